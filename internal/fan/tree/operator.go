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

// binaryOps maps the tokens of operators with two operands.
var binaryOps = map[syntax.Kind]*Operator{
	syntax.Plus: OpPlus, syntax.Minus: OpMinus, syntax.Star: OpMult, syntax.Slash: OpDiv,
	syntax.Percent: OpMod, syntax.Eq: OpEq, syntax.NotEq: OpEq, syntax.Cmp: OpCmp,
	syntax.Gt: OpCmp, syntax.GtEq: OpCmp, syntax.Lt: OpCmp, syntax.LtEq: OpCmp,
	syntax.AssignPlus: OpPlus, syntax.AssignMinus: OpMinus, syntax.AssignStar: OpMult,
	syntax.AssignSlash: OpDiv, syntax.AssignPercent: OpMod,
}

// unaryOps maps the tokens of operators with one operand.
var unaryOps = map[syntax.Kind]*Operator{
	syntax.Minus: OpNegate, syntax.Increment: OpIncrement, syntax.Decrement: OpDecrement,
}

// operatorMethods maps method names to operators, exact names and prefixes apart.
var operatorMethods = map[string]*Operator{
	"set": OpSet, "negate": OpNegate, "increment": OpIncrement, "decrement": OpDecrement, "add": OpAdd,
	"get": OpGet, "plus": OpPlus, "minus": OpMinus, "mult": OpMult, "div": OpDiv, "mod": OpMod,
}

var operatorPrefixes = [...]string{"get", "plus", "minus", "mult", "div", "mod"}

// OperatorOfMethod returns the operator that a method of this name may implement, or nil.
func OperatorOfMethod(name string) *Operator {
	if op := operatorMethods[name]; op != nil {
		return op
	}
	for _, p := range operatorPrefixes {
		if strings.HasPrefix(name, p) {
			return operatorMethods[p]
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
