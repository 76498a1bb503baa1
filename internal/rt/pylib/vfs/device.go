package vfs

import (
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// device is a block device of the program: an object with methods readblocks, and where it has them writeblocks and ioctl; without ioctl,
// count and sync. The object of the file system on it holds the methods, which live as long as anybody calls this.
type device struct {
	owner    Word
	t        *py.Thread // while the file system works
	exc      Word       // what a method threw
	readonly bool
}

// The words of the object of a file system on a device.
const (
	wordDevice = iota
	wordRead
	wordWrite
	wordIoctl
	wordSync
	wordCount
	numWords
)

// deviceMethods finds the methods of a device: a word for each of the above.
func deviceMethods(t *py.Thread, w Word) (words []Word, exc Word) {
	words = make([]Word, numWords)
	mark := t.Kept()
	defer t.Release(mark)
	words[wordDevice] = t.Keep(w)
	find := func(at int, name string, required bool) {
		if exc != 0 {
			return
		}
		key := t.Intern(name)
		switch {
		case key == 0:
			_, exc = t.NoMemory()
		case required:
			words[at], exc = t.GetAttr(w, key)
		default:
			words[at], exc = t.FindAttr(w, key)
		}
		t.Keep(words[at])
	}
	find(wordRead, "readblocks", true)
	find(wordWrite, "writeblocks", false)
	find(wordIoctl, "ioctl", false)
	if exc == 0 && words[wordIoctl] == layout.Null {
		find(wordSync, "sync", false)
		find(wordCount, "count", true)
	}
	return words, exc
}

// thrown is the error of a method that threw an exception: device.exc.
type thrown struct{}

func (thrown) Error() string { return "a method of the device threw an exception" }

// call calls a method. The result is Null where the device has no such method.
func (d *device) call(method int, args ...Word) (Word, error) {
	t := d.t
	fn := t.HostWord(d.owner, method)
	if fn == layout.Null {
		return layout.Null, nil
	}
	result, exc := t.Call(fn, args...)
	if exc != 0 {
		d.exc = t.Keep(exc)
		return 0, thrown{}
	}
	return result, nil
}

// number takes a result for a number.
func (d *device) number(w Word) (int64, error) {
	n, exc := d.t.IntArg(w)
	if exc != 0 {
		d.exc = d.t.Keep(exc)
		return 0, thrown{}
	}
	return n, nil
}

// status is what readblocks and writeblocks return: None or 0 where all is well, else a negative number of an error.
func (d *device) status(w Word, err error) error {
	if err != nil || w == layout.None {
		return err
	}
	n, err := d.number(w)
	switch {
	case err != nil:
		return err
	case n > 0:
		return host.EINVAL
	case n < 0:
		return host.Errno(-n)
	}
	return nil
}

// transfer calls readblocks or writeblocks with a buffer, and where offset is not negative with the offset in the block.
func (d *device) transfer(method int, block uint32, offset int, p []byte) error {
	t := d.t
	mark := t.Kept()
	defer func() {
		t.Release(mark)
		if d.exc != 0 {
			t.Keep(d.exc)
		}
	}()
	buf := t.NewByteArray(p)
	if buf == 0 {
		_, d.exc = t.NoMemory()
		return thrown{}
	}
	t.Keep(buf)
	view, exc := t.Call(t.ClassOf(t.Runtime().Type(py.MemoryView)), buf)
	if exc != 0 {
		d.exc = exc
		return thrown{}
	}
	t.Keep(view)
	args := []Word{layout.SmallInt(int64(block)), view}
	if offset >= 0 {
		args = append(args, layout.SmallInt(int64(offset)))
	}
	if err := d.status(d.call(method, args...)); err != nil {
		return err
	}
	if method == wordRead {
		data, _ := t.Buffer(buf)
		copy(p, data)
	}
	return nil
}

// Requests of ioctl.
const (
	ioctlInit   = 1
	ioctlSync   = 3
	ioctlBlocks = 4
	ioctlSize   = 5
	ioctlErase  = 6
)

// ioctl makes a request. found is false where the device does not know it.
func (d *device) ioctl(request, arg int64) (n int64, found bool, err error) {
	w, err := d.call(wordIoctl, layout.SmallInt(request), layout.SmallInt(arg))
	if err != nil || w == layout.Null || w == layout.None {
		return 0, false, err
	}
	n, err = d.number(w)
	return n, err == nil, err
}

// start gets the device ready.
func (d *device) start() error {
	n, _, err := d.ioctl(ioctlInit, 0)
	if err == nil && n != 0 {
		err = host.EBUSY
	}
	return err
}

// blocks returns the number of blocks.
func (d *device) blocks() (uint32, error) {
	n, found, err := d.ioctl(ioctlBlocks, 0)
	if err != nil {
		return 0, err
	}
	if !found {
		w, err := d.call(wordCount)
		if err != nil {
			return 0, err
		}
		if n, err = d.number(w); err != nil {
			return 0, err
		}
	}
	if n < 0 || n > 1<<32-1 {
		return 0, host.EINVAL
	}
	return uint32(n), nil
}

// The methods below make it a fat.Device, whose errors are those of input and output but where the device is read only.

// SectorSize returns what the device says, or 512.
func (d *device) SectorSize() (int, error) {
	if err := d.start(); err != nil {
		return 0, err
	}
	n, found, err := d.ioctl(ioctlSize, 0)
	switch {
	case err != nil:
		return 0, err
	case !found:
		n = 512
	}
	if n < 0 || n > 1<<20 {
		return 0, host.EIO
	}
	return int(n), nil
}

// Sectors returns the number of blocks.
func (d *device) Sectors() (uint32, error) { return d.blocks() }

// Read reads whole blocks.
func (d *device) Read(n uint32, p []byte) error { return asIO(d.transfer(wordRead, n, -1, p)) }

// Write writes whole blocks.
func (d *device) Write(n uint32, p []byte) error {
	if d.ReadOnly() {
		return host.EROFS
	}
	return asIO(d.transfer(wordWrite, n, -1, p))
}

// asIO makes the errors of a device errors of input and output.
func asIO(err error) error {
	if _, ok := err.(host.Errno); ok {
		return host.EIO
	}
	return err
}

// Sync writes out what the device holds back.
func (d *device) Sync() error {
	_, _, err := d.ioctl(ioctlSync, 0)
	if err == nil {
		_, err = d.call(wordSync)
	}
	return err
}

// ReadOnly reports whether the device has no writeblocks, or is mounted to be read only.
func (d *device) ReadOnly() bool {
	return d.readonly || d.t.HostWord(d.owner, wordWrite) == layout.Null
}
