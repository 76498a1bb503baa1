package types

import (
	"bytes"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
)

// miniSys declares enough of a sys pod for a namespace, one type a line:
//
//	flags Name : Base Mixin ...
//	  flags returns name(type name, type name=)      a method; "=" marks a default
//	  flags type name                                a field
//	  @facet                                         on the slot above
const miniSys = `
public Obj
  public+virtual Obj? trap(Str name, Obj?[]? args=)
  public+virtual This with(|This| f)
  public Obj toImmutable()
  public+virtual Str toStr()
public+const Num : Obj
public+const Bool : Obj
  public Bool not()
public+const+abstract Enum : Obj
  public Int ordinal()
public+const+mixin+abstract Facet : Obj
public+const Int : Num
  public Int increment()
  public Int decrement()
  public Int plus(Int b)
  @sys::Operator
  public Float plusFloat(Float b)
  @sys::Operator
public+const Float : Num
  public Float plus(Float b)
  public Float minus(Float b)
public+const Decimal : Num
public+const Str : Obj
  public Str plus(Obj? b)
public StrBuf : Obj
  public+ctor Void make(Int capacity=)
  public This add(Obj? x)
  public+override Str toStr()
public+const Duration : Obj
public+final List : Obj
  public+ctor Void make(Type of, Int capacity)
  public+ctor Void makeObj(Int capacity)
  public This add(V item)
  public V? get(Int i)
  @sys::Operator
  public L getRange(Range r)
  @sys::Operator
  public Void each(|V,Int->Void| c)
  public Obj:L groupBy(|V,Int->Obj| c)
  public Int size
public+final Map : Obj
  public+ctor Void make(Type t)
  public M set(K key, V val)
  public V? get(K key, V? def=)
public+final Func : Obj
  public R call(A a=, B b=)
  public Func bind(Obj?[] args)
public+const Err : Obj
public Pod : Obj
  public+static Pod? find(Str name, Bool checked=)
  public Str locale(Str key)
public+const Type : Obj
  public Pod? pod()
  public Field? field(Str name, Bool checked=)
  public Method? method(Str name, Bool checked=)
public+const+abstract Slot : Obj
  public+static Method? findMethod(Str qname)
  public+static Func? findFunc(Str qname)
public+const Field : Slot
public+const Method : Slot
public+const Range : Obj
  public+ctor Void makeInclusive(Int a, Int b)
  public+ctor Void makeExclusive(Int a, Int b)
public+abstract Test : Obj
public+const Uri : Obj
public+const+final Void : Obj
public+const This : Obj
public+const FieldNotSetErr : Err
  public+ctor Void make(Str? msg=)
public+const NotImmutableErr : Err
  public+ctor Void make(Str? msg=)
public+const+facet Operator : Obj Facet
`

// miniShapes is a pod with inheritance in it.
const miniShapes = `
public+mixin+abstract Named : Obj
  public+abstract+virtual Str name()
  public+virtual Str label()
public+mixin+abstract Sized : Named
public Shape : Obj Sized
  public+override Str name()
  private Int secret
  internal Int hidden
  protected Int guarded
  public+ctor Void make()
public Circle : Shape
  public Int radius
public+getter Int radius()
  public+override Str label()
public+mixin+abstract Marked : Obj
  public+abstract+virtual Str name()
  public+virtual Str label()
public+mixin+abstract Plain : Obj
  public+virtual Str name()
public Box : Shape
  public+override Str toStr()
public Square : Box Marked
public+abstract Blank : Obj Named Marked
public+abstract Filled : Obj Named Plain
public Full : Blank Plain
public+mixin+abstract Telling : Obj
  public+override Str toStr()
public Told : Shape Telling
public Loop1 : Loop2
public Loop2 : Loop1
`

