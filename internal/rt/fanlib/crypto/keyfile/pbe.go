package keyfile

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/rc4"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/asn1"
	"encoding/binary"
	"errors"
	"hash"
	"math/big"
	"unicode/utf16"
)

// mostRounds bounds the count of rounds that a file asks for; JDK 17 has the same bound.
const mostRounds = 5_000_000

// perRound is about how many steps a round takes.
const perRound = 500

// algorithm is AlgorithmIdentifier.
type algorithm struct {
	ID     asn1.ObjectIdentifier
	Params asn1.RawValue `asn1:"optional"`
}

// pbeParams are those of PKCS #12's own encryption (RFC 7292, appendix C).
type pbeParams struct {
	Salt   []byte
	Rounds int
}

// pbes2Params are those of PKCS #5's (RFC 8018, appendix A.4).
type pbes2Params struct{ KDF, Cipher algorithm }

// pbkdf2Params are those of the function that makes its keys (appendix A.2).
type pbkdf2Params struct {
	Salt      []byte
	Rounds    int
	KeyLength int       `asn1:"optional"`
	PRF       algorithm `asn1:"optional"`
}

const (
	oidPBES2  = "1.2.840.113549.1.5.13"
	oidPBKDF2 = "1.2.840.113549.1.5.12"
	oidAES256 = "2.16.840.1.101.3.4.1.42"
	oidSHA256 = "2.16.840.1.101.3.4.2.1"
	oidHMAC   = "1.2.840.113549.2.9" // with SHA-256
)

func unsupported(id asn1.ObjectIdentifier) error {
	return errors.New("unsupported algorithm: " + id.String())
}

// checkRounds checks a count of rounds and asks for the work.
func checkRounds(n int, spend Spend) error {
	if n <= 0 || n > mostRounds {
		return errors.New("iteration count is not between 1 and 5000000")
	}
	return spend(int64(n) * perRound)
}

// sumOf returns a hash function by its object identifier, or that of HMAC with it; nil where it is unknown.
func sumOf(id asn1.ObjectIdentifier) func() hash.Hash {
	switch id.String() {
	case "", "1.3.14.3.2.26", "1.2.840.113549.2.7":
		return sha1.New
	case "2.16.840.1.101.3.4.2.4", "1.2.840.113549.2.8":
		return sha256.New224
	case oidSHA256, oidHMAC:
		return sha256.New
	case "2.16.840.1.101.3.4.2.2", "1.2.840.113549.2.10":
		return sha512.New384
	case "2.16.840.1.101.3.4.2.3", "1.2.840.113549.2.11":
		return sha512.New
	}
	return nil
}

// decrypt decrypts what was encrypted with a password.
func decrypt(a algorithm, data []byte, password string, spend Spend) ([]byte, error) {
	if a.ID.String() == oidPBES2 {
		return decryptPBES2(a, data, password, spend)
	}
	var p pbeParams
	if !whole(a.Params.FullBytes, &p) {
		return nil, unsupported(a.ID)
	}
	if err := checkRounds(p.Rounds, spend); err != nil {
		return nil, err
	}
	derive := func(id byte, n int) []byte {
		return deriveKey(sha1.New, id, bmp(password), p.Salt, p.Rounds, n)
	}
	var block cipher.Block
	var err error
	switch a.ID.String() {
	case "1.2.840.113549.1.12.1.1":
		return stream(derive(forKey, 16), data)
	case "1.2.840.113549.1.12.1.2":
		return stream(derive(forKey, 5), data)
	case "1.2.840.113549.1.12.1.3":
		block, err = des.NewTripleDESCipher(derive(forKey, 24))
	case "1.2.840.113549.1.12.1.4":
		key := derive(forKey, 16)
		block, err = des.NewTripleDESCipher(append(key, key[:8]...))
	case "1.2.840.113549.1.12.1.5":
		block = newRC2(derive(forKey, 16))
	case "1.2.840.113549.1.12.1.6":
		block = newRC2(derive(forKey, 5))
	default:
		return nil, unsupported(a.ID)
	}
	if err != nil {
		return nil, err
	}
	return unchain(block, derive(forIV, 8), data)
}

func stream(key, data []byte) ([]byte, error) {
	c, err := rc4.NewCipher(key)
	if err != nil {
		return nil, err
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out, nil
}

// unchain decrypts blocks that are chained, and takes the padding off (RFC 8018, section 6.1.1).
func unchain(block cipher.Block, iv, data []byte) ([]byte, error) {
	size := block.BlockSize()
	if len(iv) != size || len(data) == 0 || len(data)%size != 0 {
		return nil, ErrFormat
	}
	out := make([]byte, len(data))
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, data)
	n := int(out[len(out)-1])
	if n == 0 || n > size {
		return nil, ErrPassword
	}
	return out[:len(out)-n], nil
}

