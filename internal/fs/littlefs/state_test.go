package littlefs

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/tandem-lang/tandem/internal/fs/flash"
)

// ram is a device in memory whose erased blocks keep what they held.
type ram [][]byte

func newRAM(size, count int) ram {
	d := make(ram, count)
	for i := range d {
		d[i] = bytes.Repeat([]byte{0xff}, size)
	}
	return d
}

func (d ram) Blocks() (count, size uint32, err error) {
	return uint32(len(d)), uint32(len(d[0])), nil
}
func (d ram) Read(block, offset uint32, p []byte) error {
	copy(p, d[block][offset:])
	return nil
}
func (d ram) Program(block, offset uint32, p []byte) error {
	copy(d[block][offset:], p)
	return nil
}
func (d ram) Erase(block uint32) error { return nil }
func (d ram) Sync() error              { return nil }

func mounted(t *testing.T, d ram) *Volume {
	t.Helper()
	v, err := Mount(d, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// A volume of version 2.0 is read as it is, and becomes one of 2.1 when it is written.
func TestOldVersion(t *testing.T) {
	d := newRAM(512, 20)
	if err := Format(d, Options{}); err != nil {
		t.Fatal(err)
	}
	v := mounted(t, d)
	p, err := v.fetch(v.root)
	if err != nil {
		t.Fatal(err)
	}
	super := bytes.Clone(p.entries[0].data)
	super[0] = 0
	if err := v.commit(p, []record{newRecord(typeInline, 0, super)}); err != nil {
		t.Fatal(err)
	}
	v = mounted(t, d)
	if !v.oldVersion {
		t.Fatal("it is of version 2.1")
	}
	if list, err := v.ReadDir("/"); len(list) != 0 || err != nil {
		t.Errorf("%v, %v", list, err)
	}
	if mounted(t, d).oldVersion == false {
		t.Error("reading has changed it")
	}
	if err := v.Mkdir("d"); err != nil {
		t.Fatal(err)
	}
	if mounted(t, d).oldVersion {
		t.Error("writing has not changed it")
	}
	super[0] = 2
	if err := v.commit(p, []record{newRecord(typeInline, 0, super)}); err != nil {
		t.Fatal(err)
	}
	if _, err := Mount(d, Options{}); !errors.Is(err, ErrInvalid) {
		t.Errorf("version 2.2: %v", err)
	}
}

// Where a folder has moved to other blocks and the power went, the thread is corrected with the first change.
func TestMovedFolder(t *testing.T) {
	d := newRAM(512, 20)
	if err := Format(d, Options{}); err != nil {
		t.Fatal(err)
	}
	v := mounted(t, d)
	if err := errors.Join(v.Mkdir("d"), v.Mkdir("d/inside"), v.Mkdir("e")); err != nil {
		t.Fatal(err)
	}
	at, err := v.lookup("d")
	if err != nil {
		t.Fatal(err)
	}
	q, err := v.fetch(flash.PairOf(at.entry.data))
	if err != nil {
		t.Fatal(err)
	}
	old := q.at
	if q.at[1], err = v.store.Allocate(); err != nil {
		t.Fatal(err)
	}
	if ok, err := v.compact(q); !ok || err != nil {
		t.Fatal(err)
	}
	v.want = v.want.withOrphans(true)
	if err := v.commit(at.p, []record{newRecord(typeFolderAt, at.id, flash.AppendLE(nil, q.at[0], q.at[1]))}); err != nil {
		t.Fatal(err)
	}

	v = mounted(t, d)
	if err := v.Mkdir("d/more"); err != nil {
		t.Fatal(err)
	}
	v = mounted(t, d)
	if v.disk != (state{}) {
		t.Errorf("the state is %v", v.disk)
	}
	seen := false
	err = v.thread(func(p *pair) error {
		seen = seen || sameBlocks(p.at, q.at)
		if sameBlocks(p.at, old) {
			t.Error("the old pair is on the thread")
		}
		return nil
	})
	if err != nil || !seen {
		t.Errorf("on the thread: %v, %v", seen, err)
	}
	for _, path := range []string{"d/inside", "d/more", "e"} {
		if i, err := v.Stat(path); !i.Folder || err != nil {
			t.Errorf("%s: %v, %v", path, i, err)
		}
	}
}

// Places ahead of the start are errors, those behind the end are filled with zeros when something is written there.
func TestSeek(t *testing.T) {
	d := newRAM(512, 20)
	if err := Format(d, Options{}); err != nil {
		t.Fatal(err)
	}
	v := mounted(t, d)
	f, err := v.Open("f", Read|Write|Create, nil)
	if err != nil {
		t.Fatal(err)
	}
	f.Write([]byte("0123456789"))
	for _, c := range []struct {
		offset int64
		whence int
		want   int64 // negative for an error
	}{{3, io.SeekStart, 3}, {2, io.SeekCurrent, 5}, {-6, io.SeekCurrent, -1}, {-1, io.SeekEnd, 9}, {-11, io.SeekEnd, -1}, {1 << 40, io.SeekStart, -1}, {2000, io.SeekStart, 2000}} {
		at, err := f.Seek(c.offset, c.whence)
		if (err != nil) != (c.want < 0) || err == nil && at != c.want {
			t.Errorf("%d from %d: %d, %v", c.offset, c.whence, at, err)
		}
	}
	f.Write([]byte("end"))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if i, err := v.Stat("f"); i.Size != 2003 || i.Folder || err != nil {
		t.Errorf("%v, %v", i, err)
	}
	if _, err := f.Seek(0, io.SeekStart); !errors.Is(err, ErrBadFile) {
		t.Error(err)
	}
	if i, err := v.Stat("/"); !i.Folder || err != nil {
		t.Errorf("%v, %v", i, err)
	}
	if a, err := v.Attribute("/", 5); a != nil || err != nil {
		t.Errorf("%v, %v", a, err)
	}
	f, err = v.Open("f", Read, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte("x")); !errors.Is(err, ErrBadFile) {
		t.Error(err)
	}
	text, err := io.ReadAll(f)
	if want := "0123456789" + string(make([]byte, 1990)) + "end"; string(text) != want || err != nil {
		t.Errorf("%d bytes, %v", len(text), err)
	}
}

// Pairs are the same whichever of their blocks comes first.
func TestSameBlocks(t *testing.T) {
	for _, c := range []struct {
		a, b [2]uint32
		want bool
	}{
		{[2]uint32{1, 2}, [2]uint32{1, 2}, true}, {[2]uint32{1, 2}, [2]uint32{2, 1}, true}, {[2]uint32{1, 2}, [2]uint32{2, 2}, false},
		{[2]uint32{1, 2}, [2]uint32{1, 1}, false}, {[2]uint32{1, 2}, [2]uint32{1, 3}, false}, {[2]uint32{1, 2}, [2]uint32{3, 1}, false}, {[2]uint32{2, 1}, [2]uint32{2, 2}, false},
	} {
		if got := sameBlocks(c.a, c.b); got != c.want {
			t.Errorf("%v and %v: %t", c.a, c.b, got)
		}
	}
}
