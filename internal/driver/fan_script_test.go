package driver

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/source"
)

func noConfig(string) (string, bool) { return "", false }

func TestReadFanScript(t *testing.T) {
	const script = `#! /usr/bin/env fan
using build
** a script
class Build : BuildPod
{
  new make()
  {
    podName = "demo"
    summary = "A " + "pod" + config("suffix", "!")
    version = Version("1.2")
    depends = ["sys 1.0", "util @{v}"]
    meta    = ["org.name": "Me", "b":"c",]
    index   = ["k": ["a","b"], "l":"d"]
    srcDirs = [` + "`fan/`, `test/`" + `]
    javaDirs = Uri[,]
    docSrc  = true
    outPodDir = devHomeDir.uri + ` + "`lib/fan/`" + `
  }
  override Void compile() { super.compile }
}
`
	got, errs := ReadFanScript(source.New("build.fan", []byte(script)), noConfig)
	if errs.Err() != nil {
		t.Fatal(errs)
	}
	want := &FanScript{
		PodName: "demo", Summary: "A pod!", Version: "1.2", Depends: []string{"sys 1.0", "util @{v}"},
		Meta:    []pod.Prop{{Name: "org.name", Value: "Me"}, {Name: "b", Value: "c"}},
		Index:   []pod.Prop{{Name: "k", Value: "a"}, {Name: "k", Value: "b"}, {Name: "l", Value: "d"}},
		SrcDirs: []string{"fan/", "test/"}, DocApi: true, DocSrc: true,
		Extra: []string{"overrides compile (line 19)"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("script (-want +got):\n%s", d)
	}
	v, err := ApplyFanMacros("util @{v}-@{v}x", func(k string) (string, bool) { return "1.0", k == "v" })
	if err != nil || v != "util 1.0-1.0x" {
		t.Errorf("macros give %q, %v", v, err)
	}
}

func TestReadFanScriptRefuses(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{`podName = "x"`, "Must set BuildPod.summary"},
		{`podName = foo()`, "the build script computes podName, which Tandem does not run: a call of foo"},
		{`depends = ["a", 5]`, "an item is no string"},
		{`meta = ["a":5]`, "the value of a is no string"},
	} {
		text := "class Build : BuildPod { new make() { " + c.body + " } }"
		_, errs := ReadFanScript(source.New("build.fan", []byte(text)), noConfig)
		if errs.Err() == nil || !strings.Contains(errs.Err().Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.body, errs, c.want)
		}
	}
	if _, errs := ReadFanScript(source.New("x.fan", []byte("class Foo {}")), noConfig); errs.Err() == nil {
		t.Error("a class that is no script")
	}
}

// With FAN_SRC set to Fantom's sources every build script in them must read.
func TestReadFanScriptsOfFantom(t *testing.T) {
	root := os.Getenv("FAN_SRC")
	if root == "" {
		t.Skip("FAN_SRC is not set")
	}
	_ = filepath.Walk(root, func(path string, info os.FileInfo, err error) error {
		if err != nil || filepath.Base(path) != "build.fan" {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		s, errs := ReadFanScript(source.New(path, text), noConfig)
		t.Logf("%s: %v %v", path, s, errs)
		return nil
	})
}
