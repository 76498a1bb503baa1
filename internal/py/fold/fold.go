package fold

import (
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

// CodeNotConstant is the diagnostic of a const() whose argument is not constant.
const CodeNotConstant diag.Code = "py/not-constant"

// Options say how to fold.
type Options struct {
	// PlainConstOnly leaves X: T = const(...) alone, as CircuitPython does.
	PlainConstOnly bool
}

// Module folds a module in place. The list is in the order of the source.
func Module(m *syntax.Module, opts Options) diag.List {
	f := &folder{module: m, opts: opts}
	f.init()
	f.block(m.Body)
	return f.errors
}

type folder struct {
	module *syntax.Module
	opts   Options
	errors diag.List
	consts []int32 // by Sym: index+1 into values of a const() name
	values []pyconst.Value
	arithmetic
}

// block folds statements in order.
func (f *folder) block(body []syntax.Stmt) {
	for i, s := range body {
		body[i] = f.stmt(s)
	}
}

// stmt folds one statement and returns what stands in its place.
func (f *folder) stmt(s syntax.Stmt) syntax.Stmt {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		s.X = f.fold(s.X)
	case *syntax.Assign:
		return f.assign(s)
	case *syntax.AugAssign:
		s.Target = f.fold(s.Target)
		s.Value = f.fold(s.Value)
	case *syntax.AnnAssign:
		return f.annAssign(s)
	case *syntax.Del:
		f.each(s.Targets)
	case *syntax.Return:
		f.opt(&s.Value)
	case *syntax.Raise:
		f.opt(&s.Exc)
		f.opt(&s.Cause)
	case *syntax.Assert:
		f.opt(&s.Test)
		f.opt(&s.Msg)
	default:
		f.compound(s)
	}
	return s
}

// compound folds a statement that holds blocks.
func (f *folder) compound(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.If:
		for i := range s.Branches {
			f.opt(&s.Branches[i].Test)
			f.block(s.Branches[i].Body)
		}
		f.block(s.Else)
	case *syntax.While:
		f.opt(&s.Test)
		f.block(s.Body)
		f.block(s.Else)
	case *syntax.For:
		s.Target = f.target(s.Target)
		f.opt(&s.Iter)
		f.block(s.Body)
		f.block(s.Else)
	case *syntax.Try:
		f.try(s)
	case *syntax.With:
		for i := range s.Items {
			f.opt(&s.Items[i].X)
			f.opt(&s.Items[i].Target)
		}
		f.block(s.Body)
	case *syntax.FuncDef:
		f.decorators(s.Decorators)
		f.params(s.Params)
		f.opt(&s.Returns)
		f.block(s.Body)
	case *syntax.ClassDef:
		f.decorators(s.Decorators)
		f.args(s.Args)
		f.block(s.Body)
	}
}

func (f *folder) try(s *syntax.Try) {
	f.block(s.Body)
	for i := range s.Handlers {
		f.opt(&s.Handlers[i].Type)
		f.block(s.Handlers[i].Body)
	}
	f.block(s.Else)
	f.block(s.Finally)
}

func (f *folder) decorators(list []syntax.Decorator) {
	for i := range list {
		if call := list[i].Call; call != nil {
			f.trailer(call)
		}
	}
}

func (f *folder) params(list []syntax.Param) {
	for i := range list {
		f.opt(&list[i].Annotation)
		f.opt(&list[i].Default)
	}
}

// assign folds an assignment, which may define a constant.
func (f *folder) assign(s *syntax.Assign) syntax.Stmt {
	f.each(s.Targets)
	s.Value = f.fold(s.Value)
	if len(s.Targets) != 1 {
		return s
	}
	if f.define(s.Targets[0], &s.Value) {
		return nothing(&s.Place)
	}
	return s
}

func (f *folder) annAssign(s *syntax.AnnAssign) syntax.Stmt {
	s.Target = f.fold(s.Target)
	s.Annotation = f.fold(s.Annotation)
	if s.Value == nil {
		return s
	}
	s.Value = f.fold(s.Value)
	if !f.opts.PlainConstOnly && f.define(s.Target, &s.Value) {
		return nothing(&s.Place)
	}
	return s
}

// nothing returns a statement without code and without a line of its own.
func nothing(at *syntax.Place) syntax.Stmt {
	return &syntax.Pass{Place: syntax.Place{Span: at.Span, Semicolon: at.Semicolon}}
}

// define handles NAME = const(value): it puts the value in the place of the call
// and remembers it for what follows. It reports whether the name is private, so
// that the assignment goes.
func (f *folder) define(target syntax.Expr, value *syntax.Expr) (private bool) {
	name, ok := target.(*syntax.Name)
	if !ok {
		return false
	}
	call, ok := (*value).(*syntax.Primary)
	if !ok || !isConstCall(call) {
		return false
	}
	args := call.Trailers[0].Args
	// To the reference const(1,) is a list of one argument, and no constant.
	if len(args) != 1 || args[0].Kind != syntax.ArgPos || !IsConst(args[0].Value) || call.Trailers[0].Comma {
		f.errors = append(f.errors, &diag.Diagnostic{
			Code: CodeNotConstant, Kind: "SyntaxError", File: f.module.File,
			Span: call.Span, Line: int(call.Line), Message: "not a constant",
			Hint: "const() takes one number, string, bytes, tuple of constants or other const() name",
		})
		return false
	}
	f.remember(name.Sym, args[0].Value)
	if f.module.Syms.String(name.Sym)[0] == '_' {
		return true
	}
	*value = args[0].Value
	return false
}

func isConstCall(p *syntax.Primary) bool {
	if p.Await || len(p.Trailers) != 1 || p.Trailers[0].Kind != syntax.Call {
		return false
	}
	name, ok := p.Atom.(*syntax.Name)
	return ok && name.Sym == syntax.SymConst
}

func (f *folder) remember(sym syntax.Sym, e syntax.Expr) {
	v := Value(e)
	if x, ok := e.(*syntax.Int); ok && x.Big != nil {
		v.Big = x.Big // allocated, however small
	}
	if int(sym) >= len(f.consts) {
		f.consts = append(f.consts, make([]int32, f.module.Syms.Len()-len(f.consts))...)
	}
	f.values = append(f.values, v)
	f.consts[sym] = int32(len(f.values))
}
