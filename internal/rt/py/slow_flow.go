package py

import (
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

func slowExceptions() map[instr.Op]func(*Thread) {
	return map[instr.Op]func(*Thread){
		instr.Raise: func(t *Thread) {
			switch t.NumC() {
			case 0:
				t.Throw(t.Error(RuntimeError, "no active exception to reraise"))
				return
			case 2:
				if t.Get(t.SlotA()+8) != layout.None {
					t.Warn("exception chaining not supported")
				}
			}
			t.Throw(t.MakeException(*t.A()))
		},
		instr.Reraise:    func(t *Thread) { t.Rethrow(*t.A()) },
		instr.EndFinally: func(t *Thread) { t.endFinally() },
		instr.EnterWith:  func(t *Thread) { t.enterWith() },
		instr.ExitWith:   func(t *Thread) { t.exitWith() },
		instr.Yield:      func(t *Thread) { t.yield(*t.B()) },
		instr.YieldFrom:  func(t *Thread) { t.yieldFrom() },
		instr.GeneratorReturn: func(t *Thread) {
			t.generatorReturn(*t.A())
		},
	}
}

// endFinally goes on for the cause for which a finally block ran: None, an exception, or the number of a jump.
func (t *Thread) endFinally() {
	cause, jumps := *t.A(), t.NumC()
	switch {
	case cause == layout.None:
		t.Goto(jumps)
	case cause.IsSmallInt():
		t.Goto(int(cause.Int()))
	default:
		t.Rethrow(cause)
	}
}

// enterWith looks up __exit__ and calls __enter__.
func (t *Thread) enterWith() {
	ctx, slot := *t.B(), t.SlotA()
	exit, self, exc := t.loadMethod(ctx, nameExit)
	if exc == 0 && exit == layout.Null {
		exc = t.noAttribute(ctx, nameExit)
	}
	if exc == 0 {
		t.Set(slot, exit)
		t.Set(slot+8, self)
		var enter, entered Word
		if enter, exc = t.GetAttr(ctx, nameEnter); exc == 0 {
			entered, exc = t.Call(enter)
			t.Set(slot+16, entered)
		}
	}
	t.ok(exc)
}

// exitWith calls the exit function for the cause behind it and its self.
func (t *Thread) exitWith() {
	slot := t.SlotA()
	exit, self, cause := t.Get(slot), t.Get(slot+8), t.Get(slot+16)
	args := []Word{self, layout.None, layout.None, layout.None}
	thrown := !cause.IsSmallInt() && cause != layout.None
	if thrown {
		args[1], args[2] = t.ClassOf(t.TypeOf(cause)), cause
	}
	if self == layout.Null {
		args = args[1:]
	}
	result, exc := t.Call(exit, args...)
	if exc == 0 && thrown {
		var swallowed bool
		if swallowed, exc = t.IsTrue(result); swallowed {
			cause = layout.None
		}
	}
	t.done(cause, exc)
}

// yieldFrom yields the next value of the iterator B, or goes on with what it returned.
func (t *Thread) yieldFrom() {
	it, sent := *t.B(), *t.A()
	if t.Heap.KindOf(it) == layout.KindFrame {
		if t.Heap.Load(it, generatorState) == generatorDone {
			t.Result(layout.None)
			return
		}
		if slot, ok := t.Reserve(1); ok {
			t.enterGenerator(it, sent, layout.Null, resumedByYieldFrom, slot, t.Here())
			return
		}
	}
	var item, exc Word
	if sent == layout.None {
		item, exc = t.nextOrStop(it)
	} else if send, e := t.GetAttr(it, nameSend); e != 0 {
		exc = e
	} else {
		item, exc = t.Call(send, sent)
	}
	t.delegated(item, exc)
}

// delegated goes on with what an iterator that is no generator gave to a yield_from: a value, or StopIteration.
func (t *Thread) delegated(item, exc Word) {
	switch {
	case exc == 0:
		t.yield(item)
	case !t.IsA(exc, StopIteration):
		t.Throw(exc)
	default:
		value := Word(layout.None)
		if args := t.ExceptionArgs(exc); len(args) > 0 {
			value = args[0]
		}
		t.Result(value)
	}
}

// nextOrStop is next, with StopIteration at the end, which may carry a value.
func (t *Thread) nextOrStop(it Word) (Word, Word) {
	if t.Heap.KindOf(it) == layout.KindFrame {
		item, done, exc := t.ResumeGenerator(it, layout.None, layout.Null)
		if done && exc == 0 {
			return 0, t.stopIteration(item)
		}
		return item, exc
	}
	item, exc := t.nextOrRaised(it)
	if exc == 0 && item == layout.Null {
		exc = t.stopIteration(layout.None)
	}
	return item, exc
}

// throwAtYield raises what was thrown, an exception or its class, at the yield or yield_from at pc; an iterator that is waited for gets it
// first.
func (t *Thread) throwAtYield(thrown Word) {
	if t.Op() != instr.YieldFrom {
		t.Throw(t.MakeException(thrown))
		return
	}
	it := *t.B()
	if t.Heap.KindOf(it) == layout.KindFrame {
		t.throwIntoDelegate(it, thrown)
		return
	}
	method := nameThrow
	if t.IsA(thrown, GeneratorExit) {
		method = nameClose
	}
	fn, exc := t.FindAttr(it, method)
	switch {
	case exc != 0:
		t.Throw(exc)
	case fn == layout.Null:
		t.Throw(t.leftGenerator(t.MakeException(thrown)))
	case method == nameClose:
		mark := t.Kept()
		t.Keep(thrown)
		if _, exc = t.Call(fn); exc == 0 {
			exc = thrown
		}
		t.Release(mark)
		t.Throw(exc)
	default:
		t.delegated(t.Call(fn, thrown))
	}
}

// thrownIs reports whether what was thrown, an exception or its class, is of a fixed type.
func (t *Thread) thrownIs(thrown Word, id TypeID) bool {
	ty := t.TypeOfClass(thrown)
	if ty == nil {
		ty = t.TypeOf(thrown)
	}
	return ty.IsSubtype(t.rt.types[id])
}

// throwIntoDelegate resumes the generator that a yield_from waits for with an exception. GeneratorExit is raised again where the generator
// just returns.
func (t *Thread) throwIntoDelegate(g, thrown Word) {
	exit := t.thrownIs(thrown, GeneratorExit)
	slot, ok := t.Reserve(1)
	switch {
	case t.Heap.Load(g, generatorState) == generatorDone && exit:
		t.Throw(t.MakeException(thrown))
	case t.Heap.Load(g, generatorState) == generatorDone:
		t.Result(layout.None)
	case !ok:
		t.Throw(t.Error(RuntimeError, "maximum recursion depth exceeded"))
	case exit:
		t.enterGenerator(g, layout.None, thrown, thrown, slot, t.Here())
	default:
		t.enterGenerator(g, layout.None, thrown, resumedByYieldFrom, slot, t.Here())
	}
}

func slowModules() map[instr.Op]func(*Thread) {
	return map[instr.Op]func(*Thread){
		instr.ImportName: func(t *Thread) { t.done(t.importName(t.Word(1), *t.B(), *t.C())) },
		instr.ImportFrom: func(t *Thread) { t.done(t.importFrom(*t.B(), t.Word(1))) },
		instr.ImportStar: func(t *Thread) { t.ok(t.importStar(*t.A())) },
	}
}

// RunWithLocals runs the body of a class, or a module's code, with a dict of names. Other functions are called.
func (t *Thread) RunWithLocals(fn, locals Word) (Word, Word) {
	info := t.infoOf(fn)
	if info.Machine != nil && !info.Generator {
		return t.callMachine(fn, info, 0, nil, nil, locals)
	}
	if !info.Locals || info.KwOnly > 0 || info.Star || info.DblStar || info.Pos > 0 {
		return t.Call(fn)
	}
	code := t.CodeOf(t.Heap.Load(fn, layout.FuncCode))
	slot, ok := t.Reserve(1 + code.Registers)
	if !ok {
		return t.Fail(RuntimeError, "maximum recursion depth exceeded")
	}
	return t.Nest(slot, func(where machine.Where) bool {
		if t.Push(fn, slot, code, where) {
			t.setLocals(code, locals)
		}
		return false
	})
}
