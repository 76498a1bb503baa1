package sys

import (
	"bytes"
	"crypto/hmac"
	"crypto/md5"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	hexcode "encoding/hex"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"math"
	"strconv"
	"strings"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// The words of a Buf behind the number of its state: its streams, once they were asked for.
const (
	bufInWord = layout.FieldsStart + 8*(1+iota)
	bufOutWord
	bufEnd
	bufWords = (bufEnd - layout.FieldsStart) / 8
)

// bufState is a buffer in memory: bytes, of which those behind the position are to be read, and at which is written.
type bufState struct {
	fmt   format // of what is written
	in    format // of what is read
	data  []byte
	pos   int
	fixed bool
	file  *fileBuf // of a buffer that is the content of a file; else nil
}

// buffer is a Buf as a sink.
type buffer struct {
	self Word
	st   *bufState
}

// bufferIn is a Buf as an origin.
type bufferIn struct{ buffer }

func openBuf(t *fan.Thread, self Word) buffer { return buffer{self, t.Heap.Host(self).(*bufState)} }

func (b buffer) format() *format { return &b.st.fmt }

func (b bufferIn) format() *format { return &b.st.in }

func (b buffer) put(t *fan.Thread, data []byte) (exc Word) {
	room := cap(b.st.data)
	for end := b.st.pos + len(data); room < end; room = max(room+1, 2*room) {
	}
	return b.store(t, data, room)
}

// store writes at the position. Where there is no room, room is what is made: the capacity, which programs can see.
func (b buffer) store(t *fan.Thread, data []byte, room int) (exc Word) {
	st := b.st
	if st.fixed {
		_, exc = t.Fail("ReadonlyErr", bufImmutable)
		return exc
	}
	if st.file != nil && st.file.mode == "r" {
		_, exc = t.Fail("IOErr", "java.io.IOException: Bad file descriptor")
		return exc
	}
	if end := st.pos + len(data); end > len(st.data) {
		if st.file != nil && st.file.mapped {
			st.pos += copy(st.data[st.pos:], data)
			_, exc = t.Fail("Err", "java.nio.BufferOverflowException")
			return exc
		}
		if exc := st.grow(t, end, room); exc != 0 {
			return exc
		}
	}
	copy(st.data[st.pos:], data)
	st.pos += len(data)
	return 0
}

// grow makes the buffer longer, and where it has no room makes as much as is said.
func (st *bufState) grow(t *fan.Thread, size, room int) (exc Word) {
	if size <= cap(st.data) {
		st.data = st.data[:size] // what was there before shows again
		return 0
	}
	room = max(size, room)
	if exc := t.Room(int64(size + room)); exc != 0 {
		return exc
	}
	data := make([]byte, size, room)
	copy(data, st.data)
	st.data = data
	return 0
}

func (b buffer) putAll(t *fan.Thread, data []byte) (exc Word) {
	return b.store(t, data, max(b.st.pos+len(data), 2*len(b.st.data)))
}

func (b bufferIn) getAll(t *fan.Thread, to []byte) (int, Word) { return b.get(t, to) }

func (b bufferIn) chars() *codec { return b.st.in.coder() }

func (b buffer) get(_ *fan.Thread, to []byte) (n int, exc Word) {
	n = copy(to, b.st.data[b.st.pos:])
	b.st.pos += n
	return n, 0
}

func (b buffer) back(t *fan.Thread, data []byte) (exc Word) {
	st := b.st
	if st.pos >= len(data) && bytes.Equal(st.data[st.pos-len(data):st.pos], data) {
		st.pos -= len(data)
		return 0
	}
	if st.pos >= len(data) {
		st.pos -= len(data)
		copy(st.data[st.pos:], data)
		return 0
	}
	st.data = append(append([]byte{}, data...), st.data[st.pos:]...)
	st.pos = 0
	return 0
}

// exactBytes returns a copy with no more room than it needs: programs can see how much there is.
func exactBytes(b []byte) []byte {
	c := make([]byte, len(b))
	copy(c, b)
	return c
}

// take returns the next n bytes, which another stream or buffer gets.
func (b buffer) take(t *fan.Thread, n int64) ([]byte, Word) {
	if n < 0 || n > int64(len(b.st.data)-b.st.pos) {
		_, exc := t.Fail("IOErr", "Not enough bytes to write")
		return nil, exc
	}
	data := b.st.data[b.st.pos : b.st.pos+int(n)]
	if !b.st.fixed {
		b.st.pos += int(n)
	}
	return data, 0
}

// newBuf returns a buffer of bytes, positioned at its beginning.
func newBuf(t *fan.Thread, data []byte) (Word, Word) { return newBufOf(t, &bufState{data: data}) }

func newBufOf(t *fan.Thread, st *bufState) (Word, Word) {
	typ := "MemBuf"
	switch {
	case st.fixed:
		typ = "ConstBuf"
	case st.file != nil && st.file.mapped:
		typ = "NioBuf"
	case st.file != nil:
		typ = "FileBuf"
	}
	return newHost(t, typ, st)
}

func bufMethods() table {
	list := joined(writers(func(t *fan.Thread, self Word) sink { return openBuf(t, self) }),
		readers(func(t *fan.Thread, self Word) origin { return bufferIn{openBuf(t, self)} }))
	for name, f := range list {
		if name != "endian" && name != "charset" {
			list[name] = mutableBuf(f)
		}
	}
	for _, name := range [...]string{"endian=", "charset="} {
		in, out := readers(func(t *fan.Thread, self Word) origin { return bufferIn{openBuf(t, self)} })[name], writers(func(t *fan.Thread, self Word) sink { return openBuf(t, self) })[name]
		list[name] = mutableBuf(func(t *fan.Thread, a fan.Args) (Word, Word) {
			if _, exc := in(t, a); exc != 0 {
				return 0, exc
			}
			return out(t, a)
		})
	}
	state := func(f func(t *fan.Thread, st *bufState, a fan.Args) (Word, Word)) fan.Native {
		return func(t *fan.Thread, a fan.Args) (Word, Word) { return f(t, openBuf(t, a[0]).st, a) }
	}
	mutableState := func(f func(t *fan.Thread, st *bufState, a fan.Args) (Word, Word)) fan.Native {
		return mutableBuf(state(f))
	}
	text := func(f func(data []byte) string) fan.Native {
		return state(func(t *fan.Thread, st *bufState, _ fan.Args) (Word, Word) { return newStr(t, f(st.data)) })
	}
	for name, f := range map[string]fan.Native{
		"make": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if a.Int(0) < 0 || t.Room(a.Int(0)) != 0 {
				return t.Fail("ArgErr", "Invalid capacity: "+strconv.FormatInt(a.Int(0), 10))
			}
			return newBufOf(t, &bufState{data: make([]byte, 0, a.Int(0))})
		},
		"random": func(t *fan.Thread, a fan.Args) (Word, Word) {
			if exc := t.Room(a.Int(0)); exc != 0 {
				return 0, exc
			}
			b := make([]byte, max(0, a.Int(0)))
			if _, err := rand.Read(b); err != nil {
				return t.FailWith(err)
			}
			return newBuf(t, b)
		},
		"equals": func(_ *fan.Thread, a fan.Args) (Word, Word) { return fan.Bool(a[0] == a[1]), 0 },
		"bytesEqual": state(func(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
			return fan.Bool(bytes.Equal(st.data, openBuf(t, a[1]).st.data)), 0
		}),
		"toStr": state(func(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
			return newStr(t, t.TypeOf(a[0]).Name+"(pos="+strconv.Itoa(st.pos)+" size="+strconv.Itoa(len(st.data))+")")
		}),
		"isEmpty":   state(func(_ *fan.Thread, st *bufState, _ fan.Args) (Word, Word) { return fan.Bool(len(st.data) == 0), 0 }),
		"size":      state(func(_ *fan.Thread, st *bufState, _ fan.Args) (Word, Word) { return fan.Int(int64(len(st.data))), 0 }),
		"size=":     state(bufSetSize),
		"capacity":  state(bufCapacity),
		"capacity=": state(bufSetCapacity),
		"pos":       state(func(_ *fan.Thread, st *bufState, _ fan.Args) (Word, Word) { return fan.Int(int64(st.pos)), 0 }),
		"remaining": state(func(_ *fan.Thread, st *bufState, _ fan.Args) (Word, Word) {
			return fan.Int(int64(len(st.data) - st.pos)), 0
		}),
		"more": state(func(_ *fan.Thread, st *bufState, _ fan.Args) (Word, Word) { return fan.Bool(st.pos < len(st.data)), 0 }),
		"seek": state(func(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
			pos := a.Int(1)
			if pos < 0 {
				pos += int64(len(st.data))
			}
			if pos < 0 || pos > int64(len(st.data)) {
				return t.Fail("IndexErr", strconv.FormatInt(a.Int(1), 10))
			}
			if st.fixed && pos != 0 {
				return t.Fail("ReadonlyErr", bufImmutable)
			}
			st.pos = int(pos)
			return a[0], 0
		}),
		"flip": mutableState(func(_ *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
			st.data, st.pos = st.data[:st.pos], 0
			return a[0], 0
		}),
		"get": state(func(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
			i, exc := bufIndex(t, st, a.Int(1))
			if exc != 0 {
				return 0, exc
			}
			return fan.Int(int64(st.data[i])), 0
		}),
		"set": state(func(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
			i, exc := bufIndex(t, st, a.Int(1))
			if exc == 0 && st.fixed {
				return t.Fail("ReadonlyErr", bufImmutable)
			}
			if exc != 0 {
				return 0, exc
			}
			st.data[i] = byte(a[2])
			return a[0], 0
		}),
		"getRange": state(bufRange),
		"dup": state(func(t *fan.Thread, st *bufState, _ fan.Args) (Word, Word) {
			return newBufOf(t, &bufState{fmt: st.fmt.fresh(), in: st.in.fresh(), data: exactBytes(st.data)})
		}),
		"clear": mutableState(func(_ *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
			st.data, st.pos = st.data[:0], 0
			return a[0], 0
		}),
		"trim": mutableState(func(_ *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
			if st.file == nil && !st.fixed {
				st.data = exactBytes(st.data)
			}
			return a[0], 0
		}),
		"close": state(func(t *fan.Thread, st *bufState, _ fan.Args) (Word, Word) {
			if st.file == nil {
				return fan.Bool(true), 0
			}
			exc := st.file.close(t, st.data)
			return fan.Bool(exc == 0), exc
		}),
		"flush":  state(bufFlush),
		"sync":   mutableState(bufFlush),
		"toFile": state(bufToFile),
		"fill": mutableBuf(func(t *fan.Thread, a fan.Args) (Word, Word) {
			if exc := t.Room(a.Int(2)); exc != 0 {
				return 0, exc
			}
			return a[0], openBuf(t, a[0]).putAll(t, bytes.Repeat([]byte{byte(a[1])}, int(max(0, a.Int(2)))))
		}),
		"write": func(t *fan.Thread, a fan.Args) (Word, Word) { return a[0], openBuf(t, a[0]).put(t, []byte{byte(a[1])}) },
		"writeBuf": func(t *fan.Thread, a fan.Args) (Word, Word) {
			b, exc := openBuf(t, a[1]).take(t, a.Int(2))
			if exc != 0 {
				return 0, exc
			}
			return a[0], openBuf(t, a[0]).putAll(t, b)
		},
		"read": mutableBuf(func(t *fan.Thread, a fan.Args) (Word, Word) {
			var b [1]byte
			if n, _ := openBuf(t, a[0]).get(t, b[:]); n == 0 {
				return 0, 0
			}
			return layout.SmallInt(int64(b[0])), 0
		}),
		"unread": mutableBuf(func(t *fan.Thread, a fan.Args) (Word, Word) {
			return a[0], openBuf(t, a[0]).back(t, []byte{byte(a[1])})
		}),
		"in":    bufIn,
		"out":   bufOut,
		"toHex": text(hexcode.EncodeToString),
		"fromHex": func(t *fan.Thread, a fan.Args) (Word, Word) {
			digits := strings.Map(func(r rune) rune {
				if strings.ContainsRune("0123456789abcdefABCDEF", r) {
					return r
				}
				return -1
			}, t.Text(a[0]))
			b, err := hexcode.DecodeString(digits)
			if err != nil {
				return t.Fail("IOErr", "Invalid hex str")
			}
			return newBuf(t, b)
		},
		"toBase64":    text(base64.StdEncoding.EncodeToString),
		"toBase64Uri": text(base64.RawURLEncoding.EncodeToString),
		"fromBase64":  bufFromBase64,
		"toDigest": state(func(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
			h := digest(t.Text(a[1]))
			if h == nil {
				return t.Fail("ArgErr", "Unknown digest algorthm: "+t.Text(a[1]))
			}
			sum := h()
			sum.Write(st.data)
			return newBuf(t, sum.Sum(nil))
		}),
		"crc": state(bufCRC),
		"hmac": state(func(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
			h := digest(t.Text(a[1]))
			if h == nil {
				return t.Fail("ArgErr", "Unknown HMAC digest algorithm: Hmac"+strings.ReplaceAll(t.Text(a[1]), "-", ""))
			}
			mac := hmac.New(h, openBuf(t, a[2]).st.data)
			mac.Write(st.data)
			return newBuf(t, mac.Sum(nil))
		}),
		"pbk":         bufPBK,
		"isImmutable": state(func(_ *fan.Thread, st *bufState, _ fan.Args) (Word, Word) { return fan.Bool(st.fixed), 0 }),
		"toImmutable": state(func(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
			if st.fixed {
				return a[0], 0
			}
			if st.file != nil {
				return t.Fail("NotImmutableErr", t.TypeOf(a[0]).Sig)
			}
			c := &bufState{data: st.data, fixed: true}
			st.data, st.pos = nil, 0
			return newBufOf(t, c)
		}),
	} {
		list[name] = f
	}
	return list
}

