package json

import (
	"bytes"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// maxDepth bounds how deep values in values are written.
const maxDepth = 1000

// encoder writes values.
type encoder struct {
	t         *py.Thread
	out       *py.Printer
	item, key string // separators
	depth     int
}

// encode returns the text of the first argument. The function has so many arguments without a name.
func encode(t *py.Thread, a py.Args, positional int) ([]byte, Word) {
	e := &encoder{t: t, out: t.NewPrinter(), item: ", ", key: ": "}
	if len(a.Words) > positional {
		return nil, t.Error(py.TypeError, "extra positional arguments given")
	}
	for i := 0; i < len(a.Pairs); i += 2 {
		if string(t.Heap.Text(a.Pairs[i])) != "separators" {
			return nil, t.Error(py.TypeError, "extra keyword arguments given")
		}
		if exc := e.separators(a.Pairs[i+1]); exc != 0 {
			return nil, exc
		}
	}
	if exc := e.value(a.Words[0]); exc != 0 {
		return nil, exc
	}
	return e.out.Bytes(), 0
}

// separators takes a pair of texts: between items, and behind keys.
func (e *encoder) separators(w Word) (exc Word) {
	if w == layout.None {
		return 0
	}
	t := e.t
	items, exc := t.SequenceArg(w)
	switch {
	case exc != 0:
		return exc
	case len(items) != 2:
		return t.Error(py.ValueError, "requested length 2 but object has length %d", len(items))
	}
	if e.item, exc = t.TextArg(items[0]); exc == 0 {
		e.key, exc = t.TextArg(items[1])
	}
	return exc
}

// value writes a value, which is kept meanwhile: what the program's own __repr__ does may drop it.
func (e *encoder) value(w Word) (exc Word) {
	t := e.t
	if exc := t.Check(1); exc != 0 {
		return exc
	}
	switch w {
	case layout.None:
		return e.text("null")
	case layout.True:
		return e.text("true")
	case layout.False:
		return e.text("false")
	}
	if t.Heap.IsString(w) {
		return e.quoted(t.Heap.Text(w))
	}
	if e.depth >= maxDepth {
		return t.Error(py.RuntimeError, "maximum recursion depth exceeded")
	}
	e.depth++
	mark := t.Kept()
	exc = e.object(t.Keep(w))
	t.Release(mark)
	e.depth--
	return exc
}

// text writes plain text.
func (e *encoder) text(s string) (exc Word) {
	if _, err := e.out.Write([]byte(s)); err != nil {
		_, exc = e.t.NoMemory()
	}
	return exc
}

// quoted writes a str, or bytes, in quotes.
func (e *encoder) quoted(s []byte) (exc Word) {
	out := e.out
	if _, err := out.Write([]byte{'"'}); err != nil {
		return e.text("\"")
	}
	for len(s) > 0 {
		n := bytes.IndexFunc(s, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' })
		if n < 0 {
			n = len(s)
		}
		if _, err := out.Write(s[:n]); err != nil {
			return e.text(string(s[:n]))
		}
		if s = s[n:]; len(s) > 0 {
			if exc := e.text(escaped(s[0])); exc != 0 {
				return exc
			}
			s = s[1:]
		}
	}
	return e.text("\"")
}

// escaped returns what stands for a byte that may not stand in quotes.
func escaped(c byte) string {
	const digits = "0123456789abcdef"
	switch c {
	case '"', '\\':
		return "\\" + string(rune(c))
	case '\n':
		return "\\n"
	case '\r':
		return "\\r"
	case '\t':
		return "\\t"
	}
	return "\\u00" + string(digits[c>>4]) + string(digits[c&15])
}

// object writes what is neither a constant nor a str.
func (e *encoder) object(w Word) (exc Word) {
	t := e.t
	if t.Heap.KindOf(w) == layout.KindInstance {
		if done, exc := e.instance(w); done {
			return exc
		}
	}
	inner := t.Inner(w)
	switch ty := t.TypeOf(inner); {
	case t.Heap.IsString(inner) || ty.ID() == py.Bytes:
		return e.quoted(t.Heap.Text(inner))
	case ty.ID() == py.List || ty.ID() == py.Tuple:
		return e.array(func() []Word { items, _ := t.Sequence(inner); return items })
	case ty.ID() == py.Dict || ty.ID() == py.OrderedDict:
		return e.dict(inner)
	case t.IsException(inner) && inner == w:
		return e.array(func() []Word { return t.ExceptionArgs(inner) })
	}
	return t.Print(e.out, w, true)
}

// instance writes what the class's own __repr__ returns; done is false where there is none, and for values inside.
func (e *encoder) instance(w Word) (done bool, exc Word) {
	t := e.t
	text, found, exc := t.CallSpecial(w, t.Intern("__repr__"))
	switch {
	case exc != 0:
		return true, exc
	case found:
		return true, t.Print(e.out, text, false)
	case t.Inner(w) == w || t.IsException(w):
		return true, t.Print(e.out, w, true)
	}
	return false, 0
}

// array writes the items of a sequence, asked for anew for each: a __repr__ may have changed it.
func (e *encoder) array(items func() []Word) (exc Word) {
	if exc = e.text("["); exc != 0 {
		return exc
	}
	for i := 0; ; i++ {
		list := items()
		if i >= len(list) {
			return e.text("]")
		}
		if i > 0 {
			exc = e.text(e.item)
		}
		if exc == 0 {
			exc = e.value(list[i])
		}
		if exc != 0 {
			return exc
		}
	}
}

func (e *encoder) dict(w Word) (exc Word) {
	h := e.t.Heap
	if exc = e.text("{"); exc != 0 {
		return exc
	}
	for i, first := h.Next(w, 0), true; i >= 0; i, first = h.Next(w, i+1), false {
		key, value := h.Entry(w, i)
		mark := e.t.Kept()
		e.t.Keep(value)
		if !first {
			exc = e.text(e.item)
		}
		if exc == 0 {
			exc = e.member(key, value)
		}
		e.t.Release(mark)
		if exc != 0 {
			return exc
		}
	}
	return e.text("}")
}

// member writes a key, in quotes whatever it is, and its value.
func (e *encoder) member(key, value Word) (exc Word) {
	quote := ""
	if !e.t.Heap.IsString(key) && e.t.TypeOf(key).ID() != py.Bytes {
		quote = "\""
	}
	if exc = e.text(quote); exc == 0 {
		exc = e.value(key)
	}
	if exc == 0 {
		exc = e.text(quote + e.key)
	}
	if exc == 0 {
		exc = e.value(value)
	}
	return exc
}

// validButSurrogates reports whether a text is UTF-8 but for surrogates, which a str may hold.
func validButSurrogates(s []byte) bool {
	for len(s) > 0 {
		_, n := utf8.DecodeRune(s)
		if n == 1 && s[0] >= utf8.RuneSelf {
			if len(s) < 3 || s[0] != 0xed || s[1]&0xe0 != 0xa0 || s[2]&0xc0 != 0x80 {
				return false
			}
			n = 3
		}
		s = s[n:]
	}
	return true
}
