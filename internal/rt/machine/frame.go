package machine

import (
	"unsafe"

	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Slot is the address of a register, in bytes from the arena's base.
type Slot uint64

// Where is to what a frame returns.
type Where struct {
	at     uint64 // offset of an instruction
	window Slot   // of the caller
}

// Frame is the window of a frame, in bytes from the arena's base.
type Frame = Slot

func (m *Mutator) slotOf(p unsafe.Pointer) Slot { return Slot(uintptr(p) - uintptr(m.base)) }

func (m *Mutator) at(s Slot) *layout.Word { return (*layout.Word)(unsafe.Add(m.base, uintptr(s))) }

// Get returns what a register holds.
func (m *Mutator) Get(s Slot) layout.Word { return *m.at(s) }

// Set sets a register.
func (m *Mutator) Set(s Slot, w layout.Word) { *m.at(s) = w }

// Window returns n registers from s on.
func (m *Mutator) Window(s Slot, n int) []layout.Word { return unsafe.Slice(m.at(s), n) }

// Frame returns the window of the frame that runs.
func (m *Mutator) Frame() Frame { return m.slotOf(m.fp) }

// Function returns the function of a frame.
func (m *Mutator) Function(f Frame) layout.Word { return *m.at(f - 8) }

// The operands of the instruction at pc.

func (m *Mutator) half(at int) uint16 { return *(*uint16)(unsafe.Add(m.pc, at)) }

// A returns the register A of the instruction.
func (m *Mutator) A() *layout.Word { return (*layout.Word)(unsafe.Add(m.fp, m.half(2))) }

// B returns the register B of the instruction.
func (m *Mutator) B() *layout.Word { return (*layout.Word)(unsafe.Add(m.fp, m.half(4))) }

// C returns the register C of the instruction.
func (m *Mutator) C() *layout.Word { return (*layout.Word)(unsafe.Add(m.fp, m.half(6))) }

// SlotA returns where the register A is.
func (m *Mutator) SlotA() Slot { return m.slotOf(m.fp) + Slot(m.half(2)) }

// SlotB returns where the register B is.
func (m *Mutator) SlotB() Slot { return m.slotOf(m.fp) + Slot(m.half(4)) }

// X returns X.
func (m *Mutator) X() uint8 { return *(*uint8)(unsafe.Add(m.pc, 1)) }

// NumA returns A as a number.
func (m *Mutator) NumA() int { return int(m.half(2)) }

// NumB returns B as a number.
func (m *Mutator) NumB() int { return int(m.half(4)) }

// NumC returns C as a number.
func (m *Mutator) NumC() int { return int(m.half(6)) }

// ImmB returns B as a signed number.
func (m *Mutator) ImmB() int { return int(int16(m.half(4))) }

// ImmC returns C as a signed number.
func (m *Mutator) ImmC() int { return int(int16(m.half(6))) }

// Imm32 returns B and C as a signed number.
func (m *Mutator) Imm32() int { return int(*(*int32)(unsafe.Add(m.pc, 4))) }

// Word returns the n-th word behind the instruction, the first being 1.
func (m *Mutator) Word(n int) layout.Word { return *(*layout.Word)(unsafe.Add(m.pc, 8*n)) }

// SetWord sets the n-th word behind the instruction: a cache. The instruction that reads it is switched over afterwards.
func (m *Mutator) SetWord(n int, w layout.Word) { *(*layout.Word)(unsafe.Add(m.pc, 8*n)) = w }

// Op returns the instruction at pc.
func (m *Mutator) Op() instr.Op { return instr.Op(*(*uint8)(m.pc)) }

// Become replaces the instruction at pc by one of the same shape and meaning.
func (m *Mutator) Become(op instr.Op) { *(*uint8)(m.pc) = uint8(op) }

// SetC replaces C, a number, in the instruction at pc: what the instruction found out, for the next time.
func (m *Mutator) SetC(n uint16) { *(*uint16)(unsafe.Add(m.pc, 6)) = n }

// Next goes on behind the instruction.
func (m *Mutator) Next() { m.pc = unsafe.Add(m.pc, 8*m.Op().Units()) }

// Result sets the register A and goes on behind the instruction.
func (m *Mutator) Result(w layout.Word) {
	*m.A() = w
	m.Next()
}

// Goto goes on so many units behind the end of the instruction.
func (m *Mutator) Goto(distance int) { m.pc = unsafe.Add(m.pc, 8*(distance+m.Op().Units())) }

// Branch goes on at the target in C if taken, or else behind the instruction.
func (m *Mutator) Branch(taken bool) {
	if taken {
		m.Goto(m.ImmC())
	} else {
		m.Next()
	}
}

// Behind returns that a frame returns to behind the instruction at pc.
func (m *Mutator) Behind() Where {
	return Where{uint64(m.slotOf(m.pc)) + 8*uint64(m.Op().Units()), m.Frame()}
}

// Here returns that a frame returns to the instruction at pc, to do it again.
func (m *Mutator) Here() Where { return Where{uint64(m.slotOf(m.pc)), m.Frame()} }

// Top returns the first byte of the stack that no frame uses.
func (m *Mutator) Top() unsafe.Pointer {
	if m.top != nil {
		return m.top
	}
	return unsafe.Add(m.fp, uintptr(m.frameBytes(m.Frame())))
}

// StackUse returns how many bytes of the stack are in use.
func (m *Mutator) StackUse() int {
	return int(uint64(m.slotOf(m.Top())) - uint64(m.stack) - layout.HeaderBytes)
}

// StackSize returns how many bytes of the stack there are to use.
func (m *Mutator) StackSize() int {
	return int(m.stackEnd-uintptr(m.base)) - int(m.stack) - layout.HeaderBytes
}

func (m *Mutator) frameBytes(f Frame) uint64 {
	fn := m.Function(f)
	if fn == layout.Null {
		return 0
	}
	return uint64(m.Heap.Load(fn, layout.FuncEntry)) >> 32
}

// Push enters the frame of function fn, a KindFunc, whose window begins behind slot and whose parameters lie there. It returns false, and
// throws, where the stack has no room.
func (m *Mutator) Push(fn layout.Word, slot Slot, code *Code, where Where) bool {
	window := slot + 8
	if uintptr(m.base)+uintptr(window)+uintptr(code.FrameBytes()) > m.stackEnd {
		m.Throw(m.Machine.lang.Error(m, StackOverflow, "maximum recursion depth exceeded"))
		return false
	}
	m.Set(slot, fn)
	m.Set(window+Slot(code.LinkAt()), layout.Word(where.at))
	m.Set(window+Slot(code.LinkAt())+8, layout.Word(window-where.window))
	m.fp = unsafe.Add(m.base, uintptr(window))
	m.pc = unsafe.Add(m.base, uintptr(m.Heap.Load(fn, layout.FuncCode))+layout.CodeStart)
	m.top = nil
	return true
}

// Pop leaves the frame that runs, whose link is at linkAt, for its caller, without a result.
func (m *Mutator) Pop(linkAt int) {
	at, displacement := m.link(m.Frame(), linkAt)
	m.pc = unsafe.Add(m.base, uintptr(at))
	m.fp = unsafe.Add(m.fp, -int(displacement))
}

func (m *Mutator) link(f Frame, linkAt int) (at uint64, displacement uint32) {
	return uint64(m.Get(f + Slot(linkAt))), uint32(m.Get(f + Slot(linkAt) + 8))
}

// Link returns to what a frame returns.
func (m *Mutator) Link(f Frame, linkAt int) Where {
	at, displacement := m.link(f, linkAt)
	return Where{at, f - Slot(displacement)}
}

// ReturnsToGo reports whether the frame was entered by Call.
func (m *Mutator) ReturnsToGo(w Where) bool {
	return w.at == uint64(m.Machine.halt)+layout.CodeStart
}

// Resume goes on where a frame returns to.
func (m *Mutator) Resume(w Where) {
	m.fp = unsafe.Add(m.base, uintptr(w.window))
	m.pc = unsafe.Add(m.base, uintptr(w.at))
}

// Room reports whether the stack has room for so many words from a slot on.
func (m *Mutator) Room(s Slot, words int) bool {
	return uintptr(m.base)+uintptr(s)+8*uintptr(words) <= m.stackEnd
}

// Reserve returns a slot above all frames with room for so many words.
func (m *Mutator) Reserve(words int) (Slot, bool) {
	s := m.slotOf(m.Top())
	return s, m.Room(s, words)
}

// UnitAt returns which unit of its code the instruction at pc is.
func (m *Mutator) UnitAt() int {
	code := m.Heap.Load(m.Function(m.Frame()), layout.FuncCode)
	return int(uint64(m.slotOf(m.pc))-uint64(code)-layout.CodeStart) / 8
}

// GotoUnit goes on at a unit of the code that runs.
func (m *Mutator) GotoUnit(unit int) {
	code := m.Heap.Load(m.Function(m.Frame()), layout.FuncCode)
	m.pc = unsafe.Add(m.base, uintptr(code)+layout.CodeStart+8*uintptr(unit))
}

// BackOverCall makes the call that pc stands behind the instruction at which the next exception is thrown. Where pc is in Go's hands, it
// stays.
func (m *Mutator) BackOverCall() {
	if m.pc != m.haltPC() {
		m.pc = unsafe.Add(m.pc, -8)
	}
}
