package fanvalue

import "strconv"

// StrToCode is Str.toCode: a literal in a quote, which is a unit. Of the quote the low 16 bits
// are written, and behind the text not if it is zero; escapeUnicode leaves nothing but ASCII.
func StrToCode(s string, quote int64, escapeUnicode bool) string {
	q := int32(quote)
	b := AppendCodePoint(make([]byte, 0, len(s)+2), rune(uint16(q)))
	b = appendEscaped(b, s, q, escapeUnicode)
	if q != 0 {
		b = AppendCodePoint(b, rune(uint16(q)))
	}
	return string(b)
}

// StrEscape is Str.toCode with null for a quote: what stands between quotes.
func StrEscape(s string, escapeUnicode bool) string {
	return string(appendEscaped(nil, s, 0, escapeUnicode))
}

func appendEscaped(b []byte, s string, quote int32, escapeUnicode bool) []byte {
	for i := 0; i < len(s); {
		c, n := decode(s[i:])
		switch e := shortEscape(c); {
		case e != 0:
			b = append(b, '\\', e)
		case c == quote && (c == '"' || c == '`' || c == '\''):
			b = append(b, '\\', byte(c))
		case c < ' ' || c > 127 && escapeUnicode:
			b = append(b, `\u{`...)
			b = strconv.AppendInt(b, int64(c), 16)
			b = append(b, '}')
		default:
			b = AppendCodePoint(b, c)
		}
		i += n
	}
	return b
}

// shortEscape returns the letter behind a backslash that stands for a code point in a literal
// of any quote, or 0.
func shortEscape(c rune) byte {
	switch c {
	case '\n':
		return 'n'
	case '\r':
		return 'r'
	case '\f':
		return 'f'
	case '\t':
		return 't'
	case '\\':
		return '\\'
	case '$':
		return '$'
	}
	return 0
}

// StrToXml is Str.toXml: what text and attributes of XML cannot hold, escaped; '>' only at
// the start and behind ']'.
func StrToXml(s string) string {
	b := make([]byte, 0, len(s)+12)
	for i := range len(s) {
		switch c := s[i]; {
		case c == '<':
			b = append(b, "&lt;"...)
		case c == '&':
			b = append(b, "&amp;"...)
		case c == '\'':
			b = append(b, "&#39;"...)
		case c == '"':
			b = append(b, "&quot;"...)
		case c == '>' && (i == 0 || s[i-1] == ']'):
			b = append(b, "&gt;"...)
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

// The questions that Str.isSpace, isUpper, isLower, isAlpha and isAlphaNum ask of each unit;
// of no unit the answer is yes.

// StrIsSpace is Str.isSpace.
func StrIsSpace(s string) bool { return every(s, isSpace[byte]) }

// StrIsUpper is Str.isUpper.
func StrIsUpper(s string) bool { return every(s, isUpper[byte]) }

// StrIsLower is Str.isLower.
func StrIsLower(s string) bool { return every(s, isLower[byte]) }

// StrIsAlpha is Str.isAlpha.
func StrIsAlpha(s string) bool { return every(s, isAlpha[byte]) }

// StrIsAlphaNum is Str.isAlphaNum.
func StrIsAlphaNum(s string) bool {
	return every(s, func(c byte) bool { return isAlpha(c) || isDigit(c) })
}

func every(s string, fits func(byte) bool) bool {
	for i := range len(s) {
		if !fits(s[i]) {
			return false
		}
	}
	return true
}
