package pyvalue

// Encoding is how the bytes of a text are read.
type Encoding uint8

// The encodings.
const (
	UTF8 Encoding = iota
	ASCII
)

// EncodingByName returns the encoding of a name, and whether there is one of it.
func EncodingByName(name string) (Encoding, bool) {
	switch name {
	case "utf-8", "utf8":
		return UTF8, true
	case "ascii":
		return ASCII, true
	}
	return 0, false
}

// sequence returns the length of the character at the start of data as its first byte has it, and how many bytes of it are there. size is
// 0 for a byte that begins no character. Surrogates, codes beyond Unicode and needlessly long forms are characters.
func (e Encoding) sequence(data []byte) (size, have int) {
	switch c := data[0]; {
	case c < 0x80:
		return 1, 1
	case e == ASCII || c < 0xc0 || c >= 0xf8:
		return 0, 1
	case c < 0xe0:
		size = 2
	case c < 0xf0:
		size = 3
	default:
		size = 4
	}
	for have = 1; have < size && have < len(data) && data[have]&0xc0 == 0x80; have++ {
	}
	return size, have
}

// Valid reports whether data is text of the encoding.
func (e Encoding) Valid(data []byte) bool {
	for len(data) > 0 {
		size, have := e.sequence(data)
		if size != have {
			return false
		}
		data = data[have:]
	}
	return true
}

// AppendValid appends data with U+FFFD in the place of each part that is no text of the encoding, or without these parts.
func (e Encoding) AppendValid(dst, data []byte, replace bool) []byte {
	for len(data) > 0 {
		size, have := e.sequence(data)
		switch {
		case size == have:
			c, _ := Character(string(data[:have]))
			dst = AppendCodePoint(dst, c)
		case replace:
			dst = AppendCodePoint(dst, 0xfffd)
		}
		data = data[have:]
	}
	return dst
}
