package tree

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/types"
)

func (d *dumper) exprs(list []Expr) string {
	parts := make([]string, len(list))
	for i, e := range list {
		parts[i] = d.expr(e)
	}
	return strings.Join(parts, ", ")
}

// bare is expr without parentheses around the whole.
func (d *dumper) bare(e Expr) string {
	s := d.expr(e)
	switch e := e.(type) {
	case *Binary, *Cond, *Ternary, *RangeLiteral:
		return s[1 : len(s)-1]
	case *Unary:
		if e.ID != BoolNot {
			return s[1 : len(s)-1]
		}
	case *TypeCheck:
		if e.ID != Coerce {
			return s[1 : len(s)-1]
		}
	case *Shortcut:
		if e.Op.Degree == 2 && e.Op != OpGet {
			return s[1 : len(s)-1]
		}
	}
	return s
}

// expr returns an expression as text; nil is empty. Closures with code are noted in d.open.
func (d *dumper) expr(e Expr) string {
	switch e := e.(type) {
	case nil:
		return ""
	case *Literal:
		if t, ok := e.Val.(types.Type); ok {
			return d.typ(t) + "#"
		}
		return e.serialize()
	case *SlotLiteral:
		return d.typ(e.Parent) + "#" + e.Name
	case *RangeLiteral:
		if e.Exclusive {
			return "(" + d.expr(e.From) + "..<" + d.expr(e.To) + ")"
		}
		return "(" + d.expr(e.From) + ".." + d.expr(e.To) + ")"
	case *ListLiteral:
		return d.listLiteral(e)
	case *MapLiteral:
		return d.mapLiteral(e)
	case *Unary:
		return d.unary(e)
	case *Binary:
		return "(" + d.expr(e.LHS) + " " + e.Op.String() + kept(e.Temp) + " " + d.expr(e.RHS) + ")"
	case *Cond:
		parts := make([]string, len(e.Operands))
		for i, x := range e.Operands {
			parts[i] = d.expr(x)
		}
		return "(" + strings.Join(parts, " "+e.Op.String()+" ") + ")"
	case *TypeCheck:
		return d.typeCheck(e)
	case *Shortcut:
		return d.shortcut(e)
	case *Call:
		return d.call(e)
	case *Ternary:
		return "(" + d.expr(e.Cond) + " ? " + d.expr(e.Then) + " : " + d.expr(e.Else) + ")"
	case *ComplexLiteral:
		return d.complexLiteral(e)
	case *Closure:
		return d.closure(e)
	case *Throw:
		return "throw " + d.expr(e.X)
	}
	return d.name(e)
}

// name shows what stands for something by its name.
func (d *dumper) name(e Expr) string {
	switch e := e.(type) {
	case *Field:
		name := e.Name
		if !e.UseAccessor {
			name = "&" + name
		}
		return d.behind(e.Target, e.Safe) + name
	case *Unknown:
		name := "~" + e.Name
		if e.ID == StorageID {
			name = "&" + name
		}
		return d.behind(e.Target, e.Safe) + name
	case *Local:
		if e.ID == SuperID && e.Explicit != nil {
			return d.typ(e.Explicit) + ".super"
		}
		return e.text()
	case *StaticTarget:
		return d.typ(e.Type)
	case *LocaleLiteral:
		return "$<" + e.Pattern + ">"
	case *Dsl:
		return d.typ(e.Anchor) + "<|" + e.Src + "|>"
	}
	return "caught"
}

// behind returns a target with its dot.
func (d *dumper) behind(target Expr, safe bool) string {
	switch {
	case target == nil:
		return ""
	case safe:
		return d.expr(target) + "?."
	}
	return d.expr(target) + "."
}

// kept shows the register in which a value is kept.
func kept(v *Var) string {
	if v == nil {
		return ""
	}
	return "^" + itoa(v.Register)
}

func (d *dumper) listLiteral(e *ListLiteral) string {
	of := ""
	if e.Explicit != nil {
		of = d.typ(e.Explicit.V)
	}
	if len(e.Vals) == 0 {
		return of + "[,]"
	}
	return of + "[" + d.exprs(e.Vals) + "]"
}

func (d *dumper) mapLiteral(e *MapLiteral) string {
	of := ""
	if e.Explicit != nil {
		of = d.typ(e.Explicit)
	}
	if len(e.Vals) == 0 {
		return of + "[:]"
	}
	pairs := make([]string, len(e.Vals))
	for i := range e.Vals {
		pairs[i] = d.expr(e.Keys[i]) + ":" + d.expr(e.Vals[i])
	}
	return of + "[" + strings.Join(pairs, ", ") + "]"
}

func (d *dumper) complexLiteral(e *ComplexLiteral) string {
	vals := make([]string, len(e.Vals))
	for i, n := range e.Names {
		vals[i] = n + "=" + d.expr(e.Vals[i])
	}
	return d.typ(e.Type) + "{" + strings.Join(vals, "; ") + "}"
}

func (d *dumper) unary(e *Unary) string {
	switch e.ID {
	case CmpNull:
		return "(" + d.expr(e.X) + " == null)"
	case CmpNotNull:
		return "(" + d.expr(e.X) + " != null)"
	}
	return e.Op.String() + d.expr(e.X)
}

func (d *dumper) typeCheck(e *TypeCheck) string {
	switch {
	case e.ID == Coerce && e.Synthetic:
		return "<" + d.typ(e.Check) + ">" + d.expr(e.Target)
	case e.ID == Coerce:
		return "(" + d.typ(e.Check) + ")" + d.expr(e.Target)
	}
	return "(" + d.expr(e.Target) + " " + checkWords[e.ID] + " " + d.typ(e.Check) + ")"
}

// shortcut shows the method that an operator calls if that has a name of its own.
func (d *dumper) shortcut(e *Shortcut) string {
	target, arg := d.expr(e.Target), d.exprs(e.Args)
	op := e.Token.String() + kept(e.Temp)
	if e.Method != nil && e.Op.IsOperator && e.Method.Name() != e.Op.MethodName {
		op += e.Method.Name()
	}
	if e.Indexed && e.ScratchA != nil {
		op += kept(e.ScratchA) + kept(e.ScratchB)
	}
	switch {
	case e.Op == OpGet:
		return target + "[" + arg + "]"
	case e.Op == OpSet:
		return d.call(&e.Call)
	case e.Op.Degree == 1 && e.PostfixLeave:
		return target + op
	case e.Op.Degree == 1:
		return op + target
	}
	return "(" + target + " " + op + " " + arg + ")"
}

func (d *dumper) call(e *Call) string {
	name, owner := e.Name, d.behind(e.Target, e.Safe)
	switch {
	case e.Method == nil:
		name = "~" + name
	case e.ID == Construct:
		name = e.Method.Name()
	}
	switch {
	case e.Target != nil && e.Dynamic:
		owner = strings.TrimSuffix(owner, ".") + "->"
	case e.Target == nil && e.Method != nil && (e.Method.IsStatic() || e.Method.IsCtor()):
		owner = d.typ(e.Method.Parent()) + "."
	}
	return owner + name + "(" + d.exprs(e.Args) + ")"
}

func (d *dumper) closure(c *Closure) string {
	if c.New != nil {
		return d.expr(c.New)
	}
	d.open = append(d.open, c)
	return "|" + d.params(c.Signature) + "| #" + c.Name
}

func (d *dumper) params(f *types.Func) string {
	list := make([]string, len(f.Params))
	for i, t := range f.Params {
		list[i] = d.typ(t) + " " + f.Names[i]
	}
	return strings.Join(list, ", ") + "->" + d.typ(f.Returns)
}
