package types

import (
	"bytes"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
)

func TestResolveSlot(t *testing.T) {
	ns := miniNamespace(t)
	for qname, want := range map[string]string{
		"shapes::Circle.radius": "", "sys::Int.plus": "", "sys::Str.nope": "Cannot resolve slot: sys::Str.nope", "sys::Str.": "Cannot resolve slot: sys::Str.",
		"sys::Nope.x": "Unknown type 'sys::Nope'", "size": "Cannot resolve slot: size", "": "Cannot resolve slot: ", ".size": "Invalid type signature ''",
		"shapes::V.x": "Unknown type 'shapes::V'", "sys::Q.x": "Unknown type 'sys::Q'",
	} {
		s, err := ns.ResolveSlot(qname)
		if want == "" && (err != nil || s.QName() != qname) || want != "" && (err == nil || err.Error() != want) {
			t.Errorf("%q: %v, %v, want %s", qname, s, err, want)
		}
	}
}

// TestNamesInSignatures has the first and last characters of what names may have.
func TestNamesInSignatures(t *testing.T) {
	ns := miniNamespace(t)
	for sig, want := range map[string]string{
		"shapes::A0z9aZ_$\u0080\u00ff": "Unknown type 'shapes::A0z9aZ_$\u0080\u00ff'", "x::Y": "Pod not found 'x'", "::Y": "Invalid type signature '::Y'",
		"shapes::A/": "Unknown type 'shapes::A'", "shapes::A:": "Unknown type 'shapes::A'", "shapes::A@": "Unknown type 'shapes::A'", "shapes::A{": "Unknown type 'shapes::A'",
		"sys::Str/": "Invalid type signature 'sys::Str/'", "sys::Str:": "Invalid type signature 'sys::Str:'", "sys::Str@": "Invalid type signature 'sys::Str@'",
		"sys::Str[": "Invalid type signature 'sys::Str['", "sys::Str`": "Invalid type signature 'sys::Str`'", "sys::Str{": "Invalid type signature 'sys::Str{'", "sys::Str\x7f": "Invalid type signature 'sys::Str\x7f'",
	} {
		if _, err := ns.ResolveType(sig); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", sig, err, want)
		}
	}
}

func TestMeta(t *testing.T) {
	p, err := miniNamespace(t).ResolvePod("shapes")
	if err != nil || p.Meta["pod.name"] != "shapes" || p.Meta["pod.depends"] != "sys 1.0" || p.Version != "1.0" {
		t.Errorf("%v, %v", p.Meta, err)
	}
}

func TestEqual(t *testing.T) {
	ns := miniNamespace(t)
	str, list := resolve(t, ns, "Str"), resolve(t, ns, "Str[]")
	for _, c := range []struct {
		a, b Type
		want bool
	}{
		{nil, nil, true}, {str, nil, false}, {nil, str, false}, {list, nil, false}, {nil, list, false}, {str, str, true}, {str, list, false}, {list, str, false},
		{list, resolve(t, ns, "Str[]"), true}, {list, resolve(t, ns, "Int[]"), false}, {str, str.ToNullable(), false}, {str.ToNullable(), str, false},
		{str, ns.NewClass(ns.NewPod("sys"), "Str", Public), true}, {ns.NewFunc(nil, nil, str), ns.NewFunc(nil, nil, str), true},
	} {
		if Equal(c.a, c.b) != c.want {
			t.Errorf("%v equals %v: %t", c.a, c.b, !c.want)
		}
	}
}

