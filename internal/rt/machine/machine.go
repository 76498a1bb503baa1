package machine

import (
	"sync"

	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

//go:generate go run ../../gen/loop -o .

// SlowPath does one instruction, which m.PC names, for all operands. It leaves by Next, Goto, Throw or by entering a frame.
type SlowPath func(m *Mutator)

// SlowPaths has the slow path of each opcode: see NewSlowPaths.
type SlowPaths [256]SlowPath

// Language is what the machine asks of a language.
type Language interface {
	// Enter calls a callee that lies at slot, with count values behind it, and pairs of keyword names and values behind these. It
	// either enters a frame of the machine (Mutator.Push) that will return to where, or puts the result into the slot and returns
	// true, or throws.
	Enter(m *Mutator, slot Slot, count, pairs int, where Where) (done bool)

	// Error makes an exception of the language for something that the machine itself reports.
	Error(m *Mutator, kind ErrorKind, text string) layout.Word

	// Trace adds a frame to the trace of an exception that passes it: code is the code object, unit where in it the frame is.
	Trace(m *Mutator, exc, code layout.Word, unit int)

	// Left is called when an exception leaves the frame of code that is marked Special. It returns the exception that goes on, and
	// whether the frame returns to the instruction that entered it, not to behind a call.
	Left(m *Mutator, code *Code, frame Frame, exc layout.Word) (next layout.Word, here bool)

	// Visit visits the roots of the language's own.
	Visit(marker *heap.Marker)
}

// ErrorKind is a kind of error that the machine reports.
type ErrorKind uint8

// The kinds of errors.
const (
	StackOverflow ErrorKind = iota // too deep a recursion
	OutOfMemory
	OutOfSteps
	OutOfTime
	Cancelled
	Interrupted // by the terminal
	Internal    // code that no lowering makes
)

// Options are the parts of a machine.
type Options struct {
	Heap       heap.Options
	Language   Language
	Slow       *SlowPaths
	Native     SlowPath                    // does a call, or a method's call with a self, of a KindNative, and run_native; nil for the slow path
	Fault      func(m *Mutator, fault any) // throws what a function in Go panicked with, where it was called; nil lets panics pass
	StackBytes int                         // of each mutator's stack; 0 is DefaultStack
	NestedMost int                         // most calls from Go that may be under way at a time; 0 is DefaultNested
	InTurns    bool                        // one mutator runs at a time
	Raw        bool                        // code is of the instructions on raw words

	// Pending is called at the next safepoint of a mutator with FlagPending; an exception that it returns is thrown. May be nil.
	Pending func(m *Mutator) (exc layout.Word)
}

// Defaults of Options.
const (
	DefaultStack  = 512 << 10
	DefaultNested = 400
)

// Machine is what the mutators of one engine share.
type Machine struct {
	heap *heap.Heap
	lang Language

	pending func(m *Mutator) (exc layout.Word)
	sampler func(m *Mutator)
	slow    *SlowPaths
	native  SlowPath
	fault   func(m *Mutator, fault any)
	stack   int
	nested  int
	raw     bool
	halt    layout.Word // code object of a lone Halt

	world struct {
		sync.Mutex
		changed  sync.Cond
		mutators map[*Mutator]struct{}
		running  int
		stopping bool
		turns    *turns // nil where mutators run side by side
	}
	epoch  uint64
	stored uint64 // see SlotStored
	known  Known
	caches []*heap.Cache // besides those of the mutators
}

// NewCache returns a cache that belongs to no mutator: a lock of the language's own guards it, which is held by running mutators only.
func (mach *Machine) NewCache() *heap.Cache {
	mach.world.Lock()
	defer mach.world.Unlock()
	c := mach.heap.NewCache()
	mach.caches = append(mach.caches, c)
	return c
}

// New returns a machine with a heap of its own.
func New(opts Options) (*Machine, error) {
	mach := &Machine{lang: opts.Language, slow: opts.Slow, native: opts.Native, fault: opts.Fault, pending: opts.Pending, stack: opts.StackBytes, nested: opts.NestedMost, raw: opts.Raw, stored: slotStored}
	if mach.native == nil {
		mach.native = func(m *Mutator) { m.slow[m.Op()](m) }
	}
	if mach.stack == 0 {
		mach.stack = DefaultStack
	}
	if mach.nested == 0 {
		mach.nested = DefaultNested
	}
	mach.world.changed.L = &mach.world
	mach.world.mutators = map[*Mutator]struct{}{}
	if opts.InTurns {
		mach.world.turns = &turns{}
	}
	opts.Heap.Request = func() { mach.SetFlag(FlagCollect) }
	h, err := heap.New(opts.Heap)
	if err != nil {
		return nil, err
	}
	mach.heap = h
	h.AddRoots(mach.visit)
	c := h.NewCache()
	mach.halt = c.Alloc(layout.KindCode, 0, layout.CodeStart+8)
	h.Store(mach.halt, layout.CodeStart, layout.Word(instr.Halt))
	c.Flush()
	return mach, nil
}

// Heap returns the machine's heap.
func (mach *Machine) Heap() *heap.Heap { return mach.heap }

// Close gives all memory back. No mutator may run.
func (mach *Machine) Close() error { return mach.heap.Close() }

// Known are words of a language that fast paths look for or take.
type Known struct {
	Builtins layout.Word // the table in which names are looked up that no module has
	Len      layout.Word // the function that returns how many items its argument has
	Append   layout.Word // the function that appends its second argument to a list
	Chars    layout.Word // a KindWords of 128: the string of each character of ASCII, Null while there is none
	Tuple    uint32      // the types of tuples, cells and slices
	Cell     uint32
	Slice    uint32
	Bytes    uint64 // the header of a span of bytes that may be written
	List     uint64 // the header of a list
	Iterator uint64 // the header of an iterator that walks nothing

	// Constructor is a function of one parameter, the instance, whose frame stands below that of an __init__: see ConstructorArgs.
	Constructor layout.Word
}

// Registers of the constructor's frame, the first of which is the instance.
const (
	ConstructorArgs = 3 // what the value inside of the instance is made of, Null where there is none
	ConstructorCall = 4 // the __init__ that is called, and then what it returned
)

// SetKnown sets them. It is called before there are mutators, but for the caller's own.
func (mach *Machine) SetKnown(k Known) {
	mach.world.Lock()
	defer mach.world.Unlock()
	mach.known = k
	for m := range mach.world.mutators {
		m.know(k)
	}
}

// Known returns what SetKnown was given.
func (mach *Machine) Known() *Known { return &mach.known }

func (m *Mutator) know(k Known) {
	m.builtins, m.length, m.append, m.chars = uint64(k.Builtins), uint64(k.Len), uint64(k.Append), uint64(k.Chars)
	m.bytes, m.list, m.iterator = k.Bytes, k.List, k.Iterator
	m.tuple, m.cell = layout.MakeHeader(layout.KindTuple, k.Tuple), layout.MakeHeader(layout.KindCell, k.Cell)
	m.slice = layout.MakeHeader(layout.KindSlice, k.Slice)
	if m.constructor = uint64(k.Constructor); k.Constructor != layout.Null {
		m.construct = uint64(m.Heap.Load(k.Constructor, layout.FuncCode)) + layout.CodeStart
	}
}

// Epoch returns the number that caches of what classes hold are compared with, in the high 32 bits.
func (mach *Machine) Epoch() uint64 { return mach.epoch }

// NextEpoch makes all caches of what classes hold stale. It is called by the only running mutator of a language whose classes change.
func (mach *Machine) NextEpoch() {
	mach.world.Lock()
	defer mach.world.Unlock()
	mach.epoch += 1 << 32
	for m := range mach.world.mutators {
		m.epoch = mach.epoch
	}
}

// SlotStored returns what is added to a shape by which CacheSlot notes where an attribute may be stored; instructions that store there hold
// it too.
func (mach *Machine) SlotStored() layout.Word { return layout.Word(mach.stored) }

// NextStored makes all that was noted with SlotStored stale: a class takes the stores of its instances from here on. It is called as
// NextEpoch is.
func (mach *Machine) NextStored() {
	mach.world.Lock()
	defer mach.world.Unlock()
	mach.stored += slotStored
	for m := range mach.world.mutators {
		m.stored = mach.stored
	}
}

func (mach *Machine) visit(marker *heap.Marker) {
	marker.Word(mach.halt)
	for _, w := range []layout.Word{mach.known.Builtins, mach.known.Len, mach.known.Append, mach.known.Chars, mach.known.Constructor} {
		marker.Word(w)
	}
	mach.lang.Visit(marker)
	for m := range mach.world.mutators {
		m.visit(marker)
	}
}
