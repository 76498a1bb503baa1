package ssa

import "strings"

// Effects are what a value does besides computing its result from its operands. None means that it may be computed anywhere its
// operands are known, once instead of twice, or not at all.
type Effects uint16

// The effects.
const (
	ReadsHeap   Effects = 1 << iota // reads memory of class Heap
	WritesHeap                      // writes memory of class Heap
	ReadsFrame                      // reads the function's slots
	WritesFrame                     // writes the function's slots
	Ordered                         // is seen from outside: keeps its place among all values that are Ordered, and happens as often as it says
	Throws                          // may throw an exception
	Collects                        // may run the collector: objects and pointers that are used later must be where it finds them
	Traps                           // does what the machine does with some operands, such as a divisor of 0: must not happen where it would not have

	// Arbitrary are the effects of code that may do anything but touch the function's slots.
	Arbitrary = ReadsHeap | WritesHeap | Ordered | Throws | Collects

	stays = WritesHeap | WritesFrame | Ordered | Throws | Collects
)

var effectNames = [...]string{"reads_heap", "writes_heap", "reads_frame", "writes_frame", "ordered", "throws", "collects", "traps"}

// String returns the names of the effects, with + between them.
func (e Effects) String() string {
	var names []string
	for i, name := range effectNames {
		if e>>i&1 != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, "+")
}

// Removable reports whether a value with these effects may be left out where its result is not used.
func (e Effects) Removable() bool { return e&stays == 0 }

// Pure reports whether the result depends on nothing but the operands, and nothing else happens.
func (e Effects) Pure() bool { return e&^Traps == 0 }

// Class says which memory a load or store accesses. Accesses of different classes never touch the same bytes, but for Volatile
// stores, which may write what is of class Heap.
type Class uint8

// The classes of memory.
const (
	Constant Class = iota // never written while the function runs
	Frame                 // the slots of the function
	Heap                  // memory of the language's, written by stores of this class and by helpers
	Volatile              // shared with interrupts, devices or other threads: each access happens, once, in order, with its width

	numClasses
)

var classes = [numClasses]struct {
	name        string
	load, store Effects
}{
	Constant: {"constant", 0, 0},
	Frame:    {"frame", ReadsFrame, WritesFrame},
	Heap:     {"heap", ReadsHeap, WritesHeap},
	Volatile: {"volatile", Ordered, Ordered | WritesHeap},
}

// String returns the name that the text form has.
func (c Class) String() string {
	if c < numClasses {
		return classes[c].name
	}
	return "bad_class"
}
