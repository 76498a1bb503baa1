package x86

import "github.com/tandem-lang/tandem/internal/isa/intel"

// table is the instruction table: the forms of isa/intel that exist in 32-bit mode.
var table = intel.NewTable(intel.Mode32)
