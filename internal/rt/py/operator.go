package py

import (
	"bytes"
	"cmp"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py/lower"
)

// BinaryOp is a binary operator, numbered as the stack operations number them.
type BinaryOp = pyop.BinaryOp

// UnaryOp is a unary operator, or something else that is asked of one value.
type UnaryOp uint8

// The unary operators, the first as the stack operations number them.
const (
	OpPositive = UnaryOp(iota)
	OpNegative
	OpInvert
	OpNot // never asked of a type
	OpBool
	OpLen
	OpHash
	OpAbs
	OpInt
	OpFloat
	OpComplex
)

const opYield = instr.Yield

// specialUnary has the special method of each unary operator.
var specialUnary = [...]string{"__pos__", "__neg__", "__invert__", "", "__bool__", "__len__", "__hash__", "__abs__", "__int__", "__float__", "__complex__"}

// specialBinary has the special method of each binary operator.
var specialBinary = [...]string{
	pyop.Less: "__lt__", pyop.More: "__gt__", pyop.Equal: "__eq__", pyop.LessEqual: "__le__", pyop.MoreEqual: "__ge__", pyop.NotEqual: "__ne__",
	pyop.In:        "__contains__",
	pyop.InplaceOr: "__ior__", pyop.InplaceXor: "__ixor__", pyop.InplaceAnd: "__iand__", pyop.InplaceLshift: "__ilshift__",
	pyop.InplaceRshift: "__irshift__", pyop.InplaceAdd: "__iadd__", pyop.InplaceSubtract: "__isub__", pyop.InplaceMultiply: "__imul__",
	pyop.InplaceMatMultiply: "__imatmul__", pyop.InplaceFloorDivide: "__ifloordiv__", pyop.InplaceTrueDivide: "__itruediv__",
	pyop.InplaceModulo: "__imod__", pyop.InplacePower: "__ipow__",
	pyop.Or: "__or__", pyop.Xor: "__xor__", pyop.And: "__and__", pyop.Lshift: "__lshift__", pyop.Rshift: "__rshift__", pyop.Add: "__add__",
	pyop.Subtract: "__sub__", pyop.Multiply: "__mul__", pyop.MatMultiply: "__matmul__", pyop.FloorDivide: "__floordiv__",
	pyop.TrueDivide: "__truediv__", pyop.Modulo: "__mod__", pyop.Power: "__pow__",
}

// reverseBinary has the special method by which the right operand does an operator, from pyop.Or on.
var reverseBinary = [...]string{
	"__ror__", "__rxor__", "__rand__", "__rlshift__", "__rrshift__", "__radd__", "__rsub__", "__rmul__", "__rmatmul__", "__rfloordiv__",
	"__rtruediv__", "__rmod__", "__rpow__",
}

// calledInplace are the in-place operators whose special methods are called; the others fall back to the plain operator.
func calledInplace(op BinaryOp) bool { return op == pyop.InplaceAdd || op == pyop.InplaceSubtract }

func isInplace(op BinaryOp) bool { return pyop.InplaceOr <= op && op <= pyop.InplacePower }

// plain returns the operator that an in-place one falls back to.
func plain(op BinaryOp) BinaryOp { return lower.PlainOperator(op) }

// Unary does a unary operator.
func (t *Thread) Unary(op UnaryOp, w Word) (Word, Word) {
	if op == OpNot {
		truth, exc := t.IsTrue(w)
		return layout.Bool(!truth), exc
	}
	result, exc := t.unary(op, w)
	switch {
	case exc != 0 || result != layout.Null:
		return result, exc
	case op == OpInt:
		return t.Fail(TypeError, "can't convert %s to int", t.TypeOf(w).name)
	}
	return 0, t.noUnary(op, w)
}

// noUnary is the error of an operator that a value does not have: of an instance, that the value inside does not have if that is asked.
func (t *Thread) noUnary(op UnaryOp, w Word) Word {
	if inner := t.Inner(w); t.hasSlot(inner, func(def *TypeDef) bool { return def.Unary != nil }) {
		w = inner
	}
	return t.Error(TypeError, "unsupported type for %s: '%s'", specialUnary[op], t.TypeOf(w).name)
}

// hasSlot reports whether a type written in Go that the value is of can do something.
func (t *Thread) hasSlot(w Word, has func(def *TypeDef) bool) bool {
	for b := t.TypeOf(w); b != nil && b.def != nil; b = b.base() {
		if has(b.def) {
			return true
		}
	}
	return false
}

