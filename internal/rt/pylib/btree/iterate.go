package btree

import (
	"bytes"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// yields says what an iterator returns of an entry.
type yields int

const (
	yieldKeys yields = iota
	yieldValues
	yieldItems
)

// yield returns what is wanted of an entry.
func (s *store) yield(t *py.Thread, e entry, what yields) (Word, Word) {
	if what == yieldKeys {
		return t.Made(t.NewBytes([]byte(e.key)))
	}
	value, exc := s.value(t, e)
	if exc != 0 || what == yieldValues {
		return value, exc
	}
	key := t.NewBytes([]byte(e.key))
	if key == 0 {
		return t.NoMemory()
	}
	return t.Made(t.NewTuple(key, value))
}

// iterator goes over the entries of a database, which may change meanwhile: it knows the key that it came to. Its object's first word is the
// database.
type iterator struct {
	what     yields
	flags    int64
	key      string // the last one, or where to begin
	begun    bool   // key is the last one
	hasStart bool
	end      []byte
	hasEnd   bool
	done     bool
}

// iteratorWords is about how many words an iterator takes of Go's memory.
const iteratorWords = 16

func iteratorType() *py.TypeDef {
	return &py.TypeDef{Name: "iterator", Next: func(t *py.Thread, w Word) (Word, Word) {
		i, ok := t.HostValue(w).(*iterator)
		if !ok || i.done {
			return layout.Null, 0
		}
		return with(t, t.HostWord(w, 0), func(s *store) (Word, Word) { return i.next(t, s) })
	}}
}

// iterate is keys, values or items([start[, end[, flags]]]).
func iterate(t *py.Thread, a py.Args, what yields) (Word, Word) {
	i := &iterator{what: what}
	size := 0
	if len(a.Words) > 1 && a.Words[1] != layout.None {
		start, exc := t.BufferArg(a.Words[1])
		if exc != 0 {
			return 0, exc
		}
		i.key, i.hasStart = string(start), true
		size += len(start)
	}
	if len(a.Words) > 2 && a.Words[2] != layout.None {
		end, exc := t.BufferArg(a.Words[2])
		if exc != 0 {
			return 0, exc
		}
		i.end, i.hasEnd = bytes.Clone(end), true
		size += len(end)
	}
	if len(a.Words) > 3 {
		var exc Word
		if i.flags, exc = t.IntArg(a.Words[3]); exc != 0 {
			return 0, exc
		}
	}
	words := make([]Word, iteratorWords+size/8)
	words[0] = a.Words[0]
	return t.Made(t.NewHost(t.NativeType("btree.iterator", iteratorType), i, nil, words...))
}

// next returns the next item, Null at the end.
func (i *iterator) next(t *py.Thread, s *store) (Word, Word) {
	e, ok := s.index.at(i.place(s))
	if ok && i.hasEnd {
		order := strings.Compare(e.key, string(i.end))
		if i.flags&descending != 0 {
			order = -order
		}
		ok = order < 0 || order == 0 && i.flags&inclusive != 0
	}
	if !ok {
		i.done = true
		return layout.Null, 0
	}
	i.key, i.begun = e.key, true
	return s.yield(t, *e, i.what)
}

// place returns where the next entry stands.
func (i *iterator) place(s *store) place {
	down := i.flags&descending != 0
	switch {
	case !i.begun && i.hasStart:
		p, _ := s.index.find(i.key)
		return p
	case !i.begun && down:
		return s.index.last()
	case !i.begun:
		return place{}
	}
	p, found := s.index.find(i.key)
	switch {
	case down:
		return s.index.before(p)
	case found:
		return s.index.after(p)
	}
	return p
}
