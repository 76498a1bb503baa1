//go:build unix

package poll

import (
	"os"
	"testing"
	"time"
)

// pipe returns the two ends of a pipe as items.
func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close(); w.Close() })
	return r, w
}

func poller(t *testing.T) *Poller {
	t.Helper()
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	})
	return p
}

func TestWait(t *testing.T) {
	p := poller(t)
	r, w := pipe(t)
	items := []Item{{Fd: int32(r.Fd()), Events: In}, {Fd: int32(w.Fd()), Events: Out}, {Fd: -1, Events: In}}
	if n, err := p.Wait(items, -1); n != 1 || err != nil || items[0].Revents != 0 || items[1].Revents != Out {
		t.Errorf("an empty pipe: %d, %v, %v", n, err, items)
	}
	w.Write([]byte("x"))
	if n, err := p.Wait(items[:1], -1); n != 1 || err != nil || items[0].Revents != In {
		t.Errorf("a byte in the pipe: %d, %v, %v", n, err, items)
	}
	w.Close()
	if n, err := Ask(items[:1]); n != 1 || err != nil || items[0].Revents != In|Hup {
		t.Errorf("a closed pipe: %d, %v, %v", n, err, items)
	}
}

func TestTimeout(t *testing.T) {
	p := poller(t)
	r, _ := pipe(t)
	items := []Item{{Fd: int32(r.Fd()), Events: In, Revents: 77}}
	start := time.Now()
	if n, err := p.Wait(items, 3*time.Millisecond/2); n != 0 || err != nil || items[0].Revents != 0 {
		t.Errorf("%d, %v, %v", n, err, items)
	}
	if d := time.Since(start); d < 3*time.Millisecond/2 {
		t.Errorf("it waited %v", d)
	}
}

// A wake ends a wait: that which goes on, or else the next one, and no more than that.
func TestWake(t *testing.T) {
	p := poller(t)
	for range 1000 {
		p.Wake()
	}
	if n, err := p.Wait(nil, -1); n != 0 || err != nil {
		t.Errorf("woken ahead: %d, %v", n, err)
	}
	start := time.Now()
	if p.Wait(nil, time.Millisecond); time.Since(start) < time.Millisecond {
		t.Error("woken twice")
	}
	go func() {
		time.Sleep(time.Millisecond)
		p.Wake()
	}()
	if n, err := p.Wait(nil, -1); n != 0 || err != nil {
		t.Errorf("woken while it waits: %d, %v", n, err)
	}
}

func TestMilliseconds(t *testing.T) {
	for d, want := range map[time.Duration]int{-1: -1, 0: 0, 1: 1, time.Millisecond: 1, time.Millisecond + 1: 2, 1 << 62: 1 << 30} {
		if got := milliseconds(d); got != want {
			t.Errorf("%v: %d, want %d", d, got, want)
		}
	}
}
