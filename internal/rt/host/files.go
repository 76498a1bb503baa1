package host

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// FS is a file system as a process sees one. Names are the system's own, absolute or from the working directory; errors are those of
// package os (fs.PathError, syscall.Errno), or a Denied.
type FS interface {
	// Open opens a file; flag is as os.OpenFile has it.
	Open(name string, flag int, perm fs.FileMode) (File, error)

	// Stat describes what a name names; it follows links.
	Stat(name string) (fs.FileInfo, error)

	// ReadDir lists a folder, in the order in which the system has it.
	ReadDir(name string) ([]fs.DirEntry, error)

	// Mkdir makes a folder.
	Mkdir(name string, perm fs.FileMode) error

	// Remove removes a file.
	Remove(name string) error

	// RemoveDir removes an empty folder.
	RemoveDir(name string) error

	// Rename moves a file or folder, over a file that is there.
	Rename(from, to string) error

	// Chdir changes the working directory.
	Chdir(name string) error

	// Getwd returns the working directory.
	Getwd() (string, error)
}

// File is an open file.
type File interface {
	io.Reader
	io.Writer
	io.Seeker
	io.Closer

	// Stat describes the file.
	Stat() (fs.FileInfo, error)

	// Sync writes out what the system holds back.
	Sync() error
}

// osFiles are the system's files, as far as they are granted.
type osFiles struct {
	read, write []string // folders and files, absolute; nil for all
}

// OSFiles returns the system's files: of read those may be read that lie in one of the folders, or are one of the files, and all if it is
// nil; of write those may be written, made and removed likewise. Links that lead out of a granted folder are not followed out of it.
func OSFiles(read, write []string) FS {
	return &osFiles{absolute(read), absolute(write)}
}

func absolute(list []string) []string {
	if list == nil {
		return nil
	}
	out := make([]string, 0, len(list))
	for _, name := range list {
		if full, err := filepath.Abs(name); err == nil {
			out = append(out, resolved(full))
		}
	}
	return out
}

// mostLinks bounds the links that lead to what is not there, one to the other.
const mostLinks = 40

// resolved returns a name without symbolic links, as far as it exists. A link to what is not there stands for that: who opens it may make it.
func resolved(name string) string { return follow(name, 0) }

func follow(name string, links int) string {
	if full, err := filepath.EvalSymlinks(name); err == nil {
		return full
	}
	dir := filepath.Dir(name)
	if dir == name {
		return name
	}
	dir = follow(dir, links)
	full := filepath.Join(dir, filepath.Base(name))
	to, err := os.Readlink(full)
	if err != nil || links == mostLinks {
		return full
	}
	if !filepath.IsAbs(to) {
		to = filepath.Join(dir, to)
	}
	return follow(to, links+1)
}

// within reports whether a name is granted by a list.
func within(name string, list []string) bool {
	if list == nil {
		return true
	}
	full, err := filepath.Abs(name)
	if err != nil {
		return false
	}
	full = resolved(full)
	for _, granted := range list {
		rest, ok := strings.CutPrefix(full, granted)
		if ok && (rest == "" || os.IsPathSeparator(rest[0]) || strings.HasSuffix(granted, string(os.PathSeparator))) {
			return true
		}
	}
	return false
}

// meant returns the name under which the system finds a file where a grant has been held against it: ".." is taken out of names ahead of
// links there, so that it leads nowhere else behind one.
func (f *osFiles) meant(name string) string {
	if name == "" || f.read == nil && f.write == nil {
		return name
	}
	return filepath.Clean(name)
}

func (f *osFiles) mayRead(name string) error {
	if within(name, f.read) || f.write != nil && within(name, f.write) {
		return nil
	}
	return &Denied{"--allow-read"}
}

func (f *osFiles) mayWrite(name string) error {
	if within(name, f.write) {
		return nil
	}
	return &Denied{"--allow-write"}
}

func (f *osFiles) Open(name string, flag int, perm fs.FileMode) (File, error) {
	check := f.mayRead
	if flag&(os.O_WRONLY|os.O_RDWR|os.O_CREATE|os.O_TRUNC|os.O_APPEND) != 0 {
		check = f.mayWrite
	}
	if err := check(name); err != nil {
		return nil, err
	}
	file, err := os.OpenFile(f.meant(name), flag, perm)
	if err != nil {
		return nil, err
	}
	return file, nil
}

func (f *osFiles) Stat(name string) (fs.FileInfo, error) {
	if err := f.mayRead(name); err != nil {
		return nil, err
	}
	return os.Stat(f.meant(name))
}

func (f *osFiles) ReadDir(name string) ([]fs.DirEntry, error) {
	if err := f.mayRead(name); err != nil {
		return nil, err
	}
	dir, err := os.Open(f.meant(name))
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	return dir.ReadDir(-1)
}

func (f *osFiles) Mkdir(name string, perm fs.FileMode) error {
	if err := f.mayWrite(name); err != nil {
		return err
	}
	return os.Mkdir(f.meant(name), perm)
}

func (f *osFiles) Remove(name string) error { return f.remove(name, false) }

func (f *osFiles) RemoveDir(name string) error { return f.remove(name, true) }

func (f *osFiles) remove(name string, dir bool) error {
	if err := f.mayWrite(name); err != nil {
		return err
	}
	info, err := os.Lstat(f.meant(name))
	switch {
	case err != nil:
		return err
	case info.IsDir() && !dir:
		return &fs.PathError{Op: "remove", Path: name, Err: syscall.EISDIR}
	case !info.IsDir() && dir:
		return &fs.PathError{Op: "rmdir", Path: name, Err: syscall.ENOTDIR}
	}
	return os.Remove(f.meant(name))
}

func (f *osFiles) Rename(from, to string) error {
	if err := f.mayWrite(from); err != nil {
		return err
	}
	if err := f.mayWrite(to); err != nil {
		return err
	}
	return rename(f.meant(from), f.meant(to))
}

func (f *osFiles) Chdir(name string) error {
	if err := f.mayRead(name); err != nil {
		return err
	}
	return os.Chdir(f.meant(name))
}

func (f *osFiles) Getwd() (string, error) { return os.Getwd() }