// unary does a unary operator, and returns Null and no exception where the value has none.
func (t *Thread) unary(op UnaryOp, w Word) (Word, Word) {
	if t.Heap.KindOf(w) == layout.KindInstance {
		result, found, exc := t.instanceUnary(op, w)
		inner := t.Inner(w)
		switch {
		case found:
			return result, exc
		case inner != w:
			return t.unary(op, inner)
		case op == OpHash && t.hashable(w):
			return identityHash(w), 0
		}
		return layout.Null, 0
	}
	plain := true // no type that the value is of has operators
	for b := t.TypeOf(w); b != nil && b.def != nil; b = b.base() {
		if b.def.Unary == nil {
			continue
		}
		plain = false
		if exc := t.deeper(); exc != 0 {
			return 0, exc
		}
		result, exc := b.def.Unary(t, op, w)
		t.depth--
		if exc != 0 || result != layout.NotImpl {
			return result, exc
		}
	}
	if op == OpHash && plain {
		return identityHash(w), 0
	}
	return layout.Null, 0
}

// identityHash is the hash of a value that is equal to itself alone.
func identityHash(w Word) Word { return layout.SmallInt(int64(w >> 4)) }

// hashable reports whether an instance without __hash__ is hashed by its identity: unless its class has __eq__.
func (t *Thread) hashable(w Word) bool {
	eq := t.Intern("__eq__")
	_, owner := t.lookup(t.shapeOf(w).typ, eq)
	return owner == nil || owner.def != nil
}

func (t *Thread) instanceUnary(op UnaryOp, w Word) (result Word, found bool, exc Word) {
	name, ok := t.Heap.FindInterned([]byte(specialUnary[op]))
	if !ok {
		return 0, false, 0
	}
	result, found, exc = t.CallSpecial(w, name)
	if exc != 0 || !found {
		return result, found, exc
	}
	switch op {
	case OpHash:
		n, exc := t.hashResult(result)
		return n, true, exc
	case OpInt:
		if t.typeID(result) != Int {
			return 0, true, t.Error(TypeError, "")
		}
	}
	return result, true, exc
}

// hashResult cuts what __hash__ returned to a small integer.
func (t *Thread) hashResult(w Word) (Word, Word) {
	n, exc := t.TruncatedIntArg(w)
	return layout.SmallInt(n << 1 >> 1), exc
}

// IsTrue returns the truth of a value.
func (t *Thread) IsTrue(w Word) (bool, Word) {
	switch {
	case w == layout.True:
		return true, 0
	case w == layout.False || w == layout.None || w == layout.SmallInt(0):
		return false, 0
	case w.IsSmallInt() || w.IsFloat():
		return true, 0
	case t.Heap.IsString(w):
		return len(t.Heap.Text(w)) > 0, 0
	}
	result, exc := t.unary(OpBool, w)
	if exc != 0 || result != layout.Null {
		return result == layout.True, exc // whatever else __bool__ returns is not true
	}
	n, exc := t.unary(OpLen, w)
	return n != layout.SmallInt(0), exc
}

// Binary does a binary operator.
func (t *Thread) Binary(op BinaryOp, left, right Word) (Word, Word) {
	switch op {
	case pyop.Is:
		return layout.Bool(left == right), 0
	case pyop.In:
		if t.plainNumbers(left, right) {
			return 0, t.unsupported(op, false, left, right)
		}
		found, exc := t.Contains(right, left)
		return layout.Bool(found), exc
	case pyop.ExceptionMatch:
		return t.matches(left, right)
	case pyop.Less, pyop.More, pyop.LessEqual, pyop.MoreEqual:
		if left.IsSmallInt() && right.IsSmallInt() {
			return layout.Bool(ordered(op, cmp.Compare(int64(left), int64(right)))), 0
		}
	case pyop.Equal, pyop.NotEqual:
		return t.equality(op, left, right)
	}
	return t.operate(op, false, left, right)
}

// ordered reports whether a comparison holds of two values that compare so: -1, 0 or 1.
func ordered(op BinaryOp, c int) bool {
	switch op {
	case pyop.Less:
		return c < 0
	case pyop.More:
		return c > 0
	case pyop.LessEqual:
		return c <= 0
	}
	return c >= 0
}

