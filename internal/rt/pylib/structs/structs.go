// Package structs is Python's module struct: numbers as bytes, by a format.
//
//	struct.pack("<hI", 1, 2)   # b'\x01\x00\x02\x00\x00\x00'
//
// A format has a letter for each item, with how many ahead of it: integers (bBhHiIlLqQ), floats (efd), bytes (s), bytes left out (x), and what
// only has a meaning within one program: addresses (P), values (O) and texts by their address (S). Sizes and places are those of a C
// compiler for x64, or with < > or ! ahead fixed ones without gaps.
//
// Invariants: bytes never become a value that is none (see py.Thread.ValueOf), and addresses are followed only into buffers.
//
// It knows no objects but numbers and buffers.
package structs

import (
	"encoding/binary"
	"math"

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
			{Name: "calcsize", Min: 1, Max: 1, Fn: calcSize},
			{Name: "pack", Min: 1, Max: -1, Fn: pack},
			{Name: "pack_into", Min: 3, Max: -1, Fn: packInto},
			{Name: "unpack", Min: 2, Max: 3, Fn: unpack},
			{Name: "unpack_from", Min: 2, Max: 3, Fn: unpack},
		},
	}
}

// format is a format that is being read.
type format struct {
	text   string
	order  binary.ByteOrder
	native bool // sizes and gaps of a C compiler
	at     int  // bytes of items read
}

// field is some items of one letter.
type field struct {
	code  byte
	count int
	size  int // of one item; 1 for s and x
}

func formatOf(text string) *format {
	f := &format{text: text, order: binary.LittleEndian, native: true}
	if text == "" {
		return f
	}
	switch text[0] {
	case '>', '!':
		f.order, f.native = binary.BigEndian, false
	case '<':
		f.native = false
	case '=':
		f.native, f.order = false, nil // no items have it
	case '@':
	default:
		return f
	}
	f.text = text[1:]
	return f
}

// maxSize bounds what a format describes.
const maxSize = math.MaxInt32

// next reads the next field; ok is false at the end, and for a letter that is none.
func (f *format) next() (d field, ok bool) {
	if f.text == "" {
		return d, false
	}
	d.count = 1
	if c := f.text[0]; '0' <= c && c <= '9' {
		d.count = 0
		for f.text != "" && '0' <= f.text[0] && f.text[0] <= '9' {
			d.count = int(min(10*int64(d.count)+int64(f.text[0]-'0'), maxSize))
			f.text = f.text[1:]
		}
	}
	if f.text == "" {
		f.text = "\x00" // no letter
	}
	d.code = f.text[0]
	switch {
	case d.code == 'x' || d.code == 's':
		d.size = 1
	case f.native:
		d.size = py.ItemSize(d.code)
	case f.order != nil:
		d.size = py.StandardSize(d.code)
	}
	if d.size == 0 {
		return d, false
	}
	f.text = f.text[1:]
	return d, true
}

// place returns where the next item of a field lies.
func (f *format) place(d field) int {
	if f.native {
		f.at = (f.at + d.size - 1) &^ (d.size - 1)
	}
	f.at += d.size
	return f.at - d.size
}

// skip passes all items of a field.
func (f *format) skip(d field) {
	if d.count > 0 && f.at > maxSize-2*d.size { // no room for one more: it stays at the bound, where an int has 32 bits, too
		f.at = maxSize
	} else if d.count > 0 {
		f.place(d)
		f.at = int(min(int64(f.at)+int64(d.count-1)*int64(d.size), maxSize))
	}
}

// sizeOf returns the size of what a format describes and the number of its items.
func sizeOf(t *py.Thread, text string) (size, items int, exc Word) {
	f := formatOf(text)
	for {
		d, ok := f.next()
		if !ok {
			break
		}
		f.skip(d)
		switch d.code {
		case 'x':
		case 's':
			items++
		default:
			items = int(min(int64(items)+int64(d.count), maxSize))
		}
	}
	switch {
	case f.text != "":
		return 0, 0, t.Error(py.ValueError, "bad typecode")
	case f.at == maxSize || items == maxSize:
		_, exc = t.NoMemory()
	}
	return f.at, items, exc
}

func calcSize(t *py.Thread, a py.Args) (Word, Word) {
	text, exc := t.TextArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	size, _, exc := sizeOf(t, text)
	return layout.SmallInt(int64(size)), exc
}

