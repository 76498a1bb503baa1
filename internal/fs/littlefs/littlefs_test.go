package littlefs_test

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

	"github.com/tandem-lang/tandem/internal/fs/littlefs"
)

// flash is a device in memory. What is programmed must have been erased, unless it is memory of another kind, whose erased blocks keep
// what they held.
type flash struct {
	size    int
	blocks  [][]byte
	memory  bool
	left    int // changes until the power goes; 0 for never
	stopped bool
}

var errPower = errors.New("no power")

func newFlash(size, count int, memory bool) *flash {
	d := &flash{size: size, memory: memory}
	for range count {
		p := make([]byte, size)
		if !memory {
			for i := range p {
				p[i] = 0xa5
			}
		}
		d.blocks = append(d.blocks, p)
	}
	return d
}

func (d *flash) clone() *flash {
	c := *d
	c.blocks = nil
	for _, p := range d.blocks {
		c.blocks = append(c.blocks, bytes.Clone(p))
	}
	return &c
}

func (d *flash) Blocks() (count, size uint32, err error) {
	return uint32(len(d.blocks)), uint32(d.size), nil
}

func (d *flash) Read(block, offset uint32, p []byte) error {
	if d.stopped {
		return errPower
	}
	copy(p, d.blocks[block][offset:int(offset)+len(p)])
	return nil
}

// power reports whether a change is made: the last one is made by half.
func (d *flash) power(n int) (int, error) {
	if d.stopped {
		return 0, errPower
	}
	if d.left > 0 {
		if d.left--; d.left == 0 {
			d.stopped = true
			return n / 2, errPower
		}
	}
	return n, nil
}

func (d *flash) Program(block, offset uint32, p []byte) error {
	to := d.blocks[block][offset : int(offset)+len(p)]
	n, err := d.power(len(p))
	for i := range p[:n] {
		if to[i] != 0xff && !d.memory {
			return fmt.Errorf("block %d is not erased at %d", block, int(offset)+i)
		}
		to[i] = p[i]
	}
	return err
}

func (d *flash) Erase(block uint32) error {
	n, err := d.power(d.size)
	if !d.memory {
		for i := range d.blocks[block][:n] {
			d.blocks[block][i] = 0xff
		}
	}
	return err
}

func (d *flash) Sync() error { return nil }

// kinds are devices of different dimensions.
var kinds = []struct {
	size, count int
	memory      bool
	options     littlefs.Options
}{
	{1024, 60, false, littlefs.Options{}},
	{512, 100, true, littlefs.Options{ReadSize: 16, ProgramSize: 16}},
	{4096, 40, false, littlefs.Options{ReadSize: 256, ProgramSize: 256}},
	{4096, 40, false, littlefs.Options{ReadSize: 4096, ProgramSize: 4096}},
	{128, 300, false, littlefs.Options{ReadSize: 1, ProgramSize: 1}},
}

func format(t *testing.T, d littlefs.Device, o littlefs.Options) *littlefs.Volume {
	t.Helper()
	if err := littlefs.Format(d, o); err != nil {
		t.Fatal(err)
	}
	return mount(t, d, o)
}

func mount(t *testing.T, d littlefs.Device, o littlefs.Options) *littlefs.Volume {
	t.Helper()
	v, err := littlefs.Mount(d, o)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func writeFile(v *littlefs.Volume, path, text string, mode littlefs.Mode) error {
	f, err := v.Open(path, mode|littlefs.Write|littlefs.Create, nil)
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, text)
	return errors.Join(err, f.Close())
}

func readFile(v *littlefs.Volume, path string) (string, error) {
	f, err := v.Open(path, littlefs.Read, nil)
	if err != nil {
		return "", err
	}
	data, err := io.ReadAll(f)
	return string(data), errors.Join(err, f.Close())
}

// model is what a volume should hold: path to text; folders have "/" at the end.
type model map[string]string

func (m model) parentOf(path string) bool {
	dir := path[:strings.LastIndexByte(path, '/')+1]
	_, ok := m[dir]
	return dir == "/" || ok
}

