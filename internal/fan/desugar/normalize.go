package desugar

import (
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Normalize makes explicit what the source leaves out: initial values of fields move
// to static$init and instance$init methods, methods get their returns, constructors
// their calls of the base class, once methods their storage, and overrides of concrete
// fields accessors that call those of the base.
//
// Requires: Closures. Provides: InitMoved fields, complete bodies.
func Normalize(p *tree.Pod) {
	for i := 0; i < len(p.TypeDefs); i++ {
		n := &normalizer{p: p, ns: p.NS, t: p.TypeDefs[i]}
		n.typeDef()
	}
}

type normalizer struct {
	p     *tree.Pod
	ns    *types.Namespace
	t     *tree.TypeDef
	iInit tree.Block
	sInit tree.Block
}

func (n *normalizer) typeDef() {
	loc := n.t.Loc
	n.iInit.Loc, n.sInit.Loc = loc, loc
	for _, s := range append([]tree.SlotDef(nil), n.t.Slots...) {
		switch s := s.(type) {
		case *tree.FieldDef:
			n.field(s)
			n.moveInit(s)
		case *tree.MethodDef:
			if s.IsStaticInit() {
				n.appendStaticInit(s)
			} else {
				n.method(s)
			}
		}
	}
	if len(n.iInit.Stmts) > 0 {
		n.iInit.Add(tree.SyntheticReturn(loc, nil))
		m := tree.NewInstanceInit(loc, n.t, &n.iInit)
		n.t.AddSlot(m)
		n.callInstanceInit(m)
	}
	if len(n.sInit.Stmts) > 0 {
		n.sInit.Add(tree.SyntheticReturn(loc, nil))
		n.t.SetStaticInit(tree.NewStaticInit(loc, n.t, &n.sInit))
	}
}

// moveInit turns the initial value of a field into an assignment.
func (n *normalizer) moveInit(f *tree.FieldDef) {
	if f.Init == nil || f.IsAbstract() {
		return
	}
	n.addInit(f)
	f.InitMoved = true
}

func (n *normalizer) addInit(f *tree.FieldDef) {
	set := tree.NewExprStmt(tree.NewAssign(f.Access(f.D.Loc, f.ConcreteBase != nil), f.Init, false))
	if f.IsStatic() {
		n.sInit.Add(set)
	} else {
		n.iInit.Add(set)
	}
}

// appendStaticInit keeps the scope of each static block by an "if (true)", which
// leaves no trace in the code.
func (n *normalizer) appendStaticInit(m *tree.MethodDef) {
	n.sInit.Add(&tree.If{Loc: m.D.Loc, Cond: tree.NewLiteral(m.D.Loc, n.ns, true), Then: m.Code})
	m.Code = nil
}

func (n *normalizer) method(m *tree.MethodDef) {
	if m.Code == nil {
		return
	}
	if !m.Code.IsExit() {
		implicitReturn(m)
	}
	if m.IsInstanceCtor() {
		n.superCtor(m)
	}
	if m.IsOnce() {
		n.once(m)
	}
}

// implicitReturn ends a body. The value of a lone expression is what a method with a
// return type returns.
func implicitReturn(m *tree.MethodDef) {
	if len(m.Code.Stmts) == 1 && !types.IsVoid(m.Returns) {
		if x, ok := m.Code.Stmts[0].(*tree.ExprStmt); ok {
			m.Code.Stmts[0] = tree.SyntheticReturn(x.Loc, x.X)
			return
		}
	}
	m.Code.Add(tree.SyntheticReturn(m.Code.Loc, nil))
}

// superCtor calls the base class's constructor if there is exactly one to choose and
// it has no parameters.
func (n *normalizer) superCtor(m *tree.MethodDef) {
	c := n.t.Class
	base := c.Base()
	if m.Chain != nil || c.Flags().Has(types.Synthetic|types.Mixin) || base == nil || types.IsObj(base) {
		return
	}
	ctors := types.InstanceCtors(base)
	if len(ctors) > 1 {
		var visible []*types.Method
		for _, x := range ctors {
			if x.VisibleTo(c) {
				visible = append(visible, x)
			}
		}
		ctors = visible
	}
	if len(ctors) != 1 {
		return
	}
	x := ctors[0]
	if x.IsPrivate() || x.IsInternal() && base.Pod().Name != c.Pod().Name || len(x.Params) > 0 {
		return
	}
	m.Chain = tree.CallMethod(m.D.Loc, tree.NewSuper(m.D.Loc, nil), x)
	m.Chain.CtorChain = true
}

// onceMark is the value of a once method's storage before its first call.
const onceMark = "_once_"

// once moves the body of m to m$Once and makes m keep its result in m$Store.
func (n *normalizer) once(m *tree.MethodDef) {
	if types.IsMixin(n.t.Class) || m.IsCtor() || m.IsFieldAccessor() {
		return // CheckErrors reports it
	}
	n.checkOnce(m)
	loc := m.D.Loc
	fieldFlags := types.Private | types.Storage | types.Synthetic | types.Once
	methodFlags := types.Private | types.Synthetic
	if m.IsStatic() {
		fieldFlags |= types.Static
		methodFlags |= types.Static
	}
	f := tree.NewFieldDef(loc, n.t, m.Name()+"$Store", fieldFlags, n.ns.Sys.Obj.ToNullable())
	f.Init = tree.NewLiteral(loc, n.ns, onceMark)
	n.t.AddSlot(f)
	n.addInit(f)

	x := tree.NewMethodDef(loc, n.t, m.Name()+"$Once", methodFlags, m.Returns)
	x.SetParams(m.ParamDefs...)
	x.Code = m.Code
	n.t.AddSlot(x)
	for _, c := range n.t.Closures {
		if c.EnclosingSlot == tree.SlotDef(m) {
			c.EnclosingSlot = x
		}
	}
	m.Code = n.onceBody(m, f, x)
	m.OnceBody = x
}

// OnceVars gives once methods the variables of the bodies that they call: the
// reference has one list for both, and so the locals appear twice in its pods.
//
// Requires: all steps that add variables. Provides: MethodDef.Vars as it is written.
func OnceVars(p *tree.Pod) {
	for _, t := range p.TypeDefs {
		for _, m := range t.Methods() {
			if m.OnceBody != nil {
				m.Vars = m.OnceBody.Vars
			}
		}
	}
}

func (n *normalizer) checkOnce(m *tree.MethodDef) {
	name := "'" + m.Name() + "'"
	if types.IsVoid(m.Returns) {
		n.p.Err(m.D.Loc, "Once method "+name+" cannot return Void")
	}
	if len(m.Params) > 0 {
		n.p.Err(m.D.Loc, "Once method "+name+" cannot have parameters")
	}
	if m.Returns.IsForeign() {
		n.p.Err(m.D.Loc, "Once method cannot be used with FFI type '"+m.Returns.Signature()+"'")
	}
}

// onceBody returns: if (store === mark) store = m$Once(); return store.
func (n *normalizer) onceBody(m *tree.MethodDef, f *tree.FieldDef, x *tree.MethodDef) *tree.Block {
	loc := m.D.Loc
	var target tree.Expr
	if !m.IsStatic() {
		target = tree.NewThis(loc, nil)
	}
	cond := tree.NewBinary(f.Access(loc, false), syntax.Same, tree.NewLiteral(loc, n.ns, onceMark))
	set := tree.NewBinary(f.Access(loc, false), syntax.Assign, tree.CallMethod(loc, target, &x.Method))
	then := &tree.Block{Loc: loc}
	then.Add(tree.NewExprStmt(set))
	b := &tree.Block{Loc: loc}
	b.Add(&tree.If{Loc: loc, Cond: cond, Then: then}, tree.SyntheticReturn(loc, f.Access(loc, false)))
	return b
}

// callInstanceInit calls init first in every constructor that does not call another
// of its own class.
func (n *normalizer) callInstanceInit(init *tree.MethodDef) {
	if types.IsNative(n.t.Class) {
		return
	}
	for _, m := range n.t.Methods() {
		if !m.IsInstanceCtor() || m.Code == nil || m.Chain != nil && m.Chain.Target.Node().ID == tree.ThisID {
			continue
		}
		loc := m.D.Loc
		m.Code.Insert(0, tree.NewExprStmt(tree.CallMethod(loc, tree.NewThis(loc, nil), &init.Method)))
	}
}

func (n *normalizer) field(f *tree.FieldDef) {
	switch t := f.Type; {
	case types.IsThis(t):
		n.p.Err(f.D.Loc, "Cannot use This as field type")
		return
	case types.IsVoid(t):
		n.p.Err(f.D.Loc, "Cannot use Void as field type")
		return
	case !t.IsValid():
		n.p.Err(f.D.Loc, "Invalid type '"+t.Signature()+"'")
		return
	}
	inferCollection(f)
	if f.ConcreteBase != nil && !f.IsAbstract() && !f.IsNative() {
		if !f.HasGet() && f.Get != nil {
			n.superGet(f)
		}
		if !f.HasSet() && f.Set != nil {
			n.superSet(f)
		}
	}
	if f.Get != nil {
		f.Get.InheritedRet = f.InheritedRet
	}
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

func (n *normalizer) superGet(f *tree.FieldDef) {
	loc := f.D.Loc
	f.Get.Code = &tree.Block{Loc: loc}
	f.Get.Code.Add(tree.SyntheticReturn(loc, tree.NewField(loc, tree.NewSuper(loc, nil), f.ConcreteBase, true)))
}

func (n *normalizer) superSet(f *tree.FieldDef) {
	loc := f.D.Loc
	lhs := tree.NewField(loc, tree.NewSuper(loc, nil), f.ConcreteBase, true)
	f.Set.Code = &tree.Block{Loc: loc}
	f.Set.Code.Add(tree.NewExprStmt(tree.NewAssign(lhs, tree.NewUnknown(loc, nil, "it"), false)), tree.SyntheticReturn(loc, nil))
}