// operate does an operator by the left operand, or by the right one, or with reversed by the method of a left operand that stands on the
// right. Operands are asked in MicroPython's order (py/runtime.c, mp_binary_op), which shows in what methods are handed and in the words of a
// TypeError: an operand that stands for another, as a bool does for an int and an instance for the value inside, does the whole operator
// with that in its place.
func (t *Thread) operate(op BinaryOp, reversed bool, left, right Word) (Word, Word) {
	if t.plainNumbers(left, right) {
		if !reversed {
			if result, exc := numberBinary(t, op, left, right); exc != 0 || result != layout.NotImpl {
				return result, exc
			}
		}
		return 0, t.unsupported(op, reversed, left, right)
	}
	for {
		result, exc := t.ask(op, reversed, left, right)
		switch {
		case exc != 0 || result != layout.NotImpl:
			return result, exc
		case isInplace(op):
			op = plain(op)
		case op >= pyop.Or && !reversed:
			reversed, left, right = true, right, left
		case reversed:
			return 0, t.unsupported(op, false, right, left)
		default:
			return 0, t.unsupported(op, false, left, right)
		}
	}
}

// plainNumbers reports whether an operator of two values is one that no other type has a say in: a small integer on the left, a small
// integer, a float or a complex number on the right.
func (t *Thread) plainNumbers(left, right Word) bool {
	if !left.IsSmallInt() {
		return false
	}
	id := t.typeID(right)
	return right.IsSmallInt() || id == Float || id == Complex
}

func (t *Thread) unsupported(op BinaryOp, reversed bool, left, right Word) Word {
	return t.Error(TypeError, "unsupported types for %s: '%s', '%s'", methodOf(op, reversed), t.TypeOf(left).name, t.TypeOf(right).name)
}

// methodOf returns the name of an operator's special method; in-place operators whose methods are never called, and in, have none.
func methodOf(op BinaryOp, reversed bool) string {
	switch {
	case reversed && op >= pyop.Or:
		return reverseBinary[op-pyop.Or]
	case isInplace(op) && !calledInplace(op), op == pyop.In:
		return ""
	}
	return specialBinary[op]
}

// ask asks the left operand to do an operator, NotImpl where it does not.
func (t *Thread) ask(op BinaryOp, reversed bool, left, right Word) (Word, Word) {
	if left == layout.True || left == layout.False {
		return t.operate(op, reversed, intOfBool(left), right)
	}
	if t.typeID(left) == Int {
		switch {
		case right == layout.True || right == layout.False:
			return t.operate(op, reversed, left, intOfBool(right))
		case op == pyop.Multiply && !reversed && t.repeatable(right):
			return t.operate(op, false, right, left)
		}
	}
	if t.Heap.KindOf(left) == layout.KindInstance {
		result, found, exc := t.callOperator(methodOf(op, reversed), left, right)
		if inner := t.Inner(left); !found && inner != left && t.hasSlot(inner, func(def *TypeDef) bool { return def.Binary != nil }) {
			return t.operate(op, reversed, inner, right)
		}
		if !found {
			return layout.NotImpl, 0
		}
		return result, exc
	}
	if reversed {
		return layout.NotImpl, 0
	}
	return t.ownBinary(op, left, right)
}

func intOfBool(w Word) Word {
	if w == layout.True {
		return layout.SmallInt(1)
	}
	return layout.SmallInt(0)
}

// repeatable reports whether a value may stand behind the number in a multiplication that repeats it.
func (t *Thread) repeatable(w Word) bool {
	switch t.Heap.KindOf(w) {
	case layout.KindBytes, layout.KindTuple, layout.KindList:
		return true
	}
	return t.Heap.IsString(w)
}

// ownBinary asks the types written in Go of a value that is no instance.
func (t *Thread) ownBinary(op BinaryOp, left, right Word) (Word, Word) {
	for b := t.TypeOf(left); b != nil && b.def != nil; b = b.base() {
		if b.def.Binary == nil {
			continue
		}
		if exc := t.deeper(); exc != 0 {
			return 0, exc
		}
		result, exc := b.def.Binary(t, op, left, right)
		t.depth--
		if exc != 0 || result != layout.NotImpl {
			return result, exc
		}
	}
	return layout.NotImpl, 0
}

// callOperator calls a special method of an instance for an operator; found is false where its class has none.
func (t *Thread) callOperator(method string, left, right Word) (result Word, found bool, exc Word) {
	if method == "" {
		return 0, false, 0
	}
	name, ok := t.Heap.FindInterned([]byte(method))
	if !ok {
		return 0, false, 0
	}
	return t.CallSpecial(left, name, right)
}

