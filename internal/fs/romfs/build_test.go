package romfs

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// What is built is found again, whatever the order of the files.
func TestBuild(t *testing.T) {
	long := strings.Repeat("x", 20000)
	files := []File{
		{"main.mpy", []byte("M\x06")}, {"lib/a/b.mpy", []byte("b")}, {"lib/a-b.txt", nil}, {"lib/a/a.mpy", []byte(long)}, {"lib.txt", []byte("t")}, {strings.Repeat("n", 200), []byte("n")},
	}
	image, err := Build(files)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(files)
	if again, _ := Build(files); !bytes.Equal(again, image) {
		t.Error("the order of the files matters")
	}
	v, err := New(image)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if n, err := v.Find(f.Path); err != nil || n.Folder || !bytes.Equal(n.Data, f.Data) {
			t.Errorf("%s: %v, %d bytes", f.Path, err, len(n.Data))
		}
	}
	list, err := v.ReadDir("lib")
	if err != nil || len(list) != 2 || !list[0].Folder || list[0].Name != "a" || list[1].Name != "a-b.txt" {
		t.Errorf("lib has %d entries, %v", len(list), err)
	}
	if empty, err := Build(nil); err != nil || string(empty) != volumeLeading+"\x00" {
		t.Errorf("%q, %v", empty, err)
	}
}

func TestBuildRefuses(t *testing.T) {
	for _, paths := range []string{"", "/a", "a/", "a//b", "a a", "a/b a", "a a/b", "a a-b a/b"} {
		var files []File
		for p := range strings.SplitSeq(paths, " ") {
			files = append(files, File{Path: p})
		}
		if image, err := Build(files); err == nil {
			t.Errorf("%q: %q", paths, image)
		}
	}
}
