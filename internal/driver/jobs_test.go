package driver

import (
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tandem-lang/tandem/internal/outfile"
)

func makeTree(t *testing.T, files ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, f := range files {
		if err := outfile.Write(f, nil); err != nil {
			t.Fatal(err)
		}
	}
}

func TestPythonTargets(t *testing.T) {
	makeTree(t, "app.py", "lib/a.py", "lib/sub/b.py", "lib/.git/c.py", "lib/__pycache__/d.py", "lib/notes.txt", "out/x")
	for _, c := range []struct {
		paths []string
		out   string
		want  string
	}{
		{[]string{"app.py"}, "", "app.py>app.mpy"},
		{[]string{"app.py"}, "firmware.bin", "app.py>firmware.bin"},
		{[]string{"app.py"}, "out", "app.py>out/app.mpy"},
		{[]string{"app.py"}, "new/", "app.py>new/app.mpy"},
		{[]string{"app.py"}, "-", "app.py>-"},
		{[]string{"-"}, "", "->-"},
		{[]string{"-"}, "x.mpy", "->x.mpy"},
		{[]string{"lib"}, "", "lib/a.py>lib/a.mpy lib/sub/b.py>lib/sub/b.mpy"},
		{[]string{"lib/..."}, "", "lib/a.py>lib/a.mpy lib/sub/b.py>lib/sub/b.mpy"},
		{[]string{"lib"}, "out", "lib/a.py>out/a.mpy lib/sub/b.py>out/sub/b.mpy"},
		{[]string{"app.py", "lib/a.py"}, "out", "app.py>out/app.mpy lib/a.py>out/a.mpy"},
		{[]string{"..."}, "", "app.py>app.mpy lib/a.py>lib/a.mpy lib/sub/b.py>lib/sub/b.mpy"},
	} {
		targets, err := FindTargets(c.paths, c.out, Python)
		if err != nil {
			t.Errorf("%v: %v", c.paths, err)
			continue
		}
		var got []string
		for _, j := range targets.Python {
			got = append(got, filepath.ToSlash(j.Source+">"+j.Output))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%v -o %q: got %s, want %s", c.paths, c.out, s, c.want)
		}
	}
}

// TestMixedTargets finds both languages in a tree: the .fan files of a pod are no scripts.
func TestMixedTargets(t *testing.T) {
	makeTree(t, "ex/a.py", "ex/hello.fan", "ex/clock/build.fan", "ex/clock/fan/Clock.fan", "ex/clock/test/T.fan", "ex/clock/tools/gen.py",
		"ex/clock/sub/build.fan", "ex/z.fan")
	if err := outfile.Write("ex/all.fan", []byte("using build\nclass Build : BuildGroup { new make() { childrenScripts = [`clock/`] } }\n")); err != nil {
		t.Fatal(err)
	}
	got, err := FindTargets([]string{"ex/..."}, "out", Python)
	if err != nil {
		t.Fatal(err)
	}
	want := &Targets{
		Python:  []Job{{"ex/a.py", "out/a.mpy"}, {"ex/clock/tools/gen.py", "out/clock/tools/gen.mpy"}},
		Scripts: []Job{{"ex/hello.fan", "out/hello.pod"}, {"ex/z.fan", "out/z.pod"}},
		Builds:  []string{"ex/all.fan", "ex/clock/build.fan", "ex/clock/sub/build.fan"},
	}
	if filepath.Separator == '/' {
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
	}
}

// TestCounts has folders with one source of each of two kinds.
func TestCounts(t *testing.T) {
	makeTree(t, "a/x.py", "a/y.fan", "b/x.py", "b/p/build.fan", "c/y.fan", "c/p/build.fan")
	for _, folder := range []string{"a", "b", "c"} {
		if got, err := FindTargets([]string{folder + "/..."}, "", Python); err != nil || len(got.Python)+len(got.Scripts)+len(got.Builds) != 2 {
			t.Errorf("%s: %v, %v", folder, got, err)
		}
	}
}

// TestFolderOfAPod takes only the folder's own build script, and no script that does
// things of its own unless it is named.
func TestFolderOfAPod(t *testing.T) {
	makeTree(t, "p/build.fan", "p/fan/A.fan", "p/java/build.fan", "p/tool.py")
	if err := outfile.Write("p/js/build.fan", []byte("class Build : BuildScript {}")); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"p": "p/build.fan", "p/...": "p/build.fan p/java/build.fan", "p/js/build.fan": "p/js/build.fan", "p/js": "p/js/build.fan",
	} {
		got, err := FindTargets([]string{path}, "", Python)
		if err != nil {
			t.Fatal(err)
		}
		if s := filepath.ToSlash(strings.Join(got.Builds, " ")); s != want || len(got.Scripts) > 0 {
			t.Errorf("%s: %s, %v", path, s, got.Scripts)
		}
	}
}

func TestTargetsRefused(t *testing.T) {
	makeTree(t, "a/x.py", "b/x.py", "empty/readme")
	for _, c := range []struct {
		paths []string
		out   string
		want  string
	}{
		{[]string{"missing.py"}, "", "missing.py"},
		{[]string{"empty"}, "", "no .py or .fan files"},
		{[]string{"a/x.py", "b/x.py"}, "out", "would both be written to out"},
		{[]string{"a/x.py", "-"}, "", ""},
		{[]string{"-", "-"}, "", "one file only"},
	} {
		_, err := FindTargets(c.paths, c.out, Python)
		if c.want == "" {
			continue
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v -o %q: error %v, want one about %q", c.paths, c.out, err, c.want)
		}
	}
}

func TestParallelReportsInOrder(t *testing.T) {
	var ran atomic.Int32
	var order []int
	Parallel(100, 8, func(int) { ran.Add(1) }, func(i int) { order = append(order, i) })
	if ran.Load() != 100 || len(order) != 100 || !slices.IsSorted(order) {
		t.Errorf("ran %d, reported %v", ran.Load(), order)
	}
	Parallel(0, 0, nil, nil)
}
