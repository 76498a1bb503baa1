package sys

import (
	"maps"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// slotOf returns the slot that a sys::Slot object stands for.
func slotOf(t *fan.Thread, w Word) fan.Slot {
	switch v := t.Heap.Host(w).(type) {
	case *fan.Field:
		return fan.Slot{Field: v}
	case *fan.Method:
		return fan.Slot{Method: v}
	}
	return fan.Slot{}
}

func slotMethods() table {
	flag := func(flags fcode.Flags) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(slotOf(t, a[0]).Flags().Has(flags)), 0 }
	}
	signature := func(t *fan.Thread, a fan.Args) (Word, Word) {
		s, err := slotOf(t, a[0]).Signature()
		if err != nil {
			return t.FailWith(err)
		}
		return newStr(t, s)
	}
	qname := func(t *fan.Thread, a fan.Args) (Word, Word) {
		s := slotOf(t, a[0])
		return newStr(t, s.Parent().Sig+"."+s.Name())
	}
	findMethod := slotFind(func(s fan.Slot) bool { return s.Method != nil })
	list := table{
		"doc":        slotDoc,
		"find":       slotFind(func(fan.Slot) bool { return true }),
		"findMethod": findMethod,
		"findField":  slotFind(func(s fan.Slot) bool { return s.Field != nil }),
		"findFunc": func(t *fan.Thread, a fan.Args) (Word, Word) {
			m, exc := findMethod(t, a)
			if m == 0 || exc != 0 {
				return 0, exc
			}
			return methodFunc(t, slotOf(t, m).Method)
		},
		"parent":      func(t *fan.Thread, a fan.Args) (Word, Word) { return t.TypeObject(slotOf(t, a[0]).Parent()), 0 },
		"name":        func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, slotOf(t, a[0]).Name()) },
		"qname":       qname,
		"toStr":       qname,
		"signature":   signature,
		"isField":     func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(slotOf(t, a[0]).Field != nil), 0 },
		"isMethod":    func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(slotOf(t, a[0]).Method != nil), 0 },
		"isAbstract":  flag(fcode.Abstract),
		"isConst":     flag(fcode.Const),
		"isCtor":      flag(fcode.Ctor),
		"isInternal":  flag(fcode.Internal),
		"isNative":    flag(fcode.Native),
		"isOverride":  flag(fcode.Override),
		"isPrivate":   flag(fcode.Private),
		"isProtected": flag(fcode.Protected),
		"isPublic":    flag(fcode.Public),
		"isStatic":    flag(fcode.Static),
		"isSynthetic": flag(fcode.Synthetic),
		"isVirtual":   flag(fcode.Virtual),
	}
	maps.Copy(list, facetMethods(func(t *fan.Thread, self Word) []fan.FacetValue { return slotOf(t, self).Facets() }))
	return list
}

func slotFind(want func(fan.Slot) bool) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		qname, checked := t.Text(a[0]), a.Bool(1)
		sig, name, ok := strings.Cut(qname, ".")
		if !ok {
			return t.Fail("Err", "Invalid slot qname \""+qname+"\", use <pod>::<type>.<slot>")
		}
		typ, err := t.Runtime().Type(sig)
		switch {
		case err == nil:
			s, ok := typ.FindSlot(name)
			switch {
			case ok && want(s):
				return t.SlotObject(s), 0
			case ok && checked && s.Field != nil:
				return t.Fail("CastErr", "sys::Field cannot be cast to sys::Method")
			case ok && checked:
				return t.Fail("CastErr", "sys::Method cannot be cast to sys::Field")
			}
			err = &fan.Err{Type: "sys::UnknownSlotErr", Message: qname}
		}
		if !checked {
			return 0, 0
		}
		return t.FailWith(err)
	}
}

