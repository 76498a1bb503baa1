package py

import (
	"bytes"
	"encoding/hex"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// textMethods are the methods that str, bytes and bytearray share. They cover ASCII only where case matters, as the reference's.
func textMethods() []Def {
	return []Def{
		{Name: "center", Min: 2, Max: 2, Fn: textCenter},
		{Name: "count", Min: 2, Max: 4, Fn: textCount},
		{Name: "endswith", Min: 2, Max: 4, Fn: textAffix(bytes.HasSuffix)},
		{Name: "format", Min: 1, Max: -1, Keywords: true, Fn: textFormat},
		{Name: "find", Min: 2, Max: 4, Fn: textFind(bytes.Index, false)},
		{Name: "index", Min: 2, Max: 4, Fn: textFind(bytes.Index, true)},
		textTest("isalpha", isAlpha), textTest("isdigit", isDigit), textTest("isspace", isSpace),
		textCase("islower", isUpper, isLower), textCase("isupper", isLower, isUpper),
		{Name: "join", Min: 2, Max: 2, Fn: textJoin},
		textMap("lower", 'A'), textMap("upper", 'a'),
		{Name: "lstrip", Min: 1, Max: 2, Fn: textStrip(true, false)},
		{Name: "partition", Min: 2, Max: 2, Fn: textPartition(false)},
		{Name: "replace", Min: 3, Max: 4, Fn: textReplace},
		{Name: "rfind", Min: 2, Max: 4, Fn: textFind(bytes.LastIndex, false)},
		{Name: "rindex", Min: 2, Max: 4, Fn: textFind(bytes.LastIndex, true)},
		{Name: "rpartition", Min: 2, Max: 2, Fn: textPartition(true)},
		{Name: "rsplit", Min: 1, Max: 3, Fn: textSplit(true)},
		{Name: "rstrip", Min: 1, Max: 2, Fn: textStrip(false, true)},
		{Name: "split", Min: 1, Max: 3, Fn: textSplit(false)},
		{Name: "splitlines", Min: 1, Max: -1, Keywords: true, Fn: textSplitLines},
		{Name: "startswith", Min: 2, Max: 4, Fn: textAffix(bytes.HasPrefix)},
		{Name: "strip", Min: 1, Max: 2, Fn: textStrip(true, true)},
	}
}

// whiteSpace is what isSpace finds.
const whiteSpace = " \t\n\r\v\f"

func isAlpha(c byte) bool { return isUpper(c) || isLower(c) }
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool { return 'a' <= c && c <= 'z' }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// self returns the value of a method and its bytes.
func (t *Thread) self(a Args) (Word, []byte) {
	w := a.Words[0]
	if !t.Heap.IsString(w) {
		w = t.Inner(w)
	}
	text, _ := t.textData(w)
	return w, text
}

func textCenter(t *Thread, a Args) (Word, Word) {
	w, text := t.self(a)
	width, exc := t.IntArg(a.Words[1])
	chars := int64(t.chars(w, text))
	blanks := width - chars
	switch {
	case exc != 0 || width <= chars:
		return w, exc
	case width > int64(t.Numbers().Size):
		return t.NoMemory()
	}
	out := bytes.Repeat([]byte{' '}, len(text)+int(blanks))
	copy(out[blanks/2:], text)
	return t.newLike(w, out)
}

// chars returns the length of a text: of a str in characters.
func (t *Thread) chars(w Word, text []byte) int {
	if t.Heap.IsString(w) {
		return t.Heap.Chars(w)
	}
	return len(text)
}

// part returns the part of a text that the arguments from the i-th on name, and where it begins, in bytes. at is
// negative where the end lies ahead of the beginning.
func (t *Thread) part(w Word, text []byte, a Args, i int) (part []byte, at int, exc Word) {
	if len(a.Words) <= i {
		return text, 0, 0
	}
	n, ascii := len(text), true
	if t.Heap.IsString(w) {
		n = t.Heap.Chars(w)
		ascii = n == len(text)
	}
	start, stop, exc := t.RangeArgs(a, i, n, true)
	if exc != 0 {
		return nil, 0, exc
	}
	if stop < start {
		return nil, -1, 0
	}
	at = byteAt(text, start, ascii)
	return text[at : at+byteAt(text[at:], stop-start, ascii)], at, 0
}

func textCount(t *Thread, a Args) (Word, Word) {
	w, text := t.self(a)
	sub, exc := t.like(w, a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	text, _, exc = t.part(w, text, a, 2)
	if len(sub) == 0 {
		n := len(text)
		if t.Heap.IsString(w) {
			n = heap.CountChars(text)
		}
		return layout.SmallInt(int64(n + 1)), exc
	}
	return layout.SmallInt(int64(bytes.Count(text, sub))), exc
}

// textAffix is startswith or endswith, of one text or of any of a tuple.
func textAffix(has func(text, affix []byte) bool) Fn {
	return func(t *Thread, a Args) (Word, Word) {
		w, text := t.self(a)
		text, _, exc := t.part(w, text, a, 2)
		if exc != 0 {
			return 0, exc
		}
		list := a.Words[1:2]
		if t.Heap.KindOf(list[0]) == layout.KindTuple {
			list = t.TupleItems(list[0])
		}
		for _, affix := range list {
			if !t.Heap.IsString(affix) && t.Heap.KindOf(affix) != layout.KindBytes {
				return 0, t.noText(affix)
			}
			if has(text, t.Heap.Text(affix)) {
				return layout.True, 0
			}
		}
		return layout.False, 0
	}
}

func textFind(find func(text, sub []byte) int, must bool) Fn {
	return func(t *Thread, a Args) (Word, Word) {
		w, text := t.self(a)
		var sub []byte
		var exc Word
		n, number := int64(0), false
		if !t.Heap.IsString(w) {
			if n, number, exc = t.intMaybe(a.Words[1]); exc != 0 {
				return 0, exc
			}
		}
		if number {
			if n < 0 || n > 255 {
				return t.Fail(ValueError, "bytes value out of range")
			}
			sub = []byte{byte(n)}
		} else if sub, exc = t.like(w, a.Words[1]); exc != 0 {
			return 0, exc
		}
		part, at, exc := t.part(w, text, a, 2)
		if exc != 0 {
			return 0, exc
		}
		i := -1
		if at >= 0 {
			i = find(part, sub)
		}
		switch {
		case i < 0 && must:
			return t.Fail(ValueError, "substring not found")
		case i < 0:
			return layout.SmallInt(-1), 0
		case t.Heap.IsString(w) && !t.Heap.IsASCII(w):
			return layout.SmallInt(int64(heap.CountChars(text[:at+i]))), 0
		}
		return layout.SmallInt(int64(at + i)), 0
	}
}

// textTest reports whether a text has only bytes of a class, and some.
func textTest(name string, is func(byte) bool) Def {
	return Def{Name: name, Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) {
		_, text := t.self(a)
		for _, c := range text {
			if !is(c) {
				return layout.False, 0
			}
		}
		return layout.Bool(len(text) > 0), 0
	}}
}

// textCase reports whether a text has a byte of one class and none of another.
func textCase(name string, not, is func(byte) bool) Def {
	return Def{Name: name, Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) {
		_, text := t.self(a)
		found := false
		for _, c := range text {
			if not(c) {
				return layout.False, 0
			}
			found = found || is(c)
		}
		return layout.Bool(found), 0
	}}
}

