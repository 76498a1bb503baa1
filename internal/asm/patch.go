package asm

import "fmt"

// Patch tells how an address gets into code that refers to it: into a datum, or into some bits of an instruction. Machines
// describe those of their instructions; Abs8 to Abs64 and Rel32 are for data.
//
// The place of a patch is where its bytes are; in an instruction they are the last ones.
type Patch struct {
	Name string // for messages: "rel32", "bl"
	Size int    // bytes of the place, 1 to 8, least significant first

	// Put returns the number at the place with the bits of the address set. It gets the addresses of the place and of
	// what is referred to. The error tells why the address is out of reach.
	Put func(number uint64, place, target int64) (uint64, error)
}

// Places that hold an address, or one less their own.
var (
	Abs8  = &Patch{Name: "abs8", Size: 1, Put: func(_ uint64, _, target int64) (uint64, error) { return whole(target, 8) }}
	Abs16 = &Patch{Name: "abs16", Size: 2, Put: func(_ uint64, _, target int64) (uint64, error) { return whole(target, 16) }}
	Abs32 = &Patch{Name: "abs32", Size: 4, Put: func(_ uint64, _, target int64) (uint64, error) { return whole(target, 32) }}
	Abs64 = &Patch{Name: "abs64", Size: 8, Put: func(_ uint64, _, target int64) (uint64, error) { return uint64(target), nil }}
	Rel32 = &Patch{Name: "rel32", Size: 4, Put: func(_ uint64, place, target int64) (uint64, error) { return whole(target-place, 32) }}
)

// whole checks that x is a number of that many bits, signed or not.
func whole(x int64, bits uint) (uint64, error) {
	if x < -1<<(bits-1) || x >= 1<<bits {
		return 0, fmt.Errorf("%d does not fit %d bits", x, bits)
	}
	return uint64(x), nil
}

// apply patches the bytes of a place.
func (p *Patch) apply(bytes []byte, place, target int64) error {
	x, err := p.Put(word(bytes), place, target)
	if err != nil {
		return fmt.Errorf("asm: %s at %d: %w", p.Name, place, err)
	}
	setWord(bytes, x)
	return nil
}

// ref is a place that refers to a label.
type ref struct {
	patch *Patch
	at    int
	label Label
}

// Reloc is a place that refers to what is not in the code, by a number that its owner gave to it. It is patched when the
// code has its address.
type Reloc struct {
	Patch  *Patch
	At     int   // offset of the place
	Symbol int32 // what it refers to
	Add    int64 // what is added to the address of the symbol
}

// Apply patches code, which will run at address base, for the symbol at that address.
func (r *Reloc) Apply(code []byte, base, symbol int64) error {
	if r.At < 0 || r.At+r.Patch.Size > len(code) {
		return fmt.Errorf("asm: %s at %d is not within %d bytes of code", r.Patch.Name, r.At, len(code))
	}
	return r.Patch.apply(code[r.At:r.At+r.Patch.Size], base+int64(r.At), symbol+r.Add)
}

// Refer notes that the last bytes written, as many as the patch has, refer to l. Resolve patches them.
func (b *Buffer) Refer(p *Patch, l Label) {
	if !b.suppressed {
		b.refs = append(b.refs, ref{p, len(b.code) - p.Size, l})
	}
}

// ReferSymbol notes that the last bytes written, as many as the patch has, refer to a symbol.
func (b *Buffer) ReferSymbol(p *Patch, symbol int32, add int64) {
	if !b.suppressed {
		b.relocs = append(b.relocs, Reloc{p, len(b.code) - p.Size, symbol, add})
	}
}

// Relocs returns the references to symbols in the order of the code. They stay valid until the next StartPass.
func (b *Buffer) Relocs() []Reloc { return b.relocs }

// Resolve patches all references to labels, each of which must have been placed. Failures are in Err.
func (b *Buffer) Resolve() {
	for _, r := range b.refs {
		if dest := b.Dest(r.label); dest != Unknown {
			b.patch(r, dest)
		} else {
			b.Fail(fmt.Errorf("asm: label %d is not placed", r.label))
		}
	}
	b.refs = b.refs[:0]
}

// patch patches the place of r for offset dest.
func (b *Buffer) patch(r ref, dest int) {
	if !b.within(r.at, r.patch.Size) {
		b.Fail(fmt.Errorf("asm: %s at %d is not within the code", r.patch.Name, r.at))
	} else if err := r.patch.apply(b.code[r.at:r.at+r.patch.Size], int64(r.at), int64(dest)); err != nil {
		b.Fail(err)
	}
}