func methodMethods() table {
	method := func(t *fan.Thread, w Word) *fan.Method { return t.Heap.Host(w).(*fan.Method) }
	list := table{
		"returns": func(t *fan.Thread, a fan.Args) (Word, Word) {
			typ, err := method(t, a[0]).ReturnType()
			if err != nil {
				return t.FailWith(err)
			}
			return t.TypeObject(typ), 0
		},
		"params": func(t *fan.Thread, a fan.Args) (Word, Word) { return paramList(t, method(t, a[0])) },
		"func":   func(t *fan.Thread, a fan.Args) (Word, Word) { return methodFunc(t, method(t, a[0])) },
		"callList": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return t.CallTagged(method(t, a[0]), items(t, a[1]))
		},
		"callOn": func(t *fan.Thread, a fan.Args) (Word, Word) {
			m := method(t, a[0])
			args := items(t, a[2])
			if !m.IsStatic() && !m.IsCtor() {
				args = append([]Word{a[1]}, args...)
			}
			return t.CallTagged(m, args)
		},
		"call": methodCall,
		"paramDef": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if a[1] == 0 {
				return nullPointer(t)
			}
			return t.ParamDefault(method(t, a[0]), paramOf(t, a[1]).Number, a[2])
		},
	}
	for n := range 8 { // with fewer arguments: how many there are makes a difference
		list["call/"+strconv.Itoa(n)] = methodCall
	}
	return list
}

// methodCall is Method.call.
func methodCall(t *fan.Thread, a fan.Args) (Word, Word) {
	return t.CallTagged(t.Heap.Host(a[0]).(*fan.Method), a[1:])
}

// leastArgs returns how many arguments a method needs, its receiver included.
func leastArgs(m *fan.Method) int {
	params, err := m.ParamsOf()
	if err != nil {
		return 0
	}
	n := 0
	for n < len(params) && !params[n].HasDefault {
		n++
	}
	if !m.IsStatic() && !m.IsCtor() {
		n++
	}
	return n
}

func paramList(t *fan.Thread, m *fan.Method) (Word, Word) {
	return t.MethodParams(m, func() (Word, Word) {
		params, err := m.ParamsOf()
		if err != nil {
			return t.FailWith(err)
		}
		return paramObjects(t, params)
	})
}

// paramObjects returns the immutable list of the objects of parameters.
func paramObjects(t *fan.Thread, params []fan.Param) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	words := make([]Word, len(params))
	for i := range params {
		w, exc := newHost(t, "Param", &params[i])
		if exc != 0 {
			return 0, exc
		}
		words[i] = t.Keep(w)
	}
	return constList(t, "sys::Param", words)
}

func paramOf(t *fan.Thread, w Word) *fan.Param { return t.Heap.Host(w).(*fan.Param) }

func paramMethods() table {
	param := paramOf
	return table{
		"name":       func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, param(t, a[0]).Name) },
		"type":       func(t *fan.Thread, a fan.Args) (Word, Word) { return t.TypeObject(param(t, a[0]).Type), 0 },
		"hasDefault": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(param(t, a[0]).HasDefault), 0 },
		"toStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			p := param(t, a[0])
			return newStr(t, p.Type.Sig+" "+p.Name)
		},
	}
}

func fieldMethods() table {
	field := func(t *fan.Thread, w Word) *fan.Field { return t.Heap.Host(w).(*fan.Field) }
	return table{
		"type": func(t *fan.Thread, a fan.Args) (Word, Word) {
			typ, err := field(t, a[0]).Type()
			if err != nil {
				return t.FailWith(err)
			}
			return t.TypeObject(typ), 0
		},
		"makeSetFunc": makeSetFunc,
		"get":         func(t *fan.Thread, a fan.Args) (Word, Word) { return t.GetField(field(t, a[0]), a[1]) },
		"set": func(t *fan.Thread, a fan.Args) (Word, Word) {
			f := field(t, a[0])
			if f.Flags.Has(fcode.Const) {
				return t.Fail("ReadonlyErr", "Cannot set const field "+f.Parent.Sig+"."+f.Name)
			}
			if f.Flags.Has(fcode.Static) {
				return t.Fail("ReadonlyErr", "Cannot set static field "+f.Parent.Sig+"."+f.Name)
			}
			if a[1] == 0 {
				return t.Fail("NullErr", "java.lang.NullPointerException")
			}
			if exc := fieldTakes(t, f, a[2]); exc != 0 {
				return 0, exc
			}
			return 0, t.SetField(f, a[1], a[2])
		},
	}
}

// fieldSetConst is setConst(object, value): it sets a field whether it is const or not; what a const field is set to must be immutable.
func fieldSetConst(t *fan.Thread, self Word, args []Word) (Word, Word) {
	if len(args) < 2 {
		return t.Fail("IndexErr", strconv.Itoa(len(args)))
	}
	f, object, value := slotOf(t, self).Field, args[0], args[1]
	switch {
	case f.Flags.Has(fcode.Static):
		return t.Fail("ReadonlyErr", "Cannot set static field "+f.Parent.Sig+"."+f.Name)
	case object == 0:
		return t.Fail("NullErr", "java.lang.NullPointerException")
	}
	if exc := settable(t, f, object, value, true); exc != 0 {
		return 0, exc
	}
	return 0, t.SetField(f, object, value)
}

