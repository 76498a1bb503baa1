package py

import (
	"io"
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// Printer gathers the text of values.
type Printer struct {
	buf   []byte
	limit int // most bytes; more are an error
}

// maxText bounds the text of a value.
const maxText = 1 << 30

// Write appends text.
func (p *Printer) Write(b []byte) (int, error) {
	if len(b) > p.limit-len(p.buf) {
		return 0, io.ErrShortWrite
	}
	p.buf = append(p.buf, b...)
	return len(b), nil
}

// write appends text of which the limit is known to have room.
func (p *Printer) write(b []byte) bool {
	p.buf = append(p.buf, b...)
	return true
}

// Text appends text.
func (p *Printer) Text(s string) {
	if len(s) <= p.limit-len(p.buf) {
		p.buf = append(p.buf, s...)
	}
}

// Bytes returns what was gathered.
func (p *Printer) Bytes() []byte { return p.buf }

// NewPrinter returns an empty printer, whose text may be as long as the memory that is left.
func (t *Thread) NewPrinter() *Printer {
	return &Printer{limit: t.Left()}
}

// Print appends what str, or with repr what repr shows of a value.
func (t *Thread) Print(p *Printer, w Word, repr bool) (exc Word) {
	if exc := t.Check(1); exc != 0 {
		return exc
	}
	if exc := t.deeper(); exc != 0 {
		return exc
	}
	defer func() { t.depth-- }()
	if p.limit-len(p.buf) < 64 {
		return t.memoryError()
	}
	if t.Heap.KindOf(w) == layout.KindInstance {
		if done, exc := t.printInstance(p, w, repr); done {
			return exc
		}
	}
	inner := t.Inner(w)
	for b := t.TypeOf(inner); b != nil && b.def != nil; b = b.base() {
		if b.def.Print != nil {
			return b.def.Print(t, inner, p, repr)
		}
	}
	p.Text("<" + t.TypeOf(w).name + ">")
	return 0
}

// printInstance shows an instance by its __str__ or __repr__, or by its class; done is false where the value inside is to be shown, which for
// str stands ahead of __repr__.
func (t *Thread) printInstance(p *Printer, w Word, repr bool) (done bool, exc Word) {
	names := []Word{nameStr, nameRepr}
	switch inner := t.Inner(w); {
	case repr:
		names = names[1:]
	case inner != w && inner != layout.None && t.hasSlot(inner, func(def *TypeDef) bool { return def.Print != nil }):
		names = names[:1]
	}
	for _, name := range names {
		text, found, exc := t.CallSpecial(w, name)
		if exc != 0 {
			return true, exc
		}
		if found {
			return true, t.Print(p, text, false)
		}
	}
	if t.shapeOf(w).typ.native != nil && t.Inner(w) != layout.None {
		if t.Heap.KindOf(t.Inner(w)) == layout.KindError && repr {
			return true, t.printExceptionAs(p, t.TypeOf(w).name, t.Inner(w))
		}
		return false, 0
	}
	p.Text("<" + t.TypeOf(w).name + " object at " + t.Address(w) + ">")
	return true, 0
}

// Address returns the number by which an object is told from others, in hexadecimal without a prefix.
func (t *Thread) Address(w Word) string { return strconv.FormatUint(uint64(w)+ArenaAddress, 16) }

// StrOf returns what str shows of a value.
func (t *Thread) StrOf(w Word) (string, Word) {
	p := t.NewPrinter()
	exc := t.Print(p, w, false)
	return string(p.buf), exc
}

// ReprOf returns what repr shows of a value.
func (t *Thread) ReprOf(w Word) (string, Word) {
	p := t.NewPrinter()
	exc := t.Print(p, w, true)
	return string(p.buf), exc
}

// printItems appends the items of a container, with repr.
func (t *Thread) printItems(p *Printer, open string, items func(i int) (Word, bool), end string) (exc Word) {
	p.Text(open)
	for i := 0; ; i++ {
		w, ok := items(i)
		if !ok {
			break
		}
		if i > 0 {
			p.Text(", ")
		}
		if exc := t.Print(p, w, true); exc != 0 {
			return exc
		}
	}
	p.Text(end)
	return 0
}

func (t *Thread) smallText(i int64) string { return strconv.FormatInt(i, 10) }
