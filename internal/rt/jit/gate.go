package jit

import (
	"encoding/binary"
	"fmt"
	"unsafe"
)

// Gate is the way between Go and machine code that calls helpers which are written in Go. Machine code reaches them through a table of
// addresses, as that of .mpy files: each leads to a few instructions that put the number of the entry and the argument registers into
// memory that both know, and switch to Go's stack, where Enter or Resume returns. So Go's stack never has a frame of Go above machine
// code, and is free to move while a helper runs; the helper's result is taken back by Resume.
//
// One goroutine at a time may be between Enter or Resume and their return. Machine code may be left standing, and entered again below where
// it stands, on any number of stacks.
type Gate struct {
	memory *Memory    // gateWords, then the table
	words  *gateState // the same words
	code   *Code
}

// gateState is what machine code and Go exchange. Its layout is that of the words below.
type gateState struct {
	goSP, goBP, goG uintptr
	helper          int
	sp              uintptr
	args            [6]uint64
}

// Exit says why machine code came back: it called a helper, or it has returned.
type Exit struct {
	Helper int       // the entry of the table; Returned where the function has returned
	SP     uintptr   // where it stands: Saved words, then the address to which the call returns
	Args   [6]uint64 // the six argument registers of the C convention, in its order; the result where it has returned
}

// Returned is the Helper of an Exit by which the function that was entered has returned.
const Returned = -1

// Saved is how many registers lie at Exit.SP: those that a function preserves, in the order of the constants Saved...
const Saved = 6

// The words at Exit.SP.
const (
	SavedR15 = iota
	SavedR14
	SavedR13
	SavedR12
	SavedRBX
	SavedRBP
	SavedPC // the address to which the call of the helper returns
)

// Words of a gate's memory.
const (
	gateGoSP = iota
	gateGoBP
	gateGoG
	gateHelper
	gateSP
	gateArgs
	gateWords = gateArgs + 6
)

// Offsets in a gate's code.
const (
	stubBytes   = 8
	leaveBytes  = 48
	resumeBytes = 16
)

// NewGate returns a gate with a table of so many helpers, at most 127. The error is errors.ErrUnsupported where Supported is false.
func NewGate(helpers int) (*Gate, error) {
	memory, err := NewMemory(8 * (gateWords + helpers))
	if err != nil {
		return nil, err
	}
	code, err := Map(gateCode(helpers, memory.Addr(0)))
	if err != nil {
		memory.Close()
		return nil, fmt.Errorf("making helpers: %w", err)
	}
	g := &Gate{memory, (*gateState)(unsafe.Pointer(unsafe.SliceData(memory.Bytes))), code}
	for i := range helpers {
		g.SetEntry(i, uint64(code.Addr(leaveBytes+resumeBytes+stubBytes*i)))
	}
	return g, nil
}

// Table returns the address of the table of helpers.
func (g *Gate) Table() uintptr { return g.memory.Addr(8 * gateWords) }

// SetEntry sets an entry of the table, for one that is no helper.
func (g *Gate) SetEntry(i int, w uint64) {
	binary.LittleEndian.PutUint64(g.memory.Bytes[8*(gateWords+i):], w)
}

// Entry returns an entry of the table: the address of a helper, unless it was set.
func (g *Gate) Entry(i int) uint64 {
	return binary.LittleEndian.Uint64(g.memory.Bytes[8*(gateWords+i):])
}

// Close unmaps the gate. Nothing may have been left standing.
func (g *Gate) Close() error {
	err := g.code.Close()
	if e := g.memory.Close(); err == nil {
		err = e
	}
	return err
}

