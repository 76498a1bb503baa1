package crypto

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"net/textproto"
	"strconv"
	"syscall"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// fetchTimeout bounds how long a server's certificates are waited for.
const fetchTimeout = 10 * time.Second

// portOf returns the port of a Uri, or that of its scheme.
func portOf(u *fanvalue.Uri) (int64, error) {
	ports := map[string]int64{"http": 80, "https": 443, "smtp": 25, "smtps": 465, "ftp": 21}
	port, known := ports[u.Scheme.Text]
	switch {
	case u.Port.OK:
		return u.Port.Number, nil
	case !u.Scheme.OK:
		return 0, &fan.Err{Type: "sys::ArgErr", Message: "URI missing scheme: " + u.String()}
	case !known:
		return 0, &fan.Err{Type: "sys::ArgErr", Message: "Unsupported URI scheme: " + u.String() + "; use explicit port"}
	}
	return port, nil
}

// certsForURI returns the chain that a server shows, whether it is to be trusted or not.
func certsForURI(t *fan.Thread, a fan.Args) (Word, Word) {
	u, exc := stateOf[*fanvalue.Uri](t, a[0])
	if exc != 0 {
		return 0, exc
	}
	port, err := portOf(u)
	if err != nil {
		return t.FailWith(err)
	}
	address := net.JoinHostPort(u.Host.Text, strconv.FormatInt(port, 10))
	if err := t.Runtime().Host().AllowNet("connect", "tcp", address); err != nil {
		return t.Fail("IOErr", err.Error())
	}
	ctx, cancel := context.WithTimeout(context.Background(), fetchTimeout)
	defer cancel()
	var chain [][]byte
	done := make(chan struct{})
	go func() {
		defer close(done)
		chain, err = fetchChain(ctx, u.Scheme.Text, u.Host.Text, address)
	}()
	if _, exc = t.Await(done, -1); exc != 0 {
		cancel()
		<-done
		return 0, exc
	}
	if err != nil {
		return t.Fail("IOErr", connectMessage(u.Host.Text, err))
	}
	var list []*certificate
	for _, der := range chain {
		certs, err := parseCerts(der)
		if err != nil {
			return t.FailWith(err)
		}
		list = append(list, certs...)
	}
	if len(list) == 0 {
		return t.Fail("Err", "Could not obtain server certificate chain")
	}
	return newCerts(t, list)
}

// connectMessage is how the reference's host says why there is no connection.
func connectMessage(host string, err error) string {
	var lookup *net.DNSError
	switch {
	case errors.As(err, &lookup):
		return "java.net.UnknownHostException: " + host
	case errors.Is(err, syscall.ECONNREFUSED):
		return "java.net.ConnectException: Connection refused"
	}
	return "java.io.IOException: " + err.Error()
}

// fetchChain connects to a server and returns its chain, its own certificate first.
func fetchChain(ctx context.Context, scheme, host, address string) ([][]byte, error) {
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", address)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	stop := context.AfterFunc(ctx, func() { conn.SetDeadline(time.Unix(1, 0)) })
	defer stop()
	switch scheme {
	case "smtp":
		err = upgrade(conn, step{"", 220}, step{"EHLO [127.0.0.1]", 250}, step{"STARTTLS", 220})
	case "ftp":
		err = upgrade(conn, step{"", 220}, step{"AUTH TLS", 234})
	}
	if err != nil {
		return nil, err
	}
	client := tls.Client(conn, &tls.Config{ServerName: host, InsecureSkipVerify: true}) // the chain is what is asked for
	if err := client.HandshakeContext(ctx); err != nil {
		return nil, err
	}
	var chain [][]byte
	for _, c := range client.ConnectionState().PeerCertificates {
		chain = append(chain, c.Raw)
	}
	return chain, nil
}

// step is a command of a protocol, and the code of the answer.
type step struct {
	command string
	code    int
}

// upgrade speaks a protocol up to where TLS begins (RFC 3207, RFC 4217).
func upgrade(conn net.Conn, steps ...step) error {
	text := textproto.NewConn(conn)
	for _, s := range steps {
		if s.command != "" {
			if err := text.PrintfLine("%s", s.command); err != nil {
				return err
			}
		}
		if _, _, err := text.ReadResponse(s.code); err != nil {
			return err
		}
	}
	return nil
}
