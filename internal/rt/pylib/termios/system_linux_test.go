package termios

import (
	"fmt"
	"testing"

	"golang.org/x/sys/unix"
)

// terminalPair opens a terminal of the kernel's and returns its number; the test is skipped where the system gives none.
func terminalPair(t *testing.T) int {
	t.Helper()
	master, err := unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { unix.Close(master) })
	if err := unix.IoctlSetPointerInt(master, unix.TIOCSPTLCK, 0); err != nil {
		t.Skip(err)
	}
	n, err := unix.IoctlGetInt(master, unix.TIOCGPTN)
	if err != nil {
		t.Skip(err)
	}
	fd, err := unix.Open(fmt.Sprintf("/dev/pts/%d", n), unix.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { unix.Close(fd) })
	return fd
}

// What is set is what is there afterwards.
func TestSettings(t *testing.T) {
	fd := terminalPair(t)
	old, err := get(fd)
	if err != nil {
		t.Fatal(err)
	}
	raw := old
	raw.flags = [4]uint32{old.flags[0] &^ inputFlags, 0, old.flags[2]&^lineFlags | eightBits, 0}
	raw.speeds = [2]uint32{4098, 4098}
	raw.flags[2] = raw.flags[2]&^speedFlags | 4098
	raw.chars[charMin], raw.chars[charTime] = 3, 7
	if err := set(fd, whenFlushing, raw); err != nil {
		t.Fatal(err)
	}
	if got, err := get(fd); got != raw || err != nil {
		t.Errorf("set %v, got %v, %v", raw, got, err)
	}
	if err := set(fd, 0, old); err != nil {
		t.Fatal(err)
	}
	if got, err := get(fd); got != old || err != nil {
		t.Errorf("set %v, got %v, %v", old, got, err)
	}
	for _, c := range []struct {
		when  int64
		speed uint32
	}{{3, 13}, {0, 1 << 20}} {
		bad := old
		bad.speeds[1] = c.speed
		if err := set(fd, c.when, bad); err == nil {
			t.Errorf("when %d, speed %d: no error", c.when, c.speed)
		}
	}
}
