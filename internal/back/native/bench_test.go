package native

import (
	"os"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/back/native/machine"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// BenchmarkEmit emits the functions of the goldens again and again; MB/s are of machine code.
func BenchmarkEmit(b *testing.B) {
	for _, target := range machine.All() {
		b.Run(target.Name, func(b *testing.B) {
			var mods []*pyop.Module
			for _, name := range []string{"leaf", "pointers", "python", "blocks", "generators"} {
				text, err := os.ReadFile("testdata/" + name + ".txtar")
				if err != nil {
					b.Fatal(err)
				}
				for _, f := range txtar.Parse(text).Files {
					if f.Name == "in.ops" {
						m, err := pyop.Parse(string(f.Data))
						if err != nil {
							b.Fatal(err)
						}
						mods = append(mods, m)
					}
				}
			}
			b.ReportAllocs()
			functions, size := 0, 0
			for b.Loop() {
				for _, m := range mods {
					e := New(target, machine.Options{}, m, pylink.NewTables(m, "in.py"), false)
					for _, f := range m.Funcs {
						if f.Emit != pyop.EmitNative && f.Emit != pyop.EmitViper {
							continue
						}
						c, err := e.Func(f)
						if err != nil {
							b.Fatal(err)
						}
						functions++
						size += len(c.Bytes)
					}
				}
			}
			b.ReportMetric(float64(functions)/b.Elapsed().Seconds(), "functions/s")
			b.SetBytes(int64(size / b.N))
		})
	}
}
