package intel

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/isa"
)

// Mode is the processor mode.
type Mode uint8

const (
	Mode32 Mode = iota // protected mode: addresses and words of 32 bits
	Mode64             // 64-bit mode: REX prefixes, sixteen registers
)

// opnd is one operand in the notation of the opcode maps.
type opnd uint8

const (
	__  opnd = iota
	eb       // 8-bit register or memory
	ew       // 16-bit register or memory
	ed       // 32-bit register or memory
	ev       // register or memory of the operand size
	gb       // 8-bit register
	gv       // register of the operand size
	zb       // 8-bit register in the opcode
	zv       // register of the operand size in the opcode
	gd       // 32-bit register
	m        // memory, no size
	ib       // 8-bit immediate, unsigned
	is       // 8-bit immediate, extended with its sign to the operand size
	iw       // 16-bit immediate
	iz       // immediate of the operand size, 64-bit operands take 32 bits extended with their sign
	iv       // immediate of the operand size
	jb       // 8-bit distance
	jz       // 32-bit distance
	al       // register al
	ax       // ax, eax or rax by operand size
	cl       // register cl
	one      // the constant 1
	vx       // xmm register
	ux       // xmm register, in ModRM.rm
	wd       // xmm register or 32-bit memory
	wq       // xmm register or 64-bit memory
	wx       // xmm register or 128-bit memory
	eq       // 64-bit register or memory
)

// flag marks what is special about a row.
type flag uint16

const (
	d64  flag = 1 << iota // operand size is 64 bits in 64-bit mode without prefix
	i64                   // invalid in 64-bit mode
	o64                   // only in 64-bit mode
	w64                   // always with REX.W: the operand size is 64 bits
	cc                    // sixteen forms: the condition is in the low bits of the opcode
	x0f                   // in the two-byte opcode map
	p66                   // mandatory prefix 66
	pF2                   // mandatory prefix F2
	pF3                   // mandatory prefix F3
	noSz                  // 66 prefix not accepted: operands have 32 bits, or 64
	sse                   // processors with SSE have it
	sse2                  // processors with SSE2, which all of 64-bit mode have
	bits                  // processors with the extension of the row's own name: POPCNT, LZCNT; BMI1 for TZCNT
)

// none is the extension of a row whose ModRM.reg is an operand, or that has no ModRM.
const none = -1

// row is one instruction form. A form with operands of size v stands for the 16-bit, 32-bit and 64-bit rows of the
// manual.
type row struct {
	name     string
	op       uint8 // opcode byte
	ext      int8  // ModRM.reg as opcode extension ("/digit"), or none
	operands [3]opnd
	flags    flag
	section  string // title in the manual's instruction reference
}

