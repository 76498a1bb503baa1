package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/engine/fantom"
	"github.com/tandem-lang/tandem/internal/engine/repl"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// The line editor with a session of Fantom: values, blocks with their indentation, completion, history's keys, and no raw prompt.
func TestFantomPrompt(t *testing.T) {
	var out bytes.Buffer
	w := repl.NewOutput(&out)
	e, err := fantom.New(fantom.Options{Host: &host.Host{Stdout: w, Stderr: w}})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	s, err := e.Session()
	if err != nil {
		t.Fatal(err)
	}
	keys := "value := 20\rval\t + 1\r\x01[1].each |v| {\recho(v * value)\r\x7f}\r\x05class A\n{\n  Int x := 7\n}\x04A().x\rEnv.cur.exit(5)\r"
	end := repl.Serve(repl.NewInput(strings.NewReader(keys)), w, fantomPrompt{s}, repl.Options{Banner: s.Banner(), Style: fantomStyle})
	if end != (repl.End{Code: 5}) {
		t.Errorf("it ended with %+v", end)
	}
	got := out.String()
	for _, want := range []string{
		"Fantom Shell v1.0.83 ('?' for help)\r\nfansh> ", "value := 20\r\n20\r\nfansh> ", "ue + 1\r\n21\r\n", "{\r\n  ...    ", "}\r\n20\r\nfansh> ", "\r\n=== }\r\nfansh> ", "A().x\r\n7\r\n",
	} {
		_, rest, ok := strings.Cut(got, want)
		if !ok {
			t.Fatalf("no %q in %q", want, got)
		}
		got = rest
	}
	if strings.Contains(out.String(), "raw REPL") {
		t.Errorf("it has a raw prompt: %q", out.String())
	}
}
