package vfs

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fs/romfs"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// rom is a VfsRom: a ROMFS image in a buffer of the program, which is the word of the object.
type rom struct {
	owner Word // the object, which lives as long as anybody calls this
}

func romType(t *py.Thread) *py.Type {
	return t.NativeType("vfs.VfsRom", func() *py.TypeDef {
		return &py.TypeDef{Name: "VfsRom", New: newRom, Methods: methods(true)}
	})
}

func newRom(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) {
	switch {
	case len(a.Pairs) > 0:
		return t.Fail(py.TypeError, "function doesn't take keyword arguments")
	case len(a.Words) != 1:
		return t.Fail(py.TypeError, "function takes 1 positional arguments but %d were given", len(a.Words))
	}
	if _, exc := t.BufferArg(a.Words[0]); exc != 0 {
		return 0, exc
	}
	r := &rom{}
	if r.owner = t.NewHost(ty, r, nil, a.Words[0]); r.owner == 0 {
		return t.NoMemory()
	}
	_, exc := r.volume(t)
	return r.owner, exc
}

// MountROM mounts a copy of an image, as vfs.mount(vfs.VfsRom(image), path) does.
func MountROM(t *py.Thread, image []byte, path string) (exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	at, data := t.NewStr(path), t.NewBytes(image)
	if at == 0 || data == 0 {
		_, exc = t.NoMemory()
		return exc
	}
	fs, exc := newRom(t, romType(t), py.Args{Words: []Word{t.Keep(data)}})
	if exc == 0 {
		_, exc = mount(t, py.Args{Words: []Word{t.Keep(fs), t.Keep(at)}})
	}
	return exc
}

// volume returns the image, as the buffer holds it now.
func (r *rom) volume(t *py.Thread) (romfs.Volume, Word) {
	image, exc := t.BufferArg(t.HostWord(r.owner, 0))
	if exc != 0 {
		return romfs.Volume{}, exc
	}
	v, err := romfs.New(image)
	if err != nil {
		return v, t.OSError(host.ENODEV)
	}
	return v, 0
}

// find returns what a path names.
func (r *rom) find(t *py.Thread, path string) (romfs.Node, Word) {
	v, exc := r.volume(t)
	if exc != 0 {
		return romfs.Node{}, exc
	}
	n, err := v.Find(path)
	if err != nil {
		return n, t.OSError(err)
	}
	return n, 0
}

func (r *rom) mount(t *py.Thread, readonly, format bool) (exc Word) {
	if format {
		return t.OSError(host.EPERM)
	}
	return 0
}

func (r *rom) umount(t *py.Thread) (exc Word) { return 0 }

func (r *rom) open(t *py.Thread, path, mode string) (file, exc Word) {
	if strings.ContainsAny(mode, "wa+") {
		return t.FailOS(host.EROFS)
	}
	f := &romFile{rom: r, path: path, text: strings.LastIndexByte(mode, 'b') <= strings.LastIndexByte(mode, 't')}
	n, exc := r.find(t, path)
	switch {
	case exc != 0:
		return 0, exc
	case n.Folder:
		return t.FailOS(host.EISDIR)
	}
	return t.Made(t.NewHost(romFileType(t, f.text), f, nil, r.owner))
}

// chdir goes nowhere: the working directory is the root.
func (r *rom) chdir(t *py.Thread, path string) (exc Word) {
	if path != "/" && path != "" {
		return t.OSError(host.EOPNOTSUPP)
	}
	return 0
}

func (r *rom) getcwd(t *py.Thread) (path string, exc Word) { return "", 0 }

func (r *rom) list(t *py.Thread, path string) (entries []entry, exc Word) {
	v, exc := r.volume(t)
	if exc != 0 {
		return nil, exc
	}
	list, err := v.ReadDir(path)
	if err != nil {
		return nil, t.OSError(err)
	}
	for _, n := range list {
		entries = append(entries, entry{n.Name, []int64{modeOf(n.Folder), 0, int64(len(n.Data))}})
	}
	return entries, 0
}

