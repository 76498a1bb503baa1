package podlist

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/lib/fan"
)

func sysPod(t testing.TB) *pod.Archive {
	t.Helper()
	a, err := pod.OpenBytes("sys.pod", fanlib.Sys())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestSelection(t *testing.T) {
	a := sysPod(t)
	for arg, want := range map[string]int{"sys::Bool.not": 1, "sys::Str.size": 1, "sys::Buf.size": 3} {
		_, sel := ParseSelection(arg)
		p, err := New(a, sel)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(p.Types[0].Fields) + len(p.Types[0].Methods); len(p.Types) != 1 || n != want {
			t.Errorf("%s: %d types, %d slots", arg, len(p.Types), n)
		}
	}
	var missing *NotFoundError
	for _, arg := range []string{"sys::Nope", "sys::Str.nope"} {
		_, sel := ParseSelection(arg)
		if _, err := New(a, sel); !errors.As(err, &missing) {
			t.Errorf("%s: %v", arg, err)
		}
	}
}

func TestCompare(t *testing.T) {
	a := sysPod(t)
	describe := func() *Pod {
		p, err := New(a, Selection{})
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	one, two := describe(), describe()
	if d := Compare(one, two); d != nil {
		t.Error(d)
	}
	two.Types[0], two.Types[1] = two.Types[1], two.Types[0]
	two.Types[5].Methods[0].Flags = "private"
	two.Types[6].Methods = two.Types[6].Methods[1:]
	two.Types = two.Types[:len(two.Types)-1]
	got := Compare(one, two)
	var kinds []string
	for _, line := range got {
		kinds = append(kinds, strings.Fields(line)[0])
	}
	if d := cmp.Diff([]string{"-", "+", "-", "-", "order"}, kinds); d != "" {
		t.Errorf("%s\n%s", d, strings.Join(got, "\n"))
	}
}

func TestParseAPIDoc(t *testing.T) {
	got := parseAPIDoc("== T\nbase=sys::Obj\n\nText.\n--- not a slot\n\n-- f sys::Int:=5\nflags=public\n\nA field.\n\n-- m(\na sys::Str\nb sys::Int:=3\n) sys::Void\nflags=public\n\n")
	want := &TypeDocs{
		Text: "Text.\n-- not a slot",
		Slots: []*SlotDocs{
			{Name: "f", Type: "sys::Int", Def: "5", Field: true, Text: "A field."},
			{Name: "m", Type: "sys::Void", Params: []ParamDocs{{"a", "sys::Str", ""}, {"b", "sys::Int", "3"}}},
		},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestFill(t *testing.T) {
	var b strings.Builder
	fill(&b, "  ", "one two three four five\nsix\n\n  code   stays\n- item\n1. first\nseven", DocStyle{Width: 22})
	want := "  one two three four\n  five six\n\n    code   stays\n  - item\n  1. first\n  seven\n"
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
}

// FuzzPod shows whatever opens.
func FuzzPod(f *testing.F) {
	f.Add(fanlib.Sys())
	f.Add([]byte("PK"))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := pod.OpenBytes("fuzz.pod", data)
		if err != nil {
			return
		}
		if p, err := New(a, Selection{}); err == nil {
			p.Text(io.Discard, TextOptions{})
			p.WriteTables(io.Discard)
		}
		if d, err := ReadDocs(a); err == nil {
			d.WriteText(io.Discard, DocStyle{})
			for _, t := range d.Types {
				t.WriteText(io.Discard, DocStyle{Width: 1})
			}
		}
	})
}

// FuzzAPIDoc reads any documentation.
func FuzzAPIDoc(f *testing.F) {
	f.Add("== T\nbase=sys::Obj\n\nText.\n\n-- f sys::Int:=5\nflags=public\n\nA field.\n\n-- m(\na sys::Str\n) sys::Void\n\n")
	f.Add("-- m(\n")
	f.Fuzz(func(t *testing.T, text string) { parseAPIDoc(text) })
}
