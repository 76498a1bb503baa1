package x64

import "github.com/tandem-lang/tandem/internal/isa"

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

// System V calling convention: arguments in rdi, rsi, rdx, rcx, r8, r9, result in rax; rbx, rbp and r12 to r15 survive
// calls; the stack is aligned to 16 bytes before a call.
//
// Frame, from low addresses: locals (an odd number of words, rsp points to local 0), r13, r12, rbx, rbp, return address.
var saved = []isa.Reg{RBP, RBX, R12, R13}

const wordSize = 8
