package native

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// viperHead begins a viper function with a parameter of each kind; its body follows.
const viperHead = `func <module> kind=module
  children 1
  make_function 0
  store_name f
  load_none
  return

func f emit=viper parent=0 pos=4 locals=6 labels=3 returns=int
  local i fast 0 param type=int
  local u fast 1 param type=uint
  local p fast 2 param type=ptr8
  local o fast 3 param
  local x fast 4
  local y fast 5
`

func TestRefusals(t *testing.T) {
	i, u, p, o := "load_fast i 0", "load_fast u 1", "load_fast p 2", "load_fast o 3"
	for _, c := range []struct {
		body string // operations, separated by semicolons
		want string
	}{
		{"load_fast x 4; pop", "ViperTypeError: local 'x' used before type known"},
		{i + "; store_fast x 4; " + u + "; store_fast x 4", "ViperTypeError: local 'x' has type 'int' but source is 'uint'"},
		{i + "; " + i + "; load_subscr; pop", "ViperTypeError: can't load from 'int'"},
		{p + "; " + o + "; load_subscr; pop", "ViperTypeError: can't load with 'object' index"},
		{i + "; load_small_int 1; load_subscr; pop", "ViperTypeError: can't load from 'int'"},
		{o + "; " + p + "; " + i + "; store_subscr", "ViperTypeError: can't store 'object'"},
		{i + "; " + p + "; " + o + "; store_subscr", "ViperTypeError: can't store with 'object' index"},
		{i + "; " + i + "; load_small_int 3; store_subscr", "ViperTypeError: can't store to 'int'"},
		{p + "; pop_jump_if_true L0; L0:", "ViperTypeError: can't implicitly convert 'ptr8' to 'bool'"},
		{i + "; unary not; pop", "ViperTypeError: 'not' not implemented"},
		{p + "; unary negative; pop", "ViperTypeError: can't do unary op of 'ptr8'"},
		{u + "; " + i + "; binary floor_divide; pop", "ViperTypeError: div/mod not implemented for uint"},
		{u + "; " + i + "; binary less; pop", "ViperTypeError: comparison of int and uint"},
		{i + "; " + i + "; binary power; pop", "ViperTypeError: binary op  not implemented"},
		{i + "; " + i + "; binary inplace_power; pop", "ViperTypeError: binary op  not implemented"},
		{"load_global int; " + i + "; load_str a; " + i + "; call_function 1 1; pop", "ViperTypeError: cast takes 1 positional argument"},
		{i + "; " + o + "; binary add; pop", "ViperTypeError: can't do binary op between 'int' and 'object'"},
		{o + "; return", "ViperTypeError: return expected 'int' but got 'object'"},
		{i + "; raise 1", "ViperTypeError: must raise an object"},
		{"raise 0", "NotImplementedError: native raise"},
		{o + "; " + o + "; raise 2", "NotImplementedError: native raise"},
		{o + "; yield_value; pop", "NotImplementedError: native yield"},
		{o + "; load_none; yield_from; pop", "NotImplementedError: native yield"},
		{"load_global int; load_global int; call_function 1 0; pop", "NotImplementedError: casting"},
		{o + "; load_global int; call_function 1 0; pop", "NotImplementedError: conversion to object"},
		{i + "; " + i + "; call_function 1 0; pop", "ViperTypeError: 'int' object isn't callable"},
		{"load_global int; " + i + "; " + i + "; call_function 2 0; pop", "ViperTypeError: cast takes 1 positional argument"},
		{i + "; load_attr a; pop", "ViperTypeError: can't convert 'int' to 'object' here"},
		{"pop; pop", "RuntimeError: native: unbalanced operations"},
		{i, "RuntimeError: native: unbalanced operations"},
		{"load_none; end_finally", "RuntimeError: native: unbalanced operations"},
		{"end_finally", "RuntimeError: native: unbalanced operations"},
		{"setup_except L1; L1:", "RuntimeError: native: unbalanced operations"},
	} {
		ops := viperHead + "  " + strings.ReplaceAll(strings.ReplaceAll(c.body, "; ", "\n  "), "  L", "L") + "\n"
		if !strings.HasSuffix(c.body, "return") {
			ops += "  load_small_int 0\n  return\n"
		}
		m, err := pyop.Parse(ops)
		if err != nil {
			t.Errorf("%s: %v", c.body, err)
			continue
		}
		for _, target := range machine.All() {
			_, err := New(target, machine.Options{}, m, pylink.NewTables(m, "f.py"), false).Func(m.Funcs[1])
			var refusal *machine.Refusal
			if !errors.As(err, &refusal) || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("%s: %s: %v, want %s", target.Name, c.body, err, c.want)
			}
		}
	}
}

