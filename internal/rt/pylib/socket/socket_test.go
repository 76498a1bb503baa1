//go:build unix

package socket_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// run runs a program with a policy and returns what it prints.
func run(t *testing.T, net host.NetPolicy, text string) string {
	t.Helper()
	var out bytes.Buffer
	h := host.OS()
	h.Net, h.Stdout, h.Stderr = net, &out, &out
	e, err := engine.New(engine.Options{Host: h, Path: []string{".frozen"}, Memory: 32 << 20})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	e.Main(engine.Program{Name: "main.py", Text: []byte(text)})
	return out.String()
}

const prelude = `
import socket
def attempt(f, *args):
    try:
        f(*args)
        print("done")
    except OSError as e:
        print(e.args)
def address(host, port, kind=socket.SOCK_STREAM):
    return socket.getaddrinfo(host, port, socket.AF_INET, kind)[0][-1]
`

// Without the network there are no sockets and no names, and numbers are still numbers.
func TestNothingGranted(t *testing.T) {
	got := run(t, nil, prelude+`
attempt(socket.socket)
attempt(address, "localhost", 80)
attempt(address, "127.0.0.1", "http")
attempt(address, "127.0.0.1", 80)
`)
	denied := "(1, 'not granted: --allow-net')\n"
	if d := cmp.Diff(denied+denied+denied+"done\n", got); d != "" {
		t.Error(d)
	}
}

// The policy is asked ahead of all that reaches the network, and what it denies does not happen.
func TestPolicyIsAsked(t *testing.T) {
	var asked []string
	deny := func(op, network, address string) error {
		asked = append(asked, op+" "+network+" "+address)
		return &host.Denied{Grant: "--allow-net"}
	}
	got := run(t, deny, prelude+`
s = socket.socket()
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
x = socket.socket(socket.AF_UNIX)
a = address("127.0.0.1", 9)
attempt(s.connect, a)
attempt(s.bind, a)
attempt(s.listen)
attempt(u.sendto, b"x", a)
attempt(u.connect, a)
attempt(x.connect, b"\1\0/tmp/none")
attempt(s.connect, socket.getaddrinfo("::1", 9)[0][-1])
attempt(address, "localhost", 80)
`)
	if want := strings.Repeat("(1, 'not granted: --allow-net')\n", 8); got != want {
		t.Errorf("it prints\n%s", got)
	}
	want := []string{
		"connect tcp 127.0.0.1:9", "listen tcp 127.0.0.1:9", "listen tcp 0.0.0.0:0", "send udp 127.0.0.1:9", "connect udp 127.0.0.1:9",
		"connect unix /tmp/none", "connect tcp [::1]:9", "resolve ip localhost",
	}
	if d := cmp.Diff(want, asked); d != "" {
		t.Error(d)
	}
}

// A grant of a name is one of the addresses that were its answers, and of no others.
func TestGrantByName(t *testing.T) {
	policy := func(op, network, address string) error {
		if address == "localhost" || strings.HasPrefix(address, "localhost:") {
			return nil
		}
		return &host.Denied{Grant: "--allow-net=" + address}
	}
	got := run(t, policy, prelude+`
attempt(socket.socket().connect, address("127.0.0.1", 1))
a = address("localhost", 1)
attempt(socket.socket().connect, a)
attempt(socket.socket().connect, address("127.0.0.2", 1))
`)
	want := "(1, 'not granted: --allow-net=127.0.0.1:1')\n(111,)\n(1, 'not granted: --allow-net=127.0.0.2:1')\n"
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
