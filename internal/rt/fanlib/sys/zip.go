package sys

import (
	"archive/zip"
	"compress/flate"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fantime"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// zipState is what a Zip is: one of file, in and out is set. The Zip's own word holds the File that was opened, or the stream.
type zipState struct {
	file *openZip
	in   *zipStream
	out  *zipOutput
}

// openZip is a zip of which any entry can be read.
type openZip struct {
	from    *filePlaces
	entries *zip.Reader
}

// zipOutput is a zip that is being written to a stream.
type zipOutput struct {
	to       *streamIO
	writer   *zip.Writer
	current  int // the number of the entry that is being written
	finished bool
}

func zipMethods() table {
	return table{
		"open":      zipOpen,
		"read":      zipRead,
		"write":     zipWrite,
		"file":      zipFile,
		"contents":  zipContents,
		"readNext":  zipReadNext,
		"writeNext": zipWriteNext,
		"finish":    zipFinish,
		"close":     zipClose,
		"toStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if zipOf(t, a[0]).file == nil {
				return objToStr(t, a)
			}
			return newStr(t, fileOf(t, t.Heap.Load(a[0], ownWord)).uri.String())
		},
	}
}

func zipOf(t *fan.Thread, w Word) *zipState { return t.Heap.Host(w).(*zipState) }

// newZip returns a Zip on a file or stream.
func newZip(t *fan.Thread, on Word, st *zipState) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(on)
	z, exc := newHost(t, "Zip", st)
	if exc == 0 {
		t.Heap.Store(z, ownWord, on)
	}
	return z, exc
}

// filePlaces reads a file of the host at places.
type filePlaces struct {
	mu   sync.Mutex
	file host.File
}

// ReadAt is of io.ReaderAt.
func (f *filePlaces) ReadAt(b []byte, at int64) (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if _, err := f.file.Seek(at, io.SeekStart); err != nil {
		return 0, err
	}
	return io.ReadFull(f.file, b)
}

func (f *filePlaces) close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.file.Close()
}

