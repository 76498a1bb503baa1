package intel

import (
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
	case ev:
		return rm(size)
	case gb, zb:
		return reg(8)
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

var mnemonics = strings.NewReplacer("int", "int3")

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

func TestRefusals(t *testing.T) {
	tab := NewTable(Mode64)
	reg := func(r isa.Reg, w uint8) isa.Arg { return isa.Arg{Kind: isa.ArgReg, Reg: r, Index: isa.NoReg, Width: w} }
	for _, c := range []struct {
		form isa.Form
		args []isa.Arg
		want string
	}{
		{isa.NoForm, nil, "no form"},
		{ADD_EvGv, []isa.Arg{reg(0, 64)}, "1 operands, want 2"},
		{ADD_EvGv, []isa.Arg{reg(0, 64), reg(0, 32)}, "operands of 64 and 32 bits"},
		{ADD_EvGv, []isa.Arg{reg(0, 24), reg(0, 24)}, "no operands of 24 bits"},
		{ADD_EvIb, []isa.Arg{reg(0, 64), isa.ImmArg(128)}, "immediate 128 out of range"},
		{MOV_EbGb, []isa.Arg{reg(HighByte, 8), reg(8, 8)}, "registers that do not go together"},
		{LEA_GvM, []isa.Arg{reg(0, 64), reg(0, 64)}, "not a memory operand"},
		{JMP_Jb, []isa.Arg{isa.RelArg(130)}, "target out of range"},
		{SHL_EvCL, []isa.Arg{reg(0, 64), reg(0, 8)}, "not the register CL"},
		{JCC_Jb, []isa.Arg{isa.RelArg(0)}, "first operand is a condition"},
		{PUSH_Zv, []isa.Arg{reg(0, 32)}, "no operands of 32 bits"},
	} {
		if _, err := tab.Encode(nil, c.form, c.args); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("form %d %v: %v, want %q", c.form, c.args, err, c.want)
		}
	}
}
