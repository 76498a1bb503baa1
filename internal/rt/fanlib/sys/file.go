package sys

import (
	"os"
	"strconv"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// fileKept is the word of a file that keeps what it is read from.
const fileKept = layout.FieldsStart + 16

// fileWords is how many words a file has: the number of its state, its Uri, and what it is read from.
const fileWords = 3

// fileState is what a File is; its Uri's object is the file's own word. What it can do is by its class.
type fileState struct {
	uri   *fanvalue.Uri
	path  string // of a local file, by the system's rules
	entry *entry // of a file that lies in a pod, a zip or in memory
}

// fileMethods are those of all files. What can be said in terms of others is in sysrun.
func fileMethods() table {
	return table{
		"make":       fileMake,
		"makeNew":    fileMakeNew,
		"os":         fileOS,
		"osRoots":    fileRoots,
		"createTemp": fileTemp,
		"uri":        func(t *fan.Thread, a fan.Args) (Word, Word) { return t.Heap.Load(a[0], ownWord), 0 },
		"equals": func(t *fan.Thread, a fan.Args) (Word, Word) {
			g, ok := t.HostOf(a[1]).(*fileState)
			return fan.Bool(ok && g.uri.String() == fileOf(t, a[0]).uri.String()), 0
		},
		"hash": func(t *fan.Thread, a fan.Args) (Word, Word) {
			return fan.Int(fanvalue.StrHash(fileOf(t, a[0]).uri.String())), 0
		},
		"toStr":        func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, fileOf(t, a[0]).uri.String()) },
		"isHidden":     fileMode(func(st *fileState, _ os.FileInfo) bool { return isHidden(st.path) }, false),
		"isReadable":   fileMode(func(_ *fileState, info os.FileInfo) bool { return info.Mode()&0o444 != 0 }, true),
		"isWritable":   fileMode(func(_ *fileState, info os.FileInfo) bool { return info.Mode()&0o222 != 0 }, false),
		"isExecutable": fileMode(func(_ *fileState, info os.FileInfo) bool { return info.Mode()&0o111 != 0 }, false),
		"store":        fileStore,
	}
}

func fileOf(t *fan.Thread, w Word) *fileState { return t.Heap.Host(w).(*fileState) }

// fileStatics are the separators of paths.
func fileStatics() statics {
	return statics{"sys::File": func(t *fan.Thread) (map[string]Word, Word) {
		return map[string]Word{"sep": t.Runtime().Root(t.NewStr(string(os.PathSeparator))), "pathSep": t.Runtime().Root(t.NewStr(string(os.PathListSeparator)))}, 0
	}}
}

// newFile returns a file of a class of sys.
func newFile(t *fan.Thread, typ string, st *fileState) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	uri, exc := newHost(t, "Uri", st.uri)
	if exc != 0 {
		return 0, exc
	}
	t.Keep(uri)
	f, exc := newHost(t, typ, st)
	if exc == 0 {
		t.Heap.Store(f, ownWord, uri)
	}
	return f, exc
}

func uriOf(t *fan.Thread, w Word) (*fanvalue.Uri, Word) { return hostOf[*fanvalue.Uri](t, w, "Uri") }

func fileMakeNew(t *fan.Thread, a fan.Args) (Word, Word) {
	uri, exc := uriOf(t, a[1])
	if exc != 0 {
		return 0, exc
	}
	t.Heap.Store(a[0], ownWord, a[1])
	if t.Bind(a[0], &fileState{uri: uri}, nil) == 0 {
		return t.Made(0)
	}
	return 0, 0
}

func fileMake(t *fan.Thread, a fan.Args) (Word, Word) {
	uri, exc := uriOf(t, a[0])
	if exc != 0 {
		return 0, exc
	}
	return localFile(t, uri, a.Bool(1))
}

// fileOS is the file of a path of the system's; "~" stands for the user's folder.
func fileOS(t *fan.Thread, a fan.Args) (Word, Word) {
	path := text(t, a[0])
	if path == "~" || len(path) > 1 && path[:2] == "~/" {
		home := ""
		if env := t.Runtime().Host().Env; env != nil {
			home, _ = env.Get("HOME")
		}
		path = home + path[1:]
	}
	path = systemPath(path)
	return newLocal(t, pathURI(path, isFolder(t, path), ""), path)
}

func fileRoots(t *fan.Thread, _ fan.Args) (Word, Word) {
	root := string(os.PathSeparator)
	f, exc := newLocal(t, pathURI(root, true, ""), root)
	if exc != 0 {
		return 0, exc
	}
	mark := t.Kept()
	defer t.Release(mark)
	return t.NewList(t.Sys("File"), t.Keep(f))
}

// mostTries bounds the names that are tried for a temporary file.
const mostTries = 100

func fileTemp(t *fan.Thread, a fan.Args) (Word, Word) {
	prefix, suffix, dir := text(t, a[0]), ".tmp", os.TempDir()
	switch len(prefix) {
	case 0:
		prefix = "fan"
	case 1:
		prefix += "xx"
	case 2:
		prefix += "x"
	}
	if a[1] != 0 {
		suffix = text(t, a[1])
	}
	if a[2] != 0 {
		if !isA(t, a[2], "LocalFile") {
			return t.Fail("IOErr", "Dir is not on local file system: "+fileOf(t, a[2]).uri.String())
		}
		dir = fileOf(t, a[2]).path
	}
	files, err := hostFiles(t)
	for range mostTries {
		var n uint64
		if err == nil {
			n, err = randomNumber(t)
		}
		if err != nil {
			break
		}
		path := systemPath(dir + "/" + prefix + strconv.FormatUint(n, 10) + suffix)
		f, failed := files.Open(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		if os.IsExist(failed) {
			continue
		}
		if err = failed; err == nil {
			if err = f.Close(); err == nil {
				return newLocal(t, pathURI(path, false, ""), path)
			}
		}
		break
	}
	if err == nil {
		return t.Fail("IOErr", "no free name in "+dir)
	}
	return ioFailed(t, err)
}

// fileMode answers a question about a local file's mode; without asking the system for files elsewhere.
func fileMode(answer func(st *fileState, info os.FileInfo) bool, elsewhere bool) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		if !isA(t, a[0], "LocalFile") {
			return fan.Bool(elsewhere), 0
		}
		st := fileOf(t, a[0])
		info, err := statFile(t, st.path)
		if err != nil {
			return fan.Bool(false), 0
		}
		return fan.Bool(answer(st, info)), 0
	}
}

// newFiles returns a File[] of files that are kept.
func newFiles(t *fan.Thread, files []Word) (Word, Word) { return t.NewList(t.Sys("File"), files...) }

// optionalInt returns an Int?.
func optionalInt(t *fan.Thread, n int64, ok bool) (Word, Word) {
	if !ok {
		return layout.Null, 0
	}
	return newInt(t, n)
}
