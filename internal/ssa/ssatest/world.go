package ssatest

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/tandem-lang/tandem/internal/ssa"
)

// Numbers of the helpers of Runtime.
const (
	Mix    = iota // (a, b) → word: a function of its arguments
	Peek          // (a) → word: a function of a and of the heap
	Poke          // (a, b): writes the heap
	Print         // (...): seen from outside
	Make          // (a) → obj: an allocation; throws where a is 7 modulo 8
	Invoke        // (a, b) → obj: may do anything; throws where a is 3 modulo 8
	Fill          // (slots, n, a): writes n slots
	Sum           // (slots, n) → word: reads n slots
	Raise         // (a): throws
)

// Numbers of the kinds of symbols of Runtime.
const (
	Singleton = iota // an object
	Number           // a word
	Table            // the address of constant memory
)

// Runtime returns a runtime with a helper of each kind that passes have to tell apart.
func Runtime() *ssa.Runtime {
	w, o, p := ssa.Word, ssa.Object, ssa.Pointer
	return &ssa.Runtime{
		Name: "test",
		Helpers: []ssa.Helper{
			Mix:    {Name: "mix", Args: []ssa.Type{w, w}, Rest: ssa.None, Result: w, Effects: 0},
			Peek:   {Name: "peek", Args: []ssa.Type{w}, Rest: ssa.None, Result: w, Effects: ssa.ReadsHeap},
			Poke:   {Name: "poke", Args: []ssa.Type{w, w}, Rest: ssa.None, Result: ssa.None, Effects: ssa.WritesHeap},
			Print:  {Name: "print", Args: nil, Rest: w, Result: ssa.None, Effects: ssa.Ordered},
			Make:   {Name: "make", Args: []ssa.Type{w}, Rest: ssa.None, Result: o, Effects: ssa.Throws | ssa.Collects},
			Invoke: {Name: "invoke", Args: []ssa.Type{w, w}, Rest: ssa.None, Result: o, Effects: ssa.Arbitrary},
			Fill:   {Name: "fill", Args: []ssa.Type{p, w, w}, Rest: ssa.None, Result: ssa.None, Effects: ssa.WritesFrame},
			Sum:    {Name: "sum", Args: []ssa.Type{p, w}, Rest: ssa.None, Result: w, Effects: ssa.ReadsFrame},
			Raise:  {Name: "raise", Args: []ssa.Type{w}, Rest: ssa.None, Result: ssa.None, Effects: ssa.Ordered | ssa.Throws},
		},
		Symbols: []ssa.Symbol{
			Singleton: {Name: "singleton", Type: o},
			Number:    {Name: "number", Type: w},
			Table:     {Name: "table", Type: p},
		},
	}
}

// Where the memory of each class lies in a World, and how much of it there is.
const (
	ConstantBase = 0x1000
	FrameBase    = 0x2000
	HeapBase     = 0x3000
	VolatileBase = 0x4000
	Room         = 0x400
)

var bases = [...]uint64{ssa.Constant: ConstantBase, ssa.Frame: FrameBase, ssa.Heap: HeapBase, ssa.Volatile: VolatileBase}

// World is an environment for functions: memory, and what has been seen from outside. The zero World is not ready: see NewWorld.
type World struct {
	Memory [len(bases)][Room]byte // by class
	Events []Event
	word   int
}

// Event is something that is seen from outside: an access to volatile memory, or a call.
type Event struct {
	Kind    string // load, store, or the name of a helper
	Size    int    // of an access, in bytes
	Address uint64
	Value   uint64  // loaded or stored
	Args    []int64 // of a call
}

// NewWorld returns a world for words of so many bits.
func NewWorld(bits int) *World {
	w := &World{word: bits / 8}
	for c := range w.Memory {
		if ssa.Class(c) == ssa.Frame {
			continue
		}
		for i := range w.Memory[c] {
			w.Memory[c][i] = byte(i*i>>3 ^ i*37 ^ c*91)
		}
	}
	return w
}

// at returns the memory of an access, which must be all of its class.
func (w *World) at(address uint64, size int, c ssa.Class) ([]byte, error) {
	offset := address - bases[c]
	if offset > Room || offset+uint64(size) > Room {
		return nil, fmt.Errorf("%v access to %d bytes at %#x", c, size, address)
	}
	return w.Memory[c][offset:][:size], nil
}

// Load implements ssa.Env.
func (w *World) Load(address uint64, size int, c ssa.Class) (uint64, error) {
	memory, err := w.at(address, size, c)
	if err != nil {
		return 0, err
	}
	var word [8]byte
	copy(word[:], memory)
	x := binary.LittleEndian.Uint64(word[:])
	if c == ssa.Volatile {
		w.Events = append(w.Events, Event{Kind: "load", Size: size, Address: address, Value: x})
		memory[0]++ // the next load finds another value, as from a device
	}
	return x, nil
}

