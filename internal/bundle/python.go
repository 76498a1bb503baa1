package bundle

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fs/romfs"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
)

// ROM is the name of the one file of a Python program: an image in ROMFS of modules and data.
const ROM = "rom"

// PythonProgram is where a Python program lies.
type PythonProgram struct {
	// Main is a file, whose modules are those that it imports and that lie beside it, or in the folder lib there, or a folder, of which all is
	// taken and the main module is main.py or __main__.py. "-" is Stdin.
	Main    string
	Stdin   io.Reader
	Include []string // further files and folders, by their place in the folder of Main, or else by their names
	Options py.Options
}

// Gather compiles the modules of a program and makes it an App. Of what is wrong with sources the list tells.
func (p *PythonProgram) Gather() (*App, diag.List, error) {
	g := &gatherer{options: p.Options, files: map[string][]byte{}, from: map[string]string{}}
	main, err := g.main(p)
	for _, name := range p.Include {
		if err == nil {
			err = g.include(name)
		}
	}
	if err != nil || g.diags.Err() != nil {
		return nil, g.diags, err
	}
	var files []romfs.File
	for name, data := range g.files {
		files = append(files, romfs.File{Path: name, Data: data})
	}
	image, err := romfs.Build(files)
	if err != nil {
		return nil, g.diags, err
	}
	return &App{Language: Python, Main: main, Files: []File{{ROM, image}}}, g.diags, nil
}

// gatherer collects files.
type gatherer struct {
	root    string // the folder of the program
	options py.Options
	files   map[string][]byte // by their names in the image
	from    map[string]string // where they come from
	diags   diag.List
}

// main adds the main module, or a folder with it, and returns its name in the image.
func (g *gatherer) main(p *PythonProgram) (string, error) {
	if p.Main == source.Stdin {
		file, err := source.Read(p.Main, "main.py", p.Stdin)
		if err != nil {
			return "", err
		}
		g.root = "."
		return "main.mpy", g.compile(file, "main.mpy")
	}
	info, err := os.Stat(p.Main)
	if err != nil {
		return "", err
	}
	if !info.IsDir() {
		g.root = filepath.Dir(p.Main) // filepath.Join cleans what is found later: the names can be compared
		name := compiled(filepath.Base(p.Main))
		if path.Ext(name) != ".mpy" {
			return "", fmt.Errorf("%s is no module of Python", p.Main)
		}
		return name, g.file(filepath.Clean(p.Main), filepath.Base(p.Main))
	}
	g.root = p.Main
	if err := g.folder(filepath.Clean(p.Main), ""); err != nil {
		return "", err
	}
	for _, name := range []string{"main.mpy", "__main__.mpy"} {
		if g.from[name] != "" {
			return name, nil
		}
	}
	return "", fmt.Errorf("%s has no main.py, nor __main__.py", p.Main)
}

// include adds a file or a folder.
func (g *gatherer) include(name string) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	at, err := filepath.Rel(g.root, name)
	if err != nil || !filepath.IsLocal(at) {
		full, err := filepath.Abs(name)
		if err != nil {
			return err
		}
		at = filepath.Base(full)
	}
	at = filepath.ToSlash(at)
	if info.IsDir() {
		return g.folder(filepath.Clean(name), strings.TrimPrefix(at, "."))
	}
	return g.file(filepath.Clean(name), at)
}

// folder adds what lies in a folder. What is hidden, and what CPython has compiled, is left out.
func (g *gatherer) folder(dir, at string) error {
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != dir && (strings.HasPrefix(d.Name(), ".") || d.Name() == "__pycache__"):
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		return g.file(name, path.Join(at, filepath.ToSlash(rel)))
	})
}

// compiled returns the name that a file has in the image.
func compiled(name string) string {
	if base, ok := strings.CutSuffix(name, ".py"); ok {
		return base + ".mpy"
	}
	return name
}

