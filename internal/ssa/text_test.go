package ssa_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/ssa"
	"github.com/tandem-lang/tandem/internal/ssa/ssatest"
)

// sample shows every construct of the text form as the printer writes it.
const sample = `func "a b" bits=64 result=f64 vars=word,obj,f32 slots=3
b0(v1: ptr, v2: obj, v3: word, v60: f64):
	v4 = const -1 @7
	v5: f64 = const 1.5
	v6: f32 = const 0.1
	v7: f64 = const 0x7ff8000000000001
	v8: obj = symbol singleton 12 @9
	v9: ptr = slot 2
	set 0 v3
	v10: obj = get 1
	v11 = extu v3 4 8
	v12 = load16u v1 -8 volatile
	v13: obj = load v2 8 constant @-3
	store8 v9 v12 0 frame
	store32 v2 v3 4 heap
	call print v3 v4 v11 v12 v3
	v14 = call mix v3 v4
	keep v13
	br v14 b3 b1(v14)
b3 cold:
	v15: obj = call make v3
	check b2(v15) b4(v5, v5)
b1(v16: word):
	jump b5
b2(v17: obj):
	v18 = addo v3 v4
	check b6 b7
b4(v19: obj, v20: f64, v21: f64):
	v22: f64 = fadd v20 v21
	return v22
b5:
	return v60
b6:
	v23: f64 = itof v18
	return v23
b7:
	halt
`

func parse(t *testing.T, text string) *ssa.Func {
	t.Helper()
	f, err := ssa.Parse(text, ssatest.Runtime())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestRoundTrip(t *testing.T) {
	f := parse(t, sample)
	if err := f.Verify(); err != nil {
		t.Error(err)
	}
	if d := cmp.Diff(sample, f.String()); d != "" {
		t.Errorf("print(parse(text)) differs (-text +printed):\n%s", d)
	}
	if d := cmp.Diff(sample, f.Clone().String()); d != "" {
		t.Errorf("a clone differs (-text +printed):\n%s", d)
	}
}

func TestComments(t *testing.T) {
	f := parse(t, "; sum\n\nfunc f bits=32 result=word ; its head\nb0:;\n\tv1 = const 3 ;x\n\treturn v1\n")
	if want := "func f bits=32 result=word\nb0:\n\tv1 = const 3\n\treturn v1\n"; f.String() != want {
		t.Errorf("got %q, want %q", f.String(), want)
	}
}

func TestParseErrors(t *testing.T) {
	const head = "func f bits=32 vars=word slots=1\nb0:\n"
	for _, c := range []struct{ text, want string }{
		{"", "line 0: the function has no end"},
		{"fun f bits=32", `line 1: "func " wanted before "fun f bits=32"`},
		{"func bits=32", `line 1: "bits=" wanted before "=32"`},
		{"func f bits=33\nb0:\n halt", "line 1: words have 32 or 64 bits"},
		{`func "f bits=32`, "line 1: a name begins with a quote and does not end"},
		{"func f bits=32 result=int", `line 1: no type "int"`},
		{"func f bits=32 slots=70000", `line 1: number "70000" is not one of 0 to 65536`},
		{"func f bits=32 x", `line 1: "x" is too much`},
		{"func f bits=32\n\thalt", `line 2: "halt" is in no block`},
		{head, "line 2: the function has no end"},
		{head + "b1:\n", "line 3: block b0 has no end"},
		{head + "halt\nb0:\nhalt", "line 4: block b0 stands here twice"},
		{head + "unfinished\nb0:\nhalt", "line 4: block b0 stands here twice"},
		{head + "halt\nb7000:\nhalt", `line 4: number "7000" is not one of 0 to 4096`},
		{head + "v7000 = const 1\nhalt", `line 3: number "7000" is not one of 0 to 4096`},
		{head + "v1 = const 1\nv1 = const 1\nhalt", "line 4: v1 is defined twice"},
		{head + "v0 = const 1\nhalt", "line 3: there is no v0"},
		{head + "v1 = konst 1\nhalt", `line 3: no operation "konst"`},
		{head + "v1 = param\nhalt", `line 3: no operation "param"`},
		{head + "v1 = const x\nhalt", `line 3: number "x" is not one of -9223372036854775808 to 9223372036854775807`},
		{head + "v1: f32 = const x\nhalt", `line 3: number "x"`},
		{head + "v1: f32 = const 0x1ffffffff\nhalt", `line 3: bits "0x1ffffffff"`},
		{head + "v1: obj = symbol x 1\nhalt", `line 3: no symbol "x"`},
		{head + "v1 = call x\nhalt", `line 3: no helper "x"`},
		{head + "v1 = get 2\nhalt", `line 3: number "2" is not one of 0 to 1`},
		{head + "v1 = slot -1\nhalt", `line 3: number "-1" is not one of 0 to 65536`},
		{head + "v1 = add v1 v1 v1 v1\nhalt", "line 3: 4 operands"},
		{head + "v1 = load v1 0 disk\nhalt", `line 3: no class of memory "disk"`},
		{head + "v1 = const 1 2\nhalt", `line 3: "2" is too much`},
		{head + "jump c1", `line 3: bN wanted before "c1"`},
		{head + "br b1 b2", `line 3: vN wanted before "b1 b2"`},
		{head + "jump b1(v1", `line 3: ")" wanted before ""`},
		{head + "halt\nb1(x):\nhalt", `line 4: vN wanted before "x):"`},
	} {
		_, err := ssa.Parse(c.text, ssatest.Runtime())
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.text, err, c.want)
		}
	}
}

