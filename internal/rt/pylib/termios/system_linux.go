package termios

import (
	"github.com/tandem-lang/tandem/internal/rt/host"
	"golang.org/x/sys/unix"
)

// speedFlags are the flags of the line that say how fast it is.
const speedFlags = unix.CBAUD

// mostSpeed is the highest number of a speed (B4000000).
const mostSpeed = 0x100f

// get returns the settings of a terminal. The speed of input is that of output.
func get(fd int) (s attributes, err error) {
	t, err := unix.IoctlGetTermios(fd, unix.TCGETS)
	if err != nil {
		return s, err
	}
	s.flags = [4]uint32{uint32(t.Iflag), uint32(t.Oflag), uint32(t.Cflag), uint32(t.Lflag)}
	s.speeds = [2]uint32{s.flags[2] & speedFlags, s.flags[2] & speedFlags}
	copy(s.chars[:], t.Cc[:])
	return s, nil
}

// set changes the settings of a terminal: at once, when what was written is out, or then and without what was not read.
func set(fd int, when int64, s attributes) error {
	request := map[int64]uint{0: unix.TCSETS, 1: unix.TCSETSW, 2: unix.TCSETSF}[when]
	if request == 0 || s.speeds[1] > mostSpeed {
		return host.EINVAL
	}
	t, err := unix.IoctlGetTermios(fd, unix.TCGETS)
	if err != nil {
		return err
	}
	t.Iflag, t.Oflag, t.Lflag = s.flags[0], s.flags[1], s.flags[3]
	t.Cflag = s.flags[2]&^speedFlags | s.speeds[1]
	copy(t.Cc[:], s.chars[:])
	return unix.IoctlSetTermios(fd, request, t)
}
