package inet

import "testing"

func TestLiteral(t *testing.T) {
	for text, want := range map[string]string{ // an address, or "?" for a name, or what is wrong
		"": "127.0.0.1", "127.0.0.1": "127.0.0.1", "1": "0.0.0.1", "1.2": "1.0.0.2", "1.2.3": "1.2.0.3", "1.256": "1.0.1.0", "127.1": "127.0.0.1",
		"01.02.03.04": "1.2.3.4", "4294967295": "255.255.255.255", "4294967296": "?", "256.1.1.1": "?", "1.2.3.4.5": "?", "1.2.3.256": "?",
		" 127.0.0.1": "?", "1.2.3.4 ": "?", "+1": "?", "1_0": "?", "1..2": "?", ".": "?", "localhost": "?", "foo bar": "?", "0x": "?", "0xg": "?",
		"0x7f.1": "0x7f.1", "0X10": "0X10", "1.0xffffff": "1.0xffffff", "1.0x1000000": "?", "0x1.0x2.0x3.0x4.0x5": "?",
		"::1": "0:0:0:0:0:0:0:1", "1::": "1:0:0:0:0:0:0:0", "[::1]": "0:0:0:0:0:0:0:1", "::ffff:1.2.3.4": "1.2.3.4", "::1.2.3.4": "0:0:0:0:0:0:102:304",
		"f123:4567::89AB:0def": "f123:4567:0:0:0:0:89ab:def", "fe80::1%1": "fe80:0:0:0:0:0:0:1%1",
		":::1": ":::1: invalid IPv6 address literal", "a:b": "a:b: invalid IPv6 address literal", "[127.0.0.1]": "[127.0.0.1]: invalid IPv6 address literal",
		"[": "[: invalid IPv6 address", "[]": "[]: invalid IPv6 address", "[::1": "[::1: invalid IPv6 address",
		"fe80::1%no.such.interface": "no such interface no.such.interface",
	} {
		ip, ok, why := literal(text)
		got := "?"
		switch {
		case ok:
			got = numeric(ip)
		case why != "":
			got = why
		}
		if got != want {
			t.Errorf("%q: %q instead of %q", text, got, want)
		}
	}
}

// Hashes are those of the reference's host.
func TestHash(t *testing.T) {
	for text, want := range map[string]int64{
		"127.0.0.1": 2130706433, "255.255.255.255": -1, "192.168.0.1": -1062731775, "::1": 1, "fe80::1": -41943039, "fec0::1": -37748735, "1::": 65536,
	} {
		ip, _, _ := literal(text)
		if got := (&ipAddr{ip: ip}).hash(); got != want {
			t.Errorf("%s: %d instead of %d", text, got, want)
		}
	}
}
