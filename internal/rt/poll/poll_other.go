//go:build !unix

package poll

import (
	"errors"
	"time"
)

// Item is a descriptor, what is asked of it (Events) and what is there (Revents).
type Item struct {
	Fd              int32
	Events, Revents int16
}

// Poller waits; here there is none.
type Poller struct{}

// New returns an error: the system has no poll(2).
func New() (*Poller, error) { return nil, errors.ErrUnsupported }

// Close does nothing.
func (p *Poller) Close() error { return nil }

// Wake does nothing.
func (p *Poller) Wake() {}

// Wait returns an error.
func (p *Poller) Wait(items []Item, timeout time.Duration) (n int, err error) {
	return 0, errors.ErrUnsupported
}

// Ask returns an error.
func Ask(items []Item) (n int, err error) { return 0, errors.ErrUnsupported }
