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

// nativeKernels are those of the viper kernels that work on integers alone, without types.
const nativeKernels = `
import micropython
@micropython.native
def roots(n):
    total = 0
    for i in range(1, n + 1):
        rest = i * 977
        root = 0
        bit = 1 << 28
        while bit > rest:
            bit >>= 2
        while bit:
            if rest >= root + bit:
                rest -= root + bit
                root = (root >> 1) + bit
            else:
                root >>= 1
            bit >>= 2
        total += root
    return total
@micropython.native
def coprime(n):
    count = 0
    for b in range(2, n + 1):
        for a in range(1, b):
            x = b
            y = a
            while y:
                rest = x % y
                x = y
                y = rest
            if x == 1:
                count += 1
    return count
`

// TestNativeKernels runs functions of objects that are small integers: no helper is called but for remainders.
func TestNativeKernels(t *testing.T) {
	for _, bits := range []int{32, 64} {
		k := kernelsOf(t, []byte(nativeKernels), bits, optimize(t, false))
		if got := k.call("roots", k.small(600)); got != 306343 || k.calls != 0 {
			t.Errorf("roots: %d, %d calls", got, k.calls)
		}
		t.Logf("%d bits: roots %.2f", bits, float64(k.count)/600)
		k.count = 0
		if got := k.call("coprime", k.small(60)); got != 1101 {
			t.Errorf("coprime: %d", got)
		}
		t.Logf("%d bits: coprime %.2f, %d calls", bits, float64(k.count)/1770, k.calls)
	}
}
