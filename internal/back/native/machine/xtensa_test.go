package machine

import (
	"bytes"
	"testing"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
	"github.com/tandem-lang/tandem/internal/isa/xtensa"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// Frames about the reach of each way to move the stack pointer and to reach a local.
func TestXtensaFrames(t *testing.T) {
	for _, m := range []*Machine{ByName("xtensa"), ByName("xtensawin")} {
		text := ""
		for _, locals := range []int{0, 1, 3, 4, 23, 24, 27, 28, 31, 32, 250, 254, 255, 600} {
			text += isatest.Listing(m.Target, macro(t, m, Options{}, func(a Asm) {
				a.Entry(locals)
				a.MovRegLocal(xtensa.A2, max(0, locals-1))
				a.MovLocalReg(max(0, locals-1), xtensa.A2)
				a.MovRegLocalAddr(xtensa.A2, max(0, locals-1))
				a.Exit()
			})) + "\n"
		}
		testkit.Golden(t, "testdata/xtensa/frames-"+m.Name+".txt", text)
	}
}

// Literals stand in the order of their use, equal ones again, behind a jump that an aligned table needs one byte after.
func TestXtensaLiterals(t *testing.T) {
	code := macro(t, ByName("xtensa"), Options{}, func(a Asm) {
		a.Entry(0)
		a.MovRegImm(xtensa.A2, 0x12345678)
		a.MovRegImm(xtensa.A3, -0x12345678)
		a.MovRegImm(xtensa.A4, 0x12345678)
	})
	want := []byte{0x06, 0x03, 0x00, 0x00, 0x78, 0x56, 0x34, 0x12, 0x88, 0xa9, 0xcb, 0xed, 0x78, 0x56, 0x34, 0x12}
	if !bytes.HasPrefix(code, want) {
		t.Errorf("got % x", code)
	}
	if text := isa.Disassemble(xtensa.Call0, code[len(code)-9:], uint64(len(code)-9), nil); text[0].Text != "l32r a2, 0x4" || text[2].Text != "l32r a4, 0xc" {
		t.Errorf("got %v", text)
	}
}

// The address of a label at each alignment: the call skips to a multiple of four.
func TestXtensaAddressOfLabel(t *testing.T) {
	for n := range 4 {
		code := macro(t, ByName("xtensa"), Options{}, func(a Asm) {
			a.Buf().Reserve(n)
			a.MovRegPC(xtensa.A2, 0)
			a.Buf().Label(0)
		})
		lines := isa.Disassemble(xtensa.Call0, code[n:], uint64(n), nil)
		call := lines[1]
		after := call.PC + 3 // what call0 leaves in a0
		add := uint64(len(code) - 2)
		if uint64(call.Inst.Args[0].Val) != add || after+uint64(lines[0].Inst.Args[1].Val) != uint64(len(code)) {
			t.Errorf("at %d:\n%s", n, isatest.Listing(xtensa.Call0, code))
		}
	}
}

func TestXtensaOutOfRange(t *testing.T) {
	for _, c := range []struct {
		want string
		run  func(a *XtensaAsm)
	}{
		{"RuntimeError: ERROR: xtensa bccz out of range", func(a *XtensaAsm) { a.JumpZero(xtensa.A2, 0, false) }},
		{"RuntimeError: ERROR: xtensa bcc out of range", func(a *XtensaAsm) { a.JumpEqual(xtensa.A2, xtensa.A3, 0) }},
	} {
		a := NewXtensa(false, Options{})
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
