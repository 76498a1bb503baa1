package arm64

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/asm"
	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/isa/isatest"
	"github.com/tandem-lang/tandem/internal/testkit"
)

func TestTarget(t *testing.T) { isatest.Target(t, Target) }

// The registers as the procedure call standard lists them (AAPCS64, 6.1.1 and 6.1.2).
func TestConvention(t *testing.T) {
	conv := Target.Conv
	list := func(regs ...isa.Reg) isa.RegSet {
		var s isa.RegSet
		for _, r := range regs {
			s |= 1 << r
		}
		return s
	}
	span := func(first, last isa.Reg) isa.RegSet { return 1<<(last+1) - 1<<first }
	for _, c := range []struct {
		what      string
		got, want isa.RegSet
	}{
		{"arguments", list(conv.Args...), span(X0, X7)},
		{"results", list(conv.Results...), span(X0, X7)},
		{"floating-point arguments", list(conv.FloatArgs...), span(V0, V7)},
		{"floating-point results", list(conv.FloatResults...), span(V0, V7)},
		{"saved by the caller", conv.CallerSaved, span(X0, X17) | list(LR) | span(V0, V7) | span(V16, V31)},
		{"saved by the callee", conv.CalleeSaved, span(X19, X28) | list(FP) | span(V8, V15)},
		{"of fixed use", Target.Fixed, list(X18, FP, XZR)},
		{"general", Target.General.Regs, span(X0, XZR)},
		{"floating-point", Target.Float.Regs, span(V0, V31)},
	} {
		if c.got != c.want {
			t.Errorf("%s: %x, want %x", c.what, c.got, c.want)
		}
	}
	if Target.Float.Width != 8 || Target.General.Width != 8 || conv.StackAlign != 16 || Target.DataUnit != 4 {
		t.Errorf("%+v", Target)
	}
	for i, r := range conv.Args {
		if r != X0+isa.Reg(i) || conv.FloatArgs[i] != V0+isa.Reg(i) {
			t.Errorf("argument %d is in register %d or %d", i, r, conv.FloatArgs[i])
		}
	}
}

// The golden has every row with plain operands, with all registers at number 31, and with each other operand at its limits;
// -update writes it.
func TestGolden(t *testing.T) {
	const file = "testdata/forms.s"
	testkit.Golden(t, file, goldenText())
	isatest.Golden(t, Target, file)
}

// The aliases that the manual prefers, each next to instructions that just miss it. The file is written by hand, its bytes
// by an assembler.
func TestAliases(t *testing.T) { isatest.Golden(t, Target, "testdata/aliases.s") }

func goldenText() string {
	var sb strings.Builder
	class := ""
	for k := range table {
		f := &table[k]
		if f.class != class {
			class = f.class
			fmt.Fprintf(&sb, "\n# %s\n", class)
		}
		for _, w := range goldenWords(f) {
			b := binary.LittleEndian.AppendUint32(nil, w)
			if in, _, ok := Decode(b, isatest.PC); ok {
				fmt.Fprintf(&sb, "%-40s // % x\n", Format(in, isatest.PC, nil), b)
			}
		}
	}
	return sb.String()
}

