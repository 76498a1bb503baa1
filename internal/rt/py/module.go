package py

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// ModuleDef is a module written in Go. Programs cannot set its names, unless Attr lets them.
type ModuleDef struct {
	Functions []Def
	Names     func(t *Thread, add func(name string, w Word) bool) bool // constants and types; may be nil
	Attr      func(t *Thread, name, value Word) (Word, Word)           // of names that change or modules inside, as TypeDef.Attr has it; may be nil

	// Extensible says that a file of this name on sys.path comes first; the module is always there by its name with a u in front.
	Extensible bool
}

// Module objects: 8: the dict of names, 16: for a module written in Go its number in Runtime.defsOf, as a small integer; else Null.
const moduleDef = layout.HeaderBytes + 8

// NewModule returns a module whose dict has its name; 0 where the limit is reached.
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

// ModuleDict returns the dict of a module's names.
func (t *Thread) ModuleDict(module Word) Word { return t.Heap.Load(module, layout.HeaderBytes) }

// nativeModule returns the module written in Go of a name, made if it is asked for first; Null and no exception where there is none.
func (t *Thread) nativeModule(name string) (module, exc Word) {
	if m, ok := t.rt.inGo[name]; ok {
		return m, 0
	}
	define := t.rt.opts.Modules[name]
	if define == nil {
		return layout.Null, 0
	}
	def := define()
	if def == nil {
		return layout.Null, 0
	}
	if module = t.makeModule(name, def); module == 0 {
		return t.NoMemory()
	}
	t.Heap.Store(module, moduleDef, layout.SmallInt(int64(len(t.rt.modDefs))))
	t.rt.modDefs = append(t.rt.modDefs, def)
	t.rt.inGo[name] = module
	return module, 0
}

// nativeModuleDef returns what a module written in Go is, nil for other modules.
func (t *Thread) nativeModuleDef(module Word) *ModuleDef {
	if n := t.Heap.Load(module, moduleDef); n != layout.Null {
		return t.rt.modDefs[n.Int()]
	}
	return nil
}

func (t *Thread) makeModule(name string, def *ModuleDef) Word {
	module := t.NewModule(name)
	if module == 0 {
		return 0
	}
	mark := t.Kept()
	defer t.Release(mark)
	dict := t.ModuleDict(t.Keep(module))
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

// importStar makes the names that __all__ of a module has, or else all its public names, names of the frame that runs.
func (t *Thread) importStar(module Word) (exc Word) {
	to := t.currentLocals()
	all, exc := t.FindAttr(module, nameAll)
	switch {
	case exc != 0 && !t.IsA(exc, AttributeError):
		return exc
	case exc == 0 && all != layout.Null:
		return t.importAll(module, all, to)
	}
	dict, exc := t.GetAttr(module, nameDict)
	if exc != 0 {
		return exc
	}
	t.eachEntry(dict, func(name, value Word) bool {
		if text := t.Heap.Text(name); len(text) == 0 || text[0] != '_' {
			exc = t.memory(t.DictSetName(to, name, value))
		}
		return exc == 0
	})
	return exc
}

// importAll takes the listed names from a module.
func (t *Thread) importAll(module, all, to Word) (exc Word) {
	if _, exc := t.SequenceArg(all); exc != 0 {
		return exc
	}
	return t.Iterate(all, func(name Word) (bool, Word) {
		_, exc := t.withName(name, func(name Word) (Word, Word) {
			v, _, exc := t.loadMethod(module, name)
			switch {
			case exc != 0:
			case v == layout.Null:
				exc = t.noAttribute(module, name)
			default:
				exc = t.memory(t.DictSetName(to, name, v))
			}
			return layout.None, exc
		})
		return exc == 0, exc
	})
}
