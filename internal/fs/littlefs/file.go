package littlefs

import (
	"io/fs"

	"github.com/tandem-lang/tandem/internal/fs/flash"
)

// Attribute is an attribute of a file.
type Attribute struct {
	Number uint8
	Data   []byte
}

// File is an open file. What is written counts when Sync or Close has returned.
type File struct {
	flash.Content
	v     *Volume     // nil when it is closed
	attrs []Attribute // to be stored with what is written

	at   [2]uint32 // the pair of its entry
	id   uint32
	gone bool // it was removed
}

// Open opens a file. attrs are stored with it when something is written.
func (v *Volume) Open(path string, mode Mode, attrs []Attribute) (*File, error) {
	if mode&(Write|Create) != 0 {
		if err := v.settle(); err != nil {
			return nil, err
		}
	}
	at, err := v.lookup(path)
	switch {
	case err != nil:
		return nil, err
	case at.entry != nil && mode&Exclusive != 0:
		return nil, fs.ErrExist
	case at.isFolder():
		return nil, ErrIsFolder
	case at.entry == nil && mode&Create == 0:
		return nil, errNone
	}
	f := &File{Content: flash.NewContent(v.store, flash.Chain{}, mode), v: v, attrs: attrs}
	f.Inline, f.Most, f.Limit = true, v.most, v.fileMost
	if at.entry == nil {
		if len(at.name) > int(v.nameMost) {
			return nil, ErrName
		}
		err = v.commit(at.p, []record{
			{newTag(typeCreate, at.id, 0), nil}, newRecord(typeFile, at.id, []byte(at.name)), newRecord(typeInline, at.id, nil),
		})
		if err != nil {
			return nil, err
		}
		if at, err = v.lookup(path); err != nil || at.entry == nil { // the pair may have been split
			return nil, ErrCorrupt
		}
	} else if mode&Truncate == 0 {
		if err := f.load(at.entry); err != nil {
			return nil, err
		}
	}
	f.at, f.id = at.p.at, at.id
	f.Changed = mode&Write != 0 && (mode&Truncate != 0 || len(attrs) > 0)
	v.open[f] = true
	return f, nil
}

// load takes over what an entry says of the data.
func (f *File) load(e *entry) error {
	switch {
	case e.structure == typeInline:
		f.Data = append([]byte(nil), e.data...)
	case e.structure == typeChain && len(e.data) == 8:
		f.Inline, f.Chain = false, flash.Chain{Head: flash.LE(e.data, 0), Size: flash.LE(e.data, 4)}
	default:
		return ErrCorrupt
	}
	return nil
}

// follow changes the place of the entry as a commit to its pair did.
func (f *File) follow(at [2]uint32, list []record, splits []split) {
	if f.gone || !samePair(f.at, at) {
		return
	}
	for _, r := range list {
		switch id := r.tag.id(); {
		case r.tag.kind() == typeCreate && id <= f.id:
			f.id++
		case r.tag.kind() == typeDelete && id < f.id:
			f.id--
		case r.tag.kind() == typeDelete && id == f.id:
			f.gone = true
			return
		}
	}
	for _, s := range splits {
		if f.id >= s.from {
			f.at, f.id = s.to, f.id-s.from
			return
		}
	}
}

// Sync makes what was written count.
func (f *File) Sync() error {
	if f.v == nil {
		return ErrBadFile
	}
	if err := f.Flush(); err != nil {
		return err
	}
	if !f.Changed || f.gone {
		return nil
	}
	v := f.v
	if err := v.store.Dev.Sync(); err != nil {
		return err
	}
	p, err := v.fetch(f.at)
	switch {
	case err != nil:
		return err
	case int(f.id) >= len(p.entries) || p.entries[f.id].kind != typeFile:
		return ErrCorrupt
	}
	list := []record{newRecord(typeInline, f.id, f.Data)}
	if !f.Inline {
		list[0] = newRecord(typeChain, f.id, flash.AppendLE(nil, f.Chain.Head, f.Chain.Size))
	}
	for _, a := range f.attrs {
		list = append(list, newRecord(typeAttribute+uint32(a.Number), f.id, a.Data))
	}
	if err := v.commit(p, list); err != nil {
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
