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

// fresh returns the format without what is pending.
func (f *format) fresh() format { return format{little: f.little, codec: f.codec} }

func (f *format) coder() *codec {
	if f.codec == nil {
		f.codec = utf8Codec()
	}
	return f.codec
}

// sink is what bytes are written to. putAll is put of what comes as a Buf: a class in Fantom has methods of its own for either.
type sink interface {
	put(t *fan.Thread, b []byte) (exc Word)
	putAll(t *fan.Thread, b []byte) (exc Word)
	format() *format
}

// origin is what bytes are read from. get and getAll return 0 at the end; getAll is get of what goes into a Buf.
type origin interface {
	get(t *fan.Thread, b []byte) (n int, exc Word)
	getAll(t *fan.Thread, b []byte) (n int, exc Word)
	back(t *fan.Thread, b []byte) (exc Word) // the next get returns them first
	format() *format
	chars() *codec // by which characters are read
}

// outState is the state of a native OutStream. Its functions may be nil.
type outState struct {
	fmt      format
	shared   *format // instead of fmt: that of a Buf; may be nil
	write    func(t *fan.Thread, b []byte) (exc Word)
	writeAll func(t *fan.Thread, b []byte) (exc Word) // instead of write, of what comes as a Buf
	text     func(t *fan.Thread, s string) (exc Word) // of a stream of characters, which are not bytes
	flush    func(t *fan.Thread) (exc Word)
	sync     func(t *fan.Thread) (exc Word)
	close    func(t *fan.Thread) (ok bool, exc Word)

	direct io.Writer // where all that is written goes as it is; nil for others

	own *outMethodsOf // of a class in Fantom; nil until the stream is first used
}

// outMethodsOf are the methods by which a class in Fantom overrides those of OutStream; nil where it does not.
type outMethodsOf struct{ write, writeBuf *fan.Method }

// inState is the state of a native InStream. Its functions may be nil.
type inState struct {
	fmt    format
	shared *format // instead of fmt: that of a Buf; may be nil
	pushed []byte  // back to front
	read   func(t *fan.Thread, b []byte) (n int, exc Word)
	unread func(t *fan.Thread, b []byte) (exc Word) // instead of pushed
	avail  func(t *fan.Thread) (int, Word)
	close  func(t *fan.Thread) (ok bool, exc Word)

	chars  bool      // it has characters alone: bytes are those of their UTF-8
	text   bool      // it wraps one that has characters alone, at some depth
	direct io.Reader // where all comes from as it is; nil for others

	own *inMethodsOf // of a class in Fantom; nil until the stream is first used
}

// inMethodsOf are the methods by which a class in Fantom overrides those of InStream; nil where it does not.
type inMethodsOf struct{ read, readBuf, unread *fan.Method }