// bufImmutable is what an immutable Buf says that is to be changed, or read by its own position.
const bufImmutable = "Buf is immutable"

// mutableBuf is a method that an immutable Buf does not have.
func mutableBuf(f fan.Native) fan.Native {
	return func(t *fan.Thread, a fan.Args) (Word, Word) {
		if openBuf(t, a[0]).st.fixed {
			return t.Fail("ReadonlyErr", bufImmutable)
		}
		return f(t, a)
	}
}

// bufFlush writes to its file what was changed.
func bufFlush(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
	if st.file == nil {
		return a[0], 0
	}
	return a[0], st.file.write(t, st.data)
}

func bufIndex(t *fan.Thread, st *bufState, i int64) (int, Word) {
	at := i
	if at < 0 {
		at += int64(len(st.data))
	}
	if at < 0 || at >= int64(len(st.data)) {
		_, exc := t.Fail("IndexErr", strconv.FormatInt(i, 10))
		return 0, exc
	}
	return int(at), 0
}

func bufSetSize(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
	n := a.Int(1)
	if st.fixed {
		return t.Fail("ReadonlyErr", bufImmutable)
	}
	if n < 0 || t.Room(n) != 0 {
		return t.Fail("ArgErr", "Invalid size: "+strconv.FormatInt(n, 10))
	}
	if int(n) > len(st.data) {
		return 0, st.grow(t, int(n), 0)
	}
	st.data = st.data[:n]
	st.pos = min(st.pos, int(n))
	return 0, 0
}

