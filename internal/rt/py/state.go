package py

import (
	"io"
	"runtime"
	"sync"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// What modules written in Go keep for one runtime. Keys name the module and the thing: "socket.socket".

// NativeType returns the runtime's type of a key, which define describes: it is called once.
//
//	func socketType(t *py.Thread) *py.Type { return t.NativeType("socket.socket", newSocketType) }
func (t *Thread) NativeType(key string, define func() *TypeDef) *Type {
	rt := t.rt
	ty := rt.natives[key]
	if ty == nil {
		ty = rt.NewType(define())
		rt.natives[key] = ty
	}
	return ty
}

// State returns what Go code keeps under a key; start makes it when it is asked for first. It must hold no words: see Root.
func (rt *Runtime) State(key string, start func() any) any {
	v, ok := rt.state[key]
	if !ok {
		v = start()
		rt.state[key] = v
	}
	return v
}

// Root returns the word that is kept under a key, Null where there is none.
func (rt *Runtime) Root(key string) Word { return rt.roots[key] }

// SetRoot keeps a word under a key as long as the runtime lives, or until another takes its place; Null forgets it.
func (rt *Runtime) SetRoot(key string, w Word) {
	if w == layout.Null {
		delete(rt.roots, key)
		return
	}
	rt.roots[key] = w
}

// AddRoots makes what visit is called with live, whenever a collection asks.
func (rt *Runtime) AddRoots(roots func(visit func(Word))) { rt.visitors = append(rt.visitors, roots) }

// Host returns what the runtime is granted.
func (rt *Runtime) Host() *host.Host { return rt.host }

// Stdout is where print writes: a buffer, which is written out ahead of all that waits (Thread.Wait) and at the end.
func (rt *Runtime) Stdout() io.Writer { return rt.stdout }

// Flush writes out what was printed.
func (rt *Runtime) Flush() { rt.stdout.Flush() }

// NewHost returns an object of a type written in Go that stands for a Go value, with words of its own behind; 0 where the limit is reached.
// end, if not nil, is called with the value when the object is gone, on whichever thread collects: it must not touch the heap.
func (t *Thread) NewHost(ty *Type, value any, end func(any), words ...Word) Word {
	o := t.Alloc(layout.KindHost, uint32(ty.id), layout.HeaderBytes+8+8*uint64(len(words)))
	if o != 0 {
		copy(t.Heap.Words(o, hostWords, len(words)), words)
	}
	return t.Bind(o, value, end)
}

// hostWords is where the words of an object that NewHost made begin.
const hostWords = 16

// HostValue returns the Go value that an object stands for, nil for objects that stand for none.
func (t *Thread) HostValue(w Word) any {
	w = t.Inner(w)
	if t.Heap.KindOf(w) != layout.KindHost {
		return nil
	}
	return t.Heap.Host(w)
}

// HostWord returns the n-th of the words that NewHost was given.
func (t *Thread) HostWord(o Word, n int) Word { return t.Heap.Load(t.Inner(o), hostWords+8*uint64(n)) }

// SetHostWord sets the n-th of them.
func (t *Thread) SetHostWord(o Word, n int, w Word) {
	t.Heap.Store(t.Inner(o), hostWords+8*uint64(n), w)
}

// Wait calls f, which may wait for the outside, while other threads run and collect: it must not touch the heap, so what it reads or
// writes is copied ahead or afterwards. It is to return soon after stop is closed. What was printed is written out first. The result is an
// exception where the program is to stop.
func (t *Thread) Wait(f func(stop <-chan struct{})) (exc Word) {
	stop := make(chan struct{})
	return t.WaitWoken(func() { f(stop) }, sync.OnceFunc(func() { close(stop) }))
}

// Yield lets other threads run that can, and is otherwise like a Wait that is over at once.
func (t *Thread) Yield() (exc Word) {
	t.rt.stdout.Flush()
	if t.rt.threads.any() {
		runtime.Gosched() // so that those whose waits are over ask for their turn
		t.Pass()
	}
	return t.LimitError()
}

// WaitWoken is Wait for what is ended by a call of wake: from any goroutine, more than once, and perhaps ahead of f. It is not called when
// WaitWoken has returned.
func (t *Thread) WaitWoken(f, wake func()) (exc Word) {
	t.rt.stdout.Flush()
	t.waker.set(wake)
	defer t.waker.set(nil)
	if exc := t.LimitError(); exc != 0 {
		return exc
	}
	t.Stop()
	t.rt.threads.leave(t)
	f()
	if !t.rt.threads.back(t) {
		select {}
	}
	t.Start()
	return t.LimitError()
}
