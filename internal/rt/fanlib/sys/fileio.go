package sys

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"syscall"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// mostBuffer bounds the buffer that a program may ask for.
const mostBuffer = 1 << 20

// bufferSize returns the size of a stream's buffer: that of an argument of type Int?.
func bufferSize(t *fan.Thread, w Word) int {
	n, _ := t.IntOf(w)
	return int(max(1, min(n, mostBuffer)))
}

// What closed streams say.
var (
	errReadClosed  = errors.New("java.io.IOException: Stream closed")
	errWriteClosed = errors.New("java.io.IOException: Stream Closed")
)

// fileReader reads a file of the host in pieces.
type fileReader struct {
	file     host.File // nil once it is closed
	regular  bool      // it is on a disk
	buf      []byte
	from, to int
}

func (r *fileReader) read(t *fan.Thread, b []byte) (n int, exc Word) {
	if r.file == nil {
		_, exc = ioFailed(t, errReadClosed)
		return 0, exc
	}
	for n < len(b) {
		if r.from < r.to {
			k := copy(b[n:], r.buf[r.from:r.to])
			r.from += k
			n += k
			continue
		}
		if n > 0 && !r.regular { // more might have to be waited for
			break
		}
		var k int
		var err error
		if direct := len(b)-n >= len(r.buf); direct {
			t.Wait(func() { k, err = r.file.Read(b[n:]) })
			n += max(k, 0)
		} else {
			t.Wait(func() { k, err = r.file.Read(r.buf) })
			r.from, r.to = 0, max(k, 0)
		}
		if k <= 0 {
			if n == 0 && err != nil && err != io.EOF {
				_, exc = ioFailed(t, err)
			}
			break
		}
	}
	return n, exc
}

// avail returns how many bytes can be read without waiting: of a regular file all that are left.
func (r *fileReader) avail(*fan.Thread) (int, Word) {
	n := r.to - r.from
	if r.file == nil || !r.regular {
		return n, 0
	}
	info, err := r.file.Stat()
	if err != nil {
		return n, 0
	}
	at, err := r.file.Seek(0, io.SeekCurrent)
	if err != nil {
		return n, 0
	}
	return n + int(max(0, info.Size()-at)), 0
}

func (r *fileReader) close(t *fan.Thread) (bool, Word) {
	if r.file == nil {
		return true, 0
	}
	err := r.file.Close()
	r.file = nil
	if err != nil {
		_, exc := ioFailed(t, err)
		return false, exc
	}
	return true, 0
}

func localIn(t *fan.Thread, a fan.Args) (Word, Word) {
	st := fileOf(t, a[0])
	size := bufferSize(t, a[1])
	files, err := hostFiles(t)
	if err != nil {
		return ioFailed(t, err)
	}
	var f host.File
	t.Wait(func() { f, err = openPlain(files, st.path, os.O_RDONLY) })
	if err != nil {
		return notOpened(t, st.path, err)
	}
	r := &fileReader{file: f, buf: make([]byte, size)}
	if info, err := f.Stat(); err == nil {
		r.regular = info.Mode().IsRegular()
	}
	return t.Made(t.NewHost(t.Sys("SysInStream"), &inState{
		read:  r.read,
		avail: r.avail,
		close: r.close,
	}, func(any) {
		if r.file != nil {
			r.file.Close()
		}
	}))
}

// openPlain opens what is no folder.
func openPlain(files host.FS, path string, flag int) (host.File, error) {
	info, err := files.Stat(path)
	if err == nil && info.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: path, Err: syscall.EISDIR}
	}
	return files.Open(path, flag, 0o666)
}

// fileWriter writes a file of the host in pieces.
type fileWriter struct {
	file host.File // nil once it is closed
	buf  []byte
	size int
}

func (w *fileWriter) write(t *fan.Thread, b []byte) (exc Word) {
	if w.file == nil {
		_, exc = ioFailed(t, errWriteClosed)
		return exc
	}
	if len(w.buf)+len(b) > w.size {
		if exc := w.flush(t); exc != 0 {
			return exc
		}
	}
	if len(b) < w.size {
		w.buf = append(w.buf, b...)
		return 0
	}
	return w.through(t, b)
}

func (w *fileWriter) through(t *fan.Thread, b []byte) (exc Word) {
	var err error
	t.Wait(func() { _, err = w.file.Write(b) })
	if err != nil {
		_, exc = ioFailed(t, err)
	}
	return exc
}

func (w *fileWriter) flush(t *fan.Thread) (exc Word) {
	if w.file == nil || len(w.buf) == 0 {
		return 0
	}
	exc = w.through(t, w.buf)
	w.buf = w.buf[:0]
	return exc
}

func (w *fileWriter) sync(t *fan.Thread) (exc Word) {
	if exc := w.flush(t); exc != 0 || w.file == nil {
		return exc
	}
	var err error
	t.Wait(func() { err = w.file.Sync() })
	if err != nil {
		_, exc = ioFailed(t, err)
	}
	return exc
}