// table lists the forms in the alphabetical order of the manual's instruction reference.
var table = []row{
	// name  op    /ext  operands           flags        section
	{"adc", 0x14, none, [3]opnd{al, ib}, 0, "ADC"},
	{"adc", 0x15, none, [3]opnd{ax, iz}, 0, "ADC"},
	{"adc", 0x80, 2, [3]opnd{eb, ib}, 0, "ADC"},
	{"adc", 0x81, 2, [3]opnd{ev, iz}, 0, "ADC"},
	{"adc", 0x83, 2, [3]opnd{ev, is}, 0, "ADC"},
	{"adc", 0x10, none, [3]opnd{eb, gb}, 0, "ADC"},
	{"adc", 0x11, none, [3]opnd{ev, gv}, 0, "ADC"},
	{"adc", 0x12, none, [3]opnd{gb, eb}, 0, "ADC"},
	{"adc", 0x13, none, [3]opnd{gv, ev}, 0, "ADC"},
	{"add", 0x04, none, [3]opnd{al, ib}, 0, "ADD"},
	{"add", 0x05, none, [3]opnd{ax, iz}, 0, "ADD"},
	{"add", 0x80, 0, [3]opnd{eb, ib}, 0, "ADD"},
	{"add", 0x81, 0, [3]opnd{ev, iz}, 0, "ADD"},
	{"add", 0x83, 0, [3]opnd{ev, is}, 0, "ADD"},
	{"add", 0x00, none, [3]opnd{eb, gb}, 0, "ADD"},
	{"add", 0x01, none, [3]opnd{ev, gv}, 0, "ADD"},
	{"add", 0x02, none, [3]opnd{gb, eb}, 0, "ADD"},
	{"add", 0x03, none, [3]opnd{gv, ev}, 0, "ADD"},
	{"addsd", 0x58, none, [3]opnd{vx, wq}, x0f | pF2 | sse2, "ADDSD"},
	{"addss", 0x58, none, [3]opnd{vx, wd}, x0f | pF3 | sse, "ADDSS"},
	{"and", 0x24, none, [3]opnd{al, ib}, 0, "AND"},
	{"and", 0x25, none, [3]opnd{ax, iz}, 0, "AND"},
	{"and", 0x80, 4, [3]opnd{eb, ib}, 0, "AND"},
	{"and", 0x81, 4, [3]opnd{ev, iz}, 0, "AND"},
	{"and", 0x83, 4, [3]opnd{ev, is}, 0, "AND"},
	{"and", 0x20, none, [3]opnd{eb, gb}, 0, "AND"},
	{"and", 0x21, none, [3]opnd{ev, gv}, 0, "AND"},
	{"and", 0x22, none, [3]opnd{gb, eb}, 0, "AND"},
	{"and", 0x23, none, [3]opnd{gv, ev}, 0, "AND"},
	{"andnpd", 0x55, none, [3]opnd{vx, wx}, x0f | p66 | sse2, "ANDNPD"},
	{"andnps", 0x55, none, [3]opnd{vx, wx}, x0f | sse | noSz, "ANDNPS"},
	{"andpd", 0x54, none, [3]opnd{vx, wx}, x0f | p66 | sse2, "ANDPD"},
	{"andps", 0x54, none, [3]opnd{vx, wx}, x0f | sse | noSz, "ANDPS"},
	{"bsf", 0xbc, none, [3]opnd{gv, ev}, x0f, "BSF"},
	{"bsr", 0xbd, none, [3]opnd{gv, ev}, x0f, "BSR"},
	{"bswap", 0xc8, none, [3]opnd{zv}, x0f | noSz, "BSWAP"},
	{"call", 0xe8, none, [3]opnd{jz}, noSz, "CALL"},
	{"call", 0xff, 2, [3]opnd{ev}, d64 | noSz, "CALL"},
	{"cdq", 0x99, none, [3]opnd{}, noSz, "CWD/CDQ/CQO"},
	{"cqo", 0x99, none, [3]opnd{}, o64 | w64, "CWD/CDQ/CQO"},
	{"cmov", 0x40, none, [3]opnd{gv, ev}, x0f | cc, "CMOVcc"},
	{"cmp", 0x3c, none, [3]opnd{al, ib}, 0, "CMP"},
	{"cmp", 0x3d, none, [3]opnd{ax, iz}, 0, "CMP"},
	{"cmp", 0x80, 7, [3]opnd{eb, ib}, 0, "CMP"},
	{"cmp", 0x81, 7, [3]opnd{ev, iz}, 0, "CMP"},
	{"cmp", 0x83, 7, [3]opnd{ev, is}, 0, "CMP"},
	{"cmp", 0x38, none, [3]opnd{eb, gb}, 0, "CMP"},
	{"cmp", 0x39, none, [3]opnd{ev, gv}, 0, "CMP"},
	{"cmp", 0x3a, none, [3]opnd{gb, eb}, 0, "CMP"},
	{"cmp", 0x3b, none, [3]opnd{gv, ev}, 0, "CMP"},
	{"comisd", 0x2f, none, [3]opnd{vx, wq}, x0f | p66 | sse2, "COMISD"},
	{"comiss", 0x2f, none, [3]opnd{vx, wd}, x0f | sse | noSz, "COMISS"},
	{"cvtsd2si", 0x2d, none, [3]opnd{gv, wq}, x0f | pF2 | sse2 | noSz, "CVTSD2SI"},
	{"cvtsd2ss", 0x5a, none, [3]opnd{vx, wq}, x0f | pF2 | sse2, "CVTSD2SS"},
	{"cvtsi2sd", 0x2a, none, [3]opnd{vx, ev}, x0f | pF2 | sse2 | noSz, "CVTSI2SD"},
	{"cvtsi2ss", 0x2a, none, [3]opnd{vx, ev}, x0f | pF3 | sse | noSz, "CVTSI2SS"},
	{"cvtss2sd", 0x5a, none, [3]opnd{vx, wd}, x0f | pF3 | sse2, "CVTSS2SD"},
	{"cvtss2si", 0x2d, none, [3]opnd{gv, wd}, x0f | pF3 | sse | noSz, "CVTSS2SI"},
	{"cvttsd2si", 0x2c, none, [3]opnd{gv, wq}, x0f | pF2 | sse2 | noSz, "CVTTSD2SI"},
	{"cvttss2si", 0x2c, none, [3]opnd{gv, wd}, x0f | pF3 | sse | noSz, "CVTTSS2SI"},
	{"cwde", 0x98, none, [3]opnd{}, noSz, "CBW/CWDE/CDQE"},
	{"cdqe", 0x98, none, [3]opnd{}, o64 | w64, "CBW/CWDE/CDQE"},
	{"dec", 0xfe, 1, [3]opnd{eb}, 0, "DEC"},
	{"dec", 0xff, 1, [3]opnd{ev}, 0, "DEC"},
	{"dec", 0x48, none, [3]opnd{zv}, i64, "DEC"},
	{"div", 0xf6, 6, [3]opnd{eb}, 0, "DIV"},
	{"div", 0xf7, 6, [3]opnd{ev}, 0, "DIV"},
	{"divsd", 0x5e, none, [3]opnd{vx, wq}, x0f | pF2 | sse2, "DIVSD"},
	{"divss", 0x5e, none, [3]opnd{vx, wd}, x0f | pF3 | sse, "DIVSS"},
	{"hlt", 0xf4, none, [3]opnd{}, noSz, "HLT"},
	{"idiv", 0xf6, 7, [3]opnd{eb}, 0, "IDIV"},
	{"idiv", 0xf7, 7, [3]opnd{ev}, 0, "IDIV"},
	{"imul", 0xf6, 5, [3]opnd{eb}, 0, "IMUL"},
	{"imul", 0xf7, 5, [3]opnd{ev}, 0, "IMUL"},
	{"imul", 0xaf, none, [3]opnd{gv, ev}, x0f, "IMUL"},
	{"imul", 0x6b, none, [3]opnd{gv, ev, is}, 0, "IMUL"},
	{"imul", 0x69, none, [3]opnd{gv, ev, iz}, 0, "IMUL"},
	{"inc", 0xfe, 0, [3]opnd{eb}, 0, "INC"},
	{"inc", 0xff, 0, [3]opnd{ev}, 0, "INC"},
	{"inc", 0x40, none, [3]opnd{zv}, i64, "INC"},
	{"int3", 0xcc, none, [3]opnd{}, noSz, "INT n/INTO/INT3/INT1"},
	{"j", 0x70, none, [3]opnd{jb}, cc | noSz, "Jcc"},
	{"j", 0x80, none, [3]opnd{jz}, x0f | cc | noSz, "Jcc"},
	{"jmp", 0xeb, none, [3]opnd{jb}, noSz, "JMP"},
	{"jmp", 0xe9, none, [3]opnd{jz}, noSz, "JMP"},
	{"jmp", 0xff, 4, [3]opnd{ev}, d64 | noSz, "JMP"},
	{"lea", 0x8d, none, [3]opnd{gv, m}, 0, "LEA"},
	{"leave", 0xc9, none, [3]opnd{}, noSz, "LEAVE"},
	{"lzcnt", 0xbd, none, [3]opnd{gv, ev}, x0f | pF3 | bits, "LZCNT"},
	{"maxsd", 0x5f, none, [3]opnd{vx, wq}, x0f | pF2 | sse2, "MAXSD"},
	{"maxss", 0x5f, none, [3]opnd{vx, wd}, x0f | pF3 | sse, "MAXSS"},
	{"minsd", 0x5d, none, [3]opnd{vx, wq}, x0f | pF2 | sse2, "MINSD"},
	{"minss", 0x5d, none, [3]opnd{vx, wd}, x0f | pF3 | sse, "MINSS"},
	{"mov", 0x88, none, [3]opnd{eb, gb}, 0, "MOV"},
	{"mov", 0x89, none, [3]opnd{ev, gv}, 0, "MOV"},
	{"mov", 0x8a, none, [3]opnd{gb, eb}, 0, "MOV"},
	{"mov", 0x8b, none, [3]opnd{gv, ev}, 0, "MOV"},
	{"mov", 0xb0, none, [3]opnd{zb, ib}, 0, "MOV"},
	{"mov", 0xb8, none, [3]opnd{zv, iv}, 0, "MOV"},
	{"mov", 0xc6, 0, [3]opnd{eb, ib}, 0, "MOV"},
	{"mov", 0xc7, 0, [3]opnd{ev, iz}, 0, "MOV"},
	{"movapd", 0x28, none, [3]opnd{vx, wx}, x0f | p66 | sse2, "MOVAPD"},
	{"movapd", 0x29, none, [3]opnd{wx, vx}, x0f | p66 | sse2, "MOVAPD"},
	{"movaps", 0x28, none, [3]opnd{vx, wx}, x0f | sse | noSz, "MOVAPS"},
	{"movaps", 0x29, none, [3]opnd{wx, vx}, x0f | sse | noSz, "MOVAPS"},
	{"movd", 0x6e, none, [3]opnd{vx, ed}, x0f | p66 | sse2, "MOVD/MOVQ"},
	{"movq", 0x6e, none, [3]opnd{vx, eq}, x0f | p66 | o64 | w64 | sse2, "MOVD/MOVQ"},
	{"movd", 0x7e, none, [3]opnd{ed, vx}, x0f | p66 | sse2, "MOVD/MOVQ"},
	{"movq", 0x7e, none, [3]opnd{eq, vx}, x0f | p66 | o64 | w64 | sse2, "MOVD/MOVQ"},
	{"movmskpd", 0x50, none, [3]opnd{gd, ux}, x0f | p66 | sse2, "MOVMSKPD"},
	{"movmskps", 0x50, none, [3]opnd{gd, ux}, x0f | sse | noSz, "MOVMSKPS"},
	{"movq", 0x7e, none, [3]opnd{vx, wq}, x0f | pF3 | sse2, "MOVQ"},
	{"movq", 0xd6, none, [3]opnd{wq, vx}, x0f | p66 | sse2, "MOVQ"},
	{"movsd", 0x10, none, [3]opnd{vx, wq}, x0f | pF2 | sse2, "MOVSD"},
	{"movsd", 0x11, none, [3]opnd{wq, vx}, x0f | pF2 | sse2, "MOVSD"},
	{"movss", 0x10, none, [3]opnd{vx, wd}, x0f | pF3 | sse, "MOVSS"},
	{"movss", 0x11, none, [3]opnd{wd, vx}, x0f | pF3 | sse, "MOVSS"},
	{"movsx", 0xbe, none, [3]opnd{gv, eb}, x0f, "MOVSX/MOVSXD"},
	{"movsx", 0xbf, none, [3]opnd{gv, ew}, x0f, "MOVSX/MOVSXD"},
	{"movsxd", 0x63, none, [3]opnd{gv, ed}, o64 | w64, "MOVSX/MOVSXD"},
	{"movzx", 0xb6, none, [3]opnd{gv, eb}, x0f, "MOVZX"},
	{"movzx", 0xb7, none, [3]opnd{gv, ew}, x0f, "MOVZX"},
	{"mul", 0xf6, 4, [3]opnd{eb}, 0, "MUL"},
	{"mul", 0xf7, 4, [3]opnd{ev}, 0, "MUL"},
	{"mulsd", 0x59, none, [3]opnd{vx, wq}, x0f | pF2 | sse2, "MULSD"},
	{"mulss", 0x59, none, [3]opnd{vx, wd}, x0f | pF3 | sse, "MULSS"},
	{"neg", 0xf6, 3, [3]opnd{eb}, 0, "NEG"},
	{"neg", 0xf7, 3, [3]opnd{ev}, 0, "NEG"},
	{"nop", 0x90, none, [3]opnd{}, noSz, "NOP"},
	{"nop", 0x1f, 0, [3]opnd{ev}, x0f, "NOP"},
	{"not", 0xf6, 2, [3]opnd{eb}, 0, "NOT"},
	{"not", 0xf7, 2, [3]opnd{ev}, 0, "NOT"},
	{"or", 0x0c, none, [3]opnd{al, ib}, 0, "OR"},
	{"or", 0x0d, none, [3]opnd{ax, iz}, 0, "OR"},
	{"or", 0x80, 1, [3]opnd{eb, ib}, 0, "OR"},
	{"or", 0x81, 1, [3]opnd{ev, iz}, 0, "OR"},
	{"or", 0x83, 1, [3]opnd{ev, is}, 0, "OR"},
	{"or", 0x08, none, [3]opnd{eb, gb}, 0, "OR"},
	{"or", 0x09, none, [3]opnd{ev, gv}, 0, "OR"},
	{"or", 0x0a, none, [3]opnd{gb, eb}, 0, "OR"},
	{"or", 0x0b, none, [3]opnd{gv, ev}, 0, "OR"},
	{"orpd", 0x56, none, [3]opnd{vx, wx}, x0f | p66 | sse2, "ORPD"},
	{"orps", 0x56, none, [3]opnd{vx, wx}, x0f | sse | noSz, "ORPS"},
	{"pause", 0x90, none, [3]opnd{}, pF3 | noSz, "PAUSE"},
	{"pop", 0x58, none, [3]opnd{zv}, d64, "POP"},
	{"pop", 0x8f, 0, [3]opnd{ev}, d64, "POP"},
	{"popcnt", 0xb8, none, [3]opnd{gv, ev}, x0f | pF3 | bits, "POPCNT"},
	{"push", 0xff, 6, [3]opnd{ev}, d64, "PUSH"},
	{"push", 0x50, none, [3]opnd{zv}, d64, "PUSH"},
	{"push", 0x6a, none, [3]opnd{is}, d64 | noSz, "PUSH"},
	{"push", 0x68, none, [3]opnd{iz}, d64 | noSz, "PUSH"},
	{"ret", 0xc3, none, [3]opnd{}, noSz, "RET"},
	{"ret", 0xc2, none, [3]opnd{iw}, noSz, "RET"},
	{"rol", 0xd1, 0, [3]opnd{ev, one}, 0, "RCL/RCR/ROL/ROR"},
	{"rol", 0xd3, 0, [3]opnd{ev, cl}, 0, "RCL/RCR/ROL/ROR"},
	{"rol", 0xc1, 0, [3]opnd{ev, ib}, 0, "RCL/RCR/ROL/ROR"},
	{"rol", 0xd0, 0, [3]opnd{eb, one}, 0, "RCL/RCR/ROL/ROR"},
	{"rol", 0xd2, 0, [3]opnd{eb, cl}, 0, "RCL/RCR/ROL/ROR"},
	{"rol", 0xc0, 0, [3]opnd{eb, ib}, 0, "RCL/RCR/ROL/ROR"},
	{"ror", 0xd1, 1, [3]opnd{ev, one}, 0, "RCL/RCR/ROL/ROR"},
	{"ror", 0xd3, 1, [3]opnd{ev, cl}, 0, "RCL/RCR/ROL/ROR"},
	{"ror", 0xc1, 1, [3]opnd{ev, ib}, 0, "RCL/RCR/ROL/ROR"},
	{"ror", 0xd0, 1, [3]opnd{eb, one}, 0, "RCL/RCR/ROL/ROR"},
	{"ror", 0xd2, 1, [3]opnd{eb, cl}, 0, "RCL/RCR/ROL/ROR"},
	{"ror", 0xc0, 1, [3]opnd{eb, ib}, 0, "RCL/RCR/ROL/ROR"},
	{"sar", 0xd0, 7, [3]opnd{eb, one}, 0, "SAL/SAR/SHL/SHR"},
	{"sar", 0xd2, 7, [3]opnd{eb, cl}, 0, "SAL/SAR/SHL/SHR"},
	{"sar", 0xc0, 7, [3]opnd{eb, ib}, 0, "SAL/SAR/SHL/SHR"},
	{"sar", 0xd1, 7, [3]opnd{ev, one}, 0, "SAL/SAR/SHL/SHR"},
	{"sar", 0xd3, 7, [3]opnd{ev, cl}, 0, "SAL/SAR/SHL/SHR"},
	{"sar", 0xc1, 7, [3]opnd{ev, ib}, 0, "SAL/SAR/SHL/SHR"},
	{"shl", 0xd0, 4, [3]opnd{eb, one}, 0, "SAL/SAR/SHL/SHR"},
	{"shl", 0xd2, 4, [3]opnd{eb, cl}, 0, "SAL/SAR/SHL/SHR"},
	{"shl", 0xc0, 4, [3]opnd{eb, ib}, 0, "SAL/SAR/SHL/SHR"},
	{"shl", 0xd1, 4, [3]opnd{ev, one}, 0, "SAL/SAR/SHL/SHR"},
	{"shl", 0xd3, 4, [3]opnd{ev, cl}, 0, "SAL/SAR/SHL/SHR"},
	{"shl", 0xc1, 4, [3]opnd{ev, ib}, 0, "SAL/SAR/SHL/SHR"},
	{"shr", 0xd0, 5, [3]opnd{eb, one}, 0, "SAL/SAR/SHL/SHR"},
	{"shr", 0xd2, 5, [3]opnd{eb, cl}, 0, "SAL/SAR/SHL/SHR"},
	{"shr", 0xc0, 5, [3]opnd{eb, ib}, 0, "SAL/SAR/SHL/SHR"},
	{"shr", 0xd1, 5, [3]opnd{ev, one}, 0, "SAL/SAR/SHL/SHR"},
	{"shr", 0xd3, 5, [3]opnd{ev, cl}, 0, "SAL/SAR/SHL/SHR"},
	{"shr", 0xc1, 5, [3]opnd{ev, ib}, 0, "SAL/SAR/SHL/SHR"},
	{"sbb", 0x1c, none, [3]opnd{al, ib}, 0, "SBB"},
	{"sbb", 0x1d, none, [3]opnd{ax, iz}, 0, "SBB"},
	{"sbb", 0x80, 3, [3]opnd{eb, ib}, 0, "SBB"},
	{"sbb", 0x81, 3, [3]opnd{ev, iz}, 0, "SBB"},
	{"sbb", 0x83, 3, [3]opnd{ev, is}, 0, "SBB"},
	{"sbb", 0x18, none, [3]opnd{eb, gb}, 0, "SBB"},
	{"sbb", 0x19, none, [3]opnd{ev, gv}, 0, "SBB"},
	{"sbb", 0x1a, none, [3]opnd{gb, eb}, 0, "SBB"},
	{"sbb", 0x1b, none, [3]opnd{gv, ev}, 0, "SBB"},
	{"set", 0x90, 0, [3]opnd{eb}, x0f | cc, "SETcc"},
	{"sqrtsd", 0x51, none, [3]opnd{vx, wq}, x0f | pF2 | sse2, "SQRTSD"},
	{"sqrtss", 0x51, none, [3]opnd{vx, wd}, x0f | pF3 | sse, "SQRTSS"},
	{"sub", 0x2c, none, [3]opnd{al, ib}, 0, "SUB"},
	{"sub", 0x2d, none, [3]opnd{ax, iz}, 0, "SUB"},
	{"sub", 0x80, 5, [3]opnd{eb, ib}, 0, "SUB"},
	{"sub", 0x81, 5, [3]opnd{ev, iz}, 0, "SUB"},
	{"sub", 0x83, 5, [3]opnd{ev, is}, 0, "SUB"},
	{"sub", 0x28, none, [3]opnd{eb, gb}, 0, "SUB"},
	{"sub", 0x29, none, [3]opnd{ev, gv}, 0, "SUB"},
	{"sub", 0x2a, none, [3]opnd{gb, eb}, 0, "SUB"},
	{"sub", 0x2b, none, [3]opnd{gv, ev}, 0, "SUB"},
	{"subsd", 0x5c, none, [3]opnd{vx, wq}, x0f | pF2 | sse2, "SUBSD"},
	{"subss", 0x5c, none, [3]opnd{vx, wd}, x0f | pF3 | sse, "SUBSS"},
	{"test", 0xa8, none, [3]opnd{al, ib}, 0, "TEST"},
	{"test", 0xa9, none, [3]opnd{ax, iz}, 0, "TEST"},
	{"test", 0xf6, 0, [3]opnd{eb, ib}, 0, "TEST"},
	{"test", 0xf7, 0, [3]opnd{ev, iz}, 0, "TEST"},
	{"test", 0x84, none, [3]opnd{eb, gb}, 0, "TEST"},
	{"test", 0x85, none, [3]opnd{ev, gv}, 0, "TEST"},
	{"tzcnt", 0xbc, none, [3]opnd{gv, ev}, x0f | pF3 | bits, "TZCNT"},
	{"ucomisd", 0x2e, none, [3]opnd{vx, wq}, x0f | p66 | sse2, "UCOMISD"},
	{"ucomiss", 0x2e, none, [3]opnd{vx, wd}, x0f | sse | noSz, "UCOMISS"},
	{"ud2", 0x0b, none, [3]opnd{}, x0f | noSz, "UD"},
	{"xchg", 0x86, none, [3]opnd{eb, gb}, 0, "XCHG"},
	{"xchg", 0x87, none, [3]opnd{ev, gv}, 0, "XCHG"},
	{"xor", 0x34, none, [3]opnd{al, ib}, 0, "XOR"},
	{"xor", 0x35, none, [3]opnd{ax, iz}, 0, "XOR"},
	{"xor", 0x80, 6, [3]opnd{eb, ib}, 0, "XOR"},
	{"xor", 0x81, 6, [3]opnd{ev, iz}, 0, "XOR"},
	{"xor", 0x83, 6, [3]opnd{ev, is}, 0, "XOR"},
	{"xor", 0x30, none, [3]opnd{eb, gb}, 0, "XOR"},
	{"xor", 0x31, none, [3]opnd{ev, gv}, 0, "XOR"},
	{"xor", 0x32, none, [3]opnd{gb, eb}, 0, "XOR"},
	{"xor", 0x33, none, [3]opnd{gv, ev}, 0, "XOR"},
	{"xorpd", 0x57, none, [3]opnd{vx, wx}, x0f | p66 | sse2, "XORPD"},
	{"xorps", 0x57, none, [3]opnd{vx, wx}, x0f | sse | noSz, "XORPS"},
}

