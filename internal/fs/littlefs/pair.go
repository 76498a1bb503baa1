package littlefs

import (
	"encoding/binary"
	"slices"

	"github.com/tandem-lang/tandem/internal/fs/flash"
)

// pair is a pair of blocks with what it holds: a part of a folder.
type pair struct {
	at      [2]uint32 // the first is the one in use
	rev     uint32
	end     uint32 // where the next commit goes
	last    tag    // that it goes on from
	erased  bool   // it may go there
	tail    [2]uint32
	hard    bool // the tail continues the folder
	part    state
	entries []entry
}

// entry is an entry of a folder.
type entry struct {
	kind      uint32 // typeFile, typeFolder, typeSuper; 0 for none
	name      string
	structure uint32 // typeFolderAt, typeInline, typeChain
	data      []byte
	attrs     []attr
}

type attr struct {
	kind uint32
	data []byte
}

var noPair = [2]uint32{flash.Nowhere, flash.Nowhere}

func isNone(p [2]uint32) bool { return p[0] == flash.Nowhere || p[1] == flash.Nowhere }

// samePair reports whether two pairs share a block.
func samePair(a, b [2]uint32) bool {
	return a[0] == b[0] || a[0] == b[1] || a[1] == b[0] || a[1] == b[1]
}

// mostEntries is how many entries a pair may have.
const mostEntries = 0xff

// fetch reads a pair: the block with the later revision, or the other where that holds no whole commit.
func (b *blocks) fetch(at [2]uint32) (*pair, error) {
	var raw [2][]byte
	for i, block := range at {
		var err error
		if raw[i], err = b.store.ReadBlock(block); err != nil {
			return nil, err
		}
	}
	first := 0
	if int32(flash.LE(raw[1], 0)-flash.LE(raw[0], 0)) > 0 {
		first = 1
	}
	for _, i := range [2]int{first, 1 - first} {
		p := &pair{at: [2]uint32{at[i], at[1-i]}, tail: noPair}
		if p.parse(b, raw[i]) {
			return p, nil
		}
	}
	return nil, ErrCorrupt
}

// parse reads the log of a block; false where no commit of it is whole.
func (p *pair) parse(b *blocks, raw []byte) bool {
	p.rev = flash.LE(raw, 0)
	sum := flash.Checksum(flash.ChecksumStart, raw[:4])
	last := firstTag
	work := pair{tail: noPair}
	at := uint32(4)
	var erased []byte // data of typeErased, of the commit that is read
	found, stopped := false, false
	for at+4 <= b.store.Size {
		t := tag(binary.BigEndian.Uint32(raw[at:])) ^ last
		if !t.counts() {
			stopped = last.group() == kindChecksum
			break
		}
		end := at + 4 + t.dataLength()
		if end > b.store.Size {
			break
		}
		sum = flash.Checksum(sum, raw[at:at+4])
		data := raw[at+4 : end]
		at, last = end, t
		if t.group() == kindChecksum && t.kind() != typeErased {
			if len(data) < 4 || flash.LE(data, 0) != sum {
				break
			}
			last ^= tag(t.kind()&1) << 31
			found = true
			p.take(&work)
			p.end, p.last, sum = at, last, flash.ChecksumStart
			continue
		}
		sum = flash.Checksum(sum, data)
		if t.kind() == typeErased {
			erased = data
		} else if !work.apply(record{t, data}) {
			break
		}
	}
	p.erased = false
	if stopped && len(erased) == 8 && p.end%b.store.Program == 0 {
		if size := flash.LE(erased, 0); size <= b.store.Size-p.end {
			p.erased = flash.Checksum(flash.ChecksumStart, raw[p.end:p.end+size]) == flash.LE(erased, 4)
		}
	}
	return found
}

// take copies what another pair holds.
func (p *pair) take(from *pair) {
	p.tail, p.hard, p.part = from.tail, from.hard, from.part
	p.entries = slices.Clone(from.entries)
	for i := range p.entries {
		p.entries[i].attrs = slices.Clone(p.entries[i].attrs)
	}
}

// apply does what a record says; false where it makes no sense.
func (p *pair) apply(r record) bool {
	id := int(r.tag.id())
	switch r.tag.group() {
	case kindSplice:
		switch {
		case r.tag.kind() == typeCreate && id <= len(p.entries):
			p.entries = slices.Insert(p.entries, id, entry{})
			return true
		case r.tag.kind() == typeDelete && id < len(p.entries):
			p.entries = slices.Delete(p.entries, id, id+1)
			return true
		}
		return false
	case kindTail:
		if len(r.data) != 8 {
			return false
		}
		p.tail, p.hard = flash.PairOf(r.data), r.tag.kind() == typeHardTail
	case kindName, kindStructure, kindAttribute:
		if id >= noEntry {
			return false
		}
		for id >= len(p.entries) {
			p.entries = append(p.entries, entry{})
		}
		p.entries[id].apply(r)
	default:
		if r.tag.kind() == typeMove {
			return p.part.parse(r.data)
		}
	}
	return true
}