// declare compiles such a text to the bytes of a pod.
func declare(t testing.TB, name, depends, text string) []byte {
	t.Helper()
	d := &declarer{b: fcode.NewBuilder(), pod: name}
	text = strings.ReplaceAll(text, "\npublic+getter", "\n  public+getter")
	for _, line := range strings.Split(text, "\n") {
		switch {
		case strings.TrimSpace(line) == "":
		case strings.HasPrefix(line, "  @"):
			m := &d.typ.Methods[len(d.typ.Methods)-1]
			facets, _ := fcode.EncodeFacets([]fcode.FacetRef{{Type: d.ref(strings.TrimSpace(line)[1:])}})
			m.Attrs = []fcode.Attr{{Name: d.b.Name(fcode.FacetsAttr), Data: facets}}
		case strings.HasPrefix(line, "  "):
			d.slot(strings.TrimSpace(line))
		default:
			d.typeLine(line)
		}
	}
	p := &pod.Pod{Meta: pod.Props{{Name: "pod.name", Value: name}, {Name: "pod.version", Value: "1.0"}, {Name: "pod.depends", Value: depends}}, Code: d.b.Pod}
	var out bytes.Buffer
	if err := pod.Write(&out, p, pod.Options{}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

type declarer struct {
	b   *fcode.Builder
	pod string
	typ *fcode.Type
}

var flagBits = map[string]Flags{
	"abstract": Abstract, "const": Const, "ctor": Ctor, "facet": Facet, "final": Final, "getter": Getter, "internal": Internal,
	"mixin": Mixin, "override": Override, "private": Private, "protected": Protected, "public": Public, "static": Static, "virtual": Virtual,
}

func flags(s string) Flags {
	var f Flags
	for _, w := range strings.Split(s, "+") {
		f |= flagBits[w]
	}
	return f
}

// ref interns a type; names without pod are of sys, or of this pod if it is not sys
// and the name is one of its own.
func (d *declarer) ref(s string) uint16 {
	full := qualify(s, d.pod)
	if strings.ContainsAny(full, "[|") {
		switch {
		case strings.HasPrefix(full, "|"):
			return d.b.TypeRef("sys", "Func", full)
		case strings.HasPrefix(full, "["):
			return d.b.TypeRef("sys", "Map", full)
		}
		return d.b.TypeRef("sys", "List", full)
	}
	sig := ""
	if strings.HasSuffix(full, "?") {
		full, sig = full[:len(full)-1], "?"
	}
	p, n, _ := strings.Cut(full, "::")
	return d.b.TypeRef(p, n, sig)
}

// qualify puts pods before the names in a signature.
func qualify(s, own string) string {
	if s == "Obj:L" {
		s = "[Obj:L]"
	}
	if s == "|This|" {
		s = "|This->Void|"
	}
	var sb strings.Builder
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && (s[j] == ':' && j+1 < len(s) && s[j+1] == ':' || j > i && s[j-1] == ':' && s[j] == ':' || isIDChar(s[j])) {
			j++
		}
		if j == i {
			sb.WriteByte(s[i])
			i++
			continue
		}
		if w := s[i:j]; strings.Contains(w, "::") {
			sb.WriteString(w)
		} else if own != "sys" && strings.Contains(miniShapes, " "+w+" :") {
			sb.WriteString(own + "::" + w)
		} else {
			sb.WriteString("sys::" + w)
		}
		i = j
	}
	return sb.String()
}

func (d *declarer) typeLine(line string) {
	head, parents, _ := strings.Cut(line, " : ")
	f := strings.Fields(head)
	t := &fcode.Type{Self: d.b.TypeRef(d.pod, f[1], ""), Base: fcode.NoType, Flags: flags(f[0])}
	for i, p := range strings.Fields(parents) {
		if i == 0 {
			t.Base = d.ref(p)
		} else {
			t.Mixins = append(t.Mixins, d.ref(p))
		}
	}
	d.typ = t
	d.b.Pod.Types = append(d.b.Pod.Types, t)
}

func (d *declarer) slot(line string) {
	f := strings.SplitN(line, " ", 3)
	name, params, isMethod := strings.Cut(strings.TrimSuffix(f[2], ")"), "(")
	if !isMethod {
		d.typ.Fields = append(d.typ.Fields, fcode.Field{Name: d.b.Name(name), Flags: flags(f[0]), Type: d.ref(f[1])})
		return
	}
	m := fcode.Method{Name: d.b.Name(name), Flags: flags(f[0]), Returns: d.ref(f[1]), InheritedReturns: d.ref(f[1])}
	for _, p := range strings.Split(params, ", ") {
		if p == "" {
			continue
		}
		i := strings.LastIndexByte(p, ' ')
		v := fcode.Var{Name: d.b.Name(strings.TrimSuffix(p[i+1:], "=")), Type: d.ref(p[:i]), Flags: fcode.ParamVar}
		if strings.HasSuffix(p, "=") {
			v.Attrs = []fcode.Attr{{Name: d.b.Name(fcode.ParamDefaultAttr), Data: []byte{byte(fcode.LoadNull)}}}
		}
		m.Vars = append(m.Vars, v)
		m.NumParams++
	}
	d.typ.Methods = append(d.typ.Methods, m)
}

// miniNamespace returns a namespace over the two pods.
func miniNamespace(t testing.TB) *Namespace {
	t.Helper()
	ns, err := New(pod.Memory{"sys": declare(t, "sys", "", miniSys), "shapes": declare(t, "shapes", "sys 1.0", miniShapes)})
	if err != nil {
		t.Fatal(err)
	}
	return ns
}

// files is a source with one pod, written without code of its own.
type files struct{ p *pod.Pod }

func (f files) Open(string) (*pod.Archive, error) {
	var out bytes.Buffer
	if err := pod.Write(&out, f.p, pod.Options{Level: -1}); err != nil {
		return nil, err
	}
	return pod.OpenBytes("shapes", out.Bytes())
}
