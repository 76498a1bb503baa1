// Package asyncio is Python's module _asyncio: the tasks of module asyncio, and the queues in which they wait for their time. The loop
// itself is written in Python (lib/py/asyncio).
//
//	q = TaskQueue()
//	q.push(Task(coro), due)      # due: ticks of the clock, in milliseconds; now where it is not given
//	q.pop()                      # the task that is due first; of those due at the same tick the one that was pushed first
//
// A queue is a pairing heap (Fredman, Sedgewick, Sleator, Tarjan: The pairing heap, 1986) whose links are words of the tasks: pushing
// allocates nothing, and a task is taken out of the middle in place.
//
// Invariants: a task is in one queue at most; the tasks below a task are due no earlier than it.
//
// It knows no streams, and of the loop only the names cur_task, _task_queue and CancelledError.
package asyncio
