package sys

import (
	"bytes"
	"encoding/binary"
	"maps"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func inMethods() table {
	list := readers(func(t *fan.Thread, self Word) origin { return openIn(t, self) })
	list["make"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		t.Heap.Store(a[0], wrappedStream, a[1])
		st := &inState{}
		if a[1] != 0 {
			inner := openIn(t, a[1])
			st.fmt.codec, st.text = inner.format().codec, inner.st.chars || inner.st.text
		}
		return t.Made(t.Bind(a[0], st, nil))
	}
	list["read"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		var b [1]byte
		s := openIn(t, a[0])
		if exc := notBytes(t, s); exc != 0 {
			return 0, exc
		}
		n, exc := s.native(t, b[:], inStream.get)
		if n == 0 || exc != 0 {
			return 0, exc
		}
		return layout.SmallInt(int64(b[0])), 0
	}
	list["readBuf"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		s := openIn(t, a[0])
		if _, wraps := s.inner(t); !wraps {
			return readBuf(t, a, s, s.get)
		}
		return readBuf(t, a, s, func(t *fan.Thread, b []byte) (int, Word) { return s.native(t, b, inStream.getAll) })
	}
	list["unread"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		s := openIn(t, a[0])
		if exc := notBytes(t, s); exc != 0 {
			return 0, exc
		}
		return a[0], s.nativeBack(t, []byte{byte(a[1])})
	}
	list["avail"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		s := openIn(t, a[0])
		if s.st.avail != nil {
			n, exc := s.st.avail(t)
			return fan.Int(int64(len(s.st.pushed) + n)), exc
		}
		result, _, exc := below(t, a[0], "avail")
		return result, exc
	}
	list["skip"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		s, b := openIn(t, a[0]), make([]byte, 1024)
		if exc := notBytes(t, s); exc != 0 {
			return 0, exc
		}
		if inner, ok := s.inner(t); ok {
			s = inner
		}
		for left := a.Int(1); left > 0; {
			n, exc := s.get(t, b[:min(left, int64(len(b)))])
			if exc != 0 || n == 0 {
				return fan.Int(a.Int(1) - left), exc
			}
			left -= int64(n)
		}
		return fan.Int(max(0, a.Int(1))), 0
	}
	list["close"] = func(t *fan.Thread, a fan.Args) (Word, Word) { return closed(t, a[0], openIn(t, a[0]).st.close) }
	list["pipe"] = pipe
	return list
}

// readBuf reads at most a[2] bytes into the buffer a[1].
func readBuf(t *fan.Thread, a fan.Args, s origin, get func(*fan.Thread, []byte) (int, Word)) (Word, Word) {
	if exc := notBytes(t, s); exc != 0 {
		return 0, exc
	}
	b := make([]byte, max(0, min(a.Int(2), 1<<16)))
	n, exc := get(t, b)
	if exc != 0 || n == 0 {
		return 0, exc
	}
	return layout.SmallInt(int64(n)), openBuf(t, a[1]).put(t, b[:n])
}

func pipe(t *fan.Thread, a fan.Args) (Word, Word) {
	in, out, b := openIn(t, a[0]), openOut(t, a[1]), make([]byte, 4096)
	left, bounded := t.IntOf(a[2])
	total := int64(0)
	if exc := notBytes(t, in); exc != 0 {
		return 0, exc
	}
	for !bounded || left > 0 {
		want := int64(len(b))
		if bounded {
			want = min(want, left)
		}
		n, exc := in.getAll(t, b[:want])
		if exc == 0 && n == 0 {
			if bounded {
				return t.Fail("IOErr", endOfStream)
			}
			break
		}
		if exc == 0 {
			exc = out.putAll(t, b[:n])
		}
		if exc == 0 {
			exc = t.Check(int64(n))
		}
		if exc != 0 {
			return 0, exc
		}
		left -= int64(n)
		total += int64(n)
	}
	if a.Bool(3) {
		if _, exc := t.Invoke(t.TypeOf(a[0]).FindMethod("close", 0), a[0]); exc != 0 {
			return 0, exc
		}
	}
	return fan.Int(total), 0
}

const endOfStream = "Unexpected end of stream"

// full reads exactly so many bytes, one after the other.
func full(t *fan.Thread, s origin, n int) ([]byte, Word) { return exactly(t, s, s.get, n) }

// exactly reads exactly so many bytes with get or getAll.
func exactly(t *fan.Thread, s origin, get func(*fan.Thread, []byte) (int, Word), n int) ([]byte, Word) {
	if exc := notBytes(t, s); exc != 0 {
		return nil, exc
	}
	b := make([]byte, n)
	for at := 0; at < n; {
		k, exc := get(t, b[at:])
		if exc == 0 && k == 0 {
			_, exc = t.Fail("IOErr", endOfStream)
		}
		if exc != 0 {
			return nil, exc
		}
		at += k
	}
	return b, 0
}

// all reads to the end.
func all(t *fan.Thread, s origin) ([]byte, Word) {
	if exc := notBytes(t, s); exc != 0 {
		return nil, exc
	}
	var data []byte
	b := make([]byte, 4096)
	for {
		n, exc := s.getAll(t, b)
		if exc == 0 {
			exc = t.Room(int64(len(data) + n))
		}
		if n == 0 || exc != 0 {
			return data, exc
		}
		data = append(data, b[:n]...)
		if exc := t.Check(int64(n)); exc != 0 {
			return nil, exc
		}
	}
}

// readChar returns the next character; ok is false at the end.
func readChar(t *fan.Thread, s origin) (c rune, ok bool, exc Word) {
	next := func() (byte, bool, Word) {
		var b [1]byte
		n, exc := s.get(t, b[:])
		return b[0], n == 1, exc
	}
	c, ok, bad, exc := s.chars().decode(next)
	if bad != "" {
		_, exc = t.Fail("IOErr", bad)
	}
	return c, ok && exc == 0, exc
}

// charsBelow returns what has a single character that is read from a stream: the one at the end of those that it wraps.
func charsBelow(t *fan.Thread, s origin) origin {
	if in, ok := s.(inStream); ok {
		return in.innermost(t)
	}
	return s
}

// number returns the number in bytes.
func (f *format) number(b []byte) uint64 {
	var x [8]byte
	if f.little {
		copy(x[:], b)
		return binary.LittleEndian.Uint64(x[:])
	}
	copy(x[8-len(b):], b)
	return binary.BigEndian.Uint64(x[:])
}

// readers returns the methods by which both streams and buffers read.
func readers(open func(t *fan.Thread, self Word) origin) table {
	number := func(size int, convert func(uint64) Word) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			s := open(t, a[0])
			b, exc := full(t, s, size)
			if exc != 0 {
				return 0, exc
			}
			return convert(s.format().number(b)), 0
		}
	}
	// openText opens a stream for its characters: what wraps one that has characters alone leaves them to that.
	openText := func(t *fan.Thread, self Word) origin {
		s := open(t, self)
		if in, ok := s.(inStream); ok && in.st.text {
			return in.innermost(t)
		}
		return s
	}
	raw := func(n uint64) Word { return Word(n) }
	optional := func(c rune, ok bool, exc Word) (Word, Word) {
		if !ok || exc != 0 {
			return 0, exc
		}
		return layout.SmallInt(int64(c)), 0
	}
	list := table{
		"endian": func(t *fan.Thread, a fan.Args) (Word, Word) { return endianOf(t, open(t, a[0]).format()) },
		"endian=": func(t *fan.Thread, a fan.Args) (Word, Word) {
			open(t, a[0]).format().little = !isBig(t, a[1])
			return 0, 0
		},
		"charset": func(t *fan.Thread, a fan.Args) (Word, Word) { return charsetOf(t, open(t, a[0]).format()) },
		"charset=": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return 0, setCharset(t, open(t, a[0]).format(), a[1])
		},
		"readBuf": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s := open(t, a[0])
			return readBuf(t, a, s, s.getAll)
		},
		"readAllBuf": func(t *fan.Thread, a fan.Args) (Word, Word) {
			b, exc := all(t, open(t, a[0]))
			if exc == 0 {
				exc = closeRead(t, a[0])
			}
			if exc != 0 {
				return 0, exc
			}
			return newBuf(t, b)
		},
		"readBufFully": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if exc := t.Room(a.Int(2)); exc != 0 {
				return 0, exc
			}
			s := open(t, a[0])
			b, exc := exactly(t, s, s.getAll, int(a.Int(2)))
			if exc != 0 {
				return 0, exc
			}
			if a[1] == 0 {
				return newBuf(t, b)
			}
			buf := openBuf(t, a[1])
			if exc := buf.put(t, b); exc != 0 {
				return 0, exc
			}
			buf.st.pos = 0
			return a[1], 0
		},
		"peek": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, b := open(t, a[0]), [1]byte{}
			if exc := notBytes(t, s); exc != 0 {
				return 0, exc
			}
			n, exc := s.get(t, b[:])
			if n == 0 || exc != 0 {
				return 0, exc
			}
			return layout.SmallInt(int64(b[0])), s.back(t, b[:])
		},
		"readU1":   number(1, raw),
		"readS1":   number(1, func(n uint64) Word { return fan.Int(int64(int8(n))) }),
		"readU2":   number(2, raw),
		"readS2":   number(2, func(n uint64) Word { return fan.Int(int64(int16(n))) }),
		"readU4":   number(4, raw),
		"readS4":   number(4, func(n uint64) Word { return fan.Int(int64(int32(n))) }),
		"readS8":   number(8, raw),
		"readF4":   number(4, func(n uint64) Word { return fan.Float(float64(math.Float32frombits(uint32(n)))) }),
		"readF8":   number(8, raw),
		"readBool": number(1, func(n uint64) Word { return fan.Bool(n != 0) }),
		"readUtf": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, exc := getUTF(t, open(t, a[0]))
			if exc != 0 {
				return 0, exc
			}
			return newStr(t, s)
		},
		"readDecimal": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, exc := getUTF(t, open(t, a[0]))
			if exc != 0 {
				return 0, exc
			}
			return decimalFromStr(t, t.NewStr(s), true)
		},
		"readBits":       func(t *fan.Thread, a fan.Args) (Word, Word) { return getBits(t, open(t, a[0]), a.Int(1)) },
		"numPendingBits": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(int64(open(t, a[0]).format().pending)), 0 },
		"readChar": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return optional(readChar(t, charsBelow(t, open(t, a[0]))))
		},
		"unreadChar": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s := charsBelow(t, open(t, a[0]))
			b, _ := s.chars().encode(nil, rune(a.Int(1)))
			return a[0], s.back(t, b)
		},
		"peekChar": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s := charsBelow(t, open(t, a[0]))
			c, ok, exc := readChar(t, s)
			if ok && exc == 0 {
				b, _ := s.chars().encode(nil, c)
				exc = s.back(t, b)
			}
			return optional(c, ok, exc)
		},
		"readChars": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if a.Int(1) < 0 {
				return t.Fail("ArgErr", "readChars n < 0: "+strconv.FormatInt(a.Int(1), 10))
			}
			var b []byte
			s := openText(t, a[0])
			for range a.Int(1) {
				c, ok, exc := readChar(t, s)
				if exc == 0 && !ok {
					return t.Fail("IOErr", endOfStream)
				}
				if exc != 0 {
					return 0, exc
				}
				b = fanvalue.AppendCodePoint(b, c)
			}
			return newStr(t, string(b))
		},
		"readLine": func(t *fan.Thread, a fan.Args) (Word, Word) {
			limit, bounded := t.IntOf(a[1])
			if bounded && limit < 0 {
				return t.Fail("ArgErr", "Invalid max: "+strconv.FormatInt(limit, 10))
			}
			if !bounded {
				limit = math.MaxInt64
			}
			s, ok, exc := readLine(t, openText(t, a[0]), limit)
			if !ok || exc != 0 {
				return 0, exc
			}
			return newStr(t, s)
		},
		"readStrToken": readToken(openText),
		"readNullTerminatedStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			limit, bounded := t.IntOf(a[1])
			var b []byte
			s := openText(t, a[0])
			for n := int64(0); !bounded || n < limit; n++ {
				c, ok, exc := readChar(t, s)
				if exc != 0 || !ok && n == 0 {
					return 0, exc
				}
				if !ok || c == 0 {
					break
				}
				b = fanvalue.AppendCodePoint(b, c)
			}
			return newStr(t, string(b))
		},
		"readAllLines": func(t *fan.Thread, a fan.Args) (Word, Word) {
			mark := t.Kept()
			defer t.Release(mark)
			var words []Word
			s := openText(t, a[0])
			for {
				line, ok, exc := readLine(t, s, math.MaxInt64)
				if exc != 0 {
					return 0, exc
				}
				if !ok {
					break
				}
				words = append(words, t.Keep(t.NewStr(line)))
			}
			if exc := closeRead(t, a[0]); exc != 0 {
				return 0, exc
			}
			str, err := t.Runtime().Type("sys::Str")
			if err != nil {
				return t.FailWith(err)
			}
			return t.NewList(str, words...)
		},
		"eachLine": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s := openText(t, a[0])
			for {
				line, ok, exc := readLine(t, s, math.MaxInt64)
				if exc == 0 && ok {
					_, exc = t.CallFunc(a[1], t.NewStr(line))
				}
				if exc != 0 {
					return 0, exc
				}
				if !ok {
					return 0, closeRead(t, a[0])
				}
			}
		},
		"readAllStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, exc := allText(t, openText(t, a[0]), a.Bool(1))
			if exc == 0 {
				exc = closeRead(t, a[0])
			}
			if exc != 0 {
				return 0, exc
			}
			return newStr(t, s)
		},
	}
	maps.Copy(list, serialReaders(open))
	maps.Copy(list, propsReaders(open))
	return list
}

