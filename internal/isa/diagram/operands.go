package diagram

import (
	"errors"
	"fmt"
	"math/bits"
	"strings"

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
		Put: func(w Word, a isa.Arg) (Word, error) {
			n, err := RegNumber(a, first, forbid)
			if err != nil {
				return w, err
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
	case a.Reg-first > 31 || forbid>>(a.Reg-first)&1 != 0: // what is below first wraps and is too large
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
		Put: func(w Word, a isa.Arg) (Word, error) {
			if a.Kind != isa.ArgReg || a.Reg != r {
				return w, ErrRegister
			}
			return w, nil
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
		Put: func(w Word, a isa.Arg) (Word, error) {
			n, err := Unscale(a, scale)
			if err != nil {
				return w, err
			}
			if n < uint32(bias) {
				return w, ErrRange
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
	n.Put = func(w Word, a isa.Arg) (Word, error) {
		if a.Val < lo || a.Val > hi {
			return w, ErrRange
		}
		return o.Put(w, a)
	}
	return &n
}

// other returns an argument that is a number with a meaning of the machine's own.
func other(kind isa.ArgKind, v int64) isa.Arg {
	return isa.Arg{Kind: kind, Reg: isa.NoReg, Index: isa.NoReg, Val: v}
}

// ShiftRight is the amount of a right shift, 1..32, where the field has 0 for 32.
func ShiftRight(letter byte) *Operand {
	return &Operand{
		Role: "#imm",
		Get: func(w Word) (isa.Arg, bool) {
			n := w.Get(letter)
			if n == 0 {
				n = 32
			}
			return isa.ImmArg(int64(n)), true
		},
		Put: func(w Word, a isa.Arg) (Word, error) {
			n, err := Unscale(a, 0)
			if err != nil {
				return w, err
			}
			if n < 1 || n > 32 {
				return w, ErrRange
			}
			return w.Set(letter, n&31)
		},
		Text: ImmText,
	}
}

// TwoFields is an immediate whose low bits, as many as given, are in field low and the others in field high.
func TwoFields(role string, high, low byte, bits uint) *Operand {
	return &Operand{
		Role: role,
		Get:  func(w Word) (isa.Arg, bool) { return isa.ImmArg(int64(w.Get(high)<<bits | w.Get(low))), true },
		Put: func(w Word, a isa.Arg) (Word, error) {
			n, err := Unscale(a, 0)
			if err != nil {
				return w, err
			}
			if w, err = w.Set(high, n>>bits); err != nil {
				return w, err
			}
			return w.Set(low, n&(1<<bits-1))
		},
		Text: ImmText,
	}
}

// Zero is the constant 0, which no field holds.
var Zero = &Operand{
	Role: "#0",
	Get:  func(Word) (isa.Arg, bool) { return isa.ImmArg(0), true },
	Put: func(w Word, a isa.Arg) (Word, error) {
		if a.Kind != isa.ArgImm || a.Val != 0 {
			return w, ErrRange
		}
		return w, nil
	},
	Text: ImmText,
}

// FixedText is an operand that is always the same and no field holds.
func FixedText(text string) *Operand {
	return &Operand{
		Role: text,
		Get:  func(Word) (isa.Arg, bool) { return other(isa.ArgOther, 0), true },
		Put: func(w Word, a isa.Arg) (Word, error) {
			if a.Kind != isa.ArgOther {
				return w, ErrKind
			}
			return w, nil
		},
		Text: func(isa.Arg, Names) string { return text },
	}
}

// Named is a field whose values have names; those without are shown as numbers.
func Named(role string, letter byte, names map[uint32]string) *Operand {
	return &Operand{
		Role: role,
		Get:  func(w Word) (isa.Arg, bool) { return other(isa.ArgOther, int64(w.Get(letter))), true },
		Put: func(w Word, a isa.Arg) (Word, error) {
			if a.Kind != isa.ArgOther {
				return w, ErrKind
			}
			if a.Val < 0 || a.Val > 0xffff {
				return w, ErrRange
			}
			return w.Set(letter, uint32(a.Val))
		},
		Text: func(a isa.Arg, c Names) string {
			if s, ok := names[uint32(a.Val)]; ok {
				return s
			}
			return ImmText(a, c)
		},
	}
}

// Cond is a condition by its number in names. What stands behind the last name is refused.
func Cond(letter byte, names []string, suffix bool) *Operand {
	return &Operand{
		Role:   "cond",
		Suffix: suffix,
		Get: func(w Word) (isa.Arg, bool) {
			n := w.Get(letter)
			return other(isa.ArgCond, int64(n)), int(n) < len(names)
		},
		Put: func(w Word, a isa.Arg) (Word, error) {
			if a.Kind != isa.ArgCond {
				return w, ErrKind
			}
			if a.Val < 0 || a.Val >= int64(len(names)) {
				return w, ErrRange
			}
			return w.Set(letter, uint32(a.Val))
		},
		Text: func(a isa.Arg, _ Names) string {
			if a.Val < 0 || a.Val >= int64(len(names)) {
				return "?"
			}
			return names[a.Val]
		},
	}
}

// RegList is a set of registers, one bit for each from register 0 on. Fits tells which sets the row takes.
func RegList(letter byte, fits func(list uint32) bool) *Operand {
	return &Operand{
		Role: "registers",
		Get: func(w Word) (isa.Arg, bool) {
			l := w.Get(letter)
			return other(isa.ArgList, int64(l)), fits(l)
		},
		Put: func(w Word, a isa.Arg) (Word, error) {
			if a.Kind != isa.ArgList {
				return w, ErrKind
			}
			if a.Val < 0 || a.Val > 0xffffffff || !fits(uint32(a.Val)) {
				return w, ErrRange
			}
			return w.Set(letter, uint32(a.Val))
		},
		Text: RegListText,
	}
}

// RegListText shows a set of registers as {a, b}.
func RegListText(a isa.Arg, c Names) string {
	var regs []string
	for l := uint32(a.Val); l != 0; l &= l - 1 {
		regs = append(regs, c.Reg(isa.Reg(bits.TrailingZeros32(l))))
	}
	return "{" + strings.Join(regs, ", ") + "}"
}

// WriteBack shows an operand with "!".
func WriteBack(o *Operand) *Operand {
	n := *o
	n.Role += "!"
	n.Text = func(a isa.Arg, c Names) string { return o.Text(a, c) + "!" }
	return &n
}

// TargetText shows a code address.
func TargetText(a isa.Arg, c Names) string { return c.Target(a.Val) }
