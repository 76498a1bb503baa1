package xtensa

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// The golden has every row with each operand at its limits; -update writes it.
func TestGolden(t *testing.T) {
	const file = "testdata/forms.s"
	testkit.Golden(t, file, goldenText())
	isatest.Golden(t, Windowed, file)
	isatest.Golden(t, Windowed, "testdata/constants.s")
}

// goldenText lists, for each row, one plain instruction and those with one operand at a limit.
func goldenText() string {
	var sb strings.Builder
	section := ""
	for k := range table() {
		f := &table()[k]
		if f.section != section {
			section = f.section
			fmt.Fprintln(&sb, strings.TrimRight("\n# "+section+" "+f.feature, " "))
		}
		plain := f.bits
		for n := range f.operands {
			plain |= f.operands[n].Put(plainValue(&f.operands[n], n))
		}
		words := []uint32{plain}
		for n := range f.operands {
			o := &f.operands[n]
			if o.kind == reg {
				continue
			}
			lo, hi, step := o.Limits()
			for _, v := range []int64{lo, -step, step, hi} {
				if w := plain&^o.Mask() | o.Put(v); o.Check(v) == nil && !slices.Contains(words, w) && decodes(wordBytes(w)) {
					words = append(words, w)
				}
			}
		}
		for _, w := range words {
			b := wordBytes(w)
			in, _, ok := Decode(b, isatest.PC)
			if ok {
				fmt.Fprintf(&sb, "%-32s // % x\n", Format(in, isatest.PC, nil), b)
			}
		}
	}
	return sb.String()
}

// plainValue is a value that every row takes: another register for each operand, and a small number.
func plainValue(o *operand, n int) int64 {
	_, _, step := o.Limits()
	if o.kind == reg {
		return int64(A2) + int64(n)
	}
	return 2 * step
}

// samples returns instruction words for a row: every operand at its limits and at random, the others at random.
func samples(f *form, rnd *rand.Rand) []uint32 {
	var words []uint32
	for k := range f.operands {
		lo, hi, step := f.operands[k].Limits()
		values := []int64{lo, lo + step, 0, step, hi - step, hi}
		for range 10 {
			values = append(values, lo+rnd.Int64N((hi-lo)/step+1)*step)
		}
		for _, v := range values {
			w := f.bits | rnd.Uint32()&^f.mask()
			words = append(words, w&^f.operands[k].Mask()|f.operands[k].Put(v))
		}
	}
	for k := range words {
		words[k] &= 1<<(8*f.size()) - 1
	}
	return append(words, f.bits)
}

func wordBytes(w uint32) []byte {
	return []byte{byte(w), byte(w >> 8), byte(w >> 16)}[:wordSize(w)]
}

func TestConstants(t *testing.T) { isatest.Constants(t, "xtensa", Forms(), isatest.Mnemonic) }

func TestTarget(t *testing.T) {
	for _, target := range Targets() {
		isatest.Target(t, target)
	}
}

func TestRoundTrip(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	seen := map[isa.Form]int{}
	var all [][]byte
	for k := range table() {
		var codes [][]byte
		for _, w := range samples(&table()[k], rnd) {
			codes = append(codes, wordBytes(w))
		}
		for row, n := range isatest.RoundTrip(t, Windowed, codes) {
			seen[row] += n
		}
		all = append(all, codes...)
	}
	isatest.Labels(t, Windowed, all)
	isatest.NoAllocation(t, Windowed, all)
	isatest.Strict(t, Windowed, all, 4)
	for k := range table() {
		if seen[isa.Form(k)] == 0 {
			t.Errorf("row %d, %s, is never decoded", k, table()[k].name)
		}
	}
}

// All words of 16 bits: what decodes must encode to itself.
func TestAllNarrow(t *testing.T) {
	var codes [][]byte
	for w := range uint32(0x10000) {
		if wordSize(w) == 2 {
			codes = append(codes, wordBytes(w))
		}
	}
	isatest.RoundTrip(t, Windowed, codes)
}

