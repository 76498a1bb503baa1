package mpy

import (
	"fmt"
	"math"
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/qstr"
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// Limits of what Read accepts.
const (
	maxDepth   = 1000    // of functions in functions, and of tuples in tuples
	maxEntries = 1 << 22 // names, objects and functions of a file
	maxDigits  = 1 << 17 // characters of a number; reading one takes more than linear time
)

// Error says why bytes are no .mpy file that this package reads.
type Error struct {
	Offset int    // of the byte in question
	What   string // what was being read, "" where the message says it
	Msg    string
}

// Error returns the message with the offset.
func (e *Error) Error() string {
	if e.What == "" {
		return e.Msg
	}
	return fmt.Sprintf("invalid .mpy: %s at offset %d: %s", e.What, e.Offset, e.Msg)
}

// Read reads a file. It keeps nothing of data.
func Read(data []byte) (*Module, error) {
	r := &reader{data: append([]byte(nil), data...)}
	r.text = string(r.data)
	m := r.module()
	if r.err != nil {
		return nil, r.err
	}
	return m, nil
}

// reader reads on until the first error; after that everything is zero.
type reader struct {
	data    []byte
	text    string // the same bytes, for strings
	at      int
	err     *Error
	entries int
	bits    scopeBits
}

func (r *reader) fail(at int, what, format string, args ...any) {
	if r.err == nil {
		r.err = &Error{Offset: at, What: what, Msg: fmt.Sprintf(format, args...)}
	}
}

func (r *reader) left() int { return len(r.data) - r.at }

func (r *reader) byte(what string) byte {
	if r.err != nil {
		return 0
	}
	if r.left() == 0 {
		r.fail(r.at, what, "the file ends")
		return 0
	}
	b := r.data[r.at]
	r.at++
	return b
}

func (r *reader) uint(what string) uint64 {
	x, start := uint64(0), r.at
	for {
		b := r.byte(what)
		if r.err != nil {
			return 0
		}
		if x>>57 != 0 {
			r.fail(start, what, "number of more than 64 bits")
			return 0
		}
		x = x<<7 | uint64(b&0x7f)
		if b&0x80 == 0 {
			return x
		}
	}
}

// size reads a vuint that says how many things follow, each of at least unit bytes.
func (r *reader) size(what string, unit int) int {
	start := r.at
	n := r.uint(what)
	if n > uint64(r.left()/unit) {
		r.fail(start, what, "%d announced, %d bytes left", n, r.left())
		return 0
	}
	return int(n)
}

// count is size for entries of tables, which take more memory than their bytes.
func (r *reader) count(what string, unit int) int {
	start := r.at
	n := r.size(what, unit)
	r.entries += n
	if r.entries > maxEntries {
		r.fail(start, what, "more than %d names, objects and functions", maxEntries)
		return 0
	}
	return n
}

// bytes returns the next n bytes, which must be there.
func (r *reader) bytes(n int) []byte {
	if r.err != nil {
		return nil
	}
	b := r.data[r.at : r.at+n : r.at+n]
	r.at += n
	return b
}

func (r *reader) string(n int) string {
	if r.err != nil {
		return ""
	}
	s := r.text[r.at : r.at+n]
	r.at += n
	return s
}

func (r *reader) module() *Module {
	m := r.header()
	if r.err != nil {
		return nil
	}
	r.bits = scopeBitsOf(m.Magic)
	if r.data[2]&featureFlags != 0 {
		m.ArchFlags = r.uint("architecture flags")
	}
	nqstr := r.count("number of names", 1)
	nobject := r.count("number of objects", 1)
	m.Qstrs = make([]string, 0, nqstr)
	for i := 0; i < nqstr && r.err == nil; i++ {
		m.Qstrs = append(m.Qstrs, r.qstr())
	}
	if r.err == nil {
		m.Objects = make([]pyconst.Value, 0, min(nobject, r.left()))
	}
	for i := 0; i < nobject && r.err == nil; i++ {
		m.Objects = append(m.Objects, r.object(0))
	}
	m.Root = r.rawCode(0)
	if r.err == nil && r.left() > 0 {
		r.fail(r.at, "end of the file", "%d bytes more than its tables say", r.left())
	}
	return m
}

// header reads the first four bytes.
func (r *reader) header() *Module {
	magic := r.byte("magic byte")
	if r.err == nil && magic != MagicMicroPython && magic != MagicCircuitPython {
		r.fail(0, "", "not a .mpy file: it begins with byte 0x%02x, 'M' (MicroPython) or 'C' (CircuitPython) accepted", magic)
	}
	version := r.byte("version")
	if r.err == nil && version != Version {
		r.fail(1, "", "incompatible .mpy: version %d found, 6 (6.0-6.3) accepted", version)
	}
	feature := r.byte("feature byte")
	bits := r.byte("small-int bits")
	arch := feature >> 2 & 0xf
	if r.err == nil && feature&0x80 != 0 {
		r.fail(2, "", "incompatible .mpy: feature byte 0x%02x found, bit 7 must be clear", feature)
	}
	if r.err == nil && arch >= byte(NumArchs) {
		r.fail(2, "", "incompatible .mpy: architecture number %d found, 0 to %d accepted", arch, NumArchs-1)
	}
	return &Module{Magic: magic, SubVersion: int(feature & 3), Arch: Arch(arch), SmallIntBits: int(bits)}
}

func (r *reader) qstr() string {
	const what = "name"
	start := r.at
	n := r.uint(what)
	if n&1 != 0 {
		if n >>= 1; n == 0 || n > uint64(qstr.NumStatic) {
			r.fail(start, what, "static name %d found, 1 to %d accepted", n, qstr.NumStatic)
			return ""
		}
		return qstr.Static(int(n))
	}
	return r.terminated(what, start, n>>1)
}

// terminated reads n bytes and the 0 that follows them.
func (r *reader) terminated(what string, start int, n uint64) string {
	if n >= uint64(r.left()) {
		r.fail(start, what, "%d bytes announced, %d left", n, r.left())
		return ""
	}
	s := r.string(int(n))
	if end := r.byte(what); r.err == nil && end != 0 {
		r.fail(r.at-1, what, "byte 0x%02x at the end of a string, 0 expected", end)
	}
	return s
}

func (r *reader) object(depth int) pyconst.Value {
	const what = "object"
	start := r.at
	if depth > maxDepth {
		r.fail(start, what, "tuples more than %d deep", maxDepth)
		return pyconst.Value{}
	}
	v := pyconst.Value{Kind: pyconst.Kind(r.byte(what))}
	switch v.Kind {
	case pyconst.KindFunTable, pyconst.KindNone, pyconst.KindFalse, pyconst.KindTrue, pyconst.KindEllipsis:
	case pyconst.KindStr, pyconst.KindBytes:
		v.Text = r.terminated(what, start, r.uint(what))
	case pyconst.KindInt, pyconst.KindFloat, pyconst.KindComplex:
		n := r.size("length of a number", 1)
		if n > maxDigits {
			r.fail(start, what, "number of %d characters, at most %d accepted", n, maxDigits)
		}
		v.Text = r.string(n)
		if r.err == nil && !parseNumber(&v) {
			r.fail(start, what, "%q is no number of its kind", clip(v.Text))
		}
	case pyconst.KindTuple:
		n := r.count("length of a tuple", 1)
		if r.err == nil {
			v.Items = make([]pyconst.Value, 0, n)
		}
		for i := 0; i < n && r.err == nil; i++ {
			v.Items = append(v.Items, r.object(depth+1))
		}
	default:
		r.fail(start, what, "kind %d found, 0 to %d accepted", v.Kind, pyconst.KindTuple)
	}
	return v
}

// parseNumber sets the value of a number from its text.
func parseNumber(v *pyconst.Value) bool {
	switch v.Kind {
	case pyconst.KindInt:
		return parseInt(v)
	case pyconst.KindFloat:
		x, rest, ok := parseReal(v.Text)
		v.Real = x
		return ok && rest == ""
	}
	return parseComplex(v)
}

// parseInt reads [-]digits.
func parseInt(v *pyconst.Value) bool {
	text := v.Text
	digits := strings.TrimPrefix(text, "-")
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return false
	}
	x, err := pyvalue.ParseInt(text, 10, nil)
	if err != nil {
		return false
	}
	*v = pyconst.Int(x.BigInt())
	v.Text = text
	return true
}

