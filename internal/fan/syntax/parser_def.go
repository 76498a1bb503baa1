package syntax

import (
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/source"
)

// typeDef parses: [doc] facets modifiers ("class" | "mixin" | "enum" "class" | "facet" "class")
// name [":" types] "{" [enum values] slots "}".
func (p *parser) typeDef() {
	doc := p.doc()
	if p.kind == KwUsing {
		p.fail("Cannot use ** doc comments before using statement")
	}
	if p.kind == EOF {
		return
	}
	t := &TypeDef{Doc: doc, Facets: p.facets(), Mods: p.modifiers()}
	at := p.cur.span()
	p.typeKeyword(t, at)
	t.Name = p.ident()
	if !p.own[t.Name] {
		p.fail("Invalid class definition")
	}
	if p.kind == Colon {
		p.inherits(t)
	}
	open := p.expect(LBrace).span()
	p.typ, p.native = t, p.opt.Native || t.Mods&ModNative != 0
	p.unit.Types = append(p.unit.Types, t)
	if t.Kind == EnumType {
		p.enumVals(t)
	}
	p.slots(t)
	p.leaveType()
	p.close(RBrace, open)
	t.Loc = p.loc(at)
}

func (p *parser) leaveType() { p.typ, p.native, p.inSlot, p.inFieldInit = nil, false, false, false }

// impliedModifiers lists per kind of type the modifiers it must not have, and what is
// said about them.
var impliedModifiers = [...][]struct {
	mod Modifiers
	msg string
}{
	ClassType: nil,
	MixinType: {{ModAbstract, "The 'abstract' modifier is implied on mixin"}, {ModFinal, "Cannot use 'final' modifier on mixin"}},
	EnumType: {{ModConst, "The 'const' modifier is implied on enum"}, {ModFinal, "The 'final' modifier is implied on enum"},
		{ModAbstract, "Cannot use 'abstract' modifier on enum"}},
	FacetType: {{ModConst, "The 'const' modifier is implied on facet"}, {ModFinal, "The 'final' modifier is implied on facet"},
		{ModAbstract, "Cannot use 'abstract' modifier on facet"}},
}

func (p *parser) typeKeyword(t *TypeDef, at source.Span) {
	switch {
	case p.kind == KwMixin:
		t.Kind = MixinType
	case p.kind == Ident && p.cur.Str == "enum":
		t.Kind = EnumType
	case p.kind == Ident && p.cur.Str == "facet":
		t.Kind = FacetType
	}
	for _, im := range impliedModifiers[t.Kind] {
		if t.Mods&im.mod != 0 {
			p.errorAt(at, im.msg)
		}
	}
	if t.Kind != ClassType {
		p.take()
	}
	if t.Kind != MixinType {
		p.expect(KwClass)
	}
}

func (p *parser) inherits(t *TypeDef) {
	p.take()
	t.Inherits = append(t.Inherits, p.inheritType())
	for p.kind == Comma {
		p.take()
		t.Inherits = append(t.Inherits, p.inheritType())
	}
}

func (p *parser) inheritType() TypeExpr {
	x := p.typeExpr(true)
	switch p.signature(x) {
	case "sys::Facet":
		p.errorAt(x.At(), "Cannot inherit 'Facet' explicitly")
	case "sys::Enum":
		p.errorAt(x.At(), "Cannot inherit 'Enum' explicitly")
	}
	return x
}

// signature returns the signature of a plain named type, "" for others.
func (p *parser) signature(x TypeExpr) string {
	n, ok := x.(*NamedType)
	switch {
	case !ok:
		return ""
	case n.Pod != "":
		return n.Pod + "::" + n.Name
	}
	if info := p.names.Lookup(n.Name); info != nil {
		return info.Signature
	}
	return ""
}

// modifiers parses modifiers in any order; which go together is not its concern.
func (p *parser) modifiers() Modifiers {
	at := p.cur.span()
	var mods Modifiers
	for {
		m := modifierOf[p.kind]
		if m == 0 {
			break
		}
		if mods&m != 0 {
			p.error("Repeated modifier")
		}
		mods |= m
		p.take()
	}
	if mods&ModAbstract != 0 && mods&ModVirtual != 0 {
		p.errorAt(at, "Abstract implies virtual")
	}
	if mods&ModOverride != 0 && mods&ModVirtual != 0 {
		p.errorAt(at, "Override implies virtual")
	}
	return mods
}

