package classpath

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
)

// Config says where classes come from. What comes later takes the place of classes of
// the same name.
type Config struct {
	JDK    string    // folder of a JDK or Java runtime; "" for none
	Jars   []string  // jars, and folders of jars; those that cannot be read are left out
	Base   []*Class  // classes that are always there
	Extra  []Archive // further archives
	Parent *Path     // a path whose classes come first
}

// FindJDK returns the folder of the JDK that an environment names: JAVA_HOME, or where
// the command java on its PATH leads. It is "" if there is none.
func FindJDK(getenv func(string) string) string {
	if home := getenv("JAVA_HOME"); home != "" {
		return javaHome(home)
	}
	java := "java"
	if runtime.GOOS == "windows" {
		java = "java.exe"
	}
	for _, dir := range filepath.SplitList(getenv("PATH")) {
		if !filepath.IsAbs(dir) {
			continue
		}
		if file, err := exec.LookPath(filepath.Join(dir, java)); err == nil {
			if file, err = filepath.EvalSymlinks(file); err == nil {
				return javaHome(filepath.Dir(filepath.Dir(file)))
			}
		}
	}
	return ""
}

// javaHome returns the folder with the classes; in a bundle of macOS that is not the
// outermost.
func javaHome(dir string) string {
	if inner := filepath.Join(dir, "Contents", "Home"); isDir(inner) {
		return inner
	}
	return dir
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// Path finds packages and their classes.
type Path struct {
	config Config
	once   sync.Once
	err    error // why the JDK cannot be read

	packages map[string]*Package
}

// New returns a path. Nothing is opened until a package is asked for.
func New(c Config) *Path { return &Path{config: c} }

// Package is a package and its classes.
type Package struct {
	Name string // "java.util"

	found  []entry  // all that is there, until the names are asked for
	parent *Package // whose classes show through

	mu      sync.Mutex
	entries map[string]entry // by simple name: "Map$Entry"
	classes map[string]*Class
	names   []string
}

// Package returns a package by its name with dots, nil if there is none.
func (p *Path) Package(name string) *Package {
	p.once.Do(p.open)
	if pkg := p.packages[name]; pkg != nil {
		return pkg
	}
	if p.config.Parent != nil {
		return p.config.Parent.Package(name)
	}
	return nil
}

// Packages returns the names of the path's own packages, in order.
func (p *Path) Packages() []string {
	p.once.Do(p.open)
	return slices.Sorted(maps.Keys(p.packages))
}

// Err says why there are no classes of a JDK: none is known, or it cannot be read. It
// is nil if there are.
func (p *Path) Err() error {
	p.once.Do(p.open)
	if p.config.Parent != nil {
		return p.config.Parent.Err()
	}
	return p.err
}

// NoJDKError says that there is no JDK to read classes from.
type NoJDKError struct{}

func (NoJDKError) Error() string {
	return "no Java was found: set JAVA_HOME to the folder of a JDK, or put its java on the PATH"
}

func (p *Path) open() {
	p.packages = map[string]*Package{}
	c := &p.config
	p.add(fixedLibrary(c.Base))
	switch {
	case c.JDK != "":
		libs, err := openJDK(c.JDK)
		p.err = err
		for _, l := range libs {
			p.add(l)
		}
	case c.Parent == nil:
		p.err = NoJDKError{}
	}
	for _, l := range c.jars() {
		p.add(l)
	}
	for _, a := range c.Extra {
		p.add(archiveLibrary{a})
	}
}

// jars opens the jars named in the configuration.
func (c *Config) jars() []library {
	var libs []library
	for _, path := range c.Jars {
		if isDir(path) {
			libs = append(libs, openJars(path)...)
		} else if l, err := openZip(path, false); err == nil {
			libs = append(libs, l)
		}
	}
	return libs
}

// add adds the classes of a library.
func (p *Path) add(l library) {
	var last *Package
	l.list(func(pkg string, id int) {
		if last == nil || last.Name != pkg {
			last = p.pkg(pkg)
		}
		last.found = append(last.found, entry{l, id})
	})
}

// pkg returns a package of the path itself; a package of its parent shows through.
func (p *Path) pkg(name string) *Package {
	k := p.packages[name]
	if k == nil {
		k = &Package{Name: name}
		if p.config.Parent != nil {
			k.parent = p.config.Parent.Package(name)
		}
		p.packages[name] = k
	}
	return k
}

// index maps the names to what is found. (The reference leaves out every class of the
// name Void, whatever its package.)
func (k *Package) index() {
	if k.entries != nil {
		return
	}
	k.entries = make(map[string]entry, len(k.found))
	for _, e := range k.found {
		if name := e.lib.name(e.id); name != "Void" {
			k.entries[name] = e
		}
	}
	k.found = nil
}

// Names returns the simple names of the classes, inner ones too, in order.
func (k *Package) Names() []string {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.names == nil {
		k.index()
		k.names = slices.AppendSeq(make([]string, 0, len(k.entries)), maps.Keys(k.entries))
		if k.parent != nil {
			k.names = append(k.names, k.parent.Names()...)
		}
		slices.Sort(k.names)
		k.names = slices.Compact(k.names)
	}
	return k.names
}

// Has reports whether the package has a class.
func (k *Package) Has(name string) bool {
	k.mu.Lock()
	k.index()
	_, ok := k.entries[name]
	k.mu.Unlock()
	return ok || k.parent != nil && k.parent.Has(name)
}

// Class reads a class; nil without an error means that there is none of the name.
func (k *Package) Class(name string) (*Class, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if c := k.classes[name]; c != nil {
		return c, nil
	}
	k.index()
	e, ok := k.entries[name]
	if !ok {
		if k.parent != nil {
			return k.parent.Class(name)
		}
		return nil, nil
	}
	c, err := e.class()
	if err != nil {
		return nil, fmt.Errorf("class %s.%s: %w", k.Name, name, err)
	}
	if k.classes == nil {
		k.classes = map[string]*Class{}
	}
	k.classes[name] = c
	return c, nil
}

// File reads the class file of a class that the package itself has.
func (k *Package) File(name string) ([]byte, error) {
	k.mu.Lock()
	k.index()
	e, ok := k.entries[name]
	k.mu.Unlock()
	if !ok {
		return nil, fmt.Errorf("class %s.%s: %w", k.Name, name, fs.ErrNotExist)
	}
	return e.lib.read(e.id)
}

func (e entry) class() (*Class, error) {
	if fixed, ok := e.lib.(fixedLibrary); ok {
		return fixed[e.id], nil
	}
	data, err := e.lib.read(e.id)
	if err != nil {
		return nil, err
	}
	return ParseClass(data)
}
