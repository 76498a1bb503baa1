package compile

import (
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// problem is one kind of error: its code, the reference's wording and, where one
// can be given, what would help.
type problem struct {
	code    diag.Code
	message string
	hint    string
}

// The errors that this package finds.
var (
	errAssign       = problem{"py/assign-target", "can't assign to expression", "only names, attributes, items, and tuples and lists of them can be assigned to"}
	errDelete       = problem{"py/delete-target", "can't delete expression", "only names, attributes, items, and tuples of them can be deleted"}
	errManyStars    = problem{"py/star-target", "multiple *x in assignment", ""}
	errStar         = problem{"py/star", "*x must be assignment target", "put the starred value into a call instead: MicroPython has no *x in displays"}
	errDefaultOrder = problem{"py/parameter", "non-default argument follows default argument", ""}
	errParam        = problem{"py/parameter", "invalid syntax", "parameters come in the order: plain, *args, keyword-only, **kwargs"}
	errParamReused  = problem{"py/parameter", "argument name reused", ""}
	errDecorator    = problem{"py/decorator", "invalid micropython decorator", "the decorators are @micropython.bytecode, native, viper, asm_thumb, asm_xtensa and asm_rv32"}
	errArch         = problem{"py/arch", "invalid arch", "choose a target with machine code: -march=..."}
	errLoop         = problem{"py/loop", "'break'/'continue' outside loop", ""}
	errReturn       = problem{"py/return", "'return' outside function", ""}
	errYield        = problem{"py/yield", "'yield' outside function", ""}
	errYieldAsync   = problem{"py/yield", "'yield from' inside async function", "use await"}
	errAwait        = problem{"py/await", "'await' outside function", ""}
	errAsync        = problem{"py/async", "async for/with outside async function", ""}
	errImportStar   = problem{"py/import", "import * not at module level", ""}
	errNonlocal     = problem{"py/nonlocal", "can't declare nonlocal in outer code", ""}
	errExceptLast   = problem{"py/except", "default 'except' must be last", ""}
	errSuper        = problem{"py/super", "super() can't find self", "super() without arguments needs a method with a first parameter"}
	errStarAfterKw2 = problem{"py/argument", "* arg after **", ""}
	errStarAfterKw  = problem{"py/argument", "* arg after kwarg", "MicroPython wants *args before keyword arguments"}
	errManyArgs     = problem{"py/argument", "too many args", "a * argument this far out has no bit in the call's map"}
	errKeywordName  = problem{"py/argument", "LHS of keyword arg must be an id", ""}
	errPosAfterKw2  = problem{"py/argument", "positional arg after **", ""}
	errPosAfterKw   = problem{"py/argument", "positional arg after keyword arg", ""}
	errDictItem     = problem{"py/display", "expecting key:value for dict", ""}
	errSetItem      = problem{"py/display", "expecting just a value for set", ""}
	errAnnotation   = problem{"py/viper-type", "annotation must be an identifier", ""}
	errAsmFunction  = problem{"py/asm", "inline assembler must be a function", ""}
	errAsmReturn    = problem{"py/asm", "return annotation must be an identifier", ""}
	errAsmType      = problem{"py/asm", "unknown type", "the types are object, bool, int and uint"}
	errAsmStmt      = problem{"py/asm", "expecting an assembler instruction", ""}
)

// Codes of errors whose message is made elsewhere.
const (
	codeDeclaration diag.Code = "py/declaration"
	codeViperType   diag.Code = "py/viper-type"
	codeMemory      diag.Code = "py/memory"
	codeAsm         diag.Code = "py/asm"
)

// report adds an error at a span. line is the line that the reference has for the
// part of the tree that it blames; 0 where it has none, and then the nearest
// statement of a block around it, or the scope, will settle it.
func (c *compiler) report(p problem, span source.Span, line uint32) *diag.Diagnostic {
	d := &diag.Diagnostic{
		Code: p.code, Kind: "SyntaxError", File: c.tree.File, Span: span,
		Line: int(line), In: c.syms.String(syntax.Sym(c.fn.Name)), Message: p.message, Hint: p.hint,
	}
	c.errors = append(c.errors, d)
	if line == 0 {
		c.pending = append(c.pending, d)
	}
	return d
}

// overrule puts an error, the last one reported, before all others of its scope, with
// the line of the first of them: the reference keeps one error and writes over it.
func (c *compiler) overrule(d *diag.Diagnostic) {
	of := c.errors[c.settled:]
	if first := of[0]; first.Line != 0 {
		d.Line = first.Line
		c.pending = c.pending[:len(c.pending)-1]
	}
	copy(of[1:], of)
	of[0] = d
}

// reportNode adds an error at a part of the tree that has a line of its own.
func (c *compiler) reportNode(p problem, n syntax.Node) {
	at := n.At()
	c.report(p, at.Span, at.Line)
}

// reportExpr adds an error at an expression, which may have no line.
func (c *compiler) reportExpr(p problem, e syntax.Expr) {
	c.report(p, e.At().Span, c.exprLine(e))
}

// settle gives errors without a line one.
func (c *compiler) settle(line uint32) {
	if len(c.pending) == 0 || line == 0 || c.givenUp {
		return
	}
	for _, d := range c.pending {
		d.Line = int(line)
	}
	c.pending = c.pending[:0]
}

// lend gives errors without a line that of the node of a sequence that has just
// been compiled. The reference gives a sequence up at the first node that ends with
// an error: if that node has no line either, nothing else in the sequence lends
// one. Whoever compiles a sequence restores givenUp at its end.
func (c *compiler) lend(line uint32) {
	if len(c.pending) > 0 {
		c.settle(line)
		c.givenUp = c.givenUp || len(c.pending) > 0
	}
}

// exprLine returns the line of an expression, or 0 where the reference keeps it as
// a leaf of its tree: a name, a small integer, a short string or a keyword.
func (c *compiler) exprLine(e syntax.Expr) uint32 {
	switch e := e.(type) {
	case *syntax.Name, *syntax.Literal:
		return 0
	case *syntax.Int:
		if c.isSmall(e) {
			return 0
		}
	case *syntax.Str:
		if e.Interned {
			return 0
		}
	}
	return e.At().Line
}

// noMemory reports that the module asks for more than any compiler would give it.
func (c *compiler) noMemory(f *source.File) {
	c.errors = append(c.errors, &diag.Diagnostic{
		Code: codeMemory, Kind: "MemoryError", File: f, Line: diag.NoLine,
		Span: source.Span{Start: c.pos, End: c.pos}, Message: "memory allocation failed",
	})
}
