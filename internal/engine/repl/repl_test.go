package repl_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/engine/repl"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// board is a session over pipes, as a tool that talks to a board has it.
type board struct {
	t    *testing.T
	send *io.PipeWriter
	out  chan []byte
	seen []byte // of the output, and not yet asked for
	end  chan repl.End
}

// patience is how long a test waits for what is to come.
const patience = 20 * time.Second

func newBoard(t *testing.T, opts repl.Options) *board {
	t.Helper()
	r, send := io.Pipe()
	b := &board{t: t, send: send, out: make(chan []byte, 1<<16), end: make(chan repl.End, 1)}
	in, out := repl.NewInput(r), repl.NewOutput(b)
	h := host.Grants{}.Host()
	h.Stdin, h.Stdout, h.Stderr = in.Guest(), out, out
	e, err := engine.New(engine.Options{Host: h, Path: []string{"", ".frozen"}, Memory: 16 << 20, Interactive: true})
	if err != nil {
		t.Fatal(err)
	}
	s, err := e.Session()
	if err != nil {
		t.Fatal(err)
	}
	opts.Banner = "Board"
	go func() {
		end := repl.Serve(in, out, s, opts)
		end.Code = s.End(end.Code)
		e.Close()
		b.end <- end
	}()
	t.Cleanup(func() { send.Close() })
	return b
}

func (b *board) Write(p []byte) (int, error) {
	b.out <- bytes.Clone(p)
	return len(p), nil
}

func (b *board) keys(text string) {
	b.t.Helper()
	io.WriteString(b.send, text)
}

// say sends a text and expects that what comes back ends with, and is, an answer.
func (b *board) say(text, answer string) {
	b.t.Helper()
	b.keys(text)
	b.expect(answer)
}

func (b *board) expect(answer string) {
	b.t.Helper()
	timeout := time.After(patience)
	for len(b.seen) < len(answer) {
		select {
		case p := <-b.out:
			b.seen = append(b.seen, p...)
		case <-timeout:
			b.t.Fatalf("waiting for %q, %q came", answer, b.seen)
		}
	}
	got := string(b.seen[:len(answer)])
	b.seen = b.seen[len(answer):]
	if d := cmp.Diff(answer, got); d != "" {
		b.t.Fatalf("another answer (- want, + got):\n%s%q", d, b.seen)
	}
}

func (b *board) ended(want repl.End) {
	b.t.Helper()
	select {
	case end := <-b.end:
		if end != want {
			b.t.Errorf("it ended with %+v, want %+v", end, want)
		}
	case <-time.After(patience):
		b.t.Fatal("it does not end")
	}
}

const greeting = "Board\r\n>>> "

// The raw prompt: texts, errors, input of programs, interrupts, raw-paste, a soft reset.
func TestRaw(t *testing.T) {
	b := newBoard(t, repl.Options{})
	b.expect(greeting)
	b.say("\r\x03\r", "\r\n>>> \r\n>>> \r\n>>> ")
	b.say("\x01", "\r\nraw REPL; CTRL-B to exit\r\n>")
	b.say("\x01", "raw REPL; CTRL-B to exit\r\n>")
	b.say("x = 6\nprint(x * 7)\n\x04", "OK42\n\x04\x04>")
	b.say("not this\x03print(x)\x04", "OK6\n\x04\x04>")
	b.say("x\x04", "OK\x04\x04>")
	b.say("1 / 0\x04", "OK\x04Traceback (most recent call last):\r\n  File \"<stdin>\", line 1, in <module>\r\nZeroDivisionError: divide by zero\r\n\x04>")
	b.say("def\x04", "OK\x04Traceback (most recent call last):\r\n  File \"<stdin>\", line 1\r\nSyntaxError: invalid syntax\r\n\x04>")
	b.say("import sys; print(sys.stdin.read(3))\x04a\x04b", "OKa\x04b\n\x04\x04>")
	b.say("print('on')\nwhile True: pass\x04", "OKon\n")
	b.say("\x03", "\x04Traceback (most recent call last):\r\n  File \"<stdin>\", line 2, in <module>\r\nKeyboardInterrupt: \r\n\x04>")
	b.say("import micropython; micropython.heap_lock()\x04", "OK\x04\x04>")
	b.say("print([x] * 2)\x04", "OK[6, 6]\n\x04\x04>")
	b.say("\x05B\x01", "R\x00>")
	b.say("\x05A\x01", "R\x01\x80\x00\x01")
	long := "y = 1\n" + strings.Repeat("y += 1\n", 40)
	b.say(long[:128], "\x01")
	b.say(long[128:256], "\x01")
	b.say(long[256:]+"print(y)\x04", "\x0441\n\x04\x04>")
	b.say("\x05A\x01", "R\x01\x80\x00\x01")
	b.say("print(y)\x03", "\x04\x04KeyboardInterrupt: \r\n\x04>")
	b.say("\x02", "\r\nBoard\r\n>>> ")
	b.say("\x01", "\r\nraw REPL; CTRL-B to exit\r\n>")
	b.say("\x04", "OK\r\nMPY: soft reboot\r\n")
	b.ended(repl.End{Reset: true})
	newBoard(t, repl.Options{Raw: true}).expect("raw REPL; CTRL-B to exit\r\n>")
}

