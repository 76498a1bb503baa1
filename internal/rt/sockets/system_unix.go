//go:build unix

package sockets

import (
	"encoding/binary"
	"net/netip"

	"golang.org/x/sys/unix"

	"github.com/tandem-lang/tandem/internal/rt/host"
)

// systemFamily returns a family of Linux by the number of this system.
func systemFamily(family int) (int, error) {
	switch family {
	case Unix:
		return unix.AF_UNIX, nil
	case Inet:
		return unix.AF_INET, nil
	case Inet6:
		return unix.AF_INET6, nil
	}
	return 0, host.EAFNOSUPPORT
}

// Open returns a new socket.
func Open(family, kind, proto int) (int, error) {
	native, err := systemFamily(family)
	if err != nil {
		return -1, err
	}
	return newDescriptor(native, kind, proto)
}

// Accept returns the next connection of a listening socket, and whose it is.
func Accept(fd int) (int, Addr, error) {
	n, from, err := acceptDescriptor(fd)
	if err != nil {
		return -1, Addr{}, err
	}
	return n, addrOf(from), nil
}

// native returns an address as the system wants it.
func native(a *Addr) unix.Sockaddr {
	switch a.Family {
	case Inet:
		return &unix.SockaddrInet4{Port: int(a.Port), Addr: a.IP.As4()}
	case Inet6:
		return &unix.SockaddrInet6{Port: int(a.Port), Addr: a.IP.As16(), ZoneId: a.Scope}
	}
	name := a.Path
	if name != "" && name[0] == 0 {
		name = "@" + name[1:] // the abstract name space, as package unix writes it
	}
	return &unix.SockaddrUnix{Name: name}
}

// addrOf returns an address as the system gave it.
func addrOf(sa unix.Sockaddr) Addr {
	switch sa := sa.(type) {
	case *unix.SockaddrInet4:
		return Addr{Family: Inet, IP: netip.AddrFrom4(sa.Addr), Port: uint16(sa.Port)}
	case *unix.SockaddrInet6:
		return Addr{Family: Inet6, IP: netip.AddrFrom16(sa.Addr), Port: uint16(sa.Port), Scope: sa.ZoneId}
	case *unix.SockaddrUnix:
		name := sa.Name
		if name != "" && name[0] == '@' {
			if name = name[1:]; name != "" { // else it has no name
				name = "\x00" + name
			}
		}
		return Addr{Family: Unix, Path: name}
	}
	return Addr{}
}

// Connect begins to connect a socket: host.EINPROGRESS says that it can be written to when that is done. Error tells how it ended.
func Connect(fd int, a *Addr) error { return unix.Connect(fd, native(a)) }

// Bind gives a socket its own address. Port 0 is one of the system's choice.
func Bind(fd int, a *Addr) error { return unix.Bind(fd, native(a)) }

// Listen makes a socket accept connections; so many wait.
func Listen(fd, backlog int) error { return unix.Listen(fd, backlog) }

// Receive receives from a stream, or one datagram.
func Receive(fd int, p []byte, flags int) (int, Addr, error) {
	n, from, err := unix.Recvfrom(fd, p, flags&^MsgDontWait)
	if err != nil {
		return 0, Addr{}, err
	}
	return n, addrOf(from), nil
}

// Send sends, to an address if it is not nil.
func Send(fd int, p []byte, flags int, to *Addr) (int, error) {
	var sa unix.Sockaddr
	if to != nil {
		sa = native(to)
	}
	return unix.SendmsgN(fd, p, nil, sa, flags&^MsgDontWait)
}

// Error returns the error that a connection ended with, or was not made.
func Error(fd int) error {
	n, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_ERROR)
	if err == nil && n != 0 {
		err = unix.Errno(n)
	}
	return err
}

// SetInt sets an option that is a number.
func SetInt(fd, level, option, value int) error {
	level, option, err := systemOption(level, option)
	if err != nil {
		return err
	}
	return unix.SetsockoptInt(fd, level, option, value)
}

// SetBytes sets an option that is a structure.
func SetBytes(fd, level, option int, value []byte) error {
	level, option, err := systemOption(level, option)
	if err != nil {
		return err
	}
	return unix.SetsockoptString(fd, level, option, string(value))
}

// GetInt returns an option that is a number: the size of a buffer as it was given.
func GetInt(fd, level, option int) (int, error) {
	nativeLevel, nativeOption, err := systemOption(level, option)
	if err != nil {
		return 0, err
	}
	n, err := unix.GetsockoptInt(fd, nativeLevel, nativeOption)
	if level == SolSocket && (option == SoSendBuf || option == SoReceiveBuf) {
		n /= bufferScale
	}
	return n, err
}

// SetLinger sets for how long closing a socket waits until what was sent has been received; off, it does not wait.
func SetLinger(fd int, on bool, seconds int) error {
	l := unix.Linger{Linger: int32(seconds)}
	if on {
		l.Onoff = 1
	}
	return unix.SetsockoptLinger(fd, unix.SOL_SOCKET, unix.SO_LINGER, &l)
}

// Linger returns what SetLinger has set.
func Linger(fd int) (on bool, seconds int, err error) {
	l, err := unix.GetsockoptLinger(fd, unix.SOL_SOCKET, unix.SO_LINGER)
	if err != nil {
		return false, 0, err
	}
	return l.Onoff != 0, int(l.Linger), nil
}

// Local returns the socket's own address; its port is 0 where it has none.
func Local(fd int) (Addr, error) {
	sa, err := unix.Getsockname(fd)
	if err != nil {
		return Addr{}, err
	}
	return addrOf(sa), nil
}

// IsConnected reports whether the socket has a peer.
func IsConnected(fd int) bool {
	_, err := unix.Getpeername(fd)
	return err == nil
}

// Available returns how many bytes have come that were not read.
func Available(fd int) (int, error) { return unix.IoctlGetInt(fd, inputWaiting) }

// Shutdown ends one direction of a connection: what is read from it, or what is written.
func Shutdown(fd int, read bool) error {
	if read {
		return unix.Shutdown(fd, unix.SHUT_RD)
	}
	return unix.Shutdown(fd, unix.SHUT_WR)
}

// SetMulticastInterface sets the interface that datagrams to groups leave by, in both families where the socket has them: its index, and
// its address of IPv4, from which they then come.
func SetMulticastInterface(fd, index int, ip netip.Addr) error {
	v6 := SetInt(fd, SolIPv6, IPv6MulticastIf, index)
	if v4 := SetBytes(fd, SolIP, IPMulticastIf, mreqn(netip.IPv4Unspecified(), ip, index)); v4 == nil {
		return nil
	}
	return v6
}

// Member joins or leaves a group on an interface, by its index: 0 is the system's choice.
func Member(fd int, group netip.Addr, index int, join bool) error {
	if group.Is4() {
		option := IPDropMembership
		if join {
			option = IPAddMembership
		}
		return SetBytes(fd, SolIP, option, mreqn(group, netip.IPv4Unspecified(), index))
	}
	option := IPv6DropMembers
	if join {
		option = IPv6AddMembership
	}
	return SetBytes(fd, SolIPv6, option, binary.NativeEndian.AppendUint32(group.AsSlice(), uint32(index)))
}

// mreqn returns a struct ip_mreqn (ip(7)).
func mreqn(group, local netip.Addr, index int) []byte {
	return binary.NativeEndian.AppendUint32(append(group.AsSlice(), local.AsSlice()...), uint32(index))
}

// Close closes a socket.
func Close(fd int) error { return unix.Close(fd) }
