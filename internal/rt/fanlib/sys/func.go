package sys

import (
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// bound and retyped are what functions stand for that call another one: with arguments ahead of theirs, or just so under another type. A
// function that calls a method stands for the method.
type (
	bound   struct{}
	retyped struct{}
)

// inGo is what functions stand for that are in Go.
type inGo func(t *fan.Thread, self Word, args []Word) (Word, Word)

// newInGo returns a function in Go of a function type, with a list that it works with; 0 for none.
func newInGo(t *fan.Thread, sig string, with Word, f inGo) (Word, Word) {
	typ, err := t.Runtime().Type(sig)
	if err != nil {
		return t.FailWith(err)
	}
	return t.Made(t.NewFunc(typ, f, 0, with))
}

func funcMethods() table {
	list := table{
		"returns": func(t *fan.Thread, a fan.Args) (Word, Word) {
			typ, err := resultType(t, a[0])
			if err != nil {
				return t.FailWith(err)
			}
			return t.TypeObject(typ), 0
		},
		"arity":       func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(int64(arity(t, a[0]))), 0 },
		"params":      funcParams,
		"method":      funcMethod,
		"callList":    func(t *fan.Thread, a fan.Args) (Word, Word) { return callList(t, a[0], items(t, a[1])) },
		"callOn":      funcCallOn,
		"call":        funcCall,
		"bind":        funcBind,
		"retype":      funcRetype,
		"isImmutable": funcIsImmutable,
		"toImmutable": funcToImmutable,
	}
	for n := range 8 {
		list["call/"+strconv.Itoa(n)] = funcCall
	}
	return list
}

// resultType returns the declared type of a function's result.
func resultType(t *fan.Thread, f Word) (*fan.Type, error) {
	args := t.FuncType(f).Args
	return t.Runtime().Type(args[len(args)-1].Sig)
}

// arity returns the number of a function's parameters.
func arity(t *fan.Thread, f Word) int {
	n := len(t.FuncType(f).Args) - 1
	if m := calledMethod(t, f); m != nil && hasReceiver(m) {
		n++
	}
	return n
}

// calledMethod returns the method that a function stands for, nil for others.
func calledMethod(t *fan.Thread, f Word) *fan.Method {
	if t.IsClosure(f) {
		return nil
	}
	m, _ := t.Heap.Host(f).(*fan.Method)
	return m
}

// hasReceiver reports whether the first argument of a function that calls a method is its receiver, which the function's type leaves out.
func hasReceiver(m *fan.Method) bool { return !m.IsStatic() && !m.IsCtor() }

// paramsOf returns a function's parameters.
func paramsOf(t *fan.Thread, f Word) ([]fan.Param, error) {
	if m := calledMethod(t, f); m != nil {
		list, err := m.ParamsOf()
		if hasReceiver(m) {
			list = append([]fan.Param{{Name: "this", Type: m.Parent}}, list...)
		}
		return list, err
	}
	typ := t.FuncType(f)
	list := make([]fan.Param, len(typ.Args)-1)
	for i := range list {
		p, err := t.Runtime().Type(typ.Args[i].Sig)
		if err != nil {
			return nil, err
		}
		list[i] = fan.Param{Name: string(rune('a' + i)), Type: p}
	}
	return list, nameParams(t, f, list)
}

// nameParams gives a function's parameters the names that they have where it was written.
func nameParams(t *fan.Thread, f Word, list []fan.Param) error {
	if !t.IsClosure(f) {
		if t.Heap.Host(f) != any(bound{}) {
			return nil
		}
		all, err := paramsOf(t, t.Heap.Load(f, fan.FuncOrig))
		if n := len(all) - len(list); n >= 0 {
			copy(list, all[n:])
		}
		return err
	}
	m := t.TypeOf(f).FindMethod("doCall", len(list))
	if m == nil {
		return nil
	}
	declared, err := m.ParamsOf()
	for i := range declared {
		list[i].Name = declared[i].Name
	}
	return err
}

func funcParams(t *fan.Thread, a fan.Args) (Word, Word) {
	if m := methodOf(t, a[0]); m != nil && (m.IsStatic() || m.IsCtor()) { // it has no receiver
		return paramList(t, m)
	}
	params, err := paramsOf(t, a[0])
	if err != nil {
		return t.FailWith(err)
	}
	return paramObjects(t, params)
}

