package fantom_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/hex"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/rt/host"
)

// keyPair returns a new key as PKCS #8 and a certificate for it that it has signed itself, in hexadecimal.
func keyPair(t *testing.T, name string) (key, cert string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		BasicConstraintsValid: true, IsCA: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, private.Public(), private)
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	return hex.EncodeToString(encoded), hex.EncodeToString(der)
}

// stores are key stores in Fantom, of bytes in hexadecimal.
const stores = `
using concurrent
using crypto
using inet

const class MyKey : PrivKey
{
  new make(Str hex) { this.hex = hex }
  const Str hex
  override Str algorithm() { "EC" }
  override Str? format() { "PKCS#8" }
  override Buf? encoded() { Buf.fromHex(hex) }
  override Int keySize() { 256 }
  override Str toStr() { "key" }
  override Buf sign(Buf data, Str digest) { throw UnsupportedErr() }
  override Buf decrypt(Buf data, Str padding := "PKCS1Padding") { throw UnsupportedErr() }
}

const class MyCert : Cert
{
  new make(Str hex) { this.hex = hex }
  const Str hex
  override Str subject() { "" }
  override San[] subjectAltNames() { San[,] }
  override Str issuer() { "" }
  override Str certType() { "X.509" }
  override Buf encoded() { Buf.fromHex(hex) }
  override PubKey pub() { throw UnsupportedErr() }
  override Str toStr() { "cert" }
  override Bool isSelfSigned() { true }
  override Bool isCA() { true }
}

const class MyPrivKeyEntry : PrivKeyEntry
{
  new make(Str key, Str cert) { this.priv = MyKey(key); this.certChain = [MyCert(cert)] }
  override const Str:Str attrs := [:]
  override const PrivKey priv
  override const Cert[] certChain
  override KeyPair keyPair() { throw UnsupportedErr() }
}

const class MyTrustEntry : TrustEntry
{
  new make(Str cert) { this.cert = MyCert(cert) }
  override const Str:Str attrs := [:]
  override const Cert cert
}

const class MyStore : KeyStore
{
  new make(KeyStoreEntry entry) { this.entry = entry }
  const KeyStoreEntry entry
  override Str format() { "PKCS12" }
  override Str[] aliases() { ["only"] }
  override Int size() { 1 }
  override Void save(OutStream out, Str:Obj options := [:]) { throw UnsupportedErr() }
  override KeyStoreEntry? get(Str alias, Bool checked := true) { entry }
  override This setPrivKey(Str alias, PrivKey priv, Cert[] chain, [Str:Str] attrs := [:]) { throw UnsupportedErr() }
  override This setTrust(Str alias, Cert cert) { throw UnsupportedErr() }
  override This set(Str alias, KeyStoreEntry entry) { throw UnsupportedErr() }
  override Void remove(Str alias) { throw UnsupportedErr() }
}

class Main
{
  static SocketConfig conf(KeyStore? keys, KeyStore? trust, Str:Obj? params := [:])
  {
    SocketConfig { it.keystore = keys; it.truststore = trust; it.tlsParams = params; it.receiveTimeout = 20sec }
  }

  static Obj? serve(TcpListener l, SocketConfig cfg)
  {
    s := l.accept(cfg)
    try
    {
      x := s.upgradeTls
      line := x.in.readLine
      x.out.print(Str.spaces(line.toInt)).printLine(" for $line $x.clientAuth").flush
      x.close
      return "served $x.isClosed $s.isClosed"
    }
    catch (Err e) return "failed: $e.typeof"
    finally s.close
  }

  static Void run(Str name, SocketConfig server, SocketConfig client, |TcpSocket,IpAddr,Int->TcpSocket| connect)
  {
    l := TcpListener().bind(IpAddr("127.0.0.1"), null)
    ul := Unsafe(l)
    f := Actor(ActorPool()) |msg| { serve(ul.val, server) }.send(null)
    try
    {
      c := connect(TcpSocket(client), IpAddr("127.0.0.1"), l.localPort)
      try
      {
        c.out.printLine("50000").flush
        line := c.in.readLine
        echo("$name: $line.size ${line.trim} $c.isConnected ${c.remotePort == l.localPort} $c.in.read")
      }
      finally c.close
    }
    catch (Err e) echo("$name: $e")
    echo("  $f.get")
    l.close
  }

  static Void main()
  {
    over := |TcpSocket c, IpAddr a, Int port->TcpSocket| { c.connect(a, port).upgradeTls }
    ahead := |TcpSocket c, IpAddr a, Int port->TcpSocket| { c.upgradeTls.connect(a, port) }
    tunnel := |TcpSocket c, IpAddr a, Int port->TcpSocket| { c.connect(a, port).upgradeTls(a, port) }
    server := MyStore(MyPrivKeyEntry("SERVERKEY", "SERVERCERT"))
    client := MyStore(MyPrivKeyEntry("CLIENTKEY", "CLIENTCERT"))
    trustServer := MyStore(MyTrustEntry("SERVERCERT"))
    trustClient := MyStore(MyTrustEntry("CLIENTCERT"))
    run("over", conf(server, null), conf(null, trustServer), over)
    run("ahead", conf(server, null), conf(null, trustServer), ahead)
    run("tunnel", conf(server, null), conf(null, trustServer), tunnel)
    run("1.2", conf(server, null, ["sslProtocol":"TLSv1.2"]), conf(null, trustServer), over)
    run("want", conf(server, trustClient, ["clientAuth":"want"]), conf(null, trustServer), over)
    run("need", conf(server, trustClient, ["clientAuth":"need"]), conf(client, trustServer), over)
    run("alpn", conf(server, null, ["appProtocols":["a", "b"]]), conf(null, trustServer, ["appProtocols":["b"]]), over)
    run("keys are trusted", conf(server, client, ["clientAuth":"need"]), conf(client, server), over)
    run("untrusted", conf(server, null), conf(null, trustClient), over)
    run("other client", conf(server, trustClient, ["clientAuth":"need", "sslProtocol":"TLSv1.2"]), conf(server, trustServer), over)
    refused("bad key", conf(MyStore(MyPrivKeyEntry("00", "SERVERCERT")), null))
    refused("bad cert", conf(server, MyStore(MyTrustEntry("00"))))

    // a peer that does not speak TLS, one that says nothing, and one that leaves
    l := TcpListener().bind(IpAddr("127.0.0.1"), null)
    attempt("not TLS", l) |TcpSocket s| { s.out.print("HTTP/1.1 400 Bad Request\r\n\r\n").flush }
    attempt("silent", l) |TcpSocket s| {}
    attempt("gone", l) |TcpSocket s| { s.shutdownOut }
  }

  static Void refused(Str name, SocketConfig cfg)
  {
    try
      echo(TcpSocket(cfg).upgradeTls)
    catch (Err e)
    {
      why := e.msg.split(':').first
      echo("$name: $e.typeof $why")
    }
  }

  static Void attempt(Str name, TcpListener l, |TcpSocket| peer)
  {
    c := TcpSocket(SocketConfig { it.receiveTimeout = 100ms }).connect(IpAddr("127.0.0.1"), l.localPort)
    s := l.accept
    peer(s)
    x := c.upgradeTls
    x->options->receiveTimeout = 100ms
    try
      echo("$name: $x.in.read")
    catch (Err e)
      echo("$name: $e")
    echo("  $x.close $x.close $c.isConnected")
    s.close
  }
}
`

