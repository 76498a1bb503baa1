// Package littlefs is version 2 of the littlefs file system: volumes on flash memory that survive a loss of power at any moment.
//
//	err := littlefs.Format(device, littlefs.Options{})
//	v, err := littlefs.Mount(device, littlefs.Options{})
//	f, err := v.Open("/log.txt", littlefs.Write|littlefs.Create, nil)
//	_, err = f.Write([]byte("started\n"))
//	err = f.Close()                       // what was written is there as a whole, or not at all
//
// Folders and small files lie in pairs of blocks (pair.go), which are logs: each commit appends tags, or, where the block is full, the
// other block gets all that still counts. The pairs of a volume form one list, the thread, that goes through all folders. The blocks of a
// large file form a list with skips, and blocks that nothing refers to are free: package flash. What takes two commits is announced in the global state (state.go), and finished after a loss of power.
//
// Invariants: the device holds the state ahead of an operation or the state behind it, whenever it stops. No volume, whatever it holds,
// makes a function here panic or loop.
//
// It does not level the wear of pairs: a pair stays where it was made. Blocks that cannot be written are errors, not replaced.
//
// Sources: SPEC.md and DESIGN.md of littlefs, disk version 2.1.
package littlefs

import (
	"io/fs"

	"github.com/tandem-lang/tandem/internal/fs/flash"
)

// What the versions of littlefs have in common.
type (
	Device  = flash.Device
	Options = flash.Options
	Mode    = flash.Mode
	Info    = flash.Info
)

// How files are opened.
const (
	Read      = flash.Read
	Write     = flash.Write
	Create    = flash.Create
	Exclusive = flash.Exclusive
	Truncate  = flash.Truncate
	Append    = flash.Append
)

// Errors of volumes. Others are those of package io/fs, and those of the device.
const (
	ErrCorrupt  = flash.ErrCorrupt
	ErrInvalid  = flash.ErrInvalid
	ErrFull     = flash.ErrFull
	ErrNotEmpty = flash.ErrNotEmpty
	ErrIsFolder = flash.ErrIsFolder
	ErrNoFolder = flash.ErrNoFolder
	ErrName     = flash.ErrName
	ErrBadFile  = flash.ErrBadFile
	ErrTooLarge = flash.ErrTooLarge
)

var errNone = fs.ErrNotExist
