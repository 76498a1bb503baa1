package arm64

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/field"
)

// form is one row of the instruction table.
type form struct {
	name     string // mnemonic; "cond" in it stands for the condition, the first operand
	class    string // encoding class
	bits     uint32 // fixed bits in place
	operands ops
	section  string // chapter and heading
	feature  string // FEAT_ name without the prefix, "" for Armv8.0
}

// ops are the operands of a row from left to right, nil behind the last.
type ops [4]*operand

// operand is one operand of a form: where it stands in the instruction, and what its number means.
//
// A [field.Field] of an operand with several parts has them one above the other, from the lowest bit of its value on, in
// the order in which the kind names them. Memory operands have their base register in bits 9..5 in addition.
type operand struct {
	role string
	kind *kind
	*field.Field
	width uint8 // bits: of the register, of each unit of memory, of the value
}

// kind is what operands have in common: the way from an argument to the number in the field, and back.
type kind struct {
	arg  isa.ArgKind
	put  func(o *operand, a isa.Arg) (int64, error)                            // number for the field
	get  func(o *operand, a isa.Arg, w uint32, pc uint64) (_ isa.Arg, ok bool) // a without its value in, with it out
	text func(o *operand, a isa.Arg, p *printer) string                        // "": not shown
	rule rule
}

// rule is what an operand must not have in common with others.
type rule uint8

const (
	noRule        rule = iota
	differs            // it is another register than the one before
	statusDiffers      // it is none of the registers behind, bases included
	writesBack         // its base is written, and none of the registers before
	wideEnough         // the register has the bit whose number is behind
)

// runs are the pieces of a field.
type runs = []field.Run

// Fields that several operands have.
var (
	atD = &field.Field{Runs: runs{{At: 0, N: 5}}}
	atN = &field.Field{Runs: runs{{At: 5, N: 5}}}
	atA = &field.Field{Runs: runs{{At: 10, N: 5}}}
	atM = &field.Field{Runs: runs{{At: 16, N: 5}}}

	shift32   = &field.Field{Runs: runs{{At: 16, N: 5}, {At: 10, Val: 5, N: 5}, {At: 22, Val: 11, N: 2}}}
	shift64   = &field.Field{Runs: runs{{At: 16, N: 5}, {At: 10, Val: 5, N: 6}, {At: 22, Val: 11, N: 2}}}
	extension = &field.Field{Runs: runs{{At: 16, N: 5}, {At: 10, Val: 5, N: 3}, {At: 13, Val: 8, N: 3}}}
	indexed   = &field.Field{Runs: runs{{At: 16, N: 5}, {At: 12, Val: 5, N: 1}, {At: 13, Val: 6, N: 3}}}

	simm9    = &field.Field{Signed: true, Runs: runs{{At: 12, N: 9}}}
	simm7x4  = &field.Field{Signed: true, Runs: runs{{At: 15, Val: 2, N: 7}}}
	simm7x8  = &field.Field{Signed: true, Runs: runs{{At: 15, Val: 3, N: 7}}}
	simm7x16 = &field.Field{Signed: true, Runs: runs{{At: 15, Val: 4, N: 7}}}
)

// Registers, by their names in the manual: d, n, m, a are the destination and sources, t what is loaded or stored, s what
// an atomic operation takes besides. Number 31 is the zero register, or the stack pointer where the name says so.
var (
	wd = &operand{"Wd", general, atD, 32}
	wn = &operand{"Wn", general, atN, 32}
	wm = &operand{"Wm", general, atM, 32}
	wa = &operand{"Wa", general, atA, 32}
	ws = &operand{"Ws", general, atM, 32}
	wt = &operand{"Wt", general, atD, 32}
	xd = &operand{"Xd", general, atD, 64}
	xn = &operand{"Xn", general, atN, 64}
	xm = &operand{"Xm", general, atM, 64}
	xa = &operand{"Xa", general, atA, 64}
	xs = &operand{"Xs", general, atM, 64}
	xt = &operand{"Xt", general, atD, 64}

	wdsp = &operand{"Wd|WSP", generalSP, atD, 32}
	wnsp = &operand{"Wn|WSP", generalSP, atN, 32}
	xdsp = &operand{"Xd|SP", generalSP, atD, 64}
	xnsp = &operand{"Xn|SP", generalSP, atN, 64}

	wt2      = &operand{"Wt2", general, atA, 32}
	xt2      = &operand{"Xt2", general, atA, 64}
	wt2other = &operand{"Wt2", generalOther, atA, 32}
	xt2other = &operand{"Xt2", generalOther, atA, 64}
	wsPair   = &operand{"Ws, W(s+1)", generalPair, atM, 32}
	wtPair   = &operand{"Wt, W(t+1)", generalPair, atD, 32}
	xsPair   = &operand{"Xs, X(s+1)", generalPair, atM, 64}
	xtPair   = &operand{"Xt, X(t+1)", generalPair, atD, 64}
	status   = &operand{"Ws", generalStatus, atM, 32}
	rtTest   = &operand{"Rt", generalTested, atD, 64}
	xtOpt    = &operand{"{Xt}", generalOptional, atD, 64}

	hd = &operand{"Hd", float, atD, 16}
	hn = &operand{"Hn", float, atN, 16}
	sd = &operand{"Sd", float, atD, 32}
	sn = &operand{"Sn", float, atN, 32}
	sm = &operand{"Sm", float, atM, 32}
	sa = &operand{"Sa", float, atA, 32}
	dd = &operand{"Dd", float, atD, 64}
	dn = &operand{"Dn", float, atN, 64}
	dm = &operand{"Dm", float, atM, 64}
	da = &operand{"Da", float, atA, 64}

	bt       = &operand{"Bt", float, atD, 8}
	ht       = &operand{"Ht", float, atD, 16}
	st       = &operand{"St", float, atD, 32}
	dt       = &operand{"Dt", float, atD, 64}
	qt       = &operand{"Qt", float, atD, 128}
	st2      = &operand{"St2", float, atA, 32}
	dt2      = &operand{"Dt2", float, atA, 64}
	qt2      = &operand{"Qt2", float, atA, 128}
	st2other = &operand{"St2", floatOther, atA, 32}
	dt2other = &operand{"Dt2", floatOther, atA, 64}
	qt2other = &operand{"Qt2", floatOther, atA, 128}
	topd     = &operand{"Vd.D[1]", floatTop, atD, 64}
	topn     = &operand{"Vn.D[1]", floatTop, atN, 64}
)

// Registers with a shift (register, amount, shift) or an extension (register, amount, extension).
var (
	wmShifted  = &operand{"Wm{, shift #amount}", shifted, shift32, 32}
	xmShifted  = &operand{"Xm{, shift #amount}", shifted, shift64, 64}
	wmRotated  = &operand{"Wm{, shift #amount}", rotated, shift32, 32}
	xmRotated  = &operand{"Xm{, shift #amount}", rotated, shift64, 64}
	wmExtended = &operand{"Wm{, extend {#amount}}", extended, extension, 32}
	xmExtended = &operand{"Rm{, extend {#amount}}", extended, extension, 64}
)

// Numbers.
var (
	imm12    = &operand{"#imm{, shift}", arithmetic, &field.Field{Runs: runs{{At: 10, N: 12}, {At: 22, Val: 12, N: 1}}}, 12}
	mask32   = &operand{"#imm", mask, &field.Field{Runs: runs{{At: 10, N: 12}}}, 32}
	mask64   = &operand{"#imm", mask, &field.Field{Runs: runs{{At: 10, N: 13}}}, 64}
	wide32   = &operand{"#imm{, LSL #shift}", wide, &field.Field{Runs: runs{{At: 5, N: 16}, {At: 21, Val: 16, N: 1}}}, 32}
	wide64   = &operand{"#imm{, LSL #shift}", wide, &field.Field{Runs: runs{{At: 5, N: 16}, {At: 21, Val: 16, N: 2}}}, 64}
	immr32   = &operand{"#immr", decimal, &field.Field{Runs: runs{{At: 16, N: 5}}}, 5}
	immr64   = &operand{"#immr", decimal, &field.Field{Runs: runs{{At: 16, N: 6}}}, 6}
	imms32   = &operand{"#imms", decimal, &field.Field{Runs: runs{{At: 10, N: 5}}}, 5}
	imms64   = &operand{"#imms", decimal, &field.Field{Runs: runs{{At: 10, N: 6}}}, 6}
	lsb32    = &operand{"#lsb", decimal, &field.Field{Runs: runs{{At: 10, N: 5}}}, 5}
	lsb64    = &operand{"#lsb", decimal, &field.Field{Runs: runs{{At: 10, N: 6}}}, 6}
	testBit  = &operand{"#imm", decimal, &field.Field{Runs: runs{{At: 31, Val: 5, N: 1}, {At: 19, N: 5}}}, 6}
	fbits32  = &operand{"#fbits", fraction, &field.Field{Runs: runs{{At: 10, N: 5}}}, 32}
	fbits64  = &operand{"#fbits", fraction, &field.Field{Runs: runs{{At: 10, N: 6}}}, 64}
	imm4     = &operand{"#imm", hexadecimal, &field.Field{Runs: runs{{At: 8, N: 4}}}, 4}
	imm5     = &operand{"#imm", hexadecimal, &field.Field{Runs: runs{{At: 16, N: 5}}}, 5}
	imm16    = &operand{"#imm", hexadecimal, &field.Field{Runs: runs{{At: 5, N: 16}}}, 16}
	imm16opt = &operand{"{#imm}", hexadecimalOptional, &field.Field{Runs: runs{{At: 5, N: 16}}}, 16}
	imm16low = &operand{"#imm", decimal, &field.Field{Runs: runs{{At: 0, N: 16}}}, 16}
	nzcv     = &operand{"#nzcv", hexadecimal, &field.Field{Runs: runs{{At: 0, N: 4}}}, 4}
	hint     = &operand{"#imm", hexadecimal, &field.Field{Runs: runs{{At: 5, N: 7}}}, 7}
	clrex    = &operand{"{#imm}", exclusive, &field.Field{Runs: runs{{At: 8, N: 4}}}, 4}
	float8   = &operand{"#imm", floatImm, &field.Field{Runs: runs{{At: 13, N: 8}}}, 64}
	zero     = &operand{"#0.0", floatZero, &field.Field{}, 64}
)

// Conditions, options and names of things.
var (
	cond       = &operand{"cond", condition, &field.Field{Runs: runs{{At: 12, N: 4}}}, 4}
	condSuffix = &operand{"cond", condition, &field.Field{Runs: runs{{At: 0, N: 4}}}, 4}
	barrier    = &operand{"option", barrierOption, &field.Field{Runs: runs{{At: 8, N: 4}}}, 4}
	isbOption  = &operand{"{option}", isbBarrier, &field.Field{Runs: runs{{At: 8, N: 4}}}, 4}
	prfop      = &operand{"prfop", prefetch, &field.Field{Runs: runs{{At: 0, N: 5}}}, 5}
	pstate     = &operand{"pstatefield", pstateField, &field.Field{Runs: runs{{At: 16, Val: 3, N: 3}, {At: 5, N: 3}}}, 6}
	sysreg     = &operand{"systemreg", systemRegister, &field.Field{Runs: runs{{At: 5, N: 15}}}, 16}
	sysop      = &operand{"#op1, Cn, Cm, #op2", systemOperation, &field.Field{Runs: runs{{At: 5, N: 14}}}, 14}
)

// Code addresses.
var (
	rel26 = &operand{"label", relative, &field.Field{Signed: true, Runs: runs{{At: 0, Val: 2, N: 26}}}, 28}
	rel19 = &operand{"label", relative, &field.Field{Signed: true, Runs: runs{{At: 5, Val: 2, N: 19}}}, 21}
	rel14 = &operand{"label", relative, &field.Field{Signed: true, Runs: runs{{At: 5, Val: 2, N: 14}}}, 16}
	adr   = &operand{"label", relative, &field.Field{Signed: true, Runs: runs{{At: 29, N: 2}, {At: 5, Val: 2, N: 19}}}, 21}
	page  = &operand{"label", relativePage, &field.Field{Signed: true, Runs: runs{{At: 29, Val: 12, N: 2}, {At: 5, Val: 14, N: 19}}}, 33}
)

// Memory operands. Their number is the displacement, but (register, is it shifted?, extension) where the base has an index.
var (
	base = &operand{"[Xn|SP]", addressBase, &field.Field{}, 0}

	unscaled1  = &operand{"[Xn|SP{, #simm}]", address, simm9, 8}
	unscaled2  = &operand{"[Xn|SP{, #simm}]", address, simm9, 16}
	unscaled4  = &operand{"[Xn|SP{, #simm}]", address, simm9, 32}
	unscaled8  = &operand{"[Xn|SP{, #simm}]", address, simm9, 64}
	unscaled16 = &operand{"[Xn|SP{, #simm}]", address, simm9, 128}

	post1  = &operand{"[Xn|SP], #simm", addressPost, simm9, 8}
	post2  = &operand{"[Xn|SP], #simm", addressPost, simm9, 16}
	post4  = &operand{"[Xn|SP], #simm", addressPost, simm9, 32}
	post8  = &operand{"[Xn|SP], #simm", addressPost, simm9, 64}
	post16 = &operand{"[Xn|SP], #simm", addressPost, simm9, 128}

	pre1  = &operand{"[Xn|SP, #simm]!", addressPre, simm9, 8}
	pre2  = &operand{"[Xn|SP, #simm]!", addressPre, simm9, 16}
	pre4  = &operand{"[Xn|SP, #simm]!", addressPre, simm9, 32}
	pre8  = &operand{"[Xn|SP, #simm]!", addressPre, simm9, 64}
	pre16 = &operand{"[Xn|SP, #simm]!", addressPre, simm9, 128}

	offset1  = &operand{"[Xn|SP{, #pimm}]", address, &field.Field{Runs: runs{{At: 10, N: 12}}}, 8}
	offset2  = &operand{"[Xn|SP{, #pimm}]", address, &field.Field{Runs: runs{{At: 10, Val: 1, N: 12}}}, 16}
	offset4  = &operand{"[Xn|SP{, #pimm}]", address, &field.Field{Runs: runs{{At: 10, Val: 2, N: 12}}}, 32}
	offset8  = &operand{"[Xn|SP{, #pimm}]", address, &field.Field{Runs: runs{{At: 10, Val: 3, N: 12}}}, 64}
	offset16 = &operand{"[Xn|SP{, #pimm}]", address, &field.Field{Runs: runs{{At: 10, Val: 4, N: 12}}}, 128}

	pair4      = &operand{"[Xn|SP{, #imm}]", address, simm7x4, 32}
	pair8      = &operand{"[Xn|SP{, #imm}]", address, simm7x8, 64}
	pair16     = &operand{"[Xn|SP{, #imm}]", address, simm7x16, 128}
	pairPost4  = &operand{"[Xn|SP], #imm", addressPost, simm7x4, 32}
	pairPost8  = &operand{"[Xn|SP], #imm", addressPost, simm7x8, 64}
	pairPost16 = &operand{"[Xn|SP], #imm", addressPost, simm7x16, 128}
	pairPre4   = &operand{"[Xn|SP, #imm]!", addressPre, simm7x4, 32}
	pairPre8   = &operand{"[Xn|SP, #imm]!", addressPre, simm7x8, 64}
	pairPre16  = &operand{"[Xn|SP, #imm]!", addressPre, simm7x16, 128}

	index1  = &operand{"[Xn|SP, Rm{, extend {#amount}}]", addressIndex, indexed, 8}
	index2  = &operand{"[Xn|SP, Rm{, extend {#amount}}]", addressIndex, indexed, 16}
	index4  = &operand{"[Xn|SP, Rm{, extend {#amount}}]", addressIndex, indexed, 32}
	index8  = &operand{"[Xn|SP, Rm{, extend {#amount}}]", addressIndex, indexed, 64}
	index16 = &operand{"[Xn|SP, Rm{, extend {#amount}}]", addressIndex, indexed, 128}
)

// Kinds of operands. Beside what [isa.ArgKind] says, of an argument count
//
//	shifted, rotated   Val: the shift (ShiftLSL and so on), Scale: its amount
//	extended           Val: the extension (ExtendUXTB and so on), Scale: bits to shift to the left after it
//	arithmetic, wide   Scale: bits by which Val is shifted to the left
//	mask               Val: the mask itself; Scale: bits of immr that its element size leaves unused, always 0 in good code
//	floatImm           Val: the bits of the number as a float64
//	addressIndex       Val: the extension of the index, ExtendShifted included
//	systemRegister     Val: op0, op1, CRn, CRm, op2 in 2, 3, 4, 4, 3 bits
//	systemOperation    Val: op1, CRn, CRm, op2 in 3, 4, 4, 3 bits
//	pstateField        Val: op1, op2 in 3, 3 bits
//	all others         Val: the number in the instruction, times its unit
var (
	general         = &kind{isa.ArgReg, putRegister, getGeneral, registerText, noRule}
	generalSP       = &kind{isa.ArgReg, putRegisterSP, getGeneralSP, registerText, noRule}
	generalOther    = &kind{isa.ArgReg, putRegister, getGeneral, registerText, differs}
	generalStatus   = &kind{isa.ArgReg, putRegister, getGeneral, registerText, statusDiffers}
	generalPair     = &kind{isa.ArgReg, putPair, getPair, pairText, noRule}
	generalTested   = &kind{isa.ArgReg, putTested, getTested, registerText, wideEnough}
	generalOptional = &kind{isa.ArgReg, putRegister, getGeneral, optionalText, noRule}
	float           = &kind{isa.ArgReg, putFloat, getFloat, registerText, noRule}
	floatOther      = &kind{isa.ArgReg, putFloat, getFloat, registerText, differs}
	floatTop        = &kind{isa.ArgReg, putFloat, getFloat, topText, noRule}
	shifted         = &kind{isa.ArgReg, putShifted, getShifted, shiftedText, noRule}
	rotated         = &kind{isa.ArgReg, putRotated, getRotated, shiftedText, noRule}
	extended        = &kind{isa.ArgReg, putExtended, getExtended, extendedText, noRule}

	decimal             = &kind{isa.ArgImm, putNumber, getNumber, decimalText, noRule}
	hexadecimal         = &kind{isa.ArgImm, putNumber, getNumber, hexText, noRule}
	hexadecimalOptional = &kind{isa.ArgImm, putNumber, getNumber, nonzeroText, noRule}
	exclusive           = &kind{isa.ArgImm, putNumber, getNumber, optionText, noRule}
	arithmetic          = &kind{isa.ArgImm, putArithmetic, getArithmetic, wideText, noRule}
	mask                = &kind{isa.ArgImm, putMask, getMask, hexText, noRule}
	wide                = &kind{isa.ArgImm, putWide, getWide, wideText, noRule}
	fraction            = &kind{isa.ArgImm, putFraction, getFraction, decimalText, noRule}
	floatImm            = &kind{isa.ArgOther, putFloatImm, getFloatImm, floatText, noRule}
	floatZero           = &kind{isa.ArgOther, putZero, getNothing, floatText, noRule}

	condition       = &kind{isa.ArgCond, putNumber, getNumber, condText, noRule}
	barrierOption   = &kind{isa.ArgOther, putNumber, getNumber, barrierText, noRule}
	isbBarrier      = &kind{isa.ArgOther, putNumber, getNumber, optionText, noRule}
	prefetch        = &kind{isa.ArgOther, putNumber, getNumber, prefetchText, noRule}
	pstateField     = &kind{isa.ArgOther, putPstate, getPstate, pstateText, noRule}
	systemRegister  = &kind{isa.ArgOther, putSystemRegister, getSystemRegister, systemRegisterText, noRule}
	systemOperation = &kind{isa.ArgOther, putNumber, getNumber, systemOperationText, noRule}

	relative     = &kind{isa.ArgRel, putNumber, getRelative, targetText, noRule}
	relativePage = &kind{isa.ArgRel, putPage, getPage, targetText, noRule}

	addressBase  = &kind{isa.ArgMem, putBase, getNothing, addressText, noRule}
	address      = &kind{isa.ArgMem, putAddress, getNumber, addressText, noRule}
	addressPost  = &kind{isa.ArgMem, putAddress, getNumber, addressPostText, writesBack}
	addressPre   = &kind{isa.ArgMem, putAddress, getNumber, addressPreText, writesBack}
	addressIndex = &kind{isa.ArgMem, putIndex, getIndex, addressIndexText, noRule}
)

