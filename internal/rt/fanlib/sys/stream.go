package sys

import (
	"io"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// wrappedStream is the word of a stream that holds the stream it was made from.
const wrappedStream = layout.FieldsStart + 8

// format is how a stream or buffer has numbers and characters.
type format struct {
	little bool
	codec  *codec

	bits, pending uint // of writeBits or readBits: the low bits of a byte, and how many
}

func (f *format) coder() *codec {
	if f.codec == nil {
		f.codec = codecs()[0]
	}
	return f.codec
}

// sink is what bytes are written to.
type sink interface {
	put(t *fan.Thread, b []byte) (exc Word)
	format() *format
}

// origin is what bytes are read from. get returns 0 at the end.
type origin interface {
	get(t *fan.Thread, b []byte) (n int, exc Word)
	back(t *fan.Thread, b []byte) (exc Word) // the next get returns them first
	format() *format
}

// outState is the state of a native OutStream. Its functions may be nil.
type outState struct {
	fmt   format
	write func(t *fan.Thread, b []byte) (exc Word)
	text  func(t *fan.Thread, s string) (exc Word) // of a stream of characters, which are not bytes
	flush func(t *fan.Thread) (exc Word)
	sync  func(t *fan.Thread) (exc Word)
	close func(t *fan.Thread) (ok bool, exc Word)

	direct io.Writer // where all that is written goes as it is; nil for others
}

// inState is the state of a native InStream. Its functions may be nil.
type inState struct {
	fmt    format
	pushed []byte // back to front
	read   func(t *fan.Thread, b []byte) (n int, exc Word)
	avail  func(t *fan.Thread) int
	close  func(t *fan.Thread) (ok bool, exc Word)

	chars  bool      // it has characters alone: bytes are those of their UTF-8
	direct io.Reader // where all comes from as it is; nil for others
}

// notBytes is the exception of a stream that has characters alone, when it is asked for bytes.
func notBytes(t *fan.Thread, s origin) (exc Word) {
	if s, ok := s.(inStream); ok && s.st.chars {
		_, exc = t.Fail("UnsupportedErr", "Binary read on Str.in")
	}
	return exc
}

// newOut returns an OutStream of a type of sys.
func newOut(t *fan.Thread, typ string, st *outState) (Word, Word) {
	x, err := t.Runtime().Type("sys::" + typ)
	if err != nil {
		return t.FailWith(err)
	}
	return t.Made(t.NewHost(x, st, nil))
}

// newIn returns an InStream of a type of sys.
func newIn(t *fan.Thread, typ string, st *inState) (Word, Word) {
	x, err := t.Runtime().Type("sys::" + typ)
	if err != nil {
		return t.FailWith(err)
	}
	return t.Made(t.NewHost(x, st, nil))
}

// isNative reports whether a type's method is the one in Go.
func isNative(m *fan.Method) bool { return m != nil && m.Parent.Pod.Name == "sys" }

// outStream is an OutStream of a program as a sink: its native state, what it wraps, or methods of a class in Fantom.
type outStream struct {
	self Word
	st   *outState
}

func openOut(t *fan.Thread, self Word) outStream {
	return outStream{self, t.Heap.Host(self).(*outState)}
}

func (o outStream) format() *format { return &o.st.fmt }

func (o outStream) put(t *fan.Thread, b []byte) (exc Word) {
	if m := t.TypeOf(o.self).FindMethod("write", 1); !isNative(m) {
		for _, c := range b {
			if _, exc := t.Run(m, o.self, fan.Int(int64(c))); exc != 0 {
				return exc
			}
		}
		return 0
	}
	return o.native(t, b)
}

// native writes to the native state, or to what the stream wraps.
func (o outStream) native(t *fan.Thread, b []byte) (exc Word) {
	if o.st.write != nil {
		return o.st.write(t, b)
	}
	if inner := t.Heap.Load(o.self, wrappedStream); inner != 0 {
		return openOut(t, inner).put(t, b)
	}
	_, exc = t.Fail("UnsupportedErr", t.TypeOf(o.self).Sig+" wraps null OutStream")
	return exc
}

// inStream is an InStream of a program as an origin.
type inStream struct {
	self Word
	st   *inState
}

func openIn(t *fan.Thread, self Word) inStream { return inStream{self, t.Heap.Host(self).(*inState)} }

func (s inStream) format() *format { return &s.st.fmt }

func (s inStream) get(t *fan.Thread, b []byte) (n int, exc Word) {
	m := t.TypeOf(s.self).FindMethod("read", 0)
	if isNative(m) {
		return s.native(t, b)
	}
	for n < len(b) {
		w, exc := t.Run(m, s.self)
		if exc != 0 || w == 0 {
			return n, exc
		}
		c, _ := t.IntOf(w)
		b[n] = byte(c)
		n++
	}
	return n, 0
}

// native reads from what was pushed back, the native state, or what the stream wraps.
func (s inStream) native(t *fan.Thread, b []byte) (n int, exc Word) {
	if k := len(s.st.pushed); k > 0 {
		for n < len(b) && k > 0 {
			k--
			b[n] = s.st.pushed[k]
			n++
		}
		s.st.pushed = s.st.pushed[:k]
		return n, 0
	}
	if s.st.read != nil {
		return s.st.read(t, b)
	}
	if inner := t.Heap.Load(s.self, wrappedStream); inner != 0 {
		return openIn(t, inner).get(t, b)
	}
	_, exc = t.Fail("UnsupportedErr", t.TypeOf(s.self).Sig+" wraps null InStream")
	return 0, exc
}

func (s inStream) back(t *fan.Thread, b []byte) (exc Word) {
	m := t.TypeOf(s.self).FindMethod("unread", 1)
	for i := len(b) - 1; i >= 0; i-- {
		if isNative(m) {
			if inner := t.Heap.Load(s.self, wrappedStream); inner != 0 && s.st.read == nil {
				exc = openIn(t, inner).back(t, b[i:i+1])
			} else {
				s.st.pushed = append(s.st.pushed, b[i])
			}
		} else {
			_, exc = t.Run(m, s.self, fan.Int(int64(b[i])))
		}
		if exc != 0 {
			return exc
		}
	}
	return 0
}

// isBig reports whether a word is the value Endian.big.
func isBig(t *fan.Thread, w Word) bool { return t.Heap.Load(w, fan.EnumOrdinal) == 0 }

// staticField returns the value of a static field of a type of sys.
func staticField(t *fan.Thread, typ, name string) (Word, Word) {
	x, err := t.Runtime().Type("sys::" + typ)
	if err != nil {
		return t.FailWith(err)
	}
	f := x.FindField(name)
	if f == nil {
		return t.Fail("UnknownSlotErr", "sys::"+typ+"."+name)
	}
	return t.GetField(f, 0)
}