func TestOperandErrors(t *testing.T) {
	r := isa.RegArg
	for _, c := range []struct {
		form isa.Form
		args []isa.Arg
		want string
	}{
		{ADDI, []isa.Arg{r(A2), r(A3), isa.ImmArg(128)}, "addi: operand -128..127: 128 is not within -128..127"},
		{ADDI, []isa.Arg{r(A2), r(16), isa.ImmArg(0)}, "addi: operand as: no such register"},
		{ADDI, []isa.Arg{r(A2), r(A3)}, "addi: operand -128..127 is missing"},
		{ADDI, []isa.Arg{r(A2), r(A3), r(A4)}, "addi: operand -128..127: wrong kind of operand"},
		{ADDI_N, []isa.Arg{r(A2), r(A3), isa.ImmArg(0)}, "addi.n: operand -1,1..15: 0 is not possible"},
		{SLLI, []isa.Arg{r(A2), r(A3), isa.ImmArg(0)}, "slli: operand 1..31: 0 is not possible"},
		{L32I, []isa.Arg{r(A2), isa.MemArg(A3, 2)}, "l32i: operand 0..1020: 2 is not a multiple of 4"},
		{L32I, []isa.Arg{r(A2), {Kind: isa.ArgMem, Reg: A3, Index: A4}}, "l32i: operand 0..1020: no index register possible"},
		{L32R, []isa.Arg{r(A2), isa.RelArg(4)}, "l32r: operand label: 262148 is not within 0..262140"},
		{BEQZ_N, []isa.Arg{r(A2), isa.RelArg(3)}, "beqz.n: operand label: -1 is not within 0..63"},
		{RET_N, []isa.Arg{r(A0)}, "ret.n: 0 operands, not 1"},
	} {
		if _, err := Encode(nil, c.form, c.args); err == nil || err.Error() != c.want {
			t.Errorf("%d: got %v, want %s", c.form, err, c.want)
		}
	}
	if _, err := Encode(nil, isa.NoForm, nil); err == nil {
		t.Error("no row accepted")
	}
}

