package crypto

import (
	"crypto/dsa" //lint:ignore SA1019 keys of it are still in use
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/hex"
	"encoding/pem"
	"math/big"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
)

// key is a key of an asymmetric pair, private or public.
type key struct {
	family *family
	der    []byte // as PKCS #8 has a private key, X.509 a public one
	value  any    // *rsa.PrivateKey, *rsa.PublicKey, likewise of ecdsa and dsa; nil for those that can only be carried
}

// family is a kind of keys.
type family struct {
	name  string // the host's
	names []string
	oids  []string
}

// families are the kinds of keys that JDK 17 has factories for, by the names that it finds them under.
func families() []*family {
	return []*family{
		{"RSA", []string{"RSA"}, []string{"1.2.840.113549.1.1.1"}},
		{"EC", []string{"EC", "EllipticCurve"}, []string{"1.2.840.10045.2.1"}},
		{"DSA", []string{"DSA"}, []string{"1.2.840.10040.4.1"}},
		{"RSASSA-PSS", []string{"RSASSA-PSS", "PSS"}, []string{"1.2.840.113549.1.1.10"}},
		{"DH", []string{"DH", "DiffieHellman"}, []string{"1.2.840.113549.1.3.1"}},
		{"EdDSA", []string{"EdDSA"}, []string{"1.3.101.112", "1.3.101.113"}},
		{"EdDSA", []string{"Ed25519"}, []string{"1.3.101.112"}},
		{"EdDSA", []string{"Ed448"}, []string{"1.3.101.113"}},
		{"XDH", []string{"XDH"}, []string{"1.3.101.110", "1.3.101.111"}},
		{"XDH", []string{"X25519"}, []string{"1.3.101.110"}},
		{"XDH", []string{"X448"}, []string{"1.3.101.111"}},
	}
}

// familyNamed returns the kind of keys of a name, nil where there is none.
func familyNamed(name string) *family {
	bare := strings.TrimPrefix(name, "OID.")
	for _, f := range families() {
		if slices.ContainsFunc(f.names, func(s string) bool { return strings.EqualFold(s, name) }) || slices.Contains(f.oids, bare) {
			return f
		}
	}
	return nil
}

// privateInfo is PrivateKeyInfo of PKCS #8 (RFC 5208), and OneAsymmetricKey (RFC 5958), as far as they are read.
type privateInfo struct {
	Version    int
	Algorithm  pkix.AlgorithmIdentifier
	Key        []byte
	Attributes asn1.RawValue `asn1:"optional,tag:0"`
	Public     asn1.RawValue `asn1:"optional,tag:1"`
}

// publicInfo is SubjectPublicKeyInfo of X.509 (RFC 5280, section 4.1).
type publicInfo struct {
	Algorithm pkix.AlgorithmIdentifier
	Key       asn1.BitString
}

// dsaParams are Dss-Parms (RFC 3279, section 2.3.2).
type dsaParams struct{ P, Q, G *big.Int }

// invalidKey is the error of bytes that are no key.
func invalidKey(message string) error {
	return thrown("java.security.spec.InvalidKeySpecException", "java.security.InvalidKeyException: "+message)
}

// unreadable is that of bytes that are not even a structure, which each factory words in its own way.
func (f *family) unreadable(message string) error {
	switch f.name {
	case "DSA":
		return thrown("java.security.spec.InvalidKeySpecException", "Inappropriate key specification: "+message)
	case "DH":
		return thrown("java.security.spec.InvalidKeySpecException", "Inappropriate key specification")
	}
	return invalidKey(message)
}

// whole decodes all of b.
func whole(b []byte, to any) bool {
	rest, err := asn1.Unmarshal(b, to)
	return err == nil && len(rest) == 0
}

// decodePrivate reads a private key of a family.
func decodePrivate(name string, der []byte) (*key, error) {
	f := familyNamed(name)
	if f == nil {
		return nil, unknown(name + " KeyFactory not available")
	}
	var info privateInfo
	switch {
	case len(der) == 0 && strings.HasPrefix(f.name, "RSA"):
		return nil, invalidKey("Missing key encoding")
	case len(der) == 0:
		return nil, f.unreadable("IOException : Tag number over 30 is not supported")
	case !whole(der, &info):
		return nil, f.unreadable("IOException : null")
	case !slices.Contains(f.oids, info.Algorithm.Algorithm.String()):
		return nil, invalidKey("Invalid " + f.name + " private key")
	}
	k := &key{family: f, der: der}
	switch f.name {
	case "RSA", "EC", "RSASSA-PSS":
		if err := bounded(f, info.Key, 1); err != nil {
			return nil, err
		}
		v, err := parsePrivate(f, info, der)
		if err != nil {
			return nil, invalidKey("Invalid " + f.name + " private key: " + err.Error())
		}
		k.value = v
	case "DSA":
		var p dsaParams
		x := new(big.Int)
		if !whole(info.Algorithm.Parameters.FullBytes, &p) || !whole(info.Key, &x) || !p.sane() || x.Sign() <= 0 || x.Cmp(p.Q) >= 0 {
			return nil, invalidKey("Invalid DSA private key")
		}
		priv := &dsa.PrivateKey{X: x}
		priv.Parameters = dsa.Parameters(p)
		k.value = priv
	}
	return k, nil
}

