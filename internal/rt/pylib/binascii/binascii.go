// Package binascii is Python's module binascii: bytes as text and back.
//
//	import binascii
//	binascii.hexlify(b'\x01\xff')          # b'01ff'
//	binascii.b2a_base64(b'abc')            # b'YWJj\n'
//	binascii.crc32(b'abc')                 # 891568578
package binascii

import (
	"encoding/base64"
	"encoding/hex"
	"hash/crc32"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Extensible: true,
		Functions: []py.Def{
			{Name: "hexlify", Min: 1, Max: 2, Fn: hexlify},
			{Name: "unhexlify", Min: 1, Max: 1, Fn: unhexlify},
			{Name: "a2b_base64", Min: 1, Max: 1, Fn: fromBase64},
			{Name: "b2a_base64", Min: 1, Max: -1, Keywords: true, Fn: toBase64},
			{Name: "crc32", Min: 1, Max: 2, Fn: crc},
		},
	}
}

// room returns MemoryError where a result of n bytes cannot be made.
func room(t *py.Thread, n int) (exc Word) {
	if n > t.Numbers().Size {
		_, exc = t.NoMemory()
	}
	return exc
}

// hexlify is hexlify(data[, separator]): the first byte of the separator stands between bytes, NUL if it is empty.
func hexlify(t *py.Thread, a py.Args) (Word, Word) {
	data, exc := t.BufferArg(a.Words[0])
	if exc == 0 {
		exc = room(t, 3*len(data))
	}
	if exc != 0 {
		return 0, exc
	}
	out := hex.AppendEncode(nil, data)
	if len(a.Words) == 1 || len(data) == 0 {
		return t.Made(t.NewBytes(out))
	}
	text, exc := t.TextArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	separator := byte(0)
	if len(text) > 0 {
		separator = text[0]
	}
	separated := make([]byte, 0, 3*len(data))
	for i := 0; i < len(out); i += 2 {
		separated = append(separated, out[i], out[i+1], separator)
	}
	return t.Made(t.NewBytes(separated[:len(separated)-1]))
}

// unhexlify skips white space between the pairs of digits, as bytes.fromhex does.
func unhexlify(t *py.Thread, a py.Args) (Word, Word) {
	text, exc := t.BufferArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	out := make([]byte, 0, len(text)/2)
	for len(text) > 0 {
		if c := text[0]; c == ' ' || '\t' <= c && c <= '\r' {
			text = text[1:]
			continue
		}
		var b [1]byte
		if len(text) < 2 {
			return t.Fail(py.ValueError, "non-hex digit")
		}
		if _, err := hex.Decode(b[:], text[:2]); err != nil {
			return t.Fail(py.ValueError, "non-hex digit")
		}
		out, text = append(out, b[0]), text[2:]
	}
	return t.Made(t.NewBytes(out))
}

// fromBase64 skips what is no digit, and ends at padding that completes a group, as a decoder of mail does: encoding/base64 would refuse.
func fromBase64(t *py.Thread, a py.Args) (Word, Word) {
	text, exc := t.BufferArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	out := make([]byte, 0, len(text)*3/4+1)
	bits, left := uint(0), 0 // left bits wait for more
	padded := false          // behind the last digit
	for _, c := range text {
		if c == '=' {
			if left == 2 || left == 4 && padded {
				left = 0
				break
			}
			padded = true
		}
		digit, ok := sextet(c)
		if !ok {
			continue
		}
		padded = false
		bits = bits<<6 | uint(digit)
		if left += 6; left >= 8 {
			left -= 8
			out = append(out, byte(bits>>left))
		}
	}
	if left != 0 {
		return t.Fail(py.ValueError, "incorrect padding")
	}
	return t.Made(t.NewBytes(out))
}

func sextet(c byte) (value byte, ok bool) {
	switch {
	case 'A' <= c && c <= 'Z':
		return c - 'A', true
	case 'a' <= c && c <= 'z':
		return c - 'a' + 26, true
	case '0' <= c && c <= '9':
		return c - '0' + 52, true
	case c == '+':
		return 62, true
	case c == '/':
		return 63, true
	}
	return 0, false
}

// toBase64 is b2a_base64(data, newline=True).
func toBase64(t *py.Thread, a py.Args) (Word, Word) {
	newline := Word(layout.True)
	switch {
	case len(a.Words) > 2:
		return t.Fail(py.TypeError, "extra positional arguments given")
	case len(a.Words) == 2:
		newline = a.Words[1]
	case len(a.Pairs) == 2 && string(t.Heap.Text(a.Pairs[0])) == "newline":
		newline, a.Pairs = a.Pairs[1], nil
	}
	if len(a.Pairs) > 0 {
		return t.Fail(py.TypeError, "extra keyword arguments given")
	}
	line, exc := t.IsTrue(newline)
	if exc != 0 {
		return 0, exc
	}
	data, exc := t.BufferArg(a.Words[0])
	if exc == 0 {
		exc = room(t, 2*len(data))
	}
	if exc != 0 {
		return 0, exc
	}
	out := base64.StdEncoding.AppendEncode(nil, data)
	if line {
		out = append(out, '\n')
	}
	return t.Made(t.NewBytes(out))
}

// crc is crc32(data[, before]).
func crc(t *py.Thread, a py.Args) (Word, Word) {
	if _, exc := t.BufferArg(a.Words[0]); exc != 0 {
		return 0, exc
	}
	before := int64(0)
	if len(a.Words) > 1 {
		var exc Word
		if before, exc = t.TruncatedIntArg(a.Words[1]); exc != 0 {
			return 0, exc
		}
	}
	data, exc := t.BufferArg(a.Words[0]) // once more: __int__ may have changed the buffer
	return layout.SmallInt(int64(crc32.Update(uint32(before), crc32.IEEETable, data))), exc
}
