package sys

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"math"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// What the headers of a zip's entries say (APPNOTE.TXT, 4.3).
const (
	zipLocal      = 0x04034b50 // begins an entry
	zipDescriptor = 0x08074b50 // begins what stands behind the data of an entry whose sizes are not known ahead of it
	zipHeadBytes  = 30

	zipEncrypted = 1 << 0 // flags
	zipTrailing  = 1 << 3 // a descriptor follows the data

	zipStored   = 0 // methods
	zipDeflated = 8

	extraZip64 = 0x0001 // the sizes, of eight bytes each
	extraTimes = 0x5455 // moments in seconds since 1970
)

// zipIn reads the entries of a stream, one after the other.
type zipIn struct {
	from   *streamIO
	r      *bufio.Reader
	closed bool
	now    *zipCurrent // the entry that is read; nil at its end
}

// zipCurrent is an entry that is read.
type zipCurrent struct {
	entry    *entry
	flags    uint16
	expanded io.Reader
	packed   *counter
	crc      uint32 // as the header or the descriptor says
	csize    uint64
	size     uint64
	sum      hash.Hash32
	got      uint64
	zip64    bool
}

// counter counts what is read of the packed data.
type counter struct {
	r *bufio.Reader
	n uint64
}

// Read is of io.Reader.
func (c *counter) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += uint64(n)
	return n, err
}

