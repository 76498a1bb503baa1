package arm64

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// Rows are found by the upper eleven bits of an instruction, most of which are fixed in most rows.
const keyShift = 21

// index lists the rows for each key, one list behind the other; list k is rows[start[k]:start[k+1]]. It is made at its first
// use.
type index struct {
	start [1<<(32-keyShift) + 1]uint16
	rows  []isa.Form
	masks [numForms]uint32
}

func rowIndex() *index { return rowIndexOnce.Get(makeRowIndex) }

var rowIndexOnce lazy.Value[*index]

func makeRowIndex() *index {
	x := new(index)
	for k := range table {
		x.masks[k] = table[k].mask()
		x.eachKey(k, func(key uint32) { x.start[key+1]++ })
	}
	for key := range len(x.start) - 1 {
		x.start[key+1] += x.start[key]
	}
	x.rows = make([]isa.Form, x.start[len(x.start)-1])
	next := x.start
	for k := range table {
		x.eachKey(k, func(key uint32) {
			x.rows[next[key]] = isa.Form(k)
			next[key]++
		})
	}
	return x
}

// eachKey calls f with the keys that row k can have.
func (x *index) eachKey(k int, f func(key uint32)) {
	fixed, free := table[k].bits>>keyShift, ^x.masks[k]>>keyShift
	for sub := free; ; sub = (sub - 1) & free {
		f(fixed | sub)
		if sub == 0 {
			return
		}
	}
}

// Decode decodes the first instruction of code, which lies at address pc.
func Decode(code []byte, pc uint64) (in isa.Inst, size int, ok bool) {
	if len(code) < 4 {
		return in, 0, false
	}
	w := binary.LittleEndian.Uint32(code)
	x := rowIndex()
	key := w >> keyShift
	for _, k := range x.rows[x.start[key]:x.start[key+1]] {
		if w&x.masks[k] == table[k].bits {
			in.Form = k
			if !table[k].decode(w, pc, &in) {
				break
			}
			return in, 4, true
		}
	}
	return isa.Inst{}, 0, false
}

// decode fills in the operands; it is false when one of them has a value that the row does not allow.
func (f *form) decode(w uint32, pc uint64, in *isa.Inst) bool {
	for _, o := range f.operands {
		if o == nil {
			break
		}
		a := isa.Arg{Kind: o.kind.arg, Reg: isa.NoReg, Index: isa.NoReg}
		if a.Kind == isa.ArgReg || a.Kind == isa.ArgMem {
			a.Width = o.width
		}
		if a.Kind == isa.ArgMem {
			a.Reg = registerSP(atN.Get(w))
		}
		a, ok := o.kind.get(o, a, w, pc)
		if !ok {
			return false
		}
		in.Args[in.N] = a
		in.N++
	}
	return f.rules(in.Args[:in.N]) == nil
}

// registerSP returns register n of those where 31 is the stack pointer.
func registerSP(n int64) isa.Reg {
	if n == 31 {
		return SP
	}
	return isa.Reg(n)
}

func getGeneral(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	a.Reg = isa.Reg(o.Get(w))
	return a, true
}

func getGeneralSP(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	a.Reg = registerSP(o.Get(w))
	return a, true
}

func getPair(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	a.Reg = isa.Reg(o.Get(w))
	return a, a.Reg&1 == 0
}

// getTested gives the register the width that the number of the bit needs.
func getTested(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	a.Reg = isa.Reg(o.Get(w))
	if w>>31 == 0 {
		a.Width = 32
	}
	return a, true
}

func getFloat(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	a.Reg = V0 + isa.Reg(o.Get(w))
	return a, true
}

func getShifted(o *operand, a isa.Arg, w uint32, pc uint64) (isa.Arg, bool) {
	a, _ = getRotated(o, a, w, pc)
	return a, a.Val != ShiftROR
}

func getRotated(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	v := o.Get(w)
	a.Reg, a.Scale, a.Val = isa.Reg(v&31), uint8(v>>5&63), v>>11
	return a, true
}

func getExtended(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	v := o.Get(w)
	a.Reg, a.Scale, a.Val = isa.Reg(v&31), uint8(v>>5&7), v>>8
	a.Width = extendedWidth(o.width, a.Val)
	return a, a.Scale <= maxExtendedShift
}

