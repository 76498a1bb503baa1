package classpath

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// image is a JDK's lib/modules. Its layout, in the byte order of the machine that it
// was made for:
//
//	header     u4 magic CAFEDADA, u2 minor, u2 major (big-endian machines: major first),
//	           u4 flags, u4 resources, u4 n (length of the tables), u4 bytes of
//	           locations, u4 bytes of strings
//	redirect   s4[n], a perfect hash from names to slots; it is not needed here, because
//	           all locations are looked at once
//	offsets    u4[n], into locations
//	locations  attributes, one list after the other
//	strings    modified UTF-8, each with a NUL at its end
//	resources
//
// A location is a list of attributes: a byte kind<<3 | length-1, then a big-endian
// value of that length; kind 0 ends the list.
type image struct {
	file      io.ReaderAt
	size      int64
	order     binary.ByteOrder
	offsets   []byte
	locations []byte
	strings   []byte
	data      int64 // offset of the resources
}

// The attributes of a location.
const (
	attrModule = 1 + iota
	attrParent
	attrBase
	attrExtension
	attrOffset
	attrCompressed
	attrUncompressed
	attrCount
)

// location is where a resource is. Module, parent, base and extension are offsets of
// strings; parent is the package with slashes, base the name without extension.
type location [attrCount]uint64

const (
	imageMagic  = 0xCAFEDADA
	imageHeader = 28
	// maxIndex bounds the tables; those of a whole JDK take two megabytes.
	maxIndex = 256 << 20
	// maxClassFile bounds a class file; the largest known have a few megabytes.
	maxClassFile = 64 << 20
)

var errImage = errors.New("not an image of Java modules")

// openImage reads the tables of an image.
func openImage(file io.ReaderAt, size int64) (*image, error) {
	m := &image{file: file, size: size}
	head := make([]byte, imageHeader)
	if size < imageHeader {
		return nil, errImage
	}
	if _, err := file.ReadAt(head, 0); err != nil {
		return nil, err
	}
	switch {
	case binary.LittleEndian.Uint32(head) == imageMagic:
		m.order = binary.LittleEndian
	case binary.BigEndian.Uint32(head) == imageMagic:
		m.order = binary.BigEndian
	default:
		return nil, errImage
	}
	if major := m.order.Uint32(head[4:]) >> 16; major != 1 {
		return nil, fmt.Errorf("image of Java modules has version %d, not 1", major)
	}
	n := int64(m.order.Uint32(head[16:]))
	locations, strings := int64(m.order.Uint32(head[20:])), int64(m.order.Uint32(head[24:]))
	index := 8*n + locations + strings
	m.data = imageHeader + index
	if m.data > size || index > maxIndex {
		return nil, errImage
	}
	tables := make([]byte, index)
	if _, err := file.ReadAt(tables, imageHeader); err != nil {
		return nil, err
	}
	m.offsets, tables = tables[4*n:8*n], tables[8*n:]
	m.locations, m.strings = tables[:locations], tables[locations:]
	return m, nil
}

// len returns the number of slots in the tables.
func (m *image) len() int { return len(m.offsets) / 4 }

// at returns the location in a slot; ok is false if it is damaged.
func (m *image) at(slot int) (loc location, ok bool) {
	off := m.order.Uint32(m.offsets[4*slot:])
	if uint64(off) >= uint64(len(m.locations)) {
		return loc, false
	}
	b := m.locations[off:]
	for len(b) > 0 {
		kind, n := int(b[0]>>3), int(b[0]&7)+1
		if kind == 0 {
			return loc, true
		}
		if kind >= attrCount || len(b) <= n {
			return loc, false
		}
		var v uint64
		for _, x := range b[1 : 1+n] {
			v = v<<8 | uint64(x)
		}
		loc[kind] = v
		b = b[1+n:]
	}
	return loc, false
}

// text returns the string at an offset.
func (m *image) text(off uint64) string {
	if off >= uint64(len(m.strings)) {
		return ""
	}
	b := m.strings[off:]
	end := bytes.IndexByte(b, 0)
	if end < 0 {
		return ""
	}
	return decodeUTF8(b[:end])
}

// read returns a resource, decompressed.
func (m *image) read(loc location) ([]byte, error) {
	stored := loc[attrCompressed]
	if stored == 0 {
		stored = loc[attrUncompressed]
	}
	if stored > maxClassFile || loc[attrUncompressed] > maxClassFile {
		return nil, errTooLarge
	}
	if loc[attrOffset] > uint64(m.size-m.data) || stored > uint64(m.size-m.data)-loc[attrOffset] {
		return nil, errImage
	}
	b := make([]byte, stored)
	if _, err := m.file.ReadAt(b, m.data+int64(loc[attrOffset])); err != nil {
		return nil, err
	}
	if loc[attrCompressed] == 0 {
		return b, nil
	}
	return m.decompress(b)
}

var errTooLarge = errors.New("class file exceeds the limit")

// A compressed resource begins with a header: u4 magic, u8 size of what follows, u8 size
// of what that becomes, u4 name of the compressor, u4 its settings, u1 "nothing more to
// undo". Compressors nest; each time the outermost header is taken off.
const (
	compressedMagic  = 0xCAFEFAFA
	compressedHeader = 29
	maxCompressors   = 4
)

func (m *image) decompress(b []byte) ([]byte, error) {
	for range maxCompressors {
		if len(b) < compressedHeader || m.order.Uint32(b) != compressedMagic {
			return b, nil
		}
		size, plain := m.order.Uint64(b[4:]), m.order.Uint64(b[12:])
		name := m.text(uint64(m.order.Uint32(b[20:])))
		if size > uint64(len(b)-compressedHeader) || plain > maxClassFile {
			return nil, errImage
		}
		content := b[compressedHeader : compressedHeader+int(size)]
		var err error
		switch name {
		case "zip":
			b, err = inflate(content, plain)
		case "compact-cp":
			b, err = m.expandStrings(content, plain)
		default:
			return nil, fmt.Errorf("image of Java modules uses the unknown compressor %q", name)
		}
		if err != nil {
			return nil, err
		}
	}
	return nil, errImage
}

func inflate(b []byte, size uint64) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	n, err := io.Copy(&out, io.LimitReader(z, int64(size)+1))
	if err != nil {
		return nil, err
	}
	if uint64(n) != size {
		return nil, errImage
	}
	return out.Bytes(), nil
}
