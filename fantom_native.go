package tandem

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fan/lower"
)

// checkNative says what keeps a value from being the function of a native method.
func checkNative(f reflect.Value) error {
	switch {
	case f.Kind() != reflect.Func || f.IsNil():
		return errors.New("it is no function")
	case f.Type().IsVariadic():
		return errors.New("a native method has no variadic parameter")
	case f.Type().NumOut() > 2, f.Type().NumOut() == 2 && f.Type().Out(1) != reflect.TypeFor[error]():
		return errors.New("a function returns one value, and an error, at most")
	}
	return nil
}

// bind returns the native method that a function of Go is, nil where there is none of its name.
func (f *Fantom) bind(m *fan.Method) fan.Native {
	podName := m.Parent.Pod.Name
	if script, ok := f.scripts[m.Parent.Pod]; ok {
		podName = script
	}
	fn, ok := f.natives[podName+"::"+m.Parent.Name+"."+m.Name]
	if !ok {
		return nil
	}
	ty := fn.Type()
	return func(t *fan.Thread, a fan.Args) (fan.Word, fan.Word) {
		if len(a) != ty.NumIn() {
			return t.Fail("ArgErr", fmt.Sprintf("%s: Go's function has %d parameters, not %d", m.QName(), ty.NumIn(), len(a)))
		}
		in := make([]reflect.Value, len(a))
		for i := range in {
			w, exc := t.Box(a[i], m.Params[i])
			if exc != 0 {
				return 0, exc
			}
			in[i] = reflect.New(ty.In(i)).Elem()
			if err := assign(f.goValue(t, w, 0), in[i]); err != nil {
				return t.Fail("ArgErr", fmt.Sprintf("%s: %v", m.QName(), err))
			}
		}
		return f.returned(t, m, fn.Call(in))
	}
}

// returned returns the results of a function as those of a method.
func (f *Fantom) returned(t *fan.Thread, m *fan.Method, out []reflect.Value) (fan.Word, fan.Word) {
	if n := len(out); n > 0 && out[n-1].Type() == reflect.TypeFor[error]() {
		if err, _ := out[n-1].Interface().(error); err != nil {
			return 0, f.exception(t, err)
		}
		out = out[:n-1]
	}
	if len(out) == 0 || m.Returns == lower.Void {
		return 0, 0
	}
	w, exc := f.word(t, out[0].Interface())
	if exc != 0 {
		return 0, exc
	}
	return t.Returned(m, w)
}

// exception returns the exception of an error that a function returned.
func (f *Fantom) exception(t *fan.Thread, err error) fan.Word {
	var own *FantomError
	if !errors.As(err, &own) {
		return t.NewErr("sys::Err", text(err.Error()))
	}
	if own.Object != nil && own.Object.f == f {
		return own.Object.word()
	}
	return t.NewErr(own.Type, text(own.Text))
}

// assign stores a value that crossed into a variable of Go.
func assign(v any, to reflect.Value) error {
	from := reflect.ValueOf(v)
	switch {
	case !from.IsValid():
		switch to.Kind() {
		case reflect.Interface, reflect.Pointer, reflect.Slice, reflect.Map:
			to.SetZero()
			return nil
		}
		return fmt.Errorf("null is no %s", to.Type())
	case from.Type().AssignableTo(to.Type()):
		to.Set(from)
		return nil
	}
	switch x := v.(type) {
	case int64:
		return assignInt(x, to)
	case float64:
		if to.CanFloat() {
			to.SetFloat(x)
			return nil
		}
	case bool, string:
		if from.Kind() == to.Kind() {
			to.Set(from.Convert(to.Type()))
			return nil
		}
	case []any:
		if to.Kind() == reflect.Slice {
			return assignSlice(x, to)
		}
	case map[string]any, map[any]any:
		if to.Kind() == reflect.Map {
			return assignMap(from, to)
		}
	}
	return fmt.Errorf("can't convert %T to %s", v, to.Type())
}

func assignInt(n int64, to reflect.Value) error {
	switch {
	case to.CanInt() && !to.OverflowInt(n):
		to.SetInt(n)
		return nil
	case to.CanUint() && n >= 0 && !to.OverflowUint(uint64(n)):
		to.SetUint(uint64(n))
		return nil
	}
	return fmt.Errorf("%d is no %s", n, to.Type())
}

func assignSlice(items []any, to reflect.Value) error {
	out := reflect.MakeSlice(to.Type(), len(items), len(items))
	for i, v := range items {
		if err := assign(v, out.Index(i)); err != nil {
			return err
		}
	}
	to.Set(out)
	return nil
}

func assignMap(from, to reflect.Value) error {
	out := reflect.MakeMapWithSize(to.Type(), from.Len())
	for it := from.MapRange(); it.Next(); {
		key, value := reflect.New(to.Type().Key()).Elem(), reflect.New(to.Type().Elem()).Elem()
		if err := assign(it.Key().Interface(), key); err != nil {
			return err
		}
		if err := assign(it.Value().Interface(), value); err != nil {
			return err
		}
		out.SetMapIndex(key, value)
	}
	to.Set(out)
	return nil
}