// gateCode returns the machine code of a gate, x86-64 with the System V convention: what a function that was entered returns to, how it is
// resumed, and behind these the helpers' stubs and what these have in common.
func gateCode(helpers int, memory uintptr) []byte {
	word := func(i int) byte { return byte(8 * i) }
	loadMemory := binary.LittleEndian.AppendUint64([]byte{0x49, 0xbb}, uint64(memory)) // mov r11, memory
	back := []byte{
		0x49, 0x8b, 0x63, word(gateGoSP), // mov rsp, [r11+gateGoSP]
		0x49, 0x8b, 0x6b, word(gateGoBP), // mov rbp, [r11+gateGoBP]
		0x4d, 0x8b, 0x73, word(gateGoG), // mov r14, [r11+gateGoG]
	}
	// The processor predicts returns by the calls that it has seen: of those the helper's is one that nobody returns from. A return to the
	// next instruction makes it forget that, so that those of Go's functions are predicted again.
	common := append(append([]byte(nil), loadMemory...),
		0x41, 0x5a, // pop r10
		0x55, 0x53, 0x41, 0x54, 0x41, 0x55, 0x41, 0x56, 0x41, 0x57, // push rbp, rbx, r12, r13, r14, r15
		0x4d, 0x89, 0x53, word(gateHelper), // mov [r11+gateHelper], r10
		0x49, 0x89, 0x63, word(gateSP), // mov [r11+gateSP], rsp
		0x49, 0x89, 0x7b, word(gateArgs), // mov [r11+gateArgs], rdi
		0x49, 0x89, 0x73, word(gateArgs+1), // rsi
		0x49, 0x89, 0x53, word(gateArgs+2), // rdx
		0x49, 0x89, 0x4b, word(gateArgs+3), // rcx
		0x4d, 0x89, 0x43, word(gateArgs+4), // r8
		0x4d, 0x89, 0x4b, word(gateArgs+5), // r9
		0x4c, 0x8d, 0x15, 0x03, 0x00, 0x00, 0x00, // lea r10, [rip+3]
		0x41, 0x52, 0xc3, // push r10; ret
	)
	common = append(append(common, back...), 0xc3) // ret

	code := append(append([]byte(nil), loadMemory...),
		0x49, 0x89, 0x43, word(gateArgs), // mov [r11+gateArgs], rax
		0x49, 0xc7, 0x43, word(gateHelper), 0xff, 0xff, 0xff, 0xff, // mov qword [r11+gateHelper], -1
	)
	code = append(append(code, back...), 0x41, 0x5a, 0x41, 0xff, 0xe2) // pop r10; jmp r10
	code = padded(code, leaveBytes)
	code = append(code, 0x41, 0x5f, 0x41, 0x5e, 0x41, 0x5d, 0x41, 0x5c, 0x5b, 0x5d, 0x41, 0x5a, 0x41, 0xff, 0xe2) // pop r15, r14, r13, r12, rbx, rbp, r10; jmp r10
	code = padded(code, leaveBytes+resumeBytes)
	for i := range helpers {
		code = append(code, 0x6a, byte(i)) // push i
		code = appendJump(code, leaveBytes+resumeBytes+stubBytes*helpers)
		code = padded(code, leaveBytes+resumeBytes+stubBytes*(i+1))
	}
	return append(code, common...)
}

// appendJump appends a jump to an offset in the same code.
func appendJump(code []byte, to int) []byte {
	code = append(code, 0xe9) // jmp
	return binary.LittleEndian.AppendUint32(code, uint32(to-len(code)-4))
}

// padded appends breakpoints up to an offset.
func padded(code []byte, to int) []byte {
	for len(code) < to {
		code = append(code, 0xcc)
	}
	return code
}

// Mode says how long machine code may run before it comes back.
type Mode bool

// The modes. What is Brief calls a helper or returns after some instructions: other goroutines and Go's collector wait for it. What is Long may
// take its time: to Go's scheduler it is a system call, which costs more.
const (
	Brief Mode = false
	Long  Mode = true
)

// Enter calls a function with four words in the argument registers and the stack below sp, a multiple of 16, and says why that came back
// first. The caller has seen to it that there is room below sp.
func (g *Gate) Enter(s *Stack, sp, fn uintptr, args *[4]uint64, mode Mode, exit *Exit) {
	sp -= 8
	Words[uint64](s, sp, 1)[0] = uint64(g.code.Addr(0))
	regs := [5]uint64{args[0], args[1], args[2], args[3]}
	g.cross(fn, sp, &regs, mode, exit)
}

// Resume goes on where machine code stands, at the SP of an Exit, with the result of the helper that it called.
func (g *Gate) Resume(sp uintptr, result uint64, mode Mode, exit *Exit) {
	regs := [5]uint64{4: result}
	g.cross(g.code.Addr(leaveBytes), sp, &regs, mode, exit)
}

func (g *Gate) cross(fn, sp uintptr, regs *[5]uint64, mode Mode, exit *Exit) {
	w := g.words
	if mode == Long {
		cross(uintptr(unsafe.Pointer(w)), fn, sp, regs)
	} else {
		switchTo(uintptr(unsafe.Pointer(w)), fn, sp, regs)
	}
	exit.Helper, exit.SP, exit.Args = w.helper, w.sp, w.args
}
