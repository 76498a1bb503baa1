package intel

import (
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
	"golang.org/x/arch/x86/x86asm"
)

// samples returns operand lists for a row: registers at both ends of the numbering, every addressing form, and the
// boundaries of immediates.
func samples(t *Table, r *row, rng *rand.Rand) [][]isa.Arg {
	var out [][]isa.Arg
	sizes := []int{16, 32}
	if t.mode == Mode64 {
		sizes = append(sizes, 64)
	}
	for _, size := range sizes {
		for range 12 {
			var args []isa.Arg
			if r.flags&cc != 0 {
				args = append(args, isa.Arg{Kind: isa.ArgCond, Reg: isa.NoReg, Index: isa.NoReg, Val: rng.Int64N(16)})
			}
			for _, o := range r.operands {
				if o != __ {
					args = append(args, sample(t, o, size, rng))
				}
			}
			out = append(out, args)
		}
	}
	return out
}

func sample(t *Table, o opnd, size int, rng *rand.Rand) isa.Arg {
	reg := func(bits int) isa.Arg {
		n := 8
		if t.mode == Mode64 {
			n = 16
		} else if bits == 8 {
			n = 4
		}
		a := isa.RegArg(isa.Reg(rng.IntN(n)))
		if bits == 8 && rng.IntN(8) == 0 {
			a.Reg = HighByte + isa.Reg(rng.IntN(4))
		}
		a.Width = uint8(bits)
		return a
	}
	pick := func(v ...int64) isa.Arg { return isa.ImmArg(v[rng.IntN(len(v))]) }
	rm := func(bits int) isa.Arg {
		if rng.IntN(2) == 0 {
			return reg(bits)
		}
		return address(t, bits, rng)
	}
	switch o {
	case eb:
		return rm(8)
	case ew:
		return rm(16)
	case ed:
		return rm(32)
	case eq:
		return rm(64)
	case ev:
		return rm(size)
	case gb, zb:
		return reg(8)
	case gd:
		return reg(32)
	case vx, ux:
		return xmm(t, rng)
	case wd, wq, wx:
		if rng.IntN(2) == 0 {
			return xmm(t, rng)
		}
		return address(t, memorySize(o), rng)
	case gv, zv:
		return reg(size)
	case m:
		return address(t, 0, rng)
	case ib:
		return pick(0, 1, 0x7f, 0x80, 0xff)
	case is:
		return pick(-128, -1, 0, 127)
	case iw:
		return pick(0, 0x7fff, 0xffff)
	case iz:
		if size == 16 {
			return pick(-32768, -129, 128, 32767)
		}
		return pick(-1<<31, -129, 128, 1<<31-1)
	case iv:
		if size == 64 {
			return pick(-1<<63, -1, 1<<32, 1<<63-1)
		}
		return pick(0, 1<<size-1)
	case jb:
		return isa.RelArg([]int64{-100, 2, 100}[rng.IntN(3)])
	case jz:
		return isa.RelArg([]int64{-100000, 6, 100000}[rng.IntN(3)])
	case al, ax:
		return isa.Arg{Kind: isa.ArgReg, Index: isa.NoReg, Width: uint8(sizeOf(o, size))}
	case cl:
		return isa.Arg{Kind: isa.ArgReg, Reg: 1, Index: isa.NoReg, Width: 8}
	}
	return isa.ImmArg(1)
}

func xmm(t *Table, rng *rand.Rand) isa.Arg {
	n := 8
	if t.mode == Mode64 {
		n = 16
	}
	return isa.Arg{Kind: isa.ArgReg, Reg: XMM0 + isa.Reg(rng.IntN(n)), Index: isa.NoReg, Width: 128}
}

