package crypto

import (
	"encoding/asn1"
	"encoding/binary"
	"encoding/hex"
	"net/netip"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
)

// attribute is AttributeTypeAndValue of a distinguished name (RFC 5280, section 4.1.2.4).
type attribute struct {
	Type  asn1.ObjectIdentifier
	Value asn1.RawValue
}

// relativeSET is RelativeDistinguishedName; package asn1 takes it for a set by its name.
type relativeSET []attribute

// keyword is how an attribute is called in text.
type keyword struct {
	oid, name string
	standard  bool // in RFC 2253
}

// keywords are the attributes that JDK 17 has names for; others are shown by their number.
func keywords() []keyword {
	return []keyword{
		{"2.5.4.3", "CN", true}, {"2.5.4.6", "C", true}, {"2.5.4.7", "L", true}, {"2.5.4.8", "ST", true}, {"2.5.4.10", "O", true}, {"2.5.4.11", "OU", true},
		{"2.5.4.9", "STREET", true}, {"0.9.2342.19200300.100.1.25", "DC", true}, {"0.9.2342.19200300.100.1.1", "UID", true},
		{"2.5.4.12", "T", false}, {"1.3.6.1.4.1.42.2.11.2.1", "IP", false}, {"2.5.4.46", "DNQ", false}, {"2.5.4.4", "SURNAME", false},
		{"2.5.4.42", "GIVENNAME", false}, {"2.5.4.43", "INITIALS", false}, {"2.5.4.44", "GENERATION", false},
		{"1.2.840.113549.1.9.1", "EMAILADDRESS", false}, {"2.5.4.5", "SERIALNUMBER", false},
	}
}

// keywordOf returns how an attribute is called; standard asks for a name that RFC 2253 has.
func keywordOf(id asn1.ObjectIdentifier, standard bool) (name string, known bool) {
	text := id.String()
	for _, k := range keywords() {
		if k.oid == text && (k.standard || !standard) {
			return k.name, true
		}
	}
	return text, false
}

// stringOf returns the text of an attribute's value; false of a value that is no string.
func stringOf(v asn1.RawValue) (string, bool) {
	switch v.Tag {
	case asn1.TagUTF8String, asn1.TagPrintableString, asn1.TagIA5String, asn1.TagGeneralString:
		return strings.ToValidUTF8(string(v.Bytes), "\ufffd"), true
	case asn1.TagT61String:
		var s strings.Builder
		for _, b := range v.Bytes {
			s.WriteRune(rune(b))
		}
		return s.String(), true
	case asn1.TagBMPString:
		units := make([]uint16, len(v.Bytes)/2)
		for i := range units {
			units[i] = binary.BigEndian.Uint16(v.Bytes[2*i:])
		}
		return string(utf16.Decode(units)), true
	}
	return "", false
}

// relatives returns the parts of a name, the last one first, as text shows them.
func relatives(der []byte) []relativeSET {
	var list []relativeSET
	if !whole(der, &list) {
		return nil
	}
	slices.Reverse(list)
	return list
}

// nameText is a distinguished name as X500Principal.toString shows it.
func nameText(der []byte) string {
	var parts []string
	for _, set := range relatives(der) {
		var list []string
		for _, a := range set {
			name, known := keywordOf(a.Type, false)
			if !known {
				name = "OID." + name
			}
			list = append(list, name+"="+quotedValue(a.Value))
		}
		parts = append(parts, strings.Join(list, " + "))
	}
	return strings.Join(parts, ", ")
}

// quotedValue is a value between quotes where it has special characters, or spaces at an end or next to each other.
func quotedValue(v asn1.RawValue) string {
	s, ok := stringOf(v)
	if !ok {
		return "#" + hex.EncodeToString(v.FullBytes)
	}
	if len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"' {
		return s
	}
	if !strings.ContainsAny(s, ",+=\n<>#;\\\"") && strings.TrimSpace(s) == s && !strings.Contains(s, "  ") {
		return s
	}
	return `"` + strings.NewReplacer(`"`, `\"`, `\`, `\\`).Replace(s) + `"`
}

// nameText2253 is a distinguished name as RFC 2253 writes it.
func nameText2253(der []byte) string {
	var parts []string
	for _, set := range relatives(der) {
		var list []string
		for _, a := range set {
			name, known := keywordOf(a.Type, true)
			value, ok := stringOf(a.Value)
			if !known || !ok {
				value = "#" + hex.EncodeToString(a.Value.FullBytes)
			} else {
				value = escapedValue(value)
			}
			list = append(list, name+"="+value)
		}
		parts = append(parts, strings.Join(list, "+"))
	}
	return strings.Join(parts, ",")
}

