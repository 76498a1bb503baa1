package ssa_test

import (
	"errors"
	"math"
	"math/bits"
	"slices"
	"testing"

	"github.com/tandem-lang/tandem/internal/ssa"
	"github.com/tandem-lang/tandem/internal/ssa/ssatest"
)

// words are operands that are near to where operations change their mind.
var words = []int64{0, 1, -1, 2, -2, 3, 7, -7, 10, 31, 32, 63, 100, 255, 256, -256, 0x7fff, 0x8000, 1 << 20, math.MaxInt32, math.MinInt32, -0x12345678}

// TestEval holds operations on words of 32 bits against Go's.
func TestEval(t *testing.T) {
	floor := func(x, y int32) int32 { return int32(math.Floor(float64(x) / float64(y))) }
	for op, want := range map[ssa.Op]func(x, y int32) int32{
		ssa.OpAdd:      func(x, y int32) int32 { return x + y },
		ssa.OpSub:      func(x, y int32) int32 { return x - y },
		ssa.OpMul:      func(x, y int32) int32 { return x * y },
		ssa.OpNeg:      func(x, _ int32) int32 { return -x },
		ssa.OpNot:      func(x, _ int32) int32 { return ^x },
		ssa.OpAnd:      func(x, y int32) int32 { return x & y },
		ssa.OpOr:       func(x, y int32) int32 { return x | y },
		ssa.OpXor:      func(x, y int32) int32 { return x ^ y },
		ssa.OpQuot:     func(x, y int32) int32 { return x / y },
		ssa.OpRem:      func(x, y int32) int32 { return x % y },
		ssa.OpUquot:    func(x, y int32) int32 { return int32(uint32(x) / uint32(y)) },
		ssa.OpUrem:     func(x, y int32) int32 { return int32(uint32(x) % uint32(y)) },
		ssa.OpFloorDiv: floor,
		ssa.OpFloorMod: func(x, y int32) int32 { return x - y*floor(x, y) },
		ssa.OpShl:      func(x, y int32) int32 { return x << (y & 31) },
		ssa.OpShr:      func(x, y int32) int32 { return int32(uint32(x) >> (y & 31)) },
		ssa.OpSar:      func(x, y int32) int32 { return x >> (y & 31) },
		ssa.OpEq:       func(x, y int32) int32 { return one(x == y) },
		ssa.OpNe:       func(x, y int32) int32 { return one(x != y) },
		ssa.OpSlt:      func(x, y int32) int32 { return one(x < y) },
		ssa.OpSle:      func(x, y int32) int32 { return one(x <= y) },
		ssa.OpUlt:      func(x, y int32) int32 { return one(uint32(x) < uint32(y)) },
		ssa.OpUle:      func(x, y int32) int32 { return one(uint32(x) <= uint32(y)) },
	} {
		for _, x := range words {
			for _, y := range words {
				out, err := runOp(t, 32, op, 0, x, y)
				divides := op.Has(ssa.Divides)
				if divides && (y == 0 || y == -1 && x == math.MinInt32 && op != ssa.OpUquot && op != ssa.OpUrem) {
					if err != ssa.ErrTrap {
						t.Errorf("%v %d %d: %v", op, x, y, err)
					}
					continue
				}
				if w := want(int32(x), int32(y)); err != nil || out.Result != int64(w) {
					t.Errorf("%v %d %d = %d, %v, want %d", op, x, y, out.Result, err, w)
				}
			}
		}
	}
}

func one(b bool) int32 {
	if b {
		return 1
	}
	return 0
}

// runOp runs one operation on words.
func runOp(t *testing.T, bits int, op ssa.Op, aux int64, operands ...int64) (ssa.Outcome, error) {
	t.Helper()
	f := ssa.NewFunc("op", bits, ssatest.Runtime())
	b := f.NewBlock()
	var params []ssa.ValueID
	for range operands {
		params = append(params, f.AddParam(b, ssa.Word))
	}
	f.Result = ssa.Word
	f.Return(b, f.Add(b, op, ssa.Word, aux, params[:len(ssa.Table[op].Args)]...))
	if err := f.Verify(); err != nil {
		t.Fatal(err)
	}
	in := ssa.Interp{Env: ssatest.NewWorld(bits), Steps: 10}
	return in.Run(f, operands...)
}