// textMap changes the case of the 26 letters from one on.
func textMap(name string, first byte) Def {
	of := func(c byte) bool { return c-first < 26 }
	return Def{Name: name, Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) {
		w, text := t.self(a)
		if len(text) == 1 && t.Heap.IsString(w) {
			if !of(text[0]) {
				return w, 0
			}
			return t.Made(t.asciiChar(text[0] ^ 0x20))
		}
		o, out := t.newTextLike(w, len(text), t.textChars(w))
		if o == 0 {
			return t.NoMemory()
		}
		for i, c := range text {
			if c-first < 26 {
				c ^= 0x20
			}
			out[i] = c
		}
		return o, 0
	}}
}

func textJoin(t *Thread, a Args) (Word, Word) {
	w, sep := t.self(a)
	mark := t.Kept()
	defer t.Release(mark)
	items, exc := t.Collected(a.Words[1], -1)
	if exc != 0 {
		return 0, exc
	}
	isStr := t.Heap.IsString(w)
	if isStr {
		if o, done := t.joinTexts(w, items); done {
			return t.Made(o)
		}
	}
	left := t.Left()
	size, chars := 0, 0
	for i, item := range items {
		id := t.typeID(item)
		if isStr != (id == Str) || !isStr && id != Bytes && id != ByteArray {
			return t.Fail(TypeError, "join expects a list of str/bytes objects consistent with self object")
		}
		if i > 0 {
			size, chars = size+len(sep), chars+t.textChars(w)
		}
		data, _ := t.textData(item)
		if size, chars = size+len(data), chars+t.textChars(item); size > left {
			return t.NoMemory()
		}
	}
	o, out := t.newTextLike(w, size, chars)
	if o == 0 {
		return t.NoMemory()
	}
	for i, item := range items {
		if i > 0 {
			out = out[copy(out, sep):]
		}
		data, _ := t.textData(item)
		out = out[copy(out, data):]
	}
	return o, 0
}

