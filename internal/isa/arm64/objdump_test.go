package arm64

import (
	"bytes"
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
)

// tool returns the path of a program of GNU binutils for this machine; the test is skipped where it is not installed.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath("aarch64-linux-gnu-" + name)
	if err != nil {
		t.Skip(err)
	}
	return path
}

// An independent decoder must show the same text for random operands of every row: GNU objdump, version 2.40.
func TestAgainstObjdump(t *testing.T) {
	objdump := tool(t, "objdump")
	rng := rand.New(rand.NewPCG(13, 14))
	var code []byte
	for k := range table {
		for _, c := range samples(&table[k], 100, rng) {
			code = append(code, c...)
		}
	}
	file := filepath.Join(t.TempDir(), "code")
	if err := os.WriteFile(file, code, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(objdump, "-D", "-z", "-b", "binary", "-m", "aarch64", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	theirs := regexp.MustCompile(`(?m)^ +[0-9a-f]+:\t[0-9a-f]{8} \t(.*)$`).FindAllStringSubmatch(string(out), -1)
	if len(theirs) != len(code)/4 {
		t.Fatalf("%d lines for %d instructions", len(theirs), len(code)/4)
	}
	rows := map[isa.Form]bool{}
	for i, m := range theirs {
		pc := uint64(4 * i)
		in, _, _ := Decode(code[pc:], pc)
		got, want := Format(in, pc, nil), spelled(strings.ReplaceAll(comment.ReplaceAllString(m[1], ""), "\t", " "))
		if got != want && !otherName(in, got, want) {
			t.Errorf("% x: %q, objdump has %q", code[pc:pc+4], got, want)
		}
		rows[in.Form] = true
	}
	t.Logf("%d instructions of %d of %d rows agree", len(theirs), len(rows), len(table))
}

// comment matches what objdump adds to an instruction: other names of conditions, decimal numbers, symbols.
var comment = regexp.MustCompile(`(\s*// .*| <.*>)$`)

// otherName tells whether objdump 2.40 has another name: for a hint without one there, for registers and operations that are
// not in our lists, and for fields of PSTATE for which it takes one bit.
func otherName(in isa.Inst, ours, theirs string) bool {
	switch in.Form {
	case HINT:
		return ours == "dgh" && theirs == "hint #0x6"
	case MRS:
		return strings.HasPrefix(systemRegisterText(nil, in.Args[1], nil), "s")
	case MSR:
		return strings.HasPrefix(systemRegisterText(nil, in.Args[0], nil), "s")
	case SYS:
		return strings.HasPrefix(ours, "sys ")
	case MSR_imm:
		return in.Args[1].Val > 1 && strings.HasPrefix(theirs, "msr s0_0_c4_c")
	}
	return false
}

// The GNU assembler must make the recorded bytes from the recorded text.
func TestAgainstAssembler(t *testing.T) {
	assembler, objcopy := tool(t, "as"), tool(t, "objcopy")
	for _, name := range []string{"forms.s", "aliases.s", "system.s"} {
		golden, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		var source bytes.Buffer
		source.WriteString(".arch armv8.6-a+lse+crc+fp16+sb\n")
		var texts []string
		var want []byte
		for line := range strings.Lines(string(golden)) {
			text, hexText, ok := strings.Cut(line, "//")
			if !ok || strings.HasPrefix(line, "#") || noSource(text) {
				continue
			}
			var code uint32
			for i, b := range strings.Fields(hexText) {
				v, _ := strconv.ParseUint(b, 16, 8)
				code |= uint32(v) << (8 * i)
			}
			want = append(want, byte(code), byte(code>>8), byte(code>>16), byte(code>>24))
			texts = append(texts, strings.TrimSpace(text))
			fmt.Fprintln(&source, absolute.ReplaceAllStringFunc(text, distance))
		}
		folder := t.TempDir()
		object, binary := filepath.Join(folder, "o"), filepath.Join(folder, "bin")
		command := exec.Command(assembler, "-o", object)
		command.Stdin = &source
		if out, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		if out, err := exec.Command(objcopy, "-O", "binary", object, binary).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		got, err := os.ReadFile(binary)
		if err != nil || len(got) != len(want) {
			t.Fatalf("%s: %d bytes for %d instructions (%v)", name, len(got), len(texts), err)
		}
		for i, text := range texts {
			if g, w := got[4*i:4*i+4], want[4*i:4*i+4]; !bytes.Equal(g, w) {
				t.Errorf("%s: %s is % x, the assembler has % x", name, text, w, g)
			}
		}
		t.Logf("%s: %d instructions", name, len(texts))
	}
}

// noSource tells whether the assembler has no way to write an instruction: a page by its distance.
func noSource(text string) bool { return strings.HasPrefix(text, "adrp ") }

// absolute matches a code address, which for the assembler must be a distance.
var absolute = regexp.MustCompile(`( |, )(0x[0-9a-f]+)\s*$`)

func distance(s string) string {
	m := absolute.FindStringSubmatch(s)
	v, _ := strconv.ParseUint(m[2], 0, 64)
	return fmt.Sprintf("%s. + %d", m[1], int64(v)-isatest.PC)
}
