package fan

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/rt/fan/lower"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// resolver says what the names in a method's code are. The lock is held.
type resolver struct {
	rt     *Runtime
	thread *Thread
	pod    *Pod
	method *Method
}

func (r *resolver) linked(ref uint16) (*Type, error) {
	t, err := r.rt.typeRef(r.pod, ref)
	if err != nil {
		return nil, err
	}
	return t, t.link()
}

// Type returns what lowering needs to know of a type.
func (r *resolver) Type(ref uint16) (lower.Type, error) {
	if rep := repOf(r.pod, ref); rep == lower.Void {
		return lower.Type{Rep: rep}, nil
	}
	t, err := r.linked(ref)
	if err != nil {
		return lower.Type{}, err
	}
	root := t.root()
	if len(root.Name) == 1 && root.Pod.Name == "sys" {
		root = r.rt.core.obj // a parameter of a generic type
	}
	return lower.Type{Rep: t.Rep(), Nullable: t.Root != nil, Any: root == r.rt.core.obj, Word: uint64(root.desc), Class: r.rt.classOf(t)}, nil
}

// Field returns a field, of objects or of a type as the instruction has it.
func (r *resolver) Field(op fcode.Op, ref uint16) (lower.Field, error) {
	fr := &r.pod.Code.FieldRefs[ref]
	parent, err := r.linked(fr.Parent)
	if err != nil {
		return lower.Field{}, err
	}
	name := r.pod.Code.Name(fr.Name)
	f := parent.FindField(name)
	if f == nil || f.Offset == 0 {
		return lower.Field{}, &Err{"sys::UnknownSlotErr", parent.Sig + "." + name}
	}
	static := f.Flags.Has(fcode.Static)
	if (op == fcode.LoadInstance || op == fcode.StoreInstance) == static {
		return lower.Field{}, errChanged(parent, name)
	}
	class := r.rt.classOfRef(f.Parent.Pod, f.typeRef, f.Parent)
	if static {
		return lower.Field{Rep: f.Rep, Class: class, Address: f.Offset, Init: r.mustInit(f.Parent)}, nil
	}
	return lower.Field{Rep: f.Rep, Class: class, Owner: r.rt.classOf(f.Parent), Offset: uint16(f.Offset)}, nil
}

// errChanged is the error of a slot that is not as the code that uses it was compiled against it.
func errChanged(t *Type, slot string) error {
	return &Err{"sys::Err", "java.lang.IncompatibleClassChangeError: " + t.Sig + "." + slot}
}

// mustInit returns the descriptor of a type whose static initialiser has to run before its statics are used.
func (r *resolver) mustInit(t *Type) uint64 {
	if t.init == nil && r.rt.opts.Statics[t.Sig] == nil || t.state.isDone() || t == r.method.Parent && r.method.Name == "static$init" {
		return 0
	}
	return uint64(t.desc)
}

// Const returns the word of a constant, and its class.
func (r *resolver) Const(op fcode.Op, index uint16) (uint64, lower.Class, error) {
	w, err := r.constant(op, index)
	if err != nil {
		return 0, nil, err
	}
	return uint64(w), r.rt.classOf(r.thread.TypeOf(w)), nil
}

func (r *resolver) constant(op fcode.Op, index uint16) (Word, error) {
	k := constKey{op, index}
	if w, ok := r.pod.consts[k]; ok {
		return w, nil
	}
	t, code := r.thread, r.pod.Code
	var w, exc Word
	var err error
	switch op {
	case fcode.LoadStr:
		if w = layout.EmptyText; code.Strs[index] != "" {
			w = t.Heap.Intern(code.Strs[index])
		}
	case fcode.LoadType:
		var typ *Type
		if typ, err = r.linked(index); err == nil {
			w = typ.object()
		}
	case fcode.LoadDecimal:
		w, exc = r.made("sys::Decimal.fromStr", t.NewStr(code.Decimals[index]), Word(1))
	case fcode.LoadDuration:
		w, exc = r.made("sys::Duration.make", Word(uint64(code.Durations[index])))
	case fcode.LoadUri:
		w, exc = r.made("sys::Uri.fromStr", t.NewStr(code.Uris[index]), Word(1))
	}
	if exc != 0 {
		err = &Err{"sys::Err", "bad constant"}
	}
	if err != nil {
		return 0, err
	}
	r.pod.consts[k] = r.rt.root(w)
	return w, nil
}

// Boxed returns the class of the tagged words of Int, Float or Bool.
func (r *resolver) Boxed(rep lower.Rep) lower.Class {
	c := &r.rt.core
	switch rep {
	case lower.Int:
		return class{c.integer}
	case lower.Float:
		return class{c.float}
	}
	return class{c.boolean}
}

// Err returns the class of exceptions.
func (r *resolver) Err() lower.Class { return class{r.rt.core.err} }

// made calls a function in Go that makes a constant. It may ask for types, so the lock is given up.
func (r *resolver) made(name string, args ...Word) (Word, Word) {
	r.rt.mu.Unlock()
	defer r.rt.mu.Lock()
	native := r.rt.opts.Natives[name]
	if native == nil {
		return 0, r.thread.NewErr("sys::UnsupportedErr", name)
	}
	return native(r.thread, args)
}

// Problem returns the number of an error.
func (r *resolver) Problem(err error) uint64 { return r.rt.problem(err) }

