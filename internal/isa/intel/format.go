package intel

import (
	"fmt"
	"strings"

	"github.com/tandem-lang/tandem/internal/isa"
)

// RegNames64 and RegNames32 are the names of the registers of a mode by number, general ones by that of the word.
var (
	RegNames64 = []string{
		"rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15",
		RIP: "rip", HighByte: "ah", "ch", "dh", "bh",
		XMM0: "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7",
		"xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15",
	}
	RegNames32 = []string{
		"eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi",
		HighByte: "ah", "ch", "dh", "bh",
		XMM0: "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7",
	}
	regNames16 = [...]string{"ax", "cx", "dx", "bx", "sp", "bp", "si", "di"}
	regNames8  = [...]string{"al", "cl", "dl", "bl", "spl", "bpl", "sil", "dil"}
)

// RegName returns the name of a register with that many bits.
func RegName(r isa.Reg, bits int) string {
	switch {
	case int(r) >= len(RegNames64):
		return "?"
	case bits == 64 || r >= RIP:
		return RegNames64[r]
	case r >= 8:
		return RegNames64[r] + map[int]string{32: "d", 16: "w", 8: "b"}[bits]
	case bits == 32:
		return RegNames32[r]
	case bits == 16:
		return regNames16[r]
	}
	return regNames8[r]
}

// Format returns the instruction in Intel syntax. The size of a memory operand is written where no register tells it.
func (t *Table) Format(in isa.Inst, pc uint64, name func(uint64) string) string {
	if int(in.Form) >= len(table) {
		return "?"
	}
	r := &table[in.Form]
	args := in.Args[:in.N]
	mnemonic := r.name
	if r.flags&cc != 0 && in.N > 0 {
		mnemonic += condNames[args[0].Val&15]
		args = args[1:]
	}
	var sb strings.Builder
	sb.WriteString(mnemonic)
	for i, a := range args {
		if i == 0 {
			sb.WriteByte(' ')
		} else {
			sb.WriteString(", ")
		}
		sb.WriteString(t.arg(a, r.implicitSize(args), name))
	}
	return sb.String()
}

// implicitSize tells whether a register operand shows the size of the memory operand.
func (r *row) implicitSize(args []isa.Arg) bool {
	if r.has(ew) || r.has(ed) || r.has(eq) || r.has(eb) && r.has(gv) || r.has(ev) && r.has(vx) || r.has(cl) {
		return false
	}
	for _, a := range args {
		if a.Kind == isa.ArgReg {
			return true
		}
	}
	return r.has(m)
}

var sizeNames = [256]string{8: "byte ", 16: "word ", 32: "dword ", 64: "qword "}

func (t *Table) arg(a isa.Arg, implicit bool, name func(uint64) string) string {
	switch a.Kind {
	case isa.ArgReg:
		return RegName(a.Reg, int(a.Width))
	case isa.ArgImm:
		return hexText(a.Val)
	case isa.ArgRel:
		if name != nil {
			if s := name(uint64(a.Val)); s != "" {
				return s
			}
		}
		return fmt.Sprintf("0x%x", uint64(a.Val))
	case isa.ArgMem:
		s := t.address(a)
		if !implicit {
			s = sizeNames[a.Width] + s
		}
		return s
	}
	return "?"
}

func hexText(v int64) string {
	if v < 0 {
		return fmt.Sprintf("-0x%x", uint64(-v))
	}
	return fmt.Sprintf("0x%x", uint64(v))
}

func (t *Table) address(a isa.Arg) string {
	bits := 32
	if t.mode == Mode64 {
		bits = 64
	}
	var parts []string
	if a.Reg != isa.NoReg {
		parts = append(parts, RegName(a.Reg, bits))
	}
	if a.Index != isa.NoReg {
		parts = append(parts, fmt.Sprintf("%s*%d", RegName(a.Index, bits), 1<<a.Scale))
	}
	s := strings.Join(parts, "+")
	switch {
	case s == "":
		s = fmt.Sprintf("0x%x", uint32(a.Val))
	case a.Val < 0:
		s += hexText(a.Val)
	case a.Val > 0:
		s += "+" + hexText(a.Val)
	}
	return "[" + s + "]"
}
