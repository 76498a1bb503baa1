package inet

import (
	"context"
	"encoding/binary"
	"errors"
	"net"
	"net/netip"
	"os"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// ipAddr is the value of an IpAddr.
type ipAddr struct {
	str  string     // as it was asked for
	ip   netip.Addr // perhaps with a zone: the index of an interface, or its name
	name string     // whose answer the number was; empty where the number itself was asked for
}

func ipAddrMethods() table {
	return table{
		"makeNative": func(t *fan.Thread, a fan.Args) (Word, Word) {
			list, exc := addresses(t, t.Text(a[0]))
			if exc != 0 {
				return 0, exc
			}
			return newHost(t, "IpAddr", list[0])
		},
		"makeAll": func(t *fan.Thread, a fan.Args) (Word, Word) {
			list, exc := addresses(t, t.Text(a[0]))
			if exc != 0 {
				return 0, exc
			}
			return listOf(t, "IpAddr", list, newIPAddr)
		},
		"makeBytes": func(t *fan.Thread, a fan.Args) (Word, Word) {
			buf, exc := sys.BufOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			ip, ok := netip.AddrFromSlice(buf.All())
			if !ok {
				return t.Fail("ArgErr", "addr is of illegal length")
			}
			return newNumeric(t, ip.Unmap())
		},
		"local": ipAddrLocal,
		"hash":  method(func(p *ipAddr, _ *fan.Thread, _ fan.Args) (Word, Word) { return fan.Int(p.hash()), 0 }),
		"equals": method(func(p *ipAddr, t *fan.Thread, a fan.Args) (Word, Word) {
			q, ok := t.HostOf(a[1]).(*ipAddr)
			return fan.Bool(ok && p.ip.WithZone("") == q.ip.WithZone("")), 0
		}),
		"toStr":       method(func(p *ipAddr, t *fan.Thread, _ fan.Args) (Word, Word) { return newStr(t, p.str) }),
		"isIPv4":      test(func(p *ipAddr) bool { return p.ip.Is4() }),
		"isIPv6":      test(func(p *ipAddr) bool { return p.ip.Is6() }),
		"isLoopback":  test(func(p *ipAddr) bool { return p.ip.IsLoopback() }),
		"isSiteLocal": test((*ipAddr).isSiteLocal),
		"bytes":       method(func(p *ipAddr, t *fan.Thread, _ fan.Args) (Word, Word) { return sys.NewBuf(t, p.ip.AsSlice()) }),
		"numeric":     method(func(p *ipAddr, t *fan.Thread, _ fan.Args) (Word, Word) { return newStr(t, numeric(p.ip)) }),
		"hostname":    method((*ipAddr).hostname),
	}
}

func newIPAddr(t *fan.Thread, p *ipAddr) (Word, Word) { return newHost(t, "IpAddr", p) }

// newNumeric returns the IpAddr of a number.
func newNumeric(t *fan.Thread, ip netip.Addr) (Word, Word) {
	return newIPAddr(t, &ipAddr{str: numeric(ip), ip: ip})
}

// numeric returns an address as the reference's host writes it: groups of IPv6 are neither left out nor padded.
func numeric(ip netip.Addr) string {
	if ip.Is4() {
		return ip.String()
	}
	b := ip.As16()
	var s strings.Builder
	for i := 0; i < len(b); i += 2 {
		if i > 0 {
			s.WriteByte(':')
		}
		s.WriteString(strconv.FormatUint(uint64(binary.BigEndian.Uint16(b[i:])), 16))
	}
	if ip.Zone() != "" {
		s.WriteString("%" + ip.Zone())
	}
	return s.String()
}

// hash is the sum of the address's words; the reference's host takes the bytes of IPv6 as signed ones.
func (p *ipAddr) hash() int64 {
	b, sum := p.ip.AsSlice(), int32(0)
	if p.ip.Is4() {
		return int64(int32(binary.BigEndian.Uint32(b)))
	}
	for i := 0; i < len(b); i += 4 {
		word := int32(0)
		for _, c := range b[i : i+4] {
			word = word<<8 + int32(int8(c))
		}
		sum += word
	}
	return int64(sum)
}

// isSiteLocal reports whether the address is of a private network: RFC 1918, or fec0::/10, which RFC 3879 has deprecated.
func (p *ipAddr) isSiteLocal() bool {
	if p.ip.Is4() {
		return p.ip.IsPrivate()
	}
	b := p.ip.As16()
	return b[0] == 0xfe && b[1]&0xc0 == 0xc0
}

// addresses returns what a text stands for: a number, or a name whose numbers are asked for. There is at least one.
func addresses(t *fan.Thread, text string) (list []*ipAddr, exc Word) {
	ip, ok, why := literal(text)
	switch {
	case ok:
		return []*ipAddr{{str: text, ip: ip}}, 0
	case why != "":
		return nil, unknownHost(t, why)
	}
	ips, exc := lookup(t, text)
	if exc != 0 {
		return nil, exc
	}
	for _, ip := range ips {
		list = append(list, &ipAddr{str: text, ip: ip, name: text})
	}
	return list, 0
}

func unknownHost(t *fan.Thread, message string) Word {
	return t.NewErr("inet::UnknownHostErr", message)
}

// lookup asks for the numbers of a name, those of IPv4 first.
func lookup(t *fan.Thread, name string) (ips []netip.Addr, exc Word) {
	if err := t.Runtime().Host().AllowNet("resolve", "ip", name); err != nil {
		_, exc = failed(t, err)
		return nil, exc
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var found []netip.Addr
	var err error
	if exc = t.WaitWoken(func() { found, err = net.DefaultResolver.LookupNetIP(ctx, "ip", name) }, stopper(t, cancel)); exc != 0 {
		return nil, exc
	}
	if err != nil || len(found) == 0 {
		why := "Name or service not known"
		var dns *net.DNSError
		if errors.As(err, &dns) && dns.IsTemporary {
			why = "Temporary failure in name resolution"
		}
		return nil, unknownHost(t, name+": "+why)
	}
	var sixes []netip.Addr
	for _, ip := range found {
		if ip = ip.Unmap(); ip.Is4() {
			ips = append(ips, ip)
		} else {
			sixes = append(sixes, ip)
		}
	}
	return append(ips, sixes...), 0
}

// stopper returns what ends a wait only if the program is to stop.
func stopper(t *fan.Thread, stop func()) func() {
	return func() {
		if t.Interrupted() {
			stop()
		}
	}
}

// ipAddrLocal is the address of the machine's own name; the loopback where that has none, or may not be asked for.
func ipAddrLocal(t *fan.Thread, _ fan.Args) (Word, Word) {
	const key = "inet::IpAddr.local"
	p := &ipAddr{str: "127.0.0.1", ip: loopback()}
	var failure Word
	w := t.Runtime().Shared(key, func() Word {
		if name, err := os.Hostname(); err == nil && t.Runtime().Host().AllowNet("resolve", "ip", name) == nil {
			if list, exc := addresses(t, name); exc == 0 {
				p = list[0]
				p.name = name
			}
		}
		w, exc := newIPAddr(t, p)
		failure = exc
		return w
	})
	return w, failure
}

// hostname returns the name by which the address was asked for, or else the one that its number has, if that name has the number too.
func (p *ipAddr) hostname(t *fan.Thread, _ fan.Args) (Word, Word) {
	if p.name != "" {
		return newStr(t, p.name)
	}
	number := numeric(p.ip)
	if t.Runtime().Host().AllowNet("resolve", "ip", p.ip.String()) != nil {
		return newStr(t, number)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	name := number
	exc := t.WaitWoken(func() {
		names, err := net.DefaultResolver.LookupAddr(ctx, p.ip.WithZone("").String())
		if err != nil || len(names) == 0 {
			return
		}
		back, err := net.DefaultResolver.LookupNetIP(ctx, "ip", names[0])
		if err != nil {
			return
		}
		for _, ip := range back {
			if ip.Unmap().WithZone("") == p.ip.WithZone("") {
				name = strings.TrimSuffix(names[0], ".")
			}
		}
	}, stopper(t, cancel))
	if exc != 0 {
		return 0, exc
	}
	return newStr(t, name)
}

// endpoint is an address and a port.
type endpoint struct {
	ip   netip.Addr // invalid for any
	port uint16
	name string // as ipAddr has it
}

func loopback() netip.Addr { return netip.AddrFrom4([4]byte{127, 0, 0, 1}) }

// endpointArg returns the endpoint of arguments of type IpAddr? and Int?.
func endpointArg(t *fan.Thread, addr Word, port int64) (e endpoint, exc Word) {
	if port < 0 || port > 0xFFFF {
		_, exc = argErr(t, "port out of range:"+strconv.FormatInt(port, 10))
		return e, exc
	}
	e.port = uint16(port)
	if addr == 0 {
		return e, 0
	}
	p, exc := hostOf[*ipAddr](t, addr)
	if exc == 0 {
		e.ip, e.name = p.ip, p.name
	}
	return e, exc
}

// optionalEndpoint is endpointArg of a port that is an Int?.
func optionalEndpoint(t *fan.Thread, addr, port Word) (endpoint, Word) {
	n, _ := t.IntOf(port)
	return endpointArg(t, addr, n)
}

// allow asks the host's policy for an endpoint: by its number, and by the name that led to it.
func allow(t *fan.Thread, op, network string, e endpoint) error {
	ip := e.ip.WithZone("")
	if !ip.IsValid() {
		ip = netip.IPv4Unspecified()
	}
	h := t.Runtime().Host()
	err := h.AllowNet(op, network, netip.AddrPortFrom(ip, e.port).String())
	var denied *host.Denied
	if err == nil || e.name == "" || !errors.As(err, &denied) {
		return err
	}
	if h.AllowNet(op, network, net.JoinHostPort(e.name, strconv.Itoa(int(e.port)))) == nil {
		return nil
	}
	return err
}

// scopeOf returns the index of the interface that an address is of, 0 for any.
func scopeOf(ip netip.Addr) uint32 {
	zone := ip.Zone()
	if zone == "" {
		return 0
	}
	if n, err := strconv.ParseUint(zone, 10, 32); err == nil {
		return uint32(n)
	}
	if i, err := net.InterfaceByName(zone); err == nil {
		return uint32(i.Index)
	}
	return 0
}
