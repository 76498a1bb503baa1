package opt

import "github.com/tandem-lang/tandem/internal/ssa"

// Bit fields and sign extension.
//
// Makes one operation on a bit field of what programs write for it, for machines that have it; others make shifts or a mask of it again. A load
// whose value is extended with its sign, and used for nothing else, becomes one that does that: it accesses the same bytes.
//
//	before  v3 = shr v1 v10 ; v4 = and v3 v11                     v5 = load16u v2 0 ; v6 = xor v5 v12 ; v7 = add v6 v13
//	after   v4 = extu v1 5 6                                       v7 = load16s v2 0
//
// with v10 = 5, v11 = 63, v12 = 0x8000, v13 = -0x8000.
//
// After: values, which puts constants right, and ranges, which has taken away what changes nothing. Cost: values.

func runFields(f *ssa.Func, _ *Options) {
	x := fields{f: f, uses: countUses(f), same: make([]ssa.ValueID, len(f.Values))}
	for _, b := range f.Order { // any order will do: operands are looked up through same
		for _, v := range f.Blocks[b].Code {
			args := f.Args(v)
			for i, a := range args {
				args[i] = x.use(a)
			}
			x.field(v)
		}
	}
	replace(f, x.use)
}

type fields struct {
	f    *ssa.Func
	uses []int32
	same []ssa.ValueID
}

func (x *fields) use(v ssa.ValueID) ssa.ValueID {
	for int(v) < len(x.same) && x.same[v] != 0 {
		v = x.same[v]
	}
	return v
}

// with returns the left operand and the constant on the right of a value, if it is of an operation and has such.
func (x *fields) with(v ssa.ValueID, op ssa.Op) (of ssa.ValueID, c int64, ok bool) {
	val := &x.f.Values[v]
	if val.Op != op {
		return 0, 0, false
	}
	c, ok = x.f.Values[val.Arg(1)].Const()
	return val.Arg(0), c, ok
}

// shifted is with of a shift by a count within the word.
func (x *fields) shifted(v ssa.ValueID, op ssa.Op) (of ssa.ValueID, n int, ok bool) {
	of, c, ok := x.with(v, op)
	return of, int(c), ok && 0 < c && c < int64(x.f.Bits)
}

// ones returns the number of the low bits that a mask has, if it has no others; not all and not none.
func (x *fields) ones(mask int64) (n int, ok bool) {
	k, power := log2(x.f, mask+1)
	return int(k), power && k > 0 && mask > 0
}

// become makes of a value an operation on a field.
func (x *fields) become(v ssa.ValueID, op ssa.Op, of ssa.ValueID, low, width int) {
	x.uses[of]++
	old := x.f.Values[v].Arg(0)
	x.f.Reset(v, op, ssa.Word, ssa.FieldAux(low, width), of)
	for { // what nothing reads any more reads nothing either
		if x.uses[old]--; x.uses[old] > 0 || len(x.f.Args(old)) == 0 || x.f.Effects(old) != 0 {
			return
		}
		old = x.f.Values[old].Arg(0)
	}
}

// field makes one value a field, if it is one.
func (x *fields) field(v ssa.ValueID) {
	switch x.f.Values[v].Op {
	case ssa.OpAnd:
		x.masked(v)
	case ssa.OpShr, ssa.OpSar:
		x.twoShifts(v)
	case ssa.OpAdd:
		x.flippedSign(v)
	}
	if x.f.Values[v].Op == ssa.OpExts {
		x.extended(v)
	}
}

// masked: (x >> n) & (2^w - 1), where the shift brings no copies of the sign into the field
func (x *fields) masked(v ssa.ValueID) {
	of, mask, ok := x.with(v, ssa.OpAnd)
	width, low := x.ones(mask)
	if !ok || !low {
		return
	}
	for _, op := range [...]ssa.Op{ssa.OpShr, ssa.OpSar} {
		if of, n, ok := x.shifted(of, op); ok && n+width <= x.f.Bits {
			x.become(v, ssa.OpExtu, of, n, width)
			return
		}
	}
}

// twoShifts: (x << n) >> m, and (x & mask) >> m with a mask of ones from bit m or below
func (x *fields) twoShifts(v ssa.ValueID) {
	val := &x.f.Values[v]
	op := ssa.OpExtu
	if val.Op == ssa.OpSar {
		op = ssa.OpExts
	}
	of, m, ok := x.shifted(v, val.Op)
	if !ok {
		return
	}
	if of, n, ok := x.shifted(of, ssa.OpShl); ok && n <= m {
		x.become(v, op, of, m-n, x.f.Bits-m)
		return
	}
	if of, mask, ok := x.with(of, ssa.OpAnd); ok && mask > 0 {
		if width, low := x.ones(mask >> m); low {
			x.become(v, ssa.OpExtu, of, m, width)
		}
	}
}

// flippedSign: (x ^ s) - s with s the highest bit of x, which is extended with zeros
func (x *fields) flippedSign(v ssa.ValueID) {
	sum, c, ok := x.with(v, ssa.OpAdd)
	if !ok || x.f.Values[v].Type != ssa.Word {
		return
	}
	of, sign, ok := x.with(sum, ssa.OpXor)
	k, power := log2(x.f, sign)
	if !ok || !power || x.f.Wrap(c+sign) != 0 || sign < 0 {
		return
	}
	if width := int(k) + 1; x.within(of, width) {
		x.become(v, ssa.OpExts, of, 0, width)
	}
}

// within reports whether a value is seen to be extended with zeros from so many bits.
func (x *fields) within(v ssa.ValueID, width int) bool {
	val := &x.f.Values[v]
	switch val.Op {
	case ssa.OpLoad8u, ssa.OpLoad16u, ssa.OpLoad32u:
		return 8*x.f.Size(v) <= width
	case ssa.OpExtu:
		_, w := val.Field()
		return w <= width
	}
	_, mask, ok := x.with(v, ssa.OpAnd)
	return ok && mask >= 0 && mask>>width == 0
}

// signedLoad is the load that extends with the sign, by the one that does not.
func signedLoad(op ssa.Op) (ssa.Op, bool) {
	switch op {
	case ssa.OpLoad8u:
		return ssa.OpLoad8s, true
	case ssa.OpLoad16u:
		return ssa.OpLoad16s, true
	case ssa.OpLoad32u:
		return ssa.OpLoad32s, true
	}
	return op, false
}

// extended: the field of a field, of a mask, of a load
func (x *fields) extended(v ssa.ValueID) {
	low, width := x.f.Values[v].Field()
	of := x.f.Values[v].Arg(0)
	val := &x.f.Values[of]
	if val.Op == ssa.OpExtu {
		if l, w := val.Field(); low+width <= w {
			x.become(v, ssa.OpExts, val.Arg(0), l+low, width)
			return
		}
	}
	if from, mask, ok := x.with(of, ssa.OpAnd); ok && low == 0 && mask&(1<<width-1) == 1<<width-1 {
		x.become(v, ssa.OpExts, from, 0, width)
		return
	}
	if op, ok := signedLoad(val.Op); ok && low == 0 && width == 8*x.f.Size(of) && x.uses[of] == 1 {
		val.Op = op
		x.same[v] = of
	}
}