func (e *entry) apply(r record) {
	switch kind := r.tag.kind(); r.tag.group() {
	case kindName:
		e.kind, e.name = kind, string(r.data)
	case kindStructure:
		e.structure, e.data = kind, r.data
	default:
		e.attrs = slices.DeleteFunc(e.attrs, func(a attr) bool { return a.kind == kind })
		if r.tag.length() != lengthDeleted {
			e.attrs = append(e.attrs, attr{kind, r.data})
		}
	}
}

// records returns what makes an entry, as the one of a number.
func (e *entry) records(id uint32) []record {
	list := []record{newRecord(e.kind, id, []byte(e.name)), newRecord(e.structure, id, e.data)}
	for _, a := range e.attrs {
		list = append(list, newRecord(a.kind, id, a.data))
	}
	return list
}

// log returns all that a pair holds as records.
func (p *pair) log() []record {
	var list []record
	for i := range p.entries {
		list = append(list, p.entries[i].records(uint32(i))...)
	}
	if !isNone(p.tail) {
		kind := uint32(typeTail)
		if p.hard {
			kind = typeHardTail
		}
		list = append(list, newRecord(kind, noEntry, flash.AppendLE(nil, p.tail[0], p.tail[1])))
	}
	if p.part != (state{}) {
		list = append(list, newRecord(typeMove, noEntry, p.part.bytes()))
	}
	return list
}

func sizeOf(list []record) uint32 {
	n := uint32(0)
	for _, r := range list {
		n += 4 + uint32(len(r.data))
	}
	return n
}

// A commit ends with a checksum, and ahead of it what is needed to tell later whether the rest of the block is still erased.
const (
	checksumBytes = 8
	erasedBytes   = 12
)

// encode makes the bytes of a commit that begins at an offset, after a tag. raw is the block as it is; the checksum goes on from sum. It
// returns where the commit ends, and the tag that the next one goes on from; ok is false where the block has no room.
func (b *blocks) encode(raw []byte, at uint32, last tag, sum uint32, list []record) (out []byte, end uint32, next tag, ok bool) {
	begin := at
	put := func(t tag, data []byte) {
		start := len(out)
		out = binary.BigEndian.AppendUint32(out, uint32(t^last))
		out = append(out, data...)
		sum = flash.Checksum(sum, out[start:])
		last = t
		at = begin + uint32(len(out))
	}
	for _, r := range list {
		if len(r.data) > mostLength {
			return nil, 0, 0, false
		}
		put(r.tag, r.data)
	}
	if at+checksumBytes > b.store.Size {
		return nil, 0, 0, false
	}
	end = flash.Align(min(at+erasedBytes+checksumBytes, b.store.Size), b.store.Program)
	for at < end {
		stop := at + 4 + min(end-(at+4), mostLength)
		if stop < end {
			stop = min(stop, end-(erasedBytes+checksumBytes))
		}
		first := byte(0xff)
		if stop >= end && stop <= b.store.Size-b.store.Program {
			first = raw[stop]
			put(newTag(typeErased, noEntry, 8), flash.AppendLE(nil, b.store.Program, flash.Checksum(flash.ChecksumStart, raw[stop:stop+b.store.Program])))
		}
		t := newTag(typeChecksum|uint32(^first>>7), noEntry, stop-(at+4))
		out = binary.BigEndian.AppendUint32(out, uint32(t^last))
		sum = flash.Checksum(sum, out[len(out)-4:])
		out = flash.AppendLE(out, sum)
		for begin+uint32(len(out)) < stop {
			out = append(out, 0xff)
		}
		at, sum = stop, flash.ChecksumStart
		last = t ^ tag(^first&0x80)<<24
	}
	return out, end, last, true
}

// append appends a commit to the log of a pair, whose contents are what they are behind it; false where there is no room.
func (b *blocks) append(p *pair, list []record) (bool, error) {
	if !p.erased {
		return false, nil
	}
	raw, err := b.store.ReadBlock(p.at[0])
	if err != nil {
		return false, err
	}
	out, end, last, ok := b.encode(raw, p.end, p.last, flash.ChecksumStart, list)
	if !ok {
		return false, nil
	}
	if err := b.store.Write(p.at[0], p.end, out); err != nil {
		return false, err
	}
	p.end, p.last, p.erased = end, last, end <= b.store.Size-b.store.Program
	return true, b.store.Dev.Sync()
}

// compact writes all that a pair holds to its other block, which becomes the one in use.
func (b *blocks) compact(p *pair) (bool, error) {
	block := p.at[1]
	if err := b.store.Dev.Erase(block); err != nil {
		return false, err
	}
	raw, err := b.store.ReadBlock(block)
	if err != nil {
		return false, err
	}
	head := flash.AppendLE(nil, p.rev+1)
	out, end, last, ok := b.encode(raw, 4, firstTag, flash.Checksum(flash.ChecksumStart, head), p.log())
	if !ok {
		return false, nil
	}
	if err := b.store.Write(block, 0, append(head, out...)); err != nil {
		return false, err
	}
	p.at = [2]uint32{block, p.at[0]}
	p.rev++
	p.end, p.last, p.erased = end, last, end <= b.store.Size-b.store.Program
	return true, b.store.Dev.Sync()
}
