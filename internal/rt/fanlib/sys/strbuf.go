package sys

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// strBuf is a StrBuf: WTF-8 in the arena, whose characters of 16 bits are counted.
type strBuf struct {
	t *fan.Thread
	w Word
}

func (b strBuf) word(at uint64) int64 { return int64(b.t.Heap.Load(b.w, at)) }

func (b strBuf) setWord(at uint64, n int) { b.t.Heap.Store(b.w, at, fan.Int(int64(n))) }

// size returns the number of characters.
func (b strBuf) size() int { return int(b.word(fan.StrBufUnits)) }

// bytes returns the text; the slice is valid until it changes.
func (b strBuf) bytes() []byte {
	if n := int(b.word(fan.StrBufLen)); n > 0 {
		return b.t.Heap.Bytes(b.t.Heap.Load(b.w, fan.StrBufText), layout.HeaderBytes, n)
	}
	return nil
}

// isBytes reports whether each character is a byte.
func (b strBuf) isBytes() bool { return b.word(fan.StrBufLen) == b.word(fan.StrBufUnits) }

// need makes the capacity that programs see at least so large.
func (b strBuf) need(units int) {
	if room := int(b.word(fan.StrBufRoom)); units > room {
		b.setWord(fan.StrBufRoom, max(units, 2*room+2))
	}
}

// append appends WTF-8.
func (b strBuf) append(s string) (exc Word) {
	n := int(b.word(fan.StrBufLen))
	if n >= 3 && len(s) >= 3 && s[0] == 0xED { // perhaps the second half of a character
		if whole := fanvalue.StrJoin(string(b.bytes()[n-3:]), s); len(whole) != 3+len(s) {
			b.need(b.size() + int(fanvalue.StrSize(s)))
			return b.setText(string(b.bytes()[:n-3]) + whole)
		}
	}
	if exc := b.grow(n + len(s)); exc != 0 {
		return exc
	}
	b.setWord(fan.StrBufLen, n+len(s))
	copy(b.bytes()[n:], s)
	b.setWord(fan.StrBufUnits, b.size()+int(fanvalue.StrSize(s)))
	b.need(b.size())
	return b.t.Check(int64(len(s) / 16))
}

// grow makes room for so many bytes.
func (b strBuf) grow(n int) (exc Word) {
	h, text := b.t.Heap, b.t.Heap.Load(b.w, fan.StrBufText)
	if n == 0 || text != 0 && uint64(n)+layout.HeaderBytes <= h.Capacity(text) {
		return 0
	}
	size := int64(max(n, min(2*int(b.word(fan.StrBufLen)), n+1<<24), 16))
	if exc := b.t.Room(size); exc != 0 {
		return exc
	}
	larger := b.t.Alloc(layout.KindRaw, 0, layout.HeaderBytes+uint64(size))
	if larger == 0 {
		_, exc = b.t.Made(0)
		return exc
	}
	copy(h.Bytes(larger, layout.HeaderBytes, int(size)), b.bytes())
	h.Store(b.w, fan.StrBufText, larger)
	return 0
}

// setText replaces the text.
func (b strBuf) setText(s string) (exc Word) {
	if exc := b.grow(len(s)); exc != 0 {
		return exc
	}
	b.setWord(fan.StrBufLen, len(s))
	copy(b.bytes(), s)
	b.setWord(fan.StrBufUnits, int(fanvalue.StrSize(s)))
	b.need(b.size())
	return b.t.Check(int64(len(s) / 16))
}

// replace replaces the characters from start up to end, which are some.
func (b strBuf) replace(start, end int, s string) (exc Word) {
	text := string(b.bytes())
	b.need(b.size() - (end - start) + int(fanvalue.StrSize(s)))
	if b.isBytes() {
		return b.setText(text[:start] + s + text[end:])
	}
	units := fanvalue.StrUnits(text)
	return b.setText(fanvalue.StrOfUnits(slices.Concat(units[:start], fanvalue.StrUnits(s), units[end:])))
}

// outside is what the reference's host throws for places that a text has not.
func (b strBuf) outside(format string, args ...any) (exc Word) {
	_, exc = b.t.Fail("IndexErr", "java.lang.StringIndexOutOfBoundsException: "+fmt.Sprintf(format, args...)+", length "+strconv.Itoa(b.size()))
	return exc
}

// index returns the place of a character; a negative index counts from the end.
func (b strBuf) index(index int64) (i int, exc Word) {
	if i = int(int32(index)); i < 0 {
		i += b.size()
	}
	if i < 0 || i >= b.size() {
		exc = b.outside("index %d", i)
	}
	return i, exc
}

