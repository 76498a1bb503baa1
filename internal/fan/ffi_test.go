package fan_test

import (
	"encoding/binary"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/fantest"
	"github.com/tandem-lang/tandem/internal/fan/java"
	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/fan/java/classtest"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// javaLang is as much of a platform as the tests in java/testdata need.
const javaLang = `
public java/lang/Object
  public <init> ()V
  public equals (Ljava/lang/Object;)Z
  public hashCode ()I
  public toString ()Ljava/lang/String;
  protected clone ()Ljava/lang/Object;
public final java/lang/Class
public final java/lang/String
public abstract interface java/lang/CharSequence
public abstract interface java/lang/Comparable
public abstract interface java/lang/Runnable
  public abstract run ()V
public abstract java/lang/Number
public final java/lang/Integer : java/lang/Number java/lang/Comparable
  public static valueOf (I)Ljava/lang/Integer;
  public intValue ()I
public abstract interface java/lang/annotation/Annotation
public abstract interface java/io/Serializable
`

// TestJavaGolden does as TestGolden for sources that use the classes declared in the
// section "classes" of each file; without one there is no Java at all.
func TestJavaGolden(t *testing.T) {
	testkit.Goldens(t, "java/testdata/*.txtar", func(t *testing.T, ar *txtar.Archive) *txtar.Archive {
		in := fan.Input{Name: "test", NS: fantest.Namespace(t), Recover: true, Test: true}
		var c classpath.Config
		for _, f := range ar.Files {
			switch {
			case strings.HasSuffix(f.Name, ".fan"):
				in.Files = append(in.Files, source.New(f.Name, f.Data))
			case f.Name == "classes":
				c.JDK = jdk(t, javaLang+string(f.Data))
			}
		}
		in.NS.Bridges["java"] = java.NewBridge(classpath.New(c), in.Depends)
		return withResult(ar, in)
	})
}

// jdk returns the folder of a JDK with the declared classes.
func jdk(t testing.TB, classes string) string {
	files := map[string][]byte{}
	for name, data := range classtest.Classes(classes) {
		files["java.base/"+name] = data
	}
	dir := t.TempDir()
	err := os.Mkdir(filepath.Join(dir, "lib"), 0o777)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "lib", "modules"), classtest.Image(binary.LittleEndian, files, true), 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// BenchmarkJava compiles a source that uses classes of Java.
func BenchmarkJava(b *testing.B) {
	path := classpath.New(classpath.Config{JDK: jdk(b, javaLang)})
	text := []byte("using [java] java.lang::Runnable\nclass Foo { Void f(Runnable r) { r.run } Void g() { f |->| { echo(1) } } }")
	for b.Loop() {
		in := fan.Input{Name: "test", NS: fantest.Namespace(b), Files: []*source.File{source.New("a.fan", text)}}
		in.NS.Bridges["java"] = java.NewBridge(path, in.Depends)
		if _, diags := fan.Frontend(in); diags.Err() != nil {
			b.Fatal(diags.Err())
		}
	}
}

// FuzzJavaClasses compiles a source that touches whatever classes are declared.
func FuzzJavaClasses(f *testing.F) {
	files, _ := filepath.Glob("java/testdata/*.txtar")
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, x := range ar.Files {
			if x.Name == "classes" {
				f.Add(string(x.Data))
			}
		}
	}
	f.Fuzz(func(t *testing.T, declared string) {
		classes := classtest.Classes(javaLang + declared)
		in := fan.Input{Name: "test", NS: fantest.Namespace(t), Recover: true, Test: true}
		in.Files = []*source.File{source.New("a.fan", useClasses(classes))}
		c := classpath.Config{Extra: []classpath.Archive{classtest.Archive(classes)}}
		in.NS.Bridges["java"] = java.NewBridge(classpath.New(c), in.Depends)
		fan.Frontend(in)
	})
}

// useClasses returns a source with code for every class whose name Fantom can write.
func useClasses(classes map[string][]byte) []byte {
	const use = `
class UseN
{
  Void f(TN x) { x.f; x.f(x); x.f(3, null); x.g = x.g; TN(); TN(1); x[0] = x[1]; x == x }
  Void g(TN x) { x.run |->| {}; x.f |Obj? a->Obj?| { a } }
}
class SubN : TN
{
  new make() : super() {}
  override Int f() { return 3 }
  override Obj? h(Int a, Str?[]? b) { return b }
}
`
	var usings, code strings.Builder
	for i, path := range slices.Sorted(maps.Keys(classes)) {
		pkg, name, _ := strings.Cut(strings.TrimSuffix(path, ".class"), "/")
		if !isWord(pkg) || !isWord(name) {
			continue
		}
		n := strconv.Itoa(i)
		usings.WriteString("using [java] " + pkg + "::" + name + " as T" + n + "\n")
		code.WriteString(strings.NewReplacer("TN", "T"+n, "UseN", "Use"+n, "SubN", "Sub"+n).Replace(use))
	}
	return []byte(usings.String() + code.String())
}

func isWord(s string) bool {
	for i, c := range s {
		letter := c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}
