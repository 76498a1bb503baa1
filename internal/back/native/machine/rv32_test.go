package machine

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/isa/isatest"
	"github.com/tandem-lang/tandem/internal/isa/rv32"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// Registers once saved stay in the set for the functions that follow.
func TestRV32SavedRegistersGrow(t *testing.T) {
	a := NewRV32(Options{})
	frame := func(f func(a Asm)) string {
		return isatest.Listing(rv32.Imc, macroOn(t, a, func(a Asm) { a.Entry(0); f(a) })[:2])
	}
	for _, c := range []struct {
		name string
		f    func(a Asm)
		want string
	}{
		{"nothing", func(Asm) {}, "0000  41 11                    c.addi sp, -16\n"},
		{"far helper", func(a Asm) { a.Call(16, 0) }, "0000  31 11                    c.addi sp, -20\n"},
		{"near helper", func(a Asm) { a.Call(15, 0) }, "0000  21 11                    c.addi sp, -24\n"},
		{"nothing again", func(Asm) {}, "0000  21 11                    c.addi sp, -24\n"},
	} {
		if got := frame(c.f); got != c.want {
			t.Errorf("%s: got %swant %s", c.name, got, c.want)
		}
	}
}

// Frames about the reach of each way to move the stack pointer.
func TestRV32Frames(t *testing.T) {
	for _, file := range []struct {
		name  string
		flags uint32
	}{{"testdata/rv32/frames.txt", 0}, {"testdata/rv32/frames-zcmp.txt", rv32.FlagZcmp}} {
		text := ""
		for _, locals := range []int{0, 1, 2, 3, 4, 5, 6, 13, 14, 15, 17, 21, 22, 507, 508, 514, 515, 600, 1024} {
			text += isatest.Listing(rv32.Imc, macro(t, ByName("rv32imc"), Options{Flags: file.flags}, func(a Asm) {
				a.Entry(locals)
				a.MovRegLocal(rv32.A0, max(0, locals-1))
				a.MovLocalReg(max(0, locals-1), rv32.A0)
				a.MovRegLocalAddr(rv32.A0, max(0, locals-1))
				a.MovRegLocalAddr(rv32.S2, 0)
				a.Exit()
			})) + "\n"
		}
		testkit.Golden(t, file.name, text)
	}
}