func getNumber(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	a.Val = o.Get(w)
	return a, true
}

func getArithmetic(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	v := o.Get(w)
	a.Val, a.Scale = v&0xfff, uint8(v>>12*12)
	return a, true
}

func getWide(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	v := o.Get(w)
	a.Val, a.Scale = v&0xffff, uint8(v>>16*16)
	return a, true
}

func getMask(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	v := o.Get(w)
	m, ok := decodeMask(v)
	a.Val = int64(m << (64 - o.width) >> (64 - o.width))
	a.Scale = uint8(v>>immrAt) & unusedImmr(v)
	return a, ok
}

func getFraction(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	a.Val = int64(o.width) - o.Get(w)
	return a, true
}

func getFloatImm(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	a.Val = int64(decodeFloat(o.Get(w)))
	return a, true
}

func getNothing(_ *operand, a isa.Arg, _ uint32, _ uint64) (isa.Arg, bool) { return a, true }

func getPstate(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	a.Val = o.Get(w)
	return a, pstateName(a.Val) != ""
}

func getSystemRegister(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	a.Val = o.Get(w) + op0High
	return a, true
}

func getRelative(o *operand, a isa.Arg, w uint32, pc uint64) (isa.Arg, bool) {
	a.Val = int64(pc) + o.Get(w)
	return a, true
}

func getPage(o *operand, a isa.Arg, w uint32, pc uint64) (isa.Arg, bool) {
	a.Val = int64(pc)&^(pageSize-1) + o.Get(w)
	return a, true
}

func getIndex(o *operand, a isa.Arg, w uint32, _ uint64) (isa.Arg, bool) {
	v := o.Get(w)
	a.Index, a.Val = isa.Reg(v&31), v>>6
	if v>>5&1 != 0 {
		if a.Scale = indexScale(o.width); a.Scale == 0 {
			a.Val |= ExtendShifted
		}
	}
	return a, a.Val&ExtendUXTW != 0
}

// printer is what the text of an operand may depend on beside the operand.
type printer struct {
	args []isa.Arg // all operands of the instruction
	name func(addr uint64) string
}

// Format returns the instruction as text, in the disassembly that the manual prefers: aliases where it says so.
func Format(in isa.Inst, _ uint64, name func(addr uint64) string) string {
	if in.Form >= numForms || in.N != table[in.Form].count() {
		return "?"
	}
	f := &table[in.Form]
	p := &printer{in.Args[:in.N], name}
	if text := f.aliasText(in.Form, p); text != "" {
		return text
	}
	return f.text(f.name, p, everyOperand)
}

var everyOperand = []uint8{0, 1, 2, 3}

// text returns a mnemonic with the operands shown, as far as there are any.
func (f *form) text(mnemonic string, p *printer, shown []uint8) string {
	var list []string
	for _, i := range shown {
		if int(i) >= len(p.args) {
			break
		}
		o := f.operands[i]
		text := o.kind.text(o, p.args[i], p)
		switch {
		case o == condSuffix:
			mnemonic = strings.Replace(mnemonic, "cond", text, 1)
		case text != "":
			list = append(list, text)
		}
	}
	if len(list) == 0 {
		return mnemonic
	}
	return mnemonic + " " + strings.Join(list, ", ")
}

// registerName returns the name of a register, as wide as the operand is.
func registerName(r isa.Reg, width uint8) string {
	switch {
	case r <= SP && width == 64 && (r < V0 || r > V31):
		return regNames[r]
	case r < XZR:
		return "w" + regNames[r][1:]
	case r == XZR:
		return "wzr"
	case r == SP:
		return "wsp"
	case r > SP:
		return "?"
	}
	return floatLetter(width) + regNames[r][1:]
}

func floatLetter(width uint8) string {
	switch width {
	case 8:
		return "b"
	case 16:
		return "h"
	case 32:
		return "s"
	case 64:
		return "d"
	}
	return "q"
}

// argWidth is the width of a register: what the argument says, or else the operand.
func argWidth(o *operand, a isa.Arg) uint8 {
	if a.Width != 0 {
		return a.Width
	}
	return o.width
}

func registerText(o *operand, a isa.Arg, _ *printer) string {
	return registerName(a.Reg, argWidth(o, a))
}

