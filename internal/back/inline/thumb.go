package inline

import (
	"slices"
	"strings"
	"sync"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/diagram"
	"github.com/tandem-lang/tandem/internal/isa/thumb"
)

var thumbDescription = description{
	new:         newThumb,
	passes:      []asm.Pass{asm.PassSize, asm.PassEmit},
	tooMany:     "can only have up to 4 parameters to Thumb assembly",
	wrongParams: "parameters must be registers in sequence r0 to r3",
}

// thumbMachine assembles Thumb code for all Arm targets. On armv6, whose callers are in ARM state, the function begins
// with a switch to Thumb state.
type thumbMachine struct {
	asm     *thumb.Asm
	have    uint32 // features of the target, by package thumb's bits
	fromARM bool
}

func newThumb(t *isa.Target, _ isa.Options) machine {
	m := &thumbMachine{fromARM: t.Name == "armv6"}
	if !m.fromARM {
		m.have = t.Features
	}
	m.asm = thumb.NewAsm(m.have&thumb.Thumb2 != 0)
	return m
}

// Body tells a disassembler where the body of a function begins and which target's instructions it has: on armv6 that
// is Thumb code behind the words that switch to Thumb state, elsewhere the whole function.
func Body(t *isa.Target) (body *isa.Target, at int) {
	if t.Name != "armv6" {
		return t, 0
	}
	return thumb.Armv6m, thumb.FromARMSize
}

func (m *thumbMachine) buf() *asm.Buffer { return m.asm.Buf() }

func (m *thumbMachine) begin() {
	if m.fromARM {
		m.asm.EntryFromARM()
	}
	m.asm.Entry(0)
}

func (m *thumbMachine) end() { m.asm.Exit() }

func (m *thumbMachine) isParam(n int, name string) bool {
	return len(name) == 2 && name[0] == 'r' && int(name[1]) == '0'+n
}

// thumbForm is one way to write an instruction: the fields of a row of the instruction table, filled by the arguments
// from left to right. Two forms of the same name and number of arguments differ in whether the last one is a name.
type thumbForm struct {
	name     string
	last     lastArg
	need     uint32
	mnemonic string // of the row in the table, and its heading and number of the encoding
	section  string
	operands []thumbOperand
}

type lastArg uint8

const (
	anyLast   lastArg = iota
	nameLast          // a name
	otherLast         // anything but a name
)

// thumbOperand reads one argument and sets its field.
type thumbOperand func(s *statement, w *diagram.Word, arg pyop.AsmArg)

