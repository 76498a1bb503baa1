package ssa

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/lazy"
)

// ParseError says where a text is not a function.
type ParseError struct {
	Line int // from 1
	Msg  string
}

// Error returns the message with its line.
func (e *ParseError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Msg) }

// Bounds of numbers in text that is not longer than that, so that memory stays in proportion.
const (
	minIDs    = 1 << 12 // of values, blocks
	maxSlots  = 1 << 16
	maxOffset = 1 << 40 // in bytes, in both directions
	maxArgs   = math.MaxUint16
)

// Parse reads the text form of a function, whose helpers and symbols are r's. It checks the form alone: see Verify.
func Parse(text string, r *Runtime) (*Func, error) {
	p := parser{f: NewFunc("", 0, r), ids: int64(max(minIDs, len(text))), block: -1}
	for line := range strings.Lines(text) {
		p.line++
		p.rest = strings.TrimRight(line, " \t\r\n")
		if p.skip(); p.rest != "" {
			p.parseLine()
		}
		if p.err != nil {
			return nil, p.err
		}
	}
	if p.open || len(p.f.Order) == 0 {
		p.fail("the function has no end")
		return nil, p.err
	}
	p.numberRest()
	return p.f, nil
}

// parser reads line by line; after the first error it reads nothing more.
type parser struct {
	f     *Func
	rest  string // of the line
	line  int
	ids   int64 // bound of numbers of values and blocks
	block BlockID
	open  bool   // the block has no end yet
	seen  []bool // by block: it has a head

	nameless []Value // values without a number, which get theirs when all others have; until then they stand in blocks as -1, -2 ...
	err      *ParseError
}

func (p *parser) fail(format string, args ...any) {
	if p.err == nil {
		p.err = &ParseError{p.line, fmt.Sprintf(format, args...)}
	}
	p.rest = ""
}

// skip passes over blanks, and a comment.
func (p *parser) skip() {
	p.rest = strings.TrimLeft(p.rest, " \t\r")
	if strings.HasPrefix(p.rest, ";") {
		p.rest = ""
	}
}

// accept reads s, if it comes next.
func (p *parser) accept(s string) bool {
	rest, ok := strings.CutPrefix(p.rest, s)
	if ok {
		p.rest = rest
		p.skip()
	}
	return ok
}

func (p *parser) expect(s string) {
	if !p.accept(s) {
		p.fail("%q wanted before %q", s, p.rest)
	}
}

// word reads up to a blank or a mark.
func (p *parser) word() string {
	n := strings.IndexAny(p.rest, " \t\r\n(),:=;@")
	if n < 0 {
		n = len(p.rest)
	}
	w := p.rest[:n]
	p.rest = p.rest[n:]
	p.skip()
	return w
}

// number reads a decimal number between two bounds.
func (p *parser) number(low, high int64) int64 {
	w := p.word()
	n, err := strconv.ParseInt(w, 10, 64)
	if err != nil || n < low || n > high {
		p.fail("number %q is not one of %d to %d", w, low, high)
		return low
	}
	return n
}

// typ reads the name of a type.
func (p *parser) typ() Type {
	w := p.word()
	for t := Word; t < numTypes; t++ {
		if typeNames[t] == w {
			return t
		}
	}
	p.fail("no type %q", w)
	return Word
}

// id reads v or b and a number.
func (p *parser) id(letter string) int64 {
	if !strings.HasPrefix(p.rest, letter) {
		p.fail("%sN wanted before %q", letter, p.rest)
		return 0
	}
	p.rest = p.rest[1:]
	return p.number(0, p.ids)
}

// use reads the name of a value.
func (p *parser) use() ValueID {
	id := ValueID(p.id("v"))
	if id == 0 {
		p.fail("there is no v0")
	}
	for int(id) >= len(p.f.Values) && p.err == nil {
		p.f.Values = append(p.f.Values, Value{})
	}
	return id
}

