package arm

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
	"golang.org/x/arch/arm/armasm"
)

func TestGolden(t *testing.T) { isatest.Golden(t, Armv6, "testdata/forms.s") }

// samples returns words of every row with random fields, at their limits more often than between, most of them
// executed always.
func samples(perRow int) [][]byte {
	var list [][]byte
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range table().Forms() {
		mask, value, _ := table().Pattern(isa.Form(i))
		for n := range perRow {
			r := rng.Uint32()
			switch rng.IntN(3) {
			case 0:
				r |= rng.Uint32()
			case 1:
				r &= rng.Uint32()
			}
			if n%3 != 0 {
				r = r&^0xf0000000 | 0xe0000000
			}
			list = append(list, binary.LittleEndian.AppendUint32(nil, value|r&^mask))
		}
	}
	return list
}

func TestConstants(t *testing.T) { isatest.Constants(t, "arm", Forms(), isatest.ArmName) }

func TestTarget(t *testing.T) {
	for _, target := range Targets() {
		isatest.Target(t, target)
	}
}

func TestRoundTrip(t *testing.T) {
	seen := isatest.RoundTrip(t, Armv6, samples(400))
	for i, f := range table().Forms() {
		if seen[isa.Form(i)] == 0 {
			t.Errorf("row %d never decoded: %s %s (%s)", i, f.Name, f.Operands, f.Section)
		}
	}
}

func TestLabels(t *testing.T) {
	list := samples(40)
	isatest.Labels(t, Armv6, list)
	isatest.NoAllocation(t, Armv6, list)
	isatest.Strict(t, Armv6, list, 1)
}

// No encoding belongs to two rows, so that their order means nothing.
func TestRowsAreDisjoint(t *testing.T) {
	for _, p := range samples(400) {
		code := binary.LittleEndian.Uint32(p)
		if m := table().Matches(code, 32); len(m) > 1 {
			t.Errorf("%08x is %v and %v", code, table().Forms()[m[0]], table().Forms()[m[1]])
		}
	}
}

var (
	pcRelative = regexp.MustCompile(`\.([-+]0x[0-9a-f]+)$`)
	aliases    = regexp.MustCompile(`\b(sl|fp|ip|r13|r14|r15)\b`)
	numbers    = map[string]string{"sl": "r10", "fp": "r11", "ip": "r12", "r13": "sp", "r14": "lr", "r15": "pc"}
)

// reference returns the text of the independent decoder in our spelling: registers by number, branch targets as
// addresses of a program at 0.
func reference(p []byte) (string, bool) {
	inst, err := armasm.Decode(p, armasm.ModeARM)
	if err != nil {
		return "", false
	}
	text := armasm.GNUSyntax(inst)
	text = aliases.ReplaceAllStringFunc(text, func(s string) string { return numbers[s] })
	if m := pcRelative.FindStringSubmatch(text); m != nil {
		var rel int64
		fmt.Sscanf(m[1], "%v", &rel)
		text = strings.Replace(text, m[0], fmt.Sprintf("0x%x", uint32(rel+4)), 1)
	}
	return text, true
}

// ours undoes what we show and the independent decoder does not.
func ours(in isa.Inst, text string) string {
	if in.N == 0 {
		return text
	}
	form := table().Forms()[in.Form]
	if strings.HasSuffix(text, ", #-0]") {
		text = strings.Replace(text, ", #-0]", "]", 1)
	}
	text = strings.Replace(text, "#-0", "#0", 1)
	if strings.Contains(form.Operands, "rt, rt2") {
		text = regexp.MustCompile(`(r\d+|sp|lr), (r\d+|pc|sp|lr), \[`).ReplaceAllString(text, "$1, [")
	}
	switch n := in.Args[in.N-1].Val; {
	case form.Section == "BKPT A1":
		text = fmt.Sprintf("bkpt %#04x", n)
	case form.Section == "SVC A1":
		name, _, _ := strings.Cut(text, " ")
		text = fmt.Sprintf("%s %#08x", name, n)
	}
	return text
}

