package listing

import (
	"encoding/hex"
	"sort"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/back/native"
	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/machines"
)

// machine lists the machine code of one file.
type machine struct {
	target *isa.Target
	module *mpy.Module
}

// newMachine returns nil for a file without machine code, or for a machine that is not known here.
func newMachine(m *mpy.Module) *machine {
	if m.Arch == mpy.ArchNone {
		return nil
	}
	target := machines.ByName(m.Arch.String())
	if target == nil {
		return nil
	}
	return &machine{target: target, module: m}
}

// list disassembles a function: the word in front of native code, the code, and
// the prelude behind it as data.
func (m *machine) list(code *mpy.RawCode, l *pybc.Listing, o Options) []Inst {
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
	lines := isa.Disassemble(m.target, code.Code[start:end], uint64(start), nil)
	labels := jumpLabels(lines)
	where := newOrigin(o, code)
	for _, line := range lines {
		insts = append(insts, m.inst(line, labels, where))
	}
	if end < len(code.Code) {
		insts = append(insts, Inst{
			ListedInst: pybc.ListedInst{Offset: end, Size: len(code.Code) - end, Op: ".prelude", Meaning: preludeText(l)},
			Bytes:      hex.EncodeToString(code.Code[end:]),
		})
	}
	return insts
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

func (m *machine) headWord(code []byte, at int) Inst {
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

// jumpLabels names the addresses to which instructions lead, in their order.
func jumpLabels(lines []isa.Line) map[uint64]string {
	starts := map[uint64]bool{}
	for _, line := range lines {
		starts[line.PC] = true
	}
	labels := map[uint64]string{}
	var order []uint64
	for _, line := range lines {
		for _, a := range line.Inst.Args[:line.Inst.N] {
			if at := uint64(a.Val); line.OK && a.Kind == isa.ArgRel && starts[at] && labels[at] == "" {
				labels[at] = "?"
				order = append(order, at)
			}
		}
	}
	sort.Slice(order, func(i, j int) bool { return order[i] < order[j] })
	for i, at := range order {
		labels[at] = "L" + strconv.Itoa(i)
	}
	return labels
}

func (m *machine) inst(line isa.Line, labels map[uint64]string, where origin) Inst {
	text := line.Text
	if line.OK {
		text = m.target.Format(line.Inst, line.PC, func(at uint64) string { return labels[at] })
	}
	op, operand, _ := strings.Cut(text, " ")
	in := Inst{
		ListedInst: pybc.ListedInst{
			Offset: int(line.PC), Size: len(line.Bytes), Op: op, Operand: strings.TrimSpace(operand), Label: labels[line.PC],
		},
		Bytes: hex.EncodeToString(line.Bytes),
	}
	if helper, ok := isa.HelperIndex(m.target, line.Inst); ok && line.OK {
		in.Meaning = native.HelperName(helper)
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
