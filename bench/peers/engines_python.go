package main

import (
	"context"
	"fmt"

	"github.com/go-python/gpython/py"
	_ "github.com/go-python/gpython/stdlib" // sets up the package py
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/tandem-lang/tandem"
)

type tandemEngine struct{ e *tandem.Engine }

func startTandem(source string) (engine, error) {
	e, err := tandem.New(tandem.Options{Modules: map[string]tandem.Module{"host": {"add": func(a, b int) int { return a + b }}}})
	if err != nil {
		return nil, err
	}
	return tandemEngine{e}, e.Exec(context.Background(), "program.py", []byte(source))
}

func (e tandemEngine) call(function string, n int) (int, error) {
	v, err := e.e.Call(context.Background(), function, n)
	if err != nil {
		return 0, err
	}
	return whole(v)
}

func (e tandemEngine) close() { e.e.Close() }

type starlarkEngine struct {
	thread  *starlark.Thread
	globals starlark.StringDict
}

func startStarlark(source string) (engine, error) {
	add := func(_ *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		a, ok := args[0].(starlark.Int).Int64()
		b, fits := args[1].(starlark.Int).Int64()
		if !ok || !fits {
			return nil, fmt.Errorf("no numbers of 64 bits")
		}
		return starlark.MakeInt64(a + b), nil
	}
	e := starlarkEngine{thread: &starlark.Thread{Name: "peer"}}
	options := &syntax.FileOptions{While: true, Recursion: true, TopLevelControl: true, GlobalReassign: true}
	predeclared := starlark.StringDict{"add": starlark.NewBuiltin("add", add)}
	var err error
	e.globals, err = starlark.ExecFileOptions(options, e.thread, "program.star", source, predeclared)
	return e, err
}

func (e starlarkEngine) call(function string, n int) (int, error) {
	v, err := starlark.Call(e.thread, e.globals[function], starlark.Tuple{starlark.MakeInt(n)}, nil)
	if err != nil {
		return 0, err
	}
	i, _ := v.(starlark.Int).Int64()
	return int(i), nil
}

func (starlarkEngine) close() {}

type gpythonEngine struct {
	ctx    py.Context
	module *py.Module
}

func init() {
	py.RegisterModule(&py.ModuleImpl{
		Info: py.ModuleInfo{Name: "host"},
		Methods: []*py.Method{py.MustNewMethod("add", func(_ py.Object, args py.Tuple) (py.Object, error) {
			return args[0].(py.Int) + args[1].(py.Int), nil
		}, 0, "")},
	})
}

func startGpython(source string) (engine, error) {
	e := gpythonEngine{ctx: py.NewContext(py.DefaultContextOpts())}
	code, err := py.Compile(source+"\n", "program.py", py.ExecMode, 0, true)
	if err != nil {
		return nil, err
	}
	e.module, err = py.RunCode(e.ctx, code, "program.py", nil)
	return e, err
}

func (e gpythonEngine) call(function string, n int) (int, error) {
	v, err := py.Call(e.module.Globals[function], py.Tuple{py.Int(n)}, nil)
	if err != nil {
		return 0, err
	}
	return int(v.(py.Int)), nil
}

func (e gpythonEngine) close() { e.ctx.Close() }