func address(t *Table, bits int, rng *rand.Rand) isa.Arg {
	n := 8
	if t.mode == Mode64 {
		n = 16
	}
	disps := []int64{0, 1, 127, -128, 128, -129, 1 << 30}
	a := isa.MemArg(isa.Reg(rng.IntN(n)), disps[rng.IntN(len(disps))])
	a.Width = uint8(bits)
	switch rng.IntN(4) {
	case 0:
		if a.Index = isa.Reg(rng.IntN(n)); a.Index == 4 {
			a.Index = 5
		}
		a.Scale = uint8(rng.IntN(4))
	case 1:
		a.Reg = isa.NoReg
		if t.mode == Mode64 {
			a.Reg = RIP
		}
	}
	return a
}

func TestConstants(t *testing.T) {
	isatest.Constants(t, "intel", Forms(), func(f isa.FormInfo) string {
		name, operands := isatest.Mnemonic(f), strings.NewReplacer(", ", "", "rAX", "AX").Replace(f.Operands)
		if operands != "" {
			name += "_" + operands
		}
		return name
	})
}

// What is relative to the next instruction can be filled in afterwards.
func TestLabels(t *testing.T) {
	for mode, target := range targets() {
		var list [][]byte
		rng := rand.New(rand.NewPCG(2, uint64(mode)))
		tab := NewTable(mode)
		for i := range table {
			for _, args := range samples(tab, &table[i], rng) {
				if code, err := tab.Encode(nil, isa.Form(i), args); err == nil {
					list = append(list, code)
				}
			}
		}
		isatest.Labels(t, target, list)
		isatest.NoAllocation(t, target, list)
		isatest.Strict(t, target, list, 1)
	}
}

// targets are as much of the machines as their tests need; the machines themselves stand on this package.
func targets() map[Mode]*isa.Target {
	list := map[Mode]*isa.Target{}
	for mode, size := range map[Mode]int{Mode32: 4, Mode64: 8} {
		tab := NewTable(mode)
		list[mode] = &isa.Target{WordSize: size, DataUnit: 1, Encode: tab.Encode, Decode: tab.Decode, Format: tab.Format, Forms: Forms, Patch: Patch}
	}
	return list
}

func TestRoundTripEveryRow(t *testing.T) {
	for _, mode := range []Mode{Mode32, Mode64} {
		tab := NewTable(mode)
		rng := rand.New(rand.NewPCG(1, uint64(mode)))
		for i := range table {
			form, r := isa.Form(i), &table[i]
			if !r.valid(mode) {
				if _, err := tab.Encode(nil, form, nil); err == nil {
					t.Errorf("mode %d has %s %s", mode, r.name, r.info().Operands)
				}
				continue
			}
			good := 0
			for _, args := range samples(tab, r, rng) {
				code, err := tab.Encode(nil, form, args)
				if err != nil {
					continue // operands that do not go together
				}
				good++
				in, n, ok := tab.Decode(code, 0)
				if !ok || n != len(code) {
					t.Errorf("mode %d: %s %s: % x does not decode", mode, r.name, r.info().Operands, code)
					continue
				}
				if mode == Mode32 {
					signRel(&in)
				}
				if in.Form != form || !reflect.DeepEqual(in.Args[:in.N], args) && len(args) > 0 {
					t.Errorf("mode %d: %s: % x decodes to row %d %s: %v, want row %d %v", mode, r.name, code, in.Form, tab.Format(in, 0, nil), in.Args[:in.N], form, args)
				}
				if r.name == "nop" && len(code) > 2 && code[0]>>4 == 4 {
					continue // x86asm does not know nop with REX.W
				}
				agree(t, tab, in, code)
			}
			if good == 0 {
				t.Errorf("mode %d: no operands for %s %s", mode, r.name, r.info().Operands)
			}
		}
	}
}

func signRel(in *isa.Inst) {
	for i := range in.Args[:in.N] {
		if in.Args[i].Kind == isa.ArgRel {
			in.Args[i].Val = int64(int32(in.Args[i].Val))
		}
	}
}

