package inet

import (
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/sockets"
)

// udpSocket is the value of a UdpSocket.
type udpSocket struct {
	h *handle

	mu sync.Mutex // of what follows
	udpState
	groups map[membership]struct{} // of a MulticastSocket
	choice *ipInterface            // likewise: what datagrams to groups leave by; nil for the system's choice
}

// udpState is what a socket is at a moment.
type udpState struct {
	bound, connected, closed bool

	local, remote endpoint
	timeout       time.Duration // of receive, 0 for none
}

func (s *udpSocket) state() udpState {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.udpState
}

func udpSocketMethods() table {
	list := table{
		"init":        udpInit,
		"config":      config,
		"options":     options,
		"isBound":     test(func(s *udpSocket) bool { return s.state().bound }),
		"isConnected": test(func(s *udpSocket) bool { return s.state().connected }),
		"isClosed":    test(func(s *udpSocket) bool { return s.state().closed }),
		"localAddr": method(func(s *udpSocket, t *fan.Thread, _ fan.Args) (Word, Word) {
			st := s.state()
			if !st.bound || st.closed {
				return layout.Null, 0
			}
			return newNumeric(t, st.local.ip)
		}),
		"localPort": method(func(s *udpSocket, _ *fan.Thread, _ fan.Args) (Word, Word) {
			st := s.state()
			return port(st.bound && !st.closed, st.local)
		}),
		"remoteAddr": method(func(s *udpSocket, t *fan.Thread, a fan.Args) (Word, Word) {
			if !s.state().connected {
				return layout.Null, 0
			}
			return t.Heap.Load(a[0], wordRemote), 0
		}),
		"remotePort": method(func(s *udpSocket, _ *fan.Thread, _ fan.Args) (Word, Word) {
			st := s.state()
			return port(st.connected, st.remote)
		}),
		"bind":       method((*udpSocket).bind),
		"connect":    method((*udpSocket).connect),
		"send":       method((*udpSocket).send),
		"receive":    method((*udpSocket).receive),
		"disconnect": method((*udpSocket).disconnect),
		"close":      method((*udpSocket).close),
		"getReceiveTimeout": method(func(s *udpSocket, t *fan.Thread, _ fan.Args) (Word, Word) {
			if _, exc := s.optionHandle(t); exc != 0 {
				return 0, exc
			}
			return newTimeout(t, s.state().timeout)
		}),
		"setReceiveTimeout": method(func(s *udpSocket, t *fan.Thread, a fan.Args) (Word, Word) { return 0, s.setTimeout(t, a[1]) }),
	}
	methods[*udpSocket](list, "Broadcast", broadcast())
	methods[*udpSocket](list, "ReceiveBufferSize", receiveBuf("Invalid receive size"))
	methods[*udpSocket](list, "SendBufferSize", sendBuf("Invalid send size"))
	methods[*udpSocket](list, "ReuseAddr", reuseAddr())
	methods[*udpSocket](list, "TrafficClass", trafficClass("Invalid IP_TOS value"))
	return list
}

func udpInit(t *fan.Thread, a fan.Args) (Word, Word) {
	h, exc := openHandle(t, sockets.Datagram)
	if exc != 0 {
		return 0, exc
	}
	s := &udpSocket{h: h}
	if t.Bind(a[0], s, func(any) { h.release() }) == 0 {
		h.release()
		return t.Made(0)
	}
	t.Heap.Store(a[0], wordConfig, a[1])
	c := fields{t: t, self: a[1]}
	for _, o := range []struct {
		option
		value int64
	}{
		{broadcast(), number(c.flag("broadcast"))},
		{receiveBuf("Invalid receive size"), c.number("receiveBufferSize")},
		{sendBuf("Invalid send size"), c.number("sendBufferSize")},
		{reuseAddr(), number(c.flag("reuseAddr"))},
		{trafficClass("Invalid IP_TOS value"), c.number("trafficClass")},
	} {
		if c.exc == 0 {
			c.exc = o.apply(t, s, o.value)
		}
	}
	timeout := c.word("receiveTimeout")
	if c.exc == 0 {
		c.exc = s.setTimeout(t, timeout)
	}
	return a[0], c.exc
}

