package py

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/lazy"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// fillBuiltins makes the names that every module sees.
func (rt *Runtime) fillBuiltins(t *Thread) bool {
	add := func(name string, w Word) bool {
		n := t.Intern(name)
		return n != 0 && w != 0 && t.DictSetName(rt.builtins, n, w)
	}
	functions := builtinsOnce.Get(builtinFunctions)
	for i := range functions {
		if !add(functions[i].Name, t.NewNative(&functions[i])) {
			return false
		}
	}
	for i := range rt.opts.Builtins {
		if f := &rt.opts.Builtins[i]; !add(f.Name, t.NewNative(f)) {
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

var builtinsOnce lazy.Value[[]Def]

func builtinFunctions() []Def {
	return []Def{
		{Name: "__build_class__", Min: 2, Max: -1, Fn: buildClass},
		{Name: "__import__", Min: 1, Max: 5, Fn: builtinImport},
		{Name: "__repl_print__", Min: 1, Max: 1, Fn: replPrint},
		{Name: "abs", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.Unary(OpAbs, a.Words[0]) }},
		{Name: "all", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.anyAll(a.Words[0], false) }},
		{Name: "any", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.anyAll(a.Words[0], true) }},
		{Name: "bin", Min: 1, Max: 1, Fn: builtinBin},
		{Name: "callable", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return layout.Bool(t.Callable(a.Words[0])), 0 }},
		{Name: "chr", Min: 1, Max: 1, Fn: builtinChr},
		{Name: "compile", Min: 3, Max: 6, Fn: builtinCompile},
		{Name: "delattr", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
			return t.withName(a.Words[1], func(name Word) (Word, Word) { return layout.None, t.SetAttr(a.Words[0], name, layout.Null) })
		}},
		{Name: "dir", Min: 0, Max: 1, Fn: builtinDir},
		{Name: "divmod", Min: 2, Max: 2, Fn: builtinDivMod},
		{Name: "eval", Min: 1, Max: 3, Fn: evalOrExec(ModeEval)},
		{Name: "exec", Min: 1, Max: 3, Fn: evalOrExec(ModeExec)},
		{Name: "execfile", Min: 1, Max: 3, Fn: builtinExecFile},
		{Name: "getattr", Min: 2, Max: 3, Fn: builtinGetAttr},
		{Name: "globals", Min: 0, Max: 0, Fn: func(t *Thread, a Args) (Word, Word) { return t.globals(), 0 }},
		{Name: "hasattr", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
			return t.withName(a.Words[1], func(name Word) (Word, Word) {
				v, exc := t.FindAttr(a.Words[0], name)
				if exc != 0 && t.IsA(exc, AttributeError) {
					return layout.False, 0
				}
				return layout.Bool(v != layout.Null), exc
			})
		}},
		{Name: "hash", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.Unary(OpHash, a.Words[0]) }},
		{Name: "help", Min: 0, Max: 1, Fn: builtinHelp},
		{Name: "hex", Min: 1, Max: 1, Fn: inBase(16, "0x")},
		{Name: "id", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.Made(t.NewInt(int64(a.Words[0] &^ (1 << 63)))) }},
		{Name: "isinstance", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
			return t.isSubtype(t.TypeOf(a.Words[0]), a.Words[1])
		}},
		{Name: "issubclass", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
			ty := t.TypeOfClass(a.Words[0])
			if ty == nil {
				return t.Fail(TypeError, "issubclass() arg 1 must be a class")
			}
			return t.isSubtype(ty, a.Words[1])
		}},
		{Name: "iter", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.Iter(a.Words[0]) }},
		{Name: "len", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) { return t.lenOf(a.Words[0]) }},
		{Name: "locals", Min: 0, Max: 0, Fn: func(t *Thread, a Args) (Word, Word) { return t.currentLocals(), 0 }},
		{Name: "max", Min: 1, Max: -1, Keywords: true, Fn: func(t *Thread, a Args) (Word, Word) { return t.extreme(a, pyop.More) }},
		{Name: "min", Min: 1, Max: -1, Keywords: true, Fn: func(t *Thread, a Args) (Word, Word) { return t.extreme(a, pyop.Less) }},
		{Name: "next", Min: 1, Max: 2, Fn: builtinNext, Resumes: func(t *Thread, a Args) (g, value Word, ok bool) {
			return a.Words[0], layout.None, len(a.Words) == 1 && t.resumable(a.Words[0])
		}},
		{Name: "oct", Min: 1, Max: 1, Fn: inBase(8, "0o")},
		{Name: "ord", Min: 1, Max: 1, Fn: builtinOrd},
		{Name: "pow", Min: 2, Max: 3, Fn: builtinPow},
		{Name: "print", Min: 0, Max: -1, Keywords: true, Fn: builtinPrint},
		{Name: "repr", Min: 1, Max: 1, Fn: func(t *Thread, a Args) (Word, Word) {
			s, exc := t.ReprOf(a.Words[0])
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewStr(s))
		}},
		{Name: "round", Min: 1, Max: 2, Fn: builtinRound},
		{Name: "setattr", Min: 3, Max: 3, Fn: func(t *Thread, a Args) (Word, Word) {
			return t.withName(a.Words[1], func(name Word) (Word, Word) { return layout.None, t.SetAttr(a.Words[0], name, a.Words[2]) })
		}},
		{Name: "sorted", Min: 1, Max: -1, Keywords: true, Fn: func(t *Thread, a Args) (Word, Word) {
			if len(a.Words) > 1 {
				return t.Fail(TypeError, "must use keyword argument for key function")
			}
			l, exc := t.rt.types[List].def.New(t, t.rt.types[List], Args{Words: a.Words})
			if exc != 0 {
				return 0, exc
			}
			t.Keep(l)
			exc = t.sortList(l, a)
			t.Release(t.Kept() - 1)
			return l, exc
		}},
		{Name: "sum", Min: 1, Max: 2, Fn: builtinSum},
	}
}

