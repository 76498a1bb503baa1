package inet

import (
	"net"
	"net/netip"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// ipInterface is the value of an IpInterface.
type ipInterface struct {
	link     net.Interface
	prefixes []netip.Prefix // its addresses, with the lengths of their networks
	none     bool           // it stands for the system's choice of an interface
}

// noInterface is what a socket has that no interface was chosen for.
func noInterface() *ipInterface {
	return &ipInterface{link: net.Interface{Name: "0.0.0.0"}, prefixes: []netip.Prefix{netip.PrefixFrom(netip.IPv4Unspecified(), 0)}, none: true}
}

// interfaces returns the machine's interfaces that have addresses, in the reference's order: the last first.
func interfaces(t *fan.Thread) (list []*ipInterface, exc Word) {
	if t.Runtime().Host().Net == nil {
		_, exc = failed(t, &host.Denied{Grant: "--allow-net"})
		return nil, exc
	}
	links, err := net.Interfaces()
	if err != nil {
		_, exc = failed(t, err)
		return nil, exc
	}
	for _, link := range slices.Backward(links) {
		i := &ipInterface{link: link}
		addrs, err := link.Addrs()
		if err != nil {
			continue // it is gone
		}
		for _, a := range slices.Backward(addrs) {
			if p, err := netip.ParsePrefix(a.String()); err == nil {
				i.prefixes = append(i.prefixes, p)
			}
		}
		if len(i.prefixes) > 0 {
			list = append(list, i)
		}
	}
	return list, 0
}

// addrs returns the addresses; those of IPv6 say which interface they are of.
func (i *ipInterface) addrs() (list []netip.Addr) {
	for _, p := range i.prefixes {
		ip := p.Addr()
		if ip.Is6() {
			ip = ip.WithZone(i.link.Name)
		}
		list = append(list, ip)
	}
	return list
}

func (i *ipInterface) text() string {
	if i.none {
		return "name:" + i.link.Name
	}
	return "name:" + i.link.Name + " (" + i.link.Name + ")"
}

func newIPInterface(t *fan.Thread, i *ipInterface) (Word, Word) { return newHost(t, "IpInterface", i) }

func ipInterfaceMethods() table {
	type iface = *ipInterface
	return table{
		"list": func(t *fan.Thread, _ fan.Args) (Word, Word) {
			list, exc := interfaces(t)
			if exc != 0 {
				return 0, exc
			}
			return listOf(t, "IpInterface", list, newIPInterface)
		},
		"findByAddr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			p, exc := hostOf[*ipAddr](t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return findInterface(t, a.Bool(1), "addr: "+p.str, func(i iface) bool {
				return slices.ContainsFunc(i.prefixes, func(q netip.Prefix) bool { return q.Addr() == p.ip.WithZone("") })
			})
		},
		"findByName": func(t *fan.Thread, a fan.Args) (Word, Word) {
			name := t.Text(a[0])
			return findInterface(t, a.Bool(1), "name: "+name, func(i iface) bool { return i.link.Name == name })
		},
		"hash": method(func(i iface, _ *fan.Thread, _ fan.Args) (Word, Word) {
			return fan.Int(fanvalue.StrHash(i.link.Name)), 0
		}),
		"toStr": method(func(i iface, t *fan.Thread, _ fan.Args) (Word, Word) { return newStr(t, i.text()) }),
		"equals": method(func(i iface, t *fan.Thread, a fan.Args) (Word, Word) {
			j, ok := t.HostOf(a[1]).(iface)
			return fan.Bool(ok && i.link.Name == j.link.Name && slices.Equal(i.prefixes, j.prefixes)), 0
		}),
		"name": method(func(i iface, t *fan.Thread, _ fan.Args) (Word, Word) { return newStr(t, i.link.Name) }),
		"dis": method(func(i iface, t *fan.Thread, _ fan.Args) (Word, Word) {
			if i.none {
				return layout.Null, 0
			}
			return newStr(t, i.link.Name)
		}),
		"addrs": method(func(i iface, t *fan.Thread, _ fan.Args) (Word, Word) {
			return listOf(t, "IpAddr", i.addrs(), newNumeric)
		}),
		"broadcastAddrs": method(func(i iface, t *fan.Thread, _ fan.Args) (Word, Word) {
			return listOf(t, "IpAddr", i.broadcasts(), newNumeric)
		}),
		"prefixSize": method(func(i iface, t *fan.Thread, a fan.Args) (Word, Word) {
			p, exc := hostOf[*ipAddr](t, a[1])
			if exc != 0 {
				return 0, exc
			}
			for _, q := range i.prefixes {
				if q.Addr() == p.ip.WithZone("") {
					return fan.Int(int64(q.Bits())), 0
				}
			}
			return ioErr(t, "InetAddr not found for this interface: "+p.str)
		}),
		"isUp": linkState(func(l *net.Interface) bool { return l.Flags&(net.FlagUp|net.FlagRunning) == net.FlagUp|net.FlagRunning }),
		"hardwareAddr": method(func(i iface, t *fan.Thread, _ fan.Args) (Word, Word) {
			if allZero(i.link.HardwareAddr) {
				return layout.Null, 0
			}
			return sys.NewBuf(t, slices.Clone(i.link.HardwareAddr))
		}),
		"mtu":               linkNumber(func(l *net.Interface) int64 { return int64(l.MTU) }),
		"supportsMulticast": linkState(func(l *net.Interface) bool { return l.Flags&net.FlagMulticast != 0 }),
		"isPointToPoint":    linkState(func(l *net.Interface) bool { return l.Flags&net.FlagPointToPoint != 0 }),
		"isLoopback":        linkState(func(l *net.Interface) bool { return l.Flags&net.FlagLoopback != 0 }),
	}
}

func allZero(b []byte) bool { return strings.Trim(string(b), "\x00") == "" }

// linkNumber is a method that asks the system about the interface as it is.
func linkNumber(of func(*net.Interface) int64) fan.Native {
	return method(func(i *ipInterface, t *fan.Thread, _ fan.Args) (Word, Word) {
		if i.none {
			return ioErr(t, "java.net.SocketException: No such device (getFlags() failed)")
		}
		link, err := net.InterfaceByIndex(i.link.Index)
		if err != nil {
			return failed(t, err)
		}
		return fan.Int(of(link)), 0
	})
}

func linkState(of func(*net.Interface) bool) fan.Native {
	return linkNumber(func(l *net.Interface) int64 { return int64(fan.Bool(of(l))) })
}

func findInterface(t *fan.Thread, checked bool, what string, found func(*ipInterface) bool) (Word, Word) {
	list, exc := interfaces(t)
	if exc != 0 {
		return 0, exc
	}
	for _, i := range list {
		if found(i) {
			return newIPInterface(t, i)
		}
	}
	if !checked {
		return layout.Null, 0
	}
	return t.Fail("UnresolvedErr", "No interface for "+what)
}

// broadcasts returns the addresses that reach all of a network of IPv4.
func (i *ipInterface) broadcasts() (list []netip.Addr) {
	if i.link.Flags&net.FlagBroadcast == 0 {
		return nil
	}
	for _, p := range i.prefixes {
		if !p.Addr().Is4() {
			continue
		}
		b := p.Addr().As4()
		for n := p.Bits(); n < 32; n++ {
			b[n/8] |= 0x80 >> (n % 8)
		}
		list = append(list, netip.AddrFrom4(b))
	}
	return list
}