// tree reads all that a volume holds.
func tree(v *littlefs.Volume) (model, error) {
	m := model{}
	return m, branch(v, "/", m)
}

func branch(v *littlefs.Volume, dir string, m model) error {
	list, err := v.ReadDir(dir)
	if err != nil {
		return err
	}
	if !slices.IsSortedFunc(list, func(a, b littlefs.Info) int { return strings.Compare(a.Name+"\xff", b.Name+"\xff") }) {
		return fmt.Errorf("%s is not sorted", dir)
	}
	for _, i := range list {
		path := dir + i.Name
		if i.Folder {
			m[path+"/"] = ""
			if err := branch(v, path+"/", m); err != nil {
				return err
			}
			continue
		}
		text, err := readFile(v, path)
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

// operation is something that is done to a volume, and what it makes of a model.
type operation struct {
	what string
	do   func(v *littlefs.Volume) error
	may  bool
	then func(m model)
}

var names = []string{"a", "ab", "b.txt", "Long name.txt", "sub", "zz"}

// random returns a random operation for a model.
func random(m model, r *rand.Rand, most int) operation {
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
		return operation{"mkdir " + path, func(v *littlefs.Volume) error { return v.Mkdir(path) },
			m.parentOf(path) && !isFile && !isFolder, func(m model) { m[path+"/"] = "" }}
	case 1, 2, 3:
		text := strings.Repeat(string(rune('a'+r.Intn(26))), r.Intn(most))
		mode := []littlefs.Mode{littlefs.Truncate, littlefs.Append, 0}[what-1]
		then := text
		switch {
		case what == 2:
			then = old + text
		case what == 3 && len(old) > len(text):
			then = text + old[len(text):]
		}
		return operation{fmt.Sprintf("write %s, mode %d, %d bytes", path, mode, len(text)), func(v *littlefs.Volume) error { return writeFile(v, path, text, mode) },
			m.parentOf(path) && !isFolder, func(m model) { m[path] = then }}
	case 4:
		return operation{"remove " + path, func(v *littlefs.Volume) error { return v.Remove(path) },
			isFile || isFolder && empty(path+"/"), func(m model) { delete(m, path); delete(m, path+"/") }}
	case 5:
		to := "/" + names[r.Intn(len(names))]
		if r.Intn(2) == 0 {
			to = "/" + names[r.Intn(len(names))] + to
		}
		_, toFile := m[to]
		_, toFolder := m[to+"/"]
		may := (isFile && !toFolder || isFolder && !toFile && empty(to+"/")) && m.parentOf(to) && !strings.HasPrefix(to, path+"/")
		may = may || to == path && (isFile || isFolder)
		return operation{"rename " + path + " " + to, func(v *littlefs.Volume) error { return v.Rename(path, to) }, may, func(m model) {
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
	return operation{"read " + path, func(v *littlefs.Volume) error {
		text, err := readFile(v, path)
		if err == nil && text != old {
			err = fmt.Errorf("%s holds %q", path, text)
		}
		return err
	}, isFile, func(model) {}}
}

// Random operations leave a volume that holds what a model of them holds, on devices of all kinds.
func TestRandom(t *testing.T) {
	for _, k := range kinds {
		d := newFlash(k.size, k.count, k.memory)
		v := format(t, d, k.options)
		m, r := model{}, rand.New(rand.NewSource(int64(k.size)))
		for n := range 1200 {
			op := random(m, r, 3*k.size)
			err := op.do(v)
			switch {
			case errors.Is(err, littlefs.ErrFull):
				var err error
				if m, err = tree(v); err != nil {
					t.Fatal(err)
				}
			case (err == nil) != op.may:
				t.Fatalf("blocks of %d, operation %d, %s: %v, expected success: %v", k.size, n, op.what, err, op.may)
			case err == nil:
				op.then(m)
			}
			if n%100 == 99 {
				v = mount(t, d, k.options)
				got, err := tree(v)
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

// Wherever the power goes, the volume holds what it held ahead of the operation or what it holds behind it, and can be written again.
func TestPower(t *testing.T) {
	for _, k := range kinds {
		d := newFlash(k.size, k.count, k.memory)
		v := format(t, d, k.options)
		m, r := model{}, rand.New(rand.NewSource(int64(7*k.size)))
		for n := range 150 {
			op := random(m, r, k.size)
			after := maps.Clone(m)
			if op.may {
				op.then(after)
			}
			for left := 1; ; left++ {
				broken := d.clone()
				broken.left = left
				if v, err := littlefs.Mount(broken, k.options); err == nil {
					op.do(v)
				}
				if !broken.stopped {
					break
				}
				broken.left, broken.stopped = 0, false
				again := mount(t, broken, k.options)
				got, err := tree(again)
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
				if err := errors.Join(writeFile(again, "/check", strings.Repeat("c", 2*k.size), 0), again.Remove("/check")); err != nil && !errors.Is(err, littlefs.ErrFull) {
					t.Fatalf("blocks of %d, operation %d, %s, power for %d changes, then: %v", k.size, n, op.what, left, err)
				}
				if then, err := tree(mount(t, broken, k.options)); err != nil || !maps.Equal(then, got) {
					t.Fatalf("blocks of %d, operation %d, %s, power for %d changes, then: %v\n%s", k.size, n, op.what, left, err, cmp.Diff(got, then))
				}
			}
			if err := op.do(v); err == nil {
				op.then(m)
			}
		}
	}
}

// Blocks that nothing refers to are found again: a volume of which most is written over and over never fills up.
func TestSpace(t *testing.T) {
	d := newFlash(512, 40, false)
	v := format(t, d, littlefs.Options{})
	count, size, used, err := v.Space()
	if count != 40 || size != 512 || used != 2 || err != nil {
		t.Errorf("%d blocks of %d, %d in use, %v", count, size, used, err)
	}
	for i := range 100 {
		if err := writeFile(v, "f", strings.Repeat(string(rune('a'+i%26)), 8000), littlefs.Truncate); err != nil {
			t.Fatalf("round %d: %v", i, err)
		}
	}
	if err := writeFile(v, "g", strings.Repeat("x", 12000), 0); !errors.Is(err, littlefs.ErrFull) {
		t.Errorf("%v", err)
	}
	if text, err := readFile(v, "f"); len(text) != 8000 || err != nil {
		t.Errorf("%d bytes, %v", len(text), err)
	}
	if err := v.Remove("f"); err != nil {
		t.Fatal(err)
	}
	if err := writeFile(v, "g", strings.Repeat("x", 12000), 0); err != nil {
		t.Error(err)
	}
}

// A folder of many entries spreads over many pairs, and its files keep their places while they are open.
func TestManyEntries(t *testing.T) {
	d := newFlash(512, 400, false)
	v := format(t, d, littlefs.Options{})
	if err := v.Mkdir("dir"); err != nil {
		t.Fatal(err)
	}
	var files []*littlefs.File
	for i := range 150 {
		f, err := v.Open(fmt.Sprintf("dir/file %d", (i*37)%150), littlefs.Write|littlefs.Create, []littlefs.Attribute{{Number: 1, Data: []byte{byte(i)}}})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(f, "text %d", i)
		files = append(files, f)
	}
	if err := v.Mkdir("dir/m"); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	v = mount(t, d, littlefs.Options{})
	for i := range 150 {
		name := fmt.Sprintf("dir/file %d", (i*37)%150)
		if text, err := readFile(v, name); text != fmt.Sprintf("text %d", i) || err != nil {
			t.Fatalf("%s: %q, %v", name, text, err)
		}
		if a, err := v.Attribute(name, 1); len(a) != 1 || a[0] != byte(i) || err != nil {
			t.Fatalf("%s: %v, %v", name, a, err)
		}
		if err := v.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	if list, err := v.ReadDir("dir"); len(list) != 1 || err != nil {
		t.Errorf("%v, %v", list, err)
	}
	if err := errors.Join(v.Remove("dir/m"), v.Remove("dir")); err != nil {
		t.Error(err)
	}
	if _, _, used, err := v.Space(); used != 2 || err != nil {
		t.Errorf("%d blocks in use, %v", used, err)
	}
}

// A file is read and written at any place, and modes bound what may be done.
func TestFile(t *testing.T) {
	d := newFlash(256, 60, false)
	v := format(t, d, littlefs.Options{})
	f, err := v.Open("f", littlefs.Read|littlefs.Write|littlefs.Create, nil)
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
	if _, err := f.Write([]byte("x")); !errors.Is(err, littlefs.ErrBadFile) {
		t.Error(err)
	}
	if text, err := readFile(v, "f"); text != string(want) || err != nil {
		t.Errorf("%d bytes, not %d, %v", len(text), len(want), err)
	}
	for _, c := range []struct {
		err  error
		want error
	}{
		{v.Mkdir("f"), fs.ErrExist}, {v.Mkdir("f/x"), littlefs.ErrNoFolder}, {v.Mkdir("/"), fs.ErrExist}, {v.Mkdir("no/x"), fs.ErrNotExist},
		{v.Mkdir(strings.Repeat("n", 256)), littlefs.ErrName}, {v.Remove("no"), fs.ErrNotExist}, {v.Remove("/"), littlefs.ErrInvalid},
		{v.Rename("f", "no/x"), fs.ErrNotExist}, {v.Rename("/", "x"), littlefs.ErrInvalid}, {v.Mkdir("../x"), littlefs.ErrInvalid},
		{writeFile(v, "f", "", littlefs.Exclusive), fs.ErrExist}, {writeFile(v, "/", "", 0), littlefs.ErrIsFolder},
	} {
		if !errors.Is(c.err, c.want) {
			t.Errorf("%v, not %v", c.err, c.want)
		}
	}
}

func TestMountOthers(t *testing.T) {
	d := newFlash(512, 20, false)
	if _, err := littlefs.Mount(d, littlefs.Options{}); !errors.Is(err, littlefs.ErrCorrupt) {
		t.Errorf("nothing: %v", err)
	}
	format(t, d, littlefs.Options{})
	d.blocks = append(d.blocks, make([]byte, 512))
	if _, err := littlefs.Mount(d, littlefs.Options{}); !errors.Is(err, littlefs.ErrInvalid) {
		t.Errorf("a device of another size: %v", err)
	}
	for _, o := range []littlefs.Options{{ProgramSize: 3}, {ReadSize: 1024}} {
		if err := littlefs.Format(d, o); !errors.Is(err, littlefs.ErrInvalid) {
			t.Errorf("%v: %v", o, err)
		}
	}
}

// FuzzMount shows that a volume, whatever it holds, is read and written without a panic or a loop.
func FuzzMount(f *testing.F) {
	d := newFlash(256, 20, false)
	if err := littlefs.Format(d, littlefs.Options{}); err != nil {
		f.Fatal(err)
	}
	v, err := littlefs.Mount(d, littlefs.Options{})
	if err != nil {
		f.Fatal(err)
	}
	writeFile(v, "small", "text", 0)
	writeFile(v, "large", strings.Repeat("text", 300), 0)
	v.Mkdir("dir")
	writeFile(v, "dir/inside", "text", 0)
	f.Add(uint16(4), byte(0), []byte{1})
	f.Add(uint16(256), byte(9), []byte("\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, at uint16, other byte, p []byte) {
		d := d.clone()
		d.memory = true
		copy(d.blocks[int(at)/256%20][at%256:], p)
		copy(d.blocks[int(other)%20], p)
		v, err := littlefs.Mount(d, littlefs.Options{})
		if err != nil {
			return
		}
		tree(v)
		writeFile(v, "new", strings.Repeat("new", 200), 0)
		v.Mkdir("more")
		v.Rename("dir/inside", "moved")
		v.Remove("small")
		v.Space()
	})
}
