package py

import (
	"errors"
	"math"
	"math/big"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// What numbers compute is package pyvalue's; here they get their words, and operators their operands.

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

// Big integers: 8: their number of limbs, negative for negative integers; 16: limbs of 64 bits, the lowest first.
const (
	bigSize  = 8
	bigLimbs = 16
)

// NewBig returns an int of any size; 0 where the limit is reached.
func (t *Thread) NewBig(v *big.Int) Word {
	if v.IsInt64() && layout.FitsSmallInt(v.Int64()) {
		return layout.SmallInt(v.Int64())
	}
	limbs := (v.BitLen() + 63) / 64
	o := t.Alloc(layout.KindBigInt, uint32(Int), bigLimbs+8*uint64(limbs))
	if o == 0 {
		return 0
	}
	size := int64(limbs)
	if v.Sign() < 0 {
		size = -size
	}
	t.Heap.Store(o, bigSize, Word(size))
	to := t.Heap.Words(o, bigLimbs, limbs)
	for i, w := range v.Bits() {
		to[i*wordBits/64] |= Word(w) << (i * wordBits % 64)
	}
	return o
}

// wordBits is the size of math/big's words on this host.
const wordBits = 32 << (^big.Word(0) >> 63)

// bigOf returns the value of a KindBigInt.
func (t *Thread) bigOf(o Word) *big.Int {
	size := int64(t.Heap.Load(o, bigSize))
	limbs := t.Heap.Words(o, bigLimbs, int(max(size, -size)))
	bits := make([]big.Word, len(limbs)*64/wordBits)
	for i := range bits {
		bits[i] = big.Word(limbs[i*wordBits/64] >> (i * wordBits % 64))
	}
	v := new(big.Int).SetBits(bits)
	if size < 0 {
		v.Neg(v)
	}
	return v
}

// Int returns the value of an int or bool, and whether w is one.
func (t *Thread) Int(w Word) (pyvalue.Int, bool) {
	switch {
	case w.IsSmallInt():
		return pyvalue.Small(w.Int()), true
	case w == layout.True:
		return pyvalue.Small(1), true
	case w == layout.False:
		return pyvalue.Small(0), true
	case t.Heap.KindOf(w) == layout.KindBigInt:
		return pyvalue.FromBig(t.bigOf(w)), true
	}
	return pyvalue.Int{}, false
}

// TruncatedInt returns the low 64 bits of an int or bool, and whether w is one.
func (t *Thread) TruncatedInt(w Word) (int64, bool) {
	if w.IsSmallInt() {
		return w.Int(), true
	}
	v, ok := t.Int(w)
	return int64(v.Low64()), ok
}

// NewValue returns an int of package pyvalue as a word; 0 where the limit is reached.
func (t *Thread) NewValue(v pyvalue.Int) Word {
	if v.Big == nil {
		return t.NewInt(v.Small)
	}
	return t.NewBig(v.Big)
}

// NewComplex returns a complex; 0 where the limit is reached.
func (t *Thread) NewComplex(c complex128) Word {
	return t.NewRawBox(Complex, Word(math.Float64bits(real(c))), Word(math.Float64bits(imag(c))))
}

// Number returns a number of any type, and whether w is one.
func (t *Thread) Number(w Word) (pyvalue.Number, bool) {
	if f, ok := t.Float(w); ok {
		return pyvalue.Float(f), true
	}
	if v, ok := t.Int(w); ok {
		return pyvalue.Integer(v), true
	}
	if t.Heap.KindOf(w) == KindRawBox && TypeID(t.Heap.Type(w)) == Complex {
		return pyvalue.Complex(complex(math.Float64frombits(uint64(t.Box(w, 0))), math.Float64frombits(uint64(t.Box(w, 1))))), true
	}
	return pyvalue.Number{}, false
}

// NewNumber returns a number as the results of a function in Go.
func (t *Thread) NewNumber(n pyvalue.Number) (Word, Word) {
	switch n.Type {
	case pyvalue.TypeInt:
		return t.Made(t.NewValue(n.Int))
	case pyvalue.TypeFloat:
		return t.Made(t.NewFloat(n.Real))
	}
	return t.Made(t.NewComplex(complex(n.Real, n.Imag)))
}

// Numbers returns the bounds within which numbers are computed: what memory is left, and the steps of the program. The result is valid
// until the next call.
func (t *Thread) Numbers() *pyvalue.Context {
	t.numbers.Size = t.Left()
	return &t.numbers
}

// Left returns how many bytes may be made at once: what memory is left, but no more than any text may be long.
func (t *Thread) Left() int { return int(min(t.Heap.Left(), maxText)) }

// Exception returns the exception that an error of package pyvalue stands for.
func (t *Thread) Exception(err error) Word {
	if errors.Is(err, pyvalue.ErrStopped) {
		if exc := t.LimitError(); exc != 0 {
			return exc
		}
	}
	var e *pyvalue.Error
	if !errors.As(err, &e) {
		return t.Error(RuntimeError, "%v", err)
	}
	ids := [...]TypeID{
		pyvalue.MemoryError: MemoryError, pyvalue.NotImplementedError: NotImplementedError, pyvalue.OverflowError: OverflowError,
		pyvalue.TypeError: TypeError, pyvalue.ValueError: ValueError, pyvalue.ZeroDivisionError: ZeroDivisionError,
	}
	return t.Error(ids[e.Class], "%s", e.Message)
}

func boolType() *TypeDef {
	return &TypeDef{
		Name: "bool", Unary: numberUnary, Binary: numberBinary,
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			if exc := t.checkArgs(&Def{Max: 1}, a); exc != 0 || len(a.Words) == 0 {
				return layout.False, exc
			}
			truth, exc := t.IsTrue(a.Words[0])
			return layout.Bool(truth), exc
		},
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			if w == layout.True {
				p.Text("True")
			} else {
				p.Text("False")
			}
			return 0
		},
	}
}

