package rv32

import (
	"fmt"
	"math/bits"

	"github.com/tandem-lang/tandem/internal/isa"
)

// Encode returns the bytes of one instruction at address 0. Every operand is checked against the table.
func Encode(row int, args []isa.Arg) ([]byte, error) {
	if row < 0 || row >= len(table) {
		return nil, fmt.Errorf("rv32: no instruction form %d", row)
	}
	f := &table[row]
	w, err := f.encode(args)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.name, err)
	}
	if f.size() == 2 {
		return []byte{byte(w), byte(w >> 8)}, nil
	}
	return []byte{byte(w), byte(w >> 8), byte(w >> 16), byte(w >> 24)}, nil
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

// Pack returns the word of a row with values straight in its operands, from left to right, unchecked and cut to their
// fields: register numbers, integers, distances, the number of a register list.
func Pack(row int, values ...int64) uint32 {
	f := &table[row]
	w := f.bits
	for k := range f.operands {
		o := &f.operands[k]
		if o.kind == stack {
			continue
		}
		if len(values) == 0 {
			break
		}
		v := values[0]
		if o.kind == sreg || o.kind == sother {
			v = savedNumber(isa.Reg(v))
		}
		w |= o.Put(v)
		values = values[1:]
	}
	return w
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
		v, ok = v-int64(S0), ok && compressible(r)
	case sreg, sother:
		v, ok = savedNumber(r), ok && savedNumber(r) >= 0
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

// savedNumber returns the number of s0..s7 in three bits, or -1.
func savedNumber(r isa.Reg) int64 {
	switch {
	case r == S0 || r == S1:
		return int64(r - S0)
	case r >= S2 && r <= S7:
		return int64(r-S2) + 2
	}
	return -1
}

// savedRegister is the inverse of savedNumber.
func savedRegister(n int64) isa.Reg {
	if n < 2 {
		return S0 + isa.Reg(n)
	}
	return S2 + isa.Reg(n-2)
}

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
