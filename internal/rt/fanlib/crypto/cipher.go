package crypto

import (
	"bytes"
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"math/big"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
)

// padding is how data become a number below the modulus of RSA.
type padding struct {
	kind paddingKind
	hash crypto.Hash // of OAEP; the mask is always of SHA-1
	name string      // of the hash function
}

type paddingKind int

const (
	noPadding paddingKind = iota
	pkcs1Padding
	oaepPadding
)

// paddingFor returns the padding of a cipher with keys of a family.
func paddingFor(f *family, name string) (padding, error) {
	whole := f.name + "/ECB/" + name
	if name == "" {
		return padding{}, unknown("Invalid transformation format:" + whole)
	}
	if f.name == "RSA" {
		switch upper := strings.ToUpper(name); {
		case upper == "NOPADDING":
			return padding{kind: noPadding}, nil
		case upper == "PKCS1PADDING":
			return padding{kind: pkcs1Padding}, nil
		case upper == "OAEPPADDING":
			return padding{oaepPadding, crypto.SHA1, "SHA-1"}, nil
		case strings.HasPrefix(upper, "OAEPWITH") && strings.HasSuffix(upper, "ANDMGF1PADDING"):
			digest := strings.TrimSuffix(strings.TrimPrefix(upper, "OAEPWITH"), "ANDMGF1PADDING")
			if digest == "SHA1" {
				digest = "SHA-1"
			}
			if h := hashes()[digest]; h != 0 && !strings.HasPrefix(digest, "SHA3") {
				return padding{oaepPadding, h, digest}, nil
			}
		}
	}
	return padding{}, unknown("Cannot find any provider supporting " + whole)
}

// room returns how many bytes a modulus of so many has room for.
func (p padding) room(size int) (int, error) {
	switch p.kind {
	case pkcs1Padding:
		return size - 11, nil
	case oaepPadding:
		n := size - 2 - 2*p.hash.Size()
		if n <= 0 {
			return 0, thrown("java.security.InvalidKeyException", "Key is too short for encryption using OAEPPadding with "+p.name+" and MGF1SHA-1")
		}
		return n, nil
	}
	return size, nil
}

func tooLong(most int) error {
	return thrown("javax.crypto.IllegalBlockSizeException", "Data must not be longer than "+strconv.Itoa(most)+" bytes")
}

func badPadding(message string) error { return thrown("javax.crypto.BadPaddingException", message) }

// encrypt encrypts data with a public key.
func (k *key) encrypt(name string, data []byte) ([]byte, error) {
	p, err := paddingFor(k.family, name)
	if err != nil {
		return nil, err
	}
	pub, ok := k.value.(*rsa.PublicKey)
	if !ok {
		return nil, unknown("Cannot find any provider supporting " + k.family.name + "/ECB/" + name)
	}
	most, err := p.room(pub.Size())
	switch {
	case err != nil:
		return nil, err
	case len(data) > most:
		return nil, tooLong(most)
	case p.kind == oaepPadding:
		return rsa.EncryptOAEPWithOptions(rand.Reader, pub, data, &rsa.OAEPOptions{Hash: p.hash, MGFHash: crypto.SHA1})
	case p.kind == pkcs1Padding && pub.N.BitLen() >= leastBits:
		//lint:ignore SA1019 it is what the program asks for
		return rsa.EncryptPKCS1v15(rand.Reader, pub, data)
	case p.kind == pkcs1Padding:
		data = randomPadded(data, pub.Size())
	}
	if new(big.Int).SetBytes(data).Cmp(pub.N) >= 0 {
		return nil, badPadding("Message is larger than modulus")
	}
	return power(data, big.NewInt(int64(pub.E)), pub.N), nil
}

// randomPadded returns 0 2, random bytes, 0 and the data (RFC 8017, section 7.2.1).
func randomPadded(data []byte, size int) []byte {
	b := make([]byte, size)
	gap := b[2 : size-len(data)-1]
	rand.Read(gap)
	for i := range gap {
		for gap[i] == 0 {
			rand.Read(gap[i : i+1])
		}
	}
	b[1] = 2
	copy(b[size-len(data):], data)
	return b
}

// decrypt decrypts data with a private key.
func (k *key) decrypt(name string, data []byte) ([]byte, error) {
	p, err := paddingFor(k.family, name)
	if err != nil {
		return nil, err
	}
	priv, ok := k.value.(*rsa.PrivateKey)
	if !ok {
		return nil, unknown("Cannot find any provider supporting " + k.family.name + "/ECB/" + name)
	}
	size := priv.Size()
	if _, err := p.room(size); err != nil {
		return nil, err
	}
	if len(data) > size {
		return nil, tooLong(size)
	}
	if new(big.Int).SetBytes(data).Cmp(priv.N) >= 0 {
		return nil, badPadding("Message is larger than modulus")
	}
	data = append(make([]byte, size-len(data)), data...)
	var plain []byte
	switch {
	case p.kind == noPadding:
		return power(data, priv.D, priv.N), nil
	case p.kind == oaepPadding:
		plain, err = priv.Decrypt(nil, data, &rsa.OAEPOptions{Hash: p.hash, MGFHash: crypto.SHA1})
	case priv.N.BitLen() >= leastBits:
		//lint:ignore SA1019 it is what the program asks for
		plain, err = rsa.DecryptPKCS1v15(nil, priv, data)
	default:
		plain, ok = unpadded(power(data, priv.D, priv.N))
	}
	if err != nil || !ok {
		return nil, badPadding("Padding error in decryption")
	}
	return plain, nil
}

// unpadded is the reverse of randomPadded.
func unpadded(b []byte) ([]byte, bool) {
	i := bytes.IndexByte(b[2:], 0)
	if b[0] != 0 || b[1] != 2 || i < 8 {
		return nil, false
	}
	return b[2+i+1:], true
}

// ciphered returns the method encrypt or decrypt.
func ciphered(f func(k *key, padding string, data []byte) ([]byte, error)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		k, exc := keyOf(t, a[0])
		if exc != 0 {
			return 0, exc
		}
		data, exc := sys.BufBytes(t, a[1])
		if exc == 0 {
			exc = t.Check(signing)
		}
		if exc != 0 {
			return 0, exc
		}
		b, err := f(k, t.Text(a[2]), data)
		return bufOf(t, b, err)
	}
}
