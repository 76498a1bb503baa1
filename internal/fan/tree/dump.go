package tree

import (
	"fmt"
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/types"
)

// Dump returns the pod's types with their code as text that reads like Fantom, for people
// and for tests. Types of sys and of the pod itself are shown without their pod. Beyond
// what the language can write,
//
//	~name        is a name that is not resolved
//	<Int?>x      is a conversion that the compiler put in
//	&n           is the storage of a field, n alone its accessor
//	x^5          is an assignment that keeps its value in register 5
//	[3 Int x]    is a variable of the method with its register; a star marks a captured one
//	#T$f$0       is a closure whose code is not in its class yet and follows indented
//
// Accessors that only read and write storage are left out.
func Dump(p *Pod) string {
	d := &dumper{p: p}
	for i, t := range p.TypeDefs {
		if i > 0 {
			d.b.WriteByte('\n')
		}
		d.typeDef(t)
	}
	return d.b.String()
}

type dumper struct {
	p      *Pod
	b      strings.Builder
	indent int
	open   []*Closure // in the current statement, with code of their own
}

func (d *dumper) line(format string, args ...any) {
	d.b.WriteString(strings.Repeat("  ", d.indent))
	s := fmt.Sprintf(format, args...)
	d.b.WriteString(strings.TrimRight(s, " ") + "\n")
}

// typ returns the signature of a type without the pods that go without saying.
func (d *dumper) typ(t types.Type) string {
	if t == nil {
		return "?"
	}
	return d.short(t.Signature())
}

func (d *dumper) short(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, d.p.Name+"::", ""), "sys::", "")
}

// kindFlags are those that the keyword in front of a type's name says.
const kindFlags = types.Mixin | types.Enum | types.Facet

func (d *dumper) typeDef(t *TypeDef) {
	d.facets(t.Facets)
	flags := t.Class.Flags()
	kind := "class"
	switch {
	case flags.Has(types.Mixin):
		kind = "mixin"
	case flags.Has(types.Enum):
		kind = "enum class"
	case flags.Has(types.Facet):
		kind = "facet class"
	}
	var from []string
	if b := t.Class.Base(); b != nil {
		from = append(from, d.typ(b))
	}
	for _, m := range t.Class.Mixins() {
		from = append(from, d.typ(m))
	}
	d.line("%s%s %s : %s", modifiers(flags&^kindFlags), kind, t.Class.Name(), strings.Join(from, ", "))
	d.indent++
	for _, v := range t.Enums {
		if t.Own(v.Name) == nil {
			d.line("%d: %s(%s)", v.Ordinal, v.Name, d.exprs(v.Args))
			d.closures()
		}
	}
	for _, s := range t.Slots {
		switch s := s.(type) {
		case *FieldDef:
			d.field(s)
		case *MethodDef:
			if !s.IsFieldAccessor() || !isPlainAccessor(s) {
				d.method(s)
			}
		}
	}
	d.indent--
}

// modifiers shows flags; public goes without saying.
func modifiers(f types.Flags) string {
	if s := (f &^ types.Public).String(); s != "" {
		return s + " "
	}
	return ""
}

func (d *dumper) facets(list []*Facet) {
	for _, f := range list {
		s, err := f.Serialize()
		if err != nil {
			s = f.Type.QName() + " " + err.Error()
		} else if s == "" {
			s = f.Type.QName()
		}
		d.line("@%s", d.short(s))
	}
}

// field shows the initial value as long as it is not in a method.
func (d *dumper) field(f *FieldDef) {
	d.facets(f.D.Facets)
	init := ""
	if f.Init != nil && !f.InitMoved {
		init = " := " + d.expr(f.Init)
	}
	d.line("%s%s %s%s", modifiers(f.FlagBits), d.typ(f.Type), f.Name(), init)
	d.closures()
}

// isPlainAccessor reports whether an accessor only reads or writes its field's storage.
func isPlainAccessor(m *MethodDef) bool {
	if !m.IsSynthetic() || m.Code == nil {
		return m.IsSynthetic()
	}
	var e Expr
	switch s := m.Code.Stmts[0].(type) {
	case *Return:
		e = s.X
	case *ExprStmt:
		if b, ok := s.X.(*Binary); ok {
			e = b.LHS
		}
	}
	x, ok := e.(*Field)
	return ok && x.Field == &m.AccessorFor.Field && !x.UseAccessor
}

