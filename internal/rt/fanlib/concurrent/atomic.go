package concurrent

import "github.com/tandem-lang/tandem/internal/rt/fan"

func atomicIntMethods() table {
	add := func(t *fan.Thread, a fan.Args, n int64) int64 { return t.Heap.Add(a[0], first, n) }
	return table{
		"val":             func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.LoadAtomic(a[0], first), 0 },
		"val=":            atomicSet,
		"getAndSet":       func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Swap(a[0], first, a[1]), 0 },
		"compareAndSet":   atomicCompareAndSet,
		"getAndIncrement": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(add(t, a, 1) - 1), 0 },
		"getAndDecrement": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(add(t, a, -1) + 1), 0 },
		"getAndAdd":       func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(add(t, a, a.Int(1)) - a.Int(1)), 0 },
		"incrementAndGet": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(add(t, a, 1)), 0 },
		"decrementAndGet": func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(add(t, a, -1)), 0 },
		"addAndGet":       func(t *fan.Thread, a fan.Args) (Word, Word) { return fan.Int(add(t, a, a.Int(1))), 0 },
		"increment":       func(t *fan.Thread, a fan.Args) (Word, Word) { add(t, a, 1); return 0, 0 },
		"decrement":       func(t *fan.Thread, a fan.Args) (Word, Word) { add(t, a, -1); return 0, 0 },
		"add":             func(t *fan.Thread, a fan.Args) (Word, Word) { add(t, a, a.Int(1)); return 0, 0 },
	}
}

func atomicBoolMethods() table {
	return table{
		"val":           func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.LoadAtomic(a[0], first), 0 },
		"val=":          atomicSet,
		"getAndSet":     func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Swap(a[0], first, a[1]), 0 },
		"compareAndSet": atomicCompareAndSet,
	}
}

// atomicSet sets a raw value.
func atomicSet(t *fan.Thread, a fan.Args) (Word, Word) {
	t.Heap.StoreAtomic(a[0], first, a[1])
	return 0, 0
}

func atomicCompareAndSet(t *fan.Thread, a fan.Args) (Word, Word) {
	return fan.Bool(t.Heap.CompareAndSwap(a[0], first, a[1], a[2])), 0
}

func atomicRefMethods() table {
	return table{
		"val": func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.LoadAtomic(a[0], first), 0 },
		"val=": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if exc := checkImmutable(t, a[1]); exc != 0 {
				return 0, exc
			}
			return atomicSet(t, a)
		},
		"getAndSet": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if exc := checkImmutable(t, a[1]); exc != 0 {
				return 0, exc
			}
			return t.Heap.Swap(a[0], first, a[1]), 0
		},
		"compareAndSet": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if exc := checkImmutable(t, a[2]); exc != 0 {
				return 0, exc
			}
			for {
				was := t.Heap.LoadAtomic(a[0], first)
				if !identical(t, was, a[1]) {
					return fan.Bool(false), 0
				}
				if t.Heap.CompareAndSwap(a[0], first, was, a[2]) {
					return fan.Bool(true), 0
				}
			}
		},
	}
}
