package inet

import (
	"errors"
	"net/netip"
	"os"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/sockets"
)

// handle is a descriptor that waits in Go's poller, in as many threads as there are. Closing it ends all waits.
type handle struct {
	file   *os.File
	raw    syscall.RawConn
	family int          // sockets.Inet6 serves both
	refs   atomic.Int32 // objects that stand for it

	readTimed, writeTimed atomic.Bool // it has a deadline
}

// openHandle returns a new socket, of both families if the system has both.
func openHandle(t *fan.Thread, kind int) (*handle, Word) {
	if t.Runtime().Host().Net == nil {
		_, exc := failed(t, &host.Denied{Grant: "--allow-net"})
		return nil, exc
	}
	fd, family, err := openBoth(kind)
	if isFull(err) { // sockets that nothing refers to are open until they are collected
		t.Collect()
		fd, family, err = openBoth(kind)
	}
	if err == nil {
		var h *handle
		if h, err = newHandle(fd, family); err == nil {
			return h, 0
		}
	}
	_, exc := failed(t, err)
	return nil, exc
}

// openBoth returns the descriptor of a new socket, and its family.
func openBoth(kind int) (fd, family int, err error) {
	fd, err = sockets.Open(sockets.Inet6, kind, 0)
	if err == nil {
		if err = sockets.SetInt(fd, sockets.SolIPv6, sockets.IPv6Only, 0); err == nil {
			return fd, sockets.Inet6, nil
		}
		sockets.Close(fd)
	}
	fd, err = sockets.Open(sockets.Inet, kind, 0)
	return fd, sockets.Inet, err
}

// isFull reports whether an error says that there are too many descriptors.
func isFull(err error) bool {
	n := host.ErrnoOf(err)
	return err != nil && (n == host.EMFILE || n == host.ENFILE)
}

// newHandle returns the handle of a descriptor, which is closed where that fails. One object stands for it.
func newHandle(fd, family int) (*handle, error) {
	h := &handle{file: os.NewFile(uintptr(fd), "socket"), family: family}
	var err error
	if h.raw, err = h.file.SyscallConn(); err != nil {
		h.file.Close()
		return nil, err
	}
	h.refs.Store(1)
	return h, nil
}

// retain counts an object that stands for the handle.
func (h *handle) retain() { h.refs.Add(1) }

// release is called when such an object is gone.
func (h *handle) release() {
	if h.refs.Add(-1) == 0 {
		h.file.Close()
	}
}

// address returns an address as the handle's family has it.
func (h *handle) address(e endpoint) *sockets.Addr {
	a := &sockets.Addr{Family: h.family, IP: e.ip.WithZone(""), Port: e.port, Scope: scopeOf(e.ip)}
	if h.family == sockets.Inet6 && !e.ip.IsValid() {
		a.IP = netip.IPv6Unspecified()
	} else if !e.ip.IsValid() {
		a.IP = netip.IPv4Unspecified()
	}
	return a
}

// control makes a call with the descriptor that does not wait.
func (h *handle) control(call func(fd int) error) error {
	var failure error
	if err := h.raw.Control(func(fd uintptr) { failure = call(int(fd)) }); err != nil {
		return closedErr(err)
	}
	return failure
}

// closedErr is the error of a call of syscall.RawConn: that time is over, or else that the handle is closed.
func closedErr(err error) error {
	if err == nil || errors.Is(err, os.ErrDeadlineExceeded) {
		return err
	}
	return os.ErrClosed
}

// await makes a call with the descriptor again and again until it says it is over, in so much time or without a bound where that is not
// positive; os.ErrDeadlineExceeded says that the time was over. The exception says that the program is to stop.
func (h *handle) await(t *fan.Thread, write bool, timeout time.Duration, call func(fd int) (over bool)) (exc Word, err error) {
	wait := h.raw.Read
	if write {
		wait = h.raw.Write
	}
	return h.timely(t, write, timeout, func() error {
		return closedErr(wait(func(fd uintptr) bool { return call(int(fd)) }))
	})
}

// timely calls what waits for the handle, as often as others end the wait before its own time is over.
func (h *handle) timely(t *fan.Thread, write bool, timeout time.Duration, wait func() error) (exc Word, err error) {
	var end time.Time
	if timeout > 0 {
		end = time.Now().Add(timeout)
	}
	for {
		h.setDeadline(write, end)
		exc = t.WaitWoken(func() { err = wait() }, func() { h.wake(t) })
		if exc != 0 || !errors.Is(err, os.ErrDeadlineExceeded) || !end.IsZero() && !time.Now().Before(end) {
			return exc, err
		}
	}
}

// setDeadline sets until when reads or writes wait; the zero time is no bound, which most sockets have already.
func (h *handle) setDeadline(write bool, end time.Time) {
	if write {
		if h.writeTimed.Swap(!end.IsZero()) || !end.IsZero() {
			h.file.SetWriteDeadline(end)
		}
		return
	}
	if h.readTimed.Swap(!end.IsZero()) || !end.IsZero() {
		h.file.SetReadDeadline(end)
	}
}

// wake ends all waits for the handle if the thread is to stop.
func (h *handle) wake(t *fan.Thread) {
	if t.Interrupted() {
		h.readTimed.Store(true)
		h.writeTimed.Store(true)
		h.file.SetDeadline(time.Unix(1, 0))
	}
}

// again reports whether a call of the system is to be made once more when the descriptor is ready.
func again(err error) bool {
	n := host.ErrnoOf(err)
	return err != nil && (n == host.EAGAIN || n == host.EINTR)
}
