package compile

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// importStmt compiles import a.b, c.d as e: the first binds a, the second d.
func (c *compiler) importStmt(s *syntax.Import) {
	for i := range s.Names {
		n := &s.Names[i]
		c.pos = n.Span.Start
		c.smallInt(0)
		c.emit(pyop.LoadNone)
		c.emitSym(pyop.ImportName, c.dotted(n.Path))
		if n.As.Sym == syntax.SymEmpty {
			c.store(n.Path[0].Sym)
			continue
		}
		for _, id := range n.Path[1:] {
			c.emitSym(pyop.LoadAttr, id.Sym)
		}
		c.store(n.As.Sym)
	}
}

// dotted returns the symbol of a dotted name; the empty one for from . import.
func (c *compiler) dotted(path []syntax.Ident) syntax.Sym {
	switch len(path) {
	case 0:
		return syntax.SymEmpty
	case 1:
		return path[0].Sym
	}
	var b strings.Builder
	for i, id := range path {
		if i > 0 {
			b.WriteByte('.')
		}
		b.WriteString(c.syms.String(id.Sym))
	}
	return c.syms.Intern(b.String())
}

func (c *compiler) importFrom(s *syntax.ImportFrom) {
	if s.Star {
		if c.fn.Kind != pyop.KindModule {
			c.reportNode(errImportStar, s)
			return
		}
		c.smallInt(int64(s.Level))
		c.emitSym(pyop.LoadStr, syntax.SymStar)
		c.emit1(pyop.BuildTuple, 1)
		c.emitSym(pyop.ImportName, c.dotted(s.Path))
		c.emit(pyop.ImportStar)
		return
	}
	c.smallInt(int64(s.Level))
	for i := range s.Names {
		c.emitSym(pyop.LoadStr, s.Names[i].Name.Sym)
	}
	c.emit1(pyop.BuildTuple, int32(len(s.Names)))
	c.emitSym(pyop.ImportName, c.dotted(s.Path))
	for i := range s.Names {
		n := &s.Names[i]
		c.emitSym(pyop.ImportFrom, n.Name.Sym)
		if n.As.Sym != syntax.SymEmpty {
			c.store(n.As.Sym)
		} else {
			c.store(n.Name.Sym)
		}
	}
	c.emit(pyop.Pop)
}
