// Package bundle puts a program behind the binary that runs it, and finds it there: one file to ship.
//
//	app, err := bundle.Fantom("hello", script, pods, embedded)
//	payload, err := app.Pack()
//	err = bundle.Write(w, base, payload)    // base is a binary of tandem
//
//	app, err := bundle.Own()                // in the process that runs the file; nil where there is no program in it
//
// # The file
//
//	base     the bytes of the binary, with the end of the bundle written into its mark
//	payload  a zip archive without compression: tandem.json, then files
//	footer   magic 8, length of the payload 8, CRC-32C of the payload 4; numbers are little endian
//
// The mark is an array in the data of each binary that has this package: a magic text, and a number that is zero in a plain binary. So a plain
// binary finds out that it is one by looking at memory, and what is appended to a bundle later, such as a signature of Windows, does
// not hide the program. Binaries for macOS are not touched, since the system ends a process whose pages differ from what was signed: there
// the footer is looked for at the end of the file, a file that is cut short is a plain binary, and what is appended later hides the program.
//
// Invariants: a file that is cut short or damaged is refused; a plain binary with something else behind it is a plain binary; the same
// program on the same base makes the same bytes. Packages that a program needs are found when it is packed, not when it runs.
//
// It knows neither command lines nor how a program is run.
package bundle
