package fat

import (
	"encoding/binary"
	"errors"
)

// Device is a block device of sectors. Errors end the operation that meets them.
type Device interface {
	// SectorSize returns the size of a sector: a power of 2 from 512 to 4096.
	SectorSize() (int, error)

	// Sectors returns the number of sectors.
	Sectors() (uint32, error)

	// Read fills p, of whole sectors, from sector n on.
	Read(n uint32, p []byte) error

	// Write writes p, of whole sectors, from sector n on.
	Write(n uint32, p []byte) error

	// Sync writes out what the device holds back.
	Sync() error

	// ReadOnly reports whether nothing can be written.
	ReadOnly() bool
}

// sectors is a device with the last sector held back, as the firmware holds it: programs see which sectors are read.
type sectors struct {
	dev   Device
	size  int
	slots [1]held
	clock uint64

	mirror, mirrorLen uint32 // sectors that are written a second time, behind the last of them
}

// held is a sector that is held back.
type held struct {
	number uint32
	data   []byte // nil for none
	dirty  bool
	used   uint64
}

func newSectors(dev Device) (*sectors, error) {
	size, err := dev.SectorSize()
	if err != nil {
		return nil, err
	}
	if size < 512 || size > 4096 || size&(size-1) != 0 {
		return nil, ErrCorrupt
	}
	return &sectors{dev: dev, size: size}, nil
}

// get returns a sector: a view, valid until the next call. change says that the caller changes it.
func (s *sectors) get(n uint32, change bool) ([]byte, error) {
	s.clock++
	slot := &s.slots[0]
	for i := range s.slots {
		h := &s.slots[i]
		if h.data != nil && h.number == n {
			h.used, h.dirty = s.clock, h.dirty || change
			return h.data, nil
		}
		if h.used < slot.used {
			slot = h
		}
	}
	if err := s.writeOut(slot); err != nil {
		return nil, err
	}
	data := slot.data
	slot.data = nil
	if data == nil {
		data = make([]byte, s.size)
	}
	if err := s.dev.Read(n, data); err != nil {
		return nil, err
	}
	*slot = held{n, data, change, s.clock}
	return data, nil
}

func (s *sectors) writeOut(h *held) error {
	if h.data == nil || !h.dirty {
		return nil
	}
	if err := s.dev.Write(h.number, h.data); err != nil {
		return err
	}
	if h.number-s.mirror < s.mirrorLen {
		if err := s.dev.Write(h.number+s.mirrorLen, h.data); err != nil {
			return err
		}
	}
	h.dirty = false
	return nil
}

// forget drops what is held of n sectors from first on; those that were changed are written first where keep is set.
func (s *sectors) forget(first, n uint32, keep bool) error {
	for i := range s.slots {
		h := &s.slots[i]
		if h.data == nil || h.number-first >= n {
			continue
		}
		if keep {
			if err := s.writeOut(h); err != nil {
				return err
			}
		}
		h.data, h.dirty = nil, false
	}
	return nil
}

// read reads whole sectors past those that are held.
func (s *sectors) read(n uint32, p []byte) error {
	if err := s.forget(n, uint32(len(p)/s.size), true); err != nil {
		return err
	}
	return s.dev.Read(n, p)
}

// write writes whole sectors past those that are held.
func (s *sectors) write(n uint32, p []byte) error {
	if err := s.forget(n, uint32(len(p)/s.size), false); err != nil {
		return err
	}
	return s.dev.Write(n, p)
}

// flush writes out all that is held back.
func (s *sectors) flush() error {
	var errs []error
	for i := range s.slots {
		errs = append(errs, s.writeOut(&s.slots[i]))
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	return s.dev.Sync()
}

// Little-endian numbers in sectors.
func get16(p []byte, at int) uint32    { return uint32(binary.LittleEndian.Uint16(p[at:])) }
func get32(p []byte, at int) uint32    { return binary.LittleEndian.Uint32(p[at:]) }
func put16(p []byte, at int, v uint32) { binary.LittleEndian.PutUint16(p[at:], uint16(v)) }
func put32(p []byte, at int, v uint32) { binary.LittleEndian.PutUint32(p[at:], v) }