// fieldTakes checks that a value is of a field's type; the exception says that it is not. Whether it may be null is not looked at.
func fieldTakes(t *fan.Thread, f *fan.Field, value Word) (exc Word) {
	typ, err := f.Type()
	if err != nil {
		return t.Exception(err)
	}
	if of := shownType(t, value); of != nil && !t.Fits(of, typ.NonNull()) {
		_, exc = t.Fail("ArgErr", "Wrong type for field "+f.Parent.Sig+"."+f.Name+": "+typ.Sig+" != "+of.Sig)
	}
	return exc
}

// podObject returns the sys::Pod object of a pod.
func podObject(t *fan.Thread, p *fan.Pod) (Word, Word) {
	typ, err := t.Runtime().Type("sys::Pod")
	if err != nil {
		return t.FailWith(err)
	}
	return t.Made(t.PodObject(p, typ))
}

func podMethods() table {
	pod := func(t *fan.Thread, w Word) *fan.Pod { return t.Heap.Host(w).(*fan.Pod) }
	return table{
		"name":  func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, pod(t, a[0]).Name) },
		"toStr": func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, pod(t, a[0]).Name) },
		"of":    func(t *fan.Thread, a fan.Args) (Word, Word) { return podObject(t, t.TypeOf(a[0]).Pod) },
		"find": func(t *fan.Thread, a fan.Args) (Word, Word) {
			p, err := t.Runtime().FindPod(t.Text(a[0]))
			switch {
			case err == nil:
				return podObject(t, p)
			case !a.Bool(1):
				return 0, 0
			}
			return t.FailWith(err)
		},
		"types": func(t *fan.Thread, a fan.Args) (Word, Word) {
			p := pod(t, a[0])
			var words []Word
			for _, name := range p.TypeNames() {
				typ, err := t.Runtime().ShownType(p.Name + "::" + name)
				if err != nil {
					return t.FailWith(err)
				}
				words = append(words, t.TypeObject(typ))
			}
			return constList(t, "sys::Type", words)
		},
		"type": func(t *fan.Thread, a fan.Args) (Word, Word) {
			sig := pod(t, a[0]).Name + "::" + t.Text(a[1])
			typ, err := t.Runtime().Type(sig)
			switch {
			case err == nil:
				return t.TypeObject(typ), 0
			case !a.Bool(2):
				return 0, 0
			}
			return t.FailWith(err)
		},
	}
}

// enumMethods: an enum's values have their ordinal and name in the words of the native type.
func enumMethods() table {
	name := func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], fan.EnumName), 0 }
	return table{
		"make": func(t *fan.Thread, a fan.Args) (Word, Word) {
			t.Heap.Store(a[0], fan.EnumOrdinal, a[1])
			t.Heap.Store(a[0], fan.EnumName, a[2])
			return 0, 0
		},
		"name":    name,
		"toStr":   name,
		"ordinal": func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], fan.EnumOrdinal), 0 },
		"equals":  func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(a[0] == a[1]), 0 },
		"compare": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if t.TypeOf(a[1]) != t.TypeOf(a[0]) {
				return t.Fail("CastErr", t.TypeOf(a[1]).Sig+" cannot be cast to "+t.TypeOf(a[0]).Sig)
			}
			x, y := int64(t.Heap.Load(a[0], fan.EnumOrdinal)), int64(t.Heap.Load(a[1], fan.EnumOrdinal))
			return fan.Int(int64(sign(x - y))), 0
		},
		"doFromStr": enumFromStr,
	}
}

func sign(n int64) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

func enumFromStr(t *fan.Thread, a fan.Args) (Word, Word) {
	typ, name := typeOf(t, a[0]), t.Text(a[1])
	if s, ok := typ.FindSlot(name); ok && s.Field != nil && s.Field.Flags.Has(fcode.Enum) {
		return t.GetField(s.Field, 0)
	}
	if !a.Bool(2) {
		return layout.Null, 0
	}
	return t.Fail("ParseErr", "Invalid "+typ.Sig+": '"+name+"'")
}
