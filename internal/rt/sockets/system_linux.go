package sockets

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// New descriptors do not block, and no child gets them.
const descriptorFlags = unix.SOCK_NONBLOCK | unix.SOCK_CLOEXEC

func newDescriptor(family, kind, proto int) (int, error) {
	return unix.Socket(family, kind|descriptorFlags, proto)
}

func acceptDescriptor(fd int) (int, unix.Sockaddr, error) { return unix.Accept4(fd, descriptorFlags) }

// systemOption returns an option of Linux by the numbers of this system.
func systemOption(level, option int) (int, int, error) { return level, option, nil }

// inputWaiting is the request of ioctl(2) that tells how many bytes have come.
const inputWaiting = unix.TIOCINQ

// bufferScale is how many times the size that a buffer was given the system tells: Linux counts its own administration (socket(7)).
const bufferScale = 2

// Disconnect makes a socket for datagrams one without a peer.
func Disconnect(fd, family int) error {
	none := unix.RawSockaddr{Family: unix.AF_UNSPEC}
	_, _, no := unix.Syscall(unix.SYS_CONNECT, uintptr(fd), uintptr(unsafe.Pointer(&none)), unsafe.Sizeof(none))
	if no != 0 {
		return no
	}
	return nil
}