// thumbForms are the instructions that are no more than a row with fields, in the order of the manual.
var thumbForms = []thumbForm{
	{"adc", nameLast, 0, "adcs", "ADC (register) T1", args(reg('d', 7), reg('m', 7))},
	{"add", otherLast, 0, "adds", "ADD (immediate) T1", args(reg('d', 7), reg('n', 7), imm('i', 0x7, 0))},
	{"add", nameLast, 0, "adds", "ADD (register) T1", args(reg('d', 7), reg('n', 7), reg('m', 7))},
	{"add", otherLast, 0, "adds", "ADD (immediate) T2", args(reg('d', 7), imm('i', 0xff, 0))},
	{"and_", nameLast, 0, "ands", "AND (register) T1", args(reg('d', 7), reg('m', 7))},
	{"asr", anyLast, 0, "asrs", "ASR (immediate) T1", args(reg('d', 7), reg('m', 7), imm('i', 0x1f, 0))},
	{"asr", nameLast, 0, "asrs", "ASR (register) T1", args(reg('d', 7), reg('m', 7))},
	{"bic", nameLast, 0, "bics", "BIC (register) T1", args(reg('d', 7), reg('m', 7))},
	{"bx", anyLast, 0, "bx", "BX T1", args(reg('m', 15))},
	{"clz", nameLast, thumb.Thumb2, "clz", "CLZ T1", args(reg('d', 15), regTwice('m', 'k'))},
	{"cmn", nameLast, 0, "cmn", "CMN (register) T1", args(reg('n', 7), reg('m', 7))},
	{"cmp", otherLast, 0, "cmp", "CMP (immediate) T1", args(reg('n', 7), imm('i', 0xff, 0))},
	{"cmp", nameLast, 0, "cmp", "CMP (register) T1", args(reg('n', 7), reg('m', 7))},
	{"cpsid", anyLast, 0, "cpsid", "CPS T1", args(irq)},
	{"cpsie", anyLast, 0, "cpsie", "CPS T1", args(irq)},
	{"eor", nameLast, 0, "eors", "EOR (register) T1", args(reg('d', 7), reg('m', 7))},
	{"ldr", otherLast, 0, "ldr", "LDR (immediate) T1", args(reg('t', 7), shortMem(0x7c, 2))},
	{"ldrb", otherLast, 0, "ldrb", "LDRB (immediate) T1", args(reg('t', 7), shortMem(0x1f, 0))},
	{"ldrex", otherLast, thumb.Thumb2, "ldrex", "LDREX T1", args(reg('t', 15), mem(15, 0xff, 2))},
	{"ldrh", otherLast, 0, "ldrh", "LDRH (immediate) T1", args(reg('t', 7), shortMem(0x3e, 1))},
	{"lsl", anyLast, 0, "lsls", "LSL (immediate) T1", args(reg('d', 7), reg('m', 7), imm('i', 0x1f, 0))},
	{"lsl", nameLast, 0, "lsls", "LSL (register) T1", args(reg('d', 7), reg('m', 7))},
	{"lsr", anyLast, 0, "lsrs", "LSR (immediate) T1", args(reg('d', 7), reg('m', 7), imm('i', 0x1f, 0))},
	{"lsr", nameLast, 0, "lsrs", "LSR (register) T1", args(reg('d', 7), reg('m', 7))},
	{"mov", otherLast, 0, "movs", "MOV (immediate) T1", args(reg('d', 7), imm('i', 0xff, 0))},
	{"mov", nameLast, 0, "mov", "MOV (register) T1", args(reg('d', 15), reg('m', 15))},
	{"movt", otherLast, thumb.Thumb2, "movt", "MOVT T1", args(reg('d', mostWide), imm16)},
	{"movw", otherLast, thumb.Thumb2, "movw", "MOV (immediate) T3", args(reg('d', mostWide), imm16)},
	{"mrs", nameLast, thumb.Thumb2, "mrs", "MRS T1", args(reg('d', 12), special)},
	{"mul", nameLast, 0, "muls", "MUL T1", args(reg('d', 7), reg('n', 7))},
	{"mvn", nameLast, 0, "mvns", "MVN (register) T1", args(reg('d', 7), reg('m', 7))},
	{"neg", nameLast, 0, "rsbs", "RSB (immediate) T1", args(reg('d', 7), reg('n', 7))},
	{"nop", anyLast, 0, "nop", "NOP T1", nil},
	{"orr", nameLast, 0, "orrs", "ORR (register) T1", args(reg('d', 7), reg('m', 7))},
	{"rbit", nameLast, thumb.Thumb2, "rbit", "RBIT T1", args(reg('d', 15), regTwice('m', 'k'))},
	{"ror", nameLast, 0, "rors", "ROR (register) T1", args(reg('d', 7), reg('m', 7))},
	{"sbc", nameLast, 0, "sbcs", "SBC (register) T1", args(reg('d', 7), reg('m', 7))},
	{"sdiv", anyLast, thumb.Thumb2, "sdiv", "SDIV T1", args(reg('d', 15), reg('n', 15), reg('m', 15))},
	{"str", otherLast, 0, "str", "STR (immediate) T1", args(reg('t', 7), shortMem(0x7c, 2))},
	{"strb", otherLast, 0, "strb", "STRB (immediate) T1", args(reg('t', 7), shortMem(0x1f, 0))},
	{"strex", anyLast, thumb.Thumb2, "strex", "STREX T1", args(reg('d', 15), reg('t', 15), mem(15, 0xff, 2))},
	{"strh", otherLast, 0, "strh", "STRH (immediate) T1", args(reg('t', 7), shortMem(0x3e, 1))},
	{"sub", otherLast, 0, "subs", "SUB (immediate) T1", args(reg('d', 7), reg('n', 7), imm('i', 0x7, 0))},
	{"sub", nameLast, 0, "subs", "SUB (register) T1", args(reg('d', 7), reg('n', 7), reg('m', 7))},
	{"sub", otherLast, 0, "subs", "SUB (immediate) T2", args(reg('d', 7), imm('i', 0xff, 0))},
	{"tst", nameLast, 0, "tst", "TST (register) T1", args(reg('n', 7), reg('m', 7))},
	{"udiv", anyLast, thumb.Thumb2, "udiv", "UDIV T1", args(reg('d', 15), reg('n', 15), reg('m', 15))},
	{"wfi", anyLast, 0, "wfi", "WFI T1", nil},

	{"vadd", anyLast, thumb.VFP, "vadd.f32", "VADD T1", args(vreg('d'), vreg('n'), vreg('m'))},
	{"vcmp", anyLast, thumb.VFP, "vcmpe.f32", "VCMP, VCMPE T1", args(vreg('d'), vreg('m'))},
	{"vcvt_f32_s32", anyLast, thumb.VFP, "vcvt.f32.s32", "VCVT, VCVTR (between floating-point and integer) T1", args(vreg('d'), vreg('m'))},
	{"vcvt_s32_f32", anyLast, thumb.VFP, "vcvt.s32.f32", "VCVT, VCVTR (between floating-point and integer) T1", args(vreg('d'), vreg('m'))},
	{"vdiv", anyLast, thumb.VFP, "vdiv.f32", "VDIV T1", args(vreg('d'), vreg('n'), vreg('m'))},
	{"vldr", anyLast, thumb.VFP, "vldr", "VLDR T2", args(vreg('d'), mem(7, 0x3fc, 2))},
	{"vmrs", anyLast, thumb.VFP, "vmrs", "VMRS T1", args(flagsOrReg, fpscr)},
	{"vmul", anyLast, thumb.VFP, "vmul.f32", "VMUL T1", args(vreg('d'), vreg('n'), vreg('m'))},
	{"vneg", anyLast, thumb.VFP, "vneg.f32", "VNEG T1", args(vreg('d'), vreg('m'))},
	{"vsqrt", anyLast, thumb.VFP, "vsqrt.f32", "VSQRT T1", args(vreg('d'), vreg('m'))},
	{"vstr", anyLast, thumb.VFP, "vstr", "VSTR T2", args(vreg('d'), mem(7, 0x3fc, 2))},
	{"vsub", anyLast, thumb.VFP, "vsub.f32", "VSUB T1", args(vreg('d'), vreg('n'), vreg('m'))},
}

