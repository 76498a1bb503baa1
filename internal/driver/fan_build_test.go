package driver

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan/env"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestFantomGraphs builds the scripts that the comment of an archive names, one a line behind
// its first paragraph: in memory and, with the same result, on disk.
func TestFantomGraphs(t *testing.T) {
	testkit.Goldens(t, "testdata/graphs/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		_, list, _ := strings.Cut(string(recorded.Comment), "\n\n")
		scripts := strings.Fields(list)
		out := &txtar.Archive{Comment: recorded.Comment}
		dir := t.TempDir()
		files := fstest.MapFS{}
		for _, f := range recorded.Files {
			if f.Name == "want" {
				continue
			}
			out.Files = append(out.Files, f)
			files[f.Name] = &fstest.MapFile{Data: f.Data}
			writeTestFile(t, filepath.Join(dir, filepath.FromSlash(f.Name)), f.Data)
		}
		got := buildText(BuildFanFS(files, scripts, FanOptions{Pods: EmbeddedPods(), OutDir: dir, Jobs: 3}))
		for i, s := range scripts {
			scripts[i] = dir + string(filepath.Separator) + s
		}
		onDisk := buildText(BuildFan(scripts, FanOptions{Pods: EmbeddedPods()}))
		if d := cmp.Diff(got, strings.ReplaceAll(onDisk, filepath.ToSlash(dir)+"/", "")); d != "" {
			t.Errorf("on disk (+) something else comes out:\n%s", d)
		}
		if written, _ := filepath.Glob(filepath.Join(dir, "*.pod")); written != nil {
			t.Errorf("%s was written", written)
		}
		out.Files = append(out.Files, txtar.File{Name: "want", Data: []byte(got)})
		return out
	})
}

// buildText lists the pods of a build with what became of them, and the warnings.
func buildText(b *FanBuild) string {
	var text strings.Builder
	for _, p := range b.Pods {
		fmt.Fprintf(&text, "%s in %s: ", filepath.ToSlash(p.Name), filepath.ToSlash(p.Script))
		switch {
		case errors.Is(p.Failed, fs.ErrNotExist):
			fmt.Fprintln(&text, "is not there")
		case p.Failed != nil:
			fmt.Fprintln(&text, filepath.ToSlash(p.Failed.Error()))
		case p.Errs.Err() != nil:
			fmt.Fprintln(&text, p.Errs[0].Position().Line, p.Errs[0].Message)
		default:
			fmt.Fprintln(&text, "built,", len(p.Files), "sources")
		}
	}
	for _, w := range b.Warnings {
		fmt.Fprintf(&text, "warning: %s %d: %s\n", filepath.ToSlash(w.File.Name), w.Position().Line, w.Message)
	}
	return text.String()
}

// TestDeepGroups has as many groups within groups as may be, and one more.
func TestDeepGroups(t *testing.T) {
	for depth, want := range map[int]string{maxGroupDepth: "", maxGroupDepth + 1: "g51/build.fan: groups nest too deep"} {
		files := fstest.MapFS{}
		for i := range depth {
			files[fmt.Sprintf("g%d/build.fan", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "class Build : BuildGroup { new make() { childrenScripts = [`../g%d/`] } }", i+1)}
		}
		files[fmt.Sprintf("g%d/build.fan", depth)] = &fstest.MapFile{Data: script("p", "", "")}
		files[fmt.Sprintf("g%d/fan/A.fan", depth)] = &fstest.MapFile{Data: []byte("class A {}")}
		b := BuildFanFS(files, []string{"g0"}, FanOptions{Pods: EmbeddedPods()})
		if len(b.Pods) != 1 || b.Pods[0].OK() != (want == "") || want != "" && (b.Pods[0].Failed == nil || b.Pods[0].Failed.Error() != want) {
			t.Errorf("%d groups: %s", depth, buildText(b))
		}
	}
}

func script(name, depends, more string) []byte {
	return fmt.Appendf(nil, "class Build : BuildPod { new make() { podName = %q; summary = \"\"; depends = [\"sys 1.0\"%s]; srcDirs = [`fan/`]; %s } }", name, depends, more)
}

