package sys

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"syscall"
	"time"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// localFileMethods are those of files of the host's file system, as far as it is granted. What is not granted is not there.
func localFileMethods() table {
	return table{
		"exists": func(t *fan.Thread, a fan.Args) (Word, Word) {
			_, err := statFile(t, fileOf(t, a[0]).path)
			return fan.Bool(err == nil), 0
		},
		"size": func(t *fan.Thread, a fan.Args) (Word, Word) {
			info, err := statFile(t, fileOf(t, a[0]).path)
			switch {
			case err != nil:
				return newInt(t, 0)
			case info.IsDir():
				return layout.Null, 0
			}
			return newInt(t, info.Size())
		},
		"modified": func(t *fan.Thread, a fan.Args) (Word, Word) {
			info, err := statFile(t, fileOf(t, a[0]).path)
			if err != nil {
				return moment(t, 0)
			}
			return moment(t, info.ModTime().UnixMilli())
		},
		"modified=": localSetModified,
		"osPath":    func(t *fan.Thread, a fan.Args) (Word, Word) { return newStr(t, fileOf(t, a[0]).path) },
		"parent": func(t *fan.Thread, a fan.Args) (Word, Word) {
			parent := fileOf(t, a[0]).uri.Parent()
			if parent == nil {
				return layout.Null, 0
			}
			return localFile(t, parent, true)
		},
		"list":      localList,
		"normalize": localNormalize,
		"plus": func(t *fan.Thread, a fan.Args) (Word, Word) {
			uri, exc := uriOf(t, a[1])
			if exc != 0 {
				return 0, exc
			}
			return localFile(t, fileOf(t, a[0]).uri.Plus(uri), a.Bool(2))
		},
		"create": localCreate,
		"moveTo": localMove,
		"delete": func(t *fan.Thread, a fan.Args) (Word, Word) { return 0, localDelete(t, fileOf(t, a[0]).path) },
		"deleteOnExit": func(t *fan.Thread, a fan.Args) (Word, Word) {
			r, exc := registryOf(t, deletedOnExit, "File")
			if exc == 0 {
				_, exc = r.add(t, a[0], nil)
			}
			return a[0], exc
		},
		"open": localOpen,
		"mmap": localMap,
		"in":   localIn,
		"out":  localOut,
	}
}

// deletedOnExit is the registry of the files that are deleted when the program ends.
const deletedOnExit = "deleted on exit"

// hostFiles returns the granted files.
func hostFiles(t *fan.Thread) (host.FS, error) {
	if files := t.Runtime().Host().Files; files != nil {
		return files, nil
	}
	return nil, &host.Denied{Grant: "--allow-read"}
}

func statFile(t *fan.Thread, path string) (os.FileInfo, error) {
	files, err := hostFiles(t)
	if err != nil {
		return nil, err
	}
	return files.Stat(path)
}

func isFolder(t *fan.Thread, path string) bool {
	info, err := statFile(t, path)
	return err == nil && info.IsDir()
}

func isHidden(p string) bool { return strings.HasPrefix(path.Base(p), ".") }

// ioFailed is the exception for an error of the host's files.
func ioFailed(t *fan.Thread, err error) (Word, Word) {
	var denied *host.Denied
	if errors.As(err, &denied) {
		return t.FailWith(err)
	}
	return t.Fail("IOErr", err.Error())
}

// notOpened is the exception for a file that cannot be opened, in the words of the reference's host.
func notOpened(t *fan.Thread, path string, err error) (Word, Word) {
	var no syscall.Errno
	if !errors.As(err, &no) {
		return ioFailed(t, err)
	}
	why := no.Error()
	return t.Fail("IOErr", "java.io.FileNotFoundException: "+path+" ("+strings.ToUpper(why[:1])+why[1:]+")")
}

func randomNumber(t *fan.Thread) (uint64, error) {
	r := t.Runtime().Host().Random
	if r == nil {
		return 0, errors.New("no random bytes")
	}
	var b [8]byte
	_, err := io.ReadFull(r, b[:])
	return binary.LittleEndian.Uint64(b[:]), err
}

// moment returns the DateTime? of milliseconds since 1970.
func moment(t *fan.Thread, ms int64) (Word, Word) { return t.RunFantom("File", "moment", fan.Int(ms)) }

// systemPath returns a path as java.io.File keeps it: without doubled or trailing slashes.
func systemPath(p string) string {
	var b strings.Builder
	for i := range len(p) {
		if p[i] != '/' || b.Len() == 0 || p[i-1] != '/' {
			b.WriteByte(p[i])
		}
	}
	if s := b.String(); len(s) > 1 {
		return strings.TrimSuffix(s, "/")
	}
	return b.String()
}