func bufCapacity(t *fan.Thread, st *bufState, _ fan.Args) (Word, Word) {
	switch {
	case st.fixed:
		return t.Fail("ReadonlyErr", bufImmutable)
	case st.file != nil && st.file.mapped:
		return fan.Int(int64(len(st.data))), 0
	case st.file != nil:
		return fan.Int(math.MaxInt64), 0
	}
	return fan.Int(int64(cap(st.data))), 0
}

func bufSetCapacity(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
	n := a.Int(1)
	switch {
	case st.fixed:
		return t.Fail("ReadonlyErr", bufImmutable)
	case st.file != nil && st.file.mapped:
		return t.Fail("UnsupportedErr", "mmap capacity fixed")
	case st.file != nil:
		return 0, 0
	}
	if n < int64(len(st.data)) {
		return t.Fail("ArgErr", "capacity < size")
	}
	if exc := t.Room(n); exc != 0 {
		return 0, exc
	}
	data := make([]byte, len(st.data), n)
	copy(data, st.data)
	st.data = data
	return 0, 0
}

func bufRange(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
	r := fanvalue.Range{
		Start: int64(t.Heap.Load(a[1], fan.RangeStart)), End: int64(t.Heap.Load(a[1], fan.RangeEnd)), Exclusive: t.Heap.Load(a[1], fan.RangeExclusive) != 0,
	}
	size := int64(len(st.data))
	start, err := r.StartIndex(size)
	if err != nil {
		return t.FailWith(err)
	}
	end, err := r.EndIndex(size)
	if err != nil {
		return t.FailWith(err)
	}
	if end < start-1 {
		return t.Fail("IndexErr", r.String())
	}
	return newBufOf(t, &bufState{fmt: st.fmt.fresh(), in: st.in.fresh(), data: exactBytes(st.data[start : end+1])})
}

