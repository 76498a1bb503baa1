package compile

import (
	"fmt"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/fan/tree"
)

// attrs collects the attributes of a type or slot. An attribute's name is interned
// when it is added.
type attrs struct {
	a    *assembler
	list []fcode.Attr
}

// data adds an attribute unless it has no data.
func (s *attrs) data(name string, data []byte) {
	if data != nil {
		s.list = append(s.list, fcode.Attr{Name: s.a.name(name), Data: data})
	}
}

func (s *attrs) u2(name string, v int) { s.data(name, fcode.EncodeU2(v)) }

func (s *attrs) utf(name, text string) {
	if data, err := fcode.EncodeUTF(text); err == nil {
		s.data(name, data)
	}
}

// line adds the line of a definition that is in source.
func (s *attrs) line(at tree.Loc) {
	if n := s.a.code.lineOf(at); n != 0 {
		s.u2(fcode.LineNumberAttr, n)
	}
}

// facets adds the facets. Each of n facets adds the whole attribute, so that it is
// there n times; readers take the first.
func (s *attrs) facets(list []*tree.Facet) {
	if len(list) == 0 {
		return
	}
	first := len(s.list)
	refs := make([]fcode.FacetRef, len(list))
	for i, f := range list {
		refs[i].Type = s.a.typeRef(f.Type)
		text, err := f.Serialize()
		if err != nil {
			s.a.report(f.Loc, fmt.Sprintf("Facet value is not serializable: '%s' (%s)", f.Type.Signature(), err))
		}
		refs[i].Value = text
		s.data(fcode.FacetsAttr, []byte{})
	}
	data, err := fcode.EncodeFacets(refs)
	if err != nil {
		s.a.report(list[0].Loc, err.Error())
	}
	for i := first; i < len(s.list); i++ {
		s.list[i].Data = data
	}
}
