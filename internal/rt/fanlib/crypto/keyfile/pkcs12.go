package keyfile

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/asn1"
	"encoding/binary"
	"encoding/hex"
	"math/big"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
)

// The object identifiers of RFC 7292.
const (
	oidData      = "1.2.840.113549.1.7.1"
	oidEncrypted = "1.2.840.113549.1.7.6"

	oidKeyBag      = "1.2.840.113549.1.12.10.1.1"
	oidShroudedBag = "1.2.840.113549.1.12.10.1.2"
	oidCertBag     = "1.2.840.113549.1.12.10.1.3"
	oidSecretBag   = "1.2.840.113549.1.12.10.1.5"
	oidSafeBag     = "1.2.840.113549.1.12.10.1.6"
	oidX509        = "1.2.840.113549.1.9.22.1"

	oidFriendlyName = "1.2.840.113549.1.9.20"
	oidLocalKeyID   = "1.2.840.113549.1.9.21"
	oidTrusted      = "2.16.840.1.113894.746875.1.1" // Oracle's, of certificates that are trusted; the value says for what
	oidAnyUsage     = "2.5.29.37.0"
)

// The structures of RFC 7292, section 4, and RFC 5652, section 8.
type (
	pfx struct {
		Version int
		Content contentInfo
		Mac     macData `asn1:"optional"`
	}
	contentInfo struct {
		Type    asn1.ObjectIdentifier
		Content asn1.RawValue `asn1:"tag:0,explicit,optional"`
	}
	macData struct {
		Mac    digestInfo
		Salt   []byte
		Rounds int `asn1:"optional,default:1"`
	}
	digestInfo struct {
		Algorithm algorithm
		Digest    []byte
	}
	encryptedData struct {
		Version int
		Content encryptedContent
	}
	encryptedContent struct {
		Type      asn1.ObjectIdentifier
		Algorithm algorithm
		Content   asn1.RawValue `asn1:"tag:0,optional"`
	}
	safeBag struct {
		ID         asn1.ObjectIdentifier
		Value      asn1.RawValue  `asn1:"tag:0,explicit"`
		Attributes []bagAttribute `asn1:"set,optional"`
	}
	bagAttribute struct {
		ID     asn1.ObjectIdentifier
		Values asn1.RawValue `asn1:"set"`
	}
	certBag struct {
		Type asn1.ObjectIdentifier
		Data []byte `asn1:"tag:0,explicit"`
	}
	encryptedKey struct {
		Algorithm algorithm
		Data      []byte
	}
)

// whole decodes all of b.
func whole(b []byte, to any) bool {
	rest, err := asn1.Unmarshal(b, to)
	return err == nil && len(rest) == 0
}

// parseOID returns an object identifier from its text; nil of a text that is none.
func parseOID(text string) asn1.ObjectIdentifier {
	var id asn1.ObjectIdentifier
	for part := range strings.SplitSeq(text, ".") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 {
			return nil
		}
		id = append(id, n)
	}
	return id
}

// p12Reader collects what the bags of a file hold.
type p12Reader struct {
	password string
	spend    Spend
	keys     []p12Key
	certs    []p12Cert
}

type p12Key struct {
	entry Entry
	id    []byte // that of its certificate
}

type p12Cert struct {
	der     []byte
	alias   string
	id      []byte
	trusted bool
}

func readPKCS12(data []byte, password string, spend Spend) ([]Entry, error) {
	var file pfx
	if len(data) == 0 {
		return nil, ErrShort
	}
	if _, err := asn1.Unmarshal(data, &file); err != nil {
		return nil, ErrShort
	}
	var content []byte
	if file.Version != 3 || file.Content.Type.String() != oidData || !whole(file.Content.Content.Bytes, &content) {
		return nil, ErrFormat
	}
	if file.Mac.Mac.Algorithm.ID != nil {
		sum := sumOf(file.Mac.Mac.Algorithm.ID)
		if sum == nil {
			return nil, unsupported(file.Mac.Mac.Algorithm.ID)
		}
		if err := checkRounds(file.Mac.Rounds, spend); err != nil {
			return nil, err
		}
		if len(file.Mac.Salt) == 0 || subtle.ConstantTimeCompare(file.Mac.Mac.Digest, code(sum, password, file.Mac.Salt, file.Mac.Rounds, content)) == 0 {
			return nil, ErrPassword
		}
	}
	var safes []contentInfo
	if !whole(content, &safes) {
		return nil, ErrFormat
	}
	r := &p12Reader{password: password, spend: spend}
	for _, safe := range safes {
		if err := r.safe(safe); err != nil {
			return nil, err
		}
	}
	return r.entries(), nil
}

