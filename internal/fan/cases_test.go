package fan_test

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
	"github.com/tandem-lang/tandem/lib/fan"
)

var confirmFan = flag.String("confirm-fan", "", "hold the recorded errors against the Fantom installed in this folder")

// TestFantomErrorCases compiles each file of the archive as a pod of its own: one kind of
// mistake each, with the messages that must come, their lines and columns. With
// -confirm-fan the reference compiles the same files.
func TestFantomErrorCases(t *testing.T) {
	testkit.Goldens(t, "testdata/cases/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		out := &txtar.Archive{Comment: recorded.Comment}
		var lines strings.Builder
		seen := map[string]bool{}
		for _, f := range recorded.Files {
			if seen[f.Name] {
				t.Errorf("two cases are called %s", f.Name)
			}
			seen[f.Name] = true
			if f.Name == "want.errors" {
				continue
			}
			out.Files = append(out.Files, f)
			lines.WriteString(caseErrors(f))
		}
		if *confirmFan != "" {
			if d := cmp.Diff(fanCases(t, out.Files), strings.Split(strings.TrimSpace(lines.String()), "\n")); d != "" {
				t.Errorf("the reference (-) and Tandem (+):\n%s", d)
			}
		}
		out.Files = append(out.Files, txtar.File{Name: "want.errors", Data: []byte(lines.String())})
		return out
	})
}

// caseErrors compiles one file and returns a line for each diagnostic.
func caseErrors(f txtar.File) string {
	src := podOf("test", "", "sys 1.0")
	src.Files = []*source.File{source.New(f.Name, f.Data)}
	_, diags, err := fan.Compile(src, fan.Options{Pods: pod.Memory{"sys": fanlib.Sys()}})
	if err != nil {
		return fmt.Sprintf("%s: %v\n", f.Name, err)
	}
	var b strings.Builder
	for _, d := range diags {
		at := d.Position()
		fmt.Fprintf(&b, "%s(%d,%d): %s\n", f.Name, at.Line, at.Column, d.Message)
	}
	if b.Len() == 0 {
		return f.Name + ": no errors\n"
	}
	return b.String()
}

// caseScript compiles the files of a folder with the reference's own compiler.
const caseScript = `using compiler
class Cases
{
  static Void main(Str[] args)
  {
    args[1..-1].each |name|
    {
      input := CompilerInput
      {
        podName = "test"; summary = "test"; version = Version("1"); log = CompilerLog(Buf().out)
        depends = [Depend("sys 1.0")]; isTest = true
        mode = CompilerInputMode.str; output = CompilerOutputMode.podFile; outDir = File.os(args[0] + "/")
        srcStr = File.os(args[0] + "/" + name).readAllStr; srcStrLoc = Loc(name)
      }
      c := Compiler(input)
      try c.compile
      catch (CompilerErr e) {}
      catch (Err e) echo("$name: $e")
      all := c.errs.dup.addAll(c.warns)
      all.each |e| { echo("$name($e.line,$e.col): $e.msg") }
      if (all.isEmpty) echo("$name: no errors")
    }
  }
}
`

// fanCases returns what the reference reports.
func fanCases(t *testing.T, files []txtar.File) []string {
	dir := t.TempDir()
	script := filepath.Join(dir, "Cases.fan")
	write := func(path string, data []byte) {
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(script, []byte(caseScript))
	args := []string{script, dir}
	for _, f := range files {
		write(filepath.Join(dir, f.Name), f.Data)
		args = append(args, f.Name)
	}
	cmd := exec.Command(filepath.Join(*confirmFan, "bin", "fan"), args...)
	cmd.Env = append(os.Environ(), "FAN_HOME="+*confirmFan)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return slices.DeleteFunc(strings.Split(string(out), "\n"), func(s string) bool { return s == "" })
}
