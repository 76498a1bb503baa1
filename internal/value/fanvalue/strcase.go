package fanvalue

// StrLower is Str.lower, of ASCII letters.
func StrLower(s string) string { return mapped(s, lowerAll[byte], lowerAll[uint16]) }

// StrUpper is Str.upper, of ASCII letters.
func StrUpper(s string) string { return mapped(s, upperAll[byte], upperAll[uint16]) }

// StrCapitalize is Str.capitalize: an ASCII letter at the start becomes a capital.
func StrCapitalize(s string) string {
	if s != "" && isLower(s[0]) {
		return string(upper(s[0])) + s[1:]
	}
	return s
}

// StrDecapitalize is Str.decapitalize.
func StrDecapitalize(s string) string {
	if s != "" && isUpper(s[0]) {
		return string(lower(s[0])) + s[1:]
	}
	return s
}
