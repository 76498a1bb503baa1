package intel

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
)

// Register numbers beyond the sixteen general ones.
const (
	RIP      isa.Reg = 16 // base of an address relative to the next instruction
	HighByte isa.Reg = 20 // ah; ch, dh and bh follow
	XMM0     isa.Reg = 32 // xmm1 to xmm15 follow
)

// REX prefix bits (manual volume 2, section 2.2.1.2).
const (
	rex  = 0x40
	rexW = 0x08
	rexR = 0x04
	rexX = 0x02
	rexB = 0x01
)

// enc collects the parts of one instruction.
type enc struct {
	mode    Mode
	r       *row
	size    int // operand size in bits
	rex     uint8
	needRex bool // a byte register that needs a prefix of its own: spl, bpl, sil, dil
	noRex   bool // a byte register that has none: ah, ch, dh, bh
	opcode  uint8
	modrm   uint8
	sib     bool
	sibByte uint8
	dispLen int
	disp    int64
	immLen  int
	imm     int64
	relLen  int
	rel     int64
}

// Encode appends the bytes of a form with its operands; see [isa.Target]. Conditional forms take the condition as their
// first operand.
func (t *Table) Encode(dst []byte, form isa.Form, args []isa.Arg) ([]byte, error) {
	if int(form) >= len(table) || !table[form].valid(t.mode) {
		return dst, fmt.Errorf("x86: no form %d in this mode", form)
	}
	r := &table[form]
	e := enc{mode: t.mode, r: r, opcode: r.op}
	if r.ext != none {
		e.modrm = uint8(r.ext) << 3
	}
	if r.flags&cc != 0 {
		if len(args) == 0 || args[0].Kind != isa.ArgCond || args[0].Val < 0 || args[0].Val > 15 {
			return dst, fmt.Errorf("x86: %s: the first operand is a condition", r.name)
		}
		e.opcode += uint8(args[0].Val)
		args = args[1:]
	}
	err := e.operands(args)
	if err == nil {
		err = e.prefixes()
	}
	if err != nil {
		return dst, fmt.Errorf("x86: %s: %w", r.name, err)
	}
	return e.append(dst), nil
}

func (e *enc) operands(args []isa.Arg) error {
	n := 0
	for n < 3 && e.r.operands[n] != __ {
		n++
	}
	if len(args) != n {
		return fmt.Errorf("%d operands, want %d", len(args), n)
	}
	if err := e.operandSize(args); err != nil {
		return err
	}
	for i, a := range args {
		if err := e.operand(e.r.operands[i], a); err != nil {
			return fmt.Errorf("operand %d: %w", i+1, err)
		}
	}
	return nil
}

// operandSize finds the operand size, which the operands of kind v agree upon.
func (e *enc) operandSize(args []isa.Arg) error {
	for i, a := range args {
		switch e.r.operands[i] {
		case ev, gv, zv, ax:
			if e.size != 0 && e.size != int(a.Width) {
				return fmt.Errorf("operands of %d and %d bits", e.size, a.Width)
			}
			e.size = int(a.Width)
		}
	}
	switch {
	case e.r.flags&w64 != 0:
		e.size = 64
	case e.size == 0 && e.mode == Mode64 && e.r.flags&d64 != 0:
		e.size = 64
	case e.size == 0:
		e.size = 32
	}
	wide := e.mode == Mode64
	def := wide && e.r.flags&d64 != 0
	ok := e.size == 16 && e.r.flags&noSz == 0 || e.size == 32 && !def || e.size == 64 && wide
	if !ok {
		return fmt.Errorf("no operands of %d bits", e.size)
	}
	if e.size == 64 && !def {
		e.rex |= rexW
	}
	return nil
}

