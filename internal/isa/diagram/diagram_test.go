package diagram

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
)

// sample is a machine of three rows: a register move, a branch whose distance is scattered, and an alias of the move
// that a feature adds.
func sample() *Table {
	rd, rm := Reg("rd", 'd', 0, 0), Reg("rm", 'm', 0, 1<<7)
	return New([]Row{
		{Name: "mov", Bits: "01000110 00 mmm ddd", Operands: []*Operand{rd, rm}, Section: "MOV T1"},
		{Name: "movi", Bits: "1111 0iii 0000 0000 10dd diii 0000 0001", Operands: []*Operand{rd, Imm("#imm", 'i', 1, 0)}, Section: "MOVI T1"},
		{Name: "wfi", Bits: "1011111100110000", Section: "WFI T1", Feature: "new"},
	}, Plain, func(feature string) uint32 { return map[string]uint32{"new": 1}[feature] })
}

var regs = Names{Regs: []string{"r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7"}}

func TestScatteredField(t *testing.T) {
	table := sample()
	code, err := table.Encode([]byte{7}, 1, []isa.Arg{isa.RegArg(5), isa.ImmArg(0b101_011 << 1)})
	if want := []byte{7, 0b0000_0001, 0b1010_1011, 0b0000_0000, 0b1111_0101}; err != nil || !bytes.Equal(code, want) {
		t.Fatalf("% x, %v", code, err)
	}
	in, ok := table.Find(binary.LittleEndian.Uint32(code[1:]), 32, 0, 0)
	if text := table.Format(in, regs); !ok || text != "movi r5, #86" {
		t.Errorf("%q %v", text, ok)
	}
}

func TestRefusals(t *testing.T) {
	table := sample()
	for _, args := range [][]isa.Arg{
		nil,
		{isa.RegArg(0)},
		{isa.RegArg(8), isa.RegArg(0)},
		{isa.RegArg(0), isa.RegArg(7)},
		{isa.RegArg(0), isa.ImmArg(0)},
	} {
		if code, err := table.Encode(nil, 0, args); err == nil {
			t.Errorf("%v encodes to %x", args, code)
		}
	}
	for _, v := range []int64{-2, 1, 128} {
		if _, err := table.Encode(nil, 1, []isa.Arg{isa.RegArg(0), isa.ImmArg(v)}); err == nil {
			t.Errorf("#%d encodes", v)
		}
	}
	for _, row := range []isa.Form{3, isa.NoForm} {
		if _, err := table.Encode(nil, row, nil); err != ErrForm {
			t.Errorf("row %d: %v", row, err)
		}
	}
	if _, ok := table.Find(0b01000110_00_111_000, 16, 0, 0); ok {
		t.Error("a forbidden register decodes")
	}
}

func TestFeature(t *testing.T) {
	table := sample()
	if _, ok := table.Find(0xbf30, 16, 0, 0); ok {
		t.Error("a row is found without its feature")
	}
	if in, ok := table.Find(0xbf30, 16, 0, 1); !ok || table.Format(in, regs) != "wfi" {
		t.Error("a row is not found with its feature")
	}
}

func TestForms(t *testing.T) {
	table := sample()
	want := []isa.FormInfo{
		{Name: "mov", Operands: "rd, rm", Format: "01000110 00 mmm ddd", Section: "MOV T1"},
		{Name: "movi", Operands: "rd, #imm", Format: "1111 0iii 0000 0000 10dd diii 0000 0001", Section: "MOVI T1"},
		{Name: "wfi", Format: "1011111100110000", Section: "WFI T1", Feature: "new"},
	}
	if got := table.Forms(); !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	if got := table.AllFixed(); !slices.Equal(got, []uint32{0x4600, 0xf0008001, 0xbf30}) {
		t.Errorf("%x", got)
	}
}
