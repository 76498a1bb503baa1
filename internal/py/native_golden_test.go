package py

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/listing"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestNativeGoldens compiles the program of each archive for every machine and
// compares the listing with the recorded one, or with the word "hash" among the
// options only the file's hash. A machine that refuses the program has the message
// in place of a listing.
func TestNativeGoldens(t *testing.T) {
	testkit.Goldens(t, "testdata/native/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		flags, hashOnly := withoutWord(strings.Fields(string(recorded.Comment)), "hash")
		src := recorded.Files[0]
		got := &txtar.Archive{Comment: recorded.Comment, Files: []txtar.File{src}}
		for _, target := range machine.All() {
			options := goldenOptions(t, flags)
			options.Arch, options.Side = target.Name, true
			text := nativeListing(t, src.Data, options)
			if hashOnly {
				text = text[:strings.IndexByte(text, '\n')+1]
			}
			got.Files = append(got.Files, txtar.File{Name: target.Name, Data: []byte(text)})
			if *confirm != "" {
				confirmNative(t, *confirm, src.Data, append([]string{"-march=" + target.Name}, flags...), text)
			}
		}
		return got
	})
}

// withoutWord takes a word out of a list and tells whether it was there.
func withoutWord(words []string, word string) ([]string, bool) {
	i := slices.Index(words, word)
	if i < 0 {
		return words, false
	}
	return slices.Delete(words, i, i+1), true
}

// nativeListing returns the hash of the file and the listing of its machine code,
// or the message of the refusal.
func nativeListing(t *testing.T, src []byte, options Options) string {
	t.Helper()
	file := source.New("in.py", src)
	result, list := Compile(file, options)
	if list.Err() != nil {
		return fmt.Sprintf("%s: line %d: %s\n", list[0].Kind, list[0].ReferenceLine(), list[0].Message)
	}
	if again, err := mpy.Read(result.Bytes()); err != nil || !bytes.Equal(again.Append(nil), result.Bytes()) {
		t.Errorf("%s: the file changes when read and written: %v", options.Arch, err)
	} else {
		checkLifting(t, again)
	}
	var text strings.Builder
	fmt.Fprintf(&text, "sha256 %x\n", sha256.Sum256(result.Bytes()))
	if err := listing.Text(&text, result.Module, listing.Options{Source: file, Ops: result.Ops, Side: result.Side}); err != nil {
		t.Error(err)
	}
	return text.String()
}

// confirmNative holds the recorded hash, or the refusal, against a real mpy-cross. Where that stops with a failed assertion
// there is nothing to compare.
func confirmNative(t *testing.T, tool string, src []byte, flags []string, recorded string) {
	t.Helper()
	out, failed := runReference(t, tool, src, flags)
	if failed != nil && bytes.Contains(failed.Stderr, []byte("Assertion")) {
		return
	}
	if failed != nil {
		kind, rest, _ := strings.Cut(recorded, ": ")
		_, message, _ := strings.Cut(strings.TrimSpace(rest), ": ")
		if !strings.HasSuffix(strings.TrimSpace(string(failed.Stderr)), kind+": "+message) {
			t.Errorf("%v: the reference refuses with %s, recorded is %s", flags, failed.Stderr, recorded)
		}
		return
	}
	if want := fmt.Sprintf("sha256 %x\n", sha256.Sum256(out)); !strings.HasPrefix(recorded, want) {
		t.Errorf("%v: the reference writes another file", flags)
	}
}

// TestNativeEverywhere compiles the sources of the bytecode goldens to native code for every machine: each either works, and
// reads back, or is refused. The hash of the file and its size, or the refusal, are those recorded in a line of
// testdata/everywhere.txt.
func TestNativeEverywhere(t *testing.T) {
	files, err := filepath.Glob("testdata/python/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var sb strings.Builder
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		src := archive.Files[0].Data
		for _, target := range machine.All() {
			for _, emit := range []string{"native", "viper"} {
				options := goldenOptions(t, []string{"-X", "emit=" + emit})
				options.Arch, options.Side = target.Name, true
				text, _, _ := strings.Cut(nativeListing(t, src, options), "\n")
				fmt.Fprintf(&sb, "%s %s %s: %s\n", strings.TrimSuffix(filepath.Base(file), ".txtar"), emit, target.Name, text)
				if *confirm != "" {
					confirmNative(t, *confirm, src, []string{"-march=" + target.Name, "-X", "emit=" + emit}, text+"\n")
				}
			}
		}
	}
	testkit.Golden(t, "testdata/everywhere.txt", sb.String())
}

// TestViperErrors compiles the programs of each archive to machine code, each of which is refused. Behind each stands the
// first error, with its line; it does not depend on the machine. The reference stops with a failed assertion at the programs
// of crashes.txtar.
func TestViperErrors(t *testing.T) {
	testkit.Goldens(t, "testdata/viper_errors/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		got := &txtar.Archive{Comment: recorded.Comment}
		for _, f := range recorded.Files {
			name, isProgram := strings.CutSuffix(f.Name, ".py")
			if !isProgram {
				continue
			}
			var text string
			for _, target := range machine.All() {
				this := nativeListing(t, f.Data, Options{Arch: target.Name})
				if strings.HasPrefix(this, "sha256") {
					t.Errorf("%s is compiled for %s", f.Name, target.Name)
				}
				if text != "" && this != text {
					t.Errorf("%s: %s for %s, %s for others", f.Name, this, target.Name, text)
				}
				text = this
			}
			if *confirm != "" && t.Name() != "TestViperErrors/crashes" {
				confirmError(t, *confirm, f.Data, text)
			}
			got.Files = append(got.Files, f, txtar.File{Name: name + ".error", Data: []byte(text)})
		}
		return got
	})
}

// confirmError holds a refusal, with its line, against a real mpy-cross.
func confirmError(t *testing.T, tool string, src []byte, recorded string) {
	t.Helper()
	_, failed := runReference(t, tool, src, []string{"-march=x64"})
	if failed == nil {
		t.Errorf("the reference compiles\n%s", src)
		return
	}
	line := "-1" // none
	if m := regexp.MustCompile(`line (\d+)`).FindSubmatch(failed.Stderr); m != nil {
		line = string(m[1])
	}
	lines := strings.Split(strings.TrimSpace(string(failed.Stderr)), "\n")
	kind, message, _ := strings.Cut(lines[len(lines)-1], ": ")
	if theirs := kind + ": line " + line + ": " + message; theirs != strings.TrimSpace(recorded) {
		t.Errorf("the reference says %s, recorded is %s%s", theirs, recorded, src)
	}
}