// bufIn returns the stream that reads the buffer: one, but of an immutable buffer a new one that reads it from the beginning.
func bufIn(t *fan.Thread, a fan.Args) (Word, Word) {
	b := bufferIn{openBuf(t, a[0])}
	if b.st.fixed {
		return constBufIn(t, b.st.data)
	}
	if in := t.Heap.Load(a[0], bufInWord); in != 0 {
		return in, 0
	}
	in, exc := newIn(t, "InStream", &inState{shared: &b.st.in, read: b.get, unread: b.back, avail: func(*fan.Thread) (int, Word) { return len(b.st.data) - b.st.pos, 0 }})
	if exc == 0 {
		t.Heap.Store(a[0], bufInWord, in)
	}
	return in, exc
}

func constBufIn(t *fan.Thread, data []byte) (Word, Word) {
	pos := 0
	return newIn(t, "InStream", &inState{
		read: func(_ *fan.Thread, to []byte) (int, Word) {
			n := copy(to, data[pos:])
			pos += n
			return n, 0
		},
		unread: func(t *fan.Thread, b []byte) (exc Word) {
			if pos < len(b) || !bytes.Equal(data[pos-len(b):pos], b) {
				_, exc = t.Fail("ReadonlyErr", bufImmutable)
				return exc
			}
			pos -= len(b)
			return 0
		},
		avail: func(*fan.Thread) (int, Word) { return len(data) - pos, 0 },
	})
}

