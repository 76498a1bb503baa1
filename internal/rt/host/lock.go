package host

import "errors"

// ErrNoLocks is the error of files that cannot be locked.
var ErrNoLocks = errors.New("files cannot be locked here")

// TryLock locks an open file of the system's for whoever opened it, until it is closed: false where another one has it locked, in this
// process or another. Where files cannot be locked, the error is ErrNoLocks.
func TryLock(f File) (bool, error) {
	d, ok := f.(interface{ Fd() uintptr })
	if !ok {
		return false, ErrNoLocks
	}
	return tryLock(d.Fd())
}
