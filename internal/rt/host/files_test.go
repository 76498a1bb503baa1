package host

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"testing/fstest"
	"time"
)

// Files that lie in a granted folder, or are a granted file, may be used as they are granted, and no others: not those whose names only
// begin alike, nor those that links lead to.
func TestGrantedFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"in/a", "in/sub/b", "input/c", "file", "file2", "out/d"} {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(full), 0o777), os.WriteFile(full, []byte(name), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	if runtime.GOOS != "windows" {
		if err := errors.Join(os.Symlink(filepath.Join(dir, "out"), filepath.Join(dir, "in", "away")), os.Symlink(filepath.Join(dir, "in"), filepath.Join(dir, "out", "back")),
			os.Symlink("../out/made", filepath.Join(dir, "in", "dangling")), os.Symlink("dangling", filepath.Join(dir, "in", "twice")), os.Symlink("round", filepath.Join(dir, "in", "round")),
			os.Symlink(filepath.Join("sub", "made"), filepath.Join(dir, "in", "inside"))); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	granted := []string{"in", filepath.Join(dir, "file"), "in/missing"}
	for _, c := range []struct {
		name  string
		where bool // it lies where it is granted
		there bool
	}{
		{"in/a", true, true}, {"in/sub/b", true, true}, {"in", true, true}, {"file", true, true}, {"./in/../in/a", true, true}, {filepath.Join(dir, "in", "a"), true, true}, {"in/nope", true, false}, {"in/no/such", true, false},
		{"input/c", false, true}, {"file2", false, true}, {"in/../out/d", false, true}, {"out/d", false, true}, {".", false, true}, {"..", false, true}, {"nope", false, false},
		{"in/away/d", false, true}, {"in/away/new", false, false}, {"out/back/a", true, true}, {"in/away/../file2", true, false}, {"in/away/../in/a", true, false}, {"out/back/../out/d", false, true},
		{"in/dangling", false, false}, {"in/twice", false, false}, {"in/round", true, false}, {"in/inside", true, false},
	} {
		name := filepath.FromSlash(c.name)
		if _, err := os.Lstat("in/away"); err != nil { // no links here
			continue
		}
		reader, writer, none := OSFiles(granted, []string{}), OSFiles([]string{}, granted), OSFiles([]string{}, []string{})
		_, err := reader.Stat(name)
		allowed(t, c.name+" is looked at", err, c.where, c.there, "--allow-read")
		_, err = writer.Stat(name) // what may be written may be read
		allowed(t, c.name+" is looked at by who may write", err, c.where, c.there, "--allow-read")
		_, err = none.Stat(name)
		allowed(t, c.name+" is looked at without a grant", err, false, c.there, "--allow-read")
		for _, flag := range []int{os.O_WRONLY, os.O_RDWR, os.O_WRONLY | os.O_TRUNC, os.O_WRONLY | os.O_APPEND} {
			f, err := reader.Open(name, flag, 0)
			if err == nil {
				f.Close()
			}
			allowed(t, c.name+" is opened to be written by who may read", err, false, c.there, "--allow-write")
		}
		if !c.where {
			_, err = writer.Open(name, os.O_WRONLY|os.O_CREATE, 0o666)
			allowed(t, c.name+" is made", err, false, c.there, "--allow-write")
			allowed(t, c.name+" is removed", writer.Remove(name), false, c.there, "--allow-write")
			allowed(t, c.name+" is removed as a folder", writer.RemoveDir(name), false, c.there, "--allow-write")
			allowed(t, c.name+" is made as a folder", writer.Mkdir(name, 0o777), false, c.there, "--allow-write")
			allowed(t, c.name+" is renamed", writer.Rename(name, "in/x"), false, c.there, "--allow-write")
			allowed(t, c.name+" is what is renamed to", writer.Rename("in/a", name), false, c.there, "--allow-write")
			_, err = reader.ReadDir(name)
			allowed(t, c.name+" is listed", err, false, c.there, "--allow-read")
			_, err = reader.Open(name, os.O_RDONLY, 0)
			allowed(t, c.name+" is opened", err, false, c.there, "--allow-read")
			allowed(t, c.name+" becomes the working directory", reader.Chdir(name), false, c.there, "--allow-read")
		}
	}
	all := OSFiles(nil, nil)
	for _, name := range []string{"out/d", "in/a"} {
		if _, err := all.Stat(name); err != nil {
			t.Error(err)
		}
	}
	if runtime.GOOS != "windows" { // behind a link, ".." is what it is in the name, and not what the system would take it for
		reader := OSFiles(granted, []string{})
		if _, err := reader.Stat("in/away/../file2"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("a file beside a granted folder is reached behind a link: %v", err)
		}
		if f, err := reader.Open("in/away/../a", os.O_RDONLY, 0); err != nil {
			t.Error(err)
		} else {
			f.Close()
		}
	}
	writer := OSFiles([]string{}, granted)
	if err := errors.Join(writer.Mkdir("in/new", 0o777), writer.Rename("in/new", "in/newer"), writer.RemoveDir("in/newer"), writer.Remove("in/a")); err != nil {
		t.Error(err)
	}
	root := OSFiles([]string{string(os.PathSeparator)}, []string{})
	if _, err := root.Stat(filepath.Join(dir, "out", "d")); runtime.GOOS != "windows" && err != nil {
		t.Errorf("all files are granted by the root: %v", err)
	}
}

func allowed(t *testing.T, what string, err error, where, there bool, grant string) {
	t.Helper()
	var d *Denied
	switch is := errors.As(err, &d); {
	case where && is, where && there && err != nil:
		t.Errorf("%s: %v", what, err)
	case !where && (!is || d.Grant != grant):
		t.Errorf("%s: %v, want what names %s", what, err, grant)
	}
}

// A file system of Go's is one to read, with a working directory of its own.
func TestFromFS(t *testing.T) {
	files := FromFS(fstest.MapFS{"a.txt": {Data: []byte("text")}, "dir/b": {Data: []byte("b")}, "dir/sub/c": {}})
	read := func(name string) string {
		f, err := files.Open(name, os.O_RDONLY, 0)
		if err != nil {
			return err.Error()
		}
		defer f.Close()
		if n, err := f.Write([]byte("x")); n != 0 || !errors.Is(err, syscall.EBADF) || f.Sync() != nil {
			t.Errorf("written: %d, %v", n, err)
		}
		data, _ := io.ReadAll(f)
		return string(data)
	}
	for name, want := range map[string]string{"a.txt": "text", "/a.txt": "text", "dir/b": "b", "./dir/../a.txt": "text", "/../a.txt": "text", "nope": "open nope: file does not exist"} {
		if got := read(name); got != want {
			t.Errorf("%s holds %q, want %q", name, got, want)
		}
	}
	if err := files.Chdir("dir/sub/.."); err != nil || read("b") != "b" || read("../a.txt") != "text" || read("/a.txt") != "text" {
		t.Errorf("%v; %q", err, read("b"))
	}
	if at, err := files.Getwd(); at != "/dir" || err != nil {
		t.Errorf("in %q, %v", at, err)
	}
	if err := files.Chdir("b"); !errors.Is(err, syscall.ENOTDIR) {
		t.Errorf("a file as working directory: %v", err)
	}
	if err := files.Chdir("nope"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("nothing as working directory: %v", err)
	}
	list, err := files.ReadDir(".")
	if err != nil || len(list) != 2 || list[0].Name() != "b" {
		t.Errorf("%v, %v", list, err)
	}
	if info, err := files.Stat("/"); err != nil || !info.IsDir() {
		t.Errorf("the root: %v, %v", info, err)
	}
	f, _ := files.Open("b", os.O_RDONLY, 0)
	if at, err := f.Seek(1, io.SeekStart); at != 1 || err != nil {
		t.Errorf("%d, %v", at, err)
	}
	for _, flag := range []int{os.O_WRONLY, os.O_RDWR, os.O_CREATE, os.O_TRUNC, os.O_APPEND} {
		if _, err := files.Open("b", flag, 0); !errors.Is(err, syscall.EROFS) {
			t.Errorf("opened with %#x: %v", flag, err)
		}
	}
	for _, err := range []error{files.Mkdir("x", 0), files.Remove("b"), files.RemoveDir("sub"), files.Rename("b", "x")} {
		if !errors.Is(err, syscall.EROFS) {
			t.Errorf("a change: %v", err)
		}
	}
}

// Types of files, as Unix numbers them.
func TestUnixMode(t *testing.T) {
	for mode, want := range map[fs.FileMode]int64{
		0o644: 0x8000 | 0o644, fs.ModeDir | 0o755: 0x4000 | 0o755, fs.ModeSymlink | 0o777: 0xa000 | 0o777, fs.ModeNamedPipe: 0x1000, fs.ModeSocket: 0xc000,
		fs.ModeDevice | fs.ModeCharDevice | 0o600: 0x2000 | 0o600, fs.ModeDevice: 0x6000,
	} {
		if got := UnixMode(mode); got != want {
			t.Errorf("%v is %#x, want %#x", mode, got, want)
		}
	}
	at := time.Unix(1234567890, 5)
	info, err := fs.Stat(fstest.MapFS{"a": {Data: []byte("12345"), Mode: 0o640, ModTime: at}}, "a")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := plainStat(info), (FileStat{Mode: 0x8000 | 0o640, Links: 1, Size: 5, Access: 1234567890, Modify: 1234567890, Change: 1234567890}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// A command line ends with the number that it exits with, above the bits of a signal.
func TestShell(t *testing.T) {
	for line, want := range map[string]int{"exit 0": 0, "exit 3": 3 << 8} {
		if got, err := shell(line); got != want || err != nil {
			t.Errorf("%s: %d, %v", line, got, err)
		}
	}
}

// Files and folders are removed each by its own function.
func TestRemove(t *testing.T) {
	t.Chdir(t.TempDir())
	files := OSFiles(nil, nil)
	if err := errors.Join(files.Mkdir("dir", 0o777), os.WriteFile("file", nil, 0o666)); err != nil {
		t.Fatal(err)
	}
	if err := files.Remove("dir"); !errors.Is(err, syscall.EISDIR) {
		t.Errorf("a folder as a file: %v", err)
	}
	if err := files.RemoveDir("file"); !errors.Is(err, syscall.ENOTDIR) {
		t.Errorf("a file as a folder: %v", err)
	}
	if err := files.Remove("nope"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("nothing: %v", err)
	}
	if err := errors.Join(files.Remove("file"), files.RemoveDir("dir")); err != nil {
		t.Error(err)
	}
	at, err := files.Getwd()
	if want, _ := os.Getwd(); at != want || err != nil {
		t.Errorf("%q, %v", at, err)
	}
}

// The clock goes forward, and sleeps until it is time, or until it is stopped.
func TestClock(t *testing.T) {
	c := NewClock()
	if d := time.Since(c.Now()); d < -time.Minute || d > time.Minute {
		t.Errorf("the time of day is off by %v", d)
	}
	begin := c.Monotonic()
	c.Sleep(20*time.Millisecond, nil)
	if d := c.Monotonic() - begin; d < 20*time.Millisecond || begin < 0 {
		t.Errorf("slept for %v, from %v", d, begin)
	}
	stop := make(chan struct{})
	close(stop)
	begin = c.Monotonic()
	c.Sleep(time.Hour, stop)
	if d := c.Monotonic() - begin; d > time.Minute {
		t.Errorf("a sleep that is stopped takes %v", d)
	}
}

// What is not granted says what would grant it, also where nothing is known of a net.
func TestDenied(t *testing.T) {
	none, all := Host{}, OS()
	denied(t, none.AllowNet("connect", "tcp", "a:1"), "--allow-net")
	if err := all.AllowNet("connect", "tcp", "a:1"); err != nil || all.Files == nil || all.Env == nil || all.Clock == nil || all.Run == nil || all.Random == nil || all.Stdin == nil {
		t.Errorf("the system's own host: %v, %+v", err, all)
	}
	if got := (&Denied{Grant: "--allow-x"}).Error(); got != "not granted: --allow-x" {
		t.Error(got)
	}
}
