package machine

import (
	"testing"
	"unsafe"

	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Work that functions in Go count ends with the last instruction that is left, and never where nothing is counted.
func TestBurn(t *testing.T) {
	m, _ := newToy(t)
	if !m.Burn(1 << 40) {
		t.Error("counted without a meter")
	}
	m.Meter(10)
	for i, want := range []bool{true, true, false} {
		if got := m.Burn(5); got != want {
			t.Errorf("after %d times five of ten: %t", i, got)
		}
	}
	if m.Fuel() != -5 {
		t.Errorf("%d left", m.Fuel())
	}
}

// The heap asks for a collection when much was allocated, which the next safepoint makes.
func TestCollectionIsAskedFor(t *testing.T) {
	m, _ := newToy(t)
	for range 3 << 20 / layout.PageBytes {
		m.Alloc(layout.KindRaw, 0, layout.PageBytes/2)
	}
	before := m.Heap.Stats().Cycles
	if !m.Interrupted() || !m.Poll() || m.Interrupted() || m.Heap.Stats().Cycles != before+1 {
		t.Errorf("interrupted %t, %d collections and %d before", m.Interrupted(), m.Heap.Stats().Cycles, before)
	}
}

// The exception on its way through Go is not freed, nor what is kept.
func TestWhatACollectionKeeps(t *testing.T) {
	m, _ := newToy(t)
	exc, lost := m.Alloc(layout.KindRaw, 0, 64), m.Alloc(layout.KindRaw, 0, 64)
	m.exc = exc
	m.Collect()
	if m.Heap.ObjectAt(uint64(exc)) != exc || m.Heap.ObjectAt(uint64(lost)) != 0 {
		t.Error("the exception is freed, or what nothing reaches is not")
	}
	m.exc = layout.Null
	m.Collect()
	if m.Heap.ObjectAt(uint64(exc)) != 0 {
		t.Error("an exception that is gone is kept")
	}
}

// A mutator that wants to collect while another one does waits for that.
func TestAnotherCollects(t *testing.T) {
	m, _ := newToy(t)
	w := &m.Machine.world
	done := make(chan int)
	w.Lock()
	w.stopping = true // as if another one had begun
	go func() {
		m.Collect()
		w.Lock()
		defer w.Unlock()
		done <- w.running
	}()
	for w.running != 0 {
		w.changed.Wait()
	}
	cycles := m.Heap.Stats().Cycles
	w.stopping = false
	w.changed.Broadcast()
	w.Unlock()
	if running := <-done; running != 1 || m.Heap.Stats().Cycles != cycles {
		t.Errorf("%d run, and it collected %d times", running, m.Heap.Stats().Cycles-cycles)
	}
}

// Flags make the next safepoint throw, and functions in Go as well; a request to interrupt is met once.
func TestFlags(t *testing.T) {
	for flag, want := range map[uint32]string{FlagCancel: "cancelled", FlagTimeout: "time limit reached", FlagInterrupt: ""} {
		m, _ := newToy(t)
		fn := endless(t, m)
		m.Raise(flag)
		if exc := m.LimitError(); exc == layout.Null || string(m.Heap.Text(exc)) != want {
			t.Errorf("%q: a function in Go gets %#x", want, exc)
		}
		if again := m.LimitError() != layout.Null; again != (flag != FlagInterrupt) {
			t.Errorf("%q: asked again: %t", want, again)
		}
		if flag == FlagInterrupt { // which the program may handle
			continue
		}
		m.Raise(flag)
		if _, exc := m.Call(fn); string(m.Heap.Text(exc)) != want {
			t.Errorf("the loop throws %q, want %q", m.Heap.Text(exc), want)
		}
	}
	m, _ := newToy(t)
	if m.LimitError() != layout.Null || m.Interrupted() {
		t.Error("an error without a reason")
	}
	m.Meter(0)
	if m.LimitError() != layout.Null || m.Burn(1) || string(m.Heap.Text(m.LimitError())) != "step limit reached" {
		t.Error("no steps are left")
	}
}

// Lines of units: those of the last that begins at or before.
func TestLineOf(t *testing.T) {
	c := &Code{Lines: []Line{{Unit: 3, Line: 10}, {Unit: 5, Line: 20}, {Unit: 9, Line: 15}}}
	for unit, want := range map[int]int{0: 0, 2: 0, 3: 10, 4: 10, 5: 20, 8: 20, 9: 15, 100: 15} {
		if got := c.LineOf(unit); got != want {
			t.Errorf("unit %d is in line %d, want %d", unit, got, want)
		}
	}
	if (&Code{}).LineOf(0) != 0 {
		t.Error("a line of nothing")
	}
}

// Arguments of functions in Go lie below what they call, to the highest end of those that are under way.
func TestNativeEnds(t *testing.T) {
	m, _ := newToy(t, func(m *Mutator, words []layout.Word) (layout.Word, layout.Word) {
		begin := m.top
		end := Slot(uintptr(m.Top())-uintptr(m.base)) + 64
		outer := m.EnterNative(end)
		if uintptr(m.Top()) != uintptr(m.base)+uintptr(end) {
			t.Error("the end of the arguments is not the top")
		}
		if inner := m.EnterNative(end - 8); uintptr(m.Top()) != uintptr(m.base)+uintptr(end) {
			t.Error("the top is below arguments")
		} else {
			m.LeaveNative(inner)
		}
		if inner := m.EnterNative(end); uintptr(m.Top()) != uintptr(m.base)+uintptr(end) {
			t.Error("the top is elsewhere")
		} else {
			m.LeaveNative(inner)
		}
		if uintptr(m.Top()) != uintptr(m.base)+uintptr(end) {
			t.Error("what ended first took the top of another along")
		}
		if m.LeaveNative(outer); m.top != begin {
			t.Error("the top is not what it was")
		}
		return layout.True, layout.Null
	})
	n := m.Keep(m.Alloc(layout.KindNative, 0, 32))
	m.Heap.Store(n, layout.NativeNumber, 0)
	if result, exc := m.Call(n); result != layout.True || exc != layout.Null {
		t.Errorf("%#x, %#x", result, exc)
	}
}

// What is asked of a mutator that runs, from Go: its stack, the operands of the instruction, whether it is called from Go.
func TestWhatRuns(t *testing.T) {
	asked := false
	slow := toySlow
	slow[instr.Raise] = func(m *Mutator) {
		asked = true
		if m.NumA() != 3*reg || m.UnitAt() != 1 || !m.InCall() || m.StackSize() < 60<<10 || m.StackUse() == 0 || m.StackUse() > 4096 {
			t.Errorf("operand %d, unit %d, in a call %t, %d bytes of a stack of %d", m.NumA(), m.UnitAt(), m.InCall(), m.StackUse(), m.StackSize())
		}
		if m.ReturnsToGo(m.Behind()) {
			t.Error("what follows in a function is Go")
		}
		pc := m.pc
		m.pc = m.haltPC()
		if m.BackOverCall(); m.pc != m.haltPC() {
			t.Error("back over Go")
		}
		m.pc = unsafe.Add(pc, 16)
		if m.BackOverCall(); m.pc != unsafe.Add(pc, 8) {
			t.Error("not back over the instruction")
		}
		m.pc = pc
		m.Throw(m.NewString([]byte("thrown")))
	}
	lang := &toy{}
	mach, err := New(Options{Heap: heap.Options{Limit: 16 << 20}, Language: lang, Slow: NewSlowPaths(&slow), StackBytes: 64 << 10})
	if err != nil {
		t.Fatal(err)
	}
	m, ok := mach.NewMutator(0)
	if !ok {
		t.Fatal("no room for a stack")
	}
	m.Start()
	defer func() { m.Stop(); m.Close(); mach.Close() }()
	fn := function(t, m, &Code{Name: "f", Registers: 8}, func(b *instr.Builder) {
		b.Emit(instr.Move, 0, 4*reg, 3*reg, 0)
		b.Emit(instr.Raise, 0, 3*reg, 0, 0)
	})
	if _, exc := m.Call(fn); !asked || string(m.Heap.Text(exc)) != "thrown" || m.InCall() {
		t.Errorf("asked %t, exception %#x", asked, exc)
	}
	none := function(t, m, &Code{Name: "g", Registers: 8}, func(b *instr.Builder) { b.Emit(instr.BuildMap, 0, 3*reg, 0, 0) })
	if _, exc := m.Call(none); string(m.Heap.Text(exc)) != "no slow path for "+instr.BuildMap.String() {
		t.Errorf("%q", m.Heap.Text(exc))
	}
}
