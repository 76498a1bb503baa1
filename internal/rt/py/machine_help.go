package py

import (
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/rt/jit"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// helperArgs are the argument registers of a helper.
type helperArgs = [6]uint64

// helperTable says what each helper does.
type helperTable [layout.NumHelpers]helper

type helper struct {
	do      func(t *Thread, a *activation, r *helperArgs) (result uint64, exc Word)
	objects uint8 // which arguments are objects, a bit each with the first the lowest: they come as values, and none is missing
}

// Which arguments of a helper are objects.
const (
	first = 1 << iota
	second
	third
)

// Types of values in viper functions, as HelperConvertObjToNative and HelperConvertNativeToObj get them.
const (
	nativeObject = iota
	nativeBool
	nativeInt
	nativeUint
	nativeName = 8

	nativeTypeMask = 0xf
)

// helpers returns what the entries do that compilers use. See layout.Helper for their arguments.
func helpers() *helperTable { return helpersOnce.Get(makeHelpers) }

var helpersOnce lazy.Value[*helperTable]

func makeHelpers() *helperTable {
	h := new(helperTable)
	for _, part := range []map[layout.Helper]helper{conversionHelpers(), nameHelpers(), valueHelpers(), buildingHelpers(), callHelpers(), flowHelpers()} {
		for n, f := range part {
			h[n] = f
		}
	}
	return h
}

// object makes of the two results of a function what a helper returns.
func (t *Thread) object(w, exc Word) (uint64, Word) { return t.result(w), exc }

// nothing is what a helper without a result returns.
func nothing(exc Word) (uint64, Word) { return 0, exc }

// name returns the interned str of a number in a table of names.
func name(r uint64) Word { return layout.InternedString(uint32(r)) }

// memoryAt returns n words at an address that machine code has given, which is none where n is 0.
func (t *Thread) memoryAt(address uint64, n int) ([]Word, Word) {
	if n == 0 {
		return nil, 0
	}
	if words := t.machineWords(address, n); words != nil {
		return words, 0
	}
	return nil, t.Error(RuntimeError, "machine code gives an address that is not its own")
}

// valuesAt is memoryAt of values, which are made such in their place.
func (t *Thread) valuesAt(address uint64, n int) ([]Word, Word) {
	words, exc := t.memoryAt(address, n)
	for i, w := range words {
		words[i] = t.word(uint64(w))
	}
	return words, exc
}

func conversionHelpers() map[layout.Helper]helper {
	return map[layout.Helper]helper{
		layout.HelperConvertObjToNative: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.toNative(Word(r[0]), r[1]&nativeTypeMask)
		}, first},
		layout.HelperConvertNativeToObj: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.object(t.fromNative(r[0], r[1]&nativeTypeMask))
		}, 0},
	}
}

// toNative returns a value as a viper function has it. A pointer is the address of a value's bytes, or a number.
func (t *Thread) toNative(w Word, to uint64) (uint64, Word) {
	switch to {
	case nativeObject:
		return uint64(w), 0
	case nativeBool:
		truth, exc := t.IsTrue(w)
		if truth {
			return 1, exc
		}
		return 0, exc
	case nativeInt, nativeUint:
		n, exc := t.TruncatedIntArg(w)
		return uint64(n), exc
	}
	if b, ok := t.BufferOf(w); ok {
		return t.BufferAddress(b), 0
	}
	n, exc := t.TruncatedIntArg(w)
	return uint64(n), exc
}

// fromNative returns what a viper function has as a value: pointers as unsigned numbers.
func (t *Thread) fromNative(v, from uint64) (Word, Word) {
	switch from {
	case nativeObject:
		return t.word(v), 0
	case nativeBool:
		return layout.Bool(v != 0), 0
	case nativeInt:
		return t.Made(t.NewInt(int64(v)))
	case nativeName:
		return name(v), 0
	}
	return t.Made(t.NewUint(v))
}

