package thread

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// A lock is a box of one word: True while it is held. Who waits for it is in state.waiting: as long as somebody does, the lock is among
// the arguments of a call and stays where it is.

func lockType(t *py.Thread) *py.Type {
	return t.NativeType("_thread.lock", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "lock",
			Print: func(t *py.Thread, w Word, p *py.Printer, _ bool) Word {
				p.Text("<lock>")
				return 0
			},
			Methods: []py.Def{
				{Name: "acquire", Min: 1, Max: 3, Fn: acquire},
				{Name: "release", Min: 1, Max: 1, Fn: release},
				{Name: "locked", Min: 1, Max: 1, Fn: locked},
				{Name: "__enter__", Min: 1, Max: 1, Fn: acquire},
				{Name: "__exit__", Min: 4, Max: 4, Fn: release},
			},
		}
	})
}

func allocateLock(t *py.Thread, _ py.Args) (Word, Word) {
	return t.Made(t.NewBox(lockType(t).ID(), layout.False))
}

// lockArg returns the lock that an argument is.
func lockArg(t *py.Thread, a py.Args) (lock, exc Word) {
	if lock = t.Inner(a.Words[0]); t.TypeOf(lock) == lockType(t) {
		return lock, 0
	}
	return t.Fail(py.TypeError, "lock expected")
}

// acquire is acquire(wait): it returns whether the caller holds the lock.
func acquire(t *py.Thread, a py.Args) (Word, Word) {
	lock, exc := lockArg(t, a)
	wait := int64(1)
	if exc == 0 && len(a.Words) > 1 {
		wait, exc = t.IntArg(a.Words[1])
	}
	for exc == 0 && t.Box(lock, 0) == layout.True {
		if wait == 0 {
			return layout.False, 0
		}
		exc = await(t, lock)
	}
	if exc != 0 {
		return 0, exc
	}
	t.SetBox(lock, 0, layout.True)
	return layout.True, 0
}

// await waits until a lock may be free.
func await(t *py.Thread, lock Word) (exc Word) {
	waiting := stateOf(t).waiting
	free := make(chan struct{}, 1)
	waiting[lock] = append(waiting[lock], free)
	exc = t.Wait(func(stop <-chan struct{}) {
		select {
		case <-free:
		case <-stop:
		}
	})
	if i := slices.Index(waiting[lock], chan<- struct{}(free)); i >= 0 {
		leave(waiting, lock, i)
	} else if exc != 0 {
		wakeNext(waiting, lock) // it was this thread's turn
	}
	return exc
}

// leave takes the i-th that waits for a lock out of the row.
func leave(waiting map[Word][]chan<- struct{}, lock Word, i int) {
	if row := slices.Delete(waiting[lock], i, i+1); len(row) > 0 {
		waiting[lock] = row
	} else {
		delete(waiting, lock)
	}
}

func wakeNext(waiting map[Word][]chan<- struct{}, lock Word) {
	if row := waiting[lock]; len(row) > 0 {
		row[0] <- struct{}{}
		leave(waiting, lock, 0)
	}
}

func release(t *py.Thread, a py.Args) (Word, Word) {
	lock, exc := lockArg(t, a)
	switch {
	case exc != 0:
		return 0, exc
	case t.Box(lock, 0) == layout.False:
		return t.Fail(py.RuntimeError, "")
	}
	t.SetBox(lock, 0, layout.False)
	wakeNext(stateOf(t).waiting, lock)
	return layout.None, 0
}

func locked(t *py.Thread, a py.Args) (Word, Word) {
	lock, exc := lockArg(t, a)
	if exc != 0 {
		return 0, exc
	}
	return t.Box(lock, 0), 0
}
