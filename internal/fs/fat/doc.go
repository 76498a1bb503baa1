// Package fat is the FAT file system: volumes of FAT12, FAT16 and FAT32 with long names, on anything that reads and writes sectors.
//
//	err := fat.Format(device, time.Now)
//	v, err := fat.Mount(device, time.Now)
//	f, err := v.Open("/log.txt", fat.Write|fat.Create)
//	_, err = f.Write([]byte("started\n"))
//	err = f.Close()                                 // writes out what is held back
//
// Paths are separated by slashes, and absolute or from the volume's working directory. Names are compared without regard to case. Bytes of
// names above 127 are of code page 437, as the firmware of devices has them.
//
// Layers, from the bottom: sectors (sector.go), the boot sector and what it says about the volume (boot.go), the allocation table
// (table.go), folders as sequences of slots (slots.go), names (name.go), entries (entry.go), paths (path.go), files (file.go), and Volume.
//
// Invariants: after an operation that changes folders, and after File.Sync and File.Close, the device holds what was done. Nothing that a
// device holds makes this package panic or loop.
//
// Sources: Microsoft, FAT32 File System Specification, version 1.03; what the defaults of new volumes are: FatFs R0.13.
package fat

import (
	"io/fs"
	"syscall"
)

// Errors of volumes. Others are those of package io/fs, and those of the device.
var (
	ErrNoVolume = syscall.ENODEV   // there is no FAT on the device
	ErrTooSmall = syscall.EIO      // the device is too small, or too large, to be formatted
	ErrFull     = syscall.ENOSPC   // no free cluster
	ErrReadOnly = syscall.EROFS    // the device is written by nobody
	ErrCorrupt  = syscall.EIO      // the volume contradicts itself
	ErrName     = syscall.EINVAL   // no name that FAT has
	ErrDenied   = fs.ErrPermission // a folder that is not empty, a file that is read only …
)