func TestFields(t *testing.T) {
	for _, bits := range []int{32, 64} {
		for _, x := range words {
			for low := range bits {
				for width := 1; low+width <= bits; width += 3 {
					unsigned := int64(uint64(x) >> low & (1<<width - 1))
					signed := unsigned << (64 - width) >> (64 - width)
					f := ssa.Func{Bits: bits}
					if out, err := runOp(t, bits, ssa.OpExtu, ssa.FieldAux(low, width), x); err != nil || out.Result != f.Wrap(unsigned) {
						t.Fatalf("%d bits from bit %d of %#x: %#x, %v", width, low, x, out.Result, err)
					}
					if out, err := runOp(t, bits, ssa.OpExts, ssa.FieldAux(low, width), x); err != nil || out.Result != signed {
						t.Fatalf("%d bits from bit %d of %#x: %#x, %v", width, low, x, out.Result, err)
					}
				}
			}
		}
	}
}

// TestOverflow holds the operations that check against wider ones.
func TestOverflow(t *testing.T) {
	list := append(slices.Clone(words), math.MaxInt64, math.MinInt64, math.MaxInt64/2+1, 1<<32, -1<<31-1, 3037000500)
	for _, size := range []int{32, 64} {
		f := ssa.Func{Bits: size}
		for _, x := range list {
			for _, y := range list {
				x, y := f.Wrap(x), f.Wrap(y)
				sum, diff := fits(size, x, y, false), fits(size, x, ^y, true)
				hi, lo := bits.Mul64(uint64(x), uint64(y))
				product := int64(hi) - x>>63&y - y>>63&x // signed
				fitting := product == int64(lo)>>63 && f.Wrap(int64(lo)) == int64(lo)
				for op, want := range map[ssa.Op]bool{ssa.OpAddo: !sum, ssa.OpSubo: !diff, ssa.OpMulo: !fitting} {
					if got := f.Fails(op, x, y); got != want {
						t.Errorf("%v %d %d of %d bits fails: %v", op, x, y, size, got)
					}
				}
			}
		}
	}
}

// fits reports whether x + y, and 1 with carry, is a signed word.
func fits(size int, x, y int64, carry bool) bool {
	c := uint64(0)
	if carry {
		c = 1
	}
	lo, over := bits.Add64(uint64(x), uint64(y), c)
	hi := uint64(x>>63) + uint64(y>>63) + over // of the sum in 128 bits
	f := ssa.Func{Bits: size}
	return int64(hi) == int64(lo)>>63 && f.Wrap(int64(lo)) == int64(lo)
}

// Counts out of range do what the machine does, and are not computed beforehand.
func TestShifts(t *testing.T) {
	for _, c := range []struct {
		op              ssa.Op
		x, count        int64
		mask, saturated int64
	}{
		{ssa.OpShl, 5, 33, 10, 0},
		{ssa.OpShr, -1, 33, math.MaxInt32, 0},
		{ssa.OpSar, -8, 33, -4, -1},
		{ssa.OpSar, 8, 40, 0, 0},
		{ssa.OpShl, 5, 256 + 1, 10, 10},
		{ssa.OpShl, 5, -1, -0x80000000, 0},
	} {
		text := "func f bits=32 result=word\nb0(v1: word, v2: word):\nv3 = " + c.op.String() + " v1 v2\nreturn v3\n"
		f := parse(t, text)
		for shifts, want := range []int64{ssa.ShiftsMask: c.mask, ssa.ShiftsSaturate: c.saturated} {
			if got := ssatest.Run(f, ssa.Shifts(shifts), c.x, c.count); got.Result != want || got.Err != nil {
				t.Errorf("%v %d %d: %d, %v, want %d", c.op, c.x, c.count, got.Result, got.Err, want)
			}
		}
		if z, ok := f.Fold(c.op, ssa.Word, ssa.Word, c.x, c.count); ok {
			t.Errorf("%v %d %d is %d beforehand", c.op, c.x, c.count, z)
		}
	}
}

