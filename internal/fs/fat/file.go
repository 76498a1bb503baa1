package fat

import (
	"io"
	"io/fs"
)

// Mode is how a file is opened: bits.
type Mode uint8

// The bits. Without Create and Exclusive the file must be there.
const (
	Read Mode = 1 << iota
	Write
	Create    // makes the file if it is not there
	Truncate  // with Create: empties it
	Exclusive // with Create: it must not be there
)

// File is an open file.
type File struct {
	v       *Volume // nil when it is closed
	mode    Mode
	entry   *entry
	first   uint32 // cluster; 0 for an empty file
	size    uint32
	at      uint32
	changed bool

	cluster uint32 // one of the file's clusters, 0 for none, and which of them it is
	index   uint32
}

// Open opens a file.
func (v *Volume) Open(path string, mode Mode) (*File, error) {
	if mode&(Write|Create) != 0 {
		if err := v.writable(); err != nil {
			return nil, err
		}
	}
	at, err := v.resolve(path)
	switch {
	case err != nil:
		return nil, err
	case at.last == nil && !at.dots:
		return nil, ErrName
	case at.last == nil && mode&Create != 0:
		return nil, ErrDenied
	case at.last == nil:
		return nil, fs.ErrNotExist
	}
	e := at.entry
	if e == nil {
		if mode&Create == 0 {
			return nil, fs.ErrNotExist
		}
		e, err = v.add(at.dir, at.last, func(p []byte) {
			p[entryAttributes] = attrArchive
			put32(p, entryMade, v.stamp())
			put32(p, entryModified, v.stamp())
		})
	} else {
		err = v.openExisting(e, mode)
	}
	if err != nil {
		return nil, err
	}
	made := at.entry == nil || mode&Truncate != 0
	return &File{v: v, mode: mode, entry: e, first: e.cluster, size: e.size, changed: made}, nil
}

// openExisting checks that an entry may be opened, and empties it if the mode says so.
func (v *Volume) openExisting(e *entry, mode Mode) error {
	switch {
	case mode&Exclusive != 0:
		return fs.ErrExist
	case mode&Create == 0 && e.isFolder():
		return fs.ErrNotExist
	case e.isFolder(), mode&Write != 0 && e.attributes&attrReadOnly != 0:
		return ErrDenied
	case mode&Truncate == 0:
		return nil
	}
	p, err := v.slot(e)
	if err != nil {
		return err
	}
	p[entryAttributes] = attrArchive
	put32(p, entryMade, v.stamp())
	put32(p, entryModified, v.stamp())
	put32(p, entrySize, 0)
	v.putCluster(p, 0)
	chain := e.cluster
	e.cluster, e.size = 0, 0
	return v.release(chain)
}

// seekCluster finds the cluster of the file's place, and takes clusters that are missing where grow is set.
func (f *File) seekCluster(grow bool) error {
	v := f.v
	index := f.at / (v.cluster * uint32(v.dev.size))
	if f.first == 0 {
		if !grow {
			return ErrCorrupt
		}
		cluster, err := v.allocate(0)
		if err != nil {
			return err
		}
		f.first, f.changed = cluster, true
		f.cluster, f.index = cluster, 0
	}
	if f.cluster == 0 || index < f.index {
		f.cluster, f.index = f.first, 0
	}
	for f.index < index {
		next, err := v.next(f.cluster)
		if err == nil && !v.valid(next) {
			if !grow {
				return ErrCorrupt
			}
			next, err = v.allocate(f.cluster)
		}
		if err != nil {
			return err
		}
		f.cluster = next
		f.index++
	}
	return nil
}

// span returns the sector and the offset of the file's place, and how many bytes follow in the cluster.
func (f *File) span() (sector uint32, offset, rest int) {
	size := f.v.dev.size
	in := int(f.at % (f.v.cluster * uint32(size)))
	return f.v.sector(f.cluster) + uint32(in/size), in % size, int(f.v.cluster)*size - in
}

// transfer moves bytes between p and the place of the file, as many as are read or written at once.
func (f *File) transfer(p []byte, write bool) (n int, err error) {
	size := f.v.dev.size
	sector, offset, rest := f.span()
	p = p[:min(len(p), rest)]
	if offset == 0 && len(p) >= size {
		p = p[:len(p)/size*size]
		if write {
			return len(p), f.v.dev.write(sector, p)
		}
		return len(p), f.v.dev.read(sector, p)
	}
	data, err := f.v.dev.get(sector, write)
	if err != nil {
		return 0, err
	}
	if write {
		return copy(data[offset:], p), nil
	}
	return copy(p, data[offset:]), nil
}

// Read reads from the place of the file on.
func (f *File) Read(p []byte) (n int, err error) {
	switch {
	case f.v == nil:
		return 0, ErrName
	case f.mode&Read == 0:
		return 0, ErrDenied
	case f.at >= f.size:
		return 0, io.EOF
	}
	p = p[:min(uint64(len(p)), uint64(f.size-f.at))]
	for n < len(p) {
		if err := f.seekCluster(false); err != nil {
			return n, err
		}
		k, err := f.transfer(p[n:], false)
		if err != nil {
			return n, err
		}
		n += k
		f.at += uint32(k)
	}
	return n, nil
}

// Write writes at the place of the file.
func (f *File) Write(p []byte) (n int, err error) {
	switch {
	case f.v == nil:
		return 0, ErrName
	case f.mode&Write == 0:
		return 0, ErrDenied
	}
	if uint64(f.at)+uint64(len(p)) > mostSize {
		p = p[:mostSize-f.at]
		err = ErrFull
	}
	for n < len(p) {
		if err := f.seekCluster(true); err != nil {
			return n, err
		}
		k, err := f.transfer(p[n:], true)
		if err != nil {
			return n, err
		}
		n += k
		f.at += uint32(k)
		f.size = max(f.size, f.at)
		f.changed = true
	}
	return n, err
}

// mostSize is the size that a file may have.
const mostSize = 1<<32 - 1

// Seek moves the place: behind the end no further than the end, but for files that are written, which grow by zeros.
func (f *File) Seek(offset int64, whence int) (int64, error) {
	if f.v == nil {
		return int64(f.at), nil
	}
	switch whence {
	case io.SeekCurrent:
		offset += int64(f.at)
	case io.SeekEnd:
		offset += int64(f.size)
	}
	if offset < 0 || offset > mostSize {
		return 0, ErrName
	}
	if offset <= int64(f.size) || f.mode&Write == 0 {
		f.at = min(uint32(offset), f.size)
		return int64(f.at), nil
	}
	f.at = f.size
	zero := make([]byte, f.v.dev.size)
	for int64(f.at) < offset {
		if _, err := f.Write(zero[:min(int64(len(zero)), offset-int64(f.at))]); err != nil {
			return int64(f.at), err
		}
	}
	return offset, nil
}

// Size returns the size of the file.
func (f *File) Size() uint32 { return f.size }

// Sync writes out what was written.
func (f *File) Sync() error {
	if f.v == nil {
		return ErrName
	}
	if !f.changed {
		return nil
	}
	return f.v.changing(func() error {
		p, err := f.v.slot(f.entry)
		if err != nil {
			return err
		}
		p[entryAttributes] |= attrArchive
		f.v.putCluster(p, f.first)
		put32(p, entrySize, f.size)
		put32(p, entryModified, f.v.stamp())
		put16(p, entryAccess, 0)
		f.changed = false
		return nil
	})
}

// Close closes the file, once.
func (f *File) Close() error {
	if f.v == nil {
		return nil
	}
	err := f.Sync()
	f.v = nil
	return err
}