// parsePrivate reads a key that the standard library knows; a key for PSS is one of RSA. A key on another curve can be carried.
func parsePrivate(f *family, info privateInfo, der []byte) (any, error) {
	switch {
	case f.name == "RSASSA-PSS":
		return x509.ParsePKCS1PrivateKey(info.Key)
	case f.name == "EC" && otherCurve(info.Algorithm):
		var k ecPrivate
		if _, err := asn1.Unmarshal(info.Key, &k); err != nil || k.Version != 1 {
			return nil, errNotKey
		}
		return nil, nil
	}
	return x509.ParsePKCS8PrivateKey(der)
}

// bounded checks the size of a modulus of RSA before anything is computed with it: it is the integer with this number in the key.
func bounded(f *family, key []byte, at int) error {
	if !strings.HasPrefix(f.name, "RSA") {
		return nil
	}
	var numbers []asn1.RawValue
	if !whole(key, &numbers) || len(numbers) <= at || numbers[at].Tag != asn1.TagInteger {
		return invalidKey("Invalid " + f.name + " key")
	}
	switch bits := new(big.Int).SetBytes(numbers[at].Bytes).BitLen(); {
	case bits < leastRSA:
		return invalidKey("RSA keys must be at least 512 bits long")
	case bits > mostRSA:
		return invalidKey("RSA keys must be no longer than 16384 bits")
	}
	return nil
}

// otherCurve reports whether an algorithm names a curve that the standard library has not.
func otherCurve(a pkix.AlgorithmIdentifier) bool {
	var id asn1.ObjectIdentifier
	if !whole(a.Parameters.FullBytes, &id) {
		return false
	}
	return !id.Equal(oid("1.3.132.0.33")) && !slices.ContainsFunc(curves(), func(c curve) bool { return c.oid.Equal(id) })
}

// mostDSABits is the largest modulus of DSA that JDK 17 works with.
const mostDSABits = 3072

// sane reports whether the parameters are ones that may be computed with.
func (p *dsaParams) sane() bool {
	return p.P.Sign() > 0 && p.P.BitLen() <= mostDSABits && p.P.Bit(0) == 1 &&
		p.Q.Sign() > 0 && p.Q.BitLen() <= 256 && p.Q.BitLen()%8 == 0 && p.G.Sign() > 0 && p.G.Cmp(p.P) < 0
}

// decodePublic reads a public key of a family.
func decodePublic(name string, der []byte) (*key, error) {
	f := familyNamed(name)
	if f == nil {
		return nil, unknown(name + " KeyFactory not available")
	}
	var info publicInfo
	switch {
	case !whole(der, &info):
		return nil, f.unreadable("IOException: null")
	case !slices.Contains(f.oids, info.Algorithm.Algorithm.String()):
		return nil, invalidKey("Invalid " + f.name + " public key")
	}
	return publicOf(f, info, der)
}

// publicOf returns the key that was read.
func publicOf(f *family, info publicInfo, der []byte) (*key, error) {
	if err := bounded(f, info.Key.RightAlign(), 0); err != nil {
		return nil, err
	}
	k := &key{family: f, der: der}
	var err error
	switch f.name {
	case "RSA", "EC":
		if f.name == "RSA" || !otherCurve(info.Algorithm) {
			k.value, err = x509.ParsePKIXPublicKey(der)
		}
	case "RSASSA-PSS":
		k.value, err = x509.ParsePKCS1PublicKey(info.Key.RightAlign())
	case "DSA":
		var p dsaParams
		y := new(big.Int)
		if !whole(info.Algorithm.Parameters.FullBytes, &p) || !whole(info.Key.RightAlign(), &y) || !p.sane() || y.Sign() <= 0 || y.Cmp(p.P) >= 0 {
			return nil, invalidKey("Invalid DSA public key")
		}
		k.value = &dsa.PublicKey{Parameters: dsa.Parameters(p), Y: y}
	}
	if err != nil {
		return nil, invalidKey("Invalid " + f.name + " public key: " + err.Error())
	}
	return k, nil
}

// rsaBits returns the size of the modulus of a key for RSA; false for other keys.
func (k *key) rsaBits() (bits int, ok bool) {
	switch v := k.value.(type) {
	case *rsa.PrivateKey:
		return v.N.BitLen(), true
	case *rsa.PublicKey:
		return v.N.BitLen(), true
	}
	return 0, false
}

