package loopgen

import "github.com/tandem-lang/tandem/internal/rt/instr"

// bodies returns the fast path of each instruction that has one.
func bodies() map[instr.Op]string {
	return map[instr.Op]string{
		instr.Move:      `$A = $B; NEXT`,
		instr.LoadConst: `$A = $W1; NEXT`,
		instr.LoadInt:   `$A = uint64(int64($imm32))<<1 | 1; NEXT`,
		instr.Jump:      `pc = unsafe.Add(pc, $imm32*8+8); GO`,
		instr.Loop:      `POLL; pc = unsafe.Add(pc, $imm32*8+8); GO`,
		instr.JumpTrue:  truthJump("JUMP", "NEXT"),
		instr.JumpFalse: truthJump("NEXT", "JUMP"),

		instr.JumpLess:         intJump("int64(x) < int64(y)"),
		instr.JumpLessEqual:    intJump("int64(x) <= int64(y)"),
		instr.JumpMore:         intJump("int64(x) > int64(y)"),
		instr.JumpMoreEqual:    intJump("int64(x) >= int64(y)"),
		instr.JumpEqual:        keyJump("x == y"),
		instr.JumpNotEqual:     keyJump("x != y"),
		instr.JumpLessImm:      immJump("<"),
		instr.JumpLessEqualImm: immJump("<="),
		instr.JumpMoreImm:      immJump(">"),
		instr.JumpMoreEqualImm: immJump(">="),
		instr.JumpEqualImm:     immJump("=="),
		instr.JumpNotEqualImm:  immJump("!="),

		instr.JumpLessFloat:         floatJump("FX < FY"),
		instr.JumpLessEqualFloat:    floatJump("FX <= FY"),
		instr.JumpMoreFloat:         floatJump("FX > FY"),
		instr.JumpMoreEqualFloat:    floatJump("FX >= FY"),
		instr.JumpNotMoreFloat:      floatJump("!(FX > FY)"),
		instr.JumpNotMoreEqualFloat: floatJump("!(FX >= FY)"),
		instr.JumpEqualFloat:        floatJump("FX == FY"),
		instr.JumpNotLessFloat:      floatJump("!(FX < FY)"),
		instr.JumpNotLessEqualFloat: floatJump("!(FX <= FY)"),
		instr.JumpNotEqualFloat:     floatJump("FX != FY"),

		instr.JumpIs:    `POLL; if $A == $B { JUMP }; NEXT`,
		instr.JumpIsNot: `POLL; if $A != $B { JUMP }; NEXT`,

		instr.LessInt:      intTest("int64(x) < int64(y)"),
		instr.LessEqualInt: intTest("int64(x) <= int64(y)"),
		instr.MoreInt:      intTest("int64(x) > int64(y)"),
		instr.MoreEqualInt: intTest("int64(x) >= int64(y)"),
		instr.EqualInt:     keyTest("x == y"),
		instr.NotEqualInt:  keyTest("x != y"),
		instr.Is:           `r := uint64(wordFalse); if $B == $C { r = wordTrue }; $A = r; NEXT`,
		instr.IsNot:        `r := uint64(wordTrue); if $B == $C { r = wordFalse }; $A = r; NEXT`,
		instr.Not:          `x := $B; if x == wordTrue { $A = wordFalse; NEXT }; if x == wordFalse { $A = wordTrue; NEXT }; SLOW`,

		// Sums of tagged words: the tag of one is taken off. The sign tells an overflow (Hacker's Delight, 2-13).
		instr.AddInt: twoInts(`r := x + y - 1; if x&y&1 == 0 || int64((x^r)&(y^r)) < 0 { SLOW }`),
		instr.SubInt: twoInts(`r := x - y + 1; if x&y&1 == 0 || int64((x^y)&(x^r)) < 0 { SLOW }`),
		instr.MulInt: twoInts(`if x&y&1 == 0 || uint64(int64(int32(x))) != x || uint64(int64(int32(y))) != y { SLOW }
		r := uint64(int64(x)>>1*int64(y-1)) + 1`),
		instr.FloorDivInt: twoInts(`if x&y&1 == 0 || int64(y) <= 1 { SLOW }
		a, b := int64(x)>>1, int64(y)>>1; q := a / b; if a%b < 0 { q-- }; r := uint64(q)<<1 | 1`),
		instr.ModInt: twoInts(`if x&y&1 == 0 || int64(y) <= 1 { SLOW }
		b := int64(y)>>1; q := int64(x)>>1%b; if q < 0 { q += b }; r := uint64(q)<<1 | 1`),
		instr.AndInt: twoInts(`r := x & y; if r&1 == 0 { SLOW }`),
		instr.OrInt:  twoInts(`r := x | y; if x&y&1 == 0 { SLOW }`),
		instr.XorInt: twoInts(`r := x ^ y | 1; if x&y&1 == 0 { SLOW }`),
		instr.ShlInt: twoInts(`n := y >> 1; a := int64(x - 1); v := a << (n&63); if x&y&1 == 0 || n >= 63 || v>>(n&63) != a { SLOW }
		r := uint64(v) | 1`),
		instr.ShrInt: twoInts(`n := y >> 1; if x&y&1 == 0 || int64(y) < 0 { SLOW }; if n > 63 { n = 63 }
		r := uint64(int64(x)>>(n&63)) | 1`),

		instr.AddText: twoTexts + `
		n, k := uintptr(LD32(x, stringBytes)), uintptr(LD32(y, stringBytes)); if n == 0 || k == 0 || n > 112 || k > 16 { SLOW }
		chars := LD32(x, stringChars) + LD32(y, stringChars)
		NEWRAW(o, uint64(kindString), uint64(stringText)+uint64(n+k)); LD32(o, stringBytes) = uint32(n+k); LD32(o, stringChars) = chars
		for i := uintptr(0); i < n; i += 8 { LD(o, stringText+i) = LD(x, stringText+i) }
		for i := uintptr(0); i < k; i++ { LD8(o, stringText+n+i) = LD8(y, stringText+i) }
		$A = o; NEXT`,
		instr.InText: twoTexts + `
		k := uintptr(LD32(y, stringBytes)); if LD32(x, stringBytes) != 1 || k > 32 { SLOW }
		c, r := LD8(x, stringText), uint64(wordFalse); for i := uintptr(0); i < k; i++ { if LD8(y, stringText+i) == c { r = wordTrue } }
		$A = r; NEXT`,
		instr.AddFloat: twoFloats("+"),
		instr.SubFloat: twoFloats("-"),
		instr.MulFloat: twoFloats("*"),
		instr.DivFloat: twoFloats("/"), // by a word that is a float, so not by zero
		instr.DivInt: `x, y := $B, $C
		if x&y&1 == 0 || uint64(int64(int32(x))) != x || uint64(int64(int32(y))) != y || y == 1 { SLOW }
		f := float64(int64(x)>>1) / float64(int64(y)>>1); FLOAT(f); NEXT`,

		instr.AddImm: immInt(`i := uint64($immC) << 1; r := x + i; if x&1 == 0 || int64((x^r)&(i^r)) < 0 { SLOW }`),
		instr.SubImm: immInt(`i := uint64($immC) << 1; r := x - i; if x&1 == 0 || int64((x^i)&(x^r)) < 0 { SLOW }`),
		instr.MulImm: immInt(`if x&1 == 0 || uint64(int64(int32(x>>14)))<<14 != x&^0x3fff { SLOW }
		r := uint64(int64(x-1)*int64($immC)) + 1`),
		instr.FloorDivImm: immInt(`if x&1 == 0 { SLOW }; a, b := int64(x)>>1, int64($immC); q := a / b; if a%b < 0 { q-- }; r := uint64(q)<<1 | 1`),
		instr.ModImm:      immInt(`if x&1 == 0 { SLOW }; b := int64($immC); q := int64(x)>>1%b; if q < 0 { q += b }; r := uint64(q)<<1 | 1`),
		instr.AndImm:      immInt(`if x&1 == 0 { SLOW }; r := x & (uint64($immC)<<1 | 1)`),
		instr.ShlImm:      immInt(`n := uint($immC) & 63; a := int64(x - 1); v := a << n; if x&1 == 0 || v>>n != a { SLOW }; r := uint64(v) | 1`),
		instr.ShrImm:      immInt(`if x&1 == 0 { SLOW }; r := uint64(int64(x)>>(uint($immC)&63)) | 1`),
		instr.NegInt:      `x := $B; r := 2 - x; if x&1 == 0 || int64(x&r) < 0 { SLOW }; $A = r; NEXT`,

		instr.AddConstFloat: constFloat("+"),
		instr.SubConstFloat: constFloat("-"),
		instr.MulConstFloat: constFloat("*"),
		instr.DivConstFloat: constFloat("/"),

		instr.Call: `hb := m.base; f := $A
		if f&7 != 0 || m.flag != 0 { SLOW }; k := LD8(f, 0)
		if k == kindNative { NATIVE }; if k == kindClass { ` + newInstance + ` }; if k != kindFunc { SLOW }
		q := LD(f, funcEntry); n := $numC
		if int(uint16(q)) != n { SLOW }
		nfp := unsafe.Add(fp, $numA+8)
		if uintptr(nfp)+uintptr(q>>32) > m.stackEnd { SLOW }
		AT(nfp, n*8) = uint64(uintptr(pc)+8-uintptr(hb)); AT(nfp, n*8+8) = uint64($numA+8)
		fp = nfp; pc = unsafe.Add(hb, uintptr(LD(f, funcCode))+codeStart); GO`,
		instr.CallMethod: `hb := m.base; f := $A; nfp := unsafe.Add(fp, $numA+8)
		if f&7 != 0 || AT(nfp, 0) == 0 || m.flag != 0 { SLOW }; k := LD8(f, 0)
		if k == kindNative { NATIVE }; if k != kindFunc { SLOW }
		q := LD(f, funcEntry); n := $numC
		if int(uint16(q)) != n { SLOW }
		if uintptr(nfp)+uintptr(q>>32) > m.stackEnd { SLOW }
		AT(nfp, n*8) = uint64(uintptr(pc)+8-uintptr(hb)); AT(nfp, n*8+8) = uint64($numA+8)
		fp = nfp; pc = unsafe.Add(hb, uintptr(LD(f, funcCode))+codeStart); GO`,
		instr.CallLen: `hb := m.base; o := AT(fp, $numA+8); if $A != m.length || $numC != 1 || m.flag != 0 { SLOW }
		if o&7 != 0 { NATIVE }; k := LD8(o, 0); n := uint64(0)
		if k == kindList || k == kindTuple { n = LD(o, sequenceLen) } else if k == kindString { n = uint64(LD32(o, stringChars)) } else if k == kindDict || k == kindSet { n = uint64(LD32(o, tableLive)) } else if k == kindBytes { n = uint64(LD32(o, stringBytes)) } else if LD(o, 0) == m.bytes { n = LD(o, spanLen)>>1 } else { NATIVE }
		$A = n<<1 | 1; NEXT`,
		instr.CallAppend: `hb := m.base; o := AT(fp, $numA+8); if $A != m.append || $numC != 2 || o == 0 || m.flag != 0 { SLOW }
		if o&7 != 0 || LD8(o, 0) != kindList { NATIVE }; x := AT(fp, $numA+16)
		l := LD(o, listWords); n := LD(o, sequenceLen); if n >= uint64(LD32(l, typeOffset)) { NATIVE }
		LD(l, wordsStart+uintptr(n)*8) = x; LD(o, sequenceLen) = n + 1; $A = wordNone; NEXT`,
		instr.Return: `x := $A; at := $numC; pc = unsafe.Add(m.base, uintptr(AT(fp, at))); d := uint32(AT(fp, at+8))
		AT(fp, -8) = x; fp = unsafe.Add(fp, -int(d)); GO`,

		instr.ReturnInstance: `if $A != wordNone || AT(fp, constructorArgs*8) != 0 { SLOW }; x := $B; at := $numC
		pc = unsafe.Add(m.base, uintptr(AT(fp, at))); d := uint32(AT(fp, at+8)); AT(fp, -8) = x; fp = unsafe.Add(fp, -int(d)); GO`,

		instr.MakeCell:         `hb := m.base; NEW(c, m.cell, uint64(cellValue+8)); LD(c, cellValue) = $A; $A = c; NEXT`,
		instr.CheckBound:       `if $A == 0 { SLOW }; NEXT`,
		instr.LoadCell:         `hb := m.base; x := LD($B, cellValue); if x == 0 { SLOW }; $A = x; NEXT`,
		instr.StoreCell:        `hb := m.base; LD($A, cellValue) = $B; NEXT`,
		instr.LoadFree:         `hb := m.base; c := LD(AT(fp, -8), uintptr($numB)); x := LD(c, cellValue); if x == 0 { SLOW }; $A = x; NEXT`,
		instr.StoreFree:        `hb := m.base; c := LD(AT(fp, -8), uintptr($numB)); LD(c, cellValue) = $A; NEXT`,
		instr.FreeCell:         `hb := m.base; $A = LD(AT(fp, -8), uintptr($numB)); NEXT`,
		instr.LoadGlobalCached: `hb := m.base; if LD($W3, 0) != $W2 { SLOW }; $A = LD($W5, 0); NEXT`,
		instr.LoadBuiltin: `hb := m.base; if LD($W3, 0) != $W2 || LD(m.builtins, tableVersion) != $W4 { SLOW }
		$A = LD($W5, 0); NEXT`,
		instr.StoreGlobalCached: `hb := m.base; if LD($W3, 0) != $W2 { SLOW }; LD($W5, 0) = $A; NEXT`,

		instr.LoadAttrSlot: `hb := m.base; o := $B; q := $W2; if o&7 != 0 { SLOW }; s := LD32(o, typeOffset)
		if s == uint32(q) { $A = LD(o, uintptr(q>>32)); NEXT }
		` + lookUp("m.slots", "uint64(s)", "$W1") + `$A = LD(o, uintptr(e.found)); NEXT`,
		instr.LoadAttrClass: `hb := m.base; o := $B; if o&7 != 0 { SLOW }; s := uint64(LD32(o, typeOffset))|m.epoch
		if s == $W2 { $A = $W3; NEXT }
		` + lookUp("m.methods", "s", "$W1|lookupValue") + `$A = e.found; NEXT`,
		instr.StoreAttrSlot: `hb := m.base; o := $A; q := $W2; if o&7 != 0 { SLOW }; s := LD32(o, typeOffset)
		if s == uint32(q) && $W3 == m.stored { LD(o, uintptr(q>>32)) = $B; NEXT }
		` + lookUp("m.slots", "uint64(s)|m.stored", "$W1") + `LD(o, uintptr(e.found)) = $B; NEXT`,
		instr.StoreAttrNew: `hb := m.base; o := $A; q, r := $W2, $W3; if o&7 != 0 || LD32(o, typeOffset) != uint32(q) || r&^0xffffffff != m.epoch { SLOW }
		LD32(o, typeOffset) = uint32(r); LD(o, uintptr(q>>32)) = $B; NEXT`,
		instr.LoadMethodShape: `hb := m.base; o := $B; if o&7 != 0 { SLOW }; s := uint64(LD32(o, typeOffset))|m.epoch; at := $numA
		if s == $W2 { AT(fp, at) = $W3; AT(fp, at+8) = o; NEXT }
		` + lookUp("m.methods", "s", "$W1") + `AT(fp, at) = e.found; AT(fp, at+8) = o; NEXT`,

		instr.LoadMethodText: `hb := m.base; o := $B; if o&7 != 2 && (o&7 != 0 || LD8(o, 0) != kindString) || $W2&^0xffffffff != m.epoch { SLOW }
		at := $numA; AT(fp, at) = $W3; AT(fp, at+8) = o; NEXT`,

		instr.LoadItemList: listItem + `$A = LD(LD(o, listWords), wordsStart+uintptr(i)*8); NEXT`,
		instr.LoadItemTuple: `hb := m.base; o, y := $B, $C; if o&7 != 0 || y&1 == 0 || LD8(o, 0) != kindTuple { SLOW }
		i := int64(y)>>1; if uint64(i) >= LD(o, sequenceLen) { SLOW }; $A = LD(o, tupleWords+uintptr(i)*8); NEXT`,
		instr.LoadItemBytes: `hb := m.base; o, y := $B, $C; if o&7 != 0 || y&1 == 0 || LD8(o, 0) != kindBytes { SLOW }
		i := int64(y)>>1; if uint64(i) >= uint64(LD32(o, stringBytes)) { SLOW }; $A = uint64(LD8(o, stringText+uintptr(i)))<<1 | 1; NEXT`,
		instr.LoadItemText: `hb := m.base; o, y := $B, $C; if o&7 != 0 || y&1 == 0 || LD8(o, 0) != kindString { SLOW }
		i, n := int64(y)>>1, LD32(o, stringBytes); if uint64(i) >= uint64(n) || n != LD32(o, stringChars) { SLOW }
		x := LD(m.chars, wordsStart+uintptr(LD8(o, stringText+uintptr(i)))*8); if x == 0 { SLOW }; $A = x; NEXT`,
		instr.LoadItemSpan:  `hb := m.base; o, y := $B, $C; ` + spanItem + `$A = uint64(LD8(b, at))<<1 | 1; NEXT`,
		instr.StoreItemSpan: `hb := m.base; o, y, x := $A, $B, $C; if x&^0x1fe != 1 { SLOW }; ` + spanItem + `LD8(b, at) = uint8(x>>1); NEXT`,
		instr.LoadItemDict:  `hb := m.base; o, y := $B, $C; ` + dictProbe + `$A = LD(e, 8); NEXT`,
		instr.StoreItemList: `hb := m.base; o, y := $A, $B; if o&7 != 0 || y&1 == 0 || LD8(o, 0) != kindList { SLOW }
		i := int64(y)>>1; if uint64(i) >= LD(o, sequenceLen) { SLOW }; LD(LD(o, listWords), wordsStart+uintptr(i)*8) = $C; NEXT`,
		instr.StoreItemDict: `hb := m.base; o, y := $A, $B; ` + dictProbe + `if LD8(o, flagOffset)&tableFixed != 0 { SLOW }; LD(e, 8) = $C; NEXT`,

		instr.EndFinally: `if $A != wordNone { SLOW }; pc = unsafe.Add(pc, $numC*8+8); GO`,

		instr.ForRange: `POLL; hb := m.base; o := $B; if o&7 != 0 || LD32(o, 0) != rangeIterator { SLOW }
		n := LD(o, rangeLeft); if n == 0 { NEXT }
		x := LD(o, rangeNext); LD(o, rangeLeft) = n - 1; LD(o, rangeNext) = x + LD(o, rangeStep); $A = x; JUMP`,
		instr.ForList: `POLL; hb := m.base; o := $B; if o&7 != 0 { SLOW }
		l := LD(o, iteratorOver); i := LD(o, iteratorAt); k := LD32(o, 0)
		if k == listIterator { if i >= LD(l, sequenceLen) { NEXT }; LD(o, iteratorAt) = i + 1; $A = LD(LD(l, listWords), wordsStart+uintptr(i)*8); JUMP }
		if k == tupleIterator { if i >= LD(l, sequenceLen) { NEXT }; LD(o, iteratorAt) = i + 1; $A = LD(l, tupleWords+uintptr(i)*8); JUMP }
		SLOW`,
		instr.ForBytes: `POLL; hb := m.base; o := $B; if o&7 != 0 || LD32(o, 0) != bytesIterator { SLOW }
		w := LD(o, iteratorOver); i := LD(o, iteratorAt)
		if LD8(w, 0) == kindBytes { if i >= uint64(LD32(w, stringBytes)) { NEXT }; LD(o, iteratorAt) = i + 1; $A = uint64(LD8(w, stringText+uintptr(i)))<<1 | 1; JUMP }
		if i >= LD(w, spanLen)>>1 { NEXT }; b := LD(w, spanBase); if b == 0 { SLOW }
		LD(o, iteratorAt) = i + 1; $A = uint64(LD8(b, uintptr(LD(w, spanStart)>>1+i)))<<1 | 1; JUMP`,
		instr.ForText: `POLL; hb := m.base; o := $B; if o&7 != 0 || LD32(o, 0) != textIterator { SLOW }
		s := LD(o, iteratorOver); i, n := LD(o, iteratorAt), LD32(s, stringBytes); if n != LD32(s, stringChars) { SLOW }; if i >= uint64(n) { NEXT }
		x := LD(m.chars, wordsStart+uintptr(LD8(s, stringText+uintptr(i)))*8); if x == 0 { SLOW }
		LD(o, iteratorAt) = i + 1; $A = x; JUMP`,

		// A generator that stands at a yield goes on in the loop, and comes back to the for_iter that resumed it.
		instr.ForGenerator: `POLL; hb := m.base; g := $B; if g&7 != 0 || LD8(g, 0) != kindFrame || LD(g, genState) != genIdle || LD(g, genPending) != 0 { SLOW }
		u := LD(g, genUnit); if int64(u) < 0 { SLOW }
		f := LD(g, genFunc); n := uintptr(LD(f, funcEntry)>>32); nfp := unsafe.Add(fp, uintptr(LD(AT(fp, -8), funcEntry)>>32)+8)
		if uintptr(nfp)+n > m.stackEnd { SLOW }
		npc := unsafe.Add(hb, uintptr(LD(f, funcCode))+codeStart+uintptr(u>>1)*8); if *(*uint8)(npc) != opYield { SLOW }
		for i := uintptr(0); i < n; i += 8 { AT(nfp, i) = LD(g, genRegs+i) }
		at := int(*(*uint16)(unsafe.Add(npc, 6))); AT(nfp, -8) = f
		AT(nfp, at) = uint64(uintptr(pc)-uintptr(hb)); AT(nfp, at+8) = uint64(uintptr(nfp)-uintptr(fp))
		AT(nfp, at+genLink) = g; AT(nfp, at+genMode) = byIteration; LD(g, genState) = genRunning
		AT(nfp, int(*(*uint16)(unsafe.Add(npc, 2)))) = wordNone; fp = nfp; pc = unsafe.Add(npc, 8); GO`,
		instr.Yield: `hb := m.base; at := $numC; mode := AT(fp, at+genMode); if mode != byIteration && mode != byCall { SLOW }
		x, g, f := $B, AT(fp, at+genLink), AT(fp, -8); n := uintptr(LD(f, funcEntry)>>32)
		LD(g, genUnit) = uint64(uintptr(pc)-uintptr(hb)-uintptr(LD(f, funcCode))-codeStart)>>2 | 1
		for i := uintptr(0); i < n; i += 8 { LD(g, genRegs+i) = AT(fp, i) }
		LD(g, genState) = genIdle; d := uint32(AT(fp, at+8)); pc = unsafe.Add(hb, uintptr(AT(fp, at)))
		if mode == byCall { AT(fp, -8) = x; fp = unsafe.Add(fp, -int(d)); GO }
		fp = unsafe.Add(fp, -int(d))
		$A = x; JUMP`,

		instr.BuildTuple: `n := $numC; if n == 0 || n > 16 { SLOW }; hb := m.base; NEW(t, m.tuple, uint64(tupleWords+n*8))
		o := unsafe.Add(hb, uintptr(t)); AT(o, sequenceLen) = uint64(n); b := $numB
		for i := 0; i < n*8; i += 8 { AT(o, tupleWords+i) = AT(fp, b+i) }
		$A = t; NEXT`,
		instr.BuildList: `n := $numC; if n > 16 { SLOW }; hb := m.base; NEW(l, m.list, uint64(listWords+8))
		if n > 0 {
			NEW(w, uint64(kindWords)|uint64(n)<<typeShift, uint64(wordsStart+n*8))
			o := unsafe.Add(hb, uintptr(w)); b := $numB; for i := 0; i < n*8; i += 8 { AT(o, wordsStart+i) = AT(fp, b+i) }
			LD(l, listWords) = w; LD(l, sequenceLen) = uint64(n)
		}
		$A = l; NEXT`,
		instr.MakeFunction: `hb := m.base; n := $numC*8; if $X != 0 || $W2 == 0 || n > 96 { SLOW }; NEW(f, $W2, uint64(funcCells+n))
		LD(f, funcCode) = $W1; LD(f, funcEntry) = $W3; LD(f, funcGlobals) = LD(AT(fp, -8), funcGlobals)
		o, b := unsafe.Add(hb, uintptr(f)), $numB; for i := 0; i < n; i += 8 { AT(o, funcCells+i) = AT(fp, b+i) }
		$A = f; NEXT`,
		instr.BuildSlice: `hb := m.base; NEW(s, m.slice, uint64(sliceStep+8)); b := $numB; LD(s, sliceStart) = AT(fp, b); LD(s, sliceStop) = AT(fp, b+8)
		x := uint64(wordNone); if $numC == 3 { x = AT(fp, b+16) }; LD(s, sliceStep) = x; $A = s; NEXT`,
		instr.Unpack: `hb := m.base; o, n := $B, $numC*8; if o&7 != 0 { SLOW }; k := LD8(o, 0); p := o + tupleWords
		if k == kindList { p = LD(o, listWords) + wordsStart } else if k != kindTuple { SLOW }
		if LD(o, sequenceLen)*8 != uint64(n) { SLOW }
		to := unsafe.Add(fp, $numA+n-8); for i := 0; i < n; i += 8 { AT(to, -i) = LD(p, uintptr(i)) }
		NEXT`,
		instr.GetIter: `o := $B; hb := m.base; if o&7 != 0 { SLOW }; k := LD8(o, 0); kind := uint64(iteratorList)
		if k == kindTuple { kind = iteratorTuple } else if k == kindString { kind = iteratorText } else if k != kindList { SLOW }
		NEW(it, m.iterator|kind<<smallShift, uint64(rangeLeft+8)); LD(it, iteratorOver) = o; $A = it; NEXT`,
		instr.ListAppend: `hb := m.base; o, x := $A, $B; if o&7 != 0 || LD8(o, 0) != kindList { SLOW }; ` + listAppend + `NEXT`,
	}
}

