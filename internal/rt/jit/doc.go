// Package jit runs machine code inside the process: executable memory, native
// stacks, and the way in and out.
//
// In: the bytes of a function that follows the platform's C calling convention.
// Out: what it returns.
//
//	code, err := jit.Map([]byte{0x48, 0x8d, 0x04, 0x37, 0xc3}) // lea rax, [rdi+rsi]; ret
//	stack, err := jit.NewStack(64 << 10)
//	sum := code.Call(stack, 0, 2, 3)                            // 5
//
// Machine code that calls helpers written in Go is entered through a Gate, and resumed when a helper has done its work:
//
//	gate, err := jit.NewGate(87)
//	gate.Enter(stack, stack.Top(), code.Addr(0), &args, jit.Long, &exit)
//	for exit.Helper != jit.Returned {
//		gate.Resume(exit.SP, helpers[exit.Helper](exit.Args), jit.Long, &exit)
//	}
//
// Invariants: a page is never writable and executable at once. Native code runs
// on a Stack of its own, because a goroutine's stack is small and may move. A Call
// cannot be preempted: the code must return by itself, and must not call Go. What
// is Long may take its time: it is a system call to Go's scheduler.
//
// unsafe: addresses of mapped memory, and views of words on a Stack, bounded by it. Two functions of Go's runtime, entersyscall and
// exitsyscall, are linked by name; the runtime keeps them so for packages that do as this one does.
//
// It knows no language, no object layout and no instruction.
package jit