// TestEveryOperation prints and parses each operation, and looks that its row is whole.
func TestEveryOperation(t *testing.T) {
	names := map[string]bool{}
	for op := ssa.OpInvalid + 1; op < ssa.NumOps; op++ {
		row := &ssa.Table[op]
		if row.Name == "" || row.Doc == "" || names[row.Name] || row.Name != op.String() {
			t.Errorf("operation %d has no name of its own or no meaning", op)
		}
		names[row.Name] = true
		if row.Traits&(ssa.Loads|ssa.Stores) != 0 && row.Aux != ssa.AuxAccess {
			t.Errorf("%v accesses nothing", op)
		}
	}
	if got := ssa.NumOps.String(); got != "bad_op" {
		t.Errorf("an operation behind the last is %q", got)
	}
}

func TestConditions(t *testing.T) {
	for op := ssa.OpEq; op <= ssa.OpUge; op++ {
		if !op.Has(ssa.Compares) {
			t.Fatalf("%v does not compare", op)
		}
		for _, x := range []int64{-2, -1, 0, 1, 7} {
			for _, y := range []int64{-2, -1, 0, 1, 7} {
				is := ssa.Table[op].Eval(64, x, y)
				if swapped := ssa.Table[op.Swapped()].Eval(64, y, x); swapped != is {
					t.Errorf("%v %d %d is %d, swapped %d", op, x, y, is, swapped)
				}
				if negated := ssa.Table[op.Negated()].Eval(64, x, y); negated != 1-is {
					t.Errorf("%v %d %d is %d, negated %d", op, x, y, is, negated)
				}
			}
		}
	}
}

// FuzzParse parses any text. What parses prints to what parses to the same; what is well formed is constructed and runs.
func FuzzParse(f *testing.F) {
	f.Add(sample)
	for seed := range uint64(8) {
		f.Add(ssatest.Random(seed).String())
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := ssatest.Runtime()
		fn, err := ssa.Parse(text, r)
		if err != nil {
			return
		}
		printed := fn.String()
		again, err := ssa.Parse(printed, r)
		if err != nil {
			t.Fatalf("%v, in\n%s", err, printed)
		}
		if printed != again.String() {
			t.Fatalf("printed again:\n%s\nthan:\n%s", again, printed)
		}
		if fn.Verify() != nil {
			return
		}
		fn.CFG()
		args := make([]int64, len(fn.Blocks[fn.Entry()].Params))
		in := ssa.Interp{Env: ssatest.NewWorld(fn.Bits), Slots: ssatest.FrameBase, Steps: 1000}
		in.Run(fn, args...)
		fn.Construct()
		if err := fn.Verify(); err != nil {
			t.Fatalf("constructed: %v\n%s", err, fn)
		}
		in.Run(fn, args...)
	})
}
