package fan

import (
	"math"

	"github.com/tandem-lang/tandem/internal/rt/fan/lower"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// Args are the arguments of a method, the receiver first, each as the parameter's static type has it: raw Int, Float and Bool, or a
// tagged word.
type Args []Word

// Int returns an argument of type Int.
func (a Args) Int(i int) int64 { return int64(a[i]) }

// Float returns an argument of type Float.
func (a Args) Float(i int) float64 { return math.Float64frombits(uint64(a[i])) }

// Bool returns an argument of type Bool.
func (a Args) Bool(i int) bool { return a[i] != 0 }

// Native is a method in Go. It returns the result as the method's type has it, and an exception, 0 for none. A constructor gets the new
// object as its receiver; one that returns another word makes that the result.
//
// It may hold words in Go variables as long as it does not call back into the machine (see machine.Mutator.Call and Cache.Keep).
type Native func(t *Thread, a Args) (result, exc Word)

// Int returns a result of type Int.
func Int(n int64) Word { return Word(n) }

// Float returns a result of type Float.
func Float(f float64) Word { return Word(math.Float64bits(f)) }

// Bool returns a result of type Bool.
func Bool(b bool) Word {
	if b {
		return 1
	}
	return 0
}

// NewObject returns an object of a type with all its fields zero; 0 where there is no memory, or was none for the type: see Sys.
func (t *Thread) NewObject(typ *Type) Word {
	if typ == nil {
		return 0
	}
	return t.Alloc(layout.KindTyped, typ.typeBits(), typ.size)
}

// NewHost returns an object of a native type that stands for a value in Go.
func (t *Thread) NewHost(typ *Type, value any, end func(any)) Word {
	return t.Bind(t.NewObject(typ), value, end)
}

// HostOf returns the value in Go that a tagged word stands for; nil where it stands for none.
func (t *Thread) HostOf(w Word) any {
	if !w.IsObject() || t.Heap.KindOf(w) != layout.KindTyped {
		return nil
	}
	if typ := t.TypeOf(w); typ == nil || !typ.hosted {
		return nil
	}
	return t.Heap.Host(w)
}

// Sys returns a type of pod sys, linked; nil where the pod has none of this name, or there is no memory to link it.
func (t *Thread) Sys(name string) *Type {
	typ, err := t.rt.Type("sys::" + name)
	if err != nil {
		return nil
	}
	return typ
}

// Made returns what a native that made an object returns: the object, or an exception where there was no memory for it.
func (t *Thread) Made(w Word) (Word, Word) {
	if w == 0 {
		return 0, t.rt.noMemory()
	}
	return w, 0
}

// NewStr returns a string of WTF-8; the empty one where there is no memory.
func (t *Thread) NewStr(s string) Word {
	if s == "" {
		return layout.EmptyText
	}
	if w := t.Mutator.NewString([]byte(s)); w != 0 {
		return w
	}
	return layout.EmptyText
}

// Text returns the text of a string; that of other values is empty.
func (t *Thread) Text(w Word) string {
	if !t.Heap.IsString(w) {
		return ""
	}
	return string(t.Heap.Text(w))
}

// TextOf returns the text of a value, if it is a string.
func (t *Thread) TextOf(w Word) (string, bool) {
	if !t.Heap.IsString(w) {
		return "", false
	}
	return t.Text(w), true
}

// textIndex is the index of a string.
type textIndex struct {
	of    Word
	index *fanvalue.Index
}

// TextIndex returns the index of a string's units: for strings that are not ASCII, where finding a unit means to go through the text. It is
// good until the next safepoint.
func (t *Thread) TextIndex(w Word) *fanvalue.Index {
	for i := range t.texts {
		if t.texts[i].of == w {
			return t.texts[i].index
		}
	}
	x := fanvalue.NewIndex(t.Heap.Text(w))
	t.texts[t.text] = textIndex{w, x}
	t.text = (t.text + 1) % len(t.texts)
	return x
}

// BoxInt returns the tagged word of an Int.
func (t *Thread) BoxInt(n int64) Word {
	if layout.FitsSmallInt(n) {
		return layout.SmallInt(n)
	}
	w := t.Alloc(layout.KindBigInt, 0, layout.HeaderBytes+8)
	if w != 0 {
		t.Heap.Store(w, 8, Word(n))
	}
	return w
}

// BoxFloat returns the tagged word of a Float.
func (t *Thread) BoxFloat(f float64) Word {
	if w, ok := layout.Float(f); ok {
		return w
	}
	w := t.Alloc(layout.KindFloat, 0, layout.HeaderBytes+8)
	if w != 0 {
		t.Heap.Store(w, layout.FloatBits, Word(math.Float64bits(f)))
	}
	return w
}

// IntOf returns the Int in a tagged word, if it is one.
func (t *Thread) IntOf(w Word) (int64, bool) {
	switch {
	case w.IsSmallInt():
		return w.Int(), true
	case t.Heap.KindOf(w) == layout.KindBigInt:
		return int64(t.Heap.Load(w, 8)), true
	}
	return 0, false
}

// FloatOf returns the Float in a tagged word, if it is one.
func (t *Thread) FloatOf(w Word) (float64, bool) {
	switch {
	case w.IsFloat():
		return w.Float(), true
	case t.Heap.KindOf(w) == layout.KindFloat:
		return math.Float64frombits(uint64(t.Heap.Load(w, layout.FloatBits))), true
	}
	return 0, false
}

// Unbox returns the raw word of a tagged Int, Float or Bool.
func (t *Thread) Unbox(w Word) Word {
	if n, ok := t.IntOf(w); ok {
		return Int(n)
	}
	if f, ok := t.FloatOf(w); ok {
		return Float(f)
	}
	return Bool(w == layout.True)
}

// Returned returns a tagged word as the result of a native method; an exception where it is of another type.
func (t *Thread) Returned(m *Method, w Word) (result, exc Word) {
	typ, err := m.ReturnType()
	switch {
	case err != nil:
		return t.FailWith(err)
	case w == 0 && (m.Returns != lower.Ref || typ.Root == nil):
		return t.Fail("NullErr", "Coerce to non-null")
	case w != 0 && !t.TypeOf(w).IsSubtype(typ):
		return t.Fail("CastErr", t.TypeOf(w).Sig+" cannot be cast to "+typ.Sig)
	case m.Returns == lower.Ref:
		return w, 0
	}
	return t.Unbox(w), 0
}

// TypeOf returns the type of a tagged word; nil for null.
func (t *Thread) TypeOf(w Word) *Type {
	c := &t.rt.core
	switch {
	case w == 0:
		return nil
	case w.IsSmallInt():
		return c.integer
	case w.IsFloat():
		return c.float
	case w.IsInterned():
		return c.str
	case w == layout.True, w == layout.False:
		return c.boolean
	}
	switch t.Heap.KindOf(w) {
	case layout.KindString:
		return c.str
	case layout.KindBigInt:
		return c.integer
	case layout.KindFloat:
		return c.float
	case layout.KindTyped, layout.KindList:
		return t.typeAt(Word(t.Heap.Type(w)) * layout.DescAlign)
	}
	return c.obj
}

// typeAt returns the type of a descriptor.
func (t *Thread) typeAt(desc Word) *Type { return t.Heap.Host(desc).(*Type) }

// object returns the sys::Type object of a type. The lock is held.
func (t *Type) object() Word {
	if t.obj == 0 {
		typ := t.rt.types["sys::Type"]
		if typ == nil || typ.link() != nil {
			return 0
		}
		c := t.rt.cache
		t.obj = t.rt.root(c.Bind(c.Alloc(layout.KindTyped, typ.typeBits(), typ.size), t, nil))
	}
	return t.obj
}

// TypeObject returns the sys::Type object of a type.
func (t *Thread) TypeObject(typ *Type) Word {
	t.rt.mu.Lock()
	defer t.rt.mu.Unlock()
	return typ.object()
}

// CallList calls the closure a[0], of more than eight parameters, with the arguments behind it.
func (t *Thread) CallList(a Args) (Word, Word) {
	list, exc := t.NewList(t.rt.core.obj, a[1:]...)
	if exc != 0 {
		return 0, exc
	}
	m := t.TypeOf(a[0]).FindMethod("callList", 1)
	return t.Invoke(m, a[0], list)
}
