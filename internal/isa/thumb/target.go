package thumb

import "github.com/tandem-lang/tandem/internal/isa"

// Bits of isa.Target.Features.
const (
	Thumb2    uint32 = 1 << iota // 32-bit encodings: wide branches, MOVW/MOVT, IT blocks
	VFP                          // floating-point instructions, single precision
	VFPDouble                    // double precision
)

// The targets, one for each -march name. They must not be changed.
var (
	Armv6m    = newTarget("armv6m", 0)
	Armv7m    = newTarget("armv7m", Thumb2)
	Armv7em   = newTarget("armv7em", Thumb2)
	Armv7emsp = newTarget("armv7emsp", Thumb2|VFP)
	Armv7emdp = newTarget("armv7emdp", Thumb2|VFP|VFPDouble)
)

// Targets returns the targets of this machine in the order of their architecture numbers.
func Targets() []*isa.Target {
	return []*isa.Target{Armv6m, Armv7m, Armv7em, Armv7emsp, Armv7emdp}
}

func newTarget(name string, features uint32) *isa.Target {
	return &isa.Target{
		Name:     name,
		WordSize: 4,
		Features: features,
		DataUnit: 2,

		RegNames: regNames,
		General:  isa.Class{Regs: 0xffff, Width: 4},
		Float:    float(features),
		Fixed:    fixed,
		SP:       SP,
		Link:     LR,
		Zero:     isa.NoReg,
		Conv:     conv(features),

		Encode: Encode,
		Decode: decoder(features),
		Format: Format,
		Forms:  Forms,
		Patch:  Patch,
	}
}
