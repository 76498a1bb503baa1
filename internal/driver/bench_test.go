package driver

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// BenchmarkCompilePython shows throughput and allocations over three orders of
// magnitude: MB/s must not fall as the source grows.
func BenchmarkCompilePython(b *testing.B) {
	for _, kb := range []int{10, 100, 1000, 10000} {
		b.Run(fmt.Sprintf("%dKB", kb), func(b *testing.B) {
			src := testkit.VariedPython(kb << 10)
			b.SetBytes(int64(len(src)))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			n := 0
			for b.Loop() {
				if _, list := CompilePython(source.New("in.py", src), PythonOptions{}); list.Err() != nil {
					b.Fatal(list)
				}
				n++
			}
			runtime.ReadMemStats(&after)
			perKB := float64(n) * float64(len(src)) / 1024
			b.ReportMetric(float64(after.Mallocs-before.Mallocs)/perKB, "allocs/KB")
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/perKB/1024, "KB/KB")
		})
	}
}

// BenchmarkCompilePythonParallel compiles on all processors at once.
func BenchmarkCompilePythonParallel(b *testing.B) {
	src := testkit.VariedPython(100 << 10)
	b.SetBytes(int64(len(src)))
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if _, list := CompilePython(source.New("in.py", src), PythonOptions{}); list.Err() != nil {
				b.Error(list)
			}
		}
	})
}
