package crypto

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/crypto/keyfile"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// defaultPassword is that of stores for which no option gives one.
const defaultPassword = "changeit"

func storeMethods() table {
	return table{"load": storeLoad, "save": storeSave}
}

func passwordIn(t *fan.Thread, opts Word) string {
	if s, ok := sys.MapText(t, opts, "password"); ok {
		return s
	}
	return defaultPassword
}

// storeFailed is the exception for an error of package keyfile.
func storeFailed(t *fan.Thread, err error) (Word, Word) {
	class := "java.io.IOException: " + err.Error()
	var own *fan.Err
	switch {
	case errors.As(err, &own):
		return t.FailWith(err)
	case errors.Is(err, keyfile.ErrShort):
		class = "java.io.EOFException"
	case errors.Is(err, keyfile.ErrTampered):
		class = "java.io.IOException: Keystore was tampered with, or password was incorrect"
	case errors.Is(err, keyfile.ErrSecret):
		return t.Fail("Err", "Secret keys not supported")
	}
	return t.Fail("IOErr", class)
}

// storeLoad is JKeyStore.load: an option or the file's extension says in which format the store will be saved.
func storeLoad(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	format, given := sys.MapText(t, a[1], "format")
	if !given {
		ext := "p12"
		if a[0] != 0 {
			w, exc := t.Trap(a[0], "ext", nil)
			if exc != 0 {
				return 0, exc
			}
			if w != 0 {
				ext = t.Text(w)
			}
		}
		switch ext {
		case "p12", "pfx":
			format = "pkcs12"
		case "jks":
			format = "jks"
		default:
			return t.Fail("UnsupportedErr", "Unsupported file ext: "+ext)
		}
	}
	entries, exc := callStatic(t, "concurrent::ConcurrentMap", "make")
	if exc != 0 {
		return 0, exc
	}
	t.Keep(entries)
	if a[0] != 0 {
		if exc := loadEntries(t, a[0], format, passwordIn(t, a[1]), entries); exc != 0 {
			return 0, exc
		}
	}
	return callStatic(t, "cryptoJava::JKeyStore", "make", t.Keep(t.NewStr(format)), entries)
}

// noFormat is the error of a format that there is not.
func noFormat(name string) error {
	return thrown("java.security.KeyStoreException", name+" not found")
}

// loadEntries reads a file into a ConcurrentMap.
func loadEntries(t *fan.Thread, file Word, format, password string, into Word) (exc Word) {
	in, exc := t.Trap(file, "in", nil)
	if exc != 0 {
		return exc
	}
	t.Keep(in)
	data, exc := sys.ReadAll(t, in)
	if e := sys.CloseIn(t, in); exc == 0 {
		exc = e
	}
	if exc != 0 {
		return exc
	}
	if _, ok := keyfile.FormatNamed(format); !ok {
		return t.Exception(noFormat(format))
	}
	list, err := keyfile.Read(data, password, spender(t))
	if err != nil {
		_, exc = storeFailed(t, err)
		return exc
	}
	for _, e := range list {
		mark := t.Kept()
		alias := t.Keep(t.NewStr(strings.ToLower(e.Alias)))
		w, exc := newEntry(t, e)
		if exc == 0 {
			_, exc = t.Trap(into, "set", []Word{alias, t.Keep(w)})
		}
		if t.Release(mark); exc != 0 {
			return exc
		}
	}
	return 0
}

// spender asks the program for the steps that work takes.
func spender(t *fan.Thread) keyfile.Spend {
	return func(steps int64) error {
		if exc := t.Check(steps); exc != 0 {
			return &fan.Err{Type: t.TypeOf(exc).Sig, Message: t.Text(t.ErrMsg(exc))}
		}
		return nil
	}
}

// newEntry returns a JPrivKeyEntry or JTrustEntry. Words it makes stay kept.
func newEntry(t *fan.Thread, e keyfile.Entry) (Word, Word) {
	chain, exc := newChain(t, e.Chain)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(chain)
	if e.Key == nil {
		return callStatic(t, "cryptoJava::JTrustEntry", "make", t.Items(chain)[0])
	}
	priv, err := privateOfAny(e.Key)
	if err != nil {
		return t.FailWith(err)
	}
	w, exc := newOf(t, "JPrivKey", priv)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(w)
	typ, err := t.MapOf(t.Sys("Str"), t.Sys("Str"))
	if err != nil {
		return t.FailWith(err)
	}
	attrs, exc := t.Made(t.NewObject(typ))
	if exc != 0 {
		return 0, exc
	}
	t.Keep(attrs)
	for _, a := range e.Attributes {
		if exc := sys.MapPut(t, attrs, t.Keep(t.NewStr(a.ID)), t.Keep(t.NewStr(a.Value))); exc != 0 {
			return 0, exc
		}
	}
	return callStatic(t, "cryptoJava::JPrivKeyEntry", "make", w, chain, attrs)
}

// privateOfAny reads a private key whose encoding says of which family it is.
func privateOfAny(der []byte) (*key, error) {
	var info privateInfo
	if !whole(der, &info) {
		return nil, invalidKey("IOException : null")
	}
	return decodePrivate(info.Algorithm.Algorithm.String(), der)
}