// numForms is the number of rows.
const numForms = isa.Form(len(table))

// table holds the instruction forms in the order of the encoding index (chapter C4.1 of the manual), with the names of the
// encoding classes that the machine-readable manual has. No instruction belongs to two rows.
var table = [...]form{
	// Reserved.
	{"udf", "perm_undef", 0, ops{imm16low}, "C6.2 UDF", ""},

	// PC-relative addressing.
	{"adr", "pcreladdr", 0b0_00_10000 << 24, ops{xd, adr}, "C6.2 ADR", ""},
	{"adrp", "pcreladdr", 0b1_00_10000 << 24, ops{xd, page}, "C6.2 ADRP", ""},

	// Add or subtract an immediate.
	{"add", "addsub_imm", 0b0_0_0_100010 << 23, ops{wdsp, wnsp, imm12}, "C6.2 ADD (immediate)", ""},
	{"add", "addsub_imm", 0b1_0_0_100010 << 23, ops{xdsp, xnsp, imm12}, "C6.2 ADD (immediate)", ""},
	{"adds", "addsub_imm", 0b0_0_1_100010 << 23, ops{wd, wnsp, imm12}, "C6.2 ADDS (immediate)", ""},
	{"adds", "addsub_imm", 0b1_0_1_100010 << 23, ops{xd, xnsp, imm12}, "C6.2 ADDS (immediate)", ""},
	{"sub", "addsub_imm", 0b0_1_0_100010 << 23, ops{wdsp, wnsp, imm12}, "C6.2 SUB (immediate)", ""},
	{"sub", "addsub_imm", 0b1_1_0_100010 << 23, ops{xdsp, xnsp, imm12}, "C6.2 SUB (immediate)", ""},
	{"subs", "addsub_imm", 0b0_1_1_100010 << 23, ops{wd, wnsp, imm12}, "C6.2 SUBS (immediate)", ""},
	{"subs", "addsub_imm", 0b1_1_1_100010 << 23, ops{xd, xnsp, imm12}, "C6.2 SUBS (immediate)", ""},

	// Logical operations with an immediate.
	{"and", "log_imm", 0b0_00_100100 << 23, ops{wdsp, wn, mask32}, "C6.2 AND (immediate)", ""},
	{"and", "log_imm", 0b1_00_100100 << 23, ops{xdsp, xn, mask64}, "C6.2 AND (immediate)", ""},
	{"orr", "log_imm", 0b0_01_100100 << 23, ops{wdsp, wn, mask32}, "C6.2 ORR (immediate)", ""},
	{"orr", "log_imm", 0b1_01_100100 << 23, ops{xdsp, xn, mask64}, "C6.2 ORR (immediate)", ""},
	{"eor", "log_imm", 0b0_10_100100 << 23, ops{wdsp, wn, mask32}, "C6.2 EOR (immediate)", ""},
	{"eor", "log_imm", 0b1_10_100100 << 23, ops{xdsp, xn, mask64}, "C6.2 EOR (immediate)", ""},
	{"ands", "log_imm", 0b0_11_100100 << 23, ops{wd, wn, mask32}, "C6.2 ANDS (immediate)", ""},
	{"ands", "log_imm", 0b1_11_100100 << 23, ops{xd, xn, mask64}, "C6.2 ANDS (immediate)", ""},

	// Move wide immediates.
	{"movn", "movewide", 0b0_00_100101 << 23, ops{wd, wide32}, "C6.2 MOVN", ""},
	{"movn", "movewide", 0b1_00_100101 << 23, ops{xd, wide64}, "C6.2 MOVN", ""},
	{"movz", "movewide", 0b0_10_100101 << 23, ops{wd, wide32}, "C6.2 MOVZ", ""},
	{"movz", "movewide", 0b1_10_100101 << 23, ops{xd, wide64}, "C6.2 MOVZ", ""},
	{"movk", "movewide", 0b0_11_100101 << 23, ops{wd, wide32}, "C6.2 MOVK", ""},
	{"movk", "movewide", 0b1_11_100101 << 23, ops{xd, wide64}, "C6.2 MOVK", ""},

	// Bit fields.
	{"sbfm", "bitfield", 0b0_00_100110_0 << 22, ops{wd, wn, immr32, imms32}, "C6.2 SBFM", ""},
	{"sbfm", "bitfield", 0b1_00_100110_1 << 22, ops{xd, xn, immr64, imms64}, "C6.2 SBFM", ""},
	{"bfm", "bitfield", 0b0_01_100110_0 << 22, ops{wd, wn, immr32, imms32}, "C6.2 BFM", ""},
	{"bfm", "bitfield", 0b1_01_100110_1 << 22, ops{xd, xn, immr64, imms64}, "C6.2 BFM", ""},
	{"ubfm", "bitfield", 0b0_10_100110_0 << 22, ops{wd, wn, immr32, imms32}, "C6.2 UBFM", ""},
	{"ubfm", "bitfield", 0b1_10_100110_1 << 22, ops{xd, xn, immr64, imms64}, "C6.2 UBFM", ""},

	// Extract.
	{"extr", "extract", 0b0_00_100111_0_0 << 21, ops{wd, wn, wm, lsb32}, "C6.2 EXTR", ""},
	{"extr", "extract", 0b1_00_100111_1_0 << 21, ops{xd, xn, xm, lsb64}, "C6.2 EXTR", ""},

	// Conditional branch.
	{"b.cond", "condbranch", 0b0101010_0 << 24, ops{condSuffix, rel19}, "C6.2 B.cond", ""},

	// Exceptions.
	{"svc", "exception", 0b11010100_000<<21 | 0b01, ops{imm16}, "C6.2 SVC", ""},
	{"hvc", "exception", 0b11010100_000<<21 | 0b10, ops{imm16}, "C6.2 HVC", ""},
	{"smc", "exception", 0b11010100_000<<21 | 0b11, ops{imm16}, "C6.2 SMC", ""},
	{"brk", "exception", 0b11010100_001 << 21, ops{imm16}, "C6.2 BRK", ""},
	{"hlt", "exception", 0b11010100_010 << 21, ops{imm16}, "C6.2 HLT", ""},
	{"dcps1", "exception", 0b11010100_101<<21 | 0b01, ops{imm16opt}, "C6.2 DCPS1", ""},
	{"dcps2", "exception", 0b11010100_101<<21 | 0b10, ops{imm16opt}, "C6.2 DCPS2", ""},
	{"dcps3", "exception", 0b11010100_101<<21 | 0b11, ops{imm16opt}, "C6.2 DCPS3", ""},

	// Hints, barriers, system registers and operations.
	{"hint", "hints", 0b11010101000000110010<<12 | 0b11111, ops{hint}, "C6.2 HINT", ""},
	{"clrex", "barriers", 0b11010101000000110011<<12 | 0b010_11111, ops{clrex}, "C6.2 CLREX", ""},
	{"dsb", "barriers", 0b11010101000000110011<<12 | 0b100_11111, ops{barrier}, "C6.2 DSB", ""},
	{"dmb", "barriers", 0b11010101000000110011<<12 | 0b101_11111, ops{barrier}, "C6.2 DMB", ""},
	{"isb", "barriers", 0b11010101000000110011<<12 | 0b110_11111, ops{isbOption}, "C6.2 ISB", ""},
	{"sb", "barriers", 0b11010101000000110011_0000_111_11111, ops{}, "C6.2 SB", "SB"},
	{"msr", "pstate", 0b1101010100000_000_0100<<12 | 0b11111, ops{pstate, imm4}, "C6.2 MSR (immediate)", ""},
	{"sys", "systeminstrs", 0b1101010100_0_01 << 19, ops{sysop, xtOpt}, "C6.2 SYS", ""},
	{"sysl", "systeminstrs", 0b1101010100_1_01 << 19, ops{xt, sysop}, "C6.2 SYSL", ""},
	{"msr", "systemmove", 0b1101010100_0_1 << 20, ops{sysreg, xt}, "C6.2 MSR (register)", ""},
	{"mrs", "systemmove", 0b1101010100_1_1 << 20, ops{xt, sysreg}, "C6.2 MRS", ""},

	// Branches to a register.
	{"br", "branch_reg", 0b1101011_0000_11111_000000_00000_00000, ops{xn}, "C6.2 BR", ""},
	{"blr", "branch_reg", 0b1101011_0001_11111_000000_00000_00000, ops{xn}, "C6.2 BLR", ""},
	{"ret", "branch_reg", 0b1101011_0010_11111_000000_00000_00000, ops{xn}, "C6.2 RET", ""},
	{"eret", "branch_reg", 0b1101011_0100_11111_000000_11111_00000, ops{}, "C6.2 ERET", ""},
	{"drps", "branch_reg", 0b1101011_0101_11111_000000_11111_00000, ops{}, "C6.2 DRPS", ""},

	// Branches.
	{"b", "branch_imm", 0b0_00101 << 26, ops{rel26}, "C6.2 B", ""},
	{"bl", "branch_imm", 0b1_00101 << 26, ops{rel26}, "C6.2 BL", ""},
	{"cbz", "compbranch", 0b0_011010_0 << 24, ops{wt, rel19}, "C6.2 CBZ", ""},
	{"cbz", "compbranch", 0b1_011010_0 << 24, ops{xt, rel19}, "C6.2 CBZ", ""},
	{"cbnz", "compbranch", 0b0_011010_1 << 24, ops{wt, rel19}, "C6.2 CBNZ", ""},
	{"cbnz", "compbranch", 0b1_011010_1 << 24, ops{xt, rel19}, "C6.2 CBNZ", ""},
	{"tbz", "testbranch", 0b011011_0 << 24, ops{rtTest, testBit, rel14}, "C6.2 TBZ", ""},
	{"tbnz", "testbranch", 0b011011_1 << 24, ops{rtTest, testBit, rel14}, "C6.2 TBNZ", ""},

	// Exclusive loads and stores, acquire and release.
	{"stxrb", "ldstexclr", 0b00_001000_0_0_0<<21 | 0b0_11111<<10, ops{status, wt, base}, "C6.2 STXRB", ""},
	{"stxrh", "ldstexclr", 0b01_001000_0_0_0<<21 | 0b0_11111<<10, ops{status, wt, base}, "C6.2 STXRH", ""},
	{"stxr", "ldstexclr", 0b10_001000_0_0_0<<21 | 0b0_11111<<10, ops{status, wt, base}, "C6.2 STXR", ""},
	{"stxr", "ldstexclr", 0b11_001000_0_0_0<<21 | 0b0_11111<<10, ops{status, xt, base}, "C6.2 STXR", ""},
	{"stlxrb", "ldstexclr", 0b00_001000_0_0_0<<21 | 0b1_11111<<10, ops{status, wt, base}, "C6.2 STLXRB", ""},
	{"stlxrh", "ldstexclr", 0b01_001000_0_0_0<<21 | 0b1_11111<<10, ops{status, wt, base}, "C6.2 STLXRH", ""},
	{"stlxr", "ldstexclr", 0b10_001000_0_0_0<<21 | 0b1_11111<<10, ops{status, wt, base}, "C6.2 STLXR", ""},
	{"stlxr", "ldstexclr", 0b11_001000_0_0_0<<21 | 0b1_11111<<10, ops{status, xt, base}, "C6.2 STLXR", ""},
	{"ldxrb", "ldstexclr", 0b00_001000_0_1_0_11111_0_11111 << 10, ops{wt, base}, "C6.2 LDXRB", ""},
	{"ldxrh", "ldstexclr", 0b01_001000_0_1_0_11111_0_11111 << 10, ops{wt, base}, "C6.2 LDXRH", ""},
	{"ldxr", "ldstexclr", 0b10_001000_0_1_0_11111_0_11111 << 10, ops{wt, base}, "C6.2 LDXR", ""},
	{"ldxr", "ldstexclr", 0b11_001000_0_1_0_11111_0_11111 << 10, ops{xt, base}, "C6.2 LDXR", ""},
	{"ldaxrb", "ldstexclr", 0b00_001000_0_1_0_11111_1_11111 << 10, ops{wt, base}, "C6.2 LDAXRB", ""},
	{"ldaxrh", "ldstexclr", 0b01_001000_0_1_0_11111_1_11111 << 10, ops{wt, base}, "C6.2 LDAXRH", ""},
	{"ldaxr", "ldstexclr", 0b10_001000_0_1_0_11111_1_11111 << 10, ops{wt, base}, "C6.2 LDAXR", ""},
	{"ldaxr", "ldstexclr", 0b11_001000_0_1_0_11111_1_11111 << 10, ops{xt, base}, "C6.2 LDAXR", ""},
	{"stxp", "ldstexclp", 0b10_001000_0_0_1<<21 | 0b0<<15, ops{status, wt, wt2, base}, "C6.2 STXP", ""},
	{"stxp", "ldstexclp", 0b11_001000_0_0_1<<21 | 0b0<<15, ops{status, xt, xt2, base}, "C6.2 STXP", ""},
	{"stlxp", "ldstexclp", 0b10_001000_0_0_1<<21 | 0b1<<15, ops{status, wt, wt2, base}, "C6.2 STLXP", ""},
	{"stlxp", "ldstexclp", 0b11_001000_0_0_1<<21 | 0b1<<15, ops{status, xt, xt2, base}, "C6.2 STLXP", ""},
	{"ldxp", "ldstexclp", 0b10_001000_0_1_1_11111_0 << 15, ops{wt, wt2other, base}, "C6.2 LDXP", ""},
	{"ldxp", "ldstexclp", 0b11_001000_0_1_1_11111_0 << 15, ops{xt, xt2other, base}, "C6.2 LDXP", ""},
	{"ldaxp", "ldstexclp", 0b10_001000_0_1_1_11111_1 << 15, ops{wt, wt2other, base}, "C6.2 LDAXP", ""},
	{"ldaxp", "ldstexclp", 0b11_001000_0_1_1_11111_1 << 15, ops{xt, xt2other, base}, "C6.2 LDAXP", ""},
	{"stlrb", "ldstord", 0b00_001000_1_0_0_11111_1_11111 << 10, ops{wt, base}, "C6.2 STLRB", ""},
	{"stlrh", "ldstord", 0b01_001000_1_0_0_11111_1_11111 << 10, ops{wt, base}, "C6.2 STLRH", ""},
	{"stlr", "ldstord", 0b10_001000_1_0_0_11111_1_11111 << 10, ops{wt, base}, "C6.2 STLR", ""},
	{"stlr", "ldstord", 0b11_001000_1_0_0_11111_1_11111 << 10, ops{xt, base}, "C6.2 STLR", ""},
	{"ldarb", "ldstord", 0b00_001000_1_1_0_11111_1_11111 << 10, ops{wt, base}, "C6.2 LDARB", ""},
	{"ldarh", "ldstord", 0b01_001000_1_1_0_11111_1_11111 << 10, ops{wt, base}, "C6.2 LDARH", ""},
	{"ldar", "ldstord", 0b10_001000_1_1_0_11111_1_11111 << 10, ops{wt, base}, "C6.2 LDAR", ""},
	{"ldar", "ldstord", 0b11_001000_1_1_0_11111_1_11111 << 10, ops{xt, base}, "C6.2 LDAR", ""},
	{"ldaprb", "memop", 0b00_111_0_00_1_0_1_11111_1_100_00 << 10, ops{wt, base}, "C6.2 LDAPRB", "LRCPC"},
	{"ldaprh", "memop", 0b01_111_0_00_1_0_1_11111_1_100_00 << 10, ops{wt, base}, "C6.2 LDAPRH", "LRCPC"},
	{"ldapr", "memop", 0b10_111_0_00_1_0_1_11111_1_100_00 << 10, ops{wt, base}, "C6.2 LDAPR", "LRCPC"},
	{"ldapr", "memop", 0b11_111_0_00_1_0_1_11111_1_100_00 << 10, ops{xt, base}, "C6.2 LDAPR", "LRCPC"},

	// Compare and swap.
	{"casb", "comswap", 0b00_001000_1_0_1<<21 | 0b0_11111<<10, ops{ws, wt, base}, "C6.2 CASB, CASAB, CASALB, CASLB", "LSE"},
	{"casab", "comswap", 0b00_001000_1_1_1<<21 | 0b0_11111<<10, ops{ws, wt, base}, "C6.2 CASB, CASAB, CASALB, CASLB", "LSE"},
	{"casalb", "comswap", 0b00_001000_1_1_1<<21 | 0b1_11111<<10, ops{ws, wt, base}, "C6.2 CASB, CASAB, CASALB, CASLB", "LSE"},
	{"caslb", "comswap", 0b00_001000_1_0_1<<21 | 0b1_11111<<10, ops{ws, wt, base}, "C6.2 CASB, CASAB, CASALB, CASLB", "LSE"},
	{"cash", "comswap", 0b01_001000_1_0_1<<21 | 0b0_11111<<10, ops{ws, wt, base}, "C6.2 CASH, CASAH, CASALH, CASLH", "LSE"},
	{"casah", "comswap", 0b01_001000_1_1_1<<21 | 0b0_11111<<10, ops{ws, wt, base}, "C6.2 CASH, CASAH, CASALH, CASLH", "LSE"},
	{"casalh", "comswap", 0b01_001000_1_1_1<<21 | 0b1_11111<<10, ops{ws, wt, base}, "C6.2 CASH, CASAH, CASALH, CASLH", "LSE"},
	{"caslh", "comswap", 0b01_001000_1_0_1<<21 | 0b1_11111<<10, ops{ws, wt, base}, "C6.2 CASH, CASAH, CASALH, CASLH", "LSE"},
	{"cas", "comswap", 0b10_001000_1_0_1<<21 | 0b0_11111<<10, ops{ws, wt, base}, "C6.2 CAS, CASA, CASAL, CASL", "LSE"},
	{"casa", "comswap", 0b10_001000_1_1_1<<21 | 0b0_11111<<10, ops{ws, wt, base}, "C6.2 CAS, CASA, CASAL, CASL", "LSE"},
	{"casal", "comswap", 0b10_001000_1_1_1<<21 | 0b1_11111<<10, ops{ws, wt, base}, "C6.2 CAS, CASA, CASAL, CASL", "LSE"},
	{"casl", "comswap", 0b10_001000_1_0_1<<21 | 0b1_11111<<10, ops{ws, wt, base}, "C6.2 CAS, CASA, CASAL, CASL", "LSE"},
	{"cas", "comswap", 0b11_001000_1_0_1<<21 | 0b0_11111<<10, ops{xs, xt, base}, "C6.2 CAS, CASA, CASAL, CASL", "LSE"},
	{"casa", "comswap", 0b11_001000_1_1_1<<21 | 0b0_11111<<10, ops{xs, xt, base}, "C6.2 CAS, CASA, CASAL, CASL", "LSE"},
	{"casal", "comswap", 0b11_001000_1_1_1<<21 | 0b1_11111<<10, ops{xs, xt, base}, "C6.2 CAS, CASA, CASAL, CASL", "LSE"},
	{"casl", "comswap", 0b11_001000_1_0_1<<21 | 0b1_11111<<10, ops{xs, xt, base}, "C6.2 CAS, CASA, CASAL, CASL", "LSE"},
	{"casp", "comswappr", 0b0_0_001000_0_0_1<<21 | 0b0_11111<<10, ops{wsPair, wtPair, base}, "C6.2 CASP, CASPA, CASPAL, CASPL", "LSE"},
	{"caspa", "comswappr", 0b0_0_001000_0_1_1<<21 | 0b0_11111<<10, ops{wsPair, wtPair, base}, "C6.2 CASP, CASPA, CASPAL, CASPL", "LSE"},
	{"caspal", "comswappr", 0b0_0_001000_0_1_1<<21 | 0b1_11111<<10, ops{wsPair, wtPair, base}, "C6.2 CASP, CASPA, CASPAL, CASPL", "LSE"},
	{"caspl", "comswappr", 0b0_0_001000_0_0_1<<21 | 0b1_11111<<10, ops{wsPair, wtPair, base}, "C6.2 CASP, CASPA, CASPAL, CASPL", "LSE"},
	{"casp", "comswappr", 0b0_1_001000_0_0_1<<21 | 0b0_11111<<10, ops{xsPair, xtPair, base}, "C6.2 CASP, CASPA, CASPAL, CASPL", "LSE"},
	{"caspa", "comswappr", 0b0_1_001000_0_1_1<<21 | 0b0_11111<<10, ops{xsPair, xtPair, base}, "C6.2 CASP, CASPA, CASPAL, CASPL", "LSE"},
	{"caspal", "comswappr", 0b0_1_001000_0_1_1<<21 | 0b1_11111<<10, ops{xsPair, xtPair, base}, "C6.2 CASP, CASPA, CASPAL, CASPL", "LSE"},
	{"caspl", "comswappr", 0b0_1_001000_0_0_1<<21 | 0b1_11111<<10, ops{xsPair, xtPair, base}, "C6.2 CASP, CASPA, CASPAL, CASPL", "LSE"},

	// Atomic memory operations.
	{"ldaddb", "memop", 0b00_111_0_00_0_0_1<<21 | 0b0_000_00<<10, ops{ws, wt, base}, "C6.2 LDADDB, LDADDAB, LDADDALB, LDADDLB", "LSE"},
	{"ldaddab", "memop", 0b00_111_0_00_1_0_1<<21 | 0b0_000_00<<10, ops{ws, wt, base}, "C6.2 LDADDB, LDADDAB, LDADDALB, LDADDLB", "LSE"},
	{"ldaddalb", "memop", 0b00_111_0_00_1_1_1<<21 | 0b0_000_00<<10, ops{ws, wt, base}, "C6.2 LDADDB, LDADDAB, LDADDALB, LDADDLB", "LSE"},
	{"ldaddlb", "memop", 0b00_111_0_00_0_1_1<<21 | 0b0_000_00<<10, ops{ws, wt, base}, "C6.2 LDADDB, LDADDAB, LDADDALB, LDADDLB", "LSE"},
	{"ldaddh", "memop", 0b01_111_0_00_0_0_1<<21 | 0b0_000_00<<10, ops{ws, wt, base}, "C6.2 LDADDH, LDADDAH, LDADDALH, LDADDLH", "LSE"},
	{"ldaddah", "memop", 0b01_111_0_00_1_0_1<<21 | 0b0_000_00<<10, ops{ws, wt, base}, "C6.2 LDADDH, LDADDAH, LDADDALH, LDADDLH", "LSE"},
	{"ldaddalh", "memop", 0b01_111_0_00_1_1_1<<21 | 0b0_000_00<<10, ops{ws, wt, base}, "C6.2 LDADDH, LDADDAH, LDADDALH, LDADDLH", "LSE"},
	{"ldaddlh", "memop", 0b01_111_0_00_0_1_1<<21 | 0b0_000_00<<10, ops{ws, wt, base}, "C6.2 LDADDH, LDADDAH, LDADDALH, LDADDLH", "LSE"},
	{"ldadd", "memop", 0b10_111_0_00_0_0_1<<21 | 0b0_000_00<<10, ops{ws, wt, base}, "C6.2 LDADD, LDADDA, LDADDAL, LDADDL", "LSE"},
	{"ldadda", "memop", 0b10_111_0_00_1_0_1<<21 | 0b0_000_00<<10, ops{ws, wt, base}, "C6.2 LDADD, LDADDA, LDADDAL, LDADDL", "LSE"},
	{"ldaddal", "memop", 0b10_111_0_00_1_1_1<<21 | 0b0_000_00<<10, ops{ws, wt, base}, "C6.2 LDADD, LDADDA, LDADDAL, LDADDL", "LSE"},
	{"ldaddl", "memop", 0b10_111_0_00_0_1_1<<21 | 0b0_000_00<<10, ops{ws, wt, base}, "C6.2 LDADD, LDADDA, LDADDAL, LDADDL", "LSE"},
	{"ldadd", "memop", 0b11_111_0_00_0_0_1<<21 | 0b0_000_00<<10, ops{xs, xt, base}, "C6.2 LDADD, LDADDA, LDADDAL, LDADDL", "LSE"},
	{"ldadda", "memop", 0b11_111_0_00_1_0_1<<21 | 0b0_000_00<<10, ops{xs, xt, base}, "C6.2 LDADD, LDADDA, LDADDAL, LDADDL", "LSE"},
	{"ldaddal", "memop", 0b11_111_0_00_1_1_1<<21 | 0b0_000_00<<10, ops{xs, xt, base}, "C6.2 LDADD, LDADDA, LDADDAL, LDADDL", "LSE"},
	{"ldaddl", "memop", 0b11_111_0_00_0_1_1<<21 | 0b0_000_00<<10, ops{xs, xt, base}, "C6.2 LDADD, LDADDA, LDADDAL, LDADDL", "LSE"},
	{"ldclrb", "memop", 0b00_111_0_00_0_0_1<<21 | 0b0_001_00<<10, ops{ws, wt, base}, "C6.2 LDCLRB, LDCLRAB, LDCLRALB, LDCLRLB", "LSE"},
	{"ldclrab", "memop", 0b00_111_0_00_1_0_1<<21 | 0b0_001_00<<10, ops{ws, wt, base}, "C6.2 LDCLRB, LDCLRAB, LDCLRALB, LDCLRLB", "LSE"},
	{"ldclralb", "memop", 0b00_111_0_00_1_1_1<<21 | 0b0_001_00<<10, ops{ws, wt, base}, "C6.2 LDCLRB, LDCLRAB, LDCLRALB, LDCLRLB", "LSE"},
	{"ldclrlb", "memop", 0b00_111_0_00_0_1_1<<21 | 0b0_001_00<<10, ops{ws, wt, base}, "C6.2 LDCLRB, LDCLRAB, LDCLRALB, LDCLRLB", "LSE"},
	{"ldclrh", "memop", 0b01_111_0_00_0_0_1<<21 | 0b0_001_00<<10, ops{ws, wt, base}, "C6.2 LDCLRH, LDCLRAH, LDCLRALH, LDCLRLH", "LSE"},
	{"ldclrah", "memop", 0b01_111_0_00_1_0_1<<21 | 0b0_001_00<<10, ops{ws, wt, base}, "C6.2 LDCLRH, LDCLRAH, LDCLRALH, LDCLRLH", "LSE"},
	{"ldclralh", "memop", 0b01_111_0_00_1_1_1<<21 | 0b0_001_00<<10, ops{ws, wt, base}, "C6.2 LDCLRH, LDCLRAH, LDCLRALH, LDCLRLH", "LSE"},
	{"ldclrlh", "memop", 0b01_111_0_00_0_1_1<<21 | 0b0_001_00<<10, ops{ws, wt, base}, "C6.2 LDCLRH, LDCLRAH, LDCLRALH, LDCLRLH", "LSE"},
	{"ldclr", "memop", 0b10_111_0_00_0_0_1<<21 | 0b0_001_00<<10, ops{ws, wt, base}, "C6.2 LDCLR, LDCLRA, LDCLRAL, LDCLRL", "LSE"},
	{"ldclra", "memop", 0b10_111_0_00_1_0_1<<21 | 0b0_001_00<<10, ops{ws, wt, base}, "C6.2 LDCLR, LDCLRA, LDCLRAL, LDCLRL", "LSE"},
	{"ldclral", "memop", 0b10_111_0_00_1_1_1<<21 | 0b0_001_00<<10, ops{ws, wt, base}, "C6.2 LDCLR, LDCLRA, LDCLRAL, LDCLRL", "LSE"},
	{"ldclrl", "memop", 0b10_111_0_00_0_1_1<<21 | 0b0_001_00<<10, ops{ws, wt, base}, "C6.2 LDCLR, LDCLRA, LDCLRAL, LDCLRL", "LSE"},
	{"ldclr", "memop", 0b11_111_0_00_0_0_1<<21 | 0b0_001_00<<10, ops{xs, xt, base}, "C6.2 LDCLR, LDCLRA, LDCLRAL, LDCLRL", "LSE"},
	{"ldclra", "memop", 0b11_111_0_00_1_0_1<<21 | 0b0_001_00<<10, ops{xs, xt, base}, "C6.2 LDCLR, LDCLRA, LDCLRAL, LDCLRL", "LSE"},
	{"ldclral", "memop", 0b11_111_0_00_1_1_1<<21 | 0b0_001_00<<10, ops{xs, xt, base}, "C6.2 LDCLR, LDCLRA, LDCLRAL, LDCLRL", "LSE"},
	{"ldclrl", "memop", 0b11_111_0_00_0_1_1<<21 | 0b0_001_00<<10, ops{xs, xt, base}, "C6.2 LDCLR, LDCLRA, LDCLRAL, LDCLRL", "LSE"},
	{"ldeorb", "memop", 0b00_111_0_00_0_0_1<<21 | 0b0_010_00<<10, ops{ws, wt, base}, "C6.2 LDEORB, LDEORAB, LDEORALB, LDEORLB", "LSE"},
	{"ldeorab", "memop", 0b00_111_0_00_1_0_1<<21 | 0b0_010_00<<10, ops{ws, wt, base}, "C6.2 LDEORB, LDEORAB, LDEORALB, LDEORLB", "LSE"},
	{"ldeoralb", "memop", 0b00_111_0_00_1_1_1<<21 | 0b0_010_00<<10, ops{ws, wt, base}, "C6.2 LDEORB, LDEORAB, LDEORALB, LDEORLB", "LSE"},
	{"ldeorlb", "memop", 0b00_111_0_00_0_1_1<<21 | 0b0_010_00<<10, ops{ws, wt, base}, "C6.2 LDEORB, LDEORAB, LDEORALB, LDEORLB", "LSE"},
	{"ldeorh", "memop", 0b01_111_0_00_0_0_1<<21 | 0b0_010_00<<10, ops{ws, wt, base}, "C6.2 LDEORH, LDEORAH, LDEORALH, LDEORLH", "LSE"},
	{"ldeorah", "memop", 0b01_111_0_00_1_0_1<<21 | 0b0_010_00<<10, ops{ws, wt, base}, "C6.2 LDEORH, LDEORAH, LDEORALH, LDEORLH", "LSE"},
	{"ldeoralh", "memop", 0b01_111_0_00_1_1_1<<21 | 0b0_010_00<<10, ops{ws, wt, base}, "C6.2 LDEORH, LDEORAH, LDEORALH, LDEORLH", "LSE"},
	{"ldeorlh", "memop", 0b01_111_0_00_0_1_1<<21 | 0b0_010_00<<10, ops{ws, wt, base}, "C6.2 LDEORH, LDEORAH, LDEORALH, LDEORLH", "LSE"},
	{"ldeor", "memop", 0b10_111_0_00_0_0_1<<21 | 0b0_010_00<<10, ops{ws, wt, base}, "C6.2 LDEOR, LDEORA, LDEORAL, LDEORL", "LSE"},
	{"ldeora", "memop", 0b10_111_0_00_1_0_1<<21 | 0b0_010_00<<10, ops{ws, wt, base}, "C6.2 LDEOR, LDEORA, LDEORAL, LDEORL", "LSE"},
	{"ldeoral", "memop", 0b10_111_0_00_1_1_1<<21 | 0b0_010_00<<10, ops{ws, wt, base}, "C6.2 LDEOR, LDEORA, LDEORAL, LDEORL", "LSE"},
	{"ldeorl", "memop", 0b10_111_0_00_0_1_1<<21 | 0b0_010_00<<10, ops{ws, wt, base}, "C6.2 LDEOR, LDEORA, LDEORAL, LDEORL", "LSE"},
	{"ldeor", "memop", 0b11_111_0_00_0_0_1<<21 | 0b0_010_00<<10, ops{xs, xt, base}, "C6.2 LDEOR, LDEORA, LDEORAL, LDEORL", "LSE"},
	{"ldeora", "memop", 0b11_111_0_00_1_0_1<<21 | 0b0_010_00<<10, ops{xs, xt, base}, "C6.2 LDEOR, LDEORA, LDEORAL, LDEORL", "LSE"},
	{"ldeoral", "memop", 0b11_111_0_00_1_1_1<<21 | 0b0_010_00<<10, ops{xs, xt, base}, "C6.2 LDEOR, LDEORA, LDEORAL, LDEORL", "LSE"},
	{"ldeorl", "memop", 0b11_111_0_00_0_1_1<<21 | 0b0_010_00<<10, ops{xs, xt, base}, "C6.2 LDEOR, LDEORA, LDEORAL, LDEORL", "LSE"},
	{"ldsetb", "memop", 0b00_111_0_00_0_0_1<<21 | 0b0_011_00<<10, ops{ws, wt, base}, "C6.2 LDSETB, LDSETAB, LDSETALB, LDSETLB", "LSE"},
	{"ldsetab", "memop", 0b00_111_0_00_1_0_1<<21 | 0b0_011_00<<10, ops{ws, wt, base}, "C6.2 LDSETB, LDSETAB, LDSETALB, LDSETLB", "LSE"},
	{"ldsetalb", "memop", 0b00_111_0_00_1_1_1<<21 | 0b0_011_00<<10, ops{ws, wt, base}, "C6.2 LDSETB, LDSETAB, LDSETALB, LDSETLB", "LSE"},
	{"ldsetlb", "memop", 0b00_111_0_00_0_1_1<<21 | 0b0_011_00<<10, ops{ws, wt, base}, "C6.2 LDSETB, LDSETAB, LDSETALB, LDSETLB", "LSE"},
	{"ldseth", "memop", 0b01_111_0_00_0_0_1<<21 | 0b0_011_00<<10, ops{ws, wt, base}, "C6.2 LDSETH, LDSETAH, LDSETALH, LDSETLH", "LSE"},
	{"ldsetah", "memop", 0b01_111_0_00_1_0_1<<21 | 0b0_011_00<<10, ops{ws, wt, base}, "C6.2 LDSETH, LDSETAH, LDSETALH, LDSETLH", "LSE"},
	{"ldsetalh", "memop", 0b01_111_0_00_1_1_1<<21 | 0b0_011_00<<10, ops{ws, wt, base}, "C6.2 LDSETH, LDSETAH, LDSETALH, LDSETLH", "LSE"},
	{"ldsetlh", "memop", 0b01_111_0_00_0_1_1<<21 | 0b0_011_00<<10, ops{ws, wt, base}, "C6.2 LDSETH, LDSETAH, LDSETALH, LDSETLH", "LSE"},
	{"ldset", "memop", 0b10_111_0_00_0_0_1<<21 | 0b0_011_00<<10, ops{ws, wt, base}, "C6.2 LDSET, LDSETA, LDSETAL, LDSETL", "LSE"},
	{"ldseta", "memop", 0b10_111_0_00_1_0_1<<21 | 0b0_011_00<<10, ops{ws, wt, base}, "C6.2 LDSET, LDSETA, LDSETAL, LDSETL", "LSE"},
	{"ldsetal", "memop", 0b10_111_0_00_1_1_1<<21 | 0b0_011_00<<10, ops{ws, wt, base}, "C6.2 LDSET, LDSETA, LDSETAL, LDSETL", "LSE"},
	{"ldsetl", "memop", 0b10_111_0_00_0_1_1<<21 | 0b0_011_00<<10, ops{ws, wt, base}, "C6.2 LDSET, LDSETA, LDSETAL, LDSETL", "LSE"},
	{"ldset", "memop", 0b11_111_0_00_0_0_1<<21 | 0b0_011_00<<10, ops{xs, xt, base}, "C6.2 LDSET, LDSETA, LDSETAL, LDSETL", "LSE"},
	{"ldseta", "memop", 0b11_111_0_00_1_0_1<<21 | 0b0_011_00<<10, ops{xs, xt, base}, "C6.2 LDSET, LDSETA, LDSETAL, LDSETL", "LSE"},
	{"ldsetal", "memop", 0b11_111_0_00_1_1_1<<21 | 0b0_011_00<<10, ops{xs, xt, base}, "C6.2 LDSET, LDSETA, LDSETAL, LDSETL", "LSE"},
	{"ldsetl", "memop", 0b11_111_0_00_0_1_1<<21 | 0b0_011_00<<10, ops{xs, xt, base}, "C6.2 LDSET, LDSETA, LDSETAL, LDSETL", "LSE"},
	{"ldsmaxb", "memop", 0b00_111_0_00_0_0_1<<21 | 0b0_100_00<<10, ops{ws, wt, base}, "C6.2 LDSMAXB, LDSMAXAB, LDSMAXALB, LDSMAXLB", "LSE"},
	{"ldsmaxab", "memop", 0b00_111_0_00_1_0_1<<21 | 0b0_100_00<<10, ops{ws, wt, base}, "C6.2 LDSMAXB, LDSMAXAB, LDSMAXALB, LDSMAXLB", "LSE"},
	{"ldsmaxalb", "memop", 0b00_111_0_00_1_1_1<<21 | 0b0_100_00<<10, ops{ws, wt, base}, "C6.2 LDSMAXB, LDSMAXAB, LDSMAXALB, LDSMAXLB", "LSE"},
	{"ldsmaxlb", "memop", 0b00_111_0_00_0_1_1<<21 | 0b0_100_00<<10, ops{ws, wt, base}, "C6.2 LDSMAXB, LDSMAXAB, LDSMAXALB, LDSMAXLB", "LSE"},
	{"ldsmaxh", "memop", 0b01_111_0_00_0_0_1<<21 | 0b0_100_00<<10, ops{ws, wt, base}, "C6.2 LDSMAXH, LDSMAXAH, LDSMAXALH, LDSMAXLH", "LSE"},
	{"ldsmaxah", "memop", 0b01_111_0_00_1_0_1<<21 | 0b0_100_00<<10, ops{ws, wt, base}, "C6.2 LDSMAXH, LDSMAXAH, LDSMAXALH, LDSMAXLH", "LSE"},
	{"ldsmaxalh", "memop", 0b01_111_0_00_1_1_1<<21 | 0b0_100_00<<10, ops{ws, wt, base}, "C6.2 LDSMAXH, LDSMAXAH, LDSMAXALH, LDSMAXLH", "LSE"},
	{"ldsmaxlh", "memop", 0b01_111_0_00_0_1_1<<21 | 0b0_100_00<<10, ops{ws, wt, base}, "C6.2 LDSMAXH, LDSMAXAH, LDSMAXALH, LDSMAXLH", "LSE"},
	{"ldsmax", "memop", 0b10_111_0_00_0_0_1<<21 | 0b0_100_00<<10, ops{ws, wt, base}, "C6.2 LDSMAX, LDSMAXA, LDSMAXAL, LDSMAXL", "LSE"},
	{"ldsmaxa", "memop", 0b10_111_0_00_1_0_1<<21 | 0b0_100_00<<10, ops{ws, wt, base}, "C6.2 LDSMAX, LDSMAXA, LDSMAXAL, LDSMAXL", "LSE"},
	{"ldsmaxal", "memop", 0b10_111_0_00_1_1_1<<21 | 0b0_100_00<<10, ops{ws, wt, base}, "C6.2 LDSMAX, LDSMAXA, LDSMAXAL, LDSMAXL", "LSE"},
	{"ldsmaxl", "memop", 0b10_111_0_00_0_1_1<<21 | 0b0_100_00<<10, ops{ws, wt, base}, "C6.2 LDSMAX, LDSMAXA, LDSMAXAL, LDSMAXL", "LSE"},
	{"ldsmax", "memop", 0b11_111_0_00_0_0_1<<21 | 0b0_100_00<<10, ops{xs, xt, base}, "C6.2 LDSMAX, LDSMAXA, LDSMAXAL, LDSMAXL", "LSE"},
	{"ldsmaxa", "memop", 0b11_111_0_00_1_0_1<<21 | 0b0_100_00<<10, ops{xs, xt, base}, "C6.2 LDSMAX, LDSMAXA, LDSMAXAL, LDSMAXL", "LSE"},
	{"ldsmaxal", "memop", 0b11_111_0_00_1_1_1<<21 | 0b0_100_00<<10, ops{xs, xt, base}, "C6.2 LDSMAX, LDSMAXA, LDSMAXAL, LDSMAXL", "LSE"},
	{"ldsmaxl", "memop", 0b11_111_0_00_0_1_1<<21 | 0b0_100_00<<10, ops{xs, xt, base}, "C6.2 LDSMAX, LDSMAXA, LDSMAXAL, LDSMAXL", "LSE"},
	{"ldsminb", "memop", 0b00_111_0_00_0_0_1<<21 | 0b0_101_00<<10, ops{ws, wt, base}, "C6.2 LDSMINB, LDSMINAB, LDSMINALB, LDSMINLB", "LSE"},
	{"ldsminab", "memop", 0b00_111_0_00_1_0_1<<21 | 0b0_101_00<<10, ops{ws, wt, base}, "C6.2 LDSMINB, LDSMINAB, LDSMINALB, LDSMINLB", "LSE"},
	{"ldsminalb", "memop", 0b00_111_0_00_1_1_1<<21 | 0b0_101_00<<10, ops{ws, wt, base}, "C6.2 LDSMINB, LDSMINAB, LDSMINALB, LDSMINLB", "LSE"},
	{"ldsminlb", "memop", 0b00_111_0_00_0_1_1<<21 | 0b0_101_00<<10, ops{ws, wt, base}, "C6.2 LDSMINB, LDSMINAB, LDSMINALB, LDSMINLB", "LSE"},
	{"ldsminh", "memop", 0b01_111_0_00_0_0_1<<21 | 0b0_101_00<<10, ops{ws, wt, base}, "C6.2 LDSMINH, LDSMINAH, LDSMINALH, LDSMINLH", "LSE"},
	{"ldsminah", "memop", 0b01_111_0_00_1_0_1<<21 | 0b0_101_00<<10, ops{ws, wt, base}, "C6.2 LDSMINH, LDSMINAH, LDSMINALH, LDSMINLH", "LSE"},
	{"ldsminalh", "memop", 0b01_111_0_00_1_1_1<<21 | 0b0_101_00<<10, ops{ws, wt, base}, "C6.2 LDSMINH, LDSMINAH, LDSMINALH, LDSMINLH", "LSE"},
	{"ldsminlh", "memop", 0b01_111_0_00_0_1_1<<21 | 0b0_101_00<<10, ops{ws, wt, base}, "C6.2 LDSMINH, LDSMINAH, LDSMINALH, LDSMINLH", "LSE"},
	{"ldsmin", "memop", 0b10_111_0_00_0_0_1<<21 | 0b0_101_00<<10, ops{ws, wt, base}, "C6.2 LDSMIN, LDSMINA, LDSMINAL, LDSMINL", "LSE"},
	{"ldsmina", "memop", 0b10_111_0_00_1_0_1<<21 | 0b0_101_00<<10, ops{ws, wt, base}, "C6.2 LDSMIN, LDSMINA, LDSMINAL, LDSMINL", "LSE"},
	{"ldsminal", "memop", 0b10_111_0_00_1_1_1<<21 | 0b0_101_00<<10, ops{ws, wt, base}, "C6.2 LDSMIN, LDSMINA, LDSMINAL, LDSMINL", "LSE"},
	{"ldsminl", "memop", 0b10_111_0_00_0_1_1<<21 | 0b0_101_00<<10, ops{ws, wt, base}, "C6.2 LDSMIN, LDSMINA, LDSMINAL, LDSMINL", "LSE"},
	{"ldsmin", "memop", 0b11_111_0_00_0_0_1<<21 | 0b0_101_00<<10, ops{xs, xt, base}, "C6.2 LDSMIN, LDSMINA, LDSMINAL, LDSMINL", "LSE"},
	{"ldsmina", "memop", 0b11_111_0_00_1_0_1<<21 | 0b0_101_00<<10, ops{xs, xt, base}, "C6.2 LDSMIN, LDSMINA, LDSMINAL, LDSMINL", "LSE"},
	{"ldsminal", "memop", 0b11_111_0_00_1_1_1<<21 | 0b0_101_00<<10, ops{xs, xt, base}, "C6.2 LDSMIN, LDSMINA, LDSMINAL, LDSMINL", "LSE"},
	{"ldsminl", "memop", 0b11_111_0_00_0_1_1<<21 | 0b0_101_00<<10, ops{xs, xt, base}, "C6.2 LDSMIN, LDSMINA, LDSMINAL, LDSMINL", "LSE"},
	{"ldumaxb", "memop", 0b00_111_0_00_0_0_1<<21 | 0b0_110_00<<10, ops{ws, wt, base}, "C6.2 LDUMAXB, LDUMAXAB, LDUMAXALB, LDUMAXLB", "LSE"},
	{"ldumaxab", "memop", 0b00_111_0_00_1_0_1<<21 | 0b0_110_00<<10, ops{ws, wt, base}, "C6.2 LDUMAXB, LDUMAXAB, LDUMAXALB, LDUMAXLB", "LSE"},
	{"ldumaxalb", "memop", 0b00_111_0_00_1_1_1<<21 | 0b0_110_00<<10, ops{ws, wt, base}, "C6.2 LDUMAXB, LDUMAXAB, LDUMAXALB, LDUMAXLB", "LSE"},
	{"ldumaxlb", "memop", 0b00_111_0_00_0_1_1<<21 | 0b0_110_00<<10, ops{ws, wt, base}, "C6.2 LDUMAXB, LDUMAXAB, LDUMAXALB, LDUMAXLB", "LSE"},
	{"ldumaxh", "memop", 0b01_111_0_00_0_0_1<<21 | 0b0_110_00<<10, ops{ws, wt, base}, "C6.2 LDUMAXH, LDUMAXAH, LDUMAXALH, LDUMAXLH", "LSE"},
	{"ldumaxah", "memop", 0b01_111_0_00_1_0_1<<21 | 0b0_110_00<<10, ops{ws, wt, base}, "C6.2 LDUMAXH, LDUMAXAH, LDUMAXALH, LDUMAXLH", "LSE"},
	{"ldumaxalh", "memop", 0b01_111_0_00_1_1_1<<21 | 0b0_110_00<<10, ops{ws, wt, base}, "C6.2 LDUMAXH, LDUMAXAH, LDUMAXALH, LDUMAXLH", "LSE"},
	{"ldumaxlh", "memop", 0b01_111_0_00_0_1_1<<21 | 0b0_110_00<<10, ops{ws, wt, base}, "C6.2 LDUMAXH, LDUMAXAH, LDUMAXALH, LDUMAXLH", "LSE"},
	{"ldumax", "memop", 0b10_111_0_00_0_0_1<<21 | 0b0_110_00<<10, ops{ws, wt, base}, "C6.2 LDUMAX, LDUMAXA, LDUMAXAL, LDUMAXL", "LSE"},
	{"ldumaxa", "memop", 0b10_111_0_00_1_0_1<<21 | 0b0_110_00<<10, ops{ws, wt, base}, "C6.2 LDUMAX, LDUMAXA, LDUMAXAL, LDUMAXL", "LSE"},
	{"ldumaxal", "memop", 0b10_111_0_00_1_1_1<<21 | 0b0_110_00<<10, ops{ws, wt, base}, "C6.2 LDUMAX, LDUMAXA, LDUMAXAL, LDUMAXL", "LSE"},
	{"ldumaxl", "memop", 0b10_111_0_00_0_1_1<<21 | 0b0_110_00<<10, ops{ws, wt, base}, "C6.2 LDUMAX, LDUMAXA, LDUMAXAL, LDUMAXL", "LSE"},
	{"ldumax", "memop", 0b11_111_0_00_0_0_1<<21 | 0b0_110_00<<10, ops{xs, xt, base}, "C6.2 LDUMAX, LDUMAXA, LDUMAXAL, LDUMAXL", "LSE"},
	{"ldumaxa", "memop", 0b11_111_0_00_1_0_1<<21 | 0b0_110_00<<10, ops{xs, xt, base}, "C6.2 LDUMAX, LDUMAXA, LDUMAXAL, LDUMAXL", "LSE"},
	{"ldumaxal", "memop", 0b11_111_0_00_1_1_1<<21 | 0b0_110_00<<10, ops{xs, xt, base}, "C6.2 LDUMAX, LDUMAXA, LDUMAXAL, LDUMAXL", "LSE"},
	{"ldumaxl", "memop", 0b11_111_0_00_0_1_1<<21 | 0b0_110_00<<10, ops{xs, xt, base}, "C6.2 LDUMAX, LDUMAXA, LDUMAXAL, LDUMAXL", "LSE"},
	{"lduminb", "memop", 0b00_111_0_00_0_0_1<<21 | 0b0_111_00<<10, ops{ws, wt, base}, "C6.2 LDUMINB, LDUMINAB, LDUMINALB, LDUMINLB", "LSE"},
	{"lduminab", "memop", 0b00_111_0_00_1_0_1<<21 | 0b0_111_00<<10, ops{ws, wt, base}, "C6.2 LDUMINB, LDUMINAB, LDUMINALB, LDUMINLB", "LSE"},
	{"lduminalb", "memop", 0b00_111_0_00_1_1_1<<21 | 0b0_111_00<<10, ops{ws, wt, base}, "C6.2 LDUMINB, LDUMINAB, LDUMINALB, LDUMINLB", "LSE"},
	{"lduminlb", "memop", 0b00_111_0_00_0_1_1<<21 | 0b0_111_00<<10, ops{ws, wt, base}, "C6.2 LDUMINB, LDUMINAB, LDUMINALB, LDUMINLB", "LSE"},
	{"lduminh", "memop", 0b01_111_0_00_0_0_1<<21 | 0b0_111_00<<10, ops{ws, wt, base}, "C6.2 LDUMINH, LDUMINAH, LDUMINALH, LDUMINLH", "LSE"},
	{"lduminah", "memop", 0b01_111_0_00_1_0_1<<21 | 0b0_111_00<<10, ops{ws, wt, base}, "C6.2 LDUMINH, LDUMINAH, LDUMINALH, LDUMINLH", "LSE"},
	{"lduminalh", "memop", 0b01_111_0_00_1_1_1<<21 | 0b0_111_00<<10, ops{ws, wt, base}, "C6.2 LDUMINH, LDUMINAH, LDUMINALH, LDUMINLH", "LSE"},
	{"lduminlh", "memop", 0b01_111_0_00_0_1_1<<21 | 0b0_111_00<<10, ops{ws, wt, base}, "C6.2 LDUMINH, LDUMINAH, LDUMINALH, LDUMINLH", "LSE"},
	{"ldumin", "memop", 0b10_111_0_00_0_0_1<<21 | 0b0_111_00<<10, ops{ws, wt, base}, "C6.2 LDUMIN, LDUMINA, LDUMINAL, LDUMINL", "LSE"},
	{"ldumina", "memop", 0b10_111_0_00_1_0_1<<21 | 0b0_111_00<<10, ops{ws, wt, base}, "C6.2 LDUMIN, LDUMINA, LDUMINAL, LDUMINL", "LSE"},
	{"lduminal", "memop", 0b10_111_0_00_1_1_1<<21 | 0b0_111_00<<10, ops{ws, wt, base}, "C6.2 LDUMIN, LDUMINA, LDUMINAL, LDUMINL", "LSE"},
	{"lduminl", "memop", 0b10_111_0_00_0_1_1<<21 | 0b0_111_00<<10, ops{ws, wt, base}, "C6.2 LDUMIN, LDUMINA, LDUMINAL, LDUMINL", "LSE"},
	{"ldumin", "memop", 0b11_111_0_00_0_0_1<<21 | 0b0_111_00<<10, ops{xs, xt, base}, "C6.2 LDUMIN, LDUMINA, LDUMINAL, LDUMINL", "LSE"},
	{"ldumina", "memop", 0b11_111_0_00_1_0_1<<21 | 0b0_111_00<<10, ops{xs, xt, base}, "C6.2 LDUMIN, LDUMINA, LDUMINAL, LDUMINL", "LSE"},
	{"lduminal", "memop", 0b11_111_0_00_1_1_1<<21 | 0b0_111_00<<10, ops{xs, xt, base}, "C6.2 LDUMIN, LDUMINA, LDUMINAL, LDUMINL", "LSE"},
	{"lduminl", "memop", 0b11_111_0_00_0_1_1<<21 | 0b0_111_00<<10, ops{xs, xt, base}, "C6.2 LDUMIN, LDUMINA, LDUMINAL, LDUMINL", "LSE"},
	{"swpb", "memop", 0b00_111_0_00_0_0_1<<21 | 0b1_000_00<<10, ops{ws, wt, base}, "C6.2 SWPB, SWPAB, SWPALB, SWPLB", "LSE"},
	{"swpab", "memop", 0b00_111_0_00_1_0_1<<21 | 0b1_000_00<<10, ops{ws, wt, base}, "C6.2 SWPB, SWPAB, SWPALB, SWPLB", "LSE"},
	{"swpalb", "memop", 0b00_111_0_00_1_1_1<<21 | 0b1_000_00<<10, ops{ws, wt, base}, "C6.2 SWPB, SWPAB, SWPALB, SWPLB", "LSE"},
	{"swplb", "memop", 0b00_111_0_00_0_1_1<<21 | 0b1_000_00<<10, ops{ws, wt, base}, "C6.2 SWPB, SWPAB, SWPALB, SWPLB", "LSE"},
	{"swph", "memop", 0b01_111_0_00_0_0_1<<21 | 0b1_000_00<<10, ops{ws, wt, base}, "C6.2 SWPH, SWPAH, SWPALH, SWPLH", "LSE"},
	{"swpah", "memop", 0b01_111_0_00_1_0_1<<21 | 0b1_000_00<<10, ops{ws, wt, base}, "C6.2 SWPH, SWPAH, SWPALH, SWPLH", "LSE"},
	{"swpalh", "memop", 0b01_111_0_00_1_1_1<<21 | 0b1_000_00<<10, ops{ws, wt, base}, "C6.2 SWPH, SWPAH, SWPALH, SWPLH", "LSE"},
	{"swplh", "memop", 0b01_111_0_00_0_1_1<<21 | 0b1_000_00<<10, ops{ws, wt, base}, "C6.2 SWPH, SWPAH, SWPALH, SWPLH", "LSE"},
	{"swp", "memop", 0b10_111_0_00_0_0_1<<21 | 0b1_000_00<<10, ops{ws, wt, base}, "C6.2 SWP, SWPA, SWPAL, SWPL", "LSE"},
	{"swpa", "memop", 0b10_111_0_00_1_0_1<<21 | 0b1_000_00<<10, ops{ws, wt, base}, "C6.2 SWP, SWPA, SWPAL, SWPL", "LSE"},
	{"swpal", "memop", 0b10_111_0_00_1_1_1<<21 | 0b1_000_00<<10, ops{ws, wt, base}, "C6.2 SWP, SWPA, SWPAL, SWPL", "LSE"},
	{"swpl", "memop", 0b10_111_0_00_0_1_1<<21 | 0b1_000_00<<10, ops{ws, wt, base}, "C6.2 SWP, SWPA, SWPAL, SWPL", "LSE"},
	{"swp", "memop", 0b11_111_0_00_0_0_1<<21 | 0b1_000_00<<10, ops{xs, xt, base}, "C6.2 SWP, SWPA, SWPAL, SWPL", "LSE"},
	{"swpa", "memop", 0b11_111_0_00_1_0_1<<21 | 0b1_000_00<<10, ops{xs, xt, base}, "C6.2 SWP, SWPA, SWPAL, SWPL", "LSE"},
	{"swpal", "memop", 0b11_111_0_00_1_1_1<<21 | 0b1_000_00<<10, ops{xs, xt, base}, "C6.2 SWP, SWPA, SWPAL, SWPL", "LSE"},
	{"swpl", "memop", 0b11_111_0_00_0_1_1<<21 | 0b1_000_00<<10, ops{xs, xt, base}, "C6.2 SWP, SWPA, SWPAL, SWPL", "LSE"},

	// Literal loads.
	{"ldr", "loadlit", 0b00_011_0_00 << 24, ops{wt, rel19}, "C6.2 LDR (literal)", ""},
	{"ldr", "loadlit", 0b01_011_0_00 << 24, ops{xt, rel19}, "C6.2 LDR (literal)", ""},
	{"ldrsw", "loadlit", 0b10_011_0_00 << 24, ops{xt, rel19}, "C6.2 LDRSW (literal)", ""},
	{"prfm", "loadlit", 0b11_011_0_00 << 24, ops{prfop, rel19}, "C6.2 PRFM (literal)", ""},
	{"ldr", "loadlit", 0b00_011_1_00 << 24, ops{st, rel19}, "C7.2 LDR (literal, SIMD&FP)", ""},
	{"ldr", "loadlit", 0b01_011_1_00 << 24, ops{dt, rel19}, "C7.2 LDR (literal, SIMD&FP)", ""},
	{"ldr", "loadlit", 0b10_011_1_00 << 24, ops{qt, rel19}, "C7.2 LDR (literal, SIMD&FP)", ""},

	// Pairs of registers.
	{"stnp", "ldstnapair_offs", 0b00_101_0_000_0 << 22, ops{wt, wt2, pair4}, "C6.2 STNP", ""},
	{"ldnp", "ldstnapair_offs", 0b00_101_0_000_1 << 22, ops{wt, wt2other, pair4}, "C6.2 LDNP", ""},
	{"stnp", "ldstnapair_offs", 0b10_101_0_000_0 << 22, ops{xt, xt2, pair8}, "C6.2 STNP", ""},
	{"ldnp", "ldstnapair_offs", 0b10_101_0_000_1 << 22, ops{xt, xt2other, pair8}, "C6.2 LDNP", ""},
	{"stnp", "ldstnapair_offs", 0b00_101_1_000_0 << 22, ops{st, st2, pair4}, "C7.2 STNP (SIMD&FP)", ""},
	{"ldnp", "ldstnapair_offs", 0b00_101_1_000_1 << 22, ops{st, st2other, pair4}, "C7.2 LDNP (SIMD&FP)", ""},
	{"stnp", "ldstnapair_offs", 0b01_101_1_000_0 << 22, ops{dt, dt2, pair8}, "C7.2 STNP (SIMD&FP)", ""},
	{"ldnp", "ldstnapair_offs", 0b01_101_1_000_1 << 22, ops{dt, dt2other, pair8}, "C7.2 LDNP (SIMD&FP)", ""},
	{"stnp", "ldstnapair_offs", 0b10_101_1_000_0 << 22, ops{qt, qt2, pair16}, "C7.2 STNP (SIMD&FP)", ""},
	{"ldnp", "ldstnapair_offs", 0b10_101_1_000_1 << 22, ops{qt, qt2other, pair16}, "C7.2 LDNP (SIMD&FP)", ""},
	{"stp", "ldstpair_post", 0b00_101_0_001_0 << 22, ops{wt, wt2, pairPost4}, "C6.2 STP", ""},
	{"ldp", "ldstpair_post", 0b00_101_0_001_1 << 22, ops{wt, wt2other, pairPost4}, "C6.2 LDP", ""},
	{"ldpsw", "ldstpair_post", 0b01_101_0_001_1 << 22, ops{xt, xt2other, pairPost4}, "C6.2 LDPSW", ""},
	{"stp", "ldstpair_post", 0b10_101_0_001_0 << 22, ops{xt, xt2, pairPost8}, "C6.2 STP", ""},
	{"ldp", "ldstpair_post", 0b10_101_0_001_1 << 22, ops{xt, xt2other, pairPost8}, "C6.2 LDP", ""},
	{"stp", "ldstpair_post", 0b00_101_1_001_0 << 22, ops{st, st2, pairPost4}, "C7.2 STP (SIMD&FP)", ""},
	{"ldp", "ldstpair_post", 0b00_101_1_001_1 << 22, ops{st, st2other, pairPost4}, "C7.2 LDP (SIMD&FP)", ""},
	{"stp", "ldstpair_post", 0b01_101_1_001_0 << 22, ops{dt, dt2, pairPost8}, "C7.2 STP (SIMD&FP)", ""},
	{"ldp", "ldstpair_post", 0b01_101_1_001_1 << 22, ops{dt, dt2other, pairPost8}, "C7.2 LDP (SIMD&FP)", ""},
	{"stp", "ldstpair_post", 0b10_101_1_001_0 << 22, ops{qt, qt2, pairPost16}, "C7.2 STP (SIMD&FP)", ""},
	{"ldp", "ldstpair_post", 0b10_101_1_001_1 << 22, ops{qt, qt2other, pairPost16}, "C7.2 LDP (SIMD&FP)", ""},
	{"stp", "ldstpair_off", 0b00_101_0_010_0 << 22, ops{wt, wt2, pair4}, "C6.2 STP", ""},
	{"ldp", "ldstpair_off", 0b00_101_0_010_1 << 22, ops{wt, wt2other, pair4}, "C6.2 LDP", ""},
	{"ldpsw", "ldstpair_off", 0b01_101_0_010_1 << 22, ops{xt, xt2other, pair4}, "C6.2 LDPSW", ""},
	{"stp", "ldstpair_off", 0b10_101_0_010_0 << 22, ops{xt, xt2, pair8}, "C6.2 STP", ""},
	{"ldp", "ldstpair_off", 0b10_101_0_010_1 << 22, ops{xt, xt2other, pair8}, "C6.2 LDP", ""},
	{"stp", "ldstpair_off", 0b00_101_1_010_0 << 22, ops{st, st2, pair4}, "C7.2 STP (SIMD&FP)", ""},
	{"ldp", "ldstpair_off", 0b00_101_1_010_1 << 22, ops{st, st2other, pair4}, "C7.2 LDP (SIMD&FP)", ""},
	{"stp", "ldstpair_off", 0b01_101_1_010_0 << 22, ops{dt, dt2, pair8}, "C7.2 STP (SIMD&FP)", ""},
	{"ldp", "ldstpair_off", 0b01_101_1_010_1 << 22, ops{dt, dt2other, pair8}, "C7.2 LDP (SIMD&FP)", ""},
	{"stp", "ldstpair_off", 0b10_101_1_010_0 << 22, ops{qt, qt2, pair16}, "C7.2 STP (SIMD&FP)", ""},
	{"ldp", "ldstpair_off", 0b10_101_1_010_1 << 22, ops{qt, qt2other, pair16}, "C7.2 LDP (SIMD&FP)", ""},
	{"stp", "ldstpair_pre", 0b00_101_0_011_0 << 22, ops{wt, wt2, pairPre4}, "C6.2 STP", ""},
	{"ldp", "ldstpair_pre", 0b00_101_0_011_1 << 22, ops{wt, wt2other, pairPre4}, "C6.2 LDP", ""},
	{"ldpsw", "ldstpair_pre", 0b01_101_0_011_1 << 22, ops{xt, xt2other, pairPre4}, "C6.2 LDPSW", ""},
	{"stp", "ldstpair_pre", 0b10_101_0_011_0 << 22, ops{xt, xt2, pairPre8}, "C6.2 STP", ""},
	{"ldp", "ldstpair_pre", 0b10_101_0_011_1 << 22, ops{xt, xt2other, pairPre8}, "C6.2 LDP", ""},
	{"stp", "ldstpair_pre", 0b00_101_1_011_0 << 22, ops{st, st2, pairPre4}, "C7.2 STP (SIMD&FP)", ""},
	{"ldp", "ldstpair_pre", 0b00_101_1_011_1 << 22, ops{st, st2other, pairPre4}, "C7.2 LDP (SIMD&FP)", ""},
	{"stp", "ldstpair_pre", 0b01_101_1_011_0 << 22, ops{dt, dt2, pairPre8}, "C7.2 STP (SIMD&FP)", ""},
	{"ldp", "ldstpair_pre", 0b01_101_1_011_1 << 22, ops{dt, dt2other, pairPre8}, "C7.2 LDP (SIMD&FP)", ""},
	{"stp", "ldstpair_pre", 0b10_101_1_011_0 << 22, ops{qt, qt2, pairPre16}, "C7.2 STP (SIMD&FP)", ""},
	{"ldp", "ldstpair_pre", 0b10_101_1_011_1 << 22, ops{qt, qt2other, pairPre16}, "C7.2 LDP (SIMD&FP)", ""},

	// Unscaled offset.
	{"sturb", "ldst_unscaled", 0b00_111_0_00_00_0 << 21, ops{wt, unscaled1}, "C6.2 STURB", ""},
	{"ldurb", "ldst_unscaled", 0b00_111_0_00_01_0 << 21, ops{wt, unscaled1}, "C6.2 LDURB", ""},
	{"ldursb", "ldst_unscaled", 0b00_111_0_00_11_0 << 21, ops{wt, unscaled1}, "C6.2 LDURSB", ""},
	{"ldursb", "ldst_unscaled", 0b00_111_0_00_10_0 << 21, ops{xt, unscaled1}, "C6.2 LDURSB", ""},
	{"sturh", "ldst_unscaled", 0b01_111_0_00_00_0 << 21, ops{wt, unscaled2}, "C6.2 STURH", ""},
	{"ldurh", "ldst_unscaled", 0b01_111_0_00_01_0 << 21, ops{wt, unscaled2}, "C6.2 LDURH", ""},
	{"ldursh", "ldst_unscaled", 0b01_111_0_00_11_0 << 21, ops{wt, unscaled2}, "C6.2 LDURSH", ""},
	{"ldursh", "ldst_unscaled", 0b01_111_0_00_10_0 << 21, ops{xt, unscaled2}, "C6.2 LDURSH", ""},
	{"stur", "ldst_unscaled", 0b10_111_0_00_00_0 << 21, ops{wt, unscaled4}, "C6.2 STUR", ""},
	{"ldur", "ldst_unscaled", 0b10_111_0_00_01_0 << 21, ops{wt, unscaled4}, "C6.2 LDUR", ""},
	{"ldursw", "ldst_unscaled", 0b10_111_0_00_10_0 << 21, ops{xt, unscaled4}, "C6.2 LDURSW", ""},
	{"stur", "ldst_unscaled", 0b11_111_0_00_00_0 << 21, ops{xt, unscaled8}, "C6.2 STUR", ""},
	{"ldur", "ldst_unscaled", 0b11_111_0_00_01_0 << 21, ops{xt, unscaled8}, "C6.2 LDUR", ""},
	{"prfum", "ldst_unscaled", 0b11_111_0_00_10_0 << 21, ops{prfop, unscaled8}, "C6.2 PRFUM", ""},
	{"stur", "ldst_unscaled", 0b00_111_1_00_00_0 << 21, ops{bt, unscaled1}, "C7.2 STUR (SIMD&FP)", ""},
	{"ldur", "ldst_unscaled", 0b00_111_1_00_01_0 << 21, ops{bt, unscaled1}, "C7.2 LDUR (SIMD&FP)", ""},
	{"stur", "ldst_unscaled", 0b01_111_1_00_00_0 << 21, ops{ht, unscaled2}, "C7.2 STUR (SIMD&FP)", ""},
	{"ldur", "ldst_unscaled", 0b01_111_1_00_01_0 << 21, ops{ht, unscaled2}, "C7.2 LDUR (SIMD&FP)", ""},
	{"stur", "ldst_unscaled", 0b10_111_1_00_00_0 << 21, ops{st, unscaled4}, "C7.2 STUR (SIMD&FP)", ""},
	{"ldur", "ldst_unscaled", 0b10_111_1_00_01_0 << 21, ops{st, unscaled4}, "C7.2 LDUR (SIMD&FP)", ""},
	{"stur", "ldst_unscaled", 0b11_111_1_00_00_0 << 21, ops{dt, unscaled8}, "C7.2 STUR (SIMD&FP)", ""},
	{"ldur", "ldst_unscaled", 0b11_111_1_00_01_0 << 21, ops{dt, unscaled8}, "C7.2 LDUR (SIMD&FP)", ""},
	{"stur", "ldst_unscaled", 0b00_111_1_00_10_0 << 21, ops{qt, unscaled16}, "C7.2 STUR (SIMD&FP)", ""},
	{"ldur", "ldst_unscaled", 0b00_111_1_00_11_0 << 21, ops{qt, unscaled16}, "C7.2 LDUR (SIMD&FP)", ""},

	// Post-index.
	{"strb", "ldst_immpost", 0b00_111_0_00_00_0<<21 | 0b01<<10, ops{wt, post1}, "C6.2 STRB (immediate)", ""},
	{"ldrb", "ldst_immpost", 0b00_111_0_00_01_0<<21 | 0b01<<10, ops{wt, post1}, "C6.2 LDRB (immediate)", ""},
	{"ldrsb", "ldst_immpost", 0b00_111_0_00_11_0<<21 | 0b01<<10, ops{wt, post1}, "C6.2 LDRSB (immediate)", ""},
	{"ldrsb", "ldst_immpost", 0b00_111_0_00_10_0<<21 | 0b01<<10, ops{xt, post1}, "C6.2 LDRSB (immediate)", ""},
	{"strh", "ldst_immpost", 0b01_111_0_00_00_0<<21 | 0b01<<10, ops{wt, post2}, "C6.2 STRH (immediate)", ""},
	{"ldrh", "ldst_immpost", 0b01_111_0_00_01_0<<21 | 0b01<<10, ops{wt, post2}, "C6.2 LDRH (immediate)", ""},
	{"ldrsh", "ldst_immpost", 0b01_111_0_00_11_0<<21 | 0b01<<10, ops{wt, post2}, "C6.2 LDRSH (immediate)", ""},
	{"ldrsh", "ldst_immpost", 0b01_111_0_00_10_0<<21 | 0b01<<10, ops{xt, post2}, "C6.2 LDRSH (immediate)", ""},
	{"str", "ldst_immpost", 0b10_111_0_00_00_0<<21 | 0b01<<10, ops{wt, post4}, "C6.2 STR (immediate)", ""},
	{"ldr", "ldst_immpost", 0b10_111_0_00_01_0<<21 | 0b01<<10, ops{wt, post4}, "C6.2 LDR (immediate)", ""},
	{"ldrsw", "ldst_immpost", 0b10_111_0_00_10_0<<21 | 0b01<<10, ops{xt, post4}, "C6.2 LDRSW (immediate)", ""},
	{"str", "ldst_immpost", 0b11_111_0_00_00_0<<21 | 0b01<<10, ops{xt, post8}, "C6.2 STR (immediate)", ""},
	{"ldr", "ldst_immpost", 0b11_111_0_00_01_0<<21 | 0b01<<10, ops{xt, post8}, "C6.2 LDR (immediate)", ""},
	{"str", "ldst_immpost", 0b00_111_1_00_00_0<<21 | 0b01<<10, ops{bt, post1}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_immpost", 0b00_111_1_00_01_0<<21 | 0b01<<10, ops{bt, post1}, "C7.2 LDR (immediate, SIMD&FP)", ""},
	{"str", "ldst_immpost", 0b01_111_1_00_00_0<<21 | 0b01<<10, ops{ht, post2}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_immpost", 0b01_111_1_00_01_0<<21 | 0b01<<10, ops{ht, post2}, "C7.2 LDR (immediate, SIMD&FP)", ""},
	{"str", "ldst_immpost", 0b10_111_1_00_00_0<<21 | 0b01<<10, ops{st, post4}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_immpost", 0b10_111_1_00_01_0<<21 | 0b01<<10, ops{st, post4}, "C7.2 LDR (immediate, SIMD&FP)", ""},
	{"str", "ldst_immpost", 0b11_111_1_00_00_0<<21 | 0b01<<10, ops{dt, post8}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_immpost", 0b11_111_1_00_01_0<<21 | 0b01<<10, ops{dt, post8}, "C7.2 LDR (immediate, SIMD&FP)", ""},
	{"str", "ldst_immpost", 0b00_111_1_00_10_0<<21 | 0b01<<10, ops{qt, post16}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_immpost", 0b00_111_1_00_11_0<<21 | 0b01<<10, ops{qt, post16}, "C7.2 LDR (immediate, SIMD&FP)", ""},

	// Pre-index.
	{"strb", "ldst_immpre", 0b00_111_0_00_00_0<<21 | 0b11<<10, ops{wt, pre1}, "C6.2 STRB (immediate)", ""},
	{"ldrb", "ldst_immpre", 0b00_111_0_00_01_0<<21 | 0b11<<10, ops{wt, pre1}, "C6.2 LDRB (immediate)", ""},
	{"ldrsb", "ldst_immpre", 0b00_111_0_00_11_0<<21 | 0b11<<10, ops{wt, pre1}, "C6.2 LDRSB (immediate)", ""},
	{"ldrsb", "ldst_immpre", 0b00_111_0_00_10_0<<21 | 0b11<<10, ops{xt, pre1}, "C6.2 LDRSB (immediate)", ""},
	{"strh", "ldst_immpre", 0b01_111_0_00_00_0<<21 | 0b11<<10, ops{wt, pre2}, "C6.2 STRH (immediate)", ""},
	{"ldrh", "ldst_immpre", 0b01_111_0_00_01_0<<21 | 0b11<<10, ops{wt, pre2}, "C6.2 LDRH (immediate)", ""},
	{"ldrsh", "ldst_immpre", 0b01_111_0_00_11_0<<21 | 0b11<<10, ops{wt, pre2}, "C6.2 LDRSH (immediate)", ""},
	{"ldrsh", "ldst_immpre", 0b01_111_0_00_10_0<<21 | 0b11<<10, ops{xt, pre2}, "C6.2 LDRSH (immediate)", ""},
	{"str", "ldst_immpre", 0b10_111_0_00_00_0<<21 | 0b11<<10, ops{wt, pre4}, "C6.2 STR (immediate)", ""},
	{"ldr", "ldst_immpre", 0b10_111_0_00_01_0<<21 | 0b11<<10, ops{wt, pre4}, "C6.2 LDR (immediate)", ""},
	{"ldrsw", "ldst_immpre", 0b10_111_0_00_10_0<<21 | 0b11<<10, ops{xt, pre4}, "C6.2 LDRSW (immediate)", ""},
	{"str", "ldst_immpre", 0b11_111_0_00_00_0<<21 | 0b11<<10, ops{xt, pre8}, "C6.2 STR (immediate)", ""},
	{"ldr", "ldst_immpre", 0b11_111_0_00_01_0<<21 | 0b11<<10, ops{xt, pre8}, "C6.2 LDR (immediate)", ""},
	{"str", "ldst_immpre", 0b00_111_1_00_00_0<<21 | 0b11<<10, ops{bt, pre1}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_immpre", 0b00_111_1_00_01_0<<21 | 0b11<<10, ops{bt, pre1}, "C7.2 LDR (immediate, SIMD&FP)", ""},
	{"str", "ldst_immpre", 0b01_111_1_00_00_0<<21 | 0b11<<10, ops{ht, pre2}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_immpre", 0b01_111_1_00_01_0<<21 | 0b11<<10, ops{ht, pre2}, "C7.2 LDR (immediate, SIMD&FP)", ""},
	{"str", "ldst_immpre", 0b10_111_1_00_00_0<<21 | 0b11<<10, ops{st, pre4}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_immpre", 0b10_111_1_00_01_0<<21 | 0b11<<10, ops{st, pre4}, "C7.2 LDR (immediate, SIMD&FP)", ""},
	{"str", "ldst_immpre", 0b11_111_1_00_00_0<<21 | 0b11<<10, ops{dt, pre8}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_immpre", 0b11_111_1_00_01_0<<21 | 0b11<<10, ops{dt, pre8}, "C7.2 LDR (immediate, SIMD&FP)", ""},
	{"str", "ldst_immpre", 0b00_111_1_00_10_0<<21 | 0b11<<10, ops{qt, pre16}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_immpre", 0b00_111_1_00_11_0<<21 | 0b11<<10, ops{qt, pre16}, "C7.2 LDR (immediate, SIMD&FP)", ""},

	// Register offset.
	{"strb", "ldst_regoff", 0b00_111_0_00_00_1<<21 | 0b10<<10, ops{wt, index1}, "C6.2 STRB (register)", ""},
	{"ldrb", "ldst_regoff", 0b00_111_0_00_01_1<<21 | 0b10<<10, ops{wt, index1}, "C6.2 LDRB (register)", ""},
	{"ldrsb", "ldst_regoff", 0b00_111_0_00_11_1<<21 | 0b10<<10, ops{wt, index1}, "C6.2 LDRSB (register)", ""},
	{"ldrsb", "ldst_regoff", 0b00_111_0_00_10_1<<21 | 0b10<<10, ops{xt, index1}, "C6.2 LDRSB (register)", ""},
	{"strh", "ldst_regoff", 0b01_111_0_00_00_1<<21 | 0b10<<10, ops{wt, index2}, "C6.2 STRH (register)", ""},
	{"ldrh", "ldst_regoff", 0b01_111_0_00_01_1<<21 | 0b10<<10, ops{wt, index2}, "C6.2 LDRH (register)", ""},
	{"ldrsh", "ldst_regoff", 0b01_111_0_00_11_1<<21 | 0b10<<10, ops{wt, index2}, "C6.2 LDRSH (register)", ""},
	{"ldrsh", "ldst_regoff", 0b01_111_0_00_10_1<<21 | 0b10<<10, ops{xt, index2}, "C6.2 LDRSH (register)", ""},
	{"str", "ldst_regoff", 0b10_111_0_00_00_1<<21 | 0b10<<10, ops{wt, index4}, "C6.2 STR (register)", ""},
	{"ldr", "ldst_regoff", 0b10_111_0_00_01_1<<21 | 0b10<<10, ops{wt, index4}, "C6.2 LDR (register)", ""},
	{"ldrsw", "ldst_regoff", 0b10_111_0_00_10_1<<21 | 0b10<<10, ops{xt, index4}, "C6.2 LDRSW (register)", ""},
	{"str", "ldst_regoff", 0b11_111_0_00_00_1<<21 | 0b10<<10, ops{xt, index8}, "C6.2 STR (register)", ""},
	{"ldr", "ldst_regoff", 0b11_111_0_00_01_1<<21 | 0b10<<10, ops{xt, index8}, "C6.2 LDR (register)", ""},
	{"prfm", "ldst_regoff", 0b11_111_0_00_10_1<<21 | 0b10<<10, ops{prfop, index8}, "C6.2 PRFM (register)", ""},
	{"str", "ldst_regoff", 0b00_111_1_00_00_1<<21 | 0b10<<10, ops{bt, index1}, "C7.2 STR (register, SIMD&FP)", ""},
	{"ldr", "ldst_regoff", 0b00_111_1_00_01_1<<21 | 0b10<<10, ops{bt, index1}, "C7.2 LDR (register, SIMD&FP)", ""},
	{"str", "ldst_regoff", 0b01_111_1_00_00_1<<21 | 0b10<<10, ops{ht, index2}, "C7.2 STR (register, SIMD&FP)", ""},
	{"ldr", "ldst_regoff", 0b01_111_1_00_01_1<<21 | 0b10<<10, ops{ht, index2}, "C7.2 LDR (register, SIMD&FP)", ""},
	{"str", "ldst_regoff", 0b10_111_1_00_00_1<<21 | 0b10<<10, ops{st, index4}, "C7.2 STR (register, SIMD&FP)", ""},
	{"ldr", "ldst_regoff", 0b10_111_1_00_01_1<<21 | 0b10<<10, ops{st, index4}, "C7.2 LDR (register, SIMD&FP)", ""},
	{"str", "ldst_regoff", 0b11_111_1_00_00_1<<21 | 0b10<<10, ops{dt, index8}, "C7.2 STR (register, SIMD&FP)", ""},
	{"ldr", "ldst_regoff", 0b11_111_1_00_01_1<<21 | 0b10<<10, ops{dt, index8}, "C7.2 LDR (register, SIMD&FP)", ""},
	{"str", "ldst_regoff", 0b00_111_1_00_10_1<<21 | 0b10<<10, ops{qt, index16}, "C7.2 STR (register, SIMD&FP)", ""},
	{"ldr", "ldst_regoff", 0b00_111_1_00_11_1<<21 | 0b10<<10, ops{qt, index16}, "C7.2 LDR (register, SIMD&FP)", ""},

	// Unsigned offset.
	{"strb", "ldst_pos", 0b00_111_0_01_00 << 22, ops{wt, offset1}, "C6.2 STRB (immediate)", ""},
	{"ldrb", "ldst_pos", 0b00_111_0_01_01 << 22, ops{wt, offset1}, "C6.2 LDRB (immediate)", ""},
	{"ldrsb", "ldst_pos", 0b00_111_0_01_11 << 22, ops{wt, offset1}, "C6.2 LDRSB (immediate)", ""},
	{"ldrsb", "ldst_pos", 0b00_111_0_01_10 << 22, ops{xt, offset1}, "C6.2 LDRSB (immediate)", ""},
	{"strh", "ldst_pos", 0b01_111_0_01_00 << 22, ops{wt, offset2}, "C6.2 STRH (immediate)", ""},
	{"ldrh", "ldst_pos", 0b01_111_0_01_01 << 22, ops{wt, offset2}, "C6.2 LDRH (immediate)", ""},
	{"ldrsh", "ldst_pos", 0b01_111_0_01_11 << 22, ops{wt, offset2}, "C6.2 LDRSH (immediate)", ""},
	{"ldrsh", "ldst_pos", 0b01_111_0_01_10 << 22, ops{xt, offset2}, "C6.2 LDRSH (immediate)", ""},
	{"str", "ldst_pos", 0b10_111_0_01_00 << 22, ops{wt, offset4}, "C6.2 STR (immediate)", ""},
	{"ldr", "ldst_pos", 0b10_111_0_01_01 << 22, ops{wt, offset4}, "C6.2 LDR (immediate)", ""},
	{"ldrsw", "ldst_pos", 0b10_111_0_01_10 << 22, ops{xt, offset4}, "C6.2 LDRSW (immediate)", ""},
	{"str", "ldst_pos", 0b11_111_0_01_00 << 22, ops{xt, offset8}, "C6.2 STR (immediate)", ""},
	{"ldr", "ldst_pos", 0b11_111_0_01_01 << 22, ops{xt, offset8}, "C6.2 LDR (immediate)", ""},
	{"prfm", "ldst_pos", 0b11_111_0_01_10 << 22, ops{prfop, offset8}, "C6.2 PRFM (immediate)", ""},
	{"str", "ldst_pos", 0b00_111_1_01_00 << 22, ops{bt, offset1}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_pos", 0b00_111_1_01_01 << 22, ops{bt, offset1}, "C7.2 LDR (immediate, SIMD&FP)", ""},
	{"str", "ldst_pos", 0b01_111_1_01_00 << 22, ops{ht, offset2}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_pos", 0b01_111_1_01_01 << 22, ops{ht, offset2}, "C7.2 LDR (immediate, SIMD&FP)", ""},
	{"str", "ldst_pos", 0b10_111_1_01_00 << 22, ops{st, offset4}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_pos", 0b10_111_1_01_01 << 22, ops{st, offset4}, "C7.2 LDR (immediate, SIMD&FP)", ""},
	{"str", "ldst_pos", 0b11_111_1_01_00 << 22, ops{dt, offset8}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_pos", 0b11_111_1_01_01 << 22, ops{dt, offset8}, "C7.2 LDR (immediate, SIMD&FP)", ""},
	{"str", "ldst_pos", 0b00_111_1_01_10 << 22, ops{qt, offset16}, "C7.2 STR (immediate, SIMD&FP)", ""},
	{"ldr", "ldst_pos", 0b00_111_1_01_11 << 22, ops{qt, offset16}, "C7.2 LDR (immediate, SIMD&FP)", ""},

	// Two sources.
	{"udiv", "dp_2src", 0b0_0_0_11010110<<21 | 0b000010<<10, ops{wd, wn, wm}, "C6.2 UDIV", ""},
	{"udiv", "dp_2src", 0b1_0_0_11010110<<21 | 0b000010<<10, ops{xd, xn, xm}, "C6.2 UDIV", ""},
	{"sdiv", "dp_2src", 0b0_0_0_11010110<<21 | 0b000011<<10, ops{wd, wn, wm}, "C6.2 SDIV", ""},
	{"sdiv", "dp_2src", 0b1_0_0_11010110<<21 | 0b000011<<10, ops{xd, xn, xm}, "C6.2 SDIV", ""},
	{"lslv", "dp_2src", 0b0_0_0_11010110<<21 | 0b001000<<10, ops{wd, wn, wm}, "C6.2 LSLV", ""},
	{"lslv", "dp_2src", 0b1_0_0_11010110<<21 | 0b001000<<10, ops{xd, xn, xm}, "C6.2 LSLV", ""},
	{"lsrv", "dp_2src", 0b0_0_0_11010110<<21 | 0b001001<<10, ops{wd, wn, wm}, "C6.2 LSRV", ""},
	{"lsrv", "dp_2src", 0b1_0_0_11010110<<21 | 0b001001<<10, ops{xd, xn, xm}, "C6.2 LSRV", ""},
	{"asrv", "dp_2src", 0b0_0_0_11010110<<21 | 0b001010<<10, ops{wd, wn, wm}, "C6.2 ASRV", ""},
	{"asrv", "dp_2src", 0b1_0_0_11010110<<21 | 0b001010<<10, ops{xd, xn, xm}, "C6.2 ASRV", ""},
	{"rorv", "dp_2src", 0b0_0_0_11010110<<21 | 0b001011<<10, ops{wd, wn, wm}, "C6.2 RORV", ""},
	{"rorv", "dp_2src", 0b1_0_0_11010110<<21 | 0b001011<<10, ops{xd, xn, xm}, "C6.2 RORV", ""},
	{"crc32b", "dp_2src", 0b0_0_0_11010110<<21 | 0b010_0_00<<10, ops{wd, wn, wm}, "C6.2 CRC32B, CRC32H, CRC32W, CRC32X", "CRC32"},
	{"crc32h", "dp_2src", 0b0_0_0_11010110<<21 | 0b010_0_01<<10, ops{wd, wn, wm}, "C6.2 CRC32B, CRC32H, CRC32W, CRC32X", "CRC32"},
	{"crc32w", "dp_2src", 0b0_0_0_11010110<<21 | 0b010_0_10<<10, ops{wd, wn, wm}, "C6.2 CRC32B, CRC32H, CRC32W, CRC32X", "CRC32"},
	{"crc32x", "dp_2src", 0b1_0_0_11010110<<21 | 0b010_0_11<<10, ops{wd, wn, xm}, "C6.2 CRC32B, CRC32H, CRC32W, CRC32X", "CRC32"},
	{"crc32cb", "dp_2src", 0b0_0_0_11010110<<21 | 0b010_1_00<<10, ops{wd, wn, wm}, "C6.2 CRC32CB, CRC32CH, CRC32CW, CRC32CX", "CRC32"},
	{"crc32ch", "dp_2src", 0b0_0_0_11010110<<21 | 0b010_1_01<<10, ops{wd, wn, wm}, "C6.2 CRC32CB, CRC32CH, CRC32CW, CRC32CX", "CRC32"},
	{"crc32cw", "dp_2src", 0b0_0_0_11010110<<21 | 0b010_1_10<<10, ops{wd, wn, wm}, "C6.2 CRC32CB, CRC32CH, CRC32CW, CRC32CX", "CRC32"},
	{"crc32cx", "dp_2src", 0b1_0_0_11010110<<21 | 0b010_1_11<<10, ops{wd, wn, xm}, "C6.2 CRC32CB, CRC32CH, CRC32CW, CRC32CX", "CRC32"},

	// One source.
	{"rbit", "dp_1src", 0b0_1_0_11010110_00000_000000 << 10, ops{wd, wn}, "C6.2 RBIT", ""},
	{"rbit", "dp_1src", 0b1_1_0_11010110_00000_000000 << 10, ops{xd, xn}, "C6.2 RBIT", ""},
	{"rev16", "dp_1src", 0b0_1_0_11010110_00000_000001 << 10, ops{wd, wn}, "C6.2 REV16", ""},
	{"rev16", "dp_1src", 0b1_1_0_11010110_00000_000001 << 10, ops{xd, xn}, "C6.2 REV16", ""},
	{"rev", "dp_1src", 0b0_1_0_11010110_00000_000010 << 10, ops{wd, wn}, "C6.2 REV", ""},
	{"rev32", "dp_1src", 0b1_1_0_11010110_00000_000010 << 10, ops{xd, xn}, "C6.2 REV32", ""},
	{"rev", "dp_1src", 0b1_1_0_11010110_00000_000011 << 10, ops{xd, xn}, "C6.2 REV", ""},
	{"clz", "dp_1src", 0b0_1_0_11010110_00000_000100 << 10, ops{wd, wn}, "C6.2 CLZ", ""},
	{"clz", "dp_1src", 0b1_1_0_11010110_00000_000100 << 10, ops{xd, xn}, "C6.2 CLZ", ""},
	{"cls", "dp_1src", 0b0_1_0_11010110_00000_000101 << 10, ops{wd, wn}, "C6.2 CLS", ""},
	{"cls", "dp_1src", 0b1_1_0_11010110_00000_000101 << 10, ops{xd, xn}, "C6.2 CLS", ""},

	// Logical operations with a shifted register.
	{"and", "log_shift", 0b0_00_01010_00_0 << 21, ops{wd, wn, wmRotated}, "C6.2 AND (shifted register)", ""},
	{"and", "log_shift", 0b1_00_01010_00_0 << 21, ops{xd, xn, xmRotated}, "C6.2 AND (shifted register)", ""},
	{"bic", "log_shift", 0b0_00_01010_00_1 << 21, ops{wd, wn, wmRotated}, "C6.2 BIC (shifted register)", ""},
	{"bic", "log_shift", 0b1_00_01010_00_1 << 21, ops{xd, xn, xmRotated}, "C6.2 BIC (shifted register)", ""},
	{"orr", "log_shift", 0b0_01_01010_00_0 << 21, ops{wd, wn, wmRotated}, "C6.2 ORR (shifted register)", ""},
	{"orr", "log_shift", 0b1_01_01010_00_0 << 21, ops{xd, xn, xmRotated}, "C6.2 ORR (shifted register)", ""},
	{"orn", "log_shift", 0b0_01_01010_00_1 << 21, ops{wd, wn, wmRotated}, "C6.2 ORN (shifted register)", ""},
	{"orn", "log_shift", 0b1_01_01010_00_1 << 21, ops{xd, xn, xmRotated}, "C6.2 ORN (shifted register)", ""},
	{"eor", "log_shift", 0b0_10_01010_00_0 << 21, ops{wd, wn, wmRotated}, "C6.2 EOR (shifted register)", ""},
	{"eor", "log_shift", 0b1_10_01010_00_0 << 21, ops{xd, xn, xmRotated}, "C6.2 EOR (shifted register)", ""},
	{"eon", "log_shift", 0b0_10_01010_00_1 << 21, ops{wd, wn, wmRotated}, "C6.2 EON (shifted register)", ""},
	{"eon", "log_shift", 0b1_10_01010_00_1 << 21, ops{xd, xn, xmRotated}, "C6.2 EON (shifted register)", ""},
	{"ands", "log_shift", 0b0_11_01010_00_0 << 21, ops{wd, wn, wmRotated}, "C6.2 ANDS (shifted register)", ""},
	{"ands", "log_shift", 0b1_11_01010_00_0 << 21, ops{xd, xn, xmRotated}, "C6.2 ANDS (shifted register)", ""},
	{"bics", "log_shift", 0b0_11_01010_00_1 << 21, ops{wd, wn, wmRotated}, "C6.2 BICS (shifted register)", ""},
	{"bics", "log_shift", 0b1_11_01010_00_1 << 21, ops{xd, xn, xmRotated}, "C6.2 BICS (shifted register)", ""},

	// Add or subtract a shifted or extended register.
	{"add", "addsub_shift", 0b0_0_0_01011_00_0 << 21, ops{wd, wn, wmShifted}, "C6.2 ADD (shifted register)", ""},
	{"add", "addsub_shift", 0b1_0_0_01011_00_0 << 21, ops{xd, xn, xmShifted}, "C6.2 ADD (shifted register)", ""},
	{"adds", "addsub_shift", 0b0_0_1_01011_00_0 << 21, ops{wd, wn, wmShifted}, "C6.2 ADDS (shifted register)", ""},
	{"adds", "addsub_shift", 0b1_0_1_01011_00_0 << 21, ops{xd, xn, xmShifted}, "C6.2 ADDS (shifted register)", ""},
	{"sub", "addsub_shift", 0b0_1_0_01011_00_0 << 21, ops{wd, wn, wmShifted}, "C6.2 SUB (shifted register)", ""},
	{"sub", "addsub_shift", 0b1_1_0_01011_00_0 << 21, ops{xd, xn, xmShifted}, "C6.2 SUB (shifted register)", ""},
	{"subs", "addsub_shift", 0b0_1_1_01011_00_0 << 21, ops{wd, wn, wmShifted}, "C6.2 SUBS (shifted register)", ""},
	{"subs", "addsub_shift", 0b1_1_1_01011_00_0 << 21, ops{xd, xn, xmShifted}, "C6.2 SUBS (shifted register)", ""},
	{"add", "addsub_ext", 0b0_0_0_01011_00_1 << 21, ops{wdsp, wnsp, wmExtended}, "C6.2 ADD (extended register)", ""},
	{"add", "addsub_ext", 0b1_0_0_01011_00_1 << 21, ops{xdsp, xnsp, xmExtended}, "C6.2 ADD (extended register)", ""},
	{"adds", "addsub_ext", 0b0_0_1_01011_00_1 << 21, ops{wd, wnsp, wmExtended}, "C6.2 ADDS (extended register)", ""},
	{"adds", "addsub_ext", 0b1_0_1_01011_00_1 << 21, ops{xd, xnsp, xmExtended}, "C6.2 ADDS (extended register)", ""},
	{"sub", "addsub_ext", 0b0_1_0_01011_00_1 << 21, ops{wdsp, wnsp, wmExtended}, "C6.2 SUB (extended register)", ""},
	{"sub", "addsub_ext", 0b1_1_0_01011_00_1 << 21, ops{xdsp, xnsp, xmExtended}, "C6.2 SUB (extended register)", ""},
	{"subs", "addsub_ext", 0b0_1_1_01011_00_1 << 21, ops{wd, wnsp, wmExtended}, "C6.2 SUBS (extended register)", ""},
	{"subs", "addsub_ext", 0b1_1_1_01011_00_1 << 21, ops{xd, xnsp, xmExtended}, "C6.2 SUBS (extended register)", ""},

	// Add or subtract with carry.
	{"adc", "addsub_carry", 0b0_0_0_11010000 << 21, ops{wd, wn, wm}, "C6.2 ADC", ""},
	{"adc", "addsub_carry", 0b1_0_0_11010000 << 21, ops{xd, xn, xm}, "C6.2 ADC", ""},
	{"adcs", "addsub_carry", 0b0_0_1_11010000 << 21, ops{wd, wn, wm}, "C6.2 ADCS", ""},
	{"adcs", "addsub_carry", 0b1_0_1_11010000 << 21, ops{xd, xn, xm}, "C6.2 ADCS", ""},
	{"sbc", "addsub_carry", 0b0_1_0_11010000 << 21, ops{wd, wn, wm}, "C6.2 SBC", ""},
	{"sbc", "addsub_carry", 0b1_1_0_11010000 << 21, ops{xd, xn, xm}, "C6.2 SBC", ""},
	{"sbcs", "addsub_carry", 0b0_1_1_11010000 << 21, ops{wd, wn, wm}, "C6.2 SBCS", ""},
	{"sbcs", "addsub_carry", 0b1_1_1_11010000 << 21, ops{xd, xn, xm}, "C6.2 SBCS", ""},

	// Conditional compare.
	{"ccmn", "condcmp_reg", 0b0_0_1_11010010 << 21, ops{wn, wm, nzcv, cond}, "C6.2 CCMN (register)", ""},
	{"ccmn", "condcmp_reg", 0b1_0_1_11010010 << 21, ops{xn, xm, nzcv, cond}, "C6.2 CCMN (register)", ""},
	{"ccmn", "condcmp_imm", 0b0_0_1_11010010<<21 | 0b1<<11, ops{wn, imm5, nzcv, cond}, "C6.2 CCMN (immediate)", ""},
	{"ccmn", "condcmp_imm", 0b1_0_1_11010010<<21 | 0b1<<11, ops{xn, imm5, nzcv, cond}, "C6.2 CCMN (immediate)", ""},
	{"ccmp", "condcmp_reg", 0b0_1_1_11010010 << 21, ops{wn, wm, nzcv, cond}, "C6.2 CCMP (register)", ""},
	{"ccmp", "condcmp_reg", 0b1_1_1_11010010 << 21, ops{xn, xm, nzcv, cond}, "C6.2 CCMP (register)", ""},
	{"ccmp", "condcmp_imm", 0b0_1_1_11010010<<21 | 0b1<<11, ops{wn, imm5, nzcv, cond}, "C6.2 CCMP (immediate)", ""},
	{"ccmp", "condcmp_imm", 0b1_1_1_11010010<<21 | 0b1<<11, ops{xn, imm5, nzcv, cond}, "C6.2 CCMP (immediate)", ""},

	// Conditional select.
	{"csel", "condsel", 0b0_0_0_11010100<<21 | 0b00<<10, ops{wd, wn, wm, cond}, "C6.2 CSEL", ""},
	{"csel", "condsel", 0b1_0_0_11010100<<21 | 0b00<<10, ops{xd, xn, xm, cond}, "C6.2 CSEL", ""},
	{"csinc", "condsel", 0b0_0_0_11010100<<21 | 0b01<<10, ops{wd, wn, wm, cond}, "C6.2 CSINC", ""},
	{"csinc", "condsel", 0b1_0_0_11010100<<21 | 0b01<<10, ops{xd, xn, xm, cond}, "C6.2 CSINC", ""},
	{"csinv", "condsel", 0b0_1_0_11010100<<21 | 0b00<<10, ops{wd, wn, wm, cond}, "C6.2 CSINV", ""},
	{"csinv", "condsel", 0b1_1_0_11010100<<21 | 0b00<<10, ops{xd, xn, xm, cond}, "C6.2 CSINV", ""},
	{"csneg", "condsel", 0b0_1_0_11010100<<21 | 0b01<<10, ops{wd, wn, wm, cond}, "C6.2 CSNEG", ""},
	{"csneg", "condsel", 0b1_1_0_11010100<<21 | 0b01<<10, ops{xd, xn, xm, cond}, "C6.2 CSNEG", ""},

	// Three sources.
	{"madd", "dp_3src", 0b0_00_11011_000<<21 | 0b0<<15, ops{wd, wn, wm, wa}, "C6.2 MADD", ""},
	{"madd", "dp_3src", 0b1_00_11011_000<<21 | 0b0<<15, ops{xd, xn, xm, xa}, "C6.2 MADD", ""},
	{"msub", "dp_3src", 0b0_00_11011_000<<21 | 0b1<<15, ops{wd, wn, wm, wa}, "C6.2 MSUB", ""},
	{"msub", "dp_3src", 0b1_00_11011_000<<21 | 0b1<<15, ops{xd, xn, xm, xa}, "C6.2 MSUB", ""},
	{"smaddl", "dp_3src", 0b1_00_11011_001<<21 | 0b0<<15, ops{xd, wn, wm, xa}, "C6.2 SMADDL", ""},
	{"smsubl", "dp_3src", 0b1_00_11011_001<<21 | 0b1<<15, ops{xd, wn, wm, xa}, "C6.2 SMSUBL", ""},
	{"smulh", "dp_3src", 0b1_00_11011_010<<21 | 0b0_11111<<10, ops{xd, xn, xm}, "C6.2 SMULH", ""},
	{"umaddl", "dp_3src", 0b1_00_11011_101<<21 | 0b0<<15, ops{xd, wn, wm, xa}, "C6.2 UMADDL", ""},
	{"umsubl", "dp_3src", 0b1_00_11011_101<<21 | 0b1<<15, ops{xd, wn, wm, xa}, "C6.2 UMSUBL", ""},
	{"umulh", "dp_3src", 0b1_00_11011_110<<21 | 0b0_11111<<10, ops{xd, xn, xm}, "C6.2 UMULH", ""},

	// Floating-point and fixed-point numbers.
	{"scvtf", "float2fix", 0b0_0_0_11110_00_0_00_010<<16 | 0b1<<15, ops{sd, wn, fbits32}, "C7.2 SCVTF (scalar, fixed-point)", ""},
	{"scvtf", "float2fix", 0b0_0_0_11110_01_0_00_010<<16 | 0b1<<15, ops{dd, wn, fbits32}, "C7.2 SCVTF (scalar, fixed-point)", ""},
	{"scvtf", "float2fix", 0b1_0_0_11110_00_0_00_010 << 16, ops{sd, xn, fbits64}, "C7.2 SCVTF (scalar, fixed-point)", ""},
	{"scvtf", "float2fix", 0b1_0_0_11110_01_0_00_010 << 16, ops{dd, xn, fbits64}, "C7.2 SCVTF (scalar, fixed-point)", ""},
	{"ucvtf", "float2fix", 0b0_0_0_11110_00_0_00_011<<16 | 0b1<<15, ops{sd, wn, fbits32}, "C7.2 UCVTF (scalar, fixed-point)", ""},
	{"ucvtf", "float2fix", 0b0_0_0_11110_01_0_00_011<<16 | 0b1<<15, ops{dd, wn, fbits32}, "C7.2 UCVTF (scalar, fixed-point)", ""},
	{"ucvtf", "float2fix", 0b1_0_0_11110_00_0_00_011 << 16, ops{sd, xn, fbits64}, "C7.2 UCVTF (scalar, fixed-point)", ""},
	{"ucvtf", "float2fix", 0b1_0_0_11110_01_0_00_011 << 16, ops{dd, xn, fbits64}, "C7.2 UCVTF (scalar, fixed-point)", ""},
	{"fcvtzs", "float2fix", 0b0_0_0_11110_00_0_11_000<<16 | 0b1<<15, ops{wd, sn, fbits32}, "C7.2 FCVTZS (scalar, fixed-point)", ""},
	{"fcvtzs", "float2fix", 0b0_0_0_11110_01_0_11_000<<16 | 0b1<<15, ops{wd, dn, fbits32}, "C7.2 FCVTZS (scalar, fixed-point)", ""},
	{"fcvtzs", "float2fix", 0b1_0_0_11110_00_0_11_000 << 16, ops{xd, sn, fbits64}, "C7.2 FCVTZS (scalar, fixed-point)", ""},
	{"fcvtzs", "float2fix", 0b1_0_0_11110_01_0_11_000 << 16, ops{xd, dn, fbits64}, "C7.2 FCVTZS (scalar, fixed-point)", ""},
	{"fcvtzu", "float2fix", 0b0_0_0_11110_00_0_11_001<<16 | 0b1<<15, ops{wd, sn, fbits32}, "C7.2 FCVTZU (scalar, fixed-point)", ""},
	{"fcvtzu", "float2fix", 0b0_0_0_11110_01_0_11_001<<16 | 0b1<<15, ops{wd, dn, fbits32}, "C7.2 FCVTZU (scalar, fixed-point)", ""},
	{"fcvtzu", "float2fix", 0b1_0_0_11110_00_0_11_001 << 16, ops{xd, sn, fbits64}, "C7.2 FCVTZU (scalar, fixed-point)", ""},
	{"fcvtzu", "float2fix", 0b1_0_0_11110_01_0_11_001 << 16, ops{xd, dn, fbits64}, "C7.2 FCVTZU (scalar, fixed-point)", ""},

	// Floating-point numbers and integers.
	{"fcvtns", "float2int", 0b0_0_0_11110_00_1_00_000 << 16, ops{wd, sn}, "C7.2 FCVTNS (scalar)", ""},
	{"fcvtns", "float2int", 0b0_0_0_11110_01_1_00_000 << 16, ops{wd, dn}, "C7.2 FCVTNS (scalar)", ""},
	{"fcvtns", "float2int", 0b1_0_0_11110_00_1_00_000 << 16, ops{xd, sn}, "C7.2 FCVTNS (scalar)", ""},
	{"fcvtns", "float2int", 0b1_0_0_11110_01_1_00_000 << 16, ops{xd, dn}, "C7.2 FCVTNS (scalar)", ""},
	{"fcvtnu", "float2int", 0b0_0_0_11110_00_1_00_001 << 16, ops{wd, sn}, "C7.2 FCVTNU (scalar)", ""},
	{"fcvtnu", "float2int", 0b0_0_0_11110_01_1_00_001 << 16, ops{wd, dn}, "C7.2 FCVTNU (scalar)", ""},
	{"fcvtnu", "float2int", 0b1_0_0_11110_00_1_00_001 << 16, ops{xd, sn}, "C7.2 FCVTNU (scalar)", ""},
	{"fcvtnu", "float2int", 0b1_0_0_11110_01_1_00_001 << 16, ops{xd, dn}, "C7.2 FCVTNU (scalar)", ""},
	{"scvtf", "float2int", 0b0_0_0_11110_00_1_00_010 << 16, ops{sd, wn}, "C7.2 SCVTF (scalar, integer)", ""},
	{"scvtf", "float2int", 0b0_0_0_11110_01_1_00_010 << 16, ops{dd, wn}, "C7.2 SCVTF (scalar, integer)", ""},
	{"scvtf", "float2int", 0b1_0_0_11110_00_1_00_010 << 16, ops{sd, xn}, "C7.2 SCVTF (scalar, integer)", ""},
	{"scvtf", "float2int", 0b1_0_0_11110_01_1_00_010 << 16, ops{dd, xn}, "C7.2 SCVTF (scalar, integer)", ""},
	{"ucvtf", "float2int", 0b0_0_0_11110_00_1_00_011 << 16, ops{sd, wn}, "C7.2 UCVTF (scalar, integer)", ""},
	{"ucvtf", "float2int", 0b0_0_0_11110_01_1_00_011 << 16, ops{dd, wn}, "C7.2 UCVTF (scalar, integer)", ""},
	{"ucvtf", "float2int", 0b1_0_0_11110_00_1_00_011 << 16, ops{sd, xn}, "C7.2 UCVTF (scalar, integer)", ""},
	{"ucvtf", "float2int", 0b1_0_0_11110_01_1_00_011 << 16, ops{dd, xn}, "C7.2 UCVTF (scalar, integer)", ""},
	{"fcvtas", "float2int", 0b0_0_0_11110_00_1_00_100 << 16, ops{wd, sn}, "C7.2 FCVTAS (scalar)", ""},
	{"fcvtas", "float2int", 0b0_0_0_11110_01_1_00_100 << 16, ops{wd, dn}, "C7.2 FCVTAS (scalar)", ""},
	{"fcvtas", "float2int", 0b1_0_0_11110_00_1_00_100 << 16, ops{xd, sn}, "C7.2 FCVTAS (scalar)", ""},
	{"fcvtas", "float2int", 0b1_0_0_11110_01_1_00_100 << 16, ops{xd, dn}, "C7.2 FCVTAS (scalar)", ""},
	{"fcvtau", "float2int", 0b0_0_0_11110_00_1_00_101 << 16, ops{wd, sn}, "C7.2 FCVTAU (scalar)", ""},
	{"fcvtau", "float2int", 0b0_0_0_11110_01_1_00_101 << 16, ops{wd, dn}, "C7.2 FCVTAU (scalar)", ""},
	{"fcvtau", "float2int", 0b1_0_0_11110_00_1_00_101 << 16, ops{xd, sn}, "C7.2 FCVTAU (scalar)", ""},
	{"fcvtau", "float2int", 0b1_0_0_11110_01_1_00_101 << 16, ops{xd, dn}, "C7.2 FCVTAU (scalar)", ""},
	{"fcvtps", "float2int", 0b0_0_0_11110_00_1_01_000 << 16, ops{wd, sn}, "C7.2 FCVTPS (scalar)", ""},
	{"fcvtps", "float2int", 0b0_0_0_11110_01_1_01_000 << 16, ops{wd, dn}, "C7.2 FCVTPS (scalar)", ""},
	{"fcvtps", "float2int", 0b1_0_0_11110_00_1_01_000 << 16, ops{xd, sn}, "C7.2 FCVTPS (scalar)", ""},
	{"fcvtps", "float2int", 0b1_0_0_11110_01_1_01_000 << 16, ops{xd, dn}, "C7.2 FCVTPS (scalar)", ""},
	{"fcvtpu", "float2int", 0b0_0_0_11110_00_1_01_001 << 16, ops{wd, sn}, "C7.2 FCVTPU (scalar)", ""},
	{"fcvtpu", "float2int", 0b0_0_0_11110_01_1_01_001 << 16, ops{wd, dn}, "C7.2 FCVTPU (scalar)", ""},
	{"fcvtpu", "float2int", 0b1_0_0_11110_00_1_01_001 << 16, ops{xd, sn}, "C7.2 FCVTPU (scalar)", ""},
	{"fcvtpu", "float2int", 0b1_0_0_11110_01_1_01_001 << 16, ops{xd, dn}, "C7.2 FCVTPU (scalar)", ""},
	{"fcvtms", "float2int", 0b0_0_0_11110_00_1_10_000 << 16, ops{wd, sn}, "C7.2 FCVTMS (scalar)", ""},
	{"fcvtms", "float2int", 0b0_0_0_11110_01_1_10_000 << 16, ops{wd, dn}, "C7.2 FCVTMS (scalar)", ""},
	{"fcvtms", "float2int", 0b1_0_0_11110_00_1_10_000 << 16, ops{xd, sn}, "C7.2 FCVTMS (scalar)", ""},
	{"fcvtms", "float2int", 0b1_0_0_11110_01_1_10_000 << 16, ops{xd, dn}, "C7.2 FCVTMS (scalar)", ""},
	{"fcvtmu", "float2int", 0b0_0_0_11110_00_1_10_001 << 16, ops{wd, sn}, "C7.2 FCVTMU (scalar)", ""},
	{"fcvtmu", "float2int", 0b0_0_0_11110_01_1_10_001 << 16, ops{wd, dn}, "C7.2 FCVTMU (scalar)", ""},
	{"fcvtmu", "float2int", 0b1_0_0_11110_00_1_10_001 << 16, ops{xd, sn}, "C7.2 FCVTMU (scalar)", ""},
	{"fcvtmu", "float2int", 0b1_0_0_11110_01_1_10_001 << 16, ops{xd, dn}, "C7.2 FCVTMU (scalar)", ""},
	{"fcvtzs", "float2int", 0b0_0_0_11110_00_1_11_000 << 16, ops{wd, sn}, "C7.2 FCVTZS (scalar, integer)", ""},
	{"fcvtzs", "float2int", 0b0_0_0_11110_01_1_11_000 << 16, ops{wd, dn}, "C7.2 FCVTZS (scalar, integer)", ""},
	{"fcvtzs", "float2int", 0b1_0_0_11110_00_1_11_000 << 16, ops{xd, sn}, "C7.2 FCVTZS (scalar, integer)", ""},
	{"fcvtzs", "float2int", 0b1_0_0_11110_01_1_11_000 << 16, ops{xd, dn}, "C7.2 FCVTZS (scalar, integer)", ""},
	{"fcvtzu", "float2int", 0b0_0_0_11110_00_1_11_001 << 16, ops{wd, sn}, "C7.2 FCVTZU (scalar, integer)", ""},
	{"fcvtzu", "float2int", 0b0_0_0_11110_01_1_11_001 << 16, ops{wd, dn}, "C7.2 FCVTZU (scalar, integer)", ""},
	{"fcvtzu", "float2int", 0b1_0_0_11110_00_1_11_001 << 16, ops{xd, sn}, "C7.2 FCVTZU (scalar, integer)", ""},
	{"fcvtzu", "float2int", 0b1_0_0_11110_01_1_11_001 << 16, ops{xd, dn}, "C7.2 FCVTZU (scalar, integer)", ""},
	{"fjcvtzs", "float2int", 0b0_0_0_11110_01_1_11_110 << 16, ops{wd, dn}, "C7.2 FJCVTZS", "JSCVT"},
	{"fmov", "float2int", 0b0_0_0_11110_00_1_00_110 << 16, ops{wd, sn}, "C7.2 FMOV (general)", ""},
	{"fmov", "float2int", 0b0_0_0_11110_00_1_00_111 << 16, ops{sd, wn}, "C7.2 FMOV (general)", ""},
	{"fmov", "float2int", 0b1_0_0_11110_01_1_00_110 << 16, ops{xd, dn}, "C7.2 FMOV (general)", ""},
	{"fmov", "float2int", 0b1_0_0_11110_01_1_00_111 << 16, ops{dd, xn}, "C7.2 FMOV (general)", ""},
	{"fmov", "float2int", 0b0_0_0_11110_11_1_00_110 << 16, ops{wd, hn}, "C7.2 FMOV (general)", "FP16"},
	{"fmov", "float2int", 0b0_0_0_11110_11_1_00_111 << 16, ops{hd, wn}, "C7.2 FMOV (general)", "FP16"},
	{"fmov", "float2int", 0b1_0_0_11110_11_1_00_110 << 16, ops{xd, hn}, "C7.2 FMOV (general)", "FP16"},
	{"fmov", "float2int", 0b1_0_0_11110_11_1_00_111 << 16, ops{hd, xn}, "C7.2 FMOV (general)", "FP16"},
	{"fmov", "float2int", 0b1_0_0_11110_10_1_01_110 << 16, ops{xd, topn}, "C7.2 FMOV (general)", ""},
	{"fmov", "float2int", 0b1_0_0_11110_10_1_01_111 << 16, ops{topd, xn}, "C7.2 FMOV (general)", ""},

	// Floating point, one source.
	{"fmov", "floatdp1", 0b0_0_0_11110_00_1_000000_10000 << 10, ops{sd, sn}, "C7.2 FMOV (register)", ""},
	{"fmov", "floatdp1", 0b0_0_0_11110_01_1_000000_10000 << 10, ops{dd, dn}, "C7.2 FMOV (register)", ""},
	{"fmov", "floatdp1", 0b0_0_0_11110_11_1_000000_10000 << 10, ops{hd, hn}, "C7.2 FMOV (register)", "FP16"},
	{"fabs", "floatdp1", 0b0_0_0_11110_00_1_000001_10000 << 10, ops{sd, sn}, "C7.2 FABS (scalar)", ""},
	{"fabs", "floatdp1", 0b0_0_0_11110_01_1_000001_10000 << 10, ops{dd, dn}, "C7.2 FABS (scalar)", ""},
	{"fneg", "floatdp1", 0b0_0_0_11110_00_1_000010_10000 << 10, ops{sd, sn}, "C7.2 FNEG (scalar)", ""},
	{"fneg", "floatdp1", 0b0_0_0_11110_01_1_000010_10000 << 10, ops{dd, dn}, "C7.2 FNEG (scalar)", ""},
	{"fsqrt", "floatdp1", 0b0_0_0_11110_00_1_000011_10000 << 10, ops{sd, sn}, "C7.2 FSQRT (scalar)", ""},
	{"fsqrt", "floatdp1", 0b0_0_0_11110_01_1_000011_10000 << 10, ops{dd, dn}, "C7.2 FSQRT (scalar)", ""},
	{"frintn", "floatdp1", 0b0_0_0_11110_00_1_001000_10000 << 10, ops{sd, sn}, "C7.2 FRINTN (scalar)", ""},
	{"frintn", "floatdp1", 0b0_0_0_11110_01_1_001000_10000 << 10, ops{dd, dn}, "C7.2 FRINTN (scalar)", ""},
	{"frintp", "floatdp1", 0b0_0_0_11110_00_1_001001_10000 << 10, ops{sd, sn}, "C7.2 FRINTP (scalar)", ""},
	{"frintp", "floatdp1", 0b0_0_0_11110_01_1_001001_10000 << 10, ops{dd, dn}, "C7.2 FRINTP (scalar)", ""},
	{"frintm", "floatdp1", 0b0_0_0_11110_00_1_001010_10000 << 10, ops{sd, sn}, "C7.2 FRINTM (scalar)", ""},
	{"frintm", "floatdp1", 0b0_0_0_11110_01_1_001010_10000 << 10, ops{dd, dn}, "C7.2 FRINTM (scalar)", ""},
	{"frintz", "floatdp1", 0b0_0_0_11110_00_1_001011_10000 << 10, ops{sd, sn}, "C7.2 FRINTZ (scalar)", ""},
	{"frintz", "floatdp1", 0b0_0_0_11110_01_1_001011_10000 << 10, ops{dd, dn}, "C7.2 FRINTZ (scalar)", ""},
	{"frinta", "floatdp1", 0b0_0_0_11110_00_1_001100_10000 << 10, ops{sd, sn}, "C7.2 FRINTA (scalar)", ""},
	{"frinta", "floatdp1", 0b0_0_0_11110_01_1_001100_10000 << 10, ops{dd, dn}, "C7.2 FRINTA (scalar)", ""},
	{"frintx", "floatdp1", 0b0_0_0_11110_00_1_001110_10000 << 10, ops{sd, sn}, "C7.2 FRINTX (scalar)", ""},
	{"frintx", "floatdp1", 0b0_0_0_11110_01_1_001110_10000 << 10, ops{dd, dn}, "C7.2 FRINTX (scalar)", ""},
	{"frinti", "floatdp1", 0b0_0_0_11110_00_1_001111_10000 << 10, ops{sd, sn}, "C7.2 FRINTI (scalar)", ""},
	{"frinti", "floatdp1", 0b0_0_0_11110_01_1_001111_10000 << 10, ops{dd, dn}, "C7.2 FRINTI (scalar)", ""},
	{"fcvt", "floatdp1", 0b0_0_0_11110_01_1_0001_00_10000 << 10, ops{sd, dn}, "C7.2 FCVT", ""},
	{"fcvt", "floatdp1", 0b0_0_0_11110_00_1_0001_01_10000 << 10, ops{dd, sn}, "C7.2 FCVT", ""},
	{"fcvt", "floatdp1", 0b0_0_0_11110_11_1_0001_00_10000 << 10, ops{sd, hn}, "C7.2 FCVT", ""},
	{"fcvt", "floatdp1", 0b0_0_0_11110_00_1_0001_11_10000 << 10, ops{hd, sn}, "C7.2 FCVT", ""},
	{"fcvt", "floatdp1", 0b0_0_0_11110_11_1_0001_01_10000 << 10, ops{dd, hn}, "C7.2 FCVT", ""},
	{"fcvt", "floatdp1", 0b0_0_0_11110_01_1_0001_11_10000 << 10, ops{hd, dn}, "C7.2 FCVT", ""},

	// Floating-point compare.
	{"fcmp", "floatcmp", 0b0_0_0_11110_00_1<<21 | 0b00_1000<<10, ops{sn, sm}, "C7.2 FCMP", ""},
	{"fcmp", "floatcmp", 0b0_0_0_11110_00_1_00000_00_1000<<10 | 0b0_1_000, ops{sn, zero}, "C7.2 FCMP", ""},
	{"fcmp", "floatcmp", 0b0_0_0_11110_01_1<<21 | 0b00_1000<<10, ops{dn, dm}, "C7.2 FCMP", ""},
	{"fcmp", "floatcmp", 0b0_0_0_11110_01_1_00000_00_1000<<10 | 0b0_1_000, ops{dn, zero}, "C7.2 FCMP", ""},
	{"fcmpe", "floatcmp", 0b0_0_0_11110_00_1<<21 | 0b00_1000<<10 | 0b1_0_000, ops{sn, sm}, "C7.2 FCMPE", ""},
	{"fcmpe", "floatcmp", 0b0_0_0_11110_00_1_00000_00_1000<<10 | 0b1_1_000, ops{sn, zero}, "C7.2 FCMPE", ""},
	{"fcmpe", "floatcmp", 0b0_0_0_11110_01_1<<21 | 0b00_1000<<10 | 0b1_0_000, ops{dn, dm}, "C7.2 FCMPE", ""},
	{"fcmpe", "floatcmp", 0b0_0_0_11110_01_1_00000_00_1000<<10 | 0b1_1_000, ops{dn, zero}, "C7.2 FCMPE", ""},

	// Floating-point immediate.
	{"fmov", "floatimm", 0b0_0_0_11110_00_1<<21 | 0b100_00000<<5, ops{sd, float8}, "C7.2 FMOV (scalar, immediate)", ""},
	{"fmov", "floatimm", 0b0_0_0_11110_01_1<<21 | 0b100_00000<<5, ops{dd, float8}, "C7.2 FMOV (scalar, immediate)", ""},
	{"fmov", "floatimm", 0b0_0_0_11110_11_1<<21 | 0b100_00000<<5, ops{hd, float8}, "C7.2 FMOV (scalar, immediate)", "FP16"},

	// Floating-point conditional compare and select.
	{"fccmp", "floatccmp", 0b0_0_0_11110_00_1<<21 | 0b01<<10 | 0b0<<4, ops{sn, sm, nzcv, cond}, "C7.2 FCCMP", ""},
	{"fccmp", "floatccmp", 0b0_0_0_11110_01_1<<21 | 0b01<<10 | 0b0<<4, ops{dn, dm, nzcv, cond}, "C7.2 FCCMP", ""},
	{"fccmpe", "floatccmp", 0b0_0_0_11110_00_1<<21 | 0b01<<10 | 0b1<<4, ops{sn, sm, nzcv, cond}, "C7.2 FCCMPE", ""},
	{"fccmpe", "floatccmp", 0b0_0_0_11110_01_1<<21 | 0b01<<10 | 0b1<<4, ops{dn, dm, nzcv, cond}, "C7.2 FCCMPE", ""},
	{"fcsel", "floatsel", 0b0_0_0_11110_00_1<<21 | 0b11<<10, ops{sd, sn, sm, cond}, "C7.2 FCSEL", ""},
	{"fcsel", "floatsel", 0b0_0_0_11110_01_1<<21 | 0b11<<10, ops{dd, dn, dm, cond}, "C7.2 FCSEL", ""},

	// Floating point, two sources.
	{"fmul", "floatdp2", 0b0_0_0_11110_00_1<<21 | 0b0000_10<<10, ops{sd, sn, sm}, "C7.2 FMUL (scalar)", ""},
	{"fmul", "floatdp2", 0b0_0_0_11110_01_1<<21 | 0b0000_10<<10, ops{dd, dn, dm}, "C7.2 FMUL (scalar)", ""},
	{"fdiv", "floatdp2", 0b0_0_0_11110_00_1<<21 | 0b0001_10<<10, ops{sd, sn, sm}, "C7.2 FDIV (scalar)", ""},
	{"fdiv", "floatdp2", 0b0_0_0_11110_01_1<<21 | 0b0001_10<<10, ops{dd, dn, dm}, "C7.2 FDIV (scalar)", ""},
	{"fadd", "floatdp2", 0b0_0_0_11110_00_1<<21 | 0b0010_10<<10, ops{sd, sn, sm}, "C7.2 FADD (scalar)", ""},
	{"fadd", "floatdp2", 0b0_0_0_11110_01_1<<21 | 0b0010_10<<10, ops{dd, dn, dm}, "C7.2 FADD (scalar)", ""},
	{"fsub", "floatdp2", 0b0_0_0_11110_00_1<<21 | 0b0011_10<<10, ops{sd, sn, sm}, "C7.2 FSUB (scalar)", ""},
	{"fsub", "floatdp2", 0b0_0_0_11110_01_1<<21 | 0b0011_10<<10, ops{dd, dn, dm}, "C7.2 FSUB (scalar)", ""},
	{"fmax", "floatdp2", 0b0_0_0_11110_00_1<<21 | 0b0100_10<<10, ops{sd, sn, sm}, "C7.2 FMAX (scalar)", ""},
	{"fmax", "floatdp2", 0b0_0_0_11110_01_1<<21 | 0b0100_10<<10, ops{dd, dn, dm}, "C7.2 FMAX (scalar)", ""},
	{"fmin", "floatdp2", 0b0_0_0_11110_00_1<<21 | 0b0101_10<<10, ops{sd, sn, sm}, "C7.2 FMIN (scalar)", ""},
	{"fmin", "floatdp2", 0b0_0_0_11110_01_1<<21 | 0b0101_10<<10, ops{dd, dn, dm}, "C7.2 FMIN (scalar)", ""},
	{"fmaxnm", "floatdp2", 0b0_0_0_11110_00_1<<21 | 0b0110_10<<10, ops{sd, sn, sm}, "C7.2 FMAXNM (scalar)", ""},
	{"fmaxnm", "floatdp2", 0b0_0_0_11110_01_1<<21 | 0b0110_10<<10, ops{dd, dn, dm}, "C7.2 FMAXNM (scalar)", ""},
	{"fminnm", "floatdp2", 0b0_0_0_11110_00_1<<21 | 0b0111_10<<10, ops{sd, sn, sm}, "C7.2 FMINNM (scalar)", ""},
	{"fminnm", "floatdp2", 0b0_0_0_11110_01_1<<21 | 0b0111_10<<10, ops{dd, dn, dm}, "C7.2 FMINNM (scalar)", ""},
	{"fnmul", "floatdp2", 0b0_0_0_11110_00_1<<21 | 0b1000_10<<10, ops{sd, sn, sm}, "C7.2 FNMUL (scalar)", ""},
	{"fnmul", "floatdp2", 0b0_0_0_11110_01_1<<21 | 0b1000_10<<10, ops{dd, dn, dm}, "C7.2 FNMUL (scalar)", ""},

	// Floating point, three sources.
	{"fmadd", "floatdp3", 0b0_0_0_11111_00_0<<21 | 0b0<<15, ops{sd, sn, sm, sa}, "C7.2 FMADD", ""},
	{"fmadd", "floatdp3", 0b0_0_0_11111_01_0<<21 | 0b0<<15, ops{dd, dn, dm, da}, "C7.2 FMADD", ""},
	{"fmsub", "floatdp3", 0b0_0_0_11111_00_0<<21 | 0b1<<15, ops{sd, sn, sm, sa}, "C7.2 FMSUB", ""},
	{"fmsub", "floatdp3", 0b0_0_0_11111_01_0<<21 | 0b1<<15, ops{dd, dn, dm, da}, "C7.2 FMSUB", ""},
	{"fnmadd", "floatdp3", 0b0_0_0_11111_00_1<<21 | 0b0<<15, ops{sd, sn, sm, sa}, "C7.2 FNMADD", ""},
	{"fnmadd", "floatdp3", 0b0_0_0_11111_01_1<<21 | 0b0<<15, ops{dd, dn, dm, da}, "C7.2 FNMADD", ""},
	{"fnmsub", "floatdp3", 0b0_0_0_11111_00_1<<21 | 0b1<<15, ops{sd, sn, sm, sa}, "C7.2 FNMSUB", ""},
	{"fnmsub", "floatdp3", 0b0_0_0_11111_01_1<<21 | 0b1<<15, ops{dd, dn, dm, da}, "C7.2 FNMSUB", ""},
}

// mask returns the bits of the instruction that the operand covers.
func (o *operand) mask() uint32 {
	m := o.Field.Mask()
	if o.kind.arg == isa.ArgMem {
		m |= atN.Mask()
	}
	return m
}

// mask returns the fixed bits: all that no operand covers.
func (f *form) mask() uint32 {
	m := ^uint32(0)
	for _, o := range f.operands {
		if o != nil {
			m &^= o.mask()
		}
	}
	return m
}

// Forms describes the instruction table.
func Forms() []isa.FormInfo {
	out := make([]isa.FormInfo, len(table))
	for k := range table {
		f := &table[k]
		out[k] = isa.FormInfo{Name: f.name, Operands: f.roles(), Format: f.class, Section: f.section, Feature: f.feature}
	}
	return out
}

func (f *form) roles() string {
	var list []string
	for _, o := range f.operands {
		if o != nil {
			list = append(list, o.role)
		}
	}
	return strings.Join(list, ", ")
}

// count returns the number of operands.
func (f *form) count() int {
	n := 0
	for n < len(f.operands) && f.operands[n] != nil {
		n++
	}
	return n
}
