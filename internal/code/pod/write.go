package pod

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/code/fcode"
)

const (
	metaEntry  = "meta.props"
	indexEntry = "index.props"
)

// Pod is everything that a pod file holds.
type Pod struct {
	Meta  Props
	Index []Prop // in order; a name may repeat
	Code  *fcode.Pod
	Files []File
}

// File is an entry of its own.
type File struct {
	Name     string // path inside the pod, with "/"
	Data     []byte
	Modified time.Time // zero: the time of Options
}

// Options say how to write a pod.
type Options struct {
	// Time is the modification time of the entries that have none. With the zero time all
	// entries have the first time that the format knows, so that the bytes do not depend on
	// when or where the pod is written.
	Time time.Time
	// Level is the compression level, 1 to 9; 0 is the usual one, -1 stores.
	Level int
}

// Write writes a pod file. Entries are compressed side by side; the bytes do not
// depend on how many processors there are.
func Write(w io.Writer, p *Pod, o Options) error {
	files, err := p.files()
	if err != nil {
		return err
	}
	packed := pack(files, o.Level)
	z := zip.NewWriter(w)
	for i := range packed {
		e := &packed[i]
		if e.err != nil {
			return e.err
		}
		//lint:ignore SA1019 what CreateRaw writes, not Modified
		e.header.ModifiedDate, e.header.ModifiedTime = o.dosTime(files[i].Modified)
		to, err := z.CreateRaw(&e.header)
		if err != nil {
			return err
		}
		if _, err := to.Write(e.data); err != nil {
			return err
		}
	}
	return z.Close()
}

// dosTime returns the date and the time of an entry that was modified at t, as a zip file
// has them (APPNOTE 4.4.6): in steps of two seconds, from 1980 to 2107, without a zone.
func (o *Options) dosTime(t time.Time) (date, clock uint16) {
	switch {
	case o.Time.IsZero():
		t = time.Time{}
	case t.IsZero():
		t = o.Time
	}
	if t.Year() < 1980 {
		return 1<<5 | 1, 0
	}
	date = uint16(min(t.Year()-1980, 127)<<9 | int(t.Month())<<5 | t.Day())
	return date, uint16(t.Hour()<<11 | t.Minute()<<5 | t.Second()/2)
}

// files returns all entries in their order.
func (p *Pod) files() ([]File, error) {
	files := []File{{Name: metaEntry, Data: p.Meta.Format()}}
	if len(p.Index) > 0 {
		files = append(files, File{Name: indexEntry, Data: formatIndex(p.Index)})
	}
	if p.Code != nil {
		err := p.Code.Entries(func(name string, data []byte) error {
			files = append(files, File{Name: name, Data: data})
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return append(files, p.Files...), nil
}

// packedFile is an entry ready to be written.
type packedFile struct {
	header zip.FileHeader
	data   []byte
	err    error
}

// pack compresses files, as many at once as there are processors.
func pack(files []File, level int) []packedFile {
	packed := make([]packedFile, len(files))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		wg.Go(func() {
			var c compressor
			for i := next.Add(1) - 1; i < int64(len(files)); i = next.Add(1) - 1 {
				packed[i] = c.pack(&files[i], level)
			}
		})
	}
	wg.Wait()
	return packed
}

// compressor keeps its flate writers, by level, for the next entry.
type compressor struct {
	writers [flate.BestCompression + 1]*flate.Writer
	buf     bytes.Buffer
}

// smallEntry is a size in bytes below which preparing the usual compression takes longer
// than the compression; the fastest level gets nearly the same out of so little.
const smallEntry = 4096

// pack compresses one file; one that does not get smaller is stored.
func (c *compressor) pack(f *File, level int) packedFile {
	e := packedFile{data: f.Data}
	e.header = zip.FileHeader{Name: f.Name, Method: zip.Store, CRC32: crc32.ChecksumIEEE(f.Data), UncompressedSize64: uint64(len(f.Data))}
	if !isASCII(f.Name) {
		e.header.Flags |= utf8Name
	}
	if level >= 0 && level <= flate.BestCompression {
		var small []byte
		if small, e.err = c.deflate(f.Data, level); e.err == nil && len(small) < len(f.Data) {
			e.header.Method, e.data = zip.Deflate, small
		}
	}
	e.header.CompressedSize64 = uint64(len(e.data))
	return e
}

// utf8Name is the flag that says that a name is UTF-8 (APPNOTE 4.4.4, bit 11).
const utf8Name = 1 << 11

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func (c *compressor) deflate(data []byte, level int) ([]byte, error) {
	if level == 0 {
		level = usualLevel
		if len(data) < smallEntry {
			level = flate.BestSpeed
		}
	}
	c.buf.Reset()
	w := c.writers[level]
	if w == nil {
		var err error
		if w, err = flate.NewWriter(&c.buf, level); err != nil {
			return nil, err
		}
		c.writers[level] = w
	} else {
		w.Reset(&c.buf)
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return bytes.Clone(c.buf.Bytes()), nil
}

// usualLevel is the level that zip tools take when not told otherwise.
const usualLevel = 6

// formatIndex returns the text of index.props.
func formatIndex(index []Prop) []byte {
	var b []byte
	for _, p := range index {
		b = appendCode(b, p.Name)
		b = append(b, '=')
		b = appendCode(b, p.Value)
		b = append(b, '\n')
	}
	return b
}

// appendCode appends s as the inside of a Fantom string literal in ASCII; quotes stay as they are.
func appendCode(b []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\f':
			b = append(b, `\f`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r == '\\' || r == '$':
			b = append(b, '\\', byte(r))
		case r >= ' ' && r <= 0x7F:
			b = append(b, byte(r))
		default:
			b = fmt.Appendf(b, `\u{%x}`, r)
		}
	}
	return b
}
