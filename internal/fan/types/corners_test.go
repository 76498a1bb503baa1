package types

import (
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
)

// TestParamNames has the names that the parameters of a function type get when it is read from a signature.
func TestParamNames(t *testing.T) {
	f, _ := AsFunc(resolve(t, miniNamespace(t), "|Int,Str,Obj->Void|"))
	if f == nil || strings.Join(f.Names, " ") != "a b c" {
		t.Errorf("%v", f)
	}
}

// TestArguments asks function types for what stands for the letters of sys's generics.
func TestArguments(t *testing.T) {
	ns := miniNamespace(t)
	f := ns.NewFunc([]Type{ns.Sys.Int, ns.Sys.Str}, []string{"a", "b"}, ns.Sys.Bool)
	for letter, want := range map[byte]Type{'A': ns.Sys.Int, 'B': ns.Sys.Str, 'C': ns.Sys.Obj, 'H': ns.Sys.Obj, 'R': ns.Sys.Bool, '@': nil, 'I': nil, 'V': nil} {
		if got := f.argument(letter); got != want {
			t.Errorf("%c is %v, want %v", letter, got, want)
		}
	}
}

// TestClassesOfParameters has the classes that an installed sys declares for its generic parameters, and others with names as short.
func TestClassesOfParameters(t *testing.T) {
	ns, err := New(pod.Memory{"sys": declare(t, "sys", "", miniSys+"\npublic V : Obj\npublic VV : Obj\n")})
	if err != nil {
		t.Fatal(err)
	}
	sys, err := ns.ResolvePod("sys")
	if err != nil {
		t.Fatal(err)
	}
	other := ns.NewPod("other")
	for c, want := range map[*Class]bool{
		sys.Class("V"): true, sys.Class("VV"): false, ns.NewClass(other, "V", Public): false, ns.NewClass(ns.NewPod("sys"), "V", Public): false,
	} {
		if got := c.IsGenericParameter(); got != want {
			t.Errorf("%s of an installed pod %t: is a generic parameter: %t", c, c.ftype != nil, got)
		}
	}
}

// TestBrokenFacets has a slot whose facets end too early.
func TestBrokenFacets(t *testing.T) {
	b := fcode.NewBuilder()
	obj := b.TypeRef("sys", "Obj", "")
	b.Pod.Types = []*fcode.Type{{Self: b.TypeRef("broken", "A", ""), Base: obj, Flags: fcode.Public, Fields: []fcode.Field{
		{Name: b.Name("x"), Type: obj, Flags: fcode.Public, Attrs: []fcode.Attr{{Name: b.Name(fcode.FacetsAttr), Data: []byte{0, 1, 0}}}},
	}}}
	var out strings.Builder
	if err := pod.Write(&out, &pod.Pod{Meta: pod.Props{{Name: "pod.name", Value: "broken"}, {Name: "pod.version", Value: "1"}}, Code: b.Pod}, pod.Options{}); err != nil {
		t.Fatal(err)
	}
	ns, err := New(pod.Memory{"sys": declare(t, "sys", "", miniSys), "broken": []byte(out.String())})
	if err != nil {
		t.Fatal(err)
	}
	a, err := ns.ResolveType("broken::A")
	if err != nil {
		t.Fatal(err)
	}
	HasFacet(a.Slot("x"), "sys::Operator")
	if got := ns.Problems(); len(got) != 1 || !strings.HasPrefix(got[0], "broken: ") {
		t.Errorf("problems %q", got)
	}
}
