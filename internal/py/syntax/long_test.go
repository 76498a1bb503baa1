package syntax

import (
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/source"
)

// TestLong parses long lines and files of many shapes: all take linear time, or
// the test would not end.
func TestLong(t *testing.T) {
	const n = 1 << 20
	for name, text := range map[string]string{
		"comment":  "#" + strings.Repeat("x", 16*n),
		"string":   "x = '" + strings.Repeat("x", 16*n) + "'",
		"escapes":  "x = '" + strings.Repeat(`\n`, n) + "'",
		"name":     strings.Repeat("x", 255) + " = 1",
		"spaces":   strings.Repeat(" ", n) + "\nx = 1" + strings.Repeat(" ", n),
		"lines":    strings.Repeat("\n", n),
		"chain":    "x = 1" + strings.Repeat("+1", n/8),
		"list":     "x = [" + strings.Repeat("1,", n/8) + "]",
		"strings":  "x = " + strings.Repeat("'a' ", n/8),
		"fstrings": "x = " + strings.Repeat("f'{a}' ", n/64),
		"trailers": "x" + strings.Repeat("()", n/8),
		"elifs":    "if x: pass\n" + strings.Repeat("elif x: pass\n", n/64),
		"joined":   "x = 1" + strings.Repeat(" \\\n", n/8) + "\n",
		"digits":   "x = " + strings.Repeat("1", n/16),
		"fraction": "x = 0." + strings.Repeat("0", n) + "1",
	} {
		if _, errs := Parse(source.New("a.py", []byte(text)), Options{}); len(errs) > 0 {
			t.Errorf("%s: %v", name, errs)
		}
	}
	for name, text := range map[string]string{
		"errors":   strings.Repeat("x = = 1\n", n/8),
		"brackets": strings.Repeat("(", 5000) + strings.Repeat("\nx", n/8),
		"keywords": "(" + strings.Repeat(" if", n/8),
		"quotes":   strings.Repeat("'''", n/8) + "'",
		"braces":   "f'" + strings.Repeat("{", n/8),
		"numbers":  strings.Repeat("1x\n", n/8),
		"names":    strings.Repeat(strings.Repeat("x", 256)+"\n", n/256),
		"indents":  strings.Repeat("x\n y\n", n/8),
		"nuls":     strings.Repeat("\x00", n),
	} {
		if _, errs := Parse(source.New("a.py", []byte(text)), Options{}); len(errs) == 0 || len(errs) > maxErrors {
			t.Errorf("%s: %d errors", name, len(errs))
		}
	}
}