// TestWherePodsGo builds into a folder for all, beside the script, into a folder for those
// without one of their own, and into that which the script names.
func TestWherePodsGo(t *testing.T) {
	for _, c := range []struct {
		name, more string
		o          FanOptions
		want       string
	}{
		{"nowhere", "", FanOptions{}, ""},
		{"nowhere, though named", "outPodDir = `../named/`", FanOptions{PodDir: "pods"}, ""},
		{"beside", "", FanOptions{InPlace: true}, "p/p.pod"},
		{"for all", "outPodDir = `../named/`", FanOptions{InPlace: true, OutDir: "out", PodDir: "pods"}, "out/p.pod"},
		{"for those without", "", FanOptions{InPlace: true, PodDir: "pods"}, "pods/p.pod"},
		{"named", "outPodDir = `../named/`", FanOptions{InPlace: true, PodDir: "pods"}, "named/p.pod"},
		{"named badly", "outPodDir = `http://x/`", FanOptions{InPlace: true}, "pod p: http://x/ is no file"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			writeTestFile(t, "p/build.fan", script("p", "", c.more))
			writeTestFile(t, "p/fan/A.fan", []byte("class A {}"))
			c.o.Pods = EmbeddedPods()
			p := BuildFan([]string{"p"}, c.o).Pods[0]
			if p.Failed != nil {
				if p.Failed.Error() != c.want {
					t.Error(p.Failed)
				}
				return
			}
			if got := filepath.ToSlash(p.Path); got != c.want || !p.OK() {
				t.Errorf("%q, want %q, %v", got, c.want, p.Errs)
			}
			if data, err := os.ReadFile(p.Path); c.want != "" && (err != nil || string(data) != string(p.Bytes)) {
				t.Error(err)
			}
		})
	}
}

// TestDependsDir takes pods from the folder that a script names, unless the build has them.
func TestDependsDir(t *testing.T) {
	t.Chdir(t.TempDir())
	writeTestFile(t, "a/build.fan", script("a", "", "version = Version(\"7\")"))
	writeTestFile(t, "a/fan/A.fan", []byte("class A {}"))
	if p := BuildFan([]string{"a"}, FanOptions{Pods: EmbeddedPods(), OutDir: "old"}).Pods[0]; !p.OK() {
		t.Fatal(p.Failed, p.Errs)
	}
	writeTestFile(t, "a/build.fan", script("a", "", "version = Version(\"8\")"))
	writeTestFile(t, "b/build.fan", script("b", `, "a 0+"`, "dependsDir = `../old/`"))
	writeTestFile(t, "b/fan/B.fan", []byte("using a\nclass B : A {}"))
	for _, scripts := range [][]string{{"b"}, {"b", "a"}} {
		for _, p := range BuildFan(scripts, FanOptions{Pods: EmbeddedPods()}).Pods {
			if !p.OK() {
				t.Errorf("%v: %s: %v %v", scripts, p.Name, p.Failed, p.Errs)
			}
		}
	}
	writeTestFile(t, "b/build.fan", script("b", `, "a 8"`, "dependsDir = `../old/`"))
	if p := BuildFan([]string{"b"}, FanOptions{Pods: EmbeddedPods()}).Pods[0]; p.OK() {
		t.Error("the old pod will do")
	}
	if p := BuildFan([]string{"b", "a"}, FanOptions{Pods: EmbeddedPods()}).Pods[0]; !p.OK() {
		t.Error("the pod of the build does not come first", p.Errs)
	}
	if p := BuildFanFS(os.DirFS("."), []string{"b"}, FanOptions{Pods: EmbeddedPods()}).Pods[0]; p.OK() {
		t.Error("a build in memory looks at the disk")
	}
}

// TestProgress is told how many pods there are, and of each when it is done, one at a time.
func TestProgress(t *testing.T) {
	files := fstest.MapFS{}
	var scripts []string
	for i := range 9 {
		name := fmt.Sprint("p", i)
		depends := ""
		if i > 0 {
			depends = fmt.Sprintf(`, "p%d 0+"`, i/2)
		}
		if i == 1 {
			depends = ""
		}
		files[name+"/build.fan"] = &fstest.MapFile{Data: script(name, depends, "")}
		files[name+"/fan/A.fan"] = &fstest.MapFile{Data: []byte("class A {}")}
		scripts = append(scripts, name)
	}
	for _, jobs := range []int{0, 1, 4} {
		var planned int
		var busy sync.Mutex
		var done []string
		o := FanOptions{Pods: EmbeddedPods(), Jobs: jobs, Plan: func(n int) { planned = n }, Done: func(p *FanPod) {
			if !busy.TryLock() {
				t.Error("two at a time")
			}
			done = append(done, p.Name)
			busy.Unlock()
		}}
		for _, p := range BuildFanFS(files, scripts, o).Pods {
			if !p.OK() {
				t.Errorf("%s: %v %v", p.Name, p.Failed, p.Errs)
			}
		}
		if slices.Sort(done); planned != 9 || !slices.Equal(done, scripts) {
			t.Errorf("%d jobs: %d planned, %v done", jobs, planned, done)
		}
	}
}

