package tandem

import (
	"errors"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// fantomType is a type of Fantom as Python has it.
type fantomType struct{ typ *fan.Type }

// fantomMethod is a method of Fantom as Python has it: of an object, or of a type where object is nil.
type fantomMethod struct {
	object *Object
	typ    *fan.Type
	slot   fan.Slot
}

// forPython returns what Python needs of Fantom.
func (f *Fantom) forPython(e *Engine) *otherLanguage {
	p := &pythonSide{f, e}
	return &otherLanguage{
		module: &py.ModuleDef{Attr: func(t *py.Thread, name, value py.Word) (py.Word, py.Word) {
			if value != layout.Undefined {
				return layout.Undefined, 0
			}
			pod, err := f.Pod(nameOf(t, name))
			if err != nil {
				return layout.Undefined, 0
			}
			return p.host(p.podType(), pod)
		}},
		word: func(v any) (w, exc py.Word, ok bool) {
			o, ok := v.(*Object)
			if !ok || o == nil || o.f != f {
				return 0, 0, false
			}
			w, exc = p.host(p.objectType(), o)
			return w, exc, true
		},
		value: func(host any) (any, bool) {
			o, ok := host.(*Object)
			return o, ok
		},
		exception: p.exception,
		close:     f.e.Close,
	}
}

func nameOf(t *py.Thread, name py.Word) string { return string(t.Heap.Text(name)) }

// pythonSide makes values of Fantom values of Python.
type pythonSide struct {
	f *Fantom
	e *Engine
}

func (p *pythonSide) host(ty *py.Type, v any) (py.Word, py.Word) {
	return p.e.t.Made(p.e.t.NewHost(ty, v, nil))
}

// pythonException returns the exception of Python that comes nearest to a type of Fantom's.
func pythonException(typ string) py.TypeID {
	switch typ {
	case "sys::ArgErr", "sys::ParseErr":
		return py.ValueError
	case "sys::CastErr", "sys::NullErr":
		return py.TypeError
	case "sys::IndexErr":
		return py.IndexError
	case "sys::UnknownKeyErr":
		return py.KeyError
	case "sys::UnknownSlotErr", "sys::UnknownTypeErr":
		return py.AttributeError
	case "sys::IOErr":
		return py.OSError
	case "sys::UnsupportedErr":
		return py.NotImplementedError
	}
	return py.RuntimeError
}

// exception returns the exception of Python for one of Fantom, whose trace is its text.
func (p *pythonSide) exception(err error) (py.Word, bool) {
	var own *FantomError
	if !errors.As(err, &own) {
		return 0, false
	}
	text := own.trace
	if text == "" {
		text = own.Error()
	}
	return p.e.t.Error(pythonException(own.Type), "%s", text), true
}

// result returns what a call of Fantom returned as a value of Python.
func (p *pythonSide) result(v any, err error) (py.Word, py.Word) {
	if err != nil {
		return 0, p.e.exception(err)
	}
	return p.e.word(v)
}

// call calls Fantom with values of Python.
func (p *pythonSide) call(a py.Args, fn func(words []fan.Word) (fan.Word, fan.Word)) (py.Word, py.Word) {
	if len(a.Pairs) > 0 {
		return p.e.t.Fail(py.TypeError, "Fantom has no keyword arguments")
	}
	args := make([]any, len(a.Words))
	for i, w := range a.Words {
		args[i] = p.e.goValue(w)
	}
	return p.result(p.f.value(p.e.ctx, func() (fan.Word, fan.Word) { return p.f.call(args, fn) }))
}

func (p *pythonSide) podType() *py.Type {
	return p.e.t.NativeType("fan.Pod", func() *py.TypeDef {
		return &py.TypeDef{Name: "Pod", Attr: func(t *py.Thread, w, name, value py.Word) (py.Word, py.Word) {
			pod := t.HostValue(w).(*Pod)
			if value != layout.Undefined {
				return layout.Undefined, 0
			}
			typ, err := p.f.e.Runtime().Type(pod.p.Name + "::" + nameOf(t, name))
			if err != nil {
				return layout.Undefined, 0
			}
			return p.host(p.typeType(), &fantomType{typ})
		}}
	})
}

func (p *pythonSide) typeType() *py.Type {
	return p.e.t.NativeType("fan.Type", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "Type",
			Print: func(t *py.Thread, w py.Word, out *py.Printer, _ bool) py.Word {
				out.Text("<type " + t.HostValue(w).(*fantomType).typ.Sig + ">")
				return 0
			},
			Call: func(t *py.Thread, w py.Word, a py.Args) (py.Word, py.Word) {
				typ := t.HostValue(w).(*fantomType).typ
				s, ok := typ.FindSlot("make")
				if !ok || s.Method == nil {
					return t.Fail(py.TypeError, "%s has no constructor make", typ.Sig)
				}
				return p.call(a, func(words []fan.Word) (fan.Word, fan.Word) { return p.f.t.CallTagged(s.Method, words) })
			},
			Attr: func(t *py.Thread, w, name, value py.Word) (py.Word, py.Word) {
				typ := t.HostValue(w).(*fantomType).typ
				s, ok := typ.FindSlot(nameOf(t, name))
				if !ok || value != layout.Undefined {
					return layout.Undefined, 0
				}
				if s.Method == nil && s.Flags().Has(fcode.Static) {
					return p.result(p.f.value(p.e.ctx, func() (fan.Word, fan.Word) { return p.f.t.GetField(s.Field, 0) }))
				}
				return p.host(p.methodType(), &fantomMethod{typ: typ, slot: s})
			},
		}
	})
}

