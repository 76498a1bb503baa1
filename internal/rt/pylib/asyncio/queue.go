package asyncio

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Words of a TaskQueue.
const (
	queueHead   = iota // the task that is due first; None where there is none
	queuePushed        // how many were pushed, ever
)

func queueType(t *py.Thread) *py.Type {
	return t.NativeType("_asyncio.TaskQueue", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "TaskQueue", New: newQueue, Print: printType,
			Methods: []py.Def{
				{Name: "peek", Min: 1, Max: 1, Fn: queuePeek},
				{Name: "push", Min: 2, Max: 3, Fn: queuePush},
				{Name: "pop", Min: 1, Max: 1, Fn: queuePop},
				{Name: "remove", Min: 2, Max: 2, Fn: queueRemove},
			},
		}
	})
}

func newQueue(t *py.Thread, _ *py.Type, a py.Args) (Word, Word) {
	if len(a.Words) > 0 || len(a.Pairs) > 0 {
		return t.Fail(py.TypeError, "function takes 0 positional arguments but %d were given", len(a.Words)+len(a.Pairs))
	}
	return t.Made(makeQueue(t))
}

// makeQueue returns an empty queue; 0 where the limit is reached.
func makeQueue(t *py.Thread) Word {
	return t.NewBox(queueType(t).ID(), layout.None, layout.SmallInt(0))
}

// queueArg returns the queue that an argument is.
func queueArg(t *py.Thread, w Word) (queue, exc Word) {
	if w = t.Inner(w); t.TypeOf(w) == queueType(t) {
		return w, 0
	}
	return t.Fail(py.TypeError, "TaskQueue expected")
}

// queueAndTask returns the first two arguments of a method of queues.
func queueAndTask(t *py.Thread, a py.Args) (queue, task, exc Word) {
	if queue, exc = queueArg(t, a.Words[0]); exc == 0 {
		task, exc = taskArg(t, a.Words[1])
	}
	return queue, task, exc
}

func queuePeek(t *py.Thread, a py.Args) (Word, Word) {
	queue, exc := queueArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	return t.Box(queue, queueHead), 0
}

// queuePush is push(task, due). What the task waited for is forgotten.
func queuePush(t *py.Thread, a py.Args) (Word, Word) {
	queue, task, exc := queueAndTask(t, a)
	if exc != 0 {
		return 0, exc
	}
	due := ticks(t)
	if len(a.Words) > 2 {
		if !a.Words[2].IsSmallInt() {
			return t.Fail(py.TypeError, "can't convert %s to int", t.TypeOf(a.Words[2]).Name())
		}
		due = a.Words[2].Int()
	}
	return layout.None, push(t, queue, task, due)
}

func queuePop(t *py.Thread, a py.Args) (Word, Word) {
	queue, exc := queueArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	head := t.Box(queue, queueHead)
	if head == layout.None {
		return t.Fail(py.IndexError, "empty heap")
	}
	take(t, queue, head)
	return head, 0
}

func queueRemove(t *py.Thread, a py.Args) (Word, Word) {
	queue, task, exc := queueAndTask(t, a)
	if exc != 0 {
		return 0, exc
	}
	return layout.None, remove(t, queue, task)
}

// push puts a task that is in no queue into one.
func push(t *py.Thread, queue, task Word, due int64) (exc Word) {
	if t.Box(task, taskQueue) != layout.None {
		return t.Error(py.RuntimeError, "task is queued already")
	}
	n := t.Box(queue, queuePushed).Int()
	t.SetBox(queue, queuePushed, layout.SmallInt(n+1))
	t.SetBox(task, taskOrder, layout.SmallInt(n))
	t.SetBox(task, taskDue, layout.SmallInt(due))
	t.SetBox(task, taskData, layout.None)
	t.SetBox(task, taskQueue, queue)
	t.SetBox(queue, queueHead, meld(t, t.Box(queue, queueHead), task))
	return 0
}

func remove(t *py.Thread, queue, task Word) (exc Word) {
	if t.Box(task, taskQueue) != queue {
		return t.Error(py.ValueError, "task is not in the queue")
	}
	take(t, queue, task)
	return 0
}

// take takes a task out of its queue.
func take(t *py.Thread, queue, task Word) {
	below := pair(t, t.Box(task, taskChild))
	if task == t.Box(queue, queueHead) {
		t.SetBox(queue, queueHead, below)
	} else {
		unlink(t, task)
		t.SetBox(queue, queueHead, meld(t, t.Box(queue, queueHead), below))
	}
	t.SetBox(task, taskChild, layout.None)
	t.SetBox(task, taskQueue, layout.None)
}

// unlink takes a task, with all below it, from its parent and siblings.
func unlink(t *py.Thread, task Word) {
	before, next := t.Box(task, taskBefore), t.Box(task, taskNext)
	if t.Box(before, taskChild) == task {
		t.SetBox(before, taskChild, next)
	} else {
		t.SetBox(before, taskNext, next)
	}
	if next != layout.None {
		t.SetBox(next, taskBefore, before)
	}
	t.SetBox(task, taskBefore, layout.None)
	t.SetBox(task, taskNext, layout.None)
}

// meld joins two heaps, of which either may be None, and returns the first of both.
func meld(t *py.Thread, a, b Word) Word {
	switch {
	case a == layout.None:
		return b
	case b == layout.None:
		return a
	case earlier(t, b, a):
		a, b = b, a
	}
	child := t.Box(a, taskChild)
	t.SetBox(b, taskNext, child)
	t.SetBox(b, taskBefore, a)
	if child != layout.None {
		t.SetBox(child, taskBefore, b)
	}
	t.SetBox(a, taskChild, b)
	return a
}

// earlier reports whether a is due ahead of b.
func earlier(t *py.Thread, a, b Word) bool {
	if d := ticksDiff(t.Box(a, taskDue).Int(), t.Box(b, taskDue).Int()); d != 0 {
		return d < 0
	}
	return t.Box(a, taskOrder).Int() < t.Box(b, taskOrder).Int()
}

// pair makes one heap of a row of siblings, whose first may be None: two at a time from the left, then all of these from the right.
func pair(t *py.Thread, first Word) Word {
	pairs := Word(layout.None) // a row, the last first, linked by taskNext
	for first != layout.None {
		a, b := detach(t, first), Word(layout.None)
		if first = a.next; first != layout.None {
			d := detach(t, first)
			b, first = d.task, d.next
		}
		joined := meld(t, a.task, b)
		t.SetBox(joined, taskNext, pairs)
		pairs = joined
	}
	all := Word(layout.None)
	for pairs != layout.None {
		d := detach(t, pairs)
		all, pairs = meld(t, all, d.task), d.next
	}
	return all
}

// detached is a task that was taken from the front of a row, and what followed it.
type detached struct{ task, next Word }

func detach(t *py.Thread, task Word) detached {
	next := t.Box(task, taskNext)
	t.SetBox(task, taskNext, layout.None)
	t.SetBox(task, taskBefore, layout.None)
	return detached{task, next}
}

// ticks returns the ticks of the clock, in milliseconds, as time.ticks_ms does.
func ticks(t *py.Thread) int64 {
	clock := t.Runtime().Host().Clock
	if clock == nil {
		return 0
	}
	return clock.Monotonic().Milliseconds() & (ticksPeriod - 1)
}

// ticksPeriod is where ticks begin anew.
const ticksPeriod = 1 << 62

// ticksDiff returns a - b where both are less than half a period apart.
func ticksDiff(a, b int64) int64 {
	return (a-b+ticksPeriod/2)&(ticksPeriod-1) - ticksPeriod/2
}
