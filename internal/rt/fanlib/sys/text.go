package sys

import (
	"math"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// builder is a string that grows, within the heap's limit.
type builder []byte

// add appends WTF-8: halves of a character that meet become one.
func (b *builder) add(t *fan.Thread, s string) (exc Word) {
	if exc := t.Room(int64(len(*b) + len(s))); exc != 0 {
		return exc
	}
	if n := len(*b); n >= 3 && len(s) >= 3 && s[0] == 0xED {
		s = fanvalue.StrJoin(string((*b)[n-3:]), s)
		*b = (*b)[:n-3]
	}
	*b = append(*b, s...)
	return 0
}

// made is the end of natives that return the text.
func (b *builder) made(t *fan.Thread) (Word, Word) { return newStr(t, string(*b)) }

// textOf returns the text of a value as the reference's host appends it to another: of doubles that are no numbers, its own names.
func textOf(t *fan.Thread, w Word) (string, Word) {
	if f, ok := t.FloatOf(w); ok {
		switch {
		case math.IsNaN(f):
			return "NaN", 0
		case math.IsInf(f, 0):
			return map[bool]string{true: "-Infinity", false: "Infinity"}[f < 0], 0
		}
	}
	return t.Str(w)
}

// codeOf returns what toCode of a value returns, which is found by its name.
func codeOf(t *fan.Thread, w Word) (string, Word) {
	if w == 0 {
		_, exc := t.Fail("NullErr", "java.lang.NullPointerException")
		return "", exc
	}
	typ := t.TypeOf(w)
	m := typ.FindMethod("toCode", 0)
	if m == nil {
		_, exc := t.Fail("UnknownSlotErr", typ.Sig+".toCode")
		return "", exc
	}
	r, exc := t.Invoke(m, w)
	if exc != 0 || r == 0 {
		return "null", exc
	}
	return t.Text(r), 0
}
