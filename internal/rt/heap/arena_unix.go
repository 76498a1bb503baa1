//go:build (linux || darwin || freebsd) && (amd64 || arm64 || riscv64)

package heap

import "golang.org/x/sys/unix"

// DefaultLimit is the limit of a heap whose options name none.
const DefaultLimit = 256 << 20

// reserve returns size bytes of zeroed memory that take room only where they are touched.
func reserve(size int) ([]byte, error) {
	return unix.Mmap(-1, 0, size, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE|mapNoReserve)
}

func release(mem []byte) error { return unix.Munmap(mem) }

// forget gives the memory of whole pages back; they read as zero afterwards.
func forget(mem []byte) bool { return unix.Madvise(mem, unix.MADV_DONTNEED) == nil && forgetZeroes }
