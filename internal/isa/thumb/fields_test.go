package thumb

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
	d "github.com/tandem-lang/tandem/internal/isa/diagram"
)

// Each field of registers takes r0 to r12, or as many as it has bits for, in some word of its row. (What sp and pc mean
// there is the row's own matter.)
func TestRegisterFields(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	for i, f := range table().Forms() {
		mask, value, size := table().Pattern(isa.Form(i))
		row := table().Fixed(isa.Form(i))
		for _, letter := range []byte("dnmtaulhk") {
			width := row.Width(letter)
			if width != 3 && width != 4 {
				continue
			}
			field := row.With(letter, 1<<width-1).Bits &^ value
			for v := range uint32(min(13, 1<<width)) {
				if !reached(rng, isa.Form(i), mask|field, row.With(letter, v).Bits, size) {
					t.Errorf("%s %s (%s): %c=%d never decodes", f.Name, f.Operands, f.Section, letter, v)
				}
			}
		}
	}
}

// reached tells whether some instruction that has the bits of value under mask decodes to a form.
func reached(rng *rand.Rand, form isa.Form, mask, value uint32, size int) bool {
	for n := range 400 {
		r := rng.Uint32()
		switch n % 4 {
		case 0:
			r |= rng.Uint32()
		case 1:
			r &= rng.Uint32() & rng.Uint32()
		case 2:
			r = 1 << rng.IntN(32)
		}
		if size == 16 {
			r &= 0xffff
		}
		p := table().Append(nil, value|r&^mask, size)
		if in, _, ok := Armv7emdp().Decode(p, 0); ok && in.Form == form {
			return true
		}
	}
	return false
}

// The registers of MRS by number (B5.2.2); the numbers between have no name.
func TestSpecialRegisters(t *testing.T) {
	names := strings.Fields("apsr iapsr eapsr xpsr #4 ipsr epsr iepsr msp psp #10 #11 #12 #13 #14 #15 " +
		"primask basepri basepri_max faultmask control #21")
	for n, name := range names {
		in, _, ok := Armv7m().Decode([]byte{0xef, 0xf3, byte(n), 0x80}, 0)
		if got := Format(in, 0, nil); !ok || got != "mrs r0, "+name {
			t.Errorf("%d: %q, want %s", n, got, name)
		}
	}
}

// Operands are out of range by their own limits, before a field is too narrow for them.
func TestRanges(t *testing.T) {
	for _, c := range []struct {
		form isa.Form
		args []isa.Arg
		ok   bool
	}{
		{BFC_T1, []isa.Arg{isa.RegArg(0), isa.ImmArg(0), isa.ImmArg(32)}, true},
		{BFC_T1, []isa.Arg{isa.RegArg(0), isa.ImmArg(0), isa.ImmArg(33)}, false},
		{BFC_T1, []isa.Arg{isa.RegArg(0), isa.ImmArg(0), isa.ImmArg(0)}, false},
		{ADR_T2T3, []isa.Arg{isa.RegArg(0), isa.RelArg(4 + 0xfff)}, true},
		{ADR_T2T3, []isa.Arg{isa.RegArg(0), isa.RelArg(4 - 0xfff)}, true},
		{ADR_T2T3, []isa.Arg{isa.RegArg(0), isa.RelArg(4 + 0x1000)}, false},
		{ADR_T2T3, []isa.Arg{isa.RegArg(0), isa.RelArg(4 - 0x1000)}, false},
		{ADR_T2T3, []isa.Arg{isa.RegArg(0), isa.RelArg(4 + 1<<32)}, false},
		{ADR_T2T3, []isa.Arg{isa.RegArg(0), isa.RelArg(4 - 1<<32)}, false},
		{LDR_lit_T2, []isa.Arg{isa.RegArg(0), isa.RelArg(4 + 0xfff)}, true},
		{LDR_lit_T2, []isa.Arg{isa.RegArg(0), isa.RelArg(4 - 0xfff)}, true},
		{LDR_lit_T2, []isa.Arg{isa.RegArg(0), isa.RelArg(4 + 0x1000)}, false},
		{LDR_lit_T2, []isa.Arg{isa.RegArg(0), isa.RelArg(4 - 0x1000)}, false},
		{CBZ_T1, []isa.Arg{isa.RegArg(0), isa.RelArg(4 + 126)}, true},
		{CBZ_T1, []isa.Arg{isa.RegArg(0), isa.RelArg(4 + 128)}, false},
		{CBZ_T1, []isa.Arg{isa.RegArg(0), isa.RelArg(4)}, true},
		{CBZ_T1, []isa.Arg{isa.RegArg(0), isa.RelArg(2)}, false},
	} {
		code, err := Encode(nil, c.form, c.args)
		if (err == nil) != c.ok || err != nil && !errors.Is(err, d.ErrRange) {
			t.Errorf("%s %v: % x, %v", table().Forms()[c.form].Section, c.args, code, err)
		}
	}
}

