// Package romfs reads and builds ROMFS images: folders and files in one piece of memory, whose data can be used where it lies.
//
//	v, err := romfs.New(image)
//	n, err := v.Find("/lib/app.mpy")
//	data := n.Data
//
//	image, err := romfs.Build([]romfs.File{{Path: "lib/app.mpy", Data: data}})
//
// An image is a record; a record is its kind and the length of its payload, each a number of 7 bits a byte with the highest first, and the
// payload. Folders and files have their name first, then records: of what lies in them, or of data. Kinds that are not known are skipped.
//
// Invariants: an image, whatever it holds, makes no function here panic, and none looks at a byte more than once a call.
//
// Source: docs/reference/romfs of MicroPython, and the notes on the format of its implementation.
package romfs

import (
	"errors"
	"io/fs"
	"strings"
)

// ErrFormat is the error of what is no ROMFS image.
var ErrFormat = errors.New("not a ROMFS image")

// The kinds of records.
const (
	kindUnused    = 0 // what is erased: corrupt
	kindData      = 2
	kindPointer   = 3 // size of data, and where it is in the image's payload
	kindFolder    = 4
	kindFile      = 5
	volumeLeading = "\xd2\xcd\x31" // 0x14a6b1, the kind of an image, as a number
)

// Volume is an image.
type Volume struct{ image, payload []byte }

// Node is a file or folder.
type Node struct {
	Name   string
	Folder bool
	Data   []byte // of a file; of a folder its records
}

// New checks that an image is one.
func New(image []byte) (Volume, error) {
	if !strings.HasPrefix(string(image[:min(len(image), len(volumeLeading))]), volumeLeading) {
		return Volume{}, ErrFormat
	}
	r, ok := records(image).next()
	if !ok {
		return Volume{}, ErrFormat
	}
	return Volume{image, r.payload}, nil
}

// Size returns the length of the image's payload.
func (v Volume) Size() int { return len(v.payload) }

// Offset returns where in the image the data of a node lies.
func (v Volume) Offset(n Node) int { return cap(v.image) - cap(n.Data) } // both end where the memory of the image does

// records is a sequence of records.
type records []byte

type record struct {
	kind    uint64
	payload []byte
	rest    records // what follows
}

// next returns the first record; ok is false at the end, and where a record is not whole.
func (r records) next() (first record, ok bool) {
	kind, rest, ok := number(r)
	if !ok || kind == kindUnused {
		return first, false
	}
	size, rest, ok := number(rest)
	if !ok || size > uint64(len(rest)) {
		return first, false
	}
	return record{kind, rest[:size], records(rest[size:])}, true
}

// number reads a number.
func number(p []byte) (n uint64, rest []byte, ok bool) {
	for i, b := range p {
		n = n<<7 | uint64(b&0x7f)
		if b < 0x80 {
			return n, p[i+1:], true
		}
	}
	return 0, nil, false
}

// node makes a node of a record. known is false for records of other kinds, ok for those that are corrupt.
func (v Volume) node(r record) (n Node, known, ok bool) {
	if r.kind != kindFolder && r.kind != kindFile {
		return n, false, true
	}
	size, rest, ok := number(r.payload)
	if !ok || size > uint64(len(rest)) {
		return n, true, false
	}
	n = Node{Name: string(rest[:size]), Folder: r.kind == kindFolder, Data: rest[size:]}
	if !n.Folder {
		n.Data, ok = v.data(n.Data)
	}
	return n, true, ok
}

// data returns the data that the records of a file name.
func (v Volume) data(list records) ([]byte, bool) {
	for {
		r, ok := list.next()
		if !ok {
			return nil, false
		}
		switch r.kind {
		case kindData:
			return r.payload, true
		case kindPointer:
			size, rest, ok := number(r.payload)
			if !ok {
				return nil, false
			}
			at, _, ok := number(rest)
			if n := uint64(len(v.payload)); !ok || at > n || size > n-at {
				return nil, false
			}
			return v.payload[at : at+size], true
		}
		list = r.rest
	}
}

// nodes calls f with each node of a sequence of records, until it returns false. What is corrupt ends the sequence.
func (v Volume) nodes(list records, f func(n Node) bool) {
	for {
		r, ok := list.next()
		if !ok {
			return
		}
		n, known, ok := v.node(r)
		if !ok || known && !f(n) {
			return
		}
		list = r.rest
	}
}

// Find returns what a path names; it is taken as absolute.
func (v Volume) Find(path string) (Node, error) {
	at := Node{Name: "/", Folder: true, Data: v.payload}
	path = strings.TrimPrefix(path, "/")
	for path != "" {
		part, rest, more := strings.Cut(path, "/")
		found := false
		v.nodes(records(at.Data), func(n Node) bool {
			if found = n.Name == part; found {
				at = n
			}
			return !found
		})
		if !found || more && !at.Folder {
			return Node{}, fs.ErrNotExist
		}
		path = rest
	}
	return at, nil
}

// ReadDir lists a folder.
func (v Volume) ReadDir(path string) ([]Node, error) {
	at, err := v.Find(path)
	switch {
	case err != nil:
		return nil, err
	case !at.Folder:
		return nil, fs.ErrNotExist
	}
	var list []Node
	v.nodes(records(at.Data), func(n Node) bool {
		list = append(list, n)
		return true
	})
	return list, nil
}
