package pyop

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/source"
)

// maxNesting bounds tuples in tuples and assembler arguments in arguments.
const maxNesting = 1000

// ParseError says where a text is not a module.
type ParseError struct {
	Line int // from 1; 0 if the module as a whole is at fault
	Msg  string
}

// Error returns the message with its line.
func (e *ParseError) Error() string {
	if e.Line == 0 {
		return e.Msg
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.Msg)
}

// Parse reads the text form of a module, which then passes Check.
func Parse(text string) (*Module, error) {
	p := parser{
		m:      &Module{},
		names:  map[string]Sym{},
		consts: map[int]pyconst.Value{},
	}
	for line := range strings.Lines(text) {
		p.line++
		p.rest, p.depth = line, 0
		p.parseLine()
		if p.err != nil {
			return nil, p.err
		}
	}
	p.finish()
	if p.err != nil {
		return nil, p.err
	}
	if err := p.m.Check(); err != nil {
		return nil, &ParseError{Msg: err.Error()}
	}
	for _, f := range p.m.Funcs {
		f.measure()
	}
	return p.m, nil
}

// parser reads line by line; after the first error it reads nothing more.
type parser struct {
	m        *Module
	f        *Func // the function whose lines follow
	parents  []int // by function: number of its parent, or -1
	children [][]int
	names    map[string]Sym
	consts   map[int]pyconst.Value
	pos      source.Pos
	line     int
	rest     string // what is left of the line
	depth    int
	comma    bool
	err      *ParseError
}

func (p *parser) fail(format string, args ...any) {
	if p.err == nil {
		p.err = &ParseError{p.line, fmt.Sprintf(format, args...)}
	}
	p.rest = ""
}

// peek returns the first byte of the next token, 0 at the end of the line.
func (p *parser) peek() byte {
	p.rest = strings.TrimLeft(p.rest, " \t\r\n")
	if p.rest == "" || p.rest[0] == ';' {
		return 0
	}
	return p.rest[0]
}

// accept takes the punctuation c if it comes next.
func (p *parser) accept(c byte) bool {
	if p.peek() != c {
		return false
	}
	p.rest = p.rest[1:]
	return true
}

func (p *parser) expect(c byte) {
	if !p.accept(c) {
		p.fail("%q expected", c)
	}
}

// word takes the next word: what stands before a blank or punctuation.
func (p *parser) word() string {
	p.peek()
	n := strings.IndexAny(p.rest, " \t\r\n\"()[]{},;@=")
	if n < 0 {
		n = len(p.rest)
	}
	w := p.rest[:n]
	p.rest = p.rest[n:]
	return w
}

// acceptWord takes w if it is the next word.
func (p *parser) acceptWord(w string) bool {
	p.peek()
	rest := p.rest
	if p.word() == w {
		return true
	}
	p.rest = rest
	return false
}

// quoted takes a Go string.
func (p *parser) quoted() string {
	q, err := strconv.QuotedPrefix(p.rest)
	if err != nil {
		p.fail("string expected")
		return ""
	}
	p.rest = p.rest[len(q):]
	s, err := strconv.Unquote(q)
	if err != nil {
		p.fail("bad string")
	}
	return s
}

func (p *parser) name() Sym {
	if p.acceptWord("?") {
		return NoSym
	}
	var text string
	if p.peek() == '"' {
		text = p.quoted()
	} else if text = p.word(); !isPlain(text) {
		p.fail("name expected, %q found", text)
	}
	return p.intern(text)
}

func (p *parser) intern(text string) Sym {
	s, ok := p.names[text]
	if !ok {
		s = Sym(len(p.m.Names))
		p.names[text] = s
		p.m.Names = append(p.m.Names, text)
	}
	return s
}

func (p *parser) number(bits int) int64 {
	w := p.word()
	n, err := strconv.ParseInt(w, 10, bits)
	if err != nil {
		p.fail("number expected, %q found", w)
	}
	return n
}

func (p *parser) count() int32 {
	n := p.number(32)
	if n < 0 {
		p.fail("number below 0")
	}
	return int32(n)
}

