// Package flashtest holds the versions of littlefs against a model: what is done to a volume is done to a table of paths, too, and both
// must hold the same at the end, and wherever the power goes.
//
//	flashtest.Version{Format: littlefs.Format, Mount: mount}.Random(t)
//
// It knows no format: a version is what formats and mounts a device.
package flashtest

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

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/fs/flash"
)

// Device is a device in memory. What is programmed must have been erased, unless it is memory of another kind, whose erased blocks keep
// what they held.
type Device struct {
	Size    int
	Data    [][]byte // blocks
	Memory  bool     // erased blocks keep what they held
	Left    int      // changes until the power goes; 0 for never
	Stopped bool
}

var errPower = errors.New("no power")

// NewDevice returns a device of blocks that hold nothing of use.
func NewDevice(size, count int, memory bool) *Device {
	d := &Device{Size: size, Memory: memory}
	for range count {
		p := make([]byte, size)
		if !memory {
			for i := range p {
				p[i] = 0xa5
			}
		}
		d.Data = append(d.Data, p)
	}
	return d
}

// Clone returns a copy.
func (d *Device) Clone() *Device {
	c := *d
	c.Data = nil
	for _, p := range d.Data {
		c.Data = append(c.Data, bytes.Clone(p))
	}
	return &c
}

// Blocks is flash.Device's, as the methods that follow.
func (d *Device) Blocks() (count, size uint32, err error) {
	return uint32(len(d.Data)), uint32(d.Size), nil
}

func (d *Device) Read(block, offset uint32, p []byte) error {
	if d.Stopped {
		return errPower
	}
	copy(p, d.Data[block][offset:int(offset)+len(p)])
	return nil
}

// power reports whether a change is made: the last one is made by half.
func (d *Device) power(n int) (int, error) {
	if d.Stopped {
		return 0, errPower
	}
	if d.Left > 0 {
		if d.Left--; d.Left == 0 {
			d.Stopped = true
			return n / 2, errPower
		}
	}
	return n, nil
}

func (d *Device) Program(block, offset uint32, p []byte) error {
	to := d.Data[block][offset : int(offset)+len(p)]
	n, err := d.power(len(p))
	for i := range p[:n] {
		if to[i] != 0xff && !d.Memory {
			return fmt.Errorf("block %d is not erased at %d", block, int(offset)+i)
		}
		to[i] = p[i]
	}
	return err
}

func (d *Device) Erase(block uint32) error {
	n, err := d.power(d.Size)
	if !d.Memory {
		for i := range d.Data[block][:n] {
			d.Data[block][i] = 0xff
		}
	}
	return err
}

func (d *Device) Sync() error { return nil }

// kinds are devices of different dimensions.
var kinds = []struct {
	size, count int
	memory      bool
	options     flash.Options
}{
	{1024, 60, false, flash.Options{}},
	{512, 100, true, flash.Options{ReadSize: 16, ProgramSize: 16}},
	{4096, 40, false, flash.Options{ReadSize: 256, ProgramSize: 256}},
	{4096, 40, false, flash.Options{ReadSize: 4096, ProgramSize: 4096}},
	{128, 300, false, flash.Options{ReadSize: 1, ProgramSize: 1}},
}

// File is an open file of a volume.
type File interface {
	io.ReadWriteSeeker
	io.Closer

	// Sync and Size are those of files of flash.

	// Sync makes what was written count.
	Sync() error

	// Size returns the size of the file, with what was written.
	Size() uint32
}

// Volume is a volume of any version.
type Volume interface {
	// Open opens a file.
	Open(path string, mode flash.Mode) (File, error)

	// ReadDir lists a folder.
	ReadDir(path string) ([]flash.Info, error)

	// Mkdir makes a folder.
	Mkdir(path string) error

	// Remove removes a file or an empty folder.
	Remove(path string) error

	// Rename gives a file or folder another path; what is there is replaced, if it is of the same kind and no folder with entries.
	Rename(from, to string) error

	// Space returns the dimensions of the volume and the number of blocks in use.
	Space() (count, size, used uint32, err error)
}

// Version is a version of flash.
type Version struct {
	Format func(dev flash.Device, o flash.Options) error
	Mount  func(dev flash.Device, o flash.Options) (Volume, error)
	Sorted bool   // folders are sorted
	Empty  uint32 // blocks that an empty volume has in use
}

// Make formats and mounts a device.
func (ver Version) Make(t testing.TB, d flash.Device, o flash.Options) Volume {
	t.Helper()
	if err := ver.Format(d, o); err != nil {
		t.Fatal(err)
	}
	return ver.mount(t, d, o)
}

