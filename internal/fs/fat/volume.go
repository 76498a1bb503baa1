package fat

import (
	"errors"
	"io/fs"
	"strings"
	"time"
)

// Volume is a FAT volume. It is used by one goroutine at a time.
type Volume struct {
	geometry
	dev *sectors
	now func() time.Time

	current     folder // the working directory
	free, last  uint32 // what FSInfo remembers: free clusters, the cluster that was allocated last
	infoChanged bool
}

// Info is what is known of a file or folder.
type Info struct {
	Name     string
	Folder   bool
	Size     uint32
	Modified time.Time // as the volume has it, as if of UTC
}

// Space is what is known of a volume.
type Space struct {
	ClusterBytes   int
	Clusters, Free uint32
}

// Mount opens the volume of a device. now is what files are stamped with.
func Mount(dev Device, now func() time.Time) (*Volume, error) {
	s, err := newSectors(dev)
	if err != nil {
		return nil, err
	}
	g, err := findVolume(s)
	if err != nil {
		return nil, err
	}
	if g.tables == 2 {
		s.mirror, s.mirrorLen = g.table, g.tableLen
	}
	v := &Volume{geometry: g, dev: s, now: now}
	return v, v.readInfo()
}

// writable returns an error where the device is written by nobody.
func (v *Volume) writable() error {
	if v.dev.dev.ReadOnly() {
		return ErrReadOnly
	}
	return nil
}

// changing does something that changes the volume, and writes it out.
func (v *Volume) changing(f func() error) error {
	if err := v.writable(); err != nil {
		return err
	}
	if err := f(); err != nil {
		return errors.Join(err, v.sync())
	}
	return v.sync()
}

// Stat describes what a path names.
func (v *Volume) Stat(path string) (Info, error) {
	at, err := v.existing(path)
	switch {
	case err != nil:
		return Info{}, err
	case at.last == nil:
		return Info{Name: "/", Folder: true, Modified: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)}, nil
	}
	return at.entry.info(), nil
}

func (e *entry) info() Info {
	i := Info{Name: e.name, Folder: e.isFolder(), Modified: timeOf(e.modified)}
	if !i.Folder {
		i.Size = e.size
	}
	return i
}

// ReadDir lists a folder, in the order of its slots.
func (v *Volume) ReadDir(path string) ([]Info, error) {
	dir, err := v.folderOf(path)
	if err != nil {
		return nil, err
	}
	var list []Info
	err = v.entries(dir, func(e *entry) bool {
		list = append(list, e.info())
		return true
	})
	return list, err
}

// Chdir changes the working directory.
func (v *Volume) Chdir(path string) error {
	dir, err := v.folderOf(path)
	if err == nil {
		v.current = dir
	}
	return err
}

// Getwd returns the working directory.
func (v *Volume) Getwd() (string, error) { return v.pathOf(v.current) }

// Mkdir makes a folder.
func (v *Volume) Mkdir(path string) error {
	at, err := v.resolve(path)
	switch {
	case err != nil:
		return err
	case at.last == nil || at.entry != nil:
		return fs.ErrExist
	}
	return v.changing(func() error {
		cluster, err := v.emptyCluster(0)
		if err != nil {
			return err
		}
		if err := v.fillFolder(cluster, at.dir); err != nil {
			return err
		}
		_, err = v.add(at.dir, at.last, func(p []byte) {
			p[entryAttributes] = attrFolder
			v.putCluster(p, cluster)
			put32(p, entryModified, v.stamp())
		})
		if err != nil {
			err = errors.Join(err, v.release(cluster))
		}
		return err
	})
}

// fillFolder makes the entries "." and ".." of a new folder.
func (v *Volume) fillFolder(cluster uint32, in folder) error {
	p, err := v.dev.get(v.sector(cluster), true)
	if err != nil {
		return err
	}
	for i, to := range []uint32{cluster, uint32(in)} {
		e := p[i*entryBytes : (i+1)*entryBytes]
		copy(e, "..         ")
		if i == 0 {
			e[1] = ' '
		}
		e[entryAttributes] = attrFolder
		put32(e, entryModified, v.stamp())
		v.putCluster(e, to)
	}
	return nil
}

// Remove removes a file or an empty folder.
func (v *Volume) Remove(path string) error {
	at, err := v.existing(path)
	switch {
	case err != nil:
		return err
	case at.last == nil:
		return ErrName
	case at.entry.attributes&attrReadOnly != 0:
		return ErrDenied
	}
	if e := at.entry; e.isFolder() {
		empty := folder(e.cluster) != v.current
		if err := v.entries(folder(e.cluster), func(*entry) bool { empty = false; return false }); err != nil {
			return err
		}
		if !empty {
			return ErrDenied
		}
	}
	return v.changing(func() error {
		if err := v.remove(at.entry); err != nil {
			return err
		}
		return v.release(at.entry.cluster)
	})
}

// Rename gives a file or folder another path, where nothing is but itself.
func (v *Volume) Rename(from, to string) error {
	old, err := v.existing(from)
	if err != nil {
		return err
	}
	at, err := v.resolve(to)
	switch {
	case err != nil:
		return err
	case old.last == nil || at.last == nil:
		return ErrName
	case at.entry != nil && (at.entry.sector != old.entry.sector || at.entry.offset != old.entry.offset):
		return fs.ErrExist
	}
	if inside, err := v.lies(at.dir, old.entry); err != nil || inside {
		return errors.Join(err, ErrName)
	}
	return v.changing(func() error { return v.move(old.entry, at) })
}

// lies reports whether a folder is what an entry names, or lies in it.
func (v *Volume) lies(dir folder, e *entry) (bool, error) {
	for depth := 0; e.isFolder() && dir != 0; depth++ {
		if folder(e.cluster) == dir {
			return true, nil
		}
		if depth == mostDepth {
			return false, ErrCorrupt
		}
		var err error
		if dir, err = v.parent(dir); err != nil {
			return false, err
		}
	}
	return false, nil
}

// move makes an entry at another place, like an old one, which it removes.
func (v *Volume) move(old *entry, at target) error {
	p, err := v.slot(old)
	if err != nil {
		return err
	}
	saved := string(p)
	_, err = v.add(at.dir, at.last, func(p []byte) {
		copy(p[entryCase+1:], saved[entryCase+1:])
		p[entryAttributes] = saved[entryAttributes]
		if p[entryAttributes]&attrFolder == 0 {
			p[entryAttributes] |= attrArchive
		}
	})
	if err != nil {
		return err
	}
	if old.isFolder() && old.dir != at.dir && v.valid(old.cluster) {
		p, err := v.dev.get(v.sector(old.cluster), true)
		if err != nil {
			return err
		}
		if dots := p[entryBytes : 2*entryBytes]; strings.HasPrefix(string(dots), "..") {
			v.putCluster(dots, uint32(at.dir))
		}
	}
	return v.remove(old)
}

// Space returns how large the volume is and how much of it is free.
func (v *Volume) Space() (Space, error) {
	free, err := v.countFree()
	return Space{int(v.cluster) * v.dev.size, v.clusters, free}, err
}