func (d *dumper) method(m *MethodDef) {
	d.facets(m.D.Facets)
	params := make([]string, len(m.ParamDefs))
	for i, p := range m.ParamDefs {
		params[i] = d.typ(p.Type) + " " + p.Name
		if p.Default != nil {
			params[i] += " := " + d.expr(p.Default)
		}
	}
	chain := ""
	if m.Chain != nil {
		chain = " : " + d.expr(m.Chain)
	}
	d.line("%s%s %s(%s)%s", modifiers(m.FlagBits), d.typ(m.Returns), m.Name(), strings.Join(params, ", "), chain)
	d.closures()
	d.indent++
	if vars := d.vars(m); vars != "" {
		d.line("%s", vars)
	}
	if m.Code != nil {
		d.stmts(m.Code)
	}
	d.indent--
}

// vars lists the locals, and parameters that closures capture.
func (d *dumper) vars(m *MethodDef) string {
	var list []string
	for _, v := range m.Vars {
		star := ""
		if v.Captured {
			star = "*"
		}
		if !v.IsParam || v.Captured {
			list = append(list, fmt.Sprintf("[%d %s %s%s]", v.Register, d.typ(v.Type), v.Name, star))
		}
	}
	return strings.Join(list, " ")
}

// closures shows the code of the closures in the statement or definition before.
func (d *dumper) closures() {
	open := d.open
	d.open = nil
	for _, c := range open {
		d.block("#"+c.Name, c.Code)
	}
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

// head shows the first line of a statement and the closures in it.
func (d *dumper) head(format string, args ...any) {
	d.line(format, args...)
	d.indent++
	d.closures()
	d.indent--
}

func (d *dumper) stmt(s Stmt) {
	switch s := s.(type) {
	case *ExprStmt:
		d.head("%s", d.bare(s.X))
	case *LocalDef:
		d.localDef(s)
	case *If:
		d.head("if (%s)", d.bare(s.Cond))
		d.nested(s.Then)
		if s.Else != nil {
			d.block("else", s.Else)
		}
	case *Return:
		keep := ""
		if s.LeaveVar != nil {
			keep = "^" + itoa(s.LeaveVar.Register)
		}
		d.head("return%s %s", keep, d.bare(s.X))
	case *ThrowStmt:
		d.head("throw %s", d.expr(s.X))
	case *For:
		d.head("for (; %s; %s)", d.bare(s.Cond), d.bare(s.Update))
		d.indent++
		if s.Init != nil {
			d.line("init")
			d.indent++
			d.stmt(s.Init)
			d.indent--
		}
		d.indent--
		d.nested(s.Body)
	case *While:
		d.head("while (%s)", d.bare(s.Cond))
		d.nested(s.Body)
	case *Break:
		d.line("break")
	case *Continue:
		d.line("continue")
	case *Try:
		d.try(s)
	case *Switch:
		d.head("switch (%s)", d.expr(s.Cond))
		for _, c := range s.Cases {
			d.block("case "+d.exprs(c.Labels), c.Body)
		}
		if s.Default != nil {
			d.block("default", s.Default)
		}
	}
}

func (d *dumper) nested(b *Block) {
	d.indent++
	d.stmts(b)
	d.indent--
}

func (d *dumper) localDef(s *LocalDef) {
	init := s.Init
	if b, ok := init.(*Binary); ok && b.ID == Assign && s.Var != nil {
		init = b.RHS
	}
	if init == nil {
		d.head("%s %s", d.typ(s.Type), s.Name)
		return
	}
	d.head("%s %s := %s", d.typ(s.Type), s.Name, d.bare(init))
}

func (d *dumper) try(s *Try) {
	d.block("try", s.Body)
	for _, c := range s.Catches {
		head := "catch"
		if c.Err != nil {
			head += " (" + strings.TrimSpace(d.typ(c.Err)+" "+c.Var) + ")"
		}
		d.block(head, c.Body)
	}
	if s.Finally != nil {
		d.block("finally", s.Finally)
	}
}
