package inet

import (
	"net"
	"net/netip"
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/sockets"
)

// tcpSocket is the value of a TcpSocket.
type tcpSocket struct {
	mu sync.Mutex // of all that changes; not held over waits

	h     *handle
	spent bool // a connection failed: there is no descriptor any more

	bound, connected, closed bool
	streamless               bool // it was closed itself, not by one of its streams
	inShut, outShut          bool // the directions that were shut down

	local  endpoint
	remote endpoint
	server bool // it was accepted

	inSize, outSize int64         // of the streams' buffers, 0 for none
	timeout         time.Duration // of reads, 0 for none

	secure *secure // TLS, if the socket was upgraded to it
}

// bufferSize is that of streams of a socket that no configuration was applied to.
const bufferSize = 4096

// newTCP returns the TcpSocket of a handle, which it takes over, with a configuration that is not applied yet.
func newTCP(t *fan.Thread, self Word, s *tcpSocket, config Word) (Word, Word) {
	if self == 0 {
		typ, exc := typeNamed(t, "TcpSocket")
		if exc != 0 {
			s.h.release()
			return 0, exc
		}
		self = t.NewObject(typ)
	}
	if self = t.Bind(self, s, func(any) { s.h.release() }); self == 0 {
		s.h.release()
		return t.Made(0)
	}
	t.Heap.Store(self, wordConfig, config)
	return self, 0
}

// configure applies a SocketConfig to a socket that is not connected, or has just been.
func (s *tcpSocket) configure(t *fan.Thread, config Word) (exc Word) {
	c := fields{t: t, self: config}
	s.inSize, s.outSize = c.number("inBufferSize"), c.number("outBufferSize")
	for _, o := range []struct {
		option
		value int64
		begin int64 // what the system makes sockets with, -1 for what it does not say
	}{
		{keepAlive(), number(c.flag("keepAlive")), 0},
		{receiveBuf("invalid receive size"), c.number("receiveBufferSize"), -1},
		{sendBuf("negative send size"), c.number("sendBufferSize"), -1},
		{reuseAddr(), number(c.flag("reuseAddr")), 0},
		{noDelay(), number(c.flag("noDelay")), 0},
		{trafficClass("tc is not in range 0 -- 255"), c.number("trafficClass"), 0},
	} {
		if c.exc == 0 && o.value != o.begin {
			c.exc = o.apply(t, s, o.value)
		}
	}
	linger, timeout := c.word("linger"), c.word("receiveTimeout")
	if c.exc == 0 && linger != 0 {
		c.exc = setLinger(t, s, linger)
	}
	if c.exc == 0 {
		c.exc = s.setTimeout(t, timeout)
	}
	return c.exc
}

func number(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

func tcpSocketMethods() table {
	list := table{
		"init": func(t *fan.Thread, a fan.Args) (Word, Word) {
			h, exc := openHandle(t, sockets.Stream)
			if exc != 0 {
				return 0, exc
			}
			s := &tcpSocket{h: h}
			if _, exc = newTCP(t, a[0], s, a[1]); exc == 0 {
				exc = s.configure(t, a[1])
			}
			return a[0], exc
		},
		"config":      config,
		"options":     options,
		"isBound":     state(func(s *tcpSocket) bool { return s.bound }),
		"isConnected": state(func(s *tcpSocket) bool { return s.connected }),
		"isClosed":    state(func(s *tcpSocket) bool { return s.closed }),
		"localAddr":   method((*tcpSocket).localAddr),
		"localPort":   method((*tcpSocket).localPort),
		"remoteAddr":  method((*tcpSocket).remoteAddr),
		"remotePort":  method((*tcpSocket).remotePort),
		"bind":        method((*tcpSocket).bind),
		"connect":     method((*tcpSocket).connect),
		"upgradeTls":  method((*tcpSocket).upgradeTLS),
		"in":          method((*tcpSocket).in),
		"out":         method((*tcpSocket).out),
		"close": method(func(s *tcpSocket, t *fan.Thread, _ fan.Args) (Word, Word) {
			s.mu.Lock()
			s.streamless = true
			s.mu.Unlock()
			return fan.Bool(s.close(t)), 0
		}),
		"shutdownIn": method(func(s *tcpSocket, t *fan.Thread, _ fan.Args) (Word, Word) {
			return 0, s.shutdown(t, &s.inShut, true, "input")
		}),
		"shutdownOut": method(func(s *tcpSocket, t *fan.Thread, _ fan.Args) (Word, Word) {
			return 0, s.shutdown(t, &s.outShut, false, "output")
		}),
		"clientAuth":  method((*tcpSocket).clientAuth),
		"localCerts":  method((*tcpSocket).localCerts),
		"remoteCerts": method((*tcpSocket).remoteCerts),

		"getLinger": method(func(s *tcpSocket, t *fan.Thread, _ fan.Args) (Word, Word) { return linger(t, s) }),
		"setLinger": method(func(s *tcpSocket, t *fan.Thread, a fan.Args) (Word, Word) { return 0, setLinger(t, s, a[1]) }),
		"getReceiveTimeout": method(func(s *tcpSocket, t *fan.Thread, _ fan.Args) (Word, Word) {
			if _, exc := s.optionHandle(t); exc != 0 {
				return 0, exc
			}
			return newTimeout(t, s.readTimeout())
		}),
		"setReceiveTimeout": method(func(s *tcpSocket, t *fan.Thread, a fan.Args) (Word, Word) { return 0, s.setTimeout(t, a[1]) }),
	}
	methods[*tcpSocket](list, "KeepAlive", keepAlive())
	methods[*tcpSocket](list, "ReceiveBufferSize", receiveBuf("invalid receive size"))
	methods[*tcpSocket](list, "SendBufferSize", sendBuf("negative send size"))
	methods[*tcpSocket](list, "ReuseAddr", reuseAddr())
	methods[*tcpSocket](list, "NoDelay", noDelay())
	methods[*tcpSocket](list, "TrafficClass", trafficClass("tc is not in range 0 -- 255"))
	bufferMethods(list, "In", "inBufferSize", func(s *tcpSocket) *int64 { return &s.inSize })
	bufferMethods(list, "Out", "outBufSize", func(s *tcpSocket) *int64 { return &s.outSize })
	return list
}

// state is a method that returns a part of the socket's state.
func state(of func(*tcpSocket) bool) fan.Native {
	return test(func(s *tcpSocket) bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return of(s)
	})
}

