package pyop

import (
	"errors"
	"fmt"
	"math"
)

// Limits of what Check lets pass, beyond which no compiled file can go.
const (
	maxSlots  = 1 << 16 // of a frame, and arguments
	maxBlocks = 0x7f    // exception blocks that a jump leaves
	maxRaise  = 2
	// maxLabels bounds the labels of a function: the native emitters keep some for
	// themselves with certain operations.
	maxLabels = 16
)

// Check reports what keeps m from being well formed: operands outside of their
// tables, labels placed twice or not at all, functions that are nobody's children.
// Everything that reads a Module may rely on it. What the operations do to the stack
// is another question, see Func.Flow.
func (m *Module) Check() error {
	if len(m.Funcs) == 0 {
		return fmt.Errorf("the module has no functions")
	}
	number := make(map[*Func]int, len(m.Funcs))
	for i, f := range m.Funcs {
		number[f] = i
	}
	for i, f := range m.Funcs {
		c := checker{m: m, f: f}
		if err := c.function(i, number); err != nil {
			name := NoSym
			if c.named(f.Name) {
				name = f.Name
			}
			return fmt.Errorf("function %d (%s): %w", i, m.Name(name), err)
		}
	}
	return nil
}

type checker struct {
	m      *Module
	f      *Func
	placed []bool
}

func (c *checker) function(self int, number map[*Func]int) error {
	f := c.f
	if !c.named(f.Name) && (f.Name != NoSym || f.Emit != EmitMachine) {
		return fmt.Errorf("name %d of %d", f.Name, len(c.m.Names))
	}
	if f.Emit == EmitDefault || (f.Emit == EmitAsm) != (f.Asm != nil) {
		return fmt.Errorf("emit mode %v does not fit", f.Emit)
	}
	if n, ok := number[f.Parent]; self > 0 && (f.Parent == nil || !ok || n >= self) || self == 0 && f.Parent != nil {
		return fmt.Errorf("its parent must be a function before it")
	}
	for _, child := range f.Children {
		if n, ok := number[child]; !ok || n <= self || child.Parent != f {
			return fmt.Errorf("its children must be functions after it that have it as parent")
		}
	}
	for _, n := range []int{f.NumPos, f.NumKwOnly, f.NumDefPos, f.NumLocals, f.MaxStack, f.MaxBlocks} {
		if n < 0 || n > maxSlots {
			return fmt.Errorf("%d arguments, locals, values or blocks", n)
		}
	}
	if n := f.NumArgs(); n > f.NumLocals && f.Emit != EmitAsm {
		return fmt.Errorf("%d arguments in %d slots", n, f.NumLocals)
	}
	if f.NumLabels < 0 || f.NumLabels > maxLabels*(len(f.Instrs)+1) {
		return fmt.Errorf("%d labels", f.NumLabels)
	}
	for _, l := range f.Locals {
		unnamed := l.Name == NoSym && (!l.Param || l.Star || l.DblStar)
		if !c.named(l.Name) && !unnamed || l.Slot < 0 || l.Slot > maxSlots {
			return fmt.Errorf("local with name %d, slot %d", l.Name, l.Slot)
		}
	}
	if err := f.Native.check(len(f.Instrs)); err != nil {
		return err
	}
	if f.Asm != nil {
		for i := range f.Asm.Lines {
			l := &f.Asm.Lines[i]
			if !c.named(l.Op) || !c.asmArgs(l.Args) {
				return fmt.Errorf("assembler line with a name that is not there")
			}
			if bad := l.BadShape(c.m.Name(l.Op), 64); bad != "" {
				return errors.New(bad)
			}
		}
		for _, q := range f.Asm.Params {
			if !c.named(q.Name) {
				return fmt.Errorf("assembler parameter with name %d", q.Name)
			}
		}
	}
	return c.instrs()
}

// check checks that what is said of a function with that many operations is about
// them, in order.
func (n *Native) check(instrs int) error {
	if n == nil {
		return nil
	}
	last := int32(0)
	for _, a := range n.Adjusts {
		if a.At < last || int(a.At) > instrs || a.By < -maxSlots || a.By > maxSlots {
			return fmt.Errorf("adjustment by %d at operation %d, after one at %d", a.By, a.At, last)
		}
		last = a.At
	}
	for _, it := range n.Items {
		if it.Start < 0 || it.End < it.Start || it.Next < it.End || int(it.Next) > instrs {
			return fmt.Errorf("item of the operations %d to %d, then %d", it.Start, it.End, it.Next)
		}
	}
	return nil
}

