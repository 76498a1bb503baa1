package inline

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/source"
)

// Code is one assembled function.
type Code struct {
	Bytes     []byte         // valid until the next function is assembled
	NumPos    int            // parameters, all positional
	Signature pyop.ViperType // type of the result: ViperObject, ViperBool, ViperInt or ViperUint
}

// assembler is what an instruction set adds to the frame. One value serves all functions of a module, in their order.
type assembler interface {
	buf() *asm.Buffer
	begin()                          // the entry sequence, at the start of each pass
	end()                            // the exit sequence, and whatever ends a pass
	isParam(n int, name string) bool // whether name is the register of parameter n
	instruction(s *statement)        // writes one instruction, or reports errors with s.fail
}

// description is the constant part of a machine.
type description struct {
	new         func(t *machine.Machine, o Options) assembler
	passes      []asm.Pass // the last one is PassEmit
	tooMany     string     // error for more parameters than maxParams
	wrongParams string     // error for parameters that are not the machine's registers
}

const maxParams = 4

// Assembler assembles the functions of one module.
type Assembler struct {
	desc   *description
	m      assembler
	mod    *pyop.Module
	pass   asm.Pass
	labels map[pyop.Sym]asm.Label // those seen so far in a sizing pass, all of them in the last pass
	stmt   statement
}

// Options are the choices of a compilation that change what an assembler does.
type Options struct {
	Machine machine.Options
	Style   Style
}

// Style names where the assembler of one compiler of the family differs from another's. The zero value is MicroPython's.
type Style struct {
	// NoWindowed has no inline assembler for windowed xtensa code.
	NoWindowed bool

	// OffsetInOrder has the inline assembler of xtensa read operands from left to right; otherwise an immediate offset
	// is read ahead of the registers, so that a mistake in one of them takes the place of its own.
	OffsetInOrder bool
}

// Supports reports whether a machine has an inline assembler in a style.
func Supports(t *machine.Machine, s Style) bool {
	return describe(t) != nil && !(s.NoWindowed && t.Name == "xtensawin")
}

// New returns the inline assembler of a machine for the functions of mod, or nil if the machine has none.
func New(t *machine.Machine, o Options, mod *pyop.Module) *Assembler {
	if !Supports(t, o.Style) {
		return nil
	}
	desc := describe(t)
	return &Assembler{desc: desc, m: desc.new(t, o), mod: mod, labels: map[pyop.Sym]asm.Label{}}
}

// describe returns the description of the assembler for a machine.
func describe(t *machine.Machine) *description {
	switch t.Name {
	case "armv6", "armv6m", "armv7m", "armv7em", "armv7emsp", "armv7emdp":
		return &thumbDescription
	case "xtensa", "xtensawin":
		return &xtensaDescription
	case "rv32imc":
		return &rv32Description
	}
	return nil
}

func line(mod *pyop.Module, pos source.Pos) int {
	if mod.File == nil {
		return 0
	}
	return mod.File.LineOf(pos)
}

// retrier is a machine that has a second way to assemble when the sizes of the first do not come out.
type retrier interface {
	retry(again bool) // whether the next function is assembled in the second way
}

// Assemble assembles one function. The error is a *machine.Refusal with the reference's wording and line.
func (a *Assembler) Assemble(f *pyop.Func) (Code, error) {
	code, err := a.assemble(f)
	var refused *machine.Refusal
	if m, ok := a.m.(retrier); ok && err != nil && !errors.As(err, &refused) {
		m.retry(true)
		code, err = a.assemble(f)
		m.retry(false)
	}
	return code, err
}

func (a *Assembler) assemble(f *pyop.Func) (Code, error) {
	b := a.m.buf()
	b.ResetLabels()
	b.ClearErr()
	for i, p := range a.desc.passes {
		a.pass = p
		b.StartPass(p)
		if !b.Emitting() {
			clear(a.labels)
		}
		a.m.begin()
		if i == 0 {
			if err := a.params(f); err != nil {
				return Code{}, err
			}
		}
		if err := a.body(f); err != nil {
			return Code{}, err
		}
		a.m.end()
		if err := b.Err(); err != nil {
			return Code{}, err
		}
	}
	return Code{Bytes: b.Code(), NumPos: len(f.Asm.Params), Signature: f.Asm.Return}, nil
}

// params checks that the parameters are the machine's argument registers in their order.
func (a *Assembler) params(f *pyop.Func) error {
	msg := ""
	if len(f.Asm.Params) > maxParams {
		msg = a.desc.tooMany
	}
	for i, p := range f.Asm.Params {
		if msg == "" && (!p.Plain || !a.m.isParam(i, a.mod.Name(p.Name))) {
			msg = a.desc.wrongParams
		}
	}
	if msg == "" {
		return nil
	}
	return &machine.Refusal{Kind: "SyntaxError", Msg: msg, Line: line(a.mod, f.Asm.Pos)}
}

