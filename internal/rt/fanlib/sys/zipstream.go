package sys

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"time"
)

// zipStream reads the entries of a zip one after the other, as they lie in it, without its directory (PKWARE's APPNOTE, sections 4.3.6
// to 4.3.9).
type zipStream struct {
	from *streamIO
	in   *bufio.Reader
	at   *zipHeader // the entry that is being read; nil ahead of the first and behind the last
}

// zipHeader is an entry's.
type zipHeader struct {
	name     string
	size     int64 // negative where it is not known ahead of the data
	modified int64 // milliseconds since 1970

	flags, method uint16
	crc           uint32
	wide          bool // sizes behind the data have 8 bytes

	data io.Reader
	sum  uint32
	got  int64
	done bool
}

// The parts of a zip begin with these numbers.
const (
	zipLocalHeader = 0x04034b50
	zipDescriptor  = 0x08074b50
)

// Bits of a header's flags.
const (
	zipEncrypted  = 1
	zipDescribed  = 8 // checksum and sizes stand behind the data
	zipLocalBytes = 26
)

var (
	errZipEncrypted = errors.New("java.util.zip.ZipException: encrypted ZIP entry not supported")
	errZipDescribed = errors.New("java.util.zip.ZipException: only DEFLATED entries can have EXT descriptor")
	errZipMethod    = errors.New("java.util.zip.ZipException: invalid compression method")
	errZipCRC       = errors.New("java.util.zip.ZipException: invalid entry CRC")
	errZipShort     = errors.New("java.io.EOFException: Unexpected end of ZLIB input stream")
)

func newZipStream(from *streamIO) *zipStream {
	return &zipStream{from: from, in: bufio.NewReader(from)}
}

// next passes over what is left of the entry and returns the next one's header; nil at the end.
func (s *zipStream) next() (*zipHeader, error) {
	if h := s.at; h != nil && !h.done {
		var rest [4096]byte
		for {
			n, err := s.read(h, rest[:])
			if err != nil {
				return nil, err
			}
			if n == 0 {
				break
			}
			if exc := s.from.t.Check(int64(4 * n)); exc != 0 {
				s.from.exc = exc
				return nil, errThrown
			}
		}
	}
	s.at = nil
	var b [4 + zipLocalBytes]byte
	if _, err := io.ReadFull(s.in, b[:]); err != nil || binary.LittleEndian.Uint32(b[:]) != zipLocalHeader {
		return nil, endOf(err)
	}
	h, err := s.header(b[4:])
	if err != nil {
		return nil, err
	}
	s.at = h
	return h, nil
}

// endOf returns an error that is not the stream's end.
func endOf(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return nil
	}
	return err
}

// header reads an entry's header from its fixed part.
func (s *zipStream) header(b []byte) (*zipHeader, error) {
	le := binary.LittleEndian
	h := &zipHeader{flags: le.Uint16(b[2:]), method: le.Uint16(b[4:]), crc: le.Uint32(b[10:]), size: int64(le.Uint32(b[18:]))}
	text := make([]byte, int(le.Uint16(b[22:]))+int(le.Uint16(b[24:])))
	if _, err := io.ReadFull(s.in, text); err != nil {
		return nil, errZipShort
	}
	name, extra := text[:le.Uint16(b[22:])], text[le.Uint16(b[22:]):]
	h.name, h.modified = string(name), zipTime(le.Uint32(b[6:]), extra)
	if wide := zipExtra(extra, 1); len(wide) >= 8 {
		h.wide = true
		h.size = int64(le.Uint64(wide))
	}
	described := h.flags&zipDescribed != 0
	switch {
	case h.flags&zipEncrypted != 0:
		return nil, errZipEncrypted
	case h.method == 0 && described:
		return nil, errZipDescribed
	case h.method == 0:
		h.data = io.LimitReader(s.in, h.size)
	case h.method == 8:
		h.data = flate.NewReader(s.in)
	default:
		return nil, errZipMethod
	}
	if described {
		h.size = -1
	}
	return h, nil
}

// read reads an entry's data; 0 at its end, and of an entry that the stream has left.
func (s *zipStream) read(h *zipHeader, b []byte) (int, error) {
	if h != s.at || h.done || len(b) == 0 {
		return 0, nil
	}
	n, err := readUp(h.data, b)
	h.sum = crc32.Update(h.sum, crc32.IEEETable, b[:n])
	h.got += int64(n)
	switch {
	case err == nil:
		return n, nil
	case errors.Is(err, errThrown):
		return n, err
	case err != io.EOF, h.method == 0 && h.got != h.size:
		return n, errZipShort
	}
	h.done = true
	return n, s.end(h)
}

// readUp reads until a buffer is full. Unlike that of io.ReadFull, the error is the reader's own: io.EOF where the data have ended.
func readUp(r io.Reader, b []byte) (n int, err error) {
	for n < len(b) && err == nil {
		var k int
		k, err = r.Read(b[n:])
		n += k
	}
	return n, err
}

// end reads what stands behind an entry's data, and compares the checksum.
func (s *zipStream) end(h *zipHeader) error {
	if h.flags&zipDescribed != 0 {
		var b [4]byte
		if _, err := io.ReadFull(s.in, b[:]); err != nil {
			return errZipShort
		}
		if binary.LittleEndian.Uint32(b[:]) == zipDescriptor {
			if _, err := io.ReadFull(s.in, b[:]); err != nil {
				return errZipShort
			}
		}
		h.crc = binary.LittleEndian.Uint32(b[:])
		sizes := 8
		if h.wide || h.got > 1<<32-1 {
			sizes = 16
		}
		if _, err := s.in.Discard(sizes); err != nil {
			return errZipShort
		}
	}
	h.size = h.got
	if h.sum != h.crc {
		return errZipCRC
	}
	return nil
}

// zipTime returns an entry's time in milliseconds since 1970: the one in seconds of its extra data, or that of DOS, in two seconds of the
// local time.
func zipTime(dos uint32, extra []byte) int64 {
	if t := zipExtra(extra, 0x5455); len(t) >= 5 && t[0]&1 != 0 {
		return int64(int32(binary.LittleEndian.Uint32(t[1:]))) * 1000
	}
	bits := func(at, n uint) int { return int(dos >> at & (1<<n - 1)) }
	return time.Date(1980+bits(25, 7), time.Month(bits(21, 4)), bits(16, 5), bits(11, 5), bits(5, 6), 2*bits(0, 5), 0, time.Local).UnixMilli()
}

// dosTime returns the date and time of a moment as zips have it, in two seconds of the local time.
func dosTime(t time.Time) (date, clock uint16) {
	t = t.Local()
	return uint16((t.Year()-1980)<<9 | int(t.Month())<<5 | t.Day()), uint16(t.Hour()<<11 | t.Minute()<<5 | t.Second()/2)
}

// zipExtra returns the extra data of a kind.
func zipExtra(extra []byte, kind uint16) []byte {
	for len(extra) >= 4 {
		n := int(binary.LittleEndian.Uint16(extra[2:]))
		if n > len(extra)-4 {
			return nil
		}
		if binary.LittleEndian.Uint16(extra) == kind {
			return extra[4 : 4+n]
		}
		extra = extra[4+n:]
	}
	return nil
}
