package listing

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/mpy"
)

// Text writes a file's listing as text.
func Text(w io.Writer, m *mpy.Module, o Options) error {
	f, err := New(m, o)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%s: %s for %s, %d-bit small integers", f.Source, f.Format, f.Flavor, f.SmallIntBits)
	if f.Arch != "" {
		fmt.Fprintf(b, ", %s", f.Arch)
	}
	b.WriteByte('\n')
	for _, fn := range f.Functions {
		b.WriteByte('\n')
		writeFunction(b, fn, o)
	}
	return b.Flush()
}

func writeFunction(b *bufio.Writer, fn *Function, o Options) {
	fmt.Fprintf(b, "%s: %s, %d bytes", fn.Name, fn.Kind, fn.Size)
	if fn.Slots > 0 {
		fmt.Fprintf(b, ", %d slots", fn.Slots)
	}
	if fn.Blocks > 0 {
		fmt.Fprintf(b, ", %d exception blocks", fn.Blocks)
	}
	if len(fn.Args) > 0 {
		fmt.Fprintf(b, ", args %s", arguments(fn))
	}
	if len(fn.Flags) > 0 {
		fmt.Fprintf(b, ", %s", strings.Join(fn.Flags, ", "))
	}
	if fn.Relocs > 0 {
		fmt.Fprintf(b, ", %d relocations", fn.Relocs)
	}
	b.WriteByte('\n')
	columns := measure(fn.Insts)
	line, from := 0, ""
	for i := range fn.Insts {
		in := &fn.Insts[i]
		if in.Line != 0 && in.Line != line {
			line = in.Line
			writeSourceLine(b, line, o)
		}
		if in.From != "" && in.From != from {
			fmt.Fprintf(b, "        ; %s\n", in.From)
		}
		from = in.From
		writeInst(b, in, columns)
	}
}

// arguments lists the names with what stands for keyword-only and default ones.
func arguments(fn *Function) string {
	positional := len(fn.Args) - fn.KwOnly
	var parts []string
	for i, name := range fn.Args {
		if i == positional {
			parts = append(parts, "*")
		}
		if i < positional && i >= positional-fn.Defaults {
			name += "="
		}
		parts = append(parts, name)
	}
	return strings.Join(parts, " ")
}

func writeSourceLine(b *bufio.Writer, line int, o Options) {
	if o.Source == nil {
		fmt.Fprintf(b, "%5d |\n", line)
		return
	}
	fmt.Fprintf(b, "%5d | %s\n", line, o.Source.Line(line))
}

// widths are those of the columns of one function.
type widths struct{ bytes, op, operand int }

// maxColumn bounds a column, so that one long row does not widen all.
const maxColumn = 28

func measure(insts []Inst) widths {
	w := widths{bytes: 8}
	for i := range insts {
		w.bytes = max(w.bytes, min(len(insts[i].Bytes), maxColumn-4))
		w.op = max(w.op, min(len(insts[i].Op), maxColumn))
		w.operand = max(w.operand, min(len(insts[i].Operand), maxColumn))
	}
	return w
}

func writeInst(b *bufio.Writer, in *Inst, w widths) {
	if in.Label != "" {
		fmt.Fprintf(b, "  %s:\n", in.Label)
	}
	code := in.Bytes
	if len(code) > maxColumn-4 {
		code = code[:maxColumn-6] + ".."
	}
	row := fmt.Sprintf("%6d  %-*s  %-*s %-*s  %s", in.Offset, w.bytes, code, w.op, in.Op, w.operand, in.Operand, in.Meaning)
	b.WriteString(strings.TrimRight(row, " "))
	b.WriteByte('\n')
}