// file adds a file, unless it is there, under a name in the image: a source of Python compiled, and what it imports.
func (g *gatherer) file(name, at string) error {
	to := compiled(at)
	if before, ok := g.from[to]; ok {
		switch from, ext := filepath.Ext(before), filepath.Ext(name); {
		case before == name || from == ".py" && ext == ".mpy": // which was compiled from it
			return nil
		case from == ext:
			return fmt.Errorf("%s and %s are both %s", before, name, to)
		}
	}
	g.from[to] = name
	if to == at {
		data, err := os.ReadFile(name)
		g.files[to] = data
		return err
	}
	file, err := source.Read(name, at, nil)
	if err != nil {
		return err
	}
	return g.compile(file, to)
}

func (g *gatherer) compile(file *source.File, to string) error {
	result, diags := py.Compile(file, g.options)
	g.diags = append(g.diags, diags...)
	if diags.Err() != nil {
		return nil
	}
	g.files[to] = result.Bytes()
	for _, name := range imports(result.Ops, path.Dir(to)) {
		if err := g.module(name); err != nil {
			return err
		}
	}
	return nil
}

// libraries are the folders of the program in which modules are looked for.
var libraries = [...]string{".", "lib"}

// module adds the module of a dotted name and the packages that it is in, as far as they lie in the program's folder: others may be part of
// the runtime, or be looked for and missing.
func (g *gatherer) module(dotted string) error {
	parts := strings.Split(dotted, ".")
	for _, lib := range libraries {
		found := false
		for i := range parts {
			at := path.Join(append([]string{lib}, parts[:i+1]...)...)
			file, isPackage := g.find(at)
			if file != "" {
				if err := g.file(filepath.Join(g.root, filepath.FromSlash(file)), file); err != nil {
					return err
				}
			}
			found = found || file != "" || isPackage
			if !isPackage {
				break
			}
		}
		if found {
			break
		}
	}
	return nil
}

// find returns the file of a module or of a package; a package need not have one.
func (g *gatherer) find(at string) (file string, isPackage bool) {
	full := filepath.Join(g.root, filepath.FromSlash(at))
	if info, err := os.Stat(full); err == nil && info.IsDir() {
		at, isPackage = at+"/__init__", true
	}
	for _, ext := range []string{".py", ".mpy"} {
		_, err := os.Stat(filepath.Join(g.root, filepath.FromSlash(at+ext)))
		if err == nil {
			return at + ext, isPackage
		}
		if !errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	return "", isPackage
}

// imports returns the dotted names that the statements of a module in a folder of the image may import: modules, and what from takes of
// one, which may be a module, too.
func imports(m *pyop.Module, dir string) []string {
	var names []string
	for _, f := range m.Funcs {
		for i := range f.Instrs {
			if f.Instrs[i].Op == pyop.ImportName {
				names = append(names, imported(m, f.Instrs[:i+1], dir)...)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// imported returns what the operation at the end of a list imports. Ahead of it are the level and, behind that, None or the names.
func imported(m *pyop.Module, list []pyop.Instr, dir string) []string {
	last := len(list) - 1
	count, level := 0, last-2
	if last > 0 && list[last-1].Op == pyop.BuildTuple {
		count = int(list[last-1].A)
		level = last - 2 - count
	}
	if level < 0 || list[level].Op != pyop.LoadSmallInt {
		return nil
	}
	base, ok := absolute(m.Name(pyop.Sym(list[last].A)), int(list[level].SmallInt()), dir)
	if !ok {
		return nil
	}
	names := []string{base}
	for _, in := range list[level+1 : level+1+count] {
		if name := m.Name(pyop.Sym(in.A)); in.Op == pyop.LoadStr && name != "*" {
			names = append(names, strings.TrimPrefix(base+"."+name, "."))
		}
	}
	return slices.DeleteFunc(names, func(name string) bool { return name == "" })
}

// absolute returns the dotted name of an import with so many dots ahead, in a module of a folder.
func absolute(name string, level int, dir string) (string, bool) {
	if level == 0 {
		return name, true
	}
	var packages []string
	if dir != "." {
		packages = strings.Split(strings.TrimPrefix(dir, "lib/"), "/")
	}
	if level > len(packages) {
		return "", false
	}
	parts := packages[:len(packages)+1-level]
	if name != "" {
		parts = append(slices.Clip(parts), name)
	}
	return strings.Join(parts, "."), true
}
