package littlefs_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/fs/flash/flashtest"
	"github.com/tandem-lang/tandem/internal/fs/littlefs"
)

// volume opens files without attributes.
type volume struct{ *littlefs.Volume }

func (v volume) Open(path string, mode littlefs.Mode) (flashtest.File, error) {
	return v.Volume.Open(path, mode, nil)
}

var version = flashtest.Version{
	Format: littlefs.Format,
	Mount: func(d littlefs.Device, o littlefs.Options) (flashtest.Volume, error) {
		v, err := littlefs.Mount(d, o)
		return volume{v}, err
	},
	Sorted: true,
	Empty:  2,
}

func TestRandom(t *testing.T) { version.Random(t) }
func TestPower(t *testing.T)  { version.Power(t) }
func TestSpace(t *testing.T)  { version.Spaces(t) }
func TestRounds(t *testing.T) { version.Rounds(t) }
func TestFile(t *testing.T)   { version.Files(t) }

func format(t *testing.T, d littlefs.Device) *littlefs.Volume {
	t.Helper()
	return version.Make(t, d, littlefs.Options{}).(volume).Volume
}

func mount(t *testing.T, d littlefs.Device) *littlefs.Volume {
	t.Helper()
	v, err := littlefs.Mount(d, littlefs.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// A folder of many entries spreads over many pairs, and its files keep their places while they are open.
func TestManyEntries(t *testing.T) {
	d := flashtest.NewDevice(512, 400, false)
	v := format(t, d)
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
	v = mount(t, d)
	for i := range 150 {
		name := fmt.Sprintf("dir/file %d", (i*37)%150)
		if text, err := flashtest.ReadFile(volume{v}, name); text != fmt.Sprintf("text %d", i) || err != nil {
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

// The root cannot be removed.
func TestRemoveRoot(t *testing.T) {
	v := format(t, flashtest.NewDevice(512, 20, false))
	if err := v.Remove("/"); !errors.Is(err, littlefs.ErrInvalid) {
		t.Error(err)
	}
}

func TestMountOthers(t *testing.T) {
	d := flashtest.NewDevice(512, 20, false)
	if _, err := littlefs.Mount(d, littlefs.Options{}); !errors.Is(err, littlefs.ErrCorrupt) {
		t.Errorf("nothing: %v", err)
	}
	format(t, d)
	d.Data = append(d.Data, make([]byte, 512))
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
	d := flashtest.NewDevice(256, 20, false)
	if err := littlefs.Format(d, littlefs.Options{}); err != nil {
		f.Fatal(err)
	}
	v, err := littlefs.Mount(d, littlefs.Options{})
	if err != nil {
		f.Fatal(err)
	}
	flashtest.WriteFile(volume{v}, "small", "text", 0)
	flashtest.WriteFile(volume{v}, "large", strings.Repeat("text", 300), 0)
	v.Mkdir("dir")
	flashtest.WriteFile(volume{v}, "dir/inside", "text", 0)
	f.Add(uint16(4), byte(0), []byte{1})
	f.Add(uint16(256), byte(9), []byte("\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, at uint16, other byte, p []byte) {
		d := d.Clone()
		d.Memory = true
		copy(d.Data[int(at)/256%20][at%256:], p)
		copy(d.Data[int(other)%20], p)
		v, err := littlefs.Mount(d, littlefs.Options{})
		if err != nil {
			return
		}
		version.Tree(volume{v})
		flashtest.WriteFile(volume{v}, "new", strings.Repeat("new", 200), 0)
		v.Mkdir("more")
		v.Rename("dir/inside", "moved")
		v.Remove("small")
		v.Space()
	})
}