func decryptPBES2(a algorithm, data []byte, password string, spend Spend) ([]byte, error) {
	var p pbes2Params
	var kdf pbkdf2Params
	var iv []byte
	if !whole(a.Params.FullBytes, &p) || p.KDF.ID.String() != oidPBKDF2 || !whole(p.KDF.Params.FullBytes, &kdf) || !whole(p.Cipher.Params.FullBytes, &iv) {
		return nil, unsupported(a.ID)
	}
	sum := sumOf(kdf.PRF.ID)
	if sum == nil {
		return nil, unsupported(kdf.PRF.ID)
	}
	if err := checkRounds(kdf.Rounds, spend); err != nil {
		return nil, err
	}
	make, size := aes.NewCipher, 0
	switch p.Cipher.ID.String() {
	case "2.16.840.1.101.3.4.1.2":
		size = 16
	case "2.16.840.1.101.3.4.1.22":
		size = 24
	case oidAES256:
		size = 32
	case "1.2.840.113549.3.7":
		make, size = des.NewTripleDESCipher, 24
	default:
		return nil, unsupported(p.Cipher.ID)
	}
	key, err := pbkdf2.Key(sum, password, kdf.Salt, kdf.Rounds, size)
	if err != nil {
		return nil, err
	}
	block, err := make(key)
	if err != nil {
		return nil, err
	}
	return unchain(block, iv, data)
}

// What JDK 17 encrypts with.
const (
	rounds   = 10000
	saltSize = 20
)

// encrypt encrypts data with a password.
func encrypt(data []byte, password string) (algorithm, []byte, error) {
	salt, iv := make([]byte, saltSize), make([]byte, aes.BlockSize)
	rand.Read(salt)
	rand.Read(iv)
	key, err := pbkdf2.Key(sha256.New, password, salt, rounds, 32)
	if err != nil {
		return algorithm{}, nil, err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return algorithm{}, nil, err
	}
	n := aes.BlockSize - len(data)%aes.BlockSize
	out := append([]byte(nil), data...)
	for range n {
		out = append(out, byte(n))
	}
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, out)
	kdf, err := with(oidPBKDF2, pbkdf2Params{salt, rounds, 32, algorithm{parseOID(oidHMAC), asn1.NullRawValue}})
	if err != nil {
		return algorithm{}, nil, err
	}
	enc, err := with(oidAES256, iv)
	if err != nil {
		return algorithm{}, nil, err
	}
	a, err := with(oidPBES2, pbes2Params{kdf, enc})
	return a, out, err
}

// with returns an algorithm with parameters.
func with(id string, params any) (algorithm, error) {
	b, err := asn1.Marshal(params)
	return algorithm{parseOID(id), asn1.RawValue{FullBytes: b}}, err
}

// What a derived key is for (RFC 7292, appendix B.3).
const (
	forKey = 1
	forIV  = 2
	forMAC = 3
)

// bmp is a password as the derivation takes it: UTF-16, big endian, with a zero at the end (appendix B.1).
func bmp(password string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(password)) {
		b = binary.BigEndian.AppendUint16(b, u)
	}
	return append(b, 0, 0)
}

// deriveKey makes n bytes of a password (appendix B.2).
func deriveKey(sum func() hash.Hash, id byte, password, salt []byte, rounds, n int) []byte {
	h := sum()
	v := h.BlockSize()
	fill := func(b []byte) []byte { // b as often as it takes to fill blocks
		out := make([]byte, (len(b)+v-1)/v*v)
		for i := range out {
			out[i] = b[i%len(b)]
		}
		return out
	}
	block := append(fill(salt), fill(password)...)
	diversifier := make([]byte, v)
	for i := range diversifier {
		diversifier[i] = id
	}
	var out []byte
	one := big.NewInt(1)
	for len(out) < n {
		h.Reset()
		h.Write(diversifier)
		h.Write(block)
		a := h.Sum(nil)
		for range rounds - 1 {
			h.Reset()
			h.Write(a)
			a = h.Sum(a[:0])
		}
		out = append(out, a...)
		b := new(big.Int).SetBytes(fill(a)[:v])
		b.Add(b, one)
		for i := 0; i < len(block); i += v {
			part := new(big.Int).SetBytes(block[i : i+v])
			part.Add(part, b)
			bytes := part.Bytes()
			if len(bytes) > v {
				bytes = bytes[len(bytes)-v:]
			}
			clear(block[i : i+v])
			copy(block[i+v-len(bytes):i+v], bytes)
		}
	}
	return out[:n]
}

// code is the message authentication code over a file's contents.
func code(sum func() hash.Hash, password string, salt []byte, rounds int, data []byte) []byte {
	mac := hmac.New(sum, deriveKey(sum, forMAC, bmp(password), salt, rounds, sum().Size()))
	mac.Write(data)
	return mac.Sum(nil)
}
