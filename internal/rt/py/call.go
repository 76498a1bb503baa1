package py

import (
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// Enter calls what lies at slot: see machine.Language.
func (l *language) Enter(m *machine.Mutator, slot machine.Slot, count, pairs int, where machine.Where) bool {
	return threadOf(m).Enter(slot, count, pairs, where)
}

// Enter calls what lies at slot, with count values behind it and pairs of keyword arguments behind these. It enters a frame, or puts
// the result into the slot and returns true, or throws.
func (t *Thread) Enter(slot machine.Slot, count, pairs int, where machine.Where) bool {
	for range maxCallees {
		callee := t.Get(slot)
		switch t.Heap.KindOf(callee) {
		case layout.KindFunc:
			return t.enterFunction(callee, slot, count, pairs, where)
		case layout.KindNative:
			return t.enterNative(callee, slot, count, pairs)
		case layout.KindMethod:
			fn, self := t.Box(callee, 0), t.Box(callee, 1)
			if !t.shift(slot, count, pairs, self) {
				return false
			}
			t.Set(slot, fn)
			count++
		case layout.KindClass:
			return t.enterClass(t.TypeOfClass(callee), slot, count, pairs, where)
		case layout.KindInstance:
			fn, self, exc := t.special(callee, nameCall)
			if exc != 0 {
				t.Throw(exc)
				return false
			}
			if fn == layout.Null {
				return t.enterValue(callee, slot, count, pairs)
			}
			if self != layout.Null {
				if !t.shift(slot, count, pairs, self) {
					return false
				}
				count++
			}
			t.Set(slot, fn)
		default:
			return t.enterValue(callee, slot, count, pairs)
		}
	}
	t.Throw(t.Error(RuntimeError, "maximum recursion depth exceeded"))
	return false
}

// maxCallees is how many methods and instances with __call__ a call may lead through to what is called in the end.
const maxCallees = 1000

// shift moves the arguments behind slot up by one for self.
func (t *Thread) shift(slot machine.Slot, count, pairs int, self Word) bool {
	n := count + 2*pairs
	if !t.Room(slot, n+2) {
		t.Throw(t.Error(RuntimeError, "maximum recursion depth exceeded"))
		return false
	}
	words := t.Window(slot+8, n+1)
	copy(words[1:], words[:n])
	words[0] = self
	return true
}

func (t *Thread) enterFunction(fn Word, slot machine.Slot, count, pairs int, where machine.Where) bool {
	code := t.CodeOf(t.Heap.Load(fn, layout.FuncCode))
	info := code.Data.(*FuncInfo)
	if info.Machine != nil {
		return t.enterMachine(fn, info, slot, count, pairs)
	}
	if !t.Room(slot, 1+max(code.Registers, count+2*pairs)) {
		t.Throw(t.Error(RuntimeError, "maximum recursion depth exceeded"))
		return false
	}
	if exc := t.bind(fn, info, code.Params, slot, count, pairs); exc != 0 {
		t.Throw(exc)
		return false
	}
	if info.Generator {
		return t.finish(slot, t.newGenerator(fn, code, slot), 0)
	}
	if t.Push(fn, slot, code, where) && info.Locals { // the body of a class, called as a function
		t.setLocals(code, t.Heap.Load(fn, layout.FuncGlobals))
	}
	return false
}

// setLocals sets the dict of names of the frame that was just entered.
func (t *Thread) setLocals(code *machine.Code, dict Word) {
	t.Set(t.Frame()+machine.Slot(8*(code.Params+registerLocals)), dict)
}

// finish puts a result into the slot of a call, or throws; a result of 0 stands for a lack of memory.
func (t *Thread) finish(slot machine.Slot, result, exc Word) bool {
	switch {
	case exc != layout.Null:
		t.Throw(exc)
		return false
	case result == layout.Null:
		t.Throw(t.memoryError())
		return false
	}
	t.Set(slot, result)
	return true
}

// args returns the arguments behind slot as functions in Go get them.
func (t *Thread) args(slot machine.Slot, count, pairs int) Args {
	words := t.Window(slot+8, count+2*pairs)
	return Args{Words: words[:count:count], Pairs: words[count:]}
}

func (t *Thread) enterNative(fn Word, slot machine.Slot, count, pairs int) bool {
	result, exc := t.InNative(slot+8+machine.Slot(8*(count+2*pairs)), func() (Word, Word) {
		return t.callNative(fn, t.args(slot, count, pairs))
	})
	return t.finish(slot, result, exc)
}

// enterValue calls a value of a type written in Go.
func (t *Thread) enterValue(callee Word, slot machine.Slot, count, pairs int) bool {
	value := t.Inner(callee)
	ty := t.TypeOf(value)
	if ty.def == nil || ty.def.Call == nil {
		t.Throw(t.Error(TypeError, "'%s' object isn't callable", t.TypeOf(callee).name))
		return false
	}
	result, exc := t.InNative(slot+8+machine.Slot(8*(count+2*pairs)), func() (Word, Word) {
		return ty.def.Call(t, value, t.args(slot, count, pairs))
	})
	return t.finish(slot, result, exc)
}

// enterClass makes a value of a type or an instance of a class.
func (t *Thread) enterClass(ty *Type, slot machine.Slot, count, pairs int, where machine.Where) bool {
	if ty.def != nil {
		if ty.def.New == nil {
			t.Throw(t.Error(TypeError, "can't create '%s' instances", ty.name))
			return false
		}
		result, exc := t.InNative(slot+8+machine.Slot(8*(count+2*pairs)), func() (Word, Word) {
			return ty.def.New(t, ty, t.args(slot, count, pairs))
		})
		return t.finish(slot, result, exc)
	}
	return t.construct(ty, slot, count, pairs, where)
}

// construct makes an instance of a class and enters its __init__, with the frame of the constructor between.
func (t *Thread) construct(ty *Type, slot machine.Slot, count, pairs int, where machine.Where) bool {
	instance, exc := t.allocate(ty, slot, count, pairs)
	if exc != 0 {
		t.Throw(exc)
		return false
	}
	if t.TypeOf(instance) != ty {
		t.Set(slot, instance)
		return true
	}
	init, owner := t.lookup(ty, nameInit)
	if init == layout.Null || owner.def != nil {
		t.Set(slot, instance)
		return true
	}
	t.cacheClass(ty, init)
	n := count + 2*pairs
	const up = 1 + constructorCall // the callee of the inner call lies so many words above slot
	if !t.Room(slot, n+up+3) {
		t.Throw(t.Error(RuntimeError, "maximum recursion depth exceeded"))
		return false
	}
	words := t.Window(slot+8, n+up+1)
	copy(words[up+1:], words[:n])
	words[0] = instance
	words[constructorArgs] = layout.Null
	if ty.native != nil {
		args := t.NewTupleOf(1 + n)
		if args == 0 {
			t.Throw(t.memoryError())
			return false
		}
		copy(t.TupleItems(args)[1:], words[up+1:up+1+n])
		t.TupleItems(args)[0] = layout.SmallInt(int64(count))
		words[constructorArgs] = args
	}
	code := t.CodeOf(t.Heap.Load(t.rt.constructor, layout.FuncCode))
	if !t.Push(t.rt.constructor, slot, code, where) {
		return false
	}
	inner := slot + 8*up
	t.Set(inner, init)
	t.Set(inner+8, instance)
	here := t.Here()
	if t.Enter(inner, count+1, pairs, here) {
		t.Resume(here)
	}
	return false
}

// cacheClass notes in the class object what a call makes, if that is no more than an instance and a call of the function __init__.
func (t *Thread) cacheClass(ty *Type, init Word) {
	h, size := t.Heap, layout.InstanceSlots+8*uint64(ty.room)
	if ty.native != nil || size > heap.StepBytes || h.KindOf(init) != layout.KindFunc {
		return
	}
	if fn, owner := t.lookup(ty, nameNew); fn != layout.Null && owner.def == nil {
		return
	}
	h.Store(ty.class, layout.ClassHeader, Word(layout.MakeHeader(layout.KindInstance, ty.root.number)))
	h.Store(ty.class, layout.ClassSize, Word(size))
	h.Store(ty.class, layout.ClassInit, init)
	h.Store(ty.class, layout.ClassEpoch, Word(t.rt.mach.Epoch()|1))
}

// allocate makes the instance: what __new__ returns, or one without attributes.
func (t *Thread) allocate(ty *Type, slot machine.Slot, count, pairs int) (Word, Word) {
	if fn, owner := t.lookup(ty, nameNew); fn != layout.Null && owner.def == nil {
		if t.Heap.KindOf(fn) == KindBox {
			fn = t.Box(fn, 0) // a static method
		}
		a := t.args(slot, count, pairs)
		words := append([]Word{t.ClassOf(ty)}, a.Words...)
		return t.InNative(slot+8+machine.Slot(8*(count+2*pairs)), func() (Word, Word) {
			return t.CallPairs(fn, words, a.Pairs)
		})
	}
	inner := Word(layout.Null)
	if native := ty.native; native != nil {
		if native.def.New == nil {
			return 0, t.Error(TypeError, "can't create '%s' instances", native.name)
		}
		a := t.args(slot, count, pairs)
		if init, owner := t.lookup(ty, nameInit); init != layout.Null && owner.def == nil && !native.id.isException() {
			a = Args{} // a class that has an __init__ makes the value inside by calling the base's
			inner = layout.None
		}
		if inner == layout.Null {
			value, exc := t.InNative(slot+8+machine.Slot(8*(count+2*pairs)), func() (Word, Word) { return native.def.New(t, native, a) })
			if exc != 0 {
				return 0, exc
			}
			inner = value
		}
	}
	return t.Made(t.newInstance(ty, inner))
}

// Left is called when an exception leaves the frame of a generator.
func (l *language) Left(m *machine.Mutator, code *machine.Code, frame machine.Frame, exc Word) (Word, bool) {
	return threadOf(m).generatorLeft(code, frame, exc)
}
