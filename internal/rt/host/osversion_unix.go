//go:build linux || darwin || freebsd || netbsd || openbsd

package host

import "golang.org/x/sys/unix"

// OSVersion returns the version of the operating system, as uname tells its release; "" where it is not known.
func OSVersion() string {
	var name unix.Utsname
	if unix.Uname(&name) != nil {
		return ""
	}
	return unix.ByteSliceToString(name.Release[:])
}
