package fat

import (
	"strings"
	"unicode"
	"unicode/utf16"
)

// mostName is the number of UTF-16 units that a name may have.
const mostName = 255

// codePage437 are the characters of the bytes from 0x80 on (IBM code page 437).
const codePage437 = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0"

// decodeByte returns the character of a byte of a name.
func decodeByte(b byte) rune {
	if b < 0x80 {
		return rune(b)
	}
	return []rune(codePage437)[b-0x80]
}

// encodeRune returns the byte of a character; ok is false where the code page has none.
func encodeRune(r rune) (b byte, ok bool) {
	if r < 0x80 {
		return byte(r), true
	}
	for i, c := range []rune(codePage437) {
		if c == r {
			return byte(0x80 + i), true
		}
	}
	return 0, false
}

// Bits of the byte of an entry that says in which case its short name is shown (of Windows NT).
const (
	lowerBody = 0x08
	lowerType = 0x10
)

// name is a name as folders hold it.
type name struct {
	long   []uint16 // UTF-16
	short  [11]byte // body and type, in capitals, filled with blanks
	flags  byte     // lowerBody, lowerType
	isLong bool     // the short name does not say all: slots for the long name are needed
	lossy  bool     // the short name has lost something: it gets a number
}

// parseName reads a name: text that has no slashes.
func parseName(text string) (n name, err error) {
	text = strings.TrimRight(text, " .")
	for i := range len(text) {
		b := text[i]
		if b < ' ' || b == 0x7f || strings.IndexByte(`"*:<>?|\`, b) >= 0 {
			return n, ErrName
		}
		n.long = append(n.long, uint16(decodeByte(b)))
	}
	if len(text) == 0 || len(n.long) > mostName {
		return n, ErrName
	}
	n.shorten(text)
	return n, nil
}

// shorten makes the short name of a text.
func (n *name) shorten(text string) {
	for i := range n.short {
		n.short[i] = ' '
	}
	body := strings.TrimLeft(text, " ")
	n.lossy = body != text || body[0] == '.'
	kind := ""
	if dot := strings.LastIndexByte(body, '.'); dot >= 0 {
		body, kind = body[:dot], body[dot+1:]
	}
	n.shortPart(n.short[:8], body, lowerBody)
	n.shortPart(n.short[8:], kind, lowerType)
	if n.isLong = n.isLong || n.lossy; n.isLong {
		n.flags = 0
	}
	if n.short[0] == slotFree {
		n.short[0] = slotE5
	}
}

// shortPart fills in the body or the type of the short name.
func (n *name) shortPart(to []byte, text string, flag byte) {
	at, lower, upper := 0, false, false
	for i := range len(text) {
		b := text[i]
		if b == ' ' || b == '.' {
			n.lossy = true
			continue
		}
		if at == len(to) {
			n.lossy = true
			break
		}
		switch {
		case b >= 0x80:
			n.isLong = true
			if c, ok := encodeRune(unicode.ToUpper(decodeByte(b))); ok {
				b = c
			}
		case strings.IndexByte("+,;=[]", b) >= 0:
			n.lossy = true
			b = '_'
		case 'a' <= b && b <= 'z':
			lower = true
			b -= 'a' - 'A'
		case 'A' <= b && b <= 'Z':
			upper = true
		}
		to[at] = b
		at++
	}
	if lower {
		n.flags |= flag
	}
	n.isLong = n.isLong || lower && upper
}

// numbered returns the short name with a number in it, as lossy names need it to be told apart.
func (n *name) numbered(number int) [11]byte {
	tail := append([]byte("~"), hexadecimal(number)...)
	short := n.short
	at := 0
	for at < 8-len(tail) && short[at] != ' ' {
		at++
	}
	for i := at; i < 8; i++ {
		short[i] = ' '
	}
	copy(short[at:8], tail)
	return short
}

func hexadecimal(n int) []byte {
	var digits []byte
	for ; n > 0; n /= 16 {
		digits = append([]byte{"0123456789ABCDEF"[n%16]}, digits...)
	}
	return digits
}

// shown returns the text that a short name is shown as.
func shown(short []byte, flags byte) string {
	part := func(p []byte, lower bool) string {
		text := strings.TrimRight(string(p), " ")
		if lower {
			text = lowered(text)
		}
		return text
	}
	body := part(short[:8], flags&lowerBody != 0)
	if body != "" && body[0] == slotE5 {
		body = "\xe5" + body[1:]
	}
	if kind := part(short[8:11], flags&lowerType != 0); kind != "" {
		return body + "." + kind
	}
	return body
}

// lowered returns a text with small ASCII letters.
func lowered(text string) string {
	b := []byte(text)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// longText returns the text of a long name, in bytes of the code page; characters that it has not are shown as question marks.
func longText(units []uint16) string {
	var b strings.Builder
	for _, r := range utf16.Decode(units) {
		c, ok := encodeRune(r)
		if !ok {
			c = '?'
		}
		b.WriteByte(c)
	}
	return b.String()
}

// sameName compares names without regard to case.
func sameName(a, b []uint16) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && unicode.ToUpper(rune(a[i])) != unicode.ToUpper(rune(b[i])) {
			return false
		}
	}
	return true
}

// units returns a text as the units of a long name.
func units(text string) []uint16 {
	var list []uint16
	for i := range len(text) {
		list = append(list, uint16(decodeByte(text[i])))
	}
	return list
}

// checksum is what the slots of a long name hold of the short name.
func checksum(short []byte) byte {
	sum := byte(0)
	for _, b := range short[:11] {
		sum = sum>>1 | sum<<7
		sum += b
	}
	return sum
}

// Slots of long names: 13 units each, the last part first.
const (
	longUnits = 13
	longLast  = 0x40 // set in the number of the part that comes first
	longMark  = 0x0f // what stands for the attributes
)

// longAt are the places of the units in a slot.
var longAt = [longUnits]int{1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30}

// longSlots returns how many slots a long name takes.
func (n *name) longSlots() int {
	if !n.isLong {
		return 0
	}
	return (len(n.long) + longUnits - 1) / longUnits
}

// fillLong fills in the slot of a part of a long name, numbered from 1.
func (n *name) fillLong(p []byte, part int, sum byte) {
	clear(p)
	p[0] = byte(part)
	if part == n.longSlots() {
		p[0] |= longLast
	}
	p[11], p[13] = longMark, sum
	for i, at := range longAt {
		k := (part-1)*longUnits + i
		unit := uint32(0xffff)
		switch {
		case k < len(n.long):
			unit = uint32(n.long[k])
		case k == len(n.long):
			unit = 0
		}
		put16(p, at, unit)
	}
}
