// Package poll waits for descriptors of the system, with poll(2), in a way that can be ended from outside.
//
//	p, err := poll.New()
//	items := []poll.Item{{Fd: 5, Events: poll.In}}
//	n, err := p.Wait(items, time.Second)        // items[0].Revents says what is there
//	p.Wake()                                    // from any goroutine: Wait returns
//
// Invariants: a Poller is used by one goroutine at a time, but for Wake; a wake that nobody waits for ends the next Wait.
//
// It knows no sockets, and no language.
package poll

import "time"

// Events, as Linux numbers them; the systems agree.
const (
	In      = 0x01
	Out     = 0x04
	Err     = 0x08
	Hup     = 0x10
	Invalid = 0x20
)

// forever is the time-out of a wait without end.
const forever = -1

// milliseconds returns a time-out as poll(2) takes it: rounded up, so that nothing ends early.
func milliseconds(d time.Duration) int {
	const most = 1 << 30
	if d < 0 {
		return forever
	}
	return int(min((d+time.Millisecond-1)/time.Millisecond, most))
}
