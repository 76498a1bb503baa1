package bundle

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fs/romfs"
	"github.com/tandem-lang/tandem/internal/py"
)

// plain is a binary as this package sees one.
func plain(head string) []byte { return append(append([]byte(head), mark[:]...), "the rest of it"...) }

func written(t *testing.T, base []byte, payload string) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := Write(&file, base, []byte(payload)); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// end is where the mark of a file says that its bundle ends.
func end(file []byte) uint64 {
	return binary.LittleEndian.Uint64(file[bytes.Index(file, mark[:markMagic])+markMagic:])
}

func found(file []byte, end uint64) (string, error) {
	payload, err := find(bytes.NewReader(file), int64(len(file)), end)
	return string(payload), err
}

// What is written is found, also with something behind it; what is cut short or changed is refused.
func TestCarry(t *testing.T) {
	file := written(t, plain("\x7fELF..."), "payload")
	at := end(file)
	if at != uint64(len(file)) {
		t.Errorf("it ends at %d of %d bytes", at, len(file))
	}
	for _, behind := range []string{"", "a signature"} {
		if got, err := found(append(bytes.Clone(file), behind...), at); got != "payload" || err != nil {
			t.Errorf("with %q behind it: %q, %v", behind, got, err)
		}
	}
	for n := range len(file) {
		if got, err := found(file[:n], at); !errors.Is(err, ErrDamaged) {
			t.Fatalf("cut to %d bytes: %q, %v", n, got, err)
		}
	}
	for i := len(file) - len("payload") - footerSize; i < len(file); i++ {
		changed := bytes.Clone(file)
		changed[i] ^= 0x10
		if got, err := found(changed, at); !errors.Is(err, ErrDamaged) {
			t.Errorf("with byte %d changed: %q, %v", i, got, err)
		}
	}
	if _, err := found(file, at-1); !errors.Is(err, ErrDamaged) {
		t.Errorf("with another mark: %v", err)
	}
	if _, err := found(file, 3); !errors.Is(err, ErrDamaged) {
		t.Errorf("with a mark that is too small: %v", err)
	}
}

// A binary for macOS is not changed: what it carries is known by the end of the file.
func TestCarryUnmarked(t *testing.T) {
	base := plain(machO[0])
	file := written(t, base, "payload")
	if !bytes.HasPrefix(file, base) {
		t.Error("the base was changed")
	}
	if got, err := found(file, 0); got != "payload" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	for _, other := range [][]byte{base, nil, base[:3], append(bytes.Clone(file), "behind"...)} {
		if got, err := found(other, 0); got != "" || err != nil {
			t.Errorf("%d bytes: %q, %v", len(other), got, err)
		}
	}
	file[len(file)-footerSize-1] ^= 1
	if _, err := found(file, 0); !errors.Is(err, ErrDamaged) {
		t.Error(err)
	}
	if err := Write(&bytes.Buffer{}, written(t, base, "x"), nil); !errors.Is(err, ErrCarries) {
		t.Error(err)
	}
}

func TestBases(t *testing.T) {
	full := []byte("\x7fELF")
	for _, c := range []struct {
		base []byte
		want error
	}{
		{nil, ErrNoBase}, {full, ErrNoBase}, {plain("\x7fELF")[:4+markMagic+2], ErrNoBase}, {append(plain("a"), plain("b")...), ErrNoBase}, {written(t, plain("a"), "x"), ErrCarries},
	} {
		if err := Write(&bytes.Buffer{}, c.base, nil); !errors.Is(err, c.want) {
			t.Errorf("%q: %v, want %v", c.base, err, c.want)
		}
	}
	if err := Write(fullWriter(3), plain("a"), nil); !errors.Is(err, errFull) {
		t.Error(err)
	}
}

var errFull = errors.New("full")

type fullWriter int

func (n fullWriter) Write(p []byte) (int, error) { return min(int(n), len(p)), errFull }

// This binary is plain, has the mark once, and says which system it is for.
func TestOwnBinary(t *testing.T) {
	name, err := os.Executable()
	if err != nil {
		t.Skip(err)
	}
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(file, mark[:markMagic]); n != 1 {
		t.Errorf("the mark is there %d times", n)
	}
	if app, err := Own(); app != nil || err != nil {
		t.Errorf("%v, %v", app, err)
	}
	if app, err := Open(name); app != nil || err != nil {
		t.Errorf("%v, %v", app, err)
	}
	if got, want := SystemOf(file), runtime.GOOS+"/"+runtime.GOARCH; got != want {
		t.Errorf("it is for %q, want %q", got, want)
	}
	app := &App{Language: Python, Main: "main.mpy", Script: true, Options: []string{"--sandbox"}, Files: []File{{"a", []byte("1")}, {"b/c", nil}}}
	payload, err := app.Pack()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("app", written(t, file, string(payload)), 0o777); err != nil {
		t.Fatal(err)
	}
	got, err := Open("app")
	if d := cmp.Diff(app, got, cmp.Transformer("text", func(b []byte) string { return string(b) })); d != "" || err != nil {
		t.Errorf("%s%v", d, err)
	}
}

