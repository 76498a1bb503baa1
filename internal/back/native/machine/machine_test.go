package machine

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/thumb"
	"github.com/tandem-lang/tandem/internal/isa/x64"
	"github.com/tandem-lang/tandem/internal/isa/xtensa"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestMachines holds what the machines say of themselves against testdata/machines.txt, registers by their names.
func TestMachines(t *testing.T) {
	var sb strings.Builder
	list := append(All(), ByName("debug"), Styled("rv32imc", Style{TempsAboveArgs: true}))
	for _, m := range list {
		name := func(regs ...isa.Reg) string {
			var names []string
			for _, r := range regs {
				if r == isa.NoReg {
					names = append(names, "-")
				} else {
					names = append(names, m.RegNames[r])
				}
			}
			return strings.Join(names, " ")
		}
		fmt.Fprintf(&sb, "%s: architecture %d\n", m.Name, m.Arch)
		fmt.Fprintf(&sb, "  result %s, arguments %s, temporary %s, local %s, helpers %s\n", name(m.Ret), name(m.Arg[:]...), name(m.Temp[:]...), name(m.Local[:]...), name(m.FunTable))
		fmt.Fprintf(&sb, "  own result %s, own arguments %s, on the stack %v\n", name(m.ParentRet), name(m.ParentArg[:]...), m.ArgsOnStack)
		fmt.Fprintf(&sb, "  shift count %s, fixed store %v, setjmp %v, literal table %v\n", name(m.ShiftCount), m.FixedStore, m.Setjmp, m.LiteralTable)
		fmt.Fprintf(&sb, "  saved registers %d, local 1 is number %d, wide %x %x, pseudo %v\n", m.NLRRegs, m.NLRLocal1, m.WidePointerIndex, m.WidePointerStores, m.Pseudo)
	}
	testkit.Golden(t, "testdata/machines.txt", sb.String())
	if ByName("") != nil || ByName("z80") != nil || Styled("z80", Style{}) != nil {
		t.Error("found what does not exist")
	}
	if Styled("x64", Style{TempsAboveArgs: true}) != ByName("x64") || Styled("rv32imc", Style{IndexInPlace: true}) != ByName("rv32imc") {
		t.Error("a style has registers of its own where it asks for none")
	}
}

// An access through the helper table's register, to a whole word of it, is one of a helper.
func TestHelper(t *testing.T) {
	m := ByName("x64")
	mem := func(base isa.Reg, at int64) isa.Inst {
		return isa.Inst{Args: [5]isa.Arg{isa.RegArg(x64.RAX), isa.MemArg(base, at)}, N: 2}
	}
	indexed := mem(x64.RBP, 8)
	indexed.Args[1].Index = x64.RCX
	for _, c := range []struct {
		in   isa.Inst
		want int
		ok   bool
	}{
		{mem(x64.RBP, 0), 0, true}, {mem(x64.RBP, 8), 1, true}, {mem(x64.RBP, 0x168), 45, true},
		{mem(x64.RBP, 4), 0, false}, {mem(x64.RBP, -8), 0, false}, {mem(x64.RBX, 8), 0, false}, {indexed, 0, false}, {isa.Inst{}, 0, false},
	} {
		if got, ok := m.Helper(c.in); got != c.want || ok != c.ok {
			t.Errorf("%+v: %d, %v, want %d, %v", c.in, got, ok, c.want, c.ok)
		}
	}
}

// TestPrinted records the lines of all macro operations of -march=debug.
func TestPrinted(t *testing.T) {
	m := ByName("debug")
	var out strings.Builder
	a := m.New(Options{Log: &out, HelperName: func(helper int) string { return fmt.Sprint("helper_", helper) }})
	for _, s := range steps(m) {
		fmt.Fprintf(&out, "# %s\n", s.name)
		macroOn(t, a, func(a Asm) {
			a.Entry(5)
			s.run(a)
			a.Buf().Label(9)
		})
	}
	testkit.Golden(t, "testdata/debug.txt", out.String())
	if code, err := m.Encode([]byte{1}, 0, nil); err == nil || len(code) != 1 {
		t.Error("debug encodes", code)
	}
	if _, _, ok := m.Decode([]byte{1}, 0); ok || len(m.Forms()) != 0 || m.Patch(0) != nil {
		t.Error("debug has instructions")
	}
}

// between writes an operation at one place of a function and label 0 at another, in all passes, and returns what it answers
// in the last, and the error.
func between(a Asm, at, label int, op func() bool) (ok bool, err error) {
	b := a.Buf()
	b.ResetLabels()
	for _, p := range []asm.Pass{asm.PassMeasure, asm.PassSize, asm.PassEmit} {
		b.StartPass(p)
		if label <= at {
			b.Reserve(label)
			b.Label(0)
		}
		b.Reserve(at - b.Pos())
		ok = op()
		if label > at {
			b.Reserve(label - b.Pos())
			b.Label(0)
		}
		a.EndPass()
		if !ok && p != asm.PassEmit {
			return false, fmt.Errorf("refused in pass %d", p)
		}
	}
	return ok, b.Err()
}

