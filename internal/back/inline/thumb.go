package inline

import (
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/diagram"
	"github.com/tandem-lang/tandem/internal/isa/thumb"
	"github.com/tandem-lang/tandem/internal/lazy"
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
	asm     *machine.ThumbAsm
	have    uint32 // features of the target, by package thumb's bits
	fromARM bool
}

func newThumb(t *machine.Machine, _ Options) assembler {
	m := &thumbMachine{fromARM: t.Name == "armv6"}
	if !m.fromARM {
		m.have = t.Features
	}
	m.asm = machine.NewThumb(m.have&thumb.Thumb2 != 0)
	return m
}

// Body tells a disassembler where the body of a function begins and which target's instructions it has: on armv6 that
// is Thumb code behind the words that switch to Thumb state, elsewhere the whole function.
func Body(t *isa.Target) (body *isa.Target, at int) {
	if t.Name != "armv6" {
		return t, 0
	}
	return thumb.Armv6m(), machine.FromARMSize
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
	form     isa.Form
	operands []thumbOperand
}

type lastArg uint8

const (
	anyLast   lastArg = iota
	nameLast          // a name
	otherLast         // anything but a name
)

// thumbOperand reads one argument and returns the instruction with its field set.
type thumbOperand func(s *statement, w diagram.Word, arg pyop.AsmArg) diagram.Word

