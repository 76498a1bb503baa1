package littlefs

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/fs/flash"
)

// blocks are what a volume lies on.
type blocks struct {
	store *flash.Store
	most  uint32 // bytes of a file that lies in its folder
}

func newBlocks(dev Device, o Options, inUse func(flash.Visitor) error) (*blocks, error) {
	s, err := flash.NewStore(dev, o, inUse)
	if err != nil {
		return nil, err
	}
	cache := min(s.Size, 4*max(s.Read, s.Program))
	return &blocks{s, min(cache, mostInline, s.Size/8)}, nil
}

// Volume is a littlefs volume. It is used by one goroutine at a time.
type Volume struct {
	*blocks
	root               [2]uint32
	nameMost, fileMost uint32
	oldVersion         bool // the superblock is of version 2.0

	want, disk state // the global state as it is to be with the next commit, and as it is
	stolen     state // parts of pairs that are gone

	open map[*File]bool
}

// startPair is where the thread begins.
var startPair = [2]uint32{0, 1}

// Fields of the superblock.
const (
	superName    = "littlefs"
	superBytes   = 24
	superSize    = 4
	superCount   = 8
	superNames   = 12
	superFiles   = 16
	versionMajor = 2
	versionMinor = 1
	version      = versionMajor<<16 | versionMinor
)

func (b *blocks) super(names, files uint32) []byte {
	return flash.AppendLE(nil, version, b.store.Size, b.store.Count, names, files, mostLength)
}

// Format makes an empty volume of a device.
func Format(dev Device, o Options) error {
	b, err := newBlocks(dev, o, nil)
	if err != nil {
		return err
	}
	raw, err := b.store.ReadBlock(0)
	if err != nil {
		return err
	}
	p := &pair{at: startPair, rev: flash.LE(raw, 0), tail: noPair}
	p.entries = []entry{{kind: typeSuper, name: superName, structure: typeInline, data: b.super(flash.MostName, flash.MostFile)}}
	for range p.at { // both blocks hold it
		if ok, err := b.compact(p); err != nil || !ok {
			return errors.Join(err, ErrFull)
		}
	}
	_, err = Mount(dev, o)
	return err
}

// Mount opens the volume of a device.
func Mount(dev Device, o Options) (*Volume, error) {
	v := &Volume{root: noPair, open: map[*File]bool{}}
	var err error
	if v.blocks, err = newBlocks(dev, o, v.Traverse); err != nil {
		return nil, err
	}
	seed := uint32(flash.ChecksumStart)
	var parts state
	err = v.thread(func(p *pair) error {
		seed = flash.Checksum(seed, flash.AppendLE(nil, p.rev, uint32(p.last)))
		parts = parts.xor(p.part)
		if len(p.entries) > 0 && p.entries[0].kind == typeSuper {
			v.root = p.at
			return v.readSuper(&p.entries[0])
		}
		return nil
	})
	switch {
	case err != nil:
		return nil, err
	case isNone(v.root):
		return nil, ErrInvalid
	}
	v.want, v.disk = parts, parts
	v.store.Next = seed % v.store.Count
	return v, nil
}

func (v *Volume) readSuper(e *entry) error {
	if e.name != superName || len(e.data) < superBytes {
		return ErrCorrupt
	}
	number := flash.LE(e.data, 0)
	if number>>16 != versionMajor || number&0xffff > versionMinor || flash.LE(e.data, superSize) != v.store.Size || flash.LE(e.data, superCount) != v.store.Count {
		return ErrInvalid
	}
	v.oldVersion = number&0xffff < versionMinor
	v.nameMost, v.fileMost = flash.LE(e.data, superNames), flash.LE(e.data, superFiles)
	if v.nameMost > flash.MostName || v.fileMost > flash.MostFile {
		return ErrInvalid
	}
	return nil
}

// updateSuper makes the superblock one of this version, as what is written from here on is.
func (v *Volume) updateSuper() error {
	p, err := v.fetch(v.root)
	if err != nil {
		return err
	}
	v.oldVersion = false
	return v.commit(p, []record{newRecord(typeInline, 0, v.super(v.nameMost, v.fileMost))})
}

// fetch reads a pair; an entry that was moved from it does not show.
func (v *Volume) fetch(at [2]uint32) (*pair, error) {
	p, err := v.blocks.fetch(at)
	if err != nil {
		return nil, err
	}
	if from, id, ok := v.disk.moved(); ok && samePair(from, p.at) && int(id) < len(p.entries) {
		p.entries[id] = entry{}
	}
	return p, nil
}