func TestFloats(t *testing.T) {
	bits64 := func(x float64) int64 { return int64(math.Float64bits(x)) }
	bits32 := func(x float32) int64 { return int64(math.Float32bits(x)) }
	nan := math.NaN()
	for _, c := range []struct {
		op      ssa.Op
		t, from ssa.Type
		x, y    int64
		want    int64
		ok      bool
	}{
		{ssa.OpFadd, ssa.Float64, ssa.Float64, bits64(0.1), bits64(0.2), bits64(0.30000000000000004), true},
		{ssa.OpFadd, ssa.Float32, ssa.Float32, bits32(0.1), bits32(0.2), bits32(0.1 + 0.2), true},
		{ssa.OpFsub, ssa.Float64, ssa.Float64, bits64(1), bits64(3), bits64(-2), true},
		{ssa.OpFmul, ssa.Float64, ssa.Float64, bits64(1.5), bits64(-2), bits64(-3), true},
		{ssa.OpFdiv, ssa.Float64, ssa.Float64, bits64(1), bits64(0), bits64(math.Inf(1)), true},
		{ssa.OpFdiv, ssa.Float64, ssa.Float64, bits64(0), bits64(0), 0, false},
		{ssa.OpFneg, ssa.Float64, ssa.Float64, bits64(0), 0, bits64(math.Copysign(0, -1)), true},
		{ssa.OpFeq, ssa.Word, ssa.Float64, bits64(nan), bits64(nan), 0, true},
		{ssa.OpFne, ssa.Word, ssa.Float64, bits64(nan), bits64(nan), 1, true},
		{ssa.OpFlt, ssa.Word, ssa.Float32, bits32(1), bits32(2), 1, true},
		{ssa.OpFle, ssa.Word, ssa.Float64, bits64(nan), bits64(2), 0, true},
		{ssa.OpItof, ssa.Float64, ssa.Word, -3, 0, bits64(-3), true},
		{ssa.OpItof, ssa.Float32, ssa.Word, 1<<24 + 1, 0, bits32(1 << 24), true},
		{ssa.OpFtoi, ssa.Word, ssa.Float64, bits64(-2.9), 0, -2, true},
		{ssa.OpFtoi, ssa.Word, ssa.Float64, bits64(1e300), 0, 0, false},
		{ssa.OpFtoi, ssa.Word, ssa.Float64, bits64(nan), 0, 0, false},
		{ssa.OpWiden, ssa.Float64, ssa.Float32, bits32(0.1), 0, bits64(float64(float32(0.1))), true},
		{ssa.OpNarrow, ssa.Float32, ssa.Float64, bits64(0.1), 0, bits32(0.1), true},
	} {
		f := ssa.Func{Bits: 64}
		got, ok := f.Fold(c.op, c.t, c.from, c.x, c.y)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%v %#x %#x = %#x, %v, want %#x, %v", c.op, c.x, c.y, got, ok, c.want, c.ok)
		}
	}
}

