package deflate

import (
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// input reads the source byte by byte. After an error all bytes are zero, and exc is its exception.
type input struct {
	t      *py.Thread
	source stream.Stream
	exc    Word
	count  int
	one    [1]byte
}

func (in *input) byte() byte {
	if in.exc != 0 {
		return 0
	}
	if in.count++; in.count%256 == 0 {
		if in.exc = in.t.Check(256); in.exc != 0 {
			return 0
		}
	}
	n, exc := in.source.Read(in.t, in.one[:])
	switch {
	case exc != 0:
		in.exc = exc
	case n == 0:
		in.exc = in.t.Error(py.EOFError, "")
	case n == stream.Again:
		in.exc = in.t.OSError(host.EAGAIN)
	default:
		return in.one[0]
	}
	return 0
}

func (in *input) skip(n int) {
	for ; n > 0 && in.exc == 0; n-- {
		in.byte()
	}
}

// invalid notes that the data is wrong.
func (in *input) invalid() {
	if in.exc == 0 {
		in.exc = in.t.OSError(host.EINVAL)
	}
}

// inflater decodes RFC 1951, as many bytes at a time as it is asked for.
type inflater struct {
	window []byte // a ring of what was put out last
	at     int    // in it
	filled int    // how much of it

	bits  uint32 // read and not used, the lowest first
	nbits uint

	block    blockKind
	last     bool // the block
	done     bool
	left     int // bytes of a stored block, or of a match
	distance int // of that match
	literals huffman
	offsets  huffman
}

// blockKind is what is being decoded.
type blockKind uint8

const (
	blockNone blockKind = iota
	blockStored
	blockCodes
)

// inflate decodes up to len(p) bytes, and returns how many.
func (d *inflater) inflate(in *input, p []byte) (n int) {
	for n < len(p) && !d.done && in.exc == 0 {
		switch d.block {
		case blockNone:
			if d.last {
				d.done = true
				return n
			}
			d.header(in)
		case blockStored:
			if d.left == 0 {
				d.block = blockNone
				continue
			}
			if b := in.byte(); in.exc == 0 {
				n = d.put(p, n, b)
				d.left--
			}
		case blockCodes:
			if d.left > 0 {
				n = d.put(p, n, d.window[(d.at-d.distance+len(d.window))%len(d.window)])
				d.left--
				continue
			}
			n = d.symbol(in, p, n)
		}
	}
	if d.last && d.block == blockNone && in.exc == 0 {
		d.done = true
	}
	return n
}

func (d *inflater) put(p []byte, n int, b byte) int {
	p[n] = b
	d.window[d.at] = b
	d.at = (d.at + 1) % len(d.window)
	d.filled = min(d.filled+1, len(d.window))
	return n + 1
}

// take returns n bits.
func (d *inflater) take(in *input, n uint) int {
	for d.nbits < n {
		d.bits |= uint32(in.byte()) << d.nbits
		d.nbits += 8
	}
	v := d.bits & (1<<n - 1)
	d.bits, d.nbits = d.bits>>n, d.nbits-n
	return int(v)
}

// header reads the beginning of a block.
func (d *inflater) header(in *input) {
	d.last = d.take(in, 1) != 0
	kind := d.take(in, 2)
	if in.exc != 0 {
		return
	}
	switch kind {
	case 0:
		d.bits, d.nbits = 0, 0
		size := int(in.byte()) | int(in.byte())<<8
		check := int(in.byte()) | int(in.byte())<<8
		if size != ^check&0xffff {
			in.invalid()
		}
		d.block, d.left = blockStored, size
	case 1:
		d.block, d.left = blockCodes, 0
		d.fixedCodes()
	case 2:
		d.block, d.left = blockCodes, 0
		d.dynamicCodes(in)
	default:
		in.invalid()
	}
}

// fixedCodes are those of RFC 1951, 3.2.6.
func (d *inflater) fixedCodes() {
	var lengths [numLiterals]byte
	for i := range lengths {
		switch {
		case i < 144:
			lengths[i] = 8
		case i < 256:
			lengths[i] = 9
		case i < 280:
			lengths[i] = 7
		default:
			lengths[i] = 8
		}
	}
	d.literals.build(lengths[:])
	for i := range numOffsets {
		lengths[i] = 5
	}
	d.offsets.build(lengths[:numOffsets])
}

// codeOrder is in which order the lengths of the codes for lengths stand.
var codeOrder = [...]byte{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// dynamicCodes reads the codes of a block (RFC 1951, 3.2.7).
func (d *inflater) dynamicCodes(in *input) {
	literals, offsets, codes := d.take(in, 5)+257, d.take(in, 5)+1, d.take(in, 4)+4
	if literals > 286 || offsets > 30 {
		in.invalid()
		return
	}
	var lengths [numLiterals + 32]byte
	for _, i := range codeOrder[:codes] {
		lengths[i] = byte(d.take(in, 3))
	}
	var code huffman
	if !code.build(lengths[:len(codeOrder)]) {
		in.invalid()
	}
	clear(lengths[:])
	for n := 0; n < literals+offsets && in.exc == 0; {
		symbol := d.decode(in, &code)
		repeat, value := 1, byte(symbol)
		switch {
		case symbol == 16 && n == 0:
			in.invalid()
		case symbol == 16:
			repeat, value = d.take(in, 2)+3, lengths[n-1]
		case symbol == 17:
			repeat, value = d.take(in, 3)+3, 0
		case symbol == 18:
			repeat, value = d.take(in, 7)+11, 0
		}
		if n+repeat > literals+offsets {
			in.invalid()
			return
		}
		for range repeat {
			lengths[n] = value
			n++
		}
	}
	if in.exc == 0 && (lengths[256] == 0 || !d.literals.build(lengths[:literals]) || !d.offsets.build(lengths[literals:literals+offsets])) {
		in.invalid()
	}
}

// The lengths and distances that symbols stand for, and how many bits follow (RFC 1951, 3.2.5).
var (
	lengthBase = [...]uint16{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthBits = [...]uint8{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}
	offsetBase = [...]uint16{
		1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
	}
	offsetBits = [...]uint8{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
)

const (
	numLiterals = 288
	numOffsets  = 30
	endOfBlock  = 256
)

// symbol decodes a literal, puts it out, or begins a match.
func (d *inflater) symbol(in *input, p []byte, n int) int {
	s := d.decode(in, &d.literals)
	switch {
	case in.exc != 0:
		return n
	case s < endOfBlock:
		return d.put(p, n, byte(s))
	case s == endOfBlock:
		d.block = blockNone
		return n
	case s-257 >= len(lengthBase):
		in.invalid()
		return n
	}
	s -= 257
	length := int(lengthBase[s]) + d.take(in, uint(lengthBits[s]))
	o := d.decode(in, &d.offsets)
	if in.exc == 0 && o >= len(offsetBase) {
		in.invalid()
	}
	if in.exc != 0 {
		return n
	}
	d.distance = int(offsetBase[o]) + d.take(in, uint(offsetBits[o]))
	if d.distance > d.filled {
		in.invalid()
		return n
	}
	d.left = length
	return n
}

// huffman is a canonical code: how many codes there are of each length, and the symbols in the order of their codes.
type huffman struct {
	counts  [16]uint16
	symbols [numLiterals]uint16
}

// build makes the code of symbols with these lengths, 0 for those that do not occur; false where no code is like that.
func (h *huffman) build(lengths []byte) bool {
	*h = huffman{}
	for _, n := range lengths {
		h.counts[n]++
	}
	h.counts[0] = 0
	left := 1
	var first [16]uint16
	for n := 1; n < len(h.counts); n++ {
		if left = left<<1 - int(h.counts[n]); left < 0 {
			return false
		}
		first[n] = first[n-1] + h.counts[n-1]
	}
	for symbol, n := range lengths {
		if n != 0 {
			h.symbols[first[n]] = uint16(symbol)
			first[n]++
		}
	}
	return true
}

// decode reads a symbol bit by bit, so that no byte is read ahead.
func (d *inflater) decode(in *input, h *huffman) int {
	code, first, index := 0, 0, 0
	for n := 1; n < len(h.counts); n++ {
		code |= d.take(in, 1)
		count := int(h.counts[n])
		if code-count < first {
			return int(h.symbols[index+code-first])
		}
		index += count
		first = (first + count) << 1
		code <<= 1
	}
	in.invalid()
	return 0
}
