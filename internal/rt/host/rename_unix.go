//go:build unix

package host

import (
	"os"
	"syscall"
)

// rename is rename(2): os.Rename calls everything an existing file where the target is a directory.
func rename(from, to string) error {
	if err := syscall.Rename(from, to); err != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	return nil
}