func TestRunEnds(t *testing.T) {
	const head = "func f bits=32 result=word slots=2\nb0(v1: word):\n"
	for _, c := range []struct {
		body   string
		result int64
		thrown int64
		err    error
	}{
		{"return v1", 7, 0, nil},
		{"call raise v1\nhalt", 0, 7, nil},
		{"v2: obj = call make v1\ncheck b1 b2\nb1:\nhalt\nb2(v3: obj):\nv4 = cast v3\nreturn v4", 0x77, 0, nil},
		{"v2: obj = call make v1\nv3: obj = call make v1\ncheck b1 b2\nb1:\nhalt\nb2(v4: obj):\nhalt", 0, 0x77, nil}, // the first call throws
		{"v2 = const 2147483647\nv3 = addo v1 v2\ncheck b1 b2\nb1:\nhalt\nb2:\nreturn v1", 7, 0, nil},
		{"jump b1\nb1:\njump b1", 0, 0, ssa.ErrSteps},
		{"v2: ptr = slot 1\nstore v2 v1 0 frame\nv3 = load v2 0 frame\nreturn v3", 7, 0, nil},
		{"v2: ptr = slot 1\nv3 = load v2 0 heap\nreturn v3", 0, 0, errAny},
		{"v2: ptr = slot 1\nstore v2 v1 0 heap\nreturn v1", 0, 0, errAny},
		{"halt", 0, 0, errAny},
		{"v4 = const 20\njump b1(v1, v4)\nb1(v2: word, v3: word):\nv5 = slt v2 v3\nbr v5 b1(v3, v2) b2\nb2:\nv6 = sub v2 v3\nreturn v6", 13, 0, nil},
	} {
		got := ssatest.Run(parse(t, head+c.body+"\n"), ssa.ShiftsMask, 7)
		if c.err == errAny && got.Err != nil {
			continue
		}
		if got.Err != c.err || got.Result != c.result || got.Exception != c.thrown {
			t.Errorf("%s: %+v %v", c.body, got.Outcome, got.Err)
		}
	}
	in := ssa.Interp{Env: ssatest.NewWorld(32), Steps: 10}
	if _, err := in.Run(parse(t, head+"return v1\n")); err == nil {
		t.Error("runs without its argument")
	}
}

var errAny = errors.New("any")

// Loads extend what they load, and stores write what they say.
func TestAccesses(t *testing.T) {
	for _, bits := range []int{32, 64} {
		f := ssa.NewFunc("f", bits, ssatest.Runtime())
		b := f.NewBlock()
		p, x := f.AddParam(b, ssa.Pointer), f.AddParam(b, ssa.Word)
		f.Add(b, ssa.OpStore, ssa.None, ssa.AccessAux(8, ssa.Volatile), p, x)
		loads := []ssa.Op{ssa.OpLoad8u, ssa.OpLoad8s, ssa.OpLoad16u, ssa.OpLoad16s, ssa.OpLoad}
		stores := []ssa.Op{ssa.OpStore8, ssa.OpStore16, ssa.OpStore}
		// The world's memory counts its loads: each finds one more in the lowest byte.
		want := []uint64{0xef, 0xffff_ffff_ffff_fff0, 0xcdf1, 0xffff_ffff_ffff_cdf2, 0xffff_ffff_89ab_cdf3, 0xef, 0xcdef, 0x89ab_cdef}
		if bits == 64 {
			want[4], want[7] = 0x7654_3210_89ab_cdf3, 0x7654_3210_89ab_cdef
			loads = append(loads, ssa.OpLoad32u, ssa.OpLoad32s)
			stores = append(stores, ssa.OpStore32)
			want = slices.Insert(want, 5, 0x89ab_cdf4, 0xffff_ffff_89ab_cdf5)
			want = append(want, 0x89ab_cdef)
		}
		for _, op := range loads {
			f.Add(b, ssa.OpCall, ssa.None, ssatest.Print, f.Add(b, op, ssa.Word, ssa.AccessAux(8, ssa.Volatile), p))
		}
		for _, op := range stores {
			f.Add(b, op, ssa.None, ssa.AccessAux(16, ssa.Volatile), p, x)
		}
		f.Return(b, 0)
		got := ssatest.Run(f, ssa.ShiftsMask, ssatest.VolatileBase, f.Wrap(0x7654_3210_89ab_cdef))
		if got.Err != nil {
			t.Fatal(got.Err)
		}
		var seen []uint64
		for _, e := range got.World.Events[1:] {
			switch e.Kind {
			case "print":
				seen = append(seen, uint64(e.Args[0]))
			case "store":
				seen = append(seen, e.Value)
			}
		}
		if !slices.Equal(seen, want) {
			t.Errorf("%d bits: %x, want %x", bits, seen, want)
		}
	}
}
