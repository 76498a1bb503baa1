//go:build unix && !linux

package socket

import (
	"golang.org/x/sys/unix"

	"github.com/tandem-lang/tandem/internal/rt/host"
)

func newDescriptor(family, kind, proto int) (int, error) {
	fd, err := unix.Socket(family, kind, proto)
	if err != nil {
		return -1, err
	}
	return fd, prepare(fd)
}

func acceptDescriptor(fd int) (int, unix.Sockaddr, error) {
	n, from, err := unix.Accept(fd)
	if err != nil {
		return -1, nil, err
	}
	return n, from, prepare(n)
}

// prepare makes a new descriptor one that does not block and that no child gets.
func prepare(fd int) error {
	unix.CloseOnExec(fd)
	err := unix.SetNonblock(fd, true)
	if err != nil {
		unix.Close(fd)
	}
	return err
}

// systemOption returns an option of Linux by the numbers of this system: those that the module has names for.
func systemOption(level, option int) (int, int, error) {
	switch level {
	case solSocket:
		for _, o := range &socketOptions {
			if o.linux == option {
				return unix.SOL_SOCKET, o.native, nil
			}
		}
	case unix.IPPROTO_IP:
		for _, o := range &ipOptions {
			if o.linux == option {
				return level, o.native, nil
			}
		}
	case unix.IPPROTO_TCP:
		if option == unix.TCP_NODELAY {
			return level, option, nil
		}
	}
	return 0, 0, host.ENOPROTOOPT
}

type option struct{ linux, native int }

var socketOptions = [...]option{
	{2, unix.SO_REUSEADDR}, {4, unix.SO_ERROR}, {6, unix.SO_BROADCAST}, {7, unix.SO_SNDBUF}, {8, unix.SO_RCVBUF}, {9, unix.SO_KEEPALIVE},
	{13, unix.SO_LINGER},
}

var ipOptions = [...]option{{ipAddMembership, unix.IP_ADD_MEMBERSHIP}, {ipDropMembership, unix.IP_DROP_MEMBERSHIP}}
