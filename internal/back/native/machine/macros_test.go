package machine

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
	"github.com/tandem-lang/tandem/internal/isa/rv32"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestMacros records the macro operations of every machine, and of every style that changes them.
func TestMacros(t *testing.T) {
	xor := Style{ClearByXor: true, InvertByFirstArg: true, LiteralJump: true}
	temps := Style{TempsAboveArgs: true, IndexInPlace: true}
	for _, c := range []struct {
		file, name string
		options    Options
	}{
		{"x86/macros", "x86", Options{}},
		{"x64/macros", "x64", Options{}},
		{"arm/macros", "armv6", Options{}},
		{"thumb/macros-armv6m", "armv6m", Options{}},
		{"thumb/macros", "armv7m", Options{}},
		{"thumb/macros-xor-index", "armv7m", Options{Style: Style{ClearByXor: true, IndexInPlace: true}}},
		{"xtensa/macros-call0", "xtensa", Options{}},
		{"xtensa/macros-windowed", "xtensawin", Options{}},
		{"xtensa/macros-call0-xor", "xtensa", Options{Style: xor}},
		{"xtensa/macros-windowed-xor", "xtensawin", Options{Style: xor}},
		{"rv32/macros", "rv32imc", Options{}},
		{"rv32/macros-zba-zcmp", "rv32imc", Options{Flags: rv32.FlagZba | rv32.FlagZcmp}},
		{"rv32/macros-temps", "rv32imc", Options{Style: temps}},
		{"rv32/macros-temps-zba", "rv32imc", Options{Style: temps, Flags: rv32.FlagZba}},
	} {
		t.Run(c.file, func(t *testing.T) {
			allMacros(t, Styled(c.name, c.options.Style), c.options, "testdata/"+c.file+".txt")
		})
	}
}

// macro runs f through all passes on a fresh macro assembler and returns the code.
func macro(t *testing.T, m *Machine, o Options, f func(a Asm)) []byte {
	t.Helper()
	return macroOn(t, m.New(o), f)
}

// macroOn is macro on an assembler that has served other functions before.
func macroOn(t *testing.T, a Asm, f func(a Asm)) []byte {
	t.Helper()
	b := a.Buf()
	b.ResetLabels()
	for _, p := range []asm.Pass{asm.PassMeasure, asm.PassSize, asm.PassEmit} {
		b.StartPass(p)
		f(a)
		a.EndPass()
	}
	if err := b.Err(); err != nil {
		t.Error(err)
	}
	return append([]byte(nil), b.Code()...)
}

// step is one macro operation under test.
type step struct {
	name string
	run  func(a Asm)
}

// allMacros writes every macro operation, with offsets and immediates at the limits of short forms, and compares the
// disassembly with the golden file. It must decode without data lines, except those of literal pools.
func allMacros(t *testing.T, m *Machine, o Options, file string) {
	t.Helper()
	var sb strings.Builder
	a := m.New(o)
	for _, s := range steps(m) {
		code := macroOn(t, a, func(a Asm) {
			a.Entry(5)
			s.run(a)
			a.Buf().Label(9)
		})
		base := macroOn(t, a, func(a Asm) { a.Entry(5) })
		if len(base) <= len(code) && string(code[:len(base)]) == string(base) && !strings.HasPrefix(s.name, "entry") {
			code = code[len(base):]
		}
		fmt.Fprintf(&sb, "# %s\n%s", s.name, isatest.Listing(m.Target, code))
	}
	testkit.Golden(t, file, sb.String())
}

