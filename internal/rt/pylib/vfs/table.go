package vfs

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// What the runtime keeps for this package.
const (
	rootTable   = "vfs.table"   // a list of tuples (file system, path), as mount() returns it; Null until something is mounted
	rootCurrent = "vfs.current" // the tuple that relative paths are of; None for the root above all mounts
)

// place is where a path leads.
type place struct {
	fs    Word   // the file system; Null for none
	root  bool   // the path names the root of the tree
	rest  string // the path within the file system: absolute if it begins with a slash
	entry Word   // the tuple of the table
}

// table returns the list of what is mounted: the host's files at the root, to begin with.
func table(t *py.Thread) (list, exc Word) {
	rt := t.Runtime()
	if list = rt.Root(rootTable); list != layout.Null {
		return list, 0
	}
	files := newPosix(t, "")
	path := t.NewStr("/")
	if files == 0 || path == 0 {
		return t.NoMemory()
	}
	entry := t.NewTuple(files, path)
	if entry == 0 {
		return t.NoMemory()
	}
	if list = t.NewList(entry); list == 0 {
		return t.NoMemory()
	}
	rt.SetRoot(rootTable, list)
	rt.SetRoot(rootCurrent, entry)
	return list, 0
}

// entryPath returns the path that something is mounted at.
func entryPath(t *py.Thread, entry Word) string {
	path, _ := t.Str(t.TupleItems(entry)[1])
	return path
}

// lookup finds the file system that a path is of.
func lookup(t *py.Thread, path string) (at place, exc Word) {
	list, exc := table(t)
	if exc != 0 {
		return at, exc
	}
	current := t.Runtime().Root(rootCurrent)
	name, absolute := strings.CutPrefix(path, "/")
	if !absolute && current != layout.None {
		return place{fs: t.TupleItems(current)[0], rest: path, entry: current}, 0
	}
	if name == "" {
		return place{root: true}, 0
	}
	for _, entry := range t.ListItems(list) {
		mount := strings.TrimPrefix(entryPath(t, entry), "/")
		fs := t.TupleItems(entry)[0]
		if mount == "" {
			return place{fs: fs, rest: path, entry: entry}, 0
		}
		if rest, ok := strings.CutPrefix(name, mount); ok && (rest == "" || rest[0] == '/') {
			if rest == "" {
				rest = "/"
			}
			return place{fs: fs, rest: rest, entry: entry}, 0
		}
	}
	return at, 0
}

// atRoot returns what is mounted at the root.
func atRoot(t *py.Thread) (entry Word, found bool, exc Word) {
	list, exc := table(t)
	if exc != 0 {
		return 0, false, exc
	}
	for _, entry := range t.ListItems(list) {
		if entryPath(t, entry) == "/" {
			return entry, true, 0
		}
	}
	return 0, false, 0
}

// native returns the file system in Go of a place. It is nil and there is no exception for one of a program's.
func (at place) native(t *py.Thread) (fs fileSystem, exc Word) {
	switch {
	case at.root:
		return nil, t.OSError(host.EPERM)
	case at.fs == layout.Null:
		return nil, t.OSError(host.ENODEV)
	}
	fs, _ = t.HostValue(at.fs).(fileSystem)
	return fs, 0
}

// call calls a method of a program's file system.
func (at place) call(t *py.Thread, method string, args ...Word) (result, exc Word) {
	mark := t.Kept()
	defer t.Release(mark)
	for _, w := range append(args, at.fs) {
		if w == 0 {
			return t.NoMemory()
		}
		t.Keep(w)
	}
	name := t.Intern(method)
	if name == 0 {
		return t.NoMemory()
	}
	fn, exc := t.GetAttr(at.fs, name)
	if exc != 0 {
		return 0, exc
	}
	return t.Call(t.Keep(fn), args...)
}

// mountFunctions are mount and umount.
func mountFunctions() []py.Def {
	return []py.Def{
		{Name: "mount", Max: -1, Keywords: true, Fn: mount},
		{Name: "umount", Min: 1, Max: 1, Fn: umount},
	}
}

