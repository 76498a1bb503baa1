package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// What each kind of argument is made, without the file around it.
func TestGather(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"app.py": "import part", "part.py": "", "d/main.py": "", "d/build.fan": "", "hello.fan": "class A {}", "compiled.mpy": "M\x06", "bad.py": "(", "bad.fan": "class A { Void f() { return x } }",
		"tools/build.fan":    "class Build : build::BuildPod { new make() { podName = \"tools\"; summary = \"u\"; version = Version(\"3\"); depends = [\"sys 1.0\"]; srcDirs = [`fan/`] } }",
		"tools/fan/Main.fan": "class Main { static Void main() {}  static Void other() {} }",
		"x/build.fan":        "class Build : build::BuildPod { new make() { podName = \"x\"; summary = \"x\"; version = Version(\"3\"); depends = [\"sys 1.0\"]; srcDirs = [`fan/`] } }",
		"x/fan/X.fan":        "class X { static Void main() {} }",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs bytes.Buffer
	if code := dispatch(strings.Fields("tandem build -o pods tools"), stdio{out: &out, err: &errs}); code != 0 {
		t.Fatal(errs.String())
	}
	for _, c := range []struct {
		args, stdin string
		runs, err   string
		script      bool
	}{
		{args: "app.py", runs: "python app.mpy"}, {args: "compiled.mpy", runs: "python compiled.mpy"}, {args: "d", runs: "python main.mpy"}, {args: "-", stdin: "print(1)", runs: "python main.mpy"},
		{args: "hello.fan", runs: "fantom hello", script: true}, {args: "- --language fantom", stdin: "class A {}", runs: "fantom stdin", script: true},
		{args: "tools", runs: "fantom tools"}, {args: "tools/build.fan", runs: "fantom tools"}, {args: "pods/tools.pod", runs: "fantom tools"}, {args: "pods/tools.pod::Main", runs: "fantom tools::Main"},
		{args: "tools::Main.other", runs: "fantom tools::Main.other"}, {args: "--pods pods x/build.fan::X --include tools", runs: "fantom x::X"},
		{args: "x", err: "pod x has no type Main"}, {args: "tools::Nope", err: "pod tools has no type Nope"}, {args: "tools::Main.nope", err: "no slot nope"}, {args: "bad.py", err: "true"}, {args: "bad.fan", err: "true"},
		{args: "none.py", err: "can't open file 'none.py'"}, {args: "none", err: "no pod none"}, {args: "hello.fan --include none", err: "no pod none"}, {args: "- --language go", err: "unknown language"},
		{args: "app.py -O 7", err: "7"},
	} {
		var o bundleFlags
		var errs bytes.Buffer
		cmd := &cobra.Command{}
		o.add(cmd)
		f := cmd.Flags()
		if err := f.Parse(strings.Fields(c.args)); err != nil {
			t.Fatal(err)
		}
		app, err := o.gather(stdio{in: strings.NewReader(c.stdin), err: &errs}, f, f.Arg(0), "linux/amd64")
		switch {
		case c.err != "":
			if err == nil || !strings.Contains(fmt.Sprintf("%v %v", err, errors.Is(err, exitCode(exitErrors))), c.err) {
				t.Errorf("%s: %v, want %s", c.args, err, c.err)
			}
		case err != nil:
			t.Errorf("%s: %v\n%s", c.args, err, errs.String())
		case string(app.Language)+" "+app.Main != c.runs || app.Script != c.script:
			t.Errorf("%s: %s runs %s, script %v", c.args, app.Language, app.Main, app.Script)
		}
	}
}
