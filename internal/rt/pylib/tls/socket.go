package tls

import (
	ctls "crypto/tls"
	"crypto/x509"
	"errors"
	"io"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// socket is the Go value of what wrap_socket returns. Its words are the stream below and the context.
type socket struct {
	below stream.Stream
	conn  *ctls.Conn
	wire  wire

	handshake *handshake // nil when it is over: before, nothing else of conn may be called
	thread    *py.Thread // that goes on with the handshake
	plain     []byte     // was decrypted and is still to be given out
	ended     bool       // the peer has ended
	written   int        // how much of a write is encrypted and still to leave
	failed    error      // of crypto/tls: what is done afterwards fails with it
	closed    bool
	self      Word // the object, which lives as long as anybody calls this
}

const (
	wordBelow = iota
	wordContext
	wordRaised // by verify_callback
)

// Sizes of what is read from below at once, and of what is encrypted at once.
const (
	readBytes  = 16 << 10
	writeBytes = 16 << 10
)

func socketType(t *py.Thread) *py.Type {
	return t.NativeType("tls.SSLSocket", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "SSLSocket",
			Print: func(t *py.Thread, w Word, p *py.Printer, _ bool) Word {
				p.Text("<SSLSocket>")
				return 0
			},
			Methods: append(stream.Methods("read", "readinto", "readline", "write", "close", "__del__"),
				stream.Renamed("read1", "recv"), stream.Renamed("readinto", "recv_into"),
				stream.Renamed("write1", "send"), stream.Renamed("write", "sendall"),
				py.Def{Name: "setblocking", Min: 2, Max: 2, Fn: setBlocking},
				py.Def{Name: "getpeercert", Min: 2, Max: 2, Fn: getPeerCert},
				py.Def{Name: "cipher", Min: 1, Max: 1, Fn: cipher},
			),
		}
	})
}

// options are the keyword arguments of wrap_socket.
type options struct {
	server, handshake bool
	hostname          string
}

func optionsOf(t *py.Thread, pairs []Word) (o options, exc Word) {
	o.handshake = true
	for i := 0; i < len(pairs) && exc == 0; i += 2 {
		value := pairs[i+1]
		switch string(t.Heap.Text(pairs[i])) {
		case "server_side":
			o.server, exc = t.IsTrue(value)
		case "do_handshake_on_connect":
			o.handshake, exc = t.IsTrue(value)
		case "server_hostname":
			var ok bool
			if o.hostname, ok = t.Str(value); !ok && value != layout.None {
				exc = t.Error(py.TypeError, "can't convert '%s' object to str implicitly", t.TypeOf(value).Name())
			}
		case "client_id": // of DTLS alone
		default:
			exc = t.Error(py.TypeError, "extra keyword arguments given")
		}
	}
	return o, exc
}

// wrapSocket is SSLContext.wrap_socket(stream, *, server_side, do_handshake_on_connect, server_hostname).
func wrapSocket(t *py.Thread, a py.Args) (Word, Word) {
	if len(a.Words) > 2 {
		return t.Fail(py.TypeError, "extra positional arguments given")
	}
	c, exc := contextArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	o, exc := optionsOf(t, a.Pairs)
	if exc != 0 {
		return 0, exc
	}
	below, exc := stream.Of(t, a.Words[1])
	switch {
	case exc != 0:
		return 0, exc
	case o.hostname == "" && !o.server && c.verifyMode == certRequired:
		return t.Fail(py.ValueError, "CERT_REQUIRED requires server_hostname")
	case t.Runtime().Host().Random == nil:
		return t.FailOS(&host.Denied{Grant: "--allow-random"})
	}
	s := &socket{below: below}
	w := t.NewHost(socketType(t), s, func(v any) { v.(*socket).end() }, a.Words[1], a.Words[0], layout.Null)
	if w == 0 {
		return t.NoMemory()
	}
	s.self = w
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(w)
	cfg := c.config(t.Runtime().Host(), o.hostname, s.callback(w))
	if s.conn = ctls.Client(&s.wire, cfg); c.server {
		s.conn = ctls.Server(&s.wire, cfg)
	}
	s.handshake = startHandshake(s.conn, &s.wire)
	for again := o.handshake; again && exc == 0; {
		if again, exc = s.shake(t, always); again && exc == 0 {
			_, exc = s.wait(t)
		}
	}
	if exc != 0 {
		s.end()
		return 0, exc
	}
	return w, 0
}

