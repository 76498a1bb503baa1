package py

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

func strType() *TypeDef {
	return &TypeDef{
		Name: "str",
		New:  newStr,
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			text := t.Heap.Text(w)
			if repr {
				p.Text(string(pyvalue.AppendStr(nil, string(text))))
				return 0
			}
			return t.memory(p.limit-len(p.buf) >= len(text) && p.write(text))
		},
		Unary: func(t *Thread, op UnaryOp, w Word) (Word, Word) {
			if op == OpHash {
				return layout.SmallInt(textHash(t.Heap.Text(w))), 0
			}
			return sizeUnary(op, t.Heap.Chars(w))
		},
		Binary: textBinary,
		Item:   strItem,
		Iter: func(t *Thread, w Word) (Word, Word) {
			return t.Made(t.newIterator(layout.IteratorText, t.Heap.StringObject(w)))
		},
		Methods: append(textMethods(), Def{Name: "encode", Min: 1, Max: 3, Fn: strEncode}),
	}
}

func bytesType() *TypeDef {
	return &TypeDef{
		Name: "bytes",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			data, exc := t.bytesFrom(a)
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewBytes(data))
		},
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			p.Text(string(pyvalue.AppendBytes(nil, string(t.Heap.Text(w)))))
			return 0
		},
		Unary: func(t *Thread, op UnaryOp, w Word) (Word, Word) {
			if op == OpHash {
				return layout.SmallInt(textHash(t.Heap.Text(w))), 0
			}
			return sizeUnary(op, len(t.Heap.Text(w)))
		},
		Binary: textBinary,
		Item:   bytesItem,
		Iter:   func(t *Thread, w Word) (Word, Word) { return t.Made(t.newIterator(layout.IteratorBytes, w)) },
		Buffer: func(t *Thread, w Word) (Buffer, bool) {
			return Buffer{w, layout.StringText, len(t.Heap.Text(w)), 'B', false}, true
		},
		Methods: append(textMethods(), Def{Name: "decode", Min: 1, Max: 3, Fn: bytesDecode}, Def{Name: "hex", Min: 1, Max: 2, Fn: bytesHex}, fromHexDef()),
	}
}

// textHash is what hash shows of a str or of bytes: djb2 by exclusive or, cut to 16 bits.
func textHash(text []byte) int64 {
	hash := uint32(5381)
	for _, b := range text {
		hash = hash*33 ^ uint32(b)
	}
	return int64(max(1, hash&0xffff))
}

// nextByte steps an iterator over bytes or a bytearray.
func (t *Thread) nextByte(it Word) (Word, Word) {
	over := t.Heap.Load(it, layout.IteratorOver)
	if t.Heap.Kind(over) != layout.KindBytes {
		return t.stepItems(it)
	}
	text, at := t.Heap.Text(over), int(t.Heap.Load(it, layout.IteratorAt))
	if at >= len(text) {
		return layout.Null, 0
	}
	t.Heap.Store(it, layout.IteratorAt, Word(at+1))
	return layout.SmallInt(int64(text[at])), 0
}

// nextChar steps an iterator over a str.
func (t *Thread) nextChar(it Word) (Word, Word) {
	text, at := t.Heap.Text(t.Heap.Load(it, layout.IteratorOver)), int(t.Heap.Load(it, layout.IteratorAt))
	if at >= len(text) {
		return layout.Null, 0
	}
	n := charLen(text[at:])
	t.Heap.Store(it, layout.IteratorAt, Word(at+n))
	return t.Made(t.newChar(text[at : at+n]))
}

// newChar returns a str of one character, interned where that is ASCII.
func (t *Thread) newChar(text []byte) Word {
	switch {
	case len(text) == 1 && text[0] < utf8.RuneSelf:
		return t.asciiChar(text[0])
	case len(text) == 1:
		return t.Heap.Intern(string(text))
	}
	return t.NewString(text)
}

// asciiChar returns the str of an ASCII character.
func (t *Thread) asciiChar(c byte) Word {
	at := layout.WordsStart + 8*uint64(c)
	w := t.Heap.Load(t.rt.chars, at)
	if w == layout.Null {
		w = t.Heap.Intern(string(rune(c)))
		t.Heap.Store(t.rt.chars, at, w)
	}
	return w
}

// newLike returns a str or bytes, as the value is.
func (t *Thread) newLike(w Word, text []byte) (Word, Word) {
	if t.Heap.IsString(w) {
		return t.Made(t.NewString(text))
	}
	if t.typeID(w) == ByteArray {
		return t.Made(t.NewByteArray(text))
	}
	return t.Made(t.NewBytes(text))
}

