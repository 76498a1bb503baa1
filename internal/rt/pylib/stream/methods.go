package stream

import (
	"math"
	"slices"
	"unicode/utf8"

	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// methods are the methods of streams. A 1 at the end of a name that has no such method in Python means: by one call of the stream.
func methods() []py.Def {
	return []py.Def{
		{Name: "read", Min: 1, Max: 2, Fn: read(false)},
		{Name: "read1", Min: 1, Max: 2, Fn: read(true)},
		{Name: "readinto", Min: 2, Max: 3, Fn: readInto(false)},
		{Name: "readinto1", Min: 2, Max: 3, Fn: readInto(true)},
		{Name: "readline", Min: 1, Max: 2, Fn: readLine},
		{Name: "readlines", Min: 1, Max: 1, Fn: readLines},
		{Name: "write", Min: 2, Max: 4, Fn: write(false)},
		{Name: "write1", Min: 2, Max: 4, Fn: write(true)},
		{Name: "seek", Min: 2, Max: 3, Fn: seek},
		{Name: "tell", Min: 1, Max: 1, Fn: tell},
		{Name: "flush", Min: 1, Max: 1, Fn: request(Flush)},
		{Name: "close", Min: 1, Max: 1, Fn: request(Close)},
		{Name: "ioctl", Min: 2, Max: 3, Fn: ioctl},
		{Name: "__del__", Min: 1, Max: 1, Fn: request(Close)},
		{Name: "__enter__", Min: 1, Max: 1, Fn: func(t *py.Thread, a py.Args) (Word, Word) { return a.Words[0], 0 }},
		{Name: "__exit__", Min: 4, Max: 4, Fn: request(Close)},
	}
}

// Methods returns the methods of some names, for a TypeDef. read1, readinto1 and write1 are those that call the stream once, as sockets
// and pipes want it: Renamed gives them the names that programs know.
func Methods(names ...string) []py.Def {
	var list []py.Def
	for _, def := range methods() {
		if slices.Contains(names, def.Name) {
			list = append(list, def)
		}
	}
	return list
}

// Renamed returns the method of one name under another.
func Renamed(name, as string) py.Def {
	list := Methods(name)
	if len(list) == 0 {
		return py.Def{Name: as}
	}
	list[0].Name = as
	return list[0]
}

// NewText returns what a stream read, as str or bytes.
func NewText(t *py.Thread, s Stream, data []byte) (Word, Word) {
	switch {
	case !isText(s):
		return t.Made(t.NewBytes(data))
	case !utf8.Valid(data):
		return t.Fail(py.UnicodeError, "")
	}
	return t.Made(t.NewString(data))
}

// result makes what a read method returns: None where the stream would have to wait.
func result(t *py.Thread, s Stream, data []byte, again bool, exc Word) (Word, Word) {
	switch {
	case exc != 0:
		return 0, exc
	case again:
		return layout.None, 0
	}
	return NewText(t, s, data)
}

func read(once bool) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		s, exc := Of(t, a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		n := int64(-1)
		if len(a.Words) > 1 {
			if n, exc = t.IntArg(a.Words[1]); exc != 0 {
				return 0, exc
			}
		}
		var data []byte
		var again bool
		switch {
		case n == -1:
			data, again, exc = ReadAll(t, s)
		case n < 0 || n > math.MaxInt32:
			return t.NoMemory()
		case isText(s):
			data, again, exc = readChars(t, s, int(n))
		default:
			data, again, exc = ReadFull(t, s, int(n), once)
		}
		return result(t, s, data, again, exc)
	}
}

// readInto is readinto(buffer, most): it reads into memory of its own, as the buffer may change while the stream waits.
func readInto(once bool) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		s, exc := Of(t, a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		to, exc := t.WritableArg(a.Words[1])
		if exc != 0 {
			return 0, exc
		}
		n := len(to)
		if len(a.Words) > 2 {
			most, exc := t.IntArg(a.Words[2])
			if exc != 0 {
				return 0, exc
			}
			n = int(min(uint64(n), uint64(most)))
		}
		data, again, exc := ReadFull(t, s, n, once)
		if exc != 0 {
			return 0, exc
		}
		if again {
			return layout.None, 0
		}
		if to, exc = t.WritableArg(a.Words[1]); exc != 0 {
			return 0, exc
		}
		return layout.SmallInt(int64(copy(to, data))), 0
	}
}

