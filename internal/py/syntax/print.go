package syntax

import "strconv"

// Print returns source text of a tree. Parsing the text gives the same tree, places
// aside, for any tree that Parse has made without an error. Literals are spelt
// anew: numbers in decimal, each string as one literal; an f-string stays one where
// its text allows it, and otherwise, as a t-string, becomes the call that it stands for.
func Print(m *Module) []byte {
	p := &printer{syms: m.Syms}
	p.stmts(m.Body)
	return p.buf
}

type printer struct {
	syms   *Symbols
	buf    []byte
	indent int
}

func (p *printer) str(s string)     { p.buf = append(p.buf, s...) }
func (p *printer) sym(y Sym)        { p.str(p.syms.String(y)) }
func (p *printer) ident(n Ident)    { p.sym(n.Sym) }
func (p *printer) as(n Ident)       { p.optSym(" as ", n) }
func (p *printer) testOf(x Expr)    { p.expr(x, levelTest) }
func (p *printer) namedOf(x Expr)   { p.expr(x, levelNamed) }
func (p *printer) elementOf(x Expr) { p.expr(x, levelElement) }

func (p *printer) optSym(before string, n Ident) {
	if n.Sym != SymEmpty {
		p.str(before)
		p.ident(n)
	}
}

func (p *printer) opt(before string, x Expr, level int) {
	if x != nil {
		p.str(before)
		p.expr(x, level)
	}
}

func (p *printer) line() {
	for range p.indent {
		p.str("    ")
	}
}

// list prints n items with commas between them.
func (p *printer) list(n int, item func(i int)) {
	for i := range n {
		if i > 0 {
			p.str(", ")
		}
		item(i)
	}
}

func (p *printer) idents(names []Ident, sep string) {
	for i, n := range names {
		if i > 0 {
			p.str(sep)
		}
		p.ident(n)
	}
}

func (p *printer) stmts(list []Stmt) {
	for i, s := range list {
		if i == 0 || list[i-1].At().Semicolon != Joined {
			p.line()
		}
		p.stmt(s)
	}
}

// suite prints a header's colon and its block.
func (p *printer) suite(body []Stmt) {
	p.str(":\n")
	p.indent++
	p.stmts(body)
	if len(body) == 0 {
		p.line()
		p.str("pass\n")
	}
	p.indent--
}

func (p *printer) clause(keyword string, body []Stmt) {
	if body != nil {
		p.line()
		p.str(keyword)
		p.suite(body)
	}
}

func (p *printer) stmt(s Stmt) {
	switch s := s.(type) {
	case *If:
		p.ifStmt(s)
	case *While:
		p.str("while ")
		p.namedOf(s.Test)
		p.suite(s.Body)
		p.clause("else", s.Else)
	case *For:
		p.async(s.Async)
		p.str("for ")
		p.expr(s.Target, levelTargets)
		p.str(" in ")
		p.expr(s.Iter, levelTestList)
		p.suite(s.Body)
		p.clause("else", s.Else)
	case *Try:
		p.try(s)
	case *With:
		p.async(s.Async)
		p.str("with ")
		p.list(len(s.Items), func(i int) {
			p.testOf(s.Items[i].X)
			p.opt(" as ", s.Items[i].Target, levelBitOr)
		})
		p.suite(s.Body)
	case *FuncDef:
		p.funcDef(s)
	case *ClassDef:
		p.classDef(s)
	default:
		p.simple(s)
		p.str([...]string{NoSemicolon: "\n", Joined: "; ", Trailing: ";\n"}[s.At().Semicolon])
	}
}

func (p *printer) simple(s Stmt) {
	switch s := s.(type) {
	case *ExprStmt:
		p.expr(s.X, levelAssigned)
	case *Assign:
		for _, t := range s.Targets {
			p.expr(t, levelAssigned)
			p.str(" = ")
		}
		p.expr(s.Value, levelAssigned)
	case *AugAssign:
		p.expr(s.Target, levelStarList)
		p.str(" " + s.Op.String() + "= ")
		p.expr(s.Value, levelAssigned)
	case *AnnAssign:
		p.expr(s.Target, levelStarList)
		p.opt(": ", s.Annotation, levelTest)
		p.opt(" = ", s.Value, levelAssigned)
	case *Del:
		p.str("del ")
		p.list(len(s.Targets), func(i int) { p.expr(s.Targets[i], levelTarget) })
	case *Pass:
		p.str("pass")
	case *Break:
		p.str("break")
	case *Continue:
		p.str("continue")
	case *Return:
		p.str("return")
		p.opt(" ", s.Value, levelTestList)
	case *Raise:
		p.str("raise")
		p.opt(" ", s.Exc, levelTest)
		p.opt(" from ", s.Cause, levelTest)
	case *Import:
		p.str("import ")
		p.list(len(s.Names), func(i int) {
			p.idents(s.Names[i].Path, ".")
			p.as(s.Names[i].As)
		})
	case *ImportFrom:
		p.importFrom(s)
	case *Global:
		p.str("global ")
		p.idents(s.Names, ", ")
	case *Nonlocal:
		p.str("nonlocal ")
		p.idents(s.Names, ", ")
	case *Assert:
		p.str("assert ")
		p.testOf(s.Test)
		p.opt(", ", s.Msg, levelTest)
	default:
		p.str("$")
	}
}

