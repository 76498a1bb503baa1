package build

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"time"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/source"
)

// Files is where the files of a build are; paths are those of the operating system.
type Files interface {
	Stat(path string) (fs.FileInfo, error) // as os.Stat
	ReadFile(path string) ([]byte, error)  // as os.ReadFile
	// Names lists a folder. The types of a pod are in the order of its files.
	Names(dir string) ([]string, error)
}

// Gather reads what a build script in the folder base names.
func Gather(files Files, base string, p *Pod) (*pack.Sources, error) {
	g := gatherer{files, base}
	src := &pack.Sources{Manifest: p.Manifest, Modified: map[string]time.Time{}}
	if err := g.sources(src, p.SrcDirs); err != nil {
		return nil, err
	}
	resDirs := p.ResDirs
	if p.OwnCompile {
		resDirs = g.existing(resDirs)
	}
	if err := g.resources(src, resDirs); err != nil {
		return nil, err
	}
	if p.DocAPI {
		if err := g.documents(src); err != nil {
			return nil, err
		}
	}
	return src, nil
}

// gatherer reads files for a pod.
type gatherer struct {
	files Files
	base  string // folder of the build script
}

func (g *gatherer) sources(src *pack.Sources, dirs []string) error {
	paths, err := g.list(dirs, ".fan")
	if err != nil {
		return err
	}
	for _, path := range paths {
		text, err := g.files.ReadFile(path)
		if err != nil {
			return err
		}
		src.Files = append(src.Files, source.New(path, text))
		if info, err := g.files.Stat(path); err == nil {
			src.Modified[path] = info.ModTime()
		}
	}
	return nil
}

func (g *gatherer) resources(src *pack.Sources, dirs []string) error {
	paths, err := g.list(dirs, "")
	if err != nil {
		return err
	}
	for _, path := range paths {
		name, err := filepath.Rel(g.base, path)
		if err != nil {
			return err
		}
		f, err := g.read(path, filepath.ToSlash(name))
		if err != nil {
			return err
		}
		src.Resources = append(src.Resources, f)
	}
	return nil
}

// documents adds the documents beside the build script.
func (g *gatherer) documents(src *pack.Sources) error {
	beside, err := g.files.Names(g.base)
	if err != nil {
		return err
	}
	for _, name := range beside {
		if ext := path.Ext(name); ext == ".fandoc" || ext == ".md" {
			f, err := g.read(filepath.Join(g.base, name), "doc/"+name)
			if err != nil {
				return err
			}
			src.Documents = append(src.Documents, f)
		}
	}
	return nil
}

// read reads a file that is to have a name in the pod.
func (g *gatherer) read(path, name string) (pod.File, error) {
	data, err := g.files.ReadFile(path)
	if err != nil {
		return pod.File{}, err
	}
	f := pod.File{Name: name, Data: data}
	if info, err := g.files.Stat(path); err == nil {
		f.Modified = info.ModTime()
	}
	return f, nil
}

// existing leaves out of a list of folders and files those that are not there.
func (g *gatherer) existing(uris []string) []string {
	return slices.DeleteFunc(slices.Clone(uris), func(u string) bool {
		_, err := g.files.Stat(g.path(u))
		return err != nil
	})
}

// path returns the path of a URI that is relative to the script's folder.
func (g *gatherer) path(uri string) string { return filepath.Join(g.base, filepath.FromSlash(uri)) }

// list returns the files that a list of folders and files names: of a folder those
// directly in it, only those with the extension unless that is "".
func (g *gatherer) list(uris []string, ext string) ([]string, error) {
	var list []string
	for _, u := range uris {
		p := g.path(u)
		info, err := g.files.Stat(p)
		if err != nil {
			//lint:ignore ST1005 the reference's wording
			return nil, fmt.Errorf("Invalid file or directory: %s", p)
		}
		if !info.IsDir() {
			list = append(list, p)
			continue
		}
		names, err := g.files.Names(p)
		if err != nil {
			return nil, err
		}
		for _, n := range names {
			if ext != "" && filepath.Ext(n) != ext {
				continue
			}
			f := filepath.Join(p, n)
			if info, err := g.files.Stat(f); err == nil && !info.IsDir() {
				list = append(list, f)
			}
		}
	}
	return list, nil
}