// inBase returns the function that shows an int in a base.
func inBase(base int, prefix string) Fn {
	return func(t *Thread, a Args) (Word, Word) {
		w := a.Words[0]
		if base == 2 { // a format in MicroPython, which instances are not converted for
			if _, ok := t.Int(w); !ok {
				return t.Fail(ValueError, "unknown format code 'b' for object of type '%s'", t.TypeOf(w).name)
			}
		} else if t.Heap.KindOf(w) == layout.KindTuple { // the operator %, which takes values out of a tuple
			switch items := t.TupleItems(w); len(items) {
			case 0:
				return t.Fail(TypeError, "format string needs more arguments")
			case 1:
				w = items[0]
			default:
				return t.Fail(TypeError, "format string didn't convert all arguments")
			}
		}
		w, exc := t.Unary(OpInt, w)
		if exc != 0 {
			return 0, exc
		}
		v, _ := t.Int(w)
		text := []byte(prefix)
		if v.Sign() < 0 {
			text = append([]byte("-"), prefix...)
		}
		text, err := v.Abs().Append(text, base, t.Numbers())
		if err != nil {
			return 0, t.Exception(err)
		}
		return t.Made(t.NewString(text))
	}
}

// builtinBin is bin: as format does, it takes integers alone, and no instances with __int__.
func builtinBin(t *Thread, a Args) (Word, Word) {
	if _, ok := t.Int(a.Words[0]); !ok {
		return t.Fail(ValueError, "unknown format code 'b' for object of type '%s'", t.TypeOf(a.Words[0]).name)
	}
	return inBase(2, "0b")(t, a)
}

func builtinChr(t *Thread, a Args) (Word, Word) {
	n, exc := t.IntArg(a.Words[0])
	switch {
	case exc != 0:
		return 0, exc
	case n < 0 || n >= 0x110000:
		return t.Fail(ValueError, "char not in range(0x110000)")
	}
	return t.Made(t.newChar(pyvalue.AppendCodePoint(nil, uint32(n))))
}

