package ssa

import "fmt"

// VerifyError says what is wrong with a function, and where.
type VerifyError struct {
	Block BlockID // -1: with the function as a whole
	Value ValueID // 0: with the block as a whole
	Msg   string
}

// Error returns the message with its place.
func (e *VerifyError) Error() string {
	switch {
	case e.Block < 0:
		return e.Msg
	case e.Value == 0:
		return fmt.Sprintf("b%d: %s", e.Block, e.Msg)
	}
	return fmt.Sprintf("b%d: v%d: %s", e.Block, e.Value, e.Msg)
}

// Verify reports the first thing that keeps f from being well formed. In a function that is:
//
//   - the entry is the target of no edge; blocks in the order stand there once, and edges lead to blocks in the order;
//   - each value is in one block at most, and what is used is in one;
//   - numbers, types and symbols fit the rows of Table and the Runtime, constants are as Fold returns them;
//   - a block has as many edges as its kind, with an argument of the right type for each parameter;
//   - operations that may fail are the last of a block whose Kind is Check, and that ends with one of them or with a call that throws;
//   - each way to a use comes through the definition, where one that may fail counts as standing on the edge on which it has not failed.
//
// Blocks that cannot be reached need not obey the last rule.
func (f *Func) Verify() error {
	v := verifier{f: f, block: make([]BlockID, len(f.Values)), place: make([]int32, len(f.Values)), live: make([]bool, len(f.Blocks)), once: make([]int8, len(f.Blocks))}
	v.at = -1
	v.function()
	if v.err == nil {
		v.blocks()
	}
	if v.err == nil {
		v.dominance()
	}
	if v.err != nil {
		return v.err
	}
	return nil
}

type verifier struct {
	f     *Func
	at    BlockID
	value ValueID
	block []BlockID // by value: where it is, -1 for nowhere
	place []int32   // by value: its place there, -1 for a parameter
	live  []bool    // by block: it is in the order
	once  []int8    // by block: whether it is entered by one edge, 1 for yes and 2 for no; 0: not looked at yet
	err   *VerifyError
}

func (v *verifier) fail(format string, args ...any) {
	if v.err == nil {
		v.err = &VerifyError{v.at, v.value, fmt.Sprintf(format, args...)}
	}
}

func (v *verifier) function() {
	f := v.f
	if f.Bits != 32 && f.Bits != 64 || f.Runtime == nil || f.Result >= numTypes || len(f.Order) == 0 {
		v.fail("no function")
		return
	}
	for _, t := range f.Vars {
		if t == None || t >= numTypes {
			v.fail("a variable of type %v", t)
		}
	}
	for _, b := range f.Order {
		if int(b) >= len(f.Blocks) || b < 0 || v.live[b] {
			v.fail("b%d is in the order twice, or does not exist", b)
			return
		}
		v.live[b] = true
	}
	for i := range v.block {
		v.block[i] = -1
	}
	for _, v.at = range f.Order {
		for _, id := range f.Blocks[v.at].Params {
			if v.stands(id, -1) && f.Values[id].Op != OpParam {
				v.fail("v%d is no parameter", id)
			}
		}
		for i, id := range f.Blocks[v.at].Code {
			if v.stands(id, i) && f.Values[id].Op == OpParam {
				v.fail("v%d is a parameter", id)
			}
		}
	}
}

// stands notes where a value is.
func (v *verifier) stands(id ValueID, place int) bool {
	if id <= 0 || int(id) >= len(v.f.Values) || v.f.Values[id].Op == OpInvalid || v.f.Values[id].Op >= NumOps {
		v.fail("v%d does not exist", id)
		return false
	}
	if v.block[id] >= 0 {
		v.fail("v%d stands here and in b%d", id, v.block[id])
		return false
	}
	v.block[id], v.place[id] = v.at, int32(place)
	return true
}

// typeOf returns the type of an operand, and fails if that is nowhere.
func (v *verifier) typeOf(id ValueID) Type {
	if id <= 0 || int(id) >= len(v.f.Values) || v.block[id] < 0 {
		v.fail("uses v%d, which is in no block", id)
		return None
	}
	return v.f.Values[id].Type
}

