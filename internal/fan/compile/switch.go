package compile

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/fan/tree"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// A range below this many values is always a table.
const smallTable = 32

// A table may be this many times larger than the number of cases.
const sparseTable = 32

func (c *code) switchStmt(s *tree.Switch) {
	if lo, hi, ok := tableRange(s); ok {
		c.tableSwitch(s, lo, hi)
	} else {
		c.equalsSwitch(s)
	}
}

// tableRange returns the least and the greatest case of a switch on Int or an enum
// whose cases are constants close enough together for a jump table.
func tableRange(s *tree.Switch) (lo, hi int64, ok bool) {
	t := s.Cond.Node().Type
	isEnum := types.IsEnum(t)
	if !types.IsInt(t) && !isEnum {
		return 0, 0, false
	}
	// The bounds start as the extremes of 32 bits, also for cases beyond them.
	lo, hi = 1<<31-1, -1<<31
	count := int64(0)
	for _, k := range s.Cases {
		for _, label := range k.Labels {
			n, ok := tree.SwitchCase(label)
			if !ok {
				return 0, 0, false
			}
			lo, hi = min(lo, n), max(hi, n)
			count++
		}
	}
	delta := hi - lo
	if count == 0 || delta < 0 || delta >= maxTable {
		return 0, 0, false
	}
	return lo, hi, isEnum || delta < smallTable || count*sparseTable > delta
}

// maxTable is a size of table that no method has room for.
const maxTable = 1 << 15

// tableSwitch jumps through a table; the default block follows the jump.
func (c *code) tableSwitch(s *tree.Switch, lo, hi int64) {
	t := s.Cond.Node().Type
	c.expr(s.Cond)
	switch {
	case types.IsInt(t) && t.IsNullable():
		c.coerceOp(t, c.ns.Sys.Int)
	case types.IsEnum(t):
		c.callOp(fcode.CallVirtual, c.ns.Sys.EnumOrdinal)
	}
	if lo != 0 {
		c.ref(fcode.LoadInt, c.tables.Int(-lo))
		c.callOp(fcode.CallVirtual, c.ns.Sys.IntPlus)
	}
	cases := make([]int, hi-lo+1) // 1 + index of the case of each value
	for i, k := range s.Cases {
		for _, label := range k.Labels {
			n, _ := tree.SwitchCase(label)
			cases[n-lo] = i + 1
		}
	}
	table := make([]int32, len(cases))
	c.out.Emit(fcode.Switch, int32(len(c.out.Tables)), 0)
	c.out.Tables = append(c.out.Tables, table)
	starts := c.switchBlocks(s, nil)
	for i, k := range cases {
		table[i] = starts[k]
	}
}

// equalsSwitch compares with one case after the other; each block first drops the value.
func (c *code) equalsSwitch(s *tree.Switch) {
	t := s.Cond.Node().Type
	c.expr(s.Cond)
	type match struct {
		jump int32
		to   int
	}
	var matches []match
	for i, k := range s.Cases {
		for _, label := range k.Labels {
			c.opType(fcode.Dup, t)
			c.expr(label)
			c.compareOp(fcode.CompareEQ, t, label.Node().Type)
			matches = append(matches, match{c.jump(fcode.JumpTrue), i + 1})
		}
	}
	starts := c.switchBlocks(s, t)
	for _, m := range matches {
		c.out.Instrs[m.jump].A = starts[m.to]
	}
}

// switchBlocks assembles the default block and those of the cases, and returns where
// each starts. With drop not nil each first pops a value of that type.
func (c *code) switchBlocks(s *tree.Switch, drop types.Type) []int32 {
	starts := make([]int32, 1+len(s.Cases))
	var ends []int32
	block := func(b *tree.Block) {
		if drop != nil {
			c.opType(fcode.Pop, drop)
		}
		if b != nil {
			c.block(b)
			if b.IsExit() {
				return
			}
		}
		ends = append(ends, c.jump(fcode.Jump))
	}
	starts[0] = c.out.Here()
	block(s.Default)
	for i, k := range s.Cases {
		starts[i+1] = c.out.Here()
		block(k.Body)
	}
	c.patch(ends)
	return starts
}
