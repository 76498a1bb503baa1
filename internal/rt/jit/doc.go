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
// Invariants: a page is never writable and executable at once. Native code runs
// on a Stack of its own, because a goroutine's stack is small and may move. A call
// cannot be preempted: the code must return by itself, and must not call Go.
//
// It knows no language, no object layout and no instruction.
package jit
