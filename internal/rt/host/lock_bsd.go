//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package host

import (
	"errors"

	"golang.org/x/sys/unix"
)

// tryLock takes a lock that belongs to the open file (flock(2)).
func tryLock(fd uintptr) (bool, error) {
	err := unix.Flock(int(fd), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}