// thumbForms are the instructions that are no more than a row with fields, in the order of the manual.
func thumbForms() []thumbForm {
	return []thumbForm{
		{"adc", nameLast, 0, thumb.ADCS_reg_T1, args(reg('d', 7), reg('m', 7))},
		{"add", otherLast, 0, thumb.ADDS_imm_T1, args(reg('d', 7), reg('n', 7), imm('i', 0x7, 0))},
		{"add", nameLast, 0, thumb.ADDS_reg_T1, args(reg('d', 7), reg('n', 7), reg('m', 7))},
		{"add", otherLast, 0, thumb.ADDS_imm_T2, args(reg('d', 7), imm('i', 0xff, 0))},
		{"and_", nameLast, 0, thumb.ANDS_reg_T1, args(reg('d', 7), reg('m', 7))},
		{"asr", anyLast, 0, thumb.ASRS_imm_T1, args(reg('d', 7), reg('m', 7), imm('i', 0x1f, 0))},
		{"asr", nameLast, 0, thumb.ASRS_reg_T1, args(reg('d', 7), reg('m', 7))},
		{"bic", nameLast, 0, thumb.BICS_reg_T1, args(reg('d', 7), reg('m', 7))},
		{"bx", anyLast, 0, thumb.BX_T1, args(reg('m', 15))},
		{"clz", nameLast, thumb.Thumb2, thumb.CLZ_T1, args(reg('d', 15), regTwice('m', 'k'))},
		{"cmn", nameLast, 0, thumb.CMN_reg_T1, args(reg('n', 7), reg('m', 7))},
		{"cmp", otherLast, 0, thumb.CMP_imm_T1, args(reg('n', 7), imm('i', 0xff, 0))},
		{"cmp", nameLast, 0, thumb.CMP_reg_T1, args(reg('n', 7), reg('m', 7))},
		{"cpsid", anyLast, 0, thumb.CPSID_T1, args(irq)},
		{"cpsie", anyLast, 0, thumb.CPSIE_T1, args(irq)},
		{"eor", nameLast, 0, thumb.EORS_reg_T1, args(reg('d', 7), reg('m', 7))},
		{"ldr", otherLast, 0, thumb.LDR_imm_T1, args(reg('t', 7), shortMem(0x7c, 2))},
		{"ldrb", otherLast, 0, thumb.LDRB_imm_T1, args(reg('t', 7), shortMem(0x1f, 0))},
		{"ldrex", otherLast, thumb.Thumb2, thumb.LDREX_T1, args(reg('t', 15), mem(15, 0xff, 2))},
		{"ldrh", otherLast, 0, thumb.LDRH_imm_T1, args(reg('t', 7), shortMem(0x3e, 1))},
		{"lsl", anyLast, 0, thumb.LSLS_imm_T1, args(reg('d', 7), reg('m', 7), imm('i', 0x1f, 0))},
		{"lsl", nameLast, 0, thumb.LSLS_reg_T1, args(reg('d', 7), reg('m', 7))},
		{"lsr", anyLast, 0, thumb.LSRS_imm_T1, args(reg('d', 7), reg('m', 7), imm('i', 0x1f, 0))},
		{"lsr", nameLast, 0, thumb.LSRS_reg_T1, args(reg('d', 7), reg('m', 7))},
		{"mov", otherLast, 0, thumb.MOVS_imm_T1, args(reg('d', 7), imm('i', 0xff, 0))},
		{"mov", nameLast, 0, thumb.MOV_reg_T1, args(reg('d', 15), reg('m', 15))},
		{"movt", otherLast, thumb.Thumb2, thumb.MOVT_T1, args(reg('d', mostWide), imm16)},
		{"movw", otherLast, thumb.Thumb2, thumb.MOVW_imm_T3, args(reg('d', mostWide), imm16)},
		{"mrs", nameLast, thumb.Thumb2, thumb.MRS_T1, args(reg('d', 12), special)},
		{"mul", nameLast, 0, thumb.MULS_T1, args(reg('d', 7), reg('n', 7))},
		{"mvn", nameLast, 0, thumb.MVNS_reg_T1, args(reg('d', 7), reg('m', 7))},
		{"neg", nameLast, 0, thumb.RSBS_imm_T1, args(reg('d', 7), reg('n', 7))},
		{"nop", anyLast, 0, thumb.NOP_T1, nil},
		{"orr", nameLast, 0, thumb.ORRS_reg_T1, args(reg('d', 7), reg('m', 7))},
		{"rbit", nameLast, thumb.Thumb2, thumb.RBIT_T1, args(reg('d', 15), regTwice('m', 'k'))},
		{"ror", nameLast, 0, thumb.RORS_reg_T1, args(reg('d', 7), reg('m', 7))},
		{"sbc", nameLast, 0, thumb.SBCS_reg_T1, args(reg('d', 7), reg('m', 7))},
		{"sdiv", anyLast, thumb.Thumb2, thumb.SDIV_T1, args(reg('d', 15), reg('n', 15), reg('m', 15))},
		{"str", otherLast, 0, thumb.STR_imm_T1, args(reg('t', 7), shortMem(0x7c, 2))},
		{"strb", otherLast, 0, thumb.STRB_imm_T1, args(reg('t', 7), shortMem(0x1f, 0))},
		{"strex", anyLast, thumb.Thumb2, thumb.STREX_T1, args(reg('d', 15), reg('t', 15), mem(15, 0xff, 2))},
		{"strh", otherLast, 0, thumb.STRH_imm_T1, args(reg('t', 7), shortMem(0x3e, 1))},
		{"sub", otherLast, 0, thumb.SUBS_imm_T1, args(reg('d', 7), reg('n', 7), imm('i', 0x7, 0))},
		{"sub", nameLast, 0, thumb.SUBS_reg_T1, args(reg('d', 7), reg('n', 7), reg('m', 7))},
		{"sub", otherLast, 0, thumb.SUBS_imm_T2, args(reg('d', 7), imm('i', 0xff, 0))},
		{"tst", nameLast, 0, thumb.TST_reg_T1, args(reg('n', 7), reg('m', 7))},
		{"udiv", anyLast, thumb.Thumb2, thumb.UDIV_T1, args(reg('d', 15), reg('n', 15), reg('m', 15))},
		{"wfi", anyLast, 0, thumb.WFI_T1, nil},

		{"vadd", anyLast, thumb.VFP, thumb.VADD_F32_T1, args(vreg('d'), vreg('n'), vreg('m'))},
		{"vcmp", anyLast, thumb.VFP, thumb.VCMPE_F32_T1, args(vreg('d'), vreg('m'))},
		{"vcvt_f32_s32", anyLast, thumb.VFP, thumb.VCVT_F32_S32_T1, args(vreg('d'), vreg('m'))},
		{"vcvt_s32_f32", anyLast, thumb.VFP, thumb.VCVT_S32_F32_T1, args(vreg('d'), vreg('m'))},
		{"vdiv", anyLast, thumb.VFP, thumb.VDIV_F32_T1, args(vreg('d'), vreg('n'), vreg('m'))},
		{"vldr", anyLast, thumb.VFP, thumb.VLDR_T2, args(vreg('d'), mem(7, 0x3fc, 2))},
		{"vmrs", anyLast, thumb.VFP, thumb.VMRS_T1, args(flagsOrReg, fpscr)},
		{"vmul", anyLast, thumb.VFP, thumb.VMUL_F32_T1, args(vreg('d'), vreg('n'), vreg('m'))},
		{"vneg", anyLast, thumb.VFP, thumb.VNEG_F32_T1, args(vreg('d'), vreg('m'))},
		{"vsqrt", anyLast, thumb.VFP, thumb.VSQRT_F32_T1, args(vreg('d'), vreg('m'))},
		{"vstr", anyLast, thumb.VFP, thumb.VSTR_T2, args(vreg('d'), mem(7, 0x3fc, 2))},
		{"vsub", anyLast, thumb.VFP, thumb.VSUB_F32_T1, args(vreg('d'), vreg('n'), vreg('m'))},
	}
}

