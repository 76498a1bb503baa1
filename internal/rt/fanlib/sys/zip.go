package sys

import (
	"archive/zip"
	"errors"
	"io"
	"strings"
	"sync"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// The words of a Zip behind the number of its state.
const (
	zipFile     = layout.FieldsStart + 8*(1+iota) // that was opened
	zipContents                                   // the map of its entries, once it was asked for
	zipStream                                     // that is read or written
	zipEnd
	zipWords = (zipEnd - layout.FieldsStart) / 8
)

// zipState is a Zip: one of the three.
type zipState struct {
	opened *zipOpened
	in     *zipIn
	out    *zipOut
}

func zipOf(t *fan.Thread, w Word) *zipState { return t.Heap.Host(w).(*zipState) }

func zipMethods() table {
	return table{
		"open":  zipOpen,
		"read":  func(t *fan.Thread, a fan.Args) (Word, Word) { return zipOn(t, a[0], &zipState{in: newZipIn(a[0])}) },
		"write": func(t *fan.Thread, a fan.Args) (Word, Word) { return zipOn(t, a[0], &zipState{out: newZipOut(a[0])}) },
		"file":  func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], zipFile), 0 },
		"toStr": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if f := t.Heap.Load(a[0], zipFile); f != 0 {
				return newStr(t, fileOf(t, f).uri.String())
			}
			return objToStr(t, a)
		},
		"contents":  zipContentsOf,
		"readNext":  zipReadNext,
		"writeNext": zipWriteNext,
		"finish":    zipFinish,
		"close":     zipClose,
	}
}

// zipOn returns a zip on a stream.
func zipOn(t *fan.Thread, stream Word, st *zipState) (Word, Word) {
	if stream == 0 {
		return nullPointer(t)
	}
	w, exc := newHost(t, "Zip", st)
	if exc == 0 {
		t.Heap.Store(w, zipStream, stream)
	}
	return w, exc
}

// zipOpened is the file of a zip that can be read at any place.
type zipOpened struct {
	mu     sync.Mutex
	file   host.File // nil once it is closed
	reader *zip.Reader
}

var errZipClosed = errors.New("java.lang.IllegalStateException: zip file closed")

// ReadAt is of io.ReaderAt. Files of the host that have only one position are read by one at a time.
func (z *zipOpened) ReadAt(b []byte, at int64) (int, error) {
	z.mu.Lock()
	defer z.mu.Unlock()
	if z.file == nil {
		return 0, errZipClosed
	}
	if r, ok := z.file.(io.ReaderAt); ok {
		return r.ReadAt(b, at)
	}
	if _, err := z.file.Seek(at, io.SeekStart); err != nil {
		return 0, err
	}
	n, err := io.ReadFull(z.file, b)
	if err == io.ErrUnexpectedEOF {
		err = io.EOF
	}
	return n, err
}

func (z *zipOpened) close() {
	z.mu.Lock()
	defer z.mu.Unlock()
	if z.file != nil {
		z.file.Close() // it was only read
		z.file = nil
	}
}

// zipOpen opens a local file.
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
	info, err := files.Stat(st.path)
	if err != nil {
		var denied *host.Denied
		if errors.As(err, &denied) {
			return t.FailWith(err)
		}
		return t.Fail("IOErr", "java.nio.file.NoSuchFileException: "+st.path)
	}
	z := &zipOpened{}
	t.Wait(func() {
		if z.file, err = openPlain(files, st.path, 0); err == nil {
			z.reader, err = zip.NewReader(z, info.Size())
		}
	})
	if z.file == nil {
		return notOpened(t, st.path, err)
	}
	if err != nil {
		z.close()
		if errors.Is(err, zip.ErrFormat) {
			return t.Fail("IOErr", "java.util.zip.ZipException: zip END header not found")
		}
		return ioFailed(t, err)
	}
	w, exc := newHost(t, "Zip", &zipState{opened: z})
	if exc == 0 {
		t.Heap.Store(w, zipFile, a[0])
	}
	return w, exc
}

