package inet

import (
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/sockets"
)

// tcpListener is the value of a TcpListener.
type tcpListener struct {
	h *handle

	mu            sync.Mutex // of what follows
	bound, closed bool
	local         endpoint
	timeout       time.Duration // of accept, 0 for none
}

func tcpListenerMethods() table {
	list := table{
		"init":     listenerInit,
		"config":   config,
		"isBound":  method(func(l *tcpListener, _ *fan.Thread, _ fan.Args) (Word, Word) { return fan.Bool(l.state().bound), 0 }),
		"isClosed": method(func(l *tcpListener, _ *fan.Thread, _ fan.Args) (Word, Word) { return fan.Bool(l.state().closed), 0 }),
		"localAddr": method(func(l *tcpListener, t *fan.Thread, _ fan.Args) (Word, Word) {
			st := l.state()
			if !st.bound {
				return layout.Null, 0
			}
			return shownAddr(t, st.local)
		}),
		"localPort": method(func(l *tcpListener, _ *fan.Thread, _ fan.Args) (Word, Word) {
			st := l.state()
			return port(st.bound, st.local)
		}),
		"bind":     method((*tcpListener).bind),
		"doAccept": method((*tcpListener).accept),
		"close": method(func(l *tcpListener, _ *fan.Thread, _ fan.Args) (Word, Word) {
			l.mu.Lock()
			l.closed = true
			l.mu.Unlock()
			l.h.file.Close()
			return fan.Bool(true), 0
		}),
	}
	methods[*tcpListener](list, "ReceiveBufferSize", receiveBuf("negative receive size"))
	methods[*tcpListener](list, "ReuseAddr", reuseAddr())
	return list
}

// listenerState is what a listener is at a moment.
type listenerState struct {
	bound, closed bool
	local         endpoint
	timeout       time.Duration
}

func (l *tcpListener) state() listenerState {
	l.mu.Lock()
	defer l.mu.Unlock()
	return listenerState{l.bound, l.closed, l.local, l.timeout}
}

func listenerInit(t *fan.Thread, a fan.Args) (Word, Word) {
	h, exc := openHandle(t, sockets.Stream)
	if exc != 0 {
		return 0, exc
	}
	l := &tcpListener{h: h}
	if t.Bind(a[0], l, func(any) { h.release() }) == 0 {
		h.release()
		return t.Made(0)
	}
	t.Heap.Store(a[0], wordConfig, a[1])
	c := fields{t: t, self: a[1]}
	size, reuse, timeout := c.number("receiveBufferSize"), number(c.flag("reuseAddr")), c.word("acceptTimeout")
	if c.exc == 0 {
		c.exc = receiveBuf("negative receive size").apply(t, l, size)
	}
	if c.exc == 0 {
		c.exc = reuseAddr().apply(t, l, reuse)
	}
	if c.exc == 0 {
		if l.timeout, c.exc = timeoutArg(t, timeout); c.exc == 0 && l.timeout < 0 {
			_, c.exc = argErr(t, "timeout < 0")
		}
	}
	return a[0], c.exc
}

// optionHandle is optioned's.
func (l *tcpListener) optionHandle(t *fan.Thread) (*handle, Word) {
	if l.state().closed {
		_, exc := ioErr(t, socketIsClosed)
		return nil, exc
	}
	return l.h, 0
}

// mostBacklog bounds how many connections wait to be accepted, defaultBacklog how many do where a program says less than one.
const (
	mostBacklog    = 1 << 15
	defaultBacklog = 50
)

func (l *tcpListener) bind(t *fan.Thread, a fan.Args) (Word, Word) {
	e, exc := optionalEndpoint(t, a[1], a[2])
	if exc != 0 {
		return 0, exc
	}
	st := l.state()
	switch {
	case st.closed:
		return ioErr(t, socketIsClosed)
	case st.bound:
		return ioErr(t, alreadyBound)
	}
	if err := allow(t, "listen", "tcp", e); err != nil {
		return failed(t, err)
	}
	backlog := min(a.Int(3), mostBacklog)
	if backlog < 1 {
		backlog = defaultBacklog
	}
	err := l.h.control(func(fd int) error {
		if err := sockets.Bind(fd, l.h.address(e)); err != nil {
			return err
		}
		return sockets.Listen(fd, int(backlog))
	})
	if err != nil {
		return failed(t, err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.bound, l.local = true, l.h.localEnd()
	return a[0], 0
}

// accept returns the next connection as a TcpSocket, configured by the argument or the listener's own SocketConfig.
func (l *tcpListener) accept(t *fan.Thread, a fan.Args) (Word, Word) {
	st := l.state()
	switch {
	case st.closed:
		return ioErr(t, socketClosed)
	case !st.bound:
		return ioErr(t, "java.net.SocketException: Not bound")
	}
	fd, from, result := -1, sockets.Addr{}, error(nil)
	next := func(listener int) bool {
		fd, from, result = sockets.Accept(listener)
		return !again(result) && host.ErrnoOf(result) != host.ECONNABORTED
	}
	exc, err := l.h.await(t, false, st.timeout, next)
	if exc == 0 && isFull(result) {
		t.Collect()
		exc, err = l.h.await(t, false, st.timeout, next)
	}
	switch {
	case exc != 0:
		if fd >= 0 {
			sockets.Close(fd)
		}
		return 0, exc
	case isTimeout(err):
		return ioErr(t, acceptTimedOut)
	case err != nil:
		return failed(t, err)
	case result != nil:
		return failed(t, result)
	}
	h, err := newHandle(fd, l.h.family)
	if err != nil {
		return failed(t, err)
	}
	mark := t.Kept()
	defer t.Release(mark)
	config := a[1]
	if config == 0 {
		config = t.Heap.Load(a[0], wordConfig)
	}
	s := &tcpSocket{h: h, server: true}
	w, exc := newTCP(t, 0, s, config)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(w)
	s.established(endpointOf(from))
	if exc = s.configure(t, config); exc != 0 {
		s.close(t)
		return 0, exc
	}
	return w, 0
}
