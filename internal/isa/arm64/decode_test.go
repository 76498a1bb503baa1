package arm64

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/arch/arm64/arm64asm"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
)

// What does not decode is data: too few bytes, what no row has, and what a row does not allow.
func TestData(t *testing.T) {
	for _, c := range []struct {
		code string
		why  string
	}{
		{"", "nothing"},
		{"\x1f\x20\x03", "three bytes"},
		{"\x00\x00\x00\x00", ""}, // udf
		{"\x00\x00\x01\x00", "no row"},
		{"\xff\xff\xff\xff", "no row"},
		{"\x20\x00\xc2\x0b", "add w0, w1, w2, ror #0"},
		{"\x20\x80\x02\x0b", "add w0, w1, w2, lsl #32"},
		{"\x20\x14\x22\x8b", "add x0, x1, w2, uxtb #5"},
		{"\x20\xfc\x00\x12", "and w0, w1 with a reserved mask"},
		{"\x20\x08\x62\xf8", "ldr x0, [x1, w2, uxtb]"},
		{"\x21\x84\x40\xf8", "ldr x1, [x1], #8"},
		{"\x21\x04\x41\xa9", "ldp x1, x1, [x1, #16]"},
		{"\x20\x04\xc1\x6c", "ldp d0, d1, [x1], #16 is possible"},
		{"\x20\x7c\x00\x88", "stxr w0, w0, [x1]"},
		{"\x20\x7c\x01\x88", "stxr w1, w0, [x1]"},
		{"\x20\x7c\x02\x88", ""}, // stxr w2, w0, [x1]
		{"\x20\x7c\x21\x48", "casp x1"},
		{"\x1f\x40\x00\xd5", "msr of no field"},
		{"\xe0\x03\x41\x92", "and x0, xzr, #0x8000000000000000"},
	} {
		in, n, ok := Decode([]byte(c.code), 0)
		possible := c.why == "" || strings.HasSuffix(c.why, "is possible") || strings.HasPrefix(c.why, "and x0")
		if ok != possible || ok != (n == 4) || !ok && in != (isa.Inst{}) {
			t.Errorf("% x: %v, %d bytes, %v (%s)", c.code, ok, n, Format(in, 0, nil), c.why)
		}
	}
}

// Format survives what Decode never gives.
func TestFormatOfAnything(t *testing.T) {
	for _, in := range []isa.Inst{{Form: numForms}, {Form: isa.NoForm}, {Form: ADD_imm_X, N: 2}, {Form: ADD_imm_X, N: 5}} {
		if got := Format(in, 0, nil); got != "?" {
			t.Errorf("%v is %q", in, got)
		}
	}
	strange := isa.Arg{Reg: 200, Index: 200, Scale: 200, Width: 200, Val: -1}
	for k := range table {
		in := isa.Inst{Form: isa.Form(k), N: table[k].count(), Args: [5]isa.Arg{strange, strange, strange, strange, strange}}
		if got := Format(in, 0, nil); got == "" {
			t.Errorf("%s: no text", table[k].name)
		}
	}
}

