package pack_test

import (
	"path"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
	"github.com/tandem-lang/tandem/lib/fan"
)

// TestApidoc compiles the source of each archive and compares the apidoc files in the pod
// with the other sections.
func TestApidoc(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		src := &pack.Sources{Manifest: pack.Manifest{Name: "test", DocAPI: true}}
		out := &txtar.Archive{Comment: recorded.Comment}
		for _, f := range recorded.Files {
			if strings.HasSuffix(f.Name, ".fan") {
				out.Files = append(out.Files, f)
				src.Files = append(src.Files, source.New(f.Name, f.Data))
			}
		}
		p, diags, err := fan.Compile(src, fan.Options{Pods: pod.Memory{"sys": fanlib.Sys()}})
		if err != nil || diags.Err() != nil {
			t.Fatal(err, diags)
		}
		for _, f := range p.Files {
			if path.Ext(f.Name) == ".apidoc" {
				out.Files = append(out.Files, txtar.File{Name: f.Name, Data: f.Data})
			}
		}
		return out
	})
}
