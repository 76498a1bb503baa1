//go:build unix

package engine_test

import (
	"bufio"
	"flag"
	"fmt"
	"net"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/host"
)

var (
	serve   = flag.Duration("serve", 2*time.Second, "how long the server of TestServer is kept busy")
	clients = flag.Int("clients", 1000, "how many connections it has at a time")
)

// server answers lines with themselves, and the line "memory" with the bytes that live.
const server = `
import asyncio
import gc


async def handle(reader, writer):
    while True:
        line = await reader.readline()
        if not line:
            break
        if line == b"memory\n":
            gc.collect()
            line = b"%d\n" % gc.mem_alloc()
        writer.write(line)
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def main():
    for port in range(22000, 30000):
        try:
            server = await asyncio.start_server(handle, "127.0.0.1", port, 1024)
        except OSError:
            continue
        print(port)
        await server.wait_closed()


asyncio.run(main())
`

// client is a connection to the server.
type client struct {
	net.Conn
	r *bufio.Reader
}

func dial(address string) (*client, error) {
	c, err := net.DialTimeout("tcp", address, 20*time.Second)
	if err != nil {
		return nil, err
	}
	return &client{c, bufio.NewReader(c)}, nil
}

// ask sends a line and returns the answer.
func (c *client) ask(line string) (string, error) {
	c.SetDeadline(time.Now().Add(60 * time.Second))
	if _, err := c.Write([]byte(line + "\n")); err != nil {
		return "", err
	}
	answer, err := c.r.ReadString('\n')
	return strings.TrimSuffix(answer, "\n"), err
}

// A server in Python answers many connections at a time, some of which come and go, without an error, and needs no more memory afterwards.
//
//	go test ./internal/engine -run TestServer -serve 1m
func TestServer(t *testing.T) {
	e, line, ended := start(t, host.OS(), server)
	defer e.Close()
	var address string
	select {
	case port := <-line:
		address = net.JoinHostPort("127.0.0.1", port)
	case how := <-ended:
		t.Fatalf("the server ended: %s", how)
	}

	goroutines := runtime.NumGoroutine()
	busy(t, address, *serve/4)
	before := memory(t, address)
	rounds := busy(t, address, *serve)
	after := memory(t, address)
	t.Logf("%d clients, %d answers in %v, %d bytes before, %d after", *clients, rounds, *serve, before, after)
	if after > before+before/4 {
		t.Errorf("%d bytes live ahead, %d afterwards", before, after)
	}
	if n := runtime.NumGoroutine(); n > goroutines+10 {
		t.Errorf("%d goroutines ahead, %d afterwards", goroutines, n)
	}
	e.Cancel()
	if how := <-ended; strings.Contains(how, "exception") {
		t.Errorf("the server ends with\n%s", how)
	}
}

// memory asks the server how much it needs, when all others are gone.
func memory(t *testing.T, address string) int {
	t.Helper()
	c, err := dial(address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	least := 0
	for range 5 {
		answer, err := c.ask("memory")
		n, bad := strconv.Atoi(answer)
		if err != nil || bad != nil {
			t.Fatalf("%q, %v", answer, err)
		}
		if least == 0 || n < least {
			least = n
		}
	}
	return least
}

// busy has many clients ask the server for so long, each at least once, and returns how many answers there were.
func busy(t *testing.T, address string, d time.Duration) int64 {
	t.Helper()
	end := time.Now().Add(d)
	var answers atomic.Int64
	var all sync.WaitGroup
	for i := range *clients {
		all.Go(func() {
			var c *client
			for n := 0; n == 0 || time.Now().Before(end); n++ {
				if c == nil {
					var err error
					if c, err = dial(address); err != nil {
						t.Error(err)
						return
					}
				}
				line := fmt.Sprintf("%d of %d %s", n, i, strings.Repeat("x", n%50))
				if got, err := c.ask(line); err != nil || got != line {
					t.Errorf("%q: %q, %v", line, got, err)
					return
				}
				answers.Add(1)
				if (n+i)%20 == 19 {
					c.Close()
					c = nil
				}
			}
			if c != nil {
				c.Close()
			}
		})
	}
	all.Wait()
	return answers.Load()
}
