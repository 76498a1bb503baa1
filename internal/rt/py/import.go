package py

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py/lower"
)

// ImportFiles is where the import statement looks for modules.
type ImportFiles interface {
	// Stat says what a path names.
	Stat(t *Thread, path string) PathKind

	// Read returns what a file holds.
	Read(t *Thread, path string) (data []byte, exc Word)
}

// PathKind says what a path names.
type PathKind uint8

// The kinds of paths.
const (
	NoPath PathKind = iota
	FilePath
	DirPath
)

// frozenPath is the entry of sys.path that stands for Options.Frozen.
const frozenPath = ".frozen"

// Path returns sys.path: a list, unless the program has set it to something else.
func (rt *Runtime) Path() Word { return rt.path }

// SetPath sets sys.path.
func (rt *Runtime) SetPath(w Word) { rt.path = w }

// importName is the import statement: it calls __import__, which a program may have replaced.
func (t *Thread) importName(name, level, names Word) (Word, Word) {
	fn := t.DictGetName(t.rt.builtins, nameImport)
	return t.Call(fn, name, t.globals(), layout.None, names, level)
}

// importFrom takes a name from a module; from a package it may be a module of it.
func (t *Thread) importFrom(module, name Word) (Word, Word) {
	v, exc := t.FindAttr(module, name)
	if exc != 0 || v != layout.Null {
		return v, exc
	}
	if path, exc := t.FindAttr(module, namePath); exc != 0 {
		return 0, exc
	} else if path != layout.Null {
		pkg, exc := t.GetAttr(module, nameName)
		if exc != 0 {
			return 0, exc
		}
		if text, ok := t.Str(pkg); ok {
			full := t.Intern(text + "." + string(t.Heap.Text(name)))
			if full == 0 {
				return t.NoMemory()
			}
			return t.importName(full, layout.SmallInt(0), layout.True)
		}
	}
	return t.Fail(ImportError, "can't import name %s", t.Heap.Text(name))
}

// builtinImport is __import__(name, globals, locals, fromlist, level).
func builtinImport(t *Thread, a Args) (Word, Word) {
	name, ok := t.Str(a.Words[0])
	if !ok {
		return 0, t.noText(a.Words[0])
	}
	names, level := Word(layout.None), int64(0)
	if len(a.Words) > 3 {
		names = a.Words[3]
	}
	if len(a.Words) > 4 {
		var exc Word
		if level, exc = t.IntArg(a.Words[4]); exc != 0 {
			return 0, exc
		}
	}
	switch {
	case level < 0:
		return t.Fail(ValueError, "")
	case level > 0:
		globals := a.Words[1]
		if globals == layout.None {
			globals = t.globals()
		}
		if t.Heap.KindOf(globals) != layout.KindDict {
			return t.Fail(TypeError, "")
		}
		var exc Word
		if name, exc = t.absoluteName(name, globals, level); exc != 0 {
			return 0, exc
		}
	}
	if name == "" {
		return t.Fail(ValueError, "")
	}
	first, last, exc := t.importDotted(name)
	if exc != 0 || names != layout.None {
		return last, exc
	}
	return first, 0
}

// absoluteName resolves a relative name in the module whose globals are given.
func (t *Thread) absoluteName(name string, globals Word, level int64) (string, Word) {
	in, ok := t.Str(t.DictGetName(globals, nameName))
	if !ok {
		return "", t.Error(KeyError, "__name__")
	}
	if in == "__main__" { // a module that runs as the main one has its own name under this key
		if in, ok = t.Str(t.DictGetName(globals, nameMain)); !ok {
			return "", t.Error(KeyError, "__main__")
		}
	}
	if t.DictGetName(globals, namePath) != layout.Null {
		level--
	}
	for ; level > 0; level-- {
		dot := strings.LastIndexByte(in, '.')
		if dot < 0 {
			return "", t.Error(ImportError, "can't perform relative import")
		}
		in = in[:dot]
	}
	if name == "" {
		return in, 0
	}
	return in + "." + name, 0
}

// Import imports a module by its absolute dotted name and returns it.
func (t *Thread) Import(name string) (module, exc Word) {
	_, module, exc = t.importDotted(name)
	return module, exc
}

// ImportMain imports a module by its absolute dotted name as the main one: its __name__ is "__main__", unless it is a package. It returns
// the module, and whether that is a package, whose __main__ is then what is to be run.
func (t *Thread) ImportMain(name string) (module Word, pkg bool, exc Word) {
	t.rt.mainName = name
	defer func() { t.rt.mainName = "" }()
	if module, exc = t.Import(name); exc != 0 {
		return 0, false, exc
	}
	t.Keep(module)
	defer t.Release(t.Kept() - 1)
	path, exc := t.FindAttr(module, namePath)
	return module, path != layout.Null, exc
}

