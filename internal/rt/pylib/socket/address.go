package socket

import (
	"bytes"
	"encoding/binary"
	"net/netip"
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Families, types, options and flags, as Linux numbers them.
const (
	afUnspec = 0
	afUnix   = 1
	afInet   = 2
	afInet6  = 10

	sockStream = 1
	sockDgram  = 2
	sockRaw    = 3

	solSocket = 1

	ipAddMembership  = 35
	ipDropMembership = 36

	msgPeek      = 0x02
	msgDontRoute = 0x04
	msgDontWait  = 0x40
)

// address is what a struct sockaddr says.
type address struct {
	family int
	ip     netip.Addr // without zone
	port   uint16
	flow   uint32
	scope  uint32
	path   string // of a socket in the file system; with a 0 in front of one in the abstract name space
}

// Sizes of struct sockaddr_in, sockaddr_in6 and sockaddr_un.
const (
	inetBytes   = 16
	inet6Bytes  = 28
	unixMost    = 110
	familyBytes = 2
)

// parse reads a struct sockaddr.
func parse(b []byte) (address, error) {
	if len(b) < familyBytes {
		return address{}, host.EINVAL
	}
	a := address{family: int(binary.LittleEndian.Uint16(b))}
	switch {
	case a.family == afInet && len(b) >= inetBytes:
		a.port = binary.BigEndian.Uint16(b[2:])
		a.ip = netip.AddrFrom4([4]byte(b[4:8]))
	case a.family == afInet6 && len(b) >= inet6Bytes:
		a.port = binary.BigEndian.Uint16(b[2:])
		a.flow = binary.BigEndian.Uint32(b[4:])
		a.ip = netip.AddrFrom16([16]byte(b[8:24]))
		a.scope = binary.LittleEndian.Uint32(b[24:])
	case a.family == afUnix && len(b) <= unixMost:
		path := b[familyBytes:]
		if i := bytes.IndexByte(path, 0); i > 0 {
			path = path[:i]
		}
		a.path = string(path)
	case a.family == afInet || a.family == afInet6 || a.family == afUnix:
		return a, host.EINVAL
	default:
		return a, host.EAFNOSUPPORT
	}
	return a, nil
}

// bytes returns the struct sockaddr of an address.
func (a *address) bytes() []byte {
	switch a.family {
	case afInet:
		b := binary.LittleEndian.AppendUint16(make([]byte, 0, inetBytes), afInet)
		b = binary.BigEndian.AppendUint16(b, a.port)
		return append(append(b, a.ip.AsSlice()...), make([]byte, 8)...)
	case afInet6:
		b := binary.LittleEndian.AppendUint16(make([]byte, 0, inet6Bytes), afInet6)
		b = binary.BigEndian.AppendUint16(b, a.port)
		b = binary.BigEndian.AppendUint32(b, a.flow)
		return binary.LittleEndian.AppendUint32(append(b, a.ip.AsSlice()...), a.scope)
	case afUnix:
		b := append(binary.LittleEndian.AppendUint16(nil, afUnix), a.path...)
		if a.path != "" && a.path[0] != 0 {
			b = append(b, 0)
		}
		return b
	}
	return nil
}

// network returns the name and the address by which a policy knows a peer of a socket of a type.
func (a *address) network(kind int) (network, addr string) {
	if a.family == afUnix {
		return "unix", a.path
	}
	network = "tcp"
	switch kind {
	case sockDgram:
		network = "udp"
	case sockRaw:
		network = "ip"
	}
	return network, netip.AddrPortFrom(a.ip, a.port).String()
}

// sockaddr is sockaddr(bytes): a tuple of what they say.
func sockaddr(t *py.Thread, args py.Args) (Word, Word) {
	b, exc := t.BufferArg(args.Words[0])
	if exc != 0 {
		return 0, exc
	}
	if len(b) < familyBytes {
		return t.FailOS(host.EINVAL)
	}
	a, err := parse(b)
	var words []Word
	switch {
	case err == host.EINVAL:
		return t.FailOS(err)
	case a.family == afInet:
		words = []Word{t.NewBytes(a.ip.AsSlice()), layout.SmallInt(int64(a.port))}
	case a.family == afInet6:
		scope := binary.BigEndian.Uint32(b[24:]) // of another order than it is kept in, as the reference has it
		words = []Word{
			t.NewBytes(a.ip.AsSlice()), layout.SmallInt(int64(a.port)), layout.SmallInt(int64(a.flow)), layout.SmallInt(int64(scope)),
		}
	default:
		words = []Word{t.NewBytes(b[familyBytes:])}
	}
	if words[0] == 0 {
		return t.NoMemory()
	}
	return t.Made(t.NewTuple(append([]Word{layout.SmallInt(int64(a.family))}, words...)...))
}

// inetPton is inet_pton(family, text).
func inetPton(t *py.Thread, a py.Args) (Word, Word) {
	family, exc := t.IntArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	text, exc := t.TextArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	ip, err := netip.ParseAddr(text)
	switch {
	case family != afInet && family != afInet6:
		return t.FailOS(host.EAFNOSUPPORT)
	case err != nil || ip.Is4() != (family == afInet) || ip.Zone() != "":
		return t.FailOS(host.EINVAL)
	}
	return t.Made(t.NewBytes(ip.AsSlice()))
}

// inetNtop is inet_ntop(family, bytes).
func inetNtop(t *py.Thread, a py.Args) (Word, Word) {
	family, exc := t.IntArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	b, exc := t.BufferArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	size := map[int64]int{afInet: 4, afInet6: 16}[family]
	switch {
	case size == 0:
		return t.FailOS(host.EAFNOSUPPORT)
	case len(b) < size:
		return t.FailOS(host.EINVAL)
	}
	ip, _ := netip.AddrFromSlice(b[:size])
	text := ip.String()
	if size == 16 && bytes.Equal(b[:12], make([]byte, 12)) && (b[12] != 0 || b[13] != 0) { // as inet_ntop has it
		text = "::" + netip.AddrFrom4([4]byte(b[12:16])).String()
	}
	return t.Made(t.NewStr(text))
}

func portText(port uint16) string { return strconv.Itoa(int(port)) }
