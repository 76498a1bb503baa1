package rv32

import (
	"bytes"
	"encoding/binary"
	"fmt"
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
	isatest.Golden(t, Imc, file)
	isatest.Golden(t, Imc, "testdata/lists.s")
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
			if o := &f.operands[n]; len(o.Runs) > 0 {
				plain |= o.Put(plainValue(o, n))
			}
		}
		words := []uint32{plain}
		for n := range f.operands {
			o := &f.operands[n]
			if len(o.Runs) == 0 || o.kind <= stack && o.kind != sreg {
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
	switch o.kind {
	case reg:
		return int64(A0) + int64(n)
	case creg, sreg, sother:
		return int64(n) + 2
	case reglist:
		return 9
	}
	return 2 * step
}

// samples returns instruction words for a row: every operand at its limits and at random, the others at random.
func samples(f *form, rnd *rand.Rand) []uint32 {
	var words []uint32
	for k := range f.operands {
		lo, hi, step := int64(0), int64(0), int64(1)
		if len(f.operands[k].Runs) > 0 {
			lo, hi, step = f.operands[k].Limits()
		}
		values := []int64{lo, lo + step, 0, step, hi - step, hi}
		for range 10 {
			values = append(values, lo+rnd.Int64N((hi-lo)/step+1)*step)
		}
		for _, v := range values {
			w := f.bits | rnd.Uint32()&^f.mask()
			words = append(words, w&^f.operands[k].Mask()|f.operands[k].Put(v))
		}
	}
	if f.size() == 2 {
		for k := range words {
			words[k] &= 0xffff
		}
	}
	return append(words, f.bits)
}

func wordBytes(w uint32) []byte {
	b := binary.LittleEndian.AppendUint32(nil, w)
	if w&3 != 3 {
		b = b[:2]
	}
	return b
}

func TestConstants(t *testing.T) { isatest.Constants(t, "rv32", Forms(), isatest.Mnemonic) }

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
		for row, n := range isatest.RoundTrip(t, Imc, codes) {
			seen[row] += n
		}
		all = append(all, codes...)
	}
	isatest.Labels(t, Imc, all)
	isatest.NoAllocation(t, Imc, all)
	isatest.Strict(t, Imc, all, 1)
	for k := range table() {
		if seen[isa.Form(k)] == 0 {
			t.Errorf("row %d, %s, is never decoded", k, table()[k].name)
		}
	}
}

// All 16-bit words: what decodes must encode to itself.
func TestAllCompressed(t *testing.T) {
	var codes [][]byte
	for w := range uint32(0x10000) {
		if w&3 != 3 {
			codes = append(codes, wordBytes(w))
		}
	}
	isatest.RoundTrip(t, Imc, codes)
}

func TestOperandErrors(t *testing.T) {
	r := isa.RegArg
	for _, c := range []struct {
		form isa.Form
		args []isa.Arg
		want string
	}{
		{ADDI, []isa.Arg{r(A0), r(A1), isa.ImmArg(2048)}, "addi: operand imm[11:0]: 2048 is not within -2048..2047"},
		{ADDI, []isa.Arg{r(A0), r(32), isa.ImmArg(0)}, "addi: operand rs1: register not possible here"},
		{ADDI, []isa.Arg{r(A0), r(A1)}, "addi: operand imm[11:0] is missing"},
		{ADDI, []isa.Arg{r(A0), r(A1), r(A2)}, "addi: operand imm[11:0]: wrong kind of operand"},
		{BEQ, []isa.Arg{r(A0), r(A1), isa.RelArg(4096)}, "beq: operand offset[12:1]: 4096 is not within -4096..4094"},
		{C_J, []isa.Arg{isa.RelArg(3)}, "c.j: operand offset[11:1]: 3 is not a multiple of 2"},
		{C_LW, []isa.Arg{r(A0), isa.MemArg(A6, 0)}, "c.lw: operand rs1': register not possible here"},
		{C_LW, []isa.Arg{r(T0), isa.MemArg(A1, 0)}, "c.lw: operand rd': register not possible here"},
		{C_LUI, []isa.Arg{r(A0), isa.ImmArg(0)}, "c.lui: operand imm[17:12]: 0 is reserved"},
		{CM_PUSH, []isa.Arg{{Kind: isa.ArgList, Val: 1 << S0}, isa.ImmArg(-16)}, "cm.push: operand {reg_list}: no register list of this instruction"},
		{CM_PUSH, []isa.Arg{{Kind: isa.ArgList, Val: 1 << RA}, isa.ImmArg(-80)}, "cm.push: operand -stack_adj: 64 is not within 0..48"},
		{CM_MVSA01, []isa.Arg{r(S1), r(S1)}, "cm.mvsa01: operand r2s': the registers must be different"},
		{ECALL, []isa.Arg{r(A0)}, "ecall: 0 operands, not 1"},
	} {
		if _, err := Encode(nil, c.form, c.args); err == nil || err.Error() != c.want {
			t.Errorf("%d: got %v, want %s", c.form, err, c.want)
		}
	}
	if _, err := Encode(nil, isa.NoForm, nil); err == nil {
		t.Error("no row accepted")
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte{0x01, 0x00, 0x13, 0x05, 0xf0, 0xff})
	f.Fuzz(func(t *testing.T, p []byte) {
		isatest.Arbitrary(t, Imc, p)
		isatest.RoundTrip(t, Imc, [][]byte{p})
	})
}

