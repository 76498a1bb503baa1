package frompy

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
	"slices"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// world is as much of a Python runtime as functions need that are run to be compared: helpers whose results depend on nothing but what
// they are given and what has happened before, and a list of all that has happened. An object that is no small integer is the
// address of two words: its type, and a number.
//
// What lies in its memory, each at the same place in every world of the same base:
//
//	buffers, of bufferBytes each     arguments     slots     objects
type world struct {
	bits   int
	base   uint64
	memory []byte
	other  func(address uint64, n int) []uint64 // words elsewhere, as on a machine's stack; may be nil

	m       *pyop.Module
	fn      *pyop.Func     // the one that runs
	names   map[string]int // numbers of names, as the runtime has them
	nameOf  []string
	objects map[string]uint64 // by type and text
	keys    map[uint64][2]string
	made    int
	globals map[string]uint64
	steps   int64 // changes what helpers return
	events  []string
}

// Sizes and places.
const (
	buffers     = 3
	bufferBytes = 256
	argsAt      = buffers * bufferBytes
	slotsAt     = argsAt + 128
	objectsAt   = slotsAt + 4096
	memoryBytes = objectsAt + 1<<16
)

// Types of objects, which are objects themselves.
const (
	typeFunction  = "function"
	typeInt       = "int"
	typeBuffer    = "buffer"
	typeThing     = "thing"
	typeConst     = "const"
	typeCell      = "cell"
	typeException = "exception"
)

func newWorld(m *pyop.Module, fn *pyop.Func, bits int, base uint64, memory []byte) *world {
	w := &world{bits: bits, base: base, memory: memory, m: m, fn: fn, names: map[string]int{}, objects: map[string]uint64{}, keys: map[uint64][2]string{}, globals: map[string]uint64{}}
	clear(memory[argsAt:])
	for i := range memory[:argsAt] {
		memory[i] = byte(i*i>>2 ^ i*29)
	}
	for _, name := range []string{"g", "h", "k"} {
		w.globals[name] = w.object(typeFunction, name)
	}
	w.globals["ValueError"] = w.object("type", typeException)
	return w
}

func (w *world) event(format string, args ...any) {
	w.events = append(w.events, fmt.Sprintf(format, args...))
}

// object returns the object of a type with a text, the same for the same.
func (w *world) object(class, text string) uint64 {
	key := class + " " + text
	if at, ok := w.objects[key]; ok {
		return at
	}
	if w.made++; 16*w.made >= memoryBytes-objectsAt {
		w.made = 1 // so many are not compared
	}
	at := w.base + objectsAt + uint64(16*w.made)
	w.objects[key], w.keys[at] = at, [2]string{class, text}
	if class != "type" {
		w.put(at, w.object("type", class))
	}
	w.put(at+uint64(w.bits/8), uint64(w.made))
	return at
}

// what returns type and text of an object.
func (w *world) what(o uint64) (class, text string) {
	if o&1 != 0 {
		return "small", fmt.Sprint(w.small(o))
	}
	if key, ok := w.keys[o]; ok {
		return key[0], key[1]
	}
	return "none", fmt.Sprintf("%#x", o)
}

func (w *world) text(o uint64) string {
	class, text := w.what(o)
	return class + ":" + text
}

// small returns the small integer that a word is.
func (w *world) small(o uint64) int64 { return int64(o) << (64 - w.bits) >> (64 - w.bits) >> 1 }

func (w *world) wrap(x int64) int64 { return x << (64 - w.bits) >> (64 - w.bits) }

// integer returns the object of an integer.
func (w *world) integer(x int64) uint64 {
	if limit := int64(1) << (w.bits - 2); -limit <= x && x < limit {
		return uint64(x<<1 | 1)
	}
	return w.object(typeInt, fmt.Sprint(x))
}

func (w *world) unsigned(x uint64) uint64 {
	x = x << (64 - w.bits) >> (64 - w.bits)
	if int64(x) >= 0 {
		return w.integer(int64(x))
	}
	return w.object(typeInt, fmt.Sprint(x))
}

// none is an object.
func (w *world) singleton(name string) uint64 { return w.object("singleton", name) }

// words returns n words at an address.
func (w *world) words(address uint64, n int) []uint64 {
	if w.other != nil {
		if list := w.other(address, n); list != nil {
			return list
		}
	}
	list := make([]uint64, n)
	for i := range list {
		list[i], _ = w.Load(address+uint64(i*w.bits/8), w.bits/8, ssa.Frame)
	}
	return list
}

