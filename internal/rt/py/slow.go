package py

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
	"github.com/tandem-lang/tandem/internal/rt/py/lower"
)

var slowPathsOnce lazy.Value[*machine.SlowPaths]

// slowPaths returns what the machine calls where an instruction leaves the loop. They are one list of small functions by instruction; the
// families are in the files slow_*.go.
func slowPaths() *machine.SlowPaths { return slowPathsOnce.Get(makeSlowPaths) }

func makeSlowPaths() *machine.SlowPaths {
	var list [instr.NumOps]machine.SlowPath
	for _, family := range []map[instr.Op]func(*Thread){
		slowTests(), slowArithmetic(), slowCalls(), slowVariables(), slowAttributes(), slowItems(), slowBuilding(), slowExceptions(), slowModules(),
	} {
		for op, f := range family {
			list[op] = func(m *machine.Mutator) { f(threadOf(m)) }
		}
	}
	return machine.NewSlowPaths(&list)
}

// done goes on behind the instruction with a result in A, or throws.
func (t *Thread) done(result, exc Word) {
	if exc != 0 {
		t.Throw(exc)
		return
	}
	t.Result(result)
}

// ok goes on behind the instruction, or throws.
func (t *Thread) ok(exc Word) {
	if exc != 0 {
		t.Throw(exc)
		return
	}
	t.Mutator.Next()
}

// jump goes on at the target, or behind the instruction, or throws.
func (t *Thread) jump(taken bool, exc Word) {
	if exc != 0 {
		t.Throw(exc)
		return
	}
	t.Branch(taken)
}

func slowTests() map[instr.Op]func(*Thread) {
	truth := func(want bool) func(*Thread) {
		return func(t *Thread) {
			if !t.Poll() {
				return
			}
			v, exc := t.IsTrue(*t.A())
			t.jump(v == want, exc)
		}
	}
	two := func(t *Thread) {
		if t.Poll() {
			t.testJump(*t.A(), *t.B())
		}
	}
	imm := func(t *Thread) {
		if t.Poll() {
			t.testJump(*t.A(), layout.SmallInt(int64(t.ImmB())))
		}
	}
	is := func(want bool) func(*Thread) {
		return func(t *Thread) {
			if t.Poll() {
				t.Branch((*t.A() == *t.B()) == want)
			}
		}
	}
	compare := func(t *Thread) {
		t.done(t.test(instr.Test(t.X()), *t.B(), *t.C()))
	}
	return map[instr.Op]func(*Thread){
		instr.JumpTrue: truth(true), instr.JumpFalse: truth(false),
		instr.JumpLess: two, instr.JumpLessEqual: two, instr.JumpMore: two, instr.JumpMoreEqual: two, instr.JumpEqual: two, instr.JumpNotEqual: two,
		instr.JumpLessFloat: two, instr.JumpLessEqualFloat: two, instr.JumpMoreFloat: two, instr.JumpMoreEqualFloat: two, instr.JumpEqualFloat: two,
		instr.JumpNotMoreFloat: two, instr.JumpNotMoreEqualFloat: two,
		instr.JumpNotLessFloat: two, instr.JumpNotLessEqualFloat: two, instr.JumpNotEqualFloat: two, instr.JumpTest: two,
		instr.JumpLessImm: imm, instr.JumpLessEqualImm: imm, instr.JumpMoreImm: imm, instr.JumpMoreEqualImm: imm,
		instr.JumpEqualImm: imm, instr.JumpNotEqualImm: imm,
		instr.JumpIs: is(true), instr.JumpIsNot: is(false),
		instr.LessInt: compare, instr.LessEqualInt: compare, instr.MoreInt: compare, instr.MoreEqualInt: compare, instr.EqualInt: compare, instr.NotEqualInt: compare, instr.Compare: compare,
		instr.Not: func(t *Thread) {
			v, exc := t.IsTrue(*t.B())
			t.done(layout.Bool(!v), exc)
		},
	}
}

// test does the comparison that a Test asks for.
func (t *Thread) test(test instr.Test, a, b Word) (Word, Word) {
	return t.Binary(BinaryOp(test&instr.TestOpMask), a, b)
}

func (t *Thread) testJump(a, b Word) {
	test := instr.Test(t.X())
	if relation := BinaryOp(test & instr.TestOpMask); relation == pyop.Equal || relation == pyop.NotEqual {
		if equal, known := t.equalNow(a, b, plainDepth); known && !a.IsSmallInt() {
			t.Branch((equal == (relation == pyop.Equal)) == (test&instr.TestNegated == 0))
			return
		}
	}
	t.specialiseTest(test, a, b)
	result, exc := t.test(test, a, b)
	if exc != 0 {
		t.Throw(exc)
		return
	}
	truth, exc := t.IsTrue(result)
	t.jump(truth == (test&instr.TestNegated == 0), exc)
}

