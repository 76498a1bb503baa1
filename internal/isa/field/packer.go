package field

import "slices"

// Packer writes one form of a machine's instructions with values straight in its operands, unchecked and cut to their
// fields: for assemblers that know what they do, or must do what another does.
type Packer struct {
	bits   uint32
	first  [3]cut    // the first run of each operand
	more   []further // all other runs
	values [][]int64 // the lists of the operands, if any has one
}

// cut is a run made ready: it takes the bits in mask from the value shifted by val.
type cut struct {
	mask    uint32
	at, val uint8
}

// further is a cut of an operand by its number.
type further struct {
	operand int
	cut
}

// Operand is a field with what stands in it: the value itself, or where Values is not nil its index in that list.
type Operand struct {
	Field
	Values []int64
}

// Index returns the number that stands for v in a list of values, or -1.
func Index(values []int64, v int64) int64 {
	if v >= 0 && v < int64(len(values)) && values[v] == v {
		return v // most lists begin with the numbers themselves
	}
	return int64(slices.Index(values, v))
}

// NewPacker returns the packer of a form by its fixed bits and its operands, of which Pack fills the first three.
func NewPacker(bits uint32, operands ...Operand) Packer {
	p := Packer{bits: bits}
	for k, o := range operands[:min(len(operands), len(p.first))] {
		for i, r := range o.Runs {
			c := cut{1<<r.N - 1, r.At, r.Val}
			if i == 0 {
				p.first[k] = c
			} else {
				p.more = append(p.more, further{k, c})
			}
		}
		if o.Values != nil {
			if p.values == nil {
				p.values = make([][]int64, len(p.first))
			}
			p.values[k] = o.Values
		}
	}
	return p
}

// Bits returns the fixed bits of the form.
func (p *Packer) Bits() uint32 { return p.bits }

// Pack returns the word of the form with values in its operands, from left to right; those beyond its operands do not
// count. A value that is not in the list of its operand sets all bits of the field.
func (p *Packer) Pack(x, y, z int64) uint32 {
	if p.values != nil || p.more != nil {
		return p.packAny([3]int64{x, y, z})
	}
	return p.bits | p.first[0].put(x) | p.first[1].put(y) | p.first[2].put(z)
}

func (p *Packer) packAny(v [3]int64) uint32 {
	for k, list := range p.values {
		if list != nil {
			v[k] = Index(list, v[k])
		}
	}
	w := p.bits
	for k := range p.first {
		w |= p.first[k].put(v[k])
	}
	for i := range p.more {
		m := &p.more[i]
		w |= m.put(v[m.operand])
	}
	return w
}

// put returns the bits of v in place.
func (c *cut) put(v int64) uint32 {
	return uint32(v>>(c.val&63)) & c.mask << (c.at & 31) // the masks spare the compiler a comparison
}