// span returns the characters that a range names.
func (b strBuf) span(r Word) (start, end int, exc Word) {
	if r == 0 {
		_, exc = nullPointer(b.t)
		return 0, 0, exc
	}
	bounds, size := rangeOf(b.t, r), int64(b.size())
	s, err := bounds.StartIndex(size)
	var e int64
	if err == nil {
		e, err = bounds.EndIndex(size)
	}
	switch {
	case err != nil:
		exc = b.t.Exception(err)
	case e+1 < s:
		_, exc = b.t.Fail("IndexErr", bounds.String())
	case s < 0:
		exc = b.outside("start %d, end %d", s, e+1)
	}
	return int(s), int(e + 1), exc
}

func strBufMethods() table {
	method := func(f func(b strBuf, a fan.Args) (exc Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], f(strBuf{t, a[0]}, a) }
	}
	appended := func(s string) fan.Native { return method(func(b strBuf, _ fan.Args) Word { return b.append(s) }) }
	return table{
		"make":      strBufMake,
		"isEmpty":   func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(strBuf{t, a[0]}.size() == 0), 0 },
		"size":      func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(int64(strBuf{t, a[0]}.size())), 0 },
		"capacity":  func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], fan.StrBufRoom), 0 },
		"capacity=": method(func(b strBuf, a fan.Args) Word { b.need(int(int32(a.Int(1)))); return 0 }),
		"toStr":     strBufToStr,
		"get":       strBufGet,
		"getRange":  strBufGetRange,
		"set":       method(strBuf.set),

		"add":      method(func(b strBuf, a fan.Args) Word { return b.add(a[1]) }),
		"addChar":  method(strBuf.addChar),
		"addRange": method(strBuf.addRange),
		"addTrim":  method(func(b strBuf, a fan.Args) Word { return b.append(fanvalue.StrTrim(text(b.t, a[1]))) }),
		"tab":      method(strBuf.tab),
		"sp":       appended(" "),
		"nl":       appended("\n"),
		"join":     method(strBuf.join),
		"joinNotNull": method(func(b strBuf, a fan.Args) Word {
			if a[1] == 0 {
				return 0
			}
			return b.join(a)
		}),

		"insert":       method(strBuf.insert),
		"remove":       method(strBuf.remove),
		"removeRange":  method(func(b strBuf, a fan.Args) Word { return b.replaceRange(a[1], "") }),
		"replaceRange": method(func(b strBuf, a fan.Args) Word { return b.replaceRange(a[1], text(b.t, a[2])) }),
		"trimEnd":      method(strBuf.trimEnd),
		"reverse":      method(strBuf.reverse),
		"out":          strBufOut,
		"clear":        method(func(b strBuf, _ fan.Args) Word { return b.setText("") }),
	}
}

func strBufMake(t *fan.Thread, a fan.Args) (Word, Word) {
	n := int(int32(a.Int(1)))
	if n < 0 {
		return t.Fail("Err", "java.lang.NegativeArraySizeException: "+strconv.Itoa(n))
	}
	strBuf{t, a[0]}.setWord(fan.StrBufRoom, n)
	return 0, 0
}

func strBufToStr(t *fan.Thread, a fan.Args) (Word, Word) {
	return limited(t, string(strBuf{t, a[0]}.bytes()), nil)
}

func strBufGet(t *fan.Thread, a fan.Args) (Word, Word) {
	b := strBuf{t, a[0]}
	i, exc := b.index(a.Int(1))
	switch {
	case exc != 0:
		return 0, exc
	case b.isBytes():
		return fan.Int(int64(b.bytes()[i])), 0
	}
	n, err := fanvalue.StrGet(string(b.bytes()), int64(i))
	if err != nil {
		return t.FailWith(err)
	}
	return fan.Int(n), t.Check(int64(i / 16))
}

func strBufGetRange(t *fan.Thread, a fan.Args) (Word, Word) {
	b := strBuf{t, a[0]}
	start, end, exc := b.span(a[1])
	switch {
	case exc != 0:
		return 0, exc
	case b.isBytes():
		return limited(t, string(b.bytes()[start:end]), nil)
	}
	return limited(t, fanvalue.StrOfUnits(fanvalue.StrUnits(string(b.bytes()))[start:end]), nil)
}

func (b strBuf) set(a fan.Args) (exc Word) {
	i, exc := b.index(a.Int(1))
	if exc != 0 {
		return exc
	}
	unit := uint16(a.Int(2))
	if b.isBytes() && unit < 0x80 {
		b.bytes()[i] = byte(unit)
		return 0
	}
	return b.replace(i, i+1, fanvalue.StrOfUnits([]uint16{unit}))
}

func (b strBuf) add(x Word) (exc Word) {
	s, exc := b.t.Str(x)
	if exc != 0 {
		return exc
	}
	return b.append(s)
}