// TestOptionsOfEnvironments has where pods, settings and Java come from.
func TestOptionsOfEnvironments(t *testing.T) {
	t.Chdir(t.TempDir())
	writeTestFile(t, "home/etc/build/config.props", []byte("jdkHome=jdk/\nx=1\n"))
	writeTestFile(t, "home/lib/fan/sys.pod", []byte("no pod"))
	writeTestFile(t, "home/jdk/lib/rt.jar", []byte("no jar"))
	writeTestFile(t, "more/x.pod", []byte("no pod"))
	home, err := filepath.Abs("home")
	if err != nil {
		t.Fatal(err)
	}
	find := func(vars ...string) *env.Env {
		e, err := env.Find(env.Config{Home: home, Vars: vars})
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	o, err := FanOptionsIn(find(), []string{"more"})
	if err != nil {
		t.Fatal(err)
	}
	if list, ok := o.Pods.(pod.Path); !ok || list[0] != pod.Dir("more") || len(list) < 3 {
		t.Errorf("pods %v", o.Pods)
	}
	if v, ok := o.Settings.Config("x"); v != "1" || !ok {
		t.Error("settings are not those of the home")
	}
	if o.PodDir != filepath.Join(home, "lib", "fan") {
		t.Errorf("pods go into %s", o.PodDir)
	}
	if err := o.Java.Err(); err == nil || !strings.Contains(err.Error(), filepath.Join("home", "jdk")) {
		t.Errorf("Java of the settings: %v", err)
	}
	if o, err = FanOptionsIn(find("JAVA_HOME="+filepath.Join(home, "none")), nil); err != nil {
		t.Fatal(err)
	}
	if err := o.Java.Err(); err == nil || !strings.Contains(err.Error(), filepath.Join("home", "none")) {
		t.Errorf("Java of the environment: %v", err)
	}
	for folder, want := range map[string]string{"nowhere": "no such file", "more/x.pod": "is not a folder"} {
		if _, err := FanOptionsIn(find(), []string{folder}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", folder, err)
		}
	}
	none, err := env.Find(env.Config{})
	if err != nil {
		t.Fatal(err)
	}
	if o, err = FanOptionsIn(none, nil); err != nil || o.Java != nil || o.PodDir != "" {
		t.Errorf("without anything: Java %v, pods into %q, %v", o.Java, o.PodDir, err)
	}
}

// TestBuiltPods compiles a script against pods of a build, of which one is broken.
func TestBuiltPods(t *testing.T) {
	good := CompileScript(source.New("good.fan", []byte("class A {}")), FanOptions{Pods: EmbeddedPods()})
	bad := CompileScript(source.New("bad.fan", []byte("class A : Nope {}")), FanOptions{Pods: EmbeddedPods()})
	if !good.OK() || bad.OK() || len(bad.Files) != 1 || bad.Files[0].Name != "bad.fan" {
		t.Fatal(good.Errs, bad.Errs)
	}
	pods := BuiltPods([]*FanPod{good, bad}, EmbeddedPods())
	if p := CompileScript(source.New("c.fan", []byte("using good\nclass C : A {}")), FanOptions{Pods: pods}); !p.OK() {
		t.Error(p.Errs, p.Failed)
	}
	var missing *pod.MissingError
	if _, err := pods.Open("bad"); !errors.As(err, &missing) {
		t.Error(err)
	}
	if p := CompileScript(source.New("c.fan", nil), FanOptions{Pods: pod.Memory{"sys": []byte("broken")}}); p.Failed == nil {
		t.Error("a broken sys is nothing to speak of")
	}
}

// TestParallelWorkers runs as many at a time as there are workers.
func TestParallelWorkers(t *testing.T) {
	for _, workers := range []int{1, 3} {
		meet := make(chan int)
		Parallel(workers, workers, func(i int) {
			if i == 0 {
				for range workers - 1 {
					<-meet
				}
			} else {
				meet <- i
			}
		}, func(int) {})
	}
	n := 0
	Parallel(5, 0, func(int) {}, func(i int) { n += i })
	Parallel(0, 3, func(int) { t.Error("nothing to do") }, func(int) {})
	if n != 10 {
		t.Error(n)
	}
}
