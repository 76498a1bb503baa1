package x86

import (
	"sync"

	"github.com/tandem-lang/tandem/internal/isa/intel"
)

// table is the instruction table: the forms of isa/intel that exist in 32-bit mode.
var table = sync.OnceValue(func() *intel.Table { return intel.NewTable(intel.Mode32) })