// putWords writes words at an address.
func (w *world) putWords(address uint64, words ...uint64) {
	if w.other != nil {
		if list := w.other(address, len(words)); list != nil {
			copy(list, words)
			return
		}
	}
	for i, x := range words {
		w.put(address+uint64(i*w.bits/8), x)
	}
}

func (w *world) put(address, x uint64) { w.Store(address, w.bits/8, ssa.Frame, x) }

// at returns memory.
func (w *world) at(address uint64, size int) ([]byte, error) {
	offset := (address - w.base) << (64 - w.bits) >> (64 - w.bits)
	if offset > uint64(len(w.memory)-size) {
		return nil, fmt.Errorf("access to %#x", address)
	}
	return w.memory[offset:][:size], nil
}

// Load implements ssa.Env.
func (w *world) Load(address uint64, size int, _ ssa.Class) (uint64, error) {
	memory, err := w.at(address, size)
	if err != nil {
		return 0, err
	}
	var word [8]byte
	copy(word[:], memory)
	return binary.LittleEndian.Uint64(word[:]), nil
}

// Store implements ssa.Env.
func (w *world) Store(address uint64, size int, _ ssa.Class, x uint64) error {
	memory, err := w.at(address, size)
	if err != nil {
		return err
	}
	var word [8]byte
	binary.LittleEndian.PutUint64(word[:], x)
	copy(memory, word[:])
	return nil
}

// name returns the number of a name.
func (w *world) name(text string) uint64 {
	n, ok := w.names[text]
	if !ok {
		n = len(w.nameOf) + 1
		w.names[text], w.nameOf = n, append(w.nameOf, text)
	}
	return uint64(n)
}

func (w *world) nameText(n uint64) string { return w.nameOf[n-1] }

// constant returns the object of a constant.
func (w *world) constant(c *pyconst.Value) uint64 {
	if c.Kind == pyconst.KindInt && c.Big == nil {
		return w.integer(c.Small)
	}
	if c.Kind == pyconst.KindInt {
		return w.object(typeInt, c.Big.String())
	}
	return w.object(typeConst, c.Key())
}

// Symbol implements ssa.Env.
func (w *world) Symbol(kind, index int) (int64, error) {
	x := uint64(0)
	switch kind {
	case SymNone:
		x = w.singleton("None")
	case SymFalse:
		x = w.singleton("False")
	case SymTrue:
		x = w.singleton("True")
	case SymName:
		x = w.name(w.m.Name(pyop.Sym(index)))
	case SymMethod:
		x = w.name([]string{MethodEnter: "__enter__", MethodExit: "__exit__"}[index])
	case SymStr:
		c := pyconst.Str(w.m.Name(pyop.Sym(index)))
		x = w.constant(&c)
	case SymConst:
		x = w.constant(&w.m.Consts[index])
	case SymChild:
		x = childWord(index)
	case SymContext:
		x = contextWord
	}
	return w.wrap(int64(x)), nil
}

// Words that stand for what is not looked into.
const contextWord = 0x10

func childWord(index int) uint64 { return uint64(0x100 + 16*index) }

// Call implements ssa.Env.
func (w *world) Call(h int, args []int64) (result, exception int64, err error) {
	var r [4]uint64
	for i, a := range args {
		r[i] = uint64(a) << (64 - w.bits) >> (64 - w.bits)
	}
	x, exc := w.help(layout.Helper(h), &r)
	return w.wrap(int64(x)), w.wrap(int64(exc)), nil
}

// throw makes an exception.
func (w *world) throw(text string) uint64 {
	w.event("throws %s", text)
	return w.object(typeException, text)
}

// next returns a number that depends on what has happened and on a text.
func (w *world) next(text string) int64 {
	w.steps = (w.steps*31 + int64(len(text)) + int64(text[len(text)-1])) & 0xffff
	return w.steps
}

// anything returns an object, or throws, as it happens.
func (w *world) anything(text string) (uint64, uint64) {
	w.event("%s", text)
	switch n := w.next(text); n % 9 {
	case 0:
		return 0, w.throw(text)
	case 1:
		return w.object(typeThing, fmt.Sprint(n)), 0
	case 2:
		return w.singleton("None"), 0
	case 3:
		return w.integer(int64(1)<<(w.bits-2) + n), 0
	default:
		return w.integer(n - 3000), 0
	}
}