// newTextLike returns a str, bytes or bytearray, as the value is, to be filled in; 0 where the limit is reached.
func (t *Thread) newTextLike(w Word, size, chars int) (o Word, text []byte) {
	isStr := t.Heap.IsString(w)
	switch {
	case !isStr && t.typeID(w) == ByteArray:
		if o = t.newArray(ByteArray, 'B', size); o == 0 {
			return 0, nil
		}
		return o, t.Bytes(t.spanOf(o).Buffer)
	case size == 0 && isStr:
		return nameEmpty, nil
	case size == 0:
		return layout.EmptyBytes, nil
	}
	kind := layout.KindBytes
	if isStr {
		kind = layout.KindString
	}
	if o = t.NewText(kind, size, chars); o == 0 {
		return 0, nil
	}
	return o, t.Heap.Bytes(o, layout.StringText, size)
}

// textChars returns how many characters a str has; bytes and what else has a buffer, how many bytes.
func (t *Thread) textChars(w Word) int {
	if t.Heap.IsString(w) {
		return t.Heap.Chars(w)
	}
	data, _ := t.textData(w)
	return len(data)
}

// textData returns the bytes of a str, of bytes or of another value with a buffer.
func (t *Thread) textData(w Word) ([]byte, bool) {
	if t.Heap.IsString(w) {
		return t.Heap.Text(w), true
	}
	if w = t.Inner(w); t.Heap.IsString(w) {
		return t.Heap.Text(w), true
	}
	return t.Buffer(w)
}

// like returns the bytes of an argument that is to be of the same type as a value: a str for a str, bytes or a bytearray for either.
func (t *Thread) like(w, arg Word) ([]byte, Word) {
	id := t.typeID(arg)
	if isStr := t.Heap.IsString(w); isStr != (id == Str) || !isStr && id != Bytes && id != ByteArray {
		return nil, t.noText(arg)
	}
	data, _ := t.textData(arg)
	return data, 0
}

// noKeywords is the error of str and bytes about keyword arguments, which CPython's have.
func (t *Thread) noKeywords(a Args) (exc Word) {
	if len(a.Pairs) > 0 {
		return t.Error(NotImplementedError, "keyword argument(s) not implemented - use normal args instead")
	}
	return 0
}

