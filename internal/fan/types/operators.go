package types

import "strings"

// operators finds the methods with the facet Operator, by the prefix of their names.
type operators struct {
	byPrefix map[string][]*Method
}

var operatorPrefixes = []string{"get", "plus", "minus", "mult", "div", "mod"}

// operatorPrefix returns the operator that a method name stands for: "plus" for
// "plusInt", "" for a name that is none.
func operatorPrefix(name string) string {
	switch name {
	case "set", "negate", "increment", "decrement", "add":
		return name
	}
	for _, p := range operatorPrefixes {
		if strings.HasPrefix(name, p) {
			return p
		}
	}
	return ""
}

func (o *operators) find(t Type, prefix string) []*Method {
	slots := t.Slots() // reading them resets o
	if o.byPrefix == nil {
		o.byPrefix = map[string][]*Method{}
		for _, s := range slots.HashOrder() {
			m := s.AsMethod()
			if m == nil {
				continue
			}
			if p := operatorPrefix(m.SlotName); p != "" && m.Facet("sys::Operator") != nil {
				o.byPrefix[p] = append(o.byPrefix[p], m)
			}
		}
	}
	return o.byPrefix[prefix]
}

func (o *operators) reset() { o.byPrefix = nil }
