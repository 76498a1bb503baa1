package vfs

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/file"
)

// operations are the functions of module os that take paths.
func operations() []py.Def {
	return []py.Def{
		{Name: "chdir", Min: 1, Max: 1, Fn: chdir},
		{Name: "getcwd", Fn: getcwd},
		{Name: "listdir", Max: 1, Fn: listdir},
		{Name: "ilistdir", Max: 1, Fn: ilistdir},
		{Name: "mkdir", Min: 1, Max: 1, Fn: mkdir},
		{Name: "remove", Min: 1, Max: 1, Fn: forward("remove")},
		{Name: "unlink", Min: 1, Max: 1, Fn: forward("remove")},
		{Name: "rmdir", Min: 1, Max: 1, Fn: forward("rmdir")},
		{Name: "rename", Min: 2, Max: 2, Fn: rename},
		{Name: "stat", Min: 1, Max: 1, Fn: stat},
		{Name: "statvfs", Min: 1, Max: 1, Fn: statvfs},
	}
}

// Open describes the builtin open.
func Open() py.Def { return py.Def{Name: "open", Max: -1, Keywords: true, Fn: open} }

// open is open(file, mode, buffering, encoding).
func open(t *py.Thread, a py.Args) (Word, Word) {
	v, exc := t.Params(a, []py.Param{{Name: "file", Required: true}, {Name: "mode"}, {Name: "buffering"}, {Name: "encoding"}})
	if exc != 0 {
		return 0, exc
	}
	mode := v[1]
	if mode == layout.Null {
		mode = t.NewStr("r")
	}
	if v[0].IsSmallInt() {
		text, exc := t.TextArg(mode)
		if exc != 0 {
			return 0, exc
		}
		return file.OfNumber(t, int(v[0].Int()), file.ParseMode(text))
	}
	return onPlace(t, v[0], "open", mode)
}

// placeOf finds the file system of a path, and makes the rest of the path an object of the same type.
func placeOf(t *py.Thread, path Word) (at place, rest, exc Word) {
	text, exc := t.TextArg(path)
	if exc != 0 {
		return at, 0, exc
	}
	if at, exc = lookup(t, text); exc != 0 {
		return at, 0, exc
	}
	if t.Heap.IsString(t.Inner(path)) {
		rest = t.NewStr(at.rest)
	} else {
		rest = t.NewBytes([]byte(at.rest))
	}
	if rest == 0 {
		_, exc = t.NoMemory()
	}
	return at, rest, exc
}

// onPlace calls a method of the file system that a path is of, with the rest of the path and further arguments.
func onPlace(t *py.Thread, path Word, name string, args ...Word) (Word, Word) {
	at, rest, exc := placeOf(t, path)
	if exc != 0 {
		return 0, exc
	}
	return at.onRest(t, rest, name, args...)
}

func (at place) onRest(t *py.Thread, rest Word, name string, args ...Word) (Word, Word) {
	if _, exc := at.native(t); exc != 0 {
		return 0, exc
	}
	return at.call(t, name, append([]Word{rest}, args...)...)
}

func forward(name string) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) { return onPlace(t, a.Words[0], name) }
}

