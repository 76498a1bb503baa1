package rv32

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
)

func TestMacros(t *testing.T) {
	isatest.AllMacros(t, Imc, isa.Options{}, "testdata/macros.txt")
	isatest.AllMacros(t, Imc, isa.Options{Flags: FlagZba | FlagZcmp}, "testdata/macros-zba-zcmp.txt")
	temps := isa.Style{TempsAboveArgs: true, IndexInPlace: true}
	isatest.AllMacros(t, imcTemps, isa.Options{Style: temps}, "testdata/macros-temps.txt")
	isatest.AllMacros(t, imcTemps, isa.Options{Style: temps, Flags: FlagZba}, "testdata/macros-temps-zba.txt")
}

// Registers once saved stay in the set for the functions that follow.
func TestSavedRegistersGrow(t *testing.T) {
	a := New(isa.Options{})
	frame := func(f func(a isa.Asm)) string {
		return isatest.Listing(Imc, isatest.MacroOn(t, a, func(a isa.Asm) { a.Entry(0); f(a) })[:2])
	}
	for _, c := range []struct {
		name string
		f    func(a isa.Asm)
		want string
	}{
		{"nothing", func(isa.Asm) {}, "0000  41 11                    c.addi sp, -16\n"},
		{"far helper", func(a isa.Asm) { a.Call(16, 0) }, "0000  31 11                    c.addi sp, -20\n"},
		{"near helper", func(a isa.Asm) { a.Call(15, 0) }, "0000  21 11                    c.addi sp, -24\n"},
		{"nothing again", func(isa.Asm) {}, "0000  21 11                    c.addi sp, -24\n"},
	} {
		if got := frame(c.f); got != c.want {
			t.Errorf("%s: got %swant %s", c.name, got, c.want)
		}
	}
}

// Frames about the reach of each way to move the stack pointer.
func TestFrames(t *testing.T) {
	for _, file := range []struct {
		name  string
		flags uint32
	}{{"testdata/frames.txt", 0}, {"testdata/frames-zcmp.txt", FlagZcmp}} {
		text := ""
		for _, locals := range []int{0, 1, 2, 3, 4, 5, 6, 13, 14, 15, 17, 21, 22, 507, 508, 514, 515, 600, 1024} {
			text += isatest.Listing(Imc, isatest.Macro(t, Imc, isa.Options{Flags: file.flags}, func(a isa.Asm) {
				a.Entry(locals)
				a.MovRegLocal(A0, max(0, locals-1))
				a.MovLocalReg(max(0, locals-1), A0)
				a.MovRegLocalAddr(A0, max(0, locals-1))
				a.MovRegLocalAddr(S2, 0)
				a.Exit()
			})) + "\n"
		}
		isatest.Compare(t, file.name, text)
	}
}
