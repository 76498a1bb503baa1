package thumb

import (
	"encoding/binary"
	"math/bits"

	"github.com/tandem-lang/tandem/internal/isa"
	d "github.com/tandem-lang/tandem/internal/isa/diagram"
)

func encode(form int, args []isa.Arg) ([]byte, error) {
	code, size, err := table().Encode(form, args)
	if err != nil {
		return nil, err
	}
	return Bytes(code, size), nil
}

// Bytes returns an instruction as it lies in memory: halfwords, the first one from the high bits of a 32-bit encoding.
func Bytes(code uint32, size int) []byte {
	if size == 16 {
		return binary.LittleEndian.AppendUint16(nil, uint16(code))
	}
	return binary.LittleEndian.AppendUint32(nil, code<<16|code>>16)
}

// The operands. Registers: plain ones may be any that the field can hold, G ("general") is neither sp nor pc, N is not
// pc.
const (
	noPC   = 1 << pc
	noSPPC = 1<<pc | 1<<sp
)

var (
	rd, rn, rm, rt     = d.Reg("rd", 'd', r0, 0), d.Reg("rn", 'n', r0, 0), d.Reg("rm", 'm', r0, 0), d.Reg("rt", 't', r0, 0)
	rdN, rnN, rtN, rmN = d.Reg("rd", 'd', r0, noPC), d.Reg("rn", 'n', r0, noPC), d.Reg("rt", 't', r0, noPC), d.Reg("rm", 'm', r0, noPC)
	rdG, rnG, rmG, rtG = d.Reg("rd", 'd', r0, noSPPC), d.Reg("rn", 'n', r0, noSPPC), d.Reg("rm", 'm', r0, noSPPC), d.Reg("rt", 't', r0, noSPPC)
	raG, ruG           = d.Reg("ra", 'a', r0, noSPPC), d.Reg("rt2", 'u', r0, noSPPC)
	rdlo, rdhi         = d.Reg("rdlo", 'l', r0, noSPPC), d.Reg("rdhi", 'h', r0, noSPPC)
	rdn                = d.Reg("rdn", 'd', r0, 0)
	rm2                = twice(rmG, 'm', 'k')
	spReg              = d.FixedReg("sp", sp)

	sd, sn, sm = single("sd", 'd', 'D'), single("sn", 'n', 'N'), single("sm", 'm', 'M')
	dd, dn, dm = d.Reg("dd", 'd', regD0, 0), d.Reg("dn", 'n', regD0, 0), d.Reg("dm", 'm', regD0, 0)

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
	special      = d.Named("spec_reg", 's', specialRegisters)
	vcmpZero     = d.FixedText("#0.0")
	fpscr        = d.FixedText("fpscr")
	condSuffix   = d.Cond('c', condNames, true)
	condIT       = d.Cond('c', condNames, false)
	apsrOrReg    = apsr()
	iflags       = d.Named("iflags", 'f', map[uint32]string{1: "f", 2: "i", 3: "if"})
	listLow      = d.RegList('r', func(l uint32) bool { return l != 0 })
	listLowLR    = list('r', lr)
	listLowPC    = list('r', pc)
	listAny      = d.RegList('r', func(l uint32) bool { return l != 0 })
	baseBack     = d.WriteBack(rnN)
	baseBackN    = d.WriteBack(rnG) // with sp it is PUSH or POP
	branchShort  = rel(9, func(w d.Word) uint32 { return w.Get('i') << 1 }, func(w *d.Word, x uint32) error { return w.Set('i', x>>1&0xff) })
	branchNarrow = rel(12, func(w d.Word) uint32 { return w.Get('i') << 1 }, func(w *d.Word, x uint32) error { return w.Set('i', x>>1&0x7ff) })
	branchCond   = rel(21, getT3, putT3)
	branchFar    = rel(25, getT4, putT4)
	branchZero   = forward()
	literalUp    = literal(false)
	literalAny   = literal(true)
)

// specialRegisters are the SYSm values of MRS and MSR (section B5.2.2).
var specialRegisters = map[uint32]string{
	0: "apsr", 1: "iapsr", 2: "eapsr", 3: "xpsr", 5: "ipsr", 6: "epsr", 7: "iepsr", 8: "msp", 9: "psp",
	16: "primask", 17: "basepri", 18: "basepri_max", 19: "faultmask", 20: "control",
}

