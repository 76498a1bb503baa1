package py

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// GetAttr returns an attribute.
func (t *Thread) GetAttr(w, name Word) (Word, Word) {
	fn, self, exc := t.loadMethod(w, name)
	switch {
	case exc != 0:
		return 0, exc
	case fn == layout.Null:
		return 0, t.noAttribute(w, name)
	case self == layout.Null:
		return fn, 0
	}
	return t.Made(t.NewBound(fn, self))
}

// FindAttr is GetAttr that returns Null and no exception where there is no such attribute.
func (t *Thread) FindAttr(w, name Word) (Word, Word) {
	fn, self, exc := t.loadMethod(w, name)
	if exc != 0 || fn == layout.Null || self == layout.Null {
		return fn, exc
	}
	return t.Made(t.NewBound(fn, self))
}

// NewBound returns a bound method; 0 where the limit is reached.
func (t *Thread) NewBound(fn, self Word) Word {
	o := t.Alloc(layout.KindMethod, uint32(BoundMethod), layout.HeaderBytes+16)
	if o != 0 {
		t.SetBox(o, 0, fn)
		t.SetBox(o, 1, self)
	}
	return o
}

func (t *Thread) noAttribute(w, name Word) Word {
	text := t.Heap.Text(name)
	if ty := t.TypeOfClass(w); ty != nil {
		return t.Error(AttributeError, "type object '%s' has no attribute '%s'", ty.name, text)
	}
	if t.Heap.KindOf(w) == layout.KindModule {
		module := t.DictGetName(t.ModuleDict(w), nameName)
		if s, ok := t.Str(module); ok {
			return t.Error(AttributeError, "module '%s' has no attribute '%s'", s, text)
		}
	}
	return t.Error(AttributeError, "'%s' object has no attribute '%s'", t.TypeOf(w).name, text)
}

// notStored is the error of storing or deleting an attribute, which names the type alone.
func (t *Thread) notStored(w, name Word) Word {
	return t.Error(AttributeError, "'%s' object has no attribute '%s'", t.TypeOf(w).name, t.Heap.Text(name))
}

// loadMethod returns an attribute; where it is a function of the value's class that gets the value first, it returns the function and
// the value. The first result is Null where there is no such attribute.
func (t *Thread) loadMethod(w, name Word) (fn, self, exc Word) {
	switch t.Heap.KindOf(w) {
	case layout.KindInstance:
		return t.instanceAttr(w, name)
	case layout.KindClass:
		return t.classAttr(w, name)
	case layout.KindModule:
		return t.moduleAttr(w, name)
	}
	return t.valueAttr(w, w, name)
}

// valueAttr loads an attribute of a value of a type written in Go. outer is the instance that holds the value, or the value.
func (t *Thread) valueAttr(outer, w, name Word) (fn, self, exc Word) {
	ty := t.TypeOf(w)
	for b := ty; b != nil && b.def != nil; b = b.base() {
		if b.def.Attr == nil {
			continue
		}
		if v, exc := b.def.Attr(t, w, name, layout.Undefined); exc != 0 || v != layout.Undefined {
			return v, layout.Null, exc
		}
	}
	if name == nameClass {
		class := t.ClassOf(ty)
		return class, layout.Null, t.made(class)
	}
	if ty.def.Closed {
		return layout.Null, layout.Null, 0
	}
	member, owner := t.lookup(ty, name)
	if member == layout.Null {
		return t.iteratorMethod(ty, w, name)
	}
	return t.bindMember(member, w, ty, owner)
}

func (t *Thread) made(w Word) (exc Word) {
	if w == 0 {
		return t.memoryError()
	}
	return 0
}

func (ty *Type) base() *Type {
	if len(ty.bases) == 0 {
		return nil
	}
	return ty.bases[0]
}

