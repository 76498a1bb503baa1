package fan

import (
	"math"
	"runtime"

	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/rt/fan/lower"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

var slowPathsOnce lazy.Value[*machine.SlowPaths]

// slowPaths returns what the machine calls where an instruction leaves the loop.
func slowPaths() *machine.SlowPaths { return slowPathsOnce.Get(makeSlowPaths) }

func makeSlowPaths() *machine.SlowPaths {
	var list [instr.NumOps]machine.SlowPath
	for op, f := range slowByOp() {
		list[op] = func(m *machine.Mutator) { f(threadOf(m)) }
	}
	for op, holds := range conditions() {
		list[op] = func(m *machine.Mutator) {
			if m.Poll() { // nothing else leaves the loop here
				m.Branch(holds(m))
			}
		}
	}
	return machine.NewSlowPaths(&list)
}

func slowByOp() map[instr.Op]func(*Thread) {
	return map[instr.Op]func(*Thread){
		instr.DivI: (*Thread).divideByZero, instr.ModI: (*Thread).divideByZero,
		instr.CompareF: func(t *Thread) {
			t.Result(Int(fanvalue.FloatCompare(math.Float64frombits(uint64(*t.B())), math.Float64frombits(uint64(*t.C())))))
		},
		instr.EqualO: (*Thread).slowEqual, instr.CompareO: (*Thread).slowCompare,
		instr.JumpIsType: func(t *Thread) { t.Branch(t.isOf(*t.A(), t.Word(1))) },
		instr.BoxI:       func(t *Thread) { t.madeResult(t.BoxInt(int64(*t.B()))) },
		instr.BoxF:       func(t *Thread) { t.madeResult(t.BoxFloat(math.Float64frombits(uint64(*t.B())))) },
		instr.UnboxI:     func(t *Thread) { n, ok := t.IntOf(*t.B()); t.unboxed(Int(n), ok, "sys::Int") },
		instr.UnboxF:     func(t *Thread) { f, ok := t.FloatOf(*t.B()); t.unboxed(Float(f), ok, "sys::Float") },
		instr.UnboxB:     func(t *Thread) { t.unboxed(0, false, "sys::Bool") },

		instr.NewObject:    func(t *Thread) { t.madeResult(t.newObject()) },
		instr.LoadField:    (*Thread).throwNull,
		instr.StoreField:   (*Thread).throwNull,
		instr.InitType:     (*Thread).slowInit,
		instr.LoadElement:  (*Thread).slowLoadElement,
		instr.StoreElement: (*Thread).slowStoreElement,
		instr.LoadSize:     (*Thread).throwNull,

		instr.CallDirect:  func(t *Thread) { t.enter(t.Word(1)) },
		instr.CallVirtual: (*Thread).slowVirtual,
		instr.CallMixin:   (*Thread).slowMixin,

		instr.CheckNull: (*Thread).throwCoerced,
		instr.CheckType: (*Thread).slowCheckType,
		instr.IsType:    func(t *Thread) { t.Result(Bool(t.isOf(*t.B(), t.Word(1)))) },
		instr.AsType: func(t *Thread) {
			w := *t.B()
			if typ := t.TypeOf(w); typ == nil || !typ.IsSubtype(t.typeAt(t.Word(1))) {
				w = 0
			}
			t.Result(w)
		},
		instr.ThrowErr: func(t *Thread) {
			if w := *t.A(); t.X() != 0 {
				t.Rethrow(w)
			} else {
				t.throwErr(w)
			}
		},
		instr.EndSubroutine: func(t *Thread) {
			if w := *t.A(); w.IsSmallInt() { // control came into the block from elsewhere
				t.throw("Err", "Invalid code")
			} else {
				t.Rethrow(w)
			}
		},
		instr.Unresolved: func(t *Thread) {
			t.rt.mu.Lock()
			err := t.rt.problems[t.Word(1)]
			t.rt.mu.Unlock()
			t.Throw(t.Exception(err))
		},
	}
}

func (t *Thread) throw(typ, message string) { t.Throw(t.NewErr("sys::"+typ, message)) }

func (t *Thread) throwNull() { t.throw("NullErr", "java.lang.NullPointerException") }

// throwCoerced throws what null gives that is made a value of a type without null.
func (t *Thread) throwCoerced() { t.throw("NullErr", "Coerce to non-null") }

// divideByZero is what the reference's runtime, which leaves division to its host, throws.
func (t *Thread) divideByZero() { t.throw("Err", "java.lang.ArithmeticException: / by zero") }

func (t *Thread) throwErr(w Word) {
	if w == 0 {
		t.throwNull()
		return
	}
	t.Throw(w)
}

// conditions returns for each jump on raw words whether it is taken.
func conditions() map[instr.Op]func(*machine.Mutator) bool {
	type mutator = *machine.Mutator
	ints := func(holds func(x, y int64) bool) func(mutator) bool {
		return func(m mutator) bool { return holds(int64(*m.A()), int64(*m.B())) }
	}
	imms := func(holds func(x, y int64) bool) func(mutator) bool {
		return func(m mutator) bool { return holds(int64(*m.A()), int64(m.ImmB())) }
	}
	floats := func(holds func(x, y float64) bool) func(mutator) bool {
		return func(m mutator) bool {
			return holds(math.Float64frombits(uint64(*m.A())), math.Float64frombits(uint64(*m.B())))
		}
	}
	list := map[instr.Op]func(mutator) bool{
		instr.JumpNonzero:       func(m mutator) bool { return *m.A() != 0 },
		instr.JumpZero:          func(m mutator) bool { return *m.A() == 0 },
		instr.JumpLessF:         floats(func(x, y float64) bool { return x < y }),
		instr.JumpLessEqualF:    floats(func(x, y float64) bool { return x <= y }),
		instr.JumpEqualF:        floats(func(x, y float64) bool { return x == y }),
		instr.JumpNotLessF:      floats(func(x, y float64) bool { return !(x < y) }),
		instr.JumpNotLessEqualF: floats(func(x, y float64) bool { return !(x <= y) }),
		instr.JumpNotEqualF:     floats(func(x, y float64) bool { return x != y }),
	}
	for _, row := range []struct {
		reg, imm instr.Op
		holds    func(x, y int64) bool
	}{
		{instr.JumpLessI, instr.JumpLessImmI, func(x, y int64) bool { return x < y }},
		{instr.JumpLessEqualI, instr.JumpLessEqualImmI, func(x, y int64) bool { return x <= y }},
		{instr.JumpMoreI, instr.JumpMoreImmI, func(x, y int64) bool { return x > y }},
		{instr.JumpMoreEqualI, instr.JumpMoreEqualImmI, func(x, y int64) bool { return x >= y }},
		{instr.JumpEqualI, instr.JumpEqualImmI, func(x, y int64) bool { return x == y }},
		{instr.JumpNotEqualI, instr.JumpNotEqualImmI, func(x, y int64) bool { return x != y }},
	} {
		list[row.reg], list[row.imm] = ints(row.holds), imms(row.holds)
	}
	return list
}

func (t *Thread) madeResult(w Word) {
	if w == 0 {
		t.Throw(t.rt.noMemory())
		return
	}
	t.Result(w)
}

func (t *Thread) newObject() Word {
	header := uint64(t.Word(1))
	return t.Alloc(layout.Kind(header), uint32(header>>layout.TypeShift), uint64(t.Word(2)))
}

// unboxed ends an instruction that makes a raw word of a tagged one.
func (t *Thread) unboxed(w Word, ok bool, sig string) {
	switch {
	case ok:
		t.Result(w)
	case *t.B() == 0:
		t.throwNull()
	default:
		t.throw("CastErr", t.TypeOf(*t.B()).Sig+" cannot be cast to "+sig)
	}
}

// isOf reports whether a tagged word is of the type of a descriptor.
func (t *Thread) isOf(w, desc Word) bool {
	typ := t.TypeOf(w)
	return typ != nil && t.Fits(typ, t.typeAt(desc))
}

func (t *Thread) slowCheckType() {
	w, to := *t.A(), t.typeAt(t.Word(1))
	typ := t.TypeOf(w)
	switch {
	case typ == nil && t.NumC() != 0, typ != nil && typ.IsSubtype(to):
		t.Next()
	case typ == nil:
		t.throwCoerced()
	default:
		t.throw("CastErr", typ.Sig+" cannot be cast to "+to.Sig)
	}
}

// Fits reports whether values of t are values of u, parameters of generic types included.
func (t *Thread) Fits(typ, u *Type) bool {
	typ, u = t.linked(typ.root()), u.root()
	if typ == t.rt.core.void { // which is no Obj
		return u == typ
	}
	if !typ.IsSubtype(u) {
		return false
	}
	if u.Raw == nil {
		return true
	}
	for typ.Raw == nil { // a closure's class is a subclass of its function type
		if typ = typ.Base; typ == nil {
			return false
		}
	}
	if typ.Raw != u.Raw {
		return typ == u.Raw
	}
	if u.Name == "Func" {
		return t.funcFits(typ, u)
	}
	for i := range u.Args {
		if !t.Fits(typ.Args[i], u.Args[i]) {
			return false
		}
	}
	return true
}

// linked links a type, which may be known by its name alone: an argument of a parameterized one that no object was made of.
func (t *Thread) linked(typ *Type) *Type {
	if _, ok := t.rt.ready.Load(typ.Sig); !ok {
		t.rt.Type(typ.Sig) // one that cannot be linked is a subtype of nothing
	}
	return typ
}

// funcFits: fewer parameters fit more, each of a type that takes what is passed; any result fits Void.
func (t *Thread) funcFits(typ, u *Type) bool {
	n, k := len(typ.Args)-1, len(u.Args)-1
	if n > k || u.Args[k].Name != "Void" && !t.Fits(typ.Args[n], u.Args[k]) {
		return false
	}
	for i := range n {
		if !t.Fits(u.Args[i], typ.Args[i]) {
			return false
		}
	}
	return true
}

// enter enters a function for the call instruction at pc.
func (t *Thread) enter(fn Word) {
	h := t.Heap
	if uint64(h.Load(fn, layout.FuncEntry))&layout.FuncSlow == layout.FuncSlow {
		if err := t.prepare(t.methodOf(fn)); err != nil {
			t.Throw(t.Exception(err))
			return
		}
	}
	if t.Interrupted() && !t.Poll() {
		return
	}
	t.Push(fn, t.SlotA(), t.CodeOf(h.Load(fn, layout.FuncCode)), t.Behind())
}

func (t *Thread) receiver() *Word { return &t.Window(t.SlotA()+8, 1)[0] }

func (t *Thread) slowVirtual() {
	self := t.receiver()
	typ := t.TypeOf(*self)
	if typ == nil {
		t.throwNull()
		return
	}
	t.enterOf(typ, self, t.Heap.Load(typ.desc, uint64(t.NumB())))
}

// enterOf enters a method of a type, whose receiver is raw where the type's values are.
func (t *Thread) enterOf(typ *Type, self *Word, fn Word) {
	if t.methodOf(fn).Params[0] != lower.Ref {
		*self = t.Unbox(*self)
	}
	t.enter(fn)
}

func (t *Thread) slowMixin() {
	self := t.receiver()
	typ := t.TypeOf(*self)
	if typ == nil {
		t.throwNull()
		return
	}
	fn := t.mixinMethod(typ, uint64(t.Word(1)))
	if fn == 0 {
		t.throw("Err", "java.lang.AbstractMethodError")
		return
	}
	t.enterOf(typ, self, fn)
}

func (t *Thread) mixinMethod(typ *Type, selector uint64) Word {
	t.rt.mu.Lock()
	defer t.rt.mu.Unlock()
	n, ok := typ.mixed[t.rt.selected[selector-1]]
	if !ok {
		return 0
	}
	return t.rt.function(typ.virtuals[n])
}

// runNative does the method in Go whose frame runs, and leaves the frame.
func runNative(m *machine.Mutator) { threadOf(m).runNative() }

func (t *Thread) runNative() {
	frame := t.Frame()
	m := t.rt.method(t.Word(1))
	link := 8 * len(m.Params)
	args := Args(t.Window(frame, len(m.Params)))
	for _, i := range m.required {
		if args[i] == 0 {
			exc := t.NewErr("sys::NullErr", "java.lang.NullPointerException")
			if i == 0 && !m.isStatic() {
				t.hidden = exc // the method is not entered without a receiver
			}
			t.Throw(exc)
			return
		}
	}
	result, exc := m.native(t, args)
	if exc != 0 {
		t.Throw(exc)
		return
	}
	if m.isCtor() && result == 0 {
		result = t.Get(frame)
	}
	t.Pop(link)
	t.Set(frame-8, result)
}

// nativeFault throws what a function in Go panicked with, where its method was called. A native trusts what objects hold that stand for values
// in Go; one that was made past its constructors, which only fcode that no compiler writes can do, gets here.
func nativeFault(m *machine.Mutator, fault any) {
	e, ok := fault.(runtime.Error)
	if !ok {
		panic(fault)
	}
	threadOf(m).throw("Err", "Invalid object: "+e.Error())
}

func (t *Thread) slowEqual() {
	x, y := *t.B(), *t.C()
	same, exc := t.Equal(x, y)
	if exc != 0 {
		t.Throw(exc)
		return
	}
	t.Result(Bool(same != (t.X() != 0)))
}

func (t *Thread) slowCompare() {
	if how := t.X(); how != 0 {
		x, ok := t.FloatOf(*t.B())
		y, both := t.FloatOf(*t.C())
		switch {
		case how == instr.CompareSameFloats:
			t.Result(Bool(!ok || !both || x != y))
			return
		case ok && both:
			t.Result(Int(fanvalue.FloatCompare(x, y)))
			return
		}
	}
	n, exc := t.Compare(*t.B(), *t.C())
	if exc != 0 {
		t.Throw(exc)
		return
	}
	t.Result(Int(n))
}