func (c *checker) named(s Sym) bool { return uint64(s) < uint64(len(c.m.Names)) }

func (c *checker) asmArgs(args []AsmArg) bool {
	for _, a := range args {
		switch named := a.Kind == AsmName || a.Kind == AsmCall; {
		case named && !c.named(a.Name), !c.asmArgs(a.Items):
			return false
		case a.Kind == AsmRange && len(a.Items) != 2, a.Kind == AsmOffset && len(a.Items) != 1:
			return false
		}
	}
	return true
}

func (c *checker) instrs() error {
	c.placed = make([]bool, c.f.NumLabels)
	for i := range c.f.Instrs {
		in := &c.f.Instrs[i]
		if in.Op >= NumOps {
			return fmt.Errorf("operation %d: no operation has number %d", i, in.Op)
		}
		for _, o := range Table[in.Op].Operands {
			if err := c.operand(in, o); err != nil {
				return fmt.Errorf("operation %d (%v): %w", i, in.Op, err)
			}
		}
		if err := c.place(in); err != nil {
			return fmt.Errorf("operation %d (%v): %w", i, in.Op, err)
		}
	}
	return c.targets()
}

// place marks the label that in places.
func (c *checker) place(in *Instr) error {
	if in.Op != Label {
		return nil
	}
	if c.placed[in.A] {
		return fmt.Errorf("label L%d is placed twice", in.A)
	}
	c.placed[in.A] = true
	return nil
}

// targets checks that all labels that operations name are placed.
func (c *checker) targets() error {
	for i := range c.f.Instrs {
		in := &c.f.Instrs[i]
		for _, o := range Table[in.Op].Operands {
			if o.Role == RoleLabel && !c.placed[in.field(o.Field)] {
				return fmt.Errorf("operation %d (%v): label L%d is not placed", i, in.Op, in.field(o.Field))
			}
		}
	}
	return nil
}

// operand checks one operand against what it indexes.
func (c *checker) operand(in *Instr, o Operand) error {
	x := int(in.field(o.Field))
	limit := 1 << 30
	switch o.Role {
	case RoleSmallInt:
		return nil
	case RoleLabel:
		limit = c.f.NumLabels - 1
	case RoleLocal:
		if Sym(x) == NoSym {
			return nil
		}
		limit = len(c.m.Names) - 1
	case RoleName:
		limit = len(c.m.Names) - 1
	case RoleSlot:
		limit = c.f.NumLocals - 1
	case RoleConst:
		limit = len(c.m.Consts) - 1
	case RoleChild:
		limit = len(c.f.Children) - 1
	case RoleUnary, RoleBinary:
		if nameOf(enums[o.Role], x) == "bad" {
			return fmt.Errorf("operator %d", x)
		}
	case RoleComp:
		if x < int(KindListComp) || x > int(KindSetComp) {
			return fmt.Errorf("kind of comprehension %d", x)
		}
	case RoleDirect, RoleDropIter, RoleHandler, RoleDefaults, RoleStarred:
		limit = 1
	case RoleCount:
		limit = countLimit(in.Op, o.Field)
		if x < countMin(in.Op) {
			return fmt.Errorf("operand %d, at least %d wanted", x, countMin(in.Op))
		}
	}
	if x > limit || x < 0 {
		return fmt.Errorf("operand %d, at most %d allowed", x, limit)
	}
	return nil
}

// countMin returns the least number that an operand of op can be.
func countMin(op Op) int {
	switch op {
	case StoreComp:
		return 1
	case BuildSlice:
		return 2
	}
	return 0
}

// countLimit returns the greatest number that an operand of op can be.
func countLimit(op Op, f Field) int {
	switch {
	case op == Raise:
		return maxRaise
	case op == UnwindJump:
		return maxBlocks
	case op == MakeClosure && f == FieldB:
		return 0xff
	case op == Line:
		return math.MaxInt32
	case op == BuildMap:
		return 1 << 30
	case op == BuildSlice:
		return 3
	}
	return maxSlots
}
