package ssatest

import (
	"math"
	"math/rand/v2"

	"github.com/tandem-lang/tandem/internal/ssa"
)

// Params are what functions of Random take: the address of volatile memory, an object in the heap, the address of constant memory,
// and two words of any value.
func Params(a, b int64) []int64 { return []int64{VolatileBase, HeapBase, ConstantBase, a, b} }

// Random returns a function made from a seed: of 32 or 64 bits, with variables, loops that end, accesses within the memory of a
// World, exceptions that are handled and such that are not. It returns a word.
func Random(seed uint64) *ssa.Func {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 1)), budget: 40, handler: -1}
	g.function()
	return g.f
}

// The variables of a random function.
const (
	numWords = 6 // the first ones
	floatVar = numWords
	objVar   = floatVar + 2
	fuelVar  = objVar + 1 // how often loops that test no counter may still turn
	fixed    = fuelVar + 1
)

// Slots of a random function.
const slots = 8

type generator struct {
	*rand.Rand
	f       *ssa.Func
	b       ssa.BlockID
	budget  int // of statements
	depth   int
	loops   []loop
	handler ssa.BlockID // where exceptions go; -1: out of the function

	volatile, heap, constant ssa.ValueID
}

// loop is a loop around the statement under way.
type loop struct {
	next, end ssa.BlockID
	counter   int64 // a variable of 0 to 40, or -1
}

func (g *generator) function() {
	bits := 32 << g.IntN(2)
	g.f = ssa.NewFunc("random", bits, Runtime())
	g.f.Result, g.f.Slots = ssa.Word, slots
	for range numWords {
		g.f.Vars = append(g.f.Vars, ssa.Word)
	}
	g.f.Vars = append(g.f.Vars, ssa.Float64, ssa.Float64, ssa.Object, ssa.Word)
	g.b = g.f.NewBlock()
	g.volatile = g.f.AddParam(g.b, ssa.Pointer)
	g.heap = g.f.AddParam(g.b, ssa.Object)
	g.constant = g.f.AddParam(g.b, ssa.Pointer)
	g.set(0, g.f.AddParam(g.b, ssa.Word))
	g.set(1, g.f.AddParam(g.b, ssa.Word))
	g.set(fuelVar, g.constant64(60))
	for range slots {
		g.add(ssa.OpStore, ssa.None, ssa.AccessAux(0, ssa.Frame), g.add(ssa.OpSlot, ssa.Pointer, int64(g.IntN(slots))), g.constant64(5))
	}
	g.statements()
	sum := g.get(0)
	for x := int64(1); x < numWords; x++ {
		sum = g.word(ssa.OpXor, g.word(ssa.OpMul, sum, g.constant64(3)), g.get(x))
	}
	g.f.Return(g.b, sum)
}

func (g *generator) add(op ssa.Op, t ssa.Type, aux int64, args ...ssa.ValueID) ssa.ValueID {
	return g.f.Add(g.b, op, t, aux, args...)
}

func (g *generator) word(op ssa.Op, args ...ssa.ValueID) ssa.ValueID {
	return g.add(op, ssa.Word, 0, args...)
}
func (g *generator) constant64(x int64) ssa.ValueID {
	return g.add(ssa.OpConst, ssa.Word, g.f.Wrap(x))
}
func (g *generator) get(x int64) ssa.ValueID    { return g.add(ssa.OpGet, g.f.Vars[x], x) }
func (g *generator) set(x int64, v ssa.ValueID) { g.add(ssa.OpSet, ssa.None, x, v) }
func (g *generator) variable() int64            { return int64(g.IntN(numWords)) }

// newVar makes a variable.
func (g *generator) newVar() int64 {
	g.f.Vars = append(g.f.Vars, ssa.Word)
	return int64(len(g.f.Vars) - 1)
}

// start goes on at a block.
func (g *generator) start(b ssa.BlockID) { g.b = b }

var interesting = [...]int64{0, 1, -1, 2, 3, 4, 5, 7, 8, 15, 16, 31, 32, 63, 100, 127, 128, 255, 256, 1000, 0x7fff, 0x8000, -0x8000, 0xffff, 1 << 16,
	math.MaxInt32, math.MinInt32, 0xffffffff, math.MaxInt64, math.MinInt64, 0x55555555, 0x0f0f0f0f}