// bufOut returns the stream that writes the buffer.
func bufOut(t *fan.Thread, a fan.Args) (Word, Word) {
	b := openBuf(t, a[0])
	if b.st.fixed {
		return t.Fail("ReadonlyErr", bufImmutable)
	}
	if out := t.Heap.Load(a[0], bufOutWord); out != 0 {
		return out, 0
	}
	out, exc := newOut(t, "OutStream", &outState{shared: &b.st.fmt, write: b.put, writeAll: b.putAll})
	if exc == 0 {
		t.Heap.Store(a[0], bufOutWord, out)
	}
	return out, exc
}

func bufFromBase64(t *fan.Thread, a fan.Args) (Word, Word) {
	s := strings.Map(func(r rune) rune {
		switch {
		case r == '-':
			return '+'
		case r == '_':
			return '/'
		case r == '+', r == '/', '0' <= r && r <= '9', 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
			return r
		}
		return -1
	}, t.Text(a[0]))
	b, err := base64.RawStdEncoding.DecodeString(s)
	if err != nil {
		return t.Fail("IOErr", "Invalid base64 str")
	}
	return newBuf(t, b)
}

// digest returns a hash function by its name, nil where there is none.
func digest(name string) func() hash.Hash {
	switch strings.ToUpper(strings.ReplaceAll(name, "-", "")) {
	case "MD5":
		return md5.New
	case "SHA1":
		return sha1.New
	case "SHA256":
		return sha256.New
	case "SHA384":
		return sha512.New384
	case "SHA512":
		return sha512.New
	}
	return nil
}

func bufCRC(t *fan.Thread, st *bufState, a fan.Args) (Word, Word) {
	switch t.Text(a[1]) {
	case "CRC-16":
		crc := uint16(0xFFFF)
		for _, b := range st.data {
			crc ^= uint16(b)
			for range 8 {
				carry := crc & 1
				if crc >>= 1; carry != 0 {
					crc ^= 0xA001
				}
			}
		}
		return fan.Int(int64(crc)), 0
	case "CRC-32":
		return fan.Int(int64(crc32.ChecksumIEEE(st.data))), 0
	case "CRC-32-Adler":
		return fan.Int(int64(adler32.Checksum(st.data))), 0
	}
	return t.Fail("ArgErr", "Unknown CRC algorthm: "+t.Text(a[1]))
}

// bufPBK derives a key from a password (RFC 8018, PBKDF2).
func bufPBK(t *fan.Thread, a fan.Args) (Word, Word) {
	h := digest(strings.TrimPrefix(t.Text(a[0]), "PBKDF2WithHmac"))
	if h == nil || !strings.HasPrefix(t.Text(a[0]), "PBKDF2WithHmac") {
		return t.Fail("ArgErr", "Unsupported algorithm: "+t.Text(a[0]))
	}
	if a.Int(3) < 1 || a.Int(4) < 1 || t.Room(a.Int(4)) != 0 {
		return t.Fail("ArgErr", "invalid iterations or length")
	}
	if exc := t.Check(a.Int(3) * 1000); exc != 0 {
		return 0, exc
	}
	key, err := pbkdf2.Key(h, t.Text(a[1]), openBuf(t, a[2]).st.data, int(a.Int(3)), int(a.Int(4)))
	if err != nil {
		return t.FailWith(err)
	}
	return newBuf(t, key)
}