// The reach of what the inline assembler branches with (ARMv7-M manual: B T1, T2, T3 and BL T1 as before ARMv6T2).
func TestThumbReach(t *testing.T) {
	for name, c := range map[string]struct {
		op          func(a *ThumbAsm) bool
		least, most int // distances from the branch to the label
	}{
		"b":     {func(a *ThumbAsm) bool { return a.Branch(0) }, -2044, 2050},
		"beq":   {func(a *ThumbAsm) bool { return a.BranchIf(condEQ, 0, false) }, -252, 258},
		"bl":    {func(a *ThumbAsm) bool { return a.BranchLink(0) }, -4194300, 4194306},
		"beq.w": {func(a *ThumbAsm) bool { return a.BranchIf(condEQ, 0, true) }, -1 << 22, 1 << 22},
	} {
		const origin = 1 << 23
		for distance, want := range map[int]bool{c.least: true, c.most: true, c.least - 2: name == "beq.w", c.most + 2: name == "beq.w"} {
			a := NewThumb(true)
			ok, err := between(a, origin, origin+distance, func() bool { return c.op(a) })
			if err != nil || ok != want {
				t.Errorf("%s over %d bytes: %v, %v", name, distance, ok, err)
			}
		}
	}
}

// The reach of what only the inline assembler of xtensa has, and the alignment that it asks for.
func TestXtensaReach(t *testing.T) {
	call := func(a *XtensaAsm) { a.CallLabel(0) }
	load := func(a *XtensaAsm) { a.LoadLabel(xtensa.A2, 0) }
	branch := func(a *XtensaAsm) { a.Branch(XtensaIfLess, xtensa.A2, xtensa.A3, 0) }
	zero := func(a *XtensaAsm) { a.BranchZero(XtensaIfPositive, xtensa.A2, 0) }
	bit := func(a *XtensaAsm) { a.BranchBit(true, xtensa.A2, 31, 0) }
	const origin = 1 << 18
	for _, c := range []struct {
		name      string
		op        func(a *XtensaAsm)
		at, label int
		want      string
	}{
		{"call0", call, origin + 1, origin + 8, ""},
		{"call0", call, origin + 1, origin, ""},
		{"call0", call, origin + 1, origin + 1<<17, ""},
		{"call0", call, origin + 1, origin + 1<<17 + 4, "xtensa call0 out of range"},
		{"call0", call, origin + 1, origin - 1<<17 + 4, ""},
		{"call0", call, origin + 1, origin - 1<<17, "xtensa call0 out of range"},
		{"call0", call, origin, origin + 8, "call0 location not word-aligned"},
		{"call0", call, origin + 2, origin + 8, "call0 location not word-aligned"},
		{"call0", call, origin + 1, origin + 9, "call0 target not word-aligned"},
		{"l32r", load, origin, origin - 4, ""},
		{"l32r", load, origin, origin - 1<<17, ""},
		{"l32r", load, origin, origin - 1<<17 - 4, "xtensa l32r out of range"},
		{"l32r", load, origin, origin, "xtensa l32r out of range"},
		{"l32r", load, origin, origin + 4, "xtensa l32r out of range"},
		{"l32r", load, origin, origin - 2, "l32r target not word-aligned"},
		{"l32r", load, origin + 1, origin - 4, "l32r location not word-aligned"},
		{"blt", branch, origin, origin + 1<<17 + 9, ""},
		{"blt", branch, origin, origin + 1<<17 + 10, "xtensa bcc out of range"},
		{"blt", branch, origin, origin - 1<<17 + 10, ""},
		{"blt", branch, origin, origin - 1<<17 + 9, "xtensa bcc out of range"},
		{"bgez", zero, origin, origin + 1<<17 + 9, ""},
		{"bgez", zero, origin, origin + 1<<17 + 10, "xtensa bccz out of range"},
		{"bgez", zero, origin, origin - 1<<17 + 10, ""},
		{"bgez", zero, origin, origin - 1<<17 + 9, "xtensa bccz out of range"},
		{"bbsi", bit, origin, origin + 131, ""},
		{"bbsi", bit, origin, origin + 132, "xtensa bit_branch out of range"},
		{"bbsi", bit, origin, origin - 124, ""},
		{"bbsi", bit, origin, origin - 125, "xtensa bit_branch out of range"},
	} {
		a := NewXtensa(false, Options{})
		_, err := between(a, c.at, c.label, func() bool { c.op(a); return true })
		got := ""
		if err != nil {
			got = err.Error()
		}
		if want := "RuntimeError: ERROR: " + c.want; got != want && (c.want != "" || err != nil) {
			t.Errorf("%s at %d of %d: %q, want %q", c.name, c.at-origin, c.label-origin, got, c.want)
		}
	}
}

// A local beyond the reach of the stack pointer's forms, in the last pass.
func TestThumbLocalAddress(t *testing.T) {
	a := NewThumb(true)
	a.Buf().StartPass(asm.PassEmit)
	if a.MovLocalReg(256, thumb.R0); a.Buf().Err() == nil {
		t.Error("local 256 is stored")
	}
}

// What a machine cannot do is refused.
func TestRefused(t *testing.T) {
	for _, m := range All() {
		if m.ArgsOnStack {
			continue
		}
		a := m.New(Options{})
		a.Buf().StartPass(asm.PassEmit)
		if a.MovRegArg(m.Ret, 0); a.Buf().Err() == nil {
			t.Errorf("%s reads an argument from the stack", m.Name)
		}
	}
	for name, access := range map[string]func(a *ThumbAsm){
		"loading r8":    func(a *ThumbAsm) { a.Load(Word, 8, 0, 5000) },
		"loading by r8": func(a *ThumbAsm) { a.Load(Word, 0, 8, 5000) },
		"storing by r8": func(a *ThumbAsm) { a.Store(Word, 0, 8, 5000) },
	} {
		a := NewThumb(true)
		a.Buf().StartPass(asm.PassEmit)
		if access(a); a.Buf().Err() == nil {
			t.Errorf("%s at a far offset", name)
		}
	}
}
