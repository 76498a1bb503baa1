package littlefs

import (
	"io"
	"io/fs"
)

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

// Attribute is an attribute of a file.
type Attribute struct {
	Number uint8
	Data   []byte
}

// File is an open file. What is written counts when Sync or Close has returned.
type File struct {
	v     *Volume // nil when it is closed
	mode  Mode
	attrs []Attribute // to be stored with what is written

	at   [2]uint32 // the pair of its entry
	id   uint32
	gone bool // it was removed

	inline  bool
	data    []byte // of a file that lies in its folder
	chain   chain  // of another one
	w       *writer
	pos     uint32
	changed bool
}

// Open opens a file. attrs are stored with it when something is written.
func (v *Volume) Open(path string, mode Mode, attrs []Attribute) (*File, error) {
	if mode&(Write|Create) != 0 {
		if err := v.settle(); err != nil {
			return nil, err
		}
	}
	at, err := v.lookup(path)
	switch {
	case err != nil:
		return nil, err
	case at.entry != nil && mode&Exclusive != 0:
		return nil, fs.ErrExist
	case at.isFolder():
		return nil, ErrIsFolder
	case at.entry == nil && mode&Create == 0:
		return nil, errNone
	}
	f := &File{v: v, mode: mode, attrs: attrs, at: [2]uint32{}, id: at.id, inline: true}
	if at.entry == nil {
		if len(at.name) > int(v.nameMost) {
			return nil, ErrName
		}
		err = v.commit(at.p, []record{
			{newTag(typeCreate, at.id, 0), nil}, newRecord(typeFile, at.id, []byte(at.name)), newRecord(typeInline, at.id, nil),
		})
		if err != nil {
			return nil, err
		}
		if at, err = v.lookup(path); err != nil || at.entry == nil { // the pair may have been split
			return nil, ErrCorrupt
		}
	} else if mode&Truncate == 0 {
		if err := f.load(at.entry); err != nil {
			return nil, err
		}
	}
	f.at, f.id = at.p.at, at.id
	f.changed = mode&Write != 0 && (mode&Truncate != 0 || len(attrs) > 0)
	v.open[f] = true
	return f, nil
}

// load takes over what an entry says of the data.
func (f *File) load(e *entry) error {
	switch {
	case e.structure == typeInline:
		f.data = append([]byte(nil), e.data...)
	case e.structure == typeChain && len(e.data) == 8:
		f.inline, f.chain = false, chain{le(e.data, 0), le(e.data, 4)}
	default:
		return ErrCorrupt
	}
	return nil
}

// follow changes the place of the entry as a commit to its pair did.
func (f *File) follow(at [2]uint32, list []record, splits []split) {
	if f.gone || !samePair(f.at, at) {
		return
	}
	for _, r := range list {
		switch id := r.tag.id(); {
		case r.tag.kind() == typeCreate && id <= f.id:
			f.id++
		case r.tag.kind() == typeDelete && id < f.id:
			f.id--
		case r.tag.kind() == typeDelete && id == f.id:
			f.gone = true
			return
		}
	}
	for _, s := range splits {
		if f.id >= s.from {
			f.at, f.id = s.to, f.id-s.from
			return
		}
	}
}

// blocks calls f with the blocks of the file that no entry may refer to yet.
func (f *File) blocks(visit func(block uint32) error) error {
	if f.inline || !f.changed {
		return nil
	}
	return f.v.chainBlocks(f.chain, visit)
}

// oldSize returns the size ahead of what is being written.
func (f *File) oldSize() uint32 {
	if f.inline {
		return uint32(len(f.data))
	}
	return f.chain.size
}

// Size returns the size of the file.
func (f *File) Size() uint32 {
	if f.w != nil {
		return max(f.oldSize(), f.w.size())
	}
	return f.oldSize()
}

// readOld reads what was there ahead of what is being written.
func (f *File) readOld(offset uint32, p []byte) error {
	if f.inline {
		copy(p, f.data[offset:])
		return nil
	}
	return f.v.readChain(f.chain, offset, p)
}

// Read reads from the place of the file on.
func (f *File) Read(p []byte) (int, error) {
	if f.v == nil || f.mode&Read == 0 {
		return 0, ErrBadFile
	}
	if err := f.flush(); err != nil {
		return 0, err
	}
	size := f.Size()
	if f.pos >= size {
		return 0, io.EOF
	}
	p = p[:min(uint64(len(p)), uint64(size-f.pos))]
	if err := f.readOld(f.pos, p); err != nil {
		return 0, err
	}
	f.pos += uint32(len(p))
	return len(p), nil
}

