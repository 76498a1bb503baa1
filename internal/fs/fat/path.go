package fat

import (
	"io/fs"
	"strings"
)

// target is where a path leads.
type target struct {
	dir   folder // that the last part of the path lies in
	last  *name  // the last part; nil where the path names a folder by itself: the root, "." or ".."
	entry *entry // nil where there is none
	self  folder // the folder that the path names, where last is nil
	dots  bool   // where last is nil: the path ends with "." or ".."
}

// resolve follows a path. Where all but the last part of it is there, no error is returned.
func (v *Volume) resolve(path string) (target, error) {
	dir := v.current
	if strings.HasPrefix(path, "/") {
		dir = 0
	}
	parts := strings.FieldsFunc(path, func(c rune) bool { return c == '/' || c == '\\' })
	at := target{self: dir}
	for i, part := range parts {
		if at.last != nil { // which must be a folder
			if at.entry == nil || !at.entry.isFolder() {
				return at, fs.ErrNotExist
			}
			at = target{self: folder(at.entry.cluster)}
		}
		at.dots = part == "." || part == ".."
		switch part {
		case ".":
			continue
		case "..":
			parent, err := v.parent(at.self)
			if err != nil {
				return at, err
			}
			at.self = parent
			continue
		}
		n, err := parseName(part)
		if err != nil {
			return at, err
		}
		at.dir, at.last = at.self, &n
		if at.entry, err = v.find(at.dir, &n); err != nil && err != fs.ErrNotExist {
			return at, err
		}
		if at.entry == nil && i < len(parts)-1 {
			return at, fs.ErrNotExist
		}
	}
	return at, nil
}

// existing follows a path to what is there.
func (v *Volume) existing(path string) (target, error) {
	at, err := v.resolve(path)
	if err == nil && at.last != nil && at.entry == nil {
		err = fs.ErrNotExist
	}
	return at, err
}

// folderOf returns the folder that a path names.
func (v *Volume) folderOf(path string) (folder, error) {
	at, err := v.existing(path)
	switch {
	case err != nil:
		return 0, err
	case at.last == nil:
		return at.self, nil
	case !at.entry.isFolder():
		return 0, fs.ErrNotExist
	}
	return folder(at.entry.cluster), nil
}

// parent returns the folder that a folder lies in; that of the root is the root.
func (v *Volume) parent(dir folder) (folder, error) {
	if dir == 0 {
		return 0, nil
	}
	s, err := v.slotsOf(dir)
	if err != nil {
		return 0, err
	}
	if more, err := s.next(false); err != nil || !more {
		return 0, ErrCorrupt
	}
	p, err := s.data(false)
	if err != nil {
		return 0, err
	}
	if string(p[:2]) != ".." {
		return 0, ErrCorrupt
	}
	cluster := get16(p, entryClusterLow)
	if v.bits == 32 {
		cluster |= get16(p, entryClusterHigh) << 16
	}
	if v.bits == 32 && cluster == v.root {
		cluster = 0
	}
	return folder(cluster), nil
}

// mostDepth bounds how deep folders lie in folders: a volume may say that they do so in a circle.
const mostDepth = 256

// pathOf returns the path of a folder.
func (v *Volume) pathOf(dir folder) (string, error) {
	path := ""
	for depth := 0; dir != 0; depth++ {
		if depth == mostDepth {
			return "", ErrCorrupt
		}
		parent, err := v.parent(dir)
		if err != nil {
			return "", err
		}
		name := ""
		if err := v.entries(parent, func(e *entry) bool {
			if e.isFolder() && folder(e.cluster) == dir {
				name = e.name
			}
			return name == ""
		}); err != nil {
			return "", err
		}
		if name == "" {
			return "", ErrCorrupt
		}
		path = "/" + name + path
		dir = parent
	}
	if path == "" {
		path = "/"
	}
	return path, nil
}
