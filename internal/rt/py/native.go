package py

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Args are the arguments of a function in Go: views of registers, valid while it runs.
type Args struct {
	Words []Word
	Pairs []Word // of keyword arguments: name (interned), value, name, value …
}

// Fn is a function in Go.
type Fn func(t *Thread, a Args) (Word, Word)

// Binding says what a function in a type gets ahead of the arguments.
type Binding uint8

// The bindings.
const (
	BindSelf   Binding = iota // the value
	BindClass                 // the class
	BindStatic                // nothing
)

// Def describes a function in Go: of a module, or of a type, where Min and Max count the value or class too.
type Def struct {
	Name     string
	Fn       Fn
	Min, Max int  // arguments; Max < 0 for any number
	Keywords bool // takes keyword arguments
	Binding  Binding

	// Resumes says of a function that resumes a generator which one and with what value, and reports false where Fn is to be called: so that
	// an instruction that calls it goes on with the generator in its own loop.
	Resumes func(t *Thread, a Args) (g, value Word, ok bool)
}

// native is what a function object in Go stands for.
type native struct {
	*Def
	self *Type    // the type that the first argument has to be of; nil for any
	loop instr.Op // the call that has a fast path for this very function; 0 for none
}

// NewNative returns a function object; 0 where the limit is reached.
func (t *Thread) NewNative(def *Def) Word { return t.newNative(native{Def: def}) }

func (t *Thread) newNative(n native) Word {
	rt := t.rt
	o := t.Alloc(layout.KindNative, uint32(Function), layout.NativeBound+8)
	if o != 0 {
		t.Heap.Store(o, layout.NativeNumber, Word(len(rt.defs)))
		rt.defs = append(rt.defs, n)
	}
	return o
}

// newMethod returns what a type has under the name of a function.
func (t *Thread) newMethod(ty *Type, def *Def) Word {
	n := native{Def: def}
	if def.Binding == BindSelf && ty.id != Object {
		n.self = ty
	}
	fn := t.newNative(n)
	switch {
	case fn == 0:
		return 0
	case def.Binding == BindClass:
		return t.NewBox(ClassMethod, fn)
	case def.Binding == BindStatic:
		return t.NewBox(StaticMethod, fn)
	}
	return fn
}

func (t *Thread) defOf(fn Word) *native {
	return &t.rt.defs[t.Heap.Load(fn, layout.NativeNumber)]
}

// callNative checks the arguments and calls a function in Go.
func (t *Thread) callNative(fn Word, a Args) (Word, Word) {
	n := t.defOf(fn)
	if exc := t.takeSelf(n.self, a.Words); exc != 0 {
		return 0, exc
	}
	if exc := t.checkArgs(n.Def, a); exc != 0 {
		return 0, exc
	}
	return n.Fn(t, a)
}

// takeSelf checks that the first argument of a method is of its type, if it has one, and puts the value inside of an instance in the place
// of that.
func (t *Thread) takeSelf(ty *Type, words []Word) (exc Word) {
	if ty == nil || len(words) == 0 {
		return 0
	}
	w := words[0]
	if t.typeID(w) == ty.id {
		return 0
	}
	inner := t.Inner(w)
	if !t.TypeOf(inner).IsSubtype(ty) || t.Heap.KindOf(inner) == layout.KindInstance && !ty.def.Generic {
		return t.Error(TypeError, "argument should be a '%s' not a '%s'", ty.name, t.TypeOf(w).name)
	}
	words[0] = inner
	return 0
}

// CheckArgs checks the number of arguments of a function that takes no keywords, such as TypeDef.New.
func (t *Thread) CheckArgs(a Args, least, most int) (exc Word) {
	return t.checkArgs(&Def{Min: least, Max: most}, a)
}

func (t *Thread) checkArgs(def *Def, a Args) Word {
	n := len(a.Words)
	switch {
	case len(a.Pairs) > 0 && !def.Keywords:
		return t.Error(TypeError, "function doesn't take keyword arguments")
	case def.Min == def.Max && n != def.Min:
		return t.Error(TypeError, "function takes %d positional arguments but %d were given", def.Min, n)
	case n < def.Min:
		return t.Error(TypeError, "function missing %d required positional arguments", def.Min-n)
	case def.Max >= 0 && n > def.Max:
		return t.Error(TypeError, "function expected at most %d arguments, got %d", def.Max, n)
	}
	return 0
}

// ArgsByName lays out arguments that may be given by position or by name: values gets the argument of each name, and keeps what it has where
// there is none.
func (t *Thread) ArgsByName(a Args, values []Word, names ...string) (exc Word) {
	if len(a.Words) > len(names) {
		return t.Error(TypeError, "extra positional arguments given")
	}
	copy(values, a.Words)
	for i := 0; i < len(a.Pairs); i += 2 {
		n := slices.Index(names, string(t.Heap.Text(a.Pairs[i])))
		if n < len(a.Words) {
			return t.Error(TypeError, "extra keyword arguments given")
		}
		values[n] = a.Pairs[i+1]
	}
	return 0
}

// Keyword returns the value of a keyword argument, Null where it was not given.
func (a Args) Keyword(name Word) Word {
	for i := 0; i < len(a.Pairs); i += 2 {
		if a.Pairs[i] == name {
			return a.Pairs[i+1]
		}
	}
	return layout.Null
}
