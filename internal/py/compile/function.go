package compile

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/scope"
	"github.com/tandem-lang/tandem/internal/py/syntax"
)

func (c *compiler) funcDef(s *syntax.FuncDef) {
	emit, calls := c.decorators(s.Decorators)
	unit := c.newUnit(pyop.KindFunction, emit, s.Name.Sym, s, s.KeywordLine)
	if s.Async {
		fn := c.units[unit].fn
		fn.Flags |= pyop.FlagGenerator
		if c.opts.AwaitMethod {
			fn.Flags |= pyop.FlagAsync
		}
	}
	c.makeWithDefaults(unit, s.Params)
	c.decorate(calls)
	c.store(s.Name.Sym)
}

func (c *compiler) classDef(s *syntax.ClassDef) {
	emit, calls := c.decorators(s.Decorators)
	unit := c.newUnit(pyop.KindClass, emit, s.Name.Sym, s, s.KeywordLine)
	c.emit(pyop.LoadBuildClass)
	c.makeFunction(unit, 0)
	c.emitSym(pyop.LoadStr, s.Name.Sym)
	c.args(s.Args, pyop.CallFunction, 2)
	c.decorate(calls)
	c.store(s.Name.Sym)
}

func (c *compiler) lambda(e *syntax.Lambda) {
	unit := c.newUnit(pyop.KindLambda, c.fn.Emit, syntax.SymLambda, e, e.Line)
	c.makeWithDefaults(unit, e.Params)
}

// makeFunction makes a function of a new scope. defaults says whether a tuple and
// a dict of defaults are on the stack. Operand B is the unit, for finish.
func (c *compiler) makeFunction(unit int, defaults uint8) {
	c.fn.Flags |= pyop.FlagRefGlobals | pyop.FlagHasConsts
	c.code = append(c.code, pyop.Instr{
		Op: pyop.MakeFunction, Kind: defaults, A: int32(len(c.fn.Children)), B: int32(unit), Pos: c.pos,
	})
	c.fn.Children = append(c.fn.Children, c.units[unit].fn)
}

// makeWithDefaults compiles the defaults of parameters and makes the function.
// Defaults of positional parameters go into a tuple, those of keyword-only ones
// into a dict above it; NULL stands for the one that is missing.
func (c *compiler) makeWithDefaults(unit int, params []syntax.Param) {
	star := false
	positional, keywords := int32(0), int32(0)
	for i := range params {
		p := &params[i]
		switch {
		case p.Kind == syntax.ParamStar:
			star = true
		case p.Kind == syntax.ParamDoubleStar:
		case p.Default == nil:
			if !star && positional > 0 {
				c.report(errDefaultOrder, p.Span, paramLine(p))
			}
		case star:
			if keywords == 0 {
				c.defaultsTuple(positional)
				c.emit1(pyop.BuildMap, 0)
			}
			keywords++
			c.expr(p.Default)
			c.emitSym(pyop.LoadStr, p.Name.Sym)
			c.emit(pyop.StoreMap)
		default:
			positional++
			c.expr(p.Default)
		}
	}
	if positional > 0 && keywords == 0 {
		c.defaultsTuple(positional)
		c.emit(pyop.LoadNull)
	}
	fn := c.units[unit].fn
	fn.NumDefPos = int(positional)
	if keywords > 0 {
		fn.Flags |= pyop.FlagDefKwArgs
	}
	defaults := uint8(0)
	if positional > 0 || keywords > 0 {
		defaults = 1
	}
	c.makeFunction(unit, defaults)
}

func (c *compiler) defaultsTuple(n int32) {
	if n == 0 {
		c.emit(pyop.LoadNull)
		return
	}
	c.emit1(pyop.BuildTuple, n)
}

// paramLine returns the line of a parameter, or 0 for one that is only a name.
func paramLine(p *syntax.Param) uint32 {
	if p.Kind == syntax.ParamName && p.Annotation == nil && p.Default == nil {
		return 0
	}
	return p.Line
}

// decorators compiles decorators up to the function or class that they are for.
// Those of the micropython module choose an emitter and make no code; calls is the
// number of the others.
func (c *compiler) decorators(list []syntax.Decorator) (emit pyop.Emit, calls int) {
	emit = c.fn.Emit
	for i := range list {
		d := &list[i]
		if d.Path[0].Sym == syntax.SymMicropython {
			emit = c.emitter(d, emit)
			continue
		}
		calls++
		c.load(d.Path[0].Sym)
		for _, id := range d.Path[1:] {
			c.emitSym(pyop.LoadAttr, id.Sym)
		}
		if d.Call != nil {
			c.trailer(d.Call)
		}
	}
	return emit, calls
}

func (c *compiler) decorate(calls int) {
	for range calls {
		c.emit1(pyop.CallFunction, 1)
	}
}

