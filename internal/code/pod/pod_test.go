package pod

import (
	"archive/zip"
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/tandem-lang/tandem/internal/code/fcode"
)

func samplePod() *Pod {
	b := fcode.NewBuilder()
	b.Pod.Types = []*fcode.Type{{Self: b.TypeRef("demo", "Main", ""), Base: b.TypeRef("sys", "Obj", ""), Flags: fcode.Public}}
	return &Pod{
		Meta:  Props{{"pod.name", "demo"}, {"pod.version", "1.0"}, {"pod.depends", "sys 1.0"}, {"uri", "https://a=b/*\\\n"}},
		Index: []Prop{{"sys.log", "demo::A"}, {"sys.log", "a\"b$c\té\U0001F600"}},
		Code:  b.Pod,
		Files: []File{{Name: "locale/en.props", Data: []byte("a=b\n")}, {Name: "empty"}},
	}
}

func write(t testing.TB, p *Pod) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, p, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWriteAndOpen(t *testing.T) {
	p := samplePod()
	data := write(t, p)
	if !bytes.Equal(data, write(t, samplePod())) {
		t.Error("writing twice gives different bytes")
	}
	a, err := OpenBytes("demo.pod", data)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"meta.props", "index.props", "fcode/names.def", "fcode/typeRefs.def", "fcode/types.def", "fcode/Main.fcode", "locale/en.props", "empty"}
	if d := cmp.Diff(want, a.Names()); d != "" {
		t.Errorf("entries (-want +got):\n%s", d)
	}
	meta, err := a.Meta()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(p.Meta[:3], meta[:3]); d != "" {
		t.Errorf("properties (-want +got):\n%s", d)
	}
	if got := meta.Get("uri"); got != `https://a=b/*\` { // white space at the ends is lost
		t.Errorf("uri is %q", got)
	}
	index, _ := a.Entry("index.props")
	if got, want := string(index), "sys.log=demo::A\nsys.log=a\"b\\$c\\t\\u{e9}\\u{1f600}\n"; got != want {
		t.Errorf("index.props is %q, want %q", got, want)
	}
	code, err := a.Code()
	if err != nil || len(code.Types) != 1 || code.TypeSig(code.Types[0].Self) != "demo::Main" {
		t.Errorf("types %v, %v", code, err)
	}
	if e, err := a.Entry("nothing"); e != nil || err != nil {
		t.Errorf("an entry that is not there: %v, %v", e, err)
	}
	if e, err := a.Entry("empty"); e == nil || err != nil {
		t.Errorf("an empty entry: %v, %v", e, err)
	}
}

// TestHeaders: what other zip tools see of the entries.
func TestHeaders(t *testing.T) {
	own := time.Date(2026, 11, 30, 23, 58, 57, 0, time.UTC)
	built := time.Date(1999, 12, 31, 1, 2, 4, 0, time.UTC)
	p := &Pod{Files: []File{{Name: "ä.txt"}, {Name: "b.txt", Modified: own}, {Name: "c.txt", Modified: time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)}, {Name: "d.txt", Modified: time.Date(2999, 1, 2, 3, 4, 6, 0, time.UTC)}}}
	const first = "1980-01-01 00:00:00"
	for _, c := range []struct {
		time time.Time
		want string
	}{
		{time.Time{}, strings.Repeat(first+" ", 5)},
		{built, "1999-12-31 01:02:04 1999-12-31 01:02:04 2026-11-30 23:58:56 " + first + " 2107-01-02 03:04:06 "},
	} {
		var b bytes.Buffer
		if err := Write(&b, p, Options{Time: c.time}); err != nil {
			t.Fatal(err)
		}
		z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range z.File {
			got += f.Modified.Format(time.DateTime) + " "
			if f.NonUTF8 || f.Name == "ä.txt" != (f.Flags&utf8Name != 0) {
				t.Errorf("%s: flags %x", f.Name, f.Flags)
			}
		}
		if got != c.want {
			t.Errorf("times of a pod of %v:\n%s, want\n%s", c.time, got, c.want)
		}
	}
}

func TestProps(t *testing.T) {
	for _, c := range []struct {
		text string
		want Props
		err  string
	}{
		{"a=b\nc = d e \n", Props{{"a", "b"}, {"c", "d e"}}, ""},
		{"a=b\r\nc=d", Props{{"a", "b"}, {"c", "d"}}, ""},
		{"# no\n// no\n a=1 // no\nb=x//y\n", Props{{"a", "1"}, {"b", "x//y"}}, ""},
		{"/* a /* b */ c */ x=y\n", Props{{"x", "y"}}, ""},
		{"a=1\\\n   2\n", Props{{"a", "12"}}, ""},
		{`a=\n\t\\\u00e9\ud83d\ude00x` + "\n", Props{{"a", `\é😀x`}}, ""},
		{"a=1\nb=2\na=3\n", Props{{"a", "3"}, {"b", "2"}}, ""},
		{"a=b=c", Props{{"a", "b=c"}}, ""},
		{"", nil, ""},
		{"x\n", nil, "Invalid name/value pair [Line 1]"},
		{"a=b\n" + `c=\q`, Props{{"a", "b"}}, "Invalid escape sequence [Line 2]"},
		{`c=\u12`, nil, `Invalid hex value for \uxxxx [Line 1]`},
	} {
		got, err := ParseProps("f", []byte(c.text))
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, d)
		}
		if msg := "f: " + c.err; c.err == "" && err != nil || c.err != "" && (err == nil || err.Error() != msg) {
			t.Errorf("%q: error %v, want %q", c.text, err, c.err)
		}
	}
}

// bomb is a zip whose one entry inflates to n zero bytes; with lie its directory says 5.
func bomb(t *testing.T, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("meta.props")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(make([]byte, n)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLimits(t *testing.T) {
	data := bomb(t, 1<<20)
	limits := defaultLimits
	limits.Entry = 1 << 19
	a, err := openLimited("x", data, limits)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Entry("meta.props"); !errors.Is(err, errTooLarge) {
		t.Errorf("an entry beyond the limit: %v", err)
	}
	// The directory may understate the size; what inflates counts.
	i := bytes.LastIndex(data, []byte("PK\x01\x02"))
	lie := bytes.Clone(data)
	copy(lie[i+24:], []byte{5, 0, 0, 0})
	if a, err = openLimited("x", lie, limits); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Entry("meta.props"); err == nil {
		t.Error("an entry that lies about its size is read")
	}
	limits = defaultLimits
	limits.Total = 3 << 19
	if a, err = openLimited("x", data, limits); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Entry("meta.props"); err != nil {
		t.Error(err)
	}
	if _, err := a.Entry("meta.props"); !errors.Is(err, errTooLarge) {
		t.Errorf("more than the total: %v", err)
	}
	limits.Entries = 0
	if _, err := openLimited("x", data, limits); err == nil {
		t.Error("more entries than the limit")
	}
}

func TestSources(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "demo.pod"), write(t, samplePod()), 0o666); err != nil {
		t.Fatal(err)
	}
	path := Path{Memory{"mem": write(t, samplePod()), "bad": []byte("PK")}, Dir(dir)}
	for _, name := range []string{"mem", "demo"} {
		if _, err := path.Open(name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, name := range []string{"none", "", "../demo", ".demo", `a\b`} {
		if _, err := path.Open(name); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: %v", name, err)
		}
	}
	if _, err := (Path{path, Path{Dir("more")}}).Open("none"); err == nil || err.Error() != "no none.pod in "+dir+", more" {
		t.Errorf("%v", err)
	}
	if _, err := (Memory{}).Open("none"); err == nil || err.Error() != "no pod none is known" || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v", err)
	}
	if _, err := path.Open("bad"); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a broken pod hides behind the next source: %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(write(f, samplePod()))
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, data []byte) {
		limits := Limits{File: 1 << 20, Entry: 1 << 16, Total: 1 << 18, Entries: 100}
		a, err := openLimited("fuzz", data, limits)
		if err != nil {
			return
		}
		for _, n := range a.Names() {
			if e, err := a.Entry(n); err == nil && len(e) > 1<<16 {
				t.Fatalf("%s: %d bytes", n, len(e))
			}
		}
		if p, err := a.Code(); err == nil {
			p.Verify()
		}
	})
}

func FuzzProps(f *testing.F) {
	f.Add([]byte("a=b // c\n/* x */ d=\\u0041\\\n e\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := ParseProps("fuzz", text)
		if err != nil {
			return
		}
		again, err := ParseProps("again", p.Format())
		if err != nil || len(again) > len(p) {
			t.Fatalf("%q formats as %q: %v", text, p.Format(), err)
		}
	})
}