// define reads the name of a value that is defined here, and its type.
func (p *parser) define() (ValueID, Type) {
	id, t := p.use(), Word
	if p.accept(":") {
		t = p.typ()
	}
	if p.err == nil && p.f.Values[id].Op != OpInvalid {
		p.fail("v%d is defined twice", id)
	}
	return id, t
}

func (p *parser) parseLine() {
	switch {
	case p.f.Bits == 0:
		p.expect("func ")
		p.head()
	case p.isBlock():
		p.blockHead()
	case !p.open:
		p.fail("%q is in no block", p.rest)
	default:
		p.inBlock()
	}
	if p.skip(); p.rest != "" && p.err == nil {
		p.fail("%q is too much", p.rest)
	}
}

// isBlock reports whether the line begins a block: nothing else begins with b and a digit.
func (p *parser) isBlock() bool {
	return len(p.rest) > 1 && p.rest[0] == 'b' && '0' <= p.rest[1] && p.rest[1] <= '9'
}

func (p *parser) head() {
	f := p.f
	if strings.HasPrefix(p.rest, `"`) {
		quoted, err := strconv.QuotedPrefix(p.rest)
		if err != nil {
			p.fail("a name begins with a quote and does not end")
			return
		}
		f.Name, _ = strconv.Unquote(quoted)
		p.rest = p.rest[len(quoted):]
		p.skip()
	} else if f.Name = p.word(); f.Name == "" {
		p.fail("the function has no name")
	}
	p.expect("bits=")
	if f.Bits = int(p.number(32, 64)); f.Bits != 32 && f.Bits != 64 {
		p.fail("words have 32 or 64 bits")
	}
	if p.accept("result=") {
		f.Result = p.typ()
	}
	for ok := p.accept("vars="); ok && p.err == nil; ok = p.accept(",") {
		f.Vars = append(f.Vars, p.typ())
	}
	if p.accept("slots=") {
		f.Slots = int(p.number(0, maxSlots))
	}
}

// blockAt returns the block of a number, which is made if there is none.
func (p *parser) blockAt(n int64) BlockID {
	for n >= int64(len(p.f.Blocks)) && p.err == nil {
		p.f.Blocks = append(p.f.Blocks, Block{})
		p.seen = append(p.seen, false)
	}
	return BlockID(n)
}

func (p *parser) blockHead() {
	if p.open {
		p.fail("block b%d has no end", p.block)
		return
	}
	f := p.f
	p.block = p.blockAt(p.id("b"))
	if p.err != nil {
		return
	}
	b := &f.Blocks[p.block]
	if p.seen[p.block] {
		p.fail("block b%d stands here twice", p.block)
		return
	}
	p.seen[p.block] = true
	f.Order = append(f.Order, p.block)
	p.open = true
	b.Cold = p.accept("cold")
	if p.accept("(") {
		for more := true; more && p.err == nil; more = p.accept(",") {
			id, t := p.define()
			if p.err == nil {
				f.Values[id] = Value{Op: OpParam, Type: t}
				b.Params = append(b.Params, id)
			}
		}
		p.expect(")")
	}
	p.expect(":")
}

// inBlock reads a value, or the end of a block.
func (p *parser) inBlock() {
	if p.rest[0] != 'v' || !strings.Contains(p.rest, "=") {
		if name := p.word(); !p.end(name) {
			p.value(0, None, name)
		}
		return
	}
	id, t := p.define()
	p.expect("=")
	p.value(id, t, p.word())
}

// opsOnce has the operations by name.
var opsOnce lazy.Value[map[string]Op]

func opNamed(name string) (Op, bool) {
	ops := opsOnce.Get(func() map[string]Op {
		m := make(map[string]Op, NumOps)
		for op := OpInvalid + 1; op < NumOps; op++ {
			m[Table[op].Name] = op
		}
		return m
	})
	op, ok := ops[name]
	return op, ok
}

