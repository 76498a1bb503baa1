package lower_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/rt/instr"
	"github.com/tandem-lang/tandem/internal/rt/py/lower"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

func operations(t *testing.T, text string) *pyop.Module {
	t.Helper()
	ops, list := py.Operations(source.New("in.py", []byte(text)), py.Options{})
	if list.Err() != nil {
		t.Fatal(list)
	}
	return ops
}

// Each program's functions as instructions, with what fix-ups stand for.
func TestGoldens(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, a *txtar.Archive) *txtar.Archive {
		ops := operations(t, string(a.Files[0].Data))
		var out strings.Builder
		for _, f := range ops.Funcs {
			show(t, &out, ops, f)
		}
		return &txtar.Archive{Comment: a.Comment, Files: []txtar.File{a.Files[0], {Name: "instructions", Data: []byte(out.String())}}}
	})
}

func show(t *testing.T, out *strings.Builder, ops *pyop.Module, f *pyop.Func) {
	t.Helper()
	low, err := lower.Lower(ops, f, lower.Options{})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(out, "%s: %d params, %d registers, %d free\n", ops.Name(f.Name), low.Params, low.Registers, low.Free)
	for _, h := range low.Handlers {
		fmt.Fprintf(out, "  handler %d to %d at %d, exception in r%d\n", h.Start, h.End, h.Target, h.Register/8)
	}
	fixes := map[int]string{}
	for _, x := range low.Fixups {
		switch x.Kind {
		case lower.FixName:
			fixes[x.Unit] = ops.Names[x.Index]
		case lower.FixConst:
			fixes[x.Unit] = fmt.Sprintf("const %d", x.Index)
		case lower.FixChild:
			fixes[x.Unit] = "function " + ops.Name(f.Children[x.Index].Name)
		default:
			fixes[x.Unit] = "big"
		}
	}
	for at := 0; at < len(low.Units); {
		text, n := instr.Text(low.Units, at, nil)
		for i := 1; i < n; i++ {
			if s, ok := fixes[at+i]; ok {
				text += "  ; " + s
			}
		}
		fmt.Fprintf(out, "  %3d  %s\n", at, text)
		at += n
	}
}

// A function with more variables than operands can name is refused.
func TestTooManyRegisters(t *testing.T) {
	var b strings.Builder
	b.WriteString("def f():\n")
	for i := range 9000 {
		fmt.Fprintf(&b, "    v%d = 1\n", i)
	}
	ops := operations(t, b.String())
	_, err := lower.Lower(ops, ops.Funcs[1], lower.Options{})
	if _, ok := err.(*lower.TooLarge); !ok {
		t.Errorf("error %v", err)
	}
}
