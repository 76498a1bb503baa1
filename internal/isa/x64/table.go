package x64

import (
	"github.com/tandem-lang/tandem/internal/isa/intel"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// table is the instruction table: the forms of isa/intel that exist in 64-bit mode.
func table() *intel.Table {
	return tableOnce.Get(func() *intel.Table { return intel.NewTable(intel.Mode64) })
}

var tableOnce lazy.Value[*intel.Table]
