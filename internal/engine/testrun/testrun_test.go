package testrun_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/engine/testrun"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

const cases = `
import unittest
class Test(unittest.TestCase):
    def test_good(self): pass
    def test_bad(self): self.fail("bad")
    @unittest.skip("why")
    def test_not(self): pass
`

func TestRun(t *testing.T) {
	good := []testrun.Test{{Status: testrun.Passed}}
	bad := []testrun.Test{{Status: testrun.Error}}
	three := []testrun.Test{
		{Name: "Test.test_bad", Status: testrun.Failed, Text: "Traceback (most recent call last):\n  File \"t.py\", line 5, in test_bad\nAssertionError: bad"},
		{Name: "Test.test_good", Status: testrun.Passed},
		{Name: "Test.test_not", Status: testrun.Skipped, Text: "why"},
	}
	programs := []struct {
		name, text string
		code       int
		tests      []testrun.Test
		output     string
	}{
		{"a plain file", "print(1)", 0, good, "1\n"},
		{"an exception", "print(1)\n1/0", 1, bad, "ZeroDivisionError"},
		{"an exit code", "raise SystemExit(3)", 3, bad, ""},
		{"an exit code of 0", "raise SystemExit", 0, good, ""},
		{"a skip", "print('SKIP')\nraise SystemExit", 0, []testrun.Test{{Status: testrun.Skipped}}, "SKIP"},
		{"a syntax error", "def", 1, bad, "SyntaxError"},
		{"tests that are not called", cases, 1, three, "FAILED (failures=1, skipped=1)"},
		{"tests that are called", cases + "unittest.main()\n", 1, three, "FAILED (failures=1, skipped=1)"},
		{"an exception ahead of tests", cases + "1/0\n", 1, bad, "ZeroDivisionError"},
		{"a unittest of another's", "import sys\nsys.modules['unittest'] = sys", 0, good, ""},
		{"endless", "while True: pass", 1, bad, "step limit reached"},
		{"much output", "while True: print('x' * 1000)", 1, bad, "xxx"},
	}
	for _, p := range programs {
		opts := engine.Options{Host: host.Grants{}.Host(), Path: []string{".frozen"}, Steps: 1e6}
		r := testrun.Run([]byte(p.text), "t.py", opts, nil)
		if r.Code != p.code || !strings.Contains(r.Output, p.output) || len(r.Output) > 1<<20 {
			t.Errorf("%s: code %d, %s", p.name, r.Code, r.Output)
		}
		if d := cmp.Diff(p.tests, r.Tests); d != "" {
			t.Errorf("%s (- want, + got):\n%s", p.name, d)
		}
		if r.Failed() != (p.code != 0) {
			t.Errorf("%s: failed is %v", p.name, r.Failed())
		}
	}
}
