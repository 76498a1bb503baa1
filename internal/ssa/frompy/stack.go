package frompy

import (
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/ssa"
)

// where says where an entry of the stack is.
type where uint8

const (
	isValue   where = iota // a value of this or an earlier block that dominates it
	isImm                  // an immediate
	inVar                  // in the variable of its place and type
	inSlot                 // in the slot of its place: an object, or part of an iterator
	isNothing              // a type, or a cause: no word at all
)

// entry is an entry of the stack.
type entry struct {
	typ  vtype
	at   where
	v    ssa.ValueID // its value, where that is known in the run of blocks numbered run, or at is isValue
	run  int32
	imm  int64
	node int32 // what it is across blocks; 0: not known there yet
}

// node is an entry as it is across blocks, on top of another one. Stacks that have most entries in common share their nodes.
type node struct {
	below int32
	typ   vtype
	at    where
	imm   int64
}

// stack is the operand stack.
type stack struct {
	entries   []entry
	nodes     []node     // 0 is the empty stack
	clean     int        // entries below have nodes
	run       int32      // changes where values of blocks before are not known
	variables [][3]int32 // by place and type: the variable that holds an entry, plus 1
	slots     int        // used so far
}

func (b *builder) depth() int { return len(b.entries) }

func (b *builder) pushEntry(e entry) { b.entries = append(b.entries, e) }

// push puts a value on the stack.
func (b *builder) push(t vtype, v ssa.ValueID) { b.pushEntry(entry{typ: t, v: v}) }

// pushImm puts an immediate on the stack: of type tObj, the word of an object.
func (b *builder) pushImm(t vtype, imm int64) {
	b.pushEntry(entry{typ: t, at: isImm, imm: imm})
}

// pushSlots puts n entries on the stack that a helper has left in their slots.
func (b *builder) pushSlots(n int) {
	for range n {
		b.pushEntry(entry{typ: tObj, at: inSlot})
	}
}

// peek returns the entry depth below the top, 0 for the top itself.
func (b *builder) peek(depth int) *entry {
	i := len(b.entries) - 1 - depth
	if i < 0 {
		b.refuse("takes more values than the stack has")
		b.entries = append(b.entries[:0], entry{typ: tObj, at: isImm})
		return &b.entries[0]
	}
	return &b.entries[i]
}

// peekType returns the type of an entry; native functions have objects only, whatever form they have so far.
func (b *builder) peekType(depth int) vtype {
	e := b.peek(depth)
	if !b.viper && e.at != isNothing {
		return tObj
	}
	return e.typ
}

// drop takes n entries off the stack.
func (b *builder) drop(n int) {
	if n > len(b.entries) {
		b.refuse("takes more values than the stack has")
		n = len(b.entries)
	}
	b.entries = b.entries[:len(b.entries)-n]
	b.clean = min(b.clean, len(b.entries))
}

// valueAt returns the value of the entry in a place.
func (b *builder) valueAt(i int) ssa.ValueID {
	e := &b.entries[i]
	switch {
	case e.at == isNothing:
		b.refuse("a type or the cause of a finally part is used as a value")
		e.at, e.typ = isImm, tObj
		return b.valueAt(i)
	case e.v != 0 && (e.at == isValue || e.run == b.run):
		return e.v
	case e.at == isImm:
		e.v = b.immediate(e)
	case e.at == inVar:
		e.v = b.get(b.variable(i, e.typ.ssa()))
	default:
		e.v = b.load(object, ssa.Frame, b.slot(i), 0)
	}
	e.run = b.run
	return e.v
}

// immediate makes a value of an immediate: in native functions the object that it stands for.
func (b *builder) immediate(e *entry) ssa.ValueID {
	if b.viper || e.typ == tObj {
		return b.constant(e.typ.ssa(), e.imm)
	}
	return b.immObject(e)
}

// immObject makes the object that an immediate stands for.
func (b *builder) immObject(e *entry) ssa.ValueID {
	switch e.typ {
	case tObj:
		return b.constant(object, e.imm)
	case tNone:
		return b.symbol(SymNone, 0)
	case tBool:
		return b.symbol(SymFalse+int(e.imm), 0)
	case tInt, tUint:
		return b.constant(object, e.imm<<1|1)
	}
	b.refuse("conversion of a pointer to an object")
	return b.constant(object, 0)
}