// joinTexts joins items by a str; done is false where one of them is no str, or the result is a long one.
func (t *Thread) joinTexts(w Word, items []Word) (o Word, done bool) {
	const most = 1 << 16
	h := t.Heap
	sep := h.Text(w)
	if len(items) == 0 {
		return nameEmpty, true
	}
	size, chars := len(sep)*(len(items)-1), h.Chars(w)*(len(items)-1)
	for _, item := range items {
		if !h.IsString(item) || size > most {
			return 0, false
		}
		s := h.StringObject(item)
		size, chars = size+int(h.Load32(s, layout.StringBytes)), chars+int(h.Load32(s, layout.StringChars))
	}
	o, out := t.newTextLike(w, size, chars)
	for i, item := range items {
		if o == 0 {
			break
		}
		if i > 0 && len(sep) > 0 {
			out = out[copy(out, sep):]
		}
		out = out[copy(out, h.Text(item)):]
	}
	return o, true
}

func textStrip(left, right bool) Fn {
	return func(t *Thread, a Args) (Word, Word) {
		w, text := t.self(a)
		set := []byte(whiteSpace)
		if len(a.Words) > 1 {
			var exc Word
			if set, exc = t.like(w, a.Words[1]); exc != 0 {
				return 0, exc
			}
		}
		out := stripped(text, set, left, right)
		if len(out) == len(text) {
			return w, 0
		}
		return t.newLike(w, out)
	}
}

