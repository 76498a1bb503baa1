package main

import (
	"fmt"

	"github.com/d5/tengo/v2"
	"github.com/d5/tengo/v2/stdlib"
	"github.com/dop251/goja"
	"github.com/fastschema/qjs"
	lua "github.com/yuin/gopher-lua"
	"modernc.org/quickjs"
)

type luaEngine struct{ state *lua.LState }

func startLua(source string) (engine, error) {
	state := lua.NewState()
	state.SetGlobal("add", state.NewFunction(func(s *lua.LState) int {
		s.Push(lua.LNumber(s.CheckInt(1) + s.CheckInt(2)))
		return 1
	}))
	return luaEngine{state}, state.DoString(source)
}

func (e luaEngine) call(function string, n int) (int, error) {
	if err := e.state.CallByParam(lua.P{Fn: e.state.GetGlobal(function), NRet: 1, Protect: true}, lua.LNumber(n)); err != nil {
		return 0, err
	}
	v := e.state.Get(-1).(lua.LNumber)
	e.state.Pop(1)
	return int(v), nil
}

func (e luaEngine) close() { e.state.Close() }

type tengoEngine struct{ program *tengo.Compiled }

func startTengo(source string) (engine, error) {
	script := tengo.NewScript([]byte(source))
	script.SetImports(stdlib.GetModuleMap(stdlib.AllModuleNames()...))
	add := func(args ...tengo.Object) (tengo.Object, error) {
		a, ok := args[0].(*tengo.Int)
		b, fits := args[1].(*tengo.Int)
		if !ok || !fits {
			return nil, tengo.ErrInvalidArgumentType{}
		}
		return &tengo.Int{Value: a.Value + b.Value}, nil
	}
	for name, v := range map[string]any{"add": &tengo.UserFunction{Value: add}, "function": "", "n": 0} {
		if err := script.Add(name, v); err != nil {
			return nil, err
		}
	}
	program, err := script.Run()
	return tengoEngine{program}, err
}

func (e tengoEngine) call(function string, n int) (int, error) {
	if err := e.program.Set("function", function); err != nil {
		return 0, err
	}
	if err := e.program.Set("n", n); err != nil {
		return 0, err
	}
	if err := e.program.Run(); err != nil {
		return 0, err
	}
	return e.program.Get("result").Int(), nil
}

func (tengoEngine) close() {}

type gojaEngine struct{ vm *goja.Runtime }

func startGoja(source string) (engine, error) {
	vm := goja.New()
	if err := vm.Set("add", func(c goja.FunctionCall) goja.Value {
		return vm.ToValue(c.Arguments[0].ToInteger() + c.Arguments[1].ToInteger())
	}); err != nil {
		return nil, err
	}
	_, err := vm.RunString(source)
	return gojaEngine{vm}, err
}

func (e gojaEngine) call(function string, n int) (int, error) {
	f, ok := goja.AssertFunction(e.vm.Get(function))
	if !ok {
		return 0, fmt.Errorf("no function %s", function)
	}
	v, err := f(goja.Undefined(), e.vm.ToValue(n))
	if err != nil {
		return 0, err
	}
	return int(v.ToInteger()), nil
}

func (gojaEngine) close() {}

// qjsEngine is QuickJS as WebAssembly, which wazero compiles to machine code.
type qjsEngine struct{ runtime *qjs.Runtime }

func startQJS(source string) (engine, error) {
	runtime, err := qjs.New()
	if err != nil {
		return nil, err
	}
	ctx := runtime.Context()
	ctx.SetFunc("add", func(this *qjs.This) (*qjs.Value, error) {
		args := this.Args()
		return this.Context().NewInt64(args[0].Int64() + args[1].Int64()), nil
	})
	v, err := ctx.Eval("program.js", qjs.Code(source+"\n")) // no text at all means a file
	if err != nil {
		return nil, err
	}
	v.Free()
	return qjsEngine{runtime}, nil
}

func (e qjsEngine) call(function string, n int) (int, error) {
	v, err := e.runtime.Context().Global().InvokeJS(function, e.runtime.Context().NewInt64(int64(n)))
	if err != nil {
		return 0, err
	}
	defer v.Free()
	return int(v.Int64()), nil
}

func (e qjsEngine) close() { e.runtime.Close() }

// moderncEngine is QuickJS translated from C to Go.
type moderncEngine struct{ vm *quickjs.VM }

func startModernc(source string) (engine, error) {
	vm, err := quickjs.NewVM()
	if err != nil {
		return nil, err
	}
	if err := vm.RegisterFunc("add", func(a, b int) int { return a + b }, false); err != nil {
		return nil, err
	}
	_, err = vm.Eval(source, quickjs.EvalGlobal)
	return moderncEngine{vm}, err
}

func (e moderncEngine) call(function string, n int) (int, error) {
	v, err := e.vm.Call(function, n)
	if err != nil {
		return 0, err
	}
	return whole(v)
}

func (e moderncEngine) close() { e.vm.Close() }
