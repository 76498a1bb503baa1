package fcode

import (
	"errors"
	"unicode/utf8"
)

var errUTF = errors.New("malformed CESU-8")

// appendCESU8 appends s in CESU-8: UTF-8 in which a code point above U+FFFF is two
// surrogates of three bytes each, as Java counts characters. Strings are held as UTF-8 in
// which an unpaired surrogate is its own three bytes, so the mapping is one to one.
func appendCESU8(dst []byte, s string) []byte {
	plain := 0
	for i := 0; i < len(s); {
		if s[i] < 0xF0 {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError {
			i++
			continue
		}
		dst = append(dst, s[plain:i]...)
		dst = appendSurrogate(dst, 0xD800+(r-0x10000)>>10)
		dst = appendSurrogate(dst, 0xDC00+r&0x3FF)
		i += n
		plain = i
	}
	return append(dst, s[plain:]...)
}

func appendSurrogate(dst []byte, r rune) []byte {
	return append(dst, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
}

// decodeCESU8 is the inverse of appendCESU8. It refuses what a Java reader
// refuses, and encodings that are longer than need be.
func decodeCESU8(b []byte) (string, error) {
	plain := true
	for _, c := range b {
		if c >= 0x80 {
			plain = false
			break
		}
	}
	if plain {
		return string(b), nil
	}
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); {
		r, n := cesu8Unit(b[i:])
		if n == 0 {
			return "", errUTF
		}
		i += n
		if r >= 0xD800 && r < 0xDC00 {
			if low, m := cesu8Unit(b[i:]); low >= 0xDC00 && low < 0xE000 {
				out = utf8.AppendRune(out, 0x10000+(r-0xD800)<<10+(low-0xDC00))
				i += m
				continue
			}
		}
		if r >= 0xD800 && r < 0xE000 {
			out = appendSurrogate(out, r)
			continue
		}
		out = utf8.AppendRune(out, r)
	}
	return string(out), nil
}

// cesu8Unit decodes one UTF-16 unit; its length is 0 where the bytes are malformed.
func cesu8Unit(b []byte) (rune, int) {
	cont := func(i int) bool { return i < len(b) && b[i]&0xC0 == 0x80 }
	switch {
	case len(b) == 0:
		return 0, 0
	case b[0] < 0x80:
		return rune(b[0]), 1
	case b[0]&0xE0 == 0xC0 && cont(1):
		r := rune(b[0]&0x1F)<<6 | rune(b[1]&0x3F)
		if r < 0x80 {
			return 0, 0
		}
		return r, 2
	case b[0]&0xF0 == 0xE0 && cont(1) && cont(2):
		r := rune(b[0]&0xF)<<12 | rune(b[1]&0x3F)<<6 | rune(b[2]&0x3F)
		if r < 0x800 {
			return 0, 0
		}
		return r, 3
	}
	return 0, 0
}