// specialiseTest turns a jump by a comparison of two registers into the one that has a fast path for what they hold.
func (t *Thread) specialiseTest(test instr.Test, a, b Word) {
	if instr.Table[t.Op()].Group != instr.JumpTest {
		return
	}
	relation, outcome := BinaryOp(test&instr.TestOpMask), test&instr.TestNegated == 0
	switch {
	case relation > pyop.NotEqual:
	case a.IsSmallInt() && b.IsSmallInt():
		t.Become(lower.IntJump(relation, outcome))
	case a.IsFloat() && b.IsFloat():
		t.Become(floatJump(relation, outcome))
	}
}

// floatJump returns the jump with a fast path for two floats, where a comparison has an outcome: with NaN, that Less is false is not
// MoreEqual.
func floatJump(relation BinaryOp, outcome bool) instr.Op {
	if outcome {
		return floatJumps[relation].holds
	}
	return floatJumps[relation].fails
}

var floatJumps = [6]struct{ holds, fails instr.Op }{
	pyop.Less:      {instr.JumpLessFloat, instr.JumpNotLessFloat},
	pyop.More:      {instr.JumpMoreFloat, instr.JumpNotMoreFloat},
	pyop.Equal:     {instr.JumpEqualFloat, instr.JumpNotEqualFloat},
	pyop.LessEqual: {instr.JumpLessEqualFloat, instr.JumpNotLessEqualFloat},
	pyop.MoreEqual: {instr.JumpMoreEqualFloat, instr.JumpNotMoreEqualFloat},
	pyop.NotEqual:  {instr.JumpNotEqualFloat, instr.JumpEqualFloat},
}

func slowArithmetic() map[instr.Op]func(*Thread) {
	binary := func(t *Thread) {
		a, b := *t.B(), *t.C()
		op := BinaryOp(t.X())
		if op == pyop.In && a.IsSimpleKey() {
			if k := t.Heap.KindOf(b); (k == layout.KindDict || k == layout.KindSet) && !t.Heap.Mixed(b) {
				t.Result(layout.Bool(t.Heap.FindSimple(b, a) >= 0))
				return
			}
		}
		if t.Heap.IsString(a) && t.Heap.IsString(b) {
			switch op {
			case pyop.Add, pyop.InplaceAdd:
				t.Become(instr.AddText)
			case pyop.In:
				t.Become(instr.InText)
			}
			if w, exc := t.twoStrings(op, a, b); exc != 0 || w != layout.Null {
				t.done(w, exc)
				return
			}
		}
		t.specialiseBinary(a, b)
		if w := t.floatBinary(op, a, b); w != layout.Null {
			t.Result(w)
			return
		}
		t.done(t.Binary(op, a, b))
	}
	other := func(t *Thread, b Word) {
		a := *t.B()
		if w := t.floatBinary(BinaryOp(t.X()), a, b); w != layout.Null {
			t.Result(w)
			return
		}
		t.done(t.Binary(BinaryOp(t.X()), a, b))
	}
	imm := func(t *Thread) { other(t, layout.SmallInt(int64(t.ImmC()))) }
	constant := func(t *Thread) { other(t, t.Word(1)) }
	unary := func(t *Thread) {
		t.done(t.Unary(UnaryOp(t.X()), *t.B()))
	}
	list := map[instr.Op]func(*Thread){}
	for op := range instr.NumOps {
		switch instr.Table[op].Group {
		case instr.Binary:
			list[op] = binary
		case instr.BinaryImm:
			list[op] = imm
		case instr.BinaryConst:
			list[op] = constant
		case instr.Unary:
			list[op] = unary
		}
	}
	return list
}

// floatBinary does the four operators of floats, boxed ones and small integers beside them included; Null for all other operands, and
// where an error is to be raised.
func (t *Thread) floatBinary(op BinaryOp, a, b Word) Word {
	x, ok := t.floatOperand(a)
	y, ok2 := t.floatOperand(b)
	if !ok || !ok2 || a.IsSmallInt() && b.IsSmallInt() {
		return layout.Null
	}
	switch plain(op) {
	case pyop.Add:
		x += y
	case pyop.Subtract:
		x -= y
	case pyop.Multiply:
		x *= y
	case pyop.TrueDivide:
		if y == 0 {
			return layout.Null
		}
		x /= y
	default:
		return layout.Null
	}
	return t.NewFloat(x)
}

// floatOperand returns a float, or a small integer as one.
func (t *Thread) floatOperand(w Word) (float64, bool) {
	if w.IsSmallInt() {
		return float64(w.Int()), true
	}
	return t.Float(w)
}

