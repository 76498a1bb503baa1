package thread

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Functions: []py.Def{
			{Name: "get_ident", Fn: getIdent},
			{Name: "stack_size", Max: 1, Fn: stackSize},
			{Name: "start_new_thread", Min: 2, Max: 3, Fn: startNewThread},
			{Name: "exit", Fn: exit},
			{Name: "allocate_lock", Fn: allocateLock},
		},
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			return add("LockType", t.ClassOf(lockType(t)))
		},
	}
}

// state is what the module keeps.
type state struct {
	stack   int64                      // what stack_size was set to
	waiting map[Word][]chan<- struct{} // who waits for a lock, the first in front
}

func stateOf(t *py.Thread) *state {
	return t.Runtime().State("_thread", func() any { return &state{waiting: map[Word][]chan<- struct{}{}} }).(*state)
}

func getIdent(t *py.Thread, a py.Args) (Word, Word) { return layout.SmallInt(t.ID()), 0 }

// stackSize is stack_size(bytes): it sets the size of the stacks of threads to come, 0 for the default, and returns what it was.
func stackSize(t *py.Thread, a py.Args) (Word, Word) {
	s, n := stateOf(t), int64(0)
	if len(a.Words) > 0 {
		var exc Word
		if n, exc = t.IntArg(a.Words[0]); exc != 0 {
			return 0, exc
		}
	}
	old := s.stack
	s.stack = n
	return t.Made(t.NewInt(old))
}

// Stacks of threads have a size within these, in bytes, where a program asks for one.
const (
	leastStack = 128 << 10
	mostStack  = 8 << 20
)

// startNewThread is start_new_thread(function, arguments, keyword arguments). It returns the number of the thread.
func startNewThread(t *py.Thread, a py.Args) (Word, Word) {
	var args, pairs []Word
	switch w := t.Inner(a.Words[1]); t.Heap.KindOf(w) {
	case layout.KindTuple:
		args = t.TupleItems(w)
	case layout.KindList:
		args = t.ListItems(w)
	default:
		return t.Fail(py.TypeError, "object '%s' isn't a tuple or list", t.TypeOf(w).Name())
	}
	if len(a.Words) > 2 {
		var exc Word
		if pairs, exc = keywords(t, t.Inner(a.Words[2])); exc != 0 {
			return 0, exc
		}
	}
	stack := int(stateOf(t).stack)
	if stack != 0 {
		stack = min(max(stack, leastStack), mostStack)
	}
	started := t.StartThread(stack, a.Words[0], args, pairs, unhandled)
	if started == nil {
		return t.NoMemory()
	}
	return layout.SmallInt(started.ID()), 0
}

// keywords returns what a dict has as names and values in turn.
func keywords(t *py.Thread, dict Word) (pairs []Word, exc Word) {
	if t.Heap.KindOf(dict) != layout.KindDict {
		return nil, t.Error(py.TypeError, "expecting a dict for keyword args")
	}
	for i := t.Heap.Next(dict, 0); i >= 0; i = t.Heap.Next(dict, i+1) {
		key, value := t.Heap.Entry(dict, i)
		if !t.Heap.IsString(key) {
			return nil, t.Error(py.TypeError, "can't convert '%s' object to str implicitly", t.TypeOf(key).Name())
		}
		name := t.Heap.InternWord(key)
		if name == 0 {
			_, exc = t.NoMemory()
			return nil, exc
		}
		pairs = append(pairs, name, value)
	}
	return pairs, 0
}

// unhandled reports the exception that ended a thread.
func unhandled(t *py.Thread, fn, exc Word) {
	w := t.Runtime().Host().Stderr
	if w == nil {
		return
	}
	p := t.NewPrinter()
	p.Text("Unhandled exception in thread started by ")
	if t.Print(p, fn, true) != 0 {
		return
	}
	p.Text("\n")
	if t.AppendTraceback(p, exc) == 0 {
		t.Runtime().Flush()
		w.Write(p.Bytes())
	}
}

func exit(t *py.Thread, _ py.Args) (Word, Word) { return t.Fail(py.SystemExit, "") }