// listAppend appends x to the list o, where its words have room.
const listAppend = `l := LD(o, listWords); n := LD(o, sequenceLen); if n >= uint64(LD32(l, typeOffset)) { SLOW }
	LD(l, wordsStart+uintptr(n)*8) = x; LD(o, sequenceLen) = n + 1; `

// lookUp makes e what a table of lookups has for a shape and a name.
func lookUp(table, shape, name string) string {
	return `e := &` + table + `[((` + shape + `)<<20^(` + name + `))*lookupFactor>>lookupShift]; if e.shape != ` + shape + ` || e.name != ` + name + ` { SLOW }; `
}

// newInstance makes an instance of the class f, and enters its __init__ above the frame of the constructor, as far as the class says how.
const newInstance = `if LD(f, classEpoch) != m.epoch|1 { SLOW }
	init, n := LD(f, classInit), $numC; q := LD(init, funcEntry); if int(uint16(q)) != n+1 { SLOW }
	cfp := unsafe.Add(fp, $numA+8); nfp := unsafe.Add(cfp, constructorCall*8+8); if uintptr(nfp)+uintptr(q>>32) > m.stackEnd { SLOW }
	NEW(o, LD(f, classHeader), LD(f, classSize))
	for i := n*8; i > 0; i -= 8 { AT(nfp, i) = AT(cfp, i-8) }
	AT(nfp, 0) = o; AT(nfp, n*8+8) = m.construct; AT(nfp, n*8+16) = constructorCall*8 + 8
	AT(cfp, -8) = m.constructor; AT(cfp, 0) = o; AT(cfp, 8) = uint64(uintptr(pc)+8-uintptr(hb)); AT(cfp, 16) = uint64($numA+8)
	AT(cfp, constructorArgs*8) = 0; AT(cfp, constructorCall*8) = init
	fp = nfp; pc = unsafe.Add(hb, uintptr(LD(init, funcCode))+codeStart); GO`