// specialiseBinary turns an arithmetic instruction into the one that has a fast path for what its operands are.
func (t *Thread) specialiseBinary(a, b Word) {
	var to instr.Op
	switch {
	case a.IsSmallInt() && b.IsSmallInt():
		to = lower.IntArithmetic(BinaryOp(t.X()))
	case a.IsFloat() && b.IsFloat():
		to = floatArithmetic(plain(BinaryOp(t.X())))
	}
	if to != 0 && to != t.Op() {
		t.Become(to)
	}
}

// floatArithmetic returns the instruction with a fast path for two floats, 0 for none.
func floatArithmetic(op BinaryOp) instr.Op {
	switch op {
	case pyop.Add:
		return instr.AddFloat
	case pyop.Subtract:
		return instr.SubFloat
	case pyop.Multiply:
		return instr.MulFloat
	case pyop.TrueDivide:
		return instr.DivFloat
	}
	return 0
}

func slowCalls() map[instr.Op]func(*Thread) {
	call := func(t *Thread) {
		if t.Poll() {
			t.call(t.SlotA(), t.NumC(), 0)
		}
	}
	method := func(t *Thread) {
		if t.Poll() {
			t.callMethod(t.NumC(), 0)
		}
	}
	return map[instr.Op]func(*Thread){
		instr.Call: call, instr.CallLen: call,
		instr.CallMethod: method, instr.CallAppend: method,
		instr.CallKeywords: func(t *Thread) {
			if !t.Poll() {
				return
			}
			if t.X() != 0 {
				t.callMethod(t.NumC(), t.NumB())
				return
			}
			t.call(t.SlotA(), t.NumC(), t.NumB())
		},
		instr.CallStar: func(t *Thread) {
			if t.Poll() {
				t.callStar()
			}
		},
		instr.ReturnInstance: func(t *Thread) {
			result, instance := *t.A(), *t.B()
			if result != layout.None {
				t.Throw(t.Error(TypeError, "__init__() should return None, not '%s'", t.TypeOf(result).name))
				return
			}
			if exc := t.makeInner(instance); exc != 0 {
				t.Throw(exc)
				return
			}
			slot := t.Frame() - 8
			t.Pop(t.NumC())
			t.Set(slot, instance)
		},
	}
}

// makeInner makes the value inside of a new instance where its __init__ has not called that of the type written in Go.
func (t *Thread) makeInner(instance Word) (exc Word) {
	ty := t.TypeOf(instance)
	if ty.native == nil || t.Inner(instance) != layout.None {
		return 0
	}
	words := t.TupleItems(t.Get(t.Frame() + 8*constructorArgs))
	count := 1 + int(words[0].Int())
	inner, exc := ty.native.def.New(t, ty.native, Args{Words: words[1:count], Pairs: words[count:]})
	if exc == 0 {
		t.Heap.Store(instance, layout.InstanceSlots, inner)
	}
	return exc
}

// call calls what lies at slot and goes on behind the instruction.
func (t *Thread) call(slot machine.Slot, count, pairs int) {
	if pairs == 0 {
		switch callee := t.Get(slot); t.Heap.KindOf(callee) {
		case layout.KindNative:
			t.callGo(callee, slot, count)
			return
		case layout.KindClass:
			if ty := t.TypeOfClass(callee); ty.def != nil && ty.def.New != nil {
				result, exc := ty.def.New(t, ty, t.args(slot, count, 0))
				if t.finish(slot, result, exc) {
					t.Mutator.Next()
				}
				return
			}
		}
	}
	switch t.Op() {
	case instr.CallLen:
		t.Become(instr.Call)
	case instr.CallAppend:
		t.Become(instr.CallMethod)
	}
	t.callBeyond(slot, count, pairs)
}

// callBeyond is call whose values may lie beyond the registers of the frame.
func (t *Thread) callBeyond(slot machine.Slot, count, pairs int) {
	where := t.Behind()
	if t.Enter(slot, count, pairs, where) {
		t.Resume(where)
	}
}

// callGoHere does a call of a function in Go at the instruction at pc, whose values lie as they are given.
func callGoHere(m *machine.Mutator) {
	t, slot := threadOf(m), m.SlotA()
	t.callGo(t.Get(slot), slot, t.NumC())
}

