package classpath

import "encoding/binary"

// The compressor compact-cp keeps the strings of class files once in the image. In the
// constant pool a string may be
//
//	23, n                     the string at offset n of the image
//	25, n, size, p*           a descriptor at offset n, whose class names were cut
//	                          out: p are pairs of offsets, a package and a class, for
//	                          each L in turn; size is the number of bytes of the pairs
//
// where a number is four bytes, or, if bit 7 of the first is set, as many as its bits 6
// and 5 say, with the first five bits of the value in the rest of it.
const (
	externalString     = 23
	externalDescriptor = 25
)

// expandStrings undoes compact-cp.
func (m *image) expandStrings(b []byte, size uint64) ([]byte, error) {
	r := &classReader{data: b}
	out := make([]byte, 0, min(size, uint64(len(b))*8))
	out = append(out, r.take(10)...)
	if r.err != nil {
		return nil, r.err
	}
	n := int(binary.BigEndian.Uint16(out[8:]))
	for i := 1; i < n && r.err == nil; i++ {
		tag := r.u1()
		switch {
		case tag == externalString:
			out = appendUTF8(out, m.rawText(r.packed()))
		case tag == externalDescriptor:
			out = appendUTF8(out, m.descriptor(r))
		case tag == tagUtf8:
			s := r.take(r.u2())
			out = appendUTF8(out, s)
		case tag < len(constantSize) && constantSize[tag] > 0:
			out = append(append(out, byte(tag)), r.take(constantSize[tag])...)
			if tag == tagLong || tag == tagDouble {
				i++
			}
		default:
			r.fail(errImage)
		}
		if uint64(len(out)) > size {
			r.fail(errImage)
		}
	}
	out = append(out, b[r.pos:]...)
	if r.err == nil && uint64(len(out)) != size {
		r.fail(errImage)
	}
	return out, r.err
}

func appendUTF8(out, s []byte) []byte {
	out = append(out, tagUtf8)
	out = binary.BigEndian.AppendUint16(out, uint16(len(s)))
	return append(out, s...)
}

// rawText returns the bytes of a string of the image.
func (m *image) rawText(off uint64) []byte {
	if off >= uint64(len(m.strings)) {
		return nil
	}
	b := m.strings[off:]
	for i, c := range b {
		if c == 0 {
			return b[:i]
		}
	}
	return nil
}

// packed reads a number of one to four bytes.
func (r *classReader) packed() uint64 {
	first := r.u1()
	n, v := 4, uint64(first)
	if first&0x80 != 0 {
		n, v = first>>5&3, uint64(first&0x1F)
	}
	for ; n > 1; n-- {
		v = v<<8 | uint64(r.u1())
	}
	return v
}

// descriptor puts class names back behind each L of a descriptor; without pairs it is whole.
func (m *image) descriptor(r *classReader) []byte {
	desc := m.rawText(r.packed())
	size := int(r.packed())
	if size == 0 {
		return desc
	}
	names := &classReader{data: r.take(size)}
	var out []byte
	for _, c := range desc {
		out = append(out, c)
		if c != 'L' {
			continue
		}
		pkg := m.rawText(names.packed())
		if out = append(out, pkg...); len(pkg) > 0 {
			out = append(out, '/')
		}
		out = append(out, m.rawText(names.packed())...)
		if names.err != nil || len(out) > 0xFFFF {
			r.fail(errImage)
			return nil
		}
	}
	return out
}
