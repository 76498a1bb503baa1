package fan

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
)

// ParamDefault computes, by reflection, the default of parameter n of a method, tagged. The receiver is null for static methods and
// constructors. A default that reads or sets other parameters, or the object that a constructor makes, is an error.
func (t *Thread) ParamDefault(m *Method, n int, self Word) (Word, Word) {
	receiver := !m.isStatic() && !m.isCtor()
	if receiver && self == 0 {
		return t.Fail("Err", "Instance required for non-static method: "+m.QName())
	}
	d, err := t.rt.defaultMethod(m, n, receiver)
	if err != nil {
		return t.FailWith(err)
	}
	if exc := t.Initialize(m.Parent); exc != 0 {
		return 0, exc
	}
	var args []Word
	if receiver {
		args = []Word{self}
	}
	r, exc := t.Run(d, args...)
	if exc != 0 {
		return 0, exc
	}
	return t.Box(r, d.Returns)
}

// defaultMethod returns a method of its own that returns the default of parameter n.
func (rt *Runtime) defaultMethod(m *Method, n int, receiver bool) (*Method, error) {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	if d := m.paramDefaults[n]; d != nil {
		return d, nil
	}
	missing := &Err{"sys::Err", "java.lang.NoSuchMethodException: " + m.QName()}
	p := m.Parent.Pod
	if m.decl == nil || n >= m.decl.NumParams {
		return nil, missing
	}
	v := &m.decl.Vars[n]
	data := p.Code.Attr(v.Attrs, fcode.ParamDefaultAttr)
	if data == nil {
		return nil, missing
	}
	code, err := fcode.DecodeCode(fcode.Encoded{Code: data})
	if err != nil {
		return nil, err
	}
	for _, in := range code.Instrs {
		if (in.Op == fcode.LoadVar || in.Op == fcode.StoreVar) && !(receiver && in.A == 0) {
			return nil, &Err{"sys::Err", "Method param may not be reflected"}
		}
	}
	code.Emit(fcode.Return, 0, 0)
	encoded, err := code.Encode()
	if err != nil {
		return nil, err
	}
	d := &Method{Parent: m.Parent, Name: m.Name, Flags: m.Flags &^ (fcode.Ctor | fcode.Virtual | fcode.Override), Returns: repOf(p, v.Type), slot: -1}
	d.decl = &fcode.Method{Name: m.decl.Name, Flags: d.Flags, Returns: v.Type, InheritedReturns: v.Type, MaxStack: m.decl.MaxStack, Code: encoded.Code}
	if receiver {
		d.Params = m.Params[:1:1]
	} else {
		d.Flags |= fcode.Static
		d.decl.Flags = d.Flags
	}
	rt.number(d)
	methods := rt.methods
	rt.table.Store(&methods)
	if m.paramDefaults == nil {
		m.paramDefaults = map[int]*Method{}
	}
	m.paramDefaults[n] = d
	return d, nil
}