// errRefused is the error of a handshake that verify_callback refused.
var errRefused = errors.New("refused by verify_callback")

// callback returns what shows the certificates of a peer to the context's verify_callback, the outermost first. It runs in the coroutine of a
// handshake, which the thread waits for.
func (s *socket) callback(w Word) func(chain []*x509.Certificate) error {
	return func(chain []*x509.Certificate) error {
		t := s.thread
		f := t.HostWord(t.HostWord(w, wordContext), 0)
		for depth := len(chain) - 1; depth >= 0 && f != layout.None; depth-- {
			cert := t.NewBytes(chain[depth].Raw)
			if cert == 0 {
				return errRefused
			}
			result, exc := t.Call(f, cert, layout.SmallInt(int64(depth)))
			n := int64(0)
			if exc == 0 {
				n, exc = t.IntArg(result)
			}
			if exc != 0 {
				t.SetHostWord(w, wordRaised, exc)
			}
			if exc != 0 || n != 0 {
				return errRefused
			}
		}
		return nil
	}
}

// end stops a handshake that is under way. It touches no heap.
func (s *socket) end() {
	if s.handshake != nil {
		s.handshake.stop()
		s.handshake = nil
	}
	s.closed = true
}

// wait waits for the stream below, which made the socket stop.
func (s *socket) wait(t *py.Thread) (n int, exc Word) {
	list := [1]stream.Awaited{{Stream: s.below, Events: s.wanted()}}
	return stream.Await(t, list[:], -1)
}

// wanted returns the events of the stream below without which nothing goes on.
func (s *socket) wanted() int64 {
	if len(s.wire.out) > 0 || s.handshake != nil && !s.handshake.started {
		return stream.PollOut
	}
	return stream.PollIn
}

// flush gives the stream below what is to be sent: again says that it takes no more.
func (s *socket) flush(t *py.Thread) (again bool, exc Word) {
	for len(s.wire.out) > 0 {
		n, exc := s.below.Write(t, s.wire.out)
		switch {
		case exc != 0:
			return false, exc
		case n == stream.Again:
			return true, 0
		}
		s.wire.out = s.wire.out[n:]
	}
	s.wire.out = nil
	return false, 0
}

// fill takes from the stream below what is there: again says that nothing is.
func (s *socket) fill(t *py.Thread) (again bool, exc Word) {
	buf := make([]byte, readBytes)
	n, exc := s.below.Read(t, buf)
	switch {
	case exc != 0:
		return false, exc
	case n == stream.Again:
		return true, 0
	}
	s.wire.in = append(s.wire.in, buf[:n]...)
	s.wire.eof = s.wire.eof || n == 0
	return false, 0
}

// shake goes on with the handshake: again says that the stream below is to be waited for. It is read while ready says so.
func (s *socket) shake(t *py.Thread, ready func() bool) (again bool, exc Word) {
	if s.failed != nil {
		return false, problem(t, s.failed)
	}
	for s.handshake != nil {
		s.thread = t
		over := s.handshake.step()
		if over {
			s.failed = s.handshake.err
			s.handshake = nil
		}
		again, exc = s.flush(t)
		switch {
		case s.failed != nil:
			if raised := t.HostWord(s.self, wordRaised); raised != layout.Null {
				t.SetHostWord(s.self, wordRaised, layout.Null)
				return false, raised
			}
			return false, problem(t, s.failed) // whether or not the alert has left
		case exc != 0 || over:
			return false, exc
		case again, !ready():
			return true, 0
		}
		if again, exc = s.fill(t); again || exc != 0 {
			return again, exc
		}
	}
	return false, 0
}

