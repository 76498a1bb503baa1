package socket

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/sockets"
)

// The errors of getaddrinfo, as Linux numbers them (netdb.h).
const (
	eaiNoName     = -2
	eaiAgain      = -3
	eaiFamily     = -6
	eaiType       = -7
	eaiService    = -8
	eaiAddrFamily = -9
)

// kinds are the types of sockets that getaddrinfo lists, with their protocols (netinet/in.h).
var kinds = [...]struct {
	kind, proto int
	network     string // in which names of services are looked up; "" where they have none
}{{sockets.Stream, 6, "tcp"}, {sockets.Datagram, 17, "udp"}, {sockets.Raw, 0, ""}}

// getAddrInfo is getaddrinfo(host, port, family, type, protocol, flags).
func getAddrInfo(t *py.Thread, a py.Args) (Word, Word) {
	name, exc := t.TextArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	var service string
	if a.Words[1].IsSmallInt() {
		service = portText(uint16(a.Words[1].Int()))
	} else if service, exc = t.TextArg(a.Words[1]); exc != 0 {
		return 0, exc
	}
	var hints [4]int64 // family, type, protocol, flags
	for i, w := range a.Words[2:] {
		var exc Word
		if hints[i], exc = t.IntArg(w); exc != 0 {
			return 0, exc
		}
	}
	ips, exc := lookup(t, name, int(hints[0]))
	if exc != 0 {
		return 0, exc
	}
	offers, exc := offered(t, service, int(hints[1]), int(hints[2]))
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	list := t.Keep(t.NewList())
	if list == 0 {
		return t.NoMemory()
	}
	for _, ip := range ips {
		for _, o := range offers {
			if !addInfo(t, list, ip, o) {
				return t.NoMemory()
			}
		}
	}
	return list, 0
}

// offer is a way to reach a service.
type offer struct {
	kind, proto int
	port        uint16
}

// offered returns the ways to reach a service: a number, or a name as in /etc/services. kind and proto may be 0 for any.
func offered(t *py.Thread, service string, kind, proto int) (list []offer, exc Word) {
	failure := eaiType
	for _, k := range kinds {
		o := offer{kind: k.kind, proto: k.proto}
		if k.kind == sockets.Raw && kind == sockets.Raw {
			o.proto = proto
		}
		if kind != 0 && kind != o.kind || proto != 0 && proto != o.proto {
			continue
		}
		var ok bool
		if o.port, ok, exc = servicePort(t, service, k.network); exc != 0 {
			return nil, exc
		}
		if failure = eaiService; ok {
			list = append(list, o)
		}
	}
	if len(list) == 0 {
		_, exc = failed(t, failure)
	}
	return list, exc
}

// addInfo appends one answer of getaddrinfo: family, type, protocol, canonical name, address. It returns false where the limit is reached.
func addInfo(t *py.Thread, list Word, ip netip.Addr, o offer) bool {
	addr := addressOf(ip, o.port)
	b := t.NewByteArray(sockaddrOf(&addr))
	if b == 0 {
		return false
	}
	tuple := t.NewTuple(layout.SmallInt(int64(addr.Family)), layout.SmallInt(int64(o.kind)), layout.SmallInt(int64(o.proto)), layout.None, b)
	return tuple != 0 && t.ListAppend(list, tuple)
}

// addressOf returns the address of a port of a host.
func addressOf(ip netip.Addr, port uint16) sockets.Addr {
	a := sockets.Addr{Family: sockets.Inet6, IP: ip.WithZone(""), Port: port}
	if ip.Is4() {
		a.Family = sockets.Inet
	}
	if n, err := strconv.ParseUint(ip.Zone(), 10, 32); err == nil {
		a.Scope = uint32(n)
	} else if i, err := net.InterfaceByName(ip.Zone()); ip.Zone() != "" && err == nil {
		a.Scope = uint32(i.Index)
	}
	return a
}

// failed is the exception of a number of getaddrinfo.
func failed(t *py.Thread, number int) (Word, Word) {
	return t.Fail(py.OSError, "[addrinfo error %d]", number)
}

// servicePort returns the port of a service in a network; ok is false where it has none.
func servicePort(t *py.Thread, service, network string) (port uint16, ok bool, exc Word) {
	if n, err := strconv.ParseUint(service, 10, 16); err == nil || service == "" {
		return uint16(n), true, 0
	}
	if network == "" {
		return 0, false, 0
	}
	if err := t.Runtime().Host().AllowNet("resolve", network, service); err != nil {
		return 0, false, t.OSError(err)
	}
	n, err := net.DefaultResolver.LookupPort(context.Background(), network, service)
	return uint16(n), err == nil, 0
}

// lookup returns the addresses of a name; the answers of a name server are asked for and remembered.
func lookup(t *py.Thread, name string, family int) (ips []netip.Addr, exc Word) {
	if family != sockets.Unspec && family != sockets.Inet && family != sockets.Inet6 {
		_, exc = failed(t, eaiFamily)
		return nil, exc
	}
	failure := eaiNoName
	if ip, ok := numeric(name); ok {
		ips = []netip.Addr{ip}
		failure = eaiAddrFamily
	} else if name != "" {
		if ips, exc = ask(t, name); exc != 0 {
			return nil, exc
		}
	}
	ips = slices.DeleteFunc(ips, func(ip netip.Addr) bool { return family != sockets.Unspec && ip.Is4() != (family == sockets.Inet) })
	if len(ips) == 0 {
		_, exc = failed(t, failure)
	}
	return ips, exc
}

// numeric returns the address that a name is: as package netip has it, or one to four numbers as C writes them, of which the last stands for
// the bytes that are left (inet_aton(3)): 127.1 is 127.0.0.1.
func numeric(name string) (netip.Addr, bool) {
	if ip, err := netip.ParseAddr(name); err == nil {
		return ip, true
	}
	parts := strings.Split(name, ".")
	if len(parts) > 4 {
		return netip.Addr{}, false
	}
	var ip [4]byte
	for i, part := range parts {
		left := len(ip) - i // bytes that the last number has
		if i < len(parts)-1 {
			left = 1
		}
		n, err := strconv.ParseUint(part, 0, 8*left)
		if err != nil || strings.ContainsAny(part, "_bBoO") { // C has no such numbers
			return netip.Addr{}, false
		}
		for j := range left {
			ip[i+j] = byte(n >> (8 * (left - 1 - j)))
		}
	}
	return netip.AddrFrom4(ip), true
}

// ask asks for the addresses of a name.
func ask(t *py.Thread, name string) (ips []netip.Addr, exc Word) {
	if err := t.Runtime().Host().AllowNet("resolve", "ip", name); err != nil {
		return nil, t.OSError(err)
	}
	var err error
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	exc = t.WaitWoken(func() { ips, err = net.DefaultResolver.LookupNetIP(ctx, "ip", name) }, cancel)
	var dns *net.DNSError
	switch {
	case exc != 0:
		return nil, exc
	case errors.As(err, &dns) && dns.IsTemporary:
		_, exc = failed(t, eaiAgain)
	case err != nil:
		_, exc = failed(t, eaiNoName)
	}
	for i := range ips {
		ips[i] = ips[i].Unmap()
		stateOf(t).remember(ips[i], name)
	}
	return ips, exc
}
