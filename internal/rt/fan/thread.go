package fan

import (
	"errors"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan/lower"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// Thread is what runs Fantom code: one goroutine at a time.
type Thread struct {
	*machine.Mutator
	rt    *Runtime
	spare Word // an Err that says there is no memory

	Locale string // Locale.cur, as its text; empty is the one a runtime begins with
	Locals Word   // the map of what programs keep by thread or actor, 0 until one asks for it

	hidden Word // an exception whose trace does not show the frame that it is thrown in

	wake  chan struct{} // ends a wait: see Interrupt
	waker waker         // and this one of WaitWoken

	texts [4]textIndex // of the strings whose units were asked for last: see TextIndex
	text  int          // which of them is replaced next
}

func newThread(rt *Runtime, m *machine.Mutator) *Thread {
	t := &Thread{Mutator: m, rt: rt, wake: make(chan struct{}, 1)}
	m.State = t
	m.Roots = func(marker *heap.Marker) {
		marker.Word(t.Locals)
		t.texts = [len(t.texts)]textIndex{} // the strings may be no more
	}
	return t
}

func threadOf(m *machine.Mutator) *Thread { return m.State.(*Thread) }

// Runtime returns the thread's runtime.
func (t *Thread) Runtime() *Runtime { return t.rt }

// Wait calls a function that waits for the outside, while collections may happen.
func (t *Thread) Wait(f func()) {
	t.Mutator.Stop()
	f()
	t.Mutator.Start()
}

// language is what the machine asks of a runtime.
type language Runtime

func (l *language) rt() *Runtime { return (*Runtime)(l) }

// Enter calls a function with exactly its arguments: see machine.Language.
func (l *language) Enter(m *machine.Mutator, slot machine.Slot, count, _ int, where machine.Where) bool {
	t := threadOf(m)
	fn := m.Get(slot)
	method := t.methodOf(fn)
	if count != len(method.Params) {
		m.Throw(t.NewErr("sys::ArgErr", "Wrong number of arguments: "+method.QName()))
		return false
	}
	if err := t.prepare(method); err != nil {
		m.Throw(t.Exception(err))
		return false
	}
	m.Push(fn, slot, m.CodeOf(m.Heap.Load(fn, layout.FuncCode)), where)
	return false
}

// Left does nothing: no frames of Fantom are special.
func (l *language) Left(_ *machine.Mutator, _ *machine.Code, _ machine.Frame, exc Word) (Word, bool) {
	return exc, false
}

// Visit visits what the runtime keeps.
func (l *language) Visit(marker *heap.Marker) {
	marker.Words(l.roots)
	marker.Word(l.stub)
	if l.main != nil {
		marker.Word(l.main.spare)
	}
}

// methodOf returns the method of a function.
func (t *Thread) methodOf(fn Word) *Method {
	return t.rt.method(Word(t.Heap.Load(fn, layout.FuncGlobals).Int()))
}

// method returns a method by its number.
func (rt *Runtime) method(n Word) *Method { return (*rt.table.Load())[n] }

// stubCode returns the code of functions that are not lowered yet. They are never entered: their number of arguments is FuncSlow.
func (t *Thread) stubCode() Word {
	return t.NewCode([]uint64{instr.Pack(instr.LowerMethod, 0, 0, 0, 0)}, &machine.Code{Name: "stub"})
}

// prepare makes the instructions of a method, if it has none yet.
func (t *Thread) prepare(m *Method) error {
	t.rt.mu.Lock()
	defer t.rt.mu.Unlock()
	h := t.rt.heap
	if uint64(h.Load(m.fn, layout.FuncEntry))&layout.FuncSlow != layout.FuncSlow {
		return nil
	}
	code, units, err := t.lower(m)
	if err != nil {
		return err
	}
	o := t.NewCode(units, code)
	if o == 0 {
		return errors.New("out of memory")
	}
	t.rt.root(o)
	h.Store(m.fn, layout.FuncCode, o)
	h.Store(m.fn, layout.FuncEntry, Word(uint64(code.FrameBytes())<<32|uint64(code.Params)))
	return nil
}

// lower returns the instructions of a method. The lock is held.
func (t *Thread) lower(m *Method) (*machine.Code, []uint64, error) {
	rt := t.rt
	code := &machine.Code{Name: m.Name, Params: len(m.Params), Registers: len(m.Params) + 3, Data: m}
	lm := &lower.Method{Code: &fcode.Code{}, NumParams: len(m.Params), Vars: m.Params, Returns: m.Returns}
	p := m.Parent.Pod
	if m.decl != nil {
		lm.Pod = p.Code
		code.File = m.Parent.sourceFile()
	}
	switch {
	case m.Whole != nil && p.natives[m.formName()] == nil:
		if err := rt.defaults(m, lm); err != nil {
			return nil, nil, err
		}
	case m.native == nil && m.Whole == nil && len(m.decl.Code) > 0 && p.natives[m.nativeName()] == nil:
		if err := rt.body(m, p, lm); err != nil {
			return nil, nil, err
		}
		m.guard(lm)
	default:
		if run := rt.inFantom(m); run != nil {
			p, lm.Pod = run.Parent.Pod, run.Parent.Pod.Code
			if err := rt.body(run, p, lm); err != nil {
				return nil, nil, err
			}
			break
		}
		if m.native == nil {
			m.native, m.required = rt.nativeOf(m), m.notNull()
		}
		units := []uint64{instr.Pack(instr.RunNative, 0, 0, 0, uint16(code.LinkAt())), uint64(m.number)}
		return code, units, nil
	}
	u, err := lower.Lower(lm, &resolver{rt, t, p, m})
	if err != nil {
		return nil, nil, err
	}
	code.Registers = u.Registers
	for _, hd := range u.Handlers {
		code.Handlers = append(code.Handlers, machine.Handler(hd))
	}
	for _, line := range u.Lines {
		code.Lines = append(code.Lines, machine.Line(line))
	}
	return code, u.Code, nil
}

// body sets what is lowered of a method with code.
func (rt *Runtime) body(m *Method, p *Pod, lm *lower.Method) error {
	if problems := p.Code.VerifyMethod(m.decl); len(problems) > 0 {
		return &Err{"sys::Err", "Invalid code: " + m.QName() + ": " + problems[0].String()}
	}
	c, err := fcode.DecodeCode(p.Code.Body(m.decl))
	if err != nil {
		return err
	}
	if !m.isStatic() {
		lm.Vars = append([]lower.Rep{}, m.Params[:1]...)
		lm.Classes = append(lm.Classes, rt.classOf(m.Parent))
	} else {
		lm.Vars = nil
	}
	for i := range m.decl.Vars {
		lm.Vars = append(lm.Vars, slotRep(p, m.decl.Vars[i].Type))
		lm.Classes = append(lm.Classes, rt.classOfRef(p, m.decl.Vars[i].Type, m.Parent))
	}
	lm.Code, lm.This = c, m.isCtor()
	return nil
}

// notNull returns the parameters of a declared method that are tagged and not nullable.
func (m *Method) notNull() (list []uint8) {
	receiver := len(m.Params) - m.argCount()
	if receiver > 0 && m.Params[0] == lower.Ref && !takesNull(m.QName()) {
		list = append(list, 0)
	}
	p := m.Parent.Pod
	for i := range m.argCount() {
		sig := p.Code.TypeSig(m.decl.Vars[i].Type)
		generic := len(sig) == len("sys::V") && strings.HasPrefix(sig, "sys::")
		if m.Params[receiver+i] == lower.Ref && !strings.HasSuffix(sig, "?") && !generic {
			list = append(list, uint8(receiver+i))
		}
	}
	return list
}

// takesNull reports whether a method of sys can be called on null, since the reference's runtime has it as a function of the object.
func takesNull(method string) bool {
	switch method {
	case "sys::Obj.isImmutable", "sys::Obj.toImmutable", "sys::Obj.with", "sys::Str.toStr":
		return true
	}
	return false
}

// defaults sets what is lowered of a method that is called with fewer arguments: the defaults of the others, and a call of the whole
// method.
func (rt *Runtime) defaults(m *Method, lm *lower.Method) error {
	p := m.Parent.Pod
	whole := m.Whole
	lm.Vars = whole.Params
	then := &lower.Callee{Params: whole.Params, Returns: whole.Returns, How: lower.Direct, Word: uint64(rt.function(whole))}
	then.Classes, then.Result = whole.signature()
	lm.Classes = then.Classes
	if len(m.Params) > len(whole.Params) { // the other way round: arguments too many
		lm.Vars = m.Params
		lm.Classes, _ = m.signature()
	}
	m.guard(lm)
	lm.This = m.isCtor()
	if whole.isVirtual() && m.decl != nil && !m.Parent.Flags.Has(fcode.Mixin) && m.Parent.Rep() == lower.Ref {
		then.How, then.Index = lower.Virtual, uint16(layout.DescVirtuals+8*whole.slot)
	}
	lm.Then = then
	if m.decl == nil {
		lm.Pod = m.Parent.Pod.Code
		return nil
	}
	if problems := p.Code.VerifyMethod(m.decl); len(problems) > 0 {
		return &Err{"sys::Err", "Invalid code: " + m.QName() + ": " + problems[0].String()}
	}
	receiver := len(whole.Params) - m.decl.NumParams
	for n := len(m.Params); n < len(whole.Params); n++ {
		data := lm.Pod.Attr(m.decl.Vars[n-receiver].Attrs, fcode.ParamDefaultAttr)
		c, err := fcode.DecodeCode(fcode.Encoded{Code: data})
		if err != nil {
			return err
		}
		appendCode(lm.Code, c)
		lm.Code.Emit(fcode.StoreVar, int32(n), 0)
	}
	return nil
}

// appendCode appends code that has neither traps nor lines.
func appendCode(to, c *fcode.Code) {
	at, tables := to.Here(), int32(len(to.Tables))
	for _, in := range c.Instrs {
		switch {
		case in.Op == fcode.Switch:
			in.A += tables
		case in.Op.Info().Arg == fcode.JumpArg:
			in.A += at
		}
		to.Instrs = append(to.Instrs, in)
	}
	for _, table := range c.Tables {
		moved := make([]int32, len(table))
		for i, target := range table {
			moved[i] = target + at
		}
		to.Tables = append(to.Tables, moved)
	}
}

// sysRun is the pod of the methods of sys that are written in Fantom.
const sysRun = "sysrun"

// inFantom returns the method of pod sysrun that is a method of sys; nil where it is in Go.
func (rt *Runtime) inFantom(m *Method) *Method {
	if m.native != nil || m.Parent.Pod.Name != "sys" || rt.opts.Natives[m.nativeName()] != nil {
		return nil
	}
	t, err := rt.typ(sysRun + "::" + m.Parent.Name + "Run")
	if err != nil || t.link() != nil {
		return nil
	}
	return t.Methods[key(m.Name, len(m.Params))]
}

// sourceFile returns the name of the file that a type was compiled from.
func (t *Type) sourceFile() string {
	if t.decl == nil {
		return ""
	}
	name, err := fcode.DecodeUTF(t.Pod.Code.Attr(t.decl.Attrs, fcode.SourceFileAttr))
	if err != nil {
		return ""
	}
	return name
}

// Run calls a method from Go with words in the representations of its parameters. The second result is the exception that left it, 0 for
// none.
func (t *Thread) Run(m *Method, args ...Word) (Word, Word) {
	t.rt.mu.Lock()
	fn := t.rt.function(m)
	t.rt.mu.Unlock()
	if fn == 0 {
		return 0, t.rt.noMemory()
	}
	return t.Mutator.Call(fn, args...)
}

// Invoke calls the method by which a type of a tagged receiver overrides m, with arguments in the representations of m's parameters.
func (t *Thread) Invoke(m *Method, self Word, args ...Word) (Word, Word) {
	typ := t.TypeOf(self)
	if typ == nil {
		return t.Fail("NullErr", "java.lang.NullPointerException")
	}
	if n, ok := typ.places[key(m.Name, len(m.Params)-1)]; ok {
		m = typ.virtuals[n]
	}
	if rep := m.Params[0]; rep != lower.Ref {
		self = t.Unbox(self)
	}
	return t.Run(m, append([]Word{self}, args...)...)
}

// Check is for functions in Go that run long: it counts work, in units of about an instruction, and returns an exception where the program
// has been asked to stop or has no steps left. It does not collect.
func (t *Thread) Check(work int64) (exc Word) {
	if !t.Burn(work) || t.Interrupted() {
		return t.LimitError()
	}
	return 0
}

// Room checks that n bytes more have room within the limit; the exception says that they have not.
func (t *Thread) Room(n int64) (exc Word) {
	if n < 0 || uint64(n) > t.Heap.Left() {
		return t.rt.noMemory()
	}
	return 0
}