func (w *fileWriter) close(t *fan.Thread) (bool, Word) {
	if w.file == nil {
		return true, 0
	}
	exc := w.flush(t)
	err := w.file.Close()
	w.file = nil
	if exc == 0 && err != nil {
		_, exc = ioFailed(t, err)
	}
	return exc == 0, exc
}

func localOut(t *fan.Thread, a fan.Args) (Word, Word) {
	st := fileOf(t, a[0])
	flag := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if a.Bool(1) {
		flag = os.O_WRONLY | os.O_CREATE | os.O_APPEND
	}
	size := bufferSize(t, a[2])
	files, err := hostFiles(t)
	if err != nil {
		return ioFailed(t, err)
	}
	var f host.File
	t.Wait(func() {
		if err = makeFolders(files, path.Dir(st.path)); err == nil {
			f, err = openPlain(files, st.path, flag)
		}
	})
	if err != nil {
		return notOpened(t, st.path, err)
	}
	w := &fileWriter{file: f, size: size}
	return t.Made(t.NewHost(t.Sys("SysOutStream"), &outState{write: w.write, flush: w.flush, sync: w.sync, close: w.close}, func(any) {
		if w.file != nil {
			w.file.Close()
		}
	}))
}

// fileBuf is what keeps a buffer and the file of which it is the content: what was changed is written when the buffer is flushed, synced or
// closed.
type fileBuf struct {
	file  host.File // nil once it is closed
	start int64     // where in the file the buffer begins
	mode  string
	was   []byte // the content as the file has it

	mapped bool // its part of the file neither grows nor shrinks
}

// openedBuf returns the buffer of a part of a file: size bytes, or if that is negative all.
func openedBuf(t *fan.Thread, a fan.Args, mode string, start, size int64, mapped bool) (Word, Word) {
	st := fileOf(t, a[0])
	files, err := hostFiles(t)
	if err != nil {
		return ioFailed(t, err)
	}
	flag := os.O_RDWR | os.O_CREATE
	if mode == "r" {
		flag = os.O_RDONLY
	}
	f, err := openPlain(files, st.path, flag)
	if err != nil {
		return notOpened(t, st.path, err)
	}
	info, err := f.Stat()
	if err == nil && size < 0 {
		size = max(0, info.Size()-start)
	}
	if err == nil {
		_, err = f.Seek(start, io.SeekStart)
	}
	if err != nil {
		f.Close()
		return ioFailed(t, err)
	}
	if exc := t.Room(2 * size); exc != 0 {
		f.Close()
		return 0, exc
	}
	data := make([]byte, size)
	t.Wait(func() { _, err = io.ReadFull(f, data) })
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		f.Close()
		return ioFailed(t, err)
	}
	b := &fileBuf{file: f, start: start, mode: mode, was: bytes.Clone(data), mapped: mapped}
	return newBufOf(t, &bufState{data: data, file: b})
}

// write brings the file up to date.
func (b *fileBuf) write(t *fan.Thread, data []byte) (exc Word) {
	if b.mapped { // what it says its size is does not matter to the file
		data = data[:len(b.was)]
	}
	if b.file == nil || b.mode != "rw" || bytes.Equal(b.was, data) {
		return 0
	}
	var err error
	t.Wait(func() {
		if _, err = b.file.Seek(b.start, io.SeekStart); err == nil {
			_, err = b.file.Write(data)
		}
		if cut, ok := b.file.(interface{ Truncate(int64) error }); ok && err == nil && !b.mapped && len(data) < len(b.was) {
			err = cut.Truncate(b.start + int64(len(data)))
		}
	})
	if err != nil {
		_, exc = ioFailed(t, err)
		return exc
	}
	b.was = bytes.Clone(data)
	return 0
}

func (b *fileBuf) close(t *fan.Thread, data []byte) (exc Word) {
	exc = b.write(t, data)
	if b.file != nil {
		b.file.Close()
		b.file = nil
	}
	return exc
}

func localOpen(t *fan.Thread, a fan.Args) (Word, Word) {
	switch mode := text(t, a[1]); mode {
	case "r", "rw":
		return openedBuf(t, a, mode, 0, -1, false)
	default:
		return t.Fail("ArgErr", `java.lang.IllegalArgumentException: Illegal mode "`+mode+`" must be one of "r", "rw", "rws", or "rwd"`)
	}
}

func localMap(t *fan.Thread, a fan.Args) (Word, Word) {
	mode := text(t, a[1])
	if mode != "r" && mode != "rw" && mode != "p" {
		return t.Fail("ArgErr", "Invalid mode: "+mode)
	}
	size := int64(-1)
	if n, ok := t.IntOf(a[3]); ok {
		size = n
	}
	if a.Int(2) < 0 {
		return t.Fail("ArgErr", "Negative position")
	}
	return openedBuf(t, a, mode, a.Int(2), size, true)
}
