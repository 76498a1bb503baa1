package py

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// compileCost is how many bytes the front end takes for a byte of a text that consists of short statements. They are Go's, not the heap's,
// but a text is to find as much left there.
const compileCost = 50

// CompileText compiles source text.
func (t *Thread) CompileText(text []byte, file string, mode CompileMode) (*Unit, Word) {
	if t.rt.opts.Compile == nil {
		return nil, t.Error(NotImplementedError, "this runtime runs compiled modules only")
	}
	if uint64(len(text))*compileCost > t.Heap.Left() {
		return nil, t.memoryError()
	}
	unit, problem := t.rt.opts.Compile(text, file, mode)
	if problem == nil {
		return unit, 0
	}
	exc := t.Error(problem.Type, "%s", problem.Message)
	if problem.Line > 0 {
		t.addTraceLine(exc, file, problem.Line, problem.In)
	}
	return nil, exc
}

// codeObject is what compile returns: the Go value of a KindHost of the type code. It has four words: the code as it is loaded for a run
// whose locals are its globals, and for one with locals of its own, each with the globals behind it: loaded code caches what it finds there.
type codeObject struct {
	unit *Unit
	file string
}

func codeType() *TypeDef { return plainType("code") }

// loaded returns the code of a code object, for a run with the globals, and with locals of its own or without.
func (t *Thread) loaded(w, globals Word, locals bool) (code, exc Word) {
	n := 0
	if locals {
		n = 2
	}
	if code = t.HostWord(w, n); code != layout.Null && t.HostWord(w, n+1) == globals {
		return code, 0
	}
	object := t.HostValue(w).(*codeObject)
	if code, exc = t.Load(object.unit, object.file, locals); exc == 0 {
		t.SetHostWord(w, n, code)
		t.SetHostWord(w, n+1, globals)
	}
	return code, exc
}

// builtinCompile is compile(source, file, mode).
func builtinCompile(t *Thread, a Args) (Word, Word) {
	text, exc := t.characters(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	for _, w := range a.Words[1:3] {
		if !t.Heap.IsString(w) {
			return t.Fail(TypeError, "can't convert '%s' object to str implicitly", t.TypeOf(w).name)
		}
	}
	text = slices.Clone(text)
	file, _ := t.Str(a.Words[1])
	kind, _ := t.Str(a.Words[2])
	modes := map[string]CompileMode{"exec": ModeExec, "eval": ModeEval, "single": ModeSingle}
	mode, ok := modes[kind]
	if !ok {
		return t.Fail(ValueError, "bad compile mode")
	}
	unit, exc := t.CompileText(text, file, mode)
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewHost(t.rt.types[CodeType], &codeObject{unit, file}, nil, layout.Null, layout.Null, layout.Null, layout.Null))
}

// sourceText returns a copy of the text of an argument: a str or something with a buffer.
func (t *Thread) sourceText(w Word) ([]byte, Word) {
	data, exc := t.BufferArg(w)
	return append([]byte(nil), data...), exc
}

// evalOrExec returns the function exec or eval: of source text or a code object, with globals and locals of its own or the caller's.
func evalOrExec(mode CompileMode) Fn {
	return func(t *Thread, a Args) (Word, Word) {
		globals, locals := t.globals(), t.currentLocals()
		for i, to := range []*Word{&globals, &locals} {
			if len(a.Words) <= i+1 || a.Words[i+1] == layout.None {
				continue
			}
			w := a.Words[i+1]
			if t.Heap.KindOf(w) != layout.KindDict {
				return t.Fail(TypeError, "")
			}
			*to = w
			if i == 0 {
				locals = w
			}
		}
		return t.evaluate(a.Words[0], mode, globals, locals)
	}
}

// Eval returns the value of an expression, with a dict of globals.
func (t *Thread) Eval(expression []byte, globals Word) (result, exc Word) {
	unit, exc := t.CompileText(expression, "<string>", ModeEval)
	if exc != 0 {
		return 0, exc
	}
	code, exc := t.Load(unit, "<string>", false)
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	return t.Exec(t.Keep(code), globals)
}

// evaluate runs source text or a code object with two dicts, which may be the same.
func (t *Thread) evaluate(source Word, mode CompileMode, globals, locals Word) (result, exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	var code Word
	if _, ok := t.HostValue(source).(*codeObject); ok {
		code, exc = t.loaded(source, globals, locals != globals)
	} else {
		var text []byte
		if text, exc = t.sourceText(source); exc != 0 {
			return 0, exc
		}
		var unit *Unit
		if unit, exc = t.CompileText(text, "<string>", mode); exc == 0 {
			code, exc = t.Load(unit, "<string>", locals != globals)
		}
	}
	if exc != 0 {
		return 0, exc
	}
	t.Keep(code)
	if locals == globals {
		return t.Exec(code, globals)
	}
	fn := t.Keep(t.NewFunction(code, globals, layout.Null, layout.Null))
	if fn == 0 {
		return t.NoMemory()
	}
	return t.RunWithLocals(fn, locals)
}

// builtinExecFile is execfile(path): it runs a file with the caller's globals.
func builtinExecFile(t *Thread, a Args) (Word, Word) {
	file, ok := t.Str(a.Words[0])
	if !ok {
		return t.Fail(TypeError, "can't convert '%s' object to str implicitly", t.TypeOf(a.Words[0]).name)
	}
	globals := t.globals()
	data, exc := t.readPath(file)
	if exc != 0 {
		return 0, exc
	}
	unit, exc := t.CompileText(data, file, ModeExec)
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	code, exc := t.Load(unit, file, false)
	if exc != 0 {
		return 0, exc
	}
	_, exc = t.Exec(t.Keep(code), globals)
	return layout.None, exc
}

// currentLocals returns the dict that names of the running frame are looked up in first: that of a class body, or of a module with
// locals of its own, or the globals.
func (t *Thread) currentLocals() Word {
	if a := t.innermost(); a != nil && a.locals != layout.Null {
		return a.locals
	}
	fn := t.running()
	if t.Heap.KindOf(fn) != layout.KindFunc || !t.infoOf(fn).Locals {
		return t.globals()
	}
	return t.locals()
}
