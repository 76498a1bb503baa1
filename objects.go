package tandem

import (
	"sync"

	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// objects are the objects of an arena that values of Go stand for: roots, as long as those live.
type objects struct {
	mu       sync.Mutex
	released []int // of held, by the collector of Go
	held     []layout.Word
	free     []int
}

// hold makes an object a root and returns its number.
func (o *objects) hold(w layout.Word) int {
	o.mu.Lock()
	defer o.mu.Unlock()
	if k := len(o.free); k > 0 {
		n := o.free[k-1]
		o.free = o.free[:k-1]
		o.held[n] = w
		return n
	}
	o.held = append(o.held, w)
	return len(o.held) - 1
}

func (o *objects) word(n int) layout.Word {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.held[n]
}

// release is called by the collector of Go, at any time: the object is dropped when the engine is used next.
func (o *objects) release(n int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.released = append(o.released, n)
}

// drop drops what was released.
func (o *objects) drop() {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, n := range o.released {
		o.held[n] = layout.Null
		o.free = append(o.free, n)
	}
	o.released = o.released[:0]
}

// visit visits the objects, in a collection.
func (o *objects) visit(visit func(layout.Word)) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, w := range o.held {
		visit(w)
	}
}
