//go:build !linux

package host

import "syscall"

// errnoOfCall returns the number of a system call's error, 0 where it is not known.
func errnoOfCall(err syscall.Errno) Errno {
	for _, e := range &systemErrnos {
		if e.err == err {
			return e.number
		}
	}
	return errnoOfSystem(err)
}

// systemErrnos are the numbers of errors that each system has by its own.
var systemErrnos = [...]struct {
	err    syscall.Errno
	number Errno
}{
	{syscall.EPERM, EPERM}, {syscall.ENOENT, ENOENT}, {syscall.EINTR, EINTR}, {syscall.EIO, EIO}, {syscall.EBADF, EBADF},
	{syscall.EAGAIN, EAGAIN}, {syscall.ENOMEM, ENOMEM}, {syscall.EACCES, EACCES}, {syscall.EBUSY, EBUSY}, {syscall.EEXIST, EEXIST},
	{syscall.EXDEV, EXDEV}, {syscall.ENODEV, ENODEV}, {syscall.ENOTDIR, ENOTDIR}, {syscall.EISDIR, EISDIR}, {syscall.EINVAL, EINVAL},
	{syscall.ENFILE, ENFILE}, {syscall.EMFILE, EMFILE}, {syscall.ENOTTY, ENOTTY}, {syscall.EFBIG, EFBIG}, {syscall.ENOSPC, ENOSPC},
	{syscall.ESPIPE, ESPIPE}, {syscall.EROFS, EROFS}, {syscall.EMLINK, EMLINK}, {syscall.EPIPE, EPIPE}, {syscall.ENAMETOOLONG, ENAMETOOLONG},
	{syscall.ENOSYS, ENOSYS}, {syscall.ENOTEMPTY, ENOTEMPTY}, {syscall.ELOOP, ELOOP}, {syscall.EILSEQ, EILSEQ}, {syscall.EOVERFLOW, EOVERFLOW},
	{syscall.ENOTSOCK, ENOTSOCK}, {syscall.EDESTADDRREQ, EDESTADDRREQ}, {syscall.EMSGSIZE, EMSGSIZE}, {syscall.EPROTOTYPE, EPROTOTYPE},
	{syscall.ENOPROTOOPT, ENOPROTOOPT}, {syscall.EOPNOTSUPP, EOPNOTSUPP}, {syscall.ENOTSUP, EOPNOTSUPP}, {syscall.EAFNOSUPPORT, EAFNOSUPPORT},
	{syscall.EADDRINUSE, EADDRINUSE}, {syscall.EADDRNOTAVAIL, EADDRNOAVAIL}, {syscall.ENETDOWN, ENETDOWN}, {syscall.ENETUNREACH, ENETUNREACH},
	{syscall.ECONNABORTED, ECONNABORTED}, {syscall.ECONNRESET, ECONNRESET}, {syscall.ENOBUFS, ENOBUFS}, {syscall.EISCONN, EISCONN},
	{syscall.ENOTCONN, ENOTCONN}, {syscall.ETIMEDOUT, ETIMEDOUT}, {syscall.ECONNREFUSED, ECONNREFUSED}, {syscall.EHOSTUNREACH, EHOSTUNREACH},
	{syscall.EALREADY, EALREADY}, {syscall.EINPROGRESS, EINPROGRESS},
}
