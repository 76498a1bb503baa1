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

// TestDefaults has what is left out: names, dependencies, and what they become.
func TestDefaults(t *testing.T) {
	script, err := CompileScript(File{Text: []byte("class A { Str? s := 3 }")}, Options{})
	var refused *Error
	if script != nil || !errors.As(err, &refused) || refused.Diagnostics[0].Filename != "script.fan" {
		t.Error(err)
	}
	p, err := Compile(Spec{Name: "az_09AZ", Sources: []File{{"A.fan", []byte("class A { Void m(A a) { a.m(a) } }")}}, Files: []File{{"./res/../a.txt", []byte("hi")}}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if d := p.Depends(); len(d) != 1 || d[0] != "sys 0+" {
		t.Errorf("depends on %q", d)
	}
	if text, err := p.File("a.txt"); string(text) != "hi" || err != nil {
		t.Errorf("%q %v", text, err)
	}
	sys, err := Compile(Spec{Name: "sys", Files: []File{{"a.txt", nil}}}, Options{})
	if err != nil || len(sys.Depends()) != 0 {
		t.Error("sys depends on something", err)
	}
}

// TestWarnings has a source that is taken, but not without a word.
func TestWarnings(t *testing.T) {
	p, err := CompileScript(File{Text: []byte("class A { @Deprecated Void a() {}  Void b() { a } }")}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if w := p.Warnings(); len(w) != 1 || !w[0].Warning || w[0].Message != "Deprecated slot 'script::A.a'" || w[0].Filename != "script.fan" {
		t.Errorf("%v", w)
	}
}

// TestNamesOfPods has the letters at both ends of what a name may have.
func TestNamesOfPods(t *testing.T) {
	for name, want := range map[string]bool{
		"": false, "a": true, "z": true, "A": true, "Z": true, "_": true, "a0": true, "a9": true, "0": false, "9a": false,
		"a`": false, "a{": false, "a@": false, "a[": false, "a/": false, "a:": false, "a-b": false, "a.b": false, "\u00e9": false,
	} {
		if _, err := Compile(Spec{Name: name, Files: []File{{"a.txt", nil}}}, Options{}); (err == nil) != want {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// TestSettings builds with the settings of the options: config(), of which the script's
// summary is made, and the version, which is that of the pod.
func TestSettings(t *testing.T) {
	files := fstest.MapFS{"build.fan": {Data: []byte(
		"class Build : BuildPod { new make() { podName = \"p\"; summary = config(\"what\", \"nothing\"); depends = [\"sys @{fan.depend}\"]; version = Version(config(\"v\", \"1\")); resDirs = [,] } }")}}
	for _, c := range []struct {
		config                    map[string]string
		summary, version, depends string
	}{
		{map[string]string{"what": "all", "v": "3.4", "fan.depend": "0+"}, "all", "3.4", "sys 0+"},
		{map[string]string{"fan.depend": "1+"}, "nothing", "1", "sys 1+"},
	} {
		pods, err := Build(files, Options{Config: c.config}, ".")
		if err != nil {
			t.Fatal(err)
		}
		if p := pods[0]; p.Meta("pod.summary") != c.summary || p.Version() != c.version || p.Depends()[0] != c.depends {
			t.Errorf("%s %s %s", p.Meta("pod.summary"), p.Version(), p.Depends())
		}
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
