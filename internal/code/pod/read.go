package pod

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/fcode"
)

// Limits bound what reading a pod may cost.
type Limits struct {
	File    int64 // bytes of the file
	Entry   int64 // inflated bytes of an entry
	Total   int64 // inflated bytes of all entries read through one Archive
	Entries int   // number of entries
}

// The usual limits are far above every pod known and far below harm.
const (
	maxFile    = 1 << 30
	maxEntry   = 64 << 20
	maxTotal   = 512 << 20
	maxEntries = 1 << 17
)

var defaultLimits = Limits{File: maxFile, Entry: maxEntry, Total: maxTotal, Entries: maxEntries}

// maxExpansion is about how many times larger deflate makes a byte at most.
const maxExpansion = 1032

// Archive is an open pod file. Its methods must not be called concurrently.
type Archive struct {
	Name    string // of the file, for messages
	data    []byte // the whole file
	zip     *zip.Reader
	entries map[string]*zip.File
	names   []string
	limits  Limits
	spent   int64
}

// OpenFile opens the pod file at a path. It reads the file into memory and keeps nothing open.
func OpenFile(path string) (*Archive, error) {
	return openFile(path, defaultLimits)
}

func openFile(path string, limits Limits) (*Archive, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > limits.File {
		return nil, fmt.Errorf("%s: file of %d bytes exceeds the limit", path, info.Size())
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return openLimited(path, data, limits)
}

// OpenBytes opens a pod file that is in memory.
func OpenBytes(name string, data []byte) (*Archive, error) {
	return openLimited(name, data, defaultLimits)
}

func openLimited(name string, data []byte, limits Limits) (*Archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(z.File) > limits.Entries {
		return nil, fmt.Errorf("%s: %d entries exceed the limit", name, len(z.File))
	}
	a := &Archive{Name: name, data: data, zip: z, limits: limits, entries: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") || a.entries[f.Name] != nil {
			continue
		}
		a.entries[f.Name] = f
		a.names = append(a.names, f.Name)
	}
	return a, nil
}

// Bytes returns the whole file, which must not be changed.
func (a *Archive) Bytes() []byte { return a.data }

// Names returns the names of the entries in their order in the file, directories left out.
func (a *Archive) Names() []string { return a.names }

// Entry inflates an entry; nil where there is none.
func (a *Archive) Entry(name string) ([]byte, error) {
	f := a.entries[name]
	if f == nil {
		return nil, nil
	}
	data, err := a.inflate(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %w", a.Name, name, err)
	}
	return data, nil
}

var errTooLarge = errors.New("entry exceeds the limit")

// inflate reads an entry without trust in the size that the directory claims.
func (a *Archive) inflate(f *zip.File) ([]byte, error) {
	limit := min(a.limits.Entry, a.limits.Total-a.spent)
	if f.UncompressedSize64 > uint64(limit) {
		return nil, errTooLarge
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	// A claim beyond what deflate can do is not worth an allocation.
	size := min(f.UncompressedSize64, f.CompressedSize64*maxExpansion) + bytes.MinRead
	buf := bytes.NewBuffer(make([]byte, 0, size))
	n, err := buf.ReadFrom(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if n > limit {
		return nil, errTooLarge
	}
	a.spent += n
	if n == 0 {
		return []byte{}, nil
	}
	return buf.Bytes(), nil
}

// Meta returns the pod's properties.
func (a *Archive) Meta() (Props, error) {
	text, err := a.Entry(metaEntry)
	if err != nil {
		return nil, err
	}
	if text == nil {
		return nil, fmt.Errorf("%s: missing %s", a.Name, metaEntry)
	}
	return ParseProps(a.Name+": "+metaEntry, text)
}

// Types reads the names and the heads of the types, not the tables that only code needs.
func (a *Archive) Types() (*fcode.Pod, error) { return fcode.ReadTypes(a.Entry) }

// Code reads the tables and the types.
func (a *Archive) Code() (*fcode.Pod, error) { return fcode.Read(a.Entry) }
