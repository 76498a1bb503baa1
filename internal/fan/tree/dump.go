package tree

import (
	"fmt"
	"strings"
)

// Dump returns the pod's types with the code of their methods as text, for people and
// for tests. Coercions show as casts, storage access as "@", registers at declarations.
func Dump(p *Pod) string {
	d := &dumper{}
	for _, t := range p.TypeDefs {
		d.typeDef(t)
	}
	return d.b.String()
}

type dumper struct {
	b      strings.Builder
	indent int
}

func (d *dumper) line(format string, args ...any) {
	d.b.WriteString(strings.Repeat("  ", d.indent))
	fmt.Fprintf(&d.b, format, args...)
	d.b.WriteByte('\n')
}

func (d *dumper) typeDef(t *TypeDef) {
	head := fmt.Sprintf("%s %s", t.Class.Flags(), t.Class.Name())
	sep := " : "
	if b := t.Class.Base(); b != nil {
		head += sep + b.Signature()
		sep = ", "
	}
	for _, m := range t.Class.Mixins() {
		head += sep + m.Signature()
		sep = ", "
	}
	for _, f := range t.Facets {
		d.facet(f)
	}
	d.line("%s", head)
	d.indent++
	for _, s := range t.Slots {
		switch s := s.(type) {
		case *FieldDef:
			d.field(s)
		case *MethodDef:
			d.method(s)
		}
	}
	d.indent--
}

func (d *dumper) facet(f *Facet) {
	s, err := f.Serialize()
	if err != nil {
		s = err.Error()
	}
	d.line("@%s %s", f.Type.Signature(), s)
}

func (d *dumper) field(f *FieldDef) {
	for _, x := range f.D.Facets {
		d.facet(x)
	}
	d.line("%s %s %s", f.FlagBits, f.Type.Signature(), f.Name())
}

func (d *dumper) method(m *MethodDef) {
	for _, x := range m.D.Facets {
		d.facet(x)
	}
	params := make([]string, len(m.ParamDefs))
	for i, p := range m.ParamDefs {
		params[i] = p.Type.Signature() + " " + p.Name
		if p.Default != nil {
			params[i] += " := " + String(p.Default)
		}
	}
	d.line("%s %s %s(%s)", m.FlagBits, m.Returns.Signature(), m.Name(), strings.Join(params, ", "))
	d.indent++
	if m.Chain != nil {
		d.line(": %s", String(m.Chain))
	}
	for _, v := range m.Vars {
		if !v.IsParam {
			d.line("[%d %s %s]", v.Register, v.Type.Signature(), v.Name)
		}
	}
	if m.Code != nil {
		d.stmts(m.Code)
	}
	d.indent--
}

func (d *dumper) stmts(b *Block) {
	for _, s := range b.Stmts {
		d.stmt(s)
	}
}

func (d *dumper) block(head string, b *Block) {
	d.line("%s", head)
	d.indent++
	d.stmts(b)
	d.indent--
}

func (d *dumper) stmt(s Stmt) {
	switch s := s.(type) {
	case *ExprStmt:
		d.line("%s", d.expr(s.X))
	case *LocalDef:
		d.line("%s %s %s", s.Type.Signature(), s.Name, d.expr(s.Init))
	case *If:
		d.block("if "+d.expr(s.Cond), s.Then)
		if s.Else != nil {
			d.block("else", s.Else)
		}
	case *Return:
		d.line("return %s", d.expr(s.X))
	case *ThrowStmt:
		d.line("throw %s", d.expr(s.X))
	case *For:
		if s.Init != nil {
			d.stmt(s.Init)
		}
		d.block("for "+d.expr(s.Cond)+"; "+d.expr(s.Update), s.Body)
	case *While:
		d.block("while "+d.expr(s.Cond), s.Body)
	case *Break:
		d.line("break")
	case *Continue:
		d.line("continue")
	case *Try:
		d.block("try", s.Body)
		for _, c := range s.Catches {
			head := "catch"
			if c.Err != nil {
				head += " " + c.Err.Signature()
			}
			d.block(head, c.Body)
		}
		if s.Finally != nil {
			d.block("finally", s.Finally)
		}
	case *Switch:
		d.block("switch "+d.expr(s.Cond), &Block{})
		for _, c := range s.Cases {
			d.block("case "+join(c.Labels, ", "), c.Body)
		}
		if s.Default != nil {
			d.block("default", s.Default)
		}
	}
}

// expr shows closures by what is put in their place.
func (d *dumper) expr(e Expr) string {
	if e == nil {
		return ""
	}
	s := String(e)
	WalkExpr(&closureFinder{found: func(c *Closure) {
		if c.New != nil {
			s += "   // " + String(c.New)
		}
	}}, e)
	return s
}

type closureFinder struct {
	NopVisitor
	found func(*Closure)
}

func (f *closureFinder) VisitExpr(e Expr) Expr {
	if c, ok := e.(*Closure); ok {
		f.found(c)
	}
	return e
}
