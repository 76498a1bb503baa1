package py

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// fillBuiltins makes the names that every module sees.
func (rt *Runtime) fillBuiltins(t *Thread) bool {
	add := func(name string, w Word) bool {
		n := t.Intern(name)
		return n != 0 && w != 0 && t.DictSetName(rt.builtins, n, w)
	}
	functions := builtinFunctions()
	for i := range functions {
		if !add(functions[i].Name, t.NewNative(&functions[i])) {
			return false
		}
	}
	for _, id := range []TypeID{
		Object, TypeType, Bool, Int, Float, Complex, Str, Bytes, ByteArray, MemoryView, Tuple, List, Dict, Set, FrozenSet, Range, SliceType,
		StaticMethod, ClassMethod, Property, Super, Enumerate, Zip, Map, Filter, Reversed,
	} {
		if !add(rt.types[id].name, t.ClassOf(rt.types[id])) {
			return false
		}
	}
	for id := BaseException; id < NumFixedTypes; id++ {
		if !add(rt.types[id].name, t.ClassOf(rt.types[id])) {
			return false
		}
	}
	return add("Ellipsis", layout.Ellipsis) && add("NotImplemented", layout.NotImpl)
}

func builtinFunctions() []Def {
	return []Def{
		{Name: "__build_class__", Min: 2, Max: -1, Fn: buildClass},
		{Name: "print", Min: 0, Max: -1, Keywords: true, Fn: builtinPrint},
	}
}

func builtinPrint(t *Thread, a Args) (Word, Word) {
	p := t.NewPrinter()
	for i, w := range a.Words {
		if i > 0 {
			p.Text(" ")
		}
		if exc := t.Print(p, w, false); exc != 0 {
			return 0, exc
		}
	}
	p.Text("\n")
	if _, err := t.rt.stdout.Write(p.Bytes()); err != nil {
		return t.Fail(OSError, "%v", err)
	}
	return layout.None, 0
}
