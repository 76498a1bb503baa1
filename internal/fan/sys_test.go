package fan_test

import (
	"bytes"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
)

// sysPod is the pod sys with the declarations of lib/fan/sys and without code.
var sysPod = sync.OnceValues(func() ([]byte, error) {
	files, err := filepath.Glob("../../lib/fan/sys/[A-Z]*.fan")
	if err != nil {
		return nil, err
	}
	d := &declarer{b: fcode.NewBuilder()}
	for _, f := range files {
		if filepath.Base(f) == "build.fan" {
			continue
		}
		text, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		if err := d.file(source.New(f, text)); err != nil {
			return nil, err
		}
	}
	p := &pod.Pod{Meta: pod.Props{{Name: "pod.name", Value: "sys"}, {Name: "pod.version", Value: "1.0"}, {Name: "pod.depends"}}, Code: d.b.Pod}
	var out bytes.Buffer
	err = pod.Write(&out, p, pod.Options{Level: -1})
	return out.Bytes(), err
})

func namespace(t testing.TB) *types.Namespace {
	t.Helper()
	data, err := sysPod()
	if err != nil {
		t.Fatal(err)
	}
	ns, err := types.New(pod.Memory{"sys": data})
	if err != nil {
		t.Fatal(err)
	}
	return ns
}

// allNames takes capitalized names for types.
type allNames struct{}

func (allNames) Lookup(n string) *syntax.NameInfo {
	if n[0] < 'A' || n[0] > 'Z' {
		return nil
	}
	return &syntax.NameInfo{Signature: "sys::" + n, First: "sys::" + n}
}

func (allNames) Qualified(pod, name string) []syntax.NameError { return nil }

// declarer writes declarations as the tables of a pod.
type declarer struct{ b *fcode.Builder }

func (d *declarer) file(f *source.File) error {
	var errs diag.List
	toks, _ := syntax.Lex(f, syntax.Mode{}, &errs)
	usings, names := syntax.Scan(toks, &errs)
	u, _ := syntax.Parse(toks, usings, names, allNames{}, syntax.Options{Native: true}, &errs)
	if err := errs.Err(); err != nil {
		return err
	}
	for _, t := range u.Types {
		d.typeDef(t)
	}
	return nil
}

var modFlags = map[syntax.Modifiers]types.Flags{
	syntax.ModAbstract: types.Abstract | types.Virtual, syntax.ModConst: types.Const, syntax.ModFinal: types.Final,
	syntax.ModInternal: types.Internal, syntax.ModNew: types.Ctor, syntax.ModOverride: types.Override | types.Virtual,
	syntax.ModPrivate: types.Private, syntax.ModProtected: types.Protected, syntax.ModStatic: types.Static, syntax.ModVirtual: types.Virtual,
}

func flags(m syntax.Modifiers) types.Flags {
	var f types.Flags
	for mod, fl := range modFlags {
		if m&mod != 0 {
			f |= fl
		}
	}
	if m&syntax.Protection == 0 {
		f |= types.Public
	}
	return f
}

var kindFlags = [...]types.Flags{0, types.Mixin | types.Abstract, types.Enum | types.Const | types.Final, types.Facet | types.Const | types.Final}

func (d *declarer) typeDef(t *syntax.TypeDef) {
	ft := &fcode.Type{Self: d.b.TypeRef("sys", t.Name, ""), Base: fcode.NoType}
	ft.Flags = flags(t.Mods)&^types.Virtual | kindFlags[t.Kind]
	base := "sys::Obj"
	if t.Kind == syntax.EnumType {
		base = "sys::Enum"
	}
	for i, x := range t.Inherits {
		if s := d.sig(x); i == 0 && t.Kind == syntax.ClassType && s != "sys::Summable" {
			base = s
		} else {
			ft.Mixins = append(ft.Mixins, d.ref(s))
		}
	}
	if t.Kind == syntax.FacetType {
		ft.Mixins = append(ft.Mixins, d.ref("sys::Facet"))
	}
	if t.Name != "Obj" {
		ft.Base = d.ref(base)
	}
	for _, e := range t.Enums {
		ft.Fields = append(ft.Fields, fcode.Field{Name: d.b.Name(e.Name), Type: ft.Self, Flags: types.Public | types.Static | types.Const | types.Enum})
	}
	for _, s := range t.Slots {
		d.slot(ft, s)
	}
	d.b.Pod.Types = append(d.b.Pod.Types, ft)
}

