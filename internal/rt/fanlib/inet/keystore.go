package inet

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
)

// storeReader reads a crypto::KeyStore by its public methods.
type storeReader struct {
	t     *fan.Thread
	exc   Word
	keys  []tls.Certificate
	certs []*x509.Certificate
}

// get calls a method of an object, and keeps the result.
func (r *storeReader) get(self Word, name string, args ...Word) (w Word) {
	if r.exc == 0 {
		w, r.exc = r.t.Trap(self, name, args)
	}
	if r.exc == 0 && w == 0 {
		_, r.exc = r.t.Fail("NullErr", "java.lang.NullPointerException")
	}
	return r.t.Keep(w)
}

// bytes returns what the field encoded of a key or certificate holds.
func (r *storeReader) bytes(self Word) []byte {
	w := r.get(self, "encoded")
	if r.exc != 0 {
		return nil
	}
	buf, exc := sys.BufOf(r.t, w)
	if r.exc = exc; exc != 0 {
		return nil
	}
	return bytes.Clone(buf.All())
}

// items returns the items of a list that a method returns.
func (r *storeReader) items(self Word, name string) []Word {
	w := r.get(self, name)
	if r.exc != 0 {
		return nil
	}
	return append([]Word{}, r.t.Items(w)...)
}

// read reads all entries.
func (r *storeReader) read(store Word) {
	mark := r.t.Kept()
	defer r.t.Release(mark)
	keyed, err := r.t.Runtime().Type("crypto::PrivKeyEntry")
	if err != nil {
		r.exc = r.t.Exception(err)
		return
	}
	for _, alias := range r.items(store, "aliases") {
		entry := r.get(store, "get", alias)
		if r.exc == 0 && r.t.TypeOf(entry).IsSubtype(keyed) {
			r.addKey(entry)
		} else {
			r.addCert(r.bytes(r.get(entry, "cert")))
		}
		if r.exc != 0 {
			return
		}
	}
}

// addKey adds a key with its chain of certificates.
func (r *storeReader) addKey(entry Word) {
	der := r.bytes(r.get(entry, "priv"))
	if r.exc != 0 {
		return
	}
	key, err := x509.ParsePKCS8PrivateKey(der)
	if err != nil {
		_, r.exc = ioErr(r.t, "java.security.UnrecoverableKeyException: "+err.Error())
		return
	}
	pair := tls.Certificate{PrivateKey: key}
	for i, cert := range r.items(entry, "certChain") {
		der := r.bytes(cert)
		if pair.Certificate = append(pair.Certificate, der); i == 0 {
			r.addCert(der)
		}
	}
	if r.exc == 0 {
		pair.Leaf = r.certs[len(r.certs)-1]
		r.keys = append(r.keys, pair)
	}
}

func (r *storeReader) addCert(der []byte) {
	if r.exc != 0 {
		return
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		_, r.exc = ioErr(r.t, "java.security.cert.CertificateException: "+err.Error())
		return
	}
	r.certs = append(r.certs, cert)
}
