package check

import (
	"maps"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/closure"
	"github.com/tandem-lang/tandem/internal/fan/convert"
	"github.com/tandem-lang/tandem/internal/fan/hint"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// slotRef is a name or call on its way to a field access or method call. A resolver has
// one: the walk goes bottom up, so that no two are under way at a time.
type slotRef struct {
	*resolver
	e      tree.Expr  // the node
	call   *tree.Call // nil for a plain name
	loc    tree.Loc
	target tree.Expr
	name   string
	safe   bool
	args   []tree.Expr

	base, baseIt types.Type // where the slot is looked for; baseIt in an it-block
	found        types.Slot
	onIt         bool // found on it
	fieldCall    bool // a call of the function in a field
	result       tree.Expr
}

func (r *resolver) slotRef(e tree.Expr) *slotRef {
	s := &r.ref
	*s = slotRef{resolver: r, e: e, loc: e.Node().Loc}
	if u, ok := e.(*tree.Unknown); ok {
		s.target, s.name, s.safe = u.Target, u.Name, u.Safe
		return s
	}
	c := tree.AsCall(e)
	s.call, s.target, s.name, s.safe, s.args = c, c.Target, c.Name, c.Safe, c.Args
	if c.Method != nil {
		s.found = c.Method
	}
	return s
}

func (s *slotRef) isVar() bool { return s.call == nil }

// resolve returns what the name stands for. After an error it is the node itself, of
// type Error.
func (s *slotRef) resolve() tree.Expr {
	if s.target == nil && s.isVar() {
		if done, ok := s.typeName(); done {
			if !ok {
				return s.failed()
			}
			return s.result
		}
	}
	if !s.findBase() || !s.find() {
		return s.failed()
	}
	s.implicitTarget()
	if !s.toExpr() {
		return s.failed()
	}
	s.inferClosureArg()
	s.resolveForeign()
	s.foldConstants()
	s.castThis()
	if s.safe {
		n := s.result.Node()
		n.Type = n.Type.ToNullable()
	}
	return s.coerceForeign()
}

func (s *slotRef) failed() tree.Expr {
	s.e.Node().Type = s.ns.Error
	return s.e
}

func (s *slotRef) err(msg string) *diag.Diagnostic { return s.p.Err(s.loc, msg) }

// typeName resolves the name of a type.
func (s *slotRef) typeName() (done, ok bool) {
	list := s.Type.Unit.Imported[s.name]
	switch len(list) {
	case 0:
		return false, true
	case 1:
		s.result = tree.NewStaticTarget(s.loc, list[0])
		return true, true
	}
	sigs := make([]string, len(list))
	for i, t := range list {
		sigs[i] = t.Signature()
	}
	s.err("Ambiguous type: " + strings.Join(sigs, ", "))
	return true, false
}

// findBase settles the type whose slot is meant.
func (s *slotRef) findBase() bool {
	switch {
	case s.target != nil:
		s.base = s.target.Node().Type
	case s.Type.IsClosure():
		s.base = s.Type.Closure.EnclosingType.Class
		if s.Type.Closure.IsItBlock {
			s.baseIt = s.Type.Closure.ItType
		}
	default:
		s.base = s.Type.Class
	}
	return s.base != nil && s.base != types.Type(s.ns.Error)
}

func (s *slotRef) find() bool {
	if s.found != nil {
		return true
	}
	var ok bool
	if s.found, ok = s.findOn(s.base); !ok {
		return false
	}
	if s.baseIt != nil && !s.findOnIt() {
		return false
	}
	if s.found == nil {
		s.notFound()
		return false
	}
	return true
}

func (s *slotRef) findOnIt() bool {
	it, ok := s.findOn(s.baseIt)
	if !ok {
		return false
	}
	if s.ambiguous(s.found, it) {
		if slotVisible(s.Type, it) {
			s.err("Ambiguous slot '" + s.name + "' on both 'this' (" + s.base.Signature() + ") and 'it' (" + s.baseIt.Signature() + ")")
			return false
		}
		it = nil
	}
	if it != nil {
		s.found, s.onIt = it, true
	}
	return true
}

// ambiguous reports whether a slot found on this and on it could both be meant.
func (s *slotRef) ambiguous(onBase, onIt types.Slot) bool {
	if onBase == nil || onIt == nil {
		return false
	}
	b, i := onBase.Common(), onIt.Common()
	if b.IsStatic() && onBase.QName() == onIt.QName() {
		return false
	}
	return b.IsStatic() || i.IsStatic() || !s.Type.Closure.InStatic()
}

// findOn looks the slot up on one type; ok is false after an error.
func (s *slotRef) findOn(base types.Type) (found types.Slot, ok bool) {
	if base == types.Type(s.ns.Error) {
		return nil, true
	}
	found = base.Slot(s.name)
	if found == nil {
		return nil, true
	}
	if found.Common().IsForeign() {
		if b := bridgeOf(found.Parent()); b != nil {
			if found = b.ResolveSlot(s.p, base, s.name, s.isVar()); found == nil {
				return nil, true
			}
		}
	}
	if f := found.AsField(); f != nil && !s.isVar() {
		if !types.IsFunc(f.Type) {
			s.err("Expected method, not field '" + s.sig() + "'")
			return nil, false
		}
		s.fieldCall = true
	}
	return found, true
}

func (s *slotRef) sig() string { return s.base.QName() + "." + s.name }

func (s *slotRef) notFound() {
	var d *diag.Diagnostic
	prev := tree.AsCall(s.target)
	switch {
	case s.isVar() && s.target == nil:
		d = s.err("Unknown variable '" + s.name + "'")
		d.Hint = s.nearVariable()
		return
	case s.isVar():
		d = s.err("Unknown slot '" + s.sig() + "'")
	case prev != nil && prev.ItAdd:
		s.err("'" + prev.Method.QName() + "' must return This")
		return
	case s.call.ItAdd:
		s.err("No comma operator method found: '" + s.sig() + "'")
		return
	default:
		d = s.err("Unknown method '" + s.sig() + "'")
	}
	d.Hint = hint.Slot(s.base, s.name)
}

// nearVariable looks for a near name among locals, slots and types.
func (s *slotRef) nearVariable() string {
	var names []string
	if s.Method != nil {
		for _, v := range s.Method.Vars {
			names = append(names, v.Name)
		}
	}
	for x := range s.base.Slots().All() {
		names = append(names, x.Name())
	}
	names = slices.AppendSeq(names, maps.Keys(s.Type.Unit.Imported))
	return hint.Near(s.name, slices.Values(names))
}

// implicitTarget puts in this or it where no target is written.
func (s *slotRef) implicitTarget() {
	info := s.found.Common()
	if s.target != nil || info.IsStatic() || info.IsCtor() || s.Method == nil || s.Method.IsStatic() {
		return
	}
	switch {
	case s.onIt:
		s.target = tree.NewIt(s.loc, s.baseIt)
	case s.Type.IsClosure():
		if c := s.Type.Closure; !c.InStatic() {
			s.target = closure.This(c, s.loc)
		}
	default:
		s.target = tree.NewThis(s.loc, s.Type.Class)
	}
}

func (s *slotRef) toExpr() bool {
	if m := s.found.AsMethod(); m != nil {
		s.toCall(m)
		return true
	}
	f := s.found.AsField()
	x := tree.NewField(s.loc, s.target, f, true)
	x.Name, x.Safe = s.name, s.safe
	s.result = x
	if s.fieldCall {
		m := types.MethodOf(f.Type, "call")
		if m == nil {
			return false
		}
		s.result = tree.CallMethod(s.loc, x, m, s.args...)
	}
	return true
}

func (s *slotRef) toCall(m *types.Method) {
	c := s.call
	s.result = s.e
	if c == nil {
		c = tree.NewCall(s.loc, nil, s.name)
		c.NoParens = true
		s.result = c
	}
	c.NoParens = s.isVar()
	c.Target, c.Safe, c.Method = s.target, s.safe, m
	c.Type = m.Returns
	if m.IsInstanceCtor() {
		c.Type = m.Parent()
	}
}

func (s *slotRef) slotBase() types.Type {
	if s.onIt {
		return s.baseIt
	}
	return s.base
}

func (s *slotRef) inferClosureArg() {
	if c := tree.AsCall(s.result); c != nil {
		s.result = s.inferClosure(s.result, c, s.slotBase())
	}
}

func (s *slotRef) resolveForeign() {
	if c := tree.AsCall(s.result); c != nil {
		if b := slotBridge(s.found); b != nil {
			if out := b.ResolveCall(s.p, s.Type, c); out != tree.Expr(c) {
				s.result = out // else it stays the shortcut around the call
			}
		}
	}
}

// foldConstants computes calls on literals. (The reference leaves them in its own
// test pod.)
func (s *slotRef) foldConstants() {
	if tree.AsCall(s.result) != nil && s.p.Name != "testSys" {
		s.result = fold(s.ns, s.result)
	}
}

// castThis types a call of a method that returns This as its target.
func (s *slotRef) castThis() {
	n := s.result.Node()
	m := s.found.AsMethod()
	if !types.IsThis(n.Type) || m == nil {
		return
	}
	base := s.slotBase()
	n.Type = base
	if !types.Equal(m.InheritedReturns(), base) {
		tc := tree.NewCoerce(s.result, base)
		tc.From = m.InheritedReturns()
		s.result = tc
	}
}

// coerceForeign converts a value of a type without Fantom representation.
func (s *slotRef) coerceForeign() tree.Expr {
	t := s.result.Node().Type
	want := t.InferredAs()
	if !t.IsForeign() || want == t {
		return s.result
	}
	c, ok := convert.To(s.p, s.result, want)
	if !ok {
		s.err("Cannot coerce call return to Fantom type")
		return s.failed()
	}
	return c.Apply(s.result)
}
