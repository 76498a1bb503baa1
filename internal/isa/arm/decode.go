package arm

import (
	"encoding/binary"
	"fmt"

	"github.com/tandem-lang/tandem/internal/isa"
	d "github.com/tandem-lang/tandem/internal/isa/diagram"
)

// Decode reads the first instruction of code at address pc.
func Decode(code []byte, pc uint64) (isa.Inst, int, bool) {
	if len(code) < 4 {
		return isa.Inst{}, 0, false
	}
	in, ok := table().Find(binary.LittleEndian.Uint32(code), 32, pc, 0)
	return in, 4, ok
}

// Format returns assembly text; name may be nil.
func Format(in isa.Inst, _ uint64, name func(uint64) string) string {
	return table().Format(in, d.Names{Regs: regNames, Addr: name})
}

// Forms describes the instruction table.
func Forms() []isa.FormInfo { return table().Forms() }

var condNames = []string{"eq", "ne", "cs", "cc", "mi", "pl", "vs", "vc", "hi", "ls", "ge", "lt", "gt", "le", ""}

var shiftNames = [...]string{"lsl", "lsr", "asr", "ror", "rrx"}

// modifiedText shows a constant, or "#byte, rotation" where it is not in its shortest form.
func modifiedText(a isa.Arg, _ d.Names) string {
	if a.Width == 1 {
		v := uint32(a.Val)
		return fmt.Sprintf("#%d, %d", v<<a.Scale|v>>(32-a.Scale), a.Scale)
	}
	return fmt.Sprintf("#%d", int32(a.Val))
}

func shiftedText(a isa.Arg, c d.Names) string { return c.Reg(a.Reg) + shiftSuffix(a.Val, a.Scale) }

func shiftSuffix(kind int64, amount uint8) string {
	switch {
	case amount == 0 || kind < 0 || kind > rrxShift:
		return ""
	case kind == rrxShift:
		return ", rrx"
	}
	return fmt.Sprintf(", %s #%d", shiftNames[kind], amount)
}

func byRegisterText(a isa.Arg, c d.Names) string {
	return fmt.Sprintf("%s, %s %s", c.Reg(a.Reg), shiftNames[a.Val&3], c.Reg(a.Index))
}

func offset(a isa.Arg) string {
	if a.Val == 0 && a.Scale == 1 {
		return "#-0"
	}
	return fmt.Sprintf("#%d", a.Val)
}

func indexText(a isa.Arg, c d.Names) string {
	sign := ""
	if a.Val&1 != 0 {
		sign = "-"
	}
	return sign + c.Reg(a.Index) + shiftSuffix(a.Val>>1, a.Scale)
}

func addressText(a isa.Arg, c d.Names, mode memMode, offset string) string {
	base := c.Reg(a.Reg)
	switch {
	case mode == preMode:
		return "[" + base + ", " + offset + "]!"
	case mode == postMode:
		return "[" + base + "], " + offset
	case offset == "#0":
		return "[" + base + "]"
	}
	return "[" + base + ", " + offset + "]"
}