// body runs one pass over the statements.
func (a *Assembler) body(f *pyop.Func) error {
	for i := range f.Asm.Lines {
		ln := &f.Asm.Lines[i]
		a.stmt = statement{a: a, op: a.mod.Name(ln.Op), args: ln.Args}
		s := &a.stmt
		switch s.op {
		case "label":
			s.define()
		case "align":
			s.align()
		case "data":
			s.data()
		default:
			a.m.instruction(s)
		}
		if err := a.m.buf().Err(); err != nil {
			return err
		}
		if s.err == "" {
			continue
		}
		pos := ln.Pos
		if a.pass == asm.PassMeasure { // the reference goes on to the second sizing pass, and finds the error at its start
			pos = f.Asm.Pos
		}
		return &machine.Refusal{Kind: "SyntaxError", Msg: s.err, Line: line(a.mod, pos)}
	}
	return nil
}

// statement is one statement while it is assembled.
type statement struct {
	a    *Assembler
	op   string
	args []pyop.AsmArg
	err  string
}

// fail reports a SyntaxError; it takes the place of one reported before for the same statement.
func (s *statement) fail(format string, args ...any) { s.err = fmt.Sprintf(format, args...) }

// failed tells whether an error was reported for this statement.
func (s *statement) failed() bool { return s.err != "" }

// emitting tells whether this is the last pass, in which labels must be known.
func (s *statement) emitting() bool { return s.a.pass == asm.PassEmit }

// name returns the text of an argument that is a name, "" for any other.
func (s *statement) name(arg pyop.AsmArg) string {
	if arg.Kind != pyop.AsmName {
		return ""
	}
	return s.a.mod.Name(arg.Name)
}

// integer returns the low 64 bits of an argument that is an integer.
func (s *statement) integer(arg pyop.AsmArg) (uint64, bool) {
	if arg.Kind != pyop.AsmInt || arg.Value.Kind != pyconst.KindInt {
		return 0, false
	}
	if arg.Value.Big == nil {
		return uint64(arg.Value.Small), true
	}
	return low64(arg.Value.Big), true
}

// low64 returns x modulo 1<<64.
func low64(x *big.Int) uint64 {
	var v uint64
	for i, w := range x.Bits() {
		if i*wordBits < 64 {
			v |= uint64(w) << (i * wordBits)
		}
	}
	if x.Sign() < 0 {
		v = -v
	}
	return v
}

const wordBits = 32 << (^big.Word(0) >> 63)

// label returns the number of the label that an argument, a name, refers to. It is not known (0, false) while a sizing
// pass has not yet come to it, or when there is no such label.
func (s *statement) label(arg pyop.AsmArg) (asm.Label, bool) {
	l, ok := s.a.labels[arg.Name]
	return l, ok
}

// define gives a label the current position.
func (s *statement) define() {
	sym := s.args[0].Name
	l, known := s.a.labels[sym]
	if !s.emitting() {
		if known {
			s.fail("label redefined")
			return
		}
		l = asm.Label(len(s.a.labels))
		s.a.labels[sym] = l
	}
	s.a.m.buf().Label(l)
}

// maxGap bounds the bytes that one align or data statement may add; the reference runs out of memory there.
const maxGap = 1 << 20

// align moves the position up to a multiple of the argument, a power of two. What the reference computes for other
// numbers is done here too, as long as it does not lead backward.
func (s *statement) align() {
	v, _ := s.integer(s.args[0])
	b := s.a.m.buf()
	n, pos := uint64(uint32(v)), uint64(b.Pos())
	to := (pos + n - 1) &^ uint64(uint32(v)-1)
	switch {
	case n == 0 || to < pos:
		s.fail("'align' cannot move backward")
	case to-pos > maxGap:
		s.fail("'align' argument too large")
	default:
		b.Reserve(int(to - pos))
	}
}

// data writes integers of a number of bytes, least significant byte first.
func (s *statement) data() {
	size, _ := s.integer(s.args[0])
	if size > maxGap {
		s.fail("'data' size out of range")
		return
	}
	b := s.a.m.buf()
	for _, arg := range s.args[1:] {
		v, ok := s.integer(arg)
		if !ok {
			s.fail("'data' requires integer arguments")
			return
		}
		b.Data(int(min(size, 8)), v)
		if size > 8 {
			b.Reserve(int(size) - 8)
		}
	}
}
