package inet

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"strings"
	"syscall"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/sockets"
)

// secure is TLS over a socket.
type secure struct {
	base *identity
	over *tcpSocket // the socket that was upgraded while it was connected, nil for others
	wire *wire      // nil before the socket is connected
	conn *tls.Conn  // likewise
}

// wire is a handle as crypto/tls wants a connection.
type wire struct {
	h    *handle
	sent [][]byte // the chain of certificates that was shown to the peer
}

// Read reads what has come.
func (w *wire) Read(b []byte) (int, error) {
	n, err := w.h.file.Read(b)
	return n, plain(err)
}

// Write writes all.
func (w *wire) Write(b []byte) (int, error) {
	n, err := w.h.file.Write(b)
	return n, plain(err)
}

// plain is an error without the name of the file: crypto/tls asks whether it is temporary.
func plain(err error) error {
	var in *fs.PathError
	if errors.As(err, &in) {
		return in.Err
	}
	return err
}

// Close is of net.Conn, as is what follows.
func (w *wire) Close() error { return w.h.file.Close() }

// LocalAddr returns none.
func (w *wire) LocalAddr() net.Addr { return nil }

// RemoteAddr returns none.
func (w *wire) RemoteAddr() net.Addr { return nil }

// SetDeadline bounds the time of both directions.
func (w *wire) SetDeadline(t time.Time) error { return w.h.file.SetDeadline(t) }

// SetReadDeadline bounds that of reads.
func (w *wire) SetReadDeadline(t time.Time) error { return w.h.file.SetReadDeadline(t) }

// SetWriteDeadline bounds that of writes.
func (w *wire) SetWriteDeadline(t time.Time) error { return w.h.file.SetWriteDeadline(t) }

// begin makes the connection of a socket that is connected: the server's end, or that of a client of a host, whose name is empty if it is
// not known. The handshake comes with what is first read or written.
func (s *secure) begin(h *handle, server bool, host string) {
	s.wire = &wire{h: h}
	if server {
		s.conn = tls.Server(s.wire, s.base.server)
	} else {
		s.conn = tls.Client(s.wire, s.base.client(s.wire, host))
	}
}

// end says goodbye to the peer and closes the descriptor, and with it the socket below.
func (s *secure) end() {
	if s.conn != nil {
		s.conn.Close()
	}
	if s.over != nil {
		s.over.mu.Lock()
		defer s.over.mu.Unlock()
		s.over.closed = true
	}
}

// upgradeTLS returns a socket that speaks TLS: over this one where it is connected, else a new one that will when it is.
func (s *tcpSocket) upgradeTLS(t *fan.Thread, a fan.Args) (Word, Word) {
	e, exc := optionalEndpoint(t, a[1], a[2])
	if exc != 0 {
		return 0, exc
	}
	config := t.Heap.Load(a[0], wordConfig)
	base, exc := identityOf(t, config)
	if exc != 0 {
		return 0, exc
	}
	s.mu.Lock()
	connected, closed := s.connected, s.closed
	upgraded := &tcpSocket{h: s.h, bound: true, connected: true, local: s.local, remote: s.remote, server: s.server}
	s.mu.Unlock()
	upgraded.secure = &secure{base: base}
	if !connected {
		return newSecure(t, upgraded, config)
	}
	if closed {
		return ioErr(t, socketIsClosed)
	}
	upgraded.secure.over = s
	upgraded.inSize, upgraded.outSize, upgraded.timeout = bufferSize, bufferSize, s.readTimeout()
	s.h.retain()
	if e.name == "" {
		e.name = s.remote.name
	}
	upgraded.secure.begin(s.h, s.server, e.name)
	return newTCP(t, 0, upgraded, config)
}

// newSecure returns a socket that is not connected.
func newSecure(t *fan.Thread, s *tcpSocket, config Word) (Word, Word) {
	h, exc := openHandle(t, sockets.Stream)
	if exc != 0 {
		return 0, exc
	}
	s.h, s.bound, s.connected, s.server = h, false, false, false
	w, exc := newTCP(t, 0, s, config)
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(w)
	return w, s.configure(t, config)
}

// handshake ends the handshake, if it has not ended.
func (s *tcpSocket) handshake(t *fan.Thread) (exc Word, err error) {
	return s.h.timely(t, false, s.readTimeout(), func() error { return s.secure.conn.HandshakeContext(context.Background()) })
}

