package py

import (
	"bytes"
	"encoding/hex"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/listing"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

var confirm = flag.String("confirm", "", "hold the recorded bytes against this mpy-cross, e.g. -confirm mpy-cross")

// TestPythonGoldens compiles the program of each archive and compares its
// operations, its listing and its bytes with those recorded. The archive's
// comment is a list of mpy-cross options.
func TestPythonGoldens(t *testing.T) {
	testkit.Goldens(t, "testdata/python/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		flags, src := strings.Fields(string(recorded.Comment)), recorded.Files[0]
		got := bytecodeSections(t, src.Data, goldenOptions(t, flags))
		if *confirm != "" {
			confirmGolden(t, *confirm, src.Data, flags, got[len(got)-1].Data)
		}
		return &txtar.Archive{Comment: recorded.Comment, Files: append([]txtar.File{src}, got...)}
	})
}

// bytecodeSections compiles src and returns what an archive records of it.
func bytecodeSections(t *testing.T, src []byte, options Options) []txtar.File {
	t.Helper()
	file := source.New("in.py", src)
	result, list := Compile(file, options)
	if list.Err() != nil {
		t.Fatal(list)
	}
	text := result.Ops.String()
	again, err := pyop.Parse(text)
	if err != nil {
		t.Errorf("the operations do not parse back: %v", err)
	} else if again.String() != text {
		t.Errorf("the operations change when parsed and printed:\n%s", cmp.Diff(text, again.String()))
	}
	module, err := mpy.Read(result.Bytes())
	if err != nil {
		t.Fatalf("the file cannot be read back: %v", err)
	}
	if !bytes.Equal(module.Append(nil), result.Bytes()) {
		t.Error("the file changes when read and written")
	}
	checkLifting(t, module)
	var shown bytes.Buffer
	if err := listing.Text(&shown, module, listing.Options{Source: file}); err != nil {
		t.Error(err)
	}
	return []txtar.File{
		{Name: "ops", Data: []byte(text)},
		{Name: "listing", Data: shown.Bytes()},
		{Name: "mpy", Data: []byte(hex.Dump(result.Bytes()))},
	}
}

// checkLifting lifts a file and encodes it again.
func checkLifting(t *testing.T, m *mpy.Module) {
	t.Helper()
	lifted, err := pybc.Lift(m)
	if err != nil {
		t.Errorf("the file does not lift: %v", err)
		return
	}
	if err := lifted.Ops.Check(); err != nil {
		t.Errorf("lifted operations: %v", err)
	}
	again, err := lifted.Encode()
	if err != nil || !bytes.Equal(again.Append(nil), m.Append(nil)) {
		t.Errorf("lifted and encoded again, the file is another: %v", err)
	}
}

// goldenOptions reads the few options that goldens use.
func goldenOptions(t *testing.T, flags []string) Options {
	t.Helper()
	var o Options
	for i := 0; i < len(flags); i++ {
		f := flags[i]
		value := ""
		if f == "-s" || f == "-X" {
			i++
			value = flags[i]
		}
		switch {
		case f == "-s":
			o.SourceName = value
		case f == "-X" && value == "no-source-lines":
			o.NoSourceLines = true
		case f == "-X" && value == "emit=native":
			o.Emit = pyop.EmitNative
		case f == "-X" && value == "emit=viper":
			o.Emit = pyop.EmitViper
		case strings.HasPrefix(f, "-O"):
			o.OptLevel = atoi(t, f[2:])
		case strings.HasPrefix(f, "-msmall-int-bits="):
			o.SmallIntBits = atoi(t, strings.TrimPrefix(f, "-msmall-int-bits="))
		default:
			t.Fatalf("a golden cannot have the option %s", f)
		}
	}
	return o
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// confirmGolden compiles src with a real mpy-cross and compares the bytes.
func confirmGolden(t *testing.T, tool string, src []byte, flags []string, dump []byte) {
	t.Helper()
	out, failed := runReference(t, tool, src, flags)
	if failed != nil {
		t.Fatalf("%s: %s", tool, failed.Stderr)
	}
	if d := cmp.Diff(hex.Dump(out), string(dump)); d != "" {
		t.Errorf("the reference differs (- reference, + recorded):\n%s", d)
	}
}

func sourceOf(text string) *source.File { return source.New("in.py", []byte(text)) }

// runReference compiles src with a real mpy-cross and returns what it writes, or
// how it failed.
func runReference(t *testing.T, tool string, src []byte, flags []string) ([]byte, *exec.ExitError) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "in.py"), src, 0o666); err != nil {
		t.Fatal(err)
	}
	path, err := exec.LookPath(tool)
	if err != nil {
		t.Fatal(err)
	}
	if path, err = filepath.Abs(path); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, append(slices.Clone(flags), "-o", "-", "in.py")...)
	cmd.Dir = dir
	out, err := cmd.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		return nil, failed
	}
	if err != nil {
		t.Fatal(err)
	}
	return out, nil
}
