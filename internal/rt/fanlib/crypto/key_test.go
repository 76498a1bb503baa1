package crypto

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"math/big"
	"strings"
	"testing"
	"time"
)

// odd returns an odd number of so many bits.
func odd(bits uint) *big.Int {
	n := new(big.Int).Lsh(big.NewInt(1), bits-1)
	return n.SetBit(n, 0, 1)
}

// A modulus is held against the bounds before anything is computed with it.
func TestModuliAreBounded(t *testing.T) {
	for bits, want := range map[uint]string{511: "at least 512", 16385: "no longer than 16384", 1000001: "no longer than 16384"} {
		n := odd(bits)
		pub, err := x509.MarshalPKIXPublicKey(&rsa.PublicKey{N: n, E: exponent})
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"RSA", "1.2.840.113549.1.1.1"} {
			if _, err := decodePublic(name, pub); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%d bits, public: %v", bits, err)
			}
		}
		one := big.NewInt(1)
		inner, err := asn1.Marshal(struct {
			Version                   int
			N, E, D, P, Q, DP, DQ, QI *big.Int
		}{0, n, one, one, one, one, one, one, one})
		if err != nil {
			t.Fatal(err)
		}
		priv, err := asn1.Marshal(struct {
			Version   int
			Algorithm pkix.AlgorithmIdentifier
			Key       []byte
		}{0, pkix.AlgorithmIdentifier{Algorithm: oid("1.2.840.113549.1.1.1"), Parameters: asn1.NullRawValue}, inner})
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		if _, err := decodePrivate("RSA", priv); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%d bits, private: %v", bits, err)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%d bits took %v", bits, took)
		}
	}
}

// A signature whose integers have the sign's bit set is read as the reference's host reads it; leading zeros are refused.
func TestReadSignature(t *testing.T) {
	for hex, want := range map[string]bool{
		"\x30\x06\x02\x01\x01\x02\x01\x02":     true,
		"\x30\x06\x02\x01\x81\x02\x01\xff":     true,
		"\x30\x07\x02\x02\x00\x81\x02\x01\x02": true,
		"\x30\x07\x02\x02\x00\x01\x02\x01\x02": false,
		"\x30\x06\x02\x01\x01\x04\x01\x02":     false,
		"\x30\x05\x02\x00\x02\x01\x02":         false,
		"\x30\x06\x02\x01\x01\x02\x01\x02\x00": false,
		"\x30\x03\x02\x01\x01":                 false,
		"":                                     false,
	} {
		sig, ok := readSignature([]byte(hex))
		if ok != want {
			t.Errorf("%x: %v", hex, ok)
		}
		if ok && (sig.R.Sign() <= 0 || sig.S.Sign() <= 0) {
			t.Errorf("%x: %v, %v", hex, sig.R, sig.S)
		}
	}
}

// FuzzCertificates reads what is said of certificates that are none or nearly ones.
func FuzzCertificates(f *testing.F) {
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		f.Fatal(err)
	}
	form := &x509.Certificate{
		SerialNumber: big.NewInt(5), Subject: pkix.Name{CommonName: "a, \"b\"", Organization: []string{" c  d "}, ExtraNames: []pkix.AttributeTypeAndValue{{Type: oid("1.2.3"), Value: 7}}},
		DNSNames: []string{"a.example"}, EmailAddresses: []string{"a@b"}, NotAfter: time.Unix(1<<33, 0), KeyUsage: x509.KeyUsageCertSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, form, form, &k.PublicKey, k)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(der)
	f.Add([]byte(pemText("CERTIFICATE", der)))
	f.Add([]byte("-----BEGIN CERTIFICATE-----\nMAMC"))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := parseCerts(data)
		if err != nil {
			return
		}
		for _, c := range list {
			c.selfSigned()
			c.isCA()
			nameText(c.TBS.Subject.FullBytes)
			nameText2253(c.TBS.Issuer.FullBytes)
			signedBytes(c.TBS.Serial)
			var names []asn1.RawValue
			if whole(c.extension("2.5.29.17"), &names) {
				for _, n := range names {
					addressText(n.Bytes)
				}
			}
		}
	})
}

// Names are shown as the reference's host shows them.
func TestNames(t *testing.T) {
	name := pkix.RDNSequence{
		{{Type: oid("2.5.4.6"), Value: "US"}},
		{{Type: oid("2.5.4.10"), Value: "A, Inc"}, {Type: oid("2.5.4.11"), Value: "x"}},
		{{Type: oid("2.5.4.3"), Value: " a  \"b\\"}},
		{{Type: oid("1.2.840.113549.1.9.1"), Value: "a@b"}},
		{{Type: oid("1.2.3"), Value: "z"}},
	}
	der, err := asn1.Marshal(name)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := nameText(der), `OID.1.2.3=z, EMAILADDRESS=a@b, CN=" a  \"b\\", OU=x + O="A, Inc", C=US`; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if got, want := nameText2253(der), `1.2.3=#13017a,1.2.840.113549.1.9.1=#0c03614062,CN=\ a  \"b\\,OU=x+O=A\, Inc,C=US`; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if got := nameText([]byte("none")); got != "" {
		t.Errorf("%q", got)
	}
}
