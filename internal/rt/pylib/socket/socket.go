package socket

import (
	"math"
	"net/netip"
	"strconv"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/poll"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/file"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
	"github.com/tandem-lang/tandem/internal/rt/sockets"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Extensible: true,
		Functions: []py.Def{
			{Name: "getaddrinfo", Min: 2, Max: 6, Fn: getAddrInfo},
			{Name: "inet_pton", Min: 2, Max: 2, Fn: inetPton},
			{Name: "inet_ntop", Min: 2, Max: 2, Fn: inetNtop},
			{Name: "sockaddr", Min: 1, Max: 1, Fn: sockaddr},
		},
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			for _, c := range &constants {
				if !add(c.name, layout.SmallInt(c.value)) {
					return false
				}
			}
			return add("socket", t.ClassOf(socketType(t)))
		},
	}
}

var constants = [...]struct {
	name  string
	value int64
}{
	{"AF_UNIX", sockets.Unix}, {"AF_INET", sockets.Inet}, {"AF_INET6", sockets.Inet6},
	{"SOCK_STREAM", sockets.Stream}, {"SOCK_DGRAM", sockets.Datagram}, {"SOCK_RAW", sockets.Raw},
	{"MSG_DONTROUTE", sockets.MsgDontRoute}, {"MSG_DONTWAIT", sockets.MsgDontWait}, {"MSG_PEEK", sockets.MsgPeek},
	{"SOL_SOCKET", sockets.SolSocket}, {"SO_BROADCAST", 6}, {"SO_ERROR", 4}, {"SO_KEEPALIVE", 9}, {"SO_LINGER", 13}, {"SO_REUSEADDR", 2},
	{"IP_ADD_MEMBERSHIP", sockets.IPAddMembership}, {"IP_DROP_MEMBERSHIP", sockets.IPDropMembership},
}

// state is what the module keeps.
type state struct {
	names map[netip.Addr][]string // what the program has asked for whose answer an address was
}

func stateOf(t *py.Thread) *state {
	return t.Runtime().State("socket", func() any { return &state{map[netip.Addr][]string{}} }).(*state)
}

// namesMost bounds how many answers of name servers are remembered: of more some are forgotten, and must be asked for again.
const namesMost = 1 << 10

func (s *state) remember(ip netip.Addr, name string) {
	for _, old := range s.names[ip] {
		if old == name {
			return
		}
	}
	if len(s.names) >= namesMost || len(s.names[ip]) >= namesMost {
		clear(s.names)
	}
	s.names[ip] = append(s.names[ip], name)
}

// allow asks the host's policy for an address: by its number, and by the names that led to it.
func allow(t *py.Thread, op string, a *sockets.Addr, kind int) error {
	h := t.Runtime().Host()
	network, addr := a.Network(kind)
	err := h.AllowNet(op, network, addr)
	if err == nil || a.Family == sockets.Unix {
		return err
	}
	for _, name := range stateOf(t).names[a.IP] {
		if h.AllowNet(op, network, name+":"+portText(a.Port)) == nil {
			return nil
		}
	}
	return err
}

// socket is the Go value of a socket.
type socket struct {
	all          *stream.Descriptors
	number       int // by which programs know it; -1 when it is closed
	fd           int // the system's; -1 when it is closed
	family, kind int
	bound        bool
	blocking     bool
	timeout      time.Duration // of a wait; negative for none
}

func socketType(t *py.Thread) *py.Type {
	return t.NativeType("socket.socket", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "socket", New: newSocket,
			Print: func(t *py.Thread, w Word, p *py.Printer, _ bool) Word {
				p.Text("<_socket " + strconv.Itoa(t.HostValue(w).(*socket).number) + ">")
				return 0
			},
			Methods: append(stream.Methods("read", "readinto", "readline", "write", "close"), methods()...),
		}
	})
}

