package vfs

import (
	"errors"
	"path"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/fs/flash"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// lfsTree is what a volume of littlefs does, whatever its version.
type lfsTree interface {
	// Stat describes what a path names.
	Stat(path string) (flash.Info, error)

	// ReadDir lists a folder.
	ReadDir(path string) ([]flash.Info, error)

	// Mkdir makes a folder.
	Mkdir(path string) error

	// Remove removes a file or an empty folder.
	Remove(path string) error

	// Rename gives a file or folder another path; what is there is replaced, if it is of the same kind and no folder with entries.
	Rename(from, to string) error

	// Space returns the dimensions of the volume and the number of blocks in use.
	Space() (count, size, used uint32, err error)

	open(path string, mode flash.Mode) (volumeFile, error)
	stamp(path string) (seconds int64, err error) // when it was written
}

// lfsVersion is a version of flash.
type lfsVersion interface {
	format(dev flash.Device, o flash.Options) error
	mount(dev flash.Device, o flash.Options, stamps bool, now func() time.Time) (lfsTree, error)
	corrupt() error // the number of the error that a volume contradicts itself
}

// lfsVolume is a VfsLfs1 or VfsLfs2.
type lfsVolume struct {
	version lfsVersion
	options flash.Options
	stamps  bool // files are stamped with the time, where the version has that
	tree    lfsTree
	cwd     string // absolute
}

func lfs1Type(t *py.Thread) *py.Type { return lfsType(t, "VfsLfs1", lfs1{}) }

func lfs2Type(t *py.Thread) *py.Type { return lfsType(t, "VfsLfs2", lfs2{}) }

func lfsType(t *py.Thread, name string, version lfsVersion) *py.Type {
	return volumeType(t, name, false, func() volume { return &lfsVolume{version: version, cwd: "/"} })
}

// translate gives errors the number that they have in the version.
func (l *lfsVolume) translate(err error) error {
	if errors.Is(err, flash.ErrCorrupt) {
		return l.version.corrupt()
	}
	return err
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
	l.options = flash.Options{ReadSize: uint32(numbers[0]), ProgramSize: uint32(numbers[1])}
	l.stamps, exc = t.IsTrue(v[4])
	return v[0], exc
}

func (l *lfsVolume) attach(dev *device, now func() time.Time) (err error) {
	l.tree, err = l.version.mount(lfsDevice{dev}, l.options, l.stamps, now)
	return err
}

func (l *lfsVolume) format(dev *device, now func() time.Time) error {
	return l.version.format(lfsDevice{dev}, l.options)
}

func (l *lfsVolume) mount(dev *device, format bool) error { return nil }

// absolute returns a path from the root.
func (l *lfsVolume) absolute(name string) string {
	if strings.HasPrefix(name, "/") {
		return name
	}
	return l.cwd + "/" + name
}

func (l *lfsVolume) open(name, mode string) (volumeFile, error) {
	m, err := lfsMode(mode)
	if err != nil {
		return nil, err
	}
	return l.tree.open(l.absolute(name), m)
}

// lfsMode reads the mode of open: one of r, w, x and a, r where there is none.
func lfsMode(mode string) (m flash.Mode, err error) {
	for _, c := range mode {
		var one flash.Mode
		switch c {
		case 'w':
			one = flash.Write | flash.Create | flash.Truncate
		case 'x':
			one = flash.Write | flash.Create | flash.Exclusive
		case 'a':
			one = flash.Write | flash.Create | flash.Append
		case 'r':
			one = flash.Read
		case '+':
			m |= flash.Read | flash.Write
		}
		if one != 0 && m != 0 {
			return 0, valueError{}
		}
		m |= one
	}
	if m == 0 {
		m = flash.Read
	}
	return m, nil
}

func (l *lfsVolume) chdir(name string) error {
	to := path.Clean(l.absolute(name))
	if info, err := l.tree.Stat(to); err != nil || !info.Folder {
		return errors.Join(host.ENOENT, err)
	}
	l.cwd = to
	return nil
}

func (l *lfsVolume) getwd() (string, error) { return l.cwd, nil }

func (l *lfsVolume) readDir(name string) ([]entry, error) {
	list, err := l.tree.ReadDir(l.absolute(name))
	entries := make([]entry, 0, len(list))
	for _, i := range list {
		entries = append(entries, entry{i.Name, []int64{modeOf(i.Folder), 0, int64(i.Size)}})
	}
	return entries, err
}

func (l *lfsVolume) mkdir(name string) error { return l.tree.Mkdir(l.absolute(name)) }

func (l *lfsVolume) remove(name string, folder bool) error { return l.tree.Remove(l.absolute(name)) }

func (l *lfsVolume) rename(from, to string) error {
	return l.tree.Rename(l.absolute(from), l.absolute(to))
}

func (l *lfsVolume) stat(name string) (fields [10]int64, err error) {
	name = l.absolute(name)
	info, err := l.tree.Stat(name)
	if err != nil {
		return fields, err
	}
	at, err := l.tree.stamp(name)
	return [10]int64{0: modeOf(info.Folder), 6: int64(info.Size), 7: at, 8: at, 9: at}, err
}

func (l *lfsVolume) statvfs() (fields [10]int64, err error) {
	count, size, used, err := l.tree.Space()
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