var (
	binaries = [...]ssa.Op{ssa.OpAdd, ssa.OpAdd, ssa.OpAdd, ssa.OpSub, ssa.OpSub, ssa.OpMul, ssa.OpAnd, ssa.OpAnd, ssa.OpOr, ssa.OpXor, ssa.OpXor}
	shifts   = [...]ssa.Op{ssa.OpShl, ssa.OpShr, ssa.OpSar}
	divides  = [...]ssa.Op{ssa.OpQuot, ssa.OpRem, ssa.OpUquot, ssa.OpUrem, ssa.OpFloorDiv, ssa.OpFloorMod}
	compares = [...]ssa.Op{ssa.OpEq, ssa.OpNe, ssa.OpSlt, ssa.OpSle, ssa.OpSgt, ssa.OpSge, ssa.OpUlt, ssa.OpUle, ssa.OpUgt, ssa.OpUge}
	unary    = [...]ssa.Op{ssa.OpNeg, ssa.OpNot}
	fields   = [...]ssa.Op{ssa.OpExtu, ssa.OpExts}
	floating = [...]ssa.Op{ssa.OpFadd, ssa.OpFsub, ssa.OpFmul, ssa.OpFdiv}
	ftests   = [...]ssa.Op{ssa.OpFeq, ssa.OpFne, ssa.OpFlt, ssa.OpFle}
)

func (g *generator) number() int64 {
	if g.IntN(4) == 0 {
		return g.Int64N(512) - 256
	}
	return interesting[g.IntN(len(interesting))]
}

// expr makes a word.
func (g *generator) expr(depth int) ssa.ValueID {
	if depth == 0 {
		return g.leaf()
	}
	switch g.IntN(16) {
	case 0, 1, 2:
		return g.leaf()
	case 3:
		return g.word(shifts[g.IntN(len(shifts))], g.expr(depth-1), g.constant64(g.Int64N(int64(g.f.Bits))))
	case 4:
		return g.word(shifts[g.IntN(len(shifts))], g.expr(depth-1), g.expr(depth-1))
	case 5:
		divisor := g.expr(depth - 1)
		if g.IntN(8) > 0 {
			divisor = g.word(ssa.OpOr, g.word(ssa.OpAnd, divisor, g.constant64(0xff)), g.constant64(1))
		}
		return g.word(divides[g.IntN(len(divides))], g.expr(depth-1), divisor)
	case 6, 7:
		return g.word(compares[g.IntN(len(compares))], g.expr(depth-1), g.expr(depth-1))
	case 8:
		return g.word(unary[g.IntN(len(unary))], g.expr(depth-1))
	case 9:
		low := g.IntN(g.f.Bits)
		width := 1 + g.IntN(g.f.Bits-low)
		return g.add(fields[g.IntN(len(fields))], ssa.Word, ssa.FieldAux(low, width), g.expr(depth-1))
	case 10:
		return g.idiom(depth)
	}
	return g.word(binaries[g.IntN(len(binaries))], g.expr(depth-1), g.expr(depth-1))
}

func (g *generator) leaf() ssa.ValueID {
	switch g.IntN(8) {
	case 0, 1, 2:
		return g.constant64(g.number())
	case 3:
		return g.add(ssa.OpSymbol, ssa.Word, ssa.SymbolAux(Number, g.IntN(3)))
	}
	if x := g.counter(); x >= 0 && g.IntN(2) == 0 {
		return g.get(x)
	}
	return g.get(g.variable())
}

// idiom makes what programs write for operations that machines have.
func (g *generator) idiom(depth int) ssa.ValueID {
	x := g.expr(depth - 1)
	switch n := 1 + g.Int64N(int64(g.f.Bits)-1); g.IntN(4) {
	case 0: // bit field
		return g.word(ssa.OpAnd, g.word(ssa.OpShr, x, g.constant64(n)), g.constant64(1<<g.IntN(12)-1))
	case 1: // sign extension
		sign := g.constant64(1 << (n - 1))
		return g.word(ssa.OpSub, g.word(ssa.OpXor, g.word(ssa.OpAnd, x, g.constant64(1<<n-1)), sign), sign)
	case 2: // the same by shifts
		return g.word(shifts[1+g.IntN(2)], g.word(ssa.OpShl, x, g.constant64(n)), g.constant64(n))
	default: // clears what is below
		return g.word(ssa.OpShl, g.word(shifts[1+g.IntN(2)], x, g.constant64(n)), g.constant64(n))
	}
}

