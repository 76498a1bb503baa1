package py

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestDebugGoldens compiles the program of each archive for -march=debug and compares what is printed: the macro
// operations of native code, with the numbers of their labels. The word "numbers" among the options says that the
// reference numbers labels in another order.
func TestDebugGoldens(t *testing.T) {
	testkit.Goldens(t, "testdata/debug/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		flags, numbers := withoutWord(strings.Fields(string(recorded.Comment)), "numbers")
		src := recorded.Files[0]
		options := goldenOptions(t, flags)
		var printed bytes.Buffer
		options.Arch, options.Log = "debug", &printed
		if _, list := Compile(source.New("in.py", src.Data), options); list.Err() != nil {
			t.Fatal(list)
		}
		if *confirm != "" {
			confirmDebug(t, *confirm, src.Data, flags, printed.String(), numbers)
		}
		return &txtar.Archive{Comment: recorded.Comment, Files: []txtar.File{src, {Name: "debug", Data: printed.Bytes()}}}
	})
}

// confirmDebug holds what is printed against a real mpy-cross, which writes the file behind it.
func confirmDebug(t *testing.T, tool string, src []byte, flags []string, printed string, numbers bool) {
	t.Helper()
	out, failed := runReference(t, tool, src, append([]string{"-march=debug"}, flags...))
	if failed != nil {
		t.Fatalf("%s: %s", tool, failed.Stderr)
	}
	file := bytes.LastIndex(out, []byte("EXIT(0)\nM")) + len("EXIT(0)\n")
	theirs := string(out[:file])
	if numbers {
		theirs, printed = label.ReplaceAllString(theirs, "label"), label.ReplaceAllString(printed, "label")
	}
	if d := cmp.Diff(theirs, printed); d != "" {
		t.Errorf("%v: the reference prints other lines (- reference, + recorded):\n%s", flags, d)
	}
}

var label = regexp.MustCompile(`label_\d+`)
