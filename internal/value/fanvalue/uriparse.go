package fanvalue

import (
	"strconv"
	"strings"
)

// UriFromStr is Uri.fromStr, of the normal form.
func UriFromStr(s string) (*Uri, error) { return parseUri(s, false) }

// UriDecode is Uri.decode, of the form with percent signs.
func UriDecode(s string) (*Uri, error) { return parseUri(s, true) }

// uriParser reads a Uri.
type uriParser struct {
	text    []uint16
	encoded bool // with percent signs
}

func parseUri(s string, encoded bool) (*Uri, error) {
	p := &uriParser{StrUnits(s), encoded}
	u := &Uri{}
	if err := p.parse(u); err != nil {
		e := &Error{ParseErr, "Invalid Uri: '" + s + "'"}
		if bad, ok := err.(*Error); ok && bad.Type == ParseErr {
			e.Message += ": " + bad.Message
		}
		return nil, e
	}
	u.normalize()
	u.text = u.form(func(part string, _ int) string { return part })
	return u, nil
}

// unescaped returns the first place from at on of one of the delimiters that no backslash is before; the end where there is none.
func (p *uriParser) unescaped(at int, delims string) int {
	for i := at; i < len(p.text); i++ {
		switch c := p.text[i]; {
		case c == '\\':
			i++
		case c < 0x80 && strings.IndexByte(delims, byte(c)) >= 0:
			return i
		}
	}
	return len(p.text)
}

func (p *uriParser) at(i int, c uint16) bool { return i < len(p.text) && p.text[i] == c }

func (p *uriParser) parse(u *Uri) (err error) {
	at := 0
	for i, c := range p.text {
		if uriChars(c)&uriScheme != 0 {
			continue
		}
		if c == ':' {
			u.Scheme = Part{StrLower(StrOfUnits(p.text[:i])), true}
			at = i + 1
		}
		break
	}
	if p.at(at, '/') && p.at(at+1, '/') {
		if at, err = p.authority(u, at+2); err != nil {
			return err
		}
	}
	end := p.unescaped(at, "?#")
	if u.PathStr, err = p.part(at, end, uriPath); err != nil {
		return err
	}
	u.Path = pathSegments(u.PathStr)
	if p.at(end, '?') {
		at, end = end+1, p.unescaped(end+1, "#")
		if u.QueryStr.Text, err = p.part(at, end, uriQuery); err != nil {
			return err
		}
		u.QueryStr.OK = true
		u.Query = parseQuery(u.QueryStr.Text)
	}
	if p.at(end, '#') {
		if u.Frag.Text, err = p.part(end+1, len(p.text), uriFrag); err != nil {
			return err
		}
		u.Frag.OK = true
	}
	return nil
}

// authority reads the user, the host and the port, and returns where the path begins.
func (p *uriParser) authority(u *Uri, start int) (end int, err error) {
	end, at, colon := len(p.text), -1, -1
scan:
	for i := start; i < len(p.text); i++ {
		switch c := p.text[i]; {
		case c == '/' || c == '?' || c == '#':
			end = i
			break scan
		case c == '@' && at < 0:
			at, colon = i, -1
		case c == ':':
			colon = i
		case c == ']':
			colon = -1
		}
	}
	host, hostEnd := start, end
	if at > 0 {
		if u.UserInfo.Text, err = p.part(start, at, uriUser); err != nil {
			return 0, err
		}
		u.UserInfo.OK = true
		host = at + 1
	}
	if colon > 0 {
		n, err := strconv.ParseInt(StrOfUnits(p.text[colon+1:end]), 10, 32)
		if err != nil {
			return 0, err
		}
		u.Port = Port{n, true}
		hostEnd = colon
	}
	u.Host.Text, err = p.part(host, hostEnd, uriHost)
	u.Host.OK = true
	return end, err
}

// part returns a part in the normal form.
func (p *uriParser) part(start, end, part int) (string, error) {
	var out []uint16
	if !p.encoded {
		last := uint16(0)
		for _, c := range p.text[start:end] {
			if last == '\\' && c < 0x80 && uriDelims(c)&part == 0 {
				out = out[:len(out)-1]
			}
			out = append(out, c)
			if last == '\\' && c == '\\' {
				c = 0
			}
			last = c
		}
		return StrOfUnits(out), nil
	}
	for at := start; at < end; {
		c, escaped, next, err := p.char(at, part)
		if err != nil {
			return "", err
		}
		if escaped && uriDelims(c)&part != 0 {
			out = append(out, '\\')
		}
		out = append(out, c)
		at = next
	}
	return StrOfUnits(out), nil
}