// counter returns the variable of a loop that counts, -1 if there is none.
func (g *generator) counter() int64 {
	for i := len(g.loops) - 1; i >= 0; i-- {
		if g.loops[i].counter >= 0 && g.IntN(2) == 0 {
			return g.loops[i].counter
		}
	}
	return -1
}

// address makes an address within 300 bytes from one, and an offset in bytes that may be added.
func (g *generator) address(base ssa.ValueID, t ssa.Type) (ssa.ValueID, int64) {
	index := ssa.ValueID(0)
	if x := g.counter(); x >= 0 && g.IntN(4) > 0 {
		index = g.get(x)
		if g.IntN(3) == 0 {
			index = g.word(ssa.OpAdd, index, g.constant64(g.Int64N(4)))
		}
	} else {
		index = g.word(ssa.OpAnd, g.expr(1), g.constant64(31))
	}
	if t == ssa.Object {
		base = g.add(ssa.OpCast, ssa.Pointer, 0, base)
	}
	if k := g.IntN(3); k > 0 {
		index = g.word(ssa.OpShl, index, g.constant64(int64(k)))
	}
	return g.add(ssa.OpAdd, ssa.Pointer, 0, base, index), g.Int64N(9)
}

var (
	loads  = [...]ssa.Op{ssa.OpLoad8u, ssa.OpLoad8s, ssa.OpLoad16u, ssa.OpLoad16s, ssa.OpLoad, ssa.OpLoad32u, ssa.OpLoad32s}
	stores = [...]ssa.Op{ssa.OpStore8, ssa.OpStore16, ssa.OpStore, ssa.OpStore32}
)

// memory picks an address and a class; toStore leaves out what is constant.
func (g *generator) memory(toStore bool) (base ssa.ValueID, aux int64) {
	offset, class := int64(0), ssa.Volatile
	switch n := g.IntN(6); {
	case n == 0 && !toStore:
		base, offset = g.address(g.constant, ssa.Pointer)
		class = ssa.Constant
	case n <= 1:
		base, offset, class = g.heap, 8*g.Int64N(4), ssa.Heap
	case n == 2:
		base, offset = g.address(g.heap, ssa.Object)
		class = ssa.Heap
	default:
		base, offset = g.address(g.volatile, ssa.Pointer)
	}
	return base, ssa.AccessAux(offset, class)
}

func (g *generator) load() ssa.ValueID {
	base, aux := g.memory(false)
	n := len(loads)
	if g.f.Bits == 32 {
		n -= 2
	}
	return g.add(loads[g.IntN(n)], ssa.Word, aux, base)
}

func (g *generator) store() {
	x := g.expr(2)
	base, aux := g.memory(true)
	n := len(stores)
	if g.f.Bits == 32 {
		n--
	}
	g.add(stores[g.IntN(n)], ssa.None, aux, base, x)
}

// statements makes some statements.
func (g *generator) statements() {
	for n := 1 + g.IntN(6); n > 0 && g.budget > 0; n-- {
		g.budget--
		if !g.statement() {
			return
		}
	}
}

// statement makes one, and reports whether control goes on behind it.
func (g *generator) statement() bool {
	g.f.At++
	n := g.IntN(24)
	if g.depth > 4 && n > 15 || len(g.loops) > 2 && n > 18 {
		n -= 9
	}
	switch n {
	case 0, 1, 2, 3:
		g.set(g.variable(), g.expr(3))
	case 4, 5, 6:
		g.set(g.variable(), g.load())
	case 7, 8:
		g.store()
	case 9:
		g.floats()
	case 10:
		g.frame()
	case 11, 12:
		g.call()
	case 13:
		g.checked()
	case 14:
		g.add(ssa.OpCall, ssa.None, Print, g.expr(1), g.leaf(), g.leaf(), g.leaf())
	case 15:
		return g.leave()
	case 16, 17, 18:
		g.branch()
	case 19, 20, 21:
		g.counted()
	case 22:
		g.while()
	default:
		g.try()
	}
	return true
}

