package testkit

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

// Update is the flag -update: goldens are rewritten with what comes out, to be read
// in the difference before they are committed.
var Update = flag.Bool("update", false, "rewrite the expectations in testdata; look at the difference before you commit it")

// Goldens runs a test for each archive that matches pattern. It hands out the
// archive with its sections as recorded; expect returns it as it ought to be. What
// differs is reported section by section, or written back with -update.
func Goldens(t *testing.T, pattern string, expect func(t *testing.T, recorded *txtar.Archive) *txtar.Archive) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no goldens %s: %v", pattern, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			recorded, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want := expect(t, recorded)
			if !*Update {
				compare(t, recorded.Files, want.Files)
			} else if err := os.WriteFile(file, txtar.Format(want), 0o666); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// compare reports the sections in which an archive differs from what it ought to be.
func compare(t *testing.T, recorded, want []txtar.File) {
	t.Helper()
	for i := range want {
		if i >= len(recorded) || recorded[i].Name != want[i].Name {
			t.Errorf("section %d is to be %s: run with -update", i, want[i].Name)
			return
		}
		if d := cmp.Diff(string(recorded[i].Data), string(want[i].Data)); d != "" {
			t.Errorf("%s differs (- recorded, + what comes out):\n%s", want[i].Name, d)
		}
	}
	if len(recorded) > len(want) {
		t.Errorf("section %s is one too many: run with -update", recorded[len(want)].Name)
	}
}

// Golden compares text with a recorded file, which is rewritten with -update.
func Golden(t *testing.T, file, text string) {
	t.Helper()
	if *Update {
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	recorded, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(recorded), text); d != "" {
		t.Errorf("%s differs (- recorded, + what comes out):\n%s", file, d)
	}
}