func methods() []py.Def {
	return []py.Def{
		{Name: "fileno", Min: 1, Max: 1, Fn: method((*socket).fileNo)},
		{Name: "makefile", Min: 1, Max: 3, Fn: method((*socket).makeFile)},
		{Name: "connect", Min: 2, Max: 2, Fn: method((*socket).connect)},
		{Name: "bind", Min: 2, Max: 2, Fn: method((*socket).bind)},
		{Name: "listen", Min: 1, Max: 2, Fn: method((*socket).listen)},
		{Name: "accept", Min: 1, Max: 1, Fn: method((*socket).accept)},
		{Name: "recv", Min: 2, Max: 3, Fn: method((*socket).receive)},
		{Name: "recvfrom", Min: 2, Max: 3, Fn: method((*socket).receiveFrom)},
		{Name: "send", Min: 2, Max: 3, Fn: method((*socket).send)},
		{Name: "sendall", Min: 2, Max: 3, Fn: method((*socket).sendAll)},
		{Name: "sendto", Min: 3, Max: 4, Fn: method((*socket).sendTo)},
		{Name: "setsockopt", Min: 4, Max: 4, Fn: method((*socket).setOption)},
		{Name: "setblocking", Min: 2, Max: 2, Fn: method((*socket).setBlocking)},
		{Name: "settimeout", Min: 2, Max: 2, Fn: method((*socket).setTimeout)},
	}
}

// method makes a function of a method of sockets.
func method(f func(s *socket, t *py.Thread, a []Word) (Word, Word)) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		s, ok := t.HostValue(a.Words[0]).(*socket)
		if !ok {
			return t.Fail(py.TypeError, "socket expected")
		}
		return f(s, t, a.Words[1:])
	}
}

// newSocket is socket(family, type, protocol).
func newSocket(t *py.Thread, _ *py.Type, a py.Args) (Word, Word) {
	numbers := [3]int64{sockets.Inet, sockets.Stream}
	for i, w := range a.Words[:min(len(a.Words), len(numbers))] {
		var exc Word
		if numbers[i], exc = t.IntArg(w); exc != 0 {
			return 0, exc
		}
		if numbers[i] != int64(int32(numbers[i])) {
			return t.FailOS(host.EINVAL)
		}
	}
	if t.Runtime().Host().Net == nil {
		return t.FailOS(&host.Denied{Grant: "--allow-net"})
	}
	fd, err := sockets.Open(int(numbers[0]), int(numbers[1]), int(numbers[2]))
	if err != nil {
		return t.FailOS(err)
	}
	return made(t, fd, int(numbers[0]), int(numbers[1]))
}

// made returns the object of a descriptor, which is closed where that fails.
func made(t *py.Thread, fd, family, kind int) (Word, Word) {
	s := &socket{all: stream.DescriptorsOf(t.Runtime()), fd: fd, family: family, kind: kind, blocking: true, timeout: -1}
	var ok bool
	if s.number, ok = s.all.Add(s); !ok {
		sockets.Close(fd)
		return t.FailOS(host.EMFILE)
	}
	w := t.NewHost(socketType(t), s, func(v any) { v.(*socket).Close() })
	if w == 0 {
		s.Close()
		return t.NoMemory()
	}
	return w, 0
}

// Close closes the socket; closing it again does nothing.
func (s *socket) Close() error {
	if s.fd < 0 {
		return nil
	}
	fd := s.fd
	s.all.Remove(s.number)
	s.fd, s.number = -1, -1
	return sockets.Close(fd)
}

// wait waits until one of the events is there, until an error or the end is, or the time is over.
func (s *socket) wait(t *py.Thread, events int64) (over bool, exc Word) {
	list := [1]stream.Awaited{{Stream: s, Events: events}}
	n, exc := stream.Await(t, list[:], s.timeout)
	return n == 0, exc
}

// retry does a system call, again and again where the socket waits: it returns the call's error, or late where the time is over.
func (s *socket) retry(t *py.Thread, events int64, late host.Errno, call func() error) (exc Word) {
	for {
		err := call()
		switch {
		case err == nil:
			return 0
		case host.ErrnoOf(err) == host.EINTR:
			continue
		case host.ErrnoOf(err) != host.EAGAIN || !s.blocking:
			return t.OSError(err)
		}
		if over, exc := s.wait(t, events); exc != 0 {
			return exc
		} else if over {
			return t.OSError(late)
		}
	}
}

