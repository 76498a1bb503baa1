package pybc

import (
	"fmt"
	"strings"
)

// Page returns the documentation page of the opcodes, in Markdown, made from Table.
func Page() string {
	var b strings.Builder
	b.WriteString(pageHead)
	for i := range Table {
		r := &Table[i]
		number := fmt.Sprintf("%02x", byte(r.Op))
		if r.Count > 1 {
			number += fmt.Sprintf("-%02x", int(r.Op)+r.Count-1)
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", number, r.Name, formatNames[r.Format], r.effect(), r.Doc)
	}
	return b.String()
}

const pageHead = `# Opcodes of MicroPython bytecode

This page is made from the opcode table in ` + "`internal/code/pybc/table.go`" + `; ` + "`go test ./internal/code/pybc -update`" + ` writes it anew.

An instruction is one opcode byte and its operand. Operands are:

- *name*, *object*, *child*, *slot*, *n* and the packed numbers: an unsigned number in base 128, high group first,
  bit 7 set on all bytes but the last; an index into the name table, the object table, the children of the function,
  or the frame, or a count.
- *int*: the same with a sign, which is bit 6 of the first byte.
- *label*: one byte below 0x80, or two with bit 7 of the first set and its other bits the low ones: a distance from the
  end of the operand, always forward. *signed label*: the same number less 0x40 (one byte) or 0x4000 (two bytes).
- *byte n*: one more byte.

Stack pictures show the stack before and after, its top at the right. The stack column says how many values are taken and
how many are left where control falls through; other ways out are in the text.

| code | name | operand | stack | meaning |
|---|---|---|---|---|
`

// effect returns the stack effect as text, such as "-2-n +1".
func (r *Row) effect() string {
	pop, push := fmt.Sprintf("-%d", r.Pop), fmt.Sprintf("+%d", r.Push)
	switch r.Vary {
	case popN, popCells:
		pop += "-n"
	case popCall:
		pop += "-n-2kw"
	case popComp:
		pop += " or -2"
	case pushN:
		push += "+n"
	case pushUnpack:
		push += "+left+right"
	}
	pop = strings.TrimPrefix(pop, "-0")
	return strings.TrimSpace(pop + " " + strings.TrimPrefix(push, "+0"))
}
