package isatest

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
)

// Strict checks that the encoder refuses what it cannot express: it changes the operands of the samples, one at a time and
// to values about every limit, and what is then encoded must decode to those very operands, or to others that are shown
// alike: a marker may have no meaning beside other values. Together with RoundTrip, by which nothing is refused that can be
// decoded, that leaves an encoder no freedom.
//
// Labels may be off by less than slack bytes: where they count from an aligned address, the address of the instruction is not
// known.
func Strict(t *testing.T, target *isa.Target, samples [][]byte, slack int64) {
	t.Helper()
	const perForm = 4
	count, varied := map[isa.Form]int{}, variedFields(target, samples)
	var all []isa.Inst
	for _, code := range samples {
		in, _, ok := target.Decode(code, 0)
		if ok && count[in.Form] < perForm {
			count[in.Form]++
			all = append(all, in)
		}
	}
	for _, in := range all {
		for i := range in.N {
			for _, changed := range changes(in.Args[i], varied[place{in.Form, i}]) {
				this := in
				this.Args[i] = changed
				strict(t, target, this, slack)
			}
		}
		if _, err := target.Encode(nil, in.Form, append(in.Args[:in.N:in.N], isa.Arg{})); err == nil {
			t.Errorf("%s: one operand more is accepted", target.Format(in, 0, nil))
		}
		if in.N > 0 {
			if _, err := target.Encode(nil, in.Form, in.Args[:in.N-1]); err == nil {
				t.Errorf("%s: one operand less is accepted", target.Format(in, 0, nil))
			}
		}
	}
}

// strict encodes an instruction and decodes it again, unless it is refused.
func strict(t *testing.T, target *isa.Target, in isa.Inst, slack int64) {
	t.Helper()
	code, err := target.Encode([]byte{1}, in.Form, in.Args[:in.N])
	if err != nil {
		if len(code) != 1 {
			t.Errorf("%s: refused, but with code", target.Forms()[in.Form].Name)
		}
		return
	}
	back, size, ok := target.Decode(code[1:], 0)
	same := ok && size == len(code)-1 && back.Form == in.Form && back.N == in.N
	for i := range in.N {
		a, b := in.Args[i], back.Args[i]
		if a.Kind == isa.ArgRel && target.WordSize == 4 {
			a.Val, b.Val = int64(int32(a.Val)), int64(int32(b.Val))
		}
		if a.Kind == isa.ArgRel && a.Val-b.Val < slack && b.Val-a.Val < slack {
			b.Val = a.Val
		}
		same = same && a.Kind == b.Kind && (a == b || target.Format(in, 0, nil) == target.Format(back, 0, nil))
	}
	if !same {
		f := target.Forms()[in.Form]
		t.Errorf("%s %s: %+v encodes to % x, which is %s, %+v", f.Name, f.Operands, in.Args[:in.N], code[1:], target.Format(back, 0, nil), back.Args[:back.N])
	}
}

// place is an operand of a form.
type place struct {
	form isa.Form
	i    int
}

// fields are those fields of an operand that count beyond what its kind implies.
type fields struct{ val, index, scale, width bool }

// variedFields tells which fields of each operand have a value in some sample.
func variedFields(target *isa.Target, samples [][]byte) map[place]fields {
	varied := map[place]fields{}
	for _, code := range samples {
		in, _, ok := target.Decode(code, 0)
		if !ok {
			continue
		}
		for i, a := range in.Args[:in.N] {
			f := varied[place{in.Form, i}]
			f.val = f.val || a.Val != 0
			f.index = f.index || a.Index != isa.NoReg
			f.scale = f.scale || a.Scale != 0
			f.width = f.width || a.Width != 0
			varied[place{in.Form, i}] = f
		}
	}
	return varied
}

// changes returns an operand with one field changed.
func changes(a isa.Arg, varied fields) []isa.Arg {
	var list []isa.Arg
	add := func(change func(b *isa.Arg)) {
		b := a
		if change(&b); b != a {
			list = append(list, b)
		}
	}
	for k := isa.ArgNone; k <= isa.ArgOther; k++ {
		add(func(b *isa.Arg) { b.Kind = k })
	}
	if a.Kind == isa.ArgReg || a.Kind == isa.ArgMem || a.Reg != isa.NoReg {
		for r := range 256 {
			add(func(b *isa.Arg) { b.Reg = isa.Reg(r) })
		}
	}
	if a.Kind == isa.ArgMem || varied.index {
		for _, r := range []isa.Reg{0, 1, 4, 7, 8, 12, 13, 14, 15, 16, 31, 32, isa.NoReg} {
			add(func(b *isa.Arg) { b.Index = r })
		}
	}
	if varied.scale {
		for s := range uint8(40) {
			add(func(b *isa.Arg) { b.Scale = s })
		}
	}
	if varied.width {
		for _, w := range []uint8{0, 1, 8, 16, 24, 32, 64, 80, 128} {
			add(func(b *isa.Arg) { b.Width = w })
		}
	}
	if a.Kind != isa.ArgReg || varied.val {
		for bit := range 40 {
			add(func(b *isa.Arg) { b.Val ^= 1 << bit })
			for near := int64(-2); near <= 2; near++ {
				add(func(b *isa.Arg) { b.Val = 1<<bit + near })
				add(func(b *isa.Arg) { b.Val = -1<<bit + near })
			}
		}
		add(func(b *isa.Arg) { b.Val = 1<<63 - 1 })
		add(func(b *isa.Arg) { b.Val = -1 << 63 })
	}
	return list
}
