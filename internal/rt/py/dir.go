package py

import "github.com/tandem-lang/tandem/internal/rt/layout"

// builtinDir returns the names of a value, or of the module that runs, sorted.
func builtinDir(t *Thread, a Args) (Word, Word) {
	names := t.Keep(t.NewDict(0)) // each once
	defer t.Release(t.Kept() - 1)
	if names == 0 {
		return t.NoMemory()
	}
	ok := true
	add := func(name, _ Word) bool {
		ok = ok && t.DictSetName(names, name, layout.None)
		return ok
	}
	if len(a.Words) == 0 {
		t.eachEntry(t.globals(), add)
	} else if list, found, exc := t.customDir(a.Words[0]); found {
		return list, exc
	} else {
		t.eachName(a.Words[0], add)
	}
	if !ok {
		return t.NoMemory()
	}
	list := t.NewList()
	t.eachEntry(names, func(name, _ Word) bool {
		ok = list != 0 && t.ListAppend(list, name)
		return ok
	})
	if !ok {
		return t.NoMemory()
	}
	t.Keep(list)
	defer t.Release(t.Kept() - 1)
	return list, t.sortList(list, Args{})
}

func (t *Thread) customDir(w Word) (names Word, found bool, exc Word) {
	if t.Heap.KindOf(w) != layout.KindInstance {
		return 0, false, 0
	}
	return t.CallSpecial(w, nameDir)
}

// eachName calls f with the names that an attribute access to a value finds.
func (t *Thread) eachName(w Word, f func(name, value Word) bool) {
	ty := t.TypeOf(w)
	f(nameClass, 0)
	switch t.Heap.KindOf(w) {
	case layout.KindModule:
		f(nameDict, 0)
		t.eachEntry(t.ModuleDict(w), f)
	case layout.KindInstance:
		f(nameDict, 0)
		t.InstanceNames(w, f)
	case layout.KindClass:
		ty = t.TypeOfClass(w)
		for _, name := range []Word{nameName, nameBases, nameDict} {
			f(name, 0)
		}
	case layout.KindTuple:
		for _, name := range t.fieldsOf(w) {
			f(name, 0)
		}
	case layout.KindFunc:
		f(nameName, 0)
		f(nameGlobals, 0)
	}
	t.eachMember(ty, t.TypeOfClass(w) == nil, f)
}

// eachMember calls f with the names of a type, and for those of its values with the attributes that they have of their own.
func (t *Thread) eachMember(ty *Type, ofValue bool, f func(name, value Word) bool) {
	if ty.id == Object && ofValue || t.ClassOf(ty) == 0 {
		return
	}
	if def := ty.def; def != nil && ofValue {
		for _, name := range def.Attrs {
			f(t.Intern(name), 0)
		}
		if def.Next != nil {
			f(nameNext, 0)
		}
		if def.Closed {
			return
		}
	}
	t.eachEntry(t.dictOf(ty), f)
	for _, b := range ty.bases {
		if b.id != Object {
			t.eachMember(b, ofValue, f)
		}
	}
}

func (t *Thread) eachEntry(d Word, f func(key, value Word) bool) {
	for i := t.Heap.Next(d, 0); i >= 0; i = t.Heap.Next(d, i+1) {
		if !f(t.Heap.Entry(d, i)) {
			return
		}
	}
}

// Names returns the names that an attribute access to a value finds, in no order, some of them twice. It runs no code of the program.
func (t *Thread) Names(w Word) []string {
	var names []string
	t.eachName(w, func(name, _ Word) bool {
		if text, ok := t.Str(name); ok {
			names = append(names, text)
		}
		return true
	})
	return names
}
