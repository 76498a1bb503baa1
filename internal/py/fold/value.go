package fold

import (
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// IsConst reports whether an expression, as folded, is a constant.
func IsConst(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.Int, *syntax.Float, *syntax.Imag, *syntax.Str, *syntax.Bytes, *syntax.Literal, *syntax.Const:
		return true
	case *syntax.Tuple:
		return e.Paren && len(e.Elems) == 0
	}
	return false
}

// Value returns the value of an expression for which IsConst holds.
func Value(e syntax.Expr) pyconst.Value {
	switch e := e.(type) {
	case *syntax.Int:
		if e.Big != nil {
			return pyconst.Int(e.Big)
		}
		return pyconst.SmallInt(e.Value)
	case *syntax.Float:
		return pyconst.Float(e.Value)
	case *syntax.Imag:
		return pyconst.Complex(0, e.Value)
	case *syntax.Str:
		return pyconst.Str(e.Value)
	case *syntax.Bytes:
		return pyconst.Bytes(e.Value)
	case *syntax.Literal:
		return [...]pyconst.Value{
			syntax.None:     pyconst.None,
			syntax.False:    pyconst.False,
			syntax.True:     pyconst.True,
			syntax.Ellipsis: pyconst.Ellipsis,
		}[e.Kind]
	case *syntax.Const:
		return e.Value.(pyconst.Value)
	}
	return pyconst.Tuple()
}

// Truth says whether a constant is true or false, as conditions see it; known is
// false where the expression is not a constant.
func Truth(e syntax.Expr) (truth, known bool) {
	switch e := e.(type) {
	case *syntax.Int:
		return e.Big != nil || e.Value != 0, true
	case *syntax.Literal:
		return e.Kind == syntax.True || e.Kind == syntax.Ellipsis, true
	case *syntax.Name, *syntax.Primary, *syntax.Compare:
		return false, false
	}
	if !IsConst(e) {
		return false, false
	}
	return Value(e).Truth(), true
}

// node returns an expression for the value of a const() name, as the reference
// makes one for each mention.
func node(v pyconst.Value, place syntax.Place) syntax.Expr {
	switch v.Kind {
	case pyconst.KindInt:
		return &syntax.Int{Place: place, Value: v.Small, Big: v.Big}
	case pyconst.KindFloat:
		return &syntax.Float{Place: place, Value: v.Real}
	}
	return &syntax.Const{Place: place, Value: v}
}
