package sys

import (
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// What natives of other pods make of values of this one.

// NewBuf returns a Buf of bytes, which it keeps, positioned at its beginning.
func NewBuf(t *fan.Thread, data []byte) (Word, Word) { return newBuf(t, data) }

// BufBytes returns all bytes of a Buf, wherever its position is; they are valid until it changes.
func BufBytes(t *fan.Thread, buf Word) ([]byte, Word) {
	st, exc := hostOf[*bufState](t, buf, "Buf")
	if exc != 0 {
		return nil, exc
	}
	return st.data, 0
}

// NewDecimal returns a Decimal.
func NewDecimal(t *fan.Thread, d fanvalue.Decimal) (Word, Word) { return newDecimal(t, d) }

// RangeOf returns the value of a Range.
func RangeOf(t *fan.Thread, r Word) fanvalue.Range { return rangeOf(t, r) }

// LocalPath returns the path of a File of the host's file system, by the system's rules; false for other files.
func LocalPath(t *fan.Thread, file Word) (path string, ok bool) {
	st, ok := t.HostOf(file).(*fileState)
	if !ok || t.TypeOf(file) != t.Sys("LocalFile") {
		return "", false
	}
	return st.path, true
}

// JavaText returns the text of a value as the reference's host prints it: of doubles that are no numbers, its own names.
func JavaText(t *fan.Thread, w Word) (string, Word) { return textOf(t, w) }

// NotOpened is the exception for a file that cannot be opened, in the words of the reference's host.
func NotOpened(t *fan.Thread, path string, err error) (exc Word) {
	_, exc = notOpened(t, path, err)
	return exc
}

// In is what a SysInStream reads. Avail and Close may be nil.
type In struct {
	Read  func(t *fan.Thread, b []byte) (n int, exc Word) // 0 is the end
	Avail func(t *fan.Thread) (n int, exc Word)           // bytes that can be read without waiting
	Close func(t *fan.Thread) (ok bool, exc Word)
}

// NewIn returns a SysInStream. end is called when no program has it any more; it may be nil.
func NewIn(t *fan.Thread, in In, end func()) (Word, Word) {
	return t.Made(t.NewHost(t.Sys("SysInStream"), &inState{read: in.Read, avail: in.Avail, close: in.Close}, ended(end)))
}

// Out is what a SysOutStream writes to. Flush and Close may be nil.
type Out struct {
	Write func(t *fan.Thread, b []byte) (exc Word)
	Flush func(t *fan.Thread) (exc Word)
	Close func(t *fan.Thread) (ok bool, exc Word)
}

// NewOut returns a SysOutStream. end is called when no program has it any more; it may be nil.
func NewOut(t *fan.Thread, out Out, end func()) (Word, Word) {
	return t.Made(t.NewHost(t.Sys("SysOutStream"), &outState{write: out.Write, flush: out.Flush, close: out.Close}, ended(end)))
}

func ended(f func()) func(any) {
	if f == nil {
		return nil
	}
	return func(any) { f() }
}

// Buf is the content of a sys::Buf in memory. It may be used while the thread does not wait.
type Buf struct{ st *bufState }

// BufOf returns the content of a Buf. Where it is none that lies in memory, the exception says so.
func BufOf(t *fan.Thread, w Word) (Buf, Word) {
	st, exc := hostOf[*bufState](t, w, "MemBuf")
	if exc == 0 && st.file != nil {
		_, exc = t.Fail("CastErr", "sys::FileBuf cannot be cast to sys::MemBuf")
	}
	return Buf{st}, exc
}

// All returns all bytes. They are the buffer's own.
func (b Buf) All() []byte { return b.st.data }

// Rest returns the bytes from the position to the end. They are the buffer's own.
func (b Buf) Rest() []byte { return b.st.data[b.st.pos:] }

// Skip moves the position behind n bytes of Rest.
func (b Buf) Skip(n int) { b.st.pos += n }

// Spare returns how many bytes there are from the position to the capacity.
func (b Buf) Spare() int { return cap(b.st.data) - b.st.pos }

// Put writes data at the position, and makes the buffer as much longer whatever it held there; there must be Spare for it.
func (b Buf) Put(data []byte) {
	st := b.st
	st.data = st.data[:min(len(st.data)+len(data), cap(st.data))]
	copy(st.data[st.pos:], data)
	st.pos += len(data)
}

// NewDuration returns a Duration.
func NewDuration(t *fan.Thread, d time.Duration) (Word, Word) {
	return newDuration(t, fanvalue.Duration(d))
}

// DurationOf returns the time that a Duration is.
func DurationOf(t *fan.Thread, w Word) (time.Duration, Word) {
	d, exc := durationOf(t, w)
	return time.Duration(d), exc
}

// IOFailed is the IOErr of an error of the system, or of a thing that is not granted.
func IOFailed(t *fan.Thread, err error) (Word, Word) { return ioFailed(t, err) }

// Entry is a file that can only be read, by its path as a Uri has it; its size is not known ahead.
type Entry struct {
	Path string
	Data func() ([]byte, error)
}

// NewFolder returns a folder that lists files, which are made when it is asked for them.
func NewFolder(t *fan.Thread, path string, files []Entry) (Word, Word) {
	return newEntry(t, path, &entry{size: -1, list: func(t *fan.Thread) (Word, Word) {
		mark := t.Kept()
		defer t.Release(mark)
		words := make([]Word, len(files))
		for i, f := range files {
			if exc := t.Check(100); exc != 0 {
				return 0, exc
			}
			w, exc := newEntry(t, f.Path, &entry{size: -1, data: f.Data})
			if exc != 0 {
				return 0, exc
			}
			words[i] = t.Keep(w)
		}
		return newFiles(t, words)
	}})
}

func newEntry(t *fan.Thread, path string, e *entry) (Word, Word) {
	uri, err := fanvalue.UriFromStr(uriName(path))
	if err != nil {
		return t.FailWith(err)
	}
	return newFile(t, "ZipEntryFile", &fileState{uri: uri, entry: e})
}