// escapedValue puts backslashes ahead of special characters, and of spaces at the ends (section 2.4).
func escapedValue(s string) string {
	trimmed := strings.Trim(s, " ")
	if trimmed == "" {
		return strings.Repeat(`\ `, len(s))
	}
	before := strings.Index(s, trimmed)
	var b strings.Builder
	b.WriteString(strings.Repeat(`\ `, before))
	for _, r := range trimmed {
		if strings.ContainsRune(",=+<>#;\"\\", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	b.WriteString(strings.Repeat(`\ `, len(s)-before-len(trimmed)))
	return b.String()
}

var spacedOnce lazy.Value[*regexp.Regexp]

// orderedName returns a name in the order of X.500, as the pod's own Dn writes it; one that Dn does not read stays as it is.
func orderedName(t *fan.Thread, name string) string {
	name = spacedOnce.Get(func() *regexp.Regexp { return regexp.MustCompile(`,\s+`) }).ReplaceAllString(name, ",")
	mark := t.Kept()
	defer t.Release(mark)
	dn, exc := callStatic(t, "cryptoJava::Dn", "fromStr", t.Keep(t.NewStr(name)))
	if exc != 0 || dn == 0 {
		return name
	}
	ordered, exc := t.Trap(t.Keep(dn), "toX500", nil)
	if exc != 0 {
		return name
	}
	return t.Text(ordered)
}

// The tags of GeneralName (RFC 5280, section 4.2.1.6).
const (
	otherName     = 0
	rfc822Name    = 1
	dnsName       = 2
	directoryName = 4
	uriName       = 6
	ipAddress     = 7
	registeredID  = 8
)

// altNames returns the San[] of a certificate. Names that San does not take are left out.
func altNames(t *fan.Thread, c *certificate) (Word, Word) {
	typ, err := t.Runtime().Type("crypto::San")
	if err != nil {
		return t.FailWith(err)
	}
	mark := t.Kept()
	defer t.Release(mark)
	list, exc := t.NewList(typ)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(list)
	var names []asn1.RawValue
	if !whole(c.extension("2.5.29.17"), &names) {
		return list, 0
	}
	for _, n := range names {
		if exc := t.Check(signing / 64); exc != 0 {
			return 0, exc
		}
		if n.Class != asn1.ClassContextSpecific {
			continue
		}
		san, exc := altName(t, n)
		if exc == 0 && san != 0 {
			exc = t.Append(list, san)
		} else if !t.Stopping() {
			exc = 0
		}
		if exc != 0 {
			return 0, exc
		}
	}
	return list, 0
}

// altName returns the San of a GeneralName, null of one of another kind.
func altName(t *fan.Thread, n asn1.RawValue) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	make := func(method, text string) (Word, Word) {
		return callStatic(t, "crypto::San", method, t.Keep(t.NewStr(text)))
	}
	switch n.Tag {
	case otherName:
		der, err := asn1.Marshal(asn1.RawValue{Tag: asn1.TagSequence, IsCompound: true, Bytes: n.Bytes})
		buf, exc := bufOf(t, der, err)
		if exc != 0 {
			return 0, exc
		}
		if buf, exc = t.Trap(t.Keep(buf), "toImmutable", nil); exc != 0 {
			return 0, exc
		}
		return callStatic(t, "crypto::San", "otherName", t.Keep(buf))
	case rfc822Name:
		return make("rfc822Name", string(n.Bytes))
	case dnsName:
		return make("dnsName", string(n.Bytes))
	case uriName:
		return make("uri", string(n.Bytes))
	case ipAddress:
		return make("ipAddr", addressText(n.Bytes))
	case directoryName:
		return make("dirName", orderedName(t, nameText2253(n.Bytes)))
	case registeredID:
		b, err := asn1.Marshal(asn1.RawValue{Tag: asn1.TagOID, Bytes: n.Bytes})
		var id asn1.ObjectIdentifier
		if err != nil || !whole(b, &id) {
			return 0, 0
		}
		return make("registeredId", id.String())
	}
	return 0, 0
}

// addressText returns an address as the reference's host shows it: of version 6, eight numbers.
func addressText(b []byte) string {
	a, ok := netip.AddrFromSlice(b)
	if !ok || a.Is4() {
		return a.String()
	}
	parts := make([]string, 8)
	for i := range parts {
		parts[i] = strconv.FormatUint(uint64(binary.BigEndian.Uint16(b[2*i:])), 16)
	}
	return strings.Join(parts, ":")
}

// webKey returns a [Str:Obj] of texts.
func webKey(t *fan.Thread, pairs ...[2]string) (Word, Word) {
	typ, err := t.MapOf(t.Sys("Str"), t.Sys("Obj"))
	if err != nil {
		return t.FailWith(err)
	}
	mark := t.Kept()
	defer t.Release(mark)
	m, exc := t.Made(t.NewObject(typ))
	if exc != 0 {
		return 0, exc
	}
	t.Keep(m)
	for _, p := range pairs {
		if exc := sys.MapPut(t, m, t.Keep(t.NewStr(p[0])), t.Keep(t.NewStr(p[1]))); exc != 0 {
			return 0, exc
		}
	}
	return m, 0
}
