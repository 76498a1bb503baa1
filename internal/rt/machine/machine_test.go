package machine

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine/loopgen"
)

// toy is a language of integers: calls of functions and natives, sums that overflow throw, errors are strings.
type toy struct {
	trace   []string
	natives []native
}

type native func(m *Mutator, words []layout.Word) (result, exc layout.Word)

func (l *toy) Enter(m *Mutator, slot Slot, count, pairs int, where Where) bool {
	callee := m.Get(slot)
	switch m.Heap.KindOf(callee) {
	case layout.KindFunc:
		code := m.CodeOf(m.Heap.Load(callee, layout.FuncCode))
		if code.Params != count || pairs != 0 {
			m.Throw(l.Error(m, Internal, "arguments"))
			return false
		}
		m.Push(callee, slot, code, where)
		return false
	case layout.KindNative:
		words := m.Window(slot+8, count)
		result, exc := m.InNative(slot+8+Slot(8*count), func() (layout.Word, layout.Word) {
			return l.natives[m.Heap.Load(callee, layout.NativeNumber)](m, words)
		})
		if exc != layout.Null {
			m.Throw(exc)
			return false
		}
		m.Set(slot, result)
		return true
	}
	m.Throw(l.Error(m, Internal, "not callable"))
	return false
}

func (l *toy) Error(m *Mutator, kind ErrorKind, text string) layout.Word {
	return m.NewString([]byte(text))
}

func (l *toy) Trace(m *Mutator, exc, code layout.Word, unit int) {
	l.trace = append(l.trace, m.CodeOf(code).Name)
}

func (l *toy) Left(m *Mutator, code *Code, frame Frame, exc layout.Word) (layout.Word, bool) {
	return exc, false
}

func (l *toy) Visit(*heap.Marker) {}

// toySlow are the slow paths that the tests' programs come to.
var toySlow = [instr.NumOps]SlowPath{
	instr.Call: func(m *Mutator) {
		if !m.Poll() {
			return
		}
		where := m.Behind()
		if m.Machine.lang.Enter(m, m.SlotA(), m.NumC(), 0, where) {
			m.Resume(where)
		}
	},
	instr.AddInt: func(m *Mutator) { m.Throw(m.NewString([]byte("overflow"))) },
	instr.AddImm: func(m *Mutator) { m.Throw(m.NewString([]byte("overflow"))) },
	instr.JumpLessImm: func(m *Mutator) {
		if m.Poll() {
			m.Branch(m.A().Int() < int64(m.ImmB()))
		}
	},
	instr.JumpMoreEqualImm: func(m *Mutator) {
		if m.Poll() {
			m.Branch(m.A().Int() >= int64(m.ImmB()))
		}
	},
	instr.Raise: func(m *Mutator) { m.Throw(*m.A()) },
	instr.BuildTuple: func(m *Mutator) {
		n := m.NumC()
		o := m.Alloc(layout.KindTuple, 0, layout.TupleWords+8*uint64(n))
		m.Heap.Store(o, layout.SequenceLen, layout.Word(n))
		copy(m.Heap.Words(o, layout.TupleWords, n), m.Window(m.SlotB(), n))
		m.Result(o)
	},
	instr.ForRange: func(m *Mutator) {
		if m.Poll() {
			m.Become(instr.ForRange)
		}
	},
}

func newToy(t testing.TB, natives ...native) (*Mutator, *toy) {
	t.Helper()
	return newToyWith(t, Options{}, natives...)
}

func newToyWith(t testing.TB, opts Options, natives ...native) (*Mutator, *toy) {
	t.Helper()
	lang := &toy{natives: natives}
	opts.Heap.Limit, opts.Language, opts.Slow, opts.StackBytes = 16<<20, lang, NewSlowPaths(&toySlow), 64<<10
	mach, err := New(opts)
	if err != nil {
		t.Fatal(err)
	}
	m, ok := mach.NewMutator(0)
	if !ok {
		t.Fatal("no room for a stack")
	}
	m.Start()
	t.Cleanup(func() {
		m.Stop()
		m.Close()
		if err := mach.Close(); err != nil {
			t.Error(err)
		}
	})
	return m, lang
}

const reg = 8

