package vfs

import (
	"encoding/binary"
	"time"

	"github.com/tandem-lang/tandem/internal/fs/flash"
	"github.com/tandem-lang/tandem/internal/fs/littlefs"
)

// lfs2 is version 2 of littlefs.
type lfs2 struct{}

func (lfs2) format(dev flash.Device, o flash.Options) error { return littlefs.Format(dev, o) }

func (lfs2) mount(dev flash.Device, o flash.Options, stamps bool, now func() time.Time) (lfsTree, error) {
	v, err := littlefs.Mount(dev, o)
	return &lfs2Tree{v, stamps, now}, err
}

func (lfs2) corrupt() error { return flash.ErrCorrupt }

// lfs2Tree is a volume whose files are stamped with the time.
type lfs2Tree struct {
	*littlefs.Volume
	stamps bool
	now    func() time.Time
}

// stampNumber is the number of the attribute that says when a file was written: nanoseconds since 1970, of 64 bits.
const stampNumber = 1

func (l *lfs2Tree) open(path string, m flash.Mode) (volumeFile, error) {
	file := &lfsFile{now: l.now}
	var attrs []littlefs.Attribute
	if l.stamps && m&flash.Write != 0 {
		file.stamp = make([]byte, 8)
		file.stampNow()
		attrs = []littlefs.Attribute{{Number: stampNumber, Data: file.stamp}}
	}
	var err error
	file.File, err = l.Open(path, m, attrs)
	return file, err
}

func (l *lfs2Tree) stamp(path string) (seconds int64, err error) {
	stamp, err := l.Attribute(path, stampNumber)
	if len(stamp) == 8 {
		seconds = int64(binary.LittleEndian.Uint64(stamp)) / int64(time.Second)
	}
	return seconds, err
}

// lfsFile is an open file that is stamped with the time of the last write.
type lfsFile struct {
	*littlefs.File
	now   func() time.Time
	stamp []byte // nil for files that are not stamped
}

func (f *lfsFile) stampNow() {
	if f.stamp != nil {
		binary.LittleEndian.PutUint64(f.stamp, uint64(f.now().UnixNano()))
	}
}

// Write writes at the place of the file.
func (f *lfsFile) Write(p []byte) (int, error) {
	f.stampNow()
	return f.File.Write(p)
}