func (p *printer) importFrom(s *ImportFrom) {
	p.str("from ")
	for range s.Level {
		p.str(".")
	}
	p.idents(s.Path, ".")
	p.str(" import ")
	if s.Star {
		p.str("*")
	}
	p.list(len(s.Names), func(i int) {
		p.ident(s.Names[i].Name)
		p.as(s.Names[i].As)
	})
}

func (p *printer) ifStmt(s *If) {
	for i := range s.Branches {
		if i > 0 {
			p.line()
			p.str("el")
		}
		p.str("if ")
		p.namedOf(s.Branches[i].Test)
		p.suite(s.Branches[i].Body)
	}
	p.clause("else", s.Else)
}

func (p *printer) try(s *Try) {
	p.str("try")
	p.suite(s.Body)
	for i := range s.Handlers {
		h := &s.Handlers[i]
		p.line()
		p.str("except")
		p.opt(" ", h.Type, levelTest)
		p.as(h.Name)
		p.suite(h.Body)
	}
	p.clause("else", s.Else)
	p.clause("finally", s.Finally)
}

func (p *printer) async(async bool) {
	if async {
		p.str("async ")
	}
}

func (p *printer) decorators(list []Decorator) {
	for i := range list {
		p.str("@")
		p.idents(list[i].Path, ".")
		if c := list[i].Call; c != nil {
			p.trailer(c)
		}
		p.str("\n")
		p.line()
	}
}

func (p *printer) funcDef(s *FuncDef) {
	p.decorators(s.Decorators)
	p.async(s.Async)
	p.str("def ")
	p.ident(s.Name)
	p.str("(")
	p.parameters(s.Params)
	p.str(")")
	p.opt(" -> ", s.Returns, levelTest)
	p.suite(s.Body)
}

func (p *printer) classDef(s *ClassDef) {
	p.decorators(s.Decorators)
	p.str("class ")
	p.ident(s.Name)
	if s.Args != nil {
		p.str("(")
		p.arguments(s.Args)
		p.str(")")
	}
	p.suite(s.Body)
}

func (p *printer) parameters(list []Param) {
	p.list(len(list), func(i int) {
		q := &list[i]
		p.str([...]string{ParamName: "", ParamStar: "*", ParamDoubleStar: "**"}[q.Kind])
		p.ident(q.Name)
		p.opt(": ", q.Annotation, levelTest)
		p.opt("=", q.Default, levelTest)
	})
}

func (p *printer) arguments(list []Arg) {
	p.list(len(list), func(i int) {
		a := &list[i]
		switch a.Kind {
		case ArgKeyword:
			p.testOf(a.Name)
			p.str("=")
		case ArgNamed:
			p.testOf(a.Name)
			p.str(" := ")
		case ArgStar:
			p.str("*")
		case ArgDoubleStar:
			p.str("**")
		}
		p.testOf(a.Value)
	})
}

// Levels of expressions, from what stands anywhere to what stands almost nowhere
// without parentheses. An expression is put in parentheses where its own level is
// below the one that its place demands.
const (
	levelAssigned = iota // yield, and all below
	levelStarList        // a tuple, items starred or not
	levelTestList
	levelTargets
	levelElement // starred or named
	levelNamed
	levelTarget // starred
	levelTest   // lambda, conditional
	levelOr
	levelAnd
	levelNot
	levelCompare
	levelBitOr
	levelBitXor
	levelBitAnd
	levelShift
	levelArith
	levelTerm
	levelFactor
	levelPower
	levelPrimary
	levelAtom
)

// level returns the level of an expression, given the one that its place demands:
// a tuple without parentheses fits several.
func level(x Expr, place int) int {
	switch x := x.(type) {
	case *Yield:
		return levelAssigned
	case *Tuple:
		if !x.Paren {
			return max(levelStarList, min(place, levelTargets))
		}
	case *Star:
		return levelTarget
	case *NamedExpr:
		return levelNamed
	case *Lambda, *Cond:
		return levelTest
	case *BoolOp:
		if x.Or {
			return levelOr
		}
		return levelAnd
	case *Not:
		return levelNot
	case *Compare:
		return levelCompare
	case *Binary:
		return levelBitOr + int(binaryLevel[x.Ops[0]])
	case *Unary:
		return levelFactor
	case *Power:
		return levelPower
	case *Primary:
		return levelPrimary
	case *Slice:
		return levelTest
	}
	return levelAtom
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// binaryLevel maps an operator to its precedence among those of Binary.
var binaryLevel = [...]uint8{
	OpOr: 0, OpXor: 1, OpAnd: 2, OpShl: 3, OpShr: 3, OpAdd: 4, OpSub: 4,
	OpMul: 5, OpMatMul: 5, OpFloorDiv: 5, OpDiv: 5, OpMod: 5,
}

var opNames = [...]string{
	OpNone: "?", OpLess: "<", OpMore: ">", OpEqual: "==", OpLessEqual: "<=", OpMoreEqual: ">=", OpNotEqual: "!=",
	OpIn: "in", OpNotIn: "not in", OpIs: "is", OpIsNot: "is not",
	OpOr: "|", OpXor: "^", OpAnd: "&", OpShl: "<<", OpShr: ">>", OpAdd: "+", OpSub: "-",
	OpMul: "*", OpMatMul: "@", OpFloorDiv: "//", OpDiv: "/", OpMod: "%", OpPow: "**",
	OpPos: "+", OpNeg: "-", OpInvert: "~",
}

// String returns the operator as it is written.
func (o Op) String() string {
	if int(o) < len(opNames) {
		return opNames[o]
	}
	return "Op(" + strconv.Itoa(int(o)) + ")"
}
