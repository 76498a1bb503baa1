package littlefs1

import (
	"errors"
	"io/fs"
	"slices"

	"github.com/tandem-lang/tandem/internal/fs/flash"
)

// Volume is a littlefs volume. It is used by one goroutine at a time.
type Volume struct {
	store *flash.Store
	root  [2]uint32
	tidy  bool // nothing needs repair
	open  map[*File]bool
}

// The superblock is the only entry of the first pair. Its data are the pair of the root, the size of blocks, their number, and the version.
const (
	superName    = "littlefs"
	superBytes   = 20
	superSize    = 8
	superVersion = 16
	versionMajor = 1
	versionMinor = 1
	leastBlock   = 128 // the numbers that a block of a chain begins with must fit
)

// superPair is the pair of the superblock.
var superPair = [2]uint32{0, 1}

func newVolume(dev flash.Device, o flash.Options) (v *Volume, err error) {
	v = &Volume{open: map[*File]bool{}}
	if v.store, err = flash.NewStore(dev, o, v.Traverse); err == nil && v.store.Size < leastBlock {
		err = flash.ErrInvalid
	}
	return v, err
}

// Format makes an empty volume of a device: both blocks of the first pair hold the superblock.
func Format(dev flash.Device, o flash.Options) error {
	v, err := newVolume(dev, o)
	if err != nil {
		return err
	}
	if v.store.Count < 4 {
		return flash.ErrFull
	}
	root, err := v.pairAt([2]uint32{2, 3})
	if err == nil {
		err = v.commit(root)
	}
	if err != nil {
		return err
	}
	super, err := v.pairAt(superPair)
	if err != nil {
		return err
	}
	super.tail = root.at
	super.entries = []entry{{
		kind: kindSuper, name: superName,
		data: flash.AppendLE(nil, root.at[0], root.at[1], v.store.Size, v.store.Count, versionMajor<<16|versionMinor),
	}}
	return errors.Join(v.commit(super), v.commit(super))
}

// Mount opens the volume of a device.
func Mount(dev flash.Device, o flash.Options) (*Volume, error) {
	v, err := newVolume(dev, o)
	if err != nil {
		return nil, err
	}
	p, err := v.fetch(superPair)
	if err != nil {
		return nil, err
	}
	if len(p.entries) == 0 || p.entries[0].kind != kindSuper || p.entries[0].name != superName || len(p.entries[0].data) < superBytes {
		return nil, flash.ErrCorrupt
	}
	data := p.entries[0].data
	version := flash.LE(data, superVersion)
	if version>>16 != versionMajor || version&0xffff > versionMinor || flash.LE(data, superSize) != v.store.Size {
		return nil, flash.ErrInvalid
	}
	v.root = flash.PairOf(data)
	return v, nil
}

// Traverse calls f with each block in use.
func (v *Volume) Traverse(f flash.Visitor) error {
	err := v.thread(func(p *pair) error {
		for _, block := range p.at {
			if err := f(block); err != nil {
				return err
			}
		}
		for i := range p.entries {
			if e := &p.entries[i]; e.what() == kindFile {
				if err := v.store.ChainBlocks(e.chain(), f); err != nil {
					return err
				}
			}
		}
		return nil
	})
	for file := range v.open {
		if err == nil {
			err = file.Blocks(f)
		}
	}
	return err
}

// Space returns the dimensions of the volume and the number of blocks in use.
func (v *Volume) Space() (count, size, used uint32, err error) {
	err = v.Traverse(func(uint32) error { used++; return nil })
	return v.store.Count, v.store.Size, used, err
}

// place is where a path leads: an entry, or the last pair of the folder that would have it.
type place struct {
	p     *pair
	id    int
	entry *entry // nil where there is none
	name  string
	root  bool // the path names the root; no entry does
}

func (at *place) isFolder() bool { return at.root || at.entry != nil && at.entry.what() == kindFolder }

