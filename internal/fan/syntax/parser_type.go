package syntax

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/source"
)

// typeExpr parses a type; an error in it bails out, but an unknown name does not.
// Function types of slot signatures need explicit parameter types.
func (p *parser) typeExpr(signature bool) TypeExpr {
	x, _ := p.parseType(false, signature)
	return x
}

// tryType parses a type if one stands here, and otherwise stays where it is.
func (p *parser) tryType() TypeExpr {
	if p.kind != Ident && p.kind != Pipe && p.kind != LBracket {
		return nil
	}
	mark := p.pos
	x, ok := p.parseType(true, false)
	if !ok {
		p.reset(mark)
		return nil
	}
	return x
}

// typeFail ends an attempt to parse a type: quietly when trying.
func (p *parser) typeFail(try bool, msg string) (TypeExpr, bool) {
	if !try {
		p.fail(msg)
	}
	return nil, false
}

// typeExpect consumes a token of kind k or ends the attempt.
func (p *parser) typeExpect(try bool, k Kind) bool {
	if p.kind != k {
		if !try {
			p.unexpected(k)
		}
		return false
	}
	p.take()
	return true
}

// parseType parses: (name | "[" map "]" | func) ["?"] ("[]" ["?"])* [":" type] ["?"].
func (p *parser) parseType(try, signature bool) (TypeExpr, bool) {
	if p.depth++; p.depth > maxDepth {
		p.fail("Nesting too deep")
	}
	defer p.leave()
	at := p.cur.span()
	x, ok := p.typeBase(try, signature)
	if !ok {
		return nil, false
	}
	if x, ok = p.typeSuffixes(try, at, x); !ok {
		return nil, false
	}
	switch p.kind {
	case Elvis:
		if !p.cur.Space {
			return p.typeFail(try, "Map type cannot have nullable key type")
		}
	case Colon:
		if _, nullable := x.(*NullableType); nullable {
			return p.typeFail(try, "Map type cannot have nullable key type")
		}
		p.take()
		val, ok := p.parseType(try, false)
		if !ok {
			return nil, false
		}
		x = &MapType{p.loc(at), x, val}
	}
	return p.nullable(at, x), true
}

// nullable parses a "?" that directly follows a type.
func (p *parser) nullable(at source.Span, x TypeExpr) TypeExpr {
	if p.kind != Question || p.cur.Space {
		return x
	}
	p.take()
	if _, already := x.(*NullableType); already {
		return x
	}
	return &NullableType{p.loc(at), x}
}

func (p *parser) typeSuffixes(try bool, at source.Span, x TypeExpr) (TypeExpr, bool) {
	if n := p.nullable(at, x); n != x {
		x = n
		if p.kind == Question && !p.cur.Space {
			return p.typeFail(try, "Type cannot have multiple '?'")
		}
	}
	for n := 0; p.kind == LBracket && p.peek().Kind == RBracket; n++ {
		if n > maxDepth {
			p.fail("Nesting too deep")
		}
		p.take()
		p.take()
		x = p.nullable(at, &ListType{p.loc(at), x})
	}
	return x, true
}

func (p *parser) typeBase(try, signature bool) (TypeExpr, bool) {
	switch p.kind {
	case Ident:
		return p.simpleType(try)
	case LBracket:
		return p.bracketType(try)
	case Pipe:
		return p.funcType(try, signature)
	}
	return p.typeFail(try, "Expecting type name")
}

func (p *parser) bracketType(try bool) (TypeExpr, bool) {
	at := p.take().span()
	x, ok := p.parseType(try, false)
	if !ok || !p.typeExpect(try, RBracket) {
		return nil, false
	}
	if _, isMap := x.(*MapType); !isMap {
		if try {
			return nil, false
		}
		p.errorAt(at, "Invalid map type")
	}
	return &BracketType{p.loc(at), x}, true
}

// simpleType parses name or pod::name. The name must be a type; if it is not, that is
// an error after which parsing goes on.
func (p *parser) simpleType(try bool) (TypeExpr, bool) {
	at := p.cur.span()
	x := &NamedType{Name: p.ident()}
	if p.kind == DoubleColon {
		p.take()
		if p.kind != Ident && try {
			return nil, false
		}
		x.Pod, x.Name = x.Name, p.ident()
		x.Loc = p.loc(at)
		return x, p.checkQualified(try, at, x)
	}
	x.Loc = p.loc(at)
	info := p.names.Lookup(x.Name)
	if info == nil {
		if try {
			return nil, false
		}
		p.errorAt(at, "Unknown type '"+x.Name+"'")
		return x, true
	}
	if info.Ambiguous != nil {
		p.errorAt(at, "Ambiguous type: "+strings.Join(info.Ambiguous, ", "))
	}
	return x, true
}

func (p *parser) checkQualified(try bool, at source.Span, x *NamedType) bool {
	for _, e := range p.names.Qualified(x.Pod, x.Name) {
		if try && !e.Hard {
			return false
		}
		p.errorAt(at, e.Message)
	}
	return true
}

// funcType parses "|" [formals] ["->" type] "|".
func (p *parser) funcType(try, signature bool) (TypeExpr, bool) {
	at := p.take().span()
	f := &FuncType{}
	if p.kind != Arrow {
		if !p.formal(try, signature, f) {
			return nil, false
		}
	}
	for p.kind == Comma {
		p.take()
		if !p.formal(try, signature, f) {
			return nil, false
		}
	}
	var ok bool
	if p.kind == SafeArrow && len(f.Formals) > 0 {
		// |X?->R| reads as |X? -> R|
		last := &f.Formals[len(f.Formals)-1]
		if _, already := last.Type.(*NullableType); !already && last.Type != nil {
			last.Type = &NullableType{Loc{last.Type.At()}, last.Type}
		}
		p.take()
		f.Arrow = true
		if f.Return, ok = p.parseType(try, false); !ok {
			return nil, false
		}
	}
	if p.kind == Arrow && !p.funcReturn(try, f) {
		return nil, false
	}
	if !p.typeExpect(try, Pipe) {
		return nil, false
	}
	f.Loc = p.loc(at)
	return f, true
}

func (p *parser) funcReturn(try bool, f *FuncType) (ok bool) {
	p.take()
	f.Arrow = true
	if p.kind != Pipe || p.cur.Space {
		f.Return, ok = p.parseType(try, false)
		return ok
	}
	if len(f.Formals) > 0 {
		p.error("Expecting function return type")
	}
	return true
}

// formal parses: type name | type | name.
func (p *parser) formal(try, signature bool, f *FuncType) bool {
	var t TypeExpr
	if signature {
		x, ok := p.parseType(try, true)
		if !ok {
			return false
		}
		t = x
	} else {
		t = p.tryType()
	}
	if t == nil {
		if p.kind != Ident && try {
			return false
		}
		f.Formals = append(f.Formals, Formal{Name: p.ident()})
		return true
	}
	name := ""
	if p.kind == Ident {
		name = p.ident()
	}
	f.Formals = append(f.Formals, Formal{t, name})
	return true
}
