// Package lazy holds values that are made when they are first asked for: tables that most runs of the command do not need.
//
//	var wordsOnce lazy.Value[map[string]int]
//
//	func words() map[string]int {
//		return wordsOnce.Get(func() map[string]int { return map[string]int{"one": 1, "two": 2} })
//	}
//
// It does what sync.OnceValue does, without code that runs when the program starts: the zero Value is ready, where a
// package-level variable made by sync.OnceValue has an initialiser, and each package with one costs every run two pages of
// memory and some microseconds.
//
// Invariants: make runs once, however many goroutines ask; all of them get its one result, which none may change. If it
// panics, the next call runs it again.
//
// It deliberately knows nothing of what the values are.
package lazy

import (
	"sync"
	"sync/atomic"
)

// Value is a value that is made at the first Get. It must not be copied after that.
type Value[T any] struct {
	made  atomic.Bool
	mu    sync.Mutex
	value T
}

// Get returns the value, which make makes the first time.
func (v *Value[T]) Get(make func() T) T {
	if !v.made.Load() {
		v.fill(make)
	}
	return v.value
}

func (v *Value[T]) fill(make func() T) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if !v.made.Load() {
		v.value = make()
		v.made.Store(true)
	}
}