// modified is a modified immediate constant (section A5.3.2): one byte, a byte repeated, or eight bits rotated.
var modified = &d.Operand{
	Role: "#const",
	Get: func(w d.Word) (isa.Arg, bool) {
		v, ok := expandImm(w.Get('i'))
		return isa.ImmArg(int64(v)), ok
	},
	Put: func(w *d.Word, a isa.Arg) error {
		v, err := d.Unscale(a, 0)
		if err != nil {
			return err
		}
		i, ok := packImm(v)
		if !ok {
			return d.ErrRange
		}
		return w.Set('i', i)
	},
	Text: d.ImmText,
}

func expandImm(i uint32) (uint32, bool) {
	b := i & 0xff
	if i >= 0x400 {
		return bits.RotateLeft32(0x80|b, -int(i>>7)), true
	}
	ok := b != 0 || i < 0x100 // a zero byte must not be repeated
	return b * [...]uint32{1, 0x00010001, 0x01000100, 0x01010101}[i>>8], ok
}

func packImm(v uint32) (uint32, bool) {
	if v <= 0xff {
		return v, true
	}
	for kind, ones := range [...]uint32{1, 0x00010001, 0x01000100, 0x01010101} {
		if b := v / ones & 0xff; b*ones == v && b != 0 {
			return uint32(kind)<<8 | b, true
		}
	}
	lead := bits.LeadingZeros32(v)
	b := bits.RotateLeft32(v, lead+8) // the highest bit goes to bit 7
	if b > 0xff {
		return 0, false
	}
	return uint32(lead+8)<<7 | b&0x7f, true
}

// shifted is the register operand of the 32-bit data processing forms: Arg.Scale is the amount and Arg.Val the kind of
// shift (lsl, lsr, asr, ror, rrx).
var shifted = &d.Operand{
	Role: "rm {, shift}",
	Get: func(w d.Word) (isa.Arg, bool) {
		a := isa.RegArg(isa.Reg(w.Get('m')))
		a.Val, a.Scale = int64(w.Get('y')), uint8(w.Get('i'))
		switch {
		case a.Scale == 0 && (a.Val == lsrShift || a.Val == asrShift):
			a.Scale = 32
		case a.Scale == 0 && a.Val == rorShift:
			a.Val, a.Scale = rrxShift, 1
		}
		return a, noSPPC>>a.Reg&1 == 0
	},
	Put: func(w *d.Word, a isa.Arg) error {
		m, err := d.RegNumber(a, r0, noSPPC)
		if err != nil {
			return err
		}
		kind, amount := a.Val, a.Scale
		switch {
		case kind == rrxShift && amount == 1:
			kind, amount = rorShift, 0
		case (kind == lsrShift || kind == asrShift) && amount == 32:
			amount = 0
		case kind < 0 || kind > rorShift || amount > 31 || amount == 0 && kind != lslShift:
			return d.ErrRange
		}
		w.Set('y', uint32(kind))
		w.Set('i', uint32(amount))
		return w.Set('m', m)
	},
	Text: shiftedText,
}

const (
	lslShift = iota
	lsrShift
	asrShift
	rorShift
	rrxShift
)

// rotated is the register operand of the 32-bit extend instructions: Arg.Scale is the rotation, 0, 8, 16 or 24.
var rotated = &d.Operand{
	Role: "rm {, rotation}",
	Get: func(w d.Word) (isa.Arg, bool) {
		a := isa.RegArg(isa.Reg(w.Get('m')))
		a.Scale, a.Val = uint8(w.Get('i')*8), rorShift
		return a, noSPPC>>a.Reg&1 == 0
	},
	Put: func(w *d.Word, a isa.Arg) error {
		m, err := d.RegNumber(a, r0, noSPPC)
		if err != nil {
			return err
		}
		if a.Scale&7 != 0 {
			return d.ErrAlign
		}
		if err := w.Set('i', uint32(a.Scale/8)); err != nil {
			return err
		}
		return w.Set('m', m)
	},
	Text: shiftedText,
}

// satShift is the shift of SSAT and USAT: left 0..31, or right 1..31.
var satShift = &d.Operand{
	Role: "rn {, shift}",
	Get: func(w d.Word) (isa.Arg, bool) {
		a := isa.RegArg(isa.Reg(w.Get('n')))
		a.Val, a.Scale = int64(w.Get('y'))*asrShift, uint8(w.Get('i'))
		return a, noSPPC>>a.Reg&1 == 0 && (a.Val == 0 || a.Scale != 0)
	},
	Put: func(w *d.Word, a isa.Arg) error {
		n, err := d.RegNumber(a, r0, noSPPC)
		if err != nil {
			return err
		}
		if a.Val != lslShift && (a.Val != asrShift || a.Scale == 0) {
			return d.ErrRange
		}
		w.Set('y', uint32(a.Val)/asrShift)
		if err := w.Set('i', uint32(a.Scale)); err != nil {
			return err
		}
		return w.Set('n', n)
	},
	Text: shiftedText,
}