// lookup follows a path, from the root. Where all but the last part of it is there, no error is returned.
func (v *Volume) lookup(path string) (place, error) {
	parts, err := flash.Parts(path)
	at := place{root: true}
	dir := v.root
	for _, part := range parts {
		if !at.root {
			switch {
			case at.entry == nil:
				return at, fs.ErrNotExist
			case at.entry.what() != kindFolder:
				return at, flash.ErrNoFolder
			}
			dir = at.entry.at()
		}
		if at, err = v.search(dir, part); err != nil {
			return at, err
		}
	}
	return at, err
}

// folder calls f with each pair of a folder, until it returns false.
func (v *Volume) folder(dir [2]uint32, f func(p *pair) bool) error {
	for range v.store.Count {
		p, err := v.fetch(dir)
		if err != nil {
			return err
		}
		if !f(p) || !p.hard || isNone(p.tail) {
			return nil
		}
		dir = p.tail
	}
	return flash.ErrCorrupt
}

// search looks for a name in a folder.
func (v *Volume) search(dir [2]uint32, name string) (at place, err error) {
	var seen moves
	var wrong error
	err = v.folder(dir, func(p *pair) bool {
		at = place{p: p, id: len(p.entries), name: name}
		for i := range p.entries {
			e := &p.entries[i]
			if !e.named() || e.name != name {
				continue
			}
			var gone bool
			if gone, wrong = v.gone(e, &seen); gone || wrong != nil {
				continue
			}
			at.id, at.entry = i, e
			return false
		}
		return wrong == nil
	})
	return at, errors.Join(err, wrong)
}

// existing follows a path to what is there.
func (v *Volume) existing(path string) (place, error) {
	at, err := v.lookup(path)
	if err == nil && !at.root && at.entry == nil {
		err = fs.ErrNotExist
	}
	return at, err
}

// fits reports whether a name may be one of an entry.
func (v *Volume) fits(name string) bool {
	return len(name) <= flash.MostName && pairBytes+entryHead+entryData+uint32(len(name)) <= v.store.Size
}

func (e *entry) info() flash.Info {
	i := flash.Info{Name: e.name, Folder: e.what() == kindFolder}
	if !i.Folder {
		i.Size = e.chain().Size
	}
	return i
}

// Stat describes what a path names.
func (v *Volume) Stat(path string) (flash.Info, error) {
	at, err := v.existing(path)
	switch {
	case err != nil:
		return flash.Info{}, err
	case at.root:
		return flash.Info{Name: "/", Folder: true}, nil
	}
	return at.entry.info(), nil
}

// ReadDir lists a folder, in the order of its entries.
func (v *Volume) ReadDir(path string) (list []flash.Info, err error) {
	at, err := v.existing(path)
	dir := v.root
	switch {
	case err != nil:
		return nil, err
	case !at.isFolder():
		return nil, flash.ErrNoFolder
	case !at.root:
		dir = at.entry.at()
	}
	var seen moves
	var wrong error
	err = v.folder(dir, func(p *pair) bool {
		for i := range p.entries {
			e := &p.entries[i]
			if !e.named() {
				continue
			}
			var gone bool
			if gone, wrong = v.gone(e, &seen); wrong != nil {
				return false
			} else if !gone {
				list = append(list, e.info())
			}
		}
		return true
	})
	return list, errors.Join(err, wrong)
}

// Mkdir makes a folder. Its pair comes into the thread behind the last one of the folder that it lies in.
func (v *Volume) Mkdir(path string) error {
	if err := v.settle(); err != nil {
		return err
	}
	at, err := v.lookup(path)
	switch {
	case err != nil:
		return err
	case at.root || at.entry != nil:
		return fs.ErrExist
	case !v.fits(at.name):
		return flash.ErrName
	}
	q, err := v.newPair()
	if err != nil {
		return err
	}
	defer v.store.Release(q.at[:]...)
	q.tail = at.p.tail
	if err := v.commit(q); err != nil {
		return err
	}
	at.p.tail = q.at
	_, err = v.add(at.p, newEntry(kindFolder, q.at, at.name))
	return err
}

// emptyFolder returns the pair of a folder, which must have no entries.
func (v *Volume) emptyFolder(at [2]uint32) (*pair, error) {
	p, err := v.fetch(at)
	if err == nil && (len(p.entries) > 0 || p.hard) {
		err = flash.ErrNotEmpty
	}
	return p, err
}

