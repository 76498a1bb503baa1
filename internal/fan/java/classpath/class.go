package classpath

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf8"
)

// Access flags of classes and members.
const (
	Public     = 0x0001
	Private    = 0x0002
	Protected  = 0x0004
	Static     = 0x0008
	Final      = 0x0010
	Interface  = 0x0200
	Abstract   = 0x0400
	Annotation = 0x2000
	Enum       = 0x4000
)

// Class is what a class file declares. Names of classes have slashes: "java/util/Map$Entry".
type Class struct {
	Access     uint16
	Name       string
	Super      string // "" for java/lang/Object only
	Interfaces []string
	Fields     []Member // public and protected ones, in the order of the file
	Methods    []Member
}

// Member is a field or method with its descriptor.
type Member struct {
	Access uint16
	Name   string
	Desc   string
}

// errClass says what is wrong with the bytes of a class file.
var (
	errTruncated = errors.New("class file ends too early")
	errMagic     = errors.New("not a class file")
	errIndex     = errors.New("bad index into the constant pool")
)

// constantSize gives the bytes behind the tag of each kind of constant; those of Utf8
// are counted by themselves. Zero: there is no such kind.
var constantSize = [21]int{
	1: 2, 3: 4, 4: 4, 5: 8, 6: 8, 7: 2, 8: 2, 9: 4, 10: 4, 11: 4, 12: 4, 15: 3, 16: 2, 17: 4, 18: 4, 19: 2, 20: 2,
}

const (
	tagUtf8   = 1
	tagLong   = 5
	tagDouble = 6
	tagClass  = 7
)

// ParseClass reads a class file. Code, attributes and private members are skipped.
func ParseClass(data []byte) (*Class, error) {
	r := &classReader{data: data}
	c := r.class()
	if r.err != nil {
		return nil, r.err
	}
	return c, nil
}

// classReader reads big-endian numbers; after an error it yields zeros.
type classReader struct {
	data []byte
	pos  int
	pool []int // offsets of the constants' tags
	err  error
}

func (r *classReader) fail(err error) {
	if r.err == nil {
		r.err = err
		r.pos = len(r.data)
	}
}

// take returns the next n bytes, nil if there are not as many.
func (r *classReader) take(n int) []byte {
	if n < 0 || n > len(r.data)-r.pos {
		r.fail(errTruncated)
		return nil
	}
	b := r.data[r.pos : r.pos+n]
	r.pos += n
	return b
}

func (r *classReader) u1() int {
	if b := r.take(1); b != nil {
		return int(b[0])
	}
	return 0
}

func (r *classReader) u2() int {
	if b := r.take(2); b != nil {
		return int(binary.BigEndian.Uint16(b))
	}
	return 0
}

func (r *classReader) u4() uint32 {
	if b := r.take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

func (r *classReader) class() *Class {
	if r.u4() != 0xCAFEBABE {
		r.fail(errMagic)
		return nil
	}
	r.take(4) // version
	r.constants()
	c := &Class{Access: uint16(r.u2())}
	c.Name = r.className()
	c.Super = r.className()
	for range r.u2() {
		if r.err != nil {
			return nil
		}
		c.Interfaces = append(c.Interfaces, r.className())
	}
	c.Fields = r.members(false)
	c.Methods = r.members(true)
	return c
}

func (r *classReader) constants() {
	n := r.u2()
	if n > len(r.data)-r.pos {
		r.fail(errTruncated)
		return
	}
	r.pool = make([]int, n)
	for i := 1; i < n && r.err == nil; i++ {
		r.pool[i] = r.pos
		tag := r.u1()
		if tag >= len(constantSize) || constantSize[tag] == 0 {
			if r.err == nil {
				r.fail(fmt.Errorf("unknown constant tag %d", tag))
			}
			return
		}
		b := r.take(constantSize[tag])
		switch tag {
		case tagUtf8:
			if b != nil {
				r.take(int(binary.BigEndian.Uint16(b)))
			}
		case tagLong, tagDouble:
			i++
		}
	}
}

// constant returns what follows the tag of a constant, nil after an error. An index that
// has none leads to the magic of the file, which is no tag.
func (r *classReader) constant(i, tag int) []byte {
	if r.err == nil && i < len(r.pool) && int(r.data[r.pool[i]]) == tag {
		return r.data[r.pool[i]+1:]
	}
	r.fail(errIndex)
	return nil
}

func (r *classReader) utf8(i int) string {
	b := r.constant(i, tagUtf8)
	if b == nil {
		return ""
	}
	return decodeUTF8(b[2 : 2+binary.BigEndian.Uint16(b)])
}

// className reads the index of a class and returns its name, "" for index 0.
func (r *classReader) className() string {
	i := r.u2()
	if i == 0 {
		return ""
	}
	b := r.constant(i, tagClass)
	if b == nil {
		return ""
	}
	return r.utf8(int(binary.BigEndian.Uint16(b)))
}

func (r *classReader) members(methods bool) []Member {
	n := r.u2()
	list := make([]Member, 0, min(n, (len(r.data)-r.pos)/8))
	for ; n > 0 && r.err == nil; n-- {
		access, name, desc := r.u2(), r.u2(), r.u2()
		for range r.u2() {
			r.take(2)
			if r.take(int(r.u4())); r.err != nil {
				return nil
			}
		}
		if access&(Public|Protected) == 0 {
			continue
		}
		m := Member{uint16(access), r.utf8(name), r.utf8(desc)}
		if r.err == nil && !validDesc(m.Desc, methods) {
			r.fail(fmt.Errorf("bad descriptor %q of %s", m.Desc, m.Name))
		}
		list = append(list, m)
	}
	return list
}

// decodeUTF8 turns the JVM's modified UTF-8 into UTF-8: NUL is C0 80 there, and
// characters beyond U+FFFF are surrogate pairs of three bytes each.
func decodeUTF8(b []byte) string {
	plain := true
	for _, c := range b {
		if plain = c < 0x80; !plain {
			break
		}
	}
	if plain {
		return string(b)
	}
	out := make([]byte, 0, len(b))
	for len(b) > 0 {
		u, n := utf16Unit(b)
		b = b[n:]
		if u&0xFC00 == 0xD800 {
			if lo, n := utf16Unit(b); n == 3 && lo&0xFC00 == 0xDC00 {
				u = 0x10000 + (u-0xD800)<<10 + (lo - 0xDC00)
				b = b[n:]
			}
		}
		out = utf8.AppendRune(out, u)
	}
	return string(out)
}

// utf16Unit decodes one unit; what is no encoding of one counts as a byte by itself.
func utf16Unit(b []byte) (unit rune, size int) {
	tail := func(i int) bool { return i < len(b) && b[i]&0xC0 == 0x80 }
	switch {
	case len(b) == 0:
		return utf8.RuneError, 0
	case b[0] < 0x80:
		return rune(b[0]), 1
	case b[0]&0xE0 == 0xC0 && tail(1):
		return rune(b[0]&0x1F)<<6 | rune(b[1]&0x3F), 2
	case b[0]&0xF0 == 0xE0 && tail(1) && tail(2):
		return rune(b[0]&0x0F)<<12 | rune(b[1]&0x3F)<<6 | rune(b[2]&0x3F), 3
	}
	return utf8.RuneError, 1
}
