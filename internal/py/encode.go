package py

import (
	"errors"

	"github.com/tandem-lang/tandem/internal/back/inline"
	"github.com/tandem-lang/tandem/internal/back/native"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/source"
)

// Result is a compiled module.
type Result struct {
	Ops    *pyop.Module
	Module *mpy.Module
	Side   map[*mpy.RawCode]*native.Side // where native code comes from; nil unless Options.Side
}

// Bytes returns the .mpy file.
func (r *Result) Bytes() []byte { return r.Module.Append(nil) }

// Encode turns operations into what a file holds: each function into the code that
// its emit mode asks for. The result is nil where there is a diagnostic.
func Encode(ops *pyop.Module, o Options) (*Result, *diag.Diagnostic) {
	e := newEncoder(ops, o)
	if d := e.encode(); d != nil {
		return nil, d
	}
	return &Result{Ops: ops, Module: e.module(), Side: e.side}, nil
}

// errNoEmitter is the refusal of an architecture that only native modules written
// in C can be for. The reference places it in the scope that it met last.
var errNoEmitter = errors.New("cannot emit native code for this architecture")

// errMachineCode is the refusal of operations that say of a function only that it is
// machine code.
var errMachineCode = errors.New("machine code cannot be compiled again")

// encoder turns operations into the functions of a file, in the order in
// which the tables of the file fill.
type encoder struct {
	ops    *pyop.Module
	file   *source.File // where diagnostics point
	o      Options
	tables *pylink.Tables
	codes  map[*pyop.Func]*mpy.RawCode
	side   map[*mpy.RawCode]*native.Side

	bytecode  *pybc.Encoder
	target    *machine.Machine
	emitter   *native.Emitter   // nil until a function needs it
	assembler *inline.Assembler // likewise
}

func newEncoder(ops *pyop.Module, o Options) *encoder {
	file := ops.File
	if file == nil { // operations read from text
		file = source.New(o.SourceName, nil)
	}
	e := &encoder{
		ops: ops, file: file, o: o,
		tables: pylink.NewTables(ops, o.sourceName(file)),
		codes:  make(map[*pyop.Func]*mpy.RawCode, len(ops.Funcs)),
		target: o.target(),
	}
	e.bytecode = pybc.NewEncoder(e.tables, pybc.Options{NoLines: o.NoSourceLines || o.OptLevel >= 3})
	if o.Side {
		e.side = map[*mpy.RawCode]*native.Side{}
	}
	return e
}

func (e *encoder) encode() *diag.Diagnostic {
	for _, fn := range e.ops.Funcs {
		code, err := e.function(fn)
		if err != nil {
			return e.diagnostic(fn, err)
		}
		e.codes[fn] = code
	}
	for _, fn := range e.ops.Funcs {
		code := e.codes[fn]
		for _, child := range fn.Children {
			code.Children = append(code.Children, e.codes[child])
		}
	}
	return nil
}

func (e *encoder) function(fn *pyop.Func) (*mpy.RawCode, error) {
	switch fn.Emit {
	case pyop.EmitNative, pyop.EmitViper:
		return e.machineCode(fn)
	case pyop.EmitAsm:
		return e.assembled(fn)
	case pyop.EmitMachine:
		return nil, errMachineCode
	}
	code, err := e.bytecode.Func(fn)
	return &mpy.RawCode{Kind: mpy.KindBytecode, Code: code}, err
}

func (e *encoder) machineCode(fn *pyop.Func) (*mpy.RawCode, error) {
	if e.target == nil {
		return nil, errNoEmitter
	}
	if e.emitter == nil {
		e.emitter = native.New(e.target, e.o.machineOptions(), e.ops, e.tables, e.o.Side)
	}
	code, err := e.emitter.Func(fn)
	if err != nil {
		return nil, err
	}
	raw := &mpy.RawCode{Kind: mpy.KindNative, Code: code.Bytes, PreludeOffset: code.Prelude}
	if code.Viper {
		raw.Kind = mpy.KindViper
	}
	if e.side != nil {
		e.side[raw] = code.Side
	}
	return raw, nil
}

func (e *encoder) assembled(fn *pyop.Func) (*mpy.RawCode, error) {
	if e.target == nil || !inline.Supports(e.target, e.o.Flavor.traits().inline) {
		return nil, errNoEmitter
	}
	if e.assembler == nil {
		e.assembler = inline.New(e.target, inline.Options{Machine: e.o.machineOptions(), Style: e.o.Flavor.traits().inline}, e.ops)
	}
	code, err := e.assembler.Assemble(fn)
	if err != nil {
		return nil, err
	}
	return &mpy.RawCode{
		Kind: mpy.KindAsm, Code: append([]byte(nil), code.Bytes...),
		NumPos: uint64(code.NumPos), TypeSig: uint64(code.Signature),
	}, nil
}

// diagnostic places an error of a back end: at its own line, or where the function begins.
func (e *encoder) diagnostic(fn *pyop.Func, err error) *diag.Diagnostic {
	d := &diag.Diagnostic{
		Code: "py/emit", Kind: "RuntimeError", File: e.file, Message: err.Error(),
		Span: source.Span{Start: fn.Pos, End: fn.Pos}, In: e.ops.Name(fn.Name),
	}
	if errors.Is(err, pybc.ErrOverflow) {
		d.Line = diag.NoLine
	}
	if errors.Is(err, errNoEmitter) {
		last := e.ops.Funcs[len(e.ops.Funcs)-1]
		d.Code, d.Kind = "py/native", "NotImplementedError"
		d.Span, d.In = source.Span{Start: last.Pos, End: last.Pos}, e.ops.Name(last.Name)
	}
	var refused *machine.Refusal
	if errors.As(err, &refused) {
		d.Code, d.Kind, d.Message = "py/native", refused.Kind, refused.Msg
		if refused.Line == 0 {
			d.Line = diag.NoLine
		} else {
			start := e.file.LineStart(refused.Line)
			d.Span = source.Span{Start: start, End: start + source.Pos(len(e.file.Line(refused.Line)))}
		}
	}
	return d
}

func (e *encoder) module() *mpy.Module {
	m := &mpy.Module{
		Magic:        e.o.Flavor.traits().magic,
		SmallIntBits: e.o.SmallIntBits,
		Qstrs:        e.tables.Qstrs(),
		Objects:      e.tables.Objects(),
		Root:         e.codes[e.ops.Funcs[0]],
	}
	if m.SmallIntBits == 0 {
		m.SmallIntBits = DefaultSmallIntBits
	}
	m.ArchFlags = uint64(e.o.ArchFlags)
	if e.emitter != nil || e.assembler != nil {
		m.Arch, m.SubVersion = mpy.Arch(e.target.Arch), mpy.SubVersion
	}
	return m
}
