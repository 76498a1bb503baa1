package classtest

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"maps"
	"slices"
	"strings"
)

// Jar returns a jar with files.
func Jar(files map[string][]byte) []byte { return zipped(files, "") }

// Jmod returns a jmod with class files.
func Jmod(files map[string][]byte) []byte {
	return append([]byte("JM\x01\x00"), zipped(files, "classes/")...)
}

func zipped(files map[string][]byte, prefix string) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(prefix + name)
		if err == nil {
			_, err = w.Write(files[name])
		}
		if err != nil {
			panic(err) // a buffer takes all
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// Archive holds files in memory as classpath.Archive does.
type Archive map[string][]byte

// Names returns the names in order.
func (a Archive) Names() []string { return slices.Sorted(maps.Keys(a)) }

// Entry returns a file.
func (a Archive) Entry(name string) ([]byte, error) { return a[name], nil }

// Image returns an image as in a JDK's lib/modules. The files are named
// "java.base/java/lang/Object.class". With compress their content is compressed by zip.
// The table of the hash is empty.
func Image(order binary.AppendByteOrder, files map[string][]byte, compress bool) []byte {
	w := &imageWriter{order: order, strings: []byte{0}, known: map[string]uint64{"": 0}}
	names := slices.Sorted(maps.Keys(files))
	locations := make([][]byte, len(names))
	for i, n := range names {
		locations[i] = w.location(n, files[n], compress)
	}
	n := len(names)
	offsets := make([]uint32, n)
	var table []byte
	for i, l := range locations {
		offsets[i] = uint32(len(table))
		table = append(table, l...)
	}
	out := w.u4(nil, 0xCAFEDADA, 1<<16, 0, uint32(n), uint32(n), uint32(len(table)), uint32(len(w.strings)))
	out = w.u4(out, make([]uint32, n)...) // the hash
	out = w.u4(out, offsets...)
	out = append(append(out, table...), w.strings...)
	return append(out, w.data...)
}

type imageWriter struct {
	order   binary.AppendByteOrder
	strings []byte
	known   map[string]uint64
	data    []byte
}

func (w *imageWriter) u4(out []byte, v ...uint32) []byte {
	for _, x := range v {
		out = w.order.AppendUint32(out, x)
	}
	return out
}

func (w *imageWriter) text(s string) uint64 {
	off, ok := w.known[s]
	if !ok {
		off = uint64(len(w.strings))
		w.known[s] = off
		w.strings = append(append(w.strings, s...), 0)
	}
	return off
}

func (w *imageWriter) location(name string, data []byte, compress bool) []byte {
	module, path, _ := strings.Cut(name, "/")
	parent, base := "", path
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		parent, base = path[:i], path[i+1:]
	}
	base, extension, _ := strings.Cut(base, ".")
	stored, size := data, uint64(len(data))
	packed := uint64(0)
	if compress {
		stored = w.compressed(data)
		packed = uint64(len(stored))
	}
	offset := uint64(len(w.data))
	w.data = append(w.data, stored...)
	var out []byte
	for i, v := range []uint64{w.text(module), w.text(parent), w.text(base), w.text(extension), offset, packed, size} {
		if v == 0 {
			continue
		}
		var b [8]byte
		binary.BigEndian.PutUint64(b[:], v)
		value := bytes.TrimLeft(b[:], "\x00")
		out = append(append(out, byte((i+1)<<3|len(value)-1)), value...)
	}
	return append(out, 0)
}

// compressed returns content behind the header of a compressor.
func (w *imageWriter) compressed(data []byte) []byte {
	var z bytes.Buffer
	zw := zlib.NewWriter(&z)
	zw.Write(data)
	zw.Close()
	out := w.u4(nil, 0xCAFEFAFA)
	out = w.order.AppendUint64(out, uint64(z.Len()))
	out = w.order.AppendUint64(out, uint64(len(data)))
	out = w.u4(out, uint32(w.text("zip")), 0)
	return append(append(out, 1), z.Bytes()...)
}
