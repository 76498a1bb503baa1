package fan_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/fantest"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestGolden compiles the sources (*.fan) of each file of testdata and compares the
// section "errors", or without errors "tree", with what comes out.
func TestGolden(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, ar *txtar.Archive) *txtar.Archive {
		in := fan.Input{Name: "test", NS: fantest.Namespace(t), Docs: true, Recover: true, Test: true}
		for _, f := range ar.Files {
			if strings.HasSuffix(f.Name, ".fan") {
				in.Files = append(in.Files, source.New(f.Name, f.Data))
			}
		}
		return withResult(ar, in)
	})
}

// withResult returns an archive whose last section is what comes of the input.
func withResult(ar *txtar.Archive, in fan.Input) *txtar.Archive {
	p, diags := fan.Frontend(in)
	got := txtar.File{Name: "errors", Data: []byte(diagText(diags))}
	if p != nil {
		got = txtar.File{Name: "tree", Data: []byte(diagText(diags) + tree.Dump(p))}
	}
	last := len(ar.Files) - 1
	return &txtar.Archive{Comment: ar.Comment, Files: append(slices.Clone(ar.Files[:last]), got)}
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
			if p, _ := fan.Frontend(fan.Input{Name: "fuzz", NS: fantest.Namespace(t), Files: []*source.File{file}, Recover: rec, Script: rec}); p != nil {
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
			fan.Frontend(fan.Input{Name: "test", NS: fantest.Namespace(t), Files: []*source.File{f}, Recover: i%2 == 0})
		}
	}
}