func (d *declarer) facets(list []*syntax.Facet) []fcode.Attr {
	var refs []fcode.FacetRef
	for _, f := range list {
		refs = append(refs, fcode.FacetRef{Type: d.ref(d.sig(f.Type))})
	}
	if refs == nil {
		return nil
	}
	data, _ := fcode.EncodeFacets(refs)
	return []fcode.Attr{{Name: d.b.Name(fcode.FacetsAttr), Data: data}}
}

func (d *declarer) slot(t *fcode.Type, s syntax.Slot) {
	switch s := s.(type) {
	case *syntax.FieldDef:
		t.Fields = append(t.Fields, fcode.Field{Name: d.b.Name(s.Name), Flags: flags(s.Mods), Type: d.ref(d.sig(s.Type)), Attrs: d.facets(s.Facets)})
	case *syntax.MethodDef:
		ret := "sys::Void"
		if s.Type != nil {
			ret = d.sig(s.Type)
		} else if s.Mods&syntax.ModStatic != 0 {
			ret = d.b.Pod.TypeSig(t.Self) + "?"
		}
		m := fcode.Method{Name: d.b.Name(s.Name), Flags: flags(s.Mods), Returns: d.ref(ret), InheritedReturns: d.ref(ret), Attrs: d.facets(s.Facets)}
		for _, p := range s.Params {
			v := fcode.Var{Name: d.b.Name(p.Name), Type: d.ref(d.sig(p.Type)), Flags: fcode.ParamVar}
			if p.Default != nil {
				v.Attrs = []fcode.Attr{{Name: d.b.Name(fcode.ParamDefaultAttr), Data: []byte{byte(fcode.LoadNull)}}}
			}
			m.Vars = append(m.Vars, v)
			m.NumParams++
		}
		t.Methods = append(t.Methods, m)
	}
}

func (d *declarer) ref(sig string) uint16 {
	switch {
	case sig[0] == '|':
		return d.b.TypeRef("sys", "Func", sig)
	case sig[0] == '[':
		return d.b.TypeRef("sys", "Map", sig)
	case bytes.ContainsAny([]byte(sig), "["):
		return d.b.TypeRef("sys", "List", sig)
	}
	name, nullable := sig[len("sys::"):], ""
	if n := len(name) - 1; name[n] == '?' {
		name, nullable = name[:n], "?"
	}
	return d.b.TypeRef("sys", name, nullable)
}

// sig returns the signature of a type expression, all names being of sys.
func (d *declarer) sig(x syntax.TypeExpr) string {
	switch x := x.(type) {
	case *syntax.NamedType:
		return "sys::" + x.Name
	case *syntax.NullableType:
		return d.sig(x.Elem) + "?"
	case *syntax.ListType:
		return d.sig(x.Elem) + "[]"
	case *syntax.BracketType:
		return d.sig(x.Elem)
	case *syntax.MapType:
		return "[" + d.sig(x.Key) + ":" + d.sig(x.Val) + "]"
	case *syntax.FuncType:
		s := "|"
		for i, f := range x.Formals {
			if i > 0 {
				s += ","
			}
			s += d.sig(f.Type)
		}
		if x.Return == nil {
			return s + "->sys::Void|"
		}
		return s + "->" + d.sig(x.Return) + "|"
	}
	return "sys::Obj"
}
