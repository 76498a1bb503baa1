package tls

import (
	"bytes"
	ctls "crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Protocols and how certificates of peers are verified.
const (
	protocolClient     = 0
	protocolServer     = 1
	protocolDTLSClient = 2
	protocolDTLSServer = 3

	certNone     = 0
	certOptional = 1
	certRequired = 2
)

// version is what programs are told; they compare it with what Mbed TLS can do.
const version = "Mbed TLS 3.6.6"

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
		for _, c := range &constants {
			if !add(c.name, layout.SmallInt(c.value)) {
				return false
			}
		}
		return add("SSLContext", t.ClassOf(contextType(t))) && add("MBEDTLS_VERSION", t.NewStr(version))
	}}
}

var constants = [...]struct {
	name  string
	value int64
}{
	{"PROTOCOL_TLS_CLIENT", protocolClient}, {"PROTOCOL_TLS_SERVER", protocolServer},
	{"PROTOCOL_DTLS_CLIENT", protocolDTLSClient}, {"PROTOCOL_DTLS_SERVER", protocolDTLSServer},
	{"CERT_NONE", certNone}, {"CERT_OPTIONAL", certOptional}, {"CERT_REQUIRED", certRequired},
}

// context is the Go value of an SSLContext. Its one word is the verify_callback.
type context struct {
	verifyMode int64
	own        []ctls.Certificate
	server     bool // sockets are servers: whatever server_side says, which is only asked whether a name is wanted
	trusted    *x509.CertPool
	ciphers    []uint16 // nil for all
}

func contextType(t *py.Thread) *py.Type {
	return t.NativeType("tls.SSLContext", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "SSLContext", New: newContext, Attr: contextAttr,
			Print: func(t *py.Thread, w Word, p *py.Printer, _ bool) Word {
				p.Text("<SSLContext>")
				return 0
			},
			Methods: []py.Def{
				{Name: "get_ciphers", Min: 1, Max: 1, Fn: getCiphers},
				{Name: "set_ciphers", Min: 2, Max: 2, Fn: setCiphers},
				{Name: "load_cert_chain", Min: 3, Max: 3, Fn: loadCertChain},
				{Name: "load_verify_locations", Min: 2, Max: 2, Fn: loadVerifyLocations},
				{Name: "wrap_socket", Min: 2, Max: -1, Keywords: true, Fn: wrapSocket},
			},
		}
	})
}

// newContext is SSLContext(protocol): clients verify their servers.
func newContext(t *py.Thread, _ *py.Type, a py.Args) (Word, Word) {
	if exc := t.CheckArgs(a, 1, 1); exc != 0 {
		return 0, exc
	}
	protocol, exc := t.IntArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	c := &context{}
	switch protocol {
	case protocolClient:
		c.verifyMode = certRequired
	case protocolServer:
		c.server = true
	case protocolDTLSClient, protocolDTLSServer:
		return t.Fail(py.NotImplementedError, "DTLS is not in this build")
	default:
		return t.FailOS(host.EINVAL)
	}
	return t.Made(t.NewHost(contextType(t), c, nil, layout.None))
}

// contextArg returns the context that an argument is.
func contextArg(t *py.Thread, w Word) (*context, Word) {
	if c, ok := t.HostValue(w).(*context); ok {
		return c, 0
	}
	return nil, t.Error(py.TypeError, "SSLContext expected")
}

func contextAttr(t *py.Thread, w, name, value Word) (Word, Word) {
	c := t.HostValue(w).(*context)
	load := value == layout.Undefined
	switch text := string(t.Heap.Text(name)); {
	case value == layout.Null:
	case text == "verify_mode" && load:
		return layout.SmallInt(c.verifyMode), 0
	case text == "verify_mode":
		mode, exc := t.IntArg(value)
		if exc == 0 {
			c.verifyMode = mode
		}
		return layout.None, exc
	case text == "verify_callback" && load:
		return t.HostWord(w, 0), 0
	case text == "verify_callback":
		t.SetHostWord(w, 0, value)
		return layout.None, 0
	}
	return layout.Undefined, 0
}

