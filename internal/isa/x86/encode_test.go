package x86

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/isa/isatest"
)

func TestGolden(t *testing.T) { isatest.Golden(t, X86, "testdata/forms.s") }

func TestTarget(t *testing.T) { isatest.Target(t, X86) }

func FuzzDecode(f *testing.F) {
	f.Add([]byte{0x48, 0x8b, 0x45, 0x28, 0xff, 0xd0})
	f.Add([]byte{0x66, 0xf3, 0x0f, 0x1f, 0x84, 0x24})
	f.Fuzz(func(t *testing.T, code []byte) { isatest.Arbitrary(t, X86, code) })
}