// commit changes a pair by records, on the device and in p.
func (v *Volume) commit(p *pair, list []record) error {
	next := *p
	next.take(p)
	for _, r := range list {
		if !next.apply(r) {
			return ErrCorrupt
		}
	}
	if len(next.entries) == 0 && slices.ContainsFunc(list, func(r record) bool { return r.tag.kind() == typeDelete }) {
		if before, err := v.before(p.at); err != nil || before != nil && before.hard {
			return errors.Join(err, v.commitEmpty(before, p, &next, list))
		}
	}
	if delta := v.want.xor(v.disk).xor(v.stolen); delta != (state{}) {
		next.part = p.part.xor(delta)
		list = append(slices.Clone(list), newRecord(typeMove, noEntry, next.part.bytes()))
	}
	if len(list) == 0 {
		return nil
	}
	var splits []split
	done, err := v.append(&next, list)
	if err == nil && !done {
		splits, err = v.rewrite(&next)
	}
	if err != nil {
		return err
	}
	v.disk, v.stolen = v.want, state{}
	for f := range v.open {
		f.follow(p.at, list, splits)
	}
	*p = next
	return nil
}

// commitEmpty ends a pair that has no entries any more: the one before it, which is of the same folder, takes its place on the thread. A
// folder has no empty pairs but its first.
func (v *Volume) commitEmpty(before, p, next *pair, list []record) error {
	if before == nil {
		return nil
	}
	next.part = p.part
	if err := v.unthread(before, next); err != nil {
		return err
	}
	for f := range v.open {
		f.follow(p.at, list, nil)
	}
	*p = *next
	return nil
}

// before returns the pair ahead of another one on the thread, nil where there is none.
func (v *Volume) before(at [2]uint32) (before *pair, err error) {
	err = v.thread(func(p *pair) error {
		if before == nil && !isNone(p.tail) && samePair(p.tail, at) {
			before = p
		}
		return nil
	})
	return before, err
}

// split says that entries of a pair, from one on, have gone to another pair.
type split struct {
	from uint32
	to   [2]uint32
}

// rewrite writes all that a pair holds to its other block. What is more than fits well goes to a new pair behind it.
func (v *Volume) rewrite(p *pair) (splits []split, err error) {
	for {
		n := v.splitAt(p)
		if n == 0 {
			break
		}
		q, err := v.newPair()
		if err == ErrFull {
			break
		}
		if err != nil {
			return nil, err
		}
		defer v.store.Release(q.at[:]...)
		q.entries, q.tail, q.hard = p.entries[n:], p.tail, p.hard
		if ok, err := v.compact(q); err != nil || !ok {
			return nil, errors.Join(err, ErrFull)
		}
		p.entries, p.tail, p.hard = p.entries[:n:n], q.at, true
		splits = append(splits, split{uint32(n), q.at})
	}
	if ok, err := v.compact(p); err != nil || !ok {
		return nil, errors.Join(err, ErrFull)
	}
	return splits, nil
}

// splitAt returns from which entry on a pair's entries are to go to another pair, so that what goes fills no more than half of a block; 0
// where nothing needs to.
func (v *Volume) splitAt(p *pair) int {
	const others = 40 // what a pair needs beside its entries
	room := min(v.store.Size-others, flash.Align(v.store.Size/2, v.store.Program))
	n := 0
	for end := len(p.entries); end-n > 1; n += (end - n) / 2 {
		size := uint32(0)
		for i := n; i < end; i++ {
			size += sizeOf(p.entries[i].records(0))
		}
		if end-n < mostEntries && size <= room {
			break
		}
	}
	return n
}

// newPair takes two blocks for a pair.
func (v *Volume) newPair() (*pair, error) {
	at, err := v.store.AllocatePair()
	if err != nil {
		return nil, err
	}
	p := &pair{at: at, tail: noPair}
	raw, err := v.store.ReadBlock(p.at[0])
	if err != nil {
		return nil, err
	}
	p.rev = flash.LE(raw, 0) // what is written to the other block counts more, whatever lies here
	return p, nil
}

// place is where a path leads: an entry, or where one of the name would be.
type place struct {
	p     *pair
	id    uint32
	entry *entry // nil where there is none
	name  string
	root  bool // the path names the root; no entry does
}

func (at *place) isFolder() bool { return at.root || at.entry != nil && at.entry.kind == typeFolder }

