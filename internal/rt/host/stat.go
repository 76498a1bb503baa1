package host

import "io/fs"

// FileStat is what stat tells of a file, in the order in which programs see it. Times are seconds since 1970.
type FileStat struct {
	Mode, Inode, Device, Links, UID, GID, Size, Access, Modify, Change int64
}

// Bits of FileStat.Mode (inode(7)).
const (
	ModeDir  = 0x4000
	ModeFile = 0x8000
)

// UnixMode returns the type of a file as Unix numbers it, with its permissions.
func UnixMode(m fs.FileMode) int64 {
	kind := int64(ModeFile)
	switch {
	case m.IsDir():
		kind = ModeDir
	case m&fs.ModeSymlink != 0:
		kind = 0xa000
	case m&fs.ModeNamedPipe != 0:
		kind = 0x1000
	case m&fs.ModeSocket != 0:
		kind = 0xc000
	case m&fs.ModeCharDevice != 0:
		kind = 0x2000
	case m&fs.ModeDevice != 0:
		kind = 0x6000
	}
	return kind | int64(m.Perm())
}

// plainStat is what every system tells of a file.
func plainStat(info fs.FileInfo) FileStat {
	at := info.ModTime().Unix()
	return FileStat{Mode: UnixMode(info.Mode()), Links: 1, Size: info.Size(), Access: at, Modify: at, Change: at}
}

// VolumeStat is what statvfs tells of the volume that a file lies on, in the order in which programs see it.
type VolumeStat struct {
	BlockSize, FragmentSize, Blocks, Free, Available, Files, FilesFree, FilesAvailable, Flags, NameMost int64
}

// Volumes is implemented by file systems that tell of their volumes.
type Volumes interface {
	// StatVolume describes the volume that a file lies on.
	StatVolume(name string) (VolumeStat, error)
}
