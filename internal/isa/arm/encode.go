package arm

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

const noPC = 1 << PC

// modified is a modified immediate constant (section A5.2.4): eight bits rotated right by twice four bits.
var modified = &d.Operand{
	Role: "#const",
	Get: func(w d.Word) (isa.Arg, bool) {
		i := w.Get('i')
		v := bits.RotateLeft32(i&0xff, -int(i>>8*2))
		a := isa.ImmArg(int64(v))
		if best, _ := packImm(v); best != i {
			a.Width, a.Scale = 1, uint8(i>>8*2)
		}
		return a, true
	},
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		v, err := d.Unscale(a, 0)
		if err != nil {
			return w, err
		}
		i, ok := packImm(v)
		if a.Width == 1 {
			shortest := i
			i = bits.RotateLeft32(v, int(a.Scale))
			ok = i <= 0xff && a.Scale < 32 && a.Scale&1 == 0
			i |= uint32(a.Scale) / 2 << 8
			ok = ok && i != shortest
		}
		if !ok {
			return w, d.ErrRange
		}
		return w.Set('i', i)
	},
	Text: modifiedText,
}

// packImm finds the encoding with the smallest rotation.
func packImm(v uint32) (uint32, bool) {
	for rot := range 16 {
		if b := bits.RotateLeft32(v, 2*rot); b <= 0xff {
			return uint32(rot)<<8 | b, true
		}
	}
	return 0, false
}

const (
	lslShift = iota
	lsrShift
	asrShift
	rorShift
	rrxShift
)

// shiftArg turns the two fields of a shift into kind and amount (DecodeImmShift, section A8.4.3).
func shiftArg(kind, amount uint32) (int64, uint8) {
	switch {
	case amount != 0 || kind == lslShift:
		return int64(kind), uint8(amount)
	case kind == rorShift:
		return rrxShift, 1
	}
	return int64(kind), 32
}

func shiftFields(kind int64, amount uint8) (uint32, uint32, error) {
	switch {
	case kind == rrxShift && amount == 1:
		return rorShift, 0, nil
	case (kind == lsrShift || kind == asrShift) && amount == 32:
		return uint32(kind), 0, nil
	case kind < 0 || kind > rorShift || amount > 31 || amount == 0 && kind != lslShift:
		return 0, 0, d.ErrRange
	}
	return uint32(kind), uint32(amount), nil
}

// shifted is a register shifted by a constant.
var shifted = &d.Operand{
	Role: "rm {, shift}",
	Get: func(w d.Word) (isa.Arg, bool) {
		a := isa.RegArg(isa.Reg(w.Get('m')))
		a.Val, a.Scale = shiftArg(w.Get('y'), w.Get('i'))
		return a, true
	},
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		m, err := d.RegNumber(a, R0, 0)
		if err != nil {
			return w, err
		}
		kind, amount, err := shiftFields(a.Val, a.Scale)
		if err != nil {
			return w, err
		}
		w = w.With('y', kind)
		w = w.With('i', amount)
		return w.Set('m', m)
	},
	Text: shiftedText,
}

// fixedShift is a register shifted by a constant in the one way the instruction has.
func fixedShift(kind int64) *d.Operand {
	return &d.Operand{
		Role: "rm {, shift}",
		Get: func(w d.Word) (isa.Arg, bool) {
			a := isa.RegArg(isa.Reg(w.Get('m')))
			a.Val, a.Scale = shiftArg(uint32(kind), w.Get('i'))
			return a, true
		},
		Put: func(w d.Word, a isa.Arg) (d.Word, error) {
			m, err := d.RegNumber(a, R0, 0)
			if err != nil {
				return w, err
			}
			if a.Val != kind {
				return w, d.ErrRange
			}
			_, amount, err := shiftFields(a.Val, a.Scale)
			if err != nil {
				return w, err
			}
			w = w.With('i', amount)
			return w.Set('m', m)
		},
		Text: shiftedText,
	}
}

