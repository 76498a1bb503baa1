package stream

import (
	"time"

	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/poll"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Awaited is a stream that is waited for.
type Awaited struct {
	Stream Stream
	Events int64 // asked for
	Ready  int64 // what is there
}

// Polled is implemented by streams over descriptors of the system: one call of poll(2) waits for all of them.
type Polled interface {
	// PollFD returns the descriptor that is to be asked, and what for. Where indirect is true the answer only says that the stream
	// itself is to be asked anew (Ioctl with Poll), which must take from the descriptor what made it ready. fd is negative for none: with
	// indirect the stream is treated as others are, else nothing is ever there.
	PollFD(events int64) (fd int, ask int64, indirect bool)
}

// Await waits until one of the streams is ready, or for so long: without end where timeout is negative. It returns how many are. Streams
// that neither know when they become ready nor have a descriptor are asked every millisecond.
func Await(t *py.Thread, list []Awaited, timeout time.Duration) (n int, exc Word) {
	w := &awaiting{list: list, items: make([]poll.Item, len(list))}
	end := time.Now().Add(timeout)
	for {
		if n, exc = w.ask(t); n > 0 || exc != 0 || timeout == 0 {
			return n, exc
		}
		left := timeout
		if timeout > 0 {
			if left = time.Until(end); left <= 0 {
				return 0, t.LimitError()
			}
		}
		if exc = w.sleep(t, left); exc != 0 {
			return 0, exc
		}
	}
}

// awaiting is what one call of Await works with.
type awaiting struct {
	list  []Awaited
	items []poll.Item // one for each; of those that have no descriptor Fd is -1
}

// ask asks all streams without waiting, and returns how many are ready.
func (w *awaiting) ask(t *py.Thread) (n int, exc Word) {
	direct := false
	for i := range w.list {
		a, item := &w.list[i], &w.items[i]
		item.Fd = -1
		if p, ok := a.Stream.(Polled); ok {
			if fd, events, indirect := p.PollFD(a.Events); !indirect {
				*item = poll.Item{Fd: int32(fd), Events: int16(events)}
				direct = true
				continue
			}
		}
		if a.Ready, exc = a.Stream.Ioctl(t, Poll, Arg{Flags: a.Events}); exc != 0 {
			return 0, exc
		}
		if a.Ready != 0 {
			n++
		}
	}
	if !direct {
		return n, 0
	}
	ready, err := poll.Ask(w.items)
	if err != nil {
		return 0, t.OSError(err)
	}
	if ready > 0 {
		for i := range w.items {
			if w.items[i].Fd >= 0 {
				w.list[i].Ready = int64(w.items[i].Revents)
			}
		}
	}
	return n + ready, 0
}

// sleep waits until one of the streams may be ready.
func (w *awaiting) sleep(t *py.Thread, most time.Duration) (exc Word) {
	ready := make(chan struct{}, 1)
	var cancels []func()
	defer func() {
		for _, cancel := range cancels {
			cancel()
		}
	}()
	polled := false
	for i := range w.list {
		a := &w.list[i]
		if p, ok := a.Stream.(Polled); ok {
			fd, events, indirect := p.PollFD(a.Events)
			w.items[i] = poll.Item{Fd: int32(fd), Events: int16(events)}
			if polled = polled || fd >= 0; fd >= 0 || !indirect {
				continue
			}
		}
		if s, ok := a.Stream.(Waiter); ok {
			cancels = append(cancels, s.Notify(a.Events, ready))
		} else if most < 0 || most > askAgain {
			most = askAgain
		}
	}
	if !polled {
		return sleepFor(t, most, ready)
	}
	if len(cancels) == 0 {
		ready = nil
	}
	return w.sleepPolled(t, most, ready)
}

// askAgain is how often streams are asked that do not know when they become ready.
const askAgain = time.Millisecond

// sleepFor waits for so long, without end where d is negative, or until something is sent to ready.
func sleepFor(t *py.Thread, d time.Duration, ready <-chan struct{}) (exc Word) {
	return t.Wait(func(stop <-chan struct{}) {
		var over <-chan time.Time
		if d >= 0 {
			timer := time.NewTimer(d)
			defer timer.Stop()
			over = timer.C
		}
		select {
		case <-over:
		case <-ready:
		case <-stop:
		}
	})
}

// sleepPolled is sleepFor with the descriptors too; ready is nil where nothing else is waited for.
func (w *awaiting) sleepPolled(t *py.Thread, d time.Duration, ready <-chan struct{}) (exc Word) {
	all, exc := pollersOf(t)
	if exc != 0 {
		return exc
	}
	p, err := all.take()
	if err != nil {
		return t.OSError(err)
	}
	done := make(chan struct{})
	if ready != nil {
		go func() {
			select {
			case <-ready:
				p.Wake()
			case <-done:
			}
		}()
	}
	exc = t.WaitWoken(func() { _, err = p.Wait(w.items, d) }, p.Wake)
	close(done)
	all.give(p)
	if exc == 0 && err != nil {
		exc = t.OSError(err)
	}
	return exc
}

// pollers are the pollers of a runtime that are not in use: as many as threads have waited at a time.
type pollers struct{ free []*poll.Poller }

// pollersOf returns the runtime's, which are closed with it.
func pollersOf(t *py.Thread) (*pollers, Word) {
	const key = "stream.pollers"
	rt := t.Runtime()
	if w := rt.Root(key); w != layout.Null {
		return t.HostValue(w).(*pollers), 0
	}
	ty := t.NativeType(key, func() *py.TypeDef { return &py.TypeDef{Name: "pollers"} })
	w := t.NewHost(ty, &pollers{}, func(v any) { v.(*pollers).close() })
	if w == 0 {
		return nil, noMemoryError(t)
	}
	rt.SetRoot(key, w)
	return t.HostValue(w).(*pollers), 0
}

func (all *pollers) take() (*poll.Poller, error) {
	if n := len(all.free) - 1; n >= 0 {
		p := all.free[n]
		all.free = all.free[:n]
		return p, nil
	}
	return poll.New()
}

func (all *pollers) give(p *poll.Poller) { all.free = append(all.free, p) }

func (all *pollers) close() {
	for _, p := range all.free {
		p.Close()
	}
	all.free = nil
}

func noMemoryError(t *py.Thread) (exc Word) {
	_, exc = t.NoMemory()
	return exc
}
