package host

import (
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
)

// read returns all that comes from a pipe.
func read(t *testing.T, p ReadPipe) string {
	t.Helper()
	b, err := io.ReadAll(p)
	if err != nil {
		t.Fatal(err)
	}
	p.Close()
	return string(b)
}

// A program that is started has its streams, folder and variables, and its end is told.
func TestLaunch(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the programs are those of a shell")
	}
	dir := t.TempDir()
	child, err := launch(Command{Args: []string{"sh", "-c", "pwd; echo $GREETING; cat; echo problem >&2; exit 3"}, Dir: dir, Env: []string{"GREETING=hello"}, Input: true})
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(child.In, "typed\n")
	child.In.Close()
	if got := read(t, child.Out); !strings.HasSuffix(got, "\nhello\ntyped\n") {
		t.Errorf("output %q", got)
	}
	if got := read(t, child.Err); got != "problem\n" {
		t.Errorf("errors %q", got)
	}
	if code := child.Wait(); code != 3 {
		t.Errorf("exit code %d", code)
	}
	if child, err = launch(Command{Args: []string{"sh", "-c", "echo a; echo b >&2"}, Merge: true}); err != nil {
		t.Fatal(err)
	}
	if got := read(t, child.Out); got != "a\nb\n" || child.Err != nil || child.In != nil {
		t.Errorf("merged output %q", got)
	}
	child.Wait()
	if child, err = launch(Command{Args: []string{"sleep", "100"}}); err != nil {
		t.Fatal(err)
	}
	if err := child.Kill(); err != nil {
		t.Error(err)
	}
	if code := child.Wait(); code != 128+15 {
		t.Errorf("exit code %d of what was killed", code)
	}
	child.Out.Close()
	child.Err.Close()
	if _, err := launch(Command{Args: []string{dir + "/nothing"}}); !os.IsNotExist(err) {
		t.Errorf("what is not there: %v", err)
	}
	if _, err := launch(Command{Args: []string{"no-such-program-anywhere"}}); err == nil || !strings.Contains(err.Error(), exec.ErrNotFound.Error()) {
		t.Errorf("what is not found: %v", err)
	}
}

// Launching is granted with running.
func TestLaunchGranted(t *testing.T) {
	for _, run := range [...]bool{true, false} {
		h := Grants{Run: run}.Host()
		if (h.Launch != nil) != run || (h.Run != nil) != run {
			t.Errorf("granted %t: %t, %t", run, h.Launch != nil, h.Run != nil)
		}
	}
}
