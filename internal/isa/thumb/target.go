package thumb

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// Bits of isa.Target.Features.
const (
	Thumb2    uint32 = 1 << iota // 32-bit encodings: wide branches, MOVW/MOVT, IT blocks
	VFP                          // floating-point instructions, single precision
	VFPDouble                    // double precision
)

// targets are made at their first use.
func targets() []*isa.Target { return targetsOnce.Get(makeTargets) }

var targetsOnce lazy.Value[[]*isa.Target]

func makeTargets() []*isa.Target {
	return []*isa.Target{
		newTarget("armv6m", 0),
		newTarget("armv7m", Thumb2),
		newTarget("armv7em", Thumb2),
		newTarget("armv7emsp", Thumb2|VFP),
		newTarget("armv7emdp", Thumb2|VFP|VFPDouble),
	}
}

// Targets returns the targets of this machine in the order of their architecture numbers. They must not be changed.
func Targets() []*isa.Target { return slices.Clone(targets()) }

// Armv6m returns the target of -march=armv6m: 16-bit encodings, and few of 32 bits.
func Armv6m() *isa.Target { return targets()[0] }

// Armv7m returns the target of -march=armv7m.
func Armv7m() *isa.Target { return targets()[1] }

// Armv7em returns the target of -march=armv7em, whose saturating and SIMD instructions are not in the table.
func Armv7em() *isa.Target { return targets()[2] }

// Armv7emsp returns the target of -march=armv7emsp, with single-precision floating point.
func Armv7emsp() *isa.Target { return targets()[3] }

// Armv7emdp returns the target of -march=armv7emdp, with double-precision floating point: all that the table has.
func Armv7emdp() *isa.Target { return targets()[4] }

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
