// Package driver stands between the compilers and the file system: it finds sources,
// works on many of them in parallel, builds Fantom's pods where they lie, and writes
// results.
//
//	targets, err := driver.FindTargets([]string{"lib/..."}, "out", driver.Python)
//	driver.Parallel(len(targets.Python), 0, compile, report)
//
// Invariants: a call keeps nothing for the next one, so calls may run in parallel;
// a result file is written whole or not at all.
package driver
