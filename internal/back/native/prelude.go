package native

import (
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// writePrelude writes the prelude of a native function behind its code, in the format of bytecode functions without
// exception stack and line numbers.
func (e *Emitter) writePrelude() {
	e.prelude = e.b.Pos()
	e.preludeSlot = len(e.children)
	e.head = pybc.AppendPrelude(e.head[:0], e.f, e.tab, max(e.nState, 1), 0) // no stack known in the first pass
	e.b.Bytes(e.head)
}

// strConst returns the index of the object for a name used as a string.
func (e *Emitter) strConst(s pyop.Sym) int {
	for int(s) >= len(e.strConsts) {
		e.strConsts = append(e.strConsts, 0)
	}
	if e.strConsts[s] == 0 {
		e.strConsts[s] = int32(e.tab.Object(pyconst.Str(e.mod.Name(s)))) + 1
	}
	return int(e.strConsts[s] - 1)
}
