package intel

import (
	"encoding/binary"

	"github.com/tandem-lang/tandem/internal/isa"
)

// dec walks over the bytes of one instruction.
type dec struct {
	t      *Table
	code   []byte
	pos    int
	opSize bool  // prefix 66 that is not a mandatory one
	rep    uint8 // prefix F2 or F3, or 0
	rex    uint8
	size   int
	opcode uint8
	modrm  uint8
	short  bool // ran out of bytes
}

// maxLen is the longest instruction in bytes (manual volume 2, section 2.3.11).
const maxLen = 15

// Decode reads the first instruction of code, which lies at address pc.
func (t *Table) Decode(code []byte, pc uint64) (in isa.Inst, size int, ok bool) {
	d := dec{t: t, code: code[:min(len(code), maxLen)], size: 32}
	if !d.prefixes() {
		return in, 0, false
	}
	r, form := d.row()
	if r == nil || !d.sizes(r) {
		return in, 0, false
	}
	in.Form = form
	if r.flags&cc != 0 {
		in.Args[0] = isa.Arg{Kind: isa.ArgCond, Reg: isa.NoReg, Index: isa.NoReg, Val: int64(d.opcode - r.op)}
		in.N = 1
	}
	for _, o := range r.operands {
		if o == __ {
			break
		}
		a, valid := d.operand(o)
		if !valid {
			return in, 0, false
		}
		in.Args[in.N] = a
		in.N++
	}
	if d.short {
		return in, 0, false
	}
	for i := range in.Args[:in.N] {
		if in.Args[i].Kind == isa.ArgRel {
			in.Args[i].Val += int64(pc) + int64(d.pos)
			if t.mode == Mode32 {
				in.Args[i].Val = int64(uint32(in.Args[i].Val))
			}
		}
	}
	return in, d.pos, true
}

func (d *dec) peek() uint8 {
	if d.pos >= len(d.code) {
		d.short = true
		return 0
	}
	return d.code[d.pos]
}

func (d *dec) u8() uint8 {
	b := d.peek()
	d.pos++
	return b
}

// signed reads n bytes as a signed number.
func (d *dec) signed(n int) int64 {
	if d.pos+n > len(d.code) {
		d.short = true
		d.pos += n
		return 0
	}
	p := d.code[d.pos:]
	d.pos += n
	switch n {
	case 1:
		return int64(int8(p[0]))
	case 2:
		return int64(int16(binary.LittleEndian.Uint16(p)))
	case 4:
		return int64(int32(binary.LittleEndian.Uint32(p)))
	}
	return int64(binary.LittleEndian.Uint64(p))
}

// prefixes reads 66, then F2 or F3, each at most once, then REX.
func (d *dec) prefixes() bool {
	for {
		switch b := d.peek(); b {
		case 0x66:
			if d.opSize || d.rep != 0 {
				return false
			}
			d.opSize = true
		case 0xf2, 0xf3:
			if d.rep != 0 {
				return false
			}
			d.rep = b
		default:
			if d.t.mode == Mode64 && b&0xf0 == rex {
				d.rex = d.u8()
			}
			return true
		}
		d.pos++
	}
}

// row finds the row by opcode, ModRM.reg and the prefixes that select.
func (d *dec) row() (*row, isa.Form) {
	escape := d.peek() == 0x0f
	if escape {
		d.pos++
	}
	d.opcode = d.u8()
	i := d.find(escape)
	if i < 0 {
		return nil, 0
	}
	r := &table[i]
	if d.rex&rexW != 0 && i+1 < len(table) && table[i+1].widens(r) {
		i++
		r = &table[i]
	}
	if r.flags&w64 != 0 && d.rex&rexW == 0 || r.operands[0] == __ && d.rex&^(rex|rexW) != 0 {
		return nil, 0
	}
	if r.modRM() {
		d.modrm = d.u8()
	}
	return r, isa.Form(i)
}

// find returns the first row of the opcode, or -1. A prefix 66 that selects it is taken.
func (d *dec) find(escape bool) int {
	ext := uint8(0)
	if d.pos < len(d.code) {
		ext = d.code[d.pos] >> 3 & 7
	}
	at := func(m int) int { return int(d.t.index[m][d.opcode][ext]) - 1 }
	switch {
	case !escape && d.rep == 0:
		return at(mapOne)
	case !escape && d.rep == 0xf3:
		return at(mapF3)
	case !escape:
		return -1
	case d.rep == 0xf2:
		return at(mapF2x0F)
	case d.rep == 0xf3:
		return at(mapF3x0F)
	case d.opSize:
		if i := at(map66x0F); i >= 0 {
			d.opSize = false
			return i
		}
	}
	return at(map0F)
}