// methodOf returns the method that a function calls, nil for closures and bound functions.
func methodOf(t *fan.Thread, f Word) *fan.Method {
	for !t.IsClosure(f) {
		switch v := t.Heap.Host(f).(type) {
		case *fan.Method:
			return v
		case retyped:
			f = t.Heap.Load(f, fan.FuncOrig)
		default:
			return nil
		}
	}
	return nil
}

func funcMethod(t *fan.Thread, a fan.Args) (Word, Word) {
	m := methodOf(t, a[0])
	if m == nil {
		return 0, 0
	}
	return t.SlotObject(fan.Slot{Method: m}), 0
}

// methodFunc returns the function that calls a method, with the receiver as its first argument.
func methodFunc(t *fan.Thread, m *fan.Method) (Word, Word) {
	params, err := m.ParamsOf()
	if err != nil {
		return t.FailWith(err)
	}
	var types []*fan.Type
	for _, p := range params {
		types = append(types, p.Type)
	}
	result, err := m.ReturnType()
	if err != nil {
		return t.FailWith(err)
	}
	typ, err := t.FuncOf(types, result)
	if err != nil {
		return t.FailWith(err)
	}
	return t.Made(t.MethodFunc(m, typ))
}

func funcCall(t *fan.Thread, a fan.Args) (Word, Word) { return call(t, a[0], a[1:]) }

// call calls a function with as many arguments as it wants, or more.
func call(t *fan.Thread, f Word, args []Word) (Word, Word) {
	if t.IsClosure(f) {
		return t.CallFunc(f, args...)
	}
	switch v := t.Heap.Host(f).(type) {
	case *fan.Method:
		return t.CallTagged(v, args)
	case retyped:
		return call(t, t.Heap.Load(f, fan.FuncOrig), args)
	case inGo:
		return v(t, f, args)
	}
	return callList(t, f, args)
}

// callList calls a function with the arguments of a list, those too many left out.
func callList(t *fan.Thread, f Word, args []Word) (Word, Word) {
	if t.IsClosure(f) {
		return callClosure(t, f, args)
	}
	orig := t.Heap.Load(f, fan.FuncOrig)
	switch v := t.Heap.Host(f).(type) {
	case *fan.Method:
		return t.CallTagged(v, args)
	case inGo:
		return v(t, f, args)
	case retyped:
		return callList(t, orig, args)
	}
	ahead := items(t, t.Heap.Load(f, fan.FuncBound))
	least := arity(t, orig)
	if m := methodOf(t, orig); m != nil {
		least = max(leastArgs(m), len(ahead)+len(args))
	}
	if least > len(ahead) {
		ahead = append(ahead, args...)
	}
	return callList(t, orig, ahead)
}

func callClosure(t *fan.Thread, f Word, args []Word) (Word, Word) {
	n := arity(t, f)
	if len(args) < n {
		return t.Fail("IndexErr", strconv.Itoa(len(args)))
	}
	if n <= 8 {
		return t.CallFunc(f, args[:n]...)
	}
	return t.CallList(append(fan.Args{f}, args...))
}

func funcCallOn(t *fan.Thread, a fan.Args) (Word, Word) {
	f, target, args := a[0], a[1], items(t, a[2])
	for !t.IsClosure(f) {
		orig := t.Heap.Load(f, fan.FuncOrig)
		switch v := t.Heap.Host(f).(type) {
		case *fan.Method:
			if !hasReceiver(v) {
				return t.CallTagged(v, args)
			}
			return t.CallTagged(v, append([]Word{target}, args...))
		case retyped:
			f = orig
			continue
		case inGo:
			return v(t, f, append([]Word{target}, args...))
		}
		all := append(append(items(t, t.Heap.Load(f, fan.FuncBound)), target), args...)
		return callList(t, orig, all[:min(len(all), arity(t, orig))])
	}
	return callClosure(t, f, append([]Word{target}, args...))
}

func funcBind(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[1] == 0 {
		return nullPointer(t)
	}
	n := t.Size(a[1])
	if n == 0 {
		return a[0], 0
	}
	params, err := paramsOf(t, a[0])
	if err != nil {
		return t.FailWith(err)
	}
	if n > len(params) {
		return t.Fail("ArgErr", "args.size > params.size")
	}
	var types []*fan.Type
	for _, p := range params[n:] {
		types = append(types, p.Type)
	}
	result, err := resultType(t, a[0])
	if err != nil {
		return t.FailWith(err)
	}
	rest, err := t.FuncOf(types, result)
	if err != nil {
		return t.FailWith(err)
	}
	args, exc := listRO(t, fan.Args{a[1]})
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewFunc(rest, bound{}, a[0], args))
}