// bufferMethods adds the methods by which programs get and set the size of a stream's buffer.
func bufferMethods(list table, name, called string, of func(*tcpSocket) *int64) {
	list["get"+name+"BufferSize"] = method(func(s *tcpSocket, t *fan.Thread, _ fan.Args) (Word, Word) {
		if n := *of(s); n > 0 {
			return t.Made(t.BoxInt(n))
		}
		return layout.Null, 0
	})
	list["set"+name+"BufferSize"] = method(func(s *tcpSocket, t *fan.Thread, a fan.Args) (Word, Word) {
		if s.isOpen() {
			return t.Fail("Err", "Must set "+called+" before connection")
		}
		n, _ := t.IntOf(a[1])
		*of(s) = n
		return 0, 0
	})
}

// isOpen reports whether the socket has streams.
func (s *tcpSocket) isOpen() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.connected && !s.streamless
}

// optionHandle is optioned's.
func (s *tcpSocket) optionHandle(t *fan.Thread) (*handle, Word) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		_, exc := ioErr(t, socketIsClosed)
		return nil, exc
	}
	return s.h, 0
}

func (s *tcpSocket) readTimeout() time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.timeout
}

// setTimeout sets how long reads wait: a Duration?.
func (s *tcpSocket) setTimeout(t *fan.Thread, w Word) (exc Word) {
	if _, exc = s.optionHandle(t); exc != 0 {
		return exc
	}
	d, exc := timeoutArg(t, w)
	switch {
	case exc != 0:
		return exc
	case d < 0:
		_, exc = argErr(t, "timeout can't be negative")
		return exc
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.timeout = d
	return 0
}

// shownAddr returns the IpAddr of a socket's own end: the wildcard of both families shows as that of IPv4.
func shownAddr(t *fan.Thread, e endpoint) (Word, Word) {
	if e.ip.IsUnspecified() {
		return newNumeric(t, netip.IPv4Unspecified())
	}
	return newNumeric(t, e.ip)
}

func (s *tcpSocket) localAddr(t *fan.Thread, _ fan.Args) (Word, Word) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case !s.bound:
		return layout.Null, 0
	case s.closed:
		return newNumeric(t, netip.IPv4Unspecified())
	}
	return shownAddr(t, s.local)
}

// port returns the Int? of a port: null is one that is not known.
func port(known bool, e endpoint) (Word, Word) {
	if !known || e.port == 0 {
		return layout.Null, 0
	}
	return layout.SmallInt(int64(e.port)), 0
}

func (s *tcpSocket) localPort(*fan.Thread, fan.Args) (Word, Word) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return port(s.bound, s.local)
}

func (s *tcpSocket) remoteAddr(t *fan.Thread, _ fan.Args) (Word, Word) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.connected {
		return layout.Null, 0
	}
	return newNumeric(t, s.remote.ip)
}

func (s *tcpSocket) remotePort(*fan.Thread, fan.Args) (Word, Word) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return port(s.connected, s.remote)
}

// endpointOf returns an address as programs see it.
func endpointOf(a sockets.Addr) endpoint {
	ip := a.IP.Unmap()
	if ip.Is6() && a.Scope != 0 {
		ip = ip.WithZone(portText(int64(a.Scope)))
		if i, err := net.InterfaceByIndex(int(a.Scope)); err == nil {
			ip = ip.WithZone(i.Name)
		}
	}
	return endpoint{ip: ip, port: a.Port}
}