// lookup follows a path, from the root. Where all but the last part of it is there, no error is returned.
func (v *Volume) lookup(path string) (place, error) {
	parts, err := flash.Parts(path)
	at := place{root: true}
	dir := v.root
	for _, part := range parts {
		if !at.root {
			switch {
			case at.entry == nil:
				return at, errNone
			case at.entry.kind != typeFolder:
				return at, ErrNoFolder
			case len(at.entry.data) != 8:
				return at, ErrCorrupt
			}
			dir = flash.PairOf(at.entry.data)
		}
		if at, err = v.search(dir, part); err != nil {
			return at, err
		}
	}
	return at, err
}

// compare tells how names are sorted: byte by byte, and the end of a name counts as greater than any byte.
func compare(a, b string) int {
	n := min(len(a), len(b))
	if a[:n] == b[:n] {
		return cmp.Compare(len(b), len(a))
	}
	return strings.Compare(a, b)
}

// search looks for a name in a folder, whose entries are sorted.
func (v *Volume) search(dir [2]uint32, name string) (place, error) {
	for range v.store.Count {
		p, err := v.fetch(dir)
		if err != nil {
			return place{}, err
		}
		for i := range p.entries {
			e := &p.entries[i]
			if e.kind != typeFile && e.kind != typeFolder || compare(e.name, name) < 0 {
				continue
			}
			at := place{p: p, id: uint32(i), name: name}
			if e.name == name {
				at.entry = e
			}
			return at, nil
		}
		if !p.hard || isNone(p.tail) {
			return place{p: p, id: uint32(len(p.entries)), name: name}, nil
		}
		dir = p.tail
	}
	return place{}, ErrCorrupt
}

// existing follows a path to what is there.
func (v *Volume) existing(path string) (place, error) {
	at, err := v.lookup(path)
	if err == nil && !at.root && at.entry == nil {
		err = errNone
	}
	return at, err
}

// free follows a path to where nothing is yet, and a name may be.
func (v *Volume) free(path string) (place, error) {
	at, err := v.lookup(path)
	switch {
	case err != nil:
		return at, err
	case at.root || at.entry != nil:
		return at, fs.ErrExist
	case len(at.name) > int(v.nameMost):
		return at, ErrName
	}
	return at, nil
}

func (e *entry) info() (Info, error) {
	i := Info{Name: e.name, Folder: e.kind == typeFolder}
	switch {
	case i.Folder:
	case e.structure == typeInline:
		i.Size = uint32(len(e.data))
	case e.structure == typeChain && len(e.data) == 8:
		i.Size = flash.LE(e.data, 4)
	default:
		return i, ErrCorrupt
	}
	return i, nil
}

// Stat describes what a path names.
func (v *Volume) Stat(path string) (Info, error) {
	at, err := v.existing(path)
	switch {
	case err != nil:
		return Info{}, err
	case at.root:
		return Info{Name: "/", Folder: true}, nil
	}
	return at.entry.info()
}

// Attribute returns an attribute of a file or folder, nil where it has none.
func (v *Volume) Attribute(path string, number uint8) ([]byte, error) {
	at, err := v.existing(path)
	if err != nil {
		return nil, err
	}
	e := at.entry
	if at.root {
		p, err := v.fetch(v.root)
		if err != nil || len(p.entries) == 0 {
			return nil, err
		}
		e = &p.entries[0]
	}
	for _, a := range e.attrs {
		if a.kind == typeAttribute+uint32(number) {
			return a.data, nil
		}
	}
	return nil, nil
}

// ReadDir lists a folder, sorted by name as compare has it.
func (v *Volume) ReadDir(path string) ([]Info, error) {
	at, err := v.existing(path)
	dir := v.root
	switch {
	case err != nil:
		return nil, err
	case !at.isFolder():
		return nil, ErrNoFolder
	case !at.root && len(at.entry.data) != 8:
		return nil, ErrCorrupt
	case !at.root:
		dir = flash.PairOf(at.entry.data)
	}
	var list []Info
	for range v.store.Count {
		p, err := v.fetch(dir)
		if err != nil {
			return nil, err
		}
		for i := range p.entries {
			if e := &p.entries[i]; e.kind == typeFile || e.kind == typeFolder {
				info, err := e.info()
				if err != nil {
					return nil, err
				}
				list = append(list, info)
			}
		}
		if !p.hard || isNone(p.tail) {
			return list, nil
		}
		dir = p.tail
	}
	return nil, ErrCorrupt
}