// pop takes the top as a value.
func (b *builder) pop() (ssa.ValueID, vtype) {
	t := b.peekType(0)
	v := b.valueAt(len(b.entries) - 1)
	b.drop(1)
	return v, t
}

// popObject takes the top, which must be an object.
func (b *builder) popObject() ssa.ValueID {
	v, t := b.pop()
	return b.wantObject(v, t)
}

func (b *builder) wantObject(v ssa.ValueID, t vtype) ssa.ValueID {
	if t != tObj {
		b.refuse("a viper integer or pointer where an object is wanted")
		return b.constant(object, 0)
	}
	return v
}

// popBoxed takes the top, made an object if it is none.
func (b *builder) popBoxed() ssa.ValueID {
	v := b.boxedAt(len(b.entries) - 1)
	b.drop(1)
	return v
}

// boxedAt returns the entry in a place as an object.
func (b *builder) boxedAt(i int) ssa.ValueID {
	if i < 0 {
		b.peek(0)
		i = 0
	}
	switch e := &b.entries[i]; {
	case e.at == isImm:
		return b.immObject(e)
	case !b.viper || e.typ == tObj || e.at == isNothing:
		return b.valueAt(i)
	case e.typ == tNone:
		b.refuse("None that has been kept as a word") // the one-pass code makes 0 of it
		return b.constant(object, 0)
	default:
		return b.box(b.valueAt(i), e.typ)
	}
}

// slot makes the address of the slot of a place.
func (b *builder) slot(i int) ssa.ValueID {
	b.slots = max(b.slots, i+1)
	return b.add(ssa.OpSlot, pointer, int64(i))
}

// inSlots sees to it that the n entries on top are objects in their slots, drops them, and returns the address of the first.
func (b *builder) inSlots(n int) ssa.ValueID {
	first := b.depth() - n
	if first < 0 {
		b.refuse("takes more values than the stack has")
		first = 0
	}
	for i := first; i < len(b.entries); i++ {
		if b.entries[i].at != inSlot {
			v := b.boxedAt(i)
			b.add(ssa.OpStore, ssa.None, ssa.AccessAux(0, ssa.Frame), b.slot(i), v)
		}
	}
	b.drop(n)
	b.slots = max(b.slots, first+n)
	return b.slot(first)
}

// variable returns the variable that holds an entry of a type across blocks.
func (b *builder) variable(i int, t ssa.Type) int32 {
	for i >= len(b.variables) {
		b.variables = append(b.variables, [3]int32{})
	}
	x := &b.variables[i][t-word]
	if *x == 0 {
		*x = b.newVar(t) + 1
	}
	return *x - 1
}

// flush brings all entries to where they are across blocks, and returns the node of the stack.
func (b *builder) flush() int32 {
	for i := b.clean; i < len(b.entries); i++ {
		e := &b.entries[i]
		if e.node != 0 {
			continue
		}
		if e.at == isValue || e.at == isImm {
			t := b.peekType(len(b.entries) - 1 - i)
			v := b.valueAt(i)
			b.set(b.variable(i, t.ssa()), v)
			e.typ, e.at, e.v, e.run, e.imm = t, inVar, v, b.run, 0
		}
		b.nodes = append(b.nodes, node{b.below(i), e.typ, e.at, e.imm})
		e.node = int32(len(b.nodes) - 1)
	}
	b.clean = len(b.entries)
	return b.below(len(b.entries))
}

// below returns the node of the stack below a place, whose entries have nodes.
func (b *builder) below(i int) int32 {
	if i == 0 {
		return 0
	}
	return b.entries[i-1].node
}

// restore makes the stack what a node of a depth says.
func (b *builder) restore(n int32, depth int) {
	for depth > len(b.entries) {
		b.entries = append(b.entries, entry{})
	}
	b.entries = b.entries[:depth]
	b.clean = depth
	for i := depth - 1; i >= 0 && b.entries[i].node != n; i-- {
		from := &b.nodes[n]
		b.entries[i] = entry{typ: from.typ, at: from.at, imm: from.imm, node: n}
		n = from.below
	}
}