func readLine(t *py.Thread, a py.Args) (Word, Word) {
	s, exc := Of(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	limit := int64(-1)
	if len(a.Words) > 1 {
		if limit, exc = t.IntArg(a.Words[1]); exc != 0 {
			return 0, exc
		}
	}
	data, again, exc := ReadLine(t, s, int(max(-1, min(limit, math.MaxInt32))))
	return result(t, s, data, again, exc)
}

// NextLine is TypeDef.Next of streams: the next line, until there is none.
func NextLine(t *py.Thread, w Word) (Word, Word) {
	s, exc := Of(t, w)
	if exc != 0 {
		return 0, exc
	}
	line, again, exc := ReadLine(t, s, -1)
	if exc != 0 || again || len(line) == 0 {
		return layout.Null, exc
	}
	return NewText(t, s, line)
}

func readLines(t *py.Thread, a py.Args) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	list := t.Keep(t.NewList())
	if list == 0 {
		return t.NoMemory()
	}
	for {
		line, exc := NextLine(t, a.Words[0])
		if exc != 0 || line == layout.Null {
			return list, exc
		}
		if !t.ListAppend(list, line) {
			return t.NoMemory()
		}
	}
}

// write is write(data), write(data, most) and write(data, from, most).
func write(once bool) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		s, exc := Of(t, a.Words[0])
		if exc != 0 {
			return 0, exc
		}
		data, exc := t.BufferArg(a.Words[1])
		if exc != 0 {
			return 0, exc
		}
		var numbers [2]int64
		for i, w := range a.Words[2:] {
			if numbers[i], exc = t.IntArg(w); exc != 0 {
				return 0, exc
			}
		}
		switch len(a.Words) {
		case 3:
			data = data[:min(uint64(len(data)), uint64(numbers[0]))]
		case 4:
			data = data[min(uint64(len(data)), uint64(numbers[0])):]
			data = data[:min(uint64(len(data)), uint64(numbers[1]))]
		}
		if !t.Heap.IsString(a.Words[1]) && t.TypeOf(a.Words[1]).ID() != py.Bytes {
			data = slices.Clone(data) // what the buffer holds may change while the stream waits
		}
		n, again, exc := WriteAll(t, s, data, once)
		if again {
			return layout.None, exc
		}
		return layout.SmallInt(int64(n)), exc
	}
}

func seek(t *py.Thread, a py.Args) (Word, Word) {
	var numbers [2]int64
	for i, w := range a.Words[1:] {
		var exc Word
		if numbers[i], exc = t.IntArg(w); exc != 0 {
			return 0, exc
		}
	}
	if numbers[1] == 0 && numbers[0] < 0 {
		return t.FailOS(host.EINVAL)
	}
	return seekTo(t, a.Words[0], Arg{Offset: numbers[0], Whence: int(max(-1, min(numbers[1], 3)))})
}

func tell(t *py.Thread, a py.Args) (Word, Word) { return seekTo(t, a.Words[0], Arg{Whence: 1}) }

func seekTo(t *py.Thread, w Word, arg Arg) (Word, Word) {
	s, exc := Of(t, w)
	if exc != 0 {
		return 0, exc
	}
	at, exc := s.Ioctl(t, Seek, arg)
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewInt(at))
}

// Write writes text to a value that is a stream: what print(file=...) does. A stream that would have to wait loses what it has no room for.
func Write(t *py.Thread, w Word, text []byte) (exc Word) {
	s, exc := Of(t, w)
	if exc == 0 {
		_, _, exc = WriteAll(t, s, text, false)
	}
	return exc
}

// request returns the method that makes a request which takes and returns nothing.
func request(r Request) py.Fn {
	return func(t *py.Thread, a py.Args) (Word, Word) {
		s, exc := Of(t, a.Words[0])
		if exc == 0 {
			_, exc = s.Ioctl(t, r, Arg{})
		}
		return layout.None, exc
	}
}

// ioctl is ioctl(request, argument) of streams that let programs make requests.
func ioctl(t *py.Thread, a py.Args) (Word, Word) {
	s, exc := Of(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	var numbers [2]int64
	for i, w := range a.Words[1:] {
		if numbers[i], exc = t.IntArg(w); exc != 0 {
			return 0, exc
		}
	}
	n, exc := s.Ioctl(t, Request(max(0, min(numbers[0], math.MaxInt32))), Arg{Flags: numbers[1]})
	if exc != 0 {
		return 0, exc
	}
	return t.Made(t.NewInt(n))
}
