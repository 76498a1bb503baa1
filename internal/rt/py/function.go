package py

import (
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/machine"
	"github.com/tandem-lang/tandem/internal/rt/py/lower"
)

// FuncInfo is what a call of a function needs to know: the Data of its code. The registers of parameters are in the order: positional
// ones, those by keyword only, then one for further positional arguments, and one for further keyword arguments.
type FuncInfo struct {
	Name      Word   // interned
	Names     []Word // of the positional and keyword-only parameters
	Pos       int    // how many are positional
	KwOnly    int
	Star      bool // there is a * parameter
	DblStar   bool // and a ** parameter
	Generator bool
	Async     bool
	Stores    int  // of an __init__: how many attributes it sets
	Locals    bool // names are looked up in a dict of the frame's own
	Cells     int  // free variables
	Catches   []lower.Catch
	Machine   *machineFunc // of a function in machine code
}

// simple reports whether a call with exactly the positional parameters may enter the function as it stands.
func (f *FuncInfo) simple() bool {
	return f.Machine == nil && f.KwOnly == 0 && !f.Star && !f.DblStar && !f.Generator && !f.Locals
}

// NewFunction returns a function of a code object; 0 where the limit is reached. defaults is a tuple or Null, kwDefaults a dict or Null.
func (t *Thread) NewFunction(code, globals, defaults, kwDefaults Word, cells ...Word) Word {
	info := t.CodeOf(code).Data.(*FuncInfo)
	if info.Machine != nil && len(cells) != info.Cells {
		if code = t.machineClosure(code, info, len(cells)); code == 0 {
			return 0
		}
		info = t.CodeOf(code).Data.(*FuncInfo)
	}
	id := Function
	switch {
	case len(cells) > 0:
		id = Closure
	case info.Generator:
		id = GeneratorFunction
	}
	fn := t.Mutator.NewFunction(uint32(id), code, globals, len(cells), info.simple())
	if fn != 0 {
		t.Heap.Store(fn, layout.FuncDefaults, defaults)
		t.Heap.Store(fn, layout.FuncKwDefaults, kwDefaults)
		copy(t.Heap.Words(fn, layout.FuncCells, len(cells)), cells)
	}
	return fn
}

func (t *Thread) infoOf(fn Word) *FuncInfo {
	return t.CodeOf(t.Heap.Load(fn, layout.FuncCode)).Data.(*FuncInfo)
}

// newConstructor returns the function whose frame stands below that of an __init__: its register 0 is the instance, a register behind the
// link where the class derives from a type written in Go a tuple of the number of positional arguments, these and those by name, and the one
// behind that gets what __init__ returned.
func (t *Thread) newConstructor() Word {
	b := &instr.Builder{}
	b.Emit(instr.ReturnInstance, 0, constructorCall*8, 0, 1*8)
	code := t.NewCode(b.Finish(), &machine.Code{Name: "", Params: 1, Registers: constructorCall, Data: &FuncInfo{Pos: 1}})
	if code == 0 {
		return 0
	}
	return t.NewFunction(code, layout.Null, layout.Null, layout.Null)
}

// Registers of the constructor's frame.
const (
	constructorArgs = machine.ConstructorArgs
	constructorCall = machine.ConstructorCall
)

// binder lays the arguments of a call out as the parameters of a function.
type binder struct {
	t     *Thread
	fn    Word
	info  *FuncInfo
	words []Word // arguments, a copy
	pairs []Word
	to    []Word // the parameters' registers
}

// bind lays count values and pairs behind slot out as the parameters of fn. It returns an exception, Null where there is none.
func (t *Thread) bind(fn Word, info *FuncInfo, params int, slot machine.Slot, count, pairs int) Word {
	all := t.Window(slot+8, max(params, count+2*pairs))
	if pairs == 0 && info.simple() && count <= info.Pos {
		return t.bindDefaults(fn, info, all[:params], count)
	}
	b := &binder{t: t, fn: fn, info: info, to: all[:params]}
	var buffer [16]Word
	copied := append(buffer[:0], all[:count+2*pairs]...)
	b.words, b.pairs = copied[:count], copied[count:]
	clear(b.to)
	return b.bind()
}

