package littlefs1

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/fs/flash"
)

// Kinds of entries.
const (
	kindFile   = 0x11
	kindFolder = 0x22
	kindSuper  = 0x2e
	kindMoving = 0x80 // a bit: the entry counts unless another one refers to the same blocks
)

// Sizes in bytes.
const (
	pairHead  = 16 // revision, size, tail
	pairBytes = pairHead + 4
	entryHead = 4
	entryData = 8 // at least, of files and folders
)

// sizeHard is the bit of the size of a pair whose tail is of the same folder.
const sizeHard = 1 << 31

// noPair is the tail of the last pair.
var noPair = [2]uint32{flash.Nowhere, flash.Nowhere}

func isNone(at [2]uint32) bool { return at[0] == flash.Nowhere || at[1] == flash.Nowhere }

// samePair reports whether two pairs are one: a block that they share is enough, since the other one may have been replaced.
func samePair(a, b [2]uint32) bool {
	return a[0] == b[0] || a[0] == b[1] || a[1] == b[0] || a[1] == b[1]
}

// pair is a pair of blocks with what it holds: a part of a folder.
type pair struct {
	at      [2]uint32 // the first is the one in use
	rev     uint32
	tail    [2]uint32 // the next pair of the thread
	hard    bool      // which is of the same folder
	entries []entry
}

// entry is an entry of a folder.
type entry struct {
	kind  byte
	data  []byte // where the file or folder lies
	attrs []byte
	name  string
}

func newEntry(kind byte, at [2]uint32, name string) entry {
	return entry{kind: kind, data: flash.AppendLE(nil, at[0], at[1]), name: name}
}

// what returns the kind without the bit that the entry moves.
func (e *entry) what() byte { return e.kind &^ kindMoving }

func (e *entry) moving() bool { return e.kind&kindMoving != 0 }

// named reports whether an entry is one of a file or folder, which others are not.
func (e *entry) named() bool { return e.what() == kindFile || e.what() == kindFolder }

// at returns the two numbers of a file, its last block and its size, or of a folder, its first pair.
func (e *entry) at() [2]uint32 { return flash.PairOf(e.data) }

// setAt changes the numbers.
func (e *entry) setAt(at [2]uint32) {
	e.data = append(flash.AppendLE(nil, at[0], at[1]), e.data[entryData:]...)
}

func (e *entry) chain() flash.Chain { return flash.Chain{Head: e.at()[0], Size: e.at()[1]} }

func (e *entry) size() uint32 {
	return entryHead + uint32(len(e.data)+len(e.attrs)+len(e.name))
}

// size returns how many bytes of a block the pair takes.
func (p *pair) size() uint32 {
	n := uint32(pairBytes)
	for i := range p.entries {
		n += p.entries[i].size()
	}
	return n
}

// encode returns what a block of the pair holds.
func (p *pair) encode() []byte {
	size := p.size()
	raw := make([]byte, 0, size)
	if p.hard {
		size |= sizeHard
	}
	raw = flash.AppendLE(raw, p.rev, size, p.tail[0], p.tail[1])
	for i := range p.entries {
		e := &p.entries[i]
		raw = append(raw, e.kind, byte(len(e.data)), byte(len(e.attrs)), byte(len(e.name)))
		raw = append(append(append(raw, e.data...), e.attrs...), e.name...)
	}
	return flash.AppendLE(raw, flash.Checksum(flash.ChecksumStart, raw))
}

// parse reads a block; false where it is none of a pair.
func (p *pair) parse(raw []byte) bool {
	size := flash.LE(raw, 4) &^ sizeHard
	if size < pairBytes || size > uint32(len(raw)) || flash.Checksum(flash.ChecksumStart, raw[:size]) != 0 {
		return false
	}
	p.rev, p.hard, p.tail = flash.LE(raw, 0), flash.LE(raw, 4)&sizeHard != 0, flash.PairOf(raw[8:])
	p.entries = nil
	for rest := raw[pairHead : size-4]; len(rest) > 0; {
		if len(rest) < entryHead {
			return false
		}
		var parts [3][]byte
		e := entry{kind: rest[0]}
		lengths := rest[1:entryHead]
		rest = rest[entryHead:]
		for i, n := range lengths {
			if int(n) > len(rest) {
				return false
			}
			parts[i], rest = rest[:n:n], rest[n:]
		}
		e.data, e.attrs, e.name = parts[0], parts[1], string(parts[2])
		if e.named() && len(e.data) < entryData {
			return false
		}
		p.entries = append(p.entries, e)
	}
	return true
}