func (ver Version) mount(t testing.TB, d flash.Device, o flash.Options) Volume {
	t.Helper()
	v, err := ver.Mount(d, o)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// WriteFile writes to a file, which it makes where there is none.
func WriteFile(v Volume, path, text string, mode flash.Mode) error {
	f, err := v.Open(path, mode|flash.Write|flash.Create)
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, text)
	return errors.Join(err, f.Close())
}

// ReadFile returns what a file holds.
func ReadFile(v Volume, path string) (string, error) {
	f, err := v.Open(path, flash.Read)
	if err != nil {
		return "", err
	}
	data, err := io.ReadAll(f)
	return string(data), errors.Join(err, f.Close())
}

// Model is what a volume should hold: path to text; folders have "/" at the end.
type Model map[string]string

func (m Model) parentOf(path string) bool {
	dir := path[:strings.LastIndexByte(path, '/')+1]
	_, ok := m[dir]
	return dir == "/" || ok
}

// Tree reads all that a volume holds.
func (ver Version) Tree(v Volume) (Model, error) {
	m := Model{}
	return m, ver.branch(v, "/", m)
}

func (ver Version) branch(v Volume, dir string, m Model) error {
	if strings.Count(dir, "/") > 100 {
		return fmt.Errorf("%s is in itself", dir)
	}
	list, err := v.ReadDir(dir)
	if err != nil {
		return err
	}
	if ver.Sorted && !slices.IsSortedFunc(list, func(a, b flash.Info) int { return strings.Compare(a.Name+"\xff", b.Name+"\xff") }) {
		return fmt.Errorf("%s is not sorted", dir)
	}
	for _, i := range list {
		path := dir + i.Name
		if i.Folder {
			m[path+"/"] = ""
			if err := ver.branch(v, path+"/", m); err != nil {
				return err
			}
			continue
		}
		text, err := ReadFile(v, path)
		if err != nil {
			return err
		}
		if len(text) != int(i.Size) {
			return fmt.Errorf("%s has %d bytes, not %d", path, len(text), i.Size)
		}
		m[path] = text
	}
	return nil
}

// operation is something that is done to a volume, and what it makes of a Model.
type operation struct {
	what string
	do   func(v Volume) error
	may  bool
	then func(m Model)
}

var names = []string{"a", "ab", "b.txt", "Long name.txt", "sub", "zz"}

// random returns a random operation for a model.
func random(m Model, r *rand.Rand, most int) operation {
	path := "/"
	for range r.Intn(3) {
		path += names[r.Intn(len(names))] + "/"
	}
	path += names[r.Intn(len(names))]
	old, isFile := m[path]
	_, isFolder := m[path+"/"]
	empty := func(dir string) bool {
		for p := range m {
			if p != dir && strings.HasPrefix(p, dir) {
				return false
			}
		}
		return true
	}
	switch what := r.Intn(7); what {
	case 0:
		return operation{"mkdir " + path, func(v Volume) error { return v.Mkdir(path) },
			m.parentOf(path) && !isFile && !isFolder, func(m Model) { m[path+"/"] = "" }}
	case 1, 2, 3:
		text := strings.Repeat(string(rune('a'+r.Intn(26))), r.Intn(most))
		mode := []flash.Mode{flash.Truncate, flash.Append, 0}[what-1]
		then := text
		switch {
		case what == 2:
			then = old + text
		case what == 3 && len(old) > len(text):
			then = text + old[len(text):]
		}
		return operation{fmt.Sprintf("write %s, mode %d, %d bytes", path, mode, len(text)), func(v Volume) error { return WriteFile(v, path, text, mode) },
			m.parentOf(path) && !isFolder, func(m Model) { m[path] = then }}
	case 4:
		return operation{"remove " + path, func(v Volume) error { return v.Remove(path) },
			isFile || isFolder && empty(path+"/"), func(m Model) { delete(m, path); delete(m, path+"/") }}
	case 5:
		to := "/" + names[r.Intn(len(names))]
		if r.Intn(2) == 0 {
			to = "/" + names[r.Intn(len(names))] + to
		}
		_, toFile := m[to]
		_, toFolder := m[to+"/"]
		may := (isFile && !toFolder || isFolder && !toFile && empty(to+"/")) && m.parentOf(to) && !strings.HasPrefix(to, path+"/")
		may = may || to == path && (isFile || isFolder)
		return operation{"rename " + path + " " + to, func(v Volume) error { return v.Rename(path, to) }, may, func(m Model) {
			if to == path {
				return
			}
			delete(m, to)
			for p, text := range maps.Clone(m) {
				if p == path || strings.HasPrefix(p, path+"/") {
					delete(m, p)
					m[to+p[len(path):]] = text
				}
			}
		}}
	}
	return operation{"read " + path, func(v Volume) error {
		text, err := ReadFile(v, path)
		if err == nil && text != old {
			err = fmt.Errorf("%s holds %q", path, text)
		}
		return err
	}, isFile, func(Model) {}}
}

