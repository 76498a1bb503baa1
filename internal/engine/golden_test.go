package engine_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/engine"
	pipeline "github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

var confirm = flag.String("confirm", "", "a `micropython` that the recorded outputs are held against")

// run runs a main program, source text or compiled, in a folder and returns what it prints.
func run(t *testing.T, name string, text []byte, dir string, prepare func(o *engine.Options)) string {
	t.Helper()
	return runAs(t, engine.Options{}, name, text, dir, prepare)
}

// runAs is run with options of the engine's.
func runAs(t *testing.T, o engine.Options, name string, text []byte, dir string, prepare func(o *engine.Options)) string {
	t.Helper()
	var out bytes.Buffer
	h := host.OS()
	h.Stdout, h.Stderr, h.Stdin = &out, &out, bytes.NewReader(nil)
	o.Host, o.Args, o.Path, o.Memory = h, []string{"main.py"}, []string{dir, ".frozen"}, 64<<20
	prepare(&o)
	e, err := engine.New(o)
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	e.Main(engine.Program{Name: name, Text: text})
	if err := e.Check(); err != nil {
		t.Errorf("after the program: %v", err)
	}
	return shown(out.Bytes(), dir)
}

// shown replaces the folder that a program lay in.
func shown(out []byte, dir string) string {
	return string(bytes.ReplaceAll(out, []byte(dir), []byte("$DIR")))
}

// ways are the ways in which each program runs, with the same output.
var ways = map[string]func(o *engine.Options){
	"metered":  func(o *engine.Options) { o.Steps = 1 << 40 },
	"tortured": func(o *engine.Options) { o.Torture = heap.Torture{Every: 1, OneByOne: true, Poison: true} },
	"moved":    func(o *engine.Options) { o.Torture = heap.Torture{Place: 0x5eed} },
}

func plainly(*engine.Options) {}

// The programs of testdata print what is recorded in out.txt, however they run. An archive has main.py and what it imports or opens.
// Those in testdata/own print what is Tandem's own choice, so that no reference confirms them.
func TestPrograms(t *testing.T) { programs(t, "testdata/*.txtar", true) }

// The programs whose output is Tandem's own choice.
func TestOwnPrograms(t *testing.T) { programs(t, "testdata/own/*.txtar", false) }

func programs(t *testing.T, pattern string, reference bool) {
	pattern, err := filepath.Abs(pattern) // programs change the working directory
	if err != nil {
		t.Fatal(err)
	}
	testkit.Goldens(t, pattern, func(t *testing.T, a *txtar.Archive) *txtar.Archive {
		files := a.Files
		if n := len(files) - 1; files[n].Name == "out.txt" {
			files = files[:n]
		}
		got := run(t, "main.py", files[0].Data, unpack(t, files), plainly)
		for name, prepare := range ways {
			if d := cmp.Diff(got, run(t, "main.py", files[0].Data, unpack(t, files), prepare)); d != "" {
				t.Errorf("%s, it prints something else (- plain, + %s):\n%s", name, name, d)
			}
		}
		if compiled, list := pipeline.Compile(source.New("main.py", files[0].Data), pipeline.Options{SmallIntBits: 63}); list.Err() == nil {
			if d := cmp.Diff(got, run(t, "main.mpy", compiled.Bytes(), unpack(t, files), plainly)); d != "" {
				t.Errorf("as an .mpy file, it prints something else (- source, + compiled):\n%s", d)
			}
		}
		if *confirm != "" && reference {
			confirmProgram(t, unpack(t, files), got)
		}
		return &txtar.Archive{Comment: a.Comment, Files: append(files[:len(files):len(files)], txtar.File{Name: "out.txt", Data: []byte(got)})}
	})
}

// unpack writes the files of an archive into a new folder, which becomes the working directory.
func unpack(t *testing.T, files []txtar.File) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	return dir
}

// confirmProgram holds what a program prints against the reference, which runs in the same folder.
func confirmProgram(t *testing.T, dir, got string) {
	t.Helper()
	cmd := exec.Command(*confirm, "main.py")
	cmd.Dir = dir
	out, _ := cmd.CombinedOutput()
	if d := cmp.Diff(shown(out, dir), got); d != "" {
		t.Errorf("the reference prints something else (- reference, + recorded):\n%s", d)
	}
}
