package asm

// Pool is a table of 32-bit literals that stands ahead of the code that loads them.
//
// Its size must be known when the code begins, so the literals counted in one pass make the table of the next. The
// count outlives the function: the first pass over the next function opens a table of the old size, which is harmless
// because only the last two passes of a function must agree.
type Pool struct {
	size int // literals the table has room for in this pass
	next int // literals added so far in this pass
	base int // offset of the table in the buffer, -1 without one
}

// Size returns the number of literals in the table of this pass.
func (p *Pool) Size() int { return p.size }

// Open reserves the table at the current position of b, if it has any literal.
func (p *Pool) Open(b *Buffer) {
	if p.size > 0 {
		p.base = b.Reserve(4 * p.size)
	}
}

// Add appends a literal, also in dead code, and returns its offset in bytes from the start of the function.
func (p *Pool) Add(b *Buffer, v uint32) int {
	at := p.base + 4*p.next
	if p.next < p.size && p.base >= 0 {
		b.Patch32(at, v)
	}
	p.next++
	return at
}

// EndPass makes the literals of this pass the table of the next.
func (p *Pool) EndPass() {
	p.size = p.next
	p.next = 0
}
