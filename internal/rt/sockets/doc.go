// Package sockets is the sockets of the system, on all systems with the numbers and names of Linux.
//
//	fd, err := sockets.Open(sockets.Inet, sockets.Stream, 0)
//	err = sockets.Connect(fd, &sockets.Addr{Family: sockets.Inet, IP: ip, Port: 80})
//	n, err := sockets.Send(fd, data, 0, nil)
//
// In and out: descriptors, addresses as values, options by Linux's numbers, errors of the system. Errors of systems without sockets are
// host.EOPNOTSUPP.
//
// Invariants: descriptors do not block, and no child process gets them. Nothing waits: who calls again when is the caller's business.
//
// It knows no grants, no waiting, no names of hosts, and no language.
package sockets

import (
	"net/netip"
)

// Families, types and options, as Linux numbers them (socket.h, in.h, in6.h).
const (
	Unspec = 0
	Unix   = 1
	Inet   = 2
	Inet6  = 10

	Stream   = 1
	Datagram = 2
	Raw      = 3

	SolSocket    = 1
	SoReuseAddr  = 2
	SoBroadcast  = 6
	SoSendBuf    = 7
	SoReceiveBuf = 8
	SoKeepAlive  = 9
	SoLinger     = 13

	SolIP            = 0
	IPTypeOfService  = 1
	IPMulticastIf    = 32
	IPMulticastTTL   = 33
	IPMulticastLoop  = 34
	IPAddMembership  = 35
	IPDropMembership = 36

	SolTCP     = 6
	TCPNoDelay = 1

	SolIPv6           = 41
	IPv6MulticastIf   = 17
	IPv6MulticastHops = 18
	IPv6MulticastLoop = 19
	IPv6AddMembership = 20
	IPv6DropMembers   = 21
	IPv6Only          = 26
	IPv6TrafficClass  = 67

	MsgPeek      = 0x02
	MsgDontRoute = 0x04
	MsgDontWait  = 0x40
)

// Addr is the address of a socket.
type Addr struct {
	Family int
	IP     netip.Addr // without zone
	Port   uint16
	Flow   uint32
	Scope  uint32
	Path   string // of a socket in the file system; with a 0 in front of one in the abstract name space
}

// Network returns the name and the address by which a policy of the host (host.NetPolicy) knows a peer of a socket of a type.
func (a *Addr) Network(kind int) (network, address string) {
	if a.Family == Unix {
		return "unix", a.Path
	}
	network = "tcp"
	switch kind {
	case Datagram:
		network = "udp"
	case Raw:
		network = "ip"
	}
	return network, netip.AddrPortFrom(a.IP, a.Port).String()
}
