package rv32

import (
	"fmt"
	"math/bits"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/field"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// Encode appends the bytes of one instruction; see [isa.Target].
func Encode(dst []byte, row isa.Form, args []isa.Arg) ([]byte, error) {
	if int(row) >= len(table()) {
		return dst, fmt.Errorf("rv32: no instruction form %d", row)
	}
	f := &table()[row]
	w, err := f.encode(args)
	if err != nil {
		return dst, fmt.Errorf("%s: %w", f.name, err)
	}
	return Append(dst, w), nil
}

// Append appends an instruction word, whose lowest bits tell its size.
func Append(dst []byte, w uint32) []byte {
	dst = append(dst, byte(w), byte(w>>8))
	if w&3 == 3 {
		dst = append(dst, byte(w>>16), byte(w>>24))
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
			if o.kind == rel {
				list[i] = &asm.Patch{Name: f.name, Size: f.size(), Put: func(number uint64, place, target int64) (uint64, error) {
					return number&^uint64(o.Mask()) | uint64(o.Put(target-place)), o.Check(target - place)
				}}
			}
		}
	}
	return list
}

func (f *form) encode(args []isa.Arg) (uint32, error) {
	w := f.bits
	n := 0
	for k := 0; k < len(f.operands); k++ {
		o := &f.operands[k]
		if n >= len(args) {
			return 0, fmt.Errorf("operand %s is missing", o.name)
		}
		a := args[n]
		v, err := o.value(a, args[:n])
		if err != nil {
			return 0, fmt.Errorf("operand %s: %w", o.name, err)
		}
		w |= o.Put(v)
		if o.kind == memory { // the base register follows in the row, in the same Arg
			k++
			base := &f.operands[k]
			if v, err = base.registerValue(a.Reg); err != nil {
				return 0, fmt.Errorf("operand %s: %w", base.name, err)
			}
			w |= base.Put(v)
		}
		n++
	}
	if n != len(args) {
		return 0, fmt.Errorf("%d operands, not %d", n, len(args))
	}
	return w, nil
}

// Packers returns the packer of every row. Their values are register numbers, integers, distances and the numbers of register
// lists, in the order of the text and without operands that the form implies.
func Packers() []field.Packer { return packersOnce.Get(makePackers) }

var packersOnce lazy.Value[[]field.Packer]

func makePackers() []field.Packer {
	list := make([]field.Packer, len(table()))
	for i := range table() {
		f := &table()[i]
		var operands []field.Operand
		for k := range f.operands {
			switch o := &f.operands[k]; o.kind {
			case stack:
			case sreg, sother:
				operands = append(operands, field.Operand{Field: o.Field, Values: savedRegisters})
			default:
				operands = append(operands, field.Operand{Field: o.Field})
			}
		}
		list[i] = field.NewPacker(f.bits, operands...)
	}
	return list
}

// argKinds is the kind of Arg that each kind of operand takes.
var argKinds = [...]isa.ArgKind{
	reg: isa.ArgReg, creg: isa.ArgReg, sreg: isa.ArgReg, sother: isa.ArgReg, stack: isa.ArgReg,
	imm: isa.ArgImm, upper: isa.ArgImm, csr: isa.ArgImm, adjust: isa.ArgImm, unadjust: isa.ArgImm,
	rel: isa.ArgRel, memory: isa.ArgMem, order: isa.ArgOther, reglist: isa.ArgList,
}

// value returns the number for the operand's field; before has the operands on its left.
func (o *operand) value(a isa.Arg, before []isa.Arg) (int64, error) {
	if a.Kind != argKinds[o.kind] {
		return 0, fmt.Errorf("wrong kind of operand")
	}
	v := a.Val
	switch o.kind {
	case reg, creg, sreg, stack:
		return o.registerValue(a.Reg)
	case sother:
		if a.Reg == before[len(before)-1].Reg {
			return 0, fmt.Errorf("the registers must be different")
		}
		return o.registerValue(a.Reg)
	case memory:
		if a.Index != isa.NoReg {
			return 0, fmt.Errorf("no index register possible")
		}
	case upper:
		if v < 0 {
			return 0, fmt.Errorf("%d is negative", v)
		}
		v = upperValue(v, o.Signed)
	case reglist:
		list := listNumber(uint32(v))
		if list < 0 || v>>32 != 0 {
			return 0, fmt.Errorf("no register list of this instruction")
		}
		return list, nil
	case adjust, unadjust:
		if o.kind == unadjust {
			v = -v
		}
		v -= listBytes(listNumber(uint32(before[len(before)-1].Val)))
	}
	if v >= 0 && v < 32 && o.deny>>v&1 != 0 {
		return 0, fmt.Errorf("%d is reserved", v)
	}
	return v, o.Check(v)
}

// registerValue returns the number for the field of a register.
func (o *operand) registerValue(r isa.Reg) (int64, error) {
	v := int64(r)
	ok := r < 32 && o.deny>>r&1 == 0
	switch o.kind {
	case creg:
		v, ok = v-int64(S0), ok && Compressible(r)
	case sreg, sother:
		v = field.Index(savedRegisters, v)
		ok = ok && v >= 0
	case stack:
		ok = r == SP
	}
	if !ok {
		return 0, fmt.Errorf("register not possible here")
	}
	return v, nil
}

// upperValue brings an operand of 20 bits, written without a sign, into the range of a signed field.
func upperValue(v int64, signed bool) int64 {
	if signed && v >= 1<<19 && v < 1<<20 {
		return v - 1<<20
	}
	return v
}

// savedRegisters are s0..s7, which have their index here as their number in three bits.
var savedRegisters = []int64{int64(S0), int64(S1), int64(S2), int64(S3), int64(S4), int64(S5), int64(S6), int64(S7)}

// listRegisters are the registers of cm.push in the order in which longer lists take them.
const listRegisters = 1<<RA | 1<<S0 | 1<<S1 | 0x3ff<<S2

// listSet returns the registers of list number 4..15, as a bit set. The longest list has two registers more than the
// one before: s10 does not go without s11.
func listSet(list int64) uint32 {
	n := int(list) - 3
	if list == 15 {
		n++
	}
	set := uint32(listRegisters)
	for bits.OnesCount32(set) > n {
		set &^= 1 << (31 - bits.LeadingZeros32(set))
	}
	return set
}

// listNumber is the inverse of listSet, or -1.
func listNumber(set uint32) int64 {
	for list := int64(4); list <= 15; list++ {
		if listSet(list) == set {
			return list
		}
	}
	return -1
}

// listBytes returns the smallest stack adjustment for a list: room for its registers, a multiple of 16 bytes.
func listBytes(list int64) int64 {
	return int64(bits.OnesCount32(listSet(list))*4+15) &^ 15
}