// TLS over sockets, with keys and certificates from key stores of a program's own.
func TestTLS(t *testing.T) {
	serverKey, serverCert := keyPair(t, "server")
	clientKey, clientCert := keyPair(t, "client")
	got := script(t, host.AllowAll, strings.NewReplacer("SERVERKEY", serverKey, "SERVERCERT", serverCert, "CLIENTKEY", clientKey, "CLIENTCERT", clientCert).Replace(stores))
	const served = "  served true true\n"
	const shake = "sys::IOErr: javax.net.ssl.SSLHandshakeException: "
	want := "over: 50015 for 50000 none true true null\n" + served +
		"ahead: 50015 for 50000 none true true null\n" + served +
		"tunnel: 50015 for 50000 none true true null\n" + served +
		"1.2: 50015 for 50000 none true true null\n" + served +
		"want: 50015 for 50000 want true true null\n" + served +
		"need: 50015 for 50000 need true true null\n" + served +
		"alpn: 50015 for 50000 none true true null\n" + served +
		"keys are trusted: 50015 for 50000 need true true null\n" + served +
		"untrusted: " + shake + "PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target\n  failed: sys::IOErr\n" +
		"other client: " + shake + "Received fatal alert: bad_certificate\n  failed: sys::IOErr\n" +
		"bad key: sys::IOErr java.security.UnrecoverableKeyException\nbad cert: sys::IOErr java.security.cert.CertificateException\n" +
		"not TLS: sys::IOErr: javax.net.ssl.SSLException: Unsupported or unrecognized SSL message\n  true true true\n" +
		"silent: sys::IOErr: java.net.SocketTimeoutException: Read timed out\n  true true true\n" +
		"gone: " + shake + "Remote host terminated the handshake\n  true true true\n"
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
