package inet

import (
	"net"
	"net/netip"
	"strconv"
	"strings"
)

// literal returns the address that a text writes as a number. Where it is none, why is empty for what may be a name, or else says what is
// wrong, in the words of the reference's host.
func literal(text string) (ip netip.Addr, ok bool, why string) {
	if text == "" {
		return loopback(), true, ""
	}
	bracketed := false
	s := text
	if s[0] == '[' {
		if len(s) < 3 || s[len(s)-1] != ']' {
			return ip, false, text + ": invalid IPv6 address"
		}
		s, bracketed = s[1:len(s)-1], true
	}
	if !strings.Contains(s, ":") {
		if bracketed {
			return ip, false, text + ": invalid IPv6 address literal"
		}
		if ip, ok = dotted(s); !ok && isAmbiguous(s) {
			why = text
		}
		return ip, ok, why
	}
	ip, err := netip.ParseAddr(s)
	if err != nil {
		return ip, false, text + ": invalid IPv6 address literal"
	}
	if ip, why = scoped(ip); why != "" {
		return ip, false, why
	}
	return ip.Unmap(), true, ""
}

// dotted reads one to four decimal numbers, of which the last stands for the bytes that are left: 127.1 is 127.0.0.1.
func dotted(s string) (ip netip.Addr, ok bool) {
	parts := strings.Split(s, ".")
	if len(parts) > 4 {
		return ip, false
	}
	var b [4]byte
	for i, part := range parts {
		left := 1 // bytes that the number has
		if i == len(parts)-1 {
			left = len(b) - i
		}
		n, err := strconv.ParseUint(part, 10, 8*left)
		if err != nil || part[0] == '+' {
			return ip, false
		}
		for k := range left {
			b[i+k] = byte(n >> (8 * (left - 1 - k)))
		}
	}
	return netip.AddrFrom4(b), true
}

// isAmbiguous reports whether a text is no decimal address, but one to other readers: with hexadecimal numbers (inet_aton(3)).
func isAmbiguous(s string) bool {
	parts := strings.Split(s, ".")
	hex := false
	for i, part := range parts {
		left := 1
		if i == len(parts)-1 {
			left = max(1, 5-len(parts))
		}
		digits, base := part, 10
		if len(part) > 2 && part[0] == '0' && part[1]|0x20 == 'x' {
			digits, base, hex = part[2:], 16, true
		}
		if _, err := strconv.ParseUint(digits, base, 8*left); err != nil {
			return false
		}
	}
	return hex && len(parts) <= 4
}

// scoped checks the zone of an address: a number, or an interface that has an address of the same scope.
func scoped(ip netip.Addr) (_ netip.Addr, why string) {
	zone := ip.Zone()
	if zone == "" {
		return ip, ""
	}
	if n, err := strconv.ParseUint(zone, 10, 31); err == nil {
		return ip.WithZone(strconv.FormatUint(n, 10)), ""
	}
	i, err := net.InterfaceByName(zone)
	if err != nil {
		return ip, "no such interface " + zone
	}
	addrs, err := i.Addrs()
	if err != nil {
		return ip, "no such interface " + zone
	}
	for _, a := range addrs {
		p, err := netip.ParsePrefix(a.String())
		if err == nil && p.Addr().Is6() && (p.Addr().IsLinkLocalUnicast() || !ip.IsLinkLocalUnicast()) {
			return ip, ""
		}
	}
	return ip, "no scope_id found"
}
