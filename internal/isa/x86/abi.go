package x86

import (
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/intel"
)

// The general registers.
const (
	EAX isa.Reg = iota
	ECX
	EDX
	EBX
	ESP
	EBP
	ESI
	EDI
)

// sysV is the calling convention of Unix: arguments on the stack, floating-point results on the stack of the x87 unit, which
// the instruction table does not have.
var sysV = isa.Conv{
	Name:        "System V i386, 2.2",
	Results:     []isa.Reg{EAX, EDX},
	CallerSaved: 1<<EAX | 1<<ECX | 1<<EDX | 0xff<<intel.XMM0,
	CalleeSaved: 1<<EBX | 1<<EBP | 1<<ESI | 1<<EDI,
	StackAlign:  16,
}