func (g *generator) floats() {
	x := g.get(floatVar + g.Int64N(2))
	switch g.IntN(6) {
	case 0:
		x = g.add(ssa.OpItof, ssa.Float64, 0, g.expr(1))
	case 1:
		x = g.add(ssa.OpWiden, ssa.Float64, 0, g.add(ssa.OpNarrow, ssa.Float32, 0, x))
	case 2:
		x = g.add(ssa.OpConst, ssa.Float64, int64(math.Float64bits(g.NormFloat64())))
	case 3:
		g.set(g.variable(), g.word(ftests[g.IntN(len(ftests))], x, g.get(floatVar)))
		return
	default:
		x = g.add(floating[g.IntN(len(floating))], ssa.Float64, 0, x, g.get(floatVar+g.Int64N(2)))
	}
	g.set(floatVar+g.Int64N(2), x)
}

// frame uses the slots.
func (g *generator) frame() {
	at := g.Int64N(slots - 2)
	slot := g.add(ssa.OpSlot, ssa.Pointer, at)
	switch g.IntN(4) {
	case 0:
		g.add(ssa.OpCall, ssa.None, Fill, slot, g.constant64(2), g.expr(1))
	case 1:
		g.set(g.variable(), g.add(ssa.OpCall, ssa.Word, Sum, slot, g.constant64(2)))
	case 2:
		g.add(ssa.OpStore, ssa.None, ssa.AccessAux(int64(g.f.Bits/8), ssa.Frame), slot, g.expr(2))
	default:
		g.set(g.variable(), g.add(ssa.OpLoad, ssa.Word, ssa.AccessAux(0, ssa.Frame), slot))
	}
}

// call calls a helper.
func (g *generator) call() {
	switch g.IntN(6) {
	case 0:
		g.set(g.variable(), g.add(ssa.OpCall, ssa.Word, Mix, g.expr(1), g.leaf()))
	case 1:
		g.set(g.variable(), g.add(ssa.OpCall, ssa.Word, Peek, g.expr(1)))
	case 2:
		g.add(ssa.OpCall, ssa.None, Poke, g.expr(1), g.leaf())
	case 3:
		x := g.mayThrow(Make, ssa.Object, g.expr(1))
		g.set(objVar, x)
	default:
		x := g.mayThrow(Invoke, ssa.Object, g.expr(1), g.leaf())
		g.set(g.variable(), g.add(ssa.OpCast, ssa.Word, 0, x))
	}
}

// mayThrow calls a helper that may throw, which ends the block where exceptions are handled.
func (g *generator) mayThrow(helper int64, t ssa.Type, args ...ssa.ValueID) ssa.ValueID {
	x := g.add(ssa.OpCall, t, helper, args...)
	if g.handler >= 0 {
		next := g.f.NewBlock()
		g.f.Check(g.b, next, g.handler)
		g.start(next)
	}
	return x
}

// checked computes with a check for overflow.
func (g *generator) checked() {
	x, y := g.expr(1), g.expr(1)
	z := g.word([...]ssa.Op{ssa.OpAddo, ssa.OpSubo, ssa.OpMulo}[g.IntN(3)], x, y)
	done, failed, end := g.f.NewBlock(), g.f.NewBlock(), g.f.NewBlock()
	g.f.Check(g.b, done, failed)
	to := g.variable()
	g.start(done)
	g.set(to, z)
	g.f.Jump(g.b, end)
	g.start(failed)
	g.f.Blocks[failed].Cold = true
	g.set(to, g.add(ssa.OpCall, ssa.Word, Peek, x))
	g.f.Jump(g.b, end)
	g.start(end)
}

// leave leaves the loop or the function, if that is not all there is.
func (g *generator) leave() bool {
	if g.depth == 0 {
		return true
	}
	if n := len(g.loops); n > 0 && g.IntN(3) > 0 {
		l := g.loops[n-1-g.IntN(min(n, 2))]
		if g.IntN(2) == 0 {
			g.f.Jump(g.b, l.end)
		} else {
			g.f.Jump(g.b, l.next)
		}
	} else if g.IntN(4) == 0 {
		g.add(ssa.OpCall, ssa.None, Raise, g.expr(1))
		g.f.Halt(g.b)
	} else {
		g.f.Return(g.b, g.expr(1))
	}
	g.start(-1)
	return false
}