// thumbIndex has the forms by name, with the fixed bits of their rows.
var thumbIndex = sync.OnceValue(func() map[string][]resolvedForm {
	index := map[string][]resolvedForm{}
	for i := range thumbForms {
		f := &thumbForms[i]
		w, ok := thumb.Table().Fixed(f.mnemonic, f.section)
		if !ok {
			panic("inline: no row " + f.mnemonic + ", " + f.section)
		}
		index[f.name] = append(index[f.name], resolvedForm{f, w})
	}
	return index
})

type resolvedForm struct {
	*thumbForm
	word diagram.Word
}

// thumbSpecial are the instructions that are more than a row with fields, with their number of arguments.
var thumbSpecial = map[string]struct {
	args  int
	last  lastArg
	need  uint32
	write func(m *thumbMachine, s *statement)
}{
	"b":     {1, anyLast, 0, (*thumbMachine).branch},
	"bl":    {1, anyLast, 0, (*thumbMachine).branchLink},
	"movwt": {2, otherLast, thumb.Thumb2, (*thumbMachine).moveWide},
	"pop":   {1, anyLast, 0, (*thumbMachine).pop},
	"push":  {1, anyLast, 0, (*thumbMachine).push},
	"vmov":  {2, anyLast, thumb.VFP, (*thumbMachine).vmov},
}

