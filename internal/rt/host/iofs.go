package host

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"
)

// FromFS returns a file system that has the files of another one to read, from "/" on. It has a working directory of its own.
func FromFS(files fs.FS) FS { return &ioFiles{files: files, dir: "/"} }

type ioFiles struct {
	files fs.FS
	dir   string
}

// name returns the name that package io/fs has for one of a program's.
func (f *ioFiles) name(name string) string {
	if !strings.HasPrefix(name, "/") {
		name = f.dir + "/" + name
	}
	if name = strings.TrimPrefix(path.Clean(name), "/"); name == "" {
		return "."
	}
	return name
}

func (f *ioFiles) Open(name string, flag int, perm fs.FileMode) (File, error) {
	if flag&(os.O_WRONLY|os.O_RDWR|os.O_CREATE|os.O_TRUNC|os.O_APPEND) != 0 {
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EROFS}
	}
	file, err := f.files.Open(f.name(name))
	if err != nil {
		return nil, err
	}
	return ioFile{file}, nil
}

func (f *ioFiles) Stat(name string) (fs.FileInfo, error) { return fs.Stat(f.files, f.name(name)) }
func (f *ioFiles) ReadDir(name string) ([]fs.DirEntry, error) {
	return fs.ReadDir(f.files, f.name(name))
}

func readOnly(op, name string) error {
	return &fs.PathError{Op: op, Path: name, Err: syscall.EROFS}
}

func (f *ioFiles) Mkdir(name string, perm fs.FileMode) error { return readOnly("mkdir", name) }
func (f *ioFiles) Remove(name string) error                  { return readOnly("remove", name) }
func (f *ioFiles) RemoveDir(name string) error               { return readOnly("rmdir", name) }
func (f *ioFiles) Rename(from, to string) error              { return readOnly("rename", from) }

func (f *ioFiles) Chdir(name string) error {
	info, err := f.Stat(name)
	switch {
	case err != nil:
		return err
	case !info.IsDir():
		return &fs.PathError{Op: "chdir", Path: name, Err: syscall.ENOTDIR}
	}
	f.dir = path.Join("/", f.name(name))
	return nil
}

func (f *ioFiles) Getwd() (string, error) { return f.dir, nil }

// ioFile is an open file of package io/fs.
type ioFile struct{ fs.File }

func (f ioFile) Write(p []byte) (int, error) { return 0, syscall.EBADF }

func (f ioFile) Seek(offset int64, whence int) (int64, error) {
	if s, ok := f.File.(io.Seeker); ok {
		return s.Seek(offset, whence)
	}
	return 0, errors.ErrUnsupported
}

func (f ioFile) Sync() error { return nil }