// function assembles a function of so many parameters and registers.
func function(t testing.TB, m *Mutator, code *Code, build func(b *instr.Builder)) layout.Word {
	t.Helper()
	b := &instr.Builder{}
	build(b)
	o := m.Keep(m.NewCode(b.Finish(), code))
	fn := m.Keep(m.NewFunction(0, o, layout.Null, 1, true))
	if fn == 0 {
		t.Fatal("no memory")
	}
	return fn
}

// fib is the doubly recursive function of Fibonacci; it finds itself in its own cell.
func fib(t testing.TB, m *Mutator) layout.Word {
	fn := function(t, m, &Code{Name: "fib", Params: 1, Registers: 8}, func(b *instr.Builder) {
		small := b.NewLabel()
		b.EmitJump(instr.JumpLessImm, 0, 0, 2, small)
		b.Emit(instr.FreeCell, 0, 3*reg, layout.FuncCells, 0)
		b.Emit(instr.SubImm, 0, 4*reg, 0, 1)
		b.Emit(instr.Call, 0, 3*reg, 0, 1)
		b.Emit(instr.FreeCell, 0, 4*reg, layout.FuncCells, 0)
		b.Emit(instr.SubImm, 0, 5*reg, 0, 2)
		b.Emit(instr.Call, 0, 4*reg, 0, 1)
		b.Emit(instr.AddInt, 0, 3*reg, 3*reg, 4*reg)
		b.Emit(instr.Return, 0, 3*reg, 0, 1*reg)
		b.Place(small)
		b.Emit(instr.Return, 0, 0, 0, 1*reg)
	})
	m.Heap.Store(fn, layout.FuncCells, fn)
	return fn
}

// ways are the ways in which each program of the tests runs.
var ways = map[string]func(m *Mutator){
	"plain":    func(m *Mutator) {},
	"metered":  func(m *Mutator) { m.Meter(1 << 40) },
	"tortured": func(m *Mutator) { m.Raise(FlagTorture); m.Heap.SetTorture(heap.Torture{OneByOne: true, Poison: true}) },
}

