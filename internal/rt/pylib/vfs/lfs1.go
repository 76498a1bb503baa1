package vfs

import (
	"time"

	"github.com/tandem-lang/tandem/internal/fs/flash"
	"github.com/tandem-lang/tandem/internal/fs/littlefs1"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// lfs1 is version 1 of littlefs, whose files have no time.
type lfs1 struct{}

func (lfs1) format(dev flash.Device, o flash.Options) error { return littlefs1.Format(dev, o) }

func (lfs1) mount(dev flash.Device, o flash.Options, stamps bool, now func() time.Time) (lfsTree, error) {
	v, err := littlefs1.Mount(dev, o)
	return lfs1Tree{v}, err
}

// errnoCorrupt is the number that version 1 has for volumes that contradict themselves: EBADE of Linux.
const errnoCorrupt = host.Errno(52)

func (lfs1) corrupt() error { return errnoCorrupt }

type lfs1Tree struct{ *littlefs1.Volume }

func (l lfs1Tree) open(path string, m flash.Mode) (volumeFile, error) { return l.Open(path, m) }

func (lfs1Tree) stamp(string) (seconds int64, err error) { return 0, nil }
