package pybc

import (
	"fmt"
	"testing"

	"github.com/tandem-lang/tandem/internal/code/pyconst"
	"github.com/tandem-lang/tandem/internal/code/pylink"
	"github.com/tandem-lang/tandem/internal/code/pyop"
)

// largeModule returns a module of n statements with names and constants of their own.
func largeModule(n int) *pyop.Module {
	m := &pyop.Module{Names: []string{"<module>", "f"}}
	f := &pyop.Func{Emit: pyop.EmitBytecode, NumLabels: n, MaxStack: 3}
	for i := range n {
		name := int32(len(m.Names))
		m.Names = append(m.Names, fmt.Sprintf("name_%d", i))
		m.Consts = append(m.Consts, pyconst.Float(float64(i)+0.5))
		f.Instrs = append(f.Instrs,
			pyop.Instr{Op: pyop.Line, A: int32(i + 1)},
			pyop.Instr{Op: pyop.LoadName, A: 1},
			pyop.Instr{Op: pyop.LoadConst, A: int32(i)},
			pyop.Instr{Op: pyop.LoadStr, A: name},
			pyop.Instr{Op: pyop.CallFunction, A: 2},
			pyop.Instr{Op: pyop.PopJumpIfFalse, A: int32(i)},
			pyop.Instr{Op: pyop.LoadNone},
			pyop.Instr{Op: pyop.StoreName, A: name},
			pyop.Instr{Op: pyop.Label, A: int32(i)},
		)
	}
	f.Instrs = append(f.Instrs, pyop.Instr{Op: pyop.LoadNone}, pyop.Instr{Op: pyop.Return})
	m.Funcs = []*pyop.Func{f}
	return m
}

// BenchmarkEncode shows that time grows with the module alone, whatever the number
// of its names and constants.
func BenchmarkEncode(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m := largeModule(n)
			b.ReportAllocs()
			size := 0
			for b.Loop() {
				code, err := NewEncoder(pylink.NewTables(m, "bench.py"), Options{}).Func(m.Funcs[0])
				if err != nil {
					b.Fatal(err)
				}
				size = len(code)
			}
			b.SetBytes(int64(size))
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(m.Funcs[0].Instrs)), "ns/op-encoded")
		})
	}
}

func BenchmarkVerify(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m := largeModule(n)
			t := pylink.NewTables(m, "bench.py")
			code, err := NewEncoder(t, Options{}).Func(m.Funcs[0])
			if err != nil {
				b.Fatal(err)
			}
			ctx := &Context{Names: t.Qstrs(), Objects: t.Objects()}
			b.SetBytes(int64(len(code)))
			for b.Loop() {
				if err := Verify(code, ctx); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
