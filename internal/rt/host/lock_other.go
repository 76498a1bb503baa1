//go:build !linux && !windows && !darwin && !dragonfly && !freebsd && !netbsd && !openbsd

package host

func tryLock(uintptr) (bool, error) { return false, ErrNoLocks }
