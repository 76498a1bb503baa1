package diagram

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
)

// TestOperands has a row of each kind of operand: which of the values from -2 to 40 it takes, and how they are shown.
func TestOperands(t *testing.T) {
	even := func(list uint32) bool { return list%2 == 0 }
	for _, c := range []struct {
		name    string
		operand *Operand
		field   string // the last bits of the word
		kind    isa.ArgKind
		takes   string
		shown   string // the greatest
	}{
		{"immediate", Imm("#imm", 'i', 0, 0), "iiii", isa.ArgImm, "0..15", "#15"},
		{"immediate in units of four", Imm("#imm", 'i', 2, 0), "iii", isa.ArgImm, "0 4 8 12 16 20 24 28", "#28"},
		{"immediate from one", Imm("#imm", 'i', 0, 1), "iii", isa.ArgImm, "1..8", "#8"},
		{"narrowed immediate", Limit(Imm("#imm", 'i', 0, 0), 2, 5), "iiii", isa.ArgImm, "2..5", "#5"},
		{"right shift", ShiftRight('i'), "iiiii", isa.ArgImm, "1..32", "#32"},
		{"two fields", TwoFields("#imm", 'h', 'l', 2), "hh ll", isa.ArgImm, "0..15", "#15"},
		{"named", Named("what", 'n', map[uint32]string{3: "three"}), "nn", isa.ArgOther, "0..3", "three"},
		{"condition", Cond('c', []string{"eq", "ne", "cs"}, false), "cc", isa.ArgCond, "0..2", "cs"},
		{"registers", RegList('r', even), "rrr", isa.ArgList, "0 2 4 6", "{r1, r2}"},
	} {
		table := New([]Row{{Name: "op", Bits: "1" + strings.Repeat("0", 15-len(strings.ReplaceAll(c.field, " ", ""))) + " " + c.field, Operands: []*Operand{c.operand}, Section: "OP T1"}},
			Plain, func(string) uint32 { return 0 })
		var runs []string
		first, last := int64(-9), int64(-9)
		flush := func() {
			switch {
			case first == -9:
			case first == last:
				runs = append(runs, fmt.Sprint(first))
			default:
				runs = append(runs, fmt.Sprintf("%d..%d", first, last))
			}
			first = -9
		}
		shown := ""
		for v := int64(-2); v <= 40; v++ {
			arg := isa.Arg{Kind: c.kind, Reg: isa.NoReg, Index: isa.NoReg, Val: v}
			code, err := table.Encode(nil, 0, []isa.Arg{arg})
			if err != nil {
				flush()
				continue
			}
			if last = v; first == -9 {
				first = v
			}
			in, ok := table.Find(uint32(code[0])|uint32(code[1])<<8, 16, 0, 0)
			if !ok || in.N != 1 || in.Args[0] != arg {
				t.Errorf("%s: %d is read back as %+v, %v", c.name, v, in.Args[0], ok)
			}
			shown = strings.TrimPrefix(table.Format(in, regs), "op ")
		}
		flush()
		if got := strings.Join(runs, " "); got != c.takes || shown != c.shown {
			t.Errorf("%s: takes %s, shows %s, want %s, %s", c.name, got, shown, c.takes, c.shown)
		}
		for _, kind := range []isa.ArgKind{isa.ArgNone, isa.ArgReg, isa.ArgMem} {
			if _, err := table.Encode(nil, 0, []isa.Arg{{Kind: kind, Val: 2}}); err == nil {
				t.Errorf("%s: kind %d is taken", c.name, kind)
			}
		}
		for _, v := range []int64{1 << 32, 1<<32 + 2, 1 << 40, -1 << 40} {
			if _, err := table.Encode(nil, 0, []isa.Arg{{Kind: c.kind, Val: v}}); err == nil {
				t.Errorf("%s: %d is taken", c.name, v)
			}
		}
	}
}

// Registers count from the first of their kind.
func TestRegNumber(t *testing.T) {
	for _, c := range []struct {
		reg, first isa.Reg
		forbid     uint32
		want       uint32
		ok         bool
	}{
		{0, 0, 0, 0, true}, {31, 0, 0, 31, true}, {32, 0, 0, 0, false}, {isa.NoReg, 0, 0, 0, false}, {5, 0, 1 << 5, 0, false}, {5, 0, 1 << 4, 5, true},
		{32, 32, 0, 0, true}, {63, 32, 0, 31, true}, {64, 32, 0, 0, false}, {31, 32, 0, 0, false}, {0, 32, 0, 0, false}, {37, 32, 1 << 5, 0, false},
	} {
		got, err := RegNumber(isa.RegArg(c.reg), c.first, c.forbid)
		if got != c.want || (err == nil) != c.ok {
			t.Errorf("register %d from %d without %b: %d, %v", c.reg, c.first, c.forbid, got, err)
		}
	}
	if _, err := RegNumber(isa.ImmArg(1), 0, 0); err != ErrKind {
		t.Error(err)
	}
}
