package compile_test

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pybc"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/py/compile"
	"github.com/tandem-lang/tandem/internal/py/fold"
	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// crossEnv names a real mpy-cross that the bytes of the goldens are held against.
const crossEnv = "TANDEM_MPY_CROSS"

// TestGolden compiles each x.py of testdata/*.txtar and compares the operations with
// x.ops, the bytecode file with x.hex, or the errors with x.err. The comment of an
// archive holds options, one word each: O1 O3 nolines native asm circuitpython single eval.
func TestGolden(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, archive *txtar.Archive) *txtar.Archive {
		input, opts := options(string(archive.Comment))
		made := &txtar.Archive{Comment: archive.Comment}
		for _, f := range archive.Files {
			if strings.HasSuffix(f.Name, ".py") {
				made.Files = append(made.Files, f)
				made.Files = append(made.Files, outputs(t, f, input, opts)...)
			}
		}
		return made
	})
}

func options(words string) (input syntax.Input, o compile.Options) {
	for _, w := range strings.Fields(words) {
		switch w {
		case "O1":
			o.Optimize = 1
		case "O3":
			o.Optimize = 3
		case "nolines":
			o.NoSourceLines = true
		case "native":
			o.Native = true
		case "asm":
			o.InlineAsm = true
		case "circuitpython":
			o.AwaitMethod, o.StarAfterKeyword = true, true
		case "single":
			input = syntax.InputSingle
		case "eval":
			input = syntax.InputEval
		}
	}
	return input, o
}

// outputs returns what becomes of one source.
func outputs(t *testing.T, f txtar.File, input syntax.Input, opts compile.Options) []txtar.File {
	base := strings.TrimSuffix(f.Name, ".py")
	m, errs := pipeline(f.Name, f.Data, input, opts)
	if len(errs) > 0 {
		var b strings.Builder
		for _, d := range errs {
			p := d.Position()
			fmt.Fprintf(&b, "line %d (%d:%d) %s: %s\n", d.ReferenceLine(), p.Line, p.Column, d.Kind, d.Message)
		}
		return []txtar.File{{Name: base + ".err", Data: []byte(b.String())}}
	}
	if err := check(m); err != nil {
		t.Errorf("%s: %v", f.Name, err)
	}
	out := []txtar.File{{Name: base + ".ops", Data: m.Append(nil)}}
	if data := encode(t, m, f.Name, opts); data != nil {
		if input == syntax.InputFile { // the reference's command reads files only
			confirm(t, f, opts, data)
		}
		out = append(out, txtar.File{Name: base + ".hex", Data: dump(data)})
	}
	return out
}

func pipeline(name string, text []byte, input syntax.Input, opts compile.Options) (*pyop.Module, diag.List) {
	tree, errs := syntax.Parse(source.New(name, text), syntax.Options{Input: input, Optimize: opts.Optimize, Known: []string{name}})
	errs = append(errs, fold.Module(tree, fold.Options{PlainConstOnly: opts.AwaitMethod})...)
	if len(errs) > 0 {
		return nil, errs
	}
	return compile.Module(tree, opts)
}

// check checks operations and their flow.
func check(m *pyop.Module) error {
	if err := m.Check(); err != nil {
		return err
	}
	for _, fn := range m.Funcs {
		if _, err := fn.Flow(); err != nil {
			return fmt.Errorf("%s: %w", m.Name(fn.Name), err)
		}
	}
	return nil
}

// encode returns the file of a module that is all bytecode, else nil. It must turn
// back into operations that are the same file again.
func encode(test *testing.T, m *pyop.Module, name string, opts compile.Options) []byte {
	t := pylink.NewTables(m, name)
	e := pybc.NewEncoder(t, pybc.Options{NoLines: opts.NoSourceLines || opts.Optimize >= 3})
	codes := map[*pyop.Func]*mpy.RawCode{}
	for _, fn := range m.Funcs {
		if fn.Emit != pyop.EmitBytecode {
			return nil
		}
		code, err := e.Func(fn)
		if err != nil {
			return nil
		}
		codes[fn] = &mpy.RawCode{Code: code}
	}
	for _, fn := range m.Funcs {
		for _, child := range fn.Children {
			codes[fn].Children = append(codes[fn].Children, codes[child])
		}
	}
	file := mpy.Module{SmallIntBits: 31, Qstrs: t.Qstrs(), Objects: t.Objects(), Root: codes[m.Funcs[0]]}
	data := file.Append(nil)
	lifted, err := pybc.Lift(&file)
	if err != nil {
		test.Fatal(err)
	}
	again, err := lifted.Encode()
	if err != nil || !bytes.Equal(again.Append(nil), data) {
		test.Errorf("%s: lifted and encoded again, the file is another: %v", name, err)
	}
	return data
}

func dump(data []byte) []byte {
	var b bytes.Buffer
	for len(data) > 0 {
		n := min(32, len(data))
		b.WriteString(hex.EncodeToString(data[:n]))
		b.WriteByte('\n')
		data = data[n:]
	}
	return b.Bytes()
}

// confirm holds the bytes against a real mpy-cross if there is one.
func confirm(t *testing.T, f txtar.File, opts compile.Options, data []byte) {
	cross := os.Getenv(crossEnv)
	if cross == "" || opts.AwaitMethod {
		return
	}
	path := filepath.Join(t.TempDir(), "in.py")
	if err := os.WriteFile(path, f.Data, 0o644); err != nil {
		t.Fatal(err)
	}
	args := []string{"-s", f.Name, "-o", "-", fmt.Sprintf("-O%d", opts.Optimize)}
	if opts.NoSourceLines {
		args = append(args, "-X", "no-source-lines")
	}
	want, err := exec.Command(cross, append(args, "--", path)...).Output()
	if err != nil {
		t.Errorf("%s: the reference refuses it: %v", f.Name, err)
	} else if !bytes.Equal(want, data) {
		t.Errorf("%s: the reference writes\n%s", f.Name, dump(want))
	}
}
