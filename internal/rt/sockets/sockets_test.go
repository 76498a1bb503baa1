//go:build unix

package sockets

import (
	"errors"
	"net/netip"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/tandem-lang/tandem/internal/rt/host"
)

var loopback = netip.MustParseAddr("127.0.0.1")

// open returns a socket that is closed when the test ends.
func open(t *testing.T, kind int) int {
	t.Helper()
	fd, err := Open(Inet, kind, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { Close(fd) })
	return fd
}

// bound returns a socket on the loopback, and its address.
func bound(t *testing.T, kind int) (int, *Addr) {
	t.Helper()
	fd := open(t, kind)
	if err := Bind(fd, &Addr{Family: Inet, IP: loopback}); err != nil {
		t.Fatal(err)
	}
	a, err := Local(fd)
	if err != nil || a.Family != Inet || a.IP != loopback || a.Port == 0 {
		t.Fatalf("%+v, %v", a, err)
	}
	return fd, &a
}

// retry makes a call again until the socket is ready.
func retry(t *testing.T, fd int, events int16, call func() error) {
	t.Helper()
	for {
		err := call()
		if err == nil {
			return
		}
		if n := host.ErrnoOf(err); n != host.EAGAIN && n != host.EINPROGRESS {
			t.Fatal(err)
		}
		if _, err := unix.Poll([]unix.PollFd{{Fd: int32(fd), Events: events}}, 5000); err != nil && !errors.Is(err, unix.EINTR) {
			t.Fatal(err)
		}
		if host.ErrnoOf(err) == host.EINPROGRESS {
			return
		}
	}
}

// A connection is made, carries bytes, and ends in one direction and then in the other.
func TestStream(t *testing.T) {
	listener, addr := bound(t, Stream)
	if err := Listen(listener, 1); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Accept(listener); host.ErrnoOf(err) != host.EAGAIN {
		t.Errorf("accepting waits: %v", err)
	}
	client := open(t, Stream)
	if IsConnected(client) {
		t.Error("connected already")
	}
	retry(t, client, unix.POLLOUT, func() error { return Connect(client, addr) })
	if err := Error(client); err != nil || !IsConnected(client) {
		t.Fatalf("not connected: %v", err)
	}
	var server int
	retry(t, listener, unix.POLLIN, func() (err error) {
		var from Addr
		if server, from, err = Accept(listener); err == nil {
			if local, _ := Local(client); from != local {
				t.Errorf("accepted %v instead of %v", from, local)
			}
		}
		return err
	})
	defer Close(server)
	if n, err := Send(client, []byte("hello"), 0, nil); n != 5 || err != nil {
		t.Errorf("sent %d, %v", n, err)
	}
	if err := Shutdown(client, false); err != nil {
		t.Error(err)
	}
	b := make([]byte, 10)
	retry(t, server, unix.POLLIN, func() error {
		_, _, err := Receive(server, b[:1], MsgPeek)
		return err
	})
	if n, err := Available(server); n != 5 || err != nil {
		t.Errorf("%d bytes have come, %v", n, err)
	}
	if n, _, err := Receive(server, b, 0); n != 5 || err != nil || string(b[:5]) != "hello" {
		t.Errorf("received %q, %v", b[:n], err)
	}
	retry(t, server, unix.POLLIN, func() error {
		n, _, err := Receive(server, b, 0)
		if n != 0 {
			t.Errorf("behind the end: %q", b[:n])
		}
		return err
	})
	if err := Shutdown(server, true); err != nil {
		t.Error(err)
	}
}

// Where nobody listens a connection is refused.
func TestRefused(t *testing.T) {
	fd, addr := bound(t, Stream)
	Close(fd)
	client := open(t, Stream)
	err := Connect(client, addr)
	if host.ErrnoOf(err) == host.EINPROGRESS {
		if _, err := unix.Poll([]unix.PollFd{{Fd: int32(client), Events: unix.POLLOUT}}, 5000); err != nil {
			t.Fatal(err)
		}
		err = Error(client)
	}
	if host.ErrnoOf(err) != host.ECONNREFUSED || IsConnected(client) {
		t.Error(err)
	}
}

// Datagrams go to an address, or to the peer, until the socket has none.
func TestDatagrams(t *testing.T) {
	a, addrA := bound(t, Datagram)
	b, addrB := bound(t, Datagram)
	receive := func(want string) {
		t.Helper()
		buf := make([]byte, 10)
		retry(t, b, unix.POLLIN, func() error {
			n, from, err := Receive(b, buf, 0)
			if err == nil && (string(buf[:n]) != want || from != *addrA) {
				t.Errorf("%q from %v", buf[:n], from)
			}
			return err
		})
	}
	if _, err := Send(a, []byte("one"), 0, addrB); err != nil {
		t.Error(err)
	}
	receive("one")
	if err := Connect(a, addrB); err != nil || !IsConnected(a) {
		t.Error(err)
	}
	if _, err := Send(a, []byte("two"), 0, nil); err != nil {
		t.Error(err)
	}
	receive("two")
	if err := Disconnect(a, Inet); err != nil || IsConnected(a) {
		t.Error(err)
	}
	if _, err := Send(a, []byte("three"), 0, nil); host.ErrnoOf(err) != host.EDESTADDRREQ && host.ErrnoOf(err) != host.ENOTCONN {
		t.Errorf("sent to nobody: %v", err)
	}
}

// Options are told as they were set.
func TestOptions(t *testing.T) {
	fd := open(t, Stream)
	for _, o := range []struct{ level, number, value int }{
		{SolSocket, SoReceiveBuf, 32768}, {SolSocket, SoSendBuf, 16384}, {SolSocket, SoKeepAlive, 1}, {SolSocket, SoReuseAddr, 1},
		{SolTCP, TCPNoDelay, 1}, {SolIP, IPTypeOfService, 0x10},
	} {
		if err := SetInt(fd, o.level, o.number, o.value); err != nil {
			t.Error(err)
		}
		if n, err := GetInt(fd, o.level, o.number); err != nil || n != o.value && (o.value != 1 || n == 0) {
			t.Errorf("option %d of %d: %d instead of %d, %v", o.number, o.level, n, o.value, err)
		}
	}
	if on, _, err := Linger(fd); on || err != nil {
		t.Errorf("%v, %v", on, err)
	}
	if err := SetLinger(fd, true, 7); err != nil {
		t.Error(err)
	}
	if on, seconds, err := Linger(fd); !on || seconds != 7 || err != nil {
		t.Errorf("%v, %d, %v", on, seconds, err)
	}
}

// A policy knows addresses by their networks.
func TestNetwork(t *testing.T) {
	six := Addr{Family: Inet6, IP: netip.MustParseAddr("::1"), Port: 80}
	for _, c := range []struct {
		a             Addr
		kind          int
		network, text string
	}{
		{Addr{Family: Inet, IP: loopback, Port: 7}, Stream, "tcp", "127.0.0.1:7"}, {six, Datagram, "udp", "[::1]:80"}, {six, Raw, "ip", "[::1]:80"},
		{Addr{Family: Unix, Path: "/run/x"}, Stream, "unix", "/run/x"},
	} {
		if network, text := c.a.Network(c.kind); network != c.network || text != c.text {
			t.Errorf("%+v: %s %s", c.a, network, text)
		}
	}
}
