package crypto

import (
	"bytes"
	"crypto"
	"crypto/rsa"
	"encoding/asn1"
	"math/big"
)

// leastBits is the smallest modulus that package rsa works with; the reference's host goes down to 512, which is computed here.
const leastBits = 1024

// digestInfo is DigestInfo of PKCS #1 (RFC 8017, section 9.2).
type digestInfo struct {
	Algorithm struct {
		ID   asn1.ObjectIdentifier
		Null asn1.RawValue
	}
	Digest []byte
}

// signedForm returns the DigestInfo of a sum; without a hash function, the sum itself.
func signedForm(h crypto.Hash, sum []byte) []byte {
	if h == 0 {
		return sum
	}
	var info digestInfo
	info.Algorithm.ID, info.Algorithm.Null, info.Digest = oidOf(h), asn1.NullRawValue, sum
	b, err := asn1.Marshal(info)
	if err != nil {
		return sum
	}
	return b
}

func signedLen(s scheme, sum []byte) int { return len(signedForm(s.hash, sum)) }

// oidOf returns the object identifier of a hash function.
func oidOf(h crypto.Hash) asn1.ObjectIdentifier {
	for text, other := range digestOIDs() {
		if other == h {
			return oid(text)
		}
	}
	return nil
}

// signPKCS1 signs a sum as RSASSA-PKCS1-v1_5. The form is made here, since package rsa lacks hash functions that the host has.
func signPKCS1(k *rsa.PrivateKey, h crypto.Hash, sum []byte) ([]byte, error) {
	form := signedForm(h, sum)
	if k.N.BitLen() >= leastBits {
		return rsa.SignPKCS1v15(nil, k, 0, form)
	}
	return power(padded(form, k.Size()), k.D, k.N), nil
}

func verifyPKCS1(k *rsa.PublicKey, h crypto.Hash, sum, signature []byte) bool {
	form := signedForm(h, sum)
	if k.N.BitLen() >= leastBits {
		return rsa.VerifyPKCS1v15(k, 0, form, signature) == nil
	}
	if new(big.Int).SetBytes(signature).Cmp(k.N) >= 0 {
		return false
	}
	return bytes.Equal(power(signature, big.NewInt(int64(k.E)), k.N), padded(form, k.Size()))
}

// padded returns 0 1 FF … FF 0 and the form.
func padded(form []byte, size int) []byte {
	b := bytes.Repeat([]byte{0xff}, size)
	b[0], b[1] = 0, 1
	b[size-len(form)-1] = 0
	copy(b[size-len(form):], form)
	return b
}

// power returns a number to the power of an exponent, as long as the modulus.
func power(b []byte, exponent, modulus *big.Int) []byte {
	n := new(big.Int).Exp(new(big.Int).SetBytes(b), exponent, modulus)
	return n.FillBytes(make([]byte, (modulus.BitLen()+7)/8))
}