// agree holds mnemonic and operands against the decoder of golang.org/x/arch, as text without notation: registers by
// name, numbers as 32 bits.
func agree(t *testing.T, tab *Table, in isa.Inst, code []byte) {
	t.Helper()
	bits := 32
	if tab.mode == Mode64 {
		bits = 64
	}
	ref, err := x86asm.Decode(code, bits)
	if err != nil || ref.Len != len(code) {
		t.Errorf("% x: x86asm: %v, length %d", code, err, ref.Len)
		return
	}
	r := &table[in.Form]
	got, args := r.name, in.Args[:in.N]
	if r.flags&cc != 0 {
		got += condNames[args[0].Val]
		args = args[1:]
	}
	for _, a := range args {
		got += " " + plain(a, len(code))
	}
	want := mnemonics.Replace(strings.ToLower(ref.Op.String()))
	for i, a := range ref.Args {
		if a == nil || i >= len(args) { // int3 and nop have operands that are not in their encoding
			break
		}
		if imm, ok := a.(x86asm.Imm); ok && args[i].Kind == isa.ArgImm && args[0].Width == 16 && args[i].Val > 0 {
			a = imm & 0xffff
		}
		want += " " + plainRef(a)
	}
	if got != want {
		t.Errorf("% x: %q, x86asm has %q", code, got, want)
	}
}

var mnemonics = strings.NewReplacer("movsd_xmm", "movsd", "int", "int3")

func plain(a isa.Arg, size int) string {
	switch a.Kind {
	case isa.ArgReg:
		return RegName(a.Reg, int(a.Width))
	case isa.ArgRel:
		return fmt.Sprintf("%#x", uint32(a.Val)-uint32(size))
	case isa.ArgMem:
		s := ""
		if a.Reg != isa.NoReg {
			s = RegName(a.Reg, 64)[1:]
		}
		if a.Index != isa.NoReg {
			s += fmt.Sprintf("+%s*%d", RegName(a.Index, 64)[1:], 1<<a.Scale)
		}
		return fmt.Sprintf("[%s%+#x]", s, uint32(a.Val))
	}
	return fmt.Sprintf("%#x", uint32(a.Val))
}

func plainRef(a x86asm.Arg) string {
	name := func(r x86asm.Reg) string {
		s := strings.ToLower(r.String())
		switch r {
		case x86asm.SPB, x86asm.BPB, x86asm.SIB, x86asm.DIB:
			return s[:2] + "l"
		}
		if r >= x86asm.R8L && r <= x86asm.R15L {
			return s[:len(s)-1] + "d"
		}
		if r >= x86asm.X0 && r <= x86asm.X15 {
			return "xmm" + s[1:]
		}
		return s
	}
	switch a := a.(type) {
	case x86asm.Reg:
		return name(a)
	case x86asm.Rel:
		return fmt.Sprintf("%#x", uint32(a))
	case x86asm.Mem:
		s := ""
		if a.Base != 0 {
			s = cutBase(name(a.Base))
		}
		if a.Index != 0 {
			s += fmt.Sprintf("+%s*%d", cutBase(name(a.Index)), a.Scale)
		}
		return fmt.Sprintf("[%s%+#x]", s, uint32(a.Disp))
	case x86asm.Imm:
		return fmt.Sprintf("%#x", uint32(a))
	}
	return "?"
}

// cutBase makes 32-bit and 64-bit names of the same register equal.
func cutBase(s string) string { return strings.TrimSuffix(s[1:], "d") }

func reg(r isa.Reg, w uint8) isa.Arg {
	return isa.Arg{Kind: isa.ArgReg, Reg: r, Index: isa.NoReg, Width: w}
}

func mem(base isa.Reg, disp int64, w uint8) isa.Arg {
	a := isa.MemArg(base, disp)
	a.Width = w
	return a
}

func indexed(base, index isa.Reg, scale, w uint8) isa.Arg {
	a := mem(base, 0, w)
	a.Index, a.Scale = index, scale
	return a
}

