package syntax

import "github.com/tandem-lang/tandem/internal/source"

// collection parses a list or map literal; t is the type in front of it or nil.
func (p *parser) collection(t TypeExpr) Expr {
	at := p.cur.span()
	if t != nil {
		at = t.At()
	}
	switch p.peek().Kind {
	case Comma:
		p.take()
		p.take()
		p.expect(RBracket)
		return &ListLit{p.loc(at), t, nil}
	case Colon:
		p.checkMapType(t)
		p.take()
		p.take()
		p.expect(RBracket)
		return &MapLit{p.loc(at), t, nil, nil}
	}
	open := p.expect(LBracket).span()
	if p.kind == RBracket {
		p.errorAt(at, "Invalid list literal; use '[,]' for empty Obj[] list")
		p.take()
		return &ListLit{p.loc(at), nil, nil}
	}
	first := p.expr()
	if p.kind == Colon {
		p.checkMapType(t)
		m := &MapLit{Type: t, Keys: []Expr{first}}
		p.mapItems(m, open)
		m.Loc = p.loc(at)
		return m
	}
	l := &ListLit{Type: t, Items: []Expr{first}}
	for p.kind == Comma {
		p.take()
		if p.kind == RBracket {
			break
		}
		l.Items = append(l.Items, p.expr())
	}
	p.close(RBracket, open)
	l.Loc = p.loc(at)
	return l
}

func (p *parser) mapItems(m *MapLit, open source.Span) {
	p.expect(Colon)
	m.Vals = append(m.Vals, p.expr())
	for p.kind == Comma {
		p.take()
		if p.kind == RBracket {
			break
		}
		m.Keys = append(m.Keys, p.expr())
		p.expect(Colon)
		m.Vals = append(m.Vals, p.expr())
	}
	p.close(RBracket, open)
}

// checkMapType reports a type in front of a map literal that is no map type.
func (p *parser) checkMapType(t TypeExpr) {
	if t == nil {
		return
	}
	x := t
	if b, ok := x.(*BracketType); ok {
		x = b.Elem
	}
	if _, ok := x.(*MapType); !ok {
		p.errorAt(t.At(), "Invalid map type '"+p.typeSignature(t)+"' for map literal")
	}
}

// typeSignature returns the signature of a type as messages show it.
func (p *parser) typeSignature(t TypeExpr) string {
	switch t := t.(type) {
	case *NamedType:
		if s := p.signature(t); s != "" {
			return s
		}
		return "sys::Void"
	case *NullableType:
		return p.typeSignature(t.Elem) + "?"
	case *ListType:
		return p.typeSignature(t.Elem) + "[]"
	case *BracketType:
		return p.typeSignature(t.Elem)
	case *MapType:
		return "[" + p.typeSignature(t.Key) + ":" + p.typeSignature(t.Val) + "]"
	case *FuncType:
		s := "|"
		for i, f := range t.Formals {
			if i > 0 {
				s += ","
			}
			if f.Type == nil {
				s += "sys::Obj?"
			} else {
				s += p.typeSignature(f.Type)
			}
		}
		if t.Return == nil {
			return s + "->sys::Void|"
		}
		return s + "->" + p.typeSignature(t.Return) + "|"
	}
	return ""
}

// tryClosure parses a closure or it-block if one stands here.
func (p *parser) tryClosure() *Closure {
	if p.kind == LBrace {
		return p.tryItBlock()
	}
	if p.kind != Pipe {
		return nil
	}
	mark := p.pos
	f, ok := p.tryType().(*FuncType)
	if !ok || p.kind != LBrace {
		p.reset(mark)
		return nil
	}
	return p.closure(f)
}

// tryItBlock parses an it-block, unless the brace opens the accessors of a field
// whose initial value is being parsed.
func (p *parser) tryItBlock() *Closure {
	if p.inFieldInit {
		next := p.peek()
		if next.Kind.isProtection() || next.Kind == KwStatic || next.Kind == KwReadonly {
			return nil
		}
		if next.Kind == Ident && (next.Str == "get" || next.Str == "set") {
			return nil
		}
	}
	return p.closure(nil)
}

// closure parses the body of a closure; f is nil for an it-block.
func (p *parser) closure(f *FuncType) *Closure {
	c := &Closure{Type: f}
	at := p.cur.span()
	if f != nil {
		at = f.Span
	}
	if p.typ == nil || !p.inSlot {
		p.fail("Unexpected closure")
	}
	if f != nil {
		for _, x := range f.Formals {
			if x.Name == "" {
				p.errorAt(at, "Closure parameters must be named")
				break
			}
		}
	}
	c.Body = p.block()
	c.Loc = p.loc(at)
	return c
}