// closeRead closes a stream that was read to its end; a buffer stays as it is.
func closeRead(t *fan.Thread, self Word) (exc Word) {
	if _, ok := t.Heap.Host(self).(*inState); !ok {
		return 0
	}
	_, exc = t.Invoke(t.TypeOf(self).FindMethod("close", 0), self)
	return exc
}

// allText reads all characters; with normalize, each end of a line becomes one newline.
func allText(t *fan.Thread, s origin, normalize bool) (string, Word) {
	var text []byte
	from := &blocks{t: t, from: s}
	codec, next := s.chars(), from.next
	for {
		if codec == utf8Codec() {
			text = append(text, from.ascii()...)
		}
		c, ok, bad, exc := codec.decode(next)
		if bad != "" {
			_, exc = t.Fail("IOErr", bad)
		}
		if exc != 0 {
			return "", exc
		}
		if !ok {
			break
		}
		text = fanvalue.AppendCodePoint(text, c)
	}
	if normalize && bytes.IndexByte(text, '\r') >= 0 {
		return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(text)), 0
	}
	return string(text), 0
}

// blocks reads a stream to its end, in blocks.
type blocks struct {
	t     *fan.Thread
	from  origin
	block [4096]byte
	rest  []byte // of the block, what was not taken
	size  int64  // of what was read
}

