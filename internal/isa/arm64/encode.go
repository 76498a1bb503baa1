package arm64

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
	"slices"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
)

// Encode appends the four bytes of an instruction at address 0. Every operand is checked against the table, and what the
// manual calls CONSTRAINED UNPREDICTABLE is refused. Distances count from the instruction; for adrp that is the distance
// from the instruction, wherever it is, to the start of the page.
func Encode(dst []byte, row isa.Form, args []isa.Arg) ([]byte, error) {
	if row >= numForms {
		return dst, fmt.Errorf("arm64: no instruction form %d", row)
	}
	f := &table[row]
	w, err := f.encode(args)
	if err != nil {
		return dst, fmt.Errorf("%s: %w", f.name, err)
	}
	return binary.LittleEndian.AppendUint32(dst, w), nil
}

func (f *form) encode(args []isa.Arg) (uint32, error) {
	w := f.bits
	n := 0
	for ; n < len(f.operands) && f.operands[n] != nil; n++ {
		o := f.operands[n]
		if n >= len(args) {
			return 0, fmt.Errorf("operand %s is missing", o.role)
		}
		part, err := o.encode(args[n])
		if err != nil {
			return 0, fmt.Errorf("operand %s: %w", o.role, err)
		}
		w |= part
	}
	if n != len(args) {
		return 0, fmt.Errorf("%d operands, not %d", n, len(args))
	}
	return w, f.rules(args)
}

// encode returns the bits of the instruction that the operand covers.
func (o *operand) encode(a isa.Arg) (uint32, error) {
	if a.Kind != o.kind.arg {
		return 0, errKind
	}
	v, err := o.kind.put(o, a)
	if err != nil {
		return 0, err
	}
	w := o.Put(v)
	if a.Kind == isa.ArgMem {
		b, ok := numberSP(a.Reg)
		if !ok {
			return 0, errRegister
		}
		w |= atN.Put(b)
	}
	return w, nil
}

// rules checks what operands must not have in common.
func (f *form) rules(args []isa.Arg) error {
	for i := range args {
		o := f.operands[i]
		if err := o.kind.rule.check(args, i); err != nil {
			return fmt.Errorf("operand %s: %w", o.role, err)
		}
	}
	return nil
}

// check holds operand i against the rule.
func (r rule) check(args []isa.Arg, i int) error {
	a := args[i]
	switch {
	case r == differs && a.Reg == args[i-1].Reg:
		return errSame
	case r == statusDiffers && hasRegister(args[i+1:], a.Reg):
		return errStatus
	case r == writesBack && hasRegister(args[:i], a.Reg):
		return errWriteBack
	case r == wideEnough && a.Width == 32 && args[i+1].Val > 31:
		return errTested
	}
	return nil
}

// hasRegister tells whether r is one of the registers or bases.
func hasRegister(args []isa.Arg, r isa.Reg) bool {
	return slices.ContainsFunc(args, func(a isa.Arg) bool { return a.Reg == r })
}

// operandError tells what is wrong with an operand.
type operandError string

func (e operandError) Error() string { return string(e) }

const (
	errKind      = operandError("wrong kind of operand")
	errRegister  = operandError("register not possible here")
	errModifier  = operandError("no shift, extension or index possible")
	errShift     = operandError("shift not possible here")
	errExtension = operandError("extension not possible here")
	errOdd       = operandError("the first register of a pair must be even")
	errSame      = operandError("the registers must be different")
	errWriteBack = operandError("the base register must not be one of those loaded or stored")
	errStatus    = operandError("the status register must differ from the others")
	errTested    = operandError("a register of 32 bits has no such bit")
	errMask      = operandError("no repeated run of ones")
	errFloat     = operandError("no number of 1 sign, 3 exponent and 4 fraction bits")
	errUnknown   = operandError("no such name")
)

// The shifts of registers: Arg.Val of a shifted register, with the amount in Arg.Scale.
const (
	ShiftLSL = iota
	ShiftLSR
	ShiftASR
	ShiftROR // of logical operations only
)