func nameHelpers() map[layout.Helper]helper {
	return map[layout.Helper]helper{
		// Names are looked up in the globals of the function: there are none to be swapped.
		layout.HelperSwapGlobals: {func(*Thread, *activation, *helperArgs) (uint64, Word) { return 0, 0 }, 0},
		layout.HelperLoadName: {func(t *Thread, a *activation, r *helperArgs) (uint64, Word) {
			if a.locals != layout.Null {
				if v := t.DictGetName(a.locals, name(r[0])); v != layout.Null {
					return t.result(v), 0
				}
			}
			return t.object(t.globalOf(name(r[0])))
		}, 0},
		layout.HelperLoadGlobal: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.object(t.globalOf(name(r[0])))
		}, 0},
		layout.HelperLoadBuildClass: {func(t *Thread, _ *activation, _ *helperArgs) (uint64, Word) {
			return uint64(t.DictGetName(t.rt.builtins, nameBuildClass)), 0
		}, 0},
		layout.HelperStoreName: {func(t *Thread, a *activation, r *helperArgs) (uint64, Word) {
			return nothing(t.memory(t.DictSetName(t.namesOf(a), name(r[0]), Word(r[1]))))
		}, second},
		layout.HelperStoreGlobal: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return nothing(t.memory(t.DictSetName(t.globals(), name(r[0]), Word(r[1]))))
		}, second},
		layout.HelperDeleteName: {func(t *Thread, a *activation, r *helperArgs) (uint64, Word) {
			return nothing(t.deleteName(t.namesOf(a), name(r[0])))
		}, 0},
		layout.HelperDeleteGlobal: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return nothing(t.deleteName(t.globals(), name(r[0])))
		}, 0},
		layout.HelperLoadAttr: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.object(t.GetAttr(Word(r[0]), name(r[1])))
		}, first},
		layout.HelperStoreAttr: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return nothing(t.SetAttr(Word(r[0]), name(r[1]), t.word(r[2])))
		}, first},
		layout.HelperLoadMethod: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			fn, self, exc := t.loadMethod(Word(r[0]), name(r[1]))
			if exc == 0 && fn == layout.Null {
				exc = t.noAttribute(Word(r[0]), name(r[1]))
			}
			return nothing(t.putMethod(r[2], fn, self, exc))
		}, first},
		layout.HelperLoadSuperMethod: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			words, exc := t.valuesAt(r[1], 3)
			if exc != 0 {
				return 0, exc
			}
			fn, self, exc := t.superMethod(words[1], words[2], name(r[0]))
			return nothing(t.putMethod(r[1], fn, self, exc))
		}, 0},
		layout.HelperImportName: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.object(t.importName(name(r[0]), Word(r[2]), Word(r[1])))
		}, second | third},
		layout.HelperImportFrom: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.object(t.importFrom(Word(r[0]), name(r[1])))
		}, first},
		layout.HelperImportAll: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return nothing(t.importStar(Word(r[0])))
		}, first},
	}
}

// namesOf returns the dict in which a call stores names.
func (t *Thread) namesOf(a *activation) Word {
	if a.locals != layout.Null {
		return a.locals
	}
	return t.globals()
}

// putMethod stores a function and its self, perhaps Null, as machine code calls them.
func (t *Thread) putMethod(address uint64, fn, self, exc Word) Word {
	if exc != 0 {
		return exc
	}
	to, exc := t.memoryAt(address, 2)
	if exc == 0 {
		to[0], to[1] = fn, self
	}
	return exc
}

func valueHelpers() map[layout.Helper]helper {
	return map[layout.Helper]helper{
		layout.HelperObjSubscr: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			value := t.word(r[2])
			if value == layout.SubscriptLoad {
				return t.object(t.Item(Word(r[0]), Word(r[1]), layout.Undefined))
			}
			_, exc := t.Item(Word(r[0]), Word(r[1]), value)
			return uint64(layout.None), exc
		}, first | second},
		layout.HelperObjIsTrue: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.toNative(Word(r[0]), nativeBool)
		}, first},
		layout.HelperUnaryOp: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			if pyop.UnaryOp(r[0]) == pyop.Not {
				truth, exc := t.IsTrue(Word(r[1]))
				return uint64(layout.Bool(!truth)), exc
			}
			return t.object(t.Unary(UnaryOp(r[0]), Word(r[1])))
		}, second},
		layout.HelperBinaryOp: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.object(t.binaryOf(BinaryOp(r[0]), Word(r[1]), Word(r[2])))
		}, second | third},
	}
}

