package crypto

import (
	"crypto/dsa" //lint:ignore SA1019 keys of it are still in use
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/asn1"
	"math/big"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// The sizes of moduli that the reference's host makes; those up to quickBits are left to package rsa, the search for larger primes asks
// between candidates whether it should end.
const (
	leastRSA  = 512
	mostRSA   = 16384
	quickBits = 3072
)

// exponent is the public exponent of all keys (F4).
const exponent = 65537

func pairMethods() table {
	return table{"genKeyPair": func(t *fan.Thread, a fan.Args) (Word, Word) {
		priv, pub, exc := generate(t, t.Text(a[0]), int(int32(a.Int(1))))
		if exc != 0 {
			return 0, exc
		}
		return newPair(t, priv, pub)
	}}
}

// newPair returns a JKeyPair.
func newPair(t *fan.Thread, priv, pub *key) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	first, exc := newOf(t, "JPrivKey", priv)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(first)
	second, exc := newOf(t, "JPubKey", pub)
	if exc != 0 {
		return 0, exc
	}
	return callStatic(t, "cryptoJava::JKeyPair", "make", first, t.Keep(second))
}

// generate makes a pair of keys.
func generate(t *fan.Thread, name string, bits int) (priv, pub *key, exc Word) {
	f := familyNamed(name)
	if f == nil || f.name == "DH" || strings.HasSuffix(name, "448") {
		return nil, nil, t.Exception(unknown(name + " KeyPairGenerator not available"))
	}
	var p *pair
	var err error
	switch f.name {
	case "RSA", "RSASSA-PSS":
		if p, exc, err = generateRSA(t, f, bits); exc != 0 {
			return nil, nil, exc
		}
	case "EC":
		p, err = generateEC(bits)
	case "DSA":
		if exc := t.Check(signing); exc != 0 {
			return nil, nil, exc
		}
		p, err = generateDSA(bits)
	default:
		p, err = generateEdwards(f, bits)
	}
	if err != nil {
		return nil, nil, t.Exception(err)
	}
	return &key{f, p.priv, p.privValue}, &key{f, p.pub, p.pubValue}, 0
}

// pair is a pair of keys with their encodings.
type pair struct {
	priv, pub           []byte
	privValue, pubValue any
}

func badSize(message string) error {
	return illegal("java.security.InvalidParameterException", message)
}

func generateRSA(t *fan.Thread, f *family, bits int) (p *pair, exc Word, err error) {
	switch {
	case bits < big.NewInt(exponent).BitLen():
		return nil, 0, badSize("Public exponent must be no longer than " + strconv.Itoa(bits) + " bits")
	case bits < leastRSA || bits > mostRSA:
		return nil, 0, badSize("Invalid key sizes")
	}
	var k *rsa.PrivateKey
	if bits >= leastBits && bits <= quickBits {
		if exc = t.Check(signing * 64); exc != 0 {
			return nil, exc, nil
		}
		t.Wait(func() { k, err = rsa.GenerateKey(rand.Reader, bits) })
	} else {
		k, exc = searchRSA(t, bits)
	}
	if err != nil || exc != 0 {
		return nil, exc, err
	}
	if p, err = standardPair(k, &k.PublicKey); err == nil && f.name != "RSA" {
		err = p.rename(f)
	}
	return p, 0, err
}

// standardPair encodes keys that package x509 knows.
func standardPair(priv, pub any) (*pair, error) {
	p := &pair{privValue: priv, pubValue: pub}
	var err error
	if p.priv, err = x509.MarshalPKCS8PrivateKey(priv); err == nil {
		p.pub, err = x509.MarshalPKIXPublicKey(pub)
	}
	return p, err
}

// rename makes the encodings those of another family, whose keys look the same but have no parameters.
func (p *pair) rename(f *family) error {
	var priv privateInfo
	var pub publicInfo
	if !whole(p.priv, &priv) || !whole(p.pub, &pub) {
		return errNotKey
	}
	id := oid(f.oids[0])
	type algorithm struct{ ID asn1.ObjectIdentifier }
	var err error
	p.priv, err = asn1.Marshal(struct {
		Version   int
		Algorithm algorithm
		Key       []byte
	}{0, algorithm{id}, priv.Key})
	if err == nil {
		p.pub, err = asn1.Marshal(struct {
			Algorithm algorithm
			Key       asn1.BitString
		}{algorithm{id}, pub.Key})
	}
	return err
}

// oid returns an object identifier from its text, which is one.
func oid(text string) asn1.ObjectIdentifier {
	var id asn1.ObjectIdentifier
	for part := range strings.SplitSeq(text, ".") {
		n, _ := strconv.Atoi(part)
		id = append(id, n)
	}
	return id
}

// searchRSA makes a key as FIPS 186-4, appendix B.3.3, says, for the sizes that package rsa has no code for or takes long for.
func searchRSA(t *fan.Thread, bits int) (*rsa.PrivateKey, Word) {
	for {
		p, exc := searchPrime(t, (bits+1)/2)
		if exc != 0 {
			return nil, exc
		}
		q, exc := searchPrime(t, bits/2)
		if exc != 0 {
			return nil, exc
		}
		n := new(big.Int).Mul(p, q)
		one := big.NewInt(1)
		pm, qm := new(big.Int).Sub(p, one), new(big.Int).Sub(q, one)
		order := new(big.Int).Div(new(big.Int).Mul(pm, qm), new(big.Int).GCD(nil, nil, pm, qm))
		d := new(big.Int).ModInverse(big.NewInt(exponent), order)
		if n.BitLen() != bits || d == nil || p.Cmp(q) == 0 {
			continue
		}
		k := &rsa.PrivateKey{PublicKey: rsa.PublicKey{N: n, E: exponent}, D: d, Primes: []*big.Int{p, q}}
		k.Precompute()
		return k, 0
	}
}

