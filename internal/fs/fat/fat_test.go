package fat_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/fs/fat"
)

// disk is a device in memory, of which only sectors that were written take room.
type disk struct {
	size    int
	count   uint32
	data    map[uint32][]byte
	failing int // so many transfers until one fails; 0 for never
	sealed  bool
}

var errDisk = errors.New("the disk fails")

func newDisk(size int, count uint32) *disk {
	return &disk{size: size, count: count, data: map[uint32][]byte{}}
}

func (d *disk) SectorSize() (int, error) { return d.size, nil }
func (d *disk) Sectors() (uint32, error) { return d.count, nil }
func (d *disk) Sync() error              { return nil }
func (d *disk) ReadOnly() bool           { return d.sealed }

func (d *disk) check(n uint32, p []byte) error {
	if d.failing > 0 {
		if d.failing--; d.failing == 0 {
			return errDisk
		}
	}
	if len(p)%d.size != 0 || uint64(n)+uint64(len(p)/d.size) > uint64(d.count) {
		return fmt.Errorf("sectors %d and %d bytes", n, len(p))
	}
	return nil
}

func (d *disk) Read(n uint32, p []byte) error {
	if err := d.check(n, p); err != nil {
		return err
	}
	for i := 0; i < len(p); i += d.size {
		clear(p[i : i+d.size])
		copy(p[i:], d.data[n+uint32(i/d.size)])
	}
	return nil
}

func (d *disk) Write(n uint32, p []byte) error {
	if err := d.check(n, p); err != nil {
		return err
	}
	for i := 0; i < len(p); i += d.size {
		if at := n + uint32(i/d.size); d.data[at] != nil || !bytes.Equal(p[i:i+d.size], make([]byte, d.size)) {
			d.data[at] = bytes.Clone(p[i : i+d.size])
		}
	}
	return nil
}

func now() time.Time { return time.Date(2024, 2, 29, 13, 14, 16, 0, time.UTC) }

func mount(t *testing.T, d *disk) *fat.Volume {
	t.Helper()
	v, err := fat.Mount(d, now)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// The sizes of devices say what volumes are made, as the firmware makes them.
func TestFormat(t *testing.T) {
	for _, c := range []struct {
		size    int
		sectors uint32
		want    fat.Space
	}{
		{512, 50, fat.Space{ClusterBytes: 512, Clusters: 16, Free: 16}},
		{512, 4000, fat.Space{ClusterBytes: 512, Clusters: 3955, Free: 3955}},
		{512, 1 << 15, fat.Space{ClusterBytes: 2048, Clusters: 8175, Free: 8175}},
		{4096, 64, fat.Space{ClusterBytes: 4096, Clusters: 58, Free: 58}},
		{512, 1 << 23, fat.Space{ClusterBytes: 32768, Clusters: 131054, Free: 131053}},
	} {
		d := newDisk(c.size, c.sectors)
		if err := fat.Format(d, now); err != nil {
			t.Errorf("%d sectors of %d: %v", c.sectors, c.size, err)
			continue
		}
		got, err := mount(t, d).Space()
		if d := cmp.Diff(c.want, got); d != "" || err != nil {
			t.Errorf("%d sectors of %d: %v\n%s", c.sectors, c.size, err, d)
		}
	}
	if err := fat.Format(newDisk(512, 40), now); err == nil {
		t.Error("40 sectors are enough")
	}
	if _, err := fat.Mount(newDisk(512, 50), now); !errors.Is(err, fat.ErrNoVolume) {
		t.Errorf("an empty device: %v", err)
	}
}

func writeFile(v *fat.Volume, path, text string, mode fat.Mode) error {
	f, err := v.Open(path, mode|fat.Write|fat.Create)
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, text)
	return errors.Join(err, f.Close())
}

func readFile(v *fat.Volume, path string) (string, error) {
	f, err := v.Open(path, fat.Read)
	if err != nil {
		return "", err
	}
	data, err := io.ReadAll(f)
	return string(data), errors.Join(err, f.Close())
}

