package py

import "github.com/tandem-lang/tandem/internal/rt/layout"

func generatorType() *TypeDef {
	return &TypeDef{
		Name: "generator",
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			p.Text("<generator object '" + string(t.Heap.Text(t.infoOf(t.Heap.Load(w, generatorFunc)).Name)) + "' at " + t.Address(w) + ">")
			return 0
		},
		Next: func(t *Thread, w Word) (Word, Word) {
			item, done, exc := t.ResumeGenerator(w, layout.None, layout.Null)
			if done {
				return layout.Null, exc
			}
			return item, exc
		},
		Methods: []Def{
			{
				Name: "send", Min: 2, Max: 2,
				Fn: func(t *Thread, a Args) (Word, Word) {
					return t.nextValue(t.ResumeGenerator(a.Words[0], a.Words[1], layout.Null))
				},
				Resumes: func(t *Thread, a Args) (g, value Word, ok bool) {
					return a.Words[0], a.Words[1], t.resumable(a.Words[0])
				},
			},
			{Name: "throw", Min: 2, Max: 4, Fn: generatorThrow},
			{Name: "pend_throw", Min: 2, Max: 2, Fn: generatorPendThrow},
			{Name: "close", Min: 1, Max: 1, Fn: generatorClose},
		},
	}
}

// resumable reports whether a value is a generator that has not returned.
func (t *Thread) resumable(w Word) bool {
	return t.Heap.KindOf(w) == layout.KindFrame && t.Heap.Load(w, generatorState) != generatorDone
}

// nextValue makes of what ResumeGenerator returned the results of a function in Go: StopIteration where the generator has returned.
func (t *Thread) nextValue(item Word, done bool, exc Word) (Word, Word) {
	if done && exc == 0 {
		return 0, t.stopIteration(item)
	}
	return item, exc
}

// generatorThrow is throw(type, value, traceback): of what is given it throws the value, or the type if there is none.
func generatorThrow(t *Thread, a Args) (Word, Word) {
	thrown := a.Words[1]
	if len(a.Words) > 2 && a.Words[2] != layout.None {
		thrown = a.Words[2]
	}
	return t.nextValue(t.ResumeGenerator(a.Words[0], layout.None, thrown))
}

// generatorPendThrow notes what is to be raised when the generator goes on, None for nothing, and returns what was noted before.
func generatorPendThrow(t *Thread, a Args) (Word, Word) {
	g, thrown := a.Words[0], a.Words[1]
	if t.Heap.Load(g, generatorState) == generatorRunning {
		return t.Fail(ValueError, "generator already executing")
	}
	before := t.Heap.Load(g, generatorPending)
	if before == layout.Null {
		before = layout.None
	}
	if thrown == layout.None {
		thrown = layout.Null
	}
	t.Heap.Store(g, generatorPending, thrown)
	return before, 0
}

func generatorClose(t *Thread, a Args) (Word, Word) {
	_, done, exc := t.ResumeGenerator(a.Words[0], layout.None, t.Error(GeneratorExit, ""))
	switch {
	case exc == 0 && !done:
		return t.Fail(RuntimeError, "generator ignored GeneratorExit")
	case exc != 0 && !t.IsA(exc, GeneratorExit):
		return 0, exc
	}
	return layout.None, 0
}
