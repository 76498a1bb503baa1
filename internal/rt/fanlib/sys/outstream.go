package sys

import (
	"encoding/binary"
	"maps"
	"math"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func outMethods() table {
	list := writers(func(t *fan.Thread, self Word) sink { return openOut(t, self) })
	list["make"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		t.Heap.Store(a[0], wrappedStream, a[1])
		st := &outState{}
		if a[1] != 0 {
			st.fmt.codec = openOut(t, a[1]).format().codec
		}
		return t.Made(t.Bind(a[0], st, nil))
	}
	list["write"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		return a[0], openOut(t, a[0]).native(t, []byte{byte(a[1])}, outStream.put)
	}
	list["writeBuf"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		b, exc := openBuf(t, a[1]).take(t, a.Int(2))
		if exc != 0 {
			return 0, exc
		}
		o := openOut(t, a[0])
		if o.st.writeAll != nil {
			return a[0], o.st.writeAll(t, b)
		}
		return a[0], o.native(t, b, outStream.putAll)
	}
	list["flush"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		o := openOut(t, a[0])
		if exc := padBits(t, o); exc != 0 {
			return 0, exc
		}
		return outDown(t, o, "flush", o.st.flush)
	}
	list["sync"] = func(t *fan.Thread, a fan.Args) (Word, Word) {
		o := openOut(t, a[0])
		return outDown(t, o, "sync", o.st.sync)
	}
	list["close"] = func(t *fan.Thread, a fan.Args) (Word, Word) { return closed(t, a[0], openOut(t, a[0]).st.close) }
	return list
}

// outDown does what a native state does, or asks what the stream wraps.
func outDown(t *fan.Thread, o outStream, name string, native func(*fan.Thread) Word) (Word, Word) {
	if native != nil {
		return o.self, native(t)
	}
	_, _, exc := below(t, o.self, name)
	return o.self, exc
}

// closed closes a stream by its native state, or what it wraps.
func closed(t *fan.Thread, self Word, native func(*fan.Thread) (bool, Word)) (Word, Word) {
	if native != nil {
		ok, exc := native(t)
		return fan.Bool(ok), exc
	}
	if result, wraps, exc := below(t, self, "close"); wraps {
		return result, exc
	}
	return fan.Bool(true), 0
}

// writers returns the methods by which both streams and buffers write.
func writers(open func(t *fan.Thread, self Word) sink) table {
	number := func(size int) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			s := open(t, a[0])
			return a[0], s.put(t, s.format().bytes(uint64(a[1]), size))
		}
	}
	text := func(t *fan.Thread, self Word, s string) (Word, Word) {
		return self, putText(t, open(t, self), s)
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
		"writeI2": number(2),
		"writeI4": number(4),
		"writeI8": number(8),
		"writeF4": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s := open(t, a[0])
			return a[0], s.put(t, s.format().bytes(uint64(math.Float32bits(float32(a.Float(1)))), 4))
		},
		"writeF8": number(8),
		"writeDecimal": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, exc := t.Str(a[1])
			if exc != 0 {
				return 0, exc
			}
			return a[0], putUTF(t, open(t, a[0]), s)
		},
		"writeBool": func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], open(t, a[0]).put(t, []byte{byte(a[1])}) },
		"writeUtf":  func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], putUTF(t, open(t, a[0]), t.Text(a[1])) },
		"writeBits": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return a[0], putBits(t, open(t, a[0]), uint64(a[1]), a.Int(2))
		},
		"numPendingBits": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(int64(open(t, a[0]).format().pending)), 0 },
		"writeChar": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return text(t, a[0], string(fanvalue.AppendCodePoint(nil, rune(a.Int(1)))))
		},
		"writeChars": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, err := fanvalue.StrGetRange(t.Text(a[1]), fanvalue.Range{Start: a.Int(2), End: a.Int(2) + a.Int(3), Exclusive: true})
			if err != nil {
				return t.FailWith(err)
			}
			return text(t, a[0], s)
		},
		"print": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, exc := t.Str(a[1])
			if exc != 0 {
				return 0, exc
			}
			return text(t, a[0], s)
		},
		"printLine": func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, exc := t.Str(a[1])
			if exc != 0 {
				return 0, exc
			}
			return text(t, a[0], s+"\n")
		},
		"writeXml": func(t *fan.Thread, a fan.Args) (Word, Word) { return text(t, a[0], xmlText(t.Text(a[1]), a.Int(2))) },
	}
	maps.Copy(list, serialWriters(open))
	maps.Copy(list, propsWriters(open))
	return list
}

// bytes returns a number in so many bytes.
func (f *format) bytes(n uint64, size int) []byte {
	var b [8]byte
	if f.little {
		binary.LittleEndian.PutUint64(b[:], n)
		return b[:size]
	}
	binary.BigEndian.PutUint64(b[:], n)
	return b[8-size:]
}

