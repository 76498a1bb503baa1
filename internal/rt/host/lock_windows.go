package host

import (
	"errors"

	"golang.org/x/sys/windows"
)

// tryLock takes a lock that belongs to the open file (LockFileEx).
func tryLock(fd uintptr) (bool, error) {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	const all = 1<<32 - 1
	err := windows.LockFileEx(windows.Handle(fd), flags, 0, all, all, new(windows.Overlapped))
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}
