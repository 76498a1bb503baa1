package fan_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/fcode"
	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/compile"
	"github.com/tandem-lang/tandem/internal/fan/types"
	"github.com/tandem-lang/tandem/internal/source"
)

// TestAssembleGolden compiles the sources of each archive in compile/testdata and
// compares the code, as the disassembler shows it, and the order of the names, which
// follows from the order of the walk.
func TestAssembleGolden(t *testing.T) {
	files, err := filepath.Glob("compile/testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { assembleGolden(t, file) })
	}
}

// compiledSys is sys as Tandem compiles it from lib/fan/sys: against declarations
// alone, which lack what the compiler finds out about inherited methods.
var compiledSys = sync.OnceValues(func() ([]byte, error) {
	declared, err := sysPod()
	if err != nil {
		return nil, err
	}
	ns, err := types.New(pod.Memory{"sys": declared})
	if err != nil {
		return nil, err
	}
	in := fan.Input{Name: "sys", NS: ns}
	files, err := filepath.Glob("../../lib/fan/sys/[A-Z]*.fan")
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		in.Files = append(in.Files, source.New(f, text))
	}
	tree, diags := fan.Frontend(in)
	if err := diags.Err(); err != nil {
		return nil, err
	}
	code, diags := compile.Assemble(tree)
	if err := diags.Err(); err != nil {
		return nil, err
	}
	p := &pod.Pod{Meta: pod.Props{{Name: "pod.name", Value: "sys"}, {Name: "pod.version", Value: "1.0"}, {Name: "pod.depends"}}, Code: code}
	var out bytes.Buffer
	err = pod.Write(&out, p, pod.Options{Level: -1})
	return out.Bytes(), err
})

// compiledNamespace returns a namespace over compiledSys.
func compiledNamespace(t *testing.T) *types.Namespace {
	t.Helper()
	sys, err := compiledSys()
	if err != nil {
		t.Fatal(err)
	}
	ns, err := types.New(pod.Memory{"sys": sys})
	if err != nil {
		t.Fatal(err)
	}
	return ns
}

func assembleGolden(t *testing.T, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	in := fan.Input{Name: "test", NS: compiledNamespace(t), Docs: true}
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
	if *update {
		ar.Files = append(sources, got...)
		if err := os.WriteFile(file, txtar.Format(ar), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want := ar.Files[len(sources):]
	if d := cmp.Diff(filesText(want), filesText(got)); d != "" {
		t.Errorf("code (-want +got):\n%s", d)
	}
}

func listing(t *testing.T, code *fcode.Pod) []byte {
	var b bytes.Buffer
	for _, typ := range code.Types {
		if err := code.Describe(typ).WriteText(&b); err != nil {
			t.Fatal(err)
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

func filesText(files []txtar.File) string {
	return string(txtar.Format(&txtar.Archive{Files: files}))
}
