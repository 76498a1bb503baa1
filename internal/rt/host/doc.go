// Package host says what of the outside an engine is granted: files, network, environment, processes, clock, random bytes, streams.
//
//	h := host.OS()                       // what a command of the operating system may do
//	h.Net = nil                          // without the network
//	e := host.Host{Stdout: os.Stdout}    // nothing but to print
//
// A program that asks for what is not granted gets a [Denied], which the libraries turn into the language's own error.
//
// Invariants: the zero Host grants nothing; nothing here keeps state but the working directory of a file system.
//
// It knows no language.
package host
