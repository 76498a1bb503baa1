package intel

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
	"github.com/tandem-lang/tandem/internal/testkit"
)

var modeNames = map[Mode]string{Mode32: "32", Mode64: "64"}

// instructions returns up to n instructions of each row of a mode, each with another size or another kind of operands.
func instructions(mode Mode, n int) [][]byte {
	tab := NewTable(mode)
	rng := rand.New(rand.NewPCG(3, uint64(mode)))
	var list [][]byte
	for i := range table {
		if !table[i].valid(mode) {
			continue
		}
		seen := map[string]bool{}
		for _, args := range samples(tab, &table[i], rng) {
			shape := ""
			for _, a := range args {
				shape += fmt.Sprint(a.Kind, a.Width, a.Index == isa.NoReg, " ")
			}
			code, err := tab.Encode(nil, isa.Form(i), args)
			if err == nil && !seen[shape] && len(seen) < n {
				seen[shape] = true
				list = append(list, code)
			}
		}
	}
	return list
}

// The goldens have instructions of every row in both modes; -update writes them.
func TestGolden(t *testing.T) {
	for mode, target := range targets() {
		var sb strings.Builder
		section := ""
		for _, code := range instructions(mode, 6) {
			ln, _ := isa.DisassembleOne(target, code, isatest.PC, nil)
			if s := table[ln.Inst.Form].section; s != section {
				section = s
				fmt.Fprintf(&sb, "# %s\n", s)
			}
			fmt.Fprintf(&sb, "%-40s // % x\n", ln.Text, code)
		}
		file := "testdata/rows" + modeNames[mode] + ".s"
		testkit.Golden(t, file, sb.String())
		isatest.Golden(t, target, file)
	}
}

// Where GNU objdump is installed, it must show the same text.
func TestObjdump(t *testing.T) {
	tool, err := exec.LookPath("objdump")
	if err != nil {
		t.Skip(err)
	}
	for mode, target := range targets() {
		file := filepath.Join(t.TempDir(), "code")
		list := instructions(mode, 30)
		if err := os.WriteFile(file, []byte(strings.Join(texts(list), "")), 0o644); err != nil {
			t.Fatal(err)
		}
		machine := map[Mode]string{Mode32: "i386", Mode64: "i386:x86-64"}[mode]
		out, err := exec.Command(tool, "-D", "-b", "binary", "-m", machine, "-M", "intel", "--insn-width=16", file).Output()
		if err != nil {
			t.Skip(err) // an objdump for other machines
		}
		lines := regexp.MustCompile(`(?m)^ +[0-9a-f]+:\t[0-9a-f ]+\t(.*)$`).FindAllStringSubmatch(string(out), -1)
		if len(lines) != len(list) {
			t.Fatalf("%d lines for %d instructions", len(lines), len(list))
		}
		pc := uint64(0)
		for i, code := range list {
			in, _, _ := target.Decode(code, pc)
			got, want := spelled(target.Format(in, pc, nil)), spelled(lines[i][1])
			if got != want {
				t.Errorf("mode %s: % x: %q, objdump has %q", modeNames[mode], code, got, want)
			}
			pc += uint64(len(code))
		}
		t.Logf("mode %s: %d instructions agree", modeNames[mode], len(list))
	}
}

func texts(list [][]byte) []string {
	var out []string
	for _, code := range list {
		out = append(out, string(code))
	}
	return out
}

// spelling turns both spellings of an instruction into a common one; numbers count modulo 1<<32.
var spelling = []struct {
	pattern *regexp.Regexp
	with    string
}{
	{regexp.MustCompile(`\s*#.*`), ""},
	{regexp.MustCompile(`\b(BYTE|WORD|DWORD|QWORD|XMMWORD) PTR (ds:)?`), ""},
	{regexp.MustCompile(`\b(byte|word|dword|qword) `), ""},
	{regexp.MustCompile(`^movabs `), "mov "},
	{regexp.MustCompile(`\bds:`), ""},
	{regexp.MustCompile(`\*1\b`), ""},
	{regexp.MustCompile(`\[(0x[0-9a-f]+)\]`), "$1"},
	{regexp.MustCompile(`, `), ","},
	{regexp.MustCompile(`\+0x0\]`), "]"},
	{regexp.MustCompile(`\s+`), " "},
	{regexp.MustCompile(`,1$`), ",0x1"},
}

// negative16 is an immediate of 16 bits with its sign.
var negative16 = regexp.MustCompile(`,\+0xffff([0-9a-f]{4})$`)

var number = regexp.MustCompile(`-?0x[0-9a-f]+|\+0x[0-9a-f]+`)

func spelled(s string) string {
	for _, r := range spelling {
		s = r.pattern.ReplaceAllString(s, r.with)
	}
	s = number.ReplaceAllStringFunc(s, func(n string) string {
		v, err := strconv.ParseInt(strings.TrimPrefix(n, "+"), 0, 64)
		if err != nil {
			u, _ := strconv.ParseUint(strings.TrimPrefix(n, "+"), 0, 64)
			v = int64(u)
		}
		return fmt.Sprintf("+%#x", uint32(v))
	})
	return negative16.ReplaceAllString(strings.TrimSpace(s), ",+0x$1")
}