// binaryOf is Binary that is quick about sums of small integers.
func (t *Thread) binaryOf(op BinaryOp, left, right Word) (Word, Word) {
	if left.IsSmallInt() && right.IsSmallInt() {
		switch op {
		case pyop.Add, pyop.InplaceAdd:
			return t.Made(t.NewInt(left.Int() + right.Int()))
		case pyop.Subtract, pyop.InplaceSubtract:
			return t.Made(t.NewInt(left.Int() - right.Int()))
		}
	}
	return t.Binary(op, left, right)
}

func buildingHelpers() map[layout.Helper]helper {
	build := func(build func(t *Thread, words []Word) (Word, Word)) helper {
		return helper{func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			words, exc := t.valuesAt(r[1], int(r[0]))
			if exc != 0 {
				return 0, exc
			}
			return t.object(build(t, words))
		}, 0}
	}
	return map[layout.Helper]helper{
		layout.HelperBuildTuple: build(func(t *Thread, words []Word) (Word, Word) { return t.Made(t.NewTuple(words...)) }),
		layout.HelperBuildList:  build(func(t *Thread, words []Word) (Word, Word) { return t.Made(t.NewList(words...)) }),
		layout.HelperBuildSet:   build(func(t *Thread, words []Word) (Word, Word) { return t.buildSet(words) }),
		layout.HelperBuildMap: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.object(t.Made(t.NewDict(int(r[0]))))
		}, 0},
		layout.HelperStoreSet: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return nothing(t.SetAdd(Word(r[0]), Word(r[1])))
		}, first | second},
		layout.HelperListAppend: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return nothing(t.memory(t.ListAppend(Word(r[0]), Word(r[1]))))
		}, first | second},
		layout.HelperStoreMap: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return r[0], t.DictSet(Word(r[0]), Word(r[1]), Word(r[2]))
		}, first | second | third},
		layout.HelperNewSlice: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.object(t.Made(t.newSlice(Word(r[0]), Word(r[1]), Word(r[2]))))
		}, first | second | third},
		layout.HelperUnpackSequence: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			to, exc := t.memoryAt(r[2], int(r[1]))
			if exc == 0 {
				exc = t.unpack(Word(r[0]), to)
			}
			return nothing(exc)
		}, first},
		layout.HelperUnpackEx: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			before, after := int(r[1]&0xff), int(r[1]>>8&0xff)
			to, exc := t.memoryAt(r[2], before+1+after)
			if exc == 0 {
				exc = t.unpackEx(Word(r[0]), before, to)
			}
			return nothing(exc)
		}, first},
		layout.HelperMakeFunction: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.object(t.machineMadeFunction(Word(r[0]), r[2]))
		}, 0},
		layout.HelperNewClosure: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			cells, exc := t.valuesAt(r[2], int(r[1]))
			if exc != 0 {
				return 0, exc
			}
			fn := Word(r[0])
			return t.object(t.Made(t.NewFunction(t.Heap.Load(fn, layout.FuncCode), t.globals(),
				t.Heap.Load(fn, layout.FuncDefaults), t.Heap.Load(fn, layout.FuncKwDefaults), cells...)))
		}, first},
	}
}

// machineMadeFunction makes a function of a code object, with the defaults at an address, 0 for none.
func (t *Thread) machineMadeFunction(code Word, address uint64) (Word, Word) {
	defaults, kwDefaults := Word(layout.Null), Word(layout.Null)
	if address != 0 {
		words, exc := t.valuesAt(address, 2)
		if exc != 0 {
			return 0, exc
		}
		if t.Heap.KindOf(words[0]) == layout.KindTuple {
			defaults = words[0]
		}
		kwDefaults = words[1]
	}
	return t.Made(t.NewFunction(code, t.globals(), defaults, kwDefaults))
}

