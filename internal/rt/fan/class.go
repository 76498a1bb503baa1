package fan

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan/lower"
)

// class is a class or mixin, without parameters, as lowering knows it. The lock is held.
type class struct{ t *Type }

// Is reports whether objects of the class are of another one too.
func (c class) Is(super lower.Class) bool {
	u, ok := super.(class)
	return ok && (c == u || c.t.link() == nil && c.t.IsSubtype(u.t))
}

// Word returns the descriptor.
func (c class) Word() (uint64, error) {
	err := c.t.link()
	return uint64(c.t.desc), err
}

// classOf returns what is known of values of a static type that are tagged; nil where they may be any object.
func (rt *Runtime) classOf(t *Type) lower.Class {
	if t == nil {
		return nil
	}
	t = t.root()
	if t.Raw != nil {
		t = t.Raw
	}
	switch {
	case t == rt.core.obj || t == rt.core.void:
		return nil
	case len(t.Name) == 1 && t.Pod.Name == "sys": // a parameter of a generic type
		switch t.Name {
		case "L":
			return class{rt.core.list}
		case "M":
			return class{rt.core.mapping}
		}
		return nil
	}
	return class{t}
}

// classOfRef returns the class of a typeRef, for a slot of a type. Of a type that is not there nothing is known: it has no objects.
func (rt *Runtime) classOfRef(p *Pod, ref uint16, of *Type) lower.Class {
	if p.Code.TypeSig(ref) == "sys::This" {
		return rt.classOf(of)
	}
	t, err := rt.typeRef(p, ref)
	if err != nil {
		return nil
	}
	return rt.classOf(t)
}

// signature returns the classes of a method's parameters, the receiver first, and of its result. What they are is settled the first time.
// The lock is held.
func (m *Method) signature() ([]lower.Class, lower.Class) {
	if m.classes != nil {
		return m.classes, m.result
	}
	m.classes = make([]lower.Class, len(m.Params))
	rt := m.Parent.rt
	receiver := len(m.Params) - m.argCount()
	if receiver > 0 {
		m.classes[0] = rt.classOf(m.Parent)
	}
	if m.decl == nil {
		return m.classes, nil
	}
	for i := range m.argCount() {
		m.classes[receiver+i] = rt.classOfRef(m.Parent.Pod, m.decl.Vars[i].Type, m.Parent)
	}
	m.result = rt.classOfRef(m.Parent.Pod, m.decl.InheritedReturns, m.Parent)
	return m.classes, m.result
}

// ofReceiver returns the classes of a call through a type below the one that declares the method.
func ofReceiver(classes []lower.Class, receiver lower.Class) []lower.Class {
	if classes[0] == receiver {
		return classes
	}
	list := append([]lower.Class(nil), classes...)
	list[0] = receiver
	return list
}

// calls reports whether an instruction may call a method: with a receiver or without, for a result or for none.
func (r *resolver) calls(op fcode.Op, ref *fcode.MethodRef, m *Method) bool {
	switch op {
	case fcode.CallStatic, fcode.CallMixinStatic:
		if !m.isStatic() {
			return false
		}
	case fcode.CallNew:
		return m.isStatic() || m.isCtor()
	case fcode.CallCtor:
		return m.isCtor()
	default:
		if m.isStatic() {
			return false
		}
	}
	return (repOf(r.pod, ref.Returns) == lower.Void) == (m.Returns == lower.Void)
}

// overridden returns the methods through which others may call a method of an object: those of the same key of its type's parents.
func (m *Method) overridden() (list []*Method) {
	if !m.isVirtual() || m.Name == "" {
		return nil
	}
	k := key(m.Name, m.argCount())
	for _, u := range m.Parent.all {
		if o := u.Methods[k]; o != nil && o != m && o.isVirtual() {
			list = append(list, o)
		}
	}
	return list
}

// guard makes the code of a method check what it cannot know of its arguments, where a method that it overrides takes more of them, and of
// its result.
func (m *Method) guard(lm *lower.Method) {
	classes, result := m.signature()
	unsure := make([]bool, len(classes))
	lm.Results = addClass(nil, result)
	for _, o := range m.overridden() {
		theirs, result := o.signature()
		for i := 1; i < min(len(theirs), len(classes)); i++ {
			if c := classes[i]; c != nil && c != theirs[i] && (theirs[i] == nil || !theirs[i].Is(c)) {
				unsure[i] = true
			}
		}
		lm.Results = addClass(lm.Results, result)
	}
	for i, is := range unsure {
		if is {
			lm.Unsure = append(lm.Unsure, i)
		}
	}
}

// addClass adds a class to those of which a value has to be, unless one is below it.
func addClass(list []lower.Class, c lower.Class) []lower.Class {
	if c == nil {
		return list
	}
	for _, have := range list {
		if have == c || have.Is(c) {
			return list
		}
	}
	return append(list, c)
}

// stands reports whether a method gets its arguments and gives its result as another one does, for which it stands.
func (m *Method) stands(other *Method) bool {
	return slices.Equal(m.Params[1:], other.Params[1:]) && (m.Returns == other.Returns || tagged(m.Returns) && tagged(other.Returns))
}

// tagged reports whether the result of a call is a tagged word, that of Void being null.
func tagged(rep lower.Rep) bool { return rep == lower.Ref || rep == lower.Void }

// answers reports whether calls of a mixin's method get to a method of a class: one that overrides it; or one of a base class that does not
// know of the mixin, if its signature is the same.
func (m *Method) answers(of *Method) bool {
	if m == of || m.Parent.IsSubtype(of.Parent) {
		return true
	}
	if m.decl == nil || of.decl == nil || m.argCount() != of.argCount() || m.returns() != of.returns() {
		return false
	}
	for i := range m.argCount() {
		if m.Parent.Pod.Code.TypeSig(m.decl.Vars[i].Type) != of.Parent.Pod.Code.TypeSig(of.decl.Vars[i].Type) {
			return false
		}
	}
	return true
}

// returns is the signature of the result as callers get it.
func (m *Method) returns() string { return m.Parent.Pod.Code.TypeSig(m.decl.InheritedReturns) }