func steps(t *Machine) []step {
	ret, arg, loc := t.Ret, t.Arg, t.Local
	out := []step{
		{"entry and exit, 0 locals", func(a Asm) { a.Exit() }},
		{"jump", func(a Asm) { a.Buf().Label(0); a.Clear(ret); a.Jump(0); a.Jump(9) }},
		{"jump if zero", func(a Asm) {
			a.Buf().Label(0)
			a.Clear(ret)
			a.JumpZero(ret, 0, true)
			a.JumpZero(arg[0], 9, false)
		}},
		{"jump if nonzero", func(a Asm) {
			a.Buf().Label(0)
			a.Clear(ret)
			a.JumpNonzero(ret, 0, true)
			a.JumpNonzero(loc[0], 9, false)
		}},
		{"jump if equal", func(a Asm) {
			a.Buf().Label(0)
			a.Clear(ret)
			a.JumpEqual(arg[0], arg[2], 0)
			a.JumpEqual(arg[0], arg[2], 9)
		}},
		{"jump to register", func(a Asm) { a.JumpReg(loc[0]) }},
		{"call", func(a Asm) { a.Call(0, 0); a.Call(5, 1); a.Call(17, 2); a.Call(31, 3); a.Call(45, 4) }},
		{"call, at the reach of its forms", func(a Asm) { each(func(n int) { a.Call(n, 0) }, 15, 16, 32, 255, 256, 511, 512) }},
		{"local from register", func(a Asm) { each(func(n int) { a.MovLocalReg(n, arg[1]) }, 0, 1, 15, 16, 31, 32, 63, 64) }},
		{"register from local", func(a Asm) { each(func(n int) { a.MovRegLocal(arg[1], n) }, 0, 1, 15, 16, 31, 32, 63, 64) }},
		{"address of local", func(a Asm) { each(func(n int) { a.MovRegLocalAddr(arg[1], n) }, 0, 1, 15, 16, 31, 32, 63, 64) }},
		{"immediates", func(a Asm) {
			for _, v := range []int64{0, 1, 31, 32, 95, 96, 127, 128, 255, 256, 2047, 2048, 65535, 65536, 1<<31 - 1, 1 << 31, -1, -32, -33, -128, -129, -256, -257, -2048, -2049, -65536, -1 << 31} {
				a.MovRegImm(arg[2], v)
			}
		}},
		{"register from register", func(a Asm) { a.MovRegReg(ret, arg[1]); a.MovRegReg(loc[1], ret) }},
		{"address of label", func(a Asm) { a.MovRegPC(ret, 9); a.MovRegPC(loc[0], 9); a.Buf().Label(0); a.MovRegPC(ret, 0) }},
		{"clear, not, neg", func(a Asm) { a.Clear(arg[2]); a.Not(ret); a.Neg(ret) }},
		{"shifts", func(a Asm) { a.ShiftLeft(ret, arg[2]); a.ShiftRight(ret, arg[2]); a.ShiftRightSigned(ret, arg[2]) }},
		{"or, xor, and, add, sub, mul", func(a Asm) {
			a.Or(arg[1], arg[2])
			a.Xor(arg[1], arg[2])
			a.And(arg[1], arg[2])
			a.Add(arg[1], arg[2])
			a.Sub(arg[1], arg[2])
			a.Mul(arg[1], arg[2])
		}},
	}
	for c := UnsignedLess; c <= SignedNotEqual; c++ {
		out = append(out, step{fmt.Sprintf("compare %d", c), func(a Asm) { a.SetCompare(c, ret, arg[1], arg[2]) }})
	}
	if t.ArgsOnStack {
		out = append(out, step{"argument", func(a Asm) { a.MovRegArg(arg[1], 3) }})
	}
	for w := Byte; w <= Word; w++ {
		out = append(out,
			step{fmt.Sprintf("load, width %d", w), func(a Asm) {
				each(func(n int) { a.Load(w, ret, arg[1], n) }, 0, 1, 15, 16, 31, 32, 255, 256, 1023, 1024, 4095, 4096)
			}},
			step{fmt.Sprintf("store, width %d", w), func(a Asm) {
				each(func(n int) { a.Store(w, arg[2], arg[1], n) }, 0, 1, 15, 16, 31, 32, 255, 256, 1023, 1024, 4095, 4096)
			}})
		if w < Word {
			out = append(out, step{fmt.Sprintf("load and store by index, width %d", w), func(a Asm) {
				a.LoadIndex(w, ret, arg[0], arg[1])
				a.StoreIndex(w, arg[2], arg[0], arg[1])
			}})
		}
	}
	return append(out, step{"far branches", func(a Asm) { farBranches(a, ret, asm.Label(0)) }})
}

func each(f func(int), values ...int) {
	for _, v := range values {
		f(v)
	}
}

// farBranches jumps backward over distances about the reach of short branches.
func farBranches(a Asm, r isa.Reg, first asm.Label) {
	for i, distance := range []int{100, 126, 250, 256, 2040, 2052, 4100} {
		l := first + asm.Label(10+i)
		a.Buf().Label(l)
		a.Buf().Reserve(distance &^ 1)
		a.Jump(l)
		a.JumpZero(r, l, true)
		a.JumpNonzero(r, l, false)
		a.JumpEqual(r, r, l)
	}
}