// fieldWidth is the last bit of BFC and BFI, given as a width; the lowest bit is an operand ahead of it.
var fieldWidth = &d.Operand{
	Role: "#width",
	Get: func(w d.Word) (isa.Arg, bool) {
		n := int64(w.Get('w')) - int64(w.Get('i')) + 1
		return isa.ImmArg(n), n >= 1
	},
	Put: func(w *d.Word, a isa.Arg) error {
		n, err := d.Unscale(a, 0)
		if err != nil {
			return err
		}
		if n == 0 {
			return d.ErrRange
		}
		return w.Set('w', w.Get('i')+n-1)
	},
	Text: d.ImmText,
}

// single is a register S0..S31: its lowest bit stands apart.
func single(role string, high, low byte) *d.Operand {
	return &d.Operand{
		Role: role,
		Get: func(w d.Word) (isa.Arg, bool) {
			return isa.RegArg(regS0 + isa.Reg(w.Get(high)<<1|w.Get(low))), true
		},
		Put: func(w *d.Word, a isa.Arg) error {
			n, err := d.RegNumber(a, regS0, 0)
			if err != nil {
				return err
			}
			w.Set(low, n&1)
			return w.Set(high, n>>1)
		},
		Text: d.RegText,
	}
}

// twice is a register that stands in two fields.
func twice(o *d.Operand, one, two byte) *d.Operand {
	n := *o
	n.Get = func(w d.Word) (isa.Arg, bool) {
		a, ok := o.Get(w)
		return a, ok && w.Get(one) == w.Get(two)
	}
	n.Put = func(w *d.Word, a isa.Arg) error {
		if err := o.Put(w, a); err != nil {
			return err
		}
		return w.Set(two, w.Get(one))
	}
	return &n
}

// apsr is the destination of VMRS: a register, or the flags for number 15.
func apsr() *d.Operand {
	o := *rt
	o.Role = "rt"
	o.Get = func(w d.Word) (isa.Arg, bool) {
		a, _ := rt.Get(w)
		return a, a.Reg != sp
	}
	o.Text = func(a isa.Arg, c d.Names) string {
		if a.Reg == pc {
			return "apsr_nzcv"
		}
		return c.Reg(a.Reg)
	}
	return &o
}

// itMask is the mask of IT: Arg.Val has, from bit 3 down, a 0 for each further "then" and a 1 for each "else", and
// behind them a 1. The encoded bits have the lowest bit of the condition for "then", so the condition comes first.
var itMask = &d.Operand{
	Role:   "x, y, z",
	Suffix: true,
	Get: func(w d.Word) (isa.Arg, bool) {
		m := flipMask(w.Get('i'), w.Get('c')&1)
		return isa.Arg{Kind: isa.ArgOther, Reg: isa.NoReg, Index: isa.NoReg, Val: int64(m)}, m != 0
	},
	Put: func(w *d.Word, a isa.Arg) error {
		if a.Kind != isa.ArgOther {
			return d.ErrKind
		}
		if a.Val < 1 || a.Val > 15 {
			return d.ErrRange
		}
		return w.Set('i', flipMask(uint32(a.Val), w.Get('c')&1))
	},
	Text: func(a isa.Arg, _ d.Names) string { return itText(uint32(a.Val)) },
}

// flipMask inverts the bits above the lowest 1 if c is 1.
func flipMask(m, c uint32) uint32 {
	if c == 0 || m == 0 {
		return m
	}
	return m ^ 0xf&^(m&-m<<1-1)
}

