package compile

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// emit appends an operation without operands.
func (c *compiler) emit(op pyop.Op) {
	c.code = append(c.code, pyop.Instr{Op: op, Pos: c.pos})
}

// emit1 appends an operation with operand A.
func (c *compiler) emit1(op pyop.Op, a int32) {
	c.code = append(c.code, pyop.Instr{Op: op, A: a, Pos: c.pos})
}

// emitKind appends an operation with a kind.
func (c *compiler) emitKind(op pyop.Op, kind uint8, a, b int32) {
	c.code = append(c.code, pyop.Instr{Op: op, Kind: kind, A: a, B: b, Pos: c.pos})
}

// emitSym appends an operation on a name that is no variable of the scope.
func (c *compiler) emitSym(op pyop.Op, sym syntax.Sym) { c.emit1(op, int32(sym)) }

func (c *compiler) unary(op pyop.UnaryOp) { c.emitKind(pyop.Unary, uint8(op), 0, 0) }

func (c *compiler) binary(op pyop.BinaryOp) { c.emitKind(pyop.Binary, uint8(op), 0, 0) }

func (c *compiler) smallInt(x int64) {
	c.code = append(c.code, pyop.SmallIntInstr(x, c.pos))
}

// at says which place the operations that follow come from, and its line.
func (c *compiler) at(p *syntax.Place) {
	c.pos = p.Span.Start
	c.setLine(p.Line)
}

// setLine begins a source line. Lines only ever grow within a scope.
func (c *compiler) setLine(line uint32) {
	if line > c.line {
		c.line = line
		if c.showLines {
			c.emit1(pyop.Line, int32(line))
		}
	}
}

// The operations on variables hold the index of the name in the scope's table in
// A until finish puts the real operation in their place.

func (c *compiler) load(sym syntax.Sym) {
	c.emitKind(pyop.LoadName, 0, int32(c.table.Load(sym)), int32(sym))
}

func (c *compiler) store(sym syntax.Sym) {
	c.emitKind(pyop.StoreName, 0, int32(c.table.Store(sym)), int32(sym))
}

func (c *compiler) delete(sym syntax.Sym) {
	c.emitKind(pyop.DeleteName, 0, int32(c.table.Store(sym)), int32(sym))
}

func (c *compiler) newLabel() int32 {
	c.labels++
	return c.labels - 1
}

func (c *compiler) place(label int32) { c.emit1(pyop.Label, label) }

func (c *compiler) jump(label int32) { c.emit1(pyop.Jump, label) }

// popJump jumps if the top of the stack is true or false, as jumpIf says.
func (c *compiler) popJump(jumpIf bool, label int32) {
	if jumpIf {
		c.emit1(pyop.PopJumpIfTrue, label)
	} else {
		c.emit1(pyop.PopJumpIfFalse, label)
	}
}

// Operations of our own, which finish takes out when it counts the stack. Counting
// follows the order of the operations, as in the reference, and not that of control.
const (
	opAdjust  = pyop.NumOps + iota // A values more are on the stack than the operations say
	opReserve                      // the same, where machine code does not count with them
)

// adjust counts n more values on the stack: control comes from elsewhere with them,
// or they are room for something.
func (c *compiler) adjust(n int32) { c.emit1(opAdjust, n) }

func (c *compiler) reserve(n int32) { c.emit1(opReserve, n) }

// enterBlock begins an exception block with its handler at label.
func (c *compiler) enterBlock(op pyop.Op, label int32) {
	c.emit1(op, label)
	c.level++
}

// leaveBlock ends the innermost exception block.
func (c *compiler) leaveBlock() {
	c.level--
	c.emit(pyop.EndFinally)
}

// callMethod calls a method without arguments of the value on the stack.
func (c *compiler) callMethod(name syntax.Sym) {
	c.emitSym(pyop.LoadMethod, name)
	c.emit(pyop.CallMethod)
}

// yieldFrom delegates to the iterable on the stack.
func (c *compiler) yieldFrom() {
	c.emit(pyop.GetIter)
	c.delegate()
}

// delegate delegates to the iterator on the stack.
func (c *compiler) delegate() {
	c.emit(pyop.LoadNone)
	c.emit(pyop.YieldFrom)
	c.fn.Flags |= pyop.FlagGenerator
}

func (c *compiler) yieldValue() {
	c.emit(pyop.YieldValue)
	c.fn.Flags |= pyop.FlagGenerator
}

// pushLoop begins a loop and returns the one around it.
func (c *compiler) pushLoop(fromFor bool) (outer loop) {
	outer = c.loop
	c.loop = loop{breakLabel: c.newLabel(), continueLabel: -1, active: true, fromFor: fromFor, level: c.level}
	return outer
}

// lineOf returns the line of a position in the file.
func (c *compiler) lineOf(p source.Pos) uint32 { return uint32(c.tree.File.LineOf(p)) }
