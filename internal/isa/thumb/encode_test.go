package thumb

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
)

func TestGolden(t *testing.T) { isatest.Golden(t, Armv7emdp(), "testdata/forms.s") }

// Every 16-bit encoding, decoded and encoded again.
func TestConstants(t *testing.T) { isatest.Constants(t, "thumb", Forms(), isatest.ArmName) }

func TestTarget(t *testing.T) {
	for _, target := range Targets() {
		isatest.Target(t, target)
	}
}

func TestRoundTrip16(t *testing.T) {
	var samples [][]byte
	for c := range 0xe800 {
		samples = append(samples, table().Append(nil, uint32(c), 16))
	}
	covered(t, isatest.RoundTrip(t, Armv7emdp(), samples), 16)
}

// Random fields in every 32-bit row, at their limits more often than between.
func TestRoundTrip32(t *testing.T) {
	var samples [][]byte
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range table().Forms() {
		mask, value, size := table().Pattern(isa.Form(i))
		if size == 16 {
			continue
		}
		for range 400 {
			r := rng.Uint32()
			if rng.IntN(2) == 0 {
				r |= rng.Uint32()
			} else {
				r &= rng.Uint32()
			}
			samples = append(samples, table().Append(nil, value|r&^mask, 32))
		}
	}
	covered(t, isatest.RoundTrip(t, Armv7emdp(), samples), 32)
	for c := 0x4000; c < 0xe800; c += 0x35 {
		samples = append(samples, table().Append(nil, uint32(c), 16))
	}
	isatest.Labels(t, Armv7emdp(), samples)
	isatest.NoAllocation(t, Armv7emdp(), samples)
	isatest.Strict(t, Armv7emdp(), samples, 4)
}

func covered(t *testing.T, seen map[isa.Form]int, size int) {
	t.Helper()
	for i, f := range table().Forms() {
		if _, _, n := table().Pattern(isa.Form(i)); n == size && seen[isa.Form(i)] == 0 {
			t.Errorf("row %d never decoded: %s %s (%s)", i, f.Name, f.Operands, f.Section)
		}
	}
}

// No encoding belongs to two rows, so that their order means nothing.
func TestRowsAreDisjoint(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for i := range table().Forms() {
		mask, value, size := table().Pattern(isa.Form(i))
		for range 2000 {
			code := value | rng.Uint32()&^mask
			if size == 16 {
				code &= 0xffff
			}
			if m := table().Matches(code, size); len(m) > 1 {
				t.Errorf("%08x is %v and %v", code, table().Forms()[m[0]], table().Forms()[m[1]])
				break
			}
		}
	}
}

func TestOperandErrors(t *testing.T) {
	for _, c := range []struct {
		section string
		args    []isa.Arg
	}{
		{"ADD (register) T1", []isa.Arg{isa.RegArg(0), isa.RegArg(1), isa.RegArg(8)}},
		{"ADD (immediate) T1", []isa.Arg{isa.RegArg(0), isa.RegArg(1), isa.ImmArg(8)}},
		{"ADD (immediate) T2", []isa.Arg{isa.RegArg(0), isa.ImmArg(-1)}},
		{"ADD (immediate) T3", []isa.Arg{isa.RegArg(0), isa.RegArg(1), isa.ImmArg(0x101)}},
		{"ADD (immediate) T3", []isa.Arg{isa.RegArg(0), isa.RegArg(13), isa.ImmArg(1)}},
		{"LDR (immediate) T1", []isa.Arg{isa.RegArg(0), isa.MemArg(1, 2)}},
		{"LDR (immediate) T1", []isa.Arg{isa.RegArg(0), isa.MemArg(1, 128)}},
		{"LDR (immediate) T2", []isa.Arg{isa.RegArg(0), isa.MemArg(1, 4)}},
		{"B T1", []isa.Arg{{Kind: isa.ArgCond, Val: 14}, isa.RelArg(4)}},
		{"B T2", []isa.Arg{isa.RelArg(5)}},
		{"B T2", []isa.Arg{isa.RelArg(2052)}},
		{"B T2", []isa.Arg{isa.RelArg(-2046)}},
		{"CBNZ, CBZ T1", []isa.Arg{isa.RegArg(0), isa.RelArg(2)}},
		{"PUSH T1", []isa.Arg{{Kind: isa.ArgList, Val: 1 << 8}}},
		{"LSR (immediate) T1", []isa.Arg{isa.RegArg(0), isa.RegArg(0), isa.ImmArg(33)}},
		{"VLDR T2", []isa.Arg{isa.RegArg(S0), isa.MemArg(0, 1024)}},
		{"VADD T1", []isa.Arg{isa.RegArg(S0), isa.RegArg(0), isa.RegArg(S0)}},
		{"SVC T1", nil},
	} {
		for i, f := range table().Forms() {
			if f.Section == c.section {
				if code, err := Encode(nil, isa.Form(i), c.args); err == nil {
					t.Errorf("%s %v encodes to % x", c.section, c.args, code)
				}
			}
		}
	}
	if _, err := Encode(nil, isa.NoForm, nil); err == nil {
		t.Error("row -1 encodes")
	}
}

// ARMv6-M has 16-bit encodings and a handful of 32-bit ones.
func TestFeatures(t *testing.T) {
	movw := []byte{0x40, 0xf2, 0x00, 0x00}
	if _, _, ok := Armv6m().Decode(movw, 0); ok {
		t.Error("armv6m has MOVW")
	}
	if _, _, ok := Armv7m().Decode(movw, 0); !ok {
		t.Error("armv7m has no MOVW")
	}
	vaddDouble := []byte{0x31, 0xee, 0x02, 0x0b}
	if _, _, ok := Armv7emsp().Decode(vaddDouble, 0); ok {
		t.Error("armv7emsp has double precision")
	}
	if _, _, ok := Armv7emdp().Decode(vaddDouble, 0); !ok {
		t.Error("armv7emdp has no double precision")
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(binary.LittleEndian.AppendUint64(nil, 0x1234_f240_bf00_4770))
	f.Fuzz(func(t *testing.T, p []byte) {
		for _, target := range Targets() {
			isatest.Arbitrary(t, target, p)
		}
	})
}