// list is a register list with a bit for each register; extra is the register that the ninth bit of a 16-bit encoding
// stands for, or 0.
func list(letter byte, extra isa.Reg) *d.Operand {
	return &d.Operand{
		Role: "registers",
		Get: func(w d.Word) (isa.Arg, bool) {
			l := w.Get(letter)
			if extra != 0 {
				l = l&0xff | l>>8<<extra
			}
			return isa.Arg{Kind: isa.ArgList, Reg: isa.NoReg, Index: isa.NoReg, Val: int64(l)}, l != 0
		},
		Put: func(w *d.Word, a isa.Arg) error {
			if a.Kind != isa.ArgList {
				return d.ErrKind
			}
			l := uint32(a.Val)
			if a.Val <= 0 || a.Val > 0xffff {
				return d.ErrRange
			}
			if extra != 0 {
				if l&^(0xff|1<<extra) != 0 {
					return d.ErrRegister
				}
				l = l&0xff | l>>extra<<8
			}
			return w.Set(letter, l)
		},
		Text: d.RegListText,
	}
}

// vfpList is a list of floating-point registers that follow each other: Arg.Reg is the first, Arg.Val their number.
func vfpList(first *d.Operand, scale uint) *d.Operand {
	return &d.Operand{
		Role: "registers",
		Get: func(w d.Word) (isa.Arg, bool) {
			a, _ := first.Get(w)
			n := w.Get('i')
			a.Kind, a.Val = isa.ArgList, int64(n>>scale)
			return a, vfpListFits(a) && n&(1<<scale-1) == 0
		},
		Put: func(w *d.Word, a isa.Arg) error {
			if a.Kind != isa.ArgList {
				return d.ErrKind
			}
			if !vfpListFits(a) {
				return d.ErrRange
			}
			w.Set('i', uint32(a.Val)<<scale)
			return first.Put(w, isa.RegArg(a.Reg))
		},
		Text: vfpListText,
	}
}

func vfpListFits(a isa.Arg) bool {
	end, limit := int64(a.Reg)+a.Val, int64(regD0)
	if a.Reg >= regD0 {
		limit = regs
	}
	return a.Val >= 1 && end <= limit
}

// vfpImm is the eight-bit constant of VMOV (immediate) (section A6.4.1): sign, three bits of exponent, four of fraction.
// Arg.Val holds these eight bits.
var vfpImm = &d.Operand{
	Role: "#imm",
	Get:  func(w d.Word) (isa.Arg, bool) { return isa.ImmArg(int64(w.Get('i'))), true },
	Put: func(w *d.Word, a isa.Arg) error {
		n, err := d.Unscale(a, 0)
		if err != nil {
			return err
		}
		return w.Set('i', n)
	},
	Text: vfpImmText,
}

// memory is an address of a base register and a constant offset.
type memory struct {
	base  byte    // field of the base, or 0 for sp
	imm   byte    // field of the offset
	scale uint    // its unit is 1<<scale bytes
	sign  int     // 1 added, -1 subtracted, 0 as field U says
	mode  memMode //
}

type memMode uint8

const (
	offsetMode memMode = iota // [rn, #offset]
	preMode                   // [rn, #offset]!
	postMode                  // [rn], #offset
)

func (m memory) operand() *d.Operand {
	role := [...]string{"[rn, #imm]", "[rn, #imm]!", "[rn], #imm"}[m.mode]
	return &d.Operand{Role: role, Get: m.get, Put: m.put, Text: [...]func(isa.Arg, d.Names) string{offsetText, preText, postText}[m.mode]}
}

func (m memory) get(w d.Word) (isa.Arg, bool) {
	base := sp
	if m.base != 0 {
		base = isa.Reg(w.Get(m.base))
	}
	a := isa.MemArg(base, int64(w.Get(m.imm)<<m.scale))
	if m.sign < 0 || m.sign == 0 && w.Get('U') == 0 {
		a.Val = -a.Val
		if a.Val == 0 {
			a.Scale = 1
		}
	}
	return a, base != pc
}

func (m memory) put(w *d.Word, a isa.Arg) error {
	switch {
	case a.Kind != isa.ArgMem:
		return d.ErrKind
	case a.Reg >= pc || a.Index != isa.NoReg || m.base == 0 && a.Reg != sp:
		return d.ErrRegister
	}
	down := a.Val < 0 || a.Val == 0 && a.Scale == 1
	if down && m.sign > 0 || !down && m.sign < 0 {
		return d.ErrRange
	}
	n := a.Val
	if down {
		n = -n
	} else if m.sign == 0 {
		w.Set('U', 1)
	}
	v, err := d.Unscale(isa.ImmArg(n), m.scale)
	if err != nil {
		return err
	}
	if m.base != 0 {
		if err := w.Set(m.base, uint32(a.Reg)); err != nil {
			return err
		}
	}
	return w.Set(m.imm, v)
}

