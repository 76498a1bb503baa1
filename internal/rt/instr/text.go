package instr

import (
	"fmt"
	"strings"
)

// Text returns the instruction that begins at a unit of code, and its length in units. words, if not nil, shows the constants.
func Text(code []uint64, at int, word func(uint64) string) (text string, units int) {
	u := code[at]
	op := Op(u)
	if op >= NumOps || at+op.Units() > len(code) {
		return fmt.Sprintf("bad %#016x", u), 1
	}
	row := &Table[op]
	var sb strings.Builder
	sb.WriteString(row.Name)
	sep := " "
	add := func(format string, args ...any) {
		sb.WriteString(sep)
		fmt.Fprintf(&sb, format, args...)
		sep = ", "
	}
	for i, role := range []Role{row.A, row.B, row.C} {
		v := uint16(u >> (16 * (i + 1)))
		switch role {
		case Read, Write, Base, Link:
			add("r%d", v/8)
		case Imm:
			add("%d", int16(v))
		case Count:
			add("%d", v)
		case Target:
			add("→%d", at+op.Units()+int(int16(v)))
		case Target32:
			add("→%d", at+op.Units()+int(int32(u>>32)))
		case Imm32:
			add("%d", int32(u>>32))
		}
	}
	if row.X != NoExtra {
		add("x=%#x", uint8(u>>8))
	}
	for i, role := range row.Words {
		if role != Const {
			continue
		}
		if w := code[at+1+i]; word != nil {
			add("%s", word(w))
		} else {
			add("%#x", w)
		}
	}
	return sb.String(), op.Units()
}