// newChain returns a Cert[].
func newChain(t *fan.Thread, chain [][]byte) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	var words []Word
	for _, der := range chain {
		certs, err := parseCerts(der)
		if err != nil {
			return t.FailWith(err)
		}
		for _, c := range certs {
			w, exc := newOf(t, "X509", c)
			if exc != 0 {
				return 0, exc
			}
			words = append(words, t.Keep(w))
		}
	}
	typ, err := t.Runtime().Type("crypto::Cert")
	if err != nil {
		return t.FailWith(err)
	}
	if len(words) == 0 {
		return t.FailWith(badCert("No certificate data found"))
	}
	return t.NewList(typ, words...)
}

// storeSave is JKeyStore.save.
func storeSave(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	format, exc := t.Trap(a[0], "format", nil)
	if exc != 0 {
		return 0, exc
	}
	name := t.Text(format)
	f, ok := keyfile.FormatNamed(name)
	if !ok {
		return t.FailWith(noFormat(name))
	}
	list, exc := entriesOf(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	for _, e := range list {
		if err := check(e); err != nil {
			return t.FailWith(err)
		}
	}
	if exc := t.Check(int64(len(list)+2) * signing * 16); exc != 0 {
		return 0, exc
	}
	var now time.Time
	if c := t.Runtime().Host().Clock; c != nil {
		now = c.Now()
	}
	data, err := keyfile.Write(f, list, passwordIn(t, a[2]), now)
	if err != nil {
		return storeFailed(t, err)
	}
	return 0, sys.WriteAll(t, a[1], data)
}

// check says what the reference's host does not put into a store.
func check(e keyfile.Entry) error {
	if e.Key != nil && len(e.Chain) == 0 {
		return illegal("java.lang.IllegalArgumentException", "invalid zero-length input chain")
	}
	for _, a := range e.Attributes {
		if !isOID(a.ID) {
			return illegal("java.lang.IllegalArgumentException", "Incorrect format: name")
		}
	}
	if e.Key == nil {
		return nil
	}
	priv, err := privateOfAny(e.Key)
	if err != nil {
		return err
	}
	certs, err := parseCerts(e.Chain[0])
	if err != nil {
		return err
	}
	if pub, err := certs[0].public(); err != nil || pub.family.name != priv.family.name {
		return illegal("java.lang.IllegalArgumentException", "private key algorithm does not match algorithm of public key in end entity certificate (at index 0)")
	}
	return nil
}

// isOID reports whether a text is an object identifier.
func isOID(s string) bool {
	parts := strings.Split(s, ".")
	for i, p := range parts {
		n, err := strconv.Atoi(p)
		if err != nil || n < 0 || i == 0 && n > 2 {
			return false
		}
	}
	return len(parts) > 1
}

// entriesOf returns what a crypto::KeyStore holds, whoever wrote its class.
func entriesOf(t *fan.Thread, store Word) (list []keyfile.Entry, exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	aliases, exc := t.Trap(t.Keep(store), "aliases", nil)
	if exc != 0 {
		return nil, exc
	}
	t.Keep(aliases)
	keyEntry, err := t.Runtime().Type("crypto::PrivKeyEntry")
	if err != nil {
		return nil, t.Exception(err)
	}
	trustEntry, err := t.Runtime().Type("crypto::TrustEntry")
	if err != nil {
		return nil, t.Exception(err)
	}
	for i := 0; i < t.Size(aliases); i++ {
		alias := t.Items(aliases)[i]
		w, exc := t.Trap(store, "get", []Word{alias, layout.False})
		if exc != 0 {
			return nil, exc
		}
		if w == 0 {
			continue
		}
		inner := t.Kept()
		t.Keep(w)
		e := keyfile.Entry{Alias: t.Text(alias)}
		switch typ := t.TypeOf(w); {
		case typ.IsSubtype(keyEntry):
			exc = readKeyEntry(t, w, &e)
		case typ.IsSubtype(trustEntry):
			var der []byte
			der, exc = encodedOf(t, w, "cert")
			e.Chain = [][]byte{der}
		default:
			_, exc = t.Fail("UnsupportedErr", "Unsupported entry: "+typ.Sig)
		}
		if t.Release(inner); exc != 0 {
			return nil, exc
		}
		list = append(list, e)
	}
	return list, 0
}

// readKeyEntry reads a PrivKeyEntry.
func readKeyEntry(t *fan.Thread, w Word, e *keyfile.Entry) (exc Word) {
	if e.Key, exc = encodedOf(t, w, "priv"); exc != 0 {
		return exc
	}
	chain, exc := t.Trap(w, "certChain", nil)
	if exc != 0 {
		return exc
	}
	t.Keep(chain)
	for i := 0; i < t.Size(chain); i++ {
		der, exc := encoded(t, t.Items(chain)[i])
		if exc != 0 {
			return exc
		}
		e.Chain = append(e.Chain, der)
	}
	attrs, exc := t.Trap(w, "attrs", nil)
	if exc != 0 || attrs == 0 {
		return exc
	}
	pairs, exc := sys.TextPairs(t, t.Keep(attrs))
	for _, p := range pairs {
		e.Attributes = append(e.Attributes, keyfile.Attribute{ID: p.Name, Value: p.Value})
	}
	return exc
}

// encodedOf returns the encoding of the key or certificate that a method returns.
func encodedOf(t *fan.Thread, w Word, method string) ([]byte, Word) {
	o, exc := t.Trap(w, method, nil)
	if exc != 0 {
		return nil, exc
	}
	return encoded(t, t.Keep(o))
}

// encoded returns the encoding of a Key or Cert.
func encoded(t *fan.Thread, o Word) ([]byte, Word) {
	buf, exc := t.Trap(o, "encoded", nil)
	if exc != 0 {
		return nil, exc
	}
	return sys.BufBytes(t, t.Keep(buf))
}
