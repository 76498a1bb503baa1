package btree

import (
	"encoding/binary"
	"hash/crc32"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Words of a database's object: the stream, and memory of the heap that stands for what the index takes of Go's.
const (
	wordStream = iota
	wordCharge
	numWords
)

// store is an open database. Its object outlives what uses it.
type store struct {
	object Word
	index  index
	start  int64 // of the log
	length int64 // of it
	live   int64 // bytes of its records that count
	taken  int64 // bytes of Go's memory that the index takes, about
	charge int64 // bytes of the heap that stand for them
	closed bool
	busy   bool // the stream is being used: a program's stream may not use the database meanwhile
	dirty  bool // the header does not say what is true

	cursor     string // the key that seq came to last
	hasCursor  bool
	underlying stream.Stream
}

const (
	magic       = "tandemdb"
	headerBytes = 24

	// entryBytes is about what an entry takes beside its key.
	entryBytes = 64

	// minDead is how many dead bytes are not worth writing the log anew.
	minDead = 64 << 10
)

// seek goes to an offset of the stream.
func (s *store) seek(t *py.Thread, at int64) (exc Word) {
	_, exc = s.underlying.Ioctl(t, stream.Seek, stream.Arg{Offset: at})
	return exc
}

func (s *store) writeAt(t *py.Thread, at int64, data []byte) (exc Word) {
	if exc = s.seek(t, at); exc != 0 {
		return exc
	}
	n, again, exc := stream.WriteAll(t, s.underlying, data, false)
	if exc == 0 && (again || n < len(data)) {
		exc = t.OSError(host.EIO)
	}
	return exc
}

func (s *store) readAt(t *py.Thread, at int64, n int) (data []byte, exc Word) {
	if exc = s.seek(t, at); exc != 0 {
		return nil, exc
	}
	data, _, exc = stream.ReadFull(t, s.underlying, n, false)
	if exc == 0 && len(data) < n {
		exc = t.OSError(host.EIO)
	}
	return data, exc
}

// load reads the header and the log of a stream that is at its beginning; a stream that is empty becomes a database.
func (s *store) load(t *py.Thread) (exc Word) {
	header, _, exc := stream.ReadFull(t, s.underlying, headerBytes, false)
	switch {
	case exc != 0:
		return exc
	case len(header) == 0:
		s.start, s.dirty = headerBytes, true
		return s.seek(t, 0)
	case len(header) < headerBytes || string(header[:len(magic)]) != magic:
		return t.OSError(host.EINVAL)
	}
	s.start = int64(binary.LittleEndian.Uint64(header[8:]))
	length := int64(binary.LittleEndian.Uint64(header[16:]))
	if s.start < headerBytes || length < 0 || s.start+length < s.start {
		return t.OSError(host.EINVAL)
	}
	if exc = s.seek(t, s.start); exc != 0 {
		return exc
	}
	return s.replay(t, length)
}

// replay reads the records of the log, in portions.
func (s *store) replay(t *py.Thread, length int64) (exc Word) {
	const portion = 64 << 10
	var data []byte
	for s.length < length {
		r, size := parse(data)
		if size > 0 {
			if exc := s.apply(t, r, s.start+s.length, int64(size)); exc != 0 {
				return exc
			}
			s.length += int64(size)
			data = data[size:]
			continue
		}
		more, _, exc := stream.ReadFull(t, s.underlying, int(min(portion+2*int64(len(data)), length-s.length-int64(len(data)))), false)
		if exc == 0 && (len(more) == 0 || size < 0) {
			exc = t.OSError(host.EINVAL)
		}
		if exc == 0 {
			exc = t.Check(int64(len(more) / 16))
		}
		if exc != 0 {
			return exc
		}
		data = append(data, more...)
	}
	return 0
}

// record is what the log has of one change.
type record struct {
	key, value []byte
	deleted    bool
	valueAt    int // offset in the record
}

func (r *record) bytes() []byte {
	data := binary.AppendUvarint(nil, uint64(len(r.key)))
	if r.deleted {
		data = append(data, 0)
	} else {
		data = binary.AppendUvarint(data, uint64(len(r.value))+1)
	}
	data = append(data, r.key...)
	r.valueAt = len(data)
	data = append(data, r.value...)
	return binary.LittleEndian.AppendUint32(data, crc32.ChecksumIEEE(data))
}

// parse returns the record at the beginning of a part of the log, and its size: 0 where the part is too short, negative where it is wrong.
func parse(data []byte) (r record, size int) {
	keyLength, n := binary.Uvarint(data)
	valueLength, k := binary.Uvarint(data[max(n, 0):])
	if n <= 0 || k <= 0 {
		return r, min(n, k, 0)
	}
	r.deleted = valueLength == 0
	valueLength -= min(valueLength, 1)
	const most = 1 << 40
	if keyLength > most || valueLength > most {
		return r, -1
	}
	r.valueAt = n + k + int(keyLength)
	end := r.valueAt + int(valueLength)
	if end+4 > len(data) {
		return r, 0
	}
	if crc32.ChecksumIEEE(data[:end]) != binary.LittleEndian.Uint32(data[end:]) {
		return r, -1
	}
	r.key, r.value = data[n+k:r.valueAt], data[r.valueAt:end]
	return r, end + 4
}

// apply notes a record of the log that lies at an offset of the stream.
func (s *store) apply(t *py.Thread, r record, at, size int64) (exc Word) {
	old, had := entry{}, false
	if r.deleted {
		old, had = s.index.remove(string(r.key))
	} else {
		if exc = s.take(t, int64(len(r.key))+entryBytes); exc != 0 {
			return exc
		}
		s.live += size
		old, had = s.index.set(entry{string(r.key), at + int64(r.valueAt), len(r.value), size})
	}
	if had {
		s.live -= old.size
		s.taken -= int64(len(old.key)) + entryBytes
	}
	return 0
}

// take counts memory that the index takes: the limit of the heap is to be that of both.
func (s *store) take(t *py.Thread, n int64) (exc Word) {
	if s.taken+n > s.charge {
		charge := 2*(s.taken+n) + 4096
		o := t.Alloc(layout.KindRaw, 0, layout.HeaderBytes+uint64(charge))
		if o == 0 {
			_, exc = t.NoMemory()
			return exc
		}
		t.SetHostWord(s.object, wordCharge, o)
		s.charge = charge
	}
	s.taken += n
	return 0
}

// append adds a record to the log.
func (s *store) append(t *py.Thread, r record) (exc Word) {
	data := r.bytes()
	at := s.start + s.length
	s.dirty = true
	if exc = s.writeAt(t, at, data); exc == 0 {
		exc = s.apply(t, r, at, int64(len(data)))
	}
	if exc != 0 {
		return exc
	}
	s.length += int64(len(data))
	if dead := s.length - s.live; dead > minDead && dead > 2*s.live {
		exc = s.compact(t)
	}
	return exc
}

// compact writes the log anew, ahead of the one that there is where there is room, or else behind it, and then the header.
func (s *store) compact(t *py.Thread) (exc Word) {
	to := int64(headerBytes)
	if to+s.live > s.start {
		to = s.start + s.length
	}
	at := to
	moved := make([]entry, 0, maxChunk)
	var chunks [][]entry
	for _, chunk := range s.index.chunks {
		moved = moved[:0:0]
		for _, e := range chunk {
			value, exc := s.readAt(t, e.at, e.n)
			if exc != 0 {
				return exc
			}
			r := record{key: []byte(e.key), value: value}
			data := r.bytes()
			if exc = s.writeAt(t, at, data); exc == 0 {
				exc = t.Check(int64(len(data)/16) + 1)
			}
			if exc != 0 {
				return exc
			}
			moved = append(moved, entry{e.key, at + int64(r.valueAt), e.n, int64(len(data))})
			at += int64(len(data))
		}
		chunks = append(chunks, moved)
	}
	start, length := s.start, s.length
	s.start, s.length = to, at-to
	if exc = s.writeHeader(t); exc != 0 {
		s.start, s.length = start, length
		return exc
	}
	s.index.chunks, s.live = chunks, s.length
	return 0
}

func (s *store) writeHeader(t *py.Thread) (exc Word) {
	header := append(make([]byte, 0, headerBytes), magic...)
	header = binary.LittleEndian.AppendUint64(header, uint64(s.start))
	header = binary.LittleEndian.AppendUint64(header, uint64(s.length))
	if exc = s.writeAt(t, 0, header); exc == 0 {
		s.dirty = false
	}
	return exc
}

// flush makes what was changed last.
func (s *store) flush(t *py.Thread) (exc Word) {
	if s.dirty {
		exc = s.writeHeader(t)
	}
	if exc == 0 {
		_, exc = s.underlying.Ioctl(t, stream.Flush, stream.Arg{})
	}
	return exc
}
