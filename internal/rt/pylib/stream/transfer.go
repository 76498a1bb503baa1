package stream

import (
	"bytes"

	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Reads and writes of as many bytes, characters or lines as are asked for, over single calls of a Stream.

// chunk is how many bytes are read at once where it is not known how many there are.
const chunk = 4 << 10

// fits reports whether n bytes more have room within the runtime's limit: what is read is gathered outside of the heap first.
func fits(t *py.Thread, n int64) bool {
	return n >= 0 && uint64(n) <= t.Heap.Left()
}

// WriteAll writes all bytes, or with once what one call writes. It returns how many; again says that the stream would have to wait ahead of
// the first. data may be a view of an object that the caller keeps and that does not change its size.
func WriteAll(t *py.Thread, s Stream, data []byte, once bool) (n int, again bool, exc Word) {
	for n < len(data) {
		k, exc := s.Write(t, data[n:])
		switch {
		case exc != 0:
			return n, false, exc
		case k == Again:
			return n, n == 0, 0
		case k == 0 || once:
			return n + k, false, 0
		}
		n += k
	}
	return n, false, 0
}

// ReadFull reads n bytes, fewer at the end or where the stream would have to wait: with once, what one call reads. again says that it would
// have to ahead of the first.
func ReadFull(t *py.Thread, s Stream, n int, once bool) (data []byte, again bool, exc Word) {
	if !fits(t, int64(n)) {
		return nil, false, noMemory(t)
	}
	for len(data) < n {
		if len(data) == cap(data) {
			data = append(make([]byte, 0, min(n, max(chunk, 2*cap(data)))), data...)
		}
		var done bool
		if data, done, again, exc = readMore(t, s, data); done || once {
			return data, again, exc
		}
	}
	return data, false, 0
}

// readMore reads into the room behind data. done says that no more is to be read: at the end, where the stream would have to wait (again,
// if that is ahead of the first byte), or for an exception.
func readMore(t *py.Thread, s Stream, data []byte) (more []byte, done, again bool, exc Word) {
	k, exc := s.Read(t, data[len(data):cap(data)])
	switch {
	case exc != 0:
		return nil, true, false, exc
	case k == Again:
		return data, true, len(data) == 0, 0
	}
	return data[:len(data)+k], k == 0, false, 0
}

// ReadAll reads all that is left.
func ReadAll(t *py.Thread, s Stream) (data []byte, again bool, exc Word) {
	for {
		if len(data) == cap(data) {
			room := max(chunk, 2*cap(data))
			if !fits(t, int64(room)) {
				return nil, false, noMemory(t)
			}
			data = append(make([]byte, 0, room), data...)
		}
		var done bool
		if data, done, again, exc = readMore(t, s, data); done {
			return data, again, exc
		}
	}
}

// readChars reads n characters of UTF-8, and no byte behind them: as many bytes as characters are missing, until none is.
func readChars(t *py.Thread, s Stream, n int) (data []byte, again bool, exc Word) {
	at := 0 // where the next character begins
	for missing := n; missing > 0; {
		if !fits(t, int64(len(data)+missing)) {
			return nil, false, noMemory(t)
		}
		part, again, exc := ReadFull(t, s, missing, false)
		if exc != 0 || again && len(data) == 0 {
			return nil, again, exc
		}
		data = append(data, part...)
		if len(part) < missing {
			break
		}
		for missing = n; at < len(data); missing = n {
			size := charSize(data[at])
			if at+size > len(data) {
				missing = n - 1 + at + size - len(data)
				break
			}
			at += size
			n--
		}
	}
	return data, false, 0
}

// charSize returns the number of bytes of a character by its first one.
func charSize(first byte) int {
	switch {
	case first&0xe0 == 0xc0:
		return 2
	case first&0xf0 == 0xe0:
		return 3
	case first&0xf8 == 0xf0:
		return 4
	}
	return 1
}

// ReadLine reads up to and with the next line feed, but no more than limit bytes if that is not negative. again says that the stream would
// have to wait ahead of the first.
func ReadLine(t *py.Thread, s Stream, limit int) (line []byte, again bool, exc Word) {
	if f, ok := s.(Front); ok {
		if s, exc = f.Behind(t); exc != 0 {
			return nil, false, exc
		}
	}
	peeker, peeks := s.(Peeker)
	var one [1]byte
	for limit < 0 || len(line) < limit {
		part := one[:]
		if peeks {
			next, exc := peeker.Peek(t)
			if exc != 0 || len(next) == 0 {
				return line, false, exc
			}
			part = make([]byte, lineLength(next, limit-len(line)))
		}
		if !fits(t, int64(len(line)+len(part))) {
			return nil, false, noMemory(t)
		}
		k, exc := s.Read(t, part)
		switch {
		case exc != 0:
			return nil, false, exc
		case k == Again:
			return line, len(line) == 0, 0
		case k == 0:
			return line, false, 0
		}
		line = append(line, part[:k]...)
		if line[len(line)-1] == '\n' {
			break
		}
		if exc := t.Check(1); exc != 0 {
			return nil, false, exc
		}
	}
	return line, false, 0
}

// lineLength returns how many of the next bytes belong to a line, no more than limit if that is not negative.
func lineLength(next []byte, limit int) int {
	n := len(next)
	if i := bytes.IndexByte(next, '\n'); i >= 0 {
		n = i + 1
	}
	if limit >= 0 {
		n = min(n, limit)
	}
	return n
}
