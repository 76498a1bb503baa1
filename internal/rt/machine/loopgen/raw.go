package loopgen

import "github.com/tandem-lang/tandem/internal/rt/instr"

// rawBodies returns the fast path of each instruction of the family on raw words that has one. FX and FY are x and y as doubles there.
func rawBodies() map[instr.Op]string {
	all := bodies()
	list := map[instr.Op]string{
		instr.AddI:     rawInts("x + y"),
		instr.SubI:     rawInts("x - y"),
		instr.MulI:     rawInts("x * y"),
		instr.DivI:     `x, y := int64($B), int64($C); if y == 0 { SLOW }; r := -x; if y != -1 { r = x / y }; $A = uint64(r); NEXT`,
		instr.ModI:     `x, y := int64($B), int64($C); if y == 0 { SLOW }; r := int64(0); if y != -1 { r = x % y }; $A = uint64(r); NEXT`,
		instr.AndI:     rawInts("x & y"),
		instr.OrI:      rawInts("x | y"),
		instr.XorI:     rawInts("x ^ y"),
		instr.ShlI:     rawInts("x << (y & 63)"),
		instr.ShrI:     rawInts("x >> (y & 63)"),
		instr.ShraI:    rawInts("uint64(int64(x) >> (y & 63))"),
		instr.NegI:     `$A = -$B; NEXT`,
		instr.NotI:     `$A = ^$B; NEXT`,
		instr.AddImmI:  `$A = $B + uint64($immC); NEXT`,
		instr.AddF:     rawFloats("+"),
		instr.SubF:     rawFloats("-"),
		instr.MulF:     rawFloats("*"),
		instr.DivF:     rawFloats("/"),
		instr.NegF:     `$A = $B ^ 1<<63; NEXT`,
		instr.FloatOfI: `$A = math.Float64bits(float64(int64($B))); NEXT`,

		instr.LessI:      rawTest("int64(x) < int64(y)"),
		instr.LessEqualI: rawTest("int64(x) <= int64(y)"),
		instr.EqualI:     rawTest("x == y"),
		instr.NotEqualI:  rawTest("x != y"),
		instr.CompareI:   `x, y := int64($B), int64($C); r := uint64(0); if x < y { r = ^r } else if x > y { r = 1 }; $A = r; NEXT`,
		instr.LessF:      rawTest(rawX + " < " + rawY),
		instr.LessEqualF: rawTest(rawX + " <= " + rawY),
		instr.EqualF:     rawTest(rawX + " == " + rawY),
		instr.NotEqualF:  rawTest(rawX + " != " + rawY),
		instr.EqualO: `x, y := $B, $C; if x&y&1 == 0 && ((x^2)|(y^2))&7 != 0 && x != 0 && y != 0 { SLOW }
		r := uint64($X); if x == y { r ^= 1 }; $A = r; NEXT`,
		instr.CompareO: `x, y := int64($B), int64($C); if x&y&1 == 0 { SLOW }; r := uint64(0); if x < y { r = ^r } else if x > y { r = 1 }; $A = r; NEXT`,
		instr.NotB:     `$A = $B ^ 1; NEXT`,

		instr.JumpLessI:         rawJump("int64(x) < int64(y)"),
		instr.JumpLessEqualI:    rawJump("int64(x) <= int64(y)"),
		instr.JumpMoreI:         rawJump("int64(x) > int64(y)"),
		instr.JumpMoreEqualI:    rawJump("int64(x) >= int64(y)"),
		instr.JumpEqualI:        rawJump("x == y"),
		instr.JumpNotEqualI:     rawJump("x != y"),
		instr.JumpLessImmI:      rawImmJump("<"),
		instr.JumpLessEqualImmI: rawImmJump("<="),
		instr.JumpMoreImmI:      rawImmJump(">"),
		instr.JumpMoreEqualImmI: rawImmJump(">="),
		instr.JumpEqualImmI:     rawImmJump("=="),
		instr.JumpNotEqualImmI:  rawImmJump("!="),
		instr.JumpLessF:         rawJump(rawX + " < " + rawY),
		instr.JumpLessEqualF:    rawJump(rawX + " <= " + rawY),
		instr.JumpEqualF:        rawJump(rawX + " == " + rawY),
		instr.JumpNotLessF:      rawJump("!(" + rawX + " < " + rawY + ")"),
		instr.JumpNotLessEqualF: rawJump("!(" + rawX + " <= " + rawY + ")"),
		instr.JumpNotEqualF:     rawJump(rawX + " != " + rawY),
		instr.JumpNonzero:       `POLL; if $A != 0 { JUMP }; NEXT`,
		instr.JumpZero:          `POLL; if $A == 0 { JUMP }; NEXT`,
		instr.JumpIsType:        `hb := m.base; o := $A; if o == 0 || o&7 != 0 || !(LD8(o, 0) == kindTyped) || uint64(LD32(o, typeOffset))<<4 != $W1 { SLOW }; JUMP`,

		// A small integer and a float in the word have two thirds of all values; the others are boxed.
		instr.BoxI:   `x := $B; if int64(x<<1)>>1 != int64(x) { SLOW }; $A = x<<1 | 1; NEXT`,
		instr.UnboxI: `x := $B; if x&1 == 0 { SLOW }; $A = uint64(int64(x) >> 1); NEXT`,
		instr.BoxF:   `w := bits.RotateLeft64($B+floatBias, floatRotation); if w&7 != 4 { SLOW }; $A = w; NEXT`,
		instr.UnboxF: `x := $B; if x&7 != 4 { SLOW }; $A = bits.RotateLeft64(x, -floatRotation) - floatBias; NEXT`,
		instr.BoxB:   `r := uint64(wordFalse); if $B != 0 { r = wordTrue }; $A = r; NEXT`,
		instr.UnboxB: `x := $B; if x == wordTrue { $A = 1; NEXT }; if x != wordFalse { SLOW }; $A = 0; NEXT`,

		instr.NewObject:   `hb := m.base; n := $W2; if n > stepBytes { SLOW }; NEW(o, $W1, n); $A = o; NEXT`,
		instr.LoadField:   `hb := m.base; o := $B; if o == 0 { SLOW }; $A = LD(o, uintptr($numC)); NEXT`,
		instr.StoreField:  `hb := m.base; o := $A; if o == 0 { SLOW }; LD(o, uintptr($numC)) = $B; NEXT`,
		instr.InitType:    `if $numC == 0 { SLOW }; NEXT`,
		instr.LoadStatic:  `hb := m.base; $A = LD($W1, 0); NEXT`,
		instr.StoreStatic: `hb := m.base; LD($W1, 0) = $A; NEXT`,
		instr.LoadElement: `hb := m.base; o, i := $B, $C; if o == 0 || i >= LD(o, sequenceLen) { SLOW }
		$A = LD(LD(o, listWords), wordsStart+uintptr(i)*8); NEXT`,
		instr.StoreElement: `hb := m.base; o, i := $A, $B; if o == 0 || i >= LD(o, sequenceLen) || LD8(o, flagOffset) != 0 { SLOW }
		LD(LD(o, listWords), wordsStart+uintptr(i)*8) = $C; NEXT`,
		instr.LoadSize: `hb := m.base; o := $B; if o == 0 { SLOW }; $A = LD(o, sequenceLen); NEXT`,

		instr.CallDirect: `hb := m.base; f := $W1; ` + enterRaw("16"),
		instr.CallVirtual: `hb := m.base; o := AT(fp, $numA+8); if o == 0 || o&7 != 0 { SLOW }
		if k := LD8(o, 0); k != kindTyped && k != kindList { SLOW }
		f := LD(uint64(LD32(o, typeOffset))<<4, uintptr($numB)); ` + enterRaw("8"),
		instr.CallMixin: `hb := m.base; o := AT(fp, $numA+8); if o == 0 || o&7 != 0 { SLOW }
		if k := LD8(o, 0); k != kindTyped && k != kindList { SLOW }
		d := uint64(LD32(o, typeOffset))<<4; s := $W1; e := LD(d, descMixins) + uint64(uint32(s)&LD32(d, descMask))<<4 + wordsStart
		if LD(e, 0) != s { SLOW }
		f := LD(e, 8); ` + enterRaw("16"),

		instr.RunNative: `NATIVE`,

		instr.CheckNull: `if $A == 0 { SLOW }; NEXT`,
		instr.CheckType: `hb := m.base; o := $A; if o&7 != 0 || o == 0 || LD8(o, 0) != kindTyped || uint64(LD32(o, typeOffset))<<4 != $W1 { SLOW }; NEXT`,
		instr.IsType: `hb := m.base; o := $B; if o&7 != 0 || o == 0 || LD8(o, 0) != kindTyped || uint64(LD32(o, typeOffset))<<4 != $W1 { SLOW }
		$A = 1; NEXT`,
		instr.AsType: `hb := m.base; o := $B; if o&7 != 0 || o == 0 || LD8(o, 0) != kindTyped || uint64(LD32(o, typeOffset))<<4 != $W1 { SLOW }
		$A = o; NEXT`,
		instr.EndSubroutine: `x := $A; if x&1 == 0 || x>>1 >= uint64($numC) { SLOW }; pc = unsafe.Add(pc, int(x>>1)*8+8); GO`,
		instr.JumpTable:     `x, n := $A, uint64($numC); if x > n { x = n }; pc = unsafe.Add(pc, int(x)*8+8); GO`,
	}
	for op := range instr.NumOps {
		if shared(op) {
			list[op] = all[op]
		}
	}
	return list
}

