package py

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyop"
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
	}
	var text strings.Builder
	fmt.Fprintf(&text, "sha256 %x\n", sha256.Sum256(result.Bytes()))
	if err := listing.Text(&text, result.Module, listing.Options{Source: file, Ops: result.Ops, Side: result.Side}); err != nil {
		t.Error(err)
	}
	return text.String()
}

// confirmNative holds the recorded hash, or the refusal, against a real mpy-cross.
func confirmNative(t *testing.T, tool string, src []byte, flags []string, recorded string) {
	t.Helper()
	out, failed := runReference(t, tool, src, flags)
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

// TestNativeEverywhere compiles the sources of the bytecode goldens to native code
// for every machine: each either works, and reads back, or is refused with a message.
func TestNativeEverywhere(t *testing.T) {
	files, err := filepath.Glob("testdata/python/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, target := range machine.All() {
			for _, emit := range []pyop.Emit{pyop.EmitNative, pyop.EmitViper} {
				nativeListing(t, archive.Files[0].Data, Options{Arch: target.Name, Emit: emit, Side: true})
			}
		}
	}
}
