package vfs

import (
	"path/filepath"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/file"
)

// posix is a VfsPosix: the host's files, or those below a folder.
type posix struct {
	root     string // with a slash at its end; empty for all files
	readonly bool
}

func posixType(t *py.Thread) *py.Type {
	return t.NativeType("vfs.VfsPosix", func() *py.TypeDef {
		return &py.TypeDef{
			Name: "VfsPosix",
			New: func(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) {
				switch {
				case len(a.Pairs) > 0:
					return t.Fail(py.TypeError, "function doesn't take keyword arguments")
				case len(a.Words) > 1:
					return t.Fail(py.TypeError, "function expected at most 1 arguments, got %d", len(a.Words))
				case len(a.Words) == 0:
					return t.Made(newPosix(t, ""))
				}
				root, exc := t.TextArg(a.Words[0])
				if exc != 0 {
					return 0, exc
				}
				if root, exc = absolute(t, root); exc != 0 {
					return 0, exc
				}
				return t.Made(newPosix(t, root+"/"))
			},
			Methods: methods(false),
		}
	})
}

func newPosix(t *py.Thread, root string) Word {
	return t.NewHost(posixType(t), &posix{root: root}, nil)
}

// absolute makes a relative folder absolute, so that a change of the working directory does not move it.
func absolute(t *py.Thread, root string) (string, Word) {
	if root == "" || filepath.IsAbs(root) || root[0] == '/' {
		return root, 0
	}
	files, exc := hostFiles(t)
	if exc != 0 {
		return "", exc
	}
	dir, err := files.Getwd()
	if err != nil {
		return "", t.OSError(err)
	}
	return filepath.ToSlash(dir) + "/" + root, 0
}

func hostFiles(t *py.Thread) (host.FS, Word) {
	if files := t.Runtime().Host().Files; files != nil {
		return files, 0
	}
	return nil, t.OSError(&host.Denied{Grant: "--allow-read"})
}

// path returns the host's name of a path.
func (p *posix) path(path string) string {
	if p.root == "" || !strings.HasPrefix(path, "/") {
		return path
	}
	return p.root[:len(p.root)-1] + path
}

// writable returns an exception where the file system is mounted to be read only.
func (p *posix) writable(t *py.Thread) (exc Word) {
	if p.readonly {
		return t.OSError(host.EROFS)
	}
	return 0
}

// do does something with the host's files, which may write where writes is set.
func (p *posix) do(t *py.Thread, writes bool, f func(files host.FS) error) (exc Word) {
	if writes {
		if exc := p.writable(t); exc != 0 {
			return exc
		}
	}
	files, exc := hostFiles(t)
	if exc != 0 {
		return exc
	}
	if err := f(files); err != nil {
		return t.OSError(err)
	}
	return 0
}

func (p *posix) mount(t *py.Thread, readonly, format bool) (exc Word) {
	p.readonly = p.readonly || readonly
	if format {
		return t.OSError(host.EPERM)
	}
	return 0
}

func (p *posix) umount(t *py.Thread) (exc Word) { return 0 }

func (p *posix) open(t *py.Thread, path, mode string) (Word, Word) {
	if p.readonly && strings.ContainsAny(mode, "wa+") {
		return t.FailOS(host.EROFS)
	}
	return file.Open(t, p.path(path), file.ParseMode(mode))
}

// openNumber is open of what has a number.
func (p *posix) openNumber(t *py.Thread, number int, mode string) (Word, Word) {
	if p.readonly && strings.ContainsAny(mode, "wa+") {
		return t.FailOS(host.EROFS)
	}
	return file.OfNumber(t, number, file.ParseMode(mode))
}

func (p *posix) chdir(t *py.Thread, path string) (exc Word) {
	return p.do(t, false, func(files host.FS) error { return files.Chdir(p.path(path)) })
}

func (p *posix) getcwd(t *py.Thread) (path string, exc Word) {
	exc = p.do(t, false, func(files host.FS) (err error) {
		path, err = files.Getwd()
		return err
	})
	path = filepath.ToSlash(path)
	if n := len(p.root); n > 0 && len(path) >= n-1 {
		path = path[n-1:]
	}
	return path, exc
}

func (p *posix) list(t *py.Thread, path string) (entries []entry, exc Word) {
	name := p.path(path)
	if name == "" {
		name = "."
	}
	exc = p.do(t, false, func(files host.FS) error {
		list, err := files.ReadDir(name)
		for _, e := range list {
			inode := int64(0)
			if info, err := e.Info(); err == nil {
				inode = host.StatOf(info).Inode
			}
			entries = append(entries, entry{e.Name(), []int64{host.UnixMode(e.Type()) &^ 0o777, inode}})
		}
		return err
	})
	return entries, exc
}

func (p *posix) mkdir(t *py.Thread, path string) (exc Word) {
	return p.do(t, true, func(files host.FS) error { return files.Mkdir(p.path(path), 0o777) })
}

func (p *posix) remove(t *py.Thread, path string) (exc Word) {
	return p.do(t, true, func(files host.FS) error { return files.Remove(p.path(path)) })
}

func (p *posix) rmdir(t *py.Thread, path string) (exc Word) {
	return p.do(t, true, func(files host.FS) error { return files.RemoveDir(p.path(path)) })
}

func (p *posix) rename(t *py.Thread, from, to string) (exc Word) {
	return p.do(t, true, func(files host.FS) error { return files.Rename(p.path(from), p.path(to)) })
}

func (p *posix) stat(t *py.Thread, path string) (fields [10]int64, exc Word) {
	exc = p.do(t, false, func(files host.FS) error {
		info, err := files.Stat(p.path(path))
		if err == nil {
			s := host.StatOf(info)
			fields = [10]int64{s.Mode, s.Inode, s.Device, s.Links, s.UID, s.GID, s.Size, s.Access, s.Modify, s.Change}
		}
		return err
	})
	return fields, exc
}

func (p *posix) statvfs(t *py.Thread, path string) (fields [10]int64, exc Word) {
	exc = p.do(t, false, func(files host.FS) error {
		volumes, ok := files.(host.Volumes)
		if !ok {
			return host.ENOSYS
		}
		s, err := volumes.StatVolume(p.path(path))
		fields = [10]int64{
			s.BlockSize, s.FragmentSize, s.Blocks, s.Free, s.Available, s.Files, s.FilesFree, s.FilesAvailable, s.Flags, s.NameMost,
		}
		return err
	})
	return fields, exc
}

// importPath says what a path is to the import statement, for which relative paths, too, are below the folder.
func (p *posix) importPath(t *py.Thread, path string) py.PathKind {
	files, exc := hostFiles(t)
	if exc != 0 {
		return py.NoPath
	}
	info, err := files.Stat(p.root + path)
	switch {
	case err != nil:
		return py.NoPath
	case info.IsDir():
		return py.DirPath
	case info.Mode().IsRegular():
		return py.FilePath
	}
	return py.NoPath
}

var _ fileSystem = (*posix)(nil)
