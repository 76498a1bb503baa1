package fanvalue

import "strings"

// The parts of a Uri, as bits: which characters may stand in which.
const (
	uriScheme = 1 << iota
	uriUser
	uriHost
	uriPath
	uriQuery
	uriFrag
)

// uriChars returns in which parts a character may stand as it is (RFC 3986, section 2; a plus in a query stands for a space).
func uriChars(c uint16) int {
	const all = uriUser | uriHost | uriPath | uriQuery | uriFrag
	switch {
	case c >= 0x80:
		return 0
	case isAlpha(c), isDigit(c), strings.ContainsRune("-._~", rune(c)):
		return all | uriScheme
	case strings.ContainsRune("!$&'()*,;=:", rune(c)):
		return all
	}
	switch c {
	case '+':
		return all&^uriQuery | uriScheme
	case '/', '@':
		return uriPath | uriQuery | uriFrag
	case '?':
		return uriQuery | uriFrag
	case '[', ']':
		return uriHost
	}
	return 0
}

// uriDelims returns in which parts a character has to be escaped.
func uriDelims(c uint16) int {
	switch c {
	case ':', '/', '?':
		return uriPath
	case '#':
		return uriPath | uriQuery
	case '&', ';', '=':
		return uriQuery
	case '\\':
		return uriScheme | uriUser | uriHost | uriPath | uriQuery | uriFrag
	}
	return 0
}

// uriPart returns a part's bit by the number that Uri.sectionPath and the like are.
func uriPart(section int64) (int, error) {
	switch int32(section) {
	case 1:
		return uriPath, nil
	case 2:
		return uriQuery, nil
	case 3:
		return uriFrag, nil
	}
	return 0, &Error{ArgErr, "Invalid section flag: " + IntToStr(section)}
}

// UriIsName is Uri.isName: letters, digits and "-._~", but neither "." nor "..".
func UriIsName(s string) bool {
	if s == "" || s == "." || s == ".." {
		return false
	}
	for i := range len(s) {
		if c := s[i]; !isAlpha(c) && !isDigit(c) && !strings.ContainsRune("-._~", rune(c)) || c >= 0x80 {
			return false
		}
	}
	return true
}
