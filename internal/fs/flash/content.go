package flash

import "io"

// Mode is how a file is opened: bits.
type Mode uint8

// The bits. Without Create the file must be there.
const (
	Read Mode = 1 << iota
	Write
	Create
	Exclusive // with Create: it must not be there
	Truncate  // empties it
	Append    // writes go to the end
)

// Content is the data of an open file, and a place in it. What an entry refers to stays as it is.
type Content struct {
	Inline  bool   // the data lies in the folder: Data, else in Chain
	Data    []byte // not longer than Most
	Chain   Chain
	Changed bool   // the data is to be stored
	Most    uint32 // bytes that may lie in the folder
	Limit   uint32 // bytes that the file may have

	store *Store
	mode  Mode
	w     *writer
	pos   uint32
}

// NewContent returns the data of a file that lies in a chain. The caller changes fields where that is not so.
func NewContent(s *Store, c Chain, mode Mode) Content {
	return Content{Chain: c, Limit: MostFile, store: s, mode: mode}
}

// Blocks calls visit with the blocks of the file that no entry may refer to yet.
func (c *Content) Blocks(visit Visitor) error {
	if c.Inline || !c.Changed {
		return nil
	}
	return c.store.ChainBlocks(c.Chain, visit)
}

// oldSize returns the size ahead of what is being written.
func (c *Content) oldSize() uint32 {
	if c.Inline {
		return uint32(len(c.Data))
	}
	return c.Chain.Size
}

// Size returns the size of the file.
func (c *Content) Size() uint32 {
	if c.w != nil {
		return max(c.oldSize(), c.w.size())
	}
	return c.oldSize()
}

// readOld reads what was there ahead of what is being written.
func (c *Content) readOld(offset uint32, p []byte) error {
	if c.Inline {
		copy(p, c.Data[offset:])
		return nil
	}
	return c.store.readChain(c.Chain, offset, p)
}

// Read reads from the place of the file on.
func (c *Content) Read(p []byte) (int, error) {
	if c.store == nil || c.mode&Read == 0 {
		return 0, ErrBadFile
	}
	if err := c.Flush(); err != nil {
		return 0, err
	}
	size := c.Size()
	if c.pos >= size {
		return 0, io.EOF
	}
	p = p[:min(uint64(len(p)), uint64(size-c.pos))]
	if err := c.readOld(c.pos, p); err != nil {
		return 0, err
	}
	c.pos += uint32(len(p))
	return len(p), nil
}

// Write writes at the place of the file, behind the end with zeros between.
func (c *Content) Write(p []byte) (int, error) {
	if c.store == nil || c.mode&Write == 0 {
		return 0, ErrBadFile
	}
	if c.mode&Append != 0 {
		c.pos = max(c.pos, c.Size())
	}
	if uint64(c.pos)+uint64(len(p)) > uint64(c.Limit) {
		return 0, ErrTooLarge
	}
	if gap := int64(c.pos) - int64(c.Size()); gap > 0 && len(p) > 0 {
		c.pos = c.Size()
		zero := make([]byte, min(gap, 4096))
		for ; gap > 0; gap -= int64(len(zero)) {
			zero = zero[:min(gap, int64(len(zero)))]
			if err := c.put(zero); err != nil {
				return 0, err
			}
		}
	}
	if err := c.put(p); err != nil {
		return 0, err
	}
	return len(p), nil
}

// put writes at the place of the file, which is not behind the end.
func (c *Content) put(p []byte) error {
	if len(p) == 0 {
		return nil
	}
	end := c.pos + uint32(len(p))
	c.Changed = true
	if c.Inline && c.w == nil && max(end, c.oldSize()) <= c.Most {
		if int(end) > len(c.Data) {
			c.Data = append(c.Data, make([]byte, int(end)-len(c.Data))...)
		}
		copy(c.Data[c.pos:], p)
		c.pos = end
		return nil
	}
	err := c.edit()
	if err == nil {
		err = c.w.write(p)
	}
	if err != nil {
		c.Abandon()
		return err
	}
	c.pos = end
	return nil
}

// edit makes a writer that goes on at the place of the file.
func (c *Content) edit() (err error) {
	if c.w != nil && c.w.size() == c.pos {
		return nil
	}
	if err := c.Flush(); err != nil {
		return err
	}
	if !c.Inline {
		c.w, err = c.store.newWriter(c.Chain, c.pos)
		return err
	}
	if c.w, err = c.store.newWriter(Chain{}, 0); err != nil {
		return err
	}
	return c.w.write(c.Data[:c.pos])
}

// Abandon drops what is being written.
func (c *Content) Abandon() {
	if c.w != nil {
		c.w.release()
		c.w = nil
	}
}

// Flush ends what is being written: the rest of what was there ahead follows it.
func (c *Content) Flush() error {
	if c.w == nil {
		return nil
	}
	old := c.oldSize()
	buf := make([]byte, min(c.store.Size, max(old, 1)))
	for c.w.size() < old {
		p := buf[:min(uint32(len(buf)), old-c.w.size())]
		err := c.readOld(c.w.size(), p)
		if err == nil {
			err = c.w.write(p)
		}
		if err != nil {
			c.Abandon()
			return err
		}
	}
	if err := c.w.finish(); err != nil {
		c.Abandon()
		return err
	}
	c.Inline, c.Data, c.Chain = false, nil, c.w.done
	c.Abandon()
	return nil
}

// Seek moves the place.
func (c *Content) Seek(offset int64, whence int) (int64, error) {
	if c.store == nil {
		return 0, ErrBadFile
	}
	if err := c.Flush(); err != nil {
		return 0, err
	}
	switch whence {
	case io.SeekCurrent:
		offset += int64(c.pos)
	case io.SeekEnd:
		offset += int64(c.Size())
	}
	if offset < 0 || offset > int64(c.Limit) {
		return 0, ErrInvalid
	}
	c.pos = uint32(offset)
	return offset, nil
}

// End ends the use of the data: what is being written is dropped, and reading and writing fail.
func (c *Content) End() {
	c.Abandon()
	c.store = nil
}
