package littlefs1_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/fs/flash"
	"github.com/tandem-lang/tandem/internal/fs/flash/flashtest"
	"github.com/tandem-lang/tandem/internal/fs/littlefs1"
)

type volume struct{ *littlefs1.Volume }

func (v volume) Open(path string, mode flash.Mode) (flashtest.File, error) {
	return v.Volume.Open(path, mode)
}

var version = flashtest.Version{
	Format: littlefs1.Format,
	Mount: func(d flash.Device, o flash.Options) (flashtest.Volume, error) {
		v, err := littlefs1.Mount(d, o)
		return volume{v}, err
	},
	Empty: 4,
}

func TestRandom(t *testing.T) { version.Random(t) }
func TestPower(t *testing.T)  { version.Power(t) }
func TestSpace(t *testing.T)  { version.Spaces(t) }
func TestRounds(t *testing.T) { version.Rounds(t) }
func TestFile(t *testing.T)   { version.Files(t) }

// A folder of many entries spreads over many pairs, and its files keep their places while they are open and others go.
func TestManyEntries(t *testing.T) {
	d := flashtest.NewDevice(512, 400, false)
	v := version.Make(t, d, flash.Options{})
	if err := v.Mkdir("dir"); err != nil {
		t.Fatal(err)
	}
	name := func(i int) string { return fmt.Sprintf("dir/file %d", i) }
	var files []flashtest.File
	for i := range 150 {
		f, err := v.Open(name(i), flash.Write|flash.Create)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(f, "text %d", i)
		files = append(files, f)
	}
	for i := 0; i < 150; i += 3 {
		if err := v.Remove(name(i)); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range files {
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	v, err := version.Mount(d, flash.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 150 {
		if i%3 == 0 {
			continue
		}
		if text, err := flashtest.ReadFile(v, name(i)); text != fmt.Sprintf("text %d", i) || err != nil {
			t.Fatalf("%d: %q, %v", i, text, err)
		}
		if err := v.Remove(name(i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := v.Remove("dir"); err != nil {
		t.Error(err)
	}
	if _, _, used, err := v.Space(); used != version.Empty || err != nil {
		t.Errorf("%d blocks in use, %v", used, err)
	}
}

// The root cannot be removed, and the error tells whether it is empty.
func TestRemoveRoot(t *testing.T) {
	v := version.Make(t, flashtest.NewDevice(512, 20, false), flash.Options{})
	if err := v.Remove("/"); !errors.Is(err, flash.ErrInvalid) {
		t.Error(err)
	}
	if err := errors.Join(v.Mkdir("dir"), v.Remove("/")); !errors.Is(err, flash.ErrNotEmpty) {
		t.Error(err)
	}
}

// A folder of which a block was replaced in its entry, but not on the thread yet, is the one of the entry.
func TestReplacedBlock(t *testing.T) {
	const other = 15
	d := flashtest.NewDevice(256, 20, false)
	v := version.Make(t, d, flash.Options{})
	if err := errors.Join(v.Mkdir("dir"), flashtest.WriteFile(v, "dir/f", "text", 0)); err != nil {
		t.Fatal(err)
	}
	root := d.Data[2]
	if int32(flash.LE(d.Data[3], 0)-flash.LE(root, 0)) > 0 {
		root = d.Data[3]
	}
	const at, second = 16, 16 + 4 + 4 // the first entry, and its second number
	if root[at] != 0x22 {
		t.Fatalf("the root begins with an entry of kind %#x", root[at])
	}
	copy(d.Data[other], d.Data[flash.LE(root, second)])
	flash.AppendLE(root[:second], other)
	end := flash.LE(root, 4) - 4
	flash.AppendLE(root[:end], flash.Checksum(flash.ChecksumStart, root[:end]))

	w, err := littlefs1.Mount(d, flash.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := flashtest.WriteFile(volume{w}, "dir/g", "more", 0); err != nil {
		t.Fatal(err)
	}
	found := false
	if err := w.Traverse(func(block uint32) error { found = found || block == other; return nil }); err != nil || !found {
		t.Errorf("the new block is on the thread: %v, %v", found, err)
	}
	if text, err := flashtest.ReadFile(volume{w}, "dir/f"); text != "text" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
}

// An empty file that moves is in one of the two folders wherever the power goes, although other files are empty, too.
func TestMoveEmpty(t *testing.T) {
	d := flashtest.NewDevice(256, 30, false)
	v := version.Make(t, d, flash.Options{})
	err := errors.Join(v.Mkdir("a"), v.Mkdir("b"))
	for _, name := range []string{"a/x", "a/other", "b/other"} {
		err = errors.Join(err, flashtest.WriteFile(v, name, "", 0))
	}
	if err != nil {
		t.Fatal(err)
	}
	for left := 1; ; left++ {
		broken := d.Clone()
		broken.Left = left
		if v, err := version.Mount(broken, flash.Options{}); err == nil {
			v.Rename("a/x", "b/x")
		}
		if !broken.Stopped {
			break
		}
		broken.Left, broken.Stopped = 0, false
		v, err := version.Mount(broken, flash.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := v.Mkdir("c"); err != nil {
			t.Fatal(err)
		}
		_, inA := flashtest.ReadFile(v, "a/x")
		_, inB := flashtest.ReadFile(v, "b/x")
		if (inA == nil) == (inB == nil) {
			t.Errorf("power for %d changes: %v, %v", left, inA, inB)
		}
	}
}

// Revisions count on from the greatest number to 0.
func TestRevisionsWrap(t *testing.T) {
	d := flashtest.NewDevice(256, 20, false)
	version.Make(t, d, flash.Options{})
	for _, root := range d.Data[2:4] {
		end := flash.LE(root, 4) - 4
		if end > 256 {
			continue
		}
		flash.AppendLE(root[:0], 0xffffffff)
		flash.AppendLE(root[:end], flash.Checksum(flash.ChecksumStart, root[:end]))
	}
	for _, name := range []string{"a", "b", "c"} {
		v, err := version.Mount(d, flash.Options{})
		if err == nil {
			err = v.Mkdir(name)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	v, err := version.Mount(d, flash.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if list, err := v.ReadDir("/"); len(list) != 3 || err != nil {
		t.Errorf("%v, %v", list, err)
	}
}

func TestMountOthers(t *testing.T) {
	d := flashtest.NewDevice(512, 20, false)
	if _, err := littlefs1.Mount(d, flash.Options{}); !errors.Is(err, flash.ErrCorrupt) {
		t.Errorf("nothing: %v", err)
	}
	if err := littlefs1.Format(flashtest.NewDevice(512, 3, false), flash.Options{}); !errors.Is(err, flash.ErrFull) {
		t.Errorf("three blocks: %v", err)
	}
	if err := littlefs1.Format(flashtest.NewDevice(64, 30, false), flash.Options{}); !errors.Is(err, flash.ErrInvalid) {
		t.Errorf("blocks of 64 bytes: %v", err)
	}
}

// FuzzMount shows that a volume, whatever it holds, is read and written without a panic or a loop. Checksums that an input breaks are made
// right again.
func FuzzMount(f *testing.F) {
	d := flashtest.NewDevice(256, 20, false)
	v := version.Make(f, d, flash.Options{})
	flashtest.WriteFile(v, "small", "text", 0)
	flashtest.WriteFile(v, "large", strings.Repeat("text", 300), 0)
	v.Mkdir("dir")
	flashtest.WriteFile(v, "dir/inside", "text", 0)
	f.Add(uint16(4), byte(0), []byte{1})
	f.Add(uint16(256), byte(9), []byte("\xff\xff\xff\xff"))
	for block := range uint16(20) {
		for _, at := range []uint16{4, 8, 16, 20, 24, 28, 32, 36} {
			f.Add(block*256+at, byte(19), []byte{3})
			f.Add(block*256+at, byte(19), []byte{0x91})
		}
	}
	f.Fuzz(func(t *testing.T, at uint16, other byte, p []byte) {
		d := d.Clone()
		d.Memory = true
		copy(d.Data[int(at)/256%20][at%256:], p)
		copy(d.Data[int(other)%20], p)
		for _, block := range d.Data {
			if size := flash.LE(block, 4) &^ (1 << 31); size >= 20 && size <= 256 {
				flash.AppendLE(block[:size-4], flash.Checksum(flash.ChecksumStart, block[:size-4]))
			}
		}
		v, err := version.Mount(d, flash.Options{})
		if err != nil {
			return
		}
		version.Tree(v)
		flashtest.WriteFile(v, "new", strings.Repeat("new", 200), 0)
		v.Mkdir("more")
		v.Rename("dir/inside", "moved")
		v.Remove("small")
		v.Space()
	})
}
