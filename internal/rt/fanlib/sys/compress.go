package sys

import (
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// streamIO is a stream of a program as Go's packages read and write one. What the stream throws stays in exc.
type streamIO struct {
	t    *fan.Thread
	self Word
	exc  Word
}

// errThrown is the error of a stream that has thrown.
var errThrown = errors.New("thrown")

// Read reads what the stream has; io.EOF at its end.
func (s *streamIO) Read(b []byte) (int, error) {
	in := openIn(s.t, s.self)
	n, exc := 0, notBytes(s.t, in)
	if exc == 0 {
		n, exc = in.get(s.t, b)
	}
	if exc != 0 {
		s.exc = exc
		return n, errThrown
	}
	if n == 0 && len(b) > 0 {
		return 0, io.EOF
	}
	return n, nil
}

// ReadByte reads one byte: Go's decompressors take no more than they need of what has it.
func (s *streamIO) ReadByte() (byte, error) {
	var b [1]byte
	if n, err := s.Read(b[:]); n == 0 {
		return 0, err
	}
	return b[0], nil
}

// Write writes all bytes to the stream.
func (s *streamIO) Write(b []byte) (int, error) {
	if exc := openOut(s.t, s.self).put(s.t, b); exc != 0 {
		s.exc = exc
		return 0, errThrown
	}
	return len(b), nil
}

// failed is the exception for an error of Go's packages; 0 for none.
func (s *streamIO) failed(err error) (exc Word) {
	switch {
	case err == nil || err == io.EOF:
		return 0
	case s.exc != 0:
		exc, s.exc = s.exc, 0
		return exc
	}
	_, exc = s.t.Fail("IOErr", err.Error())
	return exc
}

func compressMethods() table {
	return table{
		"gzipOutStream": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return compressing(t, a[0], func(w io.Writer) (compressor, error) { return gzip.NewWriter(w), nil })
		},
		"gzipInStream": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return expanding(t, a[0], func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) })
		},
		"deflateOutStream": func(t *fan.Thread, a fan.Args) (Word, Word) {
			level, raw, exc := deflateOptions(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			return compressing(t, a[0], func(w io.Writer) (compressor, error) {
				if raw {
					return flate.NewWriter(w, level)
				}
				return zlib.NewWriterLevel(w, level)
			})
		},
		"deflateInStream": func(t *fan.Thread, a fan.Args) (Word, Word) {
			_, raw, exc := deflateOptions(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			return expanding(t, a[0], func(r io.Reader) (io.Reader, error) {
				if raw {
					return flate.NewReader(r), nil
				}
				return zlib.NewReader(r)
			})
		},
	}
}

// deflateOptions returns the options level, -1 where it is left to the compressor, and nowrap: no header and checksum of zlib.
func deflateOptions(t *fan.Thread, opts Word) (level int, raw bool, exc Word) {
	if opts == 0 {
		return flate.DefaultCompression, false, 0
	}
	w, exc := mapGet(t, opts, t.NewStr("level"), 0)
	if exc != 0 {
		return 0, false, exc
	}
	n, ok := t.IntOf(w)
	if !ok {
		n = flate.DefaultCompression
	}
	if n < flate.DefaultCompression || n > flate.BestCompression {
		_, exc = t.Fail("ArgErr", "invalid compression level")
		return 0, false, exc
	}
	w, exc = mapGet(t, opts, t.NewStr("nowrap"), 0)
	b, _ := newBool(t, true)
	return int(n), w == b, exc
}

// compressor is one of Go's.
type compressor interface {
	io.WriteCloser

	// Flush writes out what is held back.
	Flush() error
}

// compressing returns a stream that compresses into another, which is its own word.
func compressing(t *fan.Thread, to Word, open func(io.Writer) (compressor, error)) (Word, Word) {
	if to == 0 {
		return nullPointer(t)
	}
	s := &streamIO{t: t, self: to}
	c, err := open(s)
	if exc := s.failed(err); exc != 0 {
		return 0, exc
	}
	done := false
	inner := func(t *fan.Thread, name string) (Word, Word) {
		return t.Invoke(t.TypeOf(to).FindMethod(name, 0), to)
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(to)
	out, exc := newOut(t, "SysOutStream", &outState{
		write: func(t *fan.Thread, b []byte) (exc Word) {
			s.t = t
			if exc := t.Check(int64(8 * len(b))); exc != 0 {
				return exc
			}
			_, err := c.Write(b)
			return s.failed(err)
		},
		flush: func(t *fan.Thread) (exc Word) {
			s.t = t
			if exc := s.failed(c.Flush()); exc != 0 {
				return exc
			}
			_, exc = inner(t, "flush")
			return exc
		},
		close: func(t *fan.Thread) (bool, Word) {
			s.t = t
			if !done {
				done = true
				if exc := s.failed(c.Close()); exc != 0 {
					return false, exc
				}
			}
			ok, exc := inner(t, "close")
			return ok != 0, exc
		},
	})
	if exc == 0 {
		t.Heap.Store(out, ownWord, to)
	}
	return out, exc
}

// expanding returns a stream that expands what another holds, which is its own word. The head of the data is read when the first byte is.
func expanding(t *fan.Thread, from Word, open func(io.Reader) (io.Reader, error)) (Word, Word) {
	if from == 0 {
		return nullPointer(t)
	}
	s := &streamIO{t: t, self: from}
	var r io.Reader
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(from)
	in, exc := newIn(t, "SysInStream", &inState{
		read: func(t *fan.Thread, b []byte) (n int, exc Word) {
			s.t = t
			if r == nil {
				var err error
				if r, err = open(s); err != nil {
					r = nil
					return 0, s.failed(err)
				}
			}
			if exc := t.Check(int64(4 * len(b))); exc != 0 {
				return 0, exc
			}
			n, err := io.ReadFull(r, b)
			if n > 0 || err == io.ErrUnexpectedEOF {
				err = nil
			}
			return n, s.failed(err)
		},
		close: func(t *fan.Thread) (bool, Word) {
			ok, exc := t.Invoke(t.TypeOf(from).FindMethod("close", 0), from)
			return ok != 0, exc
		},
	})
	if exc == 0 {
		t.Heap.Store(in, ownWord, from)
	}
	return in, exc
}
