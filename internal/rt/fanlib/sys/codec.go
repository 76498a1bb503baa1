package sys

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// codec is how a charset turns characters into bytes and back.
type codec struct {
	name   string
	encode func(b []byte, c rune) ([]byte, string)                                      // the text of an IOErr, or ""
	decode func(next func() (byte, bool, Word)) (c rune, ok bool, bad string, exc Word) // ok is false at the end
}

const (
	badUTF8  = "Invalid UTF-8 encoding"
	badASCII = "Invalid US-ASCII encoding"
)

var codecsOnce lazy.Value[[]*codec]

// codecs are the charsets that the reference knows itself. UTF-8 is the first.
func codecs() []*codec { return codecsOnce.Get(newCodecs) }

func newCodecs() []*codec {
	return []*codec{
		{"UTF-8", func(b []byte, c rune) ([]byte, string) { return fanvalue.AppendCodePoint(b, c), "" }, decodeUTF8},
		{"UTF-16BE", func(b []byte, c rune) ([]byte, string) { return append(b, byte(c>>8), byte(c)), "" }, decodeTwo(8, 0)},
		{"UTF-16LE", func(b []byte, c rune) ([]byte, string) { return append(b, byte(c), byte(c>>8)), "" }, decodeTwo(0, 8)},
		{"ISO-8859-1", encodeOne(0x100, "Invalid ISO-8859-1 char"), decodeOne(0x100, "")},
		{"US-ASCII", encodeOne(0x80, badASCII), decodeOne(0x80, badASCII)},
	}
}

// utf8Codec is what streams have where nothing else is said.
func utf8Codec() *codec { return codecs()[0] }

// codecNamed returns a charset by one of its names, nil where there is none.
func codecNamed(name string) *codec {
	name = charsetAliases()[strings.ToLower(name)]
	for _, c := range codecs() {
		if c.name == name {
			return c
		}
	}
	if e := libraryCharset(name); e != nil {
		return libraryCodec(name, e)
	}
	return nil
}

func encodeOne(limit rune, bad string) func(b []byte, c rune) ([]byte, string) {
	return func(b []byte, c rune) ([]byte, string) {
		if c >= limit {
			return b, bad
		}
		return append(b, byte(c)), ""
	}
}

func decodeOne(limit rune, bad string) func(next func() (byte, bool, Word)) (rune, bool, string, Word) {
	return func(next func() (byte, bool, Word)) (rune, bool, string, Word) {
		c, ok, exc := next()
		if rune(c) >= limit {
			return 0, false, bad, 0
		}
		return rune(c), ok, "", exc
	}
}

func decodeTwo(first, second int) func(next func() (byte, bool, Word)) (rune, bool, string, Word) {
	return func(next func() (byte, bool, Word)) (rune, bool, string, Word) {
		a, ok, exc := next()
		if !ok || exc != 0 {
			return 0, false, "", exc
		}
		b, ok, exc := next()
		return rune(a)<<first | rune(b)<<second, ok, "", exc
	}
}

// decodeUTF8 reads up to four bytes. What follows the first must begin with the bits 10; nothing else is checked.
func decodeUTF8(next func() (byte, bool, Word)) (rune, bool, string, Word) {
	first, ok, exc := next()
	if !ok || exc != 0 {
		return 0, false, "", exc
	}
	more, c := 0, rune(first)
	switch first >> 4 {
	case 12, 13:
		more, c = 1, c&0x1F
	case 14:
		more, c = 2, c&0x0F
	case 15:
		more, c = 3, c&0x07
	case 8, 9, 10, 11:
		return 0, false, badUTF8, 0
	}
	for range more {
		b, ok, exc := next()
		if exc != 0 {
			return 0, false, "", exc
		}
		if !ok || b&0xC0 != 0x80 {
			return 0, false, badUTF8, 0
		}
		c = c<<6 | rune(b&0x3F)
	}
	return c, true, "", 0
}
