package vfs

import (
	"encoding/binary"
	"errors"
	"path"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/fs/littlefs"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// lfsVolume is a VfsLfs2.
type lfsVolume struct {
	options littlefs.Options
	stamps  bool // files are stamped with the time
	now     func() time.Time
	v       *littlefs.Volume
	cwd     string // absolute
}

func lfsType(t *py.Thread) *py.Type {
	return volumeType(t, "VfsLfs2", false, func() volume { return &lfsVolume{cwd: "/"} })
}

// configure takes device, readsize, progsize, lookahead, which says nothing here, and mtime.
func (l *lfsVolume) configure(t *py.Thread, a py.Args) (device, exc Word) {
	size := layout.SmallInt(32)
	v, exc := t.Params(a, []py.Param{
		{Required: true}, {Name: "readsize", ByName: true, Default: size}, {Name: "progsize", ByName: true, Default: size},
		{Name: "lookahead", ByName: true, Default: size}, {Name: "mtime", ByName: true, Default: layout.True},
	})
	if exc != 0 {
		return 0, exc
	}
	var numbers [3]int64
	for i := range numbers {
		if numbers[i], exc = t.IntArg(v[i+1]); exc != 0 {
			return 0, exc
		}
	}
	if min(numbers[0], numbers[1]) <= 0 || max(numbers[0], numbers[1]) > 1<<20 {
		return t.FailOS(host.EINVAL)
	}
	l.options = littlefs.Options{ReadSize: uint32(numbers[0]), ProgramSize: uint32(numbers[1])}
	l.stamps, exc = t.IsTrue(v[4])
	return v[0], exc
}

func (l *lfsVolume) attach(dev *device, now func() time.Time) (err error) {
	l.now = now
	l.v, err = littlefs.Mount(lfsDevice{dev}, l.options)
	return err
}

func (l *lfsVolume) format(dev *device, now func() time.Time) error {
	return littlefs.Format(lfsDevice{dev}, l.options)
}

func (l *lfsVolume) mount(dev *device, format bool) error { return nil }

// absolute returns a path from the root.
func (l *lfsVolume) absolute(name string) string {
	if strings.HasPrefix(name, "/") {
		return name
	}
	return l.cwd + "/" + name
}

// stampNumber is the number of the attribute that says when a file was written: nanoseconds since 1970, of 64 bits.
const stampNumber = 1

func (l *lfsVolume) open(name, mode string) (volumeFile, error) {
	m, err := lfsMode(mode)
	if err != nil {
		return nil, err
	}
	file := &lfsFile{now: l.now}
	var attrs []littlefs.Attribute
	if l.stamps && m&littlefs.Write != 0 {
		file.stamp = make([]byte, 8)
		file.stampNow()
		attrs = []littlefs.Attribute{{Number: stampNumber, Data: file.stamp}}
	}
	file.File, err = l.v.Open(l.absolute(name), m, attrs)
	if err != nil {
		return nil, err
	}
	return file, nil
}

// lfsMode reads the mode of open: one of r, w, x and a, r where there is none.
func lfsMode(mode string) (m littlefs.Mode, err error) {
	for _, c := range mode {
		var one littlefs.Mode
		switch c {
		case 'w':
			one = littlefs.Write | littlefs.Create | littlefs.Truncate
		case 'x':
			one = littlefs.Write | littlefs.Create | littlefs.Exclusive
		case 'a':
			one = littlefs.Write | littlefs.Create | littlefs.Append
		case 'r':
			one = littlefs.Read
		case '+':
			m |= littlefs.Read | littlefs.Write
		}
		if one != 0 && m != 0 {
			return 0, valueError{}
		}
		m |= one
	}
	if m == 0 {
		m = littlefs.Read
	}
	return m, nil
}

// lfsFile is an open file that is stamped with the time of the last write.
type lfsFile struct {
	*littlefs.File
	now   func() time.Time
	stamp []byte // nil for files that are not stamped
}

func (f *lfsFile) stampNow() {
	if f.stamp != nil {
		binary.LittleEndian.PutUint64(f.stamp, uint64(f.now().UnixNano()))
	}
}

// Write writes at the place of the file.
func (f *lfsFile) Write(p []byte) (int, error) {
	f.stampNow()
	return f.File.Write(p)
}

func (l *lfsVolume) chdir(name string) error {
	to := path.Clean(l.absolute(name))
	if info, err := l.v.Stat(to); err != nil || !info.Folder {
		return errors.Join(host.ENOENT, err)
	}
	l.cwd = to
	return nil
}

func (l *lfsVolume) getwd() (string, error) { return l.cwd, nil }

func (l *lfsVolume) readDir(name string) ([]entry, error) {
	list, err := l.v.ReadDir(l.absolute(name))
	entries := make([]entry, 0, len(list))
	for _, i := range list {
		entries = append(entries, entry{i.Name, []int64{modeOf(i.Folder), 0, int64(i.Size)}})
	}
	return entries, err
}

func (l *lfsVolume) mkdir(name string) error { return l.v.Mkdir(l.absolute(name)) }

func (l *lfsVolume) remove(name string, folder bool) error { return l.v.Remove(l.absolute(name)) }

func (l *lfsVolume) rename(from, to string) error {
	return l.v.Rename(l.absolute(from), l.absolute(to))
}

func (l *lfsVolume) stat(name string) (fields [10]int64, err error) {
	name = l.absolute(name)
	info, err := l.v.Stat(name)
	if err != nil {
		return fields, err
	}
	stamp, err := l.v.Attribute(name, stampNumber)
	at := int64(0)
	if len(stamp) == 8 {
		at = int64(binary.LittleEndian.Uint64(stamp)) / int64(time.Second)
	}
	return [10]int64{0: modeOf(info.Folder), 6: int64(info.Size), 7: at, 8: at, 9: at}, err
}

func (l *lfsVolume) statvfs() (fields [10]int64, err error) {
	count, size, used, err := l.v.Space()
	free := int64(count - used) // of 32 bits: what counts twice may make it wrap, as it does in the firmware
	return [10]int64{int64(size), int64(size), int64(count), free, free, 9: 255}, err
}

// lfsDevice is a device as littlefs sees it: offsets in blocks, and erasing.
type lfsDevice struct{ *device }

// Blocks returns the dimensions of the device.
func (d lfsDevice) Blocks() (count, size uint32, err error) {
	if _, _, err := d.ioctl(ioctlInit, 1); err != nil {
		return 0, 0, err
	}
	n, found, err := d.ioctl(ioctlSize, 0)
	if err == nil && (!found || n <= 0 || n > 1<<20) {
		err = host.EINVAL
	}
	if err != nil {
		return 0, 0, err
	}
	count, err = d.blocks()
	return count, uint32(n), err
}

// Read reads a part of a block.
func (d lfsDevice) Read(block, offset uint32, p []byte) error {
	return d.transfer(wordRead, block, int(offset), p)
}

// Program writes a part of a block.
func (d lfsDevice) Program(block, offset uint32, p []byte) error {
	if d.ReadOnly() {
		return host.EROFS
	}
	return d.transfer(wordWrite, block, int(offset), p)
}

// Erase erases a block.
func (d lfsDevice) Erase(block uint32) error {
	if d.ReadOnly() {
		return host.EROFS
	}
	n, found, err := d.ioctl(ioctlErase, int64(block))
	switch {
	case err != nil:
		return err
	case !found:
		return host.EINVAL
	case n != 0:
		return host.Errno(max(n, -n))
	}
	return nil
}
