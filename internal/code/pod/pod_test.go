package pod

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
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
		Index: []Prop{{"sys.log", "demo::A"}, {"sys.log", "a\"b$c\té\U0001F600\n\r\f\x1f\x7f\u0080 \\"}},
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
	if got, want := string(index), "sys.log=demo::A\nsys.log=a\"b\\$c\\t\\u{e9}\\u{1f600}\\n\\r\\f\\u{1f}\x7f\\u{80} \\\\\n"; got != want {
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
	p := &Pod{Files: []File{{Name: "ä.txt"}, {Name: "b.txt", Modified: own}, {Name: "c.txt", Modified: time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)}, {Name: "d.txt", Modified: time.Date(2999, 1, 2, 3, 4, 6, 0, time.UTC)},
		{Name: "e.txt", Modified: time.Date(1980, 6, 7, 8, 9, 10, 0, time.UTC)}}}
	const first = "1980-01-01 00:00:00"
	for _, c := range []struct {
		time time.Time
		want string
	}{
		{time.Time{}, strings.Repeat(first+" ", 6)},
		{built, "1999-12-31 01:02:04 1999-12-31 01:02:04 2026-11-30 23:58:56 " + first + " 2107-01-02 03:04:06 1980-06-07 08:09:10 "},
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
	limits := Limits{File: 1 << 30, Entry: 1 << 20, Total: 1 << 20, Entries: 1}
	if a, err := openLimited("x", data, limits); err != nil {
		t.Error(err)
	} else if e, err := a.Entry("meta.props"); err != nil || len(e) != 1<<20 {
		t.Errorf("an entry at the limit: %d bytes, %v", len(e), err)
	}
	limits = defaultLimits
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

// TestLevels: how entries are compressed.
func TestLevels(t *testing.T) {
	noise := make([]byte, 5000)
	rand.NewChaCha8([32]byte{1}).Read(noise)
	text := make([]byte, 4096)
	for i := range text {
		text[i] = "etaoin shrdlu"[noise[i]%13]
	}
	deflated := func(level int, data []byte) []byte {
		var b bytes.Buffer
		w, err := flate.NewWriter(&b, level)
		if err != nil {
			t.Fatal(err)
		}
		w.Write(data)
		w.Close()
		return b.Bytes()
	}
	even := []byte("a") // does not get smaller
	for len(deflated(1, even)) > len(even) {
		even = append(even, text[len(even)])
	}
	if len(deflated(1, even)) != len(even) {
		t.Logf("%d bytes become %d", len(even), len(deflated(1, even)))
		even = nil
	}
	for _, c := range []struct {
		level int
		data  []byte
		want  []byte
	}{
		{0, text, deflated(6, text)},
		{0, text[:4095], deflated(1, text[:4095])},
		{1, text, deflated(1, text)},
		{9, text[:4095], deflated(9, text[:4095])},
		{-1, text, text},
		{10, text, text},
		{0, noise, noise},
		{0, noise[:1], noise[:1]},
		{0, nil, nil},
		{0, even, even},
	} {
		var b bytes.Buffer
		if err := Write(&b, &Pod{Files: []File{{Name: "x", Data: c.data}, {Name: "y", Data: c.data}}}, Options{Level: c.level}); err != nil {
			t.Fatal(err)
		}
		z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File[1:] {
			r, err := f.OpenRaw()
			if err != nil {
				t.Fatal(err)
			}
			raw, err := io.ReadAll(r)
			if err != nil || !bytes.Equal(raw, c.want) || (f.Method == zip.Store) != (len(c.want) == len(c.data)) || f.UncompressedSize64 != uint64(len(c.data)) {
				t.Errorf("level %d, %d bytes: %d bytes by method %d, %v", c.level, len(c.data), len(raw), f.Method, err)
			}
		}
	}
}

// fullWriter fails after some bytes.
type fullWriter int

func (w *fullWriter) Write(b []byte) (int, error) {
	if *w -= fullWriter(len(b)); *w < 0 {
		return 0, io.ErrShortWrite
	}
	return len(b), nil
}

func TestWriteFails(t *testing.T) {
	p := samplePod()
	noise := make([]byte, 10000) // more than is buffered
	rand.NewChaCha8([32]byte{1}).Read(noise)
	p.Files = append(p.Files, File{Name: "noise", Data: noise}, File{Name: "more", Data: noise})
	for left := 0; left < len(write(t, p)); left += 499 {
		w := fullWriter(left)
		if err := Write(&w, p, Options{}); !errors.Is(err, io.ErrShortWrite) {
			t.Fatalf("%d bytes: %v", left, err)
		}
	}
	p.Code.Types[0].Fields = make([]fcode.Field, 1<<16)
	if err := Write(io.Discard, p, Options{}); err == nil {
		t.Error("code that does not fit the format is written")
	}
}

func TestOpenFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "demo.pod")
	if err := os.WriteFile(path, write(t, samplePod()), 0o666); err != nil {
		t.Fatal(err)
	}
	if a, err := OpenFile(path); err != nil || a.Name != path {
		t.Errorf("%v, %v", a, err)
	}
	for _, bad := range []string{filepath.Join(dir, "none"), dir} {
		if a, err := OpenFile(bad); err == nil {
			t.Errorf("%s: %v", bad, a)
		}
	}
	limits := defaultLimits
	limits.File = int64(len(write(t, samplePod())))
	if _, err := openFile(path, limits); err != nil {
		t.Error(err)
	}
	limits.File--
	if _, err := openFile(path, limits); err == nil || !strings.HasSuffix(err.Error(), "bytes exceeds the limit") {
		t.Error(err)
	}
}

