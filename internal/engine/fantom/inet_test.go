package fantom_test

import (
	"bytes"
	"crypto/rand"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
)

// descriptors returns how many files and sockets the process has open; 0 where the system does not tell.
func descriptors() int {
	list, _ := os.ReadDir("/proc/self/fd")
	return len(list)
}

// settled waits until a count is at most what it was, and returns it.
func settled(was int, count func() int) (n int) {
	for range 100 {
		if n = count(); n <= was {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	return n
}

// script runs a script with a network policy and returns what it writes.
func script(t *testing.T, net host.NetPolicy, text string) string {
	t.Helper()
	var out bytes.Buffer
	e, err := fantom.New(fantom.Options{Host: &host.Host{Net: net, Stdout: &out, Stderr: &out, Clock: host.NewClock(), Random: rand.Reader}})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	e.RunScript(source.New("main.fan", []byte(text)), nil)
	return out.String()
}

// A program that ends while threads wait for sockets, with sockets that nothing refers to and others that nobody closed, leaves nothing
// behind.
func TestSocketsEnd(t *testing.T) {
	const text = `
using concurrent
using inet
class Main
{
  static Void main()
  {
    pool := ActorPool()
    cfg := SocketConfig { receiveTimeout = null }
    l := TcpListener().bind(IpAddr("127.0.0.1"), null)
    keep := Obj[,]
    10.times
    {
      c := TcpSocket(cfg).connect(IpAddr("127.0.0.1"), l.localPort)
      s := l.accept(cfg)
      keep.add(c).add(s.in)
      u := Unsafe(c)
      Actor(pool) |m| { ((TcpSocket)u.val).in.read }.send(null)
      w := Unsafe(s)
      Actor(pool) |m->Obj?| { out := ((TcpSocket)w.val).out; while (true) out.print("more than anybody reads"); return null }.send(null)
      TcpSocket(cfg).upgradeTls
      TcpSocket(cfg).bind(null, null)
      d := Unsafe(UdpSocket(cfg).bind(IpAddr("127.0.0.1"), null))
      Actor(pool) |m| { ((UdpSocket)d.val).receive }.send(null)
      m := MulticastSocket(cfg)
    }
    ul := Unsafe(l)
    Actor(pool) |m| { ((TcpListener)ul.val).accept }.send(null)
    Actor(pool) |m| { ((TcpSocket)m->val).upgradeTls.in.read }.send(Unsafe(TcpSocket(cfg).connect(IpAddr("127.0.0.1"), l.localPort)))
    Actor.sleep(100ms)
    echo("end")
  }
}
`
	files, routines := descriptors(), runtime.NumGoroutine()
	for range 2 {
		if got := script(t, host.AllowAll, text); got != "end\n" {
			t.Errorf("%q", got)
		}
		files, routines = max(files, 1), max(routines, 1)
	}
	if n := settled(routines, runtime.NumGoroutine); n > routines {
		t.Errorf("%d goroutines instead of %d", n, routines)
	}
	if n := settled(files+2, descriptors); n > files+2 { // the poller's own
		t.Errorf("%d descriptors instead of %d", n, files)
	}
}

// counted is a writer that counts the process's descriptors at each write.
type counted struct {
	out  bytes.Buffer
	open []int
}

// Write is of io.Writer.
func (c *counted) Write(b []byte) (int, error) {
	c.open = append(c.open, descriptors())
	return c.out.Write(b)
}

// Sockets that nothing refers to any more are closed by a collection; a stream of a socket keeps it open.
func TestUnreachableSockets(t *testing.T) {
	const text = `
using inet
class Main
{
  static InStream stream(TcpListener l)
  {
    c := TcpSocket().connect(IpAddr("127.0.0.1"), l.localPort)
    s := l.accept
    s.out.print("kept").close
    return c.in
  }
  static Void waste(Int n)
  {
    n.times
    {
      t := TcpSocket()
      u := UdpSocket()
      l := TcpListener()
    }
  }
  static Void main()
  {
    in := stream(TcpListener().bind(IpAddr("127.0.0.1"), null))
    echo("before")
    waste(100)
    echo("made")
    Env.cur.gc
    echo("after")
    echo(in.readAllStr)
  }
}
`
	w := &counted{}
	e, err := fantom.New(fantom.Options{Host: &host.Host{Net: host.AllowAll, Stdout: w, Stderr: w, Clock: host.NewClock()}})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	e.RunScript(source.New("main.fan", []byte(text)), nil)
	if got := w.out.String(); got != "before\nmade\nafter\nkept\n" {
		t.Fatalf("%q", got)
	}
	if w.open[0] == 0 {
		t.Skip("the system does not tell which descriptors are open")
	}
	if made := w.open[1] - w.open[0]; made < 300 {
		t.Errorf("%d sockets instead of 300", made)
	}
	if left := w.open[2] - w.open[0]; left > 3 {
		t.Errorf("%d sockets are left", left)
	}
}

// The policy is asked ahead of all that reaches the network, and what it denies does not happen.
func TestNetworkIsGranted(t *testing.T) {
	const text = `
using inet
class Main
{
  static Void t(|->Obj?| f)
  {
    try
      echo(f())
    catch (Err e)
      echo(e)
  }
  static Void main()
  {
    lo := IpAddr("127.0.0.1")
    t |->Obj?| { TcpListener().bind(lo, 7) }
    t |->Obj?| { TcpSocket().bind(lo, 7) }
    t |->Obj?| { TcpSocket().connect(lo, 7) }
    t |->Obj?| { UdpSocket().bind(lo, 7) }
    t |->Obj?| { UdpSocket().connect(lo, 7) }
    t |->Obj?| { UdpSocket().send(UdpPacket(lo, 7, "x".toBuf)); return 1 }
    t |->Obj?| { UdpSocket().receive }
    t |->Obj?| { MulticastSocket().joinGroup(IpAddr("224.0.0.9")) }
    t |->Obj?| { IpAddr("localhost") }
    t |->Obj?| { IpAddr.local }
    t |->Obj?| { lo.hostname }
    t |->Obj?| { IpInterface.list.size > 0 }
  }
}
`
	var asked []string
	denied := script(t, func(op, network, address string) error {
		asked = append(asked, op+" "+network+" "+address)
		return &host.Denied{Grant: "--allow-net=" + address}
	}, text)
	no := func(address string) string { return "sys::IOErr: not granted: --allow-net=" + address + "\n" }
	want := strings.Repeat(no("127.0.0.1:7"), 6) + no("0.0.0.0:0") + no("224.0.0.9:0") + no("localhost") + "127.0.0.1\n127.0.0.1\ntrue\n"
	if denied != want {
		t.Errorf("%s\ninstead of\n%s", denied, want)
	}
	if got := strings.Join(asked[:8], ", "); got != "listen tcp 127.0.0.1:7, listen tcp 127.0.0.1:7, connect tcp 127.0.0.1:7, listen udp 127.0.0.1:7, "+
		"connect udp 127.0.0.1:7, send udp 127.0.0.1:7, listen udp 0.0.0.0:0, listen udp 224.0.0.9:0" {
		t.Errorf("asked: %s", got)
	}
	none := script(t, nil, text)
	if want := strings.Repeat("sys::IOErr: not granted: --allow-net\n", 9) + "127.0.0.1\n127.0.0.1\nsys::IOErr: not granted: --allow-net\n"; none != want {
		t.Errorf("%s\ninstead of\n%s", none, want)
	}
}

// An address that was the answer for a name is granted by that name.
func TestNamesAreGranted(t *testing.T) {
	got := script(t, host.Grants{Net: []string{"localhost", "0.0.0.0:0"}}.Host().Net, `
using inet
class Main
{
  static Void main()
  {
    l := TcpListener().bind(null, null)
    TcpSocket().connect(IpAddr("localhost"), l.localPort)
    echo(l.accept.isConnected)
    try
      TcpSocket().connect(IpAddr("127.0.0.1"), l.localPort)
    catch (IOErr e)
      echo(e.msg.startsWith("not granted: --allow-net=127.0.0.1:"))
  }
}
`)
	if got != "true\ntrue\n" {
		t.Errorf("%q", got)
	}
}
