package ssa

import (
	"math"
	"strconv"
)

// The text form, by lines; blank lines and what follows a ; count for nothing:
//
//	func   = "func" name "bits=" n ["result=" type] ["vars=" type{"," type}] ["slots=" n] {block}
//	block  = "b"n ["cold"] ["(" [param {"," param}] ")"] ":" {value} end
//	param  = "v"n ":" type
//	value  = ["v"n [":" type] "="] op {operand} ["@" position]
//	end    = "jump" edge | "br" "v"n edge edge | "check" edge edge | "return" ["v"n] | "halt" | "unfinished"
//	edge   = "b"n ["(" "v"n {"," "v"n} ")"]
//
// A type that is not stated is word. The operands of an operation are, in this order, what Aux is, if it is one of
//
//	AuxConst     the number; of a float as in Go, or its bits as 0x and hexadecimal digits where it is no number
//	AuxSymbol    kind and index
//	AuxSlot      a number
//	AuxVariable  a number
//	AuxHelper    the helper's name
//
// then values, then what Aux is, if it is one of
//
//	AuxField     lowest bit and number of bits
//	AuxAccess    offset and class
//
// A position holds until another one is stated. Blocks stand in their order. Numbers of values and blocks need not be dense.

// String returns the text form of f.
func (f *Func) String() string { return string(f.Append(nil)) }

// Append appends the text form of f to dst.
func (f *Func) Append(dst []byte) []byte {
	p := printer{f: f, buf: dst}
	p.head()
	for _, b := range f.Order {
		p.block(b)
	}
	return p.buf
}

type printer struct {
	f   *Func
	buf []byte
	pos int32
}

func (p *printer) str(s string)  { p.buf = append(p.buf, s...) }
func (p *printer) int(n int64)   { p.buf = strconv.AppendInt(p.buf, n, 10) }
func (p *printer) id(v ValueID)  { p.str("v"); p.int(int64(v)) }
func (p *printer) typed(t Type)  { p.str(": "); p.str(t.String()) }
func (p *printer) to(b BlockID)  { p.str("b"); p.int(int64(b)) }
func (p *printer) word(s string) { p.str(" "); p.str(s) }

func (p *printer) head() {
	f := p.f
	p.str("func ")
	if isName(f.Name) {
		p.str(f.Name)
	} else {
		p.buf = strconv.AppendQuote(p.buf, f.Name)
	}
	p.str(" bits=")
	p.int(int64(f.Bits))
	if f.Result != None {
		p.str(" result=" + f.Result.String())
	}
	for i, t := range f.Vars {
		if i == 0 {
			p.str(" vars=")
		} else {
			p.str(",")
		}
		p.str(t.String())
	}
	if f.Slots != 0 {
		p.str(" slots=")
		p.int(int64(f.Slots))
	}
	p.str("\n")
}

// isName reports whether a name can stand without quotes.
func isName(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c == '_', c == '.', c == '<', c == '>', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		default:
			return false
		}
	}
	return s != ""
}

func (p *printer) block(id BlockID) {
	b := &p.f.Blocks[id]
	p.to(id)
	if b.Cold {
		p.str(" cold")
	}
	for i, v := range b.Params {
		if i == 0 {
			p.str("(")
		} else {
			p.str(", ")
		}
		p.id(v)
		p.typed(p.f.Values[v].Type)
	}
	if len(b.Params) > 0 {
		p.str(")")
	}
	p.str(":\n")
	for _, v := range b.Code {
		p.str("\t")
		p.value(v)
		p.str("\n")
	}
	p.str("\t")
	p.end(b)
	p.str("\n")
}

func (p *printer) value(id ValueID) {
	v := &p.f.Values[id]
	row := &Table[v.Op]
	if v.Type != None {
		p.id(id)
		if v.Type != Word {
			p.typed(v.Type)
		}
		p.str(" = ")
	}
	p.str(row.Name)
	p.auxBefore(v, row.Aux)
	for _, a := range p.f.Args(id) {
		p.str(" ")
		p.id(a)
	}
	p.auxBehind(v, row.Aux)
	if v.Pos != p.pos {
		p.pos = v.Pos
		p.str(" @")
		p.int(int64(v.Pos))
	}
}

func (p *printer) auxBefore(v *Value, kind AuxKind) {
	switch kind {
	case AuxConst:
		p.word(constText(v.Type, v.Aux))
	case AuxSymbol:
		kind, index := v.Symbol()
		p.word(p.f.Runtime.Symbols[kind].Name)
		p.str(" ")
		p.int(int64(index))
	case AuxSlot, AuxVariable:
		p.str(" ")
		p.int(v.Aux)
	case AuxHelper:
		p.word(p.f.Runtime.Helpers[v.Aux].Name)
	}
}

func (p *printer) auxBehind(v *Value, kind AuxKind) {
	switch kind {
	case AuxField:
		low, width := v.Field()
		p.str(" ")
		p.int(int64(low))
		p.str(" ")
		p.int(int64(width))
	case AuxAccess:
		offset, class := v.Access()
		p.str(" ")
		p.int(offset)
		p.word(class.String())
	}
}

// constText returns a constant as the text form has it.
func constText(t Type, bits int64) string {
	switch x := floatOf(t, bits); {
	case !t.IsFloat():
		return strconv.FormatInt(bits, 10)
	case math.IsNaN(x) || math.IsInf(x, 0):
		return "0x" + strconv.FormatUint(uint64(bits), 16)
	case t == Float32:
		return strconv.FormatFloat(x, 'g', -1, 32)
	default:
		return strconv.FormatFloat(x, 'g', -1, 64)
	}
}

func (p *printer) end(b *Block) {
	p.str(b.Kind.String())
	if b.Ctrl != 0 {
		p.str(" ")
		p.id(b.Ctrl)
	}
	for i := range b.Succs {
		e := &b.Succs[i]
		p.str(" ")
		p.to(e.To)
		for j, a := range e.Args {
			if j == 0 {
				p.str("(")
			} else {
				p.str(", ")
			}
			p.id(a)
		}
		if len(e.Args) > 0 {
			p.str(")")
		}
	}
}
