package concurrent

import "github.com/tandem-lang/tandem/internal/rt/fan"

// A ConcurrentMap is a monitor around a Map of sys, so that it iterates as that does.
const mapInside = first + 8

func mapMethods() table {
	return table{
		"make":        mapMake,
		"isEmpty":     mapLocked("isEmpty"),
		"size":        mapLocked("size"),
		"containsKey": mapLocked("containsKey"),
		"remove":      mapLocked("remove"),
		"clear":       mapVoid("clear"),
		"get":         mapWith(func(t *fan.Thread, m Word, a fan.Args) (Word, Word) { return mapGet(t, m, a[1]) }),
		"set": mapWith(func(t *fan.Thread, m Word, a fan.Args) (Word, Word) {
			return 0, mapPut(t, m, a[1], a[2])
		}),
		"getAndSet": mapWith(func(t *fan.Thread, m Word, a fan.Args) (Word, Word) {
			was, exc := mapGet(t, m, a[1])
			if exc != 0 {
				return 0, exc
			}
			mark := t.Kept()
			defer t.Release(mark)
			return t.Keep(was), mapPut(t, m, a[1], a[2])
		}),
		"add": mapWith(func(t *fan.Thread, m Word, a fan.Args) (Word, Word) {
			was, exc := mapGet(t, m, a[1])
			if exc != 0 {
				return 0, exc
			}
			if was == 0 {
				return 0, mapPut(t, m, a[1], a[2])
			}
			if exc := checkImmutable(t, a[2]); exc != 0 {
				return 0, exc
			}
			key, exc := t.Str(a[1])
			if exc != 0 {
				return 0, exc
			}
			return t.Fail("Err", "Duplicate key:  "+key)
		}),
		"getOrAdd": mapWith(func(t *fan.Thread, m Word, a fan.Args) (Word, Word) {
			if exc := checkImmutable(t, a[2]); exc != 0 {
				return 0, exc
			}
			was, exc := mapGet(t, m, a[1])
			if exc != 0 || was != 0 {
				return was, exc
			}
			return a[2], mapPut(t, m, a[1], a[2])
		}),
		"setAll":    mapWith(mapSetAll),
		"each":      mapEach(false),
		"eachWhile": mapEach(true),
		"keys":      mapItems("keys"),
		"vals":      mapItems("vals"),
	}
}

// call calls a method of sys in Go.
func call(t *fan.Thread, name string, a ...Word) (Word, Word) {
	return t.Runtime().Native("sys::"+name)(t, a)
}

func mapMake(t *fan.Thread, a fan.Args) (Word, Word) {
	inside, exc := newMap(t, "[sys::Obj:sys::Obj?]")
	if exc != 0 {
		return 0, exc
	}
	// As many places as a ConcurrentHashMap of JDK 17 has.
	places := 1
	for n := a.Int(1) + a.Int(1)/3 + 1; int64(places) < n && places < 1<<30; {
		places *= 2
	}
	if a.Int(1) < 0 {
		return t.Fail("ArgErr", "java.lang.IllegalArgumentException")
	}
	t.Heap.Store(inside, fan.MapPlaces, Word(places))
	t.Bind(a[0], newMonitor(), nil)
	t.Heap.Store(a[0], mapInside, inside)
	return 0, 0
}

// newMap returns an empty Map of sys.
func newMap(t *fan.Thread, sig string) (Word, Word) {
	typ, err := t.Runtime().Type(sig)
	if err != nil {
		return t.FailWith(err)
	}
	return t.Made(t.NewObject(typ))
}

// mapWith is a method that runs while the monitor is held.
func mapWith(f func(t *fan.Thread, m Word, a fan.Args) (Word, Word)) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		mon, exc := hostOf[*monitor](t, a[0])
		if exc == 0 {
			_, exc = mon.take(t, forever)
		}
		if exc != 0 {
			return 0, exc
		}
		defer mon.give(t)
		return f(t, t.Heap.Load(a[0], mapInside), a)
	}
}

// mapLocked is a method of Map.
func mapLocked(name string) fan.Native {
	return mapWith(func(t *fan.Thread, m Word, a fan.Args) (Word, Word) {
		return call(t, "Map."+name, append([]Word{m}, a[1:]...)...)
	})
}

// mapVoid is mapLocked without a result.
func mapVoid(name string) fan.Native {
	f := mapLocked(name)
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		_, exc := f(t, a)
		return 0, exc
	}
}

func mapGet(t *fan.Thread, m, key Word) (Word, Word) { return call(t, "Map.get", m, key, 0) }

func mapPut(t *fan.Thread, m, key, value Word) (exc Word) {
	if exc := checkImmutable(t, value); exc != 0 {
		return exc
	}
	_, exc = call(t, "Map.set", m, key, value)
	return exc
}

// mapPairs returns the keys and values of a Map of sys, as lists that are kept until the mark is released.
func mapPairs(t *fan.Thread, m Word) (keys, vals, exc Word) {
	if keys, exc = call(t, "Map.keys", m); exc != 0 {
		return 0, 0, exc
	}
	t.Keep(keys)
	vals, exc = call(t, "Map.vals", m)
	return keys, t.Keep(vals), exc
}

// mapSetAll sets all pairs, or none where a value is not immutable.
func mapSetAll(t *fan.Thread, m Word, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	keys, vals, exc := mapPairs(t, a[1])
	if exc != 0 {
		return 0, exc
	}
	for _, v := range t.Items(vals) {
		if exc := checkImmutable(t, v); exc != 0 {
			return 0, exc
		}
	}
	for i, k := range t.Items(keys) {
		if exc := mapPut(t, m, k, t.Items(vals)[i]); exc != 0 {
			return 0, exc
		}
	}
	return a[0], 0
}

// mapEach calls a function with the pairs that the map has when it begins, without the monitor; until it returns something, if asked to.
func mapEach(while bool) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		mark := t.Kept()
		defer t.Release(mark)
		var keys, vals Word
		_, exc := mapWith(func(t *fan.Thread, m Word, _ fan.Args) (_, exc Word) {
			keys, vals, exc = mapPairs(t, m)
			return 0, exc
		})(t, a)
		if exc != 0 {
			return 0, exc
		}
		for i := range t.Size(keys) {
			result, exc := t.CallFunc(a[1], t.Items(vals)[i], t.Items(keys)[i])
			if exc != 0 || while && result != 0 {
				return result, exc
			}
		}
		return 0, 0
	}
}

// mapItems returns the keys or values as a list of a type.
func mapItems(name string) fan.Native {
	return mapWith(func(t *fan.Thread, m Word, a fan.Args) (Word, Word) {
		of, exc := hostOf[*fan.Type](t, a[1])
		if exc != 0 {
			return 0, exc
		}
		items, exc := call(t, "Map."+name, m)
		if exc != 0 {
			return 0, exc
		}
		return t.NewList(of, t.Items(items)...)
	})
}