// goldenWords returns the plain instruction of a row and those with something at a limit.
func goldenWords(f *form) []uint32 {
	plain, ends := f.bits, f.bits
	for _, o := range f.operands[:f.count()] {
		if o.kind.arg == isa.ArgMem {
			plain |= atN.Put(1)
			ends |= atN.Put(31)
		}
		plain |= o.Put(plainNumber(o))
		ends |= o.Put(plainNumber(o))
		for _, r := range o.Runs {
			if r.N == 5 && (o.kind.arg == isa.ArgReg || o.kind == addressIndex) {
				ends |= 31 << r.At
			}
		}
	}
	words := []uint32{plain}
	add := func(w uint32) {
		if !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	add(ends)
	for _, o := range f.operands[:f.count()] {
		for _, v := range limits(o) {
			add(plain&^o.Mask() | o.Put(v))
		}
	}
	return words
}

// plainNumber is what an operand's field has in a plain instruction: registers 0, 1, 2, 3 by their places, and small numbers.
func plainNumber(o *operand) int64 {
	switch o.kind {
	case mask:
		v, _ := encodeMask(0xff0, o.width)
		return v
	case floatImm:
		return 0x70 // 1.0
	case systemRegister:
		return NZCV - op0High
	case systemOperation:
		return 0b011_0111_1011_001 // dc cvau
	case pstateField:
		return 0b011_110 // daifset
	case barrierOption, isbBarrier, exclusive:
		return BarrierSY
	case extended:
		return 2 | ExtendUXTX<<8
	case addressIndex:
		return 2 | ExtendUXTX<<6
	}
	if o.kind.arg != isa.ArgReg {
		return int64(1) << o.lowest()
	}
	for i, at := range []uint8{0, 5, 16, 10} {
		if o.Runs[0].At == at {
			return int64(i)
		}
	}
	return 0
}

// lowest is the lowest bit of the values of o.
func (o *operand) lowest() uint8 {
	low := uint8(0)
	if len(o.Runs) > 0 {
		low = 63
	}
	for _, r := range o.Runs {
		low = min(low, r.Val)
	}
	return low
}

// limits returns numbers for the field of an operand other than a plain register: both ends, their neighbours, and those of
// each part of it; all numbers of a small one.
func limits(o *operand) []int64 {
	plain := plainNumber(o)
	switch o.kind {
	case mask:
		var list []int64
		for _, v := range []uint64{1, 0x7fffffff, 0x80000001, 0xfffffffe, 0x55555555, 0xcccccccc, 0xfe00fe00fe00fe0, 0xfffffffe00000001, 0x7fffffffffffffff, 0x8000000000000000} {
			if o.width == 32 {
				v &= math.MaxUint32
			}
			if v, ok := encodeMask(v, o.width); ok {
				list = append(list, v)
			}
		}
		return list
	case systemRegister:
		return []int64{FPCR - op0High, FPSR - op0High, TPIDREL0 - op0High, 0, 0x7fff, 0b1_101_1011_0110_010}
	case systemOperation:
		return []int64{0b011_0111_0100_001, 0b000_0111_0101_000, 0b000_1000_0111_000, 0, 0x3fff, 0b101_1011_0110_010}
	case floatImm:
		return []int64{0x00, 0x3f, 0x40, 0x7f, 0x80, 0xf0, 0xff}
	}
	if o.kind.arg != isa.ArgReg && o.kind != addressIndex && o.Signed {
		lo, hi, step := o.Limits()
		return []int64{lo, -step, 0, step, hi}
	}
	var list []int64
	for _, r := range o.Runs {
		if (o.kind.arg == isa.ArgReg || o.kind == addressIndex) && r.N == 5 && r.Val == 0 {
			continue // a register
		}
		most := int64(1)<<r.N - 1
		numbers := []int64{0, 1, most - 1, most}
		if r.N <= 3 || o.kind == condition && o == condSuffix || o.kind == barrierOption {
			numbers = nil
			for v := range most + 1 {
				numbers = append(numbers, v)
			}
		}
		for _, v := range numbers {
			list = append(list, plain&^(most<<r.Val)|v<<r.Val)
		}
	}
	if o.kind == hexadecimal && o == hint {
		for v := range int64(40) {
			list = append(list, v)
		}
	}
	return list
}

// z_forms.go has a constant for every row, named by the mnemonic, the kind of the last operand where the manual has pages for
// several, and the registers where these tell rows apart.
func TestConstants(t *testing.T) {
	stems := map[string]int{}
	for _, f := range Forms() {
		stems[stem(f)]++
	}
	isatest.Constants(t, "arm64", Forms(), func(f isa.FormInfo) string {
		name := stem(f)
		if stems[name] > 1 {
			name += registers(f)
		}
		return name
	})
}

func stem(f isa.FormInfo) string {
	kinds := map[string]string{
		"addsub_imm": "_imm", "log_imm": "_imm", "condcmp_imm": "_imm", "pstate": "_imm", "floatimm": "_imm", "ldst_pos": "_imm",
		"addsub_shift": "_shift", "log_shift": "_shift", "addsub_ext": "_ext", "condcmp_reg": "_reg", "ldst_regoff": "_reg",
		"loadlit": "_lit", "ldst_immpre": "_pre", "ldst_immpost": "_post",
		"ldstpair_off": "_off", "ldstpair_pre": "_pre", "ldstpair_post": "_post", "float2fix": "_fix",
	}
	name := isatest.Mnemonic(f) + kinds[f.Format]
	if strings.HasSuffix(f.Operands, "#0.0") {
		name += "_zero"
	}
	return name
}

// registers is the letter of the first register, and that of the second of conversions.
func registers(f isa.FormInfo) string {
	roles := strings.Split(f.Operands, ", ")
	letters := "_" + roles[0][:1]
	if roles[0] == "Ws" && strings.HasPrefix(f.Format, "ldstexcl") {
		return "_" + roles[1][:1] // the first is the status
	}
	conversion := f.Format == "float2fix" || f.Format == "float2int" || f.Format == "floatdp1"
	if conversion && roles[1][0] != roles[0][0] {
		letters += "_" + roles[1][:1]
	}
	return letters
}

// samples returns n words of row f that decode, with random operands, at their limits more often than between. Rows with few
// instructions have fewer.
func samples(f *form, n int, rng *rand.Rand) [][]byte {
	var list [][]byte
	free := ^f.mask()
	for range 20 * n {
		r := rng.Uint32()
		switch rng.IntN(3) {
		case 0:
			r |= rng.Uint32()
		case 1:
			r &= rng.Uint32()
		}
		b := binary.LittleEndian.AppendUint32(nil, f.bits|r&free)
		if _, _, ok := Decode(b, 0); ok {
			list = append(list, b)
		}
		if len(list) == n {
			break
		}
	}
	return list
}

func TestRoundTrip(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for k := range table {
		list := samples(&table[k], 100, rng)
		if seen := isatest.RoundTrip(t, Target, list); len(list) < 20 || seen[isa.Form(k)] != len(list) {
			t.Errorf("row %d, %s: %d samples decode as %v", k, table[k].name, len(list), seen)
		}
	}
}

// Every bit of a row is fixed or belongs to one operand.
func TestRowsCoverAllBits(t *testing.T) {
	for k := range table {
		f := &table[k]
		covered := f.mask()
		for _, o := range f.operands[:f.count()] {
			if covered&o.mask() != 0 {
				t.Errorf("%s: %s overlaps", f.name, o.role)
			}
			covered |= o.mask()
		}
		if covered != math.MaxUint32 || f.bits&^f.mask() != 0 {
			t.Errorf("%s: %#x is not covered, %#x is fixed within operands", f.name, ^covered, f.bits&^f.mask())
		}
	}
}

// No instruction belongs to two rows, so that their order means nothing.
func TestRowsAreDisjoint(t *testing.T) {
	for k := range table {
		for j := range k {
			a, b := &table[j], &table[k]
			if common := a.mask() & b.mask(); a.bits&common == b.bits&common && !onlyOneDecodes(a, b) {
				t.Errorf("%s (%s) and %s (%s) overlap", a.name, a.class, b.name, b.class)
			}
		}
	}
}

// onlyOneDecodes tells whether, of two rows, one refuses all that the other has in common with it.
func onlyOneDecodes(a, b *form) bool {
	rng := rand.New(rand.NewPCG(3, 4))
	free := ^(a.mask() | b.mask())
	for range 1000 {
		w := a.bits | b.bits | rng.Uint32()&free
		var x, y isa.Inst
		if a.decode(w, 0, &x) && b.decode(w, 0, &y) {
			return false
		}
	}
	return true
}

// randomArgs makes an operand of each kind from its meaning.
var randomArgs = map[*kind]func(o *operand, rng *rand.Rand) isa.Arg{
	general: randomGeneral, generalOther: randomGeneral, generalStatus: randomGeneral, generalOptional: randomGeneral,
	generalTested: randomGeneral,
	generalSP: func(_ *operand, rng *rand.Rand) isa.Arg {
		return isa.RegArg([]isa.Reg{SP, X0 + isa.Reg(rng.IntN(31))}[rng.IntN(2)])
	},
	generalPair: func(_ *operand, rng *rand.Rand) isa.Arg { return isa.RegArg(X0 + 2*isa.Reg(rng.IntN(16))) },
	float:       randomFloat, floatOther: randomFloat, floatTop: randomFloat,
	shifted: func(o *operand, rng *rand.Rand) isa.Arg {
		return Shifted(X0+isa.Reg(rng.IntN(32)), rng.Int64N(3), uint8(rng.IntN(int(o.width))))
	},
	rotated: func(o *operand, rng *rand.Rand) isa.Arg {
		return Shifted(X0+isa.Reg(rng.IntN(32)), rng.Int64N(4), uint8(rng.IntN(int(o.width))))
	},
	extended: func(_ *operand, rng *rand.Rand) isa.Arg {
		return Extended(X0+isa.Reg(rng.IntN(32)), rng.Int64N(8), uint8(rng.IntN(5)))
	},
	decimal: randomNumber, hexadecimal: randomNumber, hexadecimalOptional: randomNumber, exclusive: randomNumber,
	arithmetic: func(_ *operand, rng *rand.Rand) isa.Arg {
		a, _ := Arithmetic(rng.Int64N(4096) << (12 * rng.IntN(2)))
		return a
	},
	mask: func(o *operand, rng *rand.Rand) isa.Arg {
		size := 2 << rng.IntN(bits.TrailingZeros8(o.width))
		element := uint64(1)<<(1+rng.IntN(size-1)) - 1
		for n := size; n < 64; n *= 2 {
			element |= element << n
		}
		element = bits.RotateLeft64(element, rng.IntN(size))
		return isa.ImmArg(int64(element << (64 - o.width) >> (64 - o.width)))
	},
	wide: func(o *operand, rng *rand.Rand) isa.Arg {
		return Wide(uint16(rng.Uint32()), uint8(rng.IntN(int(o.width)/16)*16))
	},
	fraction: func(o *operand, rng *rand.Rand) isa.Arg { return isa.ImmArg(1 + rng.Int64N(int64(o.width))) },
	floatImm: func(_ *operand, rng *rand.Rand) isa.Arg {
		a, _ := Float(math.Ldexp(float64(16+rng.IntN(16)), rng.IntN(8)-7) * float64(1-2*rng.IntN(2)))
		return a
	},
	floatZero:     func(*operand, *rand.Rand) isa.Arg { return Other(0) },
	condition:     func(_ *operand, rng *rand.Rand) isa.Arg { return Cond(rng.Int64N(16)) },
	barrierOption: func(_ *operand, rng *rand.Rand) isa.Arg { return Other(rng.Int64N(16)) },
	isbBarrier:    func(_ *operand, rng *rand.Rand) isa.Arg { return Other(rng.Int64N(16)) },
	prefetch:      func(_ *operand, rng *rand.Rand) isa.Arg { return Other(rng.Int64N(32)) },
	pstateField:   func(_ *operand, rng *rand.Rand) isa.Arg { return Other([]int64{4, 5, 30, 31}[rng.IntN(4)]) },
	systemRegister: func(_ *operand, rng *rand.Rand) isa.Arg {
		return Other(1<<15 + rng.Int64N(1<<15))
	},
	systemOperation: func(_ *operand, rng *rand.Rand) isa.Arg { return Other(rng.Int64N(1 << 14)) },
	relative: func(o *operand, rng *rand.Rand) isa.Arg {
		lo, hi, step := o.Limits()
		return isa.RelArg(lo + rng.Int64N((hi-lo)/step+1)*step)
	},
	relativePage: func(_ *operand, rng *rand.Rand) isa.Arg { return isa.RelArg((rng.Int64N(1<<21) - 1<<20) << 12) },
	addressBase:  func(_ *operand, rng *rand.Rand) isa.Arg { return isa.MemArg(randomBase(rng), 0) },
	address:      randomAddress, addressPost: randomAddress, addressPre: randomAddress,
	addressIndex: func(o *operand, rng *rand.Rand) isa.Arg {
		a := Indexed(randomBase(rng), X0+isa.Reg(rng.IntN(32)), []int64{ExtendUXTW, ExtendUXTX, ExtendSXTW, ExtendSXTX}[rng.IntN(4)], 0)
		if rng.IntN(2) == 0 {
			if a.Scale = uint8(bits.TrailingZeros8(o.width / 8)); a.Scale == 0 {
				a.Val += ExtendShifted
			}
		}
		return a
	},
}

func randomGeneral(_ *operand, rng *rand.Rand) isa.Arg { return isa.RegArg(X0 + isa.Reg(rng.IntN(32))) }
func randomFloat(_ *operand, rng *rand.Rand) isa.Arg   { return isa.RegArg(V0 + isa.Reg(rng.IntN(32))) }

func randomNumber(o *operand, rng *rand.Rand) isa.Arg {
	_, hi, _ := o.Limits()
	return isa.ImmArg(rng.Int64N(hi + 1))
}

func randomBase(rng *rand.Rand) isa.Reg {
	return []isa.Reg{SP, X0 + isa.Reg(rng.IntN(31))}[rng.IntN(2)]
}

func randomAddress(o *operand, rng *rand.Rand) isa.Arg {
	lo, hi, step := o.Limits()
	return isa.MemArg(randomBase(rng), lo+rng.Int64N((hi-lo)/step+1)*step)
}

// Operands made from their meaning come back from the bytes, and encode to the same bytes again.
func TestRandomOperands(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for k := range table {
		f := &table[k]
		encoded := 0
		for range 200 {
			var args []isa.Arg
			for _, o := range f.operands[:f.count()] {
				args = append(args, randomArgs[o.kind](o, rng))
			}
			code, err := Encode([]byte{0xaa}, isa.Form(k), args)
			if refused(err) {
				continue
			}
			in, n, ok := Decode(code[1:], 0)
			if err != nil || code[0] != 0xaa || n != 4 || !ok || in.Form != isa.Form(k) || !sameArgs(in.Args[:in.N], args) {
				t.Fatalf("%s %v: % x (%v) decodes to %v, %v", f.name, args, code, err, in, ok)
			}
			again, err := Encode(nil, in.Form, in.Args[:in.N])
			if err != nil || string(again) != string(code[1:]) {
				t.Errorf("%s: % x encodes to % x (%v)", Format(in, 0, nil), code[1:], again, err)
			}
			encoded++
		}
		if encoded < 100 {
			t.Errorf("%s: only %d of 200 encode", f.name, encoded)
		}
	}
}

// refused tells whether operands do not go together, each by itself being right.
func refused(err error) bool {
	return errors.Is(err, errSame) || errors.Is(err, errStatus) || errors.Is(err, errWriteBack)
}

// sameArgs compares decoded operands with such that have no widths.
func sameArgs(decoded, args []isa.Arg) bool {
	decoded = slices.Clone(decoded)
	for i := range decoded {
		decoded[i].Width = 0
	}
	return slices.Equal(decoded, args)
}

// maskByManual is DecodeBitMasks of the manual, bit by bit.
func maskByManual(n, imms, immr uint32) (uint64, bool) {
	combined := n<<6 | ^imms&0x3f
	length := -1
	for i := range 7 {
		if combined>>i&1 != 0 {
			length = i
		}
	}
	if length < 1 {
		return 0, false
	}
	size := 1 << length
	levels := uint32(size - 1)
	if imms&levels == levels {
		return 0, false
	}
	s, r := int(imms&levels), int(immr&levels)
	var mask uint64
	for i := range 64 {
		if (i+r)%size <= s {
			mask |= 1 << i
		}
	}
	return mask, true
}

// All encodings of masks decode as the manual says, and all masks encode: 5334 of 64 bits, 1302 of 32.
func TestAllMasks(t *testing.T) {
	for _, o := range []*operand{mask32, mask64} {
		masks := map[uint64]int64{}
		for v := range int64(1) << (7 + immrAt) {
			want, ok := maskByManual(uint32(v>>12), uint32(v&0x3f), uint32(v>>immrAt&0x3f))
			got, decodes := decodeMask(v)
			if decodes != ok || got != want {
				t.Fatalf("%013b is %#x, %v; want %#x, %v", v, got, decodes, want, ok)
			}
			if !ok || o.width == 32 && v>>12 != 0 {
				continue
			}
			want = want << (64 - o.width) >> (64 - o.width)
			a := isa.ImmArg(int64(want))
			n, err := putMask(o, a)
			if back, _ := decodeMask(n); err != nil || back<<(64-o.width)>>(64-o.width) != want || !Mask(want, o.width) {
				t.Fatalf("%#x encodes to %013b (%v)", want, n, err)
			}
			if first, ok := masks[want]; ok && first != n {
				t.Errorf("%#x has two encodings", want)
			}
			masks[want] = n
			a.Scale = uint8(v>>immrAt&0x3f) &^ uint8(n>>immrAt&0x3f)
			if n, err = putMask(o, a); err != nil || n != v {
				t.Errorf("%013b comes back as %013b (%v)", v, n, err)
			}
		}
		if want := map[uint8]int{32: 1302, 64: 5334}[o.width]; len(masks) != want {
			t.Errorf("%d masks of %d bits, want %d", len(masks), o.width, want)
		}
		rng := rand.New(rand.NewPCG(7, 8))
		for range 100000 {
			v := rng.Uint64() & rng.Uint64() & rng.Uint64() & (1<<rng.IntN(64) - 1)
			v = v << (64 - o.width) >> (64 - o.width)
			if _, ok := masks[v]; ok != Mask(v, o.width) {
				t.Errorf("Mask(%#x, %d) is %v", v, o.width, !ok)
			}
		}
	}
	for _, v := range []uint64{0, math.MaxUint32, math.MaxUint64, 1 << 32, 1<<32 | 1, 0xffffffff_fffffffe} {
		if Mask(v, 32) {
			t.Errorf("%#x is no mask of 32 bits", v)
		}
	}
}

// moveWideByManual is MoveWidePreferred of the manual, but for the zeros: its text counts with two fewer than movn takes, so
// that it would have a mov shown that assembles to movn.
func moveWideByManual(width uint8, v int64, zeros int64) bool {
	n, s, r := v>>12&1, v&0x3f, v>>immrAt&0x3f
	if n != int64(width)/64 || width == 32 && s>>5 != 0 {
		return false
	}
	if s < 16 {
		return -r&15 <= 15-s
	}
	return s >= int64(width)-15-zeros && r&15 <= s-(int64(width)-15-zeros)
}

func TestMoveOfMask(t *testing.T) {
	for _, row := range []isa.Form{ORR_imm_W, ORR_imm_X} {
		f := &table[row]
		differ := 0
		for v := range int64(1) << 13 {
			m, ok := decodeMask(v)
			if !ok || f.width() == 32 && v>>12 != 0 {
				continue
			}
			args := []isa.Arg{isa.RegArg(X0), isa.RegArg(XZR), isa.ImmArg(int64(m << (64 - f.width()) >> (64 - f.width())))}
			if got, want := !movesMask(f, args), moveWideByManual(f.width(), v, 2); got != want {
				t.Errorf("%d bits, %#x: %v, want %v", f.width(), m, got, want)
			}
			if !movesMask(f, args) != moveWideByManual(f.width(), v, 0) {
				differ++
			}
		}
		t.Logf("%d bits: the text of the manual's function has %d more moves", f.width(), differ)
	}
}

// All 256 numbers of fmov are n/16 times 2 to the power r.
func TestAllFloats(t *testing.T) {
	numbers := map[float64]bool{}
	for n := 16; n < 32; n++ {
		for r := -3; r <= 4; r++ {
			v := math.Ldexp(float64(n)/16, r)
			numbers[v], numbers[-v] = true, true
		}
	}
	for v := range int64(256) {
		x := math.Float64frombits(decodeFloat(v))
		if !numbers[x] {
			t.Errorf("%#x is %v", v, x)
		}
		delete(numbers, x)
		a, ok := Float(x)
		if back, err := putFloatImm(float8, a); !ok || err != nil || back != v {
			t.Errorf("%v encodes to %#x (%v), want %#x", x, back, err, v)
		}
		for _, bit := range []uint64{1, 1 << 47, 1 << 61} {
			if _, ok := Float(math.Float64frombits(math.Float64bits(x) ^ bit)); ok {
				t.Errorf("%v with bit %#x changed is a number, too", x, bit)
			}
		}
	}
	if len(numbers) != 0 {
		t.Errorf("%d numbers are missing", len(numbers))
	}
	if _, ok := Float(0); ok {
		t.Error("0 is none")
	}
}

func TestArithmetic(t *testing.T) {
	for _, c := range []struct {
		v     int64
		val   int64
		scale uint8
		ok    bool
	}{
		{0, 0, 0, true}, {1, 1, 0, true}, {4095, 4095, 0, true}, {4096, 1, 12, true}, {4097, 4097, 0, false},
		{4095 << 12, 4095, 12, true}, {4096 << 12, 4096, 12, false}, {-1, -1, 0, false}, {-4096, -4096, 0, false},
	} {
		a, ok := Arithmetic(c.v)
		if a.Val != c.val && ok || ok && a.Scale != c.scale || ok != c.ok {
			t.Errorf("%d is %d << %d, %v", c.v, a.Val, a.Scale, ok)
		}
		if _, err := putArithmetic(imm12, a); (err == nil) != c.ok {
			t.Errorf("%d: %v", c.v, err)
		}
	}
}

func TestOperandErrors(t *testing.T) {
	r := isa.RegArg
	wide := func(reg isa.Reg, width uint8) isa.Arg { a := r(reg); a.Width = width; return a }
	mem := func(base isa.Reg, disp int64, width uint8) isa.Arg {
		a := isa.MemArg(base, disp)
		a.Width = width
		return a
	}
	for _, c := range []struct {
		form isa.Form
		args []isa.Arg
		want string
	}{
		{ADD_imm_X, []isa.Arg{r(X0), r(X1), isa.ImmArg(4096)}, "add: operand #imm{, shift}: 4096 is not within 0..4095"},
		{ADD_imm_X, []isa.Arg{r(X0), r(X1), isa.ImmArg(-1)}, "add: operand #imm{, shift}: -1 is not within 0..4095"},
		{ADD_imm_X, []isa.Arg{r(X0), r(X1), Wide(1, 11)}, "add: operand #imm{, shift}: shift not possible here"},
		{ADD_imm_X, []isa.Arg{r(XZR), r(X1), isa.ImmArg(1)}, "add: operand Xd|SP: register not possible here"},
		{ADD_imm_X, []isa.Arg{r(X0), r(V1), isa.ImmArg(1)}, "add: operand Xn|SP: register not possible here"},
		{ADD_imm_X, []isa.Arg{wide(X0, 32), r(X1), isa.ImmArg(1)}, "add: operand Xd|SP: 64 bits, not 32"},
		{ADD_imm_X, []isa.Arg{Shifted(X0, 0, 1), r(X1), isa.ImmArg(1)}, "add: operand Xd|SP: no shift, extension or index possible"},
		{ADD_imm_X, []isa.Arg{Shifted(X0, 1, 0), r(X1), isa.ImmArg(1)}, "add: operand Xd|SP: no shift, extension or index possible"},
		{ADD_imm_X, []isa.Arg{r(X0), r(X1)}, "add: operand #imm{, shift} is missing"},
		{ADD_imm_X, []isa.Arg{r(X0), r(X1), r(X2)}, "add: operand #imm{, shift}: wrong kind of operand"},
		{ADD_imm_X, []isa.Arg{r(X0), r(X1), isa.ImmArg(1), isa.ImmArg(1)}, "add: 3 operands, not 4"},
		{ADDS_imm_W, []isa.Arg{r(SP), r(X1), isa.ImmArg(1)}, "adds: operand Wd: register not possible here"},
		{ADDS_imm_W, []isa.Arg{wide(X0, 64), r(X1), isa.ImmArg(1)}, "adds: operand Wd: 32 bits, not 64"},
		{ADD_shift_X, []isa.Arg{r(X0), r(X1), Shifted(X2, ShiftROR, 1)}, "add: operand Xm{, shift #amount}: shift not possible here"},
		{ADD_shift_X, []isa.Arg{r(X0), r(X1), Shifted(X2, ShiftLSL, 64)}, "add: operand Xm{, shift #amount}: shift by 64 is not within 0..63"},
		{AND_shift_W, []isa.Arg{r(X0), r(X1), Shifted(X2, ShiftROR, 32)}, "and: operand Wm{, shift #amount}: shift by 32 is not within 0..31"},
		{AND_shift_W, []isa.Arg{r(X0), r(X1), Shifted(X2, 4, 1)}, "and: operand Wm{, shift #amount}: shift not possible here"},
		{AND_shift_W, []isa.Arg{r(X0), r(X1), Shifted(X2, -1, 1)}, "and: operand Wm{, shift #amount}: shift not possible here"},
		{AND_shift_W, []isa.Arg{r(X0), r(X1), r(SP)}, "and: operand Wm{, shift #amount}: register not possible here"},
		{AND_shift_W, []isa.Arg{r(X0), r(X1), wide(X2, 64)}, "and: operand Wm{, shift #amount}: 32 bits, not 64"},
		{ADD_ext_X, []isa.Arg{r(X0), r(X1), Extended(X2, ExtendUXTW, 5)}, "add: operand Rm{, extend {#amount}}: shift by 5 is not within 0..4"},
		{ADD_ext_X, []isa.Arg{r(X0), r(X1), Extended(X2, 8, 0)}, "add: operand Rm{, extend {#amount}}: extension not possible here"},
		{ADD_ext_X, []isa.Arg{r(X0), r(X1), Extended(X2, -1, 0)}, "add: operand Rm{, extend {#amount}}: extension not possible here"},
		{ADD_ext_X, []isa.Arg{r(X0), r(X1), Extended(SP, 0, 0)}, "add: operand Rm{, extend {#amount}}: register not possible here"},
		{ADD_ext_X, []isa.Arg{r(X0), r(X1), wide(X2, 64)}, "add: operand Rm{, extend {#amount}}: 32 bits, not 64"},
		{AND_imm_X, []isa.Arg{r(X0), r(X1), isa.ImmArg(0)}, "and: operand #imm: no repeated run of ones"},
		{AND_imm_X, []isa.Arg{r(X0), r(X1), isa.ImmArg(-1)}, "and: operand #imm: no repeated run of ones"},
		{AND_imm_X, []isa.Arg{r(X0), r(X1), isa.ImmArg(5)}, "and: operand #imm: no repeated run of ones"},
		{AND_imm_W, []isa.Arg{r(X0), r(X1), isa.ImmArg(1 << 32)}, "and: operand #imm: no repeated run of ones"},
		{AND_imm_X, []isa.Arg{r(X0), r(X1), Wide(1, 1)}, "and: operand #imm: shift not possible here"},
		{MOVZ_W, []isa.Arg{r(X0), Wide(1, 32)}, "movz: operand #imm{, LSL #shift}: shift not possible here"},
		{MOVZ_X, []isa.Arg{r(X0), Wide(1, 64)}, "movz: operand #imm{, LSL #shift}: shift not possible here"},
		{MOVZ_X, []isa.Arg{r(X0), Wide(1, 8)}, "movz: operand #imm{, LSL #shift}: shift not possible here"},
		{MOVZ_X, []isa.Arg{r(X0), isa.ImmArg(0x10000)}, "movz: operand #imm{, LSL #shift}: 65536 is not within 0..65535"},
		{MOVZ_X, []isa.Arg{r(X0), isa.ImmArg(-1)}, "movz: operand #imm{, LSL #shift}: -1 is not within 0..65535"},
		{UBFM_W, []isa.Arg{r(X0), r(X1), isa.ImmArg(32), isa.ImmArg(0)}, "ubfm: operand #immr: 32 is not within 0..31"},
		{EXTR_X, []isa.Arg{r(X0), r(X1), r(X2), isa.ImmArg(64)}, "extr: operand #lsb: 64 is not within 0..63"},
		{EXTR_X, []isa.Arg{r(X0), r(X1), r(X2), Wide(1, 12)}, "extr: operand #lsb: shift not possible here"},
		{B, []isa.Arg{isa.RelArg(2)}, "b: operand label: 2 is not a multiple of 4"},
		{B, []isa.Arg{isa.RelArg(1 << 27)}, "b: operand label: 134217728 is not within -134217728..134217724"},
		{B_COND, []isa.Arg{Cond(16), isa.RelArg(4)}, "b.cond: operand cond: 16 is not within 0..15"},
		{B_COND, []isa.Arg{Cond(EQ), isa.RelArg(-1<<20 - 4)}, "b.cond: operand label: -1048580 is not within -1048576..1048572"},
		{TBZ, []isa.Arg{r(X0), isa.ImmArg(1), isa.RelArg(1 << 15)}, "tbz: operand label: 32768 is not within -32768..32764"},
		{TBZ, []isa.Arg{r(X0), isa.ImmArg(64), isa.RelArg(0)}, "tbz: operand #imm: 64 is not within 0..63"},
		{TBZ, []isa.Arg{wide(X0, 32), isa.ImmArg(32), isa.RelArg(0)}, "tbz: operand Rt: a register of 32 bits has no such bit"},
		{TBZ, []isa.Arg{wide(X0, 16), isa.ImmArg(1), isa.RelArg(0)}, "tbz: operand Rt: 64 bits, not 16"},
		{ADR, []isa.Arg{r(X0), isa.RelArg(1 << 20)}, "adr: operand label: 1048576 is not within -1048576..1048575"},
		{ADRP, []isa.Arg{r(X0), isa.RelArg(1 << 32)}, "adrp: operand label: 4294967296 is not within -4294967296..4294963200"},
		{ADRP, []isa.Arg{r(X0), isa.RelArg(2)}, "adrp: operand label: 2 is not a multiple of 4"},
		{LDR_imm_X, []isa.Arg{r(X0), isa.MemArg(X1, 4)}, "ldr: operand [Xn|SP{, #pimm}]: 4 is not a multiple of 8"},
		{LDR_imm_X, []isa.Arg{r(X0), isa.MemArg(X1, 32768)}, "ldr: operand [Xn|SP{, #pimm}]: 32768 is not within 0..32760"},
		{LDR_imm_X, []isa.Arg{r(X0), isa.MemArg(XZR, 8)}, "ldr: operand [Xn|SP{, #pimm}]: register not possible here"},
		{LDR_imm_X, []isa.Arg{r(X0), isa.MemArg(isa.NoReg, 8)}, "ldr: operand [Xn|SP{, #pimm}]: register not possible here"},
		{LDR_imm_X, []isa.Arg{r(X0), Indexed(X1, X2, ExtendUXTX, 0)}, "ldr: operand [Xn|SP{, #pimm}]: no shift, extension or index possible"},
		{LDR_imm_X, []isa.Arg{r(X0), Indexed(X1, isa.NoReg, 0, 3)}, "ldr: operand [Xn|SP{, #pimm}]: no shift, extension or index possible"},
		{LDR_imm_X, []isa.Arg{r(X0), mem(X1, 8, 32)}, "ldr: operand [Xn|SP{, #pimm}]: 64 bits, not 32"},
		{LDR_reg_X, []isa.Arg{r(X0), isa.MemArg(X1, 3)}, "ldr: operand [Xn|SP, Rm{, extend {#amount}}]: register not possible here"},
		{LDR_reg_X, []isa.Arg{r(X0), Indexed(X1, X2, ExtendUXTB, 0)}, "ldr: operand [Xn|SP, Rm{, extend {#amount}}]: extension not possible here"},
		{LDR_reg_X, []isa.Arg{r(X0), Indexed(X1, X2, ExtendSXTH, 0)}, "ldr: operand [Xn|SP, Rm{, extend {#amount}}]: extension not possible here"},
		{LDR_reg_X, []isa.Arg{r(X0), Indexed(X1, X2, 10, 0)}, "ldr: operand [Xn|SP, Rm{, extend {#amount}}]: extension not possible here"},
		{LDR_reg_X, []isa.Arg{r(X0), Indexed(X1, X2, -1, 0)}, "ldr: operand [Xn|SP, Rm{, extend {#amount}}]: extension not possible here"},
		{LDR_reg_X, []isa.Arg{r(X0), Indexed(X1, X2, ExtendUXTX, 2)}, "ldr: operand [Xn|SP, Rm{, extend {#amount}}]: shift by 2 is neither 0 nor 3"},
		{LDRB_reg, []isa.Arg{r(X0), Indexed(X1, X2, ExtendUXTX|ExtendShifted, 1)}, "ldrb: operand [Xn|SP, Rm{, extend {#amount}}]: shift by 1 is neither 0 nor 0"},
		{LDR_post_X, []isa.Arg{r(X1), isa.MemArg(X1, 8)}, "ldr: operand [Xn|SP], #simm: the base register must not be one of those loaded or stored"},
		{STP_pre_X, []isa.Arg{r(X0), r(X1), isa.MemArg(X1, 8)}, "stp: operand [Xn|SP, #imm]!: the base register must not be one of those loaded or stored"},
		{LDP_off_X, []isa.Arg{r(X1), r(X1), isa.MemArg(X1, 8)}, "ldp: operand Xt2: the registers must be different"},
		{LDP_off_D, []isa.Arg{r(V1), r(V1), isa.MemArg(X1, 8)}, "ldp: operand Dt2: the registers must be different"},
		{STXR_X, []isa.Arg{r(X1), r(X1), isa.MemArg(X2, 0)}, "stxr: operand Ws: the status register must differ from the others"},
		{STXR_X, []isa.Arg{r(X1), r(X0), isa.MemArg(X1, 0)}, "stxr: operand Ws: the status register must differ from the others"},
		{STXR_X, []isa.Arg{r(X1), r(X0), isa.MemArg(X2, 8)}, "stxr: operand [Xn|SP]: no shift, extension or index possible"},
		{STXR_X, []isa.Arg{r(X1), r(X0), Indexed(X2, X3, 0, 0)}, "stxr: operand [Xn|SP]: no shift, extension or index possible"},
		{STXR_X, []isa.Arg{r(X1), r(X0), Indexed(X2, isa.NoReg, 0, 1)}, "stxr: operand [Xn|SP]: no shift, extension or index possible"},
		{CASP_X, []isa.Arg{r(X1), r(X2), isa.MemArg(X4, 0)}, "casp: operand Xs, X(s+1): the first register of a pair must be even"},
		{CASP_X, []isa.Arg{r(SP), r(X2), isa.MemArg(X4, 0)}, "casp: operand Xs, X(s+1): register not possible here"},
		{FADD_D, []isa.Arg{r(V0), r(V1), r(X2)}, "fadd: operand Dm: register not possible here"},
		{FADD_D, []isa.Arg{r(V0), r(V1), r(SP)}, "fadd: operand Dm: register not possible here"},
		{FADD_D, []isa.Arg{r(V0), wide(V1, 32), r(V2)}, "fadd: operand Dn: 64 bits, not 32"},
		{FMOV_imm_D, []isa.Arg{r(V0), Other(0)}, "fmov: operand #imm: no number of 1 sign, 3 exponent and 4 fraction bits"},
		{FCMP_zero_D, []isa.Arg{r(V0), Other(1)}, "fcmp: operand #0.0: no number of 1 sign, 3 exponent and 4 fraction bits"},
		{SCVTF_fix_D_W, []isa.Arg{r(V0), r(X1), isa.ImmArg(33)}, "scvtf: operand #fbits: 33 is not within 1..32"},
		{SCVTF_fix_D_X, []isa.Arg{r(V0), r(X1), isa.ImmArg(0)}, "scvtf: operand #fbits: 0 is not within 1..64"},
		{MRS, []isa.Arg{r(X0), Other(0x7fff)}, "mrs: operand systemreg: no such name"},
		{MRS, []isa.Arg{r(X0), Other(0x10000)}, "mrs: operand systemreg: no such name"},
		{MSR_imm, []isa.Arg{Other(0), isa.ImmArg(1)}, "msr: operand pstatefield: no such name"},
		{RET, nil, "ret: operand Xn is missing"},
		{ERET, []isa.Arg{r(X30)}, "eret: 0 operands, not 1"},
	} {
		code, err := Encode([]byte{1, 2}, c.form, c.args)
		if err == nil || err.Error() != c.want || len(code) != 2 {
			t.Errorf("%s: got % x, %v; want %s", table[c.form].name, code, err, c.want)
		}
	}
	if code, err := Encode([]byte{1}, numForms, nil); err == nil || len(code) != 1 {
		t.Error("a form that is none encodes")
	}
}

// Labels that are filled in afterwards give what Encode gives, as far as they reach.
func TestLabels(t *testing.T) { isatest.Labels(t, Target, allSamples(50)) }

// Encoding into a buffer with room allocates nothing.
func TestNoAllocation(t *testing.T) { isatest.NoAllocation(t, Target, allSamples(3)) }

// allSamples returns n samples of every row.
func allSamples(n int) (list [][]byte) {
	rng := rand.New(rand.NewPCG(9, 10))
	for k := range table {
		list = append(list, samples(&table[k], n, rng)...)
	}
	return list
}

// A buffer fills in branches forward and backward, up to their reach and no further.
func TestBranchReach(t *testing.T) {
	for _, c := range []struct {
		form       isa.Form
		args       []isa.Arg
		back, fore int // bytes that are just within reach
	}{
		{TBZ, []isa.Arg{isa.RegArg(X0), isa.ImmArg(40), isa.RelArg(0)}, 1 << 15, 1<<15 - 4},
		{B_COND, []isa.Arg{Cond(NE), isa.RelArg(0)}, 1 << 20, 1<<20 - 4},
		{LDR_lit_X, []isa.Arg{isa.RegArg(X0), isa.RelArg(0)}, 1 << 20, 1<<20 - 4},
		{ADR, []isa.Arg{isa.RegArg(X0), isa.RelArg(0)}, 1 << 20, 1<<20 - 4},
	} {
		for _, extra := range []int{0, 4} {
			var b asm.Buffer
			b.StartPass(asm.PassOnly)
			jump := func(l asm.Label) {
				b.Append(func(code []byte) ([]byte, error) { return Encode(code, c.form, c.args) })
				b.Refer(Patch(c.form), l)
			}
			b.Label(0)
			b.Bytes(make([]byte, c.back+extra))
			jump(0)
			jump(1)
			b.Bytes(make([]byte, c.fore-4+extra))
			b.Label(1)
			b.Resolve()
			if (b.Err() == nil) != (extra == 0) {
				t.Errorf("%s: %d bytes too far: %v", table[c.form].name, extra, b.Err())
			}
			if extra != 0 {
				continue
			}
			for i, at := range []int{c.back, c.back + 4} {
				in, _, _ := Decode(b.Code()[at:], uint64(at))
				if to := in.Args[in.N-1].Val; to != int64(i*len(b.Code())) {
					t.Errorf("%s at %#x goes to %#x", table[c.form].name, at, to)
				}
			}
		}
	}
}

// Adrp is the page of the target less that of the instruction, wherever in its page the instruction is.
func TestPages(t *testing.T) {
	for _, place := range []int64{0x1000, 0x1004, 0x1ffc, 0x12345678} {
		for _, target := range []int64{0, 0x1000, 0x2000, 0x2ffc, 0x7654321} {
			start := target &^ 0xfff
			code, err := Encode(nil, ADRP, []isa.Arg{isa.RegArg(X7), isa.RelArg(start - place)})
			in, _, _ := Decode(code, uint64(place))
			if err != nil || in.Args[1].Val != start {
				t.Errorf("from %#x to %#x: %s (%v)", place, target, Format(in, uint64(place), nil), err)
			}
			patched, err := Patch(ADRP).Put(0xf0ffffe7, place, target)
			if err != nil || uint32(patched) != binary.LittleEndian.Uint32(code) {
				t.Errorf("from %#x to %#x: patch gives %#x (%v), want % x", place, target, patched, err, code)
			}
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	args := []isa.Arg{isa.RegArg(X0), isa.RegArg(X1), Shifted(X2, ShiftLSL, 3)}
	code := make([]byte, 0, 4)
	for b.Loop() {
		if _, err := Encode(code, ADD_shift_X, args); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	code := []byte{0x20, 0x0c, 0x02, 0x8b}
	for b.Loop() {
		if _, _, ok := Decode(code, 0); !ok {
			b.Fatal("does not decode")
		}
	}
}