func TestRawExit(t *testing.T) {
	b := newBoard(t, repl.Options{Raw: true})
	b.expect("raw REPL; CTRL-B to exit\r\n>")
	b.say("import sys; sys.atexit(lambda: print('bye')); sys.exit(7)\x04", "OK\x04\x04bye\n")
	b.ended(repl.End{Code: 7})
	b = newBoard(t, repl.Options{Raw: true})
	b.send.Close()
	b.ended(repl.End{})
}

// The friendly prompt: values, blocks, indentation, prompts, completion, paste mode.
func TestFriendly(t *testing.T) {
	b := newBoard(t, repl.Options{})
	b.expect(greeting)
	b.say("1 + 1\r", "1 + 1\r\n2\r\n>>> ")
	b.say("_ * 3\r\n", "_ * 3\r\n6\r\n>>> ")
	b.say("None\r", "None\r\n>>> ")
	b.say("x = [\r1]\r", "x = [\r\n... 1]\r\n>>> ")
	b.say("for i in x:\r", "for i in x:\r\n...     ")
	b.say("print(i)\r", "print(i)\r\n...     ")
	b.say("\r", "\r\n... ")
	b.say("\r", "\r\n1\r\n>>> ")
	b.say("if 0:\r", "if 0:\r\n...     ")
	b.say("1\r", "1\r\n...     ")
	b.keys("\x7f")
	b.keys("else:\r")
	b.until("else:\r\n...     ")
	b.keys("2\r\r\r")
	b.until("2\r\n>>> ")
	b.say("1 / 0\r", "1 / 0\r\nTraceback (most recent call last):\r\n  File \"<stdin>\", line 1, in <module>\r\nZeroDivisionError: divide by zero\r\n>>> ")
	b.keys("if 1:\r  3\r\r") // an indentation of one's own
	b.until("\r\n3\r\n>>> ")
	b.keys("if 1:\r\t4\r\r\r")
	b.until("\r\n4\r\n>>> ")
	b.keys("34 + 12\x1bb\x7f\x7f\x7f+1\x1bf0\r") // by words
	b.until("\r\n1154\r\n>>> ")
	b.say("if 1:\r", "if 1:\r\n...     ")
	b.say("\x03", "\r\n>>> ")
	b.keys("impo\tsys\r")
	b.until("import sys\r\n>>> ")
	b.keys("sys.vers\t\t\r")
	b.until("version         version_info    \r\n")
	b.until(">>> ")
	b.keys("sys.ps1 = '$ '\r")
	b.until("\r\n$ ")
	b.say("\x02", "\r\nBoard\r\n$ ")
	b.say("\x05", "\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ")
	b.say("def f():\r\n  return 5x\x7f\r\nprint(f())", "def f():\r\n===   return 5x\b \b\r\n=== print(f())")
	b.say("\x04", "\r\n5\r\n$ ")
	b.say("\x05never\x03", "\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== never\r\n$ ")
	b.say("while 1: pass\r\r", "while 1: pass\r\n... \r\n")
	time.Sleep(20 * time.Millisecond) // for the program to begin
	b.say("\x03", "Traceback (most recent call last):\r\n  File \"<stdin>\", line 1, in <module>\r\nKeyboardInterrupt: \r\n$ ")
	b.say("sys.exit(3)\r", "sys.exit(3)\r\n")
	b.ended(repl.End{Code: 3})
	b = newBoard(t, repl.Options{})
	b.expect(greeting)
	b.say("\x04", "\r\n")
	b.ended(repl.End{})
}

// until expects that a text comes, whatever the line editor draws ahead of it.
func (b *board) until(text string) {
	b.t.Helper()
	timeout := time.After(patience)
	for {
		if i := bytes.Index(b.seen, []byte(text)); i >= 0 {
			b.seen = b.seen[i+len(text):]
			return
		}
		select {
		case p := <-b.out:
			b.seen = append(b.seen, p...)
		case <-timeout:
			b.t.Fatalf("waiting for %q, %q came", text, b.seen)
		}
	}
}

// What a session completes.
func TestComplete(t *testing.T) {
	h := host.Grants{}.Host()
	e, err := engine.New(engine.Options{Host: h, Path: []string{".frozen"}})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	s, err := e.Session()
	if err != nil {
		t.Fatal(err)
	}
	s.Run([]byte("import sys\nclass C:\n  def method(self): pass\n  _own = 1\nvalue = C()\nvalue.x = 2\nprivate_ = _hidden = 1\n"), false)
	cases := []struct {
		line, prefix string
		want         string
	}{
		{"val", "val", "value"},
		{"print(val", "val", "value"},
		{"isinst", "isinst", "isinstance"},
		{"value.", "", "method x"},
		{"value._o", "_o", "_own"},
		{"1 + value.me", "me", "method"},
		{"sys.std", "std", "stderr stdin stdout"},
		{"import asy", "asy", "asyncio"},
		{"import sys, js", "js", "json"},
		{"from mat", "mat", "math"},
		{"from math import sys", "sys", "sys"},
		{"nowhere.", "", ""},
		{"value..", "", ""},
		{"impo", "impo", "import "},
		{"x = impo", "impo", ""},
		{"_hid", "_hid", "_hidden"},
		{"None.", "", ""},
	}
	for _, c := range cases {
		prefix, names := s.Complete(c.line)
		if got := strings.Join(names, " "); prefix != c.prefix || got != c.want {
			t.Errorf("%q: %q, %q, want %q, %q", c.line, prefix, got, c.prefix, c.want)
		}
	}
}
