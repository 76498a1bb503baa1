package vfs

import (
	"errors"
	"io"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// volume is a file system on a block device.
type volume interface {
	attach(dev *device, now func() time.Time) error // finds it; a device without one is no error yet
	format(dev *device, now func() time.Time) error
	mount(dev *device, format bool) error
	open(path, mode string) (volumeFile, error)
	chdir(path string) error
	getwd() (string, error)
	readDir(path string) ([]entry, error)
	mkdir(path string) error
	remove(path string, folder bool) error
	rename(from, to string) error
	stat(path string) ([10]int64, error)
	statvfs() ([10]int64, error)
}

// volumeFile is an open file of a volume.
type volumeFile interface {
	io.ReadWriteSeeker
	io.Closer

	// Sync writes out what was written.
	Sync() error
}

// mounted is a volume as Python sees it. It is a fileSystem.
type mounted struct {
	dev     *device
	vol     volume
	busy    bool         // it works: methods of the device that come back are refused
	dropped []volumeFile // open files that are no longer referred to: they are closed ahead of what comes next
}

// volumeType is the type of a kind of volumes.
func volumeType(t *py.Thread, name string, readOnly bool, make func() volume) *py.Type {
	return t.NativeType("vfs."+name, func() *py.TypeDef {
		def := &py.TypeDef{Name: name, Methods: methods(readOnly)}
		def.New = func(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) { return newVolume(t, ty, make(), a) }
		if !readOnly {
			def.Methods = append(def.Methods, py.Def{Name: "mkfs", Max: -1, Keywords: true, Binding: py.BindStatic, Fn: func(t *py.Thread, a py.Args) (Word, Word) {
				return formatDevice(t, make(), a)
			}})
		}
		return def
	})
}

// configurable is implemented by volumes that take more than the device.
type configurable interface {
	configure(t *py.Thread, a py.Args) (device, exc Word)
}

// translator is implemented by volumes that have numbers of their own for errors.
type translator interface{ translate(err error) error }

// deviceArg returns the device of the arguments of a type or of mkfs.
func deviceArg(t *py.Thread, vol volume, a py.Args) (Word, Word) {
	if c, ok := vol.(configurable); ok {
		return c.configure(t, a)
	}
	switch {
	case len(a.Pairs) > 0:
		return t.Fail(py.TypeError, "function doesn't take keyword arguments")
	case len(a.Words) != 1:
		return t.Fail(py.TypeError, "function takes 1 positional arguments but %d were given", len(a.Words))
	}
	return a.Words[0], 0
}

// newMounted makes the object of a volume.
func newMounted(t *py.Thread, ty *py.Type, vol volume, a py.Args) (w Word, m *mounted, exc Word) {
	dev, exc := deviceArg(t, vol, a)
	if exc != 0 {
		return 0, nil, exc
	}
	words, exc := deviceMethods(t, dev)
	if exc != 0 {
		return 0, nil, exc
	}
	m = &mounted{dev: &device{}, vol: vol}
	if w = t.NewHost(ty, m, nil, words...); w == 0 {
		_, exc = t.NoMemory()
		return 0, nil, exc
	}
	m.dev.owner = w
	return w, m, 0
}

func newVolume(t *py.Thread, ty *py.Type, vol volume, a py.Args) (Word, Word) {
	w, m, exc := newMounted(t, ty, vol, a)
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(w)
	return w, m.do(t, func() error { return vol.attach(m.dev, clock(t)) })
}

// deviceType is the type of the object that stands in for a volume while its device is formatted or looked at.
func deviceType(t *py.Thread) *py.Type {
	return t.NativeType("vfs.device", func() *py.TypeDef { return &py.TypeDef{Name: "device"} })
}

// formatDevice is the static method mkfs(device).
func formatDevice(t *py.Thread, vol volume, a py.Args) (Word, Word) {
	w, m, exc := newMounted(t, deviceType(t), vol, a)
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(w)
	return layout.None, m.do(t, func() error { return vol.format(m.dev, clock(t)) })
}

// clock returns the host's time of day.
func clock(t *py.Thread) func() time.Time {
	c := t.Runtime().Host().Clock
	if c == nil {
		return func() time.Time { return time.Time{} }
	}
	return c.Now
}

// do does something with the volume; what a method of the device threw is the exception.
func (m *mounted) do(t *py.Thread, f func() error) (exc Word) {
	if m.busy {
		return t.OSError(host.EBUSY)
	}
	mark := t.Kept()
	m.busy, m.dev.t, m.dev.exc = true, t, 0
	defer func() {
		m.busy, m.dev.t = false, nil
		t.Release(mark)
	}()
	t.Keep(m.dev.owner)
	var errs []error
	for len(m.dropped) > 0 {
		f := m.dropped[0]
		m.dropped = m.dropped[1:]
		errs = append(errs, f.Close())
	}
	err := errors.Join(append(errs, f())...)
	if v, ok := m.vol.(translator); ok {
		err = v.translate(err)
	}
	switch {
	case m.dev.exc != 0:
		return m.dev.exc
	case errors.Is(err, valueError{}):
		return t.Error(py.ValueError, "")
	case err != nil:
		return t.OSError(err)
	}
	return 0
}

// valueError is an error that is a ValueError in Python.
type valueError struct{}

func (valueError) Error() string { return "value error" }

func (m *mounted) mount(t *py.Thread, readonly, format bool) (exc Word) {
	m.dev.readonly = m.dev.readonly || readonly
	return m.do(t, func() error { return m.vol.mount(m.dev, format) })
}

func (m *mounted) umount(t *py.Thread) (exc Word) { return m.do(t, func() error { return nil }) }

func (m *mounted) open(t *py.Thread, path, mode string) (w, exc Word) {
	f := &mountedFile{m: m, text: true}
	for _, c := range mode {
		if c == 'b' || c == 't' {
			f.text = c == 't'
		}
	}
	exc = m.do(t, func() (err error) {
		f.f, err = m.vol.open(path, mode)
		return err
	})
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewHost(mountedFileType(t, f.text), f, dropFile, m.dev.owner))
}

