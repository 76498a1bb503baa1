//go:build unix

package engine_test

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// start runs a program in the background. The first line that it prints is sent to ready, the exit code and all that it printed to ended.
func start(t *testing.T, h host.Host, text string) (e *engine.Engine, ready <-chan string, ended <-chan string) {
	t.Helper()
	out := &firstLine{line: make(chan string, 1)}
	ready = out.line
	h.Stdin, h.Stdout, h.Stderr = bytes.NewReader(nil), out, out
	e, err := engine.New(engine.Options{Host: h, Path: []string{".frozen"}, Memory: 64 << 20})
	if err != nil {
		t.Fatal(err)
	}
	end := make(chan string, 1)
	go func() {
		code := e.Main(engine.Program{Name: "main.py", Text: []byte(text)})
		out.mu.Lock()
		defer out.mu.Unlock()
		end <- fmt.Sprintf("%d %s", code, &out.text)
	}()
	return e, ready, end
}

// firstLine gives out the first line that is written to it.
type firstLine struct {
	mu   sync.Mutex
	text bytes.Buffer
	line chan string
}

func (f *firstLine) Write(p []byte) (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.text.Write(p)
	if line, _, ok := strings.Cut(f.text.String(), "\n"); ok && f.line != nil {
		f.line <- line
		f.line = nil
	}
	return len(p), nil
}

// An interrupt ends what the main thread waits for, whatever that is, and nothing else.
func TestInterruptedWaits(t *testing.T) {
	for what, wait := range map[string]string{
		"a lock":       "lock.acquire()",
		"time":         "time.sleep(1000)",
		"nothing":      "while True: pass",
		"poll":         "select.poll().poll()",
		"a connection": "listener.accept()",
		"tasks":        "asyncio.run(asyncio.Event().wait())",
	} {
		t.Run(what, func(t *testing.T) {
			e, ready, ended := start(t, host.OS(), strings.ReplaceAll(`
import _thread, asyncio, select, socket, time
lock = _thread.allocate_lock()
lock.acquire()
listener = socket.socket()
listener.listen(1)
finished = False
def other():
    global finished
    time.sleep(0.05)
    finished = True
_thread.start_new_thread(other, ())
try:
    print("ready")
    time.sleep(0)
    WAIT
except KeyboardInterrupt:
    print("interrupted")
while not finished:
    time.sleep(0.001)
`, "WAIT", wait))
			defer e.Close()
			<-ready
			e.Interrupt()
			if got := <-ended; got != "0 ready\ninterrupted\n" {
				t.Errorf("it ends with %q", got)
			}
		})
	}
}

// A program that is cancelled ends, with all its threads.
func TestCancelledThreads(t *testing.T) {
	e, ready, ended := start(t, host.OS(), `
import _thread, time
def spin():
    while True:
        try:
            while True: pass
        finally:
            print("never")
def sleep():
    try:
        time.sleep(1000)
    finally:
        print("never")
for f in spin, sleep, spin, sleep:
    _thread.start_new_thread(f, ())
print("ready")
time.sleep(1000)
`)
	defer e.Close()
	<-ready
	e.Cancel()
	if got := <-ended; strings.Contains(got, "never") {
		t.Errorf("it prints %q", got)
	}
}

// deaf is a clock that goes on sleeping.
type deaf struct{ host.Clock }

func (deaf) Sleep(d time.Duration, stop <-chan struct{}) { time.Sleep(d) }

// A thread that does not stop waiting is left behind.
func TestAbandonedThread(t *testing.T) {
	h := host.OS()
	h.Clock = deaf{h.Clock}
	e, _, ended := start(t, h, `
import _thread, time
def sleep():
    time.sleep(1.5)
    print("never")
_thread.start_new_thread(sleep, ())
time.sleep(0.01)
print("end")
`)
	if got := <-ended; got != "0 end\n" {
		t.Errorf("it ends with %q", got)
	}
	if err := e.Close(); err != nil {
		t.Error(err)
	}
	time.Sleep(time.Second) // the thread comes back to an engine that is gone
}

// Threads share the budget of steps.
func TestThreadsShareSteps(t *testing.T) {
	h := host.OS()
	var out bytes.Buffer
	h.Stdout, h.Stderr = &out, &out
	e, err := engine.New(engine.Options{Host: h, Path: []string{".frozen"}, Memory: 64 << 20, Steps: 3_000_000})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	e.Main(engine.Program{Name: "main.py", Text: []byte(`
import _thread
def spin():
    while True: pass
for i in range(3):
    _thread.start_new_thread(spin, ())
spin()
`)})
	if !strings.Contains(out.String(), "step limit reached") {
		t.Errorf("it prints %q", out.String())
	}
}
