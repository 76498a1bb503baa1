package tandem

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Module is a module of Python written in Go, by name: values of the types that the package's documentation lists, and functions. What a
// function takes and returns is looked at once, when the engine is made: parameters of all types that values cross to, the last one variadic if it likes; no
// result, one, or one and an error, which becomes an exception: an [*Error] that of its type where the language has it, all else RuntimeError.
//
//	tandem.Module{
//		"version": "1.2",
//		"add":     func(a, b int) int { return a + b },
//		"read":    func(name string) ([]byte, error) { … },
//	}
//
// A function of the type [Function] is called without reflection.
type Module map[string]any

// Function is a function for programs that reads its arguments itself, the fastest kind.
type Function func(c *Call) (any, error)

// Call is one call of a Function: it is valid until the function returns.
type Call struct {
	e    *Engine
	args []py.Word
}

// Len returns the number of arguments.
func (c *Call) Len() int { return len(c.args) }

// Arg returns an argument, as the package's documentation says.
func (c *Call) Arg(i int) any { return c.e.goValue(c.args[i]) }

// Int returns an argument that is an integer of 64 bits, and whether it is.
func (c *Call) Int(i int) (int64, bool) { return c.e.int64Of(c.args[i]) }

// Float returns an argument that is a float, and whether it is.
func (c *Call) Float(i int) (float64, bool) { return c.e.t.Float(c.args[i]) }

// String returns an argument that is a str, and whether it is.
func (c *Call) String(i int) (string, bool) { return c.e.t.Str(c.args[i]) }

// moduleDef returns what makes a module of Go values.
func (e *Engine) moduleDef(name string, m Module) (func() *py.ModuleDef, error) {
	def := &py.ModuleDef{}
	values := map[string]any{}
	for key, v := range m {
		f := reflect.ValueOf(v)
		if f.Kind() != reflect.Func {
			values[key] = v
			continue
		}
		fn, err := e.function(key, f)
		if err != nil {
			return nil, fmt.Errorf("tandem: %s.%s: %w", name, key, err)
		}
		def.Functions = append(def.Functions, *fn)
	}
	def.Names = func(t *py.Thread, add func(name string, w py.Word) bool) bool {
		for key, v := range values {
			w, exc := e.word(v)
			if exc != 0 || !add(key, w) {
				return false
			}
		}
		return true
	}
	return func() *py.ModuleDef { return def }, nil
}

// function returns a function of Go as one of Python.
func (e *Engine) function(name string, f reflect.Value) (*py.Def, error) {
	switch fn := f.Interface().(type) {
	case Function:
		return e.direct(name, fn), nil
	case func(*Call) (any, error):
		return e.direct(name, fn), nil
	}
	ty := f.Type()
	most := ty.NumIn()
	if ty.IsVariadic() {
		most = -1
	}
	def := &py.Def{Name: name, Min: ty.NumIn(), Max: most, Fn: e.typed(f.Interface())}
	if ty.IsVariadic() {
		def.Min--
	}
	if def.Fn == nil {
		var err error
		if def.Fn, err = e.byReflection(f); err != nil {
			return nil, err
		}
	}
	return def, nil
}

// byReflection returns what calls a function of any type.
func (e *Engine) byReflection(f reflect.Value) (py.Fn, error) {
	ty := f.Type()
	fails := ty.NumOut() > 0 && ty.Out(ty.NumOut()-1) == reflect.TypeFor[error]()
	results := ty.NumOut()
	if fails {
		results--
	}
	if results > 1 {
		return nil, errors.New("a function returns one value, and an error, at most")
	}
	params := paramsOf(ty)
	return func(t *py.Thread, a py.Args) (py.Word, py.Word) {
		in := make([]reflect.Value, len(a.Words))
		for i, w := range a.Words {
			p := &params[min(i, len(params)-1)]
			in[i] = reflect.New(p.ty).Elem()
			if exc := p.set(e, w, in[i]); exc != 0 {
				return 0, exc
			}
		}
		out := f.Call(in)
		if fails {
			if err, _ := out[results].Interface().(error); err != nil {
				return 0, e.exception(err)
			}
		}
		if results == 0 {
			return layout.None, 0
		}
		return e.reflected(out[0], 0)
	}, nil
}

// param is a parameter of a function that is called by reflection.
type param struct {
	ty  reflect.Type
	set setter
}

// paramsOf returns the parameters of a function. A variadic last one stands for all arguments from there on.
func paramsOf(ty reflect.Type) []param {
	params := make([]param, ty.NumIn())
	for i := range params {
		in := ty.In(i)
		if ty.IsVariadic() && i == len(params)-1 {
			in = in.Elem()
		}
		params[i] = param{in, setterOf(in)}
	}
	return params
}

// direct returns a Function as one of Python.
func (e *Engine) direct(name string, fn Function) *py.Def {
	return &py.Def{Name: name, Max: -1, Fn: func(t *py.Thread, a py.Args) (py.Word, py.Word) {
		c := Call{e, a.Words}
		v, err := fn(&c)
		if err != nil {
			return 0, e.exception(err)
		}
		return e.word(v)
	}}
}

// exception returns the exception of an error that a function returned: the one that an Error stands for, or that of its type.
func (e *Engine) exception(err error) py.Word {
	var own *Error
	if e.fantom != nil {
		if exc, ok := e.fantom.exception(err); ok {
			return exc
		}
	}
	if !errors.As(err, &own) {
		return e.t.Error(py.RuntimeError, "%v", err)
	}
	if own.Value != nil && own.Value.e == e {
		return own.Value.word()
	}
	id, ok := py.LookupException(own.Type)
	if !ok {
		id = py.RuntimeError
	}
	return e.t.Error(id, "%s", own.Text)
}