func TestRefusals(t *testing.T) {
	tables := map[Mode]*Table{Mode32: NewTable(Mode32), Mode64: NewTable(Mode64)}
	imm, rel, cond := isa.ImmArg, isa.RelArg, func(n int64) isa.Arg { return isa.Arg{Kind: isa.ArgCond, Val: n} }
	x := func(n isa.Reg) isa.Arg { return reg(XMM0+n, 128) }
	for _, c := range []struct {
		mode Mode
		form isa.Form
		args []isa.Arg
		want string // "" where it encodes
	}{
		{Mode64, isa.NoForm, nil, "no form 65535 in this mode"},
		{Mode64, isa.Form(len(table)), nil, "in this mode"},
		{Mode64, INC_Zv, []isa.Arg{reg(0, 32)}, "in this mode"},
		{Mode32, INC_Zv, []isa.Arg{reg(0, 32)}, ""},
		{Mode32, CQO, nil, "in this mode"},
		{Mode32, MOVQ_VxEq, []isa.Arg{x(0), reg(0, 64)}, "in this mode"},

		{Mode64, ADD_EvGv, []isa.Arg{reg(0, 64)}, "1 operands, want 2"},
		{Mode64, RET, []isa.Arg{reg(0, 64)}, "1 operands, want 0"},
		{Mode64, ADD_EvGv, []isa.Arg{reg(0, 64), reg(0, 32)}, "operands of 64 and 32 bits"},
		{Mode64, ADD_EvGv, []isa.Arg{reg(0, 24), reg(0, 24)}, "no operands of 24 bits"},
		{Mode32, ADD_EvGv, []isa.Arg{reg(0, 64), reg(0, 64)}, "no operands of 64 bits"},
		{Mode64, PUSH_Zv, []isa.Arg{reg(0, 32)}, "no operands of 32 bits"},
		{Mode64, PUSH_Zv, []isa.Arg{reg(0, 16)}, ""},
		{Mode64, JMP_Ev, []isa.Arg{reg(0, 16)}, "no operands of 16 bits"},
		{Mode64, CVTSI2SD_VxEv, []isa.Arg{x(0), reg(0, 16)}, "no operands of 16 bits"},

		{Mode64, ADD_EvIb, []isa.Arg{reg(0, 64), imm(128)}, "immediate 128 out of range"},
		{Mode64, ADD_EvIb, []isa.Arg{reg(0, 64), imm(127)}, ""},
		{Mode64, ADD_EvIb, []isa.Arg{reg(0, 64), imm(-129)}, "out of range"},
		{Mode64, ADD_EvIb, []isa.Arg{reg(0, 64), reg(0, 8)}, "not an immediate"},
		{Mode64, ADD_EbIb, []isa.Arg{reg(0, 8), imm(-1)}, "out of range"},
		{Mode64, ADD_EbIb, []isa.Arg{reg(0, 8), imm(255)}, ""},
		{Mode64, ADD_EbIb, []isa.Arg{reg(0, 8), imm(256)}, "out of range"},
		{Mode64, ADD_EvIz, []isa.Arg{reg(0, 16), imm(-32769)}, "out of range"},
		{Mode64, ADD_EvIz, []isa.Arg{reg(0, 16), imm(32767)}, ""},
		{Mode64, ADD_EvIz, []isa.Arg{reg(0, 16), imm(32768)}, "out of range"},
		{Mode64, ADD_EvIz, []isa.Arg{reg(0, 64), imm(1 << 31)}, "out of range"},
		{Mode64, ADD_EvIz, []isa.Arg{reg(0, 64), imm(-1 << 31)}, ""},
		{Mode64, MOV_ZvIv, []isa.Arg{reg(0, 32), imm(1<<32 - 1)}, ""},
		{Mode64, MOV_ZvIv, []isa.Arg{reg(0, 32), imm(1 << 32)}, "out of range"},
		{Mode64, MOV_ZvIv, []isa.Arg{reg(0, 32), imm(-1)}, "out of range"},
		{Mode64, MOV_ZvIv, []isa.Arg{reg(0, 64), imm(-1)}, ""},
		{Mode64, RET_Iw, []isa.Arg{imm(65535)}, ""},
		{Mode64, RET_Iw, []isa.Arg{imm(65536)}, "out of range"},
		{Mode64, RET_Iw, []isa.Arg{imm(-1)}, "out of range"},
		{Mode64, SHL_Ev1, []isa.Arg{reg(0, 64), imm(2)}, "not the constant 1"},
		{Mode64, SHL_Ev1, []isa.Arg{reg(0, 64), reg(1, 8)}, "not the constant 1"},

		{Mode64, MOV_EbGb, []isa.Arg{reg(HighByte, 8), reg(8, 8)}, "registers that do not go together"},
		{Mode64, MOV_EbGb, []isa.Arg{reg(HighByte+3, 8), reg(6, 8)}, "registers that do not go together"},
		{Mode64, MOV_EbGb, []isa.Arg{reg(HighByte+3, 8), reg(3, 8)}, ""},
		{Mode64, MOV_EbGb, []isa.Arg{reg(HighByte+4, 8), reg(3, 8)}, "no such register"},
		{Mode32, MOV_EbGb, []isa.Arg{reg(3, 8), reg(4, 8)}, "no such register"},
		{Mode32, MOV_EbGb, []isa.Arg{reg(3, 8), reg(0, 8)}, ""},
		{Mode32, ADD_EvGv, []isa.Arg{reg(7, 32), reg(8, 32)}, "no such register"},
		{Mode64, ADD_EvGv, []isa.Arg{reg(15, 32), reg(16, 32)}, "no such register"},
		{Mode64, ADD_EvGv, []isa.Arg{reg(0, 64), imm(0)}, "operands of 64 and 0 bits"},
		{Mode64, ADD_EvGv, []isa.Arg{imm(0), reg(0, 64)}, "not a register or memory of 64 bits"},
		{Mode64, ADD_AXIz, []isa.Arg{reg(1, 64), imm(0)}, "not the register rAX"},
		{Mode64, ADD_ALIb, []isa.Arg{reg(0, 64), imm(0)}, "not the register AL"},
		{Mode64, SHL_EvCL, []isa.Arg{reg(0, 64), reg(0, 8)}, "not the register CL"},
		{Mode64, SHL_EvCL, []isa.Arg{reg(0, 64), imm(1)}, "not the register CL"},
		{Mode64, MOVZX_GvEb, []isa.Arg{reg(0, 32), reg(0, 16)}, "not a register of 8 bits"},
		{Mode64, MOVZX_GvEw, []isa.Arg{reg(0, 32), mem(0, 0, 8)}, "not a register or memory of 16 bits"},
		{Mode64, MOVSXD_GvEd, []isa.Arg{reg(0, 64), mem(0, 0, 64)}, "not a register or memory of 32 bits"},
		{Mode64, MOVSXD_GvEd, []isa.Arg{reg(0, 32), mem(0, 0, 32)}, "not a register of 64 bits"},

		{Mode64, LEA_GvM, []isa.Arg{reg(0, 64), reg(0, 64)}, "not a memory operand"},
		{Mode64, LEA_GvM, []isa.Arg{reg(0, 64), mem(0, 1<<31, 0)}, "needs more than 32 bits"},
		{Mode64, LEA_GvM, []isa.Arg{reg(0, 64), mem(0, 1<<31-1, 0)}, ""},
		{Mode64, LEA_GvM, []isa.Arg{reg(0, 64), mem(16+1, 0, 0)}, "no such address"},
		{Mode64, LEA_GvM, []isa.Arg{reg(0, 64), mem(15, 0, 0)}, ""},
		{Mode32, LEA_GvM, []isa.Arg{reg(0, 32), mem(8, 0, 0)}, "no such address"},
		{Mode32, LEA_GvM, []isa.Arg{reg(0, 32), mem(RIP, 0, 0)}, "no such address"},
		{Mode64, LEA_GvM, []isa.Arg{reg(0, 64), indexed(RIP, 0, 0, 0)}, "no such address"},
		{Mode64, LEA_GvM, []isa.Arg{reg(0, 64), indexed(0, 4, 0, 0)}, "no such address"},
		{Mode64, LEA_GvM, []isa.Arg{reg(0, 64), indexed(0, 16, 0, 0)}, "no such address"},
		{Mode64, LEA_GvM, []isa.Arg{reg(0, 64), indexed(0, 12, 3, 0)}, ""},
		{Mode64, LEA_GvM, []isa.Arg{reg(0, 64), indexed(0, 5, 4, 0)}, "no such address"},
		{Mode32, LEA_GvM, []isa.Arg{reg(0, 32), indexed(0, 8, 0, 0)}, "no such address"},

		{Mode64, JMP_Jb, []isa.Arg{rel(129)}, ""},
		{Mode64, JMP_Jb, []isa.Arg{rel(130)}, "target out of range"},
		{Mode64, JMP_Jb, []isa.Arg{rel(-126)}, ""},
		{Mode64, JMP_Jb, []isa.Arg{rel(-127)}, "target out of range"},
		{Mode64, JMP_Jb, []isa.Arg{imm(0)}, "wrong kind of operand"},
		{Mode64, CALL_Jz, []isa.Arg{rel(1<<31 + 4)}, ""},
		{Mode64, CALL_Jz, []isa.Arg{rel(1<<31 + 5)}, "target out of range"},
		{Mode32, CALL_Jz, []isa.Arg{rel(1<<32 + 4)}, ""},
		{Mode32, CALL_Jz, []isa.Arg{rel(1<<32 + 5)}, "target out of range"},
		{Mode32, CALL_Jz, []isa.Arg{rel(-1 << 32)}, "target out of range"},
		{Mode64, JCC_Jz, []isa.Arg{cond(15), rel(1<<31 + 5)}, ""},
		{Mode64, JCC_Jz, []isa.Arg{cond(15), rel(1<<31 + 6)}, "target out of range"},
		{Mode64, JCC_Jb, []isa.Arg{rel(0)}, "first operand is a condition"},
		{Mode64, JCC_Jb, nil, "first operand is a condition"},
		{Mode64, JCC_Jb, []isa.Arg{cond(16), rel(0)}, "first operand is a condition"},
		{Mode64, JCC_Jb, []isa.Arg{cond(-1), rel(0)}, "first operand is a condition"},

		{Mode64, ADDSD_VxWsd, []isa.Arg{x(0), x(15)}, ""},
		{Mode64, ADDSD_VxWsd, []isa.Arg{x(0), x(16)}, "no such register"},
		{Mode32, ADDSD_VxWsd, []isa.Arg{x(8), x(0)}, "no such register"},
		{Mode32, ADDSD_VxWsd, []isa.Arg{x(7), x(0)}, ""},
		{Mode64, ADDSD_VxWsd, []isa.Arg{x(0), reg(0, 128)}, "no such register"},
		{Mode64, ADDSD_VxWsd, []isa.Arg{x(0), reg(0, 64)}, "not a register of 128 bits"},
		{Mode64, ADDSD_VxWsd, []isa.Arg{reg(0, 64), x(0)}, "not a register of 128 bits"},
		{Mode64, ADDSD_VxWsd, []isa.Arg{x(0), mem(0, 0, 32)}, "not a register or memory of 64 bits"},
		{Mode64, ADDSS_VxWss, []isa.Arg{x(0), mem(0, 0, 64)}, "not a register or memory of 32 bits"},
		{Mode64, ANDPD_VxWpd, []isa.Arg{x(0), mem(0, 0, 64)}, "not a register or memory of 128 bits"},
		{Mode64, MOVMSKPD_GdUx, []isa.Arg{reg(0, 32), mem(0, 0, 128)}, "not a register of 128 bits"},
		{Mode64, MOVMSKPD_GdUx, []isa.Arg{reg(0, 64), x(0)}, "not a register of 32 bits"},
		{Mode64, MOVQ_VxEq, []isa.Arg{x(0), reg(0, 32)}, "not a register of 64 bits"},
		{Mode64, MOVD_VxEd, []isa.Arg{x(0), reg(0, 64)}, "not a register of 32 bits"},
	} {
		prefix := []byte{1, 2}
		code, err := tables[c.mode].Encode(prefix, c.form, c.args)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("form %d %v: %v", c.form, c.args, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want) || len(code) != len(prefix)):
			t.Errorf("form %d %v: % x %v, want %q", c.form, c.args, code, err, c.want)
		}
	}
}

