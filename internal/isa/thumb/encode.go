package thumb

import (
	"math/bits"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	d "github.com/tandem-lang/tandem/internal/isa/diagram"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// Encode appends the bytes of an instruction; see [isa.Target].
func Encode(dst []byte, form isa.Form, args []isa.Arg) ([]byte, error) {
	return table().Encode(dst, form, args)
}

// Fixed returns the fixed bits of a row, for assemblers that fill in the fields themselves.
func Fixed(form isa.Form) d.Word { return table().Fixed(form) }

// AllFixed returns the fixed bits of every row, by form. They must not be changed.
func AllFixed() []uint32 { return allFixed() }

func allFixed() []uint32 {
	return allFixedOnce.Get(func() []uint32 { return table().AllFixed() })
}

var allFixedOnce lazy.Value[[]uint32]

// Patch tells how the label of a form is filled in.
func Patch(form isa.Form) *asm.Patch { return table().Patch(form) }

// halfwords is the order of the instructions: bits 31..16 of a 32-bit encoding are the first halfword in memory.
func halfwords(code uint32, size int) uint32 {
	if size == 16 {
		return code
	}
	return bits.RotateLeft32(code, 16)
}

const (
	noPC   = 1 << PC
	noSPPC = 1<<PC | 1<<SP
)

// specialRegisters are the SYSm values of MRS and MSR (section B5.2.2).
func specialRegisters() map[uint32]string { return specialRegistersOnce.Get(makeSpecialRegisters) }

var specialRegistersOnce lazy.Value[map[uint32]string]

func makeSpecialRegisters() map[uint32]string {
	return map[uint32]string{
		0: "apsr", 1: "iapsr", 2: "eapsr", 3: "xpsr", 5: "ipsr", 6: "epsr", 7: "iepsr", 8: "msp", 9: "psp",
		16: "primask", 17: "basepri", 18: "basepri_max", 19: "faultmask", 20: "control",
	}
}

// modified is a modified immediate constant (section A5.3.2): one byte, a byte repeated, or eight bits rotated.
var modified = &d.Operand{
	Role: "#const",
	Get: func(w d.Word) (isa.Arg, bool) {
		v, ok := expandImm(w.Get('i'))
		return isa.ImmArg(int64(v)), ok
	},
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		v, err := d.Unscale(a, 0)
		if err != nil {
			return w, err
		}
		i, ok := packImm(v)
		if !ok {
			return w, d.ErrRange
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
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		m, err := d.RegNumber(a, R0, noSPPC)
		if err != nil {
			return w, err
		}
		kind, amount := a.Val, a.Scale
		switch {
		case kind == rrxShift && amount == 1:
			kind, amount = rorShift, 0
		case (kind == lsrShift || kind == asrShift) && amount == 32:
			amount = 0
		case kind < 0 || kind > rorShift || amount > 31 || amount == 0 && kind != lslShift:
			return w, d.ErrRange
		}
		w = w.With('y', uint32(kind))
		w = w.With('i', uint32(amount))
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
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		m, err := d.RegNumber(a, R0, noSPPC)
		if err != nil {
			return w, err
		}
		if a.Scale&7 != 0 {
			return w, d.ErrAlign
		}
		if a.Scale != 0 && a.Val != rorShift || a.Scale == 0 && a.Val != 0 && a.Val != rorShift {
			return w, d.ErrRange
		}
		if w, err = w.Set('i', uint32(a.Scale/8)); err != nil {
			return w, err
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
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		n, err := d.RegNumber(a, R0, noSPPC)
		if err != nil {
			return w, err
		}
		if a.Val != lslShift && (a.Val != asrShift || a.Scale == 0) {
			return w, d.ErrRange
		}
		w = w.With('y', uint32(a.Val)/asrShift)
		if w, err = w.Set('i', uint32(a.Scale)); err != nil {
			return w, err
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
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		n, err := d.Unscale(a, 0)
		if err != nil {
			return w, err
		}
		if n < 1 || n > 32 {
			return w, d.ErrRange
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
			return isa.RegArg(S0 + isa.Reg(w.Get(high)<<1|w.Get(low))), true
		},
		Put: func(w d.Word, a isa.Arg) (d.Word, error) {
			n, err := d.RegNumber(a, S0, 0)
			if err != nil {
				return w, err
			}
			w = w.With(low, n&1)
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
	n.Put = func(w d.Word, a isa.Arg) (d.Word, error) {
		w, err := o.Put(w, a)
		if err != nil {
			return w, err
		}
		return w.Set(two, w.Get(one))
	}
	return &n
}

// apsr is the destination of VMRS: a register, or the flags for number 15.
func apsr(rt *d.Operand) *d.Operand {
	o := *rt
	o.Get = func(w d.Word) (isa.Arg, bool) {
		a, _ := rt.Get(w)
		return a, a.Reg != SP
	}
	o.Put = func(w d.Word, a isa.Arg) (d.Word, error) {
		if a.Reg == SP {
			return w, d.ErrRegister
		}
		return rt.Put(w, a)
	}
	o.Text = func(a isa.Arg, c d.Names) string {
		if a.Reg == PC {
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
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		if a.Kind != isa.ArgOther {
			return w, d.ErrKind
		}
		if a.Val < 1 || a.Val > 15 {
			return w, d.ErrRange
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
		Put: func(w d.Word, a isa.Arg) (d.Word, error) {
			if a.Kind != isa.ArgList {
				return w, d.ErrKind
			}
			l := uint32(a.Val)
			if a.Val <= 0 || a.Val > 0xffff {
				return w, d.ErrRange
			}
			if extra != 0 {
				if l&^(0xff|1<<extra) != 0 {
					return w, d.ErrRegister
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
		Put: func(w d.Word, a isa.Arg) (d.Word, error) {
			if a.Kind != isa.ArgList {
				return w, d.ErrKind
			}
			if !vfpListFits(a) {
				return w, d.ErrRange
			}
			w = w.With('i', uint32(a.Val)<<scale)
			return first.Put(w, isa.RegArg(a.Reg))
		},
		Text: vfpListText,
	}
}

func vfpListFits(a isa.Arg) bool {
	end, limit := int64(a.Reg)+a.Val, int64(D0)
	if a.Reg >= D0 {
		limit = regs
	}
	return a.Val >= 1 && a.Val <= 32 && end <= limit
}

// vfpImm is the eight-bit constant of VMOV (immediate) (section A6.4.1): sign, three bits of exponent, four of fraction.
// Arg.Val holds these eight bits.
var vfpImm = &d.Operand{
	Role: "#imm",
	Get:  func(w d.Word) (isa.Arg, bool) { return isa.ImmArg(int64(w.Get('i'))), true },
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		n, err := d.Unscale(a, 0)
		if err != nil {
			return w, err
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
	base := SP
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
	return a, base != PC
}

func (m memory) put(w d.Word, a isa.Arg) (d.Word, error) {
	switch {
	case a.Kind != isa.ArgMem:
		return w, d.ErrKind
	case a.Reg >= PC || a.Index != isa.NoReg || m.base == 0 && a.Reg != SP:
		return w, d.ErrRegister
	}
	down := a.Val < 0 || a.Val == 0 && a.Scale == 1
	if a.Scale > 1 || down && m.sign > 0 || !down && m.sign < 0 {
		return w, d.ErrRange
	}
	n := a.Val
	if down {
		n = -n
	} else if m.sign == 0 {
		w = w.With('U', 1)
	}
	v, err := d.Unscale(isa.ImmArg(n), m.scale)
	if err != nil {
		return w, err
	}
	if m.base != 0 {
		if w, err = w.Set(m.base, uint32(a.Reg)); err != nil {
			return w, err
		}
	}
	return w.Set(m.imm, v)
}

// bare is an address without offset.
func bare() *d.Operand {
	o := memory{base: 'n', imm: 'i', sign: 1}.operand()
	o.Role = "[rn]"
	return o
}

// indexed is an address of two registers, the second shifted by the amount in a field; the registers of the bit sets are
// refused.
func indexed(amount byte, noBase, noIndex uint32) *d.Operand {
	return &d.Operand{
		Role: "[rn, rm]",
		Get: func(w d.Word) (isa.Arg, bool) {
			a := isa.MemArg(isa.Reg(w.Get('n')), 0)
			a.Index, a.Scale = isa.Reg(w.Get('m')), uint8(w.Get(amount))
			return a, noBase>>a.Reg&1 == 0 && noIndex>>a.Index&1 == 0
		},
		Put: func(w d.Word, a isa.Arg) (d.Word, error) {
			switch {
			case a.Kind != isa.ArgMem:
				return w, d.ErrKind
			case a.Val != 0:
				return w, d.ErrRange
			case a.Reg > PC || a.Index > PC || noBase>>a.Reg&1 != 0 || noIndex>>a.Index&1 != 0:
				return w, d.ErrRegister
			}
			w, err := w.Set('n', uint32(a.Reg))
			if err != nil {
				return w, err
			}
			if w, err = w.Set('m', uint32(a.Index)); err != nil {
				return w, err
			}
			return w.Set(amount, uint32(a.Scale))
		},
		Text: indexText,
	}
}

// tableOfHalves is the address of TBH, whose index always counts halfwords.
func tableOfHalves(tabByte *d.Operand) *d.Operand {
	o := *tabByte
	o.Role = "[rn, rm, lsl #1]"
	o.Get = func(w d.Word) (isa.Arg, bool) {
		a, ok := tabByte.Get(w)
		a.Scale = 1
		return a, ok
	}
	o.Put = func(w d.Word, a isa.Arg) (d.Word, error) {
		if a.Scale != 1 {
			return w, d.ErrRange
		}
		a.Scale = 0
		return tabByte.Put(w, a)
	}
	return &o
}

// rel is a branch target: the distance of n bits, in halfwords, from the instruction's address plus 4. It lies in the given
// fields.
func rel(n uint, fields string, get func(d.Word) uint32, put func(d.Word, uint32) (d.Word, error)) *d.Operand {
	return &d.Operand{
		Role:  "label",
		Label: fields,
		Get: func(w d.Word) (isa.Arg, bool) {
			x := int64(get(w)) << (64 - n) >> (64 - n)
			return isa.RelArg(int64(w.PC) + 4 + x), true
		},
		Put: func(w d.Word, a isa.Arg) (d.Word, error) {
			x := a.Val - int64(w.PC) - 4
			switch {
			case a.Kind != isa.ArgRel:
				return w, d.ErrKind
			case x&1 != 0:
				return w, d.ErrAlign
			case x < -1<<(n-1) || x >= 1<<(n-1):
				return w, d.ErrRange
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

func putT3(w d.Word, x uint32) (d.Word, error) {
	w = w.With('S', x>>20&1)
	w = w.With('B', x>>19&1)
	w = w.With('A', x>>18&1)
	w = w.With('j', x>>12&0x3f)
	return w.Set('i', x>>1&0x7ff)
}

// The distance of B T4 and BL is S:I1:I2:imm10:imm11:0 with In = NOT(Jn EOR S) (fields S, A, B, j and i).

func getT4(w d.Word) uint32 {
	s := w.Get('S')
	i1, i2 := w.Get('A')^s^1, w.Get('B')^s^1
	return s<<24 | i1<<23 | i2<<22 | w.Get('j')<<12 | w.Get('i')<<1
}

func putT4(w d.Word, x uint32) (d.Word, error) {
	s := x >> 24 & 1
	w = w.With('S', s)
	w = w.With('A', x>>23&1^s^1)
	w = w.With('B', x>>22&1^s^1)
	w = w.With('j', x>>12&0x3ff)
	return w.Set('i', x>>1&0x7ff)
}

// forward is the target of CBZ, always ahead.
func forward() *d.Operand {
	return &d.Operand{
		Role:  "label",
		Label: "i",
		Get: func(w d.Word) (isa.Arg, bool) {
			return isa.RelArg(int64(w.PC) + 4 + int64(w.Get('i'))<<1), true
		},
		Put: func(w d.Word, a isa.Arg) (d.Word, error) {
			x := a.Val - int64(w.PC) - 4
			switch {
			case a.Kind != isa.ArgRel:
				return w, d.ErrKind
			case x&1 != 0:
				return w, d.ErrAlign
			case x < 0 || x > 126:
				return w, d.ErrRange
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
		Role:  "label",
		Label: "Ui",
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
		Put: func(w d.Word, a isa.Arg) (d.Word, error) {
			if a.Kind != isa.ArgRel {
				return w, d.ErrKind
			}
			x := a.Val - int64(w.PC&^3) - 4
			if wide {
				if x >= 0 {
					w = w.With('U', 1)
				} else {
					x = -x
				}
				if x > 0xfff {
					return w, d.ErrRange
				}
				return w.Set('i', uint32(x))
			}
			if x&2 != 0 {
				x += 2
			}
			v, err := d.Unscale(isa.ImmArg(x), 2)
			if err != nil {
				return w, err
			}
			return w.Set('i', v)
		},
		Text: d.TargetText,
	}
}

// adrWide is the address of ADR T2 and T3, bytes ahead or behind: both bits of field U are 0 or 1.
var adrWide = &d.Operand{
	Role:  "label",
	Label: "Ui",
	Get: func(w d.Word) (isa.Arg, bool) {
		x, u := int64(w.Get('i')), w.Get('U')
		if u == 3 {
			x = -x
		}
		return isa.RelArg(int64(w.PC&^3) + 4 + x), u == 0 || u == 3 && x != 0
	},
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		x := a.Val - int64(w.PC&^3) - 4
		switch {
		case a.Kind != isa.ArgRel:
			return w, d.ErrKind
		case x < -0xfff || x > 0xfff:
			return w, d.ErrRange
		case x < 0:
			w = w.With('U', 3)
			x = -x
		}
		return w.Set('i', uint32(x))
	},
	Text: d.TargetText,
}

// withBase is a list of low registers that has the base in field n, or has it not.
func withBase(list *d.Operand, in bool) *d.Operand {
	o := *list
	has := func(w d.Word, l int64) bool { return l>>w.Get('n')&1 != 0 }
	o.Get = func(w d.Word) (isa.Arg, bool) {
		a, ok := list.Get(w)
		return a, ok && has(w, a.Val) == in
	}
	o.Put = func(w d.Word, a isa.Arg) (d.Word, error) {
		if has(w, a.Val) != in {
			return w, d.ErrRegister
		}
		return list.Put(w, a)
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
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		if a.Kind != isa.ArgOther {
			return w, d.ErrKind
		}
		if a.Val>>8 < 1 || a.Val>>8 > 3 {
			return w, d.ErrRange
		}
		w = w.With('m', uint32(a.Val>>8))
		return w.Set('s', uint32(a.Val&0xff))
	},
	Text: func(a isa.Arg, c d.Names) string {
		suffix := [...]string{"", "_g", "", "_nzcvqg"}[a.Val>>8&3]
		a.Val &= 0xff
		return nameOr(specialRegisters(), a) + suffix
	},
}
