package desugar

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Initializers moves initial values of fields into methods, in the order of the source:
//
//	Int n := 3                    private Void instance$init$pod$T() { &n = 3 }
//	new make() { ... }            new make() { instance$init$pod$T(); ... }
//	static const Str s := "x"     static { &s = "x"; if (true) { ... } }
//	static { ... }
func Initializers(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		i := &initializer{p: p, static: tree.Block{Loc: t.Loc}, instance: tree.Block{Loc: t.Loc}}
		for _, s := range t.Slots {
			i.slot(s)
		}
		i.addTo(t)
	}
}

// initializer gathers the initial values of a type's fields.
type initializer struct {
	p                *tree.Pod
	static, instance tree.Block
}

func (i *initializer) slot(s tree.SlotDef) {
	switch s := s.(type) {
	case *tree.FieldDef:
		if s.Init != nil && !s.IsAbstract() && !s.IsOnceStore() {
			inferCollection(s)
			i.field(s)
		}
	case *tree.MethodDef:
		switch {
		case s.IsStaticInit():
			i.staticBlock(s)
		case s.OnceStore != nil:
			i.field(s.OnceStore)
		}
	}
}

// field turns the initial value of a field into an assignment.
func (i *initializer) field(f *tree.FieldDef) {
	b := &i.instance
	if f.IsStatic() {
		b = &i.static
	}
	b.Add(tree.NewExprStmt(tree.NewAssign(f.Access(f.D.Loc, f.ConcreteBase != nil), f.Init, false)))
	f.InitMoved = true
}

// inferCollection gives a list or map literal the type of the field that it initialises.
func inferCollection(f *tree.FieldDef) {
	switch x := f.Init.(type) {
	case *tree.ListLiteral:
		if l, ok := types.AsList(f.Type); ok && x.Explicit == nil {
			x.Explicit = l
		}
	case *tree.MapLiteral:
		if m, ok := types.AsMap(f.Type); ok && x.Explicit == nil {
			x.Explicit = m
		}
	}
}

// staticBlock keeps the scope of each static block by an "if (true)", which leaves no
// trace in the code.
func (i *initializer) staticBlock(m *tree.MethodDef) {
	i.static.Add(&tree.If{Loc: m.D.Loc, Cond: tree.NewLiteral(m.D.Loc, i.p.NS, true), Then: m.Code})
	m.Code = nil
}

// addTo adds the methods to a type.
func (i *initializer) addTo(t *tree.TypeDef) {
	if len(i.instance.Stmts) > 0 {
		i.instance.Add(tree.SyntheticReturn(t.Loc, nil))
		m := tree.NewInstanceInit(t.Loc, t, &i.instance)
		t.AddSlot(m)
		callFirst(t, m)
	}
	if len(i.static.Stmts) > 0 {
		i.static.Add(tree.SyntheticReturn(t.Loc, nil))
		t.SetStaticInit(tree.NewStaticInit(t.Loc, t, &i.static))
	}
}

// callFirst calls init first in every constructor that does not call another of its own
// class.
func callFirst(t *tree.TypeDef, init *tree.MethodDef) {
	if types.IsNative(t.Class) {
		return
	}
	for _, m := range t.Methods() {
		if m.IsInstanceCtor() && m.Code != nil && !m.ChainsToThis() {
			loc := m.D.Loc
			m.Code.Insert(0, tree.NewExprStmt(tree.CallMethod(loc, tree.NewThis(loc, nil), &init.Method)))
		}
	}
}
