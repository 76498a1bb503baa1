package isa_test

import (
	"slices"
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
)

func TestRegSet(t *testing.T) {
	s := isa.RegSet(1<<0 | 1<<5 | 1<<63)
	if got := slices.Collect(s.All()); !slices.Equal(got, []isa.Reg{0, 5, 63}) {
		t.Error(got)
	}
	for r := range s.All() {
		if r == 5 {
			break // leaving early is allowed
		}
	}
	if s.Len() != 3 || !s.Has(63) || s.Has(4) || s.Has(64) || s.Has(isa.NoReg) {
		t.Error(s.Len(), s.Has(63), s.Has(4), s.Has(64), s.Has(isa.NoReg))
	}
}

// one is a machine whose only instruction is the byte 1, shown with the name of its address.
var one = &isa.Target{
	DataUnit: 4,
	Decode:   func(code []byte, _ uint64) (isa.Inst, int, bool) { return isa.Inst{N: 1}, 1, code[0] == 1 },
	Format: func(_ isa.Inst, pc uint64, name func(uint64) string) string {
		if name != nil {
			return "one " + name(pc)
		}
		return "one"
	},
}

func TestDisassemble(t *testing.T) {
	code := []byte{1, 0xde, 0xad, 0xbe, 0xef, 1, 0xa, 0xb, 0xc}
	var texts []string
	pc := uint64(0x100)
	for _, ln := range isa.Disassemble(one, code, pc, func(at uint64) string { return map[uint64]string{0x105: "here"}[at] }) {
		if ln.PC != pc || ln.OK != (ln.Bytes[0] == 1) || ln.OK != (ln.Inst.N == 1) {
			t.Errorf("%+v at %#x", ln, pc)
		}
		pc += uint64(len(ln.Bytes))
		texts = append(texts, ln.Text)
	}
	if want := []string{"one ", ".word 0xefbeadde", "one here", ".byte 0x0a, 0x0b, 0x0c"}; !slices.Equal(texts, want) || pc != 0x109 {
		t.Errorf("%q up to %#x", texts, pc)
	}
	noUnit := &isa.Target{Decode: func([]byte, uint64) (isa.Inst, int, bool) { return isa.Inst{}, 10, true }} // longer than the code
	if ln, n := isa.DisassembleOne(noUnit, code, 0, nil); n != 1 || ln.OK || ln.Text != ".byte 0x01" {
		t.Errorf("%+v, %d bytes", ln, n)
	}
	nothing := &isa.Target{Decode: func([]byte, uint64) (isa.Inst, int, bool) { return isa.Inst{}, 0, true }} // no bytes
	if ln, n := isa.DisassembleOne(nothing, code, 0, nil); n != 1 || ln.OK || ln.Text != ".byte 0x01" {
		t.Errorf("%+v, %d bytes", ln, n)
	}
	if lines := isa.Disassemble(one, []byte{2, 0, 0, 0, 1}, 0, nil); len(lines) != 2 || lines[1].Text != "one" {
		t.Errorf("%+v", lines)
	}
	if got := isa.DataText([]byte{1, 2}); got != ".short 0x0201" {
		t.Error(got)
	}
}

func TestArgs(t *testing.T) {
	for _, c := range []struct{ got, want isa.Arg }{
		{isa.RegArg(3), isa.Arg{Kind: isa.ArgReg, Reg: 3, Index: isa.NoReg}},
		{isa.ImmArg(-5), isa.Arg{Kind: isa.ArgImm, Reg: isa.NoReg, Index: isa.NoReg, Val: -5}},
		{isa.MemArg(3, -5), isa.Arg{Kind: isa.ArgMem, Reg: 3, Index: isa.NoReg, Val: -5}},
		{isa.RelArg(5), isa.Arg{Kind: isa.ArgRel, Reg: isa.NoReg, Index: isa.NoReg, Val: 5}},
	} {
		if c.got != c.want {
			t.Errorf("%+v, want %+v", c.got, c.want)
		}
	}
}
