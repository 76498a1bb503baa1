package fantom_test

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/testkit"
)

func newSession(t *testing.T, opts fantom.Options) (*fantom.Engine, *fantom.Session, *bytes.Buffer) {
	t.Helper()
	out := &bytes.Buffer{}
	opts.Host = &host.Host{Stdout: out, Stderr: out, Clock: host.NewClock(), Random: rand.Reader}
	e, err := fantom.New(opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.Close() })
	s, err := e.Session()
	if err != nil {
		t.Fatal(err)
	}
	return e, s, out
}

// transcript runs the lines of a session and returns them with what it says.
func transcript(t *testing.T, lines []byte, opts fantom.Options) string {
	t.Helper()
	e, s, out := newSession(t, opts)
	text := ""
	for line := range strings.Lines(string(lines)) {
		out.WriteString("> " + line)
		text += line
		if s.Unfinished([]byte(text)) {
			continue
		}
		o := s.Run(text)
		text = ""
		if o.Exit {
			fmt.Fprintf(out, "exit %d\n", o.Code)
			break
		}
	}
	s.End(0)
	h := e.Runtime().Heap()
	h.SetTorture(heap.Torture{})
	e.Runtime().Flush()
	if err := h.Check(layout.RawWords); err != nil {
		t.Errorf("after the session: %v", err)
	}
	return out.String()
}

// The sessions of testdata say what is recorded in out.txt, however they run.
func TestSessions(t *testing.T) {
	pattern, err := filepath.Abs("testdata/session/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	testkit.Goldens(t, pattern, func(t *testing.T, a *txtar.Archive) *txtar.Archive {
		in := a.Files[0]
		got := transcript(t, in.Data, fantom.Options{})
		for name, way := range ways {
			if other := transcript(t, in.Data, way); other != got {
				t.Errorf("%s: %s", name, cmp.Diff(got, other))
			}
		}
		return &txtar.Archive{Comment: a.Comment, Files: []txtar.File{in, {Name: "out.txt", Data: []byte(got)}}}
	})
}

// An interrupt ends what runs, and the session goes on; a limit ends the session.
func TestSessionEnds(t *testing.T) {
	_, s, out := newSession(t, fantom.Options{})
	s.Interrupt() // of nothing
	if s.Run("i := 0"); out.String() != "0\n" {
		t.Errorf("%q", out.String())
	}
	out.Reset()
	timer := time.AfterFunc(50*time.Millisecond, s.Interrupt)
	defer timer.Stop()
	if o := s.Run("while (true) i++"); o.Exit || out.String() != "Interrupted\n" {
		t.Errorf("%+v, %q", o, out.String())
	}
	out.Reset()
	if s.Run("i"); out.String() != "0\n" {
		t.Errorf("%q", out.String())
	}
	if o := s.Run("quit"); o != (fantom.Outcome{Exit: true}) {
		t.Errorf("%+v", o)
	}
	_, s, out = newSession(t, fantom.Options{Steps: 100000})
	if o := s.Run("while (true) {}"); !o.Exit || o.Code != fantom.ExitFailed || !strings.Contains(out.String(), "limit") {
		t.Errorf("%+v, %q", o, out.String())
	}
	e, s, out := newSession(t, fantom.Options{})
	timer = time.AfterFunc(50*time.Millisecond, e.TimeOut)
	defer timer.Stop()
	if o := s.Run("while (true) {}"); !o.Exit || o.Code != fantom.ExitFailed || !strings.Contains(out.String(), "time limit") {
		t.Errorf("%+v, %q", o, out.String())
	}
}

func TestUnfinished(t *testing.T) {
	_, s, _ := newSession(t, fantom.Options{})
	for text, want := range map[string]bool{
		"": false, "1": false, "[1,": true, "f {": true, "f { (1) ": true, "f { }": false, "f }": false, `"a`: false, `"""a`: true, "\"\"\"a\nb\"\"\"": false, `"${x`: false, "// {": false, "?": false, "'{'": false, `"{"`: false, "class X": true, "class X : Y\n{": true, "class X {}": false, "x.map |v|": true, "if (f(1))": true, "if (x) y": false, "if (x) f()": false, "f()": false, "if (x) y\nelse": true, "try": true,
	} {
		if got := s.Unfinished([]byte(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestComplete(t *testing.T) {
	_, s, _ := newSession(t, fantom.Options{})
	for _, text := range []string{
		"using concurrent::AtomicInt as Atom", "value := \"text\"", "nothing := null as Str", "any := (Obj)[1]", "class Mine { Int size() { 1 }\n  Mine me() { this }\n  This same() { this }\n  static Int make2() { 2 }\n  private Int mineOnly }", "mine := Mine()",
	} {
		s.Run(text)
	}
	for _, c := range []struct{ line, prefix, want string }{
		{"val", "val", "value"}, {"1 + val", "val", "value"}, {"echo(val", "val", "value"}, {"value.spl", "spl", "split splitLines"}, {"value.upper.isEm", "isEm", "isEmpty"}, {"nothing.spl", "spl", "split splitLines"},
		{"any.addA", "addA", "addAll"}, {"Int.ma", "ma", "makeBits maxVal"}, {"Int.toS", "toS", ""}, {"5.toS", "toS", ""}, {"Mine.ma", "ma", "make2"}, {"mine.mi", "mi", ""}, {"mine.me.same.si", "si", "size"}, {"mine.nope.x", "x", ""}, {"none.x", "x", ""},
		{"Mi", "Mi", "MimeType Mine"}, {"Ato", "Ato", "Atom"}, {"Atom.ma", "ma", "make"}, {"concurrent::ActorP", "ActorP", "ActorPool"}, {"nopod::X", "X", ""}, {"concurrent::AtomicInt.ma", "ma", "make"}, {"sys::Int.ma", "ma", "makeBits maxVal"},
		{"using conc", "conc", "concurrent"}, {"using concurrent::ActorP", "ActorP", "ActorPool"}, {"us", "us", "using "}, {"x us", "us", ""}, {"sco", "sco", "scope"},
	} {
		prefix, names := s.Complete(c.line)
		if c.line == "Int.ma" || c.line == "sys::Int.ma" {
			names = slices.DeleteFunc(names, func(n string) bool { return n != "makeBits" && n != "maxVal" })
			c.want = strings.TrimPrefix(c.want, "makeBits ")
		}
		if got := strings.Join(names, " "); prefix != c.prefix || got != c.want {
			t.Errorf("%q: %q, %q, want %q, %q", c.line, prefix, got, c.prefix, c.want)
		}
	}
}
