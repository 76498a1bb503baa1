package fanvalue

// StrToDisplayName is Str.toDisplayName, which turns "fooBar2_baz" into "Foo Bar 2 Baz".
func StrToDisplayName(s string) string {
	u := StrUnits(s)
	if len(u) == 0 {
		return ""
	}
	last := upper(u[0])
	out := append(make([]uint16, 0, len(u)+4), last)
	for i, c := range u[1:] {
		switch {
		case isUpper(c) && last != '_':
			next := uint16('Q') // as if a capital followed the last one
			if i+2 < len(u) {
				next = u[i+2]
			}
			if !isUpper(last) || !isUpper(next) {
				out = append(out, ' ')
			}
		case isLower(c) && isDigit(last):
			out = append(out, ' ')
			c = upper(c)
		case isLower(c) && last == '_':
			c = upper(c)
		case isDigit(c) && !isDigit(last):
			out = append(out, ' ')
		}
		last = c
		if c == '_' {
			c = ' '
		}
		out = append(out, c)
	}
	return StrOfUnits(out)
}

// StrFromDisplayName is Str.fromDisplayName, which turns "Foo Bar 2 Baz" into "fooBar2Baz".
func StrFromDisplayName(s string) string {
	u := StrUnits(s)
	if len(u) == 0 {
		return ""
	}
	if len(u) == 1 || !isUpper(u[1]) {
		u[0] = lower(u[0])
	}
	last := u[0]
	out := append(make([]uint16, 0, len(u)), last)
	for _, c := range u[1:] {
		if c != ' ' {
			if last == ' ' {
				c = upper(c)
			}
			out = append(out, c)
		}
		last = c
	}
	return StrOfUnits(out)
}
