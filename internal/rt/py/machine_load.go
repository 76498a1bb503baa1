package py

import (
	"encoding/binary"
	"errors"
	"runtime"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/intel"
	"github.com/tandem-lang/tandem/internal/isa/x64"
	"github.com/tandem-lang/tandem/internal/rt/jit"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
)

// HostArch is the architecture of the machine code that this host runs, mpy.ArchNone where it runs none.
func HostArch() mpy.Arch {
	if jit.Supported && runtime.GOARCH == "amd64" {
		return mpy.ArchX64
	}
	return mpy.ArchNone
}

// MachineArch is the architecture of the machine code that the runtime runs: what the host can, if that is granted.
func (rt *Runtime) MachineArch() mpy.Arch {
	if rt.opts.MachineCode {
		return HostArch()
	}
	return mpy.ArchNone
}

// machineRefused is the error of a file, given its first bytes, whose machine code this runtime does not run; Null where it has none or runs it.
func (t *Thread) machineRefused(data []byte) (exc Word) {
	if len(data) < 3 || data[0] != mpy.MagicMicroPython || data[1] != mpy.Version {
		return 0
	}
	found, needed := mpy.Arch(data[2]>>2&0xf), t.rt.MachineArch()
	const flags = 0xc0
	switch {
	case found == mpy.ArchNone && data[2]&flags == 0, found != mpy.ArchNone && found == needed && data[2]&flags == 0 && data[2]&3 == mpy.SubVersion:
		return 0
	case found >= mpy.NumArchs || found == needed:
		return t.Error(ValueError, "incompatible .mpy arch")
	case needed != mpy.ArchNone:
		return t.Error(ValueError, "incompatible .mpy arch: %v found, %v needed", found, needed)
	case found == HostArch():
		return t.Error(ValueError, "incompatible .mpy arch: %v found, and machine code is not granted: --allow-native", found)
	}
	return t.Error(ValueError, "incompatible .mpy arch: %v found, and this host runs no machine code", found)
}

// machineFunc is what the runtime knows of the code of a function in machine code.
type machineFunc struct {
	entry  uintptr
	first  uint64 // of a generator: where its code begins when it has not run yet
	object Word   // what its code takes for the function: see layout.FunContext
	mode   jit.Mode
	viper  bool  // it takes its arguments itself
	cells  []int // the slots of locals that are cells
	state  int   // words of operand stack and locals, 0 where only the code knows
	closed bool  // it cannot be called: inline assembler, or a part of a module written in C
}

// machineLoader loads the functions of a unit that are machine code.
type machineLoader struct {
	code map[*pyop.Func]*mpy.RawCode

	mapped  *jit.Code
	at      map[*mpy.RawCode]int // where in it the code of a function is
	owner   Word                 // the object that ends it
	keep    Word                 // a KindWords of all values that machine code reaches through the tables
	context Word                 // see layout.ContextGlobals; a KindRaw, the tables behind it
}

// errNoMachine says that the host has no memory for machine code.
var errNoMachine = errors.New("no memory for machine code")

// closeMachine gives back what the runtime has for machine code.
func (rt *Runtime) closeMachine() error {
	if rt.machine.gate == nil {
		return nil
	}
	return errors.Join(rt.machine.quick.Close(), rt.machine.gate.Close())
}

// openMachine makes what all machine code of a runtime needs.
func (rt *Runtime) openMachine() error {
	if rt.machine.gate != nil {
		return nil
	}
	gate, err := jit.NewGate(int(layout.NumHelpers))
	if err != nil {
		return err
	}
	for h, w := range map[layout.Helper]Word{
		layout.HelperConstNone: layout.None, layout.HelperConstFalse: layout.False, layout.HelperConstTrue: layout.True, layout.HelperSetjmp: 0,
	} {
		gate.SetEntry(int(h), uint64(w))
	}
	quick, err := setQuickHelpers(gate)
	if err != nil {
		gate.Close()
		return err
	}
	rt.machine.gate, rt.machine.quick = gate, quick
	return nil
}

