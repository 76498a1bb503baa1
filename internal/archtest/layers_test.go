package archtest

import (
	"strings"
	"testing"
)

// compilers are the rooms of both languages that lead from source to files.
var compilers = []string{"internal/py", "internal/fan"}

// strangers are rooms that never meet: no package of the first imports one of the second, nor does anything that it
// imports. A room is a package with all below it.
var strangers = []struct {
	rooms, never []string
	because      string
}{
	{[]string{"internal/rt", "lib"}, append([]string{"internal/back"}, compilers...), "the runtime is handed what compiles"},
	{[]string{"internal/py", "internal/rt/py", "internal/rt/pylib"}, []string{"internal/fan", "internal/rt/fan", "internal/rt/fanlib"}, "the languages meet above both"},
	{[]string{"internal/fan", "internal/rt/fan", "internal/rt/fanlib"}, []string{"internal/py", "internal/rt/py", "internal/rt/pylib"}, "the languages meet above both"},
	{[]string{"internal/isa", "internal/asm"}, append([]string{"internal/code", "internal/back", "internal/rt"}, compilers...), "machines know no language"},
	{[]string{"internal/py/syntax", "internal/py/fold", "internal/py/scope", "internal/py/compile", "internal/fan"}, []string{"internal/isa", "internal/asm", "internal/back", "internal/rt"}, "front ends end at operations"},
	{[]string{"internal/ssa"}, append([]string{"internal/isa", "internal/asm", "internal/back"}, compilers...), "the middle knows no machine and no syntax"},
	{[]string{"internal/code"}, append([]string{"internal/isa", "internal/back", "internal/rt"}, compilers...), "operations and formats stand alone"},
}

func TestStrangersNeverMeet(t *testing.T) {
	reach := closure(moduleImports(t))
	for _, s := range strangers {
		for pkg, met := range reach {
			if !within(pkg, s.rooms) {
				continue
			}
			for other := range met {
				if within(other, s.never) {
					t.Errorf("%s comes to import %s: %s", pkg, other, s.because)
				}
			}
		}
	}
}

func TestClosureIsTransitive(t *testing.T) {
	reach := closure(map[string][]string{"a": {"b"}, "b": {"c"}, "c": nil})
	if !reach["a"]["c"] || !reach["a"]["b"] || reach["b"]["a"] || len(reach["c"]) != 0 {
		t.Errorf("got %v", reach)
	}
	if !within("internal/rt/heap", []string{"internal/rt"}) || within("internal/rtx", []string{"internal/rt"}) {
		t.Error("internal/rt is not what is below it")
	}
}

// closure returns for each package all that it imports in the end.
func closure(imports map[string][]string) map[string]map[string]bool {
	reach := map[string]map[string]bool{}
	var visit func(pkg string) map[string]bool
	visit = func(pkg string) map[string]bool {
		if met := reach[pkg]; met != nil {
			return met
		}
		met := map[string]bool{}
		reach[pkg] = met
		for _, imp := range imports[pkg] {
			met[imp] = true
			for far := range visit(imp) {
				met[far] = true
			}
		}
		return met
	}
	for pkg := range imports {
		visit(pkg)
	}
	return reach
}

// within reports whether a package is in one of the rooms.
func within(pkg string, rooms []string) bool {
	for _, room := range rooms {
		if pkg == room || strings.HasPrefix(pkg, room+"/") {
			return true
		}
	}
	return false
}
