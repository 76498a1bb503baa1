package compile

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
)

// code assembles the instructions of one method, or of one expression.
type code struct {
	*assembler
	method *tree.MethodDef // nil for a parameter's default
	out    fcode.Code

	loops       []*loop
	regions     []*region // protected regions around the statement at hand, outermost first
	leaves      []int32   // instructions that jump to the common return
	returnLocal *tree.Var // keeps the value until there; nil if there is none

	line     int // of the last entry of the line table
	lineInst int32
	cache    lineCache
}

// lineCache is the line that was asked for last: most questions are about the same one.
type lineCache struct {
	file       *source.File
	start, end source.Pos
	line       int
}

// begin starts the code of a method.
func (a *assembler) begin(m *tree.MethodDef) *code {
	c := &a.code
	c.assembler, c.method = a, m
	c.out.Instrs = c.out.Instrs[:0]
	c.out.Tables = c.out.Tables[:0]
	c.out.Traps = c.out.Traps[:0]
	c.out.Lines = c.out.Lines[:0]
	c.loops, c.regions, c.leaves, c.returnLocal = c.loops[:0], c.regions[:0], c.leaves[:0], nil
	c.line, c.lineInst = -1, -1
	return c
}

// finish adds the return that the leaves from protected regions jump to.
func (c *code) finish() {
	if len(c.leaves) == 0 {
		return
	}
	c.patch(c.leaves)
	if c.returnLocal != nil {
		c.op(fcode.LoadVar, c.returnLocal.Register)
	}
	c.plain(fcode.Return)
}

// plain emits an instruction without operands.
func (c *code) plain(op fcode.Op) { c.out.Emit(op, 0, 0) }

// op emits an instruction with a register.
func (c *code) op(op fcode.Op, operand int) { c.out.Emit(op, int32(operand), 0) }

// ref emits an instruction with an index of a table.
func (c *code) ref(op fcode.Op, index uint16) { c.out.Emit(op, int32(index), 0) }

// opType emits an instruction with a type.
func (c *code) opType(op fcode.Op, t types.Type) { c.ref(op, c.typeRef(t)) }

// call emits a call of a method with all its arguments.
func (c *code) callOp(op fcode.Op, m *types.Method) { c.ref(op, c.methodRef(m, allArgs)) }

// coerce emits a coercion between two types, unless they are the same.
func (c *code) coerceOp(from, to types.Type) {
	f, t := c.typeRef(from), c.typeRef(to)
	if f != t {
		c.out.Emit(fcode.Coerce, int32(f), int32(t))
	}
}

// jump emits a jump whose target patch fills in.
func (c *code) jump(op fcode.Op) int32 { return c.out.Emit(op, 0, 0) }

// jumpTo emits a jump to an instruction.
func (c *code) jumpTo(op fcode.Op, target int32) { c.out.Emit(op, target, 0) }

// patch makes jumps go to the next instruction.
func (c *code) patch(jumps []int32) { c.patchTo(jumps, c.out.Here()) }

func (c *code) patchTo(jumps []int32, target int32) {
	for _, j := range jumps {
		c.out.Instrs[j].A = target
	}
}

func (c *code) patchOne(jump int32) { c.out.Instrs[jump].A = c.out.Here() }

// mark notes that the next instruction belongs to a place in the source. An entry is
// added unless its line or its instruction is that of the last one.
func (c *code) mark(at *tree.Loc) {
	line := c.lineOf(*at)
	here := c.out.Here()
	if line == 0 || line == c.line || here == c.lineInst {
		return
	}
	c.out.Lines = append(c.out.Lines, fcode.LineEntry{Instr: here, Line: uint16(line)})
	c.line, c.lineInst = line, here
}

// lineOf returns the line of a place, 0 for none.
func (c *code) lineOf(at tree.Loc) int {
	k := &c.cache
	if at.File == nil {
		return 0
	}
	if at.File != k.file || at.Span.Start < k.start || at.Span.Start >= k.end {
		k.file, k.line = at.File, at.File.LineOf(at.Span.Start)
		k.start, k.end = at.File.LineStart(k.line), at.File.LineStart(k.line+1)
	}
	return k.line
}
