package intel

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/isa"
)

// Register numbers beyond the sixteen general ones.
const (
	RIP      isa.Reg = 16 // base of an address relative to the next instruction
	HighByte isa.Reg = 20 // ah; ch, dh and bh follow
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
	t       *Table
	r       *row
	size    int // operand size in bits
	rex     uint8
	needRex bool // a byte register that needs a prefix of its own: spl, bpl, sil, dil
	noRex   bool // a byte register that has none: ah, ch, dh, bh
	opcode  uint8
	modrm   uint8
	tail    []byte // SIB, displacement
	imm     []byte
	rel     int64
	relSize int
}

// Encode returns the bytes of a form with its operands. Conditional forms take the condition as their first operand.
// Distances count from the start of the instruction.
func (t *Table) Encode(form int, args []isa.Arg) ([]byte, error) {
	if form < 0 || form >= len(t.rows) {
		return nil, fmt.Errorf("x86: no form %d", form)
	}
	r := &t.rows[form]
	e := enc{t: t, r: r, opcode: r.op}
	if r.ext != none {
		e.modrm = uint8(r.ext) << 3
	}
	if r.flags&cc != 0 {
		if len(args) == 0 || args[0].Kind != isa.ArgCond || args[0].Val < 0 || args[0].Val > 15 {
			return nil, fmt.Errorf("x86: %s: the first operand is a condition", r.name)
		}
		e.opcode += uint8(args[0].Val)
		args = args[1:]
	}
	if err := e.operands(args); err != nil {
		return nil, fmt.Errorf("x86: %s: %w", r.name, err)
	}
	return e.assemble()
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
	case e.size == 0 && e.t.mode == Mode64 && e.r.flags&d64 != 0:
		e.size = 64
	case e.size == 0:
		e.size = 32
	}
	wide := e.t.mode == Mode64
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
	case ev:
		return e.rm(a, e.size)
	case m:
		if a.Kind != isa.ArgMem {
			return fmt.Errorf("not a memory operand")
		}
		return e.rm(a, int(a.Width))
	case gb, gv:
		n, err := e.reg(a, sizeOf(o, e.size))
		e.modrm |= (n & 7) << 3
		e.rex |= (n >> 3) * rexR
		return err
	case zb, zv:
		n, err := e.reg(a, sizeOf(o, e.size))
		e.opcode += n & 7
		e.rex |= (n >> 3) * rexB
		return err
	case al, cl, ax:
		return e.fixed(o, a)
	case jb, jz:
		e.relSize = 1
		if o == jz {
			e.relSize = 4
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
	if o == gb || o == zb || o == eb || o == al || o == cl {
		return 8
	}
	return size
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
	if a.Reg > 15 || e.t.mode == Mode32 && (a.Reg > 7 || size == 8 && a.Reg > 3) {
		return 0, fmt.Errorf("no such register")
	}
	if size == 8 && a.Reg >= 4 {
		e.needRex = true
	}
	return uint8(a.Reg), nil
}

func (e *enc) rm(a isa.Arg, size int) error {
	if a.Kind == isa.ArgReg {
		n, err := e.reg(a, size)
		e.modrm |= 0xc0 | n&7
		e.rex |= (n >> 3) * rexB
		return err
	}
	if a.Kind != isa.ArgMem || int(a.Width) != size {
		return fmt.Errorf("not a register or memory of %d bits", size)
	}
	return e.mem(a)
}

// mem encodes an address (manual volume 2, tables 2-2 and 2-3).
func (e *enc) mem(a isa.Arg) error {
	limit := isa.Reg(7)
	if e.t.mode == Mode64 {
		limit = 15
	}
	if a.Val != int64(int32(a.Val)) {
		return fmt.Errorf("displacement %d needs more than 32 bits", a.Val)
	}
	if a.Reg == RIP && e.t.mode == Mode64 && a.Index == isa.NoReg {
		e.modrm |= 5
		e.tail = le(nil, uint64(a.Val), 4)
		return nil
	}
	if a.Reg != isa.NoReg && a.Reg > limit || a.Index != isa.NoReg && (a.Index > limit || a.Index == 4) || a.Scale > 3 {
		return fmt.Errorf("no such address")
	}
	if a.Reg == isa.NoReg && a.Index == isa.NoReg && e.t.mode == Mode32 {
		e.modrm |= 5
		e.tail = le(nil, uint64(a.Val), 4)
		return nil
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
		e.tail = append(e.tail, a.Scale<<6|index&7<<3|base&7)
	} else {
		e.modrm |= base & 7
	}
	switch {
	case a.Reg == isa.NoReg:
		e.tail = le(e.tail, uint64(a.Val), 4)
	case a.Val == 0 && base&7 != 5:
	case a.Val == int64(int8(a.Val)):
		e.modrm |= 0x40
		e.tail = le(e.tail, uint64(a.Val), 1)
	default:
		e.modrm |= 0x80
		e.tail = le(e.tail, uint64(a.Val), 4)
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
	e.imm = le(nil, uint64(a.Val), n)
	return nil
}

// le appends the low n bytes of x.
func le(p []byte, x uint64, n int) []byte {
	for ; n > 0; n-- {
		p = append(p, byte(x))
		x >>= 8
	}
	return p
}

func (e *enc) assemble() ([]byte, error) {
	if e.needRex {
		e.rex |= rex
	}
	if e.rex != 0 {
		e.rex |= rex
		if e.noRex || e.t.mode == Mode32 {
			return nil, fmt.Errorf("x86: %s: registers that do not go together", e.r.name)
		}
	}
	var p []byte
	if e.size == 16 {
		p = append(p, 0x66)
	}
	if e.r.flags&pfx3 != 0 {
		p = append(p, 0xf3)
	}
	if e.rex != 0 {
		p = append(p, e.rex)
	}
	if e.r.flags&x0f != 0 {
		p = append(p, 0x0f)
	}
	p = append(p, e.opcode)
	if e.r.modRM() {
		p = append(append(p, e.modrm), e.tail...)
	}
	p = append(p, e.imm...)
	if e.relSize > 0 {
		rel := e.rel - int64(len(p)+e.relSize)
		if e.relSize == 1 && rel != int64(int8(rel)) || rel != int64(int32(rel)) {
			return nil, fmt.Errorf("x86: %s: target out of range", e.r.name)
		}
		p = le(p, uint64(rel), e.relSize)
	}
	return p, nil
}
