package xtensa

import (
	"bytes"
	"testing"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
)

func TestMacros(t *testing.T) {
	isatest.AllMacros(t, Call0, isa.Options{}, "testdata/macros-call0.txt")
	isatest.AllMacros(t, Windowed, isa.Options{}, "testdata/macros-windowed.txt")
	style := isa.Style{ClearByXor: true, InvertByFirstArg: true, LiteralJump: true}
	isatest.AllMacros(t, Call0, isa.Options{Style: style}, "testdata/macros-call0-xor.txt")
	isatest.AllMacros(t, Windowed, isa.Options{Style: style}, "testdata/macros-windowed-xor.txt")
}

// Frames about the reach of each way to move the stack pointer and to reach a local.
func TestFrames(t *testing.T) {
	for _, target := range Targets() {
		text := ""
		for _, locals := range []int{0, 1, 3, 4, 23, 24, 27, 28, 31, 32, 250, 254, 255, 600} {
			text += isatest.Listing(target, isatest.Macro(t, target, isa.Options{}, func(a isa.Asm) {
				a.Entry(locals)
				a.MovRegLocal(A2, max(0, locals-1))
				a.MovLocalReg(max(0, locals-1), A2)
				a.MovRegLocalAddr(A2, max(0, locals-1))
				a.Exit()
			})) + "\n"
		}
		isatest.Compare(t, "testdata/frames-"+target.Name+".txt", text)
	}
}

// Literals stand in the order of their use, equal ones again, behind a jump that an aligned table needs one byte after.
func TestLiterals(t *testing.T) {
	code := isatest.Macro(t, Call0, isa.Options{}, func(a isa.Asm) {
		a.Entry(0)
		a.MovRegImm(A2, 0x12345678)
		a.MovRegImm(A3, -0x12345678)
		a.MovRegImm(A4, 0x12345678)
	})
	want := []byte{0x06, 0x03, 0x00, 0x00, 0x78, 0x56, 0x34, 0x12, 0x88, 0xa9, 0xcb, 0xed, 0x78, 0x56, 0x34, 0x12}
	if !bytes.HasPrefix(code, want) {
		t.Errorf("got % x", code)
	}
	if text := isa.Disassemble(Call0, code[len(code)-9:], uint64(len(code)-9), nil); text[0].Text != "l32r a2, 0x4" || text[2].Text != "l32r a4, 0xc" {
		t.Errorf("got %v", text)
	}
}

// The address of a label at each alignment: the call skips to a multiple of four.
func TestAddressOfLabel(t *testing.T) {
	for n := range 4 {
		code := isatest.Macro(t, Call0, isa.Options{}, func(a isa.Asm) {
			a.Buf().Reserve(n)
			a.MovRegPC(A2, 0)
			a.Buf().Label(0)
		})
		lines := isa.Disassemble(Call0, code[n:], uint64(n), nil)
		call := lines[1]
		after := call.PC + 3 // what call0 leaves in a0
		add := uint64(len(code) - 2)
		if uint64(call.Inst.Args[0].Val) != add || after+uint64(lines[0].Inst.Args[1].Val) != uint64(len(code)) {
			t.Errorf("at %d:\n%s", n, isatest.Listing(Call0, code))
		}
	}
}

func TestOutOfRange(t *testing.T) {
	for _, c := range []struct {
		want string
		run  func(a *Asm)
	}{
		{"RuntimeError: ERROR: xtensa bccz out of range", func(a *Asm) { a.JumpZero(A2, 0, false) }},
		{"RuntimeError: ERROR: xtensa bcc out of range", func(a *Asm) { a.JumpEqual(A2, A3, 0) }},
	} {
		a := New(false, isa.Options{})
		b := a.Buf()
		for _, p := range []asm.Pass{asm.PassMeasure, asm.PassSize, asm.PassEmit} {
			b.StartPass(p)
			c.run(a)
			b.Reserve(1<<17 + 8)
			b.Label(0)
			a.EndPass()
		}
		if err := b.Err(); err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}