// Calls and literal loads count from an aligned address, whatever the alignment of the instruction.
func TestUnaligned(t *testing.T) {
	for _, code := range [][]byte{{0x05, 0x01, 0x00}, {0xc5, 0xff, 0xff}, {0x21, 0xff, 0xff}, {0x31, 0x00, 0x80}} {
		for pc := uint64(isatest.PC); pc < isatest.PC+4; pc++ {
			in, _, ok := Decode(code, pc)
			back, err := Encode(nil, in.Form, isatest.FromPC(in, pc))
			if !ok || !bytes.Equal(back, code) {
				t.Errorf("%s at %#x encodes to % x, %v", Format(in, pc, nil), pc, back, err)
			}
			if addr := in.Args[in.N-1].Val; addr&3 != 0 {
				t.Errorf("%s at %#x: target not aligned", Format(in, pc, nil), pc)
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte{0x22, 0xa0, 0x80, 0x38, 0x03, 0xf0, 0x20, 0x00})
	f.Fuzz(func(t *testing.T, p []byte) {
		isatest.Arbitrary(t, Windowed, p)
		isatest.RoundTrip(t, Windowed, [][]byte{p})
	})
}

// An independent decoder must read the same from every sample: GNU objdump where it is installed. The one for the LX106
// shows "excw" for instructions of options that this core does not have.
func TestAgainstObjdump(t *testing.T) {
	objdump, err := exec.LookPath("xtensa-lx106-elf-objdump")
	if err != nil {
		t.Skip("no xtensa-lx106-elf-objdump")
	}
	rnd := rand.New(rand.NewPCG(3, 4))
	var code []byte
	for k := range table() {
		for _, w := range samples(&table()[k], rnd) {
			if b := wordBytes(w); decodes(b) {
				code = append(code, b...)
			}
		}
	}
	file := filepath.Join(t.TempDir(), "code.bin")
	if err := os.WriteFile(file, code, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(objdump, "-D", "-z", "-b", "binary", "-m", "xtensa", file).Output()
	if err != nil {
		t.Skip(err)
	}
	theirs := objdumpText(string(out))
	agree, unknown := map[string]bool{}, map[string]bool{}
	for _, ln := range isa.Disassemble(Windowed, code, 0, nil) {
		want, ok := theirs[ln.PC]
		got := ln.Text
		row := table()[ln.Inst.Form].name
		switch {
		case want == "excw" && got != "excw":
			unknown[row] = true
		case !ok || decimal(want) != decimal(got) && !sameButForNames(want, got):
			t.Errorf("%x: % x is %q, objdump says %q", ln.PC, ln.Bytes, got, want)
		default:
			agree[row] = true
		}
	}
	t.Logf("%d rows agree, not known to objdump: %v", len(agree), slices.Sorted(maps.Keys(unknown)))
}

func decodes(b []byte) bool {
	_, _, ok := Decode(b, 0)
	return ok
}

// objdumpText returns instruction texts by address, without comments and symbols.
func objdumpText(out string) map[uint64]string {
	texts := map[uint64]string{}
	for _, line := range strings.Split(out, "\n") {
		cols := strings.SplitN(line, "\t", 4)
		var pc uint64
		if len(cols) < 3 {
			continue
		}
		if _, err := fmt.Sscanf(strings.TrimSpace(cols[0]), "%x:", &pc); err != nil {
			continue
		}
		text := cols[2]
		if len(cols) > 3 {
			text += " " + cols[3]
		}
		text, _, _ = strings.Cut(text, " #")
		text, _, _ = strings.Cut(text, " <")
		text, _, _ = strings.Cut(text, " (") // what l32r loads
		texts[pc] = strings.TrimSpace(text)
	}
	return texts
}

// decimal rewrites hexadecimal numbers, so that only values are compared.
func decimal(text string) string {
	return hexNumber.ReplaceAllStringFunc(text, func(s string) string {
		v, _ := strconv.ParseUint(s, 0, 32)
		return strconv.Itoa(int(int32(v)))
	})
}

var hexNumber = regexp.MustCompile(`0x[0-9a-f]{1,8}\b`)

// sameButForNames compares instructions for which objdump has the name of a special register in the mnemonic, or no
// operands at all.
func sameButForNames(theirs, ours string) bool {
	if theirs == "rer" || theirs == "wer" {
		return strings.HasPrefix(ours, theirs)
	}
	a, b := strings.Fields(theirs), strings.Fields(ours)
	return len(a) == 2 && len(b) == 3 && strings.HasPrefix(a[0], b[0]+".") && a[1]+"," == b[1]
}

func TestFormsAreDistinct(t *testing.T) {
	for k := range table() {
		b := wordBytes(table()[k].bits)
		if in, n, ok := Decode(b, 0); ok && (n != len(b) || !bytes.Equal(b[:n], b)) {
			t.Errorf("%s: %v", table()[k].name, in)
		}
	}
	if len(Forms()) != len(table()) {
		t.Error("Forms is incomplete")
	}
}

// The packer of a row writes what Encode writes; distances are those that stand in the field.
func TestPackers(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for k := range table() {
		f, packer := &table()[k], &Packers()[k]
		if packer.Bits() != f.bits {
			t.Errorf("%s: %#x", f.name, packer.Bits())
		}
		for _, w := range samples(f, rnd) {
			in, _, ok := Decode(wordBytes(w), isatest.PC)
			if !ok || in.Form != isa.Form(k) || len(f.operands) > 3 {
				continue
			}
			v := make([]int64, 0, 3)
			for _, a := range in.Args[:in.N] {
				switch a.Kind {
				case isa.ArgReg:
					v = append(v, int64(a.Reg))
				case isa.ArgMem:
					v = append(v, int64(a.Reg), a.Val)
				case isa.ArgRel:
					v = append(v, f.operands[len(v)].distance(isatest.PC, a.Val))
				default:
					v = append(v, a.Val)
				}
			}
			if v = append(v, 0, 0, 0)[:3]; packer.Pack(v[0], v[1], v[2]) != w {
				t.Errorf("%s %d: %#x, want %#x", f.name, v, packer.Pack(v[0], v[1], v[2]), w)
			}
		}
	}
}