// Where golang.org/x/arch knows an instruction too, it must show the same text.
func TestAgreement(t *testing.T) {
	agreed := map[isa.Form]int{}
	errors := 0
	for _, p := range samples(300) {
		want, ok := reference(p)
		in, _, known := Decode(p, 0)
		if !ok || !known {
			continue
		}
		got := ours(in, Format(in, 0, nil))
		if got != want {
			if errors++; errors < 20 {
				t.Errorf("%08x: %q, golang.org/x/arch has %q (%s)", binary.LittleEndian.Uint32(p), got, want, table().Forms()[in.Form].Section)
			}
			continue
		}
		agreed[in.Form]++
	}
	t.Logf("%d of %d rows agree", len(agreed), len(table().Forms()))
	for i, f := range table().Forms() {
		if agreed[isa.Form(i)] == 0 {
			t.Logf("not known there: %s %s (%s)", f.Name, f.Operands, f.Section)
		}
	}
}

func TestOperandErrors(t *testing.T) {
	always := isa.Arg{Kind: isa.ArgCond, Val: 14}
	for _, c := range []struct {
		section string
		args    []isa.Arg
	}{
		{"ADD (immediate) A1", []isa.Arg{always, isa.RegArg(0), isa.RegArg(1), isa.ImmArg(0x101)}},
		{"ADD (immediate) A1", []isa.Arg{{Kind: isa.ArgCond, Val: 15}, isa.RegArg(0), isa.RegArg(1), isa.ImmArg(1)}},
		{"ADD (register) A1", []isa.Arg{always, isa.RegArg(16), isa.RegArg(1), isa.RegArg(1)}},
		{"LDR (immediate, ARM) A1", []isa.Arg{always, isa.RegArg(0), isa.MemArg(1, 4096)}},
		{"LDRH (immediate) A1", []isa.Arg{always, isa.RegArg(0), isa.MemArg(1, -256)}},
		{"LDRD (immediate) A1", []isa.Arg{always, isa.RegArg(1), isa.MemArg(1, 0)}},
		{"B A1", []isa.Arg{always, isa.RelArg(6)}},
		{"B A1", []isa.Arg{always, isa.RelArg(8 + 1<<25)}},
		{"PUSH A1", []isa.Arg{always, {Kind: isa.ArgList, Val: 1}}},
		{"SVC A1", []isa.Arg{always, isa.ImmArg(1 << 24)}},
		{"SVC A1", nil},
	} {
		found := false
		for i, f := range table().Forms() {
			if f.Section == c.section {
				found = true
				if code, err := Encode(nil, isa.Form(i), c.args); err == nil {
					t.Errorf("%s %v encodes to % x", c.section, c.args, code)
				}
			}
		}
		if !found {
			t.Errorf("no %s", c.section)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte{0x02, 0x00, 0x81, 0xe0, 0xff})
	f.Fuzz(func(t *testing.T, p []byte) { isatest.Arbitrary(t, Armv6, p) })
}

// Lists of one register, and of none (A8.8.57: LDM A1, all that is fixed but the registers).
func TestShortLists(t *testing.T) {
	list := isa.Arg{Kind: isa.ArgList, Reg: isa.NoReg, Index: isa.NoReg}
	always := isa.Arg{Kind: isa.ArgCond, Reg: isa.NoReg, Index: isa.NoReg, Val: 14}
	for form, want := range map[isa.Form][]byte{LDM_A1: {2, 0, 0x93, 0xe8}, STM_A1: {2, 0, 0x83, 0xe8}} {
		list.Val = 1 << R1
		code, err := Armv6.Encode(nil, form, []isa.Arg{always, isa.RegArg(R3), list})
		if err != nil || !bytes.Equal(code, want) {
			t.Errorf("form %d: % x, %v", form, code, err)
		}
		if in, _, ok := Armv6.Decode(want, 0); !ok || in.Form != form || in.Args[2].Val != list.Val {
			t.Errorf("% x: %+v, %v", want, in, ok)
		}
		list.Val = 0
		if code, err := Armv6.Encode(nil, form, []isa.Arg{always, isa.RegArg(R3), list}); err == nil {
			t.Errorf("form %d without registers: % x", form, code)
		}
	}
}
