package heap

import "github.com/tandem-lang/tandem/internal/rt/layout"

// Lock makes every allocation from the cache fail until Unlock is called as often: MicroPython's heap_lock, by which programs prove that
// a part of them does not allocate. The runs are put aside, so that allocating costs no more while it is not locked.
func (c *Cache) Lock() {
	if c.locks == 0 {
		c.aside, c.Runs = c.Runs, c.aside
	}
	c.locks++
}

// Unlock ends what Lock began, and returns how many locks are left. Without a lock it does nothing.
func (c *Cache) Unlock() (left int) {
	if c.locks == 0 {
		return 0
	}
	if c.locks--; c.locks == 0 {
		c.aside, c.Runs = c.Runs, c.aside
	}
	return c.locks
}

// Locked reports whether allocation fails for a lock.
func (c *Cache) Locked() bool { return c.locks > 0 }

// Unlocked runs f while allocation does not fail for a lock: for what a language needs to report errors.
func (c *Cache) Unlocked(f func() layout.Word) layout.Word {
	if c.locks == 0 {
		return f()
	}
	locks := c.locks
	c.locks = 1
	c.Unlock()
	w := f()
	c.Lock()
	c.locks = locks
	return w
}

// flushRuns gives the rest of runs back. The caller holds the lock.
func (h *Heap) flushRuns(runs *[numRuns]Run) {
	for i := range runs {
		r := &runs[i]
		for o := r.At; o < r.End; o += layout.Word(cellSizes[i>>1]) {
			clearBit(h.begin, o)
		}
		*r = Run{}
	}
}
