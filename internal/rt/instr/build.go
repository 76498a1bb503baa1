package instr

import "math"

// Label is a place in code, by a number that Builder.NewLabel gives out.
type Label int32

// Builder lays out code: instructions with jumps to labels become units.
type Builder struct {
	list   []item
	words  []uint64
	labels []int32 // by label: the item that it stands in front of, -1 while it is not placed
	units  []int32 // by item, after Finish: where it begins
}

type item struct {
	op      Op
	x       uint8
	a, b, c uint16
	words   int32 // where its words begin
	target  Label // of a jump, or noLabel
	far     bool  // a jump that takes two jumps more
}

const noLabel Label = -1

// NewLabel returns a label that is not placed yet.
func (b *Builder) NewLabel() Label {
	b.labels = append(b.labels, -1)
	return Label(len(b.labels) - 1)
}

// Place puts a label in front of the next instruction.
func (b *Builder) Place(l Label) { b.labels[l] = int32(len(b.list)) }

// Placed reports whether a label was placed.
func (b *Builder) Placed(l Label) bool { return b.labels[l] >= 0 }

// Emit appends an instruction, with as many words as its row has.
func (b *Builder) Emit(op Op, x uint8, a, bb, c uint16, words ...uint64) {
	b.list = append(b.list, item{op: op, x: x, a: a, b: bb, c: c, words: int32(len(b.words)), target: noLabel})
	b.words = append(b.words, words...)
	for n := len(words); n < len(Table[op].Words); n++ {
		b.words = append(b.words, 0)
	}
}

// EmitJump appends an instruction that jumps to a label: one whose C is a Target, or whose B is a Target32.
func (b *Builder) EmitJump(op Op, x uint8, a, bb uint16, to Label) {
	b.Emit(op, x, a, bb, 0)
	b.list[len(b.list)-1].target = to
}

// SetWord sets the first word of the last instruction.
func (b *Builder) SetWord(w uint64) { b.words[b.list[len(b.list)-1].words] = w }

// Retarget makes the last instruction write its result to another register, if it writes one to the register given.
func (b *Builder) Retarget(from, to uint16) bool {
	if len(b.list) == 0 {
		return false
	}
	it := &b.list[len(b.list)-1]
	if Table[it.op].A != Write || it.a != from {
		return false
	}
	it.a = to
	return true
}

// Len returns how many instructions were emitted.
func (b *Builder) Len() int { return len(b.list) }

// Finish returns the units. Every label that is a target must have been placed.
func (b *Builder) Finish() []uint64 {
	for b.layOut() {
	}
	code := make([]uint64, 0, b.units[len(b.list)])
	for i := range b.list {
		code = b.append(code, i)
	}
	return code
}

// layOut finds where each item begins, and reports whether a jump turned out to be far, so that it must be done again.
func (b *Builder) layOut() (again bool) {
	b.units = append(b.units[:0], make([]int32, len(b.list)+1)...)
	at := int32(0)
	for i := range b.list {
		b.units[i] = at
		at += int32(b.list[i].op.Units())
		if b.list[i].far {
			at += 2
		}
	}
	b.units[len(b.list)] = at
	for i := range b.list {
		it := &b.list[i]
		if it.target == noLabel || it.far || Table[it.op].B == Target32 {
			continue
		}
		if d := b.distance(i, 0); d < math.MinInt16 || d > math.MaxInt16 {
			it.far, again = true, true
		}
	}
	return again
}

// distance returns how far the target of item i is from the end of the instruction, or from behind so many units more.
func (b *Builder) distance(i, more int) int32 {
	it := &b.list[i]
	return b.Unit(it.target) - b.units[i] - int32(it.op.Units()+more)
}

// Unit returns where a label is, in units. It holds after Finish.
func (b *Builder) Unit(l Label) int32 { return b.units[b.labels[l]] }

// UnitOf returns where the n-th instruction begins. It holds after Finish; n may be Len.
func (b *Builder) UnitOf(n int) int { return int(b.units[n]) }

func (b *Builder) append(code []uint64, i int) []uint64 {
	it := b.list[i]
	row := &Table[it.op]
	if it.target != noLabel && row.B == Target32 {
		it.b, it.c = split32(b.distance(i, 0))
	} else if it.target != noLabel {
		it.c = 1 // over the jump that follows, to the one behind it
		if !it.far {
			it.c = uint16(b.distance(i, 0))
		}
	}
	code = append(code, Pack(it.op, it.x, it.a, it.b, it.c))
	code = append(code, b.words[it.words:int(it.words)+len(row.Words)]...)
	if it.far {
		low, high := split32(b.distance(i, 2))
		code = append(code, Pack(Jump, 0, 0, 1, 0), Pack(Jump, 0, 0, low, high))
	}
	return code
}

func split32(v int32) (low, high uint16) { return uint16(v), uint16(uint32(v) >> 16) }

// Pack returns the first unit of an instruction.
func Pack(op Op, x uint8, a, b, c uint16) uint64 {
	return uint64(op) | uint64(x)<<8 | uint64(a)<<16 | uint64(b)<<32 | uint64(c)<<48
}