// bindDefaults fills the parameters that no argument was given for.
func (t *Thread) bindDefaults(fn Word, info *FuncInfo, to []Word, count int) Word {
	missing := info.Pos - count
	if missing == 0 {
		return 0
	}
	values := t.defaultsOf(fn)
	if missing > len(values) {
		return t.errorCount(info, info.Pos-len(values), count)
	}
	copy(to[count:], values[len(values)-missing:])
	return 0
}

// defaultsOf returns the defaults of the last positional parameters of a function.
func (t *Thread) defaultsOf(fn Word) []Word {
	if d := t.Heap.Load(fn, layout.FuncDefaults); d != layout.Null {
		return t.TupleItems(d)
	}
	return nil
}

func (t *Thread) errorCount(info *FuncInfo, wanted, given int) Word {
	return t.Error(TypeError, "%s() takes %d positional arguments but %d were given", t.Heap.Text(info.Name), wanted, given)
}

func (b *binder) bind() Word {
	t, info := b.t, b.info
	n := min(len(b.words), info.Pos)
	copy(b.to, b.words[:n])
	if len(b.words) > info.Pos && !info.Star {
		return t.errorCount(info, info.Pos, len(b.words))
	}
	next := info.Pos + info.KwOnly
	if info.Star {
		rest := t.NewTuple(b.words[n:]...)
		if rest == 0 {
			return t.memoryError()
		}
		b.to[next] = rest
		next++
	}
	var more Word
	if info.DblStar {
		if more = t.NewDict(len(b.pairs) / 2); more == 0 {
			return t.memoryError()
		}
		b.to[next] = more
	}
	if len(b.pairs) == 0 && t.Heap.Load(b.fn, layout.FuncKwDefaults) == layout.Null {
		return b.positional(n)
	}
	if exc := b.keywords(more); exc != 0 {
		return exc
	}
	return b.defaults()
}

// positional fills what n positional arguments leave, where nothing is given by name.
func (b *binder) positional(n int) Word {
	if exc := b.t.bindDefaults(b.fn, b.info, b.to[:b.info.Pos], n); exc != 0 {
		return exc
	}
	if b.info.KwOnly > 0 {
		return b.t.Error(TypeError, "function missing keyword-only argument")
	}
	return 0
}

// keywords takes the keyword arguments: parameters, or entries of the dict of the ** parameter.
func (b *binder) keywords(more Word) Word {
	t, info := b.t, b.info
	for i := 0; i < len(b.pairs); i += 2 {
		name, value := b.pairs[i], b.pairs[i+1]
		p := b.param(name)
		switch {
		case p >= 0 && b.to[p] != layout.Null:
			return t.Error(TypeError, "function got multiple values for argument '%s'", t.Heap.Text(name))
		case p >= 0:
			b.to[p] = value
		case !info.DblStar:
			return t.Error(TypeError, "unexpected keyword argument '%s'", t.Heap.Text(name))
		case t.DictGetName(more, name) != layout.Null:
			return t.Error(TypeError, "function got multiple values for argument '%s'", t.Heap.Text(name))
		case !t.DictSetName(more, name, value):
			return t.memoryError()
		}
	}
	return 0
}

func (b *binder) param(name Word) int {
	for i, n := range b.info.Names {
		if n == name {
			return i
		}
	}
	return -1
}

// defaults fills what is left. Of positional parameters that get nothing the last is reported, counted from 0.
func (b *binder) defaults() Word {
	t, info := b.t, b.info
	values := t.defaultsOf(b.fn)
	for i := info.Pos - 1; i >= 0; i-- {
		if b.to[i] != layout.Null {
			continue
		}
		k := i - (info.Pos - len(values))
		if k < 0 {
			return t.Error(TypeError, "function missing required positional argument #%d", i)
		}
		b.to[i] = values[k]
	}
	kwDefaults := t.Heap.Load(b.fn, layout.FuncKwDefaults)
	for i := info.Pos; i < info.Pos+info.KwOnly; i++ {
		if b.to[i] != layout.Null {
			continue
		}
		if kwDefaults != layout.Null {
			b.to[i] = t.DictGetName(kwDefaults, info.Names[i])
		}
		if b.to[i] == layout.Null {
			return t.Error(TypeError, "function missing required keyword argument '%s'", t.Heap.Text(info.Names[i]))
		}
	}
	return 0
}
