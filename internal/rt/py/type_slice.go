package py

import "github.com/tandem-lang/tandem/internal/rt/layout"

// sliceType is what x[a:b:c] gives to __getitem__: a KindSlice of three words.
func sliceType() *TypeDef {
	return &TypeDef{
		Name: "slice",
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			return t.printItems(p, "slice(", func(i int) (Word, bool) {
				if i < 3 {
					return t.Box(w, i), true
				}
				return 0, false
			}, ")")
		},
		Unary: func(t *Thread, op UnaryOp, w Word) (Word, Word) { return layout.NotImpl, 0 }, // no hash by identity
		Attr: func(t *Thread, w, name, value Word) (Word, Word) {
			if value != layout.Undefined {
				return layout.Undefined, 0
			}
			switch string(t.Heap.Text(name)) {
			case "start":
				return t.Box(w, 0), 0
			case "stop":
				return t.Box(w, 1), 0
			case "step":
				return t.Box(w, 2), 0
			}
			return layout.Undefined, 0
		},
		Attrs:   []string{"start", "step", "stop"},
		Methods: []Def{{Name: "indices", Min: 2, Max: 2, Fn: sliceIndices}},
	}
}

// sliceIndices returns start, stop and step within a sequence of a length, which may be negative.
func sliceIndices(t *Thread, a Args) (Word, Word) {
	length, exc := t.IntArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	start, stop, step, exc := t.sliceBounds(a.Words[0], length)
	if exc != 0 {
		return 0, exc
	}
	words := [3]Word{t.NewInt(start), t.NewInt(stop), t.NewInt(step)}
	for _, w := range words {
		if w == 0 {
			return t.NoMemory()
		}
	}
	return t.Made(t.NewTuple(words[:]...))
}