// Equal reports whether two values are equal.
func (t *Thread) Equal(a, b Word) (bool, Word) {
	result, exc := t.equality(pyop.Equal, a, b)
	if exc != 0 {
		return false, exc
	}
	return t.IsTrue(result)
}

// equality does == and !=: by the left operand, or by the right one; a value that neither can compare is equal to itself alone. Special
// methods may return anything.
func (t *Thread) equality(op BinaryOp, a, b Word) (Word, Word) {
	negated := op == pyop.NotEqual
	if equal, known := t.equalNow(a, b, plainDepth); known {
		return layout.Bool(equal != negated), 0
	}
	if a == b && t.reflexive(a) {
		return layout.Bool(!negated), 0
	}
	if t.textAgainstBytes(a, b) {
		t.Warn("Comparison between bytes and str")
		return layout.Bool(negated), 0
	}
	x, y := a, b
	for range 2 {
		result, exc := t.askEquality(op, x, y)
		if exc != 0 || result != layout.NotImpl {
			return result, exc
		}
		x, y = y, x
	}
	return layout.Bool((a == b) != negated), 0
}

// plainDepth is how deep in tuples equalNow and compareNow look.
const plainDepth = 3

// equalNow reports whether two values are equal, where that takes no code of a program: of small integers, None, str and tuples of them.
func (t *Thread) equalNow(a, b Word, depth int) (equal, known bool) {
	if a.IsSimpleKey() && b.IsSimpleKey() {
		return a == b, true
	}
	h := t.Heap
	if h.IsString(a) && h.IsString(b) {
		return bytes.Equal(h.Text(a), h.Text(b)), true
	}
	if h.KindOf(a) == layout.KindTuple && h.KindOf(b) == layout.KindTuple && depth > 0 {
		if h.Type(a) == uint32(Tuple) && h.Type(b) == uint32(Tuple) {
			return t.equalTuplesNow(a, b, depth)
		}
		return false, false
	}
	plainA, plainB := a.IsSimpleKey() || a == layout.None || h.KindOf(a) == layout.KindString, b.IsSimpleKey() || b == layout.None || h.KindOf(b) == layout.KindString
	return a == b, plainA && plainB
}

func (t *Thread) equalTuplesNow(a, b Word, depth int) (equal, known bool) {
	x, y := t.TupleItems(a), t.TupleItems(b)
	if len(x) != len(y) {
		return false, true
	}
	for i := range x {
		if equal, known = t.equalNow(x[i], y[i], depth-1); !equal || !known {
			return equal, known
		}
	}
	return true, true
}

// compareNow compares two values, where that takes no code of a program: two small integers, floats or str, or two tuples of such.
func (t *Thread) compareNow(a, b Word, depth int) (c int, known bool) {
	h := t.Heap
	switch {
	case a.IsSmallInt() && b.IsSmallInt():
		return cmp.Compare(int64(a), int64(b)), true
	case a.IsFloat() && b.IsFloat():
		x, y := a.Float(), b.Float()
		return cmp.Compare(x, y), x == x && y == y
	case h.IsString(a) && h.IsString(b):
		return bytes.Compare(h.Text(a), h.Text(b)), true
	case depth == 0 || h.KindOf(a) != layout.KindTuple || h.KindOf(b) != layout.KindTuple || h.Type(a) != uint32(Tuple) || h.Type(b) != uint32(Tuple):
		return 0, false
	}
	x, y := t.TupleItems(a), t.TupleItems(b)
	for i := range min(len(x), len(y)) {
		if c, known = t.compareNow(x[i], y[i], depth-1); c != 0 || !known {
			return c, known
		}
	}
	return cmp.Compare(len(x), len(y)), true
}

// askEquality asks the first of two values whether they are equal, or for NotEqual whether they are not; NotImpl where it does not know. An
// instance of a class that derives from a type written in Go is asked for the method of the very operator, then the value inside; one of
// another class that has no __ne__ is asked for __eq__.
func (t *Thread) askEquality(op BinaryOp, x, y Word) (Word, Word) {
	result, exc := Word(layout.NotImpl), Word(0)
	if t.Heap.KindOf(x) == layout.KindInstance {
		own, found, exc := t.callOperator(specialBinary[op], x, y)
		if found && (exc != 0 || own != layout.NotImpl) {
			return own, exc
		}
		if inner := t.Inner(x); inner != x && !found && t.hasSlot(inner, func(def *TypeDef) bool { return def.Binary != nil }) {
			return t.equality(op, inner, y)
		}
		if op == pyop.Equal {
			return layout.NotImpl, 0
		}
		if result, found, exc = t.callOperator(specialBinary[pyop.Equal], x, y); !found || exc != 0 {
			return layout.NotImpl, exc
		}
	} else {
		result, exc = t.ownBinary(pyop.Equal, x, y)
	}
	if exc != 0 || result == layout.NotImpl || op == pyop.Equal {
		return result, exc
	}
	equal, exc := t.IsTrue(result)
	return layout.Bool(!equal), exc
}

