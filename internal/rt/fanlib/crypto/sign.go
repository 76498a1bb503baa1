package crypto

import (
	"crypto"
	"crypto/dsa" //lint:ignore SA1019 keys of it are still in use
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/rsa"
	"encoding/asn1"
	"errors"
	"math/big"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
)

// errNotKey is the error of a key that there are no signatures with.
var errNotKey = errors.New("not a key for signatures")

// scheme is how data becomes a signature.
type scheme struct {
	hash crypto.Hash // 0 is none: the data are what is signed
}

// sum returns what is signed.
func (s scheme) sum(data []byte) []byte {
	if s.hash == 0 {
		return data
	}
	h := s.hash.New()
	h.Write(data)
	return h.Sum(nil)
}

// schemeFor returns how keys of a family sign with a digest: "SHA256", or "SHA256andMGF1".
func schemeFor(f *family, digest string) (scheme, error) {
	alg := f.name
	if alg == "EC" {
		alg = "ECDSA"
	}
	name := digest + "with" + alg
	if i := strings.Index(digest, "and"); i > 0 {
		name = digest[:i] + "with" + alg + "and" + digest[i+len("and"):]
	}
	missing := unknown(name + " Signature not available")
	if strings.EqualFold(digest, "NONE") && (alg == "RSA" || alg == "ECDSA" || alg == "DSA") {
		return scheme{}, nil
	}
	h := plainNamed(digest)
	switch alg {
	case "RSA":
	case "ECDSA":
		if h == crypto.MD5 || h == crypto.SHA512_224 || h == crypto.SHA512_256 {
			return scheme{}, missing
		}
	case "DSA":
		if strings.EqualFold(digest, "SHA") {
			h = crypto.SHA1
		}
		if h == crypto.MD5 || h == crypto.SHA512_224 || h == crypto.SHA512_256 {
			return scheme{}, missing
		}
	default:
		return scheme{}, missing
	}
	if h == 0 || strings.EqualFold(digest, "SHA-1") {
		return scheme{}, missing
	}
	return scheme{h}, nil
}

// rawDSA is how long the data must be that DSA signs as they are.
const rawDSA = 20

// dsaSignature is Dss-Sig-Value (RFC 3279, section 2.2.2).
type dsaSignature struct{ R, S *big.Int }

// readSignature reads a Dss-Sig-Value as the reference's host does: an integer whose sign bit is set is no negative one.
func readSignature(b []byte) (sig dsaSignature, ok bool) {
	var raw struct{ R, S asn1.RawValue }
	if !whole(b, &raw) {
		return sig, false
	}
	number := func(v asn1.RawValue) *big.Int {
		long := len(v.Bytes) > 1 && v.Bytes[0] == 0 && v.Bytes[1] < 0x80
		ok = ok && v.Tag == asn1.TagInteger && v.Class == asn1.ClassUniversal && len(v.Bytes) > 0 && !long
		return new(big.Int).SetBytes(v.Bytes)
	}
	ok = true
	sig.R, sig.S = number(raw.R), number(raw.S)
	return sig, ok
}

// sign signs data.
func (k *key) sign(data []byte, digest string) ([]byte, error) {
	s, err := schemeFor(k.family, digest)
	if err != nil {
		return nil, err
	}
	sum := s.sum(data)
	switch v := k.value.(type) {
	case *rsa.PrivateKey:
		if v.Size() < signedLen(s, sum)+11 {
			return nil, tooShort(s, v.Size())
		}
		return signPKCS1(v, s.hash, sum)
	case *ecdsa.PrivateKey:
		return ecdsa.SignASN1(rand.Reader, v, sum)
	case *dsa.PrivateKey:
		if s.hash == 0 && len(sum) != rawDSA {
			return nil, thrown("java.security.SignatureException", "Data for RawDSA must be exactly 20 bytes long")
		}
		r, w, err := dsa.Sign(rand.Reader, v, leftmost(sum, v.Q))
		if err != nil {
			return nil, thrown("java.security.SignatureException", err.Error())
		}
		return asn1.Marshal(dsaSignature{r, w})
	}
	return nil, errNotKey
}

// tooShort is the error of a modulus that has no room for what is signed.
func tooShort(s scheme, size int) error {
	if s.hash == 0 {
		return thrown("java.security.SignatureException", "Could not sign data")
	}
	return thrown("java.security.InvalidKeyException", "Key is too short for this signature algorithm")
}

// leftmost returns as many bytes of a sum as DSA takes (FIPS 186-4, section 4.6).
func leftmost(sum []byte, q *big.Int) []byte {
	if n := q.BitLen() / 8; len(sum) > n {
		return sum[:n]
	}
	return sum
}

func badEncoding() error {
	return thrown("java.security.SignatureException", "Invalid encoding for signature")
}

// verify reports whether data were signed so.
func (k *key) verify(data []byte, digest string, signature []byte) (bool, error) {
	s, err := schemeFor(k.family, digest)
	if err != nil {
		return false, err
	}
	sum := s.sum(data)
	switch v := k.value.(type) {
	case *rsa.PublicKey:
		if v.Size() < signedLen(s, sum)+11 {
			return false, tooShort(s, v.Size())
		}
		if len(signature) != v.Size() {
			return false, thrown("java.security.SignatureException", "Bad signature length: got "+strconv.Itoa(len(signature))+" but was expecting "+strconv.Itoa(v.Size()))
		}
		return verifyPKCS1(v, s.hash, sum, signature), nil
	case *ecdsa.PublicKey:
		sig, ok := readSignature(signature)
		if !ok {
			return false, badEncoding()
		}
		return ecdsa.Verify(v, sum, sig.R, sig.S), nil
	case *dsa.PublicKey:
		return verifyDSA(v, s, sum, signature)
	}
	return false, errNotKey
}

func verifyDSA(v *dsa.PublicKey, s scheme, sum, signature []byte) (bool, error) {
	sig, ok := readSignature(signature)
	if !ok {
		return false, badEncoding()
	}
	if s.hash == 0 && len(sum) != rawDSA {
		return false, thrown("java.security.SignatureException", "Data for RawDSA must be exactly 20 bytes long")
	}
	outside := func(n *big.Int) bool { return n.Sign() <= 0 || n.Cmp(v.Q) >= 0 }
	if outside(sig.R) || outside(sig.S) {
		return false, thrown("java.security.SignatureException", "invalid signature: out of range values")
	}
	return dsa.Verify(v, leftmost(sum, v.Q), sig.R, sig.S), nil
}

// signing is about how many instructions a signature takes.
const signing = 1 << 20

func privSign(t *fan.Thread, a fan.Args) (Word, Word) {
	k, exc := keyOf(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	data, exc := sys.BufBytes(t, a[1])
	if exc == 0 {
		exc = t.Check(signing + int64(len(data)))
	}
	if exc != 0 {
		return 0, exc
	}
	b, err := k.sign(data, t.Text(a[2]))
	return bufOf(t, b, err)
}

func pubVerify(t *fan.Thread, a fan.Args) (Word, Word) {
	k, exc := keyOf(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	data, exc := sys.BufBytes(t, a[1])
	if exc != 0 {
		return 0, exc
	}
	signature, exc := sys.BufBytes(t, a[3])
	if exc == 0 {
		exc = t.Check(signing + int64(len(data)))
	}
	if exc != 0 {
		return 0, exc
	}
	ok, err := k.verify(data, t.Text(a[2]), signature)
	if err != nil {
		return t.FailWith(err)
	}
	return fan.Bool(ok), 0
}
