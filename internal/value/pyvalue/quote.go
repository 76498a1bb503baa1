package pyvalue

// AppendStr appends a str, whose bytes are UTF-8 or nearly so, as repr gives it: in
// single quotes unless it has single and no double ones, with escapes for control
// characters, U+007F, surrogates and what is beyond Unicode.
func AppendStr(dst []byte, s string) []byte {
	quote := quoteFor(s)
	dst = append(dst, quote)
	for i := 0; i < len(s); {
		c, n := Character(s[i:])
		switch {
		case c < 0x80:
			dst = AppendEscaped(dst, byte(c), quote)
		case c >= 0x110000:
			dst = appendHex(append(dst, '\\', 'U'), c, 8)
		case c >= 0xd800 && c < 0xe000:
			dst = appendHex(append(dst, '\\', 'u'), c, 4)
		default:
			dst = append(dst, s[i:i+n]...)
		}
		i += n
	}
	return append(dst, quote)
}

// AppendBytes appends bytes as repr gives them.
func AppendBytes(dst []byte, s string) []byte { return appendQuotedBytes(append(dst, 'b'), s) }

func appendQuotedBytes(dst []byte, s string) []byte {
	quote := quoteFor(s)
	dst = append(dst, quote)
	for i := 0; i < len(s); i++ {
		dst = AppendEscaped(dst, s[i], quote)
	}
	return append(dst, quote)
}

// quoteFor returns the quote that a text is shown in.
func quoteFor(s string) byte {
	quote := byte('\'')
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			return '\''
		case '\'':
			quote = '"'
		}
	}
	return quote
}

// AppendEscaped appends a byte as it stands in a literal in the given quotes.
func AppendEscaped(dst []byte, c, quote byte) []byte {
	switch {
	case c == quote || c == '\\':
		return append(dst, '\\', c)
	case c >= ' ' && c < 0x7f:
		return append(dst, c)
	case c == '\n':
		return append(dst, `\n`...)
	case c == '\r':
		return append(dst, `\r`...)
	case c == '\t':
		return append(dst, `\t`...)
	}
	return appendHex(append(dst, '\\', 'x'), uint32(c), 2)
}

// appendHex appends so many hexadecimal digits of x.
func appendHex(dst []byte, x uint32, digits int) []byte {
	for ; digits > 0; digits-- {
		dst = append(dst, "0123456789abcdef"[x>>(4*digits-4)&15])
	}
	return dst
}

// Character returns the first character of a text and its length in bytes. A first
// byte takes all continuation bytes behind it, as many as there are.
func Character(s string) (c uint32, n int) {
	c = uint32(s[0])
	if c >= 0x80 {
		c &= 0x7f
		for mask := uint32(0x40); c&mask != 0; mask >>= 1 {
			c &^= mask
		}
	}
	n = 1
	for ; n < len(s) && s[n]&0xc0 == 0x80; n++ {
		if s[0] >= 0x80 {
			c = c<<6 | uint32(s[n]&0x3f)
		}
	}
	return c, n
}

// AppendCodePoint appends the UTF-8 of a code point below 0x110000, surrogates too.
func AppendCodePoint(dst []byte, c uint32) []byte {
	switch {
	case c < 0x80:
		return append(dst, byte(c))
	case c < 0x800:
		return append(dst, byte(c>>6)|0xc0, byte(c)&0x3f|0x80)
	case c < 0x10000:
		return append(dst, byte(c>>12)|0xe0, byte(c>>6)&0x3f|0x80, byte(c)&0x3f|0x80)
	}
	return append(dst, byte(c>>18)|0xf0, byte(c>>12)&0x3f|0x80, byte(c>>6)&0x3f|0x80, byte(c)&0x3f|0x80)
}

// EscapedByte returns the character that a backslash and a letter, quote or
// backslash stand for in a literal, or 0 if they are no escape of one character.
func EscapedByte(c byte) byte {
	switch c {
	case '\\', '\'', '"':
		return c
	case 'a':
		return 7
	case 'b':
		return 8
	case 't':
		return 9
	case 'n':
		return 10
	case 'v':
		return 11
	case 'f':
		return 12
	case 'r':
		return 13
	}
	return 0
}