// at takes a position if there is one; without it the last one stands.
func (p *parser) at() source.Pos {
	if p.accept('@') {
		n, err := strconv.ParseUint(p.word(), 10, 32)
		if err != nil {
			p.fail("position expected")
		}
		p.pos = source.Pos(n)
	}
	return p.pos
}

// enum takes a word out of names.
func (p *parser) enum(what string, names []string) int {
	w := p.word()
	for i, n := range names {
		if n == w && n != "" {
			return i
		}
	}
	p.fail("%s expected, %q found", what, w)
	return 0
}

func (p *parser) parseLine() {
	if p.peek() == 0 {
		return
	}
	w := p.word()
	switch {
	case w == "func":
		p.function()
	case w == "const":
		p.constant(int(p.count()))
	case p.f == nil:
		p.fail("func expected, %q found", w)
	case w == "local":
		p.local()
	case w == "children":
		for p.peek() != 0 {
			p.children[len(p.children)-1] = append(p.children[len(p.children)-1], int(p.count()))
		}
	case w == "adjust":
		n := p.native()
		n.Adjusts = append(n.Adjusts, Adjust{At: p.count(), By: int32(p.number(32))})
	case w == "item":
		n := p.native()
		n.Items = append(n.Items, Item{Start: p.count(), End: p.count(), Next: p.count(), Line: p.count()})
	case strings.HasPrefix(w, "asm"):
		p.asm(w)
	case len(w) > 2 && w[0] == 'L' && w[len(w)-1] == ':':
		p.instr(Label, w[:len(w)-1])
	default:
		op, ok := opByName()[w]
		if !ok || op == Label {
			p.fail("no operation is called %q", w)
			return
		}
		p.instr(op, "")
	}
	if p.peek() != 0 {
		p.fail("unexpected %q", strings.TrimSpace(p.rest))
	}
}

// native returns the notes of the function for the emitter of machine code.
func (p *parser) native() *Native {
	if p.f.Native == nil {
		p.f.Native = &Native{}
	}
	return p.f.Native
}

// opByName has the operation of each name.
func opByName() map[string]Op {
	return opByNameOnce.Get(func() map[string]Op {
		m := make(map[string]Op, NumOps)
		for op := range NumOps {
			m[Table[op].Name] = op
		}
		return m
	})
}

var opByNameOnce lazy.Value[map[string]Op]

func (p *parser) function() {
	p.pos = 0
	p.f = &Func{Name: p.name(), Kind: KindFunction, Emit: EmitBytecode}
	p.m.Funcs = append(p.m.Funcs, p.f)
	p.parents = append(p.parents, -1)
	p.children = append(p.children, nil)
	for c := p.peek(); c != 0 && c != '@'; c = p.peek() {
		key := p.word()
		p.expect('=')
		p.attribute(key)
	}
	p.f.Pos = p.at()
}

func (p *parser) attribute(key string) {
	f := p.f
	switch key {
	case "kind":
		f.Kind = FuncKind(p.enum("kind", funcKindNames))
	case "emit":
		f.Emit = Emit(p.enum("emit mode", emitNames))
	case "parent":
		p.parents[len(p.parents)-1] = int(p.count())
	case "flags":
		for name := range strings.SplitSeq(p.word(), "+") {
			f.Flags |= p.flag(name)
		}
	case "pos":
		f.NumPos = int(p.count())
	case "kwonly":
		f.NumKwOnly = int(p.count())
	case "defpos":
		f.NumDefPos = int(p.count())
	case "locals":
		f.NumLocals = int(p.count())
	case "stack":
		f.MaxStack = int(p.count())
	case "blocks":
		f.MaxBlocks = int(p.count())
	case "labels":
		f.NumLabels = int(p.count())
	case "returns":
		f.ViperReturn = ViperType(p.enum("type", viperNames))
	default:
		p.fail("no function has %q", key)
	}
}

func (p *parser) flag(name string) Flags {
	for i, n := range flagNames {
		if n == name {
			return 1 << i
		}
	}
	p.fail("flag expected, %q found", name)
	return 0
}

