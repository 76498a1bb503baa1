// Package driver runs the pipelines end to end: it knows which package follows
// which, and nothing of how any of them works.
//
//	result, errs := driver.CompilePython(source.New("app.py", text), driver.PythonOptions{})
//	os.WriteFile("app.mpy", result.Bytes, 0o666)
//
// Invariants: a call keeps nothing for the next one, so calls may run in parallel;
// a result file is written whole or not at all.
package driver

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/back/inline"
	"github.com/tandem-lang/tandem/internal/back/native"
	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/machines"
	"github.com/tandem-lang/tandem/internal/py/compile"
	"github.com/tandem-lang/tandem/internal/py/fold"
	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/source"
)

// DefaultSmallIntBits is the width of small integers on 32-bit firmware.
const DefaultSmallIntBits = 31

// ParseEmit reads the name of an emitter; "" is bytecode.
func ParseEmit(name string) (pyop.Emit, error) {
	switch name {
	case "", "bytecode":
		return pyop.EmitBytecode, nil
	case "native":
		return pyop.EmitNative, nil
	case "viper":
		return pyop.EmitViper, nil
	}
	return 0, fmt.Errorf("unknown emitter %q: bytecode, native and viper are accepted", name)
}

// PythonOptions are the choices of one Python compilation. The zero value is
// mpy-cross's default.
type PythonOptions struct {
	SourceName    string    // embedded in the file; the file's own name if ""
	OptLevel      int       // 0 to 3: 1 drops assertions, 3 drops line numbers
	Emit          pyop.Emit // what functions without a decorator become
	Arch          string    // -march name; "" for bytecode alone
	ArchFlags     uint32    // extensions of the architecture
	Log           io.Writer // where the architecture debug prints its pseudo-instructions; nil for nowhere
	SmallIntBits  int       // width of the firmware's small integers; 0 is DefaultSmallIntBits
	NoSourceLines bool
	Flavor        Flavor
	Side          bool // keep PythonResult.Side
}

// NeedsArch reports whether the options ask for machine code.
func (o *PythonOptions) NeedsArch() bool {
	return o.Emit == pyop.EmitNative || o.Emit == pyop.EmitViper
}

// Check reports options that no compilation can follow.
func (o *PythonOptions) Check() error {
	switch {
	case o.OptLevel < 0 || o.OptLevel > 9:
		return fmt.Errorf("optimisation level %d: 0 to 9 are accepted", o.OptLevel)
	case o.SmallIntBits != 0 && (o.SmallIntBits < 2 || o.SmallIntBits > 64):
		return fmt.Errorf("small integers of %d bits: 2 to 64 are accepted", o.SmallIntBits)
	case o.Arch != "" && !slices.Contains(PythonArches(), o.Arch):
		return fmt.Errorf("unknown architecture %q: one of %s is accepted", o.Arch, strings.Join(PythonArches(), ", "))
	case o.NeedsArch() && o.Arch == "":
		return errors.New("native code needs an architecture")
	}
	return nil
}

// PythonArches returns the architectures that files can be for, in the order of their numbers.
func PythonArches() []string {
	var names []string
	for a := mpy.ArchNone + 1; a < mpy.NumArchs; a++ {
		names = append(names, a.String())
	}
	return names
}

// PythonResult is a compiled module.
type PythonResult struct {
	Bytes  []byte // the .mpy file
	Module *mpy.Module
	Ops    *pyop.Module
	Side   map[*mpy.RawCode]*native.Side // where native code comes from, if asked for
}

// CompilePython compiles one file. The result is nil where the list holds an
// error; its first error is the one that the reference reports.
func CompilePython(file *source.File, o PythonOptions) (*PythonResult, diag.List) {
	ops, list := PythonOps(file, o)
	if list.Err() != nil {
		return nil, list
	}
	e := newPythonEncoder(ops, o)
	if d := e.encode(); d != nil {
		return nil, append(list, d)
	}
	result := &PythonResult{Module: e.module(), Ops: ops, Side: e.side}
	result.Bytes = result.Module.Append(nil)
	return result, list
}

