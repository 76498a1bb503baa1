package tandem

import (
	"fmt"
	"math"
	"reflect"
	"runtime"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// hold returns what stands for an object, which lives as long.
func (f *Fantom) hold(w fan.Word) *Object {
	o := &Object{f: f, n: f.objects.hold(w)}
	runtime.AddCleanup(o, f.objects.release, o.n)
	return o
}

// text returns a string of Fantom, whose halves of surrogate pairs may stand alone, as one of Go.
func text(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// goValue returns a tagged word as a Go value.
func (f *Fantom) goValue(t *fan.Thread, w fan.Word, depth int) any {
	switch {
	case w == 0:
		return nil
	case w == layout.True || w == layout.False:
		return w == layout.True
	case depth > maxDepth:
		return f.hold(w)
	}
	if n, ok := t.IntOf(w); ok {
		return n
	}
	if x, ok := t.FloatOf(w); ok {
		return x
	}
	if s, ok := t.TextOf(w); ok {
		return text(s)
	}
	switch typ := t.TypeOf(w); {
	case typ.IsSubtype(t.Sys("List")):
		return f.goSlice(t, w, depth)
	case typ.IsSubtype(t.Sys("Map")):
		return f.goMap(t, w, depth)
	case typ == t.Sys("Duration"):
		if d, exc := sys.DurationOf(t, w); exc == 0 {
			return d
		}
	case typ.IsSubtype(t.Sys("Buf")):
		if data, exc := sys.BufBytes(t, w); exc == 0 {
			return append([]byte{}, data...)
		}
	}
	return f.hold(w)
}

func (f *Fantom) goSlice(t *fan.Thread, list fan.Word, depth int) any {
	out := make([]any, t.Size(list))
	for i := range out {
		out[i] = f.goValue(t, t.Items(list)[i], depth+1)
	}
	return out
}

func (f *Fantom) goMap(t *fan.Thread, m fan.Word, depth int) any {
	named, other, texts := map[string]any{}, map[any]any{}, true
	sys.MapEach(t, m, func(key, value fan.Word) bool {
		k, v := f.goValue(t, key, depth+1), f.goValue(t, value, depth+1)
		if s, ok := k.(string); ok {
			named[s] = v
		} else {
			texts = false
		}
		if k != nil && !reflect.TypeOf(k).Comparable() {
			k = f.hold(key)
		}
		other[k] = v
		return true
	})
	if texts {
		return named
	}
	return other
}

// word returns a Go value as a tagged word. The second result is an exception.
func (f *Fantom) word(t *fan.Thread, v any) (fan.Word, fan.Word) {
	switch v := v.(type) {
	case nil:
		return 0, 0
	case bool:
		return layout.Bool(v), 0
	case int:
		return t.Made(t.BoxInt(int64(v)))
	case string:
		return t.NewStr(text(v)), 0
	case []byte:
		return sys.NewBuf(t, v)
	case time.Duration:
		return sys.NewDuration(t, v)
	case *Object:
		switch {
		case v == nil:
			return 0, 0
		case v.f != f:
			return t.Fail("ArgErr", "an object of another engine")
		}
		return v.word(), 0
	}
	return f.reflected(t, reflect.ValueOf(v), 0)
}

// reflected is word for all other types.
func (f *Fantom) reflected(t *fan.Thread, v reflect.Value, depth int) (fan.Word, fan.Word) {
	if depth > maxDepth {
		return t.Fail("ArgErr", "value is nested too deep")
	}
	switch v.Kind() {
	case reflect.Invalid:
		return 0, 0
	case reflect.Bool:
		return layout.Bool(v.Bool()), 0
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return t.Made(t.BoxInt(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if v.Uint() > math.MaxInt64 {
			return t.Fail("ArgErr", fmt.Sprintf("%d has no room in an Int", v.Uint()))
		}
		return t.Made(t.BoxInt(int64(v.Uint())))
	case reflect.Float32, reflect.Float64:
		return t.Made(t.BoxFloat(v.Float()))
	case reflect.String:
		return t.NewStr(text(v.String())), 0
	case reflect.Slice, reflect.Array:
		return f.list(t, v, depth)
	case reflect.Map:
		return f.dict(t, v, depth)
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return 0, 0
		}
		if v.Kind() == reflect.Interface {
			return f.word(t, v.Interface())
		}
	}
	return t.Fail("ArgErr", fmt.Sprintf("can't convert a Go value of type %s", v.Type()))
}

// typeFor returns the type of Fantom that values of a type of Go become, for the items of a list and the keys and values of a map.
func typeFor(t *fan.Thread, ty reflect.Type) *fan.Type {
	switch ty.Kind() {
	case reflect.Bool:
		return t.Sys("Bool")
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		if ty == reflect.TypeFor[time.Duration]() {
			return t.Sys("Duration")
		}
		return t.Sys("Int")
	case reflect.Float32, reflect.Float64:
		return t.Sys("Float")
	case reflect.String:
		return t.Sys("Str")
	}
	return t.Sys("Obj?")
}

func (f *Fantom) list(t *fan.Thread, v reflect.Value, depth int) (fan.Word, fan.Word) {
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8 {
		return sys.NewBuf(t, v.Bytes())
	}
	mark := t.Kept()
	defer t.Release(mark)
	items := make([]fan.Word, v.Len())
	for i := range items {
		w, exc := f.item(t, v.Index(i), depth)
		if exc != 0 {
			return 0, exc
		}
		items[i] = t.Keep(w)
	}
	return t.NewList(typeFor(t, v.Type().Elem()), items...)
}

// item is reflected for a value inside of another one.
func (f *Fantom) item(t *fan.Thread, v reflect.Value, depth int) (fan.Word, fan.Word) {
	if v.Type() == reflect.TypeFor[time.Duration]() {
		return sys.NewDuration(t, v.Interface().(time.Duration))
	}
	if v.Kind() == reflect.Interface && !v.IsNil() {
		switch x := v.Interface().(type) {
		case *Object, []byte, time.Duration:
			return f.word(t, x)
		}
		return f.reflected(t, v.Elem(), depth+1)
	}
	if o, ok := v.Interface().(*Object); ok {
		return f.word(t, o)
	}
	return f.reflected(t, v, depth+1)
}

func (f *Fantom) dict(t *fan.Thread, v reflect.Value, depth int) (fan.Word, fan.Word) {
	mark := t.Kept()
	defer t.Release(mark)
	key := typeFor(t, v.Type().Key())
	m, exc := sys.NewMap(t, key.NonNull(), typeFor(t, v.Type().Elem()))
	if exc != 0 {
		return 0, exc
	}
	t.Keep(m)
	for it := v.MapRange(); it.Next(); {
		key, exc := f.item(t, it.Key(), depth)
		if exc != 0 {
			return 0, exc
		}
		t.Keep(key)
		value, exc := f.item(t, it.Value(), depth)
		if exc != 0 {
			return 0, exc
		}
		t.Keep(value)
		if exc := sys.MapPut(t, m, key, value); exc != 0 {
			return 0, exc
		}
	}
	return m, 0
}
