//go:build unix

package poll

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// Item is a descriptor, what is asked of it (Events) and what is there (Revents).
type Item = unix.PollFd

// Poller waits.
type Poller struct {
	read, write     *os.File // a pipe: a byte in it ends a wait
	readFD, writeFD int
	items           []Item
}

// New returns a poller.
func New() (*Poller, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	p := &Poller{read: r, write: w}
	if p.readFD, err = descriptor(r); err == nil {
		p.writeFD, err = descriptor(w)
	}
	if err != nil {
		p.Close()
		return nil, err
	}
	return p, nil
}

// descriptor returns the descriptor of a file, which stays one that does not block.
func descriptor(f *os.File) (fd int, err error) {
	c, err := f.SyscallConn()
	if err == nil {
		err = c.Control(func(n uintptr) { fd = int(n) })
	}
	return fd, err
}

// Close gives the poller's descriptors back.
func (p *Poller) Close() error { return errors.Join(p.read.Close(), p.write.Close()) }

// Wake ends a wait.
func (p *Poller) Wake() {
	// Where the pipe is full, enough wakes are under way.
	_, _ = unix.Write(p.writeFD, []byte{0})
}

// Wait waits until something is there for one of the items, until it is woken, or for so long: without end where timeout is negative. It
// sets Revents of all items, and returns for how many something is there.
func (p *Poller) Wait(items []Item, timeout time.Duration) (n int, err error) {
	p.items = append(append(p.items[:0], items...), Item{Fd: int32(p.readFD), Events: unix.POLLIN})
	if n, err = wait(p.items, timeout); err != nil {
		return 0, err
	}
	copy(items, p.items)
	if p.items[len(items)].Revents != 0 {
		n--
		p.drain()
	}
	return n, nil
}

func (p *Poller) drain() {
	var buf [64]byte
	for {
		if n, err := unix.Read(p.readFD, buf[:]); n < len(buf) || err != nil {
			return
		}
	}
}

// Ask sets Revents of all items without waiting, and returns for how many something is there.
func Ask(items []Item) (n int, err error) { return wait(items, 0) }

// wait is poll(2), which signals interrupt: Go's scheduler sends itself some.
func wait(items []Item, timeout time.Duration) (n int, err error) {
	end := time.Now().Add(timeout)
	for {
		n, err = unix.Poll(items, milliseconds(timeout))
		if !errors.Is(err, unix.EINTR) {
			return n, err
		}
		if timeout > 0 {
			timeout = max(0, time.Until(end))
		}
	}
}
