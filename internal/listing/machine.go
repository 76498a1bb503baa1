package listing

import (
	"encoding/hex"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/back/inline"
	"github.com/tandem-lang/tandem/internal/back/native"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// lister lists the machine code of one file.
type lister struct {
	target *machine.Machine
	module *mpy.Module
}

// newLister returns nil for a file without machine code, or for a machine that is not known here.
func newLister(m *mpy.Module) *lister {
	if m.Arch == mpy.ArchNone {
		return nil
	}
	target := machine.ByName(m.Arch.String())
	if target == nil {
		return nil
	}
	return &lister{target: target, module: m}
}

// list disassembles a function: the word in front of native code, the code, and
// the prelude behind it as data.
func (m *lister) list(code *mpy.RawCode, l *pybc.Listing, o Options) []Inst {
	end := len(code.Code)
	start := 0
	if code.Kind == mpy.KindNative {
		end = min(code.PreludeOffset, end)
		start = min(headWords(l)*m.target.WordSize, end)
	}
	var insts []Inst
	for at := 0; at < start; at += m.target.WordSize {
		insts = append(insts, m.headWord(code.Code, at))
	}
	where := newOrigin(o, code)
	for _, part := range m.parts(code, start, end) {
		lines := m.disassemble(part, code.Code)
		labels := jumpLabels(lines, where)
		helpers := m.helpersFrom(lines)
		for i, line := range lines {
			insts = append(insts, m.inst(part.target, line, labels, where, i >= helpers))
		}
	}
	if end < len(code.Code) {
		insts = append(insts, Inst{
			ListedInst: pybc.ListedInst{Offset: end, Size: len(code.Code) - end, Op: ".prelude", Meaning: preludeText(l)},
			Bytes:      hex.EncodeToString(code.Code[end:]),
		})
	}
	return insts
}

// part is a run of code with the instructions of one target, native code of a machine.
type part struct {
	target     *isa.Target
	start, end int
}

// parts splits a function where it changes from one instruction set to another, as
// the inline assembler's functions for armv6 do.
func (m *lister) parts(code *mpy.RawCode, start, end int) []part {
	if code.Kind == mpy.KindAsm {
		if body, at := inline.Body(m.target.Target); at > 0 && at <= end {
			return []part{{m.target.Target, start, at}, {body, at, end}}
		}
	}
	return []part{{m.target.Target, start, end}}
}

// disassemble returns the lines of a part. What a machine with a literal table jumps
// over at the start is that table, behind bytes that align it.
func (m *lister) disassemble(p part, code []byte) []isa.Line {
	at := p.start
	var lines []isa.Line
	if m.target.LiteralTable && at < p.end {
		first, size := isa.DisassembleOne(p.target, code[at:p.end], uint64(at), nil)
		to := jumpOver(first)
		if to > at+size && to <= p.end {
			lines = append(lines, first)
			for at += size; at < to; {
				n := 1
				if (to-at)%4 == 0 {
					n = 4
				}
				data := code[at : at+n]
				lines = append(lines, isa.Line{PC: uint64(at), Bytes: data, Text: isa.DataText(data)})
				at += n
			}
		}
	}
	return append(lines, isa.Disassemble(p.target, code[at:p.end], uint64(at), nil)...)
}

// jumpOver returns the target of an instruction that only jumps, else -1.
func jumpOver(line isa.Line) int {
	if !line.OK || line.Inst.N != 1 || line.Inst.Args[0].Kind != isa.ArgRel {
		return -1
	}
	return int(line.Inst.Args[0].Val)
}

// helpersFrom returns the index of the first line at which the helper table's
// register holds the helper table: behind the last load through it into itself, by
// which prologues get there.
func (m *lister) helpersFrom(lines []isa.Line) int {
	from := 0
	for i, line := range lines {
		args := line.Inst.Args[:line.Inst.N]
		if line.OK && len(args) >= 2 && args[0].Kind == isa.ArgReg && args[0].Reg == m.target.FunTable && args[1].Kind == isa.ArgMem && args[1].Reg == m.target.FunTable {
			from = i + 1
		}
	}
	return from
}

// headWords is the number of words in front of native code: the number of children,
// and in a generator the offset of its start.
func headWords(l *pybc.Listing) int {
	for _, f := range l.Flags {
		if f == "generator" {
			return 2
		}
	}
	return 1
}

func (m *lister) headWord(code []byte, at int) Inst {
	word := code[at : at+m.target.WordSize]
	meaning := "slot of the prelude's address, behind the children"
	if at > 0 {
		meaning = "offset of the generator's start"
	}
	return Inst{
		ListedInst: pybc.ListedInst{Offset: at, Size: len(word), Op: ".word", Operand: strconv.FormatUint(littleEndian(word), 10), Meaning: meaning},
		Bytes:      hex.EncodeToString(word),
	}
}

func littleEndian(p []byte) (v uint64) {
	for i := len(p) - 1; i >= 0; i-- {
		v = v<<8 | uint64(p[i])
	}
	return v
}

func preludeText(l *pybc.Listing) string {
	parts := []string{"prelude of " + strconv.Itoa(l.Slots) + " slots"}
	if len(l.Args) > 0 {
		parts = append(parts, "args "+strings.Join(l.Args, " "))
	}
	return strings.Join(append(parts, l.Flags...), ", ")
}

// jumpLabels names the addresses to which instructions lead: after the operations'
// own labels where those are known, else M0, M1 and so on in their order.
func jumpLabels(lines []isa.Line, where origin) map[uint64]string {
	starts := map[uint64]bool{}
	for _, line := range lines {
		starts[line.PC] = true
	}
	labels := map[uint64]string{}
	var unnamed []uint64
	for _, line := range lines {
		for _, a := range line.Inst.Args[:line.Inst.N] {
			at := uint64(a.Val)
			if !line.OK || a.Kind != isa.ArgRel || !starts[at] || labels[at] != "" {
				continue
			}
			if labels[at] = where.label(int(at)); labels[at] == "" {
				labels[at] = "?"
				unnamed = append(unnamed, at)
			}
		}
	}
	slices.Sort(unnamed)
	for i, at := range unnamed {
		labels[at] = "M" + strconv.Itoa(i)
	}
	return labels
}

func (m *lister) inst(t *isa.Target, line isa.Line, labels map[uint64]string, where origin, helpers bool) Inst {
	text := line.Text
	if line.OK {
		text = t.Format(line.Inst, line.PC, func(at uint64) string { return labels[at] })
	}
	op, operand, _ := strings.Cut(text, " ")
	in := Inst{
		ListedInst: pybc.ListedInst{
			Offset: int(line.PC), Size: len(line.Bytes), Op: op, Operand: strings.TrimSpace(operand), Label: labels[line.PC],
		},
		Bytes: hex.EncodeToString(line.Bytes),
	}
	if helper, ok := m.target.Helper(line.Inst); ok && line.OK && helpers {
		in.Meaning = layout.HelperName(helper)
	}
	where.fill(&in, m.module)
	return in
}

// origin tells which operation an instruction comes from.
type origin struct {
	side    *native.Side
	options Options
}

func newOrigin(o Options, code *mpy.RawCode) origin { return origin{side: o.Side[code], options: o} }

// label returns the name of the operations' label at an offset, "" if there is none.
func (w origin) label(offset int) string {
	if w.side == nil {
		return ""
	}
	for _, mark := range w.side.Labels {
		if mark.Offset == offset {
			return "L" + strconv.Itoa(mark.Index)
		}
	}
	return ""
}

// fill adds the operation, the source line, and the name or constant that is loaded.
func (w origin) fill(in *Inst, m *mpy.Module) {
	if w.side == nil {
		return
	}
	if n := markAt(w.side.Names, in); n >= 0 && n < len(m.Qstrs) {
		in.Meaning = m.Qstrs[n]
	}
	if n := markAt(w.side.Consts, in); n >= 0 && n < len(m.Objects) {
		in.Meaning = pybc.Repr(&m.Objects[n])
	}
	if n := markAt(w.side.Childs, in); n >= 0 && n < len(w.side.Func.Children) && w.options.Ops != nil {
		in.Meaning = w.options.Ops.Name(w.side.Func.Children[n].Name)
	}
	at := sort.Search(len(w.side.Ranges), func(i int) bool { return w.side.Ranges[i].End > in.Offset })
	if at == len(w.side.Ranges) || w.options.Ops == nil {
		return
	}
	switch op := w.side.Ranges[at].Op; {
	case op < 0:
		in.From = "prologue"
	case op >= len(w.side.Func.Instrs):
		in.From = "epilogue"
	default:
		instr := w.side.Func.Instrs[op]
		in.From = string(instr.Append(nil, w.options.Ops, w.side.Func))
		if w.options.Source != nil {
			in.Line = w.options.Source.LineOf(instr.Pos)
		}
	}
}

// markAt returns the index of the mark inside the instruction, or -1.
func markAt(marks []native.Mark, in *Inst) int {
	i := sort.Search(len(marks), func(i int) bool { return marks[i].Offset >= in.Offset })
	if i < len(marks) && marks[i].Offset < in.Offset+in.Size {
		return marks[i].Index
	}
	return -1
}