// nearby is how many numbers above a random one are looked at before another random one is drawn.
const nearby = 4096

// searchPrime returns a random prime of so many bits, the upper two of which are set.
func searchPrime(t *fan.Thread, bits int) (*big.Int, Word) {
	b := make([]byte, (bits+7)/8)
	product := new(big.Int).SetUint64(16294579238595022365) // of the primes from 3 to 53
	for {
		rand.Read(b)
		n := new(big.Int).SetBytes(b)
		n.Rsh(n, uint(8*len(b)-bits))
		n.SetBit(n, bits-1, 1).SetBit(n, bits-2, 1).SetBit(n, 0, 1)
		rest := new(big.Int).Mod(n, product).Uint64()
		for step := uint64(0); step < nearby; step += 2 {
			if divides(rest + step) {
				continue
			}
			candidate := new(big.Int).Add(n, new(big.Int).SetUint64(step))
			// A test takes about as many steps as the square of the number of words times the number of bits.
			words := int64(bits)/64 + 1
			if exc := t.Check(words * words * int64(bits) / 8); exc != 0 {
				return nil, exc
			}
			if candidate.BitLen() == bits && candidate.ProbablyPrime(20) {
				return candidate, 0
			}
		}
	}
}

// divides reports whether a prime from 3 to 53 divides a number.
func divides(n uint64) bool {
	for _, p := range [...]uint64{3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53} {
		if n%p == 0 {
			return true
		}
	}
	return false
}

// unsupported are the sizes for which the host names a curve that it does not have.
func unsupported(bits int) string {
	switch bits {
	case 112:
		return "secp112r1 (1.3.132.0.6)"
	case 160:
		return "secp160k1 (1.3.132.0.9)"
	case 192:
		return "secp192r1 [NIST P-192,X9.62 prime192v1] (1.2.840.10045.3.1.1)"
	case 224:
		return "secp224r1 [NIST P-224] (1.3.132.0.33)"
	case 283:
		return "sect283k1 [NIST K-283] (1.3.132.0.16)"
	case 512:
		return "brainpoolP512r1 (1.3.36.3.3.2.8.1.1.13)"
	case 571:
		return "sect571k1 [NIST K-571] (1.3.132.0.38)"
	}
	return ""
}

func generateEC(bits int) (*pair, error) {
	for _, c := range curves() {
		if c.bits != bits {
			continue
		}
		k, err := ecdsa.GenerateKey(c.Curve, rand.Reader)
		if err != nil {
			return nil, err
		}
		p := &pair{privValue: k, pubValue: &k.PublicKey}
		if p.priv, err = encodeEC(c, k); err == nil {
			p.pub, err = x509.MarshalPKIXPublicKey(&k.PublicKey)
		}
		return p, err
	}
	switch name := unsupported(bits); {
	case name != "":
		return nil, thrown("java.security.ProviderException", "Curve not supported:  "+name)
	case bits < 112:
		return nil, badSize("Key size must be at least 112 bits")
	case bits > 571:
		return nil, badSize("Key size must be at most 571 bits")
	}
	return nil, badSize("No EC parameters available for key size " + strconv.Itoa(bits) + " bits")
}

// generateEdwards makes keys of Curve25519, which have 255 bits.
func generateEdwards(f *family, bits int) (*pair, error) {
	if bits != 255 {
		return nil, badSize("Unsupported size: " + strconv.Itoa(bits))
	}
	if f.name == "XDH" {
		k, err := ecdh.X25519().GenerateKey(rand.Reader)
		if err != nil {
			return nil, err
		}
		return standardPair(k, k.PublicKey())
	}
	pub, priv, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	return standardPair(priv, pub)
}

func generateDSA(bits int) (*pair, error) {
	params, ok := dsaSizes()[bits]
	if !ok {
		if bits > mostDSABits {
			return nil, badSize("Invalid DSA Prime Size: " + strconv.Itoa(bits))
		}
		return nil, badSize("Unsupported prime and subprime size combination: " + strconv.Itoa(bits) + ", 160")
	}
	k := &dsa.PrivateKey{}
	k.Parameters = dsa.Parameters(params)
	if err := dsa.GenerateKey(k, rand.Reader); err != nil {
		return nil, err
	}
	return encodeDSA(k)
}

func encodeDSA(k *dsa.PrivateKey) (*pair, error) {
	type algorithm struct {
		ID     asn1.ObjectIdentifier
		Params dsaParams
	}
	alg := algorithm{oid("1.2.840.10040.4.1"), dsaParams(k.Parameters)}
	x, err := asn1.Marshal(k.X)
	if err != nil {
		return nil, err
	}
	y, err := asn1.Marshal(k.Y)
	if err != nil {
		return nil, err
	}
	p := &pair{privValue: k, pubValue: &k.PublicKey}
	p.priv, err = asn1.Marshal(struct {
		Version   int
		Algorithm algorithm
		Key       []byte
	}{0, alg, x})
	if err == nil {
		p.pub, err = asn1.Marshal(struct {
			Algorithm algorithm
			Key       asn1.BitString
		}{alg, asn1.BitString{Bytes: y, BitLength: 8 * len(y)}})
	}
	return p, err
}
