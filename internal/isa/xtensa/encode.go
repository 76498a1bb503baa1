package xtensa

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/field"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// Encode appends the bytes of one instruction; see [isa.Target].
func Encode(dst []byte, row isa.Form, args []isa.Arg) ([]byte, error) {
	if int(row) >= len(table()) {
		return dst, fmt.Errorf("xtensa: no instruction form %d", row)
	}
	f := &table()[row]
	w, err := f.encode(args)
	if err != nil {
		return dst, fmt.Errorf("%s: %w", f.name, err)
	}
	return Append(dst, w), nil
}

// Append appends an instruction word, of which a bit tells its size.
func Append(dst []byte, w uint32) []byte {
	dst = append(dst, byte(w), byte(w>>8))
	if wordSize(w) == 3 {
		dst = append(dst, byte(w>>16))
	}
	return dst
}

// Patch tells how the label of a form is filled in, nil for a form without one.
func Patch(row isa.Form) *asm.Patch {
	if int(row) >= len(table()) {
		return nil
	}
	return patches()[row]
}

// patches has the patch of every row with a label. It is made at its first use.
func patches() []*asm.Patch { return patchesOnce.Get(makePatches) }

var patchesOnce lazy.Value[[]*asm.Patch]

func makePatches() []*asm.Patch {
	list := make([]*asm.Patch, len(table()))
	for i := range table() {
		f := &table()[i]
		for k := range f.operands {
			o := &f.operands[k]
			if o.kind >= rel && o.kind <= relLiter {
				list[i] = &asm.Patch{Name: f.name, Size: f.size(), Put: func(number uint64, place, target int64) (uint64, error) {
					v := o.distance(place, target)
					return number&^uint64(o.Mask()) | uint64(o.Put(v)), o.Check(v)
				}}
			}
		}
	}
	return list
}

// distance returns the number for the field of a label from the address of the instruction.
func (o *operand) distance(pc, target int64) int64 {
	switch o.kind {
	case relCall:
		return target - pc&^3 - 4
	case relLiter:
		return target - (pc+3)&^3 + literReach
	}
	return target - pc - 4
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

// Packers returns the packer of every row. Their values are register numbers, integers, and distances as they stand in the
// field, in the order of the text.
func Packers() []field.Packer { return packersOnce.Get(makePackers) }

var packersOnce lazy.Value[[]field.Packer]

func makePackers() []field.Packer {
	list := make([]field.Packer, len(table()))
	for i := range table() {
		f := &table()[i]
		operands := make([]field.Operand, len(f.operands))
		for k := range f.operands {
			o := &f.operands[k]
			switch { // the base of a memory operand stands behind it in the row, ahead of it in the text
			case o.kind == memory:
				o = &f.operands[k+1]
			case k > 0 && f.operands[k-1].kind == memory:
				o = &f.operands[k-1]
			}
			operands[k] = field.Operand{Field: o.Field, Values: o.values}
		}
		list[i] = field.NewPacker(f.bits, operands...)
	}
	return list
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
		i := field.Index(o.values, a.Val)
		if i < 0 || a.Val == none {
			return 0, fmt.Errorf("%d is not possible", a.Val)
		}
		return i, nil
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