// failed is the IOErr of an error of TLS.
func (s *secure) failed(t *fan.Thread, err error) (Word, Word) {
	var number syscall.Errno
	var header tls.RecordHeaderError
	var remote *net.OpError
	var untrusted *untrustedError
	const ssl, shake = "javax.net.ssl.SSLException: ", "javax.net.ssl.SSLHandshakeException: "
	switch {
	case errors.Is(err, os.ErrClosed), errors.As(err, &number):
		return failed(t, err)
	case errors.As(err, &untrusted):
		return ioErr(t, shake+untrusted.Error())
	case errors.As(err, &header):
		return ioErr(t, ssl+"Unsupported or unrecognized SSL message")
	case errors.As(err, &remote) && remote.Op == "remote error":
		return ioErr(t, shake+"Received fatal alert: "+alertName(remote.Err.Error()))
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return ioErr(t, shake+"Remote host terminated the handshake")
	}
	return ioErr(t, shake+strings.TrimPrefix(err.Error(), "tls: "))
}

// alertName is an alert of TLS as RFC 8446, section 6, names it.
func alertName(text string) string {
	text = strings.TrimPrefix(text, "tls: ")
	switch text {
	case "unknown certificate authority":
		return "unknown_ca"
	case "unknown certificate":
		return "certificate_unknown"
	case "protocol version not supported":
		return "protocol_version"
	case "expired certificate":
		return "certificate_expired"
	case "revoked certificate":
		return "certificate_revoked"
	}
	return strings.ReplaceAll(text, " ", "_")
}

// identity is what TLS takes from a SocketConfig: keys, whom to trust, and parameters.
type identity struct {
	keys    []tls.Certificate
	trusted *x509.CertPool // nil for those that the system trusts

	newest     uint16
	protocols  []string
	clientAuth string

	server *tls.Config // of all sockets that were accepted, which so share the keys of their sessions
}

// untrustedError is the error of certificates that nobody trusted has signed.
type untrustedError struct{ cause error }

// Error tells the words of the reference's host.
func (*untrustedError) Error() string {
	return "PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target"
}

// Unwrap returns what is wrong.
func (e *untrustedError) Unwrap() error { return e.cause }

// client returns the configuration of a connection to a host.
func (id *identity) client(w *wire, host string) *tls.Config {
	c := id.common(x509.ExtKeyUsageServerAuth)
	if net.ParseIP(host) == nil {
		c.ServerName = host
	}
	c.GetClientCertificate = func(asked *tls.CertificateRequestInfo) (*tls.Certificate, error) {
		for i := range id.keys {
			if asked.SupportsCertificate(&id.keys[i]) == nil {
				w.sent = id.keys[i].Certificate
				return &id.keys[i], nil
			}
		}
		return &tls.Certificate{}, nil
	}
	return c
}

// chosen returns the key to show to a client: one that it can use, or the first.
func (id *identity) chosen(hello *tls.ClientHelloInfo) (*tls.Certificate, error) {
	if len(id.keys) == 0 {
		return nil, errors.New("no available authentication scheme")
	}
	key := &id.keys[0]
	for i := range id.keys {
		if hello.SupportsCertificate(&id.keys[i]) == nil {
			key = &id.keys[i]
			break
		}
	}
	if w, ok := hello.Conn.(*wire); ok {
		w.sent = key.Certificate
	}
	return key, nil
}

// common returns a configuration of either side. The host's name is not held against the certificate: see the package's comment.
func (id *identity) common(usage x509.ExtKeyUsage) *tls.Config {
	return &tls.Config{
		MinVersion: tls.VersionTLS12, MaxVersion: id.newest, NextProtos: id.protocols, InsecureSkipVerify: true,
		VerifyConnection: func(cs tls.ConnectionState) error { return id.verify(cs, usage) },
	}
}

// verify holds the peer's chain of certificates against those that are trusted.
func (id *identity) verify(cs tls.ConnectionState, usage x509.ExtKeyUsage) error {
	if len(cs.PeerCertificates) == 0 { // of a client that need not have one
		return nil
	}
	opts := x509.VerifyOptions{Roots: id.trusted, Intermediates: x509.NewCertPool(), KeyUsages: []x509.ExtKeyUsage{usage}}
	for _, c := range cs.PeerCertificates[1:] {
		opts.Intermediates.AddCert(c)
	}
	if _, err := cs.PeerCertificates[0].Verify(opts); err != nil {
		return &untrustedError{err}
	}
	return nil
}

