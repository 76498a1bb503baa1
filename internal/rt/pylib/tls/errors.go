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
	badInput         = failure{-0x7100, "MBEDTLS_ERR_SSL_BAD_INPUT_DATA"}
	fatalCertificate = failure{-0x3000, "MBEDTLS_ERR_X509_FATAL_ERROR"}
	noCertificate    = failure{-0x7480, "MBEDTLS_ERR_SSL_NO_CLIENT_CERTIFICATE"}
	noAuthority      = failure{-0x7680, "MBEDTLS_ERR_SSL_CA_CHAIN_REQUIRED"}
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
		return t.Error(py.ValueError, "%s", text)
	}
	switch {
	case errors.Is(err, errRefused):
		return mbedError(t, fatalCertificate)
	case errors.Is(err, errNoCertificate):
		return mbedError(t, noCertificate)
	case errors.Is(err, errNoAuthority):
		return mbedError(t, noAuthority)
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

// What verify says apart from the errors of crypto/x509.
var (
	errNoCertificate = errors.New("a client without a certificate")
	errNoAuthority   = errors.New("nobody to trust")
)

// verification returns what Mbed TLS says of a certificate that is refused, a line for each reason, "" for other errors.
func verification(t *py.Thread, err error) string {
	var invalid x509.CertificateInvalidError
	var name x509.HostnameError
	var unknown x509.UnknownAuthorityError
	var reasons [4]string // in the order in which Mbed TLS tells them
	if errors.As(err, &invalid) && invalid.Reason == x509.Expired {
		now := time.Now()
		if c := t.Runtime().Host().Clock; c != nil {
			now = c.Now()
		}
		if invalid.Cert.NotBefore.After(now) {
			reasons[3] = "The certificate validity starts in the future"
		} else {
			reasons[0] = "The certificate validity has expired"
		}
	}
	if errors.As(err, &name) {
		reasons[1] = "The certificate Common Name (CN) does not match with the expected CN"
	}
	if errors.As(err, &unknown) || invalid.Cert != nil && invalid.Reason != x509.Expired {
		reasons[2] = "The certificate is not correctly signed by the trusted CA"
	}
	text := ""
	for _, reason := range reasons {
		if reason != "" {
			text += "\n" + reason + "\n"
		}
	}
	return text
}