// pathURI returns the Uri of a path: what has a meaning in Uris is escaped.
func pathURI(path string, dir bool, scheme string) *fanvalue.Uri {
	s := strings.NewReplacer("?", `\?`, "#", `\#`, `\`, "/").Replace(path)
	if dir && !strings.HasSuffix(s, "/") {
		s += "/"
	}
	if scheme != "" {
		s = scheme + ":" + s
	}
	uri, err := fanvalue.UriFromStr(s)
	if err != nil {
		return &fanvalue.Uri{}
	}
	return uri
}

// uriPath returns the path of a Uri, without its escapes.
func uriPath(uri *fanvalue.Uri) (string, error) {
	var b strings.Builder
	s := uri.PathStr
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			if i++; i == len(s) || s[i] == '.' {
				return "", &fanvalue.Error{Type: fanvalue.ArgErr, Message: "Invalid Uri esc: " + s}
			}
		}
		b.WriteByte(s[i])
	}
	return systemPath(b.String()), nil
}

// localFile returns the file of a Uri. Where there is a folder, the Uri has to end in a slash, or gets one if that is not checked.
func localFile(t *fan.Thread, uri *fanvalue.Uri, checkSlash bool) (Word, Word) {
	if uri.Scheme.OK && uri.Scheme.Text != "file" {
		return t.Fail("ArgErr", "Invalid Uri scheme for local file: "+uri.String())
	}
	path, err := uriPath(uri)
	if err != nil {
		return t.FailWith(err)
	}
	if !checkSlash && !uri.IsDir() && isFolder(t, path) {
		uri = uri.PlusSlash()
	}
	return newLocal(t, uri, path)
}

func newLocal(t *fan.Thread, uri *fanvalue.Uri, path string) (Word, Word) {
	if info, err := statFile(t, path); err == nil && info.IsDir() != uri.IsDir() {
		if info.IsDir() {
			return t.Fail("IOErr", "Must use trailing slash for dir: "+uri.String())
		}
		return t.Fail("IOErr", "Cannot use trailing slash for file: "+uri.String())
	}
	return newFile(t, "LocalFile", &fileState{uri: uri, path: path})
}

func localSetModified(t *fan.Thread, a fan.Args) (Word, Word) {
	ms, exc := t.RunFantom("File", "millis", a[1])
	if exc != 0 {
		return 0, exc
	}
	files, err := hostFiles(t)
	if err != nil {
		return ioFailed(t, err)
	}
	if times, ok := files.(host.Times); ok {
		at := time.UnixMilli(int64(ms))
		if err := times.Chtimes(fileOf(t, a[0]).path, at); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return ioFailed(t, err)
		}
	}
	return 0, 0
}

// localList lists a folder, of all files or those whose names a pattern matches.
func localList(t *fan.Thread, a fan.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	st := fileOf(t, a[0])
	var entries []fs.DirEntry
	if files, err := hostFiles(t); err == nil {
		t.Wait(func() { entries, _ = files.ReadDir(st.path) })
	}
	pattern := t.Keep(a[1])
	var list []Word
	for _, e := range entries {
		if pattern != 0 {
			ok, exc := t.Invoke(t.TypeOf(pattern).FindMethod("matches", 1), pattern, t.NewStr(e.Name()))
			if exc != 0 {
				return 0, exc
			}
			if ok == 0 {
				continue
			}
		}
		full := systemPath(st.path + "/" + e.Name())
		name := strings.NewReplacer("?", `\?`, "#", `\#`).Replace(e.Name())
		f, exc := newFile(t, "LocalFile", &fileState{uri: st.uri.PlusName(name, isFolder(t, full)), path: full})
		if exc == 0 {
			exc = t.Check(64)
		}
		if exc != 0 {
			return 0, exc
		}
		list = append(list, t.Keep(f))
	}
	return newFiles(t, list)
}

func localNormalize(t *fan.Thread, a fan.Args) (Word, Word) {
	st := fileOf(t, a[0])
	full, err := canonical(t, st.path)
	if err != nil {
		return ioFailed(t, err)
	}
	dir := st.uri.IsDir()
	if info, err := statFile(t, full); err == nil {
		dir = info.IsDir()
	}
	return newLocal(t, pathURI(full, dir, "file"), full)
}

