package fcode

import (
	"encoding/binary"
	"math"
)

// The names of the attributes that compilers write.
const (
	ErrTableAttr     = "ErrTable"
	FacetsAttr       = "Facets"
	LineNumberAttr   = "LineNumber"
	LineNumbersAttr  = "LineNumbers"
	SourceFileAttr   = "SourceFile"
	ParamDefaultAttr = "ParamDefault"
	EnumOrdinalAttr  = "EnumOrdinal"
)

// Attr returns the data of the first attribute of that name, nil if there is none.
func (p *Pod) Attr(attrs []Attr, name string) []byte {
	for _, a := range attrs {
		if p.Name(a.Name) == name {
			return a.Data
		}
	}
	return nil
}

// FacetRef is a facet on a type or slot: its type and its value in Fantom's
// serialization format, "" for a facet without fields.
type FacetRef struct {
	Type  uint16
	Value string
}

// EncodeFacets returns the data of a Facets attribute.
func EncodeFacets(facets []FacetRef) ([]byte, error) {
	w := new(writer)
	w.count(len(facets), "facets")
	for _, f := range facets {
		w.u2(f.Type)
		w.utf(f.Value)
	}
	return w.data, w.err
}

// DecodeFacets is the inverse of EncodeFacets; no data gives no facets.
func DecodeFacets(data []byte) ([]FacetRef, error) {
	if len(data) == 0 {
		return nil, nil
	}
	r := &reader{entry: FacetsAttr, data: data}
	facets := readList(r, 4, func(r *reader) FacetRef { return FacetRef{r.u2(), r.utf()} })
	return facets, r.end()
}

// EncodeU2 returns the data of a LineNumber or EnumOrdinal attribute.
func EncodeU2(v int) []byte { return binary.BigEndian.AppendUint16(nil, uint16(v)) }

// DecodeU2 is the inverse of EncodeU2; ok is false where the data has another shape.
func DecodeU2(data []byte) (v int, ok bool) {
	if len(data) != 2 {
		return 0, false
	}
	return int(binary.BigEndian.Uint16(data)), true
}

// EncodeUTF returns the data of a SourceFile attribute.
func EncodeUTF(s string) ([]byte, error) {
	w := new(writer)
	w.utf(s)
	return w.data, w.err
}

// DecodeUTF is the inverse of EncodeUTF.
func DecodeUTF(data []byte) (string, error) {
	r := &reader{entry: SourceFileAttr, data: data}
	s := r.utf()
	return s, r.end()
}

// maxCode is the longest code of a method, in bytes: readers keep pcs in signed 16 bits.
const maxCode = math.MaxInt16 - 1
