package sys

import (
	"sync"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// registry is a list of objects that lives as long as the runtime, for what a program makes known to all of its threads.
type registry struct {
	mu   sync.Mutex
	list Word // a List, the arena's
}

// registryOf returns the registry of a name, of objects of a type of sys.
func registryOf(t *fan.Thread, name, typ string) (*registry, Word) {
	v, exc := t.Runtime().Once("sys.registry."+name, func() (any, Word) {
		return newRegistry(t, typ)
	})
	if exc != 0 {
		return nil, exc
	}
	return v.(*registry), 0
}

// newRegistry returns a registry of objects of a type of sys with the first of them.
func newRegistry(t *fan.Thread, typ string, first ...Word) (*registry, Word) {
	list, exc := t.NewList(t.Sys(typ), first...)
	if exc != 0 {
		return nil, exc
	}
	return &registry{list: t.Runtime().Root(list)}, 0
}

// find returns the first object that is wanted; 0 where there is none.
func (r *registry) find(t *fan.Thread, want func(w Word) bool) Word {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, w := range t.Items(r.list) {
		if want(w) {
			return w
		}
	}
	return 0
}

// has reports whether an object is in the registry.
func (r *registry) has(t *fan.Thread, o Word) bool {
	return r.find(t, func(w Word) bool { return w == o }) != 0
}

// add appends an object, unless one is there that is like it; that one is returned.
func (r *registry) add(t *fan.Thread, o Word, like func(w Word) bool) (have, exc Word) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, w := range t.Items(r.list) {
		if like != nil && like(w) {
			return w, 0
		}
	}
	return 0, t.Append(r.list, o)
}

// remove takes an object out and reports whether it was there.
func (r *registry) remove(t *fan.Thread, o Word) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	items := t.Items(r.list)
	for i, w := range items {
		if w == o {
			copy(items[i:], items[i+1:])
			t.Shrink(r.list, len(items)-1)
			return true
		}
	}
	return false
}

// all returns what is there, in the order in which it came.
func (r *registry) all(t *fan.Thread, want func(w Word) bool) []Word {
	r.mu.Lock()
	defer r.mu.Unlock()
	var list []Word
	for _, w := range t.Items(r.list) {
		if want == nil || want(w) {
			list = append(list, w)
		}
	}
	return list
}
