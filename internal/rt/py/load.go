package py

import (
	"math/big"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
	"github.com/tandem-lang/tandem/internal/rt/py/lower"
)

// Load makes the code of a module, all its functions included. file is what tracebacks show; locals says that the code will run with
// locals of its own. The second result is an exception.
func (t *Thread) Load(u *Unit, file string, locals bool) (code, exc Word) {
	m := u.Ops
	l := &loader{t: t, m: m, machine: machineLoader{code: u.Machine}, file: file, opts: lower.Options{Locals: locals}}
	mark := t.Kept()
	defer t.Release(mark)
	if exc := l.names(); exc != 0 {
		return 0, exc
	}
	return l.function(m.Funcs[0])
}

type loader struct {
	t     *Thread
	m     *pyop.Module
	file  string
	opts  lower.Options
	words []Word // by name: the interned string

	machine machineLoader

	consts map[string]Word // by key: tuples and bytes that are made
}

func (l *loader) names() (exc Word) {
	l.words = make([]Word, len(l.m.Names))
	for i, name := range l.m.Names {
		if l.words[i] = l.t.Intern(name); l.words[i] == 0 {
			return l.t.memoryError()
		}
	}
	return 0
}

// function loads a function and those inside of it.
func (l *loader) function(f *pyop.Func) (code, exc Word) {
	t := l.t
	if raw := l.machine.code[f]; raw != nil {
		return l.machineFunction(f, raw)
	}
	out, err := lower.Lower(l.m, f, l.opts)
	if err != nil {
		return t.Fail(RuntimeError, "%v", err)
	}
	for _, fix := range out.Fixups {
		w, exc := l.fixed(f, fix)
		if exc != 0 {
			return 0, exc
		}
		out.Units[fix.Unit] = uint64(t.Keep(w))
	}
	code = t.NewCode(out.Units, &machine.Code{
		Name: l.m.Name(f.Name), File: l.file, Params: out.Params, Registers: out.Registers,
		Special: f.Flags&pyop.FlagGenerator != 0, Handlers: out.Handlers, Lines: out.Lines, Data: l.info(f, out),
	})
	if code == 0 {
		return t.NoMemory()
	}
	return t.Keep(code), 0
}

func (l *loader) info(f *pyop.Func, out *lower.Func) *FuncInfo {
	info := l.signature(f, out.Free)
	info.Locals, info.Catches = out.Locals, out.Catches
	if info.Name == nameInit {
		info.Stores = storedAttrs(f)
	}
	return info
}

// signature returns what the info of a function says of its name and parameters, behind so many cells.
func (l *loader) signature(f *pyop.Func, free int) *FuncInfo {
	info := &FuncInfo{
		Name: nameEmpty, Pos: f.NumPos - free, KwOnly: f.NumKwOnly, Cells: free,
		Star: f.Flags&pyop.FlagVarArgs != 0, DblStar: f.Flags&pyop.FlagVarKeywords != 0,
		Generator: f.Flags&pyop.FlagGenerator != 0, Async: f.Flags&pyop.FlagAsync != 0,
	}
	if f.Name != pyop.NoSym {
		info.Name = l.words[f.Name]
	}
	info.Names = make([]Word, info.Pos+info.KwOnly)
	for _, loc := range f.Locals {
		if i := int(loc.Slot) - free; loc.Param && i >= 0 && i < len(info.Names) && loc.Name != pyop.NoSym {
			info.Names[i] = l.words[loc.Name]
		}
	}
	return info
}

// storedAttrs counts the names of the attributes that a function sets.
func storedAttrs(f *pyop.Func) int {
	names := map[int32]bool{}
	for _, in := range f.Instrs {
		if in.Op == pyop.StoreAttr {
			names[in.A] = true
		}
	}
	return len(names)
}

