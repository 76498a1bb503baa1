package arm

import "github.com/tandem-lang/tandem/internal/isa"

// The registers.
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

// Frame of the one-pass emitter (procedure call standard AAPCS32, sections 5.1 and 5.3):
//
//	r0-r3   arguments and result, scratch
//	r4-r6   the emitter's locals, saved by the callee
//	r7      address of the helper table, saved by the callee
//	r8      scratch of the macro operations, saved by the callee
//	lr      saved at entry, popped into pc at exit
//
//	sp ->   local 0, local 1, ...     up to three locals lie in the words of r1..r3, which are pushed for that
//	        saved r4..r8, lr
const (
	temp     = r8
	pushList = 0x01fe // r1-r8
)

func regNames() []string {
	return []string{
		"r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7",
		"r8", "r9", "r10", "r11", "r12", "sp", "lr", "pc",
	}
}