// twoTexts makes x and y the objects of the str B and C.
const twoTexts = `hb := m.base; x, y := $B, $C; names := *m.names
	if x&7 == 2 { x = AT(names, uintptr(x>>3)*8) } else if x&7 != 0 || LD8(x, 0) != kindString { SLOW }
	if y&7 == 2 { y = AT(names, uintptr(y>>3)*8) } else if y&7 != 0 || LD8(y, 0) != kindString { SLOW }
	`

const listItem = `hb := m.base; o, y := $B, $C; if o&7 != 0 || y&1 == 0 || LD8(o, 0) != kindList { SLOW }
	i := int64(y)>>1; if uint64(i) >= LD(o, sequenceLen) { SLOW }; `

// dictProbe finds the entry of a small integer at its first place of the index.
const dictProbe = `if o&7 != 0 || y&1 == 0 || LD8(o, 0) != kindDict { SLOW }
	places := LD32(o, tablePlaces); if places == 0 { SLOW }
	at := uint32(uint64(int64(y)>>1)*hashFactor>>32) & (places - 1)
	n := LD32(LD(o, tableIndex), wordsStart+uintptr(at)*4); if n == 0 || n == tableGone { SLOW }
	e := LD(o, tableEntries) + wordsStart + uint64(n-1)*16; if LD(e, 0) != y { SLOW }; `

