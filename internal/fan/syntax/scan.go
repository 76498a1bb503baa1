package syntax

import (
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/source"
)

// TypeName is a type definition as Scan finds it: its name and whether it is a mixin.
type TypeName struct {
	Name  string
	Span  source.Span // of the keyword "class" or "mixin"
	Mixin bool
}

// Scan finds the usings and the names of the types of a file without parsing it.
func Scan(toks *Tokens, errs *diag.List) (usings []*Using, names []TypeName) {
	s := &scanner{toks: toks, errs: errs}
	inHeader := false
	for {
		t := s.take()
		switch t.Kind {
		case EOF:
			return s.usings, s.names
		case KwUsing:
			s.using(t)
		case LBrace:
			inHeader = false
		case KwClass, KwMixin:
			if !inHeader {
				inHeader = true
				s.names = append(s.names, TypeName{s.ident(), t.span(), t.Kind == KwMixin})
			}
		}
	}
}

type scanner struct {
	toks   *Tokens
	errs   *diag.List
	pos    int
	usings []*Using
	names  []TypeName
}

// take returns the next token; the last one, EOF, again and again.
func (s *scanner) take() *Token {
	t := &s.toks.List[s.pos]
	if s.pos < len(s.toks.List)-1 {
		s.pos++
	}
	return t
}

func (s *scanner) kind() Kind { return s.toks.List[s.pos].Kind }

func (s *scanner) error(t *Token, msg string) {
	*s.errs = append(*s.errs, s.toks.errorAt(t, msg))
}

func (s *scanner) ident() string {
	t := s.take()
	if t.Kind != Ident {
		s.error(t, "Expected identifier")
		return ""
	}
	return t.Str
}

// using reads: using pod | "pod" | [ffi]pod.name, then ::Type and as Name.
func (s *scanner) using(kw *Token) {
	u := &Using{Loc: Loc{kw.span()}}
	if s.kind() == StrLit {
		u.Pod, u.Quoted = s.take().Str, true
	} else {
		u.Pod = s.podName()
	}
	if s.kind() == DoubleColon {
		s.take()
		u.Type = s.typeName()
		if s.kind() == KwAs {
			s.take()
			u.As = s.ident()
		}
	}
	if s.pos > 0 {
		u.Span.End = s.toks.List[s.pos-1].End
	}
	s.usings = append(s.usings, u)
}

func (s *scanner) podName() string {
	name := ""
	if s.kind() == LBracket {
		s.take()
		name = "[" + s.ident() + "]"
		if t := s.take(); t.Kind != RBracket {
			s.error(t, "Expected ']', not '"+t.text()+"'")
		}
	}
	name += s.ident()
	for s.kind() == Dot {
		s.take()
		name += "." + s.ident()
	}
	return name
}

// typeName reads an identifier in which dollars may stand, as in Java's nested classes.
func (s *scanner) typeName() string {
	name := s.ident()
	for s.kind() == Dollar {
		s.take()
		name += "$"
		if s.kind() == Ident {
			name += s.ident()
		}
	}
	return name
}
