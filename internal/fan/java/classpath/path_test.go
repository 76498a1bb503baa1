package classpath

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/tandem-lang/tandem/internal/fan/java/classtest"
)

// library declares classes of a small platform.
const platformClasses = `
public java/lang/Object
  public toString ()Ljava/lang/String;
public java/lang/Void
public java/util/Map$Entry
public java/util/Map
  public size ()I
public sun/misc/Unsafe
public com/sun/Hidden
`

// inModule puts class files into a module.
func inModule(module string, classes map[string][]byte) map[string][]byte {
	out := map[string][]byte{}
	for name, data := range classes {
		out[module+"/"+name] = data
	}
	return out
}

// write puts files into a new folder.
func write(t testing.TB, files map[string][]byte) string {
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func moduleImage(order binary.AppendByteOrder, compress bool) []byte {
	files := inModule("java.base", classtest.Classes(platformClasses))
	for name, data := range inModule("jdk.jfr", classtest.Classes("public jdk/jfr/Event\n")) {
		files[name] = data
	}
	for name, data := range inModule("jdk.management.agent", classtest.Classes("public jdk/agent/Agent\n")) {
		files[name] = data
	}
	files["java.base/java/util/some.properties"] = []byte("x=y")
	return classtest.Image(order, files, compress)
}

func TestJDKs(t *testing.T) {
	classes := classtest.Classes(platformClasses)
	for name, files := range map[string]map[string][]byte{
		"little-endian image": {"lib/modules": moduleImage(binary.LittleEndian, false)},
		"big-endian image":    {"lib/modules": moduleImage(binary.BigEndian, false)},
		"compressed image":    {"lib/modules": moduleImage(binary.LittleEndian, true)},
		"jmods":               {"jmods/java.base.jmod": classtest.Jmod(classes), "jmods/jdk.jfr.jmod": []byte("never opened")},
		"rt.jar":              {"lib/rt.jar": classtest.Jar(classes)},
		"jre/lib/rt.jar":      {"jre/lib/rt.jar": classtest.Jar(classes), "jre/lib/ext/zipfs.jar": []byte("never opened")},
	} {
		t.Run(name, func(t *testing.T) {
			p := New(Config{JDK: write(t, files)})
			if err := p.Err(); err != nil {
				t.Fatal(err)
			}
			for _, pkg := range []string{"sun.misc", "com.sun", "jdk.jfr", "nowhere"} {
				if p.Package(pkg) != nil {
					t.Errorf("package %s is there", pkg)
				}
			}
			util := p.Package("java.util")
			if util == nil || !slices.Equal(util.Names(), []string{"Map", "Map$Entry"}) {
				t.Fatalf("java.util: %v", util)
			}
			c, err := util.Class("Map")
			if err != nil || describe(c) != "public java/util/Map : java/lang/Object\n  public size ()I\n" {
				t.Error(c, err)
			}
			if c2, _ := util.Class("Map"); c2 != c {
				t.Error("Map is read twice")
			}
			if c, err := util.Class("Nope"); c != nil || err != nil {
				t.Error(c, err)
			}
			if p.Package("java.lang").Has("Void") {
				t.Error("Void is not left out")
			}
		})
	}
}

func TestManagementModule(t *testing.T) {
	p := New(Config{JDK: write(t, map[string][]byte{"lib/modules": moduleImage(binary.LittleEndian, false)})})
	if p.Package("jdk.agent") == nil {
		t.Error("jdk.management.agent is left out")
	}
}

func TestPrecedence(t *testing.T) {
	jar := func(text string) []byte { return classtest.Jar(classtest.Classes(text)) }
	jdk := write(t, map[string][]byte{"lib/modules": moduleImage(binary.LittleEndian, false)})
	home := write(t, map[string][]byte{
		"lib/java/sys.jar":     jar("public fanx/interop/Interop\n  public sys ()V\npublic a/A\n  public sys ()V\n"),
		"lib/java/ext/lib.jar": jar("public a/A\n  public ext ()V\npublic a/B\n"),
		"lib/java/ext/bad.jar": []byte("no zip"),
	})
	base := New(Config{JDK: jdk, Jars: []string{filepath.Join(home, "lib/java/ext"), filepath.Join(home, "lib/java/sys.jar"), filepath.Join(home, "none.jar")}, Base: []*Class{{Name: "a/C"}}})
	p := New(Config{Parent: base, Extra: []Archive{classtest.Archive(classtest.Classes("public a/B\n  public pod ()V\n"))}})
	method := func(name string) string {
		c, err := p.Package("a").Class(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(c.Methods) == 0 {
			return ""
		}
		return c.Methods[0].Name
	}
	if got := method("A") + " " + method("B") + " " + method("C"); got != "sys pod " {
		t.Errorf("A, B and C come from %s", got)
	}
	if got := strings.Join(p.Package("a").Names(), " "); got != "A B C" {
		t.Error(got)
	}
	if p.Package("java.util") == nil || p.Package("a").Has("D") {
		t.Error("packages of the parent")
	}
	if c, err := p.Package("a").Class("D"); c != nil || err != nil {
		t.Error(c, err)
	}
}

func TestNoJDK(t *testing.T) {
	for want, c := range map[string]Config{
		"no Java was found: set JAVA_HOME to the folder of a JDK, or put its java on the PATH": {},
		"neither lib/modules, nor jmods, nor rt.jar":                                           {JDK: t.TempDir()},
		"not an image of Java modules":                                                         {JDK: write(t, map[string][]byte{"lib/modules": make([]byte, 100)})},
		"not a jmod file":                                                                      {JDK: write(t, map[string][]byte{"jmods/a.jmod": []byte("PK\x03\x04")})},
		"version 2":                                                                            {JDK: write(t, map[string][]byte{"lib/modules": append([]byte("\xDA\xDA\xFE\xCA\x00\x00\x02\x00"), make([]byte, 100)...)})},
	} {
		p := New(c)
		if p.Package("java.lang") != nil || p.Err() == nil || !strings.Contains(p.Err().Error(), want) {
			t.Errorf("%v, want %s", p.Err(), want)
		}
		if q := New(Config{Parent: p}); q.Err() != p.Err() {
			t.Error(q.Err())
		}
	}
}

func TestFindJDK(t *testing.T) {
	dir := write(t, map[string][]byte{"jdk/bin/java": nil, "mac/Contents/Home/lib/x": nil, "empty/x": nil})
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "jdk", "bin"), filepath.Join(dir, "link")); err != nil {
		t.Skip(err)
	}
	for _, x := range []struct{ home, path, want string }{
		{"", "", ""},
		{"", "relative", ""},
		{filepath.Join(dir, "jdk"), "", filepath.Join(dir, "jdk")},
		{filepath.Join(dir, "mac"), "", filepath.Join(dir, "mac", "Contents", "Home")},
		{"", filepath.Join(dir, "empty") + string(filepath.ListSeparator) + filepath.Join(dir, "link"), filepath.Join(dir, "jdk")},
	} {
		env := map[string]string{"JAVA_HOME": x.home, "PATH": x.path}
		if got := FindJDK(func(k string) string { return env[k] }); got != x.want {
			t.Errorf("FindJDK with %v: %s", env, got)
		}
	}
}

