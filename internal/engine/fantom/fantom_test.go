package fantom_test

import (
	"bytes"
	"crypto/rand"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

var confirm = flag.String("confirm", "", "a `fan` that the recorded outputs are held against")

// run runs a script in an engine of its own and returns what it writes, and its exit code if that is not 0.
func run(t *testing.T, text []byte, opts fantom.Options) string {
	t.Helper()
	var out bytes.Buffer
	t.Chdir(t.TempDir())
	opts.Host = &host.Host{Files: host.OSFiles(nil, nil), Net: host.AllowAll, Launch: host.OS().Launch, Stdout: &out, Stderr: &out, Clock: host.NewClock(), Random: rand.Reader}
	e, err := fantom.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	if code := e.RunScript(source.New("main.fan", text), nil); code != 0 {
		fmt.Fprintf(&out, "exit code %d\n", code)
	}
	h := e.Runtime().Heap()
	h.SetTorture(heap.Torture{})
	e.Runtime().Flush()
	if err := h.Check(layout.RawWords); err != nil {
		t.Errorf("after the program: %v", err)
	}
	return out.String()
}

// ways are the ways in which each program runs, with the same output.
var ways = map[string]fantom.Options{
	"metered":  {Steps: 1 << 40},
	"tortured": {Heap: heap.Options{Torture: heap.Torture{Every: 5, Poison: true, OneByOne: true}}},
	"moved":    {Heap: heap.Options{Torture: heap.Torture{Place: 7}}},
}

// The programs of testdata print what is recorded in out.txt, however they run.
func TestPrograms(t *testing.T) {
	pattern, err := filepath.Abs("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	testkit.Goldens(t, pattern, func(t *testing.T, a *txtar.Archive) *txtar.Archive {
		main := a.Files[0]
		got := run(t, main.Data, fantom.Options{})
		for name, way := range ways {
			if other := run(t, main.Data, way); other != got {
				t.Errorf("%s: %s", name, cmp.Diff(got, other))
			}
		}
		if *confirm != "" {
			held(t, main.Data, got)
		}
		return &txtar.Archive{Comment: a.Comment, Files: []txtar.File{main, {Name: "out.txt", Data: []byte(got)}}}
	})
}

// held runs a program with the reference.
func held(t *testing.T, text []byte, got string) {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.WriteFile("main.fan", text, 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(*confirm, "main.fan")
	out, _ := cmd.CombinedOutput()
	if code := cmd.ProcessState.ExitCode(); code != 0 {
		out = fmt.Appendf(out, "exit code %d\n", code)
	}
	if diff := cmp.Diff(string(out), got); diff != "" {
		t.Errorf("the reference differs: %s", diff)
	}
}
