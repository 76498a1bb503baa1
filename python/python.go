// Package python compiles Python for microcontrollers, as MicroPython and
// CircuitPython speak it, to .mpy files.
//
// Compile takes source text and returns a Module, whose Bytes are, byte for byte,
// what the reference compiler mpy-cross writes for the same source and options. All
// functions may be called from several goroutines at a time.
package python

import (
	"errors"
	"io"

	"github.com/tandem-lang/tandem/diagnostic"
	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/listing"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
)

// Emit says what functions without a decorator of their own are compiled to.
type Emit string

// The emitters. Native and Viper need Options.Arch.
const (
	Bytecode Emit = "bytecode"
	Native   Emit = "native"
	Viper    Emit = "viper"
)

// Flavor is the firmware that will load the file.
type Flavor string

// The flavors.
const (
	MicroPython   Flavor = "micropython"
	CircuitPython Flavor = "circuitpython"
)

// Options are the choices of a compilation. The zero value compiles to bytecode
// for MicroPython on 32-bit boards.
type Options struct {
	Filename      string // shown in messages; "<string>" if ""
	SourceName    string // embedded in the file for tracebacks; Filename if ""
	Optimize      int    // 0 to 3: 1 drops assertions and clears __debug__, 3 drops line numbers
	Emit          Emit   // Bytecode if ""
	Arch          string // machine of native code as mpy-cross -march names it, e.g. "armv7m"; "" for none
	Extensions    uint32 // of rv32imc: bit 0 Zba, bit 1 Zcmp
	SmallIntBits  int    // width of the firmware's small integers; 31 if 0
	NoSourceLines bool   // leave line numbers out
	Flavor        Flavor // MicroPython if ""
}

// Module is a compiled module.
type Module struct {
	data   []byte
	module *mpy.Module
	ops    *pyop.Module
	known  listing.Options
}

// Compile compiles one module. The error is an *Error if the source is refused, and
// another one if the options are.
func Compile(src []byte, options Options) (*Module, error) {
	o, err := options.internal()
	if err != nil {
		return nil, err
	}
	name := options.Filename
	if name == "" {
		name = "<string>"
	}
	file := source.New(name, src)
	result, list := py.Compile(file, o)
	if list.Err() != nil {
		return nil, diagnostic.NewError(list)
	}
	return &Module{
		data: result.Bytes(), module: result.Module, ops: result.Ops,
		known: listing.Options{Source: file, Ops: result.Ops, Side: result.Side},
	}, nil
}

func (o *Options) internal() (py.Options, error) {
	d := py.Options{
		SourceName: o.SourceName, OptLevel: o.Optimize, Arch: o.Arch, ArchFlags: o.Extensions,
		SmallIntBits: o.SmallIntBits, NoSourceLines: o.NoSourceLines, Side: true,
	}
	var errEmit, errFlavor error
	d.Emit, errEmit = py.ParseEmit(string(o.Emit))
	d.Flavor, errFlavor = py.ParseFlavor(string(o.Flavor))
	return d, errors.Join(errEmit, errFlavor, d.Check())
}

// Read reads the bytes of a .mpy file and verifies its bytecode. It takes versions
// 6.0 to 6.3 of MicroPython and of CircuitPython; the error says what is wrong and where.
func Read(data []byte) (*Module, error) {
	m, err := mpy.Read(data)
	if err != nil {
		return nil, err
	}
	lifted, err := pybc.Lift(m)
	if err != nil {
		return nil, err
	}
	return &Module{data: data, module: m, ops: lifted.Ops}, nil
}

// Bytes returns the .mpy file. The caller must not change them.
func (m *Module) Bytes() []byte { return m.data }

// WriteTo writes the .mpy file.
func (m *Module) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write(m.data)
	return int64(n), err
}

// SourceName returns the name of the source file that is embedded in the module.
func (m *Module) SourceName() string { return m.module.SourceName() }

// Arch returns the machine of the native code in the module, "" if there is none.
func (m *Module) Arch() string {
	if m.module.Arch == mpy.ArchNone {
		return ""
	}
	return m.module.Arch.String()
}

// Disassemble writes the module's functions as text: instructions with names and
// constants resolved, and for a module that was compiled here the source lines.
func (m *Module) Disassemble(w io.Writer) error { return listing.Text(w, m.module, m.known) }

// Operations returns the module's stack operations as text: those that it was made
// from, or if it was read those to which its bytecode turns back. What a file does not
// keep is missing then: the names of locals, and functions in machine code.
func (m *Module) Operations() string { return m.ops.String() }

// Operations returns the stack operations of a source as text, the form from which
// bytecode and machine code are made.
func Operations(src []byte, options Options) (string, error) {
	o, err := options.internal()
	if err != nil {
		return "", err
	}
	ops, list := py.Operations(source.New(options.Filename, src), o)
	if list.Err() != nil {
		return "", diagnostic.NewError(list)
	}
	return ops.String(), nil
}

// What is wrong with a source, see package diagnostic.
type (
	Error      = diagnostic.Error
	Diagnostic = diagnostic.Diagnostic
)

// Arches returns the machines that Options.Arch names.
func Arches() []string { return py.Arches() }
