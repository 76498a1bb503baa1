package lower

import (
	"math"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// lowering lowers instruction i.
type lowering func(l *lowerer, i int, in *fcode.Instr)

// lowerings has the lowering of each opcode that is more than nothing.
var lowerings = [fcode.NumOps]lowering{
	fcode.LoadNull:  func(l *lowerer, _ int, _ *fcode.Instr) { l.push(null()) },
	fcode.LoadFalse: func(l *lowerer, _ int, _ *fcode.Instr) { l.push(constant(Bool, 0)) },
	fcode.LoadTrue:  func(l *lowerer, _ int, _ *fcode.Instr) { l.push(constant(Bool, 1)) },
	fcode.LoadInt:   func(l *lowerer, _ int, in *fcode.Instr) { l.push(constant(Int, uint64(l.Pod.Ints[in.A]))) },
	fcode.LoadFloat: func(l *lowerer, _ int, in *fcode.Instr) {
		f := l.Pod.Floats[in.A]
		if f == 0 {
			f = 0 // the reference loads minus zero, too, with dconst_0
		}
		l.push(constant(Float, math.Float64bits(f)))
	},
	fcode.LoadDecimal: opConst, fcode.LoadStr: opConst, fcode.LoadDuration: opConst, fcode.LoadType: opConst, fcode.LoadUri: opConst,
	fcode.LoadVar: opLoadVar, fcode.StoreVar: opStoreVar,
	fcode.LoadInstance: opLoadInstance, fcode.StoreInstance: opStoreInstance,
	fcode.LoadStatic: opLoadStatic, fcode.LoadMixinStatic: opLoadStatic, fcode.StoreStatic: opStoreStatic, fcode.StoreMixinStatic: opStoreStatic,
	fcode.CallNew: opCall, fcode.CallCtor: opCall, fcode.CallStatic: opCall, fcode.CallVirtual: opCall, fcode.CallNonVirtual: opCall,
	fcode.CallMixinStatic: opCall, fcode.CallMixinVirtual: opCall, fcode.CallMixinNonVirtual: opCall,
	fcode.Jump: opJump, fcode.Leave: opJump, fcode.JumpTrue: opBranch, fcode.JumpFalse: opBranch,
	fcode.CompareEQ: opCompare, fcode.CompareNE: opCompare, fcode.Compare: opCompare, fcode.CompareLE: opCompare,
	fcode.CompareLT: opCompare, fcode.CompareGT: opCompare, fcode.CompareGE: opCompare, fcode.CompareSame: opCompare,
	fcode.CompareNotSame: opCompare, fcode.CompareNull: opCompareNull, fcode.CompareNotNull: opCompareNull,
	fcode.Return: opReturn, fcode.Pop: func(l *lowerer, _ int, _ *fcode.Instr) { l.pop() }, fcode.Dup: opDup,
	fcode.Is: opIs, fcode.As: opAs, fcode.Coerce: opCoerce, fcode.Switch: opSwitch, fcode.Throw: opThrow,
	fcode.JumpFinally:   func(l *lowerer, _ int, in *fcode.Instr) { l.jumpFinally(in) },
	fcode.CatchErrStart: opCatch,
	fcode.FinallyStart:  func(l *lowerer, i int, _ *fcode.Instr) { l.finallyStart(i) },
	fcode.FinallyEnd:    func(l *lowerer, _ int, _ *fcode.Instr) { l.finallyEnd() },
}

func (l *lowerer) instr(i int) {
	in := &l.Code.Instrs[i]
	if f := lowerings[in.Op]; f != nil {
		f(l, i, in)
	}
}

func (l *lowerer) emitJump(op instr.Op, a, b uint16, to instr.Label) {
	l.b.EmitJump(op, 0, a, b, to)
	l.fuse = false
}

func opConst(l *lowerer, _ int, in *fcode.Instr) {
	w, class, err := l.r.Const(in.Op, uint16(in.A))
	if err != nil {
		l.fail(err)
		return
	}
	v := constant(Ref, w)
	v.class = class
	l.push(v)
}

func opLoadVar(l *lowerer, _ int, in *fcode.Instr) { l.load(in.A) }

// load pushes a variable.
func (l *lowerer) load(n int32) {
	if int(n) >= l.NumParams && !l.set.has(int(n)) {
		l.learn(l.unset.add(int(n)))
	}
	l.push(value{in: inVar, rep: l.Vars[n], reg: l.variable(n), class: l.class(int(n))})
}

// learn notes that something was learned of a local for which the code has to be lowered anew.
func (l *lowerer) learn(new bool) { l.again = l.again || new }

func opStoreVar(l *lowerer, _ int, in *fcode.Instr) {
	n := int(in.A)
	v := l.convert(l.pop(), l.Vars[n])
	if class := l.class(n); n < l.NumParams {
		v = l.as(v, l.Vars[n], class)
	} else if v.rep == Ref && !fits(v, class) {
		l.learn(l.loose.add(n))
	}
	l.set.add(n)
	to := l.variable(in.A)
	for d := range l.stack {
		if s := &l.stack[d]; s.in == inVar && s.reg == to {
			l.push(v)
			l.toTemp(d)
			v = l.pop()
		}
	}
	l.move(to, v)
	l.fuse = false
}

// The instructions that make a tagged word of a raw one, and back.
var (
	boxOps   = [Void + 1]instr.Op{Int: instr.BoxI, Float: instr.BoxF, Bool: instr.BoxB}
	unboxOps = [Void + 1]instr.Op{Int: instr.UnboxI, Float: instr.UnboxF, Bool: instr.UnboxB}
)

// convert returns a value in a representation: raw values become tagged words and back.
func (l *lowerer) convert(v value, rep Rep) value {
	switch {
	case v.rep == rep || v.rep == Void || rep == Void:
		return v
	case rep == Ref:
		if w, ok := boxed(v); ok {
			return value{in: inConst, rep: Ref, word: w, class: l.r.Boxed(v.rep)}
		}
		b := l.converted(boxOps[v.rep], v, rep)
		b.class = l.r.Boxed(v.rep)
		return b
	case v.rep == Ref:
		return l.converted(unboxOps[rep], v, rep)
	}
	return l.convert(l.convert(v, Ref), rep) // which fails when it runs
}

func (l *lowerer) converted(op instr.Op, v value, rep Rep) value {
	from := l.reg(v)
	to := l.result(rep)
	l.emit(op, 0, to, from, 0)
	return l.pop()
}

// boxed returns the tagged word of a constant, where it needs no object.
func boxed(v value) (uint64, bool) {
	if v.in != inConst {
		return 0, false
	}
	switch v.rep {
	case Int:
		return uint64(layout.SmallInt(int64(v.word))), layout.FitsSmallInt(int64(v.word))
	case Bool:
		return uint64(layout.Bool(v.word != 0)), true
	case Float:
		w, ok := layout.Float(math.Float64frombits(v.word))
		return uint64(w), ok
	}
	return 0, false
}

func opLoadInstance(l *lowerer, _ int, in *fcode.Instr) {
	f, err := l.r.Field(in.Op, uint16(in.A))
	if err != nil {
		l.fail(err)
		return
	}
	o := l.reg(l.need(l.pop(), f.Owner))
	l.emit(instr.LoadField, 0, l.resultOf(f.Rep, f.Class), o, f.Offset)
}

func opStoreInstance(l *lowerer, _ int, in *fcode.Instr) {
	f, err := l.r.Field(in.Op, uint16(in.A))
	if err != nil {
		l.fail(err)
		return
	}
	if len(l.stack) < 2 {
		l.underflow()
		return
	}
	l.needAt(len(l.stack)-1, f.Rep, f.Class)
	l.needAt(len(l.stack)-2, Ref, f.Owner)
	v := l.pop()
	o, r := l.regs(l.pop(), v)
	l.emit(instr.StoreField, 0, o, r, f.Offset)
}

// initialize makes sure that a type's static initialiser has run.
func (l *lowerer) initialize(typ uint64) {
	if typ != 0 {
		l.emit(instr.InitType, 0, 0, 0, 0, typ)
	}
}

func opLoadStatic(l *lowerer, _ int, in *fcode.Instr) {
	f, err := l.r.Field(in.Op, uint16(in.A))
	if err != nil {
		l.fail(err)
		return
	}
	l.initialize(f.Init)
	l.emit(instr.LoadStatic, 0, l.resultOf(f.Rep, f.Class), 0, 0, f.Address)
}

func opStoreStatic(l *lowerer, _ int, in *fcode.Instr) {
	f, err := l.r.Field(in.Op, uint16(in.A))
	if err != nil {
		l.fail(err)
		return
	}
	v := l.reg(l.as(l.pop(), f.Rep, f.Class))
	l.initialize(f.Init)
	l.emit(instr.StoreStatic, 0, v, 0, 0, f.Address)
}

func opCall(l *lowerer, _ int, in *fcode.Instr) {
	c, err := l.r.Method(in.Op, uint16(in.A))
	if err != nil {
		l.fail(err)
		return
	}
	if c.How == Inline {
		l.inline(&c)
		return
	}
	l.call(&c)
}

// call calls a method with the arguments on the stack.
func (l *lowerer) call(c *Callee) {
	n := len(c.Params)
	if c.New {
		n--
	}
	args := len(l.stack) - n
	if args < 0 {
		l.underflow()
		return
	}
	for i := range n {
		p := len(c.Params) - n + i
		l.needAt(args+i, c.Params[p], c.Classes[p])
	}
	l.initialize(c.Init)
	base, skip := l.base(args, n, c.New)
	if c.New {
		l.emit(instr.NewObject, 0, l.use(base+8), 0, 0, c.Header, c.Size)
	}
	for i := range n {
		l.move(base+uint16(8*(i+skip)), l.stack[args+i])
	}
	l.stack = l.stack[:args]
	l.use(base + uint16(8*(n+skip)))
	count := uint16(len(c.Params))
	switch c.How {
	case Direct:
		l.emit(instr.CallDirect, 0, base, 0, count, c.Word)
	case Virtual:
		l.emit(instr.CallVirtual, 0, base, c.Index, count)
	case Mixin:
		l.emit(instr.CallMixin, 0, base, 0, count, c.Word)
	}
	l.fuse = false
	if c.Returns != Void {
		l.push(value{in: inTemp, rep: c.Returns, reg: base, class: c.Result})
	}
}

// convertAt converts a value that others lie above of, to another representation.
func (l *lowerer) convertAt(d int, rep Rep) value {
	v := l.stack[d]
	if v.rep != Ref && rep != Ref { // which fails when it runs
		l.stack[d] = l.convertAt(d, Ref)
		return l.convertAt(d, rep)
	}
	class := Class(nil)
	if rep == Ref {
		class = l.r.Boxed(v.rep)
	}
	if w, ok := boxed(v); ok && rep == Ref {
		return value{in: inConst, rep: Ref, word: w, class: class}
	}
	to := l.free(0)
	from := v.reg
	if v.in == inConst {
		l.move(to, v)
		from = to
	}
	save := l.stack
	l.stack = append(l.stack, value{in: inTemp, rep: rep, reg: to})
	op := boxOps[v.rep]
	if v.rep == Ref {
		op = unboxOps[rep]
	}
	l.emit(op, 0, to, from, 0)
	l.stack = save
	return value{in: inTemp, rep: rep, reg: to, class: class}
}

// base returns the register of the function of a call, behind which the arguments go: where they lie already if nothing else is in the
// way, or else above all temporaries. skip is how many registers stand between it and the first of the arguments on the stack.
func (l *lowerer) base(args, n int, isNew bool) (base uint16, skip int) {
	skip = 1
	if isNew {
		skip = 2
	}
	if n > 0 && !isNew {
		if v := l.stack[args]; v.in == inTemp && v.reg >= l.temps+8 && l.clear(v.reg-8, args, n) {
			return v.reg - 8, skip
		}
	}
	return l.free(0), skip
}

// clear reports whether a call with its function at base would overwrite no temporary but with itself.
func (l *lowerer) clear(base uint16, args, n int) bool {
	for d := range l.stack {
		v := &l.stack[d]
		if v.in != inTemp || v.reg < base {
			continue
		}
		if d < args || v.reg != base+uint16(8*(d-args+1)) {
			return false
		}
	}
	return true
}

// inline computes what a method of a value type does.
func (l *lowerer) inline(c *Callee) {
	if len(c.Params) == 3 {
		l.inlineStore(c)
		return
	}
	if len(c.Params) == 1 {
		x := l.reg(l.as(l.pop(), c.Params[0], c.Classes[0]))
		l.emit(c.Op, 0, l.result(c.Returns), x, c.Index)
		return
	}
	if len(l.stack) < 2 {
		l.underflow()
		return
	}
	y := l.convert(l.pop(), c.Params[1])
	if k, ok := immediate(c.Op, y); ok {
		x := l.reg(l.convert(l.pop(), c.Params[0]))
		l.emit(instr.AddImmI, 0, l.result(c.Returns), x, k)
		return
	}
	l.push(y)
	l.needAt(len(l.stack)-2, c.Params[0], c.Classes[0])
	l.pop()
	a, b := l.regs(l.pop(), y)
	l.emit(c.Op, 0, l.result(c.Returns), a, b)
}

// inlineStore is inline of an instruction that reads three values; the result is the first of them.
func (l *lowerer) inlineStore(c *Callee) {
	if len(l.stack) < 3 {
		l.underflow()
		return
	}
	at := len(l.stack) - 3
	for i, rep := range c.Params {
		l.needAt(at+i, rep, c.Classes[i])
		v := &l.stack[at+i]
		if v.in == inConst {
			to := l.free(0)
			l.move(to, *v)
			*v = value{in: inTemp, rep: rep, reg: to, class: v.class}
		}
	}
	operands := l.stack[at:]
	l.stack = l.stack[:at]
	l.emit(c.Op, 0, operands[0].reg, operands[1].reg, operands[2].reg)
	l.push(operands[0])
}

// immediate returns what add_imm_i adds for a sum or difference with a small constant.
func immediate(op instr.Op, y value) (uint16, bool) {
	n := int64(y.word)
	if y.in != inConst || y.rep != Int || n <= math.MinInt16 || n > math.MaxInt16 {
		return 0, false
	}
	switch op {
	case instr.AddI:
		return uint16(n), true
	case instr.SubI:
		return uint16(-n), true
	}
	return 0, false
}

func opJump(l *lowerer, i int, in *fcode.Instr) {
	l.settle(int(in.A))
	if int(in.A) <= i {
		l.emitJump(instr.Loop, 0, 0, l.labels[in.A])
	} else {
		l.emitJump(instr.Jump, 0, 0, l.labels[in.A])
	}
	l.dead = true
}

// target prepares the stack, from which the condition was taken, for a conditional jump.
func (l *lowerer) target(in *fcode.Instr, keep ...*value) instr.Label {
	n := len(l.stack)
	for _, v := range keep {
		l.push(*v)
	}
	all := l.stack
	l.stack = all[:n]
	for d := range n {
		l.stack = all
		l.toTemp(d)
	}
	for k, v := range keep {
		*v = all[n+k]
	}
	l.stack = all[:n]
	l.settle(int(in.A))
	return l.labels[in.A]
}

func opBranch(l *lowerer, i int, in *fcode.Instr) {
	v := l.pop()
	if v.in == inConst {
		if (v.word != 0) == (in.Op == fcode.JumpTrue) {
			opJump(l, i, in)
		} else {
			l.settle(int(in.A)) // what stands there is lowered too
		}
		return
	}
	to := l.target(in, &v)
	op := instr.JumpNonzero
	if in.Op == fcode.JumpFalse {
		op = instr.JumpZero
	}
	l.emitJump(op, l.reg(v), 0, to)
}

func opReturn(l *lowerer, _ int, _ *fcode.Instr) {
	l.dead = true
	if l.This {
		l.emit(instr.Return, 0, 0, 0, l.link())
		return
	}
	if l.Returns == Void || len(l.stack) == 0 {
		to := l.free(0)
		l.emit(instr.LoadConst, 0, to, 0, 0, uint64(layout.Null))
		l.emit(instr.Return, 0, to, 0, l.link())
		return
	}
	v := l.convert(l.pop(), l.Returns)
	for _, c := range l.Results {
		v = l.as(v, l.Returns, c)
	}
	l.emit(instr.Return, 0, l.reg(v), 0, l.link())
}

func opDup(l *lowerer, _ int, _ *fcode.Instr) {
	v := l.pop()
	l.push(v)
	l.push(v)
	l.fuse = false
}

func opThrow(l *lowerer, _ int, _ *fcode.Instr) {
	l.emit(instr.ThrowErr, 0, l.reg(l.need(l.pop(), l.r.Err())), 0, 0)
	l.dead = true
}

// opCatch pushes the exception, which is of the type of the traps that lead here.
func opCatch(l *lowerer, i int, in *fcode.Instr) {
	e := value{in: inTemp, rep: Ref, reg: l.use(l.temp(0)), class: l.r.Err()}
	l.fuse = false
	if t, err := l.r.Type(uint16(in.A)); err == nil {
		if l.catches(i, uint16(in.A)) {
			e.class = t.Class
		}
		e = l.need(e, t.Class)
	}
	l.push(e)
}

// catches reports whether all traps with a handler are for a type.
func (l *lowerer) catches(handler int, typ uint16) bool {
	for _, t := range l.Code.Traps {
		if int(t.Handler) == handler && t.Type != typ {
			return false
		}
	}
	return true
}

func opSwitch(l *lowerer, _ int, in *fcode.Instr) {
	v := l.convert(l.pop(), Int)
	table := l.Code.Tables[in.A]
	for d := range l.stack {
		l.push(v)
		l.toTemp(d)
		v = l.pop()
	}
	for _, t := range table {
		l.settle(int(t))
	}
	l.emit(instr.JumpTable, 0, l.reg(v), 0, uint16(len(table)))
	for _, t := range table {
		l.emitJump(instr.Jump, 0, 0, l.labels[t])
	}
	l.fuse = false
}
