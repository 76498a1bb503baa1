package socket

import "golang.org/x/sys/unix"

// New descriptors do not block, and no child gets them.
const descriptorFlags = unix.SOCK_NONBLOCK | unix.SOCK_CLOEXEC

func newDescriptor(family, kind, proto int) (int, error) {
	return unix.Socket(family, kind|descriptorFlags, proto)
}

func acceptDescriptor(fd int) (int, unix.Sockaddr, error) { return unix.Accept4(fd, descriptorFlags) }

// systemOption returns an option of Linux by the numbers of this system.
func systemOption(level, option int) (int, int, error) { return level, option, nil }
