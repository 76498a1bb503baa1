package thumb

import (
	d "github.com/tandem-lang/tandem/internal/isa/diagram"
	"github.com/tandem-lang/tandem/internal/lazy"
)

type row d.Row

func ops(o ...*d.Operand) []*d.Operand { return o }

// need tells which features a target must have for a row.
func need(feature string) uint32 {
	return map[string]uint32{"v7-M": Thumb2, "FPv4-SP": VFP, "FPv5-DP": VFPDouble}[feature]
}

func rows(list []row) []d.Row {
	out := make([]d.Row, len(list))
	for i, r := range list {
		out[i] = d.Row(r)
	}
	return out
}

// table has the instructions in the order of chapter A7.7: mnemonic, encoding diagram, operands, heading and number of
// the encoding, extension. It is made at its first use.
func table() *d.Table { return tableOnce.Get(makeTable) }

var tableOnce lazy.Value[*d.Table]

func makeTable() *d.Table {
	// The operands. Registers: plain ones may be any that the field can hold, G ("general") is neither sp nor pc, N is not
	// pc.
	var (
		rd, rn, rm, rt     = d.Reg("rd", 'd', R0, 0), d.Reg("rn", 'n', R0, 0), d.Reg("rm", 'm', R0, 0), d.Reg("rt", 't', R0, 0)
		rdN, rnN, rtN, rmN = d.Reg("rd", 'd', R0, noPC), d.Reg("rn", 'n', R0, noPC), d.Reg("rt", 't', R0, noPC), d.Reg("rm", 'm', R0, noPC)
		rdG, rnG, rmG, rtG = d.Reg("rd", 'd', R0, noSPPC), d.Reg("rn", 'n', R0, noSPPC), d.Reg("rm", 'm', R0, noSPPC), d.Reg("rt", 't', R0, noSPPC)
		raG, ruG           = d.Reg("ra", 'a', R0, noSPPC), d.Reg("rt2", 'u', R0, noSPPC)
		rdlo, rdhi         = d.Reg("rdlo", 'l', R0, noSPPC), d.Reg("rdhi", 'h', R0, noSPPC)
		rdn                = d.Reg("rdn", 'd', R0, 0)
		rm2                = twice(rmG, 'm', 'k')
		spReg              = d.FixedReg("sp", SP)

		sd, sn, sm = single("sd", 'd', 'D'), single("sn", 'n', 'N'), single("sm", 'm', 'M')
		dd, dn, dm = d.Reg("dd", 'd', D0, 0), d.Reg("dn", 'n', D0, 0), d.Reg("dm", 'm', D0, 0)

		imm16        = d.TwoFields("#imm16", 'j', 'i', 12)
		zero         = d.Zero
		imm, immx4   = d.Imm("#imm", 'i', 0, 0), d.Imm("#imm", 'i', 2, 0)
		shiftLeft    = d.Limit(imm, 1, 31)
		shiftRight   = d.ShiftRight('i')
		lsb          = d.Imm("#lsb", 'i', 0, 0)
		widthM1      = d.Imm("#width", 'w', 0, 1)
		satS         = d.Imm("#sat", 's', 0, 1)
		satU         = d.Imm("#sat", 's', 0, 0)
		barrier      = d.Named("option", 'o', map[uint32]string{15: "sy"})
		special      = d.Named("spec_reg", 's', specialRegisters())
		vcmpZero     = d.FixedText("#0.0")
		fpscr        = d.FixedText("fpscr")
		condSuffix   = d.Cond('c', condNames, true)
		condIT       = d.Cond('c', condNames, false)
		apsrOrReg    = apsr(rt)
		iflags       = d.Named("iflags", 'f', map[uint32]string{1: "f", 2: "i", 3: "if"})
		listLow      = d.RegList('r', func(l uint32) bool { return l != 0 })
		listLowLR    = list('r', LR)
		listLowPC    = list('r', PC)
		listAny      = d.RegList('r', func(l uint32) bool { return l != 0 })
		baseBack     = d.WriteBack(rnN)
		baseBackN    = d.WriteBack(rnG) // with sp it is PUSH or POP
		branchShort  = rel(9, "i", func(w d.Word) uint32 { return w.Get('i') << 1 }, func(w d.Word, x uint32) (d.Word, error) { return w.Set('i', x>>1&0xff) })
		branchNarrow = rel(12, "i", func(w d.Word) uint32 { return w.Get('i') << 1 }, func(w d.Word, x uint32) (d.Word, error) { return w.Set('i', x>>1&0x7ff) })
		branchCond   = rel(21, "SBAji", getT3, putT3)
		branchFar    = rel(25, "SABji", getT4, putT4)
		branchZero   = forward()
		literalUp    = literal(false)
		literalAny   = literal(true)

		memByte  = memory{'n', 'i', 0, 1, offsetMode}.operand()
		memHalf  = memory{'n', 'i', 1, 1, offsetMode}.operand()
		memWord  = memory{'n', 'i', 2, 1, offsetMode}.operand()
		memSP    = memory{0, 'i', 2, 1, offsetMode}.operand()
		memDown  = memory{'n', 'i', 0, -1, offsetMode}.operand()
		memPre   = memory{'n', 'i', 0, 0, preMode}.operand()
		memPost  = memory{'n', 'i', 0, 0, postMode}.operand()
		memDual  = memory{'n', 'i', 2, 0, offsetMode}.operand()
		dualPre  = memory{'n', 'i', 2, 0, preMode}.operand()
		dualPost = memory{'n', 'i', 2, 0, postMode}.operand()
		memBase  = bare()
		memIndex = indexed(0, 0, 0)
		memShift = indexed('i', noPC, noSPPC)
		tabByte  = indexed(0, 1<<SP, noSPPC)
		tabHalf  = tableOfHalves(tabByte)

		// The base of LDM T1, which is written back unless it is in the list.
		listNotBase = withBase(listLow, false)
		listBase    = withBase(listLow, true)

		listS = vfpList(sd, 0)
		listD = vfpList(dd, 1)
	)
	return d.New(rows([]row{

		// ADC to ADR.
		{"adc", "11110i010100nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "ADC (immediate) T1", "v7-M"},
		{"adcs", "11110i010101nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "ADC (immediate) T1", "v7-M"},
		{"adcs", "0100000101mmmddd", ops(rdn, rm), "ADC (register) T1", ""},
		{"adc.w", "111010110100nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "ADC (register) T2", "v7-M"},
		{"adcs.w", "111010110101nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "ADC (register) T2", "v7-M"},
		{"adds", "0001110iiinnnddd", ops(rd, rn, imm), "ADD (immediate) T1", ""},
		{"adds", "00110dddiiiiiiii", ops(rdn, imm), "ADD (immediate) T2", ""},
		{"add.w", "11110i010000nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "ADD (immediate) T3", "v7-M"},
		{"adds.w", "11110i010001nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "ADD (immediate) T3", "v7-M"},
		{"addw", "11110i100000nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, imm), "ADD (immediate) T4", "v7-M"},
		{"adds", "0001100mmmnnnddd", ops(rd, rn, rm), "ADD (register) T1", ""},
		{"add", "01000100dmmmmddd", ops(rdn, rm), "ADD (register) T2", ""},
		{"add.w", "111010110000nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "ADD (register) T3", "v7-M"},
		{"adds.w", "111010110001nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "ADD (register) T3", "v7-M"},
		{"add", "10101dddiiiiiiii", ops(rd, spReg, immx4), "ADD (SP plus immediate) T1", ""},
		{"add", "101100000iiiiiii", ops(spReg, immx4), "ADD (SP plus immediate) T2", ""},
		{"add.w", "11110i0100001101 0iiiddddiiiiiiii", ops(rdN, spReg, modified), "ADD (SP plus immediate) T3", "v7-M"},
		{"adds.w", "11110i0100011101 0iiiddddiiiiiiii", ops(rdN, spReg, modified), "ADD (SP plus immediate) T3", "v7-M"},
		{"addw", "11110i1000001101 0iiiddddiiiiiiii", ops(rdN, spReg, imm), "ADD (SP plus immediate) T4", "v7-M"},
		{"add.w", "1110101100001101 0iiiddddiiyymmmm", ops(rdN, spReg, shifted), "ADD (SP plus register) T3", "v7-M"},
		{"adds.w", "1110101100011101 0iiiddddiiyymmmm", ops(rdN, spReg, shifted), "ADD (SP plus register) T3", "v7-M"},
		{"adr", "10100dddiiiiiiii", ops(rd, literalUp), "ADR T1", ""},
		{"adr.w", "11110i10U0U01111 0iiiddddiiiiiiii", ops(rdG, adrWide), "ADR T2, T3", "v7-M"},

		// AND to ASR.
		{"and", "11110i000000nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "AND (immediate) T1", "v7-M"},
		{"ands", "11110i000001nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "AND (immediate) T1", "v7-M"},
		{"ands", "0100000000mmmddd", ops(rdn, rm), "AND (register) T1", ""},
		{"and.w", "111010100000nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "AND (register) T2", "v7-M"},
		{"ands.w", "111010100001nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "AND (register) T2", "v7-M"},
		{"asrs", "00010iiiiimmmddd", ops(rd, rm, shiftRight), "ASR (immediate) T1", ""},
		{"asr.w", "1110101001001111 0iiiddddii10mmmm", ops(rdG, rmG, shiftRight), "ASR (immediate) T2", "v7-M"},
		{"asrs.w", "1110101001011111 0iiiddddii10mmmm", ops(rdG, rmG, shiftRight), "ASR (immediate) T2", "v7-M"},
		{"asrs", "0100000100mmmddd", ops(rdn, rm), "ASR (register) T1", ""},
		{"asr.w", "111110100100nnnn 1111dddd0000mmmm", ops(rdG, rnG, rmG), "ASR (register) T2", "v7-M"},
		{"asrs.w", "111110100101nnnn 1111dddd0000mmmm", ops(rdG, rnG, rmG), "ASR (register) T2", "v7-M"},

		// B to BX.
		{"b<c>", "1101cccciiiiiiii", ops(condSuffix, branchShort), "B T1", ""},
		{"b", "11100iiiiiiiiiii", ops(branchNarrow), "B T2", ""},
		{"b<c>.w", "11110Sccccjjjjjj 10A0Biiiiiiiiiii", ops(condSuffix, branchCond), "B T3", "v7-M"},
		{"b.w", "11110Sjjjjjjjjjj 10A1Biiiiiiiiiii", ops(branchFar), "B T4", "v7-M"},
		{"bfc", "1111001101101111 0iiiddddii0wwwww", ops(rdG, lsb, fieldWidth), "BFC T1", "v7-M"},
		{"bfi", "111100110110nnnn 0iiiddddii0wwwww", ops(rdG, rnG, lsb, fieldWidth), "BFI T1", "v7-M"},
		{"bic", "11110i000010nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "BIC (immediate) T1", "v7-M"},
		{"bics", "11110i000011nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "BIC (immediate) T1", "v7-M"},
		{"bics", "0100001110mmmddd", ops(rdn, rm), "BIC (register) T1", ""},
		{"bic.w", "111010100010nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "BIC (register) T2", "v7-M"},
		{"bics.w", "111010100011nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "BIC (register) T2", "v7-M"},
		{"bkpt", "10111110iiiiiiii", ops(imm), "BKPT T1", ""},
		{"bl", "11110Sjjjjjjjjjj 11A1Biiiiiiiiiii", ops(branchFar), "BL T1", ""},
		{"blx", "010001111mmmm000", ops(rmN), "BLX (register) T1", ""},
		{"bx", "010001110mmmm000", ops(rm), "BX T1", ""},

		// CBZ to CPS.
		{"cbnz", "101110i1iiiiinnn", ops(rn, branchZero), "CBNZ, CBZ T1", "v7-M"},
		{"cbz", "101100i1iiiiinnn", ops(rn, branchZero), "CBNZ, CBZ T1", "v7-M"},
		{"clrex", "1111001110111111 1000111100101111", nil, "CLREX T1", "v7-M"},
		{"clz", "111110101011mmmm 1111dddd1000kkkk", ops(rdG, rm2), "CLZ T1", "v7-M"},
		{"cmn", "11110i010001nnnn 0iii1111iiiiiiii", ops(rnN, modified), "CMN (immediate) T1", "v7-M"},
		{"cmn", "0100001011mmmnnn", ops(rn, rm), "CMN (register) T1", ""},
		{"cmn.w", "111010110001nnnn 0iii1111iiyymmmm", ops(rnN, shifted), "CMN (register) T2", "v7-M"},
		{"cmp", "00101nnniiiiiiii", ops(rn, imm), "CMP (immediate) T1", ""},
		{"cmp.w", "11110i011011nnnn 0iii1111iiiiiiii", ops(rnN, modified), "CMP (immediate) T2", "v7-M"},
		{"cmp", "0100001010mmmnnn", ops(rn, rm), "CMP (register) T1", ""},
		{"cmp", "01000101nmmmmnnn", ops(rnN, rmN), "CMP (register) T2", ""},
		{"cmp.w", "111010111011nnnn 0iii1111iiyymmmm", ops(rnN, shifted), "CMP (register) T3", "v7-M"},
		{"cpsie", "1011011001100fff", ops(iflags), "CPS T1", ""},
		{"cpsid", "1011011001110fff", ops(iflags), "CPS T1", ""},

		// DBG to IT.
		{"dbg", "1111001110101111 100000001111iiii", ops(imm), "DBG T1", "v7-M"},
		{"dmb", "1111001110111111 100011110101oooo", ops(barrier), "DMB T1", ""},
		{"dsb", "1111001110111111 100011110100oooo", ops(barrier), "DSB T1", ""},
		{"eor", "11110i001000nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "EOR (immediate) T1", "v7-M"},
		{"eors", "11110i001001nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "EOR (immediate) T1", "v7-M"},
		{"eors", "0100000001mmmddd", ops(rdn, rm), "EOR (register) T1", ""},
		{"eor.w", "111010101000nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "EOR (register) T2", "v7-M"},
		{"eors.w", "111010101001nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "EOR (register) T2", "v7-M"},
		{"isb", "1111001110111111 100011110110oooo", ops(barrier), "ISB T1", ""},
		{"it<x>", "10111111cccciiii", ops(condIT, itMask), "IT T1", "v7-M"},

		// LDM to LDRT.
		{"ldm", "11001nnnrrrrrrrr", ops(d.WriteBack(rnN), listNotBase), "LDM T1", ""},
		{"ldm", "11001nnnrrrrrrrr", ops(rn, listBase), "LDM T1", ""},
		{"ldm.w", "111010001001nnnn rrrrrrrrrrrrrrrr", ops(rnN, listAny), "LDM T2", "v7-M"},
		{"ldm.w", "111010001011nnnn rrrrrrrrrrrrrrrr", ops(baseBackN, listAny), "LDM T2", "v7-M"},
		{"ldmdb", "111010010001nnnn rrrrrrrrrrrrrrrr", ops(rnN, listAny), "LDMDB T1", "v7-M"},
		{"ldmdb", "111010010011nnnn rrrrrrrrrrrrrrrr", ops(baseBack, listAny), "LDMDB T1", "v7-M"},
		{"ldr", "01101iiiiinnnttt", ops(rt, memWord), "LDR (immediate) T1", ""},
		{"ldr", "10011tttiiiiiiii", ops(rt, memSP), "LDR (immediate) T2", ""},
		{"ldr.w", "111110001101nnnn ttttiiiiiiiiiiii", ops(rt, memByte), "LDR (immediate) T3", "v7-M"},
		{"ldr", "111110000101nnnn tttt1100iiiiiiii", ops(rt, memDown), "LDR (immediate) T4", "v7-M"},
		{"ldr", "111110000101nnnn tttt11U1iiiiiiii", ops(rt, memPre), "LDR (immediate) T4", "v7-M"},
		{"ldr", "111110000101nnnn tttt10U1iiiiiiii", ops(rt, memPost), "LDR (immediate) T4", "v7-M"},
		{"ldr", "01001tttiiiiiiii", ops(rt, literalUp), "LDR (literal) T1", ""},
		{"ldr.w", "11111000U1011111 ttttiiiiiiiiiiii", ops(rt, literalAny), "LDR (literal) T2", "v7-M"},
		{"ldr", "0101100mmmnnnttt", ops(rt, memIndex), "LDR (register) T1", ""},
		{"ldr.w", "111110000101nnnn tttt000000iimmmm", ops(rt, memShift), "LDR (register) T2", "v7-M"},
		{"ldrb", "01111iiiiinnnttt", ops(rt, memByte), "LDRB (immediate) T1", ""},
		{"ldrb.w", "111110001001nnnn ttttiiiiiiiiiiii", ops(rtG, memByte), "LDRB (immediate) T2", "v7-M"},
		{"ldrb", "111110000001nnnn tttt1100iiiiiiii", ops(rtG, memDown), "LDRB (immediate) T3", "v7-M"},
		{"ldrb", "111110000001nnnn tttt11U1iiiiiiii", ops(rtG, memPre), "LDRB (immediate) T3", "v7-M"},
		{"ldrb", "111110000001nnnn tttt10U1iiiiiiii", ops(rtG, memPost), "LDRB (immediate) T3", "v7-M"},
		{"ldrb", "11111000U0011111 ttttiiiiiiiiiiii", ops(rtG, literalAny), "LDRB (literal) T1", "v7-M"},
		{"ldrb", "0101110mmmnnnttt", ops(rt, memIndex), "LDRB (register) T1", ""},
		{"ldrb.w", "111110000001nnnn tttt000000iimmmm", ops(rtG, memShift), "LDRB (register) T2", "v7-M"},
		{"ldrd", "11101001U101nnnn ttttuuuuiiiiiiii", ops(rtG, ruG, memDual), "LDRD (immediate) T1", "v7-M"},
		{"ldrd", "11101001U111nnnn ttttuuuuiiiiiiii", ops(rtG, ruG, dualPre), "LDRD (immediate) T1", "v7-M"},
		{"ldrd", "11101000U111nnnn ttttuuuuiiiiiiii", ops(rtG, ruG, dualPost), "LDRD (immediate) T1", "v7-M"},
		{"ldrex", "111010000101nnnn tttt1111iiiiiiii", ops(rtG, memWord), "LDREX T1", "v7-M"},
		{"ldrexb", "111010001101nnnn tttt111101001111", ops(rtG, memBase), "LDREXB T1", "v7-M"},
		{"ldrexh", "111010001101nnnn tttt111101011111", ops(rtG, memBase), "LDREXH T1", "v7-M"},
		{"ldrh", "10001iiiiinnnttt", ops(rt, memHalf), "LDRH (immediate) T1", ""},
		{"ldrh.w", "111110001011nnnn ttttiiiiiiiiiiii", ops(rtG, memByte), "LDRH (immediate) T2", "v7-M"},
		{"ldrh", "111110000011nnnn tttt1100iiiiiiii", ops(rtG, memDown), "LDRH (immediate) T3", "v7-M"},
		{"ldrh", "111110000011nnnn tttt11U1iiiiiiii", ops(rtG, memPre), "LDRH (immediate) T3", "v7-M"},
		{"ldrh", "111110000011nnnn tttt10U1iiiiiiii", ops(rtG, memPost), "LDRH (immediate) T3", "v7-M"},
		{"ldrh", "11111000U0111111 ttttiiiiiiiiiiii", ops(rtG, literalAny), "LDRH (literal) T1", "v7-M"},
		{"ldrh", "0101101mmmnnnttt", ops(rt, memIndex), "LDRH (register) T1", ""},
		{"ldrh.w", "111110000011nnnn tttt000000iimmmm", ops(rtG, memShift), "LDRH (register) T2", "v7-M"},
		{"ldrsb.w", "111110011001nnnn ttttiiiiiiiiiiii", ops(rtG, memByte), "LDRSB (immediate) T1", "v7-M"},
		{"ldrsb", "111110010001nnnn tttt1100iiiiiiii", ops(rtG, memDown), "LDRSB (immediate) T2", "v7-M"},
		{"ldrsb", "111110010001nnnn tttt11U1iiiiiiii", ops(rtG, memPre), "LDRSB (immediate) T2", "v7-M"},
		{"ldrsb", "111110010001nnnn tttt10U1iiiiiiii", ops(rtG, memPost), "LDRSB (immediate) T2", "v7-M"},
		{"ldrsb", "11111001U0011111 ttttiiiiiiiiiiii", ops(rtG, literalAny), "LDRSB (literal) T1", "v7-M"},
		{"ldrsb", "0101011mmmnnnttt", ops(rt, memIndex), "LDRSB (register) T1", ""},
		{"ldrsb.w", "111110010001nnnn tttt000000iimmmm", ops(rtG, memShift), "LDRSB (register) T2", "v7-M"},
		{"ldrsh.w", "111110011011nnnn ttttiiiiiiiiiiii", ops(rtG, memByte), "LDRSH (immediate) T1", "v7-M"},
		{"ldrsh", "111110010011nnnn tttt1100iiiiiiii", ops(rtG, memDown), "LDRSH (immediate) T2", "v7-M"},
		{"ldrsh", "111110010011nnnn tttt11U1iiiiiiii", ops(rtG, memPre), "LDRSH (immediate) T2", "v7-M"},
		{"ldrsh", "111110010011nnnn tttt10U1iiiiiiii", ops(rtG, memPost), "LDRSH (immediate) T2", "v7-M"},
		{"ldrsh", "11111001U0111111 ttttiiiiiiiiiiii", ops(rtG, literalAny), "LDRSH (literal) T1", "v7-M"},
		{"ldrsh", "0101111mmmnnnttt", ops(rt, memIndex), "LDRSH (register) T1", ""},
		{"ldrsh.w", "111110010011nnnn tttt000000iimmmm", ops(rtG, memShift), "LDRSH (register) T2", "v7-M"},
		{"ldrt", "111110000101nnnn tttt1110iiiiiiii", ops(rtG, memByte), "LDRT T1", "v7-M"},
		{"ldrbt", "111110000001nnnn tttt1110iiiiiiii", ops(rtG, memByte), "LDRBT T1", "v7-M"},
		{"ldrht", "111110000011nnnn tttt1110iiiiiiii", ops(rtG, memByte), "LDRHT T1", "v7-M"},
		{"ldrsbt", "111110010001nnnn tttt1110iiiiiiii", ops(rtG, memByte), "LDRSBT T1", "v7-M"},
		{"ldrsht", "111110010011nnnn tttt1110iiiiiiii", ops(rtG, memByte), "LDRSHT T1", "v7-M"},

		// LSL to MVN.
		{"lsls", "00000iiiiimmmddd", ops(rd, rm, shiftLeft), "LSL (immediate) T1", ""},
		{"lsl.w", "1110101001001111 0iiiddddii00mmmm", ops(rdG, rmG, shiftLeft), "LSL (immediate) T2", "v7-M"},
		{"lsls.w", "1110101001011111 0iiiddddii00mmmm", ops(rdG, rmG, shiftLeft), "LSL (immediate) T2", "v7-M"},
		{"lsls", "0100000010mmmddd", ops(rdn, rm), "LSL (register) T1", ""},
		{"lsl.w", "111110100000nnnn 1111dddd0000mmmm", ops(rdG, rnG, rmG), "LSL (register) T2", "v7-M"},
		{"lsls.w", "111110100001nnnn 1111dddd0000mmmm", ops(rdG, rnG, rmG), "LSL (register) T2", "v7-M"},
		{"lsrs", "00001iiiiimmmddd", ops(rd, rm, shiftRight), "LSR (immediate) T1", ""},
		{"lsr.w", "1110101001001111 0iiiddddii01mmmm", ops(rdG, rmG, shiftRight), "LSR (immediate) T2", "v7-M"},
		{"lsrs.w", "1110101001011111 0iiiddddii01mmmm", ops(rdG, rmG, shiftRight), "LSR (immediate) T2", "v7-M"},
		{"lsrs", "0100000011mmmddd", ops(rdn, rm), "LSR (register) T1", ""},
		{"lsr.w", "111110100010nnnn 1111dddd0000mmmm", ops(rdG, rnG, rmG), "LSR (register) T2", "v7-M"},
		{"lsrs.w", "111110100011nnnn 1111dddd0000mmmm", ops(rdG, rnG, rmG), "LSR (register) T2", "v7-M"},
		{"mla", "111110110000nnnn aaaadddd0000mmmm", ops(rdG, rnG, rmG, raG), "MLA T1", "v7-M"},
		{"mls", "111110110000nnnn aaaadddd0001mmmm", ops(rdG, rnG, rmG, raG), "MLS T1", "v7-M"},
		{"movs", "00100dddiiiiiiii", ops(rd, imm), "MOV (immediate) T1", ""},
		{"mov.w", "11110i0001001111 0iiiddddiiiiiiii", ops(rdG, modified), "MOV (immediate) T2", "v7-M"},
		{"movs.w", "11110i0001011111 0iiiddddiiiiiiii", ops(rdG, modified), "MOV (immediate) T2", "v7-M"},
		{"movw", "11110i100100jjjj 0iiiddddiiiiiiii", ops(rdG, imm16), "MOV (immediate) T3", "v7-M"},
		{"mov", "01000110dmmmmddd", ops(rd, rm), "MOV (register) T1", ""},
		{"movs", "0000000000mmmddd", ops(rd, rm), "MOV (register) T2", ""},
		{"mov.w", "1110101001001111 0000dddd0000mmmm", ops(rdN, rmN), "MOV (register) T3", "v7-M"},
		{"movs.w", "1110101001011111 0000dddd0000mmmm", ops(rdG, rmG), "MOV (register) T3", "v7-M"},
		{"movt", "11110i101100jjjj 0iiiddddiiiiiiii", ops(rdG, imm16), "MOVT T1", "v7-M"},
		{"mrs", "1111001111101111 1000ddddssssssss", ops(rdG, special), "MRS T1", ""},
		{"msr", "111100111000nnnn 1000mm00ssssssss", ops(specialMask, rnG), "MSR (register) T1", ""},
		{"muls", "0100001101nnnddd", ops(rd, rn), "MUL T1", ""},
		{"mul", "111110110000nnnn 1111dddd0000mmmm", ops(rdG, rnG, rmG), "MUL T2", "v7-M"},
		{"mvn", "11110i0001101111 0iiiddddiiiiiiii", ops(rdG, modified), "MVN (immediate) T1", "v7-M"},
		{"mvns", "11110i0001111111 0iiiddddiiiiiiii", ops(rdG, modified), "MVN (immediate) T1", "v7-M"},
		{"mvns", "0100001111mmmddd", ops(rd, rm), "MVN (register) T1", ""},
		{"mvn.w", "1110101001101111 0iiiddddiiyymmmm", ops(rdG, shifted), "MVN (register) T2", "v7-M"},
		{"mvns.w", "1110101001111111 0iiiddddiiyymmmm", ops(rdG, shifted), "MVN (register) T2", "v7-M"},

		// NOP to RSB.
		{"nop", "1011111100000000", nil, "NOP T1", ""},
		{"nop.w", "1111001110101111 1000000000000000", nil, "NOP T2", "v7-M"},
		{"orn", "11110i000110nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "ORN (immediate) T1", "v7-M"},
		{"orns", "11110i000111nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "ORN (immediate) T1", "v7-M"},
		{"orn", "111010100110nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "ORN (register) T1", "v7-M"},
		{"orns", "111010100111nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "ORN (register) T1", "v7-M"},
		{"orr", "11110i000100nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "ORR (immediate) T1", "v7-M"},
		{"orrs", "11110i000101nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "ORR (immediate) T1", "v7-M"},
		{"orrs", "0100001100mmmddd", ops(rdn, rm), "ORR (register) T1", ""},
		{"orr.w", "111010100100nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "ORR (register) T2", "v7-M"},
		{"orrs.w", "111010100101nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "ORR (register) T2", "v7-M"},
		{"pld", "111110001001nnnn 1111iiiiiiiiiiii", ops(memByte), "PLD (immediate) T1", "v7-M"},
		{"pop", "1011110rrrrrrrrr", ops(listLowPC), "POP T1", ""},
		{"pop.w", "1110100010111101 rrrrrrrrrrrrrrrr", ops(listAny), "POP T2", "v7-M"},
		{"push", "1011010rrrrrrrrr", ops(listLowLR), "PUSH T1", ""},
		{"push.w", "1110100100101101 rrrrrrrrrrrrrrrr", ops(listAny), "PUSH T2", "v7-M"},
		{"rbit", "111110101001mmmm 1111dddd1010kkkk", ops(rdG, rm2), "RBIT T1", "v7-M"},
		{"rev", "1011101000mmmddd", ops(rd, rm), "REV T1", ""},
		{"rev.w", "111110101001mmmm 1111dddd1000kkkk", ops(rdG, rm2), "REV T2", "v7-M"},
		{"rev16", "1011101001mmmddd", ops(rd, rm), "REV16 T1", ""},
		{"rev16.w", "111110101001mmmm 1111dddd1001kkkk", ops(rdG, rm2), "REV16 T2", "v7-M"},
		{"revsh", "1011101011mmmddd", ops(rd, rm), "REVSH T1", ""},
		{"revsh.w", "111110101001mmmm 1111dddd1011kkkk", ops(rdG, rm2), "REVSH T2", "v7-M"},
		{"ror", "1110101001001111 0iiiddddii11mmmm", ops(rdG, rmG, shiftLeft), "ROR (immediate) T1", "v7-M"},
		{"rors", "1110101001011111 0iiiddddii11mmmm", ops(rdG, rmG, shiftLeft), "ROR (immediate) T1", "v7-M"},
		{"rors", "0100000111mmmddd", ops(rdn, rm), "ROR (register) T1", ""},
		{"ror.w", "111110100110nnnn 1111dddd0000mmmm", ops(rdG, rnG, rmG), "ROR (register) T2", "v7-M"},
		{"rors.w", "111110100111nnnn 1111dddd0000mmmm", ops(rdG, rnG, rmG), "ROR (register) T2", "v7-M"},
		{"rrx", "1110101001001111 0000dddd0011mmmm", ops(rdG, rmG), "RRX T1", "v7-M"},
		{"rrxs", "1110101001011111 0000dddd0011mmmm", ops(rdG, rmG), "RRX T1", "v7-M"},
		{"rsbs", "0100001001nnnddd", ops(rd, rn, zero), "RSB (immediate) T1", ""},
		{"rsb.w", "11110i011100nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "RSB (immediate) T2", "v7-M"},
		{"rsbs.w", "11110i011101nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "RSB (immediate) T2", "v7-M"},
		{"rsb", "111010111100nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "RSB (register) T1", "v7-M"},
		{"rsbs", "111010111101nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "RSB (register) T1", "v7-M"},

		// SBC to SVC.
		{"sbc", "11110i010110nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "SBC (immediate) T1", "v7-M"},
		{"sbcs", "11110i010111nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "SBC (immediate) T1", "v7-M"},
		{"sbcs", "0100000110mmmddd", ops(rdn, rm), "SBC (register) T1", ""},
		{"sbc.w", "111010110110nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "SBC (register) T2", "v7-M"},
		{"sbcs.w", "111010110111nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "SBC (register) T2", "v7-M"},
		{"sbfx", "111100110100nnnn 0iiiddddii0wwwww", ops(rdG, rnG, lsb, widthM1), "SBFX T1", "v7-M"},
		{"sdiv", "111110111001nnnn 1111dddd1111mmmm", ops(rdG, rnG, rmG), "SDIV T1", "v7-M"},
		{"sev", "1011111101000000", nil, "SEV T1", ""},
		{"sev.w", "1111001110101111 1000000000000100", nil, "SEV T2", "v7-M"},
		{"smlal", "111110111100nnnn llllhhhh0000mmmm", ops(rdlo, rdhi, rnG, rmG), "SMLAL T1", "v7-M"},
		{"smull", "111110111000nnnn llllhhhh0000mmmm", ops(rdlo, rdhi, rnG, rmG), "SMULL T1", "v7-M"},
		{"ssat", "1111001100y0nnnn 0iiiddddii0sssss", ops(rdG, satS, satShift), "SSAT T1", "v7-M"},
		{"stm", "11000nnnrrrrrrrr", ops(baseBack, listLow), "STM T1", ""},
		{"stm.w", "111010001000nnnn rrrrrrrrrrrrrrrr", ops(rnN, listAny), "STM T2", "v7-M"},
		{"stm.w", "111010001010nnnn rrrrrrrrrrrrrrrr", ops(baseBack, listAny), "STM T2", "v7-M"},
		{"stmdb", "111010010000nnnn rrrrrrrrrrrrrrrr", ops(rnN, listAny), "STMDB T1", "v7-M"},
		{"stmdb", "111010010010nnnn rrrrrrrrrrrrrrrr", ops(baseBackN, listAny), "STMDB T1", "v7-M"},
		{"str", "01100iiiiinnnttt", ops(rt, memWord), "STR (immediate) T1", ""},
		{"str", "10010tttiiiiiiii", ops(rt, memSP), "STR (immediate) T2", ""},
		{"str.w", "111110001100nnnn ttttiiiiiiiiiiii", ops(rtN, memByte), "STR (immediate) T3", "v7-M"},
		{"str", "111110000100nnnn tttt1100iiiiiiii", ops(rtN, memDown), "STR (immediate) T4", "v7-M"},
		{"str", "111110000100nnnn tttt11U1iiiiiiii", ops(rtN, memPre), "STR (immediate) T4", "v7-M"},
		{"str", "111110000100nnnn tttt10U1iiiiiiii", ops(rtN, memPost), "STR (immediate) T4", "v7-M"},
		{"str", "0101000mmmnnnttt", ops(rt, memIndex), "STR (register) T1", ""},
		{"str.w", "111110000100nnnn tttt000000iimmmm", ops(rtN, memShift), "STR (register) T2", "v7-M"},
		{"strb", "01110iiiiinnnttt", ops(rt, memByte), "STRB (immediate) T1", ""},
		{"strb.w", "111110001000nnnn ttttiiiiiiiiiiii", ops(rtG, memByte), "STRB (immediate) T2", "v7-M"},
		{"strb", "111110000000nnnn tttt1100iiiiiiii", ops(rtG, memDown), "STRB (immediate) T3", "v7-M"},
		{"strb", "111110000000nnnn tttt11U1iiiiiiii", ops(rtG, memPre), "STRB (immediate) T3", "v7-M"},
		{"strb", "111110000000nnnn tttt10U1iiiiiiii", ops(rtG, memPost), "STRB (immediate) T3", "v7-M"},
		{"strb", "0101010mmmnnnttt", ops(rt, memIndex), "STRB (register) T1", ""},
		{"strb.w", "111110000000nnnn tttt000000iimmmm", ops(rtG, memShift), "STRB (register) T2", "v7-M"},
		{"strbt", "111110000000nnnn tttt1110iiiiiiii", ops(rtG, memByte), "STRBT T1", "v7-M"},
		{"strd", "11101001U100nnnn ttttuuuuiiiiiiii", ops(rtG, ruG, memDual), "STRD (immediate) T1", "v7-M"},
		{"strd", "11101001U110nnnn ttttuuuuiiiiiiii", ops(rtG, ruG, dualPre), "STRD (immediate) T1", "v7-M"},
		{"strd", "11101000U110nnnn ttttuuuuiiiiiiii", ops(rtG, ruG, dualPost), "STRD (immediate) T1", "v7-M"},
		{"strex", "111010000100nnnn ttttddddiiiiiiii", ops(rdG, rtG, memWord), "STREX T1", "v7-M"},
		{"strexb", "111010001100nnnn tttt11110100dddd", ops(rdG, rtG, memBase), "STREXB T1", "v7-M"},
		{"strexh", "111010001100nnnn tttt11110101dddd", ops(rdG, rtG, memBase), "STREXH T1", "v7-M"},
		{"strh", "10000iiiiinnnttt", ops(rt, memHalf), "STRH (immediate) T1", ""},
		{"strh.w", "111110001010nnnn ttttiiiiiiiiiiii", ops(rtG, memByte), "STRH (immediate) T2", "v7-M"},
		{"strh", "111110000010nnnn tttt1100iiiiiiii", ops(rtG, memDown), "STRH (immediate) T3", "v7-M"},
		{"strh", "111110000010nnnn tttt11U1iiiiiiii", ops(rtG, memPre), "STRH (immediate) T3", "v7-M"},
		{"strh", "111110000010nnnn tttt10U1iiiiiiii", ops(rtG, memPost), "STRH (immediate) T3", "v7-M"},
		{"strh", "0101001mmmnnnttt", ops(rt, memIndex), "STRH (register) T1", ""},
		{"strh.w", "111110000010nnnn tttt000000iimmmm", ops(rtG, memShift), "STRH (register) T2", "v7-M"},
		{"strht", "111110000010nnnn tttt1110iiiiiiii", ops(rtG, memByte), "STRHT T1", "v7-M"},
		{"strt", "111110000100nnnn tttt1110iiiiiiii", ops(rtG, memByte), "STRT T1", "v7-M"},
		{"subs", "0001111iiinnnddd", ops(rd, rn, imm), "SUB (immediate) T1", ""},
		{"subs", "00111dddiiiiiiii", ops(rdn, imm), "SUB (immediate) T2", ""},
		{"sub.w", "11110i011010nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "SUB (immediate) T3", "v7-M"},
		{"subs.w", "11110i011011nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, modified), "SUB (immediate) T3", "v7-M"},
		{"subw", "11110i101010nnnn 0iiiddddiiiiiiii", ops(rdG, rnG, imm), "SUB (immediate) T4", "v7-M"},
		{"subs", "0001101mmmnnnddd", ops(rd, rn, rm), "SUB (register) T1", ""},
		{"sub.w", "111010111010nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "SUB (register) T2", "v7-M"},
		{"subs.w", "111010111011nnnn 0iiiddddiiyymmmm", ops(rdG, rnG, shifted), "SUB (register) T2", "v7-M"},
		{"sub", "101100001iiiiiii", ops(spReg, immx4), "SUB (SP minus immediate) T1", ""},
		{"sub.w", "11110i0110101101 0iiiddddiiiiiiii", ops(rdN, spReg, modified), "SUB (SP minus immediate) T2", "v7-M"},
		{"subs.w", "11110i0110111101 0iiiddddiiiiiiii", ops(rdN, spReg, modified), "SUB (SP minus immediate) T2", "v7-M"},
		{"subw", "11110i1010101101 0iiiddddiiiiiiii", ops(rdN, spReg, imm), "SUB (SP minus immediate) T3", "v7-M"},
		{"sub.w", "1110101110101101 0iiiddddiiyymmmm", ops(rdN, spReg, shifted), "SUB (SP minus register) T1", "v7-M"},
		{"subs.w", "1110101110111101 0iiiddddiiyymmmm", ops(rdN, spReg, shifted), "SUB (SP minus register) T1", "v7-M"},
		{"svc", "11011111iiiiiiii", ops(imm), "SVC T1", ""},

		// SXTB to YIELD.
		{"sxtb", "1011001001mmmddd", ops(rd, rm), "SXTB T1", ""},
		{"sxtb.w", "1111101001001111 1111dddd10iimmmm", ops(rdG, rotated), "SXTB T2", "v7-M"},
		{"sxth", "1011001000mmmddd", ops(rd, rm), "SXTH T1", ""},
		{"sxth.w", "1111101000001111 1111dddd10iimmmm", ops(rdG, rotated), "SXTH T2", "v7-M"},
		{"tbb", "111010001101nnnn 111100000000mmmm", ops(tabByte), "TBB, TBH T1", "v7-M"},
		{"tbh", "111010001101nnnn 111100000001mmmm", ops(tabHalf), "TBB, TBH T1", "v7-M"},
		{"teq", "11110i001001nnnn 0iii1111iiiiiiii", ops(rnG, modified), "TEQ (immediate) T1", "v7-M"},
		{"teq", "111010101001nnnn 0iii1111iiyymmmm", ops(rnG, shifted), "TEQ (register) T1", "v7-M"},
		{"tst", "11110i000001nnnn 0iii1111iiiiiiii", ops(rnG, modified), "TST (immediate) T1", "v7-M"},
		{"tst", "0100001000mmmnnn", ops(rn, rm), "TST (register) T1", ""},
		{"tst.w", "111010100001nnnn 0iii1111iiyymmmm", ops(rnG, shifted), "TST (register) T2", "v7-M"},
		{"ubfx", "111100111100nnnn 0iiiddddii0wwwww", ops(rdG, rnG, lsb, widthM1), "UBFX T1", "v7-M"},
		{"udf", "11011110iiiiiiii", ops(imm), "UDF T1", ""},
		{"udf.w", "111101111111jjjj 1010iiiiiiiiiiii", ops(imm16), "UDF T2", ""},
		{"udiv", "111110111011nnnn 1111dddd1111mmmm", ops(rdG, rnG, rmG), "UDIV T1", "v7-M"},
		{"umlal", "111110111110nnnn llllhhhh0000mmmm", ops(rdlo, rdhi, rnG, rmG), "UMLAL T1", "v7-M"},
		{"umull", "111110111010nnnn llllhhhh0000mmmm", ops(rdlo, rdhi, rnG, rmG), "UMULL T1", "v7-M"},
		{"usat", "1111001110y0nnnn 0iiiddddii0sssss", ops(rdG, satU, satShift), "USAT T1", "v7-M"},
		{"uxtb", "1011001011mmmddd", ops(rd, rm), "UXTB T1", ""},
		{"uxtb.w", "1111101001011111 1111dddd10iimmmm", ops(rdG, rotated), "UXTB T2", "v7-M"},
		{"uxth", "1011001010mmmddd", ops(rd, rm), "UXTH T1", ""},
		{"uxth.w", "1111101000011111 1111dddd10iimmmm", ops(rdG, rotated), "UXTH T2", "v7-M"},
		{"wfe", "1011111100100000", nil, "WFE T1", ""},
		{"wfe.w", "1111001110101111 1000000000000010", nil, "WFE T2", "v7-M"},
		{"wfi", "1011111100110000", nil, "WFI T1", ""},
		{"wfi.w", "1111001110101111 1000000000000011", nil, "WFI T2", "v7-M"},
		{"yield", "1011111100010000", nil, "YIELD T1", ""},
		{"yield.w", "1111001110101111 1000000000000001", nil, "YIELD T2", "v7-M"},

		// Floating point: VABS to VSUB.
		{"vabs.f32", "111011101D110000 dddd101011M0mmmm", ops(sd, sm), "VABS T1", "FPv4-SP"},
		{"vabs.f64", "1110111010110000 dddd10111100mmmm", ops(dd, dm), "VABS T1", "FPv5-DP"},
		{"vadd.f32", "111011100D11nnnn dddd1010N0M0mmmm", ops(sd, sn, sm), "VADD T1", "FPv4-SP"},
		{"vadd.f64", "111011100011nnnn dddd10110000mmmm", ops(dd, dn, dm), "VADD T1", "FPv5-DP"},
		{"vcmp.f32", "111011101D110100 dddd101001M0mmmm", ops(sd, sm), "VCMP, VCMPE T1", "FPv4-SP"},
		{"vcmp.f64", "1110111010110100 dddd10110100mmmm", ops(dd, dm), "VCMP, VCMPE T1", "FPv5-DP"},
		{"vcmpe.f32", "111011101D110100 dddd101011M0mmmm", ops(sd, sm), "VCMP, VCMPE T1", "FPv4-SP"},
		{"vcmpe.f64", "1110111010110100 dddd10111100mmmm", ops(dd, dm), "VCMP, VCMPE T1", "FPv5-DP"},
		{"vcmp.f32", "111011101D110101 dddd101001000000", ops(sd, vcmpZero), "VCMP, VCMPE T2", "FPv4-SP"},
		{"vcmp.f64", "1110111010110101 dddd101101000000", ops(dd, vcmpZero), "VCMP, VCMPE T2", "FPv5-DP"},
		{"vcmpe.f32", "111011101D110101 dddd101011000000", ops(sd, vcmpZero), "VCMP, VCMPE T2", "FPv4-SP"},
		{"vcmpe.f64", "1110111010110101 dddd101111000000", ops(dd, vcmpZero), "VCMP, VCMPE T2", "FPv5-DP"},
		{"vcvt.f32.u32", "111011101D111000 dddd101001M0mmmm", ops(sd, sm), "VCVT, VCVTR (between floating-point and integer) T1", "FPv4-SP"},
		{"vcvt.f64.u32", "1110111010111000 dddd101101M0mmmm", ops(dd, sm), "VCVT, VCVTR (between floating-point and integer) T1", "FPv5-DP"},
		{"vcvt.f32.s32", "111011101D111000 dddd101011M0mmmm", ops(sd, sm), "VCVT, VCVTR (between floating-point and integer) T1", "FPv4-SP"},
		{"vcvt.f64.s32", "1110111010111000 dddd101111M0mmmm", ops(dd, sm), "VCVT, VCVTR (between floating-point and integer) T1", "FPv5-DP"},
		{"vcvtr.u32.f32", "111011101D111100 dddd101001M0mmmm", ops(sd, sm), "VCVT, VCVTR (between floating-point and integer) T1", "FPv4-SP"},
		{"vcvtr.u32.f64", "111011101D111100 dddd10110100mmmm", ops(sd, dm), "VCVT, VCVTR (between floating-point and integer) T1", "FPv5-DP"},
		{"vcvtr.s32.f32", "111011101D111101 dddd101001M0mmmm", ops(sd, sm), "VCVT, VCVTR (between floating-point and integer) T1", "FPv4-SP"},
		{"vcvtr.s32.f64", "111011101D111101 dddd10110100mmmm", ops(sd, dm), "VCVT, VCVTR (between floating-point and integer) T1", "FPv5-DP"},
		{"vcvt.u32.f32", "111011101D111100 dddd101011M0mmmm", ops(sd, sm), "VCVT, VCVTR (between floating-point and integer) T1", "FPv4-SP"},
		{"vcvt.u32.f64", "111011101D111100 dddd10111100mmmm", ops(sd, dm), "VCVT, VCVTR (between floating-point and integer) T1", "FPv5-DP"},
		{"vcvt.s32.f32", "111011101D111101 dddd101011M0mmmm", ops(sd, sm), "VCVT, VCVTR (between floating-point and integer) T1", "FPv4-SP"},
		{"vcvt.s32.f64", "111011101D111101 dddd10111100mmmm", ops(sd, dm), "VCVT, VCVTR (between floating-point and integer) T1", "FPv5-DP"},
		{"vcvt.f64.f32", "1110111010110111 dddd101011M0mmmm", ops(dd, sm), "VCVT (between double-precision and single-precision) T1", "FPv5-DP"},
		{"vcvt.f32.f64", "111011101D110111 dddd10111100mmmm", ops(sd, dm), "VCVT (between double-precision and single-precision) T1", "FPv5-DP"},
		{"vdiv.f32", "111011101D00nnnn dddd1010N0M0mmmm", ops(sd, sn, sm), "VDIV T1", "FPv4-SP"},
		{"vdiv.f64", "111011101000nnnn dddd10110000mmmm", ops(dd, dn, dm), "VDIV T1", "FPv5-DP"},
		{"vfma.f32", "111011101D10nnnn dddd1010N0M0mmmm", ops(sd, sn, sm), "VFMA, VFMS T1", "FPv4-SP"},
		{"vfma.f64", "111011101010nnnn dddd10110000mmmm", ops(dd, dn, dm), "VFMA, VFMS T1", "FPv5-DP"},
		{"vfms.f32", "111011101D10nnnn dddd1010N1M0mmmm", ops(sd, sn, sm), "VFMA, VFMS T1", "FPv4-SP"},
		{"vfms.f64", "111011101010nnnn dddd10110100mmmm", ops(dd, dn, dm), "VFMA, VFMS T1", "FPv5-DP"},
		{"vfnma.f32", "111011101D01nnnn dddd1010N1M0mmmm", ops(sd, sn, sm), "VFNMA, VFNMS T1", "FPv4-SP"},
		{"vfnma.f64", "111011101001nnnn dddd10110100mmmm", ops(dd, dn, dm), "VFNMA, VFNMS T1", "FPv5-DP"},
		{"vfnms.f32", "111011101D01nnnn dddd1010N0M0mmmm", ops(sd, sn, sm), "VFNMA, VFNMS T1", "FPv4-SP"},
		{"vfnms.f64", "111011101001nnnn dddd10110000mmmm", ops(dd, dn, dm), "VFNMA, VFNMS T1", "FPv5-DP"},
		{"vldmia", "111011001D01nnnn dddd1010iiiiiiii", ops(rnN, listS), "VLDM T2", "FPv4-SP"},
		{"vldmia", "111011001D11nnnn dddd1010iiiiiiii", ops(baseBackN, listS), "VLDM T2", "FPv4-SP"},
		{"vldmdb", "111011010D11nnnn dddd1010iiiiiiii", ops(baseBack, listS), "VLDM T2", "FPv4-SP"},
		{"vldmia", "111011001001nnnn dddd1011iiiiiiii", ops(rnN, listD), "VLDM T1", "FPv4-SP"},
		{"vldmia", "111011001011nnnn dddd1011iiiiiiii", ops(baseBackN, listD), "VLDM T1", "FPv4-SP"},
		{"vldmdb", "111011010011nnnn dddd1011iiiiiiii", ops(baseBack, listD), "VLDM T1", "FPv4-SP"},
		{"vldr", "11101101UD01nnnn dddd1010iiiiiiii", ops(sd, memDual), "VLDR T2", "FPv4-SP"},
		{"vldr", "11101101U001nnnn dddd1011iiiiiiii", ops(dd, memDual), "VLDR T1", "FPv4-SP"},
		{"vmla.f32", "111011100D00nnnn dddd1010N0M0mmmm", ops(sd, sn, sm), "VMLA, VMLS T1", "FPv4-SP"},
		{"vmla.f64", "111011100000nnnn dddd10110000mmmm", ops(dd, dn, dm), "VMLA, VMLS T1", "FPv5-DP"},
		{"vmls.f32", "111011100D00nnnn dddd1010N1M0mmmm", ops(sd, sn, sm), "VMLA, VMLS T1", "FPv4-SP"},
		{"vmls.f64", "111011100000nnnn dddd10110100mmmm", ops(dd, dn, dm), "VMLA, VMLS T1", "FPv5-DP"},
		{"vmov.f32", "111011101D11iiii dddd10100000iiii", ops(sd, vfpImm), "VMOV (immediate) T1", "FPv4-SP"},
		{"vmov.f64", "111011101011iiii dddd10110000iiii", ops(dd, vfpImm), "VMOV (immediate) T1", "FPv5-DP"},
		{"vmov.f32", "111011101D110000 dddd101001M0mmmm", ops(sd, sm), "VMOV (register) T1", "FPv4-SP"},
		{"vmov.f64", "1110111010110000 dddd10110100mmmm", ops(dd, dm), "VMOV (register) T1", "FPv5-DP"},
		{"vmov", "111011100000nnnn tttt1010N0010000", ops(sn, rtG), "VMOV (between Arm core register and single-precision register) T1", "FPv4-SP"},
		{"vmov", "111011100001nnnn tttt1010N0010000", ops(rtG, sn), "VMOV (between Arm core register and single-precision register) T1", "FPv4-SP"},
		{"vmov", "111011000100uuuu tttt10110001mmmm", ops(dm, rtG, ruG), "VMOV (between two Arm core registers and a doubleword register) T1", "FPv4-SP"},
		{"vmov", "111011000101uuuu tttt10110001mmmm", ops(rtG, ruG, dm), "VMOV (between two Arm core registers and a doubleword register) T1", "FPv4-SP"},
		{"vmrs", "1110111011110001 tttt101000010000", ops(apsrOrReg, fpscr), "VMRS T1", "FPv4-SP"},
		{"vmsr", "1110111011100001 tttt101000010000", ops(fpscr, rtG), "VMSR T1", "FPv4-SP"},
		{"vmul.f32", "111011100D10nnnn dddd1010N0M0mmmm", ops(sd, sn, sm), "VMUL T1", "FPv4-SP"},
		{"vmul.f64", "111011100010nnnn dddd10110000mmmm", ops(dd, dn, dm), "VMUL T1", "FPv5-DP"},
		{"vneg.f32", "111011101D110001 dddd101001M0mmmm", ops(sd, sm), "VNEG T1", "FPv4-SP"},
		{"vneg.f64", "1110111010110001 dddd10110100mmmm", ops(dd, dm), "VNEG T1", "FPv5-DP"},
		{"vnmla.f32", "111011100D01nnnn dddd1010N1M0mmmm", ops(sd, sn, sm), "VNMLA, VNMLS, VNMUL T1", "FPv4-SP"},
		{"vnmla.f64", "111011100001nnnn dddd10110100mmmm", ops(dd, dn, dm), "VNMLA, VNMLS, VNMUL T1", "FPv5-DP"},
		{"vnmls.f32", "111011100D01nnnn dddd1010N0M0mmmm", ops(sd, sn, sm), "VNMLA, VNMLS, VNMUL T1", "FPv4-SP"},
		{"vnmls.f64", "111011100001nnnn dddd10110000mmmm", ops(dd, dn, dm), "VNMLA, VNMLS, VNMUL T1", "FPv5-DP"},
		{"vnmul.f32", "111011100D10nnnn dddd1010N1M0mmmm", ops(sd, sn, sm), "VNMLA, VNMLS, VNMUL T2", "FPv4-SP"},
		{"vnmul.f64", "111011100010nnnn dddd10110100mmmm", ops(dd, dn, dm), "VNMLA, VNMLS, VNMUL T2", "FPv5-DP"},
		{"vpop", "111011001D111101 dddd1010iiiiiiii", ops(listS), "VPOP T2", "FPv4-SP"},
		{"vpop", "1110110010111101 dddd1011iiiiiiii", ops(listD), "VPOP T1", "FPv4-SP"},
		{"vpush", "111011010D101101 dddd1010iiiiiiii", ops(listS), "VPUSH T2", "FPv4-SP"},
		{"vpush", "1110110100101101 dddd1011iiiiiiii", ops(listD), "VPUSH T1", "FPv4-SP"},
		{"vsqrt.f32", "111011101D110001 dddd101011M0mmmm", ops(sd, sm), "VSQRT T1", "FPv4-SP"},
		{"vsqrt.f64", "1110111010110001 dddd10111100mmmm", ops(dd, dm), "VSQRT T1", "FPv5-DP"},
		{"vstmia", "111011001D00nnnn dddd1010iiiiiiii", ops(rnN, listS), "VSTM T2", "FPv4-SP"},
		{"vstmia", "111011001D10nnnn dddd1010iiiiiiii", ops(baseBack, listS), "VSTM T2", "FPv4-SP"},
		{"vstmdb", "111011010D10nnnn dddd1010iiiiiiii", ops(baseBackN, listS), "VSTM T2", "FPv4-SP"},
		{"vstmia", "111011001000nnnn dddd1011iiiiiiii", ops(rnN, listD), "VSTM T1", "FPv4-SP"},
		{"vstmia", "111011001010nnnn dddd1011iiiiiiii", ops(baseBack, listD), "VSTM T1", "FPv4-SP"},
		{"vstmdb", "111011010010nnnn dddd1011iiiiiiii", ops(baseBackN, listD), "VSTM T1", "FPv4-SP"},
		{"vstr", "11101101UD00nnnn dddd1010iiiiiiii", ops(sd, memDual), "VSTR T2", "FPv4-SP"},
		{"vstr", "11101101U000nnnn dddd1011iiiiiiii", ops(dd, memDual), "VSTR T1", "FPv4-SP"},
		{"vsub.f32", "111011100D11nnnn dddd1010N1M0mmmm", ops(sd, sn, sm), "VSUB T1", "FPv4-SP"},
		{"vsub.f64", "111011100011nnnn dddd10110100mmmm", ops(dd, dn, dm), "VSUB T1", "FPv5-DP"},
	}), halfwords, need)
}
