package fantom

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"
)

const varied = `using sys::Str as Text
enum class Suit { clubs, hearts }
mixin Named { abstract Text name(); virtual Text greet() { "hello $name" } }
class Person : Named
{
  override Text name
  Int age := 3 { set { &age = it.max(0) } }
  new make(Text name) { this.name = name }
  once Int[] squares() { (1..age).toList.map |i->Int| { i * i } }
  Int total(Suit s := Suit.clubs)
  {
    sum := 0
    squares.each |v| { sum += s == Suit.hearts ? v : -v }
    try sum /= age
    catch (Err e) return -1
    finally echo(sum)
    return sum
  }
}
`

func TestConcurrentUse(t *testing.T) {
	src := File{Name: "varied.fan", Text: []byte(varied)}
	want, err := CompileScript(src, Options{})
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{"p/build.fan": {Data: []byte(
		"class Build : BuildPod { new make() { podName = \"p\"; summary = \"\"; depends = [\"sys 1.0\", \"varied 0+\"]; srcDirs = [`fan/`] } }")},
		"p/fan/A.fan": {Data: []byte("using varied\nclass A : Person { new make() : super(\"a\") {} }")}}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 5 {
				got, err := CompileScript(src, Options{})
				if err != nil || !bytes.Equal(got.Bytes(), want.Bytes()) {
					t.Error("a parallel compilation differs", err)
					return
				}
				if _, err := Build(files, Options{Pods: []*Pod{want}, Jobs: 2}, "p"); err != nil {
					t.Error(err)
				}
				if err := want.Disassemble(io.Discard, ""); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
}

func TestReadBack(t *testing.T) {
	p, err := Compile(Spec{
		Name: "demo", Meta: map[string]string{"b": "2", "a": "1"},
		Sources: []File{{"A.fan", []byte("class A { Str t() { \"$<hi=Hello>\" } }")}},
		Files:   []File{{"locale/de.props", []byte("hi=Hallo\n")}},
	}, Options{Time: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), Host: "h", User: "u"})
	if err != nil {
		t.Fatal(err)
	}
	again, err := Read(p.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if again.Name() != "demo" || again.Version() != "0" || again.Meta("a") != "1" || again.Meta("build.host") != "h" || again.Meta("build.tsKey") != "260102030405" {
		t.Errorf("%q %q %q %q", again.Name(), again.Version(), again.Meta("a"), again.Meta("build.tsKey"))
	}
	if text, err := again.File("locale/en.props"); !strings.HasSuffix(string(text), "\nhi=Hello\n") {
		t.Errorf("%q %v", text, err)
	}
	files, err := again.Files()
	if err != nil || len(files) == 0 || files[0] != "meta.props" {
		t.Error(files, err)
	}
}

func TestRefused(t *testing.T) {
	for name, call := range map[string]func() error{
		"home":   func() error { _, err := CompileScript(File{}, Options{Home: "no/such/folder"}); return err },
		"name":   func() error { _, err := Compile(Spec{Name: "1x"}, Options{}); return err },
		"zip":    func() error { _, err := Read([]byte("PK")); return err },
		"script": func() error { _, err := Build(fstest.MapFS{}, Options{}, "x"); return err },
		"depend": func() error {
			_, err := Compile(Spec{Name: "x", Depends: []string{"sys 9.0+"}, Sources: []File{{"A.fan", nil}}}, Options{})
			return err
		},
	} {
		if err := call(); err == nil {
			t.Errorf("%s: no error", name)
		} else if name == "depend" {
			var refused *Error
			if !errors.As(err, &refused) || !strings.Contains(fmt.Sprint(err), "'sys 1.0.83' != 'sys 9.0+'") {
				t.Errorf("%v", err)
			}
		}
	}
}