// satShift is the shift of SSAT and USAT, left or right as field y says.
var satShift = &d.Operand{
	Role: "rn {, shift}",
	Get: func(w d.Word) (isa.Arg, bool) {
		a := isa.RegArg(isa.Reg(w.Get('n')))
		a.Val, a.Scale = shiftArg(w.Get('y')*asrShift, w.Get('i'))
		return a, true
	},
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		n, err := d.RegNumber(a, R0, 0)
		if err != nil {
			return w, err
		}
		kind, amount, err := shiftFields(a.Val, a.Scale)
		if err != nil {
			return w, err
		}
		if kind != lslShift && kind != asrShift {
			return w, d.ErrRange
		}
		w = w.With('y', kind/asrShift)
		w = w.With('i', amount)
		return w.Set('n', n)
	},
	Text: shiftedText,
}

// rotated is a register rotated by 0, 8, 16 or 24.
var rotated = &d.Operand{
	Role: "rm {, rotation}",
	Get: func(w d.Word) (isa.Arg, bool) {
		a := isa.RegArg(isa.Reg(w.Get('m')))
		a.Val, a.Scale = rorShift, uint8(w.Get('i')*8)
		return a, true
	},
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		m, err := d.RegNumber(a, R0, 0)
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

// byRegister is a register shifted by another.
var byRegister = &d.Operand{
	Role: "rm, type rs",
	Get: func(w d.Word) (isa.Arg, bool) {
		a := isa.RegArg(isa.Reg(w.Get('m')))
		a.Index, a.Val = isa.Reg(w.Get('s')), int64(w.Get('y'))
		return a, true
	},
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		m, err := d.RegNumber(a, R0, 0)
		switch {
		case err != nil:
			return w, err
		case a.Val < 0 || a.Val > rorShift:
			return w, d.ErrRange
		case a.Index > PC:
			return w, d.ErrRegister
		}
		w = w.With('y', uint32(a.Val))
		w = w.With('s', uint32(a.Index))
		return w.Set('m', m)
	},
	Text: byRegisterText,
}

// pair is the first of two registers that follow each other.
var pair = &d.Operand{
	Role: "rt, rt2",
	Get: func(w d.Word) (isa.Arg, bool) {
		r := isa.Reg(w.Get('t'))
		return isa.RegArg(r), r&1 == 0
	},
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		n, err := d.RegNumber(a, R0, 0)
		if err != nil {
			return w, err
		}
		if n&1 != 0 {
			return w, d.ErrRegister
		}
		return w.Set('t', n)
	},
	Text: func(a isa.Arg, c d.Names) string { return c.Reg(a.Reg) + ", " + c.Reg(a.Reg+1) },
}

// target is a branch target: 24 bits of distance in words from the instruction's address plus 8.
var target = &d.Operand{
	Role:  "label",
	Label: "i",
	Get: func(w d.Word) (isa.Arg, bool) {
		return isa.RelArg(int64(w.PC) + 8 + int64(int32(w.Get('i')<<8)>>6)), true
	},
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		x := a.Val - int64(w.PC) - 8
		switch {
		case a.Kind != isa.ArgRel:
			return w, d.ErrKind
		case x&3 != 0:
			return w, d.ErrAlign
		case x < -1<<25 || x >= 1<<25:
			return w, d.ErrRange
		}
		return w.Set('i', uint32(x>>2)&0xffffff)
	},
	Text: d.TargetText,
}

// targetThumb is the target of BLX (immediate), on a halfword.
var targetThumb = &d.Operand{
	Role:  "label",
	Label: "hi",
	Get: func(w d.Word) (isa.Arg, bool) {
		a, ok := target.Get(w)
		a.Val += int64(w.Get('h')) * 2
		return a, ok
	},
	Put: func(w d.Word, a isa.Arg) (d.Word, error) {
		w = w.With('h', uint32(a.Val-int64(w.PC))>>1&1)
		a.Val &^= 2
		return target.Put(w, a)
	},
	Text: d.TargetText,
}

