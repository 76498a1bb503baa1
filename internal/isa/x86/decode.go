package x86

import "github.com/tandem-lang/tandem/internal/isa"

// Decode reads the first instruction of code at address pc.
func Decode(code []byte, pc uint64) (isa.Inst, int, bool) { return table().Decode(code, pc) }

// Format returns the instruction in Intel syntax; name may be nil.
func Format(in isa.Inst, pc uint64, name func(uint64) string) string {
	return table().Format(in, pc, name)
}
