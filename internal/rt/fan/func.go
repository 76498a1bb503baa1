package fan

import "github.com/tandem-lang/tandem/internal/rt/layout"

// Functions are closures, whose classes inherit from function types; or objects of a function type itself, which stand for a value in Go
// that says what they call, with two words of its own.
const (
	FuncOrig  = funcBytes     // the function that is called
	FuncBound = FuncOrig + 8  // the list of the arguments ahead of those that are passed
	callBytes = FuncBound + 8 // of such an object
)

// FuncType returns the function type of a function.
func (t *Thread) FuncType(f Word) *Type { return t.TypeOf(f).funcType() }

// funcType returns the function type that a type is or inherits from; nil where it is no function's.
func (t *Type) funcType() *Type {
	if t == nil {
		return nil
	}
	for t = t.root(); t != nil && t.Raw == nil; t = t.Base {
	}
	if t == nil || t.Name != "Func" {
		return nil
	}
	return t
}

// FuncOf returns the type of functions with such parameters and result.
func (t *Thread) FuncOf(params []*Type, result *Type) (*Type, error) {
	return t.rt.Type(funcSig(params, result))
}

func funcSig(params []*Type, result *Type) string {
	sig := "|"
	for i, p := range params {
		if i > 0 {
			sig += ","
		}
		sig += p.Sig
	}
	return sig + "->" + result.Sig + "|"
}

// MethodFunc returns the function of a type that calls a method, the same one each time; 0 where there is no memory.
func (t *Thread) MethodFunc(m *Method, typ *Type) Word {
	t.rt.mu.Lock()
	defer t.rt.mu.Unlock()
	if m.funcObj == 0 {
		m.funcObj = t.rt.root(t.NewFunc(typ, m, 0, 0))
	}
	return m.funcObj
}

// MethodParams returns the list of the parameters that reflection shows of a method, which make makes the first time.
func (t *Thread) MethodParams(m *Method, make func() (Word, Word)) (list, exc Word) {
	t.rt.mu.Lock()
	list = m.paramsObj
	t.rt.mu.Unlock()
	if list != 0 {
		return list, 0
	}
	if list, exc = make(); exc != 0 {
		return 0, exc
	}
	t.rt.mu.Lock()
	defer t.rt.mu.Unlock()
	if m.paramsObj == 0 {
		m.paramsObj = t.rt.root(list)
	}
	return m.paramsObj, 0
}

// IsClosure reports whether a function is a closure.
func (t *Thread) IsClosure(f Word) bool { return t.TypeOf(f).Raw == nil }

// NewFunc returns a function of a function type that stands for a value in Go.
func (t *Thread) NewFunc(typ *Type, value any, orig, bound Word) Word {
	f := t.Bind(t.Alloc(layout.KindTyped, typ.typeBits(), callBytes), value, nil)
	if f != 0 {
		t.Heap.Store(f, FuncOrig, orig)
		t.Heap.Store(f, FuncBound, bound)
	}
	return f
}

// CallFunc calls a function object with tagged arguments.
func (t *Thread) CallFunc(f Word, args ...Word) (Word, Word) {
	switch {
	case f == 0:
		return t.Fail("NullErr", "java.lang.NullPointerException")
	case len(args) > maxCallArgs:
		return t.CallList(append(Args{f}, args...))
	}
	fn := t.Heap.Load(t.TypeOf(f).desc, layout.DescVirtuals+8*uint64(t.rt.core.calls[len(args)]))
	return t.Mutator.Call(fn, append([]Word{f}, args...)...)
}

// RunFantom calls the static method of pod sysrun that belongs to a type of sys.
func (t *Thread) RunFantom(typ, method string, args ...Word) (Word, Word) {
	run, err := t.rt.Type(sysRun + "::" + typ + "Run")
	if err != nil {
		return t.FailWith(err)
	}
	m := run.Methods[key(method, len(args))]
	if m == nil {
		return t.Fail("UnsupportedErr", run.Sig+"."+method)
	}
	return t.Run(m, args...)
}