func (r *p12Reader) safe(safe contentInfo) error {
	var content []byte
	switch safe.Type.String() {
	case oidData:
		if !whole(safe.Content.Bytes, &content) {
			return ErrFormat
		}
	case oidEncrypted:
		var data encryptedData
		if !whole(safe.Content.Bytes, &data) {
			return ErrFormat
		}
		sealed := data.Content.Content.Bytes
		if data.Content.Content.IsCompound { // octet strings in pieces
			var err error
			if sealed, err = pieces(sealed); err != nil {
				return err
			}
		}
		var err error
		if content, err = decrypt(data.Content.Algorithm, sealed, r.password, r.spend); err != nil {
			return err
		}
	default:
		return unsupported(safe.Type)
	}
	return r.bags(content, 0)
}

// pieces joins octet strings.
func pieces(b []byte) (joined []byte, err error) {
	for len(b) > 0 {
		var piece []byte
		if b, err = asn1.Unmarshal(b, &piece); err != nil {
			return nil, ErrFormat
		}
		joined = append(joined, piece...)
	}
	return joined, nil
}

// mostNested bounds how deep safes lie in safes.
const mostNested = 8

func (r *p12Reader) bags(content []byte, depth int) error {
	var bags []safeBag
	if !whole(content, &bags) {
		return ErrPassword // the padding was right by chance
	}
	for _, bag := range bags {
		var err error
		switch bag.ID.String() {
		case oidKeyBag:
			err = r.key(bag, bag.Value.Bytes)
		case oidShroudedBag:
			var sealed encryptedKey
			if !whole(bag.Value.Bytes, &sealed) {
				return ErrFormat
			}
			var key []byte
			if key, err = decrypt(sealed.Algorithm, sealed.Data, r.password, r.spend); err == nil {
				err = r.key(bag, key)
			}
		case oidCertBag:
			err = r.certificate(bag)
		case oidSecretBag:
			err = ErrSecret
		case oidSafeBag:
			if depth == mostNested {
				return ErrFormat
			}
			err = r.bags(bag.Value.Bytes, depth+1)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (r *p12Reader) key(bag safeBag, der []byte) error {
	k := p12Key{entry: Entry{Key: der}}
	name := numbered(len(r.keys) + 1)
	var others []Attribute
	for _, a := range bag.Attributes {
		switch a.ID.String() {
		case oidFriendlyName:
			name = a.text()
		case oidLocalKeyID:
			k.id = a.bytes()
		default:
			others = append(others, Attribute{a.ID.String(), a.shown()})
		}
	}
	k.entry.Alias = strings.ToLower(name)
	k.entry.Attributes = append(others, Attribute{oidFriendlyName, name})
	if k.id != nil {
		k.entry.Attributes = append(k.entry.Attributes, Attribute{oidLocalKeyID, colons(k.id)})
	}
	r.keys = append(r.keys, k)
	return nil
}

func (r *p12Reader) certificate(bag safeBag) error {
	var b certBag
	if !whole(bag.Value.Bytes, &b) {
		return ErrFormat
	}
	if b.Type.String() != oidX509 {
		return unsupported(b.Type)
	}
	c := p12Cert{der: b.Data}
	for _, a := range bag.Attributes {
		switch a.ID.String() {
		case oidFriendlyName:
			c.alias = strings.ToLower(a.text())
		case oidLocalKeyID:
			c.id = a.bytes()
		case oidTrusted:
			c.trusted = true
		}
	}
	r.certs = append(r.certs, c)
	return nil
}

// entries puts keys and certificates together: a key's own certificate has its number; each other one of the chain is that of who issued
// the one before.
func (r *p12Reader) entries() []Entry {
	var list []Entry
	for _, k := range r.keys {
		for _, c := range r.certs {
			if c.id != nil && bytes.Equal(c.id, k.id) && !c.trusted {
				k.entry.Chain = r.chain(c.der)
				break
			}
		}
		list = append(list, k.entry)
	}
	for _, c := range r.certs {
		if !c.trusted {
			continue
		}
		if c.alias == "" {
			c.alias = numbered(len(list) + 1)
		}
		list = append(list, Entry{Alias: c.alias, Chain: [][]byte{c.der}})
	}
	return list
}

func (r *p12Reader) chain(der []byte) (list [][]byte) {
	for range len(r.certs) {
		list = append(list, der)
		issuer, subject := names(der)
		if issuer == nil || bytes.Equal(issuer, subject) {
			break
		}
		var next []byte
		for _, c := range r.certs {
			if _, s := names(c.der); bytes.Equal(s, issuer) && !c.trusted {
				next = c.der
				break
			}
		}
		if next == nil {
			break
		}
		der = next
	}
	return list
}

// names returns issuer and subject of a certificate (RFC 5280, section 4.1), nil of one that cannot be read.
func names(der []byte) (issuer, subject []byte) {
	var cert struct {
		TBS struct {
			Version   int `asn1:"optional,explicit,default:0,tag:0"`
			Serial    *big.Int
			Algorithm asn1.RawValue
			Issuer    asn1.RawValue
			Validity  asn1.RawValue
			Subject   asn1.RawValue
		}
		Algorithm asn1.RawValue
		Signature asn1.RawValue
	}
	if !whole(der, &cert) {
		return nil, nil
	}
	return cert.TBS.Issuer.FullBytes, cert.TBS.Subject.FullBytes
}

// value returns the first value of an attribute.
func (a bagAttribute) value() (v asn1.RawValue) {
	if _, err := asn1.Unmarshal(a.Values.Bytes, &v); err != nil {
		return asn1.RawValue{}
	}
	return v
}

// text returns a friendly name.
func (a bagAttribute) text() string {
	v := a.value()
	if v.Tag != asn1.TagBMPString || len(v.Bytes)%2 != 0 {
		return string(v.Bytes)
	}
	units := make([]uint16, len(v.Bytes)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(v.Bytes[2*i:])
	}
	return string(utf16.Decode(units))
}

// bytes returns a local key identifier.
func (a bagAttribute) bytes() []byte { return a.value().Bytes }

// shown returns the value as text.
func (a bagAttribute) shown() string {
	v := a.value()
	switch v.Tag {
	case asn1.TagOctetString:
		return colons(v.Bytes)
	case asn1.TagBMPString:
		return a.text()
	case asn1.TagInteger:
		var n *big.Int
		if whole(v.FullBytes, &n) {
			return n.String()
		}
	case asn1.TagBoolean:
		return strconv.FormatBool(len(v.Bytes) == 1 && v.Bytes[0] != 0)
	case asn1.TagOID:
		var id asn1.ObjectIdentifier
		if whole(v.FullBytes, &id) {
			return id.String()
		}
	case asn1.TagUTF8String, asn1.TagPrintableString, asn1.TagIA5String, asn1.TagT61String:
		return string(v.Bytes)
	}
	return colons(v.FullBytes)
}

// colons returns bytes as pairs of hex digits between colons.
func colons(b []byte) string {
	var s strings.Builder
	for i, c := range b {
		if i > 0 {
			s.WriteByte(':')
		}
		s.WriteString(hex.EncodeToString([]byte{c}))
	}
	return s.String()
}

// uncolons is the reverse of colons; false of a text that is none.
func uncolons(s string) ([]byte, bool) {
	parts := strings.Split(s, ":")
	var b []byte
	for _, p := range parts {
		c, err := hex.DecodeString(p)
		if err != nil || len(c) != 1 {
			return nil, false
		}
		b = append(b, c...)
	}
	return b, len(parts) > 1
}

// writer makes structures; after an error it makes nothing.
type p12Writer struct{ err error }

func (w *p12Writer) der(v any, params string) []byte {
	if w.err != nil {
		return nil
	}
	b, err := asn1.MarshalWithParams(v, params)
	w.err = err
	return b
}

// tagged returns content in an explicit tag 0.
func (w *p12Writer) tagged(content []byte) asn1.RawValue {
	return asn1.RawValue{Class: asn1.ClassContextSpecific, Tag: 0, IsCompound: true, Bytes: content}
}

func (w *p12Writer) set(values ...[]byte) asn1.RawValue {
	return asn1.RawValue{Tag: asn1.TagSet, IsCompound: true, Bytes: bytes.Join(values, nil)}
}

// attributes returns those of an entry's bag.
func (w *p12Writer) attributes(alias string, id []byte, others []Attribute) (list []bagAttribute) {
	var name []byte
	for _, u := range utf16.Encode([]rune(alias)) {
		name = binary.BigEndian.AppendUint16(name, u)
	}
	list = append(list, bagAttribute{parseOID(oidFriendlyName), w.set(w.der(asn1.RawValue{Tag: asn1.TagBMPString, Bytes: name}, ""))})
	if id != nil {
		list = append(list, bagAttribute{parseOID(oidLocalKeyID), w.set(w.der(id, ""))})
	}
	for _, a := range others {
		if a.ID == oidFriendlyName || a.ID == oidLocalKeyID || a.ID == oidTrusted {
			continue
		}
		var value []byte
		if b, ok := uncolons(a.Value); ok {
			value = w.der(b, "")
		} else {
			value = w.der(a.Value, "utf8")
		}
		list = append(list, bagAttribute{parseOID(a.ID), w.set(value)})
	}
	return list
}

func (w *p12Writer) bag(id string, value []byte, attributes []bagAttribute) safeBag {
	return safeBag{parseOID(id), w.tagged(value), attributes}
}

func (w *p12Writer) certificate(der []byte, attributes []bagAttribute) safeBag {
	return w.bag(oidCertBag, w.der(certBag{parseOID(oidX509), der}, ""), attributes)
}

func (w *p12Writer) encrypted(data []byte, password string) (algorithm, []byte) {
	a, sealed, err := encrypt(data, password)
	if w.err == nil {
		w.err = err
	}
	return a, sealed
}

func writePKCS12(entries []Entry, password string, now time.Time) ([]byte, error) {
	w := &p12Writer{}
	var keys, certs []safeBag
	written := map[string]bool{} // certificates that several chains share are written once
	for _, e := range entries {
		if e.Key == nil {
			trusted := append(w.attributes(e.Alias, nil, nil), bagAttribute{parseOID(oidTrusted), w.set(w.der(parseOID(oidAnyUsage), ""))})
			certs = append(certs, w.certificate(e.Chain[0], trusted))
			continue
		}
		id := []byte("Time " + strconv.FormatInt(now.UnixMilli()+int64(len(keys)), 10))
		a, sealed := w.encrypted(e.Key, password)
		keys = append(keys, w.bag(oidShroudedBag, w.der(encryptedKey{a, sealed}, ""), w.attributes(e.Alias, id, e.Attributes)))
		for i, der := range e.Chain {
			var attributes []bagAttribute
			if i == 0 {
				attributes = w.attributes(e.Alias, id, nil)
			} else if written[string(der)] {
				continue
			} else {
				written[string(der)] = true
			}
			certs = append(certs, w.certificate(der, attributes))
		}
	}
	var safes []contentInfo
	if len(keys) > 0 {
		safes = append(safes, contentInfo{parseOID(oidData), w.tagged(w.der(w.der(keys, ""), ""))})
	}
	if len(certs) > 0 {
		a, sealed := w.encrypted(w.der(certs, ""), password)
		content := encryptedContent{parseOID(oidData), a, asn1.RawValue{Class: asn1.ClassContextSpecific, Tag: 0, Bytes: sealed}}
		safes = append(safes, contentInfo{parseOID(oidEncrypted), w.tagged(w.der(encryptedData{0, content}, ""))})
	}
	content := w.der(safes, "")
	salt := make([]byte, saltSize)
	rand.Read(salt)
	mac := digestInfo{algorithm{parseOID(oidSHA256), asn1.NullRawValue}, code(sha256.New, password, salt, rounds, content)}
	file := w.der(pfx{3, contentInfo{parseOID(oidData), w.tagged(w.der(content, ""))}, macData{mac, salt, rounds}}, "")
	return file, w.err
}
