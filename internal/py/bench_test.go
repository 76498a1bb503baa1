package py

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// BenchmarkCompile shows throughput and allocations over three orders of
// magnitude: MB/s must not fall as the source grows.
func BenchmarkCompile(b *testing.B) {
	for _, kb := range []int{10, 100, 1000, 10000} {
		b.Run(fmt.Sprintf("%dKB", kb), func(b *testing.B) {
			src := testkit.VariedPython(kb << 10)
			b.SetBytes(int64(len(src)))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			n := 0
			for b.Loop() {
				result, list := Compile(source.New("in.py", src), Options{})
				if list.Err() != nil {
					b.Fatal(list)
				}
				result.Bytes()
				n++
			}
			runtime.ReadMemStats(&after)
			perKB := float64(n) * float64(len(src)) / 1024
			b.ReportMetric(float64(after.Mallocs-before.Mallocs)/perKB, "allocs/KB")
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/perKB/1024, "KB/KB")
		})
	}
}

// BenchmarkCompileParallel compiles on all processors at once.
func BenchmarkCompileParallel(b *testing.B) {
	src := testkit.VariedPython(100 << 10)
	b.SetBytes(int64(len(src)))
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			result, list := Compile(source.New("in.py", src), Options{})
			if list.Err() != nil {
				b.Error(list)
			}
			result.Bytes()
		}
	})
}
