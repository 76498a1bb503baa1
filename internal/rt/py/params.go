package py

import "github.com/tandem-lang/tandem/internal/rt/layout"

// Param is a parameter that a function in Go takes by its place or by its name, see Thread.Params.
type Param struct {
	Name     string
	Required bool
	ByName   bool // only by its name
	Default  Word // Null for none
}

// Params returns the values of parameters, in their order: those given, or the defaults.
//
//	values, exc := t.Params(a, []py.Param{{Name: "file", Required: true}, {Name: "mode", Default: layout.None}})
func (t *Thread) Params(a Args, params []Param) (values []Word, exc Word) {
	values = make([]Word, len(params))
	places, names := 0, 0
	for i, p := range params {
		values[i] = p.Default
		if i < len(a.Words) {
			if p.ByName {
				return nil, t.Error(TypeError, "extra positional arguments given")
			}
			values[i] = a.Words[i]
			places++
			continue
		}
		if name, ok := t.Heap.FindInterned([]byte(p.Name)); ok {
			if w := a.Keyword(name); w != layout.Null {
				values[i] = w
				names++
				continue
			}
		}
		if p.Required {
			return nil, t.Error(TypeError, "'%s' argument required", p.Name)
		}
	}
	switch {
	case places < len(a.Words):
		return nil, t.Error(TypeError, "extra positional arguments given")
	case 2*names < len(a.Pairs):
		return nil, t.Error(TypeError, "extra keyword arguments given")
	}
	return values, 0
}