// Mkdir makes a folder. Its pair comes into the thread behind the last one of the folder that it lies in.
func (v *Volume) Mkdir(path string) error {
	if err := v.settle(); err != nil {
		return err
	}
	at, err := v.free(path)
	if err != nil {
		return err
	}
	before, err := v.lastPair(at.p)
	if err != nil {
		return err
	}
	q, err := v.newPair()
	if err != nil {
		return err
	}
	defer v.store.Release(q.at[:]...)
	q.tail = before.tail
	if ok, err := v.compact(q); err != nil || !ok {
		return errors.Join(err, ErrFull)
	}
	tail := newRecord(typeTail, noEntry, flash.AppendLE(nil, q.at[0], q.at[1]))
	list := []record{
		{newTag(typeCreate, at.id, 0), nil},
		newRecord(typeFolder, at.id, []byte(at.name)),
		newRecord(typeFolderAt, at.id, flash.AppendLE(nil, q.at[0], q.at[1])),
	}
	if before == at.p {
		return v.commit(at.p, append(list, tail))
	}
	v.want = v.want.withOrphans(true)
	if err := v.commit(before, []record{tail}); err != nil {
		return err
	}
	v.want = v.want.withOrphans(false)
	return v.commit(at.p, list)
}

// lastPair returns the last pair of the folder that a pair is part of.
func (v *Volume) lastPair(p *pair) (*pair, error) {
	for range v.store.Count {
		if !p.hard || isNone(p.tail) {
			return p, nil
		}
		var err error
		if p, err = v.fetch(p.tail); err != nil {
			return nil, err
		}
	}
	return nil, ErrCorrupt
}

// emptyFolder returns the pair of a folder, which must have no entries.
func (v *Volume) emptyFolder(e *entry) (*pair, error) {
	if len(e.data) != 8 {
		return nil, ErrCorrupt
	}
	p, err := v.fetch(flash.PairOf(e.data))
	if err == nil && (len(p.entries) > 0 || p.hard) {
		err = ErrNotEmpty
	}
	return p, err
}

// drop takes the pair of a folder that is gone off the thread.
func (v *Volume) drop(q *pair) error {
	v.want = v.want.withOrphans(false)
	before, err := v.before(q.at)
	switch {
	case err != nil:
		return err
	case before == nil:
		return ErrCorrupt
	}
	return v.unthread(before, q)
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
		return ErrInvalid
	}
	var q *pair
	if at.isFolder() {
		if q, err = v.emptyFolder(at.entry); err != nil {
			return err
		}
		v.want = v.want.withOrphans(true)
	}
	if err := v.commit(at.p, []record{{newTag(typeDelete, at.id, 0), nil}}); err != nil || q == nil {
		return err
	}
	return v.drop(q)
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
		return ErrInvalid
	case len(at.name) > int(v.nameMost):
		return ErrName
	}
	same := samePair(old.p.at, at.p.at)
	var gone *pair
	oldID := old.id
	switch {
	case at.entry == nil:
		if same && at.id <= oldID {
			oldID++
		}
	case same && at.id == old.id:
		return nil
	case at.isFolder() != old.isFolder():
		if at.isFolder() {
			return ErrIsFolder
		}
		return ErrNoFolder
	case at.isFolder():
		if gone, err = v.emptyFolder(at.entry); err != nil {
			return err
		}
		v.want = v.want.withOrphans(true)
	}
	return v.move(&old, &at, oldID, same, gone)
}

// move makes an entry at another place, and deletes the old one: in one commit where both are of the same pair, else in two.
func (v *Volume) move(old, at *place, oldID uint32, same bool, gone *pair) error {
	var list []record
	if at.entry != nil {
		list = append(list, record{newTag(typeDelete, at.id, 0), nil})
	}
	list = append(list, record{newTag(typeCreate, at.id, 0), nil}, newRecord(old.entry.kind, at.id, []byte(at.name)))
	list = append(list, old.entry.records(at.id)[1:]...)
	if same {
		list = append(list, record{newTag(typeDelete, oldID, 0), nil})
	} else {
		v.want = v.want.withMove(old.p.at, old.id)
	}
	if err := v.commit(at.p, list); err != nil {
		return err
	}
	if !same {
		v.want = v.want.withMove(noPair, 0)
		if err := v.commit(old.p, []record{{newTag(typeDelete, old.id, 0), nil}}); err != nil {
			return err
		}
	}
	if gone != nil {
		return v.drop(gone)
	}
	return nil
}

// Space returns the dimensions of the volume and the number of blocks in use, as far as they are counted: a block may count twice.
func (v *Volume) Space() (count, size, used uint32, err error) {
	err = v.Traverse(func(uint32) error { used++; return nil })
	return v.store.Count, v.store.Size, used, err
}
