package lower

import (
	"fmt"
	"math"
	"slices"

	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// Made returns the functions of a module that may come to run: the first, those that these make, and all that functions in machine code
// have. Compilers leave functions in files that only dead code made, which is not there any more: how many cells those close over cannot be
// known, so they are not to be verified.
func Made(m *pyop.Module) []*pyop.Func {
	list := []*pyop.Func{m.Funcs[0]}
	seen := map[*pyop.Func]bool{m.Funcs[0]: true}
	add := func(f *pyop.Func) {
		if !seen[f] {
			seen[f], list = true, append(list, f)
		}
	}
	for i := 0; i < len(list); i++ { // list grows
		f := list[i]
		if f.Emit == pyop.EmitMachine {
			for _, child := range f.Children {
				add(child)
			}
			continue
		}
		for k := range f.Instrs {
			in := &f.Instrs[k]
			if (in.Op == pyop.MakeFunction || in.Op == pyop.MakeClosure) && in.A >= 0 && int(in.A) < len(f.Children) {
				add(f.Children[in.A])
			}
		}
	}
	return list
}

// Verify holds a function of a file against what its instructions take for granted: that each value of the stack is what the operation that
// takes it needs (a list where a comprehension adds to one, a cell where a closure is made, the cause of a finally part at its end …),
// and that no operation reaches below the values that an exception must find. What compilers write passes; the error is a
// *pyop.FlowError.
//
// It is an abstract interpretation as that of the JVM's verifier (Leroy, Java bytecode verification, 2003): a kind for each value of
// the stack, joined where ways meet. Blocks and depths are known from the flow. Cost: a few passes over what loops, and no more than a
// fixed number of steps.
func Verify(f *pyop.Func) error {
	flow, err := f.Flow()
	if err != nil {
		return err
	}
	v := &verifier{
		f: f, flow: flow, slots: make([]pyop.LocalKind, f.NumLocals), blocks: map[int32]int32{}, before: map[int32][]kind{},
		ends: make([][]int32, len(flow.Blocks)), jumps: make([][]int32, len(flow.Blocks)),
	}
	v.locals()
	v.ranges()
	v.run(0, nil)
	for len(v.work) > 0 && v.err == nil {
		i := v.work[len(v.work)-1]
		v.work = v.work[:len(v.work)-1]
		v.run(i, v.before[i])
	}
	if v.err != nil {
		return v.err
	}
	return nil
}

// What a function may take: compilers write none that comes near.
const (
	mostSteps = 1 << 26 // operations interpreted and values joined
	mostKinds = 1 << 24 // values known, at all labels
)

// kind is what is known of a value of the stack. Those from isCause on are causes of a block of the flow.
type kind int32

const (
	isAnything kind = iota // perhaps nothing that may be looked at
	isNull                 // the mark for what is absent
	isMaybe                // an object or that mark
	isObject               // an object of whatever type, as the following are
	isNone
	isName // an interned str
	isInt  // a small integer
	isTuple
	isDict
	isList
	isSet
	isException
	isIterator // of a loop, in the lowest of its places
	isCell     // of a variable that functions share: an object of a type without methods
	isCause
)

func (k kind) object() bool { return k >= isObject }

// join returns what is known of a value that is one or the other.
func join(a, b kind) kind {
	if a > b {
		a, b = b, a
	}
	switch {
	case a == b:
		return a
	case b >= isCause && (a == isNone || a == isException):
		return b
	case a.object() && b.object():
		return isObject
	case (a.object() || a == isNull || a == isMaybe) && (b.object() || b == isMaybe):
		return isMaybe
	}
	return isAnything
}

type verifier struct {
	f      *pyop.Func
	flow   *pyop.Flow
	free   int32
	slots  []pyop.LocalKind
	blocks map[int32]int32  // by operation that opens one
	before map[int32][]kind // by label that has been reached: the stack there
	jumps  [][]int32        // by block: the labels to which jumps go once its finally part has run
	ends   [][]int32        // by block: where the runs began that came to an end of its finally part
	work   []int32          // labels from which to run, again
	start  int32            // where this run began
	stack  []kind
	// How many of the lowest values this run has left as they are, since the last block was opened. Operations that cannot raise may move what a handler finds, on the way
	// into it: the end of async with does.
	touched int
	steps   int
	kinds   int
	err     error
}

func (v *verifier) fail(i int, format string, args ...any) {
	if v.err == nil {
		v.err = &pyop.FlowError{Op: i, Msg: fmt.Sprintf(format, args...)}
	}
}

// locals finds out what slots hold. Free variables are the first parameters.
func (v *verifier) locals() {
	v.free = int32(numFree(v.f))
	for _, l := range v.f.Locals {
		switch l.Kind {
		case pyop.LocalFree:
			if l.Slot >= v.free || int(l.Slot) >= v.f.NumPos {
				v.fail(0, "the free variable in slot %d is not among the first parameters", l.Slot)
				return
			}
		case pyop.LocalCell:
			if l.Slot < v.free {
				v.fail(0, "the cell in slot %d is among the free variables", l.Slot)
				return
			}
		}
		if l.Kind == pyop.LocalCell || l.Kind == pyop.LocalFree {
			v.slots[l.Slot] = l.Kind
		}
	}
	if v.f.Parent == nil && v.free > 0 {
		v.fail(0, "a module with free variables")
	}
}

// numFree returns how many free variables a function has.
func numFree(f *pyop.Func) (n int) {
	for _, l := range f.Locals {
		if l.Kind == pyop.LocalFree {
			n++
		}
	}
	return n
}

// ranges checks that handlers serve no operation outside of their blocks: which one is in force is found by the place of what raises.
func (v *verifier) ranges() {
	var around []int32 // blocks whose operations stand here
	handlers := map[int32]bool{}
	for n := range v.flow.Blocks {
		if n > 0 {
			v.blocks[v.flow.Blocks[n].Setup] = int32(n)
			handlers[v.flow.Blocks[n].Handler] = true
		}
	}
	for i := range v.f.Instrs {
		if handlers[int32(i)] {
			around = slices.DeleteFunc(around, func(n int32) bool { return int(v.flow.Blocks[n].Handler) == i })
		}
		if n := len(around); n > 0 && v.flow.Depth[i] != pyop.Unreached && !v.within(v.flow.Open[i], around[n-1]) {
			v.fail(i, "outside of a block whose handler serves it")
			return
		}
		if n, ok := v.blocks[int32(i)]; ok {
			if k := len(around); k > 0 && v.flow.Blocks[n].Handler > v.flow.Blocks[around[k-1]].Handler {
				v.fail(i, "blocks that overlap")
				return
			}
			around = append(around, n)
		}
	}
}

// within reports whether a block is another one or inside of it.
func (v *verifier) within(block, outer int32) bool {
	for v.flow.Blocks[block].Level > v.flow.Blocks[outer].Level {
		block = v.flow.Blocks[block].Parent
	}
	return block == outer
}

// reach notes a way from operation from to label i, with a stack of at least as many values as i is reached with.
func (v *verifier) reach(from, i int, stack []kind) {
	if b := &v.flow.Blocks[v.flow.Open[i]]; b.Kind == pyop.SetupExcept && from > int(b.Setup) && from < int(b.Handler) && i >= int(b.Handler) {
		v.fail(from, "a way into a handler without an exception")
		return
	}
	if v.touched < v.floor(i) {
		v.fail(i, "reached without the values that a handler finds")
		return
	}
	depth := int(v.flow.Depth[i])
	if depth < 0 || depth > len(stack) {
		v.fail(i, "reached with %d values on the stack", len(stack))
		return
	}
	v.steps += depth
	before, known := v.before[int32(i)]
	changed := !known
	if !known {
		v.kinds += depth
		before = slices.Clone(stack[:depth])
		v.before[int32(i)] = before
	}
	for n, old := range before {
		if k := join(old, stack[n]); k != old {
			before[n], changed = k, true
		}
	}
	if changed {
		v.work = append(v.work, int32(i))
	}
}

// run interprets the operations from start on to the next label, or to where control does not pass.
func (v *verifier) run(start int32, stack []kind) {
	v.start, v.stack, v.touched = start, append(v.stack[:0], stack...), math.MaxInt
	for i := int(start); i >= 0 && v.err == nil; {
		if v.steps++; v.steps > mostSteps || v.kinds > mostKinds {
			v.fail(i, "too many ways through the function")
			return
		}
		if v.f.Instrs[i].Op == pyop.Label && i != int(start) {
			v.reach(i-1, i, v.stack)
			return
		}
		i = v.step(i)
	}
}

// floor returns how many values an operation must leave as they are: those that the innermost handler in force finds.
func (v *verifier) floor(i int) (floor int) {
	for n := v.flow.Open[i]; n != 0; n = v.flow.Blocks[n].Parent {
		if b := &v.flow.Blocks[n]; i < int(b.Handler) {
			return int(b.Depth)
		}
	}
	return 0
}

// step interprets operation i, and returns the next one, -1 where control does not pass there.
func (v *verifier) step(i int) (next int) {
	in := &v.f.Instrs[i]
	pops := in.Pops()
	if v.rotatesCause(i) {
		pops = 2
	}
	below := len(v.stack) - pops
	switch {
	case below < 0, in.Op == pyop.StoreComp && below < int(in.A):
		v.fail(i, "takes a cause of a finally part apart")
		return -1
	}
	if in.Op != pyop.Dup && in.Op != pyop.DupTwo {
		v.touched = min(v.touched, below)
	}
	if v.touched < v.floor(i) && !moves(in.Op) && in.Op != pyop.LoadNone && in.Op != pyop.Jump {
		v.fail(i, "takes values that a handler finds")
		return -1
	}
	top := v.stack[below:]
	switch check := takes[in.Op]; {
	case check != nil:
		check(v, i, in, top)
	case !moves(in.Op):
		v.objects(i, top)
	}
	if v.err != nil {
		return -1
	}
	return v.leave(i, in, below)
}

// rotatesCause reports whether operation i and the next one rotate the cause of a finally part: see opRotThree.
func (v *verifier) rotatesCause(i int) bool {
	b := &v.flow.Blocks[v.flow.Open[i]]
	return v.f.Instrs[i].Op == pyop.RotThree && v.flow.Handles(i) && b.Kind != pyop.SetupExcept && len(v.stack) == int(b.Depth)+1 &&
		i+1 < len(v.f.Instrs) && v.f.Instrs[i+1].Op == pyop.RotThree
}

// moves reports whether an operation takes any values.
func moves(op pyop.Op) bool {
	return op == pyop.Dup || op == pyop.DupTwo || op == pyop.RotTwo || op == pyop.RotThree || op == pyop.Pop
}

// leave goes on behind operation i, which takes the values of the stack from below on.
func (v *verifier) leave(i int, in *pyop.Instr, below int) (next int) {
	target := v.flow.Target(in)
	switch in.Op {
	case pyop.Return, pyop.Raise:
		return -1
	case pyop.Jump, pyop.PopExceptJump:
		v.reach(i, target, v.stack)
		return -1
	case pyop.UnwindJump:
		v.unwind(i, in)
		return -1
	case pyop.JumpIfTrueOrPop, pyop.JumpIfFalseOrPop:
		v.reach(i, target, v.stack)
	case pyop.PopJumpIfTrue, pyop.PopJumpIfFalse, pyop.ForIter:
		v.reach(i, target, v.stack[:below])
	case pyop.SetupExcept, pyop.SetupFinally, pyop.SetupWith:
		v.enter(i, in, below)
	case pyop.EndFinally:
		open := v.flow.Open[i]
		if !slices.Contains(v.ends[open], v.start) {
			v.ends[open] = append(v.ends[open], v.start)
		}
		for _, to := range v.jumps[open] {
			v.reach(i, int(to), v.stack[:below])
		}
	}
	if v.rotatesCause(i) {
		v.stack[below], v.stack[below+1] = v.stack[below+1], v.stack[below]
		return i + 2
	}
	v.stack = append(v.stack[:below], v.leaves(i, in, v.stack[below:])...)
	return i + 1
}

// enter notes the way to the handler of the block that operation i opens.
func (v *verifier) enter(i int, in *pyop.Instr, below int) {
	stack := slices.Clone(v.stack[:below])
	cause := isCause + kind(v.blocks[int32(i)])
	switch in.Op {
	case pyop.SetupExcept:
		cause = isException
	case pyop.SetupWith:
		stack = append(stack, isObject, isMaybe)
	}
	v.touched = math.MaxInt
	v.reach(i, v.flow.Target(in), append(stack, cause))
}

// unwind follows a jump out of blocks: it arrives with what the last finally part on its way leaves on the stack, or as it is.
func (v *verifier) unwind(i int, in *pyop.Instr) {
	last, open := int32(0), v.flow.Open[i]
	for n := in.B; n > 0 && open != 0; n-- {
		if b := &v.flow.Blocks[open]; b.Kind != pyop.SetupExcept && i < int(b.Handler) {
			last = open
		}
		open = v.flow.Blocks[open].Parent
	}
	to := int32(v.flow.Target(in))
	if last == 0 {
		v.reach(i, int(to), v.stack)
		return
	}
	if slices.Contains(v.jumps[last], to) {
		return
	}
	v.jumps[last] = append(v.jumps[last], to)
	v.work = append(v.work, v.ends[last]...)
}

// objects checks values that must be objects.
func (v *verifier) objects(i int, list []kind) {
	for _, k := range list {
		if !k.object() {
			v.fail(i, "%v takes something that is no object", v.f.Instrs[i].Op)
			return
		}
	}
}

func (v *verifier) want(i int, ok bool, what string) {
	if !ok {
		v.fail(i, "%v takes something that is no %s", v.f.Instrs[i].Op, what)
	}
}

// takes has the checks of operations that take other things than objects.
var takes = [pyop.NumOps]func(v *verifier, i int, in *pyop.Instr, top []kind){
	pyop.LoadDeref: takesCell, pyop.DeleteDeref: takesCell, pyop.StoreDeref: takesCell,
	pyop.StoreFast: takesSlot, pyop.DeleteFast: takesSlot,
	pyop.StoreMap: func(v *verifier, i int, in *pyop.Instr, top []kind) {
		v.want(i, top[0] == isDict, "dict")
		v.objects(i, top[1:])
	},
	pyop.StoreComp: takesCollection,
	pyop.MakeFunction: func(v *verifier, i int, in *pyop.Instr, top []kind) {
		v.want(i, numFree(v.f.Children[in.A]) == 0, "function without free variables")
		takesDefaults(v, i, in, top)
	},
	pyop.MakeClosure: func(v *verifier, i int, in *pyop.Instr, top []kind) {
		cells := top[len(top)-int(in.B):]
		v.want(i, numFree(v.f.Children[in.A]) == len(cells) && len(cells) > 0, "function of so many free variables")
		for _, k := range cells {
			v.want(i, k == isCell, "cell")
		}
		takesDefaults(v, i, in, top)
	},
	pyop.CallFunction: func(v *verifier, i int, in *pyop.Instr, top []kind) {
		v.objects(i, top[:1])
		takesArguments(v, i, in, top[1:])
	},
	pyop.CallMethod: func(v *verifier, i int, in *pyop.Instr, top []kind) {
		v.objects(i, top[:1])
		v.want(i, top[1].object() || top[1] == isNull || top[1] == isMaybe, "self")
		takesArguments(v, i, in, top[2:])
	},
	pyop.ForIter: func(v *verifier, i int, in *pyop.Instr, top []kind) {
		v.want(i, top[0] == isIterator || top[0] == isNull && top[1].object(), "iterator")
	},
	pyop.WithCleanup: func(v *verifier, i int, in *pyop.Instr, top []kind) {
		v.objects(i, top[:1])
		v.want(i, top[1].object() || top[1] == isNull || top[1] == isMaybe, "self")
		takesCause(v, i, in, top[2:])
	},
	pyop.EndFinally: takesCause,
	pyop.YieldValue: takesYield, pyop.YieldFrom: takesYield,
}

func takesCell(v *verifier, i int, in *pyop.Instr, top []kind) {
	v.want(i, v.slots[in.A] != pyop.LocalFast, "cell")
	v.objects(i, top)
}

func takesSlot(v *verifier, i int, in *pyop.Instr, top []kind) {
	v.want(i, v.slots[in.A] == pyop.LocalFast && in.A >= v.free, "slot of a plain local")
	v.objects(i, top)
}

func takesCollection(v *verifier, i int, in *pyop.Instr, top []kind) {
	want := isList
	switch pyop.FuncKind(in.Kind) {
	case pyop.KindSetComp:
		want = isSet
	case pyop.KindDictComp:
		want = isDict
	}
	v.want(i, v.stack[len(v.stack)-len(top)-int(in.A)] == want, "collection of its kind")
	v.objects(i, top)
}

func takesDefaults(v *verifier, i int, in *pyop.Instr, top []kind) {
	if in.Kind == pyop.WithDefaults {
		v.want(i, top[0] == isTuple || top[0] == isNull || top[0] == isNone, "tuple of defaults")
		v.want(i, top[1] == isDict || top[1] == isNull, "dict of defaults")
	}
}

// takesArguments checks the values and pairs of a call, and what says which are starred.
func takesArguments(v *verifier, i int, in *pyop.Instr, args []kind) {
	starred := in.Kind == pyop.Starred
	if starred {
		v.want(i, args[len(args)-1] == isInt, "map of starred arguments")
		args = args[:len(args)-1]
	}
	v.objects(i, args[:in.A])
	for pairs := args[in.A:]; len(pairs) > 1; pairs = pairs[2:] {
		v.want(i, pairs[0] == isName || starred && pairs[0] == isNull, "name")
		v.objects(i, pairs[1:2])
	}
}

func takesCause(v *verifier, i int, in *pyop.Instr, top []kind) {
	v.want(i, top[0] == isNone || top[0] == isException || top[0] == isCause+kind(v.flow.Open[i]), "cause of the block")
}

func takesYield(v *verifier, i int, in *pyop.Instr, top []kind) {
	v.want(i, v.f.Flags&pyop.FlagGenerator != 0, "frame of a generator")
	v.objects(i, top)
}

// leaves returns what an operation puts on the stack where control falls through.
func (v *verifier) leaves(i int, in *pyop.Instr, top []kind) []kind {
	switch in.Op {
	case pyop.LoadFast:
		if v.slots[in.A] != pyop.LocalFast {
			return []kind{isCell}
		}
	case pyop.LoadNone:
		return []kind{isNone}
	case pyop.LoadSmallInt:
		return []kind{isInt}
	case pyop.LoadStr:
		return []kind{isName}
	case pyop.LoadNull:
		return []kind{isNull}
	case pyop.BuildTuple:
		return []kind{isTuple}
	case pyop.BuildList:
		return []kind{isList}
	case pyop.BuildSet:
		return []kind{isSet}
	case pyop.BuildMap, pyop.StoreMap:
		return []kind{isDict}
	case pyop.LoadMethod, pyop.LoadSuper:
		return []kind{isObject, isMaybe}
	case pyop.SetupWith:
		return []kind{isObject, isMaybe, isObject}
	case pyop.WithCleanup:
		return []kind{isCause + kind(v.flow.Open[i])}
	case pyop.GetIterStack:
		return []kind{isIterator, isAnything, isAnything, isAnything}
	case pyop.ForIter:
		return append(slices.Clone(top), isObject)
	case pyop.Dup:
		return []kind{top[0], top[0]}
	case pyop.DupTwo:
		return []kind{top[0], top[1], top[0], top[1]}
	case pyop.RotTwo:
		return []kind{top[1], top[0]}
	case pyop.RotThree:
		return rotated(top)
	}
	return slices.Repeat([]kind{isObject}, in.Pushes())
}

// rotated returns values with the top below the others: see opRotThree.
func rotated(top []kind) []kind {
	n := len(top) - 1
	return append([]kind{top[n]}, top[:n]...)
}