func (p *parser) doc() *Doc {
	var d *Doc
	for p.kind == DocComment {
		t := p.take()
		d = p.toks.value(t).(*Doc)
		d.Loc = Loc{t.span()}
	}
	return d
}

func (p *parser) facets() []*Facet {
	var list []*Facet
	for p.kind == At {
		at := p.take().span()
		if p.kind != Ident {
			p.fail("Expecting identifier")
		}
		f := &Facet{Type: p.typeExpr(false)}
		if p.kind == LBrace {
			p.take()
			for p.kind == Ident {
				f.Names = append(f.Names, p.ident())
				p.expect(Assign)
				f.Vals = append(f.Vals, p.expr())
				p.mustEndStmt()
			}
			p.expect(RBrace)
		}
		f.Loc = p.loc(at)
		list = append(list, f)
	}
	return list
}

func (p *parser) enumVals(t *TypeDef) {
	p.inSlot = true
	seen := map[string]bool{}
	for {
		v := p.enumVal()
		if seen[v.Name] {
			p.errorAt(v.Span, "Duplicate enum name '"+v.Name+"'")
		}
		seen[v.Name] = true
		t.Enums = append(t.Enums, v)
		if p.kind != Comma {
			break
		}
		p.take()
	}
	p.mustEndStmt()
	p.inSlot = false
}

func (p *parser) enumVal() *EnumVal {
	v := &EnumVal{Doc: p.doc(), Facets: p.facets()}
	at := p.cur.span()
	v.Name = p.ident()
	if p.kind == LParen {
		v.Parens = true
		v.Args = p.args()
	}
	v.Loc = p.loc(at)
	return v
}

// slots parses slots up to the closing brace.
func (p *parser) slots(t *TypeDef) {
	seen := map[string]Slot{}
	for {
		start := p.pos
		done := false
		ok := p.guard(func() {
			doc := p.doc()
			if p.kind == RBrace {
				done = true
				return
			}
			p.addSlot(t, seen, doc)
		})
		if done {
			return
		}
		if !ok {
			if !p.mayRecover() || p.kind == EOF {
				panic(bail{})
			}
			p.inSlot, p.inFieldInit = false, false
			p.syncLine(start)
		}
	}
}

func (p *parser) addSlot(t *TypeDef, seen map[string]Slot, doc *Doc) {
	s := p.slotDef(t, doc)
	name := slotName(s)
	if first := seen[name]; name != "" && first != nil {
		p.errorAt(s.At(), "Duplicate slot name '"+name+"'")
		d := (*p.errs)[len(*p.errs)-1]
		d.Notes = append(d.Notes, diag.Note{Span: first.At(), Message: "first defined here"})
		return
	}
	seen[name] = s
	t.Slots = append(t.Slots, s)
}

func slotName(s Slot) string {
	switch s := s.(type) {
	case *FieldDef:
		return s.Name
	case *MethodDef:
		return s.Name
	}
	return ""
}

func (p *parser) slotDef(t *TypeDef, doc *Doc) Slot {
	at := p.cur.span()
	if p.kind == KwStatic && p.peek().Kind == LBrace {
		p.take()
		p.inSlot = true
		b := p.block()
		p.inSlot = false
		return &StaticInit{Loc: p.loc(at), Body: b}
	}
	facets := p.facets()
	mods := p.modifiers()
	if p.kind == Ident {
		switch next := p.peek().Kind; {
		case next == LParen && p.cur.Str == t.Name:
			p.error("Invalid constructor syntax - use new keyword")
			m := &MethodDef{Doc: doc, Facets: facets, Mods: mods | ModNew, Name: p.ident()}
			return p.methodDef(at, m)
		case next == DefAssign || next == Assign:
			return p.fieldDef(at, &FieldDef{Doc: doc, Facets: facets, Mods: mods, Name: p.ident()})
		}
	}
	if mods&ModNew != 0 {
		return p.methodDef(at, &MethodDef{Doc: doc, Facets: facets, Mods: mods, Name: p.ident()})
	}
	typ := p.typeExpr(true)
	name := p.ident()
	if p.kind == LParen {
		return p.methodDef(at, &MethodDef{Doc: doc, Facets: facets, Mods: mods, Type: typ, Name: name})
	}
	return p.fieldDef(at, &FieldDef{Doc: doc, Facets: facets, Mods: mods, Type: typ, Name: name})
}

