package classpath

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// installed returns the JDK of this machine, or skips the test.
func installed(t testing.TB) string {
	home := FindJDK(os.Getenv)
	if home == "" {
		t.Skip("no JDK is installed")
	}
	return home
}

func TestInstalledJDK(t *testing.T) {
	p := New(Config{JDK: installed(t)})
	util := p.Package("java.util")
	if util == nil {
		t.Fatal("no java.util", p.Err())
	}
	c, err := util.Class("HashMap")
	if err != nil {
		t.Fatal(err)
	}
	if c.Super != "java/util/AbstractMap" || len(c.Interfaces) != 3 {
		t.Errorf("HashMap extends %s implements %v", c.Super, c.Interfaces)
	}
	if !util.Has("Map$Entry") || util.Has("Void") {
		t.Error("classes of java.util")
	}
	for _, name := range []string{"sun.misc", "com.sun.source.tree", "jdk.jfr"} {
		if p.Package(name) != nil {
			t.Errorf("package %s is not left out", name)
		}
	}
}

func TestJmodsAgree(t *testing.T) {
	home := installed(t)
	jmods, _ := filepath.Glob(filepath.Join(home, "jmods", "*.jmod"))
	if len(jmods) == 0 {
		t.Skip("the JDK has no jmods")
	}
	image := New(Config{JDK: home})
	libs, err := openJmods(jmods)
	if err != nil {
		t.Fatal(err)
	}
	other := &Path{packages: map[string]*Package{}}
	for _, l := range libs {
		other.add(l)
	}
	image.once.Do(image.open)
	for name, k := range image.packages {
		o := other.packages[name]
		if name == "java.lang.invoke" || name == "jdk.internal.module" {
			continue // the image has classes that are made when it is linked
		}
		if o == nil || !slices.Equal(o.Names(), k.Names()) {
			t.Errorf("package %s differs", name)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	home := installed(b)
	for b.Loop() {
		New(Config{JDK: home}).Package("java.lang")
	}
}

func BenchmarkClass(b *testing.B) {
	k := New(Config{JDK: installed(b)}).Package("java.util")
	k.Names()
	e := k.entries["HashMap"]
	for b.Loop() {
		if _, err := e.class(); err != nil {
			b.Fatal(err)
		}
	}
}