// ReadByte is of io.ByteReader: a decompressor takes no more than it needs.
func (c *counter) ReadByte() (byte, error) {
	b, err := c.r.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

func newZipIn(from Word) *zipIn {
	s := &streamIO{self: from}
	return &zipIn{from: s, r: bufio.NewReaderSize(s, 1<<12)}
}

// zipError is an error in a zip, in the words of the reference's host.
func zipError(format string, args ...any) error {
	return errors.New("java.util.zip.ZipException: " + fmt.Sprintf(format, args...))
}

var errZipEnd = errors.New("java.io.EOFException: Unexpected end of ZLIB input stream")

// next returns the file of the next entry; null where there is none.
func (z *zipIn) next(t *fan.Thread) (Word, Word) {
	if z.closed {
		return t.Fail("IOErr", errReadClosed.Error())
	}
	z.from.t = t
	var rest [1 << 10]byte
	for z.now != nil {
		if _, exc := z.read(t, rest[:]); exc != 0 {
			return 0, exc
		}
	}
	name, err := z.head()
	if exc := z.from.failed(err); exc != 0 || name == "" {
		return 0, exc
	}
	e := z.now.entry
	e.in = func(t *fan.Thread) (Word, Word) { return z.in(t) }
	f, exc := zipEntry(t, name, e)
	if exc == 0 {
		t.Heap.Store(f, fileKept, z.from.self)
	}
	return f, exc
}

// head reads the header of an entry; the name is empty where none follows.
func (z *zipIn) head() (name string, err error) {
	var head [zipHeadBytes]byte
	if _, err := io.ReadFull(z.r, head[:]); err != nil {
		if err == io.ErrUnexpectedEOF {
			err = io.EOF
		}
		return "", err
	}
	u2 := func(at int) uint16 { return binary.LittleEndian.Uint16(head[at:]) }
	u4 := func(at int) uint32 { return binary.LittleEndian.Uint32(head[at:]) }
	if u4(0) != zipLocal {
		return "", nil
	}
	text := make([]byte, int(u2(26))+int(u2(28)))
	if _, err := io.ReadFull(z.r, text); err != nil {
		return "", errors.New("java.io.EOFException")
	}
	name, extra := string(text[:u2(26)]), text[u2(26):]
	c := &zipCurrent{flags: u2(6), crc: u4(14), csize: uint64(u4(18)), size: uint64(u4(22)), sum: crc32.NewIEEE(), packed: &counter{r: z.r}}
	switch method := u2(8); {
	case c.flags&zipEncrypted != 0:
		return "", zipError("encrypted ZIP entry not supported")
	case c.flags&zipTrailing != 0 && method != zipDeflated:
		return "", zipError("only DEFLATED entries can have EXT descriptor")
	case method != zipDeflated && method != zipStored:
		return "", zipError("invalid compression method")
	case method == zipDeflated:
		c.expanded = flate.NewReader(c.packed)
	}
	if sizes := extraField(extra, extraZip64); sizes != nil {
		c.zip64 = true
		for _, n := range [...]*uint64{&c.size, &c.csize} {
			if *n == math.MaxUint32 && len(sizes) >= 8 {
				*n, sizes = binary.LittleEndian.Uint64(sizes), sizes[8:]
			}
		}
	}
	if c.expanded == nil {
		c.expanded = io.LimitReader(c.packed, int64(min(c.size, math.MaxInt64)))
	}
	c.entry = &entry{size: int64(c.size), time: zipTime(u2(12), u2(10), extra)}
	if c.flags&zipTrailing != 0 {
		c.entry.size = -1
	}
	z.now = c
	if name == "" {
		name = "/"
	}
	return name, nil
}

// extraField returns the content of a field of an entry's extra data; nil where there is none.
func extraField(extra []byte, id uint16) []byte {
	for len(extra) >= 4 {
		n := int(binary.LittleEndian.Uint16(extra[2:]))
		if len(extra) < 4+n {
			break
		}
		if binary.LittleEndian.Uint16(extra) == id {
			return extra[4 : 4+n]
		}
		extra = extra[4+n:]
	}
	return nil
}

// read reads the entry's data; at its end it is held against what the zip says of it.
func (z *zipIn) read(t *fan.Thread, b []byte) (n int, exc Word) {
	c := z.now
	if z.closed {
		_, exc = t.Fail("IOErr", errReadClosed.Error())
		return 0, exc
	}
	if c == nil || len(b) == 0 {
		return 0, 0
	}
	if exc := t.Check(int64(4 * len(b))); exc != 0 {
		return 0, exc
	}
	z.from.t = t
	n, err := io.ReadFull(c.expanded, b)
	c.sum.Write(b[:n])
	c.got += uint64(n)
	if n > 0 {
		return n, 0
	}
	z.now = nil
	var corrupt flate.CorruptInputError
	switch {
	case err == io.ErrUnexpectedEOF && z.from.exc == 0:
		err = errZipEnd
	case errors.As(err, &corrupt):
		err = zipError("invalid stored block lengths")
	case err == io.EOF:
		err = c.end(z.r)
	}
	return 0, z.from.failed(err)
}

// end reads the descriptor, if there is one, and checks sizes and sum.
func (c *zipCurrent) end(r io.Reader) error {
	if c.flags&zipTrailing != 0 {
		width := 4
		if c.zip64 || c.got > math.MaxUint32 || c.packed.n > math.MaxUint32 {
			width = 8
		}
		var b [24]byte
		if _, err := io.ReadFull(r, b[:4]); err != nil {
			return errZipEnd
		}
		at := 4
		if binary.LittleEndian.Uint32(b[:]) == zipDescriptor {
			at = 0
		}
		if _, err := io.ReadFull(r, b[at:4+2*width]); err != nil {
			return errZipEnd
		}
		c.crc, c.csize, c.size = binary.LittleEndian.Uint32(b[:]), uint64(binary.LittleEndian.Uint32(b[4:])), uint64(binary.LittleEndian.Uint32(b[8:]))
		if width == 8 {
			c.csize, c.size = binary.LittleEndian.Uint64(b[4:]), binary.LittleEndian.Uint64(b[12:])
		}
		c.entry.size = int64(c.size)
	}
	switch {
	case c.size != c.got:
		return zipError("invalid entry size (expected %d but got %d bytes)", c.size, c.got)
	case c.csize != c.packed.n:
		return zipError("invalid entry compressed size (expected %d but got %d bytes)", c.csize, c.packed.n)
	case c.crc != c.sum.Sum32():
		return zipError("invalid entry CRC (expected 0x%x but got 0x%x)", c.crc, c.sum.Sum32())
	}
	return nil
}

// in returns the stream of the entry that is read, whichever file asks for it.
func (z *zipIn) in(t *fan.Thread) (Word, Word) {
	in, exc := newIn(t, "SysInStream", &inState{
		read: z.read,
		avail: func(*fan.Thread) (int, Word) {
			if z.now == nil || z.closed {
				return 0, 0
			}
			return 1, 0
		},
		close: func(*fan.Thread) (bool, Word) { return true, 0 },
	})
	if exc == 0 {
		t.Heap.Store(in, ownWord, z.from.self)
	}
	return in, exc
}

// close closes the stream that is read.
func (z *zipIn) close(t *fan.Thread) (exc Word) {
	if z.closed {
		return 0
	}
	z.closed = true
	_, exc = t.Invoke(t.TypeOf(z.from.self).FindMethod("close", 0), z.from.self)
	return exc
}

// zipTime returns when an entry was changed: by the seconds since 1970 in its extra data, else by what the zone's clock showed. The result is
// nil where neither is there.
func zipTime(date, clock uint16, extra []byte) func(t *fan.Thread) (Word, Word) {
	if times := extraField(extra, extraTimes); len(times) >= 5 && times[0]&1 != 0 {
		seconds := int64(int32(binary.LittleEndian.Uint32(times[1:])))
		return func(t *fan.Thread) (Word, Word) { return moment(t, 1000*seconds) }
	}
	return func(t *fan.Thread) (Word, Word) {
		return t.RunFantom("Zip", "moment", fan.Int(int64(date)), fan.Int(int64(clock)))
	}
}