// The extensions of registers: Arg.Val of an extended register and of an address with an index, where only those of 32 and
// 64 bits are possible. Arg.Scale is the bits by which the result is shifted to the left: up to 4; in an address 0 or as
// many as make the index count in units of the memory accessed.
const (
	ExtendUXTB = iota
	ExtendUXTH
	ExtendUXTW
	ExtendUXTX // also called LSL
	ExtendSXTB
	ExtendSXTH
	ExtendSXTW
	ExtendSXTX

	// ExtendShifted is added where the index of a byte is shifted, by 0 bits: another encoding of the same address.
	ExtendShifted = 8
)

// The conditions, by their numbers.
const (
	EQ = iota
	NE
	CS // also called HS
	CC // also called LO
	MI
	PL
	VS
	VC
	HI
	LS
	GE
	LT
	GT
	LE
	AL
	NV // always, too
)

// Options of dsb and dmb (section "DMB" of the manual): the domain, and whether all accesses are ordered, or loads or stores
// alone.
const (
	BarrierOSHLD = 0b0001
	BarrierOSHST = 0b0010
	BarrierOSH   = 0b0011
	BarrierNSHLD = 0b0101
	BarrierNSHST = 0b0110
	BarrierNSH   = 0b0111
	BarrierISHLD = 0b1001
	BarrierISHST = 0b1010
	BarrierISH   = 0b1011
	BarrierLD    = 0b1101
	BarrierST    = 0b1110
	BarrierSY    = 0b1111
)

// System registers, as [MRS] and [MSR] take them (chapter D19.2 of the manual, "General system control registers").
const (
	NZCV     = 0b11_011_0100_0010_000
	FPCR     = 0b11_011_0100_0100_000
	FPSR     = 0b11_011_0100_0100_001
	TPIDREL0 = 0b11_011_1101_0000_010
)

// Other returns an operand that is a number with a meaning of the machine's own: a barrier's option, a prefetch operation, a
// system register, a system operation.
func Other(v int64) isa.Arg {
	return isa.Arg{Kind: isa.ArgOther, Reg: isa.NoReg, Index: isa.NoReg, Val: v}
}

// Cond returns a condition as an operand.
func Cond(c int64) isa.Arg {
	return isa.Arg{Kind: isa.ArgCond, Reg: isa.NoReg, Index: isa.NoReg, Val: c}
}

// Shifted returns r with a shift, ShiftLSL to ShiftROR, by amount bits.
func Shifted(r isa.Reg, shift int64, amount uint8) isa.Arg {
	return isa.Arg{Kind: isa.ArgReg, Reg: r, Index: isa.NoReg, Val: shift, Scale: amount}
}

// Extended returns r with an extension, ExtendUXTB to ExtendSXTX, and then shifted to the left by amount bits.
func Extended(r isa.Reg, extension int64, amount uint8) isa.Arg {
	return isa.Arg{Kind: isa.ArgReg, Reg: r, Index: isa.NoReg, Val: extension, Scale: amount}
}

// Indexed returns the address base plus index, which is extended and shifted like that of [Extended].
func Indexed(base, index isa.Reg, extension int64, amount uint8) isa.Arg {
	return isa.Arg{Kind: isa.ArgMem, Reg: base, Index: index, Val: extension, Scale: amount}
}

// Wide returns the operand of movz, movn and movk: v, of 16 bits, shifted to the left by 0, 16, 32 or 48 bits.
func Wide(v uint16, shift uint8) isa.Arg {
	return isa.Arg{Kind: isa.ArgImm, Reg: isa.NoReg, Index: isa.NoReg, Val: int64(v), Scale: shift}
}

// Arithmetic returns v as the operand of an addition or subtraction, and whether it is one: 12 bits, or 12 bits shifted to
// the left by 12.
func Arithmetic(v int64) (isa.Arg, bool) {
	a := isa.ImmArg(v)
	if v > 0xfff && v&0xfff == 0 {
		a.Val, a.Scale = v>>12, 12
	}
	return a, a.Val >= 0 && a.Val <= 0xfff
}

// Mask tells whether v is an operand of the logical operations on width bits, 32 or 64: a run of ones, rotated, and repeated
// in elements of 2, 4, 8, 16, 32 or 64 bits. All ones and all zeros are none.
func Mask(v uint64, width uint8) bool {
	_, ok := encodeMask(v, width)
	return ok
}

