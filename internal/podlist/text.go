package podlist

import (
	"bufio"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
)

// TextOptions say how a pod is printed.
type TextOptions struct {
	// Line returns a line of a source file of the pod, to stand above the code that
	// comes from it; nil if there are no sources at hand.
	Line func(file string, line int) string
	// Bare leaves out where instructions are in the bytes.
	Bare bool
}

// Text prints a pod: a line about it, then its types with their slots and code. Jumps
// show as labels.
func (p *Pod) Text(w io.Writer, o TextOptions) error {
	b := &textWriter{Writer: bufio.NewWriter(w), o: o, jumps: jumpOps()}
	b.printf("pod %s %s", p.Name, p.Version)
	if len(p.Depends) > 0 {
		b.printf(", depends on %s", strings.Join(p.Depends, ", "))
	}
	b.printf("\n")
	for _, s := range p.Problems {
		b.printf("problem: %s\n", s)
	}
	for _, t := range p.Types {
		b.typeInfo(t)
	}
	return b.Flush()
}

// jumpOps returns the names of the operations whose operands are places in the code.
func jumpOps() map[string]bool {
	jumps := map[string]bool{}
	for op := fcode.Op(0); op.Valid(); op++ {
		if a := op.Info().Arg; a == fcode.JumpArg || a == fcode.SwitchArg {
			jumps[op.String()] = true
		}
	}
	return jumps
}

type textWriter struct {
	*bufio.Writer
	o     TextOptions
	jumps map[string]bool
	file  string // of the type that is being printed
}

func (b *textWriter) printf(format string, args ...any) { fmt.Fprintf(b.Writer, format, args...) }

func (b *textWriter) facets(indent string, list []string) {
	for _, f := range list {
		b.printf("%s@%s\n", indent, f)
	}
}

func bracketed(flags string) string {
	if flags == "" {
		return ""
	}
	return " [" + flags + "]"
}

func (b *textWriter) typeInfo(t *fcode.TypeInfo) {
	b.file = t.File
	b.printf("\n")
	b.facets("", t.Facets)
	b.printf("%s", t.Name)
	if parents := append(strings.Fields(t.Base), t.Mixins...); len(parents) > 0 {
		b.printf(" : %s", strings.Join(parents, ", "))
	}
	b.printf("%s", bracketed(t.Flags))
	if t.File != "" {
		b.printf("  %s:%d", t.File, t.Line)
	}
	b.printf("\n")
	for i := range t.Fields {
		b.field(&t.Fields[i])
	}
	for i := range t.Methods {
		b.method(&t.Methods[i])
	}
}

func (b *textWriter) field(f *fcode.FieldInfo) {
	b.printf("\n")
	b.facets("  ", f.Facets)
	b.printf("  %s %s%s", f.Type, f.Name, bracketed(f.Flags))
	if f.Ordinal != nil {
		b.printf(" ordinal %d", *f.Ordinal)
	}
	b.printf("\n")
}

func (b *textWriter) method(m *fcode.MethodInfo) {
	b.printf("\n")
	b.facets("  ", m.Facets)
	params := make([]string, len(m.Params))
	for i, v := range m.Params {
		params[i] = v.Type + " " + v.Name
	}
	b.printf("  %s %s(%s)%s", m.Returns, m.Name, strings.Join(params, ", "), bracketed(m.Flags))
	if m.Inherited != "" {
		b.printf(" inherited as %s", m.Inherited)
	}
	b.printf("\n")
	for _, v := range m.Params {
		if v.Default != nil {
			b.printf("    default of %s\n", v.Name)
			b.code(v.Default, nil)
		}
	}
	for _, v := range m.Locals {
		b.printf("    local %d %s %s\n", v.Register, v.Type, v.Name)
	}
	labels := b.labels(m)
	b.code(m.Code, labels)
	for _, t := range m.Traps {
		b.printf("    try %s..%s catch %s at %s\n", place(labels, t.Start), place(labels, t.End), t.Type, place(labels, t.Handler))
	}
	if m.Error != "" {
		b.printf("    broken: %s\n", m.Error)
	}
}

// labels numbers the places to which something of a method points, in their order.
func (b *textWriter) labels(m *fcode.MethodInfo) map[int]string {
	pcs := map[int]bool{}
	for _, in := range m.Code {
		if b.jumps[in.Op] {
			for _, target := range strings.Fields(strings.Trim(in.Arg, "[]")) {
				if pc, err := strconv.Atoi(target); err == nil {
					pcs[pc] = true
				}
			}
		}
	}
	for _, t := range m.Traps {
		pcs[t.Start], pcs[t.End], pcs[t.Handler] = true, true, true
	}
	order := make([]int, 0, len(pcs))
	for pc := range pcs {
		order = append(order, pc)
	}
	sort.Ints(order)
	labels := make(map[int]string, len(order))
	for i, pc := range order {
		labels[pc] = "L" + strconv.Itoa(i+1)
	}
	return labels
}

func place(labels map[int]string, pc int) string {
	if l := labels[pc]; l != "" {
		return l
	}
	return strconv.Itoa(pc)
}

// code prints instructions; a label stands on the line of its instruction.
func (b *textWriter) code(code []fcode.InstrInfo, labels map[int]string) {
	line, width := 0, 0
	for _, l := range labels {
		width = max(width, len(l)+1)
	}
	for _, in := range code {
		if in.Line != 0 && in.Line != line {
			line = in.Line
			b.sourceLine(line)
		}
		label := labels[in.PC]
		if label != "" {
			label += ":"
		}
		arg := in.Arg
		if b.jumps[in.Op] {
			arg = relabel(arg, labels)
		}
		b.printf("    %-*s", width, label)
		if !b.o.Bare {
			b.printf(" %5d", in.PC)
		}
		b.printf("  %s\n", strings.TrimRight(fmt.Sprintf("%-19s %s", in.Op, arg), " "))
	}
	if n := len(code); n > 0 {
		for pc, l := range labels { // of the end of the code, which only a table names
			if pc > code[n-1].PC {
				b.printf("    %s:\n", l)
			}
		}
	}
}

func (b *textWriter) sourceLine(line int) {
	if b.o.Line == nil {
		b.printf("    line %d\n", line)
		return
	}
	b.printf("    %4d | %s\n", line, strings.TrimRight(b.o.Line(b.file, line), " \t\r"))
}

// relabel replaces the places in an operand by labels.
func relabel(arg string, labels map[int]string) string {
	fields := strings.Fields(strings.Trim(arg, "[]"))
	for i, f := range fields {
		if pc, err := strconv.Atoi(f); err == nil {
			fields[i] = place(labels, pc)
		}
	}
	return strings.Join(fields, " ")
}
