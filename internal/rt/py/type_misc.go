package py

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func objectType() *TypeDef {
	return &TypeDef{
		Name: "object",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			if len(a.Words)+len(a.Pairs) > 0 {
				return t.Fail(TypeError, "function takes 0 positional arguments but %d were given", len(a.Words)+len(a.Pairs)/2)
			}
			return t.Made(t.NewBox(Object))
		},
		Methods: []Def{
			{Name: "__init__", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return layout.None, 0 }},
			{Name: "__new__", Min: 1, Max: 1, Binding: BindStatic, Fn: objectNew},
			{Name: "__setattr__", Min: 3, Max: 3, Fn: func(t *Thread, a Args) (Word, Word) { return objectSet(t, a.Words[0], a.Words[1], a.Words[2]) }},
			{Name: "__delattr__", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
				_, exc := objectSet(t, a.Words[0], a.Words[1], layout.Null)
				if exc != 0 && t.IsA(exc, AttributeError) {
					exc = t.Error(AttributeError, "no such attribute")
				}
				return layout.None, exc
			}},
		},
	}
}

// objectNew makes an instance of a class without calling its __init__.
func objectNew(t *Thread, a Args) (Word, Word) {
	ty := t.TypeOfClass(a.Words[0])
	switch {
	case ty == nil || ty.def != nil:
		return t.Fail(TypeError, "arg must be user-type")
	case ty.native == nil:
		return t.Made(t.newInstance(ty, layout.Null))
	}
	return t.Made(t.newInstance(ty, layout.None))
}

func objectSet(t *Thread, w, name, value Word) (Word, Word) {
	if t.Heap.KindOf(w) != layout.KindInstance {
		return t.Fail(TypeError, "arg must be user-type")
	}
	return t.withName(name, func(name Word) (Word, Word) { return layout.None, t.SetOwn(w, name, value) })
}

func typeType() *TypeDef {
	return &TypeDef{
		Name: "type",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			if exc := t.checkArgs(&Def{Min: 1, Max: 3}, a); exc != 0 {
				return 0, exc
			}
			switch len(a.Words) {
			case 1:
				return t.Made(t.ClassOf(t.TypeOf(a.Words[0])))
			case 3:
				name, ok := t.Str(a.Words[0])
				switch {
				case !ok:
					return 0, t.noText(a.Words[0])
				case t.Heap.KindOf(a.Words[1]) != layout.KindTuple || t.Heap.KindOf(a.Words[2]) != layout.KindDict:
					return t.Fail(TypeError, "")
				}
				return t.NewClass(name, slices.Clone(t.TupleItems(a.Words[1])), a.Words[2])
			}
			return t.Fail(TypeError, "type takes 1 or 3 arguments")
		},
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			p.Text("<class '" + t.TypeOfClass(w).name + "'>")
			return 0
		},
		Binary: func(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
			if op != pyop.Equal {
				return layout.NotImpl, 0
			}
			return layout.Bool(w == right), 0
		},
	}
}

func noneType() *TypeDef { return constantType("NoneType", "None") }

// constantType is the type of a constant that is shown as its name.
func constantType(name, constant string) *TypeDef {
	return &TypeDef{Name: name, Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
		p.Text(constant)
		return 0
	}}
}

func moduleType() *TypeDef {
	return &TypeDef{
		Name: "module",
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			name, _ := t.Str(t.DictGetName(t.ModuleDict(w), nameName))
			p.Text("<module '" + name + "'")
			if file, ok := t.Str(t.DictGetName(t.ModuleDict(w), nameFile)); ok {
				p.Text(" from '" + file + "'")
			}
			p.Text(">")
			return 0
		},
	}
}

// wrapperType is staticmethod or classmethod: a box with the function.
func wrapperType(id TypeID) *TypeDef {
	name := "staticmethod"
	if id == ClassMethod {
		name = "classmethod"
	}
	return &TypeDef{Name: name, New: func(t *Thread, ty *Type, a Args) (Word, Word) {
		if exc := t.checkArgs(&Def{Min: 1, Max: 1}, a); exc != 0 {
			return 0, exc
		}
		return t.Made(t.NewBox(id, a.Words[0]))
	}}
}

// propertyType is property: a box with getter, setter and deleter, None where there is none.
func propertyType() *TypeDef {
	accessor := func(name string, n int) Def {
		return Def{Name: name, Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
			p := a.Words[0]
			parts := [3]Word{t.Box(p, 0), t.Box(p, 1), t.Box(p, 2)}
			parts[n] = a.Words[1]
			return t.Made(t.NewBox(Property, parts[:]...))
		}}
	}
	return &TypeDef{
		Name: "property",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			parts := [4]Word{layout.None, layout.None, layout.None, layout.None} // and a doc string, which is not kept
			if exc := t.ArgsByName(a, parts[:], "", "", "", "doc"); exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewBox(Property, parts[:3]...))
		},
		Methods: []Def{accessor("getter", 0), accessor("setter", 1), accessor("deleter", 2)},
	}
}