// Store implements ssa.Env.
func (w *World) Store(address uint64, size int, c ssa.Class, x uint64) error {
	memory, err := w.at(address, size, c)
	if err != nil {
		return err
	}
	var word [8]byte
	binary.LittleEndian.PutUint64(word[:], x)
	copy(memory, word[:])
	if c == ssa.Volatile {
		x = x << (64 - 8*size) >> (64 - 8*size)
		w.Events = append(w.Events, Event{Kind: "store", Size: size, Address: address, Value: x})
	}
	return nil
}

// Symbol implements ssa.Env.
func (w *World) Symbol(kind, index int) (int64, error) {
	switch kind {
	case Singleton:
		return int64(16 * (index + 1)), nil
	case Number:
		return int64(1000 + index), nil
	}
	return ConstantBase, nil
}

func mix(a, b int64) int64 { return (a*31+b)*17 ^ a>>7 }

// heap returns a number that depends on what is in the heap.
func (w *World) heap() int64 {
	sum := int64(0)
	for _, b := range w.Memory[ssa.Heap] {
		sum = sum*3 + int64(b)
	}
	return sum
}

// Call implements ssa.Env.
func (w *World) Call(helper int, args []int64) (result, exception int64, err error) {
	event := Event{Kind: Runtime().Helpers[helper].Name, Args: slices.Clone(args)}
	switch helper {
	case Mix:
		return mix(args[0], args[1]), 0, nil
	case Peek:
		return mix(args[0], w.heap()), 0, nil
	case Poke:
		w.Memory[ssa.Heap][uint64(args[0])%Room] = byte(args[1])
		return 0, 0, nil
	case Fill, Sum:
		return w.slots(helper, args)
	case Make:
		if args[0]&7 == 7 {
			exception = 0x77
		}
		return args[0]&^15 | 16, exception, nil
	case Invoke:
		event.Value = uint64(w.heap())
		w.Memory[ssa.Heap][uint64(args[1])%Room] += 3
		if args[0]&7 == 3 {
			exception = args[0] | 16
		}
		result = mix(args[0], args[1])
	case Raise:
		exception = args[0] | 1
	}
	w.Events = append(w.Events, event)
	return result, exception, nil
}

// slots fills or sums slots.
func (w *World) slots(helper int, args []int64) (result, exception int64, err error) {
	n, address := args[1], uint64(args[0])
	for i := range uint64(n) {
		at := address + i*uint64(w.word)
		if helper == Fill {
			err = w.Store(at, w.word, ssa.Frame, uint64(args[2])+i)
		} else {
			var x uint64
			x, err = w.Load(at, w.word, ssa.Frame)
			result = mix(result, int64(x)<<(64-8*w.word)>>(64-8*w.word))
		}
		if err != nil {
			return 0, 0, err
		}
	}
	return result, 0, nil
}

// Trace is all that a call of a function showed.
type Trace struct {
	ssa.Outcome
	World World
	Err   error
}

// Steps is how many steps a function may make to be compared. Run lets it make some more.
const Steps = 20000

// Run verifies a function and calls it in a fresh world.
func Run(f *ssa.Func, shifts ssa.Shifts, args ...int64) *Trace {
	if err := f.Verify(); err != nil {
		return &Trace{Err: err}
	}
	w := NewWorld(f.Bits)
	in := ssa.Interp{Env: w, Slots: FrameBase, Steps: 4 * Steps, Shifts: shifts}
	out, err := in.Run(f, args...)
	return &Trace{Outcome: out, World: *w, Err: err}
}

// Diff says how a call of a function that was made of this one differs in what is seen from outside, "" if it does not. Numbers of
// steps and contents of slots do not count. A division that traps and whose result is not used may have been left out.
func (t *Trace) Diff(other *Trace) string {
	switch {
	case t.Outcome.Steps > Steps:
		return "" // another function may make some more, and too many then
	case t.Err == ssa.ErrTrap:
		other = &Trace{Outcome: t.Outcome, World: other.World, Err: t.Err}
		other.World.Events = other.World.Events[:min(len(t.World.Events), len(other.World.Events))]
	case fmt.Sprint(t.Err) != fmt.Sprint(other.Err):
		return fmt.Sprintf("error %v, then %v", t.Err, other.Err)
	case t.Result != other.Result || t.Exception != other.Exception:
		return fmt.Sprintf("result %d and exception %d, then %d and %d", t.Result, t.Exception, other.Result, other.Exception)
	}
	for i := range t.World.Events {
		if i >= len(other.World.Events) {
			return fmt.Sprintf("event %d, %v, is missing", i, t.World.Events[i])
		}
		if a, b := t.World.Events[i], other.World.Events[i]; !a.equal(&b) {
			return fmt.Sprintf("event %d is %v, then %v", i, a, b)
		}
	}
	if n := len(t.World.Events); n < len(other.World.Events) {
		return fmt.Sprintf("event %v is one too many", other.World.Events[n])
	}
	if t.Err == nil && t.World.Memory[ssa.Heap] != other.World.Memory[ssa.Heap] {
		return "the heap differs"
	}
	return ""
}

func (e *Event) equal(o *Event) bool {
	return e.Kind == o.Kind && e.Size == o.Size && e.Address == o.Address && e.Value == o.Value && slices.Equal(e.Args, o.Args)
}