// fieldDef parses: [":=" expr] ["{" accessors "}"].
func (p *parser) fieldDef(at source.Span, f *FieldDef) *FieldDef {
	if p.kind == DefAssign || p.kind == Assign {
		if p.kind == Assign {
			p.error("Must use := for field initialization")
		}
		p.take()
		p.inSlot, p.inFieldInit = true, true
		f.Init = p.expr()
		p.inSlot, p.inFieldInit = false, false
	}
	if f.Type == nil {
		p.errorAt(at, "Type inference not supported for fields")
	}
	if p.kind == LBrace {
		f.Braces = true
		p.take()
		p.accessor(f)
		p.accessor(f)
		p.expect(RBrace)
	}
	p.mustEndStmt()
	f.Loc = p.loc(at)
	return f
}

// accessor parses "get" or "set" with an optional body, if one stands here.
func (p *parser) accessor(f *FieldDef) {
	at := p.cur.span()
	a := &Accessor{Mods: p.modifiers()}
	if p.kind != Ident {
		return
	}
	idAt := p.cur.span()
	a.Name = p.ident()
	p.inSlot = true
	if p.kind == LBrace {
		a.Body = p.block()
	} else {
		p.mustEndStmt()
	}
	a.Loc = p.loc(at)
	switch {
	case f.Mods&ModConst != 0:
		p.errorAt(idAt, "Const field '"+f.Name+"' cannot have "+a.Name+"ter")
	case a.Name == "get":
		if a.Mods != 0 {
			p.errorAt(at, "Cannot use modifiers on field getter")
		}
	case a.Name == "set":
		if a.Mods&^Protection != 0 {
			p.errorAt(at, "Cannot use modifiers on field setter except to narrow protection")
		}
	default:
		p.errorAt(idAt, "Expected 'get' or 'set', not '"+a.Name+"'")
	}
	f.Accessors = append(f.Accessors, a)
}

// methodDef parses parameters, constructor chain and body.
func (p *parser) methodDef(at source.Span, m *MethodDef) *MethodDef {
	p.inSlot = true
	p.params(m)
	if m.Mods&(ModAbstract|ModNative) != 0 || p.native {
		if p.kind == LBrace {
			p.error("Abstract and native methods cannot have method body")
			m.Body = p.block()
		} else {
			p.mustEndStmt()
		}
		m.Loc = p.loc(at)
		return m
	}
	if m.Mods&ModNew != 0 && p.kind == Colon {
		m.Chain = p.ctorChain()
	}
	if p.kind != LBrace {
		p.error("Expecting method body")
	} else {
		m.Body = p.block()
	}
	p.inSlot = false
	m.Loc = p.loc(at)
	return m
}

func (p *parser) params(m *MethodDef) {
	open := p.expect(LParen).span()
	if p.kind != RParen {
		p.addParam(m)
		for p.kind != RParen {
			p.expect(Comma)
			p.addParam(m)
		}
	}
	p.close(RParen, open)
}

func (p *parser) addParam(m *MethodDef) {
	x := p.param()
	for _, o := range m.Params {
		if o.Name == x.Name {
			p.errorAt(x.Span, "Duplicate parameter name '"+x.Name+"'")
			break
		}
	}
	m.Params = append(m.Params, x)
}

func (p *parser) param() *Param {
	at := p.cur.span()
	x := &Param{Type: p.typeExpr(true), Name: p.ident()}
	if p.kind == DefAssign || p.kind == Assign {
		if p.kind == Assign {
			p.error("Must use := for parameter default")
		}
		p.take()
		x.Default = p.expr()
	}
	x.Loc = p.loc(at)
	return x
}

func (p *parser) ctorChain() *CtorChain {
	p.take()
	at := p.cur.span()
	c := &CtorChain{}
	switch p.kind {
	case KwSuper:
	case KwThis:
		c.This = true
	default:
		p.fail("Expecting this or super for constructor chaining")
	}
	p.take()
	if c.This || p.kind == Dot {
		p.expect(Dot)
		c.Name = p.ident()
	}
	c.Args = p.args()
	c.Loc = p.loc(at)
	return c
}