func TestSystemOf(t *testing.T) {
	info := func(flags byte, texts ...string) []byte {
		b := append([]byte("x"+infoMagic+"\x08"), flags)
		b = append(b, make([]byte, infoHeader-infoFlags-1)...)
		for _, s := range texts {
			b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
		}
		return b
	}
	frame := strings.Repeat("=", infoFrame)
	settings := frame + "path\tx\nbuild\tGOARCH=arm64\nbuild\tGOOS=linux\n" + frame
	for _, c := range []struct {
		file []byte
		want string
	}{
		{info(infoInline, "go1.26", settings), "linux/arm64"}, {append(info(0, "go1.26", settings), info(infoInline, "go1.26", settings)...), "linux/arm64"}, {info(infoInline, "go1.26", frame), ""},
		{info(infoInline, "go1.26", frame+"build\tGOOS=linux\n"+frame), ""}, {info(infoInline, "go1.26"), ""}, {info(infoInline), ""}, {nil, ""}, {[]byte(infoMagic), ""},
		{append(info(infoInline), 0xff), ""}, {append(info(infoInline), 9, 'x'), ""},
	} {
		if got := SystemOf(c.file); got != c.want {
			t.Errorf("%q: %q, want %q", c.file, got, c.want)
		}
	}
}

// FuzzUnpack reads any payload.
func FuzzUnpack(f *testing.F) {
	for _, app := range []*App{{Language: Python, Main: "m", Files: []File{{"a", []byte("text")}}}, {Language: "other", Main: "m"}, {Language: Fantom}} {
		payload, err := app.Pack()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(payload)
	}
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, payload []byte) {
		app, err := Unpack(payload)
		if err == nil && (app.Main == "" || app.Language != Python && app.Language != Fantom) {
			t.Errorf("%+v", app)
		}
		if app != nil && len(app.Files) > 0 && app.File(app.Files[0].Name) == nil && len(app.Files[0].Data) > 0 {
			t.Error("a file that is listed is not found")
		}
	})
}