// widens tells whether the row is the form with REX.W of another that stands before it and has a name of its own.
func (r *row) widens(other *row) bool {
	return r.flags&w64 != 0 && r.op == other.op && r.opcodeMap() == other.opcodeMap()
}

// sizes works out the operand size.
func (d *dec) sizes(r *row) bool {
	switch {
	case d.rex&rexW != 0:
		d.size = 64
	case d.opSize:
		d.size = 16
	case d.t.mode == Mode64 && r.flags&d64 != 0:
		d.size = 64
	}
	return !(d.opSize && (r.flags&noSz != 0 || d.rex&rexW != 0 || r.bytesOnly()))
}

// bytesOnly tells whether no operand has the operand size, so that a size prefix would mean nothing.
func (r *row) bytesOnly() bool {
	for _, o := range r.operands {
		switch o {
		case ev, gv, zv, iz, iv, ax:
			return false
		}
	}
	return true
}

func (d *dec) operand(o opnd) (a isa.Arg, ok bool) {
	a = isa.Arg{Kind: isa.ArgImm, Reg: isa.NoReg, Index: isa.NoReg}
	switch o {
	case eb, ew, ed, eq, ev, m, ux, wd, wq, wx:
		return d.rm(o)
	case gb, gv, gd, vx:
		return d.reg(d.modrm>>3&7|d.rex&rexR<<1, sizeOf(o, d.size)), true
	case zb, zv:
		return d.reg(d.opcode&7|d.rex&rexB<<3, sizeOf(o, d.size)), true
	case al, ax:
		return d.reg(0, sizeOf(o, d.size)), true
	case cl:
		return d.reg(1, 8), true
	case ib:
		a.Val = int64(uint8(d.signed(1)))
	case is:
		a.Val = d.signed(1)
	case iw:
		a.Val = int64(uint16(d.signed(2)))
	case iz:
		a.Val = d.signed(min(d.size, 32) / 8)
	case iv:
		a.Val = d.signed(d.size / 8)
		if d.size < 64 {
			a.Val &= 1<<d.size - 1
		}
	case one:
		a.Val = 1
	case jb, jz:
		a.Kind = isa.ArgRel
		n := 1
		if o == jz {
			n = 4
		}
		a.Val = d.signed(n)
	}
	return a, true
}

// reg returns a register operand; without REX, byte registers 4..7 are the high bytes.
func (d *dec) reg(n uint8, size int) isa.Arg {
	r := isa.Reg(n)
	switch {
	case size == 128:
		r += XMM0
	case size == 8 && n >= 4 && d.rex == 0:
		r = HighByte + r - 4
	}
	return isa.Arg{Kind: isa.ArgReg, Reg: r, Index: isa.NoReg, Width: uint8(size)}
}

func (d *dec) rm(o opnd) (isa.Arg, bool) {
	size := d.size
	switch o {
	case eb:
		size = 8
	case ew:
		size = 16
	case ed:
		size = 32
	case eq:
		size = 64
	case m:
		size = 0
	case ux, wd, wq, wx:
		size = memorySize(o)
	}
	mod, rm := d.modrm>>6, d.modrm&7
	if mod == 3 {
		if o >= ux && o <= wx {
			size = 128
		}
		return d.reg(rm|d.rex&rexB<<3, size), o != m
	}
	if o == ux {
		return isa.Arg{}, false
	}
	a := isa.Arg{Kind: isa.ArgMem, Reg: isa.Reg(rm | d.rex&rexB<<3), Index: isa.NoReg, Width: uint8(size)}
	disp := int(mod)
	if mod == 2 {
		disp = 4
	}
	switch {
	case rm == 4:
		sib := d.u8()
		a.Scale = sib >> 6
		a.Reg = isa.Reg(sib&7 | d.rex&rexB<<3)
		if index := sib>>3&7 | d.rex&rexX<<2; index != 4 {
			a.Index = isa.Reg(index)
		} else {
			a.Scale = 0
		}
		if sib&7 == 5 && mod == 0 {
			a.Reg, disp = isa.NoReg, 4
		}
	case rm == 5 && mod == 0:
		disp = 4
		a.Reg = isa.NoReg
		if d.t.mode == Mode64 {
			a.Reg = RIP
		}
	}
	if disp > 0 {
		a.Val = d.signed(disp)
	}
	return a, true
}
