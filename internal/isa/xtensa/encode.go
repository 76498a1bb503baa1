package xtensa

import (
	"fmt"
	"slices"

	"github.com/tandem-lang/tandem/internal/isa"
)

// Encode returns the bytes of one instruction. Every operand is checked against the table; a branch target is its
// distance from the instruction.
func Encode(row int, args []isa.Arg) ([]byte, error) {
	if row < 0 || row >= len(table) {
		return nil, fmt.Errorf("xtensa: no instruction form %d", row)
	}
	f := &table[row]
	w, err := f.encode(args)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.name, err)
	}
	return []byte{byte(w), byte(w >> 8), byte(w >> 16)}[:f.size()], nil
}

func (f *form) encode(args []isa.Arg) (uint32, error) {
	w := f.bits
	n := 0
	for k := 0; k < len(f.operands); k++ {
		o := &f.operands[k]
		if n >= len(args) {
			return 0, fmt.Errorf("operand %s is missing", o.name)
		}
		v, err := o.value(args[n])
		if err != nil {
			return 0, fmt.Errorf("operand %s: %w", o.name, err)
		}
		w |= o.Put(v)
		if o.kind == memory { // the base register follows in the row, in the same Arg
			k++
			if args[n].Reg > A15 {
				return 0, fmt.Errorf("operand %s: no such register", f.operands[k].name)
			}
			w |= f.operands[k].Put(int64(args[n].Reg))
		}
		n++
	}
	if n != len(args) {
		return 0, fmt.Errorf("%d operands, not %d", n, len(args))
	}
	return w, nil
}

// Pack returns the word of a row with values straight in its operands, in the order of the text, unchecked and cut to
// their fields: register numbers and integers.
func Pack(row int, values ...int64) uint32 {
	f := &table[row]
	w := f.bits
	for k := range min(len(values), len(f.operands)) {
		o := &f.operands[k]
		switch { // the base of a memory operand stands behind it in the row, ahead of it in the text
		case o.kind == memory:
			o = &f.operands[k+1]
		case k > 0 && f.operands[k-1].kind == memory:
			o = &f.operands[k-1]
		}
		v := values[k]
		if o.values != nil {
			v = int64(slices.Index(o.values, v))
		}
		w |= o.Put(v)
	}
	return w
}

// argKinds is the kind of Arg that each kind of operand takes.
var argKinds = [...]isa.ArgKind{
	reg: isa.ArgReg, imm: isa.ArgImm, memory: isa.ArgMem, rel: isa.ArgRel, relCall: isa.ArgRel, relLiter: isa.ArgRel,
	specialNr: isa.ArgOther,
}

// value returns the number for the operand's field.
func (o *operand) value(a isa.Arg) (int64, error) {
	if a.Kind != argKinds[o.kind] {
		return 0, fmt.Errorf("wrong kind of operand")
	}
	if o.values != nil {
		i := slices.Index(o.values, a.Val)
		if i < 0 || a.Val == none {
			return 0, fmt.Errorf("%d is not possible", a.Val)
		}
		return int64(i), nil
	}
	v := a.Val
	switch o.kind {
	case reg:
		if a.Reg > A15 {
			return 0, fmt.Errorf("no such register")
		}
		return int64(a.Reg), nil
	case memory:
		if a.Index != isa.NoReg {
			return 0, fmt.Errorf("no index register possible")
		}
	case rel:
		v -= 4
	case relCall: // the instruction is up to three bytes behind the aligned address
		v = (v - 1) &^ 3
	case relLiter: // and up to three bytes ahead of the next one
		v = v&^3 + literReach
	}
	return v, o.Check(v)
}

// literReach is how far back l32r reaches, in bytes: its field has the distance less this.
const literReach = 1 << 18
