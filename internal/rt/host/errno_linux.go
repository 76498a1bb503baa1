package host

import "syscall"

// errnoOfCall returns the number of a system call's error, 0 where it is not known.
func errnoOfCall(err syscall.Errno) Errno { return Errno(err) }