// Write writes at the place of the file, behind the end with zeros between.
func (f *File) Write(p []byte) (int, error) {
	if f.v == nil || f.mode&Write == 0 {
		return 0, ErrBadFile
	}
	if f.mode&Append != 0 {
		f.pos = max(f.pos, f.Size())
	}
	if uint64(f.pos)+uint64(len(p)) > uint64(f.v.fileMost) {
		return 0, ErrTooLarge
	}
	if gap := int64(f.pos) - int64(f.Size()); gap > 0 && len(p) > 0 {
		f.pos = f.Size()
		zero := make([]byte, min(gap, 4096))
		for ; gap > 0; gap -= int64(len(zero)) {
			zero = zero[:min(gap, int64(len(zero)))]
			if err := f.put(zero); err != nil {
				return 0, err
			}
		}
	}
	if err := f.put(p); err != nil {
		return 0, err
	}
	return len(p), nil
}

// put writes at the place of the file, which is not behind the end.
func (f *File) put(p []byte) error {
	if len(p) == 0 {
		return nil
	}
	end := f.pos + uint32(len(p))
	f.changed = true
	if f.inline && f.w == nil && max(end, f.oldSize()) <= f.v.most {
		if int(end) > len(f.data) {
			f.data = append(f.data, make([]byte, int(end)-len(f.data))...)
		}
		copy(f.data[f.pos:], p)
		f.pos = end
		return nil
	}
	err := f.edit()
	if err == nil {
		err = f.w.write(p)
	}
	if err != nil {
		f.abandon()
		return err
	}
	f.pos = end
	return nil
}

// edit makes a writer that goes on at the place of the file.
func (f *File) edit() (err error) {
	if f.w != nil && f.w.size() == f.pos {
		return nil
	}
	if err := f.flush(); err != nil {
		return err
	}
	if !f.inline {
		f.w, err = f.v.newWriter(f.chain, f.pos)
		return err
	}
	if f.w, err = f.v.newWriter(chain{}, 0); err != nil {
		return err
	}
	return f.w.write(f.data[:f.pos])
}

// abandon drops what is being written.
func (f *File) abandon() {
	if f.w != nil {
		f.w.release()
		f.w = nil
	}
}

// flush ends what is being written: the rest of what was there ahead follows it.
func (f *File) flush() error {
	if f.w == nil {
		return nil
	}
	old := f.oldSize()
	buf := make([]byte, min(f.v.size, max(old, 1)))
	for f.w.size() < old {
		p := buf[:min(uint32(len(buf)), old-f.w.size())]
		err := f.readOld(f.w.size(), p)
		if err == nil {
			err = f.w.write(p)
		}
		if err != nil {
			f.abandon()
			return err
		}
	}
	if err := f.w.finish(); err != nil {
		f.abandon()
		return err
	}
	f.inline, f.data, f.chain = false, nil, f.w.done
	f.abandon()
	return nil
}

// Seek moves the place.
func (f *File) Seek(offset int64, whence int) (int64, error) {
	if f.v == nil {
		return 0, ErrBadFile
	}
	if err := f.flush(); err != nil {
		return 0, err
	}
	switch whence {
	case io.SeekCurrent:
		offset += int64(f.pos)
	case io.SeekEnd:
		offset += int64(f.Size())
	}
	if offset < 0 || offset > int64(f.v.fileMost) {
		return 0, ErrInvalid
	}
	f.pos = uint32(offset)
	return offset, nil
}

// Sync makes what was written count.
func (f *File) Sync() error {
	if f.v == nil {
		return ErrBadFile
	}
	if err := f.flush(); err != nil {
		return err
	}
	if !f.changed || f.gone {
		return nil
	}
	v := f.v
	if err := v.dev.Sync(); err != nil {
		return err
	}
	p, err := v.fetch(f.at)
	switch {
	case err != nil:
		return err
	case int(f.id) >= len(p.entries) || p.entries[f.id].kind != typeFile:
		return ErrCorrupt
	}
	list := []record{newRecord(typeInline, f.id, f.data)}
	if !f.inline {
		list[0] = newRecord(typeChain, f.id, appendLE(nil, f.chain.head, f.chain.size))
	}
	for _, a := range f.attrs {
		list = append(list, newRecord(typeAttribute+uint32(a.Number), f.id, a.Data))
	}
	if err := v.commit(p, list); err != nil {
		return err
	}
	f.changed = false
	return nil
}

// Close closes the file, once.
func (f *File) Close() error {
	if f.v == nil {
		return nil
	}
	err := f.Sync()
	f.abandon()
	delete(f.v.open, f)
	f.v = nil
	return err
}