func builtinOrd(t *Thread, a Args) (Word, Word) {
	w := t.Inner(a.Words[0])
	text, ok := t.textData(w)
	n := len(text)
	switch {
	case !ok || !t.Heap.IsString(w) && t.typeID(w) != Bytes:
		return 0, t.Error(TypeError, "can't convert '%s' object to str implicitly", t.TypeOf(w).name)
	case n == 1:
		return layout.SmallInt(int64(text[0])), 0
	}
	if t.Heap.IsString(w) {
		n = t.Heap.Chars(w)
	}
	switch {
	case n != 1:
		return t.Fail(TypeError, "ord() expected a character, but string of length %d found", n)
	case t.Heap.IsString(w):
		r, _ := pyvalue.Character(string(text))
		return layout.SmallInt(int64(r)), 0
	}
	return layout.SmallInt(int64(text[0])), 0
}

func builtinPow(t *Thread, a Args) (Word, Word) {
	if len(a.Words) == 2 || a.Words[2] == layout.None {
		return t.Binary(pyop.Power, a.Words[0], a.Words[1])
	}
	var n [3]pyvalue.Int
	for i, w := range a.Words {
		if t.typeID(w) != Int {
			return t.Fail(TypeError, "pow() with 3 arguments requires integers")
		}
		n[i], _ = t.Int(w)
	}
	v, err := n[0].PowMod(n[1], n[2], t.Numbers())
	if err != nil {
		return 0, t.Exception(err)
	}
	return t.Made(t.NewValue(v))
}

func builtinRound(t *Thread, a Args) (Word, Word) {
	w := a.Words[0]
	if t.typeID(w) == Int {
		if len(a.Words) == 1 {
			return w, 0
		}
		digits, exc := t.IntArg(a.Words[1])
		if exc != 0 {
			return 0, exc
		}
		v, _ := t.Int(w)
		v, err := v.RoundTo(digits, t.Numbers())
		if err != nil {
			return 0, t.Exception(err)
		}
		return t.Made(t.NewValue(v))
	}
	f, exc := t.FloatArg(w)
	if exc != 0 {
		return 0, exc
	}
	if len(a.Words) > 1 {
		digits, exc := t.IntArg(a.Words[1])
		if exc != 0 {
			return 0, exc
		}
		return t.Made(t.NewFloat(pyvalue.RoundTo(f, digits)))
	}
	v, err := pyvalue.Round(f)
	if err != nil {
		return 0, t.Exception(err)
	}
	return t.Made(t.NewValue(v))
}

// withName calls f with an argument that names an attribute, interned.
func (t *Thread) withName(w Word, f func(name Word) (Word, Word)) (Word, Word) {
	if !t.Heap.IsString(w) {
		return 0, t.noText(w)
	}
	name := t.Heap.InternWord(w)
	if name == 0 {
		return t.NoMemory()
	}
	return f(name)
}

func (t *Thread) anyAll(w Word, want bool) (Word, Word) {
	found := false
	exc := t.Iterate(w, func(item Word) (bool, Word) {
		truth, exc := t.IsTrue(item)
		found = exc == 0 && truth == want
		return !found, exc
	})
	return layout.Bool(found == want), exc
}

// Callable reports whether a value can be called.
func (t *Thread) Callable(w Word) bool {
	switch t.Heap.KindOf(w) {
	case layout.KindFunc, layout.KindNative, layout.KindMethod, layout.KindClass:
		return true
	case layout.KindInstance:
		if fn, _ := t.lookup(t.shapeOf(w).typ, nameCall); fn != layout.Null {
			return true
		}
	}
	def := t.TypeOf(t.Inner(w)).def
	return def != nil && def.Call != nil
}

func builtinDivMod(t *Thread, a Args) (Word, Word) {
	left, right := a.Words[0], a.Words[1]
	if t.Heap.KindOf(left) == layout.KindInstance {
		if result, found, exc := t.CallSpecial(left, nameDivMod, right); found && (exc != 0 || result != layout.NotImpl) {
			return result, exc
		}
		if inner := t.Inner(left); t.hasSlot(inner, func(def *TypeDef) bool { return def.Binary != nil }) {
			left = inner
		}
	}
	if t.typeID(left) == Bool {
		left = intOfBool(left)
	}
	if t.typeID(left) == Int && t.typeID(right) == Bool {
		right = intOfBool(right)
	}
	for _, w := range []Word{left, right} {
		if id := t.typeID(w); id != Int && id != Float && id != Bool {
			return t.Fail(TypeError, "unsupported types for __divmod__: '%s', '%s'", t.TypeOf(left).name, t.TypeOf(right).name)
		}
	}
	mark := t.Kept()
	defer t.Release(mark)
	q, exc := t.Binary(pyop.FloorDivide, left, right)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(q)
	m, exc := t.Binary(pyop.Modulo, left, right)
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewTuple(q, m))
}