var (
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
	memIndex = indexed(0, 0)
	memShift = indexed('i', noSPPC)
	tabByte  = indexed(0, noSPPC)
	tabHalf  = tableOfHalves()
)

// bare is an address without offset.
func bare() *d.Operand {
	o := memory{base: 'n', imm: 'i', sign: 1}.operand()
	o.Role = "[rn]"
	return o
}

// indexed is an address of two registers, the second shifted by the amount in a field.
func indexed(amount byte, forbid uint32) *d.Operand {
	return &d.Operand{
		Role: "[rn, rm]",
		Get: func(w d.Word) (isa.Arg, bool) {
			a := isa.MemArg(isa.Reg(w.Get('n')), 0)
			a.Index, a.Scale = isa.Reg(w.Get('m')), uint8(w.Get(amount))
			return a, forbid>>a.Index&1 == 0 && (forbid == 0 || a.Reg != pc)
		},
		Put: func(w *d.Word, a isa.Arg) error {
			switch {
			case a.Kind != isa.ArgMem:
				return d.ErrKind
			case a.Val != 0:
				return d.ErrRange
			case a.Reg > pc || a.Index > pc || forbid>>a.Index&1 != 0 || forbid != 0 && a.Reg == pc:
				return d.ErrRegister
			}
			if err := w.Set('n', uint32(a.Reg)); err != nil {
				return err
			}
			if err := w.Set('m', uint32(a.Index)); err != nil {
				return err
			}
			return w.Set(amount, uint32(a.Scale))
		},
		Text: indexText,
	}
}

// tableOfHalves is the address of TBH, whose index always counts halfwords.
func tableOfHalves() *d.Operand {
	o := *tabByte
	o.Role = "[rn, rm, lsl #1]"
	o.Get = func(w d.Word) (isa.Arg, bool) {
		a, ok := tabByte.Get(w)
		a.Scale = 1
		return a, ok
	}
	o.Put = func(w *d.Word, a isa.Arg) error {
		if a.Scale != 1 {
			return d.ErrRange
		}
		a.Scale = 0
		return tabByte.Put(w, a)
	}
	return &o
}

// rel is a branch target: the distance of n bits, in halfwords, from the instruction's address plus 4.
func rel(n uint, get func(d.Word) uint32, put func(*d.Word, uint32) error) *d.Operand {
	return &d.Operand{
		Role: "label",
		Get: func(w d.Word) (isa.Arg, bool) {
			x := int64(get(w)) << (64 - n) >> (64 - n)
			return isa.RelArg(int64(w.PC) + 4 + x), true
		},
		Put: func(w *d.Word, a isa.Arg) error {
			x := a.Val - 4
			switch {
			case a.Kind != isa.ArgRel:
				return d.ErrKind
			case x&1 != 0:
				return d.ErrAlign
			case !fitsSigned(n, int(x)):
				return d.ErrRange
			}
			return put(w, uint32(x))
		},
		Text: d.TargetText,
	}
}

// The distance of B T3 is S:J2:J1:imm6:imm11:0 (fields S, B, A, j and i).

func getT3(w d.Word) uint32 {
	return w.Get('S')<<20 | w.Get('B')<<19 | w.Get('A')<<18 | w.Get('j')<<12 | w.Get('i')<<1
}

func putT3(w *d.Word, x uint32) error {
	w.Set('S', x>>20&1)
	w.Set('B', x>>19&1)
	w.Set('A', x>>18&1)
	w.Set('j', x>>12&0x3f)
	return w.Set('i', x>>1&0x7ff)
}

// The distance of B T4 and BL is S:I1:I2:imm10:imm11:0 with In = NOT(Jn EOR S) (fields S, A, B, j and i).

func getT4(w d.Word) uint32 {
	s := w.Get('S')
	i1, i2 := w.Get('A')^s^1, w.Get('B')^s^1
	return s<<24 | i1<<23 | i2<<22 | w.Get('j')<<12 | w.Get('i')<<1
}

func putT4(w *d.Word, x uint32) error {
	s := x >> 24 & 1
	w.Set('S', s)
	w.Set('A', x>>23&1^s^1)
	w.Set('B', x>>22&1^s^1)
	w.Set('j', x>>12&0x3ff)
	return w.Set('i', x>>1&0x7ff)
}