// body makes statements in a block, and goes on at another behind them.
func (g *generator) body(b, next ssa.BlockID) {
	g.depth++
	g.start(b)
	g.statements()
	if g.b >= 0 {
		g.f.Jump(g.b, next)
	}
	g.depth--
}

// test ends the block with a branch on a condition, perhaps one of two parts.
func (g *generator) test(then, otherwise ssa.BlockID) {
	if g.IntN(4) == 0 {
		second := g.f.NewBlock()
		if g.IntN(2) == 0 {
			g.f.Branch(g.b, g.condition(), second, otherwise)
		} else {
			g.f.Branch(g.b, g.condition(), then, second)
		}
		g.start(second)
	}
	g.f.Branch(g.b, g.condition(), then, otherwise)
}

func (g *generator) condition() ssa.ValueID {
	switch g.IntN(6) {
	case 0:
		return g.expr(2)
	case 1:
		return g.word(ssa.OpNe, g.word(compares[g.IntN(len(compares))], g.expr(1), g.expr(1)), g.constant64(0))
	case 2: // a truth that is kept
		x := g.variable()
		g.set(x, g.word(compares[g.IntN(len(compares))], g.expr(1), g.expr(1)))
		return g.get(x)
	}
	return g.word(compares[g.IntN(len(compares))], g.expr(1), g.expr(1))
}

func (g *generator) branch() {
	then, end := g.f.NewBlock(), g.f.NewBlock()
	otherwise := end
	if g.IntN(3) > 0 {
		otherwise = g.f.NewBlock()
	}
	g.test(then, otherwise)
	g.body(then, end)
	if otherwise != end {
		g.body(otherwise, end)
	}
	g.start(end)
}

// counted makes a loop over a range, tested at its end as compilers have it.
func (g *generator) counted() {
	counter := g.newVar()
	body, next, test, end := g.f.NewBlock(), g.f.NewBlock(), g.f.NewBlock(), g.f.NewBlock()
	g.set(counter, g.constant64(g.Int64N(3)))
	limit := g.constant64(g.Int64N(9))
	if g.IntN(2) == 0 {
		limit = g.word(ssa.OpAnd, g.expr(1), g.constant64(7))
	}
	keep := g.newVar()
	g.set(keep, limit)
	g.f.Jump(g.b, test)
	g.loops = append(g.loops, loop{next: next, end: end, counter: counter})
	g.body(body, next)
	g.loops = g.loops[:len(g.loops)-1]
	g.start(next)
	g.set(counter, g.word(ssa.OpAdd, g.get(counter), g.constant64(1+g.Int64N(2))))
	g.f.Jump(g.b, test)
	g.start(test)
	c := g.word([...]ssa.Op{ssa.OpSlt, ssa.OpUlt, ssa.OpSle}[g.IntN(3)], g.get(counter), g.get(keep))
	g.f.Branch(g.b, c, body, end)
	g.start(end)
}

// while makes a loop that ends at the latest when there is no fuel left.
func (g *generator) while() {
	test, fuel, body, end := g.f.NewBlock(), g.f.NewBlock(), g.f.NewBlock(), g.f.NewBlock()
	g.f.Jump(g.b, test)
	g.start(test)
	g.test(fuel, end)
	g.start(fuel)
	left := g.word(ssa.OpSub, g.get(fuelVar), g.constant64(1))
	g.set(fuelVar, left)
	g.f.Branch(g.b, g.word(ssa.OpSgt, left, g.constant64(0)), body, end)
	g.loops = append(g.loops, loop{next: test, end: end, counter: -1})
	g.body(body, test)
	g.loops = g.loops[:len(g.loops)-1]
	g.start(end)
}

// try handles exceptions.
func (g *generator) try() {
	body, handler, end := g.f.NewBlock(), g.f.NewBlock(), g.f.NewBlock()
	exception := g.f.AddParam(handler, ssa.Object)
	outer := g.handler
	g.f.Jump(g.b, body)
	g.handler = handler
	g.body(body, end)
	g.handler = outer
	g.start(handler)
	g.set(g.variable(), g.add(ssa.OpCast, ssa.Word, 0, exception))
	g.body(handler, end)
	g.start(end)
}
