package tls

import (
	"io"
	"iter"
	"net"
	"time"

	ctls "crypto/tls"
)

// wire is the connection that crypto/tls sees.
type wire struct {
	in    []byte // came from the stream below and was not read yet
	eof   bool   // the stream below has ended
	out   []byte // is to go to the stream below
	yield func(struct{}) bool
}

// starved is the error of a read that lacks input. crypto/tls lets reads be tried again after errors that say they are temporary.
type starved struct{}

func (starved) Error() string { return "no input yet" }

// Timeout makes it a net.Error.
func (starved) Timeout() bool { return true }

// Temporary says that the read may be tried again.
func (starved) Temporary() bool { return true }

// Read reads what there is. In a handshake it stops the coroutine until there is something.
func (w *wire) Read(p []byte) (int, error) {
	for len(w.in) == 0 {
		switch {
		case w.eof:
			return 0, io.EOF
		case w.yield == nil:
			return 0, starved{}
		case !w.yield(struct{}{}):
			return 0, net.ErrClosed
		}
	}
	n := copy(p, w.in)
	w.in = w.in[n:]
	return n, nil
}

// Write keeps what is to be sent.
func (w *wire) Write(p []byte) (int, error) {
	w.out = append(w.out, p...)
	return len(p), nil
}

// Close does nothing. It and what follows is the rest of net.Conn, which crypto/tls asks for and does not need.
func (w *wire) Close() error { return nil }

// LocalAddr returns none.
func (w *wire) LocalAddr() net.Addr { return nil }

// RemoteAddr returns none.
func (w *wire) RemoteAddr() net.Addr { return nil }

// SetDeadline does nothing.
func (w *wire) SetDeadline(t time.Time) error { return nil }

// SetReadDeadline does nothing.
func (w *wire) SetReadDeadline(t time.Time) error { return nil }

// SetWriteDeadline does nothing.
func (w *wire) SetWriteDeadline(t time.Time) error { return nil }

// handshake is a handshake under way.
type handshake struct {
	next func() (struct{}, bool)
	stop func()
	err  error

	started bool
}

// startHandshake returns the handshake of a connection over a wire. Nothing is done until the first step.
func startHandshake(conn *ctls.Conn, w *wire) *handshake {
	h := &handshake{}
	h.next, h.stop = iter.Pull(func(yield func(struct{}) bool) {
		w.yield = yield
		h.err = conn.Handshake()
		w.yield = nil
	})
	return h
}

// step goes on until the handshake lacks input, or is over.
func (h *handshake) step() (over bool) {
	h.started = true
	_, more := h.next()
	return !more
}
