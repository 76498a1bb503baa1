package inline_test

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/back/inline"
	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/diag"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/py/compile"
	"github.com/tandem-lang/tandem/internal/py/fold"
	"github.com/tandem-lang/tandem/internal/py/syntax"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// The archives in testdata begin with "targets: ..." and hold programs NAME.py. Behind each stands what it becomes: a
// section NAME.TARGET with a listing of every function, or the error.
func TestGolden(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(_ *testing.T, recorded *txtar.Archive) *txtar.Archive {
		want := &txtar.Archive{Comment: recorded.Comment}
		for _, f := range recorded.Files {
			if !strings.HasSuffix(f.Name, ".py") {
				continue
			}
			want.Files = append(want.Files, f)
			for _, target := range targets(recorded) {
				want.Files = append(want.Files, txtar.File{
					Name: strings.TrimSuffix(f.Name, "py") + target,
					Data: []byte(assembled(f.Data, target)),
				})
			}
		}
		return want
	})
}

// targets reads the first line of an archive.
func targets(a *txtar.Archive) []string {
	line, _, _ := bytes.Cut(a.Comment, []byte("\n"))
	list, _ := strings.CutPrefix(string(line), "targets: ")
	return strings.Fields(list)
}

// operations compiles a program as far as the assembler's input.
func operations(src []byte) (*pyop.Module, diag.List) {
	tree, list := syntax.Parse(source.New("in.py", src), syntax.Options{})
	list = append(list, fold.Module(tree, fold.Options{})...)
	if list.Err() != nil {
		return nil, list
	}
	return compile.Module(tree, compile.Options{Native: true, InlineAsm: true})
}

// assembled shows all assembler functions of a program, or the first error.
func assembled(src []byte, arch string) string {
	arch, flags, _ := strings.Cut(arch, "+")
	opts := inline.Options{}
	fmt.Sscanf(flags, "%d", &opts.Machine.Flags)
	mod, list := operations(src)
	if list.Err() != nil {
		return fmt.Sprintf("%d: %s: %s\n", list[0].ReferenceLine(), list[0].Kind, list[0].Message)
	}
	target := machine.ByName(arch)
	a := inline.New(target, opts, mod)
	var sb strings.Builder
	for _, f := range mod.Funcs {
		if f.Asm == nil {
			continue
		}
		code, err := a.Assemble(f)
		if err != nil {
			var e *machine.Refusal
			if !errors.As(err, &e) {
				return "internal error: " + err.Error() + "\n"
			}
			return fmt.Sprintf("%d: %s\n", e.Line, e)
		}
		fmt.Fprintf(&sb, "%s: %d parameters, returns %v\n", mod.Name(f.Name), code.NumPos, code.Signature)
		rest, at := inline.Body(target.Target)
		lines := isa.Disassemble(target.Target, code.Bytes[:at], 0, nil)
		for _, ln := range append(lines, isa.Disassemble(rest, code.Bytes[at:], uint64(at), nil)...) {
			fmt.Fprintf(&sb, "%04x  %-12s %s\n", ln.PC, fmt.Sprintf("% x", ln.Bytes), ln.Text)
		}
	}
	return sb.String()
}

// An assembler serves several functions of a module; nothing of one may show in the next.
func TestFunctionsAreApart(t *testing.T) {
	const f = "@micropython.asm_thumb\ndef %s():\n    label(here)\n    b(here)\n    b(there)\n    label(there)\n"
	one := assembled([]byte(fmt.Sprintf(f, "f")), "armv7m")
	two := assembled([]byte(fmt.Sprintf(f, "f")+fmt.Sprintf(f, "g")), "armv7m")
	if want := one + strings.Replace(one, "f:", "g:", 1); two != want {
		t.Errorf("got\n%swant\n%s", two, want)
	}
}

func TestNoAssembler(t *testing.T) {
	for _, name := range []string{"x86", "x64"} {
		if inline.New(machine.ByName(name), inline.Options{}, nil) != nil {
			t.Errorf("%s has an inline assembler", name)
		}
	}
}

// No statement makes any assembler panic, or write without bounds.
func FuzzAssemble(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, x := range a.Files {
			if strings.HasSuffix(x.Name, ".py") {
				f.Add(x.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, target := range machine.All() {
			if inline.New(target, inline.Options{}, nil) != nil {
				assembled(src, target.Name)
			}
		}
	})
}
