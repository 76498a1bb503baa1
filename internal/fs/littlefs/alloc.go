package littlefs

import (
	"errors"

	"github.com/tandem-lang/tandem/internal/fs/flash"
)

// entryBlocks calls f with the blocks that an entry refers to.
func (v *Volume) entryBlocks(e *entry, f flash.Visitor) error {
	switch {
	case len(e.data) != 8:
		return nil
	case e.structure == typeChain:
		return v.store.ChainBlocks(flash.Chain{Head: flash.LE(e.data, 0), Size: flash.LE(e.data, 4)}, f)
	case e.structure == typeFolderAt:
		return errors.Join(f(flash.LE(e.data, 0)), f(flash.LE(e.data, 4)))
	}
	return nil
}

// Traverse calls f with each block in use. The pairs of folders come twice: as part of the thread and of what is in their folders.
func (v *Volume) Traverse(f flash.Visitor) error {
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
			err = file.Blocks(f)
		}
	}
	return err
}

// thread calls f with each pair of the volume.
func (v *Volume) thread(f func(p *pair) error) error {
	at := startPair
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
	return ErrCorrupt
}
