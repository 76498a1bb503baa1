package pyop

import (
	"math"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/source"
)

// The text form, by lines; blank lines and what follows a ; count for nothing:
//
//	module   = {func} {const}
//	func     = "func" name {attr} [at] {local} [children] [asm] {adjust} {item} {op}
//	attr     = "kind=" kind | "emit=" mode | "parent=" n | "flags=" flag{"+"flag} | "pos=" n | "kwonly=" n
//	         | "defpos=" n | "locals=" n | "stack=" n | "blocks=" n | "labels=" n | "returns=" type
//	local    = "local" name where n ["param"] ["star"] ["double_star"] ["type=" type] [at]
//	children = "children" {n}            numbers of functions
//	op       = "L"n":" [at]              a label
//	         | opname {operand} [at]     as Table says
//	const    = "const" n value           constants that no operation loads
//	asm      = "asm_returns" type {"asm_param" name ["plain"] [at]} {"asm" name args [at]}
//	adjust   = "adjust" at by
//	item     = "item" start end next line
//	args     = "(" [arg {"," arg}] ")"
//	arg      = (name | integer | "[" list "]" | "{" list "}" | name args | "?") [at]
//	value    = "None" | "True" | "False" | "Ellipsis" | integer | float | string | "b"string
//	         | "complex" "(" float "," float ")" | "(" [value {"," value} [","]] ")" | "fun_table"
//	name     = letters, digits and _ . < >, not beginning with a digit; or a string; or "?" where it is not known
//	string   = as in Go
//	at       = "@"n                      the byte offset in the source from here on
//
// Functions are numbered from 0. A kind of function, an emit of bytecode and zeros
// are left out. Names get numbers in the order in which they appear. A function
// without a stack and blocks has those that its operations need.

// String returns the text form of m.
func (m *Module) String() string { return string(m.Append(nil)) }

// Append appends the text form of m to dst.
func (m *Module) Append(dst []byte) []byte {
	p := printer{m: m, buf: dst, number: make(map[*Func]int, len(m.Funcs)), loaded: make([]bool, len(m.Consts))}
	for i, f := range m.Funcs {
		p.number[f] = i
	}
	for i, f := range m.Funcs {
		if i > 0 {
			p.str("\n")
		}
		p.function(f)
	}
	for i, used := range p.loaded {
		if !used {
			p.str("const ")
			p.int(i)
			p.str(" ")
			p.value(&m.Consts[i])
			p.str("\n")
		}
	}
	return p.buf
}

// Append appends the text form of i, one operation of f, to dst.
func (i Instr) Append(dst []byte, m *Module, f *Func) []byte {
	p := printer{m: m, buf: dst, pos: i.Pos, loaded: make([]bool, len(m.Consts))}
	p.instr(f, &i)
	return p.buf
}

type printer struct {
	m      *Module
	buf    []byte
	number map[*Func]int
	loaded []bool
	pos    source.Pos
}

func (p *printer) str(s string) { p.buf = append(p.buf, s...) }

func (p *printer) int(n int) { p.buf = strconv.AppendInt(p.buf, int64(n), 10) }

func (p *printer) attr(name string, n int) {
	if n != 0 {
		p.str(" " + name + "=")
		p.int(n)
	}
}

// at prints a position where it is not that of what came before.
func (p *printer) at(pos source.Pos) {
	if pos != p.pos {
		p.str(" @")
		p.buf = strconv.AppendUint(p.buf, uint64(pos), 10)
		p.pos = pos
	}
}

func (p *printer) name(s Sym) {
	if s == NoSym {
		p.str("?")
		return
	}
	text := p.m.Names[s]
	if isPlain(text) {
		p.str(text)
	} else {
		p.buf = strconv.AppendQuote(p.buf, text)
	}
}

// isPlain reports whether a name can stand without quotes.
func isPlain(s string) bool {
	for i := range len(s) {
		c := s[i]
		switch {
		case c == '_', c == '<', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		case c == '.', c == '>', '0' <= c && c <= '9':
			if i == 0 {
				return false
			}
		default:
			return false
		}
	}
	return s != ""
}