// Float returns v as the operand of fmov, and whether it is one: plus or minus n/16 times 2 to the power r, with n from
// 16 to 31 and r from -3 to 4.
func Float(v float64) (isa.Arg, bool) {
	_, ok := encodeFloat(math.Float64bits(v))
	return Other(int64(math.Float64bits(v))), ok
}

// number returns the number of X0 to X30 and XZR in a field.
func number(r isa.Reg) (int64, bool) { return int64(r), r <= XZR }

// numberSP returns the number of X0 to X30 and SP in a field.
func numberSP(r isa.Reg) (int64, bool) {
	if r == SP {
		return 31, true
	}
	return int64(r), r < XZR
}

// checkWidth refuses an argument of another width than the operand's. One that says none has the operand's.
func checkWidth(width uint8, a isa.Arg) error {
	if a.Width != 0 && a.Width != width {
		return fmt.Errorf("%d bits, not %d", width, a.Width)
	}
	return nil
}

// plain refuses registers of another width, and with a shift or an extension.
func plain(o *operand, a isa.Arg) error {
	if a.Val != 0 || a.Scale != 0 {
		return errModifier
	}
	return checkWidth(o.width, a)
}

func putRegister(o *operand, a isa.Arg) (int64, error) {
	v, ok := number(a.Reg)
	if !ok {
		return 0, errRegister
	}
	return v, plain(o, a)
}

func putRegisterSP(o *operand, a isa.Arg) (int64, error) {
	v, ok := numberSP(a.Reg)
	if !ok {
		return 0, errRegister
	}
	return v, plain(o, a)
}

func putFloat(o *operand, a isa.Arg) (int64, error) {
	if a.Reg < V0 || a.Reg > V31 {
		return 0, errRegister
	}
	return int64(a.Reg - V0), plain(o, a)
}

func putPair(o *operand, a isa.Arg) (int64, error) {
	v, err := putRegister(o, a)
	if err == nil && v&1 != 0 {
		err = errOdd
	}
	return v, err
}

// putTested takes a register of either width.
func putTested(o *operand, a isa.Arg) (int64, error) {
	if a.Width == 32 {
		a.Width = o.width
	}
	return putRegister(o, a)
}

func putShifted(o *operand, a isa.Arg) (int64, error) {
	if a.Val == ShiftROR {
		return 0, errShift
	}
	return putRotated(o, a)
}

func putRotated(o *operand, a isa.Arg) (int64, error) {
	r, ok := number(a.Reg)
	switch {
	case !ok:
		return 0, errRegister
	case a.Val < ShiftLSL || a.Val > ShiftROR:
		return 0, errShift
	case a.Scale >= o.width:
		return 0, fmt.Errorf("shift by %d is not within 0..%d", a.Scale, o.width-1)
	}
	return r | int64(a.Scale)<<5 | a.Val<<11, checkWidth(o.width, a)
}

// maxExtendedShift is how far an extended register can be shifted.
const maxExtendedShift = 4

// extendedWidth is the width of the register that an extension reads, of those that an instruction on width bits adds.
func extendedWidth(width uint8, extension int64) uint8 {
	if extension&ExtendUXTX == ExtendUXTX {
		return width
	}
	return 32
}

func putExtended(o *operand, a isa.Arg) (int64, error) {
	r, ok := number(a.Reg)
	switch {
	case !ok:
		return 0, errRegister
	case a.Val < ExtendUXTB || a.Val > ExtendSXTX:
		return 0, errExtension
	case a.Scale > maxExtendedShift:
		return 0, fmt.Errorf("shift by %d is not within 0..%d", a.Scale, maxExtendedShift)
	}
	return r | int64(a.Scale)<<5 | a.Val<<8, checkWidth(extendedWidth(o.width, a.Val), a)
}

func putNumber(o *operand, a isa.Arg) (int64, error) {
	if a.Scale != 0 {
		return 0, errShift
	}
	return a.Val, o.Check(a.Val)
}

func putArithmetic(o *operand, a isa.Arg) (int64, error) {
	switch {
	case a.Scale != 0 && a.Scale != 12:
		return 0, errShift
	case a.Val < 0 || a.Val > 0xfff:
		return 0, fmt.Errorf("%d is not within 0..%d", a.Val, 0xfff)
	}
	return a.Val | int64(a.Scale/12)<<12, nil
}

