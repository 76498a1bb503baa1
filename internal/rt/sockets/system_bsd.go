//go:build unix && !linux

package sockets

import (
	"errors"
	"net/netip"

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

// Disconnect makes a socket for datagrams one without a peer: connecting it to no address does, and fails.
func Disconnect(fd, family int) error {
	none := Addr{Family: family, IP: netip.IPv6Unspecified()}
	if family == Inet {
		none.IP = netip.IPv4Unspecified()
	}
	err := Connect(fd, &none)
	if errors.Is(err, unix.EADDRNOTAVAIL) || errors.Is(err, unix.EAFNOSUPPORT) {
		return nil
	}
	return err
}

// inputWaiting is the request of ioctl(2) that tells how many bytes have come: FIONREAD, the same on all of them.
const inputWaiting = 0x4004667F

// bufferScale is how many times the size that a buffer was given the system tells.
const bufferScale = 1

// systemOption returns an option of Linux by the numbers of this system.
func systemOption(level, option int) (int, int, error) {
	for _, o := range &options {
		if o.level == level && o.option == option {
			return o.nativeLevel, o.native, nil
		}
	}
	return 0, 0, host.ENOPROTOOPT
}

var options = [...]struct{ level, option, nativeLevel, native int }{
	{SolSocket, SoReuseAddr, unix.SOL_SOCKET, unix.SO_REUSEADDR},
	{SolSocket, 4, unix.SOL_SOCKET, unix.SO_ERROR},
	{SolSocket, SoBroadcast, unix.SOL_SOCKET, unix.SO_BROADCAST},
	{SolSocket, SoSendBuf, unix.SOL_SOCKET, unix.SO_SNDBUF},
	{SolSocket, SoReceiveBuf, unix.SOL_SOCKET, unix.SO_RCVBUF},
	{SolSocket, SoKeepAlive, unix.SOL_SOCKET, unix.SO_KEEPALIVE},
	{SolSocket, SoLinger, unix.SOL_SOCKET, unix.SO_LINGER},
	{SolIP, IPTypeOfService, unix.IPPROTO_IP, unix.IP_TOS},
	{SolIP, IPMulticastIf, unix.IPPROTO_IP, unix.IP_MULTICAST_IF},
	{SolIP, IPMulticastTTL, unix.IPPROTO_IP, unix.IP_MULTICAST_TTL},
	{SolIP, IPMulticastLoop, unix.IPPROTO_IP, unix.IP_MULTICAST_LOOP},
	{SolIP, IPAddMembership, unix.IPPROTO_IP, unix.IP_ADD_MEMBERSHIP},
	{SolIP, IPDropMembership, unix.IPPROTO_IP, unix.IP_DROP_MEMBERSHIP},
	{SolTCP, TCPNoDelay, unix.IPPROTO_TCP, unix.TCP_NODELAY},
	{SolIPv6, IPv6MulticastIf, unix.IPPROTO_IPV6, unix.IPV6_MULTICAST_IF},
	{SolIPv6, IPv6MulticastHops, unix.IPPROTO_IPV6, unix.IPV6_MULTICAST_HOPS},
	{SolIPv6, IPv6MulticastLoop, unix.IPPROTO_IPV6, unix.IPV6_MULTICAST_LOOP},
	{SolIPv6, IPv6AddMembership, unix.IPPROTO_IPV6, unix.IPV6_JOIN_GROUP},
	{SolIPv6, IPv6DropMembers, unix.IPPROTO_IPV6, unix.IPV6_LEAVE_GROUP},
	{SolIPv6, IPv6Only, unix.IPPROTO_IPV6, unix.IPV6_V6ONLY},
	{SolIPv6, IPv6TrafficClass, unix.IPPROTO_IPV6, unix.IPV6_TCLASS},
}