// condNames are the suffixes of conditional forms by condition number.
var condNames = [16]string{"o", "no", "b", "ae", "e", "ne", "be", "a", "s", "ns", "p", "np", "l", "ge", "le", "g"}

// opndNames are the operand roles in the notation of the opcode maps.
var opndNames = [...]string{
	"", "Eb", "Ew", "Ed", "Ev", "Gb", "Gv", "Zb", "Zv", "Gd", "M", "Ib", "Ib", "Iw", "Iz", "Iv", "Jb", "Jz", "AL", "rAX", "CL", "1",
	"Vx", "Ux", "Wss", "Wsd", "Wpd", "Eq",
}

// valid tells whether the row exists in a mode.
func (r *row) valid(mode Mode) bool {
	return mode == Mode64 && r.flags&i64 == 0 || mode == Mode32 && r.flags&o64 == 0
}

// Table is the instruction table as one mode sees it. Forms have the same numbers in both.
type Table struct {
	mode  Mode
	index [maps][256][8]uint16 // opcode map, opcode byte, ModRM.reg: row number + 1 of the first row, 0 for none
}

// The opcode maps of Table.index: one opcode byte or one after 0F, each without a mandatory prefix and with one.
const (
	mapOne = iota
	mapF3
	map0F
	map66x0F
	mapF2x0F
	mapF3x0F
	maps
)

