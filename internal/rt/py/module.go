package py

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// ModuleDef is a module written in Go.
type ModuleDef struct {
	Functions []Def
	Names     func(t *Thread, add func(name string, w Word) bool) bool // constants and types; may be nil
	Attr      func(t *Thread, module, name, value Word) (Word, Word)   // of names that change; may be nil
}

// NewModule returns a module with an empty dict; 0 where the limit is reached.
func (t *Thread) NewModule(name string) Word {
	dict := t.NewDict(4)
	text := t.NewStr(name)
	if dict == 0 || text == 0 || !t.DictSetName(dict, nameName, text) {
		return 0
	}
	return t.moduleOf(dict)
}

func (t *Thread) moduleOf(dict Word) Word {
	o := t.Alloc(layout.KindModule, uint32(Module), layout.HeaderBytes+16)
	if o != 0 {
		t.Heap.Store(o, layout.HeaderBytes, dict)
	}
	return o
}

// makeModule makes a module written in Go.
func (t *Thread) makeModule(name string, def *ModuleDef) Word {
	module := t.NewModule(name)
	if module == 0 {
		return 0
	}
	dict := t.ModuleDict(module)
	add := func(name string, w Word) bool {
		n := t.Intern(name)
		return n != 0 && w != 0 && t.DictSetName(dict, n, w)
	}
	for i := range def.Functions {
		if f := &def.Functions[i]; !add(f.Name, t.NewNative(f)) {
			return 0
		}
	}
	if def.Names != nil && !def.Names(t, add) {
		return 0
	}
	return module
}

// importName is the import statement: the module of a name, or for a dotted name without names to take from it the first package.
func (t *Thread) importName(name, level, names Word) (Word, Word) {
	fn := t.DictGetName(t.rt.builtins, nameImport)
	return t.Call(fn, name, t.globals(), layout.None, names, level)
}

func (t *Thread) importFrom(module, name Word) (Word, Word) {
	v, exc := t.FindAttr(module, name)
	if exc == 0 && v == layout.Null {
		return t.Fail(ImportError, "can't import name %s", t.Heap.Text(name))
	}
	return v, exc
}

// importStar makes all public names of a module globals of the frame that runs.
func (t *Thread) importStar(module Word) (exc Word) {
	to := t.globals()
	dict := t.ModuleDict(module)
	if all := t.DictGetName(dict, nameAll); all != layout.Null {
		return t.Iterate(all, func(name Word) (bool, Word) {
			key := t.Heap.InternWord(name)
			v, exc := t.importFrom(module, key)
			if exc == 0 {
				exc = t.memory(t.DictSetName(to, key, v))
			}
			return exc == 0, exc
		})
	}
	h := t.Heap
	for i := h.Next(dict, 0); i >= 0; i = h.Next(dict, i+1) {
		key, value := h.Entry(dict, i)
		if text := h.Text(key); len(text) > 0 && text[0] == '_' {
			continue
		}
		if !t.DictSetName(to, key, value) {
			return t.rt.noMemory
		}
	}
	return 0
}
