package inet

import (
	"errors"
	"io"
	"os"
	"sync"
	"syscall"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/sockets"
)

func isTimeout(err error) bool { return errors.Is(err, os.ErrDeadlineExceeded) }

// mostBuffer bounds the buffer of a stream.
const mostBuffer = 1 << 20

// peer returns what bytes are read from and written to.
func (s *tcpSocket) peer() io.ReadWriter {
	if s.secure != nil {
		return s.secure.conn
	}
	return s.h.file
}

// buffers are those of streams of the usual size that nothing is in: a connection that waits holds none.
type buffers struct{ pool sync.Pool }

// get returns a buffer of a size.
func (p *buffers) get(size int) *[]byte {
	if size == bufferSize {
		if b, ok := p.pool.Get().(*[]byte); ok {
			return b
		}
	}
	b := make([]byte, size)
	return &b
}

// put takes a buffer back.
func (p *buffers) put(b *[]byte) {
	if len(*b) == bufferSize {
		p.pool.Put(b)
	}
}

// buffersOf returns the buffers of a runtime.
func buffersOf(t *fan.Thread) *buffers {
	b, _ := t.Runtime().Once("inet.buffers", func() (any, Word) { return &buffers{}, 0 })
	return b.(*buffers)
}

// reader reads a socket in pieces.
type reader struct {
	s        *tcpSocket
	free     *buffers
	size     int
	buf      *[]byte // nil while nothing is in it
	from, to int
	ended    bool
}

// newIn returns the stream that reads the socket.
func (s *tcpSocket) newIn(t *fan.Thread) (Word, Word) {
	r := &reader{s: s, free: buffersOf(t), size: int(min(s.inSize, mostBuffer))}
	s.h.retain()
	return sys.NewIn(t, sys.In{Read: r.read, Avail: r.avail, Close: func(t *fan.Thread) (bool, Word) { return s.close(t), 0 }}, s.h.release)
}

// read returns what is there, at least a byte, 0 at the end.
func (r *reader) read(t *fan.Thread, b []byte) (n int, exc Word) {
	switch {
	case r.from < r.to:
		return r.take(b), 0
	case r.ended || len(b) == 0:
		return 0, 0
	case len(b) >= r.size:
		return r.fill(t, b)
	}
	buf := r.free.get(r.size)
	n, exc = r.fill(t, *buf)
	if n == 0 {
		r.free.put(buf)
		return 0, exc
	}
	r.buf, r.from, r.to = buf, 0, n
	return r.take(b), 0
}

// take takes bytes out of the buffer.
func (r *reader) take(b []byte) (n int) {
	n = copy(b, (*r.buf)[r.from:r.to])
	if r.from += n; r.from == r.to {
		r.free.put(r.buf)
		r.buf = nil
	}
	return n
}

// fill reads from the peer.
func (r *reader) fill(t *fan.Thread, b []byte) (n int, exc Word) {
	s := r.s
	s.mu.Lock()
	closed, shut, timeout := s.closed, s.inShut, s.timeout
	s.mu.Unlock()
	switch {
	case closed:
		_, exc = ioErr(t, socketClosed)
		return 0, exc
	case shut:
		return 0, 0
	}
	var count int
	exc, err := s.h.timely(t, false, timeout, func() (err error) {
		count, err = s.peer().Read(b)
		return err
	})
	switch {
	case exc != 0:
		return 0, exc
	case count > 0:
		return count, 0
	case errors.Is(err, io.EOF) && (s.secure == nil || s.secure.conn.ConnectionState().HandshakeComplete):
		r.ended = true
		return 0, 0
	case isTimeout(err):
		_, exc = ioErr(t, readTimedOut)
	case s.secure != nil:
		_, exc = s.secure.failed(t, err)
	case err != nil:
		_, exc = failed(t, err)
	}
	return 0, exc
}

// avail returns how many bytes can be read without waiting.
func (r *reader) avail(t *fan.Thread) (n int, exc Word) {
	n = r.to - r.from
	s := r.s
	err := s.h.control(func(fd int) error {
		k, err := sockets.Available(fd)
		if s.secure == nil { // else they are encrypted
			n += k
		}
		return err
	})
	if err != nil {
		_, exc = failed(t, err)
	}
	return n, exc
}

// writer writes a socket in pieces.
type writer struct {
	s    *tcpSocket
	free *buffers
	size int
	buf  *[]byte // nil while nothing is in it
	used int
}

// newOut returns the stream that writes the socket.
func (s *tcpSocket) newOut(t *fan.Thread) (Word, Word) {
	w := &writer{s: s, free: buffersOf(t), size: int(min(s.outSize, mostBuffer))}
	s.h.retain()
	return sys.NewOut(t, sys.Out{Write: w.write, Flush: w.flush, Close: w.close}, s.h.release)
}

func (w *writer) write(t *fan.Thread, b []byte) (exc Word) {
	if w.used+len(b) > w.size {
		if exc = w.flush(t); exc != 0 {
			return exc
		}
	}
	switch {
	case len(b) == 0:
		return 0
	case len(b) >= w.size:
		return w.through(t, b)
	case w.buf == nil:
		w.buf = w.free.get(w.size)
	}
	w.used += copy((*w.buf)[w.used:], b)
	return 0
}

func (w *writer) flush(t *fan.Thread) (exc Word) {
	if w.used == 0 {
		return 0
	}
	if exc = w.through(t, (*w.buf)[:w.used]); exc == 0 {
		w.free.put(w.buf)
		w.buf, w.used = nil, 0
	}
	return exc
}

// through writes to the peer.
func (w *writer) through(t *fan.Thread, b []byte) (exc Word) {
	s := w.s
	s.mu.Lock()
	closed, shut := s.closed, s.outShut
	s.mu.Unlock()
	switch {
	case closed:
		_, exc = ioErr(t, socketClosed)
		return exc
	case shut:
		_, exc = failed(t, syscall.EPIPE)
		return exc
	}
	exc, err := s.h.timely(t, true, 0, func() error {
		n, err := s.peer().Write(b)
		b = b[n:]
		return err
	})
	switch {
	case exc != 0:
	case err != nil && s.secure != nil:
		_, exc = s.secure.failed(t, err)
	case err != nil:
		_, exc = failed(t, err)
	}
	return exc
}

// close writes what is left and closes the socket.
func (w *writer) close(t *fan.Thread) (bool, Word) {
	exc := w.flush(t)
	ok := w.s.close(t) && exc == 0
	if t.Stopping() {
		return ok, exc
	}
	return ok, 0
}