// Remove removes a file or an empty folder.
func (v *Volume) Remove(path string) error {
	if err := v.settle(); err != nil {
		return err
	}
	at, err := v.existing(path)
	switch {
	case err != nil:
		return err
	case at.root:
		if _, err := v.emptyFolder(v.root); err != nil {
			return err
		}
		return flash.ErrInvalid
	case !at.isFolder():
		return v.drop(at.p, at.id)
	}
	q, err := v.emptyFolder(at.entry.at())
	if err != nil {
		return err
	}
	return v.dropping(func() error {
		if err := v.drop(at.p, at.id); err != nil {
			return err
		}
		return v.unthread(q)
	})
}

// dropping does what takes two commits: where it fails, there may be something to repair.
func (v *Volume) dropping(do func() error) error {
	v.tidy = false
	err := do()
	v.tidy = err == nil
	return err
}

// Rename gives a file or folder another path; what is there is replaced, if it is of the same kind and no folder with entries.
func (v *Volume) Rename(from, to string) error {
	if err := v.settle(); err != nil {
		return err
	}
	old, err := v.existing(from)
	if err != nil {
		return err
	}
	at, err := v.lookup(to)
	switch {
	case err != nil:
		return err
	case old.root || at.root || flash.Within(from, to):
		return flash.ErrInvalid
	case !v.fits(at.name):
		return flash.ErrName
	case at.entry == nil:
		return v.move(&old, &at, nil)
	case samePair(old.p.at, at.p.at) && old.id == at.id:
		return nil
	case at.isFolder() != old.isFolder():
		return flash.ErrIsFolder
	}
	var gone *pair
	if at.isFolder() {
		if gone, err = v.emptyFolder(at.entry.at()); err != nil {
			return err
		}
	}
	return v.move(&old, &at, gone)
}

// move makes an entry at another place, and drops the old one: in one commit where one pair has room for that.
func (v *Volume) move(old, at *place, gone *pair) error {
	e := *old.entry
	e.name = at.name
	return v.dropping(func() error {
		err := errNoRoom
		if samePair(old.p.at, at.p.at) {
			at.p = old.p
			err = v.moveWithin(old, at, e)
		}
		if err == errNoRoom {
			err = v.moveBetween(old, at, e)
		}
		if err == nil && gone != nil {
			err = v.unthread(gone)
		}
		return err
	})
}

// errNoRoom says that a pair has no room for a longer name.
var errNoRoom = errors.New("no room")

func (v *Volume) moveWithin(old, at *place, e entry) error {
	p := *old.p
	p.entries = slices.Clone(p.entries)
	if at.entry != nil {
		p.entries[at.id] = e
	} else {
		p.entries = append(p.entries, e)
	}
	p.entries = slices.Delete(p.entries, old.id, old.id+1)
	if p.size() > v.store.Size {
		return errNoRoom
	}
	if err := v.commit(&p); err != nil {
		return err
	}
	if at.entry != nil {
		v.orphan(p.at, at.id)
	}
	v.forget(p.at, old.id)
	return nil
}

func (v *Volume) moveBetween(old, at *place, e entry) error {
	if e.what() == kindFile && e.chain().Size == 0 {
		head, err := v.unusedHead()
		if err != nil {
			return err
		}
		e.setAt([2]uint32{head, 0})
	}
	if at.entry != nil && at.p.size()-at.entry.size()+e.size() > v.store.Size {
		return flash.ErrFull
	}
	mark := e
	mark.name = old.entry.name
	mark.kind |= kindMoving
	old.p.entries[old.id] = mark
	if err := v.commit(old.p); err != nil {
		return err
	}
	if at.entry == nil {
		if _, err := v.add(at.p, e); err != nil {
			return err
		}
	} else {
		at.p.entries[at.id] = e
		if err := v.commit(at.p); err != nil {
			return err
		}
		v.orphan(at.p.at, at.id)
	}
	p, err := v.fetch(old.p.at)
	if err != nil {
		return err
	}
	return v.drop(p, old.id)
}