func TestFacetTexts(t *testing.T) {
	for text, want := range map[string]string{
		`F{x=5}`: "5", `F{x=5;y=6;}`: "5", `F{x=5`: "5", `F{x="a"}`: "a", `F{x="a`: "a", `F{x="a\nb\r\t\$\"\\"}`: "a\nb\r\t$\"\\", `F{x="a\`: `a\`, `F{x=}`: "", `x=`: "", `x=7`: "7", `F{y=5}`: "", "": "",
	} {
		if got := (&FacetValue{Text: text}).Get("x"); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestToArity(t *testing.T) {
	ns := miniNamespace(t)
	f := ns.NewFunc([]Type{ns.Sys.Int, ns.Sys.Str}, []string{"a", "b"}, ns.Sys.Bool)
	for n, want := range []string{"|->sys::Bool|", "|sys::Int->sys::Bool|", "|sys::Int,sys::Str->sys::Bool|", "|sys::Int,sys::Str->sys::Bool|"} {
		if got := f.ToArity(n); got.Signature() != want || len(got.Names) != got.Arity() || (got == f) != (n >= 2) {
			t.Errorf("of %d parameters: %s", n, got.Signature())
		}
	}
}

// TestOperatorsOfNewSlots adds an operator to a class whose operators are known.
func TestOperatorsOfNewSlots(t *testing.T) {
	ns := miniNamespace(t)
	c := ns.NewClass(ns.NewPod("mine"), "Foo", Public)
	add := func(name string) {
		m := &Method{Returns: ns.Sys.Int}
		m.SlotName, m.ParentType, m.FlagBits, m.Facets = name, c, Public, []*FacetValue{{TypeQName: "sys::Operator"}}
		c.AddSlot(m)
	}
	add("plus")
	if n := len(c.Operators("plus")); n != 1 {
		t.Fatalf("%d operators", n)
	}
	add("plusInt")
	if n := len(c.Operators("plus")); n != 2 {
		t.Errorf("%d operators after one more", n)
	}
}

// TestBrokenBodies has a type whose slots cannot be read, and one with types that are not there.
func TestBrokenBodies(t *testing.T) {
	b := fcode.NewBuilder()
	self, obj := b.TypeRef("broken", "A", ""), b.TypeRef("sys", "Obj", "")
	gone := b.TypeRef("gone", "X", "")
	b.Pod.Types = []*fcode.Type{{Self: self, Base: obj, Flags: fcode.Public, Fields: []fcode.Field{
		{Name: b.Name("x"), Type: gone, Flags: fcode.Public}, {Name: b.Name("y"), Type: obj, Flags: fcode.Public},
		{Name: b.Name("z"), Type: self, Flags: fcode.Public | fcode.Enum, Attrs: []fcode.Attr{{Name: b.Name(fcode.EnumOrdinalAttr), Data: fcode.EncodeU2(2)}}},
		{Name: b.Name("w"), Type: self, Flags: fcode.Public | fcode.Enum},
	}, Methods: []fcode.Method{ // accessors of what is no field, and of one
		{Name: b.Name("lone"), Returns: obj, InheritedReturns: obj, Flags: fcode.Public | fcode.Getter},
		{Name: b.Name("hash"), Returns: obj, InheritedReturns: obj, Flags: fcode.Public | fcode.Getter},
		{Name: b.Name("y"), Returns: obj, InheritedReturns: obj, Flags: fcode.Public | fcode.Getter},
	}}}
	var out bytes.Buffer
	if err := pod.Write(&out, &pod.Pod{Meta: pod.Props{{Name: "pod.name", Value: "broken"}, {Name: "pod.version", Value: "1"}}, Code: b.Pod}, pod.Options{Level: -1}); err != nil {
		t.Fatal(err)
	}
	sys := declare(t, "sys", "", miniSys)
	ns, err := New(pod.Memory{"sys": sys, "broken": out.Bytes()})
	if err != nil {
		t.Fatal(err)
	}
	a := resolve(t, ns, "broken::A")
	for name, want := range map[string]int{"y": -1, "z": 2, "w": -1} {
		if f := a.Slot(name).AsField(); f.EnumOrdinal != want {
			t.Errorf("%s: ordinal %d, want %d", name, f.EnumOrdinal, want)
		}
	}
	if y := a.Slot("y").AsField(); y.Getter == nil || y.Setter != nil || a.Slot("lone").AsMethod() == nil || a.Slot("hash").AsMethod() == nil {
		t.Error("accessors")
	}
	if x := a.Slot("x").AsField(); x.Type != Type(ns.Error) {
		t.Errorf("x is a %v", x.Type)
	}
	if list := ns.Problems(); len(list) != 1 || !strings.HasPrefix(list[0], "broken: Pod not found 'gone'") {
		t.Errorf("problems %q", list)
	}
	cut := bytes.Replace(out.Bytes(), []byte("fcode/A.fcode"), []byte("fcode/B.fcode"), -1)
	if ns, err = New(pod.Memory{"sys": sys, "broken": cut}); err != nil {
		t.Fatal(err)
	}
	resolve(t, ns, "broken::A").Slots()
	if list := ns.Problems(); len(list) != 1 || list[0] != "fcode/A.fcode: offset 0: missing" {
		t.Errorf("problems %q", list)
	}
}

// TestInheritedSlots says from which ancestor a class has a slot: of mixins the last one wins, and
// the base class over them, but Obj does not, nor what is abstract over what is not.
func TestInheritedSlots(t *testing.T) {
	ns := miniNamespace(t)
	for slot, want := range map[string]string{
		"Square.name": "shapes::Shape.name", "Square.label": "shapes::Named.label", "Square.toStr": "shapes::Box.toStr", "Square.trap": "sys::Obj.trap",
		"Blank.name": "shapes::Marked.name", "Blank.label": "shapes::Marked.label", "Filled.name": "shapes::Plain.name", "Filled.label": "shapes::Named.label",
		"Full.name": "shapes::Plain.name", "Full.label": "shapes::Marked.label", "Told.toStr": "shapes::Telling.toStr", "Full.toStr": "sys::Obj.toStr",
	} {
		class, name, _ := strings.Cut(slot, ".")
		if got := resolve(t, ns, class).Slot(name); got == nil || got.QName() != want {
			t.Errorf("%s is %v, want %s", slot, got, want)
		}
	}
}

// TestForeignAncestors has classes in source that inherit from another language, which says
// itself what its classes fit; one that does not say is like any class.
func TestForeignAncestors(t *testing.T) {
	ns := miniNamespace(t)
	p := ns.NewPod("mine")
	fits := func(want string) func(*Class, Type) bool {
		return func(_ *Class, to Type) bool { return to.Name() == want }
	}
	foreign := func(name string, f *Foreign) *Class {
		f.Head, f.Slots = func(*Class) {}, func(*Class) {}
		return ns.NewForeignClass(p, name, Public, f)
	}
	class := func(name string, base Type, mixins ...Type) *Class {
		c := ns.NewClass(p, name, Public)
		c.SetBase(base)
		c.SetMixins(mixins)
		return c
	}
	far, silent, iface := foreign("Far", &Foreign{Fits: fits("Str")}), foreign("Silent", &Foreign{}), foreign("Iface", &Foreign{Fits: fits("Int")})
	if got := silent.InferredAs(); got != silent {
		t.Errorf("a variable of Silent is of type %v", got)
	}
	if got := foreign("Small", &Foreign{Inferred: ns.Sys.Int}).InferredAs(); got != ns.Sys.Int {
		t.Errorf("a variable of Small is of type %v", got)
	}
	for _, c := range []struct {
		class        *Class
		str, int     bool
		foreign      Type
		silent, base bool
	}{
		{class("A", far), true, false, far, false, false},
		{class("B", class("B1", far)), true, false, far, false, false},
		{class("C", silent), false, false, silent, true, false},
		{class("D", ns.Sys.Obj, iface), false, true, iface, false, false},
		{class("E", class("E1", ns.Sys.Obj, iface)), false, true, iface, false, false},
		{class("F", resolve(t, ns, "Box"), resolve(t, ns, "Marked")), false, false, nil, false, true},
		{class("G", resolve(t, ns, "Box"), resolve(t, ns, "Marked"), iface), false, true, iface, false, true},
		{class("H", ns.Sys.Obj), false, false, nil, false, false},
	} {
		if got := c.class.Fits(ns.Sys.Str); got != c.str {
			t.Errorf("%s fits Str: %t", c.class, got)
		}
		if got := c.class.Fits(ns.Sys.Int); got != c.int {
			t.Errorf("%s fits Int: %t", c.class, got)
		}
		if got := c.class.Fits(silent); got != c.silent {
			t.Errorf("%s fits Silent: %t", c.class, got)
		}
		if got := c.class.Fits(resolve(t, ns, "Shape")); got != c.base {
			t.Errorf("%s fits Shape: %t", c.class, got)
		}
		if got := ForeignInheritance(c.class); !Equal(got, c.foreign) {
			t.Errorf("%s inherits from %v of another language, want %v", c.class, got, c.foreign)
		}
	}
}

// TestInheritedTypeOfFields has fields that override methods.
func TestInheritedTypeOfFields(t *testing.T) {
	ns := miniNamespace(t)
	s := &ns.Sys
	num := resolve(t, ns, "Num")
	getter := &Method{Returns: s.Int, InheritedRet: num}
	for i, c := range []struct {
		flags     Flags
		getter    *Method
		def       any
		inherited Type
		want      Type
	}{
		{Override, getter, nil, nil, num}, {0, getter, nil, nil, s.Int}, {Override, nil, nil, nil, s.Int}, {Override, getter, 1, nil, s.Int},
		{Override, getter, nil, s.Obj, s.Obj}, {0, nil, 1, s.Obj, s.Obj},
	} {
		f := &Field{Type: s.Int, Getter: c.getter, InheritedRet: c.inherited}
		f.FlagBits, f.Def = c.flags, c.def
		if got := f.InheritedReturns(); got != c.want {
			t.Errorf("%d: %s, want %s", i, got, c.want)
		}
		if got := f.IsCovariant(); got != (c.flags == Override && c.want != Type(s.Int)) {
			t.Errorf("%d: covariant is %t", i, got)
		}
	}
}

// TestParameterizedFields adds fields to List, one of which is of the type of its items.
func TestParameterizedFields(t *testing.T) {
	ns := miniNamespace(t)
	list := resolve(t, ns, "List").(*Class)
	v := resolve(t, ns, "V")
	accessor := func() *Method {
		m := &Method{Returns: v}
		m.SlotName, m.ParentType = "top", list
		return m
	}
	add := func(name string, typ Type, getter, setter *Method) {
		f := &Field{Type: typ, Getter: getter, Setter: setter}
		f.SlotName, f.ParentType, f.FlagBits = name, list, Public|Override
		list.AddSlot(f)
	}
	add("top", v, accessor(), accessor())
	add("bare", v, nil, nil)
	add("count", ns.Sys.Int, nil, nil)
	of := resolve(t, ns, "Str[]")
	top := FieldOf(of, "top")
	if top.Type != ns.Sys.Str || top.InheritedReturns() != ns.Sys.Str || top.IsCovariant() || top.Parent() != of || top.Getter.Returns != ns.Sys.Str || top.Setter.Parent() != of {
		t.Errorf("%+v", top)
	}
	if bare := FieldOf(of, "bare"); bare.Type != ns.Sys.Str || bare.Getter != nil || bare.Setter != nil {
		t.Errorf("%+v", bare)
	}
	if count := FieldOf(of, "count"); count != FieldOf(list, "count") {
		t.Errorf("%+v", count)
	}
}

func TestKindsOfTypes(t *testing.T) {
	ns := miniNamespace(t)
	p := ns.NewPod("mine")
	constant, plain := ns.NewClass(p, "C", Public|Const), ns.NewClass(p, "P", Public)
	for _, c := range []struct {
		t                 Type
		val, field, valid bool
	}{
		{ns.Sys.Int, true, true, true}, {ns.Sys.Bool, true, true, true}, {resolve(t, ns, "Float"), true, true, true}, {ns.Sys.Str, false, true, true},
		{ns.Sys.Obj, false, true, true}, {resolve(t, ns, "Obj?"), false, true, true}, {resolve(t, ns, "Int[]"), false, true, true}, {resolve(t, ns, "[Int:Str]?"), false, true, true},
		{resolve(t, ns, "|->Void|"), false, true, true}, {resolve(t, ns, "|Int->Str|?"), false, true, true}, {resolve(t, ns, "StrBuf"), false, false, true},
		{constant, false, true, true}, {plain, false, false, true}, {ns.NewFunc([]Type{ns.Sys.Int, ns.Sys.Void}, []string{"a", "b"}, ns.Sys.Int), false, true, false},
		{ns.NewFunc([]Type{ns.Sys.Int, ns.Sys.Str}, []string{"a", "b"}, ns.Sys.Void), false, true, true}, {ns.NewFunc(nil, nil, ns.Error), false, true, true},
		{ns.NewFunc(nil, nil, ns.NewFunc([]Type{ns.Sys.Void}, []string{"a"}, ns.Sys.Int)), false, true, false},
	} {
		if got := IsValType(c.t.QName()); got != c.val {
			t.Errorf("%s is a value type: %t", c.t, got)
		}
		if got := IsConstFieldType(c.t); got != c.field {
			t.Errorf("%s is the type of a const field: %t", c.t, got)
		}
		if got := c.t.IsValid(); got != c.valid {
			t.Errorf("%s is valid: %t", c.t, got)
		}
	}
	for _, c := range []struct {
		from, to Type
		want     bool
	}{
		{ns.Error, ns.Error, true}, {ns.Error, ns.Sys.Obj, true}, {ns.Error, resolve(t, ns, "Obj?"), true}, {ns.Error, ns.Sys.Str, false},
		{ns.Nothing, ns.Error, false}, {ns.Error, resolve(t, ns, "V"), true},
	} {
		if got := c.from.Fits(c.to); got != c.want {
			t.Errorf("%s fits %s: %t", c.from, c.to, got)
		}
	}
}

func TestVisibility(t *testing.T) {
	ns := miniNamespace(t)
	here, there := ns.NewPod("here"), ns.NewPod("there")
	class := func(p *Pod, name string, base Type) *Class {
		c := ns.NewClass(p, name, Public)
		c.SetBase(base)
		return c
	}
	owner := class(here, "Owner", ns.Sys.Obj)
	near, far := class(here, "Near", ns.Sys.Obj), class(there, "Far", ns.Sys.Obj)
	nearHeir, farHeir := class(here, "NearHeir", owner), class(there, "FarHeir", owner)
	for flags, want := range map[Flags]string{
		Public: "Owner Near Far NearHeir FarHeir", Private: "Owner", Internal: "Owner Near NearHeir", Protected: "Owner Near NearHeir FarHeir",
	} {
		s := SlotInfo{SlotName: "x", ParentType: owner, FlagBits: flags}
		var got []string
		for _, c := range []*Class{owner, near, far, nearHeir, farHeir} {
			if s.VisibleTo(c) {
				got = append(got, c.Name())
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("a slot with flags %v is visible to %v, want %s", flags, got, want)
		}
	}
}

func TestMethods(t *testing.T) {
	ns := miniNamespace(t)
	s := &ns.Sys
	num, this := resolve(t, ns, "Num"), resolve(t, ns, "This")
	for i, c := range []struct {
		flags     Flags
		ret, from Type
		want      bool
	}{
		{Override, s.Int, num, true}, {0, s.Int, num, false}, {Override, s.Int, s.Int, false}, {Override, s.Int, nil, false}, {Override, this, num, false}, {0, this, num, false},
	} {
		m := &Method{Returns: c.ret, InheritedRet: c.from}
		m.FlagBits = c.flags
		if m.IsCovariant() != c.want {
			t.Errorf("%d: covariant is %t", i, !c.want)
		}
	}
	m := &Method{Returns: s.Int}
	m.SlotName = "f"
	for _, want := range []string{"f()", "f(sys::Int)", "f(sys::Int, sys::Int)", "f(sys::Int, sys::Int, sys::Int)"} {
		if got := m.NameAndParamTypes(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
		m.Params = append(m.Params, &ParamInfo{Name: "a", Type: s.Int})
	}
}

// TestClassesOfPods adds, replaces and removes classes and slots.
func TestClassesOfPods(t *testing.T) {
	ns := miniNamespace(t)
	p := ns.NewPod("mine")
	a, b := ns.NewClass(p, "A", Public), ns.NewClass(p, "B", Public)
	again := ns.NewClass(p, "A", Internal)
	names := func() string {
		var list []string
		for _, c := range p.Types() {
			list = append(list, c.Name())
		}
		return strings.Join(list, " ")
	}
	if names() != "B A" || p.Class("A") != again || p.Class("A") == a || p.Class("B") != b {
		t.Error(names())
	}
	p.RemoveClass(b)
	if names() != "A" || p.Class("B") != nil {
		t.Error(names())
	}
	field := func(typ Type) *Field {
		f := &Field{Type: typ}
		f.SlotName, f.ParentType = "x", again
		return f
	}
	one, two := field(ns.Sys.Int), field(ns.Sys.Str)
	again.AddSlot(one)
	again.ReplaceSlot(two)
	if got := FieldOf(again, "x"); got != two || len(again.Slots().list) != 1 {
		t.Errorf("%v", got)
	}
	shapes, err := ns.ResolvePod("shapes")
	if err != nil || len(shapes.Depends) != 1 || shapes.Depends[0].Name != "sys" {
		t.Errorf("%v, %v", shapes.Depends, err)
	}
	if c := ns.Sys.FuncCheckInCtor; c == nil || c.Name() != "checkInCtor" || !IsVoid(c.Returns) || len(c.Params) != 1 {
		t.Errorf("%v", c)
	}
	if _, again := ns.ResolvePod("nowhere"); again == nil {
		t.Error("a pod that is nowhere is found")
	}
}
