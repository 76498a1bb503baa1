package tandem

import (
	"context"
	"math"
	"math/big"
	"reflect"
	"runtime"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Value stands for an object of an engine: a function, a class, an instance, a module, or something that no Go type can hold.
type Value struct {
	e *Engine
	n int // in Engine.objects
}

// hold returns a value for an object, which lives as long as the value does.
func (e *Engine) hold(w py.Word) *Value {
	v := &Value{e: e, n: e.objects.hold(w)}
	runtime.AddCleanup(v, e.objects.release, v.n)
	return v
}

func (v *Value) word() py.Word { return v.e.objects.word(v.n) }

// Call calls the object.
func (v *Value) Call(ctx context.Context, args ...any) (any, error) {
	defer runtime.KeepAlive(v)
	return v.e.value(ctx, func() (py.Word, py.Word) { return v.e.call(v.word(), args) })
}

// Attr returns an attribute of the object.
func (v *Value) Attr(name string) (any, error) {
	defer runtime.KeepAlive(v)
	return v.e.value(context.Background(), func() (py.Word, py.Word) { return v.e.get(v.word(), name) })
}

// CallAttr calls a method of the object.
func (v *Value) CallAttr(ctx context.Context, name string, args ...any) (any, error) {
	defer runtime.KeepAlive(v)
	return v.e.value(ctx, func() (py.Word, py.Word) {
		fn, exc := v.e.get(v.word(), name)
		if exc != 0 {
			return 0, exc
		}
		return v.e.call(fn, args)
	})
}

// Type returns the name of the object's class.
func (v *Value) Type() string {
	defer runtime.KeepAlive(v)
	return v.e.t.TypeOf(v.word()).Name()
}

// String returns what repr shows of the object.
func (v *Value) String() string {
	defer runtime.KeepAlive(v)
	text := ""
	_, err := v.e.do(context.Background(), func() (py.Word, py.Word) {
		var exc py.Word
		text, exc = v.e.t.ReprOf(v.word())
		return layout.None, exc
	})
	if err != nil {
		return "<" + v.Type() + ">"
	}
	return text
}

// maxDepth bounds how deep values in values cross.
const maxDepth = 200

// goValue returns a word as a Go value.
func (e *Engine) goValue(w py.Word) any { return e.goValueAt(w, 0) }

func (e *Engine) goValueAt(w py.Word, depth int) any {
	t := e.t
	switch {
	case w == layout.None || w == layout.Null:
		return nil
	case w == layout.True || w == layout.False:
		return w == layout.True
	case w.IsSmallInt():
		return w.Int()
	case depth > maxDepth:
		return e.hold(w)
	}
	if f, ok := t.Float(w); ok {
		return f
	}
	switch t.Heap.KindOf(w) {
	case layout.KindNone, layout.KindString:
		if s, ok := t.Str(w); ok {
			return s
		}
	case layout.KindBytes:
		return append([]byte{}, t.Heap.Text(w)...)
	case layout.KindBigInt:
		if b, ok := e.bigInt(w); ok {
			if b.IsInt64() {
				return b.Int64()
			}
			return b
		}
	case layout.KindList:
		return e.goSlice(t.ListItems(w), depth)
	case layout.KindTuple:
		return e.goSlice(t.TupleItems(w), depth)
	case layout.KindDict:
		return e.goMap(w, depth)
	case layout.KindHost:
		if e.fantom != nil {
			if v, ok := e.fantom.value(t.HostValue(w)); ok {
				return v
			}
		}
	}
	return e.hold(w)
}

// bigInt returns an int, or a bool, as one of Go.
func (e *Engine) bigInt(w py.Word) (*big.Int, bool) {
	i, ok := e.t.Int(w)
	if !ok {
		return nil, false
	}
	return new(big.Int).Set(i.BigInt()), true
}

func (e *Engine) goSlice(words []py.Word, depth int) any {
	out := make([]any, len(words))
	for i, w := range words {
		out[i] = e.goValueAt(w, depth+1)
	}
	return out
}

func (e *Engine) goMap(d py.Word, depth int) any {
	h := e.t.Heap
	texts := true
	for i := h.Next(d, 0); i >= 0; i = h.Next(d, i+1) {
		key, _ := h.Entry(d, i)
		texts = texts && h.IsString(key)
	}
	named, other := map[string]any{}, map[any]any{}
	for i := h.Next(d, 0); i >= 0; i = h.Next(d, i+1) {
		key, value := h.Entry(d, i)
		v := e.goValueAt(value, depth+1)
		if texts {
			named[string(h.Text(key))] = v
			continue
		}
		k := e.goValueAt(key, depth+1)
		if k != nil && !reflect.TypeOf(k).Comparable() {
			k = e.hold(key)
		}
		other[k] = v
	}
	if texts {
		return named
	}
	return other
}

// word returns a Go value as a word. The second result is an exception.
func (e *Engine) word(v any) (py.Word, py.Word) {
	t := e.t
	switch v := v.(type) {
	case nil:
		return layout.None, 0
	case bool:
		return layout.Bool(v), 0
	case int:
		return t.Made(t.NewInt(int64(v)))
	case int64:
		return t.Made(t.NewInt(v))
	case float64:
		return t.Made(t.NewFloat(v))
	case string:
		return t.Made(t.NewStr(v))
	case []byte:
		return t.Made(t.NewBytes(v))
	case *big.Int:
		return t.Made(t.NewBig(v))
	case *Value:
		if v == nil {
			return layout.None, 0
		}
		if v.e != e {
			return t.Fail(py.ValueError, "a value of another engine")
		}
		return v.word(), 0
	}
	if e.fantom != nil {
		if w, exc, ok := e.fantom.word(v); ok {
			return w, exc
		}
	}
	return e.reflected(reflect.ValueOf(v), 0)
}

// reflected is word for all other types.
func (e *Engine) reflected(v reflect.Value, depth int) (py.Word, py.Word) {
	t := e.t
	if depth > maxDepth {
		return t.Fail(py.RuntimeError, "maximum recursion depth exceeded")
	}
	switch v.Kind() {
	case reflect.Bool, reflect.String, reflect.Float64:
		return e.basic(v)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return t.Made(t.NewInt(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if u := v.Uint(); u > math.MaxInt64 {
			return t.Made(t.NewBig(new(big.Int).SetUint64(u)))
		}
		return t.Made(t.NewInt(int64(v.Uint())))
	case reflect.Float32:
		return t.Made(t.NewFloat(v.Float()))
	case reflect.Interface, reflect.Pointer:
		return e.pointed(v, depth)
	case reflect.Slice, reflect.Array:
		return e.list(v, depth)
	case reflect.Map:
		return e.dict(v, depth)
	case reflect.Func:
		def, err := e.function("function", v)
		if err != nil {
			return t.Fail(py.TypeError, "%v", err)
		}
		return t.Made(t.NewNative(def))
	}
	return t.Fail(py.TypeError, "can't convert a Go value of type %s", v.Type())
}

func (e *Engine) basic(v reflect.Value) (py.Word, py.Word) {
	switch v.Kind() {
	case reflect.Bool:
		return layout.Bool(v.Bool()), 0
	case reflect.String:
		return e.t.Made(e.t.NewStr(v.String()))
	}
	return e.t.Made(e.t.NewFloat(v.Float()))
}

func (e *Engine) pointed(v reflect.Value, depth int) (py.Word, py.Word) {
	if v.IsNil() {
		return layout.None, 0
	}
	switch p := v.Interface().(type) {
	case *Value, *big.Int, []byte:
		return e.word(p)
	}
	if v.Kind() == reflect.Interface {
		return e.reflected(v.Elem(), depth+1)
	}
	return e.t.Fail(py.TypeError, "can't convert a Go value of type %s", v.Type())
}

func (e *Engine) list(v reflect.Value, depth int) (py.Word, py.Word) {
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8 {
		return e.t.Made(e.t.NewBytes(v.Bytes()))
	}
	l := e.t.NewListOf(v.Len())
	if l == 0 {
		return e.t.NoMemory()
	}
	for i := range v.Len() {
		w, exc := e.reflected(v.Index(i), depth+1)
		if exc != 0 {
			return 0, exc
		}
		e.t.ListItems(l)[i] = w
	}
	return l, 0
}

func (e *Engine) dict(v reflect.Value, depth int) (py.Word, py.Word) {
	d := e.t.NewDict(v.Len())
	if d == 0 {
		return e.t.NoMemory()
	}
	for it := v.MapRange(); it.Next(); {
		key, exc := e.reflected(it.Key(), depth+1)
		if exc != 0 {
			return 0, exc
		}
		value, exc := e.reflected(it.Value(), depth+1)
		if exc != 0 {
			return 0, exc
		}
		if e.t.Heap.IsString(key) {
			key = e.t.Heap.InternWord(key)
		}
		if exc := e.t.DictSet(d, key, value); exc != 0 {
			return 0, exc
		}
	}
	return d, 0
}

// setter stores a word into a Go variable of one type; exc says that it is none of that type.
type setter func(e *Engine, w py.Word, to reflect.Value) (exc py.Word)

// setterOf returns what stores into variables of a type.
func setterOf(ty reflect.Type) setter {
	switch ty.Kind() {
	case reflect.Bool:
		return (*Engine).setBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return (*Engine).setInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return (*Engine).setUint
	case reflect.Float32, reflect.Float64:
		return (*Engine).setFloat
	case reflect.String:
		return (*Engine).setString
	}
	return (*Engine).setOther
}

// arg stores a word into a Go variable of some type.
func (e *Engine) arg(w py.Word, to reflect.Value) (exc py.Word) { return setterOf(to.Type())(e, w, to) }

// mismatch is the exception of a word that is not of a type.
func (e *Engine) mismatch(w py.Word, ty reflect.Type) (exc py.Word) {
	return e.t.Error(py.TypeError, "can't convert %s to Go's %s", e.t.TypeOf(w).Name(), ty)
}

func (e *Engine) setBool(w py.Word, to reflect.Value) (exc py.Word) {
	truth, exc := e.t.IsTrue(w)
	to.SetBool(truth)
	return exc
}

// int64Of returns an int, or a bool, of at most 64 bits.
func (e *Engine) int64Of(w py.Word) (int64, bool) {
	if w.IsSmallInt() {
		return w.Int(), true
	}
	i, ok := e.bigInt(w)
	if !ok || !i.IsInt64() {
		return 0, false
	}
	return i.Int64(), true
}

func (e *Engine) setInt(w py.Word, to reflect.Value) (exc py.Word) {
	i, ok := e.int64Of(w)
	if !ok || to.OverflowInt(i) {
		return e.mismatch(w, to.Type())
	}
	to.SetInt(i)
	return 0
}

func (e *Engine) setUint(w py.Word, to reflect.Value) (exc py.Word) {
	i, ok := e.bigInt(w)
	if !ok || !i.IsUint64() || to.OverflowUint(i.Uint64()) {
		return e.mismatch(w, to.Type())
	}
	to.SetUint(i.Uint64())
	return 0
}

func (e *Engine) setFloat(w py.Word, to reflect.Value) (exc py.Word) {
	f, exc := e.t.FloatArg(w)
	to.SetFloat(f)
	return exc
}

func (e *Engine) setString(w py.Word, to reflect.Value) (exc py.Word) {
	s, ok := e.t.Str(w)
	if !ok {
		return e.mismatch(w, to.Type())
	}
	to.SetString(s)
	return 0
}

// setOther stores into variables of all other types.
func (e *Engine) setOther(w py.Word, to reflect.Value) (exc py.Word) {
	v := reflect.ValueOf(e.goValue(w))
	switch {
	case !v.IsValid():
		switch to.Kind() {
		case reflect.Interface, reflect.Pointer, reflect.Slice, reflect.Map, reflect.Func:
			to.SetZero()
			return 0
		}
		return e.mismatch(w, to.Type())
	case v.Type().AssignableTo(to.Type()):
		to.Set(v)
		return 0
	case to.Type() == reflect.TypeFor[*Value]():
		to.Set(reflect.ValueOf(e.hold(w)))
		return 0
	}
	switch items := v.Interface().(type) {
	case []any:
		return e.sliceArg(w, items, to)
	case map[string]any:
		return e.mapArg(w, to)
	}
	return e.mismatch(w, to.Type())
}

// sliceArg stores a list or tuple into a slice of some type.
func (e *Engine) sliceArg(w py.Word, items []any, to reflect.Value) (exc py.Word) {
	if to.Kind() != reflect.Slice {
		return e.mismatch(w, to.Type())
	}
	words, exc := e.t.Collected(w, len(items))
	if exc != 0 {
		return exc
	}
	out := reflect.MakeSlice(to.Type(), len(words), len(words))
	for i, item := range words {
		if exc := e.arg(item, out.Index(i)); exc != 0 {
			return exc
		}
	}
	to.Set(out)
	return 0
}

// mapArg stores a dict into a map of some type.
func (e *Engine) mapArg(w py.Word, to reflect.Value) (exc py.Word) {
	if to.Kind() != reflect.Map {
		return e.mismatch(w, to.Type())
	}
	out := reflect.MakeMap(to.Type())
	h := e.t.Heap
	for i := h.Next(w, 0); i >= 0; i = h.Next(w, i+1) {
		key, value := h.Entry(w, i)
		k, v := reflect.New(to.Type().Key()).Elem(), reflect.New(to.Type().Elem()).Elem()
		if exc := e.arg(key, k); exc != 0 {
			return exc
		}
		if exc := e.arg(value, v); exc != 0 {
			return exc
		}
		out.SetMapIndex(k, v)
	}
	to.Set(out)
	return 0
}
