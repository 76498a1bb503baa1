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
// The methods that streams have in Python are [Methods], over the three of [Stream]:
//
//	&py.TypeDef{Name: "FileIO", Next: stream.NextLine, Methods: stream.Methods("read", "readline", "close")}
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
	// Read reads up to len(p) bytes: 0 at the end, Again where it would wait and does not. p is no view of the heap.
	Read(t *py.Thread, p []byte) (n int, exc Word)

	// Write writes up to len(p) bytes, and says how many: Again where it would wait and does not. p may be a view of the heap: what
	// waits, or calls back into the machine, copies it first.
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

	raiseError Request = 12 // asked of classes of programs alone: the argument is the number of an error that is about to be raised
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

// Front is implemented by streams that pass on what they are asked to another one.
type Front interface {
	// Behind returns the other one.
	Behind(t *py.Thread) (Stream, Word)
}

// Text is implemented by streams of text: what is read from them is str, and counted in characters.
type Text interface {
	// IsText reports whether this one is of text.
	IsText() bool
}

// Of returns the stream that a value is: what Go stands behind it, or an instance of a class that derives from io.IOBase.
func Of(t *py.Thread, w Word) (Stream, Word) {
	if s, ok := t.HostValue(w).(Stream); ok {
		return s, 0
	}
	if t.TypeOf(w).IsSubtype(Base(t)) {
		return &guest{w}, 0
	}
	return nil, t.Error(py.OSError, "stream operation not supported")
}

// Base returns the type io.IOBase, which classes of programs derive from to be streams.
func Base(t *py.Thread) *py.Type {
	return t.NativeType("io.IOBase", func() *py.TypeDef {
		return &py.TypeDef{
			Name:    "IOBase",
			Generic: true,
			Print: func(t *py.Thread, w Word, p *py.Printer, repr bool) Word {
				p.Text("<IOBase>")
				return 0
			},
			New: func(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) {
				return t.Made(t.NewBox(ty.ID()))
			},
		}
	})
}

// isText reports whether what is read from a stream is str.
func isText(s Stream) bool {
	text, ok := s.(Text)
	return ok && text.IsText()
}

// Tell sends to a channel of Notify, unless it has no room.
func Tell(ready chan<- struct{}) {
	select {
	case ready <- struct{}{}:
	default:
	}
}
