package vfs

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"time"

	"github.com/tandem-lang/tandem/internal/fs/fat"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// fatVolume is a VfsFat.
type fatVolume struct {
	v   *fat.Volume // nil where the device has none
	now func() time.Time
}

func fatType(t *py.Thread) *py.Type {
	return volumeType(t, "VfsFat", false, func() volume { return &fatVolume{} })
}

func (f *fatVolume) attach(dev *device, now func() time.Time) (err error) {
	f.now = now
	if f.v, err = fat.Mount(dev, now); errors.Is(err, fat.ErrNoVolume) {
		f.v, err = nil, nil
	}
	return err
}

// format looks for a volume first, as the firmware does: a device that cannot be read is not written.
func (f *fatVolume) format(dev *device, now func() time.Time) error {
	if err := f.attach(dev, now); err != nil {
		return err
	}
	return fat.Format(dev, now)
}

func (f *fatVolume) mount(dev *device, format bool) error {
	if f.v != nil {
		return nil
	}
	if !format {
		return fat.ErrNoVolume
	}
	if err := fat.Format(dev, f.now); err != nil {
		return err
	}
	return f.attach(dev, f.now)
}

// volume returns the volume, or an error where the device has none.
func (f *fatVolume) volume() (*fat.Volume, error) {
	if f.v == nil {
		return nil, fat.ErrNoVolume
	}
	return f.v, nil
}

func (f *fatVolume) open(path, mode string) (volumeFile, error) {
	v, err := f.volume()
	if err != nil {
		return nil, err
	}
	var m fat.Mode
	end := false
	for _, c := range mode {
		switch c {
		case 'r':
			m |= fat.Read
		case 'w':
			m |= fat.Write | fat.Create | fat.Truncate
		case 'x':
			m |= fat.Write | fat.Create | fat.Exclusive
		case 'a':
			m |= fat.Write | fat.Create
			end = true
		case '+':
			m |= fat.Read | fat.Write
		}
	}
	file, err := v.Open(path, m)
	if err == nil && end {
		_, err = file.Seek(0, io.SeekEnd)
	}
	if err != nil {
		return nil, err
	}
	return file, nil
}

func (f *fatVolume) chdir(path string) error {
	v, err := f.volume()
	if err != nil {
		return err
	}
	return v.Chdir(path)
}

func (f *fatVolume) getwd() (string, error) {
	v, err := f.volume()
	if err != nil {
		return "", err
	}
	return v.Getwd()
}

func (f *fatVolume) readDir(path string) ([]entry, error) {
	v, err := f.volume()
	if err != nil {
		return nil, err
	}
	list, err := v.ReadDir(path)
	entries := make([]entry, 0, len(list))
	for _, i := range list {
		entries = append(entries, entry{i.Name, []int64{modeOf(i.Folder), 0, int64(i.Size)}})
	}
	return entries, err
}

func modeOf(folder bool) int64 {
	if folder {
		return host.ModeDir
	}
	return host.ModeFile
}

func (f *fatVolume) mkdir(path string) error {
	v, err := f.volume()
	if err != nil {
		return err
	}
	return v.Mkdir(path)
}

func (f *fatVolume) remove(path string, folder bool) error {
	v, err := f.volume()
	if err != nil {
		return err
	}
	info, err := v.Stat(path)
	switch {
	case err != nil:
		return err
	case strings.Trim(path, "/") == "":
		return fat.ErrName
	case folder && !info.Folder:
		return host.ENOTDIR
	case !folder && info.Folder:
		return host.EISDIR
	}
	return v.Remove(path)
}

// rename moves a file or folder; a file that is there already makes room.
func (f *fatVolume) rename(from, to string) error {
	v, err := f.volume()
	if err != nil {
		return err
	}
	if err = v.Rename(from, to); errors.Is(err, fs.ErrExist) {
		if err = f.remove(to, false); err == nil {
			err = v.Rename(from, to)
		}
	}
	return err
}

func (f *fatVolume) stat(path string) (fields [10]int64, err error) {
	v, err := f.volume()
	if err != nil {
		return fields, err
	}
	info, err := v.Stat(path)
	at := info.Modified.Unix()
	return [10]int64{0: modeOf(info.Folder), 6: int64(info.Size), 7: at, 8: at, 9: at}, err
}

func (f *fatVolume) statvfs() (fields [10]int64, err error) {
	v, err := f.volume()
	if err != nil {
		return fields, err
	}
	s, err := v.Space()
	size, free := int64(s.ClusterBytes), int64(s.Free)
	return [10]int64{size, size, int64(s.Clusters), free, free, 9: 255}, err
}
