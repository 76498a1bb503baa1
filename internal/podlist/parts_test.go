package podlist

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
)

// parts is a pod with what compiled ones rarely have: problems, code that cannot be read,
// results inherited as others, and a jump to the end of the code.
func parts() *Pod {
	ordinal := 3
	return &Pod{
		Name: "p", Version: "1", Problems: []string{"index 9 into names of 2"},
		Types: []*fcode.TypeInfo{{
			Name:   "p::A",
			Fields: []fcode.FieldInfo{{Name: "f", Type: "sys::Int", Facets: []string{"sys::NoDoc", "p::M { x }"}, Ordinal: &ordinal}},
			Methods: []fcode.MethodInfo{
				{Name: "broken", Returns: "sys::Int", Inherited: "sys::Obj", Error: "truncated", Facets: []string{"sys::Operator"}},
				{
					Name: "m", Returns: "sys::Void", Flags: "public",
					Code:  []fcode.InstrInfo{{PC: 0, Line: 4, Op: "Nop"}, {PC: 1, Line: 4, Op: "Jump", Arg: "5"}, {PC: 4, Op: "Return"}},
					Traps: []fcode.TrapInfo{{Start: 1, End: 5, Handler: 4, Type: "sys::Err"}},
				},
				{
					Name: "one", Returns: "sys::Void",
					Code: []fcode.InstrInfo{{PC: 0, Op: "JumpTrue", Arg: "1"}},
				},
				{Name: "none", Returns: "sys::Void", Traps: []fcode.TrapInfo{{Type: "sys::Err"}}},
			},
		}},
	}
}

func TestTextOfParts(t *testing.T) {
	var b strings.Builder
	if err := parts().Text(&b, TextOptions{}); err != nil {
		t.Fatal(err)
	}
	want := `pod p 1
problem: index 9 into names of 2

p::A

  @sys::NoDoc
  @p::M { x }
  sys::Int f ordinal 3

  @sys::Operator
  sys::Int broken() inherited as sys::Obj
    broken: truncated

  sys::Void m() [public]
    line 4
            0  Nop
    L1:     1  Jump                L3
    L2:     4  Return
    L3:
    try L1..L3 catch sys::Err at L2

  sys::Void one()
            0  JumpTrue            L1
    L1:

  sys::Void none()
    try L1..L1 catch sys::Err at L1
`
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
}

func TestTablesOfParts(t *testing.T) {
	want := []Table{{Type: "p::A", Head: "p::A :  []", Slots: []string{
		"sys::Int f [] @sys::NoDoc @p::M{x} ordinal 3",
		"sys::Int broken() [] @sys::Operator overrides sys::Obj",
		"sys::Void m() [public]",
		"sys::Void one() []",
		"sys::Void none() []",
	}}}
	if d := cmp.Diff(want, parts().Tables()); d != "" {
		t.Error(d)
	}
}

