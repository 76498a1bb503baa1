package bind

import (
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/closure"
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

func (b *binder) exprs(list []syntax.Expr) []tree.Expr {
	out := make([]tree.Expr, len(list))
	for i, x := range list {
		out[i] = b.expr(x)
	}
	return out
}

// expr binds x; nil stays nil.
func (b *binder) expr(x syntax.Expr) tree.Expr {
	if x == nil {
		return nil
	}
	loc := b.at(x)
	switch x := x.(type) {
	case *syntax.Literal:
		if x.Kind == syntax.UriLit {
			return tree.NewUri(loc, b.ns, x.Val.(string))
		}
		return tree.NewLiteral(loc, b.ns, x.Val)
	case *syntax.Locale:
		return newLocale(loc, x.Pattern)
	case *syntax.TypeLit:
		return tree.NewLiteral(loc, b.ns, b.typeExpr(x.Type))
	case *syntax.SlotLit:
		if x.Type == nil {
			return tree.NewSlotLiteral(loc, b.typ.Class, x.Name)
		}
		return tree.NewSlotLiteral(loc, b.typeExpr(x.Type), x.Name)
	case *syntax.ListLit:
		return b.list(loc, x)
	case *syntax.MapLit:
		return b.mapLit(loc, x)
	case *syntax.RangeLit:
		return tree.NewRange(loc, b.ns.Sys.Range, b.expr(x.From), b.expr(x.To), x.Exclusive)
	case *syntax.DslLiteral:
		return tree.NewDsl(loc, b.typeExpr(x.Type), x)
	case *syntax.Paren:
		return b.expr(x.X)
	case *syntax.Unary:
		return b.unary(loc, x)
	case *syntax.Binary:
		return b.binary(x)
	case *syntax.Cond:
		return tree.NewCond(x.Op, b.exprs(x.Operands))
	case *syntax.Ternary:
		return tree.NewTernary(b.expr(x.Cond), b.expr(x.Then), b.expr(x.Else))
	case *syntax.TypeCheck:
		return tree.NewTypeCheck(loc, checkIDs[x.Op], b.expr(x.X), b.typeExpr(x.Type))
	case *syntax.Cast:
		t := b.typeExpr(x.Type)
		return tree.NewTypeCheck(loc, tree.Coerce, b.expr(x.X), t)
	case *syntax.ThrowExpr:
		return tree.NewThrow(loc, b.expr(x.X))
	}
	return b.term(loc, x)
}

// checkIDs has the kinds of TypeCheck for their keywords.
var checkIDs = [syntax.NumKinds]tree.ID{
	syntax.KwIs: tree.Is, syntax.KwIsnot: tree.Isnot, syntax.KwAs: tree.As,
}

// term binds names, calls and what else can stand in a chain.
func (b *binder) term(loc tree.Loc, x syntax.Expr) tree.Expr {
	switch x := x.(type) {
	case *syntax.Name:
		u := tree.NewUnknown(loc, b.expr(x.Target), x.Name)
		u.Safe = x.Safe
		return u
	case *syntax.Storage:
		u := tree.NewStorage(loc, b.expr(x.Target), x.Name)
		u.Safe = x.Safe
		return u
	case *syntax.Call:
		return b.call(loc, x)
	case *syntax.Index:
		return tree.NewIndex(loc, b.expr(x.X), b.expr(x.I))
	case *syntax.Construct:
		return tree.NewConstruct(loc, tree.NewStaticTarget(loc, b.typeExpr(x.Type)), b.exprs(x.Args))
	case *syntax.MakeWith:
		c := tree.NewCall(loc, tree.NewStaticTarget(loc, b.typeExpr(x.Type)), "make")
		if x.Block != nil {
			c.Args = append(c.Args, b.closureExpr(x.Block))
		}
		return c
	case *syntax.With:
		target := b.expr(x.X)
		return closure.Apply(b.ns, b.closureExpr(x.Block), target)
	case *syntax.Complex:
		c := tree.NewComplex(loc, b.typeExpr(x.Type))
		c.Names, c.Vals = x.Names, b.exprs(x.Vals)
		return c
	case *syntax.Closure:
		return b.closureExpr(x)
	case *syntax.TypeTarget:
		return tree.NewStaticTarget(loc, b.typeExpr(x.Type))
	case *syntax.This:
		return tree.NewThis(loc, nil)
	case *syntax.It:
		return tree.NewIt(loc, nil)
	case *syntax.Super:
		if x.Type == nil {
			return tree.NewSuper(loc, nil)
		}
		return tree.NewSuper(loc, b.typeExpr(x.Type))
	case *syntax.CommaAdd:
		return b.commas(loc, x)
	}
	return tree.NewLiteral(loc, b.ns, nil)
}

// newLocale splits "pod::key=def".
func newLocale(loc tree.Loc, pattern string) *tree.LocaleLiteral {
	l := &tree.LocaleLiteral{Pattern: pattern, Key: pattern}
	l.Base = tree.Base{Loc: loc, ID: tree.LocaleLit, Leave: true}
	if k, d, ok := strings.Cut(pattern, "="); ok {
		l.Key, l.Def, l.HasDef = k, d, true
	}
	if p, k, ok := strings.Cut(l.Key, "::"); ok {
		l.Pod, l.Key, l.HasPod = p, k, true
	}
	return l
}

func (b *binder) list(loc tree.Loc, x *syntax.ListLit) tree.Expr {
	l := tree.NewList(loc, nil, nil)
	if x.Type != nil {
		l.Explicit, _ = b.typeExpr(x.Type).ListOf().(*types.List)
	}
	l.Vals = b.exprs(x.Items)
	return l
}

func (b *binder) mapLit(loc tree.Loc, x *syntax.MapLit) tree.Expr {
	m := tree.NewMap(loc, nil, nil, nil)
	if x.Type != nil {
		m.Explicit, _ = b.typeExpr(x.Type).(*types.Map)
	}
	for i := range x.Vals {
		m.Keys = append(m.Keys, b.expr(x.Keys[i]))
		m.Vals = append(m.Vals, b.expr(x.Vals[i]))
	}
	return m
}

// unary drops a plus.
func (b *binder) unary(loc tree.Loc, x *syntax.Unary) tree.Expr {
	operand := b.expr(x.X)
	switch x.Op {
	case syntax.Plus:
		return operand
	case syntax.Bang:
		return tree.NewUnary(loc, tree.BoolNot, x.Op, operand)
	}
	s := tree.NewUnaryShortcut(loc, x.Op, operand)
	s.PostfixLeave = x.Postfix
	return s
}

func (b *binder) binary(x *syntax.Binary) tree.Expr {
	lhs, rhs := b.expr(x.X), b.expr(x.Y)
	switch x.Op {
	case syntax.Eq, syntax.NotEq, syntax.Same, syntax.NotSame:
		if u := compareNull(lhs, x.Op, rhs); u != nil {
			return u
		}
	}
	switch x.Op {
	case syntax.Assign, syntax.Same, syntax.NotSame, syntax.Elvis:
		return tree.NewBinary(lhs, x.Op, rhs)
	}
	return tree.NewBinaryShortcut(lhs, x.Op, rhs)
}

// compareNull returns the test for null that a comparison with the literal is, or nil.
func compareNull(lhs tree.Expr, op syntax.Kind, rhs tree.Expr) tree.Expr {
	operand := lhs
	switch {
	case lhs.Node().ID == tree.NullLiteral:
		operand = rhs
	case rhs.Node().ID != tree.NullLiteral:
		return nil
	}
	id := tree.CmpNotNull
	if op == syntax.Eq || op == syntax.Same {
		id = tree.CmpNull
	}
	return tree.NewUnary(lhs.Node().Loc, id, op, operand)
}

func (b *binder) call(loc tree.Loc, x *syntax.Call) tree.Expr {
	target := b.expr(x.Target)
	c := tree.NewCall(loc, target, x.Name, b.exprs(x.Args)...)
	c.Dynamic, c.Safe, c.NoParens, c.CallOp = x.Dynamic, x.Safe, x.NoParens, x.IsOp
	return c
}

// commas binds "a, b" in an it-block to it.add(a).add(b).
func (b *binder) commas(loc tree.Loc, x *syntax.CommaAdd) tree.Expr {
	first := b.expr(x.Items[0])
	c := tree.NewCall(first.Node().Loc, tree.NewIt(b.loc(x.ItPos), nil), "add", first)
	c.ItAdd = true
	for i, item := range x.Items[1:] {
		c = tree.NewCall(b.loc(x.Starts[i]), c, "add", b.expr(item))
	}
	return c
}

// closureExpr binds a closure. It is named after its type, slot and number in the type.
func (b *binder) closureExpr(x *syntax.Closure) *tree.Closure {
	sig := b.ns.ItBlockType
	if x.Type != nil {
		sig = b.funcType(x.Type)
	}
	name := b.typ.Class.Name() + "$" + b.slot.Name() + "$" + strconv.Itoa(b.count)
	b.count++
	c := tree.NewClosure(b.at(x), b.typ, b.slot, b.closure, sig, name)
	if x.Type == nil {
		c.IsItBlock = true
		c.ItType = b.ns.Error
	}
	b.p.Closures = append(b.p.Closures, c)
	b.typ.Closures = append(b.typ.Closures, c)
	outer := b.closure
	b.closure = c
	c.Code = b.block(x.Body)
	b.closure = outer
	return c
}
