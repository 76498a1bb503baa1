// Package deflate is Python's module deflate: streams that decompress another one as they are read.
//
//	import deflate, io
//	with deflate.DeflateIO(io.BytesIO(data), deflate.ZLIB) as d:
//		text = d.read()
//
// The decoder is its own, and not compress/flate, for what programs rely on: no byte of the source is read before it is needed, so that
// what follows the compressed data is still there; and no more memory is taken than the window that the program, or the header, asks for.
//
// It compresses nothing, as the reference's unix port does not.
package deflate

import (
	"hash"
	"hash/adler32"
	"hash/crc32"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Word is a value: see package layout.
type Word = layout.Word

// The formats.
const (
	formatAuto = iota // by the header: zlib or gzip
	formatRaw
	formatZlib
	formatGzip
)

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
		return add("AUTO", layout.SmallInt(formatAuto)) && add("RAW", layout.SmallInt(formatRaw)) && add("ZLIB", layout.SmallInt(formatZlib)) &&
			add("GZIP", layout.SmallInt(formatGzip)) && add("DeflateIO", t.ClassOf(t.NativeType("deflate.DeflateIO", deflateType)))
	}}
}

func deflateType() *py.TypeDef {
	return &py.TypeDef{
		Name: "DeflateIO", New: newDeflate, Methods: stream.Methods("read", "readinto", "readline", "close", "__enter__", "__exit__"),
	}
}

// Words of an object: the source, and the window, a bytearray once something is read.
const (
	wordSource = iota
	wordWindow
	numWords
)

// stateWords is about how many words a state takes of Go's memory: an object takes as many of the heap, whose limit is so that of both.
const stateWords = 256

// reader is what a DeflateIO stands for. Its object outlives what uses it.
type reader struct {
	object Word
	format int64
	bits   int64 // of the window's size; 0 for what the header says
	close  bool  // the source, too

	started, closed, busy bool

	sum  hash.Hash32
	gzip bool
	inflater
}

// newDeflate is DeflateIO(stream[, format[, wbits[, close]]]).
func newDeflate(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) {
	if exc := t.CheckArgs(a, 1, 4); exc != 0 {
		return 0, exc
	}
	r := &reader{format: formatAuto}
	var exc Word
	if len(a.Words) > 1 {
		if r.format, exc = t.IntArg(a.Words[1]); exc != 0 {
			return 0, exc
		}
	}
	if len(a.Words) > 2 {
		if r.bits, exc = t.IntArg(a.Words[2]); exc != 0 {
			return 0, exc
		}
	}
	switch {
	case r.format < formatAuto || r.format > formatGzip:
		return t.Fail(py.ValueError, "format")
	case r.bits != 0 && (r.bits < 5 || r.bits > 15):
		return t.Fail(py.ValueError, "wbits")
	}
	if len(a.Words) > 3 {
		if r.close, exc = t.IsTrue(a.Words[3]); exc != 0 {
			return 0, exc
		}
	}
	words := make([]Word, numWords+stateWords)
	words[wordSource], words[wordWindow] = a.Words[0], layout.None
	r.object = t.NewHost(ty, r, nil, words...)
	return t.Made(r.object)
}

// Read implements stream.Stream.
func (r *reader) Read(t *py.Thread, p []byte) (n int, exc Word) {
	if r.closed || r.busy {
		return 0, t.OSError(host.EINVAL)
	}
	source, exc := stream.Of(t, t.HostWord(r.object, wordSource))
	if exc != 0 {
		return 0, exc
	}
	r.busy = true
	defer func() { r.busy = false }()
	in := &input{t: t, source: source}
	if !r.started {
		if exc := r.start(in); exc != 0 {
			return 0, exc
		}
	}
	if r.done {
		return 0, 0
	}
	r.window, _ = t.Buffer(t.HostWord(r.object, wordWindow))
	n = r.inflate(in, p)
	if r.sum != nil {
		r.sum.Write(p[:n])
	}
	if r.done && in.exc == 0 {
		r.checkSum(in)
	}
	return n, in.exc
}