func (w *world) truth(o uint64) bool {
	switch _, text := w.what(o); text {
	case "0", "None", "False":
		return false
	}
	return true
}

// list shows objects.
func (w *world) list(objects []uint64) string {
	text := ""
	for _, o := range objects {
		text += " " + w.text(o)
	}
	return text
}

// toNative is convert_obj_to_native.
func (w *world) toNative(o uint64, t vtype) (uint64, uint64) {
	class, text := w.what(o)
	switch {
	case t == tObj:
		return o, 0
	case t == tBool && w.truth(o):
		return 1, 0
	case t == tBool:
		return 0, 0
	case t >= tPtr && class != typeBuffer: // so that nothing is accessed that is not a buffer
		return 0, w.throw("TypeError of " + text)
	case class == "small":
		return uint64(w.small(o)), 0
	case class == typeInt:
		x, _ := new(big.Int).SetString(text, 10)
		return new(big.Int).And(x, big.NewInt(0).SetUint64(math.MaxUint64)).Uint64(), 0
	case class == typeBuffer && t >= tPtr:
		var n uint64
		fmt.Sscan(text, &n)
		return w.base + n*bufferBytes, 0
	}
	return 0, w.throw("TypeError of " + text)
}

// fromNative is convert_native_to_obj.
func (w *world) fromNative(x uint64, t vtype) uint64 {
	switch t {
	case tObj:
		return x
	case tBool:
		return w.boolean(x != 0)
	case tInt:
		return w.integer(w.wrap(int64(x)))
	}
	return w.unsigned(x)
}

func (w *world) boolean(b bool) uint64 {
	if b {
		return w.singleton("True")
	}
	return w.singleton("False")
}

// tested notes that the truth of an object has been asked for, if that can be seen.
func (w *world) tested(how string, o uint64) {
	if class, _ := w.what(o); class != "small" && class != typeInt && class != "singleton" {
		w.event("%s %s", how, w.text(o))
	}
}

// help does what a helper does.
func (w *world) help(h layout.Helper, r *[4]uint64) (result, exception uint64) {
	switch h {
	case layout.HelperConvertObjToNative:
		return w.toNative(r[0], vtype(r[1]&0xf))
	case layout.HelperConvertNativeToObj:
		return w.fromNative(r[0], vtype(r[1]&0xf)), 0
	case layout.HelperArgCheckNumSig:
		if r[1] != 0 || r[2]>>17 != r[0] {
			return 0, w.throw("TypeError of arguments")
		}
		return 0, 0
	case layout.HelperRaise:
		if r[0] == 0 || r[0] == w.singleton("None") {
			return 0, 0
		}
		if class, text := w.what(r[0]); class != typeException {
			return 0, w.throw("TypeError, raised " + text)
		}
		return 0, r[0]
	case layout.HelperObjIsTrue:
		w.tested("truth of", r[0])
		return map[bool]uint64{false: 0, true: 1}[w.truth(r[0])], 0
	case layout.HelperFloorDivide:
		return uint64(ssa.Table[ssa.OpFloorDiv].Eval(w.bits, int64(r[0]), int64(r[1]))), 0
	case layout.HelperModulo:
		return uint64(ssa.Table[ssa.OpFloorMod].Eval(w.bits, int64(r[0]), int64(r[1]))), 0
	case layout.HelperSwapGlobals:
		return 0, 0 // they do not change
	case layout.HelperSetupCodeState:
		return 0, w.setup(r)
	}
	if result, exception, ok := w.helpNames(h, r); ok {
		return result, exception
	}
	if result, exception, ok := w.helpCalls(h, r); ok {
		return result, exception
	}
	return w.helpData(h, r)
}

// setup is setup_code_state, of functions without defaults.
func (w *world) setup(r *[4]uint64) (exception uint64) {
	n, keywords := int(r[1]), int(r[2])
	if n != w.fn.NumPos && w.fn.Flags&pyop.FlagVarArgs == 0 || n < w.fn.NumPos || keywords != 0 {
		return w.throw("TypeError of arguments")
	}
	head := w.words(r[0], layout.CodeStateStart)
	size := int(head[layout.CodeStateSize] & 0xffff)
	state := make([]uint64, size)
	args := w.words(r[3], n)
	local := func(i int) *uint64 { return &state[size-1-i] }
	for i := range w.fn.NumPos {
		*local(i) = args[i]
	}
	if w.fn.Flags&pyop.FlagVarArgs != 0 {
		*local(w.fn.NumPos) = w.object(typeThing, "args"+w.list(args[w.fn.NumPos:]))
	}
	for i := range w.fn.Locals {
		if l := &w.fn.Locals[i]; l.Kind == pyop.LocalCell {
			cell := w.object(typeCell, fmt.Sprint(l.Slot))
			w.put(cell+uint64(w.bits/8), *local(int(l.Slot)))
			*local(int(l.Slot)) = cell
		}
	}
	w.putWords(r[0]+uint64(layout.CodeStateStart*w.bits/8), state...)
	return 0
}

