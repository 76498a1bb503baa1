package fanvalue

import (
	"slices"

	"github.com/tandem-lang/tandem/internal/lazy"
)

// What java.text.Collator of the English locale compares at its primary strength: signs and digits in this order, then letters, each with all
// that differs from it by case and accents.
const collatedSigns = "_¯,;:!¡?¿/.´`^¨~·¸'\"«»()[]{}§¶©®@¤¢$€£¥*\\&#%+±÷×<=>¬|¦°µ0123456789¼½¾"

var collatedLetters = [...]string{
	"AaÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧ",
	"Bb",
	"CcÇçĆćĈĉĊċČč",
	"DdĎď",
	"Ðð",
	"EeÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩ",
	"Ff",
	"GgĜĝĞğĠġĢģǦǧǴǵ",
	"HhĤĥȞȟ",
	"IiÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋ",
	"JjĴĵǰ",
	"KkĶķǨǩ",
	"LlĹĺĻļĽľ",
	"Mm",
	"NnÑñŃńŅņŇňǸǹ",
	"OoÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱ",
	"Pp",
	"Qq",
	"RrŔŕŖŗŘřȐȑȒȓ",
	"SsŚśŜŝŞşŠšȘș",
	"TtŢţŤťȚț",
	"UuÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗ",
	"Vv",
	"WwŴŵ",
	"Xx",
	"YyÝýÿŶŷŸȲȳ",
	"ZzŹźŻżŽž",
}

// collatedPair returns the two letters that one compares as, "" of most.
func collatedPair(c rune) string {
	switch c {
	case 'Æ', 'æ':
		return "ae"
	case 'Œ', 'œ':
		return "oe"
	case 'Þ', 'þ':
		return "th"
	case 'ß':
		return "ss"
	}
	return ""
}

var collationOnce lazy.Value[map[rune]int]

func makeCollation() map[rune]int {
	list := map[rune]int{}
	for _, c := range collatedSigns {
		list[c] = len(list) + 1
	}
	for _, same := range collatedLetters {
		n := len(list) + 1
		for _, c := range same {
			list[c] = n
		}
	}
	return list
}

// ignoredByCollation reports whether a character does not count: controls, blanks, hyphens, accents of their own.
func ignoredByCollation(c rune) bool {
	return c <= ' ' || c >= 0x7f && c <= 0xa0 || c == '-' || c == 0xad || c >= 0x300 && c < 0x370 || c >= 0x2000 && c <= 0x2015
}

// collationKey returns by what a Str compares. Characters beyond the table follow it in the order of their code points. Places are even
// numbers: in Turkish the i without a dot stands between two.
func (l *Locale) collationKey(s string) []int {
	table, dotless := collationOnce.Get(makeCollation), l.dotless()
	var key []int
	for _, n := range StrChars(s) {
		c := rune(n)
		switch pair := collatedPair(c); {
		case ignoredByCollation(c):
		case dotless && (c == 'I' || c == 'ı'):
			key = append(key, 2*table['i']-1)
		case pair != "":
			for _, part := range pair {
				key = append(key, 2*table[part])
			}
		case table[c] != 0:
			key = append(key, 2*table[c])
		default:
			key = append(key, 2*(len(table)+int(c)))
		}
	}
	return key
}

// StrLocaleCompare is Str.localeCompare by the English locale: case and accents do not count.
func StrLocaleCompare(a, b string) int64 { return English().Compare(a, b) }

// Compare is StrLocaleCompare by a locale. Of what languages have of their own it knows the two i of Turkish and Azerbaijani.
func (l *Locale) Compare(a, b string) int64 {
	return int64(slices.Compare(l.collationKey(a), l.collationKey(b)))
}
