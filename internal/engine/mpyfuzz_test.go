package engine_test

import (
	"bytes"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/engine"
	pipeline "github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/source"
)

// Limits of a program that may be anything.
const (
	hostileMemory = 16 << 20
	hostileSteps  = 200_000
	hostileTime   = 200 * time.Millisecond // when it is told to end
	hostileEnd    = time.Minute            // when it must have ended
)

// compiledPrograms are the main programs of testdata as .mpy files: first those of testdata/mpy, which are made for this.
var compiledPrograms = sync.OnceValue(func() [][]byte {
	var list [][]byte
	for _, pattern := range []string{"testdata/mpy/*.py", "testdata/*.txtar", "testdata/own/*.txtar"} {
		names, _ := filepath.Glob(pattern)
		for _, name := range names {
			text := archiveMain(name)
			result, problems := pipeline.Compile(source.New("main.py", text), pipeline.Options{SmallIntBits: 63})
			if problems.Err() == nil {
				list = append(list, result.Bytes())
			}
		}
	}
	return list
})

func archiveMain(name string) []byte {
	a, err := txtar.ParseFile(name)
	if err != nil || len(a.Files) == 0 {
		return a.Comment
	}
	return a.Files[0].Data
}

// runHostile loads and runs a file that may hold anything, without grants and within limits, and returns the beginning of what it prints. It
// must end in time, with a heap that the checker accepts.
func runHostile(t *testing.T, name string, data []byte) string {
	t.Helper()
	h := host.Grants{}.Host()
	var out bytes.Buffer
	h.Stdout, h.Stderr, h.Stdin = &limited{&out}, &limited{&out}, strings.NewReader("")
	e, err := engine.New(engine.Options{Host: h, Args: []string{name}, Path: []string{".frozen"}, Memory: hostileMemory, Steps: hostileSteps})
	if err != nil {
		t.Fatal(err)
	}
	timeout := time.AfterFunc(hostileTime, e.TimeOut)
	defer timeout.Stop()
	late := time.AfterFunc(hostileEnd, func() {
		debug.SetTraceback("all")
		panic("the program does not end")
	})
	defer late.Stop()
	defer e.Close()
	e.Main(engine.Program{Name: name, Text: data})
	if err := e.Check(); err != nil {
		t.Errorf("after the program: %v", err)
	}
	return out.String()
}

// limited is a writer that forgets what is more than anyone reads.
type limited struct{ to *bytes.Buffer }

func (l *limited) Write(p []byte) (int, error) {
	if l.to.Len() < 1<<16 {
		l.to.Write(p)
	}
	return len(p), nil
}

// FuzzMPY runs .mpy files of any bytes. A long run:
//
//	go test ./internal/engine -run '^$' -fuzz '^FuzzMPY$' -fuzztime 10m -parallel 1
func FuzzMPY(f *testing.F) {
	for _, data := range compiledPrograms() {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { runHostile(t, "main.mpy", data) })
}

// FuzzMPYEdits runs compiled programs of which instructions, preludes and tables were changed, so that most of the file still is what a
// compiler writes; see edit. A long run:
//
//	go test ./internal/engine -run '^$' -fuzz '^FuzzMPYEdits$' -fuzztime 10m -parallel 1
func FuzzMPYEdits(f *testing.F) {
	for i := range compiledPrograms() {
		f.Add(uint16(i), []byte{})
		f.Add(uint16(i), []byte{0, 1, byte(i), 0, 2})
		f.Add(uint16(i), []byte{1, 2, byte(i), 4, 7, 3, 1, byte(i), 0, 20})
	}
	f.Fuzz(func(t *testing.T, program uint16, edits []byte) {
		list := compiledPrograms()
		m, err := mpy.Read(list[int(program)%len(list)])
		if err != nil {
			t.Fatal(err)
		}
		edit(m, edits)
		runHostile(t, "main.mpy", m.Append(nil))
	})
}