// callGo calls a function in Go from an instruction, with the count values behind slot, which are registers of the frame, and goes on
// behind the instruction.
func (t *Thread) callGo(callee Word, slot machine.Slot, count int) {
	n := t.defOf(callee)
	if n.loop != 0 && instr.Table[n.loop].Group == t.Op() {
		t.Become(n.loop)
	}
	words := t.Window(slot+8, count)
	var exc Word
	if n.self != nil {
		exc = t.takeSelf(n.self, words)
	}
	if exc == 0 && (count < n.Min || uint(count) > uint(n.Max)) {
		exc = t.checkArgs(n.Def, Args{Words: words})
	}
	if exc != 0 {
		t.Throw(exc)
		return
	}
	a := Args{Words: words[:count:count]}
	if n.Resumes != nil {
		if g, value, ok := n.Resumes(t, a); ok {
			t.enterGenerator(g, value, layout.Null, resumedByCall, slot, t.Behind())
			return
		}
	}
	result, exc := n.Fn(t, a)
	switch {
	case exc != layout.Null:
		t.Throw(exc)
	case result == layout.Null:
		t.Throw(t.memoryError())
	default:
		t.Set(slot, result)
		t.Mutator.Next()
	}
}

// callMethod calls what load_method left at A: without the self where that is Null.
func (t *Thread) callMethod(count, pairs int) {
	slot := t.SlotA()
	if t.Get(slot+8) == layout.Null {
		n := count - 1 + 2*pairs
		words := t.Window(slot+8, n+1)
		copy(words[:n], words[1:])
		count--
	}
	t.call(slot, count, pairs)
}

// callStar calls with starred arguments: behind C values and B pairs there is a bit map of the positional ones that are to be unpacked;
// pairs whose name is Null are mappings.
func (t *Thread) callStar() {
	slot, count, pairs := t.SlotA(), t.NumC(), t.NumB()
	first := 0
	if t.X() != 0 { // a method: its self is no argument of the bit map
		first = 1
	}
	mark := t.Kept()
	list, named, exc := t.starArgs(t.Window(slot+8, count+2*pairs+1), count, first, slot)
	t.Release(mark)
	switch {
	case exc != 0:
		t.Throw(exc)
	case !t.Room(slot, 2+len(list)+len(named)):
		t.Throw(t.Error(RuntimeError, "maximum recursion depth exceeded"))
	default:
		copy(t.Window(slot+8, len(list)), list)
		copy(t.Window(slot+8+machine.Slot(8*len(list)), len(named)), named)
		t.callBeyond(slot, len(list), len(named)/2)
	}
}

// starArgs unpacks starred arguments: count values, of which the first may be a self that is perhaps Null, pairs, and the bit map. What it
// returns is kept, to be called with from slot on.
func (t *Thread) starArgs(words []Word, count, first int, slot machine.Slot) (list, named []Word, exc Word) {
	last := len(words) - 1
	stars := uint64(words[last].Int())
	keep := func(w Word) (bool, Word) {
		if !t.Room(slot, 2+len(list)) {
			return false, t.Error(RuntimeError, "maximum recursion depth exceeded")
		}
		list = append(list, t.Keep(w))
		return true, t.Check(1)
	}
	for i, w := range words[:count] {
		switch {
		case i < first:
			if w != layout.Null {
				list = append(list, w)
			}
		case stars>>(i-first)&1 != 0:
			exc = t.Iterate(w, keep)
		default:
			list = append(list, w)
		}
		if exc != 0 {
			return nil, nil, exc
		}
	}
	named, exc = t.starPairs(words[count:last])
	return list, named, exc
}

// starPairs unpacks the mappings among keyword arguments.
func (t *Thread) starPairs(pairs []Word) (named []Word, exc Word) {
	for i := 0; i < len(pairs) && exc == 0; i += 2 {
		if pairs[i] != layout.Null {
			named = append(named, pairs[i], pairs[i+1])
			continue
		}
		exc = t.eachPair(pairs[i+1], func(key, value Word) Word {
			if !t.Heap.IsString(key) {
				return t.noText(key)
			}
			if exc := t.roomInGo(len(named)); exc != 0 {
				return exc
			}
			name := t.Heap.InternWord(key)
			named = append(named, name, t.Keep(value))
			return t.made(name)
		})
	}
	return named, exc
}

// eachPair calls f with the entries of a dict, or of something with keys and items.
func (t *Thread) eachPair(mapping Word, f func(key, value Word) Word) Word {
	h := t.Heap
	if d := t.Inner(mapping); h.KindOf(d) == layout.KindDict {
		for i := h.Next(d, 0); i >= 0; i = h.Next(d, i+1) {
			key, value := h.Entry(d, i)
			if exc := f(key, value); exc != 0 {
				return exc
			}
		}
		return 0
	}
	keys, exc := t.GetAttr(mapping, t.Intern("keys"))
	if exc != 0 {
		return exc
	}
	all, exc := t.Call(keys)
	if exc != 0 {
		return exc
	}
	return t.Iterate(all, func(key Word) (bool, Word) {
		value, exc := t.Item(mapping, key, layout.Undefined)
		if exc == 0 {
			exc = f(key, value)
		}
		return exc == 0, exc
	})
}