// machineFunction loads a function in machine code, and those inside of it.
func (l *loader) machineFunction(f *pyop.Func, raw *mpy.RawCode) (code, exc Word) {
	t := l.t
	if len(raw.Code) == 0 {
		return t.Fail(ValueError, "incompatible .mpy file")
	}
	if l.machine.mapped == nil {
		if exc := l.mapMachine(); exc != 0 {
			return 0, exc
		}
	}
	object := t.Alloc(layout.KindRaw, 0, 8*uint64(layout.FunDefaults+len(raw.Children)+1))
	if object == 0 {
		return t.NoMemory()
	}
	t.Keep(object)
	entry := l.machine.mapped.Addr(l.machine.at[raw])
	words := t.Heap.Words(object, 0, layout.FunDefaults+len(raw.Children))
	words[layout.FunContext] = Word(t.Heap.Address(l.machine.context))
	words[layout.FunChildTable] = Word(t.Heap.Address(object)) + 8*layout.FunDefaults
	words[layout.FunCode] = Word(entry)
	for i, child := range f.Children {
		if words[layout.FunDefaults+i], exc = l.function(child); exc != 0 {
			return 0, exc
		}
	}
	m := &machineFunc{entry: entry, object: object, viper: raw.Kind != mpy.KindNative}
	m.closed = raw.Kind == mpy.KindAsm || raw.ScopeFlags != 0
	if m.viper {
		m.mode = jit.Long
		return l.machineCode(f, m, 0, words[layout.FunDefaults:])
	}
	head := 1 // words in front of the code
	if f.Flags&pyop.FlagGenerator != 0 {
		head = 2
	}
	if len(raw.Code) < 8*head {
		return t.Fail(ValueError, "incompatible .mpy file")
	}
	if head == 2 {
		m.first = uint64(entry) + binary.LittleEndian.Uint64(raw.Code[8:])
	}
	m.entry += uintptr(8 * head)
	m.mode = modeOf(raw.Code[8*head : max(8*head, min(raw.PreludeOffset, len(raw.Code)))])
	m.state = f.NumLocals + f.MaxStack
	for _, local := range f.Locals {
		if local.Kind == pyop.LocalCell {
			m.cells = append(m.cells, int(local.Slot))
		}
	}
	return l.machineCode(f, m, 0, words[layout.FunDefaults:])
}

// modeOf says how long the code of a function that is not viper's may run before it calls a helper. All that decides between two ways there is
// what a helper has returned, so it is long only where a jump leads back past no call, or where code cannot be read.
func modeOf(code []byte) jit.Mode {
	lastCall := int64(-1)
	for at := 0; at < len(code); {
		in, size, ok := x64.Decode(code[at:], uint64(at))
		if !ok {
			return jit.Long
		}
		for _, arg := range in.Args[:in.N] {
			if arg.Kind == isa.ArgRel && lastCall < arg.Val && arg.Val <= int64(at) {
				return jit.Long
			}
		}
		if in.Form == intel.CALL_Ev {
			lastCall = int64(at)
		}
		at += size
	}
	return jit.Brief
}

// machineCode returns the code object of a function in machine code of whose parameters so many are cells. Its units are what it holds on to.
func (l *loader) machineCode(f *pyop.Func, m *machineFunc, cells int, children []Word) (code, exc Word) {
	info := l.signature(f, cells)
	if m.viper {
		info.Pos, info.Names = 0, nil
		info.Cells = cells
	}
	info.Machine = m
	units := []uint64{0, uint64(l.machine.context), uint64(l.machine.keep), uint64(l.machine.owner), uint64(m.object)}
	for _, w := range children {
		units = append(units, uint64(w))
	}
	code = l.t.NewCode(units, &machine.Code{Name: l.m.Name(f.Name), File: l.file, Data: info})
	if code == 0 {
		return l.t.NoMemory()
	}
	return l.t.Keep(code), 0
}