// spanItem finds the byte y of a span of bytes.
const spanItem = `if o&7 != 0 || y&1 == 0 || LD(o, 0) != m.bytes || LD(o, spanCode) != spanBytes { SLOW }
	if int64(y) < 0 || y >= LD(o, spanLen) { SLOW }; b := LD(o, spanBase); if b == 0 { SLOW }; at := uintptr(LD(o, spanStart)>>1 + y>>1); `

// truthJump goes on by the truth of a value that no code of a program is asked for.
func truthJump(whenTrue, whenFalse string) string {
	return `POLL; x := $A; if x == wordTrue { ` + whenTrue + ` }; if x == wordFalse || x == wordNone || x == 1 { ` + whenFalse + ` }; if x&1 != 0 { ` + whenTrue + ` }
	if x&7 != 0 { SLOW }; hb := m.base; k, n := LD8(x, 0), uint64(0)
	if k == kindList || k == kindTuple { n = LD(x, sequenceLen) } else if k == kindString { n = uint64(LD32(x, stringBytes)) } else if k == kindDict || k == kindSet { n = uint64(LD32(x, tableLive)) } else { SLOW }
	if n != 0 { ` + whenTrue + ` }; ` + whenFalse
}

func intJump(condition string) string {
	return `POLL; x, y := $A, $B; if x&y&1 == 0 { SLOW }; if ` + condition + ` { JUMP }; NEXT`
}

