package sys

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// setFunc returns the function that sets fields of its argument, const ones too: the it-block of a constructor.
func setFunc(t *fan.Thread, set []setting) (Word, Word) {
	words := make([]Word, 0, 2*len(set))
	for _, x := range set {
		words = append(words, t.SlotObject(fan.Slot{Field: x.field}), x.value)
	}
	with, exc := t.NewList(t.Sys("Obj"), words...)
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(with)
	return newInGo(t, "|sys::Obj->sys::Void|", with, func(t *fan.Thread, self Word, args []Word) (Word, Word) {
		if len(args) == 0 {
			return t.Fail("ArgErr", "Too few arguments: 0 < 1")
		}
		list := items(t, t.Heap.Load(self, fan.FuncBound))
		for i := 0; i+1 < len(list); i += 2 {
			f := slotOf(t, list[i]).Field
			if !t.TypeOf(args[0]).IsSubtype(f.Parent) {
				return t.Fail("ConstErr", f.Parent.Sig+"."+f.Name)
			}
			if exc := settable(t, f, args[0], list[i+1], t.InCtor(self, args[0])); exc != 0 {
				return 0, exc
			}
			if exc := t.SetField(f, args[0], list[i+1]); exc != 0 {
				return 0, exc
			}
		}
		return 0, 0
	})
}

// settable checks that a field may be set by a function like this: a const one while its object is made, and to what is immutable.
func settable(t *fan.Thread, f *fan.Field, object, value Word, inCtor bool) (exc Word) {
	if !f.Flags.Has(fcode.Const) {
		return fieldTakes(t, f, value)
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(object)
	t.Keep(value)
	name := f.Parent.Sig + "." + f.Name
	if !inCtor {
		_, exc = t.Fail("ReadonlyErr", "Cannot set const field "+name)
		return exc
	}
	immutable, exc := objIsImmutable(t, fan.Args{value})
	switch {
	case exc != 0:
		return exc
	case immutable == 0:
		_, exc = t.Fail("ReadonlyErr", "Cannot set const field "+name+" with mutable value")
		return exc
	}
	return fieldTakes(t, f, value)
}

// makeSetFunc is Field.makeSetFunc.
func makeSetFunc(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	keys, exc := mapKeys(t, fan.Args{a[0]})
	if exc != 0 {
		return 0, exc
	}
	t.Keep(keys)
	var set []setting
	for _, key := range items(t, keys) {
		v, exc := mapGet(t, a[0], key, 0)
		if exc != 0 {
			return 0, exc
		}
		set = append(set, setting{slotOf(t, key).Field, t.Keep(v)})
	}
	return setFunc(t, set)
}

// goFunc returns a function of one argument.
func goFunc(t *fan.Thread, f func(t *fan.Thread, item Word) (exc Word)) (Word, Word) {
	return newInGo(t, "|sys::Obj?->sys::Void|", 0, func(t *fan.Thread, _ Word, args []Word) (Word, Word) {
		if len(args) == 0 {
			return t.Fail("ArgErr", "Too few arguments: 0 < 1")
		}
		return 0, f(t, args[0])
	})
}
