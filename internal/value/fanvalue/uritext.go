package fanvalue

import "strings"

// form puts the parts together.
func (u *Uri) form(part func(text string, part int) string) string {
	var sb strings.Builder
	if u.Scheme.OK {
		sb.WriteString(u.Scheme.Text + ":")
	}
	if u.UserInfo.OK || u.Host.OK || u.Port.OK {
		sb.WriteString("//")
		if u.UserInfo.OK {
			sb.WriteString(part(u.UserInfo.Text, uriUser) + "@")
		}
		if u.Host.OK {
			sb.WriteString(part(u.Host.Text, uriHost))
		}
		if u.Port.OK {
			sb.WriteString(":" + IntToStr(u.Port.Number))
		}
	}
	sb.WriteString(part(u.PathStr, uriPath))
	if u.QueryStr.OK {
		sb.WriteString("?" + part(u.QueryStr.Text, uriQuery))
	}
	if u.Frag.OK {
		sb.WriteString("#" + part(u.Frag.Text, uriFrag))
	}
	return sb.String()
}

// String returns the normal form, Uri.toStr.
func (u *Uri) String() string { return u.text }

// Encode is Uri.encode, the form with percent signs.
func (u *Uri) Encode() string {
	return u.form(func(text string, part int) string {
		var out []byte
		last := uint16(0)
		for _, c := range StrUnits(text) {
			switch {
			case uriChars(c)&part != 0 && last != '\\':
				out = append(out, byte(c))
			case c == '\\' && last != '\\':
			case c == ' ' && part == uriQuery:
				out = append(out, '+')
			default:
				out = appendPercent(out, c)
				if c == '\\' {
					c = 0
				}
			}
			last = c
		}
		return string(out)
	})
}

// appendPercent encodes a unit: a half of a surrogate pair is a character of its own.
func appendPercent(out []byte, c uint16) []byte {
	octet := func(b uint16) { out = append(out, '%', "0123456789ABCDEF"[b>>4&0xf], "0123456789ABCDEF"[b&0xf]) }
	switch {
	case c < 0x80:
		octet(c)
	case c < 0x800:
		octet(0xc0 | c>>6)
		octet(0x80 | c&0x3f)
	default:
		octet(0xe0 | c>>12)
		octet(0x80 | c>>6&0x3f)
		octet(0x80 | c&0x3f)
	}
	return out
}

// UriEncodeQuery is Uri.encodeQuery, of parameters in their order.
func UriEncodeQuery(list []Param) string {
	var out []byte
	put := func(s string) {
		for _, c := range StrUnits(s) {
			switch {
			case uriChars(c)&uriQuery != 0 && uriDelims(c)&uriQuery == 0:
				out = append(out, byte(c))
			case c == ' ':
				out = append(out, '+')
			default:
				out = appendPercent(out, c)
			}
		}
	}
	for _, p := range list {
		if len(out) > 0 {
			out = append(out, '&')
		}
		put(p.Name)
		out = append(out, '=')
		put(p.Value)
	}
	return string(out)
}

// UriEscapeToken is Uri.escapeToken: a backslash before each delimiter.
func UriEscapeToken(s string, section int64) (string, error) {
	part, err := uriPart(section)
	if err != nil {
		return "", err
	}
	return escapeUri(s, part), nil
}

func escapeUri(s string, part int) string {
	var b []byte
	for i := range len(s) {
		if uriDelims(uint16(s[i]))&part != 0 {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return string(b)
}

// UriUnescapeToken is Uri.unescapeToken.
func UriUnescapeToken(s string) (string, error) {
	var b []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			if i++; i == len(s) {
				return "", &Error{ArgErr, "Invalid esc: " + s}
			}
		}
		b = append(b, s[i])
	}
	return string(b), nil
}

// UriEncodeToken is Uri.encodeToken.
func UriEncodeToken(s string, section int64) (string, error) {
	part, err := uriPart(section)
	if err != nil {
		return "", err
	}
	var out []byte
	for _, c := range StrUnits(s) {
		if uriChars(c)&part != 0 && uriDelims(c)&part == 0 {
			out = append(out, byte(c))
		} else {
			out = appendPercent(out, c)
		}
	}
	return string(out), nil
}

// UriDecodeToken is Uri.decodeToken.
func UriDecodeToken(s string, section int64) (string, error) {
	part, err := uriPart(section)
	if err != nil {
		return "", err
	}
	p := &uriParser{StrUnits(s), true}
	return p.part(0, len(p.text), part)
}
