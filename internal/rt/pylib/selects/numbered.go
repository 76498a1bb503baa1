package selects

import (
	"time"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// numbered is whatever is open under a number.
type numbered struct {
	all    *stream.Descriptors
	number int
}

// invalid are the events of a number under which nothing is open.
const invalid = 0x20

func (n numbered) Read(t *py.Thread, p []byte) (int, Word) { return 0, t.OSError(host.EBADF) }

func (n numbered) Write(t *py.Thread, p []byte) (int, Word) { return 0, t.OSError(host.EBADF) }

func (n numbered) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (int64, Word) {
	if s := n.all.Get(n.number); s != nil {
		return s.Ioctl(t, request, arg)
	}
	return invalid, 0
}

// PollFD is stream.Polled's.
func (n numbered) PollFD(events int64) (fd int, ask int64, indirect bool) {
	if p, ok := n.all.Get(n.number).(stream.Polled); ok {
		return p.PollFD(events)
	}
	return -1, 0, true
}

// askAgain is how soon a stream is asked again that does not know when it becomes ready.
const askAgain = time.Millisecond

// Notify is stream.Waiter's.
func (n numbered) Notify(events int64, ready chan<- struct{}) (cancel func()) {
	switch s := n.all.Get(n.number).(type) {
	case stream.Waiter:
		return s.Notify(events, ready)
	case nil:
		stream.Tell(ready)
		return func() {}
	}
	timer := time.AfterFunc(askAgain, func() { stream.Tell(ready) })
	return func() { timer.Stop() }
}