func (p *pythonSide) methodType() *py.Type {
	return p.e.t.NativeType("fan.Method", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "Method",
			Call: func(t *py.Thread, w py.Word, a py.Args) (py.Word, py.Word) {
				m := t.HostValue(w).(*fantomMethod)
				return p.call(a, func(words []fan.Word) (fan.Word, fan.Word) { return p.callMethod(m, words) })
			},
		}
	})
}

func (p *pythonSide) callMethod(m *fantomMethod, words []fan.Word) (fan.Word, fan.Word) {
	switch {
	case m.object != nil:
		return p.f.t.Trap(m.object.word(), m.slot.Name(), words)
	case m.slot.Method != nil:
		return p.f.t.CallTagged(m.slot.Method, words)
	case len(words) == 1:
		return p.f.t.GetField(m.slot.Field, words[0])
	}
	return p.f.t.Fail("ArgErr", "a field is read of one object")
}

func (p *pythonSide) objectType() *py.Type {
	return p.e.t.NativeType("fan.Object", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "Object",
			Print: func(t *py.Thread, w py.Word, out *py.Printer, repr bool) py.Word {
				o := t.HostValue(w).(*Object)
				if repr {
					out.Text("<" + o.Type() + " " + o.String() + ">")
				} else {
					out.Text(o.String())
				}
				return 0
			},
			Attr: func(t *py.Thread, w, name, value py.Word) (py.Word, py.Word) {
				return p.attr(t.HostValue(w).(*Object), nameOf(t, name), value)
			},
			Binary: func(t *py.Thread, op py.BinaryOp, w, right py.Word) (py.Word, py.Word) {
				other, ok := t.HostValue(right).(*Object)
				if op != pyop.Equal || !ok {
					return layout.NotImpl, 0
				}
				same := false
				_, err := p.f.do(p.e.ctx, func() (_, exc fan.Word) {
					same, exc = p.f.t.Equal(t.HostValue(w).(*Object).word(), other.word())
					return 0, exc
				})
				if err != nil {
					return 0, p.e.exception(err)
				}
				return layout.Bool(same), 0
			},
		}
	})
}

// attr loads or stores an attribute of an object: the value of a field, or a method.
func (p *pythonSide) attr(o *Object, name string, value py.Word) (py.Word, py.Word) {
	s, ok := p.f.t.TypeOf(o.word()).FindSlot(name)
	switch {
	case !ok || value == layout.Null:
		return layout.Undefined, 0
	case value != layout.Undefined:
		return p.result(o.Call(p.e.ctx, name, p.e.goValue(value)))
	case s.Method != nil:
		return p.host(p.methodType(), &fantomMethod{object: o, slot: s})
	}
	return p.result(o.Call(p.e.ctx, name))
}