// Bytes that are no instruction, or not in that mode, or cut off.
func TestNoInstruction(t *testing.T) {
	for _, c := range []struct {
		mode Mode
		code string
	}{
		{Mode64, "06"}, {Mode64, "66 66 90"}, {Mode64, "f3 f3 90"}, {Mode64, "f3 f2 90"}, {Mode64, "f3 66 0f b8 c0"},
		{Mode64, "66 90"}, {Mode64, "66 f3 90"}, {Mode64, "f2 90"}, {Mode64, "f3 01 c0"}, {Mode64, "f2 0f b8 c0"}, {Mode64, "f2 01 c0"},
		{Mode64, "f3 0f 90 c0"}, {Mode64, "f2 0f af c0"}, {Mode64, "66 48 01 c0"}, {Mode64, "66 00 c0"}, {Mode64, "66 0f 50 00"}, {Mode64, "0f 50 00"},
		{Mode64, "66 f2 0f 2a c0"}, {Mode64, "66 f3 0f 58 c0"}, {Mode64, "8d c0"}, {Mode64, "63 c0"}, {Mode64, "44 99"}, {Mode64, "41 c3"},
		{Mode64, "40"}, {Mode64, "0f"}, {Mode64, ""}, {Mode64, "66"}, {Mode64, "01"}, {Mode64, "01 40"}, {Mode64, "01 84 00 00 00 00"}, {Mode64, "01 04"},
		{Mode64, "b8 00 00 00"}, {Mode64, "e8 00 00 00"}, {Mode64, "eb"}, {Mode64, "c2 00"}, {Mode64, "48 b8 00 00 00 00 00 00 00"},
		{Mode64, "fe d0"}, {Mode64, "ff f8"}, {Mode32, "63 c0"}, {Mode32, "0f 0c"}, {Mode64, "ff"}, {Mode64, "ff 3d"},
	} {
		code, err := hex.DecodeString(strings.ReplaceAll(c.code, " ", ""))
		if err != nil {
			t.Fatal(err)
		}
		if in, _, ok := NewTable(c.mode).Decode(code, 0); ok {
			t.Errorf("%s decodes to %s", c.code, NewTable(c.mode).Format(in, 0, nil))
		}
	}
}

