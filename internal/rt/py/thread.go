package py

import (
	"fmt"
	"math"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// Thread is one thread of a Python program. Its methods are what functions in Go are written with; those that return a second word return
// an exception in it, Null where there is none.
type Thread struct {
	*machine.Mutator
	rt    *Runtime
	id    int64
	waker waker

	outside, left bool // in Wait; left behind there: see Runtime.EndThreads

	numbers pyvalue.Context
	mach    *machineThread // nil until a function in machine code runs
	depth   int            // how deep in values a function in Go is: see Thread.deeper
}

func (rt *Runtime) newThread(stackBytes int) (*Thread, bool) {
	m, ok := rt.mach.NewMutator(stackBytes)
	if !ok {
		return nil, false
	}
	rt.threads.made++
	t := &Thread{Mutator: m, rt: rt, id: rt.threads.made}
	m.State = t
	t.numbers.Spend = func(steps int) bool { return t.Check(int64(steps)) == 0 }
	return t, true
}

func threadOf(m *machine.Mutator) *Thread { return m.State.(*Thread) }

// maxDepth bounds how deep functions in Go follow values in values: cycles end there.
const maxDepth = 4096

// deeper is called ahead of following values in values one level deeper, which ends with t.depth--. It returns an exception where that is
// too deep.
func (t *Thread) deeper() (exc Word) {
	if t.depth >= maxDepth {
		return t.Error(RuntimeError, "maximum recursion depth exceeded")
	}
	t.depth++
	return 0
}

// Runtime returns the thread's runtime.
func (t *Thread) Runtime() *Runtime { return t.rt }

// Error makes an exception of a fixed type whose only argument is the text, or with no argument where that is empty.
func (t *Thread) Error(id TypeID, format string, args ...any) Word {
	if len(args) > 0 {
		format = fmt.Sprintf(format, args...)
	}
	return t.Unlocked(func() Word { return t.newError(id, format) })
}

func (t *Thread) newError(id TypeID, format string) Word {
	arguments := layout.EmptyTuple
	if format != "" {
		text := t.NewStr(format)
		if text == 0 {
			return t.memoryError()
		}
		if arguments = t.NewTuple(text); arguments == 0 {
			return t.memoryError()
		}
	}
	exc := t.newException(t.rt.types[id], arguments)
	if exc == 0 {
		return t.memoryError()
	}
	return exc
}

// Fail is Error as the two results of a function in Go.
func (t *Thread) Fail(id TypeID, format string, args ...any) (Word, Word) {
	return 0, t.Error(id, format, args...)
}

// NoMemory are the two results of a function in Go that could not allocate.
func (t *Thread) NoMemory() (Word, Word) { return 0, t.memoryError() }

// memoryError returns the MemoryError of an allocation that failed: at the limit, or because the heap is locked.
func (t *Thread) memoryError() Word {
	if t.Locked() {
		return t.rt.locked
	}
	return t.rt.noMemory
}

// Made are the two results of a function in Go that made an object: w, or MemoryError if it is 0.
func (t *Thread) Made(w Word) (Word, Word) {
	if w == 0 {
		return 0, t.memoryError()
	}
	return w, 0
}

// NewStr returns a str; 0 where the limit is reached. Short ASCII strings that are interned are returned as such.
func (t *Thread) NewStr(s string) Word {
	if len(s) == 0 {
		return nameEmpty
	}
	return t.NewString([]byte(s))
}

// Str returns the text of a str, and whether w is one.
func (t *Thread) Str(w Word) (string, bool) {
	if !t.Heap.IsString(w) {
		return "", false
	}
	return string(t.Heap.Text(w)), true
}

// Intern returns the interned str of a text; 0 where the limit is reached.
func (t *Thread) Intern(s string) Word { return t.Heap.Intern(s) }

// NewTuple returns a tuple; 0 where the limit is reached.
func (t *Thread) NewTuple(words ...Word) Word {
	if len(words) == 0 {
		return layout.EmptyTuple
	}
	o := t.NewTupleOf(len(words))
	if o != 0 {
		copy(t.Heap.Words(o, layout.TupleWords, len(words)), words)
	}
	return o
}

// NewTupleOf returns a tuple of n words to be filled in; 0 where the limit is reached.
func (t *Thread) NewTupleOf(n int) Word {
	o := t.Alloc(layout.KindTuple, uint32(Tuple), layout.TupleWords+8*uint64(n))
	if o != 0 {
		t.Heap.Store(o, layout.SequenceLen, Word(n))
	}
	return o
}

// TupleItems returns the words of a tuple: a view of the object.
func (t *Thread) TupleItems(o Word) []Word {
	return t.Heap.Words(o, layout.TupleWords, int(t.Heap.Load(o, layout.SequenceLen)))
}

// NewList returns a list of the words; 0 where the limit is reached.
func (t *Thread) NewList(words ...Word) Word {
	o := t.NewListOf(len(words))
	if o != 0 {
		copy(t.ListItems(o), words)
	}
	return o
}

// NewListOf returns a list of n words to be filled in; 0 where the limit is reached.
func (t *Thread) NewListOf(n int) Word {
	o := t.Alloc(layout.KindList, uint32(List), layout.ListWords+8)
	if o == 0 {
		return 0
	}
	if n > 0 {
		words := t.newListWords(n)
		if words == 0 {
			return 0
		}
		t.Heap.Store(o, layout.ListWords, words)
	}
	t.Heap.Store(o, layout.SequenceLen, Word(n))
	return o
}

// ListItems returns the words of a list: a view, valid until the list grows.
func (t *Thread) ListItems(o Word) []Word {
	n := int(t.Heap.Load(o, layout.SequenceLen))
	if n == 0 {
		return nil
	}
	return t.Heap.Words(t.Heap.Load(o, layout.ListWords), layout.WordsStart, n)
}

// Sequence returns the words of a list or tuple, and whether w is one: a view, valid until the list grows.
func (t *Thread) Sequence(w Word) ([]Word, bool) {
	w = t.Inner(w)
	switch t.Heap.KindOf(w) {
	case layout.KindList:
		return t.ListItems(w), true
	case layout.KindTuple:
		return t.TupleItems(w), true
	}
	return nil, false
}

// SequenceArg is Sequence of an argument that is to be a list or tuple.
func (t *Thread) SequenceArg(w Word) ([]Word, Word) {
	items, ok := t.Sequence(w)
	if !ok {
		return nil, t.Error(TypeError, "object '%s' isn't a tuple or list", t.TypeOf(w).name)
	}
	return items, 0
}

// ListAppend appends a word to a list; false where the limit is reached.
func (t *Thread) ListAppend(o, w Word) bool {
	n := int(t.Heap.Load(o, layout.SequenceLen))
	if !t.ListGrow(o, n+1) {
		return false
	}
	t.Heap.Store(t.Heap.Load(o, layout.ListWords), layout.WordsStart+8*uint64(n), w)
	return true
}

// ListGrow makes a list n words long, no fewer than it has; the new ones are Null, to be filled in. false where the limit is reached.
func (t *Thread) ListGrow(o Word, n int) bool {
	h := t.Heap
	words := h.Load(o, layout.ListWords)
	if words == layout.Null || layout.WordsStart+8*uint64(n) > h.Capacity(words) {
		room := n + n/4 + 3
		next := t.newListWords(room)
		if next == 0 {
			return false
		}
		if old := t.ListItems(o); len(old) > 0 {
			copy(h.Words(next, layout.WordsStart, len(old)), old)
		}
		h.Store(o, layout.ListWords, next)
	}
	h.Store(o, layout.SequenceLen, Word(n))
	return true
}

// newListWords returns what the words of a list are in, with room for so many, or as many as its cell has room for; 0 where the limit is
// reached.
func (t *Thread) newListWords(n int) Word {
	words := t.Alloc(layout.KindWords, 0, layout.WordsStart+8*uint64(n))
	if words != 0 {
		t.Heap.SetType(words, uint32(min((t.Heap.Capacity(words)-layout.WordsStart)/8, math.MaxUint32)))
	}
	return words
}

// ListShrink makes a list n words long, no more than it has.
func (t *Thread) ListShrink(o Word, n int) {
	clear(t.ListItems(o)[n:])
	t.Heap.Store(o, layout.SequenceLen, Word(n))
}

// NewDict returns a dict with room for so many entries; 0 where the limit is reached.
func (t *Thread) NewDict(room int) Word { return t.NewTable(layout.KindDict, uint32(Dict), room) }

// NewSet returns a set; 0 where the limit is reached.
func (t *Thread) NewSet(room int) Word { return t.NewTable(layout.KindSet, uint32(Set), room) }

// DictGetName returns the value of an interned key, Null where there is none.
func (t *Thread) DictGetName(d, name Word) Word {
	if i := t.Heap.FindName(d, name); i >= 0 {
		_, v := t.Heap.Entry(d, i)
		return v
	}
	return layout.Null
}

// DictSetName sets the value of an interned key; false where the limit is reached.
func (t *Thread) DictSetName(d, name, value Word) bool {
	if i := t.Heap.FindName(d, name); i >= 0 {
		t.Heap.SetValue(d, i, value)
		return true
	}
	return t.Insert(d, name, t.Heap.SimpleHash(name), value)
}

// NewFloat returns a float; 0 where the limit is reached.
func (t *Thread) NewFloat(f float64) Word {
	if w, ok := layout.Float(f); ok {
		return w
	}
	return t.boxFloat(f)
}

// NewBox returns an object of n words that a type written in Go uses as it likes; 0 where the limit is reached.
func (t *Thread) NewBox(id TypeID, words ...Word) Word {
	o := t.Alloc(KindBox, uint32(id), layout.HeaderBytes+8*uint64(len(words)))
	if o != 0 {
		copy(t.Heap.Words(o, layout.HeaderBytes, len(words)), words)
	}
	return o
}

// Box returns the n-th word of a box, the first being 0.
func (t *Thread) Box(o Word, n int) Word { return t.Heap.Load(o, layout.HeaderBytes+8*uint64(n)) }

// SetBox sets the n-th word of a box.
func (t *Thread) SetBox(o Word, n int, w Word) { t.Heap.Store(o, layout.HeaderBytes+8*uint64(n), w) }

// The kinds of this language.
const (
	KindBox    = layout.KindLanguage + iota // words of a type's own
	KindRawBox                              // the same, of numbers that are no values
)

// NewRawBox is NewBox for words that are no values.
func (t *Thread) NewRawBox(id TypeID, words ...Word) Word {
	o := t.Alloc(KindRawBox, uint32(id), layout.HeaderBytes+8*uint64(len(words)))
	if o != 0 {
		copy(t.Heap.Words(o, layout.HeaderBytes, len(words)), words)
	}
	return o
}

// RawWords says which words of an object are no values, for the heap's checker.
func RawWords(k layout.Kind) uint64 {
	if k == KindRawBox || k == layout.KindFrame {
		return layout.AllRaw
	}
	return layout.RawWords(k)
}
