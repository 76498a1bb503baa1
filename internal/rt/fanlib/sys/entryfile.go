package sys

import (
	"io"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
)

// entry is the content of a file that lies in a pod, a zip or in memory.
type entry struct {
	size     int64 // negative where it is not known
	modified int64 // milliseconds since 1970
	data     func() ([]byte, error)

	time func(t *fan.Thread) (Word, Word) // instead of modified; may be nil
	in   func(t *fan.Thread) (Word, Word) // instead of data; may be nil
	list func(t *fan.Thread) (Word, Word) // of a folder; may be nil
}

// entryMethods are those of files that can only be read. refuse is what others throw that would change one.
func entryMethods(refuse fan.Native, unsupported func(name string) fan.Native) table {
	list := table{
		"exists": func(*fan.Thread, fan.Args) (Word, Word) { return fan.Bool(true), 0 },
		"size": func(t *fan.Thread, a fan.Args) (Word, Word) {
			st := fileOf(t, a[0])
			return optionalInt(t, st.entry.size, st.entry.size >= 0 && !st.uri.IsDir())
		},
		"modified": func(t *fan.Thread, a fan.Args) (Word, Word) {
			e := fileOf(t, a[0]).entry
			if e.time != nil {
				return e.time(t)
			}
			return moment(t, e.modified)
		},
		"osPath":    func(*fan.Thread, fan.Args) (Word, Word) { return layout.Null, 0 },
		"parent":    func(*fan.Thread, fan.Args) (Word, Word) { return layout.Null, 0 },
		"list":      entryList,
		"normalize": self,
		"in":        entryIn,
	}
	for _, name := range [...]string{"modified=", "create", "moveTo", "delete", "deleteOnExit", "out"} {
		list[name] = refuse
	}
	for _, name := range [...]string{"plus", "open", "mmap"} {
		list[name] = unsupported(name)
	}
	return list
}

// entryList lists what lies in a folder. Patterns are for local files alone.
func entryList(t *fan.Thread, a fan.Args) (Word, Word) {
	if list := fileOf(t, a[0]).entry.list; list != nil {
		return list(t)
	}
	return newFiles(t, nil)
}

// fails is a method that throws.
func fails(typ, message string) fan.Native {
	return func(t *fan.Thread, _ fan.Args) (Word, Word) { return t.Fail(typ, message) }
}

func zipEntryMethods() table {
	return entryMethods(fails("IOErr", "ZipEntryFile is readonly"), func(name string) fan.Native { return fails("UnsupportedErr", "ZipEntryFile."+name) })
}

func memFileMethods() table {
	refuse := fails("UnsupportedErr", "ConstBufFile")
	return entryMethods(refuse, func(string) fan.Native { return refuse })
}

func entryIn(t *fan.Thread, a fan.Args) (Word, Word) {
	st := fileOf(t, a[0])
	if st.entry.in != nil {
		return st.entry.in(t)
	}
	if exc := t.Room(max(0, st.entry.size)); exc != 0 {
		return 0, exc
	}
	data, err := st.entry.data()
	if err != nil {
		return t.Fail("IOErr", err.Error())
	}
	r := strings.NewReader(string(data))
	return newIn(t, "SysInStream", &inState{
		read:  func(_ *fan.Thread, b []byte) (int, Word) { n, _ := io.ReadFull(r, b); return n, 0 },
		avail: func(*fan.Thread) (int, Word) { return r.Len(), 0 },
		close: func(*fan.Thread) (bool, Word) { return true, 0 },
	})
}

// bufToFile makes a file of a buffer's content, which the buffer gives up.
func bufToFile(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
	if st.file != nil {
		return t.Fail("UnsupportedErr", "Only supported on memory buffers")
	}
	uri, exc := uriOf(t, a[1])
	if exc != 0 {
		return 0, exc
	}
	data := st.data
	if !st.fixed {
		st.data, st.pos = nil, 0
	}
	e := &entry{size: int64(len(data)), data: func() ([]byte, error) { return data, nil }}
	if clock := t.Runtime().Host().Clock; clock != nil {
		e.modified = clock.Now().UnixMilli()
	}
	return newFile(t, "MemFile", &fileState{uri: uri, entry: e})
}

// fileStore returns the volume of a local file.
func fileStore(t *fan.Thread, a fan.Args) (Word, Word) {
	if !isA(t, a[0], "LocalFile") {
		return t.Fail("UnsupportedErr", t.TypeOf(a[0]).Sig+".store")
	}
	files, err := hostFiles(t)
	if err != nil {
		return ioFailed(t, err)
	}
	volumes, ok := files.(host.Volumes)
	if !ok {
		return newHost(t, "LocalFileStore", (*host.VolumeStat)(nil))
	}
	s, err := volumes.StatVolume(fileOf(t, a[0]).path)
	if err != nil {
		return ioFailed(t, err)
	}
	return newHost(t, "LocalFileStore", &s)
}

func fileStoreMethods() table {
	space := func(of func(s *host.VolumeStat) int64) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) {
			s, _ := t.HostOf(a[0]).(*host.VolumeStat)
			if s == nil {
				return layout.Null, 0
			}
			return newInt(t, of(s)*s.FragmentSize)
		}
	}
	return table{
		"totalSpace": space(func(s *host.VolumeStat) int64 { return s.Blocks }),
		"availSpace": space(func(s *host.VolumeStat) int64 { return s.Available }),
		"freeSpace":  space(func(s *host.VolumeStat) int64 { return s.Free }),
	}
}
