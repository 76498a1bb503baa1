// Package file is the files of the host as Python's streams: what open returns for them, sys.stdin, sys.stdout and sys.stderr, and input.
//
//	w, exc := file.Open(t, "notes.txt", file.ParseMode("r"))
//	w = file.Standard(t, 1)
//
// A file object has a number (stream.Descriptors); what is open stands behind the number, so that open(number) is another way to it.
//
// Invariants: nothing waits but in Thread.Wait; what is read ahead of a regular file is dropped when the program writes to any file.
//
// It knows no mounted file systems.
package file

import (
	"io"
	"os"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Word is a value: see package layout.
type Word = layout.Word

// Mode is how a file is opened.
type Mode struct {
	Flag int  // as os.OpenFile has it
	Text bool // what is read is str
}

// Writes reports whether the mode lets files be written or made.
func (m Mode) Writes() bool { return m.Flag&(os.O_WRONLY|os.O_RDWR|os.O_CREATE) != 0 }

// ParseMode reads the mode of open: the last of r, w and a counts, + adds the other direction, b and t say what is read. Other letters
// mean nothing.
func ParseMode(mode string) Mode {
	access, extra, text := os.O_RDONLY, 0, true
	for _, c := range mode {
		switch c {
		case 'r':
			access = os.O_RDONLY
		case 'w':
			access, extra = os.O_WRONLY, os.O_CREATE|os.O_TRUNC
		case 'a':
			access, extra = os.O_WRONLY, os.O_CREATE|os.O_APPEND
		case '+':
			access = os.O_RDWR
		case 'b', 't':
			text = c == 't'
		}
	}
	return Mode{access | extra, text}
}

// file is the Go value of a file object.
type file struct {
	all    *stream.Descriptors
	number int // -1 when it is closed
	text   bool
}

// Open opens a file of the host.
func Open(t *py.Thread, name string, mode Mode) (Word, Word) {
	files := t.Runtime().Host().Files
	if files == nil {
		return t.FailOS(&host.Denied{Grant: "--allow-read"})
	}
	f, err := files.Open(name, mode.Flag, 0o644)
	if err != nil {
		return t.FailOS(err)
	}
	all := descriptors(t)
	number, ok := all.Add(newDescriptor(t, all, f))
	if !ok {
		f.Close()
		return t.FailOS(host.EMFILE)
	}
	w := newFile(t, number, mode.Text)
	if w == 0 {
		closeNumber(all, number)
	}
	return t.Made(w)
}

// OfNumber returns a file object of what is open under a number: none may be.
func OfNumber(t *py.Thread, number int, mode Mode) (Word, Word) {
	return t.Made(newFile(t, number, mode.Text))
}

func newFile(t *py.Thread, number int, text bool) Word {
	all := descriptors(t)
	opened := all.Get(number)
	return t.NewHost(fileType(t, text), &file{all, number, text}, func(v any) {
		if all.Get(number) == opened { // the number may be another's, where what it stood for was closed by somebody else
			v.(*file).close()
		}
	})
}

// standardNames are the names of the standard streams, by number.
var standardNames = [3]string{"file.stdin", "file.stdout", "file.stderr"}

// Standard returns sys.stdin, sys.stdout or sys.stderr by its number; 0 where the limit is reached.
func Standard(t *py.Thread, number int) Word { return standard(t, number, true) }

func standard(t *py.Thread, number int, text bool) Word {
	key := standardNames[number]
	if !text {
		key += ".buffer"
	}
	w := t.Runtime().Root(key)
	if w != layout.Null {
		return w
	}
	if w = t.NewHost(fileType(t, text), &file{descriptors(t), number, text}, nil); w != 0 {
		t.Runtime().SetRoot(key, w)
	}
	return w
}

// descriptors returns the runtime's, with the standard streams open.
func descriptors(t *py.Thread) *stream.Descriptors {
	rt := t.Runtime()
	return rt.State("file.descriptors", func() any {
		all := stream.DescriptorsOf(rt)
		h := rt.Host()
		for n, s := range []stream.Stream{&descriptor{in: newPump(h.Stdin)}, &output{w: rt.Stdout(), flush: rt.Flush}, &output{w: h.Stderr, ahead: rt.Flush}} {
			all.Set(n, s)
		}
		return all
	}).(*stream.Descriptors)
}

func closeNumber(all *stream.Descriptors, number int) {
	if d, ok := all.Get(number).(io.Closer); ok {
		all.Remove(number)
		d.Close()
	}
}

func (f *file) close() {
	if f.number >= 0 {
		closeNumber(f.all, f.number)
		f.number = -1
	}
}

func (f *file) IsText() bool { return f.text }

// Behind returns what stands behind the file's number.
func (f *file) Behind(t *py.Thread) (stream.Stream, Word) {
	if f.number < 0 {
		return nil, t.Error(py.ValueError, "I/O operation on closed file")
	}
	if s := f.all.Get(f.number); s != nil {
		return s, 0
	}
	return nil, t.OSError(host.EBADF)
}

func (f *file) Read(t *py.Thread, p []byte) (int, Word) {
	s, exc := f.Behind(t)
	if exc != 0 {
		return 0, exc
	}
	return s.Read(t, p)
}

func (f *file) Write(t *py.Thread, p []byte) (int, Word) {
	s, exc := f.Behind(t)
	if exc != 0 {
		return 0, exc
	}
	return s.Write(t, p)
}

func (f *file) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (int64, Word) {
	if request == stream.Close {
		f.close()
		return 0, 0
	}
	s, exc := f.Behind(t)
	switch {
	case exc != 0:
		return 0, exc
	case request == stream.FileNo:
		return int64(f.number), 0
	}
	return s.Ioctl(t, request, arg)
}

// PollFD is stream.Polled's, of what stands behind the number.
func (f *file) PollFD(events int64) (fd int, ask int64, indirect bool) {
	if p, ok := f.all.Get(f.number).(stream.Polled); ok {
		return p.PollFD(events)
	}
	return -1, 0, true
}

// Notify is stream.Waiter's, of what stands behind the number.
func (f *file) Notify(events int64, ready chan<- struct{}) (cancel func()) {
	if w, ok := f.all.Get(f.number).(stream.Waiter); ok {
		return w.Notify(events, ready)
	}
	stream.Tell(ready)
	return func() {}
}

func fileType(t *py.Thread, text bool) *py.Type {
	name := "FileIO"
	if text {
		name = "TextIOWrapper"
	}
	return t.NativeType("file."+name, func() *py.TypeDef {
		return &py.TypeDef{
			Name: name,
			Print: func(t *py.Thread, w Word, p *py.Printer, repr bool) Word {
				p.Text("<io." + name + " " + decimal(t.HostValue(w).(*file).number) + ">")
				return 0
			},
			Attr: fileAttr,
			Next: stream.NextLine,
			Methods: append(
				stream.Methods("read", "readinto", "readline", "readlines", "write", "seek", "tell", "flush", "close", "__del__", "__enter__", "__exit__"),
				py.Def{Name: "fileno", Min: 1, Max: 1, Fn: fileNo},
			),
		}
	})
}

// fileAttr is the attribute buffer of the standard streams.
func fileAttr(t *py.Thread, w, name, value Word) (Word, Word) {
	if value != layout.Undefined || string(t.Heap.Text(name)) != "buffer" {
		return layout.Undefined, 0
	}
	for number, key := range standardNames {
		if w == t.Runtime().Root(key) {
			return t.Made(standard(t, number, false))
		}
	}
	return layout.Undefined, 0
}

func fileNo(t *py.Thread, a py.Args) (Word, Word) {
	s, exc := stream.Of(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	n, exc := s.Ioctl(t, stream.FileNo, stream.Arg{})
	return layout.SmallInt(n), exc
}
