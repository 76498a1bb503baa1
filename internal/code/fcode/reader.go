package fcode

import (
	"encoding/binary"
	"fmt"
	"math"
)

// FormatError says what is wrong with an entry and where.
type FormatError struct {
	Entry  string // "fcode/names.def"
	Offset int    // in bytes from the start of the entry
	Reason string
}

func (e *FormatError) Error() string {
	return fmt.Sprintf("%s: offset %d: %s", e.Entry, e.Offset, e.Reason)
}

// reader takes values off the front of an entry. The first mistake sticks;
// everything read after it is zero.
type reader struct {
	entry string
	data  []byte
	pos   int
	err   error
}

func (r *reader) fail(reason string) {
	if r.err == nil {
		r.err = &FormatError{Entry: r.entry, Offset: r.pos, Reason: reason}
	}
}

// take returns the next n bytes, or nil past the end.
func (r *reader) take(n int) []byte {
	if r.err != nil || len(r.data)-r.pos < n {
		r.fail("truncated")
		return nil
	}
	b := r.data[r.pos : r.pos+n : r.pos+n]
	r.pos += n
	return b
}

func (r *reader) u1() uint8 {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) u2() uint16 {
	if b := r.take(2); b != nil {
		return binary.BigEndian.Uint16(b)
	}
	return 0
}

func (r *reader) u4() uint32 {
	if b := r.take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

func (r *reader) s8() int64 {
	if b := r.take(8); b != nil {
		return int64(binary.BigEndian.Uint64(b))
	}
	return 0
}

func (r *reader) f8() float64 { return math.Float64frombits(uint64(r.s8())) }

func (r *reader) utf() string {
	start := r.pos
	b := r.take(int(r.u2()))
	s, err := decodeCESU8(b)
	if err != nil && r.err == nil {
		r.pos = start
		r.fail(err.Error())
	}
	return s
}

func (r *reader) buf() []byte { return r.take(int(r.u2())) }

// count reads a u2 and refuses one whose records, each of at least size bytes,
// cannot fit what is left.
func (r *reader) count(size int) int {
	n := int(r.u2())
	if n*size > len(r.data)-r.pos {
		r.fail(fmt.Sprintf("count %d exceeds the entry", n))
		return 0
	}
	return n
}

// refs reads n table indexes.
func (r *reader) refs(n int) []uint16 {
	b := r.take(2 * n)
	if len(b) == 0 {
		return nil
	}
	out := make([]uint16, n)
	for i := range out {
		out[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	return out
}

// end refuses bytes after the last record.
func (r *reader) end() error {
	if r.err == nil && r.pos != len(r.data) {
		r.fail("bytes after the end")
	}
	return r.err
}

// writer appends values to an entry; the first value that does not fit sticks as err.
type writer struct {
	data []byte
	err  error
}

func (w *writer) u1(v uint8)   { w.data = append(w.data, v) }
func (w *writer) u2(v uint16)  { w.data = binary.BigEndian.AppendUint16(w.data, v) }
func (w *writer) u4(v uint32)  { w.data = binary.BigEndian.AppendUint32(w.data, v) }
func (w *writer) s8(v int64)   { w.data = binary.BigEndian.AppendUint64(w.data, uint64(v)) }
func (w *writer) f8(v float64) { w.s8(int64(math.Float64bits(v))) }

// count writes a count or length of at most 65535; what names the thing in the error.
func (w *writer) count(n int, what string) {
	if n > math.MaxUint16 && w.err == nil {
		w.err = &LimitError{What: what, Count: n, Limit: math.MaxUint16}
	}
	w.u2(uint16(n))
}

func (w *writer) utf(s string) {
	at := len(w.data)
	w.u2(0)
	w.data = appendCESU8(w.data, s)
	n := len(w.data) - at - 2
	if n > math.MaxUint16 && w.err == nil {
		w.err = &LimitError{What: "bytes in a string", Count: n, Limit: math.MaxUint16}
	}
	binary.BigEndian.PutUint16(w.data[at:], uint16(n))
}

func (w *writer) buf(b []byte, what string) {
	w.count(len(b), what)
	w.data = append(w.data, b...)
}

func (w *writer) refs(ids []uint16) {
	for _, id := range ids {
		w.u2(id)
	}
}

// LimitError says that something outgrows the format.
type LimitError struct {
	What         string
	Count, Limit int
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("too many %s: %d (limit %d)", e.What, e.Count, e.Limit)
}
