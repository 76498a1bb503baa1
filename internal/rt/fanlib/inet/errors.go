package inet

import (
	"errors"
	"os"
	"strings"
	"syscall"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// What the reference's host says of sockets that are in the wrong state.
const (
	socketClosed   = "java.net.SocketException: Socket closed"    // to what reads and writes
	socketIsClosed = "java.net.SocketException: Socket is closed" // to all else
	notConnected   = "java.net.SocketException: Socket is not connected"
	alreadyBound   = "java.net.SocketException: Already bound"
)

// Time-outs of what is waited for.
const (
	readTimedOut    = "java.net.SocketTimeoutException: Read timed out"
	acceptTimedOut  = "java.net.SocketTimeoutException: Accept timed out"
	connectTimedOut = "java.net.SocketTimeoutException: Connect timed out"
	receiveTimedOut = "java.net.SocketTimeoutException: Receive timed out"
)

// classOf returns the exception of the reference's host for a number of the system.
func classOf(n host.Errno) string {
	switch n {
	case host.ECONNREFUSED, host.ETIMEDOUT, host.ENOTCONN:
		return "ConnectException"
	case host.EHOSTUNREACH:
		return "NoRouteToHostException"
	case host.EADDRINUSE, host.EADDRNOAVAIL, host.EACCES:
		return "BindException"
	case host.EPROTO:
		return "ProtocolException"
	}
	return "SocketException"
}

// ioErr is an IOErr.
func ioErr(t *fan.Thread, message string) (Word, Word) { return t.Fail("IOErr", message) }

// failed is the IOErr of an error of the system.
func failed(t *fan.Thread, err error) (Word, Word) {
	if errors.Is(err, os.ErrClosed) {
		return ioErr(t, socketClosed)
	}
	var number syscall.Errno
	if !errors.As(err, &number) {
		return sys.IOFailed(t, err)
	}
	n := host.ErrnoOf(number)
	if n == host.ECONNRESET {
		return ioErr(t, "java.net.SocketException: Connection reset")
	}
	text := number.Error()
	return ioErr(t, "java.net."+classOf(n)+": "+strings.ToUpper(text[:1])+text[1:])
}

// argErr is the ArgErr of an argument that the reference's host refuses.
func argErr(t *fan.Thread, message string) (Word, Word) {
	return t.Fail("ArgErr", "java.lang.IllegalArgumentException: "+message)
}
