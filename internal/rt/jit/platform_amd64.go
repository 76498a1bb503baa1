//go:build linux || darwin || freebsd

package jit

import "golang.org/x/sys/unix"

// Supported reports whether this platform can run native code in the process.
const Supported = true

// call enters fn with the stack pointer at stackTop, a multiple of 16, and args
// in the first four argument registers.
//
//go:noescape
func call(fn, stackTop uintptr, args *[4]uintptr) uintptr

// mapPages maps n bytes of zeroed memory, readable and writable.
func mapPages(n int) ([]byte, error) {
	return unix.Mmap(-1, 0, n, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
}

func unmapPages(mem []byte) error { return unix.Munmap(mem) }

func makeExecutable(mem []byte) error { return unix.Mprotect(mem, unix.PROT_READ|unix.PROT_EXEC) }

func forbid(mem []byte) error { return unix.Mprotect(mem, unix.PROT_NONE) }
