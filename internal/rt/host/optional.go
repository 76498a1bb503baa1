package host

import (
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Lister is implemented by environments that tell the names of their variables.
type Lister interface {
	// Names returns the names of the variables that are set and granted.
	Names() []string
}

// Names is that of Lister.
func (osEnv) Names() (list []string) {
	for _, v := range os.Environ() {
		if name, _, ok := strings.Cut(v, "="); ok && name != "" {
			list = append(list, name)
		}
	}
	return list
}

// Names is that of Lister.
func (e envNames) Names() (list []string) {
	for _, name := range (osEnv{}).Names() {
		if e.allow(name) == nil {
			list = append(list, name)
		}
	}
	return list
}

// Times is implemented by file systems on which the time of a file's last change can be set.
type Times interface {
	// Chtimes sets when a file was changed last.
	Chtimes(name string, modified time.Time) error
}

// Links is implemented by file systems with symbolic links.
type Links interface {
	// Canonical returns the absolute name of a file without links, as far as it exists.
	Canonical(name string) (string, error)
}

func (f *osFiles) Chtimes(name string, modified time.Time) error {
	if err := f.mayWrite(name); err != nil {
		return err
	}
	return os.Chtimes(f.meant(name), time.Time{}, modified)
}

func (f *osFiles) Canonical(name string) (string, error) {
	if err := f.mayRead(name); err != nil {
		return "", err
	}
	full, err := filepath.Abs(f.meant(name))
	if err != nil {
		return "", err
	}
	return resolved(full), nil
}
