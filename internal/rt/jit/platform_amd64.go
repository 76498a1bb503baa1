//go:build linux || darwin || freebsd

package jit

import (
	_ "unsafe" // for go:linkname

	"golang.org/x/sys/unix"
)

// Supported reports whether this platform can run native code in the process.
const Supported = true

// call enters fn with the stack pointer at stackTop, a multiple of 16, and args
// in the first four argument registers.
//
//go:noescape
func call(fn, stackTop uintptr, args *[4]uintptr) uintptr

// cross is switchTo for code that may run long.
//
// To Go's scheduler the goroutine is in a system call meanwhile, which machine code is much like: it takes what time it takes, and touches
// neither Go's heap nor the goroutine's stack. So a long loop in machine code holds up neither other goroutines nor Go's collector.
//
//go:nosplit
func cross(memory, fn, sp uintptr, regs *[5]uint64) {
	entersyscall()
	switchTo(memory, fn, sp, regs)
	exitsyscall()
}

// switchTo enters fn with the stack pointer at sp, and five words in the first four argument registers and the result register. It returns
// when the code comes back through the gate whose memory is given.
//
//go:noescape
func switchTo(memory, fn, sp uintptr, regs *[5]uint64)

//go:linkname entersyscall runtime.entersyscall
func entersyscall()

//go:linkname exitsyscall runtime.exitsyscall
func exitsyscall()

// mapPages maps n bytes of zeroed memory, readable and writable.
func mapPages(n int) ([]byte, error) {
	return unix.Mmap(-1, 0, n, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
}

func unmapPages(mem []byte) error { return unix.Munmap(mem) }

func makeExecutable(mem []byte) error { return unix.Mprotect(mem, unix.PROT_READ|unix.PROT_EXEC) }

func forbid(mem []byte) error { return unix.Mprotect(mem, unix.PROT_NONE) }
