package fcode

import (
	"encoding/binary"
	"math"
)

// Builder fills the constant tables of a pod. Each method returns the index of a
// record, which it appends at the first use: the order of the tables is the order
// of first uses. The first table that outgrows the format sticks as Err.
type Builder struct {
	Pod *Pod
	Err error

	names, decimals, strs, uris map[string]uint16
	typeRefs                    map[TypeRef]uint16
	fieldRefs                   map[FieldRef]uint16
	methodRefs                  map[string]uint16
	ints, durations             map[int64]uint16
	floats                      map[uint64]uint16
	key                         []byte
}

// NewBuilder returns a Builder for an empty pod.
func NewBuilder() *Builder {
	return &Builder{
		Pod:   new(Pod),
		names: map[string]uint16{}, decimals: map[string]uint16{}, strs: map[string]uint16{}, uris: map[string]uint16{},
		typeRefs: map[TypeRef]uint16{}, fieldRefs: map[FieldRef]uint16{}, methodRefs: map[string]uint16{},
		ints: map[int64]uint16{}, durations: map[int64]uint16{}, floats: map[uint64]uint16{},
	}
}

// intern returns the index of key, which it gives to value on first sight.
func intern[K comparable, V any](b *Builder, index map[K]uint16, table *[]V, key K, value V, what string) uint16 {
	if i, ok := index[key]; ok {
		return i
	}
	n := len(*table)
	if n >= math.MaxUint16 {
		if b.Err == nil {
			b.Err = &LimitError{What: what, Count: n + 1, Limit: math.MaxUint16}
		}
		return 0
	}
	index[key] = uint16(n)
	*table = append(*table, value)
	return uint16(n)
}

// Name interns an identifier.
func (b *Builder) Name(s string) uint16 {
	return intern(b, b.names, &b.Pod.Names, s, s, "names")
}

// TypeRef interns a type by its pod, simple name and signature (see TypeRef.Sig).
func (b *Builder) TypeRef(pod, name, sig string) uint16 {
	t := TypeRef{b.Name(pod), b.Name(name), sig}
	return intern(b, b.typeRefs, &b.Pod.TypeRefs, t, t, "type references")
}

// FieldRef interns a field reference.
func (b *Builder) FieldRef(f FieldRef) uint16 {
	return intern(b, b.fieldRefs, &b.Pod.FieldRefs, f, f, "field references")
}

// MethodRef interns a method reference; the builder keeps no hold on m.Params.
func (b *Builder) MethodRef(m MethodRef) uint16 {
	key := binary.BigEndian.AppendUint16(b.key[:0], m.Parent)
	key = binary.BigEndian.AppendUint16(key, m.Name)
	key = binary.BigEndian.AppendUint16(key, m.Returns)
	for _, p := range m.Params {
		key = binary.BigEndian.AppendUint16(key, p)
	}
	b.key = key
	if i, ok := b.methodRefs[string(key)]; ok {
		return i
	}
	m.Params = append([]uint16(nil), m.Params...)
	return intern(b, b.methodRefs, &b.Pod.MethodRefs, string(key), m, "method references")
}

// Int interns an Int literal.
func (b *Builder) Int(v int64) uint16 {
	return intern(b, b.ints, &b.Pod.Ints, v, v, "Int literals")
}

// Float interns a Float literal; 0.0 and -0.0 are two.
func (b *Builder) Float(v float64) uint16 {
	return intern(b, b.floats, &b.Pod.Floats, math.Float64bits(v), v, "Float literals")
}

// Decimal interns a Decimal literal by its canonical text, in which 1.0 and 1.00 differ.
func (b *Builder) Decimal(s string) uint16 {
	return intern(b, b.decimals, &b.Pod.Decimals, s, s, "Decimal literals")
}

// Str interns a Str literal.
func (b *Builder) Str(s string) uint16 {
	return intern(b, b.strs, &b.Pod.Strs, s, s, "Str literals")
}

// Duration interns a Duration literal, in nanoseconds.
func (b *Builder) Duration(v int64) uint16 {
	return intern(b, b.durations, &b.Pod.Durations, v, v, "Duration literals")
}

// Uri interns a Uri literal.
func (b *Builder) Uri(s string) uint16 {
	return intern(b, b.uris, &b.Pod.Uris, s, s, "Uri literals")
}
