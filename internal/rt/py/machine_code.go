package py

import (
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/jit"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// Functions in machine code, as compilers write them into .mpy files, run on a stack of their own, see package jit. To them a value is the
// word that it is everywhere, for the words are what their object representation has, with two exceptions:
//
//   - cells of variables are addresses, since machine code follows them;
//   - an exception that arrives at a handler is an address, since the end of a with block reads its first word.
//
// Both become words again where they come back, see Thread.word. The structures that machine code reads lie in the arena, in objects without
// words: they are addresses too.

// machineRuntime is what the threads of a runtime share for machine code.
type machineRuntime struct {
	gate   *jit.Gate // nil until a function in machine code is loaded
	quick  *jit.Code // helpers that are machine code themselves
	mapped int       // bytes of code
}

// machineThread is what a thread has for machine code: its stack, and the calls that stand on it.
type machineThread struct {
	stack *jit.Stack
	sp    uintptr       // what lies above is in use
	help  *helperTable  // what helpers do
	calls []*activation // those in use and, above depth, those to be used again
	depth int
}

// activation is a call of a function in machine code.
type activation struct {
	exit   jit.Exit // why it stands still
	fn     Word
	info   *FuncInfo
	words  []Word // its arguments
	pairs  []Word
	locals Word   // the dict of names of a class body, or Null
	state  []Word // operand stack and locals; nil where no helper has said where they are
	frame  uint64 // of the machine below which it runs
	nlr    uint64 // the innermost buffer of a handler, 0 for none
	raised bool   // an exception has arrived at a handler

	generator Word // whose code it is, or Null
}

// Sizes of native stacks. Below nativeMargin no function is entered: it is room for the frame of the largest.
const (
	nativeStack  = 1 << 20
	nativeMargin = 64 << 10
	mostMapped   = 64 << 20 // bytes of code in a runtime
)

// machineStack returns what the thread has for machine code; nil where it cannot be had.
func (t *Thread) machineStack() *machineThread {
	if t.mach == nil {
		stack, err := jit.NewStack(nativeStack)
		if err != nil {
			return nil
		}
		t.mach = &machineThread{stack: stack, sp: stack.Top(), help: helpers()}
		t.Roots = t.machineRoots
	}
	return t.mach
}

// closeMachine gives the thread's native stack back.
func (t *Thread) closeMachine() {
	if t.mach != nil {
		t.mach.stack.Close()
		t.mach = nil
	}
}

// machineRoots visits what is on the thread's native stack, where any word may be a value or an address in the arena.
func (t *Thread) machineRoots(marker *heap.Marker) {
	x := t.mach
	if x == nil {
		return
	}
	visit := func(w Word) {
		marker.Word(w)
		marker.Inside(uint64(w))
	}
	for _, w := range jit.Words[Word](x.stack, x.sp, int(x.stack.Top()-x.sp)/8) {
		visit(w)
	}
	for _, a := range x.calls[:x.depth] {
		marker.Word(a.fn)
		marker.Word(a.locals)
		marker.Word(a.generator)
		marker.Words(a.words)
		marker.Words(a.pairs)
		for _, w := range a.exit.Args {
			visit(Word(w))
		}
	}
}

// innermost returns the call of machine code that runs, nil where what runs innermost are instructions.
func (t *Thread) innermost() *activation {
	if x := t.mach; x != nil && x.depth > 0 {
		if a := x.calls[x.depth-1]; a.frame == uint64(t.Frame()) {
			return a
		}
	}
	return nil
}

// word returns the value that machine code has as w: the object where that is an address.
func (t *Thread) word(w uint64) Word {
	if base := t.Heap.Address(0); w&uint64(layout.TagMask) == 0 && w >= base {
		w -= base
	}
	return Word(w)
}

// result returns w as machine code gets it from a helper: not as the word that asks obj_subscr for an item, which is a float's.
func (t *Thread) result(w Word) uint64 {
	if w == layout.SubscriptLoad {
		w = t.boxFloat(w.Float())
	}
	return uint64(w)
}

// machineWords returns n words at an address that machine code has given: on its stack or in the arena. It is nil for others.
func (t *Thread) machineWords(address uint64, n int) []Word {
	if words := jit.Words[Word](t.mach.stack, uintptr(address), n); words != nil {
		return words
	}
	offset := address - t.Heap.Address(0)
	if offset%layout.WordBytes != 0 {
		return nil
	}
	o := t.Heap.ObjectAt(offset)
	if room := uint64(o) + t.Heap.Capacity(o) - offset; o == 0 || n < 0 || uint64(n) > room/layout.WordBytes {
		return nil
	}
	return t.Heap.Words(o, offset-uint64(o), n)
}

// push begins a call.
func (x *machineThread) push() *activation {
	if x.depth == len(x.calls) {
		x.calls = append(x.calls, new(activation))
	}
	a := x.calls[x.depth]
	*a = activation{}
	x.depth++
	return a
}

// callMachine calls a function in machine code that is no generator. The arguments lie at an address; locals is the dict of a class body, or
// Null. The words and pairs must be of memory that a collection visits.
func (t *Thread) callMachine(fn Word, info *FuncInfo, address uint64, words, pairs []Word, locals Word) (Word, Word) {
	if info.Machine.closed {
		return t.Fail(RuntimeError, "only functions that compilers of Python made run as machine code")
	}
	a, exc := t.newActivation(fn, info)
	if exc != 0 {
		return 0, exc
	}
	a.words, a.pairs, a.locals = words, pairs, locals
	x := t.mach
	sp := x.sp &^ 15
	count := len(words)
	if info.Machine.viper && info.Cells > 0 { // the cells are its first arguments
		count += info.Cells
		sp = (sp - 8*uintptr(count)) &^ 15
		all := jit.Words[Word](x.stack, sp, count)
		for i, cell := range t.cellsOf(fn, info) {
			all[i] = Word(t.Heap.Address(cell))
		}
		copy(all[info.Cells:], words)
		address = uint64(sp)
	}
	result, exc := t.runMachine(a, sp, info.Machine.entry, [4]uint64{
		t.Heap.Address(info.Machine.object), uint64(count), uint64(len(pairs) / 2), address,
	})
	if exc != 0 {
		return 0, exc
	}
	w := t.word(result)
	if w == layout.Null {
		return 0, t.unboundLocal()
	}
	return w, 0
}

func (t *Thread) unboundLocal() Word {
	return t.Error(NameError, "local variable referenced before assignment")
}

// cellsOf returns the cells that a function has of those around it.
func (t *Thread) cellsOf(fn Word, info *FuncInfo) []Word {
	return t.Heap.Words(fn, layout.FuncCells, info.Cells)
}

// newActivation begins a call where there is room for it.
func (t *Thread) newActivation(fn Word, info *FuncInfo) (a *activation, exc Word) {
	x := t.machineStack()
	switch {
	case x == nil:
		return nil, t.memoryError()
	case x.stack.Room(x.sp) < nativeMargin+8*(info.Cells+info.Machine.state):
		return nil, t.Error(RuntimeError, "maximum recursion depth exceeded")
	}
	a = x.push()
	a.fn, a.info, a.frame = fn, info, uint64(t.Frame())
	return a, 0
}

// runMachine runs machine code from an entry on, with the stack below sp, until it returns or an exception leaves it, which ends the call.
func (t *Thread) runMachine(a *activation, sp, entry uintptr, args [4]uint64) (result uint64, exc Word) {
	x, gate := t.mach, t.rt.machine.gate
	before := x.sp
	mode := a.info.Machine.mode
	gate.Enter(x.stack, sp, entry, &args, mode, &a.exit)
	for a.exit.Helper != jit.Returned {
		x.sp = a.exit.SP
		var w uint64
		if w, exc = t.helped(a); exc == 0 {
			gate.Resume(a.exit.SP, w, mode, &a.exit)
		} else if !t.handled(a, exc) {
			break
		}
	}
	x.sp = before
	x.depth--
	return a.exit.Args[0], exc
}

// helped does what the helper is for that machine code has called, and returns its result or an exception. It is a safepoint.
func (t *Thread) helped(a *activation) (result uint64, exc Word) {
	if t.Interrupted() {
		if exc := t.Safepoint(); exc != 0 {
			return 0, exc
		}
	}
	if !t.Burn(1) {
		return 0, t.LimitError()
	}
	if a.raised {
		t.settleCells(a)
	}
	h := &t.mach.help[a.exit.Helper]
	if h.do == nil {
		return 0, t.Error(RuntimeError, "machine code calls %s, which this runtime does not have", layout.HelperName(a.exit.Helper))
	}
	for i, objects := 0, h.objects; objects != 0; i, objects = i+1, objects>>1 {
		if objects&1 != 0 {
			w := t.word(a.exit.Args[i])
			if w == layout.Null {
				return 0, t.unboundLocal()
			}
			a.exit.Args[i] = uint64(w)
		}
	}
	return h.do(t, a, &a.exit.Args)
}

// handled takes an exception to the innermost handler of a call and goes on there, until machine code comes back; false where it has none.
func (t *Thread) handled(a *activation, exc Word) bool {
	if a.nlr == 0 || t.Stopping() {
		return false
	}
	buffer := t.machineWords(a.nlr, nlrWords)
	sp := uintptr(buffer[nlrSP]) - 8*(jit.SavedPC+1)
	saved := jit.Words[Word](t.mach.stack, sp, jit.SavedPC+1)
	if saved == nil {
		return false
	}
	a.nlr = uint64(buffer[layout.NLRPrevious])
	buffer[layout.NLRValue] = Word(t.Heap.Address(exc))
	for i, at := range nlrSaved {
		saved[i] = buffer[at]
	}
	a.raised = true
	t.mach.sp = sp
	t.rt.machine.gate.Resume(sp, 1, a.info.Machine.mode, &a.exit)
	return true
}

// Words of the buffer of a handler, behind those of package layout: the registers that its setting preserves (System V ABI, AMD64 supplement,
// 3.2.1). That of rbx is known to compilers.
const (
	nlrPC = layout.NLRRegisters + iota
	nlrRBP
	nlrSP
	nlrRBX
	nlrR12
	nlrR13
	nlrR14
	nlrR15
	nlrWords
)

// nlrSaved says where in the buffer the registers are that lie on the stack while a helper runs.
var nlrSaved = [jit.SavedPC + 1]int{
	jit.SavedR15: nlrR15, jit.SavedR14: nlrR14, jit.SavedR13: nlrR13, jit.SavedR12: nlrR12,
	jit.SavedRBX: nlrRBX, jit.SavedRBP: nlrRBP, jit.SavedPC: nlrPC,
}

// settleCells makes values of the addresses of exceptions that machine code has stored in the cells that it knows, which functions may read
// that are no machine code.
func (t *Thread) settleCells(a *activation) {
	n := len(a.state)
	settle := func(slot int) {
		if slot >= n {
			return
		}
		if cell := t.word(uint64(a.state[n-1-slot])); t.Heap.KindOf(cell) == layout.KindCell {
			t.Heap.Store(cell, layout.CellValue, t.word(uint64(t.Heap.Load(cell, layout.CellValue))))
		}
	}
	for slot := range a.info.Cells {
		settle(slot)
	}
	for _, slot := range a.info.Machine.cells {
		settle(slot)
	}
}

// bindMachine lays the arguments of a call out in the words of a function's state, as its code expects them: cells, parameters and the
// other locals from the last word downwards.
func (t *Thread) bindMachine(fn Word, info *FuncInfo, words, pairs, state []Word) (exc Word) {
	clear(state)
	params := info.Pos + info.KwOnly
	if info.Star {
		params++
	}
	if info.DblStar {
		params++
	}
	n := len(state)
	if info.Cells+params > n {
		return t.Error(RuntimeError, "incompatible native code")
	}
	var buffer [16]Word
	to := buffer[:]
	if params > len(buffer) {
		to = make([]Word, params)
	}
	to = to[:params]
	if len(pairs) == 0 && len(words) <= info.Pos && params == info.Pos {
		copy(to, words)
		exc = t.bindDefaults(fn, info, to, len(words))
	} else {
		b := &binder{t: t, fn: fn, info: info, words: words, pairs: pairs, to: to}
		exc = b.bind()
	}
	if exc != 0 {
		return exc
	}
	for i, cell := range t.cellsOf(fn, info) {
		state[n-1-i] = Word(t.Heap.Address(cell))
	}
	for i, w := range to {
		state[n-1-info.Cells-i] = w
	}
	for _, slot := range info.Machine.cells {
		if slot >= n {
			return t.Error(RuntimeError, "incompatible native code")
		}
		cell := t.Alloc(layout.KindCell, uint32(CellType), layout.CellValue+8)
		if cell == 0 {
			return t.memoryError()
		}
		t.Heap.Store(cell, layout.CellValue, state[n-1-slot])
		state[n-1-slot] = Word(t.Heap.Address(cell))
	}
	return 0
}

// enterMachine calls a function in machine code that lies at slot: see Thread.Enter.
func (t *Thread) enterMachine(fn Word, info *FuncInfo, slot machine.Slot, count, pairs int) bool {
	result, exc := t.InNative(slot+8+machine.Slot(8*(count+2*pairs)), func() (Word, Word) {
		a := t.args(slot, count, pairs)
		if info.Generator {
			return t.newMachineGenerator(fn, info, a.Words, a.Pairs)
		}
		return t.callMachine(fn, info, t.Heap.Address(Word(slot+8)), a.Words, a.Pairs, layout.Null)
	})
	return t.finish(slot, result, exc)
}