// A literal lies on a word. Where the distance to it is odd halfwords, the instruction stands between words, and counts
// from the word it stands in.
func TestLiteralBetweenWords(t *testing.T) {
	for distance, want := range map[int64]byte{4: 0, 8: 1, 2: 0, 6: 1, 10: 2} {
		code, err := Encode(nil, LDR_lit_T1, []isa.Arg{isa.RegArg(0), isa.RelArg(distance)})
		if err != nil || len(code) != 2 || code[0] != want {
			t.Errorf("distance %d: % x, %v; want %d words", distance, code, err, want)
		}
	}
}

// A table of branches may lie at pc, not at sp (A7.7.185); loads from pc with an index are other instructions.
func TestIndexedBases(t *testing.T) {
	for _, c := range []struct {
		form isa.Form
		base isa.Reg
		ok   bool
	}{
		{TBB_T1, PC, true}, {TBB_T1, SP, false}, {TBB_T1, LR, true}, {TBH_T1, PC, true}, {TBH_T1, SP, false},
		{LDR_reg_T2, SP, true}, {LDR_reg_T2, PC, false},
	} {
		a := isa.MemArg(c.base, 0)
		a.Index = R1
		args := []isa.Arg{a}
		switch c.form {
		case TBH_T1:
			args[0].Scale = 1
		case LDR_reg_T2:
			args = []isa.Arg{isa.RegArg(R0), a}
		}
		if code, err := Encode(nil, c.form, args); (err == nil) != c.ok {
			t.Errorf("%s with base %d: % x, %v", table().Forms()[c.form].Name, c.base, code, err)
		}
		code := []byte{0xd0 | byte(c.base), 0xe8, 0x01, 0xf0}
		switch c.form {
		case TBH_T1:
			code[2] = 0x11
		case LDR_reg_T2:
			code = []byte{0x50 | byte(c.base), 0xf8, 0x01, 0x00}
		}
		if in, _, ok := Armv7m().Decode(code, 0); (ok && in.Form == c.form) != c.ok {
			t.Errorf("% x: %v, form %d, want %d: %v", code, ok, in.Form, c.form, c.ok)
		}
	}
}

// Lists of floating-point registers end with s31 and d15, and have at most 16 double registers.
func TestFloatLists(t *testing.T) {
	for _, c := range []struct {
		form  isa.Form
		first isa.Reg
		n     int64
		ok    bool
	}{
		{VPUSH_T2, S0, 32, true}, {VPUSH_T2, S0 + 30, 2, true}, {VPUSH_T2, S0 + 31, 1, true}, {VPUSH_T2, S0 + 31, 2, false},
		{VPUSH_T2, S0, 33, false}, {VPUSH_T2, S0, 0, false}, {VPUSH_T2, D0, 1, false},
		{VPUSH_T1, D0, 16, true}, {VPUSH_T1, D0 + 15, 1, true}, {VPUSH_T1, D0 + 15, 2, false}, {VPUSH_T1, D0, 0, false},
	} {
		list := isa.Arg{Kind: isa.ArgList, Reg: c.first, Index: isa.NoReg, Val: c.n}
		code, err := Encode(nil, c.form, []isa.Arg{list})
		if (err == nil) != c.ok {
			t.Errorf("%d registers from %d: % x, %v", c.n, c.first, code, err)
		}
		if in, _, ok := Armv7emdp().Decode(code, 0); err == nil && (!ok || in.Args[0] != list) {
			t.Errorf("% x: %+v, want %+v", code, in.Args[0], list)
		}
	}
}

func TestNamesOfTargets(t *testing.T) {
	for name, target := range map[string]*isa.Target{
		"armv6m": Armv6m(), "armv7m": Armv7m(), "armv7em": Armv7em(), "armv7emsp": Armv7emsp(), "armv7emdp": Armv7emdp(),
	} {
		if target.Name != name {
			t.Errorf("%s is %s", name, target.Name)
		}
	}
}