// tree writes files, of which each is its own name and a text behind a blank.
func tree(t *testing.T, files ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, f := range files {
		name, text, _ := strings.Cut(f, " ")
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// names lists the files of an image.
func names(t *testing.T, image []byte) string {
	t.Helper()
	v, err := romfs.New(image)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	var walk func(dir string)
	walk = func(dir string) {
		nodes, err := v.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range nodes {
			if n.Folder {
				walk(dir + n.Name + "/")
			} else {
				list = append(list, dir+n.Name)
			}
		}
	}
	walk("")
	return strings.Join(list, " ")
}

// What belongs to a program: what it imports from beside it, all of a folder, and what is named.
func TestPython(t *testing.T) {
	sources := []string{
		"app.py import a.b, sys, json\nfrom c import d as e, f\ndef g():\n  import lib1\nfrom star import *\n", "star.py ", "a/__init__.py from . import sib\nfrom .deep.er import x", "a/b.py from .. import top\nfrom ...outside import y", "a/sib.py ",
		"a/other.py ", "a/deep/er.py from ..sib2 import z", "a/sib2.py import cyclic", "cyclic.py import app", "c/d.py ", "c/f.txt data", "lib/lib1.py from lib2 import one", "lib/lib2/__init__.py from . import one", "lib/lib2/one.py ",
		"unused.py ", "top.py ", "data/x.txt x", "data/sub/y.bin y", "data/.hidden h", "data/__pycache__/z.pyc z", "c/d.mpy M", "compiled.mpy M",
	}
	cases := []struct{ main, include, want string }{
		{"app.py", "", "a/__init__.mpy a/b.mpy a/deep/er.mpy a/sib.mpy a/sib2.mpy app.mpy c/d.mpy cyclic.mpy lib/lib1.mpy lib/lib2/__init__.mpy lib/lib2/one.mpy star.mpy"},
		{"cyclic.py", "data compiled.mpy", "a/__init__.mpy a/b.mpy a/deep/er.mpy a/sib.mpy a/sib2.mpy app.mpy c/d.mpy compiled.mpy cyclic.mpy data/sub/y.bin data/x.txt lib/lib1.mpy lib/lib2/__init__.mpy lib/lib2/one.mpy star.mpy"},
		{"top.py", "unused.py ./top.py", "top.mpy unused.mpy"},
		{"compiled.mpy", "", "compiled.mpy"},
		{"a/sib.py", "data/x.txt c", "c/d.mpy c/f.txt sib.mpy x.txt"},
	}
	tree(t, sources...)
	for _, c := range cases {
		p := PythonProgram{Main: c.main, Include: strings.Fields(c.include), Options: py.Options{Portable: true}}
		app, diags, err := p.Gather()
		if err != nil || diags.Err() != nil {
			t.Errorf("%s: %v, %v", c.main, err, diags)
			continue
		}
		if got := names(t, app.File(ROM)); got != c.want {
			t.Errorf("%s %s:\n%s\nwant\n%s", c.main, c.include, got, c.want)
		}
		if want := compiled(filepath.Base(c.main)); app.Main != want || app.Language != Python {
			t.Errorf("%s: it runs %q", c.main, app.Main)
		}
	}
}

func TestPythonFolders(t *testing.T) {
	tree(t, "one/main.py import x", "one/x.py ", "one/x.mpy M", "one/d/x.txt ", "one/.git/x ", "two/__main__.py ", "three/app.py ", "bad/main.py (", "x.txt ", "clash/x.py ", "clash/sub/x.py ")
	for _, c := range []struct{ main, include, runs, want, err string }{
		{"one", "", "main.mpy", "d/x.txt main.mpy x.mpy", ""},
		{"two", "", "__main__.mpy", "__main__.mpy", ""},
		{"three", "", "", "", "three has no main.py"},
		{"none.py", "", "", "", "none.py"},
		{"x.txt", "", "", "", "x.txt is no module of Python"},
		{"two", "none", "", "", "none"},
		{"two", "clash/x.py clash/sub/x.py", "", "", "clash/x.py and clash/sub/x.py are both x.mpy"},
		{"bad", "", "", "", "invalid syntax"},
		{"-", "", "main.mpy", "main.mpy", ""},
	} {
		p := PythonProgram{Main: c.main, Stdin: strings.NewReader("print(1)"), Include: strings.Fields(c.include), Options: py.Options{Portable: true}}
		app, diags, err := p.Gather()
		if err == nil {
			err = diags.Err()
		}
		switch {
		case c.err != "":
			if err == nil || app != nil || !strings.Contains(filepath.ToSlash(err.Error()), c.err) {
				t.Errorf("%s %s: %v, want %s", c.main, c.include, err, c.err)
			}
		case err != nil:
			t.Errorf("%s: %v", c.main, err)
		default:
			if got := names(t, app.File(ROM)); got != c.want || app.Main != c.runs {
				t.Errorf("%s: %s runs %s", c.main, got, app.Main)
			}
		}
	}
}

// podBytes makes a pod without types.
func podBytes(t *testing.T, name, depends string) []byte {
	t.Helper()
	var buf bytes.Buffer
	meta := pod.Props{{Name: "pod.name", Value: name}, {Name: "pod.version", Value: "1.0"}, {Name: "pod.depends", Value: depends}}
	if name == "" {
		meta = meta[1:]
	}
	if err := pod.Write(&buf, &pod.Pod{Meta: meta}, pod.Options{}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestFantom(t *testing.T) {
	installed := pod.Memory{
		"app": podBytes(t, "app", "sys 1.0;web 1.0+"), "web": podBytes(t, "web", "sys 1.0; inet 1.0,util 2"), "inet": podBytes(t, "inet", "concurrent 1.0;web 1.0"), "more": podBytes(t, "more", ""),
		"broken": podBytes(t, "broken", "sys 1.0;nowhere 1.0"), "nameless": podBytes(t, "", ""), "twin": podBytes(t, "app", ""),
	}
	open := func(name string) *pod.Archive {
		a, err := installed.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	for _, c := range []struct{ main, include, want, err string }{
		{"app", "", "app inet web", ""}, {"app", "more app", "app inet more web", ""}, {"more", "", "more", ""},
		{"broken", "", "", "broken needs nowhere"}, {"nameless", "", "", "it has no name"}, {"app", "twin", "", "are both the pod app"}, {"app", "broken", "", "broken needs nowhere"},
	} {
		p := FantomProgram{Pod: open(c.main), Main: "::Main", Pods: installed, Embedded: func(name string) bool { return name == "sys" || name == "concurrent" }}
		for _, name := range strings.Fields(c.include) {
			p.Include = append(p.Include, open(name))
		}
		app, err := p.Gather()
		if c.err != "" {
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("%s %s: %v, want %s", c.main, c.include, err, c.err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.main, err)
			continue
		}
		var list []string
		for _, f := range app.Files {
			list = append(list, f.Name)
		}
		if want := strings.Fields(c.want); !reflect.DeepEqual(list, want) || app.Main != c.main+"::Main" {
			t.Errorf("%s: %v runs %s", c.main, list, app.Main)
		}
		if _, err := app.PodsOf().Open(c.main); err != nil {
			t.Error(err)
		}
	}
}
