package compile

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/fan/types"
)

// refs turns types and slots into indexes of the pod's tables, and remembers them by
// identity in front of the tables' own lookup.
type refs struct {
	tables  *fcode.Builder
	types   map[types.Type]uint16
	fields  map[*types.Field]uint16
	methods map[callKey]uint16
	params  []uint16
}

// callKey is a method and the number of arguments it is called with.
type callKey struct {
	m    *types.Method
	args int
}

func newRefs(b *fcode.Builder) refs {
	return refs{
		tables:  b,
		types:   map[types.Type]uint16{},
		fields:  map[*types.Field]uint16{},
		methods: map[callKey]uint16{},
	}
}

func (r *refs) name(s string) uint16 { return r.tables.Name(s) }

func (r *refs) typeRef(t types.Type) uint16 {
	if i, ok := r.types[t]; ok {
		return i
	}
	sig := ""
	switch {
	case t.IsParameterized():
		sig = t.Signature()
	case t.IsNullable():
		sig = "?"
	}
	i := r.tables.TypeRef(t.Pod().Name, t.Name(), sig)
	r.types[t] = i
	return i
}

func (r *refs) fieldRef(f *types.Field) uint16 {
	if i, ok := r.fields[f]; ok {
		return i
	}
	i := r.tables.FieldRef(fcode.FieldRef{Parent: r.typeRef(f.ParentType), Name: r.name(f.SlotName), Type: r.typeRef(f.Type)})
	r.fields[f] = i
	return i
}

// allArgs stands for a call that leaves out no argument.
const allArgs = -1

// methodRef refers to a method called with that many arguments. The reference names
// the generic method where m parameterizes one, with the types that generic parameters
// have at run time, and the return type of the method first declared.
func (r *refs) methodRef(m *types.Method, args int) uint16 {
	key := callKey{m, args}
	if i, ok := r.methods[key]; ok {
		return i
	}
	if m.Generic != nil {
		m = m.Generic
	}
	ref := fcode.MethodRef{Parent: r.typeRef(m.ParentType), Name: r.name(m.SlotName)}
	ref.Returns = r.typeRef(m.InheritedReturns().Raw())
	params := r.params[:0]
	for _, p := range m.Params {
		params = append(params, r.typeRef(p.Type.Raw()))
	}
	r.params = params
	if args >= 0 && args < len(params) {
		params = params[:args]
	}
	ref.Params = params
	i := r.tables.MethodRef(ref)
	r.methods[key] = i
	return i
}
