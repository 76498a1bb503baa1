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
	opSize, rep := false, false
	for {
		switch d.peek() {
		case 0x66:
			if opSize || rep {
				return in, 0, false
			}
			opSize = true
		case 0xf3:
			if rep {
				return in, 0, false
			}
			rep = true
		default:
			goto prefixed
		}
		d.pos++
	}
prefixed:
	if t.mode == Mode64 && d.peek()&0xf0 == rex {
		d.rex = d.u8()
	}
	r, form := d.row(rep)
	if r == nil || !d.sizes(r, opSize) {
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

// row finds the row by opcode, ModRM.reg and the prefixes that select.
func (d *dec) row(rep bool) (*row, int) {
	m := mapOne
	if rep {
		m = mapF3
	}
	d.opcode = d.u8()
	if d.opcode == 0x0f && !rep {
		m = map0F
		d.opcode = d.u8()
	}
	ext := uint8(0)
	if d.pos < len(d.code) {
		ext = d.code[d.pos] >> 3 & 7
	}
	i := int(d.t.index[m][d.opcode][ext]) - 1
	if i < 0 {
		return nil, 0
	}
	r := &d.t.rows[i]
	if d.rex&rexW != 0 && i+1 < len(d.t.rows) && r.wide() {
		i++
		r = &d.t.rows[i]
	}
	if r.flags&w64 != 0 && d.rex&rexW == 0 || r.operands[0] == __ && d.rex&^(rex|rexW) != 0 {
		return nil, 0
	}
	if r.modRM() {
		d.modrm = d.u8()
	}
	return r, i
}

// wide tells whether the next row is the form with REX.W of this one, under a name of its own.
func (r *row) wide() bool { return r.name == "cdq" }

// sizes works out the operand size.
func (d *dec) sizes(r *row, opSize bool) bool {
	switch {
	case d.rex&rexW != 0:
		d.size = 64
	case opSize:
		d.size = 16
	case d.t.mode == Mode64 && r.flags&d64 != 0:
		d.size = 64
	}
	return !(opSize && (r.flags&noSz != 0 || d.rex&rexW != 0 || r.bytesOnly()))
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
	case eb, ew, ed, ev, m:
		return d.rm(o)
	case gb, gv:
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
	if size == 8 && n >= 4 && d.rex == 0 {
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
	case m:
		size = 0
	}
	mod, rm := d.modrm>>6, d.modrm&7
	if mod == 3 {
		return d.reg(rm|d.rex&rexB<<3, size), o != m
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