func putWide(o *operand, a isa.Arg) (int64, error) {
	switch {
	case a.Scale >= o.width || a.Scale%16 != 0:
		return 0, errShift
	case a.Val < 0 || a.Val > 0xffff:
		return 0, fmt.Errorf("%d is not within 0..%d", a.Val, 0xffff)
	}
	return a.Val | int64(a.Scale/16)<<16, nil
}

// immrAt is where N:immr:imms has immr.
const immrAt = 6

func putMask(o *operand, a isa.Arg) (int64, error) {
	v, ok := encodeMask(uint64(a.Val), o.width)
	switch {
	case !ok:
		return 0, errMask
	case a.Scale&^unusedImmr(v) != 0:
		return 0, errShift
	}
	return v | int64(a.Scale)<<immrAt, nil
}

// encodeMask returns N:immr:imms of a mask of width bits.
func encodeMask(v uint64, width uint8) (int64, bool) {
	if width == 32 {
		if v>>32 != 0 {
			return 0, false
		}
		v |= v << 32
	}
	if v == 0 || v == math.MaxUint64 {
		return 0, false
	}
	size := 64
	for half := 32; half > 1 && v == bits.RotateLeft64(v, half); half /= 2 {
		size = half
	}
	// Rotated to the right by start, every element has its ones at the bottom: there is a one, and a zero below it.
	start := bits.TrailingZeros64(v &^ bits.RotateLeft64(v, 1))
	element := bits.RotateLeft64(v, -start) & (math.MaxUint64 >> (64 - size))
	ones := bits.OnesCount64(element)
	if element&(element+1) != 0 {
		return 0, false
	}
	imms := -2*size&0x3f | (ones - 1)
	immr := -start & (size - 1)
	return int64(size>>6<<12 | immr<<immrAt | imms), true
}

// decodeMask returns the mask of N:immr:imms for 64 bits, of which the lower 32 are that for 32 (function DecodeBitMasks of
// the manual). It is false for what is reserved.
func decodeMask(v int64) (uint64, bool) {
	size := maskSize(v)
	if size < 2 {
		return 0, false
	}
	ones := int(v)&(size-1) + 1
	if ones == size {
		return 0, false
	}
	element := uint64(1)<<ones - 1
	for n := size; n < 64; n *= 2 {
		element |= element << n
	}
	return bits.RotateLeft64(element, -int(v>>immrAt)&(size-1)), true
}

// maskSize returns the size of the elements of N:immr:imms, in bits; less than 2 where there is none.
func maskSize(v int64) int {
	return 1 << bits.Len32(uint32(v>>12&1<<6|^v&0x3f)) >> 1
}

// unusedImmr returns the bits of immr that have no meaning, since the elements are smaller than 64 bits.
func unusedImmr(v int64) uint8 { return uint8(-maskSize(v) & 0x3f) }

// putFraction takes the number of fraction bits: the field has the width less this.
func putFraction(o *operand, a isa.Arg) (int64, error) {
	if a.Val < 1 || a.Val > int64(o.width) {
		return 0, fmt.Errorf("%d is not within 1..%d", a.Val, o.width)
	}
	return int64(o.width) - a.Val, nil
}

func putFloatImm(_ *operand, a isa.Arg) (int64, error) {
	v, ok := encodeFloat(uint64(a.Val))
	if !ok {
		return 0, errFloat
	}
	return v, nil
}

// encodeFloat returns the eight bits abcdefgh of a number in 64, which are a Bbbbbbbbcd efgh0000..., with B the opposite of
// b (function VFPExpandImm of the manual).
func encodeFloat(x uint64) (int64, bool) {
	v := int64(x>>63<<7 | x>>48&0x7f)
	return v, decodeFloat(v) == x
}

func decodeFloat(v int64) uint64 {
	x := uint64(v)
	exponent := x>>4&3 | 0x100<<2
	if x>>6&1 != 0 {
		exponent = x>>4&3 | 0xff<<2
	}
	return x>>7<<63 | exponent<<52 | x&0xf<<48
}

