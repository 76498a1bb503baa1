package check

import (
	"github.com/tandem-lang/tandem/internal/fan/closure"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// keyword resolves this, super and it. In a closure this is the field $this.
func (r *resolver) keyword(e *tree.Local) tree.Expr {
	switch e.ID {
	case tree.ThisID:
		return r.this(e)
	case tree.SuperID:
		r.super(e)
	case tree.ItID:
		return r.it(e)
	}
	return e
}

func (r *resolver) this(e *tree.Local) tree.Expr {
	if !r.inClosure {
		e.Type = r.Type.Class
		return e
	}
	c := r.Type.Closure
	if c.InStatic() {
		e.Type = r.ns.Error
		r.p.Err(e.Loc, "Cannot access 'this' within closure of static context")
		return e
	}
	return closure.This(c, e.Loc)
}

func (r *resolver) super(e *tree.Local) {
	switch {
	case r.inClosure:
		r.p.Err(e.Loc, "Invalid use of 'super' within closure")
	case e.Explicit != nil:
		e.Type = e.Explicit
	default:
		e.Type = r.Type.Class.Base()
	}
}

// it is the parameter of a setter or of an it-block.
func (r *resolver) it(e *tree.Local) tree.Expr {
	if r.Method != nil && r.Method.IsFieldSetter() {
		return tree.NewLocal(e.Loc, r.Method.Vars[0])
	}
	if !r.inClosure || !r.Type.Closure.IsItBlock {
		r.p.Err(e.Loc, "Invalid use of 'it' outside of it-block")
		e.Type = r.ns.Error
		return e
	}
	e.Type = r.Type.Closure.ItType
	return e
}

// name resolves an identifier: a local first, then a slot or type.
func (r *resolver) name(e *tree.Unknown) tree.Expr {
	if e.Target == nil {
		if v := r.local(e.Name); v != nil {
			return tree.NewLocal(e.Loc, v)
		}
	}
	return r.member(e)
}

// storage resolves "&name".
func (r *resolver) storage(e *tree.Unknown) tree.Expr {
	x := r.name(e)
	if x.Node().ID == tree.LocalID {
		// a local hides the field, and "&x" is always "&this.x"
		if f := types.FieldOf(r.Type.Class, e.Name); f != nil {
			x = tree.NewField(e.Loc, tree.NewThis(e.Loc, r.Type.Class), f, true)
		}
	}
	f, ok := x.(*tree.Field)
	if !ok {
		if x.Node().Type != types.Type(r.ns.Error) {
			r.p.Err(e.Loc, "Invalid use of field storage operator '&'")
		}
		return x
	}
	f.UseAccessor = false
	if d := tree.FieldDefOf(f.Field); d != nil {
		d.FlagBits |= types.Storage
	}
	return f
}