// Random shows that random operations leave a volume that holds what a model of them holds, on devices of all kinds.
func (ver Version) Random(t *testing.T) {
	for _, k := range kinds {
		d := NewDevice(k.size, k.count, k.memory)
		v := ver.Make(t, d, k.options)
		m, r := Model{}, rand.New(rand.NewSource(int64(k.size)))
		for n := range 1200 {
			op := random(m, r, 3*k.size)
			err := op.do(v)
			switch {
			case errors.Is(err, flash.ErrFull):
				var err error
				if m, err = ver.Tree(v); err != nil {
					t.Fatal(err)
				}
			case (err == nil) != op.may:
				t.Fatalf("blocks of %d, operation %d, %s: %v, expected success: %v", k.size, n, op.what, err, op.may)
			case err == nil:
				op.then(m)
			}
			if n%100 == 99 {
				v = ver.mount(t, d, k.options)
				got, err := ver.Tree(v)
				if err != nil {
					t.Fatal(err)
				}
				if d := cmp.Diff(m, got); d != "" {
					t.Fatalf("blocks of %d, after operation %d (- expected, + found):\n%s", k.size, n, d)
				}
			}
		}
	}
}

// Power shows that wherever the power goes, the volume holds what it held ahead of the operation or what it holds behind it, and can be written again.
func (ver Version) Power(t *testing.T) {
	for _, k := range kinds {
		d := NewDevice(k.size, k.count, k.memory)
		v := ver.Make(t, d, k.options)
		m, r := Model{}, rand.New(rand.NewSource(int64(7*k.size)))
		for n := range 150 {
			op := random(m, r, k.size)
			after := maps.Clone(m)
			if op.may {
				op.then(after)
			}
			for left := 1; ; left++ {
				broken := d.Clone()
				broken.Left = left
				if v, err := ver.Mount(broken, k.options); err == nil {
					op.do(v)
				}
				if !broken.Stopped {
					break
				}
				broken.Left, broken.Stopped = 0, false
				again := ver.mount(t, broken, k.options)
				got, err := ver.Tree(again)
				if err != nil {
					t.Fatalf("blocks of %d, operation %d, %s, power for %d changes: %v", k.size, n, op.what, left, err)
				}
				created := maps.Clone(m) // a file that is made and one that is written are two steps
				for path := range after {
					if _, ok := m[path]; !ok && !strings.HasSuffix(path, "/") {
						created[path] = ""
					}
				}
				if !maps.Equal(got, m) && !maps.Equal(got, after) && !maps.Equal(got, created) {
					t.Fatalf("blocks of %d, operation %d, %s, power for %d changes (- ahead, + found):\n%s", k.size, n, op.what, left, cmp.Diff(m, got))
				}
				if err := errors.Join(WriteFile(again, "/check", strings.Repeat("c", 2*k.size), 0), again.Remove("/check")); err != nil && !errors.Is(err, flash.ErrFull) {
					t.Fatalf("blocks of %d, operation %d, %s, power for %d changes, then: %v", k.size, n, op.what, left, err)
				}
				if then, err := ver.Tree(ver.mount(t, broken, k.options)); err != nil || !maps.Equal(then, got) {
					t.Fatalf("blocks of %d, operation %d, %s, power for %d changes, then: %v\n%s", k.size, n, op.what, left, err, cmp.Diff(got, then))
				}
			}
			if err := op.do(v); err == nil {
				op.then(m)
			}
		}
	}
}

// Spaces shows that blocks that nothing refers to are found again: a volume of which most is written over and over never fills up.
func (ver Version) Spaces(t *testing.T) {
	d := NewDevice(512, 40, false)
	v := ver.Make(t, d, flash.Options{})
	count, size, used, err := v.Space()
	if count != 40 || size != 512 || used != ver.Empty || err != nil {
		t.Errorf("%d blocks of %d, %d in use, %v", count, size, used, err)
	}
	for i := range 100 {
		if err := WriteFile(v, "f", strings.Repeat(string(rune('a'+i%26)), 8000), flash.Truncate); err != nil {
			t.Fatalf("round %d: %v", i, err)
		}
	}
	if err := WriteFile(v, "g", strings.Repeat("x", 12000), 0); !errors.Is(err, flash.ErrFull) {
		t.Errorf("%v", err)
	}
	if text, err := ReadFile(v, "f"); len(text) != 8000 || err != nil {
		t.Errorf("%d bytes, %v", len(text), err)
	}
	if err := v.Remove("f"); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(v, "g", strings.Repeat("x", 12000), 0); err != nil {
		t.Error(err)
	}
}

