package arm

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
)

func TestMacros(t *testing.T) {
	isatest.AllMacros(t, Armv6, isa.Options{}, "testdata/macros.txt")
}

// Frames about the reach of each way to move the stack pointer.
func TestFrames(t *testing.T) {
	text := ""
	for _, locals := range []int{0, 1, 3, 4, 5, 62, 63, 64, 300} {
		text += isatest.Listing(Armv6, isatest.Macro(t, Armv6, isa.Options{}, func(a isa.Asm) {
			a.Entry(locals)
			a.MovRegLocalAddr(r0, locals)
			a.Exit()
		})) + "\n"
	}
	isatest.Compare(t, "testdata/frames.txt", text)
}

func TestHelperOutOfReach(t *testing.T) {
	a := new(Asm)
	a.Call(1023, 0)
	if err := a.Buf().Err(); err != nil {
		t.Error(err)
	}
	a.Call(1024, 0)
	if a.Buf().Err() == nil {
		t.Error("helper 1024 is out of reach")
	}
}
