// Package testrun runs files of Python's tests, each in an engine of its own.
//
//	r := testrun.Run(text, "tests/test_box.py", engine.Options{…})   // r.Failed(), r.Tests, r.Output
//
// A file that imports unittest has the tests that this module finds: they run by its main, which is called where the file does not call it.
// Any other file is one test, which fails by an exception or an exit code; one that ends after the line SKIP is skipped.
//
// Invariants: files share nothing but the process's working directory and environment, as far as these are granted.
//
// It does not know how files are found, nor how results are shown.
package testrun

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/rt/py"
)

// Status is what became of a test, in the words of lib/py/testing/unittest.py.
type Status string

// What may become of a test.
const (
	Passed     Status = "passed"
	Failed     Status = "failed" // an assertion
	Error      Status = "error"  // another exception, or an exit code
	Skipped    Status = "skipped"
	Expected   Status = "expected failure"
	Unexpected Status = "unexpected success"
)

// Bad reports whether a test with this status makes a run fail.
func (s Status) Bad() bool { return s == Failed || s == Error || s == Unexpected }

// Test is what became of one test.
type Test struct {
	Name   string `json:"name"` // class and function; empty for a file that is one test
	Status Status `json:"status"`
	Text   string `json:"text,omitempty"` // a traceback, or a reason
}

// Result is what became of a file.
type Result struct {
	File    string  `json:"file"`
	Tests   []Test  `json:"tests"`
	Seconds float64 `json:"seconds"`
	Code    int     `json:"exit_code"`
	Output  string  `json:"output"` // of both streams
}

// Failed reports whether a test of the file failed.
func (r *Result) Failed() bool {
	for _, t := range r.Tests {
		if t.Status.Bad() {
			return true
		}
	}
	return false
}

// testingPath is where unittest lies: behind all else, and not where programs find modules, as the reference comes without it.
const testingPath = ".frozen/testing"

// Run runs a file: a source, or a compiled module if its name ends in .mpy. Streams of the options are not used. ahead, if not nil, is called
// with the engine ahead of the run and returns what is called behind it.
func Run(text []byte, file string, opts engine.Options, ahead func(*engine.Engine) (end func())) Result {
	start := time.Now()
	r := Result{File: file}
	out := &output{}
	opts.Host.Stdin, opts.Host.Stdout, opts.Host.Stderr = nil, out, out
	opts.Path = append(slices.Clip(opts.Path), testingPath)
	e, err := engine.New(opts)
	if err != nil {
		r.Code, r.Tests = engine.ExitException, []Test{{Status: Error, Text: err.Error()}}
		return r
	}
	if ahead != nil {
		defer ahead(e)()
	}
	program := engine.Program{Name: file, Text: text}
	program.After = func(code int) int {
		if code == engine.ExitOK {
			code = runMain(e, out)
		}
		r.Tests = unittestResults(e)
		return code
	}
	r.Code = e.Main(program)
	e.Close()
	r.Output = out.buf.String()
	r.Seconds = time.Since(start).Seconds()
	r.judge()
	return r
}

// judge makes a test of what the file did by itself.
func (r *Result) judge() {
	lines := strings.Split(strings.TrimSpace(r.Output), "\n")
	switch {
	case r.Code != engine.ExitOK && !r.Failed():
		r.Tests = append(r.Tests, Test{Status: Error})
	case len(r.Tests) > 0:
	case strings.TrimSpace(lines[len(lines)-1]) == "SKIP":
		r.Tests = []Test{{Status: Skipped}}
	default:
		r.Tests = []Test{{Status: Passed}}
	}
}

// mostOutput is how much of what a file prints is kept.
const mostOutput = 1 << 20

// output keeps what is printed, from all threads of a program.
type output struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

// Write keeps a text; what is too much is dropped.
func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.buf.Write(p[:min(len(p), mostOutput-o.buf.Len())])
	return len(p), nil
}

// unittest returns what the module of that name has under a name; Null where the program did not import the one of this library.
func unittest(e *engine.Engine, name string) py.Word {
	t := e.Runtime().Main()
	module := t.DictGetName(e.Runtime().Modules(), t.Intern("unittest"))
	if module == layout.Null {
		return layout.Null
	}
	w, exc := t.FindAttr(module, t.Intern(name))
	if exc != 0 {
		return layout.Null
	}
	return w
}

// runMain calls unittest.main where the program has not, and returns the exit code.
func runMain(e *engine.Engine, out *output) int {
	if unittest(e, "_ran") != layout.False {
		return engine.ExitOK
	}
	s, err := e.Session()
	if err != nil {
		return engine.ExitException
	}
	o := s.Run([]byte("__import__('unittest').main()\n"), false)
	out.Write([]byte(o.Trace))
	if o.Trace != "" {
		return engine.ExitException
	}
	return o.Code
}

// unittestResults reads what unittest left: a list of tuples of name, status and text.
func unittestResults(e *engine.Engine) []Test {
	t := e.Runtime().Main()
	list, _ := t.Sequence(unittest(e, "_results"))
	var tests []Test
	for _, w := range list {
		fields, ok := t.Sequence(w)
		if !ok || len(fields) != 3 {
			continue
		}
		var texts [3]string
		for i, f := range fields {
			texts[i], _ = t.Str(f)
		}
		tests = append(tests, Test{texts[0], Status(texts[1]), strings.TrimRight(texts[2], "\n")})
	}
	return tests
}
