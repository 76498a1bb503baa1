package py

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// NewClass makes a class of a name, bases and a dict of its names, which it copies.
func (t *Thread) NewClass(name string, bases []Word, dict Word) (Word, Word) {
	rt := t.rt
	if len(rt.types) >= maxTypes {
		return t.NoMemory()
	}
	n := max(len(rt.types), int(NumFixedTypes))
	ty := &Type{id: TypeID(n), name: name}
	if len(bases) == 0 {
		bases = []Word{t.ClassOf(rt.types[Object])}
	}
	if exc := t.takeBases(ty, bases); exc != 0 {
		return 0, exc
	}
	if dict = t.copyTable(dict); dict == 0 { // the program may go on to change what it gave
		return t.NoMemory()
	}
	t.Heap.Fix(dict)
	ty.dict = dict
	if exc := t.makeNewStatic(dict); exc != 0 {
		return 0, exc
	}
	tuple := t.NewTuple(bases...)
	if tuple == 0 {
		return t.NoMemory()
	}
	if ty.class = t.newClassObject(ty, dict, tuple); ty.class == 0 {
		return t.NoMemory()
	}
	rt.types = append(rt.types, ty)
	ty.room = ty.firstRoom(t)
	h := t.Heap
	for i := h.Next(dict, 0); i >= 0; i = h.Next(dict, i+1) {
		key, value := h.Entry(dict, i)
		if key.IsInterned() {
			ty.noteSpecial(t, key, value)
		}
	}
	return ty.class, t.setNames(ty)
}

// firstRoom returns how many slots instances of a new class get before any has shown what they need: those of the bases, and one for each
// attribute that __init__ sets.
func (ty *Type) firstRoom(t *Thread) int {
	room := 0
	if ty.native != nil {
		room = 1
	}
	for _, b := range ty.bases {
		room = max(room, b.room)
	}
	if init := t.DictGetName(ty.dict, nameInit); t.Heap.KindOf(init) == layout.KindFunc {
		room += t.infoOf(init).Stores
	}
	return min(room, maxRoom)
}

// takeBases checks the bases of a new class.
func (t *Thread) takeBases(ty *Type, bases []Word) (exc Word) {
	native := 0
	for _, w := range bases {
		base := t.TypeOfClass(w)
		switch {
		case base == nil:
			return t.Error(TypeError, "")
		case base.def != nil && base.def.New == nil && base.id != Object:
			return t.Error(TypeError, "type '%s' isn't an acceptable base type", base.name)
		}
		if native += base.nativeBases(); native > 1 {
			return t.Error(TypeError, "multiple bases have instance lay-out conflict")
		}
		if base.native != nil && !base.native.def.Generic {
			ty.native = base.native
		}
		if ty.walk += 1 + base.walk; ty.walk > maxWalk {
			return t.Error(TypeError, "too many bases")
		}
		ty.bases = append(ty.bases, base)
		ty.special |= base.special
		base.subclassed = true
	}
	return 0
}

// nativeBases returns how many types written in Go but object a type derives from, each as often as it does, or is.
func (ty *Type) nativeBases() int {
	switch {
	case ty.id == Object:
		return 0
	case ty.def != nil:
		return 1
	}
	n := 0
	for _, b := range ty.bases {
		n += b.nativeBases()
	}
	return n
}

// makeNewStatic makes the __new__ in the dict of a new class, if it is a function, a static method.
func (t *Thread) makeNewStatic(dict Word) (exc Word) {
	fn := t.DictGetName(dict, nameNew)
	if fn == layout.Null || t.Heap.KindOf(fn) != layout.KindFunc {
		return 0
	}
	static := t.NewBox(StaticMethod, fn)
	return t.memory(static != 0 && t.DictSetName(dict, nameNew, static))
}

// noteSpecial notes what a name of a class says about accesses to its instances. A member that is an instance with __get__ may come
// later, so every instance counts.
func (ty *Type) noteSpecial(t *Thread, name, value Word) {
	switch name {
	case nameGetAttr:
		ty.special |= hasGetAttr
	case nameSetAttr, nameDelAttr:
		ty.special |= hasSetAttr
	case nameGet, nameSet, nameDelete:
		ty.special |= hasDescriptor
	}
	switch t.Heap.KindOf(value) {
	case KindBox:
		if TypeID(t.Heap.Type(value)) == Property {
			ty.special |= hasDescriptor
		}
	case layout.KindInstance:
		if t.shapeOf(value).typ.special&hasDescriptor != 0 {
			ty.special |= hasDescriptor
		}
	}
}

// setNames calls the __set_name__ of the members that have one.
func (t *Thread) setNames(ty *Type) (exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	var members []Word // and their names; the calls may change the class
	t.eachEntry(ty.dict, func(name, value Word) bool {
		if t.Heap.KindOf(value) == layout.KindInstance {
			members = append(members, name, t.Keep(value))
		}
		return true
	})
	for i := 0; i < len(members); i += 2 {
		if _, _, exc := t.CallSpecial(members[i+1], nameSetName, ty.class, members[i]); exc != 0 {
			return exc
		}
	}
	return 0
}

// buildClass runs the body of a class and makes the class: __build_class__(body, name, bases …).
func buildClass(t *Thread, a Args) (Word, Word) {
	body, name := a.Words[0], a.Words[1]
	if t.Heap.KindOf(body) != layout.KindFunc || !t.Heap.IsString(name) {
		return t.Fail(TypeError, "__build_class__: func must be a function")
	}
	dict := t.NewDict(4)
	if dict == 0 {
		return t.NoMemory()
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(dict)
	cell, exc := t.RunWithLocals(body, dict)
	if exc != 0 {
		return 0, exc
	}
	class, exc := t.callMetaclass(name, a.Words[2:], dict)
	if exc == 0 && t.Heap.KindOf(cell) == layout.KindCell {
		t.Heap.Store(cell, layout.CellValue, class)
	}
	return class, exc
}

// callMetaclass makes the class by a call of the type of the first base: of another than type where that is no class.
func (t *Thread) callMetaclass(name Word, bases []Word, dict Word) (Word, Word) {
	if len(bases) == 0 || t.typeID(bases[0]) == TypeType {
		return t.NewClass(string(t.Heap.Text(name)), bases, dict)
	}
	class, tuple := t.ClassOf(t.TypeOf(bases[0])), t.NewTuple(bases...)
	if class == 0 || tuple == 0 {
		return t.NoMemory()
	}
	return t.Call(class, name, tuple, dict)
}