func (e *enc) operand(o opnd, a isa.Arg) error {
	switch o {
	case eb:
		return e.rm(a, 8)
	case ew:
		return e.rm(a, 16)
	case ed:
		return e.rm(a, 32)
	case eq:
		return e.rm(a, 64)
	case ev:
		return e.rm(a, e.size)
	case m:
		if a.Kind != isa.ArgMem {
			return fmt.Errorf("not a memory operand")
		}
		return e.rm(a, int(a.Width))
	case gb, gv, gd, vx:
		n, err := e.reg(a, sizeOf(o, e.size))
		e.modrm |= (n & 7) << 3
		e.rex |= (n >> 3) * rexR
		return err
	case ux:
		return e.direct(a, 128)
	case wd, wq, wx:
		if a.Kind == isa.ArgReg {
			return e.direct(a, 128)
		}
		return e.rm(a, memorySize(o))
	case zb, zv:
		n, err := e.reg(a, sizeOf(o, e.size))
		e.opcode += n & 7
		e.rex |= (n >> 3) * rexB
		return err
	case al, cl, ax:
		return e.fixed(o, a)
	case jb, jz:
		e.relLen = 1
		if o == jz {
			e.relLen = 4
		}
		e.rel = a.Val
		return kind(a, isa.ArgRel)
	case one:
		if a.Kind != isa.ArgImm || a.Val != 1 {
			return fmt.Errorf("not the constant 1")
		}
		return nil
	}
	return e.immediate(o, a)
}

func kind(a isa.Arg, want isa.ArgKind) error {
	if a.Kind != want {
		return fmt.Errorf("wrong kind of operand")
	}
	return nil
}

// sizeOf returns the size of a register operand in bits.
func sizeOf(o opnd, size int) int {
	switch o {
	case gb, zb, eb, al, cl:
		return 8
	case gd:
		return 32
	case vx:
		return 128
	}
	return size
}

// memorySize returns the bits of memory that an operand of kind W stands for.
func memorySize(o opnd) int {
	switch o {
	case wd:
		return 32
	case wq:
		return 64
	}
	return 128
}

func (e *enc) fixed(o opnd, a isa.Arg) error {
	want := isa.Reg(0)
	if o == cl {
		want = 1
	}
	if a.Kind != isa.ArgReg || a.Reg != want || int(a.Width) != sizeOf(o, e.size) {
		return fmt.Errorf("not the register %s", opndNames[o])
	}
	return nil
}

// reg returns the number of a register operand of the given size, high byte registers as 4..7.
func (e *enc) reg(a isa.Arg, size int) (uint8, error) {
	if a.Kind != isa.ArgReg || int(a.Width) != size {
		return 0, fmt.Errorf("not a register of %d bits", size)
	}
	if size == 8 && a.Reg >= HighByte && a.Reg < HighByte+4 {
		e.noRex = true
		return uint8(a.Reg-HighByte) + 4, nil
	}
	n := a.Reg
	if size == 128 {
		n -= XMM0
	}
	if n > 15 || e.mode == Mode32 && (n > 7 || size == 8 && n > 3) {
		return 0, fmt.Errorf("no such register")
	}
	if size == 8 && a.Reg >= 4 {
		e.needRex = true
	}
	return uint8(n), nil
}

func (e *enc) rm(a isa.Arg, size int) error {
	if a.Kind == isa.ArgReg {
		return e.direct(a, size)
	}
	if a.Kind != isa.ArgMem || int(a.Width) != size {
		return fmt.Errorf("not a register or memory of %d bits", size)
	}
	return e.mem(a)
}

// direct encodes a register in ModRM.rm.
func (e *enc) direct(a isa.Arg, size int) error {
	n, err := e.reg(a, size)
	e.modrm |= 0xc0 | n&7
	e.rex |= (n >> 3) * rexB
	return err
}

// mem encodes an address (manual volume 2, tables 2-2 and 2-3).
func (e *enc) mem(a isa.Arg) error {
	limit := isa.Reg(7)
	if e.mode == Mode64 {
		limit = 15
	}
	if a.Val != int64(int32(a.Val)) {
		return fmt.Errorf("displacement %d needs more than 32 bits", a.Val)
	}
	if a.Reg == RIP && e.mode == Mode64 && a.Index == isa.NoReg || a.Reg == isa.NoReg && a.Index == isa.NoReg && e.mode == Mode32 {
		e.modrm |= 5
		e.disp, e.dispLen = a.Val, 4
		return nil
	}
	if a.Reg != isa.NoReg && a.Reg > limit || a.Index != isa.NoReg && (a.Index > limit || a.Index == 4) || a.Scale > 3 {
		return fmt.Errorf("no such address")
	}
	index, base := uint8(4), uint8(5)
	if a.Index != isa.NoReg {
		index = uint8(a.Index)
	}
	if a.Reg != isa.NoReg {
		base = uint8(a.Reg)
	}
	e.rex |= (index>>3)*rexX + (base>>3)*rexB
	if a.Index != isa.NoReg || base&7 == 4 || a.Reg == isa.NoReg {
		e.modrm |= 4
		e.sib, e.sibByte = true, a.Scale<<6|index&7<<3|base&7
	} else {
		e.modrm |= base & 7
	}
	e.disp = a.Val
	switch {
	case a.Reg == isa.NoReg:
		e.dispLen = 4
	case a.Val == 0 && base&7 != 5:
	case a.Val == int64(int8(a.Val)):
		e.modrm |= 0x40
		e.dispLen = 1
	default:
		e.modrm |= 0x80
		e.dispLen = 4
	}
	return nil
}

