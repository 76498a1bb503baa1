package xtensa

import (
	"fmt"
	"strings"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// keyMask is the bits by which rows are found: op0, and op1 of instructions with three bytes.
const keyMask = 0xf000f

func key(w uint32) uint32 { return w>>12&0xf0 | w&0xf }

// index lists the rows that a word can be.
func index() *[256][]uint8 { return indexOnce.Get(makeIndex) }

var indexOnce lazy.Value[*[256][]uint8]

func makeIndex() *[256][]uint8 {
	var x [256][]uint8
	masks := masks()
	for i := range x {
		w := uint32(i)&0xf | uint32(i)&0xf0<<12
		for k := range table() {
			if (w^table()[k].bits)&masks[k]&keyMask == 0 {
				x[i] = append(x[i], uint8(k))
			}
		}
	}
	return &x
}

// Decode decodes the first instruction of code, which lies at address pc.
func Decode(code []byte, pc uint64) (in isa.Inst, size int, ok bool) {
	if len(code) < 2 {
		return in, 0, false
	}
	w := uint32(code[0]) | uint32(code[1])<<8
	size = wordSize(w)
	if size == 3 {
		if len(code) < 3 {
			return in, 0, false
		}
		w |= uint32(code[2]) << 16
	}
	masks := masks()
	for _, k := range index()[key(w)] {
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
		a := isa.Arg{Kind: argKinds[o.kind], Reg: isa.NoReg, Index: isa.NoReg}
		if o.values != nil {
			if v = o.values[v]; v == none {
				return false
			}
		}
		switch o.kind {
		case reg:
			a.Reg, v = isa.Reg(v), 0
		case memory:
			k++
			a.Reg = isa.Reg(f.operands[k].Get(w))
		case rel:
			v += int64(pc) + 4
		case relCall:
			v += int64(pc)&^3 + 4
		case relLiter:
			v += (int64(pc)+3)&^3 - literReach
		}
		a.Val = v
		in.Args[in.N] = a
		in.N++
	}
	return true
}

// Format returns the instruction as text: "l32i a2, a3, 4".
func Format(in isa.Inst, pc uint64, name func(addr uint64) string) string {
	f := &table()[in.Form]
	var sb strings.Builder
	sb.WriteString(f.name)
	for n, a := range in.Args[:in.N] {
		if n == 0 {
			sb.WriteByte(' ')
		} else {
			sb.WriteString(", ")
		}
		switch a.Kind {
		case isa.ArgReg:
			sb.WriteString(regNames[a.Reg])
		case isa.ArgMem:
			fmt.Fprintf(&sb, "%s, %d", regNames[a.Reg], a.Val)
		case isa.ArgRel:
			sb.WriteString(target(uint32(a.Val), name))
		default:
			fmt.Fprintf(&sb, "%d", a.Val)
		}
	}
	return sb.String()
}

// target returns the name of an address, or the address.
func target(addr uint32, name func(addr uint64) string) string {
	if name != nil {
		if s := name(uint64(addr)); s != "" {
			return s
		}
	}
	return fmt.Sprintf("0x%x", addr)
}
