package repl

import (
	"io"
	"sync"
)

// Input is a stream of bytes that the prompt and the programs that it runs take turns in reading.
type Input struct {
	r         io.Reader
	mu        sync.Mutex
	changed   sync.Cond
	buffer    []byte
	err       error  // that ended the stream
	interrupt func() // while a program runs: what Ctrl-C does; else nil
	running   bool
	ahead     bool // the stream is read by pump
	guests    int  // how many Guest made: the last one reads
}

// inputAhead is how much is read ahead at most.
const inputAhead = 64 << 10

// NewInput returns an input. Until Serve is called programs read the stream as it is; from then on it is read ahead, and theirs but while
// Serve waits for the next one.
func NewInput(r io.Reader) *Input {
	in := &Input{r: r, running: true}
	in.changed.L = &in.mu
	return in
}

// start begins to read ahead.
func (in *Input) start() {
	in.mu.Lock()
	defer in.mu.Unlock()
	if !in.ahead {
		in.ahead = true
		go in.pump()
	}
}

func (in *Input) pump() {
	buf := make([]byte, 4<<10)
	for {
		n, err := in.r.Read(buf)
		in.mu.Lock()
		for _, c := range buf[:n] {
			if c == ctrlC && in.running && in.interrupt != nil {
				in.interrupt()
				continue
			}
			in.buffer = append(in.buffer, c)
		}
		if err != nil {
			in.err = err
		}
		in.changed.Broadcast()
		for len(in.buffer) >= inputAhead && in.err == nil {
			in.changed.Wait()
		}
		in.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// prompt is who asks for a byte where that is no guest.
const prompt = 0

// take returns the next byte when it is the turn of who asks: the prompt, or a guest by its number.
func (in *Input) take(who int) (byte, error) {
	in.mu.Lock()
	defer in.mu.Unlock()
	for {
		switch {
		case who != prompt && who != in.guests: // a program that is gone
			return 0, io.EOF
		case (who != prompt) != in.running:
		case len(in.buffer) > 0:
			c := in.buffer[0]
			in.buffer = in.buffer[1:]
			in.changed.Broadcast()
			return c, nil
		case in.err != nil:
			return 0, in.err
		}
		in.changed.Wait()
	}
}

// run gives the stream to a program while f runs; Ctrl-C then calls interrupt.
func (in *Input) run(interrupt func(), f func()) {
	in.turn(true, interrupt)
	defer in.turn(false, nil)
	f()
}

func (in *Input) turn(running bool, interrupt func()) {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.running, in.interrupt = running, interrupt
	in.changed.Broadcast()
}

// Guest returns the stream as programs read it: a byte at a time once it is read ahead, so that what a program does not ask for is left to the prompt. It ends
// for those that it was returned to before.
func (in *Input) Guest() io.Reader {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.guests++
	in.changed.Broadcast()
	return guest{in, in.guests}
}

// direct reports whether a program reads the stream as it is.
func (in *Input) direct() bool {
	in.mu.Lock()
	defer in.mu.Unlock()
	return !in.ahead
}

type guest struct {
	in     *Input
	number int
}

// Read reads a byte.
func (g guest) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if g.in.direct() {
		return g.in.r.Read(p)
	}
	c, err := g.in.take(g.number)
	if err != nil {
		return 0, err
	}
	p[0] = c
	return 1, nil
}
