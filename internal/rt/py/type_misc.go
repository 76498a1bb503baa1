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
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			p.Text("<" + t.TypeOf(w).name + " object at " + t.address(w) + ">")
			return 0
		},
		Methods: []Def{
			{Name: "__init__", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return layout.None, 0 }},
			{Name: "__new__", Min: 1, Max: 1, Binding: BindStatic, Fn: objectNew},
			{Name: "__setattr__", Min: 3, Max: 3, Fn: func(t *Thread, a Args) (Word, Word) { return objectSet(t, a.Words[0], a.Words[1], a.Words[2]) }},
			{Name: "__delattr__", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) { return objectSet(t, a.Words[0], a.Words[1], layout.Null) }},
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
	key := t.Heap.InternWord(name)
	if key == 0 {
		return t.NoMemory()
	}
	return layout.None, t.SetOwn(w, key, value)
}

func typeType() *TypeDef {
	return &TypeDef{
		Name: "type",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			switch len(a.Words) {
			case 1:
				return t.Made(t.ClassOf(t.TypeOf(a.Words[0])))
			case 3:
				name, ok := t.Str(a.Words[0])
				if !ok || t.Heap.KindOf(a.Words[1]) != layout.KindTuple || t.Heap.KindOf(a.Words[2]) != layout.KindDict {
					return t.Fail(TypeError, "type takes 1 or 3 arguments")
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

func noneType() *TypeDef {
	return &TypeDef{
		Name: "NoneType",
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			p.Text("None")
			return 0
		},
		Unary: func(t *Thread, op UnaryOp, w Word) (Word, Word) {
			if op == OpBool {
				return layout.False, 0
			}
			return layout.NotImpl, 0
		},
	}
}

func functionType(id TypeID) *TypeDef {
	def := &TypeDef{Name: "function"}
	switch id {
	case GeneratorFunction:
		def.Name = "generator"
	case BoundMethod:
		def.Name = "bound_method"
	case Closure:
		def.Name = "closure"
	}
	def.Attr = functionAttr
	def.Print = func(t *Thread, w Word, p *Printer, repr bool) Word {
		switch t.Heap.Kind(w) {
		case layout.KindFunc:
			if t.infoOf(w).Generator {
				p.Text("<generator>")
				return 0
			}
			p.Text("<function " + string(t.Heap.Text(t.infoOf(w).Name)) + " at " + t.address(w) + ">")
		case layout.KindMethod:
			p.Text("<bound_method>")
		default:
			p.Text("<function>")
		}
		return 0
	}
	return def
}

func functionAttr(t *Thread, w, name, value Word) (Word, Word) {
	if value != layout.Undefined || t.Heap.Kind(w) != layout.KindFunc {
		return layout.Undefined, 0
	}
	switch name {
	case nameName:
		return t.infoOf(w).Name, 0
	case nameGlobals:
		return t.Heap.Load(w, layout.FuncGlobals), 0
	}
	return layout.Undefined, 0
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
		if len(a.Words) != 1 || len(a.Pairs) != 0 {
			return t.Fail(TypeError, "function takes 1 positional arguments but %d were given", len(a.Words))
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
			parts := [3]Word{layout.None, layout.None, layout.None}
			copy(parts[:], a.Words)
			for i, name := range []string{"fget", "fset", "fdel"} {
				if w, ok := t.Heap.FindInterned([]byte(name)); ok && a.Keyword(w) != layout.Null {
					parts[i] = a.Keyword(w)
				}
			}
			return t.Made(t.NewBox(Property, parts[:]...))
		},
		Methods: []Def{accessor("getter", 0), accessor("setter", 1), accessor("deleter", 2)},
	}
}

// superType is super: a box with the class and the instance.
func superType() *TypeDef {
	return &TypeDef{
		Name: "super",
		New: func(t *Thread, ty *Type, a Args) (Word, Word) {
			if len(a.Words) != 2 {
				return t.Fail(TypeError, "function takes 2 positional arguments but %d were given", len(a.Words))
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

// superAttr looks a name up in the bases of a class, for a value. The first result is Null where none has it.
func (t *Thread) superAttr(class, self, name Word) (fn, bound, exc Word) {
	ty := t.TypeOfClass(class)
	if ty == nil {
		return 0, 0, t.Error(TypeError, "first argument to super() must be type")
	}
	for _, base := range ty.bases {
		member, owner := t.lookup(base, name)
		if member == layout.Null {
			continue
		}
		if TypeID(t.Heap.Type(member)) == Property && t.Heap.KindOf(member) == KindBox {
			return member, layout.Null, 0
		}
		receiver, of := self, t.TypeOf(self)
		if c := t.TypeOfClass(self); c != nil {
			of = c
		}
		if owner.def != nil && owner.id != Object {
			return t.superNative(ty, member, self, name, of, owner)
		}
		return t.bindMember(member, receiver, of, owner)
	}
	if ty.native != nil {
		return t.superNative(ty, layout.Null, self, name, ty, ty.native)
	}
	return layout.Null, layout.Null, 0
}

// superNative binds a function of a base written in Go: __init__ makes the value inside, others get it.
func (t *Thread) superNative(ty *Type, member, self, name Word, of, owner *Type) (fn, bound, exc Word) {
	if name == nameInit && t.Heap.KindOf(self) == layout.KindInstance {
		fn = t.NewNative(&Def{Name: "__init__", Min: 1, Max: -1, Keywords: true, Fn: func(t *Thread, a Args) (Word, Word) {
			inner, exc := ty.native.def.New(t, ty.native, Args{a.Words[1:], a.Pairs})
			if exc == 0 {
				t.Heap.Store(a.Words[0], layout.InstanceSlots, inner)
			}
			return layout.None, exc
		}})
		return fn, self, t.made(fn)
	}
	if member == layout.Null {
		inner := t.Inner(self)
		if inner == layout.None || inner == self {
			return layout.Null, layout.Null, 0
		}
		return t.valueAttr(self, inner, name)
	}
	receiver := self
	if t.Heap.KindOf(self) == layout.KindInstance {
		receiver = t.nativeSelf(self, t.shapeOf(self).typ)
	}
	return t.bindMember(member, receiver, of, owner)
}

// loadSuper does load_super: A is super, behind it the class and the value.
func (t *Thread) loadSuper() {
	slot := t.SlotA()
	name := t.Word(1)
	fn, self, exc := t.superAttr(t.Get(slot+8), t.Get(slot+16), name)
	if exc == 0 && fn == layout.Null {
		exc = t.Error(AttributeError, "'super' object has no attribute '%s'", t.Heap.Text(name))
	}
	t.Set(slot, fn)
	t.Set(slot+8, self)
	t.ok(exc)
}

func generatorType() *TypeDef {
	return &TypeDef{
		Name: "generator",
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			p.Text("<generator object '" + string(t.Heap.Text(t.infoOf(t.Heap.Load(w, generatorFunc)).Name)) + "' at " + t.address(w) + ">")
			return 0
		},
		Next: func(t *Thread, w Word) (Word, Word) {
			item, done, exc := t.ResumeGenerator(w, layout.None)
			if done {
				return layout.Null, exc
			}
			return item, exc
		},
		Methods: []Def{
			{Name: "send", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
				item, done, exc := t.ResumeGenerator(a.Words[0], a.Words[1])
				if done && exc == 0 {
					return 0, t.stopIteration(item)
				}
				return item, exc
			}},
			{Name: "throw", Min: 2, Max: 4, Fn: generatorThrow},
			{Name: "close", Min: 1, Max: 1, Fn: generatorClose},
		},
	}
}

func generatorThrow(t *Thread, a Args) (Word, Word) {
	thrown := a.Words[1]
	if len(a.Words) > 2 && a.Words[2] != layout.None {
		thrown = a.Words[2]
	}
	thrown = t.MakeException(thrown)
	item, _, exc := t.ThrowInto(a.Words[0], thrown)
	return item, exc
}

func generatorClose(t *Thread, a Args) (Word, Word) {
	g := a.Words[0]
	if t.Heap.Load(g, generatorState) == generatorDone || !t.generatorStarted(g) {
		t.endGenerator(g, t.generatorCode(g))
		return layout.None, 0
	}
	_, done, exc := t.ThrowInto(g, t.Error(GeneratorExit, ""))
	switch {
	case !done && exc == 0:
		return t.Fail(RuntimeError, "generator ignored GeneratorExit")
	case exc != 0 && (t.IsA(exc, GeneratorExit) || t.IsA(exc, StopIteration)):
		return layout.None, 0
	}
	return layout.None, exc
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

func nextDef() *Def {
	return &Def{Name: "__next__", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.nextOrStop(a.Words[0]) }}
}

func iterDef() *Def {
	return &Def{Name: "__iter__", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.Iter(a.Words[0]) }}
}