// FuzzEmit emits operations made at random, balanced or not: an error, but no panic and no endless loop.
func FuzzEmit(f *testing.F) {
	f.Add([]byte{byte(pyop.LoadFast), 0, 0, 0, byte(pyop.Return), 0, 0, 0}, uint8(0))
	f.Add([]byte{byte(pyop.SetupFinally), 0, 0, 0, byte(pyop.Label), 0, 0, 0, byte(pyop.EndFinally), 0, 0, 0}, uint8(5))
	f.Add([]byte{byte(pyop.SetupWith), 0, 0, 0xe0, byte(pyop.LoadNone), 0, 0, 0, byte(pyop.Label), 0, 0, 0, byte(pyop.WithCleanup), 0, 0, 0}, uint8(1))
	f.Add([]byte{byte(pyop.SetupFinally), 0, 1, 0, byte(pyop.LoadNone), 0, 0, 0, byte(pyop.RotTwo), 0, 0, 0, byte(pyop.Jump), 0, 2, 0, byte(pyop.Label), 0, 1, 0,
		byte(pyop.Dup), 0, 0, 0, byte(pyop.LoadGlobal), 1, 0, 0, byte(pyop.Binary), 8, 0, 0, byte(pyop.PopJumpIfFalse), 0, 3, 0xe0}, uint8(1))
	f.Fuzz(func(t *testing.T, p []byte, mode uint8) {
		m := randomModule(p, mode)
		for _, target := range machine.All() {
			e := New(target, machine.Options{Flags: uint32(mode >> 4)}, m, pylink.NewTables(m, "f.py"), true)
			if c, err := e.Func(m.Funcs[0]); err == nil {
				covered(t, c)
			}
		}
	})
}

// randomModule makes a function of four bytes for each operation.
func randomModule(p []byte, mode uint8) *pyop.Module {
	const labels, locals = 8, 5
	child := &pyop.Func{Kind: pyop.KindFunction, Emit: pyop.EmitBytecode}
	fn := &pyop.Func{Kind: pyop.KindFunction, Emit: pyop.EmitNative, NumPos: 3, NumLocals: locals, NumLabels: labels, Children: []*pyop.Func{child}}
	fn.Flags = pyop.Flags(mode) & (pyop.FlagGenerator | pyop.FlagVarArgs | pyop.FlagRefGlobals)
	if mode&2 != 0 {
		fn.Emit = pyop.EmitViper
	}
	for i := range locals {
		fn.Locals = append(fn.Locals, pyop.Local{Name: pyop.Sym(i), Slot: int32(i), Param: i < 3, Viper: pyop.ViperType(i+int(mode>>5)) % 8})
	}
	notes := &pyop.Native{}
	fn.Native = notes
	placed := [labels]bool{}
	for ; len(p) >= 4 && len(fn.Instrs) < 400; p = p[4:] {
		in := pyop.Instr{Op: pyop.Op(p[0]) % pyop.NumOps, Kind: p[1] & 1, A: int32(p[2] % 5), B: int32(p[3] % 5)}
		switch in.Op {
		case pyop.Label:
			if placed[in.A] {
				continue
			}
			placed[in.A] = true
		case pyop.LoadConst, pyop.MakeFunction, pyop.MakeClosure:
			in.A = 0
		case pyop.LoadSmallInt:
			in.A, in.B = int32(int8(p[3])), int32(binary.LittleEndian.Uint16(p[2:]))
		case pyop.Unary, pyop.Binary:
			in.Kind = p[1]
		}
		if p[3]>>5 == 7 {
			notes.Adjusts = append(notes.Adjusts, pyop.Adjust{At: int32(len(fn.Instrs)), By: in.A - 2})
		}
		fn.Instrs = append(fn.Instrs, in)
	}
	for l := range labels {
		if !placed[l] {
			fn.Instrs = append(fn.Instrs, pyop.Instr{Op: pyop.Label, A: int32(l)})
		}
	}
	return &pyop.Module{Names: []string{"int", "ptr8", "a", "b", "c"}, Consts: []pyconst.Value{pyconst.None}, Funcs: []*pyop.Func{fn, child}}
}