func pack(t *py.Thread, a py.Args) (Word, Word) {
	text, exc := t.TextArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	size, _, exc := sizeOf(t, text)
	if exc != 0 {
		return 0, exc
	}
	if size > t.Numbers().Size {
		return t.NoMemory()
	}
	data := make([]byte, size)
	if exc := put(t, text, func() ([]byte, Word) { return data, 0 }, a.Words[1:]); exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewBytes(data))
}

// from returns the part of a buffer from an offset on, which counts from the end if it is negative; it must have size bytes.
func from(t *py.Thread, data []byte, offset int64, size int) ([]byte, Word) {
	if offset < 0 {
		offset += int64(len(data))
	}
	if offset < 0 || offset > int64(len(data)) || size > len(data)-int(offset) {
		return nil, t.Error(py.ValueError, "buffer too small")
	}
	return data[offset:], 0
}

func packInto(t *py.Thread, a py.Args) (Word, Word) {
	if _, exc := t.WritableArg(a.Words[1]); exc != 0 {
		return 0, exc
	}
	text, exc := t.TextArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	offset, exc := t.IntArg(a.Words[2])
	if exc != 0 {
		return 0, exc
	}
	size, _, exc := sizeOf(t, text)
	if exc != 0 {
		return 0, exc
	}
	return layout.None, put(t, text, func() ([]byte, Word) { // a value's class may change the buffer while it is asked for a number
		data, exc := t.WritableArg(a.Words[1])
		if exc != 0 {
			return nil, exc
		}
		return from(t, data, offset, size)
	}, a.Words[3:])
}

// put stores values in bytes that target returns, as many as the format describes; values that are missing are left out, as are those
// that are too many.
func put(t *py.Thread, text string, target func() ([]byte, Word), values []Word) Word {
	data, exc := target()
	if exc != 0 {
		return exc
	}
	f := formatOf(text)
	for len(values) > 0 {
		d, ok := f.next()
		if !ok {
			return 0
		}
		switch d.code {
		case 'x':
			clear(data[f.at : f.at+d.count])
			f.at += d.count
		case 's':
			text, exc := t.BufferArg(values[0])
			if exc != 0 {
				return exc
			}
			to := data[f.at : f.at+d.count]
			clear(to[copy(to, text):])
			f.at += d.count
			values = values[1:]
		default:
			for ; d.count > 0 && len(values) > 0; d.count-- {
				bits, exc := uint64(0), Word(0)
				if d.code == 'O' {
					bits = t.NumberOf(values[0])
				} else {
					if bits, exc = t.ItemBits(values[0], d.code); exc == 0 {
						data, exc = target()
					}
					if exc != 0 {
						return exc
					}
				}
				at := f.place(d)
				py.StoreBits(data[at:at+d.size], bits, f.order)
				values = values[1:]
			}
		}
	}
	return 0
}

// unpack is unpack and unpack_from: they do the same.
func unpack(t *py.Thread, a py.Args) (Word, Word) {
	text, exc := t.TextArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	size, items, exc := sizeOf(t, text)
	if exc != 0 {
		return 0, exc
	}
	offset := int64(0)
	if len(a.Words) > 2 {
		if offset, exc = t.IntArg(a.Words[2]); exc != 0 {
			return 0, exc
		}
	}
	data, exc := t.BufferArg(a.Words[1])
	if exc == 0 {
		data, exc = from(t, data, offset, size)
	}
	if exc != 0 {
		return 0, exc
	}
	result := t.NewTupleOf(items)
	if items == 0 {
		result = layout.EmptyTuple
	}
	if result == 0 {
		return t.NoMemory()
	}
	return result, get(t, text, data, t.TupleItems(result))
}

// get makes values of bytes, which nothing else does meanwhile.
func get(t *py.Thread, text string, data []byte, items []Word) (exc Word) {
	f := formatOf(text)
	for n := 0; n < len(items); {
		d, ok := f.next()
		if !ok {
			break
		}
		switch d.code {
		case 'x':
			f.at += d.count
			continue
		case 's':
			if items[n], exc = t.Made(t.NewBytes(data[f.at : f.at+d.count])); exc != 0 {
				return exc
			}
			f.at += d.count
			n++
			continue
		}
		for ; d.count > 0; d.count-- {
			at := f.place(d)
			if items[n], exc = item(t, data[at:at+d.size], d.code, f.order); exc != 0 {
				return exc
			}
			n++
		}
	}
	return 0
}

func item(t *py.Thread, data []byte, code byte, order binary.ByteOrder) (Word, Word) {
	switch code {
	case 'O':
		return t.ValueOf(order.Uint64(data))
	case 'S':
		return t.TextAt(order.Uint64(data))
	}
	return t.LoadItem(data, code, order)
}