// atLeast is a register list of n registers or more.
func atLeast(n int) *d.Operand {
	return d.RegList('r', func(l uint32) bool { return bits.OnesCount32(l) >= n })
}

type memMode uint8

const (
	offsetMode memMode = iota // [rn, x]
	preMode                   // [rn, x]!
	postMode                  // [rn], x
)

var modeRoles = [...]string{"[rn, x]", "[rn, x]!", "[rn], x"}

// constant is an address with a constant offset in field i, added or subtracted as field U says.
func constant(mode memMode) *d.Operand {
	return &d.Operand{
		Role: modeRoles[mode],
		Get: func(w d.Word) (isa.Arg, bool) {
			a := isa.MemArg(isa.Reg(w.Get('n')), int64(w.Get('i')))
			if w.Get('U') == 0 {
				a.Val = -a.Val
				if a.Val == 0 {
					a.Scale = 1
				}
			}
			return a, true
		},
		Put: func(w d.Word, a isa.Arg) (d.Word, error) {
			if a.Kind != isa.ArgMem {
				return w, d.ErrKind
			}
			if a.Reg > PC || a.Index != isa.NoReg {
				return w, d.ErrRegister
			}
			n := a.Val
			if n < 0 || n == 0 && a.Scale == 1 {
				n = -n
			} else {
				w = w.With('U', 1)
			}
			v, err := d.Unscale(isa.ImmArg(n), 0)
			if err != nil {
				return w, err
			}
			w = w.With('n', uint32(a.Reg))
			return w.Set('i', v)
		},
		Text: func(a isa.Arg, c d.Names) string { return addressText(a, c, mode, offset(a)) },
	}
}

// index is an address with a register that is added or subtracted, shifted where the row has the fields for it.
func index(mode memMode) *d.Operand {
	return &d.Operand{
		Role: modeRoles[mode],
		Get: func(w d.Word) (isa.Arg, bool) {
			a := isa.MemArg(isa.Reg(w.Get('n')), 0)
			a.Index = isa.Reg(w.Get('m'))
			kind, amount := shiftArg(w.Get('y'), w.Get('i'))
			a.Val, a.Scale = kind<<1|int64(w.Get('U')^1), amount
			return a, true
		},
		Put: func(w d.Word, a isa.Arg) (d.Word, error) {
			switch {
			case a.Kind != isa.ArgMem:
				return w, d.ErrKind
			case a.Reg > PC || a.Index > PC:
				return w, d.ErrRegister
			}
			kind, amount, err := shiftFields(a.Val>>1, a.Scale)
			if err != nil {
				return w, err
			}
			w = w.With('U', uint32(a.Val&1^1))
			w = w.With('n', uint32(a.Reg))
			w = w.With('m', uint32(a.Index))
			if w, err = w.Set('y', kind); err != nil {
				return w, err
			}
			return w.Set('i', amount)
		},
		Text: func(a isa.Arg, c d.Names) string { return addressText(a, c, mode, indexText(a, c)) },
	}
}

// bare is an address without offset.
func bare(rn *d.Operand) *d.Operand {
	o := *rn
	o.Role = "[rn]"
	o.Get = func(w d.Word) (isa.Arg, bool) { return isa.MemArg(isa.Reg(w.Get('n')), 0), true }
	o.Put = func(w d.Word, a isa.Arg) (d.Word, error) {
		switch {
		case a.Kind != isa.ArgMem:
			return w, d.ErrKind
		case a.Reg > PC || a.Index != isa.NoReg:
			return w, d.ErrRegister
		case a.Val != 0:
			return w, d.ErrRange
		}
		return w.Set('n', uint32(a.Reg))
	}
	o.Text = func(a isa.Arg, c d.Names) string { return "[" + c.Reg(a.Reg) + "]" }
	return &o
}