// Doubles in x and y.
const (
	rawX = "math.Float64frombits(x)"
	rawY = "math.Float64frombits(y)"
)

func rawInts(expr string) string { return `x, y := $B, $C; $A = ` + expr + `; NEXT` }

func rawFloats(operator string) string {
	return `x, y := $B, $C; $A = math.Float64bits(` + rawX + " " + operator + " " + rawY + `); NEXT`
}

func rawTest(condition string) string {
	return `x, y := $B, $C; r := uint64(0); if ` + condition + ` { r = 1 }; $A = r; NEXT`
}

func rawJump(condition string) string {
	return `POLL; x, y := $A, $B; if ` + condition + ` { JUMP }; NEXT`
}

func rawImmJump(relation string) string {
	return `POLL; x := int64($A); if x ` + relation + ` int64($immB) { JUMP }; NEXT`
}

// enterRaw enters the function f of an instruction of so many bytes; the loop's own code for a call is as for Python's.
func enterRaw(bytes string) string {
	return `q := LD(f, funcEntry); n := $numC
		if int(uint16(q)) != n || m.flag != 0 { SLOW }
		nfp := unsafe.Add(fp, $numA+8)
		if uintptr(nfp)+uintptr(q>>32) > m.stackEnd { SLOW }
		AT(nfp, -8) = f; AT(nfp, n*8) = uint64(uintptr(pc)+` + bytes + `-uintptr(hb)); AT(nfp, n*8+8) = uint64($numA+8)
		fp = nfp; pc = unsafe.Add(hb, uintptr(LD(f, funcCode))+codeStart); GO`
}
