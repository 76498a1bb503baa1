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

// reader reads a socket in pieces. Threads may share it.
type reader struct {
	s    *tcpSocket
	free *buffers
	size int

	mu       sync.Mutex // of what follows; not held over waits
	buf      *[]byte    // nil while nothing is in it
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
	if n, ended := r.take(b); n > 0 || ended || len(b) == 0 {
		return n, 0
	}
	if len(b) >= r.size {
		return r.fill(t, b)
	}
	buf := r.free.get(r.size)
	got, exc := r.fill(t, *buf)
	n = copy(b, (*buf)[:got])
	r.keep(buf, n, got)
	return n, exc
}

// take takes bytes out of the buffer.
func (r *reader) take(b []byte) (n int, ended bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.from == r.to {
		return 0, r.ended
	}
	n = copy(b, (*r.buf)[r.from:r.to])
	if r.from += n; r.from == r.to {
		r.free.put(r.buf)
		r.buf, r.from, r.to = nil, 0, 0
	}
	return n, false
}

// keep keeps what was read and is in a buffer from one place to another, behind what others have kept meanwhile.
func (r *reader) keep(buf *[]byte, from, to int) {
	if from == to {
		r.free.put(buf)
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.buf != nil {
		both := append(append([]byte{}, (*r.buf)[r.from:r.to]...), (*buf)[from:to]...)
		buf, from, to = &both, 0, len(both)
	}
	r.buf, r.from, r.to = buf, from, to
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
		r.mu.Lock()
		r.ended = true
		r.mu.Unlock()
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
	r.mu.Lock()
	n = r.to - r.from
	r.mu.Unlock()
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

// writer writes a socket in pieces. Threads may share it.
type writer struct {
	s    *tcpSocket
	free *buffers
	size int

	mu   sync.Mutex // of what follows; not held over waits
	buf  *[]byte    // nil while nothing is in it
	used int
}

// newOut returns the stream that writes the socket.
func (s *tcpSocket) newOut(t *fan.Thread) (Word, Word) {
	w := &writer{s: s, free: buffersOf(t), size: int(min(s.outSize, mostBuffer))}
	s.h.retain()
	return sys.NewOut(t, sys.Out{Write: w.write, Flush: w.flush, Close: w.close}, s.h.release)
}

func (w *writer) write(t *fan.Thread, b []byte) (exc Word) {
	if w.add(b) {
		return 0
	}
	if exc = w.flush(t); exc != 0 || w.add(b) {
		return exc
	}
	return w.through(t, b)
}

// add puts bytes into the buffer; false where there is no room for them.
func (w *writer) add(b []byte) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(b) == 0 {
		return true
	}
	if w.used+len(b) > w.size || len(b) == w.size {
		return false
	}
	if w.buf == nil {
		w.buf = w.free.get(w.size)
	}
	w.used += copy((*w.buf)[w.used:], b)
	return true
}

// flush writes what is in the buffer. What could not be written stays in it.
func (w *writer) flush(t *fan.Thread) (exc Word) {
	w.mu.Lock()
	buf, used := w.buf, w.used
	w.buf, w.used = nil, 0
	w.mu.Unlock()
	if used == 0 {
		return 0
	}
	if exc = w.through(t, (*buf)[:used]); exc == 0 {
		w.free.put(buf)
		return 0
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.buf == nil {
		w.buf, w.used = buf, used
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