func (p *printer) function(f *Func) {
	p.pos = 0
	p.str("func ")
	p.name(f.Name)
	if f.Kind != KindFunction {
		p.str(" kind=" + f.Kind.String())
	}
	if f.Emit != EmitBytecode {
		p.str(" emit=" + f.Emit.String())
	}
	if f.Parent != nil {
		p.str(" parent=")
		p.int(p.number[f.Parent])
	}
	p.flags(f.Flags)
	p.attr("pos", f.NumPos)
	p.attr("kwonly", f.NumKwOnly)
	p.attr("defpos", f.NumDefPos)
	p.attr("locals", f.NumLocals)
	p.attr("stack", f.MaxStack)
	p.attr("blocks", f.MaxBlocks)
	p.attr("labels", f.NumLabels)
	if f.ViperReturn != ViperObject {
		p.str(" returns=" + f.ViperReturn.String())
	}
	p.at(f.Pos)
	p.str("\n")
	for i := range f.Locals {
		p.local(&f.Locals[i])
	}
	if len(f.Children) > 0 {
		p.str("  children")
		for _, c := range f.Children {
			p.str(" ")
			p.int(p.number[c])
		}
		p.str("\n")
	}
	if f.Asm != nil {
		p.asm(f.Asm)
	}
	if f.Native != nil {
		p.native(f.Native)
	}
	for i := range f.Instrs {
		if f.Instrs[i].Op != Label {
			p.str("  ")
		}
		p.instr(f, &f.Instrs[i])
		p.str("\n")
	}
}

func (p *printer) native(n *Native) {
	for _, a := range n.Adjusts {
		p.numbers("  adjust", a.At, a.By)
	}
	for _, it := range n.Items {
		p.numbers("  item", it.Start, it.End, it.Next, it.Line)
	}
}

// numbers prints a line.
func (p *printer) numbers(word string, list ...int32) {
	p.str(word)
	for _, n := range list {
		p.str(" ")
		p.int(int(n))
	}
	p.str("\n")
}

func (p *printer) flags(flags Flags) {
	sep := " flags="
	for i, name := range flagNames {
		if flags&(1<<i) != 0 {
			p.str(sep + name)
			sep = "+"
		}
	}
}

func (p *printer) local(l *Local) {
	p.str("  local ")
	p.name(l.Name)
	p.str(" " + l.Kind.String() + " ")
	p.int(int(l.Slot))
	p.word(l.Param, "param")
	p.word(l.Star, "star")
	p.word(l.DblStar, "double_star")
	if l.Viper != ViperObject {
		p.str(" type=" + l.Viper.String())
	}
	p.at(l.Pos)
	p.str("\n")
}

func (p *printer) word(yes bool, word string) {
	if yes {
		p.str(" " + word)
	}
}

func (p *printer) instr(f *Func, in *Instr) {
	row := &Table[in.Op]
	if in.Op == Label {
		p.str("L")
		p.int(int(in.A))
		p.str(":")
		p.at(in.Pos)
		return
	}
	p.str(row.Name)
	for _, o := range row.Operands {
		p.operand(f, in, o)
	}
	p.at(in.Pos)
}

// field returns the value of an operand.
func (i *Instr) field(f Field) int32 {
	switch f {
	case FieldA:
		return i.A
	case FieldB:
		return i.B
	}
	return int32(i.Kind)
}

// words are the texts of the operands that are a word if Kind is 1.
var words = [numRoles]string{
	RoleDirect: "direct", RoleDropIter: "drop_iter", RoleHandler: "in_handler", RoleDefaults: "defaults",
	RoleStarred: "starred",
}

// enums are the texts of the operands that name a value of Kind.
var enums = [numRoles][]string{RoleUnary: unaryNames, RoleBinary: binaryNames, RoleComp: funcKindNames}

