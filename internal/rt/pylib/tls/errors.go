package tls

import (
	ctls "crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// failure is an error as Mbed TLS has it: its number and what it is called (mbedtls/ssl.h).
type failure struct {
	number int64
	text   string
}

var (
	badConfig        = failure{-0x5E80, "MBEDTLS_ERR_SSL_BAD_CONFIG"}
	connectionEOF    = failure{-0x7280, "MBEDTLS_ERR_SSL_CONN_EOF"}
	fatalAlert       = failure{-0x7780, "MBEDTLS_ERR_SSL_FATAL_ALERT_MESSAGE"}
	invalidRecord    = failure{-0x7200, "MBEDTLS_ERR_SSL_INVALID_RECORD"}
	handshakeFailure = failure{-0x6E00, "MBEDTLS_ERR_SSL_HANDSHAKE_FAILURE"}
)

// mbedError returns the exception of a failure.
func mbedError(t *py.Thread, f failure) (exc Word) {
	args := []Word{layout.SmallInt(f.number), t.NewStr(f.text)}
	class := t.ClassOf(t.Runtime().Type(py.OSError))
	if args[1] == 0 || class == 0 {
		_, exc = t.NoMemory()
		return exc
	}
	result, exc := t.Call(class, args...)
	if exc == 0 {
		exc = result
	}
	return exc
}

// problem returns the exception of an error of crypto/tls.
func problem(t *py.Thread, err error) (exc Word) {
	var record ctls.RecordHeaderError
	var alert ctls.AlertError
	if text := verification(t, err); text != "" {
		return t.Error(py.ValueError, "%s\n", text)
	}
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return mbedError(t, connectionEOF)
	case errors.As(err, &alert), alerted(err):
		return mbedError(t, fatalAlert)
	case errors.As(err, &record):
		return mbedError(t, invalidRecord)
	}
	return mbedError(t, handshakeFailure)
}

// alerted reports whether the peer sent an alert: errors of those have a type that crypto/tls does not export, in one that says so.
func alerted(err error) bool {
	var op *net.OpError
	return errors.As(err, &op) && op.Op == "remote error"
}

// verification returns what Mbed TLS says of a certificate that is refused, "" for other errors.
func verification(t *py.Thread, err error) string {
	var invalid x509.CertificateInvalidError
	var name x509.HostnameError
	var unknown x509.UnknownAuthorityError
	switch {
	case errors.As(err, &name):
		return "The certificate Common Name (CN) does not match with the expected CN"
	case errors.As(err, &unknown):
		return "The certificate is not correctly signed by the trusted CA"
	case !errors.As(err, &invalid):
		return ""
	case invalid.Reason != x509.Expired:
		return "The certificate is not correctly signed by the trusted CA"
	}
	now := time.Now()
	if c := t.Runtime().Host().Clock; c != nil {
		now = c.Now()
	}
	if invalid.Cert.NotBefore.After(now) {
		return "The certificate validity starts in the future"
	}
	return "The certificate validity has expired"
}