// Targets have a name where there is one.
func TestNames(t *testing.T) {
	name := func(addr uint64) string { return map[uint64]string{0x1008: "there"}[addr] }
	for want, code := range map[string]string{
		"b there": "\x02\x00\x00\x14", "b 0x100c": "\x03\x00\x00\x14", "cbz x3, there": "\x43\x00\x00\xb4", "ldr d0, there": "\x40\x00\x00\x5c",
	} {
		in, _, _ := Decode([]byte(code), 0x1000)
		if got := Format(in, 0x1000, name); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Lists that are searched are in ascending order, and the rows of an alias have one mnemonic.
func TestLists(t *testing.T) {
	for _, list := range [][]named{hints[:], systemOperations[:], systemOperationsWithoutRegister[:], systemRegisters[:]} {
		for i, n := range list {
			if i > 0 && list[i-1].number >= n.number {
				t.Errorf("%s stands behind %s", n.name, list[i-1].name)
			}
			if got := find(list, int64(n.number)); got != n.name {
				t.Errorf("%d is %q, want %q", n.number, got, n.name)
			}
		}
	}
	for _, a := range aliases {
		first, last := table[a.first], table[a.last]
		if a.first > a.last || first.class != last.class || first.name != last.name && a.text == nil {
			t.Errorf("%s: from %s to %s", a.name, first.name, last.name)
		}
	}
}

// Every name of a system register or operation, and what has none.
func TestSystemNames(t *testing.T) { isatest.Golden(t, Target, "testdata/system.s") }

// unknownThere are the mnemonics that golang.org/x/arch/arm64/arm64asm does not know, beside those of extensions. All have
// been confirmed by GNU objdump (objdump_test.go).
var unknownThere = map[string]bool{"udf": true, "hvc": true, "smc": true, "sb": true}

// unknownExtension tells whether arm64asm does not know an extension.
func unknownExtension(feature string) bool {
	return feature == "LSE" || feature == "LRCPC" || feature == "JSCVT" || feature == "FP16"
}

// Where golang.org/x/arch knows an instruction, it must show the same text: random operands of all rows, thousands in all.
func TestAgreement(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	total, rows := 0, 0
	for k := range table {
		f := &table[k]
		agreed := 0
		for _, code := range samples(f, 100, rng) {
			theirs, err := arm64asm.Decode(code)
			if err != nil {
				continue
			}
			in, _, _ := Decode(code, 0)
			got, want := ours(in), spelled(arm64asm.GNUSyntax(theirs))
			if got != want {
				t.Errorf("%08x: %q, arm64asm has %q", binary.LittleEndian.Uint32(code), got, want)
			}
			agreed++
		}
		if (agreed == 0) != (unknownThere[f.name] || unknownExtension(f.feature)) && f.class != "systeminstrs" {
			t.Errorf("%s (%s): %d instructions compared", f.name, f.class, agreed)
		}
		total += agreed
		if agreed > 0 {
			rows++
		}
	}
	t.Logf("%d instructions of %d of %d rows agree", total, rows, len(table))
}

// ours is our text where arm64asm shows the same; what it calls otherwise is shown its way.
func ours(in isa.Inst) string {
	text := Format(in, 0, nil)
	a := in.Args
	switch mnemonic, _, _ := strings.Cut(text, " "); {
	case mnemonic == "bfc": // an alias of later versions
		return fmt.Sprintf("bfm %s, %s, #0x%x, #%d", registerName(a[0].Reg, a[0].Width), registerName(XZR, a[0].Width), a[2].Val, a[3].Val)
	case mnemonic == "orr" && in.Args[1].Reg == XZR && a[2].Kind == isa.ArgImm:
		width := a[0].Width
		if v, _ := encodeMask(uint64(a[2].Val), width); !moveWideByManual(width, v|int64(a[2].Scale)<<immrAt, 0) {
			return fmt.Sprintf("mov %s, #0x%x", registerName(a[0].Reg, width), uint64(a[2].Val))
		}
	case in.Form == HINT && a[0].Val > 5: // it knows the first ones
		return fmt.Sprintf("hint #0x%x", a[0].Val)
	case in.Form == DSB && mnemonic != "dsb":
		return fmt.Sprintf("dsb #0x%x", a[0].Val)
	case in.Form == MRS:
		return "mrs " + registerName(a[0].Reg, 64) + ", " + unnamed(a[1].Val)
	case in.Form == MSR:
		return "msr " + unnamed(a[0].Val) + ", " + registerName(a[1].Reg, 64)
	}
	return neverIsAlways.Replace(text)
}

// neverIsAlways gives condition nv the name of al, of which it is a second encoding.
var neverIsAlways = strings.NewReplacer(", nv", ", al", "b.nv", "b.al")

// unnamed is a system register without its name.
func unnamed(v int64) string {
	return fmt.Sprintf("s%d_%d_c%d_c%d_%d", v>>14, v>>11&7, v>>7&15, v>>3&15, v&7)
}

var (
	hexOfTwo   = regexp.MustCompile(`#0x0([0-9a-f])\b`)
	noSpace    = regexp.MustCompile(`,([^ ])`)
	inFull     = regexp.MustCompile(`#-?\d\.\d+e[+-]\d\d`)
	noFraction = regexp.MustCompile(`^(fcmpe? \w+, #0)$`)
)

// spelled brings a text of arm64asm or GNU objdump to our spelling: numbers without leading zeros, distances as addresses of a
// program at 0, floating-point numbers as short as possible.
func spelled(text string) string {
	text = strings.TrimSpace(text)
	text = strings.Replace(text, " .+0x", " 0x", 1)
	text = noSpace.ReplaceAllString(text, ", $1")
	text = hexOfTwo.ReplaceAllString(text, "#0x$1")
	text = noFraction.ReplaceAllString(text, "$1.0")
	return inFull.ReplaceAllStringFunc(text, func(s string) string {
		v, _ := strconv.ParseFloat(s[1:], 64)
		s = strconv.FormatFloat(v, 'f', -1, 64)
		if !strings.Contains(s, ".") {
			s += ".0"
		}
		return "#" + s
	})
}

func FuzzDecode(f *testing.F) {
	for _, k := range []isa.Form{ADD_imm_X, AND_imm_W, LDP_pre_X, LDR_reg_Q, TBZ, CASP_X, FMOV_imm_D, SYS} {
		f.Add(binary.LittleEndian.AppendUint32(nil, table[k].bits))
	}
	f.Fuzz(func(t *testing.T, p []byte) {
		isatest.Arbitrary(t, Target, p)
		isatest.RoundTrip(t, Target, [][]byte{p})
	})
}