func (p *printer) operand(f *Func, in *Instr, o Operand) {
	x := in.field(o.Field)
	switch o.Role {
	case RoleLabel:
		p.str(" L")
		p.int(int(x))
	case RoleName, RoleLocal:
		p.str(" ")
		p.name(Sym(x))
	case RoleSmallInt:
		p.str(" ")
		p.buf = strconv.AppendInt(p.buf, in.SmallInt(), 10)
	case RoleConst:
		p.str(" ")
		p.int(int(x))
		p.str(" ")
		p.value(&p.m.Consts[x])
		p.loaded[x] = true
	case RoleUnary, RoleBinary, RoleComp:
		p.str(" " + nameOf(enums[o.Role], int(x)))
	case RoleDirect, RoleDropIter, RoleHandler, RoleDefaults, RoleStarred:
		p.word(x != 0, words[o.Role])
	default:
		p.str(" ")
		p.int(int(x))
	}
}

func (p *printer) value(v *pyconst.Value) {
	switch v.Kind {
	case pyconst.KindFunTable:
		p.str("fun_table")
	case pyconst.KindNone:
		p.str("None")
	case pyconst.KindFalse:
		p.str("False")
	case pyconst.KindTrue:
		p.str("True")
	case pyconst.KindEllipsis:
		p.str("Ellipsis")
	case pyconst.KindStr:
		p.buf = strconv.AppendQuote(p.buf, v.Text)
	case pyconst.KindBytes:
		p.str("b")
		p.buf = strconv.AppendQuote(p.buf, v.Text)
	case pyconst.KindInt:
		p.buf = v.BigInt().Append(p.buf, 10)
	case pyconst.KindFloat:
		p.float(v.Real)
	case pyconst.KindComplex:
		p.str("complex(")
		p.float(v.Real)
		p.str(", ")
		p.float(v.Imag)
		p.str(")")
	case pyconst.KindTuple:
		p.tuple(v.Items)
	}
}

func (p *printer) tuple(items []pyconst.Value) {
	p.str("(")
	for i := range items {
		if i > 0 {
			p.str(", ")
		}
		p.value(&items[i])
	}
	if len(items) == 1 {
		p.str(",")
	}
	p.str(")")
}

// float prints x so that it reads as a float and comes back with the same bits.
func (p *printer) float(x float64) {
	if math.IsNaN(x) {
		p.str("nan:" + strconv.FormatUint(math.Float64bits(x), 16))
		return
	}
	s := strconv.FormatFloat(x, 'g', -1, 64)
	p.str(s)
	if !strings.ContainsAny(s, ".eI") {
		p.str(".0")
	}
}

func (p *printer) asm(a *Asm) {
	p.str("  asm_returns " + a.Return.String())
	p.at(a.Pos)
	p.str("\n")
	for i := range a.Params {
		p.str("  asm_param ")
		p.name(a.Params[i].Name)
		p.word(a.Params[i].Plain, "plain")
		p.at(a.Params[i].Pos)
		p.str("\n")
	}
	for i := range a.Lines {
		p.str("  asm ")
		p.name(a.Lines[i].Op)
		p.asmArgs("(", a.Lines[i].Args, ")")
		p.at(a.Lines[i].Pos)
		p.str("\n")
	}
}

func (p *printer) asmArgs(open string, args []AsmArg, end string) {
	p.str(open)
	for i := range args {
		if i > 0 {
			p.str(", ")
		}
		p.asmArg(&args[i])
	}
	p.str(end)
}

func (p *printer) asmArg(a *AsmArg) {
	switch a.Kind {
	case AsmName:
		p.name(a.Name)
	case AsmInt:
		p.value(&a.Value)
	case AsmList:
		p.asmArgs("[", a.Items, "]")
	case AsmSet:
		end := "}"
		if a.Comma {
			end = ",}"
		}
		p.asmArgs("{", a.Items, end)
	case AsmCall:
		p.name(a.Name)
		p.asmArgs("(", a.Items, ")")
	case AsmOffset:
		p.value(&a.Value)
		p.asmArgs("(", a.Items, ")")
	case AsmRange:
		p.asmArg(&a.Items[0])
		p.str(" - ")
		p.asmArg(&a.Items[1])
	default:
		p.str("?")
	}
	p.at(a.Pos)
}