// helpNames does what helpers do that take names.
func (w *world) helpNames(h layout.Helper, r *[4]uint64) (result, exception uint64, ok bool) {
	switch h {
	case layout.HelperLoadGlobal, layout.HelperLoadName:
		name := w.nameText(r[0])
		w.event("load %s", name)
		if o, ok := w.globals[name]; ok {
			return o, 0, true
		}
		return 0, w.throw("NameError of " + name), true
	case layout.HelperStoreGlobal, layout.HelperStoreName:
		name := w.nameText(r[0])
		w.event("store %s %s", name, w.text(r[1]))
		w.globals[name] = r[1]
	case layout.HelperDeleteGlobal, layout.HelperDeleteName:
		name := w.nameText(r[0])
		w.event("delete %s", name)
		if _, ok := w.globals[name]; !ok {
			return 0, w.throw("NameError of " + name), true
		}
		delete(w.globals, name)
	case layout.HelperLoadAttr:
		result, exception = w.anything(w.text(r[0]) + "." + w.nameText(r[1]))
	case layout.HelperStoreAttr:
		_, exception = w.anything(w.text(r[0]) + "." + w.nameText(r[1]) + " = " + w.text(r[2]))
	case layout.HelperLoadMethod:
		name := w.nameText(r[1])
		if _, exception = w.anything("method " + w.text(r[0]) + "." + name); exception == 0 {
			w.putWords(r[2], w.object(typeFunction, name), r[0]*uint64(len(name)&1)) // some have no self
		}
	case layout.HelperImportName:
		result, exception = w.anything("import " + w.nameText(r[0]) + w.list(r[1:3]))
	case layout.HelperImportFrom:
		result, exception = w.anything("import " + w.nameText(r[1]) + " from " + w.text(r[0]))
	default:
		return 0, 0, false
	}
	return result, exception, true
}

// helpCalls does what helpers do that call.
func (w *world) helpCalls(h layout.Helper, r *[4]uint64) (result, exception uint64, ok bool) {
	switch h {
	case layout.HelperCallFunction:
		args := w.words(r[2], int(r[1]&0xff+r[1]>>8*2))
		result, exception = w.anything(fmt.Sprintf("call %s %d%s", w.text(r[0]), r[1], w.list(args)))
	case layout.HelperCallMethod:
		args := w.words(r[2], int(2+r[0]+2*r[1]))
		result, exception = w.anything(fmt.Sprintf("call method %d %d%s", r[0], r[1], w.list(args)))
	case layout.HelperCallMethodVar:
		args := w.words(r[2], int(1+r[0]+r[1]&0xff+r[1]>>8*2+1))
		result, exception = w.anything(fmt.Sprintf("call star %d %d%s", r[0], r[1], w.list(args)))
	case layout.HelperGetIter:
		if _, exception = w.anything("iterate " + w.text(r[0])); exception == 0 {
			result = r[1]
			if r[1] != 0 {
				w.putWords(r[1], 8, w.integer(w.steps%5), r[0], 8)
			} else {
				result = w.object(typeThing, "iterator")
			}
		}
	case layout.HelperIterNext:
		state := w.words(r[0], layout.IteratorWords)
		left := w.small(state[1])
		w.event("next of %s, %d", w.text(state[2]), left)
		if left > 0 {
			w.putWords(r[0], 8, w.integer(left-1))
			result, exception = w.anything("item")
		}
	default:
		return 0, 0, false
	}
	return result, exception, true
}

