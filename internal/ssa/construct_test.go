package ssa_test

import (
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/ssa"
	"github.com/tandem-lang/tandem/internal/ssa/ssatest"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestConstruct has functions with variables, and what is made of them.
func TestConstruct(t *testing.T) {
	testkit.Goldens(t, "testdata/construct/*.txtar", func(t *testing.T, ar *txtar.Archive) *txtar.Archive {
		f := parse(t, string(ar.Files[0].Data))
		if err := f.Verify(); err != nil {
			t.Fatal(err)
		}
		f.Construct()
		if err := f.Verify(); err != nil {
			t.Error(err)
		}
		return &txtar.Archive{Comment: ar.Comment, Files: []txtar.File{ar.Files[0], {Name: "want.ssa", Data: []byte(f.String())}}}
	})
}

// TestRandom runs random functions before and after, from their text and on machines that shift in different ways.
func TestRandom(t *testing.T) {
	ends := map[error]int{}
	for seed := range uint64(3000) {
		f := ssatest.Random(seed)
		args := ssatest.Params(int64(seed*0x9e3779b97f4a7c15)>>(seed%64), int64(seed))
		args[3], args[4] = f.Wrap(args[3]), f.Wrap(args[4])
		shifts := ssa.Shifts(seed & 1)
		before := ssatest.Run(f, shifts, args...)
		ends[before.Err]++
		if text := ssatest.Run(parse(t, f.String()), shifts, args...).Diff(before); text != "" {
			t.Fatalf("seed %d: from text: %s\n%s", seed, text, f)
		}
		made := f.Clone()
		made.Construct()
		if len(made.Vars) > 0 {
			t.Fatalf("seed %d: there are variables", seed)
		}
		if d := before.Diff(ssatest.Run(made, shifts, args...)); d != "" {
			t.Fatalf("seed %d: %s\n%s\n%s", seed, d, f, made)
		}
	}
	if ends[nil] < 2500 || ends[nil]+ends[ssa.ErrTrap]+ends[ssa.ErrSteps] < 3000 {
		t.Errorf("functions end so: %v", ends)
	}
}

// TestLongConstruct constructs a long function with many variables.
func TestLongConstruct(t *testing.T) {
	const n, vars = 50_000, 5_000
	f := ssa.NewFunc("long", 32, ssatest.Runtime())
	entry := f.NewBlock()
	cond := f.AddParam(entry, ssa.Word)
	for range vars {
		f.Vars = append(f.Vars, ssa.Word)
	}
	b := entry
	for x := range int64(vars) {
		f.Add(b, ssa.OpSet, ssa.None, x, cond)
	}
	for i := range int64(n) {
		then, next := f.NewBlock(), f.NewBlock()
		f.Branch(b, cond, then, next)
		f.Add(then, ssa.OpSet, ssa.None, i%vars, f.Add(then, ssa.OpGet, ssa.Word, (i+1)%vars))
		f.Jump(then, next)
		b = next
	}
	for x := range int64(vars) {
		f.Add(b, ssa.OpCall, ssa.None, ssatest.Print, f.Add(b, ssa.OpGet, ssa.Word, x))
	}
	f.Return(b, 0)
	f.Construct()
	if err := f.Verify(); err != nil {
		t.Fatal(err)
	}
	params := 0
	for _, b := range f.Order {
		params += len(f.Blocks[b].Params)
	}
	if params > n+1 {
		t.Errorf("%d parameters", params)
	}
}
