package py

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func strType() *TypeDef {
	return &TypeDef{
		Name: "str",
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			text := t.Heap.Text(w)
			if repr {
				p.Text(strconv.Quote(string(text)))
				return 0
			}
			_, _ = p.Write(text)
			return 0
		},
		Binary: func(t *Thread, op BinaryOp, w, right Word) (Word, Word) {
			if op == pyop.Equal && t.Heap.IsString(right) {
				return layout.Bool(string(t.Heap.Text(w)) == string(t.Heap.Text(right))), 0
			}
			return layout.NotImpl, 0
		},
	}
}

func bytesType() *TypeDef      { return plainType("bytes") }
func byteArrayType() *TypeDef  { return plainType("bytearray") }
func memoryViewType() *TypeDef { return plainType("memoryview") }
func arrayType() *TypeDef      { return plainType("array") }
