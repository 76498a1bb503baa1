package classpath

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Archive is a file with entries, such as a pod with classes in it.
type Archive interface {
	Names() []string // of all entries, with slashes
	// Entry returns the content of an entry, nil where there is none.
	Entry(name string) ([]byte, error)
}

// entry is a class file that can be read.
type entry struct {
	lib library
	id  int // whatever the library needs to find it
}

// library is a file that holds classes.
type library interface {
	// list calls add for every class in it with its package.
	list(add func(pkg string, id int))
	name(id int) string // the simple name
	read(id int) ([]byte, error)
}

// closed reports whether a package is no part of the platform's public side.
func closed(pkg string) bool {
	return strings.HasPrefix(pkg, "sun") || strings.HasPrefix(pkg, "com.sun")
}

// closedModule reports the same of a module.
func closedModule(name string) bool {
	return strings.HasPrefix(name, "jdk.") && !strings.HasPrefix(name, "jdk.management")
}

const classSuffix = ".class"

// entryPackage returns the package of "java/util/Map.class", java.util.
func entryPackage(name string) (pkg string, ok bool) {
	if !strings.HasSuffix(name, classSuffix) {
		return "", false
	}
	if slash := strings.LastIndexByte(name, '/'); slash >= 0 {
		pkg = strings.ReplaceAll(name[:slash], "/", ".")
	}
	return pkg, true
}

// entryClass returns the simple name in "java/util/Map.class", Map.
func entryClass(name string) string {
	return strings.TrimSuffix(name[strings.LastIndexByte(name, '/')+1:], classSuffix)
}

// imageLibrary is the image of a JDK.
type imageLibrary struct{ *image }

func (l imageLibrary) list(add func(pkg string, id int)) {
	class := uint64(0)
	type place struct{ module, parent uint64 }
	packages := map[place]string{} // "-" for those left out
	for i := range l.len() {
		loc, ok := l.at(i)
		if !ok {
			continue
		}
		// All locations share the string "class".
		if loc[attrExtension] != class || class == 0 {
			if class != 0 || l.text(loc[attrExtension]) != "class" {
				continue
			}
			class = loc[attrExtension]
		}
		at := place{loc[attrModule], loc[attrParent]}
		pkg, known := packages[at]
		if !known {
			pkg = strings.ReplaceAll(l.text(at.parent), "/", ".")
			if closed(pkg) || closedModule(l.text(at.module)) {
				pkg = "-"
			}
			packages[at] = pkg
		}
		if pkg != "-" {
			add(pkg, i)
		}
	}
}

func (l imageLibrary) name(id int) string {
	loc, _ := l.at(id)
	return l.text(loc[attrBase])
}

func (l imageLibrary) read(id int) ([]byte, error) {
	loc, ok := l.at(id)
	if !ok {
		return nil, errImage
	}
	return l.image.read(loc)
}

// zipLibrary is a jar or a jmod.
type zipLibrary struct {
	files    []*zip.File
	prefix   string // of the entries that count, "classes/" in a jmod
	platform bool
}

func (l *zipLibrary) list(add func(pkg string, id int)) {
	for i, f := range l.files {
		name, ok := strings.CutPrefix(f.Name, l.prefix)
		if !ok {
			continue
		}
		if pkg, ok := entryPackage(name); ok && !(l.platform && closed(pkg)) {
			add(pkg, i)
		}
	}
}

func (l *zipLibrary) name(id int) string { return entryClass(l.files[id].Name) }

func (l *zipLibrary) read(id int) ([]byte, error) {
	r, err := l.files[id].Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxClassFile+1))
	if err == nil && len(data) > maxClassFile {
		err = errTooLarge
	}
	return data, err
}

// archiveLibrary is an Archive.
type archiveLibrary struct{ Archive }

func (l archiveLibrary) list(add func(pkg string, id int)) {
	for i, n := range l.Names() {
		if pkg, ok := entryPackage(n); ok {
			add(pkg, i)
		}
	}
}

func (l archiveLibrary) name(id int) string { return entryClass(l.Names()[id]) }

func (l archiveLibrary) read(id int) ([]byte, error) { return l.Entry(l.Names()[id]) }