func intType() *TypeDef {
	return &TypeDef{
		Name: "int", Unary: numberUnary, Binary: numberBinary, Print: printNumber, New: newInt,
		Methods: []Def{
			{Name: "from_bytes", Min: 2, Max: 4, Binding: BindClass, Fn: intFromBytes},
			{Name: "to_bytes", Min: 1, Max: -1, Keywords: true, Fn: intToBytes},
		},
	}
}

func floatType() *TypeDef {
	return &TypeDef{Name: "float", Unary: numberUnary, Binary: numberBinary, Print: printNumber, New: newFloat}
}

func complexType() *TypeDef {
	return &TypeDef{
		Name: "complex", Unary: numberUnary, Binary: numberBinary, Print: printNumber, New: newComplex, Attrs: []string{"real", "imag"},
		Attr: func(t *Thread, w, name, value Word) (Word, Word) {
			n, ok := t.Number(w)
			if !ok || value != layout.Undefined {
				return layout.Undefined, 0
			}
			switch string(t.Heap.Text(name)) {
			case "real":
				return t.Made(t.NewFloat(n.Real))
			case "imag":
				return t.Made(t.NewFloat(n.Imag))
			}
			return layout.Undefined, 0
		},
	}
}

func printNumber(t *Thread, w Word, p *Printer, repr bool) Word {
	if w.IsSmallInt() {
		p.Text(t.smallText(w.Int()))
		return 0
	}
	n, _ := t.Number(w)
	text, err := n.Append(nil, t.Numbers())
	if err != nil {
		return t.Exception(err)
	}
	p.Text(string(text))
	return 0
}

func numberUnary(t *Thread, op UnaryOp, w Word) (Word, Word) {
	n, ok := t.Number(w)
	if !ok {
		return layout.NotImpl, 0
	}
	switch op {
	case OpBool:
		return layout.Bool(n.Truth()), 0
	case OpHash:
		return layout.SmallInt(n.Hash() << 1 >> 1), 0
	case OpLen, OpFloat, OpComplex:
		return layout.NotImpl, 0
	case OpInt:
		if n.Type == pyvalue.TypeInt {
			return t.NewNumber(n)
		}
		return layout.NotImpl, 0
	}
	ops := [...]pyvalue.Op{OpPositive: pyvalue.OpPos, OpNegative: pyvalue.OpNeg, OpInvert: pyvalue.OpInvert, OpAbs: pyvalue.OpAbs}
	result, err := pyvalue.Unary(ops[op], n)
	if err != nil {
		return 0, t.Exception(err)
	}
	return t.NewNumber(result)
}

