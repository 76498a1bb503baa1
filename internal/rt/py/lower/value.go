package lower

import (
	"math"

	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// value is what is known of a place of the operand stack.
type value struct {
	kind valueKind
	reg  int // isLocal: its register
	word layout.Word
	fix  FixupKind
	at   int  // isFixup: the index of the fix-up
	null bool // it is known to be the mark for what is absent
}

type valueKind uint8

const (
	inPlace valueKind = iota // it is in the register of its place
	isLocal                  // it is what a local holds
	isWord                   // it is a word
	isFixup                  // it is what a fix-up stands for
)

// place returns the register of a place of the operand stack.
func (l *lowerer) place(n int) int { return l.base + n }

// top returns the register of the place that is pushed next.
func (l *lowerer) top() int { return l.place(len(l.stack)) }

func (l *lowerer) push(v value) { l.stack = append(l.stack, v) }

// pushed notes that the next place has its value in its register.
func (l *lowerer) pushed() { l.push(value{}) }

// drop removes n values.
func (l *lowerer) drop(n int) { l.stack = l.stack[:len(l.stack)-n] }

// at returns the value n places below the top, the top being 1.
func (l *lowerer) at(n int) *value { return &l.stack[len(l.stack)-n] }

// read returns the register in which the value n places below the top is, after putting it in its place if it is in none.
func (l *lowerer) read(n int) uint16 {
	i := len(l.stack) - n
	if v := &l.stack[i]; v.kind == isLocal {
		return reg(v.reg)
	}
	l.materialise(i)
	return reg(l.place(i))
}

// materialise puts place i in its register.
func (l *lowerer) materialise(i int) {
	v := &l.stack[i]
	to := reg(l.place(i))
	switch v.kind {
	case inPlace:
		return
	case isLocal:
		l.b.Emit(instr.Move, 0, to, reg(v.reg), 0)
	case isWord:
		l.loadWord(to, v.word)
	case isFixup:
		l.emitFixed(v.fix, v.at, 1, instr.LoadConst, 0, to, 0, 0)
	}
	*v = value{null: v.null}
}

func (l *lowerer) loadWord(to uint16, w layout.Word) {
	if w.IsSmallInt() {
		if i := w.Int(); i >= math.MinInt32 && i <= math.MaxInt32 {
			l.b.Emit(instr.LoadInt, 0, to, uint16(i), uint16(i>>16))
			return
		}
	}
	l.b.Emit(instr.LoadConst, 0, to, 0, 0, uint64(w))
}

// emitFixed emits an instruction of which a word is to be filled in.
func (l *lowerer) emitFixed(kind FixupKind, index, word int, op instr.Op, x uint8, a, b, c uint16) {
	l.fixes = append(l.fixes, fix{l.b.Len(), word, kind, index})
	l.b.Emit(op, x, a, b, c)
}

// flush puts all values in their registers.
func (l *lowerer) flush() {
	for i := range l.stack {
		l.materialise(i)
	}
}

// inPlaces puts the n uppermost values in their registers and returns the first of these.
func (l *lowerer) inPlaces(n int) uint16 {
	first := len(l.stack) - n
	for i := first; i < len(l.stack); i++ {
		l.materialise(i)
	}
	return reg(l.place(first))
}

// spill puts the values that a local holds in their registers, before the local changes.
func (l *lowerer) spill(r int) {
	for i := range l.stack {
		if v := &l.stack[i]; v.kind == isLocal && v.reg == r {
			l.materialise(i)
		}
	}
}

// small returns the small number that the value n places below the top is, if it fits an operand of 16 bits.
func (l *lowerer) small(n int) (int16, bool) {
	v := l.at(n)
	if v.kind != isWord || !v.word.IsSmallInt() {
		return 0, false
	}
	i := v.word.Int()
	return int16(i), i >= math.MinInt16 && i <= math.MaxInt16
}
