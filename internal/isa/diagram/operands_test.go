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

// Words, names and rows that are not there.
func TestNotThere(t *testing.T) {
	table := sample()
	if table.Patch(isa.Form(3)) != nil || table.Patch(isa.NoForm) != nil || table.Patch(0) != nil {
		t.Error("a patch for what has no label")
	}
	for _, form := range []isa.Form{3, 4, isa.NoForm} {
		if got := table.Format(isa.Inst{Form: form}, regs); got != "?" {
			t.Errorf("row %d is shown as %q", form, got)
		}
	}
	for r, want := range map[isa.Reg]string{0: "r0", 7: "r7", 8: "?", isa.NoReg: "?"} {
		if got := regs.Reg(r); got != want {
			t.Errorf("register %d is %q", r, got)
		}
	}
	named := Names{Addr: func(at uint64) string { return map[uint64]string{4: "here"}[at] }}
	for _, c := range []struct {
		names Names
		at    int64
		want  string
	}{{named, 4, "here"}, {named, 5, "0x5"}, {Names{}, 4, "0x4"}, {Names{}, -4, "0xfffffffc"}} {
		if got := c.names.Target(c.at); got != c.want {
			t.Errorf("%#x is %q", c.at, got)
		}
	}
	w := table.Fixed(1) // movi: d has 3 bits, i 7 scattered ones
	if w.Size() != 32 || !w.Has('d') || w.Has('x') || w.Width('d') != 3 || w.Width('i') != 6 || w.Width('x') != 0 || w.Get('d') != 0 || w.Get('x') != 0 {
		t.Errorf("%d bits, %d, %d", w.Size(), w.Width('d'), w.Width('i'))
	}
}

// An operand that the row implies is that register and no other.
func TestFixedReg(t *testing.T) {
	o := FixedReg("sp", 5)
	if a, ok := o.Get(Word{}); !ok || a != isa.RegArg(5) || o.Text(a, regs) != "r5" {
		t.Errorf("%+v", a)
	}
	for _, a := range []isa.Arg{isa.RegArg(4), isa.RegArg(6), isa.ImmArg(5), {Kind: isa.ArgMem, Reg: 5}} {
		if _, err := o.Put(Word{}, a); err == nil {
			t.Errorf("%+v is taken", a)
		}
	}
	if w, err := o.Put(Word{Bits: 7}, isa.RegArg(5)); err != nil || w.Bits != 7 {
		t.Errorf("%+v, %v", w, err)
	}
}

// A condition that has no name is shown as unknown.
func TestCondText(t *testing.T) {
	o := Cond('c', []string{"eq", "ne"}, true)
	for v, want := range map[int64]string{-1: "?", 0: "eq", 1: "ne", 2: "?"} {
		if got := o.Text(other(isa.ArgCond, v), regs); got != want {
			t.Errorf("condition %d is %q", v, got)
		}
	}
}
