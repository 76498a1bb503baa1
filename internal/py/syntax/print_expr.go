package syntax

import (
	"fmt"
	"math"
	"strconv"

	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

func (p *printer) expr(x Expr, place int) {
	parens := int(x.At().Parens)
	if parens == 0 && level(x, place) < place {
		parens = 1
	}
	for range parens {
		p.str("(")
	}
	p.bare(x)
	for range parens {
		p.str(")")
	}
}

// bare prints an expression without the parentheses around it.
func (p *printer) bare(x Expr) {
	switch x := x.(type) {
	case *Name:
		p.sym(x.Sym)
	case *Literal:
		p.literal(x)
	case *Int:
		if x.Big != nil {
			p.str(x.Big.String())
		} else {
			p.buf = strconv.AppendInt(p.buf, x.Value, 10)
		}
	case *Float:
		p.str(formatFloat(x.Value))
	case *Imag:
		p.str(formatFloat(x.Value) + "j")
	case *Str:
		p.buf = append(appendString(append(p.buf, '\''), x.Value, false), '\'')
	case *Bytes:
		p.buf = append(appendString(append(p.buf, "b'"...), x.Value, true), '\'')
	case *Const:
		p.str(fmt.Sprint(x.Value))
	case *Tuple:
		p.tuple(x)
	case *List:
		p.str("[")
		p.list(len(x.Elems), func(i int) { p.elementOf(x.Elems[i]) })
		p.str("]")
	case *Brace:
		p.brace(x)
	case *Comp:
		p.comp(x)
	case *Slice:
		p.opt("", x.Lo, levelTest)
		p.str(":")
		p.opt("", x.Hi, levelTest)
		p.opt(":", x.Step, levelTest)
	case *Primary:
		p.primary(x)
	default:
		p.operator(x)
	}
}

func (p *printer) operator(x Expr) {
	switch x := x.(type) {
	case *Binary:
		p.chain(x.Operands, x.Ops, level(x, 0)+1)
	case *Compare:
		p.chain(x.Operands, x.Ops, levelBitOr)
	case *BoolOp:
		for i, y := range x.Operands {
			if i > 0 {
				p.str([...]string{" and ", " or "}[b2i(x.Or)])
			}
			p.expr(y, level(x, 0)+1)
		}
	case *Not:
		p.str("not ")
		p.expr(x.X, levelNot)
	case *Unary:
		p.str(x.Op.String())
		p.expr(x.X, levelFactor)
	case *Power:
		p.expr(x.X, levelPrimary)
		p.str(" ** ")
		p.expr(x.Y, levelFactor)
	case *Cond:
		p.expr(x.Then, levelOr)
		p.str(" if ")
		p.expr(x.Test, levelOr)
		p.str(" else ")
		p.testOf(x.Else)
	case *Lambda:
		p.str("lambda")
		if x.Params != nil {
			p.str(" ")
		}
		p.parameters(x.Params)
		p.str(": ")
		p.testOf(x.Body)
	case *NamedExpr:
		p.testOf(x.Target)
		p.str(" := ")
		p.testOf(x.Value)
	case *Yield:
		p.yield(x)
	case *Star:
		p.str("*")
		p.expr(x.X, levelBitOr)
	default:
		p.str("$")
	}
}

func (p *printer) chain(operands []Expr, ops []Op, place int) {
	p.expr(operands[0], place)
	for i, op := range ops {
		p.str(" " + op.String() + " ")
		p.expr(operands[i+1], place)
	}
}

func (p *printer) yield(x *Yield) {
	p.str("yield")
	if x.From {
		p.opt(" from ", x.Value, levelTest)
	} else {
		p.opt(" ", x.Value, levelTestList)
	}
}

func (p *printer) literal(x *Literal) {
	if x.Debug {
		p.str("__debug__")
		return
	}
	p.str([...]string{None: "None", False: "False", True: "True", Ellipsis: "..."}[x.Kind])
}

func (p *printer) tuple(x *Tuple) {
	if x.Paren {
		p.str("(")
	}
	p.list(len(x.Elems), func(i int) { p.elementOf(x.Elems[i]) })
	if len(x.Elems) == 1 {
		p.str(",")
	}
	if x.Paren {
		p.str(")")
	}
}

func (p *printer) brace(x *Brace) {
	p.str("{")
	p.list(len(x.Items), func(i int) {
		p.testOf(x.Items[i].Key)
		p.opt(": ", x.Items[i].Value, levelTest)
	})
	p.comma(x.Comma)
	p.str("}")
}

func (p *printer) comma(comma bool) {
	if comma {
		p.str(",")
	}
}

func (p *printer) comp(x *Comp) {
	brackets := [...]string{CompGen: "()", CompList: "[]", CompSet: "{}", CompDict: "{}"}[x.Kind]
	if !x.Bare {
		p.str(brackets[:1])
	}
	p.elementOf(x.Elem)
	p.opt(": ", x.Value, levelTest)
	for i := range x.Clauses {
		c := &x.Clauses[i]
		if _, ok := c.Iter.(*Lambda); ok && c.Target == nil {
			p.opt(" if ", c.Iter, levelTest)
			continue
		}
		if c.Target == nil {
			p.opt(" if ", c.Iter, levelOr)
			continue
		}
		p.opt(" for ", c.Target, levelTargets)
		p.opt(" in ", c.Iter, levelOr)
	}
	if !x.Bare {
		p.str(brackets[1:])
	}
}

func (p *printer) primary(x *Primary) {
	if x.Await {
		p.str("await ")
	}
	trailers := x.Trailers
	if p.formatted(x) {
		trailers = trailers[2:]
	} else {
		p.expr(x.Atom, levelAtom)
	}
	if isNumber(x.Atom) && x.Atom.At().Parens == 0 {
		p.str(" ") // 1 .real: the scanner takes a point, or a letter, for a part of the number
	}
	for i := range trailers {
		p.trailer(&trailers[i])
	}
}

func isNumber(x Expr) bool {
	switch x.(type) {
	case *Int, *Float, *Imag:
		return true
	}
	return false
}

func (p *printer) trailer(t *Trailer) {
	switch t.Kind {
	case Call:
		p.str("(")
		p.arguments(t.Args)
		p.comma(t.Comma)
		p.str(")")
	case Index:
		p.str("[")
		p.expr(t.Index, levelTestList)
		p.str("]")
	case Attr:
		p.str(".")
		p.sym(t.Attr)
	}
}

// formatted prints a string and the .format call that an f-string has made of it as
// an f-string, if that is one, and says whether it has.
func (p *printer) formatted(x *Primary) bool {
	s, ok := x.Atom.(*Str)
	if !ok || !s.Formatted || s.Parens > 0 || len(x.Trailers) < 2 || !x.Trailers[0].Formatted || !x.Trailers[1].Formatted {
		return false
	}
	start := len(p.buf)
	if p.fstring(s.Value, x.Trailers[1].Args) {
		return true
	}
	p.buf = p.buf[:start]
	return false
}

func (p *printer) fstring(value string, args []Arg) bool {
	p.str("f'")
	from := 0
	for i := 0; i < len(value); i++ {
		if value[i] != '{' {
			continue
		}
		if i+1 < len(value) && value[i+1] == '{' {
			i++
			continue
		}
		p.buf = appendString(p.buf, value[from:i+1], false)
		from = i + 1
		if len(args) == 0 || !p.replacement(&args[0], value[from:]) {
			return false
		}
		args = args[1:]
	}
	p.buf = append(appendString(p.buf, value[from:], false), '\'')
	return len(args) == 0
}

// replacement prints an argument of .format in the f-string whose text goes on with
// rest, if the expression comes out as the reference's scanner would cut it out.
func (p *printer) replacement(a *Arg, rest string) bool {
	start := len(p.buf)
	if a.Kind != ArgPos {
		return false
	}
	p.testOf(a.Value)
	text := p.buf[start:]
	n := len(text)
	if n < 3 || text[0] != '(' || text[n-1] != ')' || text[n-2] == '=' || text[n-2] == '!' {
		return false
	}
	if text[1] == '{' {
		text[0] = ' '
		p.buf = p.buf[:start+n-1]
	} else {
		copy(text, text[1:])
		p.buf = p.buf[:start+n-2]
	}
	sc := scanner{text: string(p.buf[start:]) + rest}
	lit := literal{scanner: &sc}
	lit.expression()
	return sc.pos == len(p.buf)-start && sc.pos < len(sc.text)
}

// formatFloat returns a spelling from which parseFloat gets the same number.
func formatFloat(v float64) string {
	if math.IsInf(v, 0) {
		return "1e999"
	}
	s := strconv.FormatFloat(v, 'g', -1, 64)
	if w, _, ok := parseFloat(s); !ok || w != v {
		s = strconv.FormatFloat(v, 'e', 16, 64)
	}
	for i := 0; i < len(s); i++ {
		if s[i] == '.' || s[i] == 'e' {
			return s
		}
	}
	return s + ".0"
}

// appendString appends the inside of a literal in single quotes.
func appendString(buf []byte, s string, isBytes bool) []byte {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 && !isBytes {
			buf = append(buf, c)
		} else {
			buf = pyvalue.AppendEscaped(buf, c, '\'')
		}
	}
	return buf
}
