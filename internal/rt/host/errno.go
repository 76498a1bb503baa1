package host

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"syscall"
)

// Errno is the number of an error as Linux numbers them (asm-generic/errno-base.h, errno.h), whatever the system is.
type Errno int

// The numbers.
const (
	EPERM        Errno = 1
	ENOENT       Errno = 2
	EINTR        Errno = 4
	EIO          Errno = 5
	EBADF        Errno = 9
	EAGAIN       Errno = 11
	ENOMEM       Errno = 12
	EACCES       Errno = 13
	EBUSY        Errno = 16
	EEXIST       Errno = 17
	EXDEV        Errno = 18
	ENODEV       Errno = 19
	ENOTDIR      Errno = 20
	EISDIR       Errno = 21
	EINVAL       Errno = 22
	ENFILE       Errno = 23
	EMFILE       Errno = 24
	ENOTTY       Errno = 25
	EFBIG        Errno = 27
	ENOSPC       Errno = 28
	ESPIPE       Errno = 29
	EROFS        Errno = 30
	EMLINK       Errno = 31
	EPIPE        Errno = 32
	ENAMETOOLONG Errno = 36
	ENOSYS       Errno = 38
	ENOTEMPTY    Errno = 39
	ELOOP        Errno = 40
	EPROTO       Errno = 71
	EOVERFLOW    Errno = 75
	EILSEQ       Errno = 84
	ENOTSOCK     Errno = 88
	EDESTADDRREQ Errno = 89
	EMSGSIZE     Errno = 90
	EPROTOTYPE   Errno = 91
	ENOPROTOOPT  Errno = 92
	EOPNOTSUPP   Errno = 95
	EAFNOSUPPORT Errno = 97
	EADDRINUSE   Errno = 98
	EADDRNOAVAIL Errno = 99
	ENETDOWN     Errno = 100
	ENETUNREACH  Errno = 101
	ECONNABORTED Errno = 103
	ECONNRESET   Errno = 104
	ENOBUFS      Errno = 105
	EISCONN      Errno = 106
	ENOTCONN     Errno = 107
	ETIMEDOUT    Errno = 110
	ECONNREFUSED Errno = 111
	EHOSTUNREACH Errno = 113
	EALREADY     Errno = 114
	EINPROGRESS  Errno = 115
)

// errnoNames are the names that programs see in texts of errors and in module errno.
var errnoNames = [...]struct {
	number Errno
	name   string
}{
	{EPERM, "EPERM"}, {ENOENT, "ENOENT"}, {EIO, "EIO"}, {EBADF, "EBADF"}, {EAGAIN, "EAGAIN"}, {ENOMEM, "ENOMEM"}, {EACCES, "EACCES"},
	{EEXIST, "EEXIST"}, {ENODEV, "ENODEV"}, {EISDIR, "EISDIR"}, {EINVAL, "EINVAL"}, {EOPNOTSUPP, "EOPNOTSUPP"}, {EADDRINUSE, "EADDRINUSE"},
	{ECONNABORTED, "ECONNABORTED"}, {ECONNRESET, "ECONNRESET"}, {ENOBUFS, "ENOBUFS"}, {ENOTCONN, "ENOTCONN"}, {ETIMEDOUT, "ETIMEDOUT"},
	{ECONNREFUSED, "ECONNREFUSED"}, {EHOSTUNREACH, "EHOSTUNREACH"}, {EALREADY, "EALREADY"}, {EINPROGRESS, "EINPROGRESS"},
}

// Error returns the name of the number; it makes an Errno an error of Go's.
func (e Errno) Error() string {
	if name := e.Name(); name != "" {
		return name
	}
	return "error of the system"
}

// Name returns the name that programs see for the number, "" where they see none.
func (e Errno) Name() string {
	for i := range errnoNames {
		if errnoNames[i].number == e {
			return errnoNames[i].name
		}
	}
	return ""
}

// Errnos calls f with each number that has a name, from the lowest.
func Errnos(f func(number Errno, name string)) {
	for _, e := range &errnoNames {
		f(e.number, e.name)
	}
}

// errnoOf are errors of the standard library that mean a number, ahead of those that merely resemble one.
var errnoOf = [...]struct {
	err    error
	number Errno
}{
	{fs.ErrNotExist, ENOENT}, {fs.ErrExist, EEXIST}, {fs.ErrPermission, EACCES}, {fs.ErrClosed, EBADF}, {net.ErrClosed, EBADF}, {fs.ErrInvalid, EINVAL},
	{os.ErrDeadlineExceeded, ETIMEDOUT}, {context.DeadlineExceeded, ETIMEDOUT}, {os.ErrProcessDone, EINVAL},
	{io.ErrClosedPipe, EPIPE}, {io.ErrUnexpectedEOF, EIO}, {io.ErrNoProgress, EIO}, {errors.ErrUnsupported, EOPNOTSUPP},
}

// ErrnoOf returns the number of an error: of a system call or of the standard library, EIO for others. What is denied is EPERM.
func ErrnoOf(err error) Errno {
	var number Errno
	var call syscall.Errno
	var denied *Denied
	switch {
	case errors.As(err, &number):
		return number
	case errors.As(err, &denied):
		return EPERM
	case errors.As(err, &call):
		if n := errnoOfCall(call); n != 0 {
			return n
		}
	}
	for _, e := range &errnoOf {
		if errors.Is(err, e.err) {
			return e.number
		}
	}
	return EIO
}