// thumbIndex has the forms by name.
func thumbIndex() map[string][]*thumbForm {
	return thumbIndexOnce.Get(func() map[string][]*thumbForm {
		index := map[string][]*thumbForm{}
		for _, f := range thumbForms() {
			index[f.name] = append(index[f.name], &f)
		}
		return index
	})
}

var thumbIndexOnce lazy.Value[map[string][]*thumbForm]

// thumbSpecial is an instruction that is more than a row with fields.
type thumbSpecial struct {
	args  int // their number
	last  lastArg
	need  uint32
	write func(m *thumbMachine, s *statement)
}

func thumbSpecials() map[string]thumbSpecial { return thumbSpecialsOnce.Get(makeThumbSpecials) }

var thumbSpecialsOnce lazy.Value[map[string]thumbSpecial]

func makeThumbSpecials() map[string]thumbSpecial {
	return map[string]thumbSpecial{
		"b":     {1, anyLast, 0, (*thumbMachine).branch},
		"bl":    {1, anyLast, 0, (*thumbMachine).branchLink},
		"movwt": {2, otherLast, thumb.Thumb2, (*thumbMachine).moveWide},
		"pop":   {1, anyLast, 0, (*thumbMachine).pop},
		"push":  {1, anyLast, 0, (*thumbMachine).push},
		"vmov":  {2, anyLast, thumb.VFP, (*thumbMachine).vmov},
	}
}

