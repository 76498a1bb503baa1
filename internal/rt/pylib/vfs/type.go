package vfs

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// fileSystem is a file system of this runtime. Paths are absolute or from its working directory; the last results are exceptions.
type fileSystem interface {
	mount(t *py.Thread, readonly, format bool) (exc Word)
	umount(t *py.Thread) (exc Word)
	open(t *py.Thread, path, mode string) (file, exc Word)
	chdir(t *py.Thread, path string) (exc Word)
	getcwd(t *py.Thread) (path string, exc Word)
	list(t *py.Thread, path string) (entries []entry, exc Word)
	mkdir(t *py.Thread, path string) (exc Word)
	remove(t *py.Thread, path string) (exc Word)
	rmdir(t *py.Thread, path string) (exc Word)
	rename(t *py.Thread, from, to string) (exc Word)
	stat(t *py.Thread, path string) (fields [10]int64, exc Word)
	statvfs(t *py.Thread, path string) (fields [10]int64, exc Word)
}

// entry is what ilistdir shows of a file: its name, and type, inode and where it is known size as numbers.
type entry struct {
	name    string
	numbers []int64
}

// methods are those of the types of file systems: readOnly ones have none that write.
func methods(readOnly bool) []py.Def {
	list := []py.Def{
		{Name: "mount", Min: 3, Max: 3, Fn: method(func(t *py.Thread, fs fileSystem, a []Word) (Word, Word) {
			readonly, exc := t.IsTrue(a[0])
			if exc != 0 {
				return 0, exc
			}
			format, exc := t.IsTrue(a[1])
			if exc != 0 {
				return 0, exc
			}
			return layout.None, fs.mount(t, readonly, format)
		})},
		{Name: "umount", Min: 1, Max: 1, Fn: method(func(t *py.Thread, fs fileSystem, a []Word) (Word, Word) { return layout.None, fs.umount(t) })},
		{Name: "open", Min: 3, Max: 3, Fn: method(func(t *py.Thread, fs fileSystem, a []Word) (Word, Word) {
			mode, exc := t.TextArg(a[1])
			if exc != 0 {
				return 0, exc
			}
			if p, ok := fs.(*posix); ok && a[0].IsSmallInt() {
				return p.openNumber(t, int(a[0].Int()), mode)
			}
			path, exc := t.TextArg(a[0])
			if exc != 0 {
				return 0, exc
			}
			return fs.open(t, path, mode)
		})},
		{Name: "chdir", Min: 2, Max: 2, Fn: onPath(fileSystem.chdir)},
		{Name: "getcwd", Min: 1, Max: 1, Fn: method(func(t *py.Thread, fs fileSystem, a []Word) (Word, Word) {
			path, exc := fs.getcwd(t)
			if exc != 0 {
				return 0, exc
			}
			return t.Made(t.NewStr(path))
		})},
		{Name: "ilistdir", Min: 1, Max: 2, Fn: method(func(t *py.Thread, fs fileSystem, a []Word) (Word, Word) {
			path, text := "", true
			if len(a) > 0 {
				var exc Word
				if path, exc = t.TextArg(a[0]); exc != 0 {
					return 0, exc
				}
				text = t.Heap.IsString(t.Inner(a[0]))
			}
			return listing(t, fs, path, text)
		})},
		{Name: "stat", Min: 2, Max: 2, Fn: fieldsOf(fileSystem.stat)},
		{Name: "statvfs", Min: 2, Max: 2, Fn: fieldsOf(fileSystem.statvfs)},
	}
	if readOnly {
		return list
	}
	return append(list,
		py.Def{Name: "mkdir", Min: 2, Max: 2, Fn: onPath(fileSystem.mkdir)},
		py.Def{Name: "remove", Min: 2, Max: 2, Fn: onPath(fileSystem.remove)},
		py.Def{Name: "rmdir", Min: 2, Max: 2, Fn: onPath(fileSystem.rmdir)},
		py.Def{Name: "rename", Min: 3, Max: 3, Fn: method(func(t *py.Thread, fs fileSystem, a []Word) (Word, Word) {
			from, exc := t.TextArg(a[0])
			if exc != 0 {
				return 0, exc
			}
			to, exc := t.TextArg(a[1])
			if exc != 0 {
				return 0, exc
			}
			return layout.None, fs.rename(t, from, to)
		})},
	)
}

// method makes the function of a method: f gets the arguments behind the file system.
func method(f func(t *py.Thread, fs fileSystem, a []Word) (Word, Word)) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		fs, ok := t.HostValue(a.Words[0]).(fileSystem)
		if !ok {
			return t.Fail(py.TypeError, "'%s' object isn't a file system", t.TypeOf(a.Words[0]).Name())
		}
		return f(t, fs, a.Words[1:])
	}
}

func onPath(f func(fs fileSystem, t *py.Thread, path string) Word) py.Fn {
	return method(func(t *py.Thread, fs fileSystem, a []Word) (Word, Word) {
		path, exc := t.TextArg(a[0])
		if exc != 0 {
			return 0, exc
		}
		return layout.None, f(fs, t, path)
	})
}

func fieldsOf(f func(fs fileSystem, t *py.Thread, path string) ([10]int64, Word)) py.Fn {
	return method(func(t *py.Thread, fs fileSystem, a []Word) (Word, Word) {
		path, exc := t.TextArg(a[0])
		if exc != 0 {
			return 0, exc
		}
		fields, exc := f(fs, t, path)
		if exc != 0 {
			return 0, exc
		}
		return newFields(t, fields)
	})
}

// newFields makes the tuple that stat and statvfs return.
func newFields(t *py.Thread, fields [10]int64) (Word, Word) {
	var words [10]Word
	for i, n := range fields {
		if words[i] = t.NewInt(n); words[i] == 0 {
			return t.NoMemory()
		}
	}
	return t.Made(t.NewTuple(words[:]...))
}

// listing returns an iterator over what lies in a folder: tuples whose names are str or bytes.
func listing(t *py.Thread, fs fileSystem, path string, text bool) (Word, Word) {
	entries, exc := fs.list(t, path)
	if exc != 0 {
		return 0, exc
	}
	list := t.NewListOf(len(entries))
	if list == 0 {
		return t.NoMemory()
	}
	for i, e := range entries {
		w := newEntry(t, e, text)
		if w == 0 {
			return t.NoMemory()
		}
		t.ListItems(list)[i] = w
	}
	return t.Iter(list)
}

// newEntry makes the tuple of an entry; 0 where the limit is reached.
func newEntry(t *py.Thread, e entry, text bool) Word {
	name := t.NewStr(e.name)
	if !text {
		name = t.NewBytes([]byte(e.name))
	}
	if name == 0 {
		return 0
	}
	words := []Word{name}
	for _, n := range e.numbers {
		w := t.NewInt(n)
		if w == 0 {
			return 0
		}
		words = append(words, w)
	}
	return t.NewTuple(words...)
}
