// Package tandem runs Python, as MicroPython speaks it, and Fantom inside of a Go program: small engines with a heap of their own, many in one
// process, inside limits, and with nothing of the outside but what they are granted.
//
//	e, err := tandem.New(tandem.Options{Stdout: os.Stdout})
//	defer e.Close()
//	err = e.Exec(ctx, "hello.py", []byte("def twice(x):\n    return 2 * x\n"))
//	v, err := e.Call(ctx, "twice", 21)   // int64(42)
//
// Values cross as Go values: None is nil; bool, str, bytes and float are bool, string, []byte and float64; an int is an int64, or a *big.Int
// where it has no room there; list and tuple are []any; a dict is a map[string]any if all its keys are str, else a map[any]any. All else, and
// what those cannot hold, is a [*Value], which stands for the object. The other way round further types serve: all integers and floats,
// slices, maps, functions (see [Module]) and types that those are the basis of.
//
// Errors are [*Error] where an exception ended a call, with its frames as data; [ErrSteps] where a limit did; and what the context says where it
// was done. A program that ended so has left the engine in order: it can go on to be used.
//
// Programs in Fantom run beside those in Python: see [Engine.Fantom]. Their null, Bool, Int, Float, Str, Duration, Buf and List cross as nil, bool,
// int64, float64, string, time.Duration, []byte and []any, a Map as a map[string]any or map[any]any, and all else as an [*Object]; their
// exceptions are [*FantomError]. A program that uses Python alone is not linked with Fantom.
//
// An Engine is used by one goroutine at a time, as a map is. Different engines share nothing.
package tandem
