//go:build !(linux || darwin || freebsd || netbsd || openbsd)

package host

// OSVersion returns the version of the operating system; "" where it is not known.
func OSVersion() string { return "" }
