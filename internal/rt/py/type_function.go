package py

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// functionType is the type of functions: of programs and in Go, of functions that make generators, and of functions with cells.
func functionType(name string) *TypeDef {
	return &TypeDef{Name: name, Attr: functionAttr, Print: printFunction}
}

func printFunction(t *Thread, w Word, p *Printer, repr bool) (exc Word) {
	switch {
	case t.Heap.Kind(w) != layout.KindFunc:
		p.Text("<function>")
	case TypeID(t.Heap.Type(w)) == Closure:
		p.Text("<closure ")
		t.printPlainFunction(w, p)
		cells := t.Heap.Words(w, layout.FuncCells, t.infoOf(w).Cells)
		p.Text(" at " + t.Address(w) + ", n_closed=" + strconv.Itoa(len(cells)) + " ")
		for _, c := range cells {
			if exc := t.Print(p, c, true); exc != 0 {
				return exc
			}
			p.Text(" ")
		}
		p.Text(">")
	default:
		t.printPlainFunction(w, p)
	}
	return 0
}

func (t *Thread) printPlainFunction(w Word, p *Printer) {
	info := t.infoOf(w)
	if info.Generator {
		p.Text("<generator>")
		return
	}
	p.Text("<function " + string(t.Heap.Text(info.Name)) + " at 0x" + t.Address(w) + ">")
}

func functionAttr(t *Thread, w, name, value Word) (Word, Word) {
	if value != layout.Undefined || t.Heap.Kind(w) != layout.KindFunc {
		return layout.Undefined, 0
	}
	switch name {
	case nameName:
		return t.infoOf(w).Name, 0
	case nameGlobals:
		return t.Heap.Load(w, layout.FuncGlobals), 0
	}
	return layout.Undefined, 0
}

// boundMethodType is the type of a function with the value that it gets first: a box of both. Its attributes are the function's.
func boundMethodType() *TypeDef {
	return &TypeDef{
		Name: "bound_method",
		Print: func(t *Thread, w Word, p *Printer, repr bool) (exc Word) {
			p.Text("<bound_method " + t.Address(w) + " ")
			if exc = t.Print(p, t.Box(w, 1), true); exc == 0 {
				p.Text(".")
				exc = t.Print(p, t.Box(w, 0), true)
			}
			p.Text(">")
			return exc
		},
		Unary: func(t *Thread, op UnaryOp, w Word) (Word, Word) {
			if op != OpHash {
				return layout.NotImpl, 0
			}
			return identityHash(t.Box(w, 0) ^ t.Box(w, 1)<<1), 0
		},
		Binary: func(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
			if op != pyop.Equal || t.Heap.KindOf(right) != layout.KindMethod {
				return layout.NotImpl, 0
			}
			return layout.Bool(t.Box(w, 0) == t.Box(right, 0) && t.Box(w, 1) == t.Box(right, 1)), 0
		},
		Attr: func(t *Thread, w, name, value Word) (Word, Word) {
			if value != layout.Undefined {
				return layout.Undefined, 0
			}
			v, exc := t.FindAttr(t.Box(w, 0), name)
			if exc == 0 && v == layout.Null {
				v = layout.Undefined
			}
			return v, exc
		},
	}
}

// cellType is the type of the variables that functions share, which only the text of a closure shows.
func cellType() *TypeDef {
	return &TypeDef{Name: "", Print: func(t *Thread, w Word, p *Printer, repr bool) (exc Word) {
		value := t.Heap.Load(w, layout.CellValue)
		p.Text("<cell " + t.Address(w) + " ")
		if value == layout.Null {
			p.Text("(nil)")
		} else {
			exc = t.Print(p, value, true)
		}
		p.Text(">")
		return exc
	}}
}
