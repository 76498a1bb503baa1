package flash

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

// Nowhere is the number of no block.
const Nowhere = 0xffffffff

// Align rounds n up to a multiple.
func Align(n, to uint32) uint32 { return (n + to - 1) / to * to }

// ChecksumStart is what a checksum begins with.
const ChecksumStart = 0xffffffff

// Checksum adds bytes to a checksum: CRC-32 without its last inversion.
func Checksum(sum uint32, p []byte) uint32 { return ^crc32.Update(^sum, crc32.IEEETable, p) }

// LE reads a number as littlefs stores most of them.
func LE(p []byte, at uint32) uint32 { return binary.LittleEndian.Uint32(p[at:]) }

// AppendLE appends numbers as LE reads them.
func AppendLE(p []byte, numbers ...uint32) []byte {
	for _, n := range numbers {
		p = binary.LittleEndian.AppendUint32(p, n)
	}
	return p
}

// PairOf reads the numbers of two blocks.
func PairOf(p []byte) [2]uint32 { return [2]uint32{LE(p, 0), LE(p, 4)} }
