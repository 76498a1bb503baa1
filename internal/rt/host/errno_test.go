package host_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/tandem-lang/tandem/internal/rt/host"
)

// Errors of the system and of the standard library have the numbers that Linux gives them, on each system.
func TestErrnoOf(t *testing.T) {
	_, missing := os.Open(filepath.Join(t.TempDir(), "missing"))
	for _, c := range []struct {
		err  error
		want host.Errno
	}{
		{missing, host.ENOENT},
		{fs.ErrExist, host.EEXIST},
		{&fs.PathError{Err: syscall.ECONNREFUSED}, host.ECONNREFUSED},
		{&fs.PathError{Err: syscall.EISDIR}, host.EISDIR},
		{fmt.Errorf("wrapped: %w", host.ENOTDIR), host.ENOTDIR},
		{&host.Denied{Grant: "--allow-read"}, host.EPERM},
		{os.ErrDeadlineExceeded, host.ETIMEDOUT},
		{errors.New("something else"), host.EIO},
	} {
		if got := host.ErrnoOf(c.err); got != c.want {
			t.Errorf("%v is %d, want %d", c.err, got, c.want)
		}
	}
}

// The names are those of the numbers, in their order.
func TestErrnos(t *testing.T) {
	last := host.Errno(0)
	host.Errnos(func(number host.Errno, name string) {
		if number <= last || number.Name() != name || number.Error() != name {
			t.Errorf("%d is %q", number, name)
		}
		last = number
	})
	if n := host.ENOTEMPTY.Name(); n != "" {
		t.Errorf("39 has the name %q", n)
	}
}
