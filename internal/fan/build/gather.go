package driver

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan/build"
	"github.com/tandem-lang/tandem/internal/source"
)

// fanFiles is where sources are: on the disk or in an fs.FS.
type fanFiles interface {
	stat(path string) (fs.FileInfo, error)
	read(path string) ([]byte, error)
	names(dir string) ([]string, error)
}

// osFiles lists folders in the order of the file system, as the reference compiler
// does: the order of a pod's types depends on it.
type osFiles struct{}

func (osFiles) stat(path string) (fs.FileInfo, error) { return os.Stat(path) }
func (osFiles) read(path string) ([]byte, error)      { return os.ReadFile(path) }

func (osFiles) names(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.Readdirnames(-1)
}

type fsFiles struct{ fs.FS }

func (f fsFiles) stat(path string) (fs.FileInfo, error) { return fs.Stat(f.FS, filepath.ToSlash(path)) }
func (f fsFiles) read(path string) ([]byte, error)      { return fs.ReadFile(f.FS, filepath.ToSlash(path)) }

func (f fsFiles) names(dir string) ([]string, error) {
	entries, err := fs.ReadDir(f.FS, filepath.ToSlash(dir))
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	return names, err
}

// gatherFan reads what a build script in the folder base names.
func gatherFan(files fanFiles, base string, desc *build.Pod) (*FanSources, error) {
	src := &FanSources{Pod: desc, Modified: map[string]time.Time{}}
	sources, err := listFan(files, base, desc.SrcDirs, ".fan")
	if err != nil {
		return nil, err
	}
	for _, s := range sources {
		text, err := files.read(s)
		if err != nil {
			return nil, err
		}
		src.Files = append(src.Files, source.New(s, text))
		if info, err := files.stat(s); err == nil {
			src.Modified[s] = info.ModTime()
		}
	}
	resDirs := desc.ResDirs
	if desc.OwnCompile {
		resDirs = existing(files, base, resDirs)
	}
	resources, err := listFan(files, base, resDirs, "")
	if err != nil {
		return nil, err
	}
	for _, r := range resources {
		name, err := filepath.Rel(base, r)
		if err != nil {
			return nil, err
		}
		if src.Resources, err = addFanFile(files, src.Resources, r, filepath.ToSlash(name)); err != nil {
			return nil, err
		}
	}
	if desc.DocAPI {
		err = src.addDocuments(files, base)
	}
	return src, err
}

// addDocuments adds the documents beside the build script.
func (src *FanSources) addDocuments(files fanFiles, base string) error {
	beside, err := files.names(base)
	if err != nil {
		return err
	}
	for _, f := range beside {
		if ext := path.Ext(f); ext == ".fandoc" || ext == ".md" {
			if src.Documents, err = addFanFile(files, src.Documents, filepath.Join(base, f), "doc/"+f); err != nil {
				return err
			}
		}
	}
	return nil
}

// addFanFile adds a file under a name; a .jar is added as its contents.
func addFanFile(files fanFiles, list []pod.File, from, name string) ([]pod.File, error) {
	data, err := files.read(from)
	if err != nil {
		return nil, err
	}
	if filepath.Ext(from) == ".jar" {
		return addJar(list, from, data)
	}
	f := pod.File{Name: name, Data: data}
	if info, err := files.stat(from); err == nil {
		f.Modified = info.ModTime()
	}
	return append(list, f), nil
}

// maxJar bounds what a .jar may inflate to, in bytes.
const maxJar = 1 << 30

func addJar(list []pod.File, name string, data []byte) ([]pod.File, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	left := int64(maxJar)
	for _, e := range z.File {
		if strings.HasSuffix(e.Name, "/") {
			continue
		}
		r, err := e.Open()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		content, err := io.ReadAll(io.LimitReader(r, left+1))
		r.Close()
		if left -= int64(len(content)); left < 0 {
			err = fmt.Errorf("inflates to more than %d bytes", maxJar)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		list = append(list, pod.File{Name: e.Name, Data: content, Modified: e.Modified})
	}
	return list, nil
}

// existing leaves out of a list of folders and files, relative to base, those that are not there.
func existing(files fanFiles, base string, uris []string) []string {
	return slices.DeleteFunc(slices.Clone(uris), func(u string) bool {
		_, err := files.stat(filepath.Join(base, filepath.FromSlash(u)))
		return err != nil
	})
}

// listFan returns the files that a list of folders and files names, relative to
// base: of a folder those directly in it, only those with the extension unless that
// is "".
func listFan(files fanFiles, base string, uris []string, ext string) ([]string, error) {
	var list []string
	for _, u := range uris {
		p := filepath.Join(base, filepath.FromSlash(u))
		info, err := files.stat(p)
		if err != nil {
			//lint:ignore ST1005 the reference's wording
			return nil, fmt.Errorf("Invalid file or directory: %s", p)
		}
		if !info.IsDir() {
			list = append(list, p)
			continue
		}
		names, err := files.names(p)
		if err != nil {
			return nil, err
		}
		for _, n := range names {
			if ext != "" && filepath.Ext(n) != ext {
				continue
			}
			f := filepath.Join(p, n)
			if info, err := files.stat(f); err == nil && !info.IsDir() {
				list = append(list, f)
			}
		}
	}
	return list, nil
}