// Names are kept as they are written, found whatever their case, and told apart where their short forms are the same.
func TestNames(t *testing.T) {
	d := newDisk(512, 400)
	if err := fat.Format(d, now); err != nil {
		t.Fatal(err)
	}
	v := mount(t, d)
	list := []string{
		"README.TXT", "lower.txt", "Mixed.Txt", "low.UP", "a long name with blanks.text", "many.dots.in.it", ".hidden", "caf\x82", "x+y=z",
		"averylongname1", "averylongname2", "averylongname3", "averylongname4.txt", strings.Repeat("n", 255), "\xe5first",
	}
	for _, name := range list {
		if err := writeFile(v, name, "text of "+name, fat.Exclusive); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
	v = mount(t, d)
	var got []string
	infos, err := v.ReadDir("/")
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range infos {
		got = append(got, i.Name)
		if !i.Modified.Equal(now()) {
			t.Errorf("%q is of %v", i.Name, i.Modified)
		}
	}
	if d := cmp.Diff(list, got); d != "" {
		t.Errorf("names (- written, + listed):\n%s", d)
	}
	for _, name := range append(list, "readme.txt", "LOWER.TXT", "mIXED.tXT", "AVERYLONGNAME2", "CAF\x90", "./lower.txt", "//lower.txt", "lower.txt. .") {
		if _, err := readFile(v, name); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
	for _, name := range []string{"", "a*b", "q?", "tab\t", " ", strings.Repeat("n", 256), "/"} {
		if err := writeFile(v, name, "", 0); !errors.Is(err, fat.ErrName) {
			t.Errorf("%q: %v", name, err)
		}
	}
	if !bytes.Contains(bytes.Join(slices.Collect(maps.Values(d.data)), nil), []byte("AVERYL~3   ")) {
		t.Error("the third name that is too long has no number 3")
	}
}

// model is what a volume should hold.
type model map[string]string // path to text; folders have "/" at the end

func (m model) parentOf(path string) bool {
	dir := path[:strings.LastIndexByte(path, '/')+1]
	_, ok := m[dir]
	return dir == "/" || ok
}

// tree reads all that a volume holds.
func tree(v *fat.Volume, dir string, m model) error {
	list, err := v.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, i := range list {
		path := dir + i.Name
		if i.Folder {
			m[path+"/"] = ""
			if err := tree(v, path+"/", m); err != nil {
				return err
			}
			continue
		}
		text, err := readFile(v, path)
		if err != nil {
			return err
		}
		m[path] = text
	}
	return nil
}

// Thousands of random operations leave a volume that holds what a map of them holds, with as many free clusters as in the beginning when
// all is removed again, on volumes of each kind.
func TestRandom(t *testing.T) {
	for _, sectors := range []uint32{200, 9000, 70000, 1 << 23} {
		d := newDisk(512, sectors)
		if err := fat.Format(d, now); err != nil {
			t.Fatal(err)
		}
		v := mount(t, d)
		begin, _ := v.Space()
		m, r := model{}, rand.New(rand.NewSource(int64(sectors)))
		for range 1500 {
			step(t, v, m, r)
			if t.Failed() {
				t.Fatalf("on %d sectors", sectors)
			}
		}
		v = mount(t, d)
		got := model{}
		if err := tree(v, "/", got); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(m, got); d != "" {
			t.Fatalf("on %d sectors (- expected, + found):\n%s", sectors, d)
		}
		for _, path := range slices.Backward(slices.Sorted(maps.Keys(m))) {
			if err := v.Remove(path); err != nil {
				t.Errorf("%s: %v", path, err)
			}
		}
		if end, _ := v.Space(); end != begin {
			t.Errorf("on %d sectors: free %d, in the beginning %d", sectors, end.Free, begin.Free)
		}
	}
}

// step does something random with a volume and its model.
func step(t *testing.T, v *fat.Volume, m model, r *rand.Rand) {
	names := []string{"a", "b.txt", "Long name.txt", "C.D.E", "sub"}
	path := "/"
	for range r.Intn(3) {
		path += names[r.Intn(len(names))] + "/"
	}
	path += names[r.Intn(len(names))]
	_, isFile := m[path]
	_, isFolder := m[path+"/"]
	var err error
	may := false
	switch what := r.Intn(6); what {
	case 0:
		may = m.parentOf(path) && !isFile && !isFolder
		if err = v.Mkdir(path); err == nil {
			m[path+"/"] = ""
		}
	case 1, 2:
		text := strings.Repeat(string(rune('a'+r.Intn(26))), r.Intn(2000))
		mode := fat.Mode(0)
		if what == 1 {
			mode = fat.Truncate
		}
		may = m.parentOf(path) && !isFolder
		if err = writeFile(v, path, text, mode); err == nil {
			old := m[path]
			if mode == fat.Truncate || len(old) < len(text) {
				old = text
			}
			m[path] = text + old[len(text):]
		}
	case 3:
		empty := true
		for p := range m {
			empty = empty && (p == path+"/" || !strings.HasPrefix(p, path+"/"))
		}
		may = isFile || isFolder && empty
		if err = v.Remove(path); err == nil {
			delete(m, path)
			delete(m, path+"/")
		}
	case 4:
		to := "/" + names[r.Intn(len(names))]
		_, there := m[to]
		_, there2 := m[to+"/"]
		may = (isFile || isFolder) && (to == path || !there && !there2)
		if err = v.Rename(path, to); err == nil && to != path {
			for p, text := range maps.Clone(m) {
				if p == path || strings.HasPrefix(p, path+"/") {
					delete(m, p)
					m[to+p[len(path):]] = text
				}
			}
		}
	default:
		may = isFile
		var text string
		if text, err = readFile(v, path); err == nil && text != m[path] {
			t.Errorf("%s holds %q, not %q", path, text, m[path])
		}
	}
	if errors.Is(err, fat.ErrFull) || errors.Is(err, fat.ErrDenied) && !isFolder { // no room for the file, or in the root
		err = nil
		resync(t, v, m)
	} else if (err == nil) != may {
		t.Errorf("%s: %v, expected success: %v", path, err, may)
	}
}

// resync makes the model what the volume holds, after a write that had no room.
func resync(t *testing.T, v *fat.Volume, m model) {
	clear(m)
	if err := tree(v, "/", m); err != nil {
		t.Error(err)
	}
}

// A file grows by zeros where it is written behind its end, and modes bound what may be done.
func TestFile(t *testing.T) {
	d := newDisk(512, 400)
	if err := fat.Format(d, now); err != nil {
		t.Fatal(err)
	}
	v := mount(t, d)
	f, err := v.Open("f", fat.Write|fat.Create)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Read(make([]byte, 1)); !errors.Is(err, fat.ErrDenied) {
		t.Errorf("reading what is open to be written: %v", err)
	}
	f.Write([]byte("start"))
	if at, err := f.Seek(3000, io.SeekStart); at != 3000 || err != nil {
		t.Errorf("%d, %v", at, err)
	}
	f.Write([]byte("end"))
	if err := errors.Join(f.Close(), f.Close()); err != nil {
		t.Error(err)
	}
	if _, err := f.Write(nil); err == nil {
		t.Error("a closed file is written")
	}
	got, err := readFile(v, "f")
	if want := "start" + strings.Repeat("\x00", 2995) + "end"; got != want || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	f, _ = v.Open("f", fat.Read)
	if at, err := f.Seek(5000, io.SeekStart); at != 3003 || err != nil {
		t.Errorf("behind the end of a file that is read: %d, %v", at, err)
	}
	if _, err := f.Write([]byte("x")); !errors.Is(err, fat.ErrDenied) {
		t.Errorf("writing what is open to be read: %v", err)
	}
	if _, err := f.Seek(-1, io.SeekStart); err == nil {
		t.Error("ahead of the start")
	}
	if _, err := v.Open("f", fat.Write|fat.Create|fat.Exclusive); !errors.Is(err, fs.ErrExist) {
		t.Errorf("exclusive: %v", err)
	}
	if err := v.Mkdir("d"); err != nil {
		t.Fatal(err)
	}
	if _, err := v.Open("d", fat.Read); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder: %v", err)
	}
	if err := v.Rename("d", "d/e"); err == nil {
		t.Error("a folder goes into itself")
	}
	if err := v.Chdir("d"); err != nil {
		t.Fatal(err)
	}
	if at, err := v.Getwd(); at != "/d" || err != nil {
		t.Errorf("%q, %v", at, err)
	}
	if err := v.Remove("/d"); !errors.Is(err, fat.ErrDenied) {
		t.Errorf("the working directory: %v", err)
	}
	d.sealed = true
	if err := v.Mkdir("more"); !errors.Is(err, fat.ErrReadOnly) {
		t.Errorf("a device that is read only: %v", err)
	}
}

// An error of the device, wherever it comes, is what the operation returns, or what a later one does.
func TestFailures(t *testing.T) {
	for n := 1; n < 60; n++ {
		d := newDisk(512, 100)
		if err := fat.Format(d, now); err != nil {
			t.Fatal(err)
		}
		d.failing = n
		v, err := fat.Mount(d, now)
		if err == nil {
			err = errors.Join(writeFile(v, "a file with a long name", strings.Repeat("x", 3000), 0), v.Mkdir("dir"), v.Rename("dir", "other"), v.Remove("other"))
		}
		if (d.failing == 0) != errors.Is(err, errDisk) {
			t.Errorf("failing at transfer %d: %v", n, err)
		}
	}
}

// FuzzMount shows that a volume, whatever it holds, is read without a panic or a loop.
func FuzzMount(f *testing.F) {
	d := newDisk(512, 60)
	if err := fat.Format(d, now); err != nil {
		f.Fatal(err)
	}
	v, err := fat.Mount(d, now)
	if err != nil {
		f.Fatal(err)
	}
	writeFile(v, "some file.txt", strings.Repeat("text", 300), 0)
	v.Mkdir("dir")
	writeFile(v, "dir/inside", "text", 0)
	f.Add(uint16(0), byte(1), uint16(512), byte(0xff))
	f.Add(uint16(512+3), byte(2), uint16(34*512+26), byte(3))
	f.Fuzz(func(t *testing.T, at uint16, value byte, at2 uint16, value2 byte) {
		broken := newDisk(512, 60)
		for n, p := range d.data {
			broken.data[n] = bytes.Clone(p)
		}
		for _, c := range []struct {
			at uint16
			b  byte
		}{{at, value}, {at2, value2}} {
			n := uint32(c.at) / 512 % 60
			p := make([]byte, 512)
			broken.Read(n, p)
			p[c.at%512] = c.b
			broken.Write(n, p)
		}
		v, err := fat.Mount(broken, now)
		if err != nil {
			return
		}
		v.ReadDir("/")
		v.ReadDir("/dir")
		readFile(v, "some file.txt")
		writeFile(v, "dir/new file", "new", 0)
		v.Remove("some file.txt")
		v.Rename("dir", "moved")
		v.Chdir("moved")
		v.Getwd()
		v.Space()
	})
}
