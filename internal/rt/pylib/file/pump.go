package file

import (
	"errors"
	"io"
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// pump reads from something that may wait, in a goroutine of its own, so that a program can be interrupted while it waits and poll
// can ask whether there is anything. It reads only when it is asked to.
type pump struct {
	r io.Reader // nil for nothing to read

	mu      sync.Mutex
	reading bool
	done    chan struct{} // closed when the read that goes on is through
	data    []byte        // what is to be given out
	end     bool
	err     error
}

func newPump(r io.Reader) *pump { return &pump{r: r, end: r == nil} }

// atOnce is how long a read that is begun may take to count as one that had something from the start, as poll(2) says of an empty file.
const atOnce = time.Millisecond

// start begins to read, where nothing is there. It reports whether there is something: bytes, the end or an error.
func (p *pump) start() bool {
	p.mu.Lock()
	begun := p.reading
	there, done := p.startLocked(), p.done
	p.mu.Unlock()
	if there || begun {
		return there
	}
	select {
	case <-done:
	case <-time.After(atOnce):
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return !p.reading
}

func (p *pump) startLocked() bool {
	if len(p.data) > 0 || p.end || p.err != nil {
		return true
	}
	if !p.reading {
		p.reading = true
		p.done = make(chan struct{})
		go p.read()
	}
	return false
}

func (p *pump) read() {
	buf := make([]byte, readAhead)
	n, err := p.r.Read(buf)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.data = buf[:n]
	switch {
	case errors.Is(err, io.EOF):
		p.end = n == 0
	case err != nil:
		p.err = err
	}
	p.reading = false
	close(p.done)
}

// peek returns what is read next; it waits until there is something. After the end there may be more, as on a terminal.
func (p *pump) peek(t *py.Thread) ([]byte, Word) {
	for {
		p.mu.Lock()
		there, done := p.startLocked(), p.done
		if there {
			defer p.mu.Unlock()
			if len(p.data) > 0 || p.err == nil {
				p.end = p.r == nil
				return p.data, 0
			}
			err := p.err
			p.err = nil
			return nil, t.OSError(err)
		}
		p.mu.Unlock()
		exc := t.Wait(func(stop <-chan struct{}) {
			select {
			case <-done:
			case <-stop:
			}
		})
		if exc != 0 {
			return nil, exc
		}
	}
}

// take drops n bytes of what peek returned.
func (p *pump) take(n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.data = p.data[n:]
}

// notify has ready told when there is something.
func (p *pump) notify(ready chan<- struct{}) (cancel func()) {
	p.mu.Lock()
	there, done := p.startLocked(), p.done
	p.mu.Unlock()
	if there {
		stream.Tell(ready)
		return func() {}
	}
	stop := make(chan struct{})
	go func() {
		select {
		case <-done:
			stream.Tell(ready)
		case <-stop:
		}
	}()
	return func() { close(stop) }
}
