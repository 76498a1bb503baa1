package fanvalue

import (
	"slices"
	"testing"
)

// The halves of the pair that is U+1F600, and the pair.
const (
	high = "\xed\xa0\xbd"
	low  = "\xed\xb8\x80"
	pair = "\U0001F600"
)

func TestStrUnits(t *testing.T) {
	for s, want := range map[string][]uint16{
		"":              {},
		"aé€":           {'a', 0xe9, 0x20ac},
		"x" + pair:      {'x', 0xd83d, 0xde00},
		high:            {0xd83d},
		low + high:      {0xde00, 0xd83d},
		high + high:     {0xd83d, 0xd83d},
		low + "a" + low: {0xde00, 'a', 0xde00},
		"\U0010FFFF":    {0xdbff, 0xdfff},
		"\U00010000":    {0xd800, 0xdc00},
		"\ud7ff\ue000":  {0xd7ff, 0xe000},
		"\xed\xa0\x80":  {0xd800},
		"\xed\xbf\xbf":  {0xdfff},
		"\u0080\u0800":  {0x80, 0x800},
	} {
		if got := StrUnits(s); !slices.Equal(got, want) {
			t.Errorf("%q has the units %x, want %x", s, got, want)
		}
		if got := StrOfUnits(want); got != s {
			t.Errorf("the units %x are %q, want %q", want, got, s)
		}
		if got := StrSize(s); got != int64(len(want)) {
			t.Errorf("the size of %q is %d, want %d", s, got, len(want))
		}
	}
	for s, want := range map[string][]uint16{
		"a\xff":        {'a', 0xfffd},
		"\xed\xa0":     {0xfffd, 0xfffd},
		"\xed\xa0z":    {0xfffd, 0xfffd, 'z'},
		"\xed\x20\x80": {0xfffd, ' ', 0xfffd},
		"\xee\xa0\xc0": {0xfffd, 0xfffd, 0xfffd},
	} {
		if got := StrUnits(s); !slices.Equal(got, want) {
			t.Errorf("%q has the units %x, want %x", s, got, want)
		}
	}
	if got := StrOfUnits([]uint16{0xd83d, 0xd83d, 0xde00, 0xde00}); got != high+pair+low {
		t.Errorf("halves beside a pair are %q", got)
	}
	for _, c := range []struct{ a, b, want string }{
		{"a", "b", "ab"}, {high, low, pair}, {"x" + high, low + "y", "x" + pair + "y"}, {low, high, low + high},
		{high, high, high + high}, {low, low, low + low}, {high, "", high}, {"", low, low}, {"\ud7ff", low, "\ud7ff" + low},
		{high, "\ue000", high + "\ue000"}, {pair, low, pair + low}, {high, "\ud7ff", high + "\ud7ff"}, {"\ue83d", low, "\ue83d" + low},
	} {
		if got := StrJoin(c.a, c.b); got != c.want {
			t.Errorf("%q + %q is %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

func TestStr(t *testing.T) {
	rows(t, []row{
		{`"abc".size`, text(StrSize("abc")), "3"},
		{`"a\u{1f600}".size`, text(StrSize("a" + pair)), "3"},
		{`"a\u{1f600}".chars`, text(StrChars("a" + pair)), "[97, 128512]"},
		{`"\uDE00\uD83D".chars`, text(StrChars(low + high)), "[56832, 55357]"},
		{"Str.fromChars(['a', 0x1f600])", try(StrFromChars([]int64{'a', 0x1f600})), `"a\u{1f600}"`},
		{"Str.fromChars([0xd83d, 0xde00])", try(StrFromChars([]int64{0xd83d, 0xde00})), `"\u{1f600}"`},
		{"Str.fromChars([0x10ffff])", try(StrFromChars([]int64{0x10ffff})), `"\u{10ffff}"`},
		{"Str.fromChars([0x1_0000_0041])", try(StrFromChars([]int64{0x1_0000_0041})), `"A"`},
		{`"".hash`, text(StrHash("")), "0"},
		{`"abc".hash`, text(StrHash("abc")), "96354"},
		{`"polygenelubricants".hash`, text(StrHash("polygenelubricants")), "-2147483648"},
		{`"\u{1f600}".hash`, text(StrHash(pair)), "1772899"},
		{`"\uD83D".hash`, text(StrHash(high)), "55357"},
		{`"abc".compare("abd")`, text(StrCompare("abc", "abd")), "-1"},
		{`"abd".compare("abc")`, text(StrCompare("abd", "abc")), "1"},
		{`"ab".compare("abc")`, text(StrCompare("ab", "abc")), "-1"},
		{`"abc".compare("ab")`, text(StrCompare("abc", "ab")), "1"},
		{`"abc".compare("abc")`, text(StrCompare("abc", "abc")), "0"},
		{`"\u{1f600}".compare("\ue000")`, text(StrCompare(pair, "\ue000")), "-1"},
		{`"\uffff".compare("\u{10000}")`, text(StrCompare("\uffff", "\U00010000")), "1"},
		{`"\u{1f600}".compare("\ud7ff")`, text(StrCompare(pair, "\ud7ff")), "1"},
		{`"\u{1f600}".compare("\u{1f601}")`, text(StrCompare(pair, "\U0001F601")), "-1"},
		{`"\u{1f600}".compare("\u{2f600}")`, text(StrCompare(pair, "\U0002F600")), "-1"},
		{`"\u{1f600}".compare("\uD83D")`, text(StrCompare(pair, high)), "1"},
		{`"\u{1f600}".compare("\uD83Da")`, text(StrCompare(pair, high+"a")), "1"},
		{`"\u{1f600}".compare("\uD83D\ue000")`, text(StrCompare(pair, high+"\ue000")), "-1"},
		{`"\uD83D".compare("\uD83E")`, text(StrCompare(high, "\xed\xa0\xbe")), "-1"},
		{`"z".compare("\u00e9")`, text(StrCompare("z", "é")), "-1"},
		{`"x\u00e9".compare("x\u00e8")`, text(StrCompare("xé", "xè")), "1"},
		{`"\ue000".compare("\u20ac")`, text(StrCompare("\ue000", "€")), "1"},
		{`"Abc".compareIgnoreCase("aBD")`, text(StrCompareIgnoreCase("Abc", "aBD")), "-1"},
		{`"_".compareIgnoreCase("A")`, text(StrCompareIgnoreCase("_", "A")), "-1"},
		{`"Abc".equalsIgnoreCase("aBC")`, text(StrEqualsIgnoreCase("Abc", "aBC")), "true"},
		{`"Abc".equalsIgnoreCase("aBCd")`, text(StrEqualsIgnoreCase("Abc", "aBCd")), "false"},
		{`"\u00c9".equalsIgnoreCase("\u00e9")`, text(StrEqualsIgnoreCase("É", "é")), "false"},
		{`"abc"[1]`, try(StrGet("abc", 1)), "98"},
		{`"abc"[-1]`, try(StrGet("abc", -1)), "99"},
		{`"abc"[-3]`, try(StrGet("abc", -3)), "97"},
		{`"abc"[3]`, try(StrGet("abc", 3)), "sys::IndexErr: 3"},
		{`"abc"[-4]`, try(StrGet("abc", -4)), "sys::IndexErr: -4"},
		{`"abc"[0x1_0000_0001]`, try(StrGet("abc", 0x1_0000_0001)), "98"},
		{`"\u{1f600}x"[1]`, try(StrGet(pair+"x", 1)), "56832"},
		{`"\u{1f600}x"[-1]`, try(StrGet(pair+"x", -1)), "120"},
		{`"\u{1f600}x"[-3]`, try(StrGet(pair+"x", -3)), "55357"},
		{`"\u{1f600}x"[3]`, try(StrGet(pair+"x", 3)), "sys::IndexErr: 3"},
		{`"\u{1f600}x"[-4]`, try(StrGet(pair+"x", -4)), "sys::IndexErr: -4"},
		{`"abc".getSafe(1)`, text(StrGetSafe("abc", 1, 0)), "98"},
		{`"abc".getSafe(3, 7)`, text(StrGetSafe("abc", 3, 7)), "7"},
		{`"abc"[0..1]`, try(StrGetRange("abc", Range{0, 1, false})), `"ab"`},
		{`"abc"[1..<-1]`, try(StrGetRange("abc", Range{1, -1, true})), `"b"`},
		{`"abc"[3..-1]`, try(StrGetRange("abc", Range{3, -1, false})), `""`},
		{`"abc"[0..3]`, try(StrGetRange("abc", Range{0, 3, false})), "sys::IndexErr: 0..3"},
		{`"abc"[4..-1]`, try(StrGetRange("abc", Range{4, -1, false})), "sys::IndexErr: 4..-1"},
		{`"abc"[2..0]`, try(StrGetRange("abc", Range{2, 0, false})), "sys::IndexErr: 2..0"},
		{`"abc"[-5..0]`, try(StrGetRange("abc", Range{-5, 0, false})), "sys::IndexErr: java.lang.StringIndexOutOfBoundsException: begin -2, end 1, length 3"},
		{`"x\u{1f600}y"[1..1]`, try(StrGetRange("x"+pair+"y", Range{1, 1, false})), `"\u{d83d}"`},
		{`"x\u{1f600}y"[2..3]`, try(StrGetRange("x"+pair+"y", Range{2, 3, false})), `"\u{de00}y"`},
		{`"ab" * 3`, try(StrMult("ab", 3, 6)), `"ababab"`},
		{`"ab" * 0`, try(StrMult("ab", 0, 0)), `""`},
		{`"ab" * -1`, try(StrMult("ab", -1, 0)), `""`},
		{`"ab" * 0x1_0000_0002`, try(StrMult("ab", 0x1_0000_0002, 0)), `"abab"`},
		{`"" * 0x7fff_ffff`, try(StrMult("", 0x7fff_ffff, 1)), `""`},
		{`"\uDE00\uD83D" * 2`, try(StrMult(low+high, 2, 0)), `"\u{de00}\u{1f600}\u{d83d}"`},
		{`Str.spaces(3)`, try(StrSpaces(3, 0)), `"   "`},
		{`"x".padl(3)`, try(StrPadl("x", 3, ' ', 0)), `"  x"`},
		{`"x".padl(1, '0')`, try(StrPadl("x", 1, '0', 0)), `"x"`},
		{`"x".padl(-3)`, try(StrPadl("x", -3, ' ', 0)), `"x"`},
		{`"x".padr(3, 0x2030)`, try(StrPadr("x", 3, 0x2030, 0)), `"x\u{2030}\u{2030}"`},
		{`"x".padr(2, 0x10041)`, try(StrPadr("x", 2, 0x10041, 0)), `"xA"`},
		{`"\uDE00".padl(2, 0xD83D)`, try(StrPadl(low, 2, 0xd83d, 0)), `"\u{1f600}"`},
		{`"\uD83D".padr(2, 0xDE00)`, try(StrPadr(high, 2, 0xde00, 0)), `"\u{1f600}"`},
		{`"\u{1f600}".padl(3, 'x')`, try(StrPadl(pair, 3, 'x', 0)), `"x\u{1f600}"`},
		{`"abcdef".truncate(4)`, try(StrTruncate("abcdef", 4, "")), `"abcd"`},
		{`"abcdef".truncate(4, "..")`, try(StrTruncate("abcdef", 4, "..")), `"ab.."`},
		{`"abcd".truncate(4, "..")`, try(StrTruncate("abcd", 4, "..")), `"abcd"`},
		{`"abcde".truncate(2, "..")`, try(StrTruncate("abcde", 2, "..")), `".."`},
		{`"abcdef".truncate(1, "..")`, try(StrTruncate("abcdef", 1, "..")), "sys::ArgErr: maxSize 1 < suffix.size 2"},
		{`"abcdef".truncate(-1)`, try(StrTruncate("abcdef", -1, "")), "sys::ArgErr: maxSize < 0: -1"},
		{`"abc".truncate(0x8000_0000)`, try(StrTruncate("abc", 0x8000_0000, "")), "sys::IndexErr: java.lang.StringIndexOutOfBoundsException: begin 0, end -2147483648, length 3"},
		{`"a\u{1f600}b".truncate(2)`, try(StrTruncate("a"+pair+"b", 2, "")), `"a\u{d83d}"`},
		{`"ab\u{1f600}".truncate(2, "\uDE00")`, try(StrTruncate("ab"+pair, 2, low)), `"a\u{de00}"`},
		{`"abc".reverse`, text(StrReverse("abc")), `"cba"`},
		{`"a\u{1f600}".reverse`, text(StrReverse("a" + pair)), `"\u{de00}\u{d83d}a"`},
		{`"\uDE00\uD83D".reverse`, text(StrReverse(low + high)), `"\u{1f600}"`},
		{`"\n a b\u0001".trim`, text(StrTrim("\n a b\u0001")), `"a b"`},
		{`" \u00a0 ".trim`, text(StrTrim(" \u00a0 ")), `"\u{a0}"`},
		{`" a ".trimStart`, text(StrTrimStart(" a ")), `"a "`},
		{`" a ".trimEnd`, text(StrTrimEnd(" a ")), `" a"`},
		{`"aXbX".replace("X", "-")`, text(StrReplace("aXbX", "X", "-")), `"a-b-"`},
		{`"ab".replace("", "-")`, text(StrReplace("ab", "", "-")), `"ab"`},
		{`"".replace("", "-")`, text(StrReplace("", "", "-")), `""`},
		{`"aaa".replace("aa", "b")`, text(StrReplace("aaa", "aa", "b")), `"ba"`},
		{`"x\u{1f600}y".replace("\uD83D", "-")`, text(StrReplace("x"+pair+"y", high, "-")), `"x-\u{de00}y"`},
		{`"\uD83D-\uDE00-".replace("-", "")`, text(StrReplace(high+"-"+low+"-", "-", "")), `"\u{1f600}"`},
		{`"-\uDE00".replace("-", "\uD83D")`, text(StrReplace("-"+low, "-", high)), `"\u{1f600}"`},
	})
	if _, err := StrMult("ab", 3, 5); err != errMemory {
		t.Error("mult has no limit")
	}
	if _, err := StrPadl("ab", 1000, 'x', 100); err != errMemory {
		t.Error("padl has no limit")
	}
	if s, err := StrPadr("ab", 1000, 'x', 100); err != errMemory || s != "ab" {
		t.Error("padr has no limit")
	}
	if _, err := StrFromChars([]int64{0x110000}); err == nil || err.(*Error).Type != ArgErr {
		t.Errorf("fromChars of no code point: %v", err)
	}
	if _, err := StrFromChars([]int64{-1}); err == nil {
		t.Error("fromChars of a negative code point")
	}
	if StrHashIgnoreCase("AbC") != StrHash("abc") || StrHashIgnoreCase("É") != StrHash("É") {
		t.Error("the hash without case")
	}
}

func TestStrSearch(t *testing.T) {
	const outside = "sys::IndexErr: java.lang.StringIndexOutOfBoundsException: "
	rows(t, []row{
		{`"abcb".index("b")`, maybe(StrIndex("abcb", "b", 0)), "1"},
		{`"abcb".index("b", 2)`, maybe(StrIndex("abcb", "b", 2)), "3"},
		{`"abcb".index("b", -1)`, maybe(StrIndex("abcb", "b", -1)), "3"},
		{`"abcb".index("cb", -9)`, maybe(StrIndex("abcb", "cb", -9)), "2"},
		{`"abcb".index("x")`, maybe(StrIndex("abcb", "x", 0)), "null"},
		{`"abcb".index("b", 9)`, maybe(StrIndex("abcb", "b", 9)), "null"},
		{`"abcb".index("", 2)`, maybe(StrIndex("abcb", "", 2)), "2"},
		{`"abcb".index("", 9)`, maybe(StrIndex("abcb", "", 9)), "4"},
		{`"abcb".index("b", 0x1_0000_0002)`, maybe(StrIndex("abcb", "b", 0x1_0000_0002)), "3"},
		{`"\u20acbb".index("b", 2)`, maybe(StrIndex("€bb", "b", 2)), "2"},
		{`"\u20acbb".index("b", -1)`, maybe(StrIndex("€bb", "b", -1)), "2"},
		{`"\u20acbb".index("b", -9)`, maybe(StrIndex("€bb", "b", -9)), "1"},
		{`"\u20acbb".index("b", 9)`, maybe(StrIndex("€bb", "b", 9)), "null"},
		{`"\u20acbb".index("", 9)`, maybe(StrIndex("€bb", "", 9)), "3"},
		{`"\u20acbb".index("bb")`, maybe(StrIndex("€bb", "bb", 0)), "1"},
		{`"abb".index("\u20ac")`, maybe(StrIndex("abb", "€", 0)), "null"},
		{`"x\u{1f600}y".index("\uDE00")`, maybe(StrIndex("x"+pair+"y", low, 0)), "2"},
		{`"x\u{1f600}y".index("y")`, maybe(StrIndex("x"+pair+"y", "y", 0)), "3"},
		{`"abcb".indexr("b")`, maybe(StrIndexr("abcb", "b", -1)), "3"},
		{`"abcb".indexr("b", 2)`, maybe(StrIndexr("abcb", "b", 2)), "1"},
		{`"abcb".indexr("ab", 0)`, maybe(StrIndexr("abcb", "ab", 0)), "0"},
		{`"abcb".indexr("b", 9)`, maybe(StrIndexr("abcb", "b", 9)), "3"},
		{`"abcb".indexr("b", -9)`, maybe(StrIndexr("abcb", "b", -9)), "null"},
		{`"abcb".indexr("abcbx")`, maybe(StrIndexr("abcb", "abcbx", -1)), "null"},
		{`"abcb".indexr("")`, maybe(StrIndexr("abcb", "", -1)), "3"},
		{`"".indexr("")`, maybe(StrIndexr("", "", -1)), "null"},
		{`"aBcb".indexIgnoreCase("b")`, tryMaybe(StrIndexIgnoreCase("aBcb", "b", 0)), "1"},
		{`"aBcb".indexIgnoreCase("B", 2)`, tryMaybe(StrIndexIgnoreCase("aBcb", "B", 2)), "3"},
		{`"aBcb".indexIgnoreCase("BC", -3)`, tryMaybe(StrIndexIgnoreCase("aBcb", "BC", -3)), "1"},
		{`"aBcb".indexIgnoreCase("CB", 2)`, tryMaybe(StrIndexIgnoreCase("aBcb", "CB", 2)), "2"},
		{`"aBcb".indexIgnoreCase("CB", 3)`, tryMaybe(StrIndexIgnoreCase("aBcb", "CB", 3)), "null"},
		{`"aBcb".indexIgnoreCase("x")`, tryMaybe(StrIndexIgnoreCase("aBcb", "x", 0)), "null"},
		{`"aBcb".indexIgnoreCase("b", -9)`, tryMaybe(StrIndexIgnoreCase("aBcb", "b", -9)), outside + "String index out of range: -5"},
		{`"a\u20accb".indexIgnoreCase("b", -9)`, tryMaybe(StrIndexIgnoreCase("a€cb", "b", -9)), outside + "index -5, length 4"},
		{`"a\u00e9cb".indexIgnoreCase("b", -9)`, tryMaybe(StrIndexIgnoreCase("aécb", "b", -9)), outside + "String index out of range: -5"},
		{`"a".indexIgnoreCase("abcdef", -3)`, tryMaybe(StrIndexIgnoreCase("a", "abcdef", -3)), "null"},
		{`"aBcb".indexIgnoreCase("")`, tryMaybe(StrIndexIgnoreCase("aBcb", "", 0)), outside + "String index out of range: 0"},
		{`"aBcb".indexrIgnoreCase("b")`, tryMaybe(StrIndexrIgnoreCase("aBcb", "b", -1)), "3"},
		{`"aBcb".indexrIgnoreCase("B", 2)`, tryMaybe(StrIndexrIgnoreCase("aBcb", "B", 2)), "1"},
		{`"aBcb".indexrIgnoreCase("CB", 9)`, tryMaybe(StrIndexrIgnoreCase("aBcb", "CB", 9)), "2"},
		{`"aBcb".indexrIgnoreCase("b", -9)`, tryMaybe(StrIndexrIgnoreCase("aBcb", "b", -9)), "null"},
		{`"aBcb".indexrIgnoreCase("b", 0x7fff_fffe)`, tryMaybe(StrIndexrIgnoreCase("aBcb", "b", 0x7fff_fffe)), "3"},
		{`"aBcb".indexrIgnoreCase("b", 0x7fff_ffff)`, tryMaybe(StrIndexrIgnoreCase("aBcb", "b", 0x7fff_ffff)), outside + "String index out of range: 2147483647"},
		{`"aBcb".indexrIgnoreCase("")`, tryMaybe(StrIndexrIgnoreCase("aBcb", "", -1)), outside + "String index out of range: 0"},
	})
}

func TestStrCase(t *testing.T) {
	rows(t, []row{
		{`"aZ[\u00c9".lower`, text(StrLower("aZ[É")), `"az[\u{c9}"`},
		{`"aZ@AZ".lower`, text(StrLower("aZ@AZ")), `"az@az"`},
		{`"az{\u00e9".upper`, text(StrUpper("az{é")), `"AZ{\u{e9}"`},
		{`"az{\u0060".upper`, text(StrUpper("az{`")), "\"AZ{`\""},
		{`"foo".capitalize`, text(StrCapitalize("foo")), `"Foo"`},
		{`"Foo".capitalize`, text(StrCapitalize("Foo")), `"Foo"`},
		{`"\u00e9o".capitalize`, text(StrCapitalize("éo")), `"\u{e9}o"`},
		{`"".capitalize`, text(StrCapitalize("")), `""`},
		{`"Foo".decapitalize`, text(StrDecapitalize("Foo")), `"foo"`},
		{`"foo".decapitalize`, text(StrDecapitalize("foo")), `"foo"`},
		{`"".decapitalize`, text(StrDecapitalize("")), `""`},
		{`"stra\u00dfe \ufb01 \u1f80".localeUpper`, text(StrLocaleUpper("straße ﬁ ᾀ")), `"STRASSE FI \u{1f08}\u{399}"`},
		{`"\u00e9\u01c6\uD83D".localeUpper`, text(StrLocaleUpper("éǆ" + high)), `"\u{c9}\u{1c4}\u{d83d}"`},
		{`"\u{10428}".localeUpper`, text(StrLocaleUpper("𐐨")), `"\u{10400}"`},
		{`"\u00c9I\u0130".localeLower`, text(StrLocaleLower("ÉIİ")), `"\u{e9}ii\u{307}"`},
		{`"\u0391\u03a3".localeLower`, text(StrLocaleLower("ΑΣ")), `"\u{3b1}\u{3c2}"`},
		{`"\u0391\u03a3\u0391".localeLower`, text(StrLocaleLower("ΑΣΑ")), `"\u{3b1}\u{3c3}\u{3b1}"`},
		{`"\u03a3".localeLower`, text(StrLocaleLower("Σ")), `"\u{3c3}"`},
		{`"A\u03a3 B".localeLower`, text(StrLocaleLower("AΣ B")), `"a\u{3c2} b"`},
		{`"A \u03a3".localeLower`, text(StrLocaleLower("A Σ")), `"a \u{3c3}"`},
		{`"A.\u03a3".localeLower`, text(StrLocaleLower("A.Σ")), `"a.\u{3c2}"`},
		{`"A\u03a3-B".localeLower`, text(StrLocaleLower("AΣ-B")), `"a\u{3c3}-b"`},
		{`"A1\u03a3_".localeLower`, text(StrLocaleLower("A1Σ_")), `"a1\u{3c2}_"`},
		{`"\uD83D\u03a3".localeLower`, text(StrLocaleLower(high + "Σ")), `"\u{d83d}\u{3c3}"`},
		{`"\u00e9a".localeCapitalize`, text(StrLocaleCapitalize("éa")), `"\u{c9}a"`},
		{`"\u00dfa".localeCapitalize`, text(StrLocaleCapitalize("ßa")), `"Sa"`},
		{`"\u01c5a".localeCapitalize`, text(StrLocaleCapitalize("ǅa")), `"\u{1c5}a"`},
		{`"".localeCapitalize`, text(StrLocaleCapitalize("")), `""`},
		{`"\u00c9A".localeDecapitalize`, text(StrLocaleDecapitalize("ÉA")), `"\u{e9}A"`},
		{`"\u01c5a".localeDecapitalize`, text(StrLocaleDecapitalize("ǅa")), `"\u{1c5}a"`},
		{`"fooBar2_baz".toDisplayName`, text(StrToDisplayName("fooBar2_baz")), `"Foo Bar 2 Baz"`},
		{`"XMLFile".toDisplayName`, text(StrToDisplayName("XMLFile")), `"XML File"`},
		{`"fooX".toDisplayName`, text(StrToDisplayName("fooX")), `"Foo X"`},
		{`"fooXY".toDisplayName`, text(StrToDisplayName("fooXY")), `"Foo XY"`},
		{`"fooXYz".toDisplayName`, text(StrToDisplayName("fooXYz")), `"Foo X Yz"`},
		{`"foo22bar".toDisplayName`, text(StrToDisplayName("foo22bar")), `"Foo 22 Bar"`},
		{`"foo_Bar_2".toDisplayName`, text(StrToDisplayName("foo_Bar_2")), `"Foo Bar  2"`},
		{`"_a".toDisplayName`, text(StrToDisplayName("_a")), `"_A"`},
		{`"a__b".toDisplayName`, text(StrToDisplayName("a__b")), `"A  B"`},
		{`"\u00e9aB".toDisplayName`, text(StrToDisplayName("éaB")), `"\u{e9}a B"`},
		{`"".toDisplayName`, text(StrToDisplayName("")), `""`},
		{`"Foo Bar 2 Baz".fromDisplayName`, text(StrFromDisplayName("Foo Bar 2 Baz")), `"fooBar2Baz"`},
		{`"XML File".fromDisplayName`, text(StrFromDisplayName("XML File")), `"XMLFile"`},
		{`"X".fromDisplayName`, text(StrFromDisplayName("X")), `"x"`},
		{`"foo bar".fromDisplayName`, text(StrFromDisplayName("foo bar")), `"fooBar"`},
		{`"foo  bar \u00e9 ".fromDisplayName`, text(StrFromDisplayName("foo  bar é ")), `"fooBar\u{e9}"`},
		{`" a".fromDisplayName`, text(StrFromDisplayName(" a")), `" A"`},
		{`"".fromDisplayName`, text(StrFromDisplayName("")), `""`},
	})
	for i := 1; i < len(longUpper); i++ {
		if longUpper[i-1].from >= longUpper[i].from {
			t.Errorf("U+%04X is out of order", longUpper[i].from)
		}
	}
}

func TestStrSplit(t *testing.T) {
	rows(t, []row{
		{`"a, b,".split(',')`, text(StrSplit("a, b,", ',', true)), `["a", "b", ""]`},
		{`"a, b,".split(',', false)`, text(StrSplit("a, b,", ',', false)), `["a", " b", ""]`},
		{`"".split(',')`, text(StrSplit("", ',', true)), `[""]`},
		{`"a\u20acb".split(0x20ac)`, text(StrSplit("a€b", 0x20ac, true)), `["a", "b"]`},
		{`"a\u{1f600}b".split(0xd83d)`, text(StrSplit("a"+pair+"b", 0xd83d, true)), `["a", "\u{de00}b"]`},
		{`"a,b".split(0x1002c)`, text(StrSplit("a,b", 0x1002c, true)), `["a,b"]`},
		{`"a,b".split(0x1_0000_002c)`, text(StrSplit("a,b", 0x1_0000_002c, true)), `["a", "b"]`},
		{`"a,b".split(-1)`, text(StrSplit("a,b", -1, true)), `["a,b"]`},
		{`"a\u0080b".split(0x80)`, text(StrSplit("a\u0080b", 0x80, true)), `["a", "b"]`},
		{`"a\u007fb".split(0x7f)`, text(StrSplit("a\u007fb", 0x7f, true)), `["a", "b"]`},
		{`"a\uffffb".split(0xffff)`, text(StrSplit("a\uffffb", 0xffff, true)), `["a", "b"]`},
		{`"a\u0000b".split(0)`, text(StrSplit("a\x00b", 0, true)), `["a", "b"]`},
		{`" a \t b\n".split`, text(StrSplitBlanks(" a \t b\n")), `["a", "b"]`},
		{`"".split`, text(StrSplitBlanks("")), `[""]`},
		{`" \n".split`, text(StrSplitBlanks(" \n")), `[""]`},
		{`"a\r\nb\rc\nd".splitLines`, text(StrSplitLines("a\r\nb\rc\nd")), `["a", "b", "c", "d"]`},
		{`"\n\r\n".splitLines`, text(StrSplitLines("\n\r\n")), `["", "", ""]`},
		{`"".splitLines`, text(StrSplitLines("")), `[""]`},
		{`"a\r\nb\rc\nd\n\r".numNewlines`, text(StrNumNewlines("a\r\nb\rc\nd\n\r")), "5"},
		{`"a".numNewlines`, text(StrNumNewlines("a")), "0"},
	})
}

func TestStrCode(t *testing.T) {
	rows(t, []row{
		{`"a\"b\$\\\n\r\f\t'".toCode`, text(StrToCode("a\"b$\\\n\r\f\t'", '"', false)), `"\"a\\\"b\\\$\\\\\\n\\r\\f\\t'\""`},
		{`"'\"".toCode('\'')`, text(StrToCode(`'"`, '\'', false)), `"'\\'\"'"`},
		{"\"`'\".toCode('`')", text(StrToCode("`'", '`', false)), "\"`\\\\`'`\""},
		{`"xx".toCode('x')`, text(StrToCode("xx", 'x', false)), `"xxxx"`},
		{`"a".toCode(0)`, text(StrToCode("a", 0, false)), `"\u{0}a"`},
		{`"a\"".toCode(0x10022)`, text(StrToCode(`a"`, 0x10022, false)), `"\"a\"\""`},
		{`"a".toCode(0x1_0000_0000)`, text(StrToCode("a", 0x1_0000_0000, false)), `"\u{0}a"`},
		{`"\u0001\u001f \u007f\u0080".toCode`, text(StrToCode("\u0001\u001f \u007f\u0080", '"', false)), `"\"\\u{1}\\u{1f} ` + "\u007f" + `\u{80}\""`},
		{`"\u007f\u0080\u{1f600}\uD83D".toCode('"', true)`, text(StrToCode("\u007f\u0080"+pair+high, '"', true)), "\"\\\"\u007f\\\\u{80}\\\\u{1f600}\\\\u{d83d}\\\"\""},
		{`"a\"\u20ac".toCode(null)`, text(StrEscape("a\"€", false)), `"a\"\u{20ac}"`},
		{`"a\u20ac".toCode(null, true)`, text(StrEscape("a€", true)), `"a\\u{20ac}"`},
		{`"<a b='c\"&'>]]>".toXml`, text(StrToXml(`<a b='c"&'>]]>`)), `"&lt;a b=&#39;c&quot;&amp;&#39;>]]&gt;"`},
		{`">\u20ac".toXml`, text(StrToXml(">€")), `"&gt;\u{20ac}"`},
		{`"".isSpace`, text(StrIsSpace("")), "true"},
		{`" \t\n\r\f".isSpace`, text(StrIsSpace(" \t\n\r\f")), "true"},
		{`" \u00a0".isSpace`, text(StrIsSpace(" \u00a0")), "false"},
		{`"AZ".isUpper`, text(StrIsUpper("AZ")), "true"},
		{`"Az".isUpper`, text(StrIsUpper("Az")), "false"},
		{`"\u00c9".isUpper`, text(StrIsUpper("É")), "false"},
		{`"az".isLower`, text(StrIsLower("az")), "true"},
		{`"az1".isLower`, text(StrIsLower("az1")), "false"},
		{`"azAZ".isAlpha`, text(StrIsAlpha("azAZ")), "true"},
		{`"a1".isAlpha`, text(StrIsAlpha("a1")), "false"},
		{`"a\u00e1".isAlpha`, text(StrIsAlpha("aá")), "false"},
		{`"aZ09".isAlphaNum`, text(StrIsAlphaNum("aZ09")), "true"},
		{`"a_".isAlphaNum`, text(StrIsAlphaNum("a_")), "false"},
		{`"a\u007f".isAscii`, text(StrIsAscii("a\u007f")), "true"},
		{`"a\u0080".isAscii`, text(StrIsAscii("a\u0080")), "false"},
	})
}