func (b strBuf) addChar(a fan.Args) (exc Word) {
	ch := int32(a.Int(1))
	if ch < 0 || ch > 0x10FFFF {
		_, exc = b.t.Fail("ArgErr", fmt.Sprintf("java.lang.IllegalArgumentException: Not a valid Unicode code point: 0x%X", uint32(ch)))
		return exc
	}
	return b.append(string(fanvalue.AppendCodePoint(nil, ch)))
}

func (b strBuf) addRange(a fan.Args) (exc Word) {
	if a[1] == 0 || a[2] == 0 {
		_, exc = nullPointer(b.t)
		return exc
	}
	s, r := text(b.t, a[1]), rangeOf(b.t, a[2])
	size := fanvalue.StrSize(s)
	start, err := r.StartIndex(size)
	var end int64
	if err == nil {
		end, err = r.EndIndex(size)
	}
	if err != nil {
		return b.t.Exception(err)
	}
	if end++; start < 0 || start > end {
		_, exc = b.t.Fail("IndexErr", fmt.Sprintf("java.lang.IndexOutOfBoundsException: start %d, end %d, length %d", start, end, size))
		return exc
	}
	if size == int64(len(s)) {
		return b.append(s[start:end])
	}
	return b.append(fanvalue.StrOfUnits(fanvalue.StrUnits(s)[start:end]))
}

func (b strBuf) tab(a fan.Args) (exc Word) {
	n := max(0, int(int32(a.Int(1))))
	if exc := b.t.Room(int64(n)); exc != 0 {
		return exc
	}
	return b.append(strings.Repeat(" ", n))
}

func (b strBuf) join(a fan.Args) (exc Word) {
	s, exc := b.t.Str(a[1])
	if exc == 0 && b.size() > 0 {
		exc = b.append(text(b.t, a[2]))
	}
	if exc != 0 {
		return exc
	}
	return b.append(s)
}

func (b strBuf) insert(a fan.Args) (exc Word) {
	s, exc := b.t.Str(a[2])
	if exc != 0 {
		return exc
	}
	i := int(int32(a.Int(1)))
	if i < 0 {
		i += b.size()
	}
	switch {
	case i > b.size():
		_, exc = b.t.Fail("IndexErr", strconv.FormatInt(a.Int(1), 10))
		return exc
	case i < 0:
		return b.outside("offset %d", i)
	}
	return b.replace(i, i, s)
}

func (b strBuf) remove(a fan.Args) (exc Word) {
	i := int(int32(a.Int(1)))
	if i < 0 {
		i += b.size()
	}
	switch {
	case i >= b.size():
		_, exc = b.t.Fail("IndexErr", strconv.FormatInt(a.Int(1), 10))
		return exc
	case i < 0:
		return b.outside("start %d, end %d", i, i+1)
	}
	return b.replace(i, i+1, "")
}

func (b strBuf) replaceRange(r Word, s string) (exc Word) {
	start, end, exc := b.span(r)
	if exc != 0 {
		return exc
	}
	return b.replace(start, end, s)
}

func (b strBuf) trimEnd(fan.Args) (exc Word) {
	text := b.bytes()
	n := len(text)
	for n > 0 && fanvalue.IntIsSpace(int64(text[n-1])) {
		n--
	}
	b.setWord(fan.StrBufUnits, b.size()-(len(text)-n))
	b.setWord(fan.StrBufLen, n)
	return 0
}

// reverse turns the characters around; a pair of halves stays a pair, and so do two that become one.
func (b strBuf) reverse(fan.Args) (exc Word) {
	units := fanvalue.StrUnits(string(b.bytes()))
	slices.Reverse(units)
	for i := 0; i+1 < len(units); i++ {
		if units[i]&0xFC00 == 0xDC00 && units[i+1]&0xFC00 == 0xD800 {
			units[i], units[i+1] = units[i+1], units[i]
			i++
		}
	}
	return b.setText(fanvalue.StrOfUnits(units))
}

// strBufOut returns a stream that takes characters only.
func strBufOut(t *fan.Thread, a fan.Args) (Word, Word) {
	w := a[0]
	done := func(*fan.Thread) Word { return 0 }
	out, exc := newOut(t, "OutStream", &outState{
		write: func(t *fan.Thread, _ []byte) Word {
			return t.NewErr("sys::UnsupportedErr", "Binary write on StrBuf.out")
		},
		text:  func(t *fan.Thread, s string) Word { return strBuf{t, w}.append(s) },
		flush: done, sync: done,
		close: func(*fan.Thread) (bool, Word) { return true, 0 },
	})
	if exc == 0 {
		t.Heap.Store(out, wrappedStream, w) // which lives as long
	}
	return out, exc
}