// reflexive reports whether a value is known to be equal to itself: all but floats, complex numbers and instances, which are asked.
func (t *Thread) reflexive(w Word) bool {
	switch t.Heap.KindOf(w) {
	case layout.KindFloat, layout.KindInstance:
		return false
	case KindRawBox:
		return TypeID(t.Heap.Type(w)) != Complex
	}
	return !w.IsFloat()
}

// textAgainstBytes reports whether one of two values is a str and the other one bytes.
func (t *Thread) textAgainstBytes(a, b Word) bool {
	return t.Heap.IsString(a) && t.Heap.KindOf(b) == layout.KindBytes || t.Heap.IsString(b) && t.Heap.KindOf(a) == layout.KindBytes
}

// Contains reports whether a container has a value.
func (t *Thread) Contains(container, w Word) (bool, Word) {
	result, exc := t.askContains(container, w)
	if exc != 0 {
		return false, exc
	}
	if result != layout.NotImpl {
		return t.IsTrue(result)
	}
	found := false
	exc = t.Iterate(container, func(item Word) (bool, Word) {
		equal, exc := t.Equal(item, w)
		found = equal
		return !equal, exc
	})
	return found, exc
}

// askContains asks a container whether it has a value; NotImpl where its type does not know, so that its items are looked at. A container
// that stands for another is asked as operate says.
func (t *Thread) askContains(container, w Word) (Word, Word) {
	id, standsFor := t.typeID(container), false
	if id == Bool {
		container, id, standsFor = intOfBool(container), Int, true
	}
	if id == Int && (w == layout.True || w == layout.False) {
		w, standsFor = intOfBool(w), true
	}
	if standsFor && t.plainNumbers(container, w) {
		return 0, t.notContained(container, w)
	}
	if id == Int {
		return 0, t.notIterable(container)
	}
	if t.Heap.KindOf(container) != layout.KindInstance {
		return t.ownBinary(pyop.In, container, w)
	}
	result, found, exc := t.callOperator("__contains__", container, w)
	inner := t.Inner(container)
	switch {
	case found:
		return result, exc
	case inner == container || !t.hasSlot(inner, func(def *TypeDef) bool { return def.Binary != nil }):
		return layout.NotImpl, 0
	case t.plainNumbers(inner, w):
		return 0, t.notContained(inner, w)
	}
	has, exc := t.Contains(inner, w)
	return layout.Bool(has), exc
}

func (t *Thread) notContained(container, w Word) Word {
	return t.Error(TypeError, "unsupported types for __contains__: '%s', '%s'", t.TypeOf(container).name, t.TypeOf(w).name)
}

// Hash returns the hash of a value in tables.
func (t *Thread) Hash(w Word) (uint32, Word) {
	if w.IsSimpleKey() {
		return t.Heap.SimpleHash(w), 0
	}
	if k := t.Heap.KindOf(w); k == layout.KindString || k == layout.KindBytes {
		return t.Heap.TextHash(w), 0
	}
	if inner := t.Inner(w); inner != w {
		if fn, _, exc := t.special(w, nameHash); fn == layout.Null && exc == 0 {
			return t.Hash(inner)
		}
	}
	n, exc := t.unary(OpHash, w)
	switch {
	case exc != 0:
		return 0, exc
	case n == layout.Null:
		return 0, t.noUnary(OpHash, w)
	}
	return layout.SmallIntHash(n.Int()), 0
}

// equalKeys returns a comparison of keys for tables, which notes an exception.
func (t *Thread) equalKeys(exc *Word) func(a, b Word) (bool, bool) {
	return func(a, b Word) (bool, bool) {
		equal, e := t.Equal(a, b)
		*exc = e
		return equal, e == 0
	}
}