// opcodeMap returns the map of a row.
func (r *row) opcodeMap() int {
	switch r.flags & (x0f | p66 | pF2 | pF3) {
	case pF3:
		return mapF3
	case x0f:
		return map0F
	case x0f | p66:
		return map66x0F
	case x0f | pF2:
		return mapF2x0F
	case x0f | pF3:
		return mapF3x0F
	}
	return mapOne
}

// NewTable indexes the rows of a mode.
func NewTable(mode Mode) *Table {
	t := &Table{mode: mode}
	for i := range table {
		if table[i].valid(mode) {
			t.enter(i)
		}
	}
	return t
}

// enter indexes row i under every opcode byte and extension that it owns; the first row of two keeps the place.
func (t *Table) enter(i int) {
	r := &table[i]
	span := 1
	switch {
	case r.flags&cc != 0:
		span = 16
	case r.has(zb) || r.has(zv):
		span = 8
	}
	m := r.opcodeMap()
	for op := int(r.op); op < int(r.op)+span; op++ {
		for ext := range 8 {
			if (r.ext == none || int(r.ext) == ext) && t.index[m][op][ext] == 0 {
				t.index[m][op][ext] = uint16(i + 1)
			}
		}
	}
}

func (r *row) has(o opnd) bool {
	return r.operands[0] == o || r.operands[1] == o || r.operands[2] == o
}

