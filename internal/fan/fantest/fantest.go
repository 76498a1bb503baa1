// Package fantest is what tests of the front end's rooms share: small programs in
// archives, with the tree as it is after the steps that matter, or the errors.
//
//	What it shows.
//	-- a.fan --
//	class A { Int n := 3 }
//	-- after initializers --
//	class A : Obj
//	...
//	-- errors --
//	a.fan:1:9: error: ...
package fantest

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// Namespace returns a namespace over the embedded sys.
func Namespace(t testing.TB) *types.Namespace { return over(t, pod.Memory{"sys": fanlib.Sys()}) }

func over(t testing.TB, pods pod.Source) *types.Namespace {
	t.Helper()
	ns, err := types.New(pods)
	if err != nil {
		t.Fatal(err)
	}
	return ns
}

// depFolder holds the sources of a pod "dep", on which "test" depends.
const depFolder = "dep/"

// Input returns the sources of an archive, its files called .fan, as the pod "test".
func Input(t testing.TB, ar *txtar.Archive) fan.Input {
	t.Helper()
	pods := pod.Memory{"sys": fanlib.Sys()}
	in := fan.Input{Name: "test", Recover: true, Depends: []types.Depend{{Name: "sys", Spec: "1.0"}}}
	var dep []*source.File
	for _, f := range ar.Files {
		switch {
		case strings.HasPrefix(f.Name, depFolder):
			dep = append(dep, source.New(f.Name, f.Data))
		case strings.HasSuffix(f.Name, ".fan"):
			in.Files = append(in.Files, source.New(f.Name, f.Data))
		case f.Name == "en.props":
			in.LocaleBase = string(f.Data)
		}
	}
	if dep != nil {
		pods["dep"] = compileDep(t, pods, dep)
		in.Depends = append(in.Depends, types.Depend{Name: "dep", Spec: "1.0"})
	}
	in.NS = over(t, pods)
	return in
}

func compileDep(t testing.TB, pods pod.Source, files []*source.File) []byte {
	t.Helper()
	m := pack.Manifest{Name: "dep", Version: "1.0", Depends: []pack.Depend{{Text: "sys 1.0"}}}
	content, diags, err := fan.Compile(&pack.Sources{Manifest: m, Files: files}, fan.Options{Pods: pods})
	if err != nil || diags.Err() != nil {
		t.Fatal(err, Text(diags))
	}
	var b bytes.Buffer
	if err := pod.Write(&b, content, pod.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const after = "after "

// Goldens holds the archives of a folder against what the front end makes of them: the
// errors, and the tree after each step for which there is a section. With -update an
// archive without such a section gets one for the step given.
func Goldens(t *testing.T, dir, step string) {
	testkit.Goldens(t, dir+"/*.txtar", func(t *testing.T, ar *txtar.Archive) *txtar.Archive {
		out := &txtar.Archive{Comment: ar.Comment}
		var wanted []string
		for _, f := range ar.Files {
			if name, ok := strings.CutPrefix(f.Name, after); ok {
				wanted = append(wanted, name)
			} else if f.Name != "errors" {
				out.Files = append(out.Files, f)
			}
		}
		if len(wanted) == 0 {
			wanted = []string{step}
		}
		in := Input(t, ar)
		in.After = func(name string, p *tree.Pod) {
			if slices.Contains(wanted, name) && !p.HasErrors() {
				out.Files = append(out.Files, txtar.File{Name: after + name, Data: []byte(tree.Dump(p))})
			}
		}
		if _, diags := fan.Frontend(in); len(diags) > 0 {
			out.Files = append(out.Files, txtar.File{Name: "errors", Data: []byte(Text(diags))})
		}
		return out
	})
}

// Text shows diagnostics with line and column, and their hints.
func Text(list diag.List) string {
	var b strings.Builder
	for _, d := range list {
		p := d.Position()
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s\n", d.File.Name, p.Line, p.Column, d.Severity, d.Message)
		if d.Hint != "" {
			fmt.Fprintf(&b, "  hint: %s\n", d.Hint)
		}
	}
	return b.String()
}
