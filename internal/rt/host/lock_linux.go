package host

import (
	"errors"

	"golang.org/x/sys/unix"
)

// tryLock takes a lock that belongs to the open file (fcntl(2), open file description locks): those of other programs conflict with it,
// whichever kind of fcntl's they are.
func tryLock(fd uintptr) (bool, error) {
	whole := unix.Flock_t{Type: unix.F_WRLCK}
	err := unix.FcntlFlock(fd, unix.F_OFD_SETLK, &whole)
	if errors.Is(err, unix.EAGAIN) || errors.Is(err, unix.EACCES) {
		return false, nil
	}
	return err == nil, err
}