// identityOf returns the identity of a SocketConfig, which is made once.
func identityOf(t *fan.Thread, config Word) (*identity, Word) {
	if id, ok := t.HostOf(config).(*identity); ok {
		return id, 0
	}
	mark := t.Kept()
	defer t.Release(mark)
	c := fields{t: t, self: t.Keep(config)}
	params := t.Keep(c.word("tlsParams"))
	keys, trust := t.Keep(c.word("keystore")), t.Keep(c.word("truststore"))
	if c.exc != 0 {
		return nil, c.exc
	}
	id := &identity{newest: tls.VersionTLS13, clientAuth: "none"}
	if exc := id.readParams(t, params); exc != 0 {
		return nil, exc
	}
	if keys != 0 {
		own := storeReader{t: t}
		own.read(keys)
		if own.exc != 0 {
			return nil, own.exc
		}
		id.keys = own.keys
	}
	if trust != 0 {
		others := storeReader{t: t}
		others.read(trust)
		if others.exc != 0 {
			return nil, others.exc
		}
		id.trusted = x509.NewCertPool()
		for _, c := range others.certs {
			id.trusted.AddCert(c)
		}
	}
	id.server = id.common(x509.ExtKeyUsageClientAuth)
	id.server.GetCertificate = id.chosen
	switch id.clientAuth {
	case "need":
		id.server.ClientAuth = tls.RequireAnyClientCert
	case "want":
		id.server.ClientAuth = tls.RequestClientCert
	}
	t.Bind(config, id, nil)
	return id, 0
}

// readParams reads SocketConfig.tlsParams.
func (id *identity) readParams(t *fan.Thread, params Word) (exc Word) {
	get := func(key string) (w Word) {
		if exc == 0 {
			w, exc = t.Trap(params, "get", []Word{t.NewStr(key)})
		}
		return w
	}
	if t.Text(get("sslProtocol")) == "TLSv1.2" {
		id.newest = tls.VersionTLS12
	}
	if auth := t.Text(get("clientAuth")); auth != "" {
		id.clientAuth = auth
	}
	if list := get("appProtocols"); list != 0 {
		for _, w := range t.Items(list) {
			id.protocols = append(id.protocols, t.Text(w))
		}
	}
	return exc
}

// clientAuth is what a socket that was accepted asks of its client.
func (s *tcpSocket) clientAuth(t *fan.Thread, _ fan.Args) (Word, Word) {
	if s.secure == nil || !s.server || s.secure.base.clientAuth != "need" && s.secure.base.clientAuth != "want" {
		return newStr(t, "none")
	}
	return newStr(t, s.secure.base.clientAuth)
}

// localCerts returns the certificates that were shown to the peer.
func (s *tcpSocket) localCerts(t *fan.Thread, _ fan.Args) (Word, Word) {
	return s.certs(t, func() [][]byte { return s.secure.wire.sent })
}

// remoteCerts returns the certificates that the peer has shown.
func (s *tcpSocket) remoteCerts(t *fan.Thread, _ fan.Args) (Word, Word) {
	return s.certs(t, func() (ders [][]byte) {
		for _, c := range s.secure.conn.ConnectionState().PeerCertificates {
			ders = append(ders, c.Raw)
		}
		return ders
	})
}

// certs returns certificates as crypto::Cert objects, after the handshake; none where that fails.
func (s *tcpSocket) certs(t *fan.Thread, of func() [][]byte) (Word, Word) {
	var ders [][]byte
	if s.secure != nil && s.secure.conn != nil {
		exc, err := s.handshake(t)
		if exc != 0 {
			return 0, exc
		}
		if err == nil {
			ders = of()
		}
	}
	if len(ders) == 0 {
		typ, err := t.Runtime().Type("crypto::Cert")
		if err != nil {
			return t.FailWith(err)
		}
		return t.NewList(typ)
	}
	mark := t.Kept()
	defer t.Release(mark)
	crypto, err := t.Runtime().Type("cryptoJava::JCrypto")
	if err != nil {
		return t.FailWith(err)
	}
	maker, exc := t.Runtime().Native("sys::Type.make")(t, fan.Args{t.TypeObject(crypto), 0})
	if exc != 0 {
		return 0, exc
	}
	t.Keep(maker)
	buf, exc := sys.NewBuf(t, bytes.Join(ders, nil))
	if exc != 0 {
		return 0, exc
	}
	in, exc := t.Trap(t.Keep(buf), "in", nil)
	if exc != 0 {
		return 0, exc
	}
	return t.Trap(maker, "loadX509", []Word{t.Keep(in)})
}