func (r *rom) mkdir(t *py.Thread, path string) (exc Word)      { return t.OSError(host.EROFS) }
func (r *rom) remove(t *py.Thread, path string) (exc Word)     { return t.OSError(host.EROFS) }
func (r *rom) rmdir(t *py.Thread, path string) (exc Word)      { return t.OSError(host.EROFS) }
func (r *rom) rename(t *py.Thread, from, to string) (exc Word) { return t.OSError(host.EROFS) }

func (r *rom) stat(t *py.Thread, path string) (fields [10]int64, exc Word) {
	n, exc := r.find(t, path)
	return [10]int64{0: modeOf(n.Folder), 6: int64(len(n.Data))}, exc
}

func (r *rom) statvfs(t *py.Thread, path string) (fields [10]int64, exc Word) {
	v, exc := r.volume(t)
	return [10]int64{0: 1, 2: int64(v.Size()), 9: 32767}, exc
}

var _ fileSystem = (*rom)(nil)

// romFile is the Go value of an open file. The object has one word, that of the file system.
type romFile struct {
	rom  *rom
	path string
	at   int
	text bool
}

func romFileType(t *py.Thread, text bool) *py.Type {
	name := "FileIO"
	if text {
		name = "TextIOWrapper"
	}
	return t.NativeType("vfs.rom."+name, func() *py.TypeDef {
		return &py.TypeDef{
			Name: name,
			Next: stream.NextLine,
			Buffer: func(t *py.Thread, w Word) (py.Buffer, bool) {
				return t.HostValue(w).(*romFile).buffer(t)
			},
			Methods: stream.Methods("read", "readinto", "readline", "readlines", "seek", "tell", "close", "__enter__", "__exit__"),
		}
	})
}

func (f *romFile) node(t *py.Thread) (romfs.Node, Word) { return f.rom.find(t, f.path) }

// buffer returns where in the image the file's data lies.
func (f *romFile) buffer(t *py.Thread) (py.Buffer, bool) {
	v, exc := f.rom.volume(t)
	if exc != 0 {
		return py.Buffer{}, false
	}
	n, err := v.Find(f.path)
	b, ok := t.BufferOf(t.HostWord(f.rom.owner, 0))
	if err != nil || !ok {
		return py.Buffer{}, false
	}
	b.Start += uint64(v.Offset(n))
	b.Len, b.Code, b.Writable = len(n.Data), 'B', false
	return b, true
}

// IsText is stream.Text's.
func (f *romFile) IsText() bool { return f.text }

// Peek is stream.Peeker's.
func (f *romFile) Peek(t *py.Thread) ([]byte, Word) {
	n, exc := f.node(t)
	return n.Data[min(f.at, len(n.Data)):], exc
}

// Read reads.
func (f *romFile) Read(t *py.Thread, p []byte) (int, Word) {
	next, exc := f.Peek(t)
	n := copy(p, next)
	f.at += n
	return n, exc
}

// Write fails.
func (f *romFile) Write(t *py.Thread, p []byte) (int, Word) {
	return 0, t.Error(py.OSError, "stream operation not supported")
}

// Ioctl does what a request asks for.
func (f *romFile) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (int64, Word) {
	switch request {
	case stream.Close:
		return 0, 0
	case stream.Seek:
		n, exc := f.node(t)
		if exc != 0 {
			return 0, exc
		}
		from := int64(0)
		switch arg.Whence {
		case 1:
			from = int64(f.at)
		case 2:
			from = int64(len(n.Data))
		}
		if arg.Offset < -from {
			return 0, t.OSError(host.EINVAL)
		}
		f.at = int(min(uint64(from)+uint64(arg.Offset), uint64(len(n.Data))))
		if arg.Offset < 0 {
			f.at = int(from + arg.Offset)
		}
		return int64(f.at), 0
	}
	return 0, t.OSError(host.EINVAL)
}
