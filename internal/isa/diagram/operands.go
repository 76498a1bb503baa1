package diagram

import (
	"errors"
	"fmt"

	"github.com/tandem-lang/tandem/internal/isa"
)

// Errors of operands.
var (
	ErrKind     = errors.New("wrong kind of operand")
	ErrRegister = errors.New("register not allowed here")
	ErrRange    = errors.New("out of range")
	ErrAlign    = errors.New("not aligned")
)

// Reg is a register field: number 0 is register first. The registers of the bit set forbid, counted from first, are
// refused.
func Reg(role string, letter byte, first isa.Reg, forbid uint32) *Operand {
	return &Operand{
		Role: role,
		Get: func(w Word) (isa.Arg, bool) {
			n := w.Get(letter)
			return isa.RegArg(first + isa.Reg(n)), forbid>>n&1 == 0
		},
		Put: func(w *Word, a isa.Arg) error {
			n, err := RegNumber(a, first, forbid)
			if err != nil {
				return err
			}
			return w.Set(letter, n)
		},
		Text: RegText,
	}
}

// RegNumber checks a register argument and returns its number from first on.
func RegNumber(a isa.Arg, first isa.Reg, forbid uint32) (uint32, error) {
	switch {
	case a.Kind != isa.ArgReg:
		return 0, ErrKind
	case a.Reg < first || a.Reg == isa.NoReg || a.Reg-first > 31 || forbid>>(a.Reg-first)&1 != 0:
		return 0, ErrRegister
	}
	return uint32(a.Reg - first), nil
}

// RegText shows a register.
func RegText(a isa.Arg, c Names) string { return c.Reg(a.Reg) }

// FixedReg is an operand that no field holds.
func FixedReg(role string, r isa.Reg) *Operand {
	return &Operand{
		Role: role,
		Get:  func(Word) (isa.Arg, bool) { return isa.RegArg(r), true },
		Put: func(_ *Word, a isa.Arg) error {
			if a.Kind != isa.ArgReg || a.Reg != r {
				return ErrRegister
			}
			return nil
		},
		Text: RegText,
	}
}

// Imm is an unsigned immediate: the field counts in units of 1<<scale, plus bias units.
func Imm(role string, letter byte, scale uint, bias uint32) *Operand {
	return &Operand{
		Role: role,
		Get: func(w Word) (isa.Arg, bool) {
			return isa.ImmArg(int64(w.Get(letter)+bias) << scale), true
		},
		Put: func(w *Word, a isa.Arg) error {
			n, err := Unscale(a, scale)
			if err != nil {
				return err
			}
			if n < uint32(bias) {
				return ErrRange
			}
			return w.Set(letter, n-bias)
		},
		Text: ImmText,
	}
}

// Unscale checks an immediate and divides it by 1<<scale.
func Unscale(a isa.Arg, scale uint) (uint32, error) {
	switch {
	case a.Kind != isa.ArgImm:
		return 0, ErrKind
	case a.Val < 0 || a.Val > 0xffffffff:
		return 0, ErrRange
	case a.Val&(1<<scale-1) != 0:
		return 0, ErrAlign
	}
	return uint32(a.Val >> scale), nil
}

// ImmText shows an immediate.
func ImmText(a isa.Arg, _ Names) string { return fmt.Sprintf("#%d", a.Val) }

// Limit narrows an operand: the argument's value must lie within lo and hi.
func Limit(o *Operand, lo, hi int64) *Operand {
	n := *o
	n.Get = func(w Word) (isa.Arg, bool) {
		a, ok := o.Get(w)
		return a, ok && a.Val >= lo && a.Val <= hi
	}
	n.Put = func(w *Word, a isa.Arg) error {
		if a.Val < lo || a.Val > hi {
			return ErrRange
		}
		return o.Put(w, a)
	}
	return &n
}
