package isatest

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
)

var update = flag.Bool("update", false, "rewrite the macro goldens in testdata")

// step is one macro operation under test.
type step struct {
	name string
	run  func(a isa.Asm)
}

// AllMacros writes every macro operation, with offsets and immediates at the limits of short forms, and compares the
// disassembly with the golden file. It must decode without data lines, except those of literal pools.
func AllMacros(t *testing.T, target *isa.Target, opts isa.Options, file string) {
	t.Helper()
	var sb strings.Builder
	a := target.New(opts)
	for _, s := range steps(target) {
		code := MacroOn(t, a, func(a isa.Asm) {
			a.Entry(5)
			s.run(a)
			a.Buf().Label(9)
		})
		base := MacroOn(t, a, func(a isa.Asm) { a.Entry(5) })
		if len(base) <= len(code) && string(code[:len(base)]) == string(base) && !strings.HasPrefix(s.name, "entry") {
			code = code[len(base):]
		}
		fmt.Fprintf(&sb, "# %s\n%s", s.name, Listing(target, code))
	}
	Compare(t, file, sb.String())
}

// Compare holds text against a golden file, or rewrites the file with -update.
func Compare(t *testing.T, file, text string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), text); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func steps(t *isa.Target) []step {
	ret, arg, loc := t.Ret, t.Arg, t.Local
	out := []step{
		{"entry and exit, 0 locals", func(a isa.Asm) { a.Exit() }},
		{"jump", func(a isa.Asm) { a.Buf().Label(0); a.Clear(ret); a.Jump(0); a.Jump(9) }},
		{"jump if zero", func(a isa.Asm) {
			a.Buf().Label(0)
			a.Clear(ret)
			a.JumpZero(ret, 0, true)
			a.JumpZero(arg[0], 9, false)
		}},
		{"jump if nonzero", func(a isa.Asm) {
			a.Buf().Label(0)
			a.Clear(ret)
			a.JumpNonzero(ret, 0, true)
			a.JumpNonzero(loc[0], 9, false)
		}},
		{"jump if equal", func(a isa.Asm) {
			a.Buf().Label(0)
			a.Clear(ret)
			a.JumpEqual(arg[0], arg[2], 0)
			a.JumpEqual(arg[0], arg[2], 9)
		}},
		{"jump to register", func(a isa.Asm) { a.JumpReg(loc[0]) }},
		{"call", func(a isa.Asm) { a.Call(0, 0); a.Call(5, 1); a.Call(17, 2); a.Call(31, 3); a.Call(45, 4) }},
		{"local from register", func(a isa.Asm) { each(func(n int) { a.MovLocalReg(n, arg[1]) }, 0, 1, 15, 16, 31, 32, 63, 64) }},
		{"register from local", func(a isa.Asm) { each(func(n int) { a.MovRegLocal(arg[1], n) }, 0, 1, 15, 16, 31, 32, 63, 64) }},
		{"address of local", func(a isa.Asm) { each(func(n int) { a.MovRegLocalAddr(arg[1], n) }, 0, 1, 15, 16, 31, 32, 63, 64) }},
		{"immediates", func(a isa.Asm) {
			for _, v := range []int64{0, 1, 31, 32, 95, 96, 127, 128, 255, 256, 2047, 2048, 65535, 65536, 1<<31 - 1, 1 << 31, -1, -32, -33, -128, -129, -256, -257, -2048, -2049, -65536, -1 << 31} {
				a.MovRegImm(arg[2], v)
			}
		}},
		{"register from register", func(a isa.Asm) { a.MovRegReg(ret, arg[1]); a.MovRegReg(loc[1], ret) }},
		{"address of label", func(a isa.Asm) { a.MovRegPC(ret, 9); a.MovRegPC(loc[0], 9); a.Buf().Label(0); a.MovRegPC(ret, 0) }},
		{"clear, not, neg", func(a isa.Asm) { a.Clear(arg[2]); a.Not(ret); a.Neg(ret) }},
		{"shifts", func(a isa.Asm) { a.ShiftLeft(ret, arg[2]); a.ShiftRight(ret, arg[2]); a.ShiftRightSigned(ret, arg[2]) }},
		{"or, xor, and, add, sub, mul", func(a isa.Asm) {
			a.Or(arg[1], arg[2])
			a.Xor(arg[1], arg[2])
			a.And(arg[1], arg[2])
			a.Add(arg[1], arg[2])
			a.Sub(arg[1], arg[2])
			a.Mul(arg[1], arg[2])
		}},
	}
	for c := isa.UnsignedLess; c <= isa.SignedNotEqual; c++ {
		out = append(out, step{fmt.Sprintf("compare %d", c), func(a isa.Asm) { a.SetCompare(c, ret, arg[1], arg[2]) }})
	}
	if t.ArgsOnStack {
		out = append(out, step{"argument", func(a isa.Asm) { a.MovRegArg(arg[1], 3) }})
	}
	for w := isa.Byte; w <= isa.Word; w++ {
		out = append(out,
			step{fmt.Sprintf("load, width %d", w), func(a isa.Asm) {
				each(func(n int) { a.Load(w, ret, arg[1], n) }, 0, 1, 15, 16, 31, 32, 255, 256, 1023, 1024, 4095, 4096)
			}},
			step{fmt.Sprintf("store, width %d", w), func(a isa.Asm) {
				each(func(n int) { a.Store(w, arg[2], arg[1], n) }, 0, 1, 15, 16, 31, 32, 255, 256, 1023, 1024, 4095, 4096)
			}})
		if w < isa.Word {
			out = append(out, step{fmt.Sprintf("load and store by index, width %d", w), func(a isa.Asm) {
				a.LoadIndex(w, ret, arg[0], arg[1])
				a.StoreIndex(w, arg[2], arg[0], arg[1])
			}})
		}
	}
	return append(out, step{"far branches", func(a isa.Asm) { farBranches(a, ret, asm.Label(0)) }})
}

func each(f func(int), values ...int) {
	for _, v := range values {
		f(v)
	}
}

// farBranches jumps backward over distances about the reach of short branches.
func farBranches(a isa.Asm, r isa.Reg, first asm.Label) {
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