func callHelpers() map[layout.Helper]helper {
	return map[layout.Helper]helper{
		layout.HelperCallFunction: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.object(t.callAt(Word(r[0]), r[2], int(r[1]&0xff), int(r[1]>>8&0xff)))
		}, first},
		layout.HelperCallMethod: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.object(t.callMethodAt(r[2], int(r[0]), int(r[1])))
		}, 0},
		layout.HelperCallMethodVar: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.object(t.callStarAt(r[0] != 0, r[2], int(r[1]&0xff), int(r[1]>>8&0xff)))
		}, 0},
		layout.HelperArgCheckNumSig: {func(t *Thread, a *activation, r *helperArgs) (uint64, Word) {
			def := Def{Min: int(r[2] >> 17), Max: int(r[2] >> 1 & 0xffff), Keywords: r[2]&1 != 0}
			words := a.words
			if cells := a.info.Cells; cells > 0 { // they count as arguments
				words = make([]Word, cells+len(words))
			}
			return nothing(t.checkArgs(&def, Args{Words: words, Pairs: a.pairs}))
		}, 0},
		layout.HelperSetupCodeState: {func(t *Thread, a *activation, r *helperArgs) (uint64, Word) {
			head, exc := t.memoryAt(r[0], layout.CodeStateStart)
			if exc == 0 {
				a.state, exc = t.memoryAt(r[0]+8*layout.CodeStateStart, int(head[layout.CodeStateSize]&0xffff))
			}
			if exc == 0 {
				exc = t.bindMachine(a.fn, a.info, a.words, a.pairs, a.state)
			}
			return nothing(exc)
		}, 0},
	}
}

// callAt calls a function with the values and pairs at an address.
func (t *Thread) callAt(fn Word, address uint64, count, pairs int) (Word, Word) {
	all, exc := t.valuesAt(address, count+2*pairs)
	if exc != 0 {
		return 0, exc
	}
	words, named := all[:count:count], all[count:]
	if exc := t.internNames(named); exc != 0 {
		return 0, exc
	}
	switch t.Heap.KindOf(fn) {
	case layout.KindNative:
		return t.callNative(fn, Args{Words: words, Pairs: named})
	case layout.KindFunc:
		if info := t.infoOf(fn); info.Machine != nil && !info.Generator {
			return t.callMachine(fn, info, address, words, named, layout.Null)
		}
	}
	return t.CallPairs(fn, words, named)
}

// internNames makes the names of pairs such as functions look for: in machine code they are constants like others.
func (t *Thread) internNames(pairs []Word) (exc Word) {
	for i := 0; i < len(pairs) && exc == 0; i += 2 {
		if !pairs[i].IsInterned() && t.Heap.IsString(pairs[i]) {
			pairs[i] = t.Heap.InternWord(pairs[i])
			exc = t.made(pairs[i])
		}
	}
	return exc
}

// callMethodAt calls the function at an address, with the self behind it if that is not Null, and the values and pairs behind that. At the
// end of a with block machine code has read the first word of an exception as its type.
func (t *Thread) callMethodAt(address uint64, count, pairs int) (Word, Word) {
	head, exc := t.memoryAt(address, 2+count+2*pairs)
	if exc != 0 {
		return 0, exc
	}
	if count == 3 && uint64(head[3]) >= t.Heap.Address(0) && head[3]&layout.TagMask == layout.TagObject {
		if value := t.word(uint64(head[3])); Word(t.Heap.Header(value)) == head[2] {
			head[2] = t.ClassOf(t.TypeOf(value))
		}
	}
	fn := t.word(uint64(head[0]))
	if head[1] == layout.Null {
		return t.callAt(fn, address+16, count, pairs)
	}
	return t.callAt(fn, address+8, count+1, pairs)
}

// callStarAt calls the function at an address with starred arguments: see Thread.starArgs.
func (t *Thread) callStarAt(method bool, address uint64, count, pairs int) (Word, Word) {
	first := 0
	if method {
		first = 1
	}
	words, exc := t.valuesAt(address, 1+first+count+2*pairs+1)
	if exc != 0 {
		return 0, exc
	}
	if exc := t.internNames(words[1+first+count : len(words)-1]); exc != 0 {
		return 0, exc
	}
	slot, _ := t.Reserve(0)
	mark := t.Kept()
	defer t.Release(mark)
	list, named, exc := t.starArgs(words[1:], first+count, first, slot)
	if exc != 0 {
		return 0, exc
	}
	return t.CallPairs(words[0], list, named)
}

