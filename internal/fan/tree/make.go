package tree

import (
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// NewLiteral returns a literal of the kind that fits val: nil, bool, int64, float64,
// fanvalue.Decimal, string (a Str), fanvalue.Duration or types.Type.
func NewLiteral(loc Loc, ns *types.Namespace, val any) *Literal {
	s := &ns.Sys
	switch v := val.(type) {
	case nil:
		return &Literal{base(loc, NullLiteral, s.Obj.ToNullable()), nil}
	case bool:
		if v {
			return &Literal{base(loc, TrueLiteral, s.Bool), true}
		}
		return &Literal{base(loc, FalseLiteral, s.Bool), false}
	case int64:
		return &Literal{base(loc, IntLiteral, s.Int), v}
	case int:
		return &Literal{base(loc, IntLiteral, s.Int), int64(v)}
	case float64:
		return &Literal{base(loc, FloatLiteral, s.Float), v}
	case fanvalue.Decimal:
		return &Literal{base(loc, DecimalLiteral, s.Decimal), v}
	case string:
		return &Literal{base(loc, StrLiteral, s.Str), v}
	case fanvalue.Duration:
		return &Literal{base(loc, DurationLiteral, s.Duration), v}
	case types.Type:
		return &Literal{base(loc, TypeLiteral, s.Type), v}
	}
	return &Literal{base(loc, NullLiteral, s.Obj.ToNullable()), nil}
}

// NewUri returns a Uri literal.
func NewUri(loc Loc, ns *types.Namespace, text string) *Literal {
	return &Literal{base(loc, UriLiteral, ns.Sys.Uri), text}
}

// DefaultLiteral returns what a local variable of type t starts with.
func DefaultLiteral(loc Loc, ns *types.Namespace, t types.Type) *Literal {
	if !t.IsNullable() {
		switch {
		case types.IsBool(t):
			return &Literal{base(loc, FalseLiteral, t), false}
		case types.IsInt(t):
			return &Literal{base(loc, IntLiteral, t), int64(0)}
		case types.IsFloat(t):
			return &Literal{base(loc, FloatLiteral, t), 0.0}
		}
	}
	return NewLiteral(loc, ns, nil)
}

// NewUnary returns a BoolNot, CmpNull or CmpNotNull.
func NewUnary(loc Loc, id ID, op syntax.Kind, x Expr) *Unary {
	return &Unary{base(loc, id, nil), op, x}
}

// binaryIDs has the kinds of Binary and Cond for their tokens.
var binaryIDs = [syntax.NumKinds]ID{
	syntax.Assign: Assign, syntax.Same: Same, syntax.NotSame: NotSame, syntax.Elvis: Elvis,
	syntax.DoubleAmp: BoolAnd, syntax.DoublePipe: BoolOr,
}

// NewBinary returns a Binary for "=", "===", "!==" or "?:".
func NewBinary(lhs Expr, op syntax.Kind, rhs Expr) *Binary {
	return &Binary{Base: base(lhs.Node().Loc, binaryIDs[op], nil), Op: op, LHS: lhs, RHS: rhs}
}

// NewAssign returns a typed assignment; its value is used only with leave.
func NewAssign(lhs, rhs Expr, leave bool) *Binary {
	b := NewBinary(lhs, syntax.Assign, rhs)
	b.Type, b.Leave = lhs.Node().Type, leave
	return b
}

// NewCond returns a chain of "&&" or "||".
func NewCond(op syntax.Kind, operands []Expr) *Cond {
	return &Cond{base(operands[0].Node().Loc, binaryIDs[op], nil), op, operands}
}

// NewTypeCheck returns an Is, Isnot, As or a Coerce that the source asks for.
func NewTypeCheck(loc Loc, id ID, target Expr, check types.Type) *TypeCheck {
	return &TypeCheck{Base: base(loc, id, check), Target: target, Check: check}
}

// NewCoerce returns a coercion that the compiler adds.
func NewCoerce(target Expr, to types.Type) *TypeCheck {
	if to.IsGenericParameter() {
		to = to.Raw()
	}
	n := target.Node()
	return &TypeCheck{Base: base(n.Loc, Coerce, to), Target: target, From: n.Type, Check: to, Synthetic: true}
}

// FromType returns the type that is coerced from.
func (t *TypeCheck) FromType() types.Type {
	if t.From != nil {
		return t.From
	}
	return t.Target.Node().Type
}

// NewCall returns a call by name, still to be resolved.
func NewCall(loc Loc, target Expr, name string, args ...Expr) *Call {
	return &Call{Base: base(loc, CallID, nil), Target: target, Name: name, Args: args}
}

// NewConstruct returns "Type(args)", still to be resolved.
func NewConstruct(loc Loc, target Expr, args []Expr) *Call {
	return &Call{Base: base(loc, Construct, nil), Target: target, Name: "<ctor>", Args: args}
}

// CallMethod returns a call of a known method.
func CallMethod(loc Loc, target Expr, m *types.Method, args ...Expr) *Call {
	c := NewCall(loc, target, m.Name(), args...)
	c.Method = m
	c.Type = m.Returns
	if m.IsCtor() {
		c.Type = m.Parent()
	}
	return c
}

func newShortcut(loc Loc, op *Operator, tok syntax.Kind, target Expr, args ...Expr) *Shortcut {
	s := &Shortcut{Op: op, Token: tok}
	s.Base = base(loc, ShortcutID, nil)
	s.Name, s.Target, s.Args = op.MethodName, target, args
	return s
}

// NewUnaryShortcut returns "-x", "++x" or "--x".
func NewUnaryShortcut(loc Loc, tok syntax.Kind, x Expr) *Shortcut {
	return newShortcut(loc, unaryOps[tok], tok, x)
}

// NewBinaryShortcut returns "x + y", "x == y", "x += y" and so on.
func NewBinaryShortcut(lhs Expr, tok syntax.Kind, rhs Expr) *Shortcut {
	return newShortcut(lhs.Node().Loc, binaryOps[tok], tok, lhs, rhs)
}

// NewIndex returns "x[i]".
func NewIndex(loc Loc, x, i Expr) *Shortcut {
	return newShortcut(loc, OpGet, syntax.LBracket, x, i)
}

// NewField returns an access of f, or with f nil one to be filled in.
func NewField(loc Loc, target Expr, f *types.Field, useAccessor bool) *Field {
	e := &Field{Base: base(loc, FieldID, nil), Target: target, Field: f, UseAccessor: useAccessor}
	if f != nil {
		e.Name, e.Type = f.Name(), f.Type
	}
	return e
}

// NewLocal returns an access of v.
func NewLocal(loc Loc, v *Var) *Local {
	return &Local{Base: base(loc, LocalID, v.Type), Var: v}
}

// NewRawLocal returns an access of v that yields its cell if it lives in one.
func NewRawLocal(loc Loc, v *Var) *Local {
	l := NewLocal(loc, v)
	l.Raw = true
	return l
}

// NewThis, NewSuper and NewIt return the keywords; t may be nil until resolved.
func NewThis(loc Loc, t types.Type) *Local { return &Local{Base: base(loc, ThisID, t)} }

// NewSuper returns "super", or "explicit.super".
func NewSuper(loc Loc, explicit types.Type) *Local {
	return &Local{Base: base(loc, SuperID, nil), Explicit: explicit}
}

// NewIt returns "it".
func NewIt(loc Loc, t types.Type) *Local { return &Local{Base: base(loc, ItID, t)} }

// NewStaticTarget returns a type in front of a dot.
func NewStaticTarget(loc Loc, t types.Type) *StaticTarget {
	return &StaticTarget{base(loc, StaticID, t)}
}

// NewUnknown returns a name to be resolved.
func NewUnknown(loc Loc, target Expr, name string) *Unknown {
	return &Unknown{Base: base(loc, UnknownID, nil), Target: target, Name: name}
}

// NewStorage returns "&name" to be resolved.
func NewStorage(loc Loc, target Expr, name string) *Unknown {
	return &Unknown{Base: base(loc, StorageID, nil), Target: target, Name: name}
}

// NewTernary returns "cond ? then : els".
func NewTernary(cond, then, els Expr) *Ternary {
	return &Ternary{base(cond.Node().Loc, TernaryID, nil), cond, then, els}
}

// NewRange returns "from..to".
func NewRange(loc Loc, t types.Type, from, to Expr, exclusive bool) *RangeLiteral {
	return &RangeLiteral{base(loc, RangeLit, t), from, to, exclusive}
}

// NewList returns a list literal.
func NewList(loc Loc, explicit *types.List, vals []Expr) *ListLiteral {
	return &ListLiteral{base(loc, ListLit, nil), explicit, vals}
}

// NewMap returns a map literal.
func NewMap(loc Loc, explicit *types.Map, keys, vals []Expr) *MapLiteral {
	return &MapLiteral{base(loc, MapLit, nil), explicit, keys, vals}
}

// NewSlotLiteral returns "Parent#name".
func NewSlotLiteral(loc Loc, parent types.Type, name string) *SlotLiteral {
	return &SlotLiteral{Base: base(loc, SlotLit, nil), Parent: parent, Name: name}
}

// NewComplex returns an object literal of a facet.
func NewComplex(loc Loc, t types.Type) *ComplexLiteral {
	return &ComplexLiteral{Base: base(loc, ComplexID, t)}
}

// NewThrow returns a throw used as an expression.
func NewThrow(loc Loc, x Expr) *Throw { return &Throw{base(loc, ThrowID, nil), x} }

// NewCaught returns the error that a catch clause gets.
func NewCaught(loc Loc, t types.Type) *Caught { return &Caught{base(loc, CaughtID, t)} }

// NewClosure returns a closure. Its type is its signature.
func NewClosure(loc Loc, t *TypeDef, slot SlotDef, outer *Closure, sig *types.Func, name string) *Closure {
	return &Closure{Base: base(loc, ClosureID, sig), EnclosingType: t, EnclosingSlot: slot,
		EnclosingClosure: outer, Signature: sig, Name: name}
}

// NewDsl returns a DSL literal.
func NewDsl(loc Loc, anchor types.Type, lit *syntax.DslLiteral) *Dsl {
	return &Dsl{base(loc, DslID, nil), anchor, lit.Src, lit.SrcPos, lit.Tabs, lit.Spaces}
}

// NoLeave drops the value of e, and a coercion of it that the compiler added.
func NoLeave(e Expr) Expr {
	if tc, ok := e.(*TypeCheck); ok && tc.ID == Coerce && tc.Synthetic {
		e = tc.Target
	}
	e.Node().Leave = false
	return e
}
