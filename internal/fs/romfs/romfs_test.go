package romfs_test

import (
	"errors"
	"io/fs"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/fs/romfs"
)

// record returns a record; padding is of bytes that change no number.
func record(kind byte, payload string) string {
	return "\x80" + string(kind) + string([]byte{0x80 | byte(len(payload)>>7), byte(len(payload) & 0x7f)}) + payload
}

func named(name, rest string) string { return string(rune(len(name))) + name + rest }

// image is an image with a comment, data of its own, a file of each kind, and a folder.
func image() string {
	data := record(2, "shared data")
	folder := record(4, named("dir", record(5, named("inside", record(9, "?")+record(2, "in"))+"")+record(4, named("empty", ""))))
	payload := data + record(1, "comment") + record(5, named("a.txt", record(2, "text"))) + record(5, named("b", record(3, "\x06\x09"))) + folder
	return "\xd2\xcd\x31" + string([]byte{0x80 | byte(len(payload)>>7), byte(len(payload) & 0x7f)}) + payload
}

func TestVolume(t *testing.T) {
	v, err := romfs.New([]byte(image()))
	if err != nil {
		t.Fatal(err)
	}
	if n := v.Size(); n != len(image())-5 {
		t.Errorf("%d bytes", n)
	}
	got := map[string]string{}
	for _, path := range []string{"/", "dir", "/dir/", "/a.txt", "b", "dir/inside", "dir/empty", "dir/empty/", "", "nothing", "a.txt/", "a.txt/x", "dir/nothing", "di"} {
		n, err := v.Find(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			t.Error(err)
		case n.Folder:
			list, err := v.ReadDir(path)
			if err != nil {
				t.Error(err)
			}
			for _, n := range list {
				got[path] += n.Name + " "
			}
			got[path] += "."
		default:
			got[path] = string(n.Data)
			if at := v.Offset(n); image()[at:at+len(n.Data)] != got[path] {
				t.Errorf("%s is not at %d", path, at)
			}
		}
	}
	want := map[string]string{
		"/": "a.txt b dir .", "": "a.txt b dir .", "dir": "inside empty .", "/dir/": "inside empty .", "/a.txt": "text", "b": "d data",
		"dir/inside": "in", "dir/empty": ".", "dir/empty/": ".",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(- want, + got):\n%s", d)
	}
	if _, err := v.ReadDir("a.txt"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

func TestCorrupt(t *testing.T) {
	for _, s := range []string{"", "\xd2\xcd", "\xd2\xcd\x31", "\xd2\xcd\x31\x02x", "\xd2\xcd\x30\x00", "\xd2\xcd\x31\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f"} {
		if _, err := romfs.New([]byte(s)); !errors.Is(err, romfs.ErrFormat) {
			t.Errorf("%q: %v", s, err)
		}
	}
	for _, payload := range []string{record(5, named("a", "")), record(5, named("a", record(3, "\x7f\x00"))), record(5, named("a", record(3, "\x01"))), record(5, named("a", record(3, "\x01\x80"))), record(5, named("a", record(3, "\x00\x40"))), record(5, "\x7fa"), "\x00\x00", record(5, named("a", record(3, "")))} {
		v, err := romfs.New([]byte("\xd2\xcd\x31" + string(rune(len(payload))) + payload))
		if err != nil {
			t.Fatal(err)
		}
		if list, err := v.ReadDir("/"); len(list) > 0 || err != nil {
			t.Errorf("%q: %v, %v", payload, list, err)
		}
	}
}

// A file may be empty, wherever its data is said to be: up to the end of the image.
func TestEmptyFiles(t *testing.T) {
	for _, at := range []string{"\x00", "\x05", "\x0b", "\x0c", "\x0d"} {
		payload := record(5, named("a", record(3, "\x00"+at)))
		v, err := romfs.New([]byte("\xd2\xcd\x31" + string(rune(len(payload))) + payload))
		if err != nil || v.Size() != 12 {
			t.Fatal(v.Size(), err)
		}
		n, err := v.Find("a")
		if there := int(at[0]) <= v.Size(); (err == nil) != there || len(n.Data) != 0 {
			t.Errorf("at %d of %d: %v, %v", at[0], v.Size(), n, err)
		}
	}
}

// FuzzVolume shows that no image makes a panic.
func FuzzVolume(f *testing.F) {
	f.Add([]byte(image()), "dir/inside")
	f.Fuzz(func(t *testing.T, image []byte, path string) {
		if v, err := romfs.New(image); err == nil {
			v.Find(path)
			v.ReadDir("/")
		}
	})
}