// helpData does what helpers do with values.
func (w *world) helpData(h layout.Helper, r *[4]uint64) (result, exception uint64) {
	switch h {
	case layout.HelperUnaryOp:
		if pyop.UnaryOp(r[0]) == pyop.Not {
			w.tested("not", r[1])
			return w.boolean(!w.truth(r[1])), 0
		}
		if x, ok := w.number(r[1]); ok && pyop.UnaryOp(r[0]) == pyop.Negative {
			return w.bigInteger(x.Neg(x)), 0
		} else if ok && pyop.UnaryOp(r[0]) == pyop.Invert {
			return w.bigInteger(x.Not(x)), 0
		} else if ok {
			return r[1], 0
		}
		return w.anything(fmt.Sprintf("unary %d %s", r[0], w.text(r[1])))
	case layout.HelperBinaryOp:
		return w.binary(pyop.BinaryOp(r[0]), r[1], r[2])
	case layout.HelperObjSubscr:
		if r[2] == layout.SubscriptLoad {
			return w.anything(w.text(r[0]) + "[" + w.text(r[1]) + "]")
		}
		return w.anything(w.text(r[0]) + "[" + w.text(r[1]) + "] = " + w.text(r[2]))
	case layout.HelperBuildTuple, layout.HelperBuildList, layout.HelperBuildSet:
		w.event("%v%s", h, w.list(w.words(r[1], int(r[0]))))
		return w.object(typeThing, fmt.Sprint(h, len(w.events))), 0
	case layout.HelperBuildMap:
		w.event("%v %d", h, r[0])
		return w.object(typeThing, fmt.Sprint(h, len(w.events))), 0
	case layout.HelperStoreMap, layout.HelperStoreSet, layout.HelperListAppend:
		_, exception = w.anything(fmt.Sprintf("%v%s", h, w.list(r[:h.Args()])))
		return r[0], exception
	case layout.HelperNewSlice:
		w.event("slice%s", w.list(r[:3]))
		return w.object(typeThing, fmt.Sprint(h, len(w.events))), 0
	case layout.HelperUnpackSequence, layout.HelperUnpackEx:
		n := int(r[1])
		if h == layout.HelperUnpackEx {
			n = n&0xff + n>>8 + 1
		}
		if _, exception = w.anything(fmt.Sprintf("unpack %s %d", w.text(r[0]), r[1])); exception == 0 {
			items := make([]uint64, n)
			for i := range items {
				items[i] = w.integer(w.steps + int64(i))
			}
			w.putWords(r[2], items...)
		}
		return 0, exception
	case layout.HelperMakeFunction:
		defaults := ""
		if r[2] != 0 {
			defaults = w.list(w.words(r[2], 2))
		}
		w.event("make %#x%s", r[0], defaults)
		return w.object(typeFunction, fmt.Sprint(r[0])), 0
	case layout.HelperNewClosure:
		w.event("closure %s%s", w.text(r[0]), w.list(w.words(r[2], int(r[1]))))
		return w.object(typeFunction, w.text(r[0])), 0
	}
	w.event("%v is not there", h)
	return 0, w.throw(h.String())
}

// number returns the integer that an object is, if it is one.
func (w *world) number(o uint64) (*big.Int, bool) {
	class, text := w.what(o)
	if class != "small" && class != typeInt {
		return nil, false
	}
	return new(big.Int).SetString(text, 10)
}

// bigInteger returns the object of an integer.
func (w *world) bigInteger(x *big.Int) uint64 {
	if x.IsInt64() {
		return w.integer(x.Int64())
	}
	return w.object(typeInt, x.String())
}