func (m *thumbMachine) instruction(s *statement) {
	for _, f := range thumbIndex()[s.op] {
		if len(f.operands) == len(s.args) && m.has(f.need) && f.last.fits(s.args) {
			m.form(s, f)
			return
		}
	}
	x, ok := thumbSpecials()[s.op]
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
func (m *thumbMachine) form(s *statement, f *thumbForm) {
	w := thumb.Fixed(f.form)
	for i, set := range f.operands {
		w = set(s, w, s.args[i])
	}
	m.asm.Write(w)
}

func args(list ...thumbOperand) []thumbOperand { return list }

// thumbRegs are the names of the registers; r0 and so on have their number.
func thumbRegs() map[string]uint32 { return thumbRegsOnce.Get(makeThumbRegs) }

var thumbRegsOnce lazy.Value[map[string]uint32]

func makeThumbRegs() map[string]uint32 {
	return map[string]uint32{
		"r0": 0, "r1": 1, "r2": 2, "r3": 3, "r4": 4, "r5": 5, "r6": 6, "r7": 7, "r8": 8, "r9": 9, "r10": 10, "r11": 11,
		"r12": 12, "r13": 13, "r14": 14, "r15": 15, "sl": 10, "fp": 11, "sp": 13, "lr": 14, "pc": 15,
	}
}

// register reads a register of at most the given number; 0 after an error.
func register(s *statement, arg pyop.AsmArg, most uint32) uint32 {
	n, ok := thumbRegs()[s.name(arg)]
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
	return func(s *statement, w diagram.Word, arg pyop.AsmArg) diagram.Word {
		return w.With(letter, register(s, arg, most))
	}
}

// regTwice is a register that the encoding holds twice.
func regTwice(one, two byte) thumbOperand {
	return func(s *statement, w diagram.Word, arg pyop.AsmArg) diagram.Word {
		r := register(s, arg, 15)
		return w.With(one, r).With(two, r)
	}
}

func imm(letter byte, mask uint32, shift uint) thumbOperand {
	return func(s *statement, w diagram.Word, arg pyop.AsmArg) diagram.Word {
		return w.With(letter, masked(s, arg, mask)>>shift)
	}
}

func imm16(s *statement, w diagram.Word, arg pyop.AsmArg) diagram.Word {
	return withImm16(w, masked(s, arg, 0xffff))
}

// withImm16 sets the immediate of MOVW and MOVT.
func withImm16(w diagram.Word, v uint32) diagram.Word { return w.With('j', v>>12).With('i', v) }

// irq is the operand of CPS, which always means the interrupt mask.
func irq(_ *statement, w diagram.Word, _ pyop.AsmArg) diagram.Word { return w.With('f', 2) }

// mem is an address [base, offset].
func mem(mostBase, mask uint32, shift uint) thumbOperand {
	return func(s *statement, w diagram.Word, arg pyop.AsmArg) diagram.Word {
		w, _ = address(s, w, arg, mostBase, mask, shift)
		return w
	}
}

// shortMem is the address of the 16-bit loads and stores. What is no address at all makes the whole instruction unknown.
func shortMem(mask uint32, shift uint) thumbOperand {
	return func(s *statement, w diagram.Word, arg pyop.AsmArg) diagram.Word {
		w, ok := address(s, w, arg, 7, mask, shift)
		if !ok {
			unknownThumb(s)
		}
		return w
	}
}

func address(s *statement, w diagram.Word, arg pyop.AsmArg, mostBase, mask uint32, shift uint) (diagram.Word, bool) {
	if arg.Kind != pyop.AsmList || len(arg.Items) != 2 {
		s.fail("'%s' expects an address of the form [a, b]", s.op)
		return w, false
	}
	w = w.With('n', register(s, arg.Items[0], mostBase))
	return w.With('i', masked(s, arg.Items[1], mask)>>shift).With('U', 1), true
}

// special is a special register of MRS.
func special(s *statement, w diagram.Word, arg pyop.AsmArg) diagram.Word {
	n, ok := map[string]uint32{"IPSR": 5, "BASEPRI": 17}[s.name(arg)]
	if !ok {
		s.fail("'%s' expects a special register", s.op)
	}
	return w.With('s', n)
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
	return func(s *statement, w diagram.Word, arg pyop.AsmArg) diagram.Word {
		return withVreg(w, letter, vfpRegister(s, arg))
	}
}

func withVreg(w diagram.Word, letter byte, n uint32) diagram.Word {
	return w.With(letter, n>>1).With(letter-'a'+'A', n)
}

// flagsOrReg is the destination of VMRS.
func flagsOrReg(s *statement, w diagram.Word, arg pyop.AsmArg) diagram.Word {
	n := uint32(15)
	if s.name(arg) != "APSR_nzcv" {
		n = register(s, arg, 15)
	}
	return w.With('t', n)
}

func fpscr(s *statement, w diagram.Word, arg pyop.AsmArg) diagram.Word {
	if s.name(arg) != "FPSCR" {
		unknownThumb(s)
	}
	return w
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
	reached(s, m.asm.BranchIf(uint32(cond), m.target(s), wide))
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
	m.asm.Write(thumb.Fixed(thumb.IT_T1).With('c', uint32(cond)).With('i', uint32(mask)))
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

func (m *thumbMachine) push(s *statement) { m.list(s, thumb.PUSH_T1, thumb.PUSH_T2, listLR) }
func (m *thumbMachine) pop(s *statement)  { m.list(s, thumb.POP_T1, thumb.POP_T2, listPC) }

// list writes PUSH or POP: 16 bits for the low registers and the one that the ninth bit stands for.
func (m *thumbMachine) list(s *statement, short, long isa.Form, extra uint32) {
	list := registers(s)
	form := short
	switch {
	case list&^(0xff|extra) == 0:
		if list&extra != 0 {
			list = list&0xff | 0x100
		}
	case m.has(thumb.Thumb2):
		form = long
	default:
		unknownThumb(s)
		return
	}
	m.asm.Write(thumb.Fixed(form).With('r', list))
}

// mostWide is the highest register of MOVW and MOVT; the reference aborts on pc.
const mostWide = 14

// moveWide is movwt, a MOVW and a MOVT.
func (m *thumbMachine) moveWide(s *statement) {
	r := register(s, s.args[0], mostWide)
	v := masked(s, s.args[1], 0xffffffff)
	m.asm.Write(withImm16(thumb.Fixed(thumb.MOVW_imm_T3).With('d', r), v))
	m.asm.Write(withImm16(thumb.Fixed(thumb.MOVT_T1).With('d', r), v>>16))
}

// vmov copies between a core register and a floating-point register; a first operand that begins with r says which way.
func (m *thumbMachine) vmov(s *statement) {
	if strings.HasPrefix(s.name(s.args[0]), "r") {
		w := thumb.Fixed(thumb.VMOV_T1_rt_sn).With('t', register(s, s.args[0], 15))
		m.asm.Write(withVreg(w, 'n', vfpRegister(s, s.args[1])))
		return
	}
	w := withVreg(thumb.Fixed(thumb.VMOV_T1_sn_rt), 'n', vfpRegister(s, s.args[0]))
	m.asm.Write(w.With('t', register(s, s.args[1], 15)))
}