func builtinGetAttr(t *Thread, a Args) (Word, Word) {
	return t.withName(a.Words[1], func(name Word) (Word, Word) {
		if len(a.Words) == 2 {
			return t.GetAttr(a.Words[0], name)
		}
		v, exc := t.FindAttr(a.Words[0], name)
		if exc != 0 && t.IsA(exc, AttributeError) || exc == 0 && v == layout.Null {
			return a.Words[2], 0
		}
		return v, exc
	})
}

// isSubtype reports whether a type is a class or one of a tuple of classes, in which other values are passed over.
func (t *Thread) isSubtype(ty *Type, classes Word) (Word, Word) {
	list := []Word{classes}
	switch t.Heap.KindOf(classes) {
	case layout.KindTuple:
		list = t.TupleItems(classes)
	case layout.KindClass:
	default:
		return t.Fail(TypeError, "issubclass() arg 2 must be a class or a tuple of classes")
	}
	for _, c := range list {
		if other := t.TypeOfClass(c); other != nil && (other.id == Object || ty.IsSubtype(other)) {
			return layout.True, 0
		}
	}
	return layout.False, 0
}

// extreme is max or min: of the items of one argument, or of the arguments.
func (t *Thread) extreme(a Args, op BinaryOp) (Word, Word) {
	key, otherwise := t.extremeArgs(a)
	exc := Word(layout.Null)
	mark := t.Kept()
	defer t.Release(mark)
	slot := t.Kept()
	t.Keep(layout.Null)
	t.Keep(layout.Null)
	best, bestKey := Word(layout.Null), Word(layout.Null)
	consider := func(item Word) (bool, Word) {
		k := item
		if key != layout.Null {
			var exc Word
			if k, exc = t.Call(key, item); exc != 0 {
				return false, exc
			}
		}
		if best != layout.Null {
			result, exc := t.Binary(op, k, bestKey)
			if exc != 0 {
				return false, exc
			}
			if better, exc := t.IsTrue(result); exc != 0 || !better {
				return true, exc
			}
		}
		best, bestKey = item, k
		t.SetKept(slot, best)
		t.SetKept(slot+1, bestKey)
		return true, 0
	}
	if len(a.Words) == 1 {
		exc = t.Iterate(a.Words[0], consider)
	} else {
		for _, w := range slices.Clone(a.Words) {
			if _, exc = consider(w); exc != 0 {
				break
			}
		}
	}
	switch {
	case exc != 0:
		return 0, exc
	case best != layout.Null:
		return best, 0
	case otherwise != layout.Null:
		return otherwise, 0
	}
	return t.Fail(ValueError, "arg is an empty sequence")
}

// extremeArgs returns the keyword arguments key and default; others are not looked at.
func (t *Thread) extremeArgs(a Args) (key, otherwise Word) {
	for i := 0; i < len(a.Pairs); i += 2 {
		switch string(t.Heap.Text(a.Pairs[i])) {
		case "key":
			if key = a.Pairs[i+1]; key == layout.None {
				key = layout.Null
			}
		case "default":
			otherwise = a.Pairs[i+1]
		}
	}
	return key, otherwise
}

func builtinNext(t *Thread, a Args) (Word, Word) {
	if len(a.Words) == 1 {
		return t.nextOrStop(a.Words[0])
	}
	item, exc := t.next(a.Words[0])
	if exc == 0 && item == layout.Null {
		return a.Words[1], 0
	}
	return item, exc
}