func funcRetype(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[1] == 0 {
		return nullPointer(t)
	}
	typ := typeOf(t, a[1]).NonNull()
	if typ.Raw == nil || typ.Name != "Func" {
		return t.Fail("ArgErr", "Not a Func type: "+typeOf(t, a[1]).Sig)
	}
	return t.Made(t.NewFunc(typ, retyped{}, a[0], 0))
}

// funcIsImmutable is isImmutable of functions whose class does not say so itself.
func funcIsImmutable(t *fan.Thread, a fan.Args) (Word, Word) {
	if t.IsClosure(a[0]) {
		return fan.Bool(false), 0
	}
	if calledMethod(t, a[0]) != nil {
		return fan.Bool(true), 0
	}
	r, exc := objIsImmutable(t, fan.Args{t.Heap.Load(a[0], fan.FuncOrig)})
	if exc != 0 || r == 0 {
		return r, exc
	}
	for _, w := range items(t, t.Heap.Load(a[0], fan.FuncBound)) {
		if r, exc := objIsImmutable(t, fan.Args{w}); exc != 0 || r == 0 {
			return r, exc
		}
	}
	return fan.Bool(true), 0
}

func funcToImmutable(t *fan.Thread, a fan.Args) (Word, Word) {
	r, exc := objIsImmutable(t, a[:1])
	if exc != 0 || r != 0 {
		return a[0], exc
	}
	return t.Fail("NotImmutableErr", "Func")
}

// typeParams is Type.params: the types that a parameterized type has for the letters of its generic one.
func typeParams(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	typ, err := t.MapOf(t.Sys("Str"), t.Sys("Type"))
	if err != nil {
		return t.FailWith(err)
	}
	params, exc := newMap(t, typ, 0)
	if exc != 0 {
		return 0, exc
	}
	of := typeOf(t, a[0]).NonNull()
	for _, p := range typeArgs(of) {
		arg, err := t.Runtime().Type(p.typ.Sig)
		if err != nil {
			return t.FailWith(err)
		}
		if exc := mapPut(t, params, t.Keep(t.NewStr(p.name)), t.TypeObject(arg)); exc != 0 {
			return 0, exc
		}
	}
	return mapToImmutable(t, fan.Args{params})
}

// typeArg is what a parameterized type has for a letter of its generic type.
type typeArg struct {
	name string
	typ  *fan.Type
}

func typeArgs(of *fan.Type) (list []typeArg) {
	switch {
	case of.Raw == nil:
		return nil
	case of.Name == "List":
		return []typeArg{{"V", of.Args[0]}, {"L", of}}
	case of.Name == "Map":
		return []typeArg{{"K", of.Args[0]}, {"V", of.Args[1]}, {"M", of}}
	}
	last := len(of.Args) - 1
	for i, arg := range of.Args[:min(last, 8)] {
		list = append(list, typeArg{string(rune('A' + i)), arg})
	}
	return append(list, typeArg{"R", of.Args[last]})
}

// typeParameterize is Type.parameterize: the generic type with types for its letters.
func typeParameterize(t *fan.Thread, a fan.Args) (Word, Word) {
	generic := typeOf(t, a[0]).Sig
	sigs := map[string]string{}
	for _, letter := range strings.Split("VKRABCDEFGH", "") {
		w, exc := mapGet(t, a[1], t.NewStr(letter), 0)
		if exc != 0 {
			return 0, exc
		}
		if w != 0 {
			sigs[letter] = typeOf(t, w).Sig
		}
	}
	must, ok := map[string]string{"sys::List": "V", "sys::Map": "VK", "sys::Func": "R"}[generic]
	if !ok {
		return t.Fail("UnsupportedErr", "not generic: "+generic)
	}
	for _, letter := range strings.Split(must, "") {
		if sigs[letter] == "" {
			name := map[bool]string{true: "List", false: "Map"}[generic == "sys::List"] // Func's is the Map's in the reference
			return t.Fail("ArgErr", name+".parameterize - "+letter+" undefined")
		}
	}
	switch generic {
	case "sys::List":
		return typeNamed(t, sigs["V"]+"[]")
	case "sys::Map":
		return typeNamed(t, "["+sigs["K"]+":"+sigs["V"]+"]")
	}
	var params []string
	for letter := 'A'; letter <= 'H' && sigs[string(letter)] != ""; letter++ {
		params = append(params, sigs[string(letter)])
	}
	return typeNamed(t, "|"+strings.Join(params, ",")+"->"+sigs["R"]+"|")
}