func zipOpen(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[0] == 0 {
		return nullPointer(t)
	}
	st := fileOf(t, a[0])
	if !isA(t, a[0], "LocalFile") {
		return t.Fail("IOErr", "Only local files supported: "+st.uri.String())
	}
	files, err := hostFiles(t)
	if err != nil {
		return ioFailed(t, err)
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(a[0])
	var z *openZip
	t.Wait(func() { z, err = openZipFile(files, st.path) })
	if err != nil {
		return ioFailed(t, err)
	}
	return newZip(t, a[0], &zipState{file: z})
}

func openZipFile(files host.FS, path string) (*openZip, error) {
	f, err := openPlain(files, path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	places := &filePlaces{file: f}
	info, err := f.Stat()
	if err != nil {
		return nil, errors.Join(err, places.close())
	}
	r, err := zip.NewReader(places, info.Size())
	if err != nil {
		return nil, errors.Join(err, places.close())
	}
	return &openZip{places, r}, nil
}

func zipFile(t *fan.Thread, a fan.Args) (Word, Word) {
	if zipOf(t, a[0]).file == nil {
		return layout.Null, 0
	}
	return t.Heap.Load(a[0], ownWord), 0
}

// zipContents makes a map of the files of an open zip. Each knows the zip's state alone.
func zipContents(t *fan.Thread, a fan.Args) (Word, Word) {
	z := zipOf(t, a[0]).file
	if z == nil {
		return layout.Null, 0
	}
	mark := t.Kept()
	defer t.Release(mark)
	typ, err := t.MapOf(t.Sys("Uri"), t.Sys("File"))
	if err != nil {
		return t.FailWith(err)
	}
	m, exc := newMap(t, typ, 0)
	for _, f := range z.entries.File {
		if exc != 0 {
			return 0, exc
		}
		if exc = t.Check(100); exc == 0 {
			exc = addZipEntry(t, m, f)
		}
	}
	if exc != 0 {
		return 0, exc
	}
	return mapRO(t, fan.Args{m})
}

func addZipEntry(t *fan.Thread, m Word, f *zip.File) (exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	w, exc := newZipEntry(t, f.Name, &entry{
		size:     int64(f.UncompressedSize64),
		modified: zipTime(uint32(f.ModifiedDate)<<16|uint32(f.ModifiedTime), f.Extra),
		open: func(t *fan.Thread) (Word, Word) {
			r, err := f.Open()
			if err != nil {
				return ioFailed(t, err)
			}
			return readerIn(t, 0, r)
		},
	})
	if exc != 0 {
		return exc
	}
	t.Keep(w)
	return mapPut(t, m, t.Heap.Load(w, ownWord), w)
}

// newZipEntry returns the file of an entry.
func newZipEntry(t *fan.Thread, name string, e *entry) (Word, Word) {
	uri, err := fanvalue.UriFromStr("/" + uriName(strings.ToValidUTF8(name, "\uFFFD")))
	if err != nil {
		return t.FailWith(err)
	}
	return newFile(t, "ZipEntryFile", &fileState{uri: uri, entry: e})
}

// readerIn returns a stream on what Go reads; closing it leaves what is below open. The object that keep names lives as long.
func readerIn(t *fan.Thread, keep Word, r io.Reader) (Word, Word) {
	in, exc := newIn(t, "SysInStream", &inState{
		read: func(t *fan.Thread, b []byte) (n int, exc Word) {
			if exc := t.Check(int64(4 * len(b))); exc != 0 {
				return 0, exc
			}
			n, err := readUp(r, b)
			if err != nil && err != io.EOF {
				_, exc = ioFailed(t, err)
			}
			return n, exc
		},
		close: func(*fan.Thread) (bool, Word) { return true, 0 },
	})
	if exc == 0 {
		t.Heap.Store(in, ownWord, keep)
	}
	return in, exc
}

func zipRead(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[0] == 0 {
		return nullPointer(t)
	}
	return newZip(t, a[0], &zipState{in: newZipStream(&streamIO{t: t, self: a[0]})})
}

func zipReadNext(t *fan.Thread, a fan.Args) (Word, Word) {
	s := zipOf(t, a[0]).in
	if s == nil {
		return t.Fail("UnsupportedErr", "Zip not opened for reading")
	}
	s.from.t = t
	h, err := s.next()
	if exc := s.from.failed(err); exc != 0 || h == nil {
		return layout.Null, exc
	}
	stream := t.Heap.Load(a[0], ownWord)
	e := &entry{size: h.size, modified: h.modified}
	e.open = func(t *fan.Thread) (Word, Word) { return zipEntryIn(t, stream, s, h) }
	return newZipEntry(t, h.name, e)
}

// zipEntryIn returns a stream on the entry that a zip is at; one that it has left has nothing more.
func zipEntryIn(t *fan.Thread, stream Word, s *zipStream, h *zipHeader) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(stream)
	in, exc := newIn(t, "SysInStream", &inState{
		read: func(t *fan.Thread, b []byte) (n int, exc Word) {
			if exc := t.Check(int64(4 * len(b))); exc != 0 {
				return 0, exc
			}
			s.from.t = t
			n, err := s.read(h, b)
			return n, s.from.failed(err)
		},
		close: func(*fan.Thread) (bool, Word) { return true, 0 },
	})
	if exc == 0 {
		t.Heap.Store(in, ownWord, stream)
	}
	return in, exc
}

func zipWrite(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[0] == 0 {
		return nullPointer(t)
	}
	to := &streamIO{t: t, self: a[0]}
	return newZip(t, a[0], &zipState{out: &zipOutput{to: to, writer: zip.NewWriter(to)}})
}

// zipOutputOf returns what a Zip is written with.
func zipOutputOf(t *fan.Thread, self Word) (o *zipOutput, exc Word) {
	if o = zipOf(t, self).out; o == nil {
		_, exc = t.Fail("UnsupportedErr", "Zip not opened for writing")
		return nil, exc
	}
	o.to.t = t
	return o, 0
}

// zipWriteNext begins an entry and returns the stream to write it with.
func zipWriteNext(t *fan.Thread, a fan.Args) (Word, Word) {
	o, exc := zipOutputOf(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	h, level, exc := zipHeaderOf(t, a)
	if exc != 0 {
		return 0, exc
	}
	w, err := o.create(h, level)
	if exc := o.to.failed(err); exc != 0 {
		return 0, exc
	}
	o.current++
	number, zipWord := o.current, a[0]
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(zipWord)
	out, exc := newOut(t, "SysOutStream", &outState{
		write: func(t *fan.Thread, b []byte) (exc Word) {
			if o.current != number {
				_, exc = t.Fail("IOErr", "no current ZIP entry")
				return exc
			}
			o.to.t = t
			if exc := t.Check(int64(8 * len(b))); exc != 0 {
				return exc
			}
			_, err := w.Write(b)
			return o.to.failed(err)
		},
		close: func(t *fan.Thread) (bool, Word) {
			if o.current == number {
				o.current++
			}
			return true, 0
		},
	})
	if exc == 0 {
		t.Heap.Store(out, ownWord, zipWord)
	}
	return out, exc
}

// create begins an entry that is compressed, or of level 0 stored.
func (o *zipOutput) create(h *zip.FileHeader, level int) (io.Writer, error) {
	if h.Method == zip.Store {
		return o.writer.CreateRaw(h)
	}
	o.writer.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, level) })
	return o.writer.CreateHeader(h)
}