func builtinPrint(t *Thread, a Args) (Word, Word) {
	sepArg, endArg := t.asciiChar(' '), t.asciiChar('\n')
	file := Word(layout.Null)
	for i := 0; i < len(a.Pairs); i += 2 {
		switch string(t.Heap.Text(a.Pairs[i])) {
		case "file":
			file = a.Pairs[i+1]
		case "sep":
			sepArg = a.Pairs[i+1]
		case "end":
			endArg = a.Pairs[i+1]
		default:
			return t.Fail(TypeError, "extra keyword arguments given")
		}
	}
	sep, exc := t.characters(sepArg)
	if exc != 0 {
		return 0, exc
	}
	end, exc := t.characters(endArg)
	if exc != 0 {
		return 0, exc
	}
	if file == layout.None {
		file = layout.Null
	}
	p := t.NewPrinter()
	for i, w := range a.Words {
		if i > 0 {
			p.Text(string(sep))
			if exc := t.printPiece(p, file); exc != 0 {
				return 0, exc
			}
		}
		if exc := t.Print(p, w, false); exc != 0 {
			t.printRest(p, file) // as far as it went
			return 0, exc
		}
		if exc := t.printPiece(p, file); exc != 0 {
			return 0, exc
		}
	}
	p.Text(string(end))
	return layout.None, t.printRest(p, file)
}

// printRest writes what was gathered to a stream, or where file is Null to what print writes to.
func (t *Thread) printRest(p *Printer, file Word) (exc Word) {
	if file != layout.Null {
		return t.printPiece(p, file)
	}
	if _, err := t.rt.stdout.Write(p.Bytes()); err != nil {
		_, exc = t.FailOS(err)
	}
	return exc
}

// replPrint is what statements that are expressions call at a prompt: it shows a value and keeps it as _.
func replPrint(t *Thread, a Args) (Word, Word) {
	if a.Words[0] == layout.None {
		return layout.None, 0
	}
	p := t.NewPrinter()
	if exc := t.Print(p, a.Words[0], true); exc != 0 {
		return 0, exc
	}
	p.Text("\n")
	name := t.Intern("_")
	if name == 0 || !t.DictSetName(t.rt.builtins, name, a.Words[0]) {
		return t.NoMemory()
	}
	return layout.None, t.printRest(p, layout.Null)
}

// printPiece writes what was gathered to a stream and empties the printer: streams of programs see each value, separator and end by itself.
func (t *Thread) printPiece(p *Printer, file Word) (exc Word) {
	switch {
	case file == layout.Null || len(p.buf) == 0:
		return 0
	case t.rt.opts.Write == nil:
		return t.Error(OSError, "stream operation not supported")
	}
	exc = t.rt.opts.Write(t, file, p.buf)
	p.buf = p.buf[:0]
	return exc
}

// sumNow returns the sum of a small integer and those of a list or tuple; ok is false where anything is no small integer.
func (t *Thread) sumNow(total, w Word) (sum Word, ok bool) {
	k := t.Heap.KindOf(w)
	if k != layout.KindList && k != layout.KindTuple || !total.IsSmallInt() {
		return 0, false
	}
	n := total.Int()
	for _, item := range t.sequence(w) {
		if !item.IsSmallInt() || !layout.FitsSmallInt(n+item.Int()) {
			return 0, false
		}
		n += item.Int()
	}
	return layout.SmallInt(n), true
}

func builtinSum(t *Thread, a Args) (Word, Word) {
	total := Word(layout.SmallInt(0))
	if len(a.Words) > 1 {
		total = a.Words[1]
	}
	if sum, ok := t.sumNow(total, a.Words[0]); ok {
		return sum, 0
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(total)
	exc := t.Iterate(a.Words[0], func(item Word) (bool, Word) {
		if total.IsSmallInt() && item.IsSmallInt() {
			if sum := total.Int() + item.Int(); layout.FitsSmallInt(sum) {
				total = layout.SmallInt(sum)
				return true, 0
			}
		}
		var exc Word
		total, exc = t.Binary(pyop.Add, total, item)
		t.SetKept(mark, total)
		return exc == 0, exc
	})
	return total, exc
}