func flowHelpers() map[layout.Helper]helper {
	return map[layout.Helper]helper{
		layout.HelperGetIter: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			it, exc := t.Iter(Word(r[0]))
			if exc != 0 || r[1] == 0 {
				return t.object(it, exc)
			}
			to, exc := t.memoryAt(r[1], 2)
			if exc == 0 {
				to[0], to[1] = layout.Null, it
			}
			return nothing(exc)
		}, first},
		layout.HelperIterNext: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			from, exc := t.memoryAt(r[0], 2)
			if exc != 0 {
				return 0, exc
			}
			return t.object(t.next(from[1]))
		}, 0},
		layout.HelperNLRPush: {func(t *Thread, a *activation, r *helperArgs) (uint64, Word) { return nothing(t.pushHandler(a, r[0])) }, 0},
		layout.HelperNLRPop: {func(t *Thread, a *activation, _ *helperArgs) (uint64, Word) {
			buffer, exc := t.memoryAt(a.nlr, nlrWords)
			if exc == 0 {
				a.nlr = uint64(buffer[layout.NLRPrevious])
			}
			return nothing(exc)
		}, 0},
		layout.HelperRaise: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			w := t.word(r[0])
			if w == layout.Null || w == layout.None {
				return 0, 0
			}
			return nothing(t.MakeException(w))
		}, 0},
		layout.HelperYieldFrom: {func(t *Thread, _ *activation, r *helperArgs) (uint64, Word) {
			return t.yieldFromAt(Word(r[0]), Word(r[1]), r[2])
		}, first | second},
	}
}

// pushHandler notes in a buffer where to go on when an exception arrives: behind the call of the helper, as it is.
func (t *Thread) pushHandler(a *activation, address uint64) Word {
	buffer, exc := t.memoryAt(address, nlrWords)
	if exc != 0 {
		return exc
	}
	buffer[layout.NLRPrevious], a.nlr = Word(a.nlr), address
	for i, w := range jit.Words[Word](t.mach.stack, a.exit.SP, jit.SavedPC+1) {
		buffer[nlrSaved[i]] = w
	}
	buffer[nlrSP] = Word(a.exit.SP) + 8*(jit.SavedPC+1)
	return 0
}

// yieldFromAt resumes what a generator delegates to, with a value, or what the word at the address says is to be thrown. It sets that word to
// what was yielded, and returns 1, or to what was returned.
func (t *Thread) yieldFromAt(it, sent Word, address uint64) (uint64, Word) {
	at, exc := t.valuesAt(address, 1)
	if exc != 0 {
		return 0, exc
	}
	thrown := at[0]
	item, done, exc := t.resumeDelegate(it, sent, thrown)
	switch {
	case exc != 0:
		return 0, exc
	case !done:
		at[0] = item
		return 1, 0
	case thrown != layout.Null && t.thrownIs(thrown, GeneratorExit):
		return 0, t.MakeException(thrown)
	}
	at[0] = item
	return 0, 0
}

// resumeDelegate resumes an iterator that a generator delegates to: done says that it has returned the item.
func (t *Thread) resumeDelegate(it, sent, thrown Word) (item Word, done bool, exc Word) {
	switch {
	case t.Heap.KindOf(it) == layout.KindFrame:
		return t.ResumeGenerator(it, sent, thrown)
	case thrown != layout.Null:
		item, exc = t.throwInto(it, thrown)
	case sent == layout.None:
		item, exc = t.nextOrStop(it)
	default:
		var send Word
		if send, exc = t.GetAttr(it, nameSend); exc == 0 {
			item, exc = t.Call(send, sent)
		}
	}
	if exc == 0 || !t.IsA(exc, StopIteration) {
		return item, false, exc
	}
	if args := t.ExceptionArgs(exc); len(args) > 0 {
		return args[0], true, 0
	}
	return layout.None, true, 0
}

// throwInto throws into an iterator that is no generator: by its close or throw, if it has that.
func (t *Thread) throwInto(it, thrown Word) (item, exc Word) {
	method := nameThrow
	if t.thrownIs(thrown, GeneratorExit) {
		method = nameClose
	}
	fn, exc := t.FindAttr(it, method)
	switch {
	case exc != 0:
		return 0, exc
	case fn == layout.Null:
		return 0, t.leftGenerator(t.MakeException(thrown))
	case method == nameThrow:
		return t.Call(fn, thrown)
	}
	if _, exc = t.Call(fn); exc != 0 {
		return 0, exc
	}
	return 0, t.MakeException(thrown)
}
