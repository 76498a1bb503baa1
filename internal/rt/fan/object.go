package fan

import (
	"bytes"
	"cmp"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan/lower"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// isCtor reports whether the method is a constructor that gets its object.
func (m *Method) isCtor() bool { return m.Flags.Has(fcode.Ctor) && !m.isStatic() }

// formName is by what a function in Go is found that is one form of a method alone, with so many arguments: "sys::List.sort/0".
func (m *Method) formName() string { return key(m.QName(), m.argCount()) }

// nativeName is by what the function in Go is found that a method is.
func (m *Method) nativeName() string {
	if m.Flags.Has(fcode.Setter) {
		return m.QName() + "="
	}
	return m.QName()
}

// nativeOf returns the function in Go that a method is.
func (rt *Runtime) nativeOf(m *Method) Native {
	if m.Whole != nil {
		if f := m.Parent.Pod.natives[m.formName()]; f != nil {
			return f
		}
	}
	name := m.nativeName()
	if f := m.Parent.Pod.natives[name]; f != nil {
		return f
	}
	if rt.opts.Bind != nil && m.Flags.Has(fcode.Native) {
		if f := rt.opts.Bind(m); f != nil {
			return f
		}
	}
	if m.Flags.Has(fcode.Abstract) {
		return func(t *Thread, _ Args) (Word, Word) { return t.Fail("Err", "java.lang.AbstractMethodError: "+name) }
	}
	return func(t *Thread, _ Args) (Word, Word) { return t.Fail("UnsupportedErr", name) }
}

// ofObj calls the method by which the type of a tagged word, which is not null, overrides one of Obj's: it stands at the same place.
func (t *Thread) ofObj(m *Method, self Word, args ...Word) (Word, Word) {
	typ := t.TypeOf(self)
	fn := t.Heap.Load(typ.desc, layout.DescVirtuals+8*uint64(m.slot))
	if typ.virtuals[m.slot].Params[0] != lower.Ref {
		self = t.Unbox(self)
	}
	return t.Mutator.Call(fn, append([]Word{self}, args...)...)
}

// Equal compares two tagged words as == does.
func (t *Thread) Equal(x, y Word) (bool, Word) {
	if x == y {
		return !x.IsFloat() || x.Float() == x.Float(), 0
	}
	if x == 0 || y == 0 {
		return false, 0
	}
	if t.Heap.IsString(x) {
		return t.Heap.IsString(y) && bytes.Equal(t.Heap.Text(x), t.Heap.Text(y)), 0
	}
	if n, ok := t.IntOf(x); ok {
		k, ok := t.IntOf(y)
		return ok && n == k, 0
	}
	if f, ok := t.FloatOf(x); ok {
		g, ok := t.FloatOf(y)
		return ok && fanvalue.FloatBits(f) == fanvalue.FloatBits(g), 0
	}
	r, exc := t.ofObj(t.rt.core.equals, x, y)
	return r != 0, exc
}

// Compare compares two tagged words as <=> does: null sorts first.
func (t *Thread) Compare(x, y Word) (int64, Word) {
	switch {
	case x == 0 && y == 0:
		return 0, 0
	case x == 0:
		return -1, 0
	case y == 0:
		return 1, 0
	}
	if t.Heap.IsString(x) && t.Heap.IsString(y) {
		return fanvalue.StrCompare(t.Text(x), t.Text(y)), 0
	}
	if n, ok := t.IntOf(x); ok {
		if k, ok := t.IntOf(y); ok {
			return int64(cmp.Compare(n, k)), 0
		}
	}
	if f, ok := t.FloatOf(x); ok {
		if g, ok := t.FloatOf(y); ok {
			return fanvalue.FloatCompareTo(f, g), 0
		}
	}
	r, exc := t.ofObj(t.rt.core.compare, x, y)
	return int64(r), exc
}

// Hash returns the hash of a tagged word that is not null.
func (t *Thread) Hash(x Word) (int64, Word) {
	r, exc := t.ofObj(t.rt.core.hash, x)
	return int64(r), exc
}

// Str returns the text of a tagged word, as string interpolation shows it.
func (t *Thread) Str(x Word) (string, Word) {
	if x == 0 {
		return "null", 0
	}
	if s, ok := t.TextOf(x); ok {
		return s, 0
	}
	if n, ok := t.IntOf(x); ok {
		return fanvalue.IntToStr(n), 0
	}
	r, exc := t.ofObj(t.rt.core.toStr, x)
	if exc != 0 {
		return "", exc
	}
	if r == 0 {
		return "null", 0
	}
	return t.Text(r), 0
}

// slowInit runs the static initialiser of a type, if it has not run.
func (t *Thread) slowInit() {
	typ := t.typeAt(t.Word(1))
	if exc := t.Initialize(typ); exc != 0 {
		t.Throw(exc)
		return
	}
	if typ.state.isDone() {
		t.SetC(1)
	}
	t.Next()
}

// Initialize runs the static initialiser of a type and of its base classes once. While it runs, its own thread sees what is set so far;
// others wait. The result is an exception, 0 for none.
func (t *Thread) Initialize(typ *Type) (exc Word) {
	s := &typ.state
	for {
		s.mu.Lock()
		switch {
		case s.done:
			s.mu.Unlock()
			return s.failed
		case s.thread == t:
			s.mu.Unlock()
			return 0
		case s.thread == nil:
			s.thread, s.wait = t, make(chan struct{})
			s.mu.Unlock()
			exc = t.initialize(typ)
			s.mu.Lock()
			s.done, s.thread = true, nil
			if exc != 0 {
				t.rt.mu.Lock()
				s.failed = t.rt.root(exc)
				t.rt.mu.Unlock()
			}
			close(s.wait)
			s.mu.Unlock()
			return exc
		}
		wait := s.wait
		s.mu.Unlock()
		t.Wait(func() { <-wait })
	}
}

func (t *Thread) initialize(typ *Type) (exc Word) {
	if typ.Base != nil {
		if exc = t.Initialize(typ.Base); exc != 0 {
			return exc
		}
	}
	if statics := t.rt.opts.Statics[typ.Sig]; statics != nil {
		values, exc := statics(t)
		if exc != 0 {
			return exc
		}
		for name, w := range values {
			if f := typ.Fields[name]; f != nil && f.Flags.Has(fcode.Static) {
				t.Heap.Store(0, f.Offset, w)
			}
		}
	}
	if typ.init != nil {
		_, exc = t.Run(typ.init)
	}
	return exc
}

func (s *initState) isDone() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.done && s.failed == 0
}