// zipHeaderOf returns the header of an entry and the level of compression from the arguments of writeNext.
func zipHeaderOf(t *fan.Thread, a fan.Args) (h *zip.FileHeader, level int, exc Word) {
	uri, exc := uriOf(t, a[1])
	if exc != 0 {
		return nil, 0, exc
	}
	fail := func(typ, msg string) (*zip.FileHeader, int, Word) {
		_, exc := t.Fail(typ, msg)
		return nil, 0, exc
	}
	switch s := uri.String(); {
	case strings.Contains(s, "#"):
		return fail("ArgErr", "Path must not contain fragment: "+s)
	case strings.Contains(s, "?"):
		return fail("ArgErr", "Path must not contain query: "+s)
	}
	m, exc := momentOf(t, a[2])
	if exc != 0 {
		return nil, 0, exc
	}
	o, exc := zipOptions(t, a[3])
	if exc != 0 {
		return nil, 0, exc
	}
	h = &zip.FileHeader{
		Name: strings.TrimPrefix(uri.String(), "/"), Method: zip.Deflate, Modified: time.UnixMilli(m.Ticks/int64(fanvalue.Millisecond) + fantime.JavaEpoch), Comment: o.comment, Extra: o.extra,
	}
	if o.level == 0 {
		if o.size < 0 {
			o.size = o.packed
		}
		if o.size < 0 || o.crc < 0 {
			return fail("IOErr", "java.util.zip.ZipException: STORED entry missing size, compressed size, or crc-32")
		}
		h.Method, h.CRC32, h.UncompressedSize64, h.CompressedSize64 = zip.Store, uint32(o.crc), uint64(o.size), uint64(o.size)
		h.ModifiedDate, h.ModifiedTime = dosTime(h.Modified) //lint:ignore SA1019 CreateRaw writes these alone
	}
	if o.level < flate.DefaultCompression || o.level > flate.BestCompression {
		return fail("ArgErr", "invalid compression level")
	}
	return h, int(o.level), 0
}

// zipEntryOptions are the options of an entry; numbers that are not given are negative.
type zipEntryOptions struct {
	level, crc, size, packed int64
	comment                  string
	extra                    []byte
}

func zipOptions(t *fan.Thread, opts Word) (o zipEntryOptions, exc Word) {
	o = zipEntryOptions{level: flate.DefaultCompression, crc: -1, size: -1, packed: -1}
	if opts == 0 {
		return o, 0
	}
	mark := t.Kept()
	defer t.Release(mark)
	t.Keep(opts)
	get := func(name string) (w Word) {
		if exc == 0 {
			w, exc = mapGet(t, opts, t.NewStr(name), 0)
		}
		return w
	}
	for name, to := range map[string]*int64{"level": &o.level, "crc": &o.crc, "compressedSize": &o.packed, "uncompressedSize": &o.size} {
		if n, ok := t.IntOf(get(name)); ok {
			*to = n
		}
	}
	o.comment, _ = t.TextOf(get("comment"))
	if extra := get("extra"); extra != 0 && isA(t, extra, "Buf") {
		o.extra = slices.Clone(openBuf(t, extra).st.data)
	}
	return o, exc
}

func zipFinish(t *fan.Thread, a fan.Args) (Word, Word) {
	o, exc := zipOutputOf(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	return fan.Bool(true), o.finish()
}

// finish writes the directory.
func (o *zipOutput) finish() (exc Word) {
	if o.finished {
		return 0
	}
	o.finished = true
	o.current++
	return o.to.failed(o.writer.Close())
}

func zipClose(t *fan.Thread, a fan.Args) (Word, Word) {
	st, on := zipOf(t, a[0]), t.Heap.Load(a[0], ownWord)
	switch {
	case st.file != nil:
		return fan.Bool(st.file.from.close() == nil), 0
	case st.out != nil:
		st.out.to.t = t
		if exc := st.out.finish(); exc != 0 {
			return 0, exc
		}
	}
	return t.Invoke(t.TypeOf(on).FindMethod("close", 0), on)
}
