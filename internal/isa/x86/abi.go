package x86

import "github.com/tandem-lang/tandem/internal/isa"

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

// System V i386 calling convention: arguments on the stack, result in eax; ebx, ebp, esi and edi survive calls; the
// stack is aligned to 16 bytes before a call. Helpers are called with their arguments in argRegs, which Call pushes.
//
// Frame, from low addresses: locals (a multiple of four words less one, esp points to local 0), edi, esi, ebx, ebp,
// return address, arguments.
var (
	saved   = []isa.Reg{EBP, EBX, ESI, EDI}
	argRegs = [4]isa.Reg{EAX, ECX, EDX, EBX}
)

const wordSize = 4