// agree reports whether stacks of two nodes, of the same depth, are the same but for types of the same word.
func (b *builder) agree(x, y int32) bool {
	for x != y {
		n, m := &b.nodes[x], &b.nodes[y]
		if n.at != m.at || n.typ.ssa() != m.typ.ssa() || n.imm != m.imm || n.at == isNothing && n.typ != m.typ {
			return false
		}
		x, y = n.below, m.below
	}
	return true
}

// box makes an object of an integer, a truth or a pointer.
func (b *builder) box(v ssa.ValueID, t vtype) ssa.ValueID {
	v = b.cast(word, v)
	if x, ok := b.f.Values[v].Const(); ok {
		if boxed, ok := b.boxConst(x, t); ok {
			return boxed
		}
	}
	join := b.f.NewBlock()
	boxed := b.f.AddParam(join, object)
	if t == tBool {
		yes, no := b.f.NewBlock(), b.f.NewBlock()
		b.f.Branch(b.now, v, yes, no)
		b.now = yes
		b.f.Jump(b.now, join, b.symbol(SymTrue, 0))
		b.now = no
		b.f.Jump(b.now, join, b.symbol(SymFalse, 0))
		b.now = join
		return boxed
	}
	var small, large ssa.BlockID
	doubled := v
	if t == tInt {
		doubled = b.add(ssa.OpAddo, word, 0, v, v)
		small, large = b.f.NewBlock(), b.f.NewBlock()
		b.f.Check(b.now, small, large)
		b.f.Blocks[large].Cold = true
		b.now = small
	} else {
		small, large = b.either(b.add(ssa.OpUlt, word, 0, v, b.constant(word, 1<<(b.o.Bits-2))))
		b.now = small
		doubled = b.add(ssa.OpAdd, word, 0, v, v)
	}
	b.f.Jump(b.now, join, b.cast(object, b.add(ssa.OpOr, word, 0, doubled, b.constant(word, 1))))
	b.now = large
	made := b.call(layout.HelperConvertNativeToObj, v, b.constant(word, int64(t)))
	b.f.Jump(b.now, join, made)
	b.now = join
	return boxed
}

// boxConst makes the object of a constant, if that is known before the program runs.
func (b *builder) boxConst(x int64, t vtype) (ssa.ValueID, bool) {
	limit := int64(1) << (b.o.Bits - 2)
	switch {
	case t == tBool && x != 0:
		return b.symbol(SymTrue, 0), true
	case t == tBool:
		return b.symbol(SymFalse, 0), true
	case t == tInt && -limit <= x && x < limit, 0 <= x && x < limit:
		return b.constant(object, x<<1|1), true
	}
	return 0, false
}

// unbox makes an integer, a truth or a pointer of an object.
func (b *builder) unbox(v ssa.ValueID, t vtype) ssa.ValueID {
	if x, ok := b.integer(v); ok && t != tBool {
		return b.constant(t.ssa(), x)
	}
	if !t.isInteger() {
		made := b.call(layout.HelperConvertObjToNative, v, b.constant(word, int64(t)))
		return b.cast(t.ssa(), made)
	}
	bits := b.cast(word, v)
	small, large := b.either(b.add(ssa.OpAnd, word, 0, bits, b.constant(word, 1)))
	join := b.f.NewBlock()
	unboxed := b.f.AddParam(join, word)
	b.now = small
	b.f.Jump(b.now, join, b.add(ssa.OpSar, word, 0, bits, b.constant(word, 1)))
	b.now = large
	made := b.call(layout.HelperConvertObjToNative, v, b.constant(word, int64(t)))
	b.f.Jump(b.now, join, made)
	b.now = join
	return unboxed
}

// integer returns the word that an object is as an integer, if it is a constant integer.
func (b *builder) integer(v ssa.ValueID) (int64, bool) {
	val := &b.f.Values[v]
	if x, ok := val.Const(); ok && val.Type == object && x&1 != 0 {
		return x >> 1, true
	}
	if val.Op != ssa.OpSymbol {
		return 0, false
	}
	kind, index := val.Symbol()
	if kind != SymConst || b.m.Consts[index].Kind != pyconst.KindInt {
		return 0, false
	}
	c := &b.m.Consts[index]
	if c.Big == nil {
		return b.f.Wrap(c.Small), true
	}
	low := int64(0) // the low word in two's complement
	for i := range 64 {
		low |= int64(c.Big.Bit(i)) << i
	}
	return b.f.Wrap(low), true
}
