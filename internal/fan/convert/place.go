package convert

import (
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Kind says what an expression is used for.
type Kind uint8

// The kinds of places.
const (
	ListItem Kind = iota
	MapKey
	MapValue
	RangeEnd
	Operand   // of "!", "&&", "||"
	Tested    // by is, isnot, as
	Default   // right of "?:"
	Assigned  // right of "="
	Condition // of if, for, while, "? :"
	Branch    // of "? :"
	Thrown
	Returned
	Argument
	Receiver // what a method is called on
)

// Place is where an expression is used as a value of some type.
type Place struct {
	Kind  Kind
	X     *tree.Expr
	Want  types.Type // nil for any
	Boxed bool       // as an object, whatever Want says
}

// Fits reports whether the expression can become what its place wants.
func (at Place) Fits(p *tree.Pod) bool { return at.Want == nil || Fits(p, *at.X, at.Want) }

// Convert puts in what makes the expression what its place wants.
func (at Place) Convert(p *tree.Pod) {
	if at.Want != nil {
		*at.X = Value(p, *at.X, at.Want)
	}
	if at.Boxed {
		*at.X = Box(*at.X)
	}
}

// InExpr calls f for the places inside a resolved expression.
func InExpr(ns *types.Namespace, e tree.Expr, f func(Place)) {
	switch e := e.(type) {
	case *tree.ListLiteral:
		inList(e, f)
	case *tree.MapLiteral:
		inMap(e, f)
	case *tree.RangeLiteral:
		f(Place{RangeEnd, &e.From, ns.Sys.Int, false})
		f(Place{RangeEnd, &e.To, ns.Sys.Int, false})
	case *tree.Unary:
		if e.ID == tree.BoolNot {
			f(Place{Operand, &e.X, ns.Sys.Bool, false})
		}
	case *tree.Binary:
		switch e.ID {
		case tree.Assign:
			f(Place{Assigned, &e.RHS, e.LHS.Node().Type, false})
		case tree.Elvis:
			f(Place{Default, &e.RHS, e.Type, false})
		}
	case *tree.Cond:
		for i := range e.Operands {
			f(Place{Operand, &e.Operands[i], ns.Sys.Bool, false})
		}
	case *tree.TypeCheck:
		if !e.Synthetic && e.ID != tree.Coerce {
			f(Place{Tested, &e.Target, nil, true})
		}
	case *tree.Ternary:
		f(Place{Condition, &e.Cond, ns.Sys.Bool, false})
		f(Place{Branch, &e.Then, e.Type, false})
		f(Place{Branch, &e.Else, e.Type, false})
	case *tree.Throw:
		f(Place{Thrown, &e.X, ns.Sys.Err, false})
	case *tree.Call:
		inCall(e, f)
	case *tree.Shortcut:
		if !e.IsCompare() {
			inCall(&e.Call, f)
		}
	}
}

func inList(e *tree.ListLiteral, f func(Place)) {
	if l, ok := e.Type.(*types.List); ok {
		for i := range e.Vals {
			f(Place{ListItem, &e.Vals[i], l.V, true})
		}
	}
}

func inMap(e *tree.MapLiteral, f func(Place)) {
	if m, ok := e.Type.(*types.Map); ok {
		for i := range e.Keys {
			f(Place{MapKey, &e.Keys[i], m.K, true})
			f(Place{MapValue, &e.Vals[i], m.V, true})
		}
	}
}

// inCall visits the arguments, then the target. A call whose number of arguments is wrong
// has no places for them.
func inCall(e *tree.Call, f func(Place)) {
	m := e.Method
	if m == nil {
		return
	}
	receiver := receiverType(e)
	sig, isFunc := m.Parent().(*types.Func)
	switch {
	case e.Dynamic:
		for i := range e.Args {
			f(Place{Argument, &e.Args[i], nil, true})
		}
	case isFunc && e.Name == "call":
		if len(e.Args) == len(sig.Params) {
			for i, t := range sig.Params {
				f(Place{Argument, &e.Args[i], t, true})
			}
		}
	case len(e.Args) <= len(m.Params):
		base := m.Parent()
		if e.Target != nil {
			base = e.Target.Node().Type
		}
		for i := range e.Args {
			f(Place{Argument, &e.Args[i], m.Params[i].Type.ParameterizeThis(base), takesObject(m, i)})
		}
	}
	if receiver != nil {
		f(Place{Receiver, &e.Target, receiver, false})
	}
}

// takesObject reports whether parameter i is generic: its value is an object, whatever
// type stands for it here.
func takesObject(m *types.Method, i int) bool {
	return m.Generic != nil && m.Generic.Params[i].Type.IsGenericParameter()
}

// receiverType returns the type that a method wants to be called on: those of Bool, Int
// and Float take the plain value. It is nil where nothing changes.
func receiverType(e *tree.Call) types.Type {
	if e.Target == nil || e.Safe || e.Method.IsStatic() {
		return nil
	}
	if of := e.Method.Parent(); of.IsVal() || e.Target.Node().Type.IsVal() {
		return of
	}
	return nil
}

// InStmt calls f for the places of a statement. at is the method that it is in.
func InStmt(at *tree.Context, ns *types.Namespace, s tree.Stmt, f func(Place)) {
	switch s := s.(type) {
	case *tree.If:
		f(Place{Condition, &s.Cond, ns.Sys.Bool, false})
	case *tree.For:
		if s.Cond != nil {
			f(Place{Condition, &s.Cond, ns.Sys.Bool, false})
		}
	case *tree.While:
		f(Place{Condition, &s.Cond, ns.Sys.Bool, false})
	case *tree.ThrowStmt:
		f(Place{Thrown, &s.X, ns.Sys.Err, false})
	case *tree.Return:
		if t := returnType(at); s.X != nil && t != nil {
			f(Place{Returned, &s.X, t, false})
		}
	}
}

// returnType returns the type of what a method returns; nil for Void, where anything
// may be written and is dropped.
func returnType(at *tree.Context) types.Type {
	switch t := at.Method.Returns; {
	case types.IsVoid(t):
		return nil
	case types.IsThis(t):
		return at.Type.Class
	default:
		return t
	}
}

// InParam calls f for the default of a parameter.
func InParam(p *tree.ParamDef, f func(Place)) {
	if p.Default != nil && !p.Type.IsGenericParameter() {
		f(Place{Assigned, &p.Default, p.Type, false})
	}
}