// modRM tells whether the form has a ModRM byte.
func (r *row) modRM() bool {
	if r.ext != none {
		return true
	}
	for _, o := range r.operands {
		if o >= eb && o <= gv || o == gd || o == m || o >= vx {
			return true
		}
	}
	return false
}

// Opcode is what makes a form what it is, for assemblers that place the operands themselves.
type Opcode struct {
	Escape bool  // 0F stands ahead of the opcode byte
	Byte   uint8 // without a condition or a register
	Ext    uint8 // ModRM.reg, of forms that have no operand there
}

// OpcodeOf returns the opcode of a form, without its mandatory prefix.
func OpcodeOf(form isa.Form) Opcode {
	r := &table[form]
	return Opcode{Escape: r.flags&x0f != 0, Byte: r.op, Ext: uint8(max(r.ext, 0))}
}

// Forms describes the rows.
func Forms() []isa.FormInfo {
	forms := make([]isa.FormInfo, len(table))
	for i := range table {
		forms[i] = table[i].info()
	}
	return forms
}

func (r *row) info() isa.FormInfo {
	f := isa.FormInfo{Name: r.name, Section: r.section, Format: "O", Feature: r.feature()}
	if r.flags&cc != 0 {
		f.Name += "cc"
	}
	if r.modRM() {
		f.Format = "M"
	}
	for i, o := range r.operands {
		if o == __ {
			break
		}
		if i > 0 {
			f.Operands += ", "
		}
		f.Operands += opndNames[o]
	}
	return f
}

// feature returns what a processor or its mode must have for the row.
func (r *row) feature() string {
	switch {
	case r.flags&i64 != 0:
		return "32-bit mode"
	case r.flags&o64 != 0:
		return "64-bit mode"
	case r.flags&sse2 != 0:
		return "SSE2"
	case r.flags&sse != 0:
		return "SSE"
	case r.name == "tzcnt":
		return "BMI1"
	case r.flags&bits != 0:
		return strings.ToUpper(r.name)
	}
	return ""
}
