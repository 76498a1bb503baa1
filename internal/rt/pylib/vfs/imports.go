package vfs

import (
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Imports is where the import statement looks for modules: py.Options.Files.
type Imports struct{}

// Stat says what a path names. What fails names nothing.
func (Imports) Stat(t *py.Thread, path string) py.PathKind {
	if t.Runtime().Root(rootTable) == layout.Null && path != "/" {
		return (&posix{}).importPath(t, path)
	}
	at, exc := lookup(t, path)
	if exc != 0 || at.root || at.fs == layout.Null {
		return py.NoPath
	}
	fs, _ := at.native(t)
	switch fs := fs.(type) {
	case *posix:
		return fs.importPath(t, at.rest)
	case nil:
		return guestStat(t, at)
	}
	fields, exc := fs.stat(t, at.rest)
	if exc != 0 {
		return py.NoPath
	}
	return kindOf(fields[0])
}

func kindOf(mode int64) py.PathKind {
	if mode&host.ModeDir != 0 {
		return py.DirPath
	}
	return py.FilePath
}

// guestStat asks a file system of a program's.
func guestStat(t *py.Thread, at place) py.PathKind {
	result, exc := at.call(t, "stat", t.NewStr(at.rest))
	if exc != 0 {
		return py.NoPath
	}
	mode, exc := t.Item(result, layout.SmallInt(0), layout.Undefined)
	if exc != 0 {
		return py.NoPath
	}
	n, exc := t.IntArg(mode)
	if exc != 0 {
		return py.NoPath
	}
	return kindOf(n)
}

// Read returns what a file holds.
func (Imports) Read(t *py.Thread, path string) (data []byte, exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	name, mode := t.NewStr(path), t.NewStr("rb")
	if name == 0 || mode == 0 {
		_, exc = t.NoMemory()
		return nil, exc
	}
	w, exc := onPlace(t, name, "open", mode)
	if exc != 0 {
		return nil, exc
	}
	s, exc := stream.Of(t, t.Keep(w))
	if exc != 0 {
		return nil, exc
	}
	if t.HostValue(w) == nil {
		data, exc = readGuest(t, s)
	} else {
		data, _, exc = stream.ReadAll(t, s)
	}
	if exc != 0 {
		return nil, exc
	}
	_, exc = s.Ioctl(t, stream.Close, stream.Arg{})
	return data, exc
}

// Sizes of the reads of files of a program's, as the reference makes them.
const (
	guestRead      = 53 // where the file does not say what it likes
	guestReadLeast = 21
	guestReadMost  = 255
)

// readGuest reads a file of a program's: with the size that it asks for, and until a read returns less.
func readGuest(t *py.Thread, s stream.Stream) (data []byte, exc Word) {
	size := guestRead
	n, exc := s.Ioctl(t, stream.BufSize, stream.Arg{})
	switch {
	case exc != 0 && !t.IsA(exc, py.OSError):
		return nil, exc
	case exc == 0 && n != 0:
		size = int(max(guestReadLeast, min(n, guestReadMost)))
	}
	for {
		part, _, exc := stream.ReadFull(t, s, size, true)
		if exc != 0 && len(data) == 0 {
			return nil, exc
		}
		data = append(data, part...)
		if exc != 0 || len(part) < size {
			return data, 0
		}
	}
}