// Rounds shows that what is there stays as it is while allocation goes around the device many times: folders in folders, small files and
// large ones, and that a file for which there is no room takes nothing from others.
func (ver Version) Rounds(t *testing.T) {
	d := NewDevice(512, 64, false)
	v := ver.Make(t, d, flash.Options{})
	want := Model{"/d/": "", "/d/e/": "", "/empty/": ""}
	for _, dir := range []string{"d", "d/e", "empty"} {
		if err := v.Mkdir(dir); err != nil {
			t.Fatal(err)
		}
	}
	for i, path := range []string{"/d/one", "/d/e/two", "/three"} {
		want[path] = strings.Repeat(path, 40*i+1)
		if err := WriteFile(v, path, want[path], 0); err != nil {
			t.Fatal(err)
		}
	}
	compare := func(when string) {
		t.Helper()
		got, err := ver.Tree(v)
		if d := cmp.Diff(want, got); d != "" || err != nil {
			t.Fatalf("%s: %v (- expected, + found)\n%s", when, err, d)
		}
	}
	for i := range 60 {
		if err := WriteFile(v, "f", strings.Repeat(string(rune('a'+i%26)), 1000+300*(i%20)), flash.Truncate); err != nil {
			t.Fatalf("round %d: %v", i, err)
		}
		if i%3 == 0 {
			if err := v.Remove("f"); err != nil {
				t.Fatal(err)
			}
			compare(fmt.Sprint("round ", i))
		}
		if i%10 == 9 {
			v = ver.mount(t, d, flash.Options{})
		}
	}
	if err := v.Remove("f"); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(v, "too large", strings.Repeat("x", 64*512), 0); !errors.Is(err, flash.ErrFull) {
		t.Errorf("a file as large as the device: %v", err)
	}
	v = ver.mount(t, d, flash.Options{})
	if text, err := ReadFile(v, "too large"); err != nil || strings.Trim(text, "x") != "" {
		t.Errorf("of a file without room %d bytes are there, %v", len(text), err)
	}
	if err := v.Remove("too large"); err != nil {
		t.Error(err)
	}
	compare("after a file without room")
}

// Files shows that a file is read and written at any place, and that modes bound what may be done.
func (ver Version) Files(t *testing.T) {
	d := NewDevice(256, 60, false)
	v := ver.Make(t, d, flash.Options{})
	f, err := v.Open("f", flash.Read|flash.Write|flash.Create)
	if err != nil {
		t.Fatal(err)
	}
	want := make([]byte, 0, 3000)
	r := rand.New(rand.NewSource(1))
	for range 300 {
		at := r.Intn(len(want) + 100)
		p := bytes.Repeat([]byte{byte(r.Intn(256))}, r.Intn(90))
		if len(p) > 0 {
			for len(want) < at+len(p) {
				want = append(want, 0)
			}
			want = append(append(bytes.Clone(want[:at]), p...), want[at+len(p):]...)
			want = want[:min(len(want), 3000)]
		}
		f.Seek(int64(at), io.SeekStart)
		if at+len(p) > 3000 {
			p = p[:max(0, 3000-at)]
		}
		if _, err := f.Write(p); err != nil {
			t.Fatal(err)
		}
		if len(want) > int(f.Size()) {
			want = want[:f.Size()]
		}
		f.Seek(0, io.SeekStart)
		if got, err := io.ReadAll(f); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("%d bytes, not %d, or others: %v", len(got), len(want), err)
		}
		if r.Intn(20) == 0 {
			if err := f.Sync(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := errors.Join(f.Close(), f.Close()); err != nil {
		t.Error(err)
	}
	if _, err := f.Write([]byte("x")); !errors.Is(err, flash.ErrBadFile) {
		t.Error(err)
	}
	if text, err := ReadFile(v, "f"); text != string(want) || err != nil {
		t.Errorf("%d bytes, not %d, %v", len(text), len(want), err)
	}
	for _, c := range []struct {
		err  error
		want error
	}{
		{v.Mkdir("f"), fs.ErrExist}, {v.Mkdir("f/x"), flash.ErrNoFolder}, {v.Mkdir("/"), fs.ErrExist}, {v.Mkdir("no/x"), fs.ErrNotExist},
		{v.Mkdir(strings.Repeat("n", 256)), flash.ErrName}, {v.Remove("no"), fs.ErrNotExist},
		{v.Rename("f", "no/x"), fs.ErrNotExist}, {v.Rename("/", "x"), flash.ErrInvalid}, {v.Mkdir("../x"), flash.ErrInvalid},
		{WriteFile(v, "f", "", flash.Exclusive), fs.ErrExist}, {WriteFile(v, "/", "", 0), flash.ErrIsFolder},
	} {
		if !errors.Is(c.err, c.want) {
			t.Errorf("%v, not %v", c.err, c.want)
		}
	}
}
