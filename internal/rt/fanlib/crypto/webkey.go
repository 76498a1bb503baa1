package crypto

import (
	"crypto/ecdsa"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
)

// webNumber reads a number of a JSON Web Key (RFC 7518, section 2: Base64urlUInt); padding may be there.
func webNumber(s string) (*big.Int, error) {
	if len(s) == 1 {
		return nil, illegal("java.lang.IllegalArgumentException", "Input byte[] should at least have 2 bytes for base64 bytes")
	}
	b, err := base64.RawURLEncoding.DecodeString(strings.TrimRight(s, "="))
	var at base64.CorruptInputError
	if errors.As(err, &at) {
		message := "Input byte array has incorrect ending byte at " + fmt.Sprint(int64(at))
		if int(at) < len(s) && !strings.ContainsRune("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=", rune(s[at])) {
			message = fmt.Sprintf("Illegal base64 character %x", s[at])
		}
		return nil, illegal("java.lang.IllegalArgumentException", message)
	}
	return new(big.Int).SetBytes(b), err
}

// webText is the reverse, as the reference's host writes it: a number's sign has its bit, and the end is padded.
func webText(n *big.Int) string { return base64.URLEncoding.EncodeToString(signedBytes(n)) }

// mostExponent is the largest public exponent that package rsa computes with.
const mostExponent = 1<<31 - 1

func rsaWebMethods() table {
	return table{
		"jwkToBuf": func(t *fan.Thread, a fan.Args) (Word, Word) {
			n, err := webNumber(t.Text(a[0]))
			var e *big.Int
			if err == nil {
				e, err = webNumber(t.Text(a[1]))
			}
			if err != nil {
				return t.FailWith(err)
			}
			switch bits := n.BitLen(); {
			case bits < leastRSA:
				return t.FailWith(invalidKey("RSA keys must be at least 512 bits long"))
			case bits > mostRSA:
				return t.FailWith(invalidKey("RSA keys must be no longer than 16384 bits"))
			case e.Cmp(n) >= 0 || e.Cmp(big.NewInt(3)) < 0 || e.Cmp(big.NewInt(mostExponent)) > 0:
				return t.FailWith(invalidKey("exponent is larger than modulus"))
			}
			der, err := x509.MarshalPKIXPublicKey(&rsa.PublicKey{N: n, E: int(e.Int64())})
			return bufOf(t, der, err)
		},
		"bufToJwk": func(t *fan.Thread, a fan.Args) (Word, Word) {
			k, exc := publicIn(t, "RSA", a[0])
			if exc != 0 {
				return 0, exc
			}
			pub := k.value.(*rsa.PublicKey)
			return webKey(t, [2]string{"n", webText(pub.N)}, [2]string{"e", webText(big.NewInt(int64(pub.E)))})
		},
	}
}

// publicIn returns the public key in a Buf.
func publicIn(t *fan.Thread, family string, buf Word) (*key, Word) {
	b, exc := sys.BufBytes(t, buf)
	if exc != 0 {
		return nil, exc
	}
	k, err := decodePublic(family, b)
	if err != nil {
		return nil, t.Exception(err)
	}
	return k, 0
}

func ecWebMethods() table {
	return table{
		"jwkToBuf": func(t *fan.Thread, a fan.Args) (Word, Word) {
			x, err := webNumber(t.Text(a[0]))
			var y *big.Int
			if err == nil {
				y, err = webNumber(t.Text(a[1]))
			}
			if err != nil {
				return t.FailWith(err)
			}
			name := t.Text(a[2])
			for _, c := range curves() {
				if c.name != name {
					continue
				}
				k, err := pointOn(c, x, y)
				if err != nil {
					return t.FailWith(invalidKey(err.Error()))
				}
				der, err := x509.MarshalPKIXPublicKey(k)
				return bufOf(t, der, err)
			}
			return t.FailWith(thrown("java.security.spec.InvalidKeySpecException", "Unsupported value of (crv) Parameter: "+name))
		},
		"bufToJwk": func(t *fan.Thread, a fan.Args) (Word, Word) {
			k, exc := publicIn(t, "EC", a[0])
			if exc != 0 {
				return 0, exc
			}
			pub := k.value.(*ecdsa.PublicKey)
			point, err := pub.Bytes()
			if err != nil {
				return t.FailWith(err)
			}
			half := (len(point) - 1) / 2
			x, y := new(big.Int).SetBytes(point[1:1+half]), new(big.Int).SetBytes(point[1+half:])
			return webKey(t, [2]string{"x", webText(x)}, [2]string{"y", webText(y)}, [2]string{"crv", pub.Params().Name})
		},
	}
}

// uncompressed is the first byte of a point whose coordinates both follow (SEC 1, section 2.3.3).
const uncompressed = 4

// pointOn returns the key that is a point.
func pointOn(c curve, x, y *big.Int) (*ecdsa.PublicKey, error) {
	size := (c.bits + 7) / 8
	if x.BitLen() > c.bits || y.BitLen() > c.bits {
		return nil, errNotKey
	}
	point := append([]byte{uncompressed}, x.FillBytes(make([]byte, size))...)
	return ecdsa.ParseUncompressedPublicKey(c.Curve, append(point, y.FillBytes(make([]byte, size))...))
}
