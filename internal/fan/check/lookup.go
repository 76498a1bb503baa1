package check

import (
	"maps"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan/closure"
	"github.com/tandem-lang/tandem/internal/fan/hint"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// use is a name as code has it: x, y.x, x(args), y?.x(args), an operator included.
type use struct {
	node   tree.Expr
	call   *tree.Call // nil for a plain name
	target tree.Expr  // nil where nothing is written
	name   string
	safe   bool
}

func useOf(e tree.Expr) use {
	if u, ok := e.(*tree.Unknown); ok {
		return use{e, nil, u.Target, u.Name, u.Safe}
	}
	c := tree.AsCall(e)
	return use{e, c, c.Target, c.Name, c.Safe}
}

func (u use) loc() tree.Loc { return u.node.Node().Loc }

// owner is the object or type that a slot is looked up on.
type owner uint8

const (
	written   owner = iota // what stands in front of the dot
	this                   // the object of the method
	outerThis              // the object around the closure
	it                     // the parameter of the it-block
)

// candidate is a type whose slots a name may mean.
type candidate struct {
	on    types.Type
	owner owner
}

// candidates appends where a name is looked up. In an it-block there are two, of which
// the second hides the first.
func (r *resolver) candidates(list []candidate, u use) []candidate {
	c := r.Type.Closure
	switch {
	case u.target != nil:
		return append(list, candidate{u.target.Node().Type, written})
	case c == nil:
		return append(list, candidate{r.Type.Class, this})
	}
	list = append(list, candidate{c.EnclosingType.Class, outerThis})
	if c.IsItBlock {
		list = append(list, candidate{c.ItType, it})
	}
	return list
}

// binding is what a name means.
type binding struct {
	slot types.Slot
	candidate
}

// lookup finds the slot that a name means. After an error ok is false; nothing is said of
// a name on something in error.
func (r *resolver) lookup(u use) (b binding, ok bool) {
	var buf [2]candidate
	places := r.candidates(buf[:0], u)
	if on := places[0].on; on == nil || on == types.Type(r.ns.Error) {
		return b, false
	}
	if u.call != nil && u.call.Method != nil {
		return binding{u.call.Method, places[0]}, true
	}
	for _, c := range places {
		slot, ok := r.slotOn(u, c.on)
		if !ok {
			return b, false
		}
		if slot == nil {
			continue
		}
		if b.slot != nil && r.ambiguous(b.slot, slot) {
			if !slotVisible(r.Type, slot) {
				continue
			}
			r.p.Err(u.loc(), "Ambiguous slot '"+u.name+"' on both 'this' ("+b.on.Signature()+") and 'it' ("+c.on.Signature()+")")
			return b, false
		}
		b = binding{slot, c}
	}
	if b.slot == nil {
		r.unknown(u, places[0].on)
		return b, false
	}
	return b, true
}

// slotOn looks a name up on one type. ok is false after an error.
func (r *resolver) slotOn(u use, on types.Type) (slot types.Slot, ok bool) {
	if on == types.Type(r.ns.Error) {
		return nil, true
	}
	slot = on.Slot(u.name)
	if slot != nil && slot.Common().IsForeign() {
		if b := bridgeOf(slot.Parent()); b != nil {
			slot = b.ResolveSlot(r.p, on, u.name, u.call == nil)
		}
	}
	if slot == nil {
		return nil, true
	}
	if f := slot.AsField(); f != nil && u.call != nil && !types.IsFunc(f.Type) {
		r.p.Err(u.loc(), "Expected method, not field '"+on.QName()+"."+u.name+"'")
		return nil, false
	}
	return slot, true
}

// ambiguous reports whether slots of one name on this and on it could both be meant.
func (r *resolver) ambiguous(onThis, onIt types.Slot) bool {
	t, i := onThis.Common(), onIt.Common()
	if t.IsStatic() && onThis.QName() == onIt.QName() {
		return false
	}
	return t.IsStatic() || i.IsStatic() || !r.Type.Closure.InStatic()
}

// unknown reports a name that means nothing.
func (r *resolver) unknown(u use, on types.Type) {
	name := on.QName() + "." + u.name
	prev := tree.AsCall(u.target)
	err := func(msg string) *diag.Diagnostic { return r.p.Err(u.loc(), msg) }
	switch {
	case u.call == nil && u.target == nil:
		err("Unknown variable '" + u.name + "'").Hint = r.nearVariable(u.name, on)
	case u.call == nil:
		err("Unknown slot '" + name + "'").Hint = hint.Slot(on, u.name)
	case prev != nil && prev.ItAdd:
		err("'" + prev.Method.QName() + "' must return This")
	case u.call.ItAdd:
		err("No comma operator method found: '" + name + "'")
	default:
		err("Unknown method '" + name + "'").Hint = hint.Slot(on, u.name)
	}
}

// nearVariable suggests a local, a slot or a type.
func (r *resolver) nearVariable(name string, on types.Type) string {
	var names []string
	if r.Method != nil {
		for _, v := range r.Method.Vars {
			names = append(names, v.Name)
		}
	}
	for s := range on.Slots().All() {
		names = append(names, s.Name())
	}
	names = slices.AppendSeq(names, maps.Keys(r.Type.Unit.Imported))
	return hint.Near(name, slices.Values(names))
}

// typeName resolves a plain name that is one of a type; nil if it is none.
func (r *resolver) typeName(u use) tree.Expr {
	list := r.Type.Unit.Imported[u.name]
	switch len(list) {
	case 0:
		return nil
	case 1:
		return tree.NewStaticTarget(u.loc(), list[0])
	}
	sigs := make([]string, len(list))
	for i, t := range list {
		sigs[i] = t.Signature()
	}
	r.p.Err(u.loc(), "Ambiguous type: "+strings.Join(sigs, ", "))
	return r.failed(u.node)
}

// failed gives an expression the type about which nothing more is said.
func (r *resolver) failed(e tree.Expr) tree.Expr {
	e.Node().Type = r.ns.Error
	return e
}

// target returns what a slot is taken of: what is written, or what is meant where nothing
// is; nil where nothing is needed or there is nothing.
func (r *resolver) target(u use, b binding) tree.Expr {
	s := b.slot.Common()
	if u.target != nil || s.IsStatic() || s.IsCtor() || r.InStatic() {
		return u.target
	}
	switch b.owner {
	case it:
		return tree.NewIt(u.loc(), b.on)
	case this:
		return tree.NewThis(u.loc(), b.on)
	}
	if c := r.Type.Closure; !c.InStatic() {
		return closure.This(c, u.loc())
	}
	return nil
}