func (m *mounted) chdir(t *py.Thread, path string) (exc Word) {
	return m.do(t, func() error { return m.vol.chdir(path) })
}

func (m *mounted) getcwd(t *py.Thread) (path string, exc Word) {
	exc = m.do(t, func() (err error) {
		path, err = m.vol.getwd()
		return err
	})
	return path, exc
}

func (m *mounted) list(t *py.Thread, path string) (entries []entry, exc Word) {
	exc = m.do(t, func() (err error) {
		entries, err = m.vol.readDir(path)
		return err
	})
	return entries, exc
}

func (m *mounted) mkdir(t *py.Thread, path string) (exc Word) {
	return m.do(t, func() error { return m.vol.mkdir(path) })
}

func (m *mounted) remove(t *py.Thread, path string) (exc Word) {
	return m.do(t, func() error { return m.vol.remove(path, false) })
}

func (m *mounted) rmdir(t *py.Thread, path string) (exc Word) {
	return m.do(t, func() error { return m.vol.remove(path, true) })
}

func (m *mounted) rename(t *py.Thread, from, to string) (exc Word) {
	return m.do(t, func() error { return m.vol.rename(from, to) })
}

func (m *mounted) stat(t *py.Thread, path string) (fields [10]int64, exc Word) {
	exc = m.do(t, func() (err error) {
		fields, err = m.vol.stat(path)
		return err
	})
	return fields, exc
}

func (m *mounted) statvfs(t *py.Thread, path string) (fields [10]int64, exc Word) {
	exc = m.do(t, func() (err error) {
		fields, err = m.vol.statvfs()
		return err
	})
	return fields, exc
}

var _ fileSystem = (*mounted)(nil)

// mountedFile is the Go value of a file object of a volume. The object has one word, that of the volume.
type mountedFile struct {
	m    *mounted
	f    volumeFile
	text bool
}

// dropFile is called when nothing refers to a file object any more: the device cannot be called then.
func dropFile(v any) {
	if f := v.(*mountedFile); f.f != nil {
		f.m.dropped = append(f.m.dropped, f.f)
	}
}

func mountedFileType(t *py.Thread, text bool) *py.Type {
	name := "FileIO"
	if text {
		name = "TextIOWrapper"
	}
	return t.NativeType("vfs."+name, func() *py.TypeDef {
		return &py.TypeDef{
			Name: name,
			Print: func(t *py.Thread, w Word, p *py.Printer, repr bool) Word {
				p.Text("<io." + name)
				if _, ok := t.HostValue(w).(*mountedFile).m.vol.(*fatVolume); ok {
					p.Text(" " + t.Address(w))
				}
				p.Text(">")
				return 0
			},
			Next: stream.NextLine,
			Methods: stream.Methods(
				"read", "readinto", "readline", "readlines", "write", "seek", "tell", "flush", "close", "__del__", "__enter__", "__exit__",
			),
		}
	})
}

// IsText is stream.Text's.
func (f *mountedFile) IsText() bool { return f.text }

// do does something with the file, if it is open.
func (f *mountedFile) do(t *py.Thread, do func(f volumeFile) error) (exc Word) {
	if f.f == nil {
		if _, ok := f.m.vol.(*fatVolume); ok {
			return t.OSError(host.EINVAL)
		}
		return t.Error(py.ValueError, "")
	}
	return f.m.do(t, func() error { return do(f.f) })
}

// Read reads.
func (f *mountedFile) Read(t *py.Thread, p []byte) (n int, exc Word) {
	exc = f.do(t, func(file volumeFile) (err error) {
		if n, err = file.Read(p); errors.Is(err, io.EOF) {
			err = nil
		}
		return err
	})
	return n, exc
}

// Write writes; what a device has no room for is an error.
func (f *mountedFile) Write(t *py.Thread, p []byte) (n int, exc Word) {
	data := append([]byte(nil), p...)
	exc = f.do(t, func(file volumeFile) (err error) {
		n, err = file.Write(data)
		return err
	})
	return n, exc
}

// Ioctl does what a request asks for.
func (f *mountedFile) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (n int64, exc Word) {
	switch request {
	case stream.Close:
		if f.f == nil {
			return 0, 0
		}
		exc = f.do(t, func(file volumeFile) error {
			f.f = nil
			return file.Close()
		})
		return 0, exc
	case stream.Flush:
		return 0, f.do(t, func(file volumeFile) error { return file.Sync() })
	case stream.Seek:
		exc = f.do(t, func(file volumeFile) (err error) {
			n, err = file.Seek(arg.Offset, arg.Whence)
			return err
		})
		return n, exc
	}
	return 0, t.OSError(host.EINVAL)
}
