package bind

import (
	"github.com/tandem-lang/tandem/internal/fan/syntax"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/source"
)

func (b *binder) block(s *syntax.Block) *tree.Block {
	out := &tree.Block{Loc: b.at(s), Stmts: make([]tree.Stmt, 0, len(s.Stmts)+1)}
	for _, x := range s.Stmts {
		out.Add(b.stmt(x))
	}
	return out
}

func (b *binder) optBlock(s *syntax.Block) *tree.Block {
	if s == nil {
		return nil
	}
	return b.block(s)
}

func (b *binder) stmt(s syntax.Stmt) tree.Stmt {
	loc := b.at(s)
	switch s := s.(type) {
	case *syntax.ExprStmt:
		return tree.NewExprStmt(b.expr(s.X))
	case *syntax.LocalDef:
		d := &tree.LocalDef{Loc: loc, Name: s.Name}
		if s.Type != nil {
			d.Type = b.typeExpr(s.Type)
		}
		d.Init = b.expr(s.Init)
		return d
	case *syntax.IfStmt:
		return &tree.If{Loc: loc, Cond: b.expr(s.Cond), Then: b.block(s.Then), Else: b.optBlock(s.Else)}
	case *syntax.ReturnStmt:
		return &tree.Return{Loc: loc, X: b.expr(s.X)}
	case *syntax.ThrowStmt:
		return &tree.ThrowStmt{Loc: loc, X: b.expr(s.X)}
	case *syntax.ForStmt:
		f := &tree.For{Loc: loc}
		if s.Init != nil {
			f.Init = b.stmt(s.Init)
		}
		f.Cond, f.Update, f.Body = b.expr(s.Cond), b.expr(s.Update), b.block(s.Body)
		return f
	case *syntax.WhileStmt:
		return &tree.While{Loc: loc, Cond: b.expr(s.Cond), Body: b.block(s.Body)}
	case *syntax.BreakStmt:
		return &tree.Break{Loc: loc}
	case *syntax.ContinueStmt:
		return &tree.Continue{Loc: loc}
	case *syntax.TryStmt:
		return b.tryStmt(loc, s)
	case *syntax.SwitchStmt:
		return b.switchStmt(loc, s)
	}
	return &tree.NopStmt{Loc: loc}
}

func (b *binder) tryStmt(loc tree.Loc, s *syntax.TryStmt) tree.Stmt {
	t := &tree.Try{Loc: loc, Body: b.block(s.Body)}
	for _, c := range s.Catches {
		k := &tree.Catch{Loc: b.at(c), Var: c.Name}
		if c.Type != nil {
			k.Err, k.ErrLoc = b.typeExpr(c.Type), b.at(c.Type)
		}
		k.Body = b.block(c.Body)
		if c.Name != "" {
			k.Body.Insert(0, &tree.LocalDef{Loc: k.Loc, Type: k.Err, Name: k.Var, CatchVar: true})
		}
		t.Catches = append(t.Catches, k)
	}
	t.Finally = b.optBlock(s.Finally)
	return t
}

func (b *binder) switchStmt(loc tree.Loc, s *syntax.SwitchStmt) tree.Stmt {
	w := &tree.Switch{Loc: loc, Cond: b.expr(s.Cond)}
	bindDefault := func(before source.Pos) {
		if w.Default == nil && s.Default != nil && s.Default.Span.Start < before {
			w.Default = b.block(s.Default)
		}
	}
	for _, c := range s.Cases {
		bindDefault(c.Span.Start)
		labels := b.exprs(c.Labels)
		if c.Body != nil {
			w.Cases = append(w.Cases, &tree.Case{Loc: b.at(c), Labels: labels, Body: b.block(c.Body)})
		}
	}
	bindDefault(source.MaxSize)
	return w
}