func (m *thumbMachine) instruction(s *statement) {
	for _, f := range thumbIndex()[s.op] {
		if len(f.operands) == len(s.args) && m.has(f.need) && f.last.fits(s.args) {
			m.form(s, f)
			return
		}
	}
	x, ok := thumbSpecial[s.op]
	switch {
	case ok && x.args == len(s.args) && m.has(x.need) && x.last.fits(s.args):
		x.write(m, s)
	case len(s.args) == 1 && strings.HasPrefix(s.op, "b"):
		m.branchIf(s)
	case len(s.args) == 1 && strings.HasPrefix(s.op, "it") && m.has(thumb.Thumb2):
		m.ifThen(s)
	default:
		unknownThumb(s)
	}
}

func (m *thumbMachine) has(need uint32) bool { return need&^m.have == 0 }

func (l lastArg) fits(args []pyop.AsmArg) bool {
	return l == anyLast || (args[len(args)-1].Kind == pyop.AsmName) == (l == nameLast)
}

func unknownThumb(s *statement) {
	s.fail("unsupported Thumb instruction '%s' with %d arguments", s.op, len(s.args))
}

// form fills in the fields of a row. Mistakes in several operands leave the error of the last one.
func (m *thumbMachine) form(s *statement, f resolvedForm) {
	w := f.word
	for i, set := range f.operands {
		set(s, &w, s.args[i])
	}
	m.asm.Write(w)
}

func args(list ...thumbOperand) []thumbOperand { return list }

// thumbRegs are the names of the registers; r0 and so on have their number.
var thumbRegs = map[string]uint32{
	"r0": 0, "r1": 1, "r2": 2, "r3": 3, "r4": 4, "r5": 5, "r6": 6, "r7": 7, "r8": 8, "r9": 9, "r10": 10, "r11": 11,
	"r12": 12, "r13": 13, "r14": 14, "r15": 15, "sl": 10, "fp": 11, "sp": 13, "lr": 14, "pc": 15,
}

// register reads a register of at most the given number; 0 after an error.
func register(s *statement, arg pyop.AsmArg, most uint32) uint32 {
	n, ok := thumbRegs[s.name(arg)]
	switch {
	case !ok:
		s.fail("'%s' expects a register", s.op)
		return 0
	case n > most:
		s.fail("'%s' expects at most r%d", s.op, most)
		return 0
	}
	return n
}

// masked reads an integer that has no bits outside of mask; 0 after an error.
func masked(s *statement, arg pyop.AsmArg, mask uint32) uint32 {
	v, ok := s.integer(arg)
	i := uint32(v)
	switch {
	case !ok:
		s.fail("'%s' expects an integer", s.op)
		return 0
	case i&^mask != 0:
		s.fail("'%s' integer 0x%x doesn't fit in mask 0x%x", s.op, i, mask)
		return 0
	}
	return i
}

func reg(letter byte, most uint32) thumbOperand {
	return func(s *statement, w *diagram.Word, arg pyop.AsmArg) { w.Set(letter, register(s, arg, most)) }
}

// regTwice is a register that the encoding holds twice.
func regTwice(one, two byte) thumbOperand {
	return func(s *statement, w *diagram.Word, arg pyop.AsmArg) {
		r := register(s, arg, 15)
		w.Set(one, r)
		w.Set(two, r)
	}
}

func imm(letter byte, mask uint32, shift uint) thumbOperand {
	return func(s *statement, w *diagram.Word, arg pyop.AsmArg) { w.Set(letter, masked(s, arg, mask)>>shift) }
}

func imm16(s *statement, w *diagram.Word, arg pyop.AsmArg) { setImm16(w, masked(s, arg, 0xffff)) }

// setImm16 sets the immediate of MOVW and MOVT.
func setImm16(w *diagram.Word, v uint32) {
	w.Set('j', v>>12&0xf)
	w.Set('i', v&0xfff)
}

// irq is the operand of CPS, which always means the interrupt mask.
func irq(_ *statement, w *diagram.Word, _ pyop.AsmArg) { w.Set('f', 2) }