// forward is the target of CBZ, always ahead.
func forward() *d.Operand {
	return &d.Operand{
		Role: "label",
		Get: func(w d.Word) (isa.Arg, bool) {
			return isa.RelArg(int64(w.PC) + 4 + int64(w.Get('i'))<<1), true
		},
		Put: func(w *d.Word, a isa.Arg) error {
			x := a.Val - 4
			switch {
			case a.Kind != isa.ArgRel:
				return d.ErrKind
			case x&1 != 0:
				return d.ErrAlign
			case x < 0 || x > 126:
				return d.ErrRange
			}
			return w.Set('i', uint32(x)>>1)
		},
		Text: d.TargetText,
	}
}

// literal is the address of a word in the code: the distance counts from the instruction's address plus 4 with bit 1
// cleared, so it is odd halfwords where the instruction is not aligned. The wide form has a sign in field U and counts
// bytes.
func literal(wide bool) *d.Operand {
	return &d.Operand{
		Role: "label",
		Get: func(w d.Word) (isa.Arg, bool) {
			x := int64(w.Get('i'))
			if !wide {
				x <<= 2
			} else if w.Get('U') == 0 {
				x = -x
				if x == 0 {
					return isa.Arg{}, false // the distance -0 is the same address as 0
				}
			}
			return isa.RelArg(int64(w.PC&^3) + 4 + x), true
		},
		Put: func(w *d.Word, a isa.Arg) error {
			if a.Kind != isa.ArgRel {
				return d.ErrKind
			}
			x := a.Val - 4
			if wide {
				if x >= 0 {
					w.Set('U', 1)
				} else {
					x = -x
				}
				if x > 0xfff {
					return d.ErrRange
				}
				return w.Set('i', uint32(x))
			}
			if x&2 != 0 {
				x += 2
			}
			v, err := d.Unscale(isa.ImmArg(x), 2)
			if err != nil {
				return err
			}
			return w.Set('i', v)
		},
		Text: d.TargetText,
	}
}

// adrWide is the address of ADR T2 and T3, bytes ahead or behind: both bits of field U are 0 or 1.
var adrWide = &d.Operand{
	Role: "label",
	Get: func(w d.Word) (isa.Arg, bool) {
		x, u := int64(w.Get('i')), w.Get('U')
		if u == 3 {
			x = -x
		}
		return isa.RelArg(int64(w.PC&^3) + 4 + x), u == 0 || u == 3 && x != 0
	},
	Put: func(w *d.Word, a isa.Arg) error {
		x := a.Val - 4
		switch {
		case a.Kind != isa.ArgRel:
			return d.ErrKind
		case x < -0xfff || x > 0xfff:
			return d.ErrRange
		case x < 0:
			w.Set('U', 3)
			x = -x
		}
		return w.Set('i', uint32(x))
	},
	Text: d.TargetText,
}

// baseNotIn and baseIn are the base of LDM T1, which is written back unless it is in the list.
var (
	baseNotIn = baseOfList(false)
	baseIn    = baseOfList(true)
)

func baseOfList(in bool) *d.Operand {
	o := *rn
	if !in {
		o = *d.WriteBack(rnN)
	}
	get := o.Get
	o.Get = func(w d.Word) (isa.Arg, bool) {
		a, ok := get(w)
		return a, ok && (w.Get('r')>>a.Reg&1 != 0) == in
	}
	return &o
}

// specialMask is the destination of MSR: the field to write (section B5.2.3) in bits 9..8 of Arg.Val.
var specialMask = &d.Operand{
	Role: "spec_reg",
	Get: func(w d.Word) (isa.Arg, bool) {
		v := int64(w.Get('m')<<8 | w.Get('s'))
		return isa.Arg{Kind: isa.ArgOther, Reg: isa.NoReg, Index: isa.NoReg, Val: v}, v>>8 != 0
	},
	Put: func(w *d.Word, a isa.Arg) error {
		if a.Kind != isa.ArgOther {
			return d.ErrKind
		}
		if a.Val>>8 < 1 || a.Val>>8 > 3 {
			return d.ErrRange
		}
		w.Set('m', uint32(a.Val>>8))
		return w.Set('s', uint32(a.Val&0xff))
	},
	Text: func(a isa.Arg, c d.Names) string {
		suffix := [...]string{"", "_g", "", "_nzcvqg"}[a.Val>>8&3]
		a.Val &= 0xff
		return nameOr(specialRegisters, a) + suffix
	},
}

var (
	listS = vfpList(sd, 0)
	listD = vfpList(dd, 1)
)
