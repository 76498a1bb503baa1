package util

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"sync"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sys"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// The words of a LockFile: the number of its lock, and its file.
const (
	lockFile  = first + 8
	lockWords = 2
)

// lock is the lock of a LockFile.
type lock struct {
	mu   sync.Mutex
	file host.File // nil while it is not held
}

// hold makes an open file the lock's, and ends the hold on another one.
func (l *lock) hold(f host.File) error {
	l.mu.Lock()
	was := l.file
	l.file = f
	l.mu.Unlock()
	if was == nil {
		return nil
	}
	return was.Close()
}

func lockFileMethods() table {
	return table{
		"make": func(t *fan.Thread, a fan.Args) (Word, Word) {
			l := &lock{}
			t.Bind(a[0], l, func(any) { l.hold(nil) })
			t.Heap.Store(a[0], lockFile, a[1])
			return 0, 0
		},
		"file":   func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], lockFile), 0 },
		"lock":   lockFileLock,
		"unlock": lockFileUnlock,
	}
}

// lockedPath returns the host's files, and the path of a LockFile.
func lockedPath(t *fan.Thread, self Word) (files host.FS, path string, exc Word) {
	path, ok := sys.LocalPath(t, t.Heap.Load(self, lockFile))
	if !ok {
		_, exc = t.Fail("CastErr", t.TypeOf(t.Heap.Load(self, lockFile)).Sig+" cannot be cast to sys::LocalFile")
		return nil, "", exc
	}
	if files = t.Runtime().Host().Files; files == nil {
		return nil, "", t.Exception(&host.Denied{Grant: "--allow-write"})
	}
	return files, path, 0
}

// failed is the exception for what a file could not do.
func failed(t *fan.Thread, err error) (exc Word) {
	_, exc = t.Fail("IOErr", err.Error())
	return exc
}

func lockFileLock(t *fan.Thread, a fan.Args) (Word, Word) {
	files, path, exc := lockedPath(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	dir, exc := t.Trap(t.Heap.Load(a[0], lockFile), "parent", nil)
	if exc == 0 {
		_, exc = t.Trap(t.Keep(dir), "create", nil)
	}
	if exc != 0 {
		return 0, exc
	}
	text, exc := holder(t)
	if exc != 0 {
		return 0, exc
	}
	var held bool
	var f host.File
	var err error
	t.Wait(func() {
		if f, err = files.Open(path, os.O_RDWR|os.O_CREATE, 0o666); err != nil {
			return
		}
		if held, err = host.TryLock(f); held {
			if _, err = io.WriteString(f, text); err == nil {
				err = f.Sync()
			}
		}
		if !held || err != nil {
			err = errors.Join(err, f.Close())
		}
	})
	switch {
	case f == nil:
		return 0, sys.NotOpened(t, path, err)
	case err != nil:
		return 0, failed(t, err)
	case !held:
		return 0, t.NewErr("util::CannotAcquireLockFileErr", path)
	}
	if err := t.HostOf(a[0]).(*lock).hold(f); err != nil {
		return 0, failed(t, err)
	}
	return a[0], 0
}

// holder returns what a file that is locked says: since when, and by whom.
func holder(t *fan.Thread) (text string, exc Word) {
	typ, exc := typeNamed(t, "LockFile")
	if exc != 0 {
		return "", exc
	}
	now, exc := t.CallTagged(t.Sys("DateTime").FindMethod("now", 0), nil)
	if exc != 0 {
		return "", exc
	}
	since, exc := t.Str(now)
	if exc != 0 {
		return "", exc
	}
	version, exc := t.Trap(t.PodObject(typ.Pod, t.Sys("Pod")), "version", nil)
	if exc != 0 {
		return "", exc
	}
	number, exc := t.Str(version)
	return "locked=" + since + "\nhomeDir=" + t.Runtime().Around().Home + "\nversion=" + number, exc
}

// lockFileUnlock removes the file, if it is held.
func lockFileUnlock(t *fan.Thread, a fan.Args) (Word, Word) {
	files, path, exc := lockedPath(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	l := t.HostOf(a[0]).(*lock)
	l.mu.Lock()
	held := l.file != nil
	l.mu.Unlock()
	if !held {
		return a[0], 0
	}
	var err error
	t.Wait(func() {
		err = files.Remove(path) // ahead of the lock's end, so that it is nobody else's
		closed := l.hold(nil)
		if err != nil { // some systems keep files that are open
			err = files.Remove(path)
		}
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		err = errors.Join(err, closed)
	})
	if err != nil {
		return 0, failed(t, err)
	}
	return a[0], 0
}
