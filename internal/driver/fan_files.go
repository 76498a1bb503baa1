package driver

import (
	"io/fs"
	"os"
	"path/filepath"
)

// osFiles is the disk. It lists folders in the order of the file system, as the reference compiler
// does: the order of a pod's types depends on it.
type osFiles struct{}

func (osFiles) Stat(path string) (fs.FileInfo, error) { return os.Stat(path) }
func (osFiles) ReadFile(path string) ([]byte, error)  { return os.ReadFile(path) }

func (osFiles) Names(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.Readdirnames(-1)
}

// fsFiles is an fs.FS.
type fsFiles struct{ fs.FS }

func (f fsFiles) Stat(path string) (fs.FileInfo, error) { return fs.Stat(f.FS, filepath.ToSlash(path)) }
func (f fsFiles) ReadFile(path string) ([]byte, error) {
	return fs.ReadFile(f.FS, filepath.ToSlash(path))
}

func (f fsFiles) Names(dir string) ([]string, error) {
	entries, err := fs.ReadDir(f.FS, filepath.ToSlash(dir))
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	return names, err
}