// decrypt reads into p: again says that there is nothing yet, 0 is the end. The stream below is read while ready says so.
func (s *socket) decrypt(t *py.Thread, p []byte, ready func() bool) (n int, again bool, exc Word) {
	for {
		n, err := s.conn.Read(p)
		var none starved
		switch {
		case n > 0:
			return n, false, 0
		case err == nil:
			continue
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			s.ended = true
			return 0, false, 0
		case !errors.As(err, &none):
			s.failed = err
			return 0, false, problem(t, err)
		}
		if _, exc = s.flush(t); exc != 0 { // what the protocol answers
			return 0, false, exc
		}
		if !ready() {
			return 0, true, 0
		}
		if again, exc = s.fill(t); again || exc != 0 {
			return 0, again, exc
		}
	}
}

func always() bool { return true }

// once returns what says once that the stream below may be read, if it may: reading it then does not wait.
func once(there bool) func() bool {
	return func() bool {
		was := there
		there = false
		return was
	}
}

// begin does what comes ahead of a read or write.
func (s *socket) begin(t *py.Thread) (again bool, exc Word) {
	if s.closed {
		return false, mbedError(t, badInput)
	}
	return s.shake(t, always)
}

// Read is stream.Stream's.
func (s *socket) Read(t *py.Thread, p []byte) (int, Word) {
	again, exc := s.begin(t)
	switch {
	case exc != 0:
		return 0, exc
	case again:
		return stream.Again, 0
	case len(s.plain) > 0:
		n := copy(p, s.plain)
		s.plain = s.plain[n:]
		return n, 0
	case s.ended || len(p) == 0:
		return 0, 0
	}
	n, again, exc := s.decrypt(t, p, always)
	if again {
		return stream.Again, exc
	}
	return n, exc
}

// Write is stream.Stream's. What is encrypted and did not leave is not reported as written: the same bytes are to be written again.
func (s *socket) Write(t *py.Thread, p []byte) (int, Word) {
	again, exc := s.begin(t)
	switch {
	case exc != 0:
		return 0, exc
	case again:
		return stream.Again, 0
	case len(p) == 0:
		return 0, 0
	}
	if s.written == 0 {
		n, err := s.conn.Write(p[:min(len(p), writeBytes)])
		if err != nil {
			s.failed = err
			return 0, problem(t, err)
		}
		s.written = n
	}
	if again, exc = s.flush(t); exc != 0 {
		return 0, exc
	} else if again {
		return stream.Again, 0
	}
	n := min(s.written, len(p))
	s.written = 0
	return n, 0
}

// Ioctl is stream.Stream's.
func (s *socket) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (int64, Word) {
	switch request {
	case stream.Close:
		return 0, s.close(t)
	case stream.Poll:
		return s.poll(t, arg.Flags)
	}
	return s.below.Ioctl(t, request, arg)
}

func (s *socket) close(t *py.Thread) (exc Word) {
	if s.closed {
		return 0
	}
	if s.handshake == nil && s.failed == nil {
		s.conn.Close() // says so to the peer
		_, exc = s.flush(t)
	}
	s.end()
	if _, failed := s.below.Ioctl(t, stream.Close, stream.Arg{}); failed != 0 {
		return failed
	}
	if exc != 0 && t.IsA(exc, py.OSError) { // the peer is gone already
		exc = 0
	}
	return exc
}

