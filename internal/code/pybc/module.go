package pybc

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// ModuleError says what is wrong with a function of a module.
type ModuleError struct {
	Function string // its name, with those of the functions around it, e.g. <module>.f.<lambda>
	Line     int    // source line, 0 if unknown
	Err      *Error
}

// Error returns the message with the function and where in it.
func (e *ModuleError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s, line %d: %v", e.Function, e.Line, e.Err)
	}
	return fmt.Sprintf("%s: %v", e.Function, e.Err)
}

// Unwrap returns the error within the function.
func (e *ModuleError) Unwrap() error { return e.Err }

// Lifted is a file as operations.
type Lifted struct {
	Ops     *pyop.Module                // names and constants numbered as in the file
	Flows   []*pyop.Flow                // of each function, in the order of Ops.Funcs; nil for machine code
	Machine map[*pyop.Func]*mpy.RawCode // the code of the functions with Emit pyop.EmitMachine
	header  mpy.Module
}

// VerifyModule checks all functions of a file. The error is a *ModuleError.
func VerifyModule(m *mpy.Module) error {
	_, err := Lift(m)
	return err
}

// Lift turns all functions of a file in bytecode into operations, and verifies them.
// Functions in machine code have what their prelude says, if they have one, and their
// code beside them. The error is a *ModuleError.
func Lift(m *mpy.Module) (*Lifted, error) {
	l := &Lifted{
		Ops:     &pyop.Module{Names: m.Qstrs, Consts: m.Objects},
		Machine: map[*pyop.Func]*mpy.RawCode{},
		header:  *m,
	}
	l.header.Root = nil
	codes := []*mpy.RawCode{m.Root}
	parents := []*pyop.Func{nil}
	ctx := Context{Names: m.Qstrs, Objects: m.Objects}
	for i := 0; i < len(codes); i++ { // codes grows: all functions of one depth, then their children
		code := codes[i]
		ctx.Children = make([]string, len(code.Children))
		fn, flow, err := liftCode(code, &ctx)
		if err != nil {
			return nil, l.moduleError(code, parents[i], err.(*Error))
		}
		if fn.Emit == pyop.EmitMachine {
			l.Machine[fn] = code
		}
		if fn.Parent = parents[i]; fn.Parent == nil {
			fn.Kind = pyop.KindModule
		} else {
			closeOver(fn, cellsFor(fn.Parent, len(fn.Parent.Children)))
			fn.Parent.Children = append(fn.Parent.Children, fn)
		}
		l.Ops.Funcs, l.Flows = append(l.Ops.Funcs, fn), append(l.Flows, flow)
		for _, child := range code.Children {
			codes, parents = append(codes, child), append(parents, fn)
		}
	}
	return l, nil
}

// cellsFor returns how many cells a function gives to one of its children.
func cellsFor(fn *pyop.Func, child int) int {
	for i := range fn.Instrs {
		if in := &fn.Instrs[i]; in.Op == pyop.MakeClosure && int(in.A) == child {
			return int(in.B)
		}
	}
	return 0
}

// closeOver notes that the first n arguments of a function are cells, also those that it only passes on to inner functions.
func closeOver(fn *pyop.Func, n int) {
	for i := range fn.Locals {
		if l := &fn.Locals[i]; int(l.Slot) < n && l.Kind == pyop.LocalFast {
			l.Kind, l.Param = pyop.LocalFree, false
		}
	}
}

// liftCode lifts one function. The error is an *Error.
func liftCode(code *mpy.RawCode, ctx *Context) (*pyop.Func, *pyop.Flow, error) {
	switch code.Kind {
	case mpy.KindBytecode:
		return lift(code.Code, ctx)
	case mpy.KindNative:
		fn, err := liftPrelude(code.Code[min(code.PreludeOffset, len(code.Code)):], ctx)
		return fn, nil, err
	}
	return &pyop.Func{Emit: pyop.EmitMachine, Kind: pyop.KindFunction, Name: pyop.NoSym}, nil, nil
}

func (l *Lifted) moduleError(code *mpy.RawCode, parent *pyop.Func, err *Error) *ModuleError {
	e := &ModuleError{Function: functionName(code, l.Ops.Names), Err: err}
	for ; parent != nil; parent = parent.Parent {
		e.Function = l.Ops.Name(parent.Name) + "." + e.Function
	}
	if f, err := Decode(code.Code); err == nil && code.Kind == mpy.KindBytecode && e.Err.Offset >= f.Start {
		e.Line = f.LineAt(e.Err.Offset)
	}
	return e
}

// Encode turns the operations into a file again, with the tables that it had.
func (l *Lifted) Encode() (*mpy.Module, error) {
	e := NewEncoder(pylink.Keep(l.Ops), Options{})
	codes := make(map[*pyop.Func]*mpy.RawCode, len(l.Ops.Funcs))
	for _, fn := range l.Ops.Funcs {
		raw := mpy.RawCode{Kind: mpy.KindBytecode}
		if machine := l.Machine[fn]; machine != nil {
			raw = *machine
			raw.Children = nil
		} else {
			var err error
			if raw.Code, err = e.Func(fn); err != nil {
				return nil, err
			}
		}
		codes[fn] = &raw
		if fn.Parent != nil {
			parent := codes[fn.Parent]
			parent.Children = append(parent.Children, &raw)
		}
	}
	m := l.header
	m.Qstrs, m.Objects, m.Root = l.Ops.Names, l.Ops.Consts, codes[l.Ops.Funcs[0]]
	return &m, nil
}

// functionName returns the name of a function, "?" where it cannot be read.
func functionName(c *mpy.RawCode, names []string) string {
	code := c.Code
	switch c.Kind {
	case mpy.KindNative:
		code = code[min(c.PreludeOffset, len(code)):]
	case mpy.KindViper, mpy.KindAsm:
		return "?"
	}
	if p, err := pylink.DecodePrelude(code); err == nil && p.Name < len(names) {
		return names[p.Name]
	}
	return "?"
}
