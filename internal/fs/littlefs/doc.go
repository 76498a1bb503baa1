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
// large file form a list with skips, from the last one back (chain.go). Blocks are never listed as free: they are those that nothing
// refers to (alloc.go). What takes two commits is announced in the global state (state.go), and finished after a loss of power.
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
	"syscall"
)

// Errors of volumes. Others are those of package io/fs, and those of the device.
var (
	ErrCorrupt  = syscall.EILSEQ    // the volume contradicts itself, or there is none
	ErrInvalid  = syscall.EINVAL    // an argument, or a volume of other dimensions
	ErrFull     = syscall.ENOSPC    // no free block, or a folder that cannot grow
	ErrNotEmpty = syscall.ENOTEMPTY // a folder that is to go
	ErrIsFolder = syscall.EISDIR
	ErrNoFolder = syscall.ENOTDIR
	ErrName     = syscall.ENAMETOOLONG
	ErrBadFile  = syscall.EBADF // a file that is not open, or not so
	ErrTooLarge = syscall.EFBIG
	errNone     = fs.ErrNotExist
)
