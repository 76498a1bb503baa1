//go:build unix

package socket

import (
	"net/netip"

	"golang.org/x/sys/unix"

	"github.com/tandem-lang/tandem/internal/rt/host"
)

// systemFamily returns a family of Linux by the number of this system.
func systemFamily(family int) (int, error) {
	switch family {
	case afUnix:
		return unix.AF_UNIX, nil
	case afInet:
		return unix.AF_INET, nil
	case afInet6:
		return unix.AF_INET6, nil
	}
	return 0, host.EAFNOSUPPORT
}

func sysSocket(family, kind, proto int) (int, error) {
	native, err := systemFamily(family)
	if err != nil {
		return -1, err
	}
	return newDescriptor(native, kind, proto)
}

func sysAccept(fd int) (int, address, error) {
	n, from, err := acceptDescriptor(fd)
	if err != nil {
		return -1, address{}, err
	}
	return n, addressFrom(from), nil
}

// native returns an address as the system wants it.
func native(a *address) unix.Sockaddr {
	switch a.family {
	case afInet:
		return &unix.SockaddrInet4{Port: int(a.port), Addr: a.ip.As4()}
	case afInet6:
		return &unix.SockaddrInet6{Port: int(a.port), Addr: a.ip.As16(), ZoneId: a.scope}
	}
	name := a.path
	if name != "" && name[0] == 0 {
		name = "@" + name[1:] // the abstract name space, as package unix writes it
	}
	return &unix.SockaddrUnix{Name: name}
}

// addressFrom returns an address as the system gave it.
func addressFrom(sa unix.Sockaddr) address {
	switch sa := sa.(type) {
	case *unix.SockaddrInet4:
		return address{family: afInet, ip: netip.AddrFrom4(sa.Addr), port: uint16(sa.Port)}
	case *unix.SockaddrInet6:
		return address{family: afInet6, ip: netip.AddrFrom16(sa.Addr), port: uint16(sa.Port), scope: sa.ZoneId}
	case *unix.SockaddrUnix:
		name := sa.Name
		if name != "" && name[0] == '@' {
			if name = name[1:]; name != "" { // else it has no name
				name = "\x00" + name
			}
		}
		return address{family: afUnix, path: name}
	}
	return address{}
}

func sysConnect(fd int, a *address) error { return unix.Connect(fd, native(a)) }

func sysBind(fd int, a *address) error { return unix.Bind(fd, native(a)) }

func sysListen(fd, backlog int) error { return unix.Listen(fd, backlog) }

// sysReceive receives from a stream, or one datagram.
func sysReceive(fd int, p []byte, flags int) (int, address, error) {
	n, from, err := unix.Recvfrom(fd, p, flags&^msgDontWait)
	if err != nil {
		return 0, address{}, err
	}
	return n, addressFrom(from), nil
}

// sysSend sends, to an address if it is not nil.
func sysSend(fd int, p []byte, flags int, to *address) (int, error) {
	var sa unix.Sockaddr
	if to != nil {
		sa = native(to)
	}
	return unix.SendmsgN(fd, p, nil, sa, flags&^msgDontWait)
}

// sysError returns the error that a connection ended with, or was not made.
func sysError(fd int) error {
	n, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_ERROR)
	if err == nil && n != 0 {
		err = unix.Errno(n)
	}
	return err
}

func sysSetInt(fd, level, option, value int) error {
	level, option, err := systemOption(level, option)
	if err != nil {
		return err
	}
	return unix.SetsockoptInt(fd, level, option, value)
}

func sysSetBytes(fd, level, option int, value []byte) error {
	level, option, err := systemOption(level, option)
	if err != nil {
		return err
	}
	return unix.SetsockoptString(fd, level, option, string(value))
}

func sysClose(fd int) error { return unix.Close(fd) }
