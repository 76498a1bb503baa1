package crypto

import (
	"bytes"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/base64"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/value/fantime"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// certificate is Certificate (RFC 5280, section 4.1). It is read here, since package x509 refuses many that the reference's host takes.
type certificate struct {
	Raw       asn1.RawContent
	TBS       tbsCertificate
	Algorithm pkix.AlgorithmIdentifier
	Signature asn1.BitString
}

type tbsCertificate struct {
	Raw       asn1.RawContent
	Version   int `asn1:"optional,explicit,default:0,tag:0"`
	Serial    *big.Int
	Algorithm pkix.AlgorithmIdentifier
	Issuer    asn1.RawValue
	Validity  struct{ NotBefore, NotAfter time.Time }
	Subject   asn1.RawValue
	Key       asn1.RawValue
	IssuerID  asn1.BitString   `asn1:"optional,tag:1"`
	SubjectID asn1.BitString   `asn1:"optional,tag:2"`
	Exts      []pkix.Extension `asn1:"omitempty,optional,explicit,tag:3"`
}

func badCert(message string) error {
	return thrown("java.security.cert.CertificateException", message)
}

// The markers of PEM (RFC 7468).
const (
	beginPEM = "-----BEGIN "
	endPEM   = "-----END "
	dashes   = "-----"
)

// blocks returns the DER of what a stream of certificates holds: structures one after another, or blocks of PEM with text between them.
func blocks(data []byte) (list [][]byte, err error) {
	for len(data) > 0 {
		if data[0] == 0x30 {
			var v asn1.RawValue
			rest, err := asn1.Unmarshal(data, &v)
			if err != nil {
				return nil, badCert("java.io.IOException: Incomplete BER/DER data")
			}
			list, data = append(list, v.FullBytes), rest
			continue
		}
		at := bytes.Index(data, []byte(beginPEM))
		if at < 0 {
			break
		}
		data = data[at+len(beginPEM):]
		body, rest, ok := bytes.Cut(data, []byte(endPEM))
		_, text, ok2 := bytes.Cut(body, []byte(dashes))
		_, rest, ok3 := bytes.Cut(rest, []byte(dashes))
		if !ok || !ok2 || !ok3 {
			return nil, badCert("java.io.IOException: Incomplete data")
		}
		der, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(string(text)), ""))
		if err != nil {
			return nil, badCert("java.io.IOException: " + err.Error())
		}
		list, data = append(list, der), bytes.TrimLeft(rest, "\r\n")
	}
	return list, nil
}

// signedData is SignedData of PKCS #7 as far as it carries certificates (RFC 5652, section 5.1).
type signedData struct {
	Version    int
	Algorithms asn1.RawValue
	Content    asn1.RawValue
	Certs      asn1.RawValue `asn1:"optional,tag:0"`
	CRLs       asn1.RawValue `asn1:"optional,tag:1"`
	Signers    asn1.RawValue
}

// parseCerts reads all certificates of a stream.
func parseCerts(data []byte) ([]*certificate, error) {
	parts, err := blocks(data)
	if err != nil {
		return nil, err
	}
	if len(parts) == 0 && len(data) > 0 {
		return nil, badCert("No certificate data found")
	}
	var list []*certificate
	for _, der := range parts {
		var envelope struct {
			Type    asn1.ObjectIdentifier
			Content asn1.RawValue `asn1:"tag:0,explicit"`
		}
		var signed signedData
		if whole(der, &envelope) && whole(envelope.Content.Bytes, &signed) {
			inner, err := parseCerts(signed.Certs.Bytes)
			if err != nil {
				return nil, err
			}
			list = append(list, inner...)
			continue
		}
		c := &certificate{}
		if _, err := asn1.Unmarshal(der, c); err != nil {
			return nil, badCert("Unable to initialize, java.io.IOException: Too short")
		}
		if _, err := c.public(); err != nil {
			return nil, badCert("Unable to initialize, " + err.Error())
		}
		list = append(list, c)
	}
	return list, nil
}

// public returns the certificate's key; one of a kind that is not known can be carried.
func (c *certificate) public() (*key, error) {
	der := c.TBS.Key.FullBytes
	var info publicInfo
	if !whole(der, &info) {
		return nil, invalidKey("IOException: null")
	}
	id := info.Algorithm.Algorithm.String()
	for _, f := range families() {
		if slices.Contains(f.oids, id) {
			return publicOf(f, info, der)
		}
	}
	return &key{family: &family{name: id}, der: der}, nil
}

// extension returns the value of an extension, nil where there is none.
func (c *certificate) extension(id string) []byte {
	for _, e := range c.TBS.Exts {
		if e.Id.String() == id {
			return e.Value
		}
	}
	return nil
}

// signatures are the algorithms of signatures that keys verify here, with the name of the digest (RFC 8017, appendix A.2.4; RFC 5758;
// FIPS 202).
func signatures() map[string]string {
	return map[string]string{
		"1.2.840.113549.1.1.4": "MD5", "1.2.840.113549.1.1.5": "SHA1", "1.2.840.113549.1.1.14": "SHA224", "1.2.840.113549.1.1.11": "SHA256",
		"1.2.840.113549.1.1.12": "SHA384", "1.2.840.113549.1.1.13": "SHA512", "1.2.840.113549.1.1.15": "SHA512/224", "1.2.840.113549.1.1.16": "SHA512/256",
		"1.2.840.10045.4.1": "SHA1", "1.2.840.10045.4.3.1": "SHA224", "1.2.840.10045.4.3.2": "SHA256", "1.2.840.10045.4.3.3": "SHA384", "1.2.840.10045.4.3.4": "SHA512",
		"1.2.840.10040.4.3": "SHA1", "2.16.840.1.101.3.4.3.1": "SHA224", "2.16.840.1.101.3.4.3.2": "SHA256",
	}
}

