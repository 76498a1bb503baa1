package socket

import (
	"bytes"
	"encoding/binary"
	"net/netip"
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/sockets"
)

// Sizes of struct sockaddr_in, sockaddr_in6 and sockaddr_un.
const (
	inetBytes   = 16
	inet6Bytes  = 28
	unixMost    = 110
	familyBytes = 2
)

// parse reads a struct sockaddr.
func parse(b []byte) (sockets.Addr, error) {
	if len(b) < familyBytes {
		return sockets.Addr{}, host.EINVAL
	}
	a := sockets.Addr{Family: int(binary.LittleEndian.Uint16(b))}
	switch {
	case a.Family == sockets.Inet && len(b) >= inetBytes:
		a.Port = binary.BigEndian.Uint16(b[2:])
		a.IP = netip.AddrFrom4([4]byte(b[4:8]))
	case a.Family == sockets.Inet6 && len(b) >= inet6Bytes:
		a.Port = binary.BigEndian.Uint16(b[2:])
		a.Flow = binary.BigEndian.Uint32(b[4:])
		a.IP = netip.AddrFrom16([16]byte(b[8:24]))
		a.Scope = binary.LittleEndian.Uint32(b[24:])
	case a.Family == sockets.Unix && len(b) <= unixMost:
		path := b[familyBytes:]
		if i := bytes.IndexByte(path, 0); i > 0 {
			path = path[:i]
		}
		a.Path = string(path)
	case a.Family == sockets.Inet || a.Family == sockets.Inet6 || a.Family == sockets.Unix:
		return a, host.EINVAL
	default:
		return a, host.EAFNOSUPPORT
	}
	return a, nil
}

// sockaddrOf returns the struct sockaddr of an address.
func sockaddrOf(a *sockets.Addr) []byte {
	switch a.Family {
	case sockets.Inet:
		b := binary.LittleEndian.AppendUint16(make([]byte, 0, inetBytes), sockets.Inet)
		b = binary.BigEndian.AppendUint16(b, a.Port)
		return append(append(b, a.IP.AsSlice()...), make([]byte, 8)...)
	case sockets.Inet6:
		b := binary.LittleEndian.AppendUint16(make([]byte, 0, inet6Bytes), sockets.Inet6)
		b = binary.BigEndian.AppendUint16(b, a.Port)
		b = binary.BigEndian.AppendUint32(b, a.Flow)
		return binary.LittleEndian.AppendUint32(append(b, a.IP.AsSlice()...), a.Scope)
	case sockets.Unix:
		b := append(binary.LittleEndian.AppendUint16(nil, sockets.Unix), a.Path...)
		if a.Path != "" && a.Path[0] != 0 {
			b = append(b, 0)
		}
		return b
	}
	return nil
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
	case a.Family == sockets.Inet:
		words = []Word{t.NewBytes(a.IP.AsSlice()), layout.SmallInt(int64(a.Port))}
	case a.Family == sockets.Inet6:
		scope := binary.BigEndian.Uint32(b[24:]) // of another order than it is kept in, as the reference has it
		words = []Word{
			t.NewBytes(a.IP.AsSlice()), layout.SmallInt(int64(a.Port)), layout.SmallInt(int64(a.Flow)), layout.SmallInt(int64(scope)),
		}
	default:
		words = []Word{t.NewBytes(b[familyBytes:])}
	}
	if words[0] == 0 {
		return t.NoMemory()
	}
	return t.Made(t.NewTuple(append([]Word{layout.SmallInt(int64(a.Family))}, words...)...))
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
	case family != sockets.Inet && family != sockets.Inet6:
		return t.FailOS(host.EAFNOSUPPORT)
	case err != nil || ip.Is4() != (family == sockets.Inet) || ip.Zone() != "":
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
	size := map[int64]int{sockets.Inet: 4, sockets.Inet6: 16}[family]
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
