package littlefs

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/fs/flash"
)

// state is the global state, or a pair's part of it: all parts together, by exclusive or, are the state. It announces what takes two
// commits: that folders may be on the thread that no folder has (orphans), and an entry that is to be deleted where it was moved from.
type state struct {
	tag  uint32 // bit 31: orphans; a tag typeDelete: the entry that was moved
	pair [2]uint32
}

const stateOrphans = 1 << 31

func (s *state) parse(data []byte) bool {
	if len(data) != 12 {
		return false
	}
	*s = state{flash.LE(data, 0), flash.PairOf(data[4:])}
	return true
}

func (s state) bytes() []byte { return flash.AppendLE(nil, s.tag, s.pair[0], s.pair[1]) }

func (s state) xor(o state) state {
	return state{s.tag ^ o.tag, [2]uint32{s.pair[0] ^ o.pair[0], s.pair[1] ^ o.pair[1]}}
}

// moved returns the entry that was moved from a pair.
func (s state) moved() (at [2]uint32, id uint32, ok bool) {
	t := tag(s.tag)
	return s.pair, t.id(), t.kind()&0x700 != 0
}

// withMove returns the state with an entry to be deleted, or none for noPair.
func (s state) withMove(at [2]uint32, id uint32) state {
	s.tag &= stateOrphans
	s.pair = [2]uint32{}
	if at != noPair {
		s.tag |= uint32(newTag(typeDelete, id, 0))
		s.pair = at
	}
	return s
}

func (s state) withOrphans(there bool) state {
	s.tag &^= stateOrphans
	if there {
		s.tag |= stateOrphans
	}
	return s
}

// settle finishes what a loss of power interrupted, ahead of the first change.
func (v *Volume) settle() error {
	if v.oldVersion {
		if err := v.updateSuper(); err != nil {
			return err
		}
	}
	if at, id, ok := v.disk.moved(); ok {
		p, err := v.fetch(at)
		if err != nil {
			return err
		}
		if int(id) >= len(p.entries) {
			return ErrCorrupt
		}
		v.want = v.want.withMove(noPair, 0)
		if err := v.commit(p, []record{{newTag(typeDelete, id, 0), nil}}); err != nil {
			return err
		}
	}
	if v.disk.tag&stateOrphans == 0 {
		return nil
	}
	if err := v.adopt(); err != nil {
		return err
	}
	v.want = v.want.withOrphans(false)
	p, err := v.fetch(v.root)
	if err != nil {
		return err
	}
	return v.commit(p, nil)
}

// adopt takes folders off the thread that no entry names, and corrects where a folder has moved.
func (v *Volume) adopt() error {
	var named [][2]uint32
	err := v.thread(func(p *pair) error {
		for i := range p.entries {
			if e := &p.entries[i]; e.structure == typeFolderAt && len(e.data) == 8 {
				named = append(named, flash.PairOf(e.data))
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	before, err := v.fetch(startPair)
	for err == nil && !isNone(before.tail) {
		var p *pair
		if p, err = v.fetch(before.tail); err != nil {
			break
		}
		if !before.hard && !samePair(p.at, v.root) {
			i := slices.IndexFunc(named, func(at [2]uint32) bool { return samePair(at, before.tail) })
			switch {
			case i < 0:
				err = v.unthread(before, p)
				continue
			case !sameBlocks(named[i], before.tail):
				err = v.commit(before, []record{newRecord(typeTail, noEntry, flash.AppendLE(nil, named[i][0], named[i][1]))})
				continue
			}
		}
		before = p
	}
	return err
}

func sameBlocks(a, b [2]uint32) bool { return a == b || a == [2]uint32{b[1], b[0]} }

// unthread takes a pair off the thread behind another one, which takes over its part of the global state.
func (v *Volume) unthread(before, p *pair) error {
	v.stolen = v.stolen.xor(p.part)
	kind := uint32(typeTail)
	if p.hard {
		kind = typeHardTail
	}
	return v.commit(before, []record{newRecord(kind, noEntry, flash.AppendLE(nil, p.tail[0], p.tail[1]))})
}
