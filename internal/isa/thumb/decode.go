package thumb

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"

	"github.com/tandem-lang/tandem/internal/isa"
	d "github.com/tandem-lang/tandem/internal/isa/diagram"
)

// size returns the size in bits of the instruction that begins with this halfword (section A5.1).
func size(first uint16) int {
	if first>>11 >= 0x1d {
		return 32
	}
	return 16
}

// decoder returns the decoder of a target with the given features.
func decoder(features uint32) func(code []byte, pc uint64) (isa.Inst, int, bool) {
	return func(code []byte, pc uint64) (isa.Inst, int, bool) {
		if len(code) < 2 {
			return isa.Inst{}, 0, false
		}
		first := binary.LittleEndian.Uint16(code)
		if size(first) == 16 {
			in, ok := table().Find(uint32(first), 16, pc, features)
			return in, 2, ok
		}
		if len(code) < 4 {
			return isa.Inst{}, 0, false
		}
		in, ok := table().Find(uint32(first)<<16|uint32(binary.LittleEndian.Uint16(code[2:])), 32, pc, features)
		return in, 4, ok
	}
}

// Format returns assembly text; name may be nil.
func Format(in isa.Inst, _ uint64, name func(uint64) string) string {
	return table().Format(in, d.Names{Regs: regNames, Addr: name})
}

// Forms describes the instruction table.
func Forms() []isa.FormInfo { return table().Forms() }

var condNames = []string{"eq", "ne", "cs", "cc", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le"}

var shiftNames = [...]string{"lsl", "lsr", "asr", "ror", "rrx"}

func shiftedText(a isa.Arg, c d.Names) string {
	switch {
	case a.Scale == 0 || a.Val < 0 || a.Val > rrxShift:
		return c.Reg(a.Reg)
	case a.Val == rrxShift:
		return c.Reg(a.Reg) + ", rrx"
	}
	return fmt.Sprintf("%s, %s #%d", c.Reg(a.Reg), shiftNames[a.Val], a.Scale)
}

func offset(a isa.Arg) string {
	if a.Val == 0 && a.Scale == 1 {
		return "#-0"
	}
	return fmt.Sprintf("#%d", a.Val)
}

func offsetText(a isa.Arg, c d.Names) string {
	if a.Val == 0 && a.Scale == 0 {
		return "[" + c.Reg(a.Reg) + "]"
	}
	return "[" + c.Reg(a.Reg) + ", " + offset(a) + "]"
}

func preText(a isa.Arg, c d.Names) string  { return "[" + c.Reg(a.Reg) + ", " + offset(a) + "]!" }
func postText(a isa.Arg, c d.Names) string { return "[" + c.Reg(a.Reg) + "], " + offset(a) }

func indexText(a isa.Arg, c d.Names) string {
	if a.Scale == 0 {
		return "[" + c.Reg(a.Reg) + ", " + c.Reg(a.Index) + "]"
	}
	return fmt.Sprintf("[%s, %s, lsl #%d]", c.Reg(a.Reg), c.Reg(a.Index), a.Scale)
}

func vfpListText(a isa.Arg, c d.Names) string {
	if a.Val == 1 {
		return "{" + c.Reg(a.Reg) + "}"
	}
	return "{" + c.Reg(a.Reg) + "-" + c.Reg(a.Reg+isa.Reg(a.Val)-1) + "}"
}

func nameOr(names map[uint32]string, a isa.Arg) string {
	if s, ok := names[uint32(a.Val)]; ok {
		return s
	}
	return fmt.Sprintf("#%d", a.Val)
}

// itText returns the letters behind "it".
func itText(mask uint32) string {
	var sb strings.Builder
	for ; mask&7 != 0; mask <<= 1 {
		sb.WriteByte("te"[mask>>3&1])
	}
	return sb.String()
}

// vfpImmText shows the value of an eight-bit floating-point constant.
func vfpImmText(a isa.Arg, _ d.Names) string {
	b := uint32(a.Val)
	exp := int(b>>4&7) ^ 4 // NOT(b) cd: -3..4, stored with the first bit inverted
	v := math.Ldexp(float64(16+b&15)/16, exp-3)
	if b&0x80 != 0 {
		v = -v
	}
	return fmt.Sprintf("#%g", v)
}