// numberOps has pyvalue's number of each operator.
var numberOps = [pyop.Power + 1]pyvalue.Op{
	pyop.Less: pyvalue.OpLess, pyop.More: pyvalue.OpMore, pyop.Equal: pyvalue.OpEqual, pyop.LessEqual: pyvalue.OpLessEqual,
	pyop.MoreEqual: pyvalue.OpMoreEqual, pyop.NotEqual: pyvalue.OpNotEqual,
	pyop.Or: pyvalue.OpOr, pyop.Xor: pyvalue.OpXor, pyop.And: pyvalue.OpAnd, pyop.Lshift: pyvalue.OpShl, pyop.Rshift: pyvalue.OpShr,
	pyop.Add: pyvalue.OpAdd, pyop.Subtract: pyvalue.OpSub, pyop.Multiply: pyvalue.OpMul, pyop.MatMultiply: pyvalue.OpMatMul,
	pyop.FloorDivide: pyvalue.OpFloorDiv, pyop.TrueDivide: pyvalue.OpTrueDiv, pyop.Modulo: pyvalue.OpMod, pyop.Power: pyvalue.OpPow,
}

func numberBinary(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
	x, ok := t.Number(w)
	y, ok2 := t.Number(right)
	if !ok || !ok2 || op == pyop.In {
		return layout.NotImpl, 0
	}
	op = plain(op)
	if op <= pyop.NotEqual {
		result, err := pyvalue.Compare(numberOps[op], x, y, t.Numbers())
		if err != nil {
			return t.operands(err, op)
		}
		return layout.Bool(result), 0
	}
	result, err := pyvalue.Binary(numberOps[op], x, y, t.Numbers())
	if err != nil {
		return t.operands(err, op)
	}
	return t.NewNumber(result)
}

// operands returns the exception of an operator, or NotImpl where it does not take operands of these types: the right one may.
func (t *Thread) operands(err error, op BinaryOp) (Word, Word) {
	var e *pyvalue.Error
	if errors.As(err, &e) && e.Class == pyvalue.TypeError && e != pyvalue.ErrComplexFloorDiv {
		return layout.NotImpl, 0
	}
	return 0, t.Exception(err)
}

// smallDecimal returns the int that a text of up to 18 digits and nothing else is.
func smallDecimal(text []byte) (w Word, ok bool) {
	if len(text) == 0 || len(text) > 18 {
		return 0, false
	}
	n := int64(0)
	for _, c := range text {
		if !isDigit(c) {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	return layout.SmallInt(n), true
}

func newInt(t *Thread, ty *Type, a Args) (Word, Word) {
	if exc := t.checkArgs(&Def{Max: 2}, a); exc != 0 || len(a.Words) == 0 {
		return layout.SmallInt(0), exc
	}
	w := a.Words[0]
	if len(a.Words) == 2 {
		return t.intOfBase(w, a.Words[1])
	}
	if t.Heap.IsString(w) {
		if n, ok := smallDecimal(t.Heap.Text(w)); ok {
			return n, 0
		}
	}
	if n, exc := t.unary(OpInt, w); exc != 0 || n != layout.Null {
		return n, exc
	}
	if text, ok := t.textOf(w); ok {
		return t.parsedInt(text, 10)
	}
	f, ok := t.Float(w)
	if !ok {
		return t.Fail(TypeError, "can't convert %s to int", t.TypeOf(w).name)
	}
	v, err := pyvalue.FloatInt(f)
	if err != nil {
		return 0, t.Exception(err)
	}
	return t.Made(t.NewValue(v))
}

// intOfBase returns the int that a str or bytes shows in a base.
func (t *Thread) intOfBase(w, base Word) (Word, Word) {
	if !t.Heap.IsString(w) && t.Heap.KindOf(w) != layout.KindBytes {
		return 0, t.noText(w)
	}
	n, exc := t.IntArg(base)
	if exc != 0 {
		return 0, exc
	}
	return t.parsedInt(string(t.Heap.Text(w)), n)
}

func (t *Thread) parsedInt(text string, base int64) (Word, Word) {
	v, err := pyvalue.ParseInt(text, int(max(-1, min(base, 1<<16))), t.Numbers())
	if err != nil {
		return 0, t.Exception(err)
	}
	return t.Made(t.NewValue(v))
}

// textOf returns the text of a str, of bytes or of another buffer, of which numbers are read.
func (t *Thread) textOf(w Word) (string, bool) {
	inner := t.Inner(w)
	data, ok := t.textData(inner)
	return string(data), ok
}

func newFloat(t *Thread, ty *Type, a Args) (Word, Word) {
	if exc := t.checkArgs(&Def{Max: 1}, a); exc != 0 || len(a.Words) == 0 {
		return layout.FloatZero, exc
	}
	w := a.Words[0]
	if text, ok := t.textOf(w); ok {
		f, err := pyvalue.ParseFloat(text)
		if err != nil {
			return 0, t.Exception(err)
		}
		return t.Made(t.NewFloat(f))
	}
	if _, ok := t.Float(w); ok {
		return w, 0
	}
	f, exc := t.FloatArg(w)
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewFloat(f))
}

// FloatArg returns an argument that is to be a number as a float.
func (t *Thread) FloatArg(w Word) (float64, Word) {
	if n, ok := t.Number(w); ok && n.Type != pyvalue.TypeComplex {
		return n.Float64(t.Numbers()), 0
	}
	result, exc := t.unary(OpFloat, w)
	if exc != 0 {
		return 0, exc
	}
	f, ok := t.Float(result)
	if !ok {
		return 0, t.Error(TypeError, "can't convert %s to float", t.TypeOf(w).name)
	}
	return f, 0
}

func newComplex(t *Thread, ty *Type, a Args) (Word, Word) {
	if exc := t.checkArgs(&Def{Max: 2}, a); exc != 0 {
		return 0, exc
	}
	switch len(a.Words) {
	case 0:
		return t.Made(t.NewComplex(0))
	case 1:
		return t.asComplex(a.Words[0])
	}
	var parts [2]complex128
	for i, w := range a.Words {
		n, ok := t.Number(w)
		if !ok {
			f, exc := t.FloatArg(w)
			if exc != 0 {
				return 0, exc
			}
			n = pyvalue.Float(f)
		}
		parts[i] = n.Complex128(t.Numbers())
	}
	return t.Made(t.NewComplex(complex(real(parts[0])-imag(parts[1]), imag(parts[0])+real(parts[1]))))
}

// asComplex is complex of one argument: of a text, or of a number.
func (t *Thread) asComplex(w Word) (Word, Word) {
	if text, ok := t.Str(w); ok {
		c, err := pyvalue.ParseComplex(text)
		if err != nil {
			return 0, t.Exception(err)
		}
		return t.Made(t.NewComplex(c))
	}
	c, exc := t.ComplexArg(w)
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewComplex(c))
}

