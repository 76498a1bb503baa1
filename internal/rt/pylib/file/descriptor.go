package file

import (
	"bytes"
	"errors"
	"io"
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

func decimal(n int) string { return strconv.Itoa(n) }

// descriptor is an open file: a regular one, which is read ahead, or one that may wait.
type descriptor struct {
	all *stream.Descriptors
	f   host.File // nil for standard input
	in  *pump     // of a file that may wait

	ahead   []byte // of a regular file: what was read and is still to be given out
	buffer  []byte
	changes uint64 // of all, when ahead was read
}

// readAhead is how much of a regular file is read at once.
const readAhead = 8 << 10

func newDescriptor(t *py.Thread, all *stream.Descriptors, f host.File) *descriptor {
	d := &descriptor{all: all, f: f}
	if info, err := f.Stat(); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		d.in = newPump(f)
	}
	return d
}

// settle gives back to the file what was read ahead, so that its place is the program's.
func (d *descriptor) settle() error {
	n := len(d.ahead)
	d.ahead = nil
	if n == 0 {
		return nil
	}
	_, err := d.f.Seek(int64(-n), io.SeekCurrent)
	return err
}

// Peek returns what is read next.
func (d *descriptor) Peek(t *py.Thread) ([]byte, Word) {
	if d.in != nil {
		return d.in.peek(t)
	}
	if changes := d.all.Changes(); d.changes != changes {
		if err := d.settle(); err != nil {
			return nil, t.OSError(err)
		}
		d.changes = changes
	}
	if len(d.ahead) > 0 {
		return d.ahead, 0
	}
	if d.buffer == nil {
		d.buffer = make([]byte, readAhead)
	}
	n, err := d.f.Read(d.buffer)
	if n == 0 && err != nil && !errors.Is(err, io.EOF) {
		return nil, t.OSError(err)
	}
	d.ahead = d.buffer[:n]
	return d.ahead, 0
}

func (d *descriptor) Read(t *py.Thread, p []byte) (int, Word) {
	if d.in == nil && len(p) >= readAhead {
		if err := d.settle(); err != nil {
			return 0, t.OSError(err)
		}
		n, err := d.f.Read(p)
		if n == 0 && err != nil && !errors.Is(err, io.EOF) {
			return 0, t.OSError(err)
		}
		return n, 0
	}
	next, exc := d.Peek(t)
	n := copy(p, next)
	if d.in != nil {
		d.in.take(n)
	} else {
		d.ahead = d.ahead[n:]
	}
	return n, exc
}

func (d *descriptor) Write(t *py.Thread, p []byte) (n int, exc Word) {
	var err error
	switch {
	case d.f == nil:
		return 0, t.OSError(host.EBADF)
	case d.in == nil:
		if err = d.settle(); err == nil {
			n, err = d.f.Write(p)
		}
		d.all.Changed()
	default:
		p = bytes.Clone(p)
		exc = t.Wait(func(<-chan struct{}) { n, err = d.f.Write(p) })
	}
	if exc == 0 && err != nil && n == 0 {
		exc = t.OSError(err)
	}
	return n, exc
}

func (d *descriptor) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (int64, Word) {
	switch request {
	case stream.Flush:
		if d.f != nil && d.in == nil {
			if err := d.f.Sync(); err != nil {
				return 0, t.OSError(err)
			}
		}
		return 0, 0
	case stream.Poll:
		return d.poll(arg.Flags), 0
	case stream.Seek:
		return d.seek(t, arg)
	}
	return 0, t.OSError(host.EINVAL)
}

func (d *descriptor) seek(t *py.Thread, arg stream.Arg) (int64, Word) {
	if d.f == nil || d.in != nil {
		return 0, t.OSError(host.ESPIPE)
	}
	if arg.Whence < 0 || arg.Whence > 2 {
		return 0, t.OSError(host.EINVAL)
	}
	if arg.Whence == 1 && arg.Offset == 0 { // tell
		at, err := d.f.Seek(0, io.SeekCurrent)
		if err != nil {
			return 0, t.OSError(err)
		}
		return at - int64(len(d.ahead)), 0
	}
	err := d.settle()
	var at int64
	if err == nil {
		at, err = d.f.Seek(arg.Offset, arg.Whence)
	}
	if err != nil {
		return 0, t.OSError(err)
	}
	return at, 0
}

func (d *descriptor) poll(events int64) int64 {
	if d.in == nil {
		return events & (stream.PollIn | stream.PollOut)
	}
	there := events & stream.PollOut
	if events&stream.PollIn != 0 && d.in.start() {
		there |= stream.PollIn
	}
	return there
}

// Notify is stream.Waiter's.
func (d *descriptor) Notify(events int64, ready chan<- struct{}) (cancel func()) {
	if d.in == nil || events&stream.PollIn == 0 {
		stream.Tell(ready)
		return func() {}
	}
	return d.in.notify(ready)
}

// Close closes the file.
func (d *descriptor) Close() error {
	if d.f == nil {
		return nil
	}
	return d.f.Close()
}

// output is standard output or standard error.
type output struct {
	w     io.Writer // nil where there is none
	flush func()    // writes out what is held back; may be nil
	ahead func()    // called ahead of each write; may be nil
}

func (o *output) Read(t *py.Thread, p []byte) (int, Word) { return 0, t.OSError(host.EBADF) }

func (o *output) Write(t *py.Thread, p []byte) (int, Word) {
	if o.ahead != nil {
		o.ahead()
	}
	if o.w == nil {
		return len(p), 0
	}
	n, err := o.w.Write(p)
	if err != nil {
		return n, t.OSError(err)
	}
	return n, 0
}

func (o *output) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (int64, Word) {
	switch request {
	case stream.Flush:
		if o.flush != nil {
			o.flush()
		}
		return 0, 0
	case stream.Poll:
		return arg.Flags & stream.PollOut, 0
	case stream.Seek:
		return 0, t.OSError(host.ESPIPE)
	}
	return 0, t.OSError(host.EINVAL)
}

// Close does nothing: the streams of the process stay open.
func (o *output) Close() error {
	if o.flush != nil {
		o.flush()
	}
	return nil
}
