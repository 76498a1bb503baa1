package fanregex

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is the characters from lo to hi.
type span struct{ lo, hi rune }

// set is characters, in spans that neither meet nor touch, in order.
type set []span

func setOf(spans ...span) set {
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.lo, b.lo) })
	var s set
	for _, x := range spans {
		if n := len(s); n > 0 && x.lo <= s[n-1].hi+1 {
			s[n-1].hi = max(s[n-1].hi, x.hi)
			continue
		}
		s = append(s, x)
	}
	return s
}

// runes returns the set of some characters.
func runes(text string) set {
	var spans []span
	for _, c := range text {
		spans = append(spans, span{c, c})
	}
	return setOf(spans...)
}

func (s set) union(t set) set { return setOf(slices.Concat(s, t)...) }

func (s set) complement() set {
	var list set
	next := rune(0)
	for _, x := range s {
		if x.lo > next {
			list = append(list, span{next, x.lo - 1})
		}
		next = x.hi + 1
	}
	if next <= utf8.MaxRune {
		list = append(list, span{next, utf8.MaxRune})
	}
	return list
}

func (s set) intersect(t set) set { return s.complement().union(t.complement()).complement() }

// table returns the set of a table of Unicode.
func table(t *unicode.RangeTable) set {
	var spans []span
	add := func(lo, hi, stride rune) {
		if stride == 1 {
			spans = append(spans, span{lo, hi})
			return
		}
		for c := lo; c <= hi; c += stride {
			spans = append(spans, span{c, c})
		}
	}
	for _, r := range t.R16 {
		add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	for _, r := range t.R32 {
		add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	return setOf(spans...)
}

// folded adds the other case of letters: of ASCII, or of all.
func (s set) folded(all bool) set {
	spans := slices.Clone(s)
	for _, x := range s {
		hi := x.hi
		if !all {
			hi = min(hi, 0x7f)
		}
		for c := x.lo; c <= hi; c++ {
			for f := unicode.SimpleFold(c); f != c; f = unicode.SimpleFold(f) {
				if all || f < 0x80 {
					spans = append(spans, span{f, f})
				}
			}
		}
	}
	return setOf(spans...)
}

// The classes that have letters of their own, and the POSIX ones.
func digits() set { return set{{'0', '9'}} }
func word() set   { return set{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}} }
func spaces() set { return set{{'\t', '\r'}, {' ', ' '}} }
func blanks() set {
	return runes(" \t\u00a0\u1680\u180e\u202f\u205f\u3000").union(set{{0x2000, 0x200a}})
}
func breaks() set { return set{{'\n', '\r'}, {0x85, 0x85}, {0x2028, 0x2029}} }

// lineEnds are what "." does not match.
func lineEnds() set { return runes("\n\r\u0085\u2028\u2029") }

// posix returns a class by its name in \p{...}: of ASCII characters.
func posix(name string) set {
	switch name {
	case "Lower":
		return set{{'a', 'z'}}
	case "Upper":
		return set{{'A', 'Z'}}
	case "ASCII":
		return set{{0, 0x7f}}
	case "Alpha":
		return set{{'A', 'Z'}, {'a', 'z'}}
	case "Digit":
		return digits()
	case "Alnum":
		return set{{'0', '9'}, {'A', 'Z'}, {'a', 'z'}}
	case "Punct":
		return set{{'!', '/'}, {':', '@'}, {'[', '`'}, {'{', '~'}}
	case "Graph":
		return set{{'!', '~'}}
	case "Print":
		return set{{' ', '~'}}
	case "Blank":
		return runes(" \t")
	case "Cntrl":
		return set{{0, 0x1f}, {0x7f, 0x7f}}
	case "XDigit":
		return set{{'0', '9'}, {'A', 'F'}, {'a', 'f'}}
	case "Space":
		return spaces()
	}
	return nil
}

// property returns the set of \p{name}: a POSIX class, a category, or with "Is" a script or a binary property.
func property(name string) (set, bool) {
	if s := posix(name); s != nil {
		return s, true
	}
	key, value, ok := strings.Cut(name, "=")
	switch {
	case ok && (key == "gc" || key == "general_category"):
		return category(value)
	case ok && (key == "sc" || key == "script" || key == "IsScript"):
		return script(value)
	case ok:
		return nil, false
	}
	if s, ok := category(name); ok {
		return s, true
	}
	rest, ok := strings.CutPrefix(name, "Is")
	if !ok {
		return javaProperty(name)
	}
	if s, ok := category(rest); ok {
		return s, true
	}
	if s, ok := script(rest); ok {
		return s, true
	}
	return binary(strings.ToUpper(rest))
}

func category(name string) (set, bool) {
	if name == "LC" {
		return table(unicode.Lu).union(table(unicode.Ll)).union(table(unicode.Lt)), true
	}
	t, ok := unicode.Categories[name]
	if !ok {
		return nil, false
	}
	return table(t), true
}

func script(name string) (set, bool) {
	for s, t := range unicode.Scripts {
		if strings.EqualFold(s, name) {
			return table(t), true
		}
	}
	return nil, false
}

func binary(name string) (set, bool) {
	switch name {
	case "ALPHABETIC":
		return table(unicode.L).union(table(unicode.Nl)).union(table(unicode.Other_Alphabetic)), true
	case "LETTER":
		return table(unicode.L), true
	case "LOWERCASE":
		return table(unicode.Ll).union(table(unicode.Other_Lowercase)), true
	case "UPPERCASE":
		return table(unicode.Lu).union(table(unicode.Other_Uppercase)), true
	case "TITLECASE":
		return table(unicode.Lt), true
	case "DIGIT":
		return table(unicode.Nd), true
	case "PUNCTUATION":
		return table(unicode.P), true
	case "CONTROL":
		return table(unicode.Cc), true
	case "IDEOGRAPHIC":
		return table(unicode.Ideographic), true
	case "WHITE_SPACE", "WHITESPACE":
		return table(unicode.White_Space), true
	}
	return nil, false
}

func javaProperty(name string) (set, bool) {
	switch name {
	case "javaLowerCase":
		return binary("LOWERCASE")
	case "javaUpperCase":
		return binary("UPPERCASE")
	case "javaAlphabetic":
		return binary("ALPHABETIC")
	case "javaTitleCase", "javaDigit", "javaLetter":
		return binary(strings.ToUpper(name[len("java"):]))
	case "javaLetterOrDigit":
		return table(unicode.L).union(table(unicode.Nd)), true
	case "javaWhitespace":
		return table(unicode.Z).intersect(setOf(span{0xa0, 0xa0}, span{0x2007, 0x2007}, span{0x202f, 0x202f}).complement()).union(setOf(span{'\t', '\r'}, span{0x1c, 0x1f})), true
	case "javaSpaceChar":
		return table(unicode.Z), true
	case "javaMirrored":
		return mirrored(), true
	case "javaIdeographic":
		return table(unicode.Ideographic), true
	case "javaISOControl":
		return table(unicode.Cc), true
	case "javaIdentifierIgnorable":
		return ignorable(), true
	case "javaDefined":
		return assigned(), true
	case "javaJavaIdentifierStart":
		return identifierStart().union(table(unicode.Sc)).union(table(unicode.Pc)), true
	case "javaJavaIdentifierPart":
		return identifierPart().union(table(unicode.Sc)), true
	case "javaUnicodeIdentifierStart":
		return identifierStart().union(table(unicode.Other_ID_Start)), true
	case "javaUnicodeIdentifierPart":
		return identifierPart().union(table(unicode.Other_ID_Start)).union(table(unicode.Other_ID_Continue)), true
	case "L1":
		return set{{0, 0xff}}, true
	case "all":
		return set{{0, utf8.MaxRune}}, true
	}
	return nil, false
}

// ignorable is what java.lang.Character.isIdentifierIgnorable holds for.
func ignorable() set {
	return setOf(span{0, 8}, span{0xe, 0x1b}, span{0x7f, 0x9f}).union(table(unicode.Cf))
}

// assigned are the characters that have a category.
func assigned() set {
	var s set
	for _, t := range [...]*unicode.RangeTable{unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.C} {
		s = s.union(table(t))
	}
	return s
}

// identifierStart and identifierPart are what the identifiers of Java and of Unicode have in common.
func identifierStart() set { return table(unicode.L).union(table(unicode.Nl)) }

func identifierPart() set {
	s := identifierStart().union(ignorable())
	for _, t := range [...]*unicode.RangeTable{unicode.Nd, unicode.Mc, unicode.Mn, unicode.Pc} {
		s = s.union(table(t))
	}
	return s
}