// localEnd asks the system for a socket's own end.
func (h *handle) localEnd() (e endpoint) {
	_ = h.control(func(fd int) error {
		a, err := sockets.Local(fd)
		if err == nil {
			e = endpointOf(a)
		}
		return err
	})
	return e
}

// usable says why a socket cannot be bound or connected: it was closed, or it was already.
func (s *tcpSocket) usable(t *fan.Thread, already *bool, why string) (exc Word) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.closed:
		_, exc = ioErr(t, socketIsClosed)
	case s.spent:
		_, exc = ioErr(t, socketClosed)
	case *already:
		_, exc = ioErr(t, why)
	}
	return exc
}

func (s *tcpSocket) bind(t *fan.Thread, a fan.Args) (Word, Word) {
	e, exc := optionalEndpoint(t, a[1], a[2])
	if exc == 0 {
		exc = s.usable(t, &s.bound, alreadyBound)
	}
	if exc != 0 {
		return 0, exc
	}
	if err := allow(t, "listen", "tcp", e); err != nil {
		return failed(t, err)
	}
	if err := s.h.control(func(fd int) error { return sockets.Bind(fd, s.h.address(e)) }); err != nil {
		return failed(t, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bound, s.local = true, s.h.localEnd()
	return a[0], 0
}

func (s *tcpSocket) connect(t *fan.Thread, a fan.Args) (Word, Word) {
	e, exc := endpointArg(t, a[1], a.Int(2))
	var timeout time.Duration
	if exc == 0 {
		timeout, exc = timeoutArg(t, a[3])
	}
	switch {
	case exc != 0:
		return 0, exc
	case !e.ip.IsValid():
		return t.Fail("NullErr", "java.lang.NullPointerException")
	case timeout < 0:
		return argErr(t, "connect: timeout can't be negative")
	}
	if exc = s.usable(t, &s.connected, "java.net.SocketException: already connected"); exc != 0 {
		return 0, exc
	}
	if err := allow(t, "connect", "tcp", e); err != nil {
		return failed(t, err)
	}
	if exc = s.h.connect(t, e, timeout); exc != 0 {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.spent = true
		s.h.file.Close()
		return 0, exc
	}
	if s.secure != nil {
		s.secure.begin(s.h, false, e.name)
	}
	s.established(e)
	return a[0], 0
}

// established marks the socket as connected to a peer.
func (s *tcpSocket) established(remote endpoint) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bound, s.connected = true, true
	s.local, s.remote = s.h.localEnd(), remote
}

// connect connects to a peer in so much time, without a bound where that is 0.
func (h *handle) connect(t *fan.Thread, to endpoint, timeout time.Duration) (exc Word) {
	begun, result := false, error(nil)
	exc, err := h.await(t, true, timeout, func(fd int) (over bool) {
		if !begun {
			begun = true
			result = sockets.Connect(fd, h.address(to))
			n := host.ErrnoOf(result)
			return result == nil || n != host.EINPROGRESS && n != host.EINTR
		}
		if result = sockets.Error(fd); result != nil {
			return host.ErrnoOf(result) != host.EINPROGRESS
		}
		return sockets.IsConnected(fd)
	})
	switch {
	case exc != 0:
	case isTimeout(err):
		_, exc = ioErr(t, connectTimedOut)
	case err != nil:
		_, exc = failed(t, err)
	case result != nil:
		_, exc = failed(t, result)
	}
	return exc
}

func (s *tcpSocket) in(t *fan.Thread, a fan.Args) (Word, Word) {
	if !s.isOpen() {
		return ioErr(t, "not connected")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return stored(t, a[0], wordIn, func() (Word, Word) { return s.newIn(t) })
}

func (s *tcpSocket) out(t *fan.Thread, a fan.Args) (Word, Word) {
	if !s.isOpen() {
		return ioErr(t, "not connected")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return stored(t, a[0], wordOut, func() (Word, Word) { return s.newOut(t) })
}

// close closes the socket; what its streams have not written yet is lost. Closing it again does nothing.
func (s *tcpSocket) close(t *fan.Thread) (ok bool) {
	s.mu.Lock()
	was := s.closed
	s.closed = true
	s.mu.Unlock()
	if was {
		return true
	}
	if s.secure != nil {
		t.Wait(s.secure.end)
	}
	t.Wait(func() { s.h.file.Close() }) // it may linger
	return true
}

// shutdown ends one direction of the connection.
func (s *tcpSocket) shutdown(t *fan.Thread, done *bool, read bool, called string) (exc Word) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.closed:
		_, exc = ioErr(t, socketIsClosed)
	case !s.connected:
		_, exc = ioErr(t, notConnected)
	case *done:
		_, exc = ioErr(t, "java.net.SocketException: Socket "+called+" is already shutdown")
	}
	if exc != 0 {
		return exc
	}
	*done = true
	if err := s.h.control(func(fd int) error { return sockets.Shutdown(fd, read) }); err != nil && host.ErrnoOf(err) != host.ENOTCONN {
		_, exc = failed(t, err)
	}
	return exc
}
