package thumb

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
)

func TestMacros(t *testing.T) {
	isatest.AllMacros(t, Armv6m, isa.Options{}, "testdata/macros-armv6m.txt")
	isatest.AllMacros(t, Armv7m, isa.Options{}, "testdata/macros.txt")
	isatest.AllMacros(t, Armv7m, isa.Options{Style: isa.Style{ClearByXor: true, IndexInPlace: true}}, "testdata/macros-xor-index.txt")
}

// Frames about the reach of each way to move the stack pointer.
func TestFrames(t *testing.T) {
	for _, target := range []*isa.Target{Armv6m, Armv7m} {
		text := ""
		for _, locals := range []int{0, 1, 2, 3, 4, 5, 129, 130, 131, 255} {
			text += isatest.Listing(target, isatest.Macro(t, target, isa.Options{}, func(a isa.Asm) {
				a.Entry(locals)
				a.Exit()
			})) + "\n"
		}
		isatest.Compare(t, "testdata/frames-"+target.Name+".txt", text)
	}
}

// Constants that ARMv6-M builds without a literal, and those about them that need one.
func TestConstantsV6(t *testing.T) {
	text := isatest.Listing(Armv6m, isatest.Macro(t, Armv6m, isa.Options{}, func(a isa.Asm) {
		for _, v := range []int64{
			0, 255, 256, 257, 0x1fe, 0xff00, 0xffff, 0x10000, 0x10001, 0xff0000, 0x1ff0000, 0x7f800000,
			0x7fffffff, 0x80000000, 0x80000001, 0xff000000, -1, -255, -256, -257, -0xffff, -0x10000, -0x10001,
		} {
			a.MovRegImm(r1, v)
		}
	}))
	isatest.Compare(t, "testdata/constants-armv6m.txt", text)
}

// The code that switches from ARM to Thumb state, seen as words because this decoder knows Thumb state only.
func TestEntryFromARM(t *testing.T) {
	a := NewAsm(false)
	a.EntryFromARM()
	if n := a.Buf().Pos(); n != FromARMSize {
		t.Errorf("%d bytes", n)
	}
}

func TestTooManyLocals(t *testing.T) {
	a := NewAsm(true)
	a.MovRegLocal(r0, 256)
	if err := a.Buf().Err(); err != nil {
		t.Error("an error ahead of the last pass:", err)
	}
	a.Buf().StartPass(asm.PassEmit)
	a.MovRegLocal(r0, 255)
	if err := a.Buf().Err(); err != nil {
		t.Error(err)
	}
	a.MovRegLocal(r0, 256)
	if a.Buf().Err() == nil {
		t.Error("local 256 is out of reach")
	}
}
