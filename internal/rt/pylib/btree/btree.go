package btree

import (
	"bytes"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Word is a value: see package layout.
type Word = layout.Word

// Flags of keys, values and items.
const (
	inclusive  = 1 // the end, too
	descending = 2
)

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Functions: []py.Def{{Name: "open", Min: 1, Max: 1, Keywords: true, Fn: open}},
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			return add("INCL", layout.SmallInt(inclusive)) && add("DESC", layout.SmallInt(descending))
		},
	}
}

// open is open(stream, *, flags=0, pagesize=0, cachesize=0, minkeypage=0). The sizes are Berkeley DB's: they are checked as it checks them.
func open(t *py.Thread, a py.Args) (Word, Word) {
	underlying, exc := stream.Of(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	for i := 0; i < len(a.Pairs); i += 2 {
		n, exc := t.IntArg(a.Pairs[i+1])
		if exc != 0 {
			return 0, exc
		}
		ok := true
		switch string(t.Heap.Text(a.Pairs[i])) {
		case "pagesize":
			ok = n == 0 || 512 <= n && n <= 65536 && n&1 == 0
		case "minkeypage":
			ok = n == 0 || n >= 2
		case "flags":
			ok = n == 0
		case "cachesize":
		default:
			return t.Fail(py.TypeError, "extra keyword arguments given")
		}
		if !ok {
			return t.FailOS(host.EINVAL)
		}
	}
	s := &store{underlying: underlying}
	words := [numWords]Word{wordStream: a.Words[0], wordCharge: layout.None}
	if s.object = t.NewHost(t.NativeType("btree.btree", databaseType), s, nil, words[:]...); s.object == 0 {
		return t.NoMemory()
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(s.object)
	return s.object, s.load(t)
}

func databaseType() *py.TypeDef {
	return &py.TypeDef{
		Name: "btree",
		Print: func(t *py.Thread, w Word, p *py.Printer, repr bool) Word {
			address := "0"
			if s, ok := t.HostValue(w).(*store); ok && !s.closed {
				address = t.Address(w)
			}
			p.Text("<btree " + address + ">")
			return 0
		},
		Item: item,
		Iter: func(t *py.Thread, w Word) (Word, Word) { return iterate(t, py.Args{Words: []Word{w}}, yieldKeys) },
		Binary: func(t *py.Thread, op py.BinaryOp, w, right Word) (Word, Word) {
			if op != pyop.In {
				return layout.NotImpl, 0
			}
			return with(t, w, func(s *store) (Word, Word) {
				key, exc := t.BufferArg(right)
				_, found := s.index.find(string(key))
				return layout.Bool(found), exc
			})
		},
		Methods: []py.Def{
			{Name: "close", Min: 1, Max: 1, Fn: closeStore},
			{Name: "flush", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
				return with(t, a.Words[0], func(s *store) (Word, Word) { return layout.SmallInt(0), s.flush(t) })
			}},
			{Name: "get", Min: 2, Max: 3, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
				w, exc := get(t, a.Words[0], a.Words[1])
				switch {
				case exc != 0 || w != layout.Null:
					return w, exc
				case len(a.Words) > 2:
					return a.Words[2], 0
				}
				return layout.None, 0
			}},
			{Name: "put", Min: 3, Max: 4, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
				return layout.SmallInt(0), put(t, a.Words[0], a.Words[1], a.Words[2])
			}},
			{Name: "seq", Min: 2, Max: 4, Fn: seq},
			{Name: "keys", Min: 1, Max: 4, Fn: func(t *py.Thread, a py.Args) (Word, Word) { return iterate(t, a, yieldKeys) }},
			{Name: "values", Min: 1, Max: 4, Fn: func(t *py.Thread, a py.Args) (Word, Word) { return iterate(t, a, yieldValues) }},
			{Name: "items", Min: 1, Max: 4, Fn: func(t *py.Thread, a py.Args) (Word, Word) { return iterate(t, a, yieldItems) }},
		},
	}
}

// with calls f with the database that a value is, which is open and not in use.
func with(t *py.Thread, w Word, f func(s *store) (Word, Word)) (Word, Word) {
	s, ok := t.HostValue(w).(*store)
	switch {
	case !ok:
		return t.Fail(py.TypeError, "argument has wrong type")
	case s.closed:
		return t.Fail(py.ValueError, "database closed")
	case s.busy:
		return t.FailOS(host.EBUSY)
	}
	s.busy = true
	defer func() { s.busy = false }()
	return f(s)
}

