package x86

import (
	"github.com/tandem-lang/tandem/internal/isa/intel"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// table is the instruction table: the forms of isa/intel that exist in 32-bit mode.
func table() *intel.Table {
	return tableOnce.Get(func() *intel.Table { return intel.NewTable(intel.Mode32) })
}

var tableOnce lazy.Value[*intel.Table]