// fixedLibrary holds classes that are already read.
type fixedLibrary []*Class

func (l fixedLibrary) list(add func(pkg string, id int)) {
	for i, c := range l {
		pkg, _ := entryPackage(c.Name + classSuffix)
		add(pkg, i)
	}
}

func (l fixedLibrary) name(id int) string { return entryClass(l[id].Name) }

func (l fixedLibrary) read(int) ([]byte, error) { return nil, errMagic }

// jmodHeader is the magic and version in front of the zip in a jmod.
const jmodHeader = "JM\x01\x00"

// openZip opens a jar, or with jmod a jmod.
func openZip(path string, jmod bool) (*zipLibrary, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	l, err := readZip(f, jmod)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return l, nil
}

func readZip(f *os.File, jmod bool) (*zipLibrary, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	var r io.ReaderAt = f
	size, l := info.Size(), &zipLibrary{}
	if jmod {
		head := make([]byte, len(jmodHeader))
		if _, err := f.ReadAt(head, 0); err != nil || string(head) != jmodHeader {
			return nil, fmt.Errorf("not a jmod file")
		}
		size -= int64(len(head))
		r = io.NewSectionReader(f, int64(len(head)), size)
		l.prefix, l.platform = "classes/", true
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, err
	}
	l.files = z.File
	return l, nil
}

// openJDK opens the classes of a JDK or of a Java runtime.
func openJDK(home string) ([]library, error) {
	if f, err := os.Open(filepath.Join(home, "lib", "modules")); err == nil {
		return openImageFile(f)
	}
	if jmods, _ := filepath.Glob(filepath.Join(home, "jmods", "*.jmod")); len(jmods) > 0 {
		return openJmods(jmods)
	}
	for _, lib := range []string{"lib", "jre/lib"} {
		dir := filepath.Join(home, filepath.FromSlash(lib))
		if _, err := os.Stat(filepath.Join(dir, "rt.jar")); err == nil {
			return openClassic(dir)
		}
	}
	return nil, fmt.Errorf("%s is no folder of a JDK: it has neither lib/modules, nor jmods, nor rt.jar", home)
}

func openImageFile(f *os.File) ([]library, error) {
	info, err := f.Stat()
	if err == nil {
		var m *image
		if m, err = openImage(f, info.Size()); err == nil {
			return []library{imageLibrary{m}}, nil
		}
	}
	f.Close()
	return nil, fmt.Errorf("%s: %w", f.Name(), err)
}

func openJmods(paths []string) ([]library, error) {
	var libs []library
	for _, p := range paths {
		if closedModule(strings.TrimSuffix(filepath.Base(p), ".jmod")) {
			continue
		}
		l, err := openZip(p, true)
		if err != nil {
			return nil, err
		}
		libs = append(libs, l)
	}
	return libs, nil
}

// internalJars are the jars of a JDK before Java 9 that hold nothing public.
var internalJars = []string{
	"charsets.jar", "deploy.jar", "dnsns.jar", "javaws.jar", "jsse.jar", "localedata.jar", "resources.jar",
	"sunec.jar", "sunec_provider.jar", "sunjce_provider.jar", "sunmscapi.jar", "sunpkcs11.jar", "zipfs.jar",
}

// openClassic opens the jars of a JDK before Java 9.
func openClassic(dir string) ([]library, error) {
	rt, err := openZip(filepath.Join(dir, "rt.jar"), false)
	if err != nil {
		return nil, err
	}
	rt.platform = true
	libs := []library{rt}
	for _, name := range []string{"sunrsasign.jar", "jce.jar", "jfr.jar"} {
		if l, err := openZip(filepath.Join(dir, name), false); err == nil {
			libs = append(libs, l)
		}
	}
	return append(libs, openJars(filepath.Join(dir, "ext"))...), nil
}

// openJars opens the jars in a folder; what is no jar is passed over.
func openJars(dir string) []library {
	paths, _ := filepath.Glob(filepath.Join(dir, "*.jar"))
	var libs []library
	for _, p := range paths {
		if slices.Contains(internalJars, filepath.Base(p)) {
			continue
		}
		if l, err := openZip(p, false); err == nil {
			libs = append(libs, l)
		}
	}
	return libs
}
