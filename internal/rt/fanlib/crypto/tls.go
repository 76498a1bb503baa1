package crypto

import (
	"crypto"
	"crypto/tls"
	"crypto/x509"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// Certificates returns the private keys of a crypto::KeyStore object, of any class, with the chains of their certificates, in the order
// of its aliases: what a server shows, or a client that is asked. Entries that trust a certificate are passed over, and keys that package
// tls cannot sign with. The exception is what methods of the store threw; the call is a safepoint.
func Certificates(t *fan.Thread, store Word) ([]tls.Certificate, Word) {
	entries, exc := entriesOf(t, store)
	if exc != 0 {
		return nil, exc
	}
	var list []tls.Certificate
	for _, e := range entries {
		if e.Key == nil || len(e.Chain) == 0 {
			continue
		}
		k, err := privateOfAny(e.Key)
		if err != nil {
			return nil, t.Exception(err)
		}
		signer, ok := k.value.(crypto.Signer)
		if !ok {
			if parsed, err := x509.ParsePKCS8PrivateKey(e.Key); err == nil {
				signer, ok = parsed.(crypto.Signer)
			}
		}
		if ok {
			list = append(list, tls.Certificate{Certificate: e.Chain, PrivateKey: signer})
		}
	}
	return list, 0
}

// Trusted returns the certificates that a crypto::KeyStore object, of any class, trusts: those of its trust entries, and as the
// reference's host does, the first ones of its private keys' chains. Certificates that package x509 refuses are passed over. The
// exception is what methods of the store threw; the call is a safepoint.
func Trusted(t *fan.Thread, store Word) (*x509.CertPool, Word) {
	entries, exc := entriesOf(t, store)
	if exc != 0 {
		return nil, exc
	}
	pool := x509.NewCertPool()
	for _, e := range entries {
		if len(e.Chain) == 0 {
			continue
		}
		if c, err := x509.ParseCertificate(e.Chain[0]); err == nil {
			pool.AddCert(c)
		}
	}
	return pool, 0
}

// NewX509 returns a cryptoJava::X509 of a certificate in DER.
func NewX509(t *fan.Thread, der []byte) (Word, Word) {
	list, err := parseCerts(der)
	if err != nil {
		return t.FailWith(err)
	}
	if len(list) == 0 {
		return t.FailWith(badCert("No certificate data found"))
	}
	return newOf(t, "X509", list[0])
}