// optionHandle is optioned's.
func (s *udpSocket) optionHandle(t *fan.Thread) (*handle, Word) {
	if s.state().closed {
		_, exc := ioErr(t, socketIsClosed)
		return nil, exc
	}
	return s.h, 0
}

func (s *udpSocket) setTimeout(t *fan.Thread, w Word) (exc Word) {
	if _, exc = s.optionHandle(t); exc != 0 {
		return exc
	}
	d, exc := timeoutArg(t, w)
	switch {
	case exc != 0:
		return exc
	case d < 0:
		_, exc = argErr(t, "timeout < 0")
		return exc
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.timeout = d
	return 0
}

func (s *udpSocket) bind(t *fan.Thread, a fan.Args) (Word, Word) {
	e, exc := optionalEndpoint(t, a[1], a[2])
	if exc != 0 {
		return 0, exc
	}
	switch st := s.state(); {
	case st.closed:
		return ioErr(t, socketIsClosed)
	case st.bound:
		return ioErr(t, alreadyBound)
	}
	return a[0], s.bindTo(t, e)
}

// bindTo gives the socket an end of its own.
func (s *udpSocket) bindTo(t *fan.Thread, e endpoint) (exc Word) {
	err := allow(t, "listen", "udp", e)
	if err == nil {
		err = s.h.control(func(fd int) error { return sockets.Bind(fd, s.h.address(e)) })
	}
	if err != nil {
		_, exc = failed(t, err)
		return exc
	}
	s.refresh()
	return 0
}

// refresh asks the system for the socket's own end.
func (s *udpSocket) refresh() {
	local := s.h.localEnd()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bound, s.local = true, local
}

func (s *udpSocket) connect(t *fan.Thread, a fan.Args) (Word, Word) {
	e, exc := endpointArg(t, a[1], a.Int(2))
	st := s.state()
	switch {
	case exc != 0:
		return 0, exc
	case !e.ip.IsValid():
		return t.Fail("NullErr", "java.lang.NullPointerException")
	case st.closed:
		return a[0], 0
	case e.port == 0:
		return ioErr(t, "java.net.SocketException: Can't connect to port 0")
	}
	err := allow(t, "connect", "udp", e)
	if err == nil {
		err = s.h.control(func(fd int) error { return sockets.Connect(fd, s.h.address(e)) })
	}
	if err != nil {
		return failed(t, err)
	}
	s.refresh()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.connected, s.remote = true, e
	t.Heap.Store(a[0], wordRemote, a[1])
	return a[0], 0
}

// disconnect leaves the peer. The socket keeps its port, which the system takes away from one that had not asked for it.
func (s *udpSocket) disconnect(t *fan.Thread, a fan.Args) (Word, Word) {
	st := s.state()
	if st.closed || !st.connected {
		return a[0], 0
	}
	err := s.h.control(func(fd int) error {
		if err := sockets.Disconnect(fd, s.h.family); err != nil {
			return err
		}
		if now, err := sockets.Local(fd); err != nil || now.Port != 0 {
			return err
		}
		return sockets.Bind(fd, s.h.address(endpoint{port: st.local.port}))
	})
	if err != nil {
		return failed(t, err)
	}
	s.refresh()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.connected, s.remote = false, endpoint{}
	t.Heap.Store(a[0], wordRemote, 0)
	return a[0], 0
}

func (s *udpSocket) close(*fan.Thread, fan.Args) (Word, Word) {
	s.mu.Lock()
	s.closed, s.connected = true, false
	s.mu.Unlock()
	s.h.file.Close()
	return fan.Bool(true), 0
}

// packet is a UdpPacket.
type packet struct {
	fields
	addr, port, data Word
	buf              sys.Buf
}

func packetOf(t *fan.Thread, w Word) (p packet, exc Word) {
	p.fields = fields{t: t, self: w}
	p.addr, p.port, p.data = p.word("addr"), p.word("port"), p.word("data")
	if p.exc == 0 {
		p.buf, p.exc = sys.BufOf(t, p.data)
	}
	return p, p.exc
}

// set sets a field.
func (p *packet) set(name string, value Word) {
	if p.exc == 0 {
		p.exc = p.t.SetField(p.t.TypeOf(p.self).FindField(name), p.self, value)
	}
}

// send sends what is left of the packet's buffer as one datagram.
func (s *udpSocket) send(t *fan.Thread, a fan.Args) (Word, Word) {
	p, exc := packetOf(t, a[1])
	if exc != 0 {
		return 0, exc
	}
	st := s.state()
	var to *sockets.Addr
	switch {
	case st.connected:
		if p.addr != 0 || p.port != 0 {
			return t.Fail("ArgErr", "Address and port must be null to send while connected")
		}
	case p.addr == 0 || p.port == 0:
		return t.Fail("ArgErr", "Address or port is null")
	default:
		n, _ := t.IntOf(p.port)
		if n < 0 || n > 0xFFFF {
			return argErr(t, "Port out of range:"+portText(n))
		}
		e, exc := endpointArg(t, p.addr, n)
		if exc != 0 {
			return 0, exc
		}
		if st.closed {
			return ioErr(t, socketClosed)
		}
		if e.port == 0 {
			return ioErr(t, "java.net.SocketException: Can't send to port 0")
		}
		if err := allow(t, "send", "udp", e); err != nil {
			return failed(t, err)
		}
		to = s.h.address(e)
	}
	if st.closed {
		return ioErr(t, socketClosed)
	}
	data := append([]byte(nil), p.buf.Rest()...)
	var result error
	exc, err := s.h.await(t, true, 0, func(fd int) bool {
		_, result = sockets.Send(fd, data, 0, to)
		return !again(result)
	})
	if exc == 0 {
		exc = s.transferred(t, err, result)
	}
	if exc != 0 {
		return 0, exc
	}
	if !st.bound {
		s.refresh()
	}
	p.buf.Skip(len(data))
	return 0, 0
}

// transferred is the exception of the errors of a send or receive: that of the wait, and the system's.
func (s *udpSocket) transferred(t *fan.Thread, err, result error) (exc Word) {
	switch {
	case isTimeout(err):
		_, exc = ioErr(t, receiveTimedOut)
	case err != nil:
		_, exc = failed(t, err)
	case result != nil && host.ErrnoOf(result) == host.ECONNREFUSED:
		_, exc = ioErr(t, "java.net.PortUnreachableException")
	case result != nil:
		_, exc = failed(t, result)
	}
	return exc
}

// defaultPacket is how many bytes a packet holds that receive makes.
const defaultPacket = 1024

// mostPacket is what a datagram holds at most.
const mostPacket = 1 << 16

// receive receives a datagram into the packet's buffer, from its position to its capacity; what is longer is cut off.
func (s *udpSocket) receive(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	w := a[1]
	if w == 0 {
		var exc Word
		if w, exc = newPacket(t); exc != 0 {
			return 0, exc
		}
	}
	p, exc := packetOf(t, t.Keep(w))
	if exc != 0 {
		return 0, exc
	}
	st := s.state()
	if st.closed {
		return ioErr(t, socketClosed)
	}
	if !st.bound {
		if exc := s.bindTo(t, endpoint{}); exc != 0 {
			return 0, exc
		}
	}
	data := make([]byte, min(p.buf.Spare(), mostPacket))
	n, from, result := 0, sockets.Addr{}, error(nil)
	exc, err := s.h.await(t, false, st.timeout, func(fd int) bool {
		n, from, result = sockets.Receive(fd, data, 0)
		return !again(result)
	})
	if exc == 0 {
		exc = s.transferred(t, err, result)
	}
	if exc != 0 {
		return 0, exc
	}
	p.buf.Put(data[:min(n, p.buf.Spare())])
	e := endpointOf(from)
	addr, exc := newNumeric(t, e.ip)
	if exc != 0 {
		return 0, exc
	}
	p.set("addr", t.Keep(addr))
	p.set("port", layout.SmallInt(int64(e.port)))
	return w, p.exc
}

// newPacket returns a UdpPacket with a buffer of its own.
func newPacket(t *fan.Thread) (Word, Word) {
	typ, exc := typeNamed(t, "UdpPacket")
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	buf, exc := sys.NewBuf(t, make([]byte, 0, defaultPacket))
	if exc != 0 {
		return 0, exc
	}
	t.Keep(buf)
	w := t.Keep(t.NewObject(typ))
	if w == 0 {
		return t.Made(0)
	}
	_, exc = t.Run(typ.FindMethod("make", 3), w, 0, 0, buf)
	return w, exc
}