// TableFind returns the number of the entry of a key in a dict or set, or heap.Absent.
func (t *Thread) TableFind(table, key Word) (int, uint32, Word) {
	hash, exc := t.Hash(key)
	if exc != 0 {
		if TypeID(t.Heap.Type(table)) != OrderedDict || !t.IsA(exc, TypeError) {
			return 0, 0, exc
		}
		hash, exc = unhashed, 0
	}
	if !t.Heap.Mixed(table) {
		switch {
		case key.IsSimpleKey():
			return t.Heap.FindSimple(table, key), hash, 0
		case t.Heap.KindOf(key) == layout.KindBytes: // which no such key equals, and none is compared with
			return heap.Absent, hash, 0
		}
	}
	if t.Heap.IsString(key) {
		if i, known := t.Heap.FindText(table, key, hash); known {
			return i, hash, 0
		}
	}
	i := t.Heap.Find(table, key, hash, t.equalKeys(&exc))
	return i, hash, exc
}

// unhashed is the hash of keys without one, which only an OrderedDict takes.
const unhashed = 1

// DictFind returns the number of the entry of a key that is to be in a dict, or heap.Absent. A dict that is empty, or whose keys are all
// str, does not have a key that cannot be hashed.
func (t *Thread) DictFind(d, key Word) (int, Word) {
	if t.Heap.TableLen(d) == 0 {
		return heap.Absent, 0
	}
	if key.IsSimpleKey() && !t.Heap.Mixed(d) {
		return t.Heap.FindSimple(d, key), 0
	}
	i, _, exc := t.TableFind(d, key)
	if exc != 0 && t.Heap.KindOf(key) != layout.KindInstance && t.IsA(exc, TypeError) && t.onlyNames(d) {
		return heap.Absent, 0
	}
	return i, exc
}

// onlyNames reports whether all keys of a dict are interned str.
func (t *Thread) onlyNames(d Word) bool {
	if t.Heap.Mixed(d) {
		return false
	}
	for i := t.Heap.Next(d, 0); i >= 0; i = t.Heap.Next(d, i+1) {
		if key, _ := t.Heap.Entry(d, i); !key.IsInterned() {
			return false
		}
	}
	return true
}

// DictGet returns the value of a key, Null where there is none.
func (t *Thread) DictGet(d, key Word) (Word, Word) {
	i, exc := t.DictFind(d, key)
	if exc != 0 || i < 0 {
		return layout.Null, exc
	}
	_, v := t.Heap.Entry(d, i)
	return v, 0
}

// DictSet sets the value of a key.
func (t *Thread) DictSet(d, key, value Word) (exc Word) {
	if key.IsSimpleKey() && !t.Heap.Mixed(d) {
		return t.memory(t.DictSetName(d, key, value))
	}
	i, hash, exc := t.TableFind(d, key)
	switch {
	case exc != 0:
		return exc
	case i >= 0:
		t.Heap.SetValue(d, i, value)
	case !t.Insert(d, key, hash, value):
		return t.memoryError()
	}
	return 0
}

// SetAdd adds a key to a set.
func (t *Thread) SetAdd(s, key Word) (exc Word) {
	i, hash, exc := t.TableFind(s, key)
	if exc == 0 && i < 0 && !t.Insert(s, key, hash, layout.Null) {
		return t.memoryError()
	}
	return exc
}

// Item loads (value Undefined), stores, or deletes (value Null) an item.
func (t *Thread) Item(w, index, value Word) (Word, Word) {
	if t.Heap.KindOf(w) == layout.KindInstance {
		var found bool
		var result, exc Word
		switch value {
		case layout.Undefined:
			result, found, exc = t.CallSpecial(w, nameGetItem, index)
		case layout.Null:
			result, found, exc = t.CallSpecial(w, nameDelItem, index)
		default:
			result, found, exc = t.CallSpecial(w, nameSetItem, index, value)
		}
		if found {
			return result, exc
		}
	}
	inner := t.Inner(w)
	for b := t.TypeOf(inner); b != nil && b.def != nil; b = b.base() {
		if b.def.Item != nil {
			result, exc := b.def.Item(t, inner, index, value)
			if exc != 0 || result != layout.NotImpl {
				return result, exc
			}
			w = inner // which does not have it
		}
	}
	switch name := t.TypeOf(w).name; value {
	case layout.Undefined:
		return t.Fail(TypeError, "'%s' object isn't subscriptable", name)
	case layout.Null:
		return t.Fail(TypeError, "'%s' object doesn't support item deletion", name)
	default:
		return t.Fail(TypeError, "'%s' object doesn't support item assignment", name)
	}
}
