package littlefs

import "errors"

// blockSet are blocks, a bit each.
type blockSet []uint64

func (s blockSet) add(block uint32) {
	if int(block/64) < len(s) {
		s[block/64] |= 1 << (block % 64)
	}
}

func (s blockSet) has(block uint32) bool { return s[block/64]&(1<<(block%64)) != 0 }

// allocate takes a block that nothing refers to, and erases it. It counts as referred to until it is released.
func (v *Volume) allocate() (uint32, error) {
	for range 2 {
		if v.used != nil {
			for i := range v.count {
				block := (v.next + i) % v.count
				if v.used.has(block) {
					continue
				}
				v.used.add(block)
				v.taken[block] = true
				v.next = block + 1
				return block, v.dev.Erase(block)
			}
		}
		if err := v.scan(); err != nil {
			return 0, err
		}
	}
	return 0, ErrFull
}

// release says that blocks are referred to, or are not needed.
func (v *Volume) release(list ...uint32) {
	for _, block := range list {
		delete(v.taken, block)
	}
}

// scan finds the blocks in use.
func (v *Volume) scan() error {
	used := make(blockSet, (v.count+63)/64)
	if err := v.Traverse(func(block uint32) error { used.add(block); return nil }); err != nil {
		return err
	}
	for block := range v.taken {
		used.add(block)
	}
	v.used = used
	return nil
}

// entryBlocks calls f with the blocks that an entry refers to.
func (v *Volume) entryBlocks(e *entry, f func(block uint32) error) error {
	switch {
	case len(e.data) != 8:
		return nil
	case e.structure == typeChain:
		return v.chainBlocks(chain{le(e.data, 0), le(e.data, 4)}, f)
	case e.structure == typeFolderAt:
		return errors.Join(f(le(e.data, 0)), f(le(e.data, 4)))
	}
	return nil
}

// Traverse calls f with each block in use. The pairs of folders come twice: as part of the thread and of what is in their folders.
func (v *Volume) Traverse(f func(block uint32) error) error {
	err := v.thread(func(p *pair) error {
		for _, block := range p.at {
			if err := f(block); err != nil {
				return err
			}
		}
		for i := range p.entries {
			if err := v.entryBlocks(&p.entries[i], f); err != nil {
				return err
			}
		}
		return nil
	})
	for file := range v.open {
		if err == nil {
			err = file.blocks(f)
		}
	}
	return err
}

// thread calls f with each pair of the volume.
func (v *Volume) thread(f func(p *pair) error) error {
	at := startPair
	for range v.count {
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
	return ErrCorrupt
}
