package pybc

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// encodeModule encodes all functions of a module in bytecode.
func encodeModule(m *pyop.Module, opts Options) (*mpy.Module, error) {
	t := pylink.NewTables(m, "golden.py")
	e := NewEncoder(t, opts)
	codes := map[*pyop.Func]*mpy.RawCode{}
	for _, fn := range m.Funcs {
		code, err := e.Func(fn)
		if err != nil {
			return nil, err
		}
		codes[fn] = &mpy.RawCode{Code: code}
	}
	for _, fn := range m.Funcs {
		for _, child := range fn.Children {
			codes[fn].Children = append(codes[fn].Children, codes[child])
		}
	}
	return &mpy.Module{SmallIntBits: 31, Qstrs: t.Qstrs(), Objects: t.Objects(), Root: codes[m.Funcs[0]]}, nil
}

// appendListing writes a function with the bytes of each part.
func appendListing(b *strings.Builder, c *mpy.RawCode, l *Listing) {
	fmt.Fprintf(b, "%s %s: %d bytes, %d slots", l.Kind, l.Name, l.Size, l.Slots)
	if l.Blocks > 0 {
		fmt.Fprintf(b, ", %d exception blocks", l.Blocks)
	}
	for _, flag := range l.Flags {
		b.WriteString(", " + flag)
	}
	b.WriteString("\n")
	fmt.Fprintf(b, "  % x\n", c.Code[:l.CodeStart])
	line := 0
	for _, in := range l.Code {
		if in.Line != line {
			line = in.Line
			fmt.Fprintf(b, "  line %d\n", line)
		}
		if in.Label != "" {
			fmt.Fprintf(b, "%s:\n", in.Label)
		}
		text := fmt.Sprintf("  %04d  %-12s %-26s %s", in.Offset, fmt.Sprintf("% x", c.Code[in.Offset:in.Offset+in.Size]), in.Op, in.Operand)
		if in.Meaning != "" {
			text += " (" + in.Meaning + ")"
		}
		b.WriteString(strings.TrimRight(text, " ") + "\n")
	}
	for i, child := range l.Children {
		b.WriteString("\n")
		appendListing(b, c.Children[i], child)
	}
}

// goldenText is everything that encoding a module yields, for reading.
func goldenText(t *testing.T, m *pyop.Module, opts Options) string {
	t.Helper()
	out, err := encodeModule(m, opts)
	if err != nil {
		t.Fatal(err)
	}
	if err := VerifyModule(out); err != nil {
		t.Errorf("verify: %v", err)
	}
	listing, err := Disassemble(out)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "names:\n")
	for i, name := range out.Qstrs {
		fmt.Fprintf(&b, "  %d %q\n", i, name)
	}
	fmt.Fprintf(&b, "objects:\n")
	for i := range out.Objects {
		fmt.Fprintf(&b, "  %d %s\n", i, appendRepr(nil, &out.Objects[i]))
	}
	appendListing(&b, out.Root, listing)
	return b.String()
}

// liftedText encodes a module and returns the operations into which the bytes turn
// back, which must be encoded to the same bytes again.
func liftedText(t *testing.T, m *pyop.Module) string {
	t.Helper()
	out, err := encodeModule(m, Options{})
	if err != nil {
		t.Fatal(err)
	}
	lifted, err := Lift(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := lifted.Ops.Check(); err != nil {
		t.Error(err)
	}
	again, err := lifted.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.Append(nil), out.Append(nil)) {
		t.Error("lifted and encoded again, the file is another")
	}
	return lifted.Ops.String()
}

// TestGolden encodes the operations in testdata/*.txtar. Each file has a section
// in.pyop, one with the bytes and what they mean, and one with the operations into
// which the bytes turn back.
func TestGolden(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		in := operations(t, recorded)
		m, err := pyop.Parse(string(in.Data))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(in.Data), m.String()); diff != "" {
			t.Errorf("operations printed (-want +got): %s", diff)
		}
		if out, err := encodeModule(m, Options{NoLines: true}); err != nil {
			t.Error(err)
		} else if f, err := Decode(out.Root.Code); err != nil || len(f.Lines) > 0 {
			t.Errorf("without lines: %v, %v", f.Lines, err)
		}
		inputs := slices.DeleteFunc(slices.Clone(recorded.Files), func(f txtar.File) bool { return strings.HasPrefix(f.Name, "want.") })
		return &txtar.Archive{Comment: recorded.Comment, Files: append(inputs,
			txtar.File{Name: "want.bytecode", Data: []byte(goldenText(t, m, Options{}))},
			txtar.File{Name: "want.lifted", Data: []byte(liftedText(t, m))})}
	})
}

// operations returns the section of an archive that holds the operations.
func operations(t testing.TB, ar *txtar.Archive) txtar.File {
	t.Helper()
	for _, f := range ar.Files {
		if f.Name == "in.pyop" {
			return f
		}
	}
	t.Fatal("no section in.pyop")
	return txtar.File{}
}
