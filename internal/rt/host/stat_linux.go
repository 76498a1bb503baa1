package host

import (
	"io/fs"
	"syscall"
)

// StatOf returns what a file's description tells.
func StatOf(info fs.FileInfo) FileStat {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return plainStat(info)
	}
	return FileStat{
		int64(s.Mode), int64(s.Ino), int64(s.Dev), int64(s.Nlink), int64(s.Uid), int64(s.Gid), s.Size,
		int64(s.Atim.Sec), int64(s.Mtim.Sec), int64(s.Ctim.Sec),
	}
}

// StatVolume is that of Volumes.
func (f *osFiles) StatVolume(name string) (VolumeStat, error) {
	if err := f.mayRead(name); err != nil {
		return VolumeStat{}, err
	}
	var s syscall.Statfs_t
	if err := syscall.Statfs(f.meant(name), &s); err != nil {
		return VolumeStat{}, err
	}
	return VolumeStat{
		int64(s.Bsize), int64(s.Frsize), int64(s.Blocks), int64(s.Bfree), int64(s.Bavail), int64(s.Files), int64(s.Ffree), int64(s.Ffree),
		int64(s.Flags) &^ statfsValid, int64(s.Namelen),
	}, nil
}

// statfsValid is the flag that only the kernel's side uses (ST_VALID in linux/statfs.h).
const statfsValid = 0x20