func endianOf(t *fan.Thread, f *format) (Word, Word) {
	if f.little {
		return staticField(t, "Endian", "little")
	}
	return staticField(t, "Endian", "big")
}

func charsetOf(t *fan.Thread, f *format) (Word, Word) { return newCharset(t, f.coder()) }

func setCharset(t *fan.Thread, f *format, charset Word) (exc Word) {
	name, exc := t.Str(charset)
	if exc != 0 {
		return exc
	}
	c := codecNamed(name)
	if c == nil {
		_, exc = t.Fail("ParseErr", "Invalid Charset: '"+name+"'")
		return exc
	}
	f.codec = c
	return 0
}

// putText writes characters in the charset.
func putText(t *fan.Thread, s sink, text string) (exc Word) {
	if o, ok := s.(outStream); ok {
		for ok { // what a stream wraps writes the characters, by its own charset
			o, ok = o.inner(t)
		}
		if s = o; o.st.text != nil {
			return o.st.text(t, text)
		}
	}
	c := s.format().coder()
	if c.name == "UTF-8" {
		return s.put(t, []byte(text))
	}
	var b []byte
	for _, unit := range fanvalue.StrUnits(text) {
		var bad string
		if b, bad = c.encode(b, rune(unit)); bad != "" {
			_, exc = t.Fail("IOErr", bad)
			return exc
		}
	}
	return s.put(t, b)
}

// putUTF writes a length in two bytes and each UTF-16 unit in one to three, as java.io.DataOutput does, but for the zero, which is one byte.
func putUTF(t *fan.Thread, s sink, text string) (exc Word) {
	var b []byte
	for _, u := range fanvalue.StrUnits(text) {
		switch {
		case u < 0x80:
			b = append(b, byte(u))
		case u < 0x800:
			b = append(b, 0xC0|byte(u>>6), 0x80|byte(u&0x3F))
		default:
			b = append(b, 0xE0|byte(u>>12), 0x80|byte(u>>6&0x3F), 0x80|byte(u&0x3F))
		}
	}
	if len(b) > math.MaxUint16 {
		_, exc = t.Fail("IOErr", "String too big")
		return exc
	}
	return s.put(t, append(binary.BigEndian.AppendUint16(nil, uint16(len(b))), b...))
}

// putBits writes the low bits of a number, the highest first; a byte goes out when it is full.
func putBits(t *fan.Thread, s sink, value uint64, num int64) (exc Word) {
	if num < 0 || num > 64 {
		_, exc = t.Fail("ArgErr", "Bit num not 0 - 64: "+strconv.FormatInt(num, 10))
		return exc
	}
	f := s.format()
	for i := num - 1; i >= 0; i-- {
		f.bits = f.bits<<1 | uint(value>>uint(i)&1)
		if f.pending++; f.pending == 8 {
			exc = s.put(t, []byte{byte(f.bits)})
			f.bits, f.pending = 0, 0
			if exc != 0 {
				return exc
			}
		}
	}
	return 0
}

// padBits writes the bits that make no whole byte, with zeros behind them.
func padBits(t *fan.Thread, s sink) (exc Word) {
	if n := s.format().pending; n > 0 {
		return putBits(t, s, 0, int64(8-n))
	}
	return 0
}

// The modes of writeXml.
const (
	xmlEscNewlines = 1
	xmlEscQuotes   = 2
	xmlEscUnicode  = 4
)

// xmlText escapes text for XML.
func xmlText(s string, mode int64) string {
	var sb strings.Builder
	for _, u := range fanvalue.StrChars(s) {
		switch {
		case u == '<':
			sb.WriteString("&lt;")
		case u == '>':
			if n := sb.Len(); n == 0 || strings.HasSuffix(sb.String(), "]") {
				sb.WriteString("&gt;")
			} else {
				sb.WriteByte('>')
			}
		case u == '&':
			sb.WriteString("&amp;")
		case u == '"' && mode&xmlEscQuotes != 0:
			sb.WriteString("&quot;")
		case u == '\'' && mode&xmlEscQuotes != 0:
			sb.WriteString("&#39;")
		case (u == '\n' || u == '\r') && mode&xmlEscNewlines == 0, u == '\t':
			sb.WriteByte(byte(u))
		case u < ' ':
			sb.WriteString("&#x" + fanHex(u, 2) + ";")
		case u > 0xFF && mode&xmlEscUnicode != 0:
			for _, unit := range fanvalue.StrUnits(string(fanvalue.AppendCodePoint(nil, rune(u)))) {
				sb.WriteString("&#x" + fanHex(int64(unit), 4) + ";")
			}
		case u > 0xF7 && mode&xmlEscUnicode != 0:
			sb.WriteString("&#x" + fanHex(u, 2) + ";")
		default:
			sb.Write(fanvalue.AppendCodePoint(nil, rune(u)))
		}
	}
	return sb.String()
}

func fanHex(n int64, width int) string {
	s := strconv.FormatInt(n, 16)
	return strings.Repeat("0", max(0, width-len(s))) + s
}