func (p *parser) local() {
	l := Local{Name: p.name(), Kind: LocalKind(p.enum("kind of name", localKindNames)), Slot: p.count()}
	l.Param = p.acceptWord("param")
	l.Star = p.acceptWord("star")
	l.DblStar = p.acceptWord("double_star")
	if p.acceptWord("type") {
		p.expect('=')
		l.Viper = ViperType(p.enum("type", viperNames))
	}
	l.Pos = p.at()
	p.f.Locals = append(p.f.Locals, l)
}

// label reads the number out of L3.
func (p *parser) label(w string) int32 {
	if len(w) > 1 && w[0] == 'L' {
		if n, err := strconv.ParseUint(w[1:], 10, 31); err == nil {
			return int32(n)
		}
	}
	p.fail("label expected, %q found", w)
	return 0
}

// instr reads the operands of op; label is the word that was one.
func (p *parser) instr(op Op, label string) {
	in := Instr{Op: op}
	if op == Label {
		in.A = p.label(label)
	} else {
		for _, o := range Table[op].Operands {
			p.operand(&in, o)
		}
	}
	in.Pos = p.at()
	p.f.Instrs = append(p.f.Instrs, in)
}

func (p *parser) operand(in *Instr, o Operand) {
	var x int32
	switch o.Role {
	case RoleLabel:
		x = p.label(p.word())
	case RoleName, RoleLocal:
		x = int32(p.name())
	case RoleSmallInt:
		n := p.number(64)
		in.A, in.B = int32(n>>32), int32(n)
		return
	case RoleConst:
		x = p.count()
		p.constant(int(x))
	case RoleUnary, RoleBinary, RoleComp:
		x = int32(p.enum("operator", enums[o.Role]))
	case RoleDirect, RoleDropIter, RoleHandler, RoleDefaults, RoleStarred:
		if p.acceptWord(words[o.Role]) {
			x = 1
		}
	default:
		x = p.count()
	}
	switch o.Field {
	case FieldA:
		in.A = x
	case FieldB:
		in.B = x
	case FieldKind:
		in.Kind = uint8(x)
	}
}

// constant reads the value of constant n, which must be the same wherever it stands.
func (p *parser) constant(n int) {
	v := p.value()
	if p.err != nil {
		return
	}
	if old, ok := p.consts[n]; ok && old.Key() != v.Key() {
		p.fail("constant %d has another value above", n)
		return
	}
	p.consts[n] = v
}

func (p *parser) value() pyconst.Value {
	switch c := p.peek(); {
	case c == '"':
		return pyconst.Str(p.quoted())
	case c == '(':
		return p.tuple()
	}
	w := p.word()
	switch w {
	case "fun_table":
		return pyconst.Value{Kind: pyconst.KindFunTable}
	case "None":
		return pyconst.None
	case "False":
		return pyconst.False
	case "True":
		return pyconst.True
	case "Ellipsis":
		return pyconst.Ellipsis
	case "b":
		return pyconst.Bytes(p.quoted())
	case "complex":
		p.expect('(')
		re := p.float(p.word())
		p.expect(',')
		im := p.float(p.word())
		p.expect(')')
		return pyconst.Complex(re, im)
	}
	if strings.ContainsAny(w, ".eIn") {
		return pyconst.Float(p.float(w))
	}
	return p.integer(w)
}

func (p *parser) integer(w string) pyconst.Value {
	x, ok := new(big.Int).SetString(w, 10)
	if !ok || w[0] == '+' || len(w) > 1<<16 {
		p.fail("value expected, %q found", w)
		return pyconst.None
	}
	return pyconst.Int(x)
}

func (p *parser) float(w string) float64 {
	if hex, ok := strings.CutPrefix(w, "nan:"); ok {
		bits, err := strconv.ParseUint(hex, 16, 64)
		if x := math.Float64frombits(bits); err == nil && math.IsNaN(x) {
			return x
		}
	}
	x, err := strconv.ParseFloat(w, 64)
	if err != nil || math.IsNaN(x) {
		p.fail("float expected, %q found", w)
	}
	return x
}

func (p *parser) tuple() pyconst.Value {
	if p.depth++; p.depth > maxNesting {
		p.fail("more than %d tuples deep", maxNesting)
		return pyconst.None
	}
	p.expect('(')
	var items []pyconst.Value
	for p.err == nil && !p.accept(')') {
		items = append(items, p.value())
		if !p.accept(',') {
			p.expect(')')
			break
		}
	}
	p.depth--
	return pyconst.Tuple(items...)
}

