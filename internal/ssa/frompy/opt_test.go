package frompy

import (
	"strings"
	"testing"
	"time"

	"github.com/tandem-lang/tandem/internal/ssa"
	"github.com/tandem-lang/tandem/internal/ssa/opt"
)

// optimize constructs a function and runs the passes.
func optimize(t *testing.T, noIndex bool) func(f *ssa.Func) {
	return func(f *ssa.Func) {
		f.Construct()
		opt.Run(f, &opt.Options{NoIndex: [4]bool{noIndex, noIndex, noIndex, noIndex}, After: func(pass *opt.Pass, f *ssa.Func) {
			if err := f.Verify(); err != nil {
				t.Fatalf("after %s: %v\n%s", pass.Name, err, f)
			}
		}})
	}
}

// TestOptimizedKernels runs viper kernels after all passes, for machines whose accesses add an index and for others. It logs how many operations
// a unit of work takes, constants and blocks aside.
func TestOptimizedKernels(t *testing.T) {
	for _, bits := range []int{32, 64} {
		built := runKernels(t, bits, (*ssa.Func).Construct)
		index := runKernels(t, bits, optimize(t, false))
		pointers := runKernels(t, bits, optimize(t, true))
		for _, k := range kernelTests {
			t.Logf("%d bits: %-12s %6.2f constructed, %6.2f with an index, %6.2f with pointers", bits, k.name, built[k.name], index[k.name], pointers[k.name])
			if index[k.name] > built[k.name] || pointers[k.name] > built[k.name] {
				t.Errorf("%s is longer than before", k.name)
			}
		}
	}
}

// TestLongOptimized optimizes functions of ten thousand lines; what is quadratic does not come to an end.
func TestLongOptimized(t *testing.T) {
	for name, src := range map[string]string{
		"lines":  " i = x\n" + strings.Repeat(" if i & 3:\n  i += 7\n else:\n  i ^= 5\n while i > 100:\n  i -= 9\n", 1700) + " return i\n",
		"loops":  " i = x\n" + strings.Repeat(" for k in range(x):\n  i += p[k] + p[k + i]\n", 3000) + " return i\n",
		"calls":  " try:\n" + strings.Repeat("  y(x)\n", 8000) + " except:\n  pass\n return x\n",
		"stack":  " y([" + strings.Repeat("y if x else y, ", 4000) + "])\n return x\n",
		"locals": strings.Repeat(" a = x\n b = a\n c = b\n", 3000) + strings.Repeat(" if a: b = c\n", 2000) + " return b\n",
		"sum":    " i = x\n" + strings.Repeat(" i = i + p[i & 7] + 1\n", 10000) + " return i\n",
	} {
		m := opsOf(t, []byte("import micropython\n@micropython.viper\ndef f(x: int, y, p: ptr8) -> int:\n"+src))
		f, err := Build(m, m.Funcs[1], Options{Bits: 32})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		start := time.Now()
		optimize(t, false)(f)
		t.Logf("%s: %d values, %v", name, len(f.Values), time.Since(start))
	}
}
