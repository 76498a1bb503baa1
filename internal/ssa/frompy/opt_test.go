package frompy

import (
	"testing"

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