// stripped returns a text without the characters of a set at its ends.
func stripped(text, set []byte, left, right bool) []byte {
	var ascii [2]uint64 // a bit for each character of the set
	for _, c := range set {
		if c >= utf8.RuneSelf {
			if left {
				text = bytes.TrimLeft(text, string(set))
			}
			if right {
				text = bytes.TrimRight(text, string(set))
			}
			return text
		}
		ascii[c>>6] |= 1 << (c & 63)
	}
	has := func(c byte) bool { return c < utf8.RuneSelf && ascii[c>>6]>>(c&63)&1 != 0 }
	for left && len(text) > 0 && has(text[0]) {
		text = text[1:]
	}
	for right && len(text) > 0 && has(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	return text
}

func textPartition(last bool) Fn {
	return func(t *Thread, a Args) (Word, Word) {
		w, text := t.self(a)
		sep, exc := t.like(w, a.Words[1])
		switch {
		case exc != 0:
			return 0, exc
		case len(sep) == 0:
			return t.Fail(ValueError, "empty separator")
		}
		i := bytes.Index(text, sep)
		parts := [3][]byte{text, nil, nil}
		if last {
			i = bytes.LastIndex(text, sep)
			parts = [3][]byte{nil, nil, text}
		}
		if i >= 0 {
			parts = [3][]byte{text[:i], sep, text[i+len(sep):]}
		}
		return t.newThree(w, parts)
	}
}

// newThree returns a tuple of three texts.
func (t *Thread) newThree(w Word, parts [3][]byte) (Word, Word) {
	var words [3]Word
	for i, p := range parts {
		var exc Word
		if words[i], exc = t.newLike(w, p); exc != 0 {
			return 0, exc
		}
	}
	return t.Made(t.NewTuple(words[:]...))
}

// newList returns a list of texts.
func (t *Thread) newList(w Word, parts [][]byte) (Word, Word) {
	l := t.NewListOf(len(parts))
	if l == 0 {
		return t.NoMemory()
	}
	words := t.ListItems(l)
	for i, p := range parts {
		var exc Word
		if words[i], exc = t.newLike(w, p); exc != 0 {
			return 0, exc
		}
	}
	return l, 0
}

func textReplace(t *Thread, a Args) (Word, Word) {
	w, text := t.self(a)
	n := int64(-1)
	if len(a.Words) > 3 { // which is looked at first
		var exc Word
		if n, exc = t.IntArg(a.Words[3]); exc != 0 {
			return 0, exc
		}
	}
	old, exc := t.like(w, a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	with, exc := t.like(w, a.Words[2])
	if exc != 0 {
		return 0, exc
	}
	most := len(text) + 1
	if len(old) > 0 {
		most = bytes.Count(text, old)
	}
	if most == 0 && t.typeID(w) != ByteArray {
		return w, 0
	}
	if len(with) > len(old) && most > (t.Numbers().Size-len(text))/(len(with)-len(old)) {
		return t.NoMemory()
	}
	return t.newLike(w, bytes.Replace(text, old, with, int(n)))
}

func textSplit(last bool) Fn {
	return func(t *Thread, a Args) (Word, Word) {
		w, text := t.self(a)
		most := int64(-1)
		if len(a.Words) > 2 {
			var exc Word
			if most, exc = t.IntArg(a.Words[2]); exc != 0 {
				return 0, exc
			}
		}
		if len(a.Words) < 2 || a.Words[1] == layout.None {
			if last && most >= 0 {
				return t.Fail(NotImplementedError, "rsplit(None,n)")
			}
			return t.newList(w, splitSpace(text, int(most)))
		}
		sep, exc := t.like(w, a.Words[1])
		switch {
		case exc != 0:
			return 0, exc
		case len(sep) == 0:
			return t.Fail(ValueError, "empty separator")
		case last:
			return t.newList(w, splitLast(text, sep, int(most)))
		case most >= 0:
			most++
		}
		return t.newList(w, bytes.SplitN(text, sep, int(most)))
	}
}

// splitSpace splits at runs of white space, at most so many times if that is not negative.
func splitSpace(text []byte, most int) (parts [][]byte) {
	for {
		for len(text) > 0 && isSpace(text[0]) {
			text = text[1:]
		}
		switch {
		case len(text) == 0:
			return parts
		case most == 0:
			return append(parts, text)
		}
		i := 0
		for i < len(text) && !isSpace(text[i]) {
			i++
		}
		if i == len(text) {
			return append(parts, text)
		}
		parts, text = append(parts, text[:i]), text[i:]
		most--
	}
}

// splitLast splits from the end, at most so many times if that is not negative.
func splitLast(text, sep []byte, most int) [][]byte {
	parts := bytes.Split(text, sep)
	if most < 0 || len(parts) <= most+1 {
		return parts
	}
	n := len(parts) - most
	return append([][]byte{bytes.Join(parts[:n], sep)}, parts[n:]...)
}

func textSplitLines(t *Thread, a Args) (Word, Word) {
	w, text := t.self(a)
	ends := []Word{layout.False}
	if exc := t.ArgsByName(Args{a.Words[1:], a.Pairs}, ends, "keepends"); exc != 0 {
		return 0, exc
	}
	keep, exc := t.IsTrue(ends[0])
	if exc != 0 {
		return 0, exc
	}
	var parts [][]byte
	for len(text) > 0 {
		n := bytes.IndexAny(text, "\r\n")
		end := n + 1
		switch {
		case n < 0:
			n, end = len(text), len(text)
		case text[n] == '\r' && end < len(text) && text[end] == '\n':
			end++
		}
		if keep {
			n = end
		}
		parts, text = append(parts, text[:n]), text[end:]
	}
	return t.newList(w, parts)
}

func bytesHex(t *Thread, a Args) (Word, Word) {
	_, data := t.self(a)
	out := []byte(hex.EncodeToString(data))
	if len(a.Words) > 1 {
		if !t.Heap.IsString(a.Words[1]) && t.Heap.KindOf(a.Words[1]) != layout.KindBytes {
			return 0, t.noText(a.Words[1])
		}
		sep := t.Heap.Text(a.Words[1])
		if len(sep) > 0 {
			sep = sep[:charLen(sep)]
		}
		var pairs [][]byte
		for i := 0; i < len(out); i += 2 {
			pairs = append(pairs, out[i:i+2])
		}
		out = bytes.Join(pairs, sep)
	}
	return t.Made(t.NewString(out))
}

func fromHexDef() Def {
	return Def{Name: "fromhex", Min: 2, Max: 2, Binding: BindClass, Fn: func(t *Thread, a Args) (Word, Word) {
		text, exc := t.BufferArg(a.Words[1])
		if exc != 0 {
			return 0, exc
		}
		data := make([]byte, 0, len(text)/2)
		for i := 0; i < len(text); {
			if isSpace(text[i]) {
				i++
				continue
			}
			var b [1]byte
			if i+1 >= len(text) {
				return t.Fail(ValueError, "non-hex digit")
			}
			if _, err := hex.Decode(b[:], text[i:i+2]); err != nil {
				return t.Fail(ValueError, "non-hex digit")
			}
			data, i = append(data, b[0]), i+2
		}
		if ty := t.TypeOfClass(a.Words[0]); ty != nil && ty.id == ByteArray {
			return t.Made(t.NewByteArray(data))
		}
		return t.Made(t.NewBytes(data))
	}}
}
