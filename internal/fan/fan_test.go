package fan_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/source"
)

var update = flag.Bool("update", false, "write the expected outputs of testdata")

// TestGolden compiles the sources (*.fan) of each file of testdata and compares the
// section "errors", or without errors "tree", with what comes out.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { golden(t, file) })
	}
}

func golden(t *testing.T, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	in := fan.Input{Name: "test", NS: namespace(t), Docs: true, Recover: true, Test: true}
	for _, f := range ar.Files {
		if strings.HasSuffix(f.Name, ".fan") {
			in.Files = append(in.Files, source.New(f.Name, f.Data))
		}
	}
	p, diags := fan.Frontend(in)
	compareGolden(t, file, ar, p, diags)
}

// compareGolden holds what came out against the last section of a file.
func compareGolden(t *testing.T, file string, ar *txtar.Archive, p *tree.Pod, diags diag.List) {
	t.Helper()
	want := &ar.Files[len(ar.Files)-1]
	got := txtar.File{Name: "errors", Data: []byte(diagText(diags))}
	if p != nil {
		got = txtar.File{Name: "tree", Data: []byte(diagText(diags) + tree.Dump(p))}
	}
	if *update {
		*want = got
		if err := os.WriteFile(file, txtar.Format(ar), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want.Name != got.Name {
		t.Errorf("got %s, want %s", got.Name, want.Name)
	}
	if d := cmp.Diff(string(want.Data), string(got.Data)); d != "" {
		t.Errorf("%s (-want +got):\n%s", got.Name, d)
	}
}

func diagText(list diag.List) string {
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

// FuzzFrontend compiles any text, with and without recovery.
func FuzzFrontend(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		if ar, err := txtar.ParseFile(file); err == nil {
			f.Add(string(ar.Files[0].Data))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<13 {
			return
		}
		for _, rec := range []bool{false, true} {
			file := source.New("fuzz.fan", []byte(text))
			if p, _ := fan.Frontend(fan.Input{Name: "fuzz", NS: namespace(t), Files: []*source.File{file}, Recover: rec, Script: rec}); p != nil {
				tree.Dump(p)
			}
		}
	})
}

// tokensOf splits a source for the mutations of TestMutations.
func tokensOf(src string) []syntax.Token {
	var errs diag.List
	toks, _ := syntax.Lex(source.New("x", []byte(src)), syntax.Mode{Docs: true}, &errs)
	return toks.List
}

// TestMutations takes every few tokens one out of the golden programs: nothing of what is
// left may make the compiler panic.
func TestMutations(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		src := string(ar.Files[0].Data)
		for i, tok := range tokensOf(src) {
			if i%5 != 0 || testing.Short() && i%35 != 0 {
				continue
			}
			text := src[:tok.Start] + src[tok.End:]
			f := source.New("x.fan", []byte(text))
			fan.Frontend(fan.Input{Name: "test", NS: namespace(t), Files: []*source.File{f}, Recover: i%2 == 0})
		}
	}
}