// asm reads a line of an inline assembler function.
func (p *parser) asm(w string) {
	if w != "asm_returns" && p.f.Asm == nil {
		p.fail("%s before asm_returns", w)
		return
	}
	switch w {
	case "asm_returns":
		p.f.Asm = &Asm{Return: ViperType(p.enum("type", viperNames))}
		p.f.Asm.Pos = p.at()
	case "asm_param":
		q := AsmParam{Name: p.name(), Plain: p.acceptWord("plain")}
		q.Pos = p.at()
		p.f.Asm.Params = append(p.f.Asm.Params, q)
	case "asm":
		l := AsmLine{Op: p.name()}
		p.expect('(')
		l.Args = p.asmArgs(')')
		l.Pos = p.at()
		p.f.Asm.Lines = append(p.f.Asm.Lines, l)
	default:
		p.fail("no operation is called %q", w)
	}
}

// asmArgs reads arguments up to the punctuation end; p.comma tells whether a comma stands there.
func (p *parser) asmArgs(end byte) []AsmArg {
	if p.depth++; p.depth > maxNesting {
		p.fail("more than %d arguments deep", maxNesting)
		return nil
	}
	var args []AsmArg
	comma := false
	for p.err == nil && !p.accept(end) {
		args = append(args, p.asmArg())
		if comma = p.accept(','); !comma {
			p.expect(end)
			break
		}
	}
	p.comma = comma
	p.depth--
	return args
}

func (p *parser) asmArg() AsmArg {
	var a AsmArg
	switch c := p.peek(); {
	case p.accept('['):
		a = AsmArg{Kind: AsmList, Items: p.asmArgs(']')}
	case p.accept('{'):
		a = AsmArg{Kind: AsmSet, Items: p.asmArgs('}')}
		a.Comma = p.comma
	case c == '-', '0' <= c && c <= '9':
		a = AsmArg{Kind: AsmInt, Value: p.integer(p.word())}
		if p.accept('(') {
			a.Kind, a.Items = AsmOffset, p.asmArgs(')')
		}
	case p.acceptWord("?"):
		a = AsmArg{Kind: AsmOther}
	default:
		a = AsmArg{Kind: AsmName, Name: p.name()}
		if p.accept('(') {
			a.Kind, a.Items = AsmCall, p.asmArgs(')')
		} else if a.Pos = p.at(); p.accept('-') {
			return p.asmRange(a)
		} else {
			return a
		}
	}
	a.Pos = p.at()
	return a
}

// asmRange reads the second name of a range.
func (p *parser) asmRange(first AsmArg) AsmArg {
	last := AsmArg{Kind: AsmName, Name: p.name()}
	last.Pos = p.at()
	return AsmArg{Kind: AsmRange, Items: []AsmArg{first, last}, Pos: p.at()}
}

// measure finds out the stack and the blocks of a function that gives neither, if its
// operations go together.
func (f *Func) measure() {
	if f.MaxStack != 0 || f.MaxBlocks != 0 {
		return
	}
	f.MaxStack, f.MaxBlocks = maxSlots, maxSlots
	flow, err := f.Flow()
	f.MaxStack, f.MaxBlocks = 0, 0
	if err == nil {
		f.MaxStack, f.MaxBlocks = flow.MaxStack, flow.MaxBlocks
	}
}

// finish resolves the numbers of functions and constants.
func (p *parser) finish() {
	p.line = 0
	get := func(n int) *Func {
		if n >= len(p.m.Funcs) {
			p.fail("there is no function %d", n)
			return nil
		}
		return p.m.Funcs[n]
	}
	for i, f := range p.m.Funcs {
		if p.parents[i] >= 0 {
			f.Parent = get(p.parents[i])
		}
		for _, c := range p.children[i] {
			f.Children = append(f.Children, get(c))
		}
	}
	p.m.Consts = make([]pyconst.Value, len(p.consts))
	for n, v := range p.consts {
		if n >= len(p.consts) {
			p.fail("constants are %d, so there is no constant %d", len(p.consts), n)
			return
		}
		p.m.Consts[n] = v
	}
}
