package py

import (
	"bytes"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// A bytearray is a box: a KindRaw with its bytes, and how many there are.

// NewByteArray returns a bytearray; 0 where the limit is reached.
func (t *Thread) NewByteArray(data []byte) Word {
	raw := t.Alloc(layout.KindRaw, 0, layout.HeaderBytes+uint64(len(data)))
	if raw == 0 {
		return 0
	}
	copy(t.Heap.Bytes(raw, layout.HeaderBytes, len(data)), data)
	return t.NewBox(ByteArray, raw, layout.SmallInt(int64(len(data))))
}

func (t *Thread) byteArray(w Word) []byte {
	return t.Heap.Bytes(t.Box(w, 0), layout.HeaderBytes, int(t.Box(w, 1).Int()))
}

// setByteArray makes a bytearray hold other bytes, which may be a view of its own.
func (t *Thread) setByteArray(w Word, data []byte) (exc Word) {
	n := len(t.byteArray(w))
	if len(data) > n {
		if exc = t.growByteArray(w, len(data)); exc != 0 {
			return exc
		}
	}
	copy(t.Heap.Bytes(t.Box(w, 0), layout.HeaderBytes, len(data)), data)
	t.SetBox(w, 1, layout.SmallInt(int64(len(data))))
	return 0
}

// growByteArray makes a bytearray n bytes long, no fewer than it has; what the new ones hold is left open.
func (t *Thread) growByteArray(w Word, n int) (exc Word) {
	raw := t.Box(w, 0)
	if layout.HeaderBytes+uint64(n) > t.Heap.Capacity(raw) {
		next := t.Alloc(layout.KindRaw, 0, layout.HeaderBytes+uint64(n)+uint64(n/4)+8)
		if next == 0 {
			return t.rt.noMemory
		}
		copy(t.Heap.Bytes(next, layout.HeaderBytes, n), t.byteArray(w))
		t.SetBox(w, 0, next)
	}
	t.SetBox(w, 1, layout.SmallInt(int64(n)))
	return 0
}

// byteArrayFrom returns the bytes that the arguments of bytearray name: as those of bytes, but a text needs no encoding, and numbers are cut.
func (t *Thread) byteArrayFrom(a Args) ([]byte, Word) {
	if exc := t.checkArgs(&Def{Max: 3}, a); exc != 0 || len(a.Words) == 0 {
		return nil, exc
	}
	w := t.Inner(a.Words[0])
	switch {
	case t.Heap.IsString(w) && len(a.Words) == 1:
		return nil, t.Error(TypeError, "string argument without an encoding")
	case t.typeID(w) != Int:
		return t.bytesOf(w, func(n int64) Word { return 0 })
	}
	n, exc := t.IntArg(w)
	if exc != 0 {
		return nil, exc
	}
	return t.zeros(n)
}

// appendByteArray appends bytes, which may be a view of its own.
func (t *Thread) appendByteArray(w Word, data []byte) (exc Word) {
	n := len(t.byteArray(w))
	if exc = t.growByteArray(w, n+len(data)); exc == 0 {
		copy(t.byteArray(w)[n:], data)
	}
	return exc
}

func byteArrayType() *TypeDef {
	return &TypeDef{
		Name: "bytearray",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			data, exc := t.byteArrayFrom(a)
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewByteArray(data))
		},
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			p.Text("bytearray(" + string(pyvalue.AppendBytes(nil, string(t.byteArray(w)))) + ")")
			return 0
		},
		Unary:  func(t *Thread, op UnaryOp, w Word) (Word, Word) { return sizeUnary(op, len(t.byteArray(w))) },
		Binary: byteArrayBinary,
		Item:   byteArrayItem,
		Iter:   func(t *Thread, w Word) (Word, Word) { return t.Made(t.NewBox(IteratorOver, w, layout.SmallInt(0))) },
		Buffer: func(t *Thread, w Word) ([]byte, byte) { return t.byteArray(w), 'B' },
		Methods: append(textMethods(),
			Def{Name: "append", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
				n, exc := t.IntArg(a.Words[1])
				if exc != 0 {
					return 0, exc
				}
				return layout.None, t.appendByteArray(a.Words[0], []byte{byte(n)})
			}},
			Def{Name: "decode", Min: 1, Max: 3, Fn: bytesDecode},
			Def{Name: "extend", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) { return layout.None, t.extendByteArray(a.Words[0], a.Words[1]) }},
			Def{Name: "hex", Min: 1, Max: 2, Fn: bytesHex},
			fromHexDef(),
		),
	}
}

func (t *Thread) extendByteArray(w, with Word) (exc Word) {
	data, exc := t.bytesFrom(Args{Words: []Word{with}})
	if exc != 0 {
		return exc
	}
	return t.appendByteArray(w, data)
}

func byteArrayBinary(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
	if isInplace(op) && plain(op) != op {
		data, ok := t.Buffer(right)
		if !ok {
			return layout.NotImpl, 0
		}
		return w, t.appendByteArray(w, data)
	}
	return textBinary(t, op, w, right)
}

func byteArrayItem(t *Thread, w, index, value Word) (Word, Word) {
	data := t.byteArray(w)
	if t.Heap.KindOf(index) == layout.KindSlice {
		return t.byteArraySlice(w, index, value)
	}
	i, exc := t.IndexOf(index, len(data), "bytearray")
	switch {
	case exc != 0:
		return 0, exc
	case value == layout.Undefined:
		return layout.SmallInt(int64(data[i])), 0
	case value == layout.Null:
		return layout.NotImpl, 0
	}
	n, exc := t.IntArg(value)
	if exc == 0 {
		data[i] = byte(n)
	}
	return layout.None, exc
}

func (t *Thread) byteArraySlice(w, slice, value Word) (Word, Word) {
	data := t.byteArray(w)
	start, stop, step, exc := t.SliceOf(slice, len(data))
	if exc == 0 {
		exc = t.stepOne(step)
	}
	switch {
	case exc != 0:
		return 0, exc
	case value == layout.Undefined:
		return t.Made(t.NewByteArray(data[start:stop]))
	}
	var with []byte
	if value != layout.Null {
		var ok bool
		if with, ok = t.Buffer(value); !ok {
			return t.Fail(TypeError, "array/bytes required on right side")
		}
	}
	out := append(append(bytes.Clone(data[:start]), with...), data[stop:]...)
	return layout.None, t.setByteArray(w, out)
}

func memoryViewType() *TypeDef { return plainType("memoryview") }
func arrayType() *TypeDef      { return plainType("array") }
