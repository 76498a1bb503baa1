package pod

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
)

// Source finds pods by name.
type Source interface {
	// Open opens a pod; the error wraps fs.ErrNotExist where there is none of that name.
	Open(name string) (*Archive, error)
}

// Dir is a Source: the files NAME.pod in a folder.
type Dir string

// Open opens DIR/name.pod.
func (d Dir) Open(name string) (*Archive, error) {
	if name == "" || strings.ContainsAny(name, `/\:`) || strings.HasPrefix(name, ".") {
		return nil, fmt.Errorf("pod name %q: %w", name, fs.ErrNotExist)
	}
	return OpenFile(filepath.Join(string(d), name+".pod"))
}

// Memory is a Source: pod files by pod name.
type Memory map[string][]byte

// Open opens a pod of the map.
func (m Memory) Open(name string) (*Archive, error) {
	data, ok := m[name]
	if !ok {
		return nil, &MissingError{Name: name}
	}
	return OpenBytes(name+".pod", data)
}

// Path is a Source: the first of several that has the pod.
type Path []Source

// Open opens the pod in the first source that has it.
func (p Path) Open(name string) (*Archive, error) {
	for _, s := range p {
		a, err := s.Open(name)
		if err == nil || !errors.Is(err, fs.ErrNotExist) {
			return a, err
		}
	}
	return nil, &MissingError{name, p.dirs()}
}

// dirs returns the folders among the sources.
func (p Path) dirs() []string {
	var dirs []string
	for _, s := range p {
		switch s := s.(type) {
		case Dir:
			dirs = append(dirs, string(s))
		case Path:
			dirs = append(dirs, s.dirs()...)
		}
	}
	return dirs
}

// MissingError says that a pod is nowhere to be found. It wraps fs.ErrNotExist.
type MissingError struct {
	Name string
	Dirs []string // where it was looked for
}

func (e *MissingError) Error() string {
	if len(e.Dirs) == 0 {
		return "no pod " + e.Name + " is known"
	}
	return "no " + e.Name + ".pod in " + strings.Join(e.Dirs, ", ")
}

// Unwrap returns fs.ErrNotExist, for errors.Is.
func (e *MissingError) Unwrap() error { return fs.ErrNotExist }