// The forms in which keys are written.
type (
	ecPrivate struct { // ECPrivateKey of RFC 5915
		Version int
		Key     []byte
		Params  asn1.RawValue  `asn1:"optional,explicit,tag:0"`
		Public  asn1.BitString `asn1:"optional,explicit,tag:1"`
	}
	ecAlgorithm struct {
		Algorithm asn1.ObjectIdentifier
		Curve     asn1.ObjectIdentifier
	}
	ecPrivateInfo struct {
		Version   int
		Algorithm ecAlgorithm
		Key       []byte
	}
)

// curve is a curve that keys can be generated on.
type curve struct {
	bits int
	name string // in a JSON Web Key (RFC 7518, section 6.2.1.1)
	oid  asn1.ObjectIdentifier
	elliptic.Curve
}

func curves() []curve {
	return []curve{
		{256, "P-256", asn1.ObjectIdentifier{1, 2, 840, 10045, 3, 1, 7}, elliptic.P256()},
		{384, "P-384", asn1.ObjectIdentifier{1, 3, 132, 0, 34}, elliptic.P384()},
		{521, "P-521", asn1.ObjectIdentifier{1, 3, 132, 0, 35}, elliptic.P521()},
	}
}

// encodeEC returns a private key on a curve in PKCS #8, without the public key, as the reference's host writes it.
func encodeEC(c curve, k *ecdsa.PrivateKey) ([]byte, error) {
	secret, err := k.Bytes()
	if err != nil {
		return nil, err
	}
	inner, err := asn1.Marshal(ecPrivate{Version: 1, Key: secret})
	if err != nil {
		return nil, err
	}
	return asn1.Marshal(ecPrivateInfo{0, ecAlgorithm{asn1.ObjectIdentifier{1, 2, 840, 10045, 2, 1}, c.oid}, inner})
}

// pemText is a key or certificate as text.
func pemText(label string, der []byte) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: label, Bytes: der}))
}

func keyOf(t *fan.Thread, w Word) (*key, Word) { return stateOf[*key](t, w) }

// keyMethods are those that private and public keys have in common.
func keyMethods(format, label string) table {
	of := func(f func(t *fan.Thread, k *key) (Word, Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			k, exc := keyOf(t, a[0])
			if exc != 0 {
				return 0, exc
			}
			return f(t, k)
		}
	}
	return table{
		"algorithm": of(func(t *fan.Thread, k *key) (Word, Word) { return t.NewStr(k.family.name), 0 }),
		"format":    of(func(t *fan.Thread, _ *key) (Word, Word) { return t.NewStr(format), 0 }),
		"encoded":   of(func(t *fan.Thread, k *key) (Word, Word) { return sys.NewBuf(t, slices.Clone(k.der)) }),
		"toStr":     of(func(t *fan.Thread, k *key) (Word, Word) { return t.NewStr(pemText(label, k.der)), 0 }),
	}
}

// decoded returns a static method that reads a key.
func decoded(typ, what string, decode func(name string, der []byte) (*key, error)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		b, exc := sys.BufBytes(t, a[0])
		if exc == 0 {
			exc = t.Check(int64(len(b)))
		}
		if exc != 0 {
			return 0, exc
		}
		k, err := decode(t.Text(a[1]), slices.Clone(b))
		if err != nil {
			return failFor(t, "Failed to decode "+what+" key:\n"+hex.EncodeToString(b), err)
		}
		return newOf(t, typ, k)
	}
}

func privMethods() table {
	list := keyMethods("PKCS#8", "PRIVATE KEY")
	list["decode"] = decoded("JPrivKey", "private", decodePrivate)
	list["keySize"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		k, exc := keyOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		bits, ok := k.rsaBits()
		if !ok {
			return t.Fail("Err", "Not an RSA private key")
		}
		return fan.Int(int64(bits)), 0
	}
	list["sign"] = privSign
	list["decrypt"] = ciphered((*key).decrypt)
	return list
}

func pubMethods() table {
	list := keyMethods("X.509", "PUBLIC KEY")
	list["decode"] = decoded("JPubKey", "public", decodePublic)
	list["keySize"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		k, exc := keyOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		if k.family.name == "EC" {
			pub, ok := k.value.(*ecdsa.PublicKey)
			if !ok {
				return fan.Int(0), 0 // the size is that of the curve's order, which is not known
			}
			return fan.Int(int64(pub.Params().N.BitLen())), 0
		}
		bits, ok := k.rsaBits()
		if !ok {
			return t.Fail("Err", "Not an RSA or EC public key")
		}
		return fan.Int(int64(bits)), 0
	}
	list["verify"] = pubVerify
	list["encrypt"] = ciphered((*key).encrypt)
	return list
}
