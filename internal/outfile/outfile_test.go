package outfile

import (
	"os"
	"runtime"
	"testing"
)

func TestWriteLeavesNothingBehind(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := Write("a/b/c.mpy", []byte("new")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile("a/b/c.mpy"); string(got) != "new" {
		t.Errorf("read %q", got)
	}
	if err := os.Mkdir("taken", 0o777); err != nil {
		t.Fatal(err)
	}
	if Write("taken", []byte("x")) == nil {
		t.Error("wrote over a folder")
	}
	if entries, _ := os.ReadDir("."); len(entries) != 2 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestExecutable(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := WriteExecutable("app", []byte("x")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat("app")
	if err != nil || runtime.GOOS != "windows" && info.Mode()&0o100 == 0 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}
