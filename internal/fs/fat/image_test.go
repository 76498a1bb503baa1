package fat_test

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/fs/fat"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestImages does what the scripts of testdata say, one operation a line, and holds the bytes of the device against what is recorded: all
// lines of 16 bytes that are not zero.
func TestImages(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, a *txtar.Archive) *txtar.Archive {
		var d *disk
		var v *fat.Volume
		var said strings.Builder
		for line := range strings.Lines(string(a.Files[0].Data)) {
			f := strings.Fields(line)
			number := func(i int) int { n, _ := strconv.Atoi(f[i]); return n }
			var err error
			switch f[0] {
			case "format":
				d = newDisk(number(1), uint32(number(2)))
				if err = fat.Format(d, now); err == nil {
					v, err = fat.Mount(d, now)
				}
			case "mount":
				v, err = fat.Mount(d, now)
			case "write": // a file of so many bytes, each the first of its name
				err = writeFile(v, f[1], strings.Repeat(f[1][:1], number(2)), fat.Truncate)
			case "patch": // so many bytes at a place of a file
				var file *fat.File
				if file, err = v.Open(f[1], fat.Write); err == nil {
					file.Seek(int64(number(2)), io.SeekStart)
					file.Write([]byte(strings.Repeat("!", number(3))))
					err = file.Close()
				}
			case "mkdir":
				err = v.Mkdir(f[1])
			case "rename":
				err = v.Rename(f[1], f[2])
			case "remove":
				err = v.Remove(f[1])
			case "stat":
				var i fat.Info
				if i, err = v.Stat(f[1]); err == nil {
					fmt.Fprintf(&said, "%s: %q %t %d %v\n", f[1], i.Name, i.Folder, i.Size, i.Modified)
				}
			case "space":
				var s fat.Space
				if s, err = v.Space(); err == nil {
					fmt.Fprintf(&said, "%+v\n", s)
				}
			case "chdir":
				if err = v.Chdir(f[1]); err == nil {
					var at string
					at, err = v.Getwd()
					fmt.Fprintf(&said, "%s leads to %s\n", f[1], at)
				}
			case "list":
				var list []fat.Info
				if list, err = v.ReadDir(f[1]); err == nil {
					fmt.Fprintf(&said, "%s:", f[1])
					for _, i := range list {
						fmt.Fprintf(&said, " %q", i.Name)
					}
					said.WriteByte('\n')
				}
			default:
				t.Fatal(line)
			}
			if err != nil {
				fmt.Fprintf(&said, "%s: %v\n", strings.TrimSpace(line), err)
			}
		}
		return &txtar.Archive{Comment: a.Comment, Files: []txtar.File{a.Files[0], {Name: "said", Data: []byte(said.String())}, {Name: "image", Data: []byte(dump(d))}}}
	})
}

// dump shows the bytes of a device; lines like the one before are a star.
func dump(d *disk) string {
	var b strings.Builder
	last := ""
	for _, n := range slices.Sorted(maps.Keys(d.data)) {
		for i := 0; i < d.size; i += 16 {
			line := fmt.Sprintf("% x", d.data[n][i:i+16])
			switch {
			case strings.Trim(line, "0 ") == "":
			case line != last:
				fmt.Fprintf(&b, "%d:%03x %s\n", n, i, line)
			case !strings.HasSuffix(b.String(), "*\n"):
				b.WriteString("*\n")
			}
			last = line
		}
	}
	return b.String()
}

// TestPartitions looks for a volume in the partitions of a device: in the first that has one.
func TestPartitions(t *testing.T) {
	volume := newDisk(512, 64)
	if err := fat.Format(volume, now); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		change func(first, second []byte) // boot sectors at 100 and 200 of a device whose master boot record names them
		want   error
	}{
		{"two", func(_, _ []byte) {}, nil},
		{"the first has no signature", func(first, _ []byte) { first[510] = 0 }, nil},
		{"the first has no file system", func(first, _ []byte) { first[0] = 0 }, nil},
		{"the first says another name", func(first, _ []byte) { copy(first[54:], "XXX") }, nil},
		{"none has a signature", func(first, second []byte) { first[511], second[511] = 0, 0 }, fat.ErrNoVolume},
		{"none has a file system", func(first, second []byte) { first[0], second[0] = 0, 0 }, fat.ErrNoVolume},
	} {
		d := newDisk(512, 400)
		record := make([]byte, 512)
		record[446+4], record[446+8] = 1, 100
		record[446+16+4], record[446+16+8] = 0, 150 // of no type
		record[446+32+4], record[446+32+8] = 1, 0   // nowhere
		record[446+48+4], record[446+48+8] = 1, 200
		record[510], record[511] = 0x55, 0xaa
		d.Write(0, record)
		for n, p := range volume.data {
			d.Write(100+n, p)
			d.Write(200+n, p)
		}
		d.Write(150, []byte(strings.Repeat("x", 512)))
		c.change(d.data[100], d.data[200])
		if _, err := fat.Mount(d, now); err != c.want {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// TestFullRoot fills the root folder of a small volume, which cannot grow: all its slots serve, and none behind them.
func TestFullRoot(t *testing.T) {
	d := newDisk(512, 100)
	if err := fat.Format(d, now); err != nil {
		t.Fatal(err)
	}
	v := mount(t, d)
	if err := writeFile(v, "text", "of the first cluster", 0); err != nil {
		t.Fatal(err)
	}
	most, slots := 512, 1
	for n := 0; slots+21 <= most; n++ { // 20 of the long name, and one
		if err := writeFile(v, fmt.Sprintf("%d%s", n, strings.Repeat("x", 250)), "", 0); err != nil {
			t.Fatalf("after %d slots: %v", slots, err)
		}
		slots += 21
	}
	for n := 0; slots < most; n++ {
		if err := writeFile(v, fmt.Sprintf("F%d", n), "", 0); err != nil {
			t.Fatalf("after %d slots: %v", slots, err)
		}
		slots++
	}
	if err := writeFile(v, "MORE", "", 0); !errors.Is(err, fat.ErrDenied) {
		t.Errorf("one more: %v", err)
	}
	if text, err := readFile(v, "text"); text != "of the first cluster" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	if err := errors.Join(v.Remove("F3"), writeFile(v, "MORE", "", 0)); err != nil {
		t.Errorf("in the place of one that is gone: %v", err)
	}
	if list, err := v.ReadDir("/"); len(list) != 1+511/21+511%21 || err != nil {
		t.Errorf("%d are listed, %v", len(list), err)
	}
}

// TestDeepFolders has folders that lie as deep as paths are followed, and one more.
func TestDeepFolders(t *testing.T) {
	d := newDisk(512, 4000)
	if err := fat.Format(d, now); err != nil {
		t.Fatal(err)
	}
	v := mount(t, d)
	for depth := 1; depth <= 257; depth++ {
		if err := errors.Join(v.Mkdir("D"), v.Chdir("D")); err != nil {
			t.Fatal(depth, err)
		}
		at, err := v.Getwd()
		if want := strings.Repeat("/D", depth); depth <= 256 && (at != want || err != nil) || depth > 256 && !errors.Is(err, fat.ErrCorrupt) {
			t.Fatalf("%d deep: %d bytes of a path, %v", depth, len(at), err)
		}
	}
}
