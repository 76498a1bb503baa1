package machine

// Style names where the machine code of one compiler of the family differs from another's, each by what is done. The
// zero value is MicroPython's; what a flavor asks for is listed once, by whoever sets it.
type Style struct {
	// ClearByXor clears a register by an exclusive or with itself where that is not the machine's usual way.
	ClearByXor bool

	// NullByImmediate stores NULL in a slot of the frame by way of MovRegImm in place of Clear, on machines without
	// a zero register.
	NullByImmediate bool

	// UnaryInPlace negates and inverts integers in the register where they are, also if that is the register of a
	// local variable, which changes with them. Otherwise they are moved to the result register first.
	UnaryInPlace bool

	// IndexInPlace has thumb and rv32 scale the index of a load or store in its own register, and rv32 add it to the
	// base's, where the operands are otherwise left as they were. Local variables in these registers change.
	IndexInPlace bool

	// TempsAboveArgs has the temporaries of rv32 in registers that are no argument registers: t1, t2 and t3; the third
	// local register is then s5, ahead of which come s3 and s4.
	TempsAboveArgs bool

	// InvertByFirstArg has xtensa, which has no instruction to invert, take the first argument register for the mask of
	// ones, not the second. That is the result register, too: an operand there becomes 0, not its complement.
	InvertByFirstArg bool

	// LiteralJump begins every windowed xtensa function with a jump over the literal table, even an empty one.
	LiteralJump bool
}
