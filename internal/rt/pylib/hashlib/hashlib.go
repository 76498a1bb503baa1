// Package hashlib is Python's module hashlib: md5, sha1 and sha256 of package crypto.
//
//	import hashlib
//	h = hashlib.sha256(b'abc')
//	h.update(b'def')
//	h.digest()          # 32 bytes; h takes no more
package hashlib

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"hash"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// algorithms are the types of the module.
var algorithms = [...]struct {
	name string
	make func() hash.Hash
}{{"md5", md5.New}, {"sha1", sha1.New}, {"sha256", sha256.New}}

// state is what an object stands for: nil once its digest was taken.
type state struct{ hash hash.Hash }

// stateWords is about how many words a state takes of Go's memory: an object takes as many of the heap, whose limit is so that of both.
const stateWords = 24

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{Extensible: true, Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
		for _, algorithm := range &algorithms {
			ty := t.NativeType("hashlib."+algorithm.name, func() *py.TypeDef { return hashType(algorithm.name, algorithm.make) })
			if !add(algorithm.name, t.ClassOf(ty)) {
				return false
			}
		}
		return true
	}}
}

func hashType(name string, start func() hash.Hash) *py.TypeDef {
	return &py.TypeDef{
		Name: name,
		New: func(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) {
			if exc := t.CheckArgs(a, 0, 1); exc != 0 {
				return 0, exc
			}
			s := &state{start()}
			if len(a.Words) == 1 {
				data, exc := t.BufferArg(a.Words[0])
				if exc != 0 {
					return 0, exc
				}
				s.hash.Write(data)
			}
			return t.Made(t.NewHost(ty, s, nil, make([]Word, stateWords)...))
		},
		Methods: []py.Def{
			{Name: "update", Min: 2, Max: 2, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
				s, exc := open(t, a.Words[0], name)
				if exc != 0 {
					return 0, exc
				}
				data, exc := t.BufferArg(a.Words[1])
				if exc == 0 {
					s.hash.Write(data)
				}
				return layout.None, exc
			}},
			{Name: "digest", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
				s, exc := open(t, a.Words[0], name)
				if exc != 0 {
					return 0, exc
				}
				digest := s.hash.Sum(nil)
				s.hash = nil
				return t.Made(t.NewBytes(digest))
			}},
		},
	}
}

// open returns the state of an object that takes more.
func open(t *py.Thread, w Word, name string) (*state, Word) {
	s, ok := t.HostValue(w).(*state)
	switch {
	case !ok:
		return nil, t.Error(py.TypeError, "argument has wrong type")
	case s.hash == nil:
		return nil, t.Error(py.ValueError, "hash is final")
	}
	return s, 0
}
