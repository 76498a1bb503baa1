package opt

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/ssa"
	"github.com/tandem-lang/tandem/internal/ssa/ssatest"
	"github.com/tandem-lang/tandem/internal/testkit"
)

func parse(t *testing.T, text []byte) *ssa.Func {
	t.Helper()
	f, err := ssa.Parse(string(text), ssatest.Runtime())
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Verify(); err != nil {
		t.Fatal(err)
	}
	return f
}

// TestPasses runs each pass alone on the functions of its folder. An archive that begins with "no index" is for a machine that adds none.
func TestPasses(t *testing.T) {
	for _, p := range Passes() {
		t.Run(p.Name, func(t *testing.T) {
			testkit.Goldens(t, filepath.Join("testdata", p.Name, "*.txtar"), func(t *testing.T, ar *txtar.Archive) *txtar.Archive {
				f := parse(t, ar.Files[0].Data)
				o := Options{}
				if strings.HasPrefix(string(ar.Comment), "no index") {
					o.NoIndex = [4]bool{true, true, true, true}
				}
				p.Run(f, &o)
				if err := f.Verify(); err != nil {
					t.Error(err)
				}
				return &txtar.Archive{Comment: ar.Comment, Files: []txtar.File{ar.Files[0], {Name: "want.ssa", Data: []byte(f.String())}}}
			})
		})
	}
}

// arguments makes arguments for a random function.
func arguments(f *ssa.Func, seed uint64) []int64 {
	args := ssatest.Params(int64(seed*0x9e3779b97f4a7c15)>>(seed%64), int64(seed))
	args[3], args[4] = f.Wrap(args[3]), f.Wrap(args[4])
	return args
}

// means runs a function before and after, and reports a difference.
func means(t *testing.T, seed uint64, f *ssa.Func, change func(f *ssa.Func)) {
	t.Helper()
	after := f.Clone()
	change(after)
	for call := range uint64(2) {
		args := arguments(f, seed+call*1000)
		shifts := ssa.Shifts(seed+call) & 1
		before := ssatest.Run(f, shifts, args...)
		if d := before.Diff(ssatest.Run(after, shifts, args...)); d != "" {
			t.Fatalf("seed %d: %s\n%s\n%s", seed, d, f, after)
		}
	}
}

// TestRandom runs each pass alone, and all together, on random functions.
func TestRandom(t *testing.T) {
	for seed := range uint64(seeds()) {
		f := ssatest.Random(seed)
		f.Construct()
		o := [...]Options{{}, {NoIndex: [4]bool{true, true, true, true}}, {NoIndex: [4]bool{false, true, true}}}[seed%3]
		for _, p := range Passes() {
			means(t, seed, f, func(f *ssa.Func) { p.Run(f, &o) })
		}
		means(t, seed, f, func(f *ssa.Func) {
			o.After = func(pass *Pass, f *ssa.Func) {
				if err := f.Verify(); err != nil {
					t.Fatalf("seed %d: after %s: %v\n%s", seed, pass.Name, err, f)
				}
			}
			Run(f, &o)
		})
	}
}

// seeds is how many functions are run; the variable SEEDS says another number.
func seeds() int {
	if n, err := strconv.Atoi(os.Getenv("SEEDS")); err == nil {
		return n
	}
	return 400
}

// TestSchedule holds the schedule against what is said of the order.
func TestSchedule(t *testing.T) {
	first := map[uint8]int{}
	for i, p := range schedule {
		if _, ok := first[p]; !ok {
			first[p] = i
		}
	}
	for _, o := range order {
		before, ok := first[o.first]
		last := -1
		for i, p := range schedule {
			if p == o.then {
				last = i
			}
		}
		if !ok || last < before {
			t.Errorf("%s must run before %s: %s", table[o.first].Name, table[o.then].Name, o.why)
		}
	}
	for p := range table {
		if _, ok := first[uint8(p)]; !ok || table[p].Name == "" || table[p].Doc == "" {
			t.Errorf("pass %d never runs, or has no name", p)
		}
	}
}
