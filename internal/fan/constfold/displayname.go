package constfold

func isUpper(c uint16) bool { return c >= 'A' && c <= 'Z' }
func isLower(c uint16) bool { return c >= 'a' && c <= 'z' }
func isDigit(c uint16) bool { return c >= '0' && c <= '9' }

// displayName turns "fooBar2_baz" into "Foo Bar 2 Baz".
func displayName(s string) string {
	u := units(s)
	if len(u) == 0 {
		return ""
	}
	mapASCII(u[:1], 'a', 'z', -32)
	out := []uint16{u[0]}
	last := u[0]
	for i := 1; i < len(u); i++ {
		c := u[i]
		switch {
		case isUpper(c) && last != '_':
			next := uint16('Q')
			if i+1 < len(u) {
				next = u[i+1]
			}
			if !isUpper(last) || !isUpper(next) {
				out = append(out, ' ')
			}
		case isLower(c) && isDigit(last):
			out = append(out, ' ')
			c -= 32
		case isLower(c) && last == '_':
			c -= 32
		case isDigit(c) && !isDigit(last):
			out = append(out, ' ')
		case c == '_':
			out = append(out, ' ')
			last = c
			continue
		}
		out = append(out, c)
		last = c
	}
	return fromUnits(out)
}

// fromDisplayName turns "Foo Bar" into "fooBar".
func fromDisplayName(s string) string {
	u := units(s)
	if len(u) == 0 {
		return ""
	}
	if isUpper(u[0]) && (len(u) == 1 || !isUpper(u[1])) {
		u[0] += 32
	}
	out := []uint16{u[0]}
	last := u[0]
	for _, c := range u[1:] {
		raw := c
		if c != ' ' {
			if last == ' ' && isLower(c) {
				c -= 32
			}
			out = append(out, c)
			raw = c
		}
		last = raw
	}
	return fromUnits(out)
}