// mem is an address [base, offset].
func mem(mostBase, mask uint32, shift uint) thumbOperand {
	return func(s *statement, w *diagram.Word, arg pyop.AsmArg) { address(s, w, arg, mostBase, mask, shift) }
}

// shortMem is the address of the 16-bit loads and stores. What is no address at all makes the whole instruction unknown.
func shortMem(mask uint32, shift uint) thumbOperand {
	return func(s *statement, w *diagram.Word, arg pyop.AsmArg) {
		if !address(s, w, arg, 7, mask, shift) {
			unknownThumb(s)
		}
	}
}

func address(s *statement, w *diagram.Word, arg pyop.AsmArg, mostBase, mask uint32, shift uint) bool {
	if arg.Kind != pyop.AsmList || len(arg.Items) != 2 {
		s.fail("'%s' expects an address of the form [a, b]", s.op)
		return false
	}
	w.Set('n', register(s, arg.Items[0], mostBase))
	w.Set('i', masked(s, arg.Items[1], mask)>>shift)
	if w.Has('U') {
		w.Set('U', 1)
	}
	return true
}

// special is a special register of MRS.
func special(s *statement, w *diagram.Word, arg pyop.AsmArg) {
	n, ok := map[string]uint32{"IPSR": 5, "BASEPRI": 17}[s.name(arg)]
	if !ok {
		s.fail("'%s' expects a special register", s.op)
	}
	w.Set('s', n)
}

// vfpRegister reads a register s0 to s31; 0 after an error.
func vfpRegister(s *statement, arg pyop.AsmArg) uint32 {
	digits, ok := strings.CutPrefix(s.name(arg), "s")
	n := uint64(0)
	for _, c := range []byte(digits) {
		ok = ok && '0' <= c && c <= '9'
		n = 10*n + uint64(c-'0')
	}
	switch {
	case !ok || digits == "":
		s.fail("'%s' expects an FPU register", s.op)
		return 0
	case n > 31:
		s.fail("'%s' expects at most r%d", s.op, 31)
		return 0
	}
	return uint32(n)
}

// vreg is a floating-point register, whose lowest bit is in the field of the capital letter.
func vreg(letter byte) thumbOperand {
	return func(s *statement, w *diagram.Word, arg pyop.AsmArg) { setVreg(w, letter, vfpRegister(s, arg)) }
}

func setVreg(w *diagram.Word, letter byte, n uint32) {
	w.Set(letter, n>>1)
	w.Set(letter-'a'+'A', n&1)
}

// flagsOrReg is the destination of VMRS.
func flagsOrReg(s *statement, w *diagram.Word, arg pyop.AsmArg) {
	n := uint32(15)
	if s.name(arg) != "APSR_nzcv" {
		n = register(s, arg, 15)
	}
	w.Set('t', n)
}

func fpscr(s *statement, _ *diagram.Word, arg pyop.AsmArg) {
	if s.name(arg) != "FPSCR" {
		unknownThumb(s)
	}
}

// target reads a label. An error, or a label that a sizing pass has not come to, gives the first one.
func (m *thumbMachine) target(s *statement) asm.Label {
	if s.args[0].Kind != pyop.AsmName {
		s.fail("'%s' expects a label", s.op)
		return 0
	}
	l, known := s.label(s.args[0])
	if !known && s.emitting() {
		s.fail("label '%s' not defined", s.name(s.args[0]))
	}
	return l
}

func reached(s *statement, ok bool) {
	if !ok {
		s.fail("branch not in range")
	}
}

func (m *thumbMachine) branch(s *statement)     { reached(s, m.asm.Branch(m.target(s))) }
func (m *thumbMachine) branchLink(s *statement) { reached(s, m.asm.BranchLink(m.target(s))) }

