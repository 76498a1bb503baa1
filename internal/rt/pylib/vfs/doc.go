// Package vfs is Python's module vfs: file systems mounted into one tree of names, and the operations of module os on it. open and the
// import statement look through it, too.
//
//	vfs.mount(vfs.VfsPosix("/srv/data"), "/data")
//	open("/data/notes.txt")                     # /srv/data/notes.txt
//	vfs.mount(UserFS(), "/user")                # a class of the program's, with open, stat, ilistdir …
//
// A path is looked up among the mounted file systems (table.go), which gives one of them and the rest of the path. A file system of this
// runtime is a [fileSystem] in Go, and its methods in Python are one table over that interface (type.go); of other objects the methods are
// called by name.
//
// Invariants: until a program mounts or unmounts something, the host's files are mounted at the root, and no table exists.
//
// Volumes on block devices of the program are [mounted]: what knows their formats are packages of their own (internal/fs), which see a
// device as an interface in Go.
//
// It knows no format of a volume.
package vfs

import (
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Word is a value: see package layout.
type Word = layout.Word

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{Functions: mountFunctions(), Names: addTypes}
}

// addTypes adds the types of file systems.
func addTypes(t *py.Thread, add func(name string, w Word) bool) bool {
	for _, ty := range []*py.Type{posixType(t), fatType(t), lfs1Type(t), lfs2Type(t), romType(t)} {
		if !add(ty.Name(), t.ClassOf(ty)) {
			return false
		}
	}
	return true
}

// Functions describes what module os has of this one: the operations on paths, mount and umount.
func Functions() []py.Def { return append(operations(), mountFunctions()...) }

// Types adds what module os has of the types of file systems.
func Types(t *py.Thread, add func(name string, w Word) bool) bool {
	return addTypes(t, func(name string, w Word) bool { return name == "VfsRom" || add(name, w) })
}
