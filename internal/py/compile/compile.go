package compile

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/py/scope"
	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// Options say how to compile. The zero value is the reference's default.
type Options struct {
	Optimize      int       // -O level, 0 to 3: assertions go at 1, source lines at 3
	Emit          pyop.Emit // what functions without a decorator become; EmitDefault is EmitBytecode
	NoSourceLines bool      // leave out Line operations
	SmallIntBits  int       // width of the target's small integers; 0 is 31
	Native        bool      // the target has an emitter for native and viper functions
	InlineAsm     bool      // the target has an inline assembler
	Portable      bool      // as within a runtime: there is no assembler, a decorator for native code is read and leaves bytecode unless Emit asks for machine code, and so does one for viper without Native

	// AwaitMethod has await call __await__ of the value and delegate to the result, and async functions marked as such,
	// in which there is no yield from.
	AwaitMethod bool
	// StarAfterKeyword allows *args after keyword arguments.
	StarAfterKeyword bool
}

// hostSmallIntBits is the width of the reference's own small integers, which
// bounds what it can hold for any target.
const hostSmallIntBits = 63

// unit is one scope: what it is compiled from and what has become of it.
type unit struct {
	fn         *pyop.Func
	table      *scope.Table
	node       syntax.Node // nil for the module
	parent     int         // index of the unit around it
	line       uint32      // the reference's line of the scope
	start, end int         // its operations in compiler.code
	items      []pyop.Item // of a viper function
}

// loop is what break and continue need to know.
type loop struct {
	breakLabel, continueLabel int32
	active                    bool
	fromFor                   bool // break drops a for loop's iterator
	level                     int32
}

type compiler struct {
	opts   Options
	tree   *syntax.Module
	syms   *syntax.Symbols
	out    *pyop.Module
	errors diag.List
	scopes *scope.Set
	units  []unit // all scopes met; those from next on are still to be walked
	funcs  []pyop.Func
	code   []pyop.Instr // operations of all scopes walked
	items  []pyop.Item  // of all viper functions walked, counted from the function's first operation
	open   []int32      // items whose sequence has not ended

	smallBits  int
	showLines  bool
	constLimit int // bits of big integers that constant tables may still take

	// Of the scope that is being walked.
	fn      *pyop.Func
	table   *scope.Table
	current int // index in units
	line    uint32
	labels  int32
	level   int32 // exception blocks around
	loop    loop
	pos     source.Pos
	settled int       // errors of the scopes before
	pending diag.List // errors without a line yet
	givenUp bool      // a sequence has been given up: see lend
	stack   []int32   // labels of nested constructs
}

// Module compiles a folded module. The result is nil where the list holds an error.
func Module(tree *syntax.Module, opts Options) (*pyop.Module, diag.List) {
	c := newCompiler(tree, opts)
	for c.current = 0; c.current < len(c.units); c.current++ {
		c.walk()
		if c.scopes.Exhausted() {
			c.noMemory(tree.File)
			break
		}
	}
	if c.constLimit < 0 {
		c.noMemory(tree.File)
	}
	if len(c.errors) > 0 {
		return nil, c.errors
	}
	c.scopes.Resolve()
	c.finish()
	return c.out, nil
}

func newCompiler(tree *syntax.Module, opts Options) *compiler {
	c := &compiler{
		opts:       opts,
		tree:       tree,
		syms:       tree.Syms,
		out:        &pyop.Module{File: tree.File},
		scopes:     scope.NewSet(tree.Syms.Len()),
		smallBits:  opts.SmallIntBits,
		showLines:  !opts.NoSourceLines && opts.Optimize < 3,
		constLimit: maxConstBits,
	}
	if c.smallBits == 0 {
		c.smallBits = 31
	}
	emit := opts.Emit
	if emit == pyop.EmitDefault {
		emit = pyop.EmitBytecode
	}
	c.code = make([]pyop.Instr, 0, len(tree.File.Text)/3+64)
	c.current = -1
	line := uint32(1)
	if len(tree.Body) > 0 {
		line = tree.Body[0].At().Line
	}
	c.newUnit(pyop.KindModule, emit, syntax.SymModule, nil, line)
	return c
}

// newUnit adds a scope to those to be walked and returns its index in units.
func (c *compiler) newUnit(kind pyop.FuncKind, emit pyop.Emit, name syntax.Sym, node syntax.Node, line uint32) int {
	if len(c.funcs) == 0 {
		c.funcs = make([]pyop.Func, min(8+len(c.units), 512))
	}
	fn := &c.funcs[0]
	c.funcs = c.funcs[1:]
	fn.Kind, fn.Emit, fn.Name = kind, emit, pyop.Sym(name)
	fn.Parent = c.fn
	if node != nil {
		fn.Pos = node.At().Span.Start
	}
	c.units = append(c.units, unit{fn: fn, node: node, parent: c.current, line: line})
	c.out.Funcs = append(c.out.Funcs, fn)
	return len(c.units) - 1
}

// walk compiles the current unit.
func (c *compiler) walk() {
	u := &c.units[c.current]
	var parent *scope.Table
	if u.parent >= 0 {
		parent = c.units[u.parent].table
	}
	u.table = c.scopes.Begin(u.fn.Kind, parent)
	u.start = len(c.code)
	items := len(c.items)
	c.fn, c.table = u.fn, u.table
	c.line, c.labels, c.level = 1, 0, 0
	c.loop, c.givenUp, c.settled = loop{}, false, len(c.errors)
	if c.fn.Emit == pyop.EmitAsm {
		c.asm(u)
	} else {
		c.body(u.node)
	}
	u = &c.units[c.current]
	first := len(c.open)
	c.endItem(u.start, u.line)
	c.endItems(first)
	u.items = c.items[items:len(c.items):len(c.items)]
	c.settle(u.line)
	c.scopes.End(u.table)
	u.end = len(c.code)
	u.fn.NumLabels = int(c.labels)
}

// body compiles what a scope consists of.
func (c *compiler) body(node syntax.Node) {
	switch node := node.(type) {
	case nil:
		c.module()
	case *syntax.FuncDef:
		c.funcBody(node)
	case *syntax.Lambda:
		c.lambdaBody(node)
	case *syntax.ClassDef:
		c.classBody(node)
	case *syntax.Comp:
		c.compBody(node)
	}
}

// module compiles what is outside of all functions: the value of an expression for
// eval is what running the module returns.
func (c *compiler) module() {
	if c.tree.Input == syntax.InputEval {
		if s, ok := c.tree.Body[0].(*syntax.ExprStmt); ok {
			c.expr(s.X)
		}
		c.emit(pyop.Return)
		return
	}
	// The module's own line is 1: a file that begins further down begins
	// with an empty line.
	c.stmts(c.tree.Body)
	c.emit(pyop.LoadNone)
	c.emit(pyop.Return)
}
