package classtest

import (
	"encoding/binary"
	"strings"
)

// access are the words of declarations and their flags.
var access = map[string]uint16{
	"public": 0x0001, "private": 0x0002, "protected": 0x0004, "static": 0x0008, "final": 0x0010,
	"interface": 0x0200, "abstract": 0x0400, "annotation": 0x2000, "enum": 0x4000, "class": 0x0020,
}

// Classes returns the class files that a text declares, by their paths.
func Classes(text string) map[string][]byte {
	out := map[string][]byte{}
	var w *writer
	flush := func() {
		if w != nil {
			out[w.name+".class"] = w.bytes()
		}
	}
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || words[0] == "//":
		case line[0] != ' ':
			flush()
			w = newWriter(words)
		case w != nil:
			w.member(words)
		}
	}
	flush()
	return out
}

// writer collects the parts of one class file.
type writer struct {
	name            string
	pool            []byte
	count           uint16
	known           map[string]uint16
	head            []byte // access, this, super, interfaces
	fields, methods []byte
	nfields         uint16
	nmethods        uint16
}

func flags(words []string) (mask uint16, rest []string) {
	for len(words) > 0 {
		f, ok := access[words[0]]
		if !ok {
			break
		}
		mask |= f
		words = words[1:]
	}
	return mask, words
}

func newWriter(words []string) *writer {
	w := &writer{count: 1, known: map[string]uint16{}}
	mask, words := flags(words)
	if len(words) == 0 {
		words = []string{"Unnamed"}
	}
	w.name = words[0]
	super, interfaces := "java/lang/Object", []string(nil)
	if len(words) > 2 {
		super, interfaces = words[2], words[3:]
	}
	if w.name == "java/lang/Object" {
		super = ""
	}
	w.head = binary.BigEndian.AppendUint16(nil, mask)
	w.head = binary.BigEndian.AppendUint16(w.head, w.class(w.name))
	w.head = binary.BigEndian.AppendUint16(w.head, w.class(super))
	w.head = binary.BigEndian.AppendUint16(w.head, uint16(len(interfaces)))
	for _, i := range interfaces {
		w.head = binary.BigEndian.AppendUint16(w.head, w.class(i))
	}
	return w
}

func (w *writer) constant(key string, data []byte) uint16 {
	if i, ok := w.known[key]; ok {
		return i
	}
	w.pool = append(w.pool, data...)
	w.known[key] = w.count
	w.count++
	return w.count - 1
}

func (w *writer) utf8(s string) uint16 {
	data := binary.BigEndian.AppendUint16([]byte{1}, uint16(len(s)))
	return w.constant("utf8 "+s, append(data, s...))
}

func (w *writer) class(name string) uint16 {
	if name == "" {
		return 0
	}
	return w.constant("class "+name, binary.BigEndian.AppendUint16([]byte{7}, w.utf8(name)))
}

// member adds "public static run ()V" or "public field count I".
func (w *writer) member(words []string) {
	mask, words := flags(words)
	list, n := &w.methods, &w.nmethods
	if len(words) > 0 && words[0] == "field" {
		list, n = &w.fields, &w.nfields
		words = words[1:]
	}
	if len(words) < 2 {
		return
	}
	for _, v := range []uint16{mask, w.utf8(words[0]), w.utf8(words[1]), 0} {
		*list = binary.BigEndian.AppendUint16(*list, v)
	}
	*n++
}

func (w *writer) bytes() []byte {
	out := []byte{0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 52}
	out = binary.BigEndian.AppendUint16(out, w.count)
	out = append(append(out, w.pool...), w.head...)
	out = append(binary.BigEndian.AppendUint16(out, w.nfields), w.fields...)
	out = append(binary.BigEndian.AppendUint16(out, w.nmethods), w.methods...)
	return append(out, 0, 0) // no attributes
}
