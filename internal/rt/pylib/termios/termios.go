// Package termios is Python's module termios: the settings of terminals.
//
//	old = termios.tcgetattr(0)
//	termios.setraw(0)
//	termios.tcsetattr(0, termios.TCSANOW, old)
//
// Numbers of flags and speeds are those of Linux. On other systems every call is an OSError.
//
// It knows no streams: a number is looked up among the descriptors of the runtime.
package termios

import (
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib/stream"
)

// Word is a value: see package layout.
type Word = layout.Word

// attributes are the settings of a terminal (termios(3)).
type attributes struct {
	flags  [4]uint32 // of input, of output, of the line, local
	speeds [2]uint32 // of input, of output
	chars  [numChars]byte
}

// numChars is how many control characters programs see, of which two are numbers.
const (
	numChars = 32
	charTime = 5
	charMin  = 6
)

// constants are the names in the module (asm-generic/termbits.h).
var constants = [...]struct {
	name  string
	value int64
}{
	{"TCSANOW", 0}, {"B9600", 13}, {"B57600", 4097}, {"B115200", 4098}, {"B230400", 4099}, {"B460800", 4100}, {"B500000", 4101},
	{"B576000", 4102}, {"B921600", 4103}, {"B1000000", 4104}, {"B1152000", 4105},
}

// Module describes the module.
func Module() *py.ModuleDef {
	return &py.ModuleDef{
		Functions: []py.Def{
			{Name: "tcgetattr", Min: 1, Max: 1, Fn: tcGetAttr},
			{Name: "tcsetattr", Min: 3, Max: 3, Fn: tcSetAttr},
			{Name: "setraw", Min: 1, Max: 1, Fn: setRaw},
		},
		Names: func(t *py.Thread, add func(name string, w Word) bool) bool {
			for _, c := range &constants {
				if !add(c.name, layout.SmallInt(c.value)) {
					return false
				}
			}
			return true
		},
	}
}

// terminal returns the system's number of what has a number in the program.
func terminal(t *py.Thread, w Word) (fd int, exc Word) {
	n, exc := t.IntArg(w)
	if exc != 0 {
		return 0, exc
	}
	h := t.Runtime().Host()
	var file any
	switch n {
	case 0:
		file = h.Stdin
	case 1:
		file = h.Stdout
	case 2:
		file = h.Stderr
	default:
		s := stream.DescriptorsOf(t.Runtime()).Get(int(max(-1, min(n, 1<<30))))
		if s == nil {
			return 0, t.OSError(host.EBADF)
		}
		if f, ok := s.(interface{ File() host.File }); ok {
			file = f.File()
		}
	}
	if f, ok := file.(interface{ Fd() uintptr }); ok {
		return int(f.Fd()), 0
	}
	return 0, t.OSError(host.ENOTTY)
}

// tcGetAttr is tcgetattr(number): a list of four sets of flags, two speeds, and a list of control characters.
func tcGetAttr(t *py.Thread, a py.Args) (Word, Word) {
	fd, exc := terminal(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	s, err := get(fd)
	if err != nil {
		return t.FailOS(err)
	}
	chars := t.NewListOf(numChars)
	if chars == 0 {
		return t.NoMemory()
	}
	for i, c := range s.chars {
		w := Word(layout.SmallInt(int64(c)))
		if i != charMin && i != charTime {
			if w = t.NewBytes([]byte{c}); w == 0 {
				return t.NoMemory()
			}
		}
		t.ListItems(chars)[i] = w
	}
	words := make([]Word, 0, 7)
	for _, n := range [...]uint32{s.flags[0], s.flags[1], s.flags[2], s.flags[3], s.speeds[0], s.speeds[1]} {
		words = append(words, layout.SmallInt(int64(n)))
	}
	return t.Made(t.NewList(append(words, chars)...))
}

// tcSetAttr is tcsetattr(number, when, attributes), with a list as tcgetattr returns it.
func tcSetAttr(t *py.Thread, a py.Args) (Word, Word) {
	fd, exc := terminal(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	when, exc := t.IntArg(a.Words[1])
	if exc != 0 {
		return 0, exc
	}
	s, exc := parse(t, a.Words[2])
	if exc != 0 {
		return 0, exc
	}
	if err := set(fd, when, s); err != nil {
		return t.FailOS(err)
	}
	return layout.None, 0
}

// parse reads a list of attributes.
func parse(t *py.Thread, list Word) (s attributes, exc Word) {
	items, exc := t.SequenceArg(list)
	if exc != 0 {
		return s, exc
	}
	if len(items) != 7 {
		return s, t.Error(py.ValueError, "requested length 7 but object has length %d", len(items))
	}
	numbers := [...]*uint32{&s.flags[0], &s.flags[1], &s.flags[2], &s.flags[3], &s.speeds[0], &s.speeds[1]}
	for i, to := range numbers {
		n, exc := t.IntArg(items[i])
		if exc != 0 {
			return s, exc
		}
		*to = uint32(n)
	}
	chars, exc := t.SequenceArg(items[6])
	if exc != 0 {
		return s, exc
	}
	if len(chars) < numChars {
		return s, t.Error(py.ValueError, "requested length %d but object has length %d", numChars, len(chars))
	}
	for i := range s.chars {
		if i == charMin || i == charTime {
			n, exc := t.IntArg(chars[i])
			if exc != 0 {
				return s, exc
			}
			s.chars[i] = byte(n)
			continue
		}
		text, exc := t.TextArg(chars[i])
		if exc != 0 {
			return s, exc
		}
		if text != "" {
			s.chars[i] = text[0]
		}
	}
	return s, 0
}

// Flags that a raw terminal has not, and has (asm-generic/termbits.h).
const (
	inputFlags   = 0x0002 | 0x0100 | 0x0010 | 0x0020 | 0x0400 // BRKINT, ICRNL, INPCK, ISTRIP, IXON
	lineFlags    = 0x0030 | 0x0100                            // CSIZE, PARENB
	eightBits    = 0x0030                                     // CS8
	whenFlushing = 2                                          // TCSAFLUSH
)

// setRaw is setraw(number): bytes come one by one, as they are.
func setRaw(t *py.Thread, a py.Args) (Word, Word) {
	fd, exc := terminal(t, a.Words[0])
	if exc != 0 {
		return 0, exc
	}
	s, err := get(fd)
	if err == nil {
		s.flags = [4]uint32{s.flags[0] &^ inputFlags, 0, s.flags[2]&^lineFlags | eightBits, 0}
		s.chars[charMin], s.chars[charTime] = 1, 0
		err = set(fd, whenFlushing, s)
	}
	if err != nil {
		return t.FailOS(err)
	}
	return layout.None, 0
}
