package rv32

import (
	"fmt"
	"math/bits"
	"strings"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// index lists the rows that a word can be, by its major opcode: seven bits for words of 32 bits, and bits 15..13 with
// the two lowest for words of 16. It is made at its first use.
func index() *[2][128][]uint8 {
	return indexOnce.Get(func() *[2][128][]uint8 {
		var x [2][128][]uint8
		for k := range table() {
			long, key := major(table()[k].bits)
			x[long][key] = append(x[long][key], uint8(k))
		}
		return &x
	})
}

var indexOnce lazy.Value[*[2][128][]uint8]

func major(w uint32) (long int, key uint32) {
	if w&3 == 3 {
		return 1, w & 0x7f
	}
	return 0, w>>11&0x1c | w&3
}

// Decode decodes the first instruction of code, which lies at address pc.
func Decode(code []byte, pc uint64) (in isa.Inst, size int, ok bool) {
	if len(code) < 2 {
		return in, 0, false
	}
	w, size := uint32(code[0])|uint32(code[1])<<8, 2
	if w&3 == 3 {
		if len(code) < 4 {
			return in, 0, false
		}
		w, size = w|uint32(code[2])<<16|uint32(code[3])<<24, 4
	}
	long, key := major(w)
	masks := masks()
	for _, k := range index()[long][key] {
		if w&masks[k] == table()[k].bits {
			in = isa.Inst{Form: isa.Form(k)}
			if table()[k].decode(w, pc, &in) {
				return in, size, true
			}
		}
	}
	return isa.Inst{}, 0, false
}

// decode fills in the operands; it is false when one of them has a value that the row does not allow.
func (f *form) decode(w uint32, pc uint64, in *isa.Inst) bool {
	for k := 0; k < len(f.operands); k++ {
		o := &f.operands[k]
		v := o.Get(w)
		if v >= 0 && v < 32 && o.deny>>v&1 != 0 {
			return false
		}
		a := isa.Arg{Kind: argKinds[o.kind], Reg: isa.NoReg, Index: isa.NoReg, Val: v}
		switch o.kind {
		case reg, creg, sreg, sother, stack:
			a.Reg, a.Val = o.register(v), 0
			if o.kind == sother && a.Reg == in.Args[in.N-1].Reg {
				return false
			}
		case memory:
			k++
			base := &f.operands[k]
			a.Reg = base.register(base.Get(w))
		case rel:
			a.Val += int64(pc)
		case upper:
			a.Val &= 0xfffff
		case reglist:
			if v < 4 {
				return false
			}
			a.Val = int64(listSet(v))
		case adjust:
			a.Val += listBytes(listField.Get(w))
		case unadjust:
			a.Val = -a.Val - listBytes(listField.Get(w))
		}
		in.Args[in.N] = a
		in.N++
	}
	return true
}

// register returns the register whose number in the field is v.
func (o *operand) register(v int64) isa.Reg {
	switch o.kind {
	case creg:
		return S0 + isa.Reg(v)
	case sreg, sother:
		return isa.Reg(savedRegisters[v])
	case stack:
		return SP
	}
	return isa.Reg(v)
}

// Format returns the instruction as text: "lw a0, 4(a1)".
func Format(in isa.Inst, pc uint64, name func(addr uint64) string) string {
	f := &table()[in.Form]
	var sb strings.Builder
	sb.WriteString(f.name)
	n := 0
	for k := 0; k < len(f.operands) && n < in.N; k++ {
		if n == 0 {
			sb.WriteByte(' ')
		} else {
			sb.WriteString(", ")
		}
		o := &f.operands[k]
		o.format(&sb, in.Args[n], name)
		if o.kind == memory {
			k++
		}
		n++
	}
	return sb.String()
}

func (o *operand) format(sb *strings.Builder, a isa.Arg, name func(addr uint64) string) {
	switch o.kind {
	case reg, creg, sreg, sother, stack:
		sb.WriteString(regNames[a.Reg])
	case memory:
		fmt.Fprintf(sb, "%d(%s)", a.Val, regNames[a.Reg])
	case upper, csr:
		fmt.Fprintf(sb, "%#x", a.Val)
	case rel:
		addr := uint32(a.Val)
		if name != nil {
			if s := name(uint64(addr)); s != "" {
				sb.WriteString(s)
				return
			}
		}
		fmt.Fprintf(sb, "0x%x", addr)
	case reglist:
		sb.WriteString(listText(uint32(a.Val)))
	case order:
		sb.WriteString(orderText(a.Val))
	default:
		fmt.Fprintf(sb, "%d", a.Val)
	}
}

// listText returns a list as the manual writes it: "{ra, s0-s4}".
func listText(set uint32) string {
	switch n := bits.OnesCount32(set); n {
	case 1:
		return "{ra}"
	case 2:
		return "{ra, s0}"
	default:
		return fmt.Sprintf("{ra, s0-s%d}", n-2)
	}
}

// orderText returns the operand of a fence: some of the letters "iorw".
func orderText(set int64) string {
	if set == 0 {
		return "0"
	}
	s := ""
	for k, letter := range "iorw" {
		if set>>(3-k)&1 != 0 {
			s += string(letter)
		}
	}
	return s
}
