package asm

import (
	"cmp"
	"slices"
)

// Literals is a pool of constants that stands behind the code that refers to them. Equal ones of the same size stand there
// once. The zero Literals is ready for use.
type Literals struct {
	list  []literal
	index map[string]int // by their bytes
}

// literal is a constant and the places that refer to it.
type literal struct {
	bytes string
	refs  []ref
}

// Refer notes that the last bytes written to b, as many as the patch has, refer to a constant. Its bytes, 1 to 16 and a power
// of two, will be aligned to their number.
func (p *Literals) Refer(b *Buffer, patch *Patch, constant []byte) {
	if b.suppressed {
		return
	}
	i, ok := p.index[string(constant)]
	if !ok {
		if p.index == nil {
			p.index = map[string]int{}
		}
		i = len(p.list)
		p.index[string(constant)] = i
		p.list = append(p.list, literal{bytes: string(constant)})
	}
	p.list[i].refs = append(p.list[i].refs, ref{patch: patch, at: len(b.code) - patch.Size})
}

// Size returns a bound of the bytes that Place would write now.
func (p *Literals) Size() int {
	n := 0
	for i := range p.list {
		n += len(p.list[i].bytes)
	}
	if n > 0 {
		n += maxLiteral - 1
	}
	return n
}

const maxLiteral = 16

// Place writes the constants noted so far at the current position of b, the longest first so that few bytes are lost to
// alignment, dead code or not, and patches the places that refer to them. The pool is empty then. In a function that is
// written in passes every pass must place what it has noted.
func (p *Literals) Place(b *Buffer) {
	slices.SortStableFunc(p.list, func(x, y literal) int { return cmp.Compare(len(y.bytes), len(x.bytes)) })
	for i := range p.list {
		l := &p.list[i]
		b.Align(len(l.bytes))
		at := len(b.code)
		b.code = append(b.code, l.bytes...)
		for _, r := range l.refs {
			b.patch(r, at)
		}
	}
	p.list = p.list[:0]
	clear(p.index)
}
