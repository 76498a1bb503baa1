package pyop

import (
	"fmt"
	"strings"
)

// Page returns the documentation page of the operations, in Markdown, made from Table.
func Page() string {
	var b strings.Builder
	b.WriteString(pageHead)
	for op := range NumOps {
		r := &Table[op]
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", r.Name, r.operands(), r.stack(), r.notes(), r.Doc)
	}
	return b.String()
}

const pageHead = `# Operations of Python programs

This page is made from the table in ` + "`internal/code/pyop/table.go`" + `; ` + "`go test ./internal/code/pyop -update`" + ` writes it anew.

Operations are what Python is compiled to, what bytecode is lifted to, and what everything else reads: the bytecode
encoder, the emitter of machine code, runtimes. ` + "`tandem ops app.py`" + ` shows them.

Operands are in the order of the text form; A, B and kind are the fields of an instruction. The stack column says how many
values are taken and how many are left where control falls through; *at A* is how many more there are at label A than
before; *peak* is how far the stack rises meanwhile, where it does not end as high. Notes: **ends**, control never falls
through; **raises**, may raise an exception, beside those that strike anywhere; **jumps** to label A; **opens** an exception
block with its handler at label A; **closes** the innermost block. Stack pictures show the stack before and after, its top at
the right.

What a finally part has on top of the stack is its *cause*: None after the end of the protected part, an exception, or a
mark, above the value to be returned or, with unwind_jump, above the place to go on at. The end of a with block has the same.
Handlers of except blocks have the exception on top. NULL is the mark for an absent value.

| operation | operands | stack | notes | meaning |
|---|---|---|---|---|
`

// roleNames name the operands for the page.
var roleNames = [...]string{
	RoleLabel: "label A", RoleName: "name A", RoleLocal: "name B", RoleSlot: "slot A", RoleConst: "constant A", RoleChild: "child A",
	RoleSmallInt: "int", RoleUnary: "operator", RoleBinary: "operator", RoleComp: "kind",
}

func (r *Row) operands() string {
	var list []string
	for _, o := range r.Operands {
		switch {
		case o.Role == RoleCount:
			list = append(list, string("AB"[o.Field]))
		case words[o.Role] != "":
			list = append(list, "["+words[o.Role]+"]")
		default:
			list = append(list, roleNames[o.Role])
		}
	}
	return strings.Join(list, ", ")
}

// stack returns the stack effect as text, such as "-2-A +1".
func (r *Row) stack() string {
	var parts []string
	if r.Pops != (Count{}) {
		parts = append(parts, r.Pops.text("-"))
	}
	if r.Pushes != (Count{}) {
		parts = append(parts, r.Pushes.text("+"))
	}
	if r.Peak != 0 {
		parts = append(parts, fmt.Sprintf("peak %+d", r.Peak))
	}
	if r.Jump != 0 {
		parts = append(parts, fmt.Sprintf("at A %+d", r.Jump))
	}
	return strings.Join(parts, " ")
}

func (c *Count) text(sign string) string {
	text := ""
	if c.N != 0 {
		text = fmt.Sprint(sign, c.N)
	}
	for _, term := range []struct {
		n    int8
		name string
	}{{c.A, "A"}, {c.B, "B"}, {c.Kind, "kind"}} {
		switch {
		case term.n == 1:
			text += sign + term.name
		case term.n > 1:
			text += fmt.Sprint(sign, term.n, term.name)
		}
	}
	return text
}

// traitNames name the traits, bit 0 first.
var traitNames = []string{"ends", "raises", "jumps", "opens", "closes"}

func (r *Row) notes() string {
	var list []string
	for i, name := range traitNames {
		if r.Traits&(1<<i) != 0 {
			list = append(list, name)
		}
	}
	return strings.Join(list, " ")
}
