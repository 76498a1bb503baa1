package engine

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"

	pipeline "github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
	"github.com/tandem-lang/tandem/internal/rt/pylib"
	frozen "github.com/tandem-lang/tandem/lib/py"
)

// Session is an interactive one: texts that run one after the other in the module __main__.
type Session struct {
	e      *Engine
	module py.Word // kept by sys.modules
}

// Outcome is what became of a text.
type Outcome struct {
	Trace string // of the exception that nothing handled; empty for none
	Exit  bool   // the session is to end, with the code
	Code  int
}

// sessionFile is what tracebacks call what was typed.
const sessionFile = "<stdin>"

// Session returns a session in the main module of the program that ran, or in a new one. What is printed is written at once from here on.
func (e *Engine) Session() (*Session, error) {
	t := e.rt.Main()
	module := t.LoadedMain()
	if module == layout.Null {
		var exc py.Word
		if module, exc = t.MainModule(""); exc != 0 {
			return nil, errors.New("the heap is too small")
		}
	}
	e.rt.SetInteractive()
	return &Session{e, module}, nil
}

// Interrupt raises KeyboardInterrupt in what runs. It may be called from any goroutine.
func (s *Session) Interrupt() { s.e.Interrupt() }

// Unfinished reports whether what was typed so far, lines with newlines between them, wants another line.
func (s *Session) Unfinished(text []byte) bool {
	return pipeline.Unfinished(text, pipeline.MicroPython)
}

// Run runs a text: one statement, whose value is shown if it is an expression, or with single false what a file may hold.
func (s *Session) Run(text []byte, single bool) Outcome {
	t := s.e.rt.Main()
	mark := t.Kept()
	defer t.Release(mark)
	defer s.e.rt.Flush()
	mode := py.ModeExec
	if single {
		mode = py.ModeSingle
	}
	t.Restart()
	exc := s.run(text, mode)
	for t.Unlock() > 0 { // a lock of the heap that the text left: the prompt needs memory
	}
	if exc == layout.Null {
		return Outcome{}
	}
	t.Keep(exc)
	stopped := t.Stopping()
	t.Restart()
	switch {
	case stopped:
		if s.e.fuel > 0 {
			t.Meter(-1)
		}
		return Outcome{s.trace(exc), true, ExitException}
	case t.IsA(exc, py.SystemExit):
		return Outcome{Exit: true, Code: s.e.systemExit(exc)}
	}
	return Outcome{Trace: s.trace(exc)}
}

func (s *Session) run(text []byte, mode py.CompileMode) (exc py.Word) {
	t := s.e.rt.Main()
	unit, exc := t.CompileText(text, sessionFile, mode)
	if exc != 0 {
		return exc
	}
	code, exc := t.Load(unit, sessionFile, false)
	if exc != 0 {
		return exc
	}
	_, exc = t.Exec(t.Keep(code), t.ModuleDict(s.module))
	return exc
}

func (s *Session) trace(exc py.Word) string {
	t := s.e.rt.Main()
	p := t.NewPrinter()
	t.AppendTraceback(p, exc)
	return string(p.Bytes())
}

// End calls what sys.atexit was given and ends the threads. The result is the exit code: the one given, unless that fails.
func (s *Session) End(code int) int {
	if exc := s.e.atExit(); exc != 0 {
		code = s.e.exitCode(exc, false)
	}
	s.e.rt.EndThreads()
	s.e.rt.Flush()
	return code
}

// Prompt returns sys.ps1, or with more sys.ps2: what is shown ahead of a line, or of one that goes on.
func (s *Session) Prompt(more bool) string {
	name, text := "ps1", ">>> "
	if more {
		name, text = "ps2", "... "
	}
	t := s.e.rt.Main()
	module, exc := t.Import("sys")
	if exc != 0 {
		return text
	}
	w, exc := t.GetAttr(module, t.Intern(name))
	if exc != 0 {
		return text
	}
	mark := t.Kept()
	defer t.Release(mark)
	if shown, exc := t.StrOf(t.Keep(w)); exc == 0 {
		text = shown
	}
	return text
}