// canonical returns the absolute path of a file, without links where the host knows them.
func canonical(t *fan.Thread, p string) (string, error) {
	files, err := hostFiles(t)
	if err != nil {
		if path.IsAbs(p) {
			return path.Clean(p), nil
		}
		return "", err
	}
	if links, ok := files.(host.Links); ok {
		return links.Canonical(p)
	}
	if !path.IsAbs(p) {
		dir, err := files.Getwd()
		if err != nil {
			return "", err
		}
		p = dir + "/" + p
	}
	return path.Clean(p), nil
}

// makeFolders makes a folder, and those that it is in.
func makeFolders(files host.FS, dir string) error {
	info, err := files.Stat(dir)
	switch {
	case err == nil && !info.IsDir():
		return &fs.PathError{Op: "mkdir", Path: dir, Err: syscall.ENOTDIR}
	case err == nil || dir == "" || dir == ".":
		return nil
	}
	if up := path.Dir(dir); up != dir {
		if err := makeFolders(files, up); err != nil {
			return err
		}
	}
	return files.Mkdir(dir, 0o777)
}

func localCreate(t *fan.Thread, a fan.Args) (Word, Word) {
	st := fileOf(t, a[0])
	files, err := hostFiles(t)
	if err != nil {
		return ioFailed(t, err)
	}
	info, err := files.Stat(st.path)
	switch {
	case st.uri.IsDir() && err == nil && !info.IsDir():
		return t.Fail("IOErr", "Already exists as file: "+st.path)
	case st.uri.IsDir():
		if err := makeFolders(files, st.path); err != nil {
			return folderFailed(t, st.path, err)
		}
		return a[0], 0
	case err == nil && info.IsDir():
		return t.Fail("IOErr", "Already exists as dir: "+st.path)
	}
	dir := path.Dir(st.path)
	if err := makeFolders(files, dir); err != nil {
		return folderFailed(t, dir, err)
	}
	f, err := files.Open(st.path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return notOpened(t, st.path, err)
	}
	if err := f.Close(); err != nil {
		return ioFailed(t, err)
	}
	return a[0], 0
}

func folderFailed(t *fan.Thread, dir string, err error) (Word, Word) {
	var denied *host.Denied
	if errors.As(err, &denied) {
		return t.FailWith(err)
	}
	return t.Fail("IOErr", "Cannot create dir: "+dir)
}

func localMove(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[1] == 0 {
		return nullPointer(t)
	}
	from, to := fileOf(t, a[0]), fileOf(t, a[1])
	switch {
	case from.uri.IsDir() && !to.uri.IsDir():
		return t.Fail("ArgErr", "moveTo must be dir `"+to.uri.String()+"`")
	case !from.uri.IsDir() && to.uri.IsDir():
		return t.Fail("ArgErr", "moveTo must not be dir `"+to.uri.String()+"`")
	case !isA(t, a[1], "LocalFile"):
		return t.Fail("IOErr", "Cannot move LocalFile to "+t.TypeOf(a[1]).Sig)
	}
	files, err := hostFiles(t)
	if err != nil {
		return ioFailed(t, err)
	}
	if _, err := files.Stat(to.path); err == nil {
		return t.Fail("IOErr", "moveTo already exists: "+to.uri.String())
	}
	if !from.uri.IsDir() {
		if err := makeFolders(files, path.Dir(to.path)); err != nil {
			return folderFailed(t, path.Dir(to.path), err)
		}
	}
	if err := files.Rename(from.path, to.path); err != nil {
		var denied *host.Denied
		if errors.As(err, &denied) {
			return t.FailWith(err)
		}
		return t.Fail("IOErr", "moveTo failed: "+to.uri.String())
	}
	return a[1], 0
}

// localDelete deletes a file, or a folder with all that is in it. What is not there is no error.
func localDelete(t *fan.Thread, p string) (exc Word) {
	files, err := hostFiles(t)
	if err == nil {
		t.Wait(func() { err = deleteAll(files, p) })
	}
	var denied *host.Denied
	switch {
	case err == nil:
		return 0
	case errors.As(err, &denied):
		_, exc = t.FailWith(err)
	default:
		_, exc = t.Fail("IOErr", "Cannot delete: "+p)
	}
	return exc
}

func deleteAll(files host.FS, p string) error {
	err := files.Remove(p)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	entries, failed := files.ReadDir(p)
	if failed != nil {
		return err
	}
	for _, e := range entries {
		if err := deleteAll(files, p+"/"+e.Name()); err != nil {
			return err
		}
	}
	return files.RemoveDir(p)
}
