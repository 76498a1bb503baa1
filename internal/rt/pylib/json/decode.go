package json

import (
	"bytes"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// decoder reads one value. It does not recurse: the containers that are open are on a stack.
type decoder struct {
	t     *py.Thread
	text  []byte // a view
	at    int
	open  []Word // lists and dicts, the innermost last
	key   Word   // of the innermost dict that waits for its value; Null for none
	value Word   // the outermost
}

// syntaxError is what everything is that the reference refuses.
func (d *decoder) syntaxError() (exc Word) { return d.t.Error(py.ValueError, "syntax error in JSON") }

// decode returns the value of a text.
func decode(t *py.Thread, text []byte) (Word, Word) {
	if end := bytes.IndexByte(text, 0); end >= 0 {
		text = text[:end]
	}
	d := &decoder{t: t, text: text}
	for steps := 1; ; steps++ {
		if steps%256 == 0 {
			if exc := t.Check(256); exc != 0 {
				return 0, exc
			}
		}
		done, exc := d.token()
		switch {
		case exc != 0:
			return 0, exc
		case done:
			return d.finish()
		}
	}
}

// finish checks that nothing but white space is left.
func (d *decoder) finish() (Word, Word) {
	for _, c := range d.text[d.at:] {
		if c != ' ' && (c < '\t' || c > '\r') {
			return 0, d.syntaxError()
		}
	}
	return d.value, 0
}

// token reads a token, and says whether the value is complete.
func (d *decoder) token() (done bool, exc Word) {
	if d.at >= len(d.text) {
		return false, d.syntaxError()
	}
	c := d.text[d.at]
	d.at++
	switch {
	case c == ',' || c == ':' || c == ' ' || c == '\t' || c == '\n' || c == '\r':
		return false, 0
	case c == '"':
		return d.scalar(d.str())
	case c == '-' || '0' <= c && c <= '9':
		return d.scalar(d.number())
	case c == '[':
		return false, d.enter(d.t.NewList())
	case c == '{':
		return false, d.enter(d.t.NewDict(0))
	case c == ']' || c == '}':
		if len(d.open) == 0 {
			return false, d.syntaxError()
		}
		d.open = d.open[:len(d.open)-1]
		return len(d.open) == 0, 0
	}
	for _, constant := range &constants {
		if bytes.HasPrefix(d.text[d.at-1:], []byte(constant.text)) {
			d.at += len(constant.text) - 1
			return d.scalar(constant.value, 0)
		}
	}
	return false, d.syntaxError()
}

var constants = [...]struct {
	text  string
	value Word
}{{"null", layout.None}, {"false", layout.False}, {"true", layout.True}}

// scalar adds a value that is no container.
func (d *decoder) scalar(w, exc Word) (bool, Word) {
	switch {
	case exc != 0:
		return false, exc
	case len(d.open) == 0:
		d.value = w
		return true, 0
	}
	return false, d.add(w, false)
}

// enter adds a container and makes it the innermost.
func (d *decoder) enter(w Word) (exc Word) {
	if w == 0 {
		_, exc = d.t.NoMemory()
		return exc
	}
	if len(d.open) == 0 {
		d.value = w
	} else {
		exc = d.add(w, true)
	}
	d.open = append(d.open, w)
	return exc
}

// add puts a value into the innermost container: as an item, a key, or the value of the key ahead.
func (d *decoder) add(w Word, container bool) (exc Word) {
	t, top := d.t, d.open[len(d.open)-1]
	if t.Heap.Kind(top) == layout.KindList {
		if !t.ListAppend(top, w) {
			_, exc = t.NoMemory()
		}
		return exc
	}
	if d.key == layout.Null {
		if container {
			return d.syntaxError()
		}
		d.key = w
		return 0
	}
	exc = t.DictSet(top, d.key, w)
	d.key = layout.Null
	return exc
}

// str reads a str, of which the opening quote is read.
func (d *decoder) str() (Word, Word) {
	rest := d.text[d.at:]
	for i, c := range rest {
		switch c {
		case '"':
			d.at += i + 1
			return d.newStr(rest[:i])
		case '\\':
			return d.escapedStr(append(make([]byte, 0, 2*i+16), rest[:i]...), i)
		}
	}
	return 0, d.syntaxError()
}

func (d *decoder) newStr(text []byte) (Word, Word) {
	if !utf8.Valid(text) && !validButSurrogates(text) {
		return d.t.Fail(py.UnicodeError, "")
	}
	return d.t.Made(d.t.NewString(text))
}

// escapedStr goes on reading a str behind i bytes that are in out: at a backslash.
func (d *decoder) escapedStr(out []byte, i int) (Word, Word) {
	rest := d.text[d.at:]
	for i < len(rest) {
		c := rest[i]
		i++
		switch {
		case c == '"':
			d.at += i
			return d.newStr(out)
		case c != '\\':
			out = append(out, c)
			continue
		case i == len(rest):
			return 0, d.syntaxError()
		}
		c = rest[i]
		i++
		if c != 'u' {
			out = append(out, unescaped(c))
			continue
		}
		if i+4 > len(rest) {
			return 0, d.syntaxError()
		}
		code := uint32(0)
		for _, c := range rest[i : i+4] {
			n := pyvalue.DigitValue(c)
			if n > 15 {
				return 0, d.syntaxError()
			}
			code = code<<4 | uint32(n)
		}
		out = pyvalue.AppendCodePoint(out, code)
		i += 4
	}
	return 0, d.syntaxError()
}

// unescaped returns what a letter behind a backslash stands for: itself, if for nothing else.
func unescaped(c byte) byte {
	switch c {
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	return c
}

// number reads a number, of which the first byte is read.
func (d *decoder) number() (Word, Word) {
	start, float := d.at-1, false
	for ; d.at < len(d.text); d.at++ {
		c := d.text[d.at]
		if c == '.' || c == 'e' || c == 'E' {
			float = true
		} else if c != '+' && c != '-' && (c < '0' || c > '9') {
			break
		}
	}
	t, text := d.t, d.text[start:d.at]
	if float {
		f, err := pyvalue.ParseFloat(string(text))
		if err != nil {
			return 0, t.Exception(err)
		}
		return t.Made(t.NewFloat(f))
	}
	if n, ok := smallNumber(text); ok {
		return layout.SmallInt(n), 0
	}
	v, err := pyvalue.ParseInt(string(text), 10, t.Numbers())
	if err != nil {
		return 0, t.Exception(err)
	}
	return t.Made(t.NewValue(v))
}

// smallNumber returns the value of up to 18 digits with or without a sign; ok is false for other texts.
func smallNumber(text []byte) (n int64, ok bool) {
	negative := text[0] == '-'
	if negative {
		text = text[1:]
	}
	if len(text) == 0 || len(text) > 18 {
		return 0, false
	}
	for _, c := range text {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	if negative {
		n = -n
	}
	return n, true
}
