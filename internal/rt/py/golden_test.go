package py_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	pipeline "github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/machine"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

var confirm = flag.String("confirm", "", "a `micropython` that the recorded outputs are held against")

// run runs a program and returns what it prints, and its exception.
func run(t *testing.T, text []byte, prepare func(rt *py.Runtime)) string {
	t.Helper()
	ops, list := pipeline.Operations(source.New("in.py", text), pipeline.Options{})
	if list.Err() != nil {
		t.Fatal(list)
	}
	var out bytes.Buffer
	rt, err := py.New(py.Options{Host: &host.Host{Stdout: &out}, Heap: heap.Options{Limit: 64 << 20}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	prepare(rt)
	thread := rt.Main()
	module, _ := thread.MainModule("in.py")
	thread.Keep(module)
	code, exc := thread.Load(&py.Unit{Ops: ops}, "in.py", false)
	if exc == 0 {
		_, exc = thread.Exec(thread.Keep(code), thread.ModuleDict(module))
	}
	rt.Flush()
	if exc != 0 {
		text, _ := thread.ReprOf(exc)
		out.WriteString("exception: " + text + "\n")
	}
	rt.Machine().Heap().SetTorture(heap.Torture{})
	thread.Flush()
	rt.Machine().Heap().FlushNames()
	if err := rt.Machine().Heap().Check(py.RawWords); err != nil {
		t.Errorf("after the program: %v", err)
	}
	return out.String()
}

// ways are the ways in which each program runs, with the same output.
var ways = map[string]func(rt *py.Runtime){
	"metered": func(rt *py.Runtime) { rt.Main().Meter(1 << 40) },
	"tortured": func(rt *py.Runtime) {
		rt.Machine().Heap().SetTorture(heap.Torture{OneByOne: true, Poison: true})
		rt.Main().Raise(machine.FlagTorture)
	},
}

// The programs of testdata print what is recorded, however they run.
func TestPrograms(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, a *txtar.Archive) *txtar.Archive {
		text := a.Files[0].Data
		got := run(t, text, func(*py.Runtime) {})
		for name, prepare := range ways {
			if d := cmp.Diff(got, run(t, text, prepare)); d != "" {
				t.Errorf("%s, it prints something else (- plain, + %s):\n%s", name, name, d)
			}
		}
		if *confirm != "" {
			confirmProgram(t, text, got)
		}
		return &txtar.Archive{Comment: a.Comment, Files: []txtar.File{a.Files[0], {Name: "out.txt", Data: []byte(got)}}}
	})
}

// confirmProgram holds what a program prints against the reference.
func confirmProgram(t *testing.T, text []byte, got string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "in.py")
	if err := os.WriteFile(file, text, 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(*confirm, file).Output()
	if err != nil {
		t.Errorf("the reference fails: %v\n%s", err, out)
	}
	if d := cmp.Diff(string(out), got); d != "" {
		t.Errorf("the reference prints something else (- reference, + recorded):\n%s", d)
	}
}