// TestCompactStrings undoes the compressor that shares strings.
func TestCompactStrings(t *testing.T) {
	strs := "\x00(L;[L;)V\x00java/lang\x00String\x00Code\x00"
	at := func(s string) byte { return byte(strings.Index(strs, "\x00"+s+"\x00") + 1) }
	m := &image{order: binary.BigEndian, strings: []byte(strs)}
	num := func(n byte) []byte {
		if n < 32 {
			return []byte{0xA0 | n}
		}
		return []byte{0xC0, n}
	}
	cat := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	pairs := cat(num(at("java/lang")), num(at("String")), []byte{0, 0, 0, 0}, num(at("Code")))
	head := []byte{0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 52, 0, 6}
	in := cat(head,
		[]byte{externalString}, num(at("Code")),
		[]byte{externalDescriptor}, num(at("(L;[L;)V")), num(byte(len(pairs))), pairs,
		[]byte{tagUtf8, 0, 1, 'x'},
		[]byte{tagLong, 1, 2, 3, 4, 5, 6, 7, 8},
		[]byte("rest"))
	utf8 := func(s string) []byte { return append([]byte{tagUtf8, 0, byte(len(s))}, s...) }
	want := cat(head, utf8("Code"), utf8("(Ljava/lang/String;[LCode;)V"), utf8("x"),
		[]byte{tagLong, 1, 2, 3, 4, 5, 6, 7, 8}, []byte("rest"))
	got, err := m.expandStrings(in, uint64(len(want)))
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%v\n got %q\nwant %q", err, got, want)
	}
	for i := range in {
		if _, err := m.expandStrings(in[:i], uint64(len(want))); err == nil {
			t.Errorf("cut off at %d", i)
		}
	}
}

func FuzzImage(f *testing.F) {
	f.Add(moduleImage(binary.LittleEndian, false))
	f.Add(moduleImage(binary.BigEndian, true))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := openImage(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		p := &Path{packages: map[string]*Package{}}
		p.add(imageLibrary{m})
		for _, k := range p.packages {
			for _, name := range k.Names() {
				k.Class(name)
			}
		}
	})
}

func TestParallel(t *testing.T) {
	p := New(Config{JDK: write(t, map[string][]byte{"lib/modules": moduleImage(binary.LittleEndian, true)})})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			util := p.Package("java.util")
			for _, name := range util.Names() {
				if _, err := util.Class(name); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}

// The packages of a path and the files of their classes are listed in order.
func TestFiles(t *testing.T) {
	classes := classtest.Classes("public a/B\npublic a/B$C\npublic c/D\n")
	p := New(Config{Extra: []Archive{classtest.Archive(classes)}})
	if got := strings.Join(p.Packages(), " "); got != "a c" {
		t.Errorf("packages %s", got)
	}
	pkg := p.Package("a")
	for _, name := range pkg.Names() {
		data, err := pkg.File(name)
		if err != nil || !bytes.Equal(data, classes["a/"+name+".class"]) {
			t.Errorf("%s: %d bytes, %v", name, len(data), err)
		}
	}
	if _, err := pkg.File("D"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a class that is not there: %v", err)
	}
}