func newStr(t *Thread, ty *Type, a Args) (Word, Word) {
	if exc := t.noKeywords(a); exc != 0 {
		return 0, exc
	}
	if exc := t.checkArgs(&Def{Max: 3}, a); exc != 0 {
		return 0, exc
	}
	switch len(a.Words) {
	case 0:
		return nameEmpty, 0
	case 1:
		if t.Heap.IsString(a.Words[0]) {
			return a.Words[0], 0
		}
		if a.Words[0].IsSmallInt() {
			var digits [24]byte
			return t.Made(t.NewASCII(strconv.AppendInt(digits[:0], a.Words[0].Int(), 10)))
		}
		s, exc := t.StrOf(a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		return t.Made(t.NewStr(s))
	}
	return bytesDecode(t, a)
}

// bytesFrom returns the bytes that the arguments of bytes name: a count of zeros, a text and its encoding, something with a buffer, or
// numbers.
func (t *Thread) bytesFrom(a Args) ([]byte, Word) {
	if exc := t.noKeywords(a); exc != 0 || len(a.Words) == 0 {
		return nil, exc
	}
	w := a.Words[0]
	count := t.Inner(w)
	switch {
	case t.Heap.KindOf(w) == layout.KindBytes:
		return t.Heap.Text(w), 0
	case t.Heap.IsString(w) && (len(a.Words) < 2 || len(a.Words) > 3):
		return nil, t.Error(TypeError, "string argument without an encoding")
	case t.Heap.IsString(w):
		text, exc := t.encoded(w, a.Words[1])
		return bytes.Clone(text), exc
	case len(a.Words) > 1:
		return nil, t.Error(TypeError, "wrong number of arguments")
	case count.IsSmallInt() && count.Int() < 0:
		return nil, t.Error(ValueError, "")
	case count.IsSmallInt():
		return t.zeros(count.Int())
	}
	if data, ok := t.textData(w); ok {
		return bytes.Clone(data), 0
	}
	var out []byte
	exc := t.Iterate(a.Words[0], func(item Word) (bool, Word) {
		n, exc := t.IntArg(item)
		if exc == 0 && (n < 0 || n > 255) {
			exc = t.Error(ValueError, "bytes value out of range")
		}
		out = append(out, byte(n))
		return exc == 0, exc
	})
	return out, exc
}

// zeros returns so many bytes.
func (t *Thread) zeros(n int64) ([]byte, Word) {
	if uint64(n) > uint64(t.Numbers().Size) {
		return nil, t.memoryError()
	}
	return make([]byte, n), 0
}

// textBinary does an operator of str or bytes. The right operand of bytes may be anything with a buffer.
func textBinary(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
	switch plain(op) {
	case pyop.Modulo:
		return t.percent(w, right)
	case pyop.Multiply:
		n, ok, exc := t.repeated(right)
		if !ok {
			return layout.NotImpl, exc
		}
		text, _ := t.textData(w)
		if len(text) > 0 && n > t.Numbers().Size/len(text) {
			return t.NoMemory()
		}
		return t.newLike(w, bytes.Repeat(text, n))
	}
	id, other := t.typeID(w), t.typeID(right)
	if op == pyop.Equal && id != other { // a bytearray compares itself
		return layout.NotImpl, 0
	}
	b, ok := t.textData(right)
	if id == Str && other != Str {
		ok = false
		if op == pyop.In {
			return 0, t.noText(right)
		}
	}
	if !ok {
		return layout.NotImpl, 0
	}
	a, _ := t.textData(w)
	if plain(op) == pyop.Add && id == other && id != ByteArray {
		return t.join(w, right, a, b)
	}
	return t.textOperator(op, w, a, b)
}

// twoStrings does an operator of two str that needs no more than their texts; Null for all others.
func (t *Thread) twoStrings(op BinaryOp, w, right Word) (Word, Word) {
	if op == pyop.Add || op == pyop.InplaceAdd {
		return t.joinStrings(w, right)
	}
	a, b := t.Heap.Text(w), t.Heap.Text(right)
	switch op {
	case pyop.In:
		if len(a) == 1 {
			return layout.Bool(bytes.IndexByte(b, a[0]) >= 0), 0
		}
		return layout.Bool(bytes.Contains(b, a)), 0
	case pyop.Less, pyop.LessEqual, pyop.More, pyop.MoreEqual:
		return t.textOperator(op, w, a, b)
	}
	return layout.Null, 0
}

// joinStrings is join of two str.
func (t *Thread) joinStrings(w, right Word) (Word, Word) {
	h := t.Heap
	x, y := h.StringObject(w), h.StringObject(right)
	n, more := int(h.Load32(x, layout.StringBytes)), int(h.Load32(y, layout.StringBytes))
	switch {
	case more == 0:
		return w, 0
	case n == 0:
		return right, 0
	}
	o := t.NewText(layout.KindString, n+more, int(h.Load32(x, layout.StringChars))+int(h.Load32(y, layout.StringChars)))
	if o == 0 {
		return t.NoMemory()
	}
	text := h.Bytes(o, layout.StringText, n+more)
	copy(text, h.Bytes(x, layout.StringText, n))
	copy(text[n:], h.Bytes(y, layout.StringText, more))
	return o, 0
}

// join returns two values with texts as one value, as the first is. What nothing is added to does not change and needs no memory.
func (t *Thread) join(w, right Word, a, b []byte) (Word, Word) {
	switch {
	case len(b) == 0:
		return w, 0
	case len(a) == 0:
		return right, 0
	}
	o, text := t.newTextLike(w, len(a)+len(b), t.textChars(w)+t.textChars(right))
	if o == 0 {
		return t.NoMemory()
	}
	copy(text[copy(text, a):], b)
	return o, 0
}

func (t *Thread) textOperator(op BinaryOp, w Word, a, b []byte) (Word, Word) {
	switch op {
	case pyop.Equal:
		return layout.Bool(bytes.Equal(a, b)), 0
	case pyop.Less:
		return layout.Bool(bytes.Compare(a, b) < 0), 0
	case pyop.LessEqual:
		return layout.Bool(bytes.Compare(a, b) <= 0), 0
	case pyop.More:
		return layout.Bool(bytes.Compare(a, b) > 0), 0
	case pyop.MoreEqual:
		return layout.Bool(bytes.Compare(a, b) >= 0), 0
	case pyop.In:
		return layout.Bool(bytes.Contains(a, b)), 0
	case pyop.Add, pyop.InplaceAdd:
		return t.newLike(w, append(bytes.Clone(a), b...))
	}
	return layout.NotImpl, 0
}

// byteAt returns where character i of a text begins.
func byteAt(text []byte, i int, ascii bool) int {
	if ascii {
		return i
	}
	at := 0
	for ; i > 0; i-- {
		at += charLen(text[at:])
	}
	return at
}

// charLen returns the length in bytes of the character that a text begins with.
func charLen(text []byte) int {
	n := 1
	for n < len(text) && text[n]&0xc0 == 0x80 {
		n++
	}
	return n
}

// textSlice is SliceOf for a str, which takes its bounds as it takes indexes, and no step but 1, whatever it may be.
func (t *Thread) textSlice(index Word, chars int) (start, stop int, exc Word) {
	if step := t.Box(index, 2); step != layout.None && step != layout.SmallInt(1) {
		return 0, 0, t.stepOne(0)
	}
	ends := [2]int64{0, int64(chars)}
	for i := range ends {
		if w := t.Box(index, i); w != layout.None {
			at, exc := t.indexNumber(w, "string")
			if exc != 0 {
				return 0, 0, exc
			}
			ends[i] = bound(at, int64(chars), false, i == 0)
		}
	}
	return int(ends[0]), int(max(ends[0], ends[1])), 0
}

func strItem(t *Thread, w, index, value Word) (Word, Word) {
	if value != layout.Undefined {
		return layout.NotImpl, 0
	}
	text, chars := t.Heap.Text(w), t.Heap.Chars(w)
	ascii := len(text) == chars
	if t.Heap.KindOf(index) == layout.KindSlice {
		start, stop, exc := t.textSlice(index, chars)
		if exc != 0 {
			return 0, exc
		}
		if ascii {
			return t.Made(t.NewASCII(text[start:stop]))
		}
		from := byteAt(text, start, ascii)
		return t.Made(t.NewString(text[from : from+byteAt(text[from:], stop-start, ascii)]))
	}
	i, exc := t.IndexOf(index, chars, "string")
	if exc != 0 {
		return 0, exc
	}
	at := byteAt(text, i, ascii)
	return t.Made(t.newChar(text[at : at+byteAt(text[at:], 1, ascii)]))
}

func bytesItem(t *Thread, w, index, value Word) (Word, Word) {
	if value != layout.Undefined {
		return layout.NotImpl, 0
	}
	text := t.Heap.Text(w)
	if t.Heap.KindOf(index) == layout.KindSlice {
		start, stop, step, exc := t.SliceOf(index, len(text))
		if exc == 0 {
			exc = t.stepOne(step)
		}
		if exc != 0 {
			return 0, exc
		}
		return t.Made(t.NewBytes(text[start:stop]))
	}
	i, exc := t.IndexOf(index, len(text), "bytes")
	if exc != 0 {
		return 0, exc
	}
	return layout.SmallInt(int64(text[i])), 0
}

// encodingArg returns the encoding that an argument names.
func (t *Thread) encodingArg(w Word) (pyvalue.Encoding, Word) {
	name, ok := t.Str(w)
	if !ok {
		return 0, t.noText(w)
	}
	encoding, ok := pyvalue.EncodingByName(name)
	if !ok {
		return 0, t.Error(LookupError, "unknown encoding: %s", name)
	}
	return encoding, 0
}

// noText is the error of an argument that is to be a str, or of a str where bytes are asked for.
func (t *Thread) noText(w Word) Word {
	want := "str"
	if t.Heap.IsString(w) {
		want = "bytes"
	}
	return t.Error(TypeError, "can't convert '%s' object to %s implicitly", t.TypeOf(w).name, want)
}

// encoded returns the bytes of a str in the encoding that an argument names: a view.
func (t *Thread) encoded(w, encoding Word) ([]byte, Word) {
	e, exc := t.encodingArg(encoding)
	text := t.Heap.Text(w)
	if exc == 0 && e == pyvalue.ASCII && !e.Valid(text) {
		exc = t.Error(UnicodeError, "")
	}
	return text, exc
}

func strEncode(t *Thread, a Args) (Word, Word) {
	text := t.Heap.Text(a.Words[0])
	if len(a.Words) > 1 {
		var exc Word
		if text, exc = t.encoded(a.Words[0], a.Words[1]); exc != 0 {
			return 0, exc
		}
	}
	return t.Made(t.NewBytes(text))
}

// bytesDecode makes a str of bytes, of the encoding that the second argument names and with what the third one says about errors.
func bytesDecode(t *Thread, a Args) (Word, Word) {
	data, exc := t.BufferArg(a.Words[0])
	encoding := pyvalue.UTF8
	if exc == 0 && len(a.Words) > 1 {
		encoding, exc = t.encodingArg(a.Words[1])
	}
	switch {
	case exc != 0:
		return 0, exc
	case encoding.Valid(data):
		return t.Made(t.NewString(data))
	}
	errs := ""
	if len(a.Words) > 2 && a.Words[2] != layout.None {
		var ok bool
		if errs, ok = t.Str(a.Words[2]); !ok {
			return 0, t.noText(a.Words[2])
		}
	}
	switch errs {
	case "ignore", "replace":
		return t.Made(t.NewString(encoding.AppendValid(nil, data, errs == "replace")))
	}
	return t.Fail(UnicodeError, "")
}
