// Package thread is Python's module _thread: threads and locks.
//
//	lock = _thread.allocate_lock()
//	_thread.start_new_thread(work, (lock, 5), {"name": "worker"})
//
// Threads run in turns (see Thread.StartThread), so a step of the interpreter is never seen half done. A program ends when its main thread
// does.
//
// It knows nothing of how turns are taken.
package thread