// iteratorMethod finds __next__ and __iter__ of types that iterate.
func (t *Thread) iteratorMethod(ty *Type, w, name Word) (fn, self, exc Word) {
	switch {
	case name == nameNext && ty.def.Next != nil:
		fn = t.wrapper(wrapNext)
	case name == nameIter && (ty.def.Iter != nil || ty.def.Next != nil):
		fn = t.wrapper(wrapIter)
	default:
		return layout.Null, layout.Null, 0
	}
	return fn, w, t.made(fn)
}

// instanceAttr loads an attribute of an instance of a class: its own, its class's, that of the value inside, then __getattr__.
func (t *Thread) instanceAttr(w, name Word) (fn, self, exc Word) {
	if v := t.instanceGet(w, name); v != layout.Null {
		return v, layout.Null, 0
	}
	ty := t.shapeOf(w).typ
	switch name {
	case nameClass:
		return ty.class, layout.Null, 0
	case nameDict:
		d := t.instanceDict(w)
		return d, layout.Null, t.made(d)
	}
	if member, owner := t.lookup(ty, name); member != layout.Null {
		if owner.def != nil && ty.native != nil {
			inner := t.Inner(w)
			if inner == layout.None {
				return 0, 0, t.Error(AttributeError, "call super().__init__() first")
			}
			return t.bindMember(member, inner, ty, owner)
		}
		return t.bindMember(member, w, ty, owner)
	}
	if ty.native != nil {
		inner := t.Inner(w)
		if inner != layout.None {
			if fn, self, exc = t.valueAttr(w, inner, name); exc != 0 || fn != layout.Null {
				return fn, self, exc
			}
		}
	}
	if ty.special&hasGetAttr == 0 {
		return layout.Null, layout.Null, 0
	}
	getattr, _ := t.lookup(ty, nameGetAttr)
	v, exc := t.Call(getattr, w, name)
	return v, layout.Null, exc
}

// instanceDict returns a dict of the instance's attributes, a copy that cannot be changed.
func (t *Thread) instanceDict(w Word) Word {
	d := t.NewDict(len(t.shapeOf(w).names))
	ok := d != 0
	t.InstanceNames(w, func(name, value Word) bool {
		ok = ok && t.DictSetName(d, name, value)
		return ok
	})
	if !ok {
		return 0
	}
	t.Heap.Fix(d)
	return d
}

// bindMember makes of what a class has under a name what an access through a value gives. w is Null for an access through the class.
func (t *Thread) bindMember(member, w Word, ty, owner *Type) (fn, self, exc Word) {
	switch t.Heap.KindOf(member) {
	case layout.KindFunc:
		return member, w, 0
	case layout.KindNative:
		if owner.def == nil { // a function in Go that a class of a program has got as an attribute
			return member, layout.Null, 0
		}
		return member, w, 0
	case KindBox:
		switch TypeID(t.Heap.Type(member)) {
		case StaticMethod:
			return t.Box(member, 0), layout.Null, 0
		case ClassMethod:
			class := t.ClassOf(ty)
			return t.Box(member, 0), class, t.made(class)
		case Property:
			if w != layout.Null {
				return t.getProperty(member, w)
			}
		}
	case layout.KindInstance:
		if w != layout.Null && t.shapeOf(member).typ.special&hasDescriptor != 0 {
			return t.getDescriptor(member, w, ty)
		}
	}
	return member, layout.Null, 0
}

func (t *Thread) getProperty(property, w Word) (value, self, exc Word) {
	getter := t.Box(property, 0)
	if getter == layout.None {
		return 0, 0, t.Error(AttributeError, "unreadable attribute")
	}
	value, exc = t.Call(getter, w)
	return value, layout.Null, exc
}

// getDescriptor calls the __get__ of a member, if its class has one.
func (t *Thread) getDescriptor(member, w Word, ty *Type) (value, self, exc Word) {
	get, _ := t.lookup(t.shapeOf(member).typ, nameGet)
	if get == layout.Null {
		return member, layout.Null, 0
	}
	value, exc = t.Call(get, member, w, t.ClassOf(ty))
	return value, layout.Null, exc
}