// edit changes a module as edits say: five bytes for each change are what is done, to which function, where (two bytes) and with which
// value.
func edit(m *mpy.Module, edits []byte) {
	var codes []*mpy.RawCode
	var walk func(c *mpy.RawCode)
	walk = func(c *mpy.RawCode) {
		codes = append(codes, c)
		for _, child := range c.Children {
			walk(child)
		}
	}
	walk(m.Root)
	for ; len(edits) >= 5; edits = edits[5:] {
		c := codes[int(edits[1])%len(codes)]
		c.Code = slices.Clone(c.Code)
		where, value := int(edits[2])|int(edits[3])<<8, edits[4]
		change := changes[int(edits[0])%len(changes)]
		change(m, c, where, value)
	}
}

// changes are what edit can do to a function; those of instructions leave jumps as they are.
var changes = []func(m *mpy.Module, c *mpy.RawCode, where int, value byte){
	func(m *mpy.Module, c *mpy.RawCode, where int, value byte) { // a byte of the code or prelude
		if len(c.Code) > 0 {
			c.Code[where%len(c.Code)] = value
		}
	},
	func(m *mpy.Module, c *mpy.RawCode, where int, value byte) { // an opcode for another of the same form
		if in, ok := instAt(c, where); ok {
			var same []pybc.Opcode
			for op := range 256 {
				if row := pybc.Lookup(pybc.Opcode(op)); row != nil && row.Format == in.Row.Format {
					same = append(same, pybc.Opcode(op))
				}
			}
			c.Code[in.Offset] = byte(same[int(value)%len(same)])
		}
	},
	func(m *mpy.Module, c *mpy.RawCode, where int, value byte) { // the last byte of an operand
		if in, ok := instAt(c, where); ok && in.Size > 1 {
			c.Code[in.Offset+in.Size-1] = value & 0x7f
		}
	},
	func(m *mpy.Module, c *mpy.RawCode, where int, value byte) { // an instruction without an operand in front of another
		if in, ok := instAt(c, where); ok {
			if row := pybc.Lookup(pybc.Opcode(value)); row != nil && (row.Format == pybc.FormatNone || row.Format == pybc.FormatMulti) {
				c.Code = slices.Insert(c.Code, in.Offset, value)
			}
		}
	},
	func(m *mpy.Module, c *mpy.RawCode, where int, value byte) { // without an instruction
		if in, ok := instAt(c, where); ok {
			c.Code = slices.Delete(c.Code, in.Offset, in.Offset+in.Size)
		}
	},
	func(m *mpy.Module, c *mpy.RawCode, where int, value byte) { // two instructions that follow one another
		if in, ok := instAt(c, where); ok {
			end := in.Offset + in.Size
			if next, ok := instAt(c, where+1); ok && next.Offset == end {
				second := slices.Clone(c.Code[end : end+next.Size])
				c.Code = slices.Insert(slices.Delete(c.Code, end, end+next.Size), in.Offset, second...)
			}
		}
	},
	func(m *mpy.Module, c *mpy.RawCode, where int, value byte) { // an instruction again, elsewhere
		in, ok := instAt(c, where)
		to, ok2 := instAt(c, int(value))
		if ok && ok2 {
			c.Code = slices.Insert(c.Code, to.Offset, slices.Clone(c.Code[in.Offset:in.Offset+in.Size])...)
		}
	},
	func(m *mpy.Module, c *mpy.RawCode, where int, value byte) { // two constants
		if n := len(m.Objects); n > 0 {
			i, j := where%n, int(value)%n
			m.Objects[i], m.Objects[j] = m.Objects[j], m.Objects[i]
		}
	},
	func(m *mpy.Module, c *mpy.RawCode, where int, value byte) { // two inner functions
		if n := len(c.Children); n > 0 {
			i, j := where%n, int(value)%n
			c.Children[i], c.Children[j] = c.Children[j], c.Children[i]
		}
	},
	func(m *mpy.Module, c *mpy.RawCode, where int, value byte) { // a name
		if n := len(m.Qstrs); n > 1 {
			m.Qstrs[1+where%(n-1)] = m.Qstrs[1+int(value)%(n-1)]
		}
	},
}

// instAt returns one of the instructions of a function.
func instAt(c *mpy.RawCode, n int) (pybc.Inst, bool) {
	f, err := pybc.Decode(c.Code)
	if err != nil || len(f.Insts) == 0 {
		return pybc.Inst{}, false
	}
	return f.Insts[n%len(f.Insts)], true
}
