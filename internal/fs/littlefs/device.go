package littlefs

import (
	"encoding/binary"
	"hash/crc32"
)

// Device is a block device of which blocks are erased, and then programmed piece by piece. Errors end the operation that meets them.
type Device interface {
	// Blocks returns the number of blocks and the size of one.
	Blocks() (count, size uint32, err error)

	// Read fills p from an offset in a block.
	Read(block, offset uint32, p []byte) error

	// Program writes p, which was erased, at an offset in a block.
	Program(block, offset uint32, p []byte) error

	// Erase erases a block: afterwards it may hold anything.
	Erase(block uint32) error

	// Sync writes out what the device holds back.
	Sync() error
}

// Options are the choices of a volume's user; the zero value is that of the firmware of devices.
type Options struct {
	ReadSize    uint32 // bytes of which reads are multiples; 0 for 32
	ProgramSize uint32 // of which programs are; 0 for 32
}

// nowhere is the number of no block.
const nowhere = 0xffffffff

// blocks is a device with its dimensions.
type blocks struct {
	dev         Device
	count, size uint32
	program     uint32 // bytes
	most        uint32 // bytes of a file that lies in its folder
}

// leastBlock is the size that a block must have.
const leastBlock = 64

func newBlocks(dev Device, o Options) (*blocks, error) {
	b := &blocks{dev: dev}
	var err error
	if b.count, b.size, err = dev.Blocks(); err != nil {
		return nil, err
	}
	read := o.ReadSize
	if b.program = o.ProgramSize; b.program == 0 {
		b.program = 32
	}
	if read == 0 {
		read = 32
	}
	if b.count < 2 || b.size < leastBlock || b.size > 1<<20 || b.program > b.size || b.size%b.program != 0 || read > b.size || b.size%read != 0 {
		return nil, ErrInvalid
	}
	cache := min(b.size, 4*max(read, b.program))
	b.most = min(cache, mostInline, b.size/8)
	return b, nil
}

// read returns a whole block.
func (b *blocks) read(block uint32) ([]byte, error) {
	if block >= b.count {
		return nil, ErrCorrupt
	}
	p := make([]byte, b.size)
	return p, b.dev.Read(block, 0, p)
}

// write programs p at an offset, filled up to whole programs, and checks that it is there.
func (b *blocks) write(block, offset uint32, p []byte) error {
	end := align(uint32(len(p)), b.program)
	for uint32(len(p)) < end {
		p = append(p, 0xff)
	}
	if block >= b.count || offset+end > b.size {
		return ErrCorrupt
	}
	if err := b.dev.Program(block, offset, p); err != nil {
		return err
	}
	check := make([]byte, len(p))
	if err := b.dev.Read(block, offset, check); err != nil {
		return err
	}
	if string(check) != string(p) {
		return ErrCorrupt
	}
	return nil
}

func align(n, to uint32) uint32 { return (n + to - 1) / to * to }

// crcStart is what a checksum begins with.
const crcStart = 0xffffffff

// crc adds bytes to a checksum: CRC-32 without its last inversion.
func crc(sum uint32, p []byte) uint32 { return ^crc32.Update(^sum, crc32.IEEETable, p) }

// Numbers are little-endian, but for tags.
func le(p []byte, at uint32) uint32 { return binary.LittleEndian.Uint32(p[at:]) }

func appendLE(p []byte, numbers ...uint32) []byte {
	for _, n := range numbers {
		p = binary.LittleEndian.AppendUint32(p, n)
	}
	return p
}

// pairOf reads the numbers of two blocks.
func pairOf(p []byte) [2]uint32 { return [2]uint32{le(p, 0), le(p, 4)} }
