package fanvalue

import "unicode/utf8"

// Index finds UTF-16 units of one Str by their numbers without going through all that stands before them: it knows where each 64th unit
// lies, and the unit that was asked for last.
type Index struct {
	marks []uint32
	size  int64
	near  spot
}

// spot is where a unit lies: its number, the offset in bytes of its character, and whether it is the second unit of that.
type spot struct {
	unit   int64
	offset int
	second bool
}

// indexStep is how many units there are from one mark to the next. A mark is twice the offset of the unit's character, and one more where
// it is the second unit.
const indexStep = 64

// NewIndex returns the index of a Str's bytes, of which there are less than 2^31.
func NewIndex(s []byte) *Index {
	x := &Index{}
	for i := 0; i < len(s); {
		r, n := decodeBytes(s[i:])
		if x.size%indexStep == 0 {
			x.marks = append(x.marks, uint32(2*i))
		}
		if x.size++; r >= plane1 {
			if x.size%indexStep == 0 {
				x.marks = append(x.marks, uint32(2*i+1))
			}
			x.size++
		}
		i += n
	}
	return x
}

// decodeBytes is decode of bytes.
func decodeBytes(b []byte) (rune, int) {
	if b[0] < utf8.RuneSelf {
		return rune(b[0]), 1
	}
	return decode(string(b[:min(len(b), utf8.UTFMax)]))
}

// Size returns the number of units.
func (x *Index) Size() int64 { return x.size }

// Unit returns unit i of the Str s that the index is of; i is at least 0 and less than Size.
func (x *Index) Unit(s []byte, i int64) int64 {
	p := x.find(s, i)
	r, _ := decodeBytes(s[p.offset:])
	switch {
	case r < plane1:
		return int64(r)
	case p.second:
		return int64(lowFirst + (r-plane1)&0x3FF)
	}
	return int64(highFirst + (r-plane1)>>10)
}

// Offset returns the offset in bytes of unit i, which is at most Size; ok is false where it is the second unit of a character.
func (x *Index) Offset(s []byte, i int64) (offset int, ok bool) {
	if i == x.size {
		return len(s), true
	}
	p := x.find(s, i)
	return p.offset, !p.second
}

func (x *Index) find(s []byte, i int64) spot {
	p := x.near
	if i < p.unit || i-p.unit >= indexStep {
		m := x.marks[i/indexStep]
		p = spot{i - i%indexStep, int(m / 2), m%2 != 0}
	}
	for p.unit < i {
		r, n := decodeBytes(s[p.offset:])
		if r >= plane1 && !p.second {
			p.second = true
		} else {
			p.offset += n
			p.second = false
		}
		p.unit++
	}
	x.near = p
	return p
}
