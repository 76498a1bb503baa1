// Package flash is what the versions of littlefs have in common: devices that are erased and programmed, the search for free blocks, and
// the data of files.
//
//	s, err := flash.NewStore(device, flash.Options{}, inUse)
//	block, err := s.Allocate()                        // a block that inUse did not name, erased
//	c := flash.NewContent(s, flash.Chain{Head: flash.Nowhere}, flash.Read|flash.Write)
//	_, err = c.Write(text)                            // into blocks that no file has
//	err = c.Flush()                                   // c.Chain is what an entry of a folder is to say
//
// The blocks of a large file form a list with skips, from the last one back (chain.go). Blocks are never listed as free: they are those
// that nothing refers to (store.go). What is written goes to free blocks (content.go), so that the file is what it was until its entry
// changes.
//
// Invariants: no block that is in use is programmed. No device, whatever it holds, makes a function here panic or loop.
//
// It knows no folders and no names but the parts of paths: how they lie on a device differs between versions.
//
// Source: DESIGN.md of littlefs, which says the same of CTZ skip lists in version 1 and in version 2.
package flash

import "syscall"

// Errors of volumes. Others are those of package io/fs, and those of the device.
const (
	ErrCorrupt  = syscall.EILSEQ    // the volume contradicts itself, or there is none
	ErrInvalid  = syscall.EINVAL    // an argument, or a volume of other dimensions
	ErrFull     = syscall.ENOSPC    // no free block, or a folder that cannot grow
	ErrNotEmpty = syscall.ENOTEMPTY // a folder that is to go
	ErrIsFolder = syscall.EISDIR
	ErrNoFolder = syscall.ENOTDIR
	ErrName     = syscall.ENAMETOOLONG
	ErrBadFile  = syscall.EBADF // a file that is not open, or not so
	ErrTooLarge = syscall.EFBIG
)

// Info is what is known of a file or folder.
type Info struct {
	Name   string
	Folder bool
	Size   uint32 // bytes of a file
}

// MostName is how many bytes a name has at most.
const MostName = 255

// MostFile is how many bytes a file has at most.
const MostFile = 1<<31 - 1