// start reads the header and makes the window.
func (r *reader) start(in *input) (exc Word) {
	bits := r.bits
	switch {
	case r.format != formatRaw:
		header := r.header(in)
		if in.exc != 0 {
			return in.exc
		}
		if bits == 0 || header < bits {
			bits = header
		}
	case bits == 0:
		bits = defaultBits
	}
	window := in.t.NewByteArray(make([]byte, 1<<bits))
	if window == 0 {
		_, exc = in.t.NoMemory()
		return exc
	}
	in.t.SetHostWord(r.object, wordWindow, window)
	r.started = true
	return 0
}

// defaultBits are those of the window of raw data.
const defaultBits = 8

// Bits of a gzip header's flags (RFC 1952).
const (
	flagHeaderSum = 1 << 1
	flagExtra     = 1 << 2
	flagName      = 1 << 3
	flagComment   = 1 << 4
	flagReserved  = 0xe0
)

// header reads the header of zlib (RFC 1950) or gzip (RFC 1952), and returns the bits of the window's size.
func (r *reader) header(in *input) (bits int64) {
	first, second := in.byte(), in.byte()
	if r.gzip = first == 0x1f && second == 0x8b; r.gzip {
		if r.format == formatZlib {
			in.invalid()
			return 0
		}
		r.sum = crc32.NewIEEE()
		r.gzipHeader(in)
		return 15
	}
	bits = int64(first>>4) + 8
	if r.format == formatGzip || first&0x0f != 8 || bits > 15 || second&0x20 != 0 || (int(first)<<8|int(second))%31 != 0 {
		in.invalid()
		return 0
	}
	r.sum = adler32.New()
	return bits
}

// gzipHeader reads a gzip header behind its mark.
func (r *reader) gzipHeader(in *input) {
	method, flags := in.byte(), in.byte()
	if method != 8 || flags&flagReserved != 0 {
		in.invalid()
		return
	}
	in.skip(6)
	if flags&flagExtra != 0 {
		n := int(in.byte())
		in.skip(n | int(in.byte())<<8)
	}
	for _, text := range [...]byte{flagName, flagComment} {
		for flags&text != 0 && in.byte() != 0 {
		}
	}
	if flags&flagHeaderSum != 0 {
		in.skip(2)
	}
}

// checkSum reads what follows the data and holds it against what was read. The length that gzip has is left to be, as the reference does.
func (r *reader) checkSum(in *input) {
	if r.sum == nil {
		return
	}
	sum := uint32(0)
	for i := range 4 {
		b := uint32(in.byte())
		if r.gzip {
			sum |= b << (8 * i)
		} else {
			sum = sum<<8 | b
		}
	}
	if r.gzip {
		in.skip(4)
	}
	if in.exc == 0 && sum != r.sum.Sum32() {
		in.invalid()
	}
}

// Write implements stream.Stream: there is no compression.
func (r *reader) Write(t *py.Thread, p []byte) (int, Word) {
	return 0, t.Error(py.OSError, "stream operation not supported")
}

// Ioctl implements stream.Stream.
func (r *reader) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (int64, Word) {
	if request != stream.Close || r.busy {
		return 0, t.OSError(host.EINVAL)
	}
	if r.closed {
		return 0, 0
	}
	r.closed = true
	source := t.HostWord(r.object, wordSource)
	t.SetHostWord(r.object, wordSource, layout.None)
	t.SetHostWord(r.object, wordWindow, layout.None)
	if !r.close {
		return 0, 0
	}
	mark := t.Kept()
	defer t.Release(mark)
	s, exc := stream.Of(t, t.Keep(source))
	if exc == 0 {
		_, exc = s.Ioctl(t, stream.Close, stream.Arg{})
	}
	return 0, exc
}