// Encodings that are longer than they need be are read, too.
func TestOtherEncodings(t *testing.T) {
	for _, c := range []struct {
		mode       Mode
		code, text string
	}{
		{Mode64, "f3 90", "pause"},
		{Mode64, "66 f3 0f b8 c1", "popcnt ax, cx"},
		{Mode64, "48 99", "cqo"},
		{Mode64, "99", "cdq"},
		{Mode64, "48 98", "cdqe"},
		{Mode32, "98", "cwde"},
		{Mode64, "48 0f 1f 00", "nop qword [rax]"},
		{Mode64, "f2 48 0f 58 c1", "addsd xmm0, xmm1"},
		{Mode64, "66 48 0f 6e c1", "movq xmm0, rcx"},
		{Mode64, "66 0f 6e c1", "movd xmm0, ecx"},
		{Mode64, "f3 0f 7e c1", "movq xmm0, xmm1"},
		{Mode64, "66 0f d6 00", "movq [rax], xmm0"},
		{Mode64, "01 80 00 00 00 00", "add [rax], eax"},
		{Mode64, "01 04 20", "add [rax], eax"},
		{Mode64, "01 04 60", "add [rax], eax"},
		{Mode64, "42 01 04 20", "add [rax+r12*1], eax"},
		{Mode64, "01 04 25 10 00 00 00", "add [0x10], eax"},
		{Mode64, "01 04 65 10 00 00 00", "add [0x10], eax"},
		{Mode64, "01 04 0d 10 00 00 00", "add [rcx*1+0x10], eax"},
		{Mode64, "41 01 45 00", "add [r13], eax"},
		{Mode32, "01 05 10 00 00 00", "add [0x10], eax"},
		{Mode64, "40 88 e0", "mov al, spl"},
		{Mode64, "88 e0", "mov al, ah"},
		{Mode64, "eb fe", "jmp 0x1000"},
		{Mode32, "e9 fb ff ff ff", "jmp 0x1000"},
		{Mode32, "e9 00 e0 ff ff", "jmp 0xfffff005"},
		{Mode64, "66 05 ff ff", "add ax, -0x1"},
		{Mode64, "6a ff", "push -0x1"},
	} {
		code, err := hex.DecodeString(strings.ReplaceAll(c.code, " ", ""))
		if err != nil {
			t.Fatal(err)
		}
		tab := NewTable(c.mode)
		in, n, ok := tab.Decode(code, isatest.PC)
		if text := tab.Format(in, isatest.PC, nil); !ok || n != len(code) || text != c.text {
			t.Errorf("%s: %q, %d bytes, %v; want %q", c.code, text, n, ok, c.text)
		}
		for _, a := range in.Args[:in.N] {
			if a.Index == isa.NoReg && a.Scale != 0 {
				t.Errorf("%s: a scale without an index", c.code)
			}
		}
	}
}