// TestEntries: a name that is repeated, folders, and entries that are broken.
func TestEntries(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range []string{"dir/", "a=1", "a=2", "b=3"} {
		name, text, _ := strings.Cut(e, "=")
		w, err := z.CreateHeader(&zip.FileHeader{Name: name})
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, text)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	a, err := OpenBytes("x.pod", b.Bytes())
	if err != nil || strings.Join(a.Names(), " ") != "a b" {
		t.Fatal(a.Names(), err)
	}
	if data, err := a.Entry("a"); string(data) != "1" || err != nil {
		t.Errorf("%s, %v", data, err)
	}
	if _, err := a.Meta(); err == nil || err.Error() != "x.pod: missing meta.props" {
		t.Error(err)
	}
	broken := bytes.Replace(b.Bytes(), []byte("3"), []byte("4"), 1)
	if a, err = OpenBytes("x.pod", broken); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Entry("b"); !errors.Is(err, zip.ErrChecksum) || !strings.HasPrefix(err.Error(), "x.pod: b: ") {
		t.Error(err)
	}
	if a, err = OpenBytes("x.pod", bytes.Replace(b.Bytes(), []byte("PK\x03\x04"), []byte("QK\x03\x04"), 4)); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Entry("a"); err == nil {
		t.Error("an entry without a head is read")
	}
	if a, err = OpenBytes("x.pod", write(t, &Pod{Meta: props("a", "b")})); err != nil {
		t.Fatal(err)
	}
	if index, err := a.Entry("index.props"); index != nil || err != nil {
		t.Error(index, err)
	}
	if a, err = OpenBytes("x.pod", write(t, &Pod{Meta: props("a", "b"), Index: props("c", "d")})); err != nil {
		t.Fatal(err)
	}
	if index, err := a.Entry("index.props"); string(index) != "c=d\n" || err != nil {
		t.Error(index, err)
	}
	if meta, err := a.Meta(); err != nil || meta.Get("a") != "b" {
		t.Error(meta, err)
	}
	if code, err := a.Types(); err == nil && len(code.Types) != 0 {
		t.Error(code)
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
	sub := filepath.Join(dir, "sub")
	if err := os.Mkdir(sub, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"none", "", "../demo", ".demo", `a\b`, "c:d"} {
		if !strings.Contains(name, "/") && name != "none" && filepath.Separator == '/' { // files of these names are there
			if err := os.WriteFile(filepath.Join(sub, name+".pod"), write(t, samplePod()), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		for _, s := range []Source{path, Dir(sub)} {
			if _, err := s.Open(name); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("%q: %v", name, err)
			}
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