// machineClosure returns the code object of a function in machine code that has so many cells as its first parameters, given that of the
// function without; 0 where the limit is reached. The first unit of that keeps it.
func (t *Thread) machineClosure(code Word, info *FuncInfo, cells int) Word {
	if closure := t.Heap.Load(code, layout.CodeStart); closure != layout.Null && t.CodeOf(closure).Data.(*FuncInfo).Cells == cells {
		return closure
	}
	made := *info
	made.Cells = cells
	if !info.Machine.viper {
		n := min(cells, info.Pos)
		made.Pos, made.Names = info.Pos-n, info.Names[n:]
	}
	described := *t.CodeOf(code)
	described.Data = &made
	closure := t.NewCode([]uint64{0, uint64(code)}, &described)
	if closure != 0 {
		t.Heap.Store(code, layout.CodeStart, closure)
	}
	return closure
}

// mapMachine maps the machine code of the unit and makes the tables that it reads.
func (l *loader) mapMachine() (exc Word) {
	t, u := l.t, &l.machine
	if err := t.rt.openMachine(); err != nil {
		return t.Error(MemoryError, "%v", errNoMachine)
	}
	if exc := l.machineTables(); exc != 0 {
		return exc
	}
	size := 0
	u.at = map[*mpy.RawCode]int{}
	for _, f := range l.m.Funcs {
		if raw := u.code[f]; raw != nil {
			u.at[raw] = size
			size += (len(raw.Code) + 15) &^ 15
		}
	}
	if t.rt.machine.mapped+size > mostMapped {
		return t.memoryError()
	}
	var err error
	u.mapped, err = jit.MapFilled(size, func(mem []byte, address uintptr) {
		for raw, at := range u.at {
			copy(mem[at:], raw.Code)
		}
	})
	if err != nil {
		return t.memoryError()
	}
	t.rt.machine.mapped += size
	u.owner = t.NewHost(t.rt.types[CodeType], u.mapped, func(v any) {
		t.rt.machine.mapped -= size
		v.(*jit.Code).Close()
	})
	if u.owner == 0 {
		u.mapped.Close()
		return t.memoryError()
	}
	t.Keep(u.owner)
	return 0
}

// machineTables makes the tables of names and objects, and the context that leads to them.
func (l *loader) machineTables() (exc Word) {
	t, u := l.t, &l.machine
	names, objects := len(l.words), len(l.m.Consts)
	u.keep = t.Alloc(layout.KindWords, 0, layout.WordsStart+8*uint64(names+objects))
	const contextWords = layout.ContextObjects + 1
	u.context = t.Alloc(layout.KindRaw, 0, 8*uint64(contextWords+objects)+2*uint64(names)+8)
	if u.keep == 0 || u.context == 0 {
		return t.memoryError()
	}
	t.Keep(u.keep)
	t.Keep(u.context)
	kept := t.Heap.Words(u.keep, layout.WordsStart, names+objects)
	words := t.Heap.Words(u.context, 0, contextWords+objects)
	start := t.Heap.Address(u.context)
	words[layout.ContextObjects] = Word(start + 8*contextWords)
	words[layout.ContextNames] = Word(start + 8*uint64(contextWords+objects))
	table := t.Heap.Bytes(u.context, 8*uint64(contextWords+objects), 2*names)
	for i, w := range l.words {
		n := w.InternedNumber()
		if n > 1<<16-1 { // tables of machine code have 16 bits for a name
			return t.Error(RuntimeError, "too many names for machine code")
		}
		kept[i] = w
		binary.LittleEndian.PutUint16(table[2*i:], uint16(n))
	}
	for i := range l.m.Consts {
		v := &l.m.Consts[i]
		if v.Kind == pyconst.KindFunTable {
			words[contextWords+i] = Word(t.rt.machine.gate.Table())
			continue
		}
		w, exc := l.constant(v)
		if exc == 0 && v.Kind == pyconst.KindStr && !w.IsInterned() { // names are among them
			w = t.Heap.InternWord(w)
			exc = t.made(w)
		}
		if exc != 0 {
			return exc
		}
		kept[names+i], words[contextWords+i] = w, w
	}
	return 0
}
