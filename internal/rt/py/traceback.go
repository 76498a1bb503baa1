package py

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// AppendTraceback appends what an exception that nothing handled shows: the frames that it passed, the outermost first, its type and its
// text.
func (t *Thread) AppendTraceback(p *Printer, exc Word) (failed Word) {
	if trace := t.Trace(exc); len(trace) > 0 {
		p.Text("Traceback (most recent call last):\n")
		for _, e := range trace {
			p.Text("  File \"" + e.File + "\", line " + t.smallText(int64(e.Line)))
			if e.Name != "" {
				p.Text(", in " + e.Name)
			}
			p.Text("\n")
		}
	}
	if failed = t.printUncaught(p, exc); failed != 0 {
		return failed
	}
	p.Text("\n")
	return 0
}

// printUncaught appends type and text of an exception. A class with a __repr__ of its own shows that, and so does what is no exception.
func (t *Thread) printUncaught(p *Printer, exc Word) (failed Word) {
	if !t.IsException(exc) {
		return t.Print(p, exc, true)
	}
	if t.Heap.KindOf(exc) == layout.KindInstance {
		if text, found, failed := t.CallSpecial(exc, nameRepr); found {
			if failed != 0 {
				return failed
			}
			return t.Print(p, text, false)
		}
	}
	p.Text(t.TypeOf(exc).name + ": ")
	return printException(t, t.Inner(exc), p, false)
}

// PrintTraceback writes a traceback to what print writes to.
func (t *Thread) PrintTraceback(exc Word) {
	p := t.NewPrinter()
	if t.AppendTraceback(p, exc) == 0 {
		t.rt.stdout.Write(p.Bytes())
	}
}
