package pylink

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// argName is the name of an argument that cannot be given by name.
const argName = "*"

// Tables are the name table and the object table that all functions of one module
// share, bytecode and native alike. Entries are in the order of first use, which
// is part of the file: the reference compiler goes over the whole module once with
// its bytecode emitter, when it does not yet know what its identifiers are, and
// enters everything but identifiers; then it compiles scope by scope. NewTables is
// the first round; encoding the functions in the order of Module.Funcs the second.
//
// A Tables serves one goroutine.
type Tables struct {
	module   *pyop.Module
	qstrOf   []int32 // by Sym: index plus 1
	extra    map[string]int
	qstrs    []string
	constOf  []int32 // by constant number: index plus 1
	objectOf map[string]int
	objects  []pyconst.Value
	funTable int

	star textSym

	key   []byte  // of a constant
	names []int32 // of arguments
}

// textSym is a name that encoders use and that Module.Names may have too.
type textSym struct {
	sym   pyop.Sym
	found bool
}

// NewTables starts the tables of a module; sourceName, the name of its file, is
// entry 0 of the name table. The module must pass pyop's Check.
func NewTables(m *pyop.Module, sourceName string) *Tables {
	t := &Tables{
		module:   m,
		qstrOf:   make([]int32, len(m.Names)),
		qstrs:    append(make([]string, 0, len(m.Names)/2+4), sourceName),
		constOf:  make([]int32, len(m.Consts)),
		objectOf: make(map[string]int, len(m.Consts)),
		objects:  make([]pyconst.Value, 0, len(m.Consts)),
		funTable: -1,
	}
	source := textSym{}
	for i, name := range m.Names {
		if name == argName {
			t.star = textSym{pyop.Sym(i), true}
		}
		if name == sourceName {
			source = textSym{pyop.Sym(i), true}
		}
	}
	if source.found {
		t.qstrOf[source.sym] = 1
	} else {
		t.extra = map[string]int{sourceName: 0}
	}
	for _, fn := range m.Funcs {
		if fn.Emit != pyop.EmitAsm && fn.Emit != pyop.EmitMachine {
			t.firstRound(fn)
		}
	}
	return t
}

// firstRound enters what fn names without looking identifiers up.
func (t *Tables) firstRound(fn *pyop.Func) {
	t.Qstr(fn.Name)
	for i := range fn.Instrs {
		in := &fn.Instrs[i]
		switch in.Op {
		case pyop.LoadStr, pyop.LoadMethod, pyop.LoadSuper, pyop.LoadAttr, pyop.StoreAttr, pyop.DeleteAttr,
			pyop.ImportName, pyop.ImportFrom:
			t.Qstr(pyop.Sym(in.A))
		case pyop.LoadGlobal:
			if in.Kind == pyop.GlobalDirect {
				t.Qstr(pyop.Sym(in.A))
			}
		case pyop.LoadConst:
			t.Const(in.A)
		}
	}
}

// Keep returns the tables of a module whose names and constants are in the order of
// tables already, as those of a file are: each keeps its number.
func Keep(m *pyop.Module) *Tables {
	t := &Tables{
		module:   m,
		qstrOf:   make([]int32, len(m.Names)),
		qstrs:    slices.Clone(m.Names),
		constOf:  make([]int32, len(m.Consts)),
		objectOf: make(map[string]int, len(m.Consts)),
		objects:  slices.Clone(m.Consts),
		funTable: -1,
	}
	for i, name := range m.Names {
		t.qstrOf[i] = int32(i + 1)
		if name == argName && !t.star.found {
			t.star = textSym{pyop.Sym(i), true}
		}
	}
	for i := range m.Consts {
		t.constOf[i] = int32(i + 1)
		if m.Consts[i].Kind == pyconst.KindFunTable {
			t.funTable = i
			continue
		}
		t.key = m.Consts[i].AppendKey(t.key[:0])
		if _, ok := t.objectOf[string(t.key)]; !ok {
			t.objectOf[string(t.key)] = i
		}
	}
	return t
}

// Qstr returns the index of a name in the name table, which it enters if need be.
// Indexes go on beyond 16 bits, where the reference gives up: runtimes that keep
// more names than that can load the file.
func (t *Tables) Qstr(s pyop.Sym) int {
	if i := t.qstrOf[s]; i != 0 {
		return int(i - 1)
	}
	t.qstrs = append(t.qstrs, t.module.Names[s])
	t.qstrOf[s] = int32(len(t.qstrs))
	return len(t.qstrs) - 1
}

// QstrText is Qstr for a name that Module.Names may not have.
func (t *Tables) QstrText(name string) int {
	if name == argName {
		return t.arg()
	}
	for i, n := range t.module.Names {
		if n == name {
			return t.Qstr(pyop.Sym(i))
		}
	}
	return t.entered(name)
}

// arg returns the index of argName.
func (t *Tables) arg() int {
	if t.star.found {
		return t.Qstr(t.star.sym)
	}
	return t.entered(argName)
}

// entered is Qstr for a name that is not in Module.Names.
func (t *Tables) entered(name string) int {
	if i, ok := t.extra[name]; ok {
		return i
	}
	if t.extra == nil {
		t.extra = map[string]int{}
	}
	i := len(t.qstrs)
	t.extra[name] = i
	t.qstrs = append(t.qstrs, name)
	return i
}

// Const returns the index of constant number i of the module in the object table,
// which it enters if need be.
func (t *Tables) Const(i int32) int {
	if n := t.constOf[i]; n != 0 {
		return int(n - 1)
	}
	n := t.Object(t.module.Consts[i])
	t.constOf[i] = int32(n + 1)
	return n
}

// Object is Const for a value that Module.Consts may not have.
func (t *Tables) Object(v pyconst.Value) int {
	t.key = v.AppendKey(t.key[:0])
	if i, ok := t.objectOf[string(t.key)]; ok {
		return i
	}
	i := t.addObject(v)
	t.objectOf[string(t.key)] = i
	return i
}

// FunTable returns the index of the native function table in the object table,
// which it enters if need be.
func (t *Tables) FunTable() int {
	if t.funTable < 0 {
		t.funTable = t.addObject(pyconst.Value{Kind: pyconst.KindFunTable})
	}
	return t.funTable
}

func (t *Tables) addObject(v pyconst.Value) int {
	t.objects = append(t.objects, v)
	return len(t.objects) - 1
}

// Qstrs returns the name table.
func (t *Tables) Qstrs() []string { return t.qstrs }

// Objects returns the object table.
func (t *Tables) Objects() []pyconst.Value { return t.objects }