func (e *enc) immediate(o opnd, a isa.Arg) error {
	if a.Kind != isa.ArgImm {
		return fmt.Errorf("not an immediate")
	}
	n, ok := 0, false
	switch o {
	case ib:
		n, ok = 1, a.Val >= 0 && a.Val <= 0xff
	case is:
		n, ok = 1, a.Val == int64(int8(a.Val))
	case iw:
		n, ok = 2, a.Val >= 0 && a.Val <= 0xffff
	case iz:
		n, ok = 4, a.Val == int64(int32(a.Val))
		if e.size == 16 {
			n, ok = 2, a.Val == int64(int16(a.Val))
		}
	case iv:
		n = e.size / 8
		ok = n == 8 || a.Val >= 0 && a.Val>>e.size == 0
	}
	if !ok {
		return fmt.Errorf("immediate %d out of range", a.Val)
	}
	e.imm, e.immLen = a.Val, n
	return nil
}

// prefixes finds out whether the instruction has a REX prefix, and may have one.
func (e *enc) prefixes() error {
	if e.needRex {
		e.rex |= rex
	}
	if e.rex != 0 {
		e.rex |= rex
		if e.noRex || e.mode == Mode32 {
			return fmt.Errorf("registers that do not go together")
		}
	}
	if e.relLen > 0 {
		e.rel -= int64(e.length())
		if e.mode == Mode32 && e.relLen == 4 && e.rel>>32 == 0 {
			e.rel = int64(int32(e.rel)) // addresses wrap
		}
		if e.relLen == 1 && e.rel != int64(int8(e.rel)) || e.rel != int64(int32(e.rel)) {
			return fmt.Errorf("target out of range")
		}
	}
	return nil
}

// length returns the bytes of a branch, which has neither address nor immediate.
func (e *enc) length() int {
	n := 1 + e.relLen
	if e.r.flags&x0f != 0 {
		n++
	}
	return n
}

func (e *enc) append(p []byte) []byte {
	f := e.r.flags
	if e.size == 16 || f&p66 != 0 {
		p = append(p, 0x66)
	}
	switch {
	case f&pF3 != 0:
		p = append(p, 0xf3)
	case f&pF2 != 0:
		p = append(p, 0xf2)
	}
	if e.rex != 0 {
		p = append(p, e.rex)
	}
	if f&x0f != 0 {
		p = append(p, 0x0f)
	}
	p = append(p, e.opcode)
	if e.r.modRM() {
		p = append(p, e.modrm)
		if e.sib {
			p = append(p, e.sibByte)
		}
		p = le(p, e.disp, e.dispLen)
	}
	p = le(p, e.imm, e.immLen)
	return le(p, e.rel, e.relLen)
}

// le appends the low n bytes of x.
func le(p []byte, x int64, n int) []byte {
	for ; n > 0; n-- {
		p = append(p, byte(x))
		x >>= 8
	}
	return p
}

// Patches of what is relative to the next instruction, which begins behind the place.
var (
	Rel8  = &asm.Patch{Name: "rel8", Size: 1, Put: func(_ uint64, place, target int64) (uint64, error) { return next(place+1, target, 8) }}
	Rel32 = &asm.Patch{Name: "rel32", Size: 4, Put: func(_ uint64, place, target int64) (uint64, error) { return next(place+4, target, 32) }}
)

func next(pc, target int64, bits uint) (uint64, error) {
	rel := target - pc
	if rel < -1<<(bits-1) || rel >= 1<<(bits-1) {
		return 0, fmt.Errorf("target out of range")
	}
	return uint64(rel), nil
}

// Patch tells how the label of a form is filled in. An address relative to rip at the end of an instruction takes Rel32.
func Patch(form isa.Form) *asm.Patch {
	switch {
	case int(form) >= len(table):
	case table[form].has(jb):
		return Rel8
	case table[form].has(jz):
		return Rel32
	}
	return nil
}
