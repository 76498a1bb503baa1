package types

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tandem-lang/tandem/internal/code/pod"
)

func resolve(t testing.TB, ns *Namespace, sig string) Type {
	t.Helper()
	x, err := ns.ResolveType(qualify(sig, "shapes"))
	if err != nil {
		t.Fatalf("%s: %v", sig, err)
	}
	return x
}

func TestSignatures(t *testing.T) {
	ns := miniNamespace(t)
	for _, sig := range []string{
		"sys::Str", "sys::Str?", "sys::Str[]", "sys::Str?[]?[]", "[sys::Str:sys::Int]", "[sys::Str:sys::Int[]?]?[]",
		"|->sys::Void|", "|sys::Int,sys::Str?->sys::Void|?", "|[sys::Str:|->sys::Int|]->sys::Str[]|[]", "sys::V", "sys::V?",
	} {
		x, err := ns.ResolveType(sig)
		if err != nil {
			t.Errorf("%s: %v", sig, err)
			continue
		}
		if x.Signature() != sig {
			t.Errorf("%s reads as %s", sig, x)
		}
		if y, _ := ns.ResolveType(sig); x != y {
			t.Errorf("%s is not the same type twice", sig)
		}
	}
	for _, sig := range []string{
		"", "Str", "sys:Str", "sys::", "::Str", "sys::Str??", "sys::Str[", "[sys::Str]", "[sys::Str:sys::Int", "|sys::Int|",
		"|sys::Int->sys::Void", "|,->sys::Void|", "sys::Str]", "sys::Nope", "nopod::X", "[java]java.lang::String",
		strings.Repeat("|", 70000), "sys::Str" + strings.Repeat("[]", 70000),
	} {
		if x, err := ns.ResolveType(sig); err == nil {
			t.Errorf("%.40q reads as %.40s", sig, x)
		}
	}
}

// TestTruncatedSignatures reads what is left of signatures that break off.
func TestTruncatedSignatures(t *testing.T) {
	ns := miniNamespace(t)
	for sig, whole := range map[string][]string{
		"[sys::Str:sys::Int[]?]?[]":                      {"[sys::Str:sys::Int[]?]", "[sys::Str:sys::Int[]?]?", "[sys::Str:sys::Int[]?]?[]"},
		"|sys::Int,sys::Str?->sys::Void|?":               {"|sys::Int,sys::Str?->sys::Void|", "|sys::Int,sys::Str?->sys::Void|?"},
		"|[sys::Str:|->sys::Int|]->sys::Str[]|[]":        {"|[sys::Str:|->sys::Int|]->sys::Str[]|", "|[sys::Str:|->sys::Int|]->sys::Str[]|[]"},
		"|->[sys::Int:|sys::Str,sys::Int?->sys::Str?|]|": {"|->[sys::Int:|sys::Str,sys::Int?->sys::Str?|]|"},
		"sys::Str?[]?": {"sys::Str", "sys::Str?", "sys::Str?[]", "sys::Str?[]?"},
	} {
		var read []string
		for n := range len(sig) + 1 {
			x, err := ns.ResolveType(sig[:n])
			if err != nil {
				continue
			}
			if x.Signature() != sig[:n] {
				t.Errorf("%s reads as %s", sig[:n], x)
			}
			read = append(read, sig[:n])
		}
		if d := cmp.Diff(whole, read); d != "" {
			t.Errorf("of %s (-want +got):\n%s", sig, d)
		}
	}
	for sig, want := range map[string]string{
		"sys::Str[": "Invalid type signature 'sys::Str['", "|sys::Int": "Invalid type signature '|sys::Int'", "[sys::Str:": "Invalid type signature '[sys::Str:'",
		"[sys::Str:sys::Nope]": "Unknown type 'sys::Nope'", "": "Invalid type signature ''",
	} {
		if _, err := ns.ResolveType(sig); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", sig, err, want)
		}
	}
}

