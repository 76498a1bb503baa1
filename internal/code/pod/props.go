package pod

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Prop is one property.
type Prop struct {
	Name, Value string
}

// Props are properties in order; names are unique.
type Props []Prop

// Get returns the value of a property, "" if there is none.
func (p Props) Get(name string) string {
	for i := range p {
		if p[i].Name == name {
			return p[i].Value
		}
	}
	return ""
}

// Has reports whether there is a property of that name.
func (p Props) Has(name string) bool {
	for i := range p {
		if p[i].Name == name {
			return true
		}
	}
	return false
}

// Set changes a property in its place, or appends it.
func (p *Props) Set(name, value string) {
	for i := range *p {
		if (*p)[i].Name == name {
			(*p)[i].Value = value
			return
		}
	}
	*p = append(*p, Prop{name, value})
}

// Format returns the properties as the text of a property file.
func (p Props) Format() []byte {
	var b []byte
	for _, prop := range p {
		b = appendProp(b, prop.Name)
		b = append(b, '=')
		b = appendProp(b, prop.Value)
		b = append(b, '\n')
	}
	return b
}

// appendProp appends text with the escapes that a property file needs.
func appendProp(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		comment := c == '/' && i+1 < len(s) && (s[i+1] == '/' || s[i+1] == '*')
		switch {
		case c == '\n':
			b = append(b, '\\', 'n')
		case c == '\r':
			b = append(b, '\\', 'r')
		case c == '\t':
			b = append(b, '\\', 't')
		case c == '\\':
			b = append(b, '\\', '\\')
		case c < ' ' || c == '=' || comment:
			b = fmt.Appendf(b, `\u%04x`, c)
		default:
			b = append(b, c)
		}
	}
	return b
}

// ParseProps reads a property file. A name may not be repeated. The properties before a
// mistake are returned with the error.
func ParseProps(name string, text []byte) (Props, error) {
	return parseProps(propParser{file: name, text: text, seen: map[string]bool{}})
}

// ParseRepeatedProps is ParseProps of a text in which a name may stand more than once.
func ParseRepeatedProps(name string, text []byte) (Props, error) {
	return parseProps(propParser{file: name, text: text})
}

func parseProps(p propParser) (Props, error) {
	p.line, p.last = 1, ' '
	for p.step() {
	}
	if p.err == nil {
		p.flush()
	}
	return p.props, p.err
}

// A PropsError says what is wrong with the text of properties, and in which line.
type PropsError struct {
	File, What string
	Line       int
}

func (e *PropsError) Error() string { return e.File + ": " + e.Text() }

// Text is the error without the file.
func (e *PropsError) Text() string { return fmt.Sprintf("%s [Line %d]", e.What, e.Line) }

type propParser struct {
	file  string
	text  []byte
	pos   int
	line  int
	col   int
	last  byte // the character before, unescaped, for comment signs
	depth int  // of block comments
	skip  bool // in a comment to the end of the line
	name  strings.Builder
	value strings.Builder
	isVal bool
	props Props
	seen  map[string]bool // names so far; nil where they may stand more than once
	err   error
}

func (p *propParser) fail(what string) bool {
	p.err = &PropsError{p.file, what, p.line}
	return false
}

// flush ends the pair of the current line.
func (p *propParser) flush() bool {
	name := trim(p.name.String())
	if !p.isVal {
		if name != "" {
			return p.fail("Invalid name/value pair")
		}
		return true
	}
	if p.seen[name] {
		return p.fail("Key already mapped: " + name)
	}
	if p.seen != nil {
		p.seen[name] = true
	}
	p.props = append(p.props, Prop{name, trim(p.value.String())})
	p.name.Reset()
	p.value.Reset()
	p.isVal = false
	return true
}

// step consumes one character; false at the end and after a mistake.
func (p *propParser) step() bool {
	if p.pos >= len(p.text) {
		return false
	}
	c := p.text[p.pos]
	p.pos++
	p.col++
	last := p.last
	p.last = c
	switch {
	case c == '\n' || c == '\r':
		p.col = 0
		p.skip = false
		if last == '\r' && c == '\n' {
			return true
		}
		ok := p.flush()
		p.line++
		return ok
	case p.skip:
		return true
	case p.depth > 0:
		if last == '/' && c == '*' {
			p.depth++
		}
		if last == '*' && c == '/' {
			p.depth--
		}
		return true
	case c == '=' && !p.isVal:
		p.isVal = true
		return true
	case c == '#' && p.col == 1:
		p.skip = true
		return true
	case c == '/' && isSpace(last) && p.comment():
		return true
	case c == '\\':
		return p.escape()
	}
	p.put(c)
	return true
}

// spaces is what sys::Int.isSpace takes for white space.
const spaces = " \t\n\r\f"

func isSpace(c byte) bool { return strings.IndexByte(spaces, c) >= 0 }

func trim(s string) string { return strings.Trim(s, spaces) }

// comment enters a comment whose first slash was just read.
func (p *propParser) comment() bool {
	if p.pos >= len(p.text) {
		return true
	}
	switch p.text[p.pos] {
	case '/':
		p.skip = true
	case '*':
		p.depth++
	default:
		return false
	}
	p.pos++
	return true
}

func (p *propParser) put(c byte) {
	if p.isVal {
		p.value.WriteByte(c)
	} else {
		p.name.WriteByte(c)
	}
}

func (p *propParser) putRune(r rune) {
	if p.isVal {
		p.value.WriteRune(r)
	} else {
		p.name.WriteRune(r)
	}
}

// escape reads what follows a backslash.
func (p *propParser) escape() bool {
	if p.pos >= len(p.text) {
		return false
	}
	c := p.text[p.pos]
	p.pos++
	switch c {
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case '\\':
	case '\r', '\n':
		p.join(c)
		return true
	case 'u':
		return p.unicode()
	default:
		return p.fail("Invalid escape sequence")
	}
	p.put(c)
	p.unescaped(rune(c))
	return true
}

// unescaped makes a character of an escape the last one: white space is such before a
// comment, but not the end of a line.
func (p *propParser) unescaped(r rune) {
	if r < utf8.RuneSelf && isSpace(byte(r)) {
		p.last = ' '
	}
}

// join continues a line on the next, without its indentation.
func (p *propParser) join(c byte) {
	p.line++
	if c == '\r' && p.pos < len(p.text) && p.text[p.pos] == '\n' {
		p.pos++
	}
	for p.pos < len(p.text) && (p.text[p.pos] == ' ' || p.text[p.pos] == '\t') {
		p.pos++
	}
}

// unicode reads four hex digits; two surrogates in a row make one code point.
func (p *propParser) unicode() bool {
	r, ok := p.hex4()
	if !ok {
		return p.fail(`Invalid hex value for \uxxxx`)
	}
	if utf16.IsSurrogate(r) && bytes.HasPrefix(p.text[p.pos:], []byte(`\u`)) {
		at := p.pos
		p.pos += len(`\u`)
		low, ok := p.hex4()
		if pair := utf16.DecodeRune(r, low); ok && pair != utf8.RuneError {
			r = pair
		} else {
			p.pos = at
		}
	}
	p.putRune(r)
	p.unescaped(r)
	return true
}

func (p *propParser) hex4() (rune, bool) {
	if p.pos+4 > len(p.text) {
		return 0, false
	}
	var r rune
	for _, c := range p.text[p.pos : p.pos+4] {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		case c >= 'A' && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	p.pos += 4
	return r, true
}