func (l *loader) fixed(f *pyop.Func, fix lower.Fixup) (w, exc Word) {
	switch fix.Kind {
	case lower.FixName:
		if fix.Index < 0 || fix.Index >= len(l.words) {
			return nameEmpty, 0
		}
		return l.words[fix.Index], 0
	case lower.FixConst:
		return l.constant(&l.m.Consts[fix.Index])
	case lower.FixBig:
		return l.t.Made(l.t.NewInt(f.Instrs[fix.Index].SmallInt()))
	}
	return l.function(f.Children[fix.Index])
}

// constant returns the object of a constant. Equal tuples and bytes of a module are one object, as in the tables of compiled files.
func (l *loader) constant(v *pyconst.Value) (w, exc Word) {
	if v.Kind != pyconst.KindTuple && v.Kind != pyconst.KindBytes {
		return l.t.Const(v)
	}
	key := v.Key()
	if w, ok := l.consts[key]; ok {
		return w, 0
	}
	if w, exc = l.t.Const(v); exc != 0 {
		return 0, exc
	}
	if l.consts == nil {
		l.consts = map[string]Word{}
	}
	l.consts[key] = w
	return w, 0
}

// Const returns the object of a constant.
func (t *Thread) Const(v *pyconst.Value) (Word, Word) {
	switch v.Kind {
	case pyconst.KindFalse:
		return layout.False, 0
	case pyconst.KindTrue:
		return layout.True, 0
	case pyconst.KindEllipsis:
		return layout.Ellipsis, 0
	case pyconst.KindStr:
		return t.Made(t.NewStr(v.Text))
	case pyconst.KindBytes:
		return t.Made(t.NewBytes([]byte(v.Text)))
	case pyconst.KindInt:
		if v.Big != nil {
			return t.Made(t.NewBig(v.Big))
		}
		return t.Made(t.NewInt(v.Small))
	case pyconst.KindFloat:
		return t.Made(t.NewFloat(v.Real))
	case pyconst.KindComplex:
		return t.Made(t.NewComplex(complex(v.Real, v.Imag)))
	case pyconst.KindTuple:
		return t.constTuple(v)
	}
	return layout.None, 0
}

func (t *Thread) constTuple(v *pyconst.Value) (Word, Word) {
	tuple := t.NewTupleOf(len(v.Items))
	if len(v.Items) == 0 {
		return layout.EmptyTuple, 0
	}
	if tuple == 0 {
		return t.NoMemory()
	}
	for i := range v.Items {
		w, exc := t.Const(&v.Items[i])
		if exc != 0 {
			return 0, exc
		}
		t.TupleItems(tuple)[i] = w
	}
	return tuple, 0
}

// NewInt returns an int; 0 where the limit is reached.
func (t *Thread) NewInt(i int64) Word {
	if layout.FitsSmallInt(i) {
		return layout.SmallInt(i)
	}
	return t.NewBig(big.NewInt(i))
}

// rootMain is where the runtime keeps the module __main__ of a file: sys.modules has no such name, but import finds it.
const rootMain = "py.main"

// MainModule makes the module __main__, of a file.
func (t *Thread) MainModule(file string) (module, exc Word) {
	module = t.NewModule("__main__")
	if module == 0 {
		return t.NoMemory()
	}
	t.rt.SetRoot(rootMain, module)
	if file == "" {
		return module, 0
	}
	return module, t.setModuleText(module, nameFile, file)
}

// LoadedMain returns the module __main__: that which was imported as the main one, or of a file; Null where there is none.
func (t *Thread) LoadedMain() Word {
	if module := t.DictGetName(t.rt.modules, nameMain); module != layout.Null {
		return module
	}
	return t.rt.Root(rootMain)
}

// Exec runs a module's code with a dict of globals. The result is None, or the value of an expression compiled by ModeEval.
func (t *Thread) Exec(code, globals Word) (result, exc Word) {
	fn := t.NewFunction(code, globals, layout.Null, layout.Null)
	if fn == 0 {
		return t.NoMemory()
	}
	return t.Call(fn)
}
