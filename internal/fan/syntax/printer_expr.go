package syntax

import (
	"math"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func (p *printer) exprs(list []Expr) {
	for i, x := range list {
		if i > 0 {
			p.w(", ")
		}
		p.expr(x)
	}
}

func (p *printer) expr(x Expr) {
	switch x := x.(type) {
	case *Literal:
		p.w(x.text())
	case *Locale:
		p.w(`"$<`, x.Pattern, `>"`)
	case *TypeLit:
		p.typeExpr(x.Type)
		p.w("#")
	case *SlotLit:
		p.typeOpt(x.Type)
		p.w("#", x.Name)
	case *ListLit:
		p.list(x)
	case *MapLit:
		p.mapLit(x)
	case *RangeLit:
		p.expr(x.From)
		if x.Exclusive {
			p.w("..<")
		} else {
			p.w("..")
		}
		p.expr(x.To)
	case *DslLiteral:
		p.dsl(x)
	case *Paren:
		p.paren(x)
	case *Unary:
		p.unary(x)
	case *Binary:
		p.expr(x.X)
		p.w(" ", x.Op.String(), " ")
		p.expr(x.Y)
	case *Cond:
		for i, o := range x.Operands {
			if i > 0 {
				p.w(" ", x.Op.String(), " ")
			}
			p.expr(o)
		}
	case *Ternary:
		p.expr(x.Cond)
		p.w(" ? ")
		p.expr(x.Then)
		p.w(" : ")
		p.expr(x.Else)
	case *TypeCheck:
		p.expr(x.X)
		p.w(" ", x.Op.String(), " ")
		p.typeExpr(x.Type)
	case *Cast:
		p.w("(")
		p.typeExpr(x.Type)
		p.w(")")
		p.expr(x.X)
	case *ThrowExpr:
		p.w("throw ")
		p.expr(x.X)
	default:
		p.chainExpr(x)
	}
}

// chainExpr prints names, calls and what else can stand in a chain.
func (p *printer) chainExpr(x Expr) {
	switch x := x.(type) {
	case *Name:
		p.target(x.Target, false, x.Safe)
		p.w(x.Name)
	case *Storage:
		p.target(x.Target, false, x.Safe)
		p.w("&", x.Name)
	case *Call:
		p.call(x)
	case *Index:
		p.expr(x.X)
		p.w("[")
		p.expr(x.I)
		p.w("]")
	case *Construct:
		p.typeExpr(x.Type)
		p.args(x.Args)
	case *MakeWith:
		p.typeExpr(x.Type)
		p.w(" ")
		p.block(x.Block.Body)
	case *With:
		p.expr(x.X)
		p.w(" ")
		p.block(x.Block.Body)
	case *Complex:
		p.typeExpr(x.Type)
		p.w(" { ")
		for i, n := range x.Names {
			p.w(n, " = ")
			p.expr(x.Vals[i])
			p.w("; ")
		}
		p.w("}")
	case *Closure:
		p.closure(x)
	case *TypeTarget:
		p.typeExpr(x.Type)
	case *This:
		p.w("this")
	case *It:
		p.w("it")
	case *Super:
		if x.Type != nil {
			p.typeExpr(x.Type)
			p.dot()
		}
		p.w("super")
	case *CommaAdd:
		p.exprs(x.Items)
		if len(x.Items) == 1 {
			p.w(",")
		}
	}
}

// dot prints a dot, apart from a nullable type in front of it.
func (p *printer) dot() {
	if p.last == '?' {
		p.w(" ")
	}
	p.w(".")
}

func (p *printer) target(t Expr, dynamic, safe bool) {
	if t == nil {
		return
	}
	p.expr(t)
	switch {
	case dynamic && safe:
		p.w("?->")
	case dynamic:
		p.w("->")
	case safe:
		p.w("?.")
	default:
		p.dot()
	}
}

func (p *printer) call(c *Call) {
	if c.IsOp {
		p.expr(c.Target)
		p.args(c.Args)
		return
	}
	p.target(c.Target, c.Dynamic, c.Safe)
	p.w(c.Name)
	switch {
	case !c.NoParens:
		p.args(c.Args)
	case len(c.Args) > 0:
		p.w(" ")
		p.expr(c.Args[0])
	}
}

// args prints arguments; a closure at the end stands behind the parentheses.
func (p *printer) args(list []Expr) {
	var last *Closure
	if n := len(list); n > 0 {
		if c, ok := list[n-1].(*Closure); ok {
			last, list = c, list[:n-1]
		}
	}
	p.w("(")
	p.exprs(list)
	p.w(")")
	if last != nil {
		p.w(" ")
		p.closure(last)
	}
}

func (p *printer) closure(c *Closure) {
	if c.Type != nil {
		p.funcType(c.Type)
		p.w(" ")
	}
	p.block(c.Body)
}

func (p *printer) typeOpt(t TypeExpr) {
	if t != nil {
		p.typeExpr(t)
	}
}

func (p *printer) list(x *ListLit) {
	p.typeOpt(x.Type)
	p.w("[")
	if len(x.Items) == 0 {
		p.w(",")
	}
	p.exprs(x.Items)
	p.w("]")
}

func (p *printer) mapLit(x *MapLit) {
	p.typeOpt(x.Type)
	p.w("[")
	if len(x.Keys) == 0 {
		p.w(":")
	}
	for i, k := range x.Keys {
		if i > 0 {
			p.w(", ")
		}
		p.expr(k)
		p.w(": ")
		p.expr(x.Vals[i])
	}
	p.w("]")
}

func (p *printer) unary(x *Unary) {
	if x.Postfix {
		p.expr(x.X)
		p.w(x.Op.String())
		return
	}
	p.w(x.Op.String())
	if u, ok := x.X.(*Unary); ok && !u.Postfix {
		p.w(" ") // "- -x" is not "--x"
	}
	p.expr(x.X)
}

// dsl prints a DSL literal. The indentation of its further lines counts from the
// column of its opening, so it moves with that.
func (p *printer) dsl(x *DslLiteral) {
	p.typeExpr(x.Type)
	p.w(" <|")
	lines := strings.Split(x.Src, "\n")
	for i := 1; i < len(lines); i++ {
		cut := min(x.Tabs+x.Spaces, len(lines[i])-len(strings.TrimLeft(lines[i], " \t")))
		lines[i] = strings.Repeat(" ", p.col) + lines[i][cut:]
	}
	if n, ok := x.Type.(*NamedType); ok && n.Name == "Regex" {
		lines = []string{x.Src}
	}
	p.w(strings.Join(lines, "\n"), "|>")
}

func (l *Literal) text() string {
	switch v := l.Val.(type) {
	case nil:
		return "null"
	case bool:
		return strconv.FormatBool(v)
	case int64:
		if v < 0 {
			return "0x" + strconv.FormatUint(uint64(v), 16)
		}
		return strconv.FormatInt(v, 10)
	case float64:
		if math.IsInf(v, 0) {
			return "1e999f"
		}
		return fanvalue.FloatToStr(v) + "f"
	case fanvalue.Decimal:
		return v.String() + "d"
	case fanvalue.Duration:
		return v.String()
	case string:
		if l.Kind == UriLit {
			return quoteUri(v)
		}
		return fanvalue.StrToCode(v, '"', false)
	}
	return ""
}

// quoteUri returns the text of a Uri literal in backquotes. Its escapes of delimiters
// belong to the text; a lone backslash does not.
func quoteUri(s string) string {
	var b strings.Builder
	b.WriteByte('`')
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '\\' && i+1 < len(s) && strings.IndexByte(uriEscapable, s[i+1]) >= 0:
			b.WriteString(s[i : i+2])
			i++
		case c == '\\':
			b.WriteString(`\u005c`)
		case c == '`' || c == '$':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ':
			b.WriteString(`\u{` + strconv.FormatInt(int64(c), 16) + "}")
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('`')
	return b.String()
}

// paren prints parentheses, or the string with interpolations that they stand for.
func (p *printer) paren(x *Paren) {
	if parts := interpParts(x); parts != nil {
		p.interp(parts)
		return
	}
	p.w("(")
	p.expr(x.X)
	p.w(")")
}

// interpParts returns the operands of a string with interpolations, nil if x is none:
// strings and expressions take turns, a string first.
func interpParts(x *Paren) []Expr {
	if !x.Interp {
		return nil
	}
	var rev []Expr
	e := x.X
	for {
		b, ok := e.(*Binary)
		if !ok || b.Op != Plus {
			break
		}
		rev = append(rev, b.Y)
		e = b.X
	}
	rev = append(rev, e)
	if len(rev) < 2 {
		return nil
	}
	parts := make([]Expr, len(rev))
	for i, r := range rev {
		parts[len(rev)-1-i] = r
	}
	for i, e := range parts {
		if _, str := e.(*Literal); i%2 == 0 != (str && isStr(e)) || i%2 == 1 && !interpolated(e) {
			return nil
		}
	}
	return parts
}

func isStr(e Expr) bool { l, ok := e.(*Literal); return ok && l.Kind == StrLit }

// interpolated reports whether e can follow a "$": (x) that stands for ${x}, or a
// chain of names.
func interpolated(e Expr) bool {
	switch e := e.(type) {
	case *Paren:
		return e.Interp && interpParts(e) == nil
	case *Name:
		return !e.Safe && (e.Target == nil || interpolated(e.Target))
	case *This, *It:
		return true
	case *Super:
		return e.Type == nil
	}
	return false
}

func (p *printer) interp(parts []Expr) {
	p.w(`"`)
	for i, e := range parts {
		switch e := e.(type) {
		case *Literal:
			s := fanvalue.StrToCode(e.Val.(string), '"', false)
			s = s[1 : len(s)-1]
			if s != "" && i > 0 && p.last != '}' && p.last != '>' {
				s = breakName(s)
			}
			p.w(s)
		case *Paren:
			if l, ok := e.X.(*Locale); ok {
				p.w("$<", l.Pattern, ">")
				continue
			}
			p.w("${")
			p.expr(e.X)
			p.w("}")
		default:
			p.w("$")
			p.expr(e)
		}
	}
	p.w(`"`)
}

// breakName escapes the first character of s if a name in front of it would swallow it.
func breakName(s string) string {
	if isIdentPart(s[0]) || s[0] == '.' {
		return `\u{` + strconv.FormatInt(int64(s[0]), 16) + "}" + s[1:]
	}
	return s
}