// TestSelectedSlot selects what is both a field and a method, in a pod with a problem.
func TestSelectedSlot(t *testing.T) {
	code := &fcode.Pod{
		Names: []string{"p", "A", "x"}, TypeRefs: []fcode.TypeRef{{Pod: 0, Name: 1}},
		Types: []*fcode.Type{{Base: 7, Fields: []fcode.Field{{Name: 2}, {Name: 1}}, Methods: []fcode.Method{{Name: 2}, {Name: 1}}}},
	}
	var b bytes.Buffer
	if err := pod.Write(&b, &pod.Pod{Code: code}, pod.Options{}); err != nil {
		t.Fatal(err)
	}
	a, err := pod.OpenBytes("p.pod", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	p, err := New(a, Selection{Type: "A", Slot: "x"})
	if err != nil {
		t.Fatal(err)
	}
	if f, m := p.Types[0].Fields, p.Types[0].Methods; len(f) != 1 || f[0].Name != "x" || len(m) != 1 || m[0].Name != "x" {
		t.Errorf("%v %v", f, m)
	}
	if d := cmp.Diff([]string{"p::A: index 7 into typeRefs of 1"}, p.Problems); d != "" {
		t.Error(d)
	}
}

// TestCompareLines has each way in which two pods can differ, with the lines it gives.
func TestCompareLines(t *testing.T) {
	typ := func(name, flags string, fields ...string) *fcode.TypeInfo {
		x := &fcode.TypeInfo{Name: name, Base: "sys::Obj", Flags: flags}
		for _, f := range fields {
			x.Fields = append(x.Fields, fcode.FieldInfo{Name: f, Type: "sys::Int", Flags: "public"})
		}
		return x
	}
	of := func(list ...*fcode.TypeInfo) *Pod { return &Pod{Types: list} }
	for name, c := range map[string]struct {
		a, b *Pod
		want []string
	}{
		"nothing":    {of(typ("A", "public", "x")), of(typ("A", "public", "x")), nil},
		"head":       {of(typ("A", "public", "x")), of(typ("A", "internal", "x")), []string{"- A : sys::Obj [public]", "+ A : sys::Obj [internal]"}},
		"type less":  {of(typ("A", ""), typ("B", "")), of(typ("B", "")), []string{"- A : sys::Obj []"}},
		"type more":  {of(typ("B", "")), of(typ("A", ""), typ("B", "")), []string{"+ A : sys::Obj []"}},
		"slot less":  {of(typ("A", "", "x", "y")), of(typ("A", "", "y")), []string{"- A: sys::Int x [public]"}},
		"slot more":  {of(typ("A", "", "y")), of(typ("A", "", "x", "y")), []string{"+ A: sys::Int x [public]"}},
		"slot order": {of(typ("A", "", "x", "y")), of(typ("A", "", "y", "x")), []string{"order of slots of A: sys::Int x [public] stands where sys::Int y [public] does"}},
		"type order": {of(typ("A", ""), typ("B", "")), of(typ("B", ""), typ("A", "")), []string{"order of types: A stands where B does"}},
	} {
		if d := cmp.Diff(c.want, Compare(c.a, c.b)); d != "" {
			t.Errorf("%s:\n%s", name, d)
		}
	}
}

func TestParseAPIDocParts(t *testing.T) {
	for text, want := range map[string]*TypeDocs{
		"":                                {},
		"== T":                            {},
		"== T\nbase=sys::Obj":             {},
		"== T\n\n--- a --- b":             {Text: "-- a --- b"},
		"-- f sys::Int\n\nText.":          {Slots: []*SlotDocs{{Name: "f", Type: "sys::Int", Field: true, Text: "Text."}}},
		"-- m(\n) sys::Int\n\nText.":      {Slots: []*SlotDocs{{Name: "m", Type: "sys::Int", Text: "Text."}}},
		"-- m(\na sys::Int":               {Slots: []*SlotDocs{{Name: "m", Params: []ParamDocs{{"a", "sys::Int", ""}}}}},
		"-- m(\na sys::Int\n\n) sys::Int": {Slots: []*SlotDocs{{Name: "m", Params: []ParamDocs{{"a", "sys::Int", ""}}, Text: ") sys::Int"}}},
		"== T\n\na\n-- f x\n\nb\n-- g y":  {Text: "a", Slots: []*SlotDocs{{Name: "f", Type: "x", Field: true, Text: "b"}, {Name: "g", Type: "y", Field: true}}},
	} {
		if d := cmp.Diff(want, parseAPIDoc(text)); d != "" {
			t.Errorf("%q:\n%s", text, d)
		}
	}
}

func TestSentence(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "One": "One", "One. Two. Three": "One.", "One\n  and\ttwo. Three": "One and two.",
		"Version 1.2 of it. More": "Version 1.2 of it.", "One\n\nTwo. Three": "One", ". x": ".",
	} {
		if got := sentence(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestFillWidths(t *testing.T) {
	for _, c := range []struct {
		indent, text string
		width        int
		want         string
	}{
		{"", "", 0, ""},
		{"", "a", 0, "a\n"},
		{"", strings.Repeat("x", 39) + " " + strings.Repeat("y", 40) + " z", 0, strings.Repeat("x", 39) + " " + strings.Repeat("y", 40) + "\nz\n"},
		{"  ", "a 345678901234567890 b", 22, "  a 345678901234567890\n  b\n"},
		{"", "a 345678901234567890 b", 1, "a 345678901234567890\nb\n"}, // not narrower than 20 columns
		{"", "a 3456789012345678901 b", 20, "a\n3456789012345678901\nb\n"},
		{"", "a 3456789012345678901234 b", 20, "a\n3456789012345678901234\nb\n"},
		{"  ", "a\n b\nc", 0, "  a\n   b\n  c\n"},
		{"  ", "a\n\n\nb", 0, "  a\n\n\n  b\n"},
		{" ", "1 a\n12. b\n. c\n0.d\n#e\n=f\n>g\n|h\n\ti\n*j\n\xc3\xa9k", 0, " 1 a\n 12. b\n . c 0.d\n #e\n =f\n >g\n |h\n \ti\n *j\n \xc3\xa9k\n"},
	} {
		var b strings.Builder
		fill(&b, c.indent, c.text, DocStyle{Width: c.width})
		if d := cmp.Diff(c.want, b.String()); d != "" {
			t.Errorf("%q in %d:\n%s", c.text, c.width, d)
		}
	}
}