// dataArg returns the bytes of an argument that is to be bytes or a str.
func dataArg(t *py.Thread, w Word) ([]byte, Word) {
	text, exc := t.TextArg(w)
	return []byte(text), exc
}

// certificates reads certificates as PEM or DER.
func certificates(data []byte) (list []*x509.Certificate, err error) {
	if !bytes.Contains(data, []byte("-----BEGIN ")) {
		return x509.ParseCertificates(data)
	}
	for len(data) > 0 {
		var block *pem.Block
		if block, data = pem.Decode(data); block == nil {
			break
		}
		if block.Type != "CERTIFICATE" {
			continue
		}
		cert, err := x509.ParseCertificate(block.Bytes)
		if err != nil {
			return nil, err
		}
		list = append(list, cert)
	}
	if len(list) == 0 {
		err = errors.New("no certificate")
	}
	return list, err
}

// privateKey reads a key as PEM or DER: PKCS #1, PKCS #8 or SEC 1.
func privateKey(data []byte) (any, error) {
	for rest := data; len(rest) > 0; {
		var block *pem.Block
		if block, rest = pem.Decode(rest); block == nil {
			break
		}
		if strings.HasSuffix(block.Type, "PRIVATE KEY") {
			data = block.Bytes
			break
		}
	}
	if key, err := x509.ParsePKCS8PrivateKey(data); err == nil {
		return key, nil
	}
	if key, err := x509.ParsePKCS1PrivateKey(data); err == nil {
		return key, nil
	}
	return x509.ParseECPrivateKey(data)
}

// loadCertChain is load_cert_chain(certificates, key).
func loadCertChain(t *py.Thread, a py.Args) (Word, Word) {
	c, exc := contextArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	var data [2][]byte
	for i := range data {
		if data[i], exc = dataArg(t, a.Words[1+i]); exc != 0 {
			return 0, exc
		}
	}
	key, err := privateKey(data[1])
	if err != nil {
		return t.Fail(py.ValueError, "invalid key")
	}
	chain, err := certificates(data[0])
	if err != nil {
		return t.Fail(py.ValueError, "invalid cert")
	}
	own := ctls.Certificate{PrivateKey: key, Leaf: chain[0]}
	for _, cert := range chain {
		own.Certificate = append(own.Certificate, cert.Raw)
	}
	c.own = []ctls.Certificate{own}
	return layout.None, 0
}

