package thumb

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
)

// Where GNU objdump for Arm is installed, it must show the same text for random fields of every row.
func TestObjdump(t *testing.T) {
	tool, err := exec.LookPath("arm-none-eabi-objdump")
	if err != nil {
		t.Skip(err)
	}
	var code []byte
	var forms []isa.Form
	rng := rand.New(rand.NewPCG(5, 6))
	for i := range table().Forms() {
		mask, value, size := table().Pattern(isa.Form(i))
		if strings.HasPrefix(table().Forms()[i].Name, "it") {
			continue // it changes the text of what follows
		}
		for range 60 {
			r := rng.Uint32()
			switch rng.IntN(3) {
			case 0:
				r |= rng.Uint32()
			case 1:
				r &= rng.Uint32()
			}
			p := table().Append(nil, (value|r&^mask)&(1<<size-1), size)
			if in, _, ok := Armv7emdp().Decode(p, 0); ok && in.Form == isa.Form(i) {
				code = append(code, p...)
				forms = append(forms, in.Form)
			}
		}
	}
	file := filepath.Join(t.TempDir(), "code")
	if err := os.WriteFile(file, code, 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-D", "-z", "-b", "binary", "-m", "arm", "-M", "force-thumb,reg-names-std", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := regexp.MustCompile(`(?m)^ +[0-9a-f]+:\t[0-9a-f ]+\t(.*)$`).FindAllStringSubmatch(string(out), -1)
	if len(lines) != len(forms) {
		t.Fatalf("%d lines for %d instructions", len(lines), len(forms))
	}
	agreed, bad := map[isa.Form]bool{}, map[isa.Form]bool{}
	pos := 0
	for _, m := range lines {
		in, n, _ := Armv7emdp().Decode(code[pos:], uint64(pos))
		got, want := plain(Format(in, uint64(pos), nil), pos), plain(m[1], pos)
		if got == want {
			agreed[in.Form] = true
		} else if !bad[in.Form] {
			bad[in.Form] = true
			t.Errorf("% x: %q, objdump has %q", code[pos:pos+n], got, want)
		}
		pos += n
	}
	t.Logf("%d of %d rows agree", len(agreed), len(table().Forms()))
}

// spelling turns both spellings of one instruction into a common one.
var spelling = []struct {
	pattern *regexp.Regexp
	with    string
}{
	{regexp.MustCompile(`(\svmov\S* .*, )#.*; 0x\w+ (-?\d+\.\d+).*`), "$1#$2"},
	{regexp.MustCompile(`\s*[;@].*$`), ""},
	{regexp.MustCompile(`\s+`), " "},
	{regexp.MustCompile(`^(\w+)(\.w|\.n) `), "$1 "},
	{regexp.MustCompile(`^(ldm|stm|vldm|vstm)ia `), "$1 "},
	{regexp.MustCompile(`, #-?0\]`), "]"},
	{regexp.MustCompile(`\], #-0$`), "], #0"},
	{regexp.MustCompile(`^(?:mov)(s?) (\w+, \w+), (lsl|lsr|asr|ror|rrx)\b`), "$3$1 $2,"},
	{regexp.MustCompile(`^(rrxs?.*),$`), "$1"},
	{regexp.MustCompile(`^stmdb sp!, `), "push "},
	{regexp.MustCompile(`^ldm sp!, `), "pop "},
	{regexp.MustCompile(`^mov r8, r8$`), "nop"},
	{regexp.MustCompile(`^(rsbs) (.*), #0$`), "negs $2"},
	{regexp.MustCompile(`APSR_nzcv`), "apsr_nzcv"},
	{regexp.MustCompile(`^(p?ssbb|dfb)$`), "dsb"},
	{regexp.MustCompile(`^(svc|bkpt|cpsi.|dmb|dsb|isb|msr|mrs|udf).*`), "$1"},
	{regexp.MustCompile(`^(vmov\.f\d+ \w+), #.*`), "$1"},
}

var (
	literalOf = regexp.MustCompile(`\[pc(?:, #(-?\d+))?\]`)
	addressOf = regexp.MustCompile(`^(add|addw|subw) (\w+), pc, #(\d+)`)
)

func plain(s string, pos int) string {
	for _, r := range spelling {
		s = r.pattern.ReplaceAllString(s, r.with)
	}
	s = strings.TrimSpace(s)
	at := func(distance string, sign int) string {
		n, _ := strconv.Atoi(distance)
		return fmt.Sprintf("0x%x", uint32(pos&^3+4+sign*n))
	}
	if m := literalOf.FindStringSubmatch(s); m != nil && strings.HasPrefix(s, "ld") {
		// Objdump takes some literals for the unprivileged forms, which have no pc base.
		s = strings.Replace(strings.Replace(s, m[0], at(m[1], 1), 1), "t ", " ", 1)
	}
	if m := addressOf.FindStringSubmatch(s); m != nil {
		sign := 1
		if m[1] == "subw" {
			sign = -1
		}
		s = "adr " + m[2] + ", " + at(m[3], sign)
	}
	return s
}
