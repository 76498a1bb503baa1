package podlist_test

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/fantest"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/podlist"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
	"github.com/tandem-lang/tandem/lib/fan"
)

// compiled returns the pod "test" of the sources of an archive, with documentation or without.
func compiled(t *testing.T, ar *txtar.Archive, docs bool) *pod.Archive {
	t.Helper()
	src := &pack.Sources{Manifest: pack.Manifest{
		Name: "test", Version: "1.2", DocAPI: docs, Depends: []pack.Depend{{Text: "sys 1.0"}},
		Summary: "What a listing shows, in a summary that is longer than one line of eighty columns has room for",
	}}
	for _, f := range ar.Files {
		if strings.HasSuffix(f.Name, ".fan") {
			src.Files = append(src.Files, source.New(f.Name, f.Data))
		}
	}
	content, diags, err := fan.Compile(src, fan.Options{Pods: pod.Memory{"sys": fanlib.Sys()}})
	if err != nil || diags.Err() != nil {
		t.Fatal(err, fantest.Text(diags))
	}
	var b bytes.Buffer
	if err := pod.Write(&b, content, pod.Options{}); err != nil {
		t.Fatal(err)
	}
	a, err := pod.OpenBytes("test.pod", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestGolden compiles the sources of an archive and shows the pod in every way: as text,
// bare beside its sources, as tables, and its documentation with that of each type and slot.
func TestGolden(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		out := &txtar.Archive{Comment: recorded.Comment}
		lines := map[string][]string{}
		for _, f := range recorded.Files {
			if strings.HasSuffix(f.Name, ".fan") {
				out.Files = append(out.Files, f)
				lines[f.Name] = strings.Split(string(f.Data), "\n")
			}
		}
		a := compiled(t, recorded, true)
		p, err := podlist.New(a, podlist.Selection{})
		if err != nil {
			t.Fatal(err)
		}
		docs, err := podlist.ReadDocs(a)
		if err != nil {
			t.Fatal(err)
		}
		show := func(name string, write func(w io.Writer) error) {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Error(err)
			}
			out.Files = append(out.Files, txtar.File{Name: name, Data: b.Bytes()})
		}
		show("text", func(w io.Writer) error { return p.Text(w, podlist.TextOptions{}) })
		show("bare", func(w io.Writer) error {
			line := func(file string, n int) string { return lines[file][n-1] }
			return p.Text(w, podlist.TextOptions{Bare: true, Line: line})
		})
		show("tables", p.WriteTables)
		show("docs", func(w io.Writer) error { return docs.Write(w, podlist.Selection{}, podlist.DocStyle{}) })
		show("docs of types", func(w io.Writer) error {
			for _, typ := range docs.Types {
				if err := docs.Write(w, podlist.Selection{Type: typ.Name}, podlist.DocStyle{Width: 40}); err != nil {
					return err
				}
			}
			return nil
		})
		show("docs of slots", func(w io.Writer) error {
			for _, typ := range docs.Types {
				for _, s := range typ.Slots {
					if err := docs.Write(w, podlist.Selection{Type: typ.Name, Slot: s.Name}, podlist.DocStyle{}); err != nil {
						return err
					}
				}
			}
			return nil
		})
		return out
	})
}

// TestDocsInColor has what is shown strong and what faint.
func TestDocsInColor(t *testing.T) {
	a := compiled(t, &txtar.Archive{Files: []txtar.File{{Name: "a.fan", Data: []byte("@Js class A {\n  ** One.\n  @Deprecated Int x := 3\n}\n")}}}, true)
	docs, err := podlist.ReadDocs(a)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		sel  podlist.Selection
		want string
	}{
		{podlist.Selection{}, "\x1b[1mpod test\x1b[0m 1.2\nWhat a listing shows, in a summary that is longer than one line of eighty\ncolumns has room for\n\n  \x1b[1mA\x1b[0m\n"},
		{podlist.Selection{Type: "A"}, "\x1b[2m@Js\x1b[0m\n\x1b[1mclass test::A\x1b[0m\n\n  \x1b[1mInt x := 3\x1b[0m\n    One.\n"},
		{podlist.Selection{Type: "A", Slot: "x"}, "\x1b[2mtest::A.x\x1b[0m\n\n\x1b[2m@Deprecated\x1b[0m\n\x1b[1mInt x := 3\x1b[0m\n  One.\n"},
	} {
		var b strings.Builder
		if err := docs.Write(&b, c.sel, podlist.DocStyle{Color: true}); err != nil || b.String() != c.want {
			t.Errorf("%v: %v\n%q\nwant\n%q", c.sel, err, b.String(), c.want)
		}
	}
	for _, c := range []struct {
		sel  podlist.Selection
		want string
	}{
		{podlist.Selection{Type: "B"}, "pod test has no public type B"},
		{podlist.Selection{Type: "A", Slot: "y"}, "test::A has no public slot y of its own"},
	} {
		if err := docs.Write(io.Discard, c.sel, podlist.DocStyle{}); err == nil || err.Error() != c.want {
			t.Errorf("%v: %v, want %s", c.sel, err, c.want)
		}
	}
}

// TestUndocumented has a pod built without documentation, of which the tables tell that a
// parameter has a default, but not which.
func TestUndocumented(t *testing.T) {
	a := compiled(t, &txtar.Archive{Files: []txtar.File{{Name: "a.fan", Data: []byte("class A {\n  ** One.\n  Int f(Int a, Int b := 3) { a }\n  Int x := 3\n}\n")}}}, false)
	docs, err := podlist.ReadDocs(a)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := docs.Write(&b, podlist.Selection{Type: "A"}, podlist.DocStyle{}); err != nil {
		t.Fatal(err)
	}
	if want := "class test::A\n\n  Int x\n\n  Int f(Int a, Int b := ...)\n"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}

func TestMeta(t *testing.T) {
	p, err := podlist.New(compiled(t, &txtar.Archive{}, false), podlist.Selection{})
	if err != nil {
		t.Fatal(err)
	}
	if p.Meta["pod.version"] != "1.2" || p.Meta["pod.depends"] != "sys 1.0" || !slices.Equal(p.Depends, []string{"sys 1.0"}) {
		t.Errorf("meta %v, depends %q", p.Meta, p.Depends)
	}
}
