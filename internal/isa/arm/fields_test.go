package arm

import (
	"encoding/binary"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
)

// withoutAddend matches the names of instructions that have another row without the register that is added.
var withoutAddend = regexp.MustCompile(`^(smla|smls)dx?<c>|^smmlar?<c>|^usada8`)

// otherRow tells whether a field with this value makes another instruction of a row, or none: condition 15; pc where the
// heading has a row of its own for it, such as SXTB for SXTAB; sp where it is POP or PUSH; the odd first register of a
// pair; no shift, which is MOV, and the rotation by 0, which is RRX.
func otherRow(f isa.FormInfo, letter byte, v uint32) bool {
	switch letter {
	case 'c':
		return v == 15
	case 't':
		return v&1 != 0 && strings.Contains(f.Operands, "rt, rt2")
	case 'n':
		return v == 15 && strings.Contains(f.Operands, "rotation") ||
			v == 13 && (f.Name == "ldm<c>" || f.Name == "stmdb<c>") && strings.HasPrefix(f.Operands, "rn!")
	case 'a':
		return v == 15 && withoutAddend.MatchString(f.Name)
	case 'i':
		return v == 0 && (f.Section == "LSL (immediate) A1" || f.Section == "ROR (immediate) A1")
	}
	return false
}

// A field of at most five bits may have every value in some word of its row, but for the values that make another row.
func TestFieldValues(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for i, f := range table().Forms() {
		mask, value, _ := table().Pattern(isa.Form(i))
		row := table().Fixed(isa.Form(i))
		for letter := byte('A'); letter <= 'z'; letter++ {
			width := row.Width(letter)
			if width == 0 || width > 5 {
				continue
			}
			field := row.With(letter, 1<<width-1).Bits &^ value
			for v := range uint32(1) << width {
				got := reached(rng, isa.Form(i), mask|field, row.With(letter, v).Bits)
				if got == otherRow(f, letter, v) {
					t.Errorf("%s %s (%s): %c=%d decodes: %v", f.Name, f.Operands, f.Section, letter, v, got)
				}
			}
		}
	}
}

// reached tells whether some word that has the bits of value under mask decodes to a form.
func reached(rng *rand.Rand, form isa.Form, mask, value uint32) bool {
	for n := range 200 {
		r := rng.Uint32()
		switch n % 3 {
		case 0:
			r |= rng.Uint32()
		case 1:
			r = 0xe0000000 | 1<<rng.IntN(28)
		}
		code := binary.LittleEndian.AppendUint32(nil, value|r&^mask)
		if in, _, ok := Decode(code, 0); ok && in.Form == form {
			return true
		}
	}
	return false
}

// A rotation is of 0, 8, 16 or 24 bits and to the right; none at all has two spellings.
func TestRotations(t *testing.T) {
	for _, c := range []struct {
		kind   int64
		amount uint8
		field  uint32
		ok     bool
	}{
		{rorShift, 0, 0, true}, {lslShift, 0, 0, true}, {rorShift, 8, 1, true}, {rorShift, 24, 3, true},
		{lsrShift, 0, 0, false}, {rrxShift, 0, 0, false}, {-1, 0, 0, false}, {lslShift, 8, 0, false}, {asrShift, 8, 0, false},
		{rorShift, 4, 0, false}, {rorShift, 32, 0, false},
	} {
		rm := isa.RegArg(R1)
		rm.Val, rm.Scale = c.kind, c.amount
		code, err := Encode(nil, SXTB_A1, []isa.Arg{{Kind: isa.ArgCond, Val: 14}, isa.RegArg(R2), rm})
		if (err == nil) != c.ok {
			t.Errorf("kind %d by %d: % x, %v", c.kind, c.amount, code, err)
		}
		if want := 0xe6af2071 | c.field<<10; c.ok && err == nil && binary.LittleEndian.Uint32(code) != want {
			t.Errorf("kind %d by %d: % x, want %08x", c.kind, c.amount, code, want)
		}
	}
}

// The shift by a register is of four kinds.
func TestShiftByRegister(t *testing.T) {
	for kind, want := range map[int64]bool{-1: false, lslShift: true, rorShift: true, rrxShift: false} {
		rm := isa.RegArg(R1)
		rm.Index, rm.Val = R3, kind
		code, err := Encode(nil, ADD_rsr_A1, []isa.Arg{{Kind: isa.ArgCond, Val: 14}, isa.RegArg(R2), isa.RegArg(R2), rm})
		if (err == nil) != want {
			t.Errorf("kind %d: % x, %v", kind, code, err)
		}
	}
}

// What is shorter than a word holds no instruction.
func TestShortCode(t *testing.T) {
	for n := range 4 {
		if in, size, ok := Decode([]byte{0x02, 0x00, 0x81, 0xe0}[:n], 0); ok || size != 0 || in.N != 0 {
			t.Errorf("%d bytes: %+v, %d bytes, %v", n, in, size, ok)
		}
	}
}

// Exclusive loads take an address without offset.
func TestBareAddress(t *testing.T) {
	indexed := isa.MemArg(R1, 0)
	indexed.Index = R2
	for _, c := range []struct {
		a  isa.Arg
		ok bool
	}{
		{isa.MemArg(R1, 0), true}, {isa.MemArg(PC, 0), true}, {isa.MemArg(R1, 4), false}, {isa.MemArg(PC+1, 0), false},
		{indexed, false}, {isa.RegArg(R1), false},
	} {
		code, err := Encode(nil, LDREX_A1, []isa.Arg{{Kind: isa.ArgCond, Val: 14}, isa.RegArg(R0), c.a})
		if (err == nil) != c.ok {
			t.Errorf("%+v: % x, %v", c.a, code, err)
		}
	}
}