// classAttr loads an attribute of a class.
func (t *Thread) classAttr(w, name Word) (fn, self, exc Word) {
	ty := t.TypeOfClass(w)
	switch name {
	case nameName:
		text := t.Intern(ty.name)
		return text, layout.Null, t.made(text)
	case nameClass:
		class := t.ClassOf(t.rt.types[TypeType])
		return class, layout.Null, t.made(class)
	case nameDict:
		names := t.dictOf(ty)
		if names == 0 {
			return 0, layout.Null, t.memoryError()
		}
		d := t.copyTable(names)
		if d != 0 {
			t.Heap.Fix(d)
		}
		return d, layout.Null, t.made(d)
	case nameBases:
		return t.Heap.Load(w, classBases), layout.Null, 0
	}
	member, owner := t.lookup(ty, name)
	if member == layout.Null {
		return layout.Null, layout.Null, 0
	}
	return t.bindMember(member, layout.Null, ty, owner)
}

// moduleAttr loads an attribute of a module, by its __getattr__ if it has none.
func (t *Thread) moduleAttr(w, name Word) (fn, self, exc Word) {
	dict := t.ModuleDict(w)
	if v := t.DictGetName(dict, name); v != layout.Null {
		return v, layout.Null, 0
	}
	if def := t.nativeModuleDef(w); def != nil && def.Attr != nil {
		if v, exc := def.Attr(t, name, layout.Undefined); exc != 0 || v != layout.Undefined {
			return v, layout.Null, exc
		}
	}
	switch name {
	case nameDict:
		return dict, layout.Null, 0
	case nameClass:
		return t.valueAttr(w, w, name)
	}
	if getattr := t.DictGetName(dict, nameGetAttr); getattr != layout.Null {
		v, exc := t.Call(getattr, name)
		return v, layout.Null, exc
	}
	return layout.Null, layout.Null, 0
}

// SetAttr stores an attribute, or with the value Null deletes it. It returns an exception, Null where there is none.
func (t *Thread) SetAttr(w, name, value Word) (exc Word) {
	switch t.Heap.KindOf(w) {
	case layout.KindInstance:
		return t.setInstanceAttr(w, name, value)
	case layout.KindClass:
		return t.setClassAttr(w, name, value)
	case layout.KindModule:
		return t.setModuleAttr(w, name, value)
	}
	done, exc := t.setValueAttr(w, name, value)
	if exc == 0 && !done {
		exc = t.notStored(w, name)
	}
	return exc
}

// setValueAttr stores an attribute of a value of a type written in Go, if the type has it.
func (t *Thread) setValueAttr(w, name, value Word) (done bool, exc Word) {
	for b := t.TypeOf(w); b != nil && b.def != nil; b = b.base() {
		if b.def.Attr == nil {
			continue
		}
		if v, exc := b.def.Attr(t, w, name, value); exc != 0 || v != layout.Undefined {
			return true, exc
		}
	}
	return false, 0
}

func (t *Thread) setModuleAttr(w, name, value Word) (exc Word) {
	def := t.nativeModuleDef(w)
	if def == nil {
		return t.setDictAttr(w, t.ModuleDict(w), name, value)
	}
	if def.Attr != nil {
		if v, exc := def.Attr(t, name, value); exc != 0 || v != layout.Undefined {
			return exc
		}
	}
	return t.notStored(w, name)
}

func (t *Thread) setDictAttr(w, dict, name, value Word) (exc Word) {
	if value != layout.Null {
		if !t.DictSetName(dict, name, value) {
			return t.memoryError()
		}
		return 0
	}
	i := t.Heap.FindName(dict, name)
	if i < 0 {
		return t.notStored(w, name)
	}
	t.Delete(dict, i)
	return 0
}

func (t *Thread) setClassAttr(w, name, value Word) (exc Word) {
	ty := t.TypeOfClass(w)
	if ty.def != nil {
		return t.notStored(w, name)
	}
	t.rt.mach.NextEpoch()
	if value != layout.Null {
		before := ty.special
		ty.noteSpecial(t, name, value)
		if before&takesStores == 0 && ty.special&takesStores != 0 {
			if ty.subclassed {
				ty.special = before
				return t.Error(AttributeError, "can't add special method to already-subclassed class")
			}
			t.rt.mach.NextStored()
		}
	}
	return t.setDictAttr(w, ty.dict, name, value)
}