func TestFits(t *testing.T) {
	ns := miniNamespace(t)
	for _, c := range []struct {
		from, to string
		want     bool
	}{
		{"Int", "Int", true}, {"Int", "Num", true}, {"Num", "Int", false}, {"Int?", "Int", true}, {"Int", "Obj?", true},
		{"Circle", "Shape", true}, {"Circle", "Named", true}, {"Shape", "Circle", false}, {"Named", "Shape", false},
		{"Int[]", "Num[]", true}, {"Num[]", "Int[]", false}, {"Int[]", "List", true}, {"List", "Int[]", false}, {"Int[]", "Obj", true},
		{"Int[]", "V", true}, {"Str", "K", true}, {"[Str:Int]", "[Obj:Num]", true}, {"[Str:Int]", "Map", true}, {"[Str:Int]", "[Int:Int]", false},
		{"|->Int|", "|Str->Void|", true}, {"|Str->Void|", "|->Void|", false}, {"|Obj->Int|", "|Str->Num|", true},
		{"|Str->Int|", "|Obj->Int|", false}, {"|->Void|", "Func", true}, {"|->Void|", "|->Int|", false},
	} {
		if got := resolve(t, ns, c.from).Fits(resolve(t, ns, c.to)); got != c.want {
			t.Errorf("%s fits %s: %v", c.from, c.to, got)
		}
	}
}

func TestCommon(t *testing.T) {
	ns := miniNamespace(t)
	for _, c := range []struct{ in, want string }{
		{"", "sys::Obj?"}, {"Int", "sys::Int"}, {"Int Float", "sys::Num"}, {"Int Str", "sys::Obj"}, {"Int? Int", "sys::Int?"},
		{"Int[] Float[]", "sys::Num[]"}, {"Int[] Str", "sys::Obj"}, {"[Str:Int] [Str:Int]", "[sys::Str:sys::Int]"},
		{"[Str:Int] [Str:Str]", "sys::Map"}, {"|->Int| |->Str|", "sys::Func"}, {"Named Named", "shapes::Named"}, {"Named Circle", "sys::Obj"},
		{"Circle Shape", "shapes::Shape"},
	} {
		var list []Type
		for _, s := range strings.Fields(c.in) {
			list = append(list, resolve(t, ns, s))
		}
		if got := Common(ns, list); got.Signature() != c.want {
			t.Errorf("common of %s is %s, want %s", c.in, got, c.want)
		}
	}
	if got := Common(ns, []Type{ns.Nothing, ns.Sys.Int}); got != ns.Sys.Int {
		t.Errorf("common of nothing and Int is %s", got)
	}
}

func TestSlotsOfPods(t *testing.T) {
	ns := miniNamespace(t)
	circle := resolve(t, ns, "Circle").(*Class)
	var got []string
	for s := range circle.Slots().All() {
		got = append(got, s.QName())
	}
	slices.Sort(got)
	want := []string{"shapes::Circle.label", "shapes::Circle.radius", "shapes::Shape.guarded", "shapes::Shape.hidden", "shapes::Shape.name",
		"shapes::Shape.secret", "sys::Obj.toImmutable", "sys::Obj.toStr", "sys::Obj.trap", "sys::Obj.with"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("slots (-want +got):\n%s", d)
	}
	radius := FieldOf(circle, "radius")
	if radius.Getter == nil || radius.Getter.Name() != "radius" || radius.Setter != nil {
		t.Errorf("accessors of radius: %v %v", radius.Getter, radius.Setter)
	}
	if MethodOf(circle, "make") != nil || MethodOf(circle.Base(), "make") == nil {
		t.Error("constructors are inherited, or not there")
	}
	for _, c := range []struct {
		slot string
		from Type
		want bool
	}{
		{"secret", circle, false}, {"secret", circle.Base(), true}, {"hidden", circle, true}, {"hidden", ns.Sys.Int, false},
		{"guarded", circle, true}, {"guarded", ns.Sys.Int, false}, {"name", ns.Sys.Int, true},
	} {
		if got := circle.Slot(c.slot).Common().VisibleTo(c.from); got != c.want {
			t.Errorf("%s visible to %s: %v", c.slot, c.from, got)
		}
	}
}

