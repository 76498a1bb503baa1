package qstr

import (
	"slices"
	"testing"
)

func TestStatic(t *testing.T) {
	if NumStatic != 165 {
		t.Errorf("%d static names, want 165", NumStatic)
	}
	for number := 1; number <= NumStatic; number++ {
		name := Static(number)
		if n, ok := Number(name); !ok || n != number {
			t.Errorf("%q is %d, %v; want %d", name, n, ok, number)
		}
	}
	for s, want := range map[string]int{"": 1, "__dir__": 2, "\n": 3, "<module>": 7, "__init__": 17, "NotImplementedError": 47, "zip": 165} {
		if got, ok := Number(s); !ok || got != want {
			t.Errorf("%q is %d, %v; want %d", s, got, ok, want)
		}
	}
	for _, s := range []string{"x", "zipp", "zi", "NotImplementedErrors", "__di__", " \n"} {
		if got, ok := Number(s); ok || got != 0 {
			t.Errorf("%q is %d, %v", s, got, ok)
		}
	}
}

func TestBuiltIn(t *testing.T) {
	for _, list := range [][]string{builtIn[:], builtInMicroPython[:], builtInCircuitPython[:]} {
		if !slices.IsSorted(list) {
			t.Errorf("%q is not sorted", list)
		}
		for _, s := range list {
			if _, ok := Number(s); ok || len(s) <= MaxLiteral {
				t.Errorf("%q is listed for nothing", s)
			}
		}
	}
	for s, want := range map[string][2]bool{
		"NotImplementedError": {true, true}, "vcvt_f32_s32": {true, true}, "StopAsyncIteration": {true, true},
		"Interpolation": {true, false}, "templatelib": {true, false}, "BrokenPipeError": {false, true}, "__context__": {false, true},
		"something else": {},
	} {
		if got := [2]bool{BuiltIn(s), BuiltInCircuitPython(s)}; got != want {
			t.Errorf("%q is built into %v, want %v", s, got, want)
		}
	}
}