// chdir is chdir(path). The root of the tree is a place of its own, where relative paths name what is mounted.
func chdir(t *py.Thread, a py.Args) (Word, Word) {
	at, rest, exc := placeOf(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	current := at.entry
	if at.root {
		entry, found, exc := atRoot(t)
		if exc != 0 {
			return 0, exc
		}
		current = layout.None
		if !found {
			t.Runtime().SetRoot(rootCurrent, current)
			return layout.None, 0
		}
		at, rest = place{fs: t.TupleItems(entry)[0]}, t.NewStr("/")
	}
	mark := t.Kept()
	defer t.Release(mark)
	if current != 0 {
		t.Keep(current)
	}
	if _, exc := at.onRest(t, rest, "chdir"); exc != 0 {
		return 0, exc
	}
	t.Runtime().SetRoot(rootCurrent, current)
	return layout.None, 0
}

func getcwd(t *py.Thread, a py.Args) (Word, Word) {
	if _, exc := table(t); exc != 0 {
		return 0, exc
	}
	current := t.Runtime().Root(rootCurrent)
	if current == layout.None {
		return t.Made(t.NewStr("/"))
	}
	mount := entryPath(t, current)
	dir, exc := (place{fs: t.TupleItems(current)[0]}).call(t, "getcwd")
	if exc != 0 || mount == "/" {
		return dir, exc
	}
	text, exc := t.TextArg(dir)
	if exc != 0 {
		return 0, exc
	}
	if text == "/" {
		text = ""
	}
	return t.Made(t.NewStr(mount + text))
}

// ilistdir is ilistdir(path): at the root of the tree it shows what is mounted, and what lies in the file system there.
func ilistdir(t *py.Thread, a py.Args) (Word, Word) {
	path := t.NewStr("")
	if len(a.Words) > 0 {
		path = a.Words[0]
	}
	at, rest, exc := placeOf(t, path)
	if exc != 0 {
		return 0, exc
	}
	if !at.root {
		return at.onRest(t, rest, "ilistdir")
	}
	return listRoot(t, t.Heap.IsString(t.Inner(path)))
}

func listRoot(t *py.Thread, text bool) (Word, Word) {
	mounted, exc := table(t)
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	list := t.Keep(t.NewList())
	if list == 0 {
		return t.NoMemory()
	}
	for i := 0; i < len(t.ListItems(mounted)); i++ {
		item := t.ListItems(mounted)[i]
		path := entryPath(t, item)
		if path != "/" {
			e := newEntry(t, entry{strings.TrimPrefix(path, "/"), []int64{host.ModeDir, 0}}, text)
			if e == 0 || !t.ListAppend(list, e) {
				return t.NoMemory()
			}
			continue
		}
		inside, exc := (place{fs: t.TupleItems(item)[0]}).call(t, "ilistdir", t.NewStr("/"))
		if exc == 0 {
			exc = t.Iterate(inside, func(e Word) (bool, Word) {
				if !t.ListAppend(list, e) {
					_, exc := t.NoMemory()
					return false, exc
				}
				return true, 0
			})
		}
		if exc != 0 {
			return 0, exc
		}
	}
	return t.Iter(list)
}

func listdir(t *py.Thread, a py.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	list := t.Keep(t.NewList())
	if list == 0 {
		return t.NoMemory()
	}
	entries, exc := ilistdir(t, a)
	if exc != 0 {
		return 0, exc
	}
	exc = t.Iterate(entries, func(e Word) (bool, Word) {
		name, exc := t.Item(e, layout.SmallInt(0), layout.Undefined)
		if exc == 0 && !t.ListAppend(list, name) {
			_, exc = t.NoMemory()
		}
		return exc == 0, exc
	})
	return list, exc
}

func mkdir(t *py.Thread, a py.Args) (Word, Word) {
	at, rest, exc := placeOf(t, a.Words[0])
	switch {
	case exc != 0:
		return 0, exc
	case at.root || at.fs != layout.Null && at.rest == "/":
		return t.FailOS(host.EEXIST)
	}
	return at.onRest(t, rest, "mkdir")
}

func rename(t *py.Thread, a py.Args) (Word, Word) {
	from, oldPath, exc := placeOf(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	to, newPath, exc := placeOf(t, a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	if from.root != to.root || from.entry != to.entry {
		return t.FailOS(host.EPERM)
	}
	return from.onRest(t, oldPath, "rename", newPath)
}

func stat(t *py.Thread, a py.Args) (Word, Word) {
	at, rest, exc := placeOf(t, a.Words[0])
	switch {
	case exc != 0:
		return 0, exc
	case at.root:
		return newFields(t, [10]int64{host.ModeDir})
	}
	return at.onRest(t, rest, "stat")
}

// pathMost is what statvfs says of how long names may be where nothing is mounted.
const pathMost = 4096

func statvfs(t *py.Thread, a py.Args) (Word, Word) {
	at, rest, exc := placeOf(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	if at.root {
		entry, found, exc := atRoot(t)
		if exc != 0 {
			return 0, exc
		}
		if !found {
			return newFields(t, [10]int64{9: pathMost})
		}
		at, rest = place{fs: t.TupleItems(entry)[0]}, t.NewStr("/")
	}
	return at.onRest(t, rest, "statvfs")
}