// PythonOps compiles one file up to its stack operations.
func PythonOps(file *source.File, o PythonOptions) (*pyop.Module, diag.List) {
	if len(file.Text) > source.MaxSize {
		return nil, diag.List{{Code: "py/memory", Kind: "MemoryError", File: file, Line: diag.NoLine, Message: "source of 4 GiB or more"}}
	}
	flavor := o.Flavor.traits()
	parsing := flavor.syntax
	parsing.Optimize, parsing.Known = o.OptLevel, []string{file.Name, o.sourceName(file)}
	tree, list := syntax.Parse(file, parsing)
	list = mergeFolding(list, fold.Module(tree, flavor.fold))
	if list.Err() != nil {
		return nil, list
	}
	target := o.target()
	compiling := flavor.compile
	compiling.Optimize, compiling.NoSourceLines, compiling.SmallIntBits = o.OptLevel, o.NoSourceLines, o.SmallIntBits
	compiling.Emit = o.Emit
	compiling.Native = target != nil
	compiling.InlineAsm = target != nil && inline.Supports(target, o.machineOptions())
	ops, errs := compile.Module(tree, compiling)
	return ops, append(list, errs...)
}

// target returns the machine, nil if there is none with an emitter.
func (o *PythonOptions) target() *isa.Target {
	return machines.Styled(o.Arch, o.Flavor.traits().style)
}

func (o *PythonOptions) machineOptions() isa.Options {
	return isa.Options{Flags: o.ArchFlags, Log: o.Log, Style: o.Flavor.traits().style}
}

func (o *PythonOptions) sourceName(file *source.File) string {
	if o.SourceName != "" {
		return o.SourceName
	}
	return file.Name
}

// mergeFolding puts the errors of the folder among those of the parser, where the
// reference, which folds while it parses, would have met them: at the end of their
// statements.
func mergeFolding(parsed, folded diag.List) diag.List {
	if len(folded) == 0 {
		return parsed
	}
	merged := make(diag.List, 0, len(parsed)+len(folded))
	for _, p := range parsed {
		for len(folded) > 0 && folded[0].Span.End <= p.Span.Start {
			merged = append(merged, folded[0])
			folded = folded[1:]
		}
		merged = append(merged, p)
	}
	return append(merged, folded...)
}

// errNoEmitter is the refusal of an architecture that only native modules written
// in C can be for. The reference places it in the scope that it met last.
var errNoEmitter = errors.New("cannot emit native code for this architecture")

// pythonEncoder turns operations into the functions of a file, in the order in
// which the tables of the file fill.
type pythonEncoder struct {
	ops    *pyop.Module
	o      PythonOptions
	tables *pybc.Tables
	codes  map[*pyop.Func]*mpy.RawCode
	side   map[*mpy.RawCode]*native.Side

	target    *isa.Target
	emitter   *native.Emitter   // nil until a function needs it
	assembler *inline.Assembler // likewise
}

func newPythonEncoder(ops *pyop.Module, o PythonOptions) *pythonEncoder {
	e := &pythonEncoder{
		ops: ops, o: o,
		tables: pybc.NewTables(ops, o.sourceName(ops.File)),
		codes:  make(map[*pyop.Func]*mpy.RawCode, len(ops.Funcs)),
		target: o.target(),
	}
	if o.Side {
		e.side = map[*mpy.RawCode]*native.Side{}
	}
	return e
}

func (e *pythonEncoder) encode() *diag.Diagnostic {
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

func (e *pythonEncoder) function(fn *pyop.Func) (*mpy.RawCode, error) {
	switch fn.Emit {
	case pyop.EmitNative, pyop.EmitViper:
		return e.machineCode(fn)
	case pyop.EmitAsm:
		return e.assembled(fn)
	}
	noLines := e.o.NoSourceLines || e.o.OptLevel >= 3
	code, err := pybc.Encode(fn, e.tables, pybc.Options{NoLines: noLines})
	return &mpy.RawCode{Kind: mpy.KindBytecode, Code: code}, err
}

func (e *pythonEncoder) machineCode(fn *pyop.Func) (*mpy.RawCode, error) {
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

func (e *pythonEncoder) assembled(fn *pyop.Func) (*mpy.RawCode, error) {
	if e.assembler == nil {
		e.assembler = inline.New(e.target, e.o.machineOptions(), e.ops)
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
func (e *pythonEncoder) diagnostic(fn *pyop.Func, err error) *diag.Diagnostic {
	d := &diag.Diagnostic{
		Code: "py/emit", Kind: "RuntimeError", File: e.ops.File, Message: err.Error(),
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
	var refused *asm.Error
	if errors.As(err, &refused) {
		d.Code, d.Kind, d.Message = "py/native", refused.Kind, refused.Msg
		if refused.Line == 0 {
			d.Line = diag.NoLine
		} else {
			start := e.ops.File.LineStart(refused.Line)
			d.Span = source.Span{Start: start, End: start + source.Pos(len(e.ops.File.Line(refused.Line)))}
		}
	}
	return d
}

func (e *pythonEncoder) module() *mpy.Module {
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