// fill reads a block if nothing is left of the last one; there is nothing at the end.
func (b *blocks) fill() (exc Word) {
	if len(b.rest) > 0 {
		return 0
	}
	n, exc := b.from.get(b.t, b.block[:])
	b.rest = b.block[:n]
	b.size += int64(n)
	if exc == 0 {
		exc = b.t.Room(2 * b.size)
	}
	if exc == 0 {
		exc = b.t.Check(int64(n))
	}
	return exc
}

func (b *blocks) next() (c byte, ok bool, exc Word) {
	if exc := b.fill(); exc != 0 || len(b.rest) == 0 {
		return 0, false, exc
	}
	c = b.rest[0]
	b.rest = b.rest[1:]
	return c, true, 0
}

// ascii takes the bytes of ASCII that the rest of the block begins with.
func (b *blocks) ascii() []byte {
	n := 0
	for n < len(b.rest) && b.rest[n] < utf8.RuneSelf {
		n++
	}
	run := b.rest[:n]
	b.rest = b.rest[n:]
	return run
}

// readLine reads up to the end of a line, which is left out: a newline, a carriage return, or both.
func readLine(t *fan.Thread, s origin, limit int64) (line string, ok bool, exc Word) {
	var b []byte
	if limit == 0 {
		return "", true, 0
	}
	for n := int64(0); ; n++ {
		c, some, exc := readChar(t, s)
		switch {
		case exc != 0:
			return "", false, exc
		case !some:
			return string(b), n > 0, 0
		case c == '\n':
			return string(b), true, 0
		case c == '\r':
			c, some, exc = readChar(t, s)
			if some && c != '\n' && exc == 0 {
				rest, _ := s.chars().encode(nil, c)
				exc = s.back(t, rest)
			}
			return string(b), true, exc
		}
		b = fanvalue.AppendCodePoint(b, c)
		if n+1 >= limit {
			return string(b), true, 0
		}
		if n&0xFFFF == 0xFFFF {
			if exc := t.Room(int64(len(b)) * 2); exc != 0 {
				return "", false, exc
			}
		}
	}
}

