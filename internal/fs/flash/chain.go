package flash

import "math/bits"

// Chain is the data of a large file: block n but the first begins with the numbers of the blocks n-1, n-2, n-4 … as often as 2 divides n.
type Chain struct {
	Head uint32 // the last block
	Size uint32 // bytes
}

// pointers returns how many numbers block n begins with.
func pointers(n uint32) uint32 {
	if n == 0 {
		return 0
	}
	return uint32(bits.TrailingZeros32(n)) + 1
}

// place returns the block that the byte at an offset lies in, and where in it.
func (s *Store) place(offset uint32) (n, in uint32) {
	room := s.Size - 8
	n = offset / room
	if n == 0 {
		return 0, offset
	}
	n = (offset - 4*(uint32(bits.OnesCount32(n-1))+2)) / room
	return n, offset - room*n - 4*uint32(bits.OnesCount32(n))
}

// find returns the block that the byte at an offset of a chain lies in, and where in it.
func (s *Store) find(c Chain, offset uint32) (block, in uint32, err error) {
	if offset >= c.Size {
		return 0, 0, ErrCorrupt
	}
	at, _ := s.place(c.Size - 1)
	to, in := s.place(offset)
	block = c.Head
	for at > to {
		skip := min(uint32(bits.Len32(at-to))-1, pointers(at)-1)
		if block, err = s.pointer(block, skip); err != nil {
			return 0, 0, err
		}
		at -= 1 << skip
	}
	return block, in, nil
}

// pointer returns the i-th number that a block of a chain begins with.
func (s *Store) pointer(block, i uint32) (uint32, error) {
	if block >= s.Count {
		return 0, ErrCorrupt
	}
	var p [4]byte
	if err := s.Dev.Read(block, 4*i, p[:]); err != nil {
		return 0, err
	}
	if n := LE(p[:], 0); n < s.Count {
		return n, nil
	}
	return 0, ErrCorrupt
}

// ChainBlocks calls f with each block of a chain.
func (s *Store) ChainBlocks(c Chain, f Visitor) error {
	if c.Size == 0 {
		return nil
	}
	n, _ := s.place(c.Size - 1)
	if n >= s.Count {
		return ErrCorrupt
	}
	for block := c.Head; ; n-- {
		if err := f(block); err != nil || n == 0 {
			return err
		}
		var err error
		if block, err = s.pointer(block, 0); err != nil {
			return err
		}
	}
}

// readChain reads from an offset of a chain on.
func (s *Store) readChain(c Chain, offset uint32, p []byte) error {
	for len(p) > 0 {
		block, in, err := s.find(c, offset)
		if err != nil {
			return err
		}
		if block >= s.Count {
			return ErrCorrupt
		}
		n := min(uint32(len(p)), s.Size-in)
		if err := s.Dev.Read(block, in, p[:n]); err != nil {
			return err
		}
		p = p[n:]
		offset += n
	}
	return nil
}

// writer writes a chain that begins as another one does, up to an offset: blocks that are not full are copied.
type writer struct {
	s     *Store
	done  Chain  // the blocks that are full
	data  []byte // the block that is not: its numbers and data
	taken []uint32
}

// newWriter returns a writer that goes on behind the first size bytes of a chain.
func (s *Store) newWriter(c Chain, size uint32) (*writer, error) {
	w := &writer{s: s}
	if size == 0 {
		return w, nil
	}
	n, in := s.place(size - 1)
	block, _, err := s.find(c, size-1)
	if err != nil {
		return nil, err
	}
	if in+1 == s.Size { // full
		w.done = Chain{block, size}
		return w, nil
	}
	w.data = make([]byte, in+1)
	if err := s.Dev.Read(block, 0, w.data); err != nil {
		return nil, err
	}
	if n > 0 {
		w.done = Chain{LE(w.data, 0), size - (in + 1 - 4*pointers(n))}
	}
	return w, nil
}

// size returns how many bytes the chain has.
func (w *writer) size() uint32 {
	if len(w.data) == 0 {
		return w.done.Size
	}
	return w.done.Size + uint32(len(w.data)) - 4*pointers(w.number())
}

// number returns the number of the block that is not full.
func (w *writer) number() uint32 {
	if w.done.Size == 0 {
		return 0
	}
	n, _ := w.s.place(w.done.Size - 1)
	return n + 1
}

// write appends to the chain.
func (w *writer) write(p []byte) error {
	for len(p) > 0 {
		if len(w.data) == 0 {
			if err := w.begin(); err != nil {
				return err
			}
		}
		n := min(len(p), int(w.s.Size)-len(w.data))
		w.data = append(w.data, p[:n]...)
		p = p[n:]
		if len(w.data) == int(w.s.Size) {
			if err := w.finish(); err != nil {
				return err
			}
		}
	}
	return nil
}

// begin begins a block with the numbers of those ahead of it.
func (w *writer) begin() error {
	block := w.done.Head
	for i := range pointers(w.number()) {
		w.data = AppendLE(w.data, block)
		if i+1 < pointers(w.number()) {
			var err error
			if block, err = w.s.pointer(block, i); err != nil {
				return err
			}
		}
	}
	return nil
}

// finish writes out the block that is worked on.
func (w *writer) finish() error {
	if len(w.data) == 0 {
		return nil
	}
	size := w.size()
	block, err := w.s.Allocate()
	if err != nil {
		return err
	}
	w.taken = append(w.taken, block)
	if err := w.s.Write(block, 0, w.data); err != nil {
		return err
	}
	w.done, w.data = Chain{block, size}, nil
	return nil
}

// release gives up the blocks that were taken: what refers to them keeps them.
func (w *writer) release() {
	w.s.Release(w.taken...)
	w.taken = nil
}