// emitter returns what a decorator of the micropython module asks for.
func (c *compiler) emitter(d *syntax.Decorator, emit pyop.Emit) pyop.Emit {
	if len(d.Path) != 2 {
		c.report(errDecorator, d.Span, 0)
		return emit
	}
	switch d.Path[1].Sym {
	case syntax.SymBytecode:
		emit = pyop.EmitBytecode
	case syntax.SymNative:
		emit = pyop.EmitNative
	case syntax.SymViper:
		emit = pyop.EmitViper
	case syntax.SymAsmThumb, syntax.SymAsmXtensa, syntax.SymAsmRV32:
		emit = pyop.EmitAsm
	default:
		c.report(errDecorator, d.Span, 0)
		return emit
	}
	machine := emit == pyop.EmitNative || emit == pyop.EmitViper
	switch {
	case machine && c.opts.Portable && !c.opts.Native:
		return pyop.EmitBytecode
	case emit == pyop.EmitNative && c.opts.Portable && c.opts.Emit != pyop.EmitNative && c.opts.Emit != pyop.EmitViper:
		return pyop.EmitBytecode
	case emit == pyop.EmitAsm && c.opts.Portable:
		c.report(errDecorator, d.Span, 0)
		return emit
	}
	if machine && !c.opts.Native || emit == pyop.EmitAsm && !c.opts.InlineAsm {
		c.report(errArch, d.Span, 0)
	}
	return emit
}

// funcBody compiles the body of a def.
func (c *compiler) funcBody(s *syntax.FuncDef) {
	c.bindParams(s.Params)
	if c.fn.Emit == pyop.EmitViper {
		c.fn.ViperReturn = c.viperType(s.Returns)
	}
	c.block(s.Body)
	c.emit(pyop.LoadNone)
	c.emit(pyop.Return)
}

// lambdaBody compiles the body of a lambda; one that yields returns None.
func (c *compiler) lambdaBody(e *syntax.Lambda) {
	c.setLine(e.Line)
	c.bindParams(e.Params)
	c.expr(e.Body)
	if c.fn.Flags&pyop.FlagGenerator != 0 {
		c.emit(pyop.Pop)
		c.emit(pyop.LoadNone)
	}
	c.emit(pyop.Return)
}

// classBody compiles a class body, which returns the cell of __class__ if a method
// uses it; finish puts that in the place of None.
func (c *compiler) classBody(s *syntax.ClassDef) {
	c.table.Local(syntax.SymDunderClass)
	c.load(syntax.SymDunderName)
	c.store(syntax.SymDunderModule)
	c.emitSym(pyop.LoadStr, s.Name.Sym)
	c.store(syntax.SymDunderQualname)
	c.block(s.Body)
	c.emit(pyop.LoadNone)
	c.emit(pyop.Return)
}

// bindParams enters the parameters of the current function, which come before all
// other names.
func (c *compiler) bindParams(params []syntax.Param) {
	star := false
	for i := range params {
		p := &params[i]
		if c.fn.Flags&pyop.FlagVarKeywords != 0 {
			c.report(errParam, p.Span, paramLine(p))
			continue
		}
		kind := scope.ParamPlain
		switch p.Kind {
		case syntax.ParamStar:
			if star {
				c.report(errParam, p.Span, p.Line)
				continue
			}
			star, kind = true, scope.ParamStar
			if p.Name.Sym == syntax.SymEmpty {
				continue
			}
			c.fn.Flags |= pyop.FlagVarArgs
		case syntax.ParamDoubleStar:
			kind = scope.ParamDoubleStar
			c.fn.Flags |= pyop.FlagVarKeywords
		default:
			if star {
				c.fn.NumKwOnly++
			} else {
				c.fn.NumPos++
			}
		}
		c.bindParam(p, kind)
	}
}

func (c *compiler) bindParam(p *syntax.Param, kind scope.ParamKind) {
	name := c.table.Param(p.Name.Sym, kind, p.Name.Pos)
	if name == nil {
		c.report(errParamReused, p.Span, paramLine(p))
		return
	}
	if c.fn.Emit == pyop.EmitViper && c.fn.Kind == pyop.KindFunction {
		name.Viper = c.viperType(p.Annotation)
	}
}

// viperType returns the type that an annotation of a viper function names.
func (c *compiler) viperType(annotation syntax.Expr) pyop.ViperType {
	if annotation == nil {
		return pyop.ViperObject
	}
	name, ok := annotation.(*syntax.Name)
	if !ok {
		c.reportExpr(errAnnotation, annotation)
		return pyop.ViperObject
	}
	if t, ok := viperTypes(name.Sym); ok {
		return t
	}
	d := c.report(problem{
		code:    codeViperType,
		message: "unknown type '" + c.syms.String(name.Sym) + "'",
		hint:    "the viper types are object, bool, int, uint, ptr, ptr8, ptr16 and ptr32",
	}, name.Span, 0)
	d.Kind = "ViperTypeError"
	c.overrule(d)
	return pyop.ViperObject
}

// viperTypes returns the viper type of a name.
func viperTypes(sym syntax.Sym) (pyop.ViperType, bool) {
	switch sym {
	case syntax.SymObject:
		return pyop.ViperObject, true
	case syntax.SymBool:
		return pyop.ViperBool, true
	case syntax.SymInt:
		return pyop.ViperInt, true
	case syntax.SymUint:
		return pyop.ViperUint, true
	case syntax.SymPtr:
		return pyop.ViperPtr, true
	case syntax.SymPtr8:
		return pyop.ViperPtr8, true
	case syntax.SymPtr16:
		return pyop.ViperPtr16, true
	case syntax.SymPtr32:
		return pyop.ViperPtr32, true
	}
	return 0, false
}