// zipContentsOf returns the map of the entries of a zip that was opened.
func zipContentsOf(t *fan.Thread, a fan.Args) (Word, Word) {
	z := zipOf(t, a[0]).opened
	if have := t.Heap.Load(a[0], zipContents); z == nil || have != 0 {
		return have, 0
	}
	typ, err := t.Runtime().Type("[sys::Uri:sys::File]")
	if err != nil {
		return t.FailWith(err)
	}
	mark := t.Kept()
	defer t.Release(mark)
	m, exc := newMap(t, typ, 0)
	if exc != 0 {
		return 0, exc
	}
	for _, f := range z.reader.File {
		e := &entry{size: int64(f.UncompressedSize64), time: zipTime(f.ModifiedDate, f.ModifiedTime, f.Extra), in: func(t *fan.Thread) (Word, Word) { return z.in(t, f) }}
		file, exc := zipEntry(t, f.Name, e)
		if exc == 0 {
			t.Keep(file)
			exc = mapPut(t, m, t.Heap.Load(file, ownWord), file)
		}
		if exc == 0 {
			exc = t.Check(64)
		}
		if exc != 0 {
			return 0, exc
		}
	}
	t.Heap.Store(m, fan.MapFlags, t.Heap.Load(m, fan.MapFlags)|fan.MapReadonly)
	t.Heap.Store(a[0], zipContents, m)
	return m, 0
}

// zipEntry returns the file of an entry.
func zipEntry(t *fan.Thread, name string, e *entry) (Word, Word) {
	uri, err := fanvalue.UriFromStr("/" + uriName(name))
	if err != nil {
		return t.FailWith(err)
	}
	return newFile(t, "ZipEntryFile", &fileState{uri: uri, entry: e})
}

// in returns the stream of an entry of a zip that was opened.
func (z *zipOpened) in(t *fan.Thread, f *zip.File) (Word, Word) {
	z.mu.Lock()
	closed := z.file == nil
	z.mu.Unlock()
	if closed {
		return t.Fail("Err", errZipClosed.Error())
	}
	r, err := f.Open()
	if err != nil {
		return t.Fail("IOErr", "java.util.zip.ZipException: "+err.Error())
	}
	left := int64(f.UncompressedSize64)
	return newIn(t, "SysInStream", &inState{
		read: func(t *fan.Thread, b []byte) (n int, exc Word) {
			if exc := t.Check(int64(4 * len(b))); exc != 0 {
				return 0, exc
			}
			var err error
			t.Wait(func() { n, err = io.ReadFull(r, b) })
			left -= int64(n)
			if n == 0 && err != nil && err != io.EOF {
				_, exc = t.Fail("IOErr", err.Error())
			}
			return n, exc
		},
		avail: func(*fan.Thread) (int, Word) { return int(max(0, left)), 0 },
		close: func(*fan.Thread) (bool, Word) { r.Close(); return true, 0 }, // it was only read
	})
}

func zipReadNext(t *fan.Thread, a fan.Args) (Word, Word) {
	z := zipOf(t, a[0]).in
	if z == nil {
		return t.Fail("UnsupportedErr", "Zip not opened for reading")
	}
	return z.next(t)
}

func zipWriteNext(t *fan.Thread, a fan.Args) (Word, Word) {
	z := zipOf(t, a[0]).out
	if z == nil {
		return t.Fail("UnsupportedErr", "Zip not opened for writing")
	}
	uri, exc := uriOf(t, a[1])
	if exc != 0 {
		return 0, exc
	}
	switch {
	case uri.Frag.OK:
		return t.Fail("ArgErr", "Path must not contain fragment: "+uri.String())
	case uri.QueryStr.OK:
		return t.Fail("ArgErr", "Path must not contain query: "+uri.String())
	}
	out, exc := z.next(t, strings.TrimPrefix(uri.String(), "/"), a[2], a[3])
	if exc == 0 {
		t.Heap.Store(out, ownWord, a[0])
	}
	return out, exc
}

func zipFinish(t *fan.Thread, a fan.Args) (Word, Word) {
	z := zipOf(t, a[0]).out
	if z == nil {
		return t.Fail("UnsupportedErr", "Zip not opened for writing")
	}
	return zipDone(z.finish(t))
}

// zipDone is the end of methods that return false where the reference's host reports an error of its own. What a stream throws they throw.
func zipDone(exc Word, err error) (Word, Word) { return fan.Bool(err == nil), exc }

func zipClose(t *fan.Thread, a fan.Args) (Word, Word) {
	switch z := zipOf(t, a[0]); {
	case z.opened != nil:
		z.opened.close()
	case z.in != nil:
		return zipDone(z.in.close(t), nil)
	default:
		exc, err := z.out.finish(t)
		if exc == 0 && !z.out.closed {
			z.out.closed = true
			_, exc = t.Invoke(t.TypeOf(z.out.to.self).FindMethod("close", 0), z.out.to.self)
		}
		return zipDone(exc, err)
	}
	return fan.Bool(true), 0
}