// thumbConds are the conditions by number.
var thumbConds = []string{"eq", "ne", "cs", "cc", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le"}

// branchIf is bcc, bcc_n and, for a wide branch, bcc_w.
func (m *thumbMachine) branchIf(s *statement) {
	name, wide := strings.CutSuffix(s.op, "_w")
	if !wide {
		name = strings.TrimSuffix(s.op, "_n")
	}
	cond := slices.Index(thumbConds, name[1:])
	if cond < 0 || wide && !m.has(thumb.Thumb2) {
		unknownThumb(s)
		return
	}
	reached(s, m.asm.BranchIf(uint16(cond), m.target(s), wide))
}

// ifThen is IT with up to three further letters t or e. The mask has the lowest bit of the condition for "then".
func (m *thumbMachine) ifThen(s *statement) {
	letters := s.op[len("it"):]
	cond := slices.Index(thumbConds, s.name(s.args[0]))
	if cond < 0 || len(letters) > 3 {
		unknownThumb(s)
		return
	}
	mask := 8
	for i := len(letters) - 1; i >= 0; i-- {
		mask >>= 1
		switch letters[i] {
		case 't':
			mask |= cond & 1 << 3
		case 'e':
			mask |= ^cond & 1 << 3
		default:
			unknownThumb(s)
			return
		}
	}
	w, _ := thumb.Table().Fixed("it<x>", "IT T1")
	w.Set('c', uint32(cond))
	w.Set('i', uint32(mask))
	m.asm.Write(w)
}

// registers reads a register list; 0 after an error.
func registers(s *statement) uint32 {
	arg := s.args[0]
	if arg.Kind != pyop.AsmSet || len(arg.Items) == 0 || len(arg.Items) == 1 && arg.Items[0].Kind != pyop.AsmName {
		s.fail("'%s' expects {r0, r1, ...}", s.op)
		return 0
	}
	list := uint32(0)
	for _, item := range arg.Items {
		list |= 1 << register(s, item, 15)
	}
	return list
}

const listLR, listPC = 1 << 14, 1 << 15

func (m *thumbMachine) push(s *statement) { m.list(s, "push", listLR) }
func (m *thumbMachine) pop(s *statement)  { m.list(s, "pop", listPC) }

// list writes PUSH or POP: 16 bits for the low registers and the one that the ninth bit stands for.
func (m *thumbMachine) list(s *statement, name string, extra uint32) {
	list := registers(s)
	section := strings.ToUpper(name)
	w, _ := thumb.Table().Fixed(name, section+" T1")
	switch {
	case list&^(0xff|extra) == 0:
		if list&extra != 0 {
			list = list&0xff | 0x100
		}
	case m.has(thumb.Thumb2):
		w, _ = thumb.Table().Fixed(name+".w", section+" T2")
	default:
		unknownThumb(s)
		return
	}
	w.Set('r', list)
	m.asm.Write(w)
}

// mostWide is the highest register of MOVW and MOVT; the reference aborts on pc.
const mostWide = 14

// moveWide is movwt, a MOVW and a MOVT.
func (m *thumbMachine) moveWide(s *statement) {
	r := register(s, s.args[0], mostWide)
	v := masked(s, s.args[1], 0xffffffff)
	for _, half := range []struct {
		name, section string
		v             uint32
	}{{"movw", "MOV (immediate) T3", v & 0xffff}, {"movt", "MOVT T1", v >> 16}} {
		w, _ := thumb.Table().Fixed(half.name, half.section)
		w.Set('d', r)
		setImm16(&w, half.v)
		m.asm.Write(w)
	}
}

// vmov copies between a core register and a floating-point register; a first operand that begins with r says which way.
func (m *thumbMachine) vmov(s *statement) {
	const toCore = 1 << 20
	w, _ := thumb.Table().Fixed("vmov", "VMOV (between Arm core register and single-precision register) T1")
	if strings.HasPrefix(s.name(s.args[0]), "r") {
		w.Set('t', register(s, s.args[0], 15))
		setVreg(&w, 'n', vfpRegister(s, s.args[1]))
		w.Bits |= toCore
	} else {
		setVreg(&w, 'n', vfpRegister(s, s.args[0]))
		w.Set('t', register(s, s.args[1], 15))
	}
	m.asm.Write(w)
}
