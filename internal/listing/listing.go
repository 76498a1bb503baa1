// Package listing shows what is in compiled Python files, for people and for machines.
//
// In: a mpy.Module, and what else is known: its source, and for machine code that
// was compiled here, where it comes from. Out: a File as data, which Text renders
// and encoding/json marshals.
//
//	f of app.py: bytecode, 9 bytes, 2 slots, args x
//	    2 |     return x + 1
//	      5  b0           LOAD_FAST_MULTI            0  x
//	      6  81           LOAD_CONST_SMALL_INT_MULTI 1
//	      7  f1           BINARY_OP_MULTI            26  add
//	      8  63           RETURN_VALUE
//
// Invariants: any module that mpy.Read accepts is shown; what is no code of its
// machine is shown as data.
//
// It knows no syntax, and nothing of how code was made.
package listing

import (
	"encoding/hex"
	"strconv"

	"github.com/tandem-lang/tandem/internal/back/native"
	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/source"
)

// Options are what is known beside the file.
type Options struct {
	Source *source.File                  // the source text, to show lines of; nil if not at hand
	Ops    *pyop.Module                  // the operations it was compiled from; nil if not at hand
	Side   map[*mpy.RawCode]*native.Side // where machine code comes from; nil if not at hand
}

// File is one compiled file.
type File struct {
	Source       string      `json:"source"`
	Format       string      `json:"format"` // "mpy 6.3", or "mpy 6" without machine code
	Flavor       string      `json:"flavor"`
	Arch         string      `json:"arch,omitempty"`
	ArchFlags    uint64      `json:"arch_flags,omitempty"`
	SmallIntBits int         `json:"small_int_bits"`
	Names        []string    `json:"names"`
	Objects      []string    `json:"objects,omitempty"`
	Functions    []*Function `json:"functions"` // the module's own first, then its functions, depth first
}

// Function is one function of a file.
type Function struct {
	*pybc.Listing
	Prelude int    `json:"prelude_offset,omitempty"` // of machine code: where in it the prelude begins
	Insts   []Inst `json:"instructions"`
	Relocs  int    `json:"relocations,omitempty"`
}

// Inst is one instruction, of bytecode or of a machine.
type Inst struct {
	pybc.ListedInst
	Bytes string `json:"bytes"`          // in hexadecimal
	From  string `json:"from,omitempty"` // the operation that it comes from
}

// New describes a file. The error tells which function's code cannot be read.
func New(m *mpy.Module, o Options) (*File, error) {
	root, err := pybc.Disassemble(m)
	if err != nil {
		return nil, err
	}
	f := &File{
		Source: m.SourceName(), Format: "mpy " + strconv.Itoa(mpy.Version), Flavor: "micropython",
		SmallIntBits: m.SmallIntBits, Names: m.Qstrs,
	}
	if m.Magic == mpy.MagicCircuitPython {
		f.Flavor = "circuitpython"
	}
	if m.Arch != mpy.ArchNone {
		f.Format += "." + strconv.Itoa(m.SubVersion)
		f.Arch, f.ArchFlags = m.Arch.String(), m.ArchFlags
	}
	for i := range m.Objects {
		f.Objects = append(f.Objects, pybc.Repr(&m.Objects[i]))
	}
	b := builder{module: m, options: o, file: f, machine: newLister(m)}
	b.function(m.Root, root)
	return f, nil
}

type builder struct {
	module  *mpy.Module
	options Options
	file    *File
	machine *lister // nil in files without machine code
}

// function adds a function and those inside it.
func (b *builder) function(code *mpy.RawCode, l *pybc.Listing) {
	fn := &Function{Listing: l, Relocs: len(code.Relocs)}
	b.file.Functions = append(b.file.Functions, fn)
	if code.Kind == mpy.KindBytecode {
		fn.Insts = bytecode(code.Code, l.Code)
	} else if b.machine != nil {
		fn.Prelude = code.PreludeOffset
		fn.Insts = b.machine.list(code, l, b.options)
	}
	for i, child := range code.Children {
		b.function(child, l.Children[i])
	}
}

func bytecode(code []byte, listed []pybc.ListedInst) []Inst {
	insts := make([]Inst, 0, len(listed))
	for _, in := range listed {
		insts = append(insts, Inst{ListedInst: in, Bytes: hex.EncodeToString(code[in.Offset : in.Offset+in.Size])})
	}
	return insts
}
