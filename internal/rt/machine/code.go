package machine

import (
	"cmp"
	"slices"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Code describes a code object.
type Code struct {
	Name      string // of the function, for traces
	File      string
	Params    int // registers of parameters, in front of the link
	Registers int // all registers of the frame, parameters and link included
	Special   bool
	Handlers  []Handler // inner ones ahead of those around them
	Lines     []Line    // by unit
	Data      any       // what the language keeps with it
}

// Handler says where exceptions of a range of units go.
type Handler struct {
	Start, End int // units: Start <= unit < End
	Target     int // unit
	Register   int // byte offset of the register that gets the exception
}

// Line says from which unit on code is of a line of the source.
type Line struct {
	Unit, Line int
}

// LinkAt returns where in the window the link is, in bytes.
func (c *Code) LinkAt() int { return 8 * c.Params }

// FrameBytes returns the size of the frame.
func (c *Code) FrameBytes() int { return 8 * c.Registers }

func (c *Code) handler(unit int) *Handler {
	for i := range c.Handlers {
		if h := &c.Handlers[i]; h.Start <= unit && unit < h.End {
			return h
		}
	}
	return nil
}

// LineOf returns the line of the source that a unit is of, 0 where none is known.
func (c *Code) LineOf(unit int) int {
	i, found := slices.BinarySearchFunc(c.Lines, unit, func(l Line, unit int) int { return cmp.Compare(l.Unit, unit) })
	if !found {
		i--
	}
	if i < 0 {
		return 0
	}
	return c.Lines[i].Line
}

// MaxRegisters is how many registers a frame may have: operands are byte offsets of 16 bits.
const MaxRegisters = 1 << 16 / 8

// NewCode returns a code object of instructions; 0 where the limit is reached.
func (m *Mutator) NewCode(units []uint64, code *Code) layout.Word {
	o := m.Alloc(layout.KindCode, 0, layout.CodeStart+8*uint64(len(units)))
	if m.Bind(o, code, nil) == 0 {
		return 0
	}
	words := m.Heap.Words(o, layout.CodeStart, len(units))
	for i, u := range units {
		words[i] = layout.Word(u)
	}
	return o
}

// CodeOf returns the description of a code object.
func (m *Mutator) CodeOf(o layout.Word) *Code { return m.Heap.Host(o).(*Code) }

// NewFunction returns a function with room for so many cells; 0 where the limit is reached. fast says that calls with exactly the
// parameters may enter it as they stand.
func (m *Mutator) NewFunction(typ uint32, code layout.Word, globals layout.Word, cells int, fast bool) layout.Word {
	fn := m.Alloc(layout.KindFunc, typ, layout.FuncCells+8*uint64(cells))
	if fn == 0 {
		return 0
	}
	c := m.CodeOf(code)
	entry := uint64(c.FrameBytes()) << 32
	if fast && c.Params < layout.FuncSlow {
		entry |= uint64(c.Params)
	} else {
		entry |= layout.FuncSlow
	}
	m.Heap.Store(fn, layout.FuncCode, code)
	m.Heap.Store(fn, layout.FuncEntry, layout.Word(entry))
	m.Heap.Store(fn, layout.FuncGlobals, globals)
	return fn
}
