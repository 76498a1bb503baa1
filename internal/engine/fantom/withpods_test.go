package fantom_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/engine/fantom"
	compiler "github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sql/drivers"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
	fanlib "github.com/tandem-lang/tandem/lib/fan"
)

// podsOf compiles the pods of testdata/pods, each after those that it depends on.
func podsOf(t *testing.T) pod.Memory {
	t.Helper()
	pods, own := pod.Memory(fanlib.Library()), pod.Memory{}
	for _, p := range []struct {
		name    string
		depends []string
	}{{"sql", []string{"sys 1.0", "concurrent 1.0"}}, {"crypto", []string{"sys 1.0"}}, {"cryptoJava", []string{"sys 1.0", "concurrent 1.0", "crypto 1.0"}}} {
		file := filepath.Join("testdata/pods", p.name, p.name+".fan")
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		src := &pack.Sources{Manifest: pack.Manifest{Name: p.name, Summary: "of the tests", Version: "1.0"}, Files: []*source.File{source.New(file, text)}}
		for _, d := range p.depends {
			src.Manifest.Depends = append(src.Manifest.Depends, pack.Depend{Text: d})
		}
		content, diags, err := compiler.Compile(src, compiler.Options{Pods: pods})
		if err == nil {
			err = diags.Err()
		}
		if err != nil {
			t.Fatalf("%s: %v", p.name, err)
		}
		var b bytes.Buffer
		if err := pod.Write(&b, content, pod.Options{}); err != nil {
			t.Fatal(err)
		}
		pods[p.name], own[p.name] = b.Bytes(), b.Bytes()
	}
	return own
}

// The programs of testdata/withpods use pods that are not embedded; those of crypto are held against the reference's own.
func TestProgramsWithPods(t *testing.T) {
	pods := podsOf(t)
	pattern, err := filepath.Abs("testdata/withpods/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	testkit.Goldens(t, pattern, func(t *testing.T, a *txtar.Archive) *txtar.Archive {
		main := a.Files[0]
		with := func(o fantom.Options) string {
			o.Pods, o.Databases = pods, drivers.All()
			return run(t, main.Data, o)
		}
		got := with(fantom.Options{})
		for name, way := range ways {
			if other := with(way); other != got {
				t.Errorf("%s: %s", name, cmp.Diff(got, other))
			}
		}
		if *confirm != "" && strings.HasPrefix(filepath.Base(t.Name()), "crypto") {
			held(t, main.Data, got)
		}
		return &txtar.Archive{Comment: a.Comment, Files: []txtar.File{main, {Name: "out.txt", Data: []byte(got)}}}
	})
}
