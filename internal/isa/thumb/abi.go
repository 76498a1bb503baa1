package thumb

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/isa"
)

// The core registers.
const (
	r0 isa.Reg = iota
	r1
	r2
	r3
	r4
	r5
	r6
	r7
	r8
	r9
	r10
	r11
	r12
	sp
	lr
	pc
)

// Floating-point registers share one register number space with the core registers: S0..S31 from regS0 on, D0..D15
// from regD0 on.
const (
	regS0 isa.Reg = 16
	regD0 isa.Reg = 48
	regs          = 64
)

// Frame of the one-pass emitter (procedure call standard AAPCS32, sections 5.1 and 5.3):
//
//	r0-r3   arguments and result, scratch
//	r4-r6   the emitter's locals, saved by the callee
//	r7      address of the helper table, saved by the callee
//	lr      saved at entry, popped into pc at exit
//
//	sp ->   local 0, local 1, ...     r1..r3 are pushed only to make room for the first locals
//	        saved r4..r7, lr
const (
	pushFew  = 0xf2 // r1, r4-r7: room for one local
	pushMore = 0xfe // r1-r7: room for three
)

func regNames() []string {
	names := make([]string, regs)
	for i := range 13 {
		names[i] = fmt.Sprintf("r%d", i)
	}
	names[sp], names[lr], names[pc] = "sp", "lr", "pc"
	for i := range 32 {
		names[int(regS0)+i] = fmt.Sprintf("s%d", i)
	}
	for i := range 16 {
		names[int(regD0)+i] = fmt.Sprintf("d%d", i)
	}
	return names
}
