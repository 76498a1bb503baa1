// Package pprof writes profiles in the format that go tool pprof and other viewers read.
//
//	p := pprof.New(time.Millisecond)
//	p.Add([]pprof.Frame{{"inner", "app.py", 7}, {"<module>", "app.py", 12}}, 3)   // three ticks
//	p.Write(file)
//
// The format is a gzipped protocol buffer: profile.proto of github.com/google/pprof. Invariants: equal stacks are one sample; what is
// written depends on what was added, not on the order of a map.
//
// It does not know where stacks come from.
package pprof
