package sys

import (
	"archive/zip"
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash"
	"hash/crc32"
	"io"

	"github.com/tandem-lang/tandem/internal/rt/fan"
)

// zipOut writes entries to a stream, one after the other.
type zipOut struct {
	to       *streamIO
	w        *zip.Writer
	level    int
	packer   *flate.Writer // nil ahead of the first entry
	packed   int           // the packer's level
	stored   bool          // entries are not compressed; like level this stays until an option says otherwise
	names    map[string]bool
	finished bool
	closed   bool
	now      *zipWritten // the entry that is written; nil behind its end
}

// zipWritten is an entry that is written.
type zipWritten struct {
	w      io.Writer
	head   *zip.FileHeader
	stored bool
	sum    hash.Hash32
	got    uint64
}

func newZipOut(to Word) *zipOut {
	z := &zipOut{to: &streamIO{self: to}, level: flate.DefaultCompression, names: map[string]bool{}}
	z.w = zip.NewWriter(z.to)
	z.w.RegisterCompressor(zip.Deflate, z.compressor)
	return z
}

// compressor returns what compresses an entry: the one of the last entry, if the level is the same, for it is large.
func (z *zipOut) compressor(w io.Writer) (_ io.WriteCloser, err error) {
	if z.packer != nil && z.packed == z.level {
		z.packer.Reset(w)
		return z.packer, nil
	}
	z.packed = z.level
	z.packer, err = flate.NewWriter(w, z.level)
	return z.packer, err
}

// zipOptions are the options of an entry; those of type Int are negative where they are not given.
type zipOptions struct {
	level, crc, compressed, size int64
	comment                      string
	extra                        []byte
}

const noLevel = -2

func zipOptionsOf(t *fan.Thread, opts Word) (o zipOptions, exc Word) {
	o = zipOptions{level: noLevel, crc: -1, compressed: -1, size: -1}
	if opts == 0 {
		return o, 0
	}
	get := func(name string) (w Word) {
		if exc == 0 {
			w, exc = mapGet(t, opts, t.NewStr(name), 0)
		}
		return w
	}
	for name, to := range map[string]*int64{"level": &o.level, "crc": &o.crc, "compressedSize": &o.compressed, "uncompressedSize": &o.size} {
		if n, ok := t.IntOf(get(name)); ok {
			*to = n
		}
	}
	o.comment = text(t, get("comment"))
	if w := get("extra"); w != 0 && exc == 0 {
		var st *bufState
		if st, exc = hostOf[*bufState](t, w, "Buf"); exc == 0 {
			o.extra = st.data
		}
	}
	return o, exc
}

// next begins an entry and returns the stream to write it to.
func (z *zipOut) next(t *fan.Thread, name string, modified, opts Word) (Word, Word) {
	z.to.t = t
	o, exc := zipOptionsOf(t, opts)
	if exc != 0 {
		return 0, exc
	}
	if o.level != noLevel {
		if o.level < flate.DefaultCompression || o.level > flate.BestCompression {
			return t.Fail("ArgErr", "java.lang.IllegalArgumentException: invalid compression level")
		}
		z.level, z.stored = int(o.level), o.level == 0
	}
	head, exc := zipHead(t, name, modified, o)
	if exc == 0 {
		exc = z.to.failed(z.begin(head, o))
	}
	if exc != 0 {
		return 0, exc
	}
	entry := z.now
	return newOut(t, "SysOutStream", &outState{
		write: func(t *fan.Thread, b []byte) (exc Word) {
			if exc := t.Check(int64(8 * len(b))); exc != 0 {
				return exc
			}
			z.to.t = t
			return z.to.failed(z.write(b))
		},
		close: func(t *fan.Thread) (bool, Word) {
			z.to.t = t
			if z.now != entry {
				return true, 0
			}
			err := z.end()
			return err == nil, 0
		},
	})
}

// zipHead returns the header of an entry.
func zipHead(t *fan.Thread, name string, modified Word, o zipOptions) (*zip.FileHeader, Word) {
	stamp, exc := t.RunFantom("Zip", "clock", modified)
	if exc != 0 {
		return nil, exc
	}
	//lint:ignore SA1019 a reader of the time alone has the clock of the zone in these
	head := &zip.FileHeader{Name: name, Method: zip.Deflate, Comment: o.comment, Extra: o.extra, ModifiedDate: uint16(stamp >> 16), ModifiedTime: uint16(stamp)}
	if stamp == 0 { // a clock of zips begins with 1980
		ms, exc := t.RunFantom("File", "millis", modified)
		if exc != 0 {
			return nil, exc
		}
		head.ModifiedDate = 1<<5 | 1 //lint:ignore SA1019 as above
		times := binary.LittleEndian.AppendUint16(nil, extraTimes)
		times = append(binary.LittleEndian.AppendUint16(times, 5), 1)
		head.Extra = append(binary.LittleEndian.AppendUint32(times, uint32(int64(ms)/1000)), o.extra...)
	}
	return head, 0
}

// begin ends the entry that is written, and begins one.
func (z *zipOut) begin(head *zip.FileHeader, o zipOptions) error {
	if z.closed {
		return errReadClosed
	}
	if z.finished {
		return zipError("the directory is written")
	}
	if err := z.end(); err != nil {
		return err
	}
	e := &zipWritten{head: head, stored: z.stored, sum: crc32.NewIEEE()}
	if e.stored {
		if o.size < 0 {
			o.size = o.compressed
		}
		switch {
		case o.compressed >= 0 && o.compressed != o.size:
			return zipError("STORED entry where compressed != uncompressed size")
		case o.size < 0 || o.crc < 0:
			return zipError("STORED entry missing size, compressed size, or crc-32")
		}
		head.Method, head.CRC32, head.CompressedSize64, head.UncompressedSize64 = zip.Store, uint32(o.crc), uint64(o.size), uint64(o.size)
	}
	if z.names[head.Name] {
		return zipError("duplicate entry: %s", head.Name)
	}
	var err error
	if e.stored {
		e.w, err = z.w.CreateRaw(head)
	} else {
		e.w, err = z.w.CreateHeader(head)
	}
	if err == nil {
		z.names[head.Name] = true
		z.now = e
	}
	return err
}

func (z *zipOut) write(b []byte) error {
	e := z.now
	if e == nil {
		return zipError("no current ZIP entry")
	}
	e.sum.Write(b)
	e.got += uint64(len(b))
	if e.stored && e.got > e.head.UncompressedSize64 {
		return zipError("attempt to write past end of STORED entry")
	}
	_, err := e.w.Write(b)
	return err
}

// end ends the entry that is written.
func (z *zipOut) end() error {
	e := z.now
	z.now = nil
	switch {
	case e == nil || !e.stored:
		return nil
	case e.got != e.head.UncompressedSize64:
		return zipError("invalid entry size (expected %d but got %d bytes)", e.head.UncompressedSize64, e.got)
	case e.sum.Sum32() != e.head.CRC32:
		return zipError("invalid entry crc-32 (expected 0x%x but got 0x%x)", e.head.CRC32, e.sum.Sum32())
	}
	return nil
}

// finish writes the directory, once. The error is one of the zip; what the stream throws is exc.
func (z *zipOut) finish(t *fan.Thread) (exc Word, err error) {
	z.to.t = t
	switch {
	case z.closed:
		return 0, errReadClosed
	case z.finished:
		return 0, nil
	}
	if err = z.end(); err != nil {
		return 0, err
	}
	z.finished = true
	if err = z.w.Close(); errors.Is(err, errThrown) {
		return z.to.failed(err), nil
	}
	return 0, err
}
