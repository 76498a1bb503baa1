package machine

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
	"github.com/tandem-lang/tandem/internal/isa/thumb"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// Frames about the reach of each way to move the stack pointer.
func TestThumbFrames(t *testing.T) {
	for _, m := range []*Machine{ByName("armv6m"), ByName("armv7m")} {
		text := ""
		for _, locals := range []int{0, 1, 2, 3, 4, 5, 129, 130, 131, 255} {
			text += isatest.Listing(m.Target, macro(t, m, Options{}, func(a Asm) {
				a.Entry(locals)
				a.Exit()
			})) + "\n"
		}
		testkit.Golden(t, "testdata/thumb/frames-"+m.Name+".txt", text)
	}
}

// Constants that ARMv6-M builds without a literal, and those about them that need one.
func TestThumbConstantsV6(t *testing.T) {
	text := isatest.Listing(thumb.Armv6m(), macro(t, ByName("armv6m"), Options{}, func(a Asm) {
		for _, v := range []int64{
			0, 255, 256, 257, 0x1fe, 0xff00, 0xffff, 0x10000, 0x10001, 0xff0000, 0x1ff0000, 0x7f800000,
			0x7fffffff, 0x80000000, 0x80000001, 0xff000000, -1, -255, -256, -257, -0xffff, -0x10000, -0x10001,
		} {
			a.MovRegImm(thumb.R1, v)
		}
	}))
	testkit.Golden(t, "testdata/thumb/constants-armv6m.txt", text)
}

// The code that switches from ARM to Thumb state, seen as words because this decoder knows Thumb state only.
func TestThumbEntryFromARM(t *testing.T) {
	a := NewThumb(false)
	a.EntryFromARM()
	if n := a.Buf().Pos(); n != FromARMSize {
		t.Errorf("%d bytes", n)
	}
}

func TestThumbTooManyLocals(t *testing.T) {
	a := NewThumb(true)
	a.MovRegLocal(thumb.R0, 256)
	if err := a.Buf().Err(); err != nil {
		t.Error("an error ahead of the last pass:", err)
	}
	a.Buf().StartPass(asm.PassEmit)
	a.MovRegLocal(thumb.R0, 255)
	if err := a.Buf().Err(); err != nil {
		t.Error(err)
	}
	a.MovRegLocal(thumb.R0, 256)
	if a.Buf().Err() == nil {
		t.Error("local 256 is out of reach")
	}
}