// notBytes is the exception of a stream that has characters alone, when it is asked for bytes.
func notBytes(t *fan.Thread, s origin) (exc Word) {
	if s, ok := s.(inStream); ok && (s.st.chars || s.st.text && s.innermost(t).st.chars) {
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

// override returns the method in Fantom that a type has instead of one of sys; nil where it has none.
func override(typ *fan.Type, name string, args int) *fan.Method {
	if m := typ.FindMethod(name, args); m != nil && m.Parent.Pod.Name != "sys" {
		return m
	}
	return nil
}

// outStream is an OutStream of a program as a sink: its native state, what it wraps, or methods of a class in Fantom.
type outStream struct {
	self Word
	st   *outState
}

func openOut(t *fan.Thread, self Word) outStream {
	st := t.Heap.Host(self).(*outState)
	if st.own == nil {
		st.own = &outMethodsOf{}
		if typ := t.TypeOf(self); typ.Pod.Name != "sys" {
			st.own = &outMethodsOf{write: override(typ, "write", 1), writeBuf: override(typ, "writeBuf", 2)}
		}
	}
	return outStream{self, st}
}

func (o outStream) format() *format {
	if o.st.shared != nil {
		return o.st.shared
	}
	return &o.st.fmt
}

// inner returns the stream that o wraps; false where it wraps none.
func (o outStream) inner(t *fan.Thread) (outStream, bool) {
	if o.st.write == nil {
		if w := t.Heap.Load(o.self, wrappedStream); w != 0 {
			return openOut(t, w), true
		}
	}
	return o, false
}

func (o outStream) put(t *fan.Thread, b []byte) (exc Word) {
	if o.st.own.write == nil {
		return o.native(t, b, outStream.put)
	}
	for _, c := range b {
		if _, exc := t.Run(o.st.own.write, o.self, fan.Int(int64(c))); exc != 0 {
			return exc
		}
	}
	return 0
}

func (o outStream) putAll(t *fan.Thread, b []byte) (exc Word) {
	switch {
	case o.st.own.writeBuf == nil && o.st.writeAll != nil:
		return o.st.writeAll(t, b)
	case o.st.own.writeBuf == nil:
		return o.native(t, b, outStream.putAll)
	}
	mark := t.Kept()
	defer t.Release(mark)
	buf, exc := newBuf(t, b)
	if exc == 0 {
		_, exc = t.Run(o.st.own.writeBuf, o.self, t.Keep(buf), fan.Int(int64(len(b))))
	}
	return exc
}

// native writes to the native state, or in a way to what the stream wraps.
func (o outStream) native(t *fan.Thread, b []byte, way func(outStream, *fan.Thread, []byte) Word) (exc Word) {
	if o.st.write != nil {
		return o.st.write(t, b)
	}
	if inner, ok := o.inner(t); ok {
		return way(inner, t, b)
	}
	_, exc = t.Fail("UnsupportedErr", t.TypeOf(o.self).Sig+" wraps null OutStream")
	return exc
}

// inStream is an InStream of a program as an origin.
type inStream struct {
	self Word
	st   *inState
}

func openIn(t *fan.Thread, self Word) inStream {
	st := t.Heap.Host(self).(*inState)
	if st.own == nil {
		st.own = &inMethodsOf{}
		if typ := t.TypeOf(self); typ.Pod.Name != "sys" {
			st.own = &inMethodsOf{read: override(typ, "read", 0), readBuf: override(typ, "readBuf", 2), unread: override(typ, "unread", 1)}
		}
	}
	return inStream{self, st}
}

func (s inStream) format() *format {
	if s.st.shared != nil {
		return s.st.shared
	}
	return &s.st.fmt
}

func (s inStream) chars() *codec {
	if s.st.text {
		return utf8Codec()
	}
	return s.format().coder()
}

// inner returns the stream that s wraps; false where it wraps none.
func (s inStream) inner(t *fan.Thread) (inStream, bool) {
	if s.st.read == nil {
		if w := t.Heap.Load(s.self, wrappedStream); w != 0 {
			return openIn(t, w), true
		}
	}
	return s, false
}

// innermost returns the stream at the end of those that s wraps.
func (s inStream) innermost(t *fan.Thread) inStream {
	for {
		inner, ok := s.inner(t)
		if !ok {
			return s
		}
		s = inner
	}
}

func (s inStream) get(t *fan.Thread, b []byte) (n int, exc Word) {
	if s.st.own.read == nil {
		return s.native(t, b, inStream.get)
	}
	for n < len(b) {
		w, exc := t.Run(s.st.own.read, s.self)
		if exc != 0 || w == 0 {
			return n, exc
		}
		c, _ := t.IntOf(w)
		b[n] = byte(c)
		n++
	}
	return n, 0
}

func (s inStream) getAll(t *fan.Thread, b []byte) (n int, exc Word) {
	if s.st.own.readBuf == nil {
		if _, wraps := s.inner(t); !wraps {
			return s.get(t, b)
		}
		return s.native(t, b, inStream.getAll)
	}
	mark := t.Kept()
	defer t.Release(mark)
	buf, exc := newBuf(t, nil)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(buf)
	if w, exc := t.Run(s.st.own.readBuf, s.self, buf, fan.Int(int64(len(b)))); exc != 0 || w == 0 {
		return 0, exc
	}
	return copy(b, openBuf(t, buf).st.data), 0
}

// native reads from what was pushed back, the native state, or in a way from what the stream wraps.
func (s inStream) native(t *fan.Thread, b []byte, way func(inStream, *fan.Thread, []byte) (int, Word)) (n int, exc Word) {
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
	if inner, ok := s.inner(t); ok {
		return way(inner, t, b)
	}
	_, exc = t.Fail("UnsupportedErr", t.TypeOf(s.self).Sig+" wraps null InStream")
	return 0, exc
}

func (s inStream) back(t *fan.Thread, b []byte) (exc Word) {
	if s.st.own.unread == nil {
		return s.nativeBack(t, b)
	}
	for i := len(b) - 1; i >= 0; i-- {
		if _, exc = t.Run(s.st.own.unread, s.self, fan.Int(int64(b[i]))); exc != 0 {
			return exc
		}
	}
	return 0
}

// nativeBack gives bytes back to what the stream wraps, or keeps them.
func (s inStream) nativeBack(t *fan.Thread, b []byte) (exc Word) {
	if inner, ok := s.inner(t); ok {
		return inner.back(t, b)
	}
	if s.st.unread != nil {
		return s.st.unread(t, b)
	}
	for i := len(b) - 1; i >= 0; i-- {
		s.st.pushed = append(s.st.pushed, b[i])
	}
	return 0
}

// below calls a method of the stream that another wraps; false where it wraps none.
func below(t *fan.Thread, self Word, name string) (result Word, wraps bool, exc Word) {
	inner := t.Heap.Load(self, wrappedStream)
	if inner == 0 {
		return 0, false, 0
	}
	result, exc = t.Invoke(t.TypeOf(inner).FindMethod(name, 0), inner)
	return result, true, exc
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