// setInstanceAttr stores an attribute of an instance: by a property or descriptor of its class, by __setattr__, or as its own.
func (t *Thread) setInstanceAttr(w, name, value Word) (exc Word) {
	ty := t.shapeOf(w).typ
	if ty.special&hasDescriptor != 0 {
		if member, _ := t.lookup(ty, name); member != layout.Null {
			if done, exc := t.setByMember(member, w, name, value); done {
				return exc
			}
		}
	}
	if ty.special&hasSetAttr != 0 {
		return t.setBySpecial(w, ty, name, value)
	}
	return t.SetOwn(w, name, value)
}

// SetOwn stores or deletes an attribute of the instance's own.
func (t *Thread) SetOwn(w, name, value Word) (exc Word) {
	if value != layout.Null {
		if !t.instanceSet(w, name, value) {
			return t.memoryError()
		}
		return 0
	}
	found, ok := t.instanceDelete(w, name)
	switch {
	case !ok:
		return t.memoryError()
	case !found:
		return t.notStored(w, name)
	}
	return 0
}

func (t *Thread) setBySpecial(w Word, ty *Type, name, value Word) (exc Word) {
	if value == layout.Null {
		if fn, owner := t.lookup(ty, nameDelAttr); fn != layout.Null && owner.def == nil {
			_, exc = t.Call(fn, w, name)
			return exc
		}
	} else if fn, owner := t.lookup(ty, nameSetAttr); fn != layout.Null && owner.def == nil {
		_, exc = t.Call(fn, w, name, value)
		return exc
	}
	return t.SetOwn(w, name, value)
}

// setByMember stores or deletes through a property or descriptor; done is false where the member is neither.
func (t *Thread) setByMember(member, w, name, value Word) (done bool, exc Word) {
	switch t.Heap.KindOf(member) {
	case KindBox:
		if TypeID(t.Heap.Type(member)) != Property {
			return false, 0
		}
		if value == layout.Null {
			return t.callAccessor(t.Box(member, 2), name, w)
		}
		return t.callAccessor(t.Box(member, 1), name, w, value)
	case layout.KindInstance:
		method, args := nameSet, []Word{member, w, value}
		if value == layout.Null {
			method, args = nameDelete, args[:2]
		}
		fn, _ := t.lookup(t.shapeOf(member).typ, method)
		if fn == layout.Null {
			return false, 0
		}
		_, exc = t.Call(fn, args...)
		return true, exc
	}
	return false, 0
}

func (t *Thread) callAccessor(accessor, name Word, args ...Word) (done bool, exc Word) {
	if accessor == layout.None {
		return true, t.notStored(args[0], name)
	}
	_, exc = t.Call(accessor, args...)
	return true, exc
}

// special returns a special method of an instance: the class's function and the instance, or something that gets no self. The first
// result is Null where the class has none.
func (t *Thread) special(w, name Word) (fn, self, exc Word) {
	ty := t.shapeOf(w).typ
	member, owner := t.lookup(ty, name)
	if member == layout.Null || owner.def != nil {
		return layout.Null, layout.Null, 0
	}
	return t.bindMember(member, w, ty, owner)
}

// CallSpecial calls a special method of an instance. found is false where its class has none.
func (t *Thread) CallSpecial(w, name Word, args ...Word) (result Word, found bool, exc Word) {
	fn, self, exc := t.special(w, name)
	if fn == layout.Null || exc != 0 {
		return 0, exc != 0, exc
	}
	if self == layout.Null {
		result, exc = t.Call(fn, args...)
		return result, true, exc
	}
	var buffer [5]Word
	result, exc = t.Call(fn, append(append(buffer[:0], self), args...)...)
	return result, true, exc
}