// poll returns which of the events are there. It takes from the stream below what has come, and does not wait.
func (s *socket) poll(t *py.Thread, events int64) (found int64, exc Word) {
	if s.closed {
		return s.below.Ioctl(t, stream.Poll, stream.Arg{Flags: events})
	}
	below, exc := s.below.Ioctl(t, stream.Poll, stream.Arg{Flags: stream.PollIn | stream.PollOut})
	if exc != 0 {
		return 0, exc
	}
	found = below & (stream.PollErr | stream.PollHup)
	if s.handshake != nil && s.failed == nil {
		if below&stream.PollOut == 0 {
			return found, 0
		}
		if again, exc := s.shake(t, once(below&(stream.PollIn|stream.PollHup) != 0)); again && exc == 0 {
			return found, 0
		} else if exc != 0 {
			return found | events, 0 // what is done next fails likewise
		}
	}
	if s.failed != nil {
		return found | events, 0 // what is done next says so
	}
	if below&stream.PollOut != 0 && events&stream.PollOut != 0 {
		found |= stream.PollOut
	}
	if events&stream.PollIn == 0 {
		return found, 0
	}
	if len(s.plain) == 0 && !s.ended {
		buf := make([]byte, readBytes)
		n, _, exc := s.decrypt(t, buf, once(below&(stream.PollIn|stream.PollHup) != 0))
		if exc != 0 {
			return found | stream.PollIn, 0
		}
		s.plain = buf[:n]
	}
	if len(s.plain) > 0 || s.ended {
		found |= stream.PollIn
	}
	return found, 0
}

// PollFD is stream.Polled's: the descriptor below, which becomes ready for another reason than the socket.
func (s *socket) PollFD(events int64) (fd int, ask int64, indirect bool) {
	p, ok := s.below.(stream.Polled)
	if !ok {
		return -1, 0, true
	}
	switch {
	case s.handshake != nil:
		events = s.wanted()
	case len(s.wire.out) > 0:
		events |= stream.PollOut
	}
	fd, ask, _ = p.PollFD(events)
	return fd, ask, true
}

func socketArg(t *py.Thread, w Word) (*socket, Word) {
	if s, ok := t.HostValue(w).(*socket); ok {
		return s, 0
	}
	return nil, t.Error(py.TypeError, "SSLSocket expected")
}

// setBlocking calls the method of the same name of the stream below.
func setBlocking(t *py.Thread, a py.Args) (Word, Word) {
	if _, exc := socketArg(t, a.Words[0]); exc != 0 {
		return 0, exc
	}
	name := t.Intern("setblocking")
	if name == 0 {
		return t.NoMemory()
	}
	f, exc := t.GetAttr(t.HostWord(a.Words[0], wordBelow), name)
	if exc != 0 {
		return 0, exc
	}
	return t.Call(f, a.Words[1])
}

// getPeerCert is getpeercert(binary): the peer's certificate as DER, None where it showed none.
func getPeerCert(t *py.Thread, a py.Args) (Word, Word) {
	s, exc := socketArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	if binary, exc := t.IsTrue(a.Words[1]); exc != 0 || !binary {
		if exc == 0 {
			exc = t.Error(py.NotImplementedError, "")
		}
		return 0, exc
	}
	if s.handshake != nil || len(s.conn.ConnectionState().PeerCertificates) == 0 {
		return layout.None, 0
	}
	return t.Made(t.NewBytes(s.conn.ConnectionState().PeerCertificates[0].Raw))
}

// cipher is cipher(): the names of the cipher suite and of the protocol.
func cipher(t *py.Thread, a py.Args) (Word, Word) {
	s, exc := socketArg(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	var state ctls.ConnectionState
	if s.handshake == nil {
		state = s.conn.ConnectionState()
	}
	name, version := layout.Word(layout.None), layout.Word(layout.None)
	if state.CipherSuite != 0 {
		name = t.NewStr(cipherName(state.CipherSuite))
	}
	switch state.Version {
	case ctls.VersionTLS12:
		version = t.NewStr("TLSv1.2")
	case ctls.VersionTLS13:
		version = t.NewStr("TLSv1.3")
	}
	if name == 0 || version == 0 {
		return t.NoMemory()
	}
	return t.Made(t.NewTuple(name, version))
}