func (v *verifier) blocks() {
	f := v.f
	for _, v.at = range f.Order {
		b := &f.Blocks[v.at]
		for _, v.value = range b.Params {
			if t := f.Values[v.value].Type; !anyType.has(t) {
				v.fail("a parameter of type %v", t)
			}
		}
		for i, id := range b.Code {
			v.value = id
			v.operation()
			if Table[f.Values[id].Op].Traits&Fails != 0 && (b.Kind != Check || i != len(b.Code)-1) {
				v.fail("may fail, and is not at the end of a check")
			}
		}
		v.value = 0
		v.end(b)
		if v.err != nil {
			return
		}
	}
}

// operation checks a value against its row.
func (v *verifier) operation() {
	val := &v.f.Values[v.value]
	row := &Table[val.Op]
	args := v.f.Args(v.value)
	if row.Traits&Only64 != 0 && v.f.Bits != 64 {
		v.fail("%s on words of %d bits", row.Name, v.f.Bits)
	}
	v.aux(val, row)
	if v.err != nil {
		return
	}
	if val.Op == OpCall {
		v.call(val, args)
		return
	}
	if len(args) != len(row.Args) {
		v.fail("%s with %d operands, not %d", row.Name, len(args), len(row.Args))
		return
	}
	first := None
	for i, a := range args {
		t := v.typeOf(a)
		if i == 0 {
			first = t
		}
		if !row.Args[i].has(t) || row.Same && t != first {
			v.fail("operand %d of %s is a %v", i, row.Name, t)
		}
	}
	want := val.Type
	switch row.Result {
	case noResult:
		want = None
	case wordResult:
		want = Word
	case ptrResult:
		want = Pointer
	case sameResult:
		want = first
	case varResult:
		want = v.f.Vars[val.Aux]
	case statedResult:
		if !row.Results.has(want) {
			v.fail("%s is no %v", row.Name, want)
		}
	}
	if want != val.Type {
		v.fail("%s of %v is a %v, not a %v", row.Name, first, want, val.Type)
	}
	v.more(val, args)
}

// more checks what a row cannot say.
func (v *verifier) more(val *Value, args []ValueID) {
	switch val.Op {
	case OpConst:
		if val.Aux != v.canonical(val.Type, val.Aux) {
			v.fail("constant %#x is not as a %v has it", val.Aux, val.Type)
		}
	case OpSymbol:
		if kind, _ := val.Symbol(); v.f.Runtime.Symbols[kind].Type != val.Type {
			v.fail("symbol of another type than %v", val.Type)
		}
	case OpSet:
		if t := v.typeOf(args[0]); t != v.f.Vars[val.Aux] {
			v.fail("variable %d becomes a %v", val.Aux, t)
		}
	}
}

func (v *verifier) canonical(t Type, x int64) int64 {
	switch t {
	case Float32:
		return int64(uint32(x))
	case Float64:
		return x
	}
	return v.f.Wrap(x)
}

// aux checks that Aux is within its bounds.
func (v *verifier) aux(val *Value, row *Row) {
	limit := int64(-1)
	switch row.Aux {
	case AuxSlot:
		limit = int64(v.f.Slots)
	case AuxVariable:
		limit = int64(len(v.f.Vars))
	case AuxHelper:
		limit = int64(len(v.f.Runtime.Helpers))
	case AuxSymbol:
		kind, _ := val.Symbol()
		if kind < 0 || kind >= len(v.f.Runtime.Symbols) {
			v.fail("symbol of kind %d", kind)
		}
	case AuxField:
		low, width := val.Field()
		if low < 0 || width < 1 || low+width > v.f.Bits {
			v.fail("field of %d bits from bit %d", width, low)
		}
	case AuxAccess:
		if offset, c := val.Access(); c >= numClasses || offset < -maxOffset || offset > maxOffset {
			v.fail("access at %d of class %d", offset, c)
		} else if c == Constant && row.Traits&Stores != 0 {
			v.fail("stores to constant memory")
		}
	}
	if limit >= 0 && (val.Aux < 0 || val.Aux >= limit) {
		v.fail("%s %d, of %d", row.Name, val.Aux, limit)
	}
}

func (v *verifier) call(val *Value, args []ValueID) {
	h := &v.f.Runtime.Helpers[val.Aux]
	if len(args) < len(h.Args) || len(args) > len(h.Args) && h.Rest == None {
		v.fail("%s with %d arguments, not %d", h.Name, len(args), len(h.Args))
	}
	for i, a := range args {
		want := h.Rest
		if i < len(h.Args) {
			want = h.Args[i]
		}
		if t := v.typeOf(a); t != want {
			v.fail("argument %d of %s is a %v, not a %v", i, h.Name, t, want)
		}
	}
	if val.Type != h.Result {
		v.fail("%s returns a %v", h.Name, h.Result)
	}
}