// An independent decoder must read the same from every sample: GNU objdump where it is installed. Its version 2.40 does
// not know Zcmp, and takes Zba only from the attributes of an object file.
func TestAgainstObjdump(t *testing.T) {
	objdump, err := exec.LookPath("riscv64-unknown-elf-objdump")
	if err != nil {
		t.Skip("no riscv64-unknown-elf-objdump")
	}
	rnd := rand.New(rand.NewPCG(3, 4))
	var code []byte
	for k := range table() {
		if strings.HasPrefix(table()[k].feature, "Z") && !strings.HasPrefix(table()[k].feature, "Zi") {
			continue
		}
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
	out, err := exec.Command(objdump, "-D", "-b", "binary", "-m", "riscv:rv32", "-M", "no-aliases", file).Output()
	if err != nil {
		t.Skip(err)
	}
	theirs := objdumpText(string(out))
	n := 0
	for _, ln := range isa.Disassemble(Imc, code, 0, nil) {
		want, ok := theirs[ln.PC]
		got := decimal(strings.ReplaceAll(ln.Text, ", ", ","))
		if want = decimal(want); !ok || want != got && !sameButForNames(want, got) {
			t.Errorf("%x: % x is %q, objdump says %q", ln.PC, ln.Bytes, got, want)
		}
		n++
	}
	t.Logf("%d instructions agree", n)
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
		texts[pc] = strings.TrimSpace(text)
	}
	return texts
}

// decimal rewrites hexadecimal numbers, so that only values are compared.
func decimal(text string) string {
	return hexNumber.ReplaceAllStringFunc(text, func(s string) string {
		v, _ := strconv.ParseUint(s, 0, 32)
		return strconv.FormatUint(v, 10)
	})
}

var hexNumber = regexp.MustCompile(`0x[0-9a-f]{1,8}\b`)

// sameButForNames compares instructions for which objdump has another name: known control and status registers, fences
// without any access, and the hints among the compressed forms.
func sameButForNames(theirs, ours string) bool {
	switch a, b := strings.Split(theirs, ","), strings.Split(ours, ","); {
	case strings.HasPrefix(ours, "csr"):
		return len(a) == 3 && len(b) == 3 && a[0] == b[0] && a[2] == b[2]
	case strings.HasPrefix(ours, "fence "):
		return strings.ReplaceAll(theirs, "unknown", "0") == ours
	case ours == "c.nop":
		return theirs == "c.addi zero,0"
	}
	return strings.Replace(theirs, "64 ", " ", 1)+",0" == ours
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

// The packer of a row writes what Encode writes. The stack adjustment of a push or pop stands in the field as the reference
// has it, without the bytes of the registers.
func TestPackers(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for k := range table() {
		packer := &Packers()[k]
		if packer.Bits() != table()[k].bits {
			t.Errorf("%s: %#x", table()[k].name, packer.Bits())
		}
		for _, w := range samples(&table()[k], rnd) {
			in, _, ok := Decode(wordBytes(w), isatest.PC)
			if !ok || in.Form != isa.Form(k) {
				continue
			}
			var v []int64
			for _, a := range in.Args[:in.N] {
				switch a.Kind {
				case isa.ArgReg:
					if o := table()[k].operands[len(v)]; o.kind != stack {
						v = append(v, int64(a.Reg))
					}
				case isa.ArgMem:
					v = append(v, a.Val, int64(a.Reg))
				case isa.ArgRel:
					v = append(v, int64(int32(a.Val-isatest.PC)))
				case isa.ArgList:
					v = append(v, listNumber(uint32(a.Val)))
				default:
					if strings.HasPrefix(table()[k].name, "cm.p") {
						a.Val = int64(w >> 2 & 3 << 4)
					}
					v = append(v, a.Val)
				}
			}
			v = append(v, 0, 0, 0)
			if got := packer.Pack(v[0], v[1], v[2]); got != w {
				t.Errorf("%s %d: %#x, want %#x", table()[k].name, v, got, w)
			}
		}
	}
}
