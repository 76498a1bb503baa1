package fan

// filledSlots returns the slots of a parameterized type: those of its generic type, whose letters stand for types here. The lock is held.
func (t *Type) filledSlots() []Slot {
	raw := t.Raw.slots()
	list := make([]Slot, len(raw))
	for i, s := range raw {
		list[i] = s
		switch {
		case s.Parent() != t.Raw:
		case s.Method != nil:
			m := *s.Method
			m.in, m.obj, m.funcObj, m.paramsObj = t, 0, 0, 0
			list[i].Method = &m
		default:
			f := *s.Field
			f.in, f.obj = t, 0
			list[i].Field = &f
		}
	}
	return list
}

// filled returns a type of the generic type's slots with what the parameterized type t has for its letters. The lock is held.
func (t *Type) filled(of *Type) (*Type, error) {
	switch {
	case of.Root != nil:
		r, err := t.filled(of.Root)
		if err != nil || r.Root != nil {
			return r, err
		}
		return t.rt.typ(r.Sig + "?")
	case of.Raw == nil && of.Pod.Name == "sys" && len(of.Name) == 1:
		return t.letter(of.Name[0]), nil
	case of.Raw == nil:
		return of, nil
	}
	args := make([]*Type, len(of.Args))
	for i, arg := range of.Args {
		var err error
		if args[i], err = t.filled(arg); err != nil {
			return nil, err
		}
	}
	switch of.Name {
	case "List":
		return t.rt.typ(args[0].Sig + "[]")
	case "Map":
		return t.rt.typ("[" + args[0].Sig + ":" + args[1].Sig + "]")
	}
	return t.rt.typ(funcSig(args[:len(args)-1], args[len(args)-1]))
}

// letter returns what a parameterized type has for a letter: itself for L and M, Obj for parameters that a function does not have.
func (t *Type) letter(name byte) *Type {
	last := len(t.Args) - 1
	switch {
	case name == 'R', name == 'V':
		return t.Args[last]
	case name == 'K':
		return t.Args[0]
	case name == 'L', name == 'M':
		return t
	case int(name-'A') < last:
		return t.Args[name-'A']
	}
	return t.rt.core.obj
}