// char returns a unit of an encoded part, which is up to three octets.
func (p *uriParser) char(at, part int) (c uint16, escaped bool, next int, err error) {
	first, escaped, at, err := p.octet(at, part)
	if err != nil {
		return 0, false, 0, err
	}
	more, c := 0, first
	switch {
	case first < 0x80:
		return first, escaped, at, nil
	case first&0xe0 == 0xc0:
		more, c = 1, first&0x1f
	case first&0xf0 == 0xe0:
		more, c = 2, first&0xf
	default:
		return 0, false, 0, &Error{ParseErr, "Invalid UTF-8 encoding"}
	}
	good := true
	for range more {
		var b uint16
		if b, escaped, at, err = p.octet(at, part); err != nil {
			return 0, false, 0, err
		}
		good = good && b&0xc0 == 0x80
		c = c<<6 | b&0x3f
	}
	if !good {
		return 0, false, 0, &Error{ParseErr, "Invalid UTF-8 encoding"}
	}
	return c, escaped, at, nil
}

// errEnd is what the reference throws that reads beyond a text.
func (p *uriParser) errEnd() error {
	return &Error{IndexErr, "java.lang.StringIndexOutOfBoundsException: String index out of range: " + strconv.Itoa(len(p.text))}
}

// octet returns a byte of an encoded part.
func (p *uriParser) octet(at, part int) (b uint16, escaped bool, next int, err error) {
	if at >= len(p.text) {
		return 0, false, 0, p.errEnd()
	}
	c := p.text[at]
	switch {
	case c == '%':
		for _, i := range [2]int{at + 1, at + 2} {
			if i >= len(p.text) {
				return 0, false, 0, p.errEnd()
			}
			d, ok := IntFromDigit(int64(p.text[i]), 16)
			if !ok {
				return 0, false, 0, errHex(p.text[i])
			}
			b = b<<4 | uint16(d)
		}
		return b, true, at + 3, nil
	case c == '+' && part == uriQuery:
		return ' ', false, at + 1, nil
	case uriChars(c)&part == 0:
		return 0, false, 0, &Error{ParseErr, "Invalid char in " + uriPartName(part) + " at index " + strconv.Itoa(at)}
	}
	return c, false, at + 1, nil
}

func errHex(c uint16) error {
	if c >= 0x80 {
		return &Error{IndexErr, "java.lang.ArrayIndexOutOfBoundsException: Index " + strconv.Itoa(int(c)) + " out of bounds for length 128"}
	}
	return &Error{ParseErr, "Invalid percent encoded hex: '" + string(rune(c))}
}

func uriPartName(part int) string {
	switch part {
	case uriUser:
		return "userInfo"
	case uriHost:
		return "host"
	case uriPath:
		return "path"
	case uriQuery:
		return "query"
	case uriFrag:
		return "frag"
	}
	return "scheme"
}

// pathSegments splits a path at slashes that are not escaped.
func pathSegments(s string) []string {
	if s == "" || s == "/" {
		return nil
	}
	var list []string
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '/':
			if i > 0 {
				list = append(list, s[start:i])
			}
			start = i + 1
		}
	}
	if start < len(s) {
		list = append(list, s[start:])
	}
	return list
}

// UriDecodeQuery is Uri.decodeQuery.
func UriDecodeQuery(s string) ([]Param, error) {
	p := &uriParser{StrUnits(s), true}
	q, err := p.part(0, len(p.text), uriQuery)
	if err != nil {
		return nil, &Error{ArgErr, "Invalid Uri query: `" + s + "`"}
	}
	return parseQuery(q), nil
}

// parseQuery takes a query apart: names and values, between "&" or ";". A name without a value has "true"; values of the same name are
// joined with commas.
func parseQuery(q string) (list []Param) {
	start, eq := 0, 0
	escaped := false
	add := func(end int) {
		name, value := q[start:end], "true"
		if start != eq || q[start] == '=' {
			name, value = q[start:eq], q[eq+1:end]
		}
		if escaped {
			name, value = unescapeQuery(name), unescapeQuery(value)
		}
		escaped = false
		for i := range list {
			if list[i].Name == name {
				list[i].Value += "," + value
				return
			}
		}
		list = append(list, Param{name, value})
	}
	for i := 0; i < len(q); i++ {
		switch q[i] {
		case '\\':
			i++
			escaped = escaped || i < len(q)
		case '=':
			eq = i
		case '&', ';':
			if start < i {
				add(i)
			}
			start, eq = i+1, i+1
		}
	}
	if start < len(q) {
		add(len(q))
	}
	return list
}

func unescapeQuery(s string) string {
	var b []byte
	last := byte(0)
	for i := range len(s) {
		c := s[i]
		if c == '\\' && last != '\\' {
			last = c
			continue
		}
		b = append(b, c)
		last = c
		if c == '\\' {
			last = 0
		}
	}
	return string(b)
}
