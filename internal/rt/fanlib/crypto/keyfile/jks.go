package keyfile

import (
	"bytes"
	"crypto/rand"
	"crypto/sha1"
	"crypto/subtle"
	"encoding/asn1"
	"encoding/binary"
	"time"
	"unicode/utf16"
)

// What a JKS file consists of: magic, version, count, entries, and a sum over all of that and the password. Numbers are big endian, texts
// have a length of two bytes (Java's DataOutput).
const (
	jksMagic   = 0xFEEDFEED
	jksVersion = 2
	jksKey     = 1 // the tags of entries
	jksTrusted = 2
)

// jksSalt stands between the password and the file in the sum.
const jksSalt = "Mighty Aphrodite"

// jksProtector is the object identifier of the algorithm that keys are protected with.
func jksProtector() asn1.ObjectIdentifier {
	return asn1.ObjectIdentifier{1, 3, 6, 1, 4, 1, 42, 2, 17, 1, 1}
}

// jksPassword is a password as the sums take it: UTF-16, big endian.
func jksPassword(password string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(password)) {
		b = binary.BigEndian.AppendUint16(b, u)
	}
	return b
}

func jksSum(password string, data []byte) []byte {
	h := sha1.New()
	h.Write(jksPassword(password))
	h.Write([]byte(jksSalt))
	h.Write(data)
	return h.Sum(nil)
}

// jksReader reads; after an error it reads zeros.
type jksReader struct {
	data []byte
	err  error
}

func (r *jksReader) take(n uint64) []byte {
	if r.err == nil && n > uint64(len(r.data)) {
		r.err = ErrShort
	}
	if r.err != nil {
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *jksReader) number(bytes uint64) (n uint64) {
	for _, b := range r.take(bytes) {
		n = n<<8 | uint64(b)
	}
	return n
}

func (r *jksReader) text() string  { return string(r.take(r.number(2))) }
func (r *jksReader) bytes() []byte { return r.take(r.number(4)) }

// certificate reads a certificate, ahead of which newer files say what kind it is.
func (r *jksReader) certificate(version uint64) []byte {
	if version == jksVersion {
		r.text()
	}
	return r.bytes()
}

func readJKS(data []byte, password string) ([]Entry, error) {
	if len(data) < 12+sha1.Size {
		return nil, ErrShort
	}
	body, sum := data[:len(data)-sha1.Size], data[len(data)-sha1.Size:]
	r := &jksReader{data: body[4:]}
	version, count := r.number(4), r.number(4)
	if version != 1 && version != jksVersion {
		return nil, ErrFormat
	}
	var entries []Entry
	for ; count > 0 && r.err == nil; count-- {
		e, err := r.entry(version, password)
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	if r.err != nil {
		return nil, r.err
	}
	if subtle.ConstantTimeCompare(sum, jksSum(password, body)) == 0 {
		return nil, ErrTampered
	}
	return entries, nil
}

func (r *jksReader) entry(version uint64, password string) (e Entry, err error) {
	tag := r.number(4)
	e.Alias = r.text()
	r.number(8) // when it was made
	switch {
	case r.err != nil:
	case tag == jksTrusted:
		e.Chain = [][]byte{r.certificate(version)}
	case tag == jksKey:
		protected := r.bytes()
		for n := r.number(4); n > 0 && r.err == nil; n-- {
			e.Chain = append(e.Chain, r.certificate(version))
		}
		if r.err == nil {
			e.Key, err = unprotect(protected, password)
		}
	default:
		err = ErrSecret
	}
	if err == nil {
		err = r.err
	}
	return e, err
}

// unprotect returns the key in an EncryptedPrivateKeyInfo: a salt, the key under a stream of sums, and a sum of the key.
func unprotect(protected []byte, password string) ([]byte, error) {
	var info encryptedKey
	if rest, err := asn1.Unmarshal(protected, &info); err != nil || len(rest) > 0 || !info.Algorithm.ID.Equal(jksProtector()) || len(info.Data) < 2*sha1.Size {
		return nil, ErrFormat
	}
	salt, sum := info.Data[:sha1.Size], info.Data[len(info.Data)-sha1.Size:]
	key := streamed(info.Data[sha1.Size:len(info.Data)-sha1.Size], salt, password)
	if subtle.ConstantTimeCompare(sum, keySum(key, password)) == 0 {
		return nil, ErrTampered
	}
	return key, nil
}

func keySum(key []byte, password string) []byte {
	sum := sha1.Sum(append(jksPassword(password), key...))
	return sum[:]
}

// streamed returns data combined with a stream of sums, each one of the password and the sum before.
func streamed(data, sum []byte, password string) []byte {
	out := bytes.Clone(data)
	secret := jksPassword(password)
	for i := 0; i < len(out); i += sha1.Size {
		next := sha1.Sum(append(bytes.Clone(secret), sum...))
		sum = next[:]
		subtle.XORBytes(out[i:], out[i:], sum)
	}
	return out
}

func protect(key []byte, password string) ([]byte, error) {
	salt := make([]byte, sha1.Size)
	rand.Read(salt)
	data := append(salt, streamed(key, salt, password)...)
	var info encryptedKey
	info.Algorithm.ID, info.Algorithm.Params = jksProtector(), asn1.NullRawValue
	info.Data = append(data, keySum(key, password)...)
	return asn1.Marshal(info)
}

func writeJKS(entries []Entry, password string, now time.Time) ([]byte, error) {
	var b []byte
	number := func(n int) { b = binary.BigEndian.AppendUint32(b, uint32(n)) }
	text := func(s string) { b = append(binary.BigEndian.AppendUint16(b, uint16(len(s))), s...) }
	certificate := func(der []byte) {
		text("X.509")
		number(len(der))
		b = append(b, der...)
	}
	head := func(tag int, alias string) {
		number(tag)
		text(alias)
		b = binary.BigEndian.AppendUint64(b, uint64(now.UnixMilli()))
	}
	b = binary.BigEndian.AppendUint32(b, jksMagic)
	number(jksVersion)
	number(len(entries))
	for _, e := range entries {
		if len(e.Alias) > 0xffff {
			return nil, ErrFormat
		}
		if e.Key == nil {
			head(jksTrusted, e.Alias)
			certificate(e.Chain[0])
			continue
		}
		protected, err := protect(e.Key, password)
		if err != nil {
			return nil, err
		}
		head(jksKey, e.Alias)
		number(len(protected))
		b = append(b, protected...)
		number(len(e.Chain))
		for _, der := range e.Chain {
			certificate(der)
		}
	}
	return append(b, jksSum(password, b)...), nil
}
