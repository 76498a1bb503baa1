package pyvalue

// Context says in which build of the reference an operation happens, and what it
// may take. The nil Context is the unix port's, without bounds.
type Context struct {
	// WideDigits is set for mpy-cross, whose integers have digits of 32 bits where
	// the unix port has 16: large ones become floats with other roundings.
	WideDigits bool
	// Size is the largest result in bytes: of the magnitude of an integer, or of a
	// text; 0 is no bound. What is larger is a MemoryError and is not computed.
	Size int
	// Spend is told of work before it is done, in steps of about a nanosecond, and
	// may refuse it by answering false: the operation then ends in ErrStopped. It
	// is not asked about less than minSpend steps, and once for each operation of
	// math/big, which nothing interrupts: products and powers are made of small ones,
	// of quotients and texts Size alone bounds the steps.
	Spend func(steps int) bool
}

const minSpend = 1 << 14

// size checks a result of that many bytes.
func (c *Context) size(bytes int) error {
	if c != nil && c.Size > 0 && bytes > c.Size {
		return errTooLarge(int64(bytes))
	}
	return nil
}

// bits checks an integer of that many bits. The size that the error names is that
// of digits of 16 bits.
func (c *Context) bits(n int) error {
	if c != nil && c.Size > 0 && (n+7)/8 > c.Size {
		return errTooLarge(int64(n)/16*2 + 2)
	}
	return nil
}

// spend announces work.
func (c *Context) spend(steps int) error {
	if c != nil && c.Spend != nil && steps >= minSpend && !c.Spend(steps) {
		return ErrStopped
	}
	return nil
}

// digitBits returns the length of an integer's digits.
func (c *Context) digitBits() int {
	if c != nil && c.WideDigits {
		return 32
	}
	return 16
}

// budget is a Context as package bigint asks it.
type budget Context

// Announce is that of bigint.Budget.
func (b *budget) Announce(steps int) error { return (*Context)(b).spend(steps) }
