package machine

import (
	"sync/atomic"
	"unsafe"

	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Mutator is one thread of execution: a stack, and what the loops keep while they do not run. It is used by one goroutine at a time.
type Mutator struct {
	pc, fp   unsafe.Pointer
	base     unsafe.Pointer // of the arena
	stackEnd uintptr
	epoch    uint64
	stored   uint64 // see Machine.SlotStored
	builtins uint64 // this and the next: see Known
	length   uint64
	append   uint64
	chars    uint64
	bytes    uint64
	list     uint64
	iterator uint64
	tuple    uint64 // headers
	cell     uint64
	slice    uint64

	constructor uint64 // see Known.Constructor
	construct   uint64 // where its code begins
	fuel        int64
	flag        uint32          // Flag bits; every safepoint tests it
	names       *unsafe.Pointer // see heap.Heap.NamesAt
	slow        *SlowPaths
	native      SlowPath
	methods     *lookups // what classes have: see CacheMethod
	slots       *lookups // where instances have attributes: see CacheSlot

	*heap.Cache
	Machine *Machine
	Heap    *heap.Heap
	State   any // what the language keeps for the thread

	// Roots visits what the language holds for the mutator where the machine does not see it: on the stack of machine code. May be nil.
	Roots func(marker *heap.Marker)

	stack    layout.Word
	top      unsafe.Pointer // where the innermost call from Go began, if no frame is entered since
	exc      layout.Word    // that left the innermost call from Go
	nested   int
	outer    []unsafe.Pointer // of each call from Go that is under way: pc of what called Go
	metered  bool
	stopping bool // handlers are passed over

	every, polls int // with FlagTorture: at each how many safepoints it collects, and how many there were since; 0 for at each

	turn chan struct{} // where mutators run in turns: receives when its own comes
}

// NewMutator returns a mutator with an empty stack of so many bytes, 0 for what the machine's options say, or false where the heap has no
// room for one.
func (mach *Machine) NewMutator(stackBytes int) (*Mutator, bool) {
	if stackBytes == 0 {
		stackBytes = mach.stack
	}
	c := mach.heap.NewCache()
	stack := c.Alloc(layout.KindStack, 0, uint64(stackBytes))
	if stack == 0 {
		return nil, false
	}
	m := &Mutator{
		Cache: c, Machine: mach, Heap: mach.heap, base: mach.heap.Base(), stack: stack,
		names: mach.heap.NamesAt(), slow: mach.slow, native: mach.native, methods: &noLookups, slots: &noLookups,
	}
	m.know(mach.known)
	m.fp = unsafe.Add(m.base, uintptr(stack)+16)
	m.stackEnd = uintptr(m.fp) + uintptr(stackBytes) - 16 - stackMargin
	m.pc = m.haltPC()
	if m.every = mach.heap.TorturedEvery(); m.every > 0 {
		m.flag = FlagTorture
	}
	if mach.world.turns != nil {
		m.turn = make(chan struct{}, 1)
	}
	mach.world.Lock()
	defer mach.world.Unlock()
	m.epoch, m.stored = mach.epoch, mach.stored
	mach.world.mutators[m] = struct{}{}
	if mach.heap.Due() { // asked for while there was no mutator to tell, as by a large stack
		m.Raise(FlagCollect)
	}
	return m, true
}

// stackMargin is kept free at the end of stacks for what slow paths move there.
const stackMargin = 1 << 10

// Close ends the mutator, which must not run.
func (m *Mutator) Close() {
	m.Flush()
	mach := m.Machine
	mach.world.Lock()
	defer mach.world.Unlock()
	delete(mach.world.mutators, m)
}

func (m *Mutator) haltPC() unsafe.Pointer {
	return unsafe.Add(m.base, uintptr(m.Machine.halt)+layout.CodeStart)
}

// Meter makes the mutator count its instructions: after so many it throws an error of the kind OutOfSteps at each, or if it is
// negative goes on without counting.
func (m *Mutator) Meter(steps int64) {
	m.metered, m.fuel = steps >= 0, steps
}

// Fuel returns how many instructions are left of those given to Meter.
func (m *Mutator) Fuel() int64 { return m.fuel }

// Burn counts work that a function in Go does, in units of about an instruction; false where none are left.
func (m *Mutator) Burn(n int64) bool {
	if !m.metered {
		return true
	}
	m.fuel -= n
	return m.fuel >= 0
}

// Flags ask a mutator to stop at its next safepoint, and say why.
const (
	FlagCollect   = 1 << iota // a collection is due
	FlagStop                  // another mutator collects, or waits for its turn
	FlagInterrupt             // throw Interrupted
	FlagCancel                // throw Cancelled, past all handlers
	FlagTimeout               // throw OutOfTime, past all handlers
	FlagTorture               // collect at safepoints even if it is not time
	FlagPending               // the language has something to do: see Options.Pending
	FlagSample                // a profiler wants to know what runs: see Machine.SetSampler
)

// Raise sets flag bits of one mutator. It may be called from any goroutine.
func (m *Mutator) Raise(bits uint32) { atomic.OrUint32(&m.flag, bits) }

func (m *Mutator) lower(bits uint32) { atomic.AndUint32(&m.flag, ^bits) }

// SetFlag sets flag bits of all mutators. It may be called from any goroutine.
func (mach *Machine) SetFlag(bits uint32) {
	mach.world.Lock()
	defer mach.world.Unlock()
	for m := range mach.world.mutators {
		m.Raise(bits)
	}
}

// Interrupted reports whether something waits for the mutator to come to a safepoint. Functions in Go that may run long ask it.
func (m *Mutator) Interrupted() bool { return atomic.LoadUint32(&m.flag) != 0 }

// visit visits the words of the stack in use, and what Go code keeps.
func (m *Mutator) visit(marker *heap.Marker) {
	marker.Word(m.stack)
	first := uint64(m.stack) + 8
	last := uint64(uintptr(m.Top()) - uintptr(m.base))
	marker.Words(m.Heap.Words(m.stack, 8, int(last-first)/8))
	marker.Word(m.exc)
	m.Cache.Visit(marker)
	if m.Roots != nil {
		m.Roots(marker)
	}
}

// NewSlowPaths returns the slow paths of a language, of which list has one for each instruction that may leave the loop but Loop.
func NewSlowPaths(list *[instr.NumOps]SlowPath) *SlowPaths {
	slow := new(SlowPaths)
	for op := range slow {
		slow[op] = noSlowPath
	}
	for op, f := range list {
		if f != nil {
			slow[op] = f
		}
	}
	slow[instr.Loop] = func(m *Mutator) {
		if m.Poll() {
			m.Goto(m.Imm32())
		}
	}
	return slow
}

func noSlowPath(m *Mutator) {
	m.Throw(m.Machine.lang.Error(m, Internal, "no slow path for "+m.Op().String()))
}

// outOfFuel throws at the instruction at pc.
func (m *Mutator) outOfFuel() {
	m.fuel = 0
	m.stopping = true
	m.Throw(m.Machine.lang.Error(m, OutOfSteps, "step limit reached"))
}
