//go:build linux || darwin || freebsd

#include "textflag.h"

// func call(fn, stackTop uintptr, args *[4]uintptr) uintptr
//
// Arguments go into DI, SI, DX and CX, the result comes from AX (System V ABI,
// AMD64 supplement, section 3.2.3). Go's stack pointer, frame pointer and g are
// kept on the native stack, four words below its top, which leaves the stack
// aligned to 16 bytes at the call as that section asks.
TEXT ·call(SB), NOSPLIT, $0-32
	MOVQ fn+0(FP), AX
	MOVQ stackTop+8(FP), R11
	MOVQ args+16(FP), R10
	MOVQ 0(R10), DI
	MOVQ 8(R10), SI
	MOVQ 16(R10), DX
	MOVQ 24(R10), CX
	SUBQ $32, R11
	MOVQ SP, 0(R11)
	MOVQ BP, 8(R11)
	MOVQ R14, 16(R11)
	MOVQ R11, SP
	CALL AX
	MOVQ 16(SP), R14
	MOVQ 8(SP), BP
	MOVQ 0(SP), SP
	MOVQ AX, ret+24(FP)
	RET

// func switchTo(memory, fn, sp uintptr, regs *[5]uint64)
//
// It keeps Go's stack pointer, frame pointer and g in the gate's memory, and jumps. The code comes back to where this was called, with what is
// kept.
TEXT ·switchTo(SB), NOSPLIT|NOFRAME, $0-32
	MOVQ memory+0(FP), R11
	MOVQ fn+8(FP), R10
	MOVQ sp+16(FP), R9
	MOVQ regs+24(FP), R8
	MOVQ 0(R8), DI
	MOVQ 8(R8), SI
	MOVQ 16(R8), DX
	MOVQ 24(R8), CX
	MOVQ 32(R8), AX
	MOVQ SP, 0(R11)
	MOVQ BP, 8(R11)
	MOVQ R14, 16(R11)
	MOVQ R9, SP
	JMP  R10
