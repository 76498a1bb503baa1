package compile_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/compile"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/podlist"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// TestAssembleGolden compiles the sources of each archive in testdata and
// compares the code, as the disassembler shows it, and the order of the names, which
// follows from the order of the walk.
func TestAssembleGolden(t *testing.T) { testkit.Goldens(t, "testdata/*.txtar", assembleGolden) }

// namespace returns a namespace over the embedded sys.
func namespace(t testing.TB) *types.Namespace {
	t.Helper()
	ns, err := types.New(pod.Memory{"sys": fanlib.Sys()})
	if err != nil {
		t.Fatal(err)
	}
	return ns
}

func assembleGolden(t *testing.T, ar *txtar.Archive) *txtar.Archive {
	in := fan.Input{Name: "test", NS: namespace(t), Docs: true}
	var sources []txtar.File
	for _, f := range ar.Files {
		if strings.HasSuffix(f.Name, ".fan") {
			sources = append(sources, f)
			in.Files = append(in.Files, source.New(f.Name, f.Data))
		}
	}
	tree, diags := fan.Frontend(in)
	if diags.Err() != nil {
		t.Fatal(diags)
	}
	code, diags := compile.Assemble(tree)
	if diags.Err() != nil {
		t.Fatal(diags)
	}
	for _, p := range code.Verify() {
		t.Errorf("verifier: %s", p)
	}
	got := []txtar.File{{Name: "code", Data: listing(t, code)}, {Name: "names", Data: []byte(strings.Join(code.Names, " ") + "\n")}}
	return &txtar.Archive{Comment: ar.Comment, Files: append(sources, got...)}
}

func listing(t *testing.T, code *fcode.Pod) []byte {
	p := podlist.Pod{Name: "test", Version: "0"}
	for _, typ := range code.Types {
		p.Types = append(p.Types, code.Describe(typ))
	}
	var b bytes.Buffer
	if err := p.Text(&b, podlist.TextOptions{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestMethodTooBig compiles a method beyond the limit of the format.
func TestMethodTooBig(t *testing.T) {
	text := "class A\n{\n  Void big(Int x)\n  {\n" + strings.Repeat("    x += 1\n", 4000) + "  }\n}\n"
	tree, diags := fan.Frontend(fan.Input{Name: "test", NS: namespace(t), Files: []*source.File{source.New("a.fan", []byte(text))}})
	if diags.Err() != nil {
		t.Fatal(diags)
	}
	_, diags = compile.Assemble(tree)
	if diags.Err() == nil || diags[0].Message != "Method too big" || diags[0].Position().Line != 3 {
		t.Errorf("errors %v", diags)
	}
}

// program is a source of n classes with loops, calls, closures and strings.
func program(n int) []byte {
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, `
class C%d
{
  Str name := "c%d"
  Int total
  Int sum(Int[] list, Int? limit := null)
  {
    acc := 0
    list.each |x, i| { if (limit == null || i < limit) acc += x * i }
    for (i := 0; i < list.size; ++i) total += list[i]
    try { return acc + total } catch (Err e) { throw Err("sum of $name: $e.msg") } finally { total = 0 }
  }
}
`, i, i)
	}
	return b.Bytes()
}

// BenchmarkPod measures front end and assembler on a pod of about 5,000 lines.
func BenchmarkPod(b *testing.B) {
	text := program(400)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		in := fan.Input{Name: "test", NS: namespace(b), Files: []*source.File{source.New("a.fan", text)}}
		tree, diags := fan.Frontend(in)
		if diags.Err() != nil {
			b.Fatal(diags)
		}
		if _, diags = compile.Assemble(tree); diags.Err() != nil {
			b.Fatal(diags)
		}
	}
}

// BenchmarkAssemble measures the assembler alone.
func BenchmarkAssemble(b *testing.B) {
	text := program(400)
	in := fan.Input{Name: "test", NS: namespace(b), Files: []*source.File{source.New("a.fan", text)}}
	tree, diags := fan.Frontend(in)
	if diags.Err() != nil {
		b.Fatal(diags)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, diags = compile.Assemble(tree); diags.Err() != nil {
			b.Fatal(diags)
		}
	}
}