func everyWay(t *testing.T, natives []native, test func(t *testing.T, m *Mutator, lang *toy)) {
	for name, prepare := range ways {
		t.Run(name, func(t *testing.T) {
			m, lang := newToy(t, natives...)
			prepare(m)
			test(t, m, lang)
			m.Flush()
			m.Heap.FlushNames()
			if err := m.Heap.Check(nil); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestCalls(t *testing.T) {
	everyWay(t, nil, func(t *testing.T, m *Mutator, _ *toy) {
		result, exc := m.Call(fib(t, m), layout.SmallInt(15))
		if exc != layout.Null || result != layout.SmallInt(610) {
			t.Errorf("fib(15) = %v, exception %#x", result.Int(), exc)
		}
		if m.Meter(-1); m.Fuel() > 0 && m.Fuel() == 1<<40 {
			t.Error("nothing was counted")
		}
	})
}

// An exception goes to the innermost handler around the call, whose register gets it.
func TestHandlers(t *testing.T) {
	everyWay(t, nil, func(t *testing.T, m *Mutator, lang *toy) {
		inner := function(t, m, &Code{Name: "inner", Params: 1, Registers: 3}, func(b *instr.Builder) {
			b.Emit(instr.Raise, 0, 0, 0, 1)
		})
		outer := function(t, m, &Code{Name: "outer", Params: 2, Registers: 8, Handlers: []Handler{
			{Start: 0, End: 3, Target: 4, Register: 7 * reg}, {Start: 0, End: 9, Target: 9, Register: 0},
		}}, func(b *instr.Builder) {
			b.Emit(instr.Move, 0, 4*reg, 0, 0)
			b.Emit(instr.Move, 0, 5*reg, 1*reg, 0)
			b.Emit(instr.Call, 0, 4*reg, 0, 1)
			b.Emit(instr.Return, 0, 4*reg, 0, 2*reg)
			b.Emit(instr.Return, 0, 7*reg, 0, 2*reg)
		})
		result, exc := m.Call(outer, inner, layout.SmallInt(77))
		if exc != layout.Null || result != layout.SmallInt(77) {
			t.Errorf("result %#x, exception %#x", result, exc)
		}
		if got := strings.Join(lang.trace, " "); got != "inner outer" {
			t.Errorf("trace %s", got)
		}
		if _, exc = m.Call(inner, layout.SmallInt(78)); exc != layout.SmallInt(78) {
			t.Errorf("exception %#x", exc)
		}
	})
}

// Go calls the machine, which calls Go, which calls the machine; an exception passes all of them.
func TestNestedCalls(t *testing.T) {
	apply := func(m *Mutator, a []layout.Word) (layout.Word, layout.Word) {
		result, exc := m.Call(a[0], a[1:]...)
		if exc != layout.Null {
			return 0, exc
		}
		again, exc := m.Call(a[0], result)
		return again, exc
	}
	everyWay(t, []native{apply}, func(t *testing.T, m *Mutator, _ *toy) {
		native := m.Keep(m.Alloc(layout.KindNative, 0, 32))
		addOne := function(t, m, &Code{Name: "addOne", Params: 1, Registers: 3}, func(b *instr.Builder) {
			b.Emit(instr.AddImm, 0, 0, 0, 1)
			b.Emit(instr.Return, 0, 0, 0, 1*reg)
		})
		twice := function(t, m, &Code{Name: "twice", Params: 3, Registers: 9}, func(b *instr.Builder) {
			for i := range uint16(3) {
				b.Emit(instr.Move, 0, (6+i)*reg, i*reg, 0)
			}
			b.Emit(instr.Call, 0, 6*reg, 0, 2)
			b.Emit(instr.Return, 0, 6*reg, 0, 3*reg)
		})
		if result, exc := m.Call(twice, native, addOne, layout.SmallInt(5)); exc != 0 || result != layout.SmallInt(7) {
			t.Errorf("result %#x, exception %#x", result, exc)
		}
		_, exc := m.Call(twice, native, addOne, layout.SmallInt(layout.MaxSmallInt-1))
		if !m.Heap.IsString(exc) || string(m.Heap.Text(exc)) != "overflow" {
			t.Errorf("exception %#x", exc)
		}
	})
}

func TestRecursionEnds(t *testing.T) {
	everyWay(t, nil, func(t *testing.T, m *Mutator, _ *toy) {
		if m.Heap.Due() {
			t.Skip("collecting at each of thousands of calls takes long")
		}
		fn := function(t, m, &Code{Name: "down", Params: 1, Registers: 6}, func(b *instr.Builder) {
			b.Emit(instr.FreeCell, 0, 3*reg, layout.FuncCells, 0)
			b.Emit(instr.Move, 0, 4*reg, 0, 0)
			b.Emit(instr.Call, 0, 3*reg, 0, 1)
			b.Emit(instr.Return, 0, 3*reg, 0, 1*reg)
		})
		m.Heap.Store(fn, layout.FuncCells, fn)
		_, exc := m.Call(fn, layout.SmallInt(1))
		if string(m.Heap.Text(exc)) != "maximum recursion depth exceeded" {
			t.Errorf("exception %#x", exc)
		}
		m.Heap.Store(fn, layout.FuncCells, layout.Null)
	})
}

func endless(t testing.TB, m *Mutator) layout.Word {
	return function(t, m, &Code{Name: "endless", Params: 0, Registers: 3, Handlers: []Handler{{Start: 0, End: 9, Target: 0, Register: 2 * reg}}}, func(b *instr.Builder) {
		top := b.NewLabel()
		b.Place(top)
		b.EmitJump(instr.Loop, 0, 0, 0, top)
	})
}

// Limits end a loop although the program handles every exception.
func TestLimits(t *testing.T) {
	m, _ := newToy(t)
	fn := endless(t, m)
	m.Meter(1000)
	if _, exc := m.Call(fn); string(m.Heap.Text(exc)) != "step limit reached" {
		t.Errorf("exception %#x", exc)
	}
	m.Restart()
	m.Meter(-1)
	m.Raise(FlagCancel)
	if _, exc := m.Call(fn); string(m.Heap.Text(exc)) != "cancelled" {
		t.Errorf("exception %#x", exc)
	}
}

// Two mutators run at once while both ask for collections.
func TestTwoMutators(t *testing.T) {
	m, _ := newToy(t)
	fn := fib(t, m)
	second, ok := m.Machine.NewMutator(0)
	if !ok {
		t.Fatal("no room for a stack")
	}
	done := make(chan layout.Word)
	go func() {
		second.Start()
		var result layout.Word
		for range 50 {
			second.Raise(FlagCollect)
			result, _ = second.Call(fn, layout.SmallInt(12))
			second.Collect()
		}
		second.Stop()
		done <- result
	}()
	for range 50 {
		if result, exc := m.Call(fn, layout.SmallInt(14)); exc != 0 || result != layout.SmallInt(377) {
			t.Errorf("fib(14) = %d", result.Int())
		}
		m.Collect()
	}
	m.Stop()
	if result := <-done; result != layout.SmallInt(144) {
		t.Errorf("fib(12) = %d", result.Int())
	}
	m.Start()
	second.Close()
}

// Mutators that run in turns: a loop that never ends gives way, in the order in which others ask, and one budget of steps is for all.
func TestTurns(t *testing.T) {
	m, _ := newToyWith(t, Options{InTurns: true})
	fn := endless(t, m)
	m.Meter(40_000_000)
	var order []int // appended to by whoever has its turn
	done := make(chan layout.Word)
	for i := range 3 {
		other, ok := m.Machine.NewMutator(16 << 10)
		if !ok {
			t.Fatal("no room for a stack")
		}
		asked := make(chan struct{})
		go func() {
			close(asked)
			other.Start()
			order = append(order, i)
			other.Collect()
			_, exc := other.Call(fn)
			other.Stop()
			other.Close()
			done <- exc
		}()
		<-asked
		for queued := false; !queued; {
			turns := m.Machine.world.turns
			turns.mu.Lock()
			queued = len(turns.waiting) == i+1
			turns.mu.Unlock()
		}
	}
	if _, exc := m.Call(fn); string(m.Heap.Text(exc)) != "step limit reached" {
		t.Errorf("exception %#x", exc)
	}
	m.Stop()
	for range 3 {
		exc := <-done
		m.Start()
		if got := string(m.Heap.Text(exc)); got != "step limit reached" {
			t.Errorf("another one ends with %q", got)
		}
		m.Stop()
	}
	m.Start()
	if len(order) != 3 || order[0] != 0 || order[1] != 1 || order[2] != 2 {
		t.Errorf("turns in the order %v", order)
	}
}

func TestFarJumps(t *testing.T) {
	m, _ := newToy(t)
	fn := function(t, m, &Code{Name: "far", Params: 1, Registers: 4}, func(b *instr.Builder) {
		end, top := b.NewLabel(), b.NewLabel()
		b.Place(top)
		b.EmitJump(instr.JumpMoreEqualImm, 0, 0, 3, end)
		for range 40_000 {
			b.Emit(instr.Move, 0, 3*reg, 0, 0)
		}
		b.Emit(instr.AddImm, 0, 0, 0, 1)
		b.EmitJump(instr.Jump, 0, 0, 0, top)
		b.Place(end)
		b.Emit(instr.Return, 0, 0, 0, 1*reg)
	})
	if result, exc := m.Call(fn, layout.SmallInt(0)); exc != 0 || result != layout.SmallInt(3) {
		t.Errorf("result %#x, exception %#x", result, exc)
	}
}

// The loops are what the generator writes.
func TestLoopIsFresh(t *testing.T) {
	for _, f := range loopgen.Families {
		want, err := loopgen.Source(f)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(f.File())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is stale: go generate ./internal/rt/machine", f.File())
		}
	}
}

func BenchmarkFib(b *testing.B) {
	m, _ := newToy(b)
	fn := fib(b, m)
	for b.Loop() {
		m.Call(fn, layout.SmallInt(27))
	}
}

// A stack larger than what is allocated between two collections does not keep the first of them from happening.
func TestLargeStackCollects(t *testing.T) {
	m, _ := newToy(t)
	big, ok := m.Machine.NewMutator(4 << 20)
	if !ok {
		t.Fatal("no room for a stack")
	}
	defer big.Close()
	if !big.Interrupted() {
		t.Error("the new mutator is not asked to collect")
	}
	lone, err := New(Options{Heap: heap.Options{Limit: 16 << 20}, Language: &toy{}, Slow: NewSlowPaths(&toySlow)})
	if err != nil {
		t.Fatal(err)
	}
	defer lone.Close()
	first, ok := lone.NewMutator(4 << 20)
	if !ok {
		t.Fatal("no room for a stack")
	}
	defer first.Close()
	if !first.Interrupted() {
		t.Error("the first mutator is not asked to collect")
	}
}