func putZero(_ *operand, a isa.Arg) (int64, error) {
	if a.Val != 0 {
		return 0, errFloat
	}
	return 0, nil
}

func putPstate(o *operand, a isa.Arg) (int64, error) {
	if pstateName(a.Val) == "" {
		return 0, errUnknown
	}
	return a.Val, nil
}

// op0High is the upper bit of op0, which no instruction has: it is 1 for all registers.
const op0High = 1 << 15

func putSystemRegister(o *operand, a isa.Arg) (int64, error) {
	if a.Val < op0High || a.Val > 0xffff {
		return 0, errUnknown
	}
	return a.Val - op0High, nil
}

func putPage(o *operand, a isa.Arg) (int64, error) {
	if a.Val&3 != 0 {
		return 0, fmt.Errorf("%d is not a multiple of 4", a.Val)
	}
	v := (a.Val + pageSize - 1) &^ (pageSize - 1) // the instruction may be anywhere in its page
	return v, o.Check(v)
}

const pageSize = 4096

func putAddress(o *operand, a isa.Arg) (int64, error) {
	if a.Index != isa.NoReg || a.Scale != 0 {
		return 0, errModifier
	}
	if err := checkWidth(o.width, a); err != nil {
		return 0, err
	}
	return a.Val, o.Check(a.Val)
}

// putBase takes an address without any displacement.
func putBase(o *operand, a isa.Arg) (int64, error) {
	if a.Val != 0 || a.Index != isa.NoReg || a.Scale != 0 {
		return 0, errModifier
	}
	return 0, nil
}

func putIndex(o *operand, a isa.Arg) (int64, error) {
	r, ok := number(a.Index)
	extension := a.Val
	shift := int64(0)
	switch {
	case o.width == 8 && extension&ExtendShifted != 0:
		extension, shift = extension&^ExtendShifted, 1
	case a.Scale != 0:
		shift = 1
	}
	switch {
	case !ok:
		return 0, errRegister
	case extension < ExtendUXTW || extension > ExtendSXTX || extension&ExtendUXTW == 0:
		return 0, errExtension
	case a.Scale != 0 && a.Scale != indexScale(o.width):
		return 0, fmt.Errorf("shift by %d is neither 0 nor %d", a.Scale, indexScale(o.width))
	}
	return r | shift<<5 | extension<<6, checkWidth(o.width, a)
}

// indexScale is the shift that makes an index count in units of width bits.
func indexScale(width uint8) uint8 { return uint8(bits.TrailingZeros8(width / 8)) }

// Patch tells how the code address in an instruction is filled in; nil for forms without one.
func Patch(row isa.Form) *asm.Patch {
	if row >= numForms {
		return nil
	}
	for _, o := range table[row].operands {
		switch o {
		case rel26:
			return patch26
		case rel19:
			return patch19
		case rel14:
			return patch14
		case adr:
			return patchAdr
		case page:
			return patchPage
		}
	}
	return nil
}

var (
	patch26   = &asm.Patch{Name: "rel26", Size: 4, Put: func(w uint64, place, target int64) (uint64, error) { return rel26.patch(w, target-place) }}
	patch19   = &asm.Patch{Name: "rel19", Size: 4, Put: func(w uint64, place, target int64) (uint64, error) { return rel19.patch(w, target-place) }}
	patch14   = &asm.Patch{Name: "rel14", Size: 4, Put: func(w uint64, place, target int64) (uint64, error) { return rel14.patch(w, target-place) }}
	patchAdr  = &asm.Patch{Name: "adr", Size: 4, Put: func(w uint64, place, target int64) (uint64, error) { return adr.patch(w, target-place) }}
	patchPage = &asm.Patch{Name: "adrp", Size: 4, Put: func(w uint64, place, target int64) (uint64, error) {
		return page.patch(w, target&^(pageSize-1)-place&^(pageSize-1))
	}}
)

// patch returns instruction w with the distance set.
func (o *operand) patch(w uint64, distance int64) (uint64, error) {
	if err := o.Check(distance); err != nil {
		return w, err
	}
	return w&^uint64(o.Mask()) | uint64(o.Put(distance)), nil
}
