// Package version has Tandem's own version, which the commands answer with.
package version

// Tandem is the version of this source.
const Tandem = "0.1.0"