func (s *socket) fileNo(t *py.Thread, _ []Word) (Word, Word) {
	return layout.SmallInt(int64(s.number)), 0
}

// makeFile is makefile(mode, buffering): a file of the socket, which it closes with itself.
func (s *socket) makeFile(t *py.Thread, a []Word) (Word, Word) {
	mode := "r"
	if len(a) > 0 {
		var ok bool
		if mode, ok = t.Str(a[0]); !ok {
			return t.Fail(py.TypeError, "can't convert '%s' object to str implicitly", t.TypeOf(a[0]).Name())
		}
	}
	return file.OfNumber(t, s.number, file.ParseMode(mode))
}

// addressArg returns the address that an argument is.
func addressArg(t *py.Thread, w Word) (a sockets.Addr, exc Word) {
	b, exc := t.BufferArg(w)
	if exc != 0 {
		return a, exc
	}
	a, err := parse(b)
	if err != nil {
		return a, t.OSError(err)
	}
	return a, 0
}

func (s *socket) connect(t *py.Thread, a []Word) (Word, Word) {
	addr, exc := addressArg(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	if err := allow(t, "connect", &addr, s.kind); err != nil {
		return t.FailOS(err)
	}
	err := sockets.Connect(s.fd, &addr)
	s.bound = true
	if err == nil {
		return layout.None, 0
	}
	if n := host.ErrnoOf(err); n != host.EINPROGRESS && n != host.EINTR || !s.blocking {
		return t.FailOS(err)
	}
	over, exc := s.wait(t, poll.Out)
	switch {
	case exc != 0:
		return 0, exc
	case over:
		return t.FailOS(host.ETIMEDOUT)
	}
	if err := sockets.Error(s.fd); err != nil {
		return t.FailOS(err)
	}
	return layout.None, 0
}

func (s *socket) bind(t *py.Thread, a []Word) (Word, Word) {
	addr, exc := addressArg(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	if err := allow(t, "listen", &addr, s.kind); err != nil {
		return t.FailOS(err)
	}
	if err := sockets.Bind(s.fd, &addr); err != nil {
		return t.FailOS(err)
	}
	s.bound = true
	return layout.None, 0
}

// defaultBacklog is how many connections wait to be accepted where a program does not say.
const defaultBacklog = 128

func (s *socket) listen(t *py.Thread, a []Word) (Word, Word) {
	backlog := int64(defaultBacklog)
	if len(a) > 0 {
		var exc Word
		if backlog, exc = t.IntArg(a[0]); exc != 0 {
			return 0, exc
		}
	}
	if !s.bound { // the system takes a port of its own choice, at all addresses
		any := addressOf(netip.IPv4Unspecified(), 0)
		if err := allow(t, "listen", &any, s.kind); err != nil {
			return t.FailOS(err)
		}
	}
	if err := sockets.Listen(s.fd, int(max(0, min(backlog, math.MaxInt16)))); err != nil {
		return t.FailOS(err)
	}
	return layout.None, 0
}

// accept returns the socket of a connection and the address of its peer.
func (s *socket) accept(t *py.Thread, _ []Word) (Word, Word) {
	var fd int
	var peer sockets.Addr
	exc := s.retry(t, poll.In, host.ETIMEDOUT, func() (err error) {
		fd, peer, err = sockets.Accept(s.fd)
		return err
	})
	if exc != 0 {
		return 0, exc
	}
	w, exc := made(t, fd, s.family, s.kind)
	if exc != 0 {
		return 0, exc
	}
	b := t.NewByteArray(sockaddrOf(&peer))
	if b == 0 {
		return t.NoMemory()
	}
	return t.Made(t.NewTuple(w, b))
}

// receiveMost bounds what one call receives: more than the system keeps for a socket, and than a datagram holds.
const receiveMost = 1 << 20

// take receives what recv and recvfrom return.
func (s *socket) take(t *py.Thread, a []Word) (data []byte, from sockets.Addr, exc Word) {
	size, exc := t.IntArg(a[0])
	flags := int64(0)
	if exc == 0 && len(a) > 1 {
		flags, exc = t.IntArg(a[1])
	}
	if exc != 0 {
		return nil, from, exc
	}
	if size < 0 {
		_, exc = t.NoMemory()
		return nil, from, exc
	}
	data = make([]byte, min(size, receiveMost))
	n := 0
	call := func() (err error) {
		n, from, err = sockets.Receive(s.fd, data, int(flags))
		return err
	}
	if flags&sockets.MsgDontWait != 0 {
		if err := call(); err != nil {
			return nil, from, t.OSError(err)
		}
	} else if exc = s.retry(t, poll.In, host.EAGAIN, call); exc != 0 {
		return nil, from, exc
	}
	return data[:n], from, 0
}

func (s *socket) receive(t *py.Thread, a []Word) (Word, Word) {
	data, _, exc := s.take(t, a)
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewBytes(data))
}

func (s *socket) receiveFrom(t *py.Thread, a []Word) (Word, Word) {
	data, from, exc := s.take(t, a)
	if exc != 0 {
		return 0, exc
	}
	b, addr := t.NewBytes(data), t.NewBytes(sockaddrOf(&from))
	if b == 0 || addr == 0 {
		return t.NoMemory()
	}
	return t.Made(t.NewTuple(b, addr))
}

// transmit sends data: all of it where the socket waits and is a stream, as the system does. It returns how many bytes went.
func (s *socket) transmit(t *py.Thread, w Word, flags int64, to *sockets.Addr) (n int, exc Word) {
	view, exc := t.BufferArg(w)
	if exc != 0 {
		return 0, exc
	}
	data := view
	if s.blocking {
		data = append([]byte(nil), view...) // it may change while the socket waits
	}
	for {
		k := 0
		call := func() (err error) {
			k, err = sockets.Send(s.fd, data[n:], int(flags), to)
			return err
		}
		if flags&sockets.MsgDontWait != 0 {
			if err := call(); err != nil {
				return n, t.OSError(err)
			}
			return k, 0
		}
		if exc = s.retry(t, poll.Out, host.EAGAIN, call); exc != 0 {
			return n, exc
		}
		if n += k; n >= len(data) || !s.blocking || s.kind != sockets.Stream {
			return n, 0
		}
	}
}

// flagsArg returns the flags that are the second argument, 0 where there is none.
func flagsArg(t *py.Thread, a []Word) (flags int64, exc Word) {
	if len(a) > 1 {
		return t.IntArg(a[1])
	}
	return 0, 0
}

func (s *socket) send(t *py.Thread, a []Word) (Word, Word) {
	flags, exc := flagsArg(t, a)
	if exc != 0 {
		return 0, exc
	}
	n, exc := s.transmit(t, a[0], flags, nil)
	return layout.SmallInt(int64(n)), exc
}

// sendAll fails where not all bytes went, as a socket that does not wait may have it.
func (s *socket) sendAll(t *py.Thread, a []Word) (Word, Word) {
	flags, exc := flagsArg(t, a)
	if exc != 0 {
		return 0, exc
	}
	n, exc := s.transmit(t, a[0], flags, nil)
	if exc != 0 {
		return 0, exc
	}
	if data, _ := t.Buffer(a[0]); n < len(data) {
		return t.FailOS(host.EINTR)
	}
	return layout.None, 0
}

// sendTo is sendto(data, address) and sendto(data, flags, address).
func (s *socket) sendTo(t *py.Thread, a []Word) (Word, Word) {
	to, exc := addressArg(t, a[len(a)-1])
	if exc != 0 {
		return 0, exc
	}
	flags := int64(0)
	if len(a) == 3 {
		if flags, exc = t.IntArg(a[1]); exc != 0 {
			return 0, exc
		}
	}
	if err := allow(t, "send", &to, s.kind); err != nil {
		return t.FailOS(err)
	}
	n, exc := s.transmit(t, a[0], flags, &to)
	return layout.SmallInt(int64(n)), exc
}

// setOption is setsockopt(level, option, value): a number or bytes.
func (s *socket) setOption(t *py.Thread, a []Word) (Word, Word) {
	level, exc := t.IntArg(a[0])
	if exc != 0 {
		return 0, exc
	}
	option, exc := t.IntArg(a[1])
	if exc != 0 {
		return 0, exc
	}
	var err error
	if n, ok := t.TruncatedInt(a[2]); ok {
		err = sockets.SetInt(s.fd, int(level), int(option), int(int32(n)))
	} else {
		b, exc := t.BufferArg(a[2])
		if exc != 0 {
			return 0, exc
		}
		err = sockets.SetBytes(s.fd, int(level), int(option), b)
	}
	if err != nil {
		return t.FailOS(err)
	}
	return layout.None, 0
}

func (s *socket) setBlocking(t *py.Thread, a []Word) (Word, Word) {
	on, exc := t.IsTrue(a[0])
	switch {
	case exc != 0:
		return 0, exc
	case s.fd < 0:
		return t.FailOS(host.EBADF)
	}
	s.blocking = on
	return layout.None, 0
}

// setTimeout is settimeout(seconds): None for no limit, 0 not to wait.
func (s *socket) setTimeout(t *py.Thread, a []Word) (Word, Word) {
	timeout := time.Duration(-1)
	if a[0] != layout.None {
		seconds, exc := t.FloatArg(a[0])
		if exc != 0 {
			return 0, exc
		}
		timeout = duration(seconds)
	}
	if s.fd < 0 {
		return t.FailOS(host.EBADF)
	}
	if s.blocking = timeout != 0; s.blocking {
		s.timeout = timeout
	}
	return layout.None, 0
}

// duration returns a time-out of so many seconds, to the microsecond.
func duration(seconds float64) time.Duration {
	us := math.Round(seconds * 1e6)
	if us < 0 || us > math.MaxInt64/1000 || us != us {
		return -1
	}
	return time.Duration(us) * time.Microsecond
}

// Read is stream.Stream's.
func (s *socket) Read(t *py.Thread, p []byte) (n int, exc Word) {
	return s.transfer(t, poll.In, func() (k int, err error) {
		k, _, err = sockets.Receive(s.fd, p, 0)
		return k, err
	})
}

// Write is stream.Stream's.
func (s *socket) Write(t *py.Thread, p []byte) (n int, exc Word) {
	if s.blocking {
		p = append([]byte(nil), p...) // it may change while the socket waits
	}
	return s.transfer(t, poll.Out, func() (k int, err error) { return sockets.Send(s.fd, p, 0, nil) })
}

// transfer reads or writes: where the socket does not wait, Again is no error.
func (s *socket) transfer(t *py.Thread, events int64, call func() (int, error)) (n int, exc Word) {
	again := false
	exc = s.retry(t, events, host.ETIMEDOUT, func() (err error) {
		n, err = call()
		if again = err != nil && host.ErrnoOf(err) == host.EAGAIN && !s.blocking; again {
			return nil
		}
		return err
	})
	if again {
		n = stream.Again
	}
	return n, exc
}

// Ioctl is stream.Stream's.
func (s *socket) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (int64, Word) {
	switch request {
	case stream.Close:
		s.Close()
		return 0, 0
	case stream.FileNo:
		return int64(s.number), 0
	case stream.Poll:
		if s.fd < 0 {
			return poll.Invalid, 0
		}
		item := [1]poll.Item{{Fd: int32(s.fd), Events: int16(arg.Flags & (poll.In | poll.Out))}}
		if _, err := poll.Ask(item[:]); err != nil {
			return 0, t.OSError(err)
		}
		return int64(item[0].Revents), 0
	}
	return 0, t.OSError(host.EINVAL)
}

// PollFD is stream.Polled's.
func (s *socket) PollFD(events int64) (fd int, ask int64, indirect bool) {
	return s.fd, events & (poll.In | poll.Out), s.fd < 0
}
