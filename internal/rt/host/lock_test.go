package host

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// Of two that open a file, one has it locked, until it closes it.
func TestTryLock(t *testing.T) {
	name := filepath.Join(t.TempDir(), "lock")
	open := func() File {
		t.Helper()
		f, err := OSFiles(nil, nil).Open(name, os.O_RDWR|os.O_CREATE, 0o666)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	one, other := open(), open()
	defer other.Close()
	ok, err := TryLock(one)
	if errors.Is(err, ErrNoLocks) {
		t.Skip(err)
	}
	if !ok || err != nil {
		t.Fatal(ok, err)
	}
	if ok, err := TryLock(other); ok || err != nil {
		t.Errorf("locked twice: %v %v", ok, err)
	}
	if err := one.Close(); err != nil {
		t.Fatal(err)
	}
	if ok, err := TryLock(other); !ok || err != nil {
		t.Errorf("still locked: %v %v", ok, err)
	}
	if _, err := TryLock(struct{ File }{other}); !errors.Is(err, ErrNoLocks) {
		t.Errorf("what is no file of the system: %v", err)
	}
}
