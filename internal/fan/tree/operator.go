package tree

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Operator is what a Shortcut stands for: a method by its name's beginning.
type Operator struct {
	Degree     int // operands
	Symbol     string
	MethodName string
	IsOperator bool // the method needs the facet Operator; equals and compare do not
}

// The operators.
var (
	OpPlus      = &Operator{2, "+", "plus", true}
	OpMinus     = &Operator{2, "-", "minus", true}
	OpMult      = &Operator{2, "*", "mult", true}
	OpDiv       = &Operator{2, "/", "div", true}
	OpMod       = &Operator{2, "%", "mod", true}
	OpNegate    = &Operator{1, "-", "negate", true}
	OpIncrement = &Operator{1, "++", "increment", true}
	OpDecrement = &Operator{1, "--", "decrement", true}
	OpEq        = &Operator{2, "==", "equals", false}
	OpCmp       = &Operator{2, "<=>", "compare", false}
	OpGet       = &Operator{2, "[]", "get", true}
	OpSet       = &Operator{3, "[]=", "set", true}
	OpAdd       = &Operator{2, ",", "add", true}
)

// binaryOps has the operators with two operands for their tokens.
var binaryOps = [syntax.NumKinds]*Operator{
	syntax.Plus: OpPlus, syntax.Minus: OpMinus, syntax.Star: OpMult, syntax.Slash: OpDiv,
	syntax.Percent: OpMod, syntax.Eq: OpEq, syntax.NotEq: OpEq, syntax.Cmp: OpCmp,
	syntax.Gt: OpCmp, syntax.GtEq: OpCmp, syntax.Lt: OpCmp, syntax.LtEq: OpCmp,
	syntax.AssignPlus: OpPlus, syntax.AssignMinus: OpMinus, syntax.AssignStar: OpMult,
	syntax.AssignSlash: OpDiv, syntax.AssignPercent: OpMod,
}

// unaryOps has the operators with one operand for their tokens.
var unaryOps = [syntax.NumKinds]*Operator{
	syntax.Minus: OpNegate, syntax.Increment: OpIncrement, syntax.Decrement: OpDecrement,
}

// wholeNames are the operators whose methods have no other name than MethodName.
var wholeNames = [...]*Operator{OpSet, OpNegate, OpIncrement, OpDecrement, OpAdd}

// prefixes are the operators whose methods have names that begin with MethodName.
var prefixes = [...]*Operator{OpGet, OpPlus, OpMinus, OpMult, OpDiv, OpMod}

// OperatorOfMethod returns the operator that a method of this name may implement, or nil.
func OperatorOfMethod(name string) *Operator {
	for _, op := range wholeNames {
		if name == op.MethodName {
			return op
		}
	}
	for _, op := range prefixes {
		if strings.HasPrefix(name, op.MethodName) {
			return op
		}
	}
	return nil
}

// Describe shows the operator between two types, as in "sys::Str / sys::Int".
func (op *Operator) Describe(lhs, rhs types.Type) string {
	l, r := lhs.Signature(), rhs.Signature()
	switch op {
	case OpGet:
		return l + " [ " + r + " ]"
	case OpSet:
		return l + " [ " + r + " ]="
	}
	return l + " " + op.Symbol + " " + r
}
