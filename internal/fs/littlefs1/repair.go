package littlefs1

import "github.com/tandem-lang/tandem/internal/fs/flash"

// moves are where the entries of a volume that do not move lie: nil until they are needed.
type moves map[[2]uint32]bool

// fill finds the entries.
func (m *moves) fill(v *Volume) error {
	if *m != nil {
		return nil
	}
	*m = moves{}
	return v.thread(func(p *pair) error {
		for i := range p.entries {
			if e := &p.entries[i]; e.named() && !e.moving() {
				(*m)[e.at()] = true
			}
		}
		return nil
	})
}

// gone reports whether an entry has been moved: another one refers to the same blocks. Files without blocks of which this cannot be told
// stay.
func (v *Volume) gone(e *entry, seen *moves) (bool, error) {
	if !e.moving() || e.what() == kindFile && e.chain() == (flash.Chain{Head: flash.Nowhere}) {
		return false, nil
	}
	err := seen.fill(v)
	return (*seen)[e.at()], err
}

// unusedHead returns a number that no empty file has as its last block: while it moves, it can be told from others by that.
func (v *Volume) unusedHead() (uint32, error) {
	heads := map[uint32]bool{}
	err := v.thread(func(p *pair) error {
		for i := range p.entries {
			if e := &p.entries[i]; e.what() == kindFile && e.chain().Size == 0 {
				heads[e.chain().Head] = true
			}
		}
		return nil
	})
	head := uint32(flash.Nowhere - 1)
	for heads[head] {
		head--
	}
	return head, err
}

// settle makes a volume ready for a change: what a loss of power left is tidied up.
func (v *Volume) settle() error {
	for range v.store.Count {
		if v.tidy {
			return nil
		}
		changed, err := v.repairThread()
		if err == nil && !changed {
			changed, err = v.repairMove()
		}
		if err != nil {
			return err
		}
		v.tidy = !changed
	}
	return flash.ErrCorrupt
}

// repairThread takes a folder that no folder has off the thread, or makes the thread go through the blocks that a folder has now.
func (v *Volume) repairThread() (changed bool, err error) {
	folders := map[uint32][2]uint32{}
	err = v.thread(func(p *pair) error {
		for i := range p.entries {
			if e := &p.entries[i]; e.what() == kindFolder || e.kind == kindSuper && len(e.data) >= superBytes {
				folders[e.at()[0]], folders[e.at()[1]] = e.at(), e.at()
			}
		}
		return nil
	})
	if err != nil {
		return false, err
	}
	var last *pair
	err = v.thread(func(p *pair) error {
		before := last
		last = p
		if changed || before == nil || before.hard {
			return nil
		}
		at, found := folders[before.tail[0]]
		if !found {
			at, found = folders[before.tail[1]]
		}
		swapped := [2]uint32{at[1], at[0]}
		switch {
		case !found:
			before.tail = p.tail
		case at != before.tail && swapped != before.tail:
			before.tail = at
		default:
			return nil
		}
		changed = true
		return v.commit(before)
	})
	return changed, err
}

// repairMove ends a move: the entry goes where it was moved, else it stays.
func (v *Volume) repairMove() (changed bool, err error) {
	var found *pair
	var id int
	err = v.thread(func(p *pair) error {
		for i := range p.entries {
			if e := &p.entries[i]; found == nil && e.named() && e.moving() {
				found, id = p, i
			}
		}
		return nil
	})
	if err != nil || found == nil {
		return false, err
	}
	var seen moves
	e := &found.entries[id]
	gone, err := v.gone(e, &seen)
	switch {
	case err != nil:
		return false, err
	case gone:
		return true, v.drop(found, id)
	}
	e.kind = e.what()
	return true, v.commit(found)
}