// superType is super: a box with the class and the instance.
func superType() *TypeDef {
	return &TypeDef{
		Name: "super",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			if exc := t.checkArgs(&Def{Min: 2, Max: 2}, a); exc != 0 {
				return 0, exc
			}
			of := t.TypeOfClass(a.Words[1])
			if of == nil {
				of = t.TypeOf(a.Words[1])
			}
			switch derived, exc := t.isSubtype(of, a.Words[0]); {
			case exc != 0:
				return 0, exc
			case derived == layout.False || t.TypeOfClass(a.Words[0]) == nil:
				return t.Fail(TypeError, "")
			}
			return t.Made(t.NewBox(Super, a.Words[0], a.Words[1]))
		},
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			p.Text("<super: ")
			if exc := t.Print(p, t.Box(w, 0), true); exc != 0 {
				return exc
			}
			p.Text(", ")
			if exc := t.Print(p, t.Box(w, 1), true); exc != 0 {
				return exc
			}
			p.Text(">")
			return 0
		},
		Attr: func(t *Thread, w, name, value Word) (Word, Word) {
			if value != layout.Undefined {
				return layout.Undefined, 0
			}
			fn, self, exc := t.superAttr(t.Box(w, 0), t.Box(w, 1), name)
			switch {
			case exc != 0 || fn == layout.Null:
				return layout.Undefined, exc
			case self == layout.Null:
				return fn, 0
			}
			return t.Made(t.NewBound(fn, self))
		},
	}
}

// superAttr looks a name up in the bases of a class, for a value; in object last. The first result is Null where none has it.
func (t *Thread) superAttr(class, self, name Word) (fn, bound, exc Word) {
	ty := t.TypeOfClass(class)
	if ty == nil {
		return 0, 0, t.Error(TypeError, "first argument to super() must be type")
	}
	member, owner := t.lookupInBases(ty, name)
	instance := t.Heap.KindOf(self) == layout.KindInstance
	holds := instance && ty.native != nil && t.shapeOf(self).typ.native != nil // the method may have been called with any instance
	switch {
	case name == nameInit && holds && (member == layout.Null || owner.def != nil):
		fn = t.wrapper(wrapInit)
		return fn, self, t.made(fn)
	case member == layout.Null && holds && t.Inner(self) != layout.None:
		if fn, bound, exc = t.valueAttr(self, t.Inner(self), name); exc != 0 || fn != layout.Null {
			return fn, bound, exc
		}
	}
	if member == layout.Null {
		if member, owner = t.lookup(t.rt.types[Object], name); member == layout.Null {
			return layout.Null, layout.Null, 0
		}
	}
	switch t.Heap.KindOf(member) {
	case KindBox:
		if TypeID(t.Heap.Type(member)) == Property {
			return member, layout.Null, 0
		}
	case layout.KindInstance: // a descriptor's __get__ is not called
		return member, layout.Null, 0
	}
	receiver, of := self, t.TypeOf(self)
	if c := t.TypeOfClass(self); c != nil {
		of = c
	}
	if instance && owner.def != nil && owner.id != Object {
		if receiver = t.Inner(self); receiver == layout.None {
			return 0, 0, t.Error(AttributeError, "call super().__init__() first")
		}
	}
	return t.bindMember(member, receiver, of, owner)
}

// initInner is the __init__ of a type written in Go: it makes the value inside of an instance.
func initInner(t *Thread, a Args) (Word, Word) {
	native := t.shapeOf(a.Words[0]).typ.native
	inner, exc := native.def.New(t, native, Args{a.Words[1:], a.Pairs})
	if exc == 0 {
		t.Heap.Store(a.Words[0], layout.InstanceSlots, inner)
	}
	return layout.None, exc
}

// loadSuper does load_super: A is super, behind it the class and the value.
func (t *Thread) loadSuper() {
	slot := t.SlotA()
	fn, self, exc := t.superMethod(t.Get(slot+8), t.Get(slot+16), t.Word(1))
	t.Set(slot, fn)
	t.Set(slot+8, self)
	t.ok(exc)
}

// superMethod is superAttr of an attribute that is to be there.
func (t *Thread) superMethod(class, w, name Word) (fn, self, exc Word) {
	fn, self, exc = t.superAttr(class, w, name)
	if exc == 0 && fn == layout.Null {
		exc = t.Error(AttributeError, "'super' object has no attribute '%s'", t.Heap.Text(name))
	}
	return fn, self, exc
}

func iteratorType() *TypeDef {
	return &TypeDef{Name: "iterator", Next: func(t *Thread, w Word) (Word, Word) { return t.next(w) }}
}

func iteratorOverType() *TypeDef {
	return &TypeDef{Name: "iterator", Next: func(t *Thread, w Word) (Word, Word) {
		at := t.Box(w, 1)
		item, exc := t.Item(t.Box(w, 0), at, layout.Undefined)
		if exc != 0 && (t.IsA(exc, IndexError) || t.IsA(exc, StopIteration)) {
			return layout.Null, 0
		}
		t.SetBox(w, 1, layout.SmallInt(at.Int()+1))
		return item, exc
	}}
}

// Functions that stand for what types written in Go do without one.
const (
	wrapInit = iota
	wrapNext
	wrapIter
	numWrappers
)

// wrapper returns such a function; 0 where the limit is reached.
func (t *Thread) wrapper(which int) Word {
	if t.rt.wrappers[which] == layout.Null {
		t.rt.wrappers[which] = t.NewNative([numWrappers]*Def{
			wrapInit: {Name: "__init__", Min: 1, Max: -1, Keywords: true, Fn: initInner},
			wrapNext: {Name: "__next__", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.nextOrStop(a.Words[0]) }},
			wrapIter: {Name: "__iter__", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.Iter(a.Words[0]) }},
		}[which])
	}
	return t.rt.wrappers[which]
}
