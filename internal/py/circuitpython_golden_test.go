package py

import (
	"flag"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/testkit"
)

var confirmCircuitPython = flag.String("confirm-circuitpython", "", "hold the recorded bytes of CircuitPython's files against its mpy-cross at this path")

// TestCircuitPythonGoldens compiles the program of each archive for CircuitPython
// and compares what TestPythonGoldens compares, or for each architecture in the
// option -march=A,B,... of the archive's comment what TestNativeGoldens compares.
func TestCircuitPythonGoldens(t *testing.T) {
	testkit.Goldens(t, "testdata/circuitpython/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		flags, arches := withoutMarch(strings.Fields(string(recorded.Comment)))
		src := recorded.Files[0]
		options := goldenOptions(t, flags)
		options.Flavor = CircuitPython
		got := &txtar.Archive{Comment: recorded.Comment, Files: []txtar.File{src}}
		if len(arches) == 0 {
			got.Files = append(got.Files, bytecodeSections(t, src.Data, options)...)
			if *confirmCircuitPython != "" {
				confirmGolden(t, *confirmCircuitPython, src.Data, flags, got.Files[len(got.Files)-1].Data)
			}
			return got
		}
		for _, arch := range arches {
			options.Arch, options.Side = arch, true
			text := nativeListing(t, src.Data, options)
			got.Files = append(got.Files, txtar.File{Name: arch, Data: []byte(text)})
			if *confirmCircuitPython != "" {
				confirmNative(t, *confirmCircuitPython, src.Data, append([]string{"-march=" + arch}, flags...), text)
			}
		}
		return got
	})
}

// withoutMarch takes the architectures out of a list of options.
func withoutMarch(flags []string) (rest, arches []string) {
	for _, f := range flags {
		if list, found := strings.CutPrefix(f, "-march="); found {
			arches = strings.Split(list, ",")
		} else {
			rest = append(rest, f)
		}
	}
	return rest, arches
}

// What the reference refuses, and what it says.
func TestCircuitPythonRefusals(t *testing.T) {
	cases := []struct {
		name, src, arch, want string
		line                  int
	}{
		{"t-string", "x = t'a'\n", "", "invalid syntax", 1},
		{"t-string with r", "x = rt'a'\n", "", "invalid syntax", 1},
		{"braces hide the end of a string", "x = f'{{'\n", "", "invalid syntax", 1},
		{"yield from in async", "async def f():\n    yield from g()\n", "", "'yield from' inside async function", 2},
		{"windowed inline assembler", "@micropython.asm_xtensa\ndef f(a2):\n    nop()\n", "xtensawin", "invalid arch", 1},
		{"Zcmp", "@micropython.asm_rv32\ndef f(a0):\n    cm_push({ra}, 0)\n", "rv32imc", "invalid RV32 instruction 'cm_push'", 3},
		{"offset behind a register", "@micropython.asm_xtensa\ndef f(a2):\n    l32i(a2, x, 4096)\n", "xtensa", "'l32i' integer 4096 isn't within range 0..1020", 2},
	}
	for _, c := range cases {
		_, list := Compile(sourceOf(c.src), Options{Flavor: CircuitPython, Arch: c.arch})
		if list.Err() == nil {
			t.Errorf("%s: compiled, want %q", c.name, c.want)
		} else if list[0].Message != c.want || list[0].ReferenceLine() != c.line {
			t.Errorf("%s: line %d: %s, want line %d: %s", c.name, list[0].ReferenceLine(), list[0].Message, c.line, c.want)
		}
	}
}