func TestText(t *testing.T) {
	tab := NewTable(Mode64)
	if s := tab.Format(isa.Inst{Form: isa.NoForm}, 0, nil); s != "?" {
		t.Error(s)
	}
	in, _, _ := tab.Decode([]byte{0xeb, 0x0e}, 0x1000)
	for _, name := range []string{"loop", ""} {
		want := name
		if name == "" {
			want = "0x1010"
		}
		if s := tab.Format(in, 0x1000, func(at uint64) string {
			if at != 0x1010 {
				t.Errorf("asked for %#x", at)
			}
			return name
		}); s != "jmp "+want {
			t.Error(s)
		}
	}
	for _, c := range []struct {
		r    isa.Reg
		bits int
		want string
	}{
		{0, 64, "rax"}, {15, 64, "r15"}, {8, 32, "r8d"}, {8, 16, "r8w"}, {8, 8, "r8b"}, {7, 8, "dil"}, {7, 16, "di"}, {7, 32, "edi"},
		{RIP, 64, "rip"}, {HighByte, 8, "ah"}, {HighByte + 3, 8, "bh"}, {XMM0, 128, "xmm0"}, {XMM0 + 15, 128, "xmm15"}, {XMM0 + 16, 128, "?"},
	} {
		if got := RegName(c.r, c.bits); got != c.want {
			t.Errorf("register %d of %d bits is %q, not %q", c.r, c.bits, got, c.want)
		}
	}
	features := map[string]string{}
	for _, f := range Forms() {
		features[f.Name] = f.Feature
	}
	for name, want := range map[string]string{
		"add": "", "addsd": "SSE2", "addss": "SSE", "cqo": "64-bit mode", "popcnt": "POPCNT", "lzcnt": "LZCNT", "tzcnt": "BMI1",
	} {
		if features[name] != want {
			t.Errorf("%s needs %q, not %q", name, features[name], want)
		}
	}
}