// ComplexArg returns an argument that is to be a number as a complex one.
func (t *Thread) ComplexArg(w Word) (complex128, Word) {
	if n, ok := t.Number(w); ok {
		return n.Complex128(t.Numbers()), 0
	}
	for _, op := range []UnaryOp{OpFloat, OpComplex} {
		result, exc := t.unary(op, w)
		if exc != 0 {
			return 0, exc
		}
		want := pyvalue.TypeFloat
		if op == OpComplex {
			want = pyvalue.TypeComplex
		}
		if n, ok := t.Number(result); ok && n.Type == want {
			return n.Complex128(t.Numbers()), 0
		}
	}
	return 0, t.Error(TypeError, "can't convert %s to complex", t.TypeOf(w).name)
}

func intFromBytes(t *Thread, a Args) (Word, Word) {
	data, exc := t.BufferArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewValue(pyvalue.FromBytes(data, len(a.Words) > 2 && t.isLittle(a.Words[2]))))
}

// isLittle reports whether an argument is the byte order 'little': whatever else it is means 'big'.
func (t *Thread) isLittle(w Word) bool {
	s, _ := t.Str(w)
	return s == "little"
}

// intToBytes is int.to_bytes(length=1, byteorder='big', *, signed=False). Arguments are converted in this order.
func intToBytes(t *Thread, a Args) (Word, Word) {
	v, _ := t.Int(a.Words[0])
	if len(a.Words) > 1 {
		if _, exc := t.IntArg(a.Words[1]); exc != 0 {
			return 0, exc
		}
	}
	if len(a.Words) > 3 {
		return t.Fail(TypeError, "extra positional arguments given")
	}
	args := [...]Word{layout.SmallInt(1), layout.None, layout.False}
	if exc := t.ArgsByName(Args{a.Words[1:], a.Pairs}, args[:], "length", "byteorder", "signed"); exc != 0 {
		return 0, exc
	}
	length, exc := t.IntArg(args[0])
	if exc != 0 {
		return 0, exc
	}
	signed, exc := t.IsTrue(args[2])
	switch {
	case exc != 0:
		return 0, exc
	case length < 0:
		return t.Fail(ValueError, "")
	}
	data, err := v.AppendBytes(nil, int(min(length, maxText)), t.isLittle(args[1]), signed, t.Numbers())
	if err != nil {
		return 0, t.Exception(err)
	}
	return t.Made(t.NewBytes(data))
}
