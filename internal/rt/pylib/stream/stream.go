// Package stream is what file-like objects have in common: files, sockets, StringIO, compressed streams, and classes of programs that
// derive from io.IOBase. Libraries read and write any of them through [Of].
//
//	s, exc := stream.Of(t, w)                    // of an argument
//	if exc == 0 {
//		n, exc = s.Write(t, []byte("text"))
//	}
//
// A type written in Go is a stream if the Go values of its objects (Thread.NewHost) are.
//
// Invariants: a stream that waits does so in Thread.Wait; bytes are passed as slices that the callee does not keep.
//
// It knows no particular stream.
package stream

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Again as the count of Read or Write says that the stream does not wait and nothing is there, or no room.
const Again = -1

// Stream is a file-like object. The last result of each method is an exception, Null where there is none.
type Stream interface {
	// Read reads up to len(p) bytes: 0 at the end, Again where it would wait and does not.
	Read(t *py.Thread, p []byte) (n int, exc Word)

	// Write writes up to len(p) bytes, and says how many: Again where it would wait and does not.
	Write(t *py.Thread, p []byte) (n int, exc Word)

	// Ioctl does what a request asks for.
	Ioctl(t *py.Thread, request Request, arg Arg) (result int64, exc Word)
}

// Request is what Ioctl is asked for, numbered as MicroPython numbers them for classes of programs.
type Request int

// The requests.
const (
	Flush   Request = 1
	Seek    Request = 2
	Poll    Request = 3 // Arg.Flags are the events asked for, the result those that are there
	Close   Request = 4
	Timeout Request = 5 // milliseconds
	GetOpts Request = 6
	SetOpts Request = 7
	GetData Request = 8
	SetData Request = 9
	FileNo  Request = 10
	BufSize Request = 11
)

// Arg is what goes with a request.
type Arg struct {
	Flags  int64 // or the number that the request takes
	Offset int64 // of Seek
	Whence int
}

// Events of Poll.
const (
	PollIn  = 0x01
	PollOut = 0x04
	PollErr = 0x08
	PollHup = 0x10
)

// Waiter is implemented by streams that know when they become ready, so that one thread waits for several of them without asking again
// and again. A poll asks each stream for its events (Ioctl with Poll); where none has any, it has itself notified by all of them and asks
// again when the first does:
//
//	ready := make(chan struct{}, 1)
//	cancel := w.Notify(PollIn, ready)      // then ask once more: it may have become ready in between
//	exc := t.Wait(func(stop <-chan struct{}) { select { case <-ready: case <-stop: } })
//	cancel()
//
// Streams that are no Waiters are asked every millisecond.
type Waiter interface {
	// Notify sees to it that something is sent to ready when one of the events may be there, or an error or the end: at once if it is
	// now. It does not wait: where ready has no room it need not send. Something may be sent when there is nothing, too. It touches the
	// heap as little as what sends, which may be any goroutine. cancel ends it; it is called once.
	Notify(events int64, ready chan<- struct{}) (cancel func())
}

// Peeker is implemented by streams that hold bytes which are still to be read, so that lines are found without reading byte by byte.
type Peeker interface {
	// Peek returns what Read returns next: at least a byte, but at the end of the stream. It is a view that is valid until the stream
	// is used again.
	Peek(t *py.Thread) (next []byte, exc Word)
}

// Text is implemented by streams of text: what is read from them is str, and counted in characters.
type Text interface {
	// IsText reports whether this one is of text.
	IsText() bool
}

// Of returns the stream that a value is.
func Of(t *py.Thread, w Word) (Stream, Word) {
	if s, ok := t.HostValue(w).(Stream); ok {
		return s, 0
	}
	if t.Heap.KindOf(w) == layout.KindInstance {
		return &guest{w}, 0
	}
	return nil, t.Error(py.OSError, "stream operation not supported")
}

// guest is a class of a program's, with methods readinto, write and ioctl. The caller keeps the object.
type guest struct{ w Word }

// call calls a method with what make returns, and takes what it returns for a count: None is Again.
func (g *guest) call(t *py.Thread, method string, args func() []Word) (n int64, exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(g.w)
	name := t.Intern(method)
	if name == 0 {
		_, exc = t.NoMemory()
		return 0, exc
	}
	fn, exc := t.FindAttr(g.w, name)
	switch {
	case exc != 0:
		return 0, exc
	case fn == layout.Null:
		return 0, t.Error(py.OSError, "stream operation not supported")
	}
	t.Keep(fn)
	words := args()
	for _, w := range words {
		if w == 0 {
			_, exc = t.NoMemory()
			return 0, exc
		}
		t.Keep(w)
	}
	result, exc := t.Call(fn, words...)
	if exc != 0 || result == layout.None {
		return Again, exc
	}
	return t.IntArg(result)
}

func (g *guest) Read(t *py.Thread, p []byte) (int, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	buf := t.NewByteArray(make([]byte, len(p)))
	if buf == 0 {
		_, exc := t.NoMemory()
		return 0, exc
	}
	t.Keep(buf)
	n, exc := g.call(t, "readinto", func() []Word { return []Word{buf} })
	if exc != 0 || n < 0 {
		return int(n), exc
	}
	data, _ := t.Buffer(buf)
	return copy(p, data[:min(int(n), len(data))]), 0
}

func (g *guest) Write(t *py.Thread, p []byte) (int, Word) {
	n, exc := g.call(t, "write", func() []Word { return []Word{t.NewByteArray(p)} })
	return int(min(n, int64(len(p)))), exc
}

func (g *guest) Ioctl(t *py.Thread, request Request, arg Arg) (int64, Word) {
	return g.call(t, "ioctl", func() []Word { return []Word{layout.SmallInt(int64(request)), layout.SmallInt(arg.Flags)} })
}