// parseReal reads a float as repr writes it and returns what follows it.
func parseReal(s string) (x float64, rest string, ok bool) {
	sign := ""
	body := s
	if body != "" && (body[0] == '-' || body[0] == '+') {
		sign, body = body[:1], body[1:]
	}
	n := 3
	switch {
	case strings.HasPrefix(body, "inf"):
		x, ok = math.Inf(1), true
	case strings.HasPrefix(body, "nan"):
		x, ok = math.NaN(), true
	case body != "" && body[0] >= '0' && body[0] <= '9':
		x, n, ok = pyvalue.ScanFloat(body)
	}
	if !ok {
		return 0, s, false
	}
	if sign == "-" {
		x = -x
	}
	return x, body[n:], true
}

// parseComplex reads a number of the form 2j or (1+2j).
func parseComplex(v *pyconst.Value) bool {
	s, ok := v.Text, false
	if len(s) > 2 && s[0] == '(' && s[len(s)-1] == ')' {
		if v.Real, s, ok = parseReal(s[1 : len(s)-1]); !ok {
			return false
		}
	}
	v.Imag, s, ok = parseReal(s)
	return ok && s == "j"
}

func clip(s string) string {
	if len(s) > 40 {
		return s[:40] + "..."
	}
	return s
}

func (r *reader) rawCode(depth int) *RawCode {
	const what = "function"
	start := r.at
	if depth > maxDepth {
		r.fail(start, what, "functions more than %d deep", maxDepth)
	}
	head := r.uint(what)
	if r.err != nil {
		return nil
	}
	if head>>3 > uint64(r.left()) {
		r.fail(start, what, "%d bytes of code announced, %d left", head>>3, r.left())
		return nil
	}
	c := &RawCode{Kind: Kind(head & 3), Code: r.bytes(int(head >> 3))}
	r.detail(c)
	if head&4 != 0 {
		n := r.count("number of children", 1)
		if r.err == nil {
			c.Children = make([]*RawCode, 0, n)
		}
		for i := 0; i < n && r.err == nil; i++ {
			c.Children = append(c.Children, r.rawCode(depth+1))
		}
	}
	if c.relocatable(r.bits) {
		c.Relocs = r.relocs()
	}
	return c
}

