package micropython

import (
	"math"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// ring is a RingIO: a stream of bytes that were written and are not yet read, as many as there is room for. Its object's first word is the
// buffer, of which a byte is always free. The object outlives what uses the ring.
type ring struct {
	object Word
	size   int // of the buffer when the ring was made
	from   int // where the next byte is read
	to     int // where the next byte is written
}

func ringType() *py.TypeDef {
	return &py.TypeDef{
		Name: "RingIO",
		New:  newRing,
		Methods: append(stream.Methods("read", "readinto", "readline", "write", "close"),
			py.Def{Name: "any", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
				r, ok := t.HostValue(a.Words[0]).(*ring)
				if !ok {
					return t.Fail(py.TypeError, "argument has wrong type")
				}
				return t.Made(t.NewInt(int64(r.used())))
			}}),
	}
}

// newRing is RingIO(size) or RingIO(buffer).
func newRing(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) {
	if exc := t.CheckArgs(a, 1, 1); exc != 0 {
		return 0, exc
	}
	buffer := a.Words[0]
	data, exc := t.WritableArg(buffer)
	size := int64(len(data))
	if exc != 0 {
		n, exc := t.IntArg(a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		buffer, size = 0, n+1
	}
	if size < 2 || size > math.MaxUint16 {
		return t.Fail(py.ValueError, "")
	}
	if buffer == 0 {
		if buffer = t.NewByteArray(make([]byte, size)); buffer == 0 {
			return t.NoMemory()
		}
	}
	r := &ring{size: int(size)}
	r.object = t.NewHost(ty, r, nil, buffer)
	return t.Made(r.object)
}

func (r *ring) used() int { return (r.to - r.from + r.size) % r.size }

// buffer returns the buffer, if the program has not made it smaller.
func (r *ring) buffer(t *py.Thread) ([]byte, Word) {
	data, ok := t.Buffer(t.HostWord(r.object, 0))
	if !ok || len(data) < r.size {
		return nil, t.OSError(host.EINVAL)
	}
	return data[:r.size], 0
}

// Read implements stream.Stream: it does not wait.
func (r *ring) Read(t *py.Thread, p []byte) (int, Word) {
	data, exc := r.buffer(t)
	if exc != 0 {
		return 0, exc
	}
	n := min(len(p), r.used())
	first := copy(p[:n], data[r.from:])
	copy(p[first:n], data)
	r.from = (r.from + n) % r.size
	return n, 0
}

// Write implements stream.Stream: it does not wait.
func (r *ring) Write(t *py.Thread, p []byte) (int, Word) {
	data, exc := r.buffer(t)
	if exc != 0 {
		return 0, exc
	}
	n := min(len(p), r.size-1-r.used())
	first := copy(data[r.to:], p[:n])
	copy(data, p[first:n])
	r.to = (r.to + n) % r.size
	return n, 0
}

// Ioctl implements stream.Stream.
func (r *ring) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (int64, Word) {
	switch request {
	case stream.Poll:
		ready := int64(0)
		if r.used() > 0 {
			ready |= stream.PollIn
		}
		if r.used() < r.size-1 {
			ready |= stream.PollOut
		}
		return ready & arg.Flags, 0
	case stream.Close:
		return 0, 0
	}
	return 0, t.OSError(host.EINVAL)
}
