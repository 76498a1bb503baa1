// Package outfile writes files whole.
//
//	outfile.Write("out/app.mpy", data)
//
// Invariant: under a result's name stands what stood there, or the whole result. It knows no format.
package outfile

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

// Write writes data to path so that path never holds half a file: into a new
// file beside it, which then takes its name. Folders that are missing are made.
func Write(path string, data []byte) error { return write(path, data, 0o666) }

// WriteExecutable is Write of a program.
func WriteExecutable(path string, data []byte) error { return write(path, data, 0o777) }

func write(path string, data []byte, mode os.FileMode) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	beside := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+strconv.Itoa(os.Getpid()))
	f, err := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Rename(beside, path)
	}
	if err != nil {
		os.Remove(beside)
		return fmt.Errorf("writing %s: %w", path, err)
	}
	return nil
}
