package littlefs1

import (
	"io/fs"

	"github.com/tandem-lang/tandem/internal/fs/flash"
)

// File is an open file. What is written counts when Sync or Close has returned.
type File struct {
	flash.Content
	v    *Volume   // nil when it is closed
	at   [2]uint32 // the pair of its entry
	id   int
	gone bool // it was removed
}

// Open opens a file.
func (v *Volume) Open(path string, mode flash.Mode) (*File, error) {
	if mode&(flash.Write|flash.Create) != 0 {
		if err := v.settle(); err != nil {
			return nil, err
		}
	}
	at, err := v.lookup(path)
	switch {
	case err != nil:
		return nil, err
	case at.isFolder():
		return nil, flash.ErrIsFolder
	case at.entry != nil && mode&flash.Exclusive != 0:
		return nil, fs.ErrExist
	case at.entry == nil && mode&flash.Create == 0:
		return nil, fs.ErrNotExist
	case at.entry == nil && !v.fits(at.name):
		return nil, flash.ErrName
	}
	data := flash.Chain{Head: flash.Nowhere}
	truncated := false
	switch {
	case at.entry == nil:
		if at.p, err = v.add(at.p, newEntry(kindFile, [2]uint32{flash.Nowhere, 0}, at.name)); err != nil {
			return nil, err
		}
		at.id = len(at.p.entries) - 1
	case mode&flash.Truncate == 0:
		data = at.entry.chain()
	default:
		truncated = at.entry.chain().Size > 0
	}
	f := &File{Content: flash.NewContent(v.store, data, mode), v: v, at: at.p.at, id: at.id}
	f.Changed = truncated
	v.open[f] = true
	return f, nil
}

// orphan says that another entry took the place of one: files that are open of it are not stored.
func (v *Volume) orphan(at [2]uint32, id int) {
	for f := range v.open {
		if !f.gone && samePair(f.at, at) && f.id == id {
			f.gone = true
		}
	}
}

// forget says that a pair has lost an entry.
func (v *Volume) forget(at [2]uint32, id int) {
	v.orphan(at, id)
	for f := range v.open {
		if !f.gone && samePair(f.at, at) && f.id > id {
			f.id--
		}
	}
}

// Sync makes what was written count.
func (f *File) Sync() error {
	if f.v == nil {
		return flash.ErrBadFile
	}
	if err := f.Flush(); err != nil {
		return err
	}
	if !f.Changed || f.gone {
		return nil
	}
	p, err := f.v.fetch(f.at)
	switch {
	case err != nil:
		return err
	case f.id >= len(p.entries) || p.entries[f.id].what() != kindFile:
		return flash.ErrCorrupt
	}
	p.entries[f.id].setAt([2]uint32{f.Chain.Head, f.Chain.Size})
	if err := f.v.commit(p); err != nil {
		return err
	}
	f.Changed = false
	return nil
}

// Close closes the file, once.
func (f *File) Close() error {
	if f.v == nil {
		return nil
	}
	err := f.Sync()
	f.End()
	delete(f.v.open, f)
	f.v = nil
	return err
}
