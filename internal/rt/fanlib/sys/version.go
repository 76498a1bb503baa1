package sys

import (
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

func versionType() hostType[fanvalue.Version] { return hostType[fanvalue.Version]{"Version"} }

func versionStatics() statics {
	return statics{
		"sys::Version": func(t *fan.Thread) (map[string]Word, Word) {
			zero, exc := versionType().make(t, fanvalue.Version{0})
			return map[string]Word{"defVal": zero}, exc
		},
	}
}

func versionMethods() table {
	h := versionType()
	segment := func(i int) fan.Native {
		return h.method(func(t *fan.Thread, v fanvalue.Version, _ fan.Args) (Word, Word) {
			if i >= len(v) {
				return layout.Null, 0
			}
			return newInt(t, v[i])
		})
	}
	return table{
		"fromStr": h.fromStr(fanvalue.VersionFromStr),
		"make":    versionMake,
		"equals":  h.equals(fanvalue.Version.Equals),
		"compare": h.compare(fanvalue.Version.Compare),
		"hash":    h.number(fanvalue.Version.Hash),
		"toStr":   h.text(fanvalue.Version.String),
		"segments": h.method(func(t *fan.Thread, v fanvalue.Version, _ fan.Args) (Word, Word) {
			list, exc := newInts(t, v)
			return frozen(t, list, exc)
		}),
		"major": h.number(func(v fanvalue.Version) int64 { return v[0] }),
		"minor": segment(1), "build": segment(2), "patch": segment(3),
	}
}

func versionMake(t *fan.Thread, a fan.Args) (Word, Word) {
	list := items(t, a[0])
	v := make(fanvalue.Version, len(list))
	valid := len(list) > 0
	for i, w := range list {
		n, ok := t.IntOf(w)
		if !ok {
			return 0, mismatch(t, w, "Int")
		}
		v[i] = n
		valid = valid && n >= 0
	}
	if !valid {
		s, exc := t.Str(a[0])
		if exc != 0 {
			return 0, exc
		}
		return t.Fail("ArgErr", "Invalid Version: '"+s+"'")
	}
	return versionType().make(t, v)
}

func dependMethods() table {
	type depend = fanvalue.Depend
	h := hostType[depend]{"Depend"}
	constraint := func(f func(t *fan.Thread, c fanvalue.Constraint) (Word, Word)) fan.Native {
		return h.method(func(t *fan.Thread, d depend, a fan.Args) (Word, Word) {
			i := int32(a.Int(1))
			if i < 0 || int(i) >= len(d.Constraints) {
				return t.Fail("IndexErr", "java.lang.ArrayIndexOutOfBoundsException: Index "+strconv.Itoa(int(i))+" out of bounds for length "+
					strconv.Itoa(len(d.Constraints)))
			}
			return f(t, d.Constraints[i])
		})
	}
	return table{
		"fromStr": h.fromStr(fanvalue.DependFromStr),
		"equals":  h.equals(func(x, y depend) bool { return x.String() == y.String() }),
		"hash":    h.number(func(d depend) int64 { return fanvalue.StrHash(d.String()) }),
		"toStr":   h.text(depend.String),
		"name":    h.text(func(d depend) string { return d.Name }),
		"size":    h.number(func(d depend) int64 { return int64(len(d.Constraints)) }),
		"version": constraint(func(t *fan.Thread, c fanvalue.Constraint) (Word, Word) { return versionType().make(t, c.Version) }),
		"endVersion": constraint(func(t *fan.Thread, c fanvalue.Constraint) (Word, Word) {
			if c.End == nil {
				return layout.Null, 0
			}
			return versionType().make(t, c.End)
		}),
		"isSimple": constraint(func(_ *fan.Thread, c fanvalue.Constraint) (Word, Word) { return fan.Bool(!c.Plus && c.End == nil), 0 }),
		"isPlus":   constraint(func(_ *fan.Thread, c fanvalue.Constraint) (Word, Word) { return fan.Bool(c.Plus), 0 }),
		"isRange":  constraint(func(_ *fan.Thread, c fanvalue.Constraint) (Word, Word) { return fan.Bool(c.End != nil), 0 }),
		"match": h.method(func(t *fan.Thread, d depend, a fan.Args) (Word, Word) {
			v, exc := versionType().of(t, a[1])
			return fan.Bool(exc == 0 && d.Match(v)), exc
		}),
	}
}
