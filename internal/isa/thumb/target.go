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
	Armv6m    = newTarget("armv6m", 4, 0)
	Armv7m    = newTarget("armv7m", 5, Thumb2)
	Armv7em   = newTarget("armv7em", 6, Thumb2)
	Armv7emsp = newTarget("armv7emsp", 7, Thumb2|VFP)
	Armv7emdp = newTarget("armv7emdp", 8, Thumb2|VFP|VFPDouble)
)

// Targets returns the targets of this machine in the order of their architecture numbers.
func Targets() []*isa.Target {
	return []*isa.Target{Armv6m, Armv7m, Armv7em, Armv7emsp, Armv7emdp}
}

func newTarget(name string, arch uint8, features uint32) *isa.Target {
	return &isa.Target{
		Name:      name,
		Arch:      arch,
		WordSize:  4,
		Features:  features,
		RegNames:  regNames(),
		Ret:       r0,
		Arg:       [4]isa.Reg{r0, r1, r2, r3},
		Temp:      [3]isa.Reg{r0, r1, r2},
		Local:     [3]isa.Reg{r4, r5, r6},
		FunTable:  r7,
		Zero:      isa.NoReg,
		ParentRet: r0,
		ParentArg: [4]isa.Reg{r0, r1, r2, r3},

		ShiftCount: isa.NoReg,
		NLRRegs:    16,
		NLRLocal1:  3,
		DataUnit:   2,

		New: func(o isa.Options) isa.Asm {
			a := NewAsm(features&Thumb2 != 0)
			a.style = o.Style
			return a
		},
		Encode: encode,
		Decode: decoder(features),
		Format: format,
		Forms:  forms,
	}
}
