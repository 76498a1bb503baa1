package fan_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/source"
)

// bothCompilers compiles scripts with an installed Fantom, in one process of it, and with
// Tandem against the pods of that installation.
type bothCompilers struct {
	t    *testing.T
	home string
	dir  string // for what the two write
	runs int

	reference *exec.Cmd
	stdin     io.WriteCloser
	answers   chan string
}

// outcome is what a compiler makes of a source.
type outcome struct {
	crash  string
	errors []string          // "line column text" each
	code   map[string][]byte // entries of the pod
}

func (o outcome) String() string {
	switch {
	case o.crash != "":
		return "crash: " + o.crash
	case len(o.errors) > 0:
		return o.errors[0]
	}
	return "no errors"
}

// The verdicts on a source.
const (
	sameCode       = "same code"
	sameError      = "same first error"
	referenceFails = "the reference crashes or hangs"
	differ         = "different"
)

func (b *bothCompilers) verdict(c changed) string {
	theirs, ours := b.compile(c.text(), c.docs)
	switch {
	case theirs.crash != "":
		return referenceFails
	case len(theirs.errors) > 0 && len(ours.errors) > 0 && theirs.errors[0] == ours.errors[0]:
		return sameError
	case len(theirs.errors) == 0 && len(ours.errors) == 0 && maps.EqualFunc(theirs.code, ours.code, bytes.Equal):
		return sameCode
	}
	return differ
}

// shrink drops edits that the difference does not need.
func (b *bothCompilers) shrink(c changed) changed {
	for i := 0; i < len(c.edits) && len(c.edits) > 1; {
		less := c
		less.edits = slices.Delete(slices.Clone(c.edits), i, i+1)
		if b.verdict(less) == differ {
			c = less
		} else {
			i++
		}
	}
	return c
}

// compiles reports whether Tandem finds no errors in a source.
func (b *bothCompilers) compiles(text string) bool {
	return len(b.tandem(text, "script", false).errors) == 0
}

func (b *bothCompilers) compile(text string, docs bool) (theirs, ours outcome) {
	b.runs++
	name := "script" + strconv.Itoa(b.runs)
	return b.ask(text, name, docs), b.tandem(text, name, docs)
}

func (b *bothCompilers) tandem(text, name string, docs bool) outcome {
	src := fan.Script(source.New("script.fan", []byte(text)))
	src.Name, src.DocAPI = name, docs
	p, diags, err := fan.Compile(src, fan.Options{Pods: pod.Dir(filepath.Join(b.home, "lib", "fan"))})
	if err != nil {
		return outcome{errors: []string{err.Error()}}
	}
	if p == nil {
		return failed(diags)
	}
	var file bytes.Buffer
	if err := pod.Write(&file, p, pod.Options{Level: -1}); err != nil {
		return outcome{errors: []string{err.Error()}}
	}
	a, err := pod.OpenBytes(name, file.Bytes())
	if err != nil {
		b.t.Fatal(err)
	}
	return outcome{code: codeOf(b.t, a)}
}

func failed(diags diag.List) outcome {
	var o outcome
	for _, d := range diags {
		if d.Severity == diag.Error {
			line := strconv.Itoa(d.ReferenceLine())
			if d.ReferenceLine() == diag.NoLine {
				line = "null"
			}
			o.errors = append(o.errors, fmt.Sprintf("%s %d %s", line, d.Position().Column, d.Message))
		}
	}
	return o
}

func codeOf(t *testing.T, a *pod.Archive) map[string][]byte {
	entries := map[string][]byte{}
	for _, name := range a.Names() {
		if !strings.HasPrefix(name, "fcode/") {
			continue
		}
		data, err := a.Entry(name)
		if err != nil {
			t.Fatal(err)
		}
		entries[name] = data
	}
	return entries
}

// patience is how long the reference may take for one source.
const patience = 20 * time.Second

// ask compiles with the reference.
func (b *bothCompilers) ask(text, name string, docs bool) outcome {
	if b.reference == nil {
		b.start()
	}
	file := filepath.Join(b.dir, "script.fan")
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		b.t.Fatal(err)
	}
	written := filepath.Join(b.dir, "script.pod")
	fmt.Fprintf(b.stdin, "%s\t%s\t%s\t%t\n", file, name, written, docs)
	var o outcome
	for {
		select {
		case line, ok := <-b.answers:
			line, ours := strings.CutPrefix(line, "answer: ")
			switch kind, rest, _ := strings.Cut(line, " "); {
			case !ok:
				b.stop()
				return outcome{crash: "the process ended"}
			case !ours:
				// The compiler printed something of its own.
			case kind == "end":
				return o
			case kind == "code":
				o.code = b.written(written)
			case kind == "crash":
				o.crash = rest
			default:
				o.errors = append(o.errors, unquoted(line))
			}
		case <-time.After(patience):
			b.stop()
			return outcome{crash: "no answer"}
		}
	}
}

// unquoted takes the text of an error, which is a Fantom literal, out of its quotes.
func unquoted(line string) string {
	at, text, _ := strings.Cut(line, "\"")
	text = strings.TrimSuffix(text, "\"")
	return at + strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\f`, "\f", `\t`, "\t", `\\`, `\`, `\"`, `"`, `\$`, "$").Replace(text)
}

func (b *bothCompilers) written(file string) map[string][]byte {
	a, err := pod.OpenFile(file)
	if err != nil {
		b.t.Fatal(err)
	}
	return codeOf(b.t, a)
}

func (b *bothCompilers) start() {
	script, err := filepath.Abs("testdata/mutated/Compile.fan")
	if err != nil {
		b.t.Fatal(err)
	}
	b.reference = exec.Command(filepath.Join(b.home, "bin", "fan"), script)
	b.reference.Env = append(os.Environ(), "FAN_HOME="+b.home)
	b.reference.WaitDelay = time.Second
	b.stdin, err = b.reference.StdinPipe()
	if err != nil {
		b.t.Fatal(err)
	}
	stdout, err := b.reference.StdoutPipe()
	if err != nil {
		b.t.Fatal(err)
	}
	if err := b.reference.Start(); err != nil {
		b.t.Fatal(err)
	}
	answers := make(chan string)
	b.answers = answers
	go func() {
		defer close(answers)
		for lines := bufio.NewReader(stdout); ; {
			line, err := lines.ReadString('\n')
			if err != nil {
				return
			}
			answers <- strings.TrimSuffix(line, "\n")
		}
	}()
}

// stop ends the reference; the next source starts it again.
func (b *bothCompilers) stop() {
	if b.reference == nil {
		return
	}
	b.stdin.Close()
	b.reference.Process.Kill()
	for range b.answers {
	}
	b.reference.Wait()
	b.reference = nil
}
