// Package concurrent has the methods of Fantom's pod concurrent that are written in Go: actors, futures, and what threads share.
//
//	rt, err := fan.New(fan.Options{Natives: concurrent.Natives(), Hidden: concurrent.Hidden(), ...})
//
// A message goes from send into the queue of its actor, as the future that is returned: futures and queues are objects of the arena. An
// actor with messages is submitted to its pool, which gives it to a thread; it keeps the thread until its queue is empty, or until it has
// run for the pool's maxTimeBeforeYield while others wait. Threads run side by side; each is a mutator of the machine.
//
// Invariants: the natives of one call of Natives belong to one runtime. No mutex is held over a safepoint: what may be held while Fantom
// code runs is a monitor, for which threads wait as they wait for the outside. Words in Go values are visited: see library.visit.
//
// It knows no other pod but sys.
package concurrent
