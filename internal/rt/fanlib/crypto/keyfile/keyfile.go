package keyfile

import (
	"encoding/binary"
	"errors"
	"strconv"
	"strings"
	"time"
)

// Entry is what an alias stands for.
type Entry struct {
	Alias string
	Key   []byte // a private key as PKCS #8 has it; nil of a trusted certificate
	Chain [][]byte
	// Chain is the certificates in DER, the key's own first, each one followed by that of who issued it; of a trusted certificate, it alone.
	Attributes []Attribute // of a private key in PKCS #12
}

// Attribute is an attribute of an entry: an object identifier, and a value as text, which for bytes is pairs of hex digits between colons.
type Attribute struct{ ID, Value string }

// Format is a format of files.
type Format int

// The formats.
const (
	PKCS12 Format = iota
	JKS
)

// FormatNamed returns the format of a name, whose case does not count; false where there is none.
func FormatNamed(name string) (Format, bool) {
	switch strings.ToLower(name) {
	case "pkcs12":
		return PKCS12, true
	case "jks":
		return JKS, true
	}
	return 0, false
}

var (
	// ErrPassword is the error of a file that was written with another password, or damaged.
	ErrPassword = errors.New("keystore password was incorrect")
	// ErrTampered is the same of a file in JKS.
	ErrTampered = errors.New("keystore was tampered with, or password was incorrect")
	// ErrShort is the error of a file that ends early.
	ErrShort = errors.New("unexpected end of file")
	// ErrFormat is the error of a file that is none.
	ErrFormat = errors.New("invalid keystore format")
	// ErrSecret is the error of an entry that is neither of the two kinds.
	ErrSecret = errors.New("secret keys are not supported")
)

// Spend is asked before work is done that takes about so many steps; its error ends it.
type Spend func(steps int64) error

// Read returns the entries of a file. Errors are those above, or say what is not supported.
func Read(data []byte, password string, spend Spend) ([]Entry, error) {
	if len(data) >= 4 && binary.BigEndian.Uint32(data) == jksMagic {
		return readJKS(data, password)
	}
	return readPKCS12(data, password, spend)
}

// Write returns the file of entries, as of the time that is given. Aliases are not looked at.
func Write(f Format, entries []Entry, password string, now time.Time) ([]byte, error) {
	if f == JKS {
		return writeJKS(entries, password, now)
	}
	return writePKCS12(entries, password, now)
}

// numbered returns an alias for the n-th entry without one.
func numbered(n int) string { return strconv.Itoa(n) }
