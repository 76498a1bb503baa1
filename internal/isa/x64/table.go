package x64

import "github.com/tandem-lang/tandem/internal/isa/intel"

// table is the instruction table: the forms of isa/intel that exist in 64-bit mode.
var table = intel.NewTable(intel.Mode64)
