package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// Print returns the unit as source text that parses to an equal tree. Comments other
// than fandoc are not in the tree and so not in the text.
func Print(u *Unit) string {
	p := &printer{}
	for _, x := range u.Usings {
		p.using(x)
	}
	for _, t := range u.Types {
		p.newline()
		p.typeDef(t)
	}
	return p.b.String()
}

// PrintExpr returns x as source text.
func PrintExpr(x Expr) string {
	p := &printer{}
	p.expr(x)
	return p.b.String()
}

// PrintType returns t as source text.
func PrintType(t TypeExpr) string {
	p := &printer{}
	p.typeExpr(t)
	return p.b.String()
}

// printer builds the text. col is the column of its end in characters, from 0.
type printer struct {
	b      strings.Builder
	last   byte // written
	col    int
	indent int
}

func (p *printer) w(parts ...string) {
	for _, s := range parts {
		if s == "" {
			continue
		}
		p.b.WriteString(s)
		p.last = s[len(s)-1]
		if i := strings.LastIndexByte(s, '\n'); i >= 0 {
			p.col = utf8.RuneCountInString(s[i+1:])
		} else {
			p.col += utf8.RuneCountInString(s)
		}
	}
}

// newline ends a line and indents the next.
func (p *printer) newline() { p.w("\n", strings.Repeat("  ", p.indent)) }

func (p *printer) using(u *Using) {
	p.w("using ")
	if u.Quoted {
		p.w(fanvalue.StrToCode(u.Pod, '"', false))
	} else {
		p.w(u.Pod)
	}
	if u.Type != "" {
		p.w("::", u.Type)
	}
	if u.As != "" {
		p.w(" as ", u.As)
	}
	p.newline()
}

func (p *printer) doc(d *Doc) {
	if d == nil {
		return
	}
	if len(d.Lines) == 0 {
		p.w("**")
		p.newline()
	}
	for _, l := range d.Lines {
		p.w("**")
		if l != "" {
			p.w(" ", l)
		}
		p.newline()
	}
}

// modifierWords lists the modifiers in the order in which they are printed.
var modifierWords = [...]Kind{KwPublic, KwProtected, KwPrivate, KwInternal, KwAbstract, KwNative,
	KwOnce, KwOverride, KwVirtual, KwFinal, KwStatic, KwConst, KwNew}

func (p *printer) mods(m Modifiers) {
	for _, k := range modifierWords {
		if m&modifierOf[k] != 0 {
			p.w(symbols[k], " ")
		}
	}
}

func (p *printer) facets(list []*Facet) {
	for _, f := range list {
		p.w("@")
		p.typeExpr(f.Type)
		if len(f.Names) > 0 {
			p.w(" { ")
			for i, n := range f.Names {
				p.w(n, " = ")
				p.expr(f.Vals[i])
				p.w("; ")
			}
			p.w("}")
		}
		p.newline()
	}
}

var typeWords = [...]string{"class ", "mixin ", "enum class ", "facet class "}

func (p *printer) typeDef(t *TypeDef) {
	p.doc(t.Doc)
	p.facets(t.Facets)
	p.mods(t.Mods)
	p.w(typeWords[t.Kind], t.Name)
	for i, x := range t.Inherits {
		p.w([]string{" : ", ", "}[min(i, 1)])
		p.typeExpr(x)
	}
	p.newline()
	p.w("{")
	p.indent++
	for i, e := range t.Enums {
		p.newline()
		p.enumVal(e, i == len(t.Enums)-1)
	}
	for _, s := range t.Slots {
		p.newline()
		p.slot(s)
	}
	p.indent--
	p.newline()
	p.w("}")
	p.newline()
}

func (p *printer) enumVal(e *EnumVal, last bool) {
	p.doc(e.Doc)
	p.facets(e.Facets)
	p.w(e.Name)
	if e.Parens {
		p.args(e.Args)
	}
	if !last {
		p.w(",")
	}
}

func (p *printer) slot(s Slot) {
	switch s := s.(type) {
	case *StaticInit:
		p.w("static ")
		p.block(s.Body)
	case *FieldDef:
		p.field(s)
	case *MethodDef:
		p.method(s)
	}
}

func (p *printer) field(f *FieldDef) {
	p.doc(f.Doc)
	p.facets(f.Facets)
	p.mods(f.Mods)
	if f.Type != nil {
		p.typeExpr(f.Type)
		p.w(" ")
	}
	p.w(f.Name)
	if f.Init != nil {
		p.w(" := ")
		p.expr(f.Init)
	}
	if f.Braces {
		p.w(" {")
		for _, a := range f.Accessors {
			p.w(" ")
			p.mods(a.Mods)
			p.w(a.Name)
			if a.Body != nil {
				p.w(" ")
				p.block(a.Body)
			} else {
				p.w(";")
			}
		}
		p.w(" }")
	}
}

func (p *printer) method(m *MethodDef) {
	p.doc(m.Doc)
	p.facets(m.Facets)
	p.mods(m.Mods)
	if m.Type != nil {
		p.typeExpr(m.Type)
		p.w(" ")
	}
	p.w(m.Name, "(")
	for i, x := range m.Params {
		if i > 0 {
			p.w(", ")
		}
		p.typeExpr(x.Type)
		p.w(" ", x.Name)
		if x.Default != nil {
			p.w(" := ")
			p.expr(x.Default)
		}
	}
	p.w(")")
	if m.Chain != nil {
		p.chain(m.Chain)
	}
	if m.Body != nil {
		p.newline()
		p.block(m.Body)
	}
}

func (p *printer) chain(c *CtorChain) {
	p.w(" : ")
	if c.This {
		p.w("this")
	} else {
		p.w("super")
	}
	if c.Name != "" {
		p.w(".", c.Name)
	}
	p.w("(")
	p.exprs(c.Args)
	p.w(")")
}

func (p *printer) typeExpr(t TypeExpr) {
	switch t := t.(type) {
	case *NamedType:
		if t.Pod != "" {
			p.w(t.Pod, "::")
		}
		p.w(t.Name)
	case *NullableType:
		p.typeExpr(t.Elem)
		p.w("?")
	case *ListType:
		p.typeExpr(t.Elem)
		p.w("[]")
	case *MapType:
		p.typeExpr(t.Key)
		p.w(":")
		p.typeExpr(t.Val)
	case *BracketType:
		p.w("[")
		p.typeExpr(t.Elem)
		p.w("]")
	case *FuncType:
		p.funcType(t)
	}
}

func (p *printer) funcType(t *FuncType) {
	p.w("|")
	for i, f := range t.Formals {
		if i > 0 {
			p.w(", ")
		}
		if f.Type != nil {
			if _, nested := f.Type.(*FuncType); nested {
				p.w(" ") // "||" is another token
			}
			p.typeExpr(f.Type)
			if f.Name != "" {
				p.w(" ")
			}
		}
		p.w(f.Name)
	}
	if t.Arrow {
		if len(t.Formals) > 0 {
			p.w(" ")
		}
		p.w("->")
		if t.Return != nil {
			p.w(" ")
			p.typeExpr(t.Return)
		}
	}
	if p.last == '|' {
		p.w(" ")
	}
	p.w("|")
}
