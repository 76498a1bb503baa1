package fan

import (
	"errors"
	"io/fs"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// Err is an exception that has no object yet.
type Err struct {
	Type    string // signature
	Message string
}

func (e *Err) Error() string { return e.Type + ": " + e.Message }

// The words of an Err.
const (
	errMsg    = layout.FieldsStart
	errCause  = errMsg + 8
	errFrames = errCause + 8 // a KindWords of small integers: see Trace
	errCount  = errFrames + 8
	errBytes  = errCount + 8
)

// Fail returns an exception of a type of sys, as natives return it.
func (t *Thread) Fail(typ, message string) (Word, Word) { return 0, t.NewErr("sys::"+typ, message) }

// NewErr returns an exception.
func (t *Thread) NewErr(sig, message string) Word {
	typ, err := t.rt.Type(sig)
	if err != nil {
		typ = t.rt.core.err
	}
	e := t.NewObject(typ)
	if e == 0 {
		return t.rt.noMemory()
	}
	t.Heap.Store(e, errMsg, t.NewStr(message))
	return e
}

// noMemory returns an exception for which no memory is needed.
func (rt *Runtime) noMemory() Word { return rt.main.spare }

// Exception returns the exception for an error in Go.
func (t *Thread) Exception(err error) Word {
	var e *Err
	var v *fanvalue.Error
	var denied *host.Denied
	switch {
	case errors.As(err, &e):
		return t.NewErr(e.Type, e.Message)
	case errors.As(err, &v):
		return t.NewErr(v.Type.String(), v.Message)
	case errors.As(err, &denied), errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission), errors.Is(err, fs.ErrExist):
		return t.NewErr("sys::IOErr", err.Error())
	}
	return t.NewErr("sys::Err", err.Error())
}

// FailWith is Fail of an error in Go.
func (t *Thread) FailWith(err error) (Word, Word) { return 0, t.Exception(err) }

// Error makes an exception for what the machine reports: see machine.Language.
func (l *language) Error(m *machine.Mutator, kind machine.ErrorKind, text string) Word {
	t := threadOf(m)
	switch kind {
	case machine.StackOverflow:
		return t.NewErr("sys::Err", "java.lang.StackOverflowError")
	case machine.OutOfMemory:
		return l.rt().noMemory()
	case machine.OutOfTime:
		return t.NewErr("sys::TimeoutErr", text)
	case machine.Cancelled:
		return t.NewErr("sys::CancelledErr", text)
	case machine.Interrupted:
		return t.NewErr("sys::InterruptedErr", text)
	}
	return t.NewErr("sys::Err", text)
}

// maxFrames is how many frames an exception remembers.
const maxFrames = 200

// Trace adds a frame to an exception: see machine.Language. Frames are kept as small integers, the method's number shifted left by 24
// with the line below.
func (l *language) Trace(m *machine.Mutator, exc, code Word, unit int) {
	t := threadOf(m)
	c := m.CodeOf(code)
	method, ok := c.Data.(*Method)
	if !ok || t.Heap.KindOf(exc) != layout.KindTyped {
		return
	}
	if exc == t.hidden {
		t.hidden = 0
		return
	}
	n := int(t.Heap.Load(exc, errCount))
	words := t.Heap.Load(exc, errFrames)
	if n >= maxFrames {
		return
	}
	if n&(n-1) == 0 && (n == 0 || n >= 8) {
		bigger := m.Alloc(layout.KindWords, 0, layout.WordsStart+8*uint64(max(8, 2*n)))
		if bigger == 0 {
			return
		}
		if n > 0 {
			copy(t.Heap.Words(bigger, layout.WordsStart, n), t.Heap.Words(words, layout.WordsStart, n))
		}
		words = bigger
		t.Heap.Store(exc, errFrames, words)
	}
	t.Heap.Words(words, layout.WordsStart, n+1)[n] = layout.SmallInt(int64(method.number)<<24 | int64(c.LineOf(unit)))
	t.Heap.Store(exc, errCount, Word(n+1))
}

// SetErr sets an exception's message and cause.
func (t *Thread) SetErr(e, msg, cause Word) {
	t.Heap.Store(e, errMsg, msg)
	t.Heap.Store(e, errCause, cause)
}

// CopyErr returns a copy of an exception, which adds the frames that it passes to those of the original: for one that is thrown anew, maybe
// on several threads.
func (t *Thread) CopyErr(e Word) Word {
	size := t.TypeOf(e).size
	w := t.NewObject(t.TypeOf(e))
	if w == 0 {
		return t.rt.noMemory()
	}
	n := int(size-layout.FieldsStart) / 8
	copy(t.Heap.Words(w, layout.FieldsStart, n), t.Heap.Words(e, layout.FieldsStart, n))
	count := int(t.Heap.Load(e, errCount))
	if count == 0 {
		return w
	}
	room := 8
	for room < count {
		room *= 2
	}
	frames := t.Alloc(layout.KindWords, 0, layout.WordsStart+8*uint64(room))
	if frames == 0 {
		return t.rt.noMemory()
	}
	copy(t.Heap.Words(frames, layout.WordsStart, count), t.Heap.Words(t.Heap.Load(e, errFrames), layout.WordsStart, count))
	t.Heap.Store(w, errFrames, frames)
	return w
}

// ErrMsg returns an exception's message.
func (t *Thread) ErrMsg(e Word) Word {
	if w := t.Heap.Load(e, errMsg); w != 0 {
		return w
	}
	return layout.EmptyText
}

// ErrCause returns the exception that led to an exception; null if none did.
func (t *Thread) ErrCause(e Word) Word { return t.Heap.Load(e, errCause) }

// ErrText returns an exception's type and message.
func (t *Thread) ErrText(e Word) string {
	sig, msg := t.TypeOf(e).Sig, t.Text(t.ErrMsg(e))
	if msg == "" {
		return sig
	}
	return sig + ": " + msg
}

// Frame is a line of an exception's trace.
type Frame struct {
	Method *Method
	Line   int // 0 where none is known
}

// ErrTrace returns the frames that an exception has passed, the innermost first.
func (t *Thread) ErrTrace(e Word) []Frame {
	n := int(t.Heap.Load(e, errCount))
	if n == 0 {
		return nil
	}
	frames := make([]Frame, n)
	t.rt.mu.Lock()
	defer t.rt.mu.Unlock()
	for i, w := range t.Heap.Words(t.Heap.Load(e, errFrames), layout.WordsStart, n) {
		frames[i] = Frame{t.rt.methods[w.Int()>>24], int(w.Int() & (1<<24 - 1))}
	}
	return frames
}
