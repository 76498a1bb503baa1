//go:build !((linux || darwin || freebsd) && (amd64 || arm64 || riscv64))

package heap

// DefaultLimit is the limit of a heap whose options name none. It is small where address space or memory is: the arena is a slice
// of Go's, which the system backs as it is touched.
const DefaultLimit = 32 << 20

// reserve returns size bytes of zeroed memory.
func reserve(size int) ([]byte, error) { return make([]byte, size), nil }

func release([]byte) error { return nil }

func forget([]byte) bool { return false }
