package py

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

func tupleType() *TypeDef {
	return &TypeDef{Name: "tuple", Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
		items := t.TupleItems(w)
		end := ")"
		if len(items) == 1 {
			end = ",)"
		}
		return t.printItems(p, "(", func(i int) (Word, bool) {
			if i >= len(items) {
				return 0, false
			}
			return items[i], true
		}, end)
	}}
}

func listType() *TypeDef {
	return &TypeDef{
		Name: "list",
		Print: func(t *Thread, w Word, p *Printer, repr bool) Word {
			return t.printItems(p, "[", func(i int) (Word, bool) {
				items := t.ListItems(w)
				if i >= len(items) {
					return 0, false
				}
				return items[i], true
			}, "]")
		},
		Methods: []Def{{Name: "append", Min: 2, Max: 2, Fn: func(t *Thread, a Args) (Word, Word) {
			return layout.None, t.memory(t.ListAppend(a.Words[0], a.Words[1]))
		}}},
	}
}

func dictType() *TypeDef        { return plainType("dict") }
func dictViewType() *TypeDef    { return plainType("dict_view") }
func setType() *TypeDef         { return plainType("set") }
func frozenSetType() *TypeDef   { return plainType("frozenset") }
func sliceType() *TypeDef       { return plainType("slice") }
func orderedDictType() *TypeDef { return plainType("OrderedDict") }
func dequeType() *TypeDef       { return plainType("deque") }

func attrTupleType(id TypeID) *TypeDef { return plainType("tuple") }

func rangeType() *TypeDef {
	return &TypeDef{Name: "range", New: func(t *Thread, ty *Type, a Args) (Word, Word) {
		parts := [3]Word{layout.SmallInt(0), 0, layout.SmallInt(1)}
		switch len(a.Words) {
		case 1:
			parts[1] = a.Words[0]
		case 2, 3:
			copy(parts[:], a.Words)
		default:
			return t.Fail(TypeError, "function missing 1 required positional arguments")
		}
		o := t.Alloc(layout.KindRange, uint32(Range), layout.HeaderBytes+24)
		if o != 0 {
			copy(t.Heap.Words(o, layout.HeaderBytes, 3), parts[:])
		}
		return t.Made(o)
	}}
}

func enumerateType() *TypeDef { return plainType("enumerate") }
func zipType() *TypeDef       { return plainType("zip") }
func mapType() *TypeDef       { return plainType("map") }
func filterType() *TypeDef    { return plainType("filter") }
func reversedType() *TypeDef  { return plainType("reversed") }