// selfSigned reports whether the certificate's own key has signed it.
func (c *certificate) selfSigned() bool {
	k, err := c.public()
	if err != nil {
		return false
	}
	if digest, ok := signatures()[c.Algorithm.Algorithm.String()]; ok {
		ok, err := k.verify(c.TBS.Raw, digest, c.Signature.RightAlign())
		return ok && err == nil
	}
	parsed, err := x509.ParseCertificate(c.Raw)
	return err == nil && parsed.CheckSignature(parsed.SignatureAlgorithm, parsed.RawTBSCertificate, parsed.Signature) == nil
}

// keyCertSign is the bit of the extension KeyUsage that a certificate authority has (RFC 5280, section 4.2.1.3).
const keyCertSign = 5

// isCA reports whether the key may sign certificates.
func (c *certificate) isCA() bool {
	var usage asn1.BitString
	return whole(c.extension("2.5.29.15"), &usage) && usage.At(keyCertSign) == 1
}

func certOf(t *fan.Thread, w Word) (*certificate, Word) { return stateOf[*certificate](t, w) }

// newCerts returns an X509[].
func newCerts(t *fan.Thread, list []*certificate) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	words := make([]Word, len(list))
	for i, c := range list {
		w, exc := newOf(t, "X509", c)
		if exc != 0 {
			return 0, exc
		}
		words[i] = t.Keep(w)
	}
	typ, err := t.Runtime().Type("cryptoJava::X509")
	if err != nil {
		return t.FailWith(err)
	}
	return t.NewList(typ, words...)
}

func certMethods() table {
	of := func(f func(t *fan.Thread, c *certificate) (Word, Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			c, exc := certOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return f(t, c)
		}
	}
	return table{
		"load":            certLoad,
		"loadCertsForUri": certsForURI,
		"subject": of(func(t *fan.Thread, c *certificate) (Word, Word) {
			return t.NewStr(orderedName(t, nameText(c.TBS.Subject.FullBytes))), 0
		}),
		"issuer": of(func(t *fan.Thread, c *certificate) (Word, Word) {
			return t.NewStr(orderedName(t, nameText(c.TBS.Issuer.FullBytes))), 0
		}),
		"subjectAltNames": of(altNames),
		"certType":        of(func(t *fan.Thread, _ *certificate) (Word, Word) { return t.NewStr("X.509"), 0 }),
		"encoded":         of(func(t *fan.Thread, c *certificate) (Word, Word) { return sys.NewBuf(t, bytes.Clone(c.Raw)) }),
		"pub": of(func(t *fan.Thread, c *certificate) (Word, Word) {
			k, err := c.public()
			if err != nil {
				return t.FailWith(err)
			}
			return newOf(t, "JPubKey", k)
		}),
		"toStr":        of(func(t *fan.Thread, c *certificate) (Word, Word) { return t.NewStr(pemText("CERTIFICATE", c.Raw)), 0 }),
		"serialNum":    of(func(t *fan.Thread, c *certificate) (Word, Word) { return sys.NewBuf(t, signedBytes(c.TBS.Serial)) }),
		"notBefore":    of(func(t *fan.Thread, c *certificate) (Word, Word) { return dateIn(t, c.TBS.Validity.NotBefore) }),
		"notAfter":     of(func(t *fan.Thread, c *certificate) (Word, Word) { return dateIn(t, c.TBS.Validity.NotAfter) }),
		"isSelfSigned": of(func(_ *fan.Thread, c *certificate) (Word, Word) { return fan.Bool(c.selfSigned()), 0 }),
		"isCA":         of(func(_ *fan.Thread, c *certificate) (Word, Word) { return fan.Bool(c.isCA()), 0 }),
	}
}

// certLoad reads certificates from a stream, and closes it.
func certLoad(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	in := t.Keep(a[0])
	data, exc := sys.ReadAll(t, in)
	if e := sys.CloseIn(t, in); exc == 0 {
		exc = e
	}
	if exc == 0 {
		exc = t.Check(int64(len(data)))
	}
	if exc != 0 {
		return 0, exc
	}
	list, err := parseCerts(data)
	if err != nil {
		return t.FailWith(err)
	}
	return newCerts(t, list)
}

// signedBytes returns a number in two's complement, in as few bytes as it takes, the highest first.
func signedBytes(n *big.Int) []byte {
	b, err := asn1.Marshal(n)
	if err != nil {
		return nil
	}
	var v asn1.RawValue
	if _, err := asn1.Unmarshal(b, &v); err != nil {
		return nil
	}
	return v.Bytes
}

// dateIn returns the Date of a moment in the current zone; far moments, which no DateTime has, are dated in UTC.
func dateIn(t *fan.Thread, at time.Time) (Word, Word) {
	zone, exc := sys.CurrentZone(t)
	if exc != 0 {
		return 0, exc
	}
	d := fantime.Date{Year: at.UTC().Year(), Month: int(at.UTC().Month()) - 1, Day: at.UTC().Day()}
	if d.Year > 1901 && d.Year < 2099 {
		if m, err := fantime.Of((at.UnixMilli()-fantime.JavaEpoch)*int64(fanvalue.Millisecond), zone); err == nil {
			d = m.Fields.Date()
		}
	}
	return sys.NewDate(t, d)
}
