package fanvalue

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// StrLocaleUpper is Str.localeUpper by the English locale.
func StrLocaleUpper(s string) string { return English().Upper(s) }

// StrLocaleLower is Str.localeLower by the English locale.
func StrLocaleLower(s string) string { return English().Lower(s) }

// dotless reports whether a language has an i without a dot besides the one with it: Turkish and Azerbaijani.
func (l *Locale) dotless() bool { return l.Lang() == "tr" || l.Lang() == "az" }

// Upper is Str.localeUpper.
func (l *Locale) Upper(s string) string {
	dotless := l.dotless()
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := decode(s[i:])
		i += n
		if dotless && r == 'i' {
			b = append(b, "İ"...)
			continue
		}
		at, long := slices.BinarySearchFunc(longUpper[:], r, func(e longCase, r rune) int { return cmp.Compare(e.from, r) })
		if long {
			b = append(b, longUpper[at].to...)
			continue
		}
		b = AppendCodePoint(b, unicode.ToUpper(r))
	}
	return string(b)
}

// Lower is Str.localeLower. A capital sigma at the end of a word becomes the letter that stands there.
func (l *Locale) Lower(s string) string {
	dotless := l.dotless()
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := decode(s[i:])
		switch {
		case dotless && r == 'I':
			b = append(b, "ı"...)
		case dotless && r == 'İ':
			b = append(b, 'i')
		case r == 'İ':
			b = append(b, "i\u0307"...)
		case r == 'Σ' && endsWord(s[:i], s[i+n:]):
			b = append(b, "ς"...)
		default:
			b = AppendCodePoint(b, unicode.ToLower(r))
		}
		i += n
	}
	return string(b)
}

// endsWord reports whether there is a letter with case before a place in a word and none behind it.
func endsWord(before, behind string) bool {
	cased := func(r rune) bool { return unicode.In(r, unicode.Lu, unicode.Ll, unicode.Lt) }
	last := []rune(before)
	slices.Reverse(last)
	return slices.ContainsFunc(last[:wordLen(last)], cased) && !slices.ContainsFunc([]rune(behind)[:wordLen([]rune(behind))], cased)
}

// wordLen returns how far a word goes on: letters, digits and marks, and some punctuation
// between two of them.
func wordLen(s []rune) int {
	inWord := func(i int) bool {
		return i < len(s) && unicode.In(s[i], unicode.L, unicode.M, unicode.Nd, unicode.Pc)
	}
	n := 0
	for inWord(n) || n < len(s) && (unicode.Is(unicode.Pd, s[n]) || strings.ContainsRune("\"'.\u00ad\u2027", s[n])) && inWord(n+1) {
		n++
	}
	return n
}

// StrLocaleCapitalize is Str.localeCapitalize, of the first unit.
func StrLocaleCapitalize(s string) string { return English().Capitalize(s) }

// Capitalize is StrLocaleCapitalize by a locale.
func (l *Locale) Capitalize(s string) string {
	return onFirst(s, func(c int64) int64 {
		if IntLocaleIsLower(c) {
			return l.IntUpper(c)
		}
		return c
	})
}

// StrLocaleDecapitalize is Str.localeDecapitalize, of the first unit.
func StrLocaleDecapitalize(s string) string { return English().Decapitalize(s) }

// Decapitalize is StrLocaleDecapitalize by a locale.
func (l *Locale) Decapitalize(s string) string {
	return onFirst(s, func(c int64) int64 {
		if IntLocaleIsUpper(c) {
			return l.IntLower(c)
		}
		return c
	})
}

func onFirst(s string, change func(int64) int64) string {
	u := StrUnits(s)
	if len(u) > 0 {
		u[0] = uint16(change(int64(u[0])))
	}
	return StrOfUnits(u)
}

// IntLocaleIsLower is Int.localeIsLower. Of the Int the low 32 bits count.
func IntLocaleIsLower(c int64) bool { return unicode.In(int32(c), unicode.Ll, unicode.Other_Lowercase) }

// IntLocaleIsUpper is Int.localeIsUpper. Of the Int the low 32 bits count.
func IntLocaleIsUpper(c int64) bool { return unicode.In(int32(c), unicode.Lu, unicode.Other_Uppercase) }

// IntLocaleUpper is Int.localeUpper: the first unit of what the unit in the low 16 bits becomes.
func IntLocaleUpper(c int64) int64 { return English().IntUpper(c) }

// IntUpper is IntLocaleUpper by a locale.
func (l *Locale) IntUpper(c int64) int64 { return firstUnit(l.Upper(StrOfUnits([]uint16{uint16(c)}))) }

// IntLocaleLower is Int.localeLower.
func IntLocaleLower(c int64) int64 { return English().IntLower(c) }

// IntLower is IntLocaleLower by a locale.
func (l *Locale) IntLower(c int64) int64 { return firstUnit(l.Lower(StrOfUnits([]uint16{uint16(c)}))) }

func firstUnit(s string) int64 { return int64(StrUnits(s)[0]) }