// binary computes on integers, which nobody sees, and says of exceptions whether they are such.
func (w *world) binary(op pyop.BinaryOp, x, y uint64) (result, exception uint64) {
	text := fmt.Sprintf("%v %s %s", op, w.text(x), w.text(y))
	if op == pyop.ExceptionMatch {
		class, _ := w.what(x)
		w.event("%s", text)
		return w.boolean(class == typeException && w.next(text)%3 > 0), 0
	}
	if op == pyop.Is {
		return w.boolean(x == y), 0
	}
	a, left := w.number(x)
	b, right := w.number(y)
	if !left || !right {
		return w.anything(text)
	}
	if pyop.InplaceOr <= op && op <= pyop.InplacePower {
		op += pyop.Or - pyop.InplaceOr
	}
	switch c := a.Cmp(b); op {
	case pyop.Less:
		return w.boolean(c < 0), 0
	case pyop.More:
		return w.boolean(c > 0), 0
	case pyop.Equal:
		return w.boolean(c == 0), 0
	case pyop.LessEqual:
		return w.boolean(c <= 0), 0
	case pyop.MoreEqual:
		return w.boolean(c >= 0), 0
	case pyop.NotEqual:
		return w.boolean(c != 0), 0
	case pyop.Add:
		return w.bigInteger(new(big.Int).Add(a, b)), 0
	case pyop.Subtract:
		return w.bigInteger(new(big.Int).Sub(a, b)), 0
	case pyop.Multiply:
		return w.bigInteger(new(big.Int).Mul(a, b)), 0
	case pyop.And:
		return w.bigInteger(new(big.Int).And(a, b)), 0
	case pyop.Or:
		return w.bigInteger(new(big.Int).Or(a, b)), 0
	case pyop.Xor:
		return w.bigInteger(new(big.Int).Xor(a, b)), 0
	}
	shift := op == pyop.Lshift || op == pyop.Rshift
	divide := op == pyop.FloorDivide || op == pyop.Modulo
	switch {
	case shift && (b.Sign() < 0 || b.BitLen() > 8):
		return 0, w.throw("ValueError of " + text)
	case op == pyop.Lshift:
		return w.bigInteger(new(big.Int).Lsh(a, uint(b.Int64()))), 0
	case op == pyop.Rshift:
		return w.bigInteger(new(big.Int).Rsh(a, uint(b.Int64()))), 0
	case divide && b.Sign() == 0:
		return 0, w.throw("ZeroDivisionError of " + text)
	case divide:
		quotient, rest := new(big.Int).QuoRem(a, b, new(big.Int))
		if rest.Sign() != 0 && rest.Sign() != b.Sign() {
			quotient.Sub(quotient, big.NewInt(1))
			rest.Add(rest, b)
		}
		if op == pyop.FloorDivide {
			return w.bigInteger(quotient), 0
		}
		return w.bigInteger(rest), 0
	}
	return w.anything(text)
}

// outcome is how a function ended.
type outcome struct {
	result, exception string
	err               error
	events            []string
	buffers           []byte
}

func (w *world) outcome(result, exception uint64, err error) *outcome {
	o := &outcome{err: err, events: w.events, buffers: slices.Clone(w.memory[:argsAt])}
	if exception != 0 {
		o.exception = w.text(exception)
	} else if err == nil {
		o.result = w.text(result)
	}
	return o
}

// diff says how another outcome differs, "" if it does not.
func (o *outcome) diff(p *outcome) string {
	if p.err != nil && o.err == nil {
		return p.err.Error()
	}
	for i, e := range o.events {
		if i >= len(p.events) {
			return fmt.Sprintf("event %d, %s, is missing", i, e)
		}
		if e != p.events[i] {
			return fmt.Sprintf("event %d is %s, then %s", i, e, p.events[i])
		}
	}
	switch {
	case len(p.events) > len(o.events):
		return fmt.Sprintf("event %d, %s, is one too many", len(o.events), p.events[len(o.events)])
	case o.result != p.result || o.exception != p.exception || fmt.Sprint(o.err) != fmt.Sprint(p.err):
		return fmt.Sprintf("result %s, exception %s, error %v, then %s, %s, %v", o.result, o.exception, o.err, p.result, p.exception, p.err)
	case !slices.Equal(o.buffers, p.buffers):
		return "the buffers differ"
	}
	return ""
}

// arguments puts arguments into memory: objects that word makes in a fresh world.
func (w *world) arguments(args []argument) (count int64, address uint64) {
	address = w.base + argsAt
	for i, a := range args {
		w.put(address+uint64(i*w.bits/8), a(w))
	}
	return int64(len(args)), address
}

// argument makes an object.
type argument func(w *world) uint64

func buffer(i int) argument {
	return func(w *world) uint64 { return w.object(typeBuffer, fmt.Sprint(i)) }
}
func integer(x int64) argument { return func(w *world) uint64 { return w.integer(w.wrap(x)) } }
func thing(s string) argument  { return func(w *world) uint64 { return w.object(typeThing, s) } }

// interpret runs a function in a fresh world over memory that begins at an address.
func interpret(m *pyop.Module, fn *pyop.Func, f *ssa.Func, base uint64, memory []byte, args []argument) *outcome {
	if err := f.Verify(); err != nil {
		return &outcome{err: err}
	}
	w := newWorld(m, fn, f.Bits, base, memory)
	n, address := w.arguments(args)
	in := ssa.Interp{Env: w, Slots: base + slotsAt, Steps: 200000}
	out, err := in.Run(f, int64(w.object(typeFunction, "self")), n, 0, w.wrap(int64(address)))
	return w.outcome(uint64(out.Result), uint64(out.Exception)<<(64-w.bits)>>(64-w.bits), err)
}
