package native

import (
	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// Labels of the entry and exit of a function. Those of the operations follow, then those that operations need themselves.
const (
	labelExit   asm.Label = iota
	labelNLR              // where the handler is armed again
	labelStart            // first instruction of the body
	labelExcept           // global exception handler
	labelArgs             // argument check: complain
	labelArgsOK           // argument check: fine
	entryLabels
)

// target returns the label for a label of the operations.
func (e *Emitter) target(l int32) asm.Label {
	if e.printed != nil && int(l) < len(e.printed) {
		return e.printed[l]
	}
	return entryLabels + asm.Label(l)
}

// newLabels hands out n labels to an operation.
func (e *Emitter) newLabels(n asm.Label) asm.Label {
	if e.printed != nil {
		return e.printedOwn[e.opIndex]
	}
	l := e.labels
	e.labels += n
	return l
}

// ownLabels is the number of labels that an operation needs itself.
func ownLabels(op pyop.Op) asm.Label {
	switch op {
	case pyop.EndFinally, pyop.YieldValue:
		return 1
	case pyop.WithCleanup, pyop.YieldFrom:
		return 3
	}
	return 0
}

// numberLabels numbers labels for printing in one sequence, as a compiler does that makes each when it comes to it: the
// labels of the operations have the order in which they were made, which was before the first operation that has one,
// and operations make theirs on the way. A try block makes the label behind it together with that of its handler.
func (e *Emitter) numberLabels(f *pyop.Func) {
	e.printed, e.printedOwn = e.printed[:0], map[int]asm.Label{}
	next := entryLabels
	seen := func(l int32) {
		for ; int(l) >= len(e.printed); next++ {
			e.printed = append(e.printed, next)
		}
	}
	for i := range f.Instrs {
		in := &f.Instrs[i]
		if in.Op == pyop.Label || in.Op.HasLabel() {
			seen(in.A)
		}
		switch in.Op {
		case pyop.SetupExcept:
			seen(in.A + 1)
		}
		if n := ownLabels(in.Op); n > 0 {
			e.printedOwn[i] = next
			next += n
		}
	}
}