func TestParameterize(t *testing.T) {
	ns := miniNamespace(t)
	for _, c := range []struct{ typ, slot, want string }{
		{"Str[]", "get", "sys::Str? get(sys::Int i)"},
		{"Str[]", "getRange", "sys::Str[] getRange(sys::Range r)"},
		{"Str[]", "each", "sys::Void each(|sys::Str,sys::Int->sys::Void| c)"},
		{"Str?[]", "add", "sys::This add(sys::Str? item)"},
		{"Str[]", "groupBy", "[sys::Obj:sys::Str[]] groupBy(|sys::Str,sys::Int->sys::Obj| c)"},
		{"Str[]", "size", "sys::Int size"},
		{"[Str:Int[]]", "get", "sys::Int[]? get(sys::Str key,sys::Int[]? def)"},
		{"[Str:Int]?", "set", "[sys::Str:sys::Int] set(sys::Str key,sys::Int val)"},
		{"|Int->Str|", "call", "sys::Str call(sys::Int a,sys::Obj b)"},
	} {
		s := resolve(t, ns, c.typ).Slot(c.slot)
		if s == nil || s.Signature() != c.want {
			t.Errorf("%s.%s is %v, want %s", c.typ, c.slot, s, c.want)
		}
	}
	m := MethodOf(resolve(t, ns, "Str[]"), "get")
	if m.Generic == nil || m.Generic.Returns.Signature() != "sys::V?" || m.Generic.Returns.Raw().Signature() != "sys::Obj?" {
		t.Errorf("generic of get is %v", m.Generic)
	}
	f := ns.NewFunc([]Type{ns.Sys.This}, []string{"it"}, ns.Sys.Void)
	if got := f.ParameterizeThis(ns.Sys.Str).Signature(); got != "|sys::Str->sys::Void|" {
		t.Errorf("This becomes %s", got)
	}
}

func TestOperators(t *testing.T) {
	ns := miniNamespace(t)
	var got []string
	for _, m := range resolve(t, ns, "Int").Operators("plus") {
		got = append(got, m.Name())
	}
	slices.Sort(got)
	if d := cmp.Diff([]string{"plus", "plusFloat"}, got); d != "" {
		t.Errorf("plus (-want +got):\n%s", d)
	}
	if n := len(resolve(t, ns, "Str[]?").Operators("get")); n != 2 {
		t.Errorf("%d operators get on a list", n)
	}
	for name, want := range map[string]string{"plusInt": "plus", "get": "get", "set": "set", "setAll": "", "foo": ""} {
		if got := operatorPrefix(name); got != want {
			t.Errorf("prefix of %s is %q", name, got)
		}
	}
}

func TestBrokenPods(t *testing.T) {
	ns := miniNamespace(t)
	loop := resolve(t, ns, "Loop1")
	if loop.Fits(resolve(t, ns, "Circle")) || !loop.Fits(ns.Sys.Obj) {
		t.Error("a cycle of bases")
	}
	loop.Slots()
	if len(ns.Problems()) == 0 || !strings.Contains(ns.Problems()[0], "cyclic inheritance") {
		t.Errorf("problems %v", ns.Problems())
	}
	_, err := ns.ResolvePod("nope")
	if err == nil || err.Error() != "Pod not found 'nope'" || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("missing pod: %v", err)
	}
	if _, err := New(pod.Memory{}); err == nil {
		t.Error("a namespace without sys")
	}
	if _, err := New(pod.Memory{"sys": declare(t, "sys", "", "public Obj\n")}); err == nil {
		t.Error("a namespace with half a sys")
	}
}

// TestProblemsBounded finds more that is broken in a pod than is listed.
func TestProblemsBounded(t *testing.T) {
	ns := miniNamespace(t)
	p := ns.NewPod("broken")
	p.Name = "broken"
	for i := range 2 * maxProblems {
		if x := p.typeOf(uint16(i)); x != Type(ns.Error) {
			t.Fatalf("typeRef %d of none is %v", i, x)
		}
	}
	if list := ns.Problems(); len(list) != maxProblems || list[99] != "broken: typeRef 99 of 0" {
		t.Errorf("%d problems, the last %s", len(list), list[len(list)-1])
	}
}