// keyJump compares words that are equal only if they are the same: two small integers, or two interned strings.
func keyJump(condition string) string {
	return `POLL; x, y := $A, $B; if x&y&1 == 0 && ((x^2)|(y^2))&7 != 0 { SLOW }; if ` + condition + ` { JUMP }; NEXT`
}

func keyTest(condition string) string {
	return `x, y := $B, $C; if x&y&1 == 0 && ((x^2)|(y^2))&7 != 0 { SLOW }; r := uint64(wordFalse); if ` + condition + ` { r = wordTrue }; $A = r; NEXT`
}

func immJump(relation string) string {
	return `POLL; x := $A; if x&1 == 0 { SLOW }; if int64(x) ` + relation + ` int64($immB)<<1|1 { JUMP }; NEXT`
}

func floatJump(condition string) string {
	return `POLL; x, y := $A, $B; if ((x^4)|(y^4))&7 != 0 { SLOW }; if ` + condition + ` { JUMP }; NEXT`
}

func intTest(condition string) string {
	return `x, y := $B, $C; if x&y&1 == 0 { SLOW }; r := uint64(wordFalse); if ` + condition + ` { r = wordTrue }; $A = r; NEXT`
}

func twoInts(compute string) string { return `x, y := $B, $C; ` + compute + `; $A = r; NEXT` }

func immInt(compute string) string { return `x := $B; ` + compute + `; $A = r; NEXT` }

func twoFloats(operator string) string {
	return `x, y := $B, $C; if ((x^4)|(y^4))&7 != 0 { SLOW }; f := FX ` + operator + ` FY; FLOAT(f); NEXT`
}

func constFloat(operator string) string {
	return `x, y := $B, $W1; if x&7 != 4 { SLOW }; f := FX ` + operator + ` FY; FLOAT(f); NEXT`
}