// loadVerifyLocations is load_verify_locations(certificates): whom to trust.
func loadVerifyLocations(t *py.Thread, a py.Args) (Word, Word) {
	c, exc := contextArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	data, exc := dataArg(t, a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	list, err := certificates(data)
	if err != nil {
		return t.Fail(py.ValueError, "invalid cert")
	}
	if c.trusted == nil {
		c.trusted = x509.NewCertPool()
	}
	for _, cert := range list {
		c.trusted.AddCert(cert)
	}
	return layout.None, 0
}

// cipherName returns the name of a cipher suite as Mbed TLS has it.
func cipherName(id uint16) string {
	name := strings.ReplaceAll(ctls.CipherSuiteName(id), "_", "-")
	if !strings.Contains(name, "-WITH-") {
		name = "TLS1-3" + strings.TrimPrefix(name, "TLS")
	}
	return name
}

func getCiphers(t *py.Thread, a py.Args) (Word, Word) {
	list := t.NewList()
	for _, suite := range ctls.CipherSuites() {
		name := t.NewStr(cipherName(suite.ID))
		if list == 0 || name == 0 || !t.ListAppend(list, name) {
			return t.NoMemory()
		}
	}
	return list, 0
}

// setCiphers is set_ciphers(names).
func setCiphers(t *py.Thread, a py.Args) (Word, Word) {
	c, exc := contextArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	var names []Word
	switch w := t.Inner(a.Words[1]); t.Heap.KindOf(w) {
	case layout.KindList:
		names = t.ListItems(w)
	case layout.KindTuple:
		names = t.TupleItems(w)
	default:
		return t.Fail(py.TypeError, "object '%s' isn't a tuple or list", t.TypeOf(w).Name())
	}
	var ids []uint16
	for _, w := range names {
		name, ok := t.Str(w)
		if !ok {
			return t.Fail(py.TypeError, "can't convert '%s' object to str implicitly", t.TypeOf(w).Name())
		}
		for _, suite := range ctls.CipherSuites() {
			if cipherName(suite.ID) == name {
				ids = append(ids, suite.ID)
				ok = false
			}
		}
		if ok {
			return 0, mbedError(t, badConfig)
		}
	}
	if len(ids) == 0 {
		return 0, mbedError(t, badConfig)
	}
	c.ciphers = ids
	return layout.None, 0
}

// config returns what crypto/tls is told. Certificates of peers are verified by verify, as Mbed TLS does.
func (c *context) config(h *host.Host, hostname string, call func(certs []*x509.Certificate) error) *ctls.Config {
	cfg := &ctls.Config{
		Rand: h.Random, Certificates: c.own, ServerName: hostname, InsecureSkipVerify: true, CipherSuites: c.ciphers, MinVersion: ctls.VersionTLS12,
		SessionTicketsDisabled: true,
	}
	if h.Clock != nil {
		cfg.Time = h.Clock.Now
	}
	for _, id := range c.ciphers {
		if strings.Contains(ctls.CipherSuiteName(id), "_WITH_") {
			cfg.MaxVersion = ctls.VersionTLS12
		}
	}
	if c.server && (c.verifyMode == certOptional || c.verifyMode == certRequired) {
		cfg.ClientAuth = ctls.RequestClientCert
	}
	mode, trusted, server := c.verifyMode, c.trusted, c.server
	cfg.VerifyConnection = func(state ctls.ConnectionState) error {
		if mode == certNone {
			return nil
		}
		err := call(state.PeerCertificates)
		switch {
		case mode != certRequired:
			return err
		case len(state.PeerCertificates) == 0:
			return errNoCertificate
		case trusted == nil:
			return errNoAuthority
		case err != nil:
			return err
		}
		now := time.Time{}
		if cfg.Time != nil {
			now = cfg.Time()
		}
		usage := x509.ExtKeyUsageServerAuth
		if server {
			usage = x509.ExtKeyUsageClientAuth
		}
		return verify(state.PeerCertificates, trusted, hostname, usage, now)
	}
	return cfg
}

// verify verifies a chain of certificates, and that it is for a host where hostname is not empty. It finds all that is wrong.
func verify(chain []*x509.Certificate, trusted *x509.CertPool, hostname string, usage x509.ExtKeyUsage, now time.Time) error {
	between := x509.NewCertPool()
	for _, cert := range chain[1:] {
		between.AddCert(cert)
	}
	leaf := chain[0]
	options := x509.VerifyOptions{Roots: trusted, Intermediates: between, CurrentTime: now, KeyUsages: []x509.ExtKeyUsage{usage}}
	_, err := leaf.Verify(options)
	var invalid x509.CertificateInvalidError
	if errors.As(err, &invalid) && invalid.Reason == x509.Expired && invalid.Cert == leaf {
		options.CurrentTime = leaf.NotAfter
		_, other := leaf.Verify(options)
		err = errors.Join(err, other)
	}
	if hostname == "" || len(leaf.DNSNames)+len(leaf.IPAddresses) == 0 && strings.EqualFold(leaf.Subject.CommonName, hostname) {
		return err
	}
	return errors.Join(err, leaf.VerifyHostname(hostname))
}
