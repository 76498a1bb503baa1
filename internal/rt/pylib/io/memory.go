package io

import (
	"math"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// memory is what stands behind a StringIO or BytesIO. The object has one word, a KindRaw with the bytes, Null while there are none.
type memory struct {
	self   Word // the object, which lives as long as anybody calls this
	size   int  // how many bytes
	at     int64
	text   bool
	closed bool
}

func memoryType(t *py.Thread, text bool) *py.Type {
	name := "BytesIO"
	if text {
		name = "StringIO"
	}
	return t.NativeType("io."+name, func() *py.TypeDef {
		return &py.TypeDef{
			Name: name,
			New: func(t *py.Thread, ty *py.Type, a py.Args) (Word, Word) {
				return newMemory(t, ty, text, a)
			},
			Print: func(t *py.Thread, w Word, p *py.Printer, repr bool) Word {
				p.Text("<io." + name + " 0x" + t.Address(w) + ">")
				return 0
			},
			Next: stream.NextLine,
			Methods: append(
				stream.Methods("read", "readinto", "readline", "write", "seek", "tell", "flush", "close", "__enter__", "__exit__"),
				py.Def{Name: "getvalue", Min: 1, Max: 1, Fn: getValue},
			),
		}
	})
}

// newMemory is StringIO(start) or BytesIO(start): of text, of a buffer, or of a number of bytes that are expected.
func newMemory(t *py.Thread, ty *py.Type, text bool, a py.Args) (Word, Word) {
	m := &memory{text: text}
	o := t.NewHost(ty, m, nil, layout.Null)
	if o == 0 {
		return t.NoMemory()
	}
	m.self = o
	if len(a.Words) == 0 {
		return o, 0
	}
	if n, ok := t.TruncatedInt(a.Words[0]); ok && a.Words[0] != layout.True && a.Words[0] != layout.False {
		if n > 0 {
			if n > math.MaxInt32 || !m.grow(t, int(n)) {
				return t.NoMemory()
			}
			m.size = 0
		}
		return o, 0
	}
	data, exc := t.BufferArg(a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	_, exc = m.Write(t, data)
	m.at = 0
	return o, exc
}

func (m *memory) IsText() bool { return m.text }

// bytes returns what the stream holds: a view.
func (m *memory) bytes(t *py.Thread) []byte {
	raw := t.HostWord(m.self, 0)
	if raw == layout.Null {
		return nil
	}
	return t.Heap.Bytes(raw, layout.HeaderBytes, m.size)
}

func (m *memory) check(t *py.Thread) (exc Word) {
	if m.closed {
		return t.Error(py.ValueError, "I/O operation on closed file")
	}
	return 0
}

// grow makes the stream hold size bytes, the new ones zero.
func (m *memory) grow(t *py.Thread, size int) bool {
	raw := t.HostWord(m.self, 0)
	if raw == layout.Null || uint64(size)+layout.HeaderBytes > t.Heap.Capacity(raw) {
		room := size
		if raw != layout.Null {
			room += size / 4
		}
		if s := t.Heap.Stats(); uint64(room) > s.Limit-min(s.Used, s.Limit) {
			return false
		}
		next := t.Alloc(layout.KindRaw, 0, layout.HeaderBytes+uint64(max(room, 16)))
		if next == 0 {
			return false
		}
		copy(t.Heap.Bytes(next, layout.HeaderBytes, m.size), m.bytes(t))
		t.SetHostWord(m.self, 0, next)
		raw = next
	}
	clear(t.Heap.Bytes(raw, layout.HeaderBytes, size)[m.size:])
	m.size = size
	return true
}

// Peek returns what is still to be read.
func (m *memory) Peek(t *py.Thread) ([]byte, Word) {
	if exc := m.check(t); exc != 0 || m.at >= int64(m.size) {
		return nil, exc
	}
	return m.bytes(t)[m.at:], 0
}

func (m *memory) Read(t *py.Thread, p []byte) (int, Word) {
	next, exc := m.Peek(t)
	n := copy(p, next)
	m.at += int64(n)
	return n, exc
}

func (m *memory) Write(t *py.Thread, p []byte) (int, Word) {
	if exc := m.check(t); exc != 0 {
		return 0, exc
	}
	if m.at > math.MaxInt64-int64(len(p)) {
		return 0, t.OSError(host.EFBIG)
	}
	end := m.at + int64(len(p))
	if end > math.MaxInt32 || end > int64(m.size) && !m.grow(t, int(end)) {
		_, exc := t.NoMemory()
		return 0, exc
	}
	copy(m.bytes(t)[m.at:], p)
	m.at = end
	return len(p), 0
}

func (m *memory) Ioctl(t *py.Thread, request stream.Request, arg stream.Arg) (int64, Word) {
	switch request {
	case stream.Flush:
		return 0, 0
	case stream.Close:
		m.closed, m.size, m.at = true, 0, 0
		t.SetHostWord(m.self, 0, layout.Null)
		return 0, 0
	case stream.Seek:
		return m.seek(t, arg)
	}
	return 0, t.OSError(host.EINVAL)
}

// seek moves to an offset: ahead of the start counts as the start.
func (m *memory) seek(t *py.Thread, arg stream.Arg) (int64, Word) {
	from := int64(0)
	switch arg.Whence {
	case 1:
		from = m.at
	case 2:
		if exc := m.check(t); exc != 0 {
			return 0, exc
		}
		from = int64(m.size)
	}
	if arg.Offset > math.MaxInt64-from {
		return 0, t.OSError(host.EINVAL)
	}
	m.at = max(0, from+arg.Offset)
	return m.at, 0
}

func getValue(t *py.Thread, a py.Args) (Word, Word) {
	m, ok := t.HostValue(a.Words[0]).(*memory)
	if !ok {
		return t.Fail(py.TypeError, "'%s' object isn't a stream in memory", t.TypeOf(a.Words[0]).Name())
	}
	if exc := m.check(t); exc != 0 {
		return 0, exc
	}
	return stream.NewText(t, m, m.bytes(t))
}