// TestNestingOfSignatures has types as deep as they may be, and one deeper; siblings are not deeper.
func TestNestingOfSignatures(t *testing.T) {
	ns := miniNamespace(t)
	lists := func(n int) string { return "sys::Str" + strings.Repeat("[]", n) }
	maps := func(n int) string { return strings.Repeat("[sys::Str:", n) + "sys::Str" + strings.Repeat("]", n) }
	funcs := func(n int) string { return strings.Repeat("|->", n) + "sys::Str" + strings.Repeat("|", n) }
	for name, nested := range map[string]func(int) string{"lists": lists, "maps": maps, "functions": funcs} {
		if _, err := ns.ResolveType(nested(maxNesting - 1)); err != nil {
			t.Errorf("%s as deep as they may be: %v", name, err)
		}
		if _, err := ns.ResolveType(nested(maxNesting)); err == nil {
			t.Errorf("%s are deeper", name)
		}
	}
	siblings := "|" + strings.Repeat(lists(150)+",", 5) + maps(150) + "," + lists(maxNesting-2) + "->" + lists(maxNesting-2) + "|"
	if _, err := ns.ResolveType(siblings); err != nil {
		t.Errorf("siblings: %v", err)
	}
}

func TestSourceClasses(t *testing.T) {
	ns := miniNamespace(t)
	p := ns.NewPod("mine")
	if _, err := ns.ResolvePod("mine"); err == nil {
		t.Error("a pod in source is found before AddPod")
	}
	c := ns.NewClass(p, "Foo", Public)
	c.SetBase(resolve(t, ns, "Shape"))
	c.AddMixin(resolve(t, ns, "Named"))
	f := &Field{Type: ns.Sys.Int, EnumOrdinal: -1}
	f.SlotName, f.ParentType, f.FlagBits = "x", c, Public
	c.AddSlot(f)
	if c.Slot("x") != Slot(f) || !c.Fits(resolve(t, ns, "Shape")) || p.Class("Foo") != c {
		t.Error("a class in source")
	}
	ns.AddPod(p)
	if got, err := ns.ResolveType("mine::Foo[]"); err != nil || got != c.ListOf() {
		t.Errorf("mine::Foo[] is %v, %v", got, err)
	}
}

func TestFacetValue(t *testing.T) {
	f := &FacetValue{TypeQName: "sys::Deprecated", Text: `sys::Deprecated{msg="use \"b\"\n";n=5;}`}
	if got := f.Get("msg"); got != "use \"b\"\n" {
		t.Errorf("msg is %q", got)
	}
	if f.Get("n") != "5" || f.Get("zz") != "" {
		t.Error("values that are no strings")
	}
}

func FuzzSignature(f *testing.F) {
	for _, s := range []string{"sys::Str?[]", "[sys::Str:|sys::Int->sys::Void|]?", "[java]java.lang::[String"} {
		f.Add(s)
	}
	ns := miniNamespace(f)
	f.Fuzz(func(t *testing.T, sig string) {
		x, err := ns.ResolveType(sig)
		if err != nil {
			return
		}
		if x.Signature() != sig {
			t.Fatalf("%q reads as %s", sig, x)
		}
		x.Slots()
		x.Fits(ns.Sys.Obj)
	})
}

func FuzzPod(f *testing.F) {
	data := declare(f, "shapes", "sys 1.0", miniShapes)
	a, err := pod.OpenBytes("shapes", data)
	if err != nil {
		f.Fatal(err)
	}
	code, err := a.Code()
	if err != nil {
		f.Fatal(err)
	}
	_ = code.Entries(func(name string, data []byte) error {
		f.Add(name, data)
		return nil
	})
	sys := declare(f, "sys", "", miniSys)
	f.Fuzz(func(t *testing.T, entry string, data []byte) {
		p := &pod.Pod{Meta: pod.Props{{Name: "pod.name", Value: "shapes"}}}
		_ = code.Entries(func(name string, d []byte) error {
			if name == entry {
				d = data
			}
			p.Files = append(p.Files, pod.File{Name: name, Data: d})
			return nil
		})
		ns, err := New(pod.Path{pod.Memory{"sys": sys}, files{p}})
		if err != nil {
			t.Fatal(err)
		}
		shapes, err := ns.ResolvePod("shapes")
		if err != nil {
			return
		}
		for _, c := range shapes.Types() {
			c.Slots()
			c.Fits(ns.Sys.Int)
			c.Operators("plus")
			c.ToNullable().ListOf().Slots()
			c.Facet("sys::NoDoc")
		}
	})
}
