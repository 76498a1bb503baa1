package types

// Common returns the most special type that all types fit: a class they share, the
// type itself where mixins, maps or functions agree exactly, a list of what lists hold
// in common, and otherwise Obj. It is nullable if one of them is, and for no types at all.
func Common(ns *Namespace, list []Type) Type {
	if len(list) == 2 {
		if IsNothing(list[0]) {
			return list[1]
		}
		if IsNothing(list[1]) {
			return list[0]
		}
	}
	switch len(list) {
	case 0:
		return ns.Sys.Obj.ToNullable()
	case 1:
		return list[0]
	}
	var mixins, nullable, parameterized bool
	plain := make([]Type, len(list))
	for i, t := range list {
		parameterized = parameterized || t.IsParameterized()
		nullable = nullable || t.IsNullable()
		mixins = mixins || IsMixin(t)
		plain[i] = t.NonNull()
	}
	var best Type
	switch {
	case parameterized:
		best = commonParameterized(ns, plain)
	case mixins:
		best = commonExact(plain, ns.Sys.Obj)
	default:
		best = commonClass(ns, plain)
	}
	if nullable {
		return best.ToNullable()
	}
	return best
}

func commonClass(ns *Namespace, list []Type) Type {
	best := list[0]
	for _, t := range list[1:] {
		for !t.Fits(best) {
			if best = best.Base(); best == nil {
				return ns.Sys.Obj
			}
		}
	}
	return best
}

func commonParameterized(ns *Namespace, list []Type) Type {
	lists, maps, funcs := 0, 0, 0
	for _, t := range list {
		switch t.(type) {
		case *List:
			lists++
		case *Map:
			maps++
		case *Func:
			funcs++
		}
	}
	switch len(list) {
	case lists:
		values := make([]Type, len(list))
		for i, t := range list {
			values[i] = t.(*List).V
		}
		return Common(ns, values).ListOf()
	case maps:
		return commonExact(list, ns.Sys.Map)
	case funcs:
		return commonExact(list, ns.Sys.Func)
	}
	return ns.Sys.Obj
}

func commonExact(list []Type, fallback Type) Type {
	for _, t := range list[1:] {
		if !Equal(t, list[0]) {
			return fallback
		}
	}
	return list[0]
}
