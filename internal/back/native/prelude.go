package native

import (
	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// writePrelude writes the prelude of a native function behind its code, in the format of bytecode functions without
// exception stack and line numbers.
func (e *Emitter) writePrelude() {
	e.prelude = e.b.Pos()
	e.preludeSlot = len(e.children)
	e.info = pylink.AppendNames(e.info[:0], e.f, e.tab)
	var err error
	if e.head, err = pylink.AppendPrelude(e.head[:0], e.f, max(e.nState, 1), 0, e.info); err != nil { // no stack known in the first pass
		e.b.Fail(err)
	}
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