func (p *parser) value(id ValueID, t Type, name string) {
	op, ok := opNamed(name)
	if !ok || op == OpParam {
		p.fail("no operation %q", name)
		return
	}
	row := &Table[op]
	aux := p.auxBefore(t, row.Aux)
	var args []ValueID
	for strings.HasPrefix(p.rest, "v") && p.err == nil {
		args = append(args, p.use())
	}
	if len(args) > maxArgs || op != OpCall && len(args) > inlineArgs {
		p.fail("%d operands", len(args))
	}
	switch row.Aux {
	case AuxField:
		low := p.number(0, int64(p.f.Bits))
		aux = FieldAux(int(low), int(p.number(0, int64(p.f.Bits))))
	case AuxAccess:
		offset := p.number(-maxOffset, maxOffset)
		aux = AccessAux(offset, p.class())
	}
	if p.accept("@") {
		p.f.At = int32(p.number(math.MinInt32, math.MaxInt32))
	}
	if p.err != nil {
		return
	}
	made := p.f.New(op, t, aux, args...)
	v := p.f.Values[made]
	p.f.Values = p.f.Values[:made]
	if id == 0 {
		p.nameless = append(p.nameless, v)
		id = -ValueID(len(p.nameless))
	} else {
		p.f.Values[id] = v
	}
	b := &p.f.Blocks[p.block]
	b.Code = append(b.Code, id)
}

// numberRest gives numbers to the values that the text gives none.
func (p *parser) numberRest() {
	base := ValueID(len(p.f.Values))
	p.f.Values = append(p.f.Values, p.nameless...)
	for _, b := range p.f.Order {
		for i, id := range p.f.Blocks[b].Code {
			if id < 0 {
				p.f.Blocks[b].Code[i] = base - id - 1
			}
		}
	}
}

func (p *parser) class() Class {
	w := p.word()
	for c := range numClasses {
		if classes[c].name == w {
			return c
		}
	}
	p.fail("no class of memory %q", w)
	return 0
}

func (p *parser) auxBefore(t Type, kind AuxKind) int64 {
	switch kind {
	case AuxConst:
		return p.constant(t)
	case AuxSymbol:
		name := p.word()
		kind := p.f.Runtime.Symbol(name)
		if kind < 0 {
			p.fail("no symbol %q", name)
		}
		return SymbolAux(kind, int(p.number(0, math.MaxInt32)))
	case AuxSlot:
		return p.number(0, maxSlots)
	case AuxVariable:
		return p.number(0, int64(len(p.f.Vars)))
	case AuxHelper:
		name := p.word()
		helper := p.f.Runtime.Helper(name)
		if helper < 0 {
			p.fail("no helper %q", name)
		}
		return int64(helper)
	}
	return 0
}

// constant reads a number, or the bits of a float.
func (p *parser) constant(t Type) int64 {
	if !t.IsFloat() {
		return p.number(math.MinInt64, math.MaxInt64)
	}
	bits := 64
	if t == Float32 {
		bits = 32
	}
	w := p.word()
	if hex, ok := strings.CutPrefix(w, "0x"); ok {
		n, err := strconv.ParseUint(hex, 16, bits)
		if err != nil {
			p.fail("bits %q", w)
		}
		return int64(n)
	}
	x, err := strconv.ParseFloat(w, bits)
	if err != nil {
		p.fail("number %q", w)
	}
	return floatBits(t, x)
}

// end reads the rest of the end of a block of the kind with that name, if there is one.
func (p *parser) end(name string) bool {
	kind := Unfinished
	for kind < numKinds && kinds[kind].name != name {
		kind++
	}
	if kind == numKinds {
		return false
	}
	p.open = false
	var ctrl ValueID
	if kinds[kind].ctrl && p.rest != "" {
		ctrl = p.use()
	}
	succs := make([]Edge, kinds[kind].succs)
	for i := range succs {
		succs[i] = p.edge()
	}
	if p.err == nil {
		b := &p.f.Blocks[p.block]
		b.Kind, b.Ctrl, b.Succs = kind, ctrl, succs
	}
	return true
}

func (p *parser) edge() Edge {
	e := Edge{To: p.blockAt(p.id("b"))}
	if p.accept("(") {
		for more := true; more && p.err == nil; more = p.accept(",") {
			e.Args = append(e.Args, p.use())
		}
		p.expect(")")
	}
	return e
}