func optionalText(o *operand, a isa.Arg, p *printer) string {
	if a.Reg == XZR {
		return ""
	}
	return registerText(o, a, p)
}

func pairText(o *operand, a isa.Arg, _ *printer) string {
	return registerName(a.Reg, o.width) + ", " + registerName(a.Reg+1, o.width)
}

func topText(_ *operand, a isa.Arg, _ *printer) string {
	return "v" + registerName(a.Reg, 64)[1:] + ".d[1]"
}

var (
	shiftNames     = [...]string{"lsl", "lsr", "asr", "ror"}
	extensionNames = [...]string{"uxtb", "uxth", "uxtw", "uxtx", "sxtb", "sxth", "sxtw", "sxtx"}
	condNames      = [...]string{"eq", "ne", "cs", "cc", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le", "al", "nv"}
	barrierNames   = [...]string{
		BarrierOSHLD: "oshld", BarrierOSHST: "oshst", BarrierOSH: "osh",
		BarrierNSHLD: "nshld", BarrierNSHST: "nshst", BarrierNSH: "nsh",
		BarrierISHLD: "ishld", BarrierISHST: "ishst", BarrierISH: "ish",
		BarrierLD: "ld", BarrierST: "st", BarrierSY: "sy",
	}
	prefetchTypes    = [...]string{"pld", "pli", "pst"}
	prefetchTargets  = [...]string{"l1", "l2", "l3"}
	prefetchPolicies = [...]string{"keep", "strm"}
)

// nameOf returns name n of a list, or "".
func nameOf(names []string, n int64) string {
	if n < 0 || n >= int64(len(names)) {
		return ""
	}
	return names[n]
}

func shiftedText(o *operand, a isa.Arg, p *printer) string {
	if a.Val == ShiftLSL && a.Scale == 0 {
		return registerText(o, a, p)
	}
	return registerText(o, a, p) + ", " + nameOf(shiftNames[:], a.Val) + " #" + strconv.Itoa(int(a.Scale))
}

// extendedText calls the extension that does nothing lsl where the stack pointer takes part, and leaves it out where it does
// not shift either.
func extendedText(o *operand, a isa.Arg, p *printer) string {
	name := nameOf(extensionNames[:], a.Val)
	idle := o.width == 64 && a.Val == ExtendUXTX || o.width == 32 && a.Val == ExtendUXTW
	text := registerName(a.Reg, extendedWidth(o.width, a.Val))
	if idle && (p.args[0].Reg == SP || p.args[1].Reg == SP) {
		if a.Scale == 0 {
			return text
		}
		name = "lsl"
	}
	text += ", " + name
	if a.Scale != 0 {
		text += " #" + strconv.Itoa(int(a.Scale))
	}
	return text
}

func decimalText(_ *operand, a isa.Arg, _ *printer) string {
	return "#" + strconv.FormatInt(a.Val, 10)
}

func hexText(_ *operand, a isa.Arg, _ *printer) string {
	return "#0x" + strconv.FormatUint(uint64(a.Val), 16)
}

func nonzeroText(o *operand, a isa.Arg, p *printer) string {
	if a.Val == 0 {
		return ""
	}
	return hexText(o, a, p)
}

// optionText leaves out the number that is meant where there is none, 15.
func optionText(o *operand, a isa.Arg, p *printer) string {
	if a.Val == 15 {
		return ""
	}
	return hexText(o, a, p)
}

func wideText(o *operand, a isa.Arg, p *printer) string {
	if a.Scale == 0 {
		return hexText(o, a, p)
	}
	return hexText(o, a, p) + ", lsl #" + strconv.Itoa(int(a.Scale))
}

// floatText shows a number so that it cannot be taken for an integer.
func floatText(_ *operand, a isa.Arg, _ *printer) string {
	text := strconv.FormatFloat(math.Float64frombits(uint64(a.Val)), 'f', -1, 64)
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	return "#" + text
}

func condText(_ *operand, a isa.Arg, _ *printer) string { return nameOf(condNames[:], a.Val) }

func barrierText(o *operand, a isa.Arg, p *printer) string {
	if name := nameOf(barrierNames[:], a.Val); name != "" {
		return name
	}
	return hexText(o, a, p)
}

// prefetchText names type, target and policy: bits 4..3, 2..1 and 0.
func prefetchText(o *operand, a isa.Arg, p *printer) string {
	kind, target := nameOf(prefetchTypes[:], a.Val>>3), nameOf(prefetchTargets[:], a.Val>>1&3)
	if kind == "" || target == "" {
		return hexText(o, a, p)
	}
	return kind + target + prefetchPolicies[a.Val&1]
}

func targetText(_ *operand, a isa.Arg, p *printer) string {
	if p.name != nil {
		if s := p.name(uint64(a.Val)); s != "" {
			return s
		}
	}
	return "0x" + strconv.FormatUint(uint64(a.Val), 16)
}

func addressText(_ *operand, a isa.Arg, _ *printer) string {
	if a.Val == 0 {
		return "[" + registerName(a.Reg, 64) + "]"
	}
	return fmt.Sprintf("[%s, #%d]", registerName(a.Reg, 64), a.Val)
}

func addressPostText(_ *operand, a isa.Arg, _ *printer) string {
	return fmt.Sprintf("[%s], #%d", registerName(a.Reg, 64), a.Val)
}

func addressPreText(_ *operand, a isa.Arg, _ *printer) string {
	return fmt.Sprintf("[%s, #%d]!", registerName(a.Reg, 64), a.Val)
}

func addressIndexText(_ *operand, a isa.Arg, _ *printer) string {
	extension := a.Val &^ ExtendShifted
	text := "[" + registerName(a.Reg, 64) + ", " + registerName(a.Index, extendedWidth(64, extension))
	shifted := a.Scale != 0 || a.Val != extension
	switch {
	case extension != ExtendUXTX:
		text += ", " + nameOf(extensionNames[:], extension)
	case shifted:
		text += ", lsl"
	}
	if shifted {
		text += " #" + strconv.Itoa(int(a.Scale))
	}
	return text + "]"
}

// systemOperationText shows op1, CRn, CRm, op2.
func systemOperationText(_ *operand, a isa.Arg, _ *printer) string {
	return fmt.Sprintf("#%d, C%d, C%d, #%d", a.Val>>11, a.Val>>7&15, a.Val>>3&15, a.Val&7)
}

func pstateText(_ *operand, a isa.Arg, _ *printer) string { return pstateName(a.Val) }

// pstateName returns the name of a field of PSTATE, or "".
func pstateName(field int64) string {
	switch field {
	case 0b000_100:
		return "pan"
	case 0b000_101:
		return "spsel"
	case 0b011_110:
		return "daifset"
	case 0b011_111:
		return "daifclr"
	}
	return ""
}

// named is a name for a number.
type named struct {
	number uint16
	name   string
}

// find returns the name of a number in a list that is in ascending order, or "".
func find(list []named, number int64) string {
	i, ok := slices.BinarySearchFunc(list, number, func(n named, v int64) int { return int(int64(n.number) - v) })
	if !ok {
		return ""
	}
	return list[i].name
}

func systemRegisterText(_ *operand, a isa.Arg, _ *printer) string {
	if name := find(systemRegisters[:], a.Val); name != "" {
		return name
	}
	return fmt.Sprintf("s%d_%d_c%d_c%d_%d", a.Val>>14, a.Val>>11&7, a.Val>>7&15, a.Val>>3&15, a.Val&7)
}

// alias is a preferred name for some instructions of neighbouring rows.
type alias struct {
	first, last isa.Form
	name        string
	when        func(f *form, args []isa.Arg) bool // nil: always
	edit        func(f *form, args []isa.Arg)      // brings operands to the terms of the alias; may be nil
	text        func(f *form, p *printer) string   // in place of the name: all of the text, "" for no alias
	shown       []uint8                            // operands of the alias, by their numbers in the row
}

// aliases are in the order of the table, the preferred one first.
var aliases = [...]alias{
	{first: ADD_imm_W, last: ADD_imm_X, name: "mov", when: movesSP, shown: []uint8{0, 1}},
	{first: ADDS_imm_W, last: ADDS_imm_X, name: "cmn", when: zeroDest, shown: []uint8{1, 2}},
	{first: SUBS_imm_W, last: SUBS_imm_X, name: "cmp", when: zeroDest, shown: []uint8{1, 2}},
	{first: ORR_imm_W, last: ORR_imm_X, name: "mov", when: movesMask, shown: []uint8{0, 2}},
	{first: ANDS_imm_W, last: ANDS_imm_X, name: "tst", when: zeroDest, shown: []uint8{1, 2}},
	{first: MOVN_W, last: MOVN_X, name: "mov", when: movesInverted, edit: invertWide, shown: []uint8{0, 1}},
	{first: MOVZ_W, last: MOVZ_X, name: "mov", when: movesWide, edit: shiftWide, shown: []uint8{0, 1}},

	{first: SBFM_W, last: SBFM_X, name: "asr", when: toTop, shown: []uint8{0, 1, 2}},
	{first: SBFM_W, last: SBFM_X, name: "sbfiz", when: inserts, edit: insertion, shown: []uint8{0, 1, 2, 3}},
	{first: SBFM_W, last: SBFM_X, name: "sxtb", when: extendsByte, edit: narrowSource, shown: []uint8{0, 1}},
	{first: SBFM_W, last: SBFM_X, name: "sxth", when: extendsHalf, edit: narrowSource, shown: []uint8{0, 1}},
	{first: SBFM_X, last: SBFM_X, name: "sxtw", when: extendsWord, edit: narrowSource, shown: []uint8{0, 1}},
	{first: SBFM_W, last: SBFM_X, name: "sbfx", edit: extraction, shown: []uint8{0, 1, 2, 3}},
	{first: BFM_W, last: BFM_X, name: "bfc", when: clears, edit: insertion, shown: []uint8{0, 2, 3}},
	{first: BFM_W, last: BFM_X, name: "bfi", when: inserts, edit: insertion, shown: []uint8{0, 1, 2, 3}},
	{first: BFM_W, last: BFM_X, name: "bfxil", edit: extraction, shown: []uint8{0, 1, 2, 3}},
	{first: UBFM_W, last: UBFM_X, name: "lsr", when: toTop, shown: []uint8{0, 1, 2}},
	{first: UBFM_W, last: UBFM_X, name: "lsl", when: shiftsLeft, edit: insertion, shown: []uint8{0, 1, 2}},
	{first: UBFM_W, last: UBFM_X, name: "ubfiz", when: inserts, edit: insertion, shown: []uint8{0, 1, 2, 3}},
	{first: UBFM_W, last: UBFM_W, name: "uxtb", when: extendsByte, shown: []uint8{0, 1}},
	{first: UBFM_W, last: UBFM_W, name: "uxth", when: extendsHalf, shown: []uint8{0, 1}},
	{first: UBFM_W, last: UBFM_X, name: "ubfx", edit: extraction, shown: []uint8{0, 1, 2, 3}},
	{first: EXTR_W, last: EXTR_X, name: "ror", when: sameSources, shown: []uint8{0, 1, 3}},

	{first: HINT, last: HINT, text: hintText},
	{first: DSB, last: DSB, name: "ssbb", when: speculativeBypass},
	{first: DSB, last: DSB, name: "pssbb", when: physicalBypass},
	{first: SYS, last: SYS, text: systemAliasText},
	{first: RET, last: RET, name: "ret", when: throughLink},
	{first: LDADDB, last: LDUMINL_X, text: withoutResultText},

	{first: LSLV_W, last: LSLV_X, name: "lsl", shown: []uint8{0, 1, 2}},
	{first: LSRV_W, last: LSRV_X, name: "lsr", shown: []uint8{0, 1, 2}},
	{first: ASRV_W, last: ASRV_X, name: "asr", shown: []uint8{0, 1, 2}},
	{first: RORV_W, last: RORV_X, name: "ror", shown: []uint8{0, 1, 2}},
	{first: ORR_shift_W, last: ORR_shift_X, name: "mov", when: movesRegister, shown: []uint8{0, 2}},
	{first: ORN_shift_W, last: ORN_shift_X, name: "mvn", when: zeroSource, shown: []uint8{0, 2}},
	{first: ANDS_shift_W, last: ANDS_shift_X, name: "tst", when: zeroDest, shown: []uint8{1, 2}},
	{first: ADDS_shift_W, last: ADDS_shift_X, name: "cmn", when: zeroDest, shown: []uint8{1, 2}},
	{first: SUB_shift_W, last: SUB_shift_X, name: "neg", when: zeroSource, shown: []uint8{0, 2}},
	{first: SUBS_shift_W, last: SUBS_shift_X, name: "cmp", when: zeroDest, shown: []uint8{1, 2}},
	{first: SUBS_shift_W, last: SUBS_shift_X, name: "negs", when: zeroSource, shown: []uint8{0, 2}},
	{first: ADDS_ext_W, last: ADDS_ext_X, name: "cmn", when: zeroDest, shown: []uint8{1, 2}},
	{first: SUBS_ext_W, last: SUBS_ext_X, name: "cmp", when: zeroDest, shown: []uint8{1, 2}},
	{first: SBC_W, last: SBC_X, name: "ngc", when: zeroSource, shown: []uint8{0, 2}},
	{first: SBCS_W, last: SBCS_X, name: "ngcs", when: zeroSource, shown: []uint8{0, 2}},
	{first: CSINC_W, last: CSINC_X, name: "cset", when: selectsZero, edit: invertCond, shown: []uint8{0, 3}},
	{first: CSINC_W, last: CSINC_X, name: "cinc", when: selectsSame, edit: invertCond, shown: []uint8{0, 1, 3}},
	{first: CSINV_W, last: CSINV_X, name: "csetm", when: selectsZero, edit: invertCond, shown: []uint8{0, 3}},
	{first: CSINV_W, last: CSINV_X, name: "cinv", when: selectsSame, edit: invertCond, shown: []uint8{0, 1, 3}},
	{first: CSNEG_W, last: CSNEG_X, name: "cneg", when: selectsSame, edit: invertCond, shown: []uint8{0, 1, 3}},
	{first: MADD_W, last: MADD_X, name: "mul", when: zeroAddend, shown: []uint8{0, 1, 2}},
	{first: MSUB_W, last: MSUB_X, name: "mneg", when: zeroAddend, shown: []uint8{0, 1, 2}},
	{first: SMADDL, last: SMADDL, name: "smull", when: zeroAddend, shown: []uint8{0, 1, 2}},
	{first: SMSUBL, last: SMSUBL, name: "smnegl", when: zeroAddend, shown: []uint8{0, 1, 2}},
	{first: UMADDL, last: UMADDL, name: "umull", when: zeroAddend, shown: []uint8{0, 1, 2}},
	{first: UMSUBL, last: UMSUBL, name: "umnegl", when: zeroAddend, shown: []uint8{0, 1, 2}},
}

// aliasText returns the text of the preferred alias, or "".
func (f *form) aliasText(row isa.Form, p *printer) string {
	for k := range aliases {
		a := &aliases[k]
		switch {
		case row < a.first || row > a.last:
		case a.text != nil:
			if text := a.text(f, p); text != "" {
				return text
			}
		case a.when == nil || a.when(f, p.args):
			if a.edit != nil {
				a.edit(f, p.args)
			}
			return f.text(a.name, p, a.shown)
		}
	}
	return ""
}

func zeroDest(_ *form, args []isa.Arg) bool    { return args[0].Reg == XZR }
func zeroSource(_ *form, args []isa.Arg) bool  { return args[1].Reg == XZR }
func zeroAddend(_ *form, args []isa.Arg) bool  { return args[3].Reg == XZR }
func sameSources(_ *form, args []isa.Arg) bool { return args[1].Reg == args[2].Reg }
func throughLink(_ *form, args []isa.Arg) bool { return args[0].Reg == LR }

func movesSP(_ *form, args []isa.Arg) bool {
	return (args[0].Reg == SP || args[1].Reg == SP) && args[2].Val == 0 && args[2].Scale == 0
}

func movesRegister(_ *form, args []isa.Arg) bool {
	return args[1].Reg == XZR && args[2].Val == ShiftLSL && args[2].Scale == 0
}

// movesMask tells whether a mask is moved that one movz or movn does not make as well (function MoveWidePreferred of the
// manual).
func movesMask(f *form, args []isa.Arg) bool {
	v := uint64(args[2].Val)
	width := f.width()
	return args[1].Reg == XZR && !inOneHalf(v, width) && !inOneHalf(^v<<(64-width)>>(64-width), width)
}

// inOneHalf tells whether all ones of v are in one of its aligned units of 16 bits.
func inOneHalf(v uint64, width uint8) bool {
	for shift := range width / 16 {
		if v&^(0xffff<<(16*shift)) == 0 {
			return true
		}
	}
	return false
}

// width is the width of the first operand.
func (f *form) width() uint8 { return f.operands[0].width }

// movesWide is false for a zero that is shifted: the shift would not be seen.
func movesWide(_ *form, args []isa.Arg) bool { return args[1].Val != 0 || args[1].Scale == 0 }

// movesInverted is false, besides, for 32 ones in whose place movz could stand.
func movesInverted(f *form, args []isa.Arg) bool {
	return movesWide(f, args) && (f.width() == 64 || args[1].Val != 0xffff)
}

func shiftWide(_ *form, args []isa.Arg) {
	a := &args[1]
	a.Val, a.Scale = a.Val<<a.Scale, 0
}

func invertWide(f *form, args []isa.Arg) {
	shiftWide(f, args)
	args[1].Val = int64(^uint64(args[1].Val) << (64 - f.width()) >> (64 - f.width()))
}

// The bit-field instructions have immr in args[2] and imms in args[3].

func toTop(f *form, args []isa.Arg) bool       { return args[3].Val == int64(f.width())-1 }
func inserts(_ *form, args []isa.Arg) bool     { return args[3].Val < args[2].Val }
func clears(f *form, args []isa.Arg) bool      { return inserts(f, args) && args[1].Reg == XZR }
func shiftsLeft(_ *form, args []isa.Arg) bool  { return args[3].Val+1 == args[2].Val }
func extendsByte(_ *form, args []isa.Arg) bool { return args[2].Val == 0 && args[3].Val == 7 }
func extendsHalf(_ *form, args []isa.Arg) bool { return args[2].Val == 0 && args[3].Val == 15 }
func extendsWord(_ *form, args []isa.Arg) bool { return args[2].Val == 0 && args[3].Val == 31 }
func narrowSource(_ *form, args []isa.Arg)     { args[1].Width = 32 }

// insertion changes immr and imms to the lowest bit and the width of a field that is inserted there.
func insertion(f *form, args []isa.Arg) {
	args[2].Val = int64(f.width()) - args[2].Val
	args[3].Val++
}

// extraction changes immr and imms to the lowest bit and the width of a field that is taken from there.
func extraction(_ *form, args []isa.Arg) { args[3].Val += 1 - args[2].Val }

// always tells whether a condition is al or nv, which have no opposite.
func always(a isa.Arg) bool { return a.Val&^1 == AL }

func selectsZero(_ *form, args []isa.Arg) bool {
	return args[1].Reg == XZR && args[2].Reg == XZR && !always(args[3])
}

func selectsSame(_ *form, args []isa.Arg) bool {
	return args[1].Reg == args[2].Reg && !always(args[3])
}

func invertCond(_ *form, args []isa.Arg) { args[3].Val ^= 1 }

// The barriers that dsb is without a domain.
func speculativeBypass(_ *form, args []isa.Arg) bool { return args[0].Val == 0b0000 }
func physicalBypass(_ *form, args []isa.Arg) bool    { return args[0].Val == 0b0100 }

func hintText(_ *form, p *printer) string { return find(hints[:], p.args[0].Val) }

// systemAliasText shows an operation that has a name, unless it has a register and must not, or the other way round.
func systemAliasText(f *form, p *printer) string {
	name := find(systemOperations[:], p.args[0].Val)
	bare := find(systemOperationsWithoutRegister[:], p.args[0].Val)
	switch {
	case name != "":
		return name + ", " + registerText(f.operands[1], p.args[1], p)
	case p.args[1].Reg == XZR:
		return bare
	}
	return ""
}

// withoutResultText shows an atomic operation whose result is not wanted as a store. Those that acquire have none.
func withoutResultText(f *form, p *printer) string {
	const acquires = 1 << 23
	if p.args[1].Reg != XZR || f.bits&acquires != 0 {
		return ""
	}
	return f.text("st"+f.name[len("ld"):], p, []uint8{0, 2})
}

// hints are the hints that have a name.
var hints = [...]named{
	{0, "nop"}, {1, "yield"}, {2, "wfe"}, {3, "wfi"}, {4, "sev"}, {5, "sevl"}, {6, "dgh"}, {7, "xpaclri"},
	{8, "pacia1716"}, {10, "pacib1716"}, {12, "autia1716"}, {14, "autib1716"},
	{16, "esb"}, {17, "psb csync"}, {18, "tsb csync"}, {20, "csdb"}, {22, "clearbhb"},
	{24, "paciaz"}, {25, "paciasp"}, {26, "pacibz"}, {27, "pacibsp"},
	{28, "autiaz"}, {29, "autiasp"}, {30, "autibz"}, {31, "autibsp"},
	{32, "bti"}, {34, "bti c"}, {36, "bti j"}, {38, "bti jc"},
}

// systemOperations are the operations of sys with an address or another number in a register, as far as Armv8.0 and DC CVAP
// go: op1, CRn, CRm, op2 (chapter C5.3 to C5.5 of the manual).
var systemOperations = [...]named{
	{0b000_0111_0110_001, "dc ivac"},
	{0b000_0111_0110_010, "dc isw"},
	{0b000_0111_1000_000, "at s1e1r"},
	{0b000_0111_1000_001, "at s1e1w"},
	{0b000_0111_1000_010, "at s1e0r"},
	{0b000_0111_1000_011, "at s1e0w"},
	{0b000_0111_1010_010, "dc csw"},
	{0b000_0111_1110_010, "dc cisw"},
	{0b000_1000_0011_001, "tlbi vae1is"},
	{0b000_1000_0011_010, "tlbi aside1is"},
	{0b000_1000_0011_011, "tlbi vaae1is"},
	{0b000_1000_0011_101, "tlbi vale1is"},
	{0b000_1000_0011_111, "tlbi vaale1is"},
	{0b000_1000_0111_001, "tlbi vae1"},
	{0b000_1000_0111_010, "tlbi aside1"},
	{0b000_1000_0111_011, "tlbi vaae1"},
	{0b000_1000_0111_101, "tlbi vale1"},
	{0b000_1000_0111_111, "tlbi vaale1"},
	{0b011_0111_0100_001, "dc zva"},
	{0b011_0111_0101_001, "ic ivau"},
	{0b011_0111_1010_001, "dc cvac"},
	{0b011_0111_1011_001, "dc cvau"},
	{0b011_0111_1100_001, "dc cvap"},
	{0b011_0111_1110_001, "dc civac"},
	{0b100_0111_1000_000, "at s1e2r"},
	{0b100_0111_1000_001, "at s1e2w"},
	{0b100_0111_1000_100, "at s12e1r"},
	{0b100_0111_1000_101, "at s12e1w"},
	{0b100_0111_1000_110, "at s12e0r"},
	{0b100_0111_1000_111, "at s12e0w"},
	{0b100_1000_0000_001, "tlbi ipas2e1is"},
	{0b100_1000_0000_101, "tlbi ipas2le1is"},
	{0b100_1000_0011_001, "tlbi vae2is"},
	{0b100_1000_0011_101, "tlbi vale2is"},
	{0b100_1000_0100_001, "tlbi ipas2e1"},
	{0b100_1000_0100_101, "tlbi ipas2le1"},
	{0b100_1000_0111_001, "tlbi vae2"},
	{0b100_1000_0111_101, "tlbi vale2"},
	{0b110_0111_1000_000, "at s1e3r"},
	{0b110_0111_1000_001, "at s1e3w"},
	{0b110_1000_0011_001, "tlbi vae3is"},
	{0b110_1000_0011_101, "tlbi vale3is"},
	{0b110_1000_0111_001, "tlbi vae3"},
	{0b110_1000_0111_101, "tlbi vale3"},
}

// systemOperationsWithoutRegister are those that take no register.
var systemOperationsWithoutRegister = [...]named{
	{0b000_0111_0001_000, "ic ialluis"},
	{0b000_0111_0101_000, "ic iallu"},
	{0b000_1000_0011_000, "tlbi vmalle1is"},
	{0b000_1000_0111_000, "tlbi vmalle1"},
	{0b100_1000_0011_000, "tlbi alle2is"},
	{0b100_1000_0011_100, "tlbi alle1is"},
	{0b100_1000_0011_110, "tlbi vmalls12e1is"},
	{0b100_1000_0111_000, "tlbi alle2"},
	{0b100_1000_0111_100, "tlbi alle1"},
	{0b100_1000_0111_110, "tlbi vmalls12e1"},
	{0b110_1000_0011_000, "tlbi alle3is"},
	{0b110_1000_0111_000, "tlbi alle3"},
}