// importDotted imports a module and the packages that it lies in. It returns the outermost package and the module.
func (t *Thread) importDotted(name string) (first, last, exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(layout.Null)
	for end := 0; end < len(name); end++ {
		start := end
		if dot := strings.IndexByte(name[start:], '.'); dot >= 0 {
			end += dot
		} else {
			end = len(name)
		}
		if last, exc = t.importOne(name[:end], name[start:end], last); exc != 0 {
			return 0, 0, exc
		}
		if first == layout.Null {
			first = last
			t.SetKept(mark, first)
		}
	}
	return first, last, 0
}

// importOne imports a module by its full name; parent is the package that it lies in, Null for none.
func (t *Thread) importOne(full, name string, parent Word) (module, exc Word) {
	key := t.Intern(full)
	if key == 0 {
		return t.NoMemory()
	}
	if m := t.DictGetName(t.rt.modules, key); m != layout.Null {
		// A program empties sys.path to get at the module written in Go that a file has replaced: what is loaded does not count then.
		if path, _ := t.Sequence(t.rt.path); len(path) > 0 {
			return m, 0
		}
	}
	if parent == layout.Null {
		return t.importTop(key, full)
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(parent)
	path, exc := t.FindAttr(parent, namePath)
	if exc != 0 {
		return 0, exc
	}
	if dir, ok := t.Str(path); ok {
		if at, kind := t.findModule(dir, name); kind != NoPath {
			return t.loadModule(key, full, at, kind, parent)
		}
	}
	if t.Heap.KindOf(parent) == layout.KindModule && t.nativeModuleDef(parent) != nil {
		if inside := t.Intern(name); inside != 0 {
			if m, exc := t.FindAttr(parent, inside); exc != 0 || m != layout.Null {
				return m, exc
			}
		}
	}
	return t.Fail(ImportError, "no module named '%s'", full)
}

// searchPath returns the folders of sys.path as they are now: what looks into them may be code of the program's, which changes it.
func (t *Thread) searchPath() (dirs []string, exc Word) {
	items, exc := t.SequenceArg(t.rt.path)
	for _, w := range items {
		if dir, ok := t.Str(w); ok {
			dirs = append(dirs, dir)
		}
	}
	return dirs, exc
}

// importTop imports a module that lies in no package: one written in Go, or a file on sys.path.
func (t *Thread) importTop(key Word, name string) (module, exc Word) {
	switch name {
	case "builtins":
		return t.builtinsModule()
	case "__main__":
		if module = t.rt.Root(rootMain); module != layout.Null {
			return module, 0
		}
	case "usys": // the one name with a u in front whose module no file can replace
		name = "sys"
	}
	module, exc = t.nativeModule(name)
	if exc != 0 || module != layout.Null && !t.nativeModuleDef(module).Extensible {
		return module, exc
	}
	path, exc := t.searchPath()
	if exc != 0 {
		return 0, exc
	}
	for _, dir := range path {
		if at, kind := t.findModule(dir, name); kind != NoPath {
			return t.loadModule(key, name, at, kind, layout.Null)
		}
	}
	if module != layout.Null {
		return module, 0
	}
	if plain, ok := strings.CutPrefix(name, "u"); ok {
		module, exc = t.nativeModule(plain)
		if exc != 0 || module != layout.Null && t.nativeModuleDef(module).Extensible {
			return module, exc
		}
	}
	return t.Fail(ImportError, "no module named '%s'", name)
}

// builtinsModule returns the module whose names are those that every module sees. Programs may set them.
func (t *Thread) builtinsModule() (module, exc Word) {
	const name = "builtins"
	if t.rt.inGo[name] == layout.Null {
		module := t.moduleOf(t.rt.builtins)
		if module == 0 {
			return t.NoMemory()
		}
		if exc := t.setModuleText(module, nameName, name); exc != 0 {
			return 0, exc
		}
		t.rt.inGo[name] = module
	}
	return t.rt.inGo[name], 0
}

// findModule looks for a module in a folder: a folder of its name, a file of source text, a compiled file.
func (t *Thread) findModule(dir, name string) (at string, kind PathKind) {
	at = name
	if dir != "" {
		at = dir + "/" + name
	}
	if t.statPath(at) == DirPath {
		return at, DirPath
	}
	return t.findFile(at)
}

func (t *Thread) findFile(at string) (string, PathKind) {
	for _, ending := range [...]string{".py", ".mpy"} {
		if t.statPath(at+ending) == FilePath {
			return at + ending, FilePath
		}
	}
	return "", NoPath
}

// frozenName returns the name among the frozen modules that a path stands for.
func frozenName(at string) (string, bool) {
	rest, ok := strings.CutPrefix(at, frozenPath+"/")
	return path.Clean(rest), ok
}

func (t *Thread) statPath(at string) PathKind {
	if name, ok := frozenName(at); ok {
		if t.rt.opts.Frozen == nil {
			return NoPath
		}
		info, err := fs.Stat(t.rt.opts.Frozen, name)
		switch {
		case err != nil:
			return NoPath
		case info.IsDir():
			return DirPath
		}
		return FilePath
	}
	if t.rt.opts.Files == nil {
		return NoPath
	}
	return t.rt.opts.Files.Stat(t, at)
}

func (t *Thread) readPath(at string) ([]byte, Word) {
	if name, ok := frozenName(at); ok {
		data, err := fs.ReadFile(t.rt.opts.Frozen, name)
		if err != nil {
			return nil, t.Error(OSError, "%v", err)
		}
		return data, 0
	}
	return t.rt.opts.Files.Read(t, at)
}

// loadModule makes a module, puts it into sys.modules and its package, and runs what was found for it. A module that fails is taken out
// of sys.modules again.
func (t *Thread) loadModule(key Word, full, at string, kind PathKind, parent Word) (module, exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	if module = t.Keep(t.NewModule(full)); module == 0 || !t.DictSetName(t.rt.modules, key, module) {
		return t.NoMemory()
	}
	file := at
	if kind == DirPath {
		if exc = t.setModuleText(module, namePath, at); exc == 0 {
			file, kind = t.findFile(at + "/__init__")
		}
	}
	if kind == FilePath && full == t.rt.mainName && file == at {
		exc = t.nameMain(module, key)
	}
	if exc == 0 && kind != NoPath {
		exc = t.runFile(module, file)
	}
	if exc != 0 {
		if i := t.Heap.FindName(t.rt.modules, key); i >= 0 {
			t.Delete(t.rt.modules, i)
		}
		return 0, exc
	}
	if parent != layout.Null {
		name := t.Intern(full[strings.LastIndexByte(full, '.')+1:])
		if name == 0 {
			return t.NoMemory()
		}
		if exc := t.SetAttr(parent, name, module); exc != 0 {
			return 0, exc
		}
	}
	return module, 0
}

// nameMain makes a module the main one; its own name is kept for relative imports.
func (t *Thread) nameMain(module, own Word) (exc Word) {
	dict := t.ModuleDict(module)
	return t.memory(t.DictSetName(dict, nameName, nameMain) && t.DictSetName(dict, nameMain, own) && t.DictSetName(t.rt.modules, nameMain, module))
}

func (t *Thread) setModuleText(module, name Word, text string) (exc Word) {
	w := t.NewStr(text)
	return t.memory(w != 0 && t.DictSetName(t.ModuleDict(module), name, w))
}

// runFile runs a file, of source text or compiled, as the code of a module.
func (t *Thread) runFile(module Word, file string) (exc Word) {
	shown, mode := file, ModeExec
	if name, ok := frozenName(file); ok {
		shown, mode = name, ModeFrozen
	}
	if exc := t.setModuleText(module, nameFile, shown); exc != 0 {
		return exc
	}
	data, exc := t.readPath(file)
	if exc != 0 {
		return exc
	}
	return t.runBytes(module, data, shown, mode)
}

// RunBytes runs what a file holds, source text or a compiled module, as the code of a module. file is what tracebacks show.
func (t *Thread) RunBytes(module Word, data []byte, file string) (exc Word) {
	return t.runBytes(module, data, file, ModeExec)
}

func (t *Thread) runBytes(module Word, data []byte, file string, mode CompileMode) (exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(module)
	var code Word
	if strings.HasSuffix(file, ".mpy") {
		code, exc = t.loadCompiled(data)
	} else {
		var unit *Unit
		if unit, exc = t.CompileText(data, file, mode); exc == 0 {
			code, exc = t.Load(unit, file, false)
		}
	}
	if exc != 0 {
		return exc
	}
	t.Keep(code)
	_, exc = t.Exec(code, t.ModuleDict(module))
	return exc
}

// loadCompiled makes code of what a .mpy file holds, which is verified first.
func (t *Thread) loadCompiled(data []byte) (code, exc Word) {
	if exc := t.machineRefused(data); exc != 0 {
		return 0, exc
	}
	m, err := mpy.Read(data)
	if err != nil {
		return t.Fail(ValueError, "incompatible .mpy file")
	}
	unit, err := UnitOf(m)
	if err != nil {
		return t.Fail(ValueError, "incompatible .mpy file")
	}
	for _, f := range lower.Made(unit.Ops) {
		if unit.Machine[f] != nil {
			continue
		}
		if err := lower.Verify(f); err != nil {
			return t.Fail(ValueError, "incompatible .mpy file")
		}
	}
	return t.Load(unit, m.SourceName(), false)
}

// UnitOf returns what a file holds as what is loaded. The error says what is wrong with its bytecode.
func UnitOf(m *mpy.Module) (*Unit, error) {
	lifted, err := pybc.Lift(m)
	if err != nil {
		return nil, err
	}
	if len(lifted.Machine) > 0 && m.Arch == mpy.ArchNone {
		return nil, errors.New("machine code of no architecture")
	}
	return &Unit{lifted.Ops, lifted.Machine}, nil
}
