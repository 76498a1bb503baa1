package sys

import (
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// newParamMap returns a [Str:Str] of parameters, with flags such as fan.MapNoCase. It is kept until the mark is released.
func newParamMap(t *fan.Thread, list []fanvalue.Param, flags Word) (Word, Word) {
	typ, err := t.MapOf(t.Sys("Str"), t.Sys("Str"))
	if err != nil {
		return t.FailWith(err)
	}
	m, exc := newMap(t, typ, flags)
	if exc != 0 {
		return 0, exc
	}
	for _, p := range list {
		mark := t.Kept()
		key, value := t.Keep(t.NewStr(p.Name)), t.Keep(t.NewStr(p.Value))
		exc = mapPut(t, m, key, value)
		if t.Release(mark); exc != 0 {
			return 0, exc
		}
	}
	return m, 0
}

// strMap returns a map that may be changed.
func strMap(t *fan.Thread, list []fanvalue.Param, flags Word) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	return newParamMap(t, list, flags)
}

// readonlyStrMap returns a view of a map that can be changed by nobody.
func readonlyStrMap(t *fan.Thread, list []fanvalue.Param, flags Word) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	m, exc := newParamMap(t, list, flags)
	if exc != 0 {
		return 0, exc
	}
	return mapRO(t, fan.Args{m})
}

// frozenStrMap returns a map that cannot be changed.
func frozenStrMap(t *fan.Thread, list []fanvalue.Param, flags Word) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	m, exc := newParamMap(t, list, flags)
	if exc != 0 {
		return 0, exc
	}
	return frozenMap(t, m, 0)
}

// strParams returns the pairs of a [Str:Str] in the order of the map.
func strParams(t *fan.Thread, m Word) (list []fanvalue.Param, exc Word) {
	if !isMap(t, m) {
		return nil, mismatch(t, m, "Map")
	}
	exc = eachPair(t, m, func(key, value Word) Word {
		list = append(list, fanvalue.Param{Name: text(t, key), Value: text(t, value)})
		return 0
	})
	return list, exc
}

// uriPlusQuery is Uri.plusQuery: the parameters come in the order of a map that has those of the Uri first.
func uriPlusQuery(t *fan.Thread, u *fanvalue.Uri, a fan.Args) (Word, Word) {
	if a[1] == 0 || mapSize(t, a[1]) == 0 {
		return a[0], 0
	}
	more, exc := strParams(t, a[1])
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	own, exc := newParamMap(t, u.Query, 0)
	if exc != 0 {
		return 0, exc
	}
	m, exc := mapCopy(t, own)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(m)
	for _, p := range more {
		if exc := mapPut(t, m, t.Keep(t.NewStr(p.Name)), t.Keep(t.NewStr(p.Value))); exc != 0 {
			return 0, exc
		}
	}
	list, exc := strParams(t, m)
	if exc != 0 {
		return 0, exc
	}
	return uriType().make(t, u.WithQuery(list))
}