func closeStore(t *py.Thread, a py.Args) (Word, Word) {
	if s, ok := t.HostValue(a.Words[0]).(*store); ok && s.closed {
		return layout.SmallInt(0), 0
	}
	return with(t, a.Words[0], func(s *store) (Word, Word) {
		exc := s.flush(t)
		s.closed = true
		s.index = index{}
		return layout.SmallInt(0), exc
	})
}

// get returns the value of a key, Null where there is none.
func get(t *py.Thread, w, key Word) (Word, Word) {
	return with(t, w, func(s *store) (Word, Word) {
		text, exc := t.BufferArg(key)
		if exc != 0 {
			return 0, exc
		}
		p, found := s.index.find(string(text))
		if !found {
			return layout.Null, 0
		}
		e, _ := s.index.at(p)
		return s.value(t, *e)
	})
}

func (s *store) value(t *py.Thread, e entry) (Word, Word) {
	data, exc := s.readAt(t, e.at, e.n)
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewBytes(data))
}

func put(t *py.Thread, w, key, value Word) (exc Word) {
	_, exc = with(t, w, func(s *store) (Word, Word) {
		k, exc := t.BufferArg(key)
		if exc != 0 {
			return 0, exc
		}
		v, exc := t.BufferArg(value)
		if exc != 0 {
			return 0, exc
		}
		if len(k)+len(v) > t.Numbers().Size/2 {
			return t.NoMemory()
		}
		return layout.None, s.append(t, record{key: bytes.Clone(k), value: bytes.Clone(v)})
	})
	return exc
}

// item loads, stores or deletes the value of a key.
func item(t *py.Thread, w, key, value Word) (Word, Word) {
	switch value {
	case layout.Undefined:
		v, exc := get(t, w, key)
		if exc == 0 && v == layout.Null {
			return t.Fail(py.KeyError, "")
		}
		return v, exc
	case layout.Null:
		return with(t, w, func(s *store) (Word, Word) {
			text, exc := t.BufferArg(key)
			if exc != 0 {
				return 0, exc
			}
			if _, found := s.index.find(string(text)); !found {
				return t.Fail(py.KeyError, "")
			}
			return layout.None, s.append(t, record{key: bytes.Clone(text), deleted: true})
		})
	}
	return layout.None, put(t, w, key, value)
}

// What seq is asked for, as Berkeley DB numbers it.
const (
	seqCursor = 1 // the first key that is not less than the one given
	seqFirst  = 3
	seqLast   = 6
	seqNext   = 7
	seqPrev   = 9
)

// seq is seq(what[, key]): a pair of key and value, or None.
func seq(t *py.Thread, a py.Args) (Word, Word) {
	return with(t, a.Words[0], func(s *store) (Word, Word) {
		what := int64(0)
		if a.Words[1].IsSmallInt() {
			what = a.Words[1].Int()
		}
		p, exc := s.move(t, what, a.Words[2:])
		if exc != 0 {
			return 0, exc
		}
		e, ok := s.index.at(p)
		if !ok {
			return layout.None, 0
		}
		s.cursor, s.hasCursor = e.key, true
		return s.yield(t, *e, yieldItems)
	})
}

// move returns the place that seq goes to.
func (s *store) move(t *py.Thread, what int64, args []Word) (p place, exc Word) {
	if !s.hasCursor && what == seqNext {
		what = seqFirst
	}
	if !s.hasCursor && what == seqPrev {
		what = seqLast
	}
	switch what {
	case seqCursor:
		if len(args) == 0 {
			return place{}, t.OSError(host.EINVAL)
		}
		key, exc := t.BufferArg(args[0])
		p, _ = s.index.find(string(key))
		return p, exc
	case seqFirst:
		return place{}, 0
	case seqLast:
		return s.index.last(), 0
	case seqNext:
		p, found := s.index.find(s.cursor)
		if found {
			p = s.index.after(p)
		}
		return p, 0
	case seqPrev:
		p, _ := s.index.find(s.cursor)
		return s.index.before(p), 0
	}
	return place{}, t.OSError(host.EINVAL)
}
