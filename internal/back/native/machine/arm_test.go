package machine

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/isa/arm"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// Frames about the reach of each way to move the stack pointer.
func TestArmFrames(t *testing.T) {
	text := ""
	for _, locals := range []int{0, 1, 3, 4, 5, 62, 63, 64, 300} {
		text += isatest.Listing(arm.Armv6, macro(t, ByName("armv6"), Options{}, func(a Asm) {
			a.Entry(locals)
			a.MovRegLocalAddr(arm.R0, locals)
			a.Exit()
		})) + "\n"
	}
	testkit.Golden(t, "testdata/arm/frames.txt", text)
}

func TestArmHelperOutOfReach(t *testing.T) {
	a := ByName("armv6").New(Options{})
	a.Call(1023, 0)
	if err := a.Buf().Err(); err != nil {
		t.Error(err)
	}
	a.Call(1024, 0)
	if a.Buf().Err() == nil {
		t.Error("helper 1024 is out of reach")
	}
}