// mount is mount(fs, path, *, readonly, mkfs), or mount(), which lists what is mounted.
func mount(t *py.Thread, a py.Args) (Word, Word) {
	list, exc := table(t)
	if exc != 0 {
		return 0, exc
	}
	if len(a.Words) == 0 {
		return t.Made(t.NewList(t.ListItems(list)...))
	}
	v, exc := t.Params(a, []py.Param{
		{Required: true}, {Required: true}, {Name: "readonly", ByName: true, Default: layout.False}, {Name: "mkfs", ByName: true, Default: layout.False},
	})
	if exc != 0 {
		return 0, exc
	}
	path, exc := t.TextArg(v[1])
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	fs, exc := mountable(t, v[0])
	if exc != 0 {
		return 0, exc
	}
	t.Keep(fs)
	if _, exc := (place{fs: fs}).call(t, "mount", v[2], v[3]); exc != 0 {
		return 0, exc
	}
	old, exc := lookup(t, path)
	if exc != 0 {
		return 0, exc
	}
	if old.fs != layout.Null && !(len(path) != 1 && entryPath(t, old.entry) == "/") {
		return t.FailOS(host.EPERM)
	}
	return layout.None, insert(t, list, fs, path)
}

// mountable returns what is to be mounted: an object with a method mount.
func mountable(t *py.Thread, w Word) (fs, exc Word) {
	name := t.Intern("mount")
	if name == 0 {
		return t.NoMemory()
	}
	fn, exc := t.FindAttr(w, name)
	switch {
	case exc != 0:
		return 0, exc
	case fn == layout.Null:
		return detect(t, w)
	}
	return w, 0
}

// detect makes the file system of a block device by what lies on it.
func detect(t *py.Thread, device Word) (fs, exc Word) {
	return t.Call(t.ClassOf(detectType(t, device)), device)
}

// lfsLabels say where the name of littlefs stands, which tells its version.
var lfsLabels = []struct {
	offset int
	ty     func(t *py.Thread) *py.Type
}{{40, lfs1Type}, {8, lfs2Type}}

// detectType looks for the name of littlefs in both of the first blocks, one of which may have been erased. A device that cannot read parts
// of blocks has none.
func detectType(t *py.Thread, dev Word) (ty *py.Type) {
	words, exc := deviceMethods(t, dev)
	if exc != 0 {
		return fatType(t)
	}
	d := &device{}
	if d.owner = t.NewHost(deviceType(t), d, nil, words...); d.owner == 0 {
		return fatType(t)
	}
	m := &mounted{dev: d}
	m.do(t, func() error {
		for block := range uint32(2) {
			const begin = 8
			var p [44]byte
			if d.transfer(wordRead, block, begin, p[:]) != nil {
				continue
			}
			for _, l := range lfsLabels {
				if name := p[l.offset-begin:]; ty == nil && string(name[:8]) == "littlefs" {
					ty = l.ty(t)
				}
			}
		}
		return nil
	})
	if ty == nil {
		ty = fatType(t)
	}
	return ty
}

// insert adds to the table: what is mounted at the root stays last.
func insert(t *py.Thread, list, fs Word, path string) (exc Word) {
	text := t.NewStr(path)
	if text == 0 {
		_, exc = t.NoMemory()
		return exc
	}
	entry := t.NewTuple(fs, text)
	if entry == 0 || !t.ListAppend(list, entry) {
		_, exc = t.NoMemory()
		return exc
	}
	items := t.ListItems(list)
	for i, other := range items[:len(items)-1] {
		if entryPath(t, other) == "/" {
			copy(items[i+1:], items[i:])
			items[i] = entry
			break
		}
	}
	return 0
}

// umount is umount(path or file system).
func umount(t *py.Thread, a py.Args) (Word, Word) {
	list, exc := table(t)
	if exc != 0 {
		return 0, exc
	}
	path, isPath := t.Str(a.Words[0])
	items := t.ListItems(list)
	for i, entry := range items {
		fs := t.TupleItems(entry)[0]
		if !(isPath && entryPath(t, entry) == path || fs == a.Words[0]) {
			continue
		}
		copy(items[i:], items[i+1:])
		t.ListShrink(list, len(items)-1)
		if t.Runtime().Root(rootCurrent) == entry {
			t.Runtime().SetRoot(rootCurrent, layout.None)
		}
		_, exc := (place{fs: fs}).call(t, "umount")
		return layout.None, exc
	}
	return t.FailOS(host.EINVAL)
}