// detail reads what follows the code of each kind.
func (r *reader) detail(c *RawCode) {
	switch c.Kind {
	case KindNative:
		start := r.at
		offset := r.uint("offset of a prelude")
		if r.err == nil && offset >= uint64(len(c.Code)) {
			r.fail(start, "offset of a prelude", "%d found in %d bytes of code", offset, len(c.Code))
			return
		}
		c.PreludeOffset = int(offset)
	case KindViper:
		c.ScopeFlags = r.uint("scope flags")
		n, start := uint64(0), r.at
		if c.ScopeFlags&r.bits.rodata != 0 {
			n = r.uint("size of rodata")
		}
		if c.ScopeFlags&r.bits.bss != 0 {
			c.BSSSize = r.uint("size of bss")
		}
		if n > uint64(r.left()) {
			r.fail(start, "rodata", "%d bytes announced, %d left", n, r.left())
			return
		}
		if n > 0 {
			c.Rodata = r.bytes(int(n))
		}
	case KindAsm:
		c.ScopeFlags = r.uint("scope flags")
		c.NumPos = r.uint("number of arguments")
		c.TypeSig = r.uint("type signature")
	}
}

func (r *reader) relocs() []Reloc {
	const what = "relocation"
	var list []Reloc
	for {
		start := r.at
		op := r.byte(what)
		if r.err != nil || op == relocEnd {
			return list
		}
		reloc := Reloc{Op: op}
		if reloc.hasAddress() {
			reloc.Address = r.uint(what)
		}
		if reloc.hasCount() {
			reloc.Adjusted = r.uint(what)
		}
		if r.entries++; r.entries > maxEntries {
			r.fail(start, what, "more than %d entries", maxEntries)
		}
		list = append(list, reloc)
	}
}
