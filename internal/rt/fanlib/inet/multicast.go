package inet

import (
	"net/netip"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/sockets"
)

// membership is a group that a socket has joined on an interface.
type membership struct {
	group netip.Addr
	index int // of the interface, 0 for the system's choice
}

func multicastMethods() table {
	ttl, loop := table{}, table{}
	methods[*udpSocket](ttl, "TTL", multicastTTL())
	methods[*udpSocket](loop, "Loop", multicastLoop())
	return table{
		"getInterface":  method((*udpSocket).multicastInterface),
		"setInterface":  method((*udpSocket).setMulticastInterface),
		"timeToLive":    ttl["getTTL"],
		"timeToLive=":   ttl["setTTL"],
		"loopbackMode":  loop["getLoop"],
		"loopbackMode=": loop["setLoop"],
		"joinGroup":     method(func(s *udpSocket, t *fan.Thread, a fan.Args) (Word, Word) { return a[0], s.member(t, a, true) }),
		"leaveGroup":    method(func(s *udpSocket, t *fan.Thread, a fan.Args) (Word, Word) { return a[0], s.member(t, a, false) }),
	}
}

func (s *udpSocket) multicastInterface(t *fan.Thread, _ fan.Args) (Word, Word) {
	if _, exc := s.optionHandle(t); exc != 0 {
		return 0, exc
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.choice == nil {
		return newIPInterface(t, noInterface())
	}
	return newIPInterface(t, s.choice)
}

func (s *udpSocket) setMulticastInterface(t *fan.Thread, a fan.Args) (Word, Word) {
	i, exc := hostOf[*ipInterface](t, a[1])
	if exc != 0 {
		return 0, exc
	}
	h, exc := s.optionHandle(t)
	if exc != 0 {
		return 0, exc
	}
	ip := netip.IPv4Unspecified()
	for _, p := range i.prefixes {
		if p.Addr().Is4() {
			ip = p.Addr()
			break
		}
	}
	if err := h.control(func(fd int) error { return sockets.SetMulticastInterface(fd, i.link.Index, ip) }); err != nil {
		return failed(t, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.choice = i
	return 0, 0
}

// member joins or leaves a group: an IpAddr, a port that nothing depends on, and an IpInterface?.
func (s *udpSocket) member(t *fan.Thread, a fan.Args, join bool) (exc Word) {
	e, exc := optionalEndpoint(t, a[1], a[2])
	if exc != 0 {
		return exc
	}
	h, exc := s.optionHandle(t)
	if exc != 0 {
		return exc
	}
	if !e.ip.IsMulticast() {
		_, exc = ioErr(t, "java.net.SocketException: Not a multicast address")
		return exc
	}
	m := membership{group: e.ip.WithZone(""), index: int(scopeOf(e.ip))}
	if a[3] != 0 {
		i, exc := hostOf[*ipInterface](t, a[3])
		if exc != 0 {
			return exc
		}
		m.index = i.link.Index
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if m.index == 0 && s.choice != nil {
		m.index = s.choice.link.Index
	}
	if _, joined := s.groups[m]; joined == join {
		why := "Not a member of group"
		if join {
			why = "Already a member of group"
		}
		_, exc = ioErr(t, "java.net.SocketException: "+why)
		return exc
	}
	if join {
		if err := allow(t, "listen", "udp", e); err != nil {
			_, exc = failed(t, err)
			return exc
		}
	}
	if err := h.control(func(fd int) error { return sockets.Member(fd, m.group, m.index, join) }); err != nil {
		_, exc = failed(t, err)
		return exc
	}
	if !join {
		delete(s.groups, m)
		return 0
	}
	if s.groups == nil {
		s.groups = map[membership]struct{}{}
	}
	s.groups[m] = struct{}{}
	return 0
}