// Method returns a method that the code calls.
func (r *resolver) Method(op fcode.Op, ref uint16) (lower.Callee, error) {
	mr := &r.pod.Code.MethodRefs[ref]
	parent, err := r.linked(mr.Parent)
	if err != nil {
		return lower.Callee{}, err
	}
	parent = parent.root()
	name := r.pod.Code.Name(mr.Name)
	if in, ok := inlined()[parent.Sig+"."+name]; ok && len(in.Params) == len(mr.Params)+1 {
		in.Classes = make([]lower.Class, len(in.Params))
		in.Classes[0] = r.rt.classOf(parent)
		return in, nil
	}
	m := parent.FindMethod(name, len(mr.Params))
	if m == nil {
		return lower.Callee{}, &Err{"sys::UnknownSlotErr", parent.Sig + "." + name}
	}
	if !r.calls(op, mr, m) {
		return lower.Callee{}, errChanged(parent, name)
	}
	c := lower.Callee{Params: m.Params, Returns: m.Returns}
	c.Classes, c.Result = m.signature()
	if m.isStatic() || op == fcode.CallNew {
		c.Init = r.mustInit(m.Parent)
	}
	if op == fcode.CallNew && !m.isStatic() {
		if err := r.instance(&c, parent, m); err != nil {
			return c, err
		}
	}
	virtual := op == fcode.CallVirtual || op == fcode.CallMixinVirtual
	place, placed := parent.places[key(name, len(mr.Params))]
	switch {
	case virtual && parent.Flags.Has(fcode.Mixin) && m.isVirtual():
		c.How, c.Word = lower.Mixin, r.rt.selector(key(name, len(mr.Params)))
		c.Classes = ofReceiver(c.Classes, r.rt.classOf(parent))
	case virtual && placed && m.isVirtual() && (!parent.Flags.Has(fcode.Final) || parent.funcType() != nil || parent == r.rt.core.function) && parent.Rep() == lower.Ref:
		c.How, c.Index = lower.Virtual, uint16(layout.DescVirtuals+8*place)
		c.Classes = ofReceiver(c.Classes, r.rt.classOf(parent))
	default:
		if placed && virtual {
			m = parent.virtuals[place]
			c.Params, c.Returns = m.Params, m.Returns
			c.Classes, c.Result = m.signature()
		}
		c.How, c.Word = lower.Direct, uint64(r.rt.function(m))
		if c.Word == 0 {
			return c, &Err{"sys::Err", "out of memory"}
		}
	}
	return c, nil
}

// instance makes a call one that makes an object: of the type itself, before its constructor runs; or where a function in Go makes
// objects of the type, what that returns.
func (r *resolver) instance(c *lower.Callee, t *Type, m *Method) error {
	if t.Flags.Has(fcode.Abstract|fcode.Mixin) || t.Rep() != lower.Ref || t == r.rt.core.str {
		return &Err{"sys::Err", "java.lang.InstantiationError"}
	}
	if t.size > layout.MaxSmallBytes {
		return &Err{"sys::Err", "object is too large: " + t.Sig}
	}
	c.New = true
	c.Header, c.Size = layout.MakeHeader(layout.KindTyped, t.typeBits()), t.size
	if t == r.rt.core.list || t.Raw == r.rt.core.list {
		c.Header, c.Size = layout.MakeHeader(layout.KindList, t.typeBits()), layout.ListBytes
	}
	c.Returns, c.Result = lower.Ref, r.rt.classOf(m.Parent)
	return nil
}

// typeBits are those of the header of a type's objects.
func (t *Type) typeBits() uint32 { return uint32(t.desc / layout.DescAlign) }

var inlinedOnce lazy.Value[map[string]lower.Callee]

// inlined returns the methods that are instructions.
func inlined() map[string]lower.Callee { return inlinedOnce.Get(makeInlined) }

func makeInlined() map[string]lower.Callee {
	list := map[string]lower.Callee{}
	add := func(name string, op instr.Op, params ...lower.Rep) {
		list[name] = lower.Callee{How: lower.Inline, Op: op, Params: params, Returns: params[0]}
	}
	for name, op := range map[string]instr.Op{
		"plus": instr.AddI, "minus": instr.SubI, "mult": instr.MulI, "div": instr.DivI, "mod": instr.ModI, "and": instr.AndI, "or": instr.OrI,
		"xor": instr.XorI, "shiftl": instr.ShlI, "shiftr": instr.ShrI, "shifta": instr.ShraI,
	} {
		add("sys::Int."+name, op, lower.Int, lower.Int)
	}
	add("sys::Int.negate", instr.NegI, lower.Int)
	for name, n := range map[string]int16{"increment": 1, "decrement": -1} {
		list["sys::Int."+name] = lower.Callee{How: lower.Inline, Op: instr.AddImmI, Index: uint16(n), Params: []lower.Rep{lower.Int}, Returns: lower.Int}
	}
	add("sys::Int.not", instr.NotI, lower.Int)
	for name, op := range map[string]instr.Op{"plus": instr.AddF, "minus": instr.SubF, "mult": instr.MulF, "div": instr.DivF} {
		add("sys::Float."+name, op, lower.Float, lower.Float)
	}
	add("sys::Float.negate", instr.NegF, lower.Float)
	add("sys::Bool.not", instr.NotB, lower.Bool)
	add("sys::Bool.and", instr.AndI, lower.Bool, lower.Bool)
	add("sys::Bool.or", instr.OrI, lower.Bool, lower.Bool)
	add("sys::Bool.xor", instr.XorI, lower.Bool, lower.Bool)
	add("sys::List.get", instr.LoadElement, lower.Ref, lower.Int)
	add("sys::List.set", instr.StoreElement, lower.Ref, lower.Int, lower.Ref)
	list["sys::List.size"] = lower.Callee{How: lower.Inline, Op: instr.LoadSize, Params: []lower.Rep{lower.Ref}, Returns: lower.Int}
	return list
}
