package driver

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan/env"
	"github.com/tandem-lang/tandem/internal/outfile"
	"github.com/tandem-lang/tandem/internal/podlist"
	"github.com/tandem-lang/tandem/internal/testkit"
)

var confirmFan = flag.String("confirm-fan", "", "hold the recorded pods and errors against the Fantom installed in this folder")

// TestFantomGoldens builds the pod of each archive and compares its listing and all that is
// in it with what is recorded: code as hashes, everything else as text. With -confirm-fan
// the same sources are also built by the reference compiler.
func TestFantomGoldens(t *testing.T) {
	forFantomArchives(t, "testdata/fantom/*.txtar", func(t *testing.T, dir string) []txtar.File {
		p := buildOne(t, dir)
		if !p.OK() {
			t.Fatal(p.Failed, p.Errs)
		}
		a := openPod(t, p.Name, p.Bytes)
		if *confirmFan != "" {
			confirmPod(t, dir, a)
		}
		list, err := podlist.New(a, podlist.Selection{})
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range list.Problems {
			t.Error(problem)
		}
		var code strings.Builder
		if err := list.Text(&code, podlist.TextOptions{Bare: true}); err != nil {
			t.Fatal(err)
		}
		return []txtar.File{{Name: "want.entries", Data: entries(t, a)}, {Name: "want.code", Data: []byte(code.String())}}
	})
}

// TestFantomErrors compiles sources with errors.
func TestFantomErrors(t *testing.T) {
	forFantomArchives(t, "testdata/fantom-errors/*.txtar", func(t *testing.T, dir string) []txtar.File {
		p := buildOne(t, dir)
		if p.OK() {
			t.Fatal("no errors")
		}
		var lines, hinted strings.Builder
		for _, d := range p.Errs {
			at := d.Position()
			line := fmt.Sprintf("%s(%d,%d): %s\n", filepath.Base(d.File.Name), at.Line, at.Column, strings.ReplaceAll(d.Message, dir+string(filepath.Separator), ""))
			lines.WriteString(line)
			hinted.WriteString(line)
			if d.Hint != "" {
				hinted.WriteString("  hint: " + d.Hint + "\n")
			}
		}
		if p.Failed != nil {
			hinted.WriteString(p.Failed.Error() + "\n")
		}
		if *confirmFan != "" {
			out, _ := runFan(t, dir)
			if d := cmp.Diff(errorLines(strings.ReplaceAll(out, dir+"/", "")), errorLines(lines.String())); d != "" {
				t.Errorf("the reference (-) and Tandem (+):\n%s", d)
			}
		}
		return []txtar.File{{Name: "want.errors", Data: []byte(hinted.String())}}
	})
}

// forFantomArchives unpacks each archive, calls f, and takes what it returns for the sections
// called "want.". An archive without a build.fan gets one.
func forFantomArchives(t *testing.T, pattern string, f func(t *testing.T, dir string) []txtar.File) {
	testkit.Goldens(t, pattern, func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		dir := t.TempDir()
		writeTestFile(t, filepath.Join(dir, "build.fan"), []byte(plainBuild))
		out := &txtar.Archive{Comment: recorded.Comment}
		for _, s := range recorded.Files {
			if !strings.HasPrefix(s.Name, "want.") {
				out.Files = append(out.Files, s)
				writeTestFile(t, filepath.Join(dir, filepath.FromSlash(s.Name)), s.Data)
			}
		}
		out.Files = append(out.Files, f(t, dir)...)
		return out
	})
}

// plainBuild names its sources, whose order in a folder is the file system's.
const plainBuild = `using build
class Build : BuildPod
{
  new make()
  {
    podName = "test"
    summary = "test"
    depends = ["sys 1.0"]
    srcDirs = [` + "`fan/A.fan`" + `]
  }
}
`

func writeTestFile(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := outfile.Write(path, data); err != nil {
		t.Fatal(err)
	}
}

func buildOne(t *testing.T, dir string) *FanPod {
	t.Helper()
	pods := BuildFan([]string{dir}, FanOptions{Pods: EmbeddedPods()}).Pods
	if len(pods) != 1 {
		t.Fatalf("%d pods", len(pods))
	}
	return pods[0]
}

// entries lists what is in a pod.
func entries(t *testing.T, a *pod.Archive) []byte {
	var b strings.Builder
	for _, name := range a.Names() {
		data, err := a.Entry(name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(name, "fcode/") || strings.HasPrefix(name, "src/") {
			fmt.Fprintf(&b, "%s %d %x\n", name, len(data), sha256.Sum256(data))
			continue
		}
		fmt.Fprintf(&b, "%s\n", name)
		for line := range strings.Lines(string(data)) {
			b.WriteString("  | " + strings.TrimRight(line, "\n") + "\n")
		}
	}
	return []byte(b.String())
}

// runFan runs the reference on the build script in a folder, and returns its output.
func runFan(t *testing.T, dir string) (string, error) {
	script := filepath.Join(dir, "build.fan")
	text, err := os.ReadFile(script)
	if err != nil {
		t.Fatal(err)
	}
	i := strings.LastIndex(string(text), "srcDirs")
	changed := string(text[:i]) + "outPodDir = `" + env.FolderURI(dir) + "out/`\n    " + string(text[i:])
	writeTestFile(t, script, []byte(changed))
	cmd := exec.Command(filepath.Join(*confirmFan, "bin", "fan"), script, "compile")
	cmd.Env = append(os.Environ(), "FAN_HOME="+*confirmFan)
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// confirmPod builds the pod with the reference and compares everything but what tells
// when and where it was made.
func confirmPod(t *testing.T, dir string, own *pod.Archive) {
	out, err := runFan(t, dir)
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	theirs, err := pod.OpenFile(filepath.Join(dir, "out", "test.pod"))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(theirs.Names(), own.Names()); d != "" {
		t.Errorf("the reference (-) and Tandem (+) have other entries:\n%s", d)
	}
	for _, name := range theirs.Names() {
		want, _ := theirs.Entry(name)
		got, err := own.Entry(name)
		if name == "meta.props" {
			want, got = stampLine.ReplaceAll(want, nil), stampLine.ReplaceAll(got, nil)
		}
		if err != nil || string(want) != string(got) {
			t.Errorf("%s differs from the reference's", name)
		}
	}
}

var stampLine = regexp.MustCompile(`(?m)^(build\..*|pod\.version)=.*\n`)

var errorLine = regexp.MustCompile(`([A-Za-z]+\.fan\(\d+,\d+\): .*)`)

// errorLines returns the errors in a compiler's output.
func errorLines(out string) []string { return errorLine.FindAllString(out, -1) }
