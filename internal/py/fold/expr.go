package fold

import (
	"math"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// opt folds an expression in place; it may be nil.
func (f *folder) opt(e *syntax.Expr) {
	if *e != nil {
		*e = f.fold(*e)
	}
}

func (f *folder) each(list []syntax.Expr) {
	for i, e := range list {
		list[i] = f.fold(e)
	}
}

// fold folds an expression and returns what stands in its place.
func (f *folder) fold(e syntax.Expr) syntax.Expr {
	switch e := e.(type) {
	case *syntax.Name:
		return f.name(e)
	case *syntax.Primary:
		return f.primary(e)
	case *syntax.Binary:
		f.each(e.Operands)
		return f.chain(e)
	case *syntax.Compare:
		f.each(e.Operands)
	case *syntax.BoolOp:
		f.each(e.Operands)
		return boolOp(e)
	case *syntax.Not:
		e.X = f.fold(e.X)
		return not(e)
	case *syntax.Unary:
		e.X = f.fold(e.X)
		if x, ok := numberOf(e.X); ok {
			if r, ok := f.unary(e.Op, x); ok {
				return numeral(r, e.Place)
			}
		}
	case *syntax.Power:
		e.X = f.fold(e.X)
		e.Y = f.fold(e.Y)
		return f.power(e)
	case *syntax.Tuple:
		f.each(e.Elems)
		return tuple(e)
	case *syntax.List:
		f.each(e.Elems)
	default:
		f.rest(e)
	}
	return e
}

// rest folds the parts of expressions that are never constant themselves.
func (f *folder) rest(e syntax.Expr) {
	switch e := e.(type) {
	case *syntax.Brace:
		for i := range e.Items {
			f.opt(&e.Items[i].Key)
			f.opt(&e.Items[i].Value)
		}
	case *syntax.Comp:
		f.opt(&e.Elem)
		f.opt(&e.Value)
		for i := range e.Clauses {
			if t := &e.Clauses[i].Target; *t != nil {
				*t = f.target(*t)
			}
			f.opt(&e.Clauses[i].Iter)
		}
	case *syntax.Cond:
		f.opt(&e.Then)
		f.opt(&e.Test)
		f.opt(&e.Else)
	case *syntax.Lambda:
		f.params(e.Params)
		f.opt(&e.Body)
	case *syntax.NamedExpr:
		f.opt(&e.Target)
		f.opt(&e.Value)
	case *syntax.Yield:
		f.opt(&e.Value)
	case *syntax.Slice:
		f.opt(&e.Lo)
		f.opt(&e.Hi)
		f.opt(&e.Step)
	case *syntax.Star:
		f.opt(&e.X)
	}
}

// target folds the target of a for: a list there is no tuple yet, so that it does
// not become a constant.
func (f *folder) target(e syntax.Expr) syntax.Expr {
	if t, ok := e.(*syntax.Tuple); ok && !t.Paren {
		f.each(t.Elems)
		return t
	}
	return f.fold(e)
}

// name puts the value of a const() name in its place.
func (f *folder) name(e *syntax.Name) syntax.Expr {
	if int(e.Sym) < len(f.consts) {
		if i := f.consts[e.Sym]; i != 0 {
			return node(f.values[i-1], e.Place)
		}
	}
	return e
}

func (f *folder) primary(e *syntax.Primary) syntax.Expr {
	e.Atom = f.fold(e.Atom)
	for i := range e.Trailers {
		f.trailer(&e.Trailers[i])
	}
	return f.moduleConst(e)
}

func (f *folder) trailer(t *syntax.Trailer) {
	f.opt(&t.Index)
	f.args(t.Args)
}

func (f *folder) args(args []syntax.Arg) {
	for i := range args {
		f.opt(&args[i].Name)
		f.opt(&args[i].Value)
	}
}

// moduleConst puts in the value of math.pi and its like.
func (f *folder) moduleConst(e *syntax.Primary) syntax.Expr {
	if e.Await || len(e.Trailers) != 1 || e.Trailers[0].Kind != syntax.Attr {
		return e
	}
	if name, ok := e.Atom.(*syntax.Name); !ok || name.Sym != syntax.SymMath {
		return e
	}
	x, ok := mathConst(f.module.Syms.String(e.Trailers[0].Attr))
	if !ok {
		return e
	}
	place := e.Place
	place.Line = 0
	return &syntax.Float{Place: place, Value: x}
}

// mathConst returns the constants of the math module. Its NaN is one object, so
// that all its mentions are the same constant.
func mathConst(name string) (float64, bool) {
	switch name {
	case "e":
		return math.E, true
	case "pi":
		return math.Pi, true
	case "tau":
		return 2 * math.Pi, true
	case "inf":
		return math.Inf(1), true
	case "nan":
		return math.NaN(), true
	}
	return 0, false
}

// chain folds a chain of operators if all of it is numbers and nothing raises.
func (f *folder) chain(e *syntax.Binary) syntax.Expr {
	x, ok := numberOf(e.Operands[0])
	if !ok {
		return e
	}
	for i, op := range e.Ops {
		y, ok := numberOf(e.Operands[i+1])
		if !ok {
			return e
		}
		if x, ok = f.binary(op, x, y); !ok {
			return e
		}
	}
	return numeral(x, e.Place)
}

func (f *folder) power(e *syntax.Power) syntax.Expr {
	x, ok := numberOf(e.X)
	if !ok {
		return e
	}
	y, ok := numberOf(e.Y)
	if !ok {
		return e
	}
	r, ok := f.binary(syntax.OpPow, x, y)
	if !ok {
		return e
	}
	return numeral(r, e.Place)
}

// boolOp drops operands that cannot decide, and those behind one that does.
func boolOp(e *syntax.BoolOp) syntax.Expr {
	kept := e.Operands[:0]
	last := len(e.Operands) - 1
	for i, x := range e.Operands {
		truth, known := Truth(x)
		if i == last || known && truth == e.Or {
			kept = append(kept, x)
			break
		}
		if !known {
			kept = append(kept, x)
		}
	}
	e.Operands = kept
	if len(kept) == 1 {
		return kept[0]
	}
	return e
}

func not(e *syntax.Not) syntax.Expr {
	truth, known := Truth(e.X)
	if !known {
		return e
	}
	kind := syntax.True
	if truth {
		kind = syntax.False
	}
	return &syntax.Literal{Place: e.Place, Kind: kind}
}

// tuple makes one constant of a tuple of constants; () stays as it is.
func tuple(e *syntax.Tuple) syntax.Expr {
	if len(e.Elems) == 0 {
		return e
	}
	for _, x := range e.Elems {
		if !IsConst(x) {
			return e
		}
	}
	items := make([]pyconst.Value, len(e.Elems))
	for i, x := range e.Elems {
		items[i] = Value(x)
	}
	place := e.Place
	place.Line = e.FoldLine
	return &syntax.Const{Place: place, Value: pyconst.Tuple(items...)}
}
