package py

import (
	"math"
	"math/big"
	"strconv"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// boxFloat returns a float that has no word; 0 where the limit is reached.
func (t *Thread) boxFloat(f float64) Word {
	if math.Float64bits(f) == 0 {
		return layout.FloatZero
	}
	o := t.Alloc(layout.KindFloat, uint32(Float), layout.FloatBits+8)
	if o != 0 {
		t.Heap.Store(o, layout.FloatBits, Word(math.Float64bits(f)))
	}
	return o
}

// Float returns the value of a float, and whether w is one.
func (t *Thread) Float(w Word) (float64, bool) {
	if w.IsFloat() {
		return w.Float(), true
	}
	if t.Heap.KindOf(w) == layout.KindFloat {
		return math.Float64frombits(uint64(t.Heap.Load(w, layout.FloatBits))), true
	}
	return 0, false
}

// TruncatedInt returns the low 64 bits of an integer, and whether w is one.
func (t *Thread) TruncatedInt(w Word) (int64, bool) {
	switch {
	case w.IsSmallInt():
		return w.Int(), true
	case w == layout.True:
		return 1, true
	case w == layout.False:
		return 0, true
	}
	return 0, false
}

func boolType() *TypeDef {
	return &TypeDef{Name: "bool", Unary: intUnary, Binary: intBinary, Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
		if w == layout.True {
			p.Text("True")
		} else {
			p.Text("False")
		}
		return 0
	}}
}

func intType() *TypeDef {
	return &TypeDef{Name: "int", Unary: intUnary, Binary: intBinary, Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
		p.Text(strconv.FormatInt(w.Int(), 10))
		return 0
	}}
}

func intUnary(t *Thread, op UnaryOp, w Word) (Word, Word) {
	i, _ := t.TruncatedInt(w)
	switch op {
	case OpBool:
		return layout.Bool(i != 0), 0
	case OpHash, OpPositive, OpInt:
		return layout.SmallInt(i), 0
	}
	return layout.NotImpl, 0
}

func intBinary(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
	a, _ := t.TruncatedInt(w)
	b, ok := t.TruncatedInt(right)
	if !ok {
		return layout.NotImpl, 0
	}
	switch plain(op) {
	case pyop.Add:
		return layout.SmallInt(a + b), 0
	case pyop.Subtract:
		return layout.SmallInt(a - b), 0
	case pyop.Multiply:
		return layout.SmallInt(a * b), 0
	case pyop.Less:
		return layout.Bool(a < b), 0
	case pyop.Equal:
		return layout.Bool(a == b), 0
	}
	return layout.NotImpl, 0
}

func floatType() *TypeDef {
	return &TypeDef{Name: "float", Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
		f, _ := t.Float(w)
		p.Text(strconv.FormatFloat(f, 'g', -1, 64))
		return 0
	}}
}

func complexType() *TypeDef { return plainType("complex") }

// NewBig returns an int of any size; 0 where the limit is reached.
func (t *Thread) NewBig(v *big.Int) Word {
	if v.IsInt64() && layout.FitsSmallInt(v.Int64()) {
		return layout.SmallInt(v.Int64())
	}
	data := v.Bytes()
	limbs := (len(data) + 7) / 8
	o := t.Alloc(layout.KindBigInt, uint32(Int), 16+8*uint64(limbs))
	if o == 0 {
		return 0
	}
	size := int64(limbs)
	if v.Sign() < 0 {
		size = -size
	}
	t.Heap.Store(o, 8, Word(size))
	to := t.Heap.Bytes(o, 16, 8*limbs)
	for i, b := range data { // big-endian to little-endian
		to[len(data)-1-i] = b
	}
	return o
}

// NewComplex returns a complex; 0 where the limit is reached.
func (t *Thread) NewComplex(c complex128) Word {
	return t.NewRawBox(Complex, Word(math.Float64bits(real(c))), Word(math.Float64bits(imag(c))))
}
