package stream

import (
	"sync"

	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Descriptors are the numbers by which the programs of one runtime know what is open: files and sockets. They are Tandem's own, the
// operating system's are not shown.
type Descriptors struct {
	mu     sync.Mutex
	open   []Stream // by number; nil where free
	writes uint64   // see Changed
}

// standardStreams are the numbers of standard input, output and error, which are given to them alone.
const standardStreams = 3

// descriptorsMost bounds what one program may have open.
const descriptorsMost = 1 << 16

// DescriptorsOf returns the runtime's.
func DescriptorsOf(rt *py.Runtime) *Descriptors {
	return rt.State("stream.descriptors", func() any { return &Descriptors{open: make([]Stream, standardStreams)} }).(*Descriptors)
}

// Set gives a stream the number of a standard stream.
func (d *Descriptors) Set(number int, s Stream) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.open[number] = s
}

// Add gives a stream the lowest free number, behind those of the standard streams; false where there is none.
func (d *Descriptors) Add(s Stream) (number int, ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for n := standardStreams; n < len(d.open); n++ {
		if d.open[n] == nil {
			d.open[n] = s
			return n, true
		}
	}
	if len(d.open) >= descriptorsMost {
		return 0, false
	}
	d.open = append(d.open, s)
	return len(d.open) - 1, true
}

// Get returns the stream of a number, nil where there is none.
func (d *Descriptors) Get(number int) Stream {
	d.mu.Lock()
	defer d.mu.Unlock()
	if number < 0 || number >= len(d.open) {
		return nil
	}
	return d.open[number]
}

// Remove frees a number.
func (d *Descriptors) Remove(number int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if number >= 0 && number < len(d.open) {
		d.open[number] = nil
	}
}

// Changed notes that some file was written: what was read ahead may be stale.
func (d *Descriptors) Changed() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.writes++
}

// Changes returns how often something was written.
func (d *Descriptors) Changes() uint64 {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.writes
}
