package x64

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
)

func TestMacros(t *testing.T) {
	isatest.AllMacros(t, X64, isa.Options{}, "testdata/macros.txt")
}