// Complete returns the names that may stand where a line ends, sorted, and how much of them the line has: attributes behind a dot, modules
// behind import and from, or else global and builtin names. Names that begin with _ are found when that is typed.
func (s *Session) Complete(line string) (prefix string, names []string) {
	start := len(line)
	for start > 0 && isNameByte(line[start-1]) {
		start--
	}
	path := strings.Split(line[start:], ".")
	prefix = path[len(path)-1]
	before := strings.Fields(line[:start])
	switch {
	case len(path) == 1 && len(before) > 0 && (before[0] == "import" || before[0] == "from" && len(before) == 1):
		names = s.moduleNames()
	case len(path) == 1:
		names = append(s.dictNames(s.e.rt.Builtins()), s.dictNames(s.e.rt.Main().ModuleDict(s.module))...)
	default:
		names = s.attributes(path[:len(path)-1])
	}
	names = slices.DeleteFunc(names, func(name string) bool {
		return !strings.HasPrefix(name, prefix) || prefix == "" && strings.HasPrefix(name, "_")
	})
	if statement := "import "; len(names) == 0 && len(before) == 0 && len(path) == 1 && prefix != "" && strings.HasPrefix(statement, prefix) {
		names = []string{statement}
	}
	slices.Sort(names)
	return prefix, slices.Compact(names)
}

func isNameByte(c byte) bool {
	return c == '_' || c == '.' || c >= 0x80 || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// attributes returns the names of what a dotted name means; none where it means nothing.
func (s *Session) attributes(path []string) []string {
	t := s.e.rt.Main()
	mark := t.Kept()
	defer t.Release(mark)
	w := py.Word(layout.Null)
	for i, part := range path {
		name := t.Intern(part)
		switch {
		case name == 0 || part == "":
			return nil
		case i > 0:
			var exc py.Word
			if w, exc = t.GetAttr(w, name); exc != 0 {
				return nil
			}
		default:
			if w = t.DictGetName(t.ModuleDict(s.module), name); w == layout.Null {
				w = t.DictGetName(s.e.rt.Builtins(), name)
			}
		}
		if w == layout.Null {
			return nil
		}
		t.Keep(w)
	}
	return t.Names(w)
}

func (s *Session) dictNames(dict py.Word) []string {
	var names []string
	h := s.e.rt.Machine().Heap()
	for i := h.Next(dict, 0); i >= 0; i = h.Next(dict, i+1) {
		if key, _ := h.Entry(dict, i); h.IsString(key) {
			names = append(names, string(h.Text(key)))
		}
	}
	return names
}

// moduleNames returns the modules that an import may find: those written in Go, and files and folders on sys.path.
func (s *Session) moduleNames() []string {
	names := []string{"builtins"}
	names = slices.AppendSeq(names, maps.Keys(pylib.Modules()))
	names = slices.AppendSeq(names, maps.Keys(s.e.opts.Modules))
	t := s.e.rt.Main()
	dirs, _ := t.Sequence(s.e.rt.Path())
	for _, w := range dirs {
		dir, _ := t.Str(w)
		for _, entry := range s.readDir(dir) {
			name := entry.Name()
			source, _ := strings.CutSuffix(name, ".py")
			source, _ = strings.CutSuffix(source, ".mpy")
			if (entry.IsDir() || source != name) && !strings.ContainsAny(source, ".-") {
				names = append(names, source)
			}
		}
	}
	return names
}

// readDir lists a folder of sys.path; none where that cannot be done.
func (s *Session) readDir(dir string) []fs.DirEntry {
	var list []fs.DirEntry
	switch files := s.e.opts.Host.Files; {
	case dir == ".frozen":
		list, _ = fs.ReadDir(frozen.Files(), ".")
	case files == nil:
	case dir == "":
		list, _ = files.ReadDir(".")
	default:
		list, _ = files.ReadDir(dir)
	}
	return list
}