// readToken reads up to a character for which a function, or what is a space, holds; that one is left in the stream.
func readToken(open func(t *fan.Thread, self Word) origin) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		limit, bounded := t.IntOf(a[1])
		var b []byte
		s := open(t, a[0])
		if bounded && limit <= 0 {
			return newStr(t, "")
		}
		for n := int64(0); !bounded || n < limit; n++ {
			c, ok, exc := readChar(t, s)
			if exc != 0 || !ok && n == 0 {
				return 0, exc
			}
			if !ok {
				break
			}
			ends := fanvalue.IntIsSpace(int64(c))
			if a[2] != 0 {
				w, exc := t.CallFunc(a[2], layout.SmallInt(int64(c)))
				if exc != 0 {
					return 0, exc
				}
				ends = w == layout.True
			}
			if ends {
				rest, _ := s.chars().encode(nil, c)
				if exc := s.back(t, rest); exc != 0 {
					return 0, exc
				}
				break
			}
			b = fanvalue.AppendCodePoint(b, c)
		}
		return newStr(t, string(b))
	}
}

// getUTF reads what putUTF writes.
func getUTF(t *fan.Thread, s origin) (string, Word) {
	head, exc := full(t, s, 2)
	if exc != 0 {
		return "", exc
	}
	b, exc := full(t, s, int(binary.BigEndian.Uint16(head)))
	if exc != 0 {
		return "", exc
	}
	var units []uint16
	for i := 0; i < len(b); {
		n, u := 1, uint16(b[i])
		switch {
		case b[i]>>5 == 6:
			n, u = 2, u&0x1F
		case b[i]>>4 == 14:
			n, u = 3, u&0x0F
		}
		bad := b[i] >= 0x80 && n == 1 || i+n > len(b)
		for k := 1; k < n && !bad; k++ {
			bad = b[i+k]&0xC0 != 0x80
			u = u<<6 | uint16(b[i+k]&0x3F)
		}
		if bad {
			_, exc = t.Fail("IOErr", "UTF encoding error")
			return "", exc
		}
		units = append(units, u)
		i += n
	}
	return fanvalue.StrOfUnits(units), 0
}

// getBits reads what putBits writes.
func getBits(t *fan.Thread, s origin, num int64) (Word, Word) {
	if num < 0 || num > 64 {
		return t.Fail("ArgErr", "Bit num not 0 - 64: "+strconv.FormatInt(num, 10))
	}
	f := s.format()
	v := uint64(0)
	for range num {
		if f.pending == 0 {
			var b [1]byte
			n, exc := s.get(t, b[:])
			if exc == 0 && n == 0 {
				return t.Fail("IOErr", "End of stream")
			}
			if exc != 0 {
				return 0, exc
			}
			f.bits, f.pending = uint(b[0]), 8
		}
		f.pending--
		v = v<<1 | uint64(f.bits>>f.pending&1)
	}
	return Word(v), 0
}