// end checks how a block ends.
func (v *verifier) end(b *Block) {
	f := v.f
	if b.Kind == Unfinished || b.Kind >= numKinds || len(b.Succs) != kinds[b.Kind].succs {
		v.fail("ends as %v with %d edges", b.Kind, len(b.Succs))
		return
	}
	switch {
	case b.Kind == Branch:
		if t := v.typeOf(b.Ctrl); !t.OneWord() {
			v.fail("branches on a %v", t)
		}
	case b.Kind == Return && (b.Ctrl != 0 || f.Result != None):
		if t := v.typeOf(b.Ctrl); t != f.Result {
			v.fail("returns a %v, not a %v", t, f.Result)
		}
	case b.Kind != Return && b.Ctrl != 0:
		v.fail("%v of a value", b.Kind)
	case b.Kind == Check:
		if n := len(b.Code); n == 0 || Table[f.Values[b.Code[n-1]].Op].Traits&Fails == 0 && f.Effects(b.Code[n-1])&Throws == 0 {
			v.fail("checks what cannot fail")
			return
		}
	}
	for i := range b.Succs {
		brings := None
		if b.Kind == Check && i == 1 && f.Throwing(v.at) {
			brings = Object
		}
		v.edge(&b.Succs[i], brings)
	}
}

// edge checks an edge that brings a value of a type besides its arguments, or nothing.
func (v *verifier) edge(e *Edge, brings Type) {
	f := v.f
	if e.To < 0 || int(e.To) >= len(f.Blocks) || !v.live[e.To] {
		v.fail("leads to b%d, which is not in the order", e.To)
		return
	}
	if e.To == f.Entry() {
		v.fail("leads to the entry")
	}
	params := f.Blocks[e.To].Params
	if brings != None {
		if len(params) == 0 || f.Values[params[0]].Type != brings {
			v.fail("b%d takes no exception", e.To)
			return
		}
		params = params[1:]
	}
	if len(e.Args) != len(params) {
		v.fail("%d arguments for b%d, which takes %d", len(e.Args), e.To, len(params))
		return
	}
	for i, a := range e.Args {
		if t := v.typeOf(a); t != f.Values[params[i]].Type {
			v.fail("v%d is no %v, as b%d takes", a, f.Values[params[i]].Type, e.To)
		}
	}
}

// dominance checks that values are defined where they are used.
func (v *verifier) dominance() {
	f := v.f
	c := f.CFG()
	d := f.Dominators(c)
	for _, v.at = range c.Order {
		b := &f.Blocks[v.at]
		for i, id := range b.Code {
			v.value = id
			for _, a := range f.Args(id) {
				v.defined(c, d, a, int32(i))
			}
		}
		v.value = 0
		end := int32(len(b.Code))
		if b.Ctrl != 0 {
			v.defined(c, d, b.Ctrl, end)
		}
		for i := range b.Succs {
			for _, a := range b.Succs[i].Args {
				if b.Kind == Check && i == 0 && v.block[a] == v.at {
					continue // even the value that has not failed
				}
				v.defined(c, d, a, end)
			}
		}
	}
}

// defined checks that value id is defined before a place in block v.at.
func (v *verifier) defined(c *CFG, d *Dominators, id ValueID, place int32) {
	def := v.block[id]
	b := &v.f.Blocks[def]
	switch {
	case b.Kind == Check && int(v.place[id]) == len(b.Code)-1:
		if done := b.Succs[0].To; !c.Reached(def) || !d.Dominates(done, v.at) || !v.entered(c, d, done) {
			v.fail("uses v%d where it may have failed", id)
		}
	case def == v.at:
		if v.place[id] >= place {
			v.fail("uses v%d before it is defined", id)
		}
	case !c.Reached(def) || !d.Dominates(def, v.at):
		v.fail("uses v%d, which is not defined on all ways", id)
	}
}

// entered reports whether control comes to a block by one edge, and otherwise from what it dominates.
func (v *verifier) entered(c *CFG, d *Dominators, b BlockID) bool {
	if v.once[b] == 0 {
		outside := 0
		for _, p := range c.Preds(b) {
			if !d.Dominates(b, p.From) {
				outside++
			}
		}
		v.once[b] = 1
		if outside > 1 {
			v.once[b] = 2
		}
	}
	return v.once[b] == 1
}