// fetch reads a pair.
func (v *Volume) fetch(at [2]uint32) (*pair, error) {
	var found *pair
	for i, block := range at {
		raw, err := v.store.ReadBlock(block)
		if err != nil {
			return nil, err
		}
		p := &pair{at: [2]uint32{block, at[1-i]}}
		if p.parse(raw) && (found == nil || int32(p.rev-found.rev) >= 0) {
			found = p
		}
	}
	if found == nil {
		return nil, flash.ErrCorrupt
	}
	return found, nil
}

// commit writes all that a pair holds to its other block, which becomes the one in use.
func (v *Volume) commit(p *pair) error {
	p.rev++
	raw := p.encode()
	if uint32(len(raw)) > v.store.Size {
		return flash.ErrFull
	}
	block := p.at[1]
	if err := v.store.Dev.Sync(); err != nil {
		return err
	}
	if err := v.store.Dev.Erase(block); err != nil {
		return err
	}
	if err := v.store.Write(block, 0, raw); err != nil {
		return err
	}
	p.at = [2]uint32{block, p.at[0]}
	return v.store.Dev.Sync()
}

// newPair takes two blocks for a pair.
func (v *Volume) newPair() (*pair, error) {
	at, err := v.store.AllocatePair()
	if err != nil {
		return nil, err
	}
	return v.pairAt(at)
}

// pairAt returns an empty pair of two blocks. What is written to one of them counts more, whatever lies in the other.
func (v *Volume) pairAt(at [2]uint32) (*pair, error) {
	raw, err := v.store.ReadBlock(at[0])
	if err != nil {
		return nil, err
	}
	return &pair{at: at, rev: flash.LE(raw, 0), tail: noPair}, nil
}

// thread calls f with each pair of the volume, from that of the superblock on.
func (v *Volume) thread(f func(p *pair) error) error {
	at := superPair
	for range v.store.Count {
		p, err := v.fetch(at)
		if err != nil {
			return err
		}
		if err := f(p); err != nil {
			return err
		}
		if at = p.tail; isNone(at) {
			return nil
		}
	}
	return flash.ErrCorrupt
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

// add adds an entry to a folder, whose last pair p is, and returns the pair that has it as its last one.
func (v *Volume) add(p *pair, e entry) (*pair, error) {
	if p.size()+e.size() <= v.store.Size {
		p.entries = append(p.entries, e)
		return p, v.commit(p)
	}
	q, err := v.newPair()
	if err != nil {
		return nil, err
	}
	defer v.store.Release(q.at[:]...)
	q.tail, q.entries = p.tail, []entry{e}
	if err := v.commit(q); err != nil {
		return nil, err
	}
	p.tail, p.hard = q.at, true
	return q, v.commit(p)
}

// drop takes an entry out of a pair. A folder has no empty pairs but its first.
func (v *Volume) drop(p *pair, id int) error {
	if len(p.entries) == 1 {
		before, err := v.before(p.at)
		if err != nil {
			return err
		}
		if before != nil && before.hard {
			before.hard, before.tail = p.hard, p.tail
			v.forget(p.at, id)
			return v.commit(before)
		}
	}
	p.entries = slices.Delete(p.entries, id, id+1)
	if err := v.commit(p); err != nil {
		return err
	}
	v.forget(p.at, id)
	return nil
}

// unthread takes the pair of a folder that is gone off the thread.
func (v *Volume) unthread(q *pair) error {
	before, err := v.before(q.at)
	switch {
	case err != nil:
		return err
	case before == nil:
		return flash.ErrCorrupt
	}
	before.tail = q.tail
	return v.commit(before)
}
