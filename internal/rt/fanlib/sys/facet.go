package sys

import (
	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// facetObject returns the object of a facet: what its text says, or the one value of a facet without fields. It is made once.
func facetObject(t *fan.Thread, v fan.FacetValue) (Word, Word) {
	w, exc := t.Runtime().Once("facet "+v.Type+" "+v.Value, func() (any, Word) {
		w, exc := newFacet(t, v)
		return t.Runtime().Root(w), exc
	})
	if exc != 0 {
		return 0, exc
	}
	return w.(Word), 0
}

func newFacet(t *fan.Thread, v fan.FacetValue) (Word, Word) {
	if v.Value != "" {
		return readObj(t, &textOrigin{text: []byte(v.Value)}, nil)
	}
	typ, err := t.Runtime().Type(v.Type)
	if err != nil {
		return t.FailWith(err)
	}
	if f := typ.FindField("defVal"); f != nil {
		return t.GetField(f, 0)
	}
	return typeMake(t, fan.Args{t.TypeObject(typ), 0})
}

// facetMake is the constructor of the facets of sys that have fields: its function may set them.
func facetMake(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	self, f := t.Keep(a[0]), t.Keep(a[1])
	typ := t.TypeOf(self)
	if _, exc := t.Run(typ.FindMethod("instance$init$sys$"+typ.Name, 0), self); exc != 0 || f == 0 {
		return 0, exc
	}
	t.SetInCtor(f, self)
	_, exc := t.CallFunc(f, self)
	t.SetInCtor(f, 0)
	return 0, exc
}

// facetToStr is Obj.toStr of the facets of sys: those with fields as they are written, the others by name.
func facetToStr(t *fan.Thread, self Word, typ *fan.Type) (Word, Word) {
	for _, f := range typ.Fields {
		if !f.Flags.Has(fcode.Static) {
			s, exc := writeObj(t, self, 0)
			if exc != 0 {
				return 0, exc
			}
			return newStr(t, s)
		}
	}
	return newStr(t, typ.Sig)
}

func facetList(t *fan.Thread, values []fan.FacetValue) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	var words []Word
	for _, v := range values {
		w, exc := facetObject(t, v)
		if exc != 0 {
			return 0, exc
		}
		words = append(words, t.Keep(w))
	}
	return constList(t, "sys::Facet", words)
}

// facetMethods are those of types and slots.
func facetMethods(of func(t *fan.Thread, self Word) []fan.FacetValue) table {
	find := func(t *fan.Thread, a fan.Args) (v fan.FacetValue, ok bool) {
		want := typeOf(t, a[1]).NonNull().Sig
		for _, v := range of(t, a[0]) {
			if v.Type == want {
				return v, true
			}
		}
		return v, false
	}
	return table{
		"facets": func(t *fan.Thread, a fan.Args) (Word, Word) {
			name, exc := t.Str(a[0])
			if exc != 0 {
				return 0, exc
			}
			w, exc := t.Runtime().Once("facets of "+name, func() (any, Word) {
				w, exc := facetList(t, of(t, a[0]))
				return t.Runtime().Root(w), exc
			})
			if exc != 0 {
				return 0, exc
			}
			return w.(Word), 0
		},
		"facet": func(t *fan.Thread, a fan.Args) (Word, Word) {
			v, ok := find(t, a)
			switch {
			case ok:
				return facetObject(t, v)
			case a.Bool(2):
				return t.Fail("UnknownFacetErr", typeOf(t, a[1]).Sig)
			}
			return 0, 0
		},
		"hasFacet": func(t *fan.Thread, a fan.Args) (Word, Word) {
			_, ok := find(t, a)
			return fan.Bool(ok), 0
		},
	}
}
