package compile

import (
	"math/big"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/fold"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// asm turns the body of an inline assembler function into data. What it means is
// the assembler's business; only the form is checked here.
func (c *compiler) asm(u *unit) {
	s, ok := u.node.(*syntax.FuncDef)
	if !ok {
		c.report(errAsmFunction, u.node.At().Span, 0)
		return
	}
	a := &pyop.Asm{Return: pyop.ViperInt, Pos: c.tree.File.LineStart(int(s.KeywordLine))}
	c.fn.Asm = a
	for i := range s.Params {
		p := &s.Params[i]
		a.Params = append(a.Params, pyop.AsmParam{
			Name: pyop.Sym(p.Name.Sym), Plain: paramLine(p) == 0, Pos: p.Span.Start,
		})
	}
	if !c.asmReturn(a, s.Returns) {
		return
	}
	for _, st := range s.Body {
		if !c.asmStmt(a, st) {
			return
		}
	}
	c.settle(s.KeywordLine)
}

// asmReturn sets the return type; false ends the function.
func (c *compiler) asmReturn(a *pyop.Asm, annotation syntax.Expr) bool {
	if annotation == nil {
		return true
	}
	name, ok := annotation.(*syntax.Name)
	if !ok {
		c.reportExpr(errAsmReturn, annotation)
		return true
	}
	t, ok := viperTypes(name.Sym)
	if !ok || t > pyop.ViperUint {
		c.report(errAsmType, name.Span, 0)
		return false
	}
	a.Return = t
	return true
}

// asmStmt adds one statement; false ends the function.
func (c *compiler) asmStmt(a *pyop.Asm, st syntax.Stmt) bool {
	if st.At().Semicolon != syntax.NoSemicolon {
		c.reportNode(errAsmStmt, st)
		return false
	}
	if noInstruction(st) {
		return true
	}
	name, call := asmCall(st)
	if call == nil {
		c.reportNode(errAsmStmt, st)
		return false
	}
	line := pyop.AsmLine{Op: pyop.Sym(name.Sym), Pos: call.Span.Start}
	for i := range call.Args {
		line.Args = append(line.Args, c.asmArg(&call.Args[i]))
	}
	if bad := line.BadShape(c.syms.String(name.Sym), c.smallIntBits()); bad != "" {
		c.reportNode(problem{codeAsm, bad, ""}, st)
		return false
	}
	if len(c.pending) > 0 || len(c.errors) > 0 && c.errors[len(c.errors)-1].Code == errAsmReturn.code {
		// A return annotation that is no name is found wrong only here.
		c.errors[len(c.errors)-1].Line = int(call.Line)
		c.pending = c.pending[:0]
		return false
	}
	a.Lines = append(a.Lines, line)
	return true
}

// noInstruction reports whether a statement makes no instruction: pass, and what
// the reference's parser makes pass of.
func noInstruction(st syntax.Stmt) bool {
	switch st := st.(type) {
	case *syntax.Pass:
		return true
	case *syntax.ExprStmt:
		_, empty := st.X.(*syntax.Tuple)
		return fold.IsConst(st.X) && !empty
	}
	return false
}

// asmCall returns the parts of name(args), or a nil call.
func asmCall(st syntax.Stmt) (*syntax.Name, *syntax.Trailer) {
	e, ok := st.(*syntax.ExprStmt)
	if !ok {
		return nil, nil
	}
	p, ok := e.X.(*syntax.Primary)
	if !ok || p.Await || len(p.Trailers) != 1 || p.Trailers[0].Kind != syntax.Call {
		return nil, nil
	}
	name, ok := p.Atom.(*syntax.Name)
	if !ok {
		return nil, nil
	}
	return name, &p.Trailers[0]
}

func (c *compiler) asmArg(a *syntax.Arg) pyop.AsmArg {
	if a.Kind != syntax.ArgPos {
		return pyop.AsmArg{Kind: pyop.AsmOther, Pos: a.Span.Start}
	}
	return c.asmExpr(a.Value)
}

// asmExpr turns an expression into an operand.
func (c *compiler) asmExpr(e syntax.Expr) pyop.AsmArg {
	arg := pyop.AsmArg{Kind: pyop.AsmOther, Pos: e.At().Span.Start}
	switch e := e.(type) {
	case *syntax.Name:
		arg.Kind, arg.Name = pyop.AsmName, pyop.Sym(e.Sym)
	case *syntax.Int:
		arg.Kind, arg.Value = pyop.AsmInt, fold.Value(e)
	case *syntax.List:
		arg.Kind, arg.Items = pyop.AsmList, c.asmExprs(e.Elems)
	case *syntax.Brace:
		if items, ok := c.asmSet(e); ok {
			arg.Kind, arg.Items, arg.Comma = pyop.AsmSet, items, e.Comma
		}
	case *syntax.Binary:
		if len(e.Ops) == 1 && e.Ops[0] == syntax.OpSub {
			arg.Kind, arg.Items = pyop.AsmRange, c.asmExprs(e.Operands)
		}
	case *syntax.Unary:
		c.asmSigned(&arg, e)
	case *syntax.Primary:
		c.asmOffset(&arg, e)
	}
	return arg
}

func (c *compiler) asmExprs(list []syntax.Expr) []pyop.AsmArg {
	args := make([]pyop.AsmArg, len(list))
	for i, e := range list {
		args[i] = c.asmExpr(e)
	}
	return args
}

func (c *compiler) asmSet(e *syntax.Brace) ([]pyop.AsmArg, bool) {
	args := make([]pyop.AsmArg, len(e.Items))
	for i := range e.Items {
		if e.Items[i].Value != nil {
			return nil, false
		}
		args[i] = c.asmExpr(e.Items[i].Key)
	}
	return args, true
}

// asmOffset recognises name(args), number(base) and what looks like them.
func (c *compiler) asmOffset(arg *pyop.AsmArg, e *syntax.Primary) {
	if e.Await || len(e.Trailers) == 0 {
		return
	}
	arg.Kind = pyop.AsmCall
	switch x := e.Atom.(type) {
	case *syntax.Int:
		arg.Kind, arg.Value = pyop.AsmOffset, fold.Value(x)
		arg.Items = []pyop.AsmArg{c.asmBase(e.Trailers)}
	case *syntax.Name:
		if t := &e.Trailers[0]; len(e.Trailers) == 1 && t.Kind == syntax.Call {
			arg.Name = pyop.Sym(x.Sym)
			for i := range t.Args {
				arg.Items = append(arg.Items, c.asmArg(&t.Args[i]))
			}
		}
	}
}

// asmBase returns what is within the only trailer of a memory operand. The reference does not look at its kind.
func (c *compiler) asmBase(trailers []syntax.Trailer) pyop.AsmArg {
	t := &trailers[0]
	switch {
	case len(trailers) > 1:
	case t.Kind == syntax.Call && len(t.Args) == 1:
		return c.asmArg(&t.Args[0])
	case t.Kind == syntax.Index:
		return c.asmExpr(t.Index)
	case t.Kind == syntax.Attr:
		return pyop.AsmArg{Kind: pyop.AsmName, Name: pyop.Sym(t.Attr), Pos: t.Span.Start}
	}
	return pyop.AsmArg{Kind: pyop.AsmOther, Pos: t.Span.Start}
}

// asmSigned recognises -number(base) and +number(base).
func (c *compiler) asmSigned(arg *pyop.AsmArg, e *syntax.Unary) {
	p, ok := e.X.(*syntax.Primary)
	if !ok || e.Op == syntax.OpInvert {
		return
	}
	c.asmOffset(arg, p)
	if arg.Kind == pyop.AsmOffset && e.Op == syntax.OpNeg {
		arg.Value = negative(arg.Value)
	}
}

func negative(v pyconst.Value) pyconst.Value {
	if v.Big == nil {
		return pyconst.SmallInt(-v.Small)
	}
	return pyconst.Int(new(big.Int).Neg(v.Big))
}
