package x64

import (
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/intel"
)

// The general registers.
const (
	RAX isa.Reg = iota
	RCX
	RDX
	RBX
	RSP
	RBP
	RSI
	RDI
	R8
	R9
	R10
	R11
	R12
	R13
	R14
	R15
)

// XMM0 is the first of sixteen registers for floating-point numbers; their numbers follow each other.
const XMM0 = intel.XMM0

// sysV is the calling convention of Unix.
var sysV = isa.Conv{
	Name:         "System V AMD64, 3.2",
	Args:         []isa.Reg{RDI, RSI, RDX, RCX, R8, R9},
	Results:      []isa.Reg{RAX, RDX},
	FloatArgs:    []isa.Reg{XMM0, XMM0 + 1, XMM0 + 2, XMM0 + 3, XMM0 + 4, XMM0 + 5, XMM0 + 6, XMM0 + 7},
	FloatResults: []isa.Reg{XMM0, XMM0 + 1},
	CallerSaved:  1<<RAX | 1<<RCX | 1<<RDX | 1<<RSI | 1<<RDI | 1<<R8 | 1<<R9 | 1<<R10 | 1<<R11 | 0xffff<<XMM0,
	CalleeSaved:  1<<RBX | 1<<RBP | 1<<R12 | 1<<R13 | 1<<R14 | 1<<R15,
	StackAlign:   16,
}
