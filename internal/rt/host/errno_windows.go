package host

import "syscall"

// The errors of Windows that have no name in package syscall (winerror.h, winsock2.h).
const (
	errorSharingViolation syscall.Errno = 32
	errorInvalidName      syscall.Errno = 123
	errorNotEmpty         syscall.Errno = 145
	errorDirectory        syscall.Errno = 267
	errorWriteProtect     syscall.Errno = 19
	errorDiskFull         syscall.Errno = 112
	wsaAddrInUse          syscall.Errno = 10048
	wsaAddrNotAvail       syscall.Errno = 10049
	wsaNetUnreach         syscall.Errno = 10051
	wsaConnAborted        syscall.Errno = 10053
	wsaNotConn            syscall.Errno = 10057
	wsaTimedOut           syscall.Errno = 10060
	wsaConnRefused        syscall.Errno = 10061
	wsaHostUnreach        syscall.Errno = 10065
)

var windowsErrnos = [...]struct {
	err    syscall.Errno
	number Errno
}{
	{syscall.ERROR_FILE_NOT_FOUND, ENOENT}, {syscall.ERROR_PATH_NOT_FOUND, ENOENT}, {errorInvalidName, ENOENT},
	{syscall.ERROR_ACCESS_DENIED, EACCES}, {errorSharingViolation, EBUSY}, {syscall.ERROR_FILE_EXISTS, EEXIST},
	{syscall.ERROR_ALREADY_EXISTS, EEXIST}, {syscall.ERROR_DIR_NOT_EMPTY, ENOTEMPTY}, {errorNotEmpty, ENOTEMPTY}, {errorDirectory, ENOTDIR},
	{errorWriteProtect, EROFS}, {errorDiskFull, ENOSPC}, {syscall.ERROR_BROKEN_PIPE, EPIPE}, {syscall.ERROR_HANDLE_EOF, EIO},
	{wsaAddrInUse, EADDRINUSE}, {wsaAddrNotAvail, EADDRNOAVAIL}, {wsaNetUnreach, ENETUNREACH}, {wsaConnAborted, ECONNABORTED},
	{syscall.WSAECONNRESET, ECONNRESET}, {wsaNotConn, ENOTCONN}, {wsaTimedOut, ETIMEDOUT}, {wsaConnRefused, ECONNREFUSED},
	{wsaHostUnreach, EHOSTUNREACH},
}

func errnoOfSystem(err syscall.Errno) Errno {
	for _, e := range &windowsErrnos {
		if e.err == err {
			return e.number
		}
	}
	return 0
}
